# A copy of the record, read back before it counts.
@ ISOTRACK_DB=me.db
$ isotrack backup
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-19 --category cannot --programme none -q && isotrack log --from 2026-11-19 --to yesterday --as-planned -q

$ isotrack backup --dry-run && ls
A backup would hold 2 entries: 1 patient, 1 course, 3 doses, 120 mg.
It would be backups/isotrack-20261122T090000Z.db.
Dry run: nothing was written or removed.
me.db

$ isotrack backup && stat -c '%a %n' backups backups/*
Backup of 2 entries: 1 patient, 1 course, 3 doses, 120 mg.
backups/isotrack-20261122T090000Z.db, mode 0600, 704,512 bytes.
Read back: SQLite's check, every digest and the totals of each course agree.
It lies on the disk of the record. To have one elsewhere: isotrack backup DIR
700 backups
600 backups/isotrack-20261122T090000Z.db

$ isotrack backup && isotrack verify --db backups/isotrack-20261122T090000Z.db -q && ls backups
Nothing new since the last backup, which is sound; none was made.
backups/isotrack-20261122T090000Z.db holds all 2 entries.
isotrack-20261122T090000Z.db

$ isotrack log -q && isotrack backup --json | jq -c 'del(.last_digest)' && isotrack backup --plain && ls backups
{"schema":"isotrack.backup/1","today":"2026-11-22","file":"backups/isotrack-20261122T090000Z-2.db","made":true,"unchanged":false,"dry_run":false,"encrypted":false,"bytes":704512,"schema_version":9,"entries":3,"last_entry":3,"patients":1,"courses":1,"doses":4,"mg":160,"removed":[],"kept":2,"notes":["It lies on the disk of the record. To have one elsewhere: isotrack backup DIR"]}
file	backups/isotrack-20261122T090000Z-2.db
made	no
entries	3
isotrack-20261122T090000Z-2.db
isotrack-20261122T090000Z.db

# Under a name of one's own; never over anything.
$ isotrack backup -o travel.db -q && isotrack backup -o travel.db
2> isotrack: error: travel.db is there already; not overwritten
2> hint: name another file
? 3

$ isotrack backup -o me.db; isotrack backup -o me.db-journal; isotrack backup -o .; isotrack backup -o -; isotrack backup -o x.db --keep 3d; isotrack backup a b
2> isotrack: error: me.db belongs to the record
2> hint: name another file
2> isotrack: error: me.db-journal belongs to the record
2> hint: name another file
2> isotrack: error: -o '.': expected a file, which is read again afterwards
2> hint: a folder stands alone: isotrack backup DIR
2> isotrack: error: -o '-': expected a file, which is read again afterwards
2> hint: a folder stands alone: isotrack backup DIR
2> isotrack: error: -o names one file: not with a folder or --keep
2> hint: such as: isotrack backup -o backup.db
2> isotrack: error: backup: one folder at a time
2> hint: a folder with blanks in its name stands in quotes
? 2

$ mkdir stick; ln -s stick link; isotrack backup nowhere; isotrack backup stick -q; isotrack backup link -q; ls stick; chmod 777 stick; isotrack backup stick; rm -r stick link
isotrack-20261122T090000Z.db
2> isotrack: error: nowhere is no folder
2> hint: backup makes none, so that a disk that is not there is noticed
2> isotrack: error: every user can write in stick (mode 0777)
2> hint: chmod o-w ~/stick

# Thinning: the newest of each day, week and month that has one.
$ rm -r backups; for day in 01 02 08 09 15 20 21 22; do export ISOTRACK_NOW=2026-11-${day}T20:00:00Z; isotrack contact set nurse "call on $day" -q --yes; isotrack backup -q; done; ls backups | cut -c 10-17
20261101
20261102
20261108
20261109
20261115
20261120
20261121
20261122

$ ISOTRACK_NOW=2026-11-22T21:00:00Z isotrack backup --keep 2d/2w/1m --dry-run | grep -v '^A backup\|^Nothing\|holds all'; ls backups | wc -l
--keep would remove: 5 older backups (the oldest is
isotrack-20261101T200000Z.db); 3 stay.
Dry run: nothing was written or removed.
8

$ cp backups/isotrack-20261101T200000Z.db backups/first-week.db; isotrack start --db other.db --weight 60kg --regimen 40mg -q; ISOTRACK_NOW=2026-11-03T20:00:00Z isotrack backup backups --db other.db -q; ISOTRACK_NOW=2026-11-22T21:00:00Z isotrack backup --keep 2d/2w/1m; ls backups
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
Nothing new since the last backup, which is sound; none was made.
backups/isotrack-20261122T200000Z.db holds all 11 entries.
Removed by --keep: 5 older backups (the oldest is isotrack-20261101T200000Z.db);
3 stay.
first-week.db
isotrack-20261103T200000Z.db
isotrack-20261115T200000Z.db
isotrack-20261121T200000Z.db
isotrack-20261122T200000Z.db

$ isotrack backup --keep 12; isotrack backup --keep 0d; isotrack backup --keep 12d/3d
2> isotrack: error: --keep '12': expected days, weeks and months, such as
2>                  12d/10w/9m
2> isotrack: error: --keep '0d': expected days, weeks and months, such as
2>                  12d/10w/9m
2> isotrack: error: --keep '12d/3d': expected days, weeks and months, such as
2>                  12d/10w/9m
? 2

# A record that was put back from an older copy is told of, and what knows more stays.
@ ISOTRACK_NOW=2026-11-22T21:00:00Z
$ rm -r backups; isotrack backup -q; cp me.db older.db; isotrack log --extra 20mg -q; isotrack backup -q; mv older.db me.db; isotrack backup --keep 1d
Nothing new since the last backup, which is sound; none was made.
backups/isotrack-20261122T210000Z.db holds all 11 entries.
isotrack-20261122T210000Z-2.db holds entries that this record does not, up to
#12: the record was put back from an older copy, or cut. --keep lets it stay.

# A damaged record is not copied over sound ones.
$ isotrack log --extra 20mg -q; sed 's/call on 22/call on 21/' me.db > damaged.db; chmod 600 damaged.db; isotrack backup --db damaged.db; ls backups
isotrack-20261122T210000Z-2.db
isotrack-20261122T210000Z.db
2> isotrack: error: the record at damaged.db is damaged: entry 11: does not match
2>                  its digest: it or a row of it was changed
2> hint: no backup was made, and earlier ones are as they were; all of it:
2>       isotrack verify --db damaged.db

# Nor is it passed over when the last backup holds all of its entries.
$ isotrack backup -q; isotrack backup --db damaged.db; rm damaged.db
2> isotrack: error: the record at damaged.db is damaged: entry 11: does not match
2>                  its digest: it or a row of it was changed
2> hint: the last backup is sound: backups/isotrack-20261122T210000Z-3.db; all of
2>       the damage: isotrack verify --db damaged.db

# Encrypted.
$ echo 'correct horse battery staple' > phrase; isotrack backup --encrypt --passphrase-fd 3 3< phrase && head -n 1 backups/*.sealed | jq -c '.schema, .made_at, .entries, .key.by, .key.operations, .key.memory_bytes'
Backup of 12 entries: 1 patient, 1 course, 5 doses, 180 mg.
backups/isotrack-20261122T210000Z.db.sealed, encrypted, 705,205 bytes.
Opened again with the passphrase and read back: every byte agrees.
Without its passphrase nobody can open it: write the passphrase down, and keep
it apart from the file.
It lies on the disk of the record. To have one elsewhere: isotrack backup DIR
"isotrack.sealed/1"
"2026-11-22T21:00:00Z"
12
"argon2id13"
3
268435456

$ isotrack backup --encrypt --passphrase-fd 3 3< phrase; echo 'another phrase, long enough' | isotrack backup --encrypt --passphrase-fd 0 | head -n 3
Nothing new since the last backup, which is sound; none was made.
backups/isotrack-20261122T210000Z.db.sealed holds all 12 entries.
Backup of 12 entries: 1 patient, 1 course, 5 doses, 180 mg.
backups/isotrack-20261122T210000Z-2.db.sealed, encrypted, 705,205 bytes.
Opened again with the passphrase and read back: every byte agrees.

$ isotrack backup --encrypt; echo short | isotrack backup --encrypt --passphrase-fd 0; isotrack backup --encrypt --passphrase-fd 9; isotrack backup --encrypt --passphrase-fd 3 3<&-; isotrack backup --passphrase-fd 0; isotrack backup --encrypt --passphrase-fd x
2> isotrack: error: a passphrase is needed, and there is no terminal to ask
2> hint: --passphrase-fd N reads its first line from descriptor N
2> isotrack: error: the passphrase is shorter than 12 characters
2> hint: such as four or five unrelated words
2> isotrack: error: --passphrase-fd 9: that descriptor is not open
2> hint: such as: --passphrase-fd 3 3<FILE
2> isotrack: error: --passphrase-fd 3: that descriptor is not open
2> hint: such as: --passphrase-fd 3 3<FILE
2> isotrack: error: --passphrase-fd without --encrypt
2> hint: add --encrypt
2> isotrack: error: --passphrase-fd 'x': expected a number
2> hint: such as: --passphrase-fd 3 3<FILE
? 2

# What the record says when the last backup is old.
@ unset ISOTRACK_TODAY
@ ISOTRACK_DB=old.db
$ ISOTRACK_NOW=2026-11-01T09:00:00Z isotrack start --weight 60kg --regimen 40mg --category cannot --programme none -q; ISOTRACK_NOW=2026-11-08T08:59:59Z isotrack status | grep -c mg; ISOTRACK_NOW=2026-11-08T09:00:00Z isotrack status | grep -c mg
4
4
2> isotrack: warning: there is no backup of this record, begun Sun 2026-11-01
2>                    09:00; to make one: isotrack backup

$ ISOTRACK_NOW=2026-11-08T09:00:00Z isotrack check --nagios; ISOTRACK_NOW=2026-11-08T10:00:00Z isotrack backup -q; ISOTRACK_NOW=2026-11-22T11:00:00Z isotrack status | grep -c mg
ISOTRACK OK - nothing is due | stop=0 due=0 overdue=0 blocked=0
4

$ ISOTRACK_NOW=2026-11-09T10:00:00Z isotrack log -q; ISOTRACK_NOW=2026-11-22T09:59:59Z isotrack status | grep -c mg; ISOTRACK_NOW=2026-11-22T10:00:00Z isotrack status --json | jq -c .schema
4
"isotrack.status/1"
2> {"warning":{"code":"backup_old","message":"last backup Sun 2026-11-08 10:00, 14 days ago; to make one: isotrack backup"}}

$ ISOTRACK_NOW=2026-11-22T10:00:00Z isotrack check --nagios
ISOTRACK WARNING - last backup Sun 2026-11-08 10:00, 14 days ago | stop=0 due=0 overdue=0 blocked=0
? 1

$ export ISOTRACK_NOW=2026-11-22T10:00:00Z; isotrack config set backup.nudge-days 15 -q; isotrack check --nagios; isotrack config set backup.nudge-days 0 -q; ISOTRACK_NOW=2027-11-22T10:00:00Z isotrack check --nagios | cut -c 1-28
ISOTRACK OK - nothing is due | stop=0 due=0 overdue=0 blocked=0
ISOTRACK OK - nothing is due
