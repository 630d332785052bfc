# export fhir: one patient for the systems of a clinic.
@ ISOTRACK_DB=a.db
$ isotrack start --weight 142.5lb --regimen '40mg 60mg' --start 2026-11-16 --product Claravis --category can --programme us-ipledge -q; isotrack patient edit --name 'Sam Doe' --birth-date 2001-02-03 -q

$ isotrack log --from 2026-11-16 --to 2026-11-20 --as-planned --missed 2026-11-18 -q; isotrack log --on 2026-11-20 --extra 20mg --note 'with Jo' -q

$ isotrack pregnancy-test add negative --on 2026-11-15 --setting medical --kind serum --note 'with Jo' -q; isotrack lab add tg=1.60mmol/L alt=24 --on 2026-11-15 --uln alt=55 -q; isotrack mood add 1 0 --on 2026-11-15 -q
BLOCK last pick-up day was Sat 2026-11-21, 23:59 US Eastern. P-S15 P-S16 P-S17
      (secondary, H) us.window

# Pseudonymous: no name, no birth date, never what somebody typed.
$ isotrack export fhir -o me.json; stat -c %a me.json; grep -c -e Sam -e 2001-02 -e Jo me.json
9 resources of me written to me.json, mode 0600.
No name and no birth date are in it; the code and every date are.
600
0
? 1

$ isotrack export fhir | cmp - me.json && echo same
same

$ isotrack export fhir --identify -o named.json; jq -c '.entry[0].resource | {name, birthDate}' named.json; grep -c Jo named.json
9 resources of me written to named.json, mode 0600.
The name and the birth date are in it.
{"name":[{"text":"Sam Doe"}],"birthDate":"2001-02-03"}
0
? 1

# The plan, day by day, and the total: 40 + 60 + 60 + 40 + 20, the 18th missed, the 21st unknown.
$ jq -r '.entry[].resource | select(.resourceType == "MedicationRequest") | .status, .intent, .note[].text, .dosageInstruction[].text' me.json
active
plan
40 mg and 60 mg (40 + 20) on alternate days
40 mg every 2 days from 2026-11-16
60 mg every 2 days from 2026-11-17

$ jq -r '.entry[].resource | select(.partOf) | .status, (.valueQuantity | "\(.comparator) \(.value) \(.unit)"), (.component[] | "\(.code.text): \(.valueInteger // .valueQuantity.value)")' me.json
preliminary
>= 220 mg
conventional-equivalent: 220
conventional-equivalent, with the days without entry as planned: 280
per body weight, baseline 64.64 kg: 3.4036
per body weight, current 64.64 kg: 3.4036
per body weight, each dose at its weight: 3.4036
days with a dose planned: 6
of these, days with a dose taken: 4
of these, days said to be missed: 1
of these, days without entry: 1

# Numbers as they were entered, with their codes.
$ grep -o '"valueQuantity":{"value":[^,]*,"unit":"[^"]*"' me.json | tail -n 4; jq -r '.entry[].resource | select(.resourceType == "Observation") | .code | "\(.coding[0].code // "-") \(.text)"' me.json
"valueQuantity":{"value":142.5,"unit":"[lb_av]"
"valueQuantity":{"value":1.60,"unit":"mmol/L"
"valueQuantity":{"value":24,"unit":"U/L"
"valueQuantity":{"value":1,"unit":"{score}"
- cumulative dose of isotretinoin, label milligrams
29463-7 body weight
14927-8 triglycerides
1742-6 alanine aminotransferase
2118-8 pregnancy test (serum)
55758-7 PHQ-2 total

# Each dose and each declared miss, when asked.
$ isotrack export fhir --doses | jq -r '.entry[].resource | select(.resourceType == "MedicationAdministration") | "\(.effectiveDateTime) \(.status) \(.dosage.dose.value)"'
2026-11-16 completed 40
2026-11-17 completed 60
2026-11-19 completed 60
2026-11-20 completed 40
2026-11-20 completed 20
2026-11-18 not-done null

# Which patient, which course.
$ isotrack patient add P-7 -q; isotrack export fhir; isotrack export fhir -p P-7 | jq -c '[.entry[].resource.resourceType]'
["Patient"]
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: name one with -p CODE; they are listed by: isotrack patient list

$ isotrack export fhir -p me --course 2; isotrack export fhir -p P-9
2> isotrack: error: me has no course '2'
2> hint: the courses: isotrack course list -p me
2> isotrack: error: no patient P-9 in this file; codes are never guessed
2> hint: the codes: isotrack patient list
? 4

# Only a bundle is written over, never the record.
$ echo 'dear diary' > notes.txt; isotrack export fhir -p me -o notes.txt; isotrack export fhir -p me -o a.db; isotrack export fhir -p me -o a.db-journal
2> isotrack: error: notes.txt is no FHIR bundle; not overwritten
2> hint: name another file, or --force
2> isotrack: error: a.db belongs to the record
2> hint: name another file
2> isotrack: error: a.db-journal belongs to the record
2> hint: name another file
? 3

$ isotrack export fhir -p me --json; isotrack export fhir -p me -o me.json --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"export fhir","patient":"me","entry":null,"stored":false,"repeated":false,"lines":["9 resources of me written to me.json, mode 0600.","No name and no birth date are in it; the code and every date are."],"cumulative":null,"alerts":[],"stop_opened":null,"notes":[]}
2> {"error":{"code":"usage","exit":2,"message":"standard output takes the bundle, not a receipt","hint":"leave --json out, or name a file for the bundle with -o","outcome":null}}
