# What a course left open stays on the list when the next one is planned, and when it has begun.
@ ISOTRACK_DB=left.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-06-01 --product Claravis --category can --programme us-ipledge --today 2026-06-01 -q && isotrack contraception add combined pill, male condom --from 2026-04-01 -q && isotrack log --from 2026-06-01 --to 2026-11-01 --as-planned -q && isotrack finish --last-dose 2026-11-01 -q
BLOCK overdue since Fri 2026-05-01: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Wed 2026-05-13: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
BLOCK overdue since Tue 2026-06-30: monthly pregnancy test; 5 tests not
      recorded. P-S11 P-S15 (regulator, H) us.test.monthly

$ isotrack contraception gap --from 2026-11-10 --to 2026-11-11 -q
STOP  gap in contraception, Tue 2026-11-10 to Wed 2026-11-11.
      The regulator says: Stop isotretinoin at once and call the prescriber
      after any sex with possible conception without both methods. The consent
      form tells patients about emergency contraception.
      Report  the prescriber, at once
      Source  us.trigger.unprotected P-S11 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      When the prescriber has decided:
      isotrack confirm us.trigger.unprotected --note TEXT

$ isotrack export ics -o before.ics -q

$ isotrack start --weight 60kg --regimen 40mg --start 2027-02-01
Course 2 of me is planned for Mon 2027-02-01.                                 #6
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan isotretinoin USP 40 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: can. Programme us-ipledge. Labs monthly_classic.
A STOP is open: gap in contraception, Tue 2026-11-10 to Wed 2026-11-11; see:
isotrack due

$ isotrack due --plain | grep -E 'STOP|course 1'
me	us.trigger.unprotected	stop	overdue	STOP	STOP	2026-11-10	-	-	-12	gap in contraception, Tue 2026-11-10 to Wed 2026-11-11	P-S11 (regulator, H)
me	us.test.end	pregnancy_test	overdue	WARN	WARN	2026-11-01	2026-11-01	2026-11-08	-21	course 1: pregnancy test at the last dose	P-S11 (regulator, H)
me	monthly_classic.end	lab	overdue	WARN	WARN	2026-11-01	2026-11-01	2026-11-08	-21	course 1: labs at the end	I7 S18 (design, M)
me	us.test.post	pregnancy_test	upcoming	INFO	WARN	2026-12-01	2026-12-01	-	9	course 1: pregnancy test 30 days after the last dose	P-S11 P-S14 (regulator, H)
me	us.contra.end	contraception	open	INFO	STOP	2026-12-01	-	2026-12-01	9	course 1: two methods until a month after the last dose: through Tue 2026-12-01; not in use on Tue 2026-11-10	P-S11 (regulator, H)
me	post.blood.us	post_course	upcoming	INFO	INFO	2026-12-01	2026-12-01	-	9	course 1: blood donation: not before Tue 2026-12-01	P-S55 P-S11 (regulator, H)
me	post.breastfeed	post_course	upcoming	INFO	INFO	2026-12-01	2026-12-01	-	9	course 1: breastfeeding: not before Tue 2026-12-01	P-S60 P-S47 P-S61 (label, H)
me	post.contra_end	post_course	upcoming	INFO	INFO	2026-12-02	2026-12-02	-	10	course 1: contraception may end: not before Wed 2026-12-02	P-S11 I13 (regulator, H)
me	post.pregnancy_safe	post_course	upcoming	INFO	INFO	2026-12-02	2026-12-02	-	10	course 1: pregnancy may be planned: not before Wed 2026-12-02	P-S33 I13 (label, H)
me	post.procedures	post_course	open	INFO	INFO	-	-	-	-	course 1: skin procedures: what panels said in 2017	P-S62 P-S63 (guideline, H)
me	post.leftovers	post_course	open	INFO	INFO	-	-	-	-	course 1: capsules left over	P-S11 (regulator, H)

$ isotrack pickup check --json | jq -c '.may_dispense, .conditions[0].rule'
false
"us.trigger.unprotected"

# In a calendar its items keep their identity: the STOP and the twelve that have a day; what the
# course missed is cancelled.
$ isotrack export ics -o after.ics -q; live() { awk '/^UID/ { uid = $0 } /^STATUS:CANCELLED/ { uid = "" } /^END:VEVENT/ { if (uid) print uid }' "$1"; }; { live before.ics; live after.ics; } | sort | uniq -d | wc -l
13

# Settled, it no longer shuts the gate; a test of the second course answers the last one of the first.
$ isotrack confirm us.trigger.unprotected --note 'serum test negative'
us.trigger.unprotected settled, Sun 2026-11-22. No STOP is open now; reminders
are no longer frozen. Conditions of a pick-up: 15 unknown.                    #7

$ isotrack pregnancy-test add negative --on 2026-12-05 --setting medical --today 2026-12-05
Negative, collected Sat 2026-12-05, medical setting.                          #8
Pick-up window: Sat 2026-12-05 to Fri 2026-12-11, 23:59 US Eastern.
Today is day 1 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Meets: pregnancy test 30 days after the last dose, due Tue 2026-12-01, 4 days
late (us.test.post).
Next: screening pregnancy test, from Thu 2026-12-03, by Wed 2027-01-13
(us.test.screen).

$ isotrack due --plain --today 2026-12-05 | grep 'us.test.post'
? 1

# A waiver of what follows each course is of the one that has ended.
$ isotrack waive us.test.end --reason 'test at the clinic' --today 2026-12-05
Waived: pregnancy test at the last dose (us.test.end), now and from now on.   #9
  reason: test at the clinic
  open until now: Sun 2026-11-01

# Of a record whose treatment goes on without enough methods, the STOP comes first, then what is overdue.
@ ISOTRACK_DB=methods.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack due --kind contraception | sed -n 3,5p
WARN  as of today
      two methods in use: nothing recorded
      us.contra.methods, BLOCK at stake; P-S11 (regulator, H)

$ isotrack contraception add combined pill --from 2026-08-01
STOP  contraception recorded is not what the programme asks for, since
      Sun 2026-11-22.
      The regulator says: Stop isotretinoin at once and call the prescriber
      after any sex with possible conception without both methods. The consent
      form tells patients about emergency contraception.
      Report  the prescriber, at once
      Source  us.trigger.unprotected P-S11 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Sun 2026-11-22.
      When the prescriber has decided:
      isotrack confirm us.trigger.unprotected --note TEXT
Contraception: combined pill, from Sat 2026-08-01 on.                         #2
iPLEDGE REMS does not accept this combination: combined pill.
BLOCK two methods in use, or abstinence: not in use as the programme asks. P-S11
      (regulator, H) us.contra.methods

$ isotrack confirm us.trigger.unprotected --note 'condoms as well from now on'
us.trigger.unprotected settled, Sun 2026-11-22. No STOP is open now; reminders
are no longer frozen. Pick-ups are still blocked: 1 condition not met,
10 unknown.                                                                   #3

$ isotrack due --kind contraception | sed -n 3,5p
BLOCK Sun 2026-11-22, overdue, today
      two methods in use: not in use as the programme asks
      us.contra.methods; P-S11 (regulator, H)

$ isotrack contraception add male condom --from today
Contraception: male condom, from Sun 2026-11-22 on.                           #4
iPLEDGE REMS accepts these methods; in use without a gap since Sun 2026-11-22.
Meets: two methods in use (us.contra.methods).

$ isotrack due --kind contraception | sed -n 3,4p
Nothing of kind contraception is recorded as due by Sun 2026-12-06. Read: course
1 of me, day 62, programme us-ipledge, labs monthly_classic.

# A clinic's own programme without a rule for it: a positive test is a STOP all the same.
@ ISOTRACK_DB=clinic.db
$ printf '{"id":"ours","name":"our clinic","region":"here","note":"Ours.","methods":"none","rules":[],"source":{"ids":["I9"],"kind":"design","confidence":"-"}}' > ours.json; isotrack patient add me -q && isotrack programme add ours.json -q && isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category can --programme ours -q

$ isotrack pregnancy-test add positive --on 2026-11-20 --setting home
STOP  positive pregnancy test, collected Fri 2026-11-20.
      The label says: Stop isotretinoin at once and contact the prescriber.
      Report  the prescriber, at once
      Source  stop.positive_test P-S60 P-S11 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm stop.positive_test --note TEXT
Positive, collected Fri 2026-11-20, home.                                     #4

$ isotrack confirm stop.positive_test --note 'serum test negative'
stop.positive_test settled, Sun 2026-11-22. No STOP is open now; reminders and
pick-ups are no longer frozen.                                                #5
