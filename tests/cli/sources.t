# Every rule and where it comes from; no record is needed.
$ isotrack sources | head -n 12
rule    us-ipledge
source  P-S11 P-S13
class   regulator
conf    H
what    iPLEDGE REMS

rule    us-ipledge.edition-b-from
source  P-S04 P-S05 P-S07 P-S08 P-S09 P-S10
class   regulator
conf    M
what    where the edition changes
\

$ isotrack sources --plain | wc -l | awk '{print ($1 > 150)}'
1

$ isotrack sources --plain | awk -F '\t' '$2 == "" || $3 == "" || $1 == ""' 

$ isotrack sources --plain | cut -f 1 | grep -E '^(us.window|monthly_classic|dose.band|care|us-claravis|contraception.combined_pill|us-ipledge.edition-b-from)'
us-ipledge.edition-b-from
us.window
us.window.reminder
us.window.cannot
monthly_classic
monthly_classic.baseline
monthly_classic
monthly_classic.end
contraception.combined_pill
care.lips
care.flare
care.sun
care.lenses
care.waxing
care.laser
care.exfoliants
care.alcohol_before_lipids
care.vitamin_a
care.food
care.swallow
care.sharing
care.blood
care.new_medicines
care.leftovers
dose.band
dose.band
us-claravis

$ isotrack sources --json | jq -c '.schema, .sources[0] // .rows[0]'
"isotrack.sources/1"
{"rule":"us-ipledge","title":"iPLEDGE REMS","ids":["P-S11","P-S13"],"kind":"regulator","confidence":"H","review_by":"2026-12-31"}

# Past their day of review; status and due say it once.
$ export ISOTRACK_DB=us.db; isotrack start --weight 60kg --regimen 40mg --programme us-ipledge --category cannot -q; for on in 2026-12-31 2027-01-01; do isotrack status --today $on | grep -A 3 'day of review'; done
WARN  Past their day of review, so they may be out of date: programme us-ipledge
      (Thu 2026-12-31). Confirm them with the clinic. I25 (design) rules.review

$ ISOTRACK_DB=us.db isotrack due --today 2027-01-01 --json | jq -c '.notes[-1]'
"Past their day of review, so they may be out of date: programme us-ipledge (Thu 2026-12-31). Confirm them with the clinic."

$ isotrack sources --today 2027-01-01 | head -n 4
PAST REVIEW: 37 rows should have been reviewed by Thu 2026-12-31 and may be out
of date, from us-ipledge to us.trigger.unprotected. Confirm them with the
clinic.
\

$ isotrack sources --db missing.db
2> isotrack: error: no record at missing.db
2> hint: begin with: isotrack start --db missing.db (five questions); or name
2>       another with --db
? 5
