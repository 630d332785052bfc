# export json and import json: the whole record, history included; the same bytes again.
@ ISOTRACK_DB=a.db
$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack log --from 2026-09-22 --to today --as-planned --missed 2026-10-31 -q; isotrack amend --on today 40mg --reason 'one capsule' -q; isotrack undo -q; isotrack log --on today --extra 20mg --note 'a name' -q; isotrack redact --id 5 --yes -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q; isotrack lab add alt=24 tg=118mg/dL --on 2026-11-18 --uln alt=55 -q; isotrack config set us-ipledge.edition-b-from 2026-12-01 -q

$ isotrack export json -o a.json
9 entries written to a.json, mode 0600.
Read: the whole record, 1 patient, schema 9, every digest agrees. It holds
everything, names too.

$ head -c 62 a.json; echo; wc -l < a.json; stat -c %a a.json
{"schema":"isotrack.export/1","schema_version":9,"entries":[
{
11
600

$ isotrack export json | cmp - a.json && echo same
same

# Taken in it is the same record; exported again the same bytes.
$ isotrack import json a.json --db b.db
2> isotrack: error: no record at b.db
2> hint: not stored. To make one of the export:
2>       isotrack import json FILE --create --db b.db
? 5

$ isotrack import json a.json --db b.db --create --dry-run; ls b.db
9 entries taken in.                                                   not stored
Read: a.json, schema 9, every digest agrees.
In the record: 1 patient, 1 course, 61 doses, 3,060 mg; before, nothing.
Dry run: nothing was stored.
2> ls: cannot access 'b.db': No such file or directory
? 2

$ isotrack import json a.json --db b.db --create
9 entries taken in, in a new file, b.db (mode 0600).                          #9
Read: a.json, schema 9, every digest agrees.
In the record: 1 patient, 1 course, 61 doses, 3,060 mg; before, nothing.

$ isotrack export json --db b.db | cmp - a.json && echo same
same

$ isotrack status --plain > a.txt; isotrack status --plain --db b.db | cmp - a.txt && echo same; isotrack history --plain > a.txt; isotrack history --plain --db b.db | cmp - a.txt && echo same
same
same

$ isotrack verify --db b.db
Sound: 9 entries and 78 facts read, every digest agrees. b.db

# Twice is once.
$ isotrack import json a.json --db b.db
Nothing new: all 9 entries of the file are in the record already.

# A longer export goes on where the record ends; another one is not mixed in.
$ isotrack weight 143lb --on today -q; isotrack export json -o a2.json -q; isotrack import json a2.json --db b.db
1 entry taken in.                                                            #10
Read: a2.json, schema 9, every digest agrees; 9 entries known already.
In the record: 1 patient, 1 course, 61 doses, 3,060 mg; before, 1 patient,
1 course, 61 doses, 3,060 mg.

$ isotrack weight 140lb --on 2026-11-01 -q --db b.db; isotrack weight 141lb --on 2026-11-01 -q; isotrack export json | isotrack import json - --db b.db
2> isotrack: error: this record and the file part at entry 11: each has gone on in
2>                  its own way
2> hint: not stored. To bring the records of one patient together:
2>       isotrack merge FILE --as CODE
? 3

# An export in which something was removed that is here is not taken in over it.
$ isotrack log --on 2026-11-21 --extra 20mg --note 'a name' -q; isotrack export json -o a3.json -q; isotrack import json a3.json --db e.db --create -q; isotrack redact --id "$(isotrack history --json | jq '.entries[-1].entry')" --yes -q; isotrack export json | isotrack import json - --db e.db
2> isotrack: error: entry 12 is not the same here and in the file: what it recorded
2>                  was redacted in one of them
2> hint: not stored; the file as it is, in a record of its own:
2>       isotrack import json FILE --create --db NEW
? 3

# All or nothing: every bad row with its place and reason.
$ sed 's/"mg":40,/"mg":4000,/; s/"plan":"40mg"/"plan":"forty"/' a.json > bad.json; isotrack import json bad.json --db c.db --create; ls c.db
bad.json (schema 9) cannot be taken in; nothing was stored.
  entry 1, regimen_step 1: plan 'forty' cannot be read
  entry 2, dose 1: mg 4000 is not possible
  entry 3, dose 62: mg 4000 is not possible
2> isotrack: error: bad.json cannot be taken in: entry 1, regimen_step 1: plan
2>                  'forty' cannot be read
2> hint: not stored; it is the first of several; all of them are listed
2> ls: cannot access 'c.db': No such file or directory
? 2

$ sed 's/"user":"[^"]*"/"user":"eve"/' a.json | isotrack import json - --db c.db --create --dry-run --plain
entry 1	does not match its digest: it or a row of it was changed
entry 2	does not match its digest: it or a row of it was changed
entry 3	does not match its digest: it or a row of it was changed
entry 4	does not match its digest: it or a row of it was changed
entry 5	does not match its digest: it or a row of it was changed
entry 6	does not match its digest: it or a row of it was changed
entry 7	does not match its digest: it or a row of it was changed
entry 8	does not match its digest: it or a row of it was changed
entry 9	does not match its digest: it or a row of it was changed
? 6

$ sed 's/"schema_version":[0-9]*/"schema_version":99/' a.json | isotrack import json - --db c.db --create
2> isotrack: error: the file was written by a newer isotrack (schema 99; this one
2>                  knows 9)
2> hint: not stored; install that version
? 3

$ echo '{"schema":"isotrack.status/1"}' > x.json; isotrack import json x.json --db c.db --create; head -n 2 a.json > cut.json; isotrack import json cut.json --db c.db --create
2> isotrack: error: this is no export: its schema is "isotrack.status/1", not
2>                  isotrack.export/1
2> hint: not stored. An export is written by: isotrack export json
2> isotrack: error: this is no export: not JSON at line 3, column 1
2> hint: not stored. An export is written by: isotrack export json
? 6

$ isotrack import json none.json --db c.db --create; isotrack import json --db c.db --create; isotrack import json . --db c.db --create
2> isotrack: error: none.json: No such file or directory
2> hint: not stored
2> isotrack: error: import json: the file is missing
2> hint: not stored; such as: isotrack import json record.json --db c.db
2> isotrack: error: .: is not a regular file
2> hint: not stored
? 6

# What is not overwritten, and where standard output is the export itself.
$ echo letter > letter.txt; isotrack export json -o letter.txt; isotrack export json -o a.db; isotrack export json --json
2> isotrack: error: letter.txt is no export; not overwritten
2> hint: name another file, or --force
2> isotrack: error: a.db belongs to the record
2> hint: name another file
2> {"error":{"code":"usage","exit":2,"message":"standard output takes the export, not a receipt","hint":"leave --json out, or name a file for the export with -o","outcome":null}}
? 2

$ isotrack export json -o letter.txt --force -q && head -c 10 letter.txt
{"schema":
\ no newline

# One patient of several, as a record of its own.
$ isotrack patient add P-1 --name 'Sam Example' -q; isotrack export json -p me -o me.json; isotrack import json me.json --db me.db --create; isotrack export json --db me.db | cmp - me.json && echo same
12 entries written to me.json, mode 0600.
Read: me alone, as a record of its own, schema 9, every digest agrees. It holds
everything, names too.
12 entries taken in, in a new file, me.db (mode 0600).                       #12
Read: me.json, schema 9, every digest agrees.
In the record: 1 patient, 1 course, 61 doses, 3,060 mg; before, nothing.
same

$ grep -c Sam me.json; isotrack patient list --db me.db --plain
0
me	can	us-ipledge	1	active
