# verify checks the file: SQLite's own checks, the schema, every digest.
@ ISOTRACK_DB=me.db
$ isotrack verify
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-19 --category cannot -q && isotrack log -q && isotrack verify
Sound: 2 entries and 9 facts read, every digest agrees. me.db

$ isotrack verify -q

$ isotrack verify --json
{"schema":"isotrack.verify/1","today":"2026-11-22","file":"me.db","sound":true,"entries":2,"rows":9,"damages":[]}

$ isotrack verify --plain
entries	2
rows	9

# A figure that was changed from outside is noticed: exit 1.
$ cp me.db bad.db && chmod 600 bad.db; sqlite3 bad.db 'update dose set mg = 30' 2>&1 | grep -c append-only
1

$ sqlite3 bad.db "select sql || ';' from sqlite_schema where name = 'dose_update'" > trigger.sql; sqlite3 bad.db 'drop trigger dose_update; update dose set mg = 30' && sqlite3 bad.db < trigger.sql

$ isotrack verify --db bad.db
DAMAGED  entry 2: does not match its digest: it or a row of it was changed
1 damage: 2 entries and 9 facts read. Keep this file as it is, and go back to a
copy made before.
? 1

$ isotrack verify --db bad.db -q
DAMAGED  entry 2: does not match its digest: it or a row of it was changed
1 damage: 2 entries and 9 facts read. Keep this file as it is, and go back to a
copy made before.
? 1

$ isotrack verify --db bad.db --json
{"schema":"isotrack.verify/1","today":"2026-11-22","file":"bad.db","sound":false,"entries":2,"rows":9,"damages":[{"where":"entry 2","what":"does not match its digest: it or a row of it was changed"}]}
? 1

$ sqlite3 bad.db 'drop trigger dose_update'; isotrack verify --db bad.db
DAMAGED  schema: is not the one this version writes
DAMAGED  entry 2: does not match its digest: it or a row of it was changed
2 damages: 2 entries and 9 facts read. Keep this file as it is, and go back to a
copy made before.
? 1

$ isotrack status --db bad.db
2> isotrack: error: another program changed the tables of bad.db
2> hint: go back to a backup: isotrack restore FILE --db bad.db; nothing was
2>       changed
? 5

$ cp me.db cut.db && chmod 600 cut.db && truncate -s 9000 cut.db; isotrack verify --db cut.db
2> isotrack: error: the record at cut.db is damaged
2> hint: keep the file as it is, and go back to a backup:
2>       isotrack restore FILE --db cut.db
? 5

$ isotrack verify extra
2> isotrack: error: verify: unexpected 'extra'
2> hint: see: isotrack help verify
? 2

# What only follows from the facts needs no copy.
$ sqlite3 me.db "UPDATE dose_days SET days = '2026-11-19 30'"; isotrack verify
DAMAGED  dose_days of course 1: is not what its doses say, and roster reads it
1 damage: 2 entries and 9 facts read. Every digest agrees, so the facts are
sound. To work out anew what follows from them: isotrack verify --rebuild
? 1

$ isotrack verify --rebuild
Sound: 2 entries and 9 facts read, every digest agrees. me.db

# Tables that are not ours are told by verify; every other command refuses the file.
@ ISOTRACK_DB=sly.db
$ isotrack start --weight 60kg --regimen 40mg -q && sqlite3 sly.db 'CREATE TRIGGER sly AFTER INSERT ON dose BEGIN SELECT 1; END' && isotrack verify
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
DAMAGED  schema: is not the one this version writes
1 damage: 1 entry and 8 facts read. Keep this file as it is, and go back to a
copy made before.
? 1

$ isotrack status
2> isotrack: error: another program changed the tables of sly.db
2> hint: go back to a backup: isotrack restore FILE; nothing was changed
? 5
