#!/usr/bin/env python3
"""Measures isotrack against the sqlite3 shell on the same facts, and beside taskwarrior, timewarrior
and hledger doing their nearest thing, in one run, and prints ratios.

    bench.py BUILD [--courses N] [--days N] [--runs N] [--only LINE]

Commands alternate, so that a busy moment of the machine meets both; the least time of all runs
counts. Memory is the largest resident set. Nothing is left behind.
"""
import argparse
import datetime
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

TODAY = "2026-10-28"  # the day after 180 days from 2026-05-01


class Bench:
    """`folder` lies on the disk that is measured."""

    def __init__(self, build, folder, runs):
        self.isotrack = str(build / "src" / "cli" / "isotrack")
        self.make_clinic = str(build / "tests" / "make_clinic")
        self.folder = folder
        self.runs = runs
        self.env = {"PATH": os.environ["PATH"], "TZ": "UTC", "HOME": str(folder),
                    "ISOTRACK_NOW": TODAY + "T08:00:00Z"}

    def run(self, words, stdin=None):
        """Seconds and MiB of one run, which has to succeed."""
        began = time.perf_counter()
        process = subprocess.Popen(words, env=self.env, stdin=subprocess.PIPE if stdin else None,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if stdin:
            process.stdin.write(stdin.encode())
            process.stdin.close()
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(words)}: {said.decode()}")
        return took, usage.ru_maxrss / 1024

    def best(self, *commands):
        """The least seconds and the most MiB of each command, run in turns. A command is its words,
        or a function that returns its words and its input."""
        found = [(float("inf"), 0.0)] * len(commands)
        for _ in range(self.runs):
            for i, command in enumerate(commands):
                took, memory = self.run(*(command() if callable(command) else (command,)))
                found[i] = (min(found[i][0], took), max(found[i][1], memory))
        return found

    def clinic(self, name, courses, days, *options):
        """A clinic's file; made where a commit costs nothing, when there is such a place."""
        path = self.folder / name
        memory = pathlib.Path("/dev/shm")
        with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else self.folder) as fast:
            made = pathlib.Path(fast) / name
            self.run([self.make_clinic, str(made), str(courses), str(days), *options])
            shutil.move(made, path)
        return path

    def plain_table(self, clinic):
        """The same doses in a plain table of another file, in the order of courses and days; a
        second one is stored in that order, so that grouping needs no sorting."""
        path = self.folder / ("plain-" + clinic.name)
        self.run(["sqlite3", str(path)],
                 "CREATE TABLE dose (course INTEGER, day TEXT, mg INTEGER);"
                 "CREATE TABLE sorted (course INTEGER, day TEXT, n INTEGER, mg INTEGER,"
                 " PRIMARY KEY (course, day, n)) WITHOUT ROWID;"
                 f"ATTACH '{clinic}' AS clinic;"
                 "INSERT INTO dose SELECT course_id, on_date, mg FROM clinic.dose"
                 " WHERE withdrawn_by IS NULL ORDER BY course_id, on_date;"
                 "INSERT INTO sorted SELECT course, day, rowid, mg FROM dose;")
        return path

    def roster(self, clinic):
        return [self.isotrack, "roster", "--db", str(clinic)]


def group_by(plain, table="dose"):
    return ["sqlite3", str(plain), f"SELECT course, count(*), sum(mg) FROM {table} GROUP BY course"]


def cells(*texts):
    """One row of the table of docs/performance.md."""
    print("| " + " | ".join(texts) + " |", flush=True)


def head(*texts):
    print()
    cells(*texts)
    print("|" + "---|" * len(texts))


def shown(found):
    return f"{found[0] * 1000:.1f} ms, {found[1]:.1f} MiB"


def row(what, ours, theirs, limit):
    """Whether the limit is kept; `ours` and `theirs` are seconds and MiB."""
    ratio = ours[0] / theirs[0]
    kept = limit is None or ratio <= limit
    verdict = "none" if limit is None else f"{limit:g}, " + ("kept" if kept else "NOT KEPT")
    cells(what, shown(ours), f"{theirs[0] * 1000:.1f} ms", f"{ratio:.2f}", verdict)
    return kept


def measure_roster(bench, clinic):
    """The limit of a clinic's list; and what it took."""
    plain = bench.plain_table(clinic)
    ours, theirs, in_order = bench.best(bench.roster(clinic), group_by(plain),
                                        group_by(plain, "sorted"))
    fine = row("`roster` : `GROUP BY`", ours, theirs, 2)
    row("the same, in order", ours, in_order, None)
    plain.unlink()
    return fine, ours


def measure_clinic(bench, courses, days):
    """The limits of a clinic, and how it grows."""
    clinic = bench.clinic("clinic.db", courses, days)
    fine, ours = measure_roster(bench, clinic)
    due = bench.best([bench.isotrack, "due", "--all", "--db", str(clinic)])[0]
    cells("`due --all`", shown(due), "", "", "none")
    fine = measure_import(bench, clinic, courses) and fine
    clinic.unlink()

    some = courses // 4
    quarter = bench.clinic("quarter.db", some, days)
    full = bench.clinic("full.db", some, days, "--full")
    short = bench.clinic("short.db", some, max(1, days // 6))
    few, kept, sparse, theirs = bench.best(bench.roster(quarter), bench.roster(full),
                                           bench.roster(short),
                                           group_by(bench.plain_table(quarter)))
    row(f"`roster` of {some:,} courses : `GROUP BY`", few, theirs, None)
    row("the same with all a clinic keeps", kept, theirs, None)
    return fine, [("a quarter of the courses", few, ours),
                  ("of those, a sixth of the doses", sparse, few)]


def measure_status(bench, days):
    """Against the sum of the same doses where they are kept, whose limit it has, and in a plain
    table, which has one line of schema."""
    one = bench.clinic("one.db", 1, days)
    ours, kept, plain = bench.best(
        [bench.isotrack, "status", "--db", str(one)],
        ["sqlite3", str(one), "SELECT sum(mg) FROM dose WHERE withdrawn_by IS NULL"],
        ["sqlite3", str(bench.plain_table(one)), "SELECT sum(mg) FROM dose"])
    row("`status` : sum in a plain table", ours, plain, None)
    return row("`status` : sum in the record", ours, kept, 2.5)


def measure_log(bench, days):
    """Against a dose stored durably where isotrack stores it, with an entry and under every trigger
    of the record, whose limit it has, and in a plain table."""
    written = bench.clinic("written.db", 1, days)
    kept, plain = bench.folder / "kept.db", bench.plain_table(written)
    shutil.copyfile(written, kept)
    log = [bench.isotrack, "log", "10mg", "--extra", "--yes", "--db", str(written), "--quiet"]
    durable = "PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON; "
    into_record = ["sqlite3", str(kept), durable + f"""BEGIN IMMEDIATE;
        INSERT INTO entry (id, uuid, recorded_at, local_date, user, command, patient_id, digest)
        SELECT max(id) + 1, printf('%036d', max(id) + 1), '{TODAY}T09:00:00Z', '{TODAY}', 'me',
               'log', 1, randomblob(32) FROM entry;
        INSERT INTO dose (course_id, on_date, mg, vomited, no_food, recorded_by)
        SELECT 1, '{TODAY}', 10, 0, 0, max(id) FROM entry; COMMIT"""]
    into_plain = ["sqlite3", str(plain), durable + f"INSERT INTO dose VALUES (1, '{TODAY}', 10)"]
    ours, beside, theirs = bench.best(log, into_record, into_plain)
    row("`log` : durable insert into a plain table", ours, theirs, None)
    return row("`log` : durable insert into the record", ours, beside, 2)


def measure_import(bench, clinic, courses):
    """The doses of the clinic as a table, taken into the same clinic without them."""
    table = bench.folder / "doses.csv"
    bench.run([bench.isotrack, "export", "csv", "-o", str(table), "--db", str(clinic)])
    bare = bench.clinic("bare.db", courses, 0)
    found = [(float("inf"), 0.0)] * 2
    for _ in range(bench.runs):
        taken, plain = bench.folder / "taken.db", bench.folder / "imported.db"
        shutil.copy(bare, taken)
        plain.unlink(missing_ok=True)
        runs = (bench.run([bench.isotrack, "import", "csv", str(table), "--db", str(taken), "-q"]),
                bench.run(["sqlite3", str(plain)], f".mode csv\n.import {table} dose\n"))
        found = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(found, runs)]
    ours, theirs = found
    fine = row("`import csv` : `.import`", ours, theirs, 1.5)
    for path in table, bare, taken, plain:
        path.unlink()
    return fine


def days_from_first(days):
    return [datetime.date(2026, 5, 1) + datetime.timedelta(day) for day in range(days)]


def in_taskwarrior(bench, days):
    """A finished task a dose."""
    folder = bench.folder / "task"
    folder.mkdir()
    (folder / "taskrc").write_text("confirmation=no\n")
    bench.env.update(TASKRC=str(folder / "taskrc"), TASKDATA=str(folder))
    doses = folder / "doses.json"
    stamps = [f"{day:%Y%m%d}T080000Z" for day in days_from_first(days)]
    doses.write_text(json.dumps([{"description": "dose 40 mg", "status": "completed",
                                  "entry": stamp, "end": stamp} for stamp in stamps]))
    bench.run(["task", "import", str(doses)])
    return ["task", "--version"], ["task", "log", "dose 10 mg"], ["task", "stats"]


def in_timewarrior(bench, days):
    """Ten minutes a dose; a later ten minutes with each `track`."""
    folder = bench.folder / "timew"
    (folder / "data").mkdir(parents=True)
    (folder / "timewarrior.cfg").touch()
    bench.env["TIMEWARRIORDB"] = str(folder)
    for month, all_of_it in itertools.groupby(days_from_first(days), "{:%Y-%m}".format):
        (folder / "data" / (month + ".data")).write_text("".join(
            f"inc {day:%Y%m%d}T080000Z - {day:%Y%m%d}T081000Z # dose\n" for day in all_of_it))
    minutes = itertools.count(9 * 60, 10)

    def track():
        at = datetime.datetime.fromisoformat(TODAY) + datetime.timedelta(minutes=next(minutes))
        end = at + datetime.timedelta(minutes=10)
        return ["timew", "track", f"{at:%Y-%m-%dT%H:%M}", "-", f"{end:%Y-%m-%dT%H:%M}", "dose"], ""
    return (["timew", "--version"], track,
            ["timew", "summary", "2026-05-01", "-", "2027-12-31"])


def in_hledger(bench, days):
    """A transaction a dose, out of a stock."""
    journal = bench.folder / "doses.journal"
    journal.write_text("".join(f"{day} dose\n    taken  40 mg\n    stock\n\n"
                               for day in days_from_first(days)))
    typed = f"{TODAY}\ndose\ntaken\n10 mg\nstock\n\n.\ny\n.\n"
    return (["hledger", "--version"], lambda: (["hledger", "-f", str(journal), "add"], typed),
            ["hledger", "-f", str(journal), "balance"])


OTHERS = (("taskwarrior", "task", in_taskwarrior), ("timewarrior", "timew", in_timewarrior),
          ("hledger", "hledger", in_hledger))


def measure_others(bench, days):
    """Beside programs that keep lists, times and accounts: none judges, and none has a limit."""
    record = bench.clinic("beside.db", 1, days)
    ours = ([bench.isotrack, "version"],
            [bench.isotrack, "log", "1mg", "--extra", "--db", str(record), "--quiet"],
            [bench.isotrack, "status", "--db", str(record)])
    head("Line", "isotrack", "the other", "Ratio")
    for name, program, prepared in OTHERS:
        if shutil.which(program) is None:
            cells(f"{name}: not installed", "", "", "")
            continue
        theirs = prepared(bench, days)
        found = bench.best(*itertools.chain(*zip(ours, theirs)))
        for what, mine, other in zip(("start-up", "`log`", "`status`"), found[::2], found[1::2]):
            cells(f"{what} : {name}", f"{mine[0] * 1000:.1f} ms", f"{other[0] * 1000:.1f} ms",
                  f"{mine[0] / other[0]:.2f}")


def measure(bench, courses, days):
    """Every line; whether each limit is kept."""
    fine = [measure_status(bench, days), measure_log(bench, days)]
    clinic_is_fine, growth = measure_clinic(bench, courses, days)
    head("How `roster` grows", "isotrack", "of the time", "of the memory")
    for what, part, whole in growth:
        cells(what, shown(part), f"{part[0] / whole[0]:.2f}", f"{part[1] / whole[1]:.2f}")
    measure_others(bench, days)
    return all(fine) and clinic_is_fine


def measure_only(line, bench, courses, days):
    """One line; whether its limit is kept, if it has one."""
    if line == "others":
        measure_others(bench, days)
        return True
    if line == "status":
        return measure_status(bench, days)
    if line == "log":
        return measure_log(bench, days)
    clinic = bench.clinic("clinic.db", courses, days)
    if line == "import":
        return measure_import(bench, clinic, courses)
    return measure_roster(bench, clinic)[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--courses", type=int, default=10_000)
    parser.add_argument("--days", type=int, default=180)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", choices=("status", "log", "import", "roster", "others"))
    options = parser.parse_args()
    courses, days = options.courses, options.days
    print(f"{courses:,} courses of {days} days, {courses * days:,} doses; "
          f"best of {options.runs} runs")
    if options.only != "others":
        head("Line", "isotrack", "sqlite3", "Ratio", "Limit")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="isotrack-bench-"))
    bench = Bench(options.build.resolve(), folder, options.runs)
    try:
        fine = (measure_only(options.only, bench, courses, days) if options.only
                else measure(bench, courses, days))
    finally:
        shutil.rmtree(folder)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
