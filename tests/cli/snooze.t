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
$ ISOTRACK_NOW=2026-11-23T06:00:00Z isotrack remind --detail
isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due
  Tue 2026-11-24  last pick-up day, 23:59 US Eastern; today is day 6 of 7
  Tue 2026-11-24  this month's questions on the iPLEDGE site

$ ISOTRACK_NOW=2026-11-23T06:00:00Z isotrack remind

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
2> hint: not stored
? 3

# What is open, by its rule.
$ isotrack snooze us.windw
2> isotrack: error: nothing of rule 'us.windw' is open for me
2> hint: not stored; did you mean us.window?
? 4

$ isotrack snooze
2> isotrack: error: the rule to put off is missing
2> hint: not stored; what is open: isotrack due
? 2

$ isotrack snooze us.window --for 1d --until fri
2> isotrack: error: --for and --until exclude each other
2> hint: not stored
? 2

$ isotrack snooze us.window --until 2026-11-20
2> isotrack: error: --until Fri 2026-11-20 is not after today
2> hint: not stored
? 3

$ isotrack snooze us.window --for 31d
2> isotrack: error: a reminder is put off by at most 30 days
2> hint: not stored
? 3

# A STOP cannot be put off.
$ isotrack pregnancy-test add positive --on 2026-11-22 -q

$ isotrack snooze us.trigger.pregnancy
2> isotrack: error: us.trigger.pregnancy is a STOP and cannot be put off
2> hint: not stored; what to do: isotrack due
? 3

$ isotrack snooze monthly_classic --until 2026-12-15
No reminder of monthly_classic before Tue 2026-12-15, in 23 days.

# It is no entry of the journal.
$ isotrack history --plain | tail -n 1 | cut -f 4
pregnancy-test add
