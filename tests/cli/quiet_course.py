"""Records ordinary courses day by day: an ordinary dose is answered without remarks.

    quiet_course.py PROGRAM [--days N]

Who reads a warning each day reads none. Courses as they should go, under several programmes, are
logged a dose a day, each on its day: an answer holds one remark (alert or note) at most, and nine
of ten hold none. Control: a dose far above the plan must be remarked on. Closing line: N passed,
N failed.
"""

import argparse
import datetime
import json
import os
import subprocess
import sys
import tempfile

# D24: few soft warnings, so that those there are get read.
START = datetime.date(2026, 3, 2)
COURSES = {
    "ipledge, can": ["--programme", "us-ipledge", "--category", "can", "--product", "us-generic"],
    "ipledge, cannot": ["--programme", "us-ipledge", "--category", "cannot"],
    "uk, can": ["--programme", "uk", "--category", "can"],
    "eu, cannot": ["--programme", "eu", "--category", "cannot"],
    "none": ["--programme", "none", "--category", "cannot", "--labs", "none_healthy"],
}


class Record:
    def __init__(self, program, folder, number):
        self.program = program
        self.env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
                    "ISOTRACK_DB": os.path.join(folder, f"{number}.db")}

    def run(self, on, *words):
        env = dict(self.env, ISOTRACK_NOW=f"{on}T09:00:00Z")
        done = subprocess.run([self.program, *words, "--json"], env=env, capture_output=True,
                              text=True, timeout=60, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            sys.exit(f"{on}: {' '.join(words)}: exit {done.returncode}: {done.stderr}")
        return json.loads(done.stdout)

    def remarks(self, on, *words):
        """What an answer says beside what was done."""
        answer = self.run(on, "log", *words)
        return [each["rule"] for each in answer["alerts"]] + answer["notes"]


def one_course(record, options, days):
    """What is wrong with the answers of a course, in words; empty when nothing is."""
    record.run(START, "start", "--weight", "60kg", "--regimen", "40mg", "--start", str(START),
               *options)
    remarked = []
    for day in range(days):
        on = START + datetime.timedelta(days=day)
        found = record.remarks(on)
        if len(found) > 1:
            return f"{on}: {len(found)} remarks on one dose: {found}"
        remarked += [f"{on}: {each}" for each in found]
    if len(remarked) * 10 > days:
        return f"{len(remarked)} of {days} doses were remarked on: {remarked[:5]}"
    on = START + datetime.timedelta(days=days)
    if not record.remarks(on, "120mg", "--extra", "--yes"):
        return "the control was not seen: three times the plan, and not a word"
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program")
    parser.add_argument("--days", type=int, default=30)
    asked = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="isotrack-quiet.") as folder:
        for number, (name, options) in enumerate(COURSES.items()):
            wrong = one_course(Record(os.path.abspath(asked.program), folder, number), options,
                               asked.days)
            failed += bool(wrong)
            if wrong:
                print(f"{name}: {wrong}")
    print(f"{len(COURSES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
