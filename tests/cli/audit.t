# audit: who wrote what, when and why, of a patient or of a span of days.
@ ISOTRACK_DB=clinic.db
$ isotrack audit
2> isotrack: error: no record at clinic.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack patient add P-1 --category cannot -q && isotrack patient add P-2 -q

$ isotrack start -p P-1 --weight 60kg --regimen 40mg --start 2026-11-20 -q && isotrack log -p P-1 -q && isotrack amend -p P-1 --on today 20mg --reason 'read the wrong box' -q

# The whole file: number, time, writer, patient, command; then what it did and why; counted by writer.
$ isotrack audit | sed "s/ $(id -un) / USER /; s/: $(id -un) /: USER /"
#1  2026-11-22 09:00 UTC  USER  P-1  patient add
    + patient P-1, logging daily
    + can become pregnant: cannot, from Sun 2026-11-22
    + programme strictest from Sun 2026-11-22
#2  2026-11-22 09:00 UTC  USER  P-2  patient add
    + patient P-2, logging daily
    + can become pregnant: unknown, from Sun 2026-11-22
    + programme strictest from Sun 2026-11-22
#3  2026-11-22 09:00 UTC  USER  P-1  start
    + course 1 from Fri 2026-11-20, target 120-150 mg/kg on baseline, labs
      monthly_classic
    + weight 60kg on Fri 2026-11-20
    + plan 40mg (us-generic) from Fri 2026-11-20
#4  2026-11-22 09:00 UTC  USER  P-1  log                         corrected by #5
    + 40 mg on Sun 2026-11-22
#5  2026-11-22 09:00 UTC  USER  P-1  amend
    + 20 mg on Sun 2026-11-22
    - 40 mg on Sun 2026-11-22
    reason: read the wrong box

5 entries: USER 5.

$ isotrack audit -p P-2 | sed "s/ $(id -un) / USER /; s/: $(id -un) /: USER /"
#2  2026-11-22 09:00 UTC  USER  P-2  patient add
    + patient P-2, logging daily
    + can become pregnant: unknown, from Sun 2026-11-22
    + programme strictest from Sun 2026-11-22

1 entry: USER 1.

# A span is of the days on which it was written; both ends count.
@ ISOTRACK_NOW=2026-11-25T09:00:00Z
@ ISOTRACK_TODAY=2026-11-25
$ isotrack weight -p P-1 61kg --on today -q

$ isotrack audit --from 2026-11-25 --plain | cut -f 1-3,5-
6	2026-11-25T09:00:00Z	2026-11-25	P-1	weight	weight 61kg on Wed 2026-11-25	-	-	-

$ isotrack audit --to 2026-11-22 -p P-1 --plain | cut -f 1-3,5-
1	2026-11-22T09:00:00Z	2026-11-22	P-1	patient add	patient P-1, logging daily; can become pregnant: cannot, from Sun 2026-11-22; programme strictest from Sun 2026-11-22	-	-	-
3	2026-11-22T09:00:00Z	2026-11-22	P-1	start	course 1 from Fri 2026-11-20, target 120-150 mg/kg on baseline, labs monthly_classic; weight 60kg on Fri 2026-11-20; plan 40mg (us-generic) from Fri 2026-11-20	-	-	-
4	2026-11-22T09:00:00Z	2026-11-22	P-1	log	40 mg on Sun 2026-11-22	-	-	corrected by #5
5	2026-11-22T09:00:00Z	2026-11-22	P-1	amend	20 mg on Sun 2026-11-22	40 mg on Sun 2026-11-22	read the wrong box	-

$ isotrack audit --from 2026-11-23 --to 2026-11-24
Nothing was written, Mon 2026-11-23 to Tue 2026-11-24.

$ isotrack audit --from 2026-11-24 --to 2026-11-23
2> isotrack: error: the last day, Mon 2026-11-23, is before the first,
2>                  Tue 2026-11-24
? 2

$ isotrack audit -p P-1 --from 2026-11-25 --json | jq -c 'del(.entries[].user)'
{"schema":"isotrack.audit/1","today":"2026-11-25","patient":"P-1","from":"2026-11-25","to":null,"entries":[{"entry":6,"patient":"P-1","recorded_at":"2026-11-25T09:00:00Z","local_date":"2026-11-25","command":"weight","reason":null,"recorded":["weight 61kg on Wed 2026-11-25"],"withdrawn":[],"remark":null,"undoes":null,"undone_by":null,"redacted_by":null,"merged_by":null}]}

$ isotrack audit -p P-9
2> isotrack: error: no patient P-9 in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

# What an edit puts another fact in the place of is corrected, not withdrawn: the patient is there.
@ ISOTRACK_DB=edited.db
$ isotrack patient add P-1 --name 'Ana Sample' --category cannot -q && isotrack start -p P-1 --weight 60kg --regimen 40mg -q && isotrack patient edit -p P-1 --name 'Anna Sample' -q && isotrack audit --plain | cut -f 1,6,10
1	patient add	corrected by #3
2	start	-
3	patient edit	-

$ isotrack log -p P-1 -q && isotrack undo -p P-1 -q && isotrack audit --plain | cut -f 1,6,10 | tail -n 2
4	log	undone by #5
5	undo	undoes #4
