#!/usr/bin/env python3
"""Lets the n-th allocation of commands fail, once and from then on.

    out_of_memory.py PROGRAM LIBRARY [--commands A,B] [--sample 200] [--seed S] [--jobs 2] [--control]

LIBRARY is nth_allocation.c, compiled; it counts from the start of main. Nothing may crash, the
record stays sound, and what is said of it is true; the same command with the same key then leaves
exactly one entry. `--sample 0`: every allocation.

Control: a program that hides its failures.
"""

import concurrent.futures
import os
import pathlib
import shutil
import sys

from disk_full import hides_failures
from harness import (Base, Tally, WRITES, claim, copied, dice, entries, pages_of, parser, run,
                     scratch, trouble_of)

READS = {"status": ["status"], "due": ["due"], "report": ["report", "-o", "-"],
         "export json": ["export", "json"], "verify": ["verify"]}


def allocations_of(program, library, record, words, place):
    count = place / "count"
    done = run(program, record, words, LD_PRELOAD=str(library), COUNT_ALLOCATIONS=str(count))
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)}: {done.stderr}")
    return int(count.read_text())


def one_failure(program, real, library, name, prepared, nth, for_ever, place, tally):
    where = f"{name}, allocation {nth}" + (" and all later" if for_ever else "")
    record = copied(prepared, place)
    words = READS.get(name) or WRITES[name].line("key")
    more = {"FAIL_FOR_EVER": "1"} if for_ever else {}
    done = run(program, record, words, LD_PRELOAD=str(library), FAIL_ALLOCATION=str(nth), **more)
    tally.add("failed allocations")
    if done.returncode < 0 or done.returncode not in (0, 1, 5, 6, 70):
        tally.fail(f"{where}: exit {done.returncode}: {done.stderr.strip()[:200]}")
    elif done.returncode == 70:
        tally.fail(f"{where}: our mistake: {done.stderr.strip()[:200]}")
    elif done.returncode not in (0, 1) and not done.stderr:
        tally.fail(f"{where}: exit {done.returncode} without a word")
    trouble = pages_of(record)
    if trouble:
        tally.fail(f"{where}: {trouble}")
        return
    if name in READS:
        return
    stored = any(key == "key" for _, key, _ in entries(record))
    said = claim(done)
    if done.returncode == 0 and not stored or said == "stored" and not stored \
            or said == "not_stored" and stored:
        tally.fail(f"{where}: exit {done.returncode}, stored is {stored}: {done.stderr[:200]}")
    if said == "unknown":
        tally.add("unknown outcomes")
    if nth % 10 == 0:  # SQLite's own look was above; the whole look and the repetition cost more
        again = run(real, record, words)
        keyed = sum(key == "key" for _, key, _ in entries(record))
        trouble = trouble_of(real, record)
        if again.returncode != 0 or keyed != 1 or trouble:
            tally.fail(f"{where}: repeated: exit {again.returncode}, {keyed} entries; {trouble}")


def test_command(program, real, library, name, prepared, options, folder):
    tally = Tally("out_of_memory", options.seed)
    place = folder / name.replace(" ", "-")
    record = copied(prepared, place)
    words = READS.get(name) or WRITES[name].line("key")
    count = allocations_of(real, library, record, words, folder)
    tries = [(nth, for_ever) for nth in range(1, count + 2) for for_ever in (False, True)]
    if options.sample and options.sample < len(tries):
        tries = sorted(dice(options.seed, name).sample(tries, options.sample))
    for nth, for_ever in tries:
        one_failure(program, real, library, name, prepared, nth, for_ever, place, tally)
    tally.add("commands")
    shutil.rmtree(place, ignore_errors=True)
    return tally


def main():
    options = parser(__doc__)
    options.add_argument("library", help="nth_allocation, compiled")
    options.add_argument("--commands", help="only these, with commas between")
    options.add_argument("--sample", type=int, default=200)
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = options.parse_args()
    program = pathlib.Path(options.program).resolve()
    library = pathlib.Path(options.library).resolve()
    folder = scratch(options.folder)
    try:
        base = Base(program, folder)
        names = options.commands.split(",") if options.commands else [*WRITES, *READS]
        tried = hides_failures(program, folder) if options.control else program
        if options.control:
            names = ["log"]
        whole = Tally("out_of_memory", options.seed)
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            waiting = []
            for name in names:
                prepared = base.path if name in READS else base.prepared(name)[0]
                waiting.append(pool.submit(test_command, tried, program, library, name, prepared,
                                           options, folder))
            for each in waiting:
                whole.take(each.result())
        return whole.end(options.control)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
