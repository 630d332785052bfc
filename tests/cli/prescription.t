# prescription keeps what was issued, and from when to when it may be picked up.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product uk-generic --category can --programme uk -q

# The UK asks for a negative test in the 3 days up to it, and a pick-up within 7 days.
$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical
Negative, collected Wed 2026-11-18, medical setting.                          #2
Next: pregnancy test before the prescription, from Sat 2026-12-12, by
Sun 2026-12-20 (uk.test.pre_rx).

$ isotrack prescription add --on 2026-11-21 --days 30 --refills 0
Prescription of Sat 2026-11-21, yesterday: 30 days' supply, no refill.        #3
Pick-up window: Sat 2026-11-21 to Fri 2026-11-27 (uk.rx.valid).
How its days are counted is disputed, see: isotrack programme show uk
Counts as: pregnancy test before the prescription (uk.test.pre_rx).

$ isotrack prescription add --on 2026-11-21 --days 28
2> isotrack: error: a prescription of Sat 2026-11-21 is recorded already, #3:
2>                  30 days' supply, no refill
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 3
? 3

$ isotrack prescription add --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a prescription is recorded once
2>                  it is issued
2> hint: not stored
? 3

$ isotrack prescription add --days 0
2> isotrack: error: '0': a count of days goes from 1 to 3660
2> hint: not stored
? 2

$ isotrack prescription add --days 400
2> isotrack: error: --days '400': expected 1 to 366
2> hint: not stored
? 2

$ isotrack prescription add --refills -1
2> isotrack: error: --refills '-1': expected a whole number from 0 to 99
2> hint: not stored
? 2

$ isotrack prescription add --refills 01
2> isotrack: error: --refills '01': expected a whole number from 0 to 99
2> hint: not stored
? 2

# Four days after the test is too late for it, and a refill is one too many.
$ isotrack prescription add --days 60 --refills 2
Prescription of today, Sun 2026-11-22: 60 days' supply, 2 refills.            #4
Pick-up window: Sun 2026-11-22 to Sat 2026-11-28 (uk.rx.valid).
How its days are counted is disputed, see: isotrack programme show uk
BLOCK supply of at most 30 days, no repeat: prescribed for 60 days, 2 refills.
      P-S24 P-S36 (regulator, H) uk.rx.supply
BLOCK negative test in the 3 days up to the prescription: negative, collected
      Wed 2026-11-18, medical setting; prescribed Sun 2026-11-22. P-S23 P-S24
      (regulator, H) uk.test.pre_rx

$ isotrack history --id 4
#4  2026-11-22 09:00 UTC  prescription add
    + prescription of Sun 2026-11-22, 60 days, 2 refills

# Where no window counts from it, it is only kept.
@ ISOTRACK_DB=us.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q

$ isotrack prescription add --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"prescription add","patient":"me","entry":2,"stored":true,"repeated":false,"lines":["Prescription of today, Sun 2026-11-22: days' supply not said, refills not said."],"cumulative":null,"alerts":[],"stop_opened":null,"notes":[]}

$ isotrack prescription list
Prescriptions of me                                               Sun 2026-11-22

issued      days  refills  entry
2026-11-22  -     -        #2

$ isotrack prescription list --plain
2026-11-22	-	-	#2

$ isotrack prescription list --json | jq -c '.prescriptions'
[{"entry":2,"on":"2026-11-22","days_supply":null,"refills":null}]

# What it left unsaid is named by pickup check, and completed by the same command.
$ isotrack prescription add
2> isotrack: error: a prescription of Sun 2026-11-22 is recorded already, #2: days'
2>                  supply not said, refills not said
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 2
? 3

$ isotrack pickup check --json | jq -r '.conditions[] | select(.rule == "us.supply.max") | .detail, .command'
supply of at most 30 days, no refill: no prescription with its days recorded
isotrack prescription add --days N --refills N --on 2026-11-22

$ isotrack prescription add --days 30 --on 2026-11-22
Prescription of today, Sun 2026-11-22: 30 days' supply, refills not said.     #3
It completes #2.

$ isotrack pickup check --json | jq -r '.conditions[] | select(.rule == "us.supply.max") | .met, .detail, .command'
null
supply of at most 30 days, no refill: prescribed for 30 days, refills not said
isotrack prescription add --refills N --on 2026-11-22

$ isotrack prescription add --days 28 --refills 0
2> isotrack: error: a prescription of Sun 2026-11-22 is recorded already, #3:
2>                  30 days' supply, refills not said
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 3
? 3

$ isotrack prescription add --refills 0
Prescription of today, Sun 2026-11-22: 30 days' supply, no refill.            #4
It completes #3.

$ isotrack pickup check --json | jq -c '.conditions[] | select(.rule == "us.supply.max") | [.met, .command]'
[true,null]

$ isotrack prescription list --plain
2026-11-22	30	0	#4

# One undo brings back what it completed.
$ isotrack undo && isotrack prescription list --plain
Entry 4 (prescription add) is undone.                                         #5
  withdrawn: prescription of Sun 2026-11-22, 30 days, 0 refills
  back: prescription of Sun 2026-11-22, 30 days
2026-11-22	30	-	#3
