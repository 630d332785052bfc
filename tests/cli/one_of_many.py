"""Damages one course among two hundred: the others are read, and the one is named.

    one_of_many.py PROGRAM MAKE_CLINIC

A fact of one patient is made unreadable, in the ways a stray program or a bad disk could; then
every command over the whole file must show the 199 others exactly as before, name the one first
or say how many were not read, and end with the status for it. The numbers must add up.
Closing line: N passed, N failed.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the source tree stays as it is

from demands import Failed, demand  # noqa: E402

# D18: a partial failure is told, never passed over.
COURSES = 200
TODAY = "2026-07-15"
DAMAGES = {
    "a dose above every limit":
        "UPDATE dose SET mg = 4000 WHERE id = (SELECT min(id) FROM dose WHERE course_id = {course})",
    "a weight without a unit":
        "UPDATE weight SET text = '70' WHERE course_id = {course}",
    "a basis that there is not":
        "UPDATE course_terms SET basis = 'x' WHERE course_id = {course}",
    "a name with a control character":
        "UPDATE patient_terms SET name = char(27) WHERE patient_id = {patient}",
}


class Clinic:
    def __init__(self, program, make_clinic, folder):
        self.program = program
        self.path = os.path.join(folder, "clinic.db")
        subprocess.run([make_clinic, self.path, str(COURSES), "60"], check=True,
                       stdout=subprocess.DEVNULL)
        os.chmod(self.path, 0o600)
        with open(self.path, "rb") as file:
            self.sound = file.read()
        db = sqlite3.connect(self.path)
        self.code, self.patient, self.course = db.execute(
            "SELECT t.code, t.patient_id, c.course_id FROM patient_terms t"
            " JOIN course_terms c ON c.patient_id = t.patient_id"
            " ORDER BY t.patient_id LIMIT 1 OFFSET 77").fetchone()
        db.close()

    def run(self, *words):
        env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8",
               "HOME": os.path.dirname(self.path), "ISOTRACK_DB": self.path,
               "ISOTRACK_NOW": TODAY + "T09:00:00Z"}
        return subprocess.run([self.program, *words], env=env, capture_output=True, text=True,
                              timeout=60, stdin=subprocess.DEVNULL)

    def restore(self):
        with open(self.path, "wb") as file:
            file.write(self.sound)

    def damage(self, statement):
        """Changes the row past the checks of the schema, which are put back as they were."""
        self.restore()
        db = sqlite3.connect(self.path, isolation_level=None)
        triggers = db.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute(statement.format(course=self.course, patient=self.patient))
        changed = db.execute("SELECT changes()").fetchone()[0]
        for _, sql in triggers:
            db.execute(sql)
        # What is disposable goes with it, so that every command reads the row itself.
        db.execute("DELETE FROM dose_days WHERE course_id = ?", (self.course,))
        db.close()
        demand(changed > 0, "the damage changed nothing")


def lines_of_others(document, code):
    return [each for each in document["patients"] if each["code"] != code]


def check_roster(clinic, whole):
    done = clinic.run("roster", "--all", "--json")
    demand(done.returncode == 0, f"roster: exit {done.returncode}: {done.stderr[:300]}")
    found = json.loads(done.stdout)
    demand(lines_of_others(found, clinic.code) == lines_of_others(whole, clinic.code),
           "roster shows others otherwise")
    demand(all(each["code"] != clinic.code for each in found["patients"]),
           "roster shows what it could not read")
    demand([each["code"] for each in found["unread"]] == [clinic.code], f"{found['unread']}")
    read = found["read"]
    demand(read["unreadable"] == 1 and len(found["patients"]) + 1 == COURSES, f"{read}")
    text = clinic.run("roster").stdout
    demand("199 courses read, 1 unreadable" in text.splitlines()[0], text[:200])
    demand(clinic.code in "".join(text.splitlines()[1:5]), "who was not read does not stand first")


def check_due(clinic, whole):
    done = clinic.run("due", "--all", "--json")
    demand(done.returncode == 0, f"due: exit {done.returncode}: {done.stderr[:300]}")
    items = [each for each in json.loads(done.stdout)["items"] if each["patient"] != clinic.code]
    demand(items == [each for each in whole["items"] if each["patient"] != clinic.code],
           "due shows others otherwise")
    demand(clinic.code in done.stderr and '"not_read"' in done.stderr, done.stderr[:300])


def check_automation(clinic):
    done = clinic.run("check", "--nagios")
    demand(done.returncode == 2 and f"not read: {clinic.code}" in done.stdout, f"check: {done}")
    done = clinic.run("remind", "--again")
    demand(done.returncode == 5 and "attention" in done.stdout, f"remind: {done}")
    done = clinic.run("status", "-p", clinic.code)
    demand(done.returncode == 5 and not done.stdout, f"status: {done}")


def main():
    program, make_clinic = (os.path.abspath(each) for each in sys.argv[1:3])
    failed = 0
    place = "/dev/shm" if os.path.isdir("/dev/shm") else None  # hundreds of entries to sync
    with tempfile.TemporaryDirectory(prefix="isotrack-one-of-many.", dir=place) as folder:
        clinic = Clinic(program, make_clinic, folder)
        roster = json.loads(clinic.run("roster", "--all", "--json").stdout)
        due = json.loads(clinic.run("due", "--all", "--json").stdout)
        if len(roster["patients"]) != COURSES:
            sys.exit(f"the sound file shows {len(roster['patients'])} of {COURSES} courses")
        for name, statement in DAMAGES.items():
            try:
                clinic.damage(statement)
                check_roster(clinic, roster)
                check_due(clinic, due)
                check_automation(clinic)
            except Failed as error:
                failed += 1
                print(f"{name}: {error}")
    print(f"{len(DAMAGES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
