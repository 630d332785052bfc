# today is the card, the same as isotrack alone: at most ten lines, and what comes next.
@ ISOTRACK_DB=me.db
$ isotrack
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack today
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack today
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)     60 mg planned today

  0.0+ mg/kg on baseline 64.41 kg                            0+ mg, 0 of 61 days
  ........................................+.........|
  0                                       120      150

  open   61 days without entry: isotrack ask
  next   120 mg/kg, 7,729.21 mg to go, about Tue 2027-03-30 by the plan

$ isotrack log --from 2026-09-22 --to yesterday --as-planned --missed 2026-10-31,2026-11-07 -q

$ isotrack
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)     60 mg planned today

  45.6 mg/kg on baseline 64.41 kg              2,940 mg, 59 of 61 days, 2 missed
  ===============.........................+.........|
  0                                       120      150

  next   120 mg/kg, 4,789.21 mg to go, about Tue 2027-02-09 by the plan

$ isotrack log 20mg -q && isotrack
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)
                                                        20 of 60 mg logged today

  45.9 mg/kg on baseline 64.41 kg              2,960 mg, 60 of 62 days, 2 missed
  ===============.........................+.........|
  0                                       120      150

  next   120 mg/kg, 4,769.21 mg to go, about Wed 2027-02-10 by the plan

$ isotrack log 40mg -q && isotrack
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)      60 mg logged today

  46.6 mg/kg on baseline 64.41 kg              3,000 mg, 60 of 62 days, 2 missed
  ===============-........................+.........|
  0                                       120      150

  next   120 mg/kg, 4,729.21 mg to go, about Tue 2027-02-09 by the plan

$ isotrack --ascii
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)      60 mg logged today

  46.6 mg/kg on baseline 64.41 kg              3,000 mg, 60 of 62 days, 2 missed
  ===============-........................+.........|
  0                                       120      150

  next   120 mg/kg, 4,729.21 mg to go, about Tue 2027-02-09 by the plan

$ isotrack --json | jq -c '.schema, .today_dose'
"isotrack.status/1"
{"state":"full","planned_mg":60,"taken_mg":60}

$ isotrack today --plain | head -n 3
patient	me
course	1
state	active

# A finding shows on the card when it is more than a remark.
$ isotrack log 60mg --extra -q && isotrack
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)     120 mg logged today

  47.5 mg/kg on baseline 64.41 kg              3,060 mg, 60 of 62 days, 2 missed
  ===============-........................+.........|
  0                                       120      150

  next   120 mg/kg, 4,669.21 mg to go, about Mon 2027-02-08 by the plan
WARN  Sun 2026-11-22: 120 mg is 2.00 x the planned 60 mg. I2 (design)
      dose.over_plan

# A rest day, a missed day, a hold.
@ ISOTRACK_DB=rest.db
$ isotrack start --weight 60kg --regimen 0mg 40mg --category cannot -q && isotrack
Sun 2026-11-22   day 1   isotretinoin USP rest and 40 mg on alternate days
                                                                        rest day

  0.0 mg/kg on baseline 60.00 kg                               0 mg, 0 of 0 days
  ........................................+.........|
  0                                       120      150

  next   120 mg/kg, 7,200.00 mg to go, about Tue 2027-11-16 by the plan

@ ISOTRACK_DB=held.db
$ isotrack start --weight 60kg --regimen 40mg --category cannot -q && isotrack skip -q && isotrack
Sun 2026-11-22   day 1   isotretinoin USP 40 mg a day               missed today

  0.0 mg/kg on baseline 60.00 kg                      0 mg, 0 of 1 day, 1 missed
  ........................................+.........|
  0                                       120      150

  next   120 mg/kg, 7,200.00 mg to go, about Fri 2027-05-21 by the plan

$ isotrack undo -q && isotrack hold --reason 'trip' -q && isotrack
Sun 2026-11-22   day 1   isotretinoin USP 40 mg a day                    on hold

  0.0 mg/kg on baseline 60.00 kg                               0 mg, 0 of 0 days
  ........................................+.........|
  0                                       120      150

  next   120 mg/kg, 7,200.00 mg to go, no date: on hold without an end (isotrack
         resume)

$ isotrack today extra
2> isotrack: error: today: unexpected 'extra'
2> hint: see: isotrack help today
? 2
