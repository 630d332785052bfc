# merge: a patient's own record and the clinic's, there and back; the same facts once.
$ isotrack start --db own.db --weight 60kg --regimen 40mg --start 2026-11-12 --category cannot --programme uk -q && isotrack log --db own.db --from 2026-11-12 --to yesterday --as-planned --missed 2026-11-14 -q && isotrack lab add --db own.db alt=24 --on 2026-11-18 -q && isotrack patient edit --db own.db --name 'Sam Example' -q

$ isotrack export json --db own.db -o 0412.json -q; isotrack patient add P-1 --db clinic.db -q

@ ISOTRACK_DB=clinic.db
# A new code is a question: a slip must not make a patient.
$ isotrack merge 0412.json --as P-0412
2> isotrack: error: no patient P-0412 in this file: merging makes a new one
2> hint: not stored; the codes here: isotrack patient list; if the patient is new,
2>       --yes answers
? 2

$ isotrack merge 0412.json --as P-00014 --yes
2> isotrack: error: no patient P-00014 in this file; codes are never guessed
2> hint: not stored; its check digit does not fit: a digit is mistyped
? 4

$ isotrack merge 0412.json --as P-0412 --yes --dry-run
P-0412: 1 course, 9 doses, 1 missed day, 1 weight, 1 step of the plan, 1 lab
draw, 1 category, 1 programme; no conflict.                           not stored
3 journal entries brought, with who wrote them and when.
A new patient here, under this code; the name in the file is not taken over.
Total 360 mg = 6.0 mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack merge 0412.json --as P-0412 --yes
P-0412: 1 course, 9 doses, 1 missed day, 1 weight, 1 step of the plan, 1 lab
draw, 1 category, 1 programme; no conflict.                                   #5
3 journal entries brought, with who wrote them and when.
A new patient here, under this code; the name in the file is not taken over.
Total 360 mg = 6.0 mg/kg on baseline 60.00 kg.

# The name stays in its file; who wrote what stays with the entry.
$ grep -c Sam clinic.db; isotrack patient show -p P-0412 --plain | head -n 2; isotrack history -p P-0412
0
code	P-0412
name	-
#2  2026-11-22 09:00 UTC  start                                     merged by #5
    + can become pregnant: cannot, from Thu 2026-11-12
    + programme uk from Thu 2026-11-12
    + course 1 from Thu 2026-11-12, target 120-150 mg/kg on baseline, labs
      monthly_classic
    + weight 60kg on Thu 2026-11-12
    + plan 40mg (uk-generic) from Thu 2026-11-12
#3  2026-11-22 09:00 UTC  log                                       merged by #5
    + not taken on Sat 2026-11-14
    + 9 x 40 mg, Thu 2026-11-12 to Sat 2026-11-21
#4  2026-11-22 09:00 UTC  lab add                                   merged by #5
    + blood drawn on Wed 2026-11-18
    + alt 24 U/L, collected on Wed 2026-11-18
#5  2026-11-22 09:00 UTC  merge
    + patient P-0412, logging daily

# Once is enough.
$ isotrack merge 0412.json --as P-0412
Nothing new: all that the file holds of P-0412 is here already.

# What was recorded since comes alone.
$ isotrack log --db own.db -q; isotrack export json --db own.db -o 0412.json -q; isotrack merge 0412.json --as P-0412
P-0412: 1 dose; no conflict.                                                  #7
1 journal entry brought, with who wrote it and when.
Total 400 mg = 6.7 mg/kg on baseline 60.00 kg.

# And back.
$ isotrack visit add -p P-0412 --on 2026-11-20 --decision -q; isotrack export json -p P-0412 -o back.json -q; isotrack merge back.json --db own.db; isotrack visit list --db own.db --plain
me: 1 visit; no conflict.                                                     #7
1 journal entry brought, with who wrote it and when.
Total 400 mg = 6.7 mg/kg on baseline 60.00 kg.
2026-11-20	done	yes	#6	-

# What both changed is listed; nothing is merged until it is decided.
$ isotrack amend --db own.db --on 2026-11-13 60mg --extra -q --reason 'took both'; isotrack amend -p P-0412 --on 2026-11-13 20mg -q; isotrack weight --db own.db 61kg --on 2026-11-21 -q; isotrack weight -p P-0412 62kg --on 2026-11-21 -q; isotrack export json --db own.db -o 0412.json -q

$ isotrack merge 0412.json --as P-0412
P-0412: 2 conflicts; nothing is merged until they are decided.
  1e71  day, both may hold
        here  20 mg on Fri 2026-11-13
        file  60 mg on Fri 2026-11-13
  5a79  weight
        here  weight 62kg on Sat 2026-11-21
        file  weight 61kg on Sat 2026-11-21
To decide: isotrack merge 0412.json --as P-0412 --take 1e71=WHICH,5a79=WHICH
WHICH is ours, as it is here, or theirs, as in the file; or both, where both may
hold. One of these words alone decides all of them, unless a STOP or BLOCK would
be lost.
2> isotrack: error: 2 conflicts not decided
2> hint: not stored; --take decides: ours, theirs, or for each by its id
? 3

$ isotrack merge 0412.json --as P-0412 --dry-run --json | jq -c '.conflicts[]'
{"id":"1e71","what":"day","here":["20 mg on Fri 2026-11-13"],"file":["60 mg on Fri 2026-11-13"],"may_keep_both":true}
{"id":"5a79","what":"weight","here":["weight 62kg on Sat 2026-11-21"],"file":["weight 61kg on Sat 2026-11-21"],"may_keep_both":false}

$ isotrack merge 0412.json --as P-0412 --take 0000=ours; echo $?; isotrack merge 0412.json --as P-0412 --take mine; isotrack merge 0412.json --as P-0412 --take =ours; isotrack merge 0412.json --as P-0412 --take both -q
4
2> isotrack: error: there is no conflict 0000 now
2> hint: not stored; leave --take out to see those there are
2> isotrack: error: --take 'mine': expected ours, theirs or both
2> hint: not stored; for all of them, or for each by its id: --take
2>       a3f1=ours,77c0=theirs
2> isotrack: error: --take '=ours': an id is missing
2> hint: not stored; such as: --take a3f1=ours,77c0=theirs
2> isotrack: error: 1 conflict not decided
2> hint: not stored; --take decides: ours, theirs, or for each by its id
? 3

$ isotrack merge 0412.json --as P-0412 --take "$(isotrack merge 0412.json --as P-0412 --dry-run --plain | awk '{print $1 ($2 == "weight" ? "=ours" : "=theirs")}' | paste -s -d ,)" --reason 'on the phone'
P-0412: 1 dose; 2 conflicts decided.                                         #13
No longer in force here: 1 dose.
2 journal entries brought, with who wrote them and when.
Total 420 mg = 7.0 mg/kg on baseline 60.00 kg.

$ isotrack history -p P-0412 | tail -n 16
#8  2026-11-22 09:00 UTC  visit add
    + visit on Fri 2026-11-20, decision to prescribe
#9  2026-11-22 09:00 UTC  amend                                 withdrawn by #13
    + 20 mg on Fri 2026-11-13
    - 40 mg on Fri 2026-11-13
#10  2026-11-22 09:00 UTC  weight
    + weight 62kg on Sat 2026-11-21
#11  2026-11-22 09:00 UTC  amend                                   merged by #13
    + 60 mg on Fri 2026-11-13
    reason: took both
#12  2026-11-22 09:00 UTC  weight                merged by #13, withdrawn by #13
    + weight 61kg on Sat 2026-11-21
#13  2026-11-22 09:00 UTC  merge
    - weight 61kg on Sat 2026-11-21
    - 20 mg on Fri 2026-11-13
    reason: on the phone

# Decided once, it stays decided.
$ isotrack merge 0412.json --as P-0412; isotrack export json -p P-0412 -o back.json -q; isotrack merge back.json --db own.db; isotrack status --db own.db --plain | head -n 7 > own.txt; isotrack status -p P-0412 --plain | head -n 7 | sed 's/P-0412/me/' | diff - own.txt && echo same
Nothing new: all that the file holds of P-0412 is here already.
me: 1 weight; no conflict.                                                   #13
No longer in force here: 1 weight.
3 journal entries brought, with who wrote them and when.
Total 420 mg = 7.0 mg/kg on baseline 60.00 kg.
same

# The wrong patient: taken back as one, then merged into the right one.
$ isotrack merge 0412.json --as P-1
2> isotrack: error: what the file holds belongs to P-0412 here, since #5
2> hint: not stored; if that was the wrong one: isotrack undo --id 5
? 3

$ isotrack start --db other.db --weight 80kg --regimen 40mg --start 2026-11-20 -q; isotrack export json --db other.db -o other.json -q; isotrack merge other.json --as P-1 -q; isotrack merge other.json --as P-2 --yes
2> isotrack: error: what the file holds belongs to P-1 here, since #15
2> hint: not stored; if that was the wrong one: isotrack undo --id 15
? 3

$ isotrack undo -p P-1; isotrack merge other.json --as P-1; isotrack merge other.json --as P-2 --yes
P-1: Entry 15 (merge) is undone.                                             #16
  withdrawn: can become pregnant: unknown, from Fri 2026-11-20
  withdrawn: programme strictest from Fri 2026-11-20
  withdrawn: course 1 from Fri 2026-11-20, target 120-150 mg/kg on baseline,
             labs monthly_classic
  withdrawn: weight 80kg on Fri 2026-11-20
  withdrawn: plan 40mg (us-generic) from Fri 2026-11-20
P-2: 1 course, 1 weight, 1 step of the plan, 1 category, 1 programme; no
conflict.                                                                    #18
1 journal entry brought, with who wrote it and when.
A new patient here, under this code.
Total 0+ mg = 0.0+ mg/kg on baseline 80.00 kg.
2> isotrack: error: this record was merged by #15, which #16 took back
2> hint: not stored; to take it in again: isotrack undo --id 16

# What was taken back at home takes nothing back here.
$ isotrack undo --db own.db -q; isotrack export json --db own.db -o undone.json -q; isotrack merge undone.json --as P-0412
2> isotrack: error: the file took back, by an undo of 2026-11-22, what it had
2>                  merged from here
2> hint: not stored; to take it in again, undo that undo in that record; its number
2>       there: isotrack history -p me
? 3

# A record that was merged is one like any other: exported and taken in, the same bytes.
$ isotrack export json -o all.json -q; isotrack import json all.json --db again.db --create -q && isotrack export json --db again.db | cmp - all.json && echo same
same

# A reminder keeps its answer, though its number is another one here.
$ isotrack remind add -p P-1 'order labels' -q; isotrack remind add --db other.db 'weigh myself' --on 2026-11-22 -q; isotrack confirm reminder.1 --db other.db -q; isotrack export json --db other.db -o other.json -q; isotrack merge other.json --as P-2 -q; isotrack history -p P-2 | grep -E 'reminder'
    + reminder on Sun 2026-11-22: weigh myself
    + confirmed reminder.2 on Sun 2026-11-22

# What cannot be merged.
$ isotrack export json -o all.json -q; isotrack merge all.json --as P-1; isotrack merge all.json --as P-1 --from P-9; isotrack merge none.json --as P-1; isotrack merge; isotrack merge 0412.json --as 'a b'; isotrack merge 0412.json
2> isotrack: error: the file holds 3 patients; which one is not said
2> hint: not stored; name one with --from CODE
2> isotrack: error: no patient P-9 in that file
2> hint: not stored
2> isotrack: error: none.json: No such file or directory
2> hint: not stored
2> isotrack: error: merge: the file is missing
2> hint: not stored; such as: isotrack merge record.json
2> isotrack: error: --as 'a b': expected 1 to 32 of A-Z a-z 0-9 . _ -
2> hint: not stored
2> isotrack: error: --as is missing: the patient's code here
2> hint: not stored; such as: isotrack merge FILE --as P-0412
? 2

$ isotrack patient archive P-0412 --yes -q; isotrack merge 0412.json --as P-0412
2> isotrack: error: P-0412 is archived since Sun 2026-11-22; nothing is recorded or
2>                  judged
2> hint: not stored. To bring back: isotrack patient archive P-0412 --return
? 3

$ isotrack verify && isotrack verify --db own.db
Sound: 23 entries and 48 facts read, every digest agrees. clinic.db
Sound: 14 entries and 28 facts read, every digest agrees. own.db

# What was taken back at home and put back again holds as before: the answer counts what is another
# now, and an undo lists what it takes back, with all that was brought.
$ isotrack start --db home.db --weight 60kg --regimen 40mg --start 2026-11-16 --category cannot --programme uk -q; isotrack export json --db home.db -o home.json -q; isotrack patient add P-7 --db ward.db -q; isotrack merge home.json --as P-7 --db ward.db -q; isotrack log --db ward.db --from 2026-11-16 --to 2026-11-20 --as-planned --missed 2026-11-18 -q; isotrack export json --db ward.db -o ward.json -q; isotrack merge ward.json --db home.db
me: 4 doses, 1 missed day, 1 category, 1 programme; no conflict.              #4
2 journal entries brought, with who wrote them and when.
Total 160+ mg = 2.7+ mg/kg on baseline 60.00 kg.
$ isotrack undo --db home.db
Entry 4 (merge) is undone.                                                    #5
  withdrawn: can become pregnant: unknown, from Sun 2026-11-22
  withdrawn: programme strictest from Sun 2026-11-22
  withdrawn: not taken on Wed 2026-11-18
  withdrawn: 4 x 40 mg, Mon 2026-11-16 to Fri 2026-11-20
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
$ isotrack undo --db home.db --id 5
Entry 5 (undo) is undone.                                                     #6
  back: can become pregnant: unknown, from Sun 2026-11-22
  back: programme strictest from Sun 2026-11-22
  back: not taken on Wed 2026-11-18
  back: 4 x 40 mg, Mon 2026-11-16 to Fri 2026-11-20
Total 160+ mg = 2.7+ mg/kg on baseline 60.00 kg.
$ isotrack lab add --db home.db alt=24 --on 2026-11-19 -q; isotrack amend --db home.db --on 2026-11-17 20mg -q; isotrack export json --db home.db -o home.json -q; isotrack merge home.json --as P-7 --db ward.db
P-7: 1 dose, 1 lab draw; no conflict.                                        #10
No longer in force here: 1 dose.
5 journal entries brought, with who wrote them and when.
Total 140+ mg = 2.3+ mg/kg on baseline 60.00 kg.
$ isotrack undo --db ward.db; isotrack verify -q --db ward.db
Entry 10 (merge) is undone.                                                  #11
  withdrawn: blood drawn on Thu 2026-11-19
  withdrawn: alt 24 U/L, collected on Thu 2026-11-19
  withdrawn: 20 mg on Tue 2026-11-17
  back: 40 mg on Tue 2026-11-17
Total 160+ mg = 2.7+ mg/kg on baseline 60.00 kg.

# A dose and a day not taken do not hold together.
$ isotrack undo --db ward.db --id 11 -q; isotrack skip --db home.db --on 2026-11-21 -q; isotrack log --db ward.db --on 2026-11-21 20mg -q; isotrack export json --db home.db -o home.json -q; isotrack merge home.json --as P-7 --db ward.db
P-7: 1 conflict; nothing is merged until it is decided.
  7172  day
        here  20 mg on Sat 2026-11-21
        file  not taken on Sat 2026-11-21
To decide: isotrack merge home.json --as P-7 --db ward.db --take 7172=WHICH
WHICH is ours, as it is here, or theirs, as in the file. One of these words
alone decides all of them, unless a STOP or BLOCK would be lost.
2> isotrack: error: 1 conflict not decided
2> hint: not stored; --take decides: ours, theirs, or for each by its id
? 3
$ isotrack merge home.json --as P-7 --db ward.db --take both; isotrack merge home.json --as P-7 --db ward.db --take "$(isotrack merge home.json --as P-7 --db ward.db --dry-run --plain | cut -f 1)=both"
P-7: 1 conflict; nothing is merged until it is decided.
  7172  day
        here  20 mg on Sat 2026-11-21
        file  not taken on Sat 2026-11-21
To decide: isotrack merge home.json --as P-7 --db ward.db --take 7172=WHICH
WHICH is ours, as it is here, or theirs, as in the file. One of these words
alone decides all of them, unless a STOP or BLOCK would be lost.
2> isotrack: error: 1 conflict not decided
2> hint: not stored; --take decides: ours, theirs, or for each by its id
2> isotrack: error: conflict 7172 (day): both cannot hold
2> hint: not stored; take ours or theirs
? 2

# What the clinic decides settles what it has. A red flag that was told of at home
# since stays open there, wherever the decision stands in the journal.
$ isotrack start --db h.db --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot --programme us-ipledge -q; isotrack log --db h.db --from 2026-09-22 --to 2026-11-21 --as-planned -q; isotrack symptom add 'ringing in the ears' --on 2026-11-16 --db h.db -q > told.txt 2>&1; isotrack symptom end 'ringing in the ears' --on 2026-11-17 --db h.db -q > told.txt 2>&1; isotrack export json --db h.db -o h.json -q; isotrack patient add P-1 --db k.db -q; isotrack merge h.json --as P-8 --yes --db k.db -q > told.txt
$ isotrack symptom add 'ringing in the ears' --on 2026-11-19 --db h.db -q > told.txt 2>&1; isotrack confirm symptom.tinnitus --note 'hearing test is fine' --db k.db -p P-8; isotrack export json -p P-8 --db k.db -o k.json -q; isotrack merge k.json --db h.db
P-8: symptom.tinnitus settled, Sun 2026-11-22. No STOP is open now; reminders
are no longer frozen. Conditions of a pick-up: 6 unknown.                     #7
me: 1 confirmed step; no conflict.                                            #7
1 journal entry brought, with who wrote it and when.
Settled by a decision that came along, of Sun 2026-11-22: STOP ringing in the
ears, since Mon 2026-11-16 (symptom.tinnitus).
Total 2,440 mg = 40.7 mg/kg on baseline 60.00 kg.
A STOP is open: ringing in the ears, since Thu 2026-11-19; see:
isotrack due --db h.db
$ isotrack symptom list --db h.db; isotrack export json --db h.db -o h.json -q; isotrack merge h.json --as P-8 --db k.db
A STOP is open: ringing in the ears, since Thu 2026-11-19; see:
isotrack due --db h.db

Symptoms of me                                                    Sun 2026-11-22

since       until       grade  finding  entry  symptom, note
2026-11-19  -           -      STOP     #5     ringing in the ears
2026-11-16  2026-11-17  -      settled  #4     ringing in the ears; settled
                                               2026-11-22
STOP  P-8: ringing in the ears, since Thu 2026-11-19.
      Sudden loss of sight or hearing, or ringing in the ears, may be damage to
      eye or ear. The US label says: stop, and be seen urgently.
      In danger now  your emergency number, 911 (US), 999 (UK)
      Source  symptom.tinnitus S65 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT -p P-8 --db k.db
      Dose reminders and pick-ups are frozen since Thu 2026-11-19.
      When the prescriber has decided:
      isotrack confirm symptom.tinnitus --note TEXT -p P-8 --db k.db
P-8: 1 symptom; no conflict.                                                  #9
1 journal entry brought, with who wrote it and when.
Total 2,440 mg = 40.7 mg/kg on baseline 60.00 kg.
$ isotrack merge k.json --db h.db; isotrack merge h.json --as P-8 --db k.db
Nothing new: all that the file holds of me is here already.
Nothing new: all that the file holds of P-8 is here already.
$ isotrack confirm symptom.tinnitus --note 'stays stopped' --db h.db; isotrack export json --db h.db -o h.json -q; isotrack merge h.json --as P-8 --db k.db; isotrack symptom list -p P-8 --db k.db; isotrack verify -q --db k.db; isotrack verify -q --db h.db
symptom.tinnitus settled, Sun 2026-11-22. No STOP is open now; reminders are no
longer frozen. Conditions of a pick-up: 6 unknown.                            #8
P-8: 1 confirmed step; no conflict.                                          #11
1 journal entry brought, with who wrote it and when.
Settled by a decision that came along, of Sun 2026-11-22: STOP ringing in the
ears, since Thu 2026-11-19 (symptom.tinnitus).
No STOP is open now; reminders are no longer frozen. Conditions of a pick-up:
6 unknown.
Total 2,440 mg = 40.7 mg/kg on baseline 60.00 kg.
Symptoms of P-8                                                   Sun 2026-11-22

since       until       grade  finding  entry  symptom, note
2026-11-19  -           -      settled  #8     ringing in the ears; settled
                                               2026-11-22
2026-11-16  2026-11-17  -      settled  #5     ringing in the ears; settled
                                               2026-11-22
# What is set aside there leaves what was logged here since.
$ isotrack log --db h.db --on 2026-11-22 100mg --extra -q; isotrack export json --db h.db -o h.json -q; isotrack merge h.json --as P-8 --db k.db -q; isotrack log --db h.db --on 2026-11-22 20mg --extra -q; isotrack waive dose.over_plan --reason 'as told' -p P-8 --db k.db; isotrack export json -p P-8 --db k.db -o k.json -q; isotrack merge k.json --db h.db; isotrack due --db h.db --plain | grep over_plan; isotrack due -p P-8 --db k.db --plain | grep -q over_plan || echo 'settled at the clinic'
P-8: Set aside: Sun 2026-11-22: 100 mg is 2.50 x the planned 40 mg
(dose.over_plan).                                                            #14
  reason: as told
me: 1 item set aside; no conflict.                                           #12
1 journal entry brought, with who wrote it and when.
Total 2,560 mg = 42.7 mg/kg on baseline 60.00 kg.
me	dose.over_plan	dose	open	WARN	WARN	2026-11-22	-	-	0	Sun 2026-11-22: 120 mg is 3.00 x the planned 40 mg	I2 (design)
settled at the clinic
# A clinic's own programme stays with its file; that the two differ is said.
$ isotrack programme show uk --json | jq '{id: "house", name: "House", region: "Leeds", note: "ours", base: "uk", rules: []}' > house.json; sed 's/"ours"/"new"/' house.json > new.json; isotrack start --db u.db --weight 60kg --regimen 40mg --start 2026-11-20 -q; isotrack programme add house.json --db u.db -q; isotrack patient edit --programme house --db u.db -q; isotrack patient add P-1 --db v.db -q; isotrack programme add new.json --db v.db -q; isotrack export json --db u.db -o u.json -q; isotrack merge u.json --as P-3 --yes --db v.db
P-3: 1 course, 1 weight, 1 step of the plan, 1 category, 2 programmes; no
conflict.                                                                     #5
2 journal entries brought, with who wrote them and when.
A new patient here, under this code.
Programme house is the clinic's own in both records, with another text in each:
here this record's holds. To take theirs: isotrack programme add FILE --db v.db
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
# A birth date that was decided against is not asked about again.
$ isotrack patient edit --birth-date 2001-02-03 --db u.db -q; isotrack patient edit --birth-date 2001-02-04 -p P-3 --db v.db -q; isotrack export json -p me --db u.db -o u.json -q; isotrack merge u.json --as P-3 --db v.db
P-3: 1 conflict; nothing is merged until it is decided.
  6ea9  birth date
        here  born 2001-02-04
        file  born 2001-02-03
To decide: isotrack merge u.json --as P-3 --db v.db --take 6ea9=WHICH
WHICH is ours, as it is here, or theirs, as in the file. One of these words
alone decides all of them, unless a STOP or BLOCK would be lost.
2> isotrack: error: 1 conflict not decided
2> hint: not stored; --take decides: ours, theirs, or for each by its id
? 3
$ isotrack merge u.json --as P-3 --db v.db --take ours; isotrack merge u.json --as P-3 --db v.db; isotrack history -p P-3 --db v.db | tail -n 2
P-3: nothing new in force; 1 conflict decided.                                #7
The birth date stays as it is here; the one of the file is not asked about
again.
Programme house is the clinic's own here, and the file brings no text of it:
whether the other record judges by the same one is not known.
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
Nothing new: all that the file holds of P-3 is here already.
#7  2026-11-22 09:00 UTC  merge
    + not born on 2001-02-03, as another record has it

# One word for all never decides what a STOP hangs on; its id does, and the STOP that goes is named.
$ isotrack start --db w.db --weight 60kg --regimen 40mg --start 2026-10-01 --product Claravis --category can --programme us-ipledge -q; isotrack export json --db w.db -o w.json -q; isotrack patient add P-1 --db z.db -q; isotrack merge w.json --as P-9 --yes --db z.db -q; isotrack pregnancy-test add positive --on 2026-11-19 --setting medical -p P-9 --db z.db -q >/dev/null 2>&1; isotrack pregnancy-test add negative --on 2026-11-19 --setting medical --db w.db -q >/dev/null 2>&1; isotrack export json --db w.db -o w.json -q; isotrack merge w.json --as P-9 --db z.db --take theirs >/dev/null 2>&1; echo $?; isotrack merge w.json --as P-9 --db z.db --take "$(isotrack merge w.json --as P-9 --db z.db --dry-run --plain | cut -f 1)=theirs" | grep -c 'No longer open here, undecided: STOP'
3
1
# An end that doses here contradict is a conflict; doses within a pause are told of.
$ isotrack start --db pause.db --weight 60kg --regimen 40mg --start 2026-10-01 --product Claravis --category cannot --programme uk -q; isotrack export json --db pause.db -o pause.json -q; isotrack merge pause.json --as P-10 --yes --db z.db -q; isotrack hold --from 2026-11-12 --to 2026-11-15 --reason lab -p P-10 --db z.db -q; isotrack log --from 2026-11-11 --to 2026-11-20 --as-planned --db pause.db -q; isotrack export json --db pause.db -o pause.json -q; isotrack merge pause.json --as P-10 --db z.db | grep -c 'Doses are recorded within a pause now: 4 days'; isotrack log -p P-10 --db z.db --on 2026-11-21 -q; isotrack finish --db pause.db -q >/dev/null 2>&1; isotrack export json --db pause.db -o pause.json -q; isotrack merge pause.json --as P-10 --db z.db >/dev/null 2>&1; echo $?
1
3

# A BLOCK that comes along is told of, and the decision that settles it.
$ isotrack start --db s.db --weight 60kg --regimen 40mg --start 2026-10-01 --product Claravis --category cannot --programme us-ipledge -q; isotrack medicine add doxycycline --from 2026-11-15 --db s.db -q; isotrack export json --db s.db -o s.json -q; isotrack patient add P-1 --db t.db -q; isotrack merge s.json --as P-11 --yes --db t.db
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
P-11: 1 course, 1 weight, 1 step of the plan, 1 medicine, 1 category,
1 programme; no conflict.                                                     #4
2 journal entries brought, with who wrote them and when.
A new patient here, under this code.
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
When the prescriber has decided:
isotrack confirm interaction.tetracyclines --note TEXT -p P-11 --db t.db
$ isotrack confirm interaction.tetracyclines --note 'short course' -p P-11 --db t.db -q; isotrack export json -p P-11 --db t.db -o t.json -q; isotrack merge t.json --db s.db
me: 1 confirmed step; no conflict.                                            #4
1 journal entry brought, with who wrote it and when.
Settled by a decision that came along, of Sun 2026-11-22: BLOCK doxycycline:
tetracycline antibiotics, not to be combined. Raised pressure in the head; with
a headache or changed sight, the labels say, stop and get medical care. UK:
contraindicated; US: avoid (interaction.tetracyclines).
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.

# Two specimens of one day: the list says how both are kept.
$ isotrack start --db x.db --weight 60kg --regimen 40mg --start 2026-10-01 --category can --programme uk -q; isotrack export json --db x.db -o x.json -q; isotrack merge x.json --as P-12 --yes --db t.db -q; isotrack pregnancy-test add negative --on 2026-11-19 --db x.db -q; isotrack pregnancy-test add invalid --on 2026-11-19 -p P-12 --db t.db -q; isotrack export json --db x.db -o x.json -q; isotrack merge x.json --as P-12 --db t.db --dry-run | tail -n 3
Of the pregnancy tests of a day one of each kind can stand. If these are two
specimens: take a positive one, then record the other with its own --kind (urine
or serum); of the same kind, keep its result in --reason.

# A decision about an earlier test settles no later one; a STOP of the file is kept by no decision
# about another test here; one that goes is named while another of its rule is open.
$ isotrack start --db f.db --weight 60kg --regimen 40mg --start 2026-05-01 --product Claravis --category can --programme us-ipledge -q; isotrack export json --db f.db -o f.json -q; isotrack patient add P-1 --db g.db -q; isotrack merge f.json --as P-13 --yes --db g.db -q; isotrack pregnancy-test add positive --on 2026-11-20 --setting medical -p P-13 --db g.db -q >told.txt 2>&1; isotrack pregnancy-test add positive --on 2026-06-10 --setting medical --db f.db -q >told.txt 2>&1; isotrack confirm us.trigger.pregnancy --on 2026-06-12 --note 'seen' --db f.db -q; isotrack pregnancy-test add negative --on 2026-11-20 --setting medical --db f.db -q; isotrack export json --db f.db -o f.json -q; isotrack merge f.json --as P-13 --db g.db --take theirs
P-13: 1 conflict; nothing is merged until it is decided.
  73a7  pregnancy test
        here  pregnancy test positive, medical, collected on Fri 2026-11-20
        file  pregnancy test negative, medical, collected on Fri 2026-11-20
To decide: isotrack merge f.json --as P-13 --db g.db --take 73a7=WHICH
WHICH is ours, as it is here, or theirs, as in the file. One of these words
alone decides all of them, unless a STOP or BLOCK would be lost.
Of the pregnancy tests of a day one of each kind can stand. If these are two
specimens: take a positive one, then record the other with its own --kind (urine
or serum); of the same kind, keep its result in --reason.
2> isotrack: error: that would take away, and nobody has decided about it: STOP
2>                  positive pregnancy test, collected Fri 2026-11-20
2>                  (us.trigger.pregnancy)
2> hint: not stored; what is lost so is decided by its id only: --take
2>       ID=ours,ID=theirs
? 3
$ isotrack merge f.json --as P-13 --db g.db --take "$(isotrack merge f.json --as P-13 --db g.db --dry-run --plain | cut -f 1)=theirs"
P-13: 2 tests, 1 confirmed step; 1 conflict decided.                          #8
No longer in force here: 1 test.
3 journal entries brought, with who wrote them and when.
No longer open here, undecided: STOP positive pregnancy test, collected
Fri 2026-11-20 (us.trigger.pregnancy).
No STOP is open now; reminders are no longer frozen. Conditions of a pick-up:
9 unknown.
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
$ isotrack start --db p.db --weight 60kg --regimen 40mg --start 2026-11-01 --product Claravis --category can --programme us-ipledge -q; isotrack export json --db p.db -o p.json -q; isotrack merge p.json --as P-14 --yes --db g.db -q; isotrack pregnancy-test add positive --on 2026-11-10 --setting medical --db p.db -q >told.txt 2>&1;  isotrack pregnancy-test add negative --on 2026-11-10 --setting medical -p P-14 --db g.db -q; isotrack pregnancy-test add positive --on 2026-11-14 --setting medical -p P-14 --db g.db -q >told.txt 2>&1; isotrack confirm us.trigger.pregnancy --on 2026-11-15 --note 'seen' -p P-14 --db g.db -q;  isotrack export json --db p.db -o p.json -q; isotrack merge p.json --as P-14 --db g.db --take ours 2>&1 >told.txt
BLOCK P-14: last pick-up day was Mon 2026-11-16, 23:59 US Eastern. P-S15 P-S16
      P-S17 (secondary, H) us.window
isotrack: error: that would take away, and nobody has decided about it: STOP
                 positive pregnancy test, collected Tue 2026-11-10
                 (us.trigger.pregnancy)
hint: not stored; what is lost so is decided by its id only: --take
      ID=ours,ID=theirs
? 3
$ isotrack start --db q.db --weight 60kg --regimen 40mg --start 2026-11-01 --product Claravis --category can --programme us-ipledge -q; isotrack pregnancy-test add positive --on 2026-11-10 --setting medical --db q.db -q >told.txt 2>&1; isotrack export json --db q.db -o q.json -q; isotrack merge q.json --as P-15 --yes --db g.db -q >told.txt 2>&1; isotrack pregnancy-test add positive --on 2026-11-14 --setting medical -p P-15 --db g.db -q >told.txt 2>&1; isotrack undo --db q.db -q;  isotrack export json --db q.db -o q.json -q; isotrack merge q.json --as P-15 --db g.db
No longer open: STOP positive pregnancy test, collected Tue 2026-11-10
(us.trigger.pregnancy).
P-15: nothing new in force; no conflict.                                     #19
No longer in force here: 1 test.
1 journal entry brought, with who wrote it and when.
No longer open here, undecided: STOP positive pregnancy test, collected
Tue 2026-11-10 (us.trigger.pregnancy).
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
A STOP is open: positive pregnancy test, collected Sat 2026-11-14; see:
isotrack due -p P-15 --db g.db

# There is nothing to merge into.
$ isotrack merge x.json --as P-12 --db nothere.db
2> isotrack: error: no record at nothere.db
2> hint: not stored. To make one of the export:
2>       isotrack import json x.json --create --db nothere.db; or name another with
2>       --db
? 5
