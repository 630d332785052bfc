# The cumulative dose against the band, and results. What each step must show stands above it.
$ isotrack chart --db none.db
2> isotrack: error: no record at none.db
2> hint: begin with: isotrack start --db none.db (five questions); or name another
2>       with --db
? 5

$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack log --from 2026-09-22 --to today --as-planned --missed 2026-10-31,2026-11-07 -q

# 46.6 mg/kg on baseline, day 62; the bars reach 45; dots to 150 on Mar 14; the lanes
# name 40mg and 60mg; 120 on Tue 2027-02-09 and 150 on Sun 2027-03-14, as in status.
$ isotrack chart
Course 1 of me: day 62, 46.6 mg/kg on baseline 64.41 kg           Sun 2026-11-22
mg/kg
  150 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _.
      |                                                                ...--''
  120 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _...--''_ _ _ _
      |                                                   ..--''
   90 +                                            ..---''
      |                                      ..--''
   60 +                               ..---''
      |                         .---''
   30 +                    ..::##
      |            ..:::#########
    0 +   ...:::#################
      +-------------------------^----------------------------------------------
       Sep 22          Nov         Dec          Jan 2027     Feb         Mar 14
 dose  |40mg       |60mg

  # taken   - if every planned dose is taken   _ _ reference 120 and 150 mg/kg
  ^ today

  dose      40mg from Tue 2026-09-22, 60mg from Thu 2026-10-22
  120 mg/kg Tue 2027-02-09 by the plan; Fri 2027-02-12 at 96.15 % of it, as so
            far
  150 mg/kg Sun 2027-03-14 by the plan; Thu 2027-03-18 at 96.15 % of it, as so
            far
  These dates are arithmetic; the prescriber decides when a course ends.

# 40 columns, ASCII as in a pipe: nothing wider, the same dates.
$ COLUMNS=40 isotrack chart
Course 1 of me: day 62    Sun 2026-11-22
46.6 mg/kg on baseline 64.41 kg
mg/kg
  150 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _.
      |                            .-'
  120 +_ _ _ _ _ _ _ _ _ _ _ _ _.-'_ _
      |                      .-'
   90 +                   .-'
      |                .-'
   60 +             .--
      |           --
   30 +         ::#
      |     .:#####
    0 + .::########
      +-----------^--------------------
       Sep 22      Dec           Mar 14
 dose  |    |60mg

  # taken
  - if every planned dose is taken
  _ _ reference 120 and 150 mg/kg
  ^ today

  dose      40mg from Tue 2026-09-22,
            60mg from Thu 2026-10-22
  120 mg/kg Tue 2027-02-09 by the plan;
            Fri 2027-02-12 at 96.15 % of
            it, as so far
  150 mg/kg Sun 2027-03-14 by the plan;
            Thu 2027-03-18 at 96.15 % of
            it, as so far
  These dates are arithmetic; the
  prescriber decides when a course ends.

# On the current basis the bars fall where the weight rose: 3,000 mg / 70 kg = 42.9 mg/kg.
$ isotrack weight 70kg --on 2026-11-20 -q

$ isotrack chart --basis current | head -n 14
Course 1 of me: day 62, 42.9 mg/kg on current 70.00 kg            Sun 2026-11-22
mg/kg
  150 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _.
      |                                                                 ..--''
  120 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ ..--''' _ _ _
      |                                                   ..---''
   90 +                                            ..---''
      |                                      ..--''
   60 +                               ..--'''
      |                        ..---''
   30 +                  ..::::
      |           ..:::########
    0 +   ...:::###############
      +-----------------------^------------------------------------------------

# Three kinds of lines: what was taken, what is planned; four decimals.
$ isotrack chart --plain | sed -n '1p;62p;63p;$p'
taken	2026-09-22	0.6210
taken	2026-11-22	46.5765
planned	2026-11-23	47.5081
planned	2027-03-14	150.9080

$ isotrack chart --json | jq -c '.schema, .course, (.curve | .basis, .weight_kg, (.taken | length), .planned[0], .targets[0], .steps[1])'
"isotrack.chart/1"
{"number":1,"state":"active","start":"2026-09-22","day":62}
"baseline"
64.4101
62
{"on":"2026-11-23","mg_per_kg":47.5081}
{"mg_per_kg":120,"met":false,"reached_on":null,"finish_on":"2027-02-09","finish_on_at_adherence":"2027-02-12"}
{"from":"2026-10-22","regimen":"60mg","product":"us-claravis","mean_daily_mg":60}

# A hold is a lane of its own; days without entry are drawn above the bars, and the figure has a +.
$ isotrack hold --from 2026-11-23 --to 2026-12-06 --reason travel -q

$ isotrack chart --today 2026-12-20
Course 1 of me: day 90, 46.6+ mg/kg on baseline 64.41 kg          Sun 2026-12-20
mg/kg
  150 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _.
      |                                                                 ..--''
  120 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _..--'' _ _ _
      |                                                      ..--'
   90 +                                                ..--''
      |                                          ..--''
   60 +                                    ..--''
      |                            ????---'
   30 +                 ..::###########
      |           .:::#################
    0 +  ...:::########################
      +-------------------------------^----------------------------------------
       Sep 22        Nov        Dec        Jan 2027   Feb       Mar      Apr 10
 dose  |40mg     |60mg
 hold                        =====

  # taken   - if every planned dose is taken
  ? if taken on the 13 days about which nothing is said, too
  _ _ reference 120 and 150 mg/kg   ^ today

  dose      40mg from Tue 2026-09-22, 60mg from Thu 2026-10-22
  120 mg/kg Mon 2027-03-08 by the plan, Tue 2027-02-23 if taken on the 13 days
            about which nothing is said; Thu 2027-03-11 at 96.15 % of it, as so
            far
  150 mg/kg Sat 2027-04-10 by the plan, Sun 2027-03-28 if taken on the 13 days
            about which nothing is said; Wed 2027-04-14 at 96.15 % of it, as so
            far
  These dates are arithmetic; the prescriber decides when a course ends.

# An open hold: no dates, and why.
$ isotrack undo -q

$ isotrack hold --from 2026-11-23 --reason travel -q

$ isotrack chart --today 2026-11-24 | tail -n 3

  dose      40mg from Tue 2026-09-22, 60mg from Thu 2026-10-22
  ahead     no dates: on hold without an end (isotrack resume)

# A course to come has dots only; one that has ended has bars only, and when the target was reached.
@ ISOTRACK_DB=planned.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-12-01 -q
BLOCK overdue since Sun 2026-11-01: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Thu 2026-11-12: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen

$ isotrack chart
Course 1 of me: in 9 days, 0.0 mg/kg on baseline 60.00 kg         Sun 2026-11-22
mg/kg
  150 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _.
      |                                                                ..---''
  120 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _..--'''_ _ _ _
      |                                                 ...--'''
   90 +                                          ...--''
      |                                   ..---''
   60 +                            ..---''
      |                     ..--'''
   30 +             ...--'''
      |      ...--''
    0 +.---''
      +------------------------------------------------------------------------
       Dec 1         Jan 2027       Feb           Mar            Apr     Apr 29
 dose  |60mg

  - if every planned dose is taken   _ _ reference 120 and 150 mg/kg

  120 mg/kg Tue 2027-03-30 by the plan
  150 mg/kg Thu 2027-04-29 by the plan
  These dates are arithmetic; the prescriber decides when a course ends.

@ ISOTRACK_DB=ended.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-05-01 -q

$ isotrack log --from 2026-05-01 --to 2026-09-02 --as-planned -q

$ isotrack finish --last-dose 2026-09-02 -q

$ isotrack chart
Course 1 of me: finished Wed 2026-09-02, day 125                  Sun 2026-11-22
125.0 mg/kg on baseline 60.00 kg
mg/kg
  150 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _
      |
  120 +_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _.
      |                                                              ...:::####
   90 +                                                      ...::#############
      |                                             ...:::#####################
   60 +                                    ...:::##############################
      |                            ...::#######################################
   30 +                   ...:::###############################################
      |          ...:::########################################################
    0 +  ...:::################################################################
      +------------------------------------------------------------------------
       May 1            Jun               Jul              Aug            Sep 2
 dose  |60mg

  # taken   _ _ reference 120 and 150 mg/kg

  120 mg/kg reached Fri 2026-08-28

# A STOP stands first, with its card, and nothing is planned ahead.
@ ISOTRACK_DB=stop.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-10-01 --category can --programme us-ipledge -q

$ isotrack pregnancy-test add positive --on 2026-11-21 -q > stop.txt

$ isotrack chart | grep -c -e '^STOP' -e 'no dates: a STOP is open'
2

# Results: a panel an analyte, a bar a draw, the laboratory's limit and the published numbers near it.
@ ISOTRACK_DB=record.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-09-22 -q

# Without a result a sentence that says how to record one.
$ isotrack chart --labs
Labs of me                                                        Sun 2026-11-22

No result is recorded. Record one: isotrack lab add alt=N tg=N --on DATE

$ isotrack lab add alt=22 tg=96mg/dL --uln alt=55 --on 2026-09-18 -q

$ isotrack lab add alt=28 tg=118mg/dL --uln alt=55 --on 2026-10-20 -q

$ isotrack lab add alt=181 tg=9.2mmol/L --uln alt=55 --on 2026-11-18 -q
BLOCK TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to
      judge. S2 S10 (label, H) lab.T3

# ALT: 181 ends above L3 (165) and below L6 (200), 22 and 28 end below the limit of 55.
# TG in mg/dL, since the units differ: 814.9 above T3 (800).
$ isotrack chart --labs
Labs of me                                                        Sun 2026-11-22

ALT  181 U/L on Wed 2026-11-18, up from 28 U/L on 2026-10-20; FLAG L3
  |_ _ _ _ _ _ _ _ _  181 L3 _  L6 200 U/L
  |_ _ _ _ _ _ _ _ _ _..._ _ _  L3 165 U/L
  |_ _ _ _ _ _ _ _ _ _###_ _ _  L2 110 U/L
  | 22 _ _ _ 28  _ _ _###_ _ _  upper limit 55 U/L
  | ...      ...      ###
  +---------------------------
    09-18    10-20    11-18

TG  9.2 mmol/L on Wed 2026-11-18, up from 118 mg/dL on 2026-10-20; FLAG T3
  |                       814.9 T3
  |_ _ _ _ _ _ _ _ _ _ _ _..._ _ _ _  T3 800 mg/dL
  |                       ###
  |_ _ _ _ _ _ _ _ _ _ _ _###_ _ _ _  T2 500 mg/dL
  | 96 _ _ _ _ 118 _ _ _ _###_ _ _ _  T1 200 mg/dL
  | ...        ...        ###
  +---------------------------------
    09-18      10-20      11-18

Lines are published numbers, for the clinic to judge: isotrack lab list

$ isotrack chart --labs tg --plain
triglyceride	2026-09-18	96	mg/dL	-
triglyceride	2026-10-20	118	mg/dL	-
triglyceride	2026-11-18	814.8804	mg/dL	lab.T3

$ isotrack chart --labs tg --json | jq -c '.schema, .analytes[].lines'
"isotrack.lab_chart/1"
[{"rule":"lab.T1","value":200},{"rule":"lab.T2","value":500},{"rule":"lab.T3","value":800}]

# An analyte that is in the tables without a result, one that is not, analytes without --labs.
$ isotrack chart --labs platelets
Labs of me                                                        Sun 2026-11-22

No such result is recorded. Record one: isotrack lab add alt=N tg=N --on DATE

$ isotrack chart --labs triglicerides
2> isotrack: error: no analyte 'triglicerides'
2> hint: did you mean triglyceride?
? 2

$ isotrack chart tg
2> isotrack: error: 'tg': analytes go with --labs
2> hint: such as: isotrack chart --labs tg alt
? 2

$ isotrack chart --basis lean
2> isotrack: error: basis 'lean': expected one of baseline, current, at-dose
? 2

$ isotrack chart --labs --basis current
2> isotrack: error: --basis is of the dose, not of results
2> hint: leave one of them out
? 2

$ isotrack chart --quiet

$ isotrack chart --course 3
2> isotrack: error: me has no course '3'
2> hint: the courses: isotrack course list
? 4
