# Several patients in one file: a command about one of them needs -p, or ISOTRACK_PATIENT.
@ ISOTRACK_DB=clinic.db
$ isotrack start -p P-0178 --weight 60kg --regimen 40mg --start 2026-11-20 -q

$ isotrack status --plain | head -n 1
patient	P-0178

$ isotrack patient add P-0412 --category can --programme uk -q

# A second patient's course begins with -p.
$ isotrack start --weight 80kg --regimen 60mg
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: not stored; name one with -p CODE; they are listed by:
2>       isotrack patient list
? 2

$ isotrack start -p P-0412 --weight 80kg --regimen 60mg --start 2026-11-21
Course 1 of P-0412 begins Sat 2026-11-21.                                     #3
  Weight 80 kg (176 lb), weighed Sat 2026-11-21, yesterday.
  Plan isotretinoin, UK generic 60 mg a day (3 x 20).
  Reference band 120-150 mg/kg on baseline 80.00 kg: 9,600.00-12,000.00 mg.
  No product was named: the generic of programme uk, isotretinoin, UK generic,
  capsules of 5, 10, 20 mg. Others: isotrack product list.
  Can become pregnant: can. Programme uk. Labs monthly_classic.
  Steps due before today are not judged: this record begins today.

$ isotrack start -p P-0999 --weight 80kg --regimen 60mg
2> isotrack: error: no patient P-0999 in this file; codes are never guessed
2> hint: not stored; a new patient comes first: isotrack patient add P-0999
? 4

# Alone, isotrack shows who there is.
$ isotrack
Sun 2026-11-22    2 courses read, 0 unreadable
  FLAGGED   P-0178  two methods in use: nothing recorded
  FLAGGED   P-0412  required methods in use: nothing recorded
See: isotrack roster

$ isotrack --json | jq -c '.schema, [.patients[].code]'
"isotrack.roster/1"
["P-0178","P-0412"]

$ isotrack --plain
P-0178	flagged	strictest	1	active	3	40mg	baseline	0.0000	120	0.00	0	2	2	-	-	2026-12-20	28	2026-12-19	27	WARN	1	strictest.contra.methods	-	two methods in use: nothing recorded
P-0412	flagged	uk	1	active	2	60mg	baseline	0.0000	120	0.00	0	1	1	-	-	2026-12-21	29	2026-12-20	28	WARN	1	uk.contra.methods	-	required methods in use: nothing recorded

# D8
# Nobody is guessed.
$ isotrack log
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: not stored; name one with -p CODE; they are listed by:
2>       isotrack patient list
? 2

$ isotrack status
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: name one with -p CODE; they are listed by: isotrack patient list
? 2

$ isotrack undo
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: not stored; name one with -p CODE; they are listed by:
2>       isotrack patient list
? 2

$ isotrack status -p p-0178
2> isotrack: error: no patient p-0178 in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

$ isotrack status -p P-017
2> isotrack: error: no patient P-017 in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

# D8
# Each write names the patient first.
$ isotrack log -p P-0178
P-0178: 40 mg logged for today, Sun 2026-11-22.                               #4
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack log --patient P-0412 --on yesterday
P-0412: 60 mg (3 x 20) logged for Sat 2026-11-21, yesterday.                  #5
Total 60 mg = 0.8 mg/kg on baseline 80.00 kg.

$ isotrack -p P-0178 skip --on yesterday
P-0178: Missed: 40 mg planned Sat 2026-11-21, yesterday.                      #6
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

@ ISOTRACK_PATIENT=P-0412
$ isotrack weight 80.5kg
P-0412: 80.5 kg, weighed today, Sun 2026-11-22.                               #7
On current weight 0.8 mg/kg becomes 0.7, because all that was taken is divided
by the new weight; on baseline 80.00 kg it stays 0.8.
Total 60 mg = 0.8 mg/kg on baseline 80.00 kg.

$ isotrack hold --from 2026-12-01 --to 2026-12-02 --reason 'trip'
P-0412: On hold from Tue 2026-12-01 to Wed 2026-12-02, both included: 2 days.
                                                                              #8
Total 60 mg = 0.8 mg/kg on baseline 80.00 kg.

$ isotrack status | head -n 1
Course 1 of P-0412, begun Sat 2026-11-21: day 2                   Sun 2026-11-22

# The option goes before the environment.
$ isotrack status -p P-0178 | head -n 1
Course 1 of P-0178, begun Fri 2026-11-20: day 3                   Sun 2026-11-22

$ isotrack -p P-0178
Sun 2026-11-22   day 3   isotretinoin USP 40 mg a day         40 mg logged today
  0.7+ mg/kg on baseline 60.00 kg                  40+ mg, 1 of 3 days, 1 missed
  ........................................+.........|
  0                                       120      150
  open   1 day without entry: isotrack ask -p P-0178
  next   Fri 2026-12-18  4-weekly review
         Sat 2026-12-19  blood pregnancy test before the prescription
         Sun 2026-12-20  labs
WARN  two methods in use: nothing recorded. I8 P-S11 P-S47 (design)
      strictest.contra.methods

$ isotrack
Sun 2026-11-22   day 2   isotretinoin, UK generic 60 mg a day (3 x 20)
                                                             60 mg planned today
  0.8 mg/kg on baseline 80.00 kg                               60 mg, 1 of 1 day
  ........................................+.........|
  0                                       120      150
  next   Sat 2026-12-19  4-weekly review
         Sun 2026-12-20  pregnancy test before the prescription
         Mon 2026-12-21  labs
WARN  required methods in use: nothing recorded. P-S34 P-S39 (label, H)
      uk.contra.methods

# Totals stay apart, and so do the last entries.
$ isotrack undo
P-0412: Entry 8 (hold) is undone.                                             #9
  withdrawn: hold from Tue 2026-12-01 to Wed 2026-12-02: trip
Total 60 mg = 0.8 mg/kg on baseline 80.00 kg.

$ isotrack undo -p P-0178
P-0178: Entry 6 (skip) is undone.                                            #10
  withdrawn: not taken on Sat 2026-11-21
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack undo -p P-0412 --id 4
2> isotrack: error: P-0412 has no entry 4
2> hint: not stored; the numbers: isotrack history -p P-0412
? 4

$ isotrack history | grep '^#'
#2  2026-11-22 09:00 UTC  patient add
#3  2026-11-22 09:00 UTC  start
#5  2026-11-22 09:00 UTC  log
#7  2026-11-22 09:00 UTC  weight
#8  2026-11-22 09:00 UTC  hold                                      undone by #9
#9  2026-11-22 09:00 UTC  undo                                         undoes #8

@ ISOTRACK_PATIENT=P-9
$ isotrack log
2> isotrack: error: no patient P-9 in this file; codes are never guessed
2> hint: not stored; the codes: isotrack patient list
? 4

@ unset ISOTRACK_PATIENT
$ isotrack history --plain | cut -f 1,4,6
1	start	-
2	patient add	-
3	start	-
4	log	-
5	log	-
6	skip	undone by #10
7	weight	-
8	hold	undone by #9
9	undo	undoes #8
10	undo	undoes #6

# The code is said although the sentence happens to hold it.
@ ISOTRACK_DB=codes.db
$ isotrack patient add 4 -q && isotrack patient add 22 -q && isotrack start -p 4 --weight 60kg --regimen 40mg --category cannot | head -n 1
Course 1 of 4 begins Sun 2026-11-22.                                          #3

$ isotrack log -p 4 | head -n 1
4: 40 mg logged for today, Sun 2026-11-22.                                    #4

$ isotrack start -p 22 --weight 60kg --regimen 40mg --category cannot -q && isotrack log -p 22 | head -n 1
22: 40 mg logged for today, Sun 2026-11-22.                                   #6
