# hold records a prescribed pause; both ends count. (resume.t ends one.)
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category cannot -q && isotrack log --from 2026-11-09 --to 2026-11-14 --as-planned --missed 2026-11-12 -q

# With an end, planned ahead: mon is the next Monday.
$ isotrack hold --from mon --to 2026-11-29 --reason 'surgery'
On hold from Mon 2026-11-23 to Sun 2026-11-29, both included: 7 days.         #3
Total 200+ mg = 3.3+ mg/kg on baseline 60.00 kg.

$ isotrack status
Course 1 of me, begun Mon 2026-11-09: day 14                      Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  hold      from Mon 2026-11-23 to Sun 2026-11-29
  taken     200 of 240 mg planned on 6 days with an entry (83.33 %); 5 of
            13 days; 7 without entry
  missed    Thu 2026-11-12
  no entry  Sun 2026-11-15, Mon 2026-11-16, Tue 2026-11-17, Wed 2026-11-18,
            Thu 2026-11-19 and 2 more; answer them: isotrack ask
  so far    3.3+ mg/kg on baseline 60 kg, weighed 13 days ago

  reference                          reached, if every     at 83.33 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     2.78 %     7,000.00      Sat 2027-05-22        Sat 2027-06-26
    150     2.22 %     8,800.00      Tue 2027-07-06        Thu 2027-08-19
  if taken  on the 7 days about which nothing is said: 120 on Sat 2027-05-15,
            150 on Tue 2027-06-29
  capsules  175 x 40 to reach 120; 220 x 40 to reach 150

  due       Mon 2026-12-07: 4-weekly review (strictest.review)
  due       Wed 2026-12-09: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ isotrack regimen show
Plan of course 1 of me                                            Sun 2026-11-22

  Mon 2026-11-09  isotretinoin USP 40 mg a day (in force)
  Mon 2026-11-23  hold to Sun 2026-11-29: surgery

# Looking back: doses inside stay counted in mg, missed days inside no longer count.
$ isotrack hold --from 2026-11-12 --to 2026-11-14 --reason 'blood test'
On hold from Thu 2026-11-12 to Sat 2026-11-14, both included: 3 days.         #4
2 doses inside it stay counted in mg.
1 missed day inside it no longer counts.
Total 200+ mg = 3.3+ mg/kg on baseline 60.00 kg.

$ isotrack status
Course 1 of me, begun Mon 2026-11-09: day 14                      Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  hold      from Mon 2026-11-23 to Sun 2026-11-29
  taken     120 of 120 mg planned on 3 days with an entry (100.00 %); 3 of
            10 days; 7 without entry
  and       80 mg on held days, counted in mg, in no day
  no entry  Sun 2026-11-15, Mon 2026-11-16, Tue 2026-11-17, Wed 2026-11-18,
            Thu 2026-11-19 and 2 more; answer them: isotrack ask
  so far    3.3+ mg/kg on baseline 60 kg, weighed 13 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     2.78 %     7,000.00      Sat 2027-05-22        Sat 2027-05-22
    150     2.22 %     8,800.00      Tue 2027-07-06        Tue 2027-07-06
  if taken  on the 7 days about which nothing is said: 120 on Sat 2027-05-15,
            150 on Tue 2027-06-29
  capsules  175 x 40 to reach 120; 220 x 40 to reach 150

  due       Mon 2026-12-07: 4-weekly review (strictest.review)
  due       Wed 2026-12-09: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  Sat 2026-11-14: 40 mg on a held day, counted in mg, in no day count;
      2 such days since Fri 2026-11-13. (design) dose.held_day
  Not judged: steps due before Sun 2026-11-22.

# Two holds do not overlap.
$ isotrack hold --from 2026-11-14 --to 2026-11-16 --reason 'trip'
2> isotrack: error: a hold is recorded from Thu 2026-11-12 to Sat 2026-11-14
2> hint: not stored; end it first: isotrack resume --on DATE
? 3

$ isotrack hold --from 2026-11-20 --reason 'trip'
2> isotrack: error: a hold is recorded from Mon 2026-11-23 to Sun 2026-11-29
2> hint: not stored; end it first: isotrack resume --on DATE
? 3

# One day; and without an end, which lasts until resume.
$ isotrack hold --from 2026-11-16 --to 2026-11-16 --reason 'trip'
On hold from Mon 2026-11-16 to Mon 2026-11-16, both included: 1 days.         #5
Total 200+ mg = 3.3+ mg/kg on baseline 60.00 kg.

$ isotrack undo -q && isotrack undo -q && isotrack undo -q

$ isotrack hold --reason 'blood test'
On hold from Sun 2026-11-22, until: isotrack resume                           #9
Total 200+ mg = 3.3+ mg/kg on baseline 60.00 kg.

$ isotrack
Sun 2026-11-22   day 14   isotretinoin USP 40 mg a day                   on hold
  3.3+ mg/kg on baseline 60.00 kg                200+ mg, 5 of 13 days, 1 missed
  =.......................................+.........|
  0                                       120      150
  open   7 days without entry: isotrack ask
  next   Mon 2026-12-07  4-weekly review
         Wed 2026-12-09  labs
  to go  120 mg/kg, 7,000.00 mg to go, no date: on hold without an end
         (isotrack resume)

$ isotrack status --json | jq -c '.course, .today_dose, .not_projected'
{"number":1,"state":"held","start":"2026-11-09","day":14,"product":"us-generic","regimen":"40mg","basis":"baseline","last_day":null}
{"state":"held","planned_mg":0,"taken_mg":0}
"on hold without an end"

$ isotrack hold --from +30d --reason 'again'
2> isotrack: error: a hold is recorded from Sun 2026-11-22, without an end
2> hint: not stored; end it first: isotrack resume --on DATE
? 3

# The reason is asked for; without a terminal it must be given.
$ isotrack undo -q && isotrack hold
2> isotrack: error: --reason is missing
2> hint: not stored; add --reason TEXT
? 2

$ printf 'headache\n' | script -E never -qec 'isotrack hold' /dev/null | tr -d '\r'
Reason for the pause: On hold from Sun 2026-11-22, until: isotrack resume                          #11
Total 200+ mg = 3.3+ mg/kg on baseline 60.00 kg.

$ isotrack undo -q

$ printf '\n' | script -E never -qec 'isotrack hold; echo "exit $?"' /dev/null | tr -d '\r'
Reason for the pause: isotrack: error: --reason is missing: an answer is needed
hint: not stored
exit 2

# Refused.
$ isotrack hold --from 2026-11-08 --reason 'trip'
2> isotrack: error: Sun 2026-11-08 is before the course, which begins
2>                  Mon 2026-11-09
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-08
? 3

$ isotrack hold --from 2026-11-20 --to 2026-11-19 --reason 'trip'
2> isotrack: error: the last day, Thu 2026-11-19, is before the first,
2>                  Fri 2026-11-20
2> hint: not stored
? 2

$ isotrack hold --from 22.11.2026 --reason 'trip'
2> isotrack: error: date '22.11.2026': expected a date
2> hint: not stored; write 2026-11-22
? 2

$ isotrack hold trip
2> isotrack: error: hold: unexpected 'trip'
2> hint: not stored; see: isotrack help hold
? 2

$ isotrack history --plain | wc -l
12

$ isotrack finish -q

$ isotrack hold --reason 'trip'
2> isotrack: error: course 1 finished on Sat 2026-11-14
2> hint: not stored; to correct that day: isotrack undo --id 13, and end it again;
2>       a new course: isotrack start
? 3

# A hold to come without an end is why no date is known.
@ ISOTRACK_DB=ahead.db
$ isotrack start --weight 60kg --regimen 40mg -q && isotrack hold --from +30d --reason trip -q && isotrack status | grep 'No dates'
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
  No dates: the hold from Tue 2026-12-22 has no end (isotrack resume).

# A reason that was typed is not asked for again when the clock is asked about.
$ isotrack undo -q; printf 'a rash\ny\n' | ISOTRACK_NOW=2026-11-01T09:00:00Z script -E never -qec 'isotrack hold --from +1d' /dev/null | tr -d '\r'
Reason for the pause: this machine's clock says 2026-11-01T09:00:00Z, the last entry is of
2026-11-22T09:00:00Z
Go on? [y/N] On hold from Mon 2026-11-23, until: isotrack resume                           #4
Total 0 mg = 0.0 mg/kg on baseline 60.00 kg.

# What was taken today stands on the card of a held day.
$ isotrack start --db held.db --weight 60kg --regimen 40mg --start 2026-11-18 -q; isotrack hold --from 2026-11-20 --reason labs --db held.db -q --yes; isotrack log 40mg --extra --db held.db -q --yes; isotrack --db held.db | head -n 2
Sun 2026-11-22   day 5   isotretinoin USP 40 mg a day
                                                     on hold; 40 mg logged today
