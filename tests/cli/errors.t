# 5: the file. A missing one is never an empty record.
@ ISOTRACK_DB=me.db
$ isotrack
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack log
2> isotrack: error: no record at me.db
2> hint: not stored; begin with: isotrack start (five questions); or name another
2>       with --db
? 5

$ isotrack history
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack verify
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack patient list
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack status --db elsewhere/me.db
2> isotrack: error: no record at elsewhere/me.db
2> hint: begin with: isotrack start --db elsewhere/me.db (five questions); or name
2>       another with --db
? 5

$ ls

$ : > empty.db; chmod 600 empty.db; isotrack status --db empty.db
2> isotrack: error: empty.db is empty (0 bytes), which no record ever is
2> hint: go back to a backup: isotrack restore FILE --db empty.db
? 5

$ isotrack log --db empty.db
2> isotrack: error: empty.db is empty (0 bytes), which no record ever is
2> hint: not stored; go back to a backup: isotrack restore FILE --db empty.db
? 5

$ isotrack start --db empty.db --weight 60kg --regimen 40mg
2> isotrack: error: empty.db is empty (0 bytes), which no record ever is
2> hint: not stored; go back to a backup: isotrack restore FILE --db empty.db
? 5

$ wc -c < empty.db
0

$ echo 'my doses' > text.db; chmod 600 text.db; isotrack status --db text.db
2> isotrack: error: text.db is not an isotrack record
2> hint: '--db FILE' names another file
? 5

$ isotrack log --db text.db
2> isotrack: error: text.db is not an isotrack record
2> hint: not stored; '--db FILE' names another file
? 5

$ cat text.db
my doses

$ sqlite3 other.db 'create table t (x); insert into t values (1)'; chmod 600 other.db; isotrack status --db other.db
2> isotrack: error: other.db belongs to another program (application id 0x00000000,
2>                  not isotrack's)
2> hint: '--db FILE' names another file
? 5

$ mkdir folder.db; isotrack status --db folder.db
2> isotrack: error: folder.db is not a regular file
2> hint: name a file
? 5

$ isotrack start --db folder.db --weight 60kg --regimen 40mg
2> isotrack: error: folder.db is not a regular file
2> hint: not stored; name a file
? 5

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-02 --category cannot -q

$ ln -s me.db link.db; isotrack status --db link.db
2> isotrack: error: link.db is a symbolic link
2> hint: name the file itself: me.db
? 5

$ isotrack log --db link.db
2> isotrack: error: link.db is a symbolic link
2> hint: not stored; name the file itself: me.db
? 5

$ ln me.db second.db; isotrack status; rm second.db
2> isotrack: error: me.db has 2 names (hard links)
2> hint: keep one name; a copy must be a file of its own

$ chmod 644 me.db; isotrack status; isotrack log; chmod 600 me.db
2> isotrack: error: me.db is open to every user (mode 0644)
2> hint: chmod 600 me.db
2> isotrack: error: me.db is open to every user (mode 0644)
2> hint: not stored; chmod 600 me.db

# Nobody is told to change the mode of a file that is no record.
$ echo 'root:x:0:0:root:/root:/bin/sh' > passwd; : > empty.db; chmod 644 passwd empty.db; isotrack status --db passwd; isotrack status --db empty.db; isotrack log --db passwd; rm passwd empty.db
2> isotrack: error: passwd is not an isotrack record
2> hint: '--db FILE' names another file
2> isotrack: error: empty.db is empty (0 bytes), which no record ever is
2> hint: go back to a backup: isotrack restore FILE --db empty.db
2> isotrack: error: passwd is not an isotrack record
2> hint: not stored; '--db FILE' names another file

$ cp me.db newer.db; sqlite3 newer.db 'pragma user_version=99'; chmod 600 newer.db; isotrack status --db newer.db
2> isotrack: error: newer.db was written by a newer isotrack (schema 99; this one
2>                  knows 9)
2> hint: install that version; nothing was changed
? 5

$ isotrack log --db newer.db
2> isotrack: error: newer.db was written by a newer isotrack (schema 99; this one
2>                  knows 9)
2> hint: not stored; install that version; nothing was changed
? 5

$ cp me.db wal.db; sqlite3 wal.db 'pragma journal_mode=wal' > wal.out; chmod 600 wal.db; isotrack status --db wal.db
2> isotrack: error: wal.db was switched to write-ahead logging by another program
2> hint: sqlite3 wal.db 'PRAGMA journal_mode=DELETE' switches it back
? 5

$ cp me.db cut.db; chmod 600 cut.db; truncate -s 5000 cut.db; isotrack status --db cut.db
2> isotrack: error: the record at cut.db is damaged
2> hint: keep the file as it is, and go back to a backup:
2>       isotrack restore FILE --db cut.db
? 5

$ cp me.db extra.db; chmod 600 extra.db; sqlite3 extra.db 'create table mine (x)'; isotrack status --db extra.db
2> isotrack: error: another program changed the tables of extra.db
2> hint: go back to a backup: isotrack restore FILE --db extra.db; nothing was
2>       changed
? 5

$ mkdir open && chmod 777 open && cp me.db open/me.db; isotrack status --db open/me.db --json
2> {"error":{"code":"store","exit":5,"message":"every user can write in the folder of open/me.db (mode 0777)","hint":"chmod o-w ~/open","outcome":null}}
? 5

$ isotrack history --plain | wc -l
1

# A record that somebody else holds: nothing is stored, and it may be repeated.
@ ISOTRACK_BUSY_TIMEOUT_MS=200
$ mkfifo hold; (echo 'begin exclusive;'; echo .print locked; cat hold) | sqlite3 me.db > locked & until [ -s locked ]; do :; done 2> /dev/null; isotrack log; echo "exit $?"; echo > hold; wait
exit 5
2> isotrack: error: the record is in use (waited 0.2 s)
2> hint: not stored; safe to repeat; another isotrack, a backup or a sync program
2>       holds me.db

@ unset ISOTRACK_BUSY_TIMEOUT_MS
$ isotrack history --plain | wc -l
1

# 6: what could not be written out. A closed pipe is no error.
$ isotrack status > /dev/full
2> isotrack: error: standard output: No space left on device
? 6

$ isotrack help > /dev/full
2> isotrack: error: standard output: No space left on device
? 6

$ isotrack log --on 2026-11-02 > /dev/full
2> isotrack: error: standard output: No space left on device
2> hint: stored all the same; it is #2; only the answer could not be shown
? 6

$ isotrack history --plain | wc -l
2

$ isotrack help | head -n 1
isotrack keeps the record of an isotretinoin course in one local file.

# 4: not in this file.
$ isotrack status -p you
2> isotrack: error: no patient you in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

$ isotrack status --course 2
2> isotrack: error: me has no course '2'
2> hint: the courses: isotrack course list
? 4

$ isotrack history --id 77
2> isotrack: error: no entry 77
2> hint: the numbers: isotrack history
? 4

$ isotrack undo --id 77
2> isotrack: error: no entry 77
2> hint: not stored; the numbers: isotrack history
? 4

$ isotrack amend 77 60kg
2> isotrack: error: me has no entry 77
2> hint: not stored; the numbers: isotrack history
? 4

$ isotrack redact --id 77 --yes
2> isotrack: error: me has no entry 77
2> hint: not stored; the numbers: isotrack history
? 4

# 2: commands. Nothing is guessed; what is near is named.
$ isotrack lgo
2> isotrack: error: no command 'lgo'
2> hint: did you mean log?
? 2

$ isotrack stauts
2> isotrack: error: no command 'stauts'
2> hint: did you mean status or start?
? 2

$ isotrack took
2> isotrack: error: no command 'took'
2> hint: a dose that was taken: isotrack log
? 2

$ isotrack forgot
2> isotrack: error: no command 'forgot'
2> hint: a planned dose that was not taken: isotrack skip
? 2

$ isotrack frobnicate
2> isotrack: error: no command 'frobnicate'
2> hint: the commands: isotrack help
? 2

$ isotrack Log
2> isotrack: error: no command 'Log'
2> hint: did you mean log?
? 2

$ isotrack sta
2> isotrack: error: no command 'sta'
2> hint: did you mean start or status?
? 2

$ isotrack patient
2> isotrack: error: patient: expected one of add, list, show, edit, archive, erase
2> hint: see: isotrack help patient
? 2

$ isotrack patient lst
2> isotrack: error: patient 'lst': expected one of add, list, show, edit, archive,
2>                  erase
2> hint: did you mean list?
? 2

$ isotrack patient remove
2> isotrack: error: patient 'remove': expected one of add, list, show, edit,
2>                  archive, erase
2> hint: see: isotrack help patient
? 2

$ isotrack regimen
2> isotrack: error: regimen: expected one of set, show, fit
2> hint: see: isotrack help regimen
? 2

$ isotrack regimen sett 40mg
2> isotrack: error: regimen 'sett': expected one of set, show, fit
2> hint: did you mean set?
? 2

$ isotrack course
2> isotrack: error: course: expected one of list, outcome
2> hint: see: isotrack help course
? 2

$ isotrack course lsit
2> isotrack: error: course 'lsit': expected one of list, outcome
2> hint: did you mean list?
? 2

$ isotrack contact
2> isotrack: error: contact: expected one of set, list
2> hint: see: isotrack help contact
? 2

$ isotrack product
2> isotrack: error: product: expected list
2> hint: see: isotrack help product
? 2

$ isotrack help lgo
2> isotrack: error: no help on 'lgo'
2> hint: did you mean log?
? 2

$ isotrack ''
2> isotrack: error: no command ''
2> hint: the commands: isotrack help
? 2

# 2: options.
$ isotrack log --extr
2> isotrack: error: log: no option '--extr'
2> hint: not stored; did you mean --extra?
? 2

$ isotrack log --no-foood
2> isotrack: error: log: no option '--no-foood'
2> hint: not stored; did you mean --no-food?
? 2

$ isotrack log -x
2> isotrack: error: log: no option '-x'
2> hint: not stored; see: isotrack help log
? 2

$ isotrack log --on
2> isotrack: error: --on has no value
2> hint: not stored; write --on DATE
? 2

$ isotrack log --on --extra
2> isotrack: error: --on has no value
2> hint: not stored; write --on DATE
? 2

$ isotrack log --on=
2> isotrack: error: --on has no value
2> hint: not stored; write --on DATE
? 2

$ isotrack log --on= 20mg
2> isotrack: error: --on has no value
2> hint: not stored; write --on DATE
? 2

$ isotrack log --db
2> isotrack: error: --db has no value
2> hint: not stored; write --db FILE
? 2

$ isotrack log --db=
2> isotrack: error: --db has no value
2> hint: not stored; write --db FILE
? 2

$ isotrack -p
2> isotrack: error: --patient has no value
2> hint: write --patient CODE
? 2

$ isotrack log -p ''
2> isotrack: error: --patient has no value
2> hint: not stored; write --patient CODE
? 2

$ isotrack log --db ''
2> isotrack: error: --db has no value
2> hint: not stored; write --db FILE
? 2

$ isotrack log --once ''
2> isotrack: error: --once has no value
2> hint: not stored; write --once KEY
? 2

$ isotrack log --on yesterday --on today
2> isotrack: error: --on is given twice
2> hint: not stored
? 2

$ isotrack log 80mg --extra=no
2> isotrack: error: --extra takes no value
2> hint: not stored; write --extra alone
? 2

$ isotrack log 80mg --yes=no
2> isotrack: error: --yes takes no value
2> hint: not stored; write --yes alone
? 2

$ isotrack log --dry-run=false
2> isotrack: error: --dry-run takes no value
2> hint: not stored; write --dry-run alone
? 2

$ isotrack log --extra=yes
2> isotrack: error: --extra takes no value
2> hint: not stored; write --extra alone
? 2

$ isotrack log --week
2> isotrack: error: log: no option '--week'
2> hint: not stored; see: isotrack help log
? 2

$ isotrack status --json --plain
2> {"error":{"code":"usage","exit":2,"message":"--json and --plain exclude each other","hint":null,"outcome":null}}
? 2

$ isotrack status --color blue
2> isotrack: error: --color 'blue': expected always, never or auto
? 2

$ isotrack status --today 22.11.2026
2> isotrack: error: --today: date '22.11.2026': expected a date
2> hint: write 2026-11-22
? 2

$ isotrack verify all
2> isotrack: error: verify: unexpected 'all'
2> hint: see: isotrack help verify
? 2

$ isotrack log --help=1
2> isotrack: error: --help takes no value
2> hint: not stored; write --help alone
? 2

# 2: amounts. Every number is decimal and whole.
$ isotrack log 010
2> isotrack: error: dose '010': a number has no leading zero
2> hint: not stored; if 10 mg is meant, write 10mg
? 2

$ isotrack log 040mg
2> isotrack: error: dose '040mg': a number has no leading zero
2> hint: not stored; if 40 mg is meant, write 40mg
? 2

$ isotrack log 0x10
2> isotrack: error: dose '0x10': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log 1e1
2> isotrack: error: dose '1e1': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log nan
2> isotrack: error: dose 'nan': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log inf
2> isotrack: error: dose 'inf': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log -5
2> isotrack: error: dose '-5': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log -- -5mg
2> isotrack: error: dose '-5mg': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log +5mg
2> isotrack: error: dose '+5mg': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log 40,0
2> isotrack: error: dose '40,0': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log 1,000mg
2> isotrack: error: dose '1,000mg': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log 40.0mg
2> isotrack: error: dose '40.0mg': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log 0.04g
2> isotrack: error: dose '0.04g': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log 40000mcg
2> isotrack: error: dose '40000mcg': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log 40µg
2> isotrack: error: dose '40µg': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log 40ml
2> isotrack: error: dose '40ml': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log '40 mg mg'
2> isotrack: error: dose '40 mg mg': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log ''
2> isotrack: error: dose '': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log ' '
2> isotrack: error: dose ' ': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack log 99999999999999999999mg
2> isotrack: error: dose '99999999999999999999mg': expected whole milligrams, such
2>                  as 40mg
2> hint: not stored
? 2

$ isotrack log 40mg 20mg
2> isotrack: error: dose '40mg 20mg': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

# 2: weights.
$ isotrack weight 082kg
2> isotrack: error: weight '082kg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight 0x52kg
2> isotrack: error: weight '0x52kg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight 8.2e1kg
2> isotrack: error: weight '8.2e1kg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight nankg
2> isotrack: error: weight 'nankg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight 1,082kg
2> isotrack: error: weight '1,082kg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight 82,500kg
2> isotrack: error: weight '82,500kg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight 82.12345kg
2> isotrack: error: weight '82.12345kg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight 82.kg
2> isotrack: error: weight '82.kg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight .5kg
2> isotrack: error: weight '.5kg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight 82
2> isotrack: error: weight '82': the unit is missing
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight 82g
2> isotrack: error: weight '82g': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight 82stones
2> isotrack: error: weight 82 st = 520.72 kg: only 20 to 300 kg can be recorded
2> hint: not stored; was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

$ isotrack weight 12.5st
2> isotrack: error: weight '12.5st': expected whole stones and pounds
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack weight -82kg
2> isotrack: error: weight '-82kg': expected a number with kg or lb
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

# 2: dates that read both ways, and what is no day.
$ isotrack log --on 11/21/2026
2> isotrack: error: date '11/21/2026': expected a date
2> hint: not stored; write 2026-11-21
? 2

$ isotrack log --on 21.11.2026
2> isotrack: error: date '21.11.2026': expected a date
2> hint: not stored; write 2026-11-21
? 2

$ isotrack log --on 26-11-21
2> isotrack: error: date '26-11-21': expected a date
2> hint: not stored; such as 2026-11-22, yesterday, mon, -3d or '3d ago'
? 2

$ isotrack log --on 2026-2-3
2> isotrack: error: date '2026-2-3': expected a date
2> hint: not stored; such as 2026-11-22, yesterday, mon, -3d or '3d ago'
? 2

$ isotrack log --on +2026-02-03
2> isotrack: error: date '+2026-02-03': expected a date
2> hint: not stored; such as 2026-11-22, yesterday, mon, -3d or '3d ago'
? 2

$ isotrack log --on 2026-11-211
2> isotrack: error: date '2026-11-211': expected a date
2> hint: not stored; such as 2026-11-22, yesterday, mon, -3d or '3d ago'
? 2

$ isotrack log --on 2026-02-30
2> isotrack: error: date '2026-02-30': there is no such day
2> hint: not stored
? 2

$ isotrack log --on 2026-11-31
2> isotrack: error: date '2026-11-31': there is no such day
2> hint: not stored
? 2

$ isotrack log --on 1m
2> isotrack: error: date '1m': expected a date
2> hint: not stored; m could be minutes or months; write mo for months
? 2

$ isotrack log --on 20261131
2> isotrack: error: date '20261131': there is no such day
2> hint: not stored
? 2

$ isotrack log --on 0026-11-21
2> isotrack: error: date '0026-11-21': years run from 1900 to 2199
2> hint: not stored
? 2

$ isotrack log --on 2200-01-01
2> isotrack: error: date '2200-01-01': years run from 1900 to 2199
2> hint: not stored
? 2

$ isotrack log --on someday
2> isotrack: error: date 'someday': expected a date
2> hint: not stored; such as 2026-11-22, yesterday, mon, -3d or '3d ago'
? 2

$ isotrack log --on ''
2> isotrack: error: --on has no value
2> hint: not stored; write --on DATE
? 2

$ isotrack log --on -9999y
2> isotrack: error: date '-9999y': expected a date
2> hint: not stored; such as 2026-11-22, yesterday, mon, -3d or '3d ago'
? 2

# 3: the future, and what lies before the course.
$ isotrack log --on 2026-11-23
2> isotrack: error: Mon 2026-11-23 is after today; only taken doses are logged
2> hint: not stored
? 3

$ isotrack log --on +1d
2> isotrack: error: Mon 2026-11-23 is after today; only taken doses are logged
2> hint: not stored
? 3

$ isotrack skip --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; only a past day or today can be
2>                  missed
2> hint: not stored
? 3

$ isotrack weight 60kg --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a weight is recorded on the day
2>                  it was taken
2> hint: not stored
? 3

$ isotrack log --on 2026-11-01
2> isotrack: error: Sun 2026-11-01 is before the course, which begins
2>                  Mon 2026-11-02
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-01
? 3

$ isotrack skip --on 2026-11-01
2> isotrack: error: Sun 2026-11-01 is before the course, which begins
2>                  Mon 2026-11-02
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-01
? 3

# 2: a question that nobody could answer.
$ isotrack weight 60lb
2> isotrack: error: 60 lb = 27.22 kg is 0.45 x the last weight, 60.00 kg
2> hint: not stored. Was it 60kg? If 60 lb is right, --yes answers
? 2

$ isotrack weight 60lb --no-input --json
2> {"error":{"code":"usage","exit":2,"message":"60 lb = 27.22 kg is 0.45 x the last weight, 60.00 kg","hint":"Was it 60kg? If 60 lb is right, --yes answers","outcome":"not_stored"}}
? 2

# 2: environment values are read as strictly.
$ ISOTRACK_TODAY=1/2/2026 isotrack status
2> isotrack: error: ISOTRACK_TODAY: date '1/2/2026': expected a date
2> hint: day and month could be either way round; write YYYY-MM-DD
? 2

$ ISOTRACK_NOW=yesterday isotrack status
2> isotrack: error: ISOTRACK_NOW 'yesterday': expected an instant such as
2>                  2026-11-22T08:00:00Z
? 2

# Nothing of all this was stored, but for the dose whose answer could not be shown.
$ isotrack history --plain | cut -f 1,4,5 | tail -n +2
2	log	40 mg on Mon 2026-11-02

# An option that a command would ignore is refused.
@ ISOTRACK_DB=idle.db
$ isotrack start --weight 60kg --regimen 40mg -q && isotrack status --dry-run
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
2> isotrack: error: status: --dry-run is for commands that record something
2> hint: leave it out; see: isotrack help status
? 2

$ isotrack history --once k
2> isotrack: error: history: --once is for commands that record something
2> hint: leave it out; see: isotrack help history
? 2
