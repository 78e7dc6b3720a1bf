"""Tables for people and for programs: what `tollbook sql` and `tollbook explain` print."""

import datetime as dt
import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Literal

import pyarrow as pa

Format = Literal["table", "csv", "json", "parquet"]


def terminal_width() -> int | None:
    """The columns of the terminal that stdout is, None in a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def visible(value: object) -> str:
    """A value as one line that cannot move the cursor: control characters are shown as escapes."""
    if value is None:
        return ""
    text = str(value)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def write_table(names: Sequence[str], rows: Iterable[Sequence[object]], width: int | None = None) -> None:
    """An aligned table on stdout, numbers to the right; `width` is that of the terminal.

    Without one, in a pipe, nothing is cut or folded.
    """
    held = [list(row) for row in rows]
    is_number = [_is_numeric([row[column] for row in held]) for column in range(len(names))]
    lines = [[visible(value) for value in row] for row in held]
    if width is None:
        _write_plain([*names], lines, is_number)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name, is_right in zip(names, is_number, strict=True):
        table.add_column(Text(name), overflow="fold", justify="right" if is_right else "left")
    for line in lines:
        table.add_row(*map(Text, line))
    Console(width=width, highlight=False).print(table)


def _is_numeric(values: Sequence[object]) -> bool:
    stated = [value for value in values if value is not None]
    return bool(stated) and all(isinstance(value, int | float | Decimal) and value is not True for value in stated)


def _write_plain(names: list[str], lines: list[list[str]], is_number: list[bool]) -> None:
    from rich.cells import cell_len

    every = [names, *lines]
    widths = [max(cell_len(line[column]) for line in every) for column in range(len(names))]
    for line in every:
        cells = []
        for text, width, is_right in zip(line, widths, is_number, strict=True):
            gap = " " * (width - cell_len(text))
            cells.append(gap + text if is_right else text + gap)
        sys.stdout.write("  ".join(cells).rstrip() + "\n")


def write_arrow(table: pa.Table, form: Format, width: int | None) -> None:
    """A query's result on stdout in the format asked for; what sums to whole numbers stays whole."""
    table = _whole(table)
    if form == "table":
        write_table(table.column_names, zip(*(c.to_pylist() for c in table.columns), strict=True), width)
    elif form == "csv":
        from pyarrow import csv

        csv.write_csv(_flat(table), sys.stdout.buffer)
    elif form == "json":
        sys.stdout.write(
            "[" + ",\n ".join(json.dumps(row, default=_json, ensure_ascii=False) for row in table.to_pylist())
        )
        sys.stdout.write("]\n")
    else:
        import pyarrow.parquet as pq

        pq.write_table(table, sys.stdout.buffer, compression="zstd")


def _whole(table: pa.Table) -> pa.Table:
    """The table with DuckDB's widest integers, which Arrow has as decimals, as 64-bit ones where they fit."""
    columns = []
    for column in table.columns:
        if pa.types.is_decimal(column.type) and column.type.scale == 0:
            try:
                columns.append(column.cast(pa.int64()))
                continue
            except pa.ArrowInvalid:
                pass  # wider than 64 bits: it stays a decimal
        columns.append(column)
    return pa.Table.from_arrays(columns, names=table.column_names)


def _json(value: Any) -> Any:
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)


def _flat(table: pa.Table) -> pa.Table:
    """The table with what CSV has no form for as text: nested values, bytes, intervals."""
    columns = []
    for column in table.columns:
        kind = column.type
        if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_interval(kind):
            values = [None if v is None else v if isinstance(v, str) else _text(v) for v in column.to_pylist()]
            columns.append(pa.array(values, pa.string()))
        else:
            columns.append(column)
    return pa.Table.from_arrays(columns, names=table.column_names)


def _text(value: Any) -> str:
    """A value without a form of its own in CSV: JSON, or its plain words."""
    return json.dumps(value, default=_json) if isinstance(value, list | dict) else str(_json(value))
