#!/usr/bin/env python3
"""The date of an instant in every zone of this machine, against another implementation.

    zones.py DRIVER [--from 2020] [--to 2040] [--every N] [--control]

DRIVER is clock_driver. Every change of offset of every zone in those years, and the leap days, are
asked for: a second and a day before and after, at midnight there. `--every 10`: each tenth zone.

Control: the dates of UTC, which must differ.
"""

import argparse
import datetime
import subprocess
import sys
import zoneinfo

# D9: the day is that of the wall where a person is.
DAY = datetime.timedelta(days=1)
SECOND = datetime.timedelta(seconds=1)
UTC = datetime.timezone.utc


def changes(zone, first, last):
    """The instants at which the offset of a zone changes, to the second."""
    found = []
    at = first
    while at < last:
        after = at + DAY
        if at.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            low, high = at, after
            while high - low > SECOND:
                middle = low + (high - low) // 2
                middle -= datetime.timedelta(microseconds=middle.microsecond)
                if middle == low:
                    break
                same = middle.astimezone(zone).utcoffset() == low.astimezone(zone).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            found.append(high)
        at = after
    return found


def instants(zone, options):
    first = datetime.datetime(options.first, 1, 1, tzinfo=UTC)
    last = datetime.datetime(options.last + 1, 1, 1, tzinfo=UTC)
    for change in changes(zone, first, last):
        for far in (-DAY, -SECOND, 0 * DAY, SECOND, DAY):
            yield change + far
        midnight = change.astimezone(zone).replace(hour=0, minute=0, second=0)
        for far in (-SECOND, 0 * DAY, SECOND):
            yield midnight.astimezone(UTC) + far
    for year in range(options.first, options.last + 1):
        for month, day in ((2, 28), (3, 1), (12, 31)):
            midnight = datetime.datetime(year, month, day, 23, 59, 59, tzinfo=zone)
            yield midnight.astimezone(UTC)
            yield midnight.astimezone(UTC) + SECOND


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("driver")
    options.add_argument("--from", dest="first", type=int, default=2020)
    options.add_argument("--to", dest="last", type=int, default=2040)
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--control", action="store_true")
    options = options.parse_args()
    asked, expected = [], []
    names = sorted(zoneinfo.available_timezones())[::options.every]
    for name in names:
        zone = zoneinfo.ZoneInfo(name)
        for at in instants(zone, options):
            asked.append(f"{'UTC' if options.control else name} {at:%Y-%m-%dT%H:%M:%SZ}\n")
            expected.append((name, at, at.astimezone(zone).date().isoformat()))
    answers = subprocess.run([options.driver], input="".join(asked), capture_output=True,
                             text=True, check=True).stdout.split()
    wrong = [(each, answer) for each, answer in zip(expected, answers) if each[2] != answer]
    if len(answers) != len(asked):
        sys.exit(f"zones: {len(asked)} instants, {len(answers)} answers")
    for (name, at, date), answer in ([] if options.control else wrong[:20]):
        print(f"zones: {name} at {at}: {answer}, expected {date}", file=sys.stderr)
    print(f"zones: {len(names):,} zones, {len(asked):,} instants, {len(wrong):,} failures"
          + (", control" if options.control else ""))
    return int(not wrong if options.control else bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
