# regimen set --from in the past: the days from there on are judged by the new plan, earlier ones never.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-09 --category cannot -q && isotrack log --from 2026-11-09 --to yesterday --as-planned --missed 2026-11-12,2026-11-17 -q

$ isotrack status --json | jq -c '.doses, .adherence'
{"scheduled_days":13,"full":11,"partial":0,"over":0,"missed":2,"unknown":0,"scheduled_mg":520,"missed_dates":["2026-11-12","2026-11-17"],"unknown_dates":[],"vomited":0}
{"dose_percent":84.62,"dose_capped_percent":84.62,"day_percent":84.62}

# The pharmacy had changed it on the 16th: those days become partial.
$ isotrack regimen set 60mg --from 2026-11-16
isotretinoin USP 60 mg a day (40 + 20) from Mon 2026-11-16.                   #3
Days judged anew: Mon 2026-11-16 full to partial, Wed 2026-11-18 full to
partial, Thu 2026-11-19 full to partial, Fri 2026-11-20 full to partial,
Sat 2026-11-21 full to partial.
Total 440 mg = 7.3 mg/kg on baseline 60.00 kg.

$ isotrack status
Course 1 of me, begun Mon 2026-11-09: day 14                      Sun 2026-11-22

  plan      isotretinoin USP 60 mg a day (40 + 20) since Mon 2026-11-16
  taken     440 of 640 mg planned (68.75 %); 11 of 13 days; 0 without entry
  of these  5 partial, 0 over the plan
  missed    Thu 2026-11-12, Tue 2026-11-17
  so far    7.3 mg/kg on baseline 60 kg, weighed 13 days ago

  reference                          reached, if every     at 68.75 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     6.11 %     6,760.00      Sun 2027-03-14        Tue 2027-05-04
    150     4.89 %     8,560.00      Tue 2027-04-13        Thu 2027-06-17
  capsules  113 x 40 + 113 x 20 to reach 120; 143 x 40 + 143 x 20 to reach 150

  due       Mon 2026-12-07: 4-weekly review (strictest.review)
  due       Wed 2026-12-09: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

# The same day again replaces the step, and judges anew once more.
$ isotrack regimen set 20mg --from 2026-11-16
isotretinoin USP 20 mg a day from Mon 2026-11-16.                             #4
The step '60mg' of that day is replaced.
Days judged anew: Mon 2026-11-16 partial to over, Wed 2026-11-18 partial to
over, Thu 2026-11-19 partial to over, Fri 2026-11-20 partial to over,
Sat 2026-11-21 partial to over.
Total 440 mg = 7.3 mg/kg on baseline 60.00 kg.
INFO  planned dose is 0.33 mg/kg a day at 60.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

$ isotrack regimen set 40mg 0mg --from 2026-11-16
isotretinoin USP 40 mg and rest on alternate days from Mon 2026-11-16.        #5
The step '20mg' of that day is replaced.
Days judged anew: Mon 2026-11-16 over to full, Tue 2026-11-17 missed to rest,
Wed 2026-11-18 over to full, Thu 2026-11-19 over to rest, Fri 2026-11-20 over to
full and 1 more.
Total 440 mg = 7.3 mg/kg on baseline 60.00 kg.
INFO  planned dose is 0.33 mg/kg a day at 60.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

$ isotrack status
Course 1 of me, begun Mon 2026-11-09: day 14                      Sun 2026-11-22

  plan      isotretinoin USP 40 mg and rest on alternate days since
            Mon 2026-11-16
  taken     360 of 400 mg planned (90.00 %); 9 of 10 days; 0 without entry
  and       80 mg on days without a plan, counted in mg, in no day
  missed    Thu 2026-11-12
  so far    7.3 mg/kg on baseline 60 kg, weighed 13 days ago

  reference                          reached, if every     at 90.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     6.11 %     6,760.00      Sun 2027-10-24        Wed 2027-12-01
    150     4.89 %     8,560.00      Sat 2028-01-22        Fri 2028-03-10
  capsules  169 x 40 to reach 120; 214 x 40 to reach 150

  due       Mon 2026-12-07: 4-weekly review (strictest.review)
  due       Wed 2026-12-09: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
INFO  Sat 2026-11-21: 40 mg on a rest day, counted in mg, in no day count;
      2 such days since Thu 2026-11-19. (design) dose.unplanned_day
INFO  planned dose is 0.33 mg/kg a day at 60.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band
  Not judged: steps due before Sun 2026-11-22.

$ isotrack regimen show
Plan of course 1 of me                                            Sun 2026-11-22

  Mon 2026-11-09  isotretinoin USP 40 mg a day
  Mon 2026-11-16  isotretinoin USP 40 mg and rest on alternate days (in force)

# A later step never judges earlier days.
$ isotrack regimen set 80mg --from 2026-11-22
isotretinoin USP 80 mg a day (2 x 40) from Sun 2026-11-22.                    #6
Total 440 mg = 7.3 mg/kg on baseline 60.00 kg.
WARN  planned dose is 1.33 mg/kg a day at 60.00 kg, above the usual 1; the label
      has it for adults with very severe or truncal acne. S1 S4 (label, H)
      dose.band

$ isotrack undo -q && isotrack undo -q && isotrack undo -q && isotrack undo
Entry 3 (regimen set) is undone.                                             #10
  withdrawn: plan 60mg (us-generic) from Mon 2026-11-16
Total 440 mg = 7.3 mg/kg on baseline 60.00 kg.

$ isotrack status --json | jq -c '.doses, .adherence'
{"scheduled_days":13,"full":11,"partial":0,"over":0,"missed":2,"unknown":0,"scheduled_mg":520,"missed_dates":["2026-11-12","2026-11-17"],"unknown_dates":[],"vomited":0}
{"dose_percent":84.62,"dose_capped_percent":84.62,"day_percent":84.62}

$ isotrack regimen set 60mg --from 2026-11-08
2> isotrack: error: Sun 2026-11-08 is before the course, which begins
2>                  Mon 2026-11-09
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-08
? 3

# What was taken before this record keeps its product, whatever becomes of the plan.
@ ISOTRACK_DB=already.db
$ isotrack start --weight 60kg --regimen 32mg --product us-absorica-ld --start 2026-11-20 --already 320mg -q && isotrack status --json | jq -c .cumulative
{"mg":320,"equivalent_mg":400,"upper_equivalent_mg":480,"mg_per_kg":{"baseline":6.6667,"current":6.6667,"at_dose":6.6667},"already_mg":320,"already_product":"us-absorica-ld"}

$ isotrack regimen set 40mg --product us-generic --from 2026-11-20 && isotrack status --json | jq -c .cumulative
isotretinoin USP 40 mg a day from Fri 2026-11-20.                             #2
The step '32mg' of that day is replaced.
Total 320+ mg (conventional-equivalent 400 mg) = 6.7+ mg/kg on baseline
60.00 kg.
{"mg":320,"equivalent_mg":400,"upper_equivalent_mg":480,"mg_per_kg":{"baseline":6.6667,"current":6.6667,"at_dose":6.6667},"already_mg":320,"already_product":"us-absorica-ld"}

$ isotrack history --id 1 | grep already -B 1
    + course 1 from Fri 2026-11-20, target 120-150 mg/kg on baseline, labs
      monthly_classic, already 320 mg (us-absorica-ld)
