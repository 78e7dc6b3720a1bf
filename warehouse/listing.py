"""What a corpus holds, in order of path: the files of a folder here, or the objects below a URL."""

import os
from collections.abc import Iterator
from pathlib import Path

from warehouse.errors import CorpusMissing, RecordError
from warehouse.sources import Found, LocalFile, Location, leaves


def listed(root: Location) -> Iterator[Found]:
    """Every file below `root` in order of path, part by part; hidden ones are left out. Raises CorpusMissing."""
    if isinstance(root, str):
        # What speaks to stores takes long to import; most corpora lie here.
        from warehouse.stores import listed_remotely

        yield from listed_remotely(root)
        return
    if not root.exists():
        raise CorpusMissing(root)
    top = (root if root.is_dir() else root.parent).resolve()
    if root.is_dir():
        yield from _listed_here(root, root, top)
    else:
        yield Found(root.name, LocalFile(root, top))


def _relative(path: Path, root: Path) -> str:
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")


def _listed_here(folder: Path, root: Path, top: Path) -> Iterator[Found]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        if folder == root:
            raise
        yield Found(
            _relative(folder, root), RecordError("unreadable", f"a folder that cannot be read ({error.strerror})")
        )
        return
    names = frozenset(entry.name for entry in found)
    for entry in found:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        relative = _relative(path, root)
        if entry.is_dir(follow_symlinks=False):
            yield from _listed_here(path, root, top)
        elif leaves(path, top):
            yield Found(relative, RecordError("outside_corpus", "a link that leaves the corpus; not followed"), names)
        elif entry.is_symlink() and path.is_dir():
            continue  # a link to a folder of the corpus, whose files are read where they are
        elif path.exists() and not path.is_file():
            yield Found(relative, RecordError("no_file", "a pipe, a socket or a device; not opened"), names)
        else:
            yield Found(relative, LocalFile(path, top), names)
