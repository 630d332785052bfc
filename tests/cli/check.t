# One line for a monitoring program, with exit statuses of its own.
@ unset ISOTRACK_TODAY
@ ISOTRACK_NOW=2026-11-22T09:00:00Z
$ isotrack check --nagios
ISOTRACK UNKNOWN - not read: no record at ~/.local/share/isotrack/isotrack.db | stop=0 due=0 overdue=0 blocked=0
? 3

$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack check --nagios
ISOTRACK OK - nothing is due | stop=0 due=0 overdue=0 blocked=0

$ isotrack log --from 2026-09-22 --to today --as-planned -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

$ ISOTRACK_NOW=2026-11-24T09:00:00Z isotrack check --nagios
ISOTRACK WARNING - 2 due (2 end today) | stop=0 due=2 overdue=0 blocked=0
? 1

$ ISOTRACK_NOW=2026-12-22T09:00:00Z isotrack check --nagios
ISOTRACK WARNING - 3 overdue, 1 blocked | stop=0 due=0 overdue=3 blocked=1
? 1

$ isotrack pregnancy-test add positive --on 2026-11-22 -q
STOP  positive pregnancy test, collected Sun 2026-11-22.
      The label says: Stop isotretinoin at once and contact the prescriber. An
      obstetrician experienced in reproductive toxicity should see the patient;
      the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA
      MedWatch.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.pregnancy P-S60 P-S66 P-S11 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Sun 2026-11-22.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT

$ isotrack check --nagios
ISOTRACK CRITICAL - 1 stop | stop=1 due=0 overdue=0 blocked=0
? 2

$ isotrack check --nagios --json
{"schema":"isotrack.check/1","today":"2026-11-22","state":"critical","stop":1,"due":0,"ends_today":0,"overdue":0,"blocked":0,"not_read":[],"reminders_silent":null,"backup_old":null}
? 2

$ isotrack check --nagios -p P-9
ISOTRACK UNKNOWN - not read: no patient P-9 in this file; codes are never guessed | stop=0 due=0 overdue=0 blocked=0
? 3

$ isotrack check
2> isotrack: error: check needs --nagios: its exit statuses are that program's
2> hint: for exit 1 when something needs attention: isotrack due --exit-code
? 2

$ isotrack check --nagios --db 'a|b.db'
ISOTRACK UNKNOWN - not read: no record at a/b.db | stop=0 due=0 overdue=0 blocked=0
? 3

# Late is what due calls overdue: a test whose last day is today is due, and what lasts until another day
# does not end today. A supply that nobody decided about is blocked.
@ ISOTRACK_DB=same.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-10-23 --product Claravis --category can --programme us-ipledge -q; isotrack log --from 2026-10-23 --to today --as-planned -q; isotrack pickup add 60x40mg --days 60 --on 2026-10-23 -q
BLOCK picked up 60 days' supply; supply of at most 30 days, no refill. P-S11
      (regulator, H) us.supply.max

$ isotrack due --json | jq -c '[.items[] | select(.kind != "dose") | .state] | [(map(select(. == "due")) | length), (map(select(. == "overdue")) | length)]'
[3,0]

$ isotrack due --json | jq -c '.items[] | select(.state == "due" and .kind != "dose") | [.rule, .due_on, .window.last]'
["us.test.monthly","2026-11-21","2026-11-22"]
["monthly_classic","2026-11-22","2026-12-14"]
["us.visit.monthly","2026-11-22","2026-12-14"]

$ isotrack status --json | jq -r '.alerts[] | select(.due_on == "2026-11-21").message'
due Sat 2026-11-21, last day today: monthly pregnancy test

$ isotrack check --nagios
ISOTRACK WARNING - 3 due (1 ends today), 1 blocked | stop=0 due=3 overdue=0 blocked=1
? 1

# Reminders that ran once and then not for 48 hours.
@ ISOTRACK_DB=quiet.db
$ isotrack start --weight 60kg --regimen 40mg --category cannot --programme none -q

$ isotrack remind
isotrack: 1 item, last day TODAY. See: isotrack due

$ ISOTRACK_NOW=2026-11-24T08:59:59Z isotrack check --nagios
ISOTRACK OK - nothing is due | stop=0 due=0 overdue=0 blocked=0

$ ISOTRACK_NOW=2026-11-24T09:00:00Z isotrack check --nagios
ISOTRACK WARNING - reminders last ran Sun 2026-11-22 09:00, 2 days ago | stop=0 due=0 overdue=0 blocked=0
? 1

# A flag that blocks pick-ups is no reason to say that nothing is due; once decided, it is.
@ ISOTRACK_DB=blocked.db
$ isotrack start --weight 60kg --regimen 40mg --category cannot --programme none -q; isotrack log -q; isotrack lab add --on today -q; isotrack medicine add doxycycline -q
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines

$ isotrack check --nagios
ISOTRACK WARNING - 1 blocked | stop=0 due=0 overdue=0 blocked=1
? 1

$ isotrack check --nagios --json | jq -c '[.state, .blocked]'
["warning",1]

$ isotrack confirm interaction.tetracyclines --note 'Dr Weiss knows' -q; isotrack check --nagios
ISOTRACK OK - nothing is due | stop=0 due=0 overdue=0 blocked=0

# A line and status 3 also for a command line that cannot be read: 2 would be CRITICAL.
$ isotrack check --nagios --bogus
ISOTRACK UNKNOWN - not read: check: no option '--bogus' | stop=0 due=0 overdue=0 blocked=0
? 3

$ isotrack check --nagios --today gestern
ISOTRACK UNKNOWN - not read: --today: date 'gestern': expected a date | stop=0 due=0 overdue=0 blocked=0
? 3

$ isotrack check --nagios --json --today gestern
{"schema":"isotrack.check/1","today":"2026-11-22","state":"unknown","stop":0,"due":0,"ends_today":0,"overdue":0,"blocked":0,"not_read":["--today: date 'gestern': expected a date"],"reminders_silent":null,"backup_old":null}
? 3

$ isotrack check --nagios extra
ISOTRACK UNKNOWN - not read: check: unexpected 'extra' | stop=0 due=0 overdue=0 blocked=0
? 3

$ isotrack check --nagios > /dev/full
2> isotrack: error: standard output: No space left on device
? 3

# A supply that was picked up although a condition was not met can no longer be mended: it is told
# like by due, and not as OK.
$ isotrack patient add Z-1 --category can --programme us-ipledge -q --db z.db; isotrack start -p Z-1 --weight 60kg --regimen 40mg --start 2026-10-12 -q --db z.db; isotrack log -p Z-1 --from 2026-10-12 --to today --as-planned -q --db z.db; isotrack pregnancy-test add negative --on 2026-11-10 --setting medical -p Z-1 -q --db z.db; isotrack pickup add 30x40mg --days 30 -p Z-1 -q --db z.db
BLOCK last pick-up day was Mon 2026-11-16, 23:59 US Eastern. P-S15 P-S16 P-S17
      (secondary, H) us.window
BLOCK not met on that day: latest test negative: negative, collected
      Tue 2026-11-10, medical setting; too old for a supply on Sun 2026-11-22.
      P-S11 P-S15 (regulator, H) us.test.monthly
BLOCK not met on that day: pick-up window Tue 2026-11-10 to Mon 2026-11-16:
      closed. P-S15 P-S16 P-S17 (secondary, H) us.window

$ isotrack check --nagios --db z.db
ISOTRACK WARNING - 2 blocked | stop=0 due=0 overdue=0 blocked=2
? 1
