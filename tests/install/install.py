"""What `cmake --install` copies: all that is promised, nothing else, and it runs from there alone.

    install.py BUILD SOURCE

Also: the table of LICENSES/README.md is what the program is made of. `version` says the same, each
part's licence is there, each is linked as the table says, nothing else is linked, and Debian's
copyright file holds the same texts.
"""

import fnmatch
import json
import os
import re
import stat
import subprocess
import sys
import tempfile
from typing import NamedTuple

# Each file that is installed is one of these, and each of these is there.
PROMISED = [
    "bin/isotrack",
    "share/doc/isotrack/README.md",
    "share/doc/isotrack/CHANGELOG.md",
    "share/doc/isotrack/LICENSE",
    "share/doc/isotrack/LICENSES/*.txt",
    "share/doc/isotrack/LICENSES/README.md",
    "share/doc/isotrack/docs/*.md",
    "share/doc/isotrack/docs/commands/*.md",
    "share/doc/isotrack/docs/spec/*.md",
    "share/doc/isotrack/schema/json/*.schema.json",
    "share/doc/isotrack/schema/clinical/*.json",
    "share/man/man1/isotrack.1",
    "share/man/man1/isotrack-*.1",
    "share/bash-completion/completions/isotrack",
    "share/zsh/*/_isotrack",
    "share/fish/vendor_completions.d/isotrack.fish",
]

# Of the machine, not of the program: the C and C++ libraries, and what sanitizers bring.
SYSTEM = re.compile(
    r"(libc|libm|libdl|libpthread|libstdc\+\+|libgcc_s|ld-linux.*|libasan|libubsan)$")

complaints = []


class Part(NamedTuple):
    """A row of LICENSES/README.md."""

    name: str
    file: str
    licence: str
    how: str

    def stem(self):
        return bare_name(self.file.removesuffix(".txt"))


def must(condition, complaint):
    if not condition:
        complaints.append(complaint)


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def words_of(text):
    """The words of a text, however its lines are broken; ` .` is Debian's empty line."""
    return " ".join(text.replace("\n .\n", "\n").split())


def bare_name(library):
    """`sqlite` of libsqlite3, `sodium` of libsodium."""
    return library.lower().removeprefix("lib").rstrip("0123456789")


def installed(build, into):
    """Installs as somebody with a strict umask does; gives the folder that /usr would be."""
    old = os.umask(0o077)
    try:
        subprocess.run(["cmake", "--install", build, "--prefix", "/usr"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "DESTDIR": into})
    finally:
        os.umask(old)
    return os.path.join(into, "usr")


def check_files(root):
    found = [os.path.relpath(os.path.join(folder, name), root)
             for folder, _, names in os.walk(root) for name in names]
    for path in found:
        mode = stat.S_IMODE(os.stat(os.path.join(root, path)).st_mode)
        wanted = 0o755 if path.startswith("bin/") else 0o644
        must(mode == wanted, f"{path}: mode {mode:o}, not {wanted:o}")
        is_promised = any(fnmatch.fnmatchcase(path, each) for each in PROMISED)
        must(is_promised, f"{path}: installed, not promised")
    for each in PROMISED:
        must(fnmatch.filter(found, each), f"{each}: promised, not installed")


def run(program, home, *words):
    """With nothing but the program: no file of the sources, no variable, no folder of its own."""
    done = subprocess.run([program, *words], cwd="/", capture_output=True, text=True,
                          env={"HOME": home, "ISOTRACK_TODAY": "2026-11-22", "TZ": "UTC"})
    must(done.returncode == 0, f"isotrack {' '.join(words)}: {done.returncode}: {done.stderr}")
    return done.stdout


def check_use(program, home):
    run(program, home, "start", "--weight", "70kg", "--regimen", "40mg", "--product", "Claravis",
        "--programme", "us-ipledge", "--start", "2026-11-21")
    run(program, home, "log", "--on", "2026-11-21")
    must("40 of" in run(program, home, "status"), "the dose is not in `status`")
    programmes = run(program, home, "programme", "list")
    must("us-ipledge" in programmes, "the programmes are not in the program")


def parts_of(source):
    rows = re.findall(r"^\| \[(.+?)\]\((.+?)\) \| (.+?) \| (.+?) \|$",
                      read(source, "LICENSES/README.md"), re.M)
    return [Part(*row) for row in rows]


def check_parts(source, parts, version):
    said = [(each["part"], each["licence"]) for each in version["parts"]]
    table = [(part.name, part.licence) for part in parts]
    must(said == table, f"`version` has {said}, LICENSES/README.md {table}")
    texts = {name for name in os.listdir(os.path.join(source, "LICENSES")) if name.endswith(".txt")}
    must(texts == {part.file for part in parts}, "LICENSES has other texts than its table")


def check_linked(parts, program):
    listed = subprocess.run(["readelf", "-d", program], capture_output=True, text=True, check=True)
    needed = {name.split(".so")[0] for name in re.findall(r"\(NEEDED\).*\[(.+?)\]", listed.stdout)}
    linked = {bare_name(name) for name in needed if not SYSTEM.match(name)}
    shared = {part.stem() for part in parts if part.how.startswith("shared library")}
    must(linked == shared, f"linked are {linked}, LICENSES/README.md says {shared}")


def check_debian(source, parts, version):
    """The copyright file holds every grant and every holder; the changelog is of this version."""
    copyright = words_of(read(source, "scripts/packaging/debian/copyright"))
    for part in parts:
        text = read(source, "LICENSES", part.file)
        begin = re.search(r"^(Permission|Redistribution|The author disclaims)", text, re.M).start()
        for words in map(words_of, text[begin:].split("\n\n")):
            is_heading = re.match(r"Unicode data|COPYRIGHT AND|Copyright \(c\)", words)
            must(is_heading or words in copyright, f"copyright lacks of {part.file}: {words[:60]}")
        for holder in re.findall(r"^Copyright \(c\) (.+?)(?:\. All rights.*)?$", text, re.M):
            must(words_of(holder) in copyright, f"copyright lacks of {part.file}: {holder}")
    first = read(source, "scripts/packaging/debian/changelog").splitlines()[0]
    must(first.startswith(f"isotrack ({version['isotrack']}-"), f"changelog begins with {first}")


def main():
    build, source = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        root = installed(build, folder)
        check_files(root)
        program = os.path.join(root, "bin/isotrack")
        home = os.path.join(folder, "home")
        os.mkdir(home, 0o700)
        check_use(program, home)
        version = json.loads(run(program, home, "version", "--json"))
        parts = parts_of(source)
        check_parts(source, parts, version)
        check_linked(parts, program)
        check_debian(source, parts, version)
    print("\n".join([*complaints, f"{len(complaints)} complaints"]))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
