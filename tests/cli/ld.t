# Absorica LD: one label milligram counts 5/4 conventional ones; a switch of product keeps both apart.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 32mg --product 'Absorica LD' --start 2026-11-02 --category cannot
Course 1 of me begins Mon 2026-11-02, in a new file, me.db (mode 0600).       #1
  Weight 60 kg (132 lb), weighed Mon 2026-11-02, 20 days ago.
  Plan Absorica LD 32 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: cannot. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
  Steps due before today are not judged: this record begins today.

$ isotrack log --from 2026-11-02 --to 2026-11-11 --as-planned
10 days logged, Mon 2026-11-02 to Wed 2026-11-11: 10 x 32 mg.                 #2
Total 320+ mg (conventional-equivalent 400 mg) = 6.7+ mg/kg on baseline
60.00 kg.

$ isotrack status --today 2026-11-12
Course 1 of me, begun Mon 2026-11-02: day 11                      Thu 2026-11-12

  plan      Absorica LD 32 mg a day
  taken     320 of 320 mg planned (100.00 %); 10 of 10 days; 0 without entry
  products  us-absorica-ld 320 mg; as conventional mg (LD x 5/4) 400 mg, which
            every mg/kg uses
  so far    6.7 mg/kg on baseline 60 kg, weighed 10 days ago

  reference        conventional      reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     5.56 %     6,800.00      Fri 2027-04-30        Fri 2027-04-30
    150     4.44 %     8,600.00      Mon 2027-06-14        Mon 2027-06-14
  capsules  170 x 32 to reach 120; 215 x 32 to reach 150

  due       Mon 2026-11-30: 4-weekly review (strictest.review)
  due       Wed 2026-12-02: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ isotrack status --today 2026-11-12 --json | jq -c '.cumulative, .targets[0]'
{"mg":320,"equivalent_mg":400,"upper_equivalent_mg":400,"mg_per_kg":{"baseline":6.6667,"current":6.6667,"at_dose":6.6667},"already_mg":0,"already_product":null}
{"mg_per_kg":120,"basis":"baseline","percent":5.56,"remaining_mg":6800,"reached_on":null,"days_remaining":169,"finish_on":"2027-04-30","finish_on_at_adherence":"2027-04-30","finish_on_if_unsaid_taken":null,"capsules_known":true,"capsules_remaining":[{"strength_mg":32,"count":170}]}

# The prescription changes to conventional capsules.
$ isotrack regimen set 40mg --product us-generic --from 2026-11-12
isotretinoin USP 40 mg a day from Thu 2026-11-12.                             #3
Total 320+ mg (conventional-equivalent 400 mg) = 6.7+ mg/kg on baseline
60.00 kg.
WARN  the plan changes from Absorica LD to isotretinoin USP on Thu 2026-11-12:
      the label has Absorica LD and other isotretinoin not substitutable, mg for
      mg. S1 S43 (label, H) stock.product_switch

$ isotrack log --from 2026-11-12 --to today --as-planned
11 days logged, Thu 2026-11-12 to Sun 2026-11-22: 11 x 40 mg.                 #4
Total 760 mg (conventional-equivalent 840 mg) = 14.0 mg/kg on baseline 60.00 kg.

$ isotrack status
Course 1 of me, begun Mon 2026-11-02: day 21                      Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day since Thu 2026-11-12
  taken     760 of 760 mg planned (100.00 %); 21 of 21 days; 0 without entry
  products  us-absorica-ld 320 mg, us-generic 440 mg; as conventional mg (LD x
            5/4) 840 mg, which every mg/kg uses
  so far    14.0 mg/kg on baseline 60 kg, weighed 20 days ago

  reference        conventional      reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    11.67 %     6,360.00      Fri 2027-04-30        Fri 2027-04-30
    150     9.33 %     8,160.00      Mon 2027-06-14        Mon 2027-06-14
  capsules  159 x 40 to reach 120; 204 x 40 to reach 150

  due       Mon 2026-11-30: 4-weekly review (strictest.review)
  due       Wed 2026-12-02: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  the plan changes from Absorica LD to isotretinoin USP on Thu 2026-11-12:
      the label has Absorica LD and other isotretinoin not substitutable, mg for
      mg. S1 S43 (label, H) stock.product_switch
  Not judged: steps due before Sun 2026-11-22.

$ isotrack
Sun 2026-11-22   day 21   isotretinoin USP 40 mg a day        40 mg logged today
  14.0 mg/kg on baseline 60.00 kg             840 conventional mg, 21 of 21 days
  ====-...................................+.........|
  0                                       120      150
  next   Mon 2026-11-30  4-weekly review
         Wed 2026-12-02  labs
  to go  120 mg/kg, 6,360.00 conventional mg to go, about Fri 2027-04-30 by the
         plan
WARN  the plan changes from Absorica LD to isotretinoin USP on ...
      whole: isotrack status

$ isotrack course list
Courses of me

course  state   first day   last day  conventional mg  mg/kg on basis
1       active  2026-11-02  -         840              14.0 baseline

$ isotrack status --json | jq -c '.cumulative, .adherence, .doses.scheduled_mg'
{"mg":760,"equivalent_mg":840,"upper_equivalent_mg":840,"mg_per_kg":{"baseline":14,"current":14,"at_dose":14},"already_mg":0,"already_product":null}
{"dose_percent":100,"dose_capped_percent":100,"day_percent":100}
760

$ isotrack regimen show
Plan of course 1 of me                                            Sun 2026-11-22

  Mon 2026-11-02  Absorica LD 32 mg a day
  Thu 2026-11-12  isotretinoin USP 40 mg a day (in force)

# What is taken before the record is of the first product.
@ ISOTRACK_DB=b.db
$ isotrack start --weight 60kg --regimen 32mg --product us-absorica-ld --start 2026-11-22 --category cannot --already 320mg
Course 1 of me begins Sun 2026-11-22, in a new file, b.db (mode 0600).        #1
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan Absorica LD 32 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  320 mg of Absorica LD taken before this record, counted at the baseline
  weight.
  Can become pregnant: cannot. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)

$ isotrack status --json | jq -c .cumulative
{"mg":320,"equivalent_mg":400,"upper_equivalent_mg":400,"mg_per_kg":{"baseline":6.6667,"current":6.6667,"at_dose":6.6667},"already_mg":320,"already_product":"us-absorica-ld"}

# LD's own band: its highest labelled dose is lower in label mg.
$ isotrack regimen set 64mg --from tomorrow
Absorica LD 64 mg a day (2 x 32) from Mon 2026-11-23.                         #2
Total 320 mg (conventional-equivalent 400 mg) = 6.7 mg/kg on baseline 60.00 kg.
WARN  planned dose is 1.07 mg/kg a day at 60.00 kg, above the usual 0.8; the
      label has it for adults with very severe or truncal acne. S1 (label, H)
      dose.band

$ isotrack regimen set 104mg --from tomorrow
2> isotrack: error: 104 mg a day is 1.73 mg/kg at 60.00 kg, above every labelled
2>                  dose (1.6 mg/kg)
2> hint: not stored; if that is what is meant, --yes answers. Source: S1 (label, H)
? 2

$ isotrack regimen fit 0.4mg/kg
0.4mg/kg at 60.00 kg is 24.00 mg a day. What Absorica LD capsules make:

  exact          0.40 mg/kg a day   24 mg a day

A list of what capsules can make; the prescriber chooses.

$ isotrack regimen set 40mg --from tomorrow --product us-absorica-ld
Absorica LD 40 mg a day (32 + 8) from Mon 2026-11-23.                         #3
The step '64mg' of that day is replaced.
Total 320 mg (conventional-equivalent 400 mg) = 6.7 mg/kg on baseline 60.00 kg.

# A dose per kg and day is of the label's milligrams wherever it is named; what is to go is of conventional ones, and says so.
$ isotrack start --db fit.db --weight 80.2kg --regimen 32mg --product us-absorica-ld --start 2026-11-02 -q; isotrack regimen fit 0.5mg/kg --db fit.db
0.5mg/kg at 80.20 kg is 40.10 mg a day. What Absorica LD capsules make:

  nearest below  0.49 mg/kg a day   40 mg a day (32 + 8)
  alternating    0.52 mg/kg a day   40 mg (32 + 8) and 44 mg (28 + 16) on
                 alternate days
  nearest above  0.55 mg/kg a day   44 mg a day (28 + 16)

A list of what capsules can make; the prescriber chooses.
$ isotrack plan --regimen 0.5mg/kg --db fit.db | grep -E 'mg/kg a day|^plan'
plan            Absorica LD     Absorica LD     Absorica LD     Absorica LD
mg/kg a day     0.39            0.49            0.52            0.55
INFO  planned dose is 0.39 mg/kg a day at 80.20 kg, below the label's 0.4 (a
mg/kg a day: at 80.20 kg, the last weight.
$ isotrack plan --regimen 32mg --db fit.db --json | jq -c '[.plans[] | .mg_per_kg_day, .label_mg_per_kg_day]'
[0.4988,0.399,0.4988,0.399]
$ COLUMNS=60 isotrack status --db fit.db | grep -A1 conventional
  120 mg/kg 0.00 % on baseline, 9,624.00 conventional mg to
            go; Tue 2027-07-20
  150 mg/kg 0.00 % on baseline, 12,030.00 conventional mg to
            go; Sat 2027-09-18
