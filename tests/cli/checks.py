"""For a test of many checks: counts those that hold, and tells the others as they come."""

failures = []
passed = 0


def check(holds, what):
    global passed
    if holds:
        passed += 1
    else:
        failures.append(what)
        print("FAILED:", what)


def closing():
    """The closing line, `N passed, N failed`; and the exit status."""
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0
