# Choices for the whole file.
$ isotrack config list
2> isotrack: error: no record at ~/.local/share/isotrack/isotrack.db
2> hint: begin with: isotrack start (five questions); or name another with --db
? 5

$ isotrack patient add -q

$ isotrack config list
key                        value                   what
backup.nudge-days          14          as shipped  days without a backup until
                                                   one is asked for; 0: never
notify.command             -           as shipped  the program that remind
                                                   --notify runs, as a JSON
                                                   array
us-ipledge.edition-b-from  2026-11-15  as shipped  first day of edition B

$ isotrack config set us-ipledge.edition-b-from 2026-12-01
us-ipledge.edition-b-from: Tue 2026-12-01; before, Sun 2026-11-15, as shipped.
                                                                              #2

$ isotrack programme show us-ipledge --on 2026-11-20 --plain | head -n 1
switch	us-ipledge.edition-b-from	2026-12-01	A	B	moved

$ isotrack config set us-ipledge.edition-b-from 2026-12-15 --json | jq -c '.schema, .patient, .lines'
"isotrack.receipt/1"
null
["us-ipledge.edition-b-from: Tue 2026-12-15; before, Tue 2026-12-01."]

$ isotrack config set notify.command '["/bin/echo", "isotrack", "{message}"]'
notify.command: ["/bin/echo","isotrack","{message}"]; before, nothing, as
shipped.                                                                      #4

$ isotrack config list --json | jq -c '.schema, .settings[]'
"isotrack.config/1"
{"key":"backup.nudge-days","value":"14","set":false,"shipped":"14","about":"days without a backup until one is asked for; 0: never"}
{"key":"notify.command","value":"[\"/bin/echo\",\"isotrack\",\"{message}\"]","set":true,"shipped":null,"about":"the program that remind --notify runs, as a JSON array"}
{"key":"us-ipledge.edition-b-from","value":"2026-12-15","set":true,"shipped":"2026-11-15","about":"first day of edition B"}

$ isotrack config list --plain
backup.nudge-days	14	shipped	14
notify.command	["/bin/echo","isotrack","{message}"]	set	-
us-ipledge.edition-b-from	2026-12-15	set	2026-11-15

$ isotrack config unset us-ipledge.edition-b-from
us-ipledge.edition-b-from: Sun 2026-11-15, as shipped; before, Tue 2026-12-15.
                                                                              #5

$ isotrack config unset us-ipledge.edition-b-from
2> isotrack: error: us-ipledge.edition-b-from is not set here
2> hint: not stored
? 3

$ isotrack undo --id 4
Entry 4 (config set) is undone.                                               #6
  withdrawn: notify.command is ["/bin/echo","isotrack","{message}"]

$ isotrack undo --id 5; isotrack config list --plain | head -n 2
Entry 5 (config unset) is undone.                                             #7
  back: us-ipledge.edition-b-from is 2026-12-15
backup.nudge-days	14	shipped	14
notify.command	-	shipped	-

# Known keys, readable values.
$ isotrack config set us-ipledge.edition-b-form 2026-12-01
2> isotrack: error: no key 'us-ipledge.edition-b-form'
2> hint: not stored; did you mean us-ipledge.edition-b-from?
? 2

$ isotrack config set us-ipledge.edition-b-from 1/12/2026
2> isotrack: error: date '1/12/2026': expected a date
2> hint: not stored; day and month could be either way round; write YYYY-MM-DD
? 2

$ isotrack config set us-ipledge.edition-b-from
2> isotrack: error: us-ipledge.edition-b-from: expected one value
2> hint: not stored; a value with blanks stands in quotes:
2>       isotrack config set KEY 'VALUE'
? 2

$ isotrack config set notify.command notify-send
2> isotrack: error: notify.command 'notify-send': expected a JSON array, a program
2>                  and its arguments
2> hint: not stored; such as '["/usr/bin/notify-send","isotrack","{message}"]'
? 2

$ isotrack config set notify.command '["notify-send"]'
2> isotrack: error: notify.command '["notify-send"]': the program is named by its
2>                  absolute path
2> hint: not stored; such as '["/usr/bin/notify-send","isotrack","{message}"]'
? 2

$ isotrack config set notify.command '["/bin/true", 1]'
2> isotrack: error: notify.command '["/bin/true", 1]': every argument is a text in
2>                  double quotes
2> hint: not stored; such as '["/usr/bin/notify-send","isotrack","{message}"]'
? 2

$ isotrack config set
2> isotrack: error: the key is missing
2> hint: not stored; the keys: isotrack config list
? 2

$ isotrack config set notify.command '["/bin/true"]' --dry-run
notify.command: ["/bin/true"]; before, nothing, as shipped.           not stored
Dry run: nothing was stored.

$ isotrack history | grep -c config
4

# A program that is not there is told of at once.
$ isotrack config set notify.command '["/nope/bad"]'
notify.command: ["/nope/bad"]; before, nothing, as shipped.                   #8
2> isotrack: warning: notify.command: /nope/bad cannot be started: No such file or
2>                    directory

$ touch plain; isotrack config set notify.command "[\"$PWD/plain\"]" --json | jq -c .stored
true
2> {"warning":{"code":"not_startable","message":"notify.command: ~/plain cannot be started: it is not executable"}}

$ isotrack config set notify.command '["/tmp"]' -q
2> isotrack: warning: notify.command: /tmp cannot be started: it is no file

# When a backup is asked for.
$ isotrack config set backup.nudge-days 30
backup.nudge-days: 30; before, 14, as shipped.                               #11

$ isotrack config set backup.nudge-days soon
2> isotrack: error: backup.nudge-days 'soon': expected 0 to 999 days
2> hint: not stored; 0 asks for no backup
? 2

# A date moved past another one leaves a rule of a clinic's own programme without a day.
@ ISOTRACK_DB=no-day.db
$ cat > own.json <<END
> {"id": "ours", "name": "Our clinic", "region": "Leeds", "note": "two dates", "methods": "none",
>  "source": {"ids": ["I9"], "kind": "design", "confidence": "-"},
>  "switches": [{"name": "new-from", "on": "2027-01-01", "edition_before": "old", "edition_after": "new", "confirm": "the board"},
>               {"name": "next-from", "on": "2027-03-01", "edition_before": "new", "edition_after": "next", "confirm": "the board"}],
>  "rules": [{"id": "own.visit", "title": "visit at day 14", "kind": "visit", "check": "milestone", "severity": "WARN", "who": "all",
>             "anchor": "first_dose", "due": "14d", "met_by": "visit", "from": "new-from", "before": "next-from"}]}
> END

$ isotrack patient add me -q; isotrack programme add own.json -q; isotrack config set ours.new-from 2027-03-01
ours.new-from: Mon 2027-03-01; before, Fri 2027-01-01, as shipped.            #3
own.visit of Our clinic now holds on no day: from Mon 2027-03-01, but before
Mon 2027-03-01.

$ isotrack config set ours.new-from 2027-02-28
ours.new-from: Sun 2027-02-28; before, Mon 2027-03-01.                        #4
