# period keeps the first day of bleeding, and the day an expected period did not come.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-20 --product Claravis --category can --programme us-ipledge -q
BLOCK overdue since Fri 2026-11-20: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start

$ isotrack period add
2> isotrack: error: --on is missing: the first day of bleeding
2> hint: not stored
? 2

$ isotrack period add --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a period is recorded once it
2>                  comes
2> hint: not stored
? 3

# Before the first dose: the days in which the confirmatory test is taken with regular cycles.
$ isotrack period add --on 2026-11-16
First day of bleeding: Mon 2026-11-16.                                        #2
By it, confirmatory test in the first 5 days of bleeding: Mon 2026-11-16 to
Fri 2026-11-20 (us.test.confirm.menses).

$ isotrack period add --on 2026-11-16
2> isotrack: error: Mon 2026-11-16 is recorded as the day a period began already,
2>                  #2
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 2
? 3

$ isotrack period missed --on 2026-11-16
2> isotrack: error: Mon 2026-11-16 is recorded as the day a period began already,
2>                  #2
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 2
? 3

$ isotrack patient edit --cycles irregular -q && isotrack period add --on 2026-11-20
First day of bleeding: Fri 2026-11-20.                                        #4

$ isotrack history --id 2
#2  2026-11-22 09:00 UTC  period add
    + period began on Mon 2026-11-16

# Missed before the first dose it closes the gate, until the prescriber's decision settles it.
$ isotrack period missed --on 2026-11-21
Missed period: expected Sat 2026-11-21.                                       #5
BLOCK missed period, Sat 2026-11-21. P-S11 P-S60 P-S66 (regulator, H)
      us.trigger.missed_period

$ isotrack confirm us.trigger.missed_period --note 'test negative'
us.trigger.missed_period settled, Sun 2026-11-22.                             #6

$ isotrack confirm us.trigger.missed_period --note 'test negative' --on 2026-11-21
2> isotrack: error: no STOP of us.trigger.missed_period is open
2> hint: not stored; the steps: isotrack confirm
? 3

# Missed during treatment: the label's words first.
@ ISOTRACK_DB=missed.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack period missed
2> isotrack: error: --on is missing: the day the period was expected
2> hint: not stored
? 2

$ isotrack period missed --on 2026-11-20
STOP  missed period, Fri 2026-11-20.
      The regulator says: Stop isotretinoin at once and call the prescriber: an
      expected period was missed, so a pregnancy is possible.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.missed_period P-S11 P-S60 P-S66 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm us.trigger.missed_period --note TEXT
Missed period: expected Fri 2026-11-20.                                       #2

$ isotrack confirm us.trigger.missed_period
2> isotrack: error: --note is missing: what the prescriber decided
2> hint: not stored; a STOP ends only with that decision:
2>       isotrack confirm us.trigger.missed_period --note TEXT
? 2

$ isotrack confirm us.trigger.missed_period --note 'serum test negative, goes on'
us.trigger.missed_period settled, Sun 2026-11-22. No STOP is open now; reminders
are no longer frozen. Conditions of a pick-up: 11 unknown.                    #3

# Canada counts the first dose from it.
@ ISOTRACK_DB=ca.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-24 --category can --programme ca -q
BLOCK overdue since Sat 2026-10-24: two methods for a month before the start.
      P-S47 (label, H) ca.contra.start

$ isotrack period add --on 2026-11-22
First day of bleeding: Sun 2026-11-22.                                        #2
By it, start on day 2 or 3 of the next period: Mon 2026-11-23 to Tue 2026-11-24
(ca.start.menses).

$ isotrack period list
Periods of me                                                     Sun 2026-11-22

day         what   entry
2026-11-22  began  #2

$ isotrack period list --json | jq -c '.periods'
[{"entry":2,"on":"2026-11-22","missed":false}]
