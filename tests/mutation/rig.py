"""Compiles one changed source file alone, and runs the tests on it without linking them again.

Every file that is to be mutated becomes a small shared library, and the test programs are linked
against those libraries once. A mutant is then one compiled file: its library stands before the
others on the search path, and the programs run with it. A header is mutated for its own test file,
which is compiled with it into a program of its own.
"""

import json
import os
import pathlib
import re
import resource
import shlex
import shutil
import signal
import subprocess
import sys

MEMORY = 3 << 30  # bytes a test program may take: a loop that never ends often eats first
WAITING = 20  # times its work, until a program that does nothing is given up
TOLD = 2000  # characters of a complaint


class Trouble(Exception):
    """The rig itself does not work."""


def _bounded(seconds):
    """Bounds memory, and the time a program works: a busy machine is no reason to call it hung."""
    def bound():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if seconds:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    return bound


def root_of(build):
    """The source tree of a build directory."""
    for line in (build / "CMakeCache.txt").read_text().splitlines():
        if line.startswith("CMAKE_HOME_DIRECTORY:"):
            return pathlib.Path(line.split("=", 1)[1])
    raise Trouble(f"{build} is no build directory")


class Stage:
    """Some tests: their words, and how long they take on the unchanged program."""

    def __init__(self, name, words, environment=None):
        self.name, self.words, self.environment = name, [str(word) for word in words], environment
        self.seconds = None  # of work, for the unchanged program


class Rig:
    """A build directory, the files to mutate (paths from the root of the project), and a folder."""

    def __init__(self, build, files, folder, programs, header_tests):
        self.build, self.folder = build, folder
        self.header_tests = header_tests  # header to (test file, test program)
        self.compiled = {entry["file"]: shlex.split(entry["command"])
                         for entry in json.loads((build / "compile_commands.json").read_text())}
        self.root = root_of(build)
        self.files = files
        self.programs = {}
        self.links = {}
        for file in files:
            self._prepare(file)
        for program in programs:
            self.programs[program] = self._linked(program)

    def _words(self, file):
        """The compiler and its -D, -I and -std for a file, without optimisation or warnings."""
        source = self.root / file
        words = self.compiled.get(str(source))
        if words is None:
            raise Trouble(f"{self.build} compiles no {file}")
        if words[0].endswith("ccache"):
            words = words[1:]
        kept = [word for word in words[1:] if re.match(r"-[DI]|-std=|-isystem", word)]
        return [words[0], *kept, "-iquote", str(source.parent), "-O0", "-fPIC", "-w",
                "-D_GLIBCXX_ASSERTIONS"]  # so that a place beyond the last is noticed

    def _library(self, file):
        return "libmutated_" + re.sub(r"\W", "_", file) + ".so"

    def _prepare(self, file):
        """The headers of a file, compiled beforehand, and the library of its unchanged text."""
        place = self.folder / "headers" / re.sub(r"\W", "_", file)
        place.mkdir(parents=True)
        text = (self.root / file).read_text()
        header = place / "headers.hpp"
        if file in self.header_tests:
            header.write_text('#include "tests/support/catch.hpp"\n')
            words = self._words(self.header_tests[file][0])
        else:
            header.write_text("".join(re.findall(r"^#include [^\n]*\n", text, re.M)))
            words = self._words(file)
        self._must([*words, "-x", "c++-header", header, "-o", place / "headers.hpp.gch"])
        good = self.folder / "good"
        good.mkdir(exist_ok=True)
        complaint = self.compile(file, text, good)
        if complaint:
            raise Trouble(f"{file} does not compile: {complaint}")

    def compile(self, file, text, place):
        """Makes the library of `file` as `text` in `place`; what the compiler said against it."""
        header = self.folder / "headers" / re.sub(r"\W", "_", file) / "headers.hpp"
        if file in self.header_tests:
            return self._compile_header(file, text, place, header)
        source = place / ("mutated_" + pathlib.Path(file).name)
        source.write_text(text)
        name = self._library(file)  # without a path, so that the search path decides
        words = [*self._words(file), "-include", header, "-shared", f"-Wl,-soname,{name}", "-o",
                 place / name, source]
        return self._failed(words)

    def _compile_header(self, file, text, place, headers):
        test, program = self.header_tests[file]
        header = place / file
        header.parent.mkdir(parents=True, exist_ok=True)
        header.write_text(text)
        compiler, *words = self._words(test)
        words = [compiler, f"-I{place / 'include'}", *words, "-include", headers,
                 self.root / test, "-o", place / ("test_of_" + header.name)]
        return self._failed([*words, *self._link_words(program)[1]])

    def stands_alone(self, file, place):
        """Whether a changed header compiles, so that what failed was a test at compile time."""
        compiler, *words = self._words(self.header_tests[file][0])
        return not self._failed([compiler, f"-I{place / 'include'}", *words, "-fsyntax-only", "-x",
                                 "c++", place / file])

    def _failed(self, words):
        done = subprocess.run([str(word) for word in words], cwd=self.build, capture_output=True,
                              text=True)
        return done.stderr[:TOLD] or "failed" if done.returncode else ""

    def _must(self, words):
        done = subprocess.run([str(word) for word in words], cwd=self.build, capture_output=True,
                              text=True)
        if done.returncode:
            raise Trouble(f"{' '.join(map(str, words))[:300]}\n{done.stderr[:TOLD]}")
        return done.stdout

    def _link_words(self, program):
        """How a test program is linked: its objects, and what comes after them. What is not built
        is left out, so that a part of the build is enough; tests that are missing notice nothing.
        """
        if program not in self.links:
            command = self._must(["ninja", "-t", "commands", program]).splitlines()[-1]
            words = shlex.split(command.split("&&")[1])
            at = words.index("-o")
            del words[at:at + 2]
            words = [word for word in words
                     if not word.endswith((".a", ".o")) or (self.build / word).exists()]
            first = next(i for i, word in enumerate(words) if word.endswith(".a"))
            after = words[first:]
            flags = [word for word in words[1:first]
                     if not word.endswith(".o") and word[:2] != "-O"]
            if shutil.which("ld.lld"):
                after.append("-fuse-ld=lld")
            self.links[program] = words[:first], [*flags, *after]
        return self.links[program]

    def _linked(self, program):
        """The test program with the libraries before the project's archives."""
        before, after = self._link_words(program)
        libraries = [self.folder / "good" / self._library(file) for file in self.files
                     if file not in self.header_tests]
        self._must([*before, "-o", self.folder / program, *libraries, *after, "-rdynamic"])
        return self.folder / program

    def run(self, stage, place=None, seconds=None):
        """Whether the tests of a stage pass: "pass", "fail" or "hang", and the last they said.
        `place`: of a mutant. `seconds` of work it may take, and WAITING times that in all."""
        paths = [str(each) for each in (place, self.folder / "good") if each]
        environment = dict(os.environ, LD_LIBRARY_PATH=":".join(paths), **(stage.environment or {}))
        try:
            words = [word.replace("{place}", paths[0]) for word in stage.words]
            done = subprocess.run(words, env=environment, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  timeout=seconds and seconds * WAITING,
                                  preexec_fn=_bounded(seconds), cwd=place or self.folder)
        except subprocess.TimeoutExpired:
            return "hang", ""
        if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
            return "hang", ""
        said = done.stdout.decode(errors="replace")[-TOLD:]
        return "pass" if done.returncode == 0 else "fail", said


def python(*words):
    return [sys.executable, *words]
