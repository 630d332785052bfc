"""What scripts of this folder demand of the program, and where they let it write."""

import os

# In memory where there is such a place: a record is many small writes, each made durable.
MEMORY = "/dev/shm" if "TMPDIR" not in os.environ and os.path.isdir("/dev/shm") else None


class Failed(Exception):
    """A demand that was not met, in words."""


def demand(truth, message):
    if not truth:
        raise Failed(message)
