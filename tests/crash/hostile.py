#!/usr/bin/env python3
"""Text that would do something where it is shown: to a terminal, a page, a calendar, a sheet.

    hostile.py PROGRAM [--payloads N] [--seed S] [--control]

Each payload goes into every field that takes words. What is refused is refused in clean words;
what is stored comes out of every format as words again: no control or direction character, no
element of a page, no component of a calendar, no formula of a sheet, no broken JSON. The same for
text that another program wrote into the file.

Control: a program that shows what it was given.
"""

import csv
import html.parser
import io
import json
import pathlib
import re
import shutil
import sqlite3
import stat
import sys

from harness import Base, Tally, copied, dice, parser, run, scratch

CONTROLS = ([chr(each) for each in range(1, 32)] + ["\x7f"] + [chr(each) for each in range(128, 160)]
            + list("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029"))
FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "＝1+1", "＋1", "－1", "＠a",
            "=HYPERLINK(\"http://x\")", "'=1", "''=1", "\"=1", ";=1", ",=1", "0=1", "'", "''"]
PAGES = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
         "'><b>x", "</title><script>", "</style><script>", "<!--", "-->", "]]>", "&lt;b&gt;", "&#60;b>",
         "javascript:alert(1)", "<iframe src=//x>", "<a href=x>", "</svg><x>", "</text><x>", "&", "<", ">",
         "<?xml?>", "<![CDATA[x]]>", "{{7*7}}", "${7*7}", "%s%n", "%00"]
CALENDARS = ["x\r\nATTENDEE:mailto:a@b", "x\nBEGIN:VALARM", "x\\nEND:VEVENT", "END:VEVENT", "a;b,c\\d",
             "x\rDTSTART:20260101", "BEGIN:VEVENT", "\\", ";", ",", ":", "\\;", "x" * 300, "ä" * 200]
SHELLS = ["$(touch x)", "`touch x`", "; rm -rf x", "| cat", "&& ls", "../../etc/passwd", "/dev/null", "-rf",
          "--db=/x", "-", "--", "a'b", 'a"b', "a\\b", "*", "?", "~", "!x", "#x", "%d", "{x}"]
DATABASES = ["'; DROP TABLE dose; --", "' OR 1=1 --", "\"; SELECT 1", "x' UNION SELECT 1", "1; PRAGMA x",
             "%_%", "NULL", "NaN", "Infinity", "0x10", "1e9"]
UNICODE = ["\ufeffx", "\u0301x", "x\u0301\u0301\u0301\u0301", "\u200b", "\u200d", "👩‍👩‍👧", "\U000e0041", "\ufffe",
           "ﷺ", "Ａ", "İ", "ß", "\u00a0x", "\u3000", "x" * 999, "\U0010ffff", "a\u0338", "١٢", "𝟜𝟘mg"]


def payloads():
    """All of them, in one order."""
    found = [before + control + after for control in CONTROLS
             for before, after in (("x", "y"), ("", ""), ("\x1b[31m", "m"))]
    found += ["\x1b]0;title\x07", "\x1b]8;;http://x\x07y", "\x1b]52;c;eA==\x07", "\x1b[2J", "\x1bc",
              "\x9b31m", "\x1bP1$q\x1b\\", "a\rb", "a\x08b", "\x0e", "\x1b[?1049h"]
    found += FORMULAS + PAGES + CALENDARS + SHELLS + DATABASES + UNICODE
    found += [page + formula for page in PAGES[:6] for formula in FORMULAS[:6]]
    return [each for each in dict.fromkeys(found) if "\0" not in each]


# Fields that take words: the command, with {} for the payload.
FIELDS = {
    "name": ["patient", "edit", "--name", "{}"],
    "note": ["log", "1mg", "--extra", "--on", "2026-10-10", "--note", "{}"],
    "reason": ["waive", "us.visit.monthly", "--reason", "{}"],
    "contact": ["contact", "set", "prescriber", "{}"],
    "medicine": ["medicine", "add", "{}", "--from", "2026-11-01", "--yes"],
    "symptom": ["symptom", "add", "other: {}", "--on", "2026-11-01", "--yes"],
    "reminder": ["remind", "add", "{}", "--every", "30d"],
    "code": ["status", "-p", "{}"],
    "path": ["status", "--db", "{}"],
    "number": ["log", "{}"],
    "date": ["log", "--on", "{}"],
    "command": ["{}"],
}
SHOWN = {
    "status": ["status"], "due": ["due"], "history": ["history"], "audit": ["audit"],
    "medicines": ["medicine", "list"], "symptoms": ["symptom", "list"], "contacts": ["contact", "list"],
    "patient": ["patient", "show"], "reminders": ["remind", "list"], "roster": ["roster", "--all"],
    "plain": ["history", "--plain"], "json": ["history", "--json"], "page": ["report", "-o", "-"],
    "calendar": ["export", "ics"], "export": ["export", "json"], "sheet": ["export", "csv"],
    "bundle": ["export", "fhir", "--identify"],
}
UNCLEAN = re.compile("[\x00-\x09\x0b-\x1f\x7f\x80-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


class Elements(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attributes):
        self.found.add(tag)
        for name, value in attributes:
            if name.startswith("on") or "javascript:" in (value or ""):
                self.found.add(f"{tag} {name}={value}")


def elements(page):
    reader = Elements()
    reader.feed(page)
    return reader.found


def unclean(kind, text, plain):
    """What is wrong with an output, in words. `plain`: the same of a harmless record."""
    allowed = text.replace("\t", "") if kind == "plain" else text
    if kind in ("sheet", "calendar"):
        allowed = text.replace("\r\n", "\n")
    if kind == "calendar":
        allowed = allowed.replace("\n\t", "\n ")
    if "\ufffd" in text and "\ufffd" not in plain:
        return "is no UTF-8"
    found = UNCLEAN.search(allowed)
    if found:
        at = found.start()
        return f"shows {found.group()!r} in {allowed[max(0, at - 30):at + 30]!r}"
    if kind in ("json", "export", "bundle"):
        json.loads(text)
    if kind == "page" and elements(text) - elements(plain):
        return f"has the elements {elements(text) - elements(plain)}"
    if kind == "calendar":
        for line in ("BEGIN:VCALENDAR", "END:VCALENDAR"):
            if text.count(line + "\r\n") != 1:
                return f"holds {line} {text.count(line)} times"
        begun = re.findall(r"^BEGIN:(\w+)", text, re.M)
        if set(begun) - set(re.findall(r"^BEGIN:(\w+)", plain, re.M)) or "ATTENDEE" in text.upper().replace(
                "\\NATTENDEE", ""):
            return f"has the components {sorted(set(begun))}"
    if kind == "sheet":
        for row in csv.reader(io.StringIO(text, newline="")):
            for cell in row:
                if cell[:1] in "=+@\t\r\n＝＋－＠" and cell or re.match(r"-[^0-9]", cell):
                    return f"has the cell {cell!r}"
    return ""


def outputs(program, record):
    """What every format shows of a record."""
    return {kind: run(program, record, words) for kind, words in SHOWN.items()}


def check_record(program, record, plain, tally, what, statuses):
    for kind, done in outputs(program, record).items():
        tally.add("outputs")
        if done.returncode not in statuses:
            tally.fail(f"{what}: {kind}: exit {done.returncode} {done.stderr.strip()[:200]}")
        for stream in ("stdout", "stderr") if done.returncode == 0 else ("stderr",):
            trouble = unclean(kind if stream == "stdout" else "words", getattr(done, stream),
                              plain[kind].stdout if stream == "stdout" else "")
            if trouble:
                tally.fail(f"{what}: {kind} {trouble}")


def written_by_others(record, roll, texts):
    """Puts payloads into the words of a file as another program might, leaving its tables alone."""
    db = sqlite3.connect(record, isolation_level=None)
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("PRAGMA writable_schema = ON")
    db.execute("BEGIN")
    rows = db.execute("SELECT rowid, type, name, tbl_name, rootpage, sql FROM sqlite_schema "
                      "WHERE type = 'trigger'").fetchall()
    db.execute("DELETE FROM sqlite_schema WHERE type = 'trigger'")
    db.execute("COMMIT")
    db.close()
    db = sqlite3.connect(record, isolation_level=None)
    for table, column in (("patient_terms", "name"), ("patient_terms", "code"), ("contact", "text"),
                          ("medicine", "name"), ("medicine", "note"), ("reminder", "text"),
                          ("symptom", "words"), ("symptom", "note"), ("dose", "note"),
                          ("dispensing", "note"), ("visit", "note"), ("lab_draw", "note"),
                          ("confirmation", "note"), ("configured", "value"), ("entry", "reason"),
                          ("entry", "user"), ("entry", "command")):
        try:
            for (row,) in db.execute(f"SELECT rowid FROM {table}").fetchall():
                db.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?",
                           (roll.choice(texts), row))
        except sqlite3.Error:
            pass  # this version has no such column, or a rule of the table forbids it
    db.execute("PRAGMA writable_schema = ON")
    db.executemany("INSERT INTO sqlite_schema (rowid, type, name, tbl_name, rootpage, sql) "
                   "VALUES (?, ?, ?, ?, ?, ?)", rows)
    db.close()
    return len(triggers)


def echoing(program, folder):
    wrong = folder / "echoing"
    wrong.write_text(f'#!/bin/sh\n"{program}" "$@"\ncode=$?\nprintf "%s\\n" "$*" >&2\nexit $code\n')
    wrong.chmod(wrong.stat().st_mode | stat.S_IXUSR)
    return wrong


def main():
    options = parser(__doc__)
    options.add_argument("--payloads", type=int, default=0, help="so many, by dice; 0: all")
    options = options.parse_args()
    program = pathlib.Path(options.program).resolve()
    folder = scratch(options.folder)
    try:
        return test(program, options, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test(program, options, folder):
    base = Base(program, folder)
    tried = echoing(program, folder) if options.control else program
    tally = Tally("hostile", options.seed)
    texts = payloads()
    if options.payloads or options.control:
        texts = dice(options.seed).sample(texts, options.payloads or 20)
    tally.add("payloads", len(texts))
    record = copied(base.path, folder / "typed")
    for words in FIELDS.values():  # a harmless text in each field
        run(program, record, [each.replace("{}", "plain") for each in words])
    plain = outputs(program, record)
    for text in texts:
        for field, words in FIELDS.items():
            done = run(tried, record, [each.replace("{}", text) for each in words])
            tally.add("fields")
            tally.add("stored" if done.returncode == 0 else "refused")
            for stream in (done.stdout, done.stderr):
                trouble = unclean("words", stream, "")
                if trouble:
                    tally.fail(f"{field} {text!r}: {trouble}")
            if done.returncode not in (0, 2, 3, 4, 5, 6):
                tally.fail(f"{field} {text!r}: exit {done.returncode}")
    if not options.control:
        check_record(program, record, plain, tally, "typed", (0,))
        roll = dice(options.seed, "others")
        for turn in range(max(2, len(texts) // 10)):
            other = copied(base.path, folder / "others")
            written_by_others(other, roll, texts)
            check_record(program, other, plain, tally, f"written by others, {turn}", (0, 5))
    return tally.end(options.control)


if __name__ == "__main__":
    sys.exit(main())
