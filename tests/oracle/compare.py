#!/usr/bin/env python3
"""Compares isotrack's arithmetic with the oracle's, course by course, field by field, exactly.

    compare.py DRIVER --count N --seed S [--golden tests/data/golden-courses.json]
    compare.py --selftest [--golden FILE]

DRIVER reads one course (JSON) a line on stdin and writes one status (JSON) a line on stdout. With --golden the twelve
golden courses go through DRIVER too, against their published figures. --selftest needs no driver: the model must give
the golden figures, agree with itself through a pipe, and every deliberately wrong model must be caught.

Exit status: 0 all the same, 1 a difference, 2 usage.
"""

import argparse
import json
import multiprocessing
import subprocess
import sys
import time
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True

import generate
import model
from wrong_models import WAYS

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "golden-courses.json"
CHUNK = 500
SHOWN = 5  # failed courses printed in full
DRIVER_SECONDS = 300  # for one chunk


# D21: two models in two languages give the same numbers, exactly.


# --- comparing two answers -------------------------------------------------------------------------------------------


def differences(want, got, path=""):
    """(path, wanted, got) for every field of the wanted answer that is not exactly there; other keys are free."""
    if isinstance(want, dict):
        if not isinstance(got, dict):
            return [(path, want, got)]
        out = []
        for key, value in want.items():
            below = path + "." + key if path else key
            out += differences(value, got[key], below) if key in got else [(below, value, "(no such key)")]
        return out
    if isinstance(want, list):
        if not isinstance(got, list) or len(got) != len(want):
            return [(path, want, got)]
        return [d for i, (a, b) in enumerate(zip(want, got)) for d in differences(a, b, "%s[%d]" % (path, i))]
    if isinstance(want, (int, Fraction)):
        same = isinstance(got, (int, Decimal, Fraction)) and not isinstance(got, bool) and Fraction(got) == want
        return [] if same else [(path, want, got)]
    return [] if type(want) is type(got) and want == got else [(path, want, got)]


def shown(value):
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (dict, list)):
        text = json.dumps(value, default=lambda v: model.number_text(v) if isinstance(v, Fraction) else str(v))
        return text if len(text) < 400 else text[:400] + " ..."
    return model.to_json(value) if isinstance(value, Fraction) else json.dumps(value)


def print_differences(diffs, most=12):
    for path, want, got in diffs[:most]:
        print("    %-42s model %s   driver %s" % (path or "(all)", shown(want), shown(got)))
    if len(diffs) > most:
        print("    ... and %d more fields" % (len(diffs) - most))


# --- the driver ------------------------------------------------------------------------------------------------------


def read_answer(line):
    try:
        return json.loads(line, parse_float=Decimal)
    except ValueError:
        return "(not JSON: %r)" % line[:200]


def run_driver(driver, courses):
    """(answers, complaint): as many answers as the driver gave, and what went wrong with the process if anything."""
    text = "".join(json.dumps(c, separators=(",", ":")) + "\n" for c in courses)
    try:
        done = subprocess.run(
            driver, input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=DRIVER_SECONDS
        )
    except subprocess.TimeoutExpired:
        return [], "no end after %d s" % DRIVER_SECONDS
    answers = [read_answer(line) for line in done.stdout.decode("utf-8", "replace").splitlines()]
    complaint = None
    if done.returncode or len(answers) != len(courses):
        complaint = "exit status %d, %d answers to %d courses; stderr: %s" % (
            done.returncode, len(answers), len(courses), done.stderr.decode("utf-8", "replace").strip()[-400:],
        )
    return answers[: len(courses)], complaint


def check(driver, courses, wanted=None, budget=None):
    """One list of differences for each course. When the driver stops or skips, the courses are halved until the ones it
    fails on stand alone (within a budget of runs)."""
    budget = [200] if budget is None else budget
    budget[0] -= 1
    answers, complaint = run_driver(driver, courses)
    if len(answers) == len(courses) and (complaint is None or len(courses) == 1):
        out = [
            differences(wanted[i] if wanted else model.status(courses[i]), answers[i]) for i in range(len(courses))
        ]
        if complaint:
            out[0] = out[0] + [("(driver)", "exit status 0", complaint)]
        return out
    if len(courses) == 1 or budget[0] <= 0 or complaint.startswith("no end"):
        return [[("(driver)", "an answer", complaint)] for _ in courses]
    half = len(courses) // 2
    return check(driver, courses[:half], wanted and wanted[:half], budget) + check(
        driver, courses[half:], wanted and wanted[half:], budget
    )


# --- shrinking -------------------------------------------------------------------------------------------------------


def without(course, key, first, count):
    smaller = dict(course)
    smaller[key] = course[key][:first] + course[key][first + count :]
    return smaller


def smaller_courses(course):
    """Simpler neighbours, the boldest cuts first; the first weight and the first step stay."""
    for key, keep in (("doses", 0), ("misses", 0), ("holds", 0), ("steps", 1), ("weights", 1)):
        size = len(course[key]) - keep
        step = size
        while step >= 1:
            for first in range(keep, keep + size, step):
                yield without(course, key, first, min(step, keep + size - first))
            step = step // 2 if step < 16 else step // 4
    if course["end"]:
        yield dict(course, end=None)
    if course["already_mg"]:
        yield dict(course, already_mg=0, already_product="")
        yield dict(course, already_mg=1000)
    if course["logging"] != "daily":
        yield dict(course, logging="daily")
    if course["target"] != [120, 150]:
        yield dict(course, target=[120, 150])
    for i, weight in enumerate(course["weights"]):
        if weight["text"] != "60kg":
            changed = list(course["weights"])
            changed[i] = dict(weight, text="60kg")
            yield dict(course, weights=changed)
    for i, step in enumerate(course["steps"]):
        if step["plan"] != "40mg" or step["product"] != "us-generic":
            changed = list(course["steps"])
            changed[i] = dict(step, plan="40mg", product="us-generic")
            yield dict(course, steps=changed)


def leaf(path):
    return path.rsplit("]", 1)[-1].rsplit(".", 1)[-1] or path


def shrink(driver, course, diffs, rounds=40, batch=24):
    """Greedy: the first neighbour that still fails on one of the same fields, tried in batches."""
    fields = {leaf(path) for path, _, _ in diffs}
    tried = 0
    for _ in range(rounds):
        neighbours = list(smaller_courses(course))[:240]
        found = None
        for first in range(0, len(neighbours), batch):
            some = neighbours[first : first + batch]
            results = check(driver, some)
            tried += len(some)
            for one, its in zip(some, results):
                if its and fields & {leaf(path) for path, _, _ in its}:
                    found = one, its
                    break
            if found or tried > 6000:
                break
        if not found:
            break
        course, diffs = found
    return course, diffs


# --- random courses --------------------------------------------------------------------------------------------------


def work(job):
    driver, seed, first, count = job
    courses = [generate.make_course(seed, i) for i in range(first, first + count)]
    failed = [(i, d) for i, d in enumerate(check(driver, courses)) if d]
    return count, [(courses[i], d) for i, d in failed[:SHOWN]], len(failed)


def run_random(driver, seed, count, first, jobs, shrinking):
    print("seed %s, courses r%d to r%d" % (seed, first, first + count - 1), flush=True)
    began = time.monotonic_ns()
    todo = [(driver, seed, at, min(CHUNK, first + count - at)) for at in range(first, first + count, CHUNK)]
    pool = multiprocessing.Pool(jobs) if jobs > 1 and len(todo) > 1 else None
    passed = failed = 0
    printed = 0
    for size, examples, bad in pool.imap(work, todo) if pool else map(work, todo):
        passed += size - bad
        failed += bad
        for course, diffs in examples:
            if printed == SHOWN:
                break
            printed += 1
            print("course %s (seed %s): %d fields differ" % (course["id"], seed, len(diffs)))
            print_differences(diffs)
            if shrinking and printed <= 3:
                course, diffs = shrink(driver, course, diffs)
                print("  shrunk:")
                print_differences(diffs)
            print("  " + json.dumps(course, separators=(",", ":")), flush=True)
    if pool:
        pool.close()
        pool.join()
    milliseconds = max((time.monotonic_ns() - began) // 10**6, 1)
    print("%d courses in %d ms (%d/s)" % (count, milliseconds, count * 1000 // milliseconds))
    return passed, failed


# --- the golden courses ----------------------------------------------------------------------------------------------


def golden_plan(pattern):
    words = []
    for day in pattern:
        caps = [s for strength, n in day["capsules"].items() for s in [strength] * n]
        words.append("%dmg as %s" % (day["mg"], "+".join(caps)) if caps else "%dmg" % day["mg"])
    return " ".join(words)


GOLDEN_PRODUCTS = {"conventional": "us-generic", "absorica_ld": "us-absorica-ld"}


def golden_course(golden):
    """A golden course as an input course: a gap becomes a hold, the log is the regimen with its exceptions, and the
    forward plan is a step from the day after as_of."""
    steps, holds, doses, misses = [], [], [], []
    exceptions = {date.fromisoformat(e["date"]): e["mg_taken"] for e in golden.get("exceptions", [])}
    as_of = date.fromisoformat(golden["as_of"])
    end_of_last = None
    for step in golden["regimen"]:
        first = date.fromisoformat(step["from"])
        last = min(date.fromisoformat(step["to"] or golden["as_of"]), as_of)
        if end_of_last and first > end_of_last + timedelta(1):
            hold = {"first": (end_of_last + timedelta(1)).isoformat(), "last": (first - timedelta(1)).isoformat()}
            holds.append(hold)
        steps.append({"from": step["from"], "product": GOLDEN_PRODUCTS[step["product"]],
                      "plan": golden_plan(step["pattern"])})
        for n in range((last - first).days + 1):
            day = first + timedelta(n)
            planned = step["pattern"][n % len(step["pattern"])]["mg"]
            mg = exceptions.get(day, planned)
            if mg:
                doses.append({"on": day.isoformat(), "mg": mg})
            elif planned:
                misses.append(day.isoformat())
        end_of_last = last
    forward = {"from": (as_of + timedelta(1)).isoformat(), "product": GOLDEN_PRODUCTS[golden["forward"]["product"]],
               "plan": golden_plan(golden["forward"]["pattern"])}
    weights = [
        {"on": w["date"], "text": w["kg"] + "kg" if "kg" in w else w["lb"] + "lb"} for w in golden["weights"]
    ]
    return {
        "id": golden["id"], "start": golden["regimen"][0]["from"], "today": golden["as_of"], "target": [120, 150],
        "already_mg": 0, "logging": "daily", "weights": weights, "steps": steps + [forward], "holds": holds,
        "doses": doses, "misses": misses, "end": None,
    }


def golden_courses(path):
    """(course, wanted) pairs, twice for each golden course: with the forward plan as a step of its own, and (where the
    last step is that plan) with the last step simply going on."""
    with open(path, encoding="utf-8") as file:
        goldens = json.load(file)["courses"]
    for golden in goldens:
        course = golden_course(golden)
        wanted = golden_wanted(golden)
        yield course, wanted
        if course["steps"][-1]["plan"] == course["steps"][-2]["plan"]:
            yield dict(course, id=course["id"] + "-on", steps=course["steps"][:-1]), wanted


def golden_wanted(golden):
    """The published figures under the keys of isotrack.status/1."""
    expected = golden["expected"]
    targets = []
    for target in ("120", "150"):
        for basis in model.BASES:
            t = expected["targets"][target][basis]
            capsules = sorted((int(s), n) for s, n in t["capsules_remaining"].items())
            targets.append(
                {
                    "mg_per_kg": int(target),
                    "basis": basis,
                    "percent": Fraction(t["pct"]),
                    "remaining_mg": Fraction(t["remaining_mg"]),
                    "reached_on": t["reached_on"],
                    "days_remaining": t["days_remaining"],
                    "finish_on": t["finish_date"],
                    "capsules_remaining": [{"strength_mg": s, "count": n} for s, n in capsules],
                }
            )
    return {
        "course": {"state": "active", "start": golden["regimen"][0]["from"], "day": expected["days_elapsed"]},
        "weight": {
            "baseline_kg": Fraction(expected["baseline_kg"]),
            "current_kg": Fraction(expected["current_kg"]),
            "current_on": golden["weights"][-1]["date"],
        },
        "cumulative": {
            "mg": expected["cumulative_mg"],
            "equivalent_mg": expected["cumulative_mg_conventional_equiv"],
            "upper_equivalent_mg": expected["cumulative_mg_conventional_equiv"],
            "mg_per_kg": {basis: Fraction(expected["mg_per_kg"][basis]) for basis in model.BASES},
        },
        "targets": targets,
        "doses": {
            "scheduled_days": expected["dosing_days_scheduled"],
            "full": expected["days_full"],
            "partial": expected["days_partial"],
            "over": expected["days_over"],
            "missed": expected["days_missed"],
            "unknown": 0,
            "scheduled_mg": expected["scheduled_mg"],
            "missed_dates": sorted(e["date"] for e in golden.get("exceptions", []) if not e["mg_taken"]),
            "unknown_dates": [],
        },
        "adherence": {
            "dose_percent": Fraction(expected["dose_adherence_pct"]),
            "dose_capped_percent": Fraction(expected["dose_adherence_capped_pct"]),
            "day_percent": Fraction(expected["pdc_pct"]),
        },
    }


def model_answer(course):
    """The model's answer as it would come through a pipe."""
    return json.loads(model.to_json(model.status(course)), parse_float=Decimal)


def golden_failures(path):
    """(name, differences) of the model's answers from the golden figures, exact fractions included."""
    out = []
    for course, wanted in golden_courses(path):
        diffs = differences(wanted, model_answer(course))
        if diffs:
            out.append((course["id"], diffs))
    with open(path, encoding="utf-8") as file:
        for golden in json.load(file)["courses"]:
            diffs = exact_differences(golden)
            if diffs:
                out.append((golden["id"] + " exact", diffs))
    return out


def exact_differences(golden):
    """The bases before any rounding, against mg_per_kg_exact; at_dose within one nano-unit per weight, as defined."""
    course = golden_course(golden)
    regimen = model.Regimen(course)
    days = [model.day_of(w["on"]) for w in course["weights"]]
    tally = model.Tally([model.parse_weight(w["text"]) for w in course["weights"]], 0, 0)
    for dose in course["doses"]:
        on = model.day_of(dose["on"])
        quarters = dose["mg"] * regimen.product_on(on).quarters_per_mg
        tally.add(model.entry_in_force(days, on), quarters)
    bases = tally.bases(model.entry_in_force(days, model.day_of(course["today"])))
    out = []
    for basis, text in golden["expected"]["mg_per_kg_exact"].items():
        got, want = Fraction(*bases[basis]), Fraction(text)
        slack = Fraction(len(days), model.NANO) if basis == "at_dose" else 0
        if abs(got - want) > slack:
            out.append(("mg_per_kg_exact." + basis, want, str(got)))
    return out


# --- the models themselves --------------------------------------------------------------------------------------------


def selftest(path, count, seed):
    ok = True
    goldens = list(golden_courses(path))
    failures = golden_failures(path)
    for name, diffs in failures:
        print("golden %s" % name)
        print_differences(diffs)
    print("golden courses: %d runs of %d courses, %d failures" % (
        len(goldens), len({c["id"].split("-")[0] for c, _ in goldens}), len(failures)))
    ok = ok and not failures and len(goldens) >= 12

    me = [sys.executable, str(Path(__file__).resolve()), "--act-as"]
    passed, failed = run_random(me + ["right"], seed, min(count, 1000), 0, 1, False)
    print("the model against itself through a pipe: %d passed, %d failed" % (passed, failed))
    ok = ok and failed == 0

    courses = [generate.make_course(seed, i) for i in range(count)]
    wanted = [model.status(c) for c in courses]
    for name in sorted(WAYS):
        undo = WAYS[name]()
        caught = sum(1 for c, w in zip(courses, wanted) if differences(w, model.status(c)))
        by_golden = len({n.split("-")[0].split(" ")[0] for n, _ in golden_failures(path)})
        undo()
        verdict = "caught" if caught or by_golden else "NOT CAUGHT"
        ok = ok and verdict != "NOT CAUGHT"
        print("control %-27s %5d of %d random courses, %2d of 12 golden: %s" % (
            name, caught, count, by_golden, verdict), flush=True)

    # the whole way round: a wrong driver must fail the comparison, and shrink
    passed, failed = run_random(me + ["hold-end-exclusive"], seed, 300, 0, 1, True)
    print("control through a pipe, hold-end-exclusive: %d passed, %d failed: %s" % (
        passed, failed, "caught" if failed else "NOT CAUGHT"))
    ok = ok and failed > 0
    return ok


def act_as(name):
    if name != "right":
        WAYS[name]()
    for line in sys.stdin:
        print(model.to_json(model.status(json.loads(line))))


# --- ----------------------------------------------------------------------------------------------------------------


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("driver", nargs="?")
    parser.add_argument("--count", type=int, help="random courses (default 1000)")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--from", dest="first", type=int, default=0, help="index of the first random course")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--golden", nargs="?", const=str(GOLDEN), help="the golden courses too")
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("--selftest", action="store_true")
    parser.add_argument("--act-as", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.act_as:
        act_as(args.act_as)
        return 0
    if args.selftest:
        ok = selftest(args.golden or GOLDEN, args.count or 600, args.seed)
        print("selftest %s" % ("passed" if ok else "FAILED"))
        return 0 if ok else 1
    if not args.driver:
        parser.error("DRIVER is missing")
    driver = [str(Path(args.driver).resolve())]
    if not Path(args.driver).is_file():
        parser.error("no such driver: %s" % args.driver)
    passed = failed = 0
    if args.golden:
        pairs = list(golden_courses(args.golden))
        for (course, wanted), diffs in zip(pairs, check(driver, [c for c, _ in pairs], [w for _, w in pairs])):
            if diffs:
                print("golden %s" % course["id"])
                print_differences(diffs)
                failed += 1
        passed = len(pairs) - failed
        print("golden courses: %d passed, %d failed" % (passed, failed))
    count = 1000 if args.count is None else args.count
    if count:
        more = run_random(driver, args.seed, count, args.first, args.jobs, not args.no_shrink)
        passed, failed = passed + more[0], failed + more[1]
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
