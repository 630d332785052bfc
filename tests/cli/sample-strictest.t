# A sample course under an unknown programme: the strictest rules, from the decision to a month after the last dose:
# what is due when, and what a supply depends on. Read it from top to bottom.

# The decision to prescribe; the first dose is planned for six weeks later.
$ isotrack start --weight 60kg --regimen 40mg --start 2027-01-04 --category can --programme strictest --today 2026-11-23
Course 1 of me is planned for Mon 2027-01-04, in a new file,
~/.local/share/isotrack/isotrack.db (mode 0600).                              #1
  Weight 60 kg (132 lb), weighed today, Mon 2026-11-23.
  Plan isotretinoin USP 40 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: can. Programme strictest. Labs monthly_classic.
$ isotrack patient edit --birth-date 1998-03-01 --today 2026-11-23
Logging daily, birth date 1998-03-01, weight unit -.                          #2
No longer asked for: consent signed by a parent or guardian
(strictest.guardian).
$ isotrack visit add --decision --today 2026-11-23
Visit today, Mon 2026-11-23.                                                  #3
It was decided to prescribe.
$ isotrack due --within 60d --today 2026-11-23
Due within 60 days, to Fri 2027-01-22, and the next of each kind  Mon 2026-11-23

INFO  Mon 2026-11-23, due, today, window Mon 2026-11-16 to Sun 2026-12-13
      mood asked about at the visit; on time until Sun 2026-12-13
      strictest.mood.visit; I8 S78b S66 I12 (design)
INFO  Fri 2026-12-04, open, in 11 days
      two methods for a month before the start
      strictest.contra.start, BLOCK at stake; I8 P-S11 P-S34 P-S47 (design)
INFO  Wed 2026-12-16, open, in 23 days, from Mon 2026-11-23
      first pregnancy test
      strictest.test.screen, BLOCK at stake; I8 I28 P-S11 P-S13 P-S47 (design)
INFO  Mon 2027-01-04, open, in 42 days
      consent and acknowledgement of risk signed
      strictest.ack, BLOCK at stake; I8 P-S11 P-S30 (design)
INFO  Mon 2027-01-04, open, in 42 days
      first prescription by a dermatologist
      strictest.dermatologist, BLOCK at stake; I8 P-S42 (design)
INFO  Mon 2027-01-04, upcoming, in 42 days, window Thu 2026-12-24 to
      Mon 2027-01-04
      second test 19 days after the first; with regular cycles in the first
      5 days of the period
      strictest.test.confirm.gap, BLOCK at stake; I8 P-S13 (design)
INFO  Mon 2027-01-04, upcoming, in 42 days, window Sat 2026-12-05 to
      Mon 2027-01-04
      baseline labs
      monthly_classic.baseline, WARN at stake; I7 S18 (design, M)
INFO  Mon 2027-02-01, upcoming, in 70 days, window Mon 2027-01-25 to
      Sun 2027-02-21
      4-weekly review
      strictest.review, WARN at stake; I8 P-S24 P-S29 (design)

# Contraception begins, the first test, what is signed.
$ isotrack contraception add combined pill, male condom --from 2026-11-24 --today 2026-11-24
Contraception: combined pill, male condom, from Tue 2026-11-24 on.            #4
strictest of all programmes accepts these methods; in use without a gap since
Tue 2026-11-24.
Earliest first dose by this lead-in: Thu 2026-12-24 (strictest.contra.start).
Meets: two methods for a month before the start, due Fri 2026-12-04
(strictest.contra.start).
$ isotrack pregnancy-test add negative --on 2026-11-24 --setting medical --kind serum --today 2026-11-24
Negative serum test, collected Tue 2026-11-24, medical setting.               #5
Meets: first pregnancy test, due Wed 2026-12-16 (strictest.test.screen).
Next: second test 19 days after the first, from Thu 2026-12-24, by
Mon 2027-01-04 (strictest.test.confirm.gap).
$ isotrack confirm strictest.dermatologist --today 2026-11-24 -q
$ isotrack confirm strictest.ack --today 2026-11-24
strictest.ack done, Tue 2026-11-24. Unknown now: strictest.test.pre_rx,
strictest.rx.valid, strictest.supply.max.                                     #7
Not met now: strictest.test.confirm.gap, strictest.test.confirm.after_contra,
strictest.test.confirm.menses, strictest.test.confirm.start, strictest.window.
$ isotrack pickup check --today 2026-11-24
me   strictest                                            pick-up Tue 2026-11-24

  yes      consent signed Tue 2026-11-24                           strictest.ack
  yes      first prescription by a dermatologist Tue 2026-11-24
           (strictest.dermatologist)
  yes      two methods since a month before the start: since Tue 2026-11-24
           (strictest.contra.start)
  yes      two methods in use: since Tue 2026-11-24     strictest.contra.methods
  yes      first test negative Tue 2026-11-24              strictest.test.screen
  no       second test at least 19 days after the first: no such test yet
           (strictest.test.confirm.gap)
  no       second test after a month of contraception: no such test yet
           (strictest.test.confirm.after_contra)
  no       second test in the first 5 days of bleeding: no such test yet; cycles
           not said (strictest.test.confirm.menses)
           record it: isotrack patient edit --cycles regular|irregular
  no       second test within 11 days before the start: no such test yet
           (strictest.test.confirm.start)
  yes      tests before the first dose in a medical setting
           (strictest.test.setting.pre)
  unknown  negative blood test in the 3 days up to the prescription: negative,
           collected Tue 2026-11-24, medical setting; no prescription recorded
           (strictest.test.pre_rx)
           record it, also for strictest.rx.valid and strictest.supply.max:
           isotrack prescription add --days N --refills 0 --on DATE
  no       pick-up within 7 days of the test: the second test opens it
           (strictest.window)
  unknown  pick-up within 7 days of the prescription: no prescription recorded
           (strictest.rx.valid)
  unknown  supply of at most 30 days, no refill: no prescription with its days
           recorded (strictest.supply.max)

6 of 14 recorded as met, 5 not met, 3 unknown. No last day is set. A list of
what is recorded, not an authorisation: your programme decides. Under strictest
the strictest rules of all are shown; to name yours:
isotrack patient edit --programme ID; the ids: isotrack programme list
Sources: I8 P-S11 P-S30 (design); I8 P-S42 (design); I8 P-S11 P-S34 P-S47
(design); I8 P-S11 P-S47 (design); I8 I28 P-S11 P-S13 P-S47 (design); I8 P-S13
(design); I8 P-S11 P-S34 (design); I8 P-S47 (design); I8 P-S05 P-S23 (design);
I8 P-S23 P-S24 P-S42 (design); I8 P-S15 P-S16 (design); I8 P-S24 P-S42 P-S44
(design); I8 P-S11 P-S24 (design).

# A period, the test before the start, baseline labs.
$ isotrack period add --on 2027-01-02 --today 2027-01-02
First day of bleeding: Sat 2027-01-02.                                        #8
By it, second test in the first 5 days of bleeding: Sat 2027-01-02 to
Wed 2027-01-06 (strictest.test.confirm.menses).
$ isotrack pregnancy-test add negative --on 2027-01-02 --setting medical --kind serum --today 2027-01-02
Negative serum test, collected Sat 2027-01-02, medical setting.               #9
Pick-up window: Sat 2027-01-02 to Fri 2027-01-08.
Today is day 1 of 7.
Meets: second test 19 days after the first, due Mon 2027-01-04
(strictest.test.confirm.gap).
$ isotrack lab add --on 2027-01-02 --today 2027-01-02
Blood drawn today, Sat 2027-01-02.                                           #10
Meets the baseline labs due Mon 2027-01-04. Next: Wed 2027-02-03.

# The first supply, on the day of the first dose.
$ isotrack prescription add --days 30 --refills 0 --today 2027-01-04
Prescription of today, Mon 2027-01-04: 30 days' supply, no refill.           #11
Pick-up window: Mon 2027-01-04 to Sun 2027-01-10 (strictest.rx.valid).
Counts as: blood pregnancy test before the prescription (strictest.test.pre_rx).
$ isotrack pickup check --today 2027-01-04
me   strictest                                            pick-up Mon 2027-01-04

  yes      consent signed Tue 2026-11-24                           strictest.ack
  yes      first prescription by a dermatologist Tue 2026-11-24
           (strictest.dermatologist)
  yes      two methods since a month before the start: since Tue 2026-11-24
           (strictest.contra.start)
  yes      two methods in use: since Tue 2026-11-24     strictest.contra.methods
  yes      first test negative Tue 2026-11-24              strictest.test.screen
  yes      second test at least 19 days after the first: negative, collected
           Sat 2027-01-02, medical setting (strictest.test.confirm.gap)
  yes      second test after a month of contraception: negative, collected
           Sat 2027-01-02, medical setting (strictest.test.confirm.after_contra)
  yes      second test in the first 5 days of bleeding: negative, collected
           Sat 2027-01-02, medical setting (strictest.test.confirm.menses)
  yes      second test within 11 days before the start: negative, collected
           Sat 2027-01-02, medical setting (strictest.test.confirm.start)
  yes      tests before the first dose in a medical setting
           (strictest.test.setting.pre)
  yes      negative blood test in the 3 days up to the prescription: negative,
           collected Sat 2027-01-02, medical setting (strictest.test.pre_rx)
  yes      pick-up within 7 days of the test Sat 2027-01-02 to Fri 2027-01-08:
           day 3 of 7 (strictest.window)
  yes      pick-up within 7 days of the prescription Mon 2027-01-04 to
           Sun 2027-01-10: day 1 of 7 (strictest.rx.valid)
  yes      supply of at most 30 days, no refill: prescribed for 30 days,
           0 refills (strictest.supply.max)

14 of 14 recorded as met. Last day: Fri 2027-01-08. A list of what is recorded,
not an authorisation: your programme decides. Under strictest the strictest
rules of all are shown; to name yours: isotrack patient edit --programme ID; the
ids: isotrack programme list
Sources: I8 P-S11 P-S30 (design); I8 P-S42 (design); I8 P-S11 P-S34 P-S47
(design); I8 P-S11 P-S47 (design); I8 I28 P-S11 P-S13 P-S47 (design); I8 P-S13
(design); I8 P-S11 P-S34 (design); I8 P-S47 (design); I8 P-S05 P-S23 (design);
I8 P-S23 P-S24 P-S42 (design); I8 P-S15 P-S16 (design); I8 P-S24 P-S42 P-S44
(design); I8 P-S11 P-S24 (design).
$ isotrack pickup add 30x40mg --days 30 --today 2027-01-04
Picked up today, Mon 2027-01-04: 30 x 40 mg isotretinoin USP, 1,200 mg; 30 days'
supply.                                                                      #12
The next supply is needed on Wed 2027-02-03.
Next test: collected from Mon 2027-01-25 on (strictest.test.pre_rx).
$ isotrack log --today 2027-01-04
40 mg logged for today, Mon 2027-01-04.                                      #13
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.
$ isotrack due --today 2027-01-04
Due within 14 days, to Mon 2027-01-18, and the next of each kind  Mon 2027-01-04

INFO  Mon 2026-11-23, missed, 42 days ago, window Mon 2026-11-16 to
      Sun 2026-12-13
      mood asked about at the visit
      strictest.mood.visit; I8 S78b S66 I12 (design)
INFO  Mon 2027-02-01, upcoming, in 28 days, window Mon 2027-01-25 to
      Sun 2027-02-21
      4-weekly review
      strictest.review, WARN at stake; I8 P-S24 P-S29 (design)
INFO  Tue 2027-02-02, upcoming, in 29 days, window Mon 2027-01-25 to
      Wed 2027-02-03
      blood pregnancy test before the prescription
      strictest.test.pre_rx, BLOCK at stake; I8 P-S23 P-S24 P-S42 (design)
INFO  Wed 2027-02-03, upcoming, in 30 days, window Wed 2027-01-27 to
      Thu 2027-02-25
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)
INFO  Wed 2027-02-03, upcoming, in 30 days, from Wed 2027-01-27
      supply runs out
      supply.refill; I17 (design)

# A month on: what the second supply asks for, before and after its test.
$ isotrack log --from 2027-01-05 --to 2027-02-01 --as-planned -q --today 2027-02-01
$ isotrack due --today 2027-02-01
Due within 14 days, to Mon 2027-02-15                             Mon 2027-02-01

WARN  Mon 2027-02-01, due, today, window Mon 2027-01-25 to Sun 2027-02-21
      4-weekly review
      strictest.review; I8 P-S24 P-S29 (design)
INFO  Tue 2027-02-02, open, in 1 day, window Mon 2027-01-25 to Wed 2027-02-03
      blood pregnancy test before the prescription
      strictest.test.pre_rx, BLOCK at stake; I8 P-S23 P-S24 P-S42 (design)
WARN  Wed 2027-02-03, open, in 2 days, from Wed 2027-01-27
      capsules for 1 day, through Tue 2027-02-02; then capsules of 40 mg are
      missing
      supply.refill; I40 (design)
INFO  Wed 2027-02-03, open, in 2 days, window Wed 2027-01-27 to Thu 2027-02-25
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)
$ isotrack visit add --today 2027-02-02
Visit today, Tue 2027-02-02.                                                 #15
Meets: 4-weekly review, due Mon 2027-02-01, 1 day late (strictest.review).
$ isotrack pregnancy-test add negative --on 2027-02-02 --setting medical --kind serum --today 2027-02-02
Negative serum test, collected Tue 2027-02-02, medical setting.              #16
Pick-up window: Tue 2027-02-02 to Mon 2027-02-08.
Today is day 1 of 7.
$ isotrack lab add --on 2027-02-02 --today 2027-02-02
Blood drawn today, Tue 2027-02-02.                                           #17
Meets the labs due Wed 2027-02-03. Next: Fri 2027-03-05.
$ isotrack prescription add --days 30 --refills 0 --today 2027-02-02
Prescription of today, Tue 2027-02-02: 30 days' supply, no refill.           #18
Pick-up window: Tue 2027-02-02 to Mon 2027-02-08 (strictest.rx.valid).
Counts as: blood pregnancy test before the prescription (strictest.test.pre_rx).
$ isotrack pickup check --today 2027-02-02
me   strictest                                            pick-up Tue 2027-02-02

  yes      two methods in use: since Tue 2026-11-24     strictest.contra.methods
  yes      negative blood test in the 3 days up to the prescription: negative,
           collected Tue 2027-02-02, medical setting (strictest.test.pre_rx)
  yes      pick-up within 7 days of the test Tue 2027-02-02 to Mon 2027-02-08:
           day 1 of 7 (strictest.window)
  yes      pick-up within 7 days of the prescription Tue 2027-02-02 to
           Mon 2027-02-08: day 1 of 7 (strictest.rx.valid)
  yes      supply of at most 30 days, no refill: prescribed for 30 days,
           0 refills (strictest.supply.max)

5 of 5 recorded as met. Last day: Mon 2027-02-08. A list of what is recorded,
not an authorisation: your programme decides. Under strictest the strictest
rules of all are shown; to name yours: isotrack patient edit --programme ID; the
ids: isotrack programme list
Sources: I8 P-S11 P-S47 (design); I8 P-S23 P-S24 P-S42 (design); I8 P-S15 P-S16
(design); I8 P-S24 P-S42 P-S44 (design); I8 P-S11 P-S24 (design).
$ isotrack pickup add 30x40mg --days 30 --today 2027-02-02
Picked up today, Tue 2027-02-02: 30 x 40 mg isotretinoin USP, 1,200 mg; 30 days'
supply.                                                                      #19
The next supply is needed on Fri 2027-03-05.
Next test: collected from Tue 2027-02-23 on (strictest.test.pre_rx).
$ isotrack log -q --today 2027-02-02

# The last dose, and what stays open after it.
$ isotrack log --from 2027-02-03 --to 2027-03-04 --as-planned -q --today 2027-03-04
$ isotrack finish --today 2027-03-04
Course 1 finished: last dose Thu 2027-03-04, day 60.                         #22
Open after the course:
  pregnancy test at the last dose: Thu 2027-03-04 to Thu 2027-03-11
  (strictest.test.end)
  labs at the end: Thu 2027-03-04 to Thu 2027-03-11 (monthly_classic.end)
  pregnancy test a month after the last dose: Sun 2027-04-04
  (strictest.test.post)
  two methods until a month after the last dose: through Sun 2027-04-04
  (strictest.contra.end)
  pregnancy test 5 weeks after the last dose: Thu 2027-04-08
  (strictest.test.final)
  not before Sun 2027-04-04: blood donation, breastfeeding
  not before Mon 2027-04-05: contraception may end, pregnancy may be planned
  not before Tue 2027-05-04: a second course
  not before Sat 2027-09-04: waxing, dermabrasion, laser treatment of the skin
Total 2,400 mg = 40.0 mg/kg on baseline 60.00 kg.
$ isotrack due --within 30d --today 2027-03-05
Due within 30 days, to Sun 2027-04-04                             Fri 2027-03-05

WARN  Mon 2027-03-01, overdue, 4 days ago, window Mon 2027-02-22 to
      Sun 2027-03-21
      4-weekly review
      strictest.review; I8 P-S24 P-S29 (design)
INFO  Tue 2027-02-02, missed, 31 days ago, window Tue 2027-01-26 to
      Mon 2027-02-22
      mood asked about at the visit
      strictest.mood.visit; I8 S78b S66 I12 (design)
WARN  Thu 2027-03-04, due, 1 day ago, window Thu 2027-03-04 to Thu 2027-03-11
      pregnancy test at the last dose; on time until Thu 2027-03-11
      strictest.test.end; I8 P-S11 (design)
WARN  Thu 2027-03-04, due, 1 day ago, window Thu 2027-03-04 to Thu 2027-03-11
      labs at the end; on time until Thu 2027-03-11
      monthly_classic.end; I7 S18 (design, M)
INFO  Sun 2027-04-04, upcoming, in 30 days
      pregnancy test a month after the last dose
      strictest.test.post, WARN at stake; I8 P-S11 P-S35 P-S47 (design)
INFO  Sun 2027-04-04, open, in 30 days
      two methods until a month after the last dose: through Sun 2027-04-04
      strictest.contra.end, STOP at stake; I8 P-S11 P-S34 P-S47 (design)
INFO  Sun 2027-04-04, upcoming, in 30 days
      blood donation: not before Sun 2027-04-04
      post.blood.label; S9 S12 (label, H)
INFO  Sun 2027-04-04, upcoming, in 30 days
      breastfeeding: not before Sun 2027-04-04
      post.breastfeed; P-S60 P-S47 P-S61 (label, H)
INFO  no date, open
      skin procedures: what panels said in 2017
      post.procedures; P-S62 P-S63 (guideline, H)
INFO  no date, open
      capsules left over
      post.leftovers; P-S11 (regulator, H)
$ isotrack pregnancy-test add negative --on 2027-03-05 --setting medical --kind serum --today 2027-03-06
Negative serum test, collected Fri 2027-03-05, medical setting.              #23
Meets: pregnancy test at the last dose, due Thu 2027-03-04 (strictest.test.end).
Next: pregnancy test a month after the last dose, by Sun 2027-04-04
(strictest.test.post).
$ isotrack lab add --on 2027-03-05 --today 2027-03-06
Blood drawn Fri 2027-03-05, yesterday.                                       #24
Meets the labs at the end due Thu 2027-03-04, 1 day late.

# A month later: the last test; contraception was needed through 2027-04-04.
$ isotrack pregnancy-test add negative --on 2027-04-05 --setting medical --kind serum --today 2027-04-05
Negative serum test, collected Mon 2027-04-05, medical setting.              #25
Meets: pregnancy test a month after the last dose, due Sun 2027-04-04, 1 day
late (strictest.test.post).
Next: pregnancy test 5 weeks after the last dose, by Thu 2027-04-08
(strictest.test.final).
$ isotrack due --today 2027-04-05
Due within 14 days, to Mon 2027-04-19, and the next of each kind  Mon 2027-04-05

WARN  Mon 2027-03-01, missed, 35 days ago, window Mon 2027-02-22 to
      Sun 2027-03-21
      4-weekly review
      strictest.review; I8 P-S24 P-S29 (design)
INFO  Thu 2027-04-08, upcoming, in 3 days
      pregnancy test 5 weeks after the last dose
      strictest.test.final, WARN at stake; I8 P-S42 (design)
INFO  Tue 2027-05-04, upcoming, in 29 days
      a second course: not before Tue 2027-05-04
      post.second_course; P-S65 S1 S3 S8 S50b (label, H)
INFO  no date, open
      skin procedures: what panels said in 2017
      post.procedures; P-S62 P-S63 (guideline, H)
INFO  no date, open
      capsules left over
      post.leftovers; P-S11 (regulator, H)
$ isotrack verify -q --today 2027-04-05
