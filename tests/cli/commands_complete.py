"""Asks that every command has its four parts: a row in the table, help with an example and every
option, a transcript in tests/cli, and a manual page in docs/commands that names every option.

    commands_complete.py PROGRAM SOURCE_TREE
"""

import os
import re
import subprocess
import sys


def run(program, *words):
    env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "COLUMNS": "80"}
    done = subprocess.run([program, *words], env=env, capture_output=True, text=True, timeout=20)
    return done.returncode, done.stdout


def commands(program):
    status, text = run(program, "help")
    assert status == 0, "help failed"
    return [m.group(1).strip() for m in re.finditer(r"^  (\S+(?: \S+){0,2})  +\S", text, re.M)]


def read(path):
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return file.read()


def missing_parts(program, tree, name):
    page = name.split()[0]
    out = []
    status, text = run(program, "help", *name.split())
    if status != 0:
        return [f"{name}: no help"]
    if f"  isotrack {name}" not in text:
        out.append(f"{name}: no example in its help")
    if any(len(line) > 80 for line in text.splitlines()):
        out.append(f"{name}: its help is wider than 80 columns")
    options = re.findall(r"^  (?:-\w, )?(--[a-z-]+)", text.split("Everywhere")[0], re.M)
    manual = read(os.path.join(tree, "docs", "commands", page + ".md"))
    if manual is None:
        out.append(f"{name}: no docs/commands/{page}.md")
    else:
        out += [f"{name}: {o} is not in its manual" for o in options if o not in manual]
        if f"isotrack {name}" not in manual:
            out.append(f"{name}: not in docs/commands/{page}.md")
    transcript = read(os.path.join(tree, "tests", "cli", page + ".t"))
    alone = name == "today"
    if transcript is None or (f"$ isotrack {name}" not in transcript and not alone):
        out.append(f"{name}: no transcript in tests/cli/{page}.t")
    return out


def main():
    program, tree = sys.argv[1], sys.argv[2]
    names = commands(program)
    assert len(names) >= 25, f"only {len(names)} commands were found in the help"
    failed = 0
    for name in names:
        parts = missing_parts(program, tree, name)
        failed += bool(parts)
        for line in parts:
            print(line)
    print(f"{len(names) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
