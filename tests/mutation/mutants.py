"""The small wrongs that are put into a source file: what a tired hand could type, one at a time.

    relational   `<` becomes `<=` and `>=`, `==` becomes `!=`
    arithmetic   `+` becomes `-`, `*` becomes `/`, `++` becomes `--`, a sign is lost
    logical      `&&` becomes `||`, a `!` is lost, `true` becomes `false`
    constant     a whole number is one more, or one less
    drop         a statement, or an `if` with its one statement, is left out
    value        `return x;` returns the empty value of its type

The text alone is read, not the language: the house's format puts spaces around an operator of two
sides and none around anything else. What does not compile is counted, and is no mutant.
"""

import re

RELATIONAL = {"<": ("<=", ">="), "<=": ("<", ">="), ">": (">=", "<="), ">=": (">", "<="),
              "==": ("!=",), "!=": ("==",)}
ARITHMETIC = {"+": ("-",), "-": ("+",), "*": ("/",), "/": ("*",), "%": ("*",), "<<": (">>",),
              ">>": ("<<",), "&": ("|",), "|": ("&",), "+=": ("-=",), "-=": ("+=",),
              "*=": ("/=",), "/=": ("*=",), ">>=": ("<<=",), "<<=": (">>=",)}
LOGICAL = {"&&": ("||",), "||": ("&&",)}
BETWEEN_SPACES = re.compile(r"(?<=\s)(<<=|>>=|<=|>=|==|!=|\+=|-=|\*=|/=|<<|>>|&&|\|\||[-+*/%&|<>])"
                            r"(?=\s)")
QUOTED = re.compile(r"""//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"|\w[\w']*"""
                    r"""|'(?:\\.|[^'\\\n])+'|^[ \t]*\#[^\n]*""", re.S | re.M)
NUMBER = re.compile(r"(?<![\w.'])(\d[\d']*)([uUlL]*)(?![\w.'])")
STARTS = re.compile(r"(if \(|for \(|while \(|\+\+|--"
                    r"|\*?[\w\]\[.()*]+?(\.|->|\(|\[| [-+*/%|]?= |\+\+;|--;))"
                    r"|(break|continue|return);")
DECLARES = re.compile(r"(const|constexpr|static|auto|using|return|throw|case|namespace|template|"
                      r"public|private|else|struct|enum|class|friend|explicit|inline)\b")


class Mutant:
    """One wrong: `start` to `end` of the text become `new`."""

    def __init__(self, kind, start, end, new):
        self.kind, self.start, self.end, self.new = kind, start, end, new
        self.file = self.line = self.before = self.after = None
        self.nth = 1

    def applied(self, text):
        return text[:self.start] + self.new + text[self.end:]

    def key(self):
        return self.file, self.before, self.after, self.nth

    def __str__(self):
        after = f"became `{self.after}`" if self.after else "was left out"
        nth = f" ({self.nth})" if self.nth > 1 else ""
        return f"{self.file}:{self.line}: `{self.before}` {after}{nth}"


def masked(text):
    """The text with comments, directives and what stands in quotes blanked, of the same length."""
    def blank(found):
        word = found.group()
        if word[0] in "\"'" or word.startswith('R"'):
            return word[0] + re.sub(r"[^\n]", " ", word[1:-1]) + word[-1]
        return word if word[0] == "_" or word[0].isalnum() else re.sub(r"[^\n]", " ", word)
    return QUOTED.sub(blank, text)


def operators(text):
    for found in BETWEEN_SPACES.finditer(text):
        sign = found.group(1)
        beside = text[:found.start()].rstrip()[-1:] + text[found.end():].lstrip()[:1]
        if sign in "+=" and '"' in beside:
            continue  # words are joined, not added
        for kind, table in (("relational", RELATIONAL), ("arithmetic", ARITHMETIC),
                            ("logical", LOGICAL)):
            for new in table.get(sign, ()):
                yield Mutant(kind, found.start(1), found.end(1), new)
    for found in re.finditer(r"\+\+|--", text):
        yield Mutant("arithmetic", found.start(), found.end(),
                     "--" if found.group() == "++" else "++")
    for found in re.finditer(r"(?<=[\s(,{\[?])-(?=[\w(])", text):
        yield Mutant("arithmetic", found.start(), found.end(), "")
    for found in re.finditer(r"!(?=[\w(*])", text):
        yield Mutant("logical", found.start(), found.end(), "")
    for found in re.finditer(r"\b(true|false)\b", text):
        yield Mutant("logical", found.start(), found.end(),
                     "false" if found.group() == "true" else "true")


def constants(text):
    for found in NUMBER.finditer(text):
        number = int(found.group(1).replace("'", ""))
        for new in (number + 1, number - 1):
            if new >= 0:
                yield Mutant("constant", found.start(), found.end(), str(new) + found.group(2))


def statements(text):
    """(start, end) of every statement that begins a line and ends one, with its `;`."""
    at = 0
    fresh = True  # the line before ended something
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        words = line.strip()
        if fresh and words:
            start = at + len(line) - len(line.lstrip())
            end = start
            for more in lines[number:number + 12]:
                end = at + len(more.rstrip()) if end == start else end + len(more.rstrip("\n")) + 1
                part = text[start:end].rstrip()
                if part.endswith(("{", "}")):
                    break
                if part.endswith(";") and all(part.count(a) == part.count(b)
                                              for a, b in ("()", "{}", "[]")):
                    yield start, start + len(part)
                    break
        at += len(line)
        fresh = not words or words.endswith((";", "{", "}", ":"))


def drops(text):
    for start, end in statements(text):
        words = text[start:end]
        if STARTS.match(words) and not DECLARES.match(words):
            yield Mutant("drop", start, end, ";")
        returned = re.match(r"return (.+);$", words, re.S)
        if returned and not re.match(r"(true|false|nullptr|std::nullopt|\{.*\}|0)$",
                                     returned.group(1), re.S):
            yield Mutant("value", start, end, "return {};")


def mutants_of(name, text):
    """Every mutant of a file, in the order of its text; `name` is how its file is told."""
    blind = masked(text)
    found = [*operators(blind), *constants(blind), *drops(blind)]
    found.sort(key=lambda each: (each.start, each.kind, each.new))
    seen = {}
    for each in found:
        first = text.rfind("\n", 0, each.start) + 1
        last = text.find("\n", each.end)
        each.file, each.line = name, text.count("\n", 0, each.start) + 1
        each.before = " ".join(text[first:last].split())
        changed = text[first:each.start] + each.new + text[each.end:last]
        each.after = "" if each.kind == "drop" else " ".join(changed.split())
        seen[each.before, each.after] = each.nth = seen.get((each.before, each.after), 0) + 1
    return found
