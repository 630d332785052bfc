# Dates as people type them. The answer always repeats the day with its weekday. Today is Sun 2026-11-22.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2025-11-01 --category cannot -q

# Recording looks back: a weekday is the most recent one, today included.
$ for day in today yesterday sun mon Saturday SAT 'last sun' 'last monday' -3d '3d ago' '3 days ago' -2w '1 week ago' -1mo '1y ago' 2026-11-05 20261105; do isotrack log -n --on "$day" | head -n 1; done
40 mg logged for today, Sun 2026-11-22.                               not stored
40 mg logged for Sat 2026-11-21, yesterday.                           not stored
40 mg logged for today, Sun 2026-11-22.                               not stored
40 mg logged for Mon 2026-11-16, 6 days ago.                          not stored
40 mg logged for Sat 2026-11-21, yesterday.                           not stored
40 mg logged for Sat 2026-11-21, yesterday.                           not stored
40 mg logged for Sun 2026-11-15, 7 days ago.                          not stored
40 mg logged for Mon 2026-11-16, 6 days ago.                          not stored
40 mg logged for Thu 2026-11-19, 3 days ago.                          not stored
40 mg logged for Thu 2026-11-19, 3 days ago.                          not stored
40 mg logged for Thu 2026-11-19, 3 days ago.                          not stored
40 mg logged for Sun 2026-11-08, 14 days ago.                         not stored
40 mg logged for Sun 2026-11-15, 7 days ago.                          not stored
40 mg logged for Thu 2026-10-22, 31 days ago.                         not stored
40 mg logged for Sat 2025-11-22, 365 days ago.                        not stored
40 mg logged for Thu 2026-11-05, 17 days ago.                         not stored
40 mg logged for Thu 2026-11-05, 17 days ago.                         not stored

# A day of a month is the nearest such day, if it has passed.
$ for day in '17 nov' 'November 17' '17th nov' '1 jul' '20 nov 2025'; do isotrack log -n --on "$day" | head -n 1; done
40 mg logged for Tue 2026-11-17, 5 days ago.                          not stored
40 mg logged for Tue 2026-11-17, 5 days ago.                          not stored
40 mg logged for Tue 2026-11-17, 5 days ago.                          not stored
40 mg logged for Wed 2026-07-01, 144 days ago.                        not stored
40 mg logged for Thu 2025-11-20, 367 days ago.                        not stored

$ isotrack log --on '17 dec'
2> isotrack: error: date '17 dec': the year is not said
2> hint: not stored; write 2025-12-17 or 2026-12-17
? 2

# So is one without --on; nor is an ending read that is another number's.
$ isotrack log 40mg may 5; isotrack log 17 dec; isotrack log --on '2st nov'
2> isotrack: error: date 'may 5': the year is not said
2> hint: not stored; write 2026-05-05 or 2027-05-05, behind --on
2> isotrack: error: date '17 dec': the year is not said
2> hint: not stored; write 2025-12-17 or 2026-12-17, behind --on
2> isotrack: error: date '2st nov': expected a date
2> hint: not stored; such as 2026-11-22, yesterday, mon, -3d or '3d ago'
? 2

# As one word with the option, or after it.
$ isotrack log -n --on=-3d | head -n 1
40 mg logged for Thu 2026-11-19, 3 days ago.                          not stored

$ isotrack log -n --on -3d | head -n 1
40 mg logged for Thu 2026-11-19, 3 days ago.                          not stored

# Planning looks ahead: the next one, today included.
$ for day in today tomorrow sun mon sat 'next sun' 'last sun' +3d +2w +1mo +1y; do isotrack hold -n --from "$day" --reason x | head -n 1; done
On hold from Sun 2026-11-22, until: isotrack resume                   not stored
On hold from Mon 2026-11-23, until: isotrack resume                   not stored
On hold from Sun 2026-11-22, until: isotrack resume                   not stored
On hold from Mon 2026-11-23, until: isotrack resume                   not stored
On hold from Sat 2026-11-28, until: isotrack resume                   not stored
On hold from Sun 2026-11-29, until: isotrack resume                   not stored
On hold from Sun 2026-11-15, until: isotrack resume                   not stored
On hold from Wed 2026-11-25, until: isotrack resume                   not stored
On hold from Sun 2026-12-06, until: isotrack resume                   not stored
On hold from Tue 2026-12-22, until: isotrack resume                   not stored
On hold from Mon 2027-11-22, until: isotrack resume                   not stored

# A month ends where it ends.
$ for today in 2026-03-31 2026-05-31 2026-12-31 2026-07-30; do isotrack log -n --today $today --on -1mo | head -n 1; done
40 mg logged for Sat 2026-02-28, 31 days ago.                         not stored
40 mg logged for Thu 2026-04-30, 31 days ago.                         not stored
40 mg logged for Mon 2026-11-30, 31 days ago.                         not stored
40 mg logged for Tue 2026-06-30, 30 days ago.                         not stored

$ isotrack hold -n --today 2027-12-31 --from +2mo --reason x | head -n 1
On hold from Tue 2028-02-29, until: isotrack resume                   not stored

$ isotrack log -n --today 2028-02-29 --on -1y | head -n 1
40 mg logged for Sun 2027-02-28, 366 days ago.                        not stored

# No such day, or not one way to read it.
$ for day in 2026-02-29 2026-04-31 2026-00-10 2026-13-01 2026-1-05 26-11-05 5/11/2026 2026/11/05 05.11.2026 2026.11.05 '5 dec' nov 3 -3 -3m 3m '3 ago' 'next week' 'last week' mond 2026-11-05T08:00 ' ' 12345678 1899-12-31 2200-01-01; do isotrack log -n --on "$day" 2>&1 | head -n 1; done
isotrack: error: date '2026-02-29': there is no such day
isotrack: error: date '2026-04-31': there is no such day
isotrack: error: date '2026-00-10': there is no such day
isotrack: error: date '2026-13-01': there is no such day
isotrack: error: date '2026-1-05': expected a date
isotrack: error: date '26-11-05': expected a date
isotrack: error: date '5/11/2026': expected a date
isotrack: error: date '2026/11/05': expected a date
isotrack: error: date '05.11.2026': expected a date
isotrack: error: date '2026.11.05': expected a date
isotrack: error: date '5 dec': the year is not said
isotrack: error: date 'nov': expected a date
isotrack: error: date '3': expected a date
isotrack: error: date '-3': expected a date
isotrack: error: date '-3m': expected a date
isotrack: error: date '3m': expected a date
isotrack: error: date '3 ago': expected a date
isotrack: error: date 'next week': expected a date
isotrack: error: date 'last week': expected a date
isotrack: error: date 'mond': expected a date
isotrack: error: date '2026-11-05T08:00': expected a date
isotrack: error: date ' ': expected a date
isotrack: error: date '12345678': there is no such day
isotrack: error: date '1899-12-31': years run from 1900 to 2199
isotrack: error: date '2200-01-01': years run from 1900 to 2199

# --today is read the same way, from the clock's day.
@ unset ISOTRACK_TODAY
$ isotrack status --today -1w --json | jq -r .today
2026-11-15
