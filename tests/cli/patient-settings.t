# What patient edit keeps about cycles, home tests and missed doses, and what newly applies.
# What the prescriber and the patient say about cycles, home tests and missed doses, from a day on.
@ ISOTRACK_DB=settings.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-20 --product Claravis --category can --programme us-ipledge -q
BLOCK overdue since Fri 2026-11-20: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start

$ isotrack patient edit --cycles irregular --home-tests not-allowed --missed-dose take-if-early --from 2026-11-01
Cycles: irregular, from Sun 2026-11-01.                                       #2
Home tests: not-allowed, from Sun 2026-11-01.
Missed doses: take-if-early, from Sun 2026-11-01.

$ isotrack patient edit --home-tests allowed --from 2026-11-01
Home tests: allowed, from Sun 2026-11-01.                                     #3

$ isotrack patient edit --cycles sometimes
2> isotrack: error: --cycles 'sometimes': expected one of regular, irregular,
2>                  absent
2> hint: not stored
? 2

$ isotrack patient edit --missed-dose double
2> isotrack: error: --missed-dose 'double': expected one of skip, take-if-early
2> hint: not stored
? 2

$ isotrack patient show
Patient me                                                        Sun 2026-11-22

  category      can
  programme     us-ipledge
  logging       daily
  birth date    -
  weight unit   -
  cycles        irregular
  home tests    allowed
  lab units     -
  missed doses  take if early
  courses       1

$ isotrack patient show --json | jq -c '.patient | .cycles, .home_tests, .missed_dose'
"irregular"
"allowed"
"take_if_early"

$ isotrack patient show --plain | grep -e cycles -e tests -e dose
cycles	irregular
home_tests	allowed
missed_dose	take_if_early

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  patient edit
    + home_tests is allowed from Sun 2026-11-01
    - home_tests is not_allowed from Sun 2026-11-01

# Another category or programme: how much is asked for that was not before.
$ isotrack patient edit --category cannot --reason hysterectomy
Can become pregnant: cannot, from Sun 2026-11-22.                             #4
Asked for now and not before: 1 item; see: isotrack due
No longer asked for: BLOCK two methods for a month before the start
(us.contra.start); screening pregnancy test (us.test.screen); confirmatory test
19 days after the first (us.test.confirm.gap).

$ isotrack patient edit --programme uk
Programme uk from Sun 2026-11-22.                                             #5
Asked for now and not before: 2 items; see: isotrack due
No longer asked for: enrolment in iPLEDGE (us.enrol); enrolment agreement signed
(us.agreement); agreement signed by a parent or guardian (us.guardian);
counselling documented at enrolment (us.counsel.cannot.enrolment); monthly visit
(us.visit.monthly).

# An earlier day does not change what a later one says.
@ ISOTRACK_DB=earlier.db
$ isotrack start --weight 60kg --regimen 40mg --category cannot --programme none -q; isotrack patient edit --home-tests not-allowed --missed-dose skip --from 2026-11-01 -q; isotrack patient edit --home-tests allowed --from 2026-10-01
Home tests: allowed, from Thu 2026-10-01.                                     #3
Until Sat 2026-10-31: from Sun 2026-11-01 on entry #2 says not-allowed, today
too.

# What another category opens is named where it is a BLOCK, whatever is silenced.
@ ISOTRACK_DB=opened.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-25 --product Claravis --category cannot --programme us-ipledge -q; isotrack patient edit --category can -q; isotrack patient edit --category can --reason again -q
BLOCK overdue since Sun 2026-10-25: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Fri 2026-11-06: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen

$ isotrack undo -q; isotrack undo -q; isotrack patient edit --category can
Can become pregnant: can, from Sun 2026-11-22.                                #6
Asked for now and not before: 3 items; see: isotrack due
No longer asked for: counselling documented at enrolment
(us.counsel.cannot.enrolment).
BLOCK overdue since Sun 2026-10-25: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Fri 2026-11-06: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
