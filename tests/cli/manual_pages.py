"""The manual pages: all there, everything in them, and read by man and mandoc without complaint.

    manual_pages.py PROGRAM SOURCE_TREE MAN_FOLDER

Every command has its page, every option of every command stands in the page as it is shown and in
the page of docs/commands it is made from, isotrack(1) has every command and every option that all of
them take, each page that is pointed to exists, and another word for a command shows its page. What
docs/ shows as typed fits a screen of 80 columns. A tool that is not installed is a failure.
Closing line: N passed, N failed.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

from checks import check, closing

ENV = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "MANWIDTH": "80",
       "MANROFFOPT": "-c"}


def shown(path):
    """The page as a person reads it, each run of blanks as one, words that were parted put together;
    and what man complains of."""
    done = subprocess.run(["man", "--warnings", "--no-hyphenation", "-l", path], env=ENV,
                          capture_output=True, text=True, timeout=60)
    plain = re.sub(r".\x08|\x1b\[[0-9;]*m", "", done.stdout)
    return " ".join(plain.replace("\u2010", "-").split()), done.stderr.strip()


def other_words(table, folder):
    """`man isotrack-miss` is that of `skip`, as man finds pages that are installed."""
    words = {row["alias"].split()[0]: row["name"].split()[0]
             for row in table["commands"] if row["alias"]}
    check(len(words) >= 2, f"{len(words)} commands have another word")
    with tempfile.TemporaryDirectory() as installed:
        os.symlink(os.path.abspath(folder), os.path.join(installed, "man1"))
        for word, name in words.items():
            both = [subprocess.run(["man", "-M", installed, "isotrack-" + each], env=ENV,
                                   capture_output=True, text=True, timeout=60)
                    for each in (word, name)]
            check(both[0].stdout == both[1].stdout != "", f"man isotrack-{word}: {both[0].stderr}")
    return {f"isotrack-{word}.1" for word in words}


def typed_lines(tree):
    """The commands of the fenced blocks of docs/ are no wider than a screen."""
    seen = 0
    for folder, _, names in os.walk(os.path.join(tree, "docs")):
        for name in names:
            text = content(os.path.join(folder, name))
            for block in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S):
                for line in re.findall(r"^[$>] .*", block, re.M):
                    seen += 1
                    check(len(line) <= 80, f"{name}: {len(line)} columns: {line}")
    check(seen > 100, f"{seen} lines that are typed were seen")


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
    typed_lines(tree)
    aliases = other_words(table, folder)
    check(pages == wanted | aliases, f"pages amiss: {sorted(pages ^ (wanted | aliases))}")
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
    return closing()


if __name__ == "__main__":
    sys.exit(main())
