#!/usr/bin/env python3
"""Writers, readers and reminders at the same time on one record.

    concurrency.py PROGRAM [--commits 2000] [--writers 8] [--readers 4] [--seed S] [--control]

Each writer stores doses under keys of its own; readers ask for status, due and verify; reminders
run as cron runs them. Every acknowledged write is there once, entries have no gaps, no reader
fails, nobody waits 10 seconds.

Control: a program that stores nothing every now and then and says it did.
"""

import pathlib
import shutil
import stat
import subprocess
import sys
import threading
import time

from harness import Base, Tally, copied, dice, entries, environment, pages_of, parser, scratch, \
    trouble_of

LIMIT = 10.0  # seconds that anybody may wait
READS = (["status"], ["due"], ["history"], ["verify"], ["pickup", "check"])


class Crowd:
    def __init__(self, program, record, options):
        self.program, self.record, self.options = program, record, options
        self.environment = environment(record.parent, ISOTRACK_DB=str(record),
                                       ISOTRACK_BUSY_TIMEOUT_MS="10000")
        self.lock = threading.Lock()
        self.tally = Tally("concurrency", options.seed)
        self.acknowledged = set()
        self.longest = 0.0
        self.working = options.writers

    def run(self, words):
        began = time.perf_counter()
        done = subprocess.run([str(self.program), *words], env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True)
        took = time.perf_counter() - began
        with self.lock:
            self.longest = max(self.longest, took)
            if done.returncode != 0:
                self.tally.fail(f"{' '.join(words)}: exit {done.returncode} {done.stderr[:200]}")
            if took > LIMIT:
                self.tally.fail(f"{' '.join(words)}: took {took:.1f} s")
        return done.returncode == 0

    def write(self, writer, count):
        for number in range(count):
            key = f"w{writer}-{number}"
            if self.run(["log", "1mg", "--extra", "--on",
                         f"2026-10-{1 + (writer * 7 + number) % 31:02}", "--yes", "--once", key]):
                with self.lock:
                    self.acknowledged.add(key)
                    self.tally.add("commits")
        with self.lock:
            self.working -= 1

    def read(self, reader):
        roll = dice(self.options.seed, "reader", reader)
        while self.working:
            self.run(roll.choice(READS))
            with self.lock:
                self.tally.add("reads")
            time.sleep(0.01)

    def remind(self):
        while self.working:
            self.run(["remind"])
            with self.lock:
                self.tally.add("reminders")
            time.sleep(0.2)


def forgetful(program, folder):
    wrong = folder / "forgetful"
    wrong.write_text('#!/bin/sh\ncase "$*" in *-7) exit 0 ;; esac\n' + f'exec "{program}" "$@"\n')
    wrong.chmod(wrong.stat().st_mode | stat.S_IXUSR)
    return wrong


def main():
    options = parser(__doc__)
    options.add_argument("--commits", type=int, default=2000)
    options.add_argument("--writers", type=int, default=8)
    options.add_argument("--readers", type=int, default=4)
    options.add_argument("--per-record", type=int, default=2000,
                         help="commits before a new record is begun")
    options = options.parse_args()
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    try:
        base = Base(program, folder)
        whole = Tally("concurrency", options.seed)
        tried = forgetful(program, folder) if options.control else program
        longest, done, turn = 0.0, 0, 0
        while done < options.commits:
            share = max(1, min(options.per_record, options.commits - done) // options.writers)
            longest = max(longest, one_record(tried, program, base, folder / f"r{turn}", share,
                                              options, whole))
            done += share * options.writers
            turn += 1
        print(f"concurrency: the longest wait was {longest:.2f} s")
        return whole.end(options.control)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def one_record(tried, program, base, place, share, options, whole):
    """All of them on a fresh record; returns the longest wait in seconds."""
    record = copied(base.path, place)
    before = len(entries(record))
    crowd = Crowd(tried, record, options)
    threads = [threading.Thread(target=crowd.write, args=(n, share))
               for n in range(options.writers)]
    threads += [threading.Thread(target=crowd.read, args=(n,)) for n in range(options.readers)]
    threads.append(threading.Thread(target=crowd.remind))
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    keys = [key for _, key, _ in entries(record)[before:]]
    lost = crowd.acknowledged - set(keys)
    crowd.tally.add("lost", len(lost))
    if lost:
        crowd.tally.fail(f"{len(lost)} acknowledged commits are lost: {sorted(lost)[:5]}")
    if len(keys) != len(crowd.acknowledged) and not lost:
        crowd.tally.fail(f"{len(keys)} entries for {len(crowd.acknowledged)} commits")
    trouble = pages_of(record) or trouble_of(program, record)
    if trouble:
        crowd.tally.fail(trouble)
    whole.take(crowd.tally)
    shutil.rmtree(place)
    return crowd.longest


if __name__ == "__main__":
    sys.exit(main())
