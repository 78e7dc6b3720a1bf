"""A file that takes the place of another in one step, when it is on the disk: a power cut leaves one of them whole."""

import os
from pathlib import Path


def put_in_place(aside: Path, target: Path) -> None:
    """Renames `aside`, a finished file of the same file system, to `target`; then the new name is on the disk too."""
    force(aside)
    aside.replace(target)
    force(target.parent)


def force(path: Path) -> None:
    """Waits until what was written to a file, or renamed in a folder, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
