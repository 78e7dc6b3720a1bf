"""A file of a corpus and where it lies: on a disk here, or below a URL such as s3://bucket/news."""

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol
from urllib.parse import unquote, urlsplit

from warehouse.errors import PathRefused, RecordError

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
