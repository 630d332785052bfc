# course list shows the courses, each with its own total; course outcome says how one turned out.
@ ISOTRACK_DB=me.db
$ isotrack patient add me -q && isotrack course list
me has no course. Begin with: isotrack start

$ isotrack course list --json
{"schema":"isotrack.courses/1","today":"2026-11-22","patient":{"code":"me"},"courses":[]}

$ isotrack course outcome cleared
2> isotrack: error: me has no course yet
2> hint: not stored; begin with: isotrack start
? 4

$ isotrack start --weight 60kg --regimen 40mg --start 2026-03-01 -q && isotrack log --from 2026-03-01 --to 2026-07-31 --as-planned -q

$ isotrack finish -q && isotrack course outcome cleared --on 2026-08-05
Course 1: cleared on Wed 2026-08-05.                                          #5

$ isotrack course outcome relapsed --on 2026-10-20
Course 1: relapsed on Tue 2026-10-20.                                         #6

$ isotrack start --weight 62kg --regimen 20mg --start 2026-11-01 -q && isotrack log --from 2026-11-01 --to today --as-planned -q

$ isotrack course list
Courses of me

course  state     first day   last day    mg     mg/kg on basis
1       finished  2026-03-01  2026-07-31  6,120  102.0 baseline
2       active    2026-11-01  -           440    7.1 baseline
Course 1: cleared on Wed 2026-08-05.
Course 1: relapsed on Tue 2026-10-20.

$ isotrack course list --plain
1	finished	2026-03-01	2026-07-31	6120	102.0000	exact
2	active	2026-11-01	-	440	7.0968	exact

$ isotrack course list --json | jq -c '.courses[]'
{"number":1,"state":"finished","start":"2026-03-01","day":153,"product":"us-generic","regimen":"40mg","basis":"baseline","last_day":"2026-07-31","equivalent_mg":6120,"mg_per_kg":102,"at_least":false,"outcomes":[{"outcome":"cleared","on":"2026-08-05"},{"outcome":"relapsed","on":"2026-10-20"}]}
{"number":2,"state":"active","start":"2026-11-01","day":22,"product":"us-generic","regimen":"20mg","basis":"baseline","last_day":null,"equivalent_mg":440,"mg_per_kg":7.0968,"at_least":false,"outcomes":[]}

$ isotrack course outcome improved --course 1 --on 2026-09-01
Course 1: improved on Tue 2026-09-01.                                         #9

$ isotrack course outcome improved --course 3
2> isotrack: error: me has no course '3'
2> hint: not stored; the courses: isotrack course list
? 4

$ isotrack course outcome better
2> isotrack: error: outcome 'better': expected one of cleared, improved, relapsed
2> hint: not stored
? 2

$ isotrack course outcome
2> isotrack: error: outcome '': expected one of cleared, improved, relapsed
2> hint: not stored
? 2

$ isotrack course outcome cleared --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; an outcome is recorded when it
2>                  was seen
2> hint: not stored
? 3

$ isotrack course outcome cleared --on 2026-10-31
2> isotrack: error: Sat 2026-10-31 is before course 2, which begins Sun 2026-11-01
2> hint: not stored; an older one is named with --course N
? 3

$ isotrack course list all
2> isotrack: error: course list: unexpected 'all'
2> hint: see: isotrack help course list
? 2

$ isotrack history --plain | tail -n 1 | cut -f 1,4,5
9	course outcome	improved on Tue 2026-09-01
