# skip says that what a day still planned was not taken. Its other name is miss.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 2x20mg --start 2026-11-18 --category cannot -q

# With nothing logged the day is missed.
$ isotrack skip --on yesterday --reason 'forgot'
Missed: 40 mg planned Sat 2026-11-21, yesterday.                              #2
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

$ isotrack skip --on yesterday
2> isotrack: error: Sat 2026-11-21 is recorded as missed already
2> hint: not stored
? 3

# With a part of it logged it stays partial: the rest was not taken.
$ isotrack log -q

$ isotrack skip
Sun 2026-11-22: the rest was not taken; 20 mg of 40 mg stays.                 #4
Total 20+ mg = 0.3+ mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

$ isotrack status
Course 1 of me, begun Wed 2026-11-18: day 5                       Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day in 2 intakes (20, 20)
  taken     20 of 80 mg planned on 2 days with an entry (25.00 %); 1 of 5 days;
            3 without entry
  of these  1 partial, 0 over the plan
  missed    Sat 2026-11-21
  no entry  Wed 2026-11-18, Thu 2026-11-19, Fri 2026-11-20; answer them:
            isotrack ask
  so far    0.3+ mg/kg on baseline 60 kg, weighed 4 days ago

  reference                          reached, if every     at 25.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     0.28 %     7,180.00      Fri 2027-05-21        Thu 2028-11-09
    150     0.22 %     8,980.00      Mon 2027-07-05        Tue 2029-05-08
  if taken  on the 3 days about which nothing is said: 120 on Tue 2027-05-18,
            150 on Fri 2027-07-02
  capsules  360 x 20 to reach 120; 450 x 20 to reach 150

  due       Wed 2026-12-16: 4-weekly review (strictest.review)
  due       Fri 2026-12-18: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

# A later dose withdraws the miss.
$ isotrack log --on yesterday
20 mg logged for Sat 2026-11-21, yesterday.                                   #5
What was recorded as not taken that day is withdrawn.
20 mg of the 40 mg planned that day.
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack miss --on 2026-11-20
Missed: 40 mg planned Fri 2026-11-20, 2 days ago.                             #6
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

# Refused: a full day, a rest or held day, before the course, the future.
$ isotrack log --as-planned --on 2026-11-19 -q

$ isotrack skip --on 2026-11-19
2> isotrack: error: Thu 2026-11-19 already holds 40 mg, all that is planned
2> hint: not stored. If nothing was taken: isotrack amend --on 2026-11-19 0mg
? 3

$ isotrack skip --on 2026-11-17
2> isotrack: error: Tue 2026-11-17 is before the course, which begins
2>                  Wed 2026-11-18
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-17
? 3

$ isotrack skip --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; only a past day or today can be
2>                  missed
2> hint: not stored
? 3

$ isotrack skip --on 20.11.2026
2> isotrack: error: date '20.11.2026': expected a date
2> hint: not stored; write 2026-11-20
? 2

$ isotrack skip 2026-11-20
2> isotrack: error: skip: unexpected '2026-11-20'
2> hint: not stored; the day goes with --on: isotrack skip --on 2026-11-20
? 2

$ isotrack skip 20mg
2> isotrack: error: skip: unexpected '20mg'
2> hint: not stored; see: isotrack help skip
? 2

$ isotrack skip --on 2026-11-18 --reason "$(printf 'a\007')"
2> isotrack: error: --reason 'a\x07': no control characters
2> hint: not stored
? 2

$ isotrack hold --from today --to today --reason 'trip' -q

$ isotrack skip
2> isotrack: error: Sun 2026-11-22 is inside a hold, so nothing was missed
2> hint: not stored
? 3

$ isotrack history --plain | cut -f 1,4,5,6 | tail -n +2
2	skip	not taken on Sat 2026-11-21: forgot	withdrawn by #5
3	log	20 mg on Sun 2026-11-22	-
4	skip	not taken on Sun 2026-11-22	-
5	log	20 mg on Sat 2026-11-21	-
6	skip	not taken on Fri 2026-11-20	-
7	log	20 mg on Thu 2026-11-19; 20 mg on Thu 2026-11-19	-
8	hold	hold from Sun 2026-11-22 to Sun 2026-11-22: trip	-

@ ISOTRACK_DB=rest.db
$ isotrack start --weight 60kg --regimen 40mg 0mg --start 2026-11-21 --category cannot -q

$ isotrack skip
2> isotrack: error: Sun 2026-11-22 is a rest day of the plan, so nothing was missed
2> hint: not stored
? 3

$ isotrack finish --last-dose 2026-11-21 -q

$ isotrack skip
2> isotrack: error: Sun 2026-11-22 is after the last dose, so nothing was missed
2> hint: not stored
? 3

$ isotrack skip --on 2026-11-21 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"skip","patient":"me","entry":3,"stored":true,"repeated":false,"lines":["Missed: 40 mg planned Sat 2026-11-21, yesterday.","The end of course 1 still names Sat 2026-11-21 as the day of its last dose; to change that: isotrack undo --id 2, then end it anew."],"cumulative":{"mg":0,"equivalent_mg":0,"mg_per_kg":0,"basis":"baseline","weight_kg":60,"at_least":false},"alerts":[],"stop_opened":null,"notes":[]}

# What labels say on a missed dose stands below, with who says it; isotrack adds nothing.
@ ISOTRACK_DB=words.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-18 --category cannot -q

$ isotrack skip --on yesterday
Missed: 40 mg planned Sat 2026-11-21, yesterday.                              #2
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

$ isotrack skip --on 2026-11-20 --json | jq -c '.notes'
["On a missed dose:","  US label of Absorica: Skip the missed dose; never two doses at once. S1 (label, H)","  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its usual time, nothing extra. S75 S77 (secondary, H)","  Every current label that was read: Never take two doses at once to make up for a missed one. S1 S13 (label, H)"]

$ isotrack due --kind dose
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

WARN  Sat 2026-11-21, 1 day ago
      2 missed days in a row, Fri 2026-11-20 to Sat 2026-11-21
      dose.missed.two; I18 (design)
      On a missed dose:
      US label of Absorica: Skip the missed dose; never two doses at once. S1
      (label, H)
      US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at
      its usual time, nothing extra. S75 S77 (secondary, H)
      Every current label that was read: Never take two doses at once to make up
      for a missed one. S1 S13 (label, H)
INFO  Wed 2026-11-18, 4 days ago
      2 days have no entry
      dose.unanswered; I18 (design)
INFO  Sun 2026-11-22, due, today
      today's dose
      dose.today; I18 (design)

Steps due before Sun 2026-11-22 are not judged: monthly_classic.baseline,
strictest.ack, strictest.dermatologist, strictest.guardian.

$ isotrack due --kind dose --json | jq -c '[.items[].notes | length]'
[4,0,0]

$ isotrack status | tail -n 7
  On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

# After the next dose nothing of it is shown.
$ isotrack log -q && isotrack due --kind dose --json | jq -c '[.items[].notes | length]' && isotrack status --json | jq -c .notes
[0,0]
[]

# The prescriber's word takes the place of the market's.
$ isotrack patient edit --missed-dose take-if-early -q && isotrack skip --on 2026-11-19
Missed: 40 mg planned Thu 2026-11-19, 3 days ago.                             #6
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
On a missed dose, as set for this patient (take it unless the next is near):
  No label of this market says so; the program's own row, after those of other
  markets: Take the missed dose as soon as it is remembered, with food for
  conventional capsules; if it is almost time for the next one, skip it. S13 S15
  I23 (design, M)
  The program's own row: Almost time for the next dose: less than half the
  interval is left, 6 hours when taken twice a day. I23 (design)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

# Where no label of the market was read, the row is named as the program's own.
@ ISOTRACK_DB=eu.db
$ isotrack start --weight 60kg --regimen 20mg --start 2026-11-18 --category cannot --programme eu -q && isotrack skip --on yesterday
Missed: 20 mg planned Sat 2026-11-21, yesterday.                              #2
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
On a missed dose:
  No label of this market was read; the program's own row, after those of other
  markets: Take the missed dose as soon as it is remembered, with food for
  conventional capsules; if it is almost time for the next one, skip it. S13 S15
  I23 (design, M)
  The program's own row: Almost time for the next dose: less than half the
  interval is left, 6 hours when taken twice a day. I23 (design)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

@ ISOTRACK_DB=uk.db
$ isotrack start --weight 60kg --regimen 20mg --start 2026-11-18 --category cannot --programme uk -q && isotrack skip --on yesterday
Missed: 20 mg planned Sat 2026-11-21, yesterday.                              #2
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
On a missed dose:
  UK leaflets: Take it as soon as possible unless it is nearly time for the
  next; never double. S11 (recall, M)
  The program's own row: Almost time for the next dose: less than half the
  interval is left, 6 hours when taken twice a day. I23 (design)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

# A span: every planned day about which nothing is said, in one entry.
@ ISOTRACK_DB=span.db
$ isotrack start --weight 60kg --regimen '40mg 60mg' --start 2026-11-12 --category cannot --programme none -q; isotrack log --on 2026-11-14 -q; isotrack hold --from 2026-11-16 --to 2026-11-17 --reason trip -q; isotrack skip --from 2026-11-12 --to 2026-11-18 --reason 'no capsules'
4 days missed, Thu 2026-11-12 to Wed 2026-11-18: 2 x 40 mg, 2 x 60 mg planned.
                                                                              #4
Left alone: 1 said already, 2 on hold.
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)
$ isotrack history --id 4; isotrack status --json | jq -c '.doses | [.missed, .unknown]'
#4  2026-11-22 09:00 UTC  skip
    + not taken on Thu 2026-11-12: no capsules
    + not taken on Fri 2026-11-13: no capsules
    + not taken on Sun 2026-11-15: no capsules
    + not taken on Wed 2026-11-18: no capsules
[4,3]
$ isotrack skip --from 2026-11-12 --to 2026-11-18
2> isotrack: error: nothing to skip Thu 2026-11-12 to Wed 2026-11-18: 5 said
2>                  already, 2 on hold
2> hint: not stored; what is left of a day is skipped one at a time:
2>       isotrack skip --on DATE
? 3
$ isotrack skip --from 2026-11-20 --to tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; only a past day or today can be
2>                  missed
2> hint: not stored
? 3
$ isotrack skip --from 2026-11-10 --to 2026-11-18
2> isotrack: error: Tue 2026-11-10 is before the course, which begins
2>                  Thu 2026-11-12
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-10
? 3
$ isotrack skip --from 2026-11-18 --to 2026-11-12
2> isotrack: error: the last day, Thu 2026-11-12, is before the first,
2>                  Wed 2026-11-18
2> hint: not stored
? 2
$ isotrack skip --from 2026-11-18 --on 2026-11-12
2> isotrack: error: --on and --from/--to exclude each other
2> hint: not stored
? 2
$ isotrack skip --from 2026-11-18
2> isotrack: error: 4 days from Wed 2026-11-18 to Sun 2026-11-22 would be recorded
2>                  as missed
2> hint: not stored; name both ends with --from and --to, or answer with --yes
? 2
$ isotrack skip --from 2026-11-18 --yes --dry-run | head -n 2
4 days missed, Wed 2026-11-18 to Sun 2026-11-22: 2 x 60 mg, 2 x 40 mg planned.
                                                                      not stored
$ isotrack undo -q; isotrack status --json | jq -c '.doses | [.missed, .unknown]'
[0,7]
