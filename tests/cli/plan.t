# What if: a comparison, not a proposal. What each step must show stands above it.
$ isotrack plan --db none.db
2> isotrack: error: no record at none.db
2> hint: begin with: isotrack start --db none.db (five questions); or name another
2>       with --db
? 5

$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack log --from 2026-09-22 --to today --as-planned --missed 2026-10-31,2026-11-07 -q

# Today's plan alone: the dates, days and capsules of status (79 and 112 days), labs and visits of
# 12-21, 01-20 (and 02-19 to 150), and how to compare.
$ isotrack plan
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22

                today's plan
plan            Claravis 60 mg a day (40 + 20)
mg/kg a day     0.93

reference       120 mg/kg
  by the plan   Tue 2027-02-09
  in            79 days
  which is      2 months 18 days
  as so far     Fri 2027-02-12
  capsules      79 x 40 + 79 x 20
  supplies      3 of up to 30 days
  labs          2, next Mon 2026-12-21
  visits        2, next Mon 2026-12-21
  tests         3, one each supply

reference       150 mg/kg
  by the plan   Sun 2027-03-14
  in            112 days
  which is      3 months 20 days
  as so far     Thu 2027-03-18
  capsules      112 x 40 + 112 x 20
  supplies      4 of up to 30 days
  labs          3, next Mon 2026-12-21
  visits        3, next Mon 2026-12-21
  tests         4, one each supply

mg/kg a day: at 64.41 kg, the last weight.
As so far: at 96.15 % of the plan.
Dates and counts are arithmetic from what is recorded; the prescriber decides.
To compare: isotrack plan --regimen PLAN

# 80 mg from tomorrow: 4,729.21 mg to 120 take 60 doses, to Thu 2027-01-21, 19 days fewer; 150 in 84
# doses. It says that it is a comparison, that nothing is stored, and what the label says of 1.24.
$ isotrack plan --regimen 80mg
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22
What if: a comparison, not a proposal. Nothing is stored.

                today's plan                    what if
changed         -                               80mg from Mon 2026-11-23
plan            Claravis 60 mg a day (40 + 20)  Claravis 80 mg a day (2 x 40)
mg/kg a day     0.93                            1.24

reference       120 mg/kg                       120 mg/kg
  by the plan   Tue 2027-02-09                  Thu 2027-01-21
  in            79 days                         60 days (19 fewer)
  which is      2 months 18 days                1 month 30 days
  as so far     Fri 2027-02-12                  Sat 2027-01-23
  capsules      79 x 40 + 79 x 20               120 x 40
  supplies      3 of up to 30 days              2 of up to 30 days
  labs          2, next Mon 2026-12-21          2, next Mon 2026-12-21
  visits        2, next Mon 2026-12-21          2, next Mon 2026-12-21
  tests         3, one each supply              2, one each supply

reference       150 mg/kg                       150 mg/kg
  by the plan   Sun 2027-03-14                  Sun 2027-02-14
  in            112 days                        84 days (28 fewer)
  which is      3 months 20 days                2 months 23 days
  as so far     Thu 2027-03-18                  Wed 2027-02-17
  capsules      112 x 40 + 112 x 20             168 x 40
  supplies      4 of up to 30 days              3 of up to 30 days
  labs          3, next Mon 2026-12-21          2, next Mon 2026-12-21
  visits        3, next Mon 2026-12-21          2, next Mon 2026-12-21
  tests         4, one each supply              3, one each supply

what if
WARN  planned dose is 1.24 mg/kg a day at 64.41 kg, above the usual 1; the label
      has it for adults with very severe or truncal acne. S1 S4 (label, H)
      dose.band

mg/kg a day: at 64.41 kg, the last weight.
As so far: at 96.15 % of the plan.
Dates and counts are arithmetic from what is recorded; the prescriber decides.

# Nothing was changed: no entry, the same plan.
$ isotrack history --plain | tail -n 1 | cut -f 1
2

$ isotrack regimen show | tail -n 2
  Tue 2026-09-22  Claravis 40 mg a day
  Thu 2026-10-22  Claravis 60 mg a day (40 + 20) (in force)

# A dose by weight: 0.5 x 64.41 = 32.2 mg, between 30 and 40: three ways in ascending mean, none
# ranked, four columns of 80.
$ isotrack plan --regimen 0.5mg/kg
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22
What if: a comparison, not a proposal. Nothing is stored.

                today's plan    nearest below   alternating     nearest above
changed         -               30mg from       30mg 40mg from  40mg from
                                Mon 2026-11-23  Mon 2026-11-23  Mon 2026-11-23
plan            Claravis 60 mg  Claravis 30 mg  Claravis 30 mg  Claravis 40 mg
                a day           a day           and 40 mg on    a day
                (40 + 20)                       alternate days
mg/kg a day     0.93            0.47            0.54            0.62

reference       120 mg/kg       120 mg/kg       120 mg/kg       120 mg/kg
  by the plan   Tue 2027-02-09  Thu 2027-04-29  Wed 2027-04-07  Sun 2027-03-21
  in            79 days         158 days        136 days        119 days
                                (79 more)       (57 more)       (40 more)
  which is      2 months        5 months        4 months        3 months
                18 days         7 days          16 days         27 days
  as so far     Fri 2027-02-12  Wed 2027-05-05  Mon 2027-04-12  Thu 2027-03-25
  capsules      79 x 40 + 79 x  158 x 30        68 x 40 + 68 x  119 x 40
                20                              30
  supplies      3 of up to      6 of up to      5 of up to      4 of up to
                30 days         30 days         30 days         30 days
  labs          2, next         5, next         4, next         4, next
                Mon 2026-12-21  Mon 2026-12-21  Mon 2026-12-21  Mon 2026-12-21
  visits        2, next         5, next         4, next         4, next
                Mon 2026-12-21  Mon 2026-12-21  Mon 2026-12-21  Mon 2026-12-21
  tests         3, one each     6, one each     5, one each     4, one each
                supply          supply          supply          supply

reference       150 mg/kg       150 mg/kg       150 mg/kg       150 mg/kg
  by the plan   Sun 2027-03-14  Sat 2027-07-03  Tue 2027-06-01  Sat 2027-05-08
  in            112 days        223 days        191 days        167 days
                                (111 more)      (79 more)       (55 more)
  which is      3 months        7 months        6 months        5 months
                20 days         11 days         10 days         16 days
  as so far     Thu 2027-03-18  Sun 2027-07-11  Tue 2027-06-08  Sat 2027-05-15
  capsules      112 x 40 +      223 x 30        95 x 40 + 96 x  167 x 40
                112 x 20                        30
  supplies      4 of up to      8 of up to      7 of up to      6 of up to
                30 days         30 days         30 days         30 days
  labs          3, next         7, next         6, next         5, next
                Mon 2026-12-21  Mon 2026-12-21  Mon 2026-12-21  Mon 2026-12-21
  visits        3, next         7, next         6, next         5, next
                Mon 2026-12-21  Mon 2026-12-21  Mon 2026-12-21  Mon 2026-12-21
  tests         4, one each     8, one each     7, one each     6, one each
                supply          supply          supply          supply

nearest below
INFO  planned dose is 0.47 mg/kg a day at 64.41 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

mg/kg a day: at 64.41 kg, the last weight.
As so far: at 96.15 % of the plan.
Dates and counts are arithmetic from what is recorded; the prescriber decides.

# Another target: 100 on the third day row; its days are not counted against those of 120.
$ isotrack plan --target 100-140
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22
What if: a comparison, not a proposal. Nothing is stored.

                today's plan                    what if
changed         -                               target 100-140
plan            Claravis 60 mg a day (40 + 20)  Claravis 60 mg a day (40 + 20)
mg/kg a day     0.93                            0.93

reference       120 mg/kg                       100 mg/kg
  by the plan   Tue 2027-02-09                  Tue 2027-01-19
  in            79 days                         58 days
  which is      2 months 18 days                1 month 28 days
  as so far     Fri 2027-02-12                  Thu 2027-01-21
  capsules      79 x 40 + 79 x 20               58 x 40 + 58 x 20
  supplies      3 of up to 30 days              2 of up to 30 days
  labs          2, next Mon 2026-12-21          1 on Mon 2026-12-21
  visits        2, next Mon 2026-12-21          1 on Mon 2026-12-21
  tests         3, one each supply              2, one each supply

reference       150 mg/kg                       140 mg/kg
  by the plan   Sun 2027-03-14                  Wed 2027-03-03
  in            112 days                        101 days
  which is      3 months 20 days                3 months 9 days
  as so far     Thu 2027-03-18                  Sun 2027-03-07
  capsules      112 x 40 + 112 x 20             101 x 40 + 101 x 20
  supplies      4 of up to 30 days              4 of up to 30 days
  labs          3, next Mon 2026-12-21          3, next Mon 2026-12-21
  visits        3, next Mon 2026-12-21          3, next Mon 2026-12-21
  tests         4, one each supply              4, one each supply

mg/kg a day: at 64.41 kg, the last weight.
As so far: at 96.15 % of the plan.
Dates and counts are arithmetic from what is recorded; the prescriber decides.

# A pause of 14 days from Tue 2026-12-01: 14 days more, as many capsules and supplies.
$ isotrack plan --pause 14d --from 2026-12-01
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22
What if: a comparison, not a proposal. Nothing is stored.

                today's plan                    what if
changed         -                               pause of 14 days from
                                                Tue 2026-12-01
plan            Claravis 60 mg a day (40 + 20)  Claravis 60 mg a day (40 + 20)
later           -                               on hold from Tue 2026-12-01 to
                                                Mon 2026-12-14
mg/kg a day     0.93                            0.93

reference       120 mg/kg                       120 mg/kg
  by the plan   Tue 2027-02-09                  Tue 2027-02-23
  in            79 days                         93 days (14 more)
  which is      2 months 18 days                3 months 1 day
  as so far     Fri 2027-02-12                  Fri 2027-02-26
  capsules      79 x 40 + 79 x 20               79 x 40 + 79 x 20
  supplies      3 of up to 30 days              3 of up to 30 days
  labs          2, next Mon 2026-12-21          3, next Mon 2026-12-21
  visits        2, next Mon 2026-12-21          3, next Mon 2026-12-21
  tests         3, one each supply              3, one each supply

reference       150 mg/kg                       150 mg/kg
  by the plan   Sun 2027-03-14                  Sun 2027-03-28
  in            112 days                        126 days (14 more)
  which is      3 months 20 days                4 months 6 days
  as so far     Thu 2027-03-18                  Thu 2027-04-01
  capsules      112 x 40 + 112 x 20             112 x 40 + 112 x 20
  supplies      4 of up to 30 days              4 of up to 30 days
  labs          3, next Mon 2026-12-21          4, next Mon 2026-12-21
  visits        3, next Mon 2026-12-21          4, next Mon 2026-12-21
  tests         4, one each supply              4, one each supply

mg/kg a day: at 64.41 kg, the last weight.
As so far: at 96.15 % of the plan.
Dates and counts are arithmetic from what is recorded; the prescriber decides.

# Two doses on alternate days, from a day ahead; the sentence of the plan.
$ isotrack plan --regimen '40mg 80mg' --from 2026-12-01
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22
What if: a comparison, not a proposal. Nothing is stored.

                today's plan                    what if
changed         -                               40mg 80mg from Tue 2026-12-01
plan            Claravis 60 mg a day (40 + 20)  Claravis 60 mg a day (40 + 20)
later           -                               40 mg and 80 mg (2 x 40) on
                                                alternate days from
                                                Tue 2026-12-01
mg/kg a day     0.93                            0.93

reference       120 mg/kg                       120 mg/kg
  by the plan   Tue 2027-02-09                  Wed 2027-02-10
  in            79 days                         80 days (1 more)
  which is      2 months 18 days                2 months 19 days
  as so far     Fri 2027-02-12                  Fri 2027-02-12
  capsules      79 x 40 + 79 x 20               116 x 40 + 8 x 20
  supplies      3 of up to 30 days              3 of up to 30 days
  labs          2, next Mon 2026-12-21          2, next Mon 2026-12-21
  visits        2, next Mon 2026-12-21          2, next Mon 2026-12-21
  tests         3, one each supply              3, one each supply

reference       150 mg/kg                       150 mg/kg
  by the plan   Sun 2027-03-14                  Sun 2027-03-14
  in            112 days                        112 days (the same)
  which is      3 months 20 days                3 months 20 days
  as so far     Thu 2027-03-18                  Thu 2027-03-18
  capsules      112 x 40 + 112 x 20             164 x 40 + 8 x 20
  supplies      4 of up to 30 days              4 of up to 30 days
  labs          3, next Mon 2026-12-21          3, next Mon 2026-12-21
  visits        3, next Mon 2026-12-21          3, next Mon 2026-12-21
  tests         4, one each supply              4, one each supply

mg/kg a day: from Tue 2026-12-01, at 64.41 kg, the last weight.
As so far: at 96.15 % of the plan.
Dates and counts are arithmetic from what is recorded; the prescriber decides.

# Another dose from a later day: mg/kg a day in both columns of that day, which the last lines name. A
# window that is open today (of Thu 11-19, to Wed 11-25) is not missed on the way: tests one each supply.
$ isotrack pregnancy-test add negative --on 2026-11-19 --setting medical -q

$ isotrack plan --regimen 30mg --from 2026-12-10 | grep -e 'mg/kg a day' -e '  tests'
mg/kg a day     0.93                            0.47
  tests         3, one each supply              5, one each supply
  tests         4, one each supply              7, one each supply
INFO  planned dose is 0.47 mg/kg a day at 64.41 kg, below the label's 0.5 (a
mg/kg a day: from Thu 2026-12-10, at 64.41 kg, the last weight.

$ isotrack plan --regimen 30mg --from 2026-12-10 --json | jq -c '.dose_on, [.plans[].mg_per_kg_day]'
"2026-12-10"
[0.9315,0.4658]

$ isotrack undo -q

# Another product: LD counts 5/4; only the capsules of its strengths.
$ isotrack plan --product us-absorica-ld --regimen 32mg | head -n 12
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22
What if: a comparison, not a proposal. Nothing is stored.

                today's plan                    what if
changed         -                               32mg from Mon 2026-11-23
plan            Claravis 60 mg a day (40 + 20)  Absorica LD 32 mg a day
mg/kg a day     0.93                            0.49

reference       120 mg/kg                       120 mg/kg
  by the plan   Tue 2027-02-09                  Sun 2027-03-21
  in            79 days                         119 days (40 more)
  which is      2 months 18 days                3 months 27 days

# Steps to come stay, and are named; --drop-later leaves them out.
$ isotrack regimen set 80mg --from 2027-01-01 -q

$ isotrack plan --regimen 40mg | sed -n '4,9p'
                today's plan                    what if
changed         -                               40mg from Mon 2026-11-23
plan            Claravis 60 mg a day (40 + 20)  Claravis 40 mg a day
later           80 mg a day (2 x 40) from       80 mg a day (2 x 40) from
                Fri 2027-01-01                  Fri 2027-01-01
mg/kg a day     0.93                            0.62

$ isotrack plan --regimen 40mg --drop-later | sed -n '4,9p'
                today's plan                    what if
changed         -                               40mg from Mon 2026-11-23,
                                                without later steps
plan            Claravis 60 mg a day (40 + 20)  Claravis 40 mg a day
later           80 mg a day (2 x 40) from       -
                Fri 2027-01-01

$ isotrack undo -q

$ isotrack plan --regimen 80mg --plain
today's plan	120	baseline	2027-02-09	79	3	2
today's plan	150	baseline	2027-03-14	112	4	3
what if	120	baseline	2027-01-21	60	2	2
what if	150	baseline	2027-02-14	84	3	2

$ isotrack plan --regimen 80mg --json | jq -c '.schema, .stored, (.plans[] | [.name, .mg_per_kg_day, .targets[0].finish_on, .targets[0].on_the_way.supplies])'
"isotrack.plan/1"
false
["today's plan",0.9315,"2027-02-09",3]
["what if",1.242,"2027-01-21",2]

# 40 columns: the plans one below the other.
$ COLUMNS=40 isotrack plan --regimen 80mg | head -n 20
Course 1 of me: day 62    Sun 2026-11-22
46.6 mg/kg on baseline 64.41 kg
What if: a comparison, not a proposal.
Nothing is stored.

today's plan
plan            Claravis 60 mg a day
                (40 + 20)
mg/kg a day     0.93
reference       120 mg/kg
  by the plan   Tue 2027-02-09
  in            79 days
  which is      2 months 18 days
  as so far     Fri 2027-02-12
  capsules      79 x 40 + 79 x 20
  supplies      3 of up to 30 days
  labs          2, next Mon 2026-12-21
  visits        2, next Mon 2026-12-21
  tests         3, one each supply
reference       150 mg/kg

# What cannot be: exit 3, with the reason.
$ isotrack plan --start 2026-12-01
2> isotrack: error: course 1 began Tue 2026-09-22, so another start is no question
2>                  any more
2> hint: nothing is compared. The plan: isotrack regimen show
? 3

$ isotrack plan --regimen 80mg --from 2026-11-01
2> isotrack: error: a plan from Sun 2026-11-01 would begin before Sun 2026-11-22,
2>                  the first day that is open
2> hint: nothing is compared. The plan: isotrack regimen show
? 3

$ isotrack plan --resume 2026-12-01
2> isotrack: error: no hold without an end is recorded
2> hint: nothing is compared. The plan: isotrack regimen show
? 3

# What cannot be read, or says nothing: exit 2.
$ isotrack plan --from 2026-12-01
2> isotrack: error: --from goes with another plan or a pause: none is named
2> hint: such as: isotrack plan --regimen 60mg --from mon
? 2

$ isotrack plan --target 100-120 --drop-later
2> isotrack: error: --drop-later goes with another plan: none is named
2> hint: such as: isotrack plan --regimen 60mg --drop-later
? 2

$ isotrack plan --regimen 60
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22
What if: a comparison, not a proposal. Nothing is stored.

                today's plan                    what if
changed         -                               60mg from Mon 2026-11-23
plan            Claravis 60 mg a day (40 + 20)  Claravis 60 mg a day (40 + 20)
mg/kg a day     0.93                            0.93

reference       120 mg/kg                       120 mg/kg
  by the plan   Tue 2027-02-09                  Tue 2027-02-09
  in            79 days                         79 days (the same)
  which is      2 months 18 days                2 months 18 days
  as so far     Fri 2027-02-12                  Fri 2027-02-12
  capsules      79 x 40 + 79 x 20               79 x 40 + 79 x 20
  supplies      3 of up to 30 days              3 of up to 30 days
  labs          2, next Mon 2026-12-21          2, next Mon 2026-12-21
  visits        2, next Mon 2026-12-21          2, next Mon 2026-12-21
  tests         3, one each supply              3, one each supply

reference       150 mg/kg                       150 mg/kg
  by the plan   Sun 2027-03-14                  Sun 2027-03-14
  in            112 days                        112 days (the same)
  which is      3 months 20 days                3 months 20 days
  as so far     Thu 2027-03-18                  Thu 2027-03-18
  capsules      112 x 40 + 112 x 20             112 x 40 + 112 x 20
  supplies      4 of up to 30 days              4 of up to 30 days
  labs          3, next Mon 2026-12-21          3, next Mon 2026-12-21
  visits        3, next Mon 2026-12-21          3, next Mon 2026-12-21
  tests         4, one each supply              4, one each supply

mg/kg a day: at 64.41 kg, the last weight.
As so far: at 96.15 % of the plan.
Dates and counts are arithmetic from what is recorded; the prescriber decides.

$ isotrack plan --regimen plenty
2> isotrack: error: plan 'plenty': 'plenty' is not a dose
2> hint: such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating), '20mg
2>       tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack plan --target 150-120
2> isotrack: error: target '150-120': the lower end comes first
? 2

$ isotrack plan --quiet

# An open hold: today's plan has no date and says why; resumed on a day, the other has.
$ isotrack hold --from 2026-11-23 --reason travel -q

$ isotrack plan --resume 2026-12-07
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22
What if: a comparison, not a proposal. Nothing is stored.

                today's plan                    what if
changed         -                               resumed Mon 2026-12-07
plan            Claravis 60 mg a day (40 + 20)  Claravis 60 mg a day (40 + 20)
later           on hold from Mon 2026-11-23,    on hold from Mon 2026-11-23 to
                no end recorded                 Sun 2026-12-06
mg/kg a day     0.93                            0.93

reference       120 mg/kg                       120 mg/kg
  by the plan   no date                         Tue 2027-02-23
  in            -                               93 days
  which is      -                               3 months 1 day
  as so far     -                               Fri 2027-02-26
  capsules      -                               79 x 40 + 79 x 20
  supplies      -                               3 of up to 30 days
  labs          -                               3, next Mon 2026-12-21
  visits        -                               3, next Mon 2026-12-21
  tests         -                               3, one each supply

reference       150 mg/kg                       150 mg/kg
  by the plan   no date                         Sun 2027-03-28
  in            -                               126 days
  which is      -                               4 months 6 days
  as so far     -                               Thu 2027-04-01
  capsules      -                               112 x 40 + 112 x 20
  supplies      -                               4 of up to 30 days
  labs          -                               4, next Mon 2026-12-21
  visits        -                               4, next Mon 2026-12-21
  tests         -                               4, one each supply

No date, today's plan: the hold from Mon 2026-11-23 has no end
(isotrack resume).
mg/kg a day: at 64.41 kg, the last weight.
As so far: at 96.15 % of the plan.
Dates and counts are arithmetic from what is recorded; the prescriber decides.

$ isotrack plan --pause 7d --from 2026-12-01
2> isotrack: error: the plan is on hold from Mon 2026-11-23 on already
2> hint: nothing is compared. The plan: isotrack regimen show
? 3

# A course to come: ten days later, all dates ten days later; a test before the start stands on top of
# those of the supplies.
@ ISOTRACK_DB=planned.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-12-21 --category can --programme us-ipledge -q
BLOCK overdue since Sat 2026-11-21: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start

$ isotrack plan --start 2026-12-31
Course 1 of me: in 29 days, 0.0 mg/kg on baseline 60.00 kg        Sun 2026-11-22
What if: a comparison, not a proposal. Nothing is stored.

                today's plan                    what if
changed         -                               start Thu 2026-12-31
plan            isotretinoin USP 60 mg a day    isotretinoin USP 60 mg a day
                (40 + 20)                       (40 + 20)
mg/kg a day     1.00                            1.00

reference       120 mg/kg                       120 mg/kg
  by the plan   Mon 2027-04-19                  Thu 2027-04-29
  in            148 days                        158 days (10 more)
  which is      4 months 28 days                5 months 7 days
  capsules      120 x 40 + 120 x 20             120 x 40 + 120 x 20
  supplies      4 of up to 30 days              4 of up to 30 days
  labs          4, next Mon 2026-12-21          4, next Thu 2026-12-31
  visits        3, next Wed 2027-01-20          3, next Sat 2027-01-30
  tests         4, one each supply, and 1 on    4, one each supply, and 1 on
                Wed 2026-12-02                  Sat 2026-12-12

reference       150 mg/kg                       150 mg/kg
  by the plan   Wed 2027-05-19                  Sat 2027-05-29
  in            178 days                        188 days (10 more)
  which is      5 months 27 days                6 months 7 days
  capsules      150 x 40 + 150 x 20             150 x 40 + 150 x 20
  supplies      5 of up to 30 days              5 of up to 30 days
  labs          5, next Mon 2026-12-21          5, next Thu 2026-12-31
  visits        4, next Wed 2027-01-20          4, next Sat 2027-01-30
  tests         5, one each supply, and 1 on    5, one each supply, and 1 on
                Wed 2026-12-02                  Sat 2026-12-12

mg/kg a day: at 60.00 kg, the last weight.
Dates and counts are arithmetic from what is recorded; the prescriber decides.

# Nothing is left of a course that has ended; under a STOP nothing is compared.
@ ISOTRACK_DB=ended.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-10-01 --category can --programme us-ipledge -q

$ isotrack pregnancy-test add positive --on 2026-11-21 -q > stop.txt

$ isotrack plan --regimen 40mg
2> isotrack: error: a STOP is open: nothing tells when a target would be reached by
2>                  going on
2> hint: see it: isotrack due
? 3

@ ISOTRACK_DB=over.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-10-01 --category cannot --programme none -q

$ isotrack stop --reason 'side effects' --last-dose 2026-11-20 -q

$ isotrack plan --regimen 40mg
2> isotrack: error: course 1 ended Fri 2026-11-20, so nothing of its plan is left
2> hint: nothing is compared. The plan: isotrack regimen show
? 3

# Days about which nothing is said: both ends of the date, as in status.
@ ISOTRACK_DB=ends.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category cannot --programme none -q; isotrack log --from 2026-11-01 --to 2026-11-18 --as-planned -q; isotrack plan --regimen 60mg | grep -e 'by the plan' -e taken -e reference; isotrack status | grep -A1 'if taken'; isotrack plan --json | jq -c '[.plans[0].targets[] | [.finish_on, .finish_on_if_unsaid_taken]]'; isotrack status --json | jq -c '[.targets[] | select(.basis == "baseline") | [.finish_on, .finish_on_if_unsaid_taken]]'
reference       120 mg/kg                       120 mg/kg
  by the plan   Sun 2027-05-02                  Tue 2027-03-09
  if taken      Thu 2027-04-29                  Sun 2027-03-07
reference       150 mg/kg                       150 mg/kg
  by the plan   Wed 2027-06-16                  Thu 2027-04-08
  if taken      Sun 2027-06-13                  Tue 2027-04-06
If taken: on the 3 days about which nothing is said.
  if taken  on the 3 days about which nothing is said: 120 on Thu 2027-04-29,
            150 on Sun 2027-06-13
[["2027-05-02","2027-04-29"],["2027-06-16","2027-06-13"]]
[["2027-05-02","2027-04-29"],["2027-06-16","2027-06-13"]]
