#!/usr/bin/env python3
"""Runs the test suite of a sanitized build and counts what the sanitizers report.

    sanitized.py BUILD [--control]

BUILD is a build of the preset `sanitize`. Closing line: N tests, N failures, N sanitizer reports; the
exit status is 0 when the last two are 0. With --control a program with two planted faults, one for
each sanitizer, is built and run instead, and 0 is the status only if both are counted.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

REPORT = re.compile(r"ERROR: (?:Address|Leak)Sanitizer|runtime error: ")

FAULTS = """
#include <climits>
int main(int count, char**) {
  if (count > 1) return INT_MAX - 1 + count;
  int* numbers = new int[2];
  delete[] numbers;
  return numbers[1];
}
"""


def control():
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "faults.cpp")
        source.write_text(FAULTS, encoding="utf-8")
        program = str(source.with_suffix(""))
        subprocess.run([os.environ.get("CXX", "c++"), "-fsanitize=address,undefined", str(source),
                        "-o", program], check=True)
        said = "".join(subprocess.run([program, *words], capture_output=True, text=True).stderr
                       for words in ([], ["overflow"]))
    reports = len(REPORT.findall(said))
    print(f"control: {reports} of 2 planted faults reported")
    return 0 if reports == 2 else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("build")
    parser.add_argument("--seed", type=int, help="not used: the suite has its own seeds")
    parser.add_argument("--control", action="store_true")
    options = parser.parse_args()
    if options.control:
        return control()
    done = subprocess.run(["ctest", "--test-dir", options.build, "--parallel", "2", "--verbose"],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env={**os.environ, "ISOTRACK_COURSES": "500"})
    tests = re.search(r"(\d+) tests failed out of (\d+)", done.stdout)
    failed, count = (int(tests.group(1)), int(tests.group(2))) if tests else (1, 0)
    reports = len(REPORT.findall(done.stdout))
    print(f"{count:,} tests, {failed} failures, {reports} sanitizer reports")
    return 0 if count and not failed and not reports else 1


if __name__ == "__main__":
    sys.exit(main())
