# Patients of one file: add, list, show, edit.
@ ISOTRACK_DB=clinic.db
$ isotrack patient add
Patient P-00013, in a new file, clinic.db (mode 0600).                        #1
  Can become pregnant: unknown. Programme strictest. Logging daily.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)

$ isotrack patient add
Patient P-00021.                                                              #2
  Can become pregnant: unknown. Programme strictest. Logging daily.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID -p P-00021 (isotrack programme list)

$ isotrack patient add P-0412 --category can --programme us-ipledge --logging visits --birth-date 2009-03-14 --weight-unit st_lb --name 'Sam Example'
Patient P-0412.                                                               #3
  Can become pregnant: can. Programme us-ipledge. Logging visits.

$ isotrack patient list
code     category  programme   courses  now
P-00013  unknown   strictest   0        -
P-00021  unknown   strictest   0        -
P-0412   can       us-ipledge  0        -

$ isotrack patient list --plain
P-00013	unknown	strictest	0	-
P-00021	unknown	strictest	0	-
P-0412	can	us-ipledge	0	-

$ isotrack patient list --json | jq -c '.patients[]'
{"code":"P-00013","name":null,"category":"unknown","programme":"strictest","logging":"daily","birth_date":null,"weight_unit":null,"cycles":null,"home_tests":null,"lab_units":null,"missed_dose":null,"courses":0,"state":null,"contacts":[],"archived_on":null}
{"code":"P-00021","name":null,"category":"unknown","programme":"strictest","logging":"daily","birth_date":null,"weight_unit":null,"cycles":null,"home_tests":null,"lab_units":null,"missed_dose":null,"courses":0,"state":null,"contacts":[],"archived_on":null}
{"code":"P-0412","name":"Sam Example","category":"can","programme":"us-ipledge","logging":"visits","birth_date":"2009-03-14","weight_unit":"st_lb","cycles":null,"home_tests":null,"lab_units":null,"missed_dose":null,"courses":0,"state":null,"contacts":[],"archived_on":null}

$ isotrack patient show -p P-0412
Patient P-0412                                                    Sun 2026-11-22

  name          Sam Example
  category      can
  programme     us-ipledge
  logging       visits
  birth date    2009-03-14
  weight unit   st_lb
  cycles        -
  home tests    -
  lab units     -
  missed doses  -
  courses       0

$ isotrack patient show -p P-0412 --json
{"schema":"isotrack.patient/1","today":"2026-11-22","patient":{"code":"P-0412","name":"Sam Example","category":"can","programme":"us-ipledge","logging":"visits","birth_date":"2009-03-14","weight_unit":"st_lb","cycles":null,"home_tests":null,"lab_units":null,"missed_dose":null,"courses":0,"state":null,"contacts":[],"archived_on":null}}

$ isotrack patient show
2> isotrack: error: this file holds 3 patients; which one is not said
2> hint: name one with -p CODE; they are listed by: isotrack patient list
? 2

$ isotrack patient show -p p-0412
2> isotrack: error: no patient p-0412 in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

# A generated code carries a check digit, so a slip is noticed.
$ isotrack patient show -p P-0002-8
2> isotrack: error: no patient P-0002-8 in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

# edit: category and programme hold from a day on, the others at once. What was is kept.
$ isotrack patient edit -p P-0412 --category cannot --from 2026-11-01 --reason 'hysterectomy'
P-0412: Can become pregnant: cannot, from Sun 2026-11-01.                     #4
Until Sat 2026-11-21: from Sun 2026-11-22 on entry #3 says can, today too.

$ isotrack patient edit -p P-0412 --programme uk
P-0412: Programme uk from Sun 2026-11-22.                                     #5

$ isotrack patient edit -p P-0412 --logging daily --weight-unit kg --name 'S. E.' --birth-date 2008-03-14
P-0412: Logging daily, birth date 2008-03-14, weight unit kg, name stored.    #6

$ isotrack patient show -p P-0412
Patient P-0412                                                    Sun 2026-11-22

  name          S. E.
  category      can
  programme     uk
  logging       daily
  birth date    2008-03-14
  weight unit   kg
  cycles        -
  home tests    -
  lab units     -
  missed doses  -
  courses       0

$ isotrack patient show -p P-0412 --today 2026-10-31
Patient P-0412                                                    Sat 2026-10-31

  name          S. E.
  category      cannot
  programme     uk
  logging       daily
  birth date    2008-03-14
  weight unit   kg
  cycles        -
  home tests    -
  lab units     -
  missed doses  -
  courses       0

$ isotrack history -p P-0412
#3  2026-11-22 09:00 UTC  patient add                            corrected by #5
    + patient P-0412, logging visits, born 2009-03-14, weights in st_lb, Sam
      Example
    + can become pregnant: can, from Sun 2026-11-22
    + programme us-ipledge from Sun 2026-11-22
#4  2026-11-22 09:00 UTC  patient edit
    + can become pregnant: cannot, from Sun 2026-11-01
    reason: hysterectomy
#5  2026-11-22 09:00 UTC  patient edit
    + programme uk from Sun 2026-11-22
    - programme us-ipledge from Sun 2026-11-22
#6  2026-11-22 09:00 UTC  patient edit
    + patient P-0412, logging daily, born 2008-03-14, weights in kg, S. E.
    - patient P-0412, logging visits, born 2009-03-14, weights in st_lb, Sam
      Example

$ isotrack patient edit -p P-0412 --no-name
P-0412: Logging daily, birth date 2008-03-14, weight unit kg.                 #7

$ isotrack patient show -p P-0412 --plain
code	P-0412
name	-
category	can
programme	uk
logging	daily
birth_date	2008-03-14
weight_unit	kg
cycles	-
home_tests	-
lab_units	-
missed_dose	-
courses	0

$ isotrack patient edit -p P-0412 --name x --no-name
2> isotrack: error: --name and --no-name exclude each other
2> hint: not stored
? 2

# Refused.
$ isotrack patient add P-0412
2> isotrack: error: patient P-0412 is in this file already
2> hint: not stored
? 3

$ isotrack patient add 'P 0412'
2> isotrack: error: patient code 'P 0412': expected 1 to 32 of A-Z a-z 0-9 . _ -
2> hint: not stored
? 2

$ isotrack patient add P/0412
2> isotrack: error: patient code 'P/0412': expected 1 to 32 of A-Z a-z 0-9 . _ -
2> hint: not stored
? 2

$ isotrack patient add P-123456789012345678901234567890123
2> isotrack: error: patient code 'P-123456789012345678901234567890123': expected
2>                  1 to 32 of A-Z a-z 0-9 . _ -
2> hint: not stored
? 2

$ isotrack patient add x --category maybe
2> isotrack: error: category 'maybe': expected one of can, cannot, unknown
2> hint: not stored; it says whether the patient can become pregnant; unknown: by
2>       the strictest rules; see: isotrack help category
? 2

$ isotrack patient add x --programme usa
2> isotrack: error: no programme 'usa'
2> hint: not stored; one of: us-ipledge, uk, eu, fr, de, it, ca, anz, strictest,
2>       none
? 2

$ isotrack patient add x --logging weekly
2> isotrack: error: logging 'weekly': expected one of daily, visits
2> hint: not stored
? 2

$ isotrack patient add x --birth-date 2026-11-23
2> isotrack: error: birth date 2026-11-23 is after today
2> hint: not stored
? 3

# Nobody is born on the nearest such day.
$ for day in '17 nov' '17 dec' mon yesterday '17y ago'; do isotrack patient add x --birth-date "$day"; done
2> isotrack: error: birth date '17 nov': the year is not said
2> hint: not stored; such as 2008-11-17 or '17 nov 2008'
2> isotrack: error: birth date '17 dec': the year is not said
2> hint: not stored; such as 2008-11-17 or '17 nov 2008'
2> isotrack: error: birth date 'mon': the year is not said
2> hint: not stored; such as 2008-11-17 or '17 nov 2008'
2> isotrack: error: birth date 'yesterday': the year is not said
2> hint: not stored; such as 2008-11-17 or '17 nov 2008'
2> isotrack: error: birth date '17y ago': the year is not said
2> hint: not stored; such as 2008-11-17 or '17 nov 2008'
? 2

$ isotrack patient add x --birth-date '17th november 2008' --dry-run | head -n 1
Patient x.                                                            not stored

$ isotrack patient add x --birth-date 1901-01-01
2> isotrack: error: birth date 1901-01-01 is more than 120 years ago
2> hint: not stored
? 3

$ isotrack patient add x --birth-date 14/03/2009
2> isotrack: error: date '14/03/2009': expected a date
2> hint: not stored; write 2009-03-14
? 2

$ isotrack patient add x --weight-unit stone
2> isotrack: error: weight unit 'stone': expected one of kg, lb, st-lb
2> hint: not stored
? 2

$ isotrack patient add x --name "$(printf 'a\nb')"
2> isotrack: error: --name 'a\x0ab': no control characters
2> hint: not stored
? 2

$ isotrack patient edit -p P-0412
2> isotrack: error: nothing to change was named
2> hint: not stored; such as:
2>       isotrack patient edit --category can --programme us-ipledge -p P-0412
? 2

$ isotrack patient edit --category can
2> isotrack: error: this file holds 3 patients; which one is not said
2> hint: not stored; name one with -p CODE; they are listed by:
2>       isotrack patient list
? 2

$ isotrack patient edit -p P-0412 --category can --from 01.11.2026
2> isotrack: error: date '01.11.2026': expected a date
2> hint: not stored; day and month could be either way round; write YYYY-MM-DD
? 2

$ isotrack patient list --plain | cut -f 1
P-00013
P-00021
P-0412

# The code of a new patient may be given with -p; --from alone changes nothing.
@ ISOTRACK_DB=named.db
$ isotrack patient add -p ZZ | head -n 1
Patient ZZ, in a new file, named.db (mode 0600).                              #1

$ isotrack patient add A -p B
2> isotrack: error: the patient is named twice: A and --patient B
2> hint: not stored
? 2

$ isotrack patient edit --from 2026-11-01
2> isotrack: error: --from is the day from which something holds, and is named
2>                  alone
2> hint: not stored; it goes with --category, --programme, --cycles, --home-tests,
2>       --lab-units or --missed-dose
? 2

$ isotrack patient show --course 2
2> isotrack: error: patient show: --course means nothing here; it is for what one
2>                  course holds
2> hint: leave it out; see: isotrack help patient show
? 2

# Narrow screens.
@ ISOTRACK_DB=narrow.db
$ isotrack patient add a-rather-long-code-of-32-letters --programme us-ipledge -q && isotrack patient add me -q && COLUMNS=40 isotrack patient list
code
  a-rather-long-code-of-32-letters
category   unknown
programme  us-ipledge
courses    0
now        -

code       me
category   unknown
programme  strictest
courses    0
now        -

$ isotrack contact set prescriber 'Dr. A, 555-0100, mornings from eight to eleven' -p me -q && COLUMNS=40 isotrack patient show -p me
Patient me                Sun 2026-11-22

  category      unknown
  programme     strictest
  logging       daily
  birth date    -
  weight unit   -
  cycles        -
  home tests    -
  lab units     -
  missed doses  -
  courses       0
  prescriber    Dr. A, 555-0100,
                mornings from eight to
                eleven

# The archive: in no list, not judged, not reminded; nothing is recorded; all of it is kept.
@ ISOTRACK_DB=clinic.db
$ isotrack patient archive P-0412 --reason 'moved away'
P-0412 is archived: in no list, not judged, not reminded. All of it is kept.  #8
To bring back: isotrack patient archive P-0412 --return

$ isotrack patient list --plain; isotrack patient list; isotrack patient list --archived
P-00013	unknown	strictest	0	-
P-00021	unknown	strictest	0	-
code     category  programme  courses  now
P-00013  unknown   strictest  0        -
P-00021  unknown   strictest  0        -

1 patient archived. To see them: isotrack patient list --archived
code    category  programme  courses  now
P-0412  can       uk         0        -

$ isotrack patient show -p P-0412 | tail -n 2; isotrack patient show -p P-0412 --json | jq -c .patient.archived_on
  courses       0
  archived      since Sun 2026-11-22
"2026-11-22"

$ isotrack weight -p P-0412 60kg --on today; isotrack due -p P-0412; isotrack due --all | grep P-0412
2> isotrack: error: P-0412 is archived since Sun 2026-11-22; nothing is recorded or
2>                  judged
2> hint: not stored. To bring back: isotrack patient archive P-0412 --return
2> isotrack: error: P-0412 is archived since Sun 2026-11-22; nothing is recorded or
2>                  judged
2> hint: To bring back: isotrack patient archive P-0412 --return
? 1

$ isotrack patient archive P-0412
2> isotrack: error: P-0412 is archived already, since Sun 2026-11-22
2> hint: not stored; the archive: isotrack patient list --archived
? 3

$ isotrack patient archive P-0412 --return
P-0412 is back: in the lists, judged and reminded again.                      #9

$ isotrack patient archive P-0412 --return
2> isotrack: error: P-0412 is not archived
2> hint: not stored
? 3

# A course under way, or an open STOP, would fall silent: that is asked.
$ isotrack start -p P-0412 --weight 60kg --regimen 40mg --start today -q; isotrack patient archive P-0412
BLOCK P-0412: overdue since Thu 2026-10-22: contraception for a month before the
      start. P-S24 P-S32 (regulator, H) uk.contra.start
2> isotrack: error: P-0412: course 1 has not ended. Once archived, no list and no
2>                  reminder tells of it
2> hint: not stored; settle it first; if it is to fall silent, --yes answers
? 2

# Nothing that judges answers then; what is recorded can be read.
$ isotrack patient archive P-0412 --yes -q; for words in 'pickup check' 'pickup check --exit-code --json' stock 'symptom list' status chart due; do isotrack $words -p P-0412 2>/dev/null; echo $?; done | uniq -c | tr -s ' '
 7 3

$ isotrack pickup check -p P-0412; isotrack pickup list -p P-0412
Pick-ups of P-0412                                                Sun 2026-11-22

No pick-up is recorded. To record one:
isotrack pickup add CAPSULES --days N -p P-0412
2> isotrack: error: P-0412 is archived since Sun 2026-11-22; nothing is recorded or
2>                  judged
2> hint: To bring back: isotrack patient archive P-0412 --return

$ isotrack undo -p P-0412 -q && isotrack patient list --plain
P-00013	unknown	strictest	0	-
P-00021	unknown	strictest	0	-
P-0412	can	uk	1	active

# A code of the generated form whose check digit does not fit is a slip until somebody says not.
$ isotrack patient add P-00014
2> isotrack: error: P-00014 looks like a generated code, and its check digit does
2>                  not fit
2> hint: not stored; another patient's code mistyped? If it is a code of your own,
2>       --yes answers
? 2

# A generated code is given once, also when its patient was undone or erased. Erasing: see
# patient-erase.t.
$ isotrack patient add -q && isotrack undo -p P-00037 -q && isotrack patient add | head -n 1
Patient P-00045.                                                             #15

$ isotrack patient erase P-00045 --yes -q && isotrack patient erase P-00021 --yes -q && isotrack patient add | head -n 1
Patient P-00059.                                                             #18

$ isotrack patient add P-99992 -q && isotrack patient add
2> isotrack: error: the last of the generated codes, P-99992, was given
2> hint: not stored; name one: isotrack patient add CODE
? 3

# A code that is easily taken for one of this file is asked about; archived patients count.
@ ISOTRACK_DB=alike.db
$ isotrack patient add -q; isotrack patient add GAP.uk -q; isotrack patient archive GAP.uk -q
$ for code in p-00013 P-OOO13 P-0013 P00013 Gap.UK P-00013; do isotrack patient add $code -q; done; isotrack patient list --plain; isotrack patient list --archived --plain
P-00013	unknown	strictest	0	-
GAP.uk	unknown	strictest	0	-
2> isotrack: error: p-00013 is easily taken for P-00013, which is in this file
2> hint: not stored; if it is the same person: -p P-00013; if it is somebody else,
2>       --yes answers
2> isotrack: error: P-OOO13 is easily taken for P-00013, which is in this file
2> hint: not stored; if it is the same person: -p P-00013; if it is somebody else,
2>       --yes answers
2> isotrack: error: P-0013 is easily taken for P-00013, which is in this file
2> hint: not stored; if it is the same person: -p P-00013; if it is somebody else,
2>       --yes answers
2> isotrack: error: P00013 is easily taken for P-00013, which is in this file
2> hint: not stored; if it is the same person: -p P-00013; if it is somebody else,
2>       --yes answers
2> isotrack: error: Gap.UK is easily taken for GAP.uk, which is in this file
2> hint: not stored; if it is the same person: -p GAP.uk; if it is somebody else,
2>       --yes answers
2> isotrack: error: patient P-00013 is in this file already
2> hint: not stored
$ isotrack patient add P-0013 --yes -q; isotrack patient list --plain
P-00013	unknown	strictest	0	-
P-0013	unknown	strictest	0	-
$ printf 'n\n' | script -E never -qec 'isotrack patient add p-0013' /dev/null | tr -d '\r'
p-0013 is easily taken for P-00013, which is in this file
Go on? [y/N] isotrack: error: answered with no
hint: not stored

# So is a code that an erased patient may have had, whose paper may still lie about.
@ ISOTRACK_DB=gone.db
$ isotrack patient add -q; isotrack patient add -q; isotrack patient erase P-00021 --yes -q; isotrack patient add P-00021
2> isotrack: error: P-00021 may have been the code of a patient who was erased
2>                  here; it may stand on paper
2> hint: not stored; for a code that was never used: isotrack patient add; to use
2>       this one all the same, --yes answers
? 2
$ isotrack patient add P-00021 --yes | head -n 1; isotrack patient add P-00045 -q && isotrack patient list --plain
Patient P-00021.                                                              #4
P-00013	unknown	strictest	0	-
P-00021	unknown	strictest	0	-
P-00045	unknown	strictest	0	-

# Nor is it begun with unasked, in a file that holds nobody any more.
@ ISOTRACK_DB=emptied.db
$ isotrack patient add -q; isotrack patient erase P-00013 --yes -q; isotrack start -p P-00013 --weight 60kg --regimen 40mg
2> isotrack: error: P-00013 may have been the code of a patient who was erased
2>                  here; it may stand on paper
2> hint: not stored; for a code that was never used: isotrack patient add; to use
2>       this one all the same, --yes answers
? 2
$ isotrack start -p P-00013 --weight 60kg --regimen 40mg --yes -q; isotrack patient list --plain
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
P-00013	unknown	strictest	1	active

# What is still to come after a course would fall silent in the archive.
@ ISOTRACK_DB=after.db
$ isotrack patient add P-1 --category can --programme uk -q && isotrack start -p P-1 --weight 60kg --regimen 40mg --start 2026-09-01 -q --today 2026-09-01 && isotrack contraception add implant --from 2026-07-01 -p P-1 -q && isotrack log -p P-1 --from 2026-09-01 --to 2026-11-18 --as-planned -q && isotrack finish -p P-1 --last-dose 2026-11-18 -q && isotrack patient archive P-1
BLOCK overdue since Sat 2026-08-01: contraception for a month before the start.
      P-S24 P-S32 (regulator, H) uk.contra.start
BLOCK overdue since Wed 2026-09-30: pregnancy test before the prescription;
      2 tests not recorded. P-S23 P-S24 (regulator, H) uk.test.pre_rx
2> isotrack: error: P-1: still to come: pregnancy test a month after the last dose,
2>                  due Fri 2026-12-18; still to come: contraception until a month
2>                  after the last dose: through Fri 2026-12-18. Once archived, no
2>                  list and no reminder tells of it
2> hint: not stored; settle it first; if it is to fall silent, --yes answers
? 2

# What is late by then is said to be.
@ ISOTRACK_DB=late.db
$ isotrack patient add P-1 --category can --programme us-ipledge -q --today 2026-09-01 && isotrack start -p P-1 --weight 60kg --regimen 40mg --start 2026-09-01 --product Claravis -q --today 2026-09-01 && isotrack contraception add implant condom --from 2026-07-01 -p P-1 -q && isotrack log -p P-1 --from 2026-09-01 --to 2026-11-14 --as-planned -q && isotrack finish -p P-1 --last-dose 2026-11-14 -q && isotrack patient archive P-1
BLOCK overdue since Sat 2026-08-01: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Thu 2026-08-13: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
BLOCK overdue since Wed 2026-09-30: monthly pregnancy test; 2 tests not
      recorded. P-S11 P-S15 (regulator, H) us.test.monthly
2> isotrack: error: P-1: overdue: pregnancy test at the last dose, due
2>                  Sat 2026-11-14; still to come: pregnancy test 30 days after the
2>                  last dose, due Mon 2026-12-14; still to come: two methods until
2>                  a month after the last dose: through Mon 2026-12-14. Once
2>                  archived, no list and no reminder tells of it
2> hint: not stored; settle it first; if it is to fall silent, --yes answers
? 2

# Whoever names the strictest rules is not told that none was named.
$ isotrack patient add S-1 --programme strictest
Patient S-1.                                                                  #6
  Can become pregnant: unknown. Programme strictest. Logging daily.
