# One line for a monitoring program, with exit statuses of its own.
@ unset ISOTRACK_TODAY
@ ISOTRACK_NOW=2026-11-22T09:00:00Z
$ isotrack check --nagios
ISOTRACK UNKNOWN - not read: no record at ~/.local/share/isotrack/isotrack.db | stop=0 today=0 overdue=0
? 3

$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack check --nagios
ISOTRACK OK - nothing is due | stop=0 today=0 overdue=0

$ isotrack log --from 2026-09-22 --to today --as-planned -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

$ ISOTRACK_NOW=2026-11-24T09:00:00Z isotrack check --nagios
ISOTRACK WARNING - 2 end today | stop=0 today=2 overdue=0
? 1

$ ISOTRACK_NOW=2026-12-22T09:00:00Z isotrack check --nagios
ISOTRACK WARNING - 1 ends today, 3 overdue | stop=0 today=1 overdue=3
? 1

$ isotrack pregnancy-test add positive --on 2026-11-22 -q

$ isotrack check --nagios
ISOTRACK CRITICAL - 1 stop | stop=1 today=0 overdue=0
? 2

$ isotrack check --nagios --json
{"schema":"isotrack.check/1","today":"2026-11-22","state":"critical","stop":1,"ends_today":0,"overdue":0,"not_read":[],"reminders_silent":null}
? 2

$ isotrack check --nagios -p P-9
ISOTRACK UNKNOWN - not read: no patient P-9 in this file; codes are never guessed | stop=0 today=0 overdue=0
? 3

$ isotrack check
2> isotrack: error: check needs --nagios: its exit statuses are that program's
2> hint: for exit 1 when something needs attention: isotrack due --exit-code
? 2

$ isotrack check --nagios --db 'a|b.db'
ISOTRACK UNKNOWN - not read: no record at a/b.db | stop=0 today=0 overdue=0
? 3

# Reminders that ran once and then not for 48 hours.
@ ISOTRACK_DB=quiet.db
$ isotrack start --weight 60kg --regimen 40mg --category cannot --programme none -q

$ isotrack remind
isotrack: 1 item, last day TODAY. See: isotrack due

$ ISOTRACK_NOW=2026-11-24T08:59:59Z isotrack check --nagios
ISOTRACK OK - nothing is due | stop=0 today=0 overdue=0

$ ISOTRACK_NOW=2026-11-24T09:00:00Z isotrack check --nagios
ISOTRACK WARNING - reminders last ran Sun 2026-11-22 09:00, 2 days ago | stop=0 today=0 overdue=0
? 1
