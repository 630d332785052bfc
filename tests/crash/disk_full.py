#!/usr/bin/env python3
"""Runs every writing command, and what writes files, on a disk with less and less room.

    disk_full.py PROGRAM [--commands A,B] [--step 4] [--seed S] [--control]

A small tmpfs of its own holds the record; its size grows in steps of 4 KiB from no room at all
until the command succeeds twice. After each run the record is sound and what was said of it is
true; with room again the same command with the same key leaves exactly one entry. What is true of
files, of backups, of restore and of imports stands in file_cases.py. Needs the right to mount;
without it the harness ends with 77, which means not tried.

Control: a program that hides its failures.
"""

import os
import pathlib
import shutil
import stat
import subprocess
import sys

from faults import ended
from file_cases import CASES, Material
from harness import (Base, Tally, WRITES, claim, copied, entries, pages_of, parser, run, scratch,
                     trouble_of)


class SmallDisk:
    """A tmpfs whose size can be set."""

    def __init__(self, place):
        self.place = place
        place.mkdir()
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m,mode=0700", "tmpfs",
                               str(place)], capture_output=True, text=True)
        if done.returncode != 0:
            print(f"disk_full: not tried: {done.stderr.strip()}")
            sys.exit(77)

    def leave(self, kib):
        """Sets the size so that `kib` are free beside what is there."""
        used = os.statvfs(self.place)
        taken = (used.f_blocks - used.f_bfree) * used.f_frsize // 1024
        self.resize(taken + max(kib, 0) if taken + kib > 0 else 4)

    def resize(self, kib):
        subprocess.run(["mount", "-o", f"remount,size={kib}k", str(self.place)], check=True)

    def end(self):
        subprocess.run(["umount", str(self.place)], check=False)


def one_size(program, real, name, prepared, count, disk, kib, tally):
    """The command with so much room; true when it succeeded."""
    where = f"{name}, {kib} KiB free"
    disk.resize(65536)
    record = copied(prepared, disk.place / "r")
    disk.leave(kib)
    words = WRITES[name].line("key")
    done = run(program, record, words)
    tally.add("runs")
    stored = any(key == "key" for _, key, _ in entries(record))
    said = claim(done)
    if done.returncode == 0 and not stored:
        tally.fail(f"{where}: exit 0, and it is not stored")
    elif done.returncode not in (0, 5, 6):
        tally.fail(f"{where}: exit {done.returncode}: {done.stderr.strip()[:200]}")
    elif done.returncode != 0 and said not in ("not_stored", "unknown" if stored else "not_stored",
                                               "stored" if stored else "not_stored"):
        tally.fail(f"{where}: stored is {stored}, and it says: {done.stderr.strip()[:200]}")
    disk.resize(65536)
    trouble = pages_of(record)
    if not trouble:
        again = run(real, record, words)
        after = entries(record)
        keyed = sum(key == "key" for _, key, _ in after)
        if again.returncode != 0 or keyed != 1:
            tally.fail(f"{where}: repeated: exit {again.returncode}, {keyed} entries of the key")
        trouble = trouble_of(real, record)
    if trouble:
        tally.fail(f"{where}: {trouble}")
    return done.returncode == 0


def one_case(program, real, name, material, expected, disk, kib, tally):
    """A file that is made, taken in or put back with so much room: true when it succeeded."""
    case, where = CASES[name], f"{name}, {kib} KiB free"
    disk.resize(65536)
    record = case.prepare(material, disk.place / "r")
    disk.leave(kib)
    done = ended([program, *case.line(material, record)], record, case.given)
    tally.add("runs")
    disk.resize(65536)
    if done is None:
        tally.fail(f"{where}: hangs")
        return False
    if done.returncode not in (0, 5, 6):
        tally.fail(f"{where}: exit {done.returncode}: {done.stderr.strip()[:200]}")
    troubles = list(case.look(real, material, record, done, "full disk", expected))
    for trouble in troubles or case.end(real, material, record, expected):
        tally.fail(f"{where}: {trouble}")
    return done.returncode == 0


def sweep(attempt, step):
    """Grows the room until the attempt succeeded twice in a row."""
    successes, kib = 0, 0
    while successes < 2 and kib < 4096:
        successes = successes + 1 if attempt(kib) else 0
        kib += step


def hides_failures(program, folder):
    wrong = folder / "hides-failures"
    wrong.write_text(f'#!/bin/sh\n"{program}" "$@" >/dev/null 2>&1\nexit 0\n')
    wrong.chmod(wrong.stat().st_mode | stat.S_IXUSR)
    return wrong


def main():
    options = parser(__doc__)
    options.add_argument("--commands", help="only these, with commas between")
    options.add_argument("--step", type=int, default=4, help="KiB")
    options = options.parse_args()
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    disk = None
    try:
        base = Base(program, folder)
        disk = SmallDisk(folder / "disk")
        material = Material(program, base)
        tally = Tally("disk_full", options.seed)
        names = options.commands.split(",") if options.commands else [*WRITES, *CASES]
        if options.control:
            names = ["log"]
        tried = hides_failures(program, folder) if options.control else program
        for name in names:
            tally.add("commands")
            if name in CASES:
                clean = CASES[name].prepare(material, disk.place / "r")
                expected = CASES[name].learn(program, material, clean)
                sweep(lambda kib: one_case(tried, program, name, material, expected, disk, kib,
                                           tally),
                      options.step * (8 if CASES[name].most else 1))  # a second each
            else:
                prepared, count = base.prepared(name)
                sweep(lambda kib: one_size(tried, program, name, prepared, count, disk, kib,
                                           tally), options.step)
        return tally.end(options.control)
    finally:
        if disk:
            disk.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
