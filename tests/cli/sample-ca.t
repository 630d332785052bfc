# A sample course under Canada, from the decision to a month after the last dose:
# what is due when, and what a supply depends on. Read it from top to bottom.

# The decision to prescribe; the first dose is planned for six weeks later.
$ isotrack start --weight 60kg --regimen 40mg --start 2027-01-04 --category can --programme ca --today 2026-11-23
Course 1 of me is planned for Mon 2027-01-04, in a new file,
~/.local/share/isotrack/isotrack.db (mode 0600).                              #1
  Weight 60 kg (132 lb), weighed today, Mon 2026-11-23.
  Plan isotretinoin USP 40 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  No product was named, and no generic is listed for programme ca: capsules of
  us-generic, isotretinoin USP, 10, 20, 30, 40 mg. Name the box with --product;
  the names: isotrack product list.
  Can become pregnant: can. Programme ca. Labs monthly_classic.
$ isotrack patient edit --birth-date 1998-03-01 --today 2026-11-23
Logging daily, birth date 1998-03-01, weight unit -.                          #2
No longer asked for: consent signed by a parent (ca.consent.minor).
$ isotrack visit add --decision --today 2026-11-23
Visit today, Mon 2026-11-23.                                                  #3
It was decided to prescribe.
$ isotrack due --within 60d --today 2026-11-23
Due within 60 days, to Fri 2027-01-22, and the next of each kind  Mon 2026-11-23

WARN  Mon 2026-11-23, due, today
      first pregnancy test
      ca.test.first, BLOCK at stake; P-S47 I28 (label, H)
INFO  Fri 2026-12-04, open, in 11 days
      two methods for a month before the start
      ca.contra.start, BLOCK at stake; P-S47 (label, H)
INFO  Mon 2027-01-04, upcoming, in 42 days, window Thu 2026-12-24 to
      Mon 2027-01-04
      second pregnancy test
      ca.test.second, BLOCK at stake; P-S47 (label, H)
INFO  Mon 2027-01-04, upcoming, in 42 days, window Sat 2026-12-05 to
      Mon 2027-01-04
      baseline labs
      monthly_classic.baseline, WARN at stake; I7 S18 (design, M)
INFO  Wed 2027-02-03, upcoming, in 72 days, window Wed 2027-01-27 to
      Thu 2027-02-25
      monthly visit
      ca.visit.monthly; I16 (design)
INFO  no date, open
      start on day 2 or 3 of the next period
      ca.start.menses, WARN at stake; P-S47 (label, H)

# Contraception begins, the first test, what is signed.
$ isotrack contraception add combined pill, male condom --from 2026-11-24 --today 2026-11-24
Contraception: combined pill, male condom, from Tue 2026-11-24 on.            #4
Canadian manufacturers' programme accepts these methods; in use without a gap
since Tue 2026-11-24.
Earliest first dose by this lead-in: Thu 2026-12-24 (ca.contra.start).
Meets: two methods for a month before the start, due Fri 2026-12-04
(ca.contra.start).
$ isotrack pregnancy-test add negative --on 2026-11-24 --setting medical --today 2026-11-24
Negative, collected Tue 2026-11-24, medical setting.                          #5
Meets: first pregnancy test, due Mon 2026-11-23, 1 day late (ca.test.first).
Next: second pregnancy test, from Thu 2026-12-24, by Mon 2027-01-04
(ca.test.second).
$ isotrack pickup check --today 2026-11-24
me   ca                                                   pick-up Tue 2026-11-24

  yes      two methods since a month before the start: since Tue 2026-11-24
           (ca.contra.start)
  yes      two methods in use: since Tue 2026-11-24            ca.contra.methods
  yes      first test negative Tue 2026-11-24                      ca.test.first
  no       second test negative, within 11 days before the start: no such test
           yet (ca.test.second)
           record it:
           isotrack pregnancy-test add RESULT --on DATE --setting WHERE
  yes      tests before the start in a medical setting           ca.test.setting
  yes      latest test negative: negative, collected Tue 2026-11-24, medical
           setting (ca.test.monthly)
  unknown  supply of at most 30 days: no prescription with its days recorded
           (ca.rx.supply)
           record it: isotrack prescription add --days N --refills 0 --on DATE

5 of 7 recorded as met, 1 not met, 1 unknown. No last day is set. A list of what
is recorded, not an authorisation: Canadian manufacturers' programme decides.
Sources: P-S47 (label, H); P-S47 I28 (label, H); P-S47 (label, M); P-S47 I30
(label, H); P-S48 (label, H).

# A period, the test before the start, baseline labs.
$ isotrack period add --on 2027-01-02 --today 2027-01-02
First day of bleeding: Sat 2027-01-02.                                        #6
By it, start on day 2 or 3 of the next period: Sun 2027-01-03 to Mon 2027-01-04
(ca.start.menses).
$ isotrack pregnancy-test add negative --on 2027-01-02 --setting medical --today 2027-01-02
Negative, collected Sat 2027-01-02, medical setting.                          #7
Meets: second pregnancy test, due Mon 2027-01-04 (ca.test.second).
$ isotrack lab add --on 2027-01-02 --today 2027-01-02
Blood drawn today, Sat 2027-01-02.                                            #8
Meets the baseline labs due Mon 2027-01-04. Next: Wed 2027-02-03.

# The first supply, on the day of the first dose.
$ isotrack prescription add --days 30 --refills 0 --today 2027-01-04
Prescription of today, Mon 2027-01-04: 30 days' supply, no refill.            #9
$ isotrack pickup check --today 2027-01-04
me   ca                                                   pick-up Mon 2027-01-04

  yes      two methods since a month before the start: since Tue 2026-11-24
           (ca.contra.start)
  yes      two methods in use: since Tue 2026-11-24            ca.contra.methods
  yes      first test negative Tue 2026-11-24                      ca.test.first
  yes      second test negative, within 11 days before the start Sat 2027-01-02
           (ca.test.second)
  yes      tests before the start in a medical setting           ca.test.setting
  yes      latest test negative: negative, collected Sat 2027-01-02, medical
           setting (ca.test.monthly)
  yes      supply of at most 30 days: prescribed for 30 days, 0 refills
           (ca.rx.supply)

7 of 7 recorded as met. No last day is set. A list of what is recorded, not an
authorisation: Canadian manufacturers' programme decides.
Sources: P-S47 (label, H); P-S47 I28 (label, H); P-S47 (label, M); P-S47 I30
(label, H); P-S48 (label, H).
$ isotrack pickup add 30x40mg --days 30 --today 2027-01-04
Picked up today, Mon 2027-01-04: 30 x 40 mg isotretinoin USP, 1,200 mg; 30 days'
supply.                                                                      #10
The next supply is needed on Wed 2027-02-03.
Next test: collected from Tue 2027-01-05 on (ca.test.monthly).
$ isotrack log --today 2027-01-04
40 mg logged for today, Mon 2027-01-04.                                      #11
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.
$ isotrack due --today 2027-01-04
Due within 14 days, to Mon 2027-01-18, and the next of each kind  Mon 2027-01-04

INFO  Tue 2027-02-02, upcoming, in 29 days, window Tue 2027-01-05 to
      Wed 2027-02-03
      monthly pregnancy test
      ca.test.monthly, BLOCK at stake; P-S47 I30 (label, H)
INFO  Wed 2027-02-03, upcoming, in 30 days, window Wed 2027-01-27 to
      Thu 2027-02-25
      monthly visit
      ca.visit.monthly; I16 (design)
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

INFO  Tue 2027-02-02, open, in 1 day, window Tue 2027-01-05 to Wed 2027-02-03
      monthly pregnancy test
      ca.test.monthly, BLOCK at stake; P-S47 I30 (label, H)
WARN  Wed 2027-02-03, open, in 2 days, from Wed 2027-01-27
      capsules for 1 day, through Tue 2027-02-02; then capsules of 40 mg are
      missing
      supply.refill; I40 (design)
INFO  Wed 2027-02-03, open, in 2 days, window Wed 2027-01-27 to Thu 2027-02-25
      monthly visit
      ca.visit.monthly; I16 (design)
INFO  Wed 2027-02-03, open, in 2 days, window Wed 2027-01-27 to Thu 2027-02-25
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)
$ isotrack visit add --today 2027-02-02
Visit today, Tue 2027-02-02.                                                 #13
Meets: monthly visit, due Wed 2027-02-03 (ca.visit.monthly).
$ isotrack pregnancy-test add negative --on 2027-02-02 --setting medical --today 2027-02-02
Negative, collected Tue 2027-02-02, medical setting.                         #14
Counts as: monthly pregnancy test (ca.test.monthly).
$ isotrack lab add --on 2027-02-02 --today 2027-02-02
Blood drawn today, Tue 2027-02-02.                                           #15
Meets the labs due Wed 2027-02-03. Next: Fri 2027-03-05.
$ isotrack prescription add --days 30 --refills 0 --today 2027-02-02
Prescription of today, Tue 2027-02-02: 30 days' supply, no refill.           #16
$ isotrack pickup check --today 2027-02-02
me   ca                                                   pick-up Tue 2027-02-02

  yes      two methods in use: since Tue 2026-11-24            ca.contra.methods
  yes      latest test negative: negative, collected Tue 2027-02-02, medical
           setting (ca.test.monthly)
  yes      supply of at most 30 days: prescribed for 30 days, 0 refills
           (ca.rx.supply)

3 of 3 recorded as met. No last day is set. A list of what is recorded, not an
authorisation: Canadian manufacturers' programme decides.
Sources: P-S47 (label, H); P-S47 I30 (label, H); P-S48 (label, H).
$ isotrack pickup add 30x40mg --days 30 --today 2027-02-02
Picked up today, Tue 2027-02-02: 30 x 40 mg isotretinoin USP, 1,200 mg; 30 days'
supply.                                                                      #17
The next supply is needed on Fri 2027-03-05.
Next test: collected from Wed 2027-02-03 on (ca.test.monthly).
$ isotrack log -q --today 2027-02-02

# The last dose, and what stays open after it.
$ isotrack log --from 2027-02-03 --to 2027-03-04 --as-planned -q --today 2027-03-04
$ isotrack finish --today 2027-03-04
Course 1 finished: last dose Thu 2027-03-04, day 60.                         #20
Open after the course:
  labs at the end: Thu 2027-03-04 to Thu 2027-03-11 (monthly_classic.end)
  pregnancy test a month after the last dose: Sun 2027-04-04 (ca.test.post)
  two methods until a month after the last dose: through Sun 2027-04-04
  (ca.contra.end)
  not before Sun 2027-04-04: blood donation, breastfeeding
  not before Mon 2027-04-05: contraception may end, pregnancy may be planned
  not before Tue 2027-05-04: a second course
  not before Sat 2027-09-04: waxing, dermabrasion, laser treatment of the skin
Total 2,400 mg = 40.0 mg/kg on baseline 60.00 kg.
$ isotrack due --within 30d --today 2027-03-05
Due within 30 days, to Sun 2027-04-04                             Fri 2027-03-05

WARN  Thu 2027-03-04, due, 1 day ago, window Thu 2027-03-04 to Thu 2027-03-11
      labs at the end; on time until Thu 2027-03-11
      monthly_classic.end; I7 S18 (design, M)
INFO  Sun 2027-04-04, upcoming, in 30 days
      pregnancy test a month after the last dose
      ca.test.post, WARN at stake; P-S47 (label, H)
INFO  Sun 2027-04-04, open, in 30 days
      two methods until a month after the last dose: through Sun 2027-04-04
      ca.contra.end, STOP at stake; P-S47 (label, H)
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
$ isotrack pregnancy-test add negative --on 2027-03-05 --setting medical --today 2027-03-06
Negative, collected Fri 2027-03-05, medical setting.                         #21
Next: pregnancy test a month after the last dose, by Sun 2027-04-04
(ca.test.post).
$ isotrack lab add --on 2027-03-05 --today 2027-03-06
Blood drawn Fri 2027-03-05, yesterday.                                       #22
Meets the labs at the end due Thu 2027-03-04, 1 day late.

# A month later: the last test; contraception was needed through 2027-04-04.
$ isotrack pregnancy-test add negative --on 2027-04-05 --setting medical --today 2027-04-05
Negative, collected Mon 2027-04-05, medical setting.                         #23
Meets: pregnancy test a month after the last dose, due Sun 2027-04-04, 1 day
late (ca.test.post).
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
$ isotrack verify -q --today 2027-04-05
