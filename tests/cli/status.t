# status: every number of a course.
@ ISOTRACK_DB=me.db
$ isotrack status
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

# Nothing logged yet: every past day is unknown, and said so. Totals are lower bounds.
$ isotrack status
Course 1 of me, begun Tue 2026-09-22: day 62                      Sun 2026-11-22

  plan      Claravis 60 mg a day (40 + 20) since Thu 2026-10-22
  taken     0 mg; 0 of 61 days; 61 without entry
  no entry  Tue 2026-09-22, Wed 2026-09-23, Thu 2026-09-24, Fri 2026-09-25,
            Sat 2026-09-26 and 56 more; answer them: isotrack ask
  so far    0.0+ mg/kg on baseline 142 lb = 64.41 kg, weighed 61 days ago

  reference                          reached, if every
  mg/kg       done     to go mg      planned dose is taken
    120     0.00 %     7,729.21      Tue 2027-03-30
    150     0.00 %     9,661.52      Sun 2027-05-02
  if taken  on the 61 days about which nothing is said: 120 on Sun 2027-02-07,
            150 on Fri 2027-03-12
  capsules  129 x 40 + 129 x 20 to reach 120; 162 x 40 + 162 x 20 to reach 150

  due       Sun 2026-12-20: monthly pregnancy test (us.test.monthly)
  due       Mon 2026-12-21: monthly visit (us.visit.monthly)
  due       Mon 2026-12-21: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  two methods in use: nothing recorded. P-S11 (regulator, H)
      us.contra.methods
  Not judged: steps due before Sun 2026-11-22.

$ isotrack log --from 2026-09-22 --to yesterday --as-planned --missed 2026-10-31,2026-11-07 -q

$ isotrack status
Course 1 of me, begun Tue 2026-09-22: day 62                      Sun 2026-11-22

  plan      Claravis 60 mg a day (40 + 20) since Thu 2026-10-22
  taken     2,940 of 3,060 mg planned (96.08 %); 59 of 61 days; 0 without entry
  missed    Sat 2026-10-31, Sat 2026-11-07
  so far    45.6 mg/kg on baseline 142 lb = 64.41 kg, weighed 61 days ago

  reference                          reached, if every     at 96.08 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    38.04 %     4,789.21      Tue 2027-02-09        Sat 2027-02-13
    150    30.43 %     6,721.52      Sun 2027-03-14        Thu 2027-03-18
  capsules  80 x 40 + 80 x 20 to reach 120; 113 x 40 + 113 x 20 to reach 150

  due       Sun 2026-12-20: monthly pregnancy test (us.test.monthly)
  due       Mon 2026-12-21: monthly visit (us.visit.monthly)
  due       Mon 2026-12-21: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  two methods in use: nothing recorded. P-S11 (regulator, H)
      us.contra.methods
  Not judged: steps due before Sun 2026-11-22.

$ isotrack log -q

$ isotrack status
Course 1 of me, begun Tue 2026-09-22: day 62                      Sun 2026-11-22

  plan      Claravis 60 mg a day (40 + 20) since Thu 2026-10-22
  taken     3,000 of 3,120 mg planned (96.15 %); 60 of 62 days; 0 without entry
  missed    Sat 2026-10-31, Sat 2026-11-07
  so far    46.6 mg/kg on baseline 142 lb = 64.41 kg, weighed 61 days ago

  reference                          reached, if every     at 96.15 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    38.81 %     4,729.21      Tue 2027-02-09        Fri 2027-02-12
    150    31.05 %     6,661.52      Sun 2027-03-14        Thu 2027-03-18
  capsules  79 x 40 + 79 x 20 to reach 120; 112 x 40 + 112 x 20 to reach 150

  due       Sun 2026-12-20: monthly pregnancy test (us.test.monthly)
  due       Mon 2026-12-21: monthly visit (us.visit.monthly)
  due       Mon 2026-12-21: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  two methods in use: nothing recorded. P-S11 (regulator, H)
      us.contra.methods
  Not judged: steps due before Sun 2026-11-22.

$ isotrack status --plain
patient	me
course	1
state	active
start	2026-09-22
day	62
regimen	60mg
mg	3000
equivalent_mg	3000.00
upper_equivalent_mg	3000.00
mg_per_kg_baseline	46.5765
mg_per_kg_current	46.5765
mg_per_kg_at_dose	46.5765
scheduled_days	62
days_with_dose	60
missed	2
unknown	0
dose_percent	96.15
target	120	baseline	38.81	4729.21	-	2027-02-09
target	120	current	38.81	4729.21	-	2027-02-09
target	120	at_dose	38.81	4729.21	-	2027-02-09
target	150	baseline	31.05	6661.52	-	2027-03-14
target	150	current	31.05	6661.52	-	2027-03-14
target	150	at_dose	31.05	6661.52	-	2027-03-14
alert	WARN	us.contra.methods	-	two methods in use: nothing recorded
next	us.test.monthly	2026-12-20	upcoming	monthly pregnancy test
next	us.visit.monthly	2026-12-21	upcoming	monthly visit
next	monthly_classic	2026-12-21	upcoming	labs
not_judged	steps due before Sun 2026-11-22

$ isotrack status --json | jq .
{
  "schema": "isotrack.status/1",
  "today": "2026-11-22",
  "patient": {
    "code": "me"
  },
  "course": {
    "number": 1,
    "state": "active",
    "start": "2026-09-22",
    "day": 62,
    "product": "us-claravis",
    "regimen": "60mg",
    "basis": "baseline",
    "last_day": null
  },
  "weight": {
    "baseline_kg": 64.4101,
    "current_kg": 64.4101,
    "current_on": "2026-09-22"
  },
  "cumulative": {
    "mg": 3000,
    "equivalent_mg": 3000,
    "upper_equivalent_mg": 3000,
    "mg_per_kg": {
      "baseline": 46.5765,
      "current": 46.5765,
      "at_dose": 46.5765
    },
    "already_mg": 0,
    "already_product": null
  },
  "targets": [
    {
      "mg_per_kg": 120,
      "basis": "baseline",
      "percent": 38.81,
      "remaining_mg": 4729.21,
      "reached_on": null,
      "days_remaining": 79,
      "finish_on": "2027-02-09",
      "finish_on_at_adherence": "2027-02-12",
      "finish_on_if_unsaid_taken": null,
      "capsules_known": true,
      "capsules_remaining": [
        {
          "strength_mg": 20,
          "count": 79
        },
        {
          "strength_mg": 40,
          "count": 79
        }
      ]
    },
    {
      "mg_per_kg": 120,
      "basis": "current",
      "percent": 38.81,
      "remaining_mg": 4729.21,
      "reached_on": null,
      "days_remaining": 79,
      "finish_on": "2027-02-09",
      "finish_on_at_adherence": "2027-02-12",
      "finish_on_if_unsaid_taken": null,
      "capsules_known": true,
      "capsules_remaining": [
        {
          "strength_mg": 20,
          "count": 79
        },
        {
          "strength_mg": 40,
          "count": 79
        }
      ]
    },
    {
      "mg_per_kg": 120,
      "basis": "at_dose",
      "percent": 38.81,
      "remaining_mg": 4729.21,
      "reached_on": null,
      "days_remaining": 79,
      "finish_on": "2027-02-09",
      "finish_on_at_adherence": "2027-02-12",
      "finish_on_if_unsaid_taken": null,
      "capsules_known": true,
      "capsules_remaining": [
        {
          "strength_mg": 20,
          "count": 79
        },
        {
          "strength_mg": 40,
          "count": 79
        }
      ]
    },
    {
      "mg_per_kg": 150,
      "basis": "baseline",
      "percent": 31.05,
      "remaining_mg": 6661.52,
      "reached_on": null,
      "days_remaining": 112,
      "finish_on": "2027-03-14",
      "finish_on_at_adherence": "2027-03-18",
      "finish_on_if_unsaid_taken": null,
      "capsules_known": true,
      "capsules_remaining": [
        {
          "strength_mg": 20,
          "count": 112
        },
        {
          "strength_mg": 40,
          "count": 112
        }
      ]
    },
    {
      "mg_per_kg": 150,
      "basis": "current",
      "percent": 31.05,
      "remaining_mg": 6661.52,
      "reached_on": null,
      "days_remaining": 112,
      "finish_on": "2027-03-14",
      "finish_on_at_adherence": "2027-03-18",
      "finish_on_if_unsaid_taken": null,
      "capsules_known": true,
      "capsules_remaining": [
        {
          "strength_mg": 20,
          "count": 112
        },
        {
          "strength_mg": 40,
          "count": 112
        }
      ]
    },
    {
      "mg_per_kg": 150,
      "basis": "at_dose",
      "percent": 31.05,
      "remaining_mg": 6661.52,
      "reached_on": null,
      "days_remaining": 112,
      "finish_on": "2027-03-14",
      "finish_on_at_adherence": "2027-03-18",
      "finish_on_if_unsaid_taken": null,
      "capsules_known": true,
      "capsules_remaining": [
        {
          "strength_mg": 20,
          "count": 112
        },
        {
          "strength_mg": 40,
          "count": 112
        }
      ]
    }
  ],
  "doses": {
    "scheduled_days": 62,
    "full": 60,
    "partial": 0,
    "over": 0,
    "missed": 2,
    "unknown": 0,
    "scheduled_mg": 3120,
    "missed_dates": [
      "2026-10-31",
      "2026-11-07"
    ],
    "unknown_dates": [],
    "vomited": 0
  },
  "adherence": {
    "dose_percent": 96.15,
    "dose_capped_percent": 96.15,
    "day_percent": 96.77
  },
  "alerts": [
    {
      "rule": "us.contra.methods",
      "severity": "WARN",
      "due_on": null,
      "message": "two methods in use: nothing recorded",
      "source": "P-S11 (regulator, H)"
    }
  ],
  "not_projected": null,
  "today_dose": {
    "state": "full",
    "planned_mg": 60,
    "taken_mg": 60
  },
  "earlier_courses": [],
  "lifetime": {
    "equivalent_mg": null,
    "mg_per_kg": null,
    "at_least": null
  },
  "next": [
    {
      "rule": "us.test.monthly",
      "due_on": "2026-12-20",
      "state": "upcoming",
      "message": "monthly pregnancy test"
    },
    {
      "rule": "us.visit.monthly",
      "due_on": "2026-12-21",
      "state": "upcoming",
      "message": "monthly visit"
    },
    {
      "rule": "monthly_classic",
      "due_on": "2026-12-21",
      "state": "upcoming",
      "message": "labs"
    }
  ],
  "stop": null,
  "not_judged": [
    "steps due before Sun 2026-11-22"
  ],
  "settled": [],
  "notes": []
}

# What it was, and what it will be: --today.
$ isotrack status --today 2026-10-22
Course 1 of me, begun Tue 2026-09-22: day 31                      Thu 2026-10-22

  plan      Claravis 60 mg a day (40 + 20) since Thu 2026-10-22
  taken     1,260 of 1,260 mg planned (100.00 %); 31 of 31 days; 0 without entry
  so far    19.6 mg/kg on baseline 142 lb = 64.41 kg, weighed 30 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    16.30 %     6,469.21      Sun 2027-02-07        Sun 2027-02-07
    150    13.04 %     8,401.52      Fri 2027-03-12        Fri 2027-03-12
  capsules  108 x 40 + 108 x 20 to reach 120; 141 x 40 + 141 x 20 to reach 150

  due       Sun 2026-12-20: monthly pregnancy test (us.test.monthly)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ isotrack status --today 2026-11-25
Course 1 of me, begun Tue 2026-09-22: day 65                      Wed 2026-11-25

  plan      Claravis 60 mg a day (40 + 20) since Thu 2026-10-22
  taken     3,000 of 3,120 mg planned on 62 days with an entry (96.15 %); 60 of
            64 days; 2 without entry
  missed    Sat 2026-10-31, Sat 2026-11-07
  no entry  Mon 2026-11-23, Tue 2026-11-24; answer them: isotrack ask
  so far    46.6+ mg/kg on baseline 142 lb = 64.41 kg, weighed 64 days ago

  reference                          reached, if every     at 96.15 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    38.81 %     4,729.21      Thu 2027-02-11        Sun 2027-02-14
    150    31.05 %     6,661.52      Tue 2027-03-16        Sat 2027-03-20
  if taken  on the 2 days about which nothing is said: 120 on Tue 2027-02-09,
            150 on Sun 2027-03-14
  capsules  79 x 40 + 79 x 20 to reach 120; 112 x 40 + 112 x 20 to reach 150

  due       Sun 2026-12-20: monthly pregnancy test (us.test.monthly)
  due       Mon 2026-12-21: monthly visit (us.visit.monthly)
  due       Mon 2026-12-21: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  two methods in use: nothing recorded. P-S11 (regulator, H)
      us.contra.methods
  Not judged: steps due before Sun 2026-11-22.

$ isotrack status --today 2026-09-21
Course 1 of me, planned for Tue 2026-09-22: in 1 day              Mon 2026-09-21

  plan      Claravis 40 mg a day
  next      60mg from Thu 2026-10-22
  taken     0 mg; no planned day is past
  so far    0.0 mg/kg on baseline 142 lb = 64.41 kg, weighed Tue 2026-09-22

  reference                          reached, if every
  mg/kg       done     to go mg      planned dose is taken
    120     0.00 %     7,729.21      Sun 2027-02-07
    150     0.00 %     9,661.52      Fri 2027-03-12
  capsules  139 x 40 + 109 x 20 to reach 120; 172 x 40 + 142 x 20 to reach 150

  due       Sun 2026-12-20: monthly pregnancy test (us.test.monthly)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

# Many unknown days are not all written out.
$ isotrack status --today 2026-12-24
Course 1 of me, begun Tue 2026-09-22: day 94                      Thu 2026-12-24

  plan      Claravis 60 mg a day (40 + 20) since Thu 2026-10-22
  taken     3,000 of 3,120 mg planned on 62 days with an entry (96.15 %); 60 of
            93 days; 31 without entry
  missed    Sat 2026-10-31, Sat 2026-11-07
  no entry  Mon 2026-11-23, Tue 2026-11-24, Wed 2026-11-25, Thu 2026-11-26,
            Fri 2026-11-27 and 26 more; answer them: isotrack ask
  so far    46.6+ mg/kg on baseline 142 lb = 64.41 kg, weighed 93 days ago

  reference                          reached, if every     at 96.15 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    38.81 %     4,729.21      Fri 2027-03-12        Mon 2027-03-15
    150    31.05 %     6,661.52      Wed 2027-04-14        Sun 2027-04-18
  if taken  on the 31 days about which nothing is said: 120 on Tue 2027-02-09,
            150 on Sun 2027-03-14
  capsules  79 x 40 + 79 x 20 to reach 120; 112 x 40 + 112 x 20 to reach 150

  due       Mon 2026-12-21: overdue: monthly visit (us.visit.monthly)

  These dates are arithmetic; the prescriber decides when a course ends.
BLOCK overdue since Sun 2026-12-20: monthly pregnancy test. P-S11 P-S15
      (regulator, H) us.test.monthly
WARN  overdue since Mon 2026-12-21: labs. I7 S18 (design, M) monthly_classic
WARN  two methods in use: nothing recorded. P-S11 (regulator, H)
      us.contra.methods
INFO  last weighed 93 days ago, Tue 2026-09-22. I5 (design) weight.stale
  Not judged: steps due before Sun 2026-11-22.

# When the bases part by 5 %, all three are shown, with the reason.
$ isotrack weight 132lb --on 2026-11-15 -q

$ isotrack status
Course 1 of me, begun Tue 2026-09-22: day 62                      Sun 2026-11-22

  plan      Claravis 60 mg a day (40 + 20) since Thu 2026-10-22
  taken     3,000 of 3,120 mg planned (96.15 %); 60 of 62 days; 0 without entry
  missed    Sat 2026-10-31, Sat 2026-11-07
  so far    46.6 mg/kg on baseline 142 lb = 64.41 kg, weighed 61 days ago
            50.1 mg/kg on current 59.87 kg
            47.1 mg/kg, each dose at its weight
            The weight went from 64.41 to 59.87 kg (Sun 2026-11-15): baseline
            keeps dividing by the first, current divides all that was taken by
            the last.

  reference                          reached, if every     at 96.15 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
  on baseline weight
    120    38.81 %     4,729.21      Tue 2027-02-09        Fri 2027-02-12
    150    31.05 %     6,661.52      Sun 2027-03-14        Thu 2027-03-18
  on current weight
    120    41.75 %     4,184.90      Sun 2027-01-31        Wed 2027-02-03
    150    33.40 %     5,981.13      Tue 2027-03-02        Sat 2027-03-06
  each dose at its weight
    120    39.28 %     4,362.37      Wed 2027-02-03        Sat 2027-02-06
    150    31.43 %     6,158.59      Fri 2027-03-05        Tue 2027-03-09
  capsules  79 x 40 + 79 x 20 to reach 120; 112 x 40 + 112 x 20 to reach 150

  due       Sun 2026-12-20: monthly pregnancy test (us.test.monthly)
  due       Mon 2026-12-21: monthly visit (us.visit.monthly)
  due       Mon 2026-12-21: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  two methods in use: nothing recorded. P-S11 (regulator, H)
      us.contra.methods
  Not judged: steps due before Sun 2026-11-22.

# Reached: the first day it was. A finished course has no dates to come.
@ ISOTRACK_DB=done.db
$ isotrack start --weight 50kg --regimen 50mg --start 2026-06-01 --category cannot -q && isotrack log --from 2026-06-01 --to yesterday --as-planned -q

$ isotrack status
Course 1 of me, begun Mon 2026-06-01: day 175                     Sun 2026-11-22

  plan      isotretinoin USP 50 mg a day (40 + 10)
  taken     8,700 of 8,700 mg planned (100.00 %); 174 of 174 days; 0 without
            entry
  so far    174.0 mg/kg on baseline 50 kg, weighed 174 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120   145.00 %         0.00      reached Mon 2026-09-28
    150   116.00 %         0.00      reached Wed 2026-10-28

  due       Sat 2026-11-28: labs (monthly_classic)
  due       Mon 2026-12-14: 4-weekly review (strictest.review)

INFO  last weighed 174 days ago, Mon 2026-06-01. I5 (design) weight.stale
INFO  174.0 mg/kg on baseline 50.00 kg is past 150, the upper end of its target.
      S7 S8 (label, H) dose.past_upper
  Not judged: steps due before Sun 2026-11-22.

$ isotrack status --today 2026-09-27
Course 1 of me, begun Mon 2026-06-01: day 119                     Sun 2026-09-27

  plan      isotretinoin USP 50 mg a day (40 + 10)
  taken     5,950 of 5,950 mg planned (100.00 %); 119 of 119 days; 0 without
            entry
  so far    119.0 mg/kg on baseline 50 kg, weighed 118 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    99.17 %        50.00      Mon 2026-09-28        Mon 2026-09-28
    150    79.33 %     1,550.00      Wed 2026-10-28        Wed 2026-10-28
  capsules  1 x 40 + 1 x 10 to reach 120; 31 x 40 + 31 x 10 to reach 150

  These dates are arithmetic; the prescriber decides when a course ends.
INFO  last weighed 118 days ago, Mon 2026-06-01. I5 (design) weight.stale
  Not judged: steps due before Sun 2026-11-22.

$ isotrack status --today 2026-09-28
Course 1 of me, begun Mon 2026-06-01: day 120                     Mon 2026-09-28

  plan      isotretinoin USP 50 mg a day (40 + 10)
  taken     6,000 of 6,000 mg planned (100.00 %); 120 of 120 days; 0 without
            entry
  so far    120.0 mg/kg on baseline 50 kg, weighed 119 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120   100.00 %         0.00      reached Mon 2026-09-28
    150    80.00 %     1,500.00      Wed 2026-10-28        Wed 2026-10-28
  capsules  30 x 40 + 30 x 10 to reach 150

  These dates are arithmetic; the prescriber decides when a course ends.
INFO  last weighed 119 days ago, Mon 2026-06-01. I5 (design) weight.stale
  Not judged: steps due before Sun 2026-11-22.

$ isotrack finish --last-dose yesterday -q

$ isotrack status
Course 1 of me, begun Mon 2026-06-01: finished Sat 2026-11-21, day 174
                                                                  Sun 2026-11-22

  plan      isotretinoin USP 50 mg a day (40 + 10)
  taken     8,700 of 8,700 mg planned (100.00 %); 174 of 174 days; 0 without
            entry
  so far    174.0 mg/kg on baseline 50 kg, weighed 174 days ago

  reference                          reached
  mg/kg       done     to go mg
    120   145.00 %         0.00      reached Mon 2026-09-28
    150   116.00 %         0.00      reached Wed 2026-10-28

  due       Mon 2026-12-21: blood donation: not before Mon 2026-12-21
            (post.blood.label)

  No dates: the course has ended.
WARN  due Sat 2026-11-21: labs at the end; on time until Sat 2026-11-28. I7 S18
      (design, M) monthly_classic.end
INFO  174.0 mg/kg on baseline 50.00 kg is past 150, the upper end of its target.
      S7 S8 (label, H) dose.past_upper
  Not judged: steps due before Sun 2026-11-22.

# Over the target's upper end, and far over.
$ isotrack undo -q && isotrack log --as-planned -q

$ isotrack status | tail -n 6
  due       Mon 2026-12-14: 4-weekly review (strictest.review)

INFO  last weighed 174 days ago, Mon 2026-06-01. I5 (design) weight.stale
INFO  175.0 mg/kg on baseline 50.00 kg is past 150, the upper end of its target.
      S7 S8 (label, H) dose.past_upper
  Not judged: steps due before Sun 2026-11-22.

@ ISOTRACK_DB=over.db
$ isotrack start --weight 50kg --regimen 50mg --start 2026-06-01 --category cannot --already 2400mg -q && isotrack log --from 2026-06-01 --to yesterday --as-planned -q

$ isotrack status
Course 1 of me, begun Mon 2026-06-01: day 175                     Sun 2026-11-22

  plan      isotretinoin USP 50 mg a day (40 + 10)
  taken     8,700 of 8,700 mg planned (100.00 %); 174 of 174 days; 0 without
            entry
  before    2,400 mg taken before this record, at the baseline weight
  so far    222.0 mg/kg on baseline 50 kg, weighed 174 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120   185.00 %         0.00      reached Tue 2026-08-11
    150   148.00 %         0.00      reached Thu 2026-09-10

  due       Sat 2026-11-28: labs (monthly_classic)
  due       Mon 2026-12-14: 4-weekly review (strictest.review)

WARN  222.0 mg/kg on baseline 50.00 kg is past 220, beyond which the largest
      cohort saw no gain. S30 S31 (paper, H) dose.past_220
INFO  last weighed 174 days ago, Mon 2026-06-01. I5 (design) weight.stale
  Not judged: steps due before Sun 2026-11-22.

# 10,260 mg at 66 kg are 155.45...: the finding says what the line above says.
@ ISOTRACK_DB=rounded.db
$ isotrack start --weight 66kg --regimen 60mg --start 2026-11-22 --category cannot --programme none --already 10260mg -q

$ isotrack status | grep -e 'so far  ' -e '^INFO'
  so far    155.5 mg/kg on baseline 66 kg, weighed today
INFO  155.5 mg/kg on baseline 66.00 kg is past 150, the upper end of its target.

# One number as a band; another basis.
@ ISOTRACK_DB=one.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --category cannot --target 135-135 --basis current -q

$ isotrack status
Course 1 of me, begun Fri 2026-11-20: day 3                       Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     0 mg; 0 of 2 days; 2 without entry
  no entry  Fri 2026-11-20, Sat 2026-11-21; answer them: isotrack ask
  so far    0.0+ mg/kg on current 60 kg, weighed 2 days ago

  reference                          reached, if every
  mg/kg       done     to go mg      planned dose is taken
    135     0.00 %     8,100.00      Sat 2027-06-12
  if taken  on the 2 days about which nothing is said: 135 on Thu 2027-06-10
  capsules  203 x 40 to reach 135

  due       Fri 2026-12-18: 4-weekly review (strictest.review)
  due       Sun 2026-12-20: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ isotrack
Sun 2026-11-22   day 3   isotretinoin USP 40 mg a day        40 mg planned today

  0.0+ mg/kg on current 60.00 kg                              0+ mg, 0 of 2 days
  ..................................................|
  0                                                135

  open   2 days without entry: isotrack ask
  next   Fri 2026-12-18  4-weekly review
         Sun 2026-12-20  labs
  to go  135 mg/kg, 8,100.00 mg to go, Thu 2027-06-10 to Sat 2027-06-12

# On hold, with and without an end.
$ isotrack hold --from 2026-11-22 --to 2026-12-05 --reason 'trip' -q

$ isotrack status
Course 1 of me, begun Fri 2026-11-20: day 3, on hold              Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  hold      from Sun 2026-11-22 to Sat 2026-12-05
  taken     0 mg; 0 of 2 days; 2 without entry
  no entry  Fri 2026-11-20, Sat 2026-11-21; answer them: isotrack ask
  so far    0.0+ mg/kg on current 60 kg, weighed 2 days ago

  reference                          reached, if every
  mg/kg       done     to go mg      planned dose is taken
    135     0.00 %     8,100.00      Sat 2027-06-26
  if taken  on the 2 days about which nothing is said: 135 on Thu 2027-06-24
  capsules  203 x 40 to reach 135

  due       Fri 2026-12-18: 4-weekly review (strictest.review)
  due       Sun 2026-12-20: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ isotrack undo -q && isotrack hold --reason 'blood test' -q

$ isotrack status
Course 1 of me, begun Fri 2026-11-20: day 3, on hold              Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  hold      from Sun 2026-11-22, no end recorded
  taken     0 mg; 0 of 2 days; 2 without entry
  no entry  Fri 2026-11-20, Sat 2026-11-21; answer them: isotrack ask
  so far    0.0+ mg/kg on current 60 kg, weighed 2 days ago

  reference                          reached, if every
  mg/kg       done     to go mg      planned dose is taken
    135     0.00 %     8,100.00      -

  due       Fri 2026-12-18: 4-weekly review (strictest.review)
  due       Sun 2026-12-20: labs (monthly_classic)

  No dates: on hold without an end (isotrack resume).
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

# Nothing could be taken: no adherence, and no date at that share.
$ isotrack status --json | jq -c '.adherence, .doses'
{"dose_percent":null,"dose_capped_percent":null,"day_percent":null}
{"scheduled_days":2,"full":0,"partial":0,"over":0,"missed":0,"unknown":2,"scheduled_mg":80,"missed_dates":[],"unknown_dates":["2026-11-20","2026-11-21"],"vomited":0}

$ isotrack status extra
2> isotrack: error: status: unexpected 'extra'
2> hint: see: isotrack help status
? 2

$ isotrack status --course 3
2> isotrack: error: me has no course '3'
2> hint: the courses: isotrack course list
? 4

$ isotrack status -p P-0421
2> isotrack: error: no patient P-0421 in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

# A planned course whose target was met before this record.
@ ISOTRACK_DB=met.db
$ isotrack start --weight 64.5kg --regimen 40mg --already 8000mg --start +30d --category cannot -q && isotrack status | sed -n '8,11p'
  reference                          reached, if every
  mg/kg       done     to go mg      planned dose is taken
    120   103.36 %         0.00      reached before this record
    150    82.69 %     1,675.00      Mon 2027-02-01

$ isotrack status --json | jq -c '.targets[0] | [.mg_per_kg, .reached_on, .days_remaining]'
[120,"2026-11-22",0]

# What was settled or set aside is told, not passed over.
@ ISOTRACK_DB=settled.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --category cannot --programme none -q; isotrack log --from 2026-11-20 --to today --as-planned -q; isotrack lab add tg=850 --on 2026-11-20 -q; isotrack status | tail -n 4
BLOCK TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to
      judge. S2 S10 (label, H) lab.T3
  These dates are arithmetic; the prescriber decides when a course ends.
BLOCK TG 850 mg/dL (9.60 mmol/L), collected Fri 2026-11-20: above 800 mg/dL or
      9 mmol/L, flagged same-day; for the clinic to judge. S2 S10 (label, H)
      lab.T3
$ isotrack confirm lab.T3 --note 'seen, goes on' -q; isotrack status | tail -n 3

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none open; settled Sun 2026-11-22: lab.T3.

# The last weighing is told with its day when the total is divided by another one.
@ ISOTRACK_DB=weighed.db
$ isotrack start --weight 62kg --regimen 40mg --start 2026-08-24 --category cannot --programme none -q; isotrack log --from 2026-08-24 --to yesterday --as-planned -q; isotrack weight 60kg --on 2026-10-24 -q; isotrack status | grep -e '^  so far' -e '^  weight'
  so far    58.1 mg/kg on baseline 62 kg, weighed 90 days ago
  weight    60 kg, weighed Sat 2026-10-24, 29 days ago
