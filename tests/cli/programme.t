# The programmes, and a clinic's own.
$ isotrack programme list
id              us-ipledge
name            iPLEDGE REMS
where           United States
what to expect  Negative test before every prescription, two contraceptive
                methods, at most 30 days a supply; the iPLEDGE site has the last
                word.

id              uk
name            UK pregnancy prevention programme
where           United Kingdom
what to expect  Supervised negative test in the 3 days up to each prescription,
                at most 30 days a supply, dispensed within 7 days.

id              eu
name            EU pregnancy prevention programme
where           European Union
what to expect  Contraception from 1 month before to 1 month after, a supervised
                test before each prescription, dispensed within 7 days; national
                texts differ.

id              fr
name            French pregnancy prevention programme
where           France
what to expect  First prescription by a dermatologist, blood test each month in
                the 3 days up to it, dispensed within 7 days, last test 5 weeks
                after.

id              de
name            German pregnancy prevention programme
where           Germany
what to expect  At most 30 days a supply, prescription valid for 7 days;
                pharmacies dispute how the 7 days are counted.

id              it
name            Italian pregnancy prevention programme
where           Italy
what to expect  At most 30 days a supply, dispensed within 7 days, contraception
                from at least 4 weeks before.

id              ca
name            Canadian manufacturers' programme
where           Canada
what to expect  Two negative tests, the second within 11 days before the start,
                a test each month, 30-day prescriptions; no pick-up window.

id              anz
name            Australian and New Zealand product text
where           Australia and New Zealand
what to expect  Negative test within 2 weeks before the start, monthly tests
                recommended; no registry and no pick-up window.

id              strictest
name            strictest of all programmes
where           programme unknown
what to expect  Test at most 3 days before the issue, pick-up within 7 days, two
                methods, 1 month before and 1 month after.

id              none
name            no programme
where           anywhere
what to expect  Nothing is judged but a STOP: no pregnancy test, window or
                dispensing gate.

$ isotrack programme show us-ipledge | head -n 24
us-ipledge   iPLEDGE REMS, United States                 rules on Sun 2026-11-22

Negative test before every prescription, two contraceptive methods, at most
30 days a supply; the iPLEDGE site has the last word. P-S11 P-S13 (regulator, H)
Contraception: two methods, at least one primary; or abstinence.
Edition A to Sat 2026-11-14, edition B from Sun 2026-11-15 (as shipped; to move
it: isotrack config set us-ipledge.edition-b-from DATE); confirm on the iPLEDGE
site. P-S04 P-S05 P-S07 P-S08 P-S09 P-S10 (regulator, M)

  BLOCK  us.enrol: enrolment in iPLEDGE
         due on the day of the first dose; once for a patient; a condition of
         each supply
         the regulator says: Everyone who takes isotretinoin is enrolled in
         iPLEDGE, whatever the category.
         P-S11 (regulator, H)
  BLOCK  us.agreement: enrolment agreement signed
         due on the day of the first dose; a condition of each supply
         the regulator says: The patient's agreement and consent are signed
         before the first dose.
         P-S11 (regulator, H)
  BLOCK  us.guardian: agreement signed by a parent or guardian
         due on the day of the first dose; if younger than 18 on the first day;
         a condition of each supply
         the regulator says: Under 18 a parent or guardian signs the consent

$ isotrack programme show us-ipledge --on 2026-11-14 --plain | head -n 4
switch	us-ipledge.edition-b-from	2026-11-15	A	B	-
rule	us.enrol	BLOCK	due on the day of the first dose; once for a patient; a condition of each supply	P-S11 (regulator, H)
rule	us.agreement	BLOCK	due on the day of the first dose; a condition of each supply	P-S11 (regulator, H)
rule	us.guardian	BLOCK	due on the day of the first dose; if younger than 18 on the first day; a condition of each supply	P-S11 (regulator, H)

$ isotrack programme show none
none   no programme, anywhere                            rules on Sun 2026-11-22

Nothing is judged but a STOP: no pregnancy test, window or dispensing gate. I9
(design)

  STOP   none.trigger.pregnancy: positive pregnancy test
         a positive pregnancy test
         the label says: Stop isotretinoin at once and contact the prescriber.
         report: the prescriber, at once
         P-S60 (label, H)
  STOP   none.trigger.missed_period: expected period missed
         a missed period; for those who can become pregnant
         the label says: Stop isotretinoin at once and contact the prescriber:
         an expected period was missed, so a pregnancy is possible.
         report: the prescriber, at once
         P-S60 (label, H)
  STOP   none.trigger.unprotected: days without the required methods
         a gap in contraception; for those who can become pregnant
         the regulator says: Stop isotretinoin at once and call the prescriber
         after any sex with possible conception without the required methods (US
         consent form, iPLEDGE).
         report: the prescriber, at once
         P-S11 I11 (regulator, H)

$ isotrack programme show us
2> isotrack: error: no programme 'us'
2> hint: did you mean us-ipledge or uk? one of: us-ipledge, uk, eu, fr, de, it, ca,
2>       anz, strictest, none
? 4

$ isotrack programme show
2> isotrack: error: the programme's id is missing
2> hint: the programmes: isotrack programme list
? 2

$ isotrack programme show uk --json | jq -c '.schema, .programme.id // .id'
"isotrack.programme/1"
"uk"

# A clinic's own, laid over a shipped one.
$ cat > own.json <<END
> {"id": "our-clinic", "name": "Our clinic", "region": "Leeds", "note": "uk, and a visit at day 14", "base": "uk",
>  "rules": [{"id": "own.visit", "title": "visit at day 14", "kind": "visit", "check": "milestone", "severity": "WARN", "who": "all",
>             "anchor": "first_dose", "due": "14d", "met_by": "visit"}]}
> END

$ isotrack programme add own.json
2> isotrack: error: no record at ~/.local/share/isotrack/isotrack.db
2> hint: not stored; begin with: isotrack start (five questions); or name another
2>       with --db
? 5

$ isotrack patient add P-1 -q

$ isotrack programme add own.json --dry-run
Clinic's programme our-clinic: Our clinic; 22 rules.                  not stored
Dry run: nothing was stored.

$ isotrack programme add own.json
Clinic's programme our-clinic: Our clinic; 22 rules.                          #2

$ isotrack programme add - < own.json
Clinic's programme our-clinic: Our clinic; 22 rules.                          #3
It replaces the one of #2.

# The mark that some editors put before a text is none of it.
$ (printf '\357\273\277'; cat own.json) > marked.json; isotrack programme add marked.json --dry-run
Clinic's programme our-clinic: Our clinic; 22 rules.                  not stored
It replaces the one of #3.
Dry run: nothing was stored.

$ isotrack programme list --plain | cut -f 1
us-ipledge
uk
eu
fr
de
it
ca
anz
strictest
none
our-clinic

$ isotrack programme show our-clinic --plain | grep own
rule	own.visit	WARN	due 14 days after the first dose	our-clinic (clinic)

$ isotrack patient edit --programme our-clinic -q; isotrack start --weight 60kg --regimen 40mg -q; isotrack due --kind visit
BLOCK overdue since Thu 2026-10-22: contraception for a month before the start.
      P-S24 P-S32 (regulator, H) uk.contra.start
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  Sun 2026-12-06, open, in 14 days
      visit at day 14
      own.visit, WARN at stake; our-clinic (clinic)
INFO  no date, open
      start on day 2 or 3 of a period
      uk.start.menses; P-S35 (regulator, M)

$ isotrack patient edit --programme our-clinc
2> isotrack: error: no programme 'our-clinc'
2> hint: not stored; did you mean our-clinic? one of: us-ipledge, uk, eu, fr, de,
2>       it, ca, anz, strictest, none, our-clinic
? 2

# In place of a shipped one; undo brings that back.
$ sed 's/our-clinic/uk/; s/, "base": "uk"//' own.json > uk.json; isotrack programme add uk.json
2> isotrack: error: uk.json:1:1: 'methods' is missing
2> hint: not stored
? 6

$ printf '{"id": "uk", "name": "Ours", "region": "Leeds", "note": "little", "methods": "none", "rules": []}' > uk.json; isotrack programme add uk.json
Clinic's programme uk: Ours; 0 rules.                                         #6
It goes before the shipped uk. That comes back with: isotrack undo --id 6

$ isotrack programme show uk --plain

$ isotrack undo --id 6; isotrack programme show uk --plain | wc -l | awk '{print ($1 > 3)}'
Entry 6 (programme add) is undone.                                            #7
  withdrawn: programme uk of the clinic's own
1

# Read strictly, with line and column.
$ printf '{\n "id": "x",\n "nme": "X"\n}\n' > bad.json; isotrack programme add bad.json
2> isotrack: error: bad.json:3:2: 'nme' is not a known key
2> hint: not stored
? 6

$ printf '{\n "id": "x",\n' > bad.json; isotrack programme add bad.json
2> isotrack: error: bad.json:3:1: parse error: syntax error while parsing object
2>                  key - unexpected end of input; expected string literal
2> hint: not stored
? 6

$ isotrack programme add missing.json
2> isotrack: error: missing.json: No such file or directory
2> hint: not stored
? 6

$ isotrack programme add /dev/null
2> isotrack: error: /dev/null: is not a regular file
2> hint: not stored
? 6

$ isotrack programme add
2> isotrack: error: the file of the programme is missing
2> hint: not stored; such as: isotrack programme add FILE
? 2

# What a patient is judged by is not taken away; another of its id may take its place.
@ ISOTRACK_DB=used.db
$ isotrack patient add P-1 -q; isotrack programme add own.json -q; isotrack patient edit --programme our-clinic -q; isotrack patient add P-2 --programme our-clinic -q

$ isotrack undo --id 2
2> isotrack: error: patients P-1, P-2 would be judged by programme our-clinic,
2>                  which would not be in the file
2> hint: not stored. To put another of that id in its place:
2>       isotrack programme add FILE
? 3

$ sed 's/14d/21d/' own.json | isotrack programme add - -q; isotrack undo --id 5
Entry 5 (programme add) is undone.                                            #6
  withdrawn: programme our-clinic of the clinic's own
  back: programme our-clinic of the clinic's own

$ isotrack patient edit -p P-1 --programme uk -q; isotrack undo --id 7 -p P-1
P-1: Entry 7 (patient edit) is undone.                                        #8
  withdrawn: programme uk from Sun 2026-11-22
  back: programme our-clinic from Sun 2026-11-22

$ printf '{"about": "x", "lab_plans": [{"id": "ours", "title": "once", "baseline": null, "during": "once", "end": null, "analytes": ["alt"], "rules": []}]}' > labs.json; isotrack lab plan add labs.json -q; isotrack start -p P-1 --weight 60kg --regimen 40mg --labs ours -q; isotrack undo --id 9
BLOCK P-1: overdue since Thu 2026-10-22: contraception for a month before the
      start. P-S24 P-S32 (regulator, H) uk.contra.start
2> isotrack: error: patient P-1 would be judged by lab plan ours, which would not
2>                  be in the file
2> hint: not stored. To put another of that id in its place:
2>       isotrack lab plan add FILE
? 3

# What an escape stands for is looked at, not how it is written: nothing forges a line.
@ ISOTRACK_DB=escape.db
$ isotrack patient add P-1 -q; sed 's/"title": "visit/&\\nSTOP  since today/' own.json > escape.json; isotrack programme add escape.json
2> isotrack: error: escape.json:2:32: own.visit: 'title' holds control characters
2> hint: not stored
? 6

$ sed 's/"id": "our-clinic"/"id": "our clinic"/' own.json | isotrack programme add -
2> isotrack: error: standard input:1:2: 'our clinic' is not made of a-z, 0-9, '_'
2>                  and '-', joined by dots
2> hint: not stored
? 6
