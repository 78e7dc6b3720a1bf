"""The result of a query on stdout, in the format that was asked for."""

import datetime as dt
import io
import json
import sys
from decimal import Decimal
from typing import Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import csv

from flows.output import write_table
from flows.terminal import json_escaped, visible_lines

Format = Literal["table", "csv", "json", "parquet"]


def write_arrow(table: pa.Table, form: Format, width: int | None) -> None:
    """A query's result on stdout in the format asked for; what sums to whole numbers stays whole."""
    table = _whole(table)
    if form == "table":
        write_table(table.column_names, zip(*(c.to_pylist() for c in table.columns), strict=True), width)
    elif form == "csv":
        _write_csv(_flat(table))
    elif form == "json":
        rows = (json.dumps(row, default=_json, ensure_ascii=False) for row in table.to_pylist())
        sys.stdout.write("[" + ",\n ".join(map(json_escaped, rows)) + "]\n")
    else:
        pq.write_table(table, sys.stdout.buffer, compression="zstd")


def _write_csv(table: pa.Table) -> None:
    """CSV whose texts a spreadsheet takes for no program, and a terminal for no command."""
    from warehouse.export.csv import defused

    columns = [defused(column) if pa.types.is_string(column.type) else column for column in table.columns]
    harmless = pa.Table.from_arrays(columns, names=table.column_names)
    if not sys.stdout.isatty():
        csv.write_csv(harmless, sys.stdout.buffer)
        return
    written = io.BytesIO()
    csv.write_csv(harmless, written)
    sys.stdout.write(visible_lines(written.getvalue().decode()))


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
