# waive sets an obligation aside, with the reason; never what stops a course or a dispensing.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge --today 2026-09-22 -q
BLOCK overdue since Sat 2026-08-22: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Thu 2026-09-03: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen

$ isotrack waive
2> isotrack: error: the rule is missing
2> hint: not stored; such as:
2>       isotrack waive monthly_classic --due DATE --reason TEXT
? 2

$ isotrack waive monthly_clasic --reason x
2> isotrack: error: no rule 'monthly_clasic' under us-ipledge
2> hint: not stored; did you mean monthly_classic?
? 4

$ isotrack waive us.window --reason 'shop closed'
2> isotrack: error: us.window is a BLOCK: what a label or regulator makes a
2>                  condition is never waived
2> hint: not stored. What happened can be recorded all the same; it stays a
2>       finding.
? 3

$ isotrack waive us.guardian --reason adult
2> isotrack: error: us.guardian is a BLOCK: what a label or regulator makes a
2>                  condition is never waived
2> hint: not stored. No birth date is stored, and it is asked for by age. To store
2>       it: isotrack patient edit --birth-date DATE
? 3

$ isotrack waive us.trigger.pregnancy --reason x
2> isotrack: error: us.trigger.pregnancy is a STOP: what a label or regulator makes
2>                  a condition is never waived
2> hint: not stored. When the prescriber has decided:
2>       isotrack confirm us.trigger.pregnancy --note TEXT
? 3

$ isotrack waive monthly_classic
2> isotrack: error: --reason is missing
2> hint: not stored; add --reason TEXT
? 2

$ isotrack waive monthly_classic --due 2026-11-20 --reason 'labs normal twice'
2> isotrack: error: monthly_classic has nothing open that is due Fri 2026-11-20
2> hint: not stored; due: Thu 2026-10-22, Sat 2026-11-21, Mon 2026-12-21
? 4

$ isotrack waive monthly_classic --due 2026-11-21 --reason 'labs normal twice'
Waived: labs (monthly_classic), due Sat 2026-11-21.                           #2
  reason: labs normal twice

$ isotrack waive monthly_classic --due 2026-11-21 --reason 'again'
2> isotrack: error: monthly_classic is waived already for Sat 2026-11-21, #2
2> hint: not stored. To ask for it again: isotrack undo --id 2
? 3

# All of it, from now on.
$ isotrack waive monthly_classic --reason 'labs normal twice'
Waived: labs (monthly_classic), now and from now on.                          #3
  reason: labs normal twice
  open until now: Thu 2026-10-22, Mon 2026-12-21

$ isotrack waive monthly_classic --due 2026-12-21 --reason 'again'
2> isotrack: error: monthly_classic is waived already, #3
2> hint: not stored. To ask for it again: isotrack undo --id 3
? 3

$ isotrack history --id 2
#2  2026-11-22 09:00 UTC  waive
    + set aside monthly_classic due Sat 2026-11-21 on Sun 2026-11-22: labs
      normal twice

$ isotrack undo
Entry 3 (waive) is undone.                                                    #4
  withdrawn: set aside monthly_classic on Sun 2026-11-22: labs normal twice

$ isotrack waive us.visit.monthly --reason 'remote' --json | jq -c '.lines'
["Waived: monthly visit (us.visit.monthly), now and from now on.","  reason: remote","  open until now: Thu 2026-10-22, Sat 2026-11-21, Mon 2026-12-21"]

# Medicines of which the same is said are set aside in one line; what is over is no unknown rule.
@ ISOTRACK_DB=medicines.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme none --labs none_healthy -q; isotrack medicine add retinol -q; isotrack medicine add 'vitamin a' -q; isotrack waive interaction.vitamin_a --reason 'low dose'
Set aside: retinol: vitamin A, to be avoided. More of the effects of too much
vitamin A; no supplements above a normal multivitamin, 10 000 IU a day is often
quoted (S80); beta-carotene is probably all right (interaction.vitamin_a).    #4
Likewise: vitamin a.
  reason: low dose

$ isotrack medicine add doxycycline --from 2026-11-10 -q; isotrack medicine end doxycycline --on 2026-11-15 -q; isotrack waive interaction.tetracyclines --reason over
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
2> isotrack: error: interaction.tetracyclines is not open: no medicine of the kind
2>                  is in use; doxycycline ended Sun 2026-11-15
2> hint: not stored. Nothing has to be recorded for it; the medicines:
2>       isotrack medicine list
? 4

$ isotrack confirm interaction.tetracyclines --note over
2> isotrack: error: interaction.tetracyclines is not open: no medicine of the kind
2>                  is in use; doxycycline ended Sun 2026-11-15
2> hint: not stored. Nothing has to be recorded for it; the medicines:
2>       isotrack medicine list
? 4

$ isotrack symptom add dry lips -q; isotrack waive symptom.fever --reason over
2> isotrack: error: symptom.fever is not open: nothing recorded waits for it
2> hint: not stored. The symptoms: isotrack symptom list
? 4
