"""`status` asks the machine for no more than it needs: an upper bound on its system calls.

    system_calls.py PROGRAM

Counts those of `status` after the program is loaded, by group (docs/performance.md names what each
is for), of a record that holds two months of doses. A control counts those of `due`, which reads the
record in several states of the file and has to need more locks. 77: strace is missing or may not
trace. Closing line: N passed, N failed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

from checks import check, closing

# What each group may come to. A lock is taken with three calls and given back with one. Each folder
# of the path is looked at twice.
MOST = {"locks": 20, "pages": 90, "looks": 52, "memory": 25, "all": 185}
GROUPS = {"locks": r"fcntl", "pages": r"pread64", "looks": r"newfstatat|fstat|stat|lstat|readlink|"
          r"faccessat2?|access|openat|close|lseek|read", "memory": r"brk|mmap|munmap|mprotect"}


def traced(env, *words):
    """The names of the calls behind the loading of the libraries, which ends with the arena."""
    done = subprocess.run(["strace", "-o", "/dev/stderr", *words], env=env, capture_output=True,
                          text=True, timeout=60, check=True)
    names = re.findall(r"^(\w+)\(", done.stderr, re.M)
    return names[len(names) - names[::-1].index("prlimit64"):]


def counted(names):
    found = {group: sum(bool(re.fullmatch(pattern, name)) for name in names)
             for group, pattern in GROUPS.items()}
    return {**found, "all": len(names)}


def main():
    program = os.path.abspath(sys.argv[1])
    if shutil.which("strace") is None or subprocess.run(
            ["strace", "-qq", "-o", os.devnull, "true"], capture_output=True).returncode != 0:
        print("strace is not installed, or may not trace")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder, "TZ": "UTC",
               "ISOTRACK_DB": os.path.join(folder, "me.db"),
               "ISOTRACK_NOW": "2026-11-22T09:00:00Z"}
        for words in (["start", "--weight", "64kg", "--regimen", "40mg", "--start", "2026-09-22",
                       "--category", "cannot"],
                      ["log", "--from", "2026-09-22", "--to", "yesterday", "--as-planned"]):
            subprocess.run([program, *words, "-q"], env=env, check=True, timeout=60)
        status = counted(traced(env, program, "status"))
        above = folder.count("/")
        for group, most in MOST.items():
            most += 2 * above if group in ("looks", "all") else 0
            check(status[group] <= most, f"status, {group}: {status[group]}, at most {most}")
        check(status["pages"] >= 20, f"pages of the file are seen: {status['pages']}")
        due = counted(traced(env, program, "due"))
        check(due["locks"] > status["locks"], f"locks: {due['locks']} and {status['locks']}")
        print("status:", ", ".join(f"{group} {count}" for group, count in status.items()))
    return closing()


if __name__ == "__main__":
    sys.exit(main())
