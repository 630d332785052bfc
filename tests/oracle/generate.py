#!/usr/bin/env python3
"""Random courses for the two models: --count N --seed S prints one JSON object a line.

Course i depends on the seed and i alone, so any one can be made again. No floats: every choice is of integers.
"""

import argparse
import json
import random
import sys
from datetime import date

sys.dont_write_bytecode = True

import model

GENERIC = "us-generic"
LD = "us-absorica-ld"


def chance(rng, percent):
    return rng.randrange(100) < percent


def pick(rng, *weighted):
    """pick(rng, (3, a), (1, b)): a three times as often as b."""
    at = rng.randrange(sum(weight for weight, _ in weighted))
    for weight, value in weighted:
        if at < weight:
            return value
        at -= weight
    raise AssertionError


def iso(day):
    return model.text_of(day)


# --- weights ---------------------------------------------------------------------------------------------------------


def decimal(units, places):
    text = str(units).rjust(places + 1, "0")
    return text if places == 0 else text[:-places] + "." + text[-places:]


def weight_text(rng, grams, unit):
    if unit == "st":
        pounds = grams * 100000 // 45359237
        return "%dst %dlb" % divmod(pounds, 14)
    if unit == "lb":
        places = pick(rng, (4, 0), (3, 1), (2, 2))
        return decimal(grams * 100000 * 10**places // 45359237, places) + "lb"
    places = pick(rng, (3, 0), (5, 1), (2, 2), (1, 3))
    return decimal(grams // 10 ** (3 - places), places) + "kg"


def make_weights(rng, start, today):
    grams = pick(
        rng,
        (6, rng.randrange(42000, 110000)),
        (2, 1000 * pick(rng, (1, 64), (1, 80), (1, 96), (1, 50), (1, 60), (1, 75), (1, 125))),
        (1, rng.randrange(31000, 200000)),
    )
    unit = pick(rng, (5, "kg"), (3, "lb"), (2, "st"))
    weights = [{"on": iso(start), "text": weight_text(rng, grams, unit)}]
    more = pick(rng, (4, 0), (3, 1), (2, rng.randrange(2, 4)), (2, rng.randrange(3, 8)))
    last = max(today, start + 5) + pick(rng, (3, 0), (1, 25))
    days = sorted(rng.sample(range(start + 1, last + 1), min(more, last - start)))
    if days and start < today and chance(rng, 15):
        days = sorted({*days, pick(rng, (1, today), (1, max(today - 1, start + 1)), (1, start + 1))})[:7]
    now = grams
    for day in days:
        kind = rng.randrange(100)
        if kind < 12:
            text = weights[-1]["text"]  # the same again: another entry
        elif kind < 20:
            text = weights[0]["text"]  # back to the baseline
        else:
            if kind < 30:
                now = min(max(now * rng.randrange(70, 131) // 100, 31000), 249000)
            else:
                now = min(max(now + rng.randrange(-3000, 3001), 31000), 249000)
            text = weight_text(rng, now, unit if chance(rng, 80) else pick(rng, (1, "kg"), (1, "lb"), (1, "st")))
        weights.append({"on": iso(day), "text": text})
    return weights


# --- plans -----------------------------------------------------------------------------------------------------------


def a_sum(rng, strengths, count):
    return [rng.choice(strengths) for _ in range(count)]


def day_text(rng, strengths, low):
    """One day of a plan (never 0mg)."""
    kind = rng.randrange(100)
    caps = a_sum(rng, strengths, 1 if low else pick(rng, (5, 1), (5, 2), (1, 3)))
    if low:
        caps = [min(caps[0], strengths[pick(rng, (2, 0), (1, 1))])]
    total = sum(caps)
    if kind < 48:
        return "%dmg" % total
    if kind < 62:
        times = pick(rng, (5, 2), (1, 3)) if not low else 2
        each = caps[0]
        named = " as " + "+".join([str(each)] * times) if chance(rng, 20) else ""
        return "%dx%dmg%s" % (times, each, named)
    if kind < 74:
        pair = a_sum(rng, strengths, 2)
        named = " as " + "+".join(map(str, pair)) if chance(rng, 20) else ""
        return "%dmg+%dmg%s" % (*pair, named)
    if kind < 88:
        return "%dmg as %s" % (total, "+".join(map(str, caps)))
    if kind < 95:  # any sum of many capsules
        return "%dmg" % sum(a_sum(rng, strengths, rng.randrange(1, 6)))
    return "%dmg" % (total + rng.randrange(1, 10))  # mostly what no sum makes


def plan_text(rng, product, low=False):
    strengths = model.PRODUCTS[product].strengths
    kind = rng.randrange(100)
    if kind < (25 if low else 45):
        return day_text(rng, strengths, low)
    if kind < (45 if low else 55):
        days = [d for d in model.WEEKDAYS if chance(rng, 45)] or [rng.choice(model.WEEKDAYS)]
        if chance(rng, 10):
            rng.shuffle(days)
        return day_text(rng, strengths, low) + " " + ",".join(days)
    if kind < 70:
        return "%s %s" % (day_text(rng, strengths, low), day_text(rng, strengths, low))
    if kind < 80:
        return day_text(rng, strengths, low) + " 0mg" * rng.randrange(1, 4)
    if kind < 88:
        return "%s*%d 0mg*%d" % (day_text(rng, strengths, low), rng.randrange(1, 15), rng.randrange(1, 22))
    words = []
    for _ in range(rng.randrange(2, 7)):
        word = "0mg" if chance(rng, 20) else day_text(rng, strengths, low)
        if chance(rng, 30):
            word += "*%d" % rng.randrange(1, 9)
        words.append(word)
    if all(w.startswith("0mg") for w in words):
        words.append(day_text(rng, strengths, low))
    return " ".join(words)


def make_steps(rng, start, today, low):
    product = pick(rng, (7, GENERIC), (3, LD))
    steps = [{"from": iso(start), "product": product, "plan": plan_text(rng, product, low)}]
    span = max(today - start, 10)
    days = {start + rng.randrange(1, span + 1) for _ in range(pick(rng, (5, 0), (3, 1), (2, rng.randrange(2, 5))))}
    if chance(rng, 25):
        days.add(max(today, start) + rng.randrange(1, 90))
    if chance(rng, 5):
        days.add(max(today, start + 1))
    for day in sorted(days):
        if chance(rng, 25):
            product = LD if product == GENERIC else GENERIC
        plan = "0mg" if chance(rng, 2) else plan_text(rng, product, low and chance(rng, 70))
        steps.append({"from": iso(day), "product": product, "plan": plan})
    return steps


def make_holds(rng, start, today):
    holds = []
    cursor = start + pick(rng, (1, 0), (1, 1), (6, rng.randrange(0, 40)))
    for _ in range(pick(rng, (5, 0), (3, 1), (2, 2), (1, 3), (1, 5))):
        first = cursor + pick(rng, (1, 0), (5, rng.randrange(0, max(today - start, 8))))
        last = first + pick(rng, (2, 0), (3, rng.randrange(1, 12)), (2, rng.randrange(5, 70)))
        holds.append([first, last])
        cursor = last + 1
    if start <= today and chance(rng, 12):  # one that touches today
        touching = pick(
            rng, (1, (today, today)), (1, (today - 4, today)), (1, (today, today + 9)),
            (1, (today - 9, today - 1)), (1, (today + 1, today + 12)), (2, (today - 3, today + 5)),
        )
        first = max(touching[0], start)
        last = max(touching[1], first)
        holds = [h for h in holds if h[1] < first or h[0] > last]
        holds.append([first, last])
        holds.sort()
    if holds and chance(rng, 12):
        holds[-1][1] = None
    return [{"first": iso(first), "last": iso(last)} for first, last in holds]


# --- the log ---------------------------------------------------------------------------------------------------------


def doses_of_day(rng, plan, habit):
    """(label mg of each dose, declared missed) for a day with something planned."""
    full, partial, over, missed, silent = habit
    kind = rng.randrange(100)
    if kind < full:
        if len(plan.intakes) > 1 and chance(rng, 60):
            return list(plan.intakes), False
        return [plan.mg], False
    kind -= full
    if kind < partial:
        if len(plan.intakes) > 1 and chance(rng, 60):
            return list(plan.intakes[:-1]), chance(rng, 5)
        return [rng.randrange(1, plan.mg)] if plan.mg > 1 else [plan.mg], chance(rng, 5)
    kind -= partial
    if kind < over:
        return [plan.mg, pick(rng, (3, plan.mg), (2, 10), (1, rng.randrange(1, 100)))], False
    kind -= over
    if kind < missed:
        return [], True
    return [], False


def make_log(rng, regimen, start, last, today, visits):
    doses, misses = [], []
    habit = pick(
        rng,
        (3, (100, 0, 0, 0, 0)),
        (4, (90, 3, 1, 3, 3)),
        (2, (60, 10, 5, 15, 10)),
        (1, (20, 15, 10, 25, 30)),
        (1, (0, 0, 0, 50, 50)),
        (1, (0, 0, 0, 0, 100)),
        (1, (85, 0, 0, 15, 0)),
        (1, (80, 0, 20, 0, 0)),
    )
    stray = pick(rng, (4, 0), (2, 3), (1, 20))
    recorded_until = last
    if visits or chance(rng, 8):
        recorded_until = last - pick(rng, (1, 0), (3, rng.randrange(0, 60)))
    pending = last >= today and chance(rng, 50)
    for day in range(start, last + 1):
        if day > recorded_until or (day == today and pending):
            continue
        plan = regimen.expected(day)
        if plan.mg:
            mgs, missed = doses_of_day(rng, plan, habit)
        else:
            mgs = [pick(rng, (2, 20), (1, rng.randrange(1, 81)))] if chance(rng, stray) else []
            missed = chance(rng, stray)
        doses += [{"on": iso(day), "mg": min(mg, 400)} for mg in mgs]
        if missed:
            misses.append(iso(day))
    return doses, misses


def nano_edge(rng, start, today):
    """A course whose amounts to go are whole days of the plan, under equal weights that divide badly: each rounding of
    at_dose (one for each weight entry) decides over a day."""
    text = "%dkg" % pick(rng, (1, 62), (1, 57), (2, rng.randrange(41, 110)))
    others = sorted(rng.sample(range(start + 1, today + 1), min(pick(rng, (1, 1), (1, 2), (1, 4)), today - start)))
    if chance(rng, 40):
        others = [today]
    mg = pick(rng, (2, 30), (1, 10))
    days = range(start, today) if chance(rng, 60) else [d for d in range(start, today) if chance(rng, 70)]
    doses = [{"on": iso(day), "mg": mg} for day in days]
    return {
        "target": pick(rng, (3, [120, 150]), (1, [30, 60])),
        "weights": [{"on": iso(day), "text": text} for day in [start, *others]],
        "steps": [{"from": iso(start), "product": GENERIC, "plan": "%dmg" % mg}],
        "holds": [], "doses": doses, "already_mg": 0, "already_product": "",
    }


def make_course(seed, index):
    rng = random.Random("isotrack oracle %s %d" % (seed, index))
    start = date(2019, 1, 1).toordinal() + rng.randrange(0, 2800)
    if chance(rng, 10):
        start = pick(rng, (1, date(2024, 2, 29)), (1, date(2023, 12, 31)), (1, date(2020, 2, 28)),
                     (1, date(2023, 3, 1)), (1, date(2025, 3, 30))).toordinal()
    low = chance(rng, 15)
    length = pick(
        rng, (2, 0), (2, rng.randrange(1, 5)), (6, rng.randrange(5, 60)), (10, rng.randrange(60, 260)),
        (3, rng.randrange(200, 420)), (2 if low else 0, rng.randrange(300, 1100)), (2, -rng.randrange(1, 70)),
    )
    today = start + length
    weights = make_weights(rng, start, today)
    steps = make_steps(rng, start, today, low)
    holds = make_holds(rng, start, today)
    target = pick(
        rng, (10, [120, 150]), (1, [100, 120]), (1, [150, 220]), (2, sorted(rng.sample(range(1, 60), 2))),
        (2, sorted(rng.sample(range(50, 260), 2))), (1, [125, 135]),
    )
    visits = chance(rng, 20)
    course = {
        "id": "r%d" % index, "start": iso(start), "today": iso(today), "target": target,
        "already_mg": pick(rng, (17, 0), (1, rng.randrange(1, 500)), (3, rng.randrange(100, 7000))),
        "logging": "visits" if visits else "daily", "weights": weights, "steps": steps, "holds": holds,
        "doses": [], "misses": [], "end": None,
    }
    course["already_product"] = pick(rng, (3, steps[0]["product"]), (1, GENERIC), (1, LD)) if course["already_mg"] else ""
    if chance(rng, 1):  # the upper target falls on the last projected day, or beside it
        days = model.HORIZON + pick(rng, (2, 0), (1, 1), (1, -1))
        course.update(
            target=[rng.randrange(100, 150), 250], already_mg=0, already_product="", holds=[],
            weights=[{"on": iso(start), "text": decimal(days * 4, 2) + "kg"}],
            steps=[pick(rng, (1, {"from": iso(start), "product": GENERIC, "plan": "10mg"}),
                        (1, {"from": iso(start), "product": LD, "plan": "8mg"}))],
        )
        return course
    if length > 2 and chance(rng, 4):
        course.update(nano_edge(rng, start, today))
        return course
    regimen = model.Regimen(course)
    log_until = today
    if chance(rng, 18) and length >= 0:
        kind = pick(rng, (1, "finished"), (1, "stopped"))
        stated = pick(rng, (2, today), (1, today - 1), (5, start + rng.randrange(0, length + 1)), (1, start),
                      (1, today + rng.randrange(1, 40)))
        stated = max(stated, start)
        course["end"] = {"kind": kind, "last_dose": iso(stated)}
        log_until = min(stated, today)
    if chance(rng, 12):
        log_until += rng.randrange(1, 20) if log_until == today else 0  # facts to come, or to be ignored
    doses, misses = make_log(rng, regimen, start, log_until, today, visits)
    if course["end"] and log_until < today and chance(rng, 30):  # after the stated last dose
        for day in sorted({log_until + rng.randrange(1, today - log_until + 1) for _ in range(rng.randrange(1, 4))}):
            doses.append({"on": iso(day), "mg": pick(rng, (2, 20), (1, 40), (1, rng.randrange(1, 90)))})
            if chance(rng, 10):
                misses.append(iso(day))
    course["doses"], course["misses"] = doses, misses
    return course


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first index")
    args = parser.parse_args()
    for index in range(args.first, args.first + args.count):
        print(json.dumps(make_course(args.seed, index), separators=(",", ":")))


if __name__ == "__main__":
    main()
