"""The DuckDB file: opened read only where it is published, and opened for writing only as a staged copy."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import pyarrow as pa

from warehouse import schema
from warehouse.errors import QueryError
from warehouse.folder import DataFolder, Staging

# DuckDB 2's own storage format is closed to 1.x clients; this one opens in all of them.
STORAGE_VERSION = "v1.4.0"
MEMORY_LIMIT = "700MB"


@contextmanager
def open_published(data: DataFolder) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published warehouse, read only. Raises DatabaseMissing."""
    with duckdb.connect(str(data.published()), read_only=True) as connection:
        yield connection


def is_published(data: DataFolder) -> bool:
    """Whether a warehouse has been published in this folder."""
    return data.database.is_file()


@contextmanager
def staged(data: DataFolder, staging: Staging) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the published warehouse to load into, with all tables there; an empty one before the first run."""
    staging.path.mkdir(parents=True, exist_ok=True)
    for left in staging.path.glob(f"{staging.database.name}*"):  # of an attempt that failed
        left.unlink()
    if is_published(data):
        shutil.copyfile(data.database, staging.database)
    with duckdb.connect() as connection:
        connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        connection.execute("SET preserve_insertion_order = false")
        connection.execute(f"SET temp_directory = {schema.quoted(str(staging.path / 'spill'))}")
        connection.execute(
            f"ATTACH {schema.quoted(str(staging.database))} AS tollbook (STORAGE_VERSION '{STORAGE_VERSION}')"
        )
        connection.execute("USE tollbook")
        for table in schema.TABLES:
            for statement in schema.ddl(table):
                connection.execute(statement)
        yield connection


def query(data: DataFolder, sql: str) -> pa.Table:
    """The result of the user's SQL on the published warehouse, read only. Raises QueryError and DatabaseMissing."""
    with open_published(data) as connection:
        try:
            relation = connection.sql(sql)
            return pa.table({}) if relation is None else relation.to_arrow_table()
        except duckdb.Error as error:
            raise QueryError(str(error)) from error


def relations(data: DataFolder) -> list[str]:
    """The names of all tables and views of the published warehouse."""
    with open_published(data) as connection:
        rows = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY table_name"
        ).fetchall()
    return [name for (name,) in rows]
