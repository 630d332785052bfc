"""Types a passphrase at a terminal and looks at what the terminal, the process and the disk show.

    passphrase_terminal.py PROGRAM

Closing line: N passed, N failed.
"""

import os
import pty
import select
import signal
import subprocess
import sys
import tempfile
import termios
import time

WORDS = "four unrelated words"


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, program, folder, *words):
        env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": folder,
               "ISOTRACK_NOW": "2026-11-22T09:00:00Z", "ISOTRACK_DB": "record.db", "TERM": "xterm"}
        self.master, slave = pty.openpty()
        self.slave = slave
        self.process = subprocess.Popen([program, *words], env=env, cwd=folder, stdin=slave,
                                        stdout=slave, stderr=slave, start_new_session=True)
        self.shown = ""

    def wait_for(self, text, seconds=20):
        end = time.monotonic() + seconds
        while text not in self.shown and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                self.shown += os.read(self.master, 4096).decode()
        return text in self.shown

    def echoes(self):
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def type(self, text):
        os.write(self.master, (text + "\n").encode())

    def finish(self):
        status = self.process.wait(timeout=60)
        while select.select([self.master], [], [], 0.2)[0]:
            self.shown += os.read(self.master, 4096).decode()
        echoes = self.echoes()
        os.close(self.master)
        os.close(self.slave)
        return status, echoes


class Tally:
    passed = failed = 0

    def check(self, truth, what):
        if truth:
            self.passed += 1
        else:
            self.failed += 1
            print("failed:", what, flush=True)


def backup(program, folder, first, second):
    terminal = Terminal(program, folder, "backup", "--encrypt", "-o", "sealed")
    terminal.wait_for("at least): ")
    hidden = not terminal.echoes()
    terminal.type(first)
    if second is not None:
        again = "words.\r\nNew passphrase (not shown, 12 characters at least): "
        terminal.wait_for("once more: " if len(first) >= 12 else again)
        terminal.type(second)
    status, echoes = terminal.finish()
    return status, hidden and echoes, terminal.shown


def main():
    program, tally = os.path.abspath(sys.argv[1]), Tally()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "start", "--weight", "60kg", "--regimen", "40mg", "-q", "--db",
                        "record.db"], cwd=folder, check=True, stdin=subprocess.DEVNULL,
                       env={"HOME": folder, "ISOTRACK_NOW": "2026-11-22T09:00:00Z", "TZ": "UTC"})
        for first, second, words in (("short", "", "12 characters"), (WORDS, "other words", "differ"),
                                     ("", None, "shorter than 12")):
            status, was_hidden, shown = backup(program, folder, first, second)
            tally.check(status == 2 and words in shown, f"{first!r}: exit {status}: {shown}")
            tally.check(was_hidden, "the terminal shows what is typed, or is left as it was not")
            tally.check(not os.path.exists(os.path.join(folder, "sealed")), "a file was left")
        status, was_hidden, shown = backup(program, folder, WORDS, WORDS)
        tally.check(status == 0 and "write the passphrase down" in " ".join(shown.split()),
                    f"exit {status}: {shown}")
        tally.check(was_hidden and WORDS not in shown, f"the passphrase is shown: {shown}")
        with open(os.path.join(folder, "sealed"), "rb") as file:
            content = file.read()
        tally.check(WORDS.encode() not in content and b"SQLite" not in content, "it is not sealed")

        interrupted = Terminal(program, folder, "backup", "--encrypt", "-o", "other")
        interrupted.wait_for("assphrase")
        interrupted.process.send_signal(signal.SIGINT)
        status, echoes = interrupted.finish()
        tally.check(status == -signal.SIGINT and echoes, f"after Ctrl-C: {status}, echo {echoes}")

        os.remove(os.path.join(folder, "record.db"))
        restoring = Terminal(program, folder, "restore", "sealed")
        restoring.wait_for("Passphrase")
        restoring.type(WORDS)
        status, _ = restoring.finish()
        tally.check(status == 0 and "Restored" in restoring.shown, restoring.shown)
        wrong = Terminal(program, folder, "restore", "sealed")
        wrong.wait_for("Passphrase")
        wrong.type(WORDS + "x")
        status, _ = wrong.finish()
        tally.check(status == 6 and "does not open" in " ".join(wrong.shown.split()), wrong.shown)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
