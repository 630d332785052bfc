# --json: one object, schema first, today second; keys always there; errors are one line on stderr.
@ ISOTRACK_DB=me.db
$ isotrack patient add me --category can --programme us-ipledge --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"patient add","patient":"me","entry":1,"stored":true,"repeated":false,"lines":["Patient me, in a new file, me.db (mode 0600).","  Can become pregnant: can. Programme us-ipledge. Logging daily."],"cumulative":null,"alerts":[],"stop_opened":null,"notes":[]}

# A patient without a course.
$ isotrack course list --json
{"schema":"isotrack.courses/1","today":"2026-11-22","patient":{"code":"me"},"courses":[]}

$ isotrack patient list --json
{"schema":"isotrack.patients/1","today":"2026-11-22","patients":[{"code":"me","name":null,"category":"can","programme":"us-ipledge","logging":"daily","birth_date":null,"weight_unit":null,"cycles":null,"home_tests":null,"lab_units":null,"missed_dose":null,"courses":0,"state":null,"contacts":[],"archived_on":null}],"archived":0}

$ isotrack status --json
2> {"error":{"code":"not_found","exit":4,"message":"me has no course yet","hint":"begin with: isotrack start","outcome":null}}
? 4

$ isotrack today --json
2> {"error":{"code":"not_found","exit":4,"message":"me has no course yet","hint":"begin with: isotrack start","outcome":null}}
? 4

$ isotrack start --weight 142lb --regimen 40mg --start 2026-11-18 --target 120-120 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"start","patient":"me","entry":2,"stored":true,"repeated":false,"lines":["Course 1 of me begins Wed 2026-11-18.","  Weight 142 lb = 64.41 kg, weighed Wed 2026-11-18, 4 days ago.","  Plan isotretinoin USP 40 mg a day.","  Reference band 120 mg/kg on baseline 64.41 kg: 7,729.21 mg.","  Can become pregnant: can. Programme us-ipledge. Labs monthly_classic.","  Steps due before today are not judged: this record begins today."],"cumulative":null,"alerts":[],"stop_opened":null,"notes":[]}

# An empty course.
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
    "start": "2026-11-18",
    "day": 5,
    "product": "us-generic",
    "regimen": "40mg",
    "basis": "baseline",
    "last_day": null
  },
  "weight": {
    "baseline_kg": 64.4101,
    "current_kg": 64.4101,
    "current_on": "2026-11-18"
  },
  "cumulative": {
    "mg": 0,
    "equivalent_mg": 0,
    "upper_equivalent_mg": 160,
    "mg_per_kg": {
      "baseline": 0,
      "current": 0,
      "at_dose": 0
    },
    "already_mg": 0,
    "already_product": null
  },
  "targets": [
    {
      "mg_per_kg": 120,
      "basis": "baseline",
      "percent": 0,
      "remaining_mg": 7729.21,
      "reached_on": null,
      "days_remaining": 193,
      "finish_on": "2027-06-03",
      "finish_on_at_adherence": null,
      "finish_on_if_unsaid_taken": "2027-05-30",
      "capsules_known": true,
      "capsules_remaining": [
        {
          "strength_mg": 40,
          "count": 194
        }
      ]
    },
    {
      "mg_per_kg": 120,
      "basis": "current",
      "percent": 0,
      "remaining_mg": 7729.21,
      "reached_on": null,
      "days_remaining": 193,
      "finish_on": "2027-06-03",
      "finish_on_at_adherence": null,
      "finish_on_if_unsaid_taken": "2027-05-30",
      "capsules_known": true,
      "capsules_remaining": [
        {
          "strength_mg": 40,
          "count": 194
        }
      ]
    },
    {
      "mg_per_kg": 120,
      "basis": "at_dose",
      "percent": 0,
      "remaining_mg": 7729.21,
      "reached_on": null,
      "days_remaining": 193,
      "finish_on": "2027-06-03",
      "finish_on_at_adherence": null,
      "finish_on_if_unsaid_taken": "2027-05-30",
      "capsules_known": true,
      "capsules_remaining": [
        {
          "strength_mg": 40,
          "count": 194
        }
      ]
    }
  ],
  "doses": {
    "scheduled_days": 4,
    "full": 0,
    "partial": 0,
    "over": 0,
    "missed": 0,
    "unknown": 4,
    "scheduled_mg": 160,
    "missed_dates": [],
    "unknown_dates": [
      "2026-11-18",
      "2026-11-19",
      "2026-11-20",
      "2026-11-21"
    ],
    "vomited": 0
  },
  "adherence": {
    "dose_percent": null,
    "dose_capped_percent": null,
    "day_percent": null
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
    "state": "pending",
    "planned_mg": 40,
    "taken_mg": 0
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
      "due_on": "2026-12-17",
      "state": "upcoming",
      "message": "monthly pregnancy test"
    },
    {
      "rule": "us.visit.monthly",
      "due_on": "2026-12-18",
      "state": "upcoming",
      "message": "monthly visit"
    },
    {
      "rule": "monthly_classic",
      "due_on": "2026-12-18",
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

$ isotrack status --json > status.json; isotrack --json | cmp - status.json

$ isotrack regimen show --json
{"schema":"isotrack.regimen/1","today":"2026-11-22","patient":{"code":"me"},"course":{"number":1,"start":"2026-11-18"},"steps":[{"from":"2026-11-18","product":"us-generic","plan":"40mg"}],"holds":[]}

# A typical one.
$ isotrack log --from 2026-11-18 --to 2026-11-20 --as-planned --missed 2026-11-19 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"log","patient":"me","entry":3,"stored":true,"repeated":false,"lines":["2 days logged, Wed 2026-11-18 to Fri 2026-11-20: 2 x 40 mg.","1 day missed: Thu 2026-11-19."],"cumulative":{"mg":80,"equivalent_mg":80,"mg_per_kg":1.242,"basis":"baseline","weight_kg":64.4101,"at_least":true},"alerts":[],"stop_opened":null,"notes":[]}

$ isotrack log 60mg --extra --json | jq .
{
  "schema": "isotrack.receipt/1",
  "today": "2026-11-22",
  "command": "log",
  "patient": "me",
  "entry": 4,
  "stored": true,
  "repeated": false,
  "lines": [
    "60 mg (40 + 20) logged for today, Sun 2026-11-22.",
    "60 mg that day, more than the 40 mg planned."
  ],
  "cumulative": {
    "mg": 140,
    "equivalent_mg": 140,
    "mg_per_kg": 2.1736,
    "basis": "baseline",
    "weight_kg": 64.4101,
    "at_least": true
  },
  "alerts": [],
  "stop_opened": null,
  "notes": []
}

$ isotrack weight 140lb --json | jq -c '.lines, .cumulative'
["140 lb = 63.50 kg, weighed today, Sun 2026-11-22.","On current weight 2.17+ mg/kg becomes 2.20+, because all that was taken is divided by the new weight; on baseline 64.41 kg it stays 2.2+."]
{"mg":140,"equivalent_mg":140,"mg_per_kg":2.1736,"basis":"baseline","weight_kg":64.4101,"at_least":true}

$ isotrack hold --from 2026-12-01 --to 2026-12-07 --reason 'trip' --json | jq -c '.command, .entry, .lines'
"hold"
6
["On hold from Tue 2026-12-01 to Mon 2026-12-07, both included: 7 days."]

$ isotrack status --json | jq -c '.cumulative, .doses, .adherence, .alerts'
{"mg":140,"equivalent_mg":140,"upper_equivalent_mg":180,"mg_per_kg":{"baseline":2.1736,"current":2.2046,"at_dose":2.1869},"already_mg":0,"already_product":null}
{"scheduled_days":5,"full":2,"partial":0,"over":1,"missed":1,"unknown":1,"scheduled_mg":200,"missed_dates":["2026-11-19"],"unknown_dates":["2026-11-21"],"vomited":0}
{"dose_percent":87.5,"dose_capped_percent":75,"day_percent":75}
[{"rule":"us.contra.methods","severity":"WARN","due_on":null,"message":"two methods in use: nothing recorded","source":"P-S11 (regulator, H)"}]

$ isotrack regimen show --json | jq -c '.course, .steps, .holds'
{"number":1,"start":"2026-11-18"}
[{"from":"2026-11-18","product":"us-generic","plan":"40mg"}]
[{"first":"2026-12-01","last":"2026-12-07","reason":"trip"}]

$ isotrack regimen fit 0.5mg/kg --json | jq -c .
{"schema":"isotrack.fit/1","today":"2026-11-22","wanted":"0.5mg/kg","wanted_mg_per_day":31.75,"weight_kg":63.5029,"product":"isotretinoin USP","options":[{"plan":"30mg","label":"nearest_below","in_words":"30 mg a day","mean_mg_per_day":30,"mg_per_kg_per_day":0.4724},{"plan":"30mg 40mg","label":"alternating","in_words":"30 mg and 40 mg on alternate days","mean_mg_per_day":35,"mg_per_kg_per_day":0.5512},{"plan":"40mg","label":"nearest_above","in_words":"40 mg a day","mean_mg_per_day":40,"mg_per_kg_per_day":0.6299}]}

$ isotrack history --json | jq -c '.entries[] | [.entry, .command, .recorded, .withdrawn, .reason, .remark]'
[1,"patient add",["patient me, logging daily","can become pregnant: can, from Sun 2026-11-22","programme us-ipledge from Sun 2026-11-22"],[],null,null]
[2,"start",["course 1 from Wed 2026-11-18, target 120-120 mg/kg on baseline, labs monthly_classic","weight 142lb on Wed 2026-11-18","plan 40mg (us-generic) from Wed 2026-11-18"],[],null,null]
[3,"log",["40 mg on Wed 2026-11-18","40 mg on Fri 2026-11-20","not taken on Thu 2026-11-19"],[],null,null]
[4,"log",["60 mg on Sun 2026-11-22"],[],null,null]
[5,"weight",["weight 140lb on Sun 2026-11-22"],[],null,null]
[6,"hold",["hold from Tue 2026-12-01 to Mon 2026-12-07: trip"],[],null,null]

$ isotrack undo --json | jq -c '[.entry, .stored, .lines]'
[7,true,["Entry 6 (hold) is undone.","  withdrawn: hold from Tue 2026-12-01 to Mon 2026-12-07: trip"]]

$ isotrack verify --json
{"schema":"isotrack.verify/1","today":"2026-11-22","file":"me.db","sound":true,"entries":7,"rows":14,"damages":[]}

$ isotrack product list --json | jq -c '.schema, .today, (.products | length)'
"isotrack.products/1"
"2026-11-22"
19

$ isotrack patient show --json
{"schema":"isotrack.patient/1","today":"2026-11-22","patient":{"code":"me","name":null,"category":"can","programme":"us-ipledge","logging":"daily","birth_date":null,"weight_unit":null,"cycles":null,"home_tests":null,"lab_units":null,"missed_dose":null,"courses":1,"state":"active","contacts":[],"archived_on":null}}

$ isotrack log --dry-run --on 2026-11-21 --json | jq -c '[.entry, .stored, .repeated, .lines]'
[null,false,false,["40 mg logged for Sat 2026-11-21, yesterday."]]

# Every key of design: status.
$ isotrack status --json | jq -c '., .course, .weight, .cumulative, .cumulative.mg_per_kg, .targets[0], .targets[0].capsules_remaining[0], .doses, .adherence, .today_dose, .lifetime | keys_unsorted'
["schema","today","patient","course","weight","cumulative","targets","doses","adherence","alerts","not_projected","today_dose","earlier_courses","lifetime","next","stop","not_judged","settled","notes"]
["number","state","start","day","product","regimen","basis","last_day"]
["baseline_kg","current_kg","current_on"]
["mg","equivalent_mg","upper_equivalent_mg","mg_per_kg","already_mg","already_product"]
["baseline","current","at_dose"]
["mg_per_kg","basis","percent","remaining_mg","reached_on","days_remaining","finish_on","finish_on_at_adherence","finish_on_if_unsaid_taken","capsules_known","capsules_remaining"]
["strength_mg","count"]
["scheduled_days","full","partial","over","missed","unknown","scheduled_mg","missed_dates","unknown_dates","vomited"]
["dose_percent","dose_capped_percent","day_percent"]
["state","planned_mg","taken_mg"]
["equivalent_mg","mg_per_kg","at_least"]

# Errors: stdout empty, one line on stderr, the exit status as ever.
$ isotrack log 40mg --json
2> {"error":{"code":"refused","exit":3,"message":"Sun 2026-11-22 already holds 60 mg, all that is planned","hint":"To correct that entry: isotrack amend --on 2026-11-22 AMOUNT\n      If it was in fact taken, record it with --extra.","outcome":"not_stored"}}
? 3

$ isotrack status --json -p you
2> {"error":{"code":"not_found","exit":4,"message":"no patient you in this file; codes are never guessed","hint":"the codes: isotrack patient list","outcome":null}}
? 4

$ isotrack status --json --db none.db
2> {"error":{"code":"store","exit":5,"message":"no record at none.db","hint":"begin with: isotrack start --db none.db (five questions); or name another with --db","outcome":null}}
? 5

$ isotrack log 40m --json
2> {"error":{"code":"usage","exit":2,"message":"dose '40m': expected whole milligrams, such as 40mg","hint":"if 40 mg is meant, write 40mg","outcome":"not_stored"}}
? 2

$ isotrack lgo --json
2> {"error":{"code":"usage","exit":2,"message":"no command 'lgo'","hint":"did you mean log?","outcome":null}}
? 2

$ isotrack log --json --extr
2> {"error":{"code":"usage","exit":2,"message":"log: no option '--extr'","hint":"did you mean --extra?","outcome":"not_stored"}}
? 2

$ isotrack weight 60lb --json
2> {"error":{"code":"refused","exit":3,"message":"Sun 2026-11-22 already holds 140 lb","hint":"To correct it: isotrack amend 5 60lb","outcome":"not_stored"}}
? 3

$ isotrack status --json --plain
2> {"error":{"code":"usage","exit":2,"message":"--json and --plain exclude each other","hint":null,"outcome":null}}
? 2

$ isotrack log 40m --json 2> /dev/null
? 2

$ isotrack status --json > /dev/full
2> {"error":{"code":"io","exit":6,"message":"standard output: No space left on device","hint":null,"outcome":null}}
? 6

# What has no JSON of its own says so, or says it as JSON.
$ isotrack version --json | jq -c 'keys_unsorted'
["schema","today","isotrack","record_schema","sqlite","build","licence","parts"]

$ isotrack ask --json
2> {"error":{"code":"usage","exit":2,"message":"1 day is without entry, and no terminal to ask at","hint":"say it with: isotrack log --on DATE, or isotrack skip --on DATE","outcome":"not_stored"}}
? 2

# -q prints nothing on success.
$ isotrack skip --on 2026-11-21 --json -q
