#!/usr/bin/env python3
"""What the tests reach: every branch, and every condition that decides one (MC/DC).

    coverage.py BUILD [--tests unit|all] [--files FILE,FILE] [--list]
    coverage.py BUILD --control

BUILD is a build of the preset `coverage` (clang 19). In the files of the core (the sources that
tests/mutation/mutate.py changes; its headers compute while they are compiled) every side of every
branch must be taken, and each condition of a `&&` or `||` must have changed the outcome alone,
unless unreached.json says why that cannot be. In the whole program 95 of 100 lines and 90 of 100
branches must be reached, which only `--tests all` measures. It tests the tests; what they say of
the program is asked of the ordinary build.

--control runs a single test: then most is unreached, and that must be reported.
"""

import argparse
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "crash"), str(HERE / "mutation")]

import harness
import mutate

PROGRAMS = ["base_tests", "domain_tests", "reference_tests", "store_tests", "interop_tests",
            "present_tests", "cli_tests", "property_tests", "model_driver", "fuzz_replay"]
LINES, BRANCHES = 95, 90  # of 100, of the whole program
BRANCH = collections.namedtuple("Branch", "line column end end_column taken not_taken")


def tool(name):
    found = shutil.which(f"{name}-19") or shutil.which(name)
    if not found:
        sys.exit(f"coverage: no {name}-19 here (Debian: llvm-19)")
    return found


def run_tests(build, folder, which):
    """Runs the tests; false when one failed."""
    environment = dict(os.environ, LLVM_PROFILE_FILE=str(folder / "%8m.profraw"),
                       ISOTRACK_COURSES="1000")
    tests = build / "tests"
    if which == "all":
        words = [["ctest", "--test-dir", build, "--parallel", str(os.cpu_count())]]
    elif which == "one":
        words = [[tests / "base_tests", "grouped*"]]
    else:
        words = [[tests / name] for name in PROGRAMS
                 if name.endswith("_tests") and (tests / name).exists()]
        words.append([sys.executable, HERE / "oracle" / "compare.py", tests / "model_driver",
                      "--golden", "--count", "300", "--seed", "1"])
    good = True
    for each in words:
        done = subprocess.run([str(word) for word in each], env=environment, cwd=folder,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            good = False
            print(f"coverage: {each[0]} failed\n{done.stdout[-2000:]}", file=sys.stderr)
    return good


def exported(build, folder, sources=(), summary=False):
    """What llvm-cov knows, of these files or of all."""
    raw = sorted(folder.glob("*.profraw"))
    if not raw:
        sys.exit("coverage: the tests left no profile: is this a build of the preset `coverage`?")
    merged = folder / "merged.profdata"
    subprocess.run([tool("llvm-profdata"), "merge", "--sparse", "--failure-mode=all", "-o", merged,
                    *raw], check=True)
    programs = [build / "tests" / name for name in PROGRAMS]
    programs = [each for each in [*programs, build / "src" / "cli" / "isotrack"] if each.exists()]
    objects = [word for each in programs[1:] for word in ("-object", each)]
    words = [tool("llvm-cov"), "export", "--instr-profile", merged, programs[0], *objects,
             "--ignore-filename-regex=/tests/|/usr/", *(["--summary-only"] if summary else []),
             *sources]
    done = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)["data"][0]


class File:
    """What is known of one file: its branches, and the conditions of its decisions."""

    def __init__(self, name, text, found):
        self.name, self.lines = name, text.splitlines()
        self.branches = self._branches(found["branches"])
        self.decisions = self._decisions(found.get("mcdc_records", []))

    @staticmethod
    def _branches(rows):
        """One for each place in the text, whatever it was instantiated for."""
        taken = collections.Counter()
        not_taken = collections.Counter()
        for row in rows:
            taken[tuple(row[:4])] += row[4]
            not_taken[tuple(row[:4])] += row[5]
        return [BRANCH(*place, taken[place], not_taken[place]) for place in sorted(taken)]

    @staticmethod
    def _decisions(rows):
        """(line, column) to whether each condition was seen to decide alone."""
        found = {}
        for row in rows:
            place, conditions = tuple(row[:2]), row[-1]
            before = found.get(place, [False] * len(conditions))
            found[place] = [a or b for a, b in zip(before, conditions)]
        return found

    def words_at(self, line):
        return " ".join(self.lines[line - 1].split())

    def unreached(self):
        """(line of text, number, what is missing) of every side and condition that is missing."""
        for each in self.branches:
            part = self.lines[each.line - 1][each.column - 1:
                                             each.end_column - 1 if each.end == each.line else None]
            for side, count in (("true", each.taken), ("false", each.not_taken)):
                if count == 0:
                    yield self.words_at(each.line), each.line, f"`{part}` is never {side}"
        for (line, _), conditions in sorted(self.decisions.items()):
            for number, seen in enumerate(conditions, 1):
                if not seen:
                    yield (self.words_at(line), line,
                           f"condition {number} of {len(conditions)} never decides alone")


def judge(files, known, tally):
    """Counts what is reached; what is not, and nobody explained, fails. Also what is explained
    and is reached after all."""
    explained = {(each["file"], each["line"]): False for each in known}
    for file in files:
        tally.add("files")
        tally.add("branch sides", 2 * len(file.branches))
        tally.add("conditions", sum(map(len, file.decisions.values())))
        for words, line, what in file.unreached():
            if (file.name, words) in explained:
                explained[file.name, words] = True
                tally.add("explained")
            else:
                tally.fail(f"{file.name}:{line}: {what}")
    names = {file.name for file in files}
    for (name, words), needed in explained.items():
        if name in names and not needed:
            tally.fail(f"unreached.json: {name}: `{words}` is reached, or gone")


def judge_whole(totals, tally):
    """The whole program, by its lines and branches."""
    for what, least in (("lines", LINES), ("branches", BRANCHES)):
        found = totals[what]
        tally.add(f"of {found['count']:,} {what} of the program", found["covered"])
        if found["covered"] * 100 < found["count"] * least:
            tally.fail(f"{found['covered']} of {found['count']} {what} of the program are reached,"
                       f" {least} of 100 are asked")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("build", type=pathlib.Path)
    options.add_argument("--tests", choices=("unit", "all"), default="all")
    options.add_argument("--files", help="instead of the core")
    options.add_argument("--seed", type=int, default=1, help="not used: nothing is left to chance")
    options.add_argument("--folder", help="where profiles lie (a new one in /dev/shm or /tmp)")
    options.add_argument("--control", action="store_true")
    options.add_argument("--list", action="store_true", help="tell all that is missing at the end")
    options = options.parse_args()
    build = options.build.resolve()
    root = mutate.rig.root_of(build)
    tally = harness.Tally("coverage", options.seed)
    folder = harness.scratch(options.folder)
    try:
        if not run_tests(build, folder, "one" if options.control else options.tests):
            tally.fail("a test failed")
        names = options.files.split(",") if options.files else [
            name for name in mutate.CORE if name.endswith(".cpp")]
        found = exported(build, folder, [root / name for name in names])
        files = [File(name, (root / name).read_text(), each) for each in found["files"]
                 for name in names if each["filename"] == str(root / name)]
        if len(files) != len(names):
            tally.fail(f"{len(names) - len(files)} files of the core are in no test program")
        known = json.loads((HERE / "unreached.json").read_text())["unreached"]
        judge(files, known, tally)
        if options.tests == "all" and not options.control:
            judge_whole(exported(build, folder, summary=True)["totals"], tally)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if options.list:
        print(*tally.failures, sep="\n")
    return tally.end(options.control)


if __name__ == "__main__":
    sys.exit(main())
