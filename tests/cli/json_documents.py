"""Plays typical and extreme records and holds every --json document against its promise.

    json_documents.py PROGRAM SOURCE_TREE

Each document is one line, one object, `schema` first, `today` second, and keeps its schema of
schema/json; numbers have no more decimals than promised. Each error (and each warning before it) is one line on standard error
with nothing on standard output and the exit status it has without --json. Every document has a
schema, and every key and word of every schema is exercised. Controls that must fail: each
document without one of its keys, with a value of another type, and against a schema with a key
renamed or a type changed.
Needs python3-jsonschema (run with the system's Python). Closing line: N passed, N failed.
"""

import copy
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from decimal import Decimal

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(f"{sys.executable}: the Python module jsonschema is missing; on Debian: "
             "apt-get install python3-jsonschema, and run this with /usr/bin/python3")

# In memory where there is such a place: a record is many small writes, each made durable.
MEMORY = "/dev/shm" if "TMPDIR" not in os.environ and os.path.isdir("/dev/shm") else None
TODAY = "2026-11-22"
OTHER_TYPE = {"type": "string", "const": "no document holds this"}


class Failed(Exception):
    pass


def demand(truth, message):
    if not truth:
        raise Failed(message)


class Record:
    """One folder with one record in it, and what was said about it."""

    def __init__(self, program, folder, seen):
        self.program, self.folder, self.seen = program, folder, seen
        self.wrong = []
        self.env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
                    "ISOTRACK_NOW": TODAY + "T09:00:00Z", "ISOTRACK_DB": "record.db"}

    def run(self, *words, env=None, stdout=subprocess.PIPE):
        return subprocess.run([self.program, *words], env={**self.env, **(env or {})},
                              cwd=self.folder, stdin=subprocess.DEVNULL, stdout=stdout,
                              stderr=subprocess.PIPE, timeout=60)

    def document(self, name, *words, status=0):
        """The document that `words` answer with; it is kept for the checks."""
        done = self.run(*words, "--json")
        said = " ".join(words)
        demand(done.returncode == status, f"{said}: exit {done.returncode}: {done.stderr!r}")
        demand(done.stderr == b"", f"{said}: on standard error: {done.stderr!r}")
        document = one_object(said, done.stdout)
        keys = list(document)
        demand(keys[:2] == ["schema", "today"], f"{said}: begins with {keys[:2]}")
        demand(document["schema"] == f"isotrack.{name}/1", f"{said}: is {document['schema']}")
        self.seen.append((name, said, document))
        return document

    def warning(self, *words):
        """The warning about an unknown zone, on a line before the error, if there is one."""
        for more in [], ["--nonsense"]:
            done = self.run(*words, *more, "--json", env={"TZ": "Nowhere/Land"})
            lines = done.stderr.splitlines(keepends=True)
            demand(len(lines) == 1 + len(more), f"standard error: {done.stderr!r}")
            self.seen.append(("warning", " ".join(words), one_object("warning", lines[0])))
            for line in lines[1:]:
                demand("error" in one_object("error", line), f"not an error: {line!r}")

    def red_flag(self, *words):
        """The words of a red flag whose recording fails: a warning before the error."""
        done = self.run(*words, "--json")
        lines = done.stderr.splitlines(keepends=True)
        demand(done.returncode != 0 and len(lines) == 2, f"standard error: {done.stderr!r}")
        self.seen.append(("warning", " ".join(words), one_object("warning", lines[0])))
        demand("error" in one_object("error", lines[1]), f"not an error: {lines[1]!r}")

    def unheard(self, *words):
        """The STOPs of an answer that cannot be written: warnings before the error."""
        with open("/dev/full", "wb") as full:
            done = self.run(*words, "--json", stdout=full)
        lines = done.stderr.splitlines(keepends=True)
        demand(done.returncode == 6 and len(lines) > 1, f"standard error: {done.stderr!r}")
        for line in lines[:-1]:
            document = one_object("warning", line)
            demand(document["warning"]["code"] == "stop", f"{words}: {document}")
            self.seen.append(("warning", " ".join(words), document))
        demand("error" in one_object("error", lines[-1]), f"not an error: {lines[-1]!r}")

    def warned(self, code, *words):
        """The warning with this code, on a line of its own beside the answer."""
        done = self.run(*words, "--json")
        demand(done.returncode == 0, f"{words}: exit {done.returncode}: {done.stderr!r}")
        answer = one_object(" ".join(words), done.stdout)
        self.seen.append((answer["schema"].split(".")[1].split("/")[0], " ".join(words), answer))
        document = one_object("warning", done.stderr)
        demand(document["warning"]["code"] == code, f"{words}: {document}")
        self.seen.append(("warning", " ".join(words), document))

    def receipt(self, *words):
        return self.document("receipt", *words, "--yes")

    def error(self, code, *words, **how):
        """The error that `words` end with; all of them are tried before the record fails."""
        try:
            self.one_error(code, *words, **how)
        except (Failed, ValueError, KeyError) as error:
            self.wrong.append(str(error))

    def one_error(self, code, *words, env=None, stdout=None):
        said = " ".join(repr(word) if isinstance(word, bytes) else word for word in words)
        runs = []
        for json_words in (), ("--json",):
            with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
                shutil.copytree(self.folder, folder, dirs_exist_ok=True)
                twin = Record(self.program, folder, self.seen)
                if stdout is None:
                    runs.append(twin.run(*words, *json_words, env=env))
                else:
                    with open(stdout, "wb") as out:
                        runs.append(twin.run(*words, *json_words, env=env, stdout=out))
        text, done = runs
        demand(done.returncode == text.returncode,
               f"{said}: exit {done.returncode} with --json, {text.returncode} without")
        demand(not done.stdout, f"{said}: on standard output: {done.stdout!r}")
        document = one_object(said, done.stderr)
        demand(document["error"]["code"] == code, f"{said}: is {document['error']}")
        demand(document["error"]["exit"] == done.returncode, f"{said}: exit {done.returncode}")
        self.seen.append(("error", said, document))


def refuse_twins(pairs):
    names = [name for name, _ in pairs]
    demand(len(names) == len(set(names)), f"a key stands twice among {names}")
    return dict(pairs)


def one_object(said, output):
    text = output.decode("utf-8")
    demand(text.endswith("\n") and text.count("\n") == 1, f"{said}: not one line: {text!r}")
    document = json.loads(text, parse_float=Decimal, object_pairs_hook=refuse_twins)
    demand(isinstance(document, dict), f"{said}: not an object")
    return document


def look(record, *options):
    """Everything that can be read about one course."""
    record.document("status", "status", *options)
    record.document("status", "today", *options)
    record.document("regimen", "regimen", "show", *options)
    record.document("courses", "course", "list", *options)
    record.document("history", "history", *options)
    record.document("patient", "patient", "show", *options)
    record.document("chart", "chart", *options)
    record.document("calendar", "calendar", *options)
    if "-p" not in options:
        record.document("patients", "patient", "list")
    record.document("verify", "verify")


# Records. Each is played in a folder of its own.

def nothing(record):
    """No record at all, and no product of anybody."""
    record.document("products", "product", "list")
    for words in ([], ["log"], ["regimen"], ["miss"], ["plan"], ["exit-status"]):
        record.document("help", "help", *words)
    record.document("help", "status", "--help")
    record.warning("product", "list")
    for shell in "bash", "zsh", "fish":
        record.document("completion", "completion", shell)
    record.document("version", "version")
    record.document("version", "version", "--verbose")
    record.document("version", "--version")
    record.document("fit", "regimen", "fit", "0.5mg/kg", "--weight", "71kg", "--product",
                    "us-generic")


def without_course(record):
    record.receipt("patient", "add")
    record.document("courses", "course", "list")
    record.document("patient", "patient", "show")
    record.document("patients", "patient", "list")
    record.document("history", "history")
    record.document("verify", "verify")


def empty_course(record):
    """The first day: nothing taken, no day without entry."""
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg")
    look(record)


def unanswered_course(record):
    record.receipt("start", "--weight", "142lb", "--regimen", "40mg", "--start", "2026-11-01",
                   "--target", "120-120")
    look(record)
    record.document("steps", "confirm")


def typical_course(record):
    record.receipt("start", "--weight", "142lb", "--steps", "40/60", "--every", "30d", "--start",
                   "2026-09-22", "--product", "Claravis", "--category", "can", "--programme",
                   "us-ipledge")
    record.receipt("log", "--from", "2026-09-22", "--to", "yesterday", "--as-planned", "--missed",
                   "2026-10-31,2026-11-07")
    record.receipt("log", "--dry-run")
    record.receipt("log", "--once", "evening", "--note", 'said "now", a \\ and é 漢 😀')
    record.receipt("log", "--once", "evening")
    record.receipt("weight", "70.765kg")
    record.receipt("amend", "--on", "2026-11-20", "20mg", "--reason", "one was left")
    record.receipt("amend", "--on", "2026-11-19", "120mg", "--extra")
    record.receipt("contact", "set", "prescriber", "555-0100 <a@b>, 'mornings'")
    record.receipt("patient", "edit", "--birth-date", "2009-02-28", "--weight-unit", "st-lb",
                   "--name", "Zoë O'Neil", "--logging", "visits")
    record.receipt("patient", "edit", "--weight-unit", "lb", "--lab-units", "us")
    record.document("patient", "patient", "show")
    record.document("patients", "patient", "list")
    record.receipt("patient", "edit", "--weight-unit", "st-lb", "--lab-units", "si")
    look(record)
    record.receipt("undo", "--dry-run")
    record.receipt("undo")
    record.receipt("undo", "--reason", "twice")
    look(record)
    record.receipt("redact", "--id", "3")
    look(record)
    record.document("history", "history", "--id", "3")
    record.document("status", "status", "--today", "2027-01-31")
    record.document("status", "status", "--today", "2026-09-01")
    for basis in "baseline", "current", "at-dose":
        record.document("chart", "chart", "--basis", basis)
    for words in ([], ["--regimen", "160mg"], ["--regimen", "10mg", "--from", "2026-12-01"],
                  ["--regimen", "0.5mg/kg"], ["--target", "40-130"], ["--pause", "14d"],
                  ["--regimen", "33mg", "--drop-later"]):
        record.document("plan", "plan", *words)
    for words in (["--from", "2026-12-01"], ["--regimen", "x"], ["--target", "x"],
                  ["--pause", "0d"], ["--start", "x"]):
        record.error("usage", "plan", *words)
    for words in (["--start", "2026-12-01"], ["--resume", "2026-12-01"],
                  ["--regimen", "40mg", "--from", "2026-11-01"]):
        record.error("refused", "plan", *words)


def states_of_today(record):
    record.receipt("start", "--weight", "60kg", "--regimen", "2x20mg", "--start", "2026-11-16")
    for words in (["log", "20mg"], ["skip"], ["amend", "--on", "today", "60mg", "--extra"],
                  ["undo"], ["undo"], ["undo"], ["skip"], ["undo"],
                  ["stop", "--reason", "an allergy", "--last-dose", "today"]):
        record.receipt(*words)
        look(record)


def held_course(record):
    """Holds that are over, open and to come; a rest day; a dose on a held day; two intakes."""
    record.receipt("start", "--weight", "90kg", "--regimen", "2x20mg*6 0mg", "--start",
                   "2026-10-01", "--basis", "current")
    record.receipt("log", "--from", "2026-10-01", "--to", "2026-10-20", "--as-planned")
    record.receipt("hold", "--from", "2026-10-10", "--to", "2026-10-12", "--reason", "surgery")
    record.receipt("hold", "--from", "2026-11-01", "--reason", "lab result")
    record.receipt("skip", "--on", "2026-10-26", "--reason", "forgot")
    look(record)
    record.document("plan", "plan", "--resume", "2026-12-01")
    record.receipt("resume", "--on", "2026-11-20")
    record.receipt("hold", "--from", "2026-12-24", "--to", "2026-12-26", "--reason", "trip")
    look(record)
    record.document("status", "status", "--today", "2026-12-25")
    for day in range(1, 22):
        record.document("status", "status", "--today", f"2026-10-{day:02}")


def planned_course(record):
    record.receipt("start", "--weight", "60kg", "--regimen", "0.5mg/kg", "--nearest", "--start",
                   "2026-12-01")
    look(record)
    record.document("plan", "plan", "--start", "2027-01-15")
    record.error("refused", "plan", "--start", "2026-11-21")


def micronised_course(record):
    """Absorica LD: quarters of a milligram; a dose that no capsules make; other bases."""
    record.receipt("start", "--weight", "11st 3lb", "--regimen", "33mg", "--start", "2026-09-01",
                   "--product", "us-absorica-ld", "--basis", "at-dose", "--already", "333mg",
                   "--target", "1-1000")
    record.receipt("regimen", "set", "32mg 24mg", "--from", "2026-10-01")
    record.receipt("log", "--from", "2026-09-01", "--to", "today", "--as-planned")
    record.receipt("weight", "80kg", "--on", "2026-10-05")
    record.receipt("weight", "61.3kg", "--on", "2026-11-05")
    look(record)
    record.document("plan", "plan", "--product", "us-generic")
    record.document("fit", "regimen", "fit", "0.333mg/kg")
    record.document("fit", "regimen", "fit", "1mg/kg", "--weight", "64kg")
    record.document("fit", "regimen", "fit", "0.05mg/kg", "--weight", "20kg")
    record.document("fit", "regimen", "fit", "3mg/kg", "--weight", "300kg", "--product",
                    "us-generic")


def extreme_course(record):
    """The hard limits, a target far passed, and findings of several kinds."""
    record.receipt("start", "--weight", "20kg", "--regimen", "400mg", "--start", "2024-01-01",
                   "--target", "1", "--already", "100000mg")
    record.receipt("log", "--from", "2024-01-01", "--to", "today", "--as-planned")
    record.receipt("log", "400mg", "--extra", "--on", "yesterday", "--vomited", "--no-food", "--at",
                   "23:59")
    record.receipt("weight", "300kg")
    look(record)
    record.document("status", "status", "--today", "2199-12-31")


def several_courses(record):
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-01-05")
    record.receipt("log", "--from", "2026-01-05", "--to", "2026-03-01", "--as-planned")
    record.receipt("finish", "--last-dose", "2026-03-01")
    record.receipt("course", "outcome", "improved", "--on", "2026-03-20")
    record.receipt("course", "outcome", "relapsed", "--on", "2026-04-20")
    look(record)
    record.receipt("start", "--weight", "62kg", "--regimen", "20mg tue,thu,sat", "--start",
                   "2026-04-22", "--product", "us-absorica-ld")
    record.receipt("log", "--from", "2026-04-22", "--to", "2026-05-10", "--as-planned")
    record.receipt("stop", "--reason", "side effects")
    record.receipt("course", "outcome", "cleared")
    record.receipt("start", "--weight", "63kg", "--regimen", "60mg", "--start", "2026-11-16",
                   "--product", "us-claravis")
    record.receipt("log", "40mg", "--on", "2026-11-17")
    record.receipt("skip", "--on", "2026-11-18")
    look(record)
    for number in "1", "2", "3":
        record.document("status", "status", "--course", number)
        record.document("regimen", "regimen", "show", "--course", number)
    record.document("status", "status", "--today", "2026-02-01", "--course", "1")


def several_patients(record):
    record.receipt("patient", "add", "P-0412", "--category", "can", "--programme", "uk")
    record.receipt("patient", "add", "a.b_c-9", "--category", "cannot", "--logging", "visits",
                   "--weight-unit", "kg")
    record.receipt("patient", "add", "lb", "--weight-unit", "lb")
    record.receipt("start", "-p", "P-0412", "--weight", "60kg", "--regimen", "40mg", "--start",
                   "2026-10-01")
    record.receipt("start", "-p", "a.b_c-9", "--weight", "60kg", "--regimen", "40mg", "--start",
                   "2026-10-01")
    record.receipt("log", "-p", "a.b_c-9", "--on", "2026-10-08")
    record.document("roster", "today")
    record.document("roster")
    record.document("patients", "patient", "list")
    record.document("history", "history")
    for code in "P-0412", "a.b_c-9":
        look(record, "-p", code)
    undone = record.receipt("undo", "--id", "3")
    demand(undone["patient"] is None, "undo of a patient still names the patient")
    record.error("usage", "status")


def prevention(record):
    """Tests, contraception, steps, supplies, visits and draws, and the gate they make."""
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-09-22",
                   "--product", "Claravis", "--category", "can", "--programme", "us-ipledge")
    record.document("record", "pregnancy-test", "list")
    record.document("gate", "pickup", "check")
    record.document("steps", "confirm")
    for result, day, *more in (("pending", "2026-11-10"), ("negative", "2026-11-10"),
                               ("invalid", "2026-11-12", "--setting", "home", "--kind", "urine"),
                               ("pending", "2026-11-13", "--kind", "urine"),
                               ("negative", "2026-11-18", "--setting", "medical", "--kind", "serum",
                                "--note", "lab 7")):
        record.receipt("pregnancy-test", "add", result, "--on", day, *more)
    record.receipt("contraception", "add", "combined pill, condom", "--from", "2026-06-20")
    record.receipt("contraception", "add", "patch", "--from", "2026-06-01", "--to", "2026-06-19")
    record.receipt("period", "add", "--on", "2026-11-01")
    for words in (["us.agreement", "--on", "2026-09-20"], ["us.result", "--on", "2026-11-19"],
                  ["us.questions"], ["us.authorisation", "--until", "2026-11-24", "--note", "A1"]):
        record.receipt("confirm", *words)
    record.receipt("prescription", "add", "--on", "2026-11-18", "--days", "30", "--refills", "0")
    record.document("gate", "pickup", "check")
    record.document("gate", "pickup", "check", "--on", "2026-11-25")
    record.document("gate", "pickup", "check", "--on", "2026-11-25", "--exit-code", status=1)
    record.document("steps", "confirm")
    record.receipt("pickup", "add", "30x40mg", "30x25mg", "--days", "30", "--product", "Claravis")
    record.receipt("visit", "add", "--on", "2026-11-20", "--decision", "--note", "in person")
    record.receipt("visit", "add", "--on", "2026-12-20")
    record.receipt("lab", "add", "--on", "2026-11-18", "--note", "fasting")
    results(record)
    medicines(record)
    record.receipt("waive", "us.visit.monthly", "--reason", "remote")
    record.receipt("waive", "monthly_classic", "--due", "2026-12-21", "--reason", "normal twice")
    record.receipt("remind", "add", "weigh myself", "--on", "2026-11-22", "--every", "4w",
                   "--until", "2027-11-22")
    for how, tests, policy in (("regular", "not-allowed", "skip"),
                               ("irregular", "allowed", "take-if-early"),
                               ("absent", "allowed", "skip")):
        record.receipt("patient", "edit", "--cycles", how, "--home-tests", tests, "--missed-dose",
                       policy)
        record.document("patient", "patient", "show")
        record.document("patients", "patient", "list")
    record.document("lab_plan", "lab", "plan")
    record.receipt("lab", "plan", "delphi_2022")
    record.document("lab_plan", "lab", "plan")
    record.document("care", "care")
    record.receipt("contraception", "gap", "--from", "2026-11-20", "--to", "2026-11-21", "--note",
                   "pills forgotten")
    record.receipt("period", "missed", "--on", "2026-11-22")
    record.receipt("pregnancy-test", "add", "positive", "--on", "2026-11-22")
    record.document("gate", "pickup", "check")
    record.document("steps", "confirm")
    record.document("record", "contraception", "list")
    look(record)
    record.receipt("finish", "--last-dose", "2026-11-21")
    record.receipt("log", "--on", "2026-11-22", "--extra")
    record.document("care", "care")
    record.receipt("undo")


def results(record):
    """Draws with and without results, each unit, flags of several urgencies, every direction."""
    record.document("labs", "lab", "list")
    record.document("lab_chart", "chart", "--labs")
    for day, *words in (("2026-09-20", "alt=24", "tg=118mg/dL", "hdl=1.2mmol/L", "bili=9umol/L"),
                        ("2026-10-20", "alt=181", "tg=118mg/dL", "hdl=1.1mmol/L", "--uln", "alt=55",
                         "--fasting"),
                        ("2026-11-18", "alt=55.5", "tg=9.2mmol/L", "glucose=126", "wbc=5.1234",
                         "hdl=1.3mmol/L", "--uln", "alt=54.321", "--not-fasting")):
        record.receipt("lab", "add", *words, "--on", day)
        record.document("labs", "lab", "list")
    record.receipt("confirm", "lab.T3", "--note", "seen at once")
    record.receipt("waive", "lab.L1", "--reason", "after exercise")
    record.document("labs", "lab", "list")
    record.document("lab_chart", "chart", "--labs")
    record.document("lab_chart", "chart", "--labs", "tg", "platelets")
    record.error("usage", "chart", "--labs", "nonsense")
    record.error("usage", "chart", "tg")
    record.error("refused", "lab", "add", "tg=1.6", "--on", "2026-11-20")
    record.error("usage", "lab", "add", "nonsense=1", "--on", "2026-11-20")


def medicines(record):
    """Every grade and route, brands, combinations, names that are not in the list."""
    for words in (["Minocin"], ["clindamycin gel", "--note", "at night"], ["minocyclin"],
                  ["topiramate", "--route", "oral", "--from", "2026-10-01"],
                  ["yasmin", "--to", "2026-12-31"], ["st john's wort"], ["prednisone", "--route",
                  "injected", "--to", "today"], ["retin-a", "--route", "topical"],
                  ["zinc with vitamin a", "--route", "other"]):
        record.receipt("medicine", "add", *words)
    record.document("medicines", "medicine", "list")
    record.receipt("confirm", "interaction.tetracyclines", "--note", "stops today")
    for rule in "interaction.vitamin_a", "interaction.not_checked":
        record.receipt("waive", rule, "--reason", "known to the clinic")
    record.document("medicines", "medicine", "list")
    record.receipt("medicine", "end", "Minocin", "--on", "today")
    record.document("medicines", "medicine", "list", "--today", "2026-11-30")
    record.error("refused", "medicine", "add", "Claravis")
    record.error("refused", "medicine", "add", "yaz and camila")
    record.error("not_found", "medicine", "end", "nothing")


def watched(record):
    """Symptoms with every grade, red flags, mood by answers and by totals."""
    record.document("symptom_names", "symptom", "names")
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-09-22",
                   "--product", "Claravis", "--category", "cannot", "--programme", "us-ipledge")
    record.document("symptoms", "symptom", "list")
    record.document("mood", "mood", "list")
    for words in (["dry lips", "--on", "2026-10-01"], ["mild", "nosebleed", "--note", "left"],
                  ["back pain", "--grade", "moderate"], ["dry eyes", "--grade", "severe"],
                  ["severe", "headache"], ["fever,", "itch"], ["belly", "pain,", "vomiting"],
                  ["other:", "anxious"], ["my", "skin", "is", "dry"]):
        record.receipt("symptom", "add", *words)
    record.receipt("symptom", "end", "dry lips")
    record.document("symptoms", "symptom", "list")
    for words in (["1", "0", "--on", "2026-10-01"], ["2", "2", "--on", "2026-10-20"],
                  ["1", "1", "2", "1", "0", "1", "0", "0", "0", "--on", "2026-11-01", "--note", "x"],
                  ["--total", "20", "--phq9"]):
        record.receipt("mood", "add", *words)
    record.document("mood", "mood", "list")
    record.receipt("waive", "mood.phq9", "--reason", "talked about")
    record.document("mood", "mood", "list")
    record.receipt("mood", "add", "0", "0", "0", "0", "0", "0", "0", "0", "1")
    record.document("mood", "mood", "list")
    record.document("symptoms", "symptom", "list")
    look(record)
    record.document("due", "due")
    record.unheard("status")
    record.receipt("confirm", "symptom.intracranial_hypertension", "--note", "seen today")
    record.receipt("confirm", "mood.item9", "--note", "seen today")
    record.document("mood", "mood", "list")
    record.receipt("waive", "symptom.dry_eyes", "--reason", "drops help")
    record.document("symptoms", "symptom", "list")
    record.document("record", "visit", "list")
    record.red_flag("symptom", "add", "chest pain", "--on", "tomorrow")
    record.error("not_found", "symptom", "add", "nonsense")
    record.error("not_found", "symptom", "end", "nonsense")
    record.error("refused", "symptom", "end", "itch", "--on", "2026-11-01")
    for words in (["symptom", "add"], ["mood", "add", "1"], ["mood", "add", "1", "4"],
                  ["stock", "count"], ["stock", "count", "20"]):
        record.error("usage", *words)


def supplied(record):
    """Capsules of two strengths, counted, taken, short of, and of Absorica LD."""
    record.receipt("patient", "add")
    record.document("stock", "stock")
    record.receipt("start", "--weight", "60kg", "--regimen", "60mg", "--start", "2026-10-22",
                   "--product", "Claravis", "--category", "can", "--programme", "us-ipledge")
    record.receipt("pickup", "add", "30x40mg", "30x20mg", "--days", "30", "--on", "2026-10-22")
    record.receipt("log", "--from", "2026-10-22", "--to", "2026-11-10", "--as-planned")
    record.receipt("log", "45mg", "--extra", "--on", "2026-11-12")
    record.receipt("pickup", "add", "--days", "30", "--on", "2026-11-11")
    record.receipt("prescription", "add", "--days", "100", "--on", "2026-11-11")
    record.document("stock", "stock")
    record.receipt("stock", "count", "20mg=11", "40mg=10", "--note", "in the box")
    record.receipt("stock", "count", "25mg=3")
    record.receipt("pregnancy-test", "add", "negative", "--on", "2026-11-20", "--setting",
                   "medical")
    record.document("stock", "stock")
    record.document("record", "pregnancy-test", "list")
    record.document("reconcile", "reconcile")
    record.receipt("hold", "--from", "2026-11-20", "--reason", "travel")
    record.document("stock", "stock")
    record.document("reconcile", "reconcile")


def tests_of_one_day(record, other):
    """Two results of one day, here and there: what is to be known before one of them is taken."""
    for result, *where in (["negative", "-p", "P-1"], ["positive", *other]):
        record.receipt("pregnancy-test", "add", result, "--kind", "urine", "--on", "2026-11-19",
                       *where)
    record.receipt("export", "json", "-o", "three.json", *other)
    document = record.document("conflicts", "merge", "three.json", "--as", "P-1", "--dry-run",
                               status=3)
    demand(document["notes"], "nothing is said about two tests of one day")


def exchanged(record):
    """Records that go from file to file, patients who leave, and who wrote what."""
    record.receipt("patient", "add", "P-1", "--category", "cannot")
    record.receipt("start", "-p", "P-1", "--weight", "60kg", "--regimen", "40mg", "--start",
                   "2026-11-20")
    record.receipt("log", "-p", "P-1")
    record.receipt("amend", "-p", "P-1", "--on", "today", "20mg", "--reason", "wrong box")
    record.receipt("undo", "-p", "P-1")
    record.receipt("log", "-p", "P-1", "--on", "2026-11-21", "--note", "a name")
    record.receipt("redact", "--id", "6")
    record.receipt("export", "json", "-p", "P-1", "-o", "one.json")
    record.receipt("patient", "add", "P-2")
    record.receipt("patient", "archive", "P-2", "--reason", "moved")
    record.document("patients", "patient", "list")
    record.document("patients", "patient", "list", "--archived")
    record.document("patient", "patient", "show", "-p", "P-2")
    record.error("refused", "contact", "set", "nurse", "x", "-p", "P-2")
    record.receipt("patient", "archive", "P-2", "--return")
    other = ["--db", "other.db"]
    record.receipt("import", "json", "one.json", "--create", *other)
    record.receipt("import", "json", "one.json", *other)
    record.receipt("amend", "--on", "today", "30mg", *other)
    record.receipt("weight", "61kg", "--on", "2026-11-21", *other)
    record.receipt("amend", "-p", "P-1", "--on", "today", "40mg")
    record.receipt("weight", "-p", "P-1", "62kg", "--on", "2026-11-21")
    record.receipt("export", "json", "-o", "two.json", *other)
    record.document("conflicts", "merge", "two.json", "--as", "P-1", "--dry-run", status=3)
    record.error("refused", "merge", "two.json", "--as", "P-1")
    record.receipt("merge", "two.json", "--as", "P-1", "--take", "theirs", "--reason", "agreed")
    record.receipt("merge", "two.json", "--as", "P-1")
    tests_of_one_day(record, other)
    record.document("history", "history", "-p", "P-1")
    record.document("audit", "audit")
    record.document("audit", "audit", "-p", "P-1", "--from", "2026-11-01", "--to", "2026-11-30")
    with open(os.path.join(record.folder, "two.json"), encoding="utf-8") as file:
        text = file.read()
    with open(os.path.join(record.folder, "bad.json"), "w", encoding="utf-8") as file:
        file.write(text.replace('"mg":40', '"mg":4000'))
    with open(os.path.join(record.folder, "worse.json"), "w", encoding="utf-8") as file:
        row = '{"id":1,"mg":4000}'
        file.write(text.replace('"dose":[', '"dose":[' + (row + ",") * 120))
    for name in "bad.json", "worse.json":
        record.document("bad_rows", "import", "json", name, "--create", "--db", "new.db",
                        "--dry-run", status=6)
        record.error("io", "import", "json", name, "--create", "--db", "new.db")
    with open(os.path.join(record.folder, "bad.csv"), "w", encoding="utf-8") as file:
        file.write("patient,date,mg\nP-1,2026-11-20,041\nP-9,2026-11-20,40\n")
    record.document("bad_rows", "import", "csv", "bad.csv", "--dry-run", status=6)
    record.error("io", "import", "csv", "bad.csv")
    record.receipt("export", "csv", "-p", "P-1", "-o", "doses.csv")
    record.receipt("export", "csv", "-d", "tables")
    record.receipt("import", "csv", "doses.csv")
    with open(os.path.join(record.folder, "more.csv"), "w", encoding="utf-8") as file:
        file.write("patient,date,kg\nP-1,2026-11-19,61.5\n")
    record.receipt("import", "csv", "more.csv", "--dry-run")
    record.receipt("import", "csv", "more.csv")
    record.error("usage", "patient", "erase")
    record.receipt("patient", "erase", "P-2")
    record.document("audit", "audit", "--from", "2026-11-22")
    record.document("verify", "verify")


def blocked_start(record):
    """A month on two methods that ends after the planned first dose."""
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-12-01",
                   "--product", "Claravis", "--category", "can", "--programme", "us-ipledge")
    record.receipt("contraception", "add", "IUD, condom", "--from", "2026-11-20")
    record.receipt("symptom", "add", "severe headache")
    record.document("symptoms", "symptom", "list")
    record.document("steps", "confirm")
    record.document("status", "status")


def no_programme(record):
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start",
                   "2026-09-22", "--programme", "none")
    record.document("gate", "pickup", "check", "--exit-code")
    record.document("steps", "confirm")
    record.receipt("patient", "edit", "--programme", "uk", "--category", "cannot")
    record.document("gate", "pickup", "check")


def unnamed_programme(record):
    """A patient who does not know the programme, and a missed dose."""
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-11-20",
                   "--category", "can")
    record.document("gate", "pickup", "check")
    record.receipt("skip", "--on", "2026-11-21")
    record.document("status", "status")
    record.document("due", "due")
    record.receipt("contact", "set", "clinic", "555-0300")
    for words in (["contact"], ["period"], ["pickup"], ["prescription"], ["visit"]):
        record.document("record", *words, "list")


OWN_PROGRAMME = {"id": "own", "name": "Ours", "region": "Leeds", "note": "two weeks", "base": "uk",
                 "rules": [{"id": "own.visit", "title": "visit", "kind": "visit",
                            "check": "milestone", "severity": "WARN", "who": "all",
                            "anchor": "first_dose", "due": "14d", "met_by": "visit"}]}


def automation(record):
    """What is due, reminders, the state for a monitor, the rules and the choices."""
    record.document("programmes", "programme", "list")
    record.document("sources", "sources")
    record.document("check", "check", "--nagios", status=3)
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-09-22",
                   "--product", "Claravis", "--category", "can", "--programme", "us-ipledge")
    record.receipt("pregnancy-test", "add", "negative", "--on", "2026-11-18", "--setting",
                   "medical")
    record.document("check", "check", "--nagios")
    for words in ([], ["--all"], ["--kind", "visit"], ["--within", "200d"]):
        record.document("due", "due", *words)
    record.document("due", "due", "--exit-code", status=1)
    record.document("calendar", "calendar")
    record.document("calendar", "calendar", "--month", "2026-12")
    record.document("calendar", "calendar", "--month", "2020-02")
    for words in (["--dry-run"], [], [], ["--again"], ["--again", "--detail"],
                  ["--kind", "dose"], ["--again", "--detail", "--kind", "dose"]):
        record.document("remind", "remind", *words)
    record.document("check", "check", "--nagios", "--today", "2026-12-21", status=1)
    record.env["ISOTRACK_NOW"] = "2026-11-25T09:00:00Z"
    record.document("check", "check", "--nagios", status=1)
    record.env["ISOTRACK_NOW"] = TODAY + "T09:00:00Z"
    record.receipt("snooze", "us.questions")
    record.receipt("export", "ics", "-o", "due.ics")
    record.receipt("remind", "add", "order more", "--every", "4w", "--until", "2027-06-01")
    record.document("record", "remind", "list")
    record.receipt("remind", "end", "1")
    record.document("config", "config", "list")
    record.receipt("config", "set", "us-ipledge.edition-b-from", "2026-12-01")
    record.receipt("config", "set", "notify.command", '["/bin/true", "{message}"]')
    record.document("config", "config", "list")
    record.document("remind", "remind", "--notify", "--again")
    record.receipt("config", "unset", "notify.command")
    for words in (["us-ipledge"], ["us-ipledge", "--on", "2026-11-14"], ["none"], ["strictest"]):
        record.document("programme", "programme", "show", *words)
    with open(os.path.join(record.folder, "own.json"), "w", encoding="utf-8") as file:
        json.dump(OWN_PROGRAMME, file)
    record.receipt("programme", "add", "own.json")
    record.document("programme", "programme", "show", "own")
    record.document("programmes", "programme", "list")
    record.document("sources", "sources")
    record.document("history", "history")
    record.receipt("pregnancy-test", "add", "positive", "--on", "2026-11-22")
    record.document("due", "due")
    record.document("calendar", "calendar")
    record.document("remind", "remind", "--detail")
    record.document("check", "check", "--nagios", status=2)
    for words in (["remind", "--quiet"], ["remind", "--notify"], ["due", "--kind", "x"],
                  ["calendar", "--month", "x"], ["check"], ["config", "set", "x", "y"],
                  ["programme", "show"]):
        record.error("usage", *words)
    for words in (["snooze", "us.trigger.pregnancy"], ["remind", "add", "x", "--on", "2026-11-01"],
                  ["config", "unset", "notify.command"], ["export", "ics", "-o", "record.db"]):
        record.error("refused", *words)
    for words in (["snooze", "us.nothing"], ["remind", "end", "9"], ["programme", "show", "x"]):
        record.error("not_found", *words)
    record.error("store", "remind", "--db", "none.db")
    record.error("io", "programme", "add", "none.json")
    record.error("io", "remind", "--again", stdout="/dev/full")
    record.error("io", "export", "ics", "-o", ".")


def warned_of(record):
    """What is said beside an answer."""
    for code in "P-1", "P-2":
        record.receipt("patient", "add", code)
    record.receipt("mood", "add", "1", "0", "-p", "P-2")
    record.warned("nothing_to_export", "export", "ics", "--all", "-o", "none.ics")
    record.warned("not_startable", "config", "set", "notify.command", '["/nope/bad"]')
    record.document("remind", "remind")
    record.env["ISOTRACK_NOW"] = "2026-11-25T09:00:00Z"
    record.warned("reminders_silent", "patient", "list")
    record.document("remind", "remind")
    db = sqlite3.connect(os.path.join(record.folder, "record.db"))
    (trigger,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'programme_update'"
                            ).fetchone()
    db.execute("DROP TRIGGER programme_update")
    db.execute("UPDATE programme SET programme = 'gone' WHERE patient_id = 2")
    db.execute(trigger)
    db.commit()
    db.close()
    for words in ["due"], ["roster"], ["reconcile"]:
        record.warned("not_read", *words, "--all")
    for name, what in ("mood", "mood"), ("symptoms", "symptom"):
        document = record.document(name, what, "list", "-p", "P-2")
        demand("gone" in str(document["not_judged"]), f"{what} list: {document['not_judged']}")


def upgraded(record):
    """A file of an older version: a dry run leaves it alone, and writing says that it is newer."""
    path = os.path.join(record.folder, "record.db")
    tree = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    db = sqlite3.connect(path)
    db.executescript(read(tree, "tests", "data", "records", "schema-6.sql"))
    db.close()
    os.chmod(path, 0o600)
    words = "contact", "set", "clinic", "555 0100"
    with open(path, "rb") as file:
        before = file.read()
    record.error("store", *words, "--dry-run")
    done = record.run(*words, "--dry-run")
    with open(path, "rb") as file:
        demand(file.read() == before, "a dry run changed an older file")
    demand(b"an older isotrack" in done.stderr, f"a dry run: {done.stderr!r}")
    beside = [name for name in os.listdir(record.folder) if "before-schema" in name]
    demand(not beside, f"a dry run left {beside}")
    record.warned("upgraded", *words)
    record.receipt("contact", "set", "clinic", "555 0101")  # and is said once


def without_triggers(record, sql):
    """Changes rows behind the program's back; the schema is as before afterwards."""
    db = sqlite3.connect(os.path.join(record.folder, "record.db"))
    triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f'DROP TRIGGER "{name}"')
    db.execute(sql)
    for _, text in triggers:
        db.execute(text)
    db.commit()
    db.close()


def backed_up(record):
    """Backups made, left out and thinned, and put back over every kind of record."""
    record.error("store", "backup")
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-11-16",
                   "--category", "cannot", "--programme", "none")
    record.document("backup", "backup", "--dry-run")
    record.document("backup", "backup")
    record.document("backup", "backup", "--keep", "1d")
    first = "backups/isotrack-20261122T090000Z.db"
    for words in (["--keep", "12x"], ["-o", "-"], ["a", "b"], ["--passphrase-fd", "3"],
                  ["--encrypt"], ["--encrypt", "--passphrase-fd", "77"]):
        record.error("usage", "backup", *words)
    for words in ["record.db"], [first]:
        record.error("refused", "backup", "-o", *words)
    record.error("io", "backup", "nowhere")
    for words in [], ["a", "b"], [first, "--once", "k"], [first, "--passphrase-fd", "0"]:
        record.error("usage", "restore", *words)
    record.error("refused", "restore", "record.db")
    record.error("io", "restore", "none.db")
    record.receipt("log")
    record.receipt("symptom", "add", "chest pain")
    record.error("usage", "restore", first)
    record.document("restore", "restore", first, "--dry-run")
    record.document("backup", "backup", "-o", "with-a-stop.db")
    record.receipt("undo")
    record.document("restore", "restore", "with-a-stop.db", "--dry-run")
    record.document("restore", "restore", first, "--yes")
    record.receipt("log")
    without_triggers(record, "UPDATE entry SET user = 'somebody else'")
    record.error("store", "backup")
    record.document("restore", "restore", first, "--yes")
    path = os.path.join(record.folder, "record.db")
    os.truncate(path, 0)
    record.document("restore", "restore", first)
    os.remove(path)
    record.document("restore", "restore", first)
    record.receipt("log")
    record.env["ISOTRACK_NOW"] = "2026-11-23T09:00:00Z"
    record.document("backup", "backup", "--keep", "1d")
    record.env["ISOTRACK_NOW"] = "2026-11-24T09:00:00Z"
    record.receipt("log")
    record.env["ISOTRACK_NOW"] = "2026-12-08T09:00:00Z"
    record.warned("backup_old", "status")
    check = record.document("check", "check", "--nagios", status=1)
    demand(check["backup_old"], "a monitor is not told of an old backup")


def clinic(record):
    """Patients of every need: who has none, a late one, a finished one, one to come, a damaged one."""
    today = record.env["ISOTRACK_NOW"]
    record.env["ISOTRACK_NOW"] = "2026-08-16T09:00:00Z"
    for code, category in ("P-1", "can"), ("P-2", "cannot"), ("P-3", "cannot"):
        record.receipt("patient", "add", code, "--category", category, "--programme", "us-ipledge")
        record.receipt("start", "-p", code, "--weight", "60kg", "--regimen", "40mg")
    record.env["ISOTRACK_NOW"] = today
    record.receipt("patient", "add", "P-4")
    record.receipt("patient", "add", "P-5", "--category", "cannot", "--programme", "none")
    record.receipt("start", "-p", "P-5", "--weight", "60kg", "--regimen", "40mg", "--start",
                   "2026-12-20", "--basis", "current")
    record.document("roster", "roster")
    record.receipt("log", "-p", "P-1", "--from", "2026-08-16", "--to", "2026-11-20", "--as-planned")
    record.receipt("pregnancy-test", "add", "positive", "-p", "P-1", "--on", "2026-11-20")
    record.receipt("log", "-p", "P-2", "--from", "2026-08-16", "--to", "2026-11-20", "--as-planned",
                   "--missed", "2026-08-20")
    record.receipt("hold", "-p", "P-2", "--from", "2026-11-20", "--reason", "travel")
    record.receipt("finish", "-p", "P-3", "--last-dose", "2026-10-20")
    for words in ([], ["--overdue"], ["--kind", "lab"], ["--finished"], ["--state", "held"],
                  ["--sort", "percent"], ["--programme", "none"]):
        record.document("roster", "roster", *words)
    record.document("roster", "today")
    record.document("clinic_ledger", "reconcile", "--all")
    for code in "P-2", "P-3":
        record.document("reconcile", "reconcile", "-p", code)
    for words in (["--kind", "x"], ["--state", "x"], ["--sort", "x"], ["-p", "P-1"]):
        record.error("usage", "roster", *words)
    done = record.run("roster", "--csv", "--json")
    demand(done.returncode == 2 and not done.stdout, "roster takes --csv and --json together")
    record.error("not_found", "roster", "--programme", "x")


def damaged(record):
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-11-16")
    record.receipt("log")
    without_triggers(record, "UPDATE entry SET user = 'somebody else'")
    report = record.document("verify", "verify", status=1)
    demand(not report["sound"] and report["damages"], "damage was not found")


def errors(record):
    record.error("store", "status")
    record.error("store", "today")
    record.receipt("patient", "add", "me")
    record.error("not_found", "status")
    record.receipt("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-11-16")
    record.receipt("log")
    for words in (["lgo"], ["log", "--extr"], ["log", "40m"], ["log", "--on=", "40mg"],
                  ["log", "--on", "1/2/2026"], ["status", "--color", "pink"], ["status", "more"],
                  ["weight", "71.5kg", "--on", "today", "--on", "today"], ["weight", "100kg"],
                  ["start"], ["course", "outcome", "better"], ["help", "nothing"], ["course"],
                  ["redact", "--id", "2"], ["contact", "set", "x"], ["status", "--json=1"],
                  ["contact", "set", "x", "--text", "two\nlines\x1b[31m"], ["undo", "x"],
                  ["contact", "set", "x", "--text", b"\xff\xfe"], [b"\xff"], [b"lo\xc0\xafg"],
                  ["log", "--note", b"caf\xe9", "--extra", "40mg"], ["ask"], [""]):
        record.error("usage", *words)
    record.error("usage", "status", env={"ISOTRACK_TODAY": "someday"})
    record.error("usage", "status", env={"ISOTRACK_NOW": "now"})
    for words in (["log", "40mg"], ["log", "--on", "2026-12-01"], ["log", "--on", "2026-11-15"],
                  ["weight", "19kg"], ["weight", "61kg", "--on", "2026-11-16"],
                  ["log", "401mg", "--extra", "--yes"], ["undo", "--id", "2", "--once", "k"],
                  ["resume"], ["patient", "add", "me"],
                  ["start", "--weight", "60kg", "--regimen", "40mg"]):
        record.error("refused", *words)
    for words in (["status", "--course", "9"], ["status", "-p", 'a"b\\c/\u00e9'],
                  ["undo", "--id", "99"], ["history", "--id", "99"], ["amend", "99", "40mg"]):
        record.error("not_found", *words)
    with open(os.path.join(record.folder, "text.db"), "w", encoding="utf-8") as file:
        file.write("not a record\n" * 100)
    os.chmod(os.path.join(record.folder, "text.db"), 0o600)
    open(os.path.join(record.folder, "empty.db"), "wb").close()
    for path in "none.db", "text.db", "empty.db", ".", "no/such/folder.db", b"\xff.db", 'q"\\.db':
        record.error("store", "status", "--db", path)
    record.error("io", "status", stdout="/dev/full")
    record.error("io", "weight", "61kg", stdout="/dev/full")


RECORDS = [nothing, without_course, empty_course, unanswered_course, typical_course,
           states_of_today, held_course, planned_course, micronised_course, extreme_course,
           several_courses, several_patients, clinic, prevention, blocked_start, no_programme,
           unnamed_programme, automation, warned_of, upgraded, backed_up, damaged, errors, watched,
           supplied, exchanged]

# Promised, and said by no record yet.
UNREACHED = {"STOP", "BLOCK", "internal", 70, "unknown", "not_compacted", "not_noted"}

# Documents, and parts of them, whose commands are still to come; whoever adds a command plays it
# in a record above and removes its name here. Until then tests/json_samples.py checks them.
AWAITED = set()

# Schemas of files that are no answer of a command; tests/cli/export_record.py holds them.
FILE_FORMATS = {"export"}

# Documents whose schema holds more than the commands here reach (every kind of rule or item):
# each one is held against its schema, and tests/json_samples.py exercises the rest.
EXERCISED_ELSEWHERE = {"calendar", "due", "lab_plan", "programme", "remind", "roster", "sources"}


# Checks of the documents.

def decimals_promised(key):
    if key.endswith("_kg") or "mg_per_kg" in key or key in ("baseline", "current", "at_dose"):
        return 4
    if key in ("value", "upper_limit"):  # of a laboratory, as entered
        return 4
    return 2


def check_decimals(value, key=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            check_decimals(inner, name)
    elif isinstance(value, list):
        for inner in value:
            check_decimals(inner, key)
    elif isinstance(value, Decimal):
        places = -value.normalize().as_tuple().exponent
        demand(places <= decimals_promised(key), f"{key}: {value} has {places} decimals")


def check_document(validator, document):
    found = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
             for error in validator.iter_errors(document)]
    demand(not found, "; ".join(found))
    check_decimals(document)


def check_schema(name, schema):
    """What every schema of the tree must say: all keys required, open, each described."""
    Draft202012Validator.check_schema(schema)
    demand(schema.get("title") and schema.get("description"), "no title or no description")
    if name not in ("error", "warning"):
        demand(schema["properties"]["schema"].get("const") == f"isotrack.{name}/1", "const")
        demand(schema["required"][:2] == ["schema", "today"], "schema and today are not first")

    def walk(node, where):
        if isinstance(node, list):
            for inner in node:
                walk(inner, where)
        if not isinstance(node, dict):
            return
        if isinstance(node.get("properties"), dict) and "type" in node:
            demand(node.get("required") == list(node["properties"]), f"{where}: not all required")
            demand(node.get("additionalProperties") is True, f"{where}: closed to new keys")
            for key, inner in node["properties"].items():
                demand(inner.get("description"), f"{where}/{key}: no description")
        for key, inner in node.items():
            walk(inner, f"{where}/{key}")

    walk(schema, name)


def check_exercised(schema, documents, unreached=UNREACHED, awaited=()):
    """Each key of a schema held a value once, and each enumerated word was said; `awaited` are the
    places that no document reaches yet."""

    def walk(node, values, where):
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
        if where in awaited:
            demand(not values, f"{where} is reached: strike it from AWAITED")
            return
        demand(any(value is not None for value in values), f"{where} never holds a value")
        for word in set(node.get("enum", [])) - unreached:
            demand(word in values, f"{where} is never {word}")
        for key, inner in node.get("properties", {}).items():
            walk(inner, [value[key] for value in values if value is not None], f"{where}/{key}")
        if "items" in node:
            walk(node["items"], [inner for value in values for inner in value], f"{where}/[]")

    walk(schema, documents, "")


# Controls: what must fail.

def places(value, path=()):
    """Every key of every object in a document."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from places(inner, (*path, at))


def changed(document, path, change):
    out = copy.deepcopy(document)
    inside = out
    for step in path[:-1]:
        inside = inside[step]
    change(inside, path[-1])
    return out


def set_other_type(inside, key):
    """An empty object is none of the promised ones: they all have required keys."""
    inside[key] = ({} if inside[key] is None else False if isinstance(inside[key], str) else
                   "text")


def control_document(validator, document, tried):
    """Without any one of its keys, or with any one value of another type, it must fail."""
    for path in places(document):
        kind = tuple("[]" if isinstance(step, int) else step for step in path)
        if kind in tried:
            continue
        tried.add(kind)
        name = "/".join(map(str, path))
        gone = changed(document, path, lambda inside, key: inside.pop(key))
        demand(not validator.is_valid(gone), f"passes without {name}")
        other = changed(document, path, set_other_type)
        demand(not validator.is_valid(other), f"passes with another type of {name}")


def control_schema(schema, document):
    """A schema with a key renamed or the type of one changed must refuse a sound document."""
    for key in schema["required"]:
        renamed = copy.deepcopy(schema)
        renamed["required"] = [k + "_new" if k == key else k for k in schema["required"]]
        renamed["properties"][key + "_new"] = renamed["properties"].pop(key)
        demand(not Draft202012Validator(renamed).is_valid(document), f"{key} renamed, and passes")
        other = copy.deepcopy(schema)
        other["properties"][key] = OTHER_TYPE
        demand(not Draft202012Validator(other).is_valid(document), f"{key} changed, and passes")


def control_decimals():
    for key, number in (("weight_kg", "1.00001"), ("mg_per_kg", "0.12345"), ("percent", "1.001"),
                        ("remaining_mg", "7.125")):
        try:
            check_decimals({"inside": [{key: Decimal(number)}]})
        except Failed:
            continue
        raise Failed(f"{key} {number} passes")


# The names: of the source, of the schemas.

def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def names_in_source(tree):
    folder = os.path.join(tree, "src", "present")
    source = "".join(read(folder, file) for file in sorted(os.listdir(folder))
                     if file.endswith(".cpp"))
    calls = re.findall(r"(?<!Json )\bdocument\(([^,]+),", source)
    names = [re.fullmatch(r'"([a-z_]+)"', call) for call in calls]
    unnamed = [call for call, name in zip(calls, names) if name is None]
    demand(unnamed == ["sheet.schema"], f"documents are named in another way: {unnamed}")
    for beside in "error", "warning":
        demand(f"{beside}_json" in source, f"there is no {beside}_json")
    out = {name.group(1) for name in names if name} | {"error", "warning"}
    folder = os.path.join(tree, "src", "cli")
    for place, _, files in os.walk(folder):
        for file in files:
            out |= set(re.findall(r'\bFactSheet(?: \w+)?\{"([a-z_]+)"', read(place, file)))
    return out


def read_schemas(tree):
    folder = os.path.join(tree, "schema", "json")
    ending = ".schema.json"
    return {file[:-len(ending)]: json.loads(read(folder, file))
            for file in sorted(os.listdir(folder)) if file.endswith(ending)
            and file[:-len(ending)] not in FILE_FORMATS}


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, function, *arguments):
        try:
            function(*arguments)
            self.passed += 1
        except (Failed, ValueError, KeyError, TypeError, AttributeError) as error:
            print(f"{name}: {type(error).__name__}: {error}".replace(": Failed: ", ": "))
            self.failed += 1


def same_names(schemas, wanted, what):
    demand(set(schemas) == wanted, f"schemas without {what}: {sorted(set(schemas) - wanted)}; "
                                   f"{what} without schema: {sorted(wanted - set(schemas))}")


def play(program, play_record, seen):
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        record = Record(program, folder, seen)
        play_record(record)
        demand(not record.wrong, "; ".join(record.wrong))


def main():
    program, tree = os.path.abspath(sys.argv[1]), sys.argv[2]
    tally, seen, tried = Tally(), [], {}
    schemas = read_schemas(tree)
    tally.check("names", lambda: same_names(schemas, names_in_source(tree), "document"))
    tally.check("control decimals", control_decimals)
    for name, schema in schemas.items():
        tally.check(f"schema {name}", check_schema, name, schema)
    for record in RECORDS:
        tally.check(f"record {record.__name__}", play, program, record, seen)
    played = {name for name, _, _ in seen}
    early = played & AWAITED
    tally.check("awaited", demand, not early, f"no longer awaited: {sorted(early)}")
    tally.check("exercised", lambda: same_names({name: schema for name, schema in schemas.items()
                                                 if name not in AWAITED}, played, "example"))
    for name, said, document in seen:
        if name not in schemas:
            continue
        validator = Draft202012Validator(schemas[name])
        tally.check(f"{name}: {said}", check_document, validator, document)
        tally.check(f"control {name}: {said}", control_document, validator, document,
                    tried.setdefault(name, set()))
    first = {name: document for name, _, document in reversed(seen)}
    for name, schema in schemas.items():
        if name in first:
            tally.check(f"control schema {name}", control_schema, schema, first[name])
            documents = [document for other, _, document in seen if other == name]
            if name in EXERCISED_ELSEWHERE:
                continue
            awaited = {place[len(name):] for place in AWAITED if place.startswith(name + "/")}
            tally.check(f"exercised {name}", check_exercised, schema, documents, UNREACHED, awaited)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
