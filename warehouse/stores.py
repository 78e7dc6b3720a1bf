"""Stores that lie behind a URL, such as s3://bucket/news: opened, listed, and read through pyarrow's filesystems."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO, cast
from urllib.parse import urlsplit

import pyarrow as pa
from pyarrow import fs

from warehouse.errors import CorpusMissing, UrlRefused
from warehouse.sources import Found

BUFFER = 2**20  # bytes that are fetched from a store at once


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


def listed_remotely(url: str) -> Iterator[Found]:
    """Every object below `url` in order of path, part by part; hidden ones are left out. Raises CorpusMissing."""
    store, path = open_store(url)
    top = store.get_file_info(path)
    if top.type == fs.FileType.File:
        yield Found(PurePosixPath(path).name, remote_file(store, top))
        return
    if top.type == fs.FileType.NotFound:
        raise CorpusMissing(url)
    yield from _listed_below(store, path, path)


def _listed_below(store: fs.FileSystem, folder: str, root: str) -> Iterator[Found]:
    """A folder at a time, so that no listing but one of each depth is held."""
    infos = sorted(store.get_file_info(fs.FileSelector(folder)), key=lambda info: info.base_name)
    names = frozenset(info.base_name for info in infos if info.is_file)
    for info in infos:
        if not info.base_name or info.base_name.startswith("."):
            continue
        if info.type == fs.FileType.Directory:
            yield from _listed_below(store, info.path, root)
        elif info.is_file:
            relative = PurePosixPath(info.path).relative_to(root).as_posix()
            yield Found(relative, remote_file(store, info), names)
