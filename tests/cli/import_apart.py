"""Tables of many patients whose rows stand apart, against the same rows in order.

    import_apart.py PROGRAM

`import csv` takes patients 64 at a time, in one pass, and gives that pass up when rows of a patient
stand apart; what it had recorded until then must not stay. Tables are tried that break off before
and after the first 64, in a file and on standard input: each has to leave the same record as the
table in order, with an entry a patient, once, and nothing at all with a bad row or --dry-run.
Control: a table that lacks a row must leave another record. Closing line: N passed, N failed.
"""

import csv
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

PATIENTS = 140
DAYS = [f"2026-11-{day:02}" for day in range(1, 6)]
NOW = "2026-11-22T09:00:00Z"


class Record:
    def __init__(self, program, folder, name):
        self.program = program
        self.path = os.path.join(folder, name)
        self.env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
                    "ISOTRACK_DB": self.path, "ISOTRACK_NOW": NOW}

    def try_run(self, *words, text=None):
        return subprocess.run([self.program, *words], env=self.env, capture_output=True, text=True,
                              timeout=120, input=text or "")

    def run(self, *words, text=None):
        done = self.try_run(*words, text=text)
        if done.returncode != 0:
            sys.exit(f"{' '.join(words)}: exit {done.returncode}: {done.stderr}")
        return done.stdout

    def copy(self, folder, name):
        shutil.copy(self.path, os.path.join(folder, name))
        return Record(self.program, folder, name)

    def entries(self):
        return json.loads(self.run("audit", "--json"))["entries"]

    def facts(self):
        """What was imported, and what the roster and the check of every digest make of it."""
        with tempfile.TemporaryDirectory() as folder:
            self.run("export", "csv", "-d", folder, "--quiet")
            tables = []
            for name in sorted(os.listdir(folder)):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    # The number of an entry follows the order of the table.
                    rows = [{key: value for key, value in row.items() if key != "entry"}
                            for row in csv.DictReader(file)]
                    tables.append((name, sorted(json.dumps(row) for row in rows)))
        return tables, self.run("roster", "--all", "--sort", "code", "--plain")


def code(number):
    return f"K-{number:03}"


def table(rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["patient", "date", "mg"])
    writer.writerows(rows)
    return out.getvalue()


def tables():
    """Name and rows; the first one stands in order."""
    ordered = [(code(number), day, 40 if (number + at) % 7 else 0)
               for number in range(PATIENTS) for at, day in enumerate(DAYS)]
    by_day = sorted(ordered, key=lambda row: (row[1], row[0]))
    mixed = ordered[:]
    random.Random(5).shuffle(mixed)
    return [("in order", ordered),
            ("first row last", ordered[1:] + ordered[:1]),
            ("second patient's row after 100 patients",
             ordered[:5] + ordered[6:500] + ordered[5:6] + ordered[500:]),
            ("two patients interleaved early",
             [ordered[0], ordered[5]] + ordered[1:5] + ordered[6:]),
            ("day by day", by_day), ("mixed", mixed)]


def make_clinic(program, folder):
    record = Record(program, folder, "clinic.db")
    for number in range(PATIENTS):
        record.run("patient", "add", code(number), "--category", "cannot", "--programme", "none",
                   "--quiet")
        record.run("start", "-p", code(number), "--weight", "60kg", "--regimen", "40mg", "--start",
                   DAYS[0], "--labs", "none_healthy", "--quiet")
    return record


def wrong_after(record, before, expected):
    """What is wrong with a record into which a table was taken; None: nothing."""
    added = record.entries()[len(before):]
    if record.entries()[:len(before)] != before:
        return "earlier entries changed"
    whose = sorted(each["patient"] for each in added)
    if whose != [code(number) for number in range(PATIENTS)]:
        return f"not an entry a patient: {len(added)}"
    numbers = [each["entry"] for each in added]
    if numbers != list(range(len(before) + 1, len(before) + PATIENTS + 1)):
        return "entries are not numbered one after the other"
    if record.try_run("verify").returncode != 0:
        return "verify found something"
    if expected is not None and record.facts() != expected:
        return "another record than from the table in order"
    return None


def main():
    program = os.path.abspath(sys.argv[1])
    passed = failed = 0

    def check(name, trouble):
        nonlocal passed, failed
        if trouble is None:
            passed += 1
        else:
            failed += 1
            print(f"{name}: {trouble}")

    with tempfile.TemporaryDirectory() as folder:
        clinic = make_clinic(program, folder)
        before = clinic.entries()
        untouched = clinic.facts()
        every = tables()
        expected = None
        for at, (name, rows) in enumerate(every):
            path = os.path.join(folder, f"{at}.csv")
            with open(path, "w", encoding="utf-8") as file:
                file.write(table(rows))
            rehearsal = clinic.try_run("import", "csv", path, "--yes", "--dry-run")
            bad = clinic.try_run("import", "csv", "-", "--yes",
                                 text=table(rows + [(code(0), DAYS[0], "40 drops")]))
            same = clinic.entries() == before and clinic.facts() == untouched
            check(name + ", rehearsed", None if rehearsal.returncode == 0 and same
                  else f"exit {rehearsal.returncode}, or something was stored")
            check(name + ", bad row", None if bad.returncode == 6 and same
                  else f"exit {bad.returncode}, or something was stored")
            for how, words in (("file", [path]), ("standard input", ["-"])):
                record = clinic.copy(folder, f"{at}-{len(how)}.db")
                record.run("import", "csv", *words, "--yes", "--quiet", text=table(rows))
                check(f"{name}, {how}", wrong_after(record, before, expected))
                if expected is None:
                    expected = record.facts()
                record.run("import", "csv", *words, "--yes", "--quiet", text=table(rows))
                check(f"{name}, {how}, twice", wrong_after(record, before, expected))
                # What is recorded after it counts like anything else.
                receipt = json.loads(record.run("log", "-p", code(3), "--on", "2026-11-06",
                                                "--json"))
                total = sum(mg for owner, _, mg in rows if owner == code(3)) + 40
                check(f"{name}, {how}, then a dose", None if receipt["cumulative"]["mg"] == total
                      else f"{receipt['cumulative']['mg']} mg, not {total}")
        # The control: a comparison that saw nothing would be worth nothing.
        record = clinic.copy(folder, "control.db")
        record.run("import", "csv", "-", "--yes", "--quiet", text=table(every[-1][1][1:]))
        check("control", "a missing row was not seen"
              if wrong_after(record, before, expected) is None else None)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
