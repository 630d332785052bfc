"""A record in a folder of its own, played word by word, that keeps the documents it answered with.

Shared by json_documents.py, json_records.py and json_file_records.py.
"""

import json
import shutil
import subprocess
import tempfile
from decimal import Decimal

from demands import MEMORY, Failed, demand

TODAY = "2026-11-22"


class Record:
    """One folder with one record in it, and what was said about it."""

    def __init__(self, program, folder, seen):
        self.program, self.folder, self.seen = program, folder, seen
        self.wrong = []
        self.env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
                    "ISOTRACK_NOW": TODAY + "T09:00:00Z", "ISOTRACK_DB": "record.db"}

    def run(self, *words, env=None, stdout=subprocess.PIPE):
        return subprocess.run([self.program, *words], env={**self.env, **(env or {})},
                              cwd=self.folder, stdin=subprocess.DEVNULL, stdout=stdout,
                              stderr=subprocess.PIPE, timeout=60)

    def document(self, name, *words, status=0):
        """The document that `words` answer with; it is kept for the checks."""
        done = self.run(*words, "--json")
        said = " ".join(words)
        demand(done.returncode == status, f"{said}: exit {done.returncode}: {done.stderr!r}")
        demand(done.stderr == b"", f"{said}: on standard error: {done.stderr!r}")
        document = one_object(said, done.stdout)
        keys = list(document)
        demand(keys[:2] == ["schema", "today"], f"{said}: begins with {keys[:2]}")
        demand(document["schema"] == f"isotrack.{name}/1", f"{said}: is {document['schema']}")
        self.seen.append((name, said, document))
        return document

    def warning(self, *words):
        """The warning about an unknown zone, on a line before the error, if there is one."""
        for more in [], ["--nonsense"]:
            done = self.run(*words, *more, "--json", env={"TZ": "Nowhere/Land"})
            lines = done.stderr.splitlines(keepends=True)
            demand(len(lines) == 1 + len(more), f"standard error: {done.stderr!r}")
            self.seen.append(("warning", " ".join(words), one_object("warning", lines[0])))
            for line in lines[1:]:
                demand("error" in one_object("error", line), f"not an error: {line!r}")

    def red_flag(self, *words):
        """The words of a red flag whose recording fails: a warning before the error."""
        done = self.run(*words, "--json")
        lines = done.stderr.splitlines(keepends=True)
        demand(done.returncode != 0 and len(lines) == 2, f"standard error: {done.stderr!r}")
        self.seen.append(("warning", " ".join(words), one_object("warning", lines[0])))
        demand("error" in one_object("error", lines[1]), f"not an error: {lines[1]!r}")

    def unheard(self, *words):
        """The STOPs of an answer that cannot be written: warnings before the error."""
        with open("/dev/full", "wb") as full:
            done = self.run(*words, "--json", stdout=full)
        lines = done.stderr.splitlines(keepends=True)
        demand(done.returncode == 6 and len(lines) > 1, f"standard error: {done.stderr!r}")
        for line in lines[:-1]:
            document = one_object("warning", line)
            demand(document["warning"]["code"] == "stop", f"{words}: {document}")
            self.seen.append(("warning", " ".join(words), document))
        demand("error" in one_object("error", lines[-1]), f"not an error: {lines[-1]!r}")

    def warned(self, code, *words):
        """The warning with this code, on a line of its own beside the answer."""
        done = self.run(*words, "--json")
        demand(done.returncode == 0, f"{words}: exit {done.returncode}: {done.stderr!r}")
        answer = one_object(" ".join(words), done.stdout)
        self.seen.append((answer["schema"].split(".")[1].split("/")[0], " ".join(words), answer))
        document = one_object("warning", done.stderr)
        demand(document["warning"]["code"] == code, f"{words}: {document}")
        self.seen.append(("warning", " ".join(words), document))

    def receipt(self, *words):
        return self.document("receipt", *words, "--yes")

    def error(self, code, *words, **how):
        """The error that `words` end with; all of them are tried before the record fails."""
        try:
            self.one_error(code, *words, **how)
        except (Failed, ValueError, KeyError) as error:
            self.wrong.append(str(error))

    def one_error(self, code, *words, env=None, stdout=None):
        said = " ".join(repr(word) if isinstance(word, bytes) else word for word in words)
        runs = []
        for json_words in (), ("--json",):
            with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
                shutil.copytree(self.folder, folder, dirs_exist_ok=True)
                twin = Record(self.program, folder, self.seen)
                if stdout is None:
                    runs.append(twin.run(*words, *json_words, env=env))
                else:
                    with open(stdout, "wb") as out:
                        runs.append(twin.run(*words, *json_words, env=env, stdout=out))
        text, done = runs
        demand(done.returncode == text.returncode,
               f"{said}: exit {done.returncode} with --json, {text.returncode} without")
        demand(not done.stdout, f"{said}: on standard output: {done.stdout!r}")
        document = one_object(said, done.stderr)
        demand(document["error"]["code"] == code, f"{said}: is {document['error']}")
        demand(document["error"]["exit"] == done.returncode, f"{said}: exit {done.returncode}")
        self.seen.append(("error", said, document))


def refuse_twins(pairs):
    names = [name for name, _ in pairs]
    demand(len(names) == len(set(names)), f"a key stands twice among {names}")
    return dict(pairs)


def one_object(said, output):
    text = output.decode("utf-8")
    demand(text.endswith("\n") and text.count("\n") == 1, f"{said}: not one line: {text!r}")
    document = json.loads(text, parse_float=Decimal, object_pairs_hook=refuse_twins)
    demand(isinstance(document, dict), f"{said}: not an object")
    return document


def look(record, *options):
    """Everything that can be read about one course."""
    record.document("status", "status", *options)
    record.document("status", "today", *options)
    record.document("regimen", "regimen", "show", *options)
    record.document("courses", "course", "list", *options)
    record.document("history", "history", *options)
    record.document("patient", "patient", "show", *options)
    record.document("chart", "chart", *options)
    record.document("calendar", "calendar", *options)
    if "-p" not in options:
        record.document("patients", "patient", "list")
    record.document("verify", "verify")
