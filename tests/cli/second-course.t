# A second course: its own total, the lifetime beside it, and the pause between the two.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-02-01 --category cannot -q && isotrack log --from 2026-02-01 --to 2026-06-30 --as-planned -q && isotrack finish -q

# Not inside the first; 8 weeks after its last dose labels see no hurry.
$ isotrack start --weight 62kg --regimen 60mg --start 2026-06-30
2> isotrack: error: Tue 2026-06-30 lies in course 1, whose last dose was
2>                  Tue 2026-06-30
2> hint: not stored; begin it after that day; a wrong end is undone by:
2>       isotrack undo --id 3
? 3

$ isotrack start --weight 62kg --regimen 60mg --start 2026-08-24 --dry-run
Course 2 of me begins Mon 2026-08-24.                                 not stored
  Weight 62 kg (137 lb), weighed Mon 2026-08-24, 90 days ago.
  Plan isotretinoin USP 60 mg a day (40 + 20).
  Reference band 120-150 mg/kg on baseline 62.00 kg: 7,440.00-9,300.00 mg.
  Can become pregnant: cannot. Programme strictest. Labs monthly_classic.
  The patient's programme is strictest: the strictest rules of all hold. To name
  another: isotrack patient edit --programme ID (isotrack programme list)
  Steps due before today are not judged: this record begins today.
WARN  begun 55 days after the last dose of course 1, Tue 2026-06-30; labels wait
      8 weeks (2026-08-25) or 2 months (2026-08-30). S1 S3 S8 S50b (label, H)
      course.gap
Dry run: nothing was stored.

$ isotrack start --weight 62kg --regimen 60mg --start 2026-08-25 --dry-run
Course 2 of me begins Tue 2026-08-25.                                 not stored
  Weight 62 kg (137 lb), weighed Tue 2026-08-25, 89 days ago.
  Plan isotretinoin USP 60 mg a day (40 + 20).
  Reference band 120-150 mg/kg on baseline 62.00 kg: 7,440.00-9,300.00 mg.
  Can become pregnant: cannot. Programme strictest. Labs monthly_classic.
  The patient's programme is strictest: the strictest rules of all hold. To name
  another: isotrack patient edit --programme ID (isotrack programme list)
  Steps due before today are not judged: this record begins today.
INFO  begun 56 days after the last dose of course 1, Tue 2026-06-30; labels wait
      8 weeks (2026-08-25) or 2 months (2026-08-30). S1 S3 S8 S50b (label, H)
      course.gap
Dry run: nothing was stored.

$ isotrack start --weight 62kg --regimen 60mg --start 2026-08-30 --dry-run
Course 2 of me begins Sun 2026-08-30.                                 not stored
  Weight 62 kg (137 lb), weighed Sun 2026-08-30, 84 days ago.
  Plan isotretinoin USP 60 mg a day (40 + 20).
  Reference band 120-150 mg/kg on baseline 62.00 kg: 7,440.00-9,300.00 mg.
  Can become pregnant: cannot. Programme strictest. Labs monthly_classic.
  The patient's programme is strictest: the strictest rules of all hold. To name
  another: isotrack patient edit --programme ID (isotrack programme list)
  Steps due before today are not judged: this record begins today.
Dry run: nothing was stored.

$ isotrack start --weight 62kg --regimen 60mg --start 2026-08-01
Course 2 of me begins Sat 2026-08-01.                                         #4
  Weight 62 kg (137 lb), weighed Sat 2026-08-01, 113 days ago.
  Plan isotretinoin USP 60 mg a day (40 + 20).
  Reference band 120-150 mg/kg on baseline 62.00 kg: 7,440.00-9,300.00 mg.
  Can become pregnant: cannot. Programme strictest. Labs monthly_classic.
  The patient's programme is strictest: the strictest rules of all hold. To name
  another: isotrack patient edit --programme ID (isotrack programme list)
  Steps due before today are not judged: this record begins today.
WARN  begun 32 days after the last dose of course 1, Tue 2026-06-30; labels wait
      8 weeks (2026-08-25) or 2 months (2026-08-30). S1 S3 S8 S50b (label, H)
      course.gap

$ isotrack log --from 2026-08-01 --to yesterday --as-planned --missed 2026-08-02
112 days logged, Sat 2026-08-01 to Sat 2026-11-21: 112 x 60 mg.               #5
1 day missed: Sun 2026-08-02.
Total 6,720 mg = 108.4 mg/kg on baseline 62.00 kg.

$ isotrack
Sun 2026-11-22   day 114   isotretinoin USP 60 mg a day (40 + 20)
                                                             60 mg planned today
  108.4 mg/kg on baseline 62.00 kg           6,720 mg, 112 of 113 days, 1 missed
  ====================================....+.........|
  0                                       120      150
  next   Sun 2026-11-29  labs
         Sat 2026-12-19  4-weekly review
  to go  120 mg/kg, 720.00 mg to go, about Thu 2026-12-03 by the plan
WARN  begun 32 days after the last dose of course 1, Tue 2026-06-30; labels ...
      whole: isotrack status

$ isotrack status
Course 2 of me, begun Sat 2026-08-01: day 114                     Sun 2026-11-22

  plan      isotretinoin USP 60 mg a day (40 + 20)
  taken     6,720 of 6,780 mg planned (99.12 %); 112 of 113 days; 0 without
            entry
  missed    Sun 2026-08-02
  so far    108.4 mg/kg on baseline 62 kg, weighed 113 days ago

  reference                          reached, if every     at 99.12 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    90.32 %       720.00      Thu 2026-12-03        Fri 2026-12-04
    150    72.26 %     2,580.00      Sun 2027-01-03        Mon 2027-01-04
  capsules  12 x 40 + 12 x 20 to reach 120; 43 x 40 + 43 x 20 to reach 150
  course 1  2026-02-01 to 2026-06-30: 6,000 mg, 100.0 mg/kg on its own baseline
  lifetime  12,720 mg, 208.4 mg/kg, each course on its own baseline; courses are
            never added to a target

  due       Sun 2026-11-29: labs (monthly_classic)
  due       Sat 2026-12-19: 4-weekly review (strictest.review)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  begun 32 days after the last dose of course 1, Tue 2026-06-30; labels wait
      8 weeks (2026-08-25) or 2 months (2026-08-30). S1 S3 S8 S50b (label, H)
      course.gap
INFO  last weighed 113 days ago, Sat 2026-08-01. I5 (design) weight.stale
  Not judged: steps due before Sun 2026-11-22.

$ isotrack status --json | jq -c '.course, .cumulative, .earlier_courses, .lifetime'
{"number":2,"state":"active","start":"2026-08-01","day":114,"product":"us-generic","regimen":"60mg","basis":"baseline","last_day":null}
{"mg":6720,"equivalent_mg":6720,"upper_equivalent_mg":6720,"mg_per_kg":{"baseline":108.3871,"current":108.3871,"at_dose":108.3871},"already_mg":0,"already_product":null}
[{"number":1,"start":"2026-02-01","last_day":"2026-06-30","equivalent_mg":6000,"mg_per_kg":100,"at_least":false}]
{"equivalent_mg":12720,"mg_per_kg":208.3871,"at_least":false}

# The older one is read with --course 1, as it was.
$ isotrack status --course 1
Course 1 of me, begun Sun 2026-02-01: finished Tue 2026-06-30, day 150
                                                                  Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     6,000 of 6,000 mg planned (100.00 %); 150 of 150 days; 0 without
            entry
  so far    100.0 mg/kg on baseline 60 kg, weighed 294 days ago

  reference
  mg/kg       done     to go mg
    120    83.33 %     1,200.00
    150    66.67 %     3,000.00

  due       Wed 2026-12-30: waxing: not before Wed 2026-12-30 (post.wax)

  No dates: the course has ended.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ isotrack course list
Courses of me

course  state     first day   last day    mg     mg/kg on basis
1       finished  2026-02-01  2026-06-30  6,000  100.0 baseline
2       active    2026-08-01  -           6,720  108.4 baseline

$ isotrack regimen show --course 1
Plan of course 1 of me                                            Sun 2026-11-22

  Sun 2026-02-01  isotretinoin USP 40 mg a day

$ isotrack log --course 1 --on 2026-06-30
2> isotrack: error: Tue 2026-06-30 already holds 40 mg, all that is planned
2> hint: not stored. To correct that entry:
2>       isotrack amend --on 2026-06-30 AMOUNT --course 1
2>       If more was in fact taken:
2>       isotrack log AMOUNT --on 2026-06-30 --extra --course 1
? 3

$ isotrack log --course 1 --on 2026-07-01
2> isotrack: error: Wed 2026-07-01 is after the last dose of course 1,
2>                  Tue 2026-06-30
2> hint: not stored. If one dose was taken, record it with --extra: the last day
2>       moves to it.
2>       If the course went on: isotrack undo --id 3, log, and end it again
? 3

$ isotrack course outcome relapsed --course 1 --on 2026-07-20
Course 1: relapsed on Mon 2026-07-20.                                         #6

# Undoing the second brings nothing of the first down.
$ isotrack undo -q && isotrack undo -q && isotrack undo && isotrack status | head -n 1
Entry 4 (start) is undone.                                                    #9
  withdrawn: course 2 from Sat 2026-08-01, target 120-150 mg/kg on baseline,
             labs monthly_classic
  withdrawn: weight 62kg on Sat 2026-08-01
  withdrawn: plan 60mg (us-generic) from Sat 2026-08-01
Total 6,000 mg = 100.0 mg/kg on baseline 60.00 kg.
Course 1 of me, begun Sun 2026-02-01: finished Tue 2026-06-30, day 150

# Two active courses are refused.
$ isotrack undo -q; isotrack start --weight 62kg --regimen 60mg -q; isotrack history --plain | tail -n 1 | cut -f 1,4
10	undo
2> isotrack: error: course 1 of me, begun Sun 2026-02-01, has not ended
2> hint: not stored; end it first: isotrack finish --last-dose DATE, or
2>       isotrack stop

# Days without an entry of an earlier course make every sum with it an "at least".
@ ISOTRACK_DB=least.db
$ isotrack start --weight 60kg --regimen 30mg --start 2026-08-01 --category cannot -q && isotrack log --on 2026-08-01 -q && isotrack finish --last-dose 2026-09-01 -q -y

$ isotrack start --weight 60kg --regimen 30mg --start 2026-11-10 -q && isotrack log --from 2026-11-10 --to today --as-planned -q

$ isotrack status | grep -A2 'course 1'
  course 1  2026-08-01 to 2026-09-01: 30+ mg, 0.5+ mg/kg on its own baseline;
            nothing said of 31 days
  lifetime  420+ mg, 7.0+ mg/kg, each course on its own baseline; courses are

$ isotrack status --json | jq -c '.earlier_courses[0].at_least, .lifetime.at_least, .doses.unknown'
true
true
0

$ isotrack course list --json | jq -c '.courses[] | [.number, .mg_per_kg, .at_least]'
[1,0.5,true]
[2,6.5,false]

# Nothing leaves two courses that do not stand one after the other.
@ ISOTRACK_DB=order.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-01-01 --category cannot -q && isotrack log --from 2026-01-01 --to 2026-05-01 --as-planned -q && isotrack finish -q

$ isotrack start --weight 60kg --regimen 40mg --start 2026-07-01 -q && isotrack log --from 2026-07-01 --to 2026-09-01 --as-planned -q && isotrack finish -q

$ isotrack undo --id 3
2> isotrack: error: that would leave course 1 of me without an end, and course
2>                  2 begins Wed 2026-07-01
2> hint: not stored. Entry #4 began course 2: isotrack undo --id 4
? 3

$ isotrack redact --id 3 --yes
2> isotrack: error: that would leave course 1 of me without an end, and course
2>                  2 begins Wed 2026-07-01
2> hint: not stored. Entry #4 began course 2: isotrack undo --id 4
? 3

$ isotrack course list
Courses of me

course  state     first day   last day    mg     mg/kg on basis
1       finished  2026-01-01  2026-05-01  4,840  80.7 baseline
2       finished  2026-07-01  2026-09-01  2,520  42.0 baseline

$ isotrack start --weight 60kg --regimen 20mg --start 2025-02-01
2> isotrack: error: Sat 2025-02-01 is before course 2, which began Wed 2026-07-01;
2>                  courses are recorded in order
2> hint: not stored; an older course goes into a file of its own: --db FILE
? 3

$ isotrack start --weight 60kg --regimen 20mg --start 2026-06-01
2> isotrack: error: Mon 2026-06-01 is before course 2, which began Wed 2026-07-01;
2>                  courses are recorded in order
2> hint: not stored; an older course goes into a file of its own: --db FILE
? 3

$ isotrack start --weight 60kg --regimen 20mg --start 2026-08-01
2> isotrack: error: Sat 2026-08-01 lies in course 2, whose last dose was
2>                  Tue 2026-09-01
2> hint: not stored; begin it after that day; a wrong end is undone by:
2>       isotrack undo --id 6
? 3

# One to come has not begun yet.
@ ISOTRACK_DB=soon.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category cannot -q && isotrack log --from 2026-11-01 --to 2026-11-22 --as-planned -q && isotrack finish -q && isotrack start --weight 60kg --regimen 40mg --start 2026-11-23 | tail -n 3
WARN  to begin 1 day after the last dose of course 1, Sun 2026-11-22; labels
      wait 8 weeks (2027-01-17) or 2 months (2027-01-22). S1 S3 S8 S50b (label,
      H) course.gap

# A programme belongs to the patient: what was named once is not called unnamed later.
@ ISOTRACK_DB=named.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-02-01 --category cannot --programme strictest -q --today 2026-02-01; isotrack log --from 2026-02-01 --to 2026-02-20 --as-planned -q --today 2026-02-20; isotrack finish -q --today 2026-02-20; isotrack start --weight 60kg --regimen 40mg | grep -i -A2 programme; isotrack pickup check | tail -n 4 | head -n 2
  Can become pregnant: cannot. Programme strictest. Labs monthly_classic.
  The patient's programme is strictest: the strictest rules of all hold. To name
  another: isotrack patient edit --programme ID (isotrack programme list)
strictest rules of all are shown; to name yours:
isotrack patient edit --programme ID; the ids: isotrack programme list
