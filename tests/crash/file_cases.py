"""Commands that make, take in or put back whole files, and what is true of them after a fault.

A case says what lies in its folder before, the words of the command, and afterwards whether what
is there is what was said:

    NewFile   what is written under a new name is whole, or not there
    Change    the record is the one before or the one after, and a new one is whole or not there
    Restore   the record is the old one or the backup, to the byte, and then the old one is kept

The same command again, as the message says, ends it in each case.
"""

import os
import shutil
import sys

from faults import ended, false_words, is_mute
from harness import copied, entries, must, pages_of, run, trouble_of

PHRASE = b"four unrelated words\n"


class Material:
    """What the cases work on, made once: records, and files that commands read."""

    def __init__(self, program, base):
        self.program = program
        self.folder = base.folder / "material"
        self.folder.mkdir(mode=0o700)
        self.record = base.path
        self.later = copied(base.path, self.folder / "later")
        for words in (["log", "--on", "2026-11-16"], ["weight", "71kg", "--on", "2026-11-20"]):
            must(program, self.later, *words, "--yes")
        self.export = self.folder / "later" / "later.json"
        must(program, self.later, "export", "json", "-o", str(self.export))
        self.clinic = copied(base.path, self.folder / "clinic")
        self.clinic.unlink()
        must(program, self.clinic, "patient", "add", "P-1")
        self.backup = self.folder / "later" / "backup.db"
        must(program, copied(base.path, self.folder / "copy"), "backup", "-o", str(self.backup))
        self.sheet = self.folder / "later" / "sheet.csv"
        self.sheet.write_text("date,mg\n" + "".join(f"2026-11-{day},40\n" for day in range(16, 21)))


def put(path, place):
    """A copy of a record, or of none, in an empty folder; returns its path."""
    if path is not None:
        return copied(path, place)
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700)
    return place / "record.db"


def left_behind(record, fault, *known):
    """Names that nobody asked for; not asked of a program that could not clear up."""
    if "signal=KILL" in fault or fault.startswith("unlink:"):
        return []
    names = {each.name for each in record.parent.iterdir()}
    return sorted(names - {record.name, *known})


def says_nothing(done, fault):
    return done.returncode != 0 and not done.stderr and not is_mute(done, fault)


class Case:
    """`words` may hold FIELDS of the material, such as {export}; `given`: standard input."""

    given = b""
    most = 0  # so many faults at most, where one costs a second; 0: all

    def __init__(self, *words, before="record"):
        self.words, self.before = words, before

    def prepare(self, material, place):
        """The folder before the command; returns the path of the record."""
        return put(self.before and getattr(material, self.before), place)

    def line(self, material, record):
        return [word.format(place=record.parent, **vars(material)) for word in self.words]

    def again(self, program, material, record):
        return run_given(program, record, self.line(material, record), self.given)


def run_given(program, record, words, given):
    """As harness.run, with a standard input, and with patience."""
    if not given:
        return run(program, record, words, ISOTRACK_BUSY_TIMEOUT_MS="10000")
    return ended([program, *words], record, given, ISOTRACK_BUSY_TIMEOUT_MS="10000")


class NewFile(Case):
    """A file under the name `out`, in the folder of the record."""

    def __init__(self, *words, out):
        super().__init__(*words)
        self.out = out

    def content(self, program, record):
        """What the file holds; null: it is not there."""
        path = record.parent / self.out
        return path.read_bytes() if path.exists() else None

    def learn(self, program, material, record):
        """What the file holds when nothing fails."""
        done = self.again(program, material, record)
        found = self.content(program, record)
        if done.returncode != 0 or found is None:
            sys.exit(f"{self.words}: exit {done.returncode} {done.stderr}")
        return found

    def look(self, program, material, record, done, fault, expected):
        """What is wrong after a fault, in words."""
        path = record.parent / self.out
        found = self.content(program, record)
        if found is not None and found != expected:
            yield "what lies there is not whole"
        elif found is not None and path.stat().st_mode & 0o777 != 0o600:
            yield f"mode {path.stat().st_mode & 0o777:o}"
        if done.returncode == 0 and found is None:
            yield "exit 0, and there is no file"
        if says_nothing(done, fault):
            yield f"exit {done.returncode} without a word"
        trouble = pages_of(record) or trouble_of(program, record)
        if trouble or entries(record) != entries(material.record):
            yield f"the record changed: {trouble}"
        left = left_behind(record, fault, self.out)
        if left:
            yield f"left behind: {left}"

    def end(self, program, material, record, expected):
        """The same again: now it is there."""
        done = self.again(program, material, record)
        if done.returncode not in (0, 3) or self.content(program, record) != expected:
            yield f"repeated: exit {done.returncode} {done.stderr.strip()[:300]}"


class Backup(NewFile):
    """A copy of the record: sound, and with all that the record holds."""

    def content(self, program, record):
        path = record.parent / self.out
        if not path.exists():
            return None
        return (trouble_of(program, path) or run(program, path, ["export", "json"]).stdout).encode()


class SealedBackup(NewFile):
    """An encrypted copy: opened with the passphrase it is the record."""

    given = PHRASE
    most = 120

    def content(self, program, record):
        path = record.parent / self.out
        if not path.exists():
            return None
        opened = record.parent.parent / (record.parent.name + "-opened") / "record.db"
        done = run_given(program, opened, ["restore", str(path), "--yes", "--passphrase-fd", "0"],
                         self.given)
        said = run(program, opened, ["export", "json"]).stdout
        shutil.rmtree(opened.parent, ignore_errors=True)
        return said.encode() if done.returncode == 0 else done.stderr.encode()


class Change(Case):
    """A record that is changed as a whole, or made."""

    def state(self, record):
        """Its entries, after SQLite undid what was unfinished; null: no file."""
        return entries(record) if record.exists() else None

    def learn(self, program, material, record):
        before = self.state(record)
        done = self.again(program, material, record)
        after = self.state(record)
        if done.returncode != 0 or after == before:
            sys.exit(f"{self.words}: exit {done.returncode} {done.stderr}")
        return before, after

    def look(self, program, material, record, done, fault, expected):
        trouble = record.exists() and pages_of(record)
        if trouble:
            yield trouble
            return
        found = self.state(record)
        if found not in expected:
            yield "the record is neither the one before nor the one after"
            return
        untrue = false_words(done, fault, found == expected[1])
        if untrue:
            yield f"{untrue}: {done.stderr.strip()[:300]}"
        left = left_behind(record, fault)
        if left:
            yield f"left behind: {left}"

    def end(self, program, material, record, expected):
        done = self.again(program, material, record)
        trouble = trouble_of(program, record)
        if done.returncode != 0 or self.state(record) != expected[1] or trouble:
            yield f"repeated: exit {done.returncode} {done.stderr.strip()[:300]} {trouble}"


class Restore(Case):
    """A backup in the place of a record, which is kept."""

    def learn(self, program, material, record):
        before = record.read_bytes() if record.exists() else None
        done = self.again(program, material, record)
        if done.returncode != 0 or before == record.read_bytes():
            sys.exit(f"{self.words}: exit {done.returncode} {done.stderr}")
        return before, record.read_bytes()

    def kept(self, record, before, only_named):
        """Whether the file that was there is in the folder still, to the byte."""
        return any(each.read_bytes() == before for each in record.parent.iterdir()
                   if each != record and each.is_file()
                   and (not only_named or ".before-restore-" in each.name))

    def look(self, program, material, record, done, fault, expected):
        before, after = expected
        found = record.read_bytes() if record.exists() else None
        if found not in expected:
            yield "the record is neither the old one nor the backup"
            return
        untrue = false_words(done, fault, found == after)
        if untrue:
            yield f"{untrue}: {done.stderr.strip()[:300]}"
        if found == after and before is not None and not self.kept(record, before, not done.returncode):
            yield f"the old record is not kept: {sorted(os.listdir(record.parent))}"
        # The old record may keep the name it was to lose, and the message then says which.
        left = [name for name in left_behind(record, fault) if ".before-restore-" not in name
                and not (name in done.stderr and (record.parent / name).read_bytes() == before)]
        if left:
            yield f"left behind: {left}"

    def end(self, program, material, record, expected):
        done = self.again(program, material, record)
        if done.returncode != 0 or record.read_bytes() != expected[1] or (
                expected[0] is not None and not self.kept(record, expected[0], False)):
            yield f"repeated: exit {done.returncode} {done.stderr.strip()[:300]}"


CASES = {
    "backup": Backup("backup", "-o", "{place}/out.db", out="out.db"),
    "backup --encrypt": SealedBackup("backup", "--encrypt", "--passphrase-fd", "0", "-o",
                                     "{place}/out.sealed", out="out.sealed"),
    "restore": Restore("restore", "{backup}", "--yes", before="later"),
    "restore anew": Restore("restore", "{backup}", "--yes", before=None),
    "export json": NewFile("export", "json", "-o", "{place}/out.json", out="out.json"),
    "export fhir": NewFile("export", "fhir", "-o", "{place}/out.json", out="out.json"),
    "export ics": NewFile("export", "ics", "-o", "{place}/out.ics", out="out.ics"),
    "report": NewFile("report", "-o", "{place}/out.html", out="out.html"),
    "start anew": Change("start", "--weight", "70kg", "--regimen", "40mg", "--start", "2026-09-22",
                         "--category", "cannot", "--programme", "none", "--yes", "--once", "key",
                         before=None),
    "import json": Change("import", "json", "{export}"),
    "import json --create": Change("import", "json", "{export}", "--create", before=None),
    "import csv": Change("import", "csv", "{sheet}", "--yes"),
    "merge": Change("merge", "{export}", "--as", "P-1", "--yes", before="clinic"),
}
