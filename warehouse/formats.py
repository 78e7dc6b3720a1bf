"""The file formats of a corpus: each reader gives the records of one file, or what is wrong with them."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, BinaryIO

from transforms.records import DateBasis
from warehouse.compression import open_bytes
from warehouse.encodings import as_utf8
from warehouse.errors import RecordError
from warehouse.sources import SourceFile

FIELDS = ("text", "id", "publication_date", "title", "url", "publisher", "language")
MAX_ARTICLE = 20 * 2**20  # bytes of one record; a long news article has 0.1 MB
CONVERT = "convert the file first, as with `iconv -f WINDOWS-1252 -t UTF-8`"
MAX_JSON = 256 * 2**20  # bytes of a .json file, which has to be read whole

# One record: its number in the file (None where the file is the record), then its fields or its fault.
Found = tuple[int | None, Mapping[str, object] | RecordError, DateBasis]

# Blanks of every kind, and a line end of every system, for who types the line has an editor of some kind.
_HEADER = re.compile(r"[^\S\r\n]{0,4}date[^\S\r\n]{1,4}(\d{4}-\d{2}-\d{2})(?:[^\S\r\n]|\r?\n|\r|$)", re.IGNORECASE)
# A header all the same, which the reader of records rejects: left in the text its date would be lost without a word.
_WRONG_HEADER = re.compile(r" date (\d[\d./-]{5,20})(?:\s|$)")
_DATE_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def read_text(file: SourceFile, columns: Mapping[str, str]) -> Iterator[Found]:
    """A text file: one article, with its date in the seed header, a sidecar or the file's name, in that order."""
    with open_bytes(file) as stream:
        data = as_utf8(stream).read(MAX_ARTICLE + 1)
    if len(data) > MAX_ARTICLE:
        raise too_large(data)
    if not data:
        raise RecordError("empty", "the file is empty")
    text = decoded(data)
    header = _HEADER.match(text) or _WRONG_HEADER.match(text)
    sidecar = _sidecar(file, columns)
    fields: dict[str, object] = {**sidecar, "text": text[header.end() :] if header else text}
    basis: DateBasis = "missing"
    if header:
        fields["publication_date"], basis = header[1], "header"
    elif sidecar.get("publication_date"):
        basis = "metadata"
    elif named := _date_in(file.name):
        fields["publication_date"], basis = named, "filename"
    yield None, fields, basis


def _date_in(name: str) -> str | None:
    found = _DATE_IN_NAME.search(name)
    return f"{found[1]}-{found[3]}-{found[4]}" if found else None


def read_page(file: SourceFile, columns: Mapping[str, str]) -> Iterator[Found]:
    """A web page: the words of its article, with its date in a sidecar, the page's metadata or the file's name."""
    from warehouse.pages import page_fields

    with open_bytes(file) as stream:
        data = as_utf8(stream).read(MAX_ARTICLE + 1)
    if len(data) > MAX_ARTICLE:
        raise too_large(data)
    if not data:
        raise RecordError("empty", "the file is empty")
    stated = {name: value for name, value in _sidecar(file, columns).items() if value not in (None, "")}
    fields = {**page_fields(data), **stated}
    basis: DateBasis = "metadata" if fields["publication_date"] else "missing"
    if basis == "missing" and (named := _date_in(file.name)):
        fields["publication_date"], basis = named, "filename"
    yield None, fields, basis


def sidecars(name: str) -> tuple[str, ...]:
    """What the metadata of an article may be called: `article.txt.json` or `article.json` beside `article.txt`."""
    return name + ".json", PurePosixPath(name).with_suffix(".json").name


def _sidecar(file: SourceFile, columns: Mapping[str, str]) -> dict[str, object]:
    for name in sidecars(file.name):
        candidate = file.beside(name)
        if candidate is not None:
            with candidate.open() as stream:
                found = _loads(as_utf8(stream).read(MAX_ARTICLE))
            if not isinstance(found, dict):
                raise RecordError("bad_sidecar", f"{name} beside it is no JSON object")
            return {name: value for name, value in _mapped(found, columns).items() if name != "text"}
    return {}


def read_jsonl(file: SourceFile, columns: Mapping[str, str]) -> Iterator[Found]:
    """JSON Lines: an object a line; blank lines are no records."""
    with open_bytes(file) as stream:
        for number, line in _lines(as_utf8(stream)):
            if isinstance(line, RecordError):
                yield number, line, "missing"
            elif line.strip():
                yield number, _record(line, columns), "field"


def read_json(file: SourceFile, columns: Mapping[str, str]) -> Iterator[Found]:
    """A JSON file: an object, or an array of objects."""
    with open_bytes(file) as stream:
        data = as_utf8(stream).read(MAX_JSON + 1)
    if len(data) > MAX_JSON:
        raise RecordError("too_large", f"over {MAX_JSON >> 20} MiB; give it as JSON Lines", data[:MAX_ARTICLE])
    found = _loads(data)
    if isinstance(found, dict):
        record = _object(found, columns, data)
        yield 1, record, "missing" if isinstance(record, RecordError) else "field"
    elif isinstance(found, list):
        for number, item in enumerate(found, 1):
            record = _object(item, columns, _spelled(item))
            yield number, record, "missing" if isinstance(record, RecordError) else "field"
    else:
        raise RecordError("bad_json", "neither an object nor an array of objects", data)


def read_csv(file: SourceFile, columns: Mapping[str, str]) -> Iterator[Found]:
    """A CSV or TSV file with a header; the delimiter is the tab in .tsv, else the likelier of comma and semicolon."""
    with open_bytes(file) as stream:
        faults: list[RecordError] = []
        rows = _csv_rows(as_utf8(stream), file.name, faults)
        try:
            header = next(rows, None)
        except csv.Error as error:
            raise _bad_csv(error) from error
        if header is None:
            raise RecordError("empty", "the file is empty")
        header = [name.strip() for name in header]
        _expect_text(header, columns)
        number = 0
        is_over = False
        while not is_over:
            number += 1
            found: Mapping[str, object] | RecordError
            try:
                row = next(rows, None)
                is_over = row is None
                found = _csv_record(header, row, columns) if row is not None else {}
            except csv.Error as error:
                found = _bad_csv(error)
            while faults:
                yield number, faults.pop(), "missing"
                number += 1
            if not is_over:
                yield number, found, "missing" if isinstance(found, RecordError) else "field"


def _bad_csv(error: csv.Error) -> RecordError:
    said = str(error)
    if "unexpected end of data" in said:
        said = "a quotation mark is opened and never closed"
    elif "new-line character" in said:
        said = "a carriage return outside quotation marks; end lines with a line feed"
    elif "expected after" in said:
        said = "a quotation mark inside a quoted field; write it twice"
    return RecordError("bad_csv", f"not CSV: {said}")


def _csv_rows(stream: BinaryIO, name: str, faults: list[RecordError]) -> Iterator[list[str]]:
    csv.field_size_limit(MAX_ARTICLE)

    def lines() -> Iterator[str]:
        for _, line in _lines(stream):
            if isinstance(line, RecordError):
                faults.append(line)
            else:
                # Bytes that are not UTF-8 travel as surrogates to their row, which alone is rejected.
                yield line.decode("utf-8", "surrogateescape")

    found = lines()
    first = next(found, "").removeprefix("\ufeff")
    is_tab = ".tsv" in (suffix.lower() for suffix in PurePosixPath(name).suffixes)
    delimiter = "\t" if is_tab else ";" if first.count(";") > first.count(",") else ","

    def whole() -> Iterator[str]:
        if first:
            yield first
        yield from found

    return csv.reader(whole(), delimiter=delimiter, strict=True)


def _csv_record(header: list[str], row: list[str], columns: Mapping[str, str]) -> Mapping[str, object] | RecordError:
    raw = ",".join(row).encode("utf-8", "surrogateescape")
    if len(row) > len(header):
        return RecordError("bad_csv", f"{len(row)} fields where the header names {len(header)}; quote the text", raw)
    if any(0xDC80 <= ord(character) <= 0xDCFF for value in row for character in value if character > "\ud7ff"):
        return RecordError("not_utf8", f"not UTF-8; {CONVERT}", raw)
    return _mapped(dict(zip(header, row, strict=False)), columns)


def read_parquet(file: SourceFile, columns: Mapping[str, str]) -> Iterator[Found]:
    """A Parquet file with a text column."""
    from warehouse.parquet_rows import parquet_rows

    for number, row in enumerate(parquet_rows(file, lambda names: _parquet_columns(names, columns)), 1):
        fields = _mapped(row, columns)
        if len(str(fields.get("text") or "")) > MAX_ARTICLE:
            yield number, too_large(str(fields["text"])[:MAX_ARTICLE].encode("utf-8", "replace")), "missing"
        else:
            yield number, fields, "field"


def read_workbook(file: SourceFile, columns: Mapping[str, str]) -> Iterator[Found]:
    """An Excel workbook: each sheet a table with a text column. Rows are numbered through all of them."""
    from warehouse.workbooks import workbook_rows

    for number, row in enumerate(workbook_rows(file, lambda names: _expect_text(names, columns)), 1):
        if isinstance(row, RecordError):
            yield number, row, "missing"
        else:
            yield number, _mapped(row, columns), "field"


def _parquet_columns(names: list[str], columns: Mapping[str, str]) -> list[str]:
    _expect_text(names, columns)
    return [name for name in (columns.get(field, field) for field in FIELDS) if name in names]


def read_archive(file: SourceFile, columns: Mapping[str, str]) -> Iterator[Found]:
    """An archive has no records of its own: its files are files of the corpus."""
    return iter(())


Reader = Callable[[SourceFile, Mapping[str, str]], Iterator[Found]]

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
    ".xlsx": read_workbook,
    ".xlsm": read_workbook,
}


# The files that are one article each, of which a sidecar may say more.
ONE_ARTICLE = tuple(suffix for suffix, reader in READERS.items() if reader in (read_text, read_page))


def too_large(data: bytes) -> RecordError:
    """The fault of a record over MAX_ARTICLE."""
    return RecordError("too_large", f"over {MAX_ARTICLE >> 20} MiB; an article is shorter", data)


def decoded(data: bytes) -> str:
    """UTF-8 bytes as text, a byte order mark dropped. Raises RecordError."""
    if b"\x00" in data:
        raise RecordError("binary", "binary data, or text in UTF-16 without a byte order mark", data)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"not UTF-8 at byte {error.start}; {CONVERT}"
        raise RecordError("not_utf8", reason, data) from error


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | RecordError]]:
    """Lines with their numbers from 1, a RecordError for each that is over MAX_ARTICLE, whatever its length."""
    number = 0
    while line := stream.readline(MAX_ARTICLE + 1):
        number += 1
        if len(line) <= MAX_ARTICLE:
            yield number, line
            continue
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(2**20)
        yield number, too_large(line)


def _record(line: bytes, columns: Mapping[str, str]) -> Mapping[str, object] | RecordError:
    try:
        return _object(_loads(line), columns, line)
    except RecordError as fault:
        return fault


def _object(found: object, columns: Mapping[str, str], raw: bytes) -> Mapping[str, object] | RecordError:
    if not isinstance(found, dict):
        return RecordError("bad_json", "not a JSON object", raw)
    wanted = columns.get("text", "text")
    if wanted not in found:
        return RecordError(
            "missing_text", f"no key {wanted!r} among {_listed(found)}; name it with --map text=KEY", raw
        )
    return _mapped(found, columns)


def _spelled(item: object) -> bytes:
    try:
        return json.dumps(item).encode()
    except RecursionError:
        return b""


def _listed(names: Iterable[str]) -> str:
    """Names for a message, the first ones and none of them whole where it is long."""
    cut = [name if len(name) <= 30 else f"{name[:30]}..." for name in islice(names, 10)]
    return ", ".join(cut).encode("utf-8", "backslashreplace").decode() or "none"


def _loads(data: bytes) -> Any:
    text = decoded(data)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise RecordError("bad_json", f"not JSON, or cut off ({error})", data) from error
    except RecursionError as error:
        raise RecordError("bad_json", "JSON with too many brackets in brackets", data) from error
    except ValueError as error:
        raise RecordError("bad_json", "JSON with a number of thousands of digits", data) from error


def _mapped(found: Mapping[str, object], columns: Mapping[str, str]) -> dict[str, object]:
    return {field: found.get(columns.get(field, field)) for field in FIELDS}


def _expect_text(names: list[str], columns: Mapping[str, str]) -> None:
    wanted = columns.get("text", "text")
    if wanted not in names:
        reason = f"no column {wanted!r} among {_listed(names)}; name it with --map text=COLUMN"
        raise RecordError("no_text_column", reason)
