# A command that a hint or an answer names can be pasted: it repeats -p, --course and --db.
$ isotrack start --db 'my file.db' --weight 142kg --regimen 40mg --start 2026-11-16 -q

$ isotrack weight 63kg --on 2026-11-16 --db 'my file.db'
2> isotrack: error: Mon 2026-11-16 already holds 142 kg
2> hint: not stored. To correct it: isotrack amend 1 63kg --db 'my file.db'
? 3

$ isotrack log 40mg --on 2026-11-17 --db 'my file.db' -q && isotrack log 40mg --on 2026-11-17 --db 'my file.db'
2> isotrack: error: Tue 2026-11-17 already holds 40 mg, all that is planned
2> hint: not stored. To correct that entry:
2>       isotrack amend --on 2026-11-17 AMOUNT --db 'my file.db'
2>       If it was in fact taken, record it with --extra.
? 3

$ isotrack amend 1 142lb --db 'my file.db' --yes -q && isotrack hold --from 2026-11-30 --reason trip -p me --db 'my file.db'
On hold from Mon 2026-11-30, until: isotrack resume -p me --db 'my file.db'   #4
Total 40+ mg = 0.6+ mg/kg on baseline 64.41 kg.

$ isotrack --db 'my file.db'
Sun 2026-11-22   day 7   isotretinoin USP 40 mg a day        40 mg planned today
  0.6+ mg/kg on baseline 64.41 kg                            40+ mg, 1 of 6 days
  ........................................+.........|
  0                                       120      150
  open   5 days without entry: isotrack ask --db 'my file.db'
  next   Mon 2026-12-14  4-weekly review
         Tue 2026-12-15  blood pregnancy test before the prescription
         Wed 2026-12-16  labs
WARN  two methods in use: nothing recorded. I8 P-S11 P-S47 (design)
      strictest.contra.methods

# What has no file to name names none; what needs quotes has them.
$ cp 'my file.db' plain.db && isotrack undo --id 99 --db plain.db
2> isotrack: error: no entry 99
2> hint: not stored; the numbers: isotrack history --db plain.db
? 4

$ isotrack status --db "it's, so.db"
2> isotrack: error: no record at it's, so.db
2> hint: begin with: isotrack start --db 'it'\''s, so.db' (five questions); or name
2>       another with --db
? 5

$ cp 'my file.db' ./-x.db && isotrack undo --id 99 --db=-x.db
2> isotrack: error: no entry 99
2> hint: not stored; the numbers: isotrack history --db=-x.db
? 4

$ isotrack undo --id 99 --db plain.db --json
2> {"error":{"code":"not_found","exit":4,"message":"no entry 99","hint":"the numbers: isotrack history --db plain.db","outcome":"not_stored"}}
? 4

@ ISOTRACK_DB=plain.db
$ isotrack undo --id 99
2> isotrack: error: no entry 99
2> hint: not stored; the numbers: isotrack history
? 4

# Several patients: -p, whether from the option or from ISOTRACK_PATIENT.
$ isotrack patient add P-1 -q

$ isotrack undo --id 99 -p me
2> isotrack: error: me has no entry 99
2> hint: not stored; the numbers: isotrack history -p me
? 4

$ ISOTRACK_PATIENT=me isotrack weight 63kg --on 2026-11-16
2> isotrack: error: Mon 2026-11-16 already holds 142 lb
2> hint: not stored. To correct it: isotrack amend 3 63kg -p me
? 3

$ isotrack status -p nobody
2> isotrack: error: no patient nobody in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

$ isotrack status -p P-1
2> isotrack: error: P-1 has no course yet
2> hint: begin with: isotrack start -p P-1
? 4

$ isotrack log --course 7 -p me
2> isotrack: error: me has no course '7'
2> hint: not stored; the courses: isotrack course list -p me
? 4

$ isotrack finish --last-dose yesterday -p me
me: Course 1 finished: last dose Sat 2026-11-21, day 6.                       #6
5 days are without entry: isotrack ask -p me
Open after the course:
  pregnancy test at the last dose: Sat 2026-11-21 to Sat 2026-11-28
  (strictest.test.end)
  labs at the end: Sat 2026-11-21 to Sat 2026-11-28 (monthly_classic.end)
  pregnancy test a month after the last dose: Mon 2026-12-21
  (strictest.test.post)
  two methods until a month after the last dose: through Mon 2026-12-21
  (strictest.contra.end)
  pregnancy test 5 weeks after the last dose: Sat 2026-12-26
  (strictest.test.final)
  not before Mon 2026-12-21: blood donation, breastfeeding
  not before Tue 2026-12-22: contraception may end, pregnancy may be planned
  not before Thu 2027-01-21: a second course
  not before Fri 2027-05-21: waxing, dermabrasion, laser treatment of the skin
Total 40+ mg = 0.6+ mg/kg on baseline 64.41 kg.

$ isotrack log --on yesterday --course 1 -p me
me: 40 mg logged for Sat 2026-11-21, yesterday.                               #7
Total 80+ mg = 1.2+ mg/kg on baseline 64.41 kg.

# An undo by its number need not name the patient; the command it names must.
$ isotrack undo --id 6 -q && isotrack log -p me -q && isotrack undo --id 8
2> isotrack: error: that would end course 1 on Sat 2026-11-21, and a dose is logged
2>                  on Sun 2026-11-22
2> hint: not stored. End it anew: isotrack finish --last-dose DATE -p me
? 3

$ isotrack undo --id 1
2> isotrack: error: later entries rest on entry 1: #2, #3, #4, #7, #9
2> hint: not stored. Undo those first: isotrack undo --id 9
? 3

# start with a new code says how a new patient comes into the file.
$ isotrack start -p P-2 --weight 60kg --regimen 40mg
2> isotrack: error: no patient P-2 in this file; codes are never guessed
2> hint: not stored; a new patient comes first: isotrack patient add P-2
? 4

$ isotrack start -p P-00014 --weight 60kg --regimen 40mg
2> isotrack: error: no patient P-00014 in this file; codes are never guessed
2> hint: not stored; its check digit does not fit: a digit is mistyped
? 4
