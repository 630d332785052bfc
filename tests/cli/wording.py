"""The words that isotrack may say: what the record shows, never what is safe or what to take.

    wording.py ROOT [--selftest]

Looks through every text a person may read: the literals of src, the clinical files, the outputs of
transcripts. A sentence that calls something safe, promises that nothing is wrong, or tells how much
to take is found, unless it stands in `MEANT`, where each has its reason. `--selftest` gives it
sentences of each kind. Closing line: N texts, N found.
"""

import json
import pathlib
import re
import sys

# D23: nobody may take the program for a medical authority.
FORBIDDEN = [re.compile(each, re.IGNORECASE) for each in (
    r"\b(is|are|be|was|it's|seems?|looks?|feels?) (completely |perfectly |quite )?safe\b",
    r"\bsafe to (take|use|start|drink|stop|go|become|have|donate)\b",
    r"\bsafely\b",
    r"\b(no|without( any)?) risk\b",
    r"\brisk[- ]free\b",
    r"\b(nothing|no need|no reason) to worry\b",
    r"\ball (is )?(clear|well|good)\b",
    r"\bnothing is wrong\b",
    r"\bisotrack (recommends|advises|suggests|prescribes|diagnoses)\b",
    r"\bwe (recommend|advise|suggest)\b",
    r"\byou (should|must|need to|ought to|had better) (now )?(take|skip|double|halve|increase|reduce|"
    r"raise|lower|change|stop taking)\b",
    r"\b(increase|reduce|raise|lower|halve|change) (your|the) dose (to|by)\b",
    r"\btake (two|a double|an extra|half a|another) (dose|capsule)",
    r"\byou (are|have) (probably|likely|certainly) ",
    r"\bnot pregnant\b",
)]
# What makes such words right, in small letters, and why.
MEANT = [
    "does not say that it is safe",  # denies it
    "never take two doses", "never to take two doses",  # forbid it
]


def is_meant(sentence):
    return any(each in sentence.lower() for each in MEANT)


def found_in(text):
    """The forbidden words of a text; empty when there are none."""
    text = " ".join(text.split())
    return [match.group(0) for each in FORBIDDEN for match in each.finditer(text)
            if not is_meant(text[max(0, match.start() - 40):match.end() + 40])]


def literals(path):
    """The strings of a C++ file, those side by side joined."""
    code = re.sub(r"^\s*///?.*$", "", path.read_text(encoding="utf-8"), flags=re.M)
    for run in re.finditer(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*', code):
        yield "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', run.group(0))).replace("\\n", " ")


def strings(value):
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(each)


def outputs(path):
    """What commands said in a transcript: each answer as one text."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = "\n".join(re.findall(r"^```console\n(.*?)^```", text, re.M | re.S))
    for answer in re.split(r"^[$>#@].*\n", text, flags=re.M):
        if answer.strip():
            yield answer.replace("2> ", "")


def texts(root):
    """Each text with where it stands."""
    for path in sorted((root / "src").rglob("*.cpp")):
        yield from ((path, each) for each in literals(path))
    for path in sorted((root / "schema" / "clinical").rglob("*.json")):
        if not path.name.endswith(".schema.json"):
            yield from ((path, each) for each in strings(json.loads(path.read_text())))
    for path in [*sorted((root / "tests" / "cli").glob("*.t")),
                 *sorted((root / "docs" / "commands").glob("*.md"))]:
        yield from ((path, each) for each in outputs(path))


def selftest():
    wrong = ("It is safe to drink.", "this is\n  safe", "Nothing to worry about.", "All clear.",
             "isotrack recommends 40 mg", "You should take two capsules.", "reduce your dose to 20",
             "take a double dose", "She is not pregnant.", "no risk")
    right = ("no listed interaction, which does not say that it is safe", "the last safe day",
             "not stored; safe to repeat", "The label says: stop, and get medical care.")
    missed = [each for each in wrong if not found_in(each)]
    missed += [each for each in right if found_in(each)]
    for each in missed:
        print(f"judged wrongly: {each!r}")
    print(f"{len(wrong) + len(right)} texts, {len(missed)} judged wrongly")
    return 1 if missed else 0


def main():
    root = pathlib.Path(sys.argv[1])
    if "--selftest" in sys.argv[2:]:
        return selftest()
    count = found = 0
    for path, text in texts(root):
        count += 1
        for words in found_in(text):
            found += 1
            print(f"{path.relative_to(root)}: {words!r} in {' '.join(text.split())[:200]!r}")
    print(f"{count:,} texts, {found} found")
    return 1 if found or count < 5000 else 0


if __name__ == "__main__":
    sys.exit(main())
