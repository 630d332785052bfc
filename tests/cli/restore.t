# A backup in the place of the record.
@ ISOTRACK_DB=me.db
$ isotrack restore; isotrack restore a b; isotrack restore none.db; isotrack restore none.db --once k
2> isotrack: error: restore: the backup is missing
2> hint: not stored; such as: isotrack restore backups/isotrack-20261122T090000Z.db
2> isotrack: error: restore: one backup at a time
2> hint: not stored; such as: isotrack restore backups/isotrack-20261122T090000Z.db
2> isotrack: error: none.db: No such file or directory
2> hint: not stored
2> isotrack: error: restore: --once is for what is recorded
2> hint: not stored; leave it out
? 2

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category cannot --programme none -q && isotrack log --from 2026-11-01 --to 2026-11-10 --as-planned -q && isotrack export json -o before.json -q && isotrack backup -o b.db -q

$ isotrack log --from 2026-11-11 --to 2026-11-20 --as-planned -q && isotrack weight 61kg -q && isotrack restore b.db --dry-run
The backup holds: 2 entries, 1 patient, 1 course, 10 doses, 400 mg.
b.db is sound: SQLite's check and every digest agree.
The record there is sound.
The record at me.db holds 2 entries that are not in the backup, from #3 of
2026-11-22 09:00 UTC on:
  #3  2026-11-22 09:00 UTC  log
  #4  2026-11-22 09:00 UTC  weight
Dry run: nothing was restored.

$ isotrack restore - < b.db
2> isotrack: error: restore: a backup is read twice, so standard input cannot be
2>                  one
2> hint: not stored; save it as a file, and name that
? 2

$ isotrack restore b.db
2> isotrack: error: the record at me.db holds 2 entries that are not in the backup,
2>                  from #3 of 2026-11-22 09:00 UTC on
2> hint: not stored; to see what would be lost: isotrack restore b.db --dry-run; to
2>       go ahead, add --yes: the old file is kept beside it
? 2

$ isotrack restore b.db --yes && isotrack export json | cmp - before.json && ls
Restored: 2 entries, 1 patient, 1 course, 10 doses, 400 mg.
b.db is sound: SQLite's check and every digest agree.
The record at me.db held 2 entries that are not in the backup, from #3 of
2026-11-22 09:00 UTC on:
  #3  2026-11-22 09:00 UTC  log
  #4  2026-11-22 09:00 UTC  weight
What was there is kept: ~/me.db.before-restore-20261122T090000Z
b.db
before.json
me.db
me.db.before-restore-20261122T090000Z

# What was there can be put back the same way.
$ isotrack restore me.db.before-restore-20261122T090000Z && isotrack history --json | jq '.entries | length'
Restored: 4 entries, 1 patient, 1 course, 20 doses, 800 mg.
me.db.before-restore-20261122T090000Z is sound: SQLite's check and every digest
agree.
What was there is kept: ~/me.db.before-restore-20261122T090000Z-2
4

$ for n in 1 2 3 4 5 6 7 8 9 10; do isotrack contact set nurse "room $n" -q; done; isotrack redact --id 3 --yes -q; isotrack restore b.db -n
The backup holds: 2 entries, 1 patient, 1 course, 10 doses, 400 mg.
b.db is sound: SQLite's check and every digest agree.
The record there is sound.
The record at me.db holds 13 entries that are not in the backup, from #3 of
2026-11-22 09:00 UTC on; 1 of them removed something for good, which would come
back:
  #3  2026-11-22 09:00 UTC  redacted
  #4  2026-11-22 09:00 UTC  weight
  #5  2026-11-22 09:00 UTC  contact set
  #6  2026-11-22 09:00 UTC  contact set
  #7  2026-11-22 09:00 UTC  contact set
  #8  2026-11-22 09:00 UTC  contact set
  #9  2026-11-22 09:00 UTC  contact set
  #10  2026-11-22 09:00 UTC  contact set
  #11  2026-11-22 09:00 UTC  contact set
  #12  2026-11-22 09:00 UTC  contact set
  and 3 more, the last of them #15
Dry run: nothing was restored.

$ isotrack restore b.db --json -n | jq -c '.restored, .record_was, .trouble, .is_another_record, .lost[0], (.lost | length), .kept_as'
false
"sound"
null
false
{"entry":3,"recorded_at":"2026-11-22T09:00:00Z","command":"redacted"}
13
null

$ isotrack restore b.db --plain --yes
restored	yes
entries	2
record_was	sound
lost	3	2026-11-22T09:00:00Z	redacted
lost	4	2026-11-22T09:00:00Z	weight
lost	5	2026-11-22T09:00:00Z	contact set
lost	6	2026-11-22T09:00:00Z	contact set
lost	7	2026-11-22T09:00:00Z	contact set
lost	8	2026-11-22T09:00:00Z	contact set
lost	9	2026-11-22T09:00:00Z	contact set
lost	10	2026-11-22T09:00:00Z	contact set
lost	11	2026-11-22T09:00:00Z	contact set
lost	12	2026-11-22T09:00:00Z	contact set
lost	13	2026-11-22T09:00:00Z	contact set
lost	14	2026-11-22T09:00:00Z	contact set
lost	15	2026-11-22T09:00:00Z	redact
kept_as	~/me.db.before-restore-20261122T090000Z-3

# A record that is gone, empty, cut short, or damaged.
$ rm me.db; isotrack restore b.db && isotrack verify -q
Restored: 2 entries, 1 patient, 1 course, 10 doses, 400 mg.
b.db is sound: SQLite's check and every digest agree.

$ : > me.db; isotrack restore b.db | tail -n 3; isotrack verify -q
What stood there is no record any more: me.db is empty (0 bytes), which no
record ever is.
What was there is kept: ~/me.db.before-restore-20261122T090000Z-4

$ truncate -s 5000 me.db; isotrack restore b.db | tail -n 3; isotrack verify -q
b.db is sound: SQLite's check and every digest agree.
What stood there is no record any more: the record at me.db is damaged.
What was there is kept: ~/me.db.before-restore-20261122T090000Z-5

$ echo 'a letter' > me.db; chmod 600 me.db; isotrack restore b.db | tail -n 2; isotrack verify -q
What stood there is no record any more: me.db is not an isotrack record.
What was there is kept: ~/me.db.before-restore-20261122T090000Z-6

$ rm me.db.before-*; isotrack restore b.db --db new/folder/me.db && stat -c '%a %n' new new/folder new/folder/*
Restored: 2 entries, 1 patient, 1 course, 10 doses, 400 mg.
b.db is sound: SQLite's check and every digest agree.
700 new
700 new/folder
600 new/folder/me.db

# What is not replaced.
$ ln -s me.db link.db; isotrack restore b.db --db link.db; isotrack restore me.db; isotrack restore b.db --db .
2> isotrack: error: link.db is a symbolic link
2> hint: not stored; name the file itself: me.db
2> isotrack: error: me.db is the record itself
2> hint: not stored; name a backup of it
2> isotrack: error: . is a folder
2> hint: not stored; name a file in it
? 5

$ sqlite3 me.db 'PRAGMA application_id = 7'; isotrack restore b.db; sqlite3 me.db 'PRAGMA application_id = 1769172852'; isotrack verify -q
2> isotrack: error: me.db belongs to another program (application id 0x00000007,
2>                  not isotrack's)
2> hint: not stored; '--db FILE' names another file

$ isotrack start --db other.db --weight 60kg --regimen 40mg -q; isotrack restore b.db --db other.db
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
2> isotrack: error: the record at other.db is another one: its only entry is not in
2>                  the backup
2> hint: not stored; to see what would be lost:
2>       isotrack restore b.db --dry-run --db other.db; to go ahead, add --yes: the
2>       old file is kept beside it
? 2

# What is not a sound backup.
$ head -c 100000 b.db > cut.db; isotrack restore cut.db; : > empty.db; isotrack restore empty.db; echo x > letter.txt; isotrack restore letter.txt; isotrack restore .
2> isotrack: error: the record at cut.db is damaged
2> hint: not stored; another backup may be sound
2> isotrack: error: empty.db is empty (0 bytes), which no record ever is
2> hint: not stored; another backup may be sound
2> isotrack: error: letter.txt is not an isotrack record
2> hint: not stored; another backup may be sound
2> isotrack: error: .: is not a regular file
2> hint: not stored
? 6

$ sed 's/60kgkg/61kgkg/' b.db > bad.db; cmp b.db bad.db | cut -c 1-19; isotrack restore bad.db
b.db bad.db differ:
2> isotrack: error: bad.db is damaged: entry 1: does not match its digest: it or a
2>                  row of it was changed
2> hint: not stored; another backup may be sound
? 6

$ cp b.db half.db; echo x > half.db-journal; isotrack restore half.db; cp b.db newer.db; sqlite3 newer.db 'PRAGMA user_version = 999'; isotrack restore newer.db; isotrack verify -q
2> isotrack: error: half.db-journal lies beside it: a write was under way when it
2>                  was copied
2> hint: not stored; to finish or undo that write: isotrack verify --db half.db
2> isotrack: error: newer.db was written by a newer isotrack (schema 999; this one
2>                  knows 9)
2> hint: not stored; install that version and restore with it, or take a backup
2>       made before it

# Encrypted.
$ echo 'correct horse battery staple' > phrase; isotrack backup -o b.sealed --encrypt --passphrase-fd 3 -q 3< phrase; rm me.db; isotrack restore b.sealed --passphrase-fd 3 3< phrase && isotrack export json | cmp - before.json
Restored: 2 entries, 1 patient, 1 course, 10 doses, 400 mg.
b.sealed is sound: SQLite's check and every digest agree.

# What would be lost is asked about; the commands of the hint name the descriptor, too.
$ isotrack log --extra -q; isotrack restore b.sealed --passphrase-fd 3 3< phrase
2> isotrack: error: the record at me.db holds 1 entry that is not in the backup,
2>                  from #3 of 2026-11-22 09:00 UTC on
2> hint: not stored; to see what would be lost:
2>       isotrack restore b.sealed --dry-run --passphrase-fd 3; to go ahead, add
2>       --yes: the old file is kept beside it
? 2

$ isotrack restore b.sealed --dry-run --passphrase-fd 3 3< phrase; isotrack restore b.sealed --yes -q --passphrase-fd 3 3< phrase && isotrack export json | cmp - before.json
The backup holds: 2 entries, 1 patient, 1 course, 10 doses, 400 mg.
b.sealed is sound: SQLite's check and every digest agree.
The record there is sound.
The record at me.db holds 1 entry that is not in the backup, from #3 of
2026-11-22 09:00 UTC on:
  #3  2026-11-22 09:00 UTC  log
Dry run: nothing was restored.

# Without the passphrase, with a wrong one, one too many.
$ isotrack restore b.sealed; echo 'correct horse battery stapler' | isotrack restore b.sealed --passphrase-fd 0; isotrack restore b.db --passphrase-fd 0; head -c 300000 b.sealed > cut.sealed; isotrack restore cut.sealed --passphrase-fd 3 3< phrase
2> isotrack: error: a passphrase is needed, and there is no terminal to ask
2> hint: not stored; --passphrase-fd N reads its first line from descriptor N
2> isotrack: error: b.sealed does not open: the passphrase is another one, or the
2>                  file was changed
2> hint: not stored; nothing of it was used
2> isotrack: error: b.db is not encrypted
2> hint: not stored; leave --passphrase-fd out
2> isotrack: error: cut.sealed was changed or cut short after it was written
2> hint: not stored; nothing of it was used
? 6

$ ls -A
b.db
b.sealed
bad.db
before.json
cut.db
cut.sealed
empty.db
half.db
half.db-journal
letter.txt
link.db
me.db
me.db.before-restore-20261122T090000Z
new
newer.db
other.db
phrase
