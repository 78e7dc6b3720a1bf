"""Files as bytes, gzip and zstd undone, with a bound on how far they may unfold."""

import gzip
import io
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import BinaryIO, cast

import zstandard

from warehouse.errors import RecordError
from warehouse.sources import SourceFile

SUFFIXES = (".gz", ".zst")
UNFOLD_FREELY = 64 * 2**20  # bytes; below this no ratio is suspicious
MAX_RATIO = 200  # unfolded bytes for each stored byte; news in gzip or zstd reaches 3 to 10


def most_unfolded(stored: int) -> int:
    """How many bytes a compressed file of `stored` bytes may hold."""
    return max(UNFOLD_FREELY, stored * MAX_RATIO)


def unfolds_too_far() -> RecordError:
    """The fault of a file that holds more."""
    return RecordError("too_large", f"unfolds to more than {MAX_RATIO} times its size; not read further")


class _Bounded(io.RawIOBase):
    """A stream that raises RecordError when it has unfolded too far, or when its compression is broken."""

    def __init__(self, stream: io.BufferedIOBase, stored: int) -> None:
        self._stream, self._limit, self._seen = stream, most_unfolded(stored), 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        try:
            # Not `read`, which throws away what it has when the data are cut off behind it.
            data = self._stream.read1(len(view))
        except (EOFError, OSError, zlib.error, zstandard.ZstdError) as error:
            raise RecordError("bad_compression", f"the compressed data is broken or cut off ({error})") from error
        self._seen += len(data)
        if self._seen > self._limit:
            raise unfolds_too_far()
        view[: len(data)] = data
        return len(data)


@contextmanager
def open_bytes(file: SourceFile) -> Iterator[BinaryIO]:
    """The content of `file` as bytes, `.gz` and `.zst` undone. Raises RecordError while it is read."""
    with file.open() as stored:
        suffix = PurePosixPath(file.name).suffix.lower()
        if suffix == ".gz":
            inner: io.BufferedIOBase = gzip.GzipFile(fileobj=stored)
        elif suffix == ".zst":
            inner = cast(io.BufferedIOBase, zstandard.ZstdDecompressor().stream_reader(stored, read_across_frames=True))
        else:
            yield stored
            return
        with io.BufferedReader(_Bounded(inner, file.size), 2**18) as bounded:
            yield cast(BinaryIO, bounded)


@contextmanager
def open_seekable(file: SourceFile) -> Iterator[BinaryIO]:
    """The same for a format that is read from its end; what only goes forward is put aside, in memory or on disk.

    Raises RecordError.
    """
    with open_bytes(file) as stream:
        if stream.seekable():
            yield stream
            return
        with tempfile.SpooledTemporaryFile(UNFOLD_FREELY) as aside:
            shutil.copyfileobj(stream, aside)
            aside.seek(0)
            yield cast(BinaryIO, aside)
