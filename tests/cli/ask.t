# ask walks the days without an entry. It needs a terminal; here `script` is one. The answers that
# were typed do not show.
@ ISOTRACK_DB=me.db
$ isotrack start --weight 60kg --regimen 40mg 0mg --start 2026-11-16 --category cannot -q

$ isotrack ask
2> isotrack: error: 3 days are without entry, and no terminal to ask at
2> hint: not stored; say it with: isotrack log --on DATE, or
2>       isotrack skip --on DATE
? 2

$ isotrack log --from 2026-11-16 --to 2026-11-17 --as-planned -q

# y: taken. n: missed. Enter leaves the day open. Rest days are not asked about, nor is today.
$ printf 'n\n\n' | script -E never -qec 'isotrack ask' /dev/null | tr -d '\r'
Taken as planned? y, n, Enter leaves a day open, q ends.
  Wed 2026-11-18   40 mg     Fri 2026-11-20   40 mg   0 days logged as planned, 1 missed.                                           #3
Total 40+ mg = 0.7+ mg/kg on baseline 60.00 kg.

$ isotrack history --id 3
#3  2026-11-22 09:00 UTC  ask
    + not taken on Wed 2026-11-18

# q ends; what was said is stored, and here nothing was.
$ printf 'q\n' | script -E never -qec 'isotrack ask; echo "exit $?"' /dev/null | tr -d '\r'
Taken as planned? y, n, Enter leaves a day open, q ends.
  Fri 2026-11-20   40 mg   Nothing was said, so nothing was stored.
exit 0

$ printf 'y\n' | script -E never -qec 'isotrack ask' /dev/null | tr -d '\r'
Taken as planned? y, n, Enter leaves a day open, q ends.
  Fri 2026-11-20   40 mg   1 day logged as planned, 0 missed.                                            #4
Total 80 mg = 1.3 mg/kg on baseline 60.00 kg.

$ isotrack ask -p me
No day before Sun 2026-11-22 is without an entry.

$ isotrack ask --no-input -q

$ isotrack history --plain | cut -f 1,4,5 | tail -n +2
2	log	40 mg on Mon 2026-11-16
3	ask	not taken on Wed 2026-11-18
4	ask	40 mg on Fri 2026-11-20

# The input ends in the middle: nothing is stored.
$ isotrack undo --id 4 -q && isotrack undo --id 3 -q

$ printf 'y\n' | script -E never -qec 'isotrack ask; echo "exit $?"' /dev/null | tr -d '\r'
Taken as planned? y, n, Enter leaves a day open, q ends.
  Wed 2026-11-18   40 mg     Fri 2026-11-20   40 mg   isotrack: error: the input ended before the answer
hint: not stored
exit 2

$ isotrack history --plain | wc -l
6
