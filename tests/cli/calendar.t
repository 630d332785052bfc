# A course as a cell a day, and a month with what is due in it. What each step must show stands above it.
$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack log --from 2026-09-22 --to yesterday --as-planned --missed 2026-10-31,2026-11-07 -q

$ isotrack amend --on 2026-10-10 20mg --reason 'one was left' -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

# Weeks headed by their Mondays, 21 September first; / on Sat 10-10, x on Sat 10-31 and 11-07, [o] today,
# - to the last target; 58 full, 1 partial, 2 missed; the dates of each, and of the targets as in status.
$ isotrack calendar
Course 1 of me: day 62, 59 of 61 days taken                       Sun 2026-11-22

     Sep   Oct         Nov            Dec         Jan 2027    Feb         Mar
     21 28 05 12 19 26 02 09 16 23 30 07 14 21 28 04 11 18 25 01 08 15 22 01 08
Mon     #  #  #  #  #  #  #  #  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Tue  #  #  #  #  #  #  #  #  #  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Wed  #  #  #  #  #  #  #  #  #  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Thu  #  #  #  #  #  #  #  #  #  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Fri  #  #  #  #  #  #  #  #  #  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Sat  #  #  /  #  #  x  x  #  #  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Sun  #  #  #  #  #  #  #  # [o] -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -

  # 58 full   / 1 partial   x 2 missed   o 1 not said yet   - 112 planned
  [ ] today

  partial   Sat 2026-10-10
  missed    Sat 2026-10-31, Sat 2026-11-07
  120 mg/kg Wed 2027-02-10 by the plan; Sat 2027-02-13 at 95.42 % of it, as so
            far
  150 mg/kg Sun 2027-03-14 by the plan; Fri 2027-03-19 at 95.42 % of it, as so
            far
  These dates are arithmetic; the prescriber decides when a course ends.

What is due on which day: isotrack calendar --month 2026-11

# 40 columns: several strips of equal length.
$ COLUMNS=40 isotrack calendar
Course 1 of me: day 62    Sun 2026-11-22
59 of 61 days taken

     Sep   Oct         Nov
     21 28 05 12 19 26 02 09 16
Mon     #  #  #  #  #  #  #  #
Tue  #  #  #  #  #  #  #  #  #
Wed  #  #  #  #  #  #  #  #  #
Thu  #  #  #  #  #  #  #  #  #
Fri  #  #  #  #  #  #  #  #  #
Sat  #  #  /  #  #  x  x  #  #
Sun  #  #  #  #  #  #  #  # [o]

     Nov   Dec         Jan 2027
     23 30 07 14 21 28 04 11 18
Mon  -  -  -  -  -  -  -  -  -
Tue  -  -  -  -  -  -  -  -  -
Wed  -  -  -  -  -  -  -  -  -
Thu  -  -  -  -  -  -  -  -  -
Fri  -  -  -  -  -  -  -  -  -
Sat  -  -  -  -  -  -  -  -  -
Sun  -  -  -  -  -  -  -  -  -

        Feb         Mar
     25 01 08 15 22 01 08
Mon  -  -  -  -  -  -  -
Tue  -  -  -  -  -  -  -
Wed  -  -  -  -  -  -  -
Thu  -  -  -  -  -  -  -
Fri  -  -  -  -  -  -  -
Sat  -  -  -  -  -  -  -
Sun  -  -  -  -  -  -  -

  # 58 full   / 1 partial   x 2 missed
  o 1 not said yet   - 112 planned
  [ ] today

  partial   Sat 2026-10-10
  missed    Sat 2026-10-31,
            Sat 2026-11-07
  120 mg/kg Wed 2027-02-10 by the plan;
            Sat 2027-02-13 at 95.42 % of
            it, as so far
  150 mg/kg Sun 2027-03-14 by the plan;
            Fri 2027-03-19 at 95.42 % of
            it, as so far
  These dates are arithmetic; the
  prescriber decides when a course ends.

What is due on which day:
isotrack calendar --month 2026-11

# One line a day: date, state, planned mg, taken mg.
$ isotrack calendar --plain | sed -n '1p;19p;40p;62p;63p'
2026-09-22	full	40	40
2026-10-10	partial	40	20
2026-10-31	missed	60	0
2026-11-22	pending	60	0
2026-11-23	planned	60	0

# The items of this month and the days of the whole course.
$ isotrack calendar --json | jq -c '.schema, .month, .course, (.items | length), .days[0], .days[39], .days[61], .days[62]'
"isotrack.calendar/1"
{"first":"2026-11-01","last":"2026-11-30"}
{"patient":"me","number":1,"state":"active","start":"2026-09-22","day":62}
3
{"on":"2026-09-22","state":"full","planned_mg":40,"taken_mg":40}
{"on":"2026-10-31","state":"missed","planned_mg":60,"taken_mg":0}
{"on":"2026-11-22","state":"pending","planned_mg":60,"taken_mg":0}
{"on":"2026-11-23","state":"planned","planned_mg":60,"taken_mg":0}

# = on the hold of Mon 11-09 to Wed 11-11, + on Tue 11-10, where a dose was taken all the same, / on Thu
# 11-12, + on Fri 11-13, ? on each day after it, each with its date; nothing is planned ahead without end.
@ ISOTRACK_DB=mixed.db
$ isotrack start --weight 60kg --regimen 2x20mg --start 2026-10-01 --category cannot --programme none -q

$ isotrack log --from 2026-10-01 --to 2026-11-08 --as-planned -q

$ isotrack log 40mg --on 2026-11-10 -q

$ isotrack log 20mg --on 2026-11-12 -q

$ isotrack log 60mg --on 2026-11-13 --extra -q

$ isotrack hold --from 2026-11-09 --to 2026-11-11 --reason travel -q

$ isotrack calendar
Course 1 of me: day 53, 41 of 49 days taken                       Sun 2026-11-22

      Oct     Nov       Dec     Jan     Feb     Mar       Apr     May
    28  12  26  09  23  07  21  04  18  01  15  01  15  29  12  26  10
Mon    # # # # # = ? - - - - - - - - - - - - - - - - - - - - - - - - - -
Tue    # # # # # + ? - - - - - - - - - - - - - - - - - - - - - - - - - -
Wed    # # # # # = ? - - - - - - - - - - - - - - - - - - - - - - - - - -
Thu  # # # # # # / ? - - - - - - - - - - - - - - - - - - - - - - - - - -
Fri  # # # # # # + ? - - - - - - - - - - - - - - - - - - - - - - - - - -
Sat  # # # # # # ? ? - - - - - - - - - - - - - - - - - - - - - - - - - -
Sun  # # # # # # ?>o - - - - - - - - - - - - - - - - - - - - - - - - - -

  # 39 full   / 1 partial   + 1 over the plan   ? 8 without entry
  o 1 not said yet   = 2 on hold   - 182 planned   + 1 with a dose on a held day
  > today

  partial   Thu 2026-11-12
  over      Fri 2026-11-13
  no entry  Sat 2026-11-14, Sun 2026-11-15, Mon 2026-11-16, Tue 2026-11-17,
            Wed 2026-11-18, Thu 2026-11-19 and 2 more; answer them: isotrack ask
  hold      Mon 2026-11-09 to Wed 2026-11-11
  in hold   Tue 2026-11-10: a dose was taken
  120 mg/kg Thu 2027-04-08 by the plan, Wed 2027-03-31 if taken on the 8 days
            about which nothing is said
  150 mg/kg Sun 2027-05-23 by the plan, Sat 2027-05-15 if taken on the 8 days
            about which nothing is said
  These dates are arithmetic; the prescriber decides when a course ends.

What is due on which day: isotrack calendar --month 2026-11

# An older course, finished: no day to come.
@ ISOTRACK_DB=ended.db
$ isotrack start --weight 60kg --regimen '60mg*6 0mg' --start 2026-05-01 -q

$ isotrack log --from 2026-05-01 --to 2026-06-02 --as-planned -q

$ isotrack stop --reason 'side effects' --last-dose 2026-06-02 -q

$ isotrack calendar
Course 1 of me: stopped Tue 2026-06-02, day 33                    Sun 2026-11-22
29 of 29 days taken

        May        Jun
     27 04 11 18 25 01
Mon     #  #  #  #  #
Tue     #  #  #  #  #
Wed     #  #  #  #
Thu     .  .  .  .
Fri  #  #  #  #  #
Sat  #  #  #  #  #
Sun  #  #  #  #  #

  # 29 full   . 4 without a planned dose

What is due on which day: isotrack calendar --month 2026-11

# A course to come.
@ ISOTRACK_DB=planned.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-12-01 -q
BLOCK overdue since Sun 2026-11-01: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Thu 2026-11-12: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen

$ isotrack calendar
Course 1 of me: in 9 days                                         Sun 2026-11-22

        Dec         Jan 2027    Feb         Mar            Apr
     30 07 14 21 28 04 11 18 25 01 08 15 22 01 08 15 22 29 05 12 19 26
Mon     -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Tue  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Wed  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Thu  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Fri  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Sat  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
Sun  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -

  - 150 planned

  120 mg/kg Tue 2027-03-30 by the plan
  150 mg/kg Thu 2027-04-29 by the plan
  These dates are arithmetic; the prescriber decides when a course ends.

What is due on which day: isotrack calendar --month 2026-11

# Under a STOP its card stands first, and no day to come is shown.
@ ISOTRACK_DB=stop.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-11-01 --category can --programme us-ipledge -q

$ isotrack pregnancy-test add positive --on 2026-11-21 -q > stop.txt

$ isotrack calendar | sed -n '1p;/^Course/,$p'
STOP  positive pregnancy test, collected Sat 2026-11-21.
Course 1 of me: day 22, 0 of 21 days taken                        Sun 2026-11-22

        Nov
     26 02 09 16
Mon     ?  ?  ?
Tue     ?  ?  ?
Wed     ?  ?  ?
Thu     ?  ?  ?
Fri     ?  ?  ?
Sat     ?  ?  ?
Sun  ?  ?  ? [o]

  ? 21 without entry   o 1 not said yet   [ ] today

  no entry  Sun 2026-11-01, Mon 2026-11-02, Tue 2026-11-03, Wed 2026-11-04,
            Thu 2026-11-05, Fri 2026-11-06 and 15 more; answer them:
            isotrack ask
  ahead     no dates: a STOP is open

What is due on which day: isotrack calendar --month 2026-11

# The month: beside each day what was taken on it, letters for what is due, the marks counted.
@ unset ISOTRACK_DB
$ isotrack calendar --month this
November 2026                                               today Sun 2026-11-22

 Mon        Tue        Wed        Thu        Fri        Sat        Sun
-----------------------------------------------------------------------------
                                                                   1  #
 2  #       3  #       4  #       5  #       6  #       7  x       8  #
 9  #       10 #       11 #       12 #       13 #       14 #       15 #
 16 #       17 #       18 #       19 #       20 #       21 #      [22]o
                       p          p          p          p          Dp
                       *T
 23         24         25         26         27         28         29
 p          P
 30

  # 20 full   x 1 missed   o 1 not said yet
P pick-up and what it needs, D dose; lower case: its window; *T pregnancy test:
recorded of that day; [ ] today

*T Wed 2026-11-18  pregnancy test: negative, medical
D  Sun 2026-11-22  due: today's dose (dose.today)
P  Tue 2026-11-24  last pick-up day, 23:59 US Eastern; today is day 5 of 7
                   (us.window)
P  Tue 2026-11-24  this month's questions on the iPLEDGE site (us.questions)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.

# The sign of today is not broken into two lines.
$ COLUMNS=63 isotrack calendar --month this | grep -A1 '^P pick-up'
P pick-up and what it needs, D dose; lower case: its window;
*T pregnancy test: recorded of that day; [ ] today

$ isotrack calendar --month next
December 2026                                               today Sun 2026-11-22

 Mon        Tue        Wed        Thu        Fri        Sat        Sun
-----------------------------------------------------------------------------
            1          2          3          4          5          6
 7          8          9          10         11         12         13
 14         15         16         17         18         19         20
            t          t          t          t          t          T
 21         22         23         24         25         26         27
 LVt
 28         29         30         31

L labs, T pregnancy test, V visit; lower case: its window, of up to 14 days

T  Sun 2026-12-20  monthly pregnancy test; that of Wed 2026-11-18 serves an
                   earlier pick-up only (us.test.monthly)
V  Mon 2026-12-21  monthly visit (us.visit.monthly)
L  Mon 2026-12-21  labs (monthly_classic)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.
What repeats is known up to its next day only.

$ isotrack calendar --month 2026-12 --json | jq -c '.schema, .month, (.items[] | [.rule, .due_on]), (.days | length)'
"isotrack.calendar/1"
{"first":"2026-12-01","last":"2026-12-31"}
["us.test.monthly","2026-12-20"]
["us.visit.monthly","2026-12-21"]
["monthly_classic","2026-12-21"]
31

$ isotrack calendar --month 2025-01
January 2025                                                today Sun 2026-11-22

 Mon        Tue        Wed        Thu        Fri        Sat        Sun
-----------------------------------------------------------------------------
                       1          2          3          4          5
 6          7          8          9          10         11         12
 13         14         15         16         17         18         19
 20         21         22         23         24         25         26
 27         28         29         30         31

No item of January 2025. Read: course 1 of me, day 62, programme us-ipledge,
labs monthly_classic.

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.

$ isotrack calendar --month last --plain

$ isotrack calendar --month 12
2> isotrack: error: month '12': expected such as 2026-12, this, next or last
? 2

$ isotrack calendar --month 2026-13
2> isotrack: error: month '2026-13': expected such as 2026-12, this, next or last
? 2

$ isotrack calendar --quiet

# Without a course: the month.
@ ISOTRACK_DB=clinic.db
$ isotrack patient add P-1 -q

$ isotrack calendar
November 2026                                               today Sun 2026-11-22

 Mon        Tue        Wed        Thu        Fri        Sat        Sun
-----------------------------------------------------------------------------
                                                                   1
 2          3          4          5          6          7          8
 9          10         11         12         13         14         15
 16         17         18         19         20         21        [22]
 23         24         25         26         27         28         29
 30

[ ] today

No item of November 2026. Read: P-1, no course, programme strictest.

$ isotrack patient add P-2 -q

$ isotrack calendar
2> isotrack: error: this file holds 2 patients; which one is not said
2> hint: name one with -p CODE; they are listed by: isotrack patient list
? 2

$ isotrack calendar --all
November 2026                                               today Sun 2026-11-22

 Mon        Tue        Wed        Thu        Fri        Sat        Sun
-----------------------------------------------------------------------------
                                                                   1
 2          3          4          5          6          7          8
 9          10         11         12         13         14         15
 16         17         18         19         20         21        [22]
 23         24         25         26         27         28         29
 30

[ ] today

No item of November 2026. Read: 2 patients, 0 courses.

# What happened stands on its day, also when it is settled; --month alone is this month.
@ ISOTRACK_DB=done.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-02 --category cannot --programme none -q; isotrack mood add 1 1 0 0 0 0 0 0 1 --on 2026-11-12 -q > stop.txt; isotrack lab add alt=31 --uln alt=40 --on 2026-11-16 -q; isotrack visit add --on 2026-11-17 -q; isotrack visit add --on 2026-11-27 -q; isotrack confirm mood.item9 --note 'seen, goes on' --on 2026-11-18 -q; isotrack calendar --month
A STOP is open: item 9 of PHQ-9 answered above zero on Thu 2026-11-12; see:
isotrack due
A STOP is open: item 9 of PHQ-9 answered above zero on Thu 2026-11-12; see:
isotrack due
A STOP is open: item 9 of PHQ-9 answered above zero on Thu 2026-11-12; see:
isotrack due
November 2026                                               today Sun 2026-11-22

 Mon        Tue        Wed        Thu        Fri        Sat        Sun
-----------------------------------------------------------------------------
                                                                   1
 2  ?       3  ?       4  ?       5  ?       6  ?       7  ?       8  ?
 D
 9  ?       10 ?       11 ?       12 ?       13 ?       14 ?       15 ?
                                  *A
 16 ?       17 ?       18 ?       19 ?       20 ?       21 ?      [22]o
                                                                   D
 *L         *V         *K
 23         24         25         26         27         28         29
                                             V
 30

  ? 20 without entry   o 1 not said yet
V visit, D dose; *L labs, *V visit, *A mood, *K step or decision: recorded of
that day; [ ] today

D  Mon 2026-11-02  overdue: 20 days have no entry (dose.unanswered)
*A Thu 2026-11-12  PHQ-9: 3 of 27; item 9 above zero
*L Mon 2026-11-16  blood drawn, 1 result
*V Tue 2026-11-17  visit
*K Wed 2026-11-18  confirmed: mood.item9
D  Sun 2026-11-22  due: today's dose (dose.today)
V  Fri 2026-11-27  visit (visit.booked)

Steps due before Sun 2026-11-22 are not judged: monthly_classic.baseline.

$ COLUMNS=40 isotrack calendar --month | sed -n '/16/,/30/p'
 16 ? 17 ? 18 ? 19 ? 20 ? 21 ?[22]o
                               D
 *L   *V   *K
 23   24   25   26   27   28   29
                     V
 30
*L Mon 2026-11-16: blood drawn, 1 result
*V Tue 2026-11-17: visit
*K Wed 2026-11-18: confirmed: mood.item9
D  Sun 2026-11-22: due: today's dose
   (dose.today)
V  Fri 2026-11-27: visit (visit.booked)

Steps due before Sun 2026-11-22 are not
judged: monthly_classic.baseline.

$ isotrack calendar --month --json | jq -c '.month.first, .done[]'
"2026-11-01"
{"on":"2026-11-12","kind":"mood","words":"PHQ-9: 3 of 27; item 9 above zero"}
{"on":"2026-11-16","kind":"lab","words":"blood drawn, 1 result"}
{"on":"2026-11-17","kind":"visit","words":"visit"}
{"on":"2026-11-18","kind":"confirmation","words":"confirmed: mood.item9"}

$ isotrack calendar --month --all | grep -c '^[*]'
0
? 1

$ isotrack calendar --month --month 2026-12; isotrack calendar --month=
2> isotrack: error: --month is given twice
2> isotrack: error: --month has no value
2> hint: write --month [MONTH]
? 2
