"""The manual pages: all there, everything in them, and read by man and mandoc without complaint.

    manual_pages.py PROGRAM SOURCE_TREE MAN_FOLDER

Every command has its page, every option of every command stands in the page as it is shown and in
the page of docs/commands it is made from, isotrack(1) has every command and every option that all of
them take, and each page that is pointed to exists. A tool that is not installed is a failure.
Closing line: N passed, N failed.
"""

import json
import os
import re
import subprocess
import sys

ENV = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "MANWIDTH": "80",
       "MANROFFOPT": "-c"}
failures = []
passed = 0


def check(holds, what):
    global passed
    if holds:
        passed += 1
    else:
        failures.append(what)
        print("FAILED:", what)


def shown(path):
    """The page as a person reads it, each run of blanks as one, words that were parted put together;
    and what man complains of."""
    done = subprocess.run(["man", "--warnings", "--no-hyphenation", "-l", path], env=ENV,
                          capture_output=True, text=True, timeout=60)
    plain = re.sub(r".\x08|\x1b\[[0-9;]*m", "", done.stdout)
    return " ".join(plain.replace("\u2010", "-").split()), done.stderr.strip()


def content(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def has_option(text, name):
    return re.search(re.escape(name) + r"(?![a-z-])", text) is not None


def main():
    program, tree, folder = sys.argv[1:4]
    done = subprocess.run([program, "help", "--json"], env=ENV, capture_output=True, text=True,
                          check=True)
    table = json.loads(done.stdout)
    words = {row["name"].split()[0] for row in table["commands"]}
    wanted = {"isotrack.1"} | {f"isotrack-{word}.1" for word in words}
    pages = set(os.listdir(folder))
    check(wanted <= pages, f"pages that are missing: {sorted(wanted - pages)}")
    texts = {}
    for page in sorted(wanted & pages):
        path = os.path.join(folder, page)
        texts[page], complaint = shown(path)
        check(not complaint, f"man {page}: {complaint}")
        lint = subprocess.run(["mandoc", "-Tlint", "-Wwarning", path], capture_output=True,
                              text=True, timeout=60)
        check(lint.returncode == 0, f"mandoc {page}: {lint.stdout}")
        raw = content(path)
        check(raw.isascii(), f"{page}: plain ASCII")
        for other in re.findall(r"^\.BR (\S+) \(1\)", raw, re.M):
            check(other.replace("\\-", "-") + ".1" in pages, f"{page} points to {other}")
    for row in table["commands"]:
        word = row["name"].split()[0]
        text = texts.get(f"isotrack-{word}.1", "")
        source = content(os.path.join(tree, "docs", "commands", word + ".md"))
        check(f"isotrack {row['name']}" in text, f"{row['name']}: in its page")
        check(f"{row['name']} {row['summary']}" in texts["isotrack.1"],
              f"{row['name']}: in isotrack(1)")
        for option in row["options"]:
            check(has_option(text, option["name"]), f"{row['name']} {option['name']}: in its page")
            check(has_option(source, option["name"]), f"{row['name']} {option['name']}: in {word}.md")
    for option in table["everywhere"]:
        check(has_option(texts["isotrack.1"], option["name"]), f"{option['name']}: in isotrack(1)")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
