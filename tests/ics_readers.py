"""Reads a calendar file of ours with the two Python readers, when they are installed.

    ics_readers.py SAMPLE_DRIVER

icalendar takes files without UID, DTSTAMP or PRODID and hides a bad date in `.errors`, so both are
asked for; vobject's validate() catches a missing DTSTAMP. Controls that must fail: the file without
a required property, with a date that is none, and with a line broken inside a character. Without
icalendar or vobject that reader is skipped and named. Closing line: N passed, N failed.
"""

import datetime
import subprocess
import sys

try:
    import icalendar
except ImportError:
    icalendar = None
try:
    import vobject
except ImportError:
    vobject = None

REQUIRED = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "TRANSP", "CLASS")
passed = failed = 0


def check(truth, message):
    global passed, failed
    if truth:
        passed += 1
    else:
        failed += 1
        print(message)


def icalendar_events(data):
    """The events of a calendar; raises ValueError on anything that this reader forgives."""
    calendar = icalendar.Calendar.from_ical(data)
    for component in calendar.walk():
        if component.errors:
            raise ValueError(f"{component.name}: {component.errors}")
        for name in component.required:
            if name not in component:
                raise ValueError(f"{component.name} without {name}")
    events = calendar.walk("VEVENT")
    for event in events:
        for name in REQUIRED:
            if name not in event:
                raise ValueError(f"VEVENT without {name}")
    return events


def vobject_events(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    calendar.validate(raiseException=True)
    return calendar.contents["vevent"]


def is_refused(read, data):
    try:
        read(data)
    except Exception:  # whatever a reader throws
        return True
    return False


def check_icalendar(data, count):
    events = icalendar_events(data)
    check(len(events) == count, f"icalendar reads {len(events)} of {count} events")
    for number, event in enumerate(events):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        check(type(start) is datetime.date and end - start == datetime.timedelta(days=1),
              f"event {number}: {start} to {end}")
        check(event["SEQUENCE"] == number, f"event {number}: sequence {event['SEQUENCE']}")
        stamp = event["DTSTAMP"].dt
        check(stamp == datetime.datetime(2026, 11, 22, 8, tzinfo=datetime.timezone.utc),
              f"event {number}: stamp {stamp}")
        check(event["CLASS"] == "PRIVATE" and event["TRANSP"] == "TRANSPARENT", f"event {number}")
    check(len({event["UID"] for event in events}) == count, "uids are not unique")
    check(events[1]["SUMMARY"] == "moved, twice; \\ or not", f"summary {events[1]['SUMMARY']!r}")
    check(events[1]["DESCRIPTION"] == "first line\nsecond line\n", "description")
    check(events[2]["STATUS"] == "CANCELLED", "the cancelled event is not")
    check(events[3]["SUMMARY"] == "x" * 500, "the long summary")
    check(str(events[4]["SUMMARY"]).endswith("李雷と韓梅梅の薬"), "the wide summary")
    check(icalendar.Calendar.from_ical(data).get("METHOD") is None, "there is a METHOD")
    for name in b"UID", b"DTSTAMP", b"DTSTART", b"DTEND":
        lines = [line for line in data.split(b"\r\n") if not line.startswith(name)]
        check(is_refused(icalendar_events, b"\r\n".join(lines)), f"icalendar takes no {name}")
    wrong = data.replace(b"DTSTART;VALUE=DATE:20261122", b"DTSTART;VALUE=DATE:20261322")
    check(is_refused(icalendar_events, wrong), "icalendar takes month 13")


def check_vobject(data, count):
    events = vobject_events(data)
    check(len(events) == count, f"vobject reads {len(events)} of {count} events")
    check(events[1].summary.value == "moved, twice; \\ or not", "vobject: summary")
    check(events[0].dtend.value - events[0].dtstart.value == datetime.timedelta(days=1),
          "vobject: days")
    without = b"\r\n".join(line for line in data.split(b"\r\n") if not line.startswith(b"DTSTAMP"))
    check(is_refused(vobject_events, without), "vobject takes no DTSTAMP")


def check_bytes(data):
    check(data.endswith(b"END:VCALENDAR\r\n"), "the last line has no end")
    check(data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r"), "a bare CR or LF")
    for line in data.split(b"\r\n"):
        check(len(line) <= 75, f"{len(line)} octets: {line!r}")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            check(False, f"broken inside a character: {line!r}")


def main():
    command = [sys.argv[1], "ics"]
    data = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=60).stdout
    again = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=60).stdout
    check(data == again, "two exports differ")
    check_bytes(data)
    count = data.count(b"BEGIN:VEVENT\r\n")
    check(count > 10, f"{count} events")
    for reader, run, package in ((icalendar, check_icalendar, "python3-icalendar"),
                                 (vobject, check_vobject, "python3-vobject")):
        if reader is None:
            print(f"skipped: {package} is not installed")
            continue
        try:
            run(data, count)
        except Exception as error:  # whatever a reader throws
            check(False, f"{package}: {type(error).__name__}: {error}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
