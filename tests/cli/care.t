# care lists the everyday advice of labels and regulators, as long as it holds.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-09-22 --category cannot -q

$ isotrack care
Care advice for me                                                Sun 2026-11-22

  Chapped lips come to about 9 in 10 people; dry skin, nose and eyes are common.
  Lips are drier at higher doses.
    to the last dose
    care.lips; S12 S71 S85 (label, H)
  Acne may flare in the first weeks.
    to the last dose
    care.flare; S12 S71 S85 (label, H)
  Protect the skin from the sun: it burns more easily.
    to the last dose
    care.sun; S9 S12 (label, H)
  Contact lenses may not be tolerated.
    to the last dose
    care.lenses; S9 S12 (label, H)
  No waxing during treatment and for 6 months after it.
    to 6 months after the last dose
    care.waxing; P-S62 S9 S12 (label, H)
  No dermabrasion or laser treatment of the skin during treatment and for
  6 months after it.
    to 6 months after the last dose
    care.laser; P-S62 S9 S12 (label, H)
  Avoid acne products on the skin that peel or exfoliate.
    to the last dose
    care.exfoliants; S63 S64 (label, H)
  No alcohol for 36 hours before blood is drawn for lipids, and come fasting.
    to the last dose
    care.alcohol_before_lipids; S2 (label, H)
  No vitamin A supplements above a normal multivitamin.
    to the last dose
    care.vitamin_a; S3 S6 (label, H)
  Conventional capsules are taken with food; Absorica and Absorica LD with or
  without.
    to the last dose
    care.food; S1 S4 (label, H)
  Swallow capsules whole with a full glass of liquid.
    to the last dose
    care.swallow; S1 (label, H)
  Never share isotretinoin with anyone.
    without an end
    care.sharing; P-S11 (regulator, H)
  No blood donation during treatment and for one month after the last dose.
    to 1 month or 30 days after the last dose, whichever is later
    post.blood.label; S9 S12 (label, H)
  Ask the prescriber before any new medicine or herbal product.
    to the last dose
    care.new_medicines; P-S11 (regulator, H)
  Return capsules that are left to the pharmacy.
    without an end
    care.leftovers; P-S11 (secondary, M)

$ isotrack care --plain | head -n 2
care.lips	-	Chapped lips come to about 9 in 10 people; dry skin, nose and eyes are common. Lips are drier at higher doses.	S12 S71 S85 (label, H)
care.flare	-	Acne may flare in the first weeks.	S12 S71 S85 (label, H)

# After the course only what goes on past the last dose stays, to its last day.
$ isotrack log --from 2026-09-22 --to 2026-11-20 --as-planned -q && isotrack finish -q

$ isotrack care
Care advice for me                                                Sun 2026-11-22

  No waxing during treatment and for 6 months after it.
    to 6 months after the last dose: through Wed 2027-05-19
    care.waxing; P-S62 S9 S12 (label, H)
  No dermabrasion or laser treatment of the skin during treatment and for
  6 months after it.
    to 6 months after the last dose: through Wed 2027-05-19
    care.laser; P-S62 S9 S12 (label, H)
  Never share isotretinoin with anyone.
    without an end
    care.sharing; P-S11 (regulator, H)
  No blood donation during treatment and for one month after the last dose.
    to 1 month or 30 days after the last dose, whichever is later: through
    Sat 2026-12-19
    post.blood.label; S9 S12 (label, H)
  Return capsules that are left to the pharmacy.
    without an end
    care.leftovers; P-S11 (secondary, M)

$ isotrack care --today 2027-05-19 --json | jq -c '.items[] | [.rule, .until]'
["care.waxing","2027-05-19"]
["care.laser","2027-05-19"]
["care.sharing",null]
["care.leftovers",null]

$ isotrack care --today 2027-05-20 --json | jq -c '.items[] | [.rule, .until]'
["care.sharing",null]
["care.leftovers",null]

@ ISOTRACK_DB=empty.db
$ isotrack patient add -q

$ isotrack care
2> isotrack: error: P-00013 has no course yet
2> hint: begin with: isotrack start
? 4

# One advice, one end: what finish names as the first day, care holds through the day before.
@ ISOTRACK_DB=uk-ended.db
$ isotrack start --weight 60kg --regimen 20mg --start 2026-09-22 --category cannot --programme uk -q

$ isotrack finish --last-dose 2026-11-21 | grep 'not before'
  not before Sat 2026-12-19: blood donation
  not before Thu 2027-01-21: a second course
  not before Fri 2027-05-21: waxing, dermabrasion, laser treatment of the skin

$ isotrack care --plain | cut -f 1,2
care.waxing	2027-05-20
care.laser	2027-05-20
care.sharing	-
post.blood.uk	2026-12-18
care.leftovers	-
