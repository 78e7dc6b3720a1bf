"""Tables for people and for programs: what `tollbook sql` and `tollbook explain` print."""

import datetime as dt
import json
import shutil
import sys
from collections.abc import Iterable, Sequence
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
    """An aligned table on stdout; `width` is that of the terminal, None in a pipe, where nothing is cut."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in names:
        table.add_column(Text(name), overflow="fold", no_wrap=width is None)
    for row in rows:
        table.add_row(*(Text(visible(value)) for value in row))
    Console(width=width or 100_000, highlight=False).print(table)


def write_arrow(table: pa.Table, form: Format, width: int | None) -> None:
    """A query's result on stdout in the format asked for."""
    if form == "table":
        write_table(table.column_names, (list(row.values()) for row in table.to_pylist()), width)
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


def _json(value: Any) -> Any:
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)


def _flat(table: pa.Table) -> pa.Table:
    """The table with nested columns and bytes as text, which CSV has no form for."""
    columns = []
    for column in table.columns:
        if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
            values = [None if v is None else json.dumps(v, default=_json) for v in column.to_pylist()]
            columns.append(pa.array(values, pa.string()))
        else:
            columns.append(column)
    return pa.Table.from_arrays(columns, names=table.column_names)
