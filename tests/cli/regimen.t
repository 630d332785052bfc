# regimen set writes the plan from a day on; regimen show prints it; regimen fit tells what capsules
# make a dose prescribed by weight.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 64kg --regimen 40mg --start 2026-11-12 --category cannot -q

$ isotrack regimen set 60mg
isotretinoin USP 60 mg a day (40 + 20) from Sun 2026-11-22.                   #2
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.

$ isotrack regimen show
Plan of course 1 of me                                            Sun 2026-11-22

  Thu 2026-11-12  isotretinoin USP 40 mg a day
  Sun 2026-11-22  isotretinoin USP 60 mg a day (40 + 20) (in force)

# The same day again replaces that step.
$ isotrack regimen set 40mg 60mg
isotretinoin USP 40 mg and 60 mg (40 + 20) on alternate days from
Sun 2026-11-22.                                                               #3
The step '60mg' of that day is replaced.
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.

# Planning looks ahead: mon is the next Monday.
$ isotrack regimen set 2x20mg --from mon
isotretinoin USP 40 mg a day in 2 intakes (20, 20) from Mon 2026-11-23.       #4
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.

$ isotrack regimen set 40mg+20mg --from +2w
isotretinoin USP 60 mg a day in 2 intakes (40, 20) from Sun 2026-12-06.       #5
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.

$ isotrack regimen set 60mg*7 0mg*21 --from 2026-12-20
isotretinoin USP 60 mg (40 + 20) for 7 days, rest for 21 days, repeating from
Sun 2026-12-20.                                                               #6
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.
INFO  planned dose is 0.23 mg/kg a day at 64.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

$ isotrack regimen set 20mg tue,thu,sat --from 2027-01-20
isotretinoin USP 20 mg on Tue, Thu, Sat from Wed 2027-01-20.                  #7
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.
INFO  planned dose is 0.13 mg/kg a day at 64.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

$ isotrack regimen set 40mg as 20+20 --from 2027-02-20
isotretinoin USP 40 mg a day (2 x 20) from Sat 2027-02-20.                    #8
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.

$ isotrack regimen set 40mg 0mg 0mg --from 2027-03-20
isotretinoin USP 40 mg, rest for 2 days, repeating from Sat 2027-03-20.       #9
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.
INFO  planned dose is 0.21 mg/kg a day at 64.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

$ isotrack regimen set 40/60/80 every 30d --from 2027-04-01
isotretinoin USP 40 mg a day from Thu 2027-04-01.                            #10
isotretinoin USP 60 mg a day (40 + 20) from Sat 2027-05-01.
isotretinoin USP 80 mg a day (2 x 40) from Mon 2027-05-31.
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.
WARN  planned dose is 1.25 mg/kg a day at 64.00 kg, above the usual 1; the label
      has it for adults with very severe or truncal acne. S1 S4 (label, H)
      dose.band

$ isotrack regimen set 25mg --from 2027-08-01
isotretinoin USP 25 mg a day from Sun 2027-08-01.                            #11
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.
INFO  planned dose is 0.39 mg/kg a day at 64.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band
WARN  no sum of isotretinoin USP capsules makes 25 mg, so no capsules are
      counted. S47b (label, H) dose.capsules

$ isotrack regimen show
Plan of course 1 of me                                            Sun 2026-11-22

  Thu 2026-11-12  isotretinoin USP 40 mg a day
  Sun 2026-11-22  isotretinoin USP 40 mg and 60 mg (40 + 20) on alternate days
                  (in force)
  Mon 2026-11-23  isotretinoin USP 40 mg a day in 2 intakes (20, 20)
  Sun 2026-12-06  isotretinoin USP 60 mg a day in 2 intakes (40, 20)
  Sun 2026-12-20  isotretinoin USP 60 mg (40 + 20) for 7 days, rest for 21 days,
                  repeating
  Wed 2027-01-20  isotretinoin USP 20 mg on Tue, Thu, Sat
  Sat 2027-02-20  isotretinoin USP 40 mg a day (2 x 20)
  Sat 2027-03-20  isotretinoin USP 40 mg, rest for 2 days, repeating
  Thu 2027-04-01  isotretinoin USP 40 mg a day
  Sat 2027-05-01  isotretinoin USP 60 mg a day (40 + 20)
  Mon 2027-05-31  isotretinoin USP 80 mg a day (2 x 40)
  Sun 2027-08-01  isotretinoin USP 25 mg a day

$ isotrack regimen show --plain
step	2026-11-12	us-generic	40mg
step	2026-11-22	us-generic	40mg 60mg
step	2026-11-23	us-generic	2x20mg
step	2026-12-06	us-generic	40mg+20mg
step	2026-12-20	us-generic	60mg*7 0mg*21
step	2027-01-20	us-generic	20mg tue,thu,sat
step	2027-02-20	us-generic	40mg as 20+20
step	2027-03-20	us-generic	40mg 0mg*2
step	2027-04-01	us-generic	40mg
step	2027-05-01	us-generic	60mg
step	2027-05-31	us-generic	80mg
step	2027-08-01	us-generic	25mg

$ isotrack regimen show --json | jq -c '.steps[0], .holds'
{"from":"2026-11-12","product":"us-generic","plan":"40mg"}
[]

# By weight: exact, or the nearest below and above and the pair that meets it on average.
$ isotrack regimen fit 0.5mg/kg
0.5mg/kg at 64.00 kg is 32.00 mg a day. What isotretinoin USP capsules make:

  nearest below  0.47 mg/kg a day   30 mg a day
  alternating    0.55 mg/kg a day   30 mg and 40 mg on alternate days
  nearest above  0.63 mg/kg a day   40 mg a day

A list of what capsules can make; the prescriber chooses.

$ isotrack regimen fit 0.5mg/kg --weight 64kg
0.5mg/kg at 64.00 kg is 32.00 mg a day. What isotretinoin USP capsules make:

  nearest below  0.47 mg/kg a day   30 mg a day
  alternating    0.55 mg/kg a day   30 mg and 40 mg on alternate days
  nearest above  0.63 mg/kg a day   40 mg a day

A list of what capsules can make; the prescriber chooses.

$ isotrack regimen fit 1mg/kg --weight 71kg --product uk-generic
1mg/kg at 71.00 kg is 71.00 mg a day. What isotretinoin, UK generic capsules
make:

  nearest below  0.99 mg/kg a day   70 mg a day (3 x 20 + 10)
  alternating    1.02 mg/kg a day   70 mg (3 x 20 + 10) and 75 mg
                 (3 x 20 + 10 + 5) on alternate days
  nearest above  1.06 mg/kg a day   75 mg a day (3 x 20 + 10 + 5)

A list of what capsules can make; the prescriber chooses.

$ isotrack regimen fit 0.5mg/kg --weight 71kg --json
{"schema":"isotrack.fit/1","today":"2026-11-22","wanted":"0.5mg/kg","wanted_mg_per_day":35.5,"weight_kg":71,"product":"isotretinoin USP","options":[{"plan":"30mg","label":"nearest_below","in_words":"30 mg a day","mean_mg_per_day":30,"mg_per_kg_per_day":0.4225},{"plan":"30mg 40mg","label":"alternating","in_words":"30 mg and 40 mg on alternate days","mean_mg_per_day":35,"mg_per_kg_per_day":0.493},{"plan":"40mg","label":"nearest_above","in_words":"40 mg a day","mean_mg_per_day":40,"mg_per_kg_per_day":0.5634}]}

$ isotrack regimen fit 1mg/kg --weight 71kg --plain
70mg	nearest below	70.00	70 mg a day (40 + 30)
70mg 80mg	alternating	75.00	70 mg (40 + 30) and 80 mg (2 x 40) on alternate days
80mg	nearest above	80.00	80 mg a day (2 x 40)

$ isotrack regimen fit 40mg
2> isotrack: error: dose '40mg': expected mg/kg a day
2> hint: such as: isotrack regimen fit 0.5mg/kg
? 2

$ isotrack regimen fit
2> isotrack: error: dose '': expected mg/kg a day
2> hint: such as: isotrack regimen fit 0.5mg/kg
? 2

$ isotrack regimen fit 0.5mg/kg --product roacc
2> isotrack: error: no product 'roacc'
2> hint: the products: isotrack product list
? 2

$ isotrack regimen fit 0.5mg/kg --db none.db --weight 64kg --product us-generic
0.5mg/kg at 64.00 kg is 32.00 mg a day. What isotretinoin USP capsules make:

  nearest below  0.47 mg/kg a day   30 mg a day
  alternating    0.55 mg/kg a day   30 mg and 40 mg on alternate days
  nearest above  0.63 mg/kg a day   40 mg a day

A list of what capsules can make; the prescriber chooses.

$ isotrack regimen set 0.55mg/kg --from 2027-09-01
2> isotrack: error: 0.55mg/kg at 64.00 kg is 35.20 mg a day, which no capsules make
2> hint: not stored; --nearest takes the nearest; or write one of:
2>       '30mg' (nearest below, 0.47 mg/kg a day)
2>       '30mg 40mg' (alternating, 0.55 mg/kg a day)
2>       '40mg' (nearest above, 0.63 mg/kg a day)
? 2

$ isotrack regimen set 0.55mg/kg --from 2027-09-01 --nearest
isotretinoin USP 30 mg and 40 mg on alternate days from Wed 2027-09-01.      #12
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.

$ printf '3\n' | script -E never -qec 'isotrack regimen set 0.55mg/kg --from 2027-09-02' /dev/null | tr -d '\r'
      0.55mg/kg at 64.00 kg is 35.20 mg a day:
      1  '30mg' (nearest below, 0.47 mg/kg a day)
      2  '30mg 40mg' (alternating, 0.55 mg/kg a day)
      3  '40mg' (nearest above, 0.63 mg/kg a day)
      which one? isotretinoin USP 40 mg a day from Thu 2027-09-02.                            #13
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.

# Refused.
$ isotrack regimen set
2> isotrack: error: a plan is missing
2> hint: not stored; such as: isotrack regimen set 60mg
? 2

$ isotrack regimen set 60mg --from 2026-11-11
2> isotrack: error: Wed 2026-11-11 is before the course, which begins
2>                  Thu 2026-11-12
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-11
? 3

$ isotrack regimen set 60
isotretinoin USP 60 mg a day (40 + 20) from Sun 2026-11-22.                  #14
The step '40mg 60mg' of that day is replaced.
From Mon 2026-11-23 on the plan still says 40 mg a day in 2 intakes (20, 20).
From Sun 2026-12-06 on the plan still says 60 mg a day in 2 intakes (40, 20).
From Sun 2026-12-20 on the plan still says 60 mg (40 + 20) for 7 days, rest for
21 days, repeating.
9 more steps follow: isotrack regimen show
Given with the new plan, --drop-later takes such steps away.
Total 0+ mg = 0.0+ mg/kg on baseline 64.00 kg.

$ isotrack regimen set 060mg
2> isotrack: error: plan '060mg': '060mg' is not a dose
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack regimen set 60mg 0x10mg
2> isotrack: error: plan '60mg 0x10mg': '0x10mg' is not a dose
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack regimen set 500mg
2> isotrack: error: plan '500mg': one intake is 1 to 400 mg, not 500 mg
2> hint: not stored; 0mg alone is a rest day
? 3

$ isotrack regimen set 200mg
2> isotrack: error: 200 mg a day is 3.13 mg/kg at 64.00 kg, above every labelled
2>                  dose (2 mg/kg)
2> hint: not stored; if that is what is meant, --yes answers. Source: S1 S4 (label,
2>       H)
? 2

$ isotrack regimen set 60mg --from 1/2/2027
2> isotrack: error: date '1/2/2027': expected a date
2> hint: not stored; day and month could be either way round; write YYYY-MM-DD
? 2

$ isotrack regimen set 32mg --product absorica-ld
2> isotrack: error: no product 'absorica-ld'
2> hint: not stored; did you mean us-absorica-ld?
? 2

$ isotrack regimen set 60mg --product claravs
2> isotrack: error: no product 'claravs'
2> hint: not stored; did you mean Claravis?
? 2

$ isotrack regimen set 40mg tue,thu 20mg
2> isotrack: error: plan '40mg tue,thu 20mg': 'tue,thu' is not a dose
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack regimen set 40mg 60mg tue
2> isotrack: error: plan '40mg 60mg tue': a weekday plan has one dose before the
2>                  weekdays
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack regimen set 40/60 every 0d
2> isotrack: error: '0d': a count of days goes from 1 to 3660
2> hint: not stored
? 2

$ isotrack regimen set 40mg as
2> isotrack: error: plan '40mg as': 'as' must be followed by capsules
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack regimen set 40mg as 30+20
2> isotrack: error: plan '40mg as 30+20': capsules 30+20 make 50 mg, not 40 mg
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

$ isotrack history --plain | tail -n 1 | cut -f 1,4
14	regimen set

# Steps that were to follow stay, and are named; --drop-later takes them away.
@ ISOTRACK_DB=later.db
$ isotrack start --weight 64.5kg --steps 40/60/80 --every 30d -q && isotrack regimen set 20mg --from 2026-12-01
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
isotretinoin USP 20 mg a day from Tue 2026-12-01.                             #2
From Tue 2026-12-22 on the plan still says 60 mg a day (40 + 20).
From Thu 2027-01-21 on the plan still says 80 mg a day (2 x 40).
Given with the new plan, --drop-later takes such steps away.
Total 0 mg = 0.0 mg/kg on baseline 64.50 kg.
INFO  planned dose is 0.31 mg/kg a day at 64.50 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

$ isotrack regimen set 30/20 every 7d --from 2026-12-20
isotretinoin USP 30 mg a day from Sun 2026-12-20.                             #3
isotretinoin USP 20 mg a day from Sun 2026-12-27.
From Tue 2026-12-22 on the plan still says 60 mg a day (40 + 20).
From Thu 2027-01-21 on the plan still says 80 mg a day (2 x 40).
Given with the new plan, --drop-later takes such steps away.
Total 0 mg = 0.0 mg/kg on baseline 64.50 kg.
INFO  planned dose is 0.47 mg/kg a day at 64.50 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band
INFO  planned dose is 0.31 mg/kg a day at 64.50 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

$ isotrack undo -q; isotrack regimen set 20mg --from 2026-12-10 --drop-later
isotretinoin USP 20 mg a day from Thu 2026-12-10.                             #5
The step '60mg' from Tue 2026-12-22 is taken away.
The step '80mg' from Thu 2027-01-21 is taken away.
Total 0 mg = 0.0 mg/kg on baseline 64.50 kg.
INFO  planned dose is 0.31 mg/kg a day at 64.50 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

$ isotrack regimen show
Plan of course 1 of me                                            Sun 2026-11-22

  Sun 2026-11-22  isotretinoin USP 40 mg a day (in force)
  Tue 2026-12-01  isotretinoin USP 20 mg a day
  Thu 2026-12-10  isotretinoin USP 20 mg a day

$ isotrack undo -q; isotrack regimen show --plain
step	2026-11-22	us-generic	40mg
step	2026-12-01	us-generic	20mg
step	2026-12-22	us-generic	60mg
step	2027-01-21	us-generic	80mg

$ isotrack regimen fit 0.5mg/kg --weight 0kg
2> isotrack: error: weight 0 kg: only 20 to 300 kg can be recorded
2> hint: was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

$ isotrack regimen fit 0.5mg/kg --weight 300.5kg
2> isotrack: error: weight 300.5 kg: only 20 to 300 kg can be recorded
2> hint: was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

# The very same step stands already: nothing is stored.
@ ISOTRACK_DB=same.db
$ isotrack start --weight 64.5kg --regimen 40mg --start 2026-11-01 --category cannot --programme none -q; isotrack regimen set 60mg --from 2026-12-01 -q; isotrack regimen set 60mg --from 2026-12-01; isotrack regimen set 60 mg --from 2026-12-01 --json | jq -c '[.entry, .stored, .lines]'; isotrack history --plain | cut -f 1 | sort -u | wc -l
The plan says 60 mg a day (40 + 20) from Tue 2026-12-01 already.
[null,false,["The plan says 60 mg a day (40 + 20) from Tue 2026-12-01 already."]]
2

# Another product or steps to take away are something new.
$ isotrack regimen set 60mg --from 2026-12-01 --product us-absorica --dry-run | head -n 1; isotrack regimen set 40mg --from 2026-11-01 --drop-later --dry-run | head -n 3
Absorica 60 mg a day (40 + 20) from Tue 2026-12-01.                   not stored
isotretinoin USP 40 mg a day from Sun 2026-11-01.                     not stored
The step '40mg' of that day is replaced.
The step '60mg' from Tue 2026-12-01 is taken away.

# Words that say no more than the dose are read; those that could mean twice as much are not.
@ ISOTRACK_DB=words.db
$ isotrack start --weight 60kg --regimen 40 mg once a day --start 2026-11-20 --category cannot --programme none -q; isotrack regimen show --plain; isotrack regimen set 2 x 20 mg daily --from 2026-11-23 -q; isotrack regimen show --plain
step	2026-11-20	us-generic	40mg
step	2026-11-20	us-generic	40mg
step	2026-11-23	us-generic	2x20mg

$ isotrack regimen set 20mg twice a day
2> isotrack: error: plan '20mg twice a day': 'twice' is not a dose
2> hint: not stored; such as 40mg, 2x20mg (two a day), '40mg 60mg' (alternating),
2>       '20mg tue,thu,sat' or '40/60/80 every 30d'
? 2

# Every change to come to what is not to be exchanged is told, and the step that stays names its product.
@ ISOTRACK_DB=forth-and-back.db
$ isotrack start --weight 80kg --regimen 40mg --start 2026-11-22 --product Amnesteem --category cannot --programme none -q; isotrack regimen set 60mg --from 2026-12-20 -q
$ isotrack regimen set 32mg --from 2026-11-25 --product us-absorica-ld
Absorica LD 32 mg a day from Wed 2026-11-25.                                  #3
From Sun 2026-12-20 on the plan still says Amnesteem 60 mg a day (40 + 20).
Given with the new plan, --drop-later takes such steps away.
Total 0 mg = 0.0 mg/kg on baseline 80.00 kg.
WARN  the plan changes from Amnesteem to Absorica LD on Wed 2026-11-25: the
      label has Absorica LD and other isotretinoin not substitutable, mg for mg.
      S1 S43 (label, H) stock.product_switch
WARN  the plan changes from Absorica LD to Amnesteem on Sun 2026-12-20: the
      label has Absorica LD and other isotretinoin not substitutable, mg for mg.
      S1 S43 (label, H) stock.product_switch
