#!/usr/bin/env python3
"""Cuts the power at every system call of writing commands, and looks at what a disk may then hold.

    power_loss.py PROGRAM [--states 100000] [--commands A,B] [--seed S] [--jobs 2] [--control]

strace notes what a run of commands does to its folder. What was synced stays; of the rest each
sector of 512 bytes may have reached the disk or not, or hold garbage where the file had grown, and
names may have been made or removed or not. For every call and many such states the record is put
together, opened, and must be, byte for byte, the record before or after the command that was
running; once its answer is out, the one after.

Control: the same with no directory synced, with no journal synced, and with nothing synced. Each
must lose or damage something.
"""

import concurrent.futures
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys

from harness import (Base, Tally, WRITES, copied, dice, environment, need_strace, parser,
                     scratch)

# D6: nor when the power goes.
SECTOR = 512
# Disks, and what each of them syncs; only the first does as it is told.
SYNCS = {
    "honest": lambda op: True,
    "no directory synced": lambda op: op.kind != "sync folder",
    "no journal synced": lambda op: not op.name.endswith("-journal"),
    "nothing synced": lambda op: False,
}
CALLS = "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename"

# One after another on one record.
COMMANDS = ["log", "skip", "weight", "lab add", "pregnancy-test add", "symptom add", "amend",
            "medicine add", "contact set", "undo", "patient edit", "redact"]
# Later ones must not meet what earlier ones made.
OTHER_DAY = {"skip": ["skip", "--on", "2026-11-17", "--reason", "forgot"]}


def text_of(quoted):
    return bytes.fromhex(quoted.replace("\\x", ""))


class Op:
    """One call that changes the folder, or lets the answer out."""

    def __init__(self, kind, name="", at=0, data=b""):
        self.kind, self.name, self.at, self.data = kind, name, at, data


def ops_of(log, folder):
    """The calls of a trace that matter, in order."""
    found = []
    prefix = str(folder) + "/"

    def inside(path):
        return path[len(prefix):] if path.startswith(prefix) else None

    for line in log.read_text().splitlines():
        call = re.match(r"(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\w+)", line)
        if not call or call.group(3).startswith("-1"):
            continue
        name, arguments = call.group(1), call.group(2)
        texts = [text_of(each) for each in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)]
        fd = re.match(r"(\d+)<((?:\\x[0-9a-f]{2})*)>", arguments)
        path = inside(text_of(fd.group(2)).decode()) if fd else None
        if name == "openat":
            opened = inside(texts[0].decode())
            if opened is not None and "O_CREAT" in arguments:
                found.append(Op("create", opened))
            if opened is not None and "O_TRUNC" in arguments:
                found.append(Op("truncate", opened, 0))
        elif name == "pwrite64" and path is not None:
            found.append(Op("write", path, int(arguments.rsplit(", ", 1)[1]), texts[0]))
        elif name == "write" and fd and fd.group(1) == "1":
            found.append(Op("answer"))
        elif name == "write" and path is not None:
            sys.exit(f"a write without a place: {line[:80]}")
        elif name in ("fsync", "fdatasync") and fd:
            at = text_of(fd.group(2)).decode()
            found.append(Op("sync folder") if at == str(folder) else Op("sync", path or ""))
        elif name == "ftruncate" and path is not None:
            found.append(Op("truncate", path, int(arguments.rsplit(", ", 1)[1])))
        elif name == "unlink" and inside(texts[0].decode()) is not None:
            found.append(Op("unlink", inside(texts[0].decode())))
        elif name == "rename":
            sys.exit(f"a rename is not modelled: {line[:80]}")
    return found


class File:
    """What is on the disk for sure, and what may be."""

    def __init__(self, content=b""):
        self.sure = content
        self.pending = []  # (offset, sector), or (size, None) for a truncation

    def write(self, at, data):
        self.pending += [(at + begin, data[begin:begin + SECTOR])
                         for begin in range(0, len(data), SECTOR)]

    def truncate(self, size):
        self.pending.append((size, None))

    def sync(self):
        self.sure = self.after(lambda: True, None)
        self.pending = []

    def after(self, keeps, roll):
        """The content when of each pending sector `keeps()` says whether it arrived. `roll`: what
        a file grew by and did not arrive may be garbage."""
        content = bytearray(self.sure)
        for at, piece in self.pending:
            if piece is None:
                if keeps():
                    content[:] = content[:at].ljust(at, b"\0")
            elif at + len(piece) <= len(content):
                if keeps():
                    content[at:at + len(piece)] = piece
            else:
                if not keeps():
                    if roll.random() < 0.5:
                        continue  # nor did the file grow
                    piece = roll.randbytes(len(piece)) if roll.random() < 0.5 else bytes(len(piece))
                content.extend(bytes(at + len(piece) - len(content)))
                content[at:] = piece
        return bytes(content)


class Disk:
    """A folder: its files, which names are there for sure, and which changes of names may be."""

    def __init__(self, record):
        self.files = {"record.db": File(record)}
        self.names = {"record.db": self.files["record.db"]}  # for sure
        self.renamed = []  # (name, file or None): pending

    def apply(self, op, syncs):
        """`syncs`: false when this disk forgets to."""
        if op.kind == "create":
            if op.name not in self.files:
                self.files[op.name] = File()
                self.renamed.append((op.name, self.files[op.name]))
        elif op.kind == "write":
            self.files[op.name].write(op.at, op.data)
        elif op.kind == "truncate":
            self.files[op.name].truncate(op.at)
        elif op.kind == "unlink":
            del self.files[op.name]
            self.renamed.append((op.name, None))
        elif op.kind == "sync" and syncs and op.name in self.files:
            self.files[op.name].sync()
        elif op.kind == "sync folder" and syncs:
            for name, file in self.renamed:
                self.names[name] = file
            self.renamed = []

    def state(self, roll, kept):
        """Files of one possible disk; `kept` in 0..1: how likely each pending thing arrived."""
        names = dict(self.names)
        for name, file in self.renamed:
            if roll.random() < kept:
                names[name] = file
        return {name: file.after(lambda: roll.random() < kept, roll)
                for name, file in names.items() if file is not None}


class Trial:
    """Opens states and compares them with whole records."""

    def __init__(self, folder):
        self.folder = folder
        self.record = folder / "record.db"
        self.journal = folder / "record.db-journal"

    def put(self, state):
        self.record.write_bytes(state["record.db"])
        if "record.db-journal" in state:
            self.journal.write_bytes(state["record.db-journal"])
        elif self.journal.exists():
            self.journal.unlink()

    def recovered(self, state):
        """The record's bytes after SQLite opened it; null: it cannot be read."""
        self.put(state)
        db = sqlite3.connect(self.record, isolation_level=None)
        try:
            db.execute("PRAGMA user_version").fetchone()  # a read: it undoes what is unfinished
        except sqlite3.DatabaseError:
            return None
        finally:
            db.close()
        return self.record.read_bytes()


def test_command(number, command, ops, before, after, mode, seed, folder, states):
    """Power cuts within one command. `before`, `after`: the whole record, bytes."""
    tally = Tally("power_loss", seed)
    roll = dice(seed, number, command)
    place = folder / f"trial-{number}"
    place.mkdir()
    trial = Trial(place)
    disk = Disk(before)
    answered = False
    for step, op in enumerate([*ops, Op("end")]):
        for _ in range(max(3, states // (len(ops) + 1))):
            kept = roll.choice([0, 1, 0.5, 0.5, 0.9, 0.1, 0.98])
            found = trial.recovered(disk.state(roll, kept))
            tally.add("states")
            if found is None:
                tally.fail(f"{command}, before call {step} ({op.kind}): cannot be read")
            elif found == after or (found == before and not answered):
                continue
            elif found == before:
                tally.fail(f"{command}, before call {step} ({op.kind}): lost after the answer")
            else:
                tally.fail(f"{command}, before call {step} ({op.kind}): neither before nor after")
        answered = answered or op.kind == "answer"
        if op.kind != "end":
            disk.apply(op, SYNCS[mode](op))
    tally.add("calls", len(ops))
    shutil.rmtree(place)
    return tally


def traced_commands(program, base, names, folder):
    """Each command with its calls, and the record before and after it."""
    record = copied(base.path, folder / "traced")
    found = []
    for name in names:
        words = OTHER_DAY.get(name, WRITES[name].words) + ["--yes"]
        log = folder / "trace.log"
        before = record.read_bytes()
        done = subprocess.run(
            ["strace", "-f", "-qq", "-xx", "-y", "-s", "100000000", "-e", "trace=" + CALLS, "-o",
             str(log), str(program), *words],
            env=environment(record.parent, ISOTRACK_DB=str(record)), stdin=subprocess.DEVNULL,
            capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(words)}: {done.stderr}")
        found.append((name, ops_of(log, record.parent), before, record.read_bytes()))
        if found[-1][2] == found[-1][3]:
            sys.exit(f"{name} changed nothing")
    return found


def test(program, options, folder, mode="honest"):
    names = options.commands.split(",") if options.commands else COMMANDS
    traces = traced_commands(program, Base(program, folder), names, folder)
    whole = Tally("power_loss", options.seed)
    states = options.states // len(traces)
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        waiting = [pool.submit(test_command, number, *each, mode, options.seed, folder, states)
                   for number, each in enumerate(traces)]
        for each in waiting:
            whole.take(each.result())
    return whole


def main():
    options = parser(__doc__)
    options.add_argument("--states", type=int, default=100000)
    options.add_argument("--commands", help="only these, with commas between")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = options.parse_args()
    need_strace("power_loss")
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    try:
        if not options.control:
            return test(program, options, folder).end()
        options.commands = options.commands or "log,weight"
        missed = 0
        for what in list(SYNCS)[1:]:
            place = folder / what.replace(" ", "-")
            place.mkdir()
            tally = test(program, options, place, what)
            print(f"{what}: {len(tally.failures):,} of {tally.counts['states']:,} states wrong")
            missed += not tally.failures
        print(f"power_loss: {len(SYNCS) - 1} controls, {missed} failures (seed {options.seed})")
        return 1 if missed else 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
