"""Rows that Python has made, as temporary tables of a connection."""

from collections.abc import Sequence
from typing import Any

import duckdb
import pyarrow as pa

from warehouse import schema
from warehouse.arrays import array


def put_rows(
    connection: duckdb.DuckDBPyConnection, name: str, of: pa.Schema, rows: Sequence[Sequence[Any]], *, add: bool = False
) -> None:
    """A temporary table `name` of `rows`; with `add` they are added to the one that is there."""
    lists = zip(*rows, strict=True) if rows else [() for _ in of]
    arrays = [array(values, field.type) for values, field in zip(lists, of, strict=True)]
    connection.register(f"{name}_rows", pa.Table.from_arrays(arrays, names=of.names))
    if add:
        connection.execute(f"INSERT INTO {name} BY NAME FROM {name}_rows")
    else:
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM {name}_rows")
    connection.unregister(f"{name}_rows")


def text_columns(*names: str) -> pa.Schema:
    """A schema of text columns."""
    return pa.schema([(name, pa.string()) for name in names])


def columns_of(table: schema.Table, *names: str) -> pa.Schema:
    """The columns of that name of a table, none of them required; all without names."""
    arrow = schema.arrow_schema(table)
    return pa.schema([(name, arrow.field(name).type) for name in names or table.field_names()])
