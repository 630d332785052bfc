"""Holds sample documents against their schemas, with the checks of cli/json_documents.py.

    json_samples.py SAMPLE_DRIVER SOURCE_TREE

The samples hold every key and word that a document may hold, more than commands will say in any
one record. Closing line: N passed, N failed.
"""

import os
import subprocess
import sys

sys.dont_write_bytecode = True  # the source tree stays as it is
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "cli"))
import json_documents as documents  # noqa: E402
from json_record import one_object  # noqa: E402


def main():
    driver, tree = os.path.abspath(sys.argv[1]), sys.argv[2]
    tally, tried, seen = documents.Tally(), {}, {}
    schemas = documents.read_schemas(tree)
    output = subprocess.run([driver, "json"], stdout=subprocess.PIPE, check=True, timeout=60).stdout
    for number, line in enumerate(output.splitlines(keepends=True)):
        document = one_object(f"line {number}", line)
        name = document["schema"][len("isotrack."):-len("/1")]
        seen.setdefault(name, []).append(document)
        validator = documents.Draft202012Validator(schemas[name])
        tally.check(f"{name} {number}", documents.check_document, validator, document)
        tally.check(f"control {name} {number}", documents.control_document, validator, document,
                    tried.setdefault(name, set()))
    for name, held in seen.items():
        tally.check(f"schema {name}", documents.check_schema, name, schemas[name])
        tally.check(f"control schema {name}", documents.control_schema, schemas[name], held[0])
        tally.check(f"exercised {name}", documents.check_exercised, schemas[name], held, set())
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
