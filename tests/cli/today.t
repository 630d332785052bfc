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
  next   Sun 2026-12-20  monthly pregnancy test
         Mon 2026-12-21  monthly visit
         Mon 2026-12-21  labs
WARN  two methods in use: nothing recorded. P-S11 (regulator, H)
      us.contra.methods

$ isotrack log --from 2026-09-22 --to yesterday --as-planned --missed 2026-10-31,2026-11-07 -q

$ isotrack
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)     60 mg planned today

  45.6 mg/kg on baseline 64.41 kg              2,940 mg, 59 of 61 days, 2 missed
  ===============.........................+.........|
  0                                       120      150

  next   Sun 2026-12-20  monthly pregnancy test
         Mon 2026-12-21  monthly visit
         Mon 2026-12-21  labs
WARN  two methods in use: nothing recorded: isotrack status

$ isotrack log 20mg -q && isotrack
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)
                                                        20 of 60 mg logged today
  45.9 mg/kg on baseline 64.41 kg              2,960 mg, 60 of 62 days, 2 missed
  ===============.........................+.........|
  0                                       120      150
  next   Sun 2026-12-20  monthly pregnancy test
         Mon 2026-12-21  monthly visit
         Mon 2026-12-21  labs
WARN  two methods in use: nothing recorded. P-S11 (regulator, H)
      us.contra.methods

$ isotrack log 40mg -q && isotrack
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)      60 mg logged today

  46.6 mg/kg on baseline 64.41 kg              3,000 mg, 60 of 62 days, 2 missed
  ===============-........................+.........|
  0                                       120      150

  next   Sun 2026-12-20  monthly pregnancy test
         Mon 2026-12-21  monthly visit
         Mon 2026-12-21  labs
WARN  two methods in use: nothing recorded: isotrack status

$ isotrack --ascii
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)      60 mg logged today

  46.6 mg/kg on baseline 64.41 kg              3,000 mg, 60 of 62 days, 2 missed
  ===============-........................+.........|
  0                                       120      150

  next   Sun 2026-12-20  monthly pregnancy test
         Mon 2026-12-21  monthly visit
         Mon 2026-12-21  labs
WARN  two methods in use: nothing recorded: isotrack status

$ isotrack --json | jq -c '.schema, .today_dose'
"isotrack.status/1"
{"state":"full","planned_mg":60,"taken_mg":60}

$ isotrack today --plain | head -n 3
patient	me
course	1
state	active

# A finding shows on the card when it is more than a remark.
$ isotrack log 60mg --extra -q && isotrack
Sun 2026-11-22   day 62   Claravis 60 mg a day (40 + 20)
                                                       120 of 60 mg logged today
  47.5 mg/kg on baseline 64.41 kg              3,060 mg, 60 of 62 days, 2 missed
  ===============-........................+.........|
  0                                       120      150
  next   Sun 2026-12-20  monthly pregnancy test
         Mon 2026-12-21  monthly visit
         Mon 2026-12-21  labs
WARN  Sun 2026-11-22: 120 mg is 2.00 x the planned 60 mg
      1 more flag: isotrack status

# A rest day, a missed day, a hold.
@ ISOTRACK_DB=rest.db
$ isotrack start --weight 60kg --regimen 0mg 40mg --category cannot -q && isotrack
Sun 2026-11-22   day 1   isotretinoin USP rest and 40 mg on alternate days
                                                                        rest day
  0.0 mg/kg on baseline 60.00 kg                               0 mg, 0 of 0 days
  ........................................+.........|
  0                                       120      150
  next   Sun 2026-11-22  due: consent and acknowledgement of risk signed
         Sun 2026-11-22  due: consent signed by a parent or guardian: needed
                         under 18; no birth date stored
         Sun 2026-11-22  due: first prescription by a dermatologist
WARN  due today: baseline labs. I7 S18 (design, M) monthly_classic.baseline

@ ISOTRACK_DB=held.db
$ isotrack start --weight 60kg --regimen 40mg --category cannot -q && isotrack skip -q && isotrack
Sun 2026-11-22   day 1   isotretinoin USP 40 mg a day               missed today
  0.0 mg/kg on baseline 60.00 kg                      0 mg, 0 of 1 day, 1 missed
  ........................................+.........|
  0                                       120      150
  next   Sun 2026-11-22  due: consent and acknowledgement of risk signed
         Sun 2026-11-22  due: consent signed by a parent or guardian: needed
                         under 18; no birth date stored
         Sun 2026-11-22  due: first prescription by a dermatologist
WARN  due today: baseline labs. I7 S18 (design, M) monthly_classic.baseline

$ isotrack undo -q && isotrack hold --reason 'trip' -q && isotrack
Sun 2026-11-22   day 1   isotretinoin USP 40 mg a day                    on hold
  0.0 mg/kg on baseline 60.00 kg                               0 mg, 0 of 0 days
  ........................................+.........|
  0                                       120      150
  next   Sun 2026-11-22  due: consent and acknowledgement of risk signed
         Sun 2026-11-22  due: consent signed by a parent or guardian: needed
                         under 18; no birth date stored
         Sun 2026-11-22  due: first prescription by a dermatologist
WARN  due today: baseline labs. I7 S18 (design, M) monthly_classic.baseline

$ isotrack today extra
2> isotrack: error: today: unexpected 'extra'
2> hint: see: isotrack help today
? 2

# A plan of many doses is cut short; the card stays within ten lines.
@ ISOTRACK_DB=long.db
$ isotrack start --weight 60kg --regimen 20mg 40mg*2 20mg 40mg*3 20mg 40mg*4 20mg 40mg*2 20mg 40mg*3 20mg 40mg*4 20mg 40mg*2 20mg 40mg*3 20mg 40mg*4 --category cannot -q && isotrack today | head -n 3
Sun 2026-11-22   day 1   isotretinoin USP 20 mg, 40 mg for 2 days, 20 mg, ...
                                                             20 mg planned today
  0.0 mg/kg on baseline 60.00 kg                               0 mg, 0 of 0 days

$ isotrack today | wc -l
10
