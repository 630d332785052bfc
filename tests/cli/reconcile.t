# reconcile lays planned, dispensed and logged side by side.
@ ISOTRACK_DB=me.db
$ isotrack reconcile
2> isotrack: error: no record at me.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack start --weight 70kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q

$ isotrack reconcile
Ledgers of course 1 of me                                         Sun 2026-11-22

month    planned mg  dispensed mg  logged mg  missed  unknown  held  extra
2026-09         360             0          0       0        9     0      0
2026-10       1,240             0          0       0       31     0      0
2026-11         840             0          0       0       21     0      0
--------------------------------------------------------------------------
all           2,440             0          0       0       61     0      0

Tue 2026-09-22 to Wed 2026-09-30
  planned 360 mg, logged 0 mg: 9 days without an entry, not known whether taken
  no capsules are recorded

Thu 2026-10-01 to Sat 2026-10-31
  planned 1,240 mg, logged 0 mg: 31 days without an entry, not known whether
  taken
  no capsules are recorded

Sun 2026-11-01 to Sun 2026-11-22
  planned 840 mg, logged 0 mg: 21 days without an entry, not known whether taken
  1 day is still open and not counted
  no capsules are recorded

Days without a dose, by reason
days  why       reason
61    no entry  not known whether taken

$ isotrack pickup add 30x40mg --on 2026-09-20 -q && isotrack log --from 2026-09-22 --to 2026-11-10 --as-planned --missed 2026-10-03,2026-10-04 -q && isotrack hold --from 2026-11-05 --to 2026-11-07 --reason travel -q

$ isotrack pickup add 30x40mg --on 2026-10-22 -q && isotrack log 40mg --on 2026-10-15 --extra -q && isotrack stock count 40mg=9 --on 2026-11-10 -q

$ isotrack reconcile
Ledgers of course 1 of me                                         Sun 2026-11-22

month    planned mg  dispensed mg  logged mg  missed  unknown  held  extra
2026-09         360         1,200        360       0        0     0      0
2026-10       1,240         1,200      1,200       2        0     0      1
2026-11         720             0        400       0       11     3      3
--------------------------------------------------------------------------
all           2,320         2,400      1,960       2       11     3      4

Tue 2026-09-22 to Wed 2026-09-30
  planned 360 mg, logged 360 mg
  dispensed 1,200 mg, 840 mg more than logged
  1,200 mg of it picked up before the first day
  21 capsules of 40 mg should be left

Thu 2026-10-01 to Sat 2026-10-31
  planned 1,240 mg, logged 1,200 mg: 2 missed days (80 mg); 1 day above the plan
  (40 mg more)
  dispensed 1,200 mg, as much as logged, with 21 capsules of 40 mg from before
  21 capsules of 40 mg should be left

Sun 2026-11-01 to Sun 2026-11-22
  planned 720 mg, logged 400 mg: 11 days without an entry, not known whether
  taken (440 mg); 3 held days with a dose (120 mg more)
  3 held days, nothing planned
  1 day is still open and not counted
  dispensed 0 mg, 400 mg less than logged, with 21 capsules of 40 mg from before
  counted 9 capsules of 40 mg on Tue 2026-11-10: 2 fewer than recorded: lost,
  given back, or taken without an entry
  9 capsules of 40 mg should be left, if nothing was taken on 11 days without an
  entry

Days without a dose, by reason
days  why       reason
11    no entry  not known whether taken
2     missed    no reason said

$ isotrack reconcile --plain
month	2026-09-22	2026-09-30	360	1200	360	0	0	0	0	0
said	2026-09-22	planned 360 mg, logged 360 mg
said	2026-09-22	dispensed 1,200 mg, 840 mg more than logged
said	2026-09-22	1,200 mg of it picked up before the first day
said	2026-09-22	21 capsules of 40 mg should be left
month	2026-10-01	2026-10-31	1240	1200	1200	2	0	0	0	1
said	2026-10-01	planned 1,240 mg, logged 1,200 mg: 2 missed days (80 mg); 1 day above the plan (40 mg more)
said	2026-10-01	dispensed 1,200 mg, as much as logged, with 21 capsules of 40 mg from before
said	2026-10-01	21 capsules of 40 mg should be left
month	2026-11-01	2026-11-22	720	0	400	0	11	3	1	3
said	2026-11-01	planned 720 mg, logged 400 mg: 11 days without an entry, not known whether taken (440 mg); 3 held days with a dose (120 mg more)
said	2026-11-01	3 held days, nothing planned
said	2026-11-01	1 day is still open and not counted
said	2026-11-01	dispensed 0 mg, 400 mg less than logged, with 21 capsules of 40 mg from before
said	2026-11-01	counted 9 capsules of 40 mg on Tue 2026-11-10: 2 fewer than recorded: lost, given back, or taken without an entry
said	2026-11-01	9 capsules of 40 mg should be left, if nothing was taken on 11 days without an entry
lost	no_entry	11	1	-
lost	missed	2	1	-

$ isotrack reconcile --json
{"schema":"isotrack.reconcile/1","today":"2026-11-22","patient":{"code":"me"},"course":1,"months":[{"first":"2026-09-22","last":"2026-09-30","planned_mg":360,"dispensed_mg":1200,"logged_mg":360,"missed_days":0,"unknown_days":0,"held_days":0,"pending_days":0,"extra_days":0,"left":[{"strength_mg":40,"micronised":false,"on_hand":21}],"words":["planned 360 mg, logged 360 mg","dispensed 1,200 mg, 840 mg more than logged","1,200 mg of it picked up before the first day","21 capsules of 40 mg should be left"]},{"first":"2026-10-01","last":"2026-10-31","planned_mg":1240,"dispensed_mg":1200,"logged_mg":1200,"missed_days":2,"unknown_days":0,"held_days":0,"pending_days":0,"extra_days":1,"left":[{"strength_mg":40,"micronised":false,"on_hand":21}],"words":["planned 1,240 mg, logged 1,200 mg: 2 missed days (80 mg); 1 day above the plan (40 mg more)","dispensed 1,200 mg, as much as logged, with 21 capsules of 40 mg from before","21 capsules of 40 mg should be left"]},{"first":"2026-11-01","last":"2026-11-22","planned_mg":720,"dispensed_mg":0,"logged_mg":400,"missed_days":0,"unknown_days":11,"held_days":3,"pending_days":1,"extra_days":3,"left":[{"strength_mg":40,"micronised":false,"on_hand":9}],"words":["planned 720 mg, logged 400 mg: 11 days without an entry, not known whether taken (440 mg); 3 held days with a dose (120 mg more)","3 held days, nothing planned","1 day is still open and not counted","dispensed 0 mg, 400 mg less than logged, with 21 capsules of 40 mg from before","counted 9 capsules of 40 mg on Tue 2026-11-10: 2 fewer than recorded: lost, given back, or taken without an entry","9 capsules of 40 mg should be left, if nothing was taken on 11 days without an entry"]}],"total":{"planned_mg":2320,"dispensed_mg":2400,"logged_mg":1960,"missed_days":2,"unknown_days":11,"held_days":3,"pending_days":1,"extra_days":4},"lost_days":[{"why":"no_entry","reason":null,"days":11,"courses":1},{"why":"missed","reason":null,"days":2,"courses":1}]}

$ COLUMNS=50 isotrack reconcile | head -n 24
Ledgers of course 1 of me           Sun 2026-11-22

month         2026-09
planned mg    360
dispensed mg  1,200
logged mg     360
missed        0
unknown       0
held          0
extra         0

month         2026-10
planned mg    1,240
dispensed mg  1,200
logged mg     1,200
missed        2
unknown       0
held          0
extra         1

month         2026-11
planned mg    720
dispensed mg  0
logged mg     400

$ isotrack reconcile --course 2
2> isotrack: error: me has no course '2'
2> hint: the courses: isotrack course list
? 4

# A course to come.
@ ISOTRACK_DB=planned.db
$ isotrack start --weight 70kg --regimen 40mg --start 2026-12-22 --product Claravis --category cannot -q && isotrack reconcile
Ledgers of course 1 of me                                         Sun 2026-11-22

The course has not begun.
