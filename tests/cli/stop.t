# stop records that the course was stopped early, with the reason.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category cannot -q && isotrack log --from 2026-11-09 --to 2026-11-18 --as-planned -q

$ isotrack stop
2> isotrack: error: --reason is missing
2> hint: not stored; add --reason TEXT
? 2

$ isotrack stop --reason 'side effects' --last-dose 2026-11-16
2> isotrack: error: a dose is logged on Wed 2026-11-18, after Mon 2026-11-16
2> hint: not stored; name that day with --last-dose, or correct the dose:
2>       isotrack amend --on 2026-11-18 AMOUNT
? 3

$ isotrack stop --reason 'side effects'
Course 1 stopped: last dose Wed 2026-11-18, day 10.                           #3
Nothing is said of Thu 2026-11-19 to Sat 2026-11-21. If a capsule was taken
later, log its day: isotrack log --extra --on DATE
Open after the course:
  labs at the end: Wed 2026-11-18 to Wed 2026-11-25 (monthly_classic.end)
  not before Fri 2026-12-18: blood donation
  not before Mon 2027-01-18: a second course
  not before Tue 2027-05-18: waxing, dermabrasion, laser treatment of the skin
Total 400 mg = 6.7 mg/kg on baseline 60.00 kg.

$ isotrack status
Course 1 of me, begun Mon 2026-11-09: stopped Wed 2026-11-18, day 10
                                                                  Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     400 of 400 mg planned (100.00 %); 10 of 10 days; 0 without entry
  so far    6.7 mg/kg on baseline 60 kg, weighed 13 days ago

  reference
  mg/kg       done     to go mg
    120     5.56 %     6,800.00
    150     4.44 %     8,600.00

  due       Fri 2026-12-18: blood donation: not before Fri 2026-12-18
            (post.blood.label)

  No dates: the course has ended.
WARN  due Wed 2026-11-18: labs at the end; on time until Wed 2026-11-25. I7 S18
      (design, M) monthly_classic.end
  Not judged: steps due before Sun 2026-11-22.

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  stop
    + stopped, last dose Wed 2026-11-18: side effects

$ isotrack stop --reason 'again'
2> isotrack: error: course 1 stopped on Wed 2026-11-18
2> hint: not stored; to correct that day: isotrack undo --id 3, and end it again; a
2>       new course: isotrack start
? 3

# The reason is asked for on a terminal.
$ isotrack undo -q && printf 'dry eyes\n' | script -E never -qec 'isotrack stop --last-dose 2026-11-18' /dev/null | tr -d '\r'
Why was the course stopped? Course 1 stopped: last dose Wed 2026-11-18, day 10.                           #5
Open after the course:
  labs at the end: Wed 2026-11-18 to Wed 2026-11-25 (monthly_classic.end)
  not before Fri 2026-12-18: blood donation
  not before Mon 2027-01-18: a second course
  not before Tue 2027-05-18: waxing, dermabrasion, laser treatment of the skin
Total 400 mg = 6.7 mg/kg on baseline 60.00 kg.

$ isotrack undo -q && printf '\n' | script -E never -qec 'isotrack stop; echo "exit $?"' /dev/null | tr -d '\r'
Why was the course stopped? isotrack: error: --reason is missing: an answer is needed
hint: not stored
exit 2

$ isotrack stop --reason 'x' --last-dose tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a course ends with a dose taken
2> hint: not stored
? 3

$ isotrack stop --reason 'x' --last-dose 2026-11-01
2> isotrack: error: Sun 2026-11-01 is before the course, which begins
2>                  Mon 2026-11-09
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-01
? 3

$ isotrack history --plain | cut -f 1,4,6
1	start	-
2	log	-
3	stop	undone by #4
4	undo	undoes #3
5	stop	undone by #6
6	undo	undoes #5
