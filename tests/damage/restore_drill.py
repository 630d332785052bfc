"""The drill: a backup is made, the record is damaged in every way, and what is restored is the record.

    restore_drill.py PROGRAM [--rounds N] [--seed S] [--control]

Each round backs up a record, plain or encrypted, damages the file (gone, empty, cut short, other
content, blocks overwritten, bits flipped, at times with a stale journal beside it), restores, and
asks for the same bytes of `export json` as before, a sound record, and the damaged file kept as it
was. Then backups are made of a record that somebody writes all the time; each must be sound.

With --control these are plain copies of the file instead, made until one is broken: the exit status
is 0 only if one is, of a thousand.
"""

import argparse
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

PASSPHRASE = b"four unrelated words\n"


class Drill:
    def __init__(self, program, folder, chance):
        self.program, self.folder, self.chance = program, folder, chance
        self.db = os.path.join(folder, "record.db")
        self.failures = []
        self.restores = 0
        self.now = 0

    def run(self, *words, fds=()):
        self.now += 1
        instant = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1795338000 + self.now))
        env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": self.folder,
               "ISOTRACK_NOW": instant, "ISOTRACK_TODAY": "2026-11-22", "ISOTRACK_DB": self.db}
        return subprocess.run([self.program, *words], env=env, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=120, pass_fds=fds)

    def demand(self, truth, what):
        if not truth:
            self.failures.append(what)
            print("FAILED:", what, flush=True)
        return truth

    def must(self, *words, **how):
        done = self.run(*words, **how)
        self.demand(done.returncode == 0, f"{words}: exit {done.returncode}: {done.stderr!r}")
        return done.stdout

    def with_passphrase(self, *words):
        """A command that reads the passphrase from a descriptor."""
        read, write = os.pipe()
        os.write(write, PASSPHRASE)
        os.close(write)
        try:
            return self.must(*words, "--passphrase-fd", str(read), fds=(read,))
        finally:
            os.close(read)

    def write(self, content):
        with open(os.open(self.db, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
            file.write(content)

    def damages(self, content):
        """What becomes of the file: a name, and the bytes that it then holds (None: it is gone)."""
        size = len(content)
        blocks = bytearray(content)
        for _ in range(3):
            at = self.chance.randrange(size // 512) * 512
            blocks[at:at + 512] = self.chance.randbytes(512)
        flipped = bytearray(content)
        for _ in range(2000):
            flipped[self.chance.randrange(100, size)] ^= 1 << self.chance.randrange(8)
        return [("gone", None), ("empty", b""), ("one byte", b"\0"),
                ("cut short", content[:self.chance.randrange(1, size)]),
                ("half", content[:size // 2]), ("noise", self.chance.randbytes(size)),
                ("text", b"not a record\n" * 100), ("blocks overwritten", bytes(blocks)),
                ("bits flipped", bytes(flipped)),
                ("header gone", b"\0" * 100 + content[100:]),
                ("pages swapped", content[:4096] + content[8192:12288] + content[4096:8192]
                 + content[12288:])]

    def make_record(self, note):
        self.must("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-09-01", "-q",
                  "--category", "cannot", "--programme", "none")
        self.must("log", "--from", "2026-09-01", "--to", "2026-11-21", "--as-planned", "-q")
        self.must("log", "-q", "--note", note)

    def round(self, number):
        """One record, one backup of it, every damage."""
        for name in os.listdir(self.folder):
            path = os.path.join(self.folder, name)
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
        self.make_record(f"round {number}: é 漢")
        before = self.must("export", "json")
        encrypted = number % 3 == 2  # Argon2id takes most of a second
        backup = os.path.join(self.folder, "copy")
        if encrypted:
            self.with_passphrase("backup", "-o", backup, "--encrypt", "-q")
        else:
            self.must("backup", "-o", backup, "-q")
        with open(self.db, "rb") as file:
            sound = file.read()
        damages = self.damages(sound)
        for what, content in self.chance.sample(damages, 3) if encrypted else damages:
            self.restore(f"round {number}, {what}", content, backup, encrypted, before)

    def restore(self, what, content, backup, encrypted, before):
        if content is None:
            os.remove(self.db)
        else:
            self.write(content)
        has_journal = self.chance.random() < 0.3
        if has_journal:
            with open(self.db + "-journal", "wb") as file:
                file.write(self.chance.randbytes(self.chance.randrange(1, 3000)))
        self.restores += 1
        words = ("restore", backup, "--yes", "-q")
        self.with_passphrase(*words) if encrypted else self.must(*words)
        self.demand(self.must("export", "json") == before, f"{what}: the export differs")
        self.must("verify", "-q")
        kept = [name for name in os.listdir(self.folder) if ".before-restore-" in name]
        if content is not None and not has_journal:
            files = [name for name in kept if not name.endswith("-journal")]
            same = len(files) == 1 and self.content_of(files[0]) == content
            self.demand(same, f"{what}: the damaged file was not kept as it was: {kept}")
        for name in kept:
            os.remove(os.path.join(self.folder, name))
        left = sorted(set(os.listdir(self.folder)) - {"record.db", os.path.basename(backup)})
        self.demand(not left, f"{what}: left behind: {left}")

    def content_of(self, name):
        with open(os.path.join(self.folder, name), "rb") as file:
            return file.read()

    def under_writing(self, copies, make, until_broken=False):
        """Makes copies of a record that is written, and looks at each. Returns how many."""
        writer = subprocess.Popen([sys.executable, os.path.abspath(__file__), "--write", self.db])
        try:
            for number in range(copies):
                copy = os.path.join(self.folder, f"copy-{number}.db")
                make(copy)
                sound = self.run("verify", "-q", "--db", copy).returncode == 0
                self.demand(sound, f"copy {number}, made while somebody wrote, is broken")
                os.remove(copy)
                if until_broken and not sound:
                    return number + 1
        finally:
            writer.send_signal(signal.SIGTERM)
            writer.wait()
        return copies

    def plain_copy(self, path):
        shutil.copyfile(self.db, path)
        os.chmod(path, 0o600)

    def back_up(self, path):
        self.must("backup", "-q", "-o", path)


def write_for_ever(path):
    """Fills and empties a table of bookkeeping, many pages in each transaction."""
    db = sqlite3.connect(path, timeout=30, isolation_level=None)
    db.execute("PRAGMA cache_size = 10")  # pages reach the file before the transaction ends
    while True:
        for sql in ("INSERT INTO reminder_sent SELECT printf('%0150d', value), 'drill', 0, NULL, "
                    "NULL FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 "
                    "FROM n WHERE value < 2000) SELECT value FROM n)",
                    "DELETE FROM reminder_sent WHERE channel = 'drill'"):
            db.execute("BEGIN IMMEDIATE")
            db.execute(sql)
            db.execute("COMMIT")
        time.sleep(0.01)  # a gap for the others


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--control", action="store_true")
    asked = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="isotrack-drill-")
    copies = 0
    try:
        drill = Drill(asked.program, folder, random.Random(asked.seed))
        if asked.control:
            drill.make_record("control")
            copies = drill.under_writing(1000, drill.plain_copy, until_broken=True)
        else:
            for number in range(asked.rounds):
                drill.round(number)
            copies = drill.under_writing(4 * asked.rounds, drill.back_up)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"restore drill: {drill.restores:,} restores, {copies} copies while somebody wrote, "
          f"{len(drill.failures)} failures; seed {asked.seed}")
    return int(bool(drill.failures) != asked.control)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write_for_ever(sys.argv[2])
    sys.exit(main())
