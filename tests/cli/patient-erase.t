# Erasing a patient: no byte stays, in the record, its journal or beside it. MARK stands in every text
# that can be typed, and is searched for in every file of the folder.
@ ISOTRACK_DB=clinic.db
$ isotrack patient add P-1 --category cannot -q && isotrack patient add MARK-7 --name 'MARK Example' --category can --programme uk -q

$ isotrack start -p P-1 --weight 60kg --regimen 40mg --start 2026-11-20 -q && isotrack log -p P-1 -q

$ isotrack start -p MARK-7 --weight 60kg --regimen 40mg --start 2026-11-12 -q && isotrack log -p MARK-7 --from 2026-11-12 --to yesterday --as-planned --missed 2026-11-14 -q && isotrack log -p MARK-7 --note 'MARK took it' -q

$ isotrack amend -p MARK-7 --on today 40mg --reason 'MARK was wrong' -q; isotrack undo -p MARK-7 -q; isotrack contact set -p MARK-7 nurse 'MARK 555' -q; isotrack medicine add -p MARK-7 MARKicin --note MARK -q --yes; isotrack visit add -p MARK-7 --on 2026-11-20 --note 'MARK came' -q

$ isotrack weight -p MARK-7 61kg --on 2026-11-21 --once MARK-weight -q; isotrack symptom add -p MARK-7 'dry lips' --note 'MARK balm' -q; isotrack symptom add -p MARK-7 'other: MARKish tingling' -q; isotrack pregnancy-test add -p MARK-7 negative --on 2026-11-18 --note 'MARK lab' -q; isotrack lab add -p MARK-7 alt=24 --on 2026-11-18 --note 'MARK arm' -q; isotrack mood add -p MARK-7 1 0 --on 2026-11-18 --note 'MARK mood' -q; isotrack stock count -p MARK-7 20mg=31 --note 'MARK box' -q --yes; isotrack remind add -p MARK-7 'MARK weigh' -q; isotrack waive -p MARK-7 monthly_classic --reason 'MARK away' --due 2026-12-12 -q; isotrack log -p MARK-7 --on 2026-11-20 --extra 20mg --note 'MARK more' -q; isotrack redact -p MARK-7 --id "$(isotrack history -p MARK-7 --json | jq '.entries[-1].entry')" --yes -q

# What reminders, calendars and an archive keep of it goes, too.
$ isotrack remind -p MARK-7 --detail > mail.txt && rm mail.txt; isotrack export ics -p MARK-7 --detail -o due.ics -q && rm due.ics; isotrack patient archive MARK-7 --reason MARK -q --yes

# The marker is there before.
$ grep -q MARK clinic.db && echo there
there

# It is named in full: never the only one, never by an environment variable.
$ isotrack patient erase
2> isotrack: error: the code of the patient to erase is missing
2> hint: not stored; it is always typed, also for the only patient:
2>       isotrack patient erase P-0412
? 2

$ ISOTRACK_PATIENT=MARK-7 isotrack patient erase
2> isotrack: error: the code of the patient to erase is missing
2> hint: not stored; it is always typed, also for the only patient:
2>       isotrack patient erase P-0412
? 2

$ isotrack patient erase MARK-8
2> isotrack: error: no patient MARK-8 in this file; codes are never guessed
2> hint: not stored; the codes: isotrack patient list
? 4

# It asks, and says what it would remove; without a terminal nothing happens.
$ isotrack patient erase MARK-7
2> isotrack: error: erasing MARK-7 removes everything recorded about this patient
2>                  for good: 1 course, 31 facts; course 1 has not ended
2> hint: not stored; there is no way back; to keep a copy first:
2>       isotrack export json -p MARK-7 -o FILE; --yes answers
? 2

$ isotrack patient erase MARK-7 --dry-run
MARK-7 is erased: 20 journal entries and 31 facts are gone, of 1 course.
                                                                      not stored
As it was: course 1 has not ended.
What stays is this entry: when, who, and that a patient was erased.
Backups, exports and reports made before still hold it.
Dry run: nothing was stored.

$ isotrack patient list --archived --plain
MARK-7	can	uk	1	active

# It says what is gone, what stays, and what it cannot reach.
$ isotrack patient erase MARK-7 --reason 'as asked' --yes
MARK-7 is erased: 20 journal entries and 31 facts are gone, of 1 course.     #24
As it was: course 1 has not ended.
What stays is this entry: when, who, that a patient was erased, and the reason:
as asked
Backups, exports and reports made before still hold it.

$ grep -ril mark . ; ls -A
clinic.db

$ isotrack patient list --plain; isotrack status -p MARK-7
P-1	cannot	strictest	1	active
2> isotrack: error: no patient MARK-7 in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

# What stays: when, who, and that a patient was erased. The numbers of what is gone are no damage.
$ isotrack history | grep -A2 erase
#24  2026-11-22 09:00 UTC  patient erase
    reason: as asked

$ isotrack audit --plain | cut -f 1,3,5-
1	2026-11-22	P-1	patient add	patient P-1, logging daily; can become pregnant: cannot, from Sun 2026-11-22; programme strictest from Sun 2026-11-22	-	-	-
3	2026-11-22	P-1	start	course 1 from Fri 2026-11-20, target 120-150 mg/kg on baseline, labs monthly_classic; weight 60kg on Fri 2026-11-20; plan 40mg (us-generic) from Fri 2026-11-20	-	-	-
4	2026-11-22	P-1	log	40 mg on Sun 2026-11-22	-	-	-
24	2026-11-22	-	patient erase	-	-	as asked	-

$ isotrack verify
Sound: 4 entries and 9 facts read, every digest agrees. clinic.db

# The others go on.
$ isotrack log -p P-1 --on 2026-11-21
40 mg logged for Sat 2026-11-21, yesterday.                                  #25
Total 80+ mg = 1.3+ mg/kg on baseline 60.00 kg.

$ isotrack undo -p P-1 -q && isotrack verify -q

# There is no way back.
$ isotrack undo --id 6 --yes; isotrack undo --id "$(isotrack history --json | jq '[.entries[] | select(.command == "patient erase")][0].entry')" --yes
2> isotrack: error: no entry 6
2> hint: not stored; the numbers: isotrack history
2> isotrack: error: entry 24 cannot be undone: content was removed for good
2> hint: not stored; record anew what holds
? 3

# The one who is left leaves as well; the file stays, and goes on.
$ isotrack patient erase P-1 --yes && isotrack patient list; isotrack patient add | head -n 1
P-1 is erased: 5 journal entries and 8 facts are gone, of 1 course.          #27
As it was: course 1 has not ended.
What stays is this entry: when, who, and that a patient was erased.
Backups, exports and reports made before still hold it.
No patient in this file. Begin with: isotrack start
Patient P-00013.                                                             #28

# The reason stays, so it must not name the patient; any name they ever had here.
@ ISOTRACK_DB=reason.db
$ isotrack patient add P-0412 --name 'Franz Hubner' -q; isotrack patient edit -p P-0412 --name 'Franz de Huber' -q
$ isotrack patient erase P-0412 --yes --reason 'Franz Huber asked'
2> isotrack: error: the reason stays in the file for good, and 'Franz' names the
2>                  patient to be erased
2> hint: not stored; say it without name and code, or leave --reason out
? 3
$ for reason in 'asked by HUBNER' "Huber's wish" 'Hubers Wunsch' 'p-0412 asked.' 'code P-O412'; do isotrack patient erase P-0412 --yes --reason "$reason"; done
2> isotrack: error: the reason stays in the file for good, and 'HUBNER' names the
2>                  patient to be erased
2> hint: not stored; say it without name and code, or leave --reason out
2> isotrack: error: the reason stays in the file for good, and 'Huber' names the
2>                  patient to be erased
2> hint: not stored; say it without name and code, or leave --reason out
2> isotrack: error: the reason stays in the file for good, and 'Hubers' names the
2>                  patient to be erased
2> hint: not stored; say it without name and code, or leave --reason out
2> isotrack: error: the reason stays in the file for good, and 'p-0412' names the
2>                  patient to be erased
2> hint: not stored; say it without name and code, or leave --reason out
2> isotrack: error: the reason stays in the file for good, and 'P-O412' names the
2>                  patient to be erased
2> hint: not stored; say it without name and code, or leave --reason out
? 3
$ isotrack patient erase P-0412 --yes --dry-run --reason 'à la demande de la personne, form 12'
P-0412 is erased: 2 journal entries and 4 facts are gone, of 0 courses.
                                                                      not stored
What stays is this entry: when, who, that a patient was erased, and the reason:
à la demande de la personne, form 12
Backups, exports and reports made before still hold it.
Dry run: nothing was stored.

# On a terminal the question says how to keep a copy.
$ printf 'n\n' | script -E never -qec 'isotrack patient erase P-0412' /dev/null | tr -d '\r'; isotrack patient list --plain
erasing P-0412 removes everything recorded about this patient for good:
0 courses, 4 facts;
there is no way back; to keep a copy first:
isotrack export json -p P-0412 -o FILE
Go on? [y/N] isotrack: error: answered with no
hint: not stored
P-0412	unknown	strictest	0	-

# An export made before brings everything back; where the code was made here it is said.
@ ISOTRACK_DB=back.db
$ isotrack patient add -q; isotrack visit add --on 2026-11-20 -q; isotrack export json -o p13.json -q; isotrack patient erase P-00013 --yes -q; isotrack merge p13.json --as P-00013
2> isotrack: error: no patient P-00013 in this file: merging makes a new one, and
2>                  one with that code may have been erased here
2> hint: not stored; the codes here: isotrack patient list; if the patient is new,
2>       --yes answers
? 2
$ isotrack merge p13.json --as P-00013 --yes; isotrack merge p13.json --as P-00021 --yes
P-00013: 1 visit, 1 category, 1 programme; no conflict.                       #6
2 journal entries brought, with who wrote them and when.
A new patient here, under this code.
One with that code may have been erased here: then the record is back. To erase
it again: isotrack patient erase P-00013
2> isotrack: error: what the file holds belongs to P-00013 here, since #6
2> hint: not stored; if that was the wrong one: isotrack undo --id 6
? 3

# After two erasures the first is no more undone than the second.
$ isotrack patient add -q; isotrack patient erase P-00021 --yes -q; isotrack history --plain | cut -f 1,4; isotrack undo --id 3
3	patient erase
4	patient add
5	visit add
6	merge
8	patient erase
2> isotrack: error: entry 3 cannot be undone: content was removed for good
2> hint: not stored; record anew what holds
? 3

# What restore left beside the record holds the patient still, and is named.
@ ISOTRACK_DB=kept.db
$ isotrack start --weight 60kg --regimen 40mg -q; isotrack backup -o kept-copy.db -q; isotrack log -q; isotrack restore kept-copy.db --yes -q; touch .kept.db.new-0a1b2c3d kept.db.before-schema-9; isotrack patient erase me --yes; rm .kept.db.new-0a1b2c3d
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
me is erased: 1 journal entry and 6 facts are gone, of 1 course.              #2
As it was: course 1 has not ended.
What stays is this entry: when, who, and that a patient was erased.
Backups, exports and reports made before still hold it, and beside the record:
.kept.db.new-0a1b2c3d, kept.db.before-restore-20261122T090000Z,
kept.db.before-schema-9.

# A STOP that is open is named, before and after.
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 -q --db stop.db; isotrack symptom add 'suicidal thoughts' -q --db stop.db > card.txt; isotrack patient erase me --db stop.db; isotrack patient erase me --yes --db stop.db
me is erased: 2 journal entries and 7 facts are gone, of 1 course.            #3
As it was: course 1 has not ended; a STOP is open: "suicidal thoughts": thoughts
of suicide or self-harm, since Sun 2026-11-22.
What stays is this entry: when, who, and that a patient was erased.
Backups, exports and reports made before still hold it.
2> isotrack: error: erasing me removes everything recorded about this patient for
2>                  good: 1 course, 7 facts; course 1 has not ended; a STOP is
2>                  open: "suicidal thoughts": thoughts of suicide or self-harm,
2>                  since Sun 2026-11-22
2> hint: not stored; there is no way back; to keep a copy first:
2>       isotrack export json -p me -o FILE --db stop.db; --yes answers
