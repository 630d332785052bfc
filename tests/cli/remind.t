# What cron runs: one line when something is new, else silence. A week of a patient.
@ unset ISOTRACK_TODAY
@ ISOTRACK_NOW=2026-11-22T12:00:00Z
$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack log --from 2026-09-22 --to today --as-planned -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

# Sun 21:00, today is logged.
@ ISOTRACK_NOW=2026-11-22T21:00:00Z
$ isotrack remind --kind dose

# Mon 08:00, and a second run.
@ ISOTRACK_NOW=2026-11-23T08:00:00Z
$ isotrack remind --dry-run
isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due

$ isotrack remind
isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due

@ ISOTRACK_NOW=2026-11-23T08:05:00Z
$ isotrack remind

$ isotrack remind --again
isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due

$ isotrack remind --again --detail
isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due
  Tue 2026-11-24  last pick-up day, 23:59 US Eastern; today is day 6 of 7
  Tue 2026-11-24  this month's questions on the iPLEDGE site

$ isotrack remind --json | jq -c .
{"schema":"isotrack.remind/1","today":"2026-11-23","message":null,"patients":0,"urgent":0,"unanswered_days":0,"items":[]}

$ isotrack remind --again --json | jq -c .
{"schema":"isotrack.remind/1","today":"2026-11-23","message":"isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due","patients":1,"urgent":0,"unanswered_days":0,"items":[{"patient":null,"rule":null,"kind":null,"state":"open","urgent":false,"due_on":"2026-11-24","days":1,"message":null,"source":null},{"patient":null,"rule":null,"kind":null,"state":"open","urgent":false,"due_on":"2026-11-24","days":1,"message":null,"source":null}]}

$ isotrack remind --again --json --detail | jq -c '.items[]'
{"patient":"me","rule":"us.window","kind":"pickup","state":"open","urgent":false,"due_on":"2026-11-24","days":1,"message":"last pick-up day, 23:59 US Eastern; today is day 6 of 7","source":"P-S15 P-S16 P-S17 (secondary, H)"}
{"patient":"me","rule":"us.questions","kind":"pickup","state":"open","urgent":false,"due_on":"2026-11-24","days":1,"message":"this month's questions on the iPLEDGE site","source":"P-S18 P-S19 (secondary, M)"}

$ isotrack remind --again --kind pickup --plain
isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due

# Tue 08:00, met in the meantime.
$ isotrack confirm us.questions -q

$ isotrack pickup add 30x40mg 30x20mg --days 30 -q

$ isotrack log -q

@ ISOTRACK_NOW=2026-11-24T08:00:00Z
$ isotrack remind

$ isotrack log -q

$ isotrack log --on 2026-11-25 --today 2026-11-25 -q

# Thu 21:00: no entry for today. Fri 08:00: a day without entry.
@ ISOTRACK_NOW=2026-11-26T21:00:00Z
$ isotrack remind --kind dose
isotrack: no entry for today. Add it: isotrack log, or skip

$ isotrack remind --kind dose

@ ISOTRACK_NOW=2026-11-27T08:00:00Z
$ isotrack remind
isotrack: 1 day has no entry. Answer it: isotrack ask

$ isotrack remind

# Mon 08:00, the machine off all weekend: one message.
@ ISOTRACK_NOW=2026-11-30T08:00:00Z
$ isotrack remind
isotrack: 4 days have no entry. Answer them: isotrack ask

$ isotrack remind

# A STOP is named as urgent and nothing else; no dose is asked for.
$ isotrack pregnancy-test add positive --on 2026-11-29 -q
STOP  positive pregnancy test, collected Sun 2026-11-29.
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
      Dose reminders and pick-ups are frozen since Sun 2026-11-29.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT

$ isotrack remind
isotrack: URGENT, 1 item, since Sun 2026-11-29. See: isotrack

$ isotrack remind --kind dose

@ ISOTRACK_NOW=2026-12-06T08:00:00Z
$ isotrack remind
isotrack: URGENT, 1 item, since Sun 2026-11-29. See: isotrack

# A record of several patients.
@ ISOTRACK_DB=clinic.db
@ ISOTRACK_NOW=2026-11-22T08:00:00Z
$ isotrack start -p P-0178 --weight 60kg --regimen 40mg --start 2026-11-20 --category cannot --programme uk -q

$ isotrack patient add P-0412 --category can --programme uk -q

$ isotrack remind add -p P-0412 'call the lab' -q

$ isotrack remind
isotrack: 2 patients need attention. See: isotrack due --all

$ isotrack remind --again --detail
isotrack: 2 patients need attention. See: isotrack due --all
  P-0178: Fri 2026-11-20  overdue: 2 days have no entry
  P-0412: Sun 2026-11-22  due: call the lab

# Of one of several: the line names nobody, and its command works all the same.
$ isotrack remind --again -p P-0412
isotrack: 1 item, due TODAY. See: isotrack due --all

$ isotrack remind --again -p P-0178
isotrack: 2 days have no entry. See: isotrack due --all

$ isotrack remind --kind dose
isotrack: 1 patient lacks today's entry. See: isotrack due --all --kind dose

# What cannot be checked is loud.
$ isotrack remind --db moved.db
2> isotrack: error: no record at moved.db: nothing was checked
2> hint: name the file with --db or ISOTRACK_DB; remind never creates one
? 5

$ isotrack remind -p P-9
2> isotrack: error: no patient P-9 in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

$ isotrack remind --quiet
2> isotrack: error: remind --quiet would keep to itself what is due
2> hint: leave --quiet away: nothing is said when nothing is due
? 2

$ isotrack remind --notify
2> isotrack: error: --notify needs a program to run; none is set
2> hint: such as:
2> isotrack config set notify.command '["/usr/bin/notify-send","isotrack","{message}"]'
? 2

$ isotrack remind --kind doses
2> isotrack: error: kind 'doses': expected one of lab, pregnancy_test, pickup,
2>                  contraception, visit, refill, post_course, dose, safety,
2>                  reminder, stop
? 2

$ isotrack remind ad
2> isotrack: error: remind: unexpected 'ad'
2> hint: did you mean add?
? 2

$ touch empty.db; chmod 600 empty.db; isotrack remind --db empty.db
2> isotrack: error: empty.db is empty (0 bytes), which no record ever is: nothing
2>                  was checked
2> hint: go back to a backup: isotrack restore FILE --db empty.db
? 5

# Reminders of your own.
@ ISOTRACK_DB=own.db
@ ISOTRACK_NOW=2026-11-22T08:00:00Z
$ isotrack patient add -q

$ isotrack remind list
Reminders of P-00013                                              Sun 2026-11-22

No reminder of one's own is recorded. Add one: isotrack remind add TEXT

$ isotrack remind add order lip balm
Reminder 'order lip balm', once, today, Sun 2026-11-22.                       #2

$ isotrack remind add 'weigh myself' --every 2w --on mon --until 2026-12-31
Reminder 'weigh myself', every 14 days from Mon 2026-11-23 to Thu 2026-12-31.
                                                                              #3

$ isotrack remind list
Reminders of P-00013                                              Sun 2026-11-22

N  first           how often      until           what
1  Sun 2026-11-22  once           -               order lip balm
2  Mon 2026-11-23  every 14 days  Thu 2026-12-31  weigh myself

$ isotrack remind list --json | jq -c '.reminders'
[{"entry":2,"rule":"reminder.1","text":"order lip balm","first":"2026-11-22","every_days":null,"last":null},{"entry":3,"rule":"reminder.2","text":"weigh myself","first":"2026-11-23","every_days":14,"last":"2026-12-31"}]

$ isotrack remind
isotrack: 1 item, due TODAY. See: isotrack due

$ isotrack confirm reminder.1 -q

$ isotrack due
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  Mon 2026-11-23, upcoming, in 1 day
      weigh myself
      reminder.2; your own reminder

$ isotrack remind end 2
Reminder 2 ended: 'weigh myself', every 14 days from Mon 2026-11-23.          #5

$ isotrack remind end 2
2> isotrack: error: P-00013 has no reminder '2'
2> hint: not stored; the numbers: isotrack remind list
? 4

$ isotrack remind add '[brackets, stay]' --dry-run
Reminder '[brackets, stay]', once, today, Sun 2026-11-22.             not stored
Dry run: nothing was stored.

$ isotrack remind add ''
2> isotrack: error: --text is missing
2> hint: not stored; add --text TEXT
? 2

$ isotrack remind add x --on 2026-11-20
2> isotrack: error: --on Fri 2026-11-20 is before today
2> hint: not stored; a reminder begins today or later
? 3

$ isotrack remind add x --on 2026-11-25 --until 2026-12-24
2> isotrack: error: --until without --every: what is due once has no last day
2> hint: not stored; say how often, such as --every 1d, or leave --until out
? 2

$ isotrack remind add x --on 2026-11-25 --every 3d --until 2026-11-24
2> isotrack: error: the last day, Tue 2026-11-24, is before the first,
2>                  Wed 2026-11-25
2> hint: not stored
? 2

$ isotrack remind add x --every 0d
2> isotrack: error: '0d': a count of days goes from 1 to 3660
2> hint: not stored
? 2

$ isotrack undo
Entry 5 (remind end) is undone.                                               #6
  back: reminder from Mon 2026-11-23 every 14 days to Thu 2026-12-31: weigh
        myself

$ isotrack history | grep -v '^#'
    + patient P-00013, logging daily
    + can become pregnant: unknown, from Sun 2026-11-22
    + programme strictest from Sun 2026-11-22
    + reminder on Sun 2026-11-22: order lip balm
    + reminder from Mon 2026-11-23 every 14 days to Thu 2026-12-31: weigh myself
    + confirmed reminder.1 on Sun 2026-11-22
    - reminder from Mon 2026-11-23 every 14 days to Thu 2026-12-31: weigh myself
    + reminder from Mon 2026-11-23 every 14 days to Thu 2026-12-31: weigh myself

# Lines for cron and systemd: printed, not installed.
$ isotrack remind --print-cron | sed "s|/[^ ]*/isotrack |/usr/bin/isotrack |"
\# isotrack. Paste with: crontab -e. Nothing here or in its mail names a drug,
\# a test or a person. Silence means: read, judged, nothing new is due.
ISOTRACK_DB=~/own.db
0 8 * * *   /usr/bin/isotrack remind
0 21 * * *  /usr/bin/isotrack remind --kind dose
30 2 * * *  /usr/bin/isotrack backup -q --keep 12d/10w/9m
40 2 * * 0  /usr/bin/isotrack verify -q

$ isotrack remind --print-systemd | sed "s|/[^ =]*/isotrack |/usr/bin/isotrack |"
\# isotrack. Each part goes into the file named above it. First say how to notify:
\#   isotrack config set notify.command '["/usr/bin/notify-send","isotrack","{message}"]'
\# Then: systemctl --user daemon-reload
\#       systemctl --user enable --now isotrack-remind.timer isotrack-dose.timer \
\#         isotrack-backup.timer
\# User timers stop at logout unless: loginctl enable-linger
\# A run that fails is listed by: systemctl --user --failed

\# ~/.config/systemd/user/isotrack-remind.service
[Unit]
Description=isotrack: what is due

[Service]
Type=oneshot
Environment="ISOTRACK_DB=~/own.db"
ExecStart=/usr/bin/isotrack remind --notify

\# ~/.config/systemd/user/isotrack-remind.timer
[Unit]
Description=isotrack: what is due

[Timer]
OnCalendar=*-*-* 08:00:00
Persistent=true

[Install]
WantedBy=timers.target

\# ~/.config/systemd/user/isotrack-dose.service
[Unit]
Description=isotrack: the entry of today

[Service]
Type=oneshot
Environment="ISOTRACK_DB=~/own.db"
ExecStart=/usr/bin/isotrack remind --kind dose --notify

\# ~/.config/systemd/user/isotrack-dose.timer
[Unit]
Description=isotrack: the entry of today

[Timer]
OnCalendar=*-*-* 21:00:00
Persistent=true

[Install]
WantedBy=timers.target

\# ~/.config/systemd/user/isotrack-backup.service
[Unit]
Description=isotrack: a backup

[Service]
Type=oneshot
Environment="ISOTRACK_DB=~/own.db"
ExecStart=/usr/bin/isotrack backup -q --keep 12d/10w/9m

\# ~/.config/systemd/user/isotrack-backup.timer
[Unit]
Description=isotrack: a backup

[Timer]
OnCalendar=*-*-* 02:30:00
Persistent=true

[Install]
WantedBy=timers.target

$ isotrack remind --print-cron --db '/tmp/100%.db'
2> isotrack: error: '/tmp/100%.db' cannot be written there: a path without %'"\ is
2>                  needed
2> hint: move the file, or name it by another path
? 3

# cron hands the line to a shell: a path that it would read otherwise is quoted.
$ mkdir 'x&y z'; cp "$(command -v isotrack)" 'x&y z/isotrack'; 'x&y z/isotrack' remind --print-cron | grep -c "   '/.*/x&y z/isotrack' remind$"; rm -r 'x&y z'
1

$ isotrack remind --print-cron --db '/tmp/my file.db' | grep DB
ISOTRACK_DB="/tmp/my file.db"

# Reminders that ran once and then fell silent: every reading command says so.
@ ISOTRACK_NOW=2026-11-24T08:00:00Z
$ isotrack patient show | head -n 1
Patient P-00013                                                   Tue 2026-11-24
2> isotrack: warning: reminders last ran Sun 2026-11-22 08:00, 2 days ago

$ isotrack patient list --json | jq -c .schema
"isotrack.patients/1"
2> {"warning":{"code":"reminders_silent","message":"reminders last ran Sun 2026-11-22 08:00, 2 days ago"}}

$ isotrack remind add 'this one writes' -q

$ isotrack remind --nope
2> isotrack: error: remind: no option '--nope'
2> hint: see: isotrack help remind
? 2

$ isotrack remind --print-cron --json
2> {"error":{"code":"usage","exit":2,"message":"--print-cron prints lines to paste, not JSON","hint":"leave --json out","outcome":null}}
? 2

$ isotrack confirm '' --on yesterday --note x
2> isotrack: error: --on is given without a step
2> hint: not stored; the steps: isotrack confirm
? 2

# A reminder that was just answered is not asked for; ended and put back it keeps its number.
@ ISOTRACK_DB=number.db
$ isotrack patient add me -q; isotrack remind add 'order lip balm' -q; isotrack remind add 'weigh' --every 7d -q; isotrack confirm reminder.2 -q; isotrack confirm reminder.9
2> isotrack: error: no step 'reminder.9' under strictest
2> hint: not stored; did you mean reminder.1 or reminder.2? Open now:
2>       strictest.ack, strictest.guardian, strictest.dermatologist, reminder.1
? 4

$ isotrack remind end 2 -q; isotrack undo -q; isotrack remind list
Reminders of me                                                   Tue 2026-11-24

N  first           how often     until  what
1  Tue 2026-11-24  once          -      order lip balm
2  Tue 2026-11-24  every 7 days  -      weigh

$ isotrack confirm reminder.2
reminder.2 is recorded as done Tue 2026-11-24 already, #4.

# After a missed window a new test may be taken at once.
@ ISOTRACK_DB=window.db
@ ISOTRACK_NOW=2026-11-22T08:00:00Z
$ isotrack start --weight 142lb --regimen 40mg --start 2026-09-22 --category can --programme us-ipledge -q; isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q; isotrack remind
isotrack: 2 items, last day 2026-11-24; no entry: 61 days. See: isotrack due

$ ISOTRACK_NOW=2026-11-25T08:00:00Z isotrack remind --detail
isotrack: 2 items, since 2026-11-24; no entry: 64 days. See: isotrack due
  Tue 2026-09-22  overdue: 64 days have no entry
  Tue 2026-11-24  missed: last pick-up day was Tue 2026-11-24, 23:59 US Eastern
  Wed 2026-11-25  new test after a missed window

# A STOP about a test is one of the tests.
@ ISOTRACK_DB=kind.db
@ ISOTRACK_NOW=2026-11-22T08:00:00Z
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --category can --programme none --labs none_healthy -q; isotrack log --from 2026-11-20 --to today --as-planned -q; isotrack pregnancy-test add positive --on 2026-11-21 -q 2> /dev/null >&2

$ isotrack remind --kind pregnancy_test
isotrack: URGENT, 1 item, since Sat 2026-11-21. See: isotrack

$ isotrack remind --kind pregnancy_test

$ isotrack remind --kind lab

# Whenever something is said of a file of several, those under a STOP are counted.
@ ISOTRACK_DB=urgent.db
$ isotrack patient add A --category can --programme none -q; isotrack patient add B --category cannot --programme none -q; isotrack pregnancy-test add positive --on 2026-11-21 -p A -q 2> /dev/null >&2; isotrack remind
isotrack: 1 patient needs attention, 1 urgent. See: isotrack due --all

$ isotrack remind add -p B 'call the lab' -q; isotrack remind
isotrack: 2 patients need attention, 1 urgent. See: isotrack due --all

$ isotrack remind
