"""Where a corpus lies: files of a folder here, or objects below a URL such as s3://bucket/news."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol
from urllib.parse import unquote, urlsplit

from warehouse.errors import CorpusMissing, PathRefused, RecordError

Location = Path | str  # a path here, or a URL


class SourceFile(Protocol):
    """One file of a corpus. `fingerprint` changes whenever the file does; `modified` is in seconds since 1970."""

    @property
    def name(self) -> str:
        """The last part of its path."""

    @property
    def size(self) -> int:
        """Bytes as stored."""

    @property
    def fingerprint(self) -> str:
        """Its size and the time of its last change."""

    @property
    def modified(self) -> float:
        """The time of its last change."""

    def open(self) -> BinaryIO:
        """Its bytes as stored."""

    def beside(self, name: str) -> "SourceFile | None":
        """The file of that name in the same folder; None where there is none, or where it lies outside the corpus."""


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A file on a disk of this machine, in the corpus folder `top`."""

    path: Path
    top: Path

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.name

    @property
    def size(self) -> int:
        """Bytes as stored."""
        return self.path.stat().st_size

    @property
    def fingerprint(self) -> str:
        """Its size, its number on the disk and the time of its last change."""
        stat = self.path.stat()
        return f"{stat.st_size}.{stat.st_ino}.{stat.st_mtime_ns}"

    @property
    def modified(self) -> float:
        """The time of its last change."""
        return self.path.stat().st_mtime

    def open(self) -> BinaryIO:
        """Its bytes as stored."""
        return self.path.open("rb")

    def beside(self, name: str) -> "LocalFile | None":
        """The file of that name in the same folder, unless it is a link that leaves the corpus."""
        path = self.path.with_name(name)
        if not path.is_file() or leaves(path, self.top):
            return None
        return LocalFile(path, self.top)


def is_url(text: str) -> bool:
    """Whether `text` is a URL and no path."""
    return "://" in text


def located(text: str) -> Location:
    """A path or a URL as it was given on the command line; a file: URL is a path, whose links are looked at.

    Raises PathRefused.
    """
    if is_url(text) and not text.startswith("file://"):
        return text
    path = Path(unquote(urlsplit(text).path)) if is_url(text) else Path(text)
    if not is_utf8(path):
        raise PathRefused(path, "its name is not UTF-8")
    return path


def is_utf8(path: Path) -> bool:
    """Whether every part of the path, from the root on, can be written in a table."""
    return not any(0xDC80 <= ord(character) <= 0xDCFF for character in str(path.absolute()))


def resolved(location: Location) -> str:
    """A location that means the same from every working directory."""
    return location if isinstance(location, str) else str(location.resolve())


def location_name(location: Location) -> str:
    """The last part of a location, without what lies above it."""
    if isinstance(location, str):
        parts = urlsplit(location)
        return PurePosixPath(parts.path).name or parts.netloc
    return location.resolve().name


def leaves(path: Path, top: Path) -> bool:
    """Whether `path` is a link to somewhere outside `top`, which is resolved."""
    # Not Path.resolve, which raises for links that lead to each other.
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(top)


@dataclass(frozen=True, slots=True)
class Found:
    """What a listing shows: a file by its path below the root, or a fault where it must not be opened.

    Bytes of a name that are not UTF-8 are shown as escapes. `siblings` are the names in its folder.
    """

    relative: str
    file: SourceFile | RecordError
    siblings: frozenset[str] = frozenset()


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
