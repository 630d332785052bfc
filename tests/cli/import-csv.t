# import csv: tables into a record, all or nothing, twice is once.
@ ISOTRACK_DB=a.db
$ isotrack start --weight 64.5kg --regimen 40mg --start 2026-11-01 -q

# A plain spreadsheet.
$ printf 'date,mg\n2026-11-01,40\n2026-11-02,40\n2026-11-03,0\n2026-11-04,\n2026-11-05,60\n' > plain.csv; isotrack import csv plain.csv --dry-run
3 doses (140 mg) and 1 missed day taken in, Sun 2026-11-01 to Thu 2026-11-05.
                                                                      not stored
Read: plain.csv, 5 rows; 1 without an entry.
Doses recorded: 3 doses, 140 mg; before, none.
1 day holds more than was planned; what was taken is recorded.
Total 140+ mg = 2.2+ mg/kg on baseline 64.50 kg.
Dry run: nothing was stored.

$ isotrack history --plain | wc -l
1

$ isotrack import csv plain.csv
3 doses (140 mg) and 1 missed day taken in, Sun 2026-11-01 to Thu 2026-11-05.
                                                                              #2
Read: plain.csv, 5 rows; 1 without an entry.
Doses recorded: 3 doses, 140 mg; before, none.
1 day holds more than was planned; what was taken is recorded.
Total 140+ mg = 2.2+ mg/kg on baseline 64.50 kg.
To take it back: isotrack undo --id 2

$ isotrack import csv plain.csv; isotrack import csv plain.csv --once monday -q; echo $?
Nothing new: all that the file says is in the record already.
Read: plain.csv, 5 rows; 4 known already; 1 without an entry.
0

$ isotrack status | head -n 6
Course 1 of me, begun Sun 2026-11-01: day 22                      Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     140 of 160 mg planned on 4 days with an entry (87.50 %); 3 of
            21 days; 17 without entry
  of these  0 partial, 1 over the plan

$ isotrack verify
Sound: 2 entries and 12 facts read, every digest agrees. a.db

# Undone like any other entry, and taken in again.
$ isotrack undo --id 2 -q; isotrack import csv plain.csv --json | jq -c '[.entry, .stored, .patient, .lines[0], .cumulative.mg]'
[4,true,"me","3 doses (140 mg) and 1 missed day taken in, Sun 2026-11-01 to Thu 2026-11-05.",140]

# What differs from the record is never added; every bad row is told, and nothing is stored.
$ printf 'date,mg\r\n2026-11-01,20\r\n2026-11-06,40\r\n2026-11-06,40\r\n2026-11-07,040\r\n7/11/2026,40\r\n46337,40\r\n2026-10-31,40\r\n2026-11-23,40\r\n2026-11-08,500\r\n2026-11-09,40,5\r\n' > bad.csv; isotrack import csv bad.csv
bad.csv cannot be taken in; nothing was stored.
  line 2: the record holds 40 mg on Sun 2026-11-01, the file 20 mg
  line 4: Fri 2026-11-06 stands in line 3 too; if both were taken, number them
  in a column intake
  line 5: dose '040': a number has no leading zero
  line 6: date '7/11/2026': day and month could be either way round; --dates dmy
  or --dates mdy says which
  line 7: date '46337': a spreadsheet's own number of a day; show the column as
  YYYY-MM-DD, then save it again
  line 8: Sat 2026-10-31 is before course 1, which begins Sun 2026-11-01
  line 9: Mon 2026-11-23 is after today
  line 10: dose '500': one intake is 1 to 400 mg
  line 11: has 3 cells where the header has 2
2> isotrack: error: bad.csv cannot be taken in: line 2: the record holds 40 mg on
2>                  Sun 2026-11-01, the file 20 mg
2> hint: not stored; it is the first of several; all of them are listed
? 6

$ isotrack import csv bad.csv --dry-run --plain
line 2	the record holds 40 mg on Sun 2026-11-01, the file 20 mg
line 4	Fri 2026-11-06 stands in line 3 too; if both were taken, number them in a column intake
line 5	dose '040': a number has no leading zero
line 6	date '7/11/2026': day and month could be either way round; --dates dmy or --dates mdy says which
line 7	date '46337': a spreadsheet's own number of a day; show the column as YYYY-MM-DD, then save it again
line 8	Sat 2026-10-31 is before course 1, which begins Sun 2026-11-01
line 9	Mon 2026-11-23 is after today
line 10	dose '500': one intake is 1 to 400 mg
line 11	has 3 cells where the header has 2
? 6

$ isotrack import csv bad.csv --dry-run --json | jq -c '[.schema, .file, .schema_version, .rows[0]]'
["isotrack.bad_rows/1","bad.csv",null,{"place":"line 2","reason":"the record holds 40 mg on Sun 2026-11-01, the file 20 mg"}]

$ isotrack import csv bad.csv --json
2> {"error":{"code":"io","exit":6,"message":"bad.csv cannot be taken in: line 2: the record holds 40 mg on Sun 2026-11-01, the file 20 mg","hint":"it is the first of several; --dry-run lists them","outcome":"not_stored"}}
? 6

$ (echo date,mg; yes 2026-10-01,40 | head -n 103) | isotrack import csv - --dry-run --plain | tail -n 2
line 101	Thu 2026-10-01 is before course 1, which begins Sun 2026-11-01
-	3 more

# Two intakes of a day, numbered or timed; a dose on a missed day contradicts it.
$ printf 'date,mg,intake\n2026-11-06,20,1\n2026-11-06,20,2\n' > two.csv; isotrack import csv two.csv -q; printf 'date,mg,time\n2026-11-07,20,08:00\n2026-11-07,20,21:30\n' | isotrack import csv - -q; isotrack export csv --what doses | tr -d '\r' | tail -n 4
me,1,2026-11-06,1,taken,20,,us-generic,,,
me,1,2026-11-06,2,taken,20,,us-generic,,,
me,1,2026-11-07,1,taken,20,08:00,us-generic,,,
me,1,2026-11-07,2,taken,20,21:30,us-generic,,,

$ isotrack skip --on 2026-11-08 -q; printf 'date,mg\n2026-11-08,40\n' | isotrack import csv -
standard input cannot be taken in; nothing was stored.
  line 2: the record says that Sun 2026-11-08 was missed
2> isotrack: error: standard input cannot be taken in: line 2: the record says that
2>                  Sun 2026-11-08 was missed
2> hint: not stored
? 6

# Weights: a unit is needed, and one that smells of another is asked about.
$ printf 'date;kg\n2026-11-10;64,8\n' | isotrack import csv - -q; printf 'date,weight\n2026-11-11,142lb\n2026-11-12,65\n' | isotrack import csv -
standard input cannot be taken in; nothing was stored.
  line 3: weight '65': the unit is missing
2> isotrack: error: standard input cannot be taken in: line 3: weight '65': the
2>                  unit is missing
2> hint: not stored
? 6

$ printf 'date,kg\n2026-11-14,142\n' > pounds.csv; isotrack import csv pounds.csv
2> isotrack: error: line 2: 142.00 kg on Sat 2026-11-14 is 2.19 x the 64.80 kg of
2>                  Tue 2026-11-10
2> hint: not stored. If all of it is right, --yes answers
? 2

$ isotrack import csv pounds.csv --dry-run
1 weight taken in, Sat 2026-11-14.                                    not stored
Read: pounds.csv, 1 row.
It will be asked about: line 2: 142.00 kg on Sat 2026-11-14 is 2.19 x the
64.80 kg of Tue 2026-11-10.
Total 220+ mg = 3.4+ mg/kg on baseline 64.50 kg.
Dry run: nothing was stored.

$ isotrack import csv pounds.csv --yes --dry-run
1 weight taken in, Sat 2026-11-14.                                    not stored
Read: pounds.csv, 1 row.
Total 220+ mg = 3.4+ mg/kg on baseline 64.50 kg.
Dry run: nothing was stored.

# Headings of one's own; columns that are not read are named.
$ printf '\357\273\277Datum;Dosis;Laune;Haut\r\n9.11.2026;40;gut;"trocken; rot"\r\n' > meine.csv; isotrack import csv meine.csv --columns date=Datum,mg=Dosis --dates dmy
1 dose (40 mg) taken in, Mon 2026-11-09.                                      #9
Read: meine.csv, 1 row.
Not read: columns 'Laune', 'Haut'.
Doses recorded: 8 doses, 260 mg; before, 7 doses, 220 mg.
Total 260+ mg = 4.0+ mg/kg on baseline 64.50 kg.
To take it back: isotrack undo --id 9

$ isotrack import csv meine.csv
2> isotrack: error: no column of the file is called date
2> hint: not stored; name it: --columns date=HEADING; its columns: Datum, Dosis,
2>       Laune, Haut
? 2

$ isotrack import csv meine.csv --columns date=Datum,mg=Menge
2> isotrack: error: the file has no column 'Menge'
2> hint: not stored; its columns: Datum, Dosis, Laune, Haut
? 2

$ isotrack import csv meine.csv --columns dose=Dosis; isotrack import csv meine.csv --dates dym
2> isotrack: error: no column is called 'dose'
2> hint: not stored; one of: patient, course, date, intake, state, mg, time,
2>       product, vomited, no_food, note, weight, kg, lb, analyte, value, unit,
2>       upper_limit, fasting, result, kind, setting
2> isotrack: error: order of dates 'dym': expected iso, dmy or mdy
2> hint: not stored; dmy reads 1/5/2026 as 1 May, mdy as 5 January
? 2

# Files that are no tables.
$ isotrack import csv; isotrack import csv none.csv; isotrack import csv .; : > empty.csv; isotrack import csv empty.csv; printf 'date,mg,Date\n' | isotrack import csv -; head -c 200 a.db | isotrack import csv -
2> isotrack: error: import csv: the file is missing
2> hint: not stored; such as: isotrack import csv doses.csv
2> isotrack: error: none.csv: No such file or directory
2> hint: not stored
2> isotrack: error: .: is not a regular file
2> hint: not stored
2> isotrack: error: this is no table that can be read: it is empty
2> hint: not stored
2> isotrack: error: this is no table that can be read: the heading 'Date' stands
2>                  twice
2> hint: not stored
2> isotrack: error: this is no table that can be read: line 1 holds a NUL byte; is
2>                  this a spreadsheet's own file? Save it as CSV
2> hint: not stored
? 6

$ printf 'date,mg,note\n2026-11-12,40,caf\351\n2026-11-13,40,"never closed\n' | isotrack import csv -
standard input cannot be taken in; nothing was stored.
  line 2: holds bytes that are no UTF-8 text, or control characters; save it as
  CSV in UTF-8
  line 3: opens a quote that never closes
2> isotrack: error: standard input cannot be taken in: line 2: holds bytes that are
2>                  no UTF-8 text, or control characters; save it as CSV in UTF-8
2> hint: not stored; it is the first of several; all of them are listed
? 6

# A note that looks like a formula goes out guarded, and comes back as it was.
$ isotrack log 40mg --on 2026-11-12 --note '=1+1' -q; isotrack export csv | tr -d '\r' | tail -n 1; isotrack export csv -o doses.csv -q; isotrack import csv doses.csv
me,1,2026-11-12,1,taken,40,,us-generic,,,'=1+1
Nothing new: all that the file says is in the record already.
Read: doses.csv, 11 rows; 11 known already.

# Results and tests; a positive test is a STOP.
$ isotrack lab add alt=24 tg=118mg/dL --on 2026-11-10 --uln alt=55 -q; isotrack export csv --what labs | tee labs.csv | tr -d '\r'; isotrack import csv labs.csv
patient,date,analyte,value,unit,upper_limit,fasting,note
me,2026-11-10,alt,24,U/L,55,,
me,2026-11-10,triglyceride,118,mg/dL,,,
Nothing new: all that the file says is in the record already.
Read: labs.csv, 2 rows; 2 known already.

$ printf 'date,analyte,value,unit\n2026-11-17,alt,31,U/L\n2026-11-17,ast,24,U/L\n2026-11-10,alt,25,U/L\n' > labs2.csv; isotrack import csv labs2.csv; sed -i '$d' labs2.csv; isotrack import csv labs2.csv
labs2.csv cannot be taken in; nothing was stored.
  line 4: the record holds alt 24 U/L on Tue 2026-11-10, the file alt 25 U/L
1 draw taken in, Tue 2026-11-17.                                             #12
Read: labs2.csv, 2 rows.
To take it back: isotrack undo --id 12
2> isotrack: error: labs2.csv cannot be taken in: line 4: the record holds alt
2>                  24 U/L on Tue 2026-11-10, the file alt 25 U/L
2> hint: not stored

$ printf 'date,result,kind,setting\n2026-11-18,positive,serum,medical\n' > test.csv; isotrack import csv test.csv -n -q; isotrack import csv test.csv
STOP  positive pregnancy test, collected Wed 2026-11-18.
      The label says: Stop isotretinoin at once and contact the prescriber, and
      a specialist in teratology.
      Report  the prescriber, at once, a specialist in teratology
      Source  strictest.trigger.pregnancy P-S60 P-S11 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Wed 2026-11-18.
      When the prescriber has decided:
      isotrack confirm strictest.trigger.pregnancy --note TEXT
Dry run: nothing was stored.
STOP  positive pregnancy test, collected Wed 2026-11-18.
      The label says: Stop isotretinoin at once and contact the prescriber, and
      a specialist in teratology.
      Report  the prescriber, at once, a specialist in teratology
      Source  strictest.trigger.pregnancy P-S60 P-S11 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Wed 2026-11-18.
      When the prescriber has decided:
      isotrack confirm strictest.trigger.pregnancy --note TEXT
1 pregnancy test taken in, Wed 2026-11-18.                                   #13
Read: test.csv, 1 row.
To take it back: isotrack undo --id 13

# A result is answered as when it is typed; a specimen of long ago is asked about.
$ isotrack undo -q; printf 'date,analyte,value,unit,upper_limit\n2026-11-19,alt,212,U/L,40\n' > high.csv; isotrack import csv high.csv | head -n 6
No longer open: STOP positive pregnancy test, collected Wed 2026-11-18
(strictest.trigger.pregnancy).
1 draw taken in, Thu 2026-11-19.                                             #15
Read: high.csv, 1 row.
BLOCK ALT 212 U/L (5.30 x upper limit 40), collected Thu 2026-11-19: above 5 x
      upper limit, flagged urgent; for the clinic to judge. S69 S67 (secondary,
      M) lab.L4
To take it back: isotrack undo --id 15

$ printf 'date,analyte,value,unit\n2021-11-19,alt,31,U/L\n2021-11-18,alt,31,U/L\n' > old.csv; isotrack import csv old.csv
2> isotrack: error: line 2: Fri 2021-11-19 is 1829 days ago: the year may be wrong;
2>                  line 3: Thu 2021-11-18 is 1830 days ago: the year may be wrong
2> hint: not stored. If all of it is right, --yes answers
? 2

# It begins no course and makes no record.
@ ISOTRACK_DB=b.db
$ isotrack import csv plain.csv
2> isotrack: error: no record at b.db
2> hint: not stored; begin with: isotrack start (five questions); or name another
2>       with --db
? 5

$ isotrack patient add P-1 -q; isotrack import csv plain.csv
plain.csv cannot be taken in; nothing was stored.
  line 2: there is no course yet; 'isotrack start' begins one
  line 3: there is no course yet; 'isotrack start' begins one
  line 4: there is no course yet; 'isotrack start' begins one
  line 6: there is no course yet; 'isotrack start' begins one
2> isotrack: error: plain.csv cannot be taken in: line 2: there is no course yet;
2>                  'isotrack start' begins one
2> hint: not stored; it is the first of several; all of them are listed
? 6

# A clinic's file: an entry a patient, by the code exactly.
$ for p in P-2 P-3; do isotrack patient add $p -q; isotrack start -p $p --weight 60kg --regimen 40mg --start 2026-11-01 -q; done; printf 'patient,date,mg\nP-2,2026-11-01,40\nP-3,2026-11-01,40\nP-2,2026-11-02,40\nP-3,2026-11-02,60\n' > clinic.csv; isotrack import csv clinic.csv
4 doses (180 mg) taken in for 2 patients, Sun 2026-11-01 to Mon 2026-11-02.   #7
Read: clinic.csv, 4 rows.
Doses recorded of these patients: 4 doses, 180 mg; before, none.
1 day holds more than was planned; what was taken is recorded.
An entry a patient, #6 to #7. To take one back: isotrack undo --id N

$ isotrack import csv clinic.csv --plain; isotrack verify
entry	-
stored	no
said	Nothing new: all that the file says is in the record already.
said	Read: clinic.csv, 4 rows; 4 known already.
Sound: 7 entries and 24 facts read, every digest agrees. b.db

$ printf 'patient,date,mg\nP-2,2026-11-03,40\nP-9,2026-11-01,40\nP-9,2026-11-02,40\n,2026-11-03,40\nP-3,2026-11-01,20\n' > wrong.csv; isotrack import csv wrong.csv
wrong.csv cannot be taken in; nothing was stored.
  line 3, P-9: no such patient in this record (2 rows). To add one:
  isotrack patient add P-9
  line 5: the patient is missing
  line 6, P-3: the record holds 40 mg on Sun 2026-11-01, the file 20 mg
2> isotrack: error: wrong.csv cannot be taken in: line 3, P-9: no such patient in
2>                  this record (2 rows). To add one: isotrack patient add P-9
2> hint: not stored; it is the first of several; all of them are listed
? 6

$ isotrack import csv clinic.csv -p P-2
clinic.csv cannot be taken in; nothing was stored.
  line 3, P-3: not of P-2, whom -p or ISOTRACK_PATIENT names (2 rows)
2> isotrack: error: clinic.csv cannot be taken in: line 3, P-3: not of P-2, whom -p
2>                  or ISOTRACK_PATIENT names (2 rows)
2> hint: not stored
? 6

$ isotrack import csv clinic.csv -p P-3 --columns patient=-
clinic.csv cannot be taken in; nothing was stored.
  line 3: Sun 2026-11-01 stands in line 2 too; if both were taken, number them
  in a column intake
  line 5: Mon 2026-11-02 stands in line 4 too; if both were taken, number them
  in a column intake
2> isotrack: error: clinic.csv cannot be taken in: line 3: Sun 2026-11-01 stands in
2>                  line 2 too; if both were taken, number them in a column intake
2> hint: not stored; it is the first of several; all of them are listed
? 6

$ isotrack patient archive P-2 --yes -q; printf 'patient,date,mg\nP-2,2026-11-03,40\n' | isotrack import csv -
standard input cannot be taken in; nothing was stored.
  line 2, P-2: is archived since Sun 2026-11-22
2> isotrack: error: standard input cannot be taken in: line 2, P-2: is archived
2>                  since Sun 2026-11-22
2> hint: not stored
? 6

# Of several patients a STOP is named, whatever is silenced.
@ ISOTRACK_DB=stops.db
$ for p in P-2 P-3; do isotrack patient add $p -q; isotrack start -p $p --weight 60kg --regimen 40mg --start 2026-11-01 -q; done; printf 'patient,date,result,kind,setting\nP-2,2026-11-18,positive,urine,medical\nP-3,2026-11-18,negative,urine,medical\n' > tests.csv; isotrack import csv tests.csv -q
A STOP is open of P-2 (positive pregnancy test, collected Wed 2026-11-18); see:
isotrack roster

# What the file says more of a result than the record is not passed over: a limit is what flags it.
@ ISOTRACK_DB=limit.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 -q; isotrack lab add alt=400 --on 2026-11-20 > /dev/null; printf 'date,analyte,value,unit,upper_limit\n2026-11-20,alt,400,U/L,40\n' > limit.csv; isotrack import csv limit.csv
limit.csv cannot be taken in; nothing was stored.
  line 2: the draw of Fri 2026-11-20 is recorded without what the file says:
  upper limit 40 of alt; 'isotrack lab add' adds what is not known
2> isotrack: error: limit.csv cannot be taken in: line 2: the draw of
2>                  Fri 2026-11-20 is recorded without what the file says: upper
2>                  limit 40 of alt; 'isotrack lab add' adds what is not known
2> hint: not stored
? 6

$ isotrack lab add alt=400 --uln alt=40 --on 2026-11-20 > /dev/null; isotrack import csv limit.csv | head -n 1
Nothing new: all that the file says is in the record already.

# What was taken in a prescribed pause is named as that, here and wherever days are told.
@ ISOTRACK_DB=held.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 -q; isotrack hold --from 2026-11-11 --to 2026-11-20 --reason labs -q; printf 'date,mg\n2026-11-13,40\n2026-11-14,40\n2026-11-21,80\n' > held.csv; isotrack import csv held.csv | sed -n '/more than/p'
3 days hold more than was planned, 2 of them held; what was taken is recorded.

$ isotrack status | grep held; isotrack reconcile | grep -A1 'held day'; isotrack calendar | grep -e 'held day' -e 'in hold'; isotrack report -o held.html -q && grep -o '2026-11-13: a dose on a held day, 40 mg' held.html | head -n 1
  and       80 mg on held days, counted in mg, in no day
WARN  Sat 2026-11-14: 40 mg on a held day, counted in mg, in no day count;
      2 such days since Fri 2026-11-13. (design) dose.held_day
  taken (400 mg); 1 day above the plan (40 mg more); 2 held days with a dose
  (80 mg more)
  10 held days, nothing planned
  1 day is still open and not counted
  - 182 planned   + 2 with a dose on a held day   > today
  in hold   Fri 2026-11-13, Sat 2026-11-14: a dose was taken
2026-11-13: a dose on a held day, 40 mg

# Of several patients a BLOCK is named, too, beside the STOP of another one; ten, then whose they are.
@ ISOTRACK_DB=blocks.db
$ for p in P-1 P-2; do isotrack patient add $p -q; isotrack start -p $p --weight 60kg --regimen 40mg --start 2026-11-01 -q > /dev/null; done; printf 'patient,date,analyte,value,unit,upper_limit\nP-1,2026-11-20,alt,400,U/L,40\nP-2,2026-11-20,alt,30,U/L,40\n' > block.csv; isotrack import csv block.csv --yes -q
BLOCK P-1: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20: above
      5 x upper limit, flagged urgent; for the clinic to judge. S69 S67
      (secondary, M) lab.L4

$ isotrack undo --id 5 -q; isotrack undo --id 6 -q; isotrack import csv block.csv --yes -q --json | jq -c '.alerts'
No longer open: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected
Fri 2026-11-20: above 5 x upper limit, flagged urgent; for the clinic to judge
(lab.L4).
[{"rule":"lab.L4","severity":"BLOCK","due_on":"2026-11-20","message":"P-1: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20: above 5 x upper limit, flagged urgent; for the clinic to judge","source":"S69 S67 (secondary, M)"}]

$ isotrack undo --id 9 -q; isotrack undo --id 10 -q; printf 'patient,date,result,kind,setting\nP-2,2026-11-18,positive,urine,medical\n' | isotrack import csv - -q > /dev/null; isotrack import csv block.csv --yes -q
No longer open: BLOCK ALT 400 U/L (10.00 x upper limit 40), collected
Fri 2026-11-20: above 5 x upper limit, flagged urgent; for the clinic to judge
(lab.L4).
A STOP is open of P-2 (positive pregnancy test, collected Wed 2026-11-18); see:
isotrack roster
BLOCK P-1: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20: above
      5 x upper limit, flagged urgent; for the clinic to judge. S69 S67
      (secondary, M) lab.L4

$ for p in 03 04 05 06 07 08 09 10 11 12 13; do isotrack patient add Q-$p -q; isotrack start -p Q-$p --weight 60kg --regimen 40mg --start 2026-11-01 -q > /dev/null; done; (head -n 1 block.csv; for p in 03 04 05 06 07 08 09 10 11 12 13; do echo Q-$p,2026-11-20,alt,400,U/L,40; done) | isotrack import csv - --yes -q | grep -v '^ '
BLOCK Q-03: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK Q-04: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK Q-05: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK Q-06: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK Q-07: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK Q-08: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK Q-09: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK Q-10: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK Q-11: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK Q-12: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20:
BLOCK open now, too, of Q-13. S69 S67 (secondary, M) lab.L4

# A whole record taken in, too.
$ isotrack export json -o blocks.json -q; ISOTRACK_DB=taken.db isotrack import json blocks.json --create -q | head -n 5
A STOP is open of P-2 (positive pregnancy test, collected Wed 2026-11-18); see:
isotrack roster
BLOCK P-1: ALT 400 U/L (10.00 x upper limit 40), collected Fri 2026-11-20: above
      5 x upper limit, flagged urgent; for the clinic to judge. S69 S67
      (secondary, M) lab.L4

# A table is of one kind: a fact of another kind is refused, never lost, and makes no empty draw.
@ ISOTRACK_DB=mixed.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 -q; printf 'date,analyte,value,unit,result,kind,setting\n2026-11-20,alt,31,U/L,,,\n2026-11-21,,,,positive,serum,medical\n' > mixed.csv; isotrack import csv mixed.csv -q
2> isotrack: error: mixed.csv cannot be taken in: line 3: result 'positive': not
2>                  read in a table of results; it needs a table of its own, or
2>                  --columns result=- leaves it out
2> hint: not stored
? 6

$ isotrack import csv mixed.csv --columns result=- | head -n 3; isotrack lab list | grep -e ^20 -e 'no results'
1 draw taken in, Fri 2026-11-20.                                              #2
Read: mixed.csv, 2 rows; 1 without an entry.
Not read: columns 'result', 'kind', 'setting'.
2026-11-20  #2      31

# A column whose name is that of a fact, and which is not read, is asked about.
$ printf 'date,mg,Pregnancy test,ALT (U/L),Remark\n2026-11-20,40,positive,31,dry lips\n' > facts.csv; isotrack import csv facts.csv -q; isotrack import csv facts.csv -n | tail -n 4; isotrack import csv facts.csv --yes | grep 'Not read'
It will be asked about: columns 'Pregnancy test', 'ALT (U/L)' are not read,
though their names are of facts.
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.
Not read: columns 'Pregnancy test', 'ALT (U/L)', 'Remark'.
2> isotrack: error: columns 'Pregnancy test', 'ALT (U/L)' are not read, though
2>                  their names are of facts
2> hint: not stored. If all of it is right, --yes answers; --columns says what a
2>       column is
