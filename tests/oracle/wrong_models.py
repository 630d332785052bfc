"""The second model, wrong on purpose: in each of `WAYS` a comparison has to see it.

A way makes the model of this process wrong, and returns what undoes it; `compare.py --selftest` tries each.
"""

from fractions import Fraction

import model

true_day_capsules = model.day_capsules
true_judge, true_fewest, true_first_days = model.judge, model.fewest_capsules, model.first_days_met


def put(owner, attribute, value):
    """Puts `value` in its place; returns what undoes it."""
    old = owner.__dict__[attribute]
    setattr(owner, attribute, value)
    model._plans.clear()

    def undo():
        setattr(owner, attribute, old)
        model._plans.clear()
    return undo


def half_even(num, den):
    below, rest = divmod(num, den)
    return below + (1 if 2 * rest > den or (2 * rest == den and below % 2) else 0)


def shifted_phase(self, step, day):
    since = self.froms[step]
    return day - since - sum(
        max(min(day - 1, day if last is None else last) - max(since, first) + 1, 0) for first, last in self.holds
    )


def strict_judge(day, planned, taken, missed, today, ended, last_recorded):
    return true_judge(day, planned, taken, missed, today, ended, None)


def never_pending(day, planned, taken, missed, today, ended, last_recorded):
    return true_judge(day, planned, taken, missed, today, True, last_recorded)


def miss_wins(day, planned, taken, missed, today, ended, last_recorded):
    return true_judge(day, planned, 0 if missed else taken, missed, today, ended, last_recorded)


def current_simple(self, entry):
    return self.exact(self.already + self.logged, self.kgs[entry])


def at_dose_exact(self):
    total = sum((Fraction(q) / 4 / kg for q, kg in zip(self.under, self.kgs)), Fraction(0))
    return total.numerator, total.denominator


def at_dose_first(self):
    return self.nano(sum(self.under), self.kgs[0]), model.NANO


def at_dose_rounded(self):
    return sum(self.nano(q, kg) for q, kg in zip(self.under, self.kgs)), model.NANO


def at_dose_merged(self):
    by_kg = {}
    for q, kg in zip(self.under, self.kgs):
        by_kg[kg] = by_kg.get(kg, 0) + q
    terms = [(q, kg) for kg, q in by_kg.items() if q]
    return self.exact(*terms[0]) if len(terms) == 1 else (sum(self.nano(*t) for t in terms), model.NANO)


def at_dose_by_seen(self):
    return at_dose_rounded(self) if len(self.kgs) > 1 else self.exact(self.under[0], self.kgs[0])


def per_day(intakes, named, strengths):
    return true_day_capsules(intakes if named else (sum(intakes),), named, strengths)


def small_first(mg, strengths):
    return true_fewest(mg, [s for s in strengths if s != max(strengths)] or strengths)


def reached_from_today(wanted, start, today, weight_days, tally, doses):
    found = true_first_days(wanted, start, today, weight_days, tally, doses)
    return {key: (day if key[0] != "current" else today) for key, day in found.items()}


WAYS = {
    "floor": lambda: put(model, "round_half_up", lambda num, den: num // den),
    "half-even": lambda: put(model, "round_half_up", half_even),
    "hold-end-exclusive": lambda: put(
        model, "in_hold", lambda day, first, last: first <= day and (last is None or day < last)
    ),
    "phase-waits-in-holds": lambda: put(model.Regimen, "phase", shifted_phase),
    "ld-as-conventional": lambda: put(
        model, "PRODUCTS",
        {k: v._replace(quarters_per_mg=4) for k, v in model.PRODUCTS.items()},
    ),
    "pound-0.4536": lambda: put(model, "POUND", Fraction(4536, 10000)),
    "weight-from-next-day": lambda: put(
        model, "entry_in_force", lambda days, day: max(model.bisect_right(days, day - 1) - 1, 0)
    ),
    "weeks-begin-sunday": lambda: put(model, "weekday_of", lambda day: model.WEEKDAYS[day % 7]),
    "visits-as-daily": lambda: put(model, "judge", strict_judge),
    "today-never-pending": lambda: put(model, "judge", never_pending),
    "a-miss-hides-a-dose": lambda: put(model, "judge", miss_wins),
    "already-of-the-first-step": lambda: put(
        model, "already_quarters",
        lambda course: course["already_mg"] * model.PRODUCTS[course["steps"][0]["product"]].quarters_per_mg,
    ),
    "already-at-todays-weight": lambda: put(model.Tally, "current", current_simple),
    "at-dose-unrounded": lambda: put(model.Tally, "at_dose", at_dose_exact),
    "at-dose-one-weight": lambda: put(model.Tally, "at_dose", at_dose_first),
    "at-dose-rounded-alone": lambda: put(model.Tally, "at_dose", at_dose_rounded),
    "at-dose-exact-if-one-entry": lambda: put(model.Tally, "at_dose", at_dose_by_seen),
    "at-dose-merges-equal": lambda: put(model.Tally, "at_dose", at_dose_merged),
    "capsules-by-day": lambda: put(model, "day_capsules", per_day),
    "capsules-not-fewest": lambda: put(model, "fewest_capsules", small_first),
    "project-from-tomorrow": lambda: put(
        model, "first_projected_day", lambda start, today, pending: max(today + 1, start)
    ),
    "project-from-today": lambda: put(
        model, "first_projected_day", lambda start, today, pending: max(today, start)
    ),
    "horizon-one-day-short": lambda: put(model, "HORIZON", model.HORIZON - 1),
    "reached-current-today": lambda: put(model, "first_days_met", reached_from_today),
}
