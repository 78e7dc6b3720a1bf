"""Unicode as a file's byte order mark says: UTF-16 and UTF-32 become the UTF-8 that every reader of text expects."""

import codecs
import io
from typing import BinaryIO, cast

from warehouse.errors import RecordError

# Longest first: the mark of UTF-32 in little endian begins with that of UTF-16.
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CHUNK = 2**16  # bytes that are converted at once


def as_utf8(stream: BinaryIO) -> BinaryIO:
    """The same text in UTF-8 where the stream begins with the mark of UTF-16 or UTF-32, else the stream itself.

    Raises RecordError while it is read, where the mark says what is not so.
    """
    start = cast(io.BufferedReader, stream).peek(4)
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            return cast(BinaryIO, io.BufferedReader(_Converted(stream, encoding), _CHUNK))
    return stream


class _Converted(io.RawIOBase):
    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream, self._encoding = stream, encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        is_over = False
        while not self._left and not is_over:
            data = self._stream.read(_CHUNK)
            is_over = not data
            try:
                self._left = self._decoder.decode(data, final=is_over).encode()
            except UnicodeDecodeError as error:
                reason = f"not {self._encoding.upper()}, as its byte order mark says it is; convert the file first"
                raise RecordError("not_utf8", reason, data) from error
        given, self._left = self._left[: len(view)], self._left[len(view) :]
        view[: len(given)] = given
        return len(given)
