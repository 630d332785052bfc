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
Recorded: chapped lips, mild, since Thu 2026-10-01.                           #2

$ isotrack symptom add nosebleed, mild headache --on 2026-10-10 --note 'in the evening'
Recorded: nosebleed, since Sat 2026-10-10.                                    #3
Recorded: headache, mild, since Sat 2026-10-10.

$ isotrack symptom add 'Dry_Eyes' --on yesterday
Recorded: dry eyes, since Sat 2026-11-21.                                     #4

# Nothing is new; a note is; it began earlier.
$ isotrack symptom add chapped lips
Chapped lips, mild, since Thu 2026-10-01, is recorded already, #2.

$ isotrack symptom add chapped lips --note 'balm helps'
Noted with chapped lips, mild, since Thu 2026-10-01.                          #5

$ isotrack symptom add chapped lips --on 2026-09-28
Recorded: chapped lips, mild, since Mon 2026-09-28; it stood from Thu 2026-10-01
on.                                                                           #6

# Another grade: from its day on, and on the same day in its place.
$ isotrack symptom add headache --grade moderate --on 2026-11-01
Recorded: headache, moderate, since Sun 2026-11-01; until then mild, since Sat
2026-10-10.                                                                   #7

$ isotrack symptom add moderate chapped lips --on 2026-09-28
Recorded: chapped lips, moderate, since Mon 2026-09-28; before, mild.         #8

$ isotrack symptom add nosebleed --grade severe --on 2026-10-08
Recorded: nosebleed, severe, Thu 2026-10-08 to Fri 2026-10-09.                #9

$ isotrack symptom list
Symptoms of me                                                    Sun 2026-11-22

since       until       grade     entry  symptom, note
2026-09-28  -           moderate  #8     chapped lips; balm helps
2026-10-10  -           -         #3     nosebleed; in the evening
2026-11-01  -           moderate  #7     headache
2026-11-21  -           -         #4     dry eyes
2026-10-08  2026-10-09  severe    #9     nosebleed
2026-10-10  2026-10-31  mild      #7     headache; in the evening

$ isotrack symptom list --plain
2026-09-28	-	moderate	#8	chapped lips; balm helps
2026-10-10	-	-	#3	nosebleed; in the evening
2026-11-01	-	moderate	#7	headache
2026-11-21	-	-	#4	dry eyes
2026-10-08	2026-10-09	severe	#9	nosebleed
2026-10-10	2026-10-31	mild	#7	headache; in the evening

# A symptom that is not in the list: the closest names, and how to see them all.
$ isotrack symptom add hedache
2> isotrack: error: no symptom 'hedache' in the list
2> hint: not stored; did you mean 'headache'? The list: isotrack symptom names
? 4

$ isotrack symptom add bleeding everywhere
2> isotrack: error: no symptom 'bleeding everywhere' in the list
2> hint: not stored; did you mean 'bleeding nose' or 'severe diarrhoea or bleeding
2>       from the bowel'? The list: isotrack symptom names
? 4

$ isotrack symptom add nose bleeds
2> isotrack: error: no symptom 'nose bleeds' in the list
2> hint: not stored; did you mean 'nose bleed'? The list: isotrack symptom names
? 4

$ isotrack symptom add xyz
2> isotrack: error: no symptom 'xyz' in the list
2> hint: not stored; the list: isotrack symptom names
? 4

$ isotrack symptom add dry lips, xyz
2> isotrack: error: no symptom 'xyz' in the list
2> hint: not stored; the list: isotrack symptom names
? 4

$ isotrack symptom names | head -n 8
Symptoms that can be recorded                                     Sun 2026-11-22

common
name                          answer            other words for it
chapped lips                  -                 dry_lips, cracked lips, dry
                                                lips, sore lips, cheilitis
dry skin                      -                 dry_skin, flaky skin, peeling
                                                skin

$ isotrack symptom names --plain | grep headache
headache_mild	headache	common	STOP when severe	headaches
intracranial_hypertension	severe or lasting headache	serious	STOP	severe headache, persistent headache, lasting headache, bad headache, headache with nausea, headache with vomiting, headache and vomiting, headache and nausea, headache with blurred vision, headache with changed sight, headache and blurred vision, migraine with vomiting, very bad headache, terrible headache, worst headache, worst headache of my life, headache with blurry vision, headache with vision changes, headache with changed vision, migraine with nausea

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
Ended: chapped lips, moderate, Mon 2026-09-28 to Sun 2026-11-15, 49 days.    #10

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
2> isotrack: error: chapped lips is recorded for Mon 2026-09-28 to Sun 2026-11-15
2>                  already, #10
2> hint: not stored. If that is wrong, take it back: isotrack undo --id 10
? 3

$ isotrack symptom add chapped lips
Recorded: chapped lips, since Sun 2026-11-22.                                #12

$ isotrack symptom list
Symptoms of me                                                    Sun 2026-11-22

since       until       grade     entry  symptom, note
2026-11-01  -           moderate  #7     headache
2026-11-21  -           -         #4     dry eyes
2026-11-22  -           -         #12    chapped lips
2026-09-28  2026-11-15  moderate  #10    chapped lips; balm helps
2026-10-08  2026-10-09  severe    #9     nosebleed
2026-10-10  2026-10-31  mild      #7     headache; in the evening
2026-10-10  2026-11-20  -         #11    nosebleed; in the evening

$ isotrack history --id 6
#6  2026-11-22 09:00 UTC  symptom add                            withdrawn by #8
    + symptom chapped lips, mild, from Mon 2026-09-28, open: balm helps
    - symptom chapped lips, mild, from Thu 2026-10-01, open: balm helps

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
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
Recorded: severe or lasting headache, since Sun 2026-11-22. Source: US label, S2
(label, H).                                                                   #2
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

$ isotrack symptom add headache --grade severe --dry-run
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
Severe or lasting headache, since Sun 2026-11-22, is recorded already, #2.
Source: US label, S2 (label, H).

$ isotrack symptom add severe headache
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
Severe or lasting headache, since Sun 2026-11-22, is recorded already, #2.
Source: US label, S2 (label, H).

$ isotrack symptom list
Symptoms of me                                                    Sun 2026-11-22

since       until  grade  entry  symptom, note
2026-11-22  -      -      #2     severe or lasting headache

$ isotrack undo -q && isotrack contact set prescriber 555-0100 -q && isotrack symptom add severe headache -q
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: 555-0100

$ isotrack undo -q && isotrack symptom add severe headache --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"symptom add","patient":"me","entry":7,"stored":true,"repeated":false,"lines":["Recorded: severe or lasting headache, since Sun 2026-11-22. Source: US label, S2 (label, H).","The STOP stands until the prescriber's decision is recorded: isotrack confirm symptom.intracranial_hypertension --note TEXT"],"cumulative":null,"alerts":[{"rule":"symptom.intracranial_hypertension","severity":"STOP","due_on":"2026-11-22","message":"Severe or lasting headache, with nausea, vomiting or changed sight, may be raised pressure in the head. The US label says: stop, and get medical care the same day. Say so if you also take a tetracycline antibiotic. In danger now: 911 (US), 999 (UK). Your prescriber: 555-0100.","source":"S2 (label, H)"}],"notes":[]}

$ isotrack undo -q && isotrack symptom add severe headache --json -q
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"symptom add","patient":"me","entry":9,"stored":true,"repeated":false,"lines":[],"cumulative":null,"alerts":[{"rule":"symptom.intracranial_hypertension","severity":"STOP","due_on":"2026-11-22","message":"Severe or lasting headache, with nausea, vomiting or changed sight, may be raised pressure in the head. The US label says: stop, and get medical care the same day. Say so if you also take a tetracycline antibiotic. In danger now: 911 (US), 999 (UK). Your prescriber: 555-0100.","source":"S2 (label, H)"}],"notes":[]}

$ isotrack undo -q && isotrack symptom add severe headache --plain
entry	11
stored	yes
said	Recorded: severe or lasting headache, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	The STOP stands until the prescriber's decision is recorded: isotrack confirm symptom.intracranial_hypertension --note TEXT
finding	STOP	symptom.intracranial_hypertension	Severe or lasting headache, with nausea, vomiting or changed sight, may be raised pressure in the head. The US label says: stop, and get medical care the same day. Say so if you also take a tetracycline antibiotic. In danger now: 911 (US), 999 (UK). Your prescriber: 555-0100.

# Together with a tetracycline: one block that says so, too.
$ isotrack undo -q && isotrack medicine add minocycline --from 2026-11-01 -q && isotrack symptom add severe headache
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. A
      tetracycline antibiotic is in the record: tell them so (minocycline).
      In danger now: 911 (US), 999 (UK)
      Your prescriber: 555-0100
Recorded: severe or lasting headache, since Sun 2026-11-22. Source: US label, S2
(label, H).                                                                  #14
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.intracranial_hypertension --note TEXT

# One finding, not two; the class comes back with the prescriber's decision about the headache.
$ isotrack due --kind stop && isotrack due --kind safety
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

STOP  Sun 2026-11-22, overdue, today
      severe or lasting headache, since Sun 2026-11-22, together with
      minocycline
      symptom.intracranial_hypertension; S2 (label, H)
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
reminders and pick-ups are no longer frozen.                                 #15
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

BLOCK Sun 2026-11-01, blocked, 21 days ago
      minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid
      interaction.tetracyclines; UK: S6 (label, H); US: S2 (label, H)

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

$ isotrack undo -q
STOP  severe or lasting headache, since Sun 2026-11-22, together with
      minocycline.
      Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. A
      tetracycline antibiotic is in the record: tell them so.
      In danger now  911 (US), 999 (UK)
      Source  symptom.intracranial_hypertension S2 (label, H)
      Prescriber  555-0100
      Dose reminders and pick-ups are frozen since Sun 2026-11-22.
      When the prescriber has decided:
      isotrack confirm symptom.intracranial_hypertension --note TEXT

# Nothing of it stands in a reminder, nor in a calendar.
$ isotrack remind; isotrack remind --json | grep -ci -e head -e minoc; isotrack export ics | grep -ci -e head -e minoc
isotrack: URGENT, 1 item, since TODAY. See: isotrack
0
0
? 1

# In the words of whoever types them: the grade behind, several words for one thing, signs.
$ isotrack undo -q && isotrack symptom add headache severe -q -n; isotrack symptom add 'Headache, vomiting!' -n -q
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. A
      tetracycline antibiotic is in the record: tell them so (minocycline).
      In danger now: 911 (US), 999 (UK)
      Your prescriber: 555-0100
STOP  Severe or lasting headache, with nausea, vomiting or changed sight, may be
      raised pressure in the head. The US label says: stop, and get medical care
      the same day. Say so if you also take a tetracycline antibiotic. A
      tetracycline antibiotic is in the record: tell them so (minocycline).
      In danger now: 911 (US), 999 (UK)
      Your prescriber: 555-0100

$ isotrack symptom add headache mild -n
Recorded: headache, mild, since Sun 2026-11-22.                       not stored
Dry run: nothing was stored.

$ isotrack symptom add tiredness --grade severe -q -n
STOP  Swollen eyelids, little urine or severe tiredness may be inflamed kidneys.
      The leaflet of A-Cnotren (EU) says: stop, and contact the doctor.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: 555-0100

# Two red flags, and one symptom that is none.
$ isotrack undo -q && isotrack symptom add chest pain, dry lips, hives
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: 555-0100
STOP  Swelling of face or tongue, hives or trouble breathing may be a severe
      allergic reaction. The US label says: call the emergency number.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: 555-0100
Recorded: chest pain, one-sided weakness or slurred speech, since Sun
2026-11-22. Source: pharmacy page on side effects, S64b (secondary, H).      #19
Recorded: chapped lips, since Sun 2026-11-22.
Recorded: swollen face or tongue, hives or trouble breathing, since Sun
2026-11-22. Source: US label, S2 (label, H).
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.stroke_thrombosis --note TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.anaphylaxis --note TEXT

# Nothing keeps the words back: a slip of the finger, no record, a day to come, an unknown grade, a key used before.
$ isotrack symptom add suicidal thougts
2> STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
2>       depression may have to do with the medicine. The US label, like the NHS,
2>       says: stop, and tell the doctor straight away; in immediate danger call at
2>       once.
2>       In danger now: 911 or 988 (US), 999 or 111 (UK)
2> isotrack: error: no symptom 'suicidal thougts' in the list
2> hint: not stored; did you mean 'suicidal thoughts'? The list:
2>       isotrack symptom names
? 4

$ isotrack symptom add chest pain --db none.db
2> STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
2>       emergency. The pharmacy page on side effects says: call the emergency
2>       number.
2>       In danger now: 911 (US), 999 (UK)
2> isotrack: error: no record at none.db
2> hint: not stored; begin with: isotrack start --db none.db (five questions); or
2>       name another with --db
? 5

$ isotrack symptom add chest pain --on tomorrow
2> STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
2>       emergency. The pharmacy page on side effects says: call the emergency
2>       number.
2>       In danger now: 911 (US), 999 (UK)
2> isotrack: error: Mon 2026-11-23 is after today; a symptom is recorded once it is
2>                  there
2> hint: not stored
? 3

$ isotrack symptom add chest pain --grade awful
2> STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
2>       emergency. The pharmacy page on side effects says: call the emergency
2>       number.
2>       In danger now: 911 (US), 999 (UK)
2> isotrack: error: grade 'awful': expected one of unknown, mild, moderate, severe
2> hint: not stored
? 2

$ isotrack symptom add fever --once k -q
WARN  Fever, a sore throat or bruising may be low blood counts or inflamed blood
      vessels. The US label says: have a blood count taken urgently.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: 555-0100
STOPs are open: chest pain, one-sided weakness or slurred speech, since Sun
2026-11-22; swollen face or tongue, hives or trouble breathing, since Sun
2026-11-22; see: isotrack due

$ isotrack symptom add fever --once k
Stored before under this --once key, by symptom add; nothing was changed.    #20
2> WARN  Fever, a sore throat or bruising may be low blood counts or inflamed blood
2>       vessels. The US label says: have a blood count taken urgently.
2>       In danger now: 911 (US), 999 (UK)

$ isotrack symptom add chest pain, xyz --json
2> {"warning":{"code":"red_flag","message":"Chest pain, weakness of one side, slurred speech or a seizure is an emergency. The pharmacy page on side effects says: call the emergency number. In danger now: 911 (US), 999 (UK)."}}
2> {"error":{"code":"not_found","exit":4,"message":"no symptom 'xyz' in the list","hint":"the list: isotrack symptom names","outcome":"not_stored"}}
? 4

# Its STOP stands, also when the symptom has ended, until the prescriber's decision is recorded.
@ ISOTRACK_DB=stop.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q && isotrack symptom add severe stomach pain --on yesterday -q
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)

$ isotrack
STOP  severe upper abdominal pain, since Sat 2026-11-21.
      Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now  911 (US), 999 (UK)
      Source  symptom.pancreatitis S2 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Sat 2026-11-21.
      When the prescriber has decided:
      isotrack confirm symptom.pancreatitis --note TEXT

$ isotrack due --kind stop
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

STOP  Sat 2026-11-21, overdue, 1 day ago
      severe upper abdominal pain, since Sat 2026-11-21
      symptom.pancreatitis; S2 (label, H)
      When the prescriber has decided:
      isotrack confirm symptom.pancreatitis --note TEXT

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

$ isotrack symptom end severe stomach pain
Ended: severe upper abdominal pain, Sat 2026-11-21 to Sun 2026-11-22, 2 days.
                                                                              #3
That it ended does not settle its STOP; what the prescriber decided does:
isotrack confirm symptom.pancreatitis --note TEXT
A STOP is open: severe upper abdominal pain, since Sat 2026-11-21; see:
isotrack due

$ isotrack confirm symptom.pancreatitis --note 'lipase normal, goes on'
symptom.pancreatitis settled, Sun 2026-11-22. No STOP is open now; reminders and
pick-ups are no longer frozen.                                                #4

$ isotrack confirm symptom.pancreatitis
2> isotrack: error: symptom.pancreatitis is settled already, Sun 2026-11-22, #4
2> hint: not stored. To take that back: isotrack undo --id 4
? 3

$ isotrack symptom add severe stomach pain
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
Recorded: severe upper abdominal pain, since Sun 2026-11-22. Source: US label,
S2 (label, H).                                                                #5
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.pancreatitis --note TEXT

$ isotrack confirm symptom.pancreatitis --note 'seen again, goes on'
symptom.pancreatitis settled, Sun 2026-11-22. No STOP is open now; reminders and
pick-ups are no longer frozen.                                                #6

# A span that is written anew keeps its decision; one that grows worse is a new red flag.
$ isotrack symptom add severe stomach pain --note 'after dinner'
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
Noted with severe upper abdominal pain, since Sun 2026-11-22. Source: US label,
S2 (label, H).                                                                #7

$ isotrack due --kind stop
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind stop is recorded as due by Sun 2026-12-06. Read: course 1 of me,
day 62, programme us-ipledge, labs monthly_classic.

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

$ isotrack symptom end severe stomach pain && isotrack due --kind stop
Ended: severe upper abdominal pain, Sun 2026-11-22, 1 day.                    #8
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

Nothing of kind stop is recorded as due by Sun 2026-12-06. Read: course 1 of me,
day 62, programme us-ipledge, labs monthly_classic.

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.enrol, us.guardian,
us.visit.monthly.

# Told of again on a later day than the decision, it is a new red flag.
$ isotrack symptom add severe stomach pain && isotrack symptom add severe stomach pain --today 2026-11-25
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
Recorded: severe upper abdominal pain, since Sun 2026-11-22. Source: US label,
S2 (label, H).                                                                #9
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.pancreatitis --note TEXT
STOP  Severe pain in the upper belly, often to the back, with vomiting, may be
      an inflamed pancreas. The US label says: stop, and get emergency care.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
Severe upper abdominal pain, since Sun 2026-11-22, is recorded already, #9.
Source: US label, S2 (label, H).

# A severe symptom that is no red flag is a finding: no appointment, and no alarm of a monitor.
@ ISOTRACK_DB=severe.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-22 --product Claravis --category cannot --programme none --labs none_healthy -q && isotrack symptom add dry eyes --grade severe
Recorded: dry eyes, severe, since Sun 2026-11-22.                             #2
WARN  dry eyes, severe, since Sun 2026-11-22: for the clinic to judge. S12 S71
      S85 (label, H) symptom.dry_eyes

$ isotrack due --kind safety
Due within 14 days, to Sun 2026-12-06                             Sun 2026-11-22

WARN  Sun 2026-11-22, open, today
      dry eyes, severe, since Sun 2026-11-22: for the clinic to judge
      symptom.dry_eyes; S12 S71 S85 (label, H)

$ isotrack status | tail -n 3
  These dates are arithmetic; the prescriber decides when a course ends.
WARN  dry eyes, severe, since Sun 2026-11-22: for the clinic to judge. S12 S71
      S85 (label, H) symptom.dry_eyes

$ isotrack check --nagios
ISOTRACK OK - nothing is due | stop=0 today=0 overdue=0

$ isotrack export ics | grep -c BEGIN:VEVENT
0
2> isotrack: warning: nothing written: no item with a day is open. Read: course 1
2>                    of me, day 1, programme none, labs none_healthy
? 1

# Symptoms of one group share their words, which are said once.
$ isotrack symptom add low mood, suicidal thoughts --dry-run
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored (contact set)
Recorded: new depression or low mood, since Sun 2026-11-22. Source: US label,
like the NHS, S12 S78b (label, H).                                    not stored
Recorded: thoughts of suicide or self-harm, since Sun 2026-11-22.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.low_mood --note TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.suicidal_thoughts --note TEXT
Dry run: nothing was stored.

# Before the first dose, and without a course.
@ ISOTRACK_DB=planned.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-12-20 --product Claravis --category cannot --programme us-ipledge -q && isotrack symptom add fit
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
Recorded: seizure, since Sun 2026-11-22. Source: pharmacy page on side effects,
S64b (secondary, H).                                                          #2
Pick-ups are blocked until the prescriber's decision is recorded:
isotrack confirm symptom.seizure --note TEXT

@ ISOTRACK_DB=alone.db
$ isotrack patient add P-1 -q && isotrack patient add P-2 -q && isotrack symptom add -p P-1 hives
STOP  P-1: Swelling of face or tongue, hives or trouble breathing may be a
      severe allergic reaction. The US label says: call the emergency number.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
P-1: Recorded: swollen face or tongue, hives or trouble breathing, since Sun
2026-11-22. Source: US label, S2 (label, H).                                  #3

# Asked for on a terminal, so that it need not stand in the shell's history.
$ printf 'severe headache\n' | script -E never -qec 'isotrack symptom add -p P-2' /dev/null | tr -d '\r'
Symptom, in plain words: STOP  P-2: Severe or lasting headache, with nausea, vomiting or changed sight,
      may be raised pressure in the head. The US label says: stop, and get
      medical care the same day. Say so if you also take a tetracycline
      antibiotic.
      In danger now: 911 (US), 999 (UK)
      Your prescriber: no number stored (contact set)
P-2: Recorded: severe or lasting headache, since Sun 2026-11-22. Source: US
label, S2 (label, H).                                                         #4
