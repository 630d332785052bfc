# stock counts capsules by the ledger, and says how long they last.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 70kg --regimen 60mg --start 2026-10-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack stock
Capsules of me                                                    Sun 2026-11-22

lasts    not known: no capsules are recorded, by no pick-up and no count
refill   from Tue 2026-12-15
before   monthly pregnancy test, from Tue 2026-12-15, by Sun 2026-12-20
         (us.test.monthly)

$ isotrack pickup add 30x40mg 30x20mg --days 30 --on 2026-10-22 -q && isotrack log --from 2026-10-22 --to 2026-11-10 --as-planned -q

$ isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
40 mg           -         30     20       10  -
20 mg           -         30     20       10  -

lasts    not for Sat 2026-11-21: not enough of 40 mg; capsules for 10 days if
         nothing was taken on 11 days without an entry
refill   needed since Sat 2026-11-21
before   monthly pregnancy test, overdue since Fri 2026-11-20 (us.test.monthly)
WARN  not enough capsules of 40 mg for Sat 2026-11-21; capsules for 10 days if
      nothing was taken on 11 days without an entry. I40 (design) supply.refill

# Days without an entry: what was taken on them is not taken off.
$ isotrack stock --today 2026-11-14
Capsules of me                                                    Sat 2026-11-14

capsules  counted  dispensed  taken  on hand  counted on
40 mg           -         30     20       10  -
20 mg           -         30     20       10  -

lasts    7 days, through Fri 2026-11-20; for Sat 2026-11-21 there is not enough
         of 40 mg; capsules for 10 days if nothing was taken on 3 days without
         an entry
refill   Sun 2026-11-15 to Sat 2026-11-21
before   monthly pregnancy test, from Sun 2026-11-15, by Fri 2026-11-20
         (us.test.monthly)
INFO  capsules for 7 days, through Fri 2026-11-20; then capsules of 40 mg are
      missing; capsules for 10 days if nothing was taken on 3 days without an
      entry. I17 (design) supply.refill

$ isotrack log --from 2026-11-11 --to today --as-planned -q && isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
40 mg           -         30     32       -2  -
20 mg           -         30     32       -2  -

lasts    not for Mon 2026-11-23: not enough of 40 mg
refill   Sun 2026-11-22 to Mon 2026-11-23
before   monthly pregnancy test, overdue since Fri 2026-11-20 (us.test.monthly)
WARN  not enough capsules of 40 mg for Mon 2026-11-23. I40 (design)
      supply.refill
WARN  more capsules were taken than the record has: 2 of 40 mg, 2 of 20 mg. A
      pick-up is missing, or other strengths were taken: record the pick-up,
      count what is there, or name the capsules in the plan ('40mg as 20+20').
      I42 (design) stock.negative

# What is counted is an assertion: the difference is shown, and kept.
$ isotrack stock count 20mg=1 --note 'two fell down'
Counted today, Sun 2026-11-22: 1 of 20 mg, 3 more than recorded (-2).         #5
Not enough of 40 mg for Mon 2026-11-23.

$ isotrack stock count 40=0, 20=1 --on yesterday
Counted Sat 2026-11-21, yesterday: 0 of 40 mg, 1 more than recorded (-1).     #6
Counted Sat 2026-11-21, yesterday: 1 of 20 mg, 2 more than recorded (-1).
Not enough of 40 mg for Mon 2026-11-23.

$ isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
40 mg           0          0      1       -1  Sat 2026-11-21
20 mg           1          0      0        1  Sun 2026-11-22

lasts    not for Mon 2026-11-23: not enough of 40 mg
refill   Sun 2026-11-22 to Mon 2026-11-23
before   monthly pregnancy test, overdue since Fri 2026-11-20 (us.test.monthly)
WARN  not enough capsules of 40 mg for Mon 2026-11-23. I40 (design)
      supply.refill
WARN  more capsules were taken than the record has: 1 of 40 mg. A pick-up is
      missing, or other strengths were taken: record the pick-up, count what is
      there, or name the capsules in the plan ('40mg as 20+20'). I42 (design)
      stock.negative
INFO  counted 0 of 40 mg on Sat 2026-11-21, 1 more than recorded (-1). I42
      (design) stock.count_differs
INFO  counted 1 of 20 mg on Sun 2026-11-22, 1 more than recorded (0). I42
      (design) stock.count_differs

$ isotrack stock --plain
capsules	40	no	0	2026-11-21	0	1	-1	1	0
capsules	20	no	1	2026-11-22	0	0	1	1	0
lasts_through	2026-11-22
days_on_hand	0
days_without_entry	0
needed_on	2026-11-23
refill	2026-11-22	2026-11-23
step	us.test.monthly	monthly pregnancy test, overdue since Fri 2026-11-20
finding	WARN	supply.refill	not enough capsules of 40 mg for Mon 2026-11-23
finding	WARN	stock.negative	more capsules were taken than the record has: 1 of 40 mg. A pick-up is missing, or other strengths were taken: record the pick-up, count what is there, or name the capsules in the plan ('40mg as 20+20')
finding	INFO	stock.count_differs	counted 0 of 40 mg on Sat 2026-11-21, 1 more than recorded (-1)
finding	INFO	stock.count_differs	counted 1 of 20 mg on Sun 2026-11-22, 1 more than recorded (0)

$ isotrack stock --json
{"schema":"isotrack.stock/1","today":"2026-11-22","patient":{"code":"me"},"course":1,"known":true,"strengths":[{"strength_mg":40,"micronised":false,"counted":0,"counted_on":"2026-11-21","dispensed":0,"taken":1,"on_hand":-1,"difference":1,"unrecorded":0},{"strength_mg":20,"micronised":false,"counted":1,"counted_on":"2026-11-22","dispensed":0,"taken":0,"on_hand":1,"difference":1,"unrecorded":0}],"counts":[{"on":"2026-11-21","strength_mg":40,"micronised":false,"counted":0,"expected":-1},{"on":"2026-11-21","strength_mg":20,"micronised":false,"counted":1,"expected":-1},{"on":"2026-11-22","strength_mg":20,"micronised":false,"counted":1,"expected":0}],"pickups_without_capsules":0,"doses_without_capsules":0,"days_without_entry":0,"days_on_hand":0,"lasts_through":"2026-11-22","days_if_untaken":null,"short_of":{"strength_mg":40,"micronised":false},"not_projected":null,"refill":{"needed_on":"2026-11-23","from":"2026-11-22","by":"2026-11-23","frozen":false,"steps":[{"rule":"us.test.monthly","text":"monthly pregnancy test, overdue since Fri 2026-11-20"}]},"alerts":[{"rule":"supply.refill","severity":"WARN","due_on":"2026-11-23","message":"not enough capsules of 40 mg for Mon 2026-11-23","source":"I40 (design)"},{"rule":"stock.negative","severity":"WARN","due_on":null,"message":"more capsules were taken than the record has: 1 of 40 mg. A pick-up is missing, or other strengths were taken: record the pick-up, count what is there, or name the capsules in the plan ('40mg as 20+20')","source":"I42 (design)"},{"rule":"stock.count_differs","severity":"INFO","due_on":"2026-11-21","message":"counted 0 of 40 mg on Sat 2026-11-21, 1 more than recorded (-1)","source":"I42 (design)"},{"rule":"stock.count_differs","severity":"INFO","due_on":"2026-11-22","message":"counted 1 of 20 mg on Sun 2026-11-22, 1 more than recorded (0)","source":"I42 (design)"}]}

$ isotrack history --id 6
#6  2026-11-22 09:00 UTC  stock count
    + counted 0 capsules of 40 mg on Sat 2026-11-21
    + counted 1 capsule of 20 mg on Sat 2026-11-21

# A count is corrected by taking it back.
$ isotrack amend 6 20mg=2
2> isotrack: error: entry 6 (stock count) holds no single fact in force that
2>                  '20mg=2' could replace
2> hint: not stored. See it: isotrack history --id 6; take it back:
2>       isotrack undo --id 6; a day's doses: isotrack amend --on DATE AMOUNT
? 3

# A difference is set aside with a reason.
$ isotrack waive stock.count_differs --reason 'two fell down'
Set aside: counted 0 of 40 mg on Sat 2026-11-21, 1 more than recorded (-1)
(stock.count_differs).                                                        #7
Set aside: counted 1 of 20 mg on Sun 2026-11-22, 1 more than recorded (0)
(stock.count_differs).
  reason: two fell down

$ isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
40 mg           0          0      1       -1  Sat 2026-11-21
20 mg           1          0      0        1  Sun 2026-11-22

lasts    not for Mon 2026-11-23: not enough of 40 mg
refill   Sun 2026-11-22 to Mon 2026-11-23
before   monthly pregnancy test, overdue since Fri 2026-11-20 (us.test.monthly)
WARN  not enough capsules of 40 mg for Mon 2026-11-23. I40 (design)
      supply.refill
WARN  more capsules were taken than the record has: 1 of 40 mg. A pick-up is
      missing, or other strengths were taken: record the pick-up, count what is
      there, or name the capsules in the plan ('40mg as 20+20'). I42 (design)
      stock.negative

$ isotrack undo
Entry 7 (waive) is undone.                                                    #8
  withdrawn: set aside stock.count_differs due Sat 2026-11-21 on Sun 2026-11-22:
             two fell down
  withdrawn: set aside stock.count_differs due Sun 2026-11-22 on Sun 2026-11-22:
             two fell down

# By the programme: the test that opens the window, then the window.
$ isotrack pregnancy-test add negative --on 2026-11-20 --setting medical -q; isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
40 mg           0          0      1       -1  Sat 2026-11-21
20 mg           1          0      0        1  Sun 2026-11-22

lasts    not for Mon 2026-11-23: not enough of 40 mg
refill   Sun 2026-11-22 to Mon 2026-11-23
before   pick-up window, open to Thu 2026-11-26 (us.window)
WARN  not enough capsules of 40 mg for Mon 2026-11-23. I40 (design)
      supply.refill
WARN  more capsules were taken than the record has: 1 of 40 mg. A pick-up is
      missing, or other strengths were taken: record the pick-up, count what is
      there, or name the capsules in the plan ('40mg as 20+20'). I42 (design)
      stock.negative
INFO  counted 0 of 40 mg on Sat 2026-11-21, 1 more than recorded (-1). I42
      (design) stock.count_differs
INFO  counted 1 of 20 mg on Sun 2026-11-22, 1 more than recorded (0). I42
      (design) stock.count_differs

# Less than none is shown.
$ isotrack undo -q; isotrack undo -q; isotrack undo -q; isotrack log 40mg --on yesterday --extra -q; isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
40 mg           -         30     33       -3  -
20 mg           -         30     32       -2  -

lasts    not for Mon 2026-11-23: not enough of 40 mg
refill   Sun 2026-11-22 to Mon 2026-11-23
before   monthly pregnancy test, overdue since Fri 2026-11-20 (us.test.monthly)
WARN  not enough capsules of 40 mg for Mon 2026-11-23. I40 (design)
      supply.refill
WARN  more capsules were taken than the record has: 3 of 40 mg, 2 of 20 mg. A
      pick-up is missing, or other strengths were taken: record the pick-up,
      count what is there, or name the capsules in the plan ('40mg as 20+20').
      I42 (design) stock.negative

# Under a STOP nothing is picked up.
$ isotrack pregnancy-test add positive --on 2026-11-22 -q; isotrack stock | grep refill
STOP  positive pregnancy test, collected Sun 2026-11-22.
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
      Dose reminders and pick-ups are frozen since Sun 2026-11-22.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT
refill   frozen: a STOP is open (isotrack due)

# What is not readable.
$ isotrack stock count
2> isotrack: error: what was counted is missing
2> hint: not stored; such as: isotrack stock count 20mg=31 40mg=3
? 2

$ isotrack stock count 20mg
2> isotrack: error: '20mg': expected a strength and how many
2> hint: not stored; such as: isotrack stock count 20mg=31
? 2

$ isotrack stock count 0=3
2> isotrack: error: '0=3': expected a strength and how many
2> hint: not stored; such as: isotrack stock count 20mg=31
? 2

$ isotrack stock count 20=3 20mg=4
2> isotrack: error: capsules of 20 mg are counted twice
2> hint: not stored
? 2

$ isotrack stock count 20mg=31 --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; capsules are counted once they
2>                  are there
2> hint: not stored
? 3

# Far more than the record can explain is asked about.
$ isotrack stock count 40mg=9999
2> isotrack: error: 9999 capsules of 40 mg are 10002 more than the record has on
2>                  Sun 2026-11-22 (-3)
2> hint: not stored. If so many were counted, --yes answers
? 2

# A strength that no product has is asked about.
$ isotrack stock count 400=90
2> isotrack: error: no product known here has capsules of 400 mg
2> hint: not stored. If the box says so, --yes answers
? 2

$ isotrack stock count 400=90 --yes --dry-run | head -n 1
Counted today, Sun 2026-11-22: 90 of 400 mg, none recorded before.    not stored

# As pick-ups are written.
$ isotrack stock count 90X400mg --yes --dry-run | head -n 1
Counted today, Sun 2026-11-22: 90 of 400 mg, none recorded before.    not stored

# A strength that the product does not have.
$ isotrack stock count 25mg=3 --dry-run
Counted today, Sun 2026-11-22: 3 of 25 mg, none recorded before.      not stored
Not enough of 40 mg for Mon 2026-11-23.
WARN  Claravis has no capsules of 25 mg; it has 10, 20, 30, 40 mg. S45 (label,
      H) supply.strength
A STOP is open: positive pregnancy test, collected Sun 2026-11-22; see:
isotrack due
Dry run: nothing was stored.

# Without a course the ledger alone.
@ ISOTRACK_DB=alone.db
$ isotrack patient add me -q && isotrack stock count 20mg=31 && isotrack stock
Counted today, Sun 2026-11-22: 31 of 20 mg, none recorded before.             #2
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
20 mg          31          0      0       31  Sun 2026-11-22

lasts    not known: there is no course

# The difference of a count, first of all.
@ ISOTRACK_DB=count.db
$ isotrack start --weight 70kg --regimen 40mg --start 2026-11-01 --category cannot --programme uk -q && isotrack pickup add 60x20mg --days 30 --on 2026-11-01 -q && isotrack log --from 2026-11-01 --to 2026-11-15 --as-planned -q

$ isotrack stock count 20mg=31 --on 2026-11-15
Counted Sun 2026-11-15, 7 days ago: 31 of 20 mg, 1 more than recorded (30).   #4
They last 9 days, through Mon 2026-11-30; for Tue 2026-12-01 there is not enough
of 20 mg; capsules for 15 days if nothing was taken on 6 days without an entry.

$ isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
20 mg          31          0      0       31  Sun 2026-11-15

lasts    9 days, through Mon 2026-11-30; for Tue 2026-12-01 there is not enough
         of 20 mg; capsules for 15 days if nothing was taken on 6 days without
         an entry
refill   by Tue 2026-12-01
INFO  counted 31 of 20 mg on Sun 2026-11-15, 1 more than recorded (30). I42
      (design) stock.count_differs

$ isotrack due --kind refill
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  Tue 2026-12-01, upcoming, in 9 days, from Tue 2026-11-24
      supply runs out; capsules for 15 days if nothing was taken on 6 days
      without an entry
      supply.refill; I17 (design)
INFO  since Sun 2026-11-15
      counted 31 of 20 mg on Sun 2026-11-15, 1 more than recorded (30)
      stock.count_differs; I42 (design)

Steps due before Sun 2026-11-22 are not judged: monthly_classic.baseline,
uk.ack.

# The day the capsules run out is the day the next are needed, once every day has an entry.
$ isotrack log --from 2026-11-16 --to today --as-planned -q && isotrack due --kind refill
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  Tue 2026-12-01, upcoming, in 9 days, from Tue 2026-11-24
      supply runs out
      supply.refill; I17 (design)
INFO  since Sun 2026-11-15
      counted 31 of 20 mg on Sun 2026-11-15, 1 more than recorded (30)
      stock.count_differs; I42 (design)

Steps due before Sun 2026-11-22 are not judged: monthly_classic.baseline,
uk.ack.

$ isotrack stock --today 2026-11-23
Capsules of me                                                    Mon 2026-11-23

capsules  counted  dispensed  taken  on hand  counted on
20 mg          31          0     14       17  Sun 2026-11-15

lasts    8 days, through Mon 2026-11-30; for Tue 2026-12-01 there is not enough
         of 20 mg
refill   by Tue 2026-12-01
INFO  counted 31 of 20 mg on Sun 2026-11-15, 1 more than recorded (30). I42
      (design) stock.count_differs

$ isotrack log --on today --extra 40mg -q; isotrack due --kind refill
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  Mon 2026-11-30, upcoming, in 8 days, from Mon 2026-11-23
      capsules for 7 days, through Sun 2026-11-29; then capsules of 20 mg are
      missing
      supply.refill; I17 (design)
INFO  since Sun 2026-11-15
      counted 31 of 20 mg on Sun 2026-11-15, 1 more than recorded (30)
      stock.count_differs; I42 (design)

Steps due before Sun 2026-11-22 are not judged: monthly_classic.baseline,
uk.ack.

# Redacted, it is gone.
$ isotrack redact --id 4 --yes -q && isotrack history --id 4 && isotrack stock --plain | head -n 2
#4  2026-11-22 09:00 UTC  redacted                                redacted by #7
capsules	20	no	-	-	60	46	14	-	0
lasts_through	2026-11-29

# A limit of the US is said under its programme, and stays when the next supply is picked up.
@ ISOTRACK_DB=thirty.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q && isotrack pickup add 120x40mg --days 28 --on 2026-11-18
Picked up Wed 2026-11-18, 4 days ago: 120 x 40 mg Claravis, 4,800 mg; 28 days'
supply.                                                                       #2
The conditions of that day are not judged: this record began on Sun 2026-11-22.
The next supply is needed on Thu 2027-03-18; capsules for 120 days if nothing
was taken on 4 days without an entry.
WARN  pick-up of Wed 2026-11-18: 120x40mg are 120 days of the plan (stated:
      28 days); in the US one prescription is for 30 days at most. S64 S65
      (secondary, H) stock.over_30_days

$ isotrack pickup add 30x40mg --days 30 --on 2026-11-20 -q && isotrack status --json | jq -c '.alerts[] | [.rule, .due_on]'
["stock.over_30_days","2026-11-18"]

# Once the shelf holds no more than was picked up since, its capsules are gone.
$ isotrack stock count 40mg=30 --on 2026-11-21 -q -y && isotrack status --json | jq -c '.alerts[] | .rule' && isotrack undo -q
"stock.count_differs"

$ isotrack waive stock.over_30_days --reason 'four months were agreed' -q && isotrack status --json | jq -c '.alerts'
[]

# Months written for weeks, and a switch to Absorica LD.
@ ISOTRACK_DB=much.db
$ isotrack start --weight 70kg --regimen 40mg --start 2026-11-01 --category cannot --programme none --product Claravis -q

$ isotrack prescription add --days 31 --refills 0 --on 2026-11-01
Prescription of Sun 2026-11-01, 21 days ago: 31 days' supply, no refill.      #2

$ isotrack prescription add --days 120 --refills 0 --on 2026-11-02
Prescription of Mon 2026-11-02, 20 days ago: 120 days' supply, no refill.     #3
WARN  prescription of Mon 2026-11-02 is for 120 days: months written for weeks?
      Four weeks are 28 days. I41 (design) stock.long_prescription

$ isotrack pickup add 31x40mg --days 30 --on 2026-11-02
Picked up Mon 2026-11-02, 20 days ago: 31 x 40 mg Claravis, 1,240 mg; 30 days'
supply.                                                                       #4
The next supply is needed on Thu 2026-12-03; capsules for 31 days if nothing was
taken on 20 days without an entry.

$ isotrack pickup add 30x32mg --product us-absorica-ld --days 30 --on 2026-11-03
Picked up Tue 2026-11-03, 19 days ago: 30 x 32 mg Absorica LD, 960 mg; 30 days'
supply.                                                                       #5
The next supply is needed on Thu 2026-12-03; capsules for 31 days if nothing was
taken on 20 days without an entry.
WARN  Absorica LD picked up Tue 2026-11-03, but the plan is made of Claravis:
      the label has Absorica LD and other isotretinoin not substitutable, mg for
      mg (a switch is recorded as a step of the plan with its product). S1 S43
      (label, H) stock.product_switch

$ isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules             counted  dispensed  taken  on hand  counted on
40 mg                      -         31      0       31  -
32 mg (Absorica LD)        -         30      0       30  -

lasts    11 days, through Wed 2026-12-02; for Thu 2026-12-03 there is not enough
         of 40 mg; capsules for 31 days if nothing was taken on 20 days without
         an entry
refill   by Thu 2026-12-03
WARN  prescription of Mon 2026-11-02 is for 120 days: months written for weeks?
      Four weeks are 28 days. I41 (design) stock.long_prescription
WARN  Absorica LD picked up Tue 2026-11-03, but the plan is made of Claravis:
      the label has Absorica LD and other isotretinoin not substitutable, mg for
      mg (a switch is recorded as a step of the plan with its product). S1 S43
      (label, H) stock.product_switch

$ isotrack regimen set 32mg --product us-absorica-ld --from 2026-11-20 -q && isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules             counted  dispensed  taken  on hand  counted on
40 mg                      -         31      0       31  -
32 mg (Absorica LD)        -         30      0       30  -

lasts    28 days, through Sat 2026-12-19; for Sun 2026-12-20 there is not enough
         of 32 mg (Absorica LD); capsules for 30 days if nothing was taken on
         20 days without an entry
refill   by Sun 2026-12-20
WARN  prescription of Mon 2026-11-02 is for 120 days: months written for weeks?
      Four weeks are 28 days. I41 (design) stock.long_prescription
WARN  the plan changes from Claravis to Absorica LD on Fri 2026-11-20: the label
      has Absorica LD and other isotretinoin not substitutable, mg for mg. S1
      S43 (label, H) stock.product_switch

$ isotrack pickup add 30x32mg --product us-absorica-ld --days 30 --on 2026-11-20 -q && isotrack due --kind refill
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

WARN  since Mon 2026-11-02
      prescription of Mon 2026-11-02 is for 120 days: months written for weeks?
      Four weeks are 28 days
      stock.long_prescription; I41 (design)
WARN  since Fri 2026-11-20
      the plan changes from Claravis to Absorica LD on Fri 2026-11-20: the label
      has Absorica LD and other isotretinoin not substitutable, mg for mg
      stock.product_switch; S1 S43 (label, H)
INFO  Tue 2027-01-19, upcoming, in 58 days, from Tue 2027-01-12
      supply runs out; capsules for 60 days if nothing was taken on 20 days
      without an entry
      supply.refill; I17 (design)

Steps due before Sun 2026-11-22 are not judged: monthly_classic.baseline.

# Under a programme with a limit of its own, that one is said, and once.
@ ISOTRACK_DB=limit.db
$ isotrack start --weight 70kg --regimen 40mg --start 2026-11-01 --category cannot --programme us-ipledge --product Claravis -q && isotrack pickup add 31x40mg --days 31 --on 2026-11-01 -q
BLOCK picked up 31 days' supply; supply of at most 30 days, no refill. P-S11
      (regulator, H) us.supply.max

$ isotrack stock
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
40 mg           -         31      0       31  -

lasts    10 days, through Tue 2026-12-01; for Wed 2026-12-02 there is not enough
         of 40 mg; capsules for 31 days if nothing was taken on 21 days without
         an entry
refill   by Wed 2026-12-02
BLOCK picked up 31 days' supply; supply of at most 30 days, no refill. P-S11
      (regulator, H) us.supply.max

# It stands until its capsules are gone, or what the prescriber decided is recorded.
$ isotrack due --kind pickup --today 2026-12-02 | head -n 6
Due within 14 days, to Wed 2026-12-16                             Wed 2026-12-02

BLOCK since Sun 2026-11-01
      picked up 31 days' supply; supply of at most 30 days, no refill
      us.supply.max; P-S11 (regulator, H)
      When the prescriber has decided:

$ isotrack waive us.supply.max --reason travel
2> isotrack: error: us.supply.max is a BLOCK: what a label or regulator makes a
2>                  condition is never waived
2> hint: not stored. When the prescriber has decided:
2>       isotrack confirm us.supply.max --note TEXT
? 3

$ isotrack confirm us.supply.max --note 'one more for a journey'
us.supply.max settled, Sun 2026-11-22: picked up 31 days' supply; supply of at
most 30 days, no refill. Pick-ups are no longer blocked by it.                #3

$ isotrack due --kind pickup | head -n 3; isotrack stock | tail -n 1
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind pickup is recorded as due by Sun 2026-12-06. Read: course 1 of
refill   by Wed 2026-12-02

# A clinic's sums ask for no patient, and are not those of one.
@ ISOTRACK_DB=clinic.db
$ isotrack patient add A -q; isotrack patient add B -q; for code in A B; do isotrack start -p $code --weight 70kg --regimen 40mg --start 2026-11-20 --product Claravis --category cannot --programme none -q; done
$ isotrack reconcile --all
Ledgers of the clinic                                             Sun 2026-11-22

planned    160 mg
dispensed  0 mg
logged     0 mg

Days without a dose, by reason
days  courses  why       reason
4     2        no entry  not known whether taken

2 patients, 2 courses read, 0 unreadable.

# The sums hold one course a patient, and say what they leave out.
$ isotrack start --db twice.db --weight 60kg --regimen 40mg --start 2026-09-01 --category cannot --programme none -q; isotrack log --db twice.db --from 2026-09-01 --to 2026-09-03 --as-planned -q; isotrack finish --db twice.db --last-dose 2026-09-03 -q; isotrack start --db twice.db --weight 60kg --regimen 40mg --start 2026-11-21 -q; isotrack log --db twice.db --from 2026-11-21 --to today --as-planned -q; isotrack reconcile --all --db twice.db | tail -n 2; isotrack reconcile --all --db twice.db --plain; isotrack reconcile --all --db twice.db --json | jq -c .read
1 patient, 1 course read, 0 unreadable. One course a patient, under way or the
last; 1 other course not counted.
total	80	0	80
other_courses	1
{"patients":1,"courses":1,"other_courses":1,"unreadable":0}

$ isotrack reconcile --all -p A
2> isotrack: error: --all is of every patient, -p A of one
2> hint: leave one of them out
? 2

# The new strength is collected today, the step begins tomorrow and is entered after the pick-up:
# its days are counted along the plan with the step.
@ ISOTRACK_DB=step.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --product Claravis --category cannot --programme us-ipledge -q; isotrack pickup add 30x40mg 30x20mg --days 30 --on 2026-11-22 -q > told.txt; isotrack regimen set 60mg --from 2026-11-23 -q; isotrack stock | grep -c 'days of the plan'
0
? 1

# A box has one last day, wherever it is told. Days without an entry count as taken; beside it stands what is there if nothing was.
@ ISOTRACK_DB=one.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --product Claravis --category cannot --programme none -q; isotrack pickup add 40x40mg --days 30 -q --on 2026-11-01; isotrack log --from 2026-11-01 --to 2026-11-12 --as-planned -q; isotrack stock | grep -A2 -e lasts -e refill
lasts    19 days, through Thu 2026-12-10; for Fri 2026-12-11 there is not enough
         of 40 mg; capsules for 28 days if nothing was taken on 9 days without
         an entry
refill   by Fri 2026-12-11
$ isotrack due --kind refill --within 30d | sed -n '3,5p'; isotrack stock --json | jq -c '[.days_on_hand, .lasts_through, .days_if_untaken, .refill.needed_on]'
INFO  Fri 2026-12-11, upcoming, in 19 days, from Fri 2026-12-04
      supply runs out; capsules for 28 days if nothing was taken on 9 days
      without an entry
[19,"2026-12-10",28,"2026-12-11"]
$ isotrack report -o one.html -q; sed -e 's/<[^>]*>//g' -e 's/\xc2\xa0/ /g' one.html | grep -o -e 'days of supply.*without an entry' -e '[A-Z][a-z]* 2026-[0-9-]* supply runs out.'
days of supply28 x 40 mg; through Thu 2026-12-10; capsules for 28 days if nothing was taken on 9 days without an entry
Fri 2026-12-11 supply runs out;

# Saying that they were taken moves nothing, and leaves one end.
$ isotrack log --from 2026-11-13 --to today --as-planned -q; isotrack stock | grep -A1 -e lasts -e refill; isotrack due --kind refill --within 30d | sed -n '3,4p'; isotrack report -o two.html -q; sed -e 's/<[^>]*>//g' -e 's/\xc2\xa0/ /g' two.html | grep -o -e 'days of supply.*40 mg; through [A-Z][a-z]* 2026-[0-9-]*' -e '[A-Z][a-z]* 2026-[0-9-]* supply runs out.'
lasts    18 days, through Thu 2026-12-10; for Fri 2026-12-11 there is not enough
         of 40 mg
refill   by Fri 2026-12-11
INFO  Fri 2026-12-11, upcoming, in 19 days, from Fri 2026-12-04
      supply runs out
days of supply18 x 40 mg; through Thu 2026-12-10
Fri 2026-12-11 supply runs out.

# A pick-up that only adds to a box says nothing of how long the whole lasts.
@ ISOTRACK_DB=owed.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-11-18 --product Claravis --category cannot --programme none -q; isotrack pickup add 30x40mg 27x20mg --on 2026-11-18 -q; isotrack pickup add 3x20mg --on 2026-11-20; isotrack log --from 2026-11-20 --to today --as-planned -q; isotrack due --kind refill --within 30d | sed -n '3,5p'
Picked up Fri 2026-11-20, 2 days ago: 3 x 20 mg Claravis, 60 mg; days' supply
not said.                                                                     #3
The next supply is needed on Fri 2026-12-18; capsules for 30 days if nothing was
taken on 4 days without an entry.
INFO  Fri 2026-12-18, upcoming, in 26 days, from Fri 2026-12-11
      supply runs out; capsules for 27 days if nothing was taken on 2 days
      without an entry

# What was taken beyond the record before a pick-up is not set against it, and stays a finding until it is mended.
@ ISOTRACK_DB=beyond.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-10-01 --product Claravis --category cannot --programme none -q; isotrack pickup add 30x40mg --days 30 --on 2026-10-01 -q; isotrack log --from 2026-10-01 --to yesterday --as-planned -q; isotrack pickup add 30x40mg --days 30; isotrack stock
Picked up today, Sun 2026-11-22: 30 x 40 mg Claravis, 1,200 mg; 30 days' supply.
                                                                              #4
The next supply is needed on Tue 2026-12-22.
WARN  more capsules were taken than the record has: 22 of 40 mg. None of a later
      pick-up is set against them. A pick-up is missing, or other strengths were
      taken: record the pick-up, count what is there, or name the capsules in
      the plan ('40mg as 20+20'). I42 (design) stock.negative
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  unrecorded  taken  on hand  counted on
40 mg           -         60          22     52       30  -

lasts    30 days, through Mon 2026-12-21; for Tue 2026-12-22 there is not enough
         of 40 mg
refill   by Tue 2026-12-22
WARN  more capsules were taken than the record has: 22 of 40 mg. None of a later
      pick-up is set against them. A pick-up is missing, or other strengths were
      taken: record the pick-up, count what is there, or name the capsules in
      the plan ('40mg as 20+20'). I42 (design) stock.negative
$ isotrack reconcile | tail -n 2; isotrack pickup add 22x40mg --on 2026-10-30 -q; isotrack stock; isotrack undo -q; isotrack stock count 40mg=30; isotrack stock | grep -c unrecorded
  30 capsules of 40 mg should be left; the log takes 22 capsules of 40 mg more
  than was picked up or counted
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
40 mg           -         82     52       30  -

lasts    30 days, through Mon 2026-12-21; for Tue 2026-12-22 there is not enough
         of 40 mg
refill   by Tue 2026-12-22
Counted today, Sun 2026-11-22: 30 of 40 mg, as recorded.                      #7
They last 30 days, through Mon 2026-12-21; for Tue 2026-12-22 there is not
enough of 40 mg.
0
? 1

# A hold without an end leaves no day, whatever was said with the pick-up.
@ ISOTRACK_DB=open.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-01 --product Claravis --category cannot --programme none -q; isotrack pickup add 60x40mg --days 60 --on 2026-09-01 -q; isotrack log --from 2026-09-01 --to 2026-09-05 --as-planned -q; isotrack hold --from 2026-09-06 --reason flu -q; isotrack stock; isotrack due --kind refill; isotrack pickup add 30x40mg | tail -n 1
Capsules of me                                                    Sun 2026-11-22

capsules  counted  dispensed  taken  on hand  counted on
40 mg           -         60      5       55  -

lasts    not known: on hold without an end
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  no date, open
      supply runs out: when the supply of Tue 2026-09-01 runs out is not known:
      on hold without an end
      supply.refill; I17 (design)

Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline.
When the next supply is needed is not known: on hold without an end.
