"""Records of every kind for the pages of `report`, made by the program itself, day by day: a course
in its sixth month, one that begins, one to come, none, STOPs, an end, a second course, and more of
everything than two sheets hold, with notes that try to be markup.
"""

import os
import subprocess

TODAY = "2026-11-22"
HOSTILE = ("<script>alert(1)</script> \"><img src=x onerror=alert(2)> &amp; ' </style> ]]> --> "
           "ünï 🙂")


class Clinic:
    """A record in a folder of its own, and what is done to it day by day."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.db = os.path.join(folder, "record.db")

    def run(self, day, *words, status=0):
        env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": self.folder,
               "ISOTRACK_DB": self.db, "ISOTRACK_TODAY": day,
               "ISOTRACK_NOW": day + "T09:00:00Z"}
        done = subprocess.run([self.program, *words], env=env, cwd=self.folder, timeout=120,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != status:
            raise AssertionError(f"{' '.join(words)}: {done.returncode}: {done.stderr}")
        return done

    def at(self, day, *words):
        self.run(day, *words, "--quiet", "--yes", "--no-input")


def month(clinic, number, day, tests=True):
    """What a month of a course under iPLEDGE holds, from the specimen on `day` on."""
    at = lambda *words: clinic.at(day, *words)
    if tests:
        at("pregnancy-test", "add", "negative", "--on", day, "--setting", "medical")
    values = [22 + 9 * number, 20 + 5 * number, 96 + 40 * number, 104 + 7 * number]
    at("lab", "add", f"alt={values[0]}", f"ast={values[1]}", f"tg={values[2]}mg/dL",
       f"ldl={values[3]}mg/dL", "--uln", "alt=55,ast=40", "--on", day, "--fasting")
    at("visit", "add", "--on", day)
    at("prescription", "add", "--days", "30", "--refills", "0", "--on", day)
    for step in ("us.result", "us.questions", "us.authorisation"):
        at("confirm", step, "--on", day)
    at("pickup", "add", "30x40mg", "30x20mg", "--days", "30", "--on", day)


def start(clinic, day, *words):
    clinic.at(day, "start", "--weight", "64.5kg", "--start", day, *words)


def in_month_six(clinic):
    """A course as a nurse prints it: everything is there, and some of it amiss."""
    clinic.at("2026-05-10", "start", "--weight", "64.5kg", "--steps", "40/60", "--every", "30d",
              "--start", "2026-06-22", "--product", "claravis", "--category", "can",
              "--programme", "us-ipledge")
    clinic.at("2026-05-10", "patient", "edit", "--birth-date", "1998-03-01", "--cycles", "regular",
              "--name", "Jane Q. Example")
    clinic.at("2026-05-10", "visit", "add", "--decision")
    clinic.at("2026-05-11", "contraception", "add", "combined pill, male condom", "--from",
              "2026-05-11")
    clinic.at("2026-05-12", "pregnancy-test", "add", "negative", "--on", "2026-05-12",
              "--setting", "medical")
    for step in ("us.enrol", "us.agreement", "us.category"):
        clinic.at("2026-05-12", "confirm", step)
    clinic.at("2026-06-19", "period", "add", "--on", "2026-06-18")
    month(clinic, 0, "2026-06-20")
    clinic.at("2026-06-30", "symptom", "add", "dry lips", "--grade", "moderate")
    clinic.at("2026-07-18", "log", "--from", "2026-06-22", "--to", "2026-07-18", "--as-planned",
              "--missed", "2026-07-04,2026-07-05")
    month(clinic, 1, "2026-07-19")
    clinic.at("2026-08-15", "log", "--from", "2026-07-19", "--to", "2026-08-15", "--as-planned",
              "--missed", "2026-08-02")
    clinic.at("2026-08-16", "weight", "65.2kg")
    month(clinic, 2, "2026-08-16")
    clinic.at("2026-08-20", "symptom", "add", "severe headache")
    clinic.at("2026-08-21", "confirm", "symptom.intracranial_hypertension", "--note",
              "eyes looked at, nothing found; goes on")
    clinic.at("2026-08-24", "mood", "add", "1", "0")
    clinic.at("2026-09-01", "medicine", "add", "cetirizine", "10", "mg")
    clinic.at("2026-09-01", "medicine", "add", "clindamycin", "gel", "--to", "2026-09-30")
    clinic.at("2026-09-01", "medicine", "add", "zinc")
    clinic.at("2026-09-01", "waive", "interaction.not_checked", "--reason", "known to the clinic")
    clinic.at("2026-09-01", "medicine", "add", "rifampicin", "--from", "2026-11-01")
    clinic.at("2026-09-17", "log", "--from", "2026-08-16", "--to", "2026-09-17", "--as-planned")
    clinic.at("2026-09-18", "pregnancy-test", "add", "negative", "--on", "2026-09-18",
              "--setting", "medical")
    clinic.at("2026-09-18", "hold", "--from", "2026-09-28", "--to", "2026-10-04",
              "--reason", "small surgery")
    month(clinic, 4, "2026-09-28")
    clinic.at("2026-10-20", "log", "--from", "2026-09-18", "--to", "2026-10-20", "--as-planned")
    clinic.at("2026-10-21", "amend", "--on", "2026-10-12", "40mg")
    clinic.at("2026-10-22", "mood", "add", "1", "1", "2", "1", "0", "1", "1", "0", "0")
    month(clinic, 1, "2026-10-27")
    clinic.at("2026-11-20", "log", "--from", "2026-10-21", "--to", "2026-11-01", "--as-planned")
    clinic.at("2026-11-20", "log", "--from", "2026-11-05", "--to", "2026-11-20", "--as-planned",
              "--missed", "2026-11-14")


def just_begun(clinic):
    start(clinic, TODAY, "--regimen", "40mg", "--category", "cannot")


def results_on_the_first_day(clinic):
    """Their numbers stand at the left end of the small pictures; a name that is one long word."""
    start(clinic, TODAY, "--regimen", "40mg", "--category", "cannot")
    clinic.at(TODAY, "medicine", "add", "é" * 100)
    clinic.at(TODAY, "lab", "add", "alt=181.25", "tg=814.9mg/dL", "--uln", "alt=55.5", "--on", TODAY)


def still_to_come(clinic):
    clinic.at(TODAY, "start", "--weight", "12st 7lb", "--start", "2026-12-14", "--regimen",
              "0.5mg/kg", "--nearest", "--category", "can", "--programme", "uk")


def without_a_course(clinic):
    clinic.at(TODAY, "patient", "add", "--category", "can", "--programme", "us-ipledge")
    clinic.at(TODAY, "lab", "add", "alt=22", "tg=96mg/dL", "--on", TODAY)


def under_a_stop(clinic):
    """Goes on from month six: two STOPs, each with its label's words."""
    clinic.at("2026-11-21", "contact", "set", "prescriber", "Dr. Lee, 555-0133")
    clinic.at("2026-11-21", "pregnancy-test", "add", "positive", "--on", "2026-11-21")
    clinic.at("2026-11-21", "symptom", "add", "severe headache")
    clinic.at("2026-11-21", "mood", "add", "2", "2", "1", "1", "2", "1", "1", "1", "1")


def finished(clinic):
    start(clinic, "2026-03-02", "--regimen", "60mg", "--category", "can", "--programme", "uk")
    clinic.at("2026-08-31", "log", "--from", "2026-03-02", "--to", "2026-08-31", "--as-planned")
    clinic.at("2026-08-31", "finish", "--last-dose", "2026-08-31")
    clinic.at("2026-10-30", "course", "outcome", "cleared", "--on", "2026-10-30")


def second_course(clinic):
    """Goes on from the one that is finished."""
    clinic.at("2026-11-20", "start", "--weight", "70kg", "--start", "2026-11-10", "--regimen",
              "20mg tue,thu,sat", "--product", "uk-generic", "--already", "200mg")
    clinic.at("2026-11-20", "log", "--from", "2026-11-10", "--to", "2026-11-19", "--as-planned")
    # One picture alone, with lines near one another.
    clinic.at(TODAY, "lab", "add", "alt=180", "--uln", "alt=55", "--on", "2026-11-19")


def crowded(clinic):
    """More of everything than two sheets hold, with the longest words there are."""
    clinic.at("2025-05-01", "patient", "add", "W" * 32, "--name", HOSTILE + " " + "M" * 60,
              "--birth-date", "1990-01-01", "--category", "can", "--programme", "us-ipledge")
    clinic.at("2025-05-01", "start", "--weight", "64.5kg", "--start", "2025-06-01", "--regimen",
              "40mg+20mg 60mg 35mg*5 0mg*3", "--product", "us-absorica-ld", "--target", "120-150")
    clinic.at("2025-05-02", "contraception", "add", "combined pill, male condom", "--from",
              "2025-05-02")
    for i in range(16):
        day = f"{2025 + (5 + i) // 12}-{(5 + i) % 12 + 1:02}-04"
        if i:
            clinic.at(day, "weight", f"{64 + i % 5}.{i % 10}kg")
            clinic.at(day, "regimen", "set", f"{20 + 10 * (i % 4)}mg", "--from", day)
        clinic.at(day, "lab", "add", f"alt={20 + 12 * i}", f"ast={18 + 9 * i}",
                  f"tg={90 + 55 * i}mg/dL", f"ck={100 + 300 * i}", f"chol={170 + 3 * i}mg/dL",
                  f"hdl={40 + i}mg/dL", f"ldl={100 + i}mg/dL", f"platelets={200 - 5 * i}x10^9/L",
                  "--uln", "alt=55,ast=40,ck=200", "--on", day)
        clinic.at(day, "visit", "add", "--on", day, "--note", HOSTILE)
        clinic.at(day, "pregnancy-test", "add", "negative", "--on", day, "--setting", "medical")
        clinic.at(day, "mood", "add", "1", "1", "2", "1", "0", "1", "1", "0", "0", "--on", day)
        clinic.at(day, "pickup", "add", "30x20mg", "30x10mg", "--days", "30", "--on", day)
    for name in ("dry lips", "dry eyes", "nosebleed", "rash", "itch", "fatigue", "back pain",
                 "joint pain", "insomnia", "irritability", "dizziness", "muscle ache"):
        clinic.at("2026-11-01", "symptom", "add", name, "--grade", "severe", "--note", HOSTILE)
    clinic.at("2026-11-02", "hold", "--from", "2026-11-03", "--to", "2026-11-05", "--reason",
              HOSTILE * 3)
    clinic.at("2026-11-10", "log", "--from", "2025-06-01", "--to", "2026-10-30", "--as-planned")
    for i in range(1, 20):
        clinic.at("2026-11-10", "amend", "--on", f"2026-10-{i:02}", "10mg", "--reason",
                  HOSTILE + " " + "x" * 300)
    clinic.at("2026-11-10", "log", "80mg", "--on", "2026-11-04", "--extra", "--note", HOSTILE)
    # Last, because every command looks long names up again.
    for i in range(14):
        clinic.at("2026-11-10", "medicine", "add", f"minocycline number {i} ({HOSTILE}"[:150])
    clinic.at("2026-11-10", "medicine", "add", "W" * 190)


def crowded_under_a_stop(clinic):
    """Goes on from the crowded one."""
    clinic.at("2026-11-21", "contact", "set", "prescriber", HOSTILE)
    clinic.at("2026-11-21", "pregnancy-test", "add", "positive", "--on", "2026-11-21")
    for name in ("pancreatitis", "suicidal thoughts", "psychosis", "stroke", "seizure"):
        clinic.at("2026-11-21", "symptom", "add", name)


# Each list is one record, with a page at the end of every part of it; the longest one first.
RECORDS = [[crowded, crowded_under_a_stop], [in_month_six, under_a_stop], [just_begun],
           [results_on_the_first_day], [still_to_come], [without_a_course],
           [finished, second_course]]
