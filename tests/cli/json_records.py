"""Records that json_documents.py plays: courses and patients, typical and extreme ones.

Each function plays one in a folder of its own; `RECORDS` names them all.
"""

from demands import demand
from json_record import look


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
    record.document("stock", "stock")  # the days of the pick-up end before the shelf may
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


RECORDS = [nothing, without_course, empty_course, unanswered_course, typical_course,
           states_of_today, held_course, planned_course, micronised_course, extreme_course,
           several_courses, several_patients, clinic, prevention, blocked_start, no_programme,
           unnamed_programme, watched, supplied]
