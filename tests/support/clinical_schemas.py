"""Holds every file of schema/clinical against the JSON Schema it names.

    clinical_schemas.py SOURCE_TREE

The program reads these files by rules of its own; the schemas are what an editor sees, and the two
must not part. Controls that must fail: each file without one of its keys, and each object with a
key nobody knows. Needs python3-jsonschema. Closing line: N passed, N failed.
"""

import copy
import json
import pathlib
import sys
import warnings

try:
    from jsonschema import Draft202012Validator
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from jsonschema import RefResolver
except ImportError:
    sys.exit(f"{sys.executable}: the Python module jsonschema is missing; on Debian: "
             "apt-get install python3-jsonschema, and run this with /usr/bin/python3")


def validator_of(path, store):
    schema = store[path.as_uri()]
    resolver = RefResolver(path.as_uri(), schema, store=store)
    return Draft202012Validator(schema, resolver=resolver)


def objects(value, path=()):
    """Every object of a document, by its path."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from objects(inner, path + (key,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from objects(inner, path + (index,))


def at(document, path):
    for part in path:
        document = document[part]
    return document


def controls(document, validator):
    """What the schema accepts and should not. One object of each shape is tried."""
    tried, accepted = set(), []
    for path, found in objects(document):
        shape = (tuple(part for part in path if isinstance(part, str)), found.get("check"))
        if shape in tried:
            continue
        tried.add(shape)
        broken = copy.deepcopy(document)
        at(broken, path)["nobody_knows"] = 1
        if validator.is_valid(broken):
            accepted.append(f"a further key at {path}")
        for key in found:
            broken = copy.deepcopy(document)
            at(broken, path)[key] = object  # of no JSON type at all
            if key != "$schema" and validator.is_valid(broken):
                accepted.append(f"another type at {path + (key,)}")
    for key in document:
        optional = {"$schema", "notes", "base", "methods", "abstinence_counts", "switches"}
        broken = {other: value for other, value in document.items() if other != key}
        if key not in optional and validator.is_valid(broken):
            accepted.append(f"without {key}")
    return accepted


def main():
    root = pathlib.Path(sys.argv[1]).resolve() / "schema" / "clinical"
    passed = failed = 0

    def report(good, what):
        nonlocal passed, failed
        passed, failed = passed + bool(good), failed + (not good)
        if not good:
            print(f"FAILED  {what}")

    store = {}
    for path in sorted(root.rglob("*.schema.json")):
        store[path.as_uri()] = json.loads(path.read_text("utf-8"))
        Draft202012Validator.check_schema(store[path.as_uri()])
        report(True, path.name)
    used = {(root / "rule.schema.json").as_uri()}
    for path in sorted(root.rglob("*.json")):
        if path.name.endswith(".schema.json"):
            continue
        document = json.loads(path.read_text("utf-8"))
        schema = (path.parent / document["$schema"]).resolve()
        used.add(schema.as_uri())
        validator = validator_of(schema, store)
        errors = [f"{list(error.absolute_path)}: {error.message[:200]}"
                  for error in validator.iter_errors(document)]
        report(not errors, f"{path.relative_to(root)}: {errors}")
        accepted = controls(document, validator)
        report(not accepted, f"{path.relative_to(root)}, control: {accepted}")
    report(used == set(store), f"schemas that no file names: {sorted(set(store) - used)}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
