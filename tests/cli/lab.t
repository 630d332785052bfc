# lab records draws, and the plan by which labs come due.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 142lb --regimen 40mg --start 2026-09-22 --category cannot --programme us-ipledge --today 2026-09-22 -q

$ isotrack lab add
2> isotrack: error: --on is missing: the day the blood was drawn
2> hint: not stored; not the day the results came; the plan counts from the draw
? 2

$ isotrack lab add --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a draw is recorded once it is
2>                  done
2> hint: not stored
? 3

$ isotrack lab add alt=31 --on 2026-11-18
2> isotrack: error: lab add: unexpected 'alt=31'
2> hint: not stored; see: isotrack help lab add
? 2

$ isotrack lab add --on 2026-11-18
Blood drawn Wed 2026-11-18, 4 days ago.                                       #2
Meets the labs due Sat 2026-11-21. Next: Mon 2026-12-21.

$ isotrack lab add --on 2026-11-18
2> isotrack: error: a draw of Wed 2026-11-18 is recorded already, #2
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 2
? 3

$ isotrack lab add --on 2026-10-05 --note 'not fasting'
Blood drawn Mon 2026-10-05, 48 days ago.                                      #3
It meets no labs that are asked for. Next: Mon 2026-12-21.

# Late is said, and by how many days.
@ ISOTRACK_DB=late.db
$ isotrack start --weight 142lb --regimen 40mg --start 2026-09-22 --category cannot --programme us-ipledge --today 2026-09-22 -q

$ isotrack lab add --on 2026-11-22
Blood drawn today, Sun 2026-11-22.                                            #2
Meets the labs due Sat 2026-11-21, 1 day late. Next: Mon 2026-12-21.

# A baseline draw before the first dose.
@ ISOTRACK_DB=baseline.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-01 --category cannot -q

$ isotrack lab add --on 2026-11-20 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"lab add","patient":"me","entry":2,"stored":true,"repeated":false,"lines":["Blood drawn Fri 2026-11-20, 2 days ago.","Meets the baseline labs due Tue 2026-12-01. Next: Thu 2026-12-31."],"cumulative":null,"alerts":[],"notes":[]}

# The plan of the course, and the others there are.
$ isotrack lab plan
monthly_classic: every 30 days while on the drug (practice habit)

  baseline  at most 30 days before the start
  during    every 30 days while on the drug
  end       last dose

  WARN   monthly_classic.baseline: baseline labs
         due on the day of the first dose; from 30 days before the first dose to
         the day of the first dose, both days included
         I7 S18 (design, M)
  WARN   monthly_classic: labs
         every 30 days from the first dose; from 7 days before each due day to
         22 days after it, both days included
         I7 S18 (design, M)
  WARN   monthly_classic.end: labs at the end
         due on the day of the last dose; from the day of the last dose to 7
         days after it, both days included
         I7 S18 (design, M)

Source: I7 S18 (design, M).

Plans

  monthly_classic   every 30 days while on the drug (practice habit)
  us_label_legacy   weekly or 2-weekly until the response is known (older US
                    label)
  us_label_current  before the start, then periodically (current US label)
  aad_2016          baseline, then again until the response is known (AAD 2016)
  aad_2024          baseline and a limited repeat (AAD 2024)
  delphi_2022       baseline and once at peak dose (Delphi consensus 2022)
  hansen_2016       baseline and once after 2 months (Hansen 2016)
  shah_2019         baseline, at 2 to 3 months and at completion (Shah 2019)
  eu_smpc           before, at 1 month, then every 3 months (EU product text)
  msd_2024          baseline and at 4 weeks (MSD Manual 2024)
  kr_2023           liver and triglycerides every 5 to 6 months, cholesterol
                    early (World J Clin Cases 2023)
  none_healthy      no routine tests in healthy young people (BJD 2022)

$ isotrack lab plan --plain | head -n 5
plan	monthly_classic	every 30 days while on the drug (practice habit)	I7 S18 (design, M)
baseline	at most 30 days before the start
during	every 30 days while on the drug
end	last dose
known	monthly_classic	every 30 days while on the drug (practice habit)

$ isotrack lab plan --json | jq -c '.plan.id, .plans[0]'
"monthly_classic"
{"id":"monthly_classic","title":"every 30 days while on the drug (practice habit)"}

# Another plan: what was due, and what is now.
@ ISOTRACK_DB=me.db
$ isotrack lab plan delphi
2> isotrack: error: no lab plan 'delphi'
2> hint: not stored; did you mean delphi_2022? one of: monthly_classic,
2>       us_label_legacy, us_label_current, aad_2016, aad_2024, delphi_2022,
2>       hansen_2016, shah_2019, eu_smpc, msd_2024, kr_2023, none_healthy
? 4

$ isotrack lab plan delphi_2022
Lab plan of course 1: delphi_2022, baseline and once at peak dose (Delphi
consensus 2022).                                                              #4
  before: labs Mon 2026-12-21
  now: none

$ isotrack lab plan delphi_2022
Course 1 has the lab plan delphi_2022 already.

$ isotrack history --id 4
#4  2026-11-22 09:00 UTC  lab plan
    + course 1 from Tue 2026-09-22, target 120-150 mg/kg on baseline, labs
      delphi_2022
    - course 1 from Tue 2026-09-22, target 120-150 mg/kg on baseline, labs
      monthly_classic

$ isotrack undo
Entry 4 (lab plan) is undone.                                                 #5
  withdrawn: course 1 from Tue 2026-09-22, target 120-150 mg/kg on baseline,
             labs delphi_2022
  back: course 1 from Tue 2026-09-22, target 120-150 mg/kg on baseline, labs
        monthly_classic
Total 0+ mg = 0.0+ mg/kg on baseline 64.41 kg.

$ isotrack finish --last-dose 2026-11-20 -q

$ isotrack lab plan eu_smpc
2> isotrack: error: course 1 finished on Fri 2026-11-20
2> hint: not stored; a new one begins with: isotrack start
? 3

# A clinic's own plan.
@ ISOTRACK_DB=own.db
$ isotrack start --weight 60kg --regimen 40mg -q

$ printf '{"about": "x", "lab_plans": [{"id": "own", "title": "once", "baseline": null, "during": "once", "end": null, "analytes": ["alt"], "rules": []}]}' > own.json

$ isotrack lab plan add own.json
Clinic's lab plan own: once; 0 rules.                                         #2

$ isotrack lab plan add own.json --dry-run
Clinic's lab plan own: once; 0 rules.                                 not stored
It replaces the one of #2.
Dry run: nothing was stored.

$ isotrack lab plan own --plain
entry	3
stored	yes
said	Lab plan of course 1: own, once.
said	  before: baseline labs Sun 2026-11-22; labs Tue 2026-12-22
said	  now: none

$ printf '{"about": "x", "lab_plans": [\n {"id": "own"}]}' > bad.json; isotrack lab plan add bad.json
2> isotrack: error: bad.json:2:2: own: 'baseline' is missing
2> hint: not stored
? 6

$ printf '{"about": "x", "lab_plans": []}' | isotrack lab plan add -
2> isotrack: error: standard input:1:16: 'lab_plans' is empty
2> hint: not stored
? 6

$ isotrack lab plan add
2> isotrack: error: the file of the lab plan is missing
2> hint: not stored; such as: isotrack lab plan add FILE
? 2

$ isotrack lab list
Blood draws of me                                                 Sun 2026-11-22

No blood draw is recorded. To record one: isotrack lab add --on DATE

$ isotrack lab list --plain

$ isotrack lab list --json | jq -c '.lab_draws'
[]

# A plan chosen during the course does not judge the steps before it; an undo brings the old one back.
@ ISOTRACK_DB=chosen.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot --programme none --today 2026-09-22 -q

$ isotrack lab plan us_label_legacy
Lab plan of course 1: us_label_legacy, weekly or 2-weekly until the response is
known (older US label).                                                       #2
  before: labs Sat 2026-11-21; labs Mon 2026-12-21
  now: labs Tue 2026-12-01

$ isotrack due --kind lab
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  Tue 2026-12-01, upcoming, in 9 days, window Tue 2026-11-24 to Mon
      2026-12-07
      labs
      us_label_legacy, WARN at stake; S78 (label, H)

Lab plan us_label_legacy is judged from Sun 2026-11-22, the day it was chosen.

$ isotrack undo -q && isotrack due --kind lab
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

WARN  Sat 2026-11-21, overdue, 1 day ago, window Sat 2026-11-14 to Sun
      2026-12-13
      labs
      monthly_classic; I7 S18 (design, M)
WARN  Thu 2026-10-22, missed, 31 days ago, window Thu 2026-10-15 to Fri
      2026-11-13
      labs
      monthly_classic; I7 S18 (design, M)

