"""Plays a record that holds a fact of every kind and holds its export against the promise of it.

    export_record.py PROGRAM SOURCE_TREE

The export keeps schema/json/export.schema.json, every table and key of which is exercised; the
schema names the tables and columns of src/store/tables.hpp, all of them. Taken in again the record
is the same, and exported again the bytes are. Changed in any one value, an export is refused, with
its place, and nothing is stored. Controls that must fail: the document without a key, and with one
renamed. Needs python3-jsonschema (run with the system's Python). Closing line: N passed, N failed.
"""

import copy
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the source tree stays as it is

from demands import MEMORY, Failed, demand  # noqa: E402

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(f"{sys.executable}: the Python module jsonschema is missing; on Debian: "
             "apt-get install python3-jsonschema, and run this with /usr/bin/python3")

# What every record of a life with the program may hold; each line is one command.
COMMANDS = """
start --weight 142lb --regimen 40mg --start 2026-09-22 --product Claravis --category can --programme us-ipledge --already 200mg
patient edit --name Sam --birth-date 2001-02-03 --weight-unit lb --cycles regular --reason known
contact set clinic 555-0300
log --from 2026-09-22 --to 2026-10-20 --as-planned --missed 2026-09-30
log --on 2026-10-21 --at 21:30 --vomited --no-food --note "with supper"
skip --on 2026-10-22 --reason forgot
weight 143lb --on 2026-10-22
regimen set 60mg --from 2026-10-23
hold --from 2026-10-25 --to 2026-10-26 --reason travel
amend --on 2026-10-21 20mg --reason "read the wrong box"
undo
pregnancy-test add negative --on 2026-11-18 --setting medical --kind serum --note "lab 7"
contraception add "combined pill, condom" --from 2026-06-20 --to 2026-12-31
contraception gap --from 2026-11-20 --to 2026-11-21 --note "pills forgotten"
period add --on 2026-11-01
confirm us.authorisation --until 2026-11-24 --note A1
prescription add --on 2026-11-18 --days 30 --refills 0
pickup add 30x40mg 30x20mg --days 30 --product Claravis --on 2026-11-19
visit add --on 2026-11-20 --decision --note "in person"
lab add alt=24 tg=118mg/dL --on 2026-11-18 --uln alt=55 --fasting --note arm
medicine add Minocin --note "at night" --to 2026-12-01
symptom add "dry lips" --on 2026-10-01 --grade mild --note balm
symptom end "dry lips" --on 2026-10-05
mood add 1 0 --on 2026-10-01 --note phone
mood add --total 5 --phq9 --on 2026-10-20
stock count 20mg=31 --note "in the box"
waive monthly_classic --reason remote --due 2026-12-21
remind add "weigh myself" --on 2026-11-22 --every 4w --until 2027-11-22
config set us-ipledge.edition-b-from 2026-12-01 --once once-1
programme add own.json
finish --last-dose 2026-11-21 --reason "as planned"
course outcome cleared --on 2026-11-22
log --on 2026-11-21 --extra --note secret
redact --id LAST
patient add P-2
log --on 2026-11-20 --extra -p me
merge other.json --as P-3
visit add --on 2026-11-21 -p P-3
merge later.json --as P-3
patient erase P-2
"""

OWN = {"id": "own", "name": "Ours", "region": "Leeds", "note": "two weeks", "base": "uk",
       "rules": []}
# Said by no command: a file's own identity of these goes without.
RENAMED = {("course_terms", "lower_target"): "lower_target_mg_per_kg",
           ("course_terms", "upper_target"): "upper_target_mg_per_kg",
           ("mood_score", "total"): "total_points",
           ("stock_count", "counted"): "counted_capsules"}


class Folder:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
                    "ISOTRACK_NOW": "2026-11-22T09:00:00Z", "ISOTRACK_DB": "record.db"}

    def run(self, *words, status=0, data=None):
        done = subprocess.run([self.program, *words], env=self.env, cwd=self.folder, input=data,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        demand(done.returncode == status,
               f"{' '.join(words)}: exit {done.returncode}: {done.stderr.decode()}")
        return done.stdout

    def export(self, *words):
        return self.run("export", "json", *words)


def write_record(folder):
    """A record with a fact of every kind; the export of it."""
    import shlex
    with open(os.path.join(folder.folder, "own.json"), "w", encoding="utf-8") as file:
        json.dump(OWN, file)
    other = ["--db", "other.db"]
    folder.run("start", "--weight", "70kg", "--regimen", "20mg", "--start", "2026-11-20", *other)
    folder.run("log", *other)
    with open(os.path.join(folder.folder, "other.json"), "wb") as file:
        file.write(folder.export(*other))
    # A decision that did not know of the visit.
    folder.run("remind", "add", "call", "--on", "2026-11-22", *other)
    folder.run("confirm", "reminder.1", *other)
    with open(os.path.join(folder.folder, "later.json"), "wb") as file:
        file.write(folder.export(*other))
    for line in COMMANDS.strip().splitlines():
        last = json.loads(folder.run("history", "--json"))["entries"][-1]["entry"] \
            if "LAST" in line else 0
        words = [word.replace("LAST", str(last)) for word in shlex.split(line)]
        if words[0] != "start" and "-p" not in words and words[0] not in ("merge", "patient"):
            words += ["-p", "me"]
        if words[:2] == ["patient", "edit"]:
            words += ["-p", "me"]
        folder.run(*words, "--yes")
    return folder.export()


def tables_in_source(tree):
    with open(os.path.join(tree, "src", "store", "tables.hpp"), encoding="utf-8") as file:
        source = file.read()
    out = {}
    for found in re.finditer(r'FactTable\{"(\w+)",\s*"[^"]+",\s*((?:"[^"]*"\s*)+),\s*"(\w*)"',
                             source):
        columns = "".join(re.findall(r'"([^"]*)"', found.group(2)))
        names = [name.strip() for name in columns.split(",") if name.strip()]
        keys = [RENAMED.get((found.group(1), name), name) for name in names]
        end = [] if found.group(3) == "id" else ["restores"]
        out[found.group(1)] = ["id", *keys, *end]
    demand(len(out) >= 33, f"only {len(out)} tables were found in the source")
    return out


def schema_names_all(schema, tree):
    entry = schema["properties"]["entries"]["items"]["properties"]
    tables = tables_in_source(tree)
    said = {name: list(rows["items"]["properties"])
            for name, rows in entry["recorded"]["properties"].items()}
    demand(said == tables, "the schema and src/store/tables.hpp differ")
    facts = {name for name, keys in tables.items() if "restores" in keys}
    demand(set(entry["withdrawn"]["properties"]) == facts, "withdrawn names other tables")


def exercised(schema, document):
    """Every table has a row, and every key a value once, but for what nobody says here."""
    entry = schema["properties"]["entries"]["items"]["properties"]
    rows = {}
    for each in document["entries"]:
        for table, found in each["recorded"].items():
            rows.setdefault(table, []).extend(found)
    for table, described in entry["recorded"]["properties"].items():
        demand(rows.get(table), f"no row of {table}")
        for key in described["items"]["properties"]:
            said = any(row[key] is not None for row in rows[table])
            demand(said or key in ("restores", "file_id"), f"{table}/{key} never holds a value")
    for key in entry:
        demand(any(each[key] not in (None, [], {}) for each in document["entries"]),
               f"{key} never holds a value")


def every_value(value, path=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from every_value(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from every_value(inner, (*path, at))
    else:
        yield path


def text_changed(document, path):
    """The document with another value there; it is itself again afterwards."""
    inside = document
    for step in path[:-1]:
        inside = inside[step]
    value = inside[path[-1]]
    inside[path[-1]] = (not value if isinstance(value, bool) else value + 1
                        if isinstance(value, int) else "x" if value is None else value + "x")
    text = json.dumps(document)
    inside[path[-1]] = value
    return text


def refuses_every_change(folder, document):
    """One value of each kind is changed; a sample, because each is a run of the program."""
    tried = set()
    before = folder.export()
    for path in every_value(document["entries"]):
        kind = tuple("[]" if isinstance(step, int) else step for step in path)
        if kind in tried:
            continue
        tried.add(kind)
        data = text_changed(document, ("entries", *path)).encode()
        done = subprocess.run([folder.program, "import", "json", "-", "--db", "bad.db", "--create"],
                              env=folder.env, cwd=folder.folder, input=data,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        demand(done.returncode == 6, f"{kind}: exit {done.returncode}: {done.stderr.decode()}")
        demand(not os.path.exists(os.path.join(folder.folder, "bad.db")), f"{kind}: stored")
    demand(len(tried) > 150, f"only {len(tried)} values were tried")
    demand(folder.export() == before, "the record changed meanwhile")


def round_trip(folder, text):
    with open(os.path.join(folder.folder, "a.json"), "wb") as file:
        file.write(text)
    folder.run("import", "json", "a.json", "--db", "b.db", "--create")
    demand(folder.export("--db", "b.db") == text, "other bytes")
    folder.run("import", "json", "a.json", "--db", "b.db")
    demand(folder.export("--db", "b.db") == text, "other bytes after the second time")
    folder.run("verify", "--db", "b.db")
    part = folder.export("-p", "me")
    folder.run("import", "json", "-", "--db", "c.db", "--create", data=part)
    demand(folder.export("--db", "c.db") == part, "other bytes of one patient's part")
    spread = json.dumps(json.loads(text), indent=1).encode()
    folder.run("import", "json", "-", "--db", "d.db", "--create", data=spread)
    demand(folder.export("--db", "d.db") == text, "other bytes from another layout")


def controls(schema, document):
    validator = Draft202012Validator(schema)
    demand(validator.is_valid(document), "the export does not keep its schema: " + "; ".join(
        error.message[:100] for error in validator.iter_errors(document)))
    for key in list(document):
        without = {name: value for name, value in document.items() if name != key}
        demand(not validator.is_valid(without), f"passes without {key}")
    for key in list(document["entries"][0]):
        for change in lambda entry, k: entry.pop(k), lambda entry, k: entry.update({k: [{}]}):
            other = copy.deepcopy(document)
            change(other["entries"][0], key)
            demand(not validator.is_valid(other), f"passes with another {key}")
    for table, rows in document["entries"][0]["recorded"].items():
        for key in list(rows[0]):
            other = copy.deepcopy(document)
            other["entries"][0]["recorded"][table][0].pop(key)
            demand(not validator.is_valid(other), f"passes without {table}/{key}")


def main():
    program, tree = os.path.abspath(sys.argv[1]), sys.argv[2]
    with open(os.path.join(tree, "schema", "json", "export.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    passed = failed = 0
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        folder = Folder(program, name)
        text = b""
        document = {}

        def play():
            nonlocal text, document
            text = write_record(folder)
            document = json.loads(text)

        for what, check in (("schema", lambda: schema_names_all(schema, tree)), ("record", play),
                            ("controls", lambda: controls(schema, document)),
                            ("exercised", lambda: exercised(schema, document)),
                            ("round trip", lambda: round_trip(folder, text)),
                            ("changes", lambda: refuses_every_change(folder, document))):
            try:
                check()
                passed += 1
            except (Failed, ValueError, KeyError, TypeError) as error:
                print(f"{what}: {type(error).__name__}: {error}".replace(": Failed: ", ": "))
                failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
