# A STOP is judged by what held on the day of its event: no later word about the patient ends it.
@ ISOTRACK_DB=uk.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-02 --category can --programme uk --today 2026-11-02 -q && isotrack contraception add implant --from 2026-09-01 -q && isotrack log --from 2026-11-02 --to 2026-11-21 --as-planned -q && isotrack contraception gap --from 2026-11-10 --to 2026-11-11 -q > told.txt; head -n 1 told.txt
BLOCK overdue since Fri 2026-10-02: contraception for a month before the start.
      P-S24 P-S32 (regulator, H) uk.contra.start
STOP  gap in contraception, Tue 2026-11-10 to Wed 2026-11-11.

# Agreed from today on, it stays; agreed for that day, it would vanish.
$ isotrack confirm uk.no_risk --note 'agreed with Dr. A' | grep STOP -A 2
No STOP when it happens from Sun 2026-11-22 on: contraception stopped
(uk.trigger.contraception_stopped), days without the required methods
(uk.trigger.unprotected).
--
A STOP is open: gap in contraception, Tue 2026-11-10 to Wed 2026-11-11; see:
isotrack due

$ isotrack confirm uk.no_risk --on 2026-11-10 --note 'agreed with Dr. A'
2> isotrack: error: it would end a STOP that is undecided: gap in contraception,
2>                  Tue 2026-11-10 to Wed 2026-11-11 (uk.trigger.unprotected)
2> hint: not stored; a STOP ends only with what the prescriber decided; after that
2>       this can be stored: isotrack confirm uk.trigger.unprotected --note TEXT
? 3

# A category or programme likewise; from today on it is stored, and the STOP stands.
$ isotrack patient edit --category cannot --from 2026-11-05
2> isotrack: error: it would end a STOP that is undecided: gap in contraception,
2>                  Tue 2026-11-10 to Wed 2026-11-11 (uk.trigger.unprotected)
2> hint: not stored; a STOP ends only with what the prescriber decided; after that
2>       this can be stored: isotrack confirm uk.trigger.unprotected --note TEXT
? 3

$ isotrack patient edit --category cannot
Can become pregnant: cannot, from Sun 2026-11-22.                             #6
No longer asked for: pregnancy test before the prescription (uk.test.pre_rx);
pregnancy test a month before the start (uk.test.early).
A STOP is open: gap in contraception, Tue 2026-11-10 to Wed 2026-11-11; see:
isotrack due

# A programme that has a rule of its own for the event tells of it from then on.
$ isotrack patient edit --category can -q; isotrack patient edit --programme none
A STOP is open: gap in contraception, Tue 2026-11-10 to Wed 2026-11-11; see:
isotrack due
STOP  gap in contraception, Tue 2026-11-10 to Wed 2026-11-11.
      The regulator says: Stop isotretinoin at once and call the prescriber
      after any sex with possible conception without the required methods (US
      consent form, iPLEDGE).
      Report  the prescriber, at once
      Source  none.trigger.unprotected P-S11 I11 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Tue 2026-11-10.
      When the prescriber has decided:
      isotrack confirm none.trigger.unprotected --note TEXT
Programme none from Sun 2026-11-22.                                           #8
No longer asked for: pregnancy test before the prescription (uk.test.pre_rx);
pregnancy test a month before the start (uk.test.early); 4-weekly review
(uk.review).

# The command of the card from before still finds it.
$ isotrack confirm uk.trigger.unprotected
2> isotrack: error: --note is missing: what the prescriber decided
2> hint: not stored; a STOP ends only with that decision:
2>       isotrack confirm none.trigger.unprotected --note TEXT
? 2

$ isotrack patient edit --programme uk -q; isotrack confirm uk.trigger.unprotected --note 'tests negative, goes on'
STOP  gap in contraception, Tue 2026-11-10 to Wed 2026-11-11.
      The regulator says: Stop isotretinoin at once and call the prescriber
      after any sex with possible conception without the required methods (US
      consent form, iPLEDGE).
      Report  the prescriber, at once
      Source  uk.trigger.unprotected P-S11 P-S24 P-S32 I11 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Tue 2026-11-10.
      When the prescriber has decided:
      isotrack confirm uk.trigger.unprotected --note TEXT
uk.trigger.unprotected settled, Sun 2026-11-22. No STOP is open now; reminders
are no longer frozen. Pick-ups are still blocked: 1 condition not met,
3 unknown.                                                                   #10

$ isotrack patient edit --category cannot --from 2026-11-05
Can become pregnant: cannot, from Thu 2026-11-05.                            #11
Until Sat 2026-11-21: from Sun 2026-11-22 on entry #7 says can, today too.
No longer asked for: pregnancy test a month before the start (uk.test.early).

# Nor does an undo of what was said of that day; an undo of the event itself takes both away, and names the STOP.
@ ISOTRACK_DB=undo.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-02 --category cannot --programme us-ipledge --today 2026-11-02 -q && isotrack patient edit --category can --from 2026-11-05 -q && isotrack period missed --on 2026-11-14 -q > told.txt; isotrack undo --id 2
BLOCK overdue since Mon 2026-11-02: confirmatory test 19 days after the first;
      with regular cycles in the first 5 days of the period. P-S13 (regulator,
      M) us.test.confirm.gap
2> isotrack: error: it would end a STOP that is undecided: missed period,
2>                  Sat 2026-11-14 (us.trigger.missed_period)
2> hint: not stored; a STOP ends only with what the prescriber decided; after that
2>       this can be stored: isotrack confirm us.trigger.missed_period --note TEXT
? 3

$ isotrack undo
Entry 3 (period missed) is undone.                                            #4
  withdrawn: period missed on Sat 2026-11-14
No longer open: STOP missed period, Sat 2026-11-14 (us.trigger.missed_period).
No STOP is open now; reminders are no longer frozen. Conditions of a pick-up:
17 unknown.

# A second course that says something else of a day before today.
@ ISOTRACK_DB=second.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-08-03 --category can --programme us-ipledge --today 2026-08-03 -q && isotrack contraception add combined pill, male condom --from 2026-06-01 -q && isotrack log --from 2026-08-03 --to 2026-11-06 --as-planned -q && isotrack finish -q --last-dose 2026-11-06 > told.txt && isotrack period missed --on 2026-11-14 -q > told.txt; head -n 1 told.txt
BLOCK overdue since Fri 2026-07-03: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Wed 2026-07-15: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
BLOCK overdue since Tue 2026-09-01: monthly pregnancy test; 3 tests not
      recorded. P-S11 P-S15 (regulator, H) us.test.monthly
STOP  missed period, Sat 2026-11-14.

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-10 --category cannot
2> isotrack: error: it would end a STOP that is undecided: missed period,
2>                  Sat 2026-11-14 (us.trigger.missed_period)
2> hint: not stored; a STOP ends only with what the prescriber decided; after that
2>       this can be stored: isotrack confirm us.trigger.missed_period --note TEXT
? 3

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-10 | tail -n 1
A STOP is open: missed period, Sat 2026-11-14; see: isotrack due

# A record of the same patient in which something else was said of that day.
@ ISOTRACK_DB=here.db
$ isotrack start --db own.db --weight 60kg --regimen 40mg --start 2026-11-02 --category can --programme us-ipledge --today 2026-11-02 -q; isotrack export json --db own.db -o own.json -q; isotrack patient add P-1 -q; isotrack merge own.json --as P-2 --yes -q > told.txt; isotrack period missed --on 2026-11-14 -p P-2 -q > told.txt; head -n 1 told.txt
BLOCK overdue since Fri 2026-10-02: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Wed 2026-10-14: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
STOP  P-2: missed period, Sat 2026-11-14.

$ isotrack patient edit --category cannot --from 2026-11-05 --db own.db -q; isotrack export json --db own.db -o own.json -q; isotrack merge own.json --as P-2
2> isotrack: error: it would end a STOP that is undecided: missed period,
2>                  Sat 2026-11-14 (us.trigger.missed_period)
2> hint: not stored; a STOP ends only with what the prescriber decided; after that
2>       this can be stored:
2>       isotrack confirm us.trigger.missed_period --note TEXT -p P-2
? 3

$ isotrack confirm us.trigger.missed_period --note 'test negative' -p P-2 -q && isotrack merge own.json --as P-2
P-2: 1 category; no conflict.                                                 #7
1 journal entry brought, with who wrote it and when.
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.

# What the other record took back is gone, and named.
$ isotrack start --db far.db --weight 60kg --regimen 40mg --start 2026-11-02 --category can --programme us-ipledge --today 2026-11-02 -q; isotrack period missed --on 2026-11-14 --db far.db -q > told.txt; isotrack export json --db far.db -o far.json -q; isotrack merge far.json --as P-3 --yes -q > told.txt; isotrack undo --db far.db -q; isotrack export json --db far.db -o far.json -q; isotrack merge far.json --as P-3
BLOCK overdue since Fri 2026-10-02: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Wed 2026-10-14: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
No longer open: STOP missed period, Sat 2026-11-14 (us.trigger.missed_period).
P-3: nothing new in force; no conflict.                                      #12
No longer in force here: 1 period.
1 journal entry brought, with who wrote it and when.
No longer open here, undecided: STOP missed period, Sat 2026-11-14
(us.trigger.missed_period).
No STOP is open now; reminders are no longer frozen. Conditions of a pick-up:
17 unknown.
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.

# Of a programme that was left: the command of its card settles the event still, and its contacts stay.
@ ISOTRACK_DB=moved.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-02 --category can --programme us-ipledge --today 2026-11-02 -q && isotrack pregnancy-test add positive --on 2026-11-20 --setting medical -q > told.txt; isotrack patient edit --programme none -q > moved.txt; sed -n '/Report/,/Source/p' moved.txt | grep -v Source
BLOCK overdue since Fri 2026-10-02: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Wed 2026-10-14: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088

$ isotrack confirm us.trigger.pregnancy --note 'serum negative' --json | jq -r '.lines[0]' | cut -c 1-47
none.trigger.pregnancy settled, Sun 2026-11-22.

# What is told long after the last dose stands in every list until it is settled.
@ ISOTRACK_DB=late.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-06-01 --category cannot --programme uk -q && isotrack finish --last-dose 2026-08-31 -q && isotrack symptom add 'severe headache' --on 2026-11-20 -q > told.txt; isotrack due | sed -n '/STOP/,+1p'; isotrack roster | grep -A3 STOP; isotrack remind; isotrack check --nagios
STOP  since Fri 2026-11-20
      "severe headache": severe or lasting headache, since Fri 2026-11-20
STOP      the label's words are on the patient's card
  me    +83d  done    0.0+   0 %  0/92     -  "severe headache": severe or
        ..........                            lasting headache, since Fri 11-20

isotrack: URGENT, 1 item, since Fri 2026-11-20. See: isotrack
ISOTRACK CRITICAL - 1 stop | stop=1 due=0 overdue=0 blocked=0
? 2

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-22 -q > told.txt; isotrack due | grep -c '^STOP'; isotrack confirm symptom.intracranial_hypertension --note 'eyes looked at' > told.txt; isotrack due | grep -c '^STOP'
1
0
? 1
