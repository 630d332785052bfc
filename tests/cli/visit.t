# visit keeps visits that happened, and books those to come.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-10-26 --product Claravis --category cannot --programme us-ipledge -q

$ isotrack visit add --on 2026-11-20 --note 'dermatology'
Visit Fri 2026-11-20, 2 days ago.                                             #2
Meets: monthly visit, due Wed 2026-11-25 (us.visit.monthly).

$ isotrack visit add --on 2026-11-20 --note 'dermatology'
2> isotrack: error: a visit of Fri 2026-11-20 is recorded already, #2
2> hint: not stored. To take it back: isotrack undo --id 2
? 3

# A day to come books it; on its day it is kept by saying so.
$ isotrack visit add --on 2026-12-07
Visit booked for Mon 2026-12-07, in 15 days.                                  #3

$ isotrack visit add --on 2026-12-07
2> isotrack: error: a visit booked for Mon 2026-12-07 is recorded already, #3
2> hint: not stored. To take it back: isotrack undo --id 3
? 3

$ isotrack visit add --on 2026-12-07 --decision
2> isotrack: error: Mon 2026-12-07 is after today; a decision is recorded once it
2>                  is made
2> hint: not stored
? 3

$ isotrack visit add --on 2026-12-07 --today 2026-12-07
Visit today, Mon 2026-12-07.                                                  #4
Meets: visit, due Mon 2026-12-07 (visit.booked).

# The decision to prescribe is a fact of its day.
$ isotrack visit add --decision
Visit today, Sun 2026-11-22.                                                  #5
It was decided to prescribe.

$ isotrack visit add monday
2> isotrack: error: visit add: unexpected 'monday'
2> hint: not stored; the day goes with --on: isotrack visit add --on monday
? 2

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  visit add
    + visit booked for Mon 2026-12-07

$ isotrack visit add --on 2026-12-01 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"visit add","patient":"me","entry":6,"stored":true,"repeated":false,"lines":["Visit booked for Tue 2026-12-01, in 9 days."],"cumulative":null,"alerts":[],"stop_opened":null,"notes":[]}

# What was entered, and what is booked.
$ isotrack visit list
Visits of me                                                      Sun 2026-11-22

day         state   decided  entry  note
2026-11-20  done    -        #2     dermatology
2026-11-22  done    yes      #5     -
2026-12-01  booked  -        #6     -
2026-12-07  booked  -        #3     -
2026-12-07  done    -        #4     -

$ isotrack visit list --plain
2026-11-20	done	-	#2	dermatology
2026-11-22	done	yes	#5	-
2026-12-01	booked	-	#6	-
2026-12-07	booked	-	#3	-
2026-12-07	done	-	#4	-

$ isotrack visit list --json | jq -c '.schema, .visits[0]'
"isotrack.record/1"
{"entry":2,"on":"2026-11-20","booked":false,"decision":false,"note":"dermatology"}

@ ISOTRACK_DB=none-yet.db
$ isotrack patient add -q && isotrack visit list
Visits of P-00013                                                 Sun 2026-11-22

No visit is recorded. To record one: isotrack visit add
