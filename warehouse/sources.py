"""Where a corpus lies: files of a folder here, or objects below a URL such as s3://bucket/news."""

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol, cast
from urllib.parse import unquote, urlsplit

import pyarrow as pa
from pyarrow import fs

from warehouse.errors import CorpusMissing, RecordError, UrlRefused

BUFFER = 2**20  # bytes that are fetched from a store at once

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


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """An object of a store that pyarrow knows."""

    store: fs.FileSystem
    path: str
    size: int
    modified_ns: int

    @property
    def name(self) -> str:
        """The last part of its path."""
        return PurePosixPath(self.path).name

    @property
    def fingerprint(self) -> str:
        """Its size and the time of its last change."""
        return f"{self.size}.{self.modified_ns}"

    @property
    def modified(self) -> float:
        """The time of its last change."""
        return self.modified_ns / 1e9

    def open(self) -> BinaryIO:
        """Its bytes as stored; buffered, for what pyarrow gives reads no lines."""
        return cast(BinaryIO, io.BufferedReader(self.store.open_input_file(self.path), BUFFER))

    def beside(self, name: str) -> "RemoteFile | None":
        """The object of that name below the same prefix."""
        info = self.store.get_file_info(str(PurePosixPath(self.path).with_name(name)))
        return remote_file(self.store, info) if info.type == fs.FileType.File else None


def remote_file(store: fs.FileSystem, info: fs.FileInfo) -> RemoteFile:
    """The file that a listing of `store` shows."""
    return RemoteFile(store, info.path, info.size or 0, info.mtime_ns or 0)


def is_url(text: str) -> bool:
    """Whether `text` is a URL and no path."""
    return "://" in text


def located(text: str) -> Location:
    """A path or a URL as it was given on the command line; a file: URL is a path, whose links are looked at."""
    if text.startswith("file://"):
        return Path(unquote(urlsplit(text).path))
    return text if is_url(text) else Path(text)


def resolved(location: Location) -> str:
    """A location that means the same from every working directory."""
    return location if isinstance(location, str) else str(location.resolve())


def location_name(location: Location) -> str:
    """The last part of a location, without what lies above it."""
    if isinstance(location, str):
        parts = urlsplit(location)
        return PurePosixPath(parts.path).name or parts.netloc
    return location.resolve().name


def open_store(url: str) -> tuple[fs.FileSystem, str]:
    """The store that a URL names, and the path in it. Raises UrlRefused.

    Keys and secrets are taken from the environment and the files of the store's own tools, never from the URL, which
    would put them into logs and process lists.
    """
    if "@" in urlsplit(url).netloc:
        raise UrlRefused(url.rpartition("@")[2], "has a key in it; give keys by the environment (AWS_ACCESS_KEY_ID)")
    try:
        store, path = fs.FileSystem.from_uri(url)
    except (pa.ArrowException, ValueError) as error:
        raise UrlRefused(url, f"is no URL that can be opened ({error})") from error
    return store, path.rstrip("/")


def leaves(path: Path, top: Path) -> bool:
    """Whether `path` is a link to somewhere outside `top`, which is resolved."""
    return path.is_symlink() and not path.resolve().is_relative_to(top)


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
        yield from _listed_remotely(root)
        return
    if not root.exists():
        raise CorpusMissing(root)
    top = (root if root.is_dir() else root.parent).resolve()
    if root.is_dir():
        yield from _listed_here(root, root, top)
    else:
        yield Found(root.name, LocalFile(root, top))


def _listed_here(folder: Path, root: Path, top: Path) -> Iterator[Found]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    names = frozenset(entry.name for entry in found)
    for entry in found:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        relative = os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")
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


def _listed_remotely(url: str) -> Iterator[Found]:
    store, path = open_store(url)
    top = store.get_file_info(path)
    if top.type == fs.FileType.File:
        yield Found(PurePosixPath(path).name, remote_file(store, top))
        return
    if top.type == fs.FileType.NotFound:
        raise CorpusMissing(url)
    infos = [info for info in store.get_file_info(fs.FileSelector(path, recursive=True)) if info.is_file]
    below = [(PurePosixPath(info.path).relative_to(path), info) for info in infos]
    names: dict[PurePosixPath, set[str]] = {}
    for relative, _ in below:
        names.setdefault(relative.parent, set()).add(relative.name)
    for relative, info in sorted(below, key=lambda item: item[0].parts):
        if not any(part.startswith(".") for part in relative.parts):
            yield Found(relative.as_posix(), remote_file(store, info), frozenset(names[relative.parent]))
