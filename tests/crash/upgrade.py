#!/usr/bin/env python3
"""Upgrades records of earlier versions, and kills the upgrade wherever it touches the disk.

    upgrade.py PROGRAM RECORDS [--sample N] [--seed S] [--jobs 2] [--control]
               [--library nth_call.so [--preload]]

RECORDS holds `schema-N.sql`, records as the versions before wrote them, all of one course. Reading
says that it is older and changes nothing; the first write keeps a copy of the old file beside it
and upgrades. Then every total is what it was. Killed or failed at any call (faults.py), the record is
the old or the new one, and the next write ends it.

Control: a program that forgets a dose while it upgrades.
"""

import concurrent.futures
import json
import os
import pathlib
import shutil
import sqlite3
import stat
import sys

import faults
from harness import Tally, dice, entries, pages_of, parser, run, scratch, trouble_of

MG = 2420  # what every one of the records holds
FULL = 50  # days
FIRST_WRITE = ["contact", "set", "clinic", "555 0100", "--once", "key"]


def build(sql, place):
    """The record of a dump, in a new folder."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700)
    record = place / "record.db"
    db = sqlite3.connect(record)
    db.executescript(sql.read_text())
    db.close()
    os.chmod(record, 0o600)
    return record


def totals_of(program, record):
    done = run(program, record, ["status", "--json", "--today", "2026-11-01"])
    if done.returncode != 0:
        return done.stderr
    status = json.loads(done.stdout)
    return status["cumulative"]["mg"], status["doses"]["full"]


def check_upgrade(program, sql, folder, tally):
    """An upgrade that nothing disturbs."""
    record = build(sql, folder / sql.stem)
    before = record.read_bytes()
    version = int(sql.stem.split("-")[1])
    known = int(json.loads(run(program, record, ["version", "--json"]).stdout)["record_schema"])
    read = run(program, record, ["status"])
    if version < known and (read.returncode != 5 or record.read_bytes() != before):
        tally.fail(f"{sql.stem}: read before it was upgraded: exit {read.returncode}")
    done = run(program, record, FIRST_WRITE)
    copy = record.parent / f"record.db.before-schema-{version + 1}"
    copies = [each.name for each in record.parent.iterdir() if "before-schema" in each.name]
    if done.returncode != 0 or (version < known and not copies):
        tally.fail(f"{sql.stem}: exit {done.returncode} {done.stderr.strip()}; {copy.name}: {copies}")
    if totals_of(program, record) != (MG, FULL) or trouble_of(program, record):
        tally.fail(f"{sql.stem}: {totals_of(program, record)}, {trouble_of(program, record)}")
    tally.add("records")


def one_fault(injector, program, real, sql, fault, place, tally):
    record = build(sql, place)
    done = injector.run(program, record, FIRST_WRITE, fault)
    tally.add("faults")
    trouble = "it hangs" if done is None else pages_of(record)
    again = run(real, record, FIRST_WRITE)
    keyed = sum(key == "key" for _, key, _ in entries(record))
    if not trouble and (again.returncode != 0 or keyed != 1):
        trouble = f"repeated: exit {again.returncode}, {keyed} entries: {again.stderr.strip()}"
    if not trouble and totals_of(real, record) != (MG, FULL):
        trouble = f"totals {totals_of(real, record)}"
    trouble = trouble or trouble_of(real, record)
    if trouble:
        tally.fail(f"{sql.stem}, {fault}: {trouble}")


def test_record(injector, program, real, sql, options, folder):
    tally = Tally("upgrade", options.seed)
    check_upgrade(program, sql, folder, tally)
    place = folder / f"{sql.stem}-faults"
    record = build(sql, place)
    found = list(faults.faults_of(injector.count(real, record, FIRST_WRITE)))
    if options.sample and options.sample < len(found):
        found = sorted(dice(options.seed, sql.stem).sample(found, options.sample))
    for fault in [] if options.control else found:
        one_fault(injector, program, real, sql, fault, place, tally)
    return tally


def forgetful(program, folder):
    wrong = folder / "forgetful"
    wrong.write_text(f'#!/bin/sh\n"{program}" "$@" || exit\n'
                     f'case "$1" in contact) "{program}" undo --id 2 -q ;; esac\n')
    wrong.chmod(wrong.stat().st_mode | stat.S_IXUSR)
    return wrong


def main():
    options = parser(__doc__)
    options.add_argument("records", help="the folder with schema-N.sql")
    options.add_argument("--sample", type=int, default=0)
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    faults.add_options(options)
    options = options.parse_args()
    injector = faults.injector("upgrade", options)
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    try:
        tried = forgetful(program, folder) if options.control else program
        whole = Tally("upgrade", options.seed)
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for each in pool.map(lambda sql: test_record(injector, tried, program, sql, options,
                                                         folder),
                                 sorted(pathlib.Path(options.records).glob("schema-*.sql"))):
                whole.take(each)
        return whole.end(options.control)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
