"""A relation as CSV that a spreadsheet cannot take for a program."""

import base64
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from warehouse.export.parquet import row_groups
from warehouse.export.relations import Relation
from warehouse.schema import arrow_schema

# A spreadsheet evaluates a cell that begins with one of these; an apostrophe before it makes it text.
FORMULA = r"^[=+\-@\t\r\n|%]"


def write_csv(connection: duckdb.DuckDBPyConnection, relation: Relation, path: Path) -> int:
    """Writes the relation as UTF-8 with a header; bytes as Base64, times as ISO 8601. Returns the number of rows."""
    schema = arrow_schema(relation.table)
    written = pa.schema([pa.field(field.name, _written_type(field.type)) for field in schema])
    rows = 0
    with csv.CSVWriter(path, written) as writer:
        for table in row_groups(connection, relation, "", schema):
            columns = [_written(column.combine_chunks()) for column in table.columns]
            writer.write_table(pa.Table.from_arrays(columns, schema=written))
            rows += table.num_rows
    return rows


def _written_type(of: pa.DataType) -> pa.DataType:
    return pa.string() if pa.types.is_binary(of) or pa.types.is_timestamp(of) else of


def _written(column: pa.Array) -> pa.Array:
    if pa.types.is_string(column.type):
        return defused(column)
    if pa.types.is_binary(column.type):
        values = column.to_pylist()
        return pa.array([None if value is None else base64.b64encode(value).decode() for value in values], pa.string())
    if pa.types.is_timestamp(column.type):
        return pc.strftime(column.cast(pa.timestamp("s"), safe=False), format="%Y-%m-%dT%H:%M:%S")
    return column


def defused(column: pa.Array) -> pa.Array:
    """The texts, with an apostrophe before those that a spreadsheet would evaluate."""
    return pc.if_else(pc.match_substring_regex(column, FORMULA), pc.binary_join_element_wise("'", column, ""), column)
