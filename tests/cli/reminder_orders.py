"""Every order of reminding, putting off and waiting: what is due stays, and is told again.

    reminder_orders.py PROGRAM [--length N]

From a course whose labs come due, every sequence of N steps (remind, snooze for a day, let a day
pass) is walked on a copy of the record. After each step `due` lists the labs, whatever was said
before; each `remind` speaks exactly when a day of announcement, or the end of a snooze, has come
that nobody was told of. In the end the draw is recorded, and all is silent. The days of
announcement are those on which a run a day speaks. Closing line: N passed, N failed.
"""

import argparse
import datetime
import json
import os
import subprocess
import sys
import tempfile

# D17: a reminder that was shown once is not lost.
START = datetime.date(2026, 9, 20)
FIRST = datetime.date(2026, 11, 15)  # the day before the labs are first told of
DUE = datetime.date(2026, 11, 19)
RULE = "monthly_classic"
DAY = datetime.timedelta(days=1)


class Record:
    """A record as bytes, put in place for each command."""

    def __init__(self, program, folder):
        self.program = program
        self.path = os.path.join(folder, "me.db")
        self.commands = 0

    def run(self, on, *words):
        env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8",
               "HOME": os.path.dirname(self.path), "ISOTRACK_DB": self.path,
               "ISOTRACK_NOW": f"{on}T09:00:00Z"}
        self.commands += 1
        done = subprocess.run([self.program, *words], env=env, capture_output=True, text=True,
                              timeout=60, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            sys.exit(f"{on}: {' '.join(words)}: exit {done.returncode}: {done.stderr}")
        return done.stdout

    def build(self):
        self.run(START, "start", "--weight", "60kg", "--regimen", "40mg", "--start", str(START),
                 "--category", "cannot", "--programme", "none", "--labs", RULE)
        for on in (START, START + 30 * DAY):
            self.run(on, "lab", "add", "alt=31", "tg=142mg/dL", "--uln", "alt=55", "--on", str(on))
        return self.content()

    def content(self):
        with open(self.path, "rb") as file:
            return file.read()

    def put(self, content):
        with open(os.open(self.path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
            file.write(content)

    def speaks(self, on):
        return self.run(on, "remind", "--kind", "lab") != ""

    def lists(self, on):
        items = json.loads(self.run(on, "due", "--kind", "lab", "--json"))["items"]
        return any(each["rule"] == RULE and each["due_on"] == str(DUE) for each in items)


class State:
    """A record on a day, with what was told and until when the labs are put off."""

    def __init__(self, content, on, told, until, steps):
        self.content, self.on, self.told = content, on, told
        self.until, self.steps = until, steps


class Walk:
    def __init__(self, record, announced, length):
        self.record, self.announced, self.length = record, announced, length
        self.passed = self.failed = self.ends = 0

    def judge(self, state, truth, words):
        self.passed, self.failed = self.passed + truth, self.failed + (not truth)
        if not truth and self.failed <= 20:
            print(f"{' '.join(state.steps)}, {state.on}: {words}")

    def remind(self, state):
        """The state after a run of remind, which must speak exactly when it has to."""
        new = set()
        if not (state.until and state.until > state.on):
            days = self.announced | ({state.until} if state.until else set())
            new = {each for each in days if each <= state.on} - state.told
        self.record.put(state.content)
        spoke = self.record.speaks(state.on)
        after = State(self.record.content(), state.on, state.told | new, state.until,
                      [*state.steps, "remind"])
        self.judge(after, spoke == bool(new), "spoke" if spoke else "kept silent")
        return after

    def snooze(self, state):
        self.record.put(state.content)
        self.record.run(state.on, "snooze", RULE)
        return State(self.record.content(), state.on, state.told, state.on + DAY,
                     [*state.steps, "snooze"])

    def wait(self, state):
        return State(state.content, state.on + DAY, state.told, state.until,
                     [*state.steps, "wait"])

    def end(self, state):
        """The draw is recorded: nothing is left to say."""
        self.ends += 1
        if self.ends % 9:
            return
        self.record.run(state.on, "lab", "add", "alt=31", "tg=142mg/dL", "--uln", "alt=55", "--on",
                        str(state.on))
        self.judge(state, not self.record.lists(state.on), "due lists it though it is done")
        self.judge(state, not self.record.speaks(state.on + DAY), "told of though it is done")

    def go(self, state):
        self.record.put(state.content)
        self.judge(state, self.record.lists(state.on), "due does not list it")
        if len(state.steps) == self.length:
            self.end(state)
            return
        for step in (self.remind, self.snooze, self.wait):
            self.go(step(state))


def days_of_announcement(record, content, days):
    """The days on which a run a day speaks."""
    record.put(content)
    return {FIRST + n * DAY for n in range(-3, days) if record.speaks(FIRST + n * DAY)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program")
    parser.add_argument("--length", type=int, default=6)
    asked = parser.parse_args()
    place = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="isotrack-orders.", dir=place) as folder:
        record = Record(os.path.abspath(asked.program), folder)
        content = record.build()
        announced = days_of_announcement(record, content, 8)
        if len(announced) != 3:
            sys.exit(f"announced on {sorted(map(str, announced))}: three days were expected")
        walk = Walk(record, announced, asked.length)
        walk.go(State(content, FIRST, set(), None, []))
    print(f"{record.commands} commands, {walk.passed} passed, {walk.failed} failed")
    return 1 if walk.failed else 0


if __name__ == "__main__":
    sys.exit(main())
