# mood keeps scores of PHQ-2 and PHQ-9. Screening, never a diagnosis.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q

$ isotrack mood list
Mood of me                                                        Sun 2026-11-22

No score is recorded.

Screening, not diagnosis; validated mainly in adults.
PHQ-2 and PHQ-9: Drs Spitzer, Williams, Kroenke and colleagues, with an
educational grant from Pfizer Inc. A US NIH catalogue of instruments says that
no permission is needed to reproduce, translate, display or distribute it; some
papers print a copyright line of Pfizer. S61 (paper, H)

$ isotrack mood add
2> isotrack: error: the answers are missing
2> hint: not stored; two numbers from 0 to 3 are PHQ-2, nine are PHQ-9:
2>       isotrack mood add 1 0
? 2

$ isotrack mood add 1 0 --on 2026-10-01
PHQ-2 of Thu 2026-10-01: 1 of 6, negative.                                    #2
Screening, not diagnosis; validated mainly in adults.

$ isotrack mood add 1,1 --on 2026-10-15
PHQ-2 of Thu 2026-10-15: 2 of 6, negative.                                    #3
Before: 1 of 6, negative, Thu 2026-10-01.
The authors' cut-off is 3; from 2 on more are found, with more false alarms
(S61).
Screening, not diagnosis; validated mainly in adults.

$ isotrack mood add 2 2
PHQ-2 of Sun 2026-11-22: 4 of 6, positive.                                    #4
Before: 2 of 6, negative, Thu 2026-10-15.
Screening, not diagnosis; validated mainly in adults.
WARN  PHQ-2 of Sun 2026-11-22: 4 of 6, positive; a positive PHQ-2 is followed by
      PHQ-9. S61 (paper, H) mood.phq2
All nine questions: isotrack mood add --phq9

$ isotrack mood add 2 2
PHQ-2 of Sun 2026-11-22, 4 of 6, positive, is recorded already, #4.

$ isotrack mood add 1 1 2 1 0 1 0 0 0 --on 2026-10-20 --note 'before the exam'
PHQ-9 of Tue 2026-10-20: 6 of 27, mild.                                       #5
Screening, not diagnosis; validated mainly in adults.

$ isotrack mood add 2 1 2 1 1 1 1 1 0
PHQ-9 of Sun 2026-11-22: 10 of 27, moderate.                                  #6
Before: 6 of 27, mild, Tue 2026-10-20.
Screening, not diagnosis; validated mainly in adults.
No longer open, as a later score took its place: WARN PHQ-2 of Sun 2026-11-22:
4 of 6, positive (mood.phq2).
WARN  PHQ-9 of Sun 2026-11-22: 10 of 27, moderate; for the clinic to judge. S61
      (paper, H) mood.phq9

$ isotrack mood add --total 8 --phq9 --on 2026-11-01
PHQ-9 of Sun 2026-11-01: 8 of 27, mild.                                       #7
Before: 6 of 27, mild, Tue 2026-10-20.
A total alone does not say how item 9 was answered.
Screening, not diagnosis; validated mainly in adults.

$ isotrack mood list
Mood of me                                                        Sun 2026-11-22

on          what   total     change  item 9  entry  band, note
2026-10-01  PHQ-2  1 of 6    -       -       #2     negative
2026-10-15  PHQ-2  2 of 6    +1      -       #3     negative
2026-10-20  PHQ-9  6 of 27   -       0       #5     mild; before the exam
2026-11-01  PHQ-9  8 of 27   +2      -       #7     mild
2026-11-22  PHQ-2  4 of 6    +2      -       #4     positive
2026-11-22  PHQ-9  10 of 27  +2      0       #6     moderate; WARN

Screening, not diagnosis; validated mainly in adults.
PHQ-2 and PHQ-9: Drs Spitzer, Williams, Kroenke and colleagues, with an
educational grant from Pfizer Inc. A US NIH catalogue of instruments says that
no permission is needed to reproduce, translate, display or distribute it; some
papers print a copyright line of Pfizer. S61 (paper, H)

$ isotrack mood list --plain
2026-10-01	phq2	1	6	negative	-	-	#2	-	-
2026-10-15	phq2	2	6	negative	1	-	#3	-	-
2026-10-20	phq9	6	27	mild	-	0	#5	before the exam	-
2026-11-01	phq9	8	27	mild	2	-	#7	-	-
2026-11-22	phq2	4	6	positive	2	-	#4	-	-
2026-11-22	phq9	10	27	moderate	2	0	#6	-	WARN

$ isotrack mood list --json
{"schema":"isotrack.mood/1","today":"2026-11-22","patient":{"code":"me"},"scores":[{"entry":2,"on":"2026-10-01","instrument":"phq2","items":[1,0],"total":1,"most":6,"band":null,"positive":false,"item9":null,"change":null,"note":null,"findings":[]},{"entry":3,"on":"2026-10-15","instrument":"phq2","items":[1,1],"total":2,"most":6,"band":null,"positive":false,"item9":null,"change":1,"note":null,"findings":[]},{"entry":5,"on":"2026-10-20","instrument":"phq9","items":[1,1,2,1,0,1,0,0,0],"total":6,"most":27,"band":"mild","positive":false,"item9":0,"change":null,"note":"before the exam","findings":[]},{"entry":7,"on":"2026-11-01","instrument":"phq9","items":[],"total":8,"most":27,"band":"mild","positive":false,"item9":null,"change":2,"note":null,"findings":[]},{"entry":4,"on":"2026-11-22","instrument":"phq2","items":[2,2],"total":4,"most":6,"band":null,"positive":true,"item9":null,"change":2,"note":null,"findings":[]},{"entry":6,"on":"2026-11-22","instrument":"phq9","items":[2,1,2,1,1,1,1,1,0],"total":10,"most":27,"band":"moderate","positive":true,"item9":0,"change":2,"note":null,"findings":[{"rule":"mood.phq9","state":"open","severity":"WARN","on":null}]}],"not_judged":null,"limits":"Screening, not diagnosis; validated mainly in adults.","credit":"PHQ-2 and PHQ-9: Drs Spitzer, Williams, Kroenke and colleagues, with an educational grant from Pfizer Inc. A US NIH catalogue of instruments says that no permission is needed to reproduce, translate, display or distribute it; some papers print a copyright line of Pfizer.","source":"S61 (paper, H)"}

$ isotrack history --id 5
#5  2026-11-22 09:00 UTC  mood add
    + PHQ-9 on Tue 2026-10-20, answers 112101000: before the exam

# What is not readable.
$ isotrack mood add 1 2 3
2> isotrack: error: 3 answers: expected two (PHQ-2) or nine (PHQ-9)
2> hint: not stored; two numbers from 0 to 3 are PHQ-2, nine are PHQ-9:
2>       isotrack mood add 1 0
? 2

$ isotrack mood add 1 4
2> isotrack: error: answer '4': expected 0, 1, 2 or 3
2> hint: not stored
? 2

$ isotrack mood add 1 2 --phq9
2> isotrack: error: 2 answers: PHQ-9 has nine
2> hint: not stored; two numbers from 0 to 3 are PHQ-2, nine are PHQ-9:
2>       isotrack mood add 1 0
? 2

$ isotrack mood add 0 0 0 0 0 0 0 0 0 --phq2
2> isotrack: error: 9 answers: PHQ-2 has two
2> hint: not stored; two numbers from 0 to 3 are PHQ-2, nine are PHQ-9:
2>       isotrack mood add 1 0
? 2

$ isotrack mood add --total 8
2> isotrack: error: --total needs one of --phq2 and --phq9
2> hint: not stored; such as: isotrack mood add --total 8 --phq9
? 2

$ isotrack mood add --total 7 --phq2
2> isotrack: error: --total '7': expected 0 to 6 for PHQ-2
2> hint: not stored
? 2

$ isotrack mood add 1 2 --total 3 --phq2
2> isotrack: error: a --total and the answers it is made of exclude each other
2> hint: not stored; the answers alone say more
? 2

$ isotrack mood add 0 0 --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a score is recorded once the
2>                  questions are answered
2> hint: not stored
? 3

# The ninth above zero: the words first, whatever the total; nothing keeps them back.
$ isotrack mood add 0 0 0 0 0 0 0 0 1
STOP  Thoughts of being better off dead, or of hurting yourself: the NHS and the
      US label say to stop, and to tell the doctor straight away; in immediate
      danger call at once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
PHQ-9 of Sun 2026-11-22: 1 of 27, minimal.                                    #8
Before: 10 of 27, moderate, Sun 2026-11-22.
Screening, not diagnosis; validated mainly in adults.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm mood.item9 --note TEXT
No longer open, as a later score took its place: WARN PHQ-9 of Sun 2026-11-22:
10 of 27, moderate (mood.phq9).

$ isotrack mood add 0 0 0 0 0 0 0 0 1 -q
STOP  Thoughts of being better off dead, or of hurting yourself: the NHS and the
      US label say to stop, and to tell the doctor straight away; in immediate
      danger call at once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT

$ isotrack undo -q && isotrack mood add 0 0 0 0 0 0 0 0 1 -q
No longer open: STOP item 9 of PHQ-9 answered above zero on Sun 2026-11-22
(mood.item9).
STOP  Thoughts of being better off dead, or of hurting yourself: the NHS and the
      US label say to stop, and to tell the doctor straight away; in immediate
      danger call at once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm mood.item9 --note TEXT

$ isotrack undo -q && isotrack mood add 0 0 0 0 0 0 0 0 1 --json
No longer open: STOP item 9 of PHQ-9 answered above zero on Sun 2026-11-22
(mood.item9).
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"mood add","patient":"me","entry":12,"stored":true,"repeated":false,"lines":["PHQ-9 of Sun 2026-11-22: 1 of 27, minimal.","Before: 10 of 27, moderate, Sun 2026-11-22.","Screening, not diagnosis; validated mainly in adults.","The STOP stands until the prescriber's decision is recorded: isotrack confirm mood.item9 --note TEXT","No longer open, as a later score took its place: WARN PHQ-9 of Sun 2026-11-22: 10 of 27, moderate (mood.phq9)."],"cumulative":null,"alerts":[{"rule":"mood.item9","severity":"STOP","due_on":"2026-11-22","message":"Thoughts of being better off dead, or of hurting yourself: the NHS and the US label say to stop, and to tell the doctor straight away; in immediate danger call at once. In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK).","source":"S12 S78b S61 (label, H)"}],"stop_opened":null,"notes":[]}

$ isotrack mood add 0 0 0 0 0 0 0 0 2 --db none.db
2> STOP  Thoughts of being better off dead, or of hurting yourself: the NHS and the
2>       US label say to stop, and to tell the doctor straight away; in immediate
2>       danger call at once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2> isotrack: error: no record at none.db
2> hint: not stored; begin with: isotrack start --db none.db (five questions); or
2>       name another with --db
? 5

# What is answered later does not take it back; only the prescriber's decision does.
$ isotrack mood add 0 0 && isotrack mood add 0 0 0 0 0 0 0 0 0 && isotrack due --kind stop
PHQ-2 of Sun 2026-11-22: 0 of 6, negative.                                   #13
Before: 4 of 6, positive, Sun 2026-11-22.
Screening, not diagnosis; validated mainly in adults.
A STOP is open: item 9 of PHQ-9 answered above zero on Sun 2026-11-22; see:
isotrack due
PHQ-9 of Sun 2026-11-22: 0 of 27, minimal.                                   #14
Before: 1 of 27, minimal, Sun 2026-11-22.
Screening, not diagnosis; validated mainly in adults.
A STOP is open: item 9 of PHQ-9 answered above zero on Sun 2026-11-22; see:
isotrack due
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

STOP  since Sun 2026-11-22
      item 9 of PHQ-9 answered above zero on Sun 2026-11-22
      Thoughts of being better off dead, or of hurting yourself: the NHS and the
      US label say to stop, and to tell the doctor straight away; in immediate
      danger call at once.
      In danger now  your emergency number, 911 or 988 (US), 999 or 111 (UK)
      mood.item9; S12 S78b S61 (label, H)
      Prescriber: no number stored; to store one:
      isotrack contact set prescriber TEXT
      When the prescriber has decided: isotrack confirm mood.item9 --note TEXT

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

# Nothing of it stands in a reminder, nor in a calendar.
$ isotrack remind; isotrack remind --json | grep -ci -e mood -e phq; isotrack export ics | grep -ci -e mood -e phq
isotrack: URGENT, 1 item, TODAY. See: isotrack
0
0
? 1

# A total that the other eight cannot reach says the same.
$ isotrack mood add --total 25 --phq9 --on yesterday
STOP  Thoughts of being better off dead, or of hurting yourself: the NHS and the
      US label say to stop, and to tell the doctor straight away; in immediate
      danger call at once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
PHQ-9 of Sat 2026-11-21: 25 of 27, severe.                                   #15
Before: 8 of 27, mild, Sun 2026-11-01.
Screening, not diagnosis; validated mainly in adults.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm mood.item9 --note TEXT

$ isotrack
STOP  item 9 of PHQ-9 answered above zero on Sat 2026-11-21.
STOP  item 9 of PHQ-9 answered above zero on Sun 2026-11-22.
      Thoughts of being better off dead, or of hurting yourself: the NHS and the
      US label say to stop, and to tell the doctor straight away; in immediate
      danger call at once.
      In danger now  your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Source  mood.item9 S12 S78b S61 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Sat 2026-11-21.
      When the prescriber has decided: isotrack confirm mood.item9 --note TEXT

$ isotrack confirm mood.item9 --note 'spoken with, safe'
mood.item9 settled, Sun 2026-11-22. No STOP is open now; reminders are no longer
frozen. Conditions of a pick-up: 6 unknown.                                  #16

# Asked one by one: two questions, and the other seven when they are positive.
@ ISOTRACK_DB=asked.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot --programme uk -q

$ printf '1\n0\n' | script -E never -qec 'isotrack mood add' /dev/null | tr -d '\r'
Over the last 2 weeks, how often have you been bothered by any of the following
problems?
0 not at all, 1 several days, 2 more than half the days, 3 nearly every day;
Enter stops.

1/2  Little interest or pleasure in doing things: 2/2  Feeling down, depressed, or hopeless: PHQ-2 of Sun 2026-11-22: 1 of 6, negative.                                    #2
Screening, not diagnosis; validated mainly in adults.

$ printf '2\n9\n2\n0\n0\n0\n0\n0\n0\n1\n' | script -E never -qec 'isotrack mood add' /dev/null | tr -d '\r'
Over the last 2 weeks, how often have you been bothered by any of the following
problems?
0 not at all, 1 several days, 2 more than half the days, 3 nearly every day;
Enter stops.

1/2  Little interest or pleasure in doing things: 2/2  Feeling down, depressed, or hopeless:      expected 0, 1, 2 or 3
2/2  Feeling down, depressed, or hopeless: 3/9  Trouble falling or staying asleep, or sleeping too much: 4/9  Feeling tired or having little energy: 5/9  Poor appetite or overeating: 6/9  Feeling bad about yourself - or that you are a failure or have let yourself
     or your family down: 7/9  Trouble concentrating on things, such as reading the newspaper or watching
     television: 8/9  Moving or speaking so slowly that other people could have noticed? Or the
     opposite - being so fidgety or restless that you have been moving around a
     lot more than usual: 9/9  Thoughts that you would be better off dead or of hurting yourself in some
     way: STOP  Thoughts of being better off dead, or of hurting yourself: the NHS and the
      US label say to stop, and to tell the doctor straight away; in immediate
      danger call at once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
PHQ-9 of Sun 2026-11-22: 5 of 27, mild.                                       #3
Screening, not diagnosis; validated mainly in adults.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm mood.item9 --note TEXT

# Stopped after the first two: PHQ-2. Stopped before: nothing.
$ printf '2\n2\n1\n\n' | script -E never -qec 'isotrack mood add --on yesterday' /dev/null | tr -d '\r'
Over the last 2 weeks, how often have you been bothered by any of the following
problems?
0 not at all, 1 several days, 2 more than half the days, 3 nearly every day;
Enter stops.

1/2  Little interest or pleasure in doing things: 2/2  Feeling down, depressed, or hopeless: 3/9  Trouble falling or staying asleep, or sleeping too much: 4/9  Feeling tired or having little energy: PHQ-2 of Sat 2026-11-21: 4 of 6, positive.                                    #4
Screening, not diagnosis; validated mainly in adults.
All nine questions: isotrack mood add --phq9
A STOP is open: item 9 of PHQ-9 answered above zero on Sun 2026-11-22; see:
isotrack due

$ printf '2\n\n' | script -E never -qec 'isotrack mood add' /dev/null | tr -d '\r'
Over the last 2 weeks, how often have you been bothered by any of the following
problems?
0 not at all, 1 several days, 2 more than half the days, 3 nearly every day;
Enter stops.

1/2  Little interest or pleasure in doing things: 2/2  Feeling down, depressed, or hopeless: isotrack: error: stopped before the second answer
hint: not stored

# At each visit it is asked for.
@ ISOTRACK_DB=visit.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-10-22 --product Claravis --category cannot --programme us-ipledge -q && isotrack visit add -q

$ isotrack due --kind safety
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  Sun 2026-11-22, due, today, window Sun 2026-11-15 to Sat 2026-12-12
      mood asked about at the visit; on time until Sat 2026-12-12
      us.mood.visit; S78b I12 (label, H)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian.

$ isotrack mood add 0 1
PHQ-2 of Sun 2026-11-22: 1 of 6, negative.                                    #3
Screening, not diagnosis; validated mainly in adults.
Meets: mood asked about at the visit, due Sun 2026-11-22 (us.mood.visit).

$ isotrack due --kind safety
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind safety is recorded as due by Sun 2026-12-06. Read: course 1 of
me, day 32, programme us-ipledge, labs monthly_classic.

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian.

# The ninth answer is answered even when the command cannot be read.
$ isotrack mood add 0 0 0 0 0 0 0 0 3 --phq2
2> STOP  Thoughts of being better off dead, or of hurting yourself: the NHS and the
2>       US label say to stop, and to tell the doctor straight away; in immediate
2>       danger call at once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2> isotrack: error: 9 answers: PHQ-2 has two
2> hint: not stored; two numbers from 0 to 3 are PHQ-2, nine are PHQ-9:
2>       isotrack mood add 1 0
? 2

$ isotrack mood add 0,0,0,0,0,0,0,0,1 --phq2 --phq9
2> STOP  Thoughts of being better off dead, or of hurting yourself: the NHS and the
2>       US label say to stop, and to tell the doctor straight away; in immediate
2>       danger call at once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2> isotrack: error: --phq2 and --phq9 exclude each other
2> hint: not stored; two numbers from 0 to 3 are PHQ-2, nine are PHQ-9:
2>       isotrack mood add 1 0
? 2

$ isotrack mood add --total 3 --phq2 --phq9
2> isotrack: error: --phq2 and --phq9 exclude each other
2> hint: not stored; two numbers from 0 to 3 are PHQ-2, nine are PHQ-9:
2>       isotrack mood add 1 0
? 2

# PHQ-2 asked for asks two.
$ printf '2\n2\n' | script -E never -qec 'stty cols 80; isotrack mood add --phq2 --on 2026-11-01' /dev/null | tr -d '\r' | tail -n 6
0 not at all, 1 several days, 2 more than half the days, 3 nearly every day;
Enter stops.

1/2  Little interest or pleasure in doing things: 2/2  Feeling down, depressed, or hopeless: PHQ-2 of Sun 2026-11-01: 4 of 6, positive.                                    #4
Screening, not diagnosis; validated mainly in adults.
All nine questions: isotrack mood add --phq9

# The same answers again: their note is kept, and what was settled stays so.
@ ISOTRACK_DB=again.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot --programme us-ipledge -q && isotrack mood add 0 0 0 0 0 0 0 0 1 -q && isotrack confirm mood.item9 --note 'talked' -q
STOP  Thoughts of being better off dead, or of hurting yourself: the NHS and the
      US label say to stop, and to tell the doctor straight away; in immediate
      danger call at once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm mood.item9 --note TEXT

$ isotrack mood add --total 8 --phq9 -q && isotrack mood add --total 8 --phq9 --note 'by phone'
Noted with PHQ-9 of Sun 2026-11-22, 8 of 27, mild.                            #5

$ isotrack mood add --total 8 --phq9 --note 'by phone'
PHQ-9 of Sun 2026-11-22, 8 of 27, mild, is recorded already, #5.

$ isotrack due --kind stop | head -n 4
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind stop is recorded as due by Sun 2026-12-06. Read: course 1 of me,
day 62, programme us-ipledge, labs monthly_classic.

# What a later answer ends is named: nobody decided about it.
@ ISOTRACK_DB=ends.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category cannot --programme uk -q; isotrack mood add --total 24 --phq9 --on yesterday -q; isotrack mood add 0 0 0 0 0 0 0 0 0
PHQ-9 of Sun 2026-11-22: 0 of 27, minimal.                                    #3
Before: 24 of 27, severe, Sat 2026-11-21.
Screening, not diagnosis; validated mainly in adults.
No longer open, as a later score took its place: WARN PHQ-9 of Sat 2026-11-21:
24 of 27, severe (mood.phq9).

$ isotrack undo -q; isotrack waive mood.phq9 --reason 'seen by Dr. Lee' -q; isotrack mood add 0 0 0 0 0 0 0 0 0 | grep -c 'No longer open'
0
? 1
