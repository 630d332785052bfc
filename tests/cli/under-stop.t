# Under a STOP nothing is refused, nothing hides it, and each message names its way out.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category can --programme us-ipledge --product Claravis -q

$ isotrack log --from 2026-09-22 --to 2026-11-19 --as-planned -q

# A STOP speaks although --quiet was asked for: its card, and nothing else.
$ isotrack pregnancy-test add positive --on 2026-11-20 --setting medical -q
STOP  positive pregnancy test, collected Fri 2026-11-20.
      The label says: Stop isotretinoin at once and contact the prescriber. An
      obstetrician experienced in reproductive toxicity should see the patient;
      the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA
      MedWatch.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.pregnancy P-S60 P-S66 P-S11 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT

# What happened is written down; the answer names the STOP that is open.
$ isotrack log
40 mg logged for today, Sun 2026-11-22.                                       #4
Total 2,400+ mg = 40.0+ mg/kg on baseline 60.00 kg.
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due

$ isotrack log 20mg --extra -q
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due

$ isotrack prescription add --days 30 --refills 0
Prescription of today, Sun 2026-11-22: 30 days' supply, no refill.            #6
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due

$ isotrack visit add
Visit today, Sun 2026-11-22.                                                  #7
Meets: monthly visit, due Sat 2026-11-21 (us.visit.monthly).
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due

# Of what labels say on a missed dose nothing is shown.
$ isotrack skip --on 2026-11-20 --json | jq -c '.alerts[0].severity, .notes'
"STOP"
["A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see: isotrack due"]

$ isotrack weight 61kg --dry-run
61 kg, weighed today, Sun 2026-11-22.                                 not stored
On current weight 40.3+ mg/kg becomes 39.7+, because all that was taken is
divided by the new weight; on baseline 60.00 kg it stays 40.3+.
Total 2,420+ mg = 40.3+ mg/kg on baseline 60.00 kg.
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due
Dry run: nothing was stored.

$ isotrack contact set prescriber 555-0100
Contact prescriber: 555-0100.                                                 #9
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due

$ isotrack undo
Entry 9 (contact set) is undone.                                             #10
  withdrawn: contact prescriber: 555-0100
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due

# No day to come, and no capsules to come.
$ isotrack status
STOP  positive pregnancy test, collected Fri 2026-11-20.
      The label says: Stop isotretinoin at once and contact the prescriber. An
      obstetrician experienced in reproductive toxicity should see the patient;
      the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA
      MedWatch.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.pregnancy P-S60 P-S66 P-S11 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT

Course 1 of me, begun Tue 2026-09-22: day 62                      Sun 2026-11-22

  plan      Claravis 40 mg a day
  taken     2,420 of 2,440 mg planned on 61 days with an entry (99.18 %); 60 of
            62 days; 1 without entry
  of these  0 partial, 1 over the plan
  missed    Fri 2026-11-20
  no entry  Sat 2026-11-21; answer them: isotrack ask
  so far    40.3+ mg/kg on baseline 60 kg, weighed 61 days ago

  reference
  mg/kg       done     to go mg
    120    33.61 %     4,780.00
    150    26.89 %     6,580.00

  due       Sun 2026-11-22: mood asked about at the visit; on time until
            Sat 2026-12-12 (us.mood.visit)
  due       Sun 2026-12-20: monthly pregnancy test (us.test.monthly)
  due       Mon 2026-12-21: monthly visit (us.visit.monthly)
  due       Mon 2026-12-21: labs (monthly_classic)

  No dates: a STOP is open.
WARN  two methods in use: nothing recorded. P-S11 (regulator, H)
      us.contra.methods
  Not judged: steps due before Sun 2026-11-22.

$ isotrack status --json | jq -c '.not_projected, ([.targets[] | .finish_on, .capsules_remaining] | unique)'
"a STOP is open"
[null,[]]

# The way out stands with the STOP wherever it is shown.
$ isotrack due --within 1d --kind stop
Due within 1 day, to Mon 2026-11-23                               Sun 2026-11-22

STOP  since Fri 2026-11-20
      positive pregnancy test, collected Fri 2026-11-20
      The label says: Stop isotretinoin at once and contact the prescriber. An
      obstetrician experienced in reproductive toxicity should see the patient;
      the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA
      MedWatch.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      us.trigger.pregnancy; P-S60 P-S66 P-S11 (label, H)
      Prescriber: no number stored; to store one:
      isotrack contact set prescriber TEXT
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT

us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
Steps due before Sun 2026-11-22 are not judged: monthly_classic,
monthly_classic.baseline, us.agreement, us.category, us.contra.start, us.enrol,
us.guardian, us.test.screen, us.visit.monthly.

$ isotrack due --kind stop --json | jq -c '.items[0].notes'
["Prescriber: no number stored; to store one: isotrack contact set prescriber TEXT","When the prescriber has decided: isotrack confirm us.trigger.pregnancy --note TEXT"]

$ isotrack snooze us.trigger.pregnancy
2> isotrack: error: us.trigger.pregnancy is a STOP and cannot be put off
2> hint: When the prescriber has decided:
2>       isotrack confirm us.trigger.pregnancy --note TEXT
? 3

$ isotrack waive us.trigger.pregnancy --reason 'false alarm'
2> isotrack: error: us.trigger.pregnancy is a STOP: what a label or regulator makes
2>                  a condition is never waived
2> hint: not stored. When the prescriber has decided:
2>       isotrack confirm us.trigger.pregnancy --note TEXT
? 3

# Settling it names what this confirmation changed and nothing else.
$ isotrack confirm us.enrol --on 2026-09-20 -q
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due

$ isotrack confirm us.trigger.pregnancy --note 'serum negative twice, goes on'
us.trigger.pregnancy settled, Sun 2026-11-22. No STOP is open now; reminders are
no longer frozen. Pick-ups are still blocked: 2 conditions not met, 7 unknown.
                                                                             #12

$ isotrack log --on 2026-11-21 20mg
20 mg logged for Sat 2026-11-21, yesterday.                                  #13
20 mg of the 40 mg planned that day.
Total 2,440 mg = 40.7 mg/kg on baseline 60.00 kg.

# In a file of several patients each command says whose.
$ isotrack patient add P-2 -q && isotrack undo -p me --id 12 -q
STOP  me: positive pregnancy test, collected Fri 2026-11-20.
      The label says: Stop isotretinoin at once and contact the prescriber. An
      obstetrician experienced in reproductive toxicity should see the patient;
      the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA
      MedWatch.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.pregnancy P-S60 P-S66 P-S11 (label, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT -p me
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT -p me

$ isotrack due --all --kind stop
Due by day, to Sun 2026-12-06                                     Sun 2026-11-22

STOP
STOP  me: since Fri 2026-11-20
      positive pregnancy test, collected Fri 2026-11-20
      The label says: Stop isotretinoin at once and contact the prescriber. An
      obstetrician experienced in reproductive toxicity should see the patient;
      the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA
      MedWatch.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      us.trigger.pregnancy; P-S60 P-S66 P-S11 (label, H)
      Prescriber: no number stored; to store one:
      isotrack contact set prescriber TEXT -p me
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT -p me

me: us-ipledge: edition A until 2026-11-14, edition B from 2026-11-15 (as
announced); confirm on the iPLEDGE site.
me: steps due before the record began are not judged; the list of one patient
names them.

# Another STOP beside the one that is open.
$ isotrack period missed --on 2026-11-19 -p me
STOP  me: missed period, Thu 2026-11-19.
      The regulator says: Stop isotretinoin at once and call the prescriber: an
      expected period was missed, so a pregnancy is possible.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.missed_period P-S11 P-S60 P-S66 (regulator, H)
      Prescriber  no number stored; to store one:
                  isotrack contact set prescriber TEXT -p me
      Dose reminders and pick-ups are frozen since Thu 2026-11-19.
      When the prescriber has decided:
      isotrack confirm us.trigger.missed_period --note TEXT -p me
me: Missed period: expected Thu 2026-11-19.                                  #16
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due -p me

$ isotrack finish -p me
me: Course 1 finished: last dose Sun 2026-11-22, day 62.                     #17
Open after the course:
  pregnancy test at the last dose: Sun 2026-11-22 to Sun 2026-11-29
  (us.test.end)
  labs at the end: Sun 2026-11-22 to Sun 2026-11-29 (monthly_classic.end)
  pregnancy test 30 days after the last dose: Tue 2026-12-22 (us.test.post)
  two methods until a month after the last dose: through Tue 2026-12-22
  (us.contra.end)
  not before Tue 2026-12-22: blood donation, breastfeeding
  not before Wed 2026-12-23: contraception may end, pregnancy may be planned
  not before Fri 2027-01-22: a second course
  not before Sat 2027-05-22: waxing, dermabrasion, laser treatment of the skin
Total 2,440 mg = 40.7 mg/kg on baseline 60.00 kg.
STOPs are open: missed period, Thu 2026-11-19; positive pregnancy test,
collected Fri 2026-11-20; see: isotrack due -p me

# A STOP stands above every list that judges nothing, for people; scripts read theirs as ever.
@ ISOTRACK_DB=lists.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q && isotrack period missed --on 2026-11-20 -q | head -n 1
STOP  missed period, Fri 2026-11-20.

$ isotrack medicine list
A STOP is open: missed period, Fri 2026-11-20; see: isotrack due

Medicines of me                                                   Sun 2026-11-22

Beside isotretinoin by mouth (Claravis), course 1 from Tue 2026-09-22

No other medicine is recorded. Record one: isotrack medicine add NAME

$ isotrack regimen show | head -n 3
A STOP is open: missed period, Fri 2026-11-20; see: isotrack due

Plan of course 1 of me                                            Sun 2026-11-22

$ isotrack care | head -n 3 && isotrack lab list | head -n 2 && isotrack mood list | head -n 2 && isotrack reconcile | head -n 2
A STOP is open: missed period, Fri 2026-11-20; see: isotrack due

Care advice for me                                                Sun 2026-11-22
A STOP is open: missed period, Fri 2026-11-20; see: isotrack due

A STOP is open: missed period, Fri 2026-11-20; see: isotrack due

A STOP is open: missed period, Fri 2026-11-20; see: isotrack due
\

$ isotrack patient show | head -n 3 && isotrack chart --labs | head -n 3 && isotrack patient show --plain | grep -c STOP
A STOP is open: missed period, Fri 2026-11-20; see: isotrack due

Patient me                                                        Sun 2026-11-22
A STOP is open: missed period, Fri 2026-11-20; see: isotrack due

Labs of me                                                        Sun 2026-11-22
0
2> isotrack: warning: A STOP is open: missed period, Fri 2026-11-20; see:
2>                    isotrack due
? 1

$ isotrack medicine list --json | jq -c keys
["beside","medicines","patient","schema","today"]

# What cannot be written out, or what nobody reads, is told on standard error: a STOP is never lost.
@ ISOTRACK_DB=unheard.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q

$ isotrack symptom add want to die > /dev/full
2> STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
2>       depression may have to do with the medicine. The US label, like the NHS,
2>       says: stop, and tell the doctor straight away; in immediate danger call at
2>       once.
2>       In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
2>       Your prescriber: no number stored: isotrack contact set prescriber TEXT
2> isotrack: error: standard output: No space left on device
2> hint: stored all the same; it is #2; only the answer could not be shown
? 6

$ isotrack log > /dev/full
2> A STOP is open: "want to die": thoughts of suicide or self-harm, since
2> Sun 2026-11-22; see: isotrack due
2> isotrack: error: standard output: No space left on device
2> hint: stored all the same; it is #3; only the answer could not be shown
? 6

$ for command in status today due 'pickup check'; do isotrack $command > /dev/full 2> heard; echo "$command: $?"; grep -c -e '^STOP ' -e 'In danger now' -e 'straight away' heard; done
status: 6
3
today: 6
3
due: 6
3
pickup check: 6
3

$ isotrack medicine list > /dev/full
2> A STOP is open: "want to die": thoughts of suicide or self-harm, since
2> Sun 2026-11-22; see: isotrack due
2> isotrack: error: standard output: No space left on device
? 6

$ isotrack log 20mg --extra --json 2> heard > /dev/full; echo $?; jq -c '.warning.code, .warning.message, .error.outcome' heard
6
"stop"
"A STOP is open: \"want to die\": thoughts of suicide or self-harm, since Sun 2026-11-22; see: isotrack due"
null
null
null
"stored"

$ isotrack today --json 2>&1 > /dev/full | jq -r '.warning.message // empty' | grep -c 'straight away.* In danger now: your emergency number, 911'
1

$ isotrack mood add 1 1 0 0 0 0 0 0 1 > /dev/full 2> heard; echo $?; grep -c -e '^STOP  Thoughts of being better off dead' -e 'In danger now: ' -e 'it is #5' heard
6
3

$ isotrack pregnancy-test add positive --on 2026-11-21 > /dev/full 2> heard; echo $?; grep -e '^STOP ' -e 'label says' heard
6
STOP  positive pregnancy test, collected Sat 2026-11-21.
      The label says: Stop isotretinoin at once and contact the prescriber. An

# A pipe that nobody reads is no error, and no silence. Who has read enough hears nothing twice.
$ (until [ -e gone ]; do :; done; isotrack due --kind stop) 2> heard | { exec <&-; : > gone; }; grep -c '^STOP ' heard
3

$ isotrack due 2> heard | head -n 1; cat heard
Due within 14 days, to Sun 2026-12-06, and the next of each kind  Sun 2026-11-22

# A month is shown below an open STOP, whichever month; programs have it as an object, and first among the items.
$ isotrack start --db cal.db --weight 60kg --regimen 40mg --start 2026-11-01 --category can --programme us-ipledge -q; isotrack contact set prescriber 555-0100 --db cal.db -q; isotrack pregnancy-test add positive --on 2026-11-20 --db cal.db -q 2>/dev/null >&2; isotrack calendar --month 2027-03 --db cal.db | head -n 18
STOP  positive pregnancy test, collected Fri 2026-11-20.
      The label says: Stop isotretinoin at once and contact the prescriber. An
      obstetrician experienced in reproductive toxicity should see the patient;
      the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA
      MedWatch.
      Report  the prescriber, at once, an obstetrician experienced in
              reproductive toxicity, iPLEDGE pregnancy registry 1-866-495-0654,
              FDA MedWatch 1-800-FDA-1088
      Source  us.trigger.pregnancy P-S60 P-S66 P-S11 (label, H)
      Prescriber  555-0100
      Dose reminders and pick-ups are frozen since Fri 2026-11-20.
      When the prescriber has decided:
      isotrack confirm us.trigger.pregnancy --note TEXT --db cal.db

March 2027                                                  today Sun 2026-11-22

 Mon        Tue        Wed        Thu        Fri        Sat        Sun
-----------------------------------------------------------------------------
$ isotrack calendar --month 2027-03 --db cal.db --json | jq -c '.stop.frozen_since, .stop.contacts, .stop.items[0].contacts, .items[0].rule, .items[0].words'
"2026-11-20"
[{"role":"prescriber","text":"555-0100"}]
["the prescriber, at once","an obstetrician experienced in reproductive toxicity","iPLEDGE pregnancy registry 1-866-495-0654","FDA MedWatch 1-800-FDA-1088"]
"us.trigger.pregnancy"
"Stop isotretinoin at once and contact the prescriber. An obstetrician experienced in reproductive toxicity should see the patient; the pregnancy is reported to the iPLEDGE pregnancy registry and to FDA MedWatch."
$ isotrack calendar --all --month 2027-03 --db cal.db | head -n 3
A STOP is open: me; see: isotrack due --all --db cal.db

March 2027                                                  today Sun 2026-11-22
$ isotrack status --db cal.db --json | jq -c '.stop.items[0].rule, .not_judged, .settled'
"us.trigger.pregnancy"
["steps due before Sun 2026-11-22"]
[]
$ isotrack period list --db cal.db | head -n 3
A STOP is open: positive pregnancy test, collected Fri 2026-11-20; see:
isotrack due --db cal.db
\
