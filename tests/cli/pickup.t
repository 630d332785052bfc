# pickup keeps the supplies, and checks the conditions for the next one.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 142lb --regimen 40/60 every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

# Nothing is recorded yet, so nothing is known, and unknown is not met. What one command records is
# said once.
$ isotrack pickup check
me   us-ipledge edition B, from 2026-11-15                pick-up Sun 2026-11-22

  unknown  enrolled: nothing recorded                                   us.enrol
           record it: isotrack confirm us.enrol --on DATE
  unknown  agreement signed: nothing recorded                       us.agreement
           record it: isotrack confirm us.agreement --on DATE
  unknown  agreement signed by a parent or guardian: nothing recorded (needed
           under 18; no birth date stored) (us.guardian)
           record it: isotrack patient edit --birth-date DATE
  unknown  category confirmed: nothing recorded                      us.category
           record it: isotrack confirm us.category
  unknown  two methods in use, or abstinence: nothing recorded
           (us.contra.methods)
           record it: isotrack contraception add METHODS --from DATE
  unknown  latest test negative: nothing recorded                us.test.monthly
           record it, also for us.window:
           isotrack pregnancy-test add RESULT --on DATE --setting WHERE
  unknown  pick-up window: no test recorded                            us.window
  unknown  result entered by the prescriber: not recorded for this supply
           (us.result)
           record it: isotrack confirm us.result
  unknown  patient's questions this cycle: not recorded for this supply
           (us.questions)
           record it: isotrack confirm us.questions
  unknown  authorisation by iPLEDGE: not recorded for this supply
           (us.authorisation)
           record it: isotrack confirm us.authorisation
  unknown  supply of at most 30 days, no refill: no prescription with its days
           recorded (us.supply.max)
           record it: isotrack prescription add --days N --refills 0 --on DATE

0 of 11 recorded as met, 11 unknown. No last day is set. A list of what is
recorded, not an authorisation: iPLEDGE REMS decides. Confirm on the iPLEDGE
site.
Sources: P-S11 (regulator, H); P-S11 P-S15 (regulator, H); P-S15 P-S16 P-S17
(secondary, H); P-S18 P-S19 (secondary, M); P-S12 (secondary, H).

$ isotrack pickup check --exit-code -q
? 1

$ isotrack patient edit --birth-date 2000-01-01 -q && isotrack contraception add combined pill, male condom --from 2026-06-20 -q

$ isotrack confirm us.agreement --on 2026-09-20 -q && isotrack prescription add --on 2026-11-18 --days 30 --refills 0 -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q && isotrack confirm us.result --on 2026-11-19 -q

$ isotrack pickup check
me   us-ipledge edition B, from 2026-11-15                pick-up Sun 2026-11-22

  unknown  enrolled: nothing recorded                                   us.enrol
           record it: isotrack confirm us.enrol --on DATE
  yes      agreement signed Sun 2026-09-20                          us.agreement
  unknown  category confirmed: nothing recorded                      us.category
           record it: isotrack confirm us.category
  yes      two methods in use, or abstinence: since Sat 2026-06-20
           (us.contra.methods)
  yes      latest test negative: negative, collected Wed 2026-11-18, medical
           setting (us.test.monthly)
  yes      pick-up window Wed 2026-11-18 to Tue 2026-11-24: day 5 of 7, to 23:59
           US Eastern (us.window)
  yes      result entered by the prescriber Thu 2026-11-19             us.result
  unknown  patient's questions this cycle: not recorded for this supply
           (us.questions)
           record it: isotrack confirm us.questions
  unknown  authorisation by iPLEDGE: not recorded for this supply
           (us.authorisation)
           record it: isotrack confirm us.authorisation
  yes      supply of at most 30 days, no refill: prescribed for 30 days,
           0 refills (us.supply.max)

6 of 10 recorded as met, 4 unknown. Last day: Tue 2026-11-24. A list of what is
recorded, not an authorisation: iPLEDGE REMS decides. Confirm on the iPLEDGE
site.
Sources: P-S11 (regulator, H); P-S11 P-S15 (regulator, H); P-S15 P-S16 P-S17
(secondary, H); P-S18 P-S19 (secondary, M); P-S12 (secondary, H).

$ isotrack pickup check --json
{"schema":"isotrack.gate/1","today":"2026-11-22","patient":{"code":"me"},"programme":"us-ipledge","edition":"edition B, from 2026-11-15","may_dispense":false,"last_day":"2026-11-24","choose_programme":null,"note":null,"conditions":[{"rule":"us.enrol","met":null,"detail":"enrolled: nothing recorded","source":"P-S11 (regulator, H)","command":"isotrack confirm us.enrol --on DATE","decision":false},{"rule":"us.agreement","met":true,"detail":"agreement signed Sun 2026-09-20","source":"P-S11 (regulator, H)","command":null,"decision":false},{"rule":"us.category","met":null,"detail":"category confirmed: nothing recorded","source":"P-S11 (regulator, H)","command":"isotrack confirm us.category","decision":false},{"rule":"us.contra.methods","met":true,"detail":"two methods in use, or abstinence: since Sat 2026-06-20","source":"P-S11 (regulator, H)","command":null,"decision":false},{"rule":"us.test.monthly","met":true,"detail":"latest test negative: negative, collected Wed 2026-11-18, medical setting","source":"P-S11 P-S15 (regulator, H)","command":null,"decision":false},{"rule":"us.window","met":true,"detail":"pick-up window Wed 2026-11-18 to Tue 2026-11-24: day 5 of 7, to 23:59 US Eastern","source":"P-S15 P-S16 P-S17 (secondary, H)","command":null,"decision":false},{"rule":"us.result","met":true,"detail":"result entered by the prescriber Thu 2026-11-19","source":"P-S11 (regulator, H)","command":null,"decision":false},{"rule":"us.questions","met":null,"detail":"patient's questions this cycle: not recorded for this supply","source":"P-S18 P-S19 (secondary, M)","command":"isotrack confirm us.questions","decision":false},{"rule":"us.authorisation","met":null,"detail":"authorisation by iPLEDGE: not recorded for this supply","source":"P-S12 (secondary, H)","command":"isotrack confirm us.authorisation","decision":false},{"rule":"us.supply.max","met":true,"detail":"supply of at most 30 days, no refill: prescribed for 30 days, 0 refills","source":"P-S11 (regulator, H)","command":null,"decision":false}]}

$ isotrack pickup check --exit-code --plain
patient	me
programme	us-ipledge
edition	edition B, from 2026-11-15
may_dispense	no
last_day	2026-11-24
condition	unknown	us.enrol	enrolled: nothing recorded	P-S11 (regulator, H)
condition	yes	us.agreement	agreement signed Sun 2026-09-20	P-S11 (regulator, H)
condition	unknown	us.category	category confirmed: nothing recorded	P-S11 (regulator, H)
condition	yes	us.contra.methods	two methods in use, or abstinence: since Sat 2026-06-20	P-S11 (regulator, H)
condition	yes	us.test.monthly	latest test negative: negative, collected Wed 2026-11-18, medical setting	P-S11 P-S15 (regulator, H)
condition	yes	us.window	pick-up window Wed 2026-11-18 to Tue 2026-11-24: day 5 of 7, to 23:59 US Eastern	P-S15 P-S16 P-S17 (secondary, H)
condition	yes	us.result	result entered by the prescriber Thu 2026-11-19	P-S11 (regulator, H)
condition	unknown	us.questions	patient's questions this cycle: not recorded for this supply	P-S18 P-S19 (secondary, M)
condition	unknown	us.authorisation	authorisation by iPLEDGE: not recorded for this supply	P-S12 (secondary, H)
condition	yes	us.supply.max	supply of at most 30 days, no refill: prescribed for 30 days, 0 refills	P-S11 (regulator, H)
? 1

# With what was missing it is yes, to the last day of the window, and not a day longer.
$ isotrack confirm us.questions -q && isotrack confirm us.authorisation --until 2026-11-24 -q

$ isotrack confirm us.enrol --on 2026-06-18 -q && isotrack confirm us.category --on 2026-06-18 -q

$ isotrack pickup check --exit-code
me   us-ipledge edition B, from 2026-11-15                pick-up Sun 2026-11-22

  yes      enrolled Thu 2026-06-18                                      us.enrol
  yes      agreement signed Sun 2026-09-20                          us.agreement
  yes      category confirmed Thu 2026-06-18                         us.category
  yes      two methods in use, or abstinence: since Sat 2026-06-20
           (us.contra.methods)
  yes      latest test negative: negative, collected Wed 2026-11-18, medical
           setting (us.test.monthly)
  yes      pick-up window Wed 2026-11-18 to Tue 2026-11-24: day 5 of 7, to 23:59
           US Eastern (us.window)
  yes      result entered by the prescriber Thu 2026-11-19             us.result
  yes      patient's questions this cycle Sun 2026-11-22            us.questions
  yes      authorisation by iPLEDGE Sun 2026-11-22, until Tue 2026-11-24
           (us.authorisation)
  yes      supply of at most 30 days, no refill: prescribed for 30 days,
           0 refills (us.supply.max)

10 of 10 recorded as met. Last day: Tue 2026-11-24. A list of what is recorded,
not an authorisation: iPLEDGE REMS decides. Confirm on the iPLEDGE site.
Sources: P-S11 (regulator, H); P-S11 P-S15 (regulator, H); P-S15 P-S16 P-S17
(secondary, H); P-S18 P-S19 (secondary, M); P-S12 (secondary, H).

$ isotrack pickup check --on 2026-11-24 --exit-code --json | jq -c '.may_dispense, .last_day'
true
"2026-11-24"

$ isotrack pickup check --on 2026-11-25 --exit-code --json | jq -c '.may_dispense, .last_day'
false
null

# A supply, with its capsules by strength.
$ isotrack pickup add
2> isotrack: error: what was picked up is missing: capsules, or --days
2> hint: not stored; such as: isotrack pickup add 30x40mg 30x20mg --days 30
? 2

$ isotrack pickup add 30x40
2> isotrack: error: capsules '30x40': expected a count and a strength
2> hint: not stored; such as 30x40mg
? 2

$ isotrack pickup add 30x40mg --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a supply is recorded once it is
2>                  picked up
2> hint: not stored
? 3

$ isotrack pickup add 30x40mg --days 9999
2> isotrack: error: '9999': a count of days goes from 1 to 3660
2> hint: not stored
? 2

$ isotrack pickup add 30x40mg --product Clarovis
2> isotrack: error: no product 'Clarovis'
2> hint: not stored; did you mean Claravis?
? 2

$ isotrack pickup add 30x40mg 30x20mg --days 30 --dry-run
Picked up today, Sun 2026-11-22: 30 x 40 mg, 30 x 20 mg Claravis, 1,800 mg;
30 days' supply.                                                      not stored
The next supply is needed on Tue 2026-12-22.
Next test: collected from Wed 2026-12-16 on (us.test.monthly).
Dry run: nothing was stored.

$ isotrack pickup add 30x40mg 30x20mg --days 30
Picked up today, Sun 2026-11-22: 30 x 40 mg, 30 x 20 mg Claravis, 1,800 mg;
30 days' supply.                                                             #12
The next supply is needed on Tue 2026-12-22.
Next test: collected from Wed 2026-12-16 on (us.test.monthly).

# The same once more is a question: it would count twice.
$ isotrack pickup add 30x20mg,30x40mg --days 30
2> isotrack: error: the same pick-up of Sun 2026-11-22 is recorded already, #12
2> hint: not stored; if it was a second one, --yes answers
? 2

$ isotrack pickup check --json | jq -c '.may_dispense, .last_day'
false
null

$ isotrack history --id 12
#12  2026-11-22 09:00 UTC  pickup add
    + picked up on Sun 2026-11-22, 30x40mg 30x20mg, 30 days

# What was picked up is written down whatever the rules say; a strength the product lacks too.
@ ISOTRACK_DB=wrong.db
$ isotrack start --weight 142lb --regimen 60mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack pickup add 30x25mg 60x40mg --days 60
Picked up today, Sun 2026-11-22: 60 x 40 mg, 30 x 25 mg Claravis, 3,150 mg;
60 days' supply.                                                              #2
Not recorded for that day: us.enrol, us.agreement, us.guardian, us.category,
us.contra.methods, us.result, us.questions, us.authorisation, us.supply.max.
The next supply is needed on Thu 2027-01-21.
Next test: collected from Wed 2026-12-16 on (us.test.monthly).
BLOCK picked up 60 days' supply; supply of at most 30 days, no refill. P-S11
      (regulator, H) us.supply.max
BLOCK not known to be met on that day: latest test negative: nothing recorded.
      P-S11 P-S15 (regulator, H) us.test.monthly
BLOCK not known to be met on that day: pick-up window: no test recorded. P-S15
      P-S16 P-S17 (secondary, H) us.window
WARN  not enough capsules of 20 mg for Sun 2026-11-22. I40 (design) stock.low
WARN  Claravis has no capsules of 25 mg; it has 10, 20, 30, 40 mg. S45 (label,
      H) supply.strength

# One that no product has is asked about.
$ isotrack pickup add 30x400mg 30x40mg --days 30 --on yesterday
2> isotrack: error: no product known here has capsules of 400 mg
2> hint: not stored. If the box says so, --yes answers
? 2

$ isotrack pickup add --days 10 --on yesterday --product absorica --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"pickup add","patient":"me","entry":3,"stored":true,"repeated":false,"lines":["Picked up Sat 2026-11-21, yesterday: 10 days' supply.","The conditions of that day are not judged: this record began on Sun 2026-11-22.","The next supply is needed on Thu 2027-01-21.","Next test: collected from Wed 2026-12-16 on (us.test.monthly)."],"cumulative":null,"alerts":[],"stop_opened":null,"notes":[]}

# Under a STOP it is recorded all the same, and named as what it is.
@ ISOTRACK_DB=stop.db
$ isotrack start --weight 142lb --regimen 60mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack pregnancy-test add positive --on 2026-11-21 --setting medical -q
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

$ isotrack pickup check --json | jq -c '.may_dispense, .last_day, .conditions[0]'
false
null
{"rule":"us.trigger.pregnancy","met":false,"detail":"positive pregnancy test, collected Sat 2026-11-21","source":"P-S60 P-S66 P-S11 (label, H)","command":"isotrack confirm us.trigger.pregnancy --note TEXT","decision":true}

$ isotrack pickup add 30x40mg --days 30
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
Picked up today, Sun 2026-11-22: 30 x 40 mg Claravis, 1,200 mg; 30 days' supply.
                                                                              #3
Not recorded for that day: us.enrol, us.agreement, us.guardian, us.category,
us.contra.methods, us.result, us.questions, us.authorisation, us.supply.max.
BLOCK not met on that day: latest test negative: positive, collected
      Sat 2026-11-21, medical setting. P-S11 P-S15 (regulator, H)
      us.test.monthly
BLOCK not met on that day: pick-up window: the latest test opens none, positive,
      collected Sat 2026-11-21, medical setting. P-S15 P-S16 P-S17 (secondary,
      H) us.window

# Who cannot become pregnant: edition B has no window for them.
@ ISOTRACK_DB=cannot.db
$ isotrack start --weight 80kg --regimen 40mg --start 2026-11-22 --product Claravis --category cannot --programme us-ipledge -q

$ isotrack pickup check
me   us-ipledge edition B, from 2026-11-15                pick-up Sun 2026-11-22

  unknown  enrolled: nothing recorded                                   us.enrol
           record it: isotrack confirm us.enrol
  unknown  agreement signed: nothing recorded                       us.agreement
           record it: isotrack confirm us.agreement
  unknown  agreement signed by a parent or guardian: nothing recorded (needed
           under 18; no birth date stored) (us.guardian)
           record it: isotrack patient edit --birth-date DATE
  unknown  category confirmed: nothing recorded                      us.category
           record it: isotrack confirm us.category
  unknown  authorisation by iPLEDGE: not recorded for this supply
           (us.authorisation)
           record it: isotrack confirm us.authorisation
  unknown  supply of at most 30 days, no refill: no prescription with its days
           recorded (us.supply.max)
           record it: isotrack prescription add --days N --refills 0 --on DATE

0 of 6 recorded as met, 6 unknown. No last day is set. A list of what is
recorded, not an authorisation: iPLEDGE REMS decides. Confirm on the iPLEDGE
site.
Sources: P-S11 (regulator, H); P-S12 (secondary, H).

# Without conditions nothing can be said; after the course there is nothing to pick up.
@ ISOTRACK_DB=none.db
$ isotrack start --weight 80kg --regimen 40mg --start 2026-09-22 --category cannot --programme none -q

$ isotrack pickup check --exit-code
me   none                                                 pick-up Sun 2026-11-22

Nothing is judged under programme none: it has no conditions, so this record
cannot say whether a supply may be picked up.

$ isotrack pickup check --json | jq -c '.may_dispense, .conditions'
null
[]

$ isotrack finish --last-dose 2026-11-20 -q

$ isotrack pickup check
2> isotrack: error: course 1 finished on Fri 2026-11-20; there is no supply to pick
2>                  up
2> hint: a new one begins with: isotrack start
? 3

@ ISOTRACK_DB=empty.db
$ isotrack patient add -q

$ isotrack pickup check
2> isotrack: error: P-00013 has no course yet
2> hint: begin with: isotrack start
? 4

# Without a programme named, its own one decides; the way to name it stands there.
@ ISOTRACK_DB=strictest.db
$ isotrack start --weight 60kg --regimen 40mg --category can -q
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen

$ isotrack contraception add implant, condom --from 2026-10-01 -q && isotrack pickup check
me   strictest                                            pick-up Sun 2026-11-22

  unknown  consent signed: nothing recorded                        strictest.ack
           record it: isotrack confirm strictest.ack
  unknown  consent signed by a parent or guardian: nothing recorded (needed
           under 18; no birth date stored) (strictest.guardian)
           record it: isotrack patient edit --birth-date DATE
  unknown  first prescription by a dermatologist: nothing recorded
           (strictest.dermatologist)
           record it: isotrack confirm strictest.dermatologist
  yes      two methods since a month before the start: since Thu 2026-10-01
           (strictest.contra.start)
  yes      two methods in use: since Thu 2026-10-01     strictest.contra.methods
  unknown  first test negative: nothing recorded           strictest.test.screen
           record it, also for 5 more below:
           isotrack pregnancy-test add RESULT --on DATE --setting WHERE
  unknown  second test at least 19 days after the first: nothing recorded
           (strictest.test.confirm.gap)
  unknown  second test after a month of contraception: nothing recorded
           (strictest.test.confirm.after_contra)
  unknown  second test in the first 5 days of bleeding: nothing recorded; cycles
           not said (strictest.test.confirm.menses)
           record it: isotrack patient edit --cycles regular|irregular
  unknown  second test within 11 days before the start: nothing recorded
           (strictest.test.confirm.start)
  unknown  tests before the first dose in a medical setting: no test recorded
           (strictest.test.setting.pre)
  unknown  negative blood test in the 3 days up to the prescription: nothing
           recorded (strictest.test.pre_rx)
           record it:
isotrack pregnancy-test add RESULT --on DATE --setting WHERE --kind serum
  unknown  pick-up within 7 days of the test: no test recorded  strictest.window
  unknown  pick-up within 7 days of the prescription: no prescription recorded
           (strictest.rx.valid)
           record it, also for strictest.supply.max:
           isotrack prescription add --days N --refills 0 --on DATE
  unknown  supply of at most 30 days, no refill: no prescription with its days
           recorded (strictest.supply.max)

2 of 15 recorded as met, 13 unknown. No last day is set. A list of what is
recorded, not an authorisation: your programme decides. Under strictest the
strictest rules of all are shown; to name yours:
isotrack patient edit --programme ID; the ids: isotrack programme list
Sources: I8 P-S11 P-S30 (design); I8 P-S11 (design); I8 P-S42 (design); I8 P-S11
P-S34 P-S47 (design); I8 P-S11 P-S47 (design); I8 I28 P-S11 P-S13 P-S47
(design); I8 P-S13 (design); I8 P-S11 P-S34 (design); I8 P-S47 (design); I8
P-S05 P-S23 (design); I8 P-S23 P-S24 P-S42 (design); I8 P-S15 P-S16 (design); I8
P-S24 P-S42 P-S44 (design); I8 P-S11 P-S24 (design).

$ isotrack pickup check --json | jq -c '.choose_programme, [.conditions[] | select(.command) | .command]'
"isotrack patient edit --programme ID"
["isotrack confirm strictest.ack","isotrack patient edit --birth-date DATE","isotrack confirm strictest.dermatologist","isotrack pregnancy-test add RESULT --on DATE --setting WHERE","isotrack pregnancy-test add RESULT --on DATE --setting WHERE","isotrack pregnancy-test add RESULT --on DATE --setting WHERE","isotrack patient edit --cycles regular|irregular","isotrack pregnancy-test add RESULT --on DATE --setting WHERE","isotrack pregnancy-test add RESULT --on DATE --setting WHERE","isotrack pregnancy-test add RESULT --on DATE --setting WHERE --kind serum","isotrack pregnancy-test add RESULT --on DATE --setting WHERE","isotrack prescription add --days N --refills 0 --on DATE","isotrack prescription add --days N --refills 0 --on DATE"]

# How the days of a window are counted may be disputed: it is said where the window is.
@ ISOTRACK_DB=de.db
$ isotrack start --weight 60kg --regimen 20mg --start 2026-09-22 --category can --programme de -q && isotrack prescription add --days 30 --refills 0
Prescription of today, Sun 2026-11-22: 30 days' supply, no refill.            #2
Pick-up window: Sun 2026-11-22 to Sat 2026-11-28 (de.rx.valid).
How its days are counted is disputed, see: isotrack programme show de

$ isotrack pickup check | grep -A 2 'pick-up window'
  yes      pick-up window Sun 2026-11-22 to Sat 2026-11-28: day 1 of 7; how its
           days are counted is disputed, see: isotrack programme show de
           (de.rx.valid)

$ isotrack programme show de | grep -A 2 disputed:
         disputed: Pharmacies dispute whether 7 days means 6 or 7 days after the
         issue: 6 is the safe reading.
         P-S44 I20 (secondary, H)

$ isotrack pickup list
Pick-ups of me                                                    Sun 2026-11-22

No pick-up is recorded. To record one: isotrack pickup add CAPSULES --days N

$ isotrack pickup add 60x20mg --days 30 -q && isotrack pickup list && isotrack pickup list --plain && isotrack pickup list --json | jq -c '.dispensings'
BLOCK not known to be met on that day: negative test in the 3 days up to the
      prescription: nothing recorded. P-S34 P-S42 (label, M) eu.test.follow
Pick-ups of me                                                    Sun 2026-11-22

picked up   days  entry  product  capsules
2026-11-22  30    #3     -        60x20mg
2026-11-22	30	#3	-	60x20mg
[{"entry":3,"on":"2026-11-22","days_supply":30,"product":null,"capsules":[{"strength_mg":20,"count":60}]}]

# Without its days a supply lasts as long as its capsules by the plan, counted from the first dose.
@ ISOTRACK_DB=days.db
$ isotrack start --weight 60kg --regimen '40mg 60mg' --start 2026-11-20 --category cannot --programme us-ipledge -q

$ isotrack pickup add 30x40mg 15x20mg --on 2026-11-18
Picked up Wed 2026-11-18, 4 days ago: 30 x 40 mg, 15 x 20 mg isotretinoin USP,
1,500 mg; days' supply not said.                                              #2
The conditions of that day are not judged: this record began on Sun 2026-11-22.
The next supply is needed on Sun 2026-12-20; capsules for 30 days if nothing was
taken on 2 days without an entry.

$ isotrack undo -q && isotrack pickup add 60x40mg 30x20mg
Picked up today, Sun 2026-11-22: 60 x 40 mg, 30 x 20 mg isotretinoin USP,
3,000 mg; days' supply not said.                                              #4
Not recorded for that day: us.enrol, us.agreement, us.guardian, us.category,
us.authorisation, us.supply.max.
The next supply is needed on Thu 2027-01-21.
BLOCK picked up 60 days' supply; supply of at most 30 days, no refill. P-S11
      (regulator, H) us.supply.max

# Capsules that do not make the plan last until one is missing: no silent 30 days.
$ isotrack undo -q && isotrack pickup add 30x40mg
No longer open: BLOCK picked up 60 days' supply; supply of at most 30 days, no
refill (us.supply.max).
Picked up today, Sun 2026-11-22: 30 x 40 mg isotretinoin USP, 1,200 mg; days'
supply not said.                                                              #6
Not recorded for that day: us.enrol, us.agreement, us.guardian, us.category,
us.authorisation, us.supply.max.
The next supply is needed on Mon 2026-11-23.

$ isotrack due --kind refill
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

WARN  Mon 2026-11-23, open, in 1 day, from Mon 2026-11-16
      capsules for 1 day, through Sun 2026-11-22; then capsules of 20 mg are
      missing
      supply.refill; I40 (design)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic.baseline,
us.agreement, us.category, us.counsel.cannot.enrolment, us.enrol, us.guardian.


# A test after the prescription is for the next one: the test before it goes on meeting it.
@ ISOTRACK_DB=later.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category can --programme de -q && isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q && isotrack prescription add --on 2026-11-19 --days 30 --refills 0 -q

$ isotrack pregnancy-test add negative --on 2026-11-20 --setting home
Negative, collected Fri 2026-11-20, home.                                     #4

$ isotrack pickup check --plain | grep -e last_day -e eu.test
last_day	2026-11-25
condition	yes	eu.test.follow	negative test in the 3 days up to the prescription: negative, collected Wed 2026-11-18, medical setting	P-S34 P-S42 (label, M)

# A STOP stands first, for people as its card; under it no window is open and no last day is named.
@ ISOTRACK_DB=stopped.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q && isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q && isotrack pickup check | grep -c -e 'Last day: Tue 2026-11-24' -e 'yes *pick-up window'
2

$ isotrack period missed --on 2026-11-20 -q | head -n 1
STOP  missed period, Fri 2026-11-20.

$ isotrack pickup check
STOP  missed period, Fri 2026-11-20.
      The regulator says: Stop isotretinoin at once and call the prescriber: an
      expected period was missed, so a pregnancy is possible.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.missed_period P-S11 P-S60 P-S66 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm us.trigger.missed_period --note TEXT

me   us-ipledge edition B, from 2026-11-15                pick-up Sun 2026-11-22

  no       missed period, Fri 2026-11-20                us.trigger.missed_period
  unknown  enrolled: nothing recorded                                   us.enrol
           record it: isotrack confirm us.enrol
  unknown  agreement signed: nothing recorded                       us.agreement
           record it: isotrack confirm us.agreement
  unknown  agreement signed by a parent or guardian: nothing recorded (needed
           under 18; no birth date stored) (us.guardian)
           record it: isotrack patient edit --birth-date DATE
  unknown  category confirmed: nothing recorded                      us.category
           record it: isotrack confirm us.category
  unknown  two methods in use, or abstinence: nothing recorded
           (us.contra.methods)
           record it: isotrack contraception add METHODS --from DATE
  yes      latest test negative: negative, collected Wed 2026-11-18, medical
           setting (us.test.monthly)
  unknown  result entered by the prescriber: not recorded for this supply
           (us.result)
           record it: isotrack confirm us.result
  unknown  patient's questions this cycle: not recorded for this supply
           (us.questions)
           record it: isotrack confirm us.questions
  unknown  authorisation by iPLEDGE: not recorded for this supply
           (us.authorisation)
           record it: isotrack confirm us.authorisation
  unknown  supply of at most 30 days, no refill: no prescription with its days
           recorded (us.supply.max)
           record it: isotrack prescription add --days N --refills 0 --on DATE

1 of 11 recorded as met, 1 not met, 9 unknown. No last day is set. A list of
what is recorded, not an authorisation: iPLEDGE REMS decides. Confirm on the
iPLEDGE site.
Sources: P-S11 P-S60 P-S66 (regulator, H); P-S11 (regulator, H); P-S11 P-S15
(regulator, H); P-S18 P-S19 (secondary, M); P-S12 (secondary, H).

$ isotrack pickup check --json | jq -c '.last_day, .conditions[0].rule, ([.conditions[].rule] | index("us.window"))'
null
"us.trigger.missed_period"
null

# A supply of a course that is over is not judged by the one under way.
@ ISOTRACK_DB=over.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-03-01 --product Claravis --category cannot --programme us-ipledge -q && isotrack log --from 2026-03-01 --to 2026-05-31 --as-planned -q && isotrack finish -q && isotrack start --weight 60kg --regimen 40mg --start 2026-09-01 --product Claravis -q && isotrack pickup add 60x40mg --on 2026-04-01 | head -n 4
Picked up Wed 2026-04-01, 235 days ago: 60 x 40 mg Claravis, 2,400 mg; days'
supply not said.                                                              #5
It belongs to course 1, which is over: the conditions of that day are not
judged.

# Fewer capsules than days were said: the next supply and its test count from one day.
@ ISOTRACK_DB=few.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-22 --product Claravis --category can --programme us-ipledge -q > told.txt; isotrack pickup add 14x40mg --days 30 | grep -A1 -e 'next supply' -e 'Next test'
The next supply is needed on Sun 2026-12-06.
Next test: collected from Mon 2026-11-30 on (us.test.monthly).
BLOCK not known to be met on that day: confirmatory test after a month on two

# A supply that ends before the next test can be collected says so, with both days and the gap.
$ isotrack undo -q; isotrack regimen set 80mg -q; isotrack pickup add 1x40mg | grep -A2 'next supply'; isotrack stock | grep -A1 'refill   '
The next supply is needed on Sun 2026-11-22, but its test is collected from
Mon 2026-11-23 on (us.test.monthly): a gap of 1 day at least.
BLOCK not known to be met on that day: confirmatory test after a month on two
refill   not before Mon 2026-11-23 by the rules below, needed by Sun 2026-11-22:
         a gap of 1 day at least

# What a supply was picked up in spite of is a BLOCK, also with --quiet.
@ ISOTRACK_DB=quiet.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-10-12 --category can --programme us-ipledge --today 2026-10-12 -q > told.txt; isotrack pregnancy-test add negative --on 2026-11-10 --setting medical -q > told.txt; isotrack pickup add 30x40mg --days 30 -q
BLOCK not met on that day: confirmatory test after a month on two methods: no
      such test yet. P-S11 P-S14 (label, M) us.test.confirm.after_contra
BLOCK not met on that day: confirmatory test at least 19 days after the first:
      no such test yet. P-S13 (regulator, M) us.test.confirm.gap
BLOCK not met on that day: confirmatory test in the first 5 days of bleeding: no
      such test yet; cycles not said. P-S13 (regulator, H)
      us.test.confirm.menses
BLOCK not met on that day: latest test negative: negative, collected
      Tue 2026-11-10, medical setting; too old for a supply on Sun 2026-11-22.
      P-S11 P-S15 (regulator, H) us.test.monthly
BLOCK not met on that day: pick-up window Tue 2026-11-10 to Mon 2026-11-16:
      closed. P-S15 P-S16 P-S17 (secondary, H) us.window

# On a narrow screen a command without room in its column begins at the left edge.
@ ISOTRACK_DB=narrow.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-22 --product Claravis --category cannot --programme us-ipledge -q; COLUMNS=50 isotrack pickup check
me   us-ipledge edition B, from 2026-11-15
                            pick-up Sun 2026-11-22

  unknown  enrolled: nothing recorded     us.enrol
           record it: isotrack confirm us.enrol
  unknown  agreement signed: nothing recorded
           (us.agreement)
           record it:
           isotrack confirm us.agreement
  unknown  agreement signed by a parent or
           guardian: nothing recorded (needed
           under 18; no birth date stored)
           (us.guardian)
           record it:
           isotrack patient edit --birth-date DATE
  unknown  category confirmed: nothing recorded
           (us.category)
           record it: isotrack confirm us.category
  unknown  authorisation by iPLEDGE: not recorded
           for this supply (us.authorisation)
           record it:
           isotrack confirm us.authorisation
  unknown  supply of at most 30 days, no refill:
           no prescription with its days recorded
           (us.supply.max)
           record it:
isotrack prescription add --days N --refills 0 --on DATE

0 of 6 recorded as met, 6 unknown. No last day is
set. A list of what is recorded, not an
authorisation: iPLEDGE REMS decides. Confirm on
the iPLEDGE site.
Sources: P-S11 (regulator, H); P-S12 (secondary,
H).

# Two boxes of one day are one supply: the second is judged as the first was, as `due` does.
@ ISOTRACK_DB=boxes.db
$ isotrack start --weight 60kg --regimen 60mg --product Claravis --category can --programme us-ipledge -q >/dev/null; isotrack contraception add implant, condom --from 2026-09-01 -q; isotrack pregnancy-test add negative --on 2026-10-20 --setting medical -q; isotrack pregnancy-test add negative --on 2026-11-20 --setting medical -q
$ isotrack pickup add 30x40mg --days 30 -q; isotrack pickup add 30x20mg --days 30 -q
$ isotrack due --all | grep -c although
0
? 1

# What was prescribed for the supply before says so where it is asked for again.
@ ISOTRACK_DB=spent.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-10-25 --product Claravis --category can --programme us-ipledge -q >/dev/null; isotrack prescription add --days 30 --refills 0 --on 2026-10-24 -q; isotrack pickup add 30x40mg --days 30 --on 2026-10-25 -q
$ isotrack pickup check | grep -A4 'at most 30'
  unknown  supply of at most 30 days, no refill: no prescription with its days
           recorded since the last supply; that of Sat 2026-10-24 belongs to the
           supply picked up Sun 2026-10-25 (us.supply.max)
           record it: isotrack prescription add --days N --refills 0 --on DATE
\

# Of a supply that was too large the gate says no, whatever is not known of the next one; no last day while a window is closed.
@ ISOTRACK_DB=too-large.db
$ isotrack start --weight 80kg --regimen 40mg --product Claravis --start 2026-11-16 --category cannot --programme us-ipledge -q >/dev/null; isotrack pickup add 60x40mg --days 60 --on 2026-11-16 -q >/dev/null
$ isotrack pickup check --json | jq -c '.conditions[] | select(.rule == "us.supply.max") | [.met, .decision, .command]'
[null,false,"isotrack prescription add --days N --refills 0 --on DATE"]
[false,true,"isotrack confirm us.supply.max --note TEXT"]
@ ISOTRACK_DB=closed.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q >/dev/null; isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q; isotrack confirm us.authorisation --until 2026-12-05 --on 2026-11-18 -q
$ isotrack pickup check --today 2026-11-24 --json | jq -c .last_day; isotrack pickup check --today 2026-11-25 --json | jq -c .last_day
"2026-11-24"
null
