"""Ways to let a system call of a command fail, or to kill it there: strace, or a preloaded library.

A fault is written as strace writes it: `pwrite64:error=EIO:when=3+`, the third and every later
call; `fsync:signal=KILL:when=1`. Where nobody may trace, nth_call.c does the same to the calls that
a program makes by the C library's names; those are fewer, but all that write are among them.
"""

import collections
import errno
import os
import pathlib
import re
import shutil
import subprocess
import sys

from harness import claim, environment

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
    "renameat2": ["EIO", "EINVAL", "EACCES"],
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
    "getdents64": ["EIO"],
}
# Calls that a kernel knows or does not know, but never forgets; libsodium rightly ends a program
# whose source of chance fails after it worked.
UNKNOWN_CALLS = ["getrandom"]
HANG = 15  # seconds


def faults_of(calls):
    """Every fault of a command, by how often it makes each call."""
    for call, count in sorted(calls.items()):
        for k in range(1, count + 1):
            yield f"{call}:signal=KILL:when={k}"
            for name in FAULTS[call]:
                yield f"{call}:error={name}:when={k}"
                yield f"{call}:error={name}:when={k}+"
    yield from (f"{call}:error=ENOSYS:when=1+" for call in UNKNOWN_CALLS if call in calls)


class Outcome:
    def __init__(self, returncode, stdout, stderr):
        self.returncode, self.stdout, self.stderr = returncode, stdout, stderr


def ended(command, record, given=b"", **more):
    """Runs a command to its end, with `given` as its standard input; null when it hangs."""
    process = subprocess.Popen([str(word) for word in command],
                               env=environment(record.parent, ISOTRACK_DB=str(record), **more),
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, start_new_session=True)
    try:
        out, err = process.communicate(given, timeout=HANG)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        return None
    return Outcome(process.returncode, out.decode(errors="replace"), err.decode(errors="replace"))


def told(words, done):
    """Ends the harness when the program fails without a fault."""
    if done is None or done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: {done.stderr if done else 'hangs'}")


class Strace:
    """Faults by strace, which sees every call."""

    def run(self, program, record, words, fault, given=b""):
        # It injects only into calls that it traces.
        inject = ["-e", "trace=" + fault.split(":")[0], "-e", "inject=" + fault]
        return ended(["strace", "-f", "-qq", "-o", os.devnull, *inject, program, *words], record,
                     given)

    def count(self, program, record, words, given=b""):
        """How often a command makes each call."""
        log = record.parent.parent / (record.parent.name + ".calls")
        names = ",".join("?" + name for name in FAULTS)
        told(words, ended(["strace", "-f", "-qq", "-o", log, "-e", f"trace={names}", program,
                           *words], record, given))
        found = collections.Counter()
        for line in log.read_text(errors="replace").splitlines():
            call = re.match(r"\d+\s+(\w+)\(", line)
            if call and call.group(1) in FAULTS:
                found[call.group(1)] += 1
        log.unlink()
        return found


class Preload:
    """Faults by nth_call.c, compiled."""

    def __init__(self, library):
        self.library = pathlib.Path(library).resolve()

    def run(self, program, record, words, fault, given=b""):
        call, what, when = fault.split(":")
        more = {"FAIL_CALL": call, "FAIL_NTH": when.removeprefix("when=").rstrip("+")}
        if when.endswith("+"):
            more["FAIL_FOR_EVER"] = "1"
        if what.startswith("error="):
            more["FAIL_ERRNO"] = str(getattr(errno, what.removeprefix("error=")))
        return ended([program, *words], record, given, LD_PRELOAD=str(self.library), **more)

    def count(self, program, record, words, given=b""):
        log = record.parent.parent / (record.parent.name + ".calls")
        told(words, ended([program, *words], record, given, LD_PRELOAD=str(self.library),
                          COUNT_CALLS=str(log)))
        rows = [line.split() for line in log.read_text().splitlines()]
        log.unlink()
        return collections.Counter({name: int(count) for name, count in rows if int(count)})


def add_options(found):
    found.add_argument("--library", help="nth_call, compiled: where strace may not trace")
    found.add_argument("--preload", action="store_true", help="use the library, not strace")


def injector(name, options):
    """strace; where it is missing or may not trace the library; ends with 77 without either."""
    if options.preload and options.library:
        return Preload(options.library)
    why = "strace is not installed"
    if shutil.which("strace"):
        done = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True,
                              text=True)
        if done.returncode == 0:
            return Strace()
        why = done.stderr.strip() or f"strace ends with {done.returncode}"
    if options.library:
        print(f"{name}: by the preloaded library: {why}", flush=True)
        return Preload(options.library)
    print(f"{name}: not tried: {why}")
    sys.exit(77)


def is_mute(done, fault):
    """Whoever is killed, cannot be loaded or cannot write says nothing."""
    loader = done.returncode == 127 and "error while loading shared libraries" in done.stderr
    return loader or fault.startswith("write:") or "signal=KILL" in fault


def false_words(done, fault, stored):
    """What was said of a write that is not true, in words; empty when all is true."""
    said = claim(done)
    if done.returncode == 0 and not stored:
        return "exit 0, and it is not stored"
    if said == "stored" and not stored:
        return "says stored, and it is not"
    if said == "not_stored" and stored:
        return "says not stored, and it is"
    if done.returncode != 0 and said is None and not is_mute(done, fault):
        return f"exit {done.returncode} says nothing about what was stored"
    return ""
