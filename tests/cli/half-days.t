# Two intakes a day: what is said about a half of it, and what today is until something is said.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 2x20mg --start 2026-11-20 --category cannot -q

# Today is pending: neither planned nor missing yet.
$ isotrack status --json | jq -c '.today_dose, (.doses | [.scheduled_days, .full, .partial, .missed, .unknown])'
{"state":"pending","planned_mg":40,"taken_mg":0}
[2,0,0,0,2]

$ isotrack log --at 08:00
20 mg logged for today, Sun 2026-11-22.                                       #2
20 mg of the 40 mg planned that day.
Total 20+ mg = 0.3+ mg/kg on baseline 60.00 kg.

# With the first intake logged it is partial, and counts.
$ isotrack status --json | jq -c '.today_dose, (.doses | [.scheduled_days, .full, .partial, .missed, .unknown])'
{"state":"partial","planned_mg":40,"taken_mg":20}
[3,0,1,0,2]

$ isotrack
Sun 2026-11-22   day 3   isotretinoin USP 40 mg a day in 2 intakes (20, 20)
                                                        20 of 40 mg logged today
  0.3+ mg/kg on baseline 60.00 kg                            20+ mg, 1 of 3 days
  ........................................+.........|
  0                                       120      150
  open   2 days without entry: isotrack ask
  next   Fri 2026-12-18  4-weekly review
         Sun 2026-12-20  labs
  to go  120 mg/kg, 7,180.00 mg to go, Wed 2027-05-19 to Fri 2027-05-21

$ isotrack log --at 08:45
20 mg logged for today, Sun 2026-11-22.                                       #3
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack status --json | jq -c '.today_dose, (.doses | [.scheduled_days, .full, .partial, .missed, .unknown])'
{"state":"full","planned_mg":40,"taken_mg":40}
[3,1,0,0,2]

# A half of yesterday, and the rest was not taken.
$ isotrack log --on yesterday
20 mg logged for Sat 2026-11-21, yesterday.                                   #4
20 mg of the 40 mg planned that day.
Total 60+ mg = 1.0+ mg/kg on baseline 60.00 kg.

$ isotrack skip --on yesterday
Sat 2026-11-21: the rest was not taken; 20 mg of 40 mg stays.                 #5
Total 60+ mg = 1.0+ mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

$ isotrack log --on yesterday
20 mg logged for Sat 2026-11-21, yesterday.                                   #6
What was recorded as not taken that day is withdrawn.
Total 80+ mg = 1.3+ mg/kg on baseline 60.00 kg.

$ isotrack status --json | jq -c '(.doses | [.scheduled_days, .full, .partial, .missed, .unknown]), .adherence'
[3,2,0,0,1]
{"dose_percent":100,"dose_capped_percent":100,"day_percent":100}

# --as-planned fills a whole untouched day only.
$ isotrack log --on 2026-11-20 20mg -q

$ isotrack log --as-planned --from 2026-11-20 --to 2026-11-20
2> isotrack: error: nothing to log Fri 2026-11-20: 1 said already
2> hint: not stored; a missed day is filled one at a time: isotrack log --on DATE
? 3

$ isotrack log --on 2026-11-20
20 mg logged for Fri 2026-11-20, 2 days ago.                                  #8
Total 120 mg = 2.0 mg/kg on baseline 60.00 kg.

$ isotrack status
Course 1 of me, begun Fri 2026-11-20: day 3                       Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day in 2 intakes (20, 20)
  taken     120 of 120 mg planned (100.00 %); 3 of 3 days; 0 without entry
  so far    2.0 mg/kg on baseline 60 kg, weighed 2 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     1.67 %     7,080.00      Tue 2027-05-18        Tue 2027-05-18
    150     1.33 %     8,880.00      Fri 2027-07-02        Fri 2027-07-02
  capsules  354 x 20 to reach 120; 444 x 20 to reach 150

  due       Fri 2026-12-18: 4-weekly review (strictest.review)
  due       Sun 2026-12-20: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

# Different intakes: what is left of the first comes next.
@ ISOTRACK_DB=b.db
$ isotrack start --weight 60kg --regimen 40mg+20mg --category cannot -q

$ isotrack log
40 mg logged for today, Sun 2026-11-22.                                       #2
40 mg of the 60 mg planned that day.
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.

$ isotrack log
20 mg logged for today, Sun 2026-11-22.                                       #3
Total 60 mg = 1.0 mg/kg on baseline 60.00 kg.

$ isotrack undo -q && isotrack undo -q && isotrack log 50mg
50 mg (40 + 10) logged for today, Sun 2026-11-22.                             #6
50 mg of the 60 mg planned that day.
Total 50 mg = 0.8 mg/kg on baseline 60.00 kg.

$ isotrack log
10 mg logged for today, Sun 2026-11-22.                                       #7
Total 60 mg = 1.0 mg/kg on baseline 60.00 kg.

# Missed today, then taken after all.
$ isotrack undo -q && isotrack undo -q && isotrack skip
Missed: 60 mg planned today, Sun 2026-11-22.                                 #10
Total 0 mg = 0.0 mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

$ isotrack status --json | jq -c '.today_dose, .doses.missed_dates'
{"state":"missed","planned_mg":60,"taken_mg":0}
["2026-11-22"]

$ isotrack log
40 mg logged for today, Sun 2026-11-22.                                      #11
What was recorded as not taken that day is withdrawn.
40 mg of the 60 mg planned that day.
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.

# One time is not that of two intakes.
@ ISOTRACK_DB=times.db
$ isotrack start --weight 60kg --regimen 2x20mg -q && isotrack log --as-planned --at 08:15
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
2> isotrack: error: Sun 2026-11-22 plans 2 intakes; --at is the time of one
2> hint: not stored; log each with its time:
2>       isotrack log AMOUNT --on 2026-11-22 --at HH:MM
? 3

$ isotrack log --at 08:15 -q && isotrack history --id 2
#2  2026-11-22 09:00 UTC  log
    + 20 mg on Sun 2026-11-22 at 08:15
