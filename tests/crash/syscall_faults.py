#!/usr/bin/env python3
"""Fails every system call of every writing command, once and for ever, and kills it there.

    syscall_faults.py PROGRAM [--commands A,B] [--sample N] [--seed S] [--jobs 2] [--control]

strace counts the calls of a command, then each run injects one fault at one of them. After it:
SQLite finds every page sound; what the command said is true (exit 0: stored; "not stored", "stored all the
same", "unknown": as it says); and the same command with the same --once key, run again, leaves
exactly one entry, and `verify` finds nothing. `--sample N` takes N faults of each command instead of all.

Control: a program that says "stored" before it stores.
"""

import collections
import concurrent.futures
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys

from harness import (Base, Tally, WRITES, claim, copied, dice, entries, environment, need_strace, pages_of,
                     parser, run, scratch, trouble_of)

# The calls that can fail, with what the kernel answers when they do. mmap and brk are memory:
# out_of_memory.py. Endless EINTR is left out: SQLite repeats for ever, and no kernel does that.
FAULTS = {
    "openat": ["EACCES", "EMFILE", "ENOENT", "EIO"],
    "read": ["EIO"],
    "pread64": ["EIO"],
    "write": ["ENOSPC", "EIO"],
    "pwrite64": ["ENOSPC", "EIO"],
    "fsync": ["EIO", "ENOSPC"],
    "fdatasync": ["EIO", "ENOSPC"],
    "ftruncate": ["EIO"],
    "unlink": ["EIO", "EACCES"],
    "rename": ["EIO", "EXDEV"],
    "fcntl": ["ENOLCK", "EIO"],
    "newfstatat": ["EACCES", "EIO"],
    "lseek": ["EIO"],
    "close": ["EIO"],
    "getrandom": [],
    "fchown": ["EPERM"],
    "fchmod": ["EPERM"],
    "mkdir": ["EACCES"],
    "link": ["EPERM"],
    "statfs": ["EIO"],
}
# Calls that a kernel knows or does not know, but never forgets; libsodium rightly ends a program
# whose source of chance fails after it worked.
UNKNOWN_CALLS = ["getrandom"]
HANG = 15  # seconds


class Outcome:
    def __init__(self, returncode, stdout, stderr):
        self.returncode, self.stdout, self.stderr = returncode, stdout, stderr


def traced(program, record, words, inject, log):
    """The command under strace; null when it hangs."""
    command = ["strace", "-f", "-qq", "-o", str(log), *inject, str(program), *words]
    process = subprocess.Popen(command, env=environment(record.parent, ISOTRACK_DB=str(record)),
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, errors="replace",
                               start_new_session=True)
    try:
        out, err = process.communicate(timeout=HANG)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        return None
    return Outcome(process.returncode, out, err)


def calls_of(program, record, words, log):
    """How often a command makes each call."""
    names = ",".join("?" + name for name in FAULTS)
    done = traced(program, record, words, ["-e", f"trace={names}"], log)
    if done is None or done.returncode != 0:
        sys.exit(f"{' '.join(words)}: {done.stderr if done else 'hangs'}")
    found = collections.Counter()
    for line in log.read_text(errors="replace").splitlines():
        call = re.match(r"\d+\s+(\w+)\(", line)
        if call and call.group(1) in FAULTS:
            found[call.group(1)] += 1
    return found


def faults_of(calls):
    """Every fault of a command, as strace's words."""
    for call, count in sorted(calls.items()):
        for k in range(1, count + 1):
            yield f"{call}:signal=KILL:when={k}"
            for errno in FAULTS[call]:
                yield f"{call}:error={errno}:when={k}"
                yield f"{call}:error={errno}:when={k}+"
    yield from (f"{call}:error=ENOSYS:when=1+" for call in UNKNOWN_CALLS if call in calls)


def injected(fault):
    """strace's options for a fault. It injects only into calls that it traces."""
    return ["-e", "trace=" + fault.split(":")[0], "-e", "inject=" + fault]


def is_loader(done):
    """The dynamic loader failed before our first line ran."""
    return done.returncode == 127 and "error while loading shared libraries" in done.stderr


def false_words(done, fault, stored):
    """What was said of the write that is not true, in words; empty when all is true."""
    said = claim(done)
    if done.returncode == 0 and not stored:
        return "exit 0, and it is not stored"
    if said == "stored" and not stored:
        return "says stored, and it is not"
    if said == "not_stored" and stored:
        return "says not stored, and it is"
    mute = fault.startswith("write:") or "signal=KILL" in fault or is_loader(done)
    if done.returncode != 0 and said is None and not mute:
        return f"exit {done.returncode} says nothing about what was stored"
    return ""


def one_fault(program, name, prepared, count, fault, place, tally, real=None):
    """Runs one fault and judges what is left. `real`: the program that looks and repeats."""
    real = real or program
    where = f"{name}, {fault}"
    record = copied(prepared, place)
    words = WRITES[name].line("key")
    done = traced(program, record, words, injected(fault), place / "strace.log")
    tally.add("faults")
    if done is None:
        tally.fail(f"{where}: hangs")
        return
    if done.returncode == 70 or done.returncode in (-6, -11, 134, 139):
        tally.fail(f"{where}: exit {done.returncode} {done.stderr.strip()}")
        return
    trouble = pages_of(record)
    if trouble:
        tally.fail(f"{where}: {trouble}")
        return
    stored = any(key == "key" for _, key, _ in entries(record))
    untrue = false_words(done, fault, stored)
    if untrue:
        tally.fail(f"{where}: {untrue}: {done.stderr.strip()[:300]}")
    if claim(done) == "unknown":
        tally.add("unknown outcomes")
    if stored and done.returncode != 0 and "signal=KILL" not in fault:
        tally.add("stored all the same")
    repeat_once(real, name, record, count, where, tally)


# D5: repeating after a fault never counts twice.
def repeat_once(program, name, record, count, where, tally):
    """The way out that every message names: the same again, with the same key."""
    done = run(program, record, WRITES[name].line("key"), ISOTRACK_BUSY_TIMEOUT_MS="10000")
    after = entries(record)
    keyed = sum(key == "key" for _, key, _ in after)
    erased = name == "patient erase"
    if done.returncode != 0 or keyed != 1 or (not erased and len(after) != count + 1):
        tally.fail(f"{where}: repeated: exit {done.returncode}, {keyed} entries of the key, "
                   f"{len(after) - count} new: {done.stderr.strip()[:300]}")
        return
    trouble = trouble_of(program, record)
    if trouble:
        tally.fail(f"{where}: repeated: {trouble}")


def test_command(program, name, prepared, count, options, folder, real=None):
    """All faults of one command, or a sample of them; its counts."""
    tally = Tally("syscall_faults", options.seed)
    place = folder / name.replace(" ", "-")
    record = copied(prepared, place)
    calls = calls_of(program, record, WRITES[name].line("key"), folder / (place.name + ".calls"))
    faults = list(faults_of(calls))
    if options.sample and options.sample < len(faults):
        faults = sorted(dice(options.seed, name).sample(faults, options.sample))
    for fault in faults:
        one_fault(program, name, prepared, count, fault, place, tally, real)
    tally.add("commands")
    shutil.rmtree(place, ignore_errors=True)
    return tally


def too_early(program, folder):
    """A program that answers before the work is done: what every harness must notice."""
    wrong = folder / "too-early"
    wrong.write_text(f'#!/bin/sh\necho recorded\n"{program}" "$@" >/dev/null 2>&1 &\nexit 0\n')
    wrong.chmod(wrong.stat().st_mode | stat.S_IXUSR)
    return wrong


def main():
    options = parser(__doc__)
    options.add_argument("--commands", help="only these, with commas between")
    options.add_argument("--sample", type=int, default=0, help="so many faults of each command")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = options.parse_args()
    need_strace("syscall_faults")
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    try:
        return test(program, options, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test(program, options, folder):
    names = options.commands.split(",") if options.commands else list(WRITES)
    if options.control:
        names, options.sample = names[:1], options.sample or 200
    base = Base(program, folder)
    tried = too_early(program, folder) if options.control else program
    whole = Tally("syscall_faults", options.seed)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        waiting = [pool.submit(test_command, tried, name, *base.prepared(name), options, folder,
                               program) for name in names]
        for each in waiting:
            whole.take(each.result())
    return whole.end(options.control)


if __name__ == "__main__":
    sys.exit(main())
