# finish records that the course is finished; nothing is planned after its last dose.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category cannot -q

$ isotrack finish
2> isotrack: error: --last-dose is missing, and no dose is logged
2> hint: not stored; the day the last capsule was taken: --last-dose DATE
? 2

$ isotrack log --from 2026-11-09 --to 2026-11-18 --as-planned --missed 2026-11-12 -q

$ isotrack finish --last-dose tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a course ends with a dose taken
2> hint: not stored
? 3

$ isotrack finish --last-dose 2026-11-08
2> isotrack: error: Sun 2026-11-08 is before the course, which begins Mon
2>                  2026-11-09
2> hint: not stored
? 3

$ isotrack finish --last-dose 2026-11-17
2> isotrack: error: a dose is logged on Wed 2026-11-18, after Tue 2026-11-17
2> hint: not stored; name that day with --last-dose, or correct the dose:
2>       isotrack undo, amend
? 3

$ isotrack finish now
2> isotrack: error: finish: unexpected 'now'
2> hint: not stored; see: isotrack help finish
? 2

# Days before the last dose that nothing is said about are still open.
$ isotrack finish --last-dose 2026-11-20 --reason 'as planned'
Course 1 finished: last dose Fri 2026-11-20, day 12.                          #3
2 days are without entry: isotrack ask.
Total 360+ mg = 6.0+ mg/kg on baseline 60.00 kg.

$ isotrack status
Course 1 of me, begun Mon 2026-11-09: finished Fri 2026-11-20, day 12
                                                                  Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     360 of 400 mg planned on 10 days with an entry (90.00 %); 9 of 12
            days; 2 without entry
  missed    Thu 2026-11-12
  no entry  Thu 2026-11-19, Fri 2026-11-20; answer them: isotrack ask
  so far    6.0+ mg/kg on baseline 60 kg, weighed 13 days ago

  reference                          reached
  mg/kg       done     to go mg
    120     5.00 %     6,840.00
    150     4.00 %     8,640.00

  No dates: the course has ended.
  Flags: none among doses and weights.

$ isotrack
Sun 2026-11-22   day 12   isotretinoin USP 40 mg a day   finished Fri 2026-11-20

  6.0+ mg/kg on baseline 60.00 kg                360+ mg, 9 of 12 days, 1 missed
  ==......................................+.........|
  0                                       120      150

  open   2 days without entry: isotrack ask

$ isotrack finish
2> isotrack: error: course 1 finished on Fri 2026-11-20
2> hint: not stored; a new one begins with: isotrack start
? 3

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  finish
    + finished, last dose Fri 2026-11-20: as planned

# Without --last-dose it is the last dose logged.
$ isotrack undo -q && isotrack finish
Course 1 finished: last dose Wed 2026-11-18, day 10.                          #5
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
