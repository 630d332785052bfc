"""Every file and folder that a document names is there.

    named_files.py ROOT [--selftest]

Looks at the links of each document, and at what stands `like this` and is a path from the root or
the name of a source file, which may lie in any folder. Letters in capitals, `*` and `<room>` stand
for any name (`tests/cli/NAME.t`). `--selftest` gives it a tree with faults.
Closing line: N documents, N names, N faults.
"""

import pathlib
import re
import sys
import tempfile

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
CODE = re.compile(r"`([^`\s]+)`")
SOURCE = re.compile(r"[\w.*/-]+\.(?:cpp|hpp|c|py|json|sql|t|sh|md|cmake|in)")
OPEN = re.compile(r"(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])|(?<![A-Za-z])N(?=\.)|<[a-z]+>")
NOT_OURS = ("build", ".git", ".cache")  # what is built, and what git keeps


def documents(root):
    return sorted([*root.glob("*.md"), *root.glob("docs/**/*.md"), *root.glob("LICENSES/*.md")])


def without_examples(text):
    return re.sub(r"^```.*?^```", "", text, flags=re.S | re.M)


def files_of(root):
    """All files and folders of the tree, from the root."""
    return [path.relative_to(root).as_posix() for path in root.rglob("*")
            if path.relative_to(root).parts[0] not in NOT_OURS]


def pattern_of(name):
    """A name with open places as an expression."""
    parts = re.split(r"(\*)", OPEN.sub("*", name.rstrip("/")))
    return "".join("[^/]*" if part == "*" else re.escape(part) for part in parts)


def is_there(name, root, files):
    top = name.split("/")[0]
    if name.startswith("/") or top in NOT_OURS:
        return True
    if "/" in name and (root / top).is_dir():
        return any(re.fullmatch(pattern_of(name), each) for each in files)
    if SOURCE.fullmatch(name):
        return any(re.fullmatch(f"(.*/)?{pattern_of(name)}", each) for each in files)
    return True


def faults_of(root):
    """What is named and not there, in words, and how many names were looked at."""
    files, out, count = files_of(root), [], 0
    for document in documents(root):
        text = without_examples(document.read_text(encoding="utf-8"))
        place = document.relative_to(root).as_posix()
        for link in LINK.findall(text):
            count += 1
            if "://" not in link and not (document.parent / link).exists():
                out.append(f"{place}: the link {link} leads nowhere")
        for name in CODE.findall(text):
            count += 1
            if not is_there(name, root, files):
                out.append(f"{place}: there is no {name}")
    return out, count


GOOD = {"src/a.cpp": "",
        "docs/one.md": "`src/a.cpp` `a.cpp` `src/` `src/NAME.cpp` `src/<x>.cpp` [two](two.md#x)",
        "docs/two.md": "`--json` `is/not/ours` `/etc/x.py` `build/x` [y](https://example.org/x.py)"}
BROKEN = ["`src/b.cpp`", "`b.hpp`", "[three](three.md)", "`src/NAME.hpp`", "`docs/spec/`"]


def faults_with(words):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {**GOOD, "docs/last.md": words}.items():
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(text)
        return faults_of(root)[0]


def selftest():
    unseen = [f"a sound tree: {each}" for each in faults_with("")]
    unseen += [f"not seen: {words}" for words in BROKEN if len(faults_with(words)) != 1]
    for each in unseen:
        print(each)
    print(f"{len(BROKEN)} broken documents, {len(unseen)} faults")
    return 1 if unseen else 0


def main():
    if "--selftest" in sys.argv[2:]:
        return selftest()
    root = pathlib.Path(sys.argv[1])
    found, names = faults_of(root)
    for each in found:
        print(each)
    print(f"{len(documents(root))} documents, {names} names, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
