# What may be a red flag and is none of its names: its words are said, and it is asked about.
@ ISOTRACK_DB=asked.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category cannot --programme us-ipledge -q

# Without a terminal nothing is stored, and the answer names the command.
$ isotrack symptom add i fainted at work yesterday and hit my head
2> STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
2>       emergency. The pharmacy page on side effects says: call the emergency
2>       number.
2>       In danger now: your emergency number, 911 (US), 999 (UK)
2> isotrack: error: no symptom 'i fainted at work yesterday' in the list
2> hint: not stored; did you mean 'seizure'? The words above are for that. To
2>       record it: isotrack symptom add seizure; the list: isotrack symptom names;
2>       or record it in your own words:
2>       isotrack symptom add other: i fainted at work yesterday
? 4

# On a terminal a yes records it, in the words that were typed, with the day they say.
$ printf 'y\n' | script -E never -qec 'stty cols 80; isotrack symptom add i fainted at work yesterday' /dev/null | tr -d '\r'
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: your emergency number, 911 (US), 999 (UK)
Do you mean seizure? [y/N] Recorded: "i fainted at work": seizure, since Sat 2026-11-21. Source: pharmacy
page on side effects, S64b (secondary, H).                                    #2
"yesterday" is taken as since Sat 2026-11-21; another day is named with --on.
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.seizure --note TEXT

$ isotrack symptom list
A STOP is open: "i fainted at work": seizure, since Sat 2026-11-21; see:
isotrack due

Symptoms of me                                                    Sun 2026-11-22

since       until  grade  finding  entry  symptom, note
2026-11-21  -      -      STOP     #2     "i fainted at work": seizure

# Any other answer is a no: nothing is stored.
$ printf 'n\n' | script -E never -qec 'stty cols 80; isotrack symptom add chills' /dev/null | tr -d '\r'
WARN  Fever, a sore throat or bruising may be low blood counts or inflamed blood
      vessels. The US label says: have a blood count taken urgently.
      In danger now: your emergency number, 911 (US), 999 (UK)
Do you mean fever? [y/N] isotrack: error: no symptom 'chills' in the list
hint: not stored; did you mean 'fever'? The words above are for that. To record
      it: isotrack symptom add fever; the list: isotrack symptom names; or
      record it in your own words: isotrack symptom add other: chills

# A slip of the finger is asked about, too, and what stands beside it is kept.
$ isotrack undo -q; printf 'yes\n' | script -E never -qec 'stty cols 80; isotrack symptom add suicidl thoughts, xyz' /dev/null | tr -d '\r'
No longer open: STOP "i fainted at work": seizure, since Sat 2026-11-21
(symptom.seizure).
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
Do you mean suicidal thoughts? [y/N] Recorded: "suicidl thoughts": thoughts of suicide or self-harm, since
Sun 2026-11-22. Source: US label, like the NHS, S12 S78b (label, H).          #4
Recorded: "xyz": something else, since Sun 2026-11-22.
Not in the list, so kept in your own words and not judged: "xyz".
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.suicidal_thoughts --note TEXT

# What was typed as own words is recorded whatever the answer; the words of the red flag are said all the same.
$ isotrack undo -q; isotrack symptom add other: fainted
No longer open: STOP "suicidl thoughts": thoughts of suicide or self-harm, since
Sun 2026-11-22 (symptom.suicidal_thoughts).
STOP  Chest pain, weakness of one side, slurred speech or a seizure is an
      emergency. The pharmacy page on side effects says: call the emergency
      number.
      In danger now: your emergency number, 911 (US), 999 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
Recorded: "fainted": something else, since Sun 2026-11-22.                    #6

$ isotrack undo -q; printf 'y\n' | script -E never -qec 'stty cols 80; isotrack symptom add other: fainted' /dev/null | tr -d '\r' | tail -n 3
side effects, S64b (secondary, H).                                            #8
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.seizure --note TEXT

# --no-input asks nothing.
$ isotrack undo -q; printf 'y\n' | script -E never -qec 'stty cols 80; isotrack symptom add chills --no-input -q' /dev/null | tr -d '\r' | tail -n 4
No longer open: STOP "fainted": seizure, since Sun 2026-11-22 (symptom.seizure).
isotrack: error: no symptom 'chills' in the list
hint: not stored; did you mean 'fever'? The words above are for that. To record
      it: isotrack symptom add fever; the list: isotrack symptom names; or
      record it in your own words: isotrack symptom add other: chills

# A number and its unit stand in the way of no name, and the words of one may stand in any order.
$ for text in 'fever 38.7 and skin peeling' 'fever of 102F' 'pain from my stomach to my back' 'my muscles feel really weak' 'other: worst headache of my life' 'rash and my mouth is full of ulcers' 'diarrhoea all day with blood and cramps'; do isotrack symptom add "$text" -n --plain 2>&1 | grep -e '^said.*Recorded' -e '^STOP' -e 'did you mean' | head -n 1; done
said	Recorded: "fever 38.7 and skin peeling": widespread rash with blisters, sores or fever, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "fever of 102F": fever, since Sun 2026-11-22. Source: US label, S71 (label, M).
said	Recorded: "pain from my stomach to my back": severe upper abdominal pain, since Sun 2026-11-22. Source: US label, S2 (label, H).
said	Recorded: "my muscles feel really weak": muscle weakness or dark urine, since Sun 2026-11-22. Source: US label, as a patient page tells it, S87 (secondary, H).
said	Recorded: "worst headache of my life": severe or lasting headache, since Sun 2026-11-22. Source: US label, S2 (label, H).
STOP  A widespread rash with blisters, sores of mouth or eyes, fever or peeling
STOP  Severe diarrhoea, bleeding from the bowel or bowel pain may be an inflamed

# A day given with --on may be of something that is over: how it is said that it lasts.
$ isotrack symptom add headache --on 2026-10-20
Recorded: headache, since Tue 2026-10-20.                                    #10
A headache that lasts is a red flag. If it has been there since Tue 2026-10-20:
isotrack symptom add lasting headache --on 2026-10-20; if it is over:
isotrack symptom end headache --on DATE
