# Putting a reminder off.
@ unset ISOTRACK_TODAY
@ ISOTRACK_NOW=2026-11-22T09:00:00Z
$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack log --from 2026-09-22 --to today --as-planned -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

$ isotrack snooze us.questions
No reminder of us.questions before Mon 2026-11-23, in 1 day.

$ isotrack remind
isotrack: 1 item, last day Tue 2026-11-24. See: isotrack due

# It comes back on that day; with --again it is said at once.
$ cp .local/share/isotrack/isotrack.db later.db; ISOTRACK_DB=later.db ISOTRACK_NOW=2026-11-23T06:00:00Z isotrack remind --detail
isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due
  Tue 2026-11-24  last pick-up day, 23:59 US Eastern; today is day 6 of 7
  Tue 2026-11-24  this month's questions on the iPLEDGE site

$ ISOTRACK_DB=later.db ISOTRACK_NOW=2026-11-23T06:00:00Z isotrack remind

# To the last day of the window at most, and on that day not at all.
$ isotrack snooze us.window --for 10d
No reminder of us.window before Tue 2026-11-24, in 2 days, its last day.

$ isotrack snooze us.window --until fri --dry-run
No reminder of us.window before Tue 2026-11-24, in 2 days, its last day.
                                                                      not stored
Dry run: nothing was stored.

$ isotrack snooze us.window --json | jq -c '.schema, .command, .entry, .stored, .lines'
"isotrack.receipt/1"
"snooze"
null
false
["No reminder of us.window before Mon 2026-11-23, in 1 day."]

$ isotrack snooze us.window -q

$ ISOTRACK_NOW=2026-11-24T06:00:00Z isotrack snooze us.window
2> isotrack: error: us.window ends today and cannot be put off
2> hint: what to do: isotrack due
? 3

# What is open, by its rule.
$ isotrack snooze us.windw
2> isotrack: error: nothing of rule 'us.windw' is open for me
2> hint: did you mean us.window?
? 4

$ isotrack snooze
2> isotrack: error: the rule to put off is missing
2> hint: what is open: isotrack due
? 2

$ isotrack snooze us.window --for 1d --until fri
2> isotrack: error: --for and --until exclude each other
2> hint: leave one of them out
? 2

$ isotrack snooze us.window --until 2026-11-20
2> isotrack: error: --until Fri 2026-11-20 is not after today
2> hint: name a later day, or --for 1d
? 3

$ isotrack snooze us.window --for 31d
2> isotrack: error: a reminder is put off by at most 30 days, to Tue 2026-12-22
2> hint: put it off again then; what is not to be asked for any more:
2>       isotrack waive RULE --reason TEXT
? 3

# A STOP cannot be put off.
$ isotrack pregnancy-test add positive --on 2026-11-22 -q
STOP  positive pregnancy test, collected Sun 2026-11-22.
      The label says: Stop isotretinoin at once and contact the prescriber. An
      obstetrician experienced in reproductive toxicity should see the patient;
      the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA
      MedWatch.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.pregnancy P-S60 P-S66 P-S11 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Sun 2026-11-22.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT

$ isotrack snooze us.trigger.pregnancy
2> isotrack: error: us.trigger.pregnancy is a STOP and cannot be put off
2> hint: When the prescriber has decided:
2>       isotrack confirm us.trigger.pregnancy --note TEXT
? 3

# Nor what waits for the prescriber's decision, whatever its length.
$ cp .local/share/isotrack/isotrack.db urgent.db; ISOTRACK_DB=urgent.db isotrack undo -q; ISOTRACK_DB=urgent.db isotrack lab add alt=400 --uln alt=55 --on 2026-11-20 -q; ISOTRACK_DB=urgent.db isotrack snooze lab.L4 --for 30d
No longer open: STOP positive pregnancy test, collected Sun 2026-11-22
(us.trigger.pregnancy).
BLOCK ALT: above 5 x upper limit, flagged urgent; for the clinic to judge. S69
      S67 (secondary, M) lab.L4
2> isotrack: error: lab.L4 waits for the prescriber's decision and cannot be put
2>                  off
2> hint: When the prescriber has decided: isotrack confirm lab.L4 --note TEXT
? 3

$ ISOTRACK_DB=urgent.db isotrack medicine add minocycline -q; ISOTRACK_DB=urgent.db isotrack snooze interaction.tetracyclines --for 40d
BLOCK minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
2> isotrack: error: interaction.tetracyclines waits for the prescriber's decision
2>                  and cannot be put off
2> hint: When the prescriber has decided:
2>       isotrack confirm interaction.tetracyclines --note TEXT
? 3

$ isotrack snooze monthly_classic --until 2026-12-15
No reminder of monthly_classic before Tue 2026-12-15, in 23 days.

# It is no entry of the journal.
$ isotrack history --plain | tail -n 1 | cut -f 4
pregnancy-test add

# Your own reminder can be put off from its day on; dates without an entry stay one item.
@ ISOTRACK_DB=own.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-19 --category cannot --programme none -q; isotrack remind add 'order lip balm' -q

$ isotrack snooze reminder.1 --for 2d
No reminder of reminder.1 before Tue 2026-11-24, in 2 days.

$ isotrack snooze dose.unanswered --for 7d
No reminder of dose.unanswered before Sun 2026-11-29, in 7 days.

$ isotrack remind --dry-run

$ isotrack log --on 2026-11-19 -q; isotrack remind --dry-run

# Nothing is kept of a rehearsal, and no key is taken.
$ isotrack snooze reminder.1 --today 2026-11-24
2> isotrack: error: snooze silences what is told from today on: not on another day
2> hint: leave --today (ISOTRACK_TODAY) out, or add --dry-run
? 2

$ isotrack snooze reminder.1 --today 2026-11-24 --dry-run
No reminder of reminder.1 before Wed 2026-11-25, in 1 day.            not stored
Dry run: nothing was stored.

$ isotrack snooze reminder.1 --once k
2> isotrack: error: snooze: --once is for commands that record something
2> hint: leave it out; see: isotrack help snooze
? 2

# It comes back on its day.
$ ISOTRACK_NOW=2026-11-24T09:00:00Z isotrack remind --detail
isotrack: 1 item, since Sun 2026-11-22. See: isotrack due
  Sun 2026-11-22  overdue: order lip balm
