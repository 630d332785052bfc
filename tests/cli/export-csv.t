# export csv: what is in force as tables. What comes back: import-csv.t.
@ ISOTRACK_DB=a.db
$ isotrack start --weight 142lb --regimen 40mg --start 2026-11-16 --product Claravis --category can --programme us-ipledge -q; isotrack log --from 2026-11-16 --to 2026-11-19 --as-planned --missed 2026-11-19 -q; isotrack log 20mg --on 2026-11-20 --at 08:30 --no-food --note 'with "water", late' -q; isotrack skip --on 2026-11-20 --reason=-forgot -q

$ isotrack export csv | tr -d '\r'
patient,course,date,intake,state,mg,time,product,vomited,no_food,note
me,1,2026-11-16,1,taken,40,,us-claravis,,,
me,1,2026-11-17,1,taken,40,,us-claravis,,,
me,1,2026-11-18,1,taken,40,,us-claravis,,,
me,1,2026-11-19,,missed,,,us-claravis,,,
me,1,2026-11-20,1,taken,20,08:30,us-claravis,,yes,"with ""water"", late"
me,1,2026-11-20,,missed,,,us-claravis,,,'-forgot

$ isotrack export csv | od -c | sed -n 5,6p; isotrack export csv --excel | head -c 3 | od -c
0000100   ,   n   o   t   e  \r  \n   m   e   ,   1   ,   2   0   2   6
0000120   -   1   1   -   1   6   ,   1   ,   t   a   k   e   n   ,   4
0000000 357 273 277
0000003

$ isotrack export csv --what weights | tr -d '\r'; isotrack export csv --what labs | tr -d '\r'; isotrack export csv --what tests | tr -d '\r'
patient,course,date,weight,kg
me,1,2026-11-16,142lb,64.4101
patient,date,analyte,value,unit,upper_limit,fasting,note
patient,date,result,kind,setting,note

$ isotrack export csv -o doses.csv; stat -c %a doses.csv; isotrack export csv -d tables/ --json | jq -c '[.entry, .lines]'; ls -l tables | awk 'NR > 1 {print $1, $NF}'
6 rows of doses written to doses.csv, mode 0600.
Read: 1 patient. Codes, no names; notes stand as they were typed.
600
[null,["4 tables written to tables/, mode 0600.","doses.csv: 6 rows","weights.csv: 1 row","labs.csv: 0 rows","tests.csv: 0 rows","Read: 1 patient. Codes, no names; notes stand as they were typed."]]
-rw------- doses.csv
-rw------- labs.csv
-rw------- tests.csv
-rw------- weights.csv

# Nothing is replaced without --force, nor is anything of the record.
$ isotrack export csv -o doses.csv
2> isotrack: error: doses.csv is there already; not overwritten
2> hint: name another file, or --force
? 3

$ isotrack export csv -o doses.csv --force -q; isotrack export csv -o a.db --force
2> isotrack: error: a.db belongs to the record
2> hint: name another file
? 3

$ ln -s doses.csv link.csv; isotrack export csv -o link.csv --force; isotrack export csv -d tables; isotrack export csv -d doses.csv
2> isotrack: error: link.csv: is a symbolic link; not written
2> hint: name another file
2> isotrack: error: tables/doses.csv is there already; not overwritten
2> hint: name another folder, or --force
2> isotrack: error: doses.csv: is no folder; nothing written
? 6

$ isotrack export csv --what visits; isotrack export csv -o x.csv -d y; isotrack export csv --json; isotrack export csv --course 1
2> isotrack: error: table 'visits': expected doses, weights, labs or tests
2> isotrack: error: -o names one file, -d a folder for all tables
2> hint: leave one of them out
2> {"error":{"code":"usage","exit":2,"message":"standard output takes the table, not a receipt","hint":"leave --json out, or name a file for the table with -o","outcome":null}}
2> isotrack: error: --course: a table holds every course, and says which
2> hint: leave --course out
? 2

# One patient of several, and everybody; a code that looks like a formula.
$ isotrack patient add -- -5; isotrack patient add P-2 -q; isotrack start -p P-2 --weight 60kg --regimen 40mg --start 2026-11-20 -q; isotrack log -p P-2 -q; isotrack export csv -p P-2 | tr -d '\r'; isotrack export csv --what weights | tr -d '\r'
Patient -5.                                                                   #5
  Can become pregnant: unknown. Programme strictest. Logging daily.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID --patient=-5 (isotrack programme list)
patient,course,date,intake,state,mg,time,product,vomited,no_food,note
P-2,1,2026-11-22,1,taken,40,,us-generic,,,
patient,course,date,weight,kg
P-2,1,2026-11-20,60kg,60.0000
me,1,2026-11-16,142lb,64.4101
