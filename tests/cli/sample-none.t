# A sample course under no programme, from the decision to a month after the last dose:
# what is due when, and what a supply depends on. Read it from top to bottom.

# The decision to prescribe; the first dose is planned for six weeks later.
$ isotrack start --weight 60kg --regimen 40mg --start 2027-01-04 --category can --programme none --today 2026-11-23
Course 1 of me is planned for Mon 2027-01-04, in a new file,
~/.local/share/isotrack/isotrack.db (mode 0600).                              #1
  Weight 60 kg (132 lb), weighed today, Mon 2026-11-23.
  Plan isotretinoin USP 40 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: can. Programme none. Labs monthly_classic.
$ isotrack patient edit --birth-date 1998-03-01 --today 2026-11-23
Logging daily, birth date 1998-03-01, weight unit -.                          #2
$ isotrack visit add --decision --today 2026-11-23
Visit today, Mon 2026-11-23.                                                  #3
It was decided to prescribe.
$ isotrack due --within 60d --today 2026-11-23
Due within 60 days, to Fri 2027-01-22                             Mon 2026-11-23

INFO  Mon 2027-01-04, upcoming, in 42 days, window Sat 2026-12-05 to
      Mon 2027-01-04
      baseline labs
      monthly_classic.baseline, WARN at stake; I7 S18 (design, M)

# Contraception begins, the first test, what is signed.
$ isotrack pregnancy-test add negative --on 2026-11-24 --setting medical --today 2026-11-24
Negative, collected Tue 2026-11-24, medical setting.                          #4
$ isotrack pickup check --today 2026-11-24
me   none                                                 pick-up Tue 2026-11-24

Nothing is judged under programme none: it has no conditions, so this record
cannot say whether a supply may be picked up.

# A period, the test before the start, baseline labs.
$ isotrack period add --on 2027-01-02 --today 2027-01-02
First day of bleeding: Sat 2027-01-02.                                        #5
$ isotrack pregnancy-test add negative --on 2027-01-02 --setting medical --today 2027-01-02
Negative, collected Sat 2027-01-02, medical setting.                          #6
$ isotrack lab add --on 2027-01-02 --today 2027-01-02
Blood drawn today, Sat 2027-01-02.                                            #7
Meets the baseline labs due Mon 2027-01-04. Next: Wed 2027-02-03.

# The first supply, on the day of the first dose.
$ isotrack prescription add --days 30 --refills 0 --today 2027-01-04
Prescription of today, Mon 2027-01-04: 30 days' supply, no refill.            #8
$ isotrack pickup check --today 2027-01-04
me   none                                                 pick-up Mon 2027-01-04

Nothing is judged under programme none: it has no conditions, so this record
cannot say whether a supply may be picked up.
$ isotrack pickup add 30x40mg --days 30 --today 2027-01-04
Picked up today, Mon 2027-01-04: 30 x 40 mg isotretinoin USP, 1,200 mg; 30 days'
supply.                                                                       #9
The next supply is needed on Wed 2027-02-03.
$ isotrack log --today 2027-01-04
40 mg logged for today, Mon 2027-01-04.                                      #10
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.
$ isotrack due --today 2027-01-04
Due within 14 days, to Mon 2027-01-18, and the next of each kind  Mon 2027-01-04

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

WARN  Wed 2027-02-03, open, in 2 days, from Wed 2027-01-27
      capsules for 1 day, through Tue 2027-02-02; then capsules of 40 mg are
      missing
      supply.refill; I40 (design)
INFO  Wed 2027-02-03, open, in 2 days, window Wed 2027-01-27 to Thu 2027-02-25
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)
$ isotrack visit add --today 2027-02-02
Visit today, Tue 2027-02-02.                                                 #12
$ isotrack pregnancy-test add negative --on 2027-02-02 --setting medical --today 2027-02-02
Negative, collected Tue 2027-02-02, medical setting.                         #13
$ isotrack lab add --on 2027-02-02 --today 2027-02-02
Blood drawn today, Tue 2027-02-02.                                           #14
Meets the labs due Wed 2027-02-03. Next: Fri 2027-03-05.
$ isotrack prescription add --days 30 --refills 0 --today 2027-02-02
Prescription of today, Tue 2027-02-02: 30 days' supply, no refill.           #15
$ isotrack pickup check --today 2027-02-02
me   none                                                 pick-up Tue 2027-02-02

Nothing is judged under programme none: it has no conditions, so this record
cannot say whether a supply may be picked up.
$ isotrack pickup add 30x40mg --days 30 --today 2027-02-02
Picked up today, Tue 2027-02-02: 30 x 40 mg isotretinoin USP, 1,200 mg; 30 days'
supply.                                                                      #16
The next supply is needed on Fri 2027-03-05.
$ isotrack log -q --today 2027-02-02

# The last dose, and what stays open after it.
$ isotrack log --from 2027-02-03 --to 2027-03-04 --as-planned -q --today 2027-03-04
$ isotrack finish --today 2027-03-04
Course 1 finished: last dose Thu 2027-03-04, day 60.                         #19
Open after the course:
  labs at the end: Thu 2027-03-04 to Thu 2027-03-11 (monthly_classic.end)
  not before Sun 2027-04-04: last pregnancy test, blood donation, breastfeeding
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
      last pregnancy test: not before Sun 2027-04-04
      post.test.final; P-S11 P-S35 P-S42 P-S47 (regulator, H)
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
Negative, collected Fri 2027-03-05, medical setting.                         #20
$ isotrack lab add --on 2027-03-05 --today 2027-03-06
Blood drawn Fri 2027-03-05, yesterday.                                       #21
Meets the labs at the end due Thu 2027-03-04, 1 day late.

# A month later: the last test; contraception was needed through 2027-04-04.
$ isotrack pregnancy-test add negative --on 2027-04-05 --setting medical --today 2027-04-05
Negative, collected Mon 2027-04-05, medical setting.                         #22
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
