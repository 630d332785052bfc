# A month with what is due in it.
$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack log --from 2026-09-22 --to today --as-planned -q

$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q

$ isotrack calendar
November 2026                                               today Sun 2026-11-22

 Mon        Tue        Wed        Thu        Fri        Sat        Sun
-----------------------------------------------------------------------------
                                                                   1
 2          3          4          5          6          7          8
 9          10         11         12         13         14         15
 16         17         18         19         20         21        [22]
                       p          p          p          p          Dp
 23         24         25         26         27         28         29
 p          P
 30

P pick-up and what it needs, D dose; lower case: its window; [ ] today

D  Sun 2026-11-22  met: today's dose (dose.today)
P  Tue 2026-11-24  last pick-up day, 23:59 US Eastern; today is day 5 of 7
                   (us.window)
P  Tue 2026-11-24  this month's questions on the iPLEDGE site (us.questions)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.

$ isotrack calendar --month 2026-12
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

L labs, T pregnancy test, V visit; lower case: its window

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

$ isotrack calendar --json --month 2026-12 | jq -c '.schema, .month, (.items[] | [.rule, .due_on])'
"isotrack.calendar/1"
{"first":"2026-12-01","last":"2026-12-31"}
["us.test.monthly","2026-12-20"]
["us.visit.monthly","2026-12-21"]
["monthly_classic","2026-12-21"]

$ isotrack calendar --plain
me	dose.today	dose	met	INFO	INFO	2026-11-22	-	-	0	today's dose	I18 (design)
me	us.window	pickup	open	INFO	BLOCK	2026-11-24	2026-11-18	2026-11-24	2	last pick-up day, 23:59 US Eastern; today is day 5 of 7	P-S15 P-S16 P-S17 (secondary, H)
me	us.questions	pickup	open	INFO	BLOCK	2026-11-24	2026-11-18	2026-11-24	2	this month's questions on the iPLEDGE site	P-S18 P-S19 (secondary, M)

$ isotrack calendar --month 12
2> isotrack: error: month '12': expected such as 2026-12
? 2

$ isotrack calendar --month 2026-13
2> isotrack: error: month '2026-13': expected such as 2026-12
? 2

$ isotrack calendar --quiet

@ ISOTRACK_DB=clinic.db
$ isotrack patient add P-1 -q

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
