#!/usr/bin/env python3
"""Damaged, foreign and half files in place of a record: what is said, and that nothing is changed.

    corpus.py PROGRAM [--every N] [--control]

Files that are no record, records of other programs and versions, tables that were changed, facts
that were changed: for each the exit status and the words. Then every byte of the header changed,
and the file cut at every page: each command refuses, or answers what the sound record answers,
and `verify` notices. Nothing is written into a file that is refused. `--every 7`: of the bytes and
pages each seventh.

Control: a program that answers whatever it finds.
"""

import os
import pathlib
import shutil
import sqlite3
import stat
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "crash"))
from harness import Base, Tally, copied, dice, parser, run, scratch  # noqa: E402

PAGE = 4096
READ, WRITE, VERIFY = ["status"], ["log", "--on", "2026-11-16"], ["verify"]


def written(content):
    """A file of these bytes alone."""
    return lambda path: path.write_bytes(content)


def patched(at, content):
    """The record with some bytes changed."""
    def change(path):
        whole = bytearray(path.read_bytes())
        whole[at:at + len(content)] = content
        path.write_bytes(whole)
    return change


def cut(size):
    return lambda path: os.truncate(path, size)


def by_sql(*statements):
    """The record after another program changed it."""
    def change(path):
        db = sqlite3.connect(path, isolation_level=None)
        for each in statements:
            db.execute(each)
        db.close()
    return change


def without_triggers(*statements):
    """Facts changed past the triggers, which are put back as they were."""
    def change(path):
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("PRAGMA writable_schema = ON")
        triggers = db.execute("SELECT rowid, * FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        db.execute("DELETE FROM sqlite_schema WHERE type = 'trigger'")
        db.close()
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("PRAGMA ignore_check_constraints = ON")
        for each in statements:
            db.execute(each)
        db.execute("PRAGMA writable_schema = ON")
        db.executemany("INSERT INTO sqlite_schema (rowid, type, name, tbl_name, rootpage, sql) "
                       "VALUES (?, ?, ?, ?, ?, ?)", triggers)
        db.close()
    return change


def other_program(path):
    path.unlink()
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE dose (id INTEGER PRIMARY KEY, mg INTEGER)")
    db.commit()
    db.close()
    os.chmod(path, 0o600)


# D16: an empty file is no record without duties.
EMPTY = "is empty (0 bytes)"
NO_RECORD = "is not an isotrack record"
OTHER = "belongs to another program"
CHANGED = "another program changed the tables"

# What the file is, how it is made, and what is said to whoever opens it.
FOREIGN = [
    ("nothing", written(b""), EMPTY),
    ("one byte", written(b"S"), NO_RECORD),
    ("half a mark", written(b"SQLite format"), NO_RECORD),
    ("the mark alone", written(b"SQLite format 3\0"), NO_RECORD),
    ("99 bytes", cut(99), NO_RECORD),
    ("a text", written(b"2026-11-22 40 mg\n" * 99), NO_RECORD),
    ("a sheet", written(b"date,mg\r\n2026-11-22,40\r\n" * 9), NO_RECORD),
    ("a picture", written(b"\x89PNG\r\n\x1a\n" + bytes(200)), NO_RECORD),
    ("an archive", written(b"PK\3\4" + bytes(200)), NO_RECORD),
    ("a compressed file", written(b"\x1f\x8b\x08" + bytes(200)), NO_RECORD),
    ("a page", written(b"<!DOCTYPE html>" + b" " * 200), NO_RECORD),
    ("an export", written(b'{"schema":"isotrack.export/1","entries":[]}' * 9), NO_RECORD),
    ("zeros", written(bytes(3 * PAGE)), NO_RECORD),
    ("ones", written(b"\xff" * 3 * PAGE), NO_RECORD),
    ("an older database", written(b"** This file contains an SQLite 2.1 database **" + bytes(99)),
     NO_RECORD),
    ("another mark", patched(0, b"SQLite Format 3\0"), NO_RECORD),
    ("a record of another program", other_program, OTHER),
    ("no application", patched(68, bytes(4)), OTHER),
    ("another application", patched(68, b"\xde\xad\xbe\xef"), OTHER),
    ("no version", patched(60, bytes(4)), "states no schema version"),
    ("the next version", patched(60, b"\0\0\3\xe7"), "was written by a newer isotrack"),
    ("the last version there can be", patched(60, b"\xff\xff\xff\xff"),
     "was written by a newer isotrack"),
    ("write-ahead logging, read", patched(18, b"\2"), "write-ahead logging"),
    ("write-ahead logging, written", patched(19, b"\2"), "write-ahead logging"),
    ("write-ahead logging", patched(18, b"\2\2"), "write-ahead logging"),
    ("one more table", by_sql("CREATE TABLE mine (x)"), CHANGED),
    ("one more view", by_sql("CREATE VIEW mine AS SELECT 1"), CHANGED),
    ("one more index", by_sql("CREATE INDEX mine ON dose (id)"), CHANGED),
    ("one more column", by_sql("ALTER TABLE dose ADD COLUMN mine TEXT"), CHANGED),
    ("a trigger that removes doses", by_sql(
        "CREATE TRIGGER mine AFTER INSERT ON dose BEGIN DELETE FROM dose WHERE id = new.id; END"),
     CHANGED),
    ("a trigger that reads a file", by_sql(
        "CREATE TRIGGER mine AFTER INSERT ON dose BEGIN SELECT load_extension('x'); END"), CHANGED),
    ("no rule against deleting", by_sql("DROP TRIGGER entry_delete"), CHANGED),
    ("no rule against changing", by_sql("DROP TRIGGER entry_update"), CHANGED),
    ("an index that is gone", by_sql("DROP INDEX entry_patient"), CHANGED),
    ("a table by another name", by_sql("ALTER TABLE dose RENAME TO doses"), CHANGED),
    ("a column by another name", by_sql("ALTER TABLE contact RENAME COLUMN role TO who"), CHANGED),
]

# Facts that another program changed: opening cannot see it, `verify` does.
FACTS = [
    ("a dose", "UPDATE dose SET mg = 41 WHERE id = 2"),
    ("the day of a dose", "UPDATE dose SET on_date = '2026-09-23' WHERE id = 1"),
    ("a dose that is gone", "DELETE FROM dose WHERE id = 3"),
    ("a dose that is doubled", "INSERT INTO dose SELECT id + 100000, course_id, on_date, mg, "
     "minute_of_day, vomited, no_food, note, restores, recorded_by, withdrawn_by FROM dose "
     "WHERE id = 3"),
    ("a dose withdrawn", "UPDATE dose SET withdrawn_by = 3 WHERE id = 3"),
    ("a weight", "UPDATE weight SET text = '7.0kg' WHERE id = 1"),
    ("an instant", "UPDATE entry SET recorded_at = '2026-01-01T00:00:00Z' WHERE id = 2"),
    ("a writer", "UPDATE entry SET user = 'somebody' WHERE id = 2"),
    ("a command", "UPDATE entry SET command = 'weight' WHERE id = 2"),
    ("a number that is no number", "UPDATE entry SET once_key = 'k' WHERE id = 2"),
    ("an entry that is gone", "DELETE FROM entry WHERE id = 8"),
    ("a digest", "UPDATE entry SET digest = zeroblob(32) WHERE id = 4"),
    ("a category", "UPDATE category SET category = 'cannot'"),
    ("a programme", "UPDATE programme SET programme = 'none'"),
    ("a result", "UPDATE lab_value SET number = '310' WHERE id = 1"),
    ("a medicine", "UPDATE medicine SET name = 'paracetamol'"),
]


class Corpus:
    def __init__(self, program, real, folder):
        self.program, self.folder = program, folder
        self.base = Base(real, folder)
        self.tally = Tally("corpus", 1)
        self.right = {words[0]: run(real, copied(self.base.path, folder / "case"), words).stdout
                      for words in (READ, VERIFY)}

    def record(self, change):
        record = copied(self.base.path, self.folder / "case")
        change(record)
        return record

    def foreign(self):
        for name, change, words_said in FOREIGN:
            for words in (READ, WRITE, VERIFY):
                record = self.record(change)
                before = record.read_bytes()
                done = run(self.program, record, words)
                said = " ".join((done.stdout + done.stderr).split())
                status = (1, 5) if words is VERIFY else (5,)
                wanted = words_said if words is not VERIFY or words_said != CHANGED else "schema"
                if done.returncode not in status or wanted not in said:
                    self.tally.fail(f"{name}, {words[0]}: exit {done.returncode} {said[:200]}")
                if record.read_bytes() != before:
                    self.tally.fail(f"{name}, {words[0]}: the file was changed")
            self.tally.add("fixtures")

    def facts(self):
        for name, statement in FACTS:
            record = self.record(lambda path: None)
            try:
                without_triggers(statement)(record)
            except sqlite3.Error as error:
                self.tally.fail(f"{name}: cannot be made: {error}")
                continue
            done = run(self.program, record, VERIFY)
            if done.returncode != 1 or "DAMAGED" not in done.stdout:
                self.tally.fail(f"{name}, verify: exit {done.returncode} {done.stdout[:200]}")
            self.tally.add("fixtures")

    def never_wrong(self, name, record):
        """Each command refuses, or is right; verify notices, or nothing was hurt."""
        before = record.read_bytes()
        answers = {}
        for words in (READ, VERIFY):
            done = run(self.program, record, words)
            answers[words[0]] = done
            right = done.returncode == 0 and done.stdout == self.right[words[0]]
            if not right and not (done.returncode in (1, 5) and done.stdout + done.stderr):
                self.tally.fail(f"{name}, {words[0]}: exit {done.returncode} "
                                f"{(done.stdout + done.stderr)[:200]}")
        if record.read_bytes() != before:
            self.tally.fail(f"{name}: reading changed the file")
        self.tally.add("fixtures")

    def headers(self, every):
        roll = dice(1, "header")
        for at in range(0, 100, every):
            value = self.base.path.read_bytes()[at]
            record = self.record(patched(at, bytes([(value + roll.randint(1, 255)) % 256])))
            self.never_wrong(f"byte {at}", record)

    def cuts(self, every):
        size = self.base.path.stat().st_size
        for pages in range(1, size // PAGE, every):
            self.never_wrong(f"{pages} pages", self.record(cut(pages * PAGE)))
        self.never_wrong("half a page more", self.record(cut(size - PAGE // 2)))

    def journals(self):
        """A journal beside the file that is no journal of it."""
        for name, content in (("empty", b""), ("zeros", bytes(PAGE)), ("a text", b"x" * 5000),
                              ("half a journal", bytes.fromhex("d9d505f920a163d7") + bytes(504))):
            record = self.record(lambda path: None)
            beside = pathlib.Path(str(record) + "-journal")
            beside.write_bytes(content)
            os.chmod(beside, 0o600)
            done = run(self.program, record, READ)
            if done.returncode != 5 and done.stdout != self.right["status"]:
                self.tally.fail(f"a journal that is {name}: exit {done.returncode}")
            self.tally.add("fixtures")

    def all(self, every):
        self.foreign()
        self.facts()
        self.headers(every)
        self.cuts(every)
        self.journals()
        return self.tally


def credulous(program, folder):
    wrong = folder / "credulous"
    wrong.write_text('#!/bin/sh\necho "nothing is due"\nexit 0\n')
    wrong.chmod(wrong.stat().st_mode | stat.S_IXUSR)
    return wrong


def main():
    options = parser(__doc__)
    options.add_argument("--every", type=int, default=1)
    options = options.parse_args()
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    try:
        tried = credulous(program, folder) if options.control else program
        corpus = Corpus(tried, program, folder)
        if options.control:
            corpus.foreign()
            return corpus.tally.end(True)
        return corpus.all(options.every).end()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
