# A dose after the recorded end of a course, and the dates that move with it.
# After the recorded end a dose needs --extra, and moves the last day with every date counted from it.
@ ISOTRACK_DB=after-end.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category can --programme us-ipledge -q && isotrack log --from 2026-11-09 --to 2026-11-18 --as-planned -q

$ isotrack finish
Course 1 finished: last dose Wed 2026-11-18, day 10.                          #3
Nothing is said of Thu 2026-11-19 to Sat 2026-11-21. If a capsule was taken
later, log its day: isotrack log --extra --on DATE
Open after the course:
  pregnancy test at the last dose: Wed 2026-11-18 to Wed 2026-11-25
  (us.test.end)
  labs at the end: Wed 2026-11-18 to Wed 2026-11-25 (monthly_classic.end)
  pregnancy test 30 days after the last dose: Fri 2026-12-18 (us.test.post)
  two methods until a month after the last dose: through Fri 2026-12-18
  (us.contra.end)
  not before Fri 2026-12-18: blood donation, breastfeeding
  not before Sat 2026-12-19: contraception may end, pregnancy may be planned
  not before Mon 2027-01-18: a second course
  not before Tue 2027-05-18: waxing, dermabrasion, laser treatment of the skin
Total 400 mg = 6.7 mg/kg on baseline 60.00 kg.

$ isotrack log --on 2026-11-20
2> isotrack: error: Fri 2026-11-20 is after the last dose of course 1,
2>                  Wed 2026-11-18
2> hint: not stored. If one dose was taken, record it with --extra: the last day
2>       moves to it.
2>       If the course went on: isotrack undo --id 3, log, and end it again
? 3

$ isotrack log --on tomorrow --extra
2> isotrack: error: Mon 2026-11-23 is after today; only taken doses are logged
2> hint: not stored
? 3

$ isotrack log --on 2026-11-20 --extra
40 mg logged for Fri 2026-11-20, 2 days ago.                                  #4
The last day of course 1 moves from Wed 2026-11-18 to Fri 2026-11-20.
Nothing was planned on Thu 2026-11-19, after the end, and nothing is said of it.
If a capsule was taken, log its day: isotrack log --extra --on DATE
Moves from Wed 2026-11-18 to Fri 2026-11-20: us.test.end, monthly_classic.end.
Moves from Fri 2026-12-18 to Sun 2026-12-20: us.test.post, us.contra.end,
post.blood.us, post.breastfeed.
Moves from Sat 2026-12-19 to Mon 2026-12-21: post.contra_end,
post.pregnancy_safe.
Moves from Mon 2027-01-18 to Wed 2027-01-20: post.second_course.
Moves from Tue 2027-05-18 to Thu 2027-05-20: post.wax, post.dermabrasion,
post.laser.
Total 440 mg = 7.3 mg/kg on baseline 60.00 kg.
INFO  Fri 2026-11-20: 40 mg on a day after the end, counted in mg, in no day
      count. (design) dose.unplanned_day

$ isotrack log 20mg --on 2026-11-20 --extra
20 mg logged for Fri 2026-11-20, 2 days ago.                                  #5
Total 460 mg = 7.7 mg/kg on baseline 60.00 kg.
INFO  Fri 2026-11-20: 60 mg on a day after the end, counted in mg, in no day
      count. (design) dose.unplanned_day

$ isotrack log --from 2026-11-19 --to 2026-11-20 --as-planned --extra
2> isotrack: error: Thu 2026-11-19 is after the last dose of course 1,
2>                  Wed 2026-11-18
2> hint: not stored. If one dose was taken, record it with --extra: the last day
2>       moves to it.
2>       If the course went on: isotrack undo --id 3, log, and end it again
? 3

$ isotrack course list --plain
1	finished	2026-11-09	2026-11-20	460	7.6667	exact

# Taking it back moves them back, and says so; so does a correction.
$ isotrack undo
Entry 5 (log) is undone.                                                      #6
  withdrawn: 20 mg on Fri 2026-11-20
Total 440 mg = 7.3 mg/kg on baseline 60.00 kg.

$ isotrack amend --on 2026-11-20 0mg
Fri 2026-11-20: nothing taken (was 40 mg).                                    #7
The last day of course 1 moves from Fri 2026-11-20 back to Wed 2026-11-18.
Moves from Fri 2026-11-20 back to Wed 2026-11-18: us.test.end,
monthly_classic.end.
Moves from Sun 2026-12-20 back to Fri 2026-12-18: us.test.post, us.contra.end,
post.blood.us, post.breastfeed.
Moves from Mon 2026-12-21 back to Sat 2026-12-19: post.contra_end,
post.pregnancy_safe.
Moves from Wed 2027-01-20 back to Mon 2027-01-18: post.second_course.
Moves from Thu 2027-05-20 back to Tue 2027-05-18: post.wax, post.dermabrasion,
post.laser.
Total 400 mg = 6.7 mg/kg on baseline 60.00 kg.

$ isotrack log 20mg --on 2026-11-19 --extra -q && isotrack undo
Entry 8 (log) is undone.                                                      #9
  withdrawn: 20 mg on Thu 2026-11-19
The last day of course 1 moves from Thu 2026-11-19 back to Wed 2026-11-18.
Moves from Thu 2026-11-19 back to Wed 2026-11-18: us.test.end,
monthly_classic.end.
Moves from Sat 2026-12-19 back to Fri 2026-12-18: us.test.post, us.contra.end,
post.blood.us, post.breastfeed.
Moves from Sun 2026-12-20 back to Sat 2026-12-19: post.contra_end,
post.pregnancy_safe.
Moves from Tue 2027-01-19 back to Mon 2027-01-18: post.second_course.
Moves from Wed 2027-05-19 back to Tue 2027-05-18: post.wax, post.dermabrasion,
post.laser.
Total 400 mg = 6.7 mg/kg on baseline 60.00 kg.

# Once a later course began it is refused.
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-21 -q

$ isotrack log --course 1 --on 2026-11-20 --extra
2> isotrack: error: Fri 2026-11-20 is after the last dose of course 1, and course
2>                  2 began Sat 2026-11-21
2> hint: not stored
? 3

# Of the days between, those are named of which nothing is said.
@ ISOTRACK_DB=between.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category cannot --programme none -q && isotrack log --from 2026-11-09 --to 2026-11-12 --as-planned -q && isotrack skip --on 2026-11-14 -q && isotrack skip --on 2026-11-20 -q && isotrack finish --last-dose 2026-11-12 -q; isotrack log 40mg --on 2026-11-21 --extra | grep -A 3 Nothing
Nothing was planned on Fri 2026-11-13, Sun 2026-11-15 to Thu 2026-11-19, after
the end, and nothing is said of them. If a capsule was taken, log its day:
isotrack log --extra --on DATE
Moves from Thu 2026-11-12 to Sat 2026-11-21: monthly_classic.end.
$ isotrack undo -q && isotrack log 40mg --on 2026-11-15 --extra | grep -A 2 Nothing
Nothing was planned on Fri 2026-11-13, after the end, and nothing is said of it.
If a capsule was taken, log its day: isotrack log --extra --on DATE
Moves from Thu 2026-11-12 to Sun 2026-11-15: monthly_classic.end.
