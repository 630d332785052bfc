#!/usr/bin/env python3
"""A second model of isotrack's arithmetic, written from the specification alone.

status(course) computes the numeric part of isotrack.status/1 for one course. Integers and fractions only.

Run as a program it is a driver itself: one course per line on stdin, one status per line on stdout.

Units inside: a day is its ordinal (datetime.date.toordinal); equivalent doses are counted in quarter milligrams ("q"),
since 1 mg of LD is 5/4 mg; a ratio is a pair (numerator, denominator) of integers; weights are Fractions of a kilogram.
"""

import copy
import json
import re
import sys
from bisect import bisect_right
from collections import namedtuple
from datetime import date
from fractions import Fraction

Product = namedtuple("Product", "strengths quarters_per_mg")
PRODUCTS = {
    "us-generic": Product((10, 20, 30, 40), 4),
    "us-absorica-ld": Product((8, 16, 20, 24, 28, 32), 5),
}
POUND = Fraction(45359237, 100000000)
NANO = 10**9
HORIZON = 3660  # projected days
BASES = ("baseline", "current", "at_dose")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


# --- small rules: each one sentence of the specification -------------------------------------------------------------


def day_of(text):
    return date.fromisoformat(text).toordinal()


def text_of(day):
    return None if day is None else date.fromordinal(day).isoformat()


def round_half_up(num, den):
    """The integer nearest to num/den (num >= 0, den > 0); a half goes up."""
    return (2 * num + den) // (2 * den)


def rounded(num, den, places):
    """num/den with so many decimals, exactly, as a Fraction."""
    scale = 10**places
    return Fraction(round_half_up(num * scale, den), scale)


def parse_weight(text):
    """Kilograms of "64.5kg", "142lb", "10st 3lb", "11st"."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?) ?(kg|lb)", text)
    if match:
        return Fraction(match[1]) * (POUND if match[2] == "lb" else 1)
    match = re.fullmatch(r"(\d+) ?st(?: ?(\d+(?:\.\d+)?) ?lb)?", text)
    if match:
        return (14 * int(match[1]) + Fraction(match[2] or 0)) * POUND
    raise ValueError("not a weight: %r" % text)


def in_hold(day, first, last):
    """Both ends of a hold belong to it; an open one goes on for ever."""
    return first <= day and (last is None or day <= last)


def weekday_of(day):
    return WEEKDAYS[(day - 1) % 7]  # 0001-01-01, ordinal 1, is a Monday


def entry_in_force(weight_days, day):
    """Index of the last weight dated on or before the day, else of the first."""
    return max(bisect_right(weight_days, day) - 1, 0)


# --- regimen text ----------------------------------------------------------------------------------------------------

PlanDay = namedtuple("PlanDay", "mg quarters capsules intakes")  # capsules: {strength: count}, or None: no sum makes it
Plan = namedtuple("Plan", "days weekdays")


def fewest_capsules(mg, strengths):
    """{strength: count} with the fewest capsules, the largest strengths among equally few; None when no sum fits."""
    fewest = [0] + [None] * mg
    for total in range(1, mg + 1):
        ways = [fewest[total - s] for s in strengths if s <= total and fewest[total - s] is not None]
        if ways:
            fewest[total] = 1 + min(ways)
    if fewest[mg] is None:
        return None
    counts = {}
    while mg:
        for s in sorted(strengths, reverse=True):
            if s <= mg and fewest[mg - s] is not None and fewest[mg - s] == fewest[mg] - 1:
                counts[s] = counts.get(s, 0) + 1
                mg -= s
                break
    return counts


def day_capsules(intakes, named, strengths):
    counts = {}
    if named is not None:
        for s in named:
            counts[s] = counts.get(s, 0) + 1
        return counts
    for mg in intakes:
        of_intake = fewest_capsules(mg, strengths)
        if of_intake is None:
            return None
        for s, n in of_intake.items():
            counts[s] = counts.get(s, 0) + n
    return counts


def parse_intakes(text):
    intakes = []
    for part in text.split("+"):
        match = re.fullmatch(r"(?:(\d+)x)?(\d+)mg", part)
        if not match:
            raise ValueError("not an intake: %r" % part)
        intakes += [int(match[2])] * int(match[1] or 1)
    return tuple(mg for mg in intakes if mg)


_plans = {}


def parse_plan(text, product_id):
    key = (text, product_id)
    if key in _plans:
        return _plans[key]
    product = PRODUCTS[product_id]
    days, weekdays = [], None
    words = text.split()
    while words:
        word = words.pop(0)
        if word.split(",")[0] in WEEKDAYS:
            weekdays = frozenset(word.split(","))
            if words or len(days) != 1 or not weekdays <= set(WEEKDAYS):
                raise ValueError("not a plan: %r" % text)
            break
        word, star, times = word.partition("*")
        named = None
        if words and words[0] == "as" and not star:
            words.pop(0)
            caps, star, times = words.pop(0).partition("*")
            named = [int(c) for c in caps.split("+")]
        intakes = parse_intakes(word)
        mg = sum(intakes)
        if named is not None and sum(named) != mg:
            raise ValueError("capsules that do not make the dose: %r" % text)
        one = PlanDay(mg, mg * product.quarters_per_mg, day_capsules(intakes, named, product.strengths), intakes)
        days += [one] * (int(times) if star else 1)
    if not days:
        raise ValueError("an empty plan")
    if len(_plans) > 20000:
        _plans.clear()
    _plans[key] = Plan(tuple(days), weekdays)
    return _plans[key]


REST = PlanDay(0, 0, {}, ())


class Regimen:
    """The steps and the holds: what is expected on a day."""

    def __init__(self, course):
        steps = sorted(course["steps"], key=lambda s: day_of(s["from"]))
        self.froms = [day_of(s["from"]) for s in steps]
        self.product_ids = [s["product"] for s in steps]
        self.plans = [parse_plan(s["plan"], s["product"]) for s in steps]
        self.holds = [(day_of(h["first"]), h["last"] and day_of(h["last"])) for h in course["holds"]]

    def product_on(self, day):
        """The product of the step in force (the first step's before it begins)."""
        return PRODUCTS[self.product_ids[max(bisect_right(self.froms, day) - 1, 0)]]

    def ahead(self, first):
        """The same regimen without the holds that are over by then; only for days from first on."""
        view = copy.copy(self)
        view.holds = [(a, b) for a, b in self.holds if b is None or b >= first]
        return view

    def held(self, day):
        for first, last in self.holds:
            if in_hold(day, first, last):
                return True
        return False

    def phase(self, step, day):
        """Days since the step's first day: the calendar runs on through holds."""
        return day - self.froms[step]

    def expected(self, day):
        step = bisect_right(self.froms, day) - 1
        if step < 0 or self.held(day):
            return REST
        days, weekdays = self.plans[step]
        if weekdays is not None:
            return days[0] if weekday_of(day) in weekdays else REST
        return days[self.phase(step, day) % len(days)]


# --- what has been taken, per kilogram --------------------------------------------------------------------------------


def already_quarters(course):
    """What was taken before the record, as its own product counts it."""
    if not course["already_mg"]:
        return 0
    return course["already_mg"] * PRODUCTS[course["already_product"]].quarters_per_mg


class Tally:
    """Equivalent quarter milligrams taken up to some day, and the three bases made of them."""

    def __init__(self, kgs, baseline_entry, already):
        self.kgs = kgs
        self.baseline_entry = baseline_entry
        self.already = already
        self.logged = 0
        self.under = [0] * len(kgs)  # by weight entry
        self.under[baseline_entry] += already

    def add(self, entry, quarters):
        self.logged += quarters
        self.under[entry] += quarters

    @staticmethod
    def exact(quarters, kg):
        return quarters * kg.denominator, 4 * kg.numerator

    @classmethod
    def nano(cls, quarters, kg):
        num, den = cls.exact(quarters, kg)
        return round_half_up(num * NANO, den)

    def baseline(self):
        return self.exact(self.already + self.logged, self.kgs[self.baseline_entry])

    def current(self, entry):
        first, now = self.kgs[self.baseline_entry], self.kgs[entry]
        if self.already == 0 or first == now:
            return self.exact(self.already + self.logged, now)
        return self.nano(self.already, first) + self.nano(self.logged, now), NANO

    def at_dose(self):
        """A sum over weight entries, each rounded to a nano-unit. What was taken under one weight alone stays exact:
        golden course G07 needs it (1440 mg are 24 days of 60 mg, not 1440.000000024 mg and 25)."""
        terms = [(q, kg) for q, kg in zip(self.under, self.kgs) if q]
        if len(terms) == 1:
            return self.exact(*terms[0])
        return sum(self.nano(q, kg) for q, kg in terms), NANO

    def bases(self, entry):
        return {"baseline": self.baseline(), "current": self.current(entry), "at_dose": self.at_dose()}


def met(ratio, target):
    return ratio[0] >= target * ratio[1]


def first_days_met(wanted, start, today, weight_days, tally, doses_by_day):
    """{(basis, target): first day}: the days are walked with the facts up to each."""
    found = {}
    changed = True
    entry = None
    for day in range(start, today + 1):
        for quarters in doses_by_day.get(day, ()):
            tally.add(entry_in_force(weight_days, day), quarters)
            changed = True
        if entry_in_force(weight_days, day) != entry:
            entry = entry_in_force(weight_days, day)
            changed = True
        if not changed:
            continue
        changed = False
        bases = tally.bases(entry)
        for key in wanted:
            if key not in found and met(bases[key[0]], key[1]):
                found[key] = day
        if len(found) == len(wanted):
            break
    return found


# --- the days --------------------------------------------------------------------------------------------------------


def judge(day, planned, taken, declared_missed, today, ended, last_recorded):
    """The state of a day on which something was planned. last_recorded is None unless the clinic records at visits."""
    if taken:
        return "full" if taken == planned else "partial" if taken < planned else "over"
    if declared_missed:
        return "missed"
    if day == today:
        return "pending"
    if not ended and last_recorded is not None and day > last_recorded:
        return "pending"
    return "unknown"


# --- the projection --------------------------------------------------------------------------------------------------


def first_projected_day(start, today, today_pending):
    if today < start:
        return start
    return today if today_pending else today + 1


def project(regimen, first, thresholds):
    """{threshold in quarters: (day, capsules or None)} for those reached within the horizon."""
    reached = {}
    waiting = sorted(set(thresholds), reverse=True)
    total, capsules, countable = 0, {}, True
    regimen = regimen.ahead(first)
    end = min([first + HORIZON, *(a for a, b in regimen.holds if b is None)])  # nothing is added in an open hold
    for day in range(first, end):
        if not waiting:
            break
        plan = regimen.expected(day)
        if not plan.mg:
            continue
        total += plan.quarters
        if plan.capsules is None:
            countable = False
        else:
            for strength, count in plan.capsules.items():
                capsules[strength] = capsules.get(strength, 0) + count
        while waiting and total >= waiting[-1]:
            reached[waiting.pop()] = (day, dict(capsules) if countable else None)
    return reached


def ceiling(num, den):
    return -(-num // den)


# --- the status ------------------------------------------------------------------------------------------------------


class Facts:
    """What is recorded of a course up to its day."""

    def __init__(self, course):
        self.course = course
        self.start, self.today = day_of(course["start"]), day_of(course["today"])
        self.regimen = Regimen(course)
        weights = sorted((day_of(w["on"]), parse_weight(w["text"])) for w in course["weights"])
        weights = [w for w in weights if w[0] <= self.today] or weights[:1]
        self.weight_days = [w[0] for w in weights]
        self.kgs = [w[1] for w in weights]
        self.baseline_entry = entry_in_force(self.weight_days, self.start)
        self.current_entry = entry_in_force(self.weight_days, self.today)
        self.taken_mg, self.doses_by_day = {}, {}
        for dose in course["doses"]:
            day = day_of(dose["on"])
            if day <= self.today:
                self.taken_mg[day] = self.taken_mg.get(day, 0) + dose["mg"]
                quarters = dose["mg"] * self.regimen.product_on(day).quarters_per_mg
                self.doses_by_day.setdefault(day, []).append(quarters)
        self.misses = {day for day in map(day_of, course["misses"]) if day <= self.today}
        end = course["end"]
        self.stated_last = day_of(end["last_dose"]) if end else None
        self.ended = end is not None and self.stated_last <= self.today

    def last_recorded(self):
        """The last day told of, with logging at visits; None: every day is."""
        if self.course["logging"] != "visits":
            return None
        weighed = (d for d in self.weight_days if d <= self.today)
        return max([*self.taken_mg, *self.misses, *weighed], default=self.start - 1)

    def tally(self):
        return Tally(self.kgs, self.baseline_entry, already_quarters(self.course))


def state_and_day(facts):
    if facts.today < facts.start:
        return "planned", None
    held = "held" if facts.regimen.held(facts.today) else "active"
    last_day = max([facts.stated_last, *facts.taken_mg]) if facts.ended else facts.today
    return facts.course["end"]["kind"] if facts.ended else held, last_day - facts.start + 1


class Days:
    """The days of a course, counted; nothing is expected after the stated last dose of an ended one."""

    def __init__(self, facts):
        self.counts = dict.fromkeys(("full", "partial", "over", "missed", "unknown"), 0)
        self.scheduled_mg = 0
        self.said = {"scheduled": 0, "taken": 0, "capped": 0, "days": 0, "days_with": 0}
        self.upper_extra = 0
        self.missed, self.unknown = [], []
        self.today_pending = False
        last_recorded = facts.last_recorded()
        for day in range(facts.start, (facts.stated_last if facts.ended else facts.today) + 1):
            plan = facts.regimen.expected(day)
            if plan.mg:
                self.add(facts, day, plan, last_recorded)

    def add(self, facts, day, plan, last_recorded):
        taken = facts.taken_mg.get(day, 0)
        verdict = judge(day, plan.mg, taken, day in facts.misses, facts.today, facts.ended, last_recorded)
        if verdict == "pending":
            self.today_pending = self.today_pending or day == facts.today
            self.upper_extra += plan.quarters if day < facts.today else 0  # of visits: not told of yet
            return
        self.counts[verdict] += 1
        self.scheduled_mg += plan.mg
        if verdict == "unknown":
            self.unknown.append(day)
            self.upper_extra += plan.quarters
            return
        if verdict == "missed":
            self.missed.append(day)
        quarters = taken * facts.regimen.product_on(day).quarters_per_mg
        self.said["scheduled"] += plan.quarters
        self.said["taken"] += quarters
        self.said["capped"] += min(quarters, plan.quarters)
        self.said["days"] += 1
        self.said["days_with"] += 1 if taken else 0


def days_met(facts, targets, bases):
    """The first day each target was met on each basis, of those that are met today."""
    wanted = [(basis, t) for t, basis in targets if met(bases[basis], t)]
    if not wanted:
        return {}
    # met by what was taken before, and no day was walked: the day the record began
    judged_from = min(day_of(facts.course.get("judged_from") or facts.course["start"]), facts.today)
    found = first_days_met(
        wanted, facts.start, facts.today, facts.weight_days, facts.tally(), facts.doses_by_day
    )
    return {key: found.get(key, judged_from) for key in wanted}


def days_reached(facts, days, remaining):
    """By target and basis the amounts to come, as planned and at the share taken so far, and when each
    is reached."""
    plain, slowed, said = {}, {}, days.said
    for key, mg in remaining.items():
        if mg and not facts.ended:
            plain[key] = ceiling(4 * mg.numerator, mg.denominator)
            if said["taken"]:
                slowed[key] = ceiling(4 * mg.numerator * said["scheduled"], mg.denominator * said["taken"])
    if not plain:
        return plain, slowed, {}
    first = first_projected_day(facts.start, facts.today, days.today_pending)
    return plain, slowed, project(facts.regimen, first, [*plain.values(), *slowed.values()])


def target_rows(facts, days, bases):
    targets = [(t, basis) for t in facts.course["target"] for basis in BASES]
    remaining = {}
    for t, basis in targets:
        num, den = bases[basis]
        kg = facts.kgs[facts.baseline_entry if basis == "baseline" else facts.current_entry]
        remaining[t, basis] = max(Fraction(0), (t - Fraction(num, den)) * kg)
    reached_on = days_met(facts, targets, bases)
    plain, slowed, reached = days_reached(facts, days, remaining)
    rows = []
    for t, basis in targets:
        num, den = bases[basis]
        mg = remaining[t, basis]
        finish, capsules = reached.get(plain.get((t, basis)), (None, None))
        finish_slowed = reached.get(slowed.get((t, basis)), (None, None))[0]
        rows.append(
            {
                "mg_per_kg": t,
                "basis": basis,
                "percent": rounded(100 * num, den * t, 2),
                "remaining_mg": rounded(mg.numerator, mg.denominator, 2),
                "reached_on": text_of(reached_on.get((basis, t))),
                "days_remaining": 0 if not mg else None if finish is None else finish - facts.today,
                "finish_on": text_of(finish),
                "finish_on_at_adherence": text_of(finish_slowed),
                "capsules_remaining": [
                    {"strength_mg": s, "count": n} for s, n in sorted((capsules or {}).items())
                ],
            }
        )
    return rows


def status(course):
    facts = Facts(course)
    days = Days(facts)
    tally = facts.tally()
    for day, doses in facts.doses_by_day.items():
        for quarters in doses:
            tally.add(entry_in_force(facts.weight_days, day), quarters)
    equivalent = tally.already + tally.logged
    bases = tally.bases(facts.current_entry)
    state, day_number = state_and_day(facts)
    baseline, current = facts.kgs[facts.baseline_entry], facts.kgs[facts.current_entry]
    said = days.said

    def percent(num, den):
        return rounded(100 * num, den, 2) if said["days"] else None

    return {
        "course": {"state": state, "start": course["start"], "day": day_number},
        "weight": {
            "baseline_kg": rounded(baseline.numerator, baseline.denominator, 4),
            "current_kg": rounded(current.numerator, current.denominator, 4),
            "current_on": text_of(facts.weight_days[facts.current_entry]),
        },
        "cumulative": {
            "mg": course["already_mg"] + sum(facts.taken_mg.values()),
            "equivalent_mg": rounded(equivalent, 4, 2),
            "upper_equivalent_mg": rounded(equivalent + days.upper_extra, 4, 2),
            "mg_per_kg": {basis: rounded(*bases[basis], 4) for basis in BASES},
        },
        "targets": target_rows(facts, days, bases),
        "doses": {
            "scheduled_days": sum(days.counts.values()),
            **days.counts,
            "scheduled_mg": days.scheduled_mg,
            "missed_dates": [text_of(d) for d in days.missed],
            "unknown_dates": [text_of(d) for d in days.unknown],
        },
        "adherence": {
            "dose_percent": percent(said["taken"], said["scheduled"]),
            "dose_capped_percent": percent(said["capped"], said["scheduled"]),
            "day_percent": percent(said["days_with"], said["days"]),
        },
    }


# --- JSON without floats ---------------------------------------------------------------------------------------------


def number_text(value):
    """An exact decimal for a Fraction whose denominator divides a power of ten."""
    places = 0
    while 10**places % value.denominator:
        places += 1
    digits = str(abs(value.numerator) * (10**places // value.denominator)).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (digits if not places else digits[:-places] + "." + digits[-places:])


def to_json(value):
    if isinstance(value, Fraction):
        return number_text(value)
    if isinstance(value, dict):
        return "{" + ",".join(json.dumps(k) + ":" + to_json(v) for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(to_json, value)) + "]"
    return json.dumps(value)


def main():
    for line in sys.stdin:
        if line.strip():
            print(to_json(status(json.loads(line))))


if __name__ == "__main__":
    main()
