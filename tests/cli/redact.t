# redact removes the content of one entry for good; when, who and that it was redacted stay.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-19 --category cannot -q && isotrack log --note 'a secret' -q && isotrack contact set clinic 'Dr Secret' -q

$ isotrack redact
2> isotrack: error: --id is missing: the number of the entry to redact
2> hint: not stored; the numbers: isotrack history
? 2

$ isotrack redact --id 2
2> isotrack: error: redacting removes the content of entry 2 (log) for good
2> hint: not stored; there is no way back; --yes answers
? 2

$ isotrack redact --id 2 --yes
Entry 2 is redacted: its content is gone; when and who stay. Backups made before
still hold it.                                                                #4

$ isotrack history
#1  2026-11-22 09:00 UTC  start
    + patient me, logging daily
    + can become pregnant: cannot, from Thu 2026-11-19
    + programme strictest from Thu 2026-11-19
    + course 1 from Thu 2026-11-19, target 120-150 mg/kg on baseline, labs
      monthly_classic
    + weight 60kg on Thu 2026-11-19
    + plan 40mg (us-generic) from Thu 2026-11-19
#2  2026-11-22 09:00 UTC  redacted                                redacted by #4
#3  2026-11-22 09:00 UTC  contact set
    + contact clinic: Dr Secret
#4  2026-11-22 09:00 UTC  redact

$ isotrack status --plain | grep '^mg	'
mg	0

$ grep -c 'a secret' me.db
0
? 1

$ printf 'n\n' | script -E never -qec 'isotrack redact --id 3; echo "exit $?"' /dev/null | tr -d '\r'
redacting removes the content of entry 3 (contact set) for good
Go on? [y/N] isotrack: error: answered with no
hint: not stored
exit 2

$ printf 'y\n' | script -E never -qec 'isotrack redact --id 3' /dev/null | tr -d '\r'
redacting removes the content of entry 3 (contact set) for good
Go on? [y/N] Entry 3 is redacted: its content is gone; when and who stay. Backups made before
still hold it.                                                                #5

$ grep -c 'Dr Secret' me.db
0
? 1

# Not twice; there is no way back.
$ isotrack redact --id 2 --yes
2> isotrack: error: entry 2 was redacted already, by #4
2> hint: not stored
? 3

$ isotrack undo --id 2
2> isotrack: error: entry 2 was redacted; nothing of it is left
2> hint: not stored
? 3

$ isotrack undo --id 4
2> isotrack: error: entry 4 cannot be undone: content was removed for good
2> hint: not stored; record anew what holds
? 3

$ isotrack redact --id 99 --yes
2> isotrack: error: me has no entry 99
2> hint: not stored; the numbers: isotrack history
? 4

$ isotrack redact --id x --yes
2> isotrack: error: entry 'x': expected its number, such as 6
2> hint: not stored; the numbers: isotrack history
? 2

$ isotrack redact --id 1 --yes --dry-run
2> isotrack: error: entry 1 cannot be redacted: a patient or course exists by it
2> hint: not stored; undo it first; what was undone can be redacted
? 3

$ isotrack redact --id 4 --yes
2> isotrack: error: entry 4 is itself a redaction; nothing is in it to remove
2> hint: not stored
? 3

$ isotrack log --note 'another' -q && isotrack redact --id 6 --dry-run
Entry 6 is redacted: its content is gone; when and who stay. Backups made before
still hold it.                                                        not stored
Dry run: nothing was stored.

$ isotrack redact --id 6
2> isotrack: error: redacting removes the content of entry 6 (log) for good
2> hint: not stored; there is no way back; --yes answers
? 2

$ isotrack redact --id 6 --yes --dry-run
Entry 6 is redacted: its content is gone; when and who stay. Backups made before
still hold it.                                                        not stored
Dry run: nothing was stored.

$ isotrack verify
Sound: 6 entries and 9 facts read, every digest agrees. me.db

# The first entry makes the patient exist; undone, it can be redacted.
@ ISOTRACK_DB=first.db
$ isotrack start --weight 60kg --regimen 40mg -q && isotrack redact --id 1 --yes
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
2> isotrack: error: entry 1 cannot be redacted: a patient or course exists by it
2> hint: not stored; undo it first; what was undone can be redacted
? 3

$ isotrack undo -q && isotrack redact --id 1 --yes && isotrack history && isotrack verify
Entry 1 is redacted: its content is gone; when and who stay. Backups made before
still hold it.                                                                #3
#1  2026-11-22 09:00 UTC  redacted                  undone by #2, redacted by #3
#2  2026-11-22 09:00 UTC  undo                                         undoes #1
#3  2026-11-22 09:00 UTC  redact
Sound: 3 entries and 2 facts read, every digest agrees. first.db

@ ISOTRACK_DB=added.db
$ isotrack patient add P-1 -q && isotrack redact --id 1 --yes
2> isotrack: error: entry 1 cannot be redacted: a patient or course exists by it
2> hint: not stored; undo it first; what was undone can be redacted
? 3

# A course without a weight or a plan is said to be one, and its days are no rest days.
@ ISOTRACK_DB=bare.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --category cannot -q && isotrack weight 61kg --on 2026-11-19 -q && isotrack amend 2 62kg -q && isotrack amend 1 30mg -q

$ isotrack redact --id 4 --yes
Entry 4 is redacted: its content is gone; when and who stay. Backups made before
still hold it.                                                                #5
Course 1 has no plan now, and expects nothing; to record one:
isotrack regimen set PLAN --from 2026-11-20

$ isotrack log
2> isotrack: error: Sun 2026-11-22 has no plan in force
2> hint: not stored. If a dose was taken, name it:
2>       isotrack log AMOUNT --on 2026-11-22 --extra
? 3

$ isotrack skip
2> isotrack: error: Sun 2026-11-22 has no plan in force, so nothing was missed
2> hint: not stored
? 3

$ isotrack log 40mg --extra
40 mg logged for today, Sun 2026-11-22.                                       #6
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.
INFO  Sun 2026-11-22: 40 mg on a day without a plan, counted in mg, in no day
      count. (design) dose.unplanned_day

$ isotrack today
Sun 2026-11-22   day 3                   no plan is recorded; 40 mg logged today

  0.7 mg/kg on baseline 60.00 kg                              40 mg, 0 of 0 days
  ........................................+.........|
  0                                       120      150

  next   Fri 2026-12-18  4-weekly review
         Sun 2026-12-20  labs
  to go  120 mg/kg, 7,160.00 mg to go, no date: no plan is recorded
         (isotrack regimen set)

# A correction took the note along; it keeps other facts, so it is named and not redacted unasked.
@ ISOTRACK_DB=copies.db
$ isotrack start --weight 60kg --regimen 40mg --category cannot -q && isotrack log 20mg --note 'a secret' -q && isotrack amend 2 40mg -q && isotrack redact --id 2 --yes
Entry 2 is redacted: its content is gone; when and who stay. Backups made before
still hold it.                                                                #4
The same words stand in #3, too, which is not redacted: isotrack redact --id 3

$ isotrack redact --id 3 --yes
Entry 3 is redacted: its content is gone; when and who stay. Backups made before
still hold it.                                                                #5

$ grep -c 'a secret' copies.db
0
? 1
