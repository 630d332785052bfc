# undo takes back the last entry, or a named one. Nothing is erased: an undo is an entry too.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-19 --category cannot -q && isotrack log -q && isotrack log --on yesterday --note 'late' -q

$ isotrack undo --dry-run
Entry 3 (log) is undone.                                              not stored
  withdrawn: 40 mg on Sat 2026-11-21: late
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack undo
Entry 3 (log) is undone.                                                      #4
  withdrawn: 40 mg on Sat 2026-11-21: late
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack undo --reason 'not taken'
Entry 2 (log) is undone.                                                      #5
  withdrawn: 40 mg on Sun 2026-11-22
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.

# An undo is itself undone by its number.
$ isotrack undo --id 5
Entry 5 (undo) is undone.                                                     #6
  back: 40 mg on Sun 2026-11-22
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack history
#1  2026-11-22 09:00 UTC  start
    + patient me, logging daily
    + can become pregnant: cannot, from Thu 2026-11-19
    + programme strictest from Thu 2026-11-19
    + course 1 from Thu 2026-11-19, target 120-150 mg/kg on baseline, labs
      monthly_classic
    + weight 60kg on Thu 2026-11-19
    + plan 40mg (us-generic) from Thu 2026-11-19
#2  2026-11-22 09:00 UTC  log                                    withdrawn by #5
    + 40 mg on Sun 2026-11-22
#3  2026-11-22 09:00 UTC  log                                       undone by #4
    + 40 mg on Sat 2026-11-21: late
#4  2026-11-22 09:00 UTC  undo                                         undoes #3
    - 40 mg on Sat 2026-11-21: late
#5  2026-11-22 09:00 UTC  undo                           undoes #2, undone by #6
    - 40 mg on Sun 2026-11-22
    reason: not taken
#6  2026-11-22 09:00 UTC  undo                                         undoes #5
    + 40 mg on Sun 2026-11-22

$ isotrack status --plain | grep ^mg
mg	40
mg_per_kg_baseline	0.6667
mg_per_kg_current	0.6667
mg_per_kg_at_dose	0.6667

# Not twice, and not what is not there.
$ isotrack undo --id 3
2> isotrack: error: entry 3 was undone already, by #4
2> hint: not stored
? 3

$ isotrack undo --id 99
2> isotrack: error: no entry 99
2> hint: not stored; the numbers: isotrack history
? 4

$ isotrack undo --id x
2> isotrack: error: entry 'x': expected its number, such as 6
2> hint: not stored; the numbers: isotrack history
? 2

$ isotrack undo 3
2> isotrack: error: entry 3 was undone already, by #4
2> hint: not stored
? 3

$ isotrack undo 3 --id 6
2> isotrack: error: the entry is named twice: 3 and --id
2> hint: not stored
? 2

$ isotrack undo 6 --dry-run
Entry 6 (undo) is undone.                                             not stored
  withdrawn: 40 mg on Sun 2026-11-22
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack undo 6 7
2> isotrack: error: entry '6 7': expected its number, such as 6
2> hint: not stored; the numbers: isotrack history
? 2

# What later entries rest on goes last.
$ isotrack skip --on yesterday -q && isotrack log --on yesterday -q

$ isotrack undo --id 7
2> isotrack: error: later entries rest on entry 7: #8
2> hint: not stored. Undo those first: isotrack undo --id 8
? 3

$ isotrack undo --id 8
Entry 8 (log) is undone.                                                      #9
  withdrawn: 40 mg on Sat 2026-11-21
  back: not taken on Sat 2026-11-21
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack undo --id 7
Entry 7 (skip) is undone.                                                    #10
  withdrawn: not taken on Sat 2026-11-21
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack undo --id 1
2> isotrack: error: later entries rest on entry 1: #6
2> hint: not stored. Undo those first: isotrack undo --id 6
? 3

# A span is one entry.
$ isotrack log --from 2026-11-19 --to 2026-11-21 --as-planned -q && isotrack undo
Entry 11 (log) is undone.                                                    #12
  withdrawn: 40 mg on Thu 2026-11-19
  withdrawn: 40 mg on Fri 2026-11-20
  withdrawn: 40 mg on Sat 2026-11-21
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack undo --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"undo","patient":"me","entry":13,"stored":true,"repeated":false,"lines":["Entry 2 (log) is undone.","  withdrawn: 40 mg on Sun 2026-11-22"],"cumulative":{"mg":0,"equivalent_mg":0,"mg_per_kg":0,"basis":"baseline","weight_kg":60,"at_least":true},"alerts":[],"stop_opened":null,"notes":[]}

# A whole course back to nothing.
$ isotrack undo -q; isotrack history --plain | cut -f 1,4,6
1	start	undone by #14
2	log	undone by #13
3	log	undone by #4
4	undo	undoes #3
5	undo	undoes #2, undone by #6
6	undo	undoes #5, withdrawn by #13
7	skip	undone by #10
8	log	undone by #9
9	undo	undoes #8, withdrawn by #10
10	undo	undoes #7
11	log	undone by #12
12	undo	undoes #11
13	undo	undoes #2
14	undo	undoes #1

@ ISOTRACK_DB=other.db
$ isotrack start --weight 60kg --regimen 40mg -q && isotrack undo -q; isotrack undo --id 2 -q; isotrack status --plain | head -n 2
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
patient	me
course	1

$ isotrack history --plain | cut -f 1,4,6
1	start	withdrawn by #2
2	undo	undoes #1, undone by #3
3	undo	undoes #2

# What an undo took back stays said, whatever becomes of the undo itself.
@ ISOTRACK_DB=said.db
$ isotrack start --weight 60kg --regimen 40mg --start yesterday -q && isotrack skip -q && isotrack log -q && isotrack undo -q && isotrack log -q && isotrack history --json | jq -c '.entries[] | [.entry, .remark, .undoes, .undone_by, .redacted_by]'
[1,null,null,null,null]
[2,"withdrawn by #3",null,null,null]
[3,"undone by #4",null,4,null]
[4,"undoes #3, withdrawn by #5",3,null,null]
[5,null,null,null,null]

# What waited for the prescriber's decision and is open no more is named; what is open again, too.
@ ISOTRACK_DB=waits.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --product Claravis --category cannot --programme us-ipledge -q; isotrack medicine add doxycycline -q; isotrack symptom add severe stomach pain -q >/dev/null; isotrack undo
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Entry 3 (symptom add) is undone.                                              #4
  withdrawn: symptom "severe stomach pain": severe upper abdominal pain, from
             Sun 2026-11-22, open
No longer open: STOP "severe stomach pain": severe upper abdominal pain, since
Sun 2026-11-22 (symptom.pancreatitis).
No STOP is open now; reminders are no longer frozen. Pick-ups are still blocked:
1 condition not met, 6 unknown.

$ isotrack confirm interaction.tetracyclines --note 'seen' -q; isotrack undo
Entry 5 (confirm) is undone.                                                  #6
  withdrawn: confirmed interaction.tetracyclines on Sun 2026-11-22: seen
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Open until the prescriber's decision is recorded:
isotrack confirm interaction.tetracyclines --note TEXT

# In a file of several patients what is to be typed names the patient; medicines of which the same
# is said are told together; a STOP that stands since another day has its card alone.
@ ISOTRACK_DB=two.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-01 --product Claravis --category cannot --programme us-ipledge -q; isotrack medicine add doxycycline -q; isotrack medicine add minocycline -q; isotrack patient add P-2 -q; isotrack confirm interaction.tetracyclines --note 'seen' -p me -q; isotrack undo --id 5
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
BLOCK minocycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
me: Entry 5 (confirm) is undone.                                              #6
  withdrawn: confirmed interaction.tetracyclines on Sun 2026-11-22: seen
BLOCK doxycycline and minocycline: tetracycline antibiotics, not to be combined.
      Raised pressure in the head; with a headache or changed sight, the labels
      say, stop and get medical care. UK: contraindicated; US: avoid. UK: S6
      (label, H); US: S2 (label, H) interaction.tetracyclines
Open until the prescriber's decision is recorded:
isotrack confirm interaction.tetracyclines --note TEXT -p me
$ isotrack symptom add 'yellow eyes' --on 2026-11-10 -p me -q >told.txt 2>&1; isotrack symptom add 'yellow eyes' --on 2026-11-05 -p me -q >told.txt 2>&1; isotrack undo -p me
STOP  me: "yellow eyes": yellow skin or eyes, or dark urine with marked
      tiredness, since Tue 2026-11-10.
      Yellow skin or eyes, dark urine or marked tiredness may be an inflamed
      liver. The leaflet of A-Cnotren (EU) says: stop, and be seen urgently.
      In danger now  your emergency number, 911 (US), 999 (UK)
      Source  symptom.hepatitis S86 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT -p me
      Dose reminders and pick-ups are frozen since Tue 2026-11-10.
      When the prescriber has decided:
      isotrack confirm symptom.hepatitis --note TEXT -p me
me: Entry 8 (symptom add) is undone.                                          #9
  withdrawn: symptom "yellow eyes": yellow skin or eyes, or dark urine with
             marked tiredness, from Thu 2026-11-05, open
  back: symptom "yellow eyes": yellow skin or eyes, or dark urine with marked
        tiredness, from Tue 2026-11-10, open

# A medicine that becomes part of a STOP again has not ended.
@ ISOTRACK_DB=part.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-01 --category can --programme us-ipledge -q && isotrack medicine add doxycycline -q && isotrack symptom add 'severe headache' -q > told.txt; isotrack confirm symptom.intracranial_hypertension --note seen -q; isotrack undo | tail -n 2
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
BLOCK doxycycline: tetracycline antibiotics, not to be combined. Raised pressure
      in the head; with a headache or changed sight, the labels say, stop and
      get medical care. UK: contraindicated; US: avoid. UK: S6 (label, H); US:
      S2 (label, H) interaction.tetracyclines
Entry 4 (confirm) is undone.                                                  #5
  withdrawn: confirmed symptom.intracranial_hypertension on Sun 2026-11-22: seen

# What an undo ends undecided speaks under --quiet, and stands in the notes of a document.
@ ISOTRACK_DB=told.db
$ isotrack start --weight 60kg --regimen 40mg --category cannot --programme none -q; isotrack lab add tg=9.9mmol/L --on 2026-11-22 -q; isotrack undo -q | tr -s ' \n' ' ' | grep -o 'No longer open: BLOCK\|(lab.T3)'
BLOCK TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to
      judge. S2 S10 (label, H) lab.T3
No longer open: BLOCK
(lab.T3)
$ isotrack lab add tg=9.9mmol/L --on 2026-11-22 -q; isotrack undo --json | jq -c '.notes | map(test("^No longer open: BLOCK .*lab.T3"))'
BLOCK TG: above 800 mg/dL or 9 mmol/L, flagged same-day; for the clinic to
      judge. S2 S10 (label, H) lab.T3
[true]

# What somebody else wrote is not taken back unasked, and the answer says whose it was.
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 -q --db whose.db && isotrack log -q --db whose.db; sql=$(sqlite3 whose.db "select sql from sqlite_master where name = 'entry_update'"); sqlite3 whose.db "drop trigger entry_update; update entry set user = 'nurse'; $sql"

$ isotrack undo --db whose.db
2> isotrack: error: entry 2 (log) was written by nurse, Sun 2026-11-22
2> hint: not stored; if it is to be taken back: isotrack undo --id 2 --db whose.db
? 2

$ isotrack undo --dry-run --db whose.db
Entry 2 (log) is undone.                                              not stored
  written by nurse, Sun 2026-11-22
  withdrawn: 40 mg on Sun 2026-11-22
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack undo 2 --db whose.db
Entry 2 (log) is undone.                                                      #3
  written by nurse, Sun 2026-11-22
  withdrawn: 40 mg on Sun 2026-11-22
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.

$ isotrack undo --db whose.db --yes
Entry 1 (start) is undone.                                                    #4
  written by nurse, Sun 2026-11-22
  withdrawn: patient me, logging daily
  withdrawn: can become pregnant: unknown, from Fri 2026-11-20
  withdrawn: programme strictest from Fri 2026-11-20
  withdrawn: course 1 from Fri 2026-11-20, target 120-150 mg/kg on baseline,
             labs monthly_classic
  withdrawn: weight 60kg on Fri 2026-11-20
  withdrawn: plan 40mg (us-generic) from Fri 2026-11-20
