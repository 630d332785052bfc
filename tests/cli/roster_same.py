"""Holds each line of the roster against what status and due say of the patient alone.

    roster_same.py PROGRAM

Makes a clinic of patients in every situation, and compares number by number and item by item; the
roster reads doses in another way (dose_days), so a difference is a fault in one of the two.
Closing line: N passed, N failed.
"""

import json
import os
import subprocess
import sys
import tempfile

TODAY = "2026-11-22"
NEEDS = ["stop", "today", "blocked", "flagged", "overdue", "no_entry", "soon", "quiet"]


class Clinic:
    def __init__(self, program, folder):
        self.program = program
        self.env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
                    "ISOTRACK_DB": os.path.join(folder, "clinic.db"),
                    "ISOTRACK_NOW": TODAY + "T09:00:00Z"}

    def run(self, *words):
        done = subprocess.run([self.program, *words], env=self.env, capture_output=True, text=True,
                              timeout=60, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(words)}: exit {done.returncode}: {done.stderr}")
        return done.stdout

    def do(self, code, *lines):
        """Commands about one patient, as they are typed; `;` parts a word with spaces."""
        for line in lines:
            words = line.split(";") if ";" in line else line.split()
            self.run(*words, "-p", code, "--yes", "-q")

    def course(self, code, start, *lines, category="cannot", programme="us-ipledge",
               plan="40mg", more=""):
        """A patient whose course was recorded from its first day on."""
        self.run("patient", "add", code, "--category", category, "--programme", programme,
                 "--today", start, "-q")
        self.run("start", "-p", code, "--weight", "60kg", "--regimen", plan, "--product",
                 "us-generic", "--today", start, "-q", *more.split())
        self.do(code, *lines)

    def calm(self, code, start, *lines):
        """The same where no programme and no lab plan asks for anything."""
        self.course(code, start, *lines, programme="none", more="--labs none_healthy")

    def json(self, *words):
        return json.loads(self.run(*words, "--json"))


def make(clinic):
    """One patient a situation."""
    full = "log --from {} --to 2026-11-21 --as-planned"
    clinic.course("STOP", "2026-08-18", full.format("2026-08-18"),
                  "pregnancy-test add positive --on 2026-11-20",
                  "pregnancy-test add positive --on 2026-11-21", category="can")
    clinic.course("labs", "2026-08-16", full.format("2026-08-16"),
                  "lab add alt=181 tg=164mg/dL --uln alt=55 --on 2026-11-20")
    clinic.course("result", "2026-10-01", full.format("2026-10-01"),
                  "lab add alt=180 --uln alt=55 --on 2026-11-19", programme="eu")
    clinic.course("last-day", "2026-09-01", full.format("2026-09-01"), programme="eu")
    clinic.calm("no-limit", "2026-09-01", full.format("2026-09-01"),
                  "lab add alt=181 --on 2026-11-20")
    clinic.calm("silent", "2026-10-05", "log --from 2026-10-05 --to 2026-11-12 --as-planned")
    clinic.course("visits", "2026-10-05", "log --from 2026-10-05 --to 2026-11-12 --as-planned")
    clinic.do("visits", "patient edit --logging visits")
    clinic.calm("missed", "2026-10-05", "log --from 2026-10-05 --to 2026-11-15 --as-planned",
                  "log --from 2026-11-16 --to 2026-11-21 --as-planned --missed "
                  "2026-11-16,2026-11-17,2026-11-18,2026-11-19")
    clinic.calm("held", "2026-09-01", full.format("2026-09-01"),
                  "hold --from 2026-11-22 --reason travel")
    clinic.calm("over", "2026-10-01", full.format("2026-10-01"),
                  "log 80mg --extra --on 2026-11-02", "log 80mg --extra --on 2026-11-04",
                  "log 80mg --extra --on 2026-11-06")
    # A waiver speaks of what was known; a dose logged after it makes the finding new.
    clinic.calm("waived", "2026-10-01", full.format("2026-10-01"),
                  "log 80mg --extra --on 2026-11-04",
                  "waive;dose.over_plan;--due;2026-11-04;--reason;known",
                  "log 40mg --extra --on 2026-11-04", "log 80mg --extra --on 2026-11-10",
                  "waive;dose.over_plan;--due;2026-11-10;--reason;known")
    clinic.course("medicine", "2026-10-01", full.format("2026-10-01"),
                  "medicine add Minocin --from 2026-11-01", "medicine;add;Something odd;--from;2026-11-01")
    clinic.course("decided", "2026-10-01", full.format("2026-10-01"),
                  "medicine add Minocin --from 2026-11-01",
                  "confirm;interaction.tetracyclines;--note;with the dermatologist")
    clinic.course("symptom", "2026-10-01", full.format("2026-10-01"),
                  "symptom;add;headache;--grade;severe;--on;2026-11-20")
    clinic.course("mood", "2026-10-01", full.format("2026-10-01"),
                  "mood;add;--phq9;1 1 1 1 1 1 1 1 0;--on;2026-11-20")
    clinic.calm("stock", "2026-10-01", "pickup add 30x20mg --on 2026-10-01",
                  full.format("2026-10-01"), "stock count 20mg=3 --on 2026-11-10",
                  "log 20mg --extra --on 2026-11-10", "pickup add 4x40mg --on 2026-11-12")
    clinic.calm("short", "2026-10-01", "pickup add 60x40mg --days 60 --on 2026-10-01",
                  full.format("2026-10-01"))
    clinic.calm("undone", "2026-10-01", "pickup add 100x20mg 10x40mg --on 2026-10-01",
                  "log 20mg --on 2026-10-01", "log 20mg --on 2026-10-01",
                  "log 60mg --extra --on 2026-10-02", "undo", "undo", "undo",
                  full.format("2026-10-01"))
    clinic.course("window", "2026-09-20", full.format("2026-09-20"),
                  "contraception add combined_pill male_condom --from 2026-08-01",
                  "pregnancy-test add negative --on 2026-11-16 --setting medical",
                  category="can")
    clinic.course("finished", "2026-05-01", "log --from 2026-05-01 --to 2026-10-20 --as-planned",
                  "finish --last-dose 2026-10-20", category="can")
    clinic.course("stopped", "2026-05-01", "log --from 2026-05-01 --to 2026-11-10 --as-planned",
                  "stop --reason mood --last-dose 2026-11-10", programme="uk")
    clinic.course("second", "2026-01-05", "pickup add 60x40mg --days 60 --on 2026-01-05",
                  "log --from 2026-01-05 --to 2026-02-20 --as-planned",
                  "finish --last-dose 2026-02-20", category="can")
    clinic.run("start", "-p", "second", "--weight", "62kg", "--regimen", "20mg", "--start",
               "2026-09-20", "--basis", "current", "--today", "2026-09-20", "-q")
    clinic.do("second", full.format("2026-09-20"))
    clinic.calm("late-repeat", "2026-08-01", full.format("2026-08-01"),
                "lab add alt=120 --uln alt=55 --on 2026-10-01")
    clinic.calm("soon", "2026-10-01", full.format("2026-10-01"),
                "visit add --on 2026-11-26", "remind;add;call;--on;2026-11-28")
    clinic.run("patient", "add", "none", "-q")
    clinic.run("patient", "add", "planned", "--category", "can", "--programme", "eu", "-q")
    clinic.run("start", "-p", "planned", "--weight", "60kg", "--regimen", "40mg", "--start",
               "2026-12-20", "-q")
    clinic.course("gone", "2026-10-01")
    clinic.run("patient", "archive", "gone", "--yes", "-q")


def check(told, truth, what, wrong):
    if told != truth:
        wrong.append(f"{what}: the roster says {told!r}, not {truth!r}")


def compare_course(row, status, wrong):
    course = status["course"]
    basis = course["basis"]
    check(row["course"], course["number"], "course", wrong)
    check(row["state"], course["state"], "state", wrong)
    check(row["day"], course["day"], "day", wrong)
    check(row["regimen"], course["regimen"], "regimen", wrong)
    check(row["basis"], basis, "basis", wrong)
    check(row["mg_per_kg"], status["cumulative"]["mg_per_kg"][basis], "mg/kg", wrong)
    check(row["day_percent"], status["adherence"]["day_percent"], "day percent", wrong)
    doses = status["doses"]
    check(row["scheduled_days"], doses["scheduled_days"], "scheduled days", wrong)
    check(row["unknown_days"], doses["unknown"], "unknown days", wrong)
    check(row["taken_days"], doses["full"] + doses["partial"] + doses["over"], "taken days", wrong)
    lower = [each for each in status["targets"]
             if each["basis"] == basis and each["mg_per_kg"] == row["target_mg_per_kg"]]
    check(row["percent"], lower[0]["percent"], "percent", wrong)
    alerts = [each for each in status["alerts"] if each["rule"] != "rules.review"]
    check(row["alerts"], len(alerts), "alerts", wrong)


def is_late(item):
    if item["state"] == "missed":
        return item["severity"] != "INFO"
    return item["state"] == "overdue" and item["kind"] != "dose"


def is_standing(item):
    """Neither to come nor open until a later day."""
    is_ahead = item["days"] is not None and item["days"] > 0
    return not is_ahead and item["state"] not in ("upcoming", "due")


def compare_items(row, items, wrong):
    worst = {"STOP": 0, "BLOCK": 1, "WARN": 2, "INFO": 3}
    severities = sorted((each["severity"] for each in items), key=worst.get)
    check(row["worst_severity"], severities[0] if severities else None, "worst severity", wrong)
    check(row["need"] == "stop", any(each["severity"] == "STOP" for each in items), "STOP", wrong)
    late = [each for each in items if is_late(each)]
    if late and NEEDS.index(row["need"]) > NEEDS.index("overdue"):
        wrong.append(f"{late[0]['rule']} is overdue; the roster says {row['need']}")
    if row["need"] == "overdue" and row["worst"]["rule"] not in [each["rule"] for each in late]:
        wrong.append(f"{row['worst']['rule']} is not overdue")
    # What is only information never hides what is more and stands today.
    graver = [each for each in items if each["severity"] != "INFO" and is_standing(each)]
    if graver and (row["worst"] is None or row["worst"]["severity"] == "INFO"):
        wrong.append(f"{graver[0]['rule']} is {graver[0]['severity']}; the roster says {row['need']}")
    last_day = [each for each in items if each["state"] == "overdue" and each["kind"] != "dose" and
                each["window"]["last"] == TODAY]
    is_graver = bool(graver) and all(each["severity"] == "INFO" for each in last_day)
    is_graver = is_graver or row["worst"] and row["worst"]["severity"] == "BLOCK"
    if last_day and row["need"] not in ("stop", "today") and not is_graver:
        wrong.append(f"{last_day[0]['rule']} ends today; the roster says {row['need']}")
    keys = ["rule", "kind", "state", "severity", "at_stake", "due_on", "days", "window", "message"]
    told = [{key: each[key] for key in keys} for each in items]
    if row["worst"] is not None and {key: row["worst"][key] for key in keys} not in told:
        wrong.append(f"due does not tell of {row['worst']}")
    for name in "next", "next_lab", "next_test":
        item = row[name]
        same = [each for each in items if item and all(each[key] == item[key] for key in item)]
        if item is not None and not same:
            wrong.append(f"due does not tell of {name}: {item}")
        if same and all(is_of_earlier_course(row, each) for each in same):
            wrong.append(f"{name} is of an earlier course: {item}")


def is_of_earlier_course(row, item):
    named = item["message"].partition(": ")[0]
    return named.startswith("course ") and named != f"course {row['course']}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        clinic = Clinic(sys.argv[1], folder)
        make(clinic)
        rows = {each["code"]: each for each in clinic.json("roster")["patients"]}
        codes = [each["code"] for each in clinic.json("patient", "list")["patients"]]
        failed = 0
        for code in codes:
            wrong = []
            if code not in rows:
                wrong.append("not in the roster")
            else:
                if rows[code]["course"] is not None:
                    compare_course(rows[code], clinic.json("status", "-p", code), wrong)
                due = clinic.json("due", "-p", code, "--within", "3660d")
                compare_items(rows[code], due["items"], wrong)
            for each in wrong:
                print(f"{code}: {each}")
            failed += bool(wrong)
        if sorted(rows) != sorted(codes):
            print(f"the roster holds {sorted(rows)}, the file {sorted(codes)}")
            failed += 1
        needs = sorted({each["need"] for each in rows.values()}, key=NEEDS.index)
        print(f"needs met: {' '.join(needs)}")
        print(f"{len(codes) - failed} passed, {failed} failed")
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
