# symptom keeps symptoms in plain words; a red flag is answered before anything else.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q

$ isotrack symptom list
Symptoms of me                                                    Sun 2026-11-22

No symptom is recorded.

$ isotrack symptom add
2> isotrack: error: the symptom is missing
2> hint: not stored; such as: isotrack symptom add dry lips --grade mild; the list:
2>       isotrack symptom names
? 2

# Plain words without quotes, other words, the grade before the name, several at once.
$ isotrack symptom add dry lips --grade mild --on 2026-10-01
Recorded: "dry lips": chapped lips, mild, since Thu 2026-10-01.               #2

$ isotrack symptom add nosebleed, mild headache --on 2026-10-10 --note 'in the evening'
Recorded: nosebleed, since Sat 2026-10-10.                                    #3
Recorded: headache, mild, since Sat 2026-10-10.
A headache that lasts is a red flag. If it has been there since Sat 2026-10-10:
isotrack symptom add lasting headache --on 2026-10-10; if it is over:
isotrack symptom end headache --on DATE

$ isotrack symptom add 'Dry_Eyes' --on yesterday
Recorded: dry eyes, since Sat 2026-11-21.                                     #4

# Nothing is new; a note is; it began earlier.
$ isotrack symptom add chapped lips
"dry lips": chapped lips, mild, since Thu 2026-10-01, is recorded already, #2.

$ isotrack symptom add chapped lips --note 'balm helps'
Noted with "dry lips": chapped lips, mild, since Thu 2026-10-01.              #5

$ isotrack symptom add chapped lips --on 2026-09-28
Recorded: "dry lips": chapped lips, mild, since Mon 2026-09-28; it stood from
Thu 2026-10-01 on.                                                            #6

# Another grade: from its day on, and on the same day in its place.
$ isotrack symptom add headache --grade moderate --on 2026-11-01
Recorded: headache, moderate, since Sun 2026-11-01; until then mild, since
Sat 2026-10-10.                                                               #7
A headache that lasts is a red flag. If it has been there since Sun 2026-11-01:
isotrack symptom add lasting headache --on 2026-11-01; if it is over:
isotrack symptom end headache --on DATE

$ isotrack symptom add moderate chapped lips --on 2026-09-28
Recorded: "dry lips": chapped lips, moderate, since Mon 2026-09-28; before,
mild.                                                                         #8

$ isotrack symptom add nosebleed --grade severe --on 2026-10-08
Recorded: nosebleed, severe, Thu 2026-10-08 to Fri 2026-10-09; from
Sat 2026-10-10 on it is recorded, #3.                                         #9

$ isotrack symptom list
Symptoms of me                                                    Sun 2026-11-22

since       until       grade     finding  entry  symptom, note
2026-09-28  -           moderate  -        #8     "dry lips": chapped lips; balm
                                                  helps
2026-10-10  -           -         -        #3     nosebleed; in the evening
2026-11-01  -           moderate  -        #7     headache
2026-11-21  -           -         -        #4     dry eyes
2026-10-08  2026-10-09  severe    -        #9     nosebleed
2026-10-10  2026-10-31  mild      -        #7     headache; in the evening

$ isotrack symptom list --plain
2026-09-28	-	moderate	-	#8	chapped lips	dry lips	balm helps
2026-10-10	-	-	-	#3	nosebleed	-	in the evening
2026-11-01	-	moderate	-	#7	headache	-	-
2026-11-21	-	-	-	#4	dry eyes	-	-
2026-10-08	2026-10-09	severe	-	#9	nosebleed	-	-
2026-10-10	2026-10-31	mild	-	#7	headache	-	in the evening

# A symptom that is not in the list: the closest names, and how to see them all.
$ isotrack symptom add hedache
2> isotrack: error: no symptom 'hedache' in the list
2> hint: not stored; did you mean 'headache'? The list: isotrack symptom names; or
2>       record it in your own words: isotrack symptom add other: hedache
? 4

$ isotrack symptom add bleeding everywhere
2> isotrack: error: no symptom 'bleeding everywhere' in the list
2> hint: not stored; did you mean 'nose bleed' or 'rectal bleeding'? The list:
2>       isotrack symptom names; or record it in your own words:
2>       isotrack symptom add other: bleeding everywhere
? 4

# What another command records is no symptom.
$ isotrack symptom add the condom broke
2> isotrack: error: 'the condom broke' is no symptom of the list
2> hint: not stored; to record days without contraception:
2>       isotrack contraception gap --from DATE; in your own words:
2>       isotrack symptom add other: the condom broke
? 4

$ isotrack symptom add nose bleads
2> isotrack: error: no symptom 'nose bleads' in the list
2> hint: not stored; did you mean 'nose bleed'? The list: isotrack symptom names;
2>       or record it in your own words: isotrack symptom add other: nose bleads
? 4

$ isotrack symptom add xyz
2> isotrack: error: no symptom 'xyz' in the list
2> hint: not stored; the list: isotrack symptom names; or record it in your own
2>       words: isotrack symptom add other: xyz
? 4

$ isotrack symptom add dry lips, xyz --dry-run
"dry lips": chapped lips, moderate, since Mon 2026-09-28, is recorded already,
#8.                                                                   not stored
Recorded: "xyz": something else, since Sun 2026-11-22.
Not in the list, so kept in your own words and not judged: "xyz".
Dry run: nothing was stored.

$ isotrack symptom add xyz, abc
2> isotrack: error: no symptom 'xyz' in the list
2> hint: not stored; the list: isotrack symptom names; or record it in your own
2>       words: isotrack symptom add other: xyz
? 4

$ isotrack symptom names | head -n 8
Symptoms that can be recorded                                     Sun 2026-11-22

common
name                          answer              other words for it
chapped lips                  -                   dry_lips, cracked lips, dry
                                                  lips, sore lips, cheilitis
dry skin                      -                   dry_skin, flaky skin, peeling
                                                  skin

$ isotrack symptom names --plain | grep headache
headache_mild	headache	common	STOP when severe or with another	head ache, sore head, throbbing head, head throbbing, pounding head, head pounding, pain in my head
intracranial_hypertension	severe or lasting headache	serious	STOP	severe headache, persistent headache, lasting headache, bad headache, headache with nausea, headache with vomiting, headache with blurred vision, headache with changed sight, terrible headache, splitting headache, thunderclap headache, worst headache, worst headache of my life, headache with vision changes, awful headache, horrible headache, intense headache, constant headache, continuous headache, daily headache, headache every day, headache all the time, killer headache, head is killing me, headache is killing me, worst pain in my head

$ isotrack symptom add dry lips --grade awful
2> isotrack: error: grade 'awful': expected one of unknown, mild, moderate, severe
2> hint: not stored
? 2

$ isotrack symptom add dry lips --on tomorrow
2> isotrack: error: Mon 2026-11-23 is after today; a symptom is recorded once it is
2>                  there
2> hint: not stored
? 3

# The end, by name or by the entry.
$ isotrack symptom end chapped lips --on 2026-11-15
Ended: "dry lips": chapped lips, moderate, Mon 2026-09-28 to Sun 2026-11-15,
49 days.                                                                     #10

$ isotrack symptom end 3 --on 2026-11-20
Ended: nosebleed, Sat 2026-10-10 to Fri 2026-11-20, 42 days.                 #11

$ isotrack symptom end chapped lips
2> isotrack: error: no open symptom 'chapped lips'
2> hint: not stored; open: headache, dry eyes
? 4

$ isotrack symptom end dry eyes --on 2026-11-01
2> isotrack: error: Sun 2026-11-01 is before its first day, Sat 2026-11-21
2> hint: not stored
? 3

$ isotrack symptom add chapped lips --on 2026-11-10
2> isotrack: error: "dry lips": chapped lips is recorded for Mon 2026-09-28 to
2>                  Sun 2026-11-15 already, #10
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 10
? 3

$ isotrack symptom add chapped lips
Recorded: chapped lips, since Sun 2026-11-22.                                #12

$ isotrack symptom list
Symptoms of me                                                    Sun 2026-11-22

since       until       grade     finding  entry  symptom, note
2026-11-01  -           moderate  -        #7     headache
2026-11-21  -           -         -        #4     dry eyes
2026-11-22  -           -         -        #12    chapped lips
2026-09-28  2026-11-15  moderate  -        #10    "dry lips": chapped lips; balm
                                                  helps
2026-10-08  2026-10-09  severe    -        #9     nosebleed
2026-10-10  2026-10-31  mild      -        #7     headache; in the evening
2026-10-10  2026-11-20  -         -        #11    nosebleed; in the evening

$ isotrack history --id 6
#6  2026-11-22 09:00 UTC  symptom add                            corrected by #8
    + symptom "dry lips": chapped lips, mild, from Mon 2026-09-28, open: balm
      helps
    - symptom "dry lips": chapped lips, mild, from Thu 2026-10-01, open: balm
      helps

$ isotrack undo
Entry 12 (symptom add) is undone.                                            #13
  withdrawn: symptom chapped lips, from Sun 2026-11-22, open

# A red flag: the words first, whatever else. Here a headache that is severe.
@ ISOTRACK_DB=flag.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q

$ isotrack symptom add severe headache
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "severe headache": severe or lasting headache, since Sun 2026-11-22.
Source: US label, S2 (label, H).                                              #2
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack symptom add headache --grade severe --dry-run
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
"severe headache": severe or lasting headache, since Sun 2026-11-22, is recorded
already, #2. Source: US label, S2 (label, H).

$ isotrack symptom add severe headache
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
"severe headache": severe or lasting headache, since Sun 2026-11-22, is recorded
already, #2. Source: US label, S2 (label, H).

$ isotrack symptom list
A STOP is open: "severe headache": severe or lasting headache, since
Sun 2026-11-22; see: isotrack due

Symptoms of me                                                    Sun 2026-11-22

since       until  grade  finding  entry  symptom, note
2026-11-22  -      -      STOP     #2     "severe headache": severe or lasting
                                          headache

$ isotrack undo -q && isotrack contact set prescriber 555-0100 -q && isotrack symptom add severe headache -q
No longer open: STOP "severe headache": severe or lasting headache, since
Sun 2026-11-22 (symptom.intracranial_hypertension).
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack undo -q && isotrack symptom add severe headache --json
No longer open: STOP "severe headache": severe or lasting headache, since
Sun 2026-11-22 (symptom.intracranial_hypertension).
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"symptom add","patient":"me","entry":7,"stored":true,"repeated":false,"lines":["Recorded: \"severe headache\": severe or lasting headache, since Sun 2026-11-22. Source: US label, S2 (label, H).","The STOP stands until the prescriber's decision is recorded: isotrack confirm symptom.intracranial_hypertension --note TEXT"],"cumulative":null,"alerts":[{"rule":"symptom.intracranial_hypertension","severity":"STOP","due_on":"2026-11-22","message":"Severe or lasting headache, with nausea, vomiting or changed sight, may be raised pressure in the head. The US label says: stop, and get medical care the same day. Say so if you also take a tetracycline antibiotic. In danger now: your emergency number, 911 (US), 999 (UK). Your prescriber: 555-0100.","source":"S2 (label, H)"}],"stop_opened":null,"notes":[]}

$ isotrack undo -q && isotrack symptom add severe headache --json -q
No longer open: STOP "severe headache": severe or lasting headache, since
Sun 2026-11-22 (symptom.intracranial_hypertension).
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"symptom add","patient":"me","entry":9,"stored":true,"repeated":false,"lines":[],"cumulative":null,"alerts":[{"rule":"symptom.intracranial_hypertension","severity":"STOP","due_on":"2026-11-22","message":"Severe or lasting headache, with nausea, vomiting or changed sight, may be raised pressure in the head. The US label says: stop, and get medical care the same day. Say so if you also take a tetracycline antibiotic. In danger now: your emergency number, 911 (US), 999 (UK). Your prescriber: 555-0100.","source":"S2 (label, H)"}],"stop_opened":null,"notes":[]}

$ isotrack undo -q && isotrack symptom add severe headache --plain
No longer open: STOP "severe headache": severe or lasting headache, since
Sun 2026-11-22 (symptom.intracranial_hypertension).
entry	11
stored	yes
said	Recorded: "severe headache": severe or lasting headache, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	The STOP stands until the prescriber's decision is recorded: isotrack confirm symptom.intracranial_hypertension --note TEXT
finding	STOP	symptom.intracranial_hypertension	Severe or lasting headache, with nausea, vomiting or changed sight, may be raised pressure in the head. The US label says: stop, and get medical care the same day. Say so if you also take a tetracycline antibiotic. In danger now: your emergency number, 911 (US), 999 (UK). Your prescriber: 555-0100.

# Together with a tetracycline: one block that says so, too.
$ isotrack undo -q && isotrack medicine add minocycline --from 2026-11-01 -q && isotrack symptom add severe headache
No longer open: STOP "severe headache": severe or lasting headache, since
Sun 2026-11-22 (symptom.intracranial_hypertension).
BLOCK minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. One is in
      the record (minocycline).
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
Recorded: "severe headache": severe or lasting headache, since Sun 2026-11-22.
Source: US label, S2 (label, H).                                             #14
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

# One finding, not two; the class comes back with the prescriber's decision about the headache.
$ isotrack due --kind stop && isotrack due --kind safety
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

STOP  since Sun 2026-11-22
      "severe headache": severe or lasting headache, since Sun 2026-11-22,
      together with minocycline
      Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. One is in
      the record.
      In danger now  your emergency number, 911 (US), 999 (UK)
      symptom.intracranial_hypertension; S2 (label, H)
      Prescriber: 555-0100
      When the prescriber has decided:
      isotrack confirm symptom.intracranial_hypertension --note TEXT

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind safety is recorded as due by Sun 2026-12-06. Read: course 1 of
me, day 62, programme us-ipledge, labs monthly_classic.

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

$ isotrack confirm symptom.intracranial_hypertension --note 'no papilloedema, goes on' && isotrack due --kind safety
symptom.intracranial_hypertension settled, Sun 2026-11-22. No STOP is open now;
reminders are no longer frozen. Pick-ups are still blocked: 1 condition not met,
6 unknown.                                                                   #15
BLOCK minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
When the prescriber has decided:
isotrack confirm interaction.tetracyclines --note TEXT
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

BLOCK since Sun 2026-11-01
      minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid
      interaction.tetracyclines; UK: S6 (label, H); US: S2 (label, H)
      When the prescriber has decided:
      isotrack confirm interaction.tetracyclines --note TEXT

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

$ isotrack undo -q
STOP  "severe headache": severe or lasting headache, since Sun 2026-11-22,
      together with minocycline.
      Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. One is in
      the record.
      In danger now  your emergency number, 911 (US), 999 (UK)
      Source  symptom.intracranial_hypertension S2 (label, H)
      Prescriber  555-0100
      Dose reminders and pick-ups are frozen since Sun 2026-11-22.
      When the prescriber has decided:
      isotrack confirm symptom.intracranial_hypertension --note TEXT

# Nothing of it stands in a reminder, nor in a calendar.
$ isotrack remind; isotrack remind --json | grep -ci -e head -e minoc; isotrack export ics | grep -ci -e head -e minoc
isotrack: URGENT, 1 item, TODAY. See: isotrack
0
0
? 1

# In the words of whoever types them: the grade behind, several words for one thing, signs.
$ isotrack undo -q && isotrack symptom add headache severe -q -n; isotrack symptom add 'Headache, vomiting!' -n -q
No longer open: STOP "severe headache": severe or lasting headache, since
Sun 2026-11-22, together with minocycline (symptom.intracranial_hypertension).
BLOCK minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. One is in
      the record (minocycline).
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. One is in
      the record (minocycline).
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack symptom add headache mild -n
STOP  Headache or changed sight while taking a tetracycline antibiotic may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. One is in
      the record (minocycline).
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
Recorded: headache, mild, since Sun 2026-11-22.                       not stored
Together: headache with minocycline. Source: US label, S2 (label, H).
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT
Dry run: nothing was stored.

$ isotrack symptom add tiredness --grade severe -q -n
STOP  Swollen eyelids, little urine or severe tiredness may be inflamed kidneys.
      The leaflet of A-Cnotren (EU) says: stop, and contact the doctor.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.glomerulonephritis --note TEXT

# Two red flags, and one symptom that is none.
$ isotrack undo -q && isotrack symptom add chest pain, dry lips, hives
No longer open: BLOCK minocycline: tetracycline antibiotics, not to be combined.
Raised pressure in the head; with a headache or changed sight, the labels say,
stop and get medical care. UK: contraindicated; US: avoid
(interaction.tetracyclines).
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
STOP  Swelling of face or tongue, hives or trouble breathing may be a severe
      allergic reaction. The US label says: call the emergency number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
Recorded: "chest pain": chest pain, one-sided weakness or slurred speech, since
Sun 2026-11-22. Source: pharmacy page on side effects, S64b (secondary, H).  #19
Recorded: "dry lips": chapped lips, since Sun 2026-11-22.
Recorded: "hives": swollen face or tongue, hives or trouble breathing, since
Sun 2026-11-22. Source: US label, S2 (label, H).
Each STOP stands until the prescriber's decision about it is recorded:
isotrack confirm symptom.stroke_thrombosis --note TEXT;
isotrack confirm symptom.anaphylaxis --note TEXT

# Nothing keeps the words back: a slip of the finger, no record, a day to come, an unknown grade, a key used before.
$ isotrack symptom add suicidl thoughts
2> STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
2>       depression may have to do with the medicine. The US label, like the NHS,
2>       says: stop, and tell the doctor straight away; in immediate danger call at
2>       once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2>       Your prescriber: 555-0100
2> isotrack: error: no symptom 'suicidl thoughts' in the list
2> hint: not stored; did you mean 'suicidal thoughts'? The words above are for
2>       that. To record it: isotrack symptom add suicidal thoughts; the list:
2>       isotrack symptom names; or record it in your own words:
2>       isotrack symptom add other: suicidl thoughts
? 4

$ isotrack symptom add chest pain --db none.db
2> STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
2>       emergency. The pharmacy page on side effects says: call the emergency
2>       number.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2> isotrack: error: no record at none.db
2> hint: not stored; begin with: isotrack start --db none.db (five questions); or
2>       name another with --db
? 5

$ isotrack symptom add chest pain --on tomorrow
2> STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
2>       emergency. The pharmacy page on side effects says: call the emergency
2>       number.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2>       Your prescriber: 555-0100
2> isotrack: error: Mon 2026-11-23 is after today; a symptom is recorded once it is
2>                  there
2> hint: not stored
? 3

$ isotrack symptom add chest pain --grade awful
2> STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
2>       emergency. The pharmacy page on side effects says: call the emergency
2>       number.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2>       Your prescriber: 555-0100
2> isotrack: error: grade 'awful': expected one of unknown, mild, moderate, severe
2> hint: not stored
? 2

$ isotrack symptom add fever --once k -q
WARN  Fever, a sore throat or bruising may be low blood counts or inflamed blood
      vessels. The US label says: have a blood count taken urgently.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
STOPs are open: "chest pain": chest pain, one-sided weakness or slurred speech,
since Sun 2026-11-22; "hives": swollen face or tongue, hives or trouble
breathing, since Sun 2026-11-22; see: isotrack due
It stays among what is due until it is set aside:
isotrack waive symptom.fever --reason TEXT

$ isotrack symptom add fever --once k
Stored before under this --once key, by symptom add; nothing was changed.    #20
2> WARN  Fever, a sore throat or bruising may be low blood counts or inflamed blood
2>       vessels. The US label says: have a blood count taken urgently.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2>       Your prescriber: 555-0100

$ isotrack symptom add chest pian --json
2> {"warning":{"code":"red_flag","message":"Chest pain, weakness of one side, slurred speech or a seizure is an emergency. The pharmacy page on side effects says: call the emergency number. In danger now: your emergency number, 911 (US), 999 (UK). Your prescriber: 555-0100."}}
2> {"error":{"code":"not_found","exit":4,"message":"no symptom 'chest pian' in the list","hint":"did you mean 'chest pain'? The words above are for that. To record it: isotrack symptom add chest pain; the list: isotrack symptom names; or record it in your own words: isotrack symptom add other: chest pian","outcome":"not_stored"}}
? 4

# Its STOP stands, also when the symptom has ended, until the prescriber's decision is recorded.
@ ISOTRACK_DB=stop.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q && isotrack symptom add severe stomach pain --on yesterday -q
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.pancreatitis --note TEXT

$ isotrack
STOP  "severe stomach pain": severe upper abdominal pain, since Sat 2026-11-21.
      Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now  your emergency number, 911 (US), 999 (UK)
      Source  symptom.pancreatitis S2 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Sat 2026-11-21.
      When the prescriber has decided:
      isotrack confirm symptom.pancreatitis --note TEXT

$ isotrack due --kind stop
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

STOP  since Sat 2026-11-21
      "severe stomach pain": severe upper abdominal pain, since Sat 2026-11-21
      Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now  your emergency number, 911 (US), 999 (UK)
      symptom.pancreatitis; S2 (label, H)
      Prescriber: no number stored; to store one:
      isotrack contact set prescriber TEXT
      When the prescriber has decided:
      isotrack confirm symptom.pancreatitis --note TEXT

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

$ isotrack symptom end severe stomach pain
Ended: "severe stomach pain": severe upper abdominal pain, Sat 2026-11-21 to
Sun 2026-11-22, 2 days.                                                       #3
That it ended does not settle its STOP; what the prescriber decided does:
isotrack confirm symptom.pancreatitis --note TEXT
A STOP is open: "severe stomach pain": severe upper abdominal pain, since
Sat 2026-11-21; see: isotrack due

$ isotrack confirm symptom.pancreatitis --note 'lipase normal, goes on'
symptom.pancreatitis settled, Sun 2026-11-22. No STOP is open now; reminders are
no longer frozen. Conditions of a pick-up: 6 unknown.                         #4

$ isotrack confirm symptom.pancreatitis
2> isotrack: error: symptom.pancreatitis is settled already, Sun 2026-11-22, #4
2> hint: not stored. To take that back: isotrack undo --id 4
? 3

$ isotrack symptom add severe stomach pain
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "severe stomach pain": severe upper abdominal pain, since
Sat 2026-11-21; it goes on. Source: US label, S2 (label, H).                  #5
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.pancreatitis --note TEXT

$ isotrack confirm symptom.pancreatitis --note 'seen again, goes on'
symptom.pancreatitis settled, Sun 2026-11-22. No STOP is open now; reminders are
no longer frozen. Conditions of a pick-up: 6 unknown.                         #6

# Told of again as of a later day it is a new red flag, whatever was decided before.
$ isotrack symptom add severe stomach pain --note 'after dinner'
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "severe stomach pain": severe upper abdominal pain, since
Sun 2026-11-22; until then without a grade, since Sat 2026-11-21. Source: US
label, S2 (label, H).                                                         #7
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.pancreatitis --note TEXT

$ isotrack due --kind stop
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

STOP  since Sat 2026-11-21
      "severe stomach pain": severe upper abdominal pain, since Sat 2026-11-21
      Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now  your emergency number, 911 (US), 999 (UK)
      symptom.pancreatitis; S2 (label, H)
      Prescriber: no number stored; to store one:
      isotrack contact set prescriber TEXT
      When the prescriber has decided:
      isotrack confirm symptom.pancreatitis --note TEXT
STOP  since Sun 2026-11-22
      "severe stomach pain": severe upper abdominal pain, since Sun 2026-11-22
      symptom.pancreatitis; S2 (label, H)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

$ isotrack symptom end severe stomach pain && isotrack due --kind stop
Ended: "severe stomach pain": severe upper abdominal pain, Sun 2026-11-22,
1 day.                                                                        #8
That it ended does not settle its STOP; what the prescriber decided does:
isotrack confirm symptom.pancreatitis --note TEXT
STOPs are open: "severe stomach pain": severe upper abdominal pain, since
Sat 2026-11-21; "severe stomach pain": severe upper abdominal pain, since
Sun 2026-11-22; see: isotrack due
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

STOP  since Sat 2026-11-21
      "severe stomach pain": severe upper abdominal pain, since Sat 2026-11-21
      Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now  your emergency number, 911 (US), 999 (UK)
      symptom.pancreatitis; S2 (label, H)
      Prescriber: no number stored; to store one:
      isotrack contact set prescriber TEXT
      When the prescriber has decided:
      isotrack confirm symptom.pancreatitis --note TEXT
STOP  since Sun 2026-11-22
      "severe stomach pain": severe upper abdominal pain, since Sun 2026-11-22
      symptom.pancreatitis; S2 (label, H)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

# Told of again on a later day than the decision, it is a new red flag.
$ isotrack symptom add severe stomach pain && isotrack symptom add severe stomach pain --today 2026-11-25
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "severe stomach pain": severe upper abdominal pain, since
Sun 2026-11-22; it goes on. Source: US label, S2 (label, H).                  #9
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.pancreatitis --note TEXT
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
"severe stomach pain": severe upper abdominal pain, since Sun 2026-11-22, is
recorded already, #9. Source: US label, S2 (label, H).

# A severe symptom that is no red flag is a finding: no appointment, and no alarm of a monitor.
@ ISOTRACK_DB=severe.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-22 --product Claravis --category cannot --programme none --labs none_healthy -q && isotrack symptom add dry eyes --grade severe
Recorded: dry eyes, severe, since Sun 2026-11-22.                             #2
WARN  dry eyes, severe, since Sun 2026-11-22: for the clinic to judge. S12 S71
      S85 (label, H) symptom.dry_eyes

$ isotrack due --kind safety
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

WARN  since Sun 2026-11-22
      dry eyes, severe, since Sun 2026-11-22: for the clinic to judge
      symptom.dry_eyes; S12 S71 S85 (label, H)

$ isotrack status | tail -n 3
  These dates are arithmetic; the prescriber decides when a course ends.
WARN  dry eyes, severe, since Sun 2026-11-22: for the clinic to judge. S12 S71
      S85 (label, H) symptom.dry_eyes

$ isotrack check --nagios
ISOTRACK OK - nothing is due | stop=0 due=0 overdue=0 blocked=0

$ isotrack export ics | grep -c BEGIN:VEVENT
0
2> isotrack: warning: nothing written: no item with a day is open. Read: course
2>                    1 of me, day 1, programme none, labs none_healthy
? 1

# Symptoms of one group share their words, which are said once.
$ isotrack symptom add low mood, suicidal thoughts --dry-run
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "low mood": new depression or low mood, since Sun 2026-11-22. Source:
US label, like the NHS, S12 S78b (label, H).                          not stored
Recorded: "suicidal thoughts": thoughts of suicide or self-harm, since
Sun 2026-11-22.
Each STOP stands until the prescriber's decision about it is recorded:
isotrack confirm symptom.low_mood --note TEXT;
isotrack confirm symptom.suicidal_thoughts --note TEXT
Dry run: nothing was stored.

# What has to do with suicide is said first, then the other STOPs, then what warns.
$ isotrack symptom add fever, chest pain, i want to die --dry-run -q
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
WARN  Fever, a sore throat or bruising may be low blood counts or inflamed blood
      vessels. The US label says: have a blood count taken urgently.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Each STOP stands until the prescriber's decision about it is recorded:
isotrack confirm symptom.suicidal_thoughts --note TEXT;
isotrack confirm symptom.stroke_thrombosis --note TEXT
It stays among what is due until it is set aside:
isotrack waive symptom.fever --reason TEXT

# Two symptoms that are a red flag together, told one after the other.
@ ISOTRACK_DB=together.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q && isotrack symptom add headache --on 2026-11-20
Recorded: headache, since Fri 2026-11-20.                                     #2

$ isotrack symptom add vomiting
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "vomiting": nausea or vomiting, since Sun 2026-11-22.               #3
Together: headache with nausea or vomiting. Source: US label, S2 (label, H).
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack symptom end vomiting
Ended: "vomiting": nausea or vomiting, Sun 2026-11-22, 1 day.                 #4
That it ended does not settle its STOP; what the prescriber decided does:
isotrack confirm symptom.intracranial_hypertension --note TEXT
A STOP is open: headache, with "vomiting": nausea or vomiting, since
Sun 2026-11-22; see: isotrack due

$ isotrack symptom list
A STOP is open: headache, with "vomiting": nausea or vomiting, since
Sun 2026-11-22; see: isotrack due

Symptoms of me                                                    Sun 2026-11-22

since       until       grade  finding  entry  symptom, note
2026-11-20  -           -      STOP     #2     headache
2026-11-22  2026-11-22  -      STOP     #4     "vomiting": nausea or vomiting

$ isotrack confirm symptom.intracranial_hypertension --note 'seen, goes on' -q && isotrack symptom add headache --note 'better' && isotrack symptom list
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: headache, since Sun 2026-11-22; until then without a grade, since
Fri 2026-11-20.                                                               #6
Together: headache with nausea or vomiting. Source: US label, S2 (label, H).
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT
A STOP is open: headache, with "vomiting": nausea or vomiting, since
Sun 2026-11-22; see: isotrack due

Symptoms of me                                                    Sun 2026-11-22

since       until       grade  finding  entry  symptom, note
2026-11-22  -           -      STOP     #6     headache; better
2026-11-20  2026-11-21  -      -        #6     headache
2026-11-22  2026-11-22  -      STOP     #4     "vomiting": nausea or vomiting

$ isotrack symptom add nausea, belly pain --dry-run -q
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Each STOP stands until the prescriber's decision about it is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT;
isotrack confirm symptom.pancreatitis --note TEXT

# A mild headache is none; one without a grade that stands by then is.
@ ISOTRACK_DB=mild.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q

$ isotrack symptom add mild headache, blurred vision --on 2026-10-01 --dry-run
Recorded: headache, mild, since Thu 2026-10-01.                       not stored
Recorded: blurred vision, since Thu 2026-10-01.
A headache that lasts is a red flag. If it has been there since Thu 2026-10-01:
isotrack symptom add lasting headache --on 2026-10-01; if it is over:
isotrack symptom end headache --on DATE
Dry run: nothing was stored.

$ isotrack symptom add mild headache with nausea --on 2026-10-01 --dry-run
Recorded: headache, mild, since Thu 2026-10-01.                       not stored
Recorded: nausea or vomiting, since Thu 2026-10-01.
A headache that lasts is a red flag. If it has been there since Thu 2026-10-01:
isotrack symptom add lasting headache --on 2026-10-01; if it is over:
isotrack symptom end headache --on DATE
Dry run: nothing was stored.

# The grade is the nausea's; a slip in severe hides nothing.
$ isotrack symptom add headache and mild nausea --on 2026-10-01 --dry-run -q
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack symptom add sever headache --on 2026-10-01 --dry-run -q
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack symptom add headache --on 2026-11-20 -q && isotrack symptom add blurred vision --on 2026-10-01 --dry-run -q
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

@ ISOTRACK_DB=together.db
# A note keeps what was decided; a red flag that is new in the same entry is asked about.
$ isotrack symptom add blurred vision, headache --note 'at work'
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Noted with headache, since Sun 2026-11-22.                                    #7
Recorded: blurred vision, since Sun 2026-11-22.
Together: headache with blurred vision. Source: US label, S2 (label, H).
Together: headache with nausea or vomiting. Source: US label, S2 (label, H).
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack symptom list
A STOP is open: headache, with "vomiting": nausea or vomiting and blurred
vision, since Sun 2026-11-22; see: isotrack due

Symptoms of me                                                    Sun 2026-11-22

since       until       grade  finding  entry  symptom, note
2026-11-22  -           -      STOP     #7     headache; better; at work
2026-11-22  -           -      STOP     #7     blurred vision; at work
2026-11-20  2026-11-21  -      -        #6     headache
2026-11-22  2026-11-22  -      STOP     #4     "vomiting": nausea or vomiting

# Told of twice in one entry, each keeps its own span.
@ ISOTRACK_DB=alike.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme none --labs none_healthy -q && isotrack symptom add tiredness --grade severe -q >/dev/null && isotrack confirm symptom.glomerulonephritis --note fine -q && isotrack symptom add swollen eyelids, tiredness --grade severe
STOP  Swollen eyelids, little urine or severe tiredness may be inflamed kidneys.
      The leaflet of A-Cnotren (EU) says: stop, and contact the doctor.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Tiredness, severe, since Sun 2026-11-22, is recorded already, #2. It was settled
or set aside on Sun 2026-11-22, so it is not asked about again; if it is there
anew, add the day or --note TEXT, and it is. Source: leaflet of A-Cnotren (EU),
S86 (label, M).                                                               #4
Recorded: "swollen eyelids": swollen eyelids, little urine or severe tiredness,
severe, since Sun 2026-11-22.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.glomerulonephritis --note TEXT

$ isotrack symptom list && isotrack verify -q
A STOP is open: "swollen eyelids": swollen eyelids, little urine or severe
tiredness, since Sun 2026-11-22; see: isotrack due

Symptoms of me                                                    Sun 2026-11-22

since       until  grade   finding  entry  symptom, note
2026-11-22  -      severe  settled  #2     tiredness; settled 2026-11-22
2026-11-22  -      severe  STOP     #4     "swollen eyelids": swollen eyelids,
                                           little urine or severe tiredness

# What only warns closes no gate, and is set aside.
@ ISOTRACK_DB=warns.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q && isotrack symptom add fever
WARN  Fever, a sore throat or bruising may be low blood counts or inflamed blood
      vessels. The US label says: have a blood count taken urgently.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: fever, since Sun 2026-11-22. Source: US label, S71 (label, M).      #2
It stays among what is due until it is set aside:
isotrack waive symptom.fever --reason TEXT

$ isotrack pickup check --plain | grep -c fever
0
? 1

$ isotrack symptom end fever && isotrack waive symptom.fever --reason 'blood count taken' && isotrack symptom list
Ended: fever, Sun 2026-11-22, 1 day.                                          #3
Set aside: fever, since Sun 2026-11-22 (symptom.fever).                       #4
  reason: blood count taken
Symptoms of me                                                    Sun 2026-11-22

since       until       grade  finding    entry  symptom, note
2026-11-22  2026-11-22  -      set aside  #3     fever; set aside 2026-11-22

# Other words around a name; what was typed is kept.
@ ISOTRACK_DB=words.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme none --labs none_healthy -q && isotrack symptom add my lips are cracked
Recorded: "my lips are cracked": chapped lips, since Sun 2026-11-22.          #2

$ isotrack symptom add i have a mild headache and feel dizzy
Recorded: "i have a mild headache": headache, mild, since Sun 2026-11-22.     #3
Recorded: "feel dizzy": dizziness, since Sun 2026-11-22.

$ isotrack symptom add i want to die -q
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.suicidal_thoughts --note TEXT

# A word that denies it: not recorded, and answered all the same.
$ isotrack symptom add no chest pain
2> isotrack: error: 'no chest pain' is heard as: not there; nothing is recorded
2> hint: not stored; if you have it: isotrack symptom add chest pain; if one on
2>       record is over: isotrack symptom end chest pain; else in your own words:
2>       isotrack symptom add other: no chest pain
? 4

$ isotrack symptom add headache gone
2> isotrack: error: 'headache gone' may not be so, as it was typed: denied, over,
2>                  unsure, or not yours
2> hint: not stored; if you have it: isotrack symptom add headache; if it is over:
2>       isotrack symptom end headache; else in your own words:
2>       isotrack symptom add other: headache gone
? 4

$ isotrack symptom add i feel fit
2> isotrack: error: no symptom 'i feel fit' in the list
2> hint: not stored; the list: isotrack symptom names; or record it in your own
2>       words: isotrack symptom add other: i feel fit
? 4

# Thoughts of suicide, as people say them.
$ isotrack symptom add "i don't want to live anymore" --dry-run -q
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.suicidal_thoughts --note TEXT

# What the list does not have.
$ isotrack symptom add anxious
2> isotrack: error: no symptom 'anxious' in the list
2> hint: not stored; the list: isotrack symptom names; or record it in your own
2>       words: isotrack symptom add other: anxious
? 4

$ isotrack symptom add other: anxious
Recorded: "anxious": something else, since Sun 2026-11-22.                    #5
A STOP is open: "i want to die": thoughts of suicide or self-harm, since
Sun 2026-11-22; see: isotrack due

$ isotrack symptom add other: itchy elbow --grade severe
Recorded: "itchy elbow": something else, severe, since Sun 2026-11-22.        #6
A STOP is open: "i want to die": thoughts of suicide or self-harm, since
Sun 2026-11-22; see: isotrack due

$ isotrack symptom add other
2> isotrack: error: something else: what it is, is missing
2> hint: not stored; such as: isotrack symptom add other: anxious
? 2

$ isotrack symptom add other: chest pain --dry-run -q
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
A STOP is open: "i want to die": thoughts of suicide or self-harm, since
Sun 2026-11-22; see: isotrack due
Dry run: nothing was stored.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.stroke_thrombosis --note TEXT

$ isotrack symptom end other
2> isotrack: error: something else means 2
2> hint: not stored; name its number: 5 (anxious), 6 (itchy elbow)
? 2

$ isotrack symptom end anxious -q && isotrack symptom list --plain
A STOP is open: "i want to die": thoughts of suicide or self-harm, since
Sun 2026-11-22; see: isotrack due
2026-11-22	-	-	-	#2	chapped lips	my lips are cracked	-
2026-11-22	-	mild	-	#3	headache	i have a mild headache	-
2026-11-22	-	-	-	#3	dizziness	feel dizzy	-
2026-11-22	-	-	STOP	#4	thoughts of suicide or self-harm	i want to die	-
2026-11-22	-	severe	-	#6	something else	itchy elbow	-
2026-11-22	2026-11-22	-	-	#7	something else	anxious	-
2> isotrack: warning: A STOP is open: "i want to die": thoughts of suicide or
2>                    self-harm, since Sun 2026-11-22; see: isotrack due

$ isotrack history --id 4
#4  2026-11-22 09:00 UTC  symptom add
    + symptom "i want to die": thoughts of suicide or self-harm, from
      Sun 2026-11-22, open

# A severe symptom that was set aside is asked about anew when it is told of again.
@ ISOTRACK_DB=aside.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme none --labs none_healthy -q && isotrack symptom add dry eyes --grade severe --on 2026-11-10 -q && isotrack waive symptom.dry_eyes --reason 'talked about' -q && isotrack symptom add dry eyes --note 'drops help' && isotrack symptom list
Recorded: dry eyes, severe, since Sun 2026-11-22; until then severe, since
Tue 2026-11-10.                                                               #4
WARN  dry eyes, severe, since Sun 2026-11-22: for the clinic to judge. S12 S71
      S85 (label, H) symptom.dry_eyes
Symptoms of me                                                    Sun 2026-11-22

since       until       grade   finding  entry  symptom, note
2026-11-22  -           severe  WARN     #4     dry eyes; drops help
2026-11-10  2026-11-21  severe  -        #4     dry eyes

$ isotrack symptom end dry eyes -q && isotrack symptom add dry eyes
Recorded: dry eyes, severe, since Sun 2026-11-22; it goes on.                 #6
WARN  dry eyes, severe, since Sun 2026-11-22: for the clinic to judge. S12 S71
      S85 (label, H) symptom.dry_eyes

# Before the first dose, and without a course.
@ ISOTRACK_DB=planned.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-20 --product Claravis --category cannot --programme us-ipledge -q && isotrack symptom add fit
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "fit": seizure, since Sun 2026-11-22. Source: pharmacy page on side
effects, S64b (secondary, H).                                                 #2
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm symptom.seizure --note TEXT

@ ISOTRACK_DB=alone.db
$ isotrack patient add P-1 -q && isotrack patient add P-2 -q && isotrack symptom add -p P-1 hives
STOP  P-1: Swelling of face or tongue, hives or trouble breathing may be a
      severe allergic reaction. The US label says: call the emergency number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored:
                       isotrack contact set prescriber TEXT -p P-1
P-1: Recorded: "hives": swollen face or tongue, hives or trouble breathing,
since Sun 2026-11-22. Source: US label, S2 (label, H).                        #3
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm symptom.anaphylaxis --note TEXT -p P-1

# Asked for on a terminal, so that it need not stand in the shell's history.
$ printf 'severe headache\n' | script -E never -qec 'isotrack symptom add -p P-2' /dev/null | tr -d '\r'
Symptom, in plain words: STOP  P-2: Severe or lasting headache, with nausea, vomiting or changed sight,
      may be raised pressure in the head. The US label says: stop, and get
      medical care the same day. Say so if you also take a tetracycline
      antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored:
                       isotrack contact set prescriber TEXT -p P-2
P-2: Recorded: "severe headache": severe or lasting headache, since
Sun 2026-11-22. Source: US label, S2 (label, H).                              #4
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT -p P-2

# No part of a sentence is lost: understood, kept in own words, or asked about.
@ ISOTRACK_DB=parts.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q && isotrack contact set prescriber 555-0100 -q && isotrack symptom add my eyes are blurry and I have a headache --dry-run
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: 555-0100
Recorded: "my eyes are blurry": blurred vision, since Sun 2026-11-22.
                                                                      not stored
Recorded: "I have a headache": headache, since Sun 2026-11-22.
Together: headache with blurred vision. Source: US label, S2 (label, H).
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT
Dry run: nothing was stored.

$ isotrack symptom add chapped lips, nose bleeds and I keep crying
Recorded: chapped lips, since Sun 2026-11-22.                                 #3
Recorded: "nose bleeds": nosebleed, since Sun 2026-11-22.
Recorded: "I keep crying": something else, since Sun 2026-11-22.
Not in the list, so kept in your own words and not judged: "I keep crying".
To record how your mood has been: isotrack mood add

$ isotrack symptom add headache with vomitting
2> STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
2>       raised pressure in the head. The US label says: stop, and get medical care
2>       the same day. Say so if you also take a tetracycline antibiotic.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2>       Your prescriber: 555-0100
2> isotrack: error: no symptom 'vomitting' in the list
2> hint: not stored; did you mean 'vomiting'? The words above are for that with
2>       headache. The list: isotrack symptom names; or record it in your own
2>       words: isotrack symptom add other: vomitting
? 4

$ isotrack symptom add headache and sucidal
2> STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
2>       depression may have to do with the medicine. The US label, like the NHS,
2>       says: stop, and tell the doctor straight away; in immediate danger call at
2>       once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2>       Your prescriber: 555-0100
2> isotrack: error: no symptom 'sucidal' in the list
2> hint: not stored; did you mean 'suicidal'? The words above are for that. To
2>       record it: isotrack symptom add suicidal; the list:
2>       isotrack symptom names; or record it in your own words:
2>       isotrack symptom add other: sucidal
? 4

# A red flag is recorded whatever stands beside it; what is denied is not.
$ isotrack symptom add anxious, want to die --dry-run
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: 555-0100
Recorded: "want to die": thoughts of suicide or self-harm, since Sun 2026-11-22.
Source: US label, like the NHS, S12 S78b (label, H).                  not stored
Recorded: "anxious": something else, since Sun 2026-11-22.
Not in the list, so kept in your own words and not judged: "anxious".
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.suicidal_thoughts --note TEXT
Dry run: nothing was stored.

$ isotrack symptom add depression, no suicidal thoughts --dry-run
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: 555-0100
Recorded: "depression": new depression or low mood, since Sun 2026-11-22.
Source: US label, like the NHS, S12 S78b (label, H).                  not stored
Not recorded, as it says that it is not there: no suicidal thoughts.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.low_mood --note TEXT
Dry run: nothing was stored.

# What is on the screen is what is stored.
$ isotrack symptom add other: depresssed --dry-run
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: 555-0100
Recorded: "depresssed": something else, since Sun 2026-11-22.         not stored
Dry run: nothing was stored.

$ isotrack symptom add other: not suicidal --dry-run
Recorded: "not suicidal": something else, since Sun 2026-11-22.       not stored
Dry run: nothing was stored.

$ isotrack symptom add headache --on 2026-11-10 -q && isotrack symptom end headache --on 2026-11-19 -q && isotrack symptom add blurred vision --on 2026-11-20 -q && isotrack symptom add headache --on 2026-11-01
Recorded: headache, Sun 2026-11-01 to Mon 2026-11-09; from Tue 2026-11-10 on it
is recorded, #5.                                                              #7

# A day that would take an open STOP away is refused.
@ ISOTRACK_DB=away.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q && isotrack symptom add headache --on 2026-11-10 -q && isotrack symptom add blurred vision --on 2026-11-20 -q
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack symptom end headache --on 2026-11-19
2> isotrack: error: with that day the STOP would be gone, and nobody has decided
2>                  about it: headache, with blurred vision, since Fri 2026-11-20
2> hint: not stored; when the prescriber has decided:
2>       isotrack confirm symptom.intracranial_hypertension --note TEXT
? 3

$ isotrack symptom end headache --on 2026-11-20
Ended: headache, Tue 2026-11-10 to Fri 2026-11-20, 11 days.                   #4
That it ended does not settle its STOP; what the prescriber decided does:
isotrack confirm symptom.intracranial_hypertension --note TEXT
A STOP is open: headache, with blurred vision, since Fri 2026-11-20; see:
isotrack due

# The day that the words say; words that name none are answered so.
@ ISOTRACK_DB=days.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme none --labs none_healthy -q && isotrack symptom add I have had a headache for three days
Recorded: "I have had a headache": headache, since Thu 2026-11-19.            #2
"for three days" is taken as since Thu 2026-11-19; another day is named with
--on.

$ isotrack symptom add rash and dry lips since monday --dry-run
Recorded: rash, since Mon 2026-11-16.                                 not stored
Recorded: "dry lips": chapped lips, since Mon 2026-11-16.
"since monday" is taken as since Mon 2026-11-16; another day is named with --on.
Dry run: nothing was stored.

$ isotrack symptom add blurred vision since yesterday
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: blurred vision, since Sat 2026-11-21.                               #3
Together: headache with blurred vision. Source: US label, S2 (label, H).
"since yesterday" is taken as since Sat 2026-11-21; another day is named with
--on.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack symptom add dry nose for ages
Recorded: "dry nose for ages": dry nose, since Sun 2026-11-22.                #4
A STOP is open: "I have had a headache": headache, with blurred vision, since
Sat 2026-11-21; see: isotrack due

$ isotrack symptom add dry nose since monday --on 2026-11-10
Recorded: "dry nose for ages; dry nose since monday": dry nose, since
Tue 2026-11-10; it stood from Sun 2026-11-22 on.                              #5
A STOP is open: "I have had a headache": headache, with blurred vision, since
Sat 2026-11-21; see: isotrack due

# It ended, and the words say that it was there before: it goes on.
$ isotrack symptom end dry nose --on 2026-11-20 -q ; isotrack symptom add dry nose since 2026-11-15
A STOP is open: "I have had a headache": headache, with blurred vision, since
Sat 2026-11-21; see: isotrack due
Recorded: "dry nose for ages; dry nose since monday": dry nose, since
Tue 2026-11-10; it goes on.                                                   #7
"since 2026-11-15" is taken as since Sun 2026-11-15; the days on record stand
above.
A STOP is open: "I have had a headache": headache, with blurred vision, since
Sat 2026-11-21; see: isotrack due

# What another command records.
$ isotrack symptom add my period is late
2> isotrack: error: 'my period is late' is no symptom of the list
2> hint: not stored; to record a missed period: isotrack period missed --on DATE;
2>       in your own words: isotrack symptom add other: my period is late
? 4

$ isotrack symptom add nosebleed and missed period --dry-run
Recorded: nosebleed, since Sun 2026-11-22.                            not stored
Recorded: "missed period": something else, since Sun 2026-11-22.
Not in the list, so kept in your own words and not judged: "missed period".
To record a missed period: isotrack period missed --on DATE
A STOP is open: "I have had a headache": headache, with blurred vision, since
Sat 2026-11-21; see: isotrack due
Dry run: nothing was stored.

$ isotrack symptom add crying all the time
2> isotrack: error: 'crying all the time' is no symptom of the list
2> hint: not stored; to record how your mood has been: isotrack mood add; in your
2>       own words: isotrack symptom add other: crying all the time
? 4

# An accident is no red flag, nor is what somebody else has; with any other word it is one.
$ isotrack symptom add fell down the stairs
2> isotrack: error: no symptom 'fell down the stairs' in the list
2> hint: not stored; the list: isotrack symptom names; or record it in your own
2>       words: isotrack symptom add other: fell down the stairs
? 4

$ isotrack symptom add fell down
2> isotrack: error: no symptom 'fell down' in the list
2> hint: not stored; the list: isotrack symptom names; or record it in your own
2>       words: isotrack symptom add other: fell down
? 4

$ isotrack symptom add cut myself shaving
2> isotrack: error: no symptom 'cut myself shaving' in the list
2> hint: not stored; the list: isotrack symptom names; or record it in your own
2>       words: isotrack symptom add other: cut myself shaving
? 4

$ isotrack symptom add cannot see the point
2> isotrack: error: 'cannot see the point' is no symptom of the list
2> hint: not stored; to record how your mood has been: isotrack mood add; in your
2>       own words: isotrack symptom add other: cannot see the point
? 4

$ isotrack symptom add my husband is depressed
2> STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
2>       depression may have to do with the medicine. The US label, like the NHS,
2>       says: stop, and tell the doctor straight away; in immediate danger call at
2>       once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2> isotrack: error: 'my husband is depressed' may not be so, as it was typed:
2>                  denied, over, unsure, or not yours
2> hint: not stored; if you have it: isotrack symptom add depression; if it is
2>       over: isotrack symptom end depression; else in your own words:
2>       isotrack symptom add other: my husband is depressed
? 4

$ isotrack symptom add my son is depressed
2> STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
2>       depression may have to do with the medicine. The US label, like the NHS,
2>       says: stop, and tell the doctor straight away; in immediate danger call at
2>       once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2> isotrack: error: 'my son is depressed' may not be so, as it was typed: denied,
2>                  over, unsure, or not yours
2> hint: not stored; if you have it: isotrack symptom add depression; if it is
2>       over: isotrack symptom end depression; else in your own words:
2>       isotrack symptom add other: my son is depressed
? 4

$ isotrack symptom add fell down the stairs on purpose and want to die --dry-run
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "want to die": thoughts of suicide or self-harm, since Sun 2026-11-22.
Source: US label, like the NHS, S12 S78b (label, H).                  not stored
Recorded: "fell down the stairs on purpose": something else, since
Sun 2026-11-22.
Not in the list, so kept in your own words and not judged: "fell down the stairs
on purpose".
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.suicidal_thoughts --note TEXT
A STOP is open: "I have had a headache": headache, with blurred vision, since
Sat 2026-11-21; see: isotrack due
Dry run: nothing was stored.

# Two red flags: what settles them is said once.
$ isotrack symptom add yellow skin and eyes, chest pain --dry-run
STOP  Yellow skin or eyes, dark urine or marked tiredness may be an inflamed
      liver. The leaflet of A-Cnotren (EU) says: stop, and be seen urgently.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "yellow skin and eyes": yellow skin or eyes, or dark urine with marked
tiredness, since Sun 2026-11-22. Source: leaflet of A-Cnotren (EU), S86 (label,
H).                                                                   not stored
Recorded: "chest pain": chest pain, one-sided weakness or slurred speech, since
Sun 2026-11-22. Source: pharmacy page on side effects, S64b (secondary, H).
Each STOP stands until the prescriber's decision about it is recorded:
isotrack confirm symptom.hepatitis --note TEXT;
isotrack confirm symptom.stroke_thrombosis --note TEXT
A STOP is open: "I have had a headache": headache, with blurred vision, since
Sat 2026-11-21; see: isotrack due
Dry run: nothing was stored.

# Who decided about a headache without a grade knew of no severe one; it begins on its own day.
@ ISOTRACK_DB=anew.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-10-01 --product Claravis --category cannot --programme none --labs none_healthy -q && isotrack symptom add severe headache --on 2026-11-10 -q >/dev/null && isotrack confirm symptom.intracranial_hypertension --note 'tension' -q && isotrack due --kind stop | grep -c '^STOP'; isotrack symptom add severe headache --grade severe --on 2026-11-21 -q >/dev/null; isotrack due --kind stop | grep -q '^STOP' && isotrack symptom list | awk '/^2026.*#/ {print $1, $2, $3}'
0
2026-11-21 - severe
2026-11-10 2026-11-20 -

# What does not end is not denied; a headache that lasts is a lasting one.
@ ISOTRACK_DB=lasts.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme none --labs none_healthy -q && isotrack symptom add severe headache that will not go away, never had this before -n
2> STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
2>       raised pressure in the head. The US label says: stop, and get medical care
2>       the same day. Say so if you also take a tetracycline antibiotic.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2> isotrack: error: 'severe headache that will not go away' may not be so, as it
2>                  was typed: denied, over, unsure, or not yours
2> hint: not stored; if you have it: isotrack symptom add severe headache; if it is
2>       over: isotrack symptom end severe headache; else in your own words:
2>       isotrack symptom add other: severe headache that will not go away
? 4

$ isotrack symptom add other: headache for two weeks -n
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "headache": severe or lasting headache, since Sun 2026-11-08. Source:
US label, S2 (label, H).                                              not stored
"for two weeks" is taken as since Sun 2026-11-08; another day is named with
--on.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT
Dry run: nothing was stored.

$ isotrack symptom add my mum says I am depressed -n -q
2> STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
2>       depression may have to do with the medicine. The US label, like the NHS,
2>       says: stop, and tell the doctor straight away; in immediate danger call at
2>       once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2> isotrack: error: 'my mum says I am depressed' may not be so, as it was typed:
2>                  denied, over, unsure, or not yours
2> hint: not stored; if you have it: isotrack symptom add depression; if it is
2>       over: isotrack symptom end depression; else in your own words:
2>       isotrack symptom add other: my mum says I am depressed
? 4

$ isotrack symptom add chest pain, it stopped -n
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "chest pain": chest pain, one-sided weakness or slurred speech, since
Sun 2026-11-22. Source: pharmacy page on side effects, S64b (secondary, H).
                                                                      not stored
Recorded: "it stopped": something else, since Sun 2026-11-22.
Not in the list, so kept in your own words and not judged: "it stopped".
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.stroke_thrombosis --note TEXT
Dry run: nothing was stored.

$ isotrack symptom add other: chest pain, gone now -n -q
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.stroke_thrombosis --note TEXT

$ isotrack symptom add had suicidal thoughts yesterday, none today -n
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "had suicidal thoughts": thoughts of suicide or self-harm, since
Sat 2026-11-21. Source: US label, like the NHS, S12 S78b (label, H).  not stored
Recorded: "none today": something else, since Sun 2026-11-22.
"yesterday" is taken as since Sat 2026-11-21; another day is named with --on.
Not in the list, so kept in your own words and not judged: "none today".
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.suicidal_thoughts --note TEXT
Dry run: nothing was stored.

$ isotrack symptom add other: no suicidal thoughts -n
Recorded: "no suicidal thoughts": something else, since Sun 2026-11-22.
                                                                      not stored
Dry run: nothing was stored.

$ isotrack symptom add no longer suicidal
2> STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
2>       depression may have to do with the medicine. The US label, like the NHS,
2>       says: stop, and tell the doctor straight away; in immediate danger call at
2>       once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2> isotrack: error: 'no longer suicidal' may not be so, as it was typed: denied,
2>                  over, unsure, or not yours
2> hint: not stored; if you have it: isotrack symptom add suicidal; if it is over:
2>       isotrack symptom end suicidal; else in your own words:
2>       isotrack symptom add other: no longer suicidal
? 4

# Two parts in either order.
$ for text in 'fever and rash' 'fever, rash' 'fever with a rash' 'rash and mouth sores'; do isotrack symptom add "$text" -n --plain | grep -e '^said' | head -n 1; done
said	Recorded: "fever and rash": widespread rash with blisters, sores or fever, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "fever, rash": widespread rash with blisters, sores or fever, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "fever with a rash": widespread rash with blisters, sores or fever, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "rash and mouth sores": widespread rash with blisters, sores or fever, since Sun 2026-11-22. Source: US label, S2 (label, H).

# No words of another illness for what is only a little like it.
$ for text in 'very anxious' 'bleeding gums' lips test 'hit my head' 'gone now' never 'terrible acne' 'i want my acne to disappear'; do isotrack symptom add "$text" 2>&1 | grep -c -e STOP -e WARN; done; true
0
0
0
0
0
0
0
0
0

$ isotrack symptom add forgot to take my birth control
2> isotrack: error: 'forgot to take my birth control' is no symptom of the list
2> hint: not stored; to record days without contraception:
2>       isotrack contraception gap --from DATE; in your own words:
2>       isotrack symptom add other: forgot to take my birth control
? 4

$ isotrack symptom add extremely tired -n
STOP  Swollen eyelids, little urine or severe tiredness may be inflamed kidneys.
      The leaflet of A-Cnotren (EU) says: stop, and contact the doctor.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "extremely tired": swollen eyelids, little urine or severe tiredness,
since Sun 2026-11-22. Source: leaflet of A-Cnotren (EU), S86 (label, M).
                                                                      not stored
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.glomerulonephritis --note TEXT
Dry run: nothing was stored.

# A rash on one day and a fever on the next, while both go on: one finding.
@ ISOTRACK_DB=skin.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme none --labs none_healthy -q && isotrack symptom add rash --on 2026-11-20
Recorded: rash, since Fri 2026-11-20.                                         #2

$ isotrack symptom add fever --on 2026-11-21
STOP  A widespread rash with blisters, sores of mouth or eyes, fever or peeling
      may be a severe skin reaction. The US label says: stop, and get emergency
      care.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: fever, since Sat 2026-11-21. Source: US label, S71 (label, M).      #3
Together: rash with fever. Source: US label, S2 (label, H).
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.severe_skin_reaction --note TEXT

$ isotrack due --kind stop --json | jq -r '.items[] | [.severity, .rule, .due_on, .message] | join(" ")'
STOP symptom.severe_skin_reaction 2026-11-21 rash, with fever, since Sat 2026-11-21

$ isotrack symptom list --plain | cut -f 2-6
-	-	STOP	#2	rash
-	-	STOP	#3	fever
2> isotrack: warning: A STOP is open: rash, with fever, since Sat 2026-11-21; see:
2>                    isotrack due

# The other way round; with a rash that ended before, the fever alone.
$ isotrack undo -q; isotrack undo -q; isotrack symptom add fever --on 2026-11-20 -q > /dev/null; isotrack symptom add rash --on 2026-11-21 -n --json | jq -r '.alerts[] | [.severity, .rule] | join(" ")'
No longer open: STOP rash, with fever, since Sat 2026-11-21
(symptom.severe_skin_reaction).
STOP symptom.severe_skin_reaction

$ isotrack undo -q; isotrack symptom add rash --on 2026-11-18 -q; isotrack symptom end rash --on 2026-11-19 -q; isotrack symptom add fever -n --json | jq -r '.alerts[] | [.severity, .rule] | join(" ")'
WARN symptom.fever

# Words of time within the name of a red flag: its words are said, and it is asked about.
@ ISOTRACK_DB=time.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme none --labs none_healthy -q && isotrack symptom add stomach pain since monday going to my back -n
2> STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
2>       an inflamed pancreas. The US label says: stop, and get emergency care.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2> isotrack: error: 'stomach pain since monday going to my back' may be more than
2>                  belly pain
2> hint: not stored; did you mean 'severe upper abdominal pain'? The words above
2>       are for that. To record it:
2>       isotrack symptom add severe upper abdominal pain; if it is not:
2>       isotrack symptom add belly pain; in your own words:
2>       isotrack symptom add other: TEXT
? 4

$ for text in 'blood since monday in my stool' 'stomach pain, since yesterday, going to my back' 'rash since last week all over' 'mouth sores since monday with rash'; do isotrack symptom add "$text" -n 2>&1 | grep -e ^STOP -e 'did you mean'; done
STOP  Severe diarrhoea, bleeding from the bowel or bowel pain may be an inflamed
hint: not stored; did you mean 'blood in stool'? The words above are for that.
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
hint: not stored; did you mean 'severe upper abdominal pain'? The words above
STOP  A widespread rash with blisters, sores of mouth or eyes, fever or peeling
hint: not stored; did you mean 'rash all over'? The words above are for that. To
STOP  A widespread rash with blisters, sores of mouth or eyes, fever or peeling
hint: not stored; did you mean 'mouth sores with rash'? The words above are for

# A doubt, somebody else, what is over: not interpreted, but asked about with the words of its red flag.
$ isotrack symptom add not sure if chest pain -n
2> STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
2>       emergency. The pharmacy page on side effects says: call the emergency
2>       number.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2> isotrack: error: 'not sure if chest pain' may not be so, as it was typed:
2>                  denied, over, unsure, or not yours
2> hint: not stored; if you have it: isotrack symptom add chest pain; if it is
2>       over: isotrack symptom end chest pain; else in your own words:
2>       isotrack symptom add other: not sure if chest pain
? 4

$ for text in "don't know if it is chest pain" 'no idea if chest pain' 'maybe chest pain' 'she might be pregnant' 'chest pain gone' 'not suicidal today, was yesterday' 'I am aggressive to my family'; do isotrack symptom add "$text" -n 2>&1 | grep -c -e ^STOP; done
1
1
1
1
1
1
1

$ isotrack symptom add chest pain, not sure -n --plain | grep -e '^said'
said	Recorded: "chest pain": chest pain, one-sided weakness or slurred speech, since Sun 2026-11-22. Source: pharmacy page on side effects, S64b (secondary, H).
said	Recorded: "not sure": something else, since Sun 2026-11-22.
said	Not in the list, so kept in your own words and not judged: "not sure".
said	The STOP stands until the prescriber's decision is recorded: isotrack confirm symptom.stroke_thrombosis --note TEXT

$ isotrack symptom add probably not chest pain 2>&1 | grep -e ^STOP -e error
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
isotrack: error: 'probably not chest pain' may not be so, as it was typed:

# How bad it is, in other words.
$ for text in 'horrible belly pain' 'belly pain 10/10' 'my belly hurts really bad' 'stomach cramps, awful'; do isotrack symptom add "$text" -n --plain | grep -e '^said' | head -n 1; done
said	Recorded: "horrible belly pain": belly pain, severe, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "belly pain 10/10": severe upper abdominal pain, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "my belly hurts really bad": severe upper abdominal pain, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "stomach cramps, awful": belly pain, severe, since Sun 2026-11-22. Source: US label, S2 (label, H).

# A slip beside what is understood: the block says what it is for.
$ isotrack symptom add headache with change dsight
2> STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
2>       raised pressure in the head. The US label says: stop, and get medical care
2>       the same day. Say so if you also take a tetracycline antibiotic.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2> isotrack: error: no symptom 'change dsight' in the list
2> hint: not stored; did you mean 'changed sight'? The words above are for that
2>       with headache. The list: isotrack symptom names; or record it in your own
2>       words: isotrack symptom add other: change dsight
? 4

# What has another command.
$ isotrack symptom add forgot my pill
2> isotrack: error: 'forgot my pill' is no symptom of the list
2> hint: not stored; to record a forgotten contraceptive pill:
2>       isotrack contraception gap --from DATE; in your own words:
2>       isotrack symptom add other: forgot my pill
? 4

$ isotrack symptom add forgot my capsule
2> isotrack: error: 'forgot my capsule' is no symptom of the list
2> hint: not stored; to record a day without a dose: isotrack skip --on DATE; in
2>       your own words: isotrack symptom add other: forgot my capsule
? 4

# Words for a symptom that stand in no list: a rule of words hears them.
$ for text in 'rash with a temperature' 'worst pain in my head ever' 'headache since 2026-11-15' 'my urine is very dark'; do isotrack symptom add "$text" -n --plain | grep -e '^said' | head -n 1; done
said	Recorded: "rash with a temperature": widespread rash with blisters, sores or fever, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "worst pain in my head ever": severe or lasting headache, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "headache": severe or lasting headache, since Sun 2026-11-15. Source: US label, S2 (label, H).
said	Recorded: "my urine is very dark": muscle weakness or dark urine, since Sun 2026-11-22. Source: US label, as a patient page tells it, S87 (secondary, H).

# Ten days are no grade, and what is slight is mild.
$ for text in 'tired for 10 days' 'slight headache and nausea'; do isotrack symptom add "$text" -n --plain | grep -e '^said' -e STOP; done
said	Recorded: "tired": tiredness, since Thu 2026-11-12.
said	"for 10 days" is taken as since Thu 2026-11-12; another day is named with --on.
said	Recorded: "slight headache": headache, mild, since Sun 2026-11-22.
said	Recorded: nausea or vomiting, since Sun 2026-11-22.

# A medicine in the words that makes a red flag of a headache.
$ isotrack symptom add headache since I started minocycline -n
STOP  Headache or changed sight while taking a tetracycline antibiotic may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "headache since I started minocycline": headache, since
Sun 2026-11-22.                                                       not stored
If you take minocycline, record it, so that the record shows the two together:
isotrack medicine add minocycline
Dry run: nothing was stored.

# Beside a name, words of a red flag are asked about, on either side of it.
$ isotrack symptom add dry lips i fainted
2> STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
2>       emergency. The pharmacy page on side effects says: call the emergency
2>       number.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2> isotrack: error: 'dry lips i fainted' may be more than chapped lips
2> hint: not stored; did you mean 'seizure'? The words above are for that. To
2>       record it: isotrack symptom add seizure; if it is not:
2>       isotrack symptom add chapped lips; in your own words:
2>       isotrack symptom add other: dry lips i fainted
? 4

$ isotrack symptom add dry lips and hedache
2> isotrack: error: no symptom 'hedache' in the list
2> hint: not stored; did you mean 'headache'? The list: isotrack symptom names; or
2>       record it in your own words: isotrack symptom add other: hedache
? 4

# A denial reaches what is joined to it.
$ isotrack symptom add no fever and chest pain 2>&1 | grep -e ^STOP -e error -e hint
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
isotrack: error: 'chest pain' may not be so, as it was typed: denied, over,
hint: not stored; if you have it: isotrack symptom add chest pain; if it is

# Own words end by a part of them.
$ isotrack symptom add other: itchy left elbow -q && isotrack symptom end elbow
Ended: "itchy left elbow": something else, Sun 2026-11-22, 1 day.             #3
