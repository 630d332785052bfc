"""Flips single bits of a record file and asks whether anybody notices.

    flips.py PROGRAM [--flips N] [--seed S] [--jobs N] [--control]

Nine of ten flips hit a byte that is not zero, because most of a small file is empty pages. For
each flip: `isotrack verify` must give the alarm, or every answer must be the one of the sound file.
Answers are `status`, `due`, `history` and the whole export, each as JSON. A flip after which verify
finds nothing and some answer differs without an error is a silent wrong answer, and a failure; so
is a program that dies of a signal or calls itself mistaken (70).

Every fifth flip also asks `status` without verify. It answers wrongly at times: it reads facts, not
digests, so the verify that `remind` does once a day is what protects it.

With --control SQLite's own integrity_check takes the place of verify, until it missed a flip that
changed a row: the exit status is 0 only if it did. One flip of sixty is such a one, so of as many
as are tried then one is always among them.
"""

import argparse
import multiprocessing
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

NOW = "2026-11-22T09:00:00Z"
CONTROL_FLIPS = 4000  # at most
ANSWERS = {"status": ["status", "--json"], "due": ["due", "--json"],
           "history": ["history", "--json"], "export": ["export", "json"]}


def run(program, folder, *words):
    env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
           "ISOTRACK_NOW": NOW, "ISOTRACK_DB": os.path.join(folder, "record.db"),
           "ISOTRACK_BUSY_TIMEOUT_MS": "50"}
    return subprocess.run([program, *words], env=env, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=60)


def make_record(program, folder):
    """A record of a patient with a fact of many kinds; returns its bytes."""
    for words in (["start", "--weight", "142lb", "--steps", "40/60", "--every", "30d", "--start",
                   "2026-02-01", "--product", "Claravis", "--category", "can", "--programme",
                   "us-ipledge"],
                  ["log", "--from", "2026-02-01", "--to", "yesterday", "--as-planned"],
                  ["weight", "64.9kg", "--on", "2026-06-22"],
                  ["pregnancy-test", "add", "negative", "--on", "2026-11-18", "--setting",
                   "medical"],
                  ["lab", "add", "alt=31", "tg=142mg/dL", "--on", "2026-11-10"],
                  ["pickup", "add", "30x40mg", "30x20mg", "--days", "30", "--on", "2026-11-19"],
                  ["symptom", "add", "dry lips", "--on", "2026-10-01"],
                  ["contact", "set", "prescriber", "555-0100"],
                  ["amend", "--on", "2026-11-20", "40mg", "--reason", "one was left"],
                  ["undo"],
                  ["visit", "add", "--on", "2026-10-22", "--note", "all well"],
                  ["remind", "--json"]):
        done = run(program, folder, *words, "--yes", *([] if words[0] == "remind" else ["-q"]))
        if done.returncode != 0:
            sys.exit(f"{words}: exit {done.returncode}: {done.stderr.decode()}")
    with open(os.path.join(folder, "record.db"), "rb") as file:
        return file.read()


def chosen_bits(content, count, chance):
    """Where to flip."""
    used = [place for place, byte in enumerate(content) if byte]
    places = [chance.choice(used) if chance.random() < 0.9 else chance.randrange(len(content))
              for _ in range(count)]
    return [place * 8 + chance.randrange(8) for place in places]


def write_record(folder, content):
    path = os.path.join(folder, "record.db")
    for name in os.listdir(folder):
        if name.startswith("record.db"):
            os.remove(os.path.join(folder, name))
    with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
    return path


def rows_of(path):
    """Every row of every table, as SQLite reads them; None when it cannot."""
    try:
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        db.text_factory = bytes
        tables = [name.decode() for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {table: db.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    finally:
        db.close()


def integrity_is_ok(path):
    try:
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        return db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except (sqlite3.Error, UnicodeDecodeError):
        return False
    finally:
        db.close()


class Worker:
    """Flips bits in a folder of its own."""

    def __init__(self, program, content, inside, control):
        self.program, self.content, self.control = program, content, control
        self.folder = tempfile.mkdtemp(dir=inside)
        path = write_record(self.folder, content)
        self.rows = rows_of(path)
        self.answers = {name: run(program, self.folder, *words).stdout
                        for name, words in ANSWERS.items()}

    def flip(self, bit):
        damaged = bytearray(self.content)
        damaged[bit // 8] ^= 1 << bit % 8
        path = write_record(self.folder, bytes(damaged))
        if not self.control:
            return {"flips": 1, **self.judge(bit)}
        rows = rows_of(path)
        changed = rows is not None and rows != self.rows
        return {"flips": 1, "rows changed": int(changed),
                "failures": int(changed and integrity_is_ok(path))}

    def judge(self, bit):
        out, broken = {}, []
        if bit % 5 == 0:
            status = run(self.program, self.folder, *ANSWERS["status"])
            wrong = status.returncode == 0 and status.stdout != self.answers["status"]
            out = {"times status alone": 1, "of them wrong": int(wrong)}
            broken += [status] if status.returncode not in (0, 5) else []
        verify = run(self.program, self.folder, "verify", "-q")
        broken += [verify] if verify.returncode not in (0, 1, 5) else []
        if verify.returncode != 0:
            out["alarms"] = 1
        else:
            for name, words in ANSWERS.items():
                done = run(self.program, self.folder, *words)
                broken += [done] if done.returncode not in (0, 5) else []
                if done.returncode == 0 and done.stdout != self.answers[name]:
                    print(f"silent: bit {bit}: {name} differs and verify found nothing", flush=True)
                    out["failures"] = 1
        for done in broken:
            print(f"broken: bit {bit}: exit {done.returncode}: {done.stderr!r}", flush=True)
            out["failures"] = 1
        return out


worker = None


def begin(*how):
    global worker
    worker = Worker(*how)


def flip(bit):
    return worker.flip(bit)


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--flips", type=int, default=250)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--control", action="store_true")
    return parser.parse_args()


def main():
    asked = options()
    total = {"flips": 0, "failures": 0}
    folder = tempfile.mkdtemp(prefix="isotrack-flips-",
                              dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try:
        content = make_record(asked.program, folder)
        count = CONTROL_FLIPS if asked.control else asked.flips
        bits = chosen_bits(content, count, random.Random(asked.seed))
        with multiprocessing.Pool(asked.jobs, begin,
                                  (asked.program, content, folder, asked.control)) as pool:
            for counts in pool.imap_unordered(flip, bits, chunksize=8):
                for name, count in counts.items():
                    total[name] = total.get(name, 0) + count
                if asked.control and total["failures"]:
                    break  # leaving the pool ends the rest
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    said = ", ".join(f"{count:,} {name}" for name, count in total.items())
    print(f"bit flips: {said}; file of {len(content):,} bytes, seed {asked.seed}")
    return int(bool(total["failures"]) != asked.control)


if __name__ == "__main__":
    sys.exit(main())
