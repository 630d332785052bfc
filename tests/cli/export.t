# A calendar file of what is due.
@ unset ISOTRACK_TODAY
@ ISOTRACK_NOW=2026-11-22T12:00:00Z
$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

$ isotrack export ics -o due.ics; stat -c %a due.ics
5 events written to due.ics, mode 0600.
Read: course 1 of me, day 62, programme us-ipledge, labs monthly_classic.
600

# Nothing changed: the same bytes, on another day, too.
$ ISOTRACK_NOW=2026-11-23T12:00:00Z isotrack export ics | cmp - due.ics

# What is met is cancelled, and stays.
$ isotrack confirm us.questions -q

$ ISOTRACK_NOW=2026-11-23T12:00:00Z isotrack export ics -o due.ics; tr -d '\r' < due.ics | awk -v RS=END:VEVENT '/CANCELLED/' | grep -E '^(DT|SUMMARY|SEQ|STATUS)'
4 events and 1 cancelled written to due.ics, mode 0600.
Read: course 1 of me, day 63, programme us-ipledge, labs monthly_classic.
DTSTAMP:20261123T120000Z
DTSTART;VALUE=DATE:20261124
DTEND;VALUE=DATE:20261125
SUMMARY:Clinic: an item is due
SEQUENCE:3626640
STATUS:CANCELLED

$ ISOTRACK_NOW=2026-11-23T12:00:00Z isotrack export ics | cmp - due.ics

# With the words, when they are asked for.
$ ISOTRACK_NOW=2026-11-23T12:00:00Z isotrack export ics --detail | tr -d '\r' | grep SUMMARY | sort
SUMMARY:Clinic: an item is due
SUMMARY:labs
SUMMARY:last pick-up day\, 23:59 US Eastern
SUMMARY:monthly pregnancy test
SUMMARY:monthly visit

$ isotrack export ics -o due.ics --json | jq -c '.schema, .command, .lines'
"isotrack.receipt/1"
"export ics"
["4 events and 1 cancelled written to due.ics, mode 0600.","Read: course 1 of me, day 62, programme us-ipledge, labs monthly_classic."]

$ isotrack export ics --json
2> {"error":{"code":"usage","exit":2,"message":"standard output takes the calendar, not a receipt","hint":"leave --json out, or name a file for the calendar with -o","outcome":null}}
? 2

$ isotrack export ics -o due.ics --dry-run; isotrack export ics -q -o due.ics
4 events and 1 cancelled would be written to due.ics, mode 0600.      not stored
Read: course 1 of me, day 62, programme us-ipledge, labs monthly_classic.
Dry run: nothing was stored.

# What is never written.
$ ln -s due.ics link.ics; mkdir folder; mkfifo pipe

$ isotrack export ics -o link.ics
2> isotrack: error: link.ics: is a symbolic link; not written
2> hint: name the file itself
? 6

$ isotrack export ics -o folder
2> isotrack: error: folder: is not a regular file; not written
? 6

$ isotrack export ics -o pipe
2> isotrack: error: pipe: is not a regular file; not written
? 6

$ isotrack export ics -o no/such/folder.ics
2> isotrack: error: no/such/folder.ics: there is no folder no/such
2> hint: make it first, or name a file elsewhere
? 6

$ isotrack export ics -o .local/share/isotrack/isotrack.db
2> isotrack: error: .local/share/isotrack/isotrack.db belongs to the record
2> hint: name another file
? 3

$ ls
due.ics
folder
link.ics
pipe

# Nothing to export.
$ ISOTRACK_DB=none.db isotrack patient add -q

$ ISOTRACK_DB=none.db isotrack export ics -o none.ics; ls none.ics
2> isotrack: warning: nothing written: no item with a day is open. Read: P-00013,
2>                    no course, programme strictest
2> ls: cannot access 'none.ics': No such file or directory
? 2

# One event, as it is written. Its identity comes of chance.
$ ISOTRACK_DB=none.db isotrack remind add 'call the lab; ask' --on 2026-12-01 -q

$ ISOTRACK_DB=none.db isotrack export ics --detail | sed 's/^UID:[0-9a-f-]*/UID:.../' | cat -A
BEGIN:VCALENDAR^M$
VERSION:2.0^M$
PRODID:-//isotrack//isotrack//EN^M$
BEGIN:VEVENT^M$
UID:...^M$
DTSTAMP:20261122T120000Z^M$
DTSTART;VALUE=DATE:20261201^M$
DTEND;VALUE=DATE:20261202^M$
SUMMARY:call the lab\; ask^M$
SEQUENCE:3625200^M$
STATUS:CONFIRMED^M$
TRANSP:TRANSPARENT^M$
CLASS:PRIVATE^M$
END:VEVENT^M$
END:VCALENDAR^M$

# Several patients.
$ isotrack patient add P-2 -q

$ isotrack remind add 'call the lab' --on 2026-12-01 -p P-2 -q

$ isotrack export ics
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: name one with -p CODE; they are listed by: isotrack patient list
? 2

$ isotrack export ics --all --detail | tr -d '\r' | grep SUMMARY | sort
SUMMARY:Clinic: an item is due
SUMMARY:P-2: call the lab
SUMMARY:me: labs
SUMMARY:me: last pick-up day\, 23:59 US Eastern
SUMMARY:me: monthly pregnancy test
SUMMARY:me: monthly visit

$ isotrack export ics -p P-2 | tr -d '\r' | grep SUMMARY | sort
SUMMARY:Reminder

# A course of before is not asked for alone: what is open now would be cancelled.
$ isotrack export ics -p me --course 1
2> isotrack: error: export ics: --course would cancel what is open now
2> hint: leave it out: a calendar holds what is open of the patient
? 2

# A file that is no calendar is not overwritten, nor anything of the record, by whatever name.
$ echo 'dear diary' > notes.txt; isotrack export ics -p me -o notes.txt; cat notes.txt
dear diary
2> isotrack: error: notes.txt is no calendar file; not overwritten
2> hint: name another file, or --force

$ isotrack export ics -p me -o notes.txt --force -q; head -c 15 notes.txt; : > empty.ics; isotrack export ics -p me -o empty.ics -q; head -c 15 empty.ics
BEGIN:VCALENDARBEGIN:VCALENDAR
\ no newline

$ for file in isotrack.db-journal isotrack.db.before-schema-6 ../isotrack/ISOTRACK.DB; do isotrack export ics -p me -o .local/share/isotrack/$file; done
2> isotrack: error: .local/share/isotrack/isotrack.db-journal belongs to the record
2> hint: name another file
2> isotrack: error: .local/share/isotrack/isotrack.db.before-schema-6 belongs to
2>                  the record
2> hint: name another file
2> isotrack: error: .local/share/isotrack/../isotrack/ISOTRACK.DB belongs to the
2>                  record
2> hint: name another file
? 3

$ ln -s .local/share/isotrack records; isotrack export ics -p me -o records/isotrack.db-journal
2> isotrack: error: records/isotrack.db-journal belongs to the record
2> hint: name another file
? 3

# What was told with its words is cancelled without them, and words alone are no new sequence.
@ ISOTRACK_DB=words.db
$ isotrack patient add me -q; isotrack remind add 'call the lab' --on 2026-12-01 -q; isotrack export ics --detail | tr -d '\r' | grep -E 'SUMMARY|SEQ'
SUMMARY:call the lab
SEQUENCE:3625200

$ isotrack remind end 1 -q; isotrack export ics | tr -d '\r' | grep -E 'SUMMARY|SEQ|STATUS'
SUMMARY:Clinic: an item is due
SEQUENCE:3625201
STATUS:CANCELLED

$ ISOTRACK_NOW=2026-11-22T12:30:00Z isotrack export ics --detail | tr -d '\r' | grep -E 'STAMP|SUMMARY|SEQ'
DTSTAMP:20261122T120000Z
SUMMARY:Clinic: an item is due
SEQUENCE:3625201

# With --json there is always one object.
@ ISOTRACK_DB=bare.db
$ isotrack patient add me -q; isotrack export ics -o empty.ics --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"export ics","patient":null,"entry":null,"stored":false,"repeated":false,"lines":["Nothing written: no item with a day is open; empty.ics is left as it was.","Read: me, no course, programme strictest."],"cumulative":null,"alerts":[],"stop_opened":null,"notes":[]}
2> {"warning":{"code":"nothing_to_export","message":"nothing written: no item with a day is open; empty.ics is left as it was. Read: me, no course, programme strictest"}}

# json: the whole record. See export-json.t.
$ isotrack export json -p me | head -c 30
{"schema":"isotrack.export/1",
\ no newline

# fhir: one patient for the systems of a clinic. See export-fhir.t.
$ isotrack export fhir -p me | head -c 44
{"resourceType":"Bundle","type":"collection"
\ no newline

# csv: what is in force as tables. See export-csv.t.
$ isotrack export csv -p me | tr -d '\r'
patient,course,date,intake,state,mg,time,product,vomited,no_food,note

# What was due long ago is no appointment: it is not told of anew. What a calendar knows stays in it.
@ ISOTRACK_DB=long.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-07-01 --category cannot --programme none --today 2026-07-01 -q; isotrack log --from 2026-07-01 --to 2026-11-21 --as-planned -q; isotrack export ics --dry-run -o long.ics; isotrack export ics --dry-run | tr -d '\r' | grep DTSTART
3 events would be written to long.ics, mode 0600.                     not stored
4 items were due before Fri 2026-10-23 and are left out; see: isotrack due
Read: course 1 of me, day 145, programme none, labs monthly_classic.
Dry run: nothing was stored.
DTSTART;VALUE=DATE:20261029
DTSTART;VALUE=DATE:20261128
DTSTART;VALUE=DATE:20261228

$ ISOTRACK_NOW=2026-08-01T09:00:00Z ISOTRACK_TODAY=2026-08-01 isotrack export ics -o told.ics -q; isotrack export ics -o told.ics; tr -d '\r' < told.ics | grep DTSTART
5 events written to told.ics, mode 0600.
2 items were due before Fri 2026-10-23 and are left out; see: isotrack due
Read: course 1 of me, day 145, programme none, labs monthly_classic.
DTSTART;VALUE=DATE:20260731
DTSTART;VALUE=DATE:20260830
DTSTART;VALUE=DATE:20261029
DTSTART;VALUE=DATE:20261128
DTSTART;VALUE=DATE:20261228
