"""Plays the twelve golden courses through the command line and compares every expected field.

    golden_courses.py PROGRAM golden-courses.json

A gap between two regimen steps is a hold; an exception replaces its day's dose; all other days
are logged as planned. Closing line: N passed, N failed.
"""

import json
import os
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from decimal import Decimal

PRODUCTS = {"conventional": "us-generic", "absorica_ld": "us-absorica-ld"}


def day(text):
    return date.fromisoformat(text)


def plan_text(pattern):
    words = []
    for item in pattern:
        caps = "+".join(s for s, n in item["capsules"].items() for _ in range(n))
        words.append(f"{item['mg']}mg as {caps}")
    return " ".join(words)


class Player:
    def __init__(self, program, folder):
        self.program = program
        self.db = os.path.join(folder, "course.db")
        self.env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder}

    def run(self, as_of, *words):
        command = [self.program, "--db", self.db, "--today", as_of, "--yes", *words]
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(words)}: exit {done.returncode}: {done.stderr}")
        return done.stdout


def weight_text(weight):
    return weight["kg"] + "kg" if "kg" in weight else weight["lb"] + "lb"


def play(player, course):
    as_of = course["as_of"]
    steps = course["regimen"]
    first = steps[0]
    player.run(as_of, "start", "--weight", weight_text(course["weights"][0]), "--start",
               first["from"], "--product", PRODUCTS[first["product"]], "--regimen",
               plan_text(first["pattern"]))
    for weight in course["weights"][1:]:
        player.run(as_of, "weight", weight_text(weight), "--on", weight["date"])
    for before, step in zip(steps, steps[1:]):
        player.run(as_of, "regimen", "set", plan_text(step["pattern"]), "--from", step["from"],
                   "--product", PRODUCTS[step["product"]])
        gap_first = day(before["to"]) + timedelta(days=1)
        gap_last = day(step["from"]) - timedelta(days=1)
        if gap_first <= gap_last:
            player.run(as_of, "hold", "--from", str(gap_first), "--to", str(gap_last),
                       "--reason", "prescribed pause")
    exceptions = course.get("exceptions", [])
    missed = [e["date"] for e in exceptions if e["mg_taken"] == 0]
    for item in exceptions:
        if item["mg_taken"] > 0:
            player.run(as_of, "log", f"{item['mg_taken']}mg", "--on", item["date"], "--extra")
    words = ["log", "--from", first["from"], "--to", as_of, "--as-planned"]
    if missed:
        words += ["--missed", ",".join(missed)]
    player.run(as_of, *words)
    return json.loads(player.run(as_of, "status", "--json"), parse_float=Decimal)


def differences(expected, status):
    found = []

    def same(name, want, got):
        if want is None or got is None or isinstance(want, (list, dict)):
            equal = want == got
        elif isinstance(got, str):
            equal = str(want) == got
        else:
            equal = Decimal(str(want)) == Decimal(str(got))
        if not equal:
            found.append(f"{name}: expected {want}, got {got}")

    doses = status["doses"]
    same("days_elapsed", expected["days_elapsed"], status["course"]["day"])
    same("scheduled", expected["dosing_days_scheduled"], doses["scheduled_days"])
    for key in ("full", "partial", "missed", "over"):
        same(key, expected["days_" + key], doses[key])
    same("unknown", 0, doses["unknown"])
    same("scheduled_mg", expected["scheduled_mg"], doses["scheduled_mg"])
    same("mg", expected["cumulative_mg"], status["cumulative"]["mg"])
    same("equivalent", expected["cumulative_mg_conventional_equiv"],
         status["cumulative"]["equivalent_mg"])
    adherence = status["adherence"]
    same("dose_percent", expected["dose_adherence_pct"], adherence["dose_percent"])
    same("capped", expected["dose_adherence_capped_pct"], adherence["dose_capped_percent"])
    same("pdc", expected["pdc_pct"], adherence["day_percent"])
    same("baseline_kg", expected["baseline_kg"], status["weight"]["baseline_kg"])
    same("current_kg", expected["current_kg"], status["weight"]["current_kg"])
    for basis, value in expected["mg_per_kg"].items():
        same("mg_per_kg " + basis, value, status["cumulative"]["mg_per_kg"][basis])
    for target in status["targets"]:
        want = expected["targets"][str(target["mg_per_kg"])][target["basis"]]
        name = f"{target['mg_per_kg']} {target['basis']} "
        same(name + "remaining", want["remaining_mg"], target["remaining_mg"])
        same(name + "percent", want["pct"], target["percent"])
        same(name + "reached_on", want["reached_on"], target["reached_on"])
        same(name + "days", want["days_remaining"], target["days_remaining"])
        same(name + "finish", want["finish_date"], target["finish_on"])
        caps = {str(c["strength_mg"]): c["count"] for c in target["capsules_remaining"]}
        same(name + "capsules", want["capsules_remaining"], caps)
    if len(status["targets"]) != 6:
        found.append(f"targets: expected 6, got {len(status['targets'])}")
    return found


def main():
    program, path = sys.argv[1], sys.argv[2]
    with open(path, encoding="utf-8") as file:
        courses = json.load(file)["courses"]
    passed = failed = 0
    for course in courses:
        with tempfile.TemporaryDirectory() as folder:
            try:
                found = differences(course["expected"], play(Player(program, folder), course))
            except AssertionError as error:
                found = [str(error)]
        for line in found:
            print(f"{course['id']} {line}")
        passed, failed = (passed + 1, failed) if not found else (passed, failed + 1)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or passed != 12 else 0


if __name__ == "__main__":
    sys.exit(main())
