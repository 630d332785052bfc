# finish records that the course is finished; nothing is planned after its last dose.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category cannot -q

$ isotrack finish
2> isotrack: error: --last-dose is missing, and no dose is logged
2> hint: not stored; the day the last capsule was taken: --last-dose DATE
? 2

$ isotrack log --from 2026-11-09 --to 2026-11-18 --as-planned --missed 2026-11-12 -q

$ isotrack finish --on yesterday
2> isotrack: error: finish: no option '--on'
2> hint: not stored; did you mean --last-dose?
? 2

$ isotrack finish --last-dose tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a course ends with a dose taken
2> hint: not stored
? 3

$ isotrack finish --last-dose 2026-11-08
2> isotrack: error: Sun 2026-11-08 is before the course, which begins
2>                  Mon 2026-11-09
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-08
? 3

$ isotrack finish --last-dose 2026-11-17
2> isotrack: error: a dose is logged on Wed 2026-11-18, after Tue 2026-11-17
2> hint: not stored; name that day with --last-dose, or correct the dose:
2>       isotrack amend --on 2026-11-18 AMOUNT
? 3

$ isotrack finish now
2> isotrack: error: finish: unexpected 'now'
2> hint: not stored; see: isotrack help finish
? 2

# Days before the last dose that nothing is said about are still open.
$ isotrack finish --last-dose 2026-11-20 --reason 'as planned'
Course 1 finished: last dose Fri 2026-11-20, day 12.                          #3
2 days are without entry: isotrack ask
Open after the course:
  labs at the end: Fri 2026-11-20 to Fri 2026-11-27 (monthly_classic.end)
  not before Sun 2026-12-20: blood donation
  not before Wed 2027-01-20: a second course
  not before Thu 2027-05-20: waxing, dermabrasion, laser treatment of the skin
Total 360+ mg = 6.0+ mg/kg on baseline 60.00 kg.

$ isotrack status
Course 1 of me, begun Mon 2026-11-09: finished Fri 2026-11-20, day 12
                                                                  Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     360 of 400 mg planned on 10 days with an entry (90.00 %); 9 of
            12 days; 2 without entry
  missed    Thu 2026-11-12
  no entry  Thu 2026-11-19, Fri 2026-11-20; answer them: isotrack ask
  so far    6.0+ mg/kg on baseline 60 kg, weighed 13 days ago

  reference
  mg/kg       done     to go mg
    120     5.00 %     6,840.00
    150     4.00 %     8,640.00

  due       Sun 2026-12-20: blood donation: not before Sun 2026-12-20
            (post.blood.label)

  No dates: the course has ended.
WARN  due Fri 2026-11-20: labs at the end; on time until Fri 2026-11-27. I7 S18
      (design, M) monthly_classic.end
  Not judged: steps due before Sun 2026-11-22.

$ isotrack
Sun 2026-11-22                                   finished Fri 2026-11-20, day 12

  6.0+ mg/kg on baseline 60.00 kg                360+ mg, 9 of 12 days, 1 missed
  ==......................................+.........|
  0                                       120      150

  open   2 days without entry: isotrack ask
  next   Fri 2026-11-20  due: labs at the end; on time until Fri 2026-11-27
         Sun 2026-12-20  blood donation: not before Sun 2026-12-20

$ isotrack finish
2> isotrack: error: course 1 finished on Fri 2026-11-20
2> hint: not stored; to correct that day: isotrack undo --id 3, and end it again; a
2>       new course: isotrack start
? 3

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  finish
    + finished, last dose Fri 2026-11-20: as planned

# Without --last-dose it is the last dose logged.
$ isotrack undo -q && isotrack finish
Course 1 finished: last dose Wed 2026-11-18, day 10.                          #5
Nothing is said of Thu 2026-11-19 to Sat 2026-11-21. If a capsule was taken
later, log its day: isotrack log --extra --on DATE
Open after the course:
  labs at the end: Wed 2026-11-18 to Wed 2026-11-25 (monthly_classic.end)
  not before Fri 2026-12-18: blood donation
  not before Mon 2027-01-18: a second course
  not before Tue 2027-05-18: waxing, dermabrasion, laser treatment of the skin
Total 360 mg = 6.0 mg/kg on baseline 60.00 kg.

$ isotrack course list
Courses of me

course  state     first day   last day    mg   mg/kg on basis
1       finished  2026-11-09  2026-11-18  360  6.0 baseline

$ isotrack log --on 2026-11-12
40 mg logged for Thu 2026-11-12, 10 days ago.                                 #6
What was recorded as not taken that day is withdrawn.
Total 400 mg = 6.7 mg/kg on baseline 60.00 kg.

$ isotrack status --json | jq -c '.course'
{"number":1,"state":"finished","start":"2026-11-09","day":10,"product":"us-generic","regimen":"40mg","basis":"baseline","last_day":"2026-11-18"}

# Today stays open when it is the last day: its dose may still be logged.
@ ISOTRACK_DB=today.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --category cannot -q && isotrack log --from 2026-11-20 --to yesterday --as-planned -q && isotrack finish --last-dose today | head -n 1; isotrack status --json | jq -c '.doses.unknown, .doses.scheduled_days, .today_dose.state'
Course 1 finished: last dose Sun 2026-11-22, day 3.                           #3
0
2
"pending"

$ isotrack log -q && isotrack status --plain | grep '^days_with_dose'
days_with_dose	3

# A course does not end on a day that was missed.
@ ISOTRACK_DB=missed.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-18 --category cannot -q && isotrack log --on 2026-11-18 -q && isotrack skip --on 2026-11-19 -q && isotrack finish --last-dose 2026-11-19
2> isotrack: error: Thu 2026-11-19 is recorded as missed; a course ends with a dose
2>                  taken
2> hint: not stored; if it was taken after all: isotrack log --on 2026-11-19; else
2>       name the day of the last dose
? 3

# What takes the dose of the last day away says that the end still names that day.
$ isotrack log --on 2026-11-20 -q && isotrack finish -q && isotrack amend --on 2026-11-20 0mg
Fri 2026-11-20: nothing taken (was 40 mg).                                    #6
The end of course 1 still names Fri 2026-11-20 as the day of its last dose; to
change that: isotrack undo --id 5, then end it anew.
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.

$ isotrack undo -q && isotrack undo --id 4
Entry 4 (log) is undone.                                                      #8
  withdrawn: 40 mg on Fri 2026-11-20
The end of course 1 still names Fri 2026-11-20 as the day of its last dose; to
change that: isotrack undo --id 5, then end it anew.
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack skip --on 2026-11-20
Missed: 40 mg planned Fri 2026-11-20, 2 days ago.                             #9
The end of course 1 still names Fri 2026-11-20 as the day of its last dose; to
change that: isotrack undo --id 5, then end it anew.
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.

# A dose after the stated end moved the last day: that is the day of the end.
@ ISOTRACK_DB=moved.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category cannot -q

$ isotrack log --from 2026-11-09 --to 2026-11-18 --as-planned -q && isotrack finish -q && isotrack log 40mg --on 2026-11-20 --extra -q

$ isotrack finish --last-dose 2026-11-20
2> isotrack: error: course 1 finished on Fri 2026-11-20
2> hint: not stored; to correct that day: isotrack undo --id 3, and end it again; a
2>       new course: isotrack start
? 3

$ isotrack log --on 2026-11-21
2> isotrack: error: Sat 2026-11-21 is after the last dose of course 1,
2>                  Fri 2026-11-20
2> hint: not stored. If one dose was taken, record it with --extra: the last day
2>       moves to it.
2>       If the course went on: isotrack undo --id 3, log, and end it again
? 3

# What only a decision ends is not over with the course: the answer names it.
@ ISOTRACK_DB=open.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category cannot -q && isotrack log --from 2026-11-09 --to yesterday --as-planned -q && isotrack lab add alt=212 --uln alt=40 --on 2026-11-18 -q && isotrack medicine add doxycycline --from 2026-11-19 -q
BLOCK ALT: above 5 x upper limit, flagged urgent; for the clinic to judge. S69
      S67 (secondary, M) lab.L4
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines

$ isotrack finish
Course 1 finished: last dose Sat 2026-11-21, day 13.                          #5
Open after the course:
  labs at the end: Sat 2026-11-21 to Sat 2026-11-28 (monthly_classic.end)
  not before Mon 2026-12-21: blood donation
  not before Thu 2027-01-21: a second course
  not before Fri 2027-05-21: waxing, dermabrasion, laser treatment of the skin
Total 520 mg = 8.7 mg/kg on baseline 60.00 kg.
BLOCK still open: doxycycline: tetracycline antibiotics, not to be combined.
      Raised pressure in the head; with a headache or changed sight, the labels
      say, stop and get medical care. UK: contraindicated; US: avoid. UK: S6
      (label, H); US: S2 (label, H) interaction.tetracyclines
WARN  still open: ALT 212 U/L (5.30 x upper limit 40), collected Wed 2026-11-18:
      above 5 x upper limit, flagged urgent; for the clinic to judge. S69 S67
      (secondary, M) lab.L4

# The archive would silence both: that is asked.
$ isotrack patient archive
2> isotrack: error: me: not decided about: doxycycline: tetracycline antibiotics,
2>                  not to be combined. Raised pressure in the head; not decided
2>                  about: ALT 212 U/L (5.30 x upper limit 40), collected
2>                  Wed 2026-11-18: above 5 x upper limit, flagged urgent. Once
2>                  archived, no list and no reminder tells of it
2> hint: not stored; settle it first; if it is to fall silent, --yes answers
? 2

# Once decided about, neither is named.
$ isotrack undo -q && isotrack confirm lab.L4 --note 'repeat in a week' -q && isotrack confirm interaction.tetracyclines --note 'ended by phone' -q && isotrack finish | tail -n 1
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Total 520 mg = 8.7 mg/kg on baseline 60.00 kg.

$ isotrack patient archive --dry-run | head -n 2
me is archived: in no list, not judged, not reminded. All of it is kept.
                                                                      not stored

# What supplies waited for and was never recorded is named once, and not asked for any more.
@ ISOTRACK_DB=never.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-01 --category cannot --programme fr --today 2026-09-01 -q && isotrack log --from 2026-09-01 --to 2026-11-21 --as-planned -q && isotrack due --plain | cut -f 2,4,5 | grep dermatologist
fr.dermatologist	overdue	BLOCK

$ isotrack finish
Course 1 finished: last dose Sat 2026-11-21, day 82.                          #3
Never recorded in this course: first prescription by a dermatologist
(fr.dermatologist).
Open after the course:
  labs at the end: Sat 2026-11-21 to Sat 2026-11-28 (monthly_classic.end)
  not before Mon 2026-12-21: blood donation
  not before Thu 2027-01-21: a second course
  not before Fri 2027-05-21: waxing, dermabrasion, laser treatment of the skin
Total 3,280 mg = 54.7 mg/kg on baseline 60.00 kg.

$ isotrack status | tail -n 8; isotrack due --plain | grep -c dermatologist || true
  due       Mon 2026-12-21: blood donation: not before Mon 2026-12-21
            (post.blood.label)

  No dates: the course has ended.
WARN  missed Thu 2026-10-01: labs. I7 S18 (design, M) monthly_classic
WARN  overdue since Sat 2026-10-31: labs. I7 S18 (design, M) monthly_classic
WARN  due Sat 2026-11-21: labs at the end; on time until Sat 2026-11-28. I7 S18
      (design, M) monthly_classic.end
0

$ isotrack confirm fr.dermatologist --on 2026-08-20
fr.dermatologist done, Thu 2026-08-20.                                        #4
Meets: first prescription by a dermatologist, due Tue 2026-09-01
(fr.dermatologist).
