# import json: see export-json.t for what comes back; here the ways in.
@ ISOTRACK_DB=a.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 -q && isotrack log -q && isotrack export json > a.json

$ isotrack import json a.json --db new/b.db --create
2 entries taken in, in a new file, new/b.db (mode 0600).                      #2
Read: a.json, schema 9, every digest agrees.
In the record: 1 patient, 1 course, 1 dose, 40 mg; before, nothing.

$ isotrack import json a.json --db new/b.db --json | jq -c '[.stored, .lines]'
[false,["Nothing new: all 2 entries of the file are in the record already."]]

$ isotrack import json a.json --db new/c.db --create --dry-run --json | jq -c '[.entry, .stored, .lines]'; ls new
[null,false,["2 entries taken in.","Read: a.json, schema 9, every digest agrees.","In the record: 1 patient, 1 course, 1 dose, 40 mg; before, nothing."]]
b.db

$ isotrack import json a.json b.json
2> isotrack: error: import json: one file at a time
2> hint: not stored; such as: isotrack import json record.json
? 2

# A programme of the clinic's own that did not come along is told of.
$ isotrack programme show uk --json | jq '{id: "house", name: "House", region: "Leeds", note: "ours", base: "uk", rules: []}' > house.json; isotrack programme add house.json -q && isotrack patient edit --programme house -q; isotrack export json -p me -o me.json -q; isotrack import json me.json --db d.db --create
3 entries taken in, in a new file, d.db (mode 0600).                          #3
Read: me.json, schema 9, every digest agrees.
In the record: 1 patient, 1 course, 1 dose, 40 mg; before, nothing.
me is judged by programme house, which is not in this file. To add it:
isotrack programme add FILE --db d.db

# Without these rules nothing is judged, and the lists say so.
$ isotrack symptom add 'low mood' --on yesterday --db d.db -q >/dev/null; isotrack mood add --total 11 --phq9 --db d.db -q; isotrack symptom list --db d.db; isotrack symptom list --db d.db --plain; isotrack symptom list --db d.db --json | jq -c .not_judged; isotrack mood list --db d.db | sed -n 6p
Symptoms of me                                                    Sun 2026-11-22

since       until  grade  finding     entry  symptom, note
2026-11-21  -      -      not judged  #4     "low mood": new depression or low
                                             mood

Not judged: no programme 'house'.
2026-11-21	-	-	not judged	#4	new depression or low mood	low mood	-
"no programme 'house'"
Not judged: no programme 'house'.

# csv: a table. See import-csv.t.
$ printf 'date,mg\n2026-11-21,40\n' > day.csv

$ isotrack import csv day.csv -p me -q; echo $?
0
