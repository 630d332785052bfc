# What belongs to the patient is judged beside the course under way, whatever course is read.
@ ISOTRACK_DB=two.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-02-01 --category can --programme uk -q && isotrack log --from 2026-02-01 --to 2026-06-01 --as-planned -q && isotrack finish --last-dose 2026-06-01 -q && isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 -q

# A test, a period, a supply, an undo, a decision: none is of a course.
$ isotrack pregnancy-test add positive --on 2026-11-19 --course 1
2> isotrack: error: pregnancy-test add: --course means nothing here; it is for what
2>                  one course holds
2> hint: not stored; leave it out; see: isotrack help pregnancy-test add
? 2

$ for words in 'period missed' 'contraception gap' 'pickup add' undo merge 'lab add' 'symptom list' confirm 'pickup check' care; do isotrack $words --course 1 2>/dev/null; echo $?; done | uniq -c | tr -s ' '
 10 2

# Nor is what is due: a look at an older course would tell a monitor, and cron, that all is well.
$ isotrack due --kind stop --course 1
2> isotrack: error: due: --course means nothing here; it is for what one course
2>                  holds
2> hint: leave it out; see: isotrack help due
? 2

$ isotrack check --nagios --course 1
ISOTRACK UNKNOWN - not read: check: --course means nothing here; it is for what one course holds | stop=0 due=0 overdue=0 blocked=0
? 3

$ isotrack remind -p me --course 1
2> isotrack: error: remind: --course means nothing here; it is for what one course
2>                  holds
2> hint: leave it out; see: isotrack help remind
? 2

# The STOP stands wherever the older course is read or written about.
$ isotrack pregnancy-test add positive --on 2026-11-19 -q | head -n 1
STOP  positive pregnancy test, collected Thu 2026-11-19.

$ for words in status chart today; do isotrack $words --course 1 | head -n 1; done
STOP  positive pregnancy test, collected Thu 2026-11-19.
STOP  positive pregnancy test, collected Thu 2026-11-19.
STOP  positive pregnancy test, collected Thu 2026-11-19.

$ for words in 'regimen show' reconcile; do isotrack $words --course 1 | head -n 2; done
A STOP is open: positive pregnancy test, collected Thu 2026-11-19; see:
isotrack due
A STOP is open: positive pregnancy test, collected Thu 2026-11-19; see:
isotrack due

$ isotrack report --course 1 | grep -c '<b>STOP</b> positive pregnancy test'
1

$ isotrack weight 61kg --on 2026-05-02 --course 1 | tail -n 3
Total 4,840 mg = 80.7 mg/kg on baseline 60.00 kg.
A STOP is open: positive pregnancy test, collected Thu 2026-11-19; see:
isotrack due

# A day of the older course says how that one is named.
$ isotrack amend --on 2026-05-01 20mg
2> isotrack: error: Fri 2026-05-01 lies in course 1 of me, not in course 2
2> hint: not stored; to name that course: --course 1
? 3

$ isotrack log --on 2026-05-01
2> isotrack: error: Fri 2026-05-01 lies in course 1 of me, not in course 2
2> hint: not stored; to name that course: --course 1
? 3

$ for words in 'skip --on 2026-05-01' 'log --missed 2026-05-01' 'log --from 2026-05-01 --to 2026-11-02 --as-planned' 'log --course 1 --on 2026-11-02'; do isotrack $words 2>&1 | head -n 1; done
isotrack: error: Fri 2026-05-01 lies in course 1 of me, not in course 2
isotrack: error: Fri 2026-05-01 lies in course 1 of me, not in course 2
isotrack: error: Fri 2026-05-01 lies in course 1 of me, not in course 2
isotrack: error: Mon 2026-11-02 lies in course 2 of me, not in course 1

$ isotrack amend --on 2026-05-01 20mg --course 1 | head -n 1
Fri 2026-05-01: 20 mg (was 40 mg).                                            #7

# Between the two courses there is nothing to amend.
$ isotrack amend --on 2026-08-01 20mg
2> isotrack: error: Sat 2026-08-01 is before the course, which begins
2>                  Sun 2026-11-01
2> hint: not stored; if it began earlier: isotrack amend --start 2026-08-01
? 3
