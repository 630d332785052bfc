# Nothing is asked for a record that is not there, or for a file that is none.
$ printf '1\n' | script -E never -qec 'isotrack mood add --db none.db; echo "exit $?"' /dev/null | tr -d '\r'
isotrack: error: no record at none.db
hint: not stored; begin with: isotrack start --db none.db (five questions); or
      name another with --db
exit 5

$ for words in 'symptom add' 'pregnancy-test add --on 2026-11-20' 'lab add --on 2026-11-20' 'stop --last-dose 2026-11-20' ask; do printf '1\n' | script -E never -qec "isotrack $words --db none.db" /dev/null | tr -d '\r' | sed -n 1p; done
isotrack: error: no record at none.db
isotrack: error: no record at none.db
isotrack: error: no record at none.db
isotrack: error: no record at none.db
isotrack: error: no record at none.db

$ echo 'Dear clinic' > letter.txt; printf '1\n' | script -E never -qec 'isotrack mood add --db letter.txt; echo "exit $?"' /dev/null | tr -d '\r'
isotrack: error: letter.txt is not an isotrack record
hint: not stored; '--db FILE' names another file
exit 5

# A red flag is answered all the same.
$ printf '1\n' | script -E never -qec 'isotrack symptom add suicidal --db none.db; echo "exit $?"' /dev/null | tr -d '\r' | sed -n 1,2p
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,

# With a record the questions come.
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category cannot -q; printf '\n' | script -E never -qec 'isotrack mood add; echo "exit $?"' /dev/null | tr -d '\r' | sed -n 1,4p
Over the last 2 weeks, how often have you been bothered by any of the following
problems?
0 not at all, 1 several days, 2 more than half the days, 3 nearly every day;
Enter stops.

# A clock that is off is asked about once, though it goes on while the person thinks.
@ ISOTRACK_DB=clock.db
$ ISOTRACK_NOW=2099-01-01T09:00:00Z isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category cannot -q; (sleep 2; printf 'y\n'; sleep 2; printf 'y\n') | env -u ISOTRACK_NOW script -E never -qec 'isotrack contact set prescriber 555-0100; echo "exit $?"' /dev/null | tr -d '\r' | grep -c -e 'clock says' -e 'Go on' -e 'exit 0'
3

# The result of a test is asked for once, though a question about its day comes after it.
@ ISOTRACK_DB=result.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category can --programme none -q; (sleep 1; printf 'negative\n'; sleep 1; printf 'y\n'; sleep 1; printf 'y\n') | script -E never -qec 'isotrack pregnancy-test add --on 2025-01-01' /dev/null | tr -d '\r' | grep -c 'Result (neg'; isotrack pregnancy-test list --plain | cut -f 2
1
negative

# What is neither yes nor no is asked again, in every question; nothing typed before is lost.
@ ISOTRACK_DB=sure.db
$ (sleep 1; printf '40mg\n'; sleep 1; printf 'sure\n'; sleep 1; printf 'y\n') | script -E never -qec 'isotrack start --weight 60kg --start 2026-11-20 --product Claravis --category cannot; echo "exit $?"' /dev/null | tr -d '\r' | grep -e 'Store this' -e sure -e Stored -e exit
Store this? [y/N] 'sure': y or n
Store this? [y/N] Course 1 of me begins Fri 2026-11-20, in a new file, sure.db (mode 0600).     #1
exit 0
$ (sleep 1; printf 'maybe\n'; sleep 1; printf 'n\n') | script -E never -qec 'isotrack weight 80kg; echo "exit $?"' /dev/null | tr -d '\r' | grep -e 'Go on' -e maybe -e answered -e exit
Go on? [y/N] 'maybe': y or n
Go on? [y/N] isotrack: error: answered with no
exit 2

# The end of a course while the dose of today is open is asked about.
$ isotrack log --from 2026-11-20 --to 2026-11-21 --as-planned -q; (sleep 1; printf 'n\n') | script -E never -qec 'isotrack finish; echo "exit $?"' /dev/null | tr -d '\r'
Nothing is said of today's 40 mg; the last dose would be that of Sat 2026-11-21
Go on? [y/N] isotrack: error: answered with no
hint: not stored
exit 2
$ isotrack finish -q; isotrack finish --last-dose today
2> isotrack: error: course 1 finished on Sat 2026-11-21
2> hint: not stored; to correct that day: isotrack undo --id 3, and end it again; a
2>       new course: isotrack start
? 3
