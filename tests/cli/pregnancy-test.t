# pregnancy-test records a test by the day its specimen was collected, and says what it opens.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 142lb --regimen 40/60 every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

# The collection day is required: neither today nor the day of the result stands in for it.
$ isotrack pregnancy-test add negative
2> isotrack: error: --on is missing: the day the specimen was collected
2> hint: not stored; not the day the result came; the window counts from collection
? 2

$ isotrack pregnancy-test add negative --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a test is recorded once its
2>                  specimen is collected
2> hint: not stored
? 3

$ isotrack pregnancy-test add --on 2026-11-18
2> isotrack: error: the result is missing: negative, positive, pending or invalid
2> hint: not stored; such as: isotrack pregnancy-test add negative --on DATE
? 2

$ isotrack pregnancy-test add fine --on 2026-11-18
2> isotrack: error: result 'fine': expected one of negative, positive, pending,
2>                  invalid
2> hint: not stored
? 2

$ isotrack pregnancy-test add negative --on 2026-11-18 --kind blood
2> isotrack: error: kind of test 'blood': expected one of unknown, urine, serum
2> hint: not stored
? 2

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting school
2> isotrack: error: setting 'school': expected one of unknown, medical, home
2> hint: not stored
? 2

$ isotrack pregnancy-test add negative --on 18.11.2026
2> isotrack: error: date '18.11.2026': expected a date
2> hint: not stored; write 2026-11-18
? 2

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical --dry-run
Negative, collected Wed 2026-11-18, medical setting.                  not stored
Pick-up window: Wed 2026-11-18 to Tue 2026-11-24, 23:59 US Eastern.
Today is day 5 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).
Dry run: nothing was stored.

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical
Negative, collected Wed 2026-11-18, medical setting.                          #2
Pick-up window: Wed 2026-11-18 to Tue 2026-11-24, 23:59 US Eastern.
Today is day 5 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

# A second test of that day and kind contradicts it; another kind stands beside it.
$ isotrack pregnancy-test add invalid --on 2026-11-18
2> isotrack: error: a negative test of Wed 2026-11-18 is recorded already, #2
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 2; a second
2>       test of that day has another --kind
? 3

$ isotrack pregnancy-test add invalid --on 2026-11-18 --kind urine
2> isotrack: error: a negative test of Wed 2026-11-18 is recorded already, #2
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 2; if it
2>       was of the other kind, say so:
2>       isotrack pregnancy-test add negative --on 2026-11-18 --kind serum
? 3

$ isotrack hcg add negative --on 2026-11-18 --kind serum --setting medical --note 'lab 7'
Negative serum test, collected Wed 2026-11-18, medical setting.               #3
It completes #2.
Pick-up window: Wed 2026-11-18 to Tue 2026-11-24, 23:59 US Eastern.
Today is day 5 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

$ isotrack pregnancy-test list
Pregnancy tests of me                                             Sun 2026-11-22

collected   result    kind   setting  entry  note
2026-11-18  negative  serum  medical  #3     lab 7

$ isotrack hcg list --plain
2026-11-18	negative	serum	medical	#3	lab 7

$ isotrack pregnancy-test list --json | jq -c '.schema, .pregnancy_tests[0]'
"isotrack.record/1"
{"entry":3,"collected":"2026-11-18","result":"negative","kind":"serum","setting":"medical","note":"lab 7"}

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  pregnancy-test add
    + pregnancy test negative, serum, medical, collected on Wed 2026-11-18: lab
      7
    - pregnancy test negative, medical, collected on Wed 2026-11-18

# The window has 7 days and the day of collection is day 1: day 7, and the day after it.
@ ISOTRACK_DB=window.db
$ isotrack start --weight 142lb --regimen 60mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack pregnancy-test add negative --on 2026-11-15 --setting medical
Negative, collected Sun 2026-11-15, medical setting.                          #2
Pick-up window: Sun 2026-11-15 to Sat 2026-11-21, 23:59 US Eastern.
It has closed.
Possible at once: new test after a missed window (us.retest.free).
BLOCK last pick-up day was Sat 2026-11-21, 23:59 US Eastern. P-S15 P-S16 P-S17
      (secondary, H) us.window

$ isotrack pregnancy-test add negative --on 2026-11-16 --setting medical
Negative, collected Mon 2026-11-16, medical setting.                          #3
Pick-up window: Mon 2026-11-16 to Sun 2026-11-22, 23:59 US Eastern.
Today is day 7 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

$ isotrack pregnancy-test add negative --on today --setting medical
Negative, collected Sun 2026-11-22, medical setting.                          #4
Pick-up window: Sun 2026-11-22 to Sat 2026-11-28, 23:59 US Eastern.
Today is day 1 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

# A result that is still out is not negative, though its window runs. It takes the place of the
# pending one, and keeps what was said of the specimen.
@ ISOTRACK_DB=pending.db
$ isotrack start --weight 142lb --regimen 60mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack pregnancy-test add pending --on 2026-11-19 --kind serum --setting medical
Pending serum test, collected Thu 2026-11-19, medical setting.                #2
A result that is still out is not negative. When it is there:
isotrack pregnancy-test add RESULT --on 2026-11-19
Pick-up window: Thu 2026-11-19 to Wed 2026-11-25, 23:59 US Eastern.
Today is day 4 of 7. Still open this month: us.result, us.questions,
us.authorisation.

$ isotrack pregnancy-test add pending --on 2026-11-19 --kind serum
2> isotrack: error: a pending serum test of Thu 2026-11-19 is recorded already, #2
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 2; a second
2>       test of that day has another --kind
? 3

$ isotrack pregnancy-test add negative --on 2026-11-19
Negative serum test, collected Thu 2026-11-19, medical setting.               #3
It is the result of the specimen that #2 left pending.
Pick-up window: Thu 2026-11-19 to Wed 2026-11-25, 23:59 US Eastern.
Today is day 4 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

$ isotrack pregnancy-test list
Pregnancy tests of me                                             Sun 2026-11-22

collected   result    kind   setting  entry  note
2026-11-19  negative  serum  medical  #3     -

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  pregnancy-test add
    + pregnancy test negative, serum, medical, collected on Thu 2026-11-19
    - pregnancy test pending, serum, medical, collected on Thu 2026-11-19

# Two specimens of a day whose results are out: which one is meant has to be said.
$ isotrack pregnancy-test add pending --on 2026-11-20 --kind urine -q && isotrack pregnancy-test add pending --on 2026-11-20 --kind serum -q
BLOCK latest test negative: pending, collected Fri 2026-11-20: setting not
      recorded. P-S11 P-S15 (regulator, H) us.test.monthly

$ isotrack pregnancy-test add negative --on 2026-11-20
2> isotrack: error: two tests of Fri 2026-11-20 are recorded
2> hint: not stored; say which one it is about: --kind urine or --kind serum
? 2

$ isotrack pregnancy-test add negative --on 2026-11-20 --kind urine --setting medical
Negative urine test, collected Fri 2026-11-20, medical setting.               #6
It is the result of the specimen that #4 left pending.
Pick-up window: Fri 2026-11-20 to Thu 2026-11-26, 23:59 US Eastern.
Today is day 3 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

# Not said where: whether it counts is unknown, until it is said.
@ ISOTRACK_DB=setting.db
$ isotrack start --weight 142lb --regimen 60mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack pregnancy-test add negative --on 2026-11-20
Negative, collected Fri 2026-11-20, setting not said.                         #2
Where it was made is not said, so whether it counts is unknown. Add it, medical
or home: isotrack pregnancy-test add negative --on 2026-11-20 --setting WHERE
Pick-up window: Fri 2026-11-20 to Thu 2026-11-26, 23:59 US Eastern.
Today is day 3 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

$ isotrack pregnancy-test add negative --on 2026-11-20 --setting medical
Negative, collected Fri 2026-11-20, medical setting.                          #3
It completes #2.
Pick-up window: Fri 2026-11-20 to Thu 2026-11-26, 23:59 US Eastern.
Today is day 3 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

$ isotrack pregnancy-test add negative --on 2026-11-20 --setting medical
2> isotrack: error: a negative test of Fri 2026-11-20 is recorded already, #3
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 3; a second
2>       test of that day has another --kind
? 3

# A home test during treatment counts only as the prescriber allows; an invalid one never.
@ ISOTRACK_DB=home.db
$ isotrack start --weight 142lb --regimen 60mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack pregnancy-test add negative --on 2026-11-20 --setting home
Negative, collected Fri 2026-11-20, home.                                     #2
Recorded; it does not count under iPLEDGE REMS.
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).
WARN  does not count: negative, collected Fri 2026-11-20, home: home test
      without the prescriber's permission. P-S03 P-S05 (regulator, H)
      us.test.setting.during.home

$ isotrack patient edit --home-tests allowed --from 2026-11-21 -q

$ isotrack pregnancy-test add negative --on 2026-11-21 --setting home
Negative, collected Sat 2026-11-21, home.                                     #4
Pick-up window: Sat 2026-11-21 to Fri 2026-11-27, 23:59 US Eastern.
Today is day 2 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

$ isotrack pregnancy-test add invalid --on 2026-11-22 --setting home
Invalid, collected Sun 2026-11-22, home.                                      #5
An invalid test is not a negative one, and opens no window.
BLOCK latest test negative: invalid, collected Sun 2026-11-22, home. P-S11 P-S15
      (regulator, H) us.test.monthly
BLOCK pick-up window: the latest test opens none, invalid, collected
      Sun 2026-11-22, home. P-S15 P-S16 P-S17 (secondary, H) us.window

# Before the first dose a home test is recorded and does not count. Test 2 comes 19 days after
# test 1 and after a month on both methods.
@ ISOTRACK_DB=before.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-20 --product Claravis --category can --programme us-ipledge -q
BLOCK overdue since Fri 2026-11-20: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start

$ isotrack pregnancy-test add negative --on 2026-11-10 --setting home
Negative, collected Tue 2026-11-10, home.                                     #2
Recorded; it does not count under iPLEDGE REMS.
Next: screening pregnancy test, from Wed 2026-10-21, by Tue 2026-12-01
(us.test.screen).
BLOCK does not count: negative, collected Tue 2026-11-10, home: not in a medical
      setting. P-S04 P-S05 (regulator, H) us.test.setting.pre

$ isotrack pregnancy-test add negative --on 2026-11-12 --setting medical
Negative, collected Thu 2026-11-12, medical setting.                          #3
Meets: screening pregnancy test, due Tue 2026-12-01 (us.test.screen).
Next: confirmatory test 19 days after the first, from Tue 2026-12-01, by
Sun 2026-12-20 (us.test.confirm.gap).

$ isotrack contraception add combined pill, male condom --from 2026-11-10 -q

$ isotrack pregnancy-test add negative --on 2026-12-12 --setting medical --today 2026-12-13
Negative, collected Sat 2026-12-12, medical setting.                          #5
Pick-up window: Sat 2026-12-12 to Fri 2026-12-18, 23:59 US Eastern.
Today is day 2 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Meets: confirmatory test 19 days after the first, due Sun 2026-12-20
(us.test.confirm.gap).
Next: monthly pregnancy test, from Mon 2026-12-14, by Sat 2026-12-19
(us.test.monthly).
No pick-up is recorded in this window; the next test counts from it:
isotrack pickup add

# A positive test is answered with the label's words, before anything else.
@ ISOTRACK_DB=stop.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack pregnancy-test add positive --on 2026-11-21 --setting medical
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
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Sat 2026-11-21.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT
Positive, collected Sat 2026-11-21, medical setting.                          #2

$ isotrack undo -q && isotrack pregnancy-test add positive --on 2026-11-21 --json
No longer open: STOP positive pregnancy test, collected Sat 2026-11-21
(us.trigger.pregnancy).
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"pregnancy-test add","patient":"me","entry":4,"stored":true,"repeated":false,"lines":["Positive, collected Sat 2026-11-21, setting not said."],"cumulative":null,"alerts":[{"rule":"us.trigger.pregnancy","severity":"STOP","due_on":"2026-11-21","message":"positive pregnancy test, collected Sat 2026-11-21","source":"P-S60 P-S66 P-S11 (label, H)"}],"stop_opened":{"items":[{"rule":"us.trigger.pregnancy","due_on":"2026-11-21","message":"positive pregnancy test, collected Sat 2026-11-21","words":"Stop isotretinoin at once and contact the prescriber. An obstetrician experienced in reproductive toxicity should see the patient; the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA MedWatch.","contacts":["the prescriber, at once","an obstetrician experienced in reproductive toxicity","iPLEDGE pregnancy registry 1-866-495-0654","FDA MedWatch 1-800-FDA-1088"],"source":"P-S60 P-S66 P-S11 (label, H)"}],"contacts":[],"frozen_since":"2026-11-21"},"notes":[]}

$ isotrack undo -q && isotrack pregnancy-test add positive --on 2026-11-21 --plain
No longer open: STOP positive pregnancy test, collected Sat 2026-11-21
(us.trigger.pregnancy).
entry	6
stored	yes
said	Positive, collected Sat 2026-11-21, setting not said.
finding	STOP	us.trigger.pregnancy	positive pregnancy test, collected Sat 2026-11-21

# Several patients: each answer names its own. A key belongs to one write.
@ ISOTRACK_DB=clinic.db
$ isotrack patient add P-0233 --category can --programme us-ipledge -q && isotrack patient add P-0305 --category can --programme uk -q

$ isotrack pregnancy-test add positive --on 2026-11-21 -p P-0233
STOP  P-0233: positive pregnancy test, collected Sat 2026-11-21.
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
P-0233: Positive, collected Sat 2026-11-21, setting not said.                 #3

$ isotrack pregnancy-test add negative --on 2026-11-21 -p P-0305 --setting medical --once k1
P-0305: Negative, collected Sat 2026-11-21, medical setting.                  #4

$ isotrack pregnancy-test add negative --on 2026-11-21 -p P-0305 --setting medical --once k1
Stored before under this --once key, by pregnancy-test add; nothing was changed.
                                                                              #4

$ isotrack pregnancy-test add negative --on 2026-11-21
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: not stored; name one with -p CODE; they are listed by:
2>       isotrack patient list
? 2

$ isotrack pregnancy-test list -p P-0305 -q
Pregnancy tests of P-0305                                         Sun 2026-11-22

collected   result    kind  setting  entry  note
2026-11-21  negative  -     medical  #4     -

# The window in a script.
@ ISOTRACK_DB=accept.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-22 --product Claravis --category can --programme us-ipledge -q
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Tue 2026-11-03: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen

$ isotrack pregnancy-test add negative --on 2026-12-28 --today 2026-12-28 --setting medical && isotrack pickup check --today 2027-01-03 --json | jq -c '.last_day, (.conditions[] | select(.rule == "us.window"))'
Negative, collected Mon 2026-12-28, medical setting.                          #2
Pick-up window: Mon 2026-12-28 to Sun 2027-01-03, 23:59 US Eastern.
Today is day 1 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Meets: screening pregnancy test, due Tue 2026-11-03, 55 days late
(us.test.screen), if no dose was taken before it: 36 days without an entry.
"2027-01-03"
{"rule":"us.window","met":true,"detail":"pick-up window Mon 2026-12-28 to Sun 2027-01-03: day 7 of 7, to 23:59 US Eastern","source":"P-S15 P-S16 P-S17 (secondary, H)","command":null,"decision":false}

$ isotrack pickup check --today 2027-01-04 --json | jq -c '.last_day, (.conditions[] | select(.rule == "us.window"))'
null
{"rule":"us.window","met":false,"detail":"pick-up window Mon 2026-12-28 to Sun 2027-01-03: closed","source":"P-S15 P-S16 P-S17 (secondary, H)","command":null,"decision":false}

# A list names a test by the entry that first recorded it, whatever was undone since.
@ ISOTRACK_DB=undone.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category can --programme us-ipledge --product Claravis -q

$ isotrack pregnancy-test add pending --on 2026-11-18 --setting medical -q && isotrack pregnancy-test add negative --on 2026-11-18
Negative, collected Wed 2026-11-18, medical setting.                          #3
It is the result of the specimen that #2 left pending.
Pick-up window: Wed 2026-11-18 to Tue 2026-11-24, 23:59 US Eastern.
Today is day 5 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

# Taking a result back tells of no dose.
$ isotrack undo
Entry 3 (pregnancy-test add) is undone.                                       #4
  withdrawn: pregnancy test negative, medical, collected on Wed 2026-11-18
  back: pregnancy test pending, medical, collected on Wed 2026-11-18

$ isotrack pregnancy-test list
Pregnancy tests of me                                             Sun 2026-11-22

collected   result   kind  setting  entry  note
2026-11-18  pending  -     medical  #2     -

$ isotrack pregnancy-test list --json | jq -c '.pregnancy_tests'
[{"entry":2,"collected":"2026-11-18","result":"pending","kind":"unknown","setting":"medical","note":null}]

# A home test without permission takes the place of no valid one; it says that it does not count.
@ ISOTRACK_DB=besides.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category can --programme us-ipledge -q && isotrack log --from 2026-09-22 --to today --as-planned -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

$ isotrack pregnancy-test add negative --on 2026-11-20 --setting home
Negative, collected Fri 2026-11-20, home.                                     #4
Recorded; it does not count under iPLEDGE REMS: home test without the
prescriber's permission.
Next: monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
(us.test.monthly).

$ isotrack pickup check | grep -A 1 'latest test'
  yes      latest test negative: negative, collected Wed 2026-11-18, medical
           setting (us.test.monthly)

# France asks for a blood test: what kind it is has to be said.
@ ISOTRACK_DB=blood.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-24 --category can --programme fr -q

$ isotrack prescription add --days 30 --refills 0 -q && isotrack pregnancy-test add negative --on 2026-11-21 --setting medical
Negative, collected Sat 2026-11-21, medical setting.                          #3
Next: test noted in the patient booklet, from Sun 2026-11-22, by Sat 2026-11-28
(fr.booklet).

$ isotrack pickup check | grep -A 3 'blood test'
  unknown  negative blood test in the 3 days up to the prescription: negative,
           collected Sat 2026-11-21, medical setting: a blood test is asked for,
           and its kind is not recorded (fr.test.follow)
           record it:
           isotrack pregnancy-test add negative --on 2026-11-21 --kind serum

$ isotrack pregnancy-test add negative --on 2026-11-21 --setting medical --kind urine
Negative urine test, collected Sat 2026-11-21, medical setting.               #4
It completes #3.
Next: test noted in the patient booklet, from Sun 2026-11-22, by Sat 2026-11-28
(fr.booklet).
BLOCK negative blood test in the 3 days up to the prescription: negative,
      collected Sat 2026-11-21, medical setting: not a blood test. P-S42
      (regulator, H) fr.test.follow

$ isotrack pickup check | grep -A 2 'blood test'
  no       negative blood test in the 3 days up to the prescription: negative,
           collected Sat 2026-11-21, medical setting: not a blood test
           (fr.test.follow)
  yes      supply of at most one month: prescribed for 30 days, 0 refills

# A positive result is never lost to another answer of its day. Where a kind is not said both stand,
# and the STOP is open; of the same kind it takes the place of the other answer.
@ ISOTRACK_DB=two.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q && isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

$ isotrack pregnancy-test add positive --on 2026-11-18 --kind urine | grep -E '^(STOP|Positive|It )'
STOP  positive pregnancy test, collected Wed 2026-11-18.
Positive urine test, collected Wed 2026-11-18, setting not said.              #3
It contradicts a negative test of that day, #2; both are kept.

$ isotrack pregnancy-test add negative --on 2026-11-18 --kind urine
2> isotrack: error: a positive urine test of Wed 2026-11-18 is recorded already, #3
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 3; a second
2>       test of that day has another --kind
? 3

$ isotrack pregnancy-test add negative --on 2026-11-19 --setting medical -q >/dev/null && isotrack pregnancy-test add positive --on 2026-11-19 | grep -E '^(STOP|Positive|It |history)'
STOP  positive pregnancy test, collected Thu 2026-11-19.
Positive, collected Thu 2026-11-19, setting not said.                         #5
It takes the place of a negative test of that day, #4, which stays in the
history.

# The other way round the negative one is refused: it may be of the same specimen.
$ isotrack pregnancy-test add negative --on 2026-11-19 --kind urine
2> isotrack: error: a positive test of Thu 2026-11-19 is recorded already, #5
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 5; if it
2>       was of the other kind, say so:
2>       isotrack pregnancy-test add positive --on 2026-11-19 --kind serum
? 3

$ isotrack pregnancy-test list --plain
2026-11-18	negative	-	medical	#2	-
2026-11-18	positive	urine	-	#3	-
2026-11-19	positive	-	-	#5	-
2> isotrack: warning: STOPs are open: positive pregnancy test, collected
2>                    Wed 2026-11-18; positive pregnancy test, collected
2>                    Thu 2026-11-19; see: isotrack due

# A next test in the same week is there because no pick-up is recorded; it says so.
@ ISOTRACK_DB=no-pickup.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-10-01 --product Claravis --category can --programme us-ipledge -q; isotrack log --from 2026-10-01 --to 2026-11-21 --as-planned -q; isotrack pregnancy-test add negative --on 2026-11-20 --setting medical
Negative, collected Fri 2026-11-20, medical setting.                          #3
Pick-up window: Fri 2026-11-20 to Thu 2026-11-26, 23:59 US Eastern.
Today is day 3 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
Next: monthly pregnancy test, from Tue 2026-11-24, by Sun 2026-11-29
(us.test.monthly).
No pick-up is recorded in this window; the next test counts from it:
isotrack pickup add

# What an undo put back was told in the entry before it, which is the one that is completed.
@ ISOTRACK_DB=completes.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --category can --programme uk -q > told.txt; isotrack pregnancy-test add negative --on 2026-11-20 -q > told.txt; isotrack pregnancy-test add negative --on 2026-11-20 --setting medical -q > told.txt; isotrack undo -q > told.txt; isotrack pregnancy-test add negative --on 2026-11-20 --setting medical | grep completes
It completes #2.

# During a lockout of edition A: too early, no window, and the first day that opens one; over the change of editions nobody says whether it holds.
@ ISOTRACK_DB=lockout.db
$ isotrack start --weight 60kg --regimen 40mg --product Claravis --start 2026-11-08 --category can --programme us-ipledge --today 2026-10-01 -q >/dev/null; isotrack patient edit --cycles absent --today 2026-10-01 -q; isotrack contraception add iud,condom --from 2026-10-01 --today 2026-10-01 -q; isotrack pregnancy-test add negative --on 2026-10-01 --setting medical --today 2026-10-01 -q; isotrack pregnancy-test add negative --on 2026-11-06 --setting medical --today 2026-11-06 -q
$ isotrack pregnancy-test add negative --on 2026-11-20 --setting medical --today 2026-11-20
Negative, collected Fri 2026-11-20, medical setting.                          #6
Recorded; it does not count under iPLEDGE REMS: too early after the first
window, missed Thu 2026-11-12: the next specimen counts from Wed 2026-11-25; it
began before 2026-11-15, and no source says whether it still holds: call the
programme.
Next: confirmatory test 19 days after the first, by Wed 2026-11-25
(us.test.confirm.gap).
$ isotrack roster --today 2026-11-26 --plain | grep -c 'last pick-up day,'
0
? 1
