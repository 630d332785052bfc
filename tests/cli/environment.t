# What the environment may say, and what it may not.
# Without HOME the account's own folder is taken; XDG_DATA_HOME counts when it is absolute.
$ isotrack status --json
2> {"error":{"code":"store","exit":5,"message":"no record at ~/.local/share/isotrack/isotrack.db","hint":"begin with: isotrack start (five questions); or name another with --db","outcome":null}}
? 5

$ XDG_DATA_HOME=relative isotrack status --json
2> {"error":{"code":"store","exit":5,"message":"no record at ~/.local/share/isotrack/isotrack.db","hint":"begin with: isotrack start (five questions); or name another with --db","outcome":null}}
? 5

$ XDG_DATA_HOME= isotrack status --json
2> {"error":{"code":"store","exit":5,"message":"no record at ~/.local/share/isotrack/isotrack.db","hint":"begin with: isotrack start (five questions); or name another with --db","outcome":null}}
? 5

$ mkdir -m 700 data; XDG_DATA_HOME=$PWD/data isotrack start --weight 60kg --regimen 40mg --start 2026-11-18 -q; find . -name '*.db' -printf '%p %m\n'; stat -c '%n %a' data/isotrack
./data/isotrack/isotrack.db 600
data/isotrack 700

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-18 --category cannot -q; stat -c '%a' .local/share/isotrack .local/share/isotrack/isotrack.db
700
600

$ env -i HOME="$HOME" ISOTRACK_TODAY=2026-11-22 "$(command -v isotrack)" status --plain | head -n 3
patient	me
course	1
state	active

$ env -i ISOTRACK_TODAY=2026-11-22 "$(command -v isotrack)" status --db "$HOME/.local/share/isotrack/isotrack.db" --plain | head -n 3
patient	me
course	1
state	active

# --db goes before ISOTRACK_DB, ISOTRACK_DB before the default place.
$ ISOTRACK_DB=b.db isotrack status
2> isotrack: error: no record at b.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ ISOTRACK_DB=b.db isotrack status --db c.db
2> isotrack: error: no record at c.db
2> hint: begin with: isotrack start --db c.db (five questions); or name another
2>       with --db
? 5

$ ISOTRACK_DB= isotrack status --plain | head -n 1
patient	me

# Width: bars and columns give way, lines are wrapped.
$ isotrack log -q; COLUMNS=40 isotrack
Sun 2026-11-22   day 5   isotretinoin
USP 40 mg a day
                      40 mg logged today

  0.7+ mg/kg on baseline 60.00 kg
                     40+ mg, 1 of 5 days

  open   4 days without entry:
         isotrack ask
  next   Wed 2026-12-16: 4-weekly review
         Fri 2026-12-18: labs
  to go  120 mg/kg, 7,160.00 mg to go,
         Sun 2027-05-16 to
         Thu 2027-05-20

$ COLUMNS=40 isotrack status
Course 1 of me, begun Wed 2026-11-18:
day 5
                          Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     40 of 40 mg planned on 1 day
            with an entry (100.00 %);
            1 of 5 days; 4 without entry
  no entry  Wed 2026-11-18,
            Thu 2026-11-19,
            Fri 2026-11-20,
            Sat 2026-11-21; answer them:
            isotrack ask
  so far    0.7+ mg/kg on baseline
            60 kg, weighed 4 days ago

  120 mg/kg 0.56 % on baseline,
            7,160.00 mg to go;
            Thu 2027-05-20, as so far
            Thu 2027-05-20
  150 mg/kg 0.44 % on baseline,
            8,960.00 mg to go;
            Sun 2027-07-04, as so far
            Sun 2027-07-04
  if taken  on the 4 days about which
            nothing is said: 120 on
            Sun 2027-05-16, 150 on
            Wed 2027-06-30
  capsules  179 x 40 to reach 120; 224 x
            40 to reach 150

  due       Wed 2026-12-16: 4-weekly
            review (strictest.review)
  due       Fri 2026-12-18: labs
            (monthly_classic)

  These dates are arithmetic; the
  prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before
  Sun 2026-11-22.

$ COLUMNS=60 isotrack
Sun 2026-11-22   day 5   isotretinoin USP 40 mg a day
                                          40 mg logged today

  0.7+ mg/kg on baseline 60.00 kg        40+ mg, 1 of 5 days

  open   4 days without entry: isotrack ask
  next   Wed 2026-12-16  4-weekly review
         Fri 2026-12-18  labs
  to go  120 mg/kg, 7,160.00 mg to go, Sun 2027-05-16 to
         Thu 2027-05-20

$ COLUMNS=60 isotrack status
Course 1 of me, begun Wed 2026-11-18: day 5   Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     40 of 40 mg planned on 1 day with an entry
            (100.00 %); 1 of 5 days; 4 without entry
  no entry  Wed 2026-11-18, Thu 2026-11-19, Fri 2026-11-20,
            Sat 2026-11-21; answer them: isotrack ask
  so far    0.7+ mg/kg on baseline 60 kg, weighed 4 days ago

  120 mg/kg 0.56 % on baseline, 7,160.00 mg to go;
            Thu 2027-05-20, as so far Thu 2027-05-20
  150 mg/kg 0.44 % on baseline, 8,960.00 mg to go;
            Sun 2027-07-04, as so far Sun 2027-07-04
  if taken  on the 4 days about which nothing is said:
            120 on Sun 2027-05-16, 150 on Wed 2027-06-30
  capsules  179 x 40 to reach 120; 224 x 40 to reach 150

  due       Wed 2026-12-16: 4-weekly review
            (strictest.review)
  due       Fri 2026-12-18: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a
  course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ COLUMNS=120 isotrack status
Course 1 of me, begun Wed 2026-11-18: day 5                                                               Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     40 of 40 mg planned on 1 day with an entry (100.00 %); 1 of 5 days; 4 without entry
  no entry  Wed 2026-11-18, Thu 2026-11-19, Fri 2026-11-20, Sat 2026-11-21; answer them: isotrack ask
  so far    0.7+ mg/kg on baseline 60 kg, weighed 4 days ago

  reference                          reached, if every     at 100.00 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120     0.56 %     7,160.00      Thu 2027-05-20        Thu 2027-05-20
    150     0.44 %     8,960.00      Sun 2027-07-04        Sun 2027-07-04
  if taken  on the 4 days about which nothing is said: 120 on Sun 2027-05-16, 150 on Wed 2027-06-30
  capsules  179 x 40 to reach 120; 224 x 40 to reach 150

  due       Wed 2026-12-16: 4-weekly review (strictest.review)
  due       Fri 2026-12-18: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ COLUMNS=0 isotrack | head -n 1
Sun 2026-11-22   day 5   isotretinoin USP 40 mg a day         40 mg logged today

$ COLUMNS=wide isotrack | head -n 1
Sun 2026-11-22   day 5   isotretinoin USP 40 mg a day         40 mg logged today

# Piped output has neither colour nor box characters; asked for, colour comes.
$ isotrack | grep -c "$(printf '\033')"
0
? 1

$ isotrack log 80mg --extra -q; isotrack --color always | grep -c "$(printf '\033')"
1

$ NO_COLOR=1 isotrack --color always | grep -c "$(printf '\033')"
1

$ CLICOLOR_FORCE=1 isotrack | grep -c "$(printf '\033')"
1

$ NO_COLOR=1 CLICOLOR_FORCE=1 isotrack | grep -c "$(printf '\033')"
0
? 1

$ isotrack undo -q; script -E never -qec 'stty cols 80; TERM=dumb isotrack' /dev/null < /dev/null | tr -d '\r'
Sun 2026-11-22   day 5   isotretinoin USP 40 mg a day         40 mg logged today

  0.7+ mg/kg on baseline 60.00 kg                            40+ mg, 1 of 5 days
  ────────────────────────────────────────┼─────────┤
  0                                       120      150

  open   4 days without entry: isotrack ask
  next   Wed 2026-12-16  4-weekly review
         Fri 2026-12-18  labs
  to go  120 mg/kg, 7,160.00 mg to go, Sun 2027-05-16 to Thu 2027-05-20

$ script -E never -qec 'stty cols 80; isotrack --ascii --color never' /dev/null < /dev/null | tr -d '\r'
Sun 2026-11-22   day 5   isotretinoin USP 40 mg a day         40 mg logged today

  0.7+ mg/kg on baseline 60.00 kg                            40+ mg, 1 of 5 days
  ........................................+.........|
  0                                       120      150

  open   4 days without entry: isotrack ask
  next   Wed 2026-12-16  4-weekly review
         Fri 2026-12-18  labs
  to go  120 mg/kg, 7,160.00 mg to go, Sun 2027-05-16 to Thu 2027-05-20

$ script -E never -qec 'stty cols 80; LC_ALL=C TERM=dumb isotrack' /dev/null < /dev/null | tr -d '\r' | tail -n 5

  open   4 days without entry: isotrack ask
  next   Wed 2026-12-16  4-weekly review
         Fri 2026-12-18  labs
  to go  120 mg/kg, 7,160.00 mg to go, Sun 2027-05-16 to Thu 2027-05-20

$ LC_ALL=C isotrack log 40µg
2> isotrack: error: dose '40µg': expected whole milligrams, such as 40mg
2> hint: not stored
? 2

$ LC_ALL=tr_TR.UTF-8 LC_NUMERIC=de_DE.UTF-8 isotrack status --plain | tail -n 2
next	monthly_classic	2026-12-18	upcoming	labs
not_judged	steps due before Sun 2026-11-22

# D9, D10
# The day: ISOTRACK_TODAY, else the clock in the local zone. TZ is asked for at once.
@ unset ISOTRACK_TODAY
$ TZ=UTC isotrack | head -n 1 | cut -c 1-14
Sun 2026-11-22

@ ISOTRACK_NOW=2026-11-22T23:30:00Z
$ TZ=UTC isotrack | head -n 1 | cut -c 1-14
Sun 2026-11-22

$ TZ=Asia/Tokyo isotrack | head -n 1 | cut -c 1-14
Mon 2026-11-23

$ TZ=Pacific/Kiritimati isotrack | head -n 1 | cut -c 1-14
Mon 2026-11-23

$ TZ=America/New_York isotrack | head -n 1 | cut -c 1-14
Sun 2026-11-22

$ TZ=EST5EDT,M3.2.0,M11.1.0 isotrack | head -n 1 | cut -c 1-14
Sun 2026-11-22

$ TZ='<+14>-14' isotrack | head -n 1 | cut -c 1-14
Mon 2026-11-23

$ TZ= isotrack | head -n 1 | cut -c 1-14
Sun 2026-11-22

$ TZ=Europe/Atlantis isotrack | head -n 1 | cut -c 1-14
Sun 2026-11-22
2> isotrack: warning: the zone TZ='Europe/Atlantis' is not known on this machine;
2>                    dates are taken in UTC

$ TZ=Tokyo isotrack status --json | jq -c .today
"2026-11-22"
2> {"warning":{"code":"unknown_zone","message":"the zone TZ='Tokyo' is not known on this machine; dates are taken in UTC"}}

$ TZ=Tokyo isotrack status --json --course 9
2> {"warning":{"code":"unknown_zone","message":"the zone TZ='Tokyo' is not known on this machine; dates are taken in UTC"}}
2> {"error":{"code":"not_found","exit":4,"message":"me has no course '9'","hint":"the courses: isotrack course list","outcome":null}}
? 4

$ TZ=Asia/Tokyo isotrack log
40 mg logged for today, Mon 2026-11-23.                                       #5
Total 80+ mg = 1.3+ mg/kg on baseline 60.00 kg.

$ TZ=Asia/Tokyo isotrack history --plain | tail -n 1 | cut -f 1,2,4,5
5	2026-11-22T23:30:00Z	log	40 mg on Mon 2026-11-23

# --today goes before ISOTRACK_TODAY, ISOTRACK_TODAY before ISOTRACK_NOW.
@ ISOTRACK_TODAY=2026-11-20
$ isotrack | head -n 1 | cut -c 1-14
Fri 2026-11-20

$ isotrack --today 2026-11-19 | head -n 1 | cut -c 1-14
Thu 2026-11-19

$ isotrack --today yesterday | head -n 1 | cut -c 1-14
Sat 2026-11-21

@ unset ISOTRACK_TODAY
$ ISOTRACK_NOW=2026-11-22 isotrack
2> isotrack: error: ISOTRACK_NOW '2026-11-22': expected an instant such as
2>                  2026-11-22T08:00:00Z
? 2

$ ISOTRACK_NOW=2026-11-22T25:00:00Z isotrack
2> isotrack: error: ISOTRACK_NOW '2026-11-22T25:00:00Z': expected an instant such
2>                  as 2026-11-22T08:00:00Z
? 2

# D11
# A clock that runs backwards, or far ahead of the last entry, is a question before a write.
$ ISOTRACK_NOW=2026-11-20T09:00:00Z isotrack weight 60kg
2> isotrack: error: this machine's clock says 2026-11-20T09:00:00Z, the last entry
2>                  is of 2026-11-22T23:30:00Z
2> hint: not stored; check the clock; if it is right, --yes answers
? 2

$ ISOTRACK_NOW=2028-11-20T09:00:00Z isotrack weight 60kg
2> isotrack: error: this machine's clock says 2028-11-20T09:00:00Z, the last entry
2>                  is of 2026-11-22T23:30:00Z
2> hint: not stored; check the clock; if it is right, --yes answers
? 2

$ ISOTRACK_NOW=2028-11-20T09:00:00Z isotrack status --plain | head -n 1
patient	me
2> isotrack: warning: there is no backup of this record, begun Sun 2026-11-22
2>                    09:00; to make one: isotrack backup

# A reader that goes away is no error.
$ isotrack status | head -n 1
Course 1 of me, begun Wed 2026-11-18: day 5                       Sun 2026-11-22

$ (isotrack help; echo "exit $?" >&2) | head -n 1
isotrack keeps the record of an isotretinoin course in one local file.
2> exit 0

$ isotrack status | true

# Nor is a descriptor that is closed; what was to be shown there is missed, and said where it can be.
$ isotrack status --plain >&-
2> isotrack: error: standard output: Bad file descriptor
? 6

$ isotrack log 40mg --on yesterday --extra -n >&- 2>&-
? 6

$ isotrack status --plain <&- | head -n 1
patient	me

$ isotrack verify <&- | head -n 1 | cut -d : -f 1
Sound
