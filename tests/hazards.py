"""Holds the table of hazards in docs/reliability.md and the tests that it names together.

    hazards.py ROOT [--selftest]

Each row, D1 to D25, names files of tests; each of them must be there and carry the row's tag:
`[D7]` among the tags of a TEST_CASE, a comment that begins with `# D7` in a transcript or in
Python. A name in quotation marks is that of a TEST_CASE with the tag. A tag in a file that its row
does not name is a fault as well. `--selftest` breaks a small tree in each of these ways.
Closing line: N hazards, N tests, N faults.
"""

import pathlib
import re
import sys
import tempfile

HAZARDS = [f"D{number}" for number in range(1, 26)]
DOCUMENT = "docs/reliability.md"
ROW = re.compile(r"^\| (D\d+) \|(.*)\|$", re.M)
CASE = re.compile(r'TEST_CASE\(\s*"((?:[^"\\]|\\.)*)"\s*,\s*"((?:[^"\\]|\\.)*)"', re.S)
COMMENT = re.compile(r"^\s*# (D\d+(?:, D\d+)*)(?=[:.]|$)", re.M)


def named_in(cell):
    """The files of a cell, each with the names of tests that follow it."""
    found = []
    for path, name in re.findall(r'`([^`]+)`|"([^"]+)"', cell):
        if path:
            found.append((path, []))
        elif found:
            found[-1][1].append(name)
    return found


def tagged(root):
    """For each file of tests its tags, each with the names of the cases that carry it."""
    found = {}
    for path in sorted((root / "tests").rglob("*")):
        if path.suffix not in (".cpp", ".py", ".t") or path.name == "hazards.py":
            continue
        text = path.read_text(encoding="utf-8")
        tags = found.setdefault(path.relative_to(root).as_posix(), {})
        if path.suffix == ".cpp":
            for name, words in CASE.findall(text):
                for tag in re.findall(r"\[(D\d+)\]", words):
                    tags.setdefault(tag, set()).add(name)
        else:
            for words in COMMENT.findall(text):
                for tag in words.split(", "):
                    tags.setdefault(tag, set())
    return found


def faults_of(root, wanted=HAZARDS):
    """Everything that is wrong, in words, and how many files the rows name."""
    text = (root / DOCUMENT).read_text(encoding="utf-8")
    rows = [(row.group(1), named_in(row.group(2).split(" | ")[-1])) for row in ROW.finditer(text)]
    tests = tagged(root)
    out = []
    if [tag for tag, _ in rows] != wanted:
        out.append(f"{DOCUMENT} has the rows {' '.join(tag for tag, _ in rows)}, not "
                   f"{wanted[0]} to {wanted[-1]}, each once and in order")
    for tag, files in rows:
        if not files:
            out.append(f"{tag}: no test is named")
        for path, names in files:
            if path not in tests:
                out.append(f"{tag}: {path} is not there")
            elif tag not in tests[path]:
                out.append(f"{tag}: {path} does not carry the tag")
            else:
                out += [f"{tag}: {path} has no case {name!r} with the tag"
                        for name in names if name not in tests[path][tag]]
    listed = {(tag, path) for tag, files in rows for path, _ in files}
    out += [f"{path} carries {tag}, and the row of {tag} does not name it"
            for path, tags in tests.items() for tag in tags if (tag, path) not in listed]
    return out, sum(len(files) for _, files in rows)


GOOD = {
    DOCUMENT: '| D1 | a | b | `tests/a_test.cpp` "one", `tests/a.t` |\n| D2 | a | b | `tests/b.py` |\n',
    "tests/a_test.cpp": 'TEST_CASE("one", "[a][D1]") {}\nTEST_CASE("two", "[a]") {}\n',
    "tests/a.t": "# D1\n$ true\n",
    "tests/b.py": "# D2: why\n",
}
# What is changed, and what the fault then says.
BROKEN = [
    ({"tests/a.t": "$ true\n"}, "does not carry the tag"),
    ({"tests/a.t": None}, "is not there"),
    ({"tests/b.py": "# D2: why\n# D1: and this\n"}, "does not name it"),
    ({"tests/b.py": "# D2: why\n# D9: and this\n"}, "does not name it"),
    ({"tests/a_test.cpp": 'TEST_CASE("one", "[a]") {}\nTEST_CASE("two", "[D1]") {}\n'},
     "has no case 'one'"),
    ({DOCUMENT: '| D1 | a | b | `tests/a_test.cpp` "one", `tests/a.t` |\n'}, "has the rows"),
    ({DOCUMENT: GOOD[DOCUMENT] + '| D2 | a | b | `tests/b.py` |\n'}, "has the rows"),
    ({DOCUMENT: GOOD[DOCUMENT].replace("`tests/b.py`", "none yet")}, "no test is named"),
]


def faults_with(changes):
    """The faults of a small tree in which some files are other ones, or gone."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {**GOOD, **changes}.items():
            (root / name).parent.mkdir(exist_ok=True)
            if text is not None:
                (root / name).write_text(text)
        return faults_of(root, ["D1", "D2"])[0]


def selftest():
    unseen = [f"a sound tree: {each}" for each in faults_with({})]
    for changes, words in BROKEN:
        if not any(words in each for each in faults_with(changes)):
            unseen.append(f"not seen: {words} ({', '.join(changes)})")
    for each in unseen:
        print(each)
    print(f"{len(BROKEN)} broken trees, {len(unseen)} faults")
    return 1 if unseen else 0


def main():
    if "--selftest" in sys.argv[2:]:
        return selftest()
    found, tests = faults_of(pathlib.Path(sys.argv[1]))
    for each in found:
        print(each)
    print(f"{len(HAZARDS)} hazards, {tests} tests, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
