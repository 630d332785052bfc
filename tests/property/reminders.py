#!/usr/bin/env python3
"""Looks for reminders that stay away, day by day, in random courses.

    reminders.py PROPERTY_TESTS [--days 20000] [--seed S] [--control]

What is looked for stands in reminders_test.cpp; this gives it a count and a seed. Control: each
thing told once and never again. Closing line: N days, N runs, N needed attention, N failures.
"""

import argparse
import os
import subprocess
import sys


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("program")
    options.add_argument("--days", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=20261122)
    options.add_argument("--control", action="store_true")
    options = options.parse_args()
    done = subprocess.run(
        [options.program, "[reminders_control]" if options.control else "[reminders]"],
        env={**os.environ, "ISOTRACK_DAYS": str(options.days), "ISOTRACK_SEED": str(options.seed)},
        stdout=subprocess.PIPE, text=True)
    lines = done.stdout.splitlines()
    for line in lines:
        if line.startswith("silent: "):
            print(line)
    closing = [line for line in lines if line.startswith("reminders: ")]
    print(closing[-1] if closing else done.stdout)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
