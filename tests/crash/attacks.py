#!/usr/bin/env python3
"""Links, pipes, modes and names that somebody else left where isotrack reads and writes.

    attacks.py PROGRAM [--control]

The record as a symbolic or hard link, a folder, a FIFO, a device; the same for files that are
written; every mode under umask 0; what the process list, standard error and temporary files hold
of a person. Nothing is followed, nothing foreign is changed, nothing hangs.

Control: a program that writes through what it finds.
"""

import os
import pathlib
import shutil
import stat
import subprocess
import sys

from harness import Base, Tally, WRITES, copied, environment, parser, run, scratch

MARKER = "Zyxwv Qponm"  # a name that stands nowhere else
OUTPUTS = (["export", "json", "-o"], ["export", "ics", "-o"], ["report", "-o"],
           ["export", "csv", "-o"], ["export", "fhir", "-o"], ["backup", "-o"])


def has_command(program, record, words):
    done = run(program, record, ["help", *words[:-1]])
    return done.returncode == 0


class Attacks:
    def __init__(self, program, real, folder):
        self.program, self.folder = program, folder
        self.base = Base(real, folder)
        self.tally = Tally("attacks", 1)
        self.number = 0

    def place(self):
        self.number += 1
        return copied(self.base.path, self.folder / f"a{self.number}")

    def check(self, truth, what):
        self.tally.add("attacks")
        if not truth:
            self.tally.fail(what)

    def refused(self, record, words, what, statuses=(3, 5, 6), environment_more=None):
        try:
            done = run(self.program, record, words, **(environment_more or {}))
        except subprocess.TimeoutExpired:
            self.check(False, f"{what}: hangs")
            return
        self.check(done.returncode in statuses and done.stderr,
                   f"{what}: exit {done.returncode} {done.stderr.strip()[:120]}")

    def records(self):
        """The record itself is something else than a file of ours."""
        for name, make in (
                ("symbolic link", lambda at, real: at.symlink_to(real)),
                ("hard link", lambda at, real: os.link(real, at)),
                ("folder", lambda at, real: at.mkdir()),
                ("pipe", lambda at, real: os.mkfifo(at, 0o600)),
                ("dangling link", lambda at, real: at.symlink_to(at.parent / "nothing")),
                ("device", lambda at, real: at.symlink_to("/dev/zero")),
                ("socket", lambda at, real: make_socket(at))):
            record = self.place()
            other = record.parent / "other.db"
            make(other, record)
            before = record.read_bytes()
            for words in (["status"], ["log", "--on", "2026-11-16"], ["verify"]):
                self.refused(other, words, f"the record is a {name}, {words[0]}")
            self.check(record.read_bytes() == before, f"the record is a {name}: it changed")
        for target in ("/dev/null", "/dev/full", "/proc/self/mem"):
            self.refused(pathlib.Path(target), ["status"], f"--db {target}")

    def journals(self):
        """The name of the journal leads elsewhere."""
        for name in ("symbolic link", "folder"):
            record = self.place()
            journal = pathlib.Path(str(record) + "-journal")
            foreign = record.parent / "foreign"
            foreign.write_text("mine")
            journal.symlink_to(foreign) if name == "symbolic link" else journal.mkdir()
            run(self.program, record, ["log", "--on", "2026-11-16"])
            self.check(foreign.read_text() == "mine", f"the journal is a {name}: followed")

    def outputs(self):
        """What is written lands where it was named, or nowhere."""
        record = self.place()
        for words in OUTPUTS:
            if not has_command(self.program, record, words):
                continue
            for name in ("symbolic link", "hard link", "pipe", "folder", "foreign file",
                         "the record", "its journal"):
                self.one_output(words, name)

    def one_output(self, words, name):
        record = self.place()
        foreign = record.parent / "foreign"
        foreign.write_text("mine")
        out = record.parent / "out"
        if name == "symbolic link":
            out.symlink_to(foreign)
        elif name == "hard link":
            os.link(foreign, out)
        elif name == "pipe":
            os.mkfifo(out)
        elif name == "folder":
            out.mkdir()
        elif name == "foreign file":
            out = foreign
        else:
            out = record if name == "the record" else pathlib.Path(str(record) + "-journal")
        before = record.read_bytes()
        self.refused(record, [*words, str(out)], f"{' '.join(words)} onto {name}", (2, 3, 5, 6))
        self.check(foreign.read_text() == "mine", f"{' '.join(words)} onto {name}: it changed")
        self.check(record.read_bytes() == before, f"{' '.join(words)} onto {name}: the record changed")

    def modes(self):
        """Files made under umask 0 are our own alone."""
        place = self.folder / "umask"
        place.mkdir(mode=0o700)
        record = place / "deep" / "er" / "record.db"
        old = os.umask(0)
        try:
            env = environment(place, ISOTRACK_DB=str(record))
            for words in (["start", "--weight", "70kg", "--regimen", "40mg", "--start",
                           "2026-11-20"], ["log"], *[[*each, str(place / f"out{n}")]
                                                      for n, each in enumerate(OUTPUTS)]):
                subprocess.run([str(self.program), *words], env=env, stdin=subprocess.DEVNULL,
                               capture_output=True)
        finally:
            os.umask(old)
        seen = [each for each in place.rglob("*")]
        for each in seen:
            self.check(each.stat().st_mode & 0o077 == 0,
                       f"{each.name} has mode {each.stat().st_mode & 0o777:o}")
        self.check(len(seen) >= 5, "too few files were made to say anything of modes")

    def markers(self):
        """A person's name is told where it was asked for, and nowhere else."""
        record = self.place()
        run(self.program, record, ["patient", "edit", "--name", MARKER])
        for name in ("log", "lab add", "undo", "weight"):
            done = run(self.program, record, WRITES[name].line())
            self.check(MARKER not in done.stdout + done.stderr, f"{name} tells the name")
        for words in (["remind"], ["status", "--course", "9"], ["export", "ics"], ["due"],
                      ["roster", "--plain"], ["check", "--nagios"]):
            done = run(self.program, record, words)
            self.check(MARKER not in done.stdout + done.stderr, f"{' '.join(words)} tells the name")
        left = [each.name for each in record.parent.iterdir() if each != record]
        self.check(not left, f"files are left: {left}")

    def all(self):
        self.records()
        self.journals()
        self.outputs()
        self.modes()
        self.markers()
        return self.tally


def make_socket(at):
    import socket
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(at))


def careless(program, folder):
    """Writes where it is told, whatever stands there, for everybody to read."""
    wrong = folder / "careless"
    wrong.write_text(f'#!/bin/sh\numask 0\nfor last; do :; done\n'
                     f'case "$*" in *" -o "*) [ -p "$last" ] || echo changed > "$last" ;; esac\n'
                     f'exec "{program}" "$@"\n')
    wrong.chmod(wrong.stat().st_mode | stat.S_IXUSR)
    return wrong


def main():
    options = parser(__doc__).parse_args()
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    try:
        tried = careless(program, folder) if options.control else program
        return Attacks(tried, program, folder).all().end(options.control)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
