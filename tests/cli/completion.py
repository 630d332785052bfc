"""Completion in bash, zsh and fish: what the Tab key offers, from the shells themselves.

    completion.py PROGRAM

Asks `isotrack __complete` about every command and option of the table; compares the words of each
enumeration with those its command names when it refuses; then sources each script in its shell, and
presses Tab. Nothing of it may store, ask, fail or show a name. A shell that is not installed is a
failure: the suite needs it. Closing line: N passed, N failed.
"""

import hashlib
import json
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

from checks import check, closing

TODAY = "2026-11-22"
# Options that some commands refuse, with a value.
IDLE = {"--course": ["1"], "--once": ["key"], "--dry-run": []}
LAST_DAY_OF_LABS = "2026-12-24"  # of a course that began 2026-11-02
# Names, and words that were typed.
NAMES = ("Zoe", "Quark", "Ann", "Smith", "sertraline", "lip balm", "dry_lips", "positive preg")


class Machine:
    """A folder with a record of two patients, one with a name, and an environment."""

    def __init__(self, program, folder):
        self.folder = folder
        self.record = os.path.join(folder, "my record.db")
        binary = os.path.join(folder, "bin")
        os.mkdir(binary)
        os.symlink(os.path.abspath(program), os.path.join(binary, "isotrack"))
        self.env = {"PATH": binary + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder,
                    "ISOTRACK_DB": self.record, "ISOTRACK_NOW": TODAY + "T12:00:00Z",
                    "TERM": "dumb", "COLUMNS": "120", "LINES": "60"}
        self.run("start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-11-02",
                 "--category", "can", "-q")
        self.run("patient", "edit", "--name", "Ann Smith", "-q")
        self.run("log", "-q")
        self.run("patient", "add", "P-0412", "--name", "Zoe Quark", "-q")
        self.run("config", "set", "backup.nudge-days", "30", "-q")
        self.run("patient", "add", "X-9", "--category", "can", "-q")
        self.run("medicine", "add", "sertraline", "-p", "X-9", "-q")
        self.run("symptom", "add", "dry", "lips", "-p", "X-9", "-q")
        self.run("remind", "add", "order lip balm", "-p", "X-9", "-q")
        self.run("pregnancy-test", "add", "positive", "--on", TODAY, "-p", "X-9", "-q")

    def run(self, *words, env=None, status=0):
        done = subprocess.run(["isotrack", *words], env=env or self.env, capture_output=True,
                              text=True, timeout=30, stdin=subprocess.DEVNULL, cwd=self.folder)
        if status is not None and done.returncode != status:
            raise AssertionError(f"{words}: {done.returncode} {done.stderr}")
        return done

    def complete(self, *words, env=None):
        """The candidates; that it was silent and ended well is checked."""
        done = self.run("__complete", *words, env=env, status=None)
        check(done.returncode == 0 and not done.stderr, f"__complete {words}: not silent")
        is_list = words[:2] == ("symptom", "add")  # the table of symptoms is nobody's words
        check(is_list or not any(name in done.stdout for name in NAMES),
              f"__complete {words}: shows a name or what was typed")
        return [line.split("\t")[0] for line in done.stdout.splitlines()]


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest(), os.stat(path).st_mtime_ns


def every_place(machine, table):
    """Every command, option and value of the table is offered, and nothing is changed by asking."""
    before = digest(machine.record)
    firsts = {row["name"].split()[0] for row in table["commands"]}
    check(firsts == set(machine.complete("")), "the first words are those of the commands")
    everywhere = {option["name"] for option in table["everywhere"]}
    for row in table["commands"]:
        words = row["name"].split()
        for end in range(1, len(words) + 1):
            offered = machine.complete(*words[:end - 1], words[end - 1][:2])
            check(words[end - 1] in offered, f"{row['name']}: word {end} is offered")
        options = {option["name"] for option in row["options"]}
        offered = set(machine.complete(*words, "-"))
        known = options | everywhere
        check(options <= offered <= known, f"{row['name']}: its options are offered")
        for name in sorted(known - offered):
            value = IDLE.get(name)
            done = machine.run(*words, name, *(value or []), status=None)
            check(value is not None and done.returncode == 2 and name in done.stderr,
                  f"{row['name']} {name}: not offered, and taken all the same")
        machine.complete(*words, "")
        for option in row["options"]:
            if option["value"] and "-p" not in option["name"]:
                with_space = machine.complete(*words, option["name"], "")
                with_sign = machine.complete(*words, option["name"] + "=")
                check([option["name"] + "=" + each if not each.startswith(":") else each
                       for each in with_space] == with_sign, f"{row['name']} {option['name']}=")
    check(digest(machine.record) == before, "the record is as it was")
    check(sorted(os.listdir(machine.folder)) == ["bin", "my record.db"], "no file came or went")


# What a command needs besides the option, so that it reads the value.
NEEDED = {"start": ["--weight", "60kg", "--regimen", "40mg"], "import csv": ["none.csv"],
          "pregnancy-test add": ["negative", "--on", TODAY], "medicine add": ["x"],
          "symptom add": ["dry_lips"], "merge": ["none.db"], "course outcome": []}
LISTED = re.compile(r"expected (?:one (?:or more )?of )?(.+)")


def enumerations(machine, table):
    """The words offered are those the command names when it is given another."""
    compared = 0
    for row in table["commands"]:
        for option in row["options"] + table["everywhere"]:
            if not option["value"] or option["value"] in ("DATE", "FILE", "DIR", "ID", "CODE"):
                continue
            words = row["name"].split()
            offered = machine.complete(*words, option["name"], "")
            if not offered or option["name"] in ("--id", "--course", "--uln", "--take", "--color"):
                continue
            about = [] if row["name"] == "roster" else ["-p", "me"]
            done = machine.run(*words, *NEEDED.get(row["name"], []), option["name"], "zzz", *about,
                               "--no-input", status=None)
            said = LISTED.search(" ".join(done.stderr.partition("hint:")[0].split()))
            if not said:
                check(False, f"{row['name']} {option['name']} zzz: {done.stderr}")
                continue
            listed = set(re.split(r", | or ", re.sub(r"^such as .*?, ", "", said.group(1))))
            compared += 1
            check(set(offered) <= listed, f"{row['name']} {option['name']}: {offered} in {listed}")
    check(compared >= 15, f"{compared} enumerations were compared")


def values(machine):
    """What depends on the record, and where it is not there."""
    def offers(words, wanted):
        got = machine.complete(*words)
        check(got == wanted, f"{words}: {got} for {wanted}")
    offers(["-p", ""], ["P-0412", "X-9", "me"])
    offers(["log", "--patient=P"], ["--patient=P-0412"])
    offers(["log", "-p", "me", "--on", "y"], ["yesterday"])
    offers(["undo", "-p", "me", ""], ["3", "2", "1"])
    offers(["undo", "-p", "P-0412", "--id", ""], ["4"])
    offers(["medicine", "end", "-p", "X-9", ""], ["7"])
    offers(["symptom", "end", "-p", "X-9", ""], ["8"])
    offers(["remind", "end", "-p", "X-9", ""], ["1"])
    check("strictest.trigger.pregnancy" in machine.complete("confirm", "-p", "X-9", ""),
          "a STOP is confirmed")
    check("strictest.trigger.pregnancy" not in machine.complete("snooze", "-p", "X-9", ""),
          "a STOP is not put off")
    check("monthly_classic" in machine.complete("snooze", "-p", "me", ""), "labs are put off")
    last = dict(machine.env, ISOTRACK_NOW=LAST_DAY_OF_LABS + "T12:00:00Z")
    check("monthly_classic" not in machine.complete("snooze", "-p", "me", "", env=last),
          "what ends today is not put off")
    check("reminder.1" in machine.complete("confirm", "-p", "X-9", ""), "a reminder is confirmed")
    check("monthly_classic" not in machine.complete("confirm", "-p", "me", ""),
          "labs are no step to confirm")
    offers(["hcg", "a"], ["add"])
    offers(["pregnancy-test", "add", "--kind", "s"], ["serum"])
    offers(["report", "--without", "name,l"], ["name,labs"])
    offers(["contraception", "add", "condom", "combined_p"], ["combined_pill"])
    offers(["lab", "add", "t"], ["tg="])
    offers(["symptom", "add", "dry_l"], ["dry_lips"])
    offers(["help", "lab", "p"], ["plan"])
    offers(["help", "exi"], ["exit-status"])
    offers(["config", "set", "not"], ["notify.command"])
    offers(["config", "set", "us-"], ["us-ipledge.edition-b-from"])
    offers(["config", "set", "notify.command", ""], [])
    offers(["config", "unset", ""], ["backup.nudge-days"])
    offers(["restore", ""], [":files"])
    offers(["backup", ""], [":folders"])
    offers(["log", "--", "-"], [])
    offers(["nonsense", ""], [])
    offers(["start", "--programme", "us"], ["us-ipledge"])
    check("us-claravis" in machine.complete("start", "--product", "us-"), "products")
    check("monthly_classic" in machine.complete("waive", "-p", "me", ""), "rules that are open")
    quoted = [f"'{machine.record}'", "~/my\\ record.db", '"' + machine.record + '"']
    bare = {**machine.env, "ISOTRACK_DB": "/nonexistent/x.db"}
    for path in quoted:
        check(machine.complete("--db", path, "-p", "", env=bare) == ["P-0412", "X-9", "me"], path)
    check(machine.complete("-p", "", env=bare) == [], "no record: no codes")
    check(not os.path.exists("/nonexistent"), "no record: none is made")
    broken = os.path.join(machine.folder, "broken.db")
    with open(broken, "wb") as file:
        file.write(b"not a record")
    check(machine.complete("--db", broken, "-p", "") == [], "no record in the file: no codes")
    os.unlink(broken)
    check("status" in machine.complete("sta", env={**bare, "ISOTRACK_TODAY": "rubbish"}),
          "a bad environment hides no command")


CASES = [("isotrack sta", {"start", "status"}), ("isotrack lab p", {"plan"}),
         ("isotrack log --as-", {"--as-planned"}), ("isotrack log -p P", {"P-0412"}),
         ("isotrack start --product=us-clar", {"--product=us-claravis"}),
         ("isotrack start --programme us", {"us-ipledge"}),
         ("isotrack lab add t", {"tg="}), ("isotrack undo -p me ", {"1", "2", "3"}),
         ("isotrack symptom add dry_l", {"dry_lips"}), ("isotrack restore bi", {"bin/"})]


def in_bash(machine):
    """The function is called as bash calls it, with its words parted at `=`."""
    script = machine.run("completion", "bash").stdout
    check(subprocess.run(["bash", "-n", "/dev/stdin"], input=script, text=True).returncode == 0,
          "bash reads the script")
    for line, wanted in CASES:
        parted = [w for part in line.split(" ") for w in re.split(r"(=)", part)]
        parted = [w for i, w in enumerate(parted) if w or i == len(parted) - 1]
        program = script + f"""
COMP_WORDS=({' '.join("'" + w + "'" for w in parted)})
COMP_CWORD={len(parted) - 1}
_isotrack isotrack
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
        done = subprocess.run(["bash", "--norc"], input=program, env=machine.env, text=True,
                              capture_output=True, timeout=30, cwd=machine.folder)
        got = set(done.stdout.split())
        wanted = {each.replace("--product=", "").rstrip("/") for each in wanted}
        check(got == wanted and not done.stderr, f"bash: {line!r}: {got} {done.stderr}")


def in_fish(machine):
    script = os.path.join(machine.folder, "isotrack.fish")
    with open(script, "w") as file:
        file.write(machine.run("completion", "fish").stdout)
    env = {**machine.env, "XDG_CONFIG_HOME": machine.folder, "XDG_DATA_HOME": machine.folder}
    for line, wanted in CASES:
        done = subprocess.run(["fish", "--no-config", "-c", f"source {script}; complete -C '{line}'"],
                              env=env, text=True, capture_output=True, timeout=30,
                              cwd=machine.folder)
        got = {each.split("\t")[0] for each in done.stdout.splitlines()}
        check(got == wanted and not done.stderr, f"fish: {line!r}: {got} {done.stderr}")
    os.unlink(script)


PROMPT = "at> "


class Terminal:
    """A shell on a terminal of its own. Nothing is typed before the shell shows its prompt."""

    def __init__(self, argv, env, folder):
        self.unread = ""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(argv[0], argv, {**env, "PS1": PROMPT})
        self.read(PROMPT)

    def read(self, until, seconds=60):
        """What the shell showed up to the text; all of it when it ends, or never shows the text."""
        end = time.monotonic() + seconds
        while until not in self.unread and time.monotonic() < end:
            if not select.select([self.fd], [], [], 0.2)[0]:
                continue
            try:
                more = os.read(self.fd, 65536)
            except OSError:
                break
            self.unread += more.decode(errors="replace").replace("\a", "")
        at = self.unread.find(until)
        at = len(self.unread) if at < 0 else at + len(until)
        got, self.unread = self.unread[:at], self.unread[at:]
        return got

    def type(self, keys, until):
        os.write(self.fd, keys.encode())
        return self.read(until)

    def run(self, line):
        """Runs a line, after its own end is seen so that a prompt of before is not taken for it."""
        self.type(line + "; echo en''ded\n", "ended\r\n")
        self.read(PROMPT)

    def close(self):
        os.write(self.fd, b"exit\n")
        self.read("no shell says this")
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def on_a_terminal(machine, shell, argv, prepare):
    """Tab, for a word that has one end, and for one with a value behind `=`; then the line goes.

    It goes with ^U: ^C would throw away what is typed too early behind it."""
    terminal = Terminal(argv, machine.env, machine.folder)
    terminal.run(prepare)
    for typed, wanted in (("isotrack hist\t", "isotrack history "),
                          ("isotrack log --patient=P\t", "--patient=P-0412"),
                          ("isotrack lab add t\t", "lab add tg=")):
        got = terminal.type(typed, wanted)
        check(wanted in got, f"{shell} on a terminal: {typed!r}: {got!r}")
        terminal.run("\x15true")
    terminal.close()


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(program, folder)
        table = json.loads(machine.run("help", "--json").stdout)
        every_place(machine, table)
        enumerations(machine, table)
        values(machine)
        in_bash(machine)
        in_fish(machine)
        on_a_terminal(machine, "bash", ["bash", "--norc", "--noprofile"],
                      "source <(isotrack completion bash)")
        functions = os.path.join(folder, "functions")
        os.mkdir(functions)
        with open(os.path.join(functions, "_isotrack"), "w") as file:
            file.write(machine.run("completion", "zsh").stdout)
        load = "autoload -U compinit; compinit -u -D"
        on_a_terminal(machine, "zsh, sourced", ["zsh", "-f"],
                      f"{load}; source <(isotrack completion zsh)")
        on_a_terminal(machine, "zsh, from fpath", ["zsh", "-f"],
                      f"fpath=({functions} $fpath); {load}")
    return closing()


if __name__ == "__main__":
    sys.exit(main())
