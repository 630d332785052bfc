# lab keeps draws of blood with their results, holds them against published numbers, and knows the
# plan by which labs come due.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 142lb --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge --today 2026-09-22 -q

$ isotrack lab add
2> isotrack: error: --on is missing: the day the blood was drawn
2> hint: not stored; not the day the results came; the plan counts from the draw
? 2

$ isotrack lab add alt=24
2> isotrack: error: --on is missing: the day the blood was drawn
2> hint: not stored; not the day the results came; the plan counts from the draw
? 2

$ isotrack lab add --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a draw is recorded once it is
2>                  done
2> hint: not stored
? 3

# Without results the draw is done; its results can follow.
$ isotrack lab add --on 2026-11-18
Blood drawn Wed 2026-11-18, 4 days ago.                                       #2
Meets the labs due Sat 2026-11-21. Next: Mon 2026-12-21.

$ isotrack lab add --on 2026-11-18
2> isotrack: error: a draw of Wed 2026-11-18 is recorded already, #2
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 2
? 3

$ isotrack lab add alt=24 tg=118mg/dL --on 2026-11-18 --fasting
Collected Wed 2026-11-18, 4 days ago, fasting.                                #3
  ALT  24 U/L                  not judged: no upper limit (--uln alt=N)
  TG   118 mg/dL  1.33 mmol/L  not above 200 mg/dL (T1)
These are the results of the draw of #2.
Next: Mon 2026-12-21.

$ isotrack lab add alt=25 --on 2026-11-18
2> isotrack: error: ALT 24 U/L of Wed 2026-11-18 is recorded already, #3
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 3; then add
2>       its results again, all in one
? 3

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  lab add
    + blood drawn on Wed 2026-11-18, fasting
    + alt 24 U/L, collected on Wed 2026-11-18
    + triglyceride 118 mg/dL, collected on Wed 2026-11-18
    - blood drawn on Wed 2026-11-18

# More of the same draw joins it: other analytes, an upper limit, a note. What says otherwise does not.
$ isotrack lab add alt=24 ck=90 --uln alt=55,ck=200 --on 2026-11-18 --note 'second report'
Collected Wed 2026-11-18, 4 days ago, fasting.                                #4
  ALT  24 U/L  0.43 x upper limit 55   not above the upper limit (L1)
  CK   90 U/L  0.45 x upper limit 200  not above the upper limit (C1)
Added to #3.
Next: Mon 2026-12-21.

$ isotrack lab add ck=90 --uln ck=190 --on 2026-11-18
2> isotrack: error: CK 90 U/L (0.45 x upper limit 200) of Wed 2026-11-18 is
2>                  recorded already, #4
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 4; then add
2>       its results again, all in one
? 3

$ isotrack lab add ck=90 --on 2026-11-18
2> isotrack: error: a draw of Wed 2026-11-18 with these results is recorded
2>                  already, #4
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 4; then add
2>       its results again, all in one
? 3

$ isotrack lab add --not-fasting --on 2026-11-18
2> isotrack: error: a fasting draw of Wed 2026-11-18 is recorded already, #4
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 4; then add
2>       its results again, all in one
? 3

$ isotrack lab list
Labs of me                                                        Sun 2026-11-22

drawn on    entry  fasting  ALT     TG   CK
                            U/L  mg/dL  U/L
2026-11-18  #4     yes       24    118   90

Notes
  2026-11-18  second report

$ isotrack undo
Entry 4 (lab add) is undone.                                                  #5
  withdrawn: blood drawn on Wed 2026-11-18, fasting: second report
  withdrawn: alt 24 U/L, upper limit 55, collected on Wed 2026-11-18
  withdrawn: triglyceride 118 mg/dL, collected on Wed 2026-11-18
  withdrawn: ck 90 U/L, upper limit 200, collected on Wed 2026-11-18
  back: blood drawn on Wed 2026-11-18, fasting
  back: alt 24 U/L, collected on Wed 2026-11-18
  back: triglyceride 118 mg/dL, collected on Wed 2026-11-18

$ isotrack undo -q && isotrack lab list --plain
2026-11-18	2	-	-	-	-	-	-	no	-

$ isotrack lab add alt=24 tg=118mg/dL --on 2026-11-18 -q

# A result is corrected by taking it back.
$ isotrack amend 7 tg=119
2> isotrack: error: entry 7 (lab add) holds no single fact in force that 'tg=119'
2>                  could replace
2> hint: not stored. See it: isotrack history --id 7; take it back:
2>       isotrack undo --id 7; a day's doses: isotrack amend --on DATE AMOUNT
? 3

$ isotrack lab add --on 2026-10-05 --note 'before breakfast' --not-fasting
Blood drawn Mon 2026-10-05, 48 days ago, not fasting.                         #8
It meets no labs that are asked for. Next: Mon 2026-12-21.

$ isotrack lab list
Labs of me                                                        Sun 2026-11-22

drawn on    entry  fasting  ALT     TG
                            U/L  mg/dL
2026-10-05  #8     no         -      -
2026-11-18  #7     -         24    118

Not judged
  ALT: no upper limit (--uln alt=N)

Notes
  2026-10-05  before breakfast

# Redacted, it is gone.
$ isotrack redact --id 7 --yes -q && isotrack history --id 7 && isotrack lab list --plain
#7  2026-11-22 09:00 UTC  redacted                                redacted by #9
    - blood drawn on Wed 2026-11-18
2026-10-05	8	no	-	-	-	-	-	no	-

# A draw that is met says so, and what comes next; a bare number takes the patient's units.
@ ISOTRACK_DB=met.db
$ isotrack start --weight 142lb --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge --today 2026-09-22 -q

$ isotrack lab add alt=24 tg=118 --on 2026-11-18
Collected Wed 2026-11-18, 4 days ago.                                         #2
  ALT  24 U/L                  not judged: no upper limit (--uln alt=N)
  TG   118 mg/dL  1.33 mmol/L  not above 200 mg/dL (T1)
Read in US units, as none was typed: TG. To have bare numbers read in SI units:
isotrack patient edit --lab-units si
Meets the labs due Sat 2026-11-21. Next: Mon 2026-12-21.

$ isotrack patient edit --lab-units us
Lab units: us, from Sun 2026-11-22.                                           #3

$ isotrack lab add alt=24 tg=119 --on 2026-11-19 --dry-run
Collected Thu 2026-11-19, 3 days ago.                                 not stored
  ALT  24 U/L                  not judged: no upper limit (--uln alt=N)
  TG   119 mg/dL  1.34 mmol/L  not above 200 mg/dL (T1)
It meets no labs that are asked for. Next: Mon 2026-12-21.
Dry run: nothing was stored.

$ isotrack patient edit --lab-units metric
2> isotrack: error: --lab-units 'metric': expected one of us, si
2> hint: not stored
? 2

# Not plausible: the likely slip is named. Results keep their decimals, also behind a comma.
$ isotrack lab add tg=1.6 --on 2026-11-20
2> isotrack: error: TG 1.6 mg/dL is not plausible
2> hint: not stored; tg=1.6mmol/L would be 141.72 mg/dL
? 3

$ isotrack lab add tg=118mmol/L --on 2026-11-20
2> isotrack: error: TG 118 mmol/L is not plausible
2> hint: not stored; tg=118mg/dL would be 1.33 mmol/L
? 3

$ isotrack lab add tg=1,60mmol/L hdl=52 mg/dL wbc=6.1 --on 2026-11-20
Collected Fri 2026-11-20, 2 days ago.                                         #4
  TG   1.60 mmol/L  141.7 mg/dL  not above 200 mg/dL (T1)
  HDL  52 mg/dL     1.34 mmol/L  not judged: no published number
  WBC  6.1 10*3/uL               not judged: 'clearly falling' has no number
                                 (H1): for the clinic to see
It meets no labs that are asked for. Next: Mon 2026-12-21.

$ isotrack lab add sodium=140 --on 2026-11-19
2> isotrack: error: no analyte 'sodium'
2> hint: not stored; one of: alt, ast, bilirubin, triglyceride, chol_total, hdl,
2>       ldl, ck, wbc, neutrophils, hemoglobin, platelets, glucose
? 2

$ isotrack lab add 24 --on 2026-11-19
2> isotrack: error: result '24': expected NAME=NUMBER
2> hint: not stored; such as alt=31 or tg=1.6mmol/L
? 2

# A bare limit belongs to no result; the hint says it of the one that was typed.
$ isotrack lab add ast=31 --uln 40 --on 2026-11-19
2> isotrack: error: --uln '40': expected NAME=NUMBER
2> hint: not stored; such as --uln ast=40
? 2

$ isotrack lab add alt= --on 2026-11-19
2> isotrack: error: result 'alt=': the number is missing
2> hint: not stored; such as alt=31
? 2

# However it is typed.
$ isotrack lab add alt = 24 ast= 28, tg =1.6 mmol/L --on 2026-11-19 --plain --dry-run
entry	-
stored	no
said	Collected Thu 2026-11-19, 3 days ago.
said	ALT: 24 U/L, not judged: no upper limit (--uln alt=N)
said	AST: 28 U/L, not judged: no upper limit (--uln ast=N)
said	TG: 1.6 mmol/L, 141.7 mg/dL, not above 200 mg/dL (T1)
said	It meets no labs that are asked for. Next: Mon 2026-12-21.

$ isotrack lab add alt=24,tg=1,6mmol/L,hdl=52 --on 2026-11-19 --plain --dry-run
entry	-
stored	no
said	Collected Thu 2026-11-19, 3 days ago.
said	ALT: 24 U/L, not judged: no upper limit (--uln alt=N)
said	TG: 1.6 mmol/L, 141.7 mg/dL, not above 200 mg/dL (T1)
said	HDL: 52 mg/dL, 1.34 mmol/L, not judged: no published number
said	It meets no labs that are asked for. Next: Mon 2026-12-21.

$ isotrack lab add tg=1.6g/L --on 2026-11-19
2> isotrack: error: unit 'g/L' of TG: expected mg/dL or mmol/L
2> hint: not stored; a number of another unit is not the same and cannot be
2>       converted here: the laboratory can say it in mg/dL or mmol/L. With this
2>       number as a note, which is not judged:
2>       isotrack lab add --on 2026-11-19 --note 'tg=1.6g/L'
? 2

$ isotrack lab add bilirubin=17 --on 2026-11-19
2> isotrack: error: Bilirubin 17: the unit is missing
2> hint: not stored; if the report says umol/L: bilirubin=17umol/L; a number of
2>       another unit is not the same and cannot be converted here: the laboratory
2>       can say it in umol/L. With this number as a note, which is not judged:
2>       isotrack lab add --on 2026-11-19 --note 'bilirubin=17'
? 2

# The rest of a draw has a way in without the number of another unit.
$ isotrack lab add bilirubin=1.2mg/dL alt=31 --uln alt=55 --fasting --on 2026-11-19
2> isotrack: error: unit 'mg/dL' of Bilirubin: expected umol/L
2> hint: not stored; a number of another unit is not the same and cannot be
2>       converted here: the laboratory can say it in umol/L. The rest of the draw
2>       is not stored either; with this number as a note, which is not judged:
2> isotrack lab add alt=31 --uln alt=55 --fasting --on 2026-11-19 --note 'bilirubin=1.2mg/dL'
? 2

$ isotrack lab add wbc=6100 --on 2026-11-19
2> isotrack: error: WBC 6100 10*3/uL is not plausible
2> hint: not stored; if that is cells per uL: wbc=6.1, in 10*3/uL
? 3

$ isotrack lab add alt=-5 --on 2026-11-19
2> isotrack: error: result 'alt=-5': expected a number without sign
2> hint: not stored
? 2

$ isotrack lab add 'tg=<50' --on 2026-11-19
2> isotrack: error: result 'tg=<50': a limit of what could be measured is no number
2> hint: not stored; it can be kept as a note: --note
? 2

$ isotrack lab add alt=24 sgpt=25 --on 2026-11-19
2> isotrack: error: ALT is given twice
2> hint: not stored; one result of an analyte belongs to a draw
? 2

$ isotrack lab add alt=24 --fasting --not-fasting --on 2026-11-19
2> isotrack: error: --fasting and --not-fasting exclude each other
2> hint: not stored
? 2

# Liver enzymes are judged by the laboratory's own upper limit, which belongs to the result.
$ isotrack lab add alt=180 --uln alt=55 --on 2026-11-16
Collected Mon 2026-11-16, 6 days ago.                                         #5
  ALT  180 U/L  3.27 x upper limit 55  FLAG L3
It meets no labs that are asked for. Next: Mon 2026-12-21.
WARN  ALT: above 3 x upper limit, flagged for review; for the clinic to judge.
      S69 S67 (secondary, M) lab.L3

$ isotrack lab add alt=165 ast=80 --uln alt=55,ast=40 --on 2026-11-15
Collected Sun 2026-11-15, 7 days ago.                                         #6
  ALT  165 U/L  3.00 x upper limit 55  FLAG L2
  AST  80 U/L   2.00 x upper limit 40  FLAG L1
It meets no labs that are asked for. Next: Mon 2026-12-21.
WARN  ALT: above 2 x upper limit, up to 3 x, flagged for review; for the clinic
      to judge. S69 (secondary, L) lab.L2
INFO  AST: above 1 x upper limit, up to 2 x, flagged as a note; for the clinic
      to judge. S69 (secondary, M) lab.L1

$ isotrack lab add alt=40 --uln alt=55U/L --on 2026-11-14
Collected Sat 2026-11-14, 8 days ago.                                         #7
  ALT  40 U/L  0.72 x upper limit 55  not above the upper limit (L1)
It meets no labs that are asked for. Next: Mon 2026-12-21.

$ isotrack lab add alt=210 --on 2026-11-13
Collected Fri 2026-11-13, 9 days ago.                                         #8
  ALT  210 U/L  FLAG L6; else not judged: no upper limit (--uln alt=N)
Meets the labs due Thu 2026-10-22, 22 days late. Next: Mon 2026-12-21.
WARN  ALT: above 200 U/L, flagged for review; for the clinic to judge. S69
      (secondary, L) lab.L6

$ isotrack lab add alt=40 --uln ast=40 --on 2026-11-12
2> isotrack: error: --uln names AST, of which there is no result here
2> hint: not stored; an upper limit belongs to the result of the same report
? 2

$ isotrack lab add alt=40 --uln alt=0 --on 2026-11-12
2> isotrack: error: --uln: ALT 0 U/L is not plausible
2> hint: not stored; plausible is 1 to 20000 U/L
? 3

$ isotrack lab add tg=150mg/dL --uln tg=1.7mmol/L --on 2026-11-12
2> isotrack: error: the upper limit of TG is in mmol/L, its result in mg/dL
2> hint: not stored; write both in the unit of the report
? 2

$ isotrack lab add --uln alt=55 --on 2026-11-12
2> isotrack: error: --uln stands beside a result, and none is given
2> hint: not stored; such as: isotrack lab add alt=31 --uln alt=55 --on DATE
? 2

# What the report of a usual draw says.
@ ISOTRACK_DB=usual.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot --programme uk --today 2026-09-22 -q

$ isotrack lab add alt=31 ast=28 tg=1.6mmol/L --on 2026-11-20 --fasting --uln alt=55
Collected Fri 2026-11-20, 2 days ago, fasting.                                #2
  ALT  31 U/L      0.56 x upper limit 55  not above the upper limit (L1)
  AST  28 U/L                             not judged: no upper limit
                                          (--uln ast=N)
  TG   1.6 mmol/L  141.7 mg/dL            not above 200 mg/dL (T1)
Meets the labs due Sat 2026-11-21. Next: Mon 2026-12-21.

# On a terminal the results are asked for, so that they need not stand in a shell's history.
$ echo 'alt=60 chol=5.1' | script -E never -qec 'stty cols 80; isotrack lab add --on 2026-11-21 --uln alt=55' /dev/null | tr -d '\r'
Results, such as alt=31 tg=142mg/dL (Enter: none yet): Collected Sat 2026-11-21, yesterday.                                          #3
  ALT   60 U/L      1.09 x upper limit 55  FLAG L1
  Chol  5.1 mmol/L  197.2 mg/dL            not judged: no published number
Read in SI units, as none was typed: Chol. To have bare numbers read in US
units: isotrack patient edit --lab-units us
It meets no labs that are asked for. Next: Mon 2026-12-21.
INFO  ALT: above 1 x upper limit, up to 2 x, flagged as a note; for the clinic
      to judge. S69 (secondary, M) lab.L1

# A follow-up that a source names is late when its days have passed; the next result takes its place.
$ isotrack due --kind lab
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

WARN  Thu 2026-10-22, missed, 31 days ago, window Thu 2026-10-15 to
      Fri 2026-11-13
      labs
      monthly_classic; I7 S18 (design, M)
INFO  Mon 2026-12-21, upcoming, in 29 days, window Mon 2026-12-14 to
      Tue 2027-01-12
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)
INFO  since Sat 2026-11-21
      ALT 60 U/L (1.09 x upper limit 55), collected Sat 2026-11-21: above 1 x
      upper limit, up to 2 x, flagged as a note; for the clinic to judge; the
      sources repeat it from Sat 2026-12-05 to Sat 2026-12-19
      lab.L1; S69 (secondary, M)

Not judged: AST of Fri 2026-11-20: no upper limit (--uln ast=N).

$ isotrack due --kind lab --today 2026-12-20
Due within 14 days, to Sun 2027-01-03                             Sun 2026-12-20

INFO  since Sat 2026-11-21, repeat overdue
      ALT 60 U/L (1.09 x upper limit 55), collected Sat 2026-11-21: above 1 x
      upper limit, up to 2 x, flagged as a note; for the clinic to judge; the
      sources repeat it from Sat 2026-12-05 to Sat 2026-12-19
      lab.L1; S69 (secondary, M)
INFO  Mon 2026-12-21, open, in 1 day, window Mon 2026-12-14 to Tue 2027-01-12
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)

Not judged: AST of Fri 2026-11-20: no upper limit (--uln ast=N).

$ isotrack lab add alt=50 --uln alt=55 --on 2026-11-22 -q && isotrack due --kind lab --today 2026-12-20
Due within 14 days, to Sun 2027-01-03                             Sun 2026-12-20

INFO  Mon 2026-12-21, open, in 1 day, window Mon 2026-12-14 to Tue 2027-01-12
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)

Not judged: AST of Fri 2026-11-20: no upper limit (--uln ast=N).

# A number for fasting draws says when it is not known whether this was one.
$ isotrack lab add glucose=7.1 --on 2026-11-10 | tail -n 3
WARN  Glucose: fasting, at least 126 mg/dL or 7.0 mmol/L (whether this draw was
      fasting is not recorded), flagged for review; for the clinic to judge. K1
      (recall, M) lab.G1

# Above 9 mmol/L, in whichever unit; the number of the unit that was entered decides.
@ ISOTRACK_DB=tg.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot --programme uk --today 2026-09-22 -q

$ isotrack lab add tg=9.2mmol/L --on 2026-11-20
Collected Fri 2026-11-20, 2 days ago.                                         #2
  TG  9.2 mmol/L  814.9 mg/dL  FLAG T3, also T2, T1
Meets the labs due Sat 2026-11-21. Next: Mon 2026-12-21.
BLOCK TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to
      judge. S2 S10 (label, H) lab.T3
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm lab.T3 --note TEXT

$ isotrack lab add tg=9 --on 2026-11-19
Collected Thu 2026-11-19, 3 days ago.                                         #3
  TG  9 mmol/L  797.2 mg/dL  FLAG T2, also T1
Read in SI units, as none was typed: TG. To have bare numbers read in US units:
isotrack patient edit --lab-units us
It meets no labs that are asked for. Next: Mon 2026-12-21.
WARN  TG: at least 500 mg/dL or 5.65 mmol/L, flagged urgent; for the clinic to
      judge. S69 S68 (secondary, M) lab.T2

$ isotrack lab add tg=800mg/dL --on 2026-11-18
Collected Wed 2026-11-18, 4 days ago.                                         #4
  TG  800 mg/dL  9.03 mmol/L  FLAG T2, also T1
It meets no labs that are asked for. Next: Mon 2026-12-21.
WARN  TG: at least 500 mg/dL or 5.65 mmol/L, flagged urgent; for the clinic to
      judge. S69 S68 (secondary, M) lab.T2

$ isotrack lab add tg=801mg/dL --on 2026-11-17 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"lab add","patient":"me","entry":5,"stored":true,"repeated":false,"lines":["Collected Tue 2026-11-17, 5 days ago.","TG: 801 mg/dL, 9.04 mmol/L, FLAG T3, also T2, T1","It meets no labs that are asked for. Next: Mon 2026-12-21."],"cumulative":null,"alerts":[{"rule":"lab.T3","severity":"WARN","due_on":"2026-11-17","message":"TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to judge","source":"S2 S10 (label, H)"}],"stop_opened":null,"notes":[]}

$ isotrack lab add glucose=7 --fasting --on 2026-11-16
Collected Mon 2026-11-16, 6 days ago, fasting.                                #6
  Glucose  7 mmol/L  126.1 mg/dL  FLAG G1
Read in SI units, as none was typed: Glucose. To have bare numbers read in US
units: isotrack patient edit --lab-units us
It meets no labs that are asked for. Next: Mon 2026-12-21.
WARN  Glucose: fasting, at least 126 mg/dL or 7.0 mmol/L, flagged for review;
      for the clinic to judge. K1 (recall, M) lab.G1

$ isotrack lab list
Labs of me                                                        Sun 2026-11-22

drawn on    entry  fasting  Glucose             TG
                             mmol/L
2026-11-16  #6     yes            7 G1           -
2026-11-17  #5     -              -      801 mg/dL T3
2026-11-18  #4     -              -      800 mg/dL T2
2026-11-19  #3     -              -       9 mmol/L T2
2026-11-20  #2     -              -     9.2 mmol/L T3
trend                                -        up ::.#

Flags, for the clinic to judge
  2026-11-16  G1  Glucose 7 mmol/L (126.1 mg/dL): fasting, at least 126 mg/dL or
              7.0 mmol/L, flagged for review. K1 (recall, M)
  2026-11-17  T3  TG 801 mg/dL (9.04 mmol/L): above 800 mg/dL or 9 mmol/L,
              flagged same-day; a later result took its place. S2 S10 (label, H)
  2026-11-18  T2  TG 800 mg/dL (9.03 mmol/L): at least 500 mg/dL or 5.65 mmol/L,
              flagged urgent; a later result took its place. S69 S68 (secondary,
              M)
  2026-11-19  T2  TG 9 mmol/L (797.2 mg/dL): at least 500 mg/dL or 5.65 mmol/L,
              flagged urgent; a later result took its place. S69 S68 (secondary,
              M)
  2026-11-20  T3  TG 9.2 mmol/L (814.9 mg/dL): above 800 mg/dL or 9 mmol/L,
              flagged same-day. S2 S10 (label, H)

For the clinic: what the sources say
  G1  review; new diabetes was reported (S9). K1 (recall, M)
  T3  to be seen the same day: risk of pancreatitis above 9 mmol/L (BNF), values
      above 800 mg/dL were reported (US label); stopped if uncontrolled or with
      symptoms. S2 S10 (label, H)
  T2  urgent review by the clinic, which usually reduces or pauses; very high in
      the reference range of one laboratory (S68). S69 S68 (secondary, M)

$ isotrack lab list --plain
2026-11-16	6	yes	glucose	7	mmol/L	-	lab.G1	yes	-
2026-11-17	5	-	triglyceride	801	mg/dL	-	lab.T3	yes	-
2026-11-18	4	-	triglyceride	800	mg/dL	-	lab.T2	yes	-
2026-11-19	3	-	triglyceride	9	mmol/L	-	lab.T2	yes	-
2026-11-20	2	-	triglyceride	9.2	mmol/L	-	lab.T3	yes	-

$ isotrack lab list --json | jq -c '.draws[3].values[0], .trends'
{"analyte":"triglyceride","loinc":"14927-8","value":9,"unit":"mmol/L","converted":[{"value":797.2,"unit":"mg/dL"}],"upper_limit":null,"times_upper_limit":null,"flag":{"rule":"lab.T2","severity":"WARN","settled":null,"urgency":"urgent","condition":"at least 500 mg/dL or 5.65 mmol/L","also":["T1"],"for_clinic":"urgent review by the clinic, which usually reduces or pauses; very high in the reference range of one laboratory (S68)","source":"S69 S68 (secondary, M)"},"judged":true,"not_judged":null}
[{"analyte":"glucose","results":1,"direction":null},{"analyte":"triglyceride","results":4,"direction":"up"}]

$ isotrack due --kind lab
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

BLOCK since Fri 2026-11-20
      TG 9.2 mmol/L (814.9 mg/dL), collected Fri 2026-11-20: above 800 mg/dL or
      9 mmol/L, flagged same-day; for the clinic to judge
      lab.T3; S2 S10 (label, H)
      When the prescriber has decided: isotrack confirm lab.T3 --note TEXT
WARN  since Mon 2026-11-16
      Glucose 7 mmol/L (126.1 mg/dL), collected Mon 2026-11-16: fasting, at
      least 126 mg/dL or 7.0 mmol/L, flagged for review; for the clinic to judge
      lab.G1; K1 (recall, M)
WARN  Thu 2026-10-22, missed, 31 days ago, window Thu 2026-10-15 to
      Fri 2026-11-13
      labs
      monthly_classic; I7 S18 (design, M)
INFO  Mon 2026-12-21, upcoming, in 29 days, window Mon 2026-12-14 to
      Tue 2027-01-12
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)

# What a source wants seen the same day closes the gate until the prescriber has decided.
$ isotrack pickup check --json | jq -c '.may_dispense, (.conditions[] | select(.rule == "lab.T3") | [.met, .command])'
false
[false,"isotrack confirm lab.T3 --note TEXT"]

$ isotrack waive lab.T3 --reason 'seen the same day'
2> isotrack: error: lab.T3 is a BLOCK: it ends once what the prescriber decided is
2>                  recorded
2> hint: not stored. When the prescriber has decided:
2>       isotrack confirm lab.T3 --note TEXT
? 3

$ isotrack confirm lab.T3 --note 'seen the same day, goes on'
lab.T3 settled, Sun 2026-11-22: TG 9.2 mmol/L (814.9 mg/dL), collected
Fri 2026-11-20. Pick-ups are no longer blocked by it.                         #7

$ isotrack pickup check --json | jq -c '[.conditions[] | select(.rule == "lab.T3")]'
[]

# The list says so beside the result. What is to be reviewed is set aside, not confirmed.
$ isotrack lab list --plain | tail -n 1; isotrack lab list | grep -A 2 '2026-11-20  T3'
2026-11-20	2	-	triglyceride	9.2	mmol/L	-	lab.T3	yes	settled Sun 2026-11-22: seen the same day, goes on
  2026-11-20  T3  TG 9.2 mmol/L (814.9 mg/dL): above 800 mg/dL or 9 mmol/L,
              flagged same-day. S2 S10 (label, H)
              settled Sun 2026-11-22: seen the same day, goes on

$ isotrack lab list --json | jq -c '.draws[4].values[0].flag | [.severity, .settled]'
["INFO",{"how":"settled","on":"2026-11-22","words":"seen the same day, goes on"}]

$ isotrack confirm lab.G1 --note 'seen'
2> isotrack: error: lab.G1 is a finding, no step to confirm
2> hint: not stored; to set it aside: isotrack waive lab.G1 --reason TEXT
? 4

$ isotrack due --kind lab
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

WARN  since Mon 2026-11-16
      Glucose 7 mmol/L (126.1 mg/dL), collected Mon 2026-11-16: fasting, at
      least 126 mg/dL or 7.0 mmol/L, flagged for review; for the clinic to judge
      lab.G1; K1 (recall, M)
WARN  Thu 2026-10-22, missed, 31 days ago, window Thu 2026-10-15 to
      Fri 2026-11-13
      labs
      monthly_classic; I7 S18 (design, M)
INFO  Mon 2026-12-21, upcoming, in 29 days, window Mon 2026-12-14 to
      Tue 2027-01-12
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)

# Several patients: whose they are. Many analytes: the table keeps to the screen.
@ ISOTRACK_DB=clinic.db
$ isotrack patient add P-0319 --category cannot --programme us-ipledge -q && isotrack patient add P-0412 -q

$ isotrack start -p P-0319 --weight 80kg --regimen 80mg --start 2026-08-16 --today 2026-08-16 -q

$ isotrack lab add alt=181 tg=164mg/dL --uln alt=55 --on fri -p P-0319
P-0319: Collected Fri 2026-11-20, 2 days ago.                                 #4
  ALT  181 U/L    3.29 x upper limit 55  FLAG L3
  TG   164 mg/dL  1.85 mmol/L            not above 200 mg/dL (T1)
Meets the labs due Sat 2026-11-14, 6 days late. Next: Mon 2026-12-14.
WARN  ALT: above 3 x upper limit, flagged for review; for the clinic to judge.
      S69 S67 (secondary, M) lab.L3

$ isotrack lab add alt=60 ast=31 tg=144 chol=190 hdl=50 ldl=120 ck=90 wbc=6.1 plt=250 hgb=14.1 --uln alt=55 --on 2026-10-20 --fasting -p P-0319
P-0319: Collected Tue 2026-10-20, 33 days ago, fasting.                       #5
  ALT        60 U/L       1.09 x upper limit 55  FLAG L1
  AST        31 U/L                              not judged: no upper limit
                                                 (--uln ast=N)
  TG         144 mg/dL    1.63 mmol/L            not above 200 mg/dL (T1)
  Chol       190 mg/dL    4.91 mmol/L            not judged: no published number
  HDL        50 mg/dL     1.29 mmol/L            not judged: no published number
  LDL        120 mg/dL    3.10 mmol/L            not judged: no published number
  CK         90 U/L                              not judged: no upper limit
                                                 (--uln ck=N)
  WBC        6.1 10*3/uL                         not judged: 'clearly falling'
                                                 has no number (H1): for the
                                                 clinic to see
  Platelets  250 10*3/uL                         not below 100 10*9/L
                                                 (H1.platelets)
  Hb         14.1 g/dL    141 g/L                not judged: no published number
Read in US units, as none was typed: TG, Chol, HDL, LDL, Hb. To have bare
numbers read in SI units: isotrack patient edit --lab-units si -p P-0319
Meets the labs due Thu 2026-10-15, 5 days late. Next: Mon 2026-12-14.
INFO  ALT: above 1 x upper limit, up to 2 x, flagged as a note; for the clinic
      to judge. S69 (secondary, M) lab.L1

$ isotrack lab list -p P-0319
Labs of P-0319                                                    Sun 2026-11-22

drawn on    entry  fasting  ALT     AST     TG   Chol    HDL    LDL   CK
                            U/L     U/L  mg/dL  mg/dL  mg/dL  mg/dL  U/L
2026-10-20  #5     yes       60 L1   31    144    190     50    120   90
2026-11-20  #4     -        181 L3    -    164      -      -      -    -
trend                        up .#    -  up .#      -      -      -    -

drawn on    entry  fasting      WBC  Platelets    Hb
                            10*3/uL    10*3/uL  g/dL
2026-10-20  #5     yes          6.1        250  14.1
2026-11-20  #4     -              -          -     -

Flags, for the clinic to judge
  2026-10-20  L1  ALT 60 U/L (1.09 x upper limit 55): above 1 x upper limit, up
              to 2 x, flagged as a note; a later result took its place. S69
              (secondary, M)
  2026-11-20  L3  ALT 181 U/L (3.29 x upper limit 55): above 3 x upper limit,
              flagged for review. S69 S67 (secondary, M)

For the clinic: what the sources say
  L1  repeat in 2 to 4 weeks; ask about exercise and alcohol, and measure CK.
      S69 (secondary, M)
  L3  reduced or held, weekly tests; above 3 to 5 times is grade 2 of CTCAE
      (S67). S69 S67 (secondary, M)

Not judged
  AST: no upper limit (--uln ast=N)
  Chol, HDL, LDL, Hb: no published number
  CK: no upper limit (--uln ck=N)
  WBC: 'clearly falling' has no number (H1): for the clinic to see

$ COLUMNS=40 isotrack lab list -p P-0319
Labs of P-0319            Sun 2026-11-22

drawn on    entry  fasting  ALT     AST
                            U/L     U/L
2026-10-20  #5     yes       60 L1   31
2026-11-20  #4     -        181 L3    -
trend                        up .#    -

drawn on       TG   Chol    HDL    LDL
            mg/dL  mg/dL  mg/dL  mg/dL
2026-10-20    144    190     50    120
2026-11-20    164      -      -      -
trend       up .#      -      -      -

drawn on     CK      WBC  Platelets
            U/L  10*3/uL    10*3/uL
2026-10-20   90      6.1        250
2026-11-20    -        -          -

drawn on      Hb
            g/dL
2026-10-20  14.1
2026-11-20     -

Flags, for the clinic to judge
  2026-10-20  L1  ALT 60 U/L (1.09 x
              upper limit 55): above 1 x
              upper limit, up to 2 x,
              flagged as a note; a later
              result took its place. S69
              (secondary, M)
  2026-11-20  L3  ALT 181 U/L (3.29 x
              upper limit 55): above 3 x
              upper limit, flagged for
              review. S69 S67
              (secondary, M)

For the clinic: what the sources say
  L1  repeat in 2 to 4 weeks; ask about
      exercise and alcohol, and measure
      CK. S69 (secondary, M)
  L3  reduced or held, weekly tests;
      above 3 to 5 times is grade 2 of
      CTCAE (S67). S69 S67 (secondary,
      M)

Not judged
  AST: no upper limit (--uln ast=N)
  Chol, HDL, LDL, Hb: no published
  number
  CK: no upper limit (--uln ck=N)
  WBC: 'clearly falling' has no number
  (H1): for the clinic to see

$ isotrack lab list -p P-0412
Labs of P-0412                                                    Sun 2026-11-22

No draw is recorded. Record one: isotrack lab add alt=N tg=N --on DATE -p P-0412

# Late is said, and by how many days.
@ ISOTRACK_DB=late.db
$ isotrack start --weight 142lb --regimen 40mg --start 2026-09-22 --category cannot --programme us-ipledge --today 2026-09-22 -q

$ isotrack lab add --on 2026-11-22
Blood drawn today, Sun 2026-11-22.                                            #2
Meets the labs due Sat 2026-11-21, 1 day late. Next: Mon 2026-12-21.

# A baseline draw before the first dose; a key makes it safe to repeat.
@ ISOTRACK_DB=baseline.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-01 --category cannot -q

$ isotrack lab add alt=22 --uln alt=40 --on 2026-11-20 --once draw-1 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"lab add","patient":"me","entry":2,"stored":true,"repeated":false,"lines":["Collected Fri 2026-11-20, 2 days ago.","ALT: 22 U/L, 0.55 x upper limit 40, not above the upper limit (L1)","Meets the baseline labs due Tue 2026-12-01. Next: Thu 2026-12-31."],"cumulative":null,"alerts":[],"stop_opened":null,"notes":[]}

$ isotrack lab add alt=22 --uln alt=40 --on 2026-11-20 --once draw-1
Stored before under this --once key, by lab add; nothing was changed.         #2

# The plan of the course, and the others there are.
$ isotrack lab plan
monthly_classic: every 30 days while on the drug (practice habit)

  baseline  at most 30 days before the start
  during    every 30 days while on the drug
  end       last dose

  WARN   monthly_classic.baseline: baseline labs
         due on the day of the first dose; from 30 days before the first dose to
         the day of the first dose, both days included
         I7 S18 (design, M)
  WARN   monthly_classic: labs
         every 30 days from the first dose; from 7 days before each due day to
         22 days after it, both days included
         I7 S18 (design, M)
  WARN   monthly_classic.end: labs at the end
         due on the day of the last dose; from the day of the last dose to
         7 days after it, both days included
         I7 S18 (design, M)

Source: I7 S18 (design, M).

Plans

  monthly_classic   every 30 days while on the drug (practice habit)
  us_label_legacy   weekly or 2-weekly until the response is known (older US
                    label)
  us_label_current  before the start, then periodically (current US label)
  aad_2016          baseline, then again until the response is known (AAD 2016)
  aad_2024          baseline and a limited repeat (AAD 2024)
  delphi_2022       baseline and once at peak dose (Delphi consensus 2022)
  hansen_2016       baseline and once after 2 months (Hansen 2016)
  shah_2019         baseline, at 2 to 3 months and at completion (Shah 2019)
  eu_smpc           before, at 1 month, then every 3 months (EU product text)
  msd_2024          baseline and at 4 weeks (MSD Manual 2024)
  kr_2023           liver and triglycerides every 5 to 6 months, cholesterol
                    early (World J Clin Cases 2023)
  none_healthy      no routine tests in healthy young people (BJD 2022)

$ isotrack lab plan --plain | head -n 5
plan	monthly_classic	every 30 days while on the drug (practice habit)	I7 S18 (design, M)
baseline	at most 30 days before the start
during	every 30 days while on the drug
end	last dose
known	monthly_classic	every 30 days while on the drug (practice habit)

$ isotrack lab plan --json | jq -c '.plan.id, .plans[0]'
"monthly_classic"
{"id":"monthly_classic","title":"every 30 days while on the drug (practice habit)"}

# Another plan: what was due, and what is now.
@ ISOTRACK_DB=late.db
$ isotrack lab plan delphi
2> isotrack: error: no lab plan 'delphi'
2> hint: not stored; did you mean delphi_2022? one of: monthly_classic,
2>       us_label_legacy, us_label_current, aad_2016, aad_2024, delphi_2022,
2>       hansen_2016, shah_2019, eu_smpc, msd_2024, kr_2023, none_healthy
? 4

$ isotrack lab plan delphi_2022
Lab plan of course 1: delphi_2022, baseline and once at peak dose (Delphi
consensus 2022).                                                              #3
  before: labs Mon 2026-12-21
  now: none

$ isotrack lab plan delphi_2022
Course 1 has the lab plan delphi_2022 already.

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  lab plan
    + course 1 from Tue 2026-09-22, target 120-150 mg/kg on baseline, labs
      delphi_2022
    - course 1 from Tue 2026-09-22, target 120-150 mg/kg on baseline, labs
      monthly_classic

$ isotrack undo
Entry 3 (lab plan) is undone.                                                 #4
  withdrawn: course 1 from Tue 2026-09-22, target 120-150 mg/kg on baseline,
             labs delphi_2022
  back: course 1 from Tue 2026-09-22, target 120-150 mg/kg on baseline, labs
        monthly_classic
Total 0+ mg = 0.0+ mg/kg on baseline 64.41 kg.

$ isotrack finish --last-dose 2026-11-20 -q

$ isotrack lab plan eu_smpc
2> isotrack: error: course 1 finished on Fri 2026-11-20
2> hint: not stored; to correct that day: isotrack undo --id 5, and end it again; a
2>       new course: isotrack start
? 3

# A clinic's own plan.
@ ISOTRACK_DB=own.db
$ isotrack start --weight 60kg --regimen 40mg -q
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen

$ printf '{"about": "x", "lab_plans": [{"id": "own", "title": "once", "baseline": null, "during": "once", "end": null, "analytes": ["alt"], "rules": []}]}' > own.json

$ isotrack lab plan add own.json
Clinic's lab plan own: once; 0 rules.                                         #2

$ isotrack lab plan add own.json --dry-run
Clinic's lab plan own: once; 0 rules.                                 not stored
It replaces the one of #2.
Dry run: nothing was stored.

$ isotrack lab plan own --plain
entry	3
stored	yes
said	Lab plan of course 1: own, once.
said	  before: baseline labs Sun 2026-11-22; labs Tue 2026-12-22
said	  now: none

$ printf '{"about": "x", "lab_plans": [\n {"id": "own"}]}' > bad.json; isotrack lab plan add bad.json
2> isotrack: error: bad.json:2:2: own: 'baseline' is missing
2> hint: not stored
? 6

# What no plan is ever asked for is not taken.
$ printf '{"about": "x", "lab_plans": [{"id": "own", "title": "once", "baseline": null, "during": "once", "end": null, "analytes": ["alt"],\n "rules": [{"id": "own", "title": "t", "kind": "lab", "check": "refill", "severity": "WARN", "days": [7]}]}]}' > never.json; isotrack lab plan add never.json
2> isotrack: error: never.json:2:55: own, own: 'refill' is no check of a lab plan:
2>                  milestone, note
2> hint: not stored
? 6

$ printf '{"about": "x", "lab_plans": []}' | isotrack lab plan add -
2> isotrack: error: standard input:1:16: 'lab_plans' is empty
2> hint: not stored
? 6

$ isotrack lab plan add
2> isotrack: error: the file of the lab plan is missing
2> hint: not stored; such as: isotrack lab plan add FILE
? 2

$ isotrack lab list
Labs of me                                                        Sun 2026-11-22

No draw is recorded. Record one: isotrack lab add alt=N tg=N --on DATE

$ isotrack lab list --plain

$ isotrack lab list --json | jq -c '.draws'
[]

# A plan chosen during the course does not judge the steps before it; an undo brings the old one back.
@ ISOTRACK_DB=chosen.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot --programme none --today 2026-09-22 -q

$ isotrack lab plan us_label_legacy
Lab plan of course 1: us_label_legacy, weekly or 2-weekly until the response is
known (older US label).                                                       #2
  before: labs overdue since Sat 2026-11-21; labs Mon 2026-12-21
  now: labs Tue 2026-12-01

$ isotrack due --kind lab
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  Tue 2026-12-01, upcoming, in 9 days, window Tue 2026-11-24 to
      Mon 2026-12-07
      labs
      us_label_legacy, WARN at stake; S78 (label, H)

Lab plan us_label_legacy is judged from Sun 2026-11-22, the day it was chosen.

$ isotrack undo -q && isotrack due --kind lab
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

WARN  Sat 2026-11-21, overdue, 1 day ago, window Sat 2026-11-14 to
      Sun 2026-12-13
      labs
      monthly_classic; I7 S18 (design, M)
WARN  Thu 2026-10-22, missed, 31 days ago, window Thu 2026-10-15 to
      Fri 2026-11-13
      labs
      monthly_classic; I7 S18 (design, M)


# A bare upper limit takes the unit of its result; an empty one is none.
$ isotrack lab add wbc=6.1 --uln wbc=11 --on 2026-11-02 --dry-run
Collected Mon 2026-11-02, 20 days ago.                                not stored
  WBC  6.1 10*3/uL  0.55 x upper limit 11  not judged: 'clearly falling' has no
                                           number (H1): for the clinic to see
Meets the labs due Thu 2026-10-22, 11 days late. Overdue since Sat 2026-11-21.
Next: Mon 2026-12-21.
Dry run: nothing was stored.

$ isotrack lab add alt=24 --uln ' ' --on 2026-11-02
2> isotrack: error: --uln is empty
2> hint: not stored; such as --uln alt=55
? 2

# A symptom speaks of the draw before it, not of older ones.
$ isotrack lab add alt=20 --uln alt=55 --on 2026-10-01 -q; isotrack lab add alt=21 --uln alt=55 --on 2026-11-01 -q; isotrack symptom add jaundice --on 2026-11-05 -q > red-flag.txt; isotrack lab list --plain
2026-10-01	4	-	alt	20	U/L	55	-	yes	-
2026-11-01	5	-	alt	21	U/L	55	lab.L4	yes	-
2> isotrack: warning: A STOP is open: "jaundice": yellow skin or eyes, or dark
2>                    urine with marked tiredness, since Thu 2026-11-05; see:
2>                    isotrack due

# What blocks pick-ups says so at once, with the way out.
@ ISOTRACK_DB=blocks.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack lab add tg=850mg/dL --on 2026-11-20
Collected Fri 2026-11-20, 2 days ago.                                         #2
  TG  850 mg/dL  9.60 mmol/L  FLAG T3, also T2, T1
Meets the labs due Sat 2026-11-21. Next: Mon 2026-12-21.
BLOCK TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to
      judge. S2 S10 (label, H) lab.T3
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm lab.T3 --note TEXT

# A day long before the course is asked about; one before the birth is no day of a draw.
@ ISOTRACK_DB=years.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q; isotrack lab add tg=150mg/dL --on 1990-08-01
2> isotrack: error: Wed 1990-08-01 is 13262 days ago
2> hint: not stored; is the year right? If it is, --yes answers
? 2

$ isotrack lab add tg=150mg/dL --on 2025-08-17
2> isotrack: error: Sun 2025-08-17 is 462 days ago
2> hint: not stored; is the year right? If it is, --yes answers
? 2

$ isotrack lab add tg=150mg/dL --on 2025-08-18 -q && isotrack lab add tg=150mg/dL --on 2025-08-17 --yes -q && isotrack patient edit --birth-date 2008-05-06 -q && isotrack pregnancy-test add negative --on 1990-08-01
2> isotrack: error: Wed 1990-08-01 is before the birth date, Tue 2008-05-06
2> hint: not stored
? 3

# An upper limit that is far from the one before is asked about: it would end a flag, or make one.
@ ISOTRACK_DB=limit.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q; isotrack lab add alt=212 --uln alt=40 --on 2026-11-20 -q; isotrack lab add alt=212 --uln alt=400 --on 2026-11-22
BLOCK ALT: above 5 x upper limit, flagged urgent; for the clinic to judge. S69
      S67 (secondary, M) lab.L4
2> isotrack: error: upper limit 400 of ALT: it was 40 on Fri 2026-11-20
2> hint: not stored; is it the limit of this result? If it is, --yes answers
? 2

$ isotrack lab add alt=41 --uln alt=20 --on 2026-11-22
2> isotrack: error: upper limit 20 of ALT: it was 40 on Fri 2026-11-20
2> hint: not stored; is it the limit of this result? If it is, --yes answers
? 2

$ isotrack lab add alt=41 --uln alt=79 --on 2026-11-21 -q && isotrack lab add alt=41 --uln alt=20 --on 2026-11-22 --yes -q; isotrack lab list --plain | cut -f 1-6
2026-11-20	2	-	alt	212	U/L
2026-11-21	3	-	alt	41	U/L
2026-11-22	4	-	alt	41	U/L

# What a source wants watched without a number is named as not judged wherever the others are.
@ ISOTRACK_DB=watched.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-22 --category cannot --programme none -q; isotrack lab add wbc=1.2 hb=14 --on 2026-11-20 -q; isotrack status | grep -A 1 '^  Not judged'; isotrack due | grep -A 1 '^Not judged'
  Not judged: WBC of Fri 2026-11-20: 'clearly falling' has no number (H1): for
  the clinic to see.
Not judged: WBC of Fri 2026-11-20: 'clearly falling' has no number (H1): for the
clinic to see.
