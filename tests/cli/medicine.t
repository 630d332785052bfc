# medicine keeps what else is taken, and says what sources say of it beside isotretinoin.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge --today 2026-09-22 -q
BLOCK overdue since Sat 2026-08-22: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Thu 2026-09-03: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen

# Every reading with its source, the stricter first; it is written down whatever is said.
$ isotrack medicine add "Minocin"
Recorded as typed: Minocin, from Sun 2026-11-22.                              #2
BLOCK Minocin (minocycline): tetracycline antibiotics, not to be combined.
      Raised pressure in the head; with a headache or changed sight, the labels
      say, stop and get medical care. UK: contraindicated; US: avoid. UK: S6
      (label, H); US: S2 (label, H) interaction.tetracyclines
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm interaction.tetracyclines --note TEXT

$ isotrack medicine add "clindamycin gel"
Recorded as typed: clindamycin gel, from Sun 2026-11-22.                      #3
INFO  clindamycin gel: no listed interaction, which does not say that it is
      safe. S62c (secondary, M) interaction.clindamycin_topical

# Not in the list is not checked; the closest name, and how to correct it.
$ isotrack medicine add minocyclin
Recorded as typed: minocyclin, from Sun 2026-11-22.                           #4
WARN  minocyclin: not in the interaction list, so it was NOT checked. Closest:
      minocycline. I50 (design) interaction.not_checked
If that is the one: isotrack amend 4 minocycline

$ isotrack amend 4 minocycline
minocycline (was minocyclin), from Sun 2026-11-22.                            #5
BLOCK minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm interaction.tetracyclines --note TEXT

$ isotrack medicine add zinc
Recorded as typed: zinc, from Sun 2026-11-22.                                 #6
WARN  zinc: not in the interaction list, so it was NOT checked. I50 (design)
      interaction.not_checked

$ isotrack medicine add accutain
Recorded as typed: accutain, from Sun 2026-11-22.                             #7
WARN  accutain: not in the interaction list, so it was NOT checked. Closest:
      accutane. I50 (design) interaction.not_checked
If that is the one, it is the course itself; take this back:
isotrack undo --id 7

$ isotrack undo -q

# A name that the list has by another route only is not checked either.
$ isotrack medicine add clindamycin -n
Recorded as typed: clindamycin, from Sun 2026-11-22.                  not stored
WARN  clindamycin: in the interaction list only on the skin, so it was NOT
      checked. Closest: clindamycin gel. I50 (design) interaction.not_checked
If that is the one: isotrack medicine add clindamycin gel
Dry run: nothing was stored.

$ isotrack medicine add hydrocortisone cream -n
Recorded as typed: hydrocortisone cream, from Sun 2026-11-22.         not stored
WARN  hydrocortisone cream: in the interaction list only by mouth, so it was NOT
      checked. I50 (design) interaction.not_checked
Dry run: nothing was stored.

# Combinations are taken apart, and each part is judged alone.
$ isotrack medicine add clindamycin with benzoyl peroxide --route topical
Recorded as typed: clindamycin with benzoyl peroxide, topical, from
Sun 2026-11-22.                                                               #9
WARN  clindamycin with benzoyl peroxide: peeling and exfoliating acne products,
      to be avoided. Irritation of the skin. EU: avoid topical keratolytic or
      exfoliative acne products; US: caution. EU: S63 (label, H); US: S64
      (secondary, M) interaction.keratolytics
INFO  clindamycin: no listed interaction, which does not say that it is safe.
      S62c (secondary, M) interaction.clindamycin_topical

$ isotrack medicine add Duac -n
Recorded as typed: Duac, from Sun 2026-11-22.                         not stored
WARN  Duac (clindamycin with benzoyl peroxide): peeling and exfoliating acne
      products, to be avoided. Irritation of the skin. EU: avoid topical
      keratolytic or exfoliative acne products; US: caution. EU: S63 (label, H);
      US: S64 (secondary, M) interaction.keratolytics
Dry run: nothing was stored.

$ isotrack medicine add vitamin A with biotin
Recorded as typed: vitamin A with biotin, from Sun 2026-11-22.               #10
WARN  biotin: not in the interaction list, so it was NOT checked. I50 (design)
      interaction.not_checked
WARN  vitamin A: to be avoided. More of the effects of too much vitamin A; no
      supplements above a normal multivitamin, 10 000 IU a day is often quoted
      (S80); beta-carotene is probably all right. S3 S6 (label, H)
      interaction.vitamin_a

# One name in two classes, when nobody says how it is used.
$ isotrack medicine add tretinoin -n
Recorded as typed: tretinoin, from Sun 2026-11-22.                    not stored
BLOCK tretinoin, if by mouth: other oral retinoids, not to be combined. Their
      toxicity adds up. S65 S80 (secondary, H) interaction.oral_retinoids
WARN  tretinoin, if on the skin: retinoids on the skin, to be avoided.
      Irritation where they are used, and the same kind of drug twice. S62
      (secondary, M) interaction.topical_retinoids
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm interaction.oral_retinoids --note TEXT
Dry run: nothing was stored.

# A gel of isotretinoin is recorded and no dose; the capsules are the course.
$ isotrack medicine add isotretinoin gel
Recorded as typed: isotretinoin gel, from Sun 2026-11-22.                    #11
It is no dose of the course: nothing is added to its total.
WARN  isotretinoin gel: retinoids on the skin, to be avoided. Irritation where
      they are used, and the same kind of drug twice. S62 (secondary, M)
      interaction.topical_retinoids

$ isotrack medicine add Isotrex
Recorded as typed: Isotrex, from Sun 2026-11-22.                             #12
It is no dose of the course: nothing is added to its total.
WARN  Isotrex (isotretinoin): retinoids on the skin, to be avoided. Irritation
      where they are used, and the same kind of drug twice. S62 (secondary, M)
      interaction.topical_retinoids

$ isotrack medicine add Claravis
2> isotrack: error: Claravis: oral isotretinoin is the course itself, not a
2>                  medicine beside it
2> hint: not stored. A dose: isotrack log; a course: isotrack start; if it is for
2>       the skin: isotrack medicine add NAME --route topical
? 3

$ isotrack medicine add isotretinoin
2> isotrack: error: isotretinoin: oral isotretinoin is the course itself, not a
2>                  medicine beside it
2> hint: not stored. A dose: isotrack log; a course: isotrack start; if it is for
2>       the skin: isotrack medicine add NAME --route topical
? 3

$ isotrack log -q && isotrack medicine add isotretinoin --route topical --from yesterday && isotrack status --json | jq -c .cumulative
Recorded as typed: isotretinoin, topical, from Sat 2026-11-21, yesterday.    #14
It is no dose of the course: nothing is added to its total.
WARN  isotretinoin: retinoids on the skin, to be avoided. Irritation where they
      are used, and the same kind of drug twice. S62 (secondary, M)
      interaction.topical_retinoids
{"mg":40,"equivalent_mg":40,"upper_equivalent_mg":2480,"mg_per_kg":{"baseline":0.6667,"current":0.6667,"at_dose":0.6667},"already_mg":0,"already_product":null}

# Contraceptives, and what weakens them: what it means for the programme.
$ isotrack medicine add Yasmin
Recorded as typed: Yasmin, from Sun 2026-11-22.                              #15
iPLEDGE REMS: combined pill counts as a primary method once it is recorded as
one: isotrack contraception add combined pill --from DATE
INFO  Yasmin (ethinylestradiol): combined hormonal contraceptive, for
      information. Acceptable as a method of contraception; can raise
      triglycerides. K1 (recall, M) interaction.combined_contraceptive

$ isotrack medicine add Camila
Recorded as typed: Camila, from Sun 2026-11-22.                              #16
iPLEDGE REMS: progestogen-only pill does not count as a method.
WARN  Camila (norethindrone): progestogen-only pill, to be avoided. The minipill
      may not be enough contraception with isotretinoin. S3 S10 (label, H)
      interaction.progestin_only_pill

$ isotrack medicine add rifampicin --route oral --from 2026-11-20 --to 2026-12-04
Recorded as typed: rifampicin, oral, from Fri 2026-11-20, 2 days ago, to
Fri 2026-12-04.                                                              #17
Contraception in the medicine list, not recorded as a method: Yasmin, Camila.
Whether it holds beside this medicine is for the prescriber to judge; iPLEDGE
REMS goes by the methods recorded.
INFO  rifampicin: medicines that weaken hormonal contraceptives, caution. A
      weaker effect of hormonal contraceptives; isotretinoin itself is not
      concerned. S84 (secondary, M) interaction.hormonal_inducers

$ isotrack contraception add combined pill, male condom --from 2026-08-01 -q

$ isotrack medicine add "st john's wort"
Recorded as typed: st john's wort, from Sun 2026-11-22.                      #19
Hormonal contraception in use: combined pill, since Sat 2026-08-01. Whether it
holds beside this medicine is for the prescriber to judge; iPLEDGE REMS goes by
the methods recorded.
WARN  st john's wort: to be avoided. A weaker effect of hormonal contraceptives,
      with breakthrough bleeding. S83 (label, H) interaction.st_johns_wort

# Before the course, and to come.
$ isotrack medicine add doxycycline --from 2026-07-01 --to 2026-08-31
Recorded as typed: doxycycline, from Wed 2026-07-01, 144 days ago, to
Mon 2026-08-31.                                                              #20
It ended Mon 2026-08-31, before the first day of course 1, Tue 2026-09-22.
INFO  doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines

$ isotrack medicine add doxycycline --from 2026-10-01 --to 2026-10-14
Recorded as typed: doxycycline, from Thu 2026-10-01, 52 days ago, to
Wed 2026-10-14.                                                              #21
It ended Wed 2026-10-14.
INFO  doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines

$ isotrack medicine add lymecycline --from 2026-12-01
Recorded as typed: lymecycline, from Tue 2026-12-01, in 9 days.              #22
BLOCK lymecycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
From Tue 2026-12-01 pick-ups are blocked until the prescriber's decision is
recorded: isotrack confirm interaction.tetracyclines --note TEXT

# Its end, by name or number.
$ isotrack medicine end MINOCIN
Minocin: last day today, Sun 2026-11-22.                                     #23

$ isotrack medicine end minocin
2> isotrack: error: Minocin ended Sun 2026-11-22
2> hint: not stored; what is recorded: isotrack medicine list
? 3

$ isotrack medicine end 3 --on 2026-11-21
2> isotrack: error: Sat 2026-11-21 is before clindamycin gel began, Sun 2026-11-22
2> hint: not stored. If it was never taken, take it back: isotrack undo --id 3
? 3

$ isotrack medicine end zin
2> isotrack: error: me has no medicine 'zin' in use
2> hint: not stored; did you mean zinc? What is recorded: isotrack medicine list
? 4

$ isotrack medicine end zinc --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; an end is recorded once it has
2>                  come
2> hint: not stored
? 3

$ isotrack medicine list
Medicines of me                                                   Sun 2026-11-22

Beside isotretinoin by mouth (Claravis), course 1 from Tue 2026-09-22

In use
  rifampicin, oral, from Fri 2026-11-20 to Fri 2026-12-04                    #17
      INFO  medicines that weaken hormonal contraceptives, caution. A weaker
            effect of hormonal contraceptives; isotretinoin itself is not
            concerned. S84 (secondary, M)
  isotretinoin, topical, from Sat 2026-11-21                                 #14
      WARN  retinoids on the skin, to be avoided. Irritation where they are
            used, and the same kind of drug twice. S62 (secondary, M)
  clindamycin gel, from Sun 2026-11-22                                        #3
      INFO  no listed interaction, which does not say that it is safe. S62c
            (secondary, M)
  minocycline, from Sun 2026-11-22                                            #5
      BLOCK tetracycline antibiotics, not to be combined. Raised pressure in the
            head; with a headache or changed sight, the labels say, stop and get
            medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
            S2 (label, H)
  zinc, from Sun 2026-11-22                                                   #6
      WARN  zinc: not in the interaction list, so it was NOT checked
  clindamycin with benzoyl peroxide, topical, from Sun 2026-11-22             #9
      WARN  clindamycin with benzoyl peroxide: peeling and exfoliating acne
            products, to be avoided. Irritation of the skin. EU: avoid topical
            keratolytic or exfoliative acne products; US: caution. EU: S63
            (label, H); US: S64 (secondary, M)
      INFO  clindamycin: no listed interaction, which does not say that it is
            safe. S62c (secondary, M)
  vitamin A with biotin, from Sun 2026-11-22                                 #10
      WARN  vitamin A: to be avoided. More of the effects of too much vitamin A;
            no supplements above a normal multivitamin, 10 000 IU a day is often
            quoted (S80); beta-carotene is probably all right. S3 S6 (label, H)
      WARN  biotin: not in the interaction list, so it was NOT checked
  isotretinoin gel, from Sun 2026-11-22                                      #11
      WARN  retinoids on the skin, to be avoided. Irritation where they are
            used, and the same kind of drug twice. S62 (secondary, M)
  Isotrex, from Sun 2026-11-22                                               #12
      WARN  isotretinoin: retinoids on the skin, to be avoided. Irritation where
            they are used, and the same kind of drug twice. S62 (secondary, M)
  Yasmin, from Sun 2026-11-22                                                #15
      INFO  ethinylestradiol: combined hormonal contraceptive, for information.
            Acceptable as a method of contraception; can raise triglycerides. K1
            (recall, M)
  Camila, from Sun 2026-11-22                                                #16
      WARN  norethindrone: progestogen-only pill, to be avoided. The minipill
            may not be enough contraception with isotretinoin. S3 S10 (label, H)
  st john's wort, from Sun 2026-11-22                                        #19
      WARN  St John's wort, to be avoided. A weaker effect of hormonal
            contraceptives, with breakthrough bleeding. S83 (label, H)
  Minocin, on Sun 2026-11-22                                                 #23
      BLOCK minocycline: tetracycline antibiotics, not to be combined. Raised
            pressure in the head; with a headache or changed sight, the labels
            say, stop and get medical care. UK: contraindicated; US: avoid. UK:
            S6 (label, H); US: S2 (label, H)

To come
  lymecycline, from Tue 2026-12-01                                           #22
      WARN  tetracycline antibiotics, not to be combined. Raised pressure in the
            head; with a headache or changed sight, the labels say, stop and get
            medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
            S2 (label, H)

Ended
  doxycycline, from Wed 2026-07-01 to Mon 2026-08-31                         #20
      INFO  tetracycline antibiotics, not to be combined. Raised pressure in the
            head; with a headache or changed sight, the labels say, stop and get
            medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
            S2 (label, H)
  doxycycline, from Thu 2026-10-01 to Wed 2026-10-14                         #21
      INFO  tetracycline antibiotics, not to be combined. Raised pressure in the
            head; with a headache or changed sight, the labels say, stop and get
            medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
            S2 (label, H)

What is said of a medicine comes from the list of isotrack, which is not
complete: a name that is not in it was not checked.

$ isotrack medicine list --plain
17	rifampicin	oral	2026-11-20	2026-12-04	interaction.hormonal_inducers	INFO	-
14	isotretinoin	topical	2026-11-21	-	interaction.topical_retinoids	WARN	-
3	clindamycin gel	unknown	2026-11-22	-	interaction.clindamycin_topical	INFO	-
5	minocycline	unknown	2026-11-22	-	interaction.tetracyclines	BLOCK	-
6	zinc	unknown	2026-11-22	-	not_checked	WARN	-
9	clindamycin with benzoyl peroxide	topical	2026-11-22	-	interaction.keratolytics interaction.clindamycin_topical	WARN INFO	-
10	vitamin A with biotin	unknown	2026-11-22	-	interaction.vitamin_a not_checked	WARN WARN	-
11	isotretinoin gel	unknown	2026-11-22	-	interaction.topical_retinoids	WARN	-
12	Isotrex	unknown	2026-11-22	-	interaction.topical_retinoids	WARN	-
15	Yasmin	unknown	2026-11-22	-	interaction.combined_contraceptive	INFO	-
16	Camila	unknown	2026-11-22	-	interaction.progestin_only_pill	WARN	-
19	st john's wort	unknown	2026-11-22	-	interaction.st_johns_wort	WARN	-
23	Minocin	unknown	2026-11-22	2026-11-22	interaction.tetracyclines	BLOCK	-
22	lymecycline	unknown	2026-12-01	-	interaction.tetracyclines	WARN	-
20	doxycycline	unknown	2026-07-01	2026-08-31	interaction.tetracyclines	INFO	-
21	doxycycline	unknown	2026-10-01	2026-10-14	interaction.tetracyclines	INFO	-

$ isotrack medicine list --json | jq -c '.schema, .beside, .medicines[0]'
"isotrack.medicines/1"
"isotretinoin by mouth (Claravis), course 1 from Tue 2026-09-22"
{"entry":17,"name":"rifampicin","route":"oral","first":"2026-11-20","last":"2026-12-04","in_use":true,"note":null,"checked":true,"matches":[{"rule":"interaction.hormonal_inducers","title":"medicines that weaken hormonal contraceptives","listed_as":"rifampicin","brand_of":null,"note":null,"grade":"caution","severity":"INFO","settled":null,"effect":"a weaker effect of hormonal contraceptives; isotretinoin itself is not concerned","concerns_contraception":true,"readings":[{"where":null,"says":"caution","source":"S84 (secondary, M)"}]}],"not_checked":[],"not_checked_severity":null,"not_checked_settled":null,"closest":null}

$ isotrack history --id 2
#2  2026-11-22 09:00 UTC  medicine add                          corrected by #23
    + medicine Minocin, from Sun 2026-11-22, open

# Refused: nothing, the same twice, days the wrong way round.
$ isotrack medicine add
2> isotrack: error: the medicine's name is missing
2> hint: not stored; such as: isotrack medicine add minocycline --route oral
? 2

$ isotrack medicine add zinc
2> isotrack: error: zinc is recorded already from Sun 2026-11-22, #6
2> hint: not stored. Its last day: isotrack medicine end 6 --on DATE; to take it
2>       back: isotrack undo --id 6
? 3

$ isotrack medicine add iron --from 2026-11-20 --to 2026-11-19
2> isotrack: error: the last day, Thu 2026-11-19, is before the first,
2>                  Fri 2026-11-20
2> hint: not stored
? 2

$ isotrack medicine add iron --route nose
2> isotrack: error: route 'nose': expected one of unknown, oral, topical, injected,
2>                  other
2> hint: not stored
? 2

$ isotrack medicine end
2> isotrack: error: which medicine is missing
2> hint: not stored; its name or number, as in: isotrack medicine list
? 2

# What the prescriber decided settles what closes the gate, and the end of a medicine keeps it.
@ ISOTRACK_DB=settled.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-22 --product Claravis --category cannot --programme none -q && isotrack medicine add doxycycline --from 2026-11-01 -q
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines

$ isotrack pickup check --exit-code
me   none                                                 pick-up Sun 2026-11-22

  no       doxycycline: not to be combined             interaction.tetracyclines
           when the prescriber has decided:
           isotrack confirm interaction.tetracyclines --note TEXT

0 of 1 recorded as met, 1 not met. No last day is set. A list of what is
recorded, not an authorisation: no programme decides.
Sources: UK: S6 (label, H); US: S2 (label, H).
? 1

$ isotrack waive interaction.tetracyclines --reason 'short'
2> isotrack: error: interaction.tetracyclines is a BLOCK: it ends once what the
2>                  prescriber decided is recorded
2> hint: not stored. When the prescriber has decided:
2>       isotrack confirm interaction.tetracyclines --note TEXT
? 3

$ isotrack confirm interaction.tetracyclines
2> isotrack: error: --note is missing: what the prescriber decided
2> hint: not stored; it ends only with that decision:
2>       isotrack confirm interaction.tetracyclines --note TEXT
? 2

$ isotrack confirm interaction.tetracyclines --note 'last capsule today, changed to azithromycin'
interaction.tetracyclines settled, Sun 2026-11-22: doxycycline. Pick-ups are no
longer blocked by it.                                                         #3

$ isotrack medicine end doxycycline
doxycycline: last day today, Sun 2026-11-22.                                  #4

$ isotrack due --kind safety
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind safety is recorded as due by Sun 2026-12-06. Read: course 1 of
me, day 1, programme none, labs monthly_classic.

# What was decided stands beside the medicine, and the list is no graver than the status.
$ isotrack medicine list
Medicines of me                                                   Sun 2026-11-22

Beside isotretinoin by mouth (Claravis), course 1 from Sun 2026-11-22

In use
  doxycycline, from Sun 2026-11-01 to Sun 2026-11-22                          #4
      INFO  tetracycline antibiotics, not to be combined. Raised pressure in the
            head; with a headache or changed sight, the labels say, stop and get
            medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
            S2 (label, H)
            settled Sun 2026-11-22: last capsule today, changed to azithromycin

What is said of a medicine comes from the list of isotrack, which is not
complete: a name that is not in it was not checked.

$ isotrack medicine list --json | jq -c '.medicines[0].matches[0] | [.severity, .settled]'
["INFO",{"how":"settled","on":"2026-11-22","words":"last capsule today, changed to azithromycin"}]

$ isotrack history --id 4
#4  2026-11-22 09:00 UTC  medicine end
    + confirmed interaction.tetracyclines on Sun 2026-11-22: last capsule today,
      changed to azithromycin
    + medicine doxycycline, from Sun 2026-11-01 to Sun 2026-11-22
    - confirmed interaction.tetracyclines on Sun 2026-11-22: last capsule today,
      changed to azithromycin
    - medicine doxycycline, from Sun 2026-11-01, open

$ isotrack medicine add zinc -q && isotrack waive interaction.not_checked --reason 'known to the clinic' && isotrack medicine end zinc && isotrack due --kind safety
Set aside: zinc: not in the interaction list, so it was NOT checked
(interaction.not_checked).                                                    #6
  reason: known to the clinic
zinc: last day today, Sun 2026-11-22.                                         #7
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind safety is recorded as due by Sun 2026-12-06. Read: course 1 of
me, day 1, programme none, labs monthly_classic.

# What an undo puts back keeps its number in the list.
$ isotrack undo -q && isotrack medicine list --plain && isotrack medicine end 5
4	doxycycline	unknown	2026-11-01	2026-11-22	interaction.tetracyclines	INFO	interaction.tetracyclines settled Sun 2026-11-22: last capsule today, changed to azithromycin
5	zinc	unknown	2026-11-22	-	not_checked	INFO	not_checked waived Sun 2026-11-22: known to the clinic
zinc: last day today, Sun 2026-11-22.                                         #9

# A later medicine of the class is a finding of its own.
$ isotrack medicine add Minocin && isotrack due --kind safety
Recorded as typed: Minocin, from Sun 2026-11-22.                             #10
BLOCK Minocin (minocycline): tetracycline antibiotics, not to be combined.
      Raised pressure in the head; with a headache or changed sight, the labels
      say, stop and get medical care. UK: contraindicated; US: avoid. UK: S6
      (label, H); US: S2 (label, H) interaction.tetracyclines
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm interaction.tetracyclines --note TEXT
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

BLOCK since Sun 2026-11-22
      Minocin (minocycline): tetracycline antibiotics, not to be combined.
      Raised pressure in the head; with a headache or changed sight, the labels
      say, stop and get medical care. UK: contraindicated; US: avoid
      interaction.tetracyclines; UK: S6 (label, H); US: S2 (label, H)
      When the prescriber has decided:
      isotrack confirm interaction.tetracyclines --note TEXT

# A decision is about the course it was made in: the next one is judged again.
@ ISOTRACK_DB=next.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-01-01 --product Claravis --category cannot --programme none --today 2026-01-01 -q && isotrack medicine add doxycycline --today 2026-02-01 -q && isotrack confirm interaction.tetracyclines --note 'goes on' --today 2026-02-01 -q
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines

$ isotrack finish --last-dose 2026-06-01 -q && isotrack start --weight 60kg --regimen 40mg --product Claravis && isotrack due --kind safety
Course 2 of me begins Sun 2026-11-22.                                         #5
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan Claravis 40 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: cannot. Programme none. Labs monthly_classic.
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

BLOCK since Sun 2026-11-22
      doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid
      interaction.tetracyclines; UK: S6 (label, H); US: S2 (label, H)
      When the prescriber has decided:
      isotrack confirm interaction.tetracyclines --note TEXT

# After the course no pick-up waits; what is used in the month after it is judged all the same.
@ ISOTRACK_DB=after.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q && isotrack finish --last-dose 2026-11-20 -q && isotrack medicine add doxycycline
Recorded as typed: doxycycline, from Sun 2026-11-22.                          #3
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Course 1 ended on Fri 2026-11-20, and what is used in the month after the last
dose is judged with it. It stands until the prescriber's decision is recorded:
isotrack confirm interaction.tetracyclines --note TEXT

$ isotrack confirm interaction.tetracyclines --note 'course over'
interaction.tetracyclines settled, Sun 2026-11-22: doxycycline.               #4

# What is said on standard error is as wide as the screen, too.
$ COLUMNS=60 isotrack pickup check
2> isotrack: error: course 1 finished on Fri 2026-11-20; there
2>                  is no supply to pick up
2> hint: a new one begins with: isotrack start
? 3

# Without a course it is judged when one starts; nothing of a dry run is stored.
@ ISOTRACK_DB=later.db
$ isotrack patient add me --category cannot --programme uk -q

$ isotrack medicine list
Medicines of me                                                   Sun 2026-11-22

No other medicine is recorded. Record one: isotrack medicine add NAME

$ isotrack medicine add doxycycline --dry-run
Recorded as typed: doxycycline, from Sun 2026-11-22.                  not stored
No course is recorded: it is judged when one starts.
INFO  doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Dry run: nothing was stored.

$ isotrack medicine add doxycycline --to 2027-01-31 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"medicine add","patient":"me","entry":2,"stored":true,"repeated":false,"lines":["Recorded as typed: doxycycline, from Sun 2026-11-22, to Sun 2027-01-31.","No course is recorded: it is judged when one starts."],"cumulative":null,"alerts":[{"rule":"interaction.tetracyclines","severity":"INFO","due_on":"2026-11-22","message":"doxycycline: tetracycline antibiotics, not to be combined. Raised pressure in the head; with a headache or changed sight, the labels say, stop and get medical care. UK: contraindicated; US: avoid","source":"UK: S6 (label, H); US: S2 (label, H)"}],"stop_opened":null,"notes":[]}

$ isotrack medicine add azithromycin --plain
entry	3
stored	yes
said	Recorded as typed: azithromycin, from Sun 2026-11-22.
finding	INFO	interaction.azithromycin	azithromycin: no listed interaction, which does not say that it is safe

$ isotrack due --kind safety
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind safety is recorded as due by Sun 2026-12-06. Read: me, no
course, programme uk.

$ isotrack start --weight 60kg --regimen 40mg --start 2027-02-01 --product uk-roaccutane
Course 1 of me is planned for Mon 2027-02-01.                                 #4
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan Roaccutane 40 mg a day (2 x 20).
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: cannot. Programme uk. Labs monthly_classic.

$ isotrack medicine add minocycline --to 2027-01-31 -n
Recorded as typed: minocycline, from Sun 2026-11-22, to Sun 2027-01-31.
                                                                      not stored
It ends Sun 2027-01-31, before the first day of course 1, Mon 2027-02-01.
INFO  minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Dry run: nothing was stored.

$ isotrack due --kind safety && isotrack medicine list
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind safety is recorded as due by Sun 2026-12-06. Read: course 1 of
me, not begun, programme uk, labs monthly_classic.
Medicines of me                                                   Sun 2026-11-22

Beside isotretinoin by mouth (Roaccutane), course 1 from Mon 2027-02-01

In use
  doxycycline, from Sun 2026-11-22 to Sun 2027-01-31                          #2
      INFO  tetracycline antibiotics, not to be combined. Raised pressure in the
            head; with a headache or changed sight, the labels say, stop and get
            medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
            S2 (label, H)
  azithromycin, from Sun 2026-11-22                                           #3
      INFO  no listed interaction, which does not say that it is safe. K1
            (recall, L)

What is said of a medicine comes from the list of isotrack, which is not
complete: a name that is not in it was not checked.

$ isotrack undo -q && isotrack start --weight 60kg --regimen 40mg --start 2027-01-31 --product uk-roaccutane
Course 1 of me is planned for Sun 2027-01-31.                                 #6
  Weight 60 kg (132 lb), weighed today, Sun 2026-11-22.
  Plan Roaccutane 40 mg a day (2 x 20).
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: cannot. Programme uk. Labs monthly_classic.
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines

$ isotrack due --kind safety
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

BLOCK from Sun 2027-01-31
      doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid
      interaction.tetracyclines; UK: S6 (label, H); US: S2 (label, H)
      When the prescriber has decided:
      isotrack confirm interaction.tetracyclines --note TEXT

# Nothing of it stands in a reminder, nor in a calendar.
$ isotrack remind --today 2027-01-31; isotrack remind --json --today 2027-01-31 | grep -ci doxy; isotrack export ics --today 2027-01-31 | grep -ci -e doxy -e tetra
isotrack: 3 items, TODAY. See: isotrack due
0
0
? 1

# Two brands are two medicines, each with days of its own.
@ ISOTRACK_DB=several.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme none --today 2026-09-22 -q

$ isotrack medicine add yaz and camila
2> isotrack: error: yaz and camila names 2 medicines: yaz, camila
2> hint: not stored. Record each (on the interaction list: yaz, camila):
2>       isotrack medicine add yaz; isotrack medicine add camila
? 3

$ isotrack medicine add doxycycline and ibuprofen
2> isotrack: error: doxycycline and ibuprofen names 2 medicines: doxycycline,
2>                  ibuprofen
2> hint: not stored. Record each (on the interaction list: doxycycline):
2>       isotrack medicine add doxycycline; isotrack medicine add ibuprofen; if it
2>       is one product: isotrack medicine add doxycycline with ibuprofen; a remark
2>       goes into --note
? 3

$ isotrack medicine add doxycycline, Minocyclin
2> isotrack: error: doxycycline, Minocyclin names 2 medicines: doxycycline,
2>                  Minocyclin
2> hint: not stored. Record each (on the interaction list: doxycycline):
2>       isotrack medicine add doxycycline; isotrack medicine add Minocyclin; if it
2>       is one product: isotrack medicine add doxycycline with Minocyclin; a
2>       remark goes into --note
? 3

# A list of three is no product; names stand as they were typed.
$ isotrack medicine add methotrexate, multivitamin, Depo-Provera, minipill
2> isotrack: error: methotrexate, multivitamin, Depo-Provera, minipill names
2>                  4 medicines: methotrexate, multivitamin, Depo-Provera, minipill
2> hint: not stored. Record each (on the interaction list: methotrexate,
2>       multivitamin, minipill): isotrack medicine add methotrexate;
2>       isotrack medicine add multivitamin; isotrack medicine add Depo-Provera;
2>       isotrack medicine add minipill
? 3

# The same twice is refused however it is typed.
$ isotrack medicine add zinc -q && isotrack medicine add zink -q && isotrack amend 3 Zinc
2> isotrack: error: zinc is recorded already from Sun 2026-11-22, #2
2> hint: not stored. Its last day: isotrack medicine end 2 --on DATE; to take it
2>       back: isotrack undo --id 2
? 3

# A dry run makes no entry, so none is named.
$ isotrack medicine add accutain -n
Recorded as typed: accutain, from Sun 2026-11-22.                     not stored
WARN  accutain: not in the interaction list, so it was NOT checked. Closest:
      accutane. I50 (design) interaction.not_checked
If that is the one, it is the course itself.
Dry run: nothing was stored.

# Contraception that the list does not have is not checked, and recorded elsewhere.
$ isotrack medicine add copper coil
Recorded as typed: copper coil, from Sun 2026-11-22.                          #4
WARN  copper coil: not in the interaction list, so it was NOT checked. I50
      (design) interaction.not_checked
If it is contraception, that is recorded apart:
isotrack contraception add IUD --from DATE

$ isotrack medicine add nicotine patch -q | grep -c contraception
0
? 1

# A medicine to come closes no gate before its first day.
$ isotrack medicine add minocycline foam --from 2026-12-20
Recorded as typed: minocycline foam, from Sun 2026-12-20, in 28 days.         #6
BLOCK minocycline foam: tetracycline antibiotics, not to be combined. Raised
      pressure in the head; with a headache or changed sight, the labels say,
      stop and get medical care. UK: contraindicated; US: avoid. UK: S6 (label,
      H); US: S2 (label, H) interaction.tetracyclines
From Sun 2026-12-20 pick-ups are blocked until the prescriber's decision is
recorded: isotrack confirm interaction.tetracyclines --note TEXT

$ isotrack pickup check --json | jq -c '[.conditions[] | .rule]'; isotrack pickup check --on 2026-12-20 --json | jq -c '[.conditions[] | .rule]'
[]
["interaction.tetracyclines"]

# Contraception that is named without its kind points to where it is recorded; another pill does not.
@ ISOTRACK_DB=pill.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack medicine add the pill
Recorded as typed: the pill, from Sun 2026-11-22.                             #2
WARN  the pill: not in the interaction list, so it was NOT checked. I50 (design)
      interaction.not_checked
If it is contraception, that is recorded apart, by its method:
isotrack contraception add METHODS --from DATE

$ isotrack medicine add birth control pill | tail -n 2
If it is contraception, that is recorded apart, by its method:
isotrack contraception add METHODS --from DATE

$ isotrack medicine add water pill
Recorded as typed: water pill, from Sun 2026-11-22.                           #4
WARN  water pill: not in the interaction list, so it was NOT checked. I50
      (design) interaction.not_checked

# What is to come warns of its first day, and blocks from then on.
$ isotrack medicine add doxycycline --from 2026-12-10
Recorded as typed: doxycycline, from Thu 2026-12-10, in 18 days.              #5
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
From Thu 2026-12-10 pick-ups are blocked until the prescriber's decision is
recorded: isotrack confirm interaction.tetracyclines --note TEXT

$ isotrack due --kind safety --within 30d
Due within 30 days, to Tue 2026-12-22                             Sun 2026-11-22

WARN  since Sun 2026-11-22
      the pill: not in the interaction list, so it was NOT checked
      interaction.not_checked; I50 (design)
WARN  since Sun 2026-11-22
      birth control pill: not in the interaction list, so it was NOT checked
      interaction.not_checked; I50 (design)
WARN  since Sun 2026-11-22
      water pill: not in the interaction list, so it was NOT checked
      interaction.not_checked; I50 (design)
WARN  in 18 days
      from Thu 2026-12-10 on, doxycycline: tetracycline antibiotics, not to be
      combined. Raised pressure in the head; with a headache or changed sight,
      the labels say, stop and get medical care. UK: contraindicated; US: avoid
      interaction.tetracyclines, BLOCK at stake; UK: S6 (label, H); US: S2
      (label, H)
      When the prescriber has decided:
      isotrack confirm interaction.tetracyclines --note TEXT

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.

$ isotrack status | grep -A 1 -e ^WARN.*doxy -e ^BLOCK
WARN  from Thu 2026-12-10 on, doxycycline: tetracycline antibiotics, not to be
      combined. Raised pressure in the head; with a headache or changed sight,

# Two medicines of one class are told together; a decision is not shown beside what had ended.
@ ISOTRACK_DB=two.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme none -q && isotrack medicine add lymecycline --from 2026-07-01 --to 2026-08-01 -q && isotrack medicine add doxycycline --from 2026-11-01 -q && isotrack medicine add minocycline --from 2026-11-05 -q && isotrack due --kind safety
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
BLOCK minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

BLOCK since Sun 2026-11-01
      doxycycline and minocycline (since Thu 2026-11-05): tetracycline
      antibiotics, not to be combined. Raised pressure in the head; with a
      headache or changed sight, the labels say, stop and get medical care. UK:
      contraindicated; US: avoid
      interaction.tetracyclines; UK: S6 (label, H); US: S2 (label, H)
      When the prescriber has decided:
      isotrack confirm interaction.tetracyclines --note TEXT

Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline.

$ isotrack confirm interaction.tetracyclines --note 'both end today' -q && isotrack medicine list --json | jq -c '.medicines[] | [.name, .matches[0].settled.words]'
["doxycycline","both end today"]
["minocycline","both end today"]
["lymecycline",null]

# Another name takes no STOP away, as a last day takes none.
@ ISOTRACK_DB=renamed.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --category cannot --programme none -q && isotrack medicine add minocycline -q && isotrack symptom add headache -q >/dev/null
BLOCK minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines

$ isotrack amend 2 cetirizine
2> isotrack: error: with that name the STOP would be gone, and nobody has decided
2>                  about it: headache, since Sun 2026-11-22, together with
2>                  minocycline
2> hint: not stored; when the prescriber has decided:
2>       isotrack confirm symptom.intracranial_hypertension --note TEXT
? 3

# Days and an end are no part of a name.
@ ISOTRACK_DB=ended-name.db
$ isotrack start --weight 60kg --regimen 40mg --category cannot --programme none -q; isotrack medicine add lymecycline stopped last week
Recorded as typed: lymecycline stopped last week, from Sun 2026-11-22.        #2
BLOCK lymecycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
WARN  stopped last week: not in the interaction list, so it was NOT checked. I50
      (design) interaction.not_checked
"stopped" is taken as part of the name. If it has ended, take this back:
isotrack undo --id 2; then: isotrack medicine add NAME --from DATE --to DATE
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm interaction.tetracyclines --note TEXT

# A comma between two names, of which the list has one; a remark it knows.
$ isotrack medicine add 'minocycline, ibuprofen'
2> isotrack: error: minocycline, ibuprofen names 2 medicines: minocycline,
2>                  ibuprofen
2> hint: not stored. Record each (on the interaction list: minocycline):
2>       isotrack medicine add minocycline; isotrack medicine add ibuprofen; if it
2>       is one product: isotrack medicine add minocycline with ibuprofen; a remark
2>       goes into --note
? 3
$ isotrack medicine add 'prednisolone, tapering'
Recorded as typed: prednisolone, tapering, from Sun 2026-11-22.               #3
INFO  prednisolone, tapering: corticosteroids taken by mouth or injected,
      caution. Osteoporosis; they are used on purpose in acne fulminans. S42b
      S80 (label, M) interaction.systemic_steroids
