"""Logs a dose on each day of more than two years around today, without storing it.

    every_date.py PROGRAM [--every N]

A day of the course is repeated with its weekday and how long ago it was; tomorrow and every day
after it, and each day before the course, is refused (3); the same day in another spelling, with
two digits of the year or as days that could be two, cannot be read (2). `--every 9` tries each
ninth day and all that lie at an edge. Closing line: N passed, N failed.
"""

import argparse
import datetime
import os
import subprocess
import sys
import tempfile

# D7: no wrong date goes unseen.
TODAY = datetime.date(2026, 11, 22)
START = datetime.date(2026, 2, 27)
AROUND = 400
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Record:
    def __init__(self, program, folder):
        self.program = program
        self.env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
                    "ISOTRACK_DB": os.path.join(folder, "me.db"),
                    "ISOTRACK_NOW": f"{TODAY}T09:00:00Z"}
        self.run("start", "--weight", "60kg", "--regimen", "40mg", "--start", str(START),
                 "--category", "cannot", "--programme", "none")
        with open(self.env["ISOTRACK_DB"], "rb") as file:
            self.before = file.read()

    def run(self, *words):
        return subprocess.run([self.program, *words], env=self.env, capture_output=True, text=True,
                              timeout=60, stdin=subprocess.DEVNULL)

    def trial(self, text):
        """Exit status and first line of logging a dose on a day."""
        done = self.run("log", "-n", "--on", text)
        said = done.stdout or done.stderr
        return done.returncode, said.split("\n")[0]


def expected(on):
    """Exit status, and words that the answer must hold."""
    named = f"{WEEKDAYS[on.weekday()]} {on}"
    ago = (TODAY - on).days
    if ago < 0:
        return 3, f"{named} is after today"
    if on < START:
        return 3, f"{named} is before the course"
    if ago == 0:
        return 0, f"for today, {named}."
    return 0, f"for {named}, {'yesterday' if ago == 1 else f'{ago} days ago'}."


def spellings(on):
    """The same day as isotrack does not read it."""
    return (f"{on:%y-%m-%d}", f"{on:%d-%m-%Y}", f"{on:%m/%d/%Y}", f"{on:%d.%m.%Y}", f"{on}x")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program")
    parser.add_argument("--every", type=int, default=1)
    asked = parser.parse_args()
    edges = {TODAY, START, datetime.date(2026, 3, 1), datetime.date(2026, 1, 1)}
    passed, failed = 0, 0
    with tempfile.TemporaryDirectory(prefix="isotrack-dates.") as folder:
        record = Record(os.path.abspath(asked.program), folder)
        for away in range(-AROUND, AROUND + 1):
            on = TODAY + datetime.timedelta(days=away)
            at_edge = any(abs((on - edge).days) <= 1 for edge in edges)
            if away % asked.every and not at_edge:
                continue
            trials = [(str(on), *expected(on))]
            if at_edge or away % (asked.every * 7) == 0:
                trials += [(text, 2, f"date '{text}'") for text in spellings(on)]
            for text, status, words in trials:
                found, said = record.trial(text)
                good = found == status and words in said
                passed, failed = passed + good, failed + (not good)
                if not good:
                    print(f"--on {text}: exit {found}, {said!r}; expected {status}, {words!r}")
        with open(record.env["ISOTRACK_DB"], "rb") as file:
            if file.read() != record.before:
                failed += 1
                print("something was stored")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
