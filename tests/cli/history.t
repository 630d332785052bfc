# history is the journal: + what an entry recorded, - what it withdrew.
@ ISOTRACK_DB=me.db
$ isotrack patient add me --category cannot -q && isotrack history
#1  2026-11-22 09:00 UTC  patient add
    + patient me, logging daily
    + can become pregnant: cannot, from Sun 2026-11-22
    + programme strictest from Sun 2026-11-22

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-12 -q && isotrack log --from 2026-11-12 --to yesterday --as-planned --missed 2026-11-14 -q

$ isotrack log 20mg --at 07:30 --note 'with breakfast' -q && isotrack amend --on today 40mg --reason 'second capsule' -q && isotrack undo --id 5 -q

$ isotrack redact --id 4 --yes -q

$ isotrack history
#1  2026-11-22 09:00 UTC  patient add
    + patient me, logging daily
    + can become pregnant: cannot, from Sun 2026-11-22
    + programme strictest from Sun 2026-11-22
#2  2026-11-22 09:00 UTC  start
    + course 1 from Thu 2026-11-12, target 120-150 mg/kg on baseline, labs
      monthly_classic
    + weight 60kg on Thu 2026-11-12
    + plan 40mg (us-generic) from Thu 2026-11-12
#3  2026-11-22 09:00 UTC  log
    + not taken on Sat 2026-11-14
    + 9 x 40 mg, Thu 2026-11-12 to Sat 2026-11-21
#4  2026-11-22 09:00 UTC  redacted                                redacted by #7
#5  2026-11-22 09:00 UTC  amend                                     undone by #6
    + 40 mg on Sun 2026-11-22 at 07:30: with breakfast
    reason: second capsule
#6  2026-11-22 09:00 UTC  undo                                         undoes #5
    - 40 mg on Sun 2026-11-22 at 07:30: with breakfast
#7  2026-11-22 09:00 UTC  redact

$ isotrack history --id 5
#5  2026-11-22 09:00 UTC  amend                                     undone by #6
    + 40 mg on Sun 2026-11-22 at 07:30: with breakfast
    reason: second capsule

$ isotrack history --id '#5'
#5  2026-11-22 09:00 UTC  amend                                     undone by #6
    + 40 mg on Sun 2026-11-22 at 07:30: with breakfast
    reason: second capsule

$ isotrack history --plain | cut -f 1,2,4-
1	2026-11-22T09:00:00Z	patient add	patient me, logging daily; can become pregnant: cannot, from Sun 2026-11-22; programme strictest from Sun 2026-11-22	-
2	2026-11-22T09:00:00Z	start	course 1 from Thu 2026-11-12, target 120-150 mg/kg on baseline, labs monthly_classic; weight 60kg on Thu 2026-11-12; plan 40mg (us-generic) from Thu 2026-11-12	-
3	2026-11-22T09:00:00Z	log	not taken on Sat 2026-11-14; 9 x 40 mg, Thu 2026-11-12 to Sat 2026-11-21	-
4	2026-11-22T09:00:00Z	redacted	-	redacted by #7
5	2026-11-22T09:00:00Z	amend	40 mg on Sun 2026-11-22 at 07:30: with breakfast	undone by #6
6	2026-11-22T09:00:00Z	undo	-	undoes #5
7	2026-11-22T09:00:00Z	redact	-	-

$ isotrack history --json | jq -c '.entries[-1] | del(.user)'
{"entry":7,"patient":"me","recorded_at":"2026-11-22T09:00:00Z","local_date":"2026-11-22","command":"redact","reason":null,"recorded":[],"withdrawn":[],"remark":null,"undoes":null,"undone_by":null,"redacted_by":null,"merged_by":null}

$ isotrack history --id 99
2> isotrack: error: no entry 99
2> hint: the numbers: isotrack history
? 4

$ isotrack history --id 0
2> isotrack: error: entry '0': expected its number, such as 6
2> hint: the numbers: isotrack history
? 2

$ isotrack history --id five
2> isotrack: error: entry 'five': expected its number, such as 6
2> hint: the numbers: isotrack history
? 2

$ isotrack history 5
#5  2026-11-22 09:00 UTC  amend                                     undone by #6
    + 40 mg on Sun 2026-11-22 at 07:30: with breakfast
    reason: second capsule

$ isotrack history 5 6
2> isotrack: error: entry '5 6': expected its number, such as 6
2> hint: the numbers: isotrack history
? 2

$ isotrack history 5 --id 6
2> isotrack: error: the entry is named twice: 5 and --id
? 2

# With several patients and nobody named, every entry is shown.
$ isotrack patient add P-2 -q && isotrack history --plain | cut -f 1,4,5 | tail -n 2
7	redact	-
8	patient add	patient P-2, logging daily; can become pregnant: unknown, from Sun 2026-11-22; programme strictest from Sun 2026-11-22

$ isotrack history --json | jq -c '.patient, [.entries[-2:][].patient]'
null
["me","P-2"]

$ isotrack history -p P-2 --json | jq -c '.patient, [.entries[].patient]'
"P-2"
["P-2"]

$ isotrack history -p P-2
#8  2026-11-22 09:00 UTC  patient add
    + patient P-2, logging daily
    + can become pregnant: unknown, from Sun 2026-11-22
    + programme strictest from Sun 2026-11-22

# A patient that an undo took out of the file has no code any more.
$ isotrack patient add P-3 -q && isotrack undo --id 8 -q && isotrack history --json | jq -c '[.entries[-3:][] | [.entry, .patient]]'
[[8,null],[9,"P-3"],[10,null]]
