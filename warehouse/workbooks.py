"""The rows of a stranger's Excel workbook, sheet by sheet, with a bound on how far a small file may unfold."""

import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from warehouse.compression import most_unfolded, open_seekable, unfolds_too_far
from warehouse.errors import RecordError
from warehouse.sources import SourceFile

MAX_WORKBOOK = 256 * 2**20  # bytes unfolded; its texts have to be held all at once
MAX_ROWS = 2**20  # of a sheet, as Excel has it
MAX_COLUMNS = 1_000  # of a sheet that are looked at for the names of fields

# What openpyxl lets through of its own and of the libraries below it when a workbook is not what it should be.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, InvalidFileException, SyntaxError, EOFError, OSError, RuntimeError),
    *(KeyError, IndexError, ValueError, TypeError, AttributeError, OverflowError),
)


def workbook_rows(
    file: SourceFile, check_names: Callable[[list[str]], None]
) -> Iterator[Mapping[str, object] | RecordError]:
    """Each row that is not blank, by the names in the first row of its sheet, or what is wrong with a sheet.

    `check_names` raises RecordError where a sheet's names will not do; the other sheets are read all the same. A
    formula gives the value that Excel kept of it. Raises RecordError while it is read.
    """
    # It warns of charts, of validations and of styles that it does not keep, which nobody asks it for.
    warnings.filterwarnings("ignore", module=r"openpyxl\.")
    is_empty = True
    seen, limit = 0, most_unfolded(file.size)
    try:
        with open_seekable(file) as stored:
            _check_size(zipfile.ZipFile(stored), limit)
            book = load_workbook(stored, read_only=True, data_only=True, keep_links=False)
            for sheet in book.worksheets:
                sheet.reset_dimensions()  # what a sheet says of its size is often wrong, and would cut it off
                names = _names(next(sheet.iter_rows(max_row=1, max_col=MAX_COLUMNS, values_only=True), ()))
                if not names:
                    continue
                is_empty = False
                try:
                    check_names(names)
                except RecordError as fault:
                    yield RecordError(fault.reason_code, f"sheet {sheet.title[:40]!r}: {fault.reason}")
                    continue
                rows = sheet.iter_rows(min_row=2, max_col=len(names), values_only=True)
                for number, row in enumerate(rows, 2):
                    if number > MAX_ROWS:
                        raise RecordError("bad_workbook", "a sheet with more rows than a sheet can have")
                    values = [_value(value) for value in row]
                    if all(value in (None, "") for value in values):
                        continue
                    # A text that stands in many cells is stored once, and is held once; not so what is made of it.
                    seen += sum(len(value) for value in values if isinstance(value, str))
                    if seen > limit:
                        raise unfolds_too_far()
                    yield dict(zip(names, values, strict=False))
    except _BROKEN as error:
        raise RecordError("bad_workbook", f"not an Excel workbook that can be read ({error})") from error
    if is_empty:
        raise RecordError("empty", "the workbook is empty")


def _check_size(archive: zipfile.ZipFile, limit: int) -> None:
    """Raises RecordError where the parts say that they are too large together; none is read further than it says."""
    unfolded = sum(info.file_size for info in archive.infolist())
    if unfolded > MAX_WORKBOOK:
        raise RecordError("too_large", f"a workbook of over {MAX_WORKBOOK >> 20} MiB; save its sheet as CSV")
    if unfolded > limit:
        raise unfolds_too_far()


def _names(row: Sequence[Any]) -> list[str]:
    names = ["" if value is None else str(value).strip() for value in row]
    while names and not names[-1]:
        names.pop()
    return names


def _value(value: object) -> object:
    # As Excel writes a carriage return that somebody pasted into a cell.
    return value.replace("_x000D_", "\r") if isinstance(value, str) else value
