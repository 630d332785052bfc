"""Runs reminders the way cron, systemd and a full moon run them.

    cron_conditions.py PROGRAM

Bare environments, no home, no terminal, odd zones and locales; runs that overlap, are repeated and
missed; records that are gone, damaged or not ours to write; a program of config notify.command
that fails, hangs, prints, or is not there. Closing line: N passed, N failed.
"""

import json
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True  # the source tree stays as it is

from demands import MEMORY, Failed, demand  # noqa: E402

MESSAGE = "isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due\n"
MONDAY = "2026-11-23T08:00:00Z"


class Place:
    """A folder with the record of a course whose pick-up window closes on Tue 2026-11-24."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.db = os.path.join(folder, "record.db")

    def start(self):
        for day, *words in (
                ("2026-11-22", "start", "--weight", "142lb", "--steps", "40/60", "--every", "30d",
                 "--start", "2026-09-22", "--product", "Claravis", "--category", "can",
                 "--programme", "us-ipledge"),
                ("2026-11-22", "log", "--from", "2026-09-22", "--to", "today", "--as-planned"),
                ("2026-11-22", "pregnancy-test", "add", "negative", "--on", "2026-11-18",
                 "--setting", "medical")):
            done = self.run(*words, "-q", now=day + "T12:00:00Z")
            demand(done.returncode == 0, f"{words}: {done.stderr}")
        return self

    def run(self, *words, now=MONDAY, env=None, bare=False, **how):
        whole = {} if bare else {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        whole.update({"ISOTRACK_DB": self.db, "ISOTRACK_NOW": now, **(env or {})})
        return subprocess.run([self.program, *words], env=whole, cwd=self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              start_new_session=True, timeout=60, **how)

    def remind(self, *words, **how):
        return self.run("remind", *words, **how)

    def says(self, expected, *words, **how):
        done = self.remind(*words, **how)
        demand((done.returncode, done.stdout, done.stderr) == (0, expected, ""),
               f"remind {words} {how}: exit {done.returncode}: {done.stdout!r} {done.stderr!r}")

    def fails(self, status, part, *words, out="", **how):
        done = self.remind(*words, **how)
        demand(done.returncode == status and done.stdout == out
               and part in " ".join(done.stderr.split()),
               f"remind {words} {how}: exit {done.returncode}: {done.stdout!r} {done.stderr!r}")

    def hook(self, text):
        """A program of the user's, set as notify.command."""
        path = os.path.join(self.folder, "hook")
        with open(path, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\n" + text)
        os.chmod(path, 0o755)
        done = self.run("config", "set", "notify.command", json.dumps([path, "said: {message}"]))
        demand(done.returncode == 0, done.stderr)
        return path

    def read(self, name):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            return ""
        with open(path, encoding="utf-8") as file:
            return file.read()


def silent_when_nothing_is_due(place):
    for words in (["start", "--weight", "60kg", "--regimen", "40mg", "--category", "cannot",
                   "--programme", "none", "--start", "2026-11-01"],
                  ["log", "--from", "2026-11-01", "--to", "today", "--as-planned"]):
        done = place.run(*words, "-q", now="2026-11-22T12:00:00Z")
        demand(done.returncode == 0, done.stderr)
    place.says("", now="2026-11-22T20:00:00Z")
    document = json.loads(place.remind("--json", now="2026-11-22T20:00:00Z").stdout)
    demand(document["message"] is None and document["items"] == [], str(document))


def one_message_for_each_day(place):
    place.start()
    place.says(MESSAGE)
    place.says("")
    place.says("", now="2026-11-23T08:05:00Z")
    place.says("isotrack: 2 items, last day TODAY; 1 day has no entry. See: isotrack due\n",
               now="2026-11-24T08:00:00Z")
    place.says("", now="2026-11-24T08:00:01Z")


def met_is_silent(place):
    place.start()
    place.says(MESSAGE)
    for words in (["confirm", "us.questions"],
                  ["pickup", "add", "30x40mg", "30x20mg", "--days", "30"], ["log"]):
        done = place.run(*words, "-q", now="2026-11-23T17:40:00Z")
        demand(done.returncode == 0, f"{words}: {done.stderr}")
    place.says("", now="2026-11-24T08:00:00Z")


def missed_runs_are_one_message(place):
    place.start()
    done = place.remind(now="2026-11-30T08:00:00Z")
    demand(done.stdout.count("\n") == 1 and done.returncode == 0, repr(done))
    demand("7 days have no entry" in done.stdout, done.stdout)
    place.says("", now="2026-11-30T08:00:00Z")


def evening_asks_for_today(place):
    place.start()
    evening = "2026-11-23T21:00:00Z"
    expected = "isotrack: no entry for today. Add it: isotrack log, or skip\n"
    place.says(expected, "--kind", "dose", now=evening)
    place.says("", "--kind", "dose", now=evening)
    place.says("isotrack: 2 items, last day TODAY; 1 day has no entry. See: isotrack due\n",
               now="2026-11-24T08:00:00Z")
    demand(place.run("log", "-q", now="2026-11-24T20:00:00Z").returncode == 0, "log")
    place.says("", "--kind", "dose", now="2026-11-24T21:00:00Z")


def stop_is_urgent(place):
    place.start()
    done = place.run("pregnancy-test", "add", "positive", "--on", "2026-11-22", "-q")
    demand(done.returncode == 0, done.stderr)
    done = place.remind()
    demand(done.stdout.startswith("isotrack: URGENT, ") and done.stdout.count("\n") == 1, repr(done))
    for word in ("pregnan", "test", "positive", "us."):
        demand(word not in done.stdout, f"'{word}' in {done.stdout}")
    place.says("", "--kind", "dose", now="2026-11-23T21:00:00Z")


def nothing_private_is_said(place):
    place.start()
    for words in ([], ["--json", "--again"]):
        text = place.remind(*words).stdout
        for word in ("claravis", "isotretinoin", "pregnan", "us.", "pick", "mg"):
            demand(word not in text.lower(), f"'{word}' in {text}")
    demand("us.window" in place.remind("--json", "--again", "--detail").stdout, "no detail")


def bare_environment(place):
    place.start()
    place.says(MESSAGE, bare=True)
    place.says(MESSAGE, "--again", bare=True, env={"LC_ALL": "C"})
    place.says(MESSAGE, "--again", bare=True, env={"TERM": "dumb", "LANG": "tlh_KX.UTF-8"})
    done = place.remind("--kind", "dose", bare=True)
    demand(done.returncode == 0 and done.stdout.isascii(), repr(done))
    done = place.run("check", "--nagios", bare=True)
    demand(done.returncode in (0, 1) and done.stdout.startswith("ISOTRACK "), repr(done))


# D10: a zone that is not known is said, and no date is taken silently in another.
def odd_zones(place):
    place.start()
    for zone in ("EST5EDT", "<+1345>-13:45", "Pacific/Kiritimati", "UTC0"):
        done = place.remind("--again", bare=True, env={"TZ": zone}, now="2026-11-23T12:00:00Z")
        demand(done.returncode == 0 and done.stdout.startswith("isotrack: "), repr(done))
    done = place.remind("--again", bare=True, env={"TZ": "Mars/Olympus"})
    demand(done.returncode == 0 and "not known" in done.stderr, repr(done))


def without_a_home(place):
    """The account's own folder is taken; nothing is created there."""
    done = subprocess.run([place.program, "remind"], env={"XDG_DATA_HOME": place.folder + "/none"},
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    demand(done.returncode == 5 and "nothing was checked" in done.stderr, repr(done))
    demand(not os.path.exists(place.folder + "/none"), "a folder was created")


def two_at_once_say_one_message(place):
    place.start()
    env = {"ISOTRACK_DB": place.db, "ISOTRACK_NOW": MONDAY}
    runs = [subprocess.Popen([place.program, "remind"], env=env, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(6)]
    said = [run.communicate(timeout=60) for run in runs]
    demand(all(run.returncode == 0 for run in runs), str(said))
    demand(sorted(out for out, _ in said) == [""] * 5 + [MESSAGE], str(said))


def hooks_at_once_run_once(place):
    place.start()
    place.hook('echo x >> "$(dirname "$0")/calls"\n')
    env = {"ISOTRACK_DB": place.db, "ISOTRACK_NOW": MONDAY}
    runs = [subprocess.Popen([place.program, "remind", "--notify"], env=env,
                             stdin=subprocess.DEVNULL) for _ in range(4)]
    demand([run.wait(timeout=60) for run in runs] == [0] * 4, "a run failed")
    demand(place.read("calls") == "x\n", place.read("calls"))


def the_hook_is_told(place):
    place.start()
    folder = '"$(dirname "$0")"'
    place.hook(f'cat > {folder}/in\necho "$1|$ISOTRACK_ITEMS|$ISOTRACK_MESSAGE" > {folder}/told\n'
               "echo chatter; echo more >&2\n")
    place.says("", "--notify")
    message = MESSAGE.rstrip("\n")
    demand(place.read("told") == f"said: {message}|2|{message}\n", place.read("told"))
    document = json.loads(place.read("in"))
    demand(document["schema"] == "isotrack.remind/1" and len(document["items"]) == 2, str(document))
    os.remove(os.path.join(place.folder, "told"))
    place.says("", "--notify")
    demand(place.read("told") == "", "told twice")
    place.says(MESSAGE)  # mail and notifications each get everything once


def a_failing_hook_is_tried_again(place):
    place.start()
    path = place.hook("echo no display >&2; exit 3\n")
    place.fails(6, "ended with status 3: no display", "--notify")
    place.fails(6, "ended with status 3", "--notify")
    with open(path, "w", encoding="utf-8") as file:
        file.write('#!/bin/sh\necho x >> "$(dirname "$0")/calls"\n')
    place.says("", "--notify")
    place.says("", "--notify")
    demand(place.read("calls") == "x\n", place.read("calls"))
    os.remove(path)
    place.fails(6, "could not be started", "--notify", "--again")


def a_hanging_hook_is_killed(place):
    place.start()
    place.hook('sleep 60 & echo $! > "$(dirname "$0")/child"; sleep 60\n')
    began = time.monotonic()
    place.fails(6, "was killed after 10 s", "--notify")
    demand(9 < time.monotonic() - began < 30, "it took another time")
    child = int(place.read("child"))
    demand(not is_alive(child), "what it started lives on")


def a_hook_that_leaves_its_group_is_killed(place):
    place.start()
    place.hook("exec /usr/bin/python3 -c 'import os, time; os.setpgid(0, os.getpgid(os.getppid()));"
               " open(os.path.dirname(\"'\"$0\"'\") + \"/pid\", \"w\").write(str(os.getpid()));"
               " time.sleep(60)'\n")
    began = time.monotonic()
    place.fails(6, "was killed after 10 s", "--notify")
    demand(9 < time.monotonic() - began < 30, "it took another time")
    demand(not is_alive(int(place.read("pid"))), "the hook lives on")


def a_failing_hook_is_seen_without_sigchld(place):
    """Whoever starts isotrack may ignore the end of children, and that is inherited."""
    place.start()
    place.hook("exit 3\n")
    ignore = {"preexec_fn": lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN)}
    place.fails(6, "ended with status 3", "--notify", **ignore)
    place.fails(6, "ended with status 3", "--notify", **ignore)


def the_hook_inherits_its_streams_alone(place):
    place.start()
    place.hook("exec /usr/bin/python3 -c 'import os; names = {}\n"
               "for fd in os.listdir(\"/proc/self/fd\"):\n"
               "    try: names[fd] = os.readlink(\"/proc/self/fd/\" + fd)\n"
               "    except OSError: pass\n"
               "open(\"'\"$(dirname \"$0\")\"'/fds\", \"w\").write(repr(names))'\n")
    place.says("", "--notify")
    names = eval(place.read("fds"))  # noqa: S307: our own text
    demand(set(names) == {"0", "1", "2"}, str(names))
    demand(all(name.startswith("/memfd:") for name in names.values()), str(names))


def is_alive(process):
    """Whether it is there and stays: what was killed takes a moment to end."""
    for _ in range(50):
        try:
            with open(f"/proc/{process}/stat", encoding="utf-8") as file:
                if file.read().rsplit(")", 1)[1].split()[0] in "ZX":
                    return False
        except FileNotFoundError:
            return False
        time.sleep(0.1)
    return True


def notify_needs_a_program(place):
    place.start()
    place.fails(2, "none is set", "--notify")


def a_full_disk_keeps_the_message(place):
    place.start()
    with open("/dev/full", "wb") as full:
        done = subprocess.run([place.program, "remind"], stdin=subprocess.DEVNULL, stdout=full,
                              env={"ISOTRACK_DB": place.db, "ISOTRACK_NOW": MONDAY},
                              stderr=subprocess.PIPE, text=True, timeout=60)
    demand(done.returncode == 6, repr(done))
    place.says(MESSAGE)


def a_reader_that_is_gone_was_told_nothing(place):
    place.start()
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([place.program, "remind"], stdin=subprocess.DEVNULL, stdout=writing,
                          env={"ISOTRACK_DB": place.db, "ISOTRACK_NOW": MONDAY},
                          stderr=subprocess.PIPE, text=True, timeout=60)
    os.close(writing)
    demand(done.returncode == 6 and "tried again" in done.stderr, repr(done))
    place.says(MESSAGE)


def what_the_hook_was_told_stays_told(place):
    place.start()
    place.hook('echo x >> "$(dirname "$0")/calls"\n')
    with open("/dev/full", "wb") as full:
        done = subprocess.run([place.program, "remind", "--notify", "--json"], stdout=full,
                              stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                              env={"ISOTRACK_DB": place.db, "ISOTRACK_NOW": MONDAY}, timeout=60)
    demand(done.returncode == 6, repr(done))
    place.says("", "--notify")
    demand(place.read("calls") == "x\n", place.read("calls"))


def a_clock_that_ran_ahead_silences_nothing(place):
    place.start()
    ahead = "2027-03-01T08:00:00Z"
    demand("item" in place.remind("--kind", "lab", now=ahead).stdout, "nothing in March")
    demand("item" in place.remind(now=ahead).stdout, "nothing in March")
    done = place.remind("--kind", "lab", now="2026-12-22T08:00:00Z")
    demand(done.stdout == "isotrack: 1 item, since Mon 2026-12-21. See: isotrack due\n", repr(done))
    place.says("", "--kind", "lab", now="2026-12-22T08:05:00Z")
    done = place.run("status", now="2026-12-22T08:00:00Z")
    demand("still to come" in " ".join(done.stderr.split()) and done.returncode == 0, repr(done))
    done = place.run("check", "--nagios", now="2026-12-22T08:00:00Z")
    demand("still to come" in done.stdout and done.returncode == 1, repr(done))
    place.remind(now="2026-12-22T08:00:00Z")
    place.run("config", "set", "backup.nudge-days", "0", "-q", now="2026-12-22T08:00:00Z")
    demand(place.run("status", now="2026-12-22T08:00:00Z").stderr == "", "warned after a run")


def blocked_and_then_stopped(place):
    """What is recorded before the first dose blocks it; from that day on it is a STOP."""
    for words in (["start", "--weight", "60kg", "--regimen", "40mg", "--start", "2026-12-01",
                   "--category", "can", "--programme", "us-ipledge"],
                  ["period", "missed", "--on", "2026-11-21"]):
        done = place.run(*words, "-q", now="2026-11-22T08:00:00Z")
        demand(done.returncode == 0, f"{words}: {done.stderr}")
    done = place.run("snooze", "us.trigger.missed_period", "--for", "30d",
                     now="2026-11-22T08:00:00Z")
    said = " ".join(done.stderr.split())
    demand(done.returncode == 3 and "waits for the prescriber's decision" in said, repr(done))
    done = place.remind("--kind", "stop", now="2026-11-22T08:00:00Z")
    demand(done.stdout.startswith("isotrack: 1 item, since Sat 2026-11-21"), repr(done))
    place.says("", "--kind", "stop", now="2026-11-27T08:00:00Z")
    done = place.remind("--kind", "stop", now="2026-11-28T08:00:00Z")  # every week
    demand(done.stdout.startswith("isotrack: 1 item, since Sat 2026-11-21"), repr(done))
    place.says("", "--kind", "stop", now="2026-11-29T08:00:00Z")
    done = place.remind("--kind", "stop", now="2026-12-01T08:00:00Z")
    demand(done.stdout == "isotrack: URGENT, 1 item, since Sat 2026-11-21. See: isotrack\n",
           repr(done))
    place.says("", "--kind", "stop", now="2026-12-01T08:05:00Z")


# D16: "nothing is due" is only said of what was read.
def a_missing_record_is_loud(place):
    place.start()
    os.rename(place.db, place.db + ".moved")
    place.fails(5, "nothing was checked")
    demand(not os.path.exists(place.db), "remind created a record")


def a_record_of_others_is_loud(place):
    place.start()
    os.chmod(place.db, 0o666)
    place.fails(5, "nothing was checked")
    os.chmod(place.db, 0o600)
    if os.geteuid() == 0:
        os.chown(place.db, 1, 1)
        place.fails(5, "nothing was checked")


def a_read_only_record_is_loud(place):
    place.start()
    if os.geteuid() == 0:
        return  # root writes what is read-only
    os.chmod(place.db, 0o400)
    place.fails(5, "nothing was checked")


def damage_is_loud_once_a_day(place):
    place.start()
    db = sqlite3.connect(place.db)
    triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f'DROP TRIGGER "{name}"')
    db.execute("UPDATE entry SET user = 'somebody else' WHERE id = 1")
    for _, text in triggers:
        db.execute(text)
    db.commit()
    db.close()
    done = place.remind()
    demand(done.returncode == 5 and "damaged" in done.stderr, repr(done))
    demand(done.stdout == MESSAGE, "damage hid what is due")
    place.fails(5, "damaged", now="2026-11-23T08:05:00Z")


# D16: reminders that stopped are told of by every command.
def silence_is_told_everywhere(place):
    place.start()
    place.says(MESSAGE, now="2026-11-23T08:00:00Z")
    done = place.run("status", now="2026-11-25T07:59:59Z")
    demand(done.stderr == "", done.stderr)
    done = place.run("status", now="2026-11-25T08:00:00Z")
    demand(done.stderr == "isotrack: warning: reminders last ran Mon 2026-11-23 08:00, 2 days ago\n",
           done.stderr)
    demand(done.returncode == 0 and done.stdout, repr(done))
    done = place.run("status", "--json", now="2026-11-26T08:00:00Z")
    demand(json.loads(done.stderr)["warning"]["code"] == "reminders_silent", done.stderr)
    done = place.run("check", "--nagios", now="2026-11-26T08:00:00Z")
    demand("reminders last ran" in done.stdout and done.stderr == "", repr(done))
    place.remind(now="2026-11-26T08:00:00Z")
    demand(place.run("status", now="2026-11-26T09:00:00Z").stderr == "", "warned after a run")


def only_a_whole_run_is_a_heartbeat(place):
    place.start()
    place.says(MESSAGE)
    for words in (["--kind", "dose"], ["--kind", "lab"]):
        demand(place.remind(*words, now="2026-11-25T07:00:00Z").returncode == 0, str(words))
    place.hook("exit 1\n")
    place.fails(6, "ended with status 1", "--notify", now="2026-11-25T07:00:00Z")
    done = place.run("status", now="2026-11-25T08:00:00Z")
    demand("reminders last ran Mon 2026-11-23 08:00, 2 days ago" in done.stderr, done.stderr)
    demand(place.remind("-p", "me", now="2026-11-25T08:00:00Z").returncode == 0, "-p")
    demand(place.run("status", now="2026-11-25T08:00:00Z").stderr == "", "the only patient")
    demand(place.run("patient", "add", "P-2", "-q", now="2026-11-25T08:00:00Z").returncode == 0,
           "P-2")
    demand(place.remind("-p", "me", now="2026-11-27T08:00:00Z").returncode == 0, "-p")
    done = place.run("status", "-p", "me", now="2026-11-27T08:00:00Z")
    demand("reminders last ran Wed 2026-11-25 08:00" in done.stderr, done.stderr)


def one_unreadable_patient_hides_nobody(place):
    for code in ("P-1", "P-2", "P-3"):
        done = place.run("start", "-p", code, "--weight", "60kg", "--regimen", "40mg", "--start",
                         "2026-10-01", "--category", "cannot", "-q", now="2026-11-22T12:00:00Z") \
            if code == "P-1" else None
        if done is None:
            place.run("patient", "add", code, "-q", now="2026-11-22T12:00:00Z")
            done = place.run("start", "-p", code, "--weight", "60kg", "--regimen", "40mg",
                             "--start", "2026-10-01", "-q", now="2026-11-22T12:00:00Z")
        demand(done.returncode == 0, done.stderr)
    demand(place.remind().returncode == 0, "not sound")  # verified for today
    db = sqlite3.connect(place.db)
    trigger, text = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND"
                               " name = 'programme_term_update'").fetchone() or (None, None)
    table = "programme_term"
    if trigger is None:
        trigger, text, table = next(
            (name, sql, sql.split(" ON ")[1].split()[0]) for name, sql in db.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            if "programme" in sql and "BEFORE UPDATE" in sql and "new.programme" in sql)
    db.execute(f'DROP TRIGGER "{trigger}"')
    db.execute(f"UPDATE {table} SET programme = 'gone' WHERE patient_id = 2")
    db.execute(text)
    db.commit()
    db.close()
    done = place.run("due", "--all")
    demand(done.returncode == 0 and "P-2 could not be read: no programme 'gone'; it was the"
           " clinic's own; to add it again: isotrack programme add FILE"
           in " ".join(done.stderr.split()), repr(done))
    demand("P-1" in done.stdout and "P-3" in done.stdout and "Not read, P-2" in done.stdout,
           done.stdout)
    done = place.remind("--again")
    demand(done.returncode == 5 and "patients need attention" in done.stdout, repr(done))
    demand("1 of 3 patients could not be read" in done.stderr and "due --all" in done.stderr
           and "P-2" not in done.stderr and "gone" not in done.stderr, repr(done))
    done = place.remind("-p", "P-2")
    demand(done.returncode == 5 and "the patient could not be read" in done.stderr
           and "gone" not in done.stderr, repr(done))
    done = place.remind("--again", "--detail")
    demand(done.returncode == 5 and "P-2" in done.stderr, repr(done))
    done = place.run("due", "-p", "P-2")
    demand(done.returncode == 4 and "no programme 'gone'" in done.stderr
           and "isotrack programme add FILE" in done.stderr, repr(done))
    done = place.run("check", "--nagios")
    demand(done.returncode == 3 and "P-2" in done.stdout, repr(done))


def the_crontab_runs(place):
    """The printed line, run by sh in cron's environment, says the message."""
    place.start()
    text = place.run("remind", "--print-cron").stdout
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    demand("%" not in text, "a crontab line holds %")
    demand(lines[0] == f"ISOTRACK_DB={place.db}", lines[0])

    def by_cron(line):
        return subprocess.run(["/bin/sh", "-c", line.split(None, 5)[5]], cwd="/",
                              stdin=subprocess.DEVNULL,
                              env={"ISOTRACK_DB": lines[0].split("=", 1)[1],
                                   "ISOTRACK_NOW": MONDAY, "SHELL": "/bin/sh",
                                   "PATH": "/usr/bin:/bin"},
                              capture_output=True, text=True, timeout=60)

    done = by_cron(lines[1])
    demand((done.returncode, done.stdout, done.stderr) == (0, MESSAGE, ""), repr(done))
    nightly = [line for line in lines if " backup " in line]
    demand(len(nightly) == 1, repr(lines))
    for _ in range(2):  # the second finds nothing new
        done = by_cron(nightly[0])
        demand((done.returncode, done.stdout, done.stderr) == (0, "", ""), repr(done))
    made = os.listdir(os.path.join(os.path.dirname(place.db), "backups"))
    demand(len(made) == 1 and made[0].endswith(".db"), repr(made))
    place.db = os.path.join(place.folder, "100%.db")
    place.fails(3, "cannot be written there", "--print-cron")


def units_are_well_formed(place):
    place.start()
    text = place.run("remind", "--print-systemd").stdout
    for part in ("Persistent=true", f'Environment="ISOTRACK_DB={place.db}"', "OnCalendar=",
                 " remind --notify\n", " remind --kind dose --notify\n"):
        demand(part in text, f"no {part!r} in {text}")
    if shutil.which("systemd-analyze") is None:
        return
    units = {}
    for line in text.splitlines():
        if line.startswith("# ~/.config/systemd/user/"):
            name = line.rsplit("/", 1)[1]
            units[name] = ""
        elif not line.startswith("#") and units:
            units[name] += line + "\n"
    paths = []
    for name, body in units.items():
        paths.append(os.path.join(place.folder, name))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(body)
    done = subprocess.run(["systemd-analyze", "verify", "--user", *paths], capture_output=True,
                          text=True, timeout=60)
    demand("Unknown" not in done.stderr and "Failed to parse" not in done.stderr, done.stderr)


CHECKS = [silent_when_nothing_is_due, one_message_for_each_day, met_is_silent,
          missed_runs_are_one_message, evening_asks_for_today, stop_is_urgent,
          nothing_private_is_said, bare_environment, odd_zones, without_a_home,
          two_at_once_say_one_message, hooks_at_once_run_once, the_hook_is_told,
          a_failing_hook_is_tried_again, a_hanging_hook_is_killed,
          a_hook_that_leaves_its_group_is_killed, a_failing_hook_is_seen_without_sigchld,
          the_hook_inherits_its_streams_alone, notify_needs_a_program,
          a_full_disk_keeps_the_message, a_reader_that_is_gone_was_told_nothing,
          what_the_hook_was_told_stays_told, a_clock_that_ran_ahead_silences_nothing,
          blocked_and_then_stopped, a_missing_record_is_loud, a_record_of_others_is_loud,
          a_read_only_record_is_loud, damage_is_loud_once_a_day, silence_is_told_everywhere,
          only_a_whole_run_is_a_heartbeat, one_unreadable_patient_hides_nobody,
          the_crontab_runs, units_are_well_formed]


def main():
    program = os.path.abspath(sys.argv[1])
    wanted = sys.argv[2:]
    failed = 0
    chosen = [check for check in CHECKS if not wanted or check.__name__ in wanted]
    for check in chosen:
        with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
            os.chmod(folder, stat.S_IRWXU)
            try:
                check(Place(program, folder))
            except (Failed, ValueError, KeyError, IndexError, subprocess.TimeoutExpired,
                    StopIteration, TypeError) as error:
                print(f"{check.__name__}: {type(error).__name__}: {error}")
                failed += 1
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
