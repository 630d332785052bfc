#!/usr/bin/env python3
"""Puts small wrongs into the files that count, one at a time, and sees that a test notices each.

    mutate.py BUILD [--files core|others|all|FILE,FILE] [--sample N] [--seed S] [--changed REV]
    mutate.py BUILD --control

A mutant (see mutants.py) that no test notices is a failure, unless equivalent.json says why nobody
can notice it; so is a line of equivalent.json that is no longer true. The files:

    core      dose, date, window, parse, digest: every number that a person reads is made there
    others    what puts those numbers together; 85 of 100 mutants must be noticed there

With --changed only the lines that differ from a revision are mutated. --propose FILE writes the
survivors as lines for equivalent.json. --control asks no test at all: then every mutant survives,
and that must be reported.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
TESTS = HERE.parent
sys.path.insert(0, str(TESTS / "crash"))

import harness
import mutants
import rig

# Headers that compute, and the test file that knows each.
HEADERS = {"include/isotrack/base/fixed.hpp": ("tests/unit/base/fixed_test.cpp", "base_tests"),
           **{f"include/isotrack/domain/{stem}.hpp":
              (f"tests/unit/domain/{stem}_test.cpp", "domain_tests")
              for stem in ("units", "date", "days", "product")}}
CORE = [*HEADERS, "src/base/fixed.cpp", "src/domain/units.cpp", "src/domain/date.cpp",
        "src/domain/days.cpp",
        "src/domain/cumulative.cpp", "src/domain/projection.cpp", "src/domain/regimen.cpp",
        "src/domain/product.cpp", "src/domain/rule.cpp", "src/domain/record_totals.cpp",
        "src/domain/judge/supply_windows.cpp", "src/store/digest.cpp"]
OTHERS = ["src/domain/course.cpp", "src/domain/curve.cpp", "src/domain/dosing.cpp",
          "src/domain/laboratory.cpp", "src/domain/ledger.cpp", "src/domain/lost_days.cpp",
          "src/domain/obligation.cpp", "src/domain/status.cpp", "src/domain/stock.cpp",
          "src/domain/what_if.cpp"]
LEAST = 85  # of 100, in `others`

# Long, and about other things: asked last.
SLOW = ["findings_test", "medicine_test", "symptom_findings_test", "symptom_test",
        "symptom_sentence_test", "missed_doses_test", "labs_test"]
# The tests of a file, where they are not named after it.
OWN = {"supply_windows": ["windows_test", "supply_windows_test"],
       "rule": ["rule_test", "windows_test"],
       "ledger": ["ledger_test", "stock_test"],
       "obligation": ["windows_test", "post_course_test", "due_items_test"]}
COURSES = 300  # for the second model and for the laws
PATIENCE = 4  # times the work of the unchanged program, and this many seconds more


def tags(files, without=False):
    """A filter of Catch: the tests of these files, or all but those."""
    if without:
        return "".join(f"~[#{file}]" for file in files)
    return ",".join(f"[#{file}]" for file in files)


def stages_of(file, programs):
    """The tests of a file: first those that know it best, the long ones last."""
    if file in HEADERS:
        return [rig.Stage("own", ["{place}/test_of_" + pathlib.Path(file).name, "-a"])]
    stem = pathlib.Path(file).stem
    own = OWN.get(stem, [stem + "_test"])
    room = pathlib.Path(file).parts[1]

    def unit(name, program, filter_):
        return rig.Stage(name, [programs[program], "-#", "-a", filter_])
    if room == "store":
        return [rig.Stage("all", [programs["store_tests"], "-a"])]
    found = [unit("own", "base_tests" if room == "base" else "domain_tests", tags(own))]
    slow = [each for each in SLOW if each not in own]
    found.append(unit("quick", "domain_tests", tags([*own, *slow], without=True)))
    found.append(rig.Stage("model", rig.python(
        TESTS / "oracle" / "compare.py", programs["model_driver"], "--golden", "--count", COURSES,
        "--seed", "1", "--no-shrink")))
    found.append(rig.Stage("laws", [programs["property_tests"], "-a", "[laws],[windows]"],
                           {"ISOTRACK_COURSES": str(COURSES)}))
    found.append(unit("slow", "domain_tests", tags(slow)))
    return found


def changed_lines(root, file, revision):
    """The lines of a file that differ from a revision."""
    done = subprocess.run(["git", "-C", str(root), "diff", "-U0", revision, "--", file],
                          capture_output=True, text=True, check=True)
    lines = set()
    for first, count in re.findall(r"^@@ [^+]*\+(\d+)(?:,(\d+))? @@", done.stdout, re.M):
        lines.update(range(int(first), int(first) + int(count or 1)))
    return lines


def chosen_files(options):
    groups = {"core": CORE, "others": OTHERS, "all": CORE + OTHERS}
    return groups.get(options.files) or options.files.split(",")


def gone(root, equivalents):
    """What equivalent.json names and no text has."""
    there = {}
    for each in equivalents:
        file = each["file"]
        if file not in there:
            text = (root / file).read_text() if (root / file).exists() else ""
            there[file] = {mutant.key() for mutant in mutants.mutants_of(file, text)}
        if key_of(each) not in there[file]:
            yield each


def key_of(equivalent):
    return (equivalent["file"], equivalent["line"], equivalent["becomes"],
            equivalent.get("nth", 1))


class Mutation:
    """One run: what is known of the files, and what became of their mutants."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.tally = harness.Tally("mutation", options.seed)
        self.files = chosen_files(options)
        rooms = {pathlib.Path(file).parts[1] for file in self.files if file not in HEADERS}
        programs = ["store_tests"] if "store" in rooms else []
        if rooms & {"base", "domain"}:
            programs += ["base_tests", "domain_tests", "model_driver", "property_tests"]
        programs = [each for each in programs if each not in options.without.split(",")]
        if options.control:
            programs = []
        self.rig = rig.Rig(options.build.resolve(), self.files, folder, programs, HEADERS)
        self.texts = {file: (self.rig.root / file).read_text() for file in self.files}
        self.all = [each for file in self.files
                    for each in mutants.mutants_of(file, self.texts[file])]
        known = {name: self.rig.programs.get(name, name) for name in
                 ("base_tests", "domain_tests", "model_driver", "property_tests", "store_tests")}
        left_out = set(map(str, options.without.split(",")))
        self.stages = {file: [stage for stage in stages_of(file, known)
                              if not left_out & set(stage.words)
                              and stage.name in options.stages.split(",")] for file in self.files}
        if options.control:
            self.stages = {file: [] for file in self.files}
        self.survivors = []
        self.killed = set()

    def measure(self):
        """The unchanged program passes everything, and with how many seconds of work."""
        took = {}
        for stages in self.stages.values():
            for stage in stages:
                key = tuple(stage.words)
                if key not in took:
                    before = resource.getrusage(resource.RUSAGE_CHILDREN)
                    verdict, said = self.rig.run(stage)
                    if verdict != "pass" or "No test" in said:
                        raise rig.Trouble(f"unchanged, and yet: {' '.join(stage.words)}\n{said}")
                    after = resource.getrusage(resource.RUSAGE_CHILDREN)
                    took[key] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
                stage.seconds = took[key]

    def chosen(self):
        """The mutants of this run."""
        found = self.all
        if self.options.changed:
            lines = {file: changed_lines(self.rig.root, file, self.options.changed)
                     for file in self.files}
            found = [each for each in found if each.line in lines[each.file]]
        if self.options.sample and self.options.sample < len(found):
            picked = harness.dice(self.options.seed, "mutants").sample(
                range(len(found)), self.options.sample)
            found = [found[i] for i in sorted(picked)]
        return found

    def verdict(self, number, mutant):
        """What became of a mutant, and which tests it was that noticed."""
        place = self.folder / f"mutant-{number}"
        place.mkdir()
        try:
            changed = mutant.applied(self.texts[mutant.file])
            if self.rig.compile(mutant.file, changed, place):
                if mutant.file in HEADERS and self.rig.stands_alone(mutant.file, place):
                    return "killed", "compiler"
                return "not compiled", ""
            for stage in self.stages[mutant.file]:
                limit = int(stage.seconds * PATIENCE) + PATIENCE
                said, _ = self.rig.run(stage, place, limit)
                if said != "pass":
                    return ("killed" if said == "fail" else "hung"), stage.name
            return "survived", ""
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def run(self):
        chosen = self.chosen()
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            done = zip(chosen, pool.map(self.verdict, range(len(chosen)), chosen))
            for count, (mutant, (verdict, stage)) in enumerate(done):
                self.tell(count, len(chosen), mutant, verdict, stage)
        return chosen

    def tell(self, count, of, mutant, verdict, stage):
        if self.options.verbose:
            print(f"{count + 1}/{of} {verdict} {stage} {mutant}", file=sys.stderr, flush=True)
        if verdict == "not compiled":
            self.tally.add("that do not compile")
            return
        self.tally.add("mutants")
        if verdict == "survived":
            self.survivors.append(mutant)
            return
        self.killed.add(mutant.key())
        self.tally.add("killed" if verdict == "killed" else "that hang")

    def judge(self, equivalents, chosen):
        """Survivors that nobody explained, and explanations that are not true."""
        known = {key_of(each) for each in equivalents}
        unexplained = []
        for mutant in self.survivors:
            if mutant.key() in known and not self.options.control:
                self.tally.add("equivalent")
            else:
                unexplained.append(mutant)
        for key in sorted(known):
            if key in self.killed:
                self.tally.fail(f"equivalent.json calls equivalent what a test noticed: {key}")
        self.tally.add("survived", len(unexplained))
        self.spare(unexplained, chosen)
        return unexplained

    def spare(self, unexplained, chosen):
        """In `others` a part may survive; in the core nothing."""
        lenient = [each for each in unexplained if each.file in OTHERS]
        for mutant in unexplained:
            if mutant not in lenient or self.options.control:
                self.tally.fail(f"survived: {mutant}")
        asked = sum(each.file in OTHERS for each in chosen)
        if lenient and len(lenient) * 100 > asked * (100 - LEAST):
            self.tally.fail(f"{len(lenient)} of {asked} mutants of the other files survived")


def reader():
    found = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    found.add_argument("build", type=pathlib.Path)
    found.add_argument("--files", default="core")
    found.add_argument("--sample", type=int, default=0, help="so many mutants, by chance")
    found.add_argument("--seed", type=int, default=1)
    found.add_argument("--changed", help="only lines that differ from this revision")
    found.add_argument("--jobs", type=int, default=os.cpu_count())
    found.add_argument("--folder", help="where to work (a new one in /dev/shm or /tmp)")
    found.add_argument("--without", default="", help="test programs that are not asked")
    found.add_argument("--stages", default="all,own,quick,model,laws,slow",
                       help="which tests are asked, of these")
    found.add_argument("--propose", type=pathlib.Path, help="write the survivors here")
    found.add_argument("--verbose", action="store_true")
    found.add_argument("--control", action="store_true",
                       help="ask no test; success is that survivors are reported")
    return found


def main():
    options = reader().parse_args()
    if options.control:
        options.files, options.sample = "src/base/fixed.cpp", 12
    equivalents = json.loads((HERE / "equivalent.json").read_text())["equivalent"]
    for each in gone(TESTS.parent, equivalents):
        print(f"mutation: equivalent.json names what is not there: {each}", file=sys.stderr)
        return 1
    folder = harness.scratch(options.folder)
    try:
        run = Mutation(options, folder)
        run.measure()
        chosen = run.run()
        unexplained = run.judge(equivalents, chosen)
    except rig.Trouble as trouble:
        print(f"mutation: {trouble}", file=sys.stderr)
        return 2
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if options.propose:
        lines = [{"file": each.file, "line": each.before, "becomes": each.after,
                  **({"nth": each.nth} if each.nth > 1 else {}), "why": ""}
                 for each in unexplained]
        options.propose.write_text(json.dumps({"equivalent": lines}, indent=1) + "\n")
    return run.tally.end(options.control)


if __name__ == "__main__":
    sys.exit(main())
