# log records what was taken. Alone it takes the next intake of the day that nothing is said about.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 2x20mg --start 2026-11-16 --category cannot -q

$ isotrack log
20 mg logged for today, Sun 2026-11-22.                                       #2
20 mg of the 40 mg planned that day.
Total 20+ mg = 0.3+ mg/kg on baseline 60.00 kg.

$ isotrack log
20 mg logged for today, Sun 2026-11-22.                                       #3
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

# D5
# The day is full: a third one is refused, and nothing of it is stored.
$ isotrack log
2> isotrack: error: Sun 2026-11-22 already holds 40 mg, all that is planned
2> hint: not stored. To correct that entry: isotrack amend --on 2026-11-22 AMOUNT
2>       If more was in fact taken: isotrack log AMOUNT --on 2026-11-22 --extra
? 3

$ isotrack log 20mg
2> isotrack: error: Sun 2026-11-22 already holds 40 mg, all that is planned
2> hint: not stored. To correct that entry: isotrack amend --on 2026-11-22 AMOUNT
2>       If it was in fact taken, record it with --extra.
? 3

$ isotrack history --plain | tail -n 1 | cut -f 1
3

# --extra lifts that refusal only: an ordinary dose of its day. What is more than planned is said, over 1.5 x the
# plan as a finding.
$ isotrack log 20mg --extra
20 mg logged for today, Sun 2026-11-22.                                       #4
60 mg that day, more than the 40 mg planned.
Total 60+ mg = 1.0+ mg/kg on baseline 60.00 kg.

$ isotrack log 20mg --extra
20 mg logged for today, Sun 2026-11-22.                                       #5
Total 80+ mg = 1.3+ mg/kg on baseline 60.00 kg.
WARN  Sun 2026-11-22: 80 mg is 2.00 x the planned 40 mg. I2 (design)
      dose.over_plan

# An amount up to what the day plans is taken as it is; the next intake is then what is left of it.
$ isotrack log 10mg --on yesterday
10 mg logged for Sat 2026-11-21, yesterday.                                   #6
10 mg of the 40 mg planned that day.
Total 90+ mg = 1.5+ mg/kg on baseline 60.00 kg.

$ isotrack log --on yesterday
10 mg logged for Sat 2026-11-21, yesterday.                                   #7
20 mg of the 40 mg planned that day.
Total 100+ mg = 1.7+ mg/kg on baseline 60.00 kg.

$ isotrack log --on yesterday
20 mg logged for Sat 2026-11-21, yesterday.                                   #8
Total 120+ mg = 2.0+ mg/kg on baseline 60.00 kg.

$ isotrack log 30mg --on 2026-11-20
30 mg logged for Fri 2026-11-20, 2 days ago.                                  #9
30 mg of the 40 mg planned that day.
Total 150+ mg = 2.5+ mg/kg on baseline 60.00 kg.

$ isotrack log 20mg --on 2026-11-20
2> isotrack: error: 20 mg more on Fri 2026-11-20 would be 50 mg; 40 mg is planned
2> hint: not stored. To correct that entry: isotrack amend --on 2026-11-20 AMOUNT
2>       If it was in fact taken, record it with --extra.
? 3

# Several words are one amount, and a bare number is milligrams.
$ isotrack log 10 mg --on fri
10 mg logged for Fri 2026-11-20, 2 days ago.                                 #10
Total 160+ mg = 2.7+ mg/kg on baseline 60.00 kg.

# Time and remarks. A vomited dose counts as taken.
$ isotrack log 20 --on thu --at 08:30 --vomited --no-food --note 'with breakfast'
20 mg logged for Thu 2026-11-19, 3 days ago.                                 #11
Vomited: counted as taken, with that remark.
20 mg of the 40 mg planned that day.
Total 180+ mg = 3.0+ mg/kg on baseline 60.00 kg.

$ isotrack history --id 11
#11  2026-11-22 09:00 UTC  log
    + 20 mg on Thu 2026-11-19 at 08:30, vomited, without food: with breakfast

# A day in place of the amount, or a number of capsules.
$ isotrack log yesterday
2> isotrack: error: dose 'yesterday': that is a day, not an amount
2> hint: not stored; a dose of that day: isotrack log --on 2026-11-21
? 2

$ isotrack log 40mg last mon
2> isotrack: error: 'last mon' is a day, which goes behind --on
2> hint: not stored; write: isotrack log 40mg --on 2026-11-16
? 2

$ isotrack log 40 mg -2d
2> isotrack: error: '-2d' is a day, which goes behind --on
2> hint: not stored; write: isotrack log 40mg --on 2026-11-20
? 2

$ isotrack log 1 capsule
2> isotrack: error: dose '1 capsule': expected whole milligrams, such as 40mg
2> hint: not stored; the dose that the day plans: isotrack log
? 2

# A span: the days about which nothing is said are filled, today included; --missed names the others.
$ isotrack log --from 2026-11-16 --to today --as-planned --missed 2026-11-17
2 days logged, Mon 2026-11-16 to Sun 2026-11-22: 2 x 40 mg.                  #12
1 day missed: Tue 2026-11-17.
Left alone: 4 said already.
Total 260 mg = 4.3 mg/kg on baseline 60.00 kg.

# A dose on a missed day withdraws the miss.
$ isotrack log --on 2026-11-17
20 mg logged for Tue 2026-11-17, 5 days ago.                                 #13
What was recorded as not taken that day is withdrawn.
20 mg of the 40 mg planned that day.
Total 280 mg = 4.7 mg/kg on baseline 60.00 kg.

$ isotrack status
Course 1 of me, begun Mon 2026-11-16: day 7                       Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day in 2 intakes (20, 20)
  taken     280 of 280 mg planned (100.00 %); 7 of 7 days; 0 without entry
  of these  2 partial, 1 over the plan
  remark    1 dose vomited, counted as taken
  so far    4.7 mg/kg on baseline 60 kg, weighed 6 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     3.89 %     6,920.00      Fri 2027-05-14        Fri 2027-05-14
    150     3.11 %     8,720.00      Mon 2027-06-28        Mon 2027-06-28
  capsules  346 x 20 to reach 120; 436 x 20 to reach 150

  due       Mon 2026-12-14: 4-weekly review (strictest.review)
  due       Wed 2026-12-16: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  Sun 2026-11-22: 80 mg is 2.00 x the planned 40 mg. I2 (design)
      dose.over_plan
  Not judged: steps due before Sun 2026-11-22.

# Refusals, each with what would be accepted. None of them stores anything.
$ isotrack log --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; only taken doses are logged
2> hint: not stored
? 3

$ isotrack log --on 2026-11-15
2> isotrack: error: Sun 2026-11-15 is before the course, which begins
2>                  Mon 2026-11-16
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-15
? 3

$ isotrack log --from 2026-11-15 --as-planned
2> isotrack: error: Sun 2026-11-15 is before the course, which begins
2>                  Mon 2026-11-16
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-15
? 3

$ isotrack log --from 2026-11-20 --to tomorrow --as-planned
2> isotrack: error: Mon 2026-11-23 is after today; only taken doses are logged
2> hint: not stored
? 3

$ isotrack log --from 2026-11-20 --to 2026-11-18 --as-planned
2> isotrack: error: the last day, Wed 2026-11-18, is before the first,
2>                  Fri 2026-11-20
2> hint: not stored
? 2

$ isotrack log --from 2026-11-20
2> isotrack: error: a span needs --as-planned or an amount
2> hint: not stored; such as: isotrack log --from mon --to yesterday --as-planned
? 2

$ isotrack log --from 2026-11-20 --on 2026-11-21 --as-planned
2> isotrack: error: --on and --from/--to exclude each other
2> hint: not stored
? 2

$ isotrack log 20mg --as-planned
2> isotrack: error: --as-planned and an amount exclude each other
2> hint: not stored
? 2

$ isotrack log 20mg --on thu --at 24:00
2> isotrack: error: time '24:00': expected HH:MM, such as 21:30
2> hint: not stored
? 2

$ isotrack log 20mg --on thu --at 8:30
2> isotrack: error: time '8:30': expected HH:MM, such as 21:30
2> hint: not stored
? 2

$ isotrack log 20mg --on thu --note "$(printf 'a\033[31mb')"
2> isotrack: error: --note 'a\x1b[31mb': no control characters
2> hint: not stored
? 2

$ isotrack log 0mg
2> isotrack: error: dose '0mg': one intake is 1 to 400 mg
2> hint: not stored; nothing taken is recorded with the command skip
? 3

$ isotrack log 401mg --extra
2> isotrack: error: dose '401mg': one intake is 1 to 400 mg
2> hint: not stored; record what was taken at one time as one intake
? 3

$ isotrack log --as-planned --on wed
2> isotrack: error: nothing to log Wed 2026-11-18: 1 said already
2> hint: not stored; a missed day is filled one at a time: isotrack log --on DATE
? 3

$ isotrack log --from 2026-11-16 --to today --as-planned
2> isotrack: error: nothing to log Mon 2026-11-16 to Sun 2026-11-22: 7 said already
2> hint: not stored; a missed day is filled one at a time: isotrack log --on DATE
? 3

$ isotrack log --missed 2026-11-16
2> isotrack: error: Mon 2026-11-16 already holds 40 mg
2> hint: not stored. To correct that entry: isotrack amend --on 2026-11-16 0mg
? 3

# A day that holds a part of its dose was not missed.
$ isotrack start --db part.db --weight 60kg --regimen 40mg --start 2026-11-12 --category cannot --programme none -q; isotrack log --db part.db 20mg --on 2026-11-13 -q; isotrack log --db part.db --missed 2026-11-13,2026-11-14
1 day missed: Sat 2026-11-14.                                                 #3
Fri 2026-11-13: the rest was not taken; 20 mg of 40 mg stays.
Total 20+ mg = 0.3+ mg/kg on baseline 60.00 kg.

$ isotrack log --missed tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; only a past day or today can be
2>                  missed
2> hint: not stored
? 3

$ isotrack log --missed 2026-13-01
2> isotrack: error: date '2026-13-01': there is no such day
2> hint: not stored
? 2

$ isotrack log --course 2
2> isotrack: error: me has no course '2'
2> hint: not stored; the courses: isotrack course list
? 4

$ isotrack log --course x
2> isotrack: error: me has no course 'x'
2> hint: not stored; the courses: isotrack course list
? 4

$ isotrack log -p me2
2> isotrack: error: no patient me2 in this file; codes are never guessed
2> hint: not stored; the codes: isotrack patient list
? 4

$ isotrack history --plain | tail -n 1 | cut -f 1
13

# Rest days. Nothing is expected: only --extra records a dose, its mg count, and it is noted.
@ ISOTRACK_DB=rest.db
$ isotrack start --weight 60kg --regimen 40mg 0mg --start 2026-11-17 --category cannot -q

$ isotrack log --on 2026-11-18
2> isotrack: error: Wed 2026-11-18 is a rest day of the plan
2> hint: not stored. If a dose was taken, name it:
2>       isotrack log AMOUNT --on 2026-11-18 --extra
? 3

$ isotrack log 40mg --on 2026-11-18
2> isotrack: error: Wed 2026-11-18 is a rest day of the plan
2> hint: not stored. If it was in fact taken, record it with --extra.
? 3

$ isotrack log 40mg --on 2026-11-18 --extra
40 mg logged for Wed 2026-11-18, 4 days ago.                                  #2
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
INFO  Wed 2026-11-18: 40 mg on a rest day, counted in mg, in no day count.
      (design) dose.unplanned_day

# A span leaves rest days alone, whatever they hold. Three days or more with an open end are asked about.
$ isotrack log --from 2026-11-17 --as-planned
2> isotrack: error: 3 days from Tue 2026-11-17 to Sun 2026-11-22 would be logged
2> hint: not stored; name both ends with --from and --to, or answer with --yes
? 2

$ isotrack log --from 2026-11-17 --as-planned --yes
3 days logged, Tue 2026-11-17 to Sun 2026-11-22: 3 x 40 mg.                   #3
Left alone: 3 without a plan.
Total 160 mg = 2.7 mg/kg on baseline 60.00 kg.

$ isotrack undo
Entry 3 (log) is undone.                                                      #4
  withdrawn: 40 mg on Tue 2026-11-17
  withdrawn: 40 mg on Thu 2026-11-19
  withdrawn: 40 mg on Sat 2026-11-21
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack log --from 2026-11-17 --to 2026-11-22 --as-planned
3 days logged, Tue 2026-11-17 to Sun 2026-11-22: 3 x 40 mg.                   #5
Left alone: 3 without a plan.
Total 160 mg = 2.7 mg/kg on baseline 60.00 kg.

$ isotrack undo -q

# One amount for every day of a span.
$ isotrack log 20mg --from 2026-11-17 --to 2026-11-20
2 days logged, Tue 2026-11-17 to Fri 2026-11-20: 2 x 20 mg.                   #7
Left alone: 2 without a plan.
Total 80+ mg = 1.3+ mg/kg on baseline 60.00 kg.

$ isotrack log 60mg --from 2026-11-17 --to 2026-11-22
2> isotrack: error: 60 mg more on Sat 2026-11-21 would be 60 mg; 40 mg is planned
2> hint: not stored. If it was in fact taken, record it with --extra.
? 3

$ isotrack undo -q

# Missed days alone. Three or more are asked about.
$ isotrack log --missed 2026-11-17,2026-11-19,2026-11-21
2> isotrack: error: 3 days would be recorded as missed
2> hint: not stored; answer with --yes
? 2

$ isotrack log --missed 2026-11-17,2026-11-19,2026-11-21 --yes
3 days missed: Tue 2026-11-17, Thu 2026-11-19, Sat 2026-11-21.                #9
Total 40 mg = 0.7 mg/kg on baseline 60.00 kg.

$ isotrack undo -q

$ isotrack log --missed sat,sat
1 day missed: Sat 2026-11-21.                                                #11
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack log --as-planned --from 2026-11-17 --to 2026-11-21 --missed 2026-11-18
2> isotrack: error: Wed 2026-11-18 is a rest day of the plan, so nothing was missed
2> hint: not stored
? 3

$ isotrack log --as-planned --from 2026-11-19 --to 2026-11-21 --missed 2026-11-17
2> isotrack: error: Tue 2026-11-17 (--missed) is outside Thu 2026-11-19 to
2>                  Sat 2026-11-21
2> hint: not stored
? 2

$ isotrack log 20mg --on 2026-11-17 --missed 2026-11-19
2> isotrack: error: --missed goes with --from and --to, or alone
2> hint: not stored; log the dose and the missed days in two commands
? 2

$ isotrack log --missed 2026-11-17 --note 'late'
2> isotrack: error: --missed goes with --from and --to, or alone
2> hint: not stored; log the dose and the missed days in two commands
? 2

# A dose above every labelled dose is a question; --yes answers, and it stays noted.
$ isotrack log 130mg --on 2026-11-17 --extra
2> isotrack: error: 130 mg a day is 2.17 mg/kg at 60.00 kg, above every labelled
2>                  dose (2 mg/kg)
2> hint: not stored; if that is what is meant, --yes answers. Source: S1 S4 (label,
2>       H)
? 2

$ isotrack log 130mg --on 2026-11-17 --extra --yes
130 mg (3 x 40 + 10) logged for Tue 2026-11-17, 5 days ago.                  #12
Total 170+ mg = 2.8+ mg/kg on baseline 60.00 kg.
WARN  Tue 2026-11-17: 130 mg is 2.17 mg/kg a day at 60.00 kg, above every
      labelled dose (2). S1 S4 (label, H) dose.over_label
WARN  Tue 2026-11-17: 130 mg is 3.25 x the planned 40 mg. I2 (design)
      dose.over_plan

# Held days, and days after the end.
@ ISOTRACK_DB=held.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-17 --category cannot -q

$ isotrack hold --from 2026-11-20 --reason 'blood test' -q

$ isotrack log
2> isotrack: error: Sun 2026-11-22 is inside a hold
2> hint: not stored. If a dose was taken, name it:
2>       isotrack log AMOUNT --on 2026-11-22 --extra
? 3

$ isotrack log 40mg
2> isotrack: error: Sun 2026-11-22 is inside a hold
2> hint: not stored. If it was in fact taken, record it with --extra.
? 3

$ isotrack log 40mg --extra
40 mg logged for today, Sun 2026-11-22.                                       #3
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
WARN  Sun 2026-11-22: 40 mg on a held day, counted in mg, in no day count.
      (design) dose.held_day

$ isotrack log --from 2026-11-17 --to 2026-11-22 --as-planned
3 days logged, Tue 2026-11-17 to Sun 2026-11-22: 3 x 40 mg.                   #4
Left alone: 3 on hold.
Total 160 mg = 2.7 mg/kg on baseline 60.00 kg.

$ isotrack finish --last-dose today -q

$ isotrack log --today 2026-11-24
2> isotrack: error: Tue 2026-11-24 is after the last dose of course 1,
2>                  Sun 2026-11-22
2> hint: not stored. If one dose was taken, record it with --extra: the last day
2>       moves to it.
2>       If the course went on: isotrack undo --id 5, log, and end it again
? 3

$ isotrack log 40mg --extra --today 2026-11-24
40 mg logged for today, Tue 2026-11-24.                                       #6
The last day of course 1 moves from Sun 2026-11-22 to Tue 2026-11-24.
Nothing was planned on Mon 2026-11-23, after the end, and nothing is said of it.
If a capsule was taken, log its day: isotrack log --extra --on DATE
Moves from Sun 2026-11-22 to Tue 2026-11-24: monthly_classic.end.
Moves from Tue 2026-12-22 to Thu 2026-12-24: post.blood.label.
Moves from Fri 2027-01-22 to Sun 2027-01-24: post.second_course.
Moves from Sat 2027-05-22 to Mon 2027-05-24: post.wax, post.dermabrasion,
post.laser.
Total 200 mg = 3.3 mg/kg on baseline 60.00 kg.
INFO  Tue 2026-11-24: 40 mg on a day after the end, counted in mg, in no day
      count. (design) dose.unplanned_day

$ isotrack log --on 2026-11-19 40mg
2> isotrack: error: Thu 2026-11-19 already holds 40 mg, all that is planned
2> hint: not stored. To correct that entry: isotrack amend --on 2026-11-19 AMOUNT
2>       If it was in fact taken, record it with --extra.
? 3

# A dose that the capsules cannot make is recorded as said.
@ ISOTRACK_DB=me.db
$ isotrack log 5mg --on 2026-11-17
5 mg logged for Tue 2026-11-17, 5 days ago.                                  #14
25 mg of the 40 mg planned that day.
Total 285 mg = 4.8 mg/kg on baseline 60.00 kg.
WARN  no sum of isotretinoin USP capsules makes 5 mg, so no capsules are
      counted. S47b (label, H) dose.capsules

# Machine forms
$ isotrack log 15mg --on 2026-11-17 --plain
entry	15
stored	yes
said	15 mg logged for Tue 2026-11-17, 5 days ago.
total_mg	300
mg_per_kg	5.0000
finding	WARN	dose.capsules	no sum of isotretinoin USP capsules makes 15 mg, so no capsules are counted

$ isotrack log 20mg --on 2026-11-19 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"log","patient":"me","entry":16,"stored":true,"repeated":false,"lines":["20 mg logged for Thu 2026-11-19, 3 days ago."],"cumulative":{"mg":320,"equivalent_mg":320,"mg_per_kg":5.3333,"basis":"baseline","weight_kg":60,"at_least":false},"alerts":[],"stop_opened":null,"notes":[]}

$ isotrack undo -q

$ isotrack log 20mg --on 2026-11-19 -q

# An amount that no capsules make is recorded, and noted; the plan's own amounts were noted then.
@ ISOTRACK_DB=capsules.db
$ isotrack start --weight 60kg --regimen 45mg --start 2026-11-16 --category cannot -q && isotrack log
45 mg logged for today, Sun 2026-11-22.                                       #2
Total 45+ mg = 0.8+ mg/kg on baseline 60.00 kg.

$ isotrack log 25mg --on yesterday
25 mg logged for Sat 2026-11-21, yesterday.                                   #3
25 mg of the 45 mg planned that day.
Total 70+ mg = 1.2+ mg/kg on baseline 60.00 kg.
WARN  no sum of isotretinoin USP capsules makes 25 mg, so no capsules are
      counted. S47b (label, H) dose.capsules

$ isotrack log --on yesterday
20 mg logged for Sat 2026-11-21, yesterday.                                   #4
Total 90+ mg = 1.5+ mg/kg on baseline 60.00 kg.

$ isotrack log 25mg --from 2026-11-16 --to 2026-11-18 --json | jq -c '[.alerts[] | .rule, .severity, .message]'
["dose.capsules","WARN","no sum of isotretinoin USP capsules makes 25 mg, so no capsules are counted"]

$ isotrack amend --on today 35mg
Sun 2026-11-22: 35 mg (was 45 mg).                                            #6
Total 155+ mg = 2.6+ mg/kg on baseline 60.00 kg.
WARN  no sum of isotretinoin USP capsules makes 35 mg, so no capsules are
      counted. S47b (label, H) dose.capsules

$ isotrack amend --on today 30mg
Sun 2026-11-22: 30 mg (was 35 mg).                                            #7
Total 150+ mg = 2.5+ mg/kg on baseline 60.00 kg.

# Capsules with their strength are an amount. Where all on record have one strength, a bare number
# of them is answered with its milligrams.
@ ISOTRACK_DB=one-strength.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-16 --category cannot -q; isotrack log 2 capsules
2> isotrack: error: dose '2 capsules': expected whole milligrams, such as 40mg
2> hint: not stored; the dose that the day plans: isotrack log
? 2

$ isotrack stock count 80x20mg --on 2026-11-16 -q; isotrack log 2 capsules
2> isotrack: error: dose '2 capsules': expected whole milligrams, such as 40mg
2> hint: not stored; one capsule of 20 mg: isotrack log 20mg; the dose that the day
2>       plans: isotrack log
? 2

$ isotrack log 2x20mg
40 mg logged for today, Sun 2026-11-22.                                       #3
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack log 20x40mg
2> isotrack: error: dose '800mg': one intake is 1 to 400 mg
2> hint: not stored; record what was taken at one time as one intake
? 3

# A plan and a day behind the dose are answered with what was meant.
$ isotrack log 40mg once a day; isotrack log 40mg+20mg; isotrack log 40mg 17 nov
2> isotrack: error: dose '40mg once a day': that is a plan, not an amount
2> hint: not stored; one day of it: isotrack log 40mg
2> isotrack: error: dose '40mg+20mg': that is a plan, not an amount
2> hint: not stored; one day of it: isotrack log 60mg
2> isotrack: error: '17 nov' is a day, which goes behind --on
2> hint: not stored; write: isotrack log 40mg --on 2026-11-17
? 2

# A BLOCK that the first doses open is named.
$ isotrack patient add A --category can --programme us-ipledge -q --db block.db; isotrack start -p A --weight 60kg --regimen 40mg --start 2026-11-23 -q --db block.db
BLOCK overdue since Fri 2026-10-23: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Wed 2026-11-04: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen

$ export ISOTRACK_TODAY=2026-11-26 ISOTRACK_NOW=2026-11-26T09:00:00Z; isotrack pregnancy-test add negative --on 2026-11-24 --setting medical -p A --db block.db | grep Meets; isotrack log -p A --from 2026-11-23 --to yesterday --as-planned --db block.db
Meets: screening pregnancy test, due Wed 2026-11-04, 20 days late
3 days logged, Mon 2026-11-23 to Wed 2026-11-25: 3 x 40 mg.                   #4
Total 120 mg = 2.0 mg/kg on baseline 60.00 kg.
BLOCK missed Wed 2026-11-04: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen

# What is more than planned is named with its amount; a day to come is refused, however it is said.
@ ISOTRACK_DB=hints.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-21 --category cannot --programme uk -q; isotrack log -q; isotrack log --extra
2> isotrack: error: Sun 2026-11-22 already holds 40 mg, all that is planned
2> hint: not stored. To correct that entry: isotrack amend --on 2026-11-22 AMOUNT
2>       If more was in fact taken: isotrack log AMOUNT --on 2026-11-22 --extra
? 3
$ isotrack log tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; only taken doses are logged
2> hint: not stored
? 3
$ isotrack log 40mg tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; only taken doses are logged
2> hint: not stored
? 3

# A time of today that is still to come is asked about: only taken doses are logged.
@ ISOTRACK_DB=hour.db
$ isotrack start --weight 60kg --regimen 20mg --start 2026-11-20 --category cannot --programme none -q; isotrack log --at 23:00
2> isotrack: error: Sun 2026-11-22 23:00 is still to come: it is Sun 2026-11-22
2>                  09:00
2> hint: not stored; if it was taken, --yes answers; if it was the evening before:
2>       isotrack log --on 2026-11-21 --at 23:00
? 2
$ isotrack log --at 09:00
20 mg logged for today, Sun 2026-11-22.                                       #2
Total 20+ mg = 0.3+ mg/kg on baseline 60.00 kg.
$ isotrack log --on yesterday --at 23:00 -q && isotrack log --from 2026-11-20 --to today --as-planned --at 23:00 -q
$ isotrack log 20mg --extra --at 09:01 --yes -q; isotrack export csv | tail -1
me,1,2026-11-22,2,taken,20,09:01,us-generic,,,
