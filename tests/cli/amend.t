# amend corrects what is stored; the old value stays in the history.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-16 --category cannot -q && isotrack log --from 2026-11-16 --to yesterday --as-planned -q

# A day, by its date.
$ isotrack amend --on yesterday 20mg
Sat 2026-11-21: 20 mg (was 40 mg).                                            #3
Total 220 mg = 3.7 mg/kg on baseline 60.00 kg.

$ isotrack amend --on yesterday 40mg --reason 'read the wrong box'
Sat 2026-11-21: 40 mg (was 20 mg).                                            #4
Total 240 mg = 4.0 mg/kg on baseline 60.00 kg.

$ isotrack history --id 4
#4  2026-11-22 09:00 UTC  amend
    + 40 mg on Sat 2026-11-21
    - 20 mg on Sat 2026-11-21
    reason: read the wrong box

# 0mg: nothing was taken. The day is then missed, and a dose brings it back.
$ isotrack amend --on thu 0mg
Thu 2026-11-19: nothing taken (was 40 mg).                                    #5
Total 200 mg = 3.3 mg/kg on baseline 60.00 kg.

$ isotrack amend --on thu 40mg
Thu 2026-11-19: 40 mg (was missed).                                           #6
What was recorded as not taken that day is withdrawn.
Total 240 mg = 4.0 mg/kg on baseline 60.00 kg.

$ isotrack amend --on thu 60mg
2> isotrack: error: 60 mg on Thu 2026-11-19 is more than the 40 mg planned
2> hint: not stored. If it was in fact taken, record it with --extra.
? 3

$ isotrack amend --on thu 60mg --extra
Thu 2026-11-19: 60 mg (was 40 mg).                                            #7
Total 260 mg = 4.3 mg/kg on baseline 60.00 kg.

# An entry, by its number: the one fact that the new value fits.
$ isotrack log 20mg -q

$ isotrack amend 8 40mg
Dose of Sun 2026-11-22: 40 mg (was 20 mg).                                    #9
Total 300 mg = 5.0 mg/kg on baseline 60.00 kg.

$ isotrack weight 61kg -q && isotrack amend 10 61.5kg
Weight of Sun 2026-11-22: 61.5 kg (was 61 kg).                               #11
Total 300 mg = 5.0 mg/kg on baseline 60.00 kg.

$ isotrack amend '#11' 62kg
Weight of Sun 2026-11-22: 62 kg (was 61.5 kg).                               #12
Total 300 mg = 5.0 mg/kg on baseline 60.00 kg.

$ isotrack regimen set 60mg --from 2026-12-01 -q && isotrack amend 13 50mg
Plan from Tue 2026-12-01: 50 mg a day (40 + 10) (was 60mg).                  #14
Total 300 mg = 5.0 mg/kg on baseline 60.00 kg.

$ isotrack amend 13 60mg
2> isotrack: error: entry 13 (regimen set) was corrected by #14
2> hint: not stored. See it: isotrack history --id 13
? 3

$ isotrack hold --from 2026-12-10 --to 2026-12-12 --reason 'trip' -q && isotrack amend 15 'surgery'
Reason of the hold: surgery.                                                 #16
Total 300 mg = 5.0 mg/kg on baseline 60.00 kg.

$ isotrack contact set prescriber 555-0100 -q && isotrack amend 17 555-0199
Contact prescriber: 555-0199.                                                #18

$ isotrack amend 1 65kg
Weight of Mon 2026-11-16: 65 kg (was 60 kg).                                 #19
Total 300 mg = 4.6 mg/kg on baseline 65.00 kg.

$ isotrack history
#1  2026-11-22 09:00 UTC  start                                 corrected by #19
    + patient me, logging daily
    + can become pregnant: cannot, from Mon 2026-11-16
    + programme strictest from Mon 2026-11-16
    + course 1 from Mon 2026-11-16, target 120-150 mg/kg on baseline, labs
      monthly_classic
    + weight 60kg on Mon 2026-11-16
    + plan 40mg (us-generic) from Mon 2026-11-16
#2  2026-11-22 09:00 UTC  log                                    corrected by #3
    + 6 x 40 mg, Mon 2026-11-16 to Sat 2026-11-21
#3  2026-11-22 09:00 UTC  amend                                  corrected by #4
    + 20 mg on Sat 2026-11-21
    - 40 mg on Sat 2026-11-21
#4  2026-11-22 09:00 UTC  amend
    + 40 mg on Sat 2026-11-21
    - 20 mg on Sat 2026-11-21
    reason: read the wrong box
#5  2026-11-22 09:00 UTC  amend                                  withdrawn by #6
    + not taken on Thu 2026-11-19
    - 40 mg on Thu 2026-11-19
#6  2026-11-22 09:00 UTC  amend                                  corrected by #7
    + 40 mg on Thu 2026-11-19
    - not taken on Thu 2026-11-19
#7  2026-11-22 09:00 UTC  amend
    + 60 mg on Thu 2026-11-19
    - 40 mg on Thu 2026-11-19
#8  2026-11-22 09:00 UTC  log                                    corrected by #9
    + 20 mg on Sun 2026-11-22
#9  2026-11-22 09:00 UTC  amend
    + 40 mg on Sun 2026-11-22
    - 20 mg on Sun 2026-11-22
#10  2026-11-22 09:00 UTC  weight                               corrected by #11
    + weight 61kg on Sun 2026-11-22
#11  2026-11-22 09:00 UTC  amend                                corrected by #12
    + weight 61.5kg on Sun 2026-11-22
    - weight 61kg on Sun 2026-11-22
#12  2026-11-22 09:00 UTC  amend
    + weight 62kg on Sun 2026-11-22
    - weight 61.5kg on Sun 2026-11-22
#13  2026-11-22 09:00 UTC  regimen set                          corrected by #14
    + plan 60mg (us-generic) from Tue 2026-12-01
#14  2026-11-22 09:00 UTC  amend
    + plan 50mg (us-generic) from Tue 2026-12-01
    - plan 60mg (us-generic) from Tue 2026-12-01
#15  2026-11-22 09:00 UTC  hold                                 corrected by #16
    + hold from Thu 2026-12-10 to Sat 2026-12-12: trip
#16  2026-11-22 09:00 UTC  amend
    + hold from Thu 2026-12-10 to Sat 2026-12-12: surgery
    - hold from Thu 2026-12-10 to Sat 2026-12-12: trip
#17  2026-11-22 09:00 UTC  contact set                          corrected by #18
    + contact prescriber: 555-0100
#18  2026-11-22 09:00 UTC  amend
    + contact prescriber: 555-0199
    - contact prescriber: 555-0100
#19  2026-11-22 09:00 UTC  amend
    + weight 65kg on Mon 2026-11-16
    - weight 60kg on Mon 2026-11-16

# What the day says already is not stored again.
$ isotrack amend --on 2026-11-18 0 -q && isotrack amend --on 2026-11-18 0
Wed 2026-11-18 says so already: nothing to change.

$ isotrack amend --on 2026-11-18 missed --json | jq -c '[.entry, .stored, .lines]'
[null,false,["Wed 2026-11-18 says so already: nothing to change."]]

$ isotrack amend --on thu 60mg --extra
Thu 2026-11-19 says so already: nothing to change.

$ isotrack undo --id 20 -q; isotrack history --plain | tail -n 2 | cut -f 1,4
20	amend
21	undo

# Refused: nothing to amend, nothing that fits, several facts.
$ isotrack amend
2> isotrack: error: what to amend is missing
2> hint: not stored; such as: isotrack amend --on yesterday 20mg, or
2>       isotrack amend 6 71.2kg
? 2

$ isotrack amend 8
2> isotrack: error: the new value is missing
2> hint: not stored; such as: isotrack amend 8 71.2kg
? 2

$ isotrack amend --on 2026-11-15 20mg
2> isotrack: error: Sun 2026-11-15 is before the course, which begins
2>                  Mon 2026-11-16
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-15
? 3

$ isotrack amend --on tomorrow 20mg
2> isotrack: error: Mon 2026-11-23 is after today
2> hint: not stored
? 3

$ isotrack amend --on yesterday
2> isotrack: error: what to amend is missing
2> hint: not stored; such as: isotrack amend --on yesterday 20mg, or
2>       isotrack amend 6 71.2kg
? 2

$ isotrack amend --on yesterday fourty
2> isotrack: error: dose 'fourty': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ isotrack amend --on yesterday 401mg --extra
2> isotrack: error: dose '401mg': one intake is 1 to 400 mg
2> hint: not stored; record what was taken at one time as one intake
? 3

$ isotrack amend 2 20mg
2> isotrack: error: entry 2 (log) holds no single fact in force that '20mg' could
2>                  replace
2> hint: not stored. See it: isotrack history --id 2; take it back:
2>       isotrack undo --id 2; a day's doses: isotrack amend --on DATE AMOUNT
? 3

$ isotrack amend 12 10mg
2> isotrack: error: entry 12 (amend) holds no single fact in force that '10mg'
2>                  could replace
2> hint: not stored. See it: isotrack history --id 12; take it back:
2>       isotrack undo --id 12; a day's doses: isotrack amend --on DATE AMOUNT
? 3

$ isotrack amend 99 10mg
2> isotrack: error: me has no entry 99
2> hint: not stored; the numbers: isotrack history
? 4

$ isotrack amend x 10mg
2> isotrack: error: entry 'x': expected its number, such as 6
2> hint: not stored; the numbers: isotrack history
? 2

$ isotrack amend 12 130kg
2> isotrack: error: 130 kg is 2.00 x the last weight, 65.00 kg
2> hint: not stored. Was it 130lb? If 130 kg is right, --yes answers
? 2

$ isotrack amend 12 301kg --yes
2> isotrack: error: weight 301 kg: only 20 to 300 kg can be recorded
2> hint: not stored; was the unit meant? such as 64.5kg, 142lb or 10st 3lb
? 3

$ isotrack undo --id 9 -q; isotrack amend 9 30mg
2> isotrack: error: entry 9 (amend) was undone by #22
2> hint: not stored. See it: isotrack history --id 9
? 3

$ isotrack history --plain | tail -n 1 | cut -f 1,4
22	undo

$ isotrack verify
Sound: 22 entries and 34 facts read, every digest agrees. me.db

# A first weight whose unit was wrong is set right without a question, and no question points away from it.
@ ISOTRACK_DB=unit.db
$ isotrack start --weight 150kg --regimen 40mg --category cannot -q; isotrack weight 68kg
2> isotrack: error: Sun 2026-11-22 already holds 150 kg
2> hint: not stored. To correct it: isotrack amend 1 68kg
? 3

$ isotrack amend 1 68kg
Weight of Sun 2026-11-22: 68 kg (was 150 kg).                                 #2
Total 0 mg = 0.0 mg/kg on baseline 68.00 kg.

$ isotrack amend 2 142kg
2> isotrack: error: 142 kg is 2.09 x the last weight, 68.00 kg
2> hint: not stored. Was it 142lb? If 142 kg is right, --yes answers
? 2

$ isotrack undo -q; isotrack amend 1 150lb
Weight of Sun 2026-11-22: 150 lb = 68.04 kg (was 150 kg).                     #4
Total 0 mg = 0.0 mg/kg on baseline 68.04 kg.

# A changed plan says which days it judges anew, in an ended course too.
@ ISOTRACK_DB=plan.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-16 --category cannot -q && isotrack log --from 2026-11-16 --to 2026-11-21 --as-planned -q && isotrack amend 1 60mg
Plan from Mon 2026-11-16: 60 mg a day (40 + 20) (was 40mg).                   #3
Days judged anew: Mon 2026-11-16 full to partial, Tue 2026-11-17 full to
partial, Wed 2026-11-18 full to partial, Thu 2026-11-19 full to partial,
Fri 2026-11-20 full to partial and 1 more.
Total 240 mg = 4.0 mg/kg on baseline 60.00 kg.

@ ISOTRACK_DB=ended.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-16 --category cannot -q && isotrack log --from 2026-11-16 --to 2026-11-21 --as-planned -q && isotrack finish -q && isotrack amend 1 20mg
Plan from Mon 2026-11-16: 20 mg a day (was 40mg).                             #4
Days judged anew: Mon 2026-11-16 full to over, Tue 2026-11-17 full to over,
Wed 2026-11-18 full to over, Thu 2026-11-19 full to over, Fri 2026-11-20 full to
over and 1 more.
Total 240 mg = 4.0 mg/kg on baseline 60.00 kg.
INFO  planned dose is 0.33 mg/kg a day at 60.00 kg, below the label's 0.5 (a
      low-dose plan?). S1 S4 (label, H) dose.band

# A day without an entry: what records one, which is another command where nothing is planned.
@ ISOTRACK_DB=none.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-16 --category cannot -q && isotrack hold --from 2026-11-18 --to 2026-11-19 --reason travel -q; isotrack amend --on 2026-11-17 20mg
2> isotrack: error: Tue 2026-11-17 holds no entry to amend
2> hint: not stored; record it: isotrack log --on 2026-11-17, or
2>       isotrack skip --on 2026-11-17
? 4

$ isotrack amend --on 2026-11-18 20mg
2> isotrack: error: Wed 2026-11-18 holds no entry to amend
2> hint: not stored; nothing is planned that day; if a dose was taken:
2>       isotrack log AMOUNT --on 2026-11-18 --extra
? 4

$ isotrack log 20mg --on 2026-11-18 --extra | head -n 1
20 mg logged for Wed 2026-11-18, 4 days ago.                                  #3

# What an undo put back keeps the number by which lists name it.
@ ISOTRACK_DB=back.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-16 --category cannot -q; isotrack weight 61kg -q; isotrack undo -q; isotrack undo --id 3 -q; isotrack amend 2 62kg | head -n 1 | tr -s ' '
Weight of Sun 2026-11-22: 62 kg (was 61 kg). #5

# A dose that was logged and vomited afterwards: the remark is added, the amount stays, and status
# and the page for the doctor count it.
@ ISOTRACK_DB=vomited.db
$ isotrack start --weight 60kg --regimen 20mg+20mg --start 2026-11-19 --category cannot --programme uk -q; isotrack log 40mg --on 2026-11-19 --at 08:30 -q; isotrack log --on 2026-11-20 -q; isotrack log --on 2026-11-20 -q
$ isotrack log 40mg --vomited --on 2026-11-19
2> isotrack: error: Thu 2026-11-19 already holds 40 mg, all that is planned
2> hint: not stored. If what is logged was vomited:
2>       isotrack amend --on 2026-11-19 --vomited
2>       To correct that entry: isotrack amend --on 2026-11-19 AMOUNT
2>       If it was in fact taken, record it with --extra.
? 3
$ isotrack amend --on 2026-11-19 --vomited
Thu 2026-11-19: 40 mg (was 40 mg).                                            #5
Vomited: counted as taken, with that remark.
Total 80+ mg = 1.3+ mg/kg on baseline 60.00 kg.
$ isotrack amend --on 2026-11-19 --vomited
Thu 2026-11-19 says so already: nothing to change.
$ isotrack amend --on 2026-11-20 --vomited
2> isotrack: error: Fri 2026-11-20 holds 2 doses; which one was vomited?
2> hint: not stored; by the number of its entry: isotrack amend ENTRY --vomited;
2>       the numbers: isotrack history; all as one dose:
2>       isotrack amend --on 2026-11-20 AMOUNT --vomited
? 2
$ isotrack amend 4 --vomited
Dose of Fri 2026-11-20: 20 mg (was 20 mg).                                    #6
Vomited: counted as taken, with that remark.
Total 80+ mg = 1.3+ mg/kg on baseline 60.00 kg.
$ isotrack amend --on 2026-11-21 --vomited
2> isotrack: error: Sat 2026-11-21 holds no dose that could be vomited
2> hint: not stored; record it: isotrack log --on 2026-11-21 --vomited
? 4
$ isotrack amend --on 2026-11-19 0mg --vomited
2> isotrack: error: a dose that was not taken was not vomited
2> hint: not stored; either the amount or --vomited, alone
? 2
$ isotrack amend 1 --vomited
2> isotrack: error: entry 1 (start) holds no single dose in force
2> hint: not stored. See it: isotrack history --id 1; take it back:
2>       isotrack undo --id 1; a day's doses: isotrack amend --on DATE AMOUNT
? 3
$ isotrack status | grep -e taken -e vomited
  taken     80 of 80 mg planned on 2 days with an entry (100.00 %); 2 of 3 days;
  remark    2 doses vomited, counted as taken
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
  if taken  on the day about which nothing is said: 120 on Mon 2027-05-17,
$ isotrack status --json | jq .doses.vomited
2
$ isotrack report | grep -o '2 doses vomited, counted as taken' | sort -u
2 doses vomited, counted as taken
$ isotrack history --id 5 | head -n 4
#5  2026-11-22 09:00 UTC  amend
    + 40 mg on Thu 2026-11-19 at 08:30, vomited
    - 40 mg on Thu 2026-11-19 at 08:30

# A wrong first day moves, however much was logged since, with the plan that counts from it.
@ ISOTRACK_DB=first.db
$ isotrack start --weight 60kg --regimen 40mg 60mg --start 2026-11-15 --category cannot --programme none -q; isotrack log --from 2026-11-15 --to 2026-11-18 --as-planned -q; isotrack lab plan delphi_2022 -q
$ isotrack log --on 2026-11-14
2> isotrack: error: Sat 2026-11-14 is before the course, which begins
2>                  Sun 2026-11-15
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-14
? 3
$ isotrack skip --on 2026-11-14
2> isotrack: error: Sat 2026-11-14 is before the course, which begins
2>                  Sun 2026-11-15
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-14
? 3
$ isotrack hold --from 2026-11-10 --to 2026-11-16 --reason flu
2> isotrack: error: Tue 2026-11-10 is before the course, which begins
2>                  Sun 2026-11-15
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-10
? 3
$ isotrack amend 1 2026-11-12
2> isotrack: error: entry 1 (start) holds no single fact in force that '2026-11-12'
2>                  could replace
2> hint: not stored. See it: isotrack history --id 1; take it back:
2>       isotrack undo --id 1; a day's doses: isotrack amend --on DATE AMOUNT; the
2>       first day of a course: isotrack amend --start 2026-11-12
? 3
$ isotrack amend --start 2026-11-12
Course 1 of me begins Thu 2026-11-12 (was Sun 2026-11-15).                    #4
Its plan 40 mg and 60 mg (40 + 20) on alternate days counts from that day.
Days judged anew: Sun 2026-11-15 full to partial, Mon 2026-11-16 full to over,
Tue 2026-11-17 full to partial, Wed 2026-11-18 full to over.
Total 200+ mg = 3.3+ mg/kg on baseline 60.00 kg.
$ isotrack log --on 2026-11-14 -q; isotrack status | head -8
Course 1 of me, begun Thu 2026-11-12: day 11                      Sun 2026-11-22

  plan      isotretinoin USP 40 mg and 60 mg (40 + 20) on alternate days
  taken     240 of 240 mg planned on 5 days with an entry (100.00 %); 5 of
            10 days; 5 without entry
  of these  2 partial, 2 over the plan
  no entry  Thu 2026-11-12, Fri 2026-11-13, Thu 2026-11-19, Fri 2026-11-20,
            Sat 2026-11-21; answer them: isotrack ask
$ isotrack amend --start 2026-11-12
Course 1 begins Thu 2026-11-12 already.
$ isotrack undo --id 4
2> isotrack: error: that would begin course 1 on Sun 2026-11-15, and a dose of
2>                  Sat 2026-11-14 is recorded, #5
2> hint: not stored. Take that back first: isotrack undo --id 5
? 3
$ isotrack amend --start 2026-11-16
2> isotrack: error: course 1 cannot begin Mon 2026-11-16: a dose of Sat 2026-11-14
2>                  is recorded, #5
2> hint: not stored; if that is wrong, take it back first: isotrack undo --id 5
? 3
$ isotrack amend --start 2026-11-10 40mg
2> isotrack: error: --start stands alone, or with --course and --reason
2> hint: not stored; correct the first day and the dose in two commands
? 2
$ isotrack undo --id 5 -q; isotrack undo --id 4; isotrack status | head -2
Entry 4 (amend) is undone.                                                    #7
  withdrawn: course 1 from Thu 2026-11-12, target 120-150 mg/kg on baseline,
             labs delphi_2022
  withdrawn: plan 40mg 60mg (us-generic) from Thu 2026-11-12
  back: course 1 from Sun 2026-11-15, target 120-150 mg/kg on baseline, labs
        delphi_2022
  back: plan 40mg 60mg (us-generic) from Sun 2026-11-15
Total 200+ mg = 3.3+ mg/kg on baseline 60.00 kg.
Course 1 of me, begun Sun 2026-11-15: day 8                       Sun 2026-11-22
\

# Not into an earlier course; and later steps stay where they are.
@ ISOTRACK_DB=second.db
$ isotrack start --weight 60kg --regimen 40/60 every 30d --start 2026-06-01 --category cannot --programme none -q; isotrack log --from 2026-06-01 --to 2026-06-20 --as-planned -q; isotrack finish --last-dose 2026-06-20 -q; isotrack start --weight 60kg --steps 40/60 --every 10d --start 2026-11-20 -q
$ isotrack amend --start 2026-06-20
2> isotrack: error: course 2 cannot begin Sat 2026-06-20: the last dose of course
2>                  1 was on Sat 2026-06-20
2> hint: not stored; begin it after that day
? 3
$ isotrack amend --start 2026-11-18
Course 2 of me begins Wed 2026-11-18 (was Fri 2026-11-20).                    #5
Its plan 40 mg a day counts from that day; later steps stay on theirs:
isotrack regimen show.
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
$ isotrack amend --start 2026-11-30
2> isotrack: error: course 2 cannot begin Mon 2026-11-30: a step of the plan from
2>                  that day is recorded, #4
2> hint: not stored; if that is wrong, take it back first: isotrack undo --id 4
? 3
$ isotrack amend --start 2026-12-01
2> isotrack: error: course 2 cannot begin Tue 2026-12-01: a step of the plan from
2>                  Mon 2026-11-30 is recorded, #4
2> hint: not stored; if that is wrong, take it back first: isotrack undo --id 4
? 3
$ isotrack amend --start 2026-06-02 --course 1
2> isotrack: error: course 1 cannot begin Tue 2026-06-02: a dose of Mon 2026-06-01
2>                  is recorded, #2
2> hint: not stored; if that is wrong, take it back first: isotrack undo --id 2
? 3
