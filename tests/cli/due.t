# What is due. A patient of the US programme in her third month, on Sun 2026-11-22.
$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack log --from 2026-09-22 --to today --as-planned -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

$ isotrack due
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

INFO  Tue 2026-11-24, open, in 2 days, window Wed 2026-11-18 to Tue 2026-11-24
      last pick-up day, 23:59 US Eastern; today is day 5 of 7
      us.window, BLOCK at stake; P-S15 P-S16 P-S17 (secondary, H)
INFO  Tue 2026-11-24, open, in 2 days, window Wed 2026-11-18 to Tue 2026-11-24
      this month's questions on the iPLEDGE site
      us.questions, BLOCK at stake; P-S18 P-S19 (secondary, M)
INFO  Sun 2026-12-20, upcoming, in 28 days, window Tue 2026-12-15 to
      Mon 2026-12-21
      monthly pregnancy test; that of Wed 2026-11-18 serves an earlier pick-up
      only
      us.test.monthly, BLOCK at stake; P-S11 P-S15 (regulator, H)
INFO  Mon 2026-12-21, upcoming, in 29 days, window Mon 2026-12-14 to
      Tue 2027-01-12
      monthly visit
      us.visit.monthly; I16 (design)
INFO  Mon 2026-12-21, upcoming, in 29 days, window Mon 2026-12-14 to
      Tue 2027-01-12
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)
WARN  as of today
      two methods in use: nothing recorded
      us.contra.methods, BLOCK at stake; P-S11 (regulator, H)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.

$ isotrack due --json | jq -c '.schema, .today, (.items[] | [.state, .due_on, .rule]), .notes'
"isotrack.due/1"
"2026-11-22"
["open","2026-11-24","us.window"]
["open","2026-11-24","us.questions"]
["upcoming","2026-12-20","us.test.monthly"]
["upcoming","2026-12-21","us.visit.monthly"]
["upcoming","2026-12-21","monthly_classic"]
["open",null,"us.contra.methods"]
["us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as announced); confirm on the iPLEDGE site.","Steps due before Sun 2026-11-22 are not judged: monthly_classic, monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol, us.guardian, us.test.screen, us.visit.monthly."]

$ isotrack due --json | jq -r '.items[0] | keys_unsorted | join(" ")'
patient course rule kind state severity at_stake due_on window days message words contacts source notes

$ isotrack due --plain
me	us.window	pickup	open	INFO	BLOCK	2026-11-24	2026-11-18	2026-11-24	2	last pick-up day, 23:59 US Eastern; today is day 5 of 7	P-S15 P-S16 P-S17 (secondary, H)
me	us.questions	pickup	open	INFO	BLOCK	2026-11-24	2026-11-18	2026-11-24	2	this month's questions on the iPLEDGE site	P-S18 P-S19 (secondary, M)
me	us.test.monthly	pregnancy_test	upcoming	INFO	BLOCK	2026-12-20	2026-12-15	2026-12-21	28	monthly pregnancy test; that of Wed 2026-11-18 serves an earlier pick-up only	P-S11 P-S15 (regulator, H)
me	us.visit.monthly	visit	upcoming	INFO	INFO	2026-12-21	2026-12-14	2027-01-12	29	monthly visit	I16 (design)
me	monthly_classic	lab	upcoming	INFO	WARN	2026-12-21	2026-12-14	2027-01-12	29	labs	I7 S18 (design, M)
me	us.contra.methods	contraception	open	WARN	BLOCK	-	-	-	-	two methods in use: nothing recorded	P-S11 (regulator, H)

# For scripts: 1 when something needs attention today.
$ isotrack due --exit-code -q
? 1

$ isotrack due --exit-code -q --kind lab

$ isotrack due --kind lab
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

INFO  Mon 2026-12-21, upcoming, in 29 days, window Mon 2026-12-14 to
      Tue 2027-01-12
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.

$ isotrack due --kind visit
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

INFO  Mon 2026-12-21, upcoming, in 29 days, window Mon 2026-12-14 to
      Tue 2027-01-12
      monthly visit
      us.visit.monthly; I16 (design)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.

$ isotrack due --within 40d --kind lab
Due within 40 days, to Fri 2027-01-01                             Sun 2026-11-22

INFO  Mon 2026-12-21, upcoming, in 29 days, window Mon 2026-12-14 to
      Tue 2027-01-12
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.

$ isotrack due --within 0d | head -n 1
Due today, and the next of each kind                              Sun 2026-11-22

$ isotrack due --within -3d
2> isotrack: error: '-3d': a count of days goes from 0 to 3660
? 2

$ isotrack due --within 99999d
2> isotrack: error: '99999d': a count of days goes from 0 to 3660
? 2

$ isotrack due --kind labs
2> isotrack: error: kind 'labs': expected one of lab, pregnancy_test, pickup,
2>                  contraception, visit, refill, post_course, dose, safety,
2>                  reminder, stop
? 2

# Nothing is due: the sentence names what was read.
$ ISOTRACK_DB=none.db isotrack start --weight 60kg --regimen 40mg --category cannot --programme none --labs us_label_current -q

$ ISOTRACK_DB=none.db isotrack due --kind pickup
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind pickup is recorded as due by Sun 2026-12-06. Read: course 1 of
me, day 1, programme none, labs us_label_current.

$ ISOTRACK_DB=none.db isotrack due
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

WARN  Sun 2026-11-22, due, today
      baseline labs
      us_label_current.baseline; S2 (label, H)
INFO  Sun 2026-11-22, due, today
      today's dose
      dose.today; I18 (design)
INFO  no date, open
      labs: as your clinic decides
      us_label_current; S2 (label, H)

$ isotrack due --db missing.db
2> isotrack: error: no record at missing.db
2> hint: begin with: isotrack start --db missing.db (five questions); or name
2>       another with --db
? 5

$ ISOTRACK_DB=me.db isotrack patient add me -q; ISOTRACK_DB=me.db isotrack due
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing is recorded as due by Sun 2026-12-06. Read: me, no course, programme
strictest.

# A record of several patients.
@ ISOTRACK_DB=clinic.db
$ isotrack start -p P-0178 --weight 60kg --regimen 40mg --start 2026-10-20 --category cannot --programme uk -q

$ isotrack due
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

INFO  Tue 2026-10-20, 33 days ago
      33 days have no entry
      dose.unanswered; I18 (design)
INFO  Sun 2026-11-22, due, today
      today's dose
      dose.today; I18 (design)
INFO  Tue 2026-12-15, upcoming, in 23 days, window Tue 2026-12-08 to
      Mon 2027-01-04
      4-weekly review
      uk.review, WARN at stake; P-S24 P-S29 (regulator, H)
INFO  Sat 2026-12-19, upcoming, in 27 days, window Sat 2026-12-12 to
      Sun 2027-01-10
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)

Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, uk.ack, uk.review.

$ isotrack patient add P-0412 --category can --programme uk -q

$ isotrack due
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: name one with -p CODE; they are listed by: isotrack patient list
? 2

$ isotrack due -p P-0178
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

INFO  Tue 2026-10-20, 33 days ago
      33 days have no entry
      dose.unanswered; I18 (design)
INFO  Sun 2026-11-22, due, today
      today's dose
      dose.today; I18 (design)
INFO  Tue 2026-12-15, upcoming, in 23 days, window Tue 2026-12-08 to
      Mon 2027-01-04
      4-weekly review
      uk.review, WARN at stake; P-S24 P-S29 (regulator, H)
INFO  Sat 2026-12-19, upcoming, in 27 days, window Sat 2026-12-12 to
      Sun 2027-01-10
      labs
      monthly_classic, WARN at stake; I7 S18 (design, M)

Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, uk.ack, uk.review.

$ isotrack due --all
Due by day, to Sun 2026-12-06                                     Sun 2026-11-22

Overdue
INFO   P-0178: 33 days have no entry, since Tue 2026-10-20 (dose.unanswered)

Not listed: 1 for information, 2 due after Sun 2026-12-06. All of one patient:
isotrack due -p CODE
P-0178: steps due before the record began are not judged; the list of one
patient names them.

$ isotrack due --all --json | jq -r '.items[] | [.patient, .rule, .due_on] | join(" ")'
P-0178 dose.unanswered 2026-10-20
P-0178 dose.today 2026-11-22
P-0178 uk.review 2026-12-15
P-0178 monthly_classic 2026-12-19

# D15
# After its day of review a table says so, once.
$ isotrack due -p P-0178 --kind visit --today 2028-01-01
Due within 14 days, to Sat 2028-01-15                             Sat 2028-01-01

WARN  Tue 2027-12-14, overdue, 18 days ago, window Tue 2027-12-07 to
      Mon 2028-01-03
      4-weekly review
      uk.review; P-S24 P-S29 (regulator, H)
WARN  Tue 2027-11-16, missed, 46 days ago, window Tue 2027-11-09 to
      Mon 2027-12-06
      4-weekly review
      uk.review; P-S24 P-S29 (regulator, H)
INFO  Tue 2028-01-11, upcoming, in 10 days, window Tue 2028-01-04 to
      Mon 2028-01-31
      4-weekly review
      uk.review, WARN at stake; P-S24 P-S29 (regulator, H)

Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, uk.ack, uk.review.
Past their day of review, so they may be out of date: programme uk
(Mon 2027-11-22), lab plan monthly_classic (Mon 2027-11-22), common rules
(Mon 2027-11-22), contraception (Mon 2027-11-22), dosing (Mon 2027-11-22).
Confirm them with the clinic.

# A command to paste is not broken: where the indent leaves no room for it, it begins further left.
@ ISOTRACK_DB=long.db
$ isotrack start -p redflag_eu --weight 60kg --regimen 40mg --start 2026-11-22 --category cannot --programme eu -q

$ isotrack patient add P-0002 -q

$ isotrack symptom add 'severe headache' -p redflag_eu -q > stop.txt

$ isotrack due --all | grep -A1 'When the prescriber'
      When the prescriber has decided:
isotrack confirm symptom.intracranial_hypertension --note TEXT -p redflag_eu

# A dose that was missed is no task.
@ ISOTRACK_DB=missed.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-15 --product Claravis --category cannot --programme none -q && isotrack log --from 2026-11-15 --to 2026-11-20 --as-planned -q && isotrack skip --on 2026-11-21 -q

$ isotrack due --kind dose
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

INFO  Sat 2026-11-21, 1 day ago
      1 missed day, Sat 2026-11-21
      dose.missed; I18 (design)
      On a missed dose:
      US label of Absorica: Skip the missed dose; never two doses at once. S1
      (label, H)
      US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at
      its usual time, nothing extra. S75 S77 (secondary, H)
      Every current label that was read: Never take two doses at once to make up
      for a missed one. S1 S13 (label, H)
INFO  Sun 2026-11-22, due, today
      today's dose
      dose.today; I18 (design)

Steps due before Sun 2026-11-22 are not judged: monthly_classic.baseline.

# Everybody, or one: not both.
$ isotrack due --all -p me
2> isotrack: error: --all is of every patient, -p me of one
2> hint: leave one of them out
? 2

# The agenda of a clinic: a line an item, with all whom it is about; STOPs keep their words; what only informs is counted.
@ ISOTRACK_DB=clinic.db
$ for p in P-1 P-2 P-3; do isotrack patient add $p --category cannot --programme uk -q; isotrack start -p $p --weight 60kg --regimen 40mg --start 2026-10-01 --today 2026-10-01 -q; isotrack log -p $p --from 2026-10-01 --to 2026-11-20 --as-planned -q; done; isotrack lab add -p P-2 alt=24 --on 2026-10-30 -q > told.txt; isotrack symptom add -p P-3 'severe headache' -q > told.txt; isotrack visit add -p P-1 --on 2026-11-24 -q; isotrack due --all
Due by day, to Sun 2026-12-06                                     Sun 2026-11-22

STOP
STOP  P-3: since Sun 2026-11-22
      "severe headache": severe or lasting headache, since Sun 2026-11-22
      Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now  your emergency number, 911 (US), 999 (UK)
      symptom.intracranial_hypertension; S2 (label, H)
      Prescriber: no number stored; to store one:
      isotrack contact set prescriber TEXT -p P-3
      When the prescriber has decided:
      isotrack confirm symptom.intracranial_hypertension --note TEXT -p P-3

Overdue
BLOCK  P-1, P-2: acknowledgement of risk signed, due Thu 2026-10-01 (uk.ack)
WARN   P-1, P-3: labs, due Sat 2026-10-31 (monthly_classic)
INFO   P-0178: 33 days have no entry, since Tue 2026-10-20 (dose.unanswered)
INFO   P-1, P-2: 1 day has no entry, since Sat 2026-11-21 (dose.unanswered)

Missed
WARN   P-1, P-2, P-3: 4-weekly review, due Thu 2026-10-29 (uk.review)

Tue 2026-11-24, in 2 days
INFO   P-1: visit (visit.booked)

Thu 2026-11-26, in 4 days
INFO   P-1, P-2, P-3: 4-weekly review (uk.review)

Mon 2026-11-30, in 8 days
INFO   P-1, P-2, P-3: labs (monthly_classic)

Not listed: 3 for information, 2 due after Sun 2026-12-06. All of one patient:
isotrack due -p CODE
P-0178: steps due before the record began are not judged; the list of one
patient names them.
P-2: Not judged: ALT of Fri 2026-10-30: no upper limit (--uln alt=N).

$ isotrack due --all --kind lab
Due by day, to Sun 2026-12-06, and the next of each kind          Sun 2026-11-22

Overdue
WARN   P-1, P-3: labs, due Sat 2026-10-31 (monthly_classic)

Mon 2026-11-30, in 8 days
INFO   P-1, P-2, P-3: labs (monthly_classic)

Sat 2026-12-19, in 27 days
INFO   P-0178: labs (monthly_classic)

P-0178: steps due before the record began are not judged; the list of one
patient names them.
P-2: Not judged: ALT of Fri 2026-10-30: no upper limit (--uln alt=N).

$ isotrack patient list --plain | cut -f 1 | xargs -n 1 isotrack patient archive -y -q; isotrack due --all
Due by day, to Sun 2026-12-06                                     Sun 2026-11-22

Every patient of this file is archived: nobody was judged.

# What is due later and opens by then is named in the heading, of one patient and of all.
@ ISOTRACK_DB=opens.db
$ isotrack start --weight 70kg --regimen 40mg --category cannot --programme uk --start 2026-10-12 --today 2026-10-12 -q >told.txt; isotrack due | sed -n '1p;/INFO  .*2026-12/p'; isotrack due --all | sed -n '1p;/^... 2026-12-/p'; isotrack due --within 0d | head -1
Due within 14 days, to Sun 2026-12-06, and what opens by then     Sun 2026-11-22
INFO  Mon 2026-12-07, upcoming, in 15 days, window Mon 2026-11-30 to
INFO  Fri 2026-12-11, upcoming, in 19 days, window Fri 2026-12-04 to
Due by day, to Sun 2026-12-06, and what opens by then             Sun 2026-11-22
Mon 2026-12-07, in 15 days
Fri 2026-12-11, in 19 days
Due today                                                         Sun 2026-11-22
