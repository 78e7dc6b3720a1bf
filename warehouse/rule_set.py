"""The rule set: a hash of everything that decides what is read from an article."""

import hashlib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

_COMPILED = ("pyc", "pyo", "so", "pyd")
"""What is made from the sources, beside them: it reads what they read."""


@cache
def rule_set() -> str:
    """A hash of the transforms as they are installed: 12 hexadecimal digits, the same on every machine."""
    digest = hashlib.blake2b(digest_size=6)
    for name, file in sorted(_files(resources.files("transforms"), "")):
        digest.update(name.encode() + b"\x00" + file.read_bytes() + b"\x00")
    return digest.hexdigest()


def _files(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found = []
    for item in folder.iterdir():
        name = f"{prefix}{item.name}"
        if item.is_dir():
            if item.name != "__pycache__":
                found += _files(item, f"{name}/")
        elif item.name.rsplit(".", 1)[-1] not in _COMPILED:
            found.append((name, item))
    return found
