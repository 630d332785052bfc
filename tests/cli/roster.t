# The morning's list of a clinic, on Sun 2026-11-22.
@ ISOTRACK_DB=clinic.db
$ isotrack roster
2> isotrack: error: no record at clinic.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack patient add P-0233 --category can --programme us-ipledge --today 2026-08-18 -q && isotrack start -p P-0233 --weight 58.6kg --regimen 40mg --product Claravis --today 2026-08-18 -q && isotrack log -p P-0233 --from 2026-08-18 --to 2026-11-21 --as-planned -q && isotrack pregnancy-test add positive -p P-0233 --on 2026-11-21 -q
BLOCK overdue since Sat 2026-07-18: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Thu 2026-07-30: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
BLOCK overdue since Wed 2026-09-16: monthly pregnancy test; 3 tests not
      recorded. P-S11 P-S15 (regulator, H) us.test.monthly
STOP  positive pregnancy test, collected Sat 2026-11-21.
      The label says: Stop isotretinoin at once and contact the prescriber. An
      obstetrician experienced in reproductive toxicity should see the patient;
      the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA
      MedWatch.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.pregnancy P-S60 P-S66 P-S11 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT -p P-0233
      Dose reminders and pick-ups are frozen since Sat 2026-11-21.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT -p P-0233

$ isotrack patient add P-0319 --category cannot --programme us-ipledge --today 2026-08-16 -q && isotrack start -p P-0319 --weight 96kg --regimen 80mg --product Claravis --today 2026-08-16 -q && isotrack log -p P-0319 --from 2026-08-16 --to 2026-11-21 --as-planned -q

$ isotrack patient add P-0391 --category can --programme uk --today 2026-05-01 -q && isotrack start -p P-0391 --weight 50kg --regimen 40mg --today 2026-05-01 -q && isotrack log -p P-0391 --from 2026-05-01 --to 2026-10-20 --as-planned -q && isotrack finish -p P-0391 --last-dose 2026-10-20 -q
BLOCK P-0391: overdue since Wed 2026-04-01: contraception for a month before the
      start. P-S24 P-S32 (regulator, H) uk.contra.start
BLOCK P-0391: overdue since Sat 2026-05-30: pregnancy test before the
      prescription; 6 tests not recorded. P-S23 P-S24 (regulator, H)
      uk.test.pre_rx

$ isotrack patient add P-0356 --category cannot --programme none --today 2026-10-05 -q && isotrack start -p P-0356 --weight 72.5kg --regimen 40mg --labs none_healthy --today 2026-10-05 -q && isotrack log -p P-0356 --from 2026-10-05 --to 2026-11-12 --as-planned -q

$ isotrack patient add P-0044 --category cannot --programme none --today 2026-10-05 -q && isotrack start -p P-0044 --weight 72.5kg --steps 40/60 --every 30d --labs none_healthy --basis current --today 2026-10-05 -q && isotrack log -p P-0044 --from 2026-10-05 --to 2026-11-21 --as-planned -q && isotrack lab add alt=190 ast=200 --uln alt=55 -p P-0044 --on 2026-11-20 -q

$ isotrack patient add P-0500 --category cannot --programme none --today 2026-10-05 -q && isotrack start -p P-0500 --weight 72.5kg --regimen 40mg --labs none_healthy --today 2026-10-05 -q && isotrack log -p P-0500 --from 2026-10-05 --to 2026-11-18 --as-planned -q && isotrack hold -p P-0500 --from 2026-11-19 --reason travel -q

$ isotrack patient add P-0420 --category cannot --programme none -q && isotrack start -p P-0420 --weight 60kg --regimen 40mg --start 2026-12-20 --labs none_healthy -q && isotrack patient add P-0421 -q

$ isotrack roster
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code     day   plan  mg/kg    /120     days   last  what, and by when
STOP      the label's words are on the patient's card
  P-0233    97  40 mg   65.5    54 %    96/96  11-21  positive pregnancy test,
          =====.....  labs 6 d late   test 67 d late  collected Sat 11-21
FLAGGED   a finding to be looked at
  P-0044    49  60 mg  31.4c    26 %    48/48  11-21  ALT 190 U/L (3.45 x upper
          ==-.......                                  limit 55), collected
                                                      Fri 11-20: above 3 x upper
                                                      limit, flagged for review
OVERDUE   late, or missed
  P-0319    99  80 mg   81.7    68 %    98/98  11-21  enrolment in iPLEDGE, due
          ======-...  labs 8 d late                   Sun 08-16 (+1 BLOCK)
  P-0391  +33d   done  138.4   115 %  173/173  10-20  labs at the end, due
          ==========  labs 33 d late  test 2 d        Tue 10-20
NO ENTRY  days of a course about which nothing is said
  P-0356    49  40 mg   21.5+   17 %    39/48  11-12  9 days, since Fri 11-13
          =-........

3 others: nothing recorded as due by Sun 2026-11-29. See them:
isotrack roster --all
mg/kg on baseline, c: current, d: at dose; /120 in percent of 120; days taken /
planned; + at least; next labs and test or pick-up: days left
P-0044: results that could not be judged; status says which.

$ isotrack roster --all
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code     day   plan  mg/kg    /120     days   last  what, and by when
STOP      the label's words are on the patient's card
  P-0233    97  40 mg   65.5    54 %    96/96  11-21  positive pregnancy test,
          =====.....  labs 6 d late   test 67 d late  collected Sat 11-21
FLAGGED   a finding to be looked at
  P-0044    49  60 mg  31.4c    26 %    48/48  11-21  ALT 190 U/L (3.45 x upper
          ==-.......                                  limit 55), collected
                                                      Fri 11-20: above 3 x upper
                                                      limit, flagged for review
OVERDUE   late, or missed
  P-0319    99  80 mg   81.7    68 %    98/98  11-21  enrolment in iPLEDGE, due
          ======-...  labs 8 d late                   Sun 08-16 (+1 BLOCK)
  P-0391  +33d   done  138.4   115 %  173/173  10-20  labs at the end, due
          ==========  labs 33 d late  test 2 d        Tue 10-20
NO ENTRY  days of a course about which nothing is said
  P-0356    49  40 mg   21.5+   17 %    39/48  11-12  9 days, since Fri 11-13
          =-........
QUIET     nothing recorded as due by Sun 2026-11-29
  P-0420  -28d  40 mg    0.0     0 %      0/0      -  -
          ..........
  P-0421     -      -      -       -        -      -  no course yet
  P-0500    49   hold   24.8    20 %    45/45  11-18  -
          ==........

mg/kg on baseline, c: current, d: at dose; /120 in percent of 120; days taken /
planned; + at least; next labs and test or pick-up: days left
P-0044: results that could not be judged; status says which.

# The top of it, and what one of them needs.
$ isotrack
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable
  STOP      P-0233  positive pregnancy test, collected Sat 11-21
  FLAGGED   P-0044  ALT 190 U/L (3.45 x upper limit 55), collected Fri 11-20:
                    above 3 x upper limit, flagged for review
  OVERDUE   P-0319  enrolment in iPLEDGE, due Sun 08-16 (+1 BLOCK)
  OVERDUE   P-0391  labs at the end, due Tue 10-20
  NO ENTRY  P-0356  9 days, since Fri 11-13
3 others: nothing recorded as due by Sun 2026-11-29. See: isotrack roster

# Narrow, wide, and without Unicode.
$ COLUMNS=40 isotrack roster
Sun 2026-11-22
8 patients, 7 courses read, 0 unreadable

STOP      the label's words are on the
          patient's card
  P-0233   65.5    54 %
      labs 6 d late   test 67 d late
      positive pregnancy test, collected
      Sat 11-21
FLAGGED   a finding to be looked at
  P-0044  31.4c    26 %
      ALT 190 U/L (3.45 x upper limit
      55), collected Fri 11-20: above
      3 x upper limit, flagged for
      review
OVERDUE   late, or missed
  P-0319   81.7    68 %
      labs 8 d late
      enrolment in iPLEDGE, due
      Sun 08-16 (+1 BLOCK)
  P-0391  138.4   115 %
      labs 33 d late  test 2 d
      labs at the end, due Tue 10-20
NO ENTRY  days of a course about which
          nothing is said
  P-0356   21.5+   17 %
      9 days, since Fri 11-13

3 others: nothing recorded as due by
Sun 2026-11-29. See them:
isotrack roster --all
mg/kg on baseline, c: current, d: at
dose; /120 in percent of 120; days taken
/ planned; + at least; next labs and
test or pick-up: days left
P-0044: results that could not be
judged; status says which.

$ COLUMNS=200 isotrack roster --all
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code     day   plan  mg/kg                /120     days   last  next lab              next test             what, and by when
STOP      the label's words are on the patient's card
  P-0233    97  40 mg   65.5   =====.....   54 %    96/96  11-21  Mon 11-16, 6 d late   Wed 09-16, 67 d late  positive pregnancy test, collected Sat 11-21
FLAGGED   a finding to be looked at
  P-0044    49  60 mg  31.4c   ==-.......   26 %    48/48  11-21  -                     -                     ALT 190 U/L (3.45 x upper limit 55), collected Fri 11-20: above 3 x upper limit, flagged
                                                                                                              for review
OVERDUE   late, or missed
  P-0319    99  80 mg   81.7   ======-...   68 %    98/98  11-21  Sat 11-14, 8 d late   -                     enrolment in iPLEDGE, due Sun 08-16 (+1 BLOCK)
  P-0391  +33d   done  138.4   ==========  115 %  173/173  10-20  Tue 10-20, 33 d late  Tue 11-24, 2 d        labs at the end, due Tue 10-20
NO ENTRY  days of a course about which nothing is said
  P-0356    49  40 mg   21.5+  =-........   17 %    39/48  11-12  -                     -                     9 days, since Fri 11-13
QUIET     nothing recorded as due by Sun 2026-11-29
  P-0420  -28d  40 mg    0.0   ..........    0 %      0/0      -  -                     -                     -
  P-0421     -      -      -                   -        -      -  -                     -                     no course yet
  P-0500    49   hold   24.8   ==........   20 %    45/45  11-18  -                     -                     -

mg/kg on baseline, c: current, d: at dose; /120 in percent of 120; days taken / planned; + at least; next labs and test or pick-up: days left
P-0044: results that could not be judged; status says which.

$ COLUMNS=200 isotrack roster --all --ascii | head -n 5
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code     day   plan  mg/kg                /120     days   last  next lab              next test             what, and by when
STOP      the label's words are on the patient's card
  P-0233    97  40 mg   65.5   =====.....   54 %    96/96  11-21  Mon 11-16, 6 d late   Wed 09-16, 67 d late  positive pregnancy test, collected Sat 11-21

# Filters; what they leave out is counted.
$ isotrack roster --overdue
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code     day   plan  mg/kg    /120     days   last  what, and by when
STOP      the label's words are on the patient's card
  P-0233    97  40 mg   65.5    54 %    96/96  11-21  positive pregnancy test,
          =====.....  labs 6 d late   test 67 d late  collected Sat 11-21
OVERDUE   late, or missed
  P-0319    99  80 mg   81.7    68 %    98/98  11-21  enrolment in iPLEDGE, due
          ======-...  labs 8 d late                   Sun 08-16 (+1 BLOCK)
  P-0391  +33d   done  138.4   115 %  173/173  10-20  labs at the end, due
          ==========  labs 33 d late  test 2 d        Tue 10-20
NO ENTRY  days of a course about which nothing is said
  P-0356    49  40 mg   21.5+   17 %    39/48  11-12  9 days, since Fri 11-13
          =-........

4 patients left out by what was asked for.
mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least;
next labs and test or pick-up: days left

$ isotrack roster --kind lab
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code     day   plan  mg/kg    /120     days   last  what, and by when
FLAGGED   a finding to be looked at
  P-0044    49  60 mg  31.4c    26 %    48/48  11-21  ALT 190 U/L (3.45 x upper
          ==-.......                                  limit 55), collected
                                                      Fri 11-20: above 3 x upper
                                                      limit, flagged for review
OVERDUE   late, or missed
  P-0391  +33d   done  138.4   115 %  173/173  10-20  labs at the end, due
          ==========  labs 33 d late  test 2 d        Tue 10-20
  P-0319    99  80 mg   81.7    68 %    98/98  11-21  labs, due Sat 11-14
          ======-...  labs 8 d late
  P-0233    97  40 mg   65.5    54 %    96/96  11-21  labs, due Mon 11-16
          =====.....  labs 6 d late   test 67 d late

4 patients left out by what was asked for.
mg/kg on baseline, c: current, d: at dose; /120 in percent of 120; days taken /
planned; + at least; next labs and test or pick-up: days left
P-0044: results that could not be judged; status says which.

$ isotrack roster --finished
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code     day  plan  mg/kg    /120     days   last  what, and by when
OVERDUE   late, or missed
  P-0391  +33d  done  138.4   115 %  173/173  10-20  labs at the end, due
          ==========  labs 33 d late  test 2 d       Tue 10-20

7 patients left out by what was asked for.
mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least;
next labs and test or pick-up: days left

$ isotrack roster --state held --all
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code    day  plan  mg/kg   /120   days   last  what, and by when
QUIET     nothing recorded as due by Sun 2026-11-29
  P-0500   49  hold   24.8   20 %  45/45  11-18  -
          ==........

7 patients left out by what was asked for.
mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least

$ isotrack roster --programme uk
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code     day  plan  mg/kg    /120     days   last  what, and by when
OVERDUE   late, or missed
  P-0391  +33d  done  138.4   115 %  173/173  10-20  labs at the end, due
          ==========  labs 33 d late  test 2 d       Tue 10-20

7 patients left out by what was asked for.
mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least;
next labs and test or pick-up: days left

$ isotrack roster --overdue --kind refill
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

Nobody fits what was asked for.
8 patients left out by what was asked for.

$ isotrack roster --sort percent
Sun 2026-11-22    8 patients, 7 courses read, 0 unreadable

  code     day   plan  mg/kg    /120     days   last  what, and by when
  P-0420  -28d  40 mg    0.0     0 %      0/0      -  -
          ..........
  P-0356    49  40 mg   21.5+   17 %    39/48  11-12  NO ENTRY: 9 days, since
          =-........                                  Fri 11-13
  P-0500    49   hold   24.8    20 %    45/45  11-18  -
          ==........
  P-0044    49  60 mg  31.4c    26 %    48/48  11-21  FLAGGED: ALT 190 U/L
          ==-.......                                  (3.45 x upper limit 55),
                                                      collected Fri 11-20: above
                                                      3 x upper limit, flagged
                                                      for review
  P-0233    97  40 mg   65.5    54 %    96/96  11-21  STOP: positive pregnancy
          =====.....  labs 6 d late   test 67 d late  test, collected Sat 11-21
  P-0319    99  80 mg   81.7    68 %    98/98  11-21  OVERDUE: enrolment in
          ======-...  labs 8 d late                   iPLEDGE, due Sun 08-16
                                                      (+1 BLOCK)
  P-0391  +33d   done  138.4   115 %  173/173  10-20  OVERDUE: labs at the end,
          ==========  labs 33 d late  test 2 d        due Tue 10-20
  P-0421     -      -      -       -        -      -  no course yet

mg/kg on baseline, c: current, d: at dose; /120 in percent of 120; days taken /
planned; + at least; next labs and test or pick-up: days left
P-0044: results that could not be judged; status says which.

$ isotrack roster --plain | cut -f 1,2,6,9,11-16,23-
P-0233	stop	97	65.5290	54.61	96	96	0	100.00	2026-11-21	us.trigger.pregnancy	2026-11-21	positive pregnancy test, collected Sat 11-21
P-0044	flagged	49	31.4483	26.21	48	48	0	100.00	2026-11-21	lab.L3	2026-11-20	ALT 190 U/L (3.45 x upper limit 55), collected Fri 11-20: above 3 x upper limit, flagged for review
P-0319	overdue	99	81.6667	68.06	98	98	0	100.00	2026-11-21	us.enrol	2026-08-16	enrolment in iPLEDGE, due Sun 08-16 (+1 BLOCK)
P-0391	overdue	173	138.4000	115.33	173	173	0	100.00	2026-10-20	monthly_classic.end	2026-10-20	labs at the end, due Tue 10-20
P-0356	no_entry	49	21.5172	17.93	39	48	9	100.00	2026-11-12	dose.unanswered	2026-11-13	9 days, since Fri 11-13
P-0420	quiet	-	0.0000	0.00	0	0	0	-	-	-	-	-
P-0421	quiet	-	-	-	-	-	-	-	-	-	-	-
P-0500	quiet	49	24.8276	20.69	45	45	0	100.00	2026-11-18	-	-	-

$ isotrack roster --csv | head -n 3 | cat -A
code,need,programme,course,state,day,regimen,basis,mg_per_kg,target,percent,taken_days,scheduled_days,unknown_days,day_percent,last_logged,next_lab_on,next_lab_days,next_test_on,next_test_days,worst_severity,alerts,rule,due_on,words^M$
P-0233,stop,us-ipledge,1,active,97,40mg,baseline,65.5290,120,54.61,96,96,0,100.00,2026-11-21,2026-11-16,-6,2026-09-16,-67,STOP,6,us.trigger.pregnancy,2026-11-21,"positive pregnancy test, collected Sat 11-21"^M$
P-0044,flagged,none,1,active,49,60mg,current,31.4483,120,26.21,48,48,0,100.00,2026-11-21,,,,,WARN,1,lab.L3,2026-11-20,"ALT 190 U/L (3.45 x upper limit 55), collected Fri 11-20: above 3 x upper limit, flagged for review"^M$

$ isotrack roster --json | jq -c '.patients[0]'
{"code":"P-0233","course":1,"day":97,"regimen":"40mg","mg_per_kg":65.529,"percent":54.61,"day_percent":100,"last_logged":"2026-11-21","next":{"rule":"us.test.monthly","due_on":"2026-09-16","days":-67,"window":{"first":"2026-09-11","last":"2026-09-17"}},"worst_severity":"STOP","alerts":6,"need":"stop","worst":{"rule":"us.trigger.pregnancy","kind":"stop","state":"overdue","severity":"STOP","at_stake":"STOP","due_on":"2026-11-21","days":-1,"window":{"first":null,"last":null},"message":"positive pregnancy test, collected Sat 2026-11-21"},"next_lab":{"rule":"monthly_classic","due_on":"2026-11-16","days":-6,"window":{"first":"2026-11-09","last":"2026-12-08"}},"next_test":{"rule":"us.test.monthly","due_on":"2026-09-16","days":-67,"window":{"first":"2026-09-11","last":"2026-09-17"}},"programme":"us-ipledge","state":"active","last_day":null,"basis":"baseline","weight_kg":58.6,"target_mg_per_kg":120,"taken_days":96,"scheduled_days":96,"unknown_days":0,"at_least":false}

$ isotrack roster --json | jq -c '.read, .groups, .notes'
{"patients":8,"courses":7,"unreadable":0,"left_out":0}
{"stop":1,"today":0,"blocked":0,"flagged":1,"overdue":2,"no_entry":1,"soon":0,"quiet":3}
["P-0044: results that could not be judged; status says which."]

$ isotrack roster -q

# Refused.
$ isotrack roster --kind nonsense
2> isotrack: error: kind 'nonsense': expected one of lab, pregnancy_test, pickup,
2>                  contraception, visit, refill, post_course, dose, safety,
2>                  reminder, stop
? 2

$ isotrack roster --sort age
2> isotrack: error: order 'age': expected one of need, code, day, percent,
2>                  adherence, last, due
? 2

$ isotrack roster --state dead
2> isotrack: error: state 'dead': expected one of planned, active, held, finished,
2>                  stopped
? 2

$ isotrack roster --programme mars
2> isotrack: error: no programme 'mars'
2> hint: the programmes: isotrack programme list
? 4

$ isotrack roster --csv --json
2> {"error":{"code":"usage","exit":2,"message":"--csv, --json and --plain exclude each other","hint":null,"outcome":null}}
? 2

$ isotrack roster -p P-0319
2> isotrack: error: roster is about every patient of the file
2> hint: of one: isotrack status -p P-0319
? 2

# One damaged record hides none of the others, and is named first.
$ sqlite3 clinic.db "SELECT sql FROM sqlite_schema WHERE name = 'programme_update'" > trigger.sql && sqlite3 clinic.db "DROP TRIGGER programme_update; UPDATE programme SET programme = 'gone' WHERE patient_id = 2" && sqlite3 clinic.db < trigger.sql

$ isotrack roster --overdue
Sun 2026-11-22    7 patients, 6 courses read, 1 unreadable

NOT READ  nothing is known of what these need
  P-0319  no programme 'gone'
  code     day   plan  mg/kg    /120     days   last  what, and by when
STOP      the label's words are on the patient's card
  P-0233    97  40 mg   65.5    54 %    96/96  11-21  positive pregnancy test,
          =====.....  labs 6 d late   test 67 d late  collected Sat 11-21
OVERDUE   late, or missed
  P-0391  +33d   done  138.4   115 %  173/173  10-20  labs at the end, due
          ==========  labs 33 d late  test 2 d        Tue 10-20
NO ENTRY  days of a course about which nothing is said
  P-0356    49  40 mg   21.5+   17 %    39/48  11-12  9 days, since Fri 11-13
          =-........

4 patients left out by what was asked for.
mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least;
next labs and test or pick-up: days left
2> isotrack: warning: P-0319 could not be read: no programme 'gone'; it was the
2>                    clinic's own; to add it again: isotrack programme add FILE

$ isotrack roster --csv | cut -c 1-30 | head -n 3
code,need,programme,course,sta
P-0319,not_read,,,,,,,,,,,,,,,
P-0233,stop,us-ipledge,1,activ
2> isotrack: warning: P-0319 could not be read: no programme 'gone'; it was the
2>                    clinic's own; to add it again: isotrack programme add FILE

# The doses in short are compared with the doses, and made anew.
$ sqlite3 clinic.db "UPDATE dose_days SET days = '2026-08-18 40x9' WHERE course_id = 1" && isotrack roster --plain | grep P-0233 | cut -f 1,9,12
P-0233	6.1433	9
2> isotrack: warning: P-0319 could not be read: no programme 'gone'; it was the
2>                    clinic's own; to add it again: isotrack programme add FILE

$ isotrack verify
DAMAGED  entry 5: does not match its digest: it or a row of it was changed
DAMAGED  dose_days of course 1: is not what its doses say, and roster reads it
2 damages: 25 entries and 566 facts read. Keep this file as it is, and go back
to a copy made before.
? 1

$ isotrack verify --rebuild; isotrack roster --plain | grep P-0233 | cut -f 1,9,12
DAMAGED  entry 5: does not match its digest: it or a row of it was changed
1 damage: 25 entries and 566 facts read. Keep this file as it is, and go back to
a copy made before.
P-0233	65.5290	96
2> isotrack: warning: P-0319 could not be read: no programme 'gone'; it was the
2>                    clinic's own; to add it again: isotrack programme add FILE

# Archived patients are not judged; a file of them alone is not empty.
@ ISOTRACK_DB=archive.db
$ isotrack patient add P-1 -q && isotrack patient archive P-1 --yes -q && isotrack patient add P-2 -q && isotrack patient archive P-2 --yes -q

$ isotrack roster
Sun 2026-11-22    0 courses read, 0 unreadable

Every patient of this file is archived: nobody was judged.

$ isotrack roster --json | jq -c '.patients, .read'
[]
{"patients":0,"courses":0,"unreadable":0,"left_out":0}

# No routine visit hides a result; what ends today says so; what is asked for stays asked for.
@ ISOTRACK_DB=ward.db
$ for code in P-1 P-2; do isotrack patient add $code --category cannot --programme eu --today 2026-10-01 -q && isotrack start -p $code --weight 60kg --regimen 40mg --today 2026-10-01 -q && isotrack log -p $code --from 2026-10-01 --to 2026-11-21 --as-planned -q; done

$ isotrack lab add alt=180 --uln alt=55 -p P-1 --on 2026-11-19 -q && isotrack patient add P-3 --category cannot --programme none --today 2026-05-01 -q && isotrack start -p P-3 --weight 50kg --regimen 40mg --labs none_healthy --today 2026-05-01 -q && isotrack log -p P-3 --from 2026-05-01 --to 2026-10-20 --as-planned -q && isotrack finish -p P-3 --last-dose 2026-10-20 -q

$ isotrack roster --all
Sun 2026-11-22    3 courses read, 0 unreadable

  code   day   plan  mg/kg    /120     days   last  what, and by when
TODAY     due today, the last day for it, or urgent
  P-2     53  40 mg   34.7    28 %    52/52  11-21  labs, due Sat 10-31, last
        ==-.......  labs 22 d late                  day today
FLAGGED   a finding to be looked at
  P-1     53  40 mg   34.7    28 %    52/52  11-21  ALT 180 U/L (3.27 x upper
        ==-.......  labs 8 d                        limit 55), collected
                                                    Thu 11-19: above 3 x upper
                                                    limit, flagged for review
                                                    (+1 today)
QUIET     nothing recorded as due by Sun 2026-11-29
  P-3   +33d   done  138.4   115 %  173/173  10-20  a second course: not before
        ==========                                  Sun 12-20

mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least;
next labs and test or pick-up: days left

$ isotrack roster --finished
Sun 2026-11-22    3 courses read, 0 unreadable

1 patient: nothing recorded as due by Sun 2026-11-29. See them:
isotrack roster --all --finished
2 patients left out by what was asked for.

$ isotrack roster --kind dose
Sun 2026-11-22    3 courses read, 0 unreadable

2 patients: no dose to ask about before today. See them:
isotrack roster --all --kind dose
1 patient left out by what was asked for.

$ isotrack roster --sort due
Sun 2026-11-22    3 courses read, 0 unreadable

  code   day   plan  mg/kg    /120     days   last  what, and by when
  P-1     53  40 mg   34.7    28 %    52/52  11-21  monthly visit, due
        ==-.......  labs 8 d                        Sat 10-31; FLAGGED: ALT
                                                    180 U/L (3.27 x upper limit
                                                    55), collected Thu 11-19:
                                                    above 3 x upper limit,
                                                    flagged for review
                                                    (+1 today)
  P-2     53  40 mg   34.7    28 %    52/52  11-21  TODAY: labs, due Sat 10-31,
        ==-.......  labs 22 d late                  last day today
  P-3   +33d   done  138.4   115 %  173/173  10-20  a second course: not before
        ==========                                  Sun 12-20

mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least;
next labs and test or pick-up: days left

$ COLUMNS=150 isotrack roster --all
Sun 2026-11-22    3 courses read, 0 unreadable

  code   day   plan  mg/kg                /120     days   last  next lab              next test  what, and by when
TODAY     due today, the last day for it, or urgent
  P-2     53  40 mg   34.7   ==-.......   28 %    52/52  11-21  Sat 10-31, 22 d late  -          labs, due Sat 10-31, last day today
FLAGGED   a finding to be looked at
  P-1     53  40 mg   34.7   ==-.......   28 %    52/52  11-21  Mon 11-30, 8 d        -          ALT 180 U/L (3.27 x upper limit 55), collected
                                                                                                 Thu 11-19: above 3 x upper limit, flagged for review
                                                                                                 (+1 today)
QUIET     nothing recorded as due by Sun 2026-11-29
  P-3   +33d   done  138.4   ==========  115 %  173/173  10-20  -                     -          a second course: not before Sun 12-20

mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least; next labs and test or pick-up: days left

$ COLUMNS=40 isotrack
Sun 2026-11-22
3 courses read, 0 unreadable
  TODAY  P-2  labs, due Sat 10-31,
    last day today
  FLAGGED  P-1  ALT 180 U/L (3.27 x
    upper limit 55), collected
    Thu 11-19: above 3 x upper limit,
    flagged for review (+1 today)
1 other: nothing recorded as due by
Sun 2026-11-29. See: isotrack roster

$ isotrack status -p P-2 | tail -n 6
  due       Sat 2026-10-31: overdue: monthly visit (eu.visit.monthly)
  due       Mon 2026-11-30: monthly visit (eu.visit.monthly)
  due       Mon 2026-11-30: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  overdue since Sat 2026-10-31: labs. I7 S18 (design, M) monthly_classic

# What people wrote is not cut at a sign of theirs, nor the reason of a BLOCK.
$ isotrack patient add Q-1 -q --db q.db && isotrack symptom add 'headache; blurred vision' -p Q-1 -q --db q.db > card.txt; isotrack roster --db q.db --csv | cut -d , -f 1,2,25-
code,need,words
Q-1,today,"""headache; blurred vision"": severe or lasting headache, since Sun 11-22"

$ isotrack patient add Q-2 --category can --programme us-ipledge -q --db q.db; isotrack start -p Q-2 --weight 60kg --regimen 40mg --start 2026-10-12 -q --db q.db; isotrack log -p Q-2 --from 2026-10-12 --to today --as-planned -q --db q.db; isotrack pregnancy-test add negative --on 2026-11-10 --setting medical -p Q-2 -q --db q.db; isotrack pickup add 30x40mg --days 30 -p Q-2 -q --db q.db; isotrack roster --db q.db --csv | grep ^Q-2 | cut -d , -f 1,2,25-
BLOCK Q-2: last pick-up day was Mon 2026-11-16, 23:59 US Eastern. P-S15 P-S16
      P-S17 (secondary, H) us.window
BLOCK Q-2: not met on that day: latest test negative: negative, collected
      Tue 2026-11-10, medical setting; too old for a supply on Sun 2026-11-22.
      P-S11 P-S15 (regulator, H) us.test.monthly
BLOCK Q-2: not met on that day: pick-up window Tue 2026-11-10 to Mon 2026-11-16:
      closed. P-S15 P-S16 P-S17 (secondary, H) us.window
Q-2,blocked,"picked up Sun 11-22 although: latest test negative: negative, collected Tue 11-10, medical setting; too old for a supply on Sun 11-22 (+1 BLOCK)"

# A note of a booked visit is told whole, whatever signs are in it.
@ ISOTRACK_DB=note.db
$ isotrack patient add P-1 --category cannot --programme none -q; isotrack patient add P-2 --category cannot --programme none -q; isotrack start -p P-1 --weight 60kg --regimen 40mg -q; isotrack visit add -p P-1 --on 2026-11-25 --note 'bring the letter; ask for Dr Lee. Room 4' -q; isotrack roster --kind visit | sed -n '4,7p'; isotrack roster --kind visit --csv | tail -n 1 | tr -d '\r'; isotrack export ics --detail -p P-1 | grep letter | tr -d '\r'
SOON      within 7 days
  P-1     1  40 mg    0.0    0 %   0/0     -  bring the letter; ask for Dr Lee.
        ..........  labs today                Room 4, Wed 11-25

P-1,soon,none,1,active,1,40mg,baseline,0.0000,120,0.00,0,0,0,,,2026-11-22,0,,,INFO,1,visit.booked,2026-11-25,"bring the letter; ask for Dr Lee. Room 4, Wed 11-25"
SUMMARY:bring the letter\; ask for Dr Lee. Room 4

# Without a course there are no days, not 0 days.
$ isotrack roster --json | jq -c '.patients[] | [.code, .taken_days, .scheduled_days, .unknown_days, .at_least]'
["P-1",0,0,0,false]
["P-2",null,null,null,null]

# What the gate calls unknown is not BLOCKED.
@ ISOTRACK_DB=gate.db
$ isotrack patient add P-1 --category cannot --programme us-ipledge -q --today 2026-08-18; isotrack start -p P-1 --weight 60kg --regimen 40mg --labs none_healthy -q --today 2026-08-18 > told.txt; isotrack log -p P-1 --from 2026-08-18 --to today --as-planned -q; isotrack roster --json | jq -c '.patients[0] | [.need, .worst.rule, .worst.state]'; isotrack pickup check -p P-1 | sed -n '3p'
["overdue","us.enrol","overdue"]
  unknown  enrolled: nothing recorded                                   us.enrol

# One long code takes no columns from the others, and is never cut.
@ ISOTRACK_DB=long.db
$ for code in P-1 P-2 DERM-CLINIC-NORTH-2026-000000412; do isotrack patient add $code --category cannot --programme none -q && isotrack start -p $code --weight 60kg --regimen 40mg --labs none_healthy --start 2026-11-12 --today 2026-11-12 -q; done; isotrack log -p P-1 --from 2026-11-12 --to 2026-11-21 --as-planned -q; isotrack roster
Sun 2026-11-22    3 courses read, 0 unreadable

  code  day   plan  mg/kg   /120  days  last  what, and by when
NO ENTRY  days of a course about which nothing is said
  DERM-CLINIC-NORTH-2026-000000412
         11  40 mg    0.0+   0 %  0/10     -  10 days, since Thu 11-12
        ..........
  P-2    11  40 mg    0.0+   0 %  0/10     -  10 days, since Thu 11-12
        ..........

1 other: nothing recorded as due by Sun 2026-11-29. See them:
isotrack roster --all
mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least

$ isotrack; COLUMNS=40 isotrack roster | sed -n '/NO ENTRY/,/^$/p'
Sun 2026-11-22    3 courses read, 0 unreadable
  NO ENTRY  DERM-CLINIC-NORTH-2026-000000412  10 days, since Thu 11-12
  NO ENTRY  P-2  10 days, since Thu 11-12
1 other: nothing recorded as due by Sun 2026-11-29. See: isotrack roster
NO ENTRY  days of a course about which
          nothing is said
  DERM-CLINIC-NORTH-2026-000000412
          0.0+   0 %
      10 days, since Thu 11-12
  P-2     0.0+   0 %
      10 days, since Thu 11-12
\

$ COLUMNS=50 isotrack patient list
code  category  programme  courses  now
DERM-CLINIC-NORTH-2026-000000412
      cannot    none       1        active
P-1   cannot    none       1        active
P-2   cannot    none       1        active

# A BLOCK that the gate does not ask for any more is late, never BLOCKED, and hides no last day of what it does ask for. A no goes before
# what the gate does not know.
@ ISOTRACK_DB=asked.db
$ isotrack patient add DE --category can --programme de --today 2026-10-20 -q; isotrack start -p DE --weight 65kg --regimen 20mg --start 2026-11-01 --today 2026-10-20 -q >told.txt; isotrack log -p DE --from 2026-11-01 --to 2026-11-21 --as-planned -q; isotrack patient add UK --category can --programme uk --today 2026-10-01 -q; isotrack start -p UK --weight 71kg --regimen 30mg --start 2026-10-01 --today 2026-10-01 -q >told.txt; isotrack log -p UK --from 2026-10-01 --to 2026-10-30 --as-planned -q >told.txt
$ isotrack roster; isotrack roster --json | jq -c '.patients[] | [.code, .need, .worst.state, .worst.rule]'; isotrack pickup check -p UK --json | jq -c '[.conditions[] | select(.met == false) | .rule]'; isotrack pickup check -p DE --json | jq -c '[.conditions[] | select(.met == false) | .rule]'
Sun 2026-11-22    2 courses read, 0 unreadable

  code  day   plan  mg/kg   /120   days   last  what, and by when
TODAY     due today, the last day for it, or urgent
  UK     53  30 mg   12.7+  10 %  30/52  10-30  labs, due Sat 10-31, last day
        -.....  labs 22 d late  test 23 d late  today (+2 BLOCK)
OVERDUE   late, or missed
  DE     22  20 mg    6.5    5 %  21/21  11-21  test after a month of
        ......  labs 9 d        test 8 d        contraception, missed Sun 11-01:
                                                nothing recorded (+1 BLOCK)

mg/kg on baseline; /120 in percent of 120; days taken / planned; + at least;
next labs and test or pick-up: days left
["UK","today","overdue","monthly_classic"]
["DE","overdue","missed","eu.test.baseline"]
["uk.ack"]
[]
$ isotrack roster --json --today 2026-12-01 | jq -c '.patients[] | [.code, .need, .worst.state, .worst.rule]'
["DE","today","due","eu.test.follow"]
["UK","blocked","overdue","uk.ack"]

# Of a course that is over, what it left undone speaks after the test that is due soon.
@ ISOTRACK_DB=over.db
$ isotrack patient add OVER --category can --programme us-ipledge --today 2026-08-18 -q; isotrack start -p OVER --weight 71kg --regimen 40mg --product Claravis --today 2026-08-18 -q >told.txt; isotrack log -p OVER --from 2026-08-18 --to 2026-11-20 --as-planned -q >told.txt; isotrack stop -p OVER --reason 'sore eyes' -q >told.txt; isotrack roster | sed -n 3,7p; isotrack roster --overdue | sed -n 4,6p
  code  day     plan  mg/kg   /120   days   last  what, and by when
SOON      within 7 days
  OVER  +2d  stopped   53.5   44 %  95/95  11-20  pregnancy test at the last
        ====......  labs 6 d late  test 5 d       dose, by Fri 11-27

OVERDUE   late, or missed
  OVER  +2d  stopped   53.5   44 %  95/95  11-20  labs, missed Sat 10-17
        ====......  labs 6 d late  test 5 d
