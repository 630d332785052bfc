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

# What must stop is said first, also where the answer is silenced; of several patients who they are.
@ ISOTRACK_DB=missed.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category can --programme uk -q && isotrack period missed --on 2026-11-20 -q >/dev/null; isotrack export json -o missed.json -q

$ isotrack import json missed.json --db new/e.db --create
STOP  missed period, Fri 2026-11-20.
      The label says: Stop isotretinoin at once and contact the prescriber: an
      expected period was missed, so a pregnancy is possible.
      Report  the prescriber, at once, UKTIS, or another specialist in
              teratology, Yellow Card scheme
      Source  uk.trigger.missed_period P-S60 P-S33 P-S35 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT --db new/e.db
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm uk.trigger.missed_period --note TEXT --db new/e.db
2 entries taken in, in a new file, new/e.db (mode 0600).                      #2
Read: missed.json, schema 9, every digest agrees.
In the record: 1 patient, 1 course, 0 doses, 0 mg; before, nothing.

$ isotrack import json missed.json --db new/f.db --create -q | head -1
STOP  missed period, Fri 2026-11-20.

$ isotrack import json missed.json --db new/h.db --create --json -q | jq -c '.alerts[] | [.rule, .severity]'
["uk.trigger.missed_period","STOP"]

$ isotrack import json missed.json --db new/e.db
Nothing new: all 2 entries of the file are in the record already.

$ isotrack patient add P-2 --category cannot --programme uk -q; isotrack export json -o both.json -q; isotrack import json both.json --db new/g.db --create -q
A STOP is open of me (missed period, Fri 2026-11-20); see:
isotrack roster --db new/g.db

# A programme of the clinic's own that did not come along is told of.
@ ISOTRACK_DB=a.db
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

# A key is for what is recorded: an export taken in twice is taken in once anyway.
$ isotrack import json record.json --once key
2> isotrack: error: import json: --once is for what is recorded
2> hint: not stored; leave it out; an export taken in twice is taken in once
? 2
