# A page to print or to hand on. The page itself is looked at in a browser by tests/web.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 142lb --steps 40/60 --every 30d --start 2026-09-22 --product Claravis --category can --programme us-ipledge -q
$ isotrack patient edit --name 'Jane <b>Example</b>' --birth-date 1998-03-01 -q
$ isotrack log --from 2026-09-22 --to yesterday --as-planned --missed 2026-10-31,2026-11-07 --yes -q
$ isotrack pregnancy-test add negative --on 2026-11-18 --setting medical -q
$ isotrack lab add alt=24 tg=238mg/dL --uln alt=55 --on 2026-11-18 -q
$ isotrack mood add 2 1 -q

# The answer says where it is and that it is private.
$ isotrack report -o page.html
The page of me written to page.html, mode 0600. It holds health data.
$ stat -c '%a %F' page.html
600 regular file

# The whole page, as a text a program can read: its parts, the title without a name, the name escaped.
$ head -n 2 page.html
<!DOCTYPE html>
<!-- A page of isotrack. It holds health data. -->
$ grep -o '<title>isotrack[^<]*' page.html
<title>isotrack me 2026-11-22
$ grep -o '<h2>[^<]*' page.html
<h2>What stands out
<h2>What comes next
<h2>Cumulative dose on baseline weight, 64.41 kg
<h2>Reference doses
<h2>Days
<h2>Laboratory
<h2>Mood
<h2>Care
$ grep -o 'Jane[^;]*;b' page.html
Jane &lt;b
$ grep -c 'http:\|https:\|<script\|src=\|href=' page.html
0
? 1

# Figures are those of status.
$ grep -o '<strong>[^<]*</strong>' page.html
<strong>45.6</strong>
<strong>59</strong>
<strong>2,940</strong>
$ isotrack status --json | jq -c '[.cumulative.mg_per_kg.baseline, .cumulative.mg, .doses.full]'
[45.645,2940,59]

# Without -o it goes to a pipe, the same bytes; not onto a screen.
$ isotrack report | cmp - page.html
$ isotrack report -o - | cmp - page.html
$ script -E never -qec 'isotrack report' /dev/null | tr -d '\r'
isotrack: error: a page is no text for a terminal
hint: name a file: isotrack report -o FILE.html
$ isotrack report --json
2> {"error":{"code":"usage","exit":2,"message":"standard output takes the page, nothing else","hint":"name a file for the page with -o","outcome":null}}
? 2
$ isotrack report -o other.html --json | jq -c '[.schema, .lines]'
["isotrack.receipt/1",["The page of me written to other.html, mode 0600. It holds health data."]]
$ isotrack report -o quiet.html -q

# What is there already stays, unless it is said.
$ isotrack report -o page.html
2> isotrack: error: page.html is there already; not overwritten
2> hint: name another file, or --force
? 3
$ printf 'a letter' > letter.txt
$ isotrack report -o letter.txt
2> isotrack: error: letter.txt is there already; not overwritten
2> hint: name another file, or --force
? 3
$ cat letter.txt
a letter
\ no newline
$ isotrack report -o page.html --force
The page of me written to page.html, mode 0600. It holds health data.
$ ln -s letter.txt link.html
$ isotrack report -o link.html --force
2> isotrack: error: link.html: is a symbolic link; not written
2> hint: name another file
? 6
$ isotrack report -o link.html
2> isotrack: error: link.html: is a symbolic link; not written
2> hint: name another file
? 6
$ cat letter.txt
a letter
\ no newline
$ mkdir folder
$ isotrack report -o folder --force
2> isotrack: error: folder: is not a regular file; not written
2> hint: name another file
? 6
$ isotrack report -o no/such/page.html
2> isotrack: error: no/such/page.html: there is no folder no/such
2> hint: make it first, or name a file elsewhere
? 6
$ isotrack report -o me.db --force
2> isotrack: error: me.db belongs to the record
2> hint: name another file
? 3
$ isotrack report -o me.db-journal
2> isotrack: error: me.db-journal belongs to the record
2> hint: name another file
? 3
$ ls
folder
letter.txt
link.html
me.db
other.html
page.html
quiet.html

# Parts that are left out are named, and told nowhere.
$ isotrack report -o without.html --without pregnancy,mood,name
The page of me written to without.html, mode 0600. It holds health data.
Left out: name, pregnancy, mood.
$ grep -o 'Left out on request: [^<]*' without.html
Left out on request: name, pregnancy, mood.
$ sed 's/Left out on request[^<]*//' without.html | grep -ci 'pregnan\|phq\|jane\|1998\|negative'
0
? 1
$ grep -c 'PHQ-2' page.html
2
$ isotrack report -o x.html --without weight
2> isotrack: error: part 'weight': expected one or more of name, pregnancy, labs,
2>                  medicines, symptoms, mood, care, corrections
2> hint: several are separated by commas
? 2
$ isotrack report -o x.html --without ''
2> isotrack: error: --without has no value
2> hint: write --without PARTS
? 2

# An older course, and a day of the past.
$ isotrack report --course 2 -o x.html
2> isotrack: error: me has no course '2'
2> hint: the courses: isotrack course list
? 4
$ isotrack report --today 2026-10-22 | grep -o '<strong>[^<]*</strong>' | head -n 2
<strong>19.6</strong>
<strong>31</strong>

# What was set aside is told as such. Words that were typed go with any part of health, a name or not.
$ isotrack medicine add zinc -q
$ isotrack waive interaction.not_checked --reason 'known to Dr. Lee' -q
$ isotrack report | sed 's/<[^>]*>//g' | grep -o 'Set aside[^;]*; reason: [a-zA-Z. ]*'
Set aside Sun 2026-11-22: interaction.not_checked, of Sun 2026-11-22; reason: known to Dr. Lee.
$ isotrack report --without mood | sed 's/<[^>]*>//g' | grep -o 'Set aside[^;]*22\.\|Dr. Lee'
Set aside Sun 2026-11-22: interaction.not_checked, of Sun 2026-11-22.

# Under a STOP no day to come is drawn, and nothing is projected.
@ ISOTRACK_DB=stop.db
$ isotrack start --weight 60kg --regimen 60mg --start 2026-11-01 --category can --programme us-ipledge -q
$ isotrack report | grep -o 'to come [0-9][0-9]*'
to come 8
$ isotrack pregnancy-test add positive --on 2026-11-21 -q > stop.txt
$ isotrack report | grep -c 'to come [0-9]\|class="planned"\|capsules to it'
0
? 1
$ isotrack report | grep -c 'class="window\|>to come<\|>window open<\|>window to come<'
0
? 1

# A clinic day: a page a patient, named by the code.
@ ISOTRACK_DB=clinic.db
$ isotrack patient add P-0412 --name 'Jane Example' -q
$ isotrack patient add p-0412 -q --yes
$ isotrack patient add .. -q
$ isotrack start -p P-0412 --weight 60kg --regimen 40mg --start 2026-09-22 -q
$ isotrack report --all
2> isotrack: error: --all writes a page a patient: into which folder is not said
2> hint: such as: isotrack report --all -d monday/
? 2
$ isotrack report --all -d monday/
3 of 3 written to monday/, mode 0600. Every page holds health data.
$ stat -c '%a %n' monday monday/*
700 monday
600 monday/P-0412.html
600 monday/p-0412~2.html
600 monday/~...html
$ grep -l 'Jane' monday/*
monday/P-0412.html
$ grep -c '<title>.*Jane' monday/P-0412.html
0
? 1
$ isotrack report --all -d monday
2> isotrack: error: monday/~...html is there already; not overwritten
2> hint: name another folder, or --force
? 3
$ isotrack report --all -d monday --force --without pregnancy
3 of 3 written to monday/, mode 0600. Every page holds health data.
Left out: pregnancy.
$ isotrack report --all -d monday --force -q
$ ln -s monday tuesday
$ isotrack report --all -d tuesday/
2> isotrack: error: tuesday: is a symbolic link; nothing written
2> hint: name the folder itself
? 6
$ isotrack report --all -d clinic.db
2> isotrack: error: clinic.db: is no folder; nothing written
? 6
$ isotrack report -d monday
2> isotrack: error: -d is for the pages of every patient
2> hint: for one page name a file with -o; for all of them add --all
? 2
$ isotrack report --all -o x.html -d monday
2> isotrack: error: --all writes several pages: -o names one file
2> hint: name a folder with -d
? 2
$ isotrack report --all -d monday -p P-0412
2> isotrack: error: --all is every patient's current course
2> hint: leave out -p and --course
? 2
$ isotrack report -o x.html
2> isotrack: error: this file holds 3 patients; which one is not said
2> hint: name one with -p CODE; they are listed by: isotrack patient list
? 2
$ isotrack report -p p-0412 -o lower.html
The page of p-0412 written to lower.html, mode 0600. It holds health data.

# A page of the clinic: commands name the patient, what blocks says so, and nobody is told to tell the clinic.
$ isotrack start -p p-0412 --weight 60kg --regimen 40mg --start 2025-09-22 --category cannot --programme us-ipledge -q
$ isotrack log -p p-0412 --from 2025-09-22 --to yesterday --as-planned --missed 2026-11-18,2026-11-19,2026-11-20 --yes -q
$ isotrack report -p p-0412 | grep -o 'all of them: isotrack [^<]*'
all of them: isotrack calendar -p p-0412.
$ isotrack medicine add doxycycline -p p-0412 -q
BLOCK p-0412: doxycycline: tetracycline antibiotics, not to be combined. Raised
      pressure in the head; with a headache or changed sight, the labels say,
      stop and get medical care. UK: contraindicated; US: avoid. UK: S6 (label,
      H); US: S2 (label, H) interaction.tetracyclines
$ isotrack report -p p-0412 | sed 's/<[^>]*>//g' | grep -c 'BLOCK doxycycline: tetracycline antibiotics'
1
$ isotrack status -p p-0412 | grep -c 'Tell the clinic'
1
$ isotrack report -p p-0412 | grep -c 'Tell the clinic'
0
? 1

# A bar while they are written, on a terminal alone; it is gone at the end.
$ script -E never -qec 'isotrack report --all -d thursday' /dev/null | tr '\r' '\n' | sed 's/\x1b\[K//' | tail -n 4
████████████████████░░░░░░░░░░  2 of 3
██████████████████████████████  3 of 3
3 of 3 written to thursday/, mode 0600. Every page holds health data.
\
$ isotrack report --all -d friday 2>&1 | head -n 1
3 of 3 written to friday/, mode 0600. Every page holds health data.

# One page in the way: nothing is written.
$ mkdir -p saturday/P-0412.html
$ isotrack report --all -d saturday
2> isotrack: error: saturday/P-0412.html: is not a regular file; not written
2> hint: name another folder
? 6
$ ls saturday
P-0412.html

# One record that cannot be judged does not keep back the others; the answer counts, and the status says so.
$ sqlite3 clinic.db "SELECT sql FROM sqlite_master WHERE name = 'programme_update'" > trigger.sql
$ sqlite3 clinic.db "DROP TRIGGER programme_update; UPDATE programme SET programme = 'gone' WHERE patient_id = 2" && sqlite3 clinic.db < trigger.sql
$ isotrack report --all -d sunday
2 of 3 written to sunday/, mode 0600. Every page holds health data.
2> isotrack: warning: p-0412 could not be read: no programme 'gone'; it was the
2>                    clinic's own; to add it again: isotrack programme add FILE
? 5
$ ls sunday
P-0412.html
~...html

# A programme that was taken back is no more named than the one in force.
@ ISOTRACK_DB=programme.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-20 --category can --programme strictest -q; isotrack patient edit --programme uk -q; isotrack undo -q; isotrack report --without pregnancy | grep -ci 'programme uk'; isotrack report | grep -ci 'programme uk'
0
1

# What the prescriber decided about a supply is told like other decisions.
$ isotrack start --weight 60kg --regimen 20mg --start 2026-10-01 --category can --programme de -q --db de.db; isotrack pickup add 60x20mg -q --db de.db; isotrack confirm de.rx.supply --note 'handed back' -q --db de.db; isotrack report -o de.html -q --db de.db; grep -c 'handed back' de.html
BLOCK picked up 60 days' supply; supply of at most 30 days. P-S44 (secondary, H)
      de.rx.supply
BLOCK not known to be met on that day: negative test in the 3 days up to the
      prescription: nothing recorded. P-S34 P-S42 (label, M) eu.test.follow
1
