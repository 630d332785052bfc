"""What the fault harnesses share: a record to break, every writing command, and what is true after.

Each harness counts, prints one closing line beginning with its name, and exits 1 when something
was lost, doubled, torn or said untruly. `--control` runs it against something that is known to be
wrong: then it must find that, and exits 0 only if it did.
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

NOW = "2026-11-22T08:00:00Z"
BUSY_MS = "50"


def parser(text):
    """The options every harness has."""
    found = argparse.ArgumentParser(description=text.split("\n", 1)[0])
    found.add_argument("program", help="the isotrack to test")
    found.add_argument("--seed", type=int, default=1)
    found.add_argument("--folder", help="where records lie (a new one in /dev/shm or /tmp)")
    found.add_argument("--control", action="store_true",
                       help="test something known to be wrong; success is to find it")
    return found


def scratch(named=None):
    """A new private folder; in memory where there is such a place, because kills need no disk."""
    place = named or ("/dev/shm" if os.path.isdir("/dev/shm") else None)
    return pathlib.Path(tempfile.mkdtemp(prefix="isotrack-crash.", dir=place))


def need_strace(name):
    """Ends with 77, which means not tried, where strace is missing or may not trace."""
    strace = shutil.which("strace")
    why = "strace is not installed"
    if strace:
        done = subprocess.run([strace, "-qq", "-o", os.devnull, "true"], capture_output=True,
                              text=True)
        if done.returncode == 0:
            return
        why = done.stderr.strip() or f"strace ends with {done.returncode}"
    print(f"{name}: not tried: {why}")
    sys.exit(77)


def environment(folder, **more):
    found = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8",
             "ISOTRACK_NOW": NOW, "ISOTRACK_BUSY_TIMEOUT_MS": BUSY_MS}
    found.update(more)
    return found


def run(program, record, words, **more):
    """One command on a record, without a terminal; hangs count as failures of the harness."""
    env = environment(record.parent, ISOTRACK_DB=str(record), **more)
    done = subprocess.run([str(program), *words], env=env, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=60)
    done.stdout = done.stdout.decode(errors="replace")  # not as text: that would turn CRLF into LF
    done.stderr = done.stderr.decode(errors="replace")
    return done


def must(program, record, *words):
    done = run(program, record, words)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def build_record(program, record):
    """A course two months old, with a fact of most kinds, so that every writing command applies."""
    for words in (
            ["start", "--weight", "70kg", "--regimen", "40mg", "--start", "2026-09-22",
             "--category", "can", "--programme", "us-ipledge", "--product", "Claravis"],
            ["log", "--from", "2026-09-22", "--to", "2026-11-15", "--as-planned"],
            ["lab", "add", "alt=31", "--uln", "alt=55", "--on", "2026-10-20"],
            ["symptom", "add", "dry_lips", "--on", "2026-10-01"],
            ["medicine", "add", "ibuprofen", "--from", "2026-10-01"],
            ["contraception", "add", "IUS", "--from", "2026-08-01"],
            ["remind", "add", "Cream", "--every", "30d"],
            ["stock", "count", "40mg=12"]):
        must(program, record, *words)


class Write:
    """A writing command that is good once: its words, what comes before it, and what it adds.

    `setup` runs on a copy of the base record first; `entries` counts the journal entries of one
    run; with `keyed` it takes --once, so that a repetition must change nothing.
    """

    def __init__(self, *words, setup=(), entries=1, keyed=True, again=()):
        self.words, self.setup, self.entries = list(words), setup, entries
        self.keyed = keyed
        self.again = again  # exit statuses, beside 0, of a repetition without a key

    def line(self, key=None):
        return [*self.words, "--yes", *(["--once", key] if key and self.keyed else [])]


HOLD = ["hold", "--from", "2026-11-10", "--reason", "labs"]
STOPPED = ["stop", "--reason", "moved", "--last-dose", "2026-11-15"]

# Every command that writes, once.
WRITES = {
    "log": Write("log", "--on", "2026-11-16"),
    "log span": Write("log", "--from", "2026-11-16", "--to", "2026-11-20", "--as-planned"),
    "skip": Write("skip", "--on", "2026-11-16", "--reason", "forgot"),
    "weight": Write("weight", "71kg", "--on", "2026-11-20"),
    "start": Write("start", "--weight", "70kg", "--regimen", "20mg", "--start", "2026-11-22",
                   "--category", "can", setup=[STOPPED]),
    "regimen set": Write("regimen", "set", "60mg", "--from", "2026-11-22"),
    "hold": Write("hold", "--from", "2026-11-21", "--reason", "labs"),
    "resume": Write("resume", "--on", "2026-11-20", setup=[HOLD]),
    "finish": Write("finish", "--last-dose", "2026-11-15"),
    "stop": Write(*STOPPED),
    "course outcome": Write("course", "outcome", "improved", "--on", "2026-11-22",
                            setup=[STOPPED]),
    "amend": Write("amend", "--on", "2026-11-10", "20mg"),
    "undo": Write("undo"),
    "redact": Write("redact", "--id", "3"),
    "lab add": Write("lab", "add", "tg=142mg/dL", "alt=33", "--on", "2026-11-18"),
    "pregnancy-test add": Write("pregnancy-test", "add", "negative", "--on", "2026-11-18",
                                "--setting", "medical"),
    "contraception add": Write("contraception", "add", "male condom", "--from", "2026-11-01"),
    "contraception gap": Write("contraception", "gap", "--from", "2026-11-18"),
    "contraception end": Write("contraception", "end", "IUS", "--on", "2026-11-20"),
    "period add": Write("period", "add", "--on", "2026-11-10"),
    "period missed": Write("period", "missed", "--on", "2026-11-10"),
    "confirm": Write("confirm", "us.questions", "--on", "2026-11-20"),
    "prescription add": Write("prescription", "add", "--days", "30", "--refills", "0", "--on",
                              "2026-11-19"),
    "pickup add": Write("pickup", "add", "30x40mg", "--days", "30", "--on", "2026-11-19"),
    "stock count": Write("stock", "count", "40mg=11"),
    "visit add": Write("visit", "add", "--on", "2026-11-20"),
    "medicine add": Write("medicine", "add", "doxycycline", "--from", "2026-11-20"),
    "medicine end": Write("medicine", "end", "ibuprofen", "--on", "2026-11-20"),
    "symptom add": Write("symptom", "add", "nosebleed", "--on", "2026-11-20"),
    "symptom end": Write("symptom", "end", "dry_lips", "--on", "2026-11-20"),
    "mood add": Write("mood", "add", "1", "0", "--on", "2026-11-20"),
    "waive": Write("waive", "us.visit.monthly", "--reason", "seen by phone"),
    "contact set": Write("contact", "set", "prescriber", "Dr Lee, 555 0100"),
    "patient edit": Write("patient", "edit", "--birth-date", "1999-01-02"),
    "patient add": Write("patient", "add", "P-7", "--name", "Ann"),
    "patient archive": Write("patient", "archive", "me", setup=[STOPPED]),
    "patient erase": Write("patient", "erase", "me", "--reason", "asked for it"),
    "remind add": Write("remind", "add", "Sun screen", "--every", "7d"),
    "remind end": Write("remind", "end", "1"),
    "config set": Write("config", "set", "notify.command", '["/bin/true"]'),
    "config unset": Write("config", "unset", "notify.command",
                          setup=[["config", "set", "notify.command", '["/bin/true"]']]),
}


class Base:
    """The record that every case begins from, kept aside."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.path = folder / "base.db"
        build_record(program, self.path)

    def prepared(self, name):
        """The record that the command `name` is good for, made once; and how many entries it has."""
        write = WRITES[name]
        if not write.setup:
            path = self.path
        else:
            path = self.folder / f"before-{name.replace(' ', '-')}.db"
            if not path.exists():
                shutil.copyfile(self.path, path)
                os.chmod(path, 0o600)
                for words in write.setup:
                    must(self.program, path, *words, "--yes")
        return path, len(entries(path))


def copied(path, place):
    """A copy of a record in an empty folder `place`; returns its path."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700)
    record = place / "record.db"
    shutil.copyfile(path, record)
    os.chmod(record, 0o600)
    return record


def entries(record):
    """(number, once key, command) of every entry, after SQLite undid what was unfinished."""
    db = sqlite3.connect(record)
    try:
        return db.execute("SELECT id, once_key, command FROM entry ORDER BY id").fetchall()
    finally:
        db.close()


def pages_of(record):
    """What SQLite itself finds wrong, after it undid what was unfinished; empty when sound."""
    db = sqlite3.connect(record)
    try:
        found = [row[0] for row in db.execute("PRAGMA integrity_check")]
        return "" if found == ["ok"] else "; ".join(found[:3])
    except sqlite3.DatabaseError as error:
        return str(error)
    finally:
        db.close()


def trouble_of(program, record):
    """What `verify` finds, in words; empty when the record is sound."""
    done = run(program, record, ["verify"], ISOTRACK_BUSY_TIMEOUT_MS="10000")
    return "" if done.returncode == 0 else f"verify {done.returncode}: {done.stdout}{done.stderr}"


def claim(done):
    """What standard error says of a write that failed: stored, not_stored, unknown or nothing."""
    text = " ".join(done.stderr.split())
    for words, meaning in (("not stored", "not_stored"), ("stored all the same", "stored"),
                           ("unknown whether it was stored", "unknown")):
        if words in text:
            return meaning
    return None


class Tally:
    """Counts, and the first failures in words."""

    def __init__(self, name, seed):
        self.name, self.seed = name, seed
        self.counts = {}
        self.failures = []

    def add(self, what, amount=1):
        self.counts[what] = self.counts.get(what, 0) + amount

    def fail(self, words):
        self.failures.append(words)
        if len(self.failures) <= 20:
            print(f"{self.name}: {words}", file=sys.stderr, flush=True)

    def take(self, other):
        for what, amount in other.counts.items():
            self.add(what, amount)
        self.failures += other.failures

    def end(self, control=False):
        """The closing line; the exit status of the harness."""
        told = ", ".join(f"{amount:,} {what}" for what, amount in self.counts.items())
        print(f"{self.name}: {told}, {len(self.failures):,} failures (seed {self.seed})"
              + (", control" if control else ""), flush=True)
        wrong = not self.failures if control else bool(self.failures)
        return 1 if wrong else 0


def dice(seed, *more):
    """A generator of its own for each part, so that parts can run in any order."""
    return random.Random(json.dumps([seed, *more]))
