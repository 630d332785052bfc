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
