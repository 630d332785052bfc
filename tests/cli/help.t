# help on a command or a topic; -h and --help anywhere.
$ isotrack help
isotrack keeps the record of an isotretinoin course in one local file.
It records and counts; it gives no medical advice and uses no network.

course
  start                begin a course (and the file, when there is none)
  weight               record a body weight
  regimen set          set the plan from a day on
  regimen show         the plan, its steps and holds
  regimen fit          what capsules make a dose prescribed by weight
  hold                 record a prescribed pause
  resume               end a pause
  finish               record that the course is finished
  stop                 record that the course was stopped early
  course list          the courses of a patient, each with its own total
  course outcome       record how a course turned out
  contact set          store whom to turn to
  contact list         whom to turn to, as stored

every day
  today                today's card (the same as isotrack alone)
  log                  record a dose that was taken
  skip                 say that a planned dose was not taken
  ask                  walk the days without an entry
  status               every number of a course
  due                  what is due, with every rule and its source
  history              the journal: what was recorded and withdrawn, and when
  undo                 take back the last entry, or a named one
  amend                correct what is stored; the old value stays in the
                       history

monitoring
  lab add              record a blood draw and its results
  lab list             results by day, how they went, and what is flagged
  lab plan             the plan that labs come due by, or another one
  pregnancy-test add   record a pregnancy test
  pregnancy-test list  the pregnancy tests
  contraception add    record methods that are used together
  contraception end    record the last day of a method, or of all
  contraception gap    record days without the required methods
  contraception list   methods and gaps, with their days
  period add           record the first day of bleeding
  period missed        record that an expected period did not come
  period list          the periods, begun and missed
  confirm              record a step that is done rather than measured
  prescription add     record a prescription that was issued
  prescription list    the prescriptions
  pickup add           record a supply that was picked up
  pickup check         which conditions for a pick-up are recorded as met
  stock                the capsules there are, and how long they last
  stock count          record how many capsules are there
  reconcile            planned, dispensed and logged, month by month
  visit add            record a visit, or book one
  medicine add         record another medicine, supplement or herb
  medicine end         record the last day of a medicine
  medicine list        other medicines and what is said of them
  symptom add          record a symptom; a red flag is answered at once
  symptom end          record the last day of a symptom
  symptom list         the symptoms, open ones first
  symptom names        the symptoms there are, and which are red flags
  mood add             answer PHQ-2 or PHQ-9, or record a score
  mood list            the scores, and how they changed
  pickup list          the supplies that were picked up
  visit list           the visits, booked and done
  care                 everyday advice of the labels that holds today
  waive                set an obligation aside

look
  chart                the cumulative dose against the reference band, or
                       results
  calendar             a course as a cell a day, or a month with what is due
  plan                 what if: another dose, target, start or pause beside
                       today's plan
  report               a page to print or hand on

clinic
  patient add          add a patient (and the file, when there is none)
  patient list         the patients of this file
  patient show         what is recorded of a patient
  patient edit         change category, programme, logging or preferences
  patient archive      put a patient away: in no list, not judged, not reminded
  patient erase        remove everything recorded about a patient, for good
  redact               remove the content of one entry for good
  audit                who wrote what, when and why
  roster               every patient of the file, most urgent first

automation
  remind               what cron runs: one line when something new is due
  remind add           add a reminder of your own
  remind list          the reminders of your own
  remind end           end a reminder of your own
  snooze               no reminder of an item for a while
  check                one line and one status for a monitoring program

data
  verify               check the file: SQLite's checks, the schema, every digest
  backup               a copy of the record, read back before it counts
  restore              put a backup in the place of the record
  export ics           a calendar file of what is due
  export json          the whole record, history included
  export fhir          one patient as FHIR R4 resources
  export csv           doses, weights, results and tests as tables
  import json          take in an export of a whole record
  import csv           take in a table: doses, weights, results, tests
  merge                bring two records of one patient together

reference
  product list         the products and their capsules
  programme list       the programmes, shipped and the clinic's own
  programme show       the rules of a programme on a day
  programme add        add a clinic's own programme, or put one in place of
                       another
  lab plan add         add a clinic's own lab plan, or put one in place of
                       another
  sources              every rule and where it comes from
  config list          what can be chosen, and what is in force
  config set           a choice for the whole file
  config unset         back to what is shipped
  completion           the script that lets a shell complete isotrack's words
  help                 help on a command or topic
  version              the version

More: isotrack help COMMAND. Topics: category, plan, dates, exit-status.

$ isotrack -h | head -n 1
isotrack keeps the record of an isotretinoin course in one local file.

$ isotrack help log
isotrack log [AMOUNT]

  record a dose that was taken

  Alone it records the next unsaid intake of today. An amount is taken as it is
  up to what the day still plans; beyond that it is refused unless --extra says
  it was in fact taken. With --from and --to every planned day of the span about
  which nothing is said is filled. A dose on a missed day withdraws the miss.

Examples
  isotrack log
  isotrack log 40mg --on yesterday
  isotrack log --from 2026-09-22 --to yesterday --as-planned
  isotrack log 20mg --at 08:30 --note 'with breakfast'

Options
  --on DATE             the day it was taken (today)
  --from DATE           first day of a span (the course's first day)
  --to DATE             last day of a span (today)
  --at HH:MM            the time it was taken
  --as-planned          the whole planned day, or each one of the span
  --missed DATES        days of the span that were missed, separated by commas
  --extra               record it although the day plans less
  --vomited             remark; it counts as taken
  --no-food             remark: taken without food
  --note TEXT           a note kept with the dose

Everywhere
  --db FILE             the record (else ISOTRACK_DB, else the default place)
  -p, --patient CODE    which patient (else ISOTRACK_PATIENT); a lone one needs
                        no naming
  --course N            read an older course
  --today DATE          take this as today (else ISOTRACK_TODAY, else the clock)
  --json                one JSON object
  --plain               tab-separated lines, no heading, stable
  --ascii               no box or block characters
  --color WHEN          always, never or auto
  -q, --quiet           print nothing on success but a STOP or BLOCK
  -n, --dry-run         say what would be stored; store nothing
  -y, --yes             answer questions with yes; lifts no refusal
  --no-input            never ask; a question is then exit 2
  --once KEY            a second write with this key changes nothing
  -h, --help            help on a command
  -V, --version         the version

$ isotrack log --help | head -n 3
isotrack log [AMOUNT]

  record a dose that was taken

$ isotrack --help log | head -n 3
isotrack log [AMOUNT]

  record a dose that was taken

$ isotrack help regimen
isotrack regimen set          set the plan from a day on
isotrack regimen show         the plan, its steps and holds
isotrack regimen fit          what capsules make a dose prescribed by weight

Examples
  isotrack regimen set 60mg
  isotrack regimen show
  isotrack regimen fit 0.5mg/kg

More: isotrack help regimen set.

$ isotrack regimen --help
isotrack regimen set          set the plan from a day on
isotrack regimen show         the plan, its steps and holds
isotrack regimen fit          what capsules make a dose prescribed by weight

Examples
  isotrack regimen set 60mg
  isotrack regimen show
  isotrack regimen fit 0.5mg/kg

More: isotrack help regimen set.

$ isotrack regimen set -h | head -n 3
isotrack regimen set PLAN...

  set the plan from a day on

$ isotrack help miss | head -n 4
isotrack skip

  say that a planned dose was not taken
  Also: isotrack miss

$ isotrack help category
Can become pregnant: can, cannot or unknown.

  The programme decides by organs and potential, never by recorded sex or
  gender. P-S11 (regulator, H)
  US iPLEDGE counts everyone as can, unless documented: cisgender male,
  hysterectomy, removal of both ovaries, or menopause shown by hormone results.
  P-S11 (regulator, H)
  In the US tubal sterilisation, a partner's vasectomy, abstinence,
  perimenopause and age before the first period all stay can. P-S11 (regulator,
  H)
  In the UK it is a uterus and at least one ovary, unless a professional
  confirms tubal ligation or menopause. P-S32 (regulator, M)
  Unknown: the strictest rules apply until it is said. I10 (design)

A prescriber confirms a change; record it with:
  isotrack patient edit --category WHO --from DATE --reason TEXT

$ isotrack help plan
isotrack plan

  what if: another dose, target, start or pause beside today's plan

  A comparison, not a proposal: when each target would be reached, in how many
  days, capsules and supplies, with which labs, visits and pregnancy tests on
  the way. Nothing is stored. A dose by weight shows every way capsules can make
  it, side by side; nothing is ranked.

Examples
  isotrack plan --regimen 60mg
  isotrack plan --regimen '40mg 60mg' --from 2026-12-01
  isotrack plan --regimen 0.5mg/kg
  isotrack plan --target 100-120
  isotrack plan --pause 14d --from mon

Options
  --regimen PLAN        another plan; its grammar: isotrack help plan
  --product ID          made of this product
  --from DATE           from this day on (the first one still open)
  --drop-later          without the steps that are to follow
  --target MG/KG        another target, such as 100-120
  --start DATE          another first day of a course that has not begun
  --pause DAYS          a pause of so many days
  --resume DATE         the first dosing day after a hold without an end

Everywhere
  --db FILE             the record (else ISOTRACK_DB, else the default place)
  -p, --patient CODE    which patient (else ISOTRACK_PATIENT); a lone one needs
                        no naming
  --course N            read an older course
  --today DATE          take this as today (else ISOTRACK_TODAY, else the clock)
  --json                one JSON object
  --plain               tab-separated lines, no heading, stable
  --ascii               no box or block characters
  --color WHEN          always, never or auto
  -q, --quiet           print nothing on success but a STOP or BLOCK
  -n, --dry-run         say what would be stored; store nothing
  -y, --yes             answer questions with yes; lifts no refusal
  --no-input            never ask; a question is then exit 2
  --once KEY            a second write with this key changes nothing
  -h, --help            help on a command
  -V, --version         the version

A plan, wherever one is written (words need no quotes; they are joined):

  40mg                      the same dose every day
  40mg 60mg                 alternating
  2x20mg, 40mg+20mg         two intakes a day
  60mg*7 0mg*21             seven days, then 21 days of rest, repeating
  20mg tue,thu,sat          on weekdays
  40mg as 20+20             names the capsules
  40/60/80 every 30d        steps that follow each other; the last stays
  0.5mg/kg                  worked out from the weight: isotrack regimen fit

The days repeat from the step's first day; that phase runs on through holds and
missed days. Without 'as' the fewest capsules of the product are counted.

$ isotrack help exit-status
Exit status:

  0   done, whatever a report reports
  1   something needs attention, only when asked (verify, --exit-code)
  2   usage, an unreadable value, or a question nobody could answer
  3   refused: beyond the plan, outside the course, future, limit, conflict
  4   no such patient, course or entry
  5   the file: missing, empty, busy, no permission, damaged, newer, foreign
  6   input or output
  70  our mistake

After a failed write the message says stored, not stored or unknown, truly.

$ isotrack help regimen sett
2> isotrack: error: no help on 'regimen sett'
2> hint: did you mean regimen set?
? 2

$ isotrack help plann
2> isotrack: error: no help on 'plann'
2> hint: did you mean plan?
? 2

# The first word of a group counts as a name too.
$ isotrack help pikup
2> isotrack: error: no help on 'pikup'
2> hint: did you mean pickup?
? 2

$ isotrack help nothing-like-it
2> isotrack: error: no help on 'nothing-like-it'
2> hint: the commands: isotrack help
? 2

# Everything fits 80 columns.

# As JSON: the rows of the commands, or the lines of a topic.
$ isotrack help --json | jq -c 'keys_unsorted, .schema, .asked, .commands[0].name, (.commands | length) > 25, .topics, .lines'
["schema","today","asked","commands","everywhere","topics","lines"]
"isotrack.help/1"
null
"start"
true
["category","plan","dates","exit-status"]
[]

$ isotrack help log --json | jq -c '.asked, (.commands | length), (.commands[0] | keys_unsorted, .operands, .writes, .options[0])'
"log"
1
["name","alias","group","summary","operands","detail","examples","options","writes"]
"[AMOUNT]"
true
{"name":"--on","value":"DATE","help":"the day it was taken (today)"}

$ isotrack regimen --help --json | jq -c '.asked, [.commands[].name]'
"regimen"
["regimen set","regimen show","regimen fit"]

$ isotrack help exit-status --json | jq -c '.commands, .lines[0:3]'
[]
["Exit status:","","  0   done, whatever a report reports"]

$ isotrack help lgo --json
2> {"error":{"code":"usage","exit":2,"message":"no help on 'lgo'","hint":"did you mean log?","outcome":null}}
? 2

# On a narrow screen everything is broken into lines; an example stays one command for a shell.
$ COLUMNS=40 isotrack help | head -n 12
isotrack keeps the record of an
isotretinoin course in one local file.
It records and counts; it gives no
medical advice and uses no network.

course
  start
      begin a course (and the file, when
      there is none)
  weight
      record a body weight
  regimen set

$ COLUMNS=40 isotrack help start | head -n 30
isotrack start [PLAN...]

  begin a course (and the file, when
  there is none)

  Needs a weight and a plan; on a
  terminal it asks for what is missing.
  The rest has a default that is echoed.
  Words after --regimen belong to the
  plan. The plan's grammar: isotrack
  help plan. Who can become pregnant:
  isotrack help category.

Examples
  isotrack start
  isotrack start --weight 64.5kg \
      --regimen 40mg 60mg --product \
      Claravis
  isotrack start --weight 142lb \
      --steps 40/60/80 --every 30d \
      --start 2026-09-22
  isotrack start --weight '10st 3lb' \
      --regimen 0.5mg/kg --nearest

Options
  --weight WEIGHT
      weight on the first day: 64.5kg,
      142lb, '10st 3lb'
  --regimen PLAN
      the prescribed plan, such as 40mg

$ COLUMNS=40 isotrack help plan
isotrack plan

  what if: another dose, target, start
  or pause beside today's plan

  A comparison, not a proposal: when
  each target would be reached, in how
  many days, capsules and supplies, with
  which labs, visits and pregnancy tests
  on the way. Nothing is stored. A dose
  by weight shows every way capsules can
  make it, side by side; nothing is
  ranked.

Examples
  isotrack plan --regimen 60mg
  isotrack plan --regimen '40mg 60mg' \
      --from 2026-12-01
  isotrack plan --regimen 0.5mg/kg
  isotrack plan --target 100-120
  isotrack plan --pause 14d --from mon

Options
  --regimen PLAN
      another plan; its grammar:
      isotrack help plan
  --product ID
      made of this product
  --from DATE
      from this day on (the first one
      still open)
  --drop-later
      without the steps that are to
      follow
  --target MG/KG
      another target, such as 100-120
  --start DATE
      another first day of a course that
      has not begun
  --pause DAYS
      a pause of so many days
  --resume DATE
      the first dosing day after a hold
      without an end

Everywhere
  --db FILE
      the record (else ISOTRACK_DB, else
      the default place)
  -p, --patient CODE
      which patient (else
      ISOTRACK_PATIENT); a lone one
      needs no naming
  --course N
      read an older course
  --today DATE
      take this as today (else
      ISOTRACK_TODAY, else the clock)
  --json
      one JSON object
  --plain
      tab-separated lines, no heading,
      stable
  --ascii
      no box or block characters
  --color WHEN
      always, never or auto
  -q, --quiet
      print nothing on success but a
      STOP or BLOCK
  -n, --dry-run
      say what would be stored; store
      nothing
  -y, --yes
      answer questions with yes; lifts
      no refusal
  --no-input
      never ask; a question is then exit
      2
  --once KEY
      a second write with this key
      changes nothing
  -h, --help
      help on a command
  -V, --version
      the version

A plan, wherever one is written (words
need no quotes; they are joined):

  40mg
      the same dose every day
  40mg 60mg
      alternating
  2x20mg, 40mg+20mg
      two intakes a day
  60mg*7 0mg*21
      seven days, then 21 days of rest,
      repeating
  20mg tue,thu,sat
      on weekdays
  40mg as 20+20
      names the capsules
  40/60/80 every 30d
      steps that follow each other; the
      last stays
  0.5mg/kg
      worked out from the weight:
      isotrack regimen fit

The days repeat from the step's first
day; that phase runs on through holds
and missed days. Without 'as' the fewest
capsules of the product are counted.

$ COLUMNS=60 isotrack help dates
A date, wherever one is written:

  2026-11-22, 20261122      a day
  today, yesterday, tomorrow
  mon, monday               the latest when recording, the
                            next when planning
  last mon, next mon        never today itself
  -3d, '3d ago', +2w        d, w, mo or y
  '17 nov', '17 nov 2025'   without a year the nearest, on
                            the side that is meant

Dates with / or . and two-digit years are refused, because
they read both ways.

$ for width in 40 60; do for topic in '' category plan dates exit-status log start remind 'pregnancy-test add' pickup; do COLUMNS=$width isotrack help $topic | awk -v w=$width 'length($0) > w {print w": "$0}'; done; done
