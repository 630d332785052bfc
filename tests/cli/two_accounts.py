"""Two accounts of one group share a record, and its backups belong to the first of them.

    two_accounts.py PROGRAM

Only root can act for two accounts: others skip it (77). Closing line: N passed, N failed.
"""

import os
import shutil
import subprocess
import sys
import tempfile

ANNE, BETH, NURSES = 33001, 33002, 33000
SKIPPED = 77


def main():
    if os.geteuid() != 0:
        print("skipped: only root can act for two accounts")
        return SKIPPED
    wrong = []
    checked = 0
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        program = shutil.copy(sys.argv[1], os.path.join(folder, "isotrack"))
        clinic = os.path.join(folder, "clinic")
        os.mkdir(clinic)
        os.chown(clinic, 0, NURSES)
        os.chmod(clinic, 0o2770)
        record = os.path.join(clinic, "clinic.db")

        def run(account, *words):
            env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "200",
                   "HOME": folder, "ISOTRACK_DB": record, "ISOTRACK_NOW": "2026-11-22T09:00:00Z"}
            return subprocess.run([program, *words], env=env, stdin=subprocess.DEVNULL, text=True,
                                  capture_output=True, cwd=folder, user=account, group=NURSES,
                                  extra_groups=[], timeout=60)

        def check(done, status, *parts):
            nonlocal checked
            checked += 1
            said = " ".join(done.stderr.split())
            if done.returncode != status or any(part not in said for part in parts):
                wrong.append(f"{done.args}: exit {done.returncode}: {done.stderr!r}, not {parts}")

        check(run(ANNE, "patient", "add", "P-1", "-q"), 0)
        os.chmod(record, 0o660)
        check(run(ANNE, "backup", "-q"), 0)
        check(run(BETH, "patient", "add", "P-2", "-q"), 0)
        check(run(BETH, "backup", "-q"), 6, "no permission to write in", "backups, which belongs to "
              f"{ANNE}", f"one account makes the backups there: {ANNE}.", "isotrack backup DIR")
        own = os.path.join(folder, "own")
        os.mkdir(own)
        os.chown(own, BETH, NURSES)
        check(run(BETH, "backup", own, "-q"), 0)
        copy = os.path.join(clinic, "backups", os.listdir(os.path.join(clinic, "backups"))[0])
        back = os.path.join(own, "back.db")
        check(run(BETH, "restore", copy, "--db", back, "--yes"), 6,
              f"Permission denied; it belongs to {ANNE}")
        check(run(ANNE, "restore", copy, "--db", os.path.join(clinic, "back.db"), "--yes", "-q"), 0)
    for each in wrong:
        print(each)
    print(f"{checked - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong else 0


sys.exit(main())
