"""Makes tests/data/fhir-r4.json out of the definitions of FHIR R4 (4.0.1).

    fhir_definitions.py FOLDER > tests/data/fhir-r4.json

FOLDER holds profiles-resources.json, profiles-types.json and valuesets.json of the specification's
"JSON definitions" (hl7.org/fhir/R4/downloads.html; HL7 has put FHIR under Creative Commons "No
Rights Reserved"). The extract holds what an export can use of them: of each type its elements with
how often they stand and of which types, the forms of primitive values, and the codes of required
value sets. What no export of ours uses (extensions, narrative, contained resources) is left out, so
that it would be noticed.
"""

import json
import pathlib
import sys

TYPES = ["Bundle", "Patient", "MedicationRequest", "MedicationStatement",
         "MedicationAdministration", "Observation", "Identifier", "CodeableConcept", "Coding",
         "Quantity", "Period", "Reference", "HumanName", "Annotation", "Dosage", "Timing"]
UNUSED = {"id", "extension", "modifierExtension", "meta", "implicitRules", "language", "contained"}
PRIMITIVES = ["boolean", "integer", "positiveInt", "unsignedInt", "decimal", "string", "markdown",
              "uri", "code", "date", "dateTime", "time", "instant"]


def resources(path):
    return [entry["resource"] for entry in json.loads(path.read_text("utf-8"))["entry"]]


def codes_of(value_set, systems):
    """The codes of a value set that names whole code systems, or codes of them."""
    codes = []
    for part in value_set["compose"]["include"]:
        if "concept" in part:
            codes += [each["code"] for each in part["concept"]]
        else:
            codes += walk(systems[part["system"]].get("concept", []))
    return codes


def walk(concepts):
    for each in concepts:
        yield each["code"]
        yield from walk(each.get("concept", []))


def element_of(definition, value_sets):
    out = {"min": definition["min"], "max": definition["max"]}
    if "contentReference" in definition:
        out["types"] = [definition["contentReference"].split("#")[1]]
        return out
    out["types"] = [each["code"] for each in definition["type"]]
    nested = [each for each in out["types"] if each in ("BackboneElement", "Element")]
    if nested:
        out["types"] = [definition["path"]]
    targets = [target.rsplit("/", 1)[1] for each in definition["type"]
               for target in each.get("targetProfile", [])]
    if targets:
        out["targets"] = targets
    binding = definition.get("binding", {})
    if binding.get("strength") == "required" and "code" in out["types"]:
        out["codes"] = value_sets(binding["valueSet"].split("|")[0])
    return out


def main():
    folder = pathlib.Path(sys.argv[1])
    known = {each["id"]: each
             for name in ("profiles-types.json", "profiles-resources.json")
             for each in resources(folder / name)
             if each["resourceType"] == "StructureDefinition"}
    terms = resources(folder / "valuesets.json")
    systems = {each["url"]: each for each in terms if each["resourceType"] == "CodeSystem"}
    sets = {each["url"]: each for each in terms if each["resourceType"] == "ValueSet"}

    def value_sets(url):
        try:
            return sorted(codes_of(sets[url], systems))
        except KeyError:
            return None  # of a code system outside the specification, such as MIME types

    types = {}
    for name in TYPES:
        for definition in known[name]["snapshot"]["element"][1:]:
            owner, _, key = definition["path"].rpartition(".")
            kinds = [each["code"] for each in definition.get("type", [])]
            if key in UNUSED or kinds == ["Narrative"]:
                continue
            types.setdefault(owner, {})[key] = element_of(definition, value_sets)
    forms = {}
    for name in PRIMITIVES:
        value = next(each for each in known[name]["snapshot"]["element"]
                     if each["path"] == name + ".value")
        forms[name] = next((each["valueString"] for each in value["type"][0].get("extension", [])
                            if each["url"].endswith("/regex")), None)
    version = known["Patient"]["version"]
    print(json.dumps({"about": "An extract of the definitions of FHIR, made by "
                               "tests/support/fhir_definitions.py.",
                      "version": version, "types": types, "primitives": forms},
                     indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
