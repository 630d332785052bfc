# start begins a course, and the file when there is none. It needs a weight and a plan; without a
# terminal a missing one is exit 2.
@ ISOTRACK_DB=me.db
$ isotrack start
2> isotrack: error: start needs a weight and a plan; --weight is missing
2> hint: not stored; such as: isotrack start --weight 64.5kg --regimen 40mg
? 2

$ isotrack start --weight 64.5kg
2> isotrack: error: start needs a weight and a plan; --regimen is missing
2> hint: not stored; such as: isotrack start --weight 64.5kg --regimen 40mg
? 2

$ isotrack start --regimen 40mg
2> isotrack: error: start needs a weight and a plan; --weight is missing
2> hint: not stored; such as: isotrack start --weight 64.5kg --regimen 40mg
? 2

$ isotrack start --no-input
2> isotrack: error: start needs a weight and a plan; --weight is missing
2> hint: not stored; such as: isotrack start --weight 64.5kg --regimen 40mg
? 2

$ ls

# Everything with its default, echoed.
$ isotrack start --weight 64.5kg --regimen 40mg
Course 1 of me begins Sun 2026-11-22, in a new file, me.db (mode 0600).       #1
  Weight 64.5 kg (142 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 40 mg a day.
  Reference band 120-150 mg/kg on baseline 64.50 kg: 7,740.00-9,675.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)

$ stat -c '%a' me.db
600

$ isotrack history
#1  2026-11-22 09:00 UTC  start
    + patient me, logging daily
    + can become pregnant: unknown, from Sun 2026-11-22
    + programme strictest from Sun 2026-11-22
    + course 1 from Sun 2026-11-22, target 120-150 mg/kg on baseline, labs
      monthly_classic
    + weight 64.5kg on Sun 2026-11-22
    + plan 40mg (us-generic) from Sun 2026-11-22

# A second active course is refused.
$ isotrack start --weight 64.5kg --regimen 20mg
2> isotrack: error: course 1 of me, begun Sun 2026-11-22, has not ended
2> hint: not stored; end it first: isotrack finish --last-dose DATE, or
2>       isotrack stop
? 3

$ isotrack history --plain | wc -l
1

# Every option. Words after --regimen belong to the plan; a box is found by its name.
@ ISOTRACK_DB=all.db
$ isotrack start -p P-0412 --weight '10st 3lb' --start 2026-09-22 --product claravis --target 100-130 --basis at-dose --category can --programme uk --labs monthly_classic --already 2400mg --regimen 40mg 60mg
Course 1 of P-0412 begins Tue 2026-09-22, in a new file, all.db (mode 0600).  #1
  Weight 10 st 3 lb = 64.86 kg, weighed Tue 2026-09-22, 61 days ago.
  Plan Claravis 40 mg and 60 mg (40 + 20) on alternate days.
  Reference band 100-130 mg/kg on baseline 64.86 kg: 6,486.37-8,432.28 mg.
  2,400 mg of Claravis taken before this record, counted at the baseline weight.
  Can become pregnant: can. Programme uk. Labs monthly_classic.
  Steps due before today are not judged: this record begins today.

$ isotrack status
Course 1 of P-0412, begun Tue 2026-09-22: day 62                  Sun 2026-11-22

  plan      Claravis 40 mg and 60 mg (40 + 20) on alternate days
  taken     0 mg; 0 of 61 days; 61 without entry
  before    2,400 mg taken before this record, at the baseline weight
  no entry  Tue 2026-09-22, Wed 2026-09-23, Thu 2026-09-24, Fri 2026-09-25,
            Sat 2026-09-26 and 56 more; answer them: isotrack ask
  so far    37.0+ mg/kg, each dose at its weight; now 10 st 3 lb = 64.86 kg,
            weighed 61 days ago

  reference                          reached, if every
  mg/kg       done     to go mg      planned dose is taken
    100    37.00 %     4,086.37      Thu 2027-02-11
    130    28.46 %     6,032.28      Mon 2027-03-22
  if taken  on the 61 days about which nothing is said: 100 on Sat 2026-12-12,
            130 on Wed 2027-01-20
  capsules  82 x 40 + 41 x 20 to reach 100; 121 x 40 + 61 x 20 to reach 130

  due       Tue 2026-12-15: 4-weekly review (uk.review)
  due       Sun 2026-12-20: pregnancy test before the prescription
            (uk.test.pre_rx)
  due       Mon 2026-12-21: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  required methods in use: nothing recorded. P-S34 P-S39 (label, H)
      uk.contra.methods
  Not judged: steps due before Sun 2026-11-22.

$ isotrack patient show
Patient P-0412                                                    Sun 2026-11-22

  category      can
  programme     uk
  logging       daily
  birth date    -
  weight unit   -
  cycles        -
  home tests    -
  lab units     -
  missed doses  -
  courses       1

# Steps, both ways of writing them. The last one stays.
@ ISOTRACK_DB=steps.db
$ isotrack start --weight 142lb --steps 40/60/80 --every 30d --start 2026-09-22
Course 1 of me begins Tue 2026-09-22, in a new file, steps.db (mode 0600).    #1
  Weight 142 lb = 64.41 kg, weighed Tue 2026-09-22, 61 days ago.
  Plan isotretinoin USP 40 mg a day, then 60 mg a day (40 + 20) from
  Thu 2026-10-22, then 80 mg a day (2 x 40) from Sat 2026-11-21.
  Reference band 120-150 mg/kg on baseline 64.41 kg: 7,729.21-9,661.52 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
  Steps due before today are not judged: this record begins today.
WARN  planned dose is 1.24 mg/kg a day at 64.41 kg, above the usual 1; the label
      has it for adults with very severe or truncal acne. S1 S4 (label, H)
      dose.band

$ isotrack regimen show
Plan of course 1 of me                                            Sun 2026-11-22

  Tue 2026-09-22  isotretinoin USP 40 mg a day
  Thu 2026-10-22  isotretinoin USP 60 mg a day (40 + 20)
  Sat 2026-11-21  isotretinoin USP 80 mg a day (2 x 40) (in force)

@ ISOTRACK_DB=steps2.db
$ isotrack start --weight 142lb --regimen 40/60 every 4w --start 2026-09-22 -q && isotrack regimen show --plain
step	2026-09-22	us-generic	40mg
step	2026-10-20	us-generic	60mg

# A dose by weight: the nearest one, when it is asked for.
@ ISOTRACK_DB=weight.db
$ isotrack start --weight 71kg --regimen 0.5mg/kg
2> isotrack: error: 0.5mg/kg at 71.00 kg is 35.50 mg a day, which no capsules make
2> hint: not stored; --nearest takes the nearest; or write one of:
2>       '30mg' (nearest below, 0.42 mg/kg a day)
2>       '30mg 40mg' (alternating, 0.49 mg/kg a day)
2>       '40mg' (nearest above, 0.56 mg/kg a day)
? 2

$ ls weight.db
2> ls: cannot access 'weight.db': No such file or directory
? 2

$ isotrack start --weight 71kg --regimen 0.5mg/kg --nearest
Course 1 of me begins Sun 2026-11-22, in a new file, weight.db (mode 0600).   #1
  Weight 71 kg (157 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 30 mg and 40 mg on alternate days.
  Reference band 120-150 mg/kg on baseline 71.00 kg: 8,520.00-10,650.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
INFO  planned dose is 0.49 mg/kg a day at 71.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)

# A course planned ahead is weighed today.
@ ISOTRACK_DB=later.db
$ isotrack start --weight 60kg --regimen 30mg --start +9d
Course 1 of me is planned for Tue 2026-12-01, in a new file, later.db (mode
0600).                                                                        #1
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 30 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Sun 2026-11-01: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Thu 2026-11-12: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)

$ isotrack
Sun 2026-11-22   isotretinoin USP 30 mg a day              begins Tue 2026-12-01

  0.0 mg/kg on baseline 60.00 kg                               0 mg, 0 of 0 days
  ........................................+.........|
  0                                       120      150

  next   Sun 2026-11-01  BLOCK overdue: two methods for a month before the start
         Thu 2026-11-12  BLOCK overdue: first pregnancy test
         Tue 2026-12-01  consent and acknowledgement of risk signed

$ isotrack status
Course 1 of me, planned for Tue 2026-12-01: in 9 days             Sun 2026-11-22

  plan      isotretinoin USP 30 mg a day
  taken     0 mg; no planned day is past
  so far    0.0 mg/kg on baseline 60 kg, weighed today

  reference                          reached, if every
  mg/kg       done     to go mg      planned dose is taken
    120     0.00 %     7,200.00      Wed 2027-07-28
    150     0.00 %     9,000.00      Sun 2027-09-26
  capsules  240 x 30 to reach 120; 300 x 30 to reach 150

  due       Tue 2026-12-01: consent and acknowledgement of risk signed
            (strictest.ack)
  due       Tue 2026-12-01: consent signed by a parent or guardian: needed under
            18; no birth date stored (strictest.guardian)
  due       Tue 2026-12-01: first prescription by a dermatologist
            (strictest.dermatologist)
  due       Tue 2026-12-01: second test 19 days after the first; with regular
            cycles in the first 5 days of the period
            (strictest.test.confirm.gap)
  due       Tue 2026-12-01: baseline labs (monthly_classic.baseline)
  due       Tue 2026-12-29: 4-weekly review (strictest.review)

  These dates are arithmetic; the prescriber decides when a course ends.
BLOCK overdue since Sun 2026-11-01: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Thu 2026-11-12: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen

$ isotrack log
2> isotrack: error: Sun 2026-11-22 is before the course, which begins
2>                  Tue 2026-12-01
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-22
? 3

# A dose outside the label's band is noted; above every labelled dose it is a question.
@ ISOTRACK_DB=band.db
$ isotrack start --weight 60kg --regimen 10mg --dry-run
Course 1 of me begins Sun 2026-11-22.                                 not stored
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 10 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
INFO  planned dose is 0.17 mg/kg a day at 60.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)
Dry run: nothing was stored.

$ isotrack start --weight 60kg --regimen 80mg --dry-run
Course 1 of me begins Sun 2026-11-22.                                 not stored
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 80 mg a day (2 x 40).
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
WARN  planned dose is 1.33 mg/kg a day at 60.00 kg, above the usual 1; the label
      has it for adults with very severe or truncal acne. S1 S4 (label, H)
      dose.band
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)
Dry run: nothing was stored.

$ isotrack start --weight 60kg --regimen 130mg
2> isotrack: error: 130 mg a day is 2.17 mg/kg at 60.00 kg, above every labelled
2>                  dose (2 mg/kg)
2> hint: not stored; if that is what is meant, --yes answers. Source: S1 S4 (label,
2>       H)
? 2

$ isotrack start --weight 60kg --regimen 130mg --yes --dry-run
Course 1 of me begins Sun 2026-11-22.                                 not stored
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 130 mg a day (3 x 40 + 10).
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
WARN  largest planned day is 2.17 mg/kg a day at 60.00 kg, above every labelled
      dose (2). S1 S4 (label, H) dose.band
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)
Dry run: nothing was stored.

# Weights: beyond 20 to 300 kg never, beyond 30 to 250 kg only after a yes.
$ isotrack start --weight 19.9999kg --regimen 20mg
2> isotrack: error: weight 19.9999 kg: only 20 to 300 kg can be recorded
2> hint: not stored; was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

$ isotrack start --weight 300.0001kg --regimen 20mg --yes
2> isotrack: error: weight 300.0001 kg: only 20 to 300 kg can be recorded
2> hint: not stored; was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

$ isotrack start --weight 29kg --regimen 20mg
2> isotrack: error: weight 29 kg is outside the usual 30 to 250 kg
2> hint: not stored. If 29 kg is right, --yes answers
? 2

$ isotrack start --weight 29kg --regimen 20mg --yes --dry-run
Course 1 of me begins Sun 2026-11-22.                                 not stored
  Weight 29 kg (64 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 20 mg a day.
  Reference band 120-150 mg/kg on baseline 29.00 kg: 3,480.00-4,350.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)
Dry run: nothing was stored.

$ isotrack start --weight 251kg --regimen 20mg
2> isotrack: error: weight 251 kg is outside the usual 30 to 250 kg
2> hint: not stored. If 251 kg is right, --yes answers
? 2

# What cannot be read.
$ isotrack start --weight 64.5 --regimen 40mg
2> isotrack: error: weight '64.5': the unit is missing
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack start --weight 9st14lb --regimen 40mg
2> isotrack: error: weight '9st14lb': a stone has 14 pounds
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack start --weight 64kg --regimen 40mg --start 22/09/2026
2> isotrack: error: date '22/09/2026': expected a date
2> hint: not stored; write 2026-09-22
? 2

$ isotrack start --weight 64kg --regimen 40mg --product clarvis
2> isotrack: error: no product 'clarvis'
2> hint: not stored; did you mean Claravis?
? 2

$ isotrack start --weight 64kg --regimen 40mg --product aspirin
2> isotrack: error: no product 'aspirin'
2> hint: not stored; the products: isotrack product list
? 2

$ isotrack start --weight 64kg --regimen 40mg --target 120 --dry-run
Course 1 of me begins Sun 2026-11-22.                                 not stored
  Weight 64 kg (141 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 40 mg a day.
  Reference band 120 mg/kg on baseline 64.00 kg: 7,680.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)
Dry run: nothing was stored.

$ isotrack start --weight 64kg --regimen 40mg --target 150-120
2> isotrack: error: target '150-120': the lower end comes first
2> hint: not stored
? 2

$ isotrack start --weight 64kg --regimen 40mg --basis ideal
2> isotrack: error: basis 'ideal': expected one of baseline, current, at-dose
2> hint: not stored
? 2

$ isotrack start --weight 64kg --regimen 40mg --category yes
2> isotrack: error: category 'yes': expected one of can, cannot, unknown
2> hint: not stored; it says whether the patient can become pregnant; unknown: by
2>       the strictest rules; see: isotrack help category
? 2

$ isotrack start --weight 64kg --regimen 40mg --programme us
2> isotrack: error: no programme 'us'
2> hint: not stored; did you mean us-ipledge or uk? one of: us-ipledge, uk, eu, fr,
2>       de, it, ca, anz, strictest, none
? 2

# Where the file is named and only to be made, too: the slip is told, not that the file is missing.
$ isotrack start --weight 64kg --regimen 40mg --programme us-ipldge --db to-be-made.db
2> isotrack: error: no programme 'us-ipldge'
2> hint: not stored; did you mean us-ipledge? one of: us-ipledge, uk, eu, fr, de,
2>       it, ca, anz, strictest, none
? 2

$ isotrack start --weight 64kg --regimen 40mg --programme ukk
2> isotrack: error: no programme 'ukk'
2> hint: not stored; did you mean uk? one of: us-ipledge, uk, eu, fr, de, it, ca,
2>       anz, strictest, none
? 2

$ isotrack start --weight 64kg --regimen 40mg --labs weekly
2> isotrack: error: no lab plan 'weekly'
2> hint: not stored; one of: monthly_classic, us_label_legacy, us_label_current,
2>       aad_2016, aad_2024, delphi_2022, hansen_2016, shah_2019, eu_smpc,
2>       msd_2024, kr_2023, none_healthy
? 2

$ isotrack start --weight 64kg --regimen 40mg --already 0mg
2> isotrack: error: total '0mg': expected 1 to 100000 mg
2> hint: not stored
? 3

$ isotrack start --weight 64kg --regimen 40mg --already 100001
2> isotrack: error: total '100001': expected 1 to 100000 mg
2> hint: not stored
? 3

$ isotrack start --weight 64kg --regimen 40mg --steps 40/60
2> isotrack: error: --regimen and --steps exclude each other
2> hint: not stored
? 2

$ isotrack start --weight 64kg --steps 40/60
2> isotrack: error: --steps needs --every, the length of a step
2> hint: not stored; such as: --steps 40/60/80 --every 30d
? 2

$ isotrack start --weight 64kg --steps 40/60 --every 1m
2> isotrack: error: '1m': expected a count of days, such as 30d or 4w
2> hint: not stored
? 2

$ isotrack start 40mg --weight 64kg
2> isotrack: error: start: unexpected '40mg'
2> hint: not stored; a plan is written: --regimen 40mg
? 2

$ isotrack start --db p.db -p 'P 1' --weight 64kg --regimen 40mg
2> isotrack: error: no patient P 1 in this file; codes are never guessed
2> hint: not stored; a code is 1 to 32 of A-Z a-z 0-9 . _ -
? 4

$ isotrack start --weight 64kg --regimen fourty
2> isotrack: error: plan 'fourty': 'fourty' is not a dose
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

# Capsules are spoken of so, too; which dose they make is not said.
$ isotrack start --weight 64kg --regimen 1 a day; isotrack start --weight 64kg --regimen 2 x 1 daily
2> isotrack: error: plan '1 a day': '1' has no unit
2> hint: not stored; a plan is in mg, not in capsules, such as '40mg a day' or
2>       '2x20mg a day'
2> isotrack: error: plan '2 x 1 daily': 'x' is not a dose
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack start --weight 64kg --regimen 0mg --dry-run
2> isotrack: error: plan '0mg' holds a step without a dose
2> hint: not stored; a pause is recorded with: isotrack hold
? 3

$ isotrack start --weight 64kg --regimen 401mg
2> isotrack: error: plan '401mg': one intake is 1 to 400 mg, not 401 mg
2> hint: not stored; 0mg alone is a rest day
? 3

$ isotrack start --weight 64kg --regimen 40/60
2> isotrack: error: plan '40/60': how long each step lasts is missing, such as
2>                  'every 30d'
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack start --weight 64kg --regimen 40mg as 20+10
2> isotrack: error: plan '40mg as 20+10': capsules 20+10 make 30 mg, not 40 mg
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack start --weight 64kg --regimen 40mg mon,tus
2> isotrack: error: plan '40mg mon,tus': 'mon,tus' is not a dose
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack start --weight 64kg --regimen 40mg*400
2> isotrack: error: plan '40mg*400': the count after * is 1 to 366
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ ls
all.db
later.db
me.db
steps.db
steps2.db
weight.db

# A dose that no capsules make is accepted and said.
@ ISOTRACK_DB=odd.db
$ isotrack start --weight 64kg --regimen 45mg
Course 1 of me begins Sun 2026-11-22, in a new file, odd.db (mode 0600).      #1
  Weight 64 kg (141 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 45 mg a day.
  Reference band 120-150 mg/kg on baseline 64.00 kg: 7,680.00-9,600.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
WARN  no sum of isotretinoin USP capsules makes 45 mg, so no capsules are
      counted. S47b (label, H) dose.capsules
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)

# On a terminal the five questions are asked. (The answers typed are not shown here.)
@ ISOTRACK_DB=asked.db
$ printf '2026-09-22\n142lb\nClaravis\n40/60 every 30d\ncan\ny\n' | script -E never -qec 'isotrack start' /dev/null | tr -d '\r'
A new course. Nothing is stored before the last question.

  First capsule taken on (Enter: today)            Tue 2026-09-22, 61 days ago: today is day 62
  Weight then (kg, lb or st lb)                    142 lb = 64.41 kg
  Name on the box (Enter: generic)                 capsules of 10, 20, 30, 40 mg; market US: programme us-ipledge
  Prescribed plan                                  40 mg a day, then 60 mg a day (40 + 20) from Thu 2026-10-22
  Can become pregnant? yes, no, unknown, ?         as the programme defines it: isotrack help category

  First day       Tue 2026-09-22, 61 days ago: today is day 62
  Weight          142 lb = 64.41 kg
  Plan            Claravis 40 mg a day, then 60 mg a day (40 + 20) from
                  Thu 2026-10-22
  Reference band  120-150 mg/kg on baseline 64.41 kg: 7,729.21-9,661.52 mg
  Labs            monthly_classic
  Rules           us-ipledge
  Category        can

Store this? [y/N] Course 1 of me begins Tue 2026-09-22, in a new file, asked.db (mode 0600).    #1
  Weight 142 lb = 64.41 kg, weighed Tue 2026-09-22, 61 days ago.
  Plan Claravis 40 mg a day, then 60 mg a day (40 + 20) from Thu 2026-10-22.
  Reference band 120-150 mg/kg on baseline 64.41 kg: 7,729.21-9,661.52 mg.
  Can become pregnant: can. Programme us-ipledge. Labs monthly_classic.
  Steps due before today are not judged: this record begins today.

# Answers in other words; what cannot be read, or a question mark, is answered with what there is.
@ ISOTRACK_DB=words.db
$ printf '\n64kg\nClarvis\nClaravis\n40mg\n?\nno\nn\n' | script -E never -qec 'isotrack start' /dev/null | tr -d '\r'
A new course. Nothing is stored before the last question.

  First capsule taken on (Enter: today)            Sun 2026-11-22, today: day 1
  Weight then (kg, lb or st lb)                    64 kg (141 lb)
  Name on the box (Enter: generic)                 no product 'Clarvis'
      did you mean Claravis or Clarus? Known: Accutane; Claravis; Myorisan;
      Zenatane; Amnesteem; Sotret; isotretinoin USP; Absorica; generic of
      Absorica; Absorica LD; Roaccutane; isotretinoin, UK generic; isotretinoin,
      EU generic; Clarus; Epuris; Oratane; Rocta. Enter takes the generic one.
  Name on the box (Enter: generic)                 capsules of 10, 20, 30, 40 mg; market US: programme us-ipledge
  Prescribed plan                                  40 mg a day
  Can become pregnant? yes, no, unknown, ?         yes (can), no (cannot) or unknown, as the programmes define it
      The programme decides by organs and potential, never by recorded sex or
      gender. P-S11 (regulator, H). US iPLEDGE counts everyone as can, unless
      documented: cisgender male, hysterectomy, removal of both ovaries, or
      menopause shown by hormone results. P-S11 (regulator, H). In the US tubal
      sterilisation, a partner's vasectomy, abstinence, perimenopause and age
      before the first period all stay can. P-S11 (regulator, H). In the UK it
      is a uterus and at least one ovary, unless a professional confirms tubal
      ligation or menopause. P-S32 (regulator, M). Unknown: the strictest rules
      apply until it is said. I10 (design).
  Can become pregnant? yes, no, unknown, ?         as the programme defines it: isotrack help category

  First day       Sun 2026-11-22, today: day 1
  Weight          64 kg (141 lb)
  Plan            Claravis 40 mg a day
  Reference band  120-150 mg/kg on baseline 64.00 kg: 7,680.00-9,600.00 mg
  Labs            monthly_classic
  Rules           us-ipledge
  Category        cannot

Store this? [y/N] isotrack: error: answered with no
hint: not stored

$ printf '\n64kg\nClaravis\n40mg\nYES\ny\n' | script -E never -qec 'isotrack start -q' /dev/null > /dev/null; isotrack patient show | grep category
  category      can

# A question mark at any of them is answered with what can be typed; nothing is stored of it.
@ ISOTRACK_DB=help.db
$ printf '?\n2 months ago\n?\n64kg\n?\nClaravis\n?\n2x20mg\n?\nno\nn\n' | script -E never -qec 'isotrack start' /dev/null | tr -d '\r' | sed -n '3,16p'
  First capsule taken on (Enter: today)            a day such as 2026-09-22, yesterday or 3 weeks ago; a later one is a
      planned course
  First capsule taken on (Enter: today)            Tue 2026-09-22, 61 days ago: today is day 62
  Weight then (kg, lb or st lb)                    such as 64.5kg, 142lb or 10st 3lb
  Weight then (kg, lb or st lb)                    64 kg (141 lb)
  Name on the box (Enter: generic)                 Known: Accutane; Claravis; Myorisan; Zenatane; Amnesteem; Sotret;
      isotretinoin USP; Absorica; generic of Absorica; Absorica LD; Roaccutane;
      isotretinoin, UK generic; isotretinoin, EU generic; Clarus; Epuris;
      Oratane; Rocta. Enter takes the generic one.
  Name on the box (Enter: generic)                 capsules of 10, 20, 30, 40 mg; market US: programme us-ipledge
  Prescribed plan                                  as prescribed: 40mg every day; 2x20mg, two a day; 40mg 60mg, alternating;
      20mg tue,thu,sat; 40/60/80 every 30d; 0.5mg/kg, by weight. All of it:
      isotrack help plan
  Prescribed plan                                  40 mg a day in 2 intakes (20, 20)

# Nothing is stored when the last question is answered with no, or the input ends.
@ ISOTRACK_DB=no.db
$ printf '2026-09-22\n142lb\n\n40mg\n\nn\n' | script -E never -qec 'isotrack start; echo "exit $?"' /dev/null | tr -d '\r'
A new course. Nothing is stored before the last question.

  First capsule taken on (Enter: today)            Tue 2026-09-22, 61 days ago: today is day 62
  Weight then (kg, lb or st lb)                    142 lb = 64.41 kg
  Name on the box (Enter: generic)                 capsules of 10, 20, 30, 40 mg; market US: programme strictest
  Prescribed plan                                  40 mg a day
  Can become pregnant? yes, no, unknown, ?         as the programme defines it: isotrack help category

  First day       Tue 2026-09-22, 61 days ago: today is day 62
  Weight          142 lb = 64.41 kg
  Plan            isotretinoin USP 40 mg a day
  Reference band  120-150 mg/kg on baseline 64.41 kg: 7,729.21-9,661.52 mg
  Labs            monthly_classic
  Rules           strictest
  Category        unknown

Store this? [y/N] isotrack: error: answered with no
hint: not stored
exit 2

$ printf '2026-09-22\n' | script -E never -qec 'isotrack start; echo "exit $?"' /dev/null | tr -d '\r'
A new course. Nothing is stored before the last question.

  First capsule taken on (Enter: today)            Tue 2026-09-22, 61 days ago: today is day 62
  Weight then (kg, lb or st lb)              isotrack: error: the input ended before the answer
hint: not stored
exit 2

# On a narrow terminal all of it is broken between words.
$ printf '2026-09-22\nheavy\n142lb\nClaravis\n40/60 every 30d\ncan\nn\n' | script -E never -qec 'stty cols 40; isotrack start; echo "exit $?"' /dev/null | tr -d '\r'
A new course. Nothing is stored before
the last question.

  First capsule taken on
  (Enter: today)       Tue 2026-09-22, 61 days ago: today
      is day 62
  Weight then (kg, lb or st lb)       weight 'heavy': expected a number
      with kg or lb
      such as 64.5kg, 142lb or 10st 3lb
  Weight then (kg, lb or st lb)       142 lb = 64.41 kg
  Name on the box
  (Enter: generic)       capsules of 10, 20, 30, 40 mg;
      market US: programme us-ipledge
  Prescribed plan       40 mg a day, then 60 mg a day
      (40 + 20) from Thu 2026-10-22
  Can become pregnant? yes, no,
  unknown, ?       as the programme defines it:
      isotrack help category

  First day       Tue 2026-09-22,
                  61 days ago: today is
                  day 62
  Weight          142 lb = 64.41 kg
  Plan            Claravis 40 mg a day,
                  then 60 mg a day
                  (40 + 20) from
                  Thu 2026-10-22
  Reference band  120-150 mg/kg on
                  baseline 64.41 kg:
                  7,729.21-9,661.52 mg
  Labs            monthly_classic
  Rules           us-ipledge
  Category        can

Store this? [y/N] isotrack: error: answered with no
hint: not stored
exit 2

$ ls no.db
2> ls: cannot access 'no.db': No such file or directory
? 2

# Nothing is there to compare a first weight with: it is shown in the other unit, too.
@ ISOTRACK_DB=slip.db
$ isotrack start --weight 142kg --regimen 40mg --dry-run | head -n 2
Course 1 of me begins Sun 2026-11-22.                                 not stored
  Weight 142 kg (313 lb), weighed today, Sun 2026-11-22.

$ printf '\n142kg\n\n40mg\n\nn\n' | script -E never -qec 'isotrack start' /dev/null | tr -d '\r' | grep 'Weight then'
  Weight then (kg, lb or st lb)                    142 kg (313 lb)

# A weight that cannot be one is refused before anything is worked out from it.
@ ISOTRACK_DB=zero.db
$ isotrack start --weight 0kg --regimen 0.5mg/kg
2> isotrack: error: weight 0 kg: only 20 to 300 kg can be recorded
2> hint: not stored; was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

# The last day that can be recorded is 2199-12-31.
$ isotrack start --weight 64.5kg --steps 40/60/80 --every 30d --start 2199-12-20 --today 2199-12-30
2> isotrack: error: plan '40/60/80 every 30d': a step begins after Tue 2199-12-31,
2>                  the last day that can be recorded
2> hint: not stored
? 3

# A brand that is sold in several markets needs its id.
$ isotrack start --weight 60kg --regimen 40mg --product roaccutane
2> isotrack: error: 'roaccutane' is sold in several markets
2> hint: not stored; name the id of one: uk-roaccutane (UK/IE/IL/SG), au-roaccutane
2>       (AU)
? 2

$ isotrack start --weight 60kg --regimen 40mg --product au-roaccutane --dry-run | head -n 3
Course 1 of me begins Sun 2026-11-22.                                 not stored
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan Roaccutane 40 mg a day (2 x 20).

$ isotrack start --weight 60kg --regimen 40mg --course 2
2> isotrack: error: start: --course means nothing here; it names a course that is
2>                  recorded
2> hint: not stored; leave it out; see: isotrack help start
? 2

# The category and programme of a patient who has them are changed by a typed answer alone.
@ ISOTRACK_DB=known.db
$ isotrack patient add A --category can --programme uk --today 2026-11-01 -q

$ printf '\n64.5kg\nclaravis\n40mg\n\nn\n' | script -E never -qec 'isotrack start' /dev/null | tr -d '\r'
A new course. Nothing is stored before the last question.

  First capsule taken on (Enter: today)            Sun 2026-11-22, today: day 1
  Weight then (kg, lb or st lb)                    64.5 kg (142 lb)
  Name on the box (Enter: generic)                 capsules of 10, 20, 30, 40 mg; market US: programme uk stays
  Prescribed plan                                  40 mg a day
  Can become pregnant? (Enter: can)                as the programme defines it: isotrack help category

  First day       Sun 2026-11-22, today: day 1
  Weight          64.5 kg (142 lb)
  Plan            Claravis 40 mg a day
  Reference band  120-150 mg/kg on baseline 64.50 kg: 7,740.00-9,675.00 mg
  Labs            monthly_classic
  Rules           uk
  Category        can

Store this? [y/N] isotrack: error: answered with no
hint: not stored

$ printf '\n64.5kg\nclaravis\n40mg\n\ny\n' | script -E never -qec 'isotrack start -q' /dev/null > /dev/null; isotrack patient show | sed -n '3,4p'
  category      can
  programme     uk

$ isotrack undo -q; printf '\n64.5kg\n\n40mg\ncannot\ny\n' | script -E never -qec 'isotrack start -q' /dev/null > /dev/null; isotrack patient show | sed -n '3,4p'
  category      cannot
  programme     uk

# A course that has not ended is said before the questions.
$ printf '\n' | script -E never -qec 'isotrack start; echo "exit $?"' /dev/null | tr -d '\r'
isotrack: error: course 1 of A, begun Sun 2026-11-22, has not ended
hint: not stored; end it first: isotrack finish --last-dose DATE, or
      isotrack stop
exit 3

# What blocks from the first minute is said before the first capsule, gravest first.
@ ISOTRACK_DB=blocked.db
$ isotrack start --weight 60kg --regimen 20mg --product Claravis --category can --programme us-ipledge --json | jq -c '.alerts | map(.severity + " " + .rule)'
["BLOCK us.contra.start","BLOCK us.test.screen","INFO dose.band"]

$ isotrack status --json | jq -c '.alerts | map(select(.severity == "BLOCK") | .rule)'
["us.contra.start","us.test.screen"]

# A question about the clock, asked when the record is locked, asks nothing else again.
@ ISOTRACK_DB=clock.db
$ isotrack start --weight 60kg --regimen 40mg -q && isotrack undo -q
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen

$ printf '\n64.5kg\n\n0.5mg/kg\n2\n\ny\ny\n' | ISOTRACK_NOW=2026-11-01T09:00:00Z script -E never -qec 'isotrack start' /dev/null | tr -d '\r' | tail -n 19
  Rules           strictest
  Category        unknown

Store this? [y/N] this machine's clock says 2026-11-01T09:00:00Z, the last entry is of
2026-11-22T09:00:00Z
Go on? [y/N] Course 1 of me begins Sun 2026-11-22.                                         #3
  Weight 64.5 kg (142 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 30 mg and 40 mg on alternate days.
  Reference band 120-150 mg/kg on baseline 64.50 kg: 7,740.00-9,675.00 mg.
  Can become pregnant: unknown. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
Whether pregnancy is possible is not said, so the strictest rules apply. If it
is not, as the programme defines it: isotrack patient edit --category cannot
(isotrack help category)

# The capsules of the programme that was named, unless a box was.
@ ISOTRACK_DB=of-uk.db
$ isotrack start --weight 60kg --regimen 20mg --programme uk --category cannot
Course 1 of me begins Sun 2026-11-22, in a new file, of-uk.db (mode 0600).    #1
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin, UK generic 20 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  No product was named: the generic of programme uk, isotretinoin, UK generic,
  capsules of 5, 10, 20 mg. Others: isotrack product list.
  Can become pregnant: cannot. Programme uk. Labs monthly_classic.
INFO  planned dose is 0.33 mg/kg a day at 60.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

@ ISOTRACK_DB=of-de.db
$ isotrack start --weight 60kg --regimen 20mg --programme de --category cannot --json | jq -c '.lines[2], .lines[4]'
"  Plan isotretinoin, EU generic 20 mg a day."
"  No product was named: the generic of programme de, isotretinoin, EU generic, capsules of 10, 20 mg. Others: isotrack product list."

@ ISOTRACK_DB=of-ca.db
$ isotrack start --weight 60kg --regimen 40mg --programme ca --category cannot --json | jq -c '.lines[2], .lines[4]'
"  Plan isotretinoin USP 40 mg a day."
"  No product was named, and no generic is listed for programme ca: capsules of us-generic, isotretinoin USP, 10, 20, 30, 40 mg. Name the box with --product; the names: isotrack product list."

@ ISOTRACK_DB=of-box.db
$ isotrack start --weight 60kg --regimen 40mg --programme ca --product Epuris --category cannot --json | jq -c '.lines[2], .lines[4]'
"  Plan Epuris 40 mg a day."
"  Can become pregnant: cannot. Programme ca. Labs monthly_classic."

# Also for a patient whose programme is recorded, and on a terminal.
@ ISOTRACK_DB=of-it.db
$ isotrack patient add me --programme it --category cannot -q && isotrack start --weight 60kg --regimen 20mg --json | jq -c '.lines[2], .lines[4]'
"  Plan isotretinoin, EU generic 20 mg a day."
"  No product was named: the generic of programme it, isotretinoin, EU generic, capsules of 10, 20 mg. Others: isotrack product list."

@ ISOTRACK_DB=of-asked.db
$ printf '\n60kg\n\n20mg\ncannot\ny\n' | script -E never -qec 'isotrack start --programme uk' /dev/null | tr -d '\r'
A new course. Nothing is stored before the last question.

  First capsule taken on (Enter: today)            Sun 2026-11-22, today: day 1
  Weight then (kg, lb or st lb)                    60 kg (132 lb)
  Name on the box (Enter: generic)                 No product was named: the generic of programme uk, isotretinoin, UK
      generic, capsules of 5, 10, 20 mg. Others: isotrack product list
  Prescribed plan                                  20 mg a day
  Can become pregnant? yes, no, unknown, ?         as the programme defines it: isotrack help category

  First day       Sun 2026-11-22, today: day 1
  Weight          60 kg (132 lb)
  Plan            isotretinoin, UK generic 20 mg a day
  Reference band  120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg
  Labs            monthly_classic
  Rules           uk
  Category        cannot

Store this? [y/N] Course 1 of me begins Sun 2026-11-22, in a new file, of-asked.db (mode 0600).
                                                                              #1
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin, UK generic 20 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: cannot. Programme uk. Labs monthly_classic.
INFO  planned dose is 0.33 mg/kg a day at 60.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

@ ISOTRACK_DB=of-asked-ca.db
$ printf '\n60kg\n\n40mg\ncannot\ny\n' | script -E never -qec 'isotrack start --programme ca' /dev/null | tr -d '\r' | sed -n 3,17p
  First capsule taken on (Enter: today)            Sun 2026-11-22, today: day 1
  Weight then (kg, lb or st lb)                    60 kg (132 lb)
  Name on the box (Enter: generic)                 No product was named, and no generic is listed for programme ca: capsules
      of us-generic, isotretinoin USP, 10, 20, 30, 40 mg. Name the box with
      --product; the names: isotrack product list
  Prescribed plan                                  40 mg a day
  Can become pregnant? yes, no, unknown, ?         as the programme defines it: isotrack help category

  First day       Sun 2026-11-22, today: day 1
  Weight          60 kg (132 lb)
  Plan            isotretinoin USP 40 mg a day
  Reference band  120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg
  Labs            monthly_classic
  Rules           ca
  Category        cannot
