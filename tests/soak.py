#!/usr/bin/env python3
"""Runs every fault harness at its full count, with its control, and prints the scoreboard.

    soak.py BUILD [--scale 1] [--only R1,R4] [--seed S] [--fuzz BUILD] [--coverage BUILD]
                  [--rows FILE] [--program FILE]

One line a measure: when and of which program, what was done, failures, seed, minutes. `--scale 0.01`
does a hundredth of each count, to see that all of them run; the line says so. A measure whose
control finds nothing does not count. `--rows` appends each line to a file, so that the measures can
be taken one by one, over several nights. `--program` is an isotrack other than that of BUILD. Ends
with 1 when anything failed.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent


class Measure:
    """One harness. `count`: the option of its full count, and the count; `counted`: the word of
    the closing line that must reach `target`; `control`: the words of its control."""

    def __init__(self, key, what, words, count=None, counted=None, target=0, control=()):
        self.key, self.what, self.words = key, what, words
        self.count, self.counted, self.target = count, counted, target
        self.control = control if control and control[0] == sys.executable else [
            sys.executable, *words, "--control", *control]


def program_of(options):
    return str((options.program or options.build / "src" / "cli" / "isotrack").resolve())


def measures(options):
    build, fuzz, coverage = options.build.resolve(), options.fuzz, options.coverage
    program = program_of(options)
    crash = HERE / "crash"
    tests = build / "tests"
    found = [
        Measure("R1", "kill -9 while writing", [crash / "kill_loop.py", program],
                ("--kills", 10_000), "kills", 10_000, ["--kills", "100"]),
        Measure("R2 R7 R8", "system calls failed or killed", [crash / "syscall_faults.py", program,
                 "--library", tests / "libnth_call.so"], None, "faults", 1, []),
        Measure("R3", "the same during an upgrade",
                [crash / "upgrade.py", program, HERE / "data" / "records", "--library",
                 tests / "libnth_call.so"], None, "faults", 1, []),
        Measure("R4", "power-loss states", [crash / "power_loss.py", program],
                ("--states", 1_100_000), "states", 1_000_000, ["--states", "3000"]),
        Measure("R5", "full disks", [crash / "disk_full.py", program], None, "runs", 1, []),
        Measure("R6", "concurrent commits", [crash / "concurrency.py", program],
                ("--commits", 100_000), "commits", 100_000, ["--commits", "160"]),
        Measure("R9", "bit flips", [HERE / "damage" / "flips.py", program],
                ("--flips", 100_000), "flips", 100_000, []),
        Measure("R10", "damaged and foreign files", [HERE / "damage" / "corpus.py", program], None,
                "fixtures", 60, []),
        Measure("R11", "failed allocations",
                [crash / "out_of_memory.py", program, tests / "libnth_allocation.so"],
                ("--sample", 20_000), "failed allocations", 1, ["--sample", "100"]),
        Measure("R16", "random courses in two models",
                [HERE / "oracle" / "compare.py", tests / "model_driver", "--golden", "--jobs", "2"],
                ("--count", 2_000_000), "passed", 2_000_000,
                [sys.executable, HERE / "oracle" / "compare.py", "--selftest"]),
        Measure("R18", "zones", [crash / "zones.py", tests / "clock_driver"], None, "instants", 1,
                []),
        Measure("R20", "hostile words", [crash / "hostile.py", program], None, "payloads", 300, []),
        Measure("R21 R22", "links, pipes, modes, names", [crash / "attacks.py", program], None,
                "attacks", 50, []),
        Measure("R24", "backups put back", [HERE / "damage" / "restore_drill.py", program],
                ("--rounds", 110), "restores", 900, []),
        Measure("R25", "days of reminders, none silent",
                [HERE / "property" / "reminders.py", tests / "property_tests"],
                ("--days", 1_000_000), "days", 1_000_000, []),
        Measure("R26", "hazards with a test", [HERE / "hazards.py", HERE.parent], None, "hazards",
                25, [sys.executable, HERE / "hazards.py", HERE.parent, "--selftest"]),
    ]
    mutation = HERE / "mutation" / "mutate.py"
    found.append(Measure("R15", "mutants of the arithmetic", [mutation, build, "--files", "all"],
                         None, "mutants", 1, [sys.executable, mutation, build, "--control"]))
    if coverage:
        found.append(Measure("R14", "branches and conditions of the arithmetic",
                             [HERE / "coverage.py", coverage], None, "branch sides", 1, []))
    if fuzz:
        words = [HERE / "fuzz" / "run.py", pathlib.Path(fuzz) / "tests" / "fuzz" / "isotrack_fuzz"]
        # So many of each parser, and a share of it of the slower targets; the runner looks for its
        # planted defects first, each time.
        found.append(Measure("R12", "fuzzed inputs", words, ("--runs", 14_000_000), "runs",
                             100_000_000,
                             [sys.executable, *words, "--runs", "1000", "--target", "date"]))
    if options.sanitized:
        found.append(Measure("R13", "tests under sanitizers", [HERE / "sanitized.py",
                             options.sanitized], None, "tests", 1_000, []))
    return found


def counted(text, word):
    """The number before a word of the closing line."""
    found = re.search(r"([\d,]+) " + re.escape(word), text)
    return int(found.group(1).replace(",", "")) if found else 0


def version_of(program):
    """Which isotrack it is, with the commit of the tree that it was built from, where there is one."""
    said = subprocess.run([program, "version"], stdout=subprocess.PIPE, text=True, check=True)
    version = said.stdout.split()[1]
    commit = subprocess.run(["git", "-C", HERE, "describe", "--always", "--dirty"],
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return f"{version} {commit.stdout.strip()}".strip()


def run(words):
    """The closing line of a harness, and its exit status."""
    done = subprocess.run([*map(str, words)], stdout=subprocess.PIPE, text=True)
    lines = done.stdout.strip().splitlines() or ["(said nothing)"]
    return lines[-1], done.returncode


def one_row(measure, options):
    """The line of one measure, and whether it holds."""
    began = time.monotonic()
    words = list(measure.words)
    target = measure.target
    if measure.count:
        option, full = measure.count
        words += [option, str(max(1, int(full * options.scale)))]
        target = int(target * options.scale)
    elif options.scale < 1 and "--sample" in pathlib.Path(words[0]).read_text():
        words += ["--sample", str(max(5, int(1000 * options.scale)))]
    seed = [] if "zones.py" in str(words[0]) else ["--seed", str(options.seed)]
    line, status = run([sys.executable, *words, *seed])
    said, missed = run(measure.control)
    control = "MISSED: " + said if missed else "found"
    reached = counted(line, measure.counted)
    failures = counted(line, "failures") or counted(line, "failed")
    good = status == 0 and reached >= target and not control.startswith("MISSED")
    if status == 77:
        return f"| {measure.key} | {measure.what} | not tried here | | | | |", True
    minutes = (time.monotonic() - began) / 60
    part = "" if options.scale == 1 else f" (scale {options.scale:g})"
    return (f"| {measure.key} | {measure.what} | {reached:,} {measure.counted}{part} | "
            f"{failures if status == 0 else failures or 'yes'} | {control} | {options.seed} | "
            f"{minutes:.1f} |"), good


HEAD = """| Day | Program | Measure | What | Done | Failures | Control | Seed | Minutes |
|---|---|---|---|---:|---:|---|---:|---:|"""


class Board:
    """The table: printed, and kept in a file."""

    def __init__(self, path):
        self.path = path
        print(HEAD, flush=True)
        if path and not path.exists():
            path.write_text(HEAD + "\n")

    def add(self, row):
        print(row, flush=True)
        if self.path:
            with self.path.open("a") as file:
                file.write(row + "\n")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("build", type=pathlib.Path)
    options.add_argument("--scale", type=float, default=1.0)
    options.add_argument("--only", default="")
    options.add_argument("--seed", type=int, default=20261122)
    options.add_argument("--fuzz", help="where the fuzz programs are")
    options.add_argument("--coverage", help="a build of the preset coverage")
    options.add_argument("--sanitized", help="a build of the preset sanitize")
    options.add_argument("--rows", type=pathlib.Path, help="append each line to this file")
    options.add_argument("--program", type=pathlib.Path, help="instead of that of the build")
    options = options.parse_args()
    wanted = set(options.only.split(",")) if options.only else None
    good = True
    print(f"{os.cpu_count()} cores, scale {options.scale:g}\n")
    about = f"| {time.strftime('%Y-%m-%d')} | {version_of(program_of(options))} "
    board = Board(options.rows)
    for measure in measures(options):
        if wanted and not wanted & set(measure.key.split()):
            continue
        row, holds = one_row(measure, options)
        good = good and holds
        board.add(about + row)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
