"""Zip archives of a corpus: each file in one is a file of the corpus, read where it lies and never unpacked to disk."""

import io
import lzma
import stat
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

from warehouse.compression import most_unfolded, unfolds_too_far
from warehouse.errors import RecordError
from warehouse.sources import Found, SourceFile

SUFFIX = ".zip"
_BROKEN = (zipfile.BadZipFile, EOFError, OSError, zlib.error, lzma.LZMAError, RuntimeError, ValueError)
_ENCRYPTED = 0x1  # of a member's flag bits


def is_archive(name: str) -> bool:
    """Whether a file of this name is an archive of others."""
    return name.lower().endswith(SUFFIX)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive, while the archive is open. `beside` are the members of its folder by name."""

    archive: zipfile.ZipFile
    info: zipfile.ZipInfo
    modified: float
    folder: Mapping[str, zipfile.ZipInfo]

    @property
    def name(self) -> str:
        """The last part of its path."""
        return _parts(self.info)[-1]

    @property
    def size(self) -> int:
        """Bytes, the archive's own compression undone."""
        return self.info.file_size

    @property
    def fingerprint(self) -> str:
        """Its size and its checksum, so that a file added to an archive leaves the others as they were."""
        return f"{self.info.file_size}.{self.info.CRC:08x}"

    def open(self) -> BinaryIO:
        """Its bytes, as a stream that only goes forward. Raises RecordError, also while it is read."""
        try:
            stream = self.archive.open(self.info)
        except _BROKEN as error:
            raise _broken(error) from error
        return cast(BinaryIO, io.BufferedReader(_Checked(stream), 2**18))

    def beside(self, name: str) -> "Member | None":
        """The file of that name in the same folder of the archive."""
        info = self.folder.get(name)
        return None if info is None or _fault(info) else Member(self.archive, info, self.modified, self.folder)


def with_members(files: Iterator[Found]) -> Iterator[Found]:
    """The files, after each archive what is in it, in order of path. A member can be read until the next is asked for.

    Nothing but labels comes of the names in an archive; those that lead out of it are faults all the same, and so are
    links, what has a password, and archives in archives.
    """
    for found in files:
        if isinstance(found.file, RecordError) or not is_archive(found.file.name):
            yield found
            continue
        try:
            with found.file.open() as stored, zipfile.ZipFile(stored) as archive:
                _check_size(archive, found.file)
                yield found
                yield from _members(archive, found.relative, found.file)
        except PermissionError as error:
            yield Found(found.relative, RecordError("unreadable", f"cannot be read ({error.strerror})"))
        except _BROKEN as error:
            yield Found(found.relative, _broken(error))
        except RecordError as fault:
            yield Found(found.relative, fault)


def _members(archive: zipfile.ZipFile, label: str, outer: SourceFile) -> Iterator[Found]:
    modified = outer.modified
    folders: dict[str, dict[str, zipfile.ZipInfo]] = defaultdict(dict)
    infos = [info for info in archive.infolist() if not info.is_dir() and not _is_hidden(info)]
    for info in infos:
        *parts, name = _parts(info)
        folders["/".join(parts)][name] = info
    names = {path: frozenset(folder) for path, folder in folders.items()}
    for info in sorted(infos, key=_parts):
        *parts, name = _parts(info)
        path = "/".join(parts)
        file = _fault(info) or Member(archive, info, modified, folders[path])
        yield Found("/".join([label, *parts, name]), file, names[path])


def _parts(info: zipfile.ZipInfo) -> list[str]:
    # Some programs write the separator of Windows.
    return info.filename.replace("\\", "/").split("/")


def _is_hidden(info: zipfile.ZipInfo) -> bool:
    return any(part.startswith(".") and part != ".." for part in _parts(info))


def _fault(info: zipfile.ZipInfo) -> RecordError | None:
    """Why a member must not be opened."""
    if any(part in ("", "..") for part in _parts(info)):
        return RecordError("outside_corpus", "a name that leads out of the archive; not read")
    if stat.S_ISLNK(info.external_attr >> 16):
        return RecordError("outside_corpus", "a link in an archive; not followed")
    if info.flag_bits & _ENCRYPTED:
        return RecordError("encrypted", "protected by a password; unpack the archive first")
    if is_archive(info.filename):
        return RecordError("nested_archive", "an archive in an archive; unpack the outer one first")
    return None


def _check_size(archive: zipfile.ZipFile, outer: SourceFile) -> None:
    """Raises RecordError where the members say that they are too large together; none is read further than it says."""
    if sum(info.file_size for info in archive.infolist()) > most_unfolded(outer.size):
        raise unfolds_too_far()


def _broken(error: BaseException) -> RecordError:
    return RecordError("bad_archive", f"not a zip archive that can be read ({error})")


class _Checked(io.RawIOBase):
    """A member's bytes; what is wrong with them is a RecordError."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        try:
            data = self._stream.read(len(view))
        except _BROKEN as error:
            raise _broken(error) from error
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()
