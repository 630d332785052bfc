#!/usr/bin/env python3
"""Kills commands at random moments while they write, and counts what became of what was stored.

    kill_loop.py PROGRAM [--kills 10000] [--seed S] [--jobs 2] [--control]

A writer records doses, misses, weights, symptoms and undos one after another, each with a --once
key of its own; every third or so is killed (SIGKILL) somewhere between its start and its end.
Whatever ended with 0 is acknowledged. After each kill the same command is run again with its key.
At the end of a round: every acknowledged key is in the record once, nothing else is there but
what was killed, entries have no gaps, and `verify` finds every digest right.

Control: a program that says "recorded" before it is.
"""

import concurrent.futures
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

from harness import (Base, Tally, copied, dice, entries, environment, pages_of, parser,
                     scratch, trouble_of)
from syscall_faults import too_early

# D6: no dose that was acknowledged is lost.
ROUND = 100  # kills on one record


def next_write(roll, number):
    """The words of the next write, by dice: never refused, whatever was stored before."""
    day = f"2026-{roll.randint(9, 11):02}-{roll.randint(22, 30) if roll.random() < 0.5 else 10:02}"
    if not "2026-09-22" <= day <= "2026-11-22":
        day = "2026-10-10"
    return roll.choice([
        ["log", "1mg", "--extra", "--on", day],
        ["log", "2mg", "--extra", "--on", day, "--note", f"note {number}"],
        ["contact", "set", "prescriber", f"Dr {number}"],
        ["remind", "add", f"Cream {number}", "--every", "30d"],
        ["stock", "count", f"40mg={roll.randint(0, 99)}"],
    ])


class Writer:
    """Runs writes on one record; some are killed, and then repeated."""

    def __init__(self, program, record, roll, tally):
        self.program, self.record, self.roll, self.tally = program, record, roll, tally
        self.environment = environment(record.parent, ISOTRACK_DB=str(record),
                                       ISOTRACK_BUSY_TIMEOUT_MS="10000")
        self.acknowledged, self.killed = set(), set()
        self.typical = 0.02
        self.number = 0

    def spawn(self, words):
        return subprocess.Popen([str(self.program), *words], env=self.environment,
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, start_new_session=True)

    def write(self, words, key):
        began = time.perf_counter()
        process = self.spawn(words)
        said = process.communicate(timeout=60)[1].decode(errors="replace").strip()
        self.typical = 0.9 * self.typical + 0.1 * (time.perf_counter() - began)
        if process.returncode == 0:
            self.acknowledged.add(key)
            self.tally.add("acknowledged")
        else:
            self.tally.fail(f"{' '.join(words)}: exit {process.returncode} {said}")

    def write_killed(self, words, key):
        process = self.spawn(words)
        time.sleep(self.roll.uniform(0, 1.1 * self.typical))
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.communicate()
        if process.returncode == 0:
            self.acknowledged.add(key)
            self.tally.add("acknowledged")
            return
        self.killed.add(key)
        self.tally.add("kills")
        if os.path.exists(str(self.record) + "-journal"):
            self.tally.add("hot journals")
        if self.roll.random() < 0.5:
            self.write(words, key)  # the same again: exactly once

    def step(self):
        self.number += 1
        key = f"k{self.number}"
        words = [*next_write(self.roll, self.number), "--yes", "--once", key]
        if self.roll.random() < 0.6:
            self.write_killed(words, key)
        else:
            self.write(words, key)


def one_round(program, real, prepared, place, number, options):
    """Some kills on one record, and what is left of it."""
    tally = Tally("kill_loop", options.seed)
    record = copied(prepared, place)
    before = len(entries(record))
    writer = Writer(program, record, dice(options.seed, number), tally)
    while tally.counts.get("kills", 0) < min(ROUND, options.kills):
        writer.step()
        if writer.number > 20 * ROUND:
            break
    trouble = pages_of(record) or trouble_of(real, record)
    if trouble:
        tally.fail(f"round {number}: {trouble}")
    found = entries(record)[before:]
    keys = [key for _, key, _ in found]
    lost = writer.acknowledged - set(keys)
    strange = set(keys) - writer.acknowledged - writer.killed
    if lost:
        tally.fail(f"round {number}: {len(lost)} acknowledged writes are lost: {sorted(lost)[:5]}")
    if strange or len(keys) != len(set(keys)):
        tally.fail(f"round {number}: entries nobody wrote, or twice: {sorted(strange)[:5]}")
    tally.add("lost", len(lost))
    tally.add("stored though killed", len(writer.killed - writer.acknowledged & set(keys)))
    shutil.rmtree(place, ignore_errors=True)
    return tally


def main():
    options = parser(__doc__)
    options.add_argument("--kills", type=int, default=10000)
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = options.parse_args()
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    try:
        base = Base(program, folder)
        tried = too_early(program, folder) if options.control else program
        whole = Tally("kill_loop", options.seed)
        rounds = max(1, -(-options.kills // ROUND))
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for tally in pool.map(
                    lambda n: one_round(tried, program, base.path, folder / f"round-{n}", n,
                                        options), range(rounds)):
                whole.take(tally)
        return whole.end(options.control)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
