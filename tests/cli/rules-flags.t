# What waits for a decision when something changes that is about the whole file: no rule, and no
# other record in its place, ends or begins a STOP or BLOCK in silence.
$ isotrack programme show uk --json | jq '{id: "uk", name: "Ours", region: "Leeds", note: "no reasons to stop", methods: "independent_or_two", rules: [{id: "own.visit", title: "visit at day 14", kind: "visit", check: "milestone", severity: "WARN", who: "all", anchor: "first_dose", due: "14d", met_by: "visit"}]}' > own.json

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --category can --programme uk -q; isotrack period missed --on 2026-11-21 -q >/dev/null; isotrack backup -o stop.db -q

$ isotrack programme add own.json
2> isotrack: error: it would end a STOP that is undecided: missed period,
2>                  Sat 2026-11-21 (uk.trigger.missed_period)
2> hint: not stored; a STOP ends only with what the prescriber decided; after that
2>       this can be stored: isotrack confirm uk.trigger.missed_period --note TEXT
? 3

$ isotrack programme add own.json --dry-run -q
2> isotrack: error: it would end a STOP that is undecided: missed period,
2>                  Sat 2026-11-21 (uk.trigger.missed_period)
2> hint: not stored; a STOP ends only with what the prescriber decided; after that
2>       this can be stored: isotrack confirm uk.trigger.missed_period --note TEXT
? 3

$ isotrack confirm uk.trigger.missed_period --note 'not pregnant' -q; isotrack programme add own.json
Clinic's programme uk: Ours; 1 rule.                                          #4
It goes before the shipped uk. That comes back with: isotrack undo --id 4

# What is recorded meanwhile stops by the rules that come back.
$ isotrack period missed --on 2026-11-22
Missed period: expected Sun 2026-11-22.                                       #5

$ isotrack undo --id 4 -n
STOP  missed period, Sun 2026-11-22.
      The label says: Stop isotretinoin at once and contact the prescriber: an
      expected period was missed, so a pregnancy is possible.
      Report  the prescriber, at once, UKTIS, or another specialist in
              teratology, Yellow Card scheme
      Source  uk.trigger.missed_period P-S60 P-S33 P-S35 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Sun 2026-11-22.
      When the prescriber has decided:
      isotrack confirm uk.trigger.missed_period --note TEXT
Entry 4 (programme add) is undone.                                    not stored
  withdrawn: programme uk of the clinic's own
Dry run: nothing was stored.

$ isotrack undo --id 4 -q | head -n 1
STOP  missed period, Sun 2026-11-22.

$ isotrack undo --id 6
2> isotrack: error: it would end a STOP that is undecided: missed period,
2>                  Sun 2026-11-22 (uk.trigger.missed_period)
2> hint: not stored; a STOP ends only with what the prescriber decided; after that
2>       this can be stored: isotrack confirm uk.trigger.missed_period --note TEXT
? 3

# Of several patients.
$ isotrack patient add P-2 --category can --programme uk -q; isotrack start -p P-2 --weight 60kg --regimen 40mg --start 2026-11-19 -q; isotrack period missed --on 2026-11-20 -p P-2 -q >/dev/null; isotrack programme add own.json
2> isotrack: error: it would end STOPs that are undecided, of me, P-2; the first:
2>                  missed period, Sun 2026-11-22 (uk.trigger.missed_period)
2> hint: not stored; a STOP ends only with what the prescriber decided; after that
2>       this can be stored:
2>       isotrack confirm uk.trigger.missed_period --note TEXT -p me
? 3

$ isotrack programme add own.json --json
2> {"error":{"code":"refused","exit":3,"message":"it would end STOPs that are undecided, of me, P-2; the first: missed period, Sun 2026-11-22 (uk.trigger.missed_period)","hint":"a STOP ends only with what the prescriber decided; after that this can be stored: isotrack confirm uk.trigger.missed_period --note TEXT -p me","outcome":"not_stored"}}
? 3

$ for p in me P-2; do isotrack confirm uk.trigger.missed_period --note 'not pregnant' -p $p -q; done; isotrack programme add own.json; isotrack period missed --on 2026-11-19 -p P-2; isotrack period missed --on 2026-11-19 -p me
Clinic's programme uk: Ours; 1 rule.                                         #12
It goes before the shipped uk. That comes back with: isotrack undo --id 12
P-2: Missed period: expected Thu 2026-11-19.                                 #13
me: Missed period: expected Thu 2026-11-19.                                  #14

$ isotrack undo --id 12 -n
Entry 12 (programme add) is undone.                                   not stored
  withdrawn: programme uk of the clinic's own
A STOP is open now of me, P-2; see: isotrack roster
Dry run: nothing was stored.

$ isotrack undo --id 12 --json -n | jq -c '[.patient, .lines, .notes, .alerts]'
[null,["Entry 12 (programme add) is undone.","  withdrawn: programme uk of the clinic's own"],["A STOP is open now of me, P-2; see: isotrack roster"],[]]

$ isotrack undo --id 12 -q
A STOP is open now of me, P-2; see: isotrack roster

# A day that is moved is looked at, too; what is no rule is not.
$ isotrack config set us-ipledge.edition-b-from 2026-12-01; isotrack config set backup.nudge-days 30
us-ipledge.edition-b-from: Tue 2026-12-01; before, Sun 2026-11-15, as shipped.
                                                                             #16
backup.nudge-days: 30; before, 14, as shipped.                               #17

# A backup in the place of the record.
@ ISOTRACK_DB=r.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category can --programme uk -q; isotrack backup -o r0.db -q; isotrack pregnancy-test add positive --on 2026-11-21 -q >/dev/null; isotrack lab add alt=400 --uln alt=40 --on 2026-11-19 -q >/dev/null; isotrack backup -o r1.db -q

$ isotrack restore r0.db --dry-run
The backup holds: 1 entry, 1 patient, 1 course, 0 doses, 0 mg.
r0.db is sound: SQLite's check and every digest agree.
The record there is sound.
The record at r.db holds 2 entries that are not in the backup, from #2 of
2026-11-22 09:00 UTC on:
  #2  2026-11-22 09:00 UTC  pregnancy-test add
  #3  2026-11-22 09:00 UTC  lab add
Would no longer be open: STOP positive pregnancy test, collected Sat 2026-11-21
(uk.pregnant).
Would no longer be open: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected
Thu 2026-11-19: above 5 x upper limit, flagged urgent (lab.L4).
Dry run: nothing was restored.

$ isotrack restore r0.db
2> isotrack: error: the record at r.db holds 2 entries that are not in the backup,
2>                  from #2 of 2026-11-22 09:00 UTC on; would no longer be open:
2>                  STOP positive pregnancy test, collected Sat 2026-11-21
2>                  (uk.pregnant); would no longer be open: BLOCK ALT 400 U/L
2>                  (10.00 x upper limit 40), collected Thu 2026-11-19: above 5 x
2>                  upper limit, flagged urgent (lab.L4)
2> hint: not stored; to see what would be lost: isotrack restore r0.db --dry-run;
2>       to go ahead, add --yes: the old file is kept beside it
? 2

$ isotrack restore r0.db --json -n | jq -c '.flags[]'
{"patient":"me","rule":"uk.pregnant","severity":"STOP","message":"positive pregnancy test, collected Sat 2026-11-21","change":"ended"}
{"patient":"me","rule":"lab.L4","severity":"BLOCK","message":"ALT 400 U/L (10.00 x upper limit 40), collected Thu 2026-11-19: above 5 x upper limit, flagged urgent","change":"ended"}

$ isotrack restore r0.db --plain -n | grep -a ended
ended	me	STOP	uk.pregnant	positive pregnancy test, collected Sat 2026-11-21
ended	me	BLOCK	lab.L4	ALT 400 U/L (10.00 x upper limit 40), collected Thu 2026-11-19: above 5 x upper limit, flagged urgent

$ isotrack restore r0.db --yes -q
No longer open: STOP positive pregnancy test, collected Sat 2026-11-21
(uk.pregnant).
No longer open: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected
Thu 2026-11-19: above 5 x upper limit, flagged urgent (lab.L4).

$ isotrack restore r1.db --yes
Restored: 3 entries, 1 patient, 1 course, 0 doses, 0 mg.
r1.db is sound: SQLite's check and every digest agree.
Open now: STOP positive pregnancy test, collected Sat 2026-11-21 (uk.pregnant).
Open now: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected Thu 2026-11-19:
above 5 x upper limit, flagged urgent; for the clinic to judge (lab.L4).
What was there is kept: ~/r.db.before-restore-20261122T090000Z-2

$ isotrack patient add P-2 -q; isotrack restore r0.db --yes
Restored: 1 entry, 1 patient, 1 course, 0 doses, 0 mg.
r0.db is sound: SQLite's check and every digest agree.
The record at r.db held 3 entries that are not in the backup, from #2 of
2026-11-22 09:00 UTC on:
  #2  2026-11-22 09:00 UTC  pregnancy-test add
  #3  2026-11-22 09:00 UTC  lab add
  #4  2026-11-22 09:00 UTC  patient add
No longer open, of me: STOP positive pregnancy test, collected Sat 2026-11-21
(uk.pregnant).
No longer open, of me: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected
Thu 2026-11-19: above 5 x upper limit, flagged urgent (lab.L4).
What was there is kept: ~/r.db.before-restore-20261122T090000Z-3

$ rm r.db; isotrack restore r1.db
Restored: 3 entries, 1 patient, 1 course, 0 doses, 0 mg.
r1.db is sound: SQLite's check and every digest agree.
Open now: STOP positive pregnancy test, collected Sat 2026-11-21 (uk.pregnant).
Open now: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected Thu 2026-11-19:
above 5 x upper limit, flagged urgent; for the clinic to judge (lab.L4).

# What stays open in both is no change.
$ isotrack log -q >/dev/null; isotrack restore r1.db --yes | head -n 3
Restored: 3 entries, 1 patient, 1 course, 0 doses, 0 mg.
r1.db is sound: SQLite's check and every digest agree.
The record at r.db held 1 entry that is not in the backup, from #4 of 2026-11-22

# Another record: all that waited there, and all that waits here.
$ isotrack start --db other.db --weight 60kg --regimen 40mg --start 2026-11-20 --category can --programme uk -q; isotrack period missed --db other.db --on 2026-11-21 -q >/dev/null; isotrack restore r1.db --db other.db --yes
Restored: 3 entries, 1 patient, 1 course, 0 doses, 0 mg.
r1.db is sound: SQLite's check and every digest agree.
The record at other.db was another one: none of its 2 entries is in the backup:
  #1  2026-11-22 09:00 UTC  start
  #2  2026-11-22 09:00 UTC  period missed
No longer open: STOP missed period, Sat 2026-11-21 (uk.trigger.missed_period).
Open now: STOP positive pregnancy test, collected Sat 2026-11-21 (uk.pregnant).
Open now: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected Thu 2026-11-19:
above 5 x upper limit, flagged urgent; for the clinic to judge (lab.L4).
What was there is kept: ~/other.db.before-restore-20261122T090000Z

# An export that goes on where the record stands, and a table with a later result.
@ ISOTRACK_DB=i.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category can --programme uk -q; isotrack export json -o i0.json -q; isotrack lab add alt=400 --uln alt=40 --on 2026-11-19 -q; isotrack export json -o i1.json -q; isotrack undo -q; isotrack export json -o i2.json -q
BLOCK ALT: above 5 x upper limit, flagged urgent; for the clinic to judge. S69
      S67 (secondary, M) lab.L4
No longer open: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected
Thu 2026-11-19: above 5 x upper limit, flagged urgent; for the clinic to judge
(lab.L4).

$ isotrack import json i0.json --db j.db --create -q; isotrack import json i1.json --db j.db
1 entry taken in.                                                             #2
Read: i1.json, schema 9, every digest agrees; 1 entry known already.
In the record: 1 patient, 1 course, 0 doses, 0 mg; before, 1 patient, 1 course,
0 doses, 0 mg.
BLOCK ALT 400 U/L (10.00 x upper limit 40), collected Thu 2026-11-19: above 5 x
      upper limit, flagged urgent; for the clinic to judge. S69 S67 (secondary,
      M) lab.L4

$ isotrack import json i2.json --db j.db
1 entry taken in.                                                             #3
Read: i2.json, schema 9, every digest agrees; 2 entries known already.
In the record: 1 patient, 1 course, 0 doses, 0 mg; before, 1 patient, 1 course,
0 doses, 0 mg.
No longer open: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected
Thu 2026-11-19: above 5 x upper limit, flagged urgent (lab.L4).

$ isotrack undo --id 3 -q; printf 'date,analyte,value,unit,upper_limit\n2026-11-21,alt,20,U/L,40\n' > l.csv; isotrack import csv l.csv
BLOCK ALT 400 U/L (10.00 x upper limit 40), collected Thu 2026-11-19: above 5 x
      upper limit, flagged urgent; for the clinic to judge. S69 S67 (secondary,
      M) lab.L4
1 draw taken in, Sat 2026-11-21.                                              #5
Read: l.csv, 1 row.
No longer open: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected
Thu 2026-11-19: above 5 x upper limit, flagged urgent (lab.L4).
To take it back: isotrack undo --id 5

# Of several patients each is named.
$ isotrack start -p P-3 --weight 60kg --regimen 40mg --start 2026-11-01 --category cannot --programme none -q 2>/dev/null || isotrack patient add P-3 -q && isotrack start -p P-3 --weight 60kg --regimen 40mg --start 2026-11-01 -q; isotrack undo --id 5 -p me -q; printf 'patient,date,analyte,value,unit,upper_limit\nme,2026-11-21,alt,20,U/L,40\nP-3,2026-11-21,alt,400,U/L,40\n' > l.csv; isotrack import csv l.csv
BLOCK me: ALT 400 U/L (10.00 x upper limit 40), collected Thu 2026-11-19: above
      5 x upper limit, flagged urgent; for the clinic to judge. S69 S67
      (secondary, M) lab.L4
2 draws taken in for 2 patients, Sat 2026-11-21.                             #10
Read: l.csv, 2 rows.
No longer open, of me: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected
Thu 2026-11-19: above 5 x upper limit, flagged urgent (lab.L4).
BLOCK P-3: ALT 400 U/L (10.00 x upper limit 40), collected Sat 2026-11-21: above
      5 x upper limit, flagged urgent; for the clinic to judge. S69 S67
      (secondary, M) lab.L4
An entry a patient, #9 to #10. To take one back: isotrack undo --id N
