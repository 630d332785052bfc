# confirm records what is done rather than measured.
@ ISOTRACK_DB=clinic.db
$ isotrack patient add P-0305 --category can --programme us-ipledge --birth-date 2000-01-01 -q && isotrack patient add P-0178 -q

$ isotrack start -p P-0305 --weight 142lb --regimen 40/60 every 30d --start 2026-09-22 --product Claravis -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -p P-0305 -q

# Without a step: all of them, with their state.
$ isotrack confirm -p P-0305
Steps of P-0305, programme us-ipledge                             Sun 2026-11-22

step              state  done on  until  what it is
us.enrol          open   -        -      enrolment in iPLEDGE
us.agreement      open   -        -      enrolment agreement signed
us.category       open   -        -      category confirmed
us.result         open   -        -      result entered by the prescriber
us.questions      open   -        -      this month's questions on the iPLEDGE
                                         site
us.authorisation  open   -        -      authorisation to dispense

$ isotrack confirm us.questions -p P-0305
P-0305: us.questions done, Sun 2026-11-22. Unknown now: us.enrol, us.agreement,
us.category, us.contra.methods, us.result, us.authorisation, us.supply.max.   #5

$ isotrack confirm us.questions -p P-0305
us.questions is recorded as done Sun 2026-11-22 already, #5.

$ isotrack confirm us.authorisation --until 2026-11-24 -p P-0305
P-0305: us.authorisation done, Sun 2026-11-22, until Tue 2026-11-24. Unknown
now: us.enrol, us.agreement, us.category, us.contra.methods, us.result,
us.supply.max.                                                                #6

# An authorisation has a last day; another one of the same day replaces it.
$ isotrack confirm us.authorisation --until 2026-11-23 -p P-0305
P-0305: us.authorisation done, Sun 2026-11-22, until Mon 2026-11-23. Unknown
now: us.enrol, us.agreement, us.category, us.contra.methods, us.result,
us.supply.max.                                                                #7
It takes the place of #6.

# A note that is added later leaves the last day as it was, and so does saying the step again.
$ isotrack confirm us.authorisation --note 'ref 4711' --dry-run -p P-0305
P-0305: us.authorisation done, Sun 2026-11-22, until Mon 2026-11-23. Unknown
now: us.enrol, us.agreement, us.category, us.contra.methods, us.result,
us.supply.max.                                                        not stored
It takes the place of #7.
Dry run: nothing was stored.

$ isotrack confirm us.authorisation -p P-0305
us.authorisation is recorded as done Sun 2026-11-22 already, #7.

$ isotrack confirm -p P-0305 --plain
us.enrol	open	-	-	enrolment in iPLEDGE
us.agreement	open	-	-	enrolment agreement signed
us.category	open	-	-	category confirmed
us.result	open	-	-	result entered by the prescriber
us.questions	done	2026-11-22	-	this month's questions on the iPLEDGE site
us.authorisation	done	2026-11-22	2026-11-23	authorisation to dispense

$ isotrack confirm -p P-0305 --json | jq -c '.schema, .steps[-1]'
"isotrack.steps/1"
{"step":"us.authorisation","state":"done","title":"authorisation to dispense","done_on":"2026-11-22","until":"2026-11-23","source":"P-S12 (secondary, H)"}

# A step of last month does not meet this month's condition.
$ isotrack confirm us.result --on 2026-11-10 -p P-0305
P-0305: us.result done, Tue 2026-11-10. Unknown now: us.enrol, us.agreement,
us.category, us.contra.methods, us.result, us.supply.max.                     #8
It does not meet the condition yet: result entered by the prescriber: not
recorded for this supply; that of Tue 2026-11-10 is older than the specimen of
Wed 2026-11-18; it counts from Wed 2026-11-18 on.
If it was done on another day: isotrack confirm us.result --on DATE -p P-0305

$ isotrack confirm us.result --on 2026-11-19 -p P-0305
P-0305: us.result done, Thu 2026-11-19. Unknown now: us.enrol, us.agreement,
us.category, us.contra.methods, us.supply.max.                                #9

# Refused: what is no step, the future, an end before its day, a STOP that is not open.
$ isotrack confirm us.question -p P-0305
2> isotrack: error: no step 'us.question' under us-ipledge
2> hint: not stored; did you mean us.questions? Open now: us.enrol, us.agreement,
2>       us.category
? 4

$ isotrack confirm us.questions us.result -p P-0305
2> isotrack: error: one step at a time: 'us.questions us.result' names 2
2> hint: not stored. Each by itself: isotrack confirm us.questions -p P-0305;
2>       isotrack confirm us.result -p P-0305
? 2

$ isotrack confirm uk.ack -p P-0305
2> isotrack: error: no step 'uk.ack' under us-ipledge
2> hint: not stored. Open now: us.enrol, us.agreement, us.category
? 4

$ isotrack confirm us.enrol --on tomorrow -p P-0305
2> isotrack: error: Mon 2026-11-23 is after today; a step is confirmed once it is
2>                  done
2> hint: not stored
? 3

$ isotrack confirm us.enrol --until yesterday -p P-0305
2> isotrack: error: the last day, Sat 2026-11-21, is before the first,
2>                  Sun 2026-11-22
2> hint: not stored
? 2

$ isotrack confirm us.trigger.pregnancy --note 'false alarm' -p P-0305
2> isotrack: error: no STOP of us.trigger.pregnancy is open
2> hint: not stored; the steps: isotrack confirm -p P-0305
? 3

$ isotrack confirm us.questions
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: not stored; name one with -p CODE; they are listed by:
2>       isotrack patient list
? 2

# A lab plan that ends once the response is known.
@ ISOTRACK_DB=labs.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot --labs us_label_legacy -q

$ isotrack confirm us_label_legacy.response --on 2026-11-20
us_label_legacy.response done, Fri 2026-11-20.                                #2

$ isotrack confirm
Steps of me, programme strictest                                  Sun 2026-11-22

step                      state       done on     until  what it is
strictest.ack             not judged  -           -      consent and
                                                         acknowledgement of risk
                                                         signed
strictest.guardian        not judged  -           -      consent signed by a
                                                         parent or guardian
strictest.dermatologist   not judged  -           -      first prescription by a
                                                         dermatologist
us_label_legacy.response  done        2026-11-20  -      ends: labs

# After a STOP only the decision of the prescriber settles it.
@ ISOTRACK_DB=stop.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack pregnancy-test add positive --on 2026-11-20 --setting medical -q
STOP  positive pregnancy test, collected Fri 2026-11-20.
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
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT

$ isotrack confirm us.trigger.pregnancy
2> isotrack: error: --note is missing: what the prescriber decided
2> hint: not stored; a STOP ends only with that decision:
2>       isotrack confirm us.trigger.pregnancy --note TEXT
? 2

$ isotrack confirm us.trigger.pregnancy --on 2026-11-19 --note 'too early'
2> isotrack: error: Thu 2026-11-19 is before the positive pregnancy test of
2>                  Fri 2026-11-20
2> hint: not stored
? 3

$ isotrack confirm us.trigger.pregnancy --note 'false positive, serum negative' --json | jq -c '.lines'
["us.trigger.pregnancy settled, Sun 2026-11-22. No STOP is open now; reminders are no longer frozen. Pick-ups are still blocked: 2 conditions not met, 9 unknown."]

# Taking that back opens the STOP again.
$ isotrack undo
STOP  positive pregnancy test, collected Fri 2026-11-20.
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
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT
Entry 3 (confirm) is undone.                                                  #4
  withdrawn: confirmed us.trigger.pregnancy on Sun 2026-11-22: false positive,
             serum negative

# One step, one day: the record that counts, in the gate and in the list.
@ ISOTRACK_DB=counts.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge --today 2026-09-22 -q

$ isotrack confirm us.enrol --on 2026-09-20 -q && isotrack confirm us.enrol --on 2026-09-21 -q

$ isotrack pickup check --json | jq -c '.conditions[] | select(.rule == "us.enrol") | .detail'
"enrolled Sun 2026-09-20"

$ isotrack confirm --plain | grep us.enrol
us.enrol	done	2026-09-20	-	enrolment in iPLEDGE

# A step of the last supply counts for none to come: why, and from when on one does.
$ isotrack pickup add 30x40mg --days 30 --on 2026-11-21 -q

$ isotrack confirm us.authorisation --on 2026-11-21 --until 2026-11-25
us.authorisation done, Sat 2026-11-21, until Wed 2026-11-25. Unknown now:
us.agreement, us.guardian, us.category, us.authorisation, us.supply.max.      #5
It does not meet the condition yet: authorisation by iPLEDGE: not recorded for
this supply; that of Sat 2026-11-21 belongs to the supply picked up
Sat 2026-11-21; it counts from Sun 2026-11-22 on.
If it was done on another day: isotrack confirm us.authorisation --on DATE

$ isotrack confirm --plain | grep us.authorisation
us.authorisation	open	-	-	authorisation to dispense

# A rule that is no step says by what it is met.
$ isotrack confirm monthly_classic
2> isotrack: error: monthly_classic (labs) is no step to confirm
2> hint: not stored; it is recorded with: isotrack lab add --on DATE
? 4

$ isotrack finish --last-dose yesterday -q && isotrack confirm post.leftovers
2> isotrack: error: post.leftovers (capsules left over) is no step to confirm
2> hint: not stored; to set it aside: isotrack waive post.leftovers --reason TEXT
? 4

$ isotrack waive post.leftovers --reason 'returned to the pharmacy'
Waived: capsules left over (post.leftovers), now and from now on.             #7
  reason: returned to the pharmacy

# After the end nothing of a supply is open.
$ isotrack confirm --plain
us.enrol	done	2026-09-20	-	enrolment in iPLEDGE
us.agreement	open	-	-	enrolment agreement signed
us.guardian	open	-	-	agreement signed by a parent or guardian
us.category	open	-	-	category confirmed
us.counsel.cannot.enrolment	open	-	-	counselling documented at enrolment

# What takes rules out of the programme says so, what stays, and asks what was agreed.
@ ISOTRACK_DB=uk.db
$ isotrack start --weight 60kg --regimen 20mg --start 2026-12-24 --category can --programme uk -q

$ isotrack confirm uk.no_risk
uk.no_risk done, Sun 2026-11-22.                                              #2
Not asked for any more: contraception for a month before the start
(uk.contra.start), required methods in use (uk.contra.methods), contraception
until a month after the last dose (uk.contra.end).
No STOP when it happens from Sun 2026-11-22 on: contraception stopped
(uk.trigger.contraception_stopped), days without the required methods
(uk.trigger.unprotected).
The pregnancy tests stay: uk.test.early, uk.test.pre_rx, uk.test.post.
The regulator says: Contraception is required unless prescriber and patient
agree that no pregnancy risk is expected for the whole treatment and the month
after. Not being sexually active at present is not by itself enough. P-S32 P-S33
(regulator, M)
No note says what was agreed and why. To add it:
isotrack confirm uk.no_risk --on 2026-11-22 --note TEXT

$ printf 'same-sex partner\n' | script -E never -qec 'isotrack confirm uk.no_risk' /dev/null | tr -d '\r'
What was agreed, and why? (Enter: no note) uk.no_risk done, Sun 2026-11-22.                                              #3
Not asked for any more: contraception for a month before the start
(uk.contra.start), required methods in use (uk.contra.methods), contraception
until a month after the last dose (uk.contra.end).
No STOP when it happens from Sun 2026-11-22 on: contraception stopped
(uk.trigger.contraception_stopped), days without the required methods
(uk.trigger.unprotected).
The pregnancy tests stay: uk.test.early, uk.test.pre_rx, uk.test.post.
The regulator says: Contraception is required unless prescriber and patient
agree that no pregnancy risk is expected for the whole treatment and the month
after. Not being sexually active at present is not by itself enough. P-S32 P-S33
(regulator, M)
It takes the place of #2.

$ isotrack confirm uk.no_risk --note 'agreed with Dr. A'
uk.no_risk done, Sun 2026-11-22.                                              #4
Not asked for any more: contraception for a month before the start
(uk.contra.start), required methods in use (uk.contra.methods), contraception
until a month after the last dose (uk.contra.end).
No STOP when it happens from Sun 2026-11-22 on: contraception stopped
(uk.trigger.contraception_stopped), days without the required methods
(uk.trigger.unprotected).
The pregnancy tests stay: uk.test.early, uk.test.pre_rx, uk.test.post.
The regulator says: Contraception is required unless prescriber and patient
agree that no pregnancy risk is expected for the whole treatment and the month
after. Not being sexually active at present is not by itself enough. P-S32 P-S33
(regulator, M)
It takes the place of #3.

# A STOP is listed first, then what blocks pick-ups.
@ ISOTRACK_DB=first.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q && isotrack lab add tg=850mg/dL --on 2026-11-18 -q && isotrack period missed --on 2026-11-20 -q | head -n 1
BLOCK TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to
      judge. S2 S10 (label, H) lab.T3
STOP  missed period, Fri 2026-11-20.

$ isotrack confirm --plain | cut -f 1,2 | head -n 3
us.trigger.missed_period	stop
lab.T3	blocked
us.enrol	open

# What a decision settled is named; each keeps its own, also of one day.
@ ISOTRACK_DB=own.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q && isotrack medicine add Minocin --from 2026-11-15 -q && isotrack medicine add doxycycline --from 2026-12-10 -q
BLOCK Minocin (minocycline): tetracycline antibiotics, not to be combined.
      Raised pressure in the head; with a headache or changed sight, the labels
      say, stop and get medical care. UK: contraindicated; US: avoid. UK: S6
      (label, H); US: S2 (label, H) interaction.tetracyclines
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines

$ isotrack confirm interaction.tetracyclines --note 'changed to azithromycin'
interaction.tetracyclines settled, Sun 2026-11-22: Minocin (minocycline); from
Thu 2026-12-10 on, doxycycline. Pick-ups are no longer blocked by it.         #4

$ isotrack lab add tg=850mg/dL --on 2026-11-18 -q && isotrack confirm lab.T3 --note 'repeat in two days'
BLOCK TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to
      judge. S2 S10 (label, H) lab.T3
lab.T3 settled, Sun 2026-11-22: TG 850 mg/dL (9.60 mmol/L), collected
Wed 2026-11-18. Pick-ups are no longer blocked by it.                         #6

$ isotrack lab add tg=880mg/dL --on 2026-11-20 -q && isotrack confirm lab.T3 --note 'diet, seen today'
BLOCK TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to
      judge. S2 S10 (label, H) lab.T3
lab.T3 settled, Sun 2026-11-22: TG 880 mg/dL (9.94 mmol/L), collected
Fri 2026-11-20. Pick-ups are no longer blocked by it.                         #8

$ isotrack lab list --json | jq -c '.draws[] | [.on, .values[0].flag.settled.words]'
["2026-11-18","repeat in two days"]
["2026-11-20","diet, seen today"]

# Several steps are taken one at a time; what was typed beside them stands in the hint. A step the
# day of which is past is not late when the record began behind it, and asks for its own day.
@ ISOTRACK_DB=several-steps.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-17 --product Claravis --category cannot --programme us-ipledge -q; isotrack pickup check | grep 'confirm us.enrol'
           record it: isotrack confirm us.enrol --on DATE
$ isotrack confirm us.enrol --on 2026-11-20 -q; isotrack calendar --month 2026-11 | grep -i enrol
P  Tue 2026-11-17  met: enrolment in iPLEDGE, done Fri 2026-11-20 (us.enrol)
*K Fri 2026-11-20  confirmed: us.enrol
us.agreement, us.category, us.counsel.cannot.enrolment, us.guardian.
$ isotrack symptom add suicidal thoughts -q > told.txt; isotrack symptom add severe headache -q > told.txt; isotrack confirm symptom.suicidal_thoughts symptom.intracranial_hypertension --note 'seen by Dr K'
2> isotrack: error: one step at a time: 'symptom.suicidal_thoughts
2>                  symptom.intracranial_hypertension' names 2
2> hint: not stored. Each by itself:
2>       isotrack confirm symptom.suicidal_thoughts --note 'seen by Dr K';
2>       isotrack confirm symptom.intracranial_hypertension --note 'seen by Dr K'
? 2

# A step of the start is met late whatever was taken before it, and without a condition.
@ ISOTRACK_DB=late.db
$ isotrack start --weight 71kg --regimen 30mg --start 2026-10-01 --category cannot --programme uk --today 2026-10-01 -q >told.txt; isotrack log --from 2026-10-01 --to 2026-10-30 --as-planned -q; isotrack confirm uk.ack
uk.ack done, Sun 2026-11-22.                                                  #3
Meets: acknowledgement of risk signed, due Thu 2026-10-01, 52 days late
(uk.ack).
$ isotrack undo -q; isotrack confirm uk.ack --on 2026-10-01
uk.ack done, Thu 2026-10-01.                                                  #5
Meets: acknowledgement of risk signed, due Thu 2026-10-01 (uk.ack).
