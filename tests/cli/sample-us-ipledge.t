# A sample course under iPLEDGE, edition B, from the decision to a month after the last dose:
# what is due when, and what a supply depends on. Read it from top to bottom.

# The decision to prescribe; the first dose is planned for six weeks later.
$ isotrack start --weight 60kg --regimen 40mg --start 2027-01-04 --category can --programme us-ipledge --product claravis --today 2026-11-23
Course 1 of me is planned for Mon 2027-01-04, in a new file,
~/.local/share/isotrack/isotrack.db (mode 0600).                              #1
  Weight 60 kg (132 lb), weighed today, Mon 2026-11-23.
  Plan Claravis 40 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: can. Programme us-ipledge. Labs monthly_classic.
$ isotrack patient edit --birth-date 1998-03-01 --today 2026-11-23
Logging daily, birth date 1998-03-01, weight unit -.                          #2
No longer asked for: agreement signed by a parent or guardian (us.guardian).
$ isotrack visit add --decision --today 2026-11-23
Visit today, Mon 2026-11-23.                                                  #3
It was decided to prescribe.
$ isotrack due --within 60d --today 2026-11-23
Due within 60 days, to Fri 2027-01-22, and the next of each kind  Mon 2026-11-23

INFO  Mon 2026-11-23, due, today, window Mon 2026-11-16 to Sun 2026-12-13
      mood asked about at the visit; on time until Sun 2026-12-13
      us.mood.visit; S78b I12 (label, H)
INFO  Fri 2026-12-04, open, in 11 days
      two methods for a month before the start
      us.contra.start, BLOCK at stake; P-S11 P-S14 (regulator, H)
INFO  Wed 2026-12-16, open, in 23 days, from Mon 2026-11-23
      screening pregnancy test
      us.test.screen, BLOCK at stake; P-S11 P-S13 I28 (regulator, H)
INFO  Mon 2027-01-04, open, in 42 days
      enrolment in iPLEDGE
      us.enrol, BLOCK at stake; P-S11 (regulator, H)
INFO  Mon 2027-01-04, open, in 42 days
      enrolment agreement signed
      us.agreement, BLOCK at stake; P-S11 (regulator, H)
INFO  Mon 2027-01-04, open, in 42 days
      confirmatory test 19 days after the first; with regular cycles in the
      first 5 days of the period
      us.test.confirm.gap, BLOCK at stake; P-S13 (regulator, M)
INFO  Mon 2027-01-04, upcoming, in 42 days, window Sat 2026-12-05 to
      Mon 2027-01-04
      baseline labs
      monthly_classic.baseline, WARN at stake; I7 S18 (design, M)
INFO  Wed 2027-02-03, upcoming, in 72 days, window Wed 2027-01-27 to
      Thu 2027-02-25
      monthly visit
      us.visit.monthly; I16 (design)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.

# Contraception begins, the first test, what is signed.
$ isotrack contraception add combined pill, male condom --from 2026-11-24 --today 2026-11-24
Contraception: combined pill, male condom, from Tue 2026-11-24 on.            #4
iPLEDGE REMS accepts these methods; in use without a gap since Tue 2026-11-24.
Earliest first dose by this lead-in: Thu 2026-12-24 (us.contra.start).
Meets: two methods for a month before the start, due Fri 2026-12-04
(us.contra.start).
$ isotrack pregnancy-test add negative --on 2026-11-24 --setting medical --today 2026-11-24
Negative, collected Tue 2026-11-24, medical setting.                          #5
Meets: screening pregnancy test, due Wed 2026-12-16 (us.test.screen).
Next: confirmatory test 19 days after the first, from Thu 2026-12-24, by
Mon 2027-01-04 (us.test.confirm.gap).
$ isotrack confirm us.enrol --today 2026-11-24
us.enrol done, Tue 2026-11-24. Unknown now: us.agreement, us.category,
us.result, us.questions, us.authorisation, us.supply.max.                     #6
Not met now: us.test.confirm.gap, us.test.confirm.after_contra,
us.test.confirm.menses, us.window.
$ isotrack confirm us.agreement --today 2026-11-24
us.agreement done, Tue 2026-11-24. Unknown now: us.category, us.result,
us.questions, us.authorisation, us.supply.max.                                #7
Not met now: us.test.confirm.gap, us.test.confirm.after_contra,
us.test.confirm.menses, us.window.
$ isotrack confirm us.category --today 2026-11-24
us.category done, Tue 2026-11-24. Unknown now: us.result, us.questions,
us.authorisation, us.supply.max.                                              #8
Not met now: us.test.confirm.gap, us.test.confirm.after_contra,
us.test.confirm.menses, us.window.
$ isotrack pickup check --today 2026-11-24
me   us-ipledge edition B, from 2026-11-15                pick-up Tue 2026-11-24

  yes      enrolled Tue 2026-11-24                                      us.enrol
  yes      agreement signed Tue 2026-11-24                          us.agreement
  yes      category confirmed Tue 2026-11-24                         us.category
  yes      two methods, or abstinence, since a month before the start: since
           Tue 2026-11-24 (us.contra.start)
  yes      two methods in use, or abstinence: since Tue 2026-11-24
           (us.contra.methods)
  yes      screening test negative Tue 2026-11-24                 us.test.screen
  no       confirmatory test at least 19 days after the first: no such test yet
           (us.test.confirm.gap)
  no       confirmatory test after a month on two methods: no such test yet
           (us.test.confirm.after_contra)
  no       confirmatory test in the first 5 days of bleeding: no such test yet;
           cycles not said (us.test.confirm.menses)
           record it: isotrack patient edit --cycles regular|irregular
  yes      tests before the first dose in a medical setting  us.test.setting.pre
  yes      latest test negative: negative, collected Tue 2026-11-24, medical
           setting (us.test.monthly)
  no       pick-up window: the second test opens it                    us.window
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

8 of 16 recorded as met, 4 not met, 4 unknown. No last day is set. A list of
what is recorded, not an authorisation: iPLEDGE REMS decides. Confirm on the
iPLEDGE site.
Sources: P-S11 (regulator, H); P-S11 P-S14 (regulator, H); P-S11 P-S13 I28
(regulator, H); P-S13 (regulator, M); P-S11 P-S14 (label, M); P-S13 (regulator,
H); P-S04 P-S05 (regulator, H); P-S11 P-S15 (regulator, H); P-S15 P-S16 P-S17
(secondary, H); P-S18 P-S19 (secondary, M); P-S12 (secondary, H).

# A period, the test before the start, baseline labs.
$ isotrack period add --on 2027-01-02 --today 2027-01-02
First day of bleeding: Sat 2027-01-02.                                        #9
By it, confirmatory test in the first 5 days of bleeding: Sat 2027-01-02 to
Wed 2027-01-06 (us.test.confirm.menses).
$ isotrack pregnancy-test add negative --on 2027-01-02 --setting medical --today 2027-01-02
Negative, collected Sat 2027-01-02, medical setting.                         #10
Pick-up window: Sat 2027-01-02 to Fri 2027-01-08, 23:59 US Eastern.
Today is day 1 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Meets: confirmatory test 19 days after the first, due Mon 2027-01-04
(us.test.confirm.gap).
$ isotrack lab add --on 2027-01-02 --today 2027-01-02
Blood drawn today, Sat 2027-01-02.                                           #11
Meets the baseline labs due Mon 2027-01-04. Next: Wed 2027-02-03.

# The first supply, on the day of the first dose.
$ isotrack prescription add --days 30 --refills 0 --today 2027-01-04
Prescription of today, Mon 2027-01-04: 30 days' supply, no refill.           #12
$ isotrack confirm us.result --today 2027-01-04
us.result done, Mon 2027-01-04. Unknown now: us.questions, us.authorisation.
                                                                             #13
$ isotrack confirm us.questions --today 2027-01-04
us.questions done, Mon 2027-01-04. Unknown now: us.authorisation.            #14
$ isotrack confirm us.authorisation --until 2027-01-08 --today 2027-01-04
us.authorisation done, Mon 2027-01-04, until Fri 2027-01-08.                 #15
$ isotrack pickup check --today 2027-01-04
me   us-ipledge edition B, from 2026-11-15                pick-up Mon 2027-01-04

  yes      enrolled Tue 2026-11-24                                      us.enrol
  yes      agreement signed Tue 2026-11-24                          us.agreement
  yes      category confirmed Tue 2026-11-24                         us.category
  yes      two methods, or abstinence, since a month before the start: since
           Tue 2026-11-24 (us.contra.start)
  yes      two methods in use, or abstinence: since Tue 2026-11-24
           (us.contra.methods)
  yes      screening test negative Tue 2026-11-24                 us.test.screen
  yes      confirmatory test at least 19 days after the first: negative,
           collected Sat 2027-01-02, medical setting (us.test.confirm.gap)
  yes      confirmatory test after a month on two methods: negative, collected
           Sat 2027-01-02, medical setting (us.test.confirm.after_contra)
  yes      confirmatory test in the first 5 days of bleeding: negative,
           collected Sat 2027-01-02, medical setting (us.test.confirm.menses)
  yes      tests before the first dose in a medical setting  us.test.setting.pre
  yes      latest test negative: negative, collected Sat 2027-01-02, medical
           setting (us.test.monthly)
  yes      pick-up window Sat 2027-01-02 to Fri 2027-01-08: day 3 of 7, to 23:59
           US Eastern (us.window)
  yes      result entered by the prescriber Mon 2027-01-04             us.result
  yes      patient's questions this cycle Mon 2027-01-04            us.questions
  yes      authorisation by iPLEDGE Mon 2027-01-04, until Fri 2027-01-08
           (us.authorisation)
  yes      supply of at most 30 days, no refill: prescribed for 30 days,
           0 refills (us.supply.max)

16 of 16 recorded as met. Last day: Fri 2027-01-08. A list of what is recorded,
not an authorisation: iPLEDGE REMS decides. Confirm on the iPLEDGE site.
Sources: P-S11 (regulator, H); P-S11 P-S14 (regulator, H); P-S11 P-S13 I28
(regulator, H); P-S13 (regulator, M); P-S11 P-S14 (label, M); P-S13 (regulator,
H); P-S04 P-S05 (regulator, H); P-S11 P-S15 (regulator, H); P-S15 P-S16 P-S17
(secondary, H); P-S18 P-S19 (secondary, M); P-S12 (secondary, H).
$ isotrack pickup add 30x40mg --days 30 --today 2027-01-04
Picked up today, Mon 2027-01-04: 30 x 40 mg Claravis, 1,200 mg; 30 days' supply.
                                                                             #16
The next supply is needed on Wed 2027-02-03.
Next test: collected from Thu 2027-01-28 on (us.test.monthly).
$ isotrack log --today 2027-01-04
40 mg logged for today, Mon 2027-01-04.                                      #17
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.
$ isotrack due --today 2027-01-04
Due within 14 days, to Mon 2027-01-18, and the next of each kind  Mon 2027-01-04

INFO  Mon 2026-11-23, missed, 42 days ago, window Mon 2026-11-16 to
      Sun 2026-12-13
      mood asked about at the visit
      us.mood.visit; S78b I12 (label, H)
INFO  Tue 2027-02-02, upcoming, in 29 days, window Thu 2027-01-28 to
      Wed 2027-02-03
      monthly pregnancy test
      us.test.monthly, BLOCK at stake; P-S11 P-S15 (regulator, H)
INFO  Wed 2027-02-03, upcoming, in 30 days, window Wed 2027-01-27 to
      Thu 2027-02-25
      monthly visit
      us.visit.monthly; I16 (design)
INFO  Wed 2027-02-03, upcoming, in 30 days, window Wed 2027-01-27 to
      Thu 2027-02-25
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)
INFO  Wed 2027-02-03, upcoming, in 30 days, from Wed 2027-01-27
      supply runs out
      supply.refill; I17 (design)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Past their day of review, so they may be out of date: programme us-ipledge
(Thu 2026-12-31). Confirm them with the clinic.

# A month on: what the second supply asks for, before and after its test.
$ isotrack log --from 2027-01-05 --to 2027-02-01 --as-planned -q --today 2027-02-01
$ isotrack due --today 2027-02-01
Due within 14 days, to Mon 2027-02-15                             Mon 2027-02-01

INFO  Tue 2027-02-02, open, in 1 day, window Thu 2027-01-28 to Wed 2027-02-03
      monthly pregnancy test
      us.test.monthly, BLOCK at stake; P-S11 P-S15 (regulator, H)
WARN  Wed 2027-02-03, open, in 2 days, from Wed 2027-01-27
      capsules for 1 day, through Tue 2027-02-02; then capsules of 40 mg are
      missing
      supply.refill; I40 (design)
INFO  Wed 2027-02-03, open, in 2 days, window Wed 2027-01-27 to Thu 2027-02-25
      monthly visit
      us.visit.monthly; I16 (design)
INFO  Wed 2027-02-03, open, in 2 days, window Wed 2027-01-27 to Thu 2027-02-25
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)

Past their day of review, so they may be out of date: programme us-ipledge
(Thu 2026-12-31). Confirm them with the clinic.
$ isotrack visit add --today 2027-02-02
Visit today, Tue 2027-02-02.                                                 #19
Meets: monthly visit, due Wed 2027-02-03 (us.visit.monthly).
$ isotrack pregnancy-test add negative --on 2027-02-02 --setting medical --today 2027-02-02
Negative, collected Tue 2027-02-02, medical setting.                         #20
Pick-up window: Tue 2027-02-02 to Mon 2027-02-08, 23:59 US Eastern.
Today is day 1 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Counts as: monthly pregnancy test (us.test.monthly).
$ isotrack lab add --on 2027-02-02 --today 2027-02-02
Blood drawn today, Tue 2027-02-02.                                           #21
Meets the labs due Wed 2027-02-03. Next: Fri 2027-03-05.
$ isotrack prescription add --days 30 --refills 0 --today 2027-02-02
Prescription of today, Tue 2027-02-02: 30 days' supply, no refill.           #22
$ isotrack confirm us.result --today 2027-02-02
us.result done, Tue 2027-02-02. Unknown now: us.questions, us.authorisation.
                                                                             #23
$ isotrack confirm us.questions --today 2027-02-02
us.questions done, Tue 2027-02-02. Unknown now: us.authorisation.            #24
$ isotrack confirm us.authorisation --until 2027-02-08 --today 2027-02-02
us.authorisation done, Tue 2027-02-02, until Mon 2027-02-08.                 #25
$ isotrack pickup check --today 2027-02-02
me   us-ipledge edition B, from 2026-11-15                pick-up Tue 2027-02-02

  yes      enrolled Tue 2026-11-24                                      us.enrol
  yes      agreement signed Tue 2026-11-24                          us.agreement
  yes      category confirmed Tue 2026-11-24                         us.category
  yes      two methods in use, or abstinence: since Tue 2026-11-24
           (us.contra.methods)
  yes      latest test negative: negative, collected Tue 2027-02-02, medical
           setting (us.test.monthly)
  yes      pick-up window Tue 2027-02-02 to Mon 2027-02-08: day 1 of 7, to 23:59
           US Eastern (us.window)
  yes      result entered by the prescriber Tue 2027-02-02             us.result
  yes      patient's questions this cycle Tue 2027-02-02            us.questions
  yes      authorisation by iPLEDGE Tue 2027-02-02, until Mon 2027-02-08
           (us.authorisation)
  yes      supply of at most 30 days, no refill: prescribed for 30 days,
           0 refills (us.supply.max)

10 of 10 recorded as met. Last day: Mon 2027-02-08. A list of what is recorded,
not an authorisation: iPLEDGE REMS decides. Confirm on the iPLEDGE site.
Sources: P-S11 (regulator, H); P-S11 P-S15 (regulator, H); P-S15 P-S16 P-S17
(secondary, H); P-S18 P-S19 (secondary, M); P-S12 (secondary, H).
$ isotrack pickup add 30x40mg --days 30 --today 2027-02-02
Picked up today, Tue 2027-02-02: 30 x 40 mg Claravis, 1,200 mg; 30 days' supply.
                                                                             #26
The next supply is needed on Fri 2027-03-05.
Next test: collected from Fri 2027-02-26 on (us.test.monthly).
$ isotrack log -q --today 2027-02-02

# The last dose, and what stays open after it.
$ isotrack log --from 2027-02-03 --to 2027-03-04 --as-planned -q --today 2027-03-04
$ isotrack finish --today 2027-03-04
Course 1 finished: last dose Thu 2027-03-04, day 60.                         #29
Open after the course:
  pregnancy test at the last dose: Thu 2027-03-04 to Thu 2027-03-11
  (us.test.end)
  labs at the end: Thu 2027-03-04 to Thu 2027-03-11 (monthly_classic.end)
  pregnancy test 30 days after the last dose: Sat 2027-04-03 (us.test.post)
  two methods until a month after the last dose: through Sun 2027-04-04
  (us.contra.end)
  not before Sun 2027-04-04: blood donation, breastfeeding
  not before Mon 2027-04-05: contraception may end, pregnancy may be planned
  not before Tue 2027-05-04: a second course
  not before Sat 2027-09-04: waxing, dermabrasion, laser treatment of the skin
Total 2,400 mg = 40.0 mg/kg on baseline 60.00 kg.
$ isotrack due --within 30d --today 2027-03-05
Due within 30 days, to Sun 2027-04-04                             Fri 2027-03-05

INFO  Tue 2027-02-02, missed, 31 days ago, window Tue 2027-01-26 to
      Mon 2027-02-22
      mood asked about at the visit
      us.mood.visit; S78b I12 (label, H)
WARN  Thu 2027-03-04, due, 1 day ago, window Thu 2027-03-04 to Thu 2027-03-11
      pregnancy test at the last dose; on time until Thu 2027-03-11
      us.test.end; P-S11 (regulator, H)
WARN  Thu 2027-03-04, due, 1 day ago, window Thu 2027-03-04 to Thu 2027-03-11
      labs at the end; on time until Thu 2027-03-11
      monthly_classic.end; I7 S18 (design, M)
INFO  Sat 2027-04-03, upcoming, in 29 days
      pregnancy test 30 days after the last dose
      us.test.post, WARN at stake; P-S11 P-S14 (regulator, H)
INFO  Sun 2027-04-04, open, in 30 days
      two methods until a month after the last dose: through Sun 2027-04-04
      us.contra.end, STOP at stake; P-S11 (regulator, H)
INFO  Sun 2027-04-04, upcoming, in 30 days
      blood donation: not before Sun 2027-04-04
      post.blood.us; P-S55 P-S11 (regulator, H)
INFO  Sun 2027-04-04, upcoming, in 30 days
      breastfeeding: not before Sun 2027-04-04
      post.breastfeed; P-S60 P-S47 P-S61 (label, H)
INFO  no date, open
      skin procedures: what panels said in 2017
      post.procedures; P-S62 P-S63 (guideline, H)
INFO  no date, open
      capsules left over
      post.leftovers; P-S11 (regulator, H)

Past their day of review, so they may be out of date: programme us-ipledge
(Thu 2026-12-31). Confirm them with the clinic.
$ isotrack pregnancy-test add negative --on 2027-03-05 --setting medical --today 2027-03-06
Negative, collected Fri 2027-03-05, medical setting.                         #30
Meets: pregnancy test at the last dose, due Thu 2027-03-04 (us.test.end).
Next: pregnancy test 30 days after the last dose, by Sat 2027-04-03
(us.test.post).
$ isotrack lab add --on 2027-03-05 --today 2027-03-06
Blood drawn Fri 2027-03-05, yesterday.                                       #31
Meets the labs at the end due Thu 2027-03-04, 1 day late.

# A month later: the last test; contraception was needed through 2027-04-04.
$ isotrack pregnancy-test add negative --on 2027-04-05 --setting medical --today 2027-04-05
Negative, collected Mon 2027-04-05, medical setting.                         #32
Meets: pregnancy test 30 days after the last dose, due Sat 2027-04-03, 2 days
late (us.test.post).
$ isotrack due --today 2027-04-05
Due within 14 days, to Mon 2027-04-19, and the next of each kind  Mon 2027-04-05

INFO  Tue 2027-05-04, upcoming, in 29 days
      a second course: not before Tue 2027-05-04
      post.second_course; P-S65 S1 S3 S8 S50b (label, H)
INFO  no date, open
      skin procedures: what panels said in 2017
      post.procedures; P-S62 P-S63 (guideline, H)
INFO  no date, open
      capsules left over
      post.leftovers; P-S11 (regulator, H)

Past their day of review, so they may be out of date: programme us-ipledge
(Thu 2026-12-31). Confirm them with the clinic.
$ isotrack verify -q --today 2027-04-05
