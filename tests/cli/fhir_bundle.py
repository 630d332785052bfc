"""Holds what `export fhir` writes against the definitions of FHIR R4.

    fhir_bundle.py PROGRAM SOURCE_TREE
    fhir_bundle.py --selftest SOURCE_TREE

tests/data/fhir-r4.json is an extract of the definitions: which elements a resource has, how often,
of which types, with which codes. Beside it the rules (invariants) that the specification states in
words for what we write, by their ids. Records of every kind of course are exported; each bundle is
read, its references followed, its totals compared with `status --json`, and words that somebody
typed are looked for. Controls that must fail: each bundle with a key renamed, left out, of another
type, with another code, with a reference to nothing. Closing line: N passed, N failed.
"""

import copy
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the source tree stays as it is

from demands import MEMORY  # noqa: E402

URL = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TYPED = "TYPED"  # stands in every text that somebody types, and may stand in no bundle

# What a record may hold that an export tells of, or must not; one command a line.
LIFE = f"""
start --weight 64.50kg --regimen "40mg as 20+20" --start 2026-08-22 --product Claravis --category can --programme us-ipledge --already 200mg
patient edit --name "{TYPED} Doe" --birth-date 2001-02-03 --reason {TYPED} -p me
contact set clinic {TYPED}
log --from 2026-08-22 --to 2026-09-20 --as-planned --missed 2026-08-30
log --on 2026-09-21 --at 21:30 --vomited --no-food --note {TYPED}
skip --on 2026-09-22 --reason {TYPED}
weight 143.25lb --on 2026-09-22
weight "10st 3lb" --on 2026-10-22
regimen set 60mg 40mg --from 2026-09-23
log --from 2026-09-23 --to 2026-10-10 --as-planned
hold --from 2026-10-11 --to 2026-10-12 --reason {TYPED}
regimen set 20mg tue,thu,sat --from 2026-10-20
regimen set 40mg+20mg --from 2026-11-01 --product "Absorica LD"
regimen set "60mg*7 0mg*21" --from 2026-12-01
pregnancy-test add negative --on 2026-11-18 --setting medical --kind serum --note {TYPED}
pregnancy-test add pending --on 2026-11-20 --setting home --kind urine
pregnancy-test add invalid --on 2026-11-19
lab add alt=24 tg=1.60mmol/L bili=9umol/L wbc=5.25 --on 2026-11-18 --uln alt=55.0 --fasting --note {TYPED}
lab add ast=22 --on 2026-10-18
mood add 1 0 --on 2026-10-01 --note {TYPED}
mood add 1 1 1 1 1 1 1 1 1 --on 2026-10-20
mood add --total 5 --phq9 --on 2026-10-21
medicine add {TYPED}cin --from 2026-09-01
symptom add "other: {TYPED}" --on 2026-10-01
visit add --on 2026-11-20 --decision --note {TYPED}
"""

# Ends of that life, each a scenario of its own.
ENDS = {
    "active": "",
    "held": f"hold --from 2026-11-20 --reason {TYPED}",
    "finished": f"finish --last-dose 2026-11-21 --reason {TYPED}",
    "stopped": f"stop --last-dose 2026-11-21 --reason {TYPED}",
    "archived": "finish --last-dose 2026-11-21 --reason done\npatient archive me",
    "again": "finish --last-dose 2026-10-10 --reason done",
}


class Wrong(Exception):
    pass


def demand(truth, message):
    if not truth:
        raise Wrong(message)


def fits(value, kind, forms):
    """Whether a JSON value is a primitive of that kind."""
    if kind == "boolean":
        return isinstance(value, bool)
    if kind in ("integer", "positiveInt", "unsignedInt", "decimal"):
        text = value.text if isinstance(value, Number) else None
        return text is not None and re.fullmatch(forms[kind], text) is not None
    return isinstance(value, str) and value.strip() == value and \
        re.fullmatch(forms[kind], value) is not None


class Number:
    """A number with the digits it was written with."""

    def __init__(self, text):
        self.text = text

    def __deepcopy__(self, memo):
        return self


def read(text):
    return json.loads(text, parse_int=Number, parse_float=Number,
                      object_pairs_hook=without_twins)


def without_twins(pairs):
    demand(len({key for key, _ in pairs}) == len(pairs), f"a key stands twice: {pairs}")
    return dict(pairs)


class Reader:
    """Reads a bundle by the definitions."""

    def __init__(self, tree):
        with open(os.path.join(tree, "tests", "data", "fhir-r4.json"), encoding="utf-8") as file:
            extract = json.load(file)
        self.types, self.forms = extract["types"], extract["primitives"]
        demand(extract["version"] == "4.0.1", "another version of FHIR")

    def check(self, bundle):
        demand(bundle.get("resourceType") == "Bundle", "no Bundle")
        entries = [entry for entry in bundle.get("entry", []) if isinstance(entry, dict)]
        self.urls = {}
        for entry in entries:
            url = entry.get("fullUrl")
            demand(isinstance(url, str) and URL.fullmatch(url), f"fullUrl {url}")
            demand(url not in self.urls, f"bdl-7: {url} stands twice")
            self.urls[url] = entry["resource"]["resourceType"] if "resource" in entry else None
        self.object(bundle, "Bundle", "Bundle")
        demand(bundle["type"] == "collection", "no collection")

    def element(self, owner, key, where):
        """The element behind a key of JSON, and the type it has there (`valueQuantity`)."""
        elements = self.types[owner]
        if key in elements and not key.endswith("[x]"):
            found = elements[key]
            return key, found, found["types"][0]
        for name, found in elements.items():
            stem = name[:-3]
            if not name.endswith("[x]") or not key.startswith(stem):
                continue
            for kind in found["types"]:
                if key == stem + kind[0].upper() + kind[1:]:
                    return name, found, kind
        raise Wrong(f"{where}: {owner} has no {key}")

    def object(self, value, kind, where):
        demand(isinstance(value, dict) and value, f"{where}: no object, or an empty one")
        if kind == "Resource":
            kind = value.get("resourceType")
            demand(kind in self.types and "." not in str(kind), f"{where}: resource {kind}")
        demand(kind in self.types, f"{where}: type {kind} is not in the extract")
        seen = set()
        for key, inner in value.items():
            if key == "resourceType" and value[key] == kind:
                continue
            name, element, inner_kind = self.element(kind, key, where)
            demand(name not in seen, f"{where}: {name} twice")
            seen.add(name)
            self.values(inner, element, inner_kind, f"{where}.{key}")
        for name, element in self.types[kind].items():
            demand(element["min"] == 0 or name in seen, f"{where}: {name} is missing")
        invariants(kind, value, where)

    def values(self, value, element, kind, where):
        if element["max"] == "1":
            self.one(value, element, kind, where)
            return
        demand(isinstance(value, list) and value, f"{where}: no list, or an empty one")
        for each in value:
            self.one(each, element, kind, where)

    def one(self, value, element, kind, where):
        if kind in self.forms:
            demand(fits(value, kind, self.forms), f"{where}: {value!r} is no {kind}")
            demand("codes" not in element or value in element["codes"],
                   f"{where}: {value} is no code of it")
            return
        self.object(value, kind, where)
        if kind == "Reference":
            url = value.get("reference")
            demand(url in self.urls, f"{where}: {url} is not in the bundle")
            demand(self.urls[url] in element["targets"], f"{where}: refers to {self.urls[url]}")


def has(value, *names):
    return any(key == name or (name.endswith("[x]") and key.startswith(name[:-3]))
               for key in value for name in names)


def invariants(kind, value, where):
    """Rules the specification states in words, by their ids."""
    if kind == "Quantity":
        demand("code" not in value or "system" in value, f"{where}: qty-3")
    if kind == "Period" and "end" in value:
        demand(value["start"] <= value["end"], f"{where}: per-1")
    if kind == "Timing.repeat":
        demand("period" not in value or "periodUnit" in value, f"{where}: tim-2")
        demand("period" not in value or not value["period"].text.startswith("-"), f"{where}: tim-5")
        demand("frequency" in value and "period" in value, f"{where}: how often is not said")
    if kind == "Observation":
        demand(not has(value, "dataAbsentReason") or not has(value, "value[x]"), f"{where}: obs-6")
        awaited = value["status"] == "registered"
        said = has(value, "value[x]", "dataAbsentReason")
        demand(said != awaited, f"{where}: a value is there, or awaited, or it says why not")
        demand(has(value, "subject") and has(value, "effective[x]"), f"{where}: whose, or when")
    if kind == "Observation.referenceRange":
        demand(has(value, "low", "high", "text"), f"{where}: obs-3")
    if kind == "MedicationAdministration":
        demand((value["status"] == "not-done") != ("dosage" in value), f"{where}: dose or not-done")
    if kind == "MedicationAdministration.dosage":
        demand(has(value, "dose", "rate[x]"), f"{where}: mad-1")
    if kind == "CodeableConcept":
        demand(has(value, "coding", "text"), f"{where}: says nothing")
    if kind == "Coding":
        demand("system" in value and "code" in value, f"{where}: a code without its system")


class Folder:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
                    "ISOTRACK_NOW": "2026-11-22T09:00:00Z", "ISOTRACK_DB": "record.db"}

    def run(self, *words, status=0):
        done = subprocess.run([self.program, *words], env=self.env, cwd=self.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        demand(done.returncode == status,
               f"{' '.join(words)}: exit {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode()

    def play(self, lines):
        for line in lines.strip().splitlines():
            self.run(*shlex.split(line), "--yes", "-q")


def of_type(bundle, kind):
    return [entry["resource"] for entry in bundle["entry"]
            if entry["resource"]["resourceType"] == kind]


def same_totals(folder, bundle):
    """The total of the last course is that of `status`, to the digit."""
    status = json.loads(folder.run("status", "--json"), parse_float=str, parse_int=str)
    totals = [each for each in of_type(bundle, "Observation") if "partOf" in each]
    demand(totals, "no total")
    total = totals[-1]
    demand(total["valueQuantity"]["value"].text == status["cumulative"]["mg"], "mg")
    counts = {each["code"]["text"]: each.get("valueInteger", each.get("valueQuantity", {}))
              for each in total["component"]}
    demand(counts["of these, days said to be missed"].text == status["doses"]["missed"], "missed")
    unknown = status["doses"]["unknown"]
    demand(counts["of these, days without entry"].text == unknown, "unknown")
    demand(("comparator" in total["valueQuantity"]) == (unknown != "0"), "at least")
    weights = {key: text["value"].text for key, text in counts.items()
               if key.startswith("per body weight")}
    bases = status["cumulative"]["mg_per_kg"]
    said = sorted(float(text) for text in weights.values())
    demand(said == sorted(float(text) for text in bases.values()), f"mg/kg {weights} {bases}")


def scenario(reader, program, name, end):
    """One record, exported every way; the whole bundle with doses and the person."""
    with tempfile.TemporaryDirectory(dir=MEMORY) as path:
        folder = Folder(program, path)
        folder.play(LIFE if name != "again" else LIFE.split("hold --from")[0])
        folder.play(end)
        if name == "again":
            folder.play("start --weight 65kg --regimen 20mg --start 2026-12-01 --product Claravis")
        whole = ""
        for options in ([], ["--doses"], ["--identify"], ["--doses", "--identify"],
                        ["--course", "1"]):
            text = folder.run("export", "fhir", *options)
            demand(text == folder.run("export", "fhir", *options), "not the same bytes twice")
            bundle = read(text)
            reader.check(bundle)
            typed = text.count(TYPED)
            demand(typed == ("--identify" in options), f"{options}: {typed} typed words")
            demand(("2001-02-03" in text) == ("--identify" in options), "the birth date")
            administered = len(of_type(bundle, "MedicationAdministration"))
            demand((administered > 20) == ("--doses" in options), f"{administered} doses")
            whole = text if len(options) == 2 and "--doses" in options else whole
        if name in ("active", "held"):
            same_totals(folder, read(whole))
        return whole


def places(value, path=()):
    """Every object of a document, by its path."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from places(inner, path + (key,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, path + (index,))


def breakages(bundle):
    """Broken bundles that must be refused, with what was done. One object of each shape is tried;
    an element that may be left out is renamed, which makes a key FHIR has not. The bundle itself is
    broken, and mended before the next one: copies would take most of the time."""
    tried = set()
    for path, found in list(places(bundle)):
        shape = (tuple(part for part in path if isinstance(part, str)), tuple(found),
                 found.get("resourceType"))
        if shape in tried:
            continue
        tried.add(shape)
        whole = dict(found)
        for key, value in whole.items():
            renamed = {name + "X" if name == key else name: each for name, each in whole.items()}
            tries = [(renamed, "renamed"),
                     ({**whole, key: [] if not isinstance(value, list) else {}}, "of another type")]
            if isinstance(value, str) and key in ("status", "reference", "periodUnit", "start",
                                                  "effectiveDateTime", "comparator", "type"):
                tries.append(({**whole, key: value + "x"}, "with another value"))
            if isinstance(value, Number):
                tries.append(({**whole, key: value.text}, "as text"))
            for content, what in tries:
                found.clear()
                found.update(content)
                yield bundle, f"{path}: {key} {what}"
        found.clear()
        found.update(whole)
    broken = copy.deepcopy(bundle)
    broken["entry"].append(copy.deepcopy(broken["entry"][-1]))
    yield broken, "an entry twice"
    for needed in ("subject", "status", "medicationCodeableConcept", "intent", "effectiveDateTime"):
        for n, entry in enumerate(bundle["entry"]):
            if needed in entry["resource"]:
                broken = copy.deepcopy(bundle)
                del broken["entry"][n]["resource"][needed]
                yield broken, f"without {needed}"
                break


SAMPLE = """{"resourceType":"Bundle","type":"collection","entry":[
{"fullUrl":"urn:uuid:00000000-0000-8000-8000-000000000001","resource":{"resourceType":"Patient"}},
{"fullUrl":"urn:uuid:00000000-0000-8000-8000-000000000002","resource":{
 "resourceType":"Observation","status":"final","code":{"text":"weight"},
 "subject":{"reference":"urn:uuid:00000000-0000-8000-8000-000000000001"},
 "effectiveDateTime":"2026-11-22","valueQuantity":{"value":64.50,"unit":"kg",
 "system":"http://unitsofmeasure.org","code":"kg"}}}]}"""


def refused(reader, bundle):
    try:
        reader.check(bundle)
    except (Wrong, AttributeError, KeyError, TypeError, IndexError):
        return True
    return False


def main():
    passed = failed = 0

    def report(good, what):
        nonlocal passed, failed
        passed, failed = passed + bool(good), failed + (not good)
        if not good:
            print(f"FAILED  {what}")

    reader = Reader(sys.argv[2])
    bundles = {"sample": SAMPLE}
    if sys.argv[1] != "--selftest":
        for name, end in ENDS.items():
            try:
                bundles[name] = scenario(reader, os.path.abspath(sys.argv[1]), name, end)
                report(bundles[name], f"{name}: nothing exported")
            except Wrong as wrong:
                report(False, f"{name}: {wrong}")
    for name, text in bundles.items():
        reader.check(read(text))
        for broken, what in breakages(read(text)):
            report(refused(reader, broken), f"control, {name}: {what} was accepted")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
