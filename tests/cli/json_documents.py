"""Plays typical and extreme records and holds every --json document against its promise.

    json_documents.py PROGRAM SOURCE_TREE

Each document is one line, one object, `schema` first, `today` second, and keeps its schema of
schema/json; numbers have no more decimals than promised, and a whole one has no point. Each error
(and each warning before it) is one line on standard error with nothing on standard output and the
exit status it has without --json. Every document has a schema, and every key and word of every
schema is exercised. Controls that must fail: each document without one of its keys, with a value
of another type, and against a schema with a key renamed or a type changed.
Needs python3-jsonschema (run with the system's Python). Closing line: N passed, N failed.
"""

import copy
import json
import os
import re
import sys
import tempfile
from decimal import Decimal

sys.dont_write_bytecode = True  # the source tree stays as it is

import json_file_records  # noqa: E402
import json_records  # noqa: E402
from demands import MEMORY, Failed, demand  # noqa: E402
from json_record import Record  # noqa: E402

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(f"{sys.executable}: the Python module jsonschema is missing; on Debian: "
             "apt-get install python3-jsonschema, and run this with /usr/bin/python3")

OTHER_TYPE = {"type": "string", "const": "no document holds this"}

# Promised, and said by no record yet.
UNREACHED = {"STOP", "BLOCK", "internal", 70, "unknown", "not_compacted", "not_noted"}

# Schemas of files that are no answer of a command; tests/cli/export_record.py holds them.
FILE_FORMATS = {"export"}

# Documents whose schema holds more than the commands here reach (every kind of rule or item):
# each one is held against its schema, and tests/json_samples.py exercises the rest.
EXERCISED_ELSEWHERE = {"calendar", "due", "lab_plan", "programme", "remind", "roster", "sources"}


# Checks of the documents.

def decimals_promised(key):
    if key.endswith("_kg") or "mg_per_kg" in key or key in ("baseline", "current", "at_dose"):
        return 4
    if key in ("value", "upper_limit"):  # of a laboratory, as entered
        return 4
    return 2


def check_decimals(value, key=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            check_decimals(inner, name)
    elif isinstance(value, list):
        for inner in value:
            check_decimals(inner, key)
    elif isinstance(value, Decimal):
        # jq 1.7 shows a number as it is written, jq 1.6 a whole one without its zeros.
        demand(value != value.to_integral_value(), f"{key}: {value} is whole, and has a point")
        places = -value.normalize().as_tuple().exponent
        demand(places <= decimals_promised(key), f"{key}: {value} has {places} decimals")


def check_document(validator, document):
    found = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
             for error in validator.iter_errors(document)]
    demand(not found, "; ".join(found))
    check_decimals(document)


def check_schema(name, schema):
    """What every schema of the tree must say: all keys required, open, each described."""
    Draft202012Validator.check_schema(schema)
    demand(schema.get("title") and schema.get("description"), "no title or no description")
    if name not in ("error", "warning"):
        demand(schema["properties"]["schema"].get("const") == f"isotrack.{name}/1", "const")
        demand(schema["required"][:2] == ["schema", "today"], "schema and today are not first")

    def walk(node, where):
        if isinstance(node, list):
            for inner in node:
                walk(inner, where)
        if not isinstance(node, dict):
            return
        if isinstance(node.get("properties"), dict) and "type" in node:
            demand(node.get("required") == list(node["properties"]), f"{where}: not all required")
            demand(node.get("additionalProperties") is True, f"{where}: closed to new keys")
            for key, inner in node["properties"].items():
                demand(inner.get("description"), f"{where}/{key}: no description")
        for key, inner in node.items():
            walk(inner, f"{where}/{key}")

    walk(schema, name)


def check_exercised(schema, documents, unreached=UNREACHED):
    """Each key of a schema held a value once, and each enumerated word was said."""

    def walk(node, values, where):
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
        demand(any(value is not None for value in values), f"{where} never holds a value")
        for word in set(node.get("enum", [])) - unreached:
            demand(word in values, f"{where} is never {word}")
        for key, inner in node.get("properties", {}).items():
            walk(inner, [value[key] for value in values if value is not None], f"{where}/{key}")
        if "items" in node:
            walk(node["items"], [inner for value in values for inner in value], f"{where}/[]")

    walk(schema, documents, "")


# Controls: what must fail.

def places(value, path=()):
    """Every key of every object in a document."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from places(inner, (*path, at))


def changed(document, path, change):
    out = copy.deepcopy(document)
    inside = out
    for step in path[:-1]:
        inside = inside[step]
    change(inside, path[-1])
    return out


def set_other_type(inside, key):
    """An empty object is none of the promised ones: they all have required keys."""
    inside[key] = ({} if inside[key] is None else False if isinstance(inside[key], str) else
                   "text")


def control_document(validator, document, tried):
    """Without any one of its keys, or with any one value of another type, it must fail."""
    for path in places(document):
        kind = tuple("[]" if isinstance(step, int) else step for step in path)
        if kind in tried:
            continue
        tried.add(kind)
        name = "/".join(map(str, path))
        gone = changed(document, path, lambda inside, key: inside.pop(key))
        demand(not validator.is_valid(gone), f"passes without {name}")
        other = changed(document, path, set_other_type)
        demand(not validator.is_valid(other), f"passes with another type of {name}")


def control_schema(schema, document):
    """A schema with a key renamed or the type of one changed must refuse a sound document."""
    for key in schema["required"]:
        renamed = copy.deepcopy(schema)
        renamed["required"] = [k + "_new" if k == key else k for k in schema["required"]]
        renamed["properties"][key + "_new"] = renamed["properties"].pop(key)
        demand(not Draft202012Validator(renamed).is_valid(document), f"{key} renamed, and passes")
        other = copy.deepcopy(schema)
        other["properties"][key] = OTHER_TYPE
        demand(not Draft202012Validator(other).is_valid(document), f"{key} changed, and passes")


def control_decimals():
    for key, number in (("weight_kg", "1.00001"), ("mg_per_kg", "0.12345"), ("percent", "1.001"),
                        ("remaining_mg", "7.125"), ("percent", "60.0")):
        try:
            check_decimals({"inside": [{key: Decimal(number)}]})
        except Failed:
            continue
        raise Failed(f"{key} {number} passes")


# The names: of the source, of the schemas.

def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def names_in_source(tree):
    folder = os.path.join(tree, "src", "present")
    source = "".join(read(folder, file) for file in sorted(os.listdir(folder))
                     if file.endswith(".cpp"))
    calls = re.findall(r"(?<!Json )\bdocument\(([^,]+),", source)
    names = [re.fullmatch(r'"([a-z_]+)"', call) for call in calls]
    unnamed = [call for call, name in zip(calls, names) if name is None]
    demand(unnamed == ["sheet.schema"], f"documents are named in another way: {unnamed}")
    for beside in "error", "warning":
        demand(f"{beside}_json" in source, f"there is no {beside}_json")
    out = {name.group(1) for name in names if name} | {"error", "warning"}
    folder = os.path.join(tree, "src", "cli")
    for place, _, files in os.walk(folder):
        for file in files:
            out |= set(re.findall(r'\bFactSheet(?: \w+)?\{"([a-z_]+)"', read(place, file)))
    return out


def read_schemas(tree):
    folder = os.path.join(tree, "schema", "json")
    ending = ".schema.json"
    return {file[:-len(ending)]: json.loads(read(folder, file))
            for file in sorted(os.listdir(folder)) if file.endswith(ending)
            and file[:-len(ending)] not in FILE_FORMATS}


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, function, *arguments):
        try:
            function(*arguments)
            self.passed += 1
        except (Failed, ValueError, KeyError, TypeError, AttributeError) as error:
            print(f"{name}: {type(error).__name__}: {error}".replace(": Failed: ", ": "))
            self.failed += 1


def same_names(schemas, wanted, what):
    demand(set(schemas) == wanted, f"schemas without {what}: {sorted(set(schemas) - wanted)}; "
                                   f"{what} without schema: {sorted(wanted - set(schemas))}")


def play(program, play_record, seen):
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        record = Record(program, folder, seen)
        play_record(record)
        demand(not record.wrong, "; ".join(record.wrong))


def main():
    program, tree = os.path.abspath(sys.argv[1]), sys.argv[2]
    tally, seen, tried = Tally(), [], {}
    schemas = read_schemas(tree)
    tally.check("names", lambda: same_names(schemas, names_in_source(tree), "document"))
    tally.check("control decimals", control_decimals)
    for name, schema in schemas.items():
        tally.check(f"schema {name}", check_schema, name, schema)
    for record in json_records.RECORDS + json_file_records.RECORDS:
        tally.check(f"record {record.__name__}", play, program, record, seen)
    played = {name for name, _, _ in seen}
    tally.check("exercised", lambda: same_names(schemas, played, "example"))
    for name, said, document in seen:
        if name not in schemas:
            continue
        validator = Draft202012Validator(schemas[name])
        tally.check(f"{name}: {said}", check_document, validator, document)
        tally.check(f"control {name}: {said}", control_document, validator, document,
                    tried.setdefault(name, set()))
    first = {name: document for name, _, document in reversed(seen)}
    for name, schema in schemas.items():
        if name in first:
            tally.check(f"control schema {name}", control_schema, schema, first[name])
            documents = [document for other, _, document in seen if other == name]
            if name in EXERCISED_ELSEWHERE:
                continue
            tally.check(f"exercised {name}", check_exercised, schema, documents)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
