# A second course soon after the first: what happened under the first is not lost on the second.
@ ISOTRACK_DB=gap.db
$ isotrack start --weight 70kg --regimen 40mg --start 2026-03-01 --category can --programme us-ipledge --today 2026-03-01 -q && isotrack contraception add combined_pill male_condom --from 2026-01-01 --today 2026-03-01 -q && isotrack log --from 2026-03-01 --to 2026-05-01 --as-planned --today 2026-05-01 -q && isotrack contraception gap --from 2026-04-28 --to 2026-04-30 --today 2026-05-01 -q > told.txt; isotrack confirm us.trigger.unprotected --note 'test negative' --today 2026-05-01 -q && isotrack stop --reason gap --last-dose 2026-05-01 --today 2026-05-01 -q -y
BLOCK overdue since Fri 2026-01-30: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Tue 2026-02-10: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
BLOCK overdue since Mon 2026-03-30: monthly pregnancy test; 2 tests not
      recorded. P-S11 P-S15 (regulator, H) us.test.monthly

# 24 days before the first dose there was a gap: the month of two methods is not there.
$ isotrack start --weight 70kg --regimen 40mg --start 2026-05-24 --today 2026-05-22 -q; isotrack pickup check --today 2026-05-22 | grep -A 1 -e 'since a month'
BLOCK two methods, or abstinence, since a month before the start: since
      Fri 2026-05-01; needed since Fri 2026-04-24; first dose not before
      Mon 2026-06-01. P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Tue 2026-05-05: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
BLOCK Sun 2026-05-24: confirmatory test 19 days after the first: not before
      Sun 2026-05-31, after the planned first dose; with regular cycles in the
      first 5 days of the period. P-S13 (regulator, M) us.test.confirm.gap
  no       two methods, or abstinence, since a month before the start: since
           Fri 2026-05-01; needed since Fri 2026-04-24 (us.contra.start)

# A visit of the first course opens no window of the second, one after its last dose does.
@ ISOTRACK_DB=visit.db
$ isotrack start --weight 70kg --regimen 40mg --start 2026-01-01 --category cannot --programme us-ipledge --today 2026-01-01 -q && isotrack visit add --on 2026-01-20 --today 2026-01-20 -q && isotrack pickup add 30x40mg --days 30 --on 2026-01-20 --today 2026-01-20 -q && isotrack finish --last-dose 2026-01-20 --today 2026-01-20 -q -y && isotrack start --weight 70kg --regimen 40mg --start 2026-02-06 --today 2026-02-05 -q; isotrack pickup check --today 2026-02-05 | grep window
  unknown  pick-up window: no visit recorded                    us.window.cannot

$ isotrack visit add --on 2026-01-21 --today 2026-02-05 -q; isotrack pickup check --today 2026-02-05 | grep window
  yes      pick-up window Wed 2026-01-21 to Thu 2026-02-19: day 16 of 30
           (us.window.cannot)

# A STOP of the second stands in what is shown of the first.
@ ISOTRACK_DB=both.db
$ isotrack start --weight 70kg --regimen 40mg --start 2026-01-01 --category cannot --programme none --today 2026-01-01 -q && isotrack log --from 2026-01-01 --to 2026-02-01 --as-planned --today 2026-02-01 -q && isotrack finish --today 2026-02-01 -q -y && isotrack start --weight 70kg --regimen 40mg --start 2026-06-01 --today 2026-06-01 -q; isotrack symptom add suicidal thoughts --today 2026-11-20 -q > told.txt; isotrack status --course 1 | head -n 2; isotrack status --course 1 --json | jq -c '[.alerts[]? | select(.severity == "STOP") | .rule]'
STOP  "suicidal thoughts": thoughts of suicide or self-harm, since
      Fri 2026-11-20.
["symptom.suicidal_thoughts"]

# Methods that ended into a gap are told from the day after it.
@ ISOTRACK_DB=ended.db
$ isotrack start --weight 70kg --regimen 40mg --start 2026-06-01 --category can --programme us-ipledge --today 2026-06-01 -q && isotrack contraception add combined_pill male_condom --from 2026-04-01 --today 2026-06-01 -q && isotrack contraception gap --from 2026-06-05 --to 2026-06-08 --today 2026-06-10 -q > told.txt; isotrack confirm us.trigger.unprotected --note 'test negative' --today 2026-06-11 -q && isotrack contraception end --on 2026-06-04 --today 2026-06-20 | head -n 2
BLOCK overdue since Fri 2026-05-01: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Wed 2026-05-13: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
STOP  contraception ended: not in use as the programme asks since
      Tue 2026-06-09.

# A programme left after the course still asks by its own row, and the command of the card settles it.
@ ISOTRACK_DB=left.db
$ isotrack patient add me --category can --programme us-ipledge --today 2026-01-01 -q && isotrack patient edit --programme uk --today 2026-02-01 -q && isotrack start --weight 70kg --regimen 40mg --start 2026-03-01 --today 2026-03-01 -q && isotrack contraception add implant --from 2026-01-01 --today 2026-03-01 -q && isotrack log --from 2026-03-01 --to 2026-05-01 --as-planned --today 2026-05-01 -q && isotrack finish --today 2026-05-01 -q -y && isotrack patient edit --programme none --today 2026-05-03 -q > told.txt; isotrack contraception end --on 2026-05-02 --today 2026-05-04
BLOCK overdue since Fri 2026-01-30: contraception for a month before the start.
      P-S24 P-S32 (regulator, H) uk.contra.start
BLOCK overdue since Mon 2026-03-30: pregnancy test before the prescription;
      2 tests not recorded. P-S23 P-S24 (regulator, H) uk.test.pre_rx
STOP  contraception until a month after the last dose: through Mon 2026-06-01;
      not in use on Sun 2026-05-03.
      The regulator says: Contraception until 1 month after the last dose.
      Source  uk.contra.end P-S24 P-S32 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      When the prescriber has decided:
      isotrack confirm uk.contra.end --note TEXT
Contraception: implant ended; last day of use Sat 2026-05-02.                 #8

$ isotrack confirm uk.contra.end --note 'test negative' --today 2026-05-05
uk.contra.end settled, Tue 2026-05-05. No STOP is open now.                   #9

$ isotrack due --kind contraception --within 0 --today 2026-05-05
Due today                                                         Tue 2026-05-05

WARN  Sun 2026-05-03, overdue, 2 days ago, until Mon 2026-06-01
      contraception until a month after the last dose: through Mon 2026-06-01;
      not in use on Sun 2026-05-03
      uk.contra.end, STOP at stake; P-S24 P-S32 (regulator, H)

$ isotrack confirm uk.contra.end --note again --today 2026-05-05
2> isotrack: error: no STOP of uk.contra.end is open
2> hint: not stored; the steps: isotrack confirm
? 3

# Using the methods again does not end it, nor does the end of the month; only a decision does.
@ ISOTRACK_DB=again.db
$ isotrack patient add me --category can --programme us-ipledge --today 2026-01-01 -q && isotrack patient edit --programme uk --today 2026-02-01 -q && isotrack start --weight 70kg --regimen 40mg --start 2026-03-01 --today 2026-03-01 -q && isotrack contraception add implant --from 2026-01-01 --today 2026-03-01 -q && isotrack log --from 2026-03-01 --to 2026-05-01 --as-planned --today 2026-05-01 -q && isotrack finish --today 2026-05-01 -q -y && isotrack patient edit --programme none --today 2026-05-03 -q > told.txt; isotrack contraception end --on 2026-05-02 --today 2026-05-04 -q > told.txt; isotrack contraception add implant --from 2026-05-06 --today 2026-05-06 | grep -A 1 'A STOP is open'
BLOCK overdue since Fri 2026-01-30: contraception for a month before the start.
      P-S24 P-S32 (regulator, H) uk.contra.start
BLOCK overdue since Mon 2026-03-30: pregnancy test before the prescription;
      2 tests not recorded. P-S23 P-S24 (regulator, H) uk.test.pre_rx
A STOP is open: contraception until a month after the last dose: through
Mon 2026-06-01; not in use on Sun 2026-05-03; see: isotrack due

$ isotrack due --plain --today 2026-05-06 | grep -E 'overdue.STOP' | cut -f 2,3,7,11; isotrack due --plain --today 2026-07-06 | grep -E 'overdue.STOP' | cut -f 2,3,7,11
uk.contra.end	stop	2026-05-03	contraception until a month after the last dose: through Mon 2026-06-01; not in use on Sun 2026-05-03
uk.contra.end	stop	2026-05-03	contraception until a month after the last dose: through Mon 2026-06-01; not in use on Sun 2026-05-03

$ isotrack confirm uk.contra.end --on 2026-05-07 --note 'test negative' --today 2026-07-06 -q; isotrack due --plain --today 2026-07-06 | grep -c -E 'overdue.STOP'
0
? 1
