# resume ends a pause: the named day is the first dosing day again.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category cannot -q && isotrack log --from 2026-11-09 --to 2026-11-14 --as-planned -q

$ isotrack resume
2> isotrack: error: no hold is recorded on Sun 2026-11-22
2> hint: not stored; the holds: isotrack regimen show
? 3

$ isotrack hold --from 2026-11-15 --reason 'blood test' -q

$ isotrack resume
Dosing again from today, Sun 2026-11-22.                                      #4
The hold was Sun 2026-11-15 to Sat 2026-11-21: 7 days.
Total 240 mg = 4.0 mg/kg on baseline 60.00 kg.

$ isotrack resume
2> isotrack: error: that hold ended already, on Sat 2026-11-21
2> hint: not stored
? 3

$ isotrack status
Course 1 of me, begun Mon 2026-11-09: day 14                      Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     240 of 240 mg planned (100.00 %); 6 of 6 days; 0 without entry
  so far    4.0 mg/kg on baseline 60 kg, weighed 13 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     3.33 %     6,960.00      Fri 2027-05-14        Fri 2027-05-14
    150     2.67 %     8,760.00      Mon 2027-06-28        Mon 2027-06-28
  capsules  174 x 40 to reach 120; 219 x 40 to reach 150

  due       Mon 2026-12-07: 4-weekly review (strictest.review)
  due       Wed 2026-12-09: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

# Earlier, and not at all: a hold without a day left is withdrawn.
$ isotrack undo -q && isotrack resume --on 2026-11-16
Dosing again from Mon 2026-11-16, 6 days ago.                                 #6
The hold was Sun 2026-11-15 to Sun 2026-11-15: 1 day.
Total 240+ mg = 4.0+ mg/kg on baseline 60.00 kg.

$ isotrack undo -q && isotrack resume --on 2026-11-15
Dosing again from Sun 2026-11-15, 7 days ago.                                 #8
No day of the hold is left; it is withdrawn.
Total 240+ mg = 4.0+ mg/kg on baseline 60.00 kg.

$ isotrack regimen show
Plan of course 1 of me                                            Sun 2026-11-22

  Mon 2026-11-09  isotretinoin USP 40 mg a day (in force)

# A planned end is moved forward.
$ isotrack hold --from 2026-11-20 --to 2026-11-30 --reason 'trip' -q

$ isotrack resume --on +2d
Dosing again from Tue 2026-11-24, in 2 days.                                 #10
The hold was Fri 2026-11-20 to Mon 2026-11-23: 4 days.
Total 240+ mg = 4.0+ mg/kg on baseline 60.00 kg.

$ isotrack resume --on 2026-11-10
2> isotrack: error: no hold is recorded on Tue 2026-11-10
2> hint: not stored; the holds: isotrack regimen show
? 3

$ isotrack resume --on 2026-12-24
2> isotrack: error: no hold is recorded on Thu 2026-12-24
2> hint: not stored; the holds: isotrack regimen show
? 3

$ isotrack resume now
2> isotrack: error: resume: unexpected 'now'
2> hint: not stored; see: isotrack help resume
? 2

$ isotrack resume --on 24.11.2026
2> isotrack: error: date '24.11.2026': expected a date
2> hint: not stored; write 2026-11-24
? 2

$ isotrack history --plain | cut -f 1,4,5,6 | tail -n 4
7	undo	hold from Sun 2026-11-15, open: blood test	undoes #6, withdrawn by #8
8	resume	-	-
9	hold	hold from Fri 2026-11-20 to Mon 2026-11-30: trip	corrected by #10
10	resume	hold from Fri 2026-11-20 to Mon 2026-11-23: trip	-
