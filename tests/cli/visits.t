# --logging visits: a clinic that records at visits has no unknown days between them, only at them.
@ ISOTRACK_DB=clinic.db
$ isotrack patient add P-0412 --category cannot --logging visits -q && isotrack start --weight 60kg --regimen 40mg --start 2026-10-01 -q

$ isotrack status
Course 1 of P-0412, begun Thu 2026-10-01: day 53                  Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     0 mg; 0 of 1 day; 1 without entry
  no entry  Thu 2026-10-01; answer them: isotrack ask
  so far    0.0+ mg/kg on baseline 60 kg, weighed 52 days ago

  reference                          reached, if every
  mg/kg       done     to go mg      planned dose is taken
    120     0.00 %     7,200.00      Thu 2027-05-20
    150     0.00 %     9,000.00      Sun 2027-07-04
  if taken  on the 52 days about which nothing is said: 120 on Mon 2027-03-29,
            150 on Thu 2027-05-13
  capsules  180 x 40 to reach 120; 225 x 40 to reach 150

  due       Thu 2026-11-26: 4-weekly review (strictest.review)
  due       Mon 2026-11-30: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ isotrack log --from 2026-10-01 --to 2026-10-30 --as-planned --missed 2026-10-12 -q

$ isotrack status
Course 1 of P-0412, begun Thu 2026-10-01: day 53                  Sun 2026-11-22

  plan      isotretinoin USP 40 mg a day
  taken     1,160 of 1,200 mg planned (96.67 %); 29 of 30 days; 0 without entry
  missed    Mon 2026-10-12
  so far    19.3+ mg/kg on baseline 60 kg, weighed 52 days ago

  reference                          reached, if every     at 96.67 % of
  mg/kg       done     to go mg      planned dose is taken the plan, as so far
    120    16.11 %     6,040.00      Wed 2027-04-21        Tue 2027-04-27
    150    12.89 %     7,840.00      Sat 2027-06-05        Sat 2027-06-12
  if taken  on the 22 days about which nothing is said: 120 on Tue 2027-03-30,
            150 on Fri 2027-05-14
  capsules  151 x 40 to reach 120; 196 x 40 to reach 150

  due       Thu 2026-11-26: 4-weekly review (strictest.review)
  due       Mon 2026-11-30: labs (monthly_classic)

  These dates are arithmetic; the prescriber decides when a course ends.
  Flags: none among what is recorded.
  Not judged: steps due before Sun 2026-11-22.

$ isotrack ask
No day before Sun 2026-11-22 is without an entry.

$ isotrack patient edit --logging daily -q && isotrack status --json | jq -c '.doses | [.scheduled_days, .full, .missed, .unknown]'
[52,29,1,22]

# Days that nobody told of yet may have been taken: every total is a lower bound.
$ isotrack patient add me --logging visits --db v.db -q; isotrack start --db v.db --weight 60kg --regimen 40mg --start 2026-09-01 -q; isotrack log 40mg --on 2026-09-01 --db v.db -q; isotrack --db v.db | sed -n 3p; isotrack status --db v.db --json | jq -c '.cumulative | [.equivalent_mg, .upper_equivalent_mg]'; isotrack course list --db v.db --plain
  0.7+ mg/kg on baseline 60.00 kg                             40+ mg, 1 of 1 day
[40,3280]
1	active	2026-09-01	-	40	0.6667	at_least
