# What is over, or was put off, is told of by the days it is about.
@ ISOTRACK_DB=me.db
$ ISOTRACK_NOW=2026-11-01T09:00:00Z isotrack start --weight 60kg --regimen 40mg --start 2026-09-01 --category cannot --programme us-ipledge -q
$ ISOTRACK_NOW=2026-11-01T09:00:00Z isotrack log --from 2026-09-01 --to 2026-10-31 --as-planned -q
$ ISOTRACK_NOW=2026-11-01T09:00:00Z isotrack hold --from 2026-11-01 --reason surgery -q

# A pause of more than a month is told of on the day of the restart, and for 30 days after it.
@ ISOTRACK_TODAY=2026-12-10
@ ISOTRACK_NOW=2026-12-10T09:00:00Z
$ isotrack resume
Dosing again from today, Thu 2026-12-10.                                      #4
The hold was Sun 2026-11-01 to Wed 2026-12-09: 39 days.
Total 2,440 mg = 40.7 mg/kg on baseline 60.00 kg.
WARN  restart after more than a month: last dose Sat 2026-10-31. I15 (design, L)
      us.restart

@ ISOTRACK_TODAY=2026-12-12
@ ISOTRACK_NOW=2026-12-12T09:00:00Z
$ isotrack due | grep -A1 overdue | grep restart
      restart after more than a month: last dose Sat 2026-10-31, none until
$ isotrack log --from 2026-12-10 --to yesterday --as-planned -q
$ isotrack due | grep restart
      restart after more than a month: last dose Sat 2026-10-31, the next
      us.restart; I15 (design, L)

# What the programme in force does not ask for, and never left open, is not waived.
$ isotrack patient edit --programme none -q
$ isotrack waive us.restart --reason talked
2> isotrack: error: no rule 'us.restart' under none
2> hint: not stored; the ids stand in: isotrack due
? 4

# After a course there are no reminders and no pick-ups to freeze.
$ isotrack stop --last-dose 2026-12-11 --reason completed -q
$ isotrack symptom add suicidal thoughts -q
STOP  Thoughts of suicide or self-harm, psychosis, aggression or a new
      depression may have to do with the medicine. The US label, like the NHS,
      says: stop, and tell the doctor straight away; in immediate danger call at
      once.
      In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
      Your prescriber: no number stored: isotrack contact set prescriber TEXT
The STOP stands until the prescriber's decision is recorded:
isotrack confirm symptom.suicidal_thoughts --note TEXT

$ isotrack status 2>/dev/null | grep -B1 -A1 'prescriber has decided'
                  isotrack contact set prescriber TEXT
      When the prescriber has decided:
      isotrack confirm symptom.suicidal_thoughts --note TEXT

# A test of a start that was put off meets the step before it as long as no dose came earlier.
@ ISOTRACK_DB=other.db
$ ISOTRACK_TODAY=2026-11-20 ISOTRACK_NOW=2026-11-20T09:00:00Z isotrack start --weight 60kg --regimen 40mg --start 2026-11-23 --category can --programme us-ipledge -q
BLOCK overdue since Fri 2026-10-23: two methods for a month before the start.
      P-S11 P-S14 (regulator, H) us.contra.start
BLOCK overdue since Wed 2026-11-04: screening pregnancy test. P-S11 P-S13 I28
      (regulator, H) us.test.screen
@ ISOTRACK_TODAY=2026-11-26
@ ISOTRACK_NOW=2026-11-26T09:00:00Z
$ isotrack pregnancy-test add negative --on 2026-11-24 --setting medical
Negative, collected Tue 2026-11-24, medical setting.                          #2
Pick-up window: Tue 2026-11-24 to Mon 2026-11-30, 23:59 US Eastern.
Today is day 3 of 7. Still open this month: us.result, us.questions,
us.authorisation.
Meets: screening pregnancy test, due Wed 2026-11-04, 20 days late
(us.test.screen), if no dose was taken before it: 1 day without an entry.
