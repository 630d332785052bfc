# --dry-run (-n) says what would be stored and stores nothing.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-19 --category cannot -n
Course 1 of me begins Thu 2026-11-19.                                 not stored
  Weight 60 kg (132 lb), weighed Thu 2026-11-19, 3 days ago.
  Plan isotretinoin USP 40 mg a day.
  Reference band 120-150 mg/kg on baseline 60.00 kg: 7,200.00-9,000.00 mg.
  Can become pregnant: cannot. Programme strictest. Labs monthly_classic.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
  Steps due before today are not judged: this record begins today.
Dry run: nothing was stored.

$ isotrack patient add -n
Patient P-00013.                                                      not stored
  Can become pregnant: unknown. Programme strictest. Logging daily.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID (isotrack programme list)
Dry run: nothing was stored.

$ ls -A

$ isotrack start --weight 60kg --regimen 40mg --start 2026-11-19 --category cannot -q

$ md5sum me.db > before

$ isotrack log --dry-run
40 mg logged for today, Sun 2026-11-22.                               not stored
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack log --from 2026-11-19 --to yesterday --as-planned -n
3 days logged, Thu 2026-11-19 to Sat 2026-11-21: 3 x 40 mg.           not stored
Total 120 mg = 2.0 mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack skip -n
Missed: 40 mg planned today, Sun 2026-11-22.                          not stored
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
On a missed dose:
  US label of Absorica: Skip the missed dose; never two doses at once. S1
  (label, H)
  US leaflets of Claravis, Amnesteem and Sotret: Skip it; the next dose at its
  usual time, nothing extra. S75 S77 (secondary, H)
  Every current label that was read: Never take two doses at once to make up for
  a missed one. S1 S13 (label, H)
Dry run: nothing was stored.

$ isotrack weight 61kg -n
61 kg, weighed today, Sun 2026-11-22.                                 not stored
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack regimen set 60mg -n
isotretinoin USP 60 mg a day (40 + 20) from Sun 2026-11-22.           not stored
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack hold --reason 'trip' -n
On hold from Sun 2026-11-22, until: isotrack resume                   not stored
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack stop --reason 'x' --last-dose today -n
Course 1 stopped: last dose Sun 2026-11-22, day 4.                    not stored
3 days are without entry: isotrack ask
Open after the course:
  labs at the end: Sun 2026-11-22 to Sun 2026-11-29 (monthly_classic.end)
  not before Tue 2026-12-22: blood donation
  not before Fri 2027-01-22: a second course
  not before Sat 2027-05-22: waxing, dermabrasion, laser treatment of the skin
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack finish --last-dose today -n
Course 1 finished: last dose Sun 2026-11-22, day 4.                   not stored
3 days are without entry: isotrack ask
Open after the course:
  labs at the end: Sun 2026-11-22 to Sun 2026-11-29 (monthly_classic.end)
  not before Tue 2026-12-22: blood donation
  not before Fri 2027-01-22: a second course
  not before Sat 2027-05-22: waxing, dermabrasion, laser treatment of the skin
Total 0+ mg = 0.0+ mg/kg on baseline 60.00 kg.
Dry run: nothing was stored.

$ isotrack course outcome improved -n
Course 1: improved on Sun 2026-11-22.                                 not stored
Dry run: nothing was stored.

$ isotrack contact set clinic 555 -n
Contact clinic: 555.                                                  not stored
Dry run: nothing was stored.

$ isotrack patient edit --category can -n
Can become pregnant: can, from Sun 2026-11-22.                        not stored
Asked for now and not before: 2 items; see: isotrack due
Dry run: nothing was stored.

$ isotrack patient add P-2 -n
Patient P-2.                                                          not stored
  Can become pregnant: unknown. Programme strictest. Logging daily.
  No programme is named, so the strictest rules hold. To name yours:
  isotrack patient edit --programme ID -p P-2 (isotrack programme list)
Dry run: nothing was stored.

$ isotrack undo -n
Entry 1 (start) is undone.                                            not stored
  withdrawn: patient me, logging daily
  withdrawn: can become pregnant: cannot, from Thu 2026-11-19
  withdrawn: programme strictest from Thu 2026-11-19
  withdrawn: course 1 from Thu 2026-11-19, target 120-150 mg/kg on baseline,
             labs monthly_classic
  withdrawn: weight 60kg on Thu 2026-11-19
  withdrawn: plan 40mg (us-generic) from Thu 2026-11-19
Dry run: nothing was stored.

$ isotrack redact --id 1 --yes -n
2> isotrack: error: entry 1 cannot be redacted: a patient or course exists by it
2> hint: not stored; undo it first; what was undone can be redacted
? 3

$ isotrack log -n -q

# A refusal is a refusal in a dry run, too.
$ isotrack log 80mg -n
2> isotrack: error: 80 mg more on Sun 2026-11-22 would be 80 mg; 40 mg is planned
2> hint: not stored. If it was in fact taken, record it with --extra.
? 3

$ isotrack log --on tomorrow -n
2> isotrack: error: Mon 2026-11-23 is after today; only taken doses are logged
2> hint: not stored
? 3

$ md5sum -c before
me.db: OK
