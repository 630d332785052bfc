# A sample course under the United Kingdom, from the decision to a month after the last dose:
# what is due when, and what a supply depends on. Read it from top to bottom.

# The decision to prescribe; the first dose is planned for six weeks later.
$ isotrack start --weight 60kg --regimen 40mg --start 2027-01-04 --category can --programme uk --today 2026-11-23
Course 1 of me is planned for Mon 2027-01-04, in a new file,
~/.local/share/isotrack/isotrack.db (mode 0600).                              #1
  Weight 60 kg (132 lb), weighed today, Mon 2026-11-23.
  Plan isotretinoin, UK generic 40 mg a day (2 x 20).
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  No product was named: the generic of programme uk, isotretinoin, UK generic,
  capsules of 5, 10, 20 mg. Others: isotrack product list.
  Can become pregnant: can. Programme uk. Labs monthly_classic.
$ isotrack patient edit --birth-date 1998-03-01 --today 2026-11-23
Logging daily, birth date 1998-03-01, weight unit -.                          #2
$ isotrack visit add --decision --today 2026-11-23
Visit today, Mon 2026-11-23.                                                  #3
It was decided to prescribe.
$ isotrack due --within 60d --today 2026-11-23
Due within 60 days, to Fri 2027-01-22, and the next of each kind  Mon 2026-11-23

INFO  Mon 2026-11-23, due, today, window Mon 2026-11-16 to Sun 2026-12-13
      mood asked about at the visit; on time until Sun 2026-12-13
      uk.mood.visit; S66 I12 (regulator, H)
INFO  Fri 2026-12-04, open, in 11 days
      contraception for a month before the start
      uk.contra.start, BLOCK at stake; P-S24 P-S32 (regulator, H)
INFO  Sat 2026-12-05, open, in 12 days, window Thu 2026-11-05 to Mon 2026-12-21
      pregnancy test a month before the start
      uk.test.early, WARN at stake; P-S35 I29 (regulator, M)
INFO  Sun 2027-01-03, upcoming, in 41 days, window Sat 2026-12-26 to
      Mon 2027-01-04
      pregnancy test before the prescription
      uk.test.pre_rx, BLOCK at stake; P-S23 P-S24 (regulator, H)
INFO  Mon 2027-01-04, open, in 42 days
      acknowledgement of risk signed
      uk.ack, BLOCK at stake; P-S30 P-S31 (regulator, H)
INFO  Mon 2027-01-04, upcoming, in 42 days, window Sat 2026-12-05 to
      Mon 2027-01-04
      baseline labs
      monthly_classic.baseline, WARN at stake; I7 S18 (design, M)
INFO  Mon 2027-02-01, upcoming, in 70 days, window Mon 2027-01-25 to
      Sun 2027-02-21
      4-weekly review
      uk.review, WARN at stake; P-S24 P-S29 (regulator, H)
INFO  no date, open
      start on day 2 or 3 of a period
      uk.start.menses; P-S35 (regulator, M)

# Contraception begins, the first test, what is signed.
$ isotrack contraception add combined pill, male condom --from 2026-11-24 --today 2026-11-24
Contraception: combined pill, male condom, from Tue 2026-11-24 on.            #4
UK pregnancy prevention programme accepts these methods; in use without a gap
since Tue 2026-11-24.
Earliest first dose by this lead-in: Thu 2026-12-24 (uk.contra.start).
Meets: contraception for a month before the start, due Fri 2026-12-04
(uk.contra.start).
$ isotrack pregnancy-test add negative --on 2026-11-24 --setting medical --today 2026-11-24
Negative, collected Tue 2026-11-24, medical setting.                          #5
Meets: pregnancy test a month before the start, due Sat 2026-12-05
(uk.test.early).
Next: pregnancy test before the prescription, from Sat 2026-12-26, by
Sun 2027-01-03 (uk.test.pre_rx).
$ isotrack confirm uk.ack --today 2026-11-24
uk.ack done, Tue 2026-11-24. Unknown now: uk.test.pre_rx, uk.rx.supply,
uk.rx.valid.                                                                  #6
$ isotrack pickup check --today 2026-11-24
me   uk                                                   pick-up Tue 2026-11-24

  yes      acknowledgement of risk signed Tue 2026-11-24                  uk.ack
  yes      contraception since a month before the start: since Tue 2026-11-24
           (uk.contra.start)
  yes      one user-independent method or two complementary ones in use: since
           Tue 2026-11-24 (uk.contra.methods)
  unknown  negative test in the 3 days up to the prescription: negative,
           collected Tue 2026-11-24, medical setting; no prescription recorded
           (uk.test.pre_rx)
           record it, also for uk.rx.supply and uk.rx.valid:
           isotrack prescription add --days N --refills 0 --on DATE
  unknown  supply of at most 30 days, no repeat: no prescription with its days
           recorded (uk.rx.supply)
  unknown  pick-up window: no prescription recorded                  uk.rx.valid

3 of 6 recorded as met, 3 unknown. No last day is set. A list of what is
recorded, not an authorisation: UK pregnancy prevention programme decides.
Sources: P-S30 P-S31 (regulator, H); P-S24 P-S32 (regulator, H); P-S34 P-S39
(label, H); P-S23 P-S24 (regulator, H); P-S24 P-S36 (regulator, H); P-S24 P-S36
P-S37 I20 (regulator, H).

# A period, the test before the start, baseline labs.
$ isotrack period add --on 2027-01-02 --today 2027-01-02
First day of bleeding: Sat 2027-01-02.                                        #7
By it, start on day 2 or 3 of a period: Sun 2027-01-03 to Mon 2027-01-04
(uk.start.menses).
$ isotrack pregnancy-test add negative --on 2027-01-02 --setting medical --today 2027-01-02
Negative, collected Sat 2027-01-02, medical setting.                          #8
$ isotrack lab add --on 2027-01-02 --today 2027-01-02
Blood drawn today, Sat 2027-01-02.                                            #9
Meets the baseline labs due Mon 2027-01-04. Next: Wed 2027-02-03.

# The first supply, on the day of the first dose.
$ isotrack prescription add --days 30 --refills 0 --today 2027-01-04
Prescription of today, Mon 2027-01-04: 30 days' supply, no refill.           #10
Pick-up window: Mon 2027-01-04 to Sun 2027-01-10 (uk.rx.valid).
How its days are counted is disputed, see: isotrack programme show uk
Counts as: pregnancy test before the prescription (uk.test.pre_rx).
$ isotrack pickup check --today 2027-01-04
me   uk                                                   pick-up Mon 2027-01-04

  yes      acknowledgement of risk signed Tue 2026-11-24                  uk.ack
  yes      contraception since a month before the start: since Tue 2026-11-24
           (uk.contra.start)
  yes      one user-independent method or two complementary ones in use: since
           Tue 2026-11-24 (uk.contra.methods)
  yes      negative test in the 3 days up to the prescription: negative,
           collected Sat 2027-01-02, medical setting (uk.test.pre_rx)
  yes      supply of at most 30 days, no repeat: prescribed for 30 days,
           0 refills (uk.rx.supply)
  yes      pick-up window Mon 2027-01-04 to Sun 2027-01-10: day 1 of 7; how its
           days are counted is disputed, see: isotrack programme show uk
           (uk.rx.valid)

6 of 6 recorded as met. Last day: Sun 2027-01-10. A list of what is recorded,
not an authorisation: UK pregnancy prevention programme decides.
Sources: P-S30 P-S31 (regulator, H); P-S24 P-S32 (regulator, H); P-S34 P-S39
(label, H); P-S23 P-S24 (regulator, H); P-S24 P-S36 (regulator, H); P-S24 P-S36
P-S37 I20 (regulator, H).
$ isotrack pickup add 60x20mg --days 30 --today 2027-01-04
Picked up today, Mon 2027-01-04: 60 x 20 mg isotretinoin, UK generic, 1,200 mg;
30 days' supply.                                                             #11
The next supply is needed on Wed 2027-02-03.
Next test: collected from Mon 2027-01-25 on (uk.test.pre_rx).
$ isotrack log --today 2027-01-04
40 mg (2 x 20) logged for today, Mon 2027-01-04.                             #12
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.
$ isotrack due --today 2027-01-04
Due within 14 days, to Mon 2027-01-18, and the next of each kind  Mon 2027-01-04

INFO  Mon 2026-11-23, missed, 42 days ago, window Mon 2026-11-16 to
      Sun 2026-12-13
      mood asked about at the visit
      uk.mood.visit; S66 I12 (regulator, H)
INFO  Mon 2027-02-01, upcoming, in 28 days, window Mon 2027-01-25 to
      Sun 2027-02-21
      4-weekly review
      uk.review, WARN at stake; P-S24 P-S29 (regulator, H)
INFO  Tue 2027-02-02, upcoming, in 29 days, window Mon 2027-01-25 to
      Wed 2027-02-03
      pregnancy test before the prescription
      uk.test.pre_rx, BLOCK at stake; P-S23 P-S24 (regulator, H)
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
      uk.review; P-S24 P-S29 (regulator, H)
INFO  Tue 2027-02-02, open, in 1 day, window Mon 2027-01-25 to Wed 2027-02-03
      pregnancy test before the prescription
      uk.test.pre_rx, BLOCK at stake; P-S23 P-S24 (regulator, H)
WARN  Wed 2027-02-03, open, in 2 days, from Wed 2027-01-27
      capsules for 1 day, through Tue 2027-02-02; then capsules of 20 mg are
      missing
      supply.refill; I40 (design)
INFO  Wed 2027-02-03, open, in 2 days, window Wed 2027-01-27 to Thu 2027-02-25
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)
$ isotrack visit add --today 2027-02-02
Visit today, Tue 2027-02-02.                                                 #14
Meets: 4-weekly review, due Mon 2027-02-01, 1 day late (uk.review).
$ isotrack pregnancy-test add negative --on 2027-02-02 --setting medical --today 2027-02-02
Negative, collected Tue 2027-02-02, medical setting.                         #15
$ isotrack lab add --on 2027-02-02 --today 2027-02-02
Blood drawn today, Tue 2027-02-02.                                           #16
Meets the labs due Wed 2027-02-03. Next: Fri 2027-03-05.
$ isotrack prescription add --days 30 --refills 0 --today 2027-02-02
Prescription of today, Tue 2027-02-02: 30 days' supply, no refill.           #17
Pick-up window: Tue 2027-02-02 to Mon 2027-02-08 (uk.rx.valid).
How its days are counted is disputed, see: isotrack programme show uk
Counts as: pregnancy test before the prescription (uk.test.pre_rx).
$ isotrack pickup check --today 2027-02-02
me   uk                                                   pick-up Tue 2027-02-02

  yes      one user-independent method or two complementary ones in use: since
           Tue 2026-11-24 (uk.contra.methods)
  yes      negative test in the 3 days up to the prescription: negative,
           collected Tue 2027-02-02, medical setting (uk.test.pre_rx)
  yes      supply of at most 30 days, no repeat: prescribed for 30 days,
           0 refills (uk.rx.supply)
  yes      pick-up window Tue 2027-02-02 to Mon 2027-02-08: day 1 of 7; how its
           days are counted is disputed, see: isotrack programme show uk
           (uk.rx.valid)

4 of 4 recorded as met. Last day: Mon 2027-02-08. A list of what is recorded,
not an authorisation: UK pregnancy prevention programme decides.
Sources: P-S34 P-S39 (label, H); P-S23 P-S24 (regulator, H); P-S24 P-S36
(regulator, H); P-S24 P-S36 P-S37 I20 (regulator, H).
$ isotrack pickup add 60x20mg --days 30 --today 2027-02-02
Picked up today, Tue 2027-02-02: 60 x 20 mg isotretinoin, UK generic, 1,200 mg;
30 days' supply.                                                             #18
The next supply is needed on Fri 2027-03-05.
Next test: collected from Tue 2027-02-23 on (uk.test.pre_rx).
$ isotrack log -q --today 2027-02-02

# The last dose, and what stays open after it.
$ isotrack log --from 2027-02-03 --to 2027-03-04 --as-planned -q --today 2027-03-04
$ isotrack finish --today 2027-03-04
Course 1 finished: last dose Thu 2027-03-04, day 60.                         #21
Open after the course:
  labs at the end: Thu 2027-03-04 to Thu 2027-03-11 (monthly_classic.end)
  pregnancy test a month after the last dose: Thu 2027-04-01 to Thu 2027-04-08
  (uk.test.post)
  contraception until a month after the last dose: through Sun 2027-04-04
  (uk.contra.end)
  not before Thu 2027-04-01: blood donation
  not before Sun 2027-04-04: breastfeeding
  not before Mon 2027-04-05: contraception may end, pregnancy may be planned
  not before Tue 2027-05-04: a second course
  not before Sat 2027-09-04: waxing, dermabrasion, laser treatment of the skin
Total 2,400 mg = 40.0 mg/kg on baseline 60.00 kg.
$ isotrack due --within 30d --today 2027-03-05
Due within 30 days, to Sun 2027-04-04                             Fri 2027-03-05

WARN  Mon 2027-03-01, overdue, 4 days ago, window Mon 2027-02-22 to
      Sun 2027-03-21
      4-weekly review
      uk.review; P-S24 P-S29 (regulator, H)
INFO  Tue 2027-02-02, missed, 31 days ago, window Tue 2027-01-26 to
      Mon 2027-02-22
      mood asked about at the visit
      uk.mood.visit; S66 I12 (regulator, H)
WARN  Thu 2027-03-04, due, 1 day ago, window Thu 2027-03-04 to Thu 2027-03-11
      labs at the end; on time until Thu 2027-03-11
      monthly_classic.end; I7 S18 (design, M)
INFO  Thu 2027-04-01, upcoming, in 27 days
      blood donation: not before Thu 2027-04-01
      post.blood.uk; P-S56 (guideline, H)
INFO  Sun 2027-04-04, upcoming, in 30 days, window Thu 2027-04-01 to
      Thu 2027-04-08
      pregnancy test a month after the last dose
      uk.test.post, WARN at stake; P-S35 P-S38 (regulator, H)
INFO  Sun 2027-04-04, open, in 30 days
      contraception until a month after the last dose: through Sun 2027-04-04
      uk.contra.end, STOP at stake; P-S24 P-S32 (regulator, H)
INFO  Sun 2027-04-04, upcoming, in 30 days
      breastfeeding: not before Sun 2027-04-04
      post.breastfeed; P-S60 P-S47 P-S61 (label, H)
INFO  no date, open
      skin procedures: what panels said in 2017
      post.procedures; P-S62 P-S63 (guideline, H)
INFO  no date, open
      capsules left over
      post.leftovers; P-S11 (regulator, H)
$ isotrack pregnancy-test add negative --on 2027-03-05 --setting medical --today 2027-03-06
Negative, collected Fri 2027-03-05, medical setting.                         #22
Next: pregnancy test a month after the last dose, from Thu 2027-04-01, by
Sun 2027-04-04 (uk.test.post).
$ isotrack lab add --on 2027-03-05 --today 2027-03-06
Blood drawn Fri 2027-03-05, yesterday.                                       #23
Meets the labs at the end due Thu 2027-03-04, 1 day late.

# A month later: the last test; contraception was needed through 2027-04-04.
$ isotrack pregnancy-test add negative --on 2027-04-05 --setting medical --today 2027-04-05
Negative, collected Mon 2027-04-05, medical setting.                         #24
Meets: pregnancy test a month after the last dose, due Sun 2027-04-04
(uk.test.post).
$ isotrack due --today 2027-04-05
Due within 14 days, to Mon 2027-04-19, and the next of each kind  Mon 2027-04-05

WARN  Mon 2027-03-01, missed, 35 days ago, window Mon 2027-02-22 to
      Sun 2027-03-21
      4-weekly review
      uk.review; P-S24 P-S29 (regulator, H)
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
