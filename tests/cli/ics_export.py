"""Reads what `export ics` writes with the two Python readers, over the days of a course.

    ics_export.py PROGRAM

An event keeps its UID in every export; its sequence grows when its day or standing changes and
only then, words alone move its stamp; one that is met is cancelled and stays; an export without a
change has the same bytes. Without icalendar or vobject that reader is skipped and named. Closing
line: N passed, N failed.
"""

import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import ics_readers as readers  # noqa: E402
from ics_readers import check  # noqa: E402


class Record:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    @property
    def db(self):
        return os.path.join(self.folder, "record.db")

    def run(self, now, *words):
        env = {"ISOTRACK_DB": self.db, "ISOTRACK_NOW": now, "TZ": "UTC"}
        done = subprocess.run([self.program, *words], env=env, cwd=self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        check(done.returncode == 0, f"{words}: exit {done.returncode}: {done.stderr!r}")
        return done.stdout

    def export(self, now, *words):
        """The events by UID, as icalendar reads them; vobject reads them, too."""
        data = self.run(now, "export", "ics", *words)
        check(self.run(now, "export", "ics", *words) == data, "two exports differ")
        readers.check_bytes(data)
        if readers.vobject is not None:
            readers.vobject_events(data)
        if readers.icalendar is None:
            return {}
        events = readers.icalendar_events(data)
        by_uid = {str(event["UID"]): event for event in events}
        check(len(by_uid) == len(events), "two events have one UID")
        return by_uid


def is_cancelled(event):
    return event["STATUS"] == "CANCELLED"


def compare(before, after):
    """How the events of a later export differ."""
    check(set(before) <= set(after), "an event vanished")
    changed = []
    for uid, old in before.items():
        new = after[uid]
        stays = old["STATUS"].to_ical() == new["STATUS"].to_ical()
        stays = stays and old["DTSTART"].dt == new["DTSTART"].dt
        same = stays and old["SUMMARY"].to_ical() == new["SUMMARY"].to_ical()
        grew = new["SEQUENCE"] > old["SEQUENCE"]
        check(grew != stays, f"sequence {old['SEQUENCE']} to {new['SEQUENCE']}, stays: {stays}")
        check(grew or new["SEQUENCE"] == old["SEQUENCE"], "a sequence that shrank")
        check(same == (old["DTSTAMP"].dt == new["DTSTAMP"].dt), "stamp and change part")
        changed += [] if same else [uid]
    return changed


def play(record):
    noon = "2026-11-22T12:00:00Z"
    record.run(noon, "start", "--weight", "142lb", "--regimen", "40mg", "--start", "2026-09-22",
               "--category", "can", "--programme", "us-ipledge", "-q")
    record.run(noon, "pregnancy-test", "add", "negative", "--on", "2026-11-18", "--setting",
               "medical", "-q")
    record.run(noon, "remind", "add", "comma, semicolon; backslash \\ and 漢字", "--on",
               "2026-12-01", "-q")
    first = record.export(noon)
    if readers.icalendar is None:
        return
    check(len(first) > 3, f"only {len(first)} events")
    for event in first.values():
        check(str(event["SUMMARY"]) in ("Clinic: an item is due", "Reminder"), event["SUMMARY"])
        check(not is_cancelled(event), "cancelled at once")
    later = record.export("2026-11-23T12:00:00Z")
    check(compare(first, later) == [], "changed by a day's passing")
    record.run("2026-11-23T12:00:00Z", "confirm", "us.questions", "-q")
    met = record.export("2026-11-23T13:00:00Z")
    changed = compare(later, met)
    check(len(changed) == 1 and is_cancelled(met[changed[0]]), f"{len(changed)} changed")
    record.run("2026-11-23T13:00:00Z", "undo", "-q")
    back = record.export("2026-11-23T14:00:00Z")
    check(compare(met, back) == changed and not is_cancelled(back[changed[0]]), "not back")
    detailed = record.export("2026-11-23T15:00:00Z", "--detail")
    check(len(compare(back, detailed)) == len(back), "words that did not change")
    summaries = {str(event["SUMMARY"]) for event in detailed.values()}
    check("comma, semicolon; backslash \\ and 漢字" in summaries, f"summaries {summaries}")
    check(not any("Clinic: an item" in summary for summary in summaries), "still discreet")
    other = record.export("2026-11-23T16:00:00Z", "--all")
    check(set(other) == set(detailed), "--all of one patient has other events")
    record.export("2026-11-23T16:30:00Z", "--detail")
    record.run("2026-11-23T17:00:00Z", "confirm", "us.questions", "-q")
    discreet = record.export("2026-11-23T17:00:00Z")
    summaries = {str(event["SUMMARY"]) for event in discreet.values()}
    check(summaries == {"Clinic: an item is due", "Reminder"}, f"discreet summaries {summaries}")
    play_restored_copy(record, discreet)


def play_restored_copy(record, before):
    """A record put back from a copy does not fall behind what calendars were told since."""
    shutil.copy2(record.db, record.db + ".copy")
    record.run("2026-11-24T10:00:00Z", "undo", "-q")
    record.run("2026-11-24T10:00:00Z", "remind", "add", "new", "--on", "2026-12-03", "-q")
    told = record.export("2026-11-24T10:00:00Z")
    changed = [uid for uid in before if told[uid]["SEQUENCE"] > before[uid]["SEQUENCE"]]
    check(len(changed) == 1, f"{len(changed)} changed")
    shutil.copy2(record.db + ".copy", record.db)
    record.run("2026-11-24T11:00:00Z", "undo", "-q")
    again = record.export("2026-11-24T11:00:00Z")
    check(all(again[uid]["SEQUENCE"] > told[uid]["SEQUENCE"] for uid in changed), "fell behind")


def main():
    for name in "icalendar", "vobject":
        if getattr(readers, name) is None:
            print(f"skipped: {name} is not installed")
    with tempfile.TemporaryDirectory() as folder:
        play(Record(os.path.abspath(sys.argv[1]), folder))
    print(f"{readers.passed} passed, {readers.failed} failed")
    return 1 if readers.failed or not readers.passed else 0


if __name__ == "__main__":
    sys.exit(main())
