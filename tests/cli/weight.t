# weight records a body weight; the baseline is the one in force on the first day.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 142lb --regimen 40mg --start 2026-10-23 --category cannot -q && isotrack log --from 2026-10-23 --to yesterday --as-planned -q

$ isotrack weight 63.2kg
63.2 kg, weighed today, Sun 2026-11-22.                                       #3
On current weight 18.6 mg/kg becomes 18.9, because all that was taken is divided
by the new weight; on baseline 64.41 kg it stays 18.6.
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

# What a new weight moves, and what it leaves.
$ isotrack weight 138lb --on mon
138 lb = 62.60 kg, weighed Mon 2026-11-16, 6 days ago.                        #4
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

# One weight a day; amend corrects it.
$ isotrack weight 63.5kg
2> isotrack: error: Sun 2026-11-22 already holds 63.2 kg
2> hint: not stored. To correct it: isotrack amend 3 63.5kg
? 3

$ isotrack amend 3 63.5kg
Weight of Sun 2026-11-22: 63.5 kg (was 63.2 kg).                              #5
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

# Every unit, kept as typed.
$ isotrack weight '10st 1lb' --on 2026-11-10
10 st 1 lb = 63.96 kg, weighed Tue 2026-11-10, 12 days ago.                   #6
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

$ isotrack weight 10 st 1 lb --on 2026-11-09
10 st 1 lb = 63.96 kg, weighed Mon 2026-11-09, 13 days ago.                   #7
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

$ isotrack weight 10st --on 2026-11-08
10 st = 63.50 kg, weighed Sun 2026-11-08, 14 days ago.                        #8
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

$ isotrack weight 139.5lbs --on 2026-11-07
139.5 lb = 63.28 kg, weighed Sat 2026-11-07, 15 days ago.                     #9
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

$ isotrack weight 63,5kg --on 2026-11-06
63.5 kg, weighed Fri 2026-11-06, 16 days ago.                                #10
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

$ isotrack weight 63.1234KG --on 2026-11-05
63.1234 kg, weighed Thu 2026-11-05, 17 days ago.                             #11
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

$ isotrack history --plain | cut -f 1,5 | tail -n 7
5	weight 63.5kg on Sun 2026-11-22
6	weight 10st 1lb on Tue 2026-11-10
7	weight 10st 1lb on Mon 2026-11-09
8	weight 10st on Sun 2026-11-08
9	weight 139.5lb on Sat 2026-11-07
10	weight 63.5kg on Fri 2026-11-06
11	weight 63.1234kg on Thu 2026-11-05

# A bare number needs the patient's unit.
$ isotrack weight 63 --on 2026-11-04
2> isotrack: error: weight '63': the unit is missing
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

$ isotrack patient edit --weight-unit lb -q

$ isotrack weight 139 --on 2026-11-04
139 lb = 63.05 kg, weighed Wed 2026-11-04, 18 days ago.                      #13
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

$ isotrack patient edit --weight-unit st_lb -q

$ isotrack weight 139 --on 2026-11-03
2> isotrack: error: weight '139': expected stones and pounds
2> hint: not stored; such as 64.5kg, 142lb or 10st 3lb
? 2

# The words that other commands have.
$ isotrack weight add 63,4kg --on yesterday
2> isotrack: error: weight needs no word 'add'
2> hint: not stored; write: isotrack weight 63.4kg --on 2026-11-21
? 2

$ isotrack weight add
2> isotrack: error: weight needs no word 'add'
2> hint: not stored; write: isotrack weight WEIGHT
? 2

$ isotrack weight list
2> isotrack: error: weight records; it has no list
2> hint: not stored; the weights as a table: isotrack export csv --what weights
? 2

# D1
# A large change, or a ratio like that of pounds to kilograms, is a question.
$ isotrack weight 75kg --on 2026-11-20
2> isotrack: error: 75 kg is 1.20 x the last weight, 62.60 kg
2> hint: not stored. If 75 kg is right, --yes answers
? 2

$ isotrack weight 75kg --on 2026-11-20 --no-input
2> isotrack: error: 75 kg is 1.20 x the last weight, 62.60 kg
2> hint: not stored. If 75 kg is right, --yes answers
? 2

$ printf 'n\n' | script -E never -qec 'isotrack weight 138kg --on 2026-11-20; echo "exit $?"' /dev/null | tr -d '\r'
138 kg is 2.20 x the last weight, 62.60 kg
Go on? [y/N] isotrack: error: answered with no
hint: not stored
exit 2

$ printf 'y\n' | script -E never -qec 'isotrack weight 75kg --on 2026-11-20' /dev/null | tr -d '\r'
75 kg is 1.20 x the last weight, 62.60 kg
Go on? [y/N] 75 kg, weighed Fri 2026-11-20, 2 days ago.                                   #15
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.
INFO  Fri 2026-11-20: 75 kg is 1.20 x the weight before, 138 lb. I3 (design)
      weight.change

$ isotrack undo -q

$ isotrack weight 138kg --on 2026-11-20 --yes
138 kg, weighed Fri 2026-11-20, 2 days ago.                                  #17
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.
WARN  Fri 2026-11-20: 138 kg is 2.20 x the weight before, 138 lb: pounds taken
      for kilograms? I4 (design) weight.unit

$ isotrack undo -q

# Limits.
$ isotrack weight 19.9kg --yes --on 2026-11-19
2> isotrack: error: weight 19.9 kg: only 20 to 300 kg can be recorded
2> hint: not stored; was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

$ isotrack weight 300.1kg --yes --on 2026-11-19
2> isotrack: error: weight 300.1 kg: only 20 to 300 kg can be recorded
2> hint: not stored; was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

$ isotrack weight
2> isotrack: error: a weight is missing
2> hint: not stored; such as: isotrack weight 71.2kg
? 2

$ isotrack weight 63kg --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a weight is recorded on the day
2>                  it was taken
2> hint: not stored
? 3

$ isotrack weight 63kg --on 2026-10-01
63 kg, weighed Thu 2026-10-01, 52 days ago.                                  #19
Total 1,200 mg = 18.6 mg/kg on baseline 64.41 kg.

$ isotrack weight 63stone
2> isotrack: error: weight 63 st = 400.07 kg: only 20 to 300 kg can be recorded
2> hint: not stored; was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

$ isotrack history --plain | wc -l
19

$ isotrack status
Course 1 of me, begun Fri 2026-10-23: day 31                      Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     1,200 of 1,200 mg planned (100.00 %); 30 of 30 days; 0 without entry
  so far    18.6 mg/kg on baseline 142 lb = 64.41 kg, weighed 30 days ago
  weight    63.5 kg, weighed today

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    15.53 %     6,529.21      Tue 2027-05-04        Tue 2027-05-04
    150    12.42 %     8,461.52      Mon 2027-06-21        Mon 2027-06-21
  capsules  164 x 40 to reach 120; 212 x 40 to reach 150

  due       Fri 2026-12-18: 4-weekly review (strictest.review)

  These dates are arithmetic; the prescriber decides when a course ends.
WARN  due today: labs. I7 S18 (design, M) monthly_classic
  Not judged: steps due before Sun 2026-11-22.

# A weight dated between two others is compared with both.
@ ISOTRACK_DB=between.db
$ isotrack start --weight 66kg --regimen 40mg --start 2026-11-01 --category cannot -q && isotrack weight 90kg --on 2026-11-10 --yes -q && isotrack weight 66kg --on 2026-11-05
2> isotrack: error: 66 kg is 0.73 x the weight of Tue 2026-11-10, 90.00 kg
2> hint: not stored. If 66 kg is right, --yes answers
? 2

$ isotrack weight 66kg --on 2026-11-05 --yes -q && isotrack amend 3 80kg
2> isotrack: error: 80 kg is 1.21 x the last weight, 66.00 kg
2> hint: not stored. If 80 kg is right, --yes answers
? 2

# Units written out.
@ ISOTRACK_DB=stone.db
$ isotrack start --weight '12 stone 3' --regimen 40mg --start 2026-11-19 --category cannot --programme uk -q; isotrack weight 171 pounds; isotrack weight 77.5 kilos --on yesterday --yes
171 lb = 77.56 kg, weighed today, Sun 2026-11-22.                             #2
Total 0+ mg = 0.0+ mg/kg on baseline 77.56 kg.
77.5 kg, weighed Sat 2026-11-21, yesterday.                                   #3
Total 0+ mg = 0.0+ mg/kg on baseline 77.56 kg.
$ isotrack weight 12 stone --on 2026-11-20 --dry-run
12 st = 76.20 kg, weighed Fri 2026-11-20, 2 days ago.                 not stored
Total 0+ mg = 0.0+ mg/kg on baseline 77.56 kg.
Dry run: nothing was stored.

# A change too small for one decimal is told with more.
@ ISOTRACK_DB=close.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --category cannot --programme none -q; isotrack log 40mg --on 2026-11-20 -q; isotrack weight 60.5kg --on 2026-11-21
60.5 kg, weighed Sat 2026-11-21, yesterday.                                   #3
On current weight 0.67+ mg/kg becomes 0.66+, because all that was taken is
divided by the new weight; on baseline 60.00 kg it stays 0.7+.
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

# They are rounded like every other figure, but never up to a whole number that is not reached.
@ ISOTRACK_DB=closer.db
$ isotrack start --weight 100kg --regimen 60mg --start 2026-11-20 --category cannot --programme none -q; isotrack log --from 2026-11-20 --to 2026-11-21 --as-planned -q; isotrack weight 100.1kg --on 2026-11-21 | head -n 3; isotrack weight 100.2kg | head -n 3
100.1 kg, weighed Sat 2026-11-21, yesterday.                                  #3
On current weight 1.200 mg/kg becomes 1.199, because all that was taken is
divided by the new weight; on baseline 100.00 kg it stays 1.2.
100.2 kg, weighed today, Sun 2026-11-22.                                      #4
On current weight 1.199 mg/kg becomes 1.198, because all that was taken is
divided by the new weight; on baseline 100.00 kg it stays 1.2.

@ ISOTRACK_DB=whole.db
$ isotrack start --weight 59.95kg --regimen 60mg --start 2026-11-20 --category cannot --programme none -q; isotrack log -q --on 2026-11-20; isotrack weight 60.001kg --on 2026-11-21 | head -n 3; isotrack weight 60.3kg | head -n 3
60.001 kg, weighed Sat 2026-11-21, yesterday.                                 #3
On current weight 1.0+ mg/kg becomes 0.9+, because all that was taken is divided
by the new weight; on baseline 59.95 kg it stays 1.0+.
60.3 kg, weighed today, Sun 2026-11-22.                                       #4
On current weight 0.999+ mg/kg becomes 0.995+, because all that was taken is
divided by the new weight; on baseline 59.95 kg it stays 1.0+.
