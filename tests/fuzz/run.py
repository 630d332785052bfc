"""Runs the fuzzer over every target, and counts.

    cmake --preset fuzz && cmake --build --preset fuzz
    tests/fuzz/run.py build/fuzz/tests/fuzz/isotrack_fuzz [--runs N | --seconds N]
                      [--seed N] [--jobs N] [--target NAME ...] [--keep FOLDER] [--json FILE]

Each target begins with its corpus, tests/fuzz/seeds/TARGET. First the controls: targets with a
planted defect, each of which has to be found within 60 seconds, or nothing that follows means
anything. `--runs` is for the parsers, which are fast; the others run for a share of it that takes
about as long. What is found is written to `--keep` (a folder; else a temporary one that stays) and
belongs into the corpus once it is mended. The same seed and count give the same runs of a target
while the program stays the same. Closing line: N runs, N findings; the exit status is 0 when there
are none and every control was found.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

# Targets, with the largest input and the share of `--runs` that they take.
TARGETS = {
    "date": (64, 1), "number": (64, 1), "weight": (64, 1), "result": (96, 1), "plan": (200, 1),
    "text": (256, 1), "csv": (4096, 1 / 4), "ics": (1024, 1 / 4), "command_line": (400, 1 / 10),
    "symptoms": (300, 1 / 20), "medicine": (200, 1 / 20), "sheet": (4096, 1 / 10),
    "course_json": (4096, 1 / 10), "clinic_file": (8192, 1 / 20), "sealed_head": (1024, 1 / 4),
    "fhir": (256, 1 / 20), "html": (300, 1 / 50), "record_json": (65536, 1 / 20),
    "sealed": (40, 1 / 500), "command": (400, 1 / 2000), "image": (200, 1 / 2000),
}
# Those with a planted defect, and what they begin with, which does not show it.
CONTROLS = {"control.wrong_answer": b"2026-02-11", "control.read_past_the_end": b"kg",
            "control.overflow": b"40mg"}
CONTROL_SECONDS = 60
ONE_INPUT_SECONDS = 30
MEGABYTES = 2048


class Run:
    """One run of the fuzzer."""

    def __init__(self, target):
        self.target, self.runs, self.coverage, self.seconds = target, 0, 0, 0.0
        self.finding = None  # the file that shows it
        self.words = ""


def fuzz(options, target, corpus, folder, limits):
    """Runs one target; `corpus` is copied, so that the tree stays as it is."""
    work = folder / target
    shutil.copytree(corpus, work / "corpus")
    (work / "found").mkdir()
    largest = TARGETS.get(target, (64, 1))[0]
    words = [options.fuzzer, target, *limits, f"-seed={options.seed}", f"-max_len={largest}",
             f"-timeout={ONE_INPUT_SECONDS}", f"-rss_limit_mb={MEGABYTES}",
             "-print_final_stats=1", "-use_value_profile=1", f"-artifact_prefix={work}/found/",
             str(work / "corpus")]
    begun = time.monotonic()
    # What the program itself says goes nowhere; the fuzzer keeps its own way out.
    environment = dict(os.environ, TMPDIR=str(work), UBSAN_OPTIONS="print_stacktrace=1")
    done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, env=environment, check=False)
    said = done.stderr.decode("utf-8", "replace")
    out = Run(target)
    out.seconds = time.monotonic() - begun
    counted = re.search(r"stat::number_of_executed_units:\s*(\d+)", said)
    progress = re.findall(r"^#(\d+)\s.*?cov: (\d+)", said, re.M)
    out.runs = int(counted.group(1)) if counted else int(progress[-1][0]) if progress else 0
    out.coverage = int(progress[-1][1]) if progress else 0
    found = sorted((work / "found").iterdir())
    if found or done.returncode != 0:
        out.finding = found[0] if found else work
        lines = [line for line in said.splitlines()
                 if re.search(r"DEMAND FAILED|ERROR:|runtime error|SUMMARY|terminate|what\(\)", line)]
        out.words = "\n".join(lines[:6]) or said[-2000:]
    return out


def limits_of(options, target):
    if options.seconds:
        return [f"-max_total_time={options.seconds}", "-runs=-1"]
    return [f"-runs={max(100, int(options.runs * TARGETS[target][1]))}"]


def controls(options, folder):
    """Whether every planted defect is found."""
    good = True
    for target, seed in CONTROLS.items():
        corpus = folder / (target + ".seeds")
        corpus.mkdir()
        (corpus / "seed").write_bytes(seed)
        run = fuzz(options, target, corpus, folder,
                   [f"-max_total_time={CONTROL_SECONDS}", "-runs=-1"])
        found = run.finding is not None and run.finding.is_file() and run.runs > 0
        good = good and found
        print(f"{target:28} {'found' if found else 'NOT FOUND'} after {run.runs:,} runs, "
              f"{run.seconds:.1f} s", flush=True)
    return good


def line_of(run):
    speed = run.runs / run.seconds if run.seconds else 0
    return (f"{run.target:28} {run.runs:>13,} runs {speed:>9,.0f}/s {run.coverage:>7,} edges "
            f"{'FOUND ' + str(run.finding) if run.finding else 'nothing found'}")


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("fuzzer")
    parser.add_argument("--runs", type=int, default=100_000, help="of each parser")
    parser.add_argument("--seconds", type=int, default=0, help="of each target, instead")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--target", action="append", choices=sorted(TARGETS), default=[])
    parser.add_argument("--keep")
    parser.add_argument("--json")
    options = parser.parse_args()
    options.fuzzer = os.path.abspath(options.fuzzer)
    return options


def main():
    options = read_options()
    keep = pathlib.Path(options.keep) if options.keep else None
    seeds = pathlib.Path(__file__).resolve().parent / "seeds"
    folder = pathlib.Path(tempfile.mkdtemp(prefix="isotrack-fuzz-"))
    print(f"seed {options.seed}, {options.jobs} at a time, in {folder}", flush=True)
    sees = controls(options, folder)
    targets = options.target or list(TARGETS)
    with ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(
            lambda target: fuzz(options, target, seeds / target, folder,
                                limits_of(options, target)), targets))
    for run in results:
        print(line_of(run))
        if run.finding:
            print("    " + run.words.replace("\n", "\n    "))
            if keep and run.finding.is_file():
                keep.mkdir(parents=True, exist_ok=True)
                shutil.copy(run.finding, keep / f"{run.target}-{run.finding.name}")
    findings = [run.target for run in results if run.finding]
    total = sum(run.runs for run in results)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(
            {"seed": options.seed, "runs": total, "findings": findings, "controls_found": sees,
             "targets": {run.target: run.runs for run in results}}) + "\n", encoding="utf-8")
    if not findings:
        shutil.rmtree(folder)
    print(f"{total:,} runs, {len(findings)} findings" + ("" if sees else "; a control was not found"))
    return 0 if sees and not findings else 1


if __name__ == "__main__":
    sys.exit(main())
