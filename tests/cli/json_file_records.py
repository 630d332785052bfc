"""Records that json_documents.py plays: what happens to the file, and what goes wrong.

Each function plays one in a folder of its own; `RECORDS` names them all.
"""

import json
import os
import pathlib
import sqlite3

from demands import demand
from json_record import TODAY


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
    tests = pathlib.Path(__file__).resolve().parent.parent
    db = sqlite3.connect(path)
    db.executescript((tests / "data/records/schema-6.sql").read_text(encoding="utf-8"))
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


RECORDS = [automation, warned_of, upgraded, backed_up, damaged, errors, exchanged]
