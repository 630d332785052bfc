#!/usr/bin/env python3
"""Fails every system call of every writing command, once and for ever, and kills it there.

    syscall_faults.py PROGRAM [--commands A,B] [--calls C,D] [--sample N] [--seed S] [--jobs 2]
                      [--library nth_call.so [--preload]] [--control]

The calls of a command are counted, then each run injects one fault at one of them (faults.py: by
strace, or by a preloaded library). After it: SQLite finds every page sound; what the command said is
true (exit 0: stored; "not stored", "stored all the same", "unknown": as it says); and the same
command with the same --once key, run again, leaves exactly one entry, and `verify` finds nothing.
What is true of files, of backups and of imports stands in file_cases.py. `--sample N` takes N faults
of each command instead of all.

Control: a program that says "stored" before it stores, until it is seen.
"""

import concurrent.futures
import os
import pathlib
import shutil
import stat
import sys

import faults
from file_cases import CASES, Material
from harness import (Base, Tally, WRITES, claim, copied, dice, entries, pages_of, parser, run,
                     scratch, trouble_of)

CONTROL_FAULTS = 400  # at most; about half of them show it


def is_crash(done):
    return done.returncode == 70 or done.returncode in (-6, -11, 134, 139)


class Keyed:
    """A command of harness.WRITES, with a --once key."""

    most = 0
    given = b""

    def __init__(self, name, base):
        self.name = name
        self.prepared, self.count = base.prepared(name)

    def prepare(self, material, place):
        return copied(self.prepared, place)

    def line(self, material, record):
        return WRITES[self.name].line("key")

    def learn(self, program, material, record):
        return None

    def look(self, program, material, record, done, fault, expected):
        trouble = pages_of(record)
        if trouble:
            yield trouble
            return
        stored = any(key == "key" for _, key, _ in entries(record))
        untrue = faults.false_words(done, fault, stored)
        if untrue:
            yield f"{untrue}: {done.stderr.strip()[:300]}"

    # D5: repeating after a fault never counts twice.
    def end(self, program, material, record, expected):
        """The way out that every message names: the same again, with the same key."""
        done = run(program, record, self.line(material, record), ISOTRACK_BUSY_TIMEOUT_MS="10000")
        after = entries(record)
        keyed = sum(key == "key" for _, key, _ in after)
        erased = self.name == "patient erase"
        if done.returncode != 0 or keyed != 1 or (not erased and len(after) != self.count + 1):
            yield (f"repeated: exit {done.returncode}, {keyed} entries of the key, "
                   f"{len(after) - self.count} new: {done.stderr.strip()[:300]}")
            return
        trouble = trouble_of(program, record)
        if trouble:
            yield f"repeated: {trouble}"


class Trial:
    """All that the faults of a run share. `tried` may be a wrong program; `real` looks and repeats."""

    def __init__(self, injector, tried, real, material, folder, options):
        self.injector, self.tried, self.real = injector, tried, real
        self.material, self.folder, self.options = material, folder, options

    def one_fault(self, name, case, place, fault, expected, tally):
        """Runs one fault and judges what is left."""
        where = f"{name}, {fault}"
        record = case.prepare(self.material, place)
        words = case.line(self.material, record)
        done = self.injector.run(self.tried, record, words, fault, case.given)
        tally.add("faults")
        if done is None:
            tally.fail(f"{where}: hangs")
            return
        if is_crash(done):
            tally.fail(f"{where}: exit {done.returncode} {done.stderr.strip()}")
            return
        troubles = list(case.look(self.real, self.material, record, done, fault, expected))
        for trouble in troubles or case.end(self.real, self.material, record, expected):
            tally.fail(f"{where}: {trouble}")
        if claim(done) == "unknown":
            tally.add("unknown outcomes")
        if claim(done) == "stored" and done.returncode != 0:
            tally.add("stored all the same")

    def command(self, name, case):
        """All faults of one command, or a sample of them; its counts."""
        tally = Tally("syscall_faults", self.options.seed)
        place = self.folder / name.replace(" ", "-")
        expected = case.learn(self.real, self.material, case.prepare(self.material, place))
        record = case.prepare(self.material, place)
        calls = self.injector.count(self.real, record, case.line(self.material, record), case.given)
        wanted = self.options.calls.split(",") if self.options.calls else list(calls)
        found = list(faults.faults_of({call: calls[call] for call in wanted if calls[call]}))
        limits = [each for each in (self.options.sample, case.most) if each]
        most = min([*limits, len(found)])
        if most < len(found):
            found = dice(self.options.seed, name).sample(found, most)
        for fault in found:
            self.one_fault(name, case, place, fault, expected, tally)
            if self.options.control and tally.failures:
                break
        tally.add("commands")
        shutil.rmtree(place, ignore_errors=True)
        return tally


def too_early(program, folder):
    """A program that answers before the work is done: what every harness must notice."""
    wrong = folder / "too-early"
    wrong.write_text(f'#!/bin/sh\necho recorded\n"{program}" "$@" >/dev/null 2>&1 &\nexit 0\n')
    wrong.chmod(wrong.stat().st_mode | stat.S_IXUSR)
    return wrong


def main():
    options = parser(__doc__)
    options.add_argument("--commands", help="only these, with commas between")
    options.add_argument("--calls", help="only faults of these, with commas between")
    options.add_argument("--sample", type=int, default=0, help="so many faults of each command")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    faults.add_options(options)
    options = options.parse_args()
    injector = faults.injector("syscall_faults", options)
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    try:
        return test(program, injector, options, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test(program, injector, options, folder):
    names = options.commands.split(",") if options.commands else [*WRITES, *CASES]
    if options.control:
        names, options.sample = names[:1], options.sample or CONTROL_FAULTS
    base = Base(program, folder)
    tried = too_early(program, folder) if options.control else program
    trial = Trial(injector, tried, program, Material(program, base), folder, options)
    whole = Tally("syscall_faults", options.seed)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        waiting = [pool.submit(trial.command, name, CASES.get(name) or Keyed(name, base))
                   for name in names]
        for each in waiting:
            whole.take(each.result())
    return whole.end(options.control)


if __name__ == "__main__":
    sys.exit(main())
