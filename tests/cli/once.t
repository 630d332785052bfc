# D5
# --once KEY: a second write with that key changes nothing, says so, and exits 0.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-19 --category cannot --once begin
Course 1 of me begins Thu 2026-11-19, in a new file, me.db (mode 0600).       #1
  Weight 60 kg (132 lb), weighed Thu 2026-11-19, 3 days ago.
  Plan isotretinoin USP 40 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: cannot. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
  Steps due before today are not judged: this record begins today.

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-19 --category cannot --once begin
Stored before under this --once key, by start; nothing was changed.           #1

$ isotrack log --once 2026-11-22
40 mg logged for today, Sun 2026-11-22.                                       #2
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack log --once 2026-11-22
Stored before under this --once key, by log; nothing was changed.             #2

$ isotrack log --once 2026-11-22 --json
{"schema":"isotrack.receipt/1","today":"2026-11-22","command":"log","patient":null,"entry":2,"stored":false,"repeated":true,"lines":["Stored before under this --once key, by log; nothing was changed."],"cumulative":null,"alerts":[],"stop_opened":null,"notes":[]}

$ isotrack log --once 2026-11-22 -q

# The key decides, not the command.
$ isotrack skip --on yesterday --once 2026-11-22
2> isotrack: error: this --once key was used by #2, a log
2> hint: not stored. Each write needs a key of its own
? 3

$ isotrack skip --on yesterday --once s1
Missed: 40 mg planned Sat 2026-11-21, yesterday.                              #3
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)

$ isotrack skip --on yesterday --once s1
Stored before under this --once key, by skip; nothing was changed.            #3

$ isotrack weight 61kg --once w1 -q && isotrack weight 61kg --once w1
Stored before under this --once key, by weight; nothing was changed.          #4

$ isotrack hold --from +1d --reason 'trip' --once h1 -q && isotrack hold --from +1d --reason 'trip' --once h1
Stored before under this --once key, by hold; nothing was changed.            #5

$ isotrack undo --once u1 -q && isotrack undo --once u1
Stored before under this --once key, by undo; nothing was changed.            #6

$ isotrack amend --on today 20mg --once a1 -q && isotrack amend --on today 20mg --once a1
Stored before under this --once key, by amend; nothing was changed.           #7

$ isotrack contact set clinic 555-0100 --once c1 -q && isotrack contact set clinic 555-0100 --once c1
Stored before under this --once key, by contact set; nothing was changed.     #8

$ isotrack patient add P-2 --once p1 -q && isotrack patient add P-2 --once p1
Stored before under this --once key, by patient add; nothing was changed.     #9

# A refused write does not use its key up, and a dry run does not either.
$ isotrack log 40mg -p me --on 2026-11-18 --once k
2> isotrack: error: Wed 2026-11-18 is before the course, which begins
2>                  Thu 2026-11-19
2> hint: not stored; if it began earlier: isotrack amend --start 2026-11-18 -p me
? 3

$ isotrack log -p me --on 2026-11-19 --once k --dry-run
me: 40 mg logged for Thu 2026-11-19, 3 days ago.                      not stored
Total 60+ mg = 1.0+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack log -p me --on 2026-11-19 --once k
me: 40 mg logged for Thu 2026-11-19, 3 days ago.                             #10
Total 60+ mg = 1.0+ mg/kg on baseline 60.00 kg.

# A value that cannot be read is refused even then.
$ isotrack log 40m -p me --once k
2> isotrack: error: dose '40m': expected whole milligrams, such as 40mg
2> hint: not stored; if 40 mg is meant, write 40mg
? 2

$ isotrack log -p me --once "$(printf 'a\001')"
2> isotrack: error: --once 'a\x01': no control characters
2> hint: not stored
? 2

$ isotrack log -p me --once ''
2> isotrack: error: --once has no value
2> hint: not stored; write --once KEY
? 2

$ isotrack log -p me --once
2> isotrack: error: --once has no value
2> hint: not stored; write --once KEY
? 2

$ isotrack history --plain | cut -f 1,4
1	start
2	log
3	skip
4	weight
5	hold
6	undo
7	amend
8	contact set
9	patient add
10	log

# Plain lines tell a repetition and a dry run from a write.
@ ISOTRACK_DB=plain.db
$ isotrack start --weight 60kg --regimen 40mg -q && isotrack log --once k --plain | head -n 2
BLOCK overdue since Thu 2026-10-22: two methods for a month before the start. I8
      P-S11 P-S34 P-S47 (design) strictest.contra.start
BLOCK overdue since Tue 2026-11-03: first pregnancy test. I8 I28 P-S11 P-S13
      P-S47 (design) strictest.test.screen
entry	2
stored	yes

$ isotrack log --once k --plain | head -n 2
entry	2
stored	no

$ isotrack log 20mg --extra --plain --dry-run | head -n 2
entry	-
stored	no

# A repetition is no refusal, whatever has become of what was done, and whoever is named.
@ ISOTRACK_DB=again.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot -q

$ isotrack waive monthly_classic --reason 'labs normal' --once v -q; isotrack waive monthly_classic --reason 'labs normal' --once v
Stored before under this --once key, by waive; nothing was changed.           #2

$ isotrack remind add 'call the lab' --on 2026-11-22 --once r -q; isotrack remind add 'call the lab' --on 2026-11-22 --once r --today 2026-11-23
Stored before under this --once key, by remind add; nothing was changed.      #3

$ isotrack config set us-ipledge.edition-b-from 2026-12-01 --once e -q; isotrack config set us-ipledge.edition-b-from 2026-12-01 --once e -p me; ISOTRACK_PATIENT=me isotrack config set us-ipledge.edition-b-from 2026-12-01 --once e
Stored before under this --once key, by config set; nothing was changed.      #4
Stored before under this --once key, by config set; nothing was changed.      #4

$ isotrack waive monthly_classic --reason 'labs normal' --once other
2> isotrack: error: monthly_classic is waived already, #2
2> hint: not stored. To ask for it again: isotrack undo --id 2
? 3

$ isotrack confirm --once other
2> isotrack: error: --once is given without a step
2> hint: not stored; the steps: isotrack confirm
? 2
