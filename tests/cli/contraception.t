# contraception keeps which methods were used together, from when to when, and days without them.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-20 --product Claravis --category can --programme us-ipledge -q
BLOCK overdue since Fri 2026-11-20: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start

$ isotrack contraception add combined pill, male condom
2> isotrack: error: --from is missing: the first day these methods were used
2>                  together
2> hint: not stored; the month before the first dose counts from it
? 2

$ isotrack contraception add --from 2026-11-10
2> isotrack: error: the methods are missing
2> hint: not stored; such as: isotrack contraception add combined pill, male condom
2>       --from DATE
? 2

$ isotrack contraception add condon --from 2026-11-10
2> isotrack: error: no method of contraception 'condon'
2> hint: not stored; did you mean male condom? one of: IUD, IUS, implant,
2>       injection, combined pill, patch, vaginal ring, tubal sterilisation,
2>       partner's vasectomy, male condom, diaphragm with spermicide, cervical cap
2>       with spermicide, vaginal sponge, progestogen-only pill, continuous
2>       abstinence
? 2

$ isotrack contraception add combined pill, abc --from 2026-11-10
2> isotrack: error: no method of contraception 'abc'
2> hint: not stored; one of: IUD, IUS, implant, injection, combined pill, patch,
2>       vaginal ring, tubal sterilisation, partner's vasectomy, male condom,
2>       diaphragm with spermicide, cervical cap with spermicide, vaginal sponge,
2>       progestogen-only pill, continuous abstinence
? 2

$ isotrack contraception add pill --from tomorrow
2> isotrack: error: no method of contraception 'pill'
2> hint: not stored; did you mean combined pill or progestogen-only pill? one of:
2>       IUD, IUS, implant, injection, combined pill, patch, vaginal ring, tubal
2>       sterilisation, partner's vasectomy, male condom, diaphragm with
2>       spermicide, cervical cap with spermicide, vaginal sponge, progestogen-only
2>       pill, continuous abstinence
? 2

$ isotrack contraception add combined pill, male condom --from tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; contraception is recorded once
2>                  it is in use
2> hint: not stored
? 3

$ isotrack contraception add combined pill, male condom --from 2026-11-10 --to 2026-11-09
2> isotrack: error: the last day, Mon 2026-11-09, is before the first,
2>                  Tue 2026-11-10
2> hint: not stored
? 2

# The month before the first dose: 30 days, or a calendar month when that is longer.
$ isotrack contraception add combined pill, male condom --from 2026-11-10
Contraception: combined pill, male condom, from Tue 2026-11-10 on.            #2
iPLEDGE REMS accepts these methods; in use without a gap since Tue 2026-11-10.
Earliest first dose by this lead-in: Thu 2026-12-10 (us.contra.start).
Meets: two methods for a month before the start, due Fri 2026-11-20
(us.contra.start).

$ isotrack contraception add combined pill, male condom --from 2026-11-12
2> isotrack: error: combined pill, male condom from Tue 2026-11-10 on is recorded
2>                  already, #2
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 2; its last
2>       day: isotrack contraception end --on DATE
? 3

# Names, ids and other names, with commas or without; one method alone is not accepted here.
@ ISOTRACK_DB=names.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-20 --product Claravis --category can --programme us-ipledge -q
BLOCK overdue since Fri 2026-11-20: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start

$ isotrack contraception add COC --from 2026-11-01
Contraception: combined pill, from Sun 2026-11-01 on.                         #2
iPLEDGE REMS does not accept this combination: combined pill.
BLOCK two methods in use, or abstinence: not in use as the programme asks. P-S11
      (regulator, H) us.contra.methods
BLOCK two methods, or abstinence, since a month before the start: not in use as
      the programme asks. P-S11 P-S14 (regulator, H) us.contra.start

$ isotrack contraception add 'diaphragm with spermicide' --from 2026-11-05
Contraception: diaphragm with spermicide, from Thu 2026-11-05 on.             #3
iPLEDGE REMS accepts these methods; in use without a gap since Thu 2026-11-05.
Earliest first dose by this lead-in: Sat 2026-12-05 (us.contra.start).
Meets: two methods for a month before the start, due Fri 2026-11-20
(us.contra.start).

$ isotrack contraception add partner_vasectomy tubes tied vaginal-ring --from 2026-11-20
Contraception: partner's vasectomy, tubal sterilisation, vaginal ring, from
Fri 2026-11-20 on.                                                            #4
iPLEDGE REMS accepts these methods; in use without a gap since Thu 2026-11-05.
Earliest first dose by this lead-in: Sat 2026-12-05 (us.contra.start).

$ isotrack contraception list
Contraception of me                                               Sun 2026-11-22

from        to  entry  methods
2026-11-01  -   #2     combined pill
2026-11-05  -   #3     diaphragm with spermicide
2026-11-20  -   #4     partner's vasectomy, tubal sterilisation, vaginal ring

$ isotrack contraception list --json | jq -c '.contraception[0]'
{"entry":2,"first":"2026-11-01","last":null,"methods":["combined_pill"]}

# The end of one method of several, and of all. The named day still counts as in use.
@ ISOTRACK_DB=end.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack contraception add combined pill, male condom --from 2026-08-01
Contraception: combined pill, male condom, from Sat 2026-08-01 on.            #2
iPLEDGE REMS accepts these methods; in use without a gap since Sat 2026-08-01.
Meets: two methods in use (us.contra.methods).

$ isotrack contraception end
2> isotrack: error: --on is missing: the last day of use
2> hint: not stored; the day itself still counts as in use
? 2

$ isotrack contraception end patch --on yesterday
2> isotrack: error: patch is not recorded as in use on Sat 2026-11-21 and after it
2> hint: not stored; what is recorded: isotrack contraception list
? 3

$ isotrack contraception end male condom --on yesterday
STOP  contraception ended: not in use as the programme asks since
      Sun 2026-11-22.
      The regulator says: Stop isotretinoin at once and call the prescriber when
      contraception is stopped.
      Report  the prescriber, at once
      Source  us.trigger.contraception_stopped P-S11 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Sun 2026-11-22.
      When the prescriber has decided:
      isotrack confirm us.trigger.contraception_stopped --note TEXT
Contraception: male condom ended; last day of use Sat 2026-11-21.             #3
iPLEDGE REMS does not accept this combination: combined pill.
BLOCK two methods in use, or abstinence: not in use as the programme asks. P-S11
      (regulator, H) us.contra.methods

$ isotrack contraception list
A STOP is open: contraception ended: not in use as the programme asks since
Sun 2026-11-22; see: isotrack due

Contraception of me                                               Sun 2026-11-22

from        to          entry  methods
2026-08-01  2026-11-21  #3     combined pill, male condom
2026-11-22  -           #3     combined pill

$ isotrack contraception end --on today
Contraception: combined pill ended; last day of use Sun 2026-11-22.           #4
iPLEDGE REMS does not accept this combination: combined pill.
A STOP is open: contraception ended: not in use as the programme asks since
Sun 2026-11-22; see: isotrack due

$ isotrack contraception end --on today
2> isotrack: error: no method is recorded as in use on Sun 2026-11-22 and after it
2> hint: not stored; what is recorded: isotrack contraception list
? 3

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  contraception end                      corrected by #4
    + contraception combined_pill + male_condom from Sat 2026-08-01 to
      Sat 2026-11-21
    + contraception combined_pill from Sun 2026-11-22, open
    - contraception combined_pill + male_condom from Sat 2026-08-01, open

# A gap during treatment is answered with the label's words first.
@ ISOTRACK_DB=gap.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack contraception add combined pill, male condom --from 2026-08-01 -q

$ isotrack contraception gap
2> isotrack: error: --from is missing: the first day without the methods
2> hint: not stored; both ends count; without --to the gap is still open
? 2

$ isotrack contraception gap --from 2026-11-16 --to tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a gap is recorded once it has
2>                  come
2> hint: not stored
? 3

$ isotrack contraception gap --from 2026-11-16 --note 'pills forgotten'
STOP  gap in contraception, Mon 2026-11-16, still open.
      The regulator says: Stop isotretinoin at once and call the prescriber
      after any sex with possible conception without both methods. The consent
      form tells patients about emergency contraception.
      Report  the prescriber, at once
      Source  us.trigger.unprotected P-S11 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Mon 2026-11-16.
      When the prescriber has decided:
      isotrack confirm us.trigger.unprotected --note TEXT
Gap in contraception from Mon 2026-11-16 on.                                  #3
iPLEDGE REMS accepts these methods; today lies in a gap.
BLOCK two methods in use, or abstinence: not in use as the programme asks. P-S11
      (regulator, H) us.contra.methods

$ isotrack contraception gap --from 2026-11-17 --to 2026-11-18
2> isotrack: error: a gap from Mon 2026-11-16 on is recorded already, #3
2> hint: not stored; its last day:
2>       isotrack contraception gap --from 2026-11-16 --to DATE
? 3

$ isotrack contraception gap --from 2026-11-16 --to 2026-11-18
STOP  gap in contraception, Mon 2026-11-16 to Wed 2026-11-18.
      The regulator says: Stop isotretinoin at once and call the prescriber
      after any sex with possible conception without both methods. The consent
      form tells patients about emergency contraception.
      Report  the prescriber, at once
      Source  us.trigger.unprotected P-S11 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Mon 2026-11-16.
      When the prescriber has decided:
      isotrack confirm us.trigger.unprotected --note TEXT
Gap in contraception from Mon 2026-11-16 to Wed 2026-11-18: 3 days.           #4
iPLEDGE REMS accepts these methods; in use without a gap since Thu 2026-11-19.
Meets: two methods in use (us.contra.methods).

$ isotrack contraception list --plain
2026-08-01	-	#2	combined pill, male condom
2026-11-16	2026-11-18	#4	GAP: pills forgotten
2> isotrack: warning: A STOP is open: gap in contraception, Mon 2026-11-16 to
2>                    Wed 2026-11-18; see: isotrack due

# The prescriber's decision settles it.
$ isotrack confirm us.trigger.unprotected --note 'test negative; goes on'
us.trigger.unprotected settled, Sun 2026-11-22. No STOP is open now; reminders
are no longer frozen. Conditions of a pick-up: 10 unknown.                    #5

# Before the first dose a gap moves the lead-in.
@ ISOTRACK_DB=lead.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-20 --product Claravis --category can --programme us-ipledge -q
BLOCK overdue since Fri 2026-11-20: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start

$ isotrack contraception add implant, condom --from 2026-11-01
Contraception: implant, male condom, from Sun 2026-11-01 on.                  #2
iPLEDGE REMS accepts these methods; in use without a gap since Sun 2026-11-01.
Earliest first dose by this lead-in: Tue 2026-12-01 (us.contra.start).
Meets: two methods for a month before the start, due Fri 2026-11-20
(us.contra.start).

$ isotrack contraception gap --from 2026-11-19 --to 2026-11-20
Gap in contraception from Thu 2026-11-19 to Fri 2026-11-20: 2 days.           #3
iPLEDGE REMS accepts these methods; in use without a gap since Sat 2026-11-21.
Earliest first dose by this lead-in: Mon 2026-12-21; planned for Sun 2026-12-20
(us.contra.start).
BLOCK two methods, or abstinence, since a month before the start: since
      Sat 2026-11-21; needed since Fri 2026-11-20; first dose not before
      Mon 2026-12-21. P-S11 P-S14 (regulator, H) us.contra.start

# The UK accepts one method that does not depend on the user, and not two barriers.
@ ISOTRACK_DB=uk.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-25 --product uk-generic --category can --programme uk -q

$ isotrack contraception add condom, diaphragm --from 2026-11-01
Contraception: male condom, diaphragm with spermicide, from Sun 2026-11-01 on.
                                                                              #2
UK pregnancy prevention programme does not accept this combination: male condom,
diaphragm with spermicide.
BLOCK one user-independent method or two complementary ones in use: not in use
      as the programme asks. P-S34 P-S39 (label, H) uk.contra.methods
BLOCK contraception since a month before the start: not in use as the programme
      asks. P-S24 P-S32 (regulator, H) uk.contra.start

$ isotrack contraception add hormonal coil --from 2026-11-20
Contraception: IUS, from Fri 2026-11-20 on.                                   #3
UK pregnancy prevention programme accepts these methods; in use without a gap
since Fri 2026-11-20.
Earliest first dose by this lead-in: Sun 2026-12-20 (uk.contra.start).
Meets: contraception for a month before the start, due Wed 2026-11-25
(uk.contra.start).

# Under no programme nothing is judged.
@ ISOTRACK_DB=none.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category can --programme none -q

$ isotrack contraception add abstinence --from 2026-09-01
Contraception: continuous abstinence, from Tue 2026-09-01 on.                 #2
Programme none asks for no methods: nothing is judged.

# Near names come from the printed list, a word at a time.
$ isotrack contraception add Pille --from 2026-06-20
2> isotrack: error: no method of contraception 'pille'
2> hint: not stored; did you mean combined pill or progestogen-only pill? one of:
2>       IUD, IUS, implant, injection, combined pill, patch, vaginal ring, tubal
2>       sterilisation, partner's vasectomy, male condom, diaphragm with
2>       spermicide, cervical cap with spermicide, vaginal sponge, progestogen-only
2>       pill, continuous abstinence
? 2

$ isotrack contraception add hormonal impalnt, kondom --from 2026-06-20
2> isotrack: error: no method of contraception 'hormonal impalnt'
2> hint: not stored; did you mean implant? one of: IUD, IUS, implant, injection,
2>       combined pill, patch, vaginal ring, tubal sterilisation, partner's
2>       vasectomy, male condom, diaphragm with spermicide, cervical cap with
2>       spermicide, vaginal sponge, progestogen-only pill, continuous abstinence
? 2

$ isotrack contraception add xyz --from 2026-06-20
2> isotrack: error: no method of contraception 'xyz'
2> hint: not stored; one of: IUD, IUS, implant, injection, combined pill, patch,
2>       vaginal ring, tubal sterilisation, partner's vasectomy, male condom,
2>       diaphragm with spermicide, cervical cap with spermicide, vaginal sponge,
2>       progestogen-only pill, continuous abstinence
? 2

# A decision about a gap that is still open holds until its end is told; the methods lack all the same.
@ ISOTRACK_DB=open.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q; isotrack contraception add combined pill, male condom --from 2026-08-01 -q; isotrack contraception gap --from 2026-11-16 -q >gap.txt; isotrack confirm us.trigger.unprotected --note 'goes on with one method' -q
$ isotrack due --plain --today 2026-11-25 | grep -e STOP -e us.contra.methods
me	us.contra.methods	contraception	overdue	BLOCK	BLOCK	2026-11-22	-	-	-3	two methods in use: not in use as the programme asks	P-S11 (regulator, H)
$ isotrack contraception gap --from 2026-11-16 --to 2026-11-24 --today 2026-11-25 -q | head -n 1
STOP  gap in contraception, Mon 2026-11-16 to Tue 2026-11-24.

# A STOP that ends as its reason goes is named, although nobody decided about it.
@ ISOTRACK_DB=ends.db
$ isotrack start --weight 64kg --regimen 40mg --start 2026-11-01 --product Claravis --category can --programme us-ipledge -q; isotrack contraception add male condom --from 2026-09-01 -q >stop.txt; isotrack contraception add implant --from 2026-08-01
Contraception: implant, from Sat 2026-08-01 on.                               #3
iPLEDGE REMS accepts these methods; in use without a gap since Tue 2026-09-01.
Meets: two methods in use (us.contra.methods).
No longer open: STOP contraception recorded is not what the programme asks for,
since Sun 2026-11-22 (us.trigger.unprotected).
No STOP is open now; reminders are no longer frozen. Conditions of a pick-up:
10 unknown.

# Once a dose was taken, what had to come before it is missed: it can be told late, and is not asked for all the course.
@ ISOTRACK_DB=late.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-02 --category can --programme us-ipledge --today 2026-11-02 -q && isotrack contraception add combined pill, male condom --from 2026-10-20 --today 2026-11-02 -q > told.txt && isotrack due --kind contraception --today 2026-11-02
BLOCK overdue since Fri 2026-10-02: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Wed 2026-10-14: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
Due within 14 days, to Mon 2026-11-16                             Mon 2026-11-02

BLOCK Fri 2026-10-02, blocked, 31 days ago
      two methods, or abstinence, since a month before the start: since
      Tue 2026-10-20; needed since Fri 2026-10-02; first dose not before
      Fri 2026-11-20
      us.contra.start; P-S11 P-S14 (regulator, H)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.

$ isotrack log --from 2026-11-02 --to 2026-11-21 --as-planned -q; isotrack due --kind contraception
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

BLOCK Fri 2026-10-02, missed, 51 days ago, until Mon 2026-11-02
      two methods, or abstinence, since a month before the start: since
      Tue 2026-10-20; needed since Fri 2026-10-02
      us.contra.start; P-S11 P-S14 (regulator, H)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.

$ isotrack due --kind contraception --plain --today 2026-12-02 | cut -f 2,4; isotrack due --kind contraception --plain --today 2026-12-03 | cut -f 2,4
us.contra.start	missed

$ isotrack contraception add combined pill, male condom --from 2026-09-25 --to 2026-10-19
Contraception: combined pill, male condom, from Fri 2026-09-25 to
Mon 2026-10-19.                                                               #4
iPLEDGE REMS accepts these methods; in use without a gap since Fri 2026-09-25.
Meets: two methods for a month before the start, due Fri 2026-10-02
(us.contra.start).
