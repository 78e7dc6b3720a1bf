"""The DuckDB file: opened read only where it is published, and opened for writing only as a staged copy."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse import schema
from warehouse.errors import DatabaseDamaged, QueryError, StorageFailed
from warehouse.folder import DataFolder, Staging

# DuckDB 2's own storage format is closed to 1.x clients; this one opens in every one of them, from 1.0 on. It costs an
# eighth of the file's size over the format of 1.4.
STORAGE_VERSION = "v1.0.0"
MEMORY_LIMIT = "700MB"
_EMPTY = {"text": "''", "integer": "0", "bigint": "0", "boolean": "false"}  # what a new required column starts with
_SILENCE = "SET enable_progress_bar = false"  # it would stand among data and logs
SMALL = 256  # blocks of a quarter MiB; a file below this is not worth writing anew
MAX_FREE = 0.5  # of a file's blocks; above it the copy is written anew


# How DuckDB says that a disk or its memory limit does not do; which one depends on the statement it happens in.
_STORAGE_ERRORS = (duckdb.IOException, duckdb.FatalException, duckdb.TransactionException, duckdb.OutOfMemoryException)


@contextmanager
def open_published(data: DataFolder) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published warehouse, read only. Raises DatabaseMissing and DatabaseDamaged."""
    try:
        connection = duckdb.connect(str(data.published()), read_only=True)
    except duckdb.Error as error:
        raise DatabaseDamaged(data.database, str(error).splitlines()[0]) from error
    with connection:
        connection.execute(_SILENCE)
        yield connection


def is_published(data: DataFolder) -> bool:
    """Whether a warehouse has been published in this folder."""
    return data.database.is_file()


@contextmanager
def staged(data: DataFolder, staging: Staging) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the published warehouse to load into, with all tables there; an empty one before the first run.

    When the block is left without an error, everything is in the copy's one file. Raises StorageFailed.
    """
    staging.path.mkdir(parents=True, exist_ok=True)
    for left in staging.path.glob(f"{staging.database.name}*"):  # of an attempt that failed
        left.unlink()
    try:
        if is_published(data):
            shutil.copyfile(data.database, staging.database)
        with _attached(staging) as connection:
            if _is_outdated(connection):
                _rewrite(connection, staging)
            _create(connection)
            yield connection
            connection.execute("CHECKPOINT tollbook")
            connection.execute("USE memory")
            connection.execute("DETACH tollbook")
    except _STORAGE_ERRORS as error:
        raise StorageFailed(staging.path, str(error).splitlines()[0]) from error
    except OSError as error:
        raise StorageFailed(staging.path, error.strerror or str(error)) from error


@contextmanager
def _attached(staging: Staging) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute(_SILENCE)
        connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        connection.execute("SET preserve_insertion_order = false")
        connection.execute(f"SET temp_directory = {schema.quoted(str(staging.path / 'spill'))}")
        _attach(connection, staging.database)
        yield connection


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, name: str = "tollbook") -> None:
    # A file that is there keeps its format, which cannot be lowered in place; see _is_outdated.
    form = "" if path.exists() else f"(STORAGE_VERSION '{STORAGE_VERSION}')"
    connection.execute(f"ATTACH {schema.quoted(str(path))} AS {name} {form}")
    connection.execute(f"USE {name}")


@contextmanager
def another(connection: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """One more connection to the same staged copy, for another thread; it sees no temporary tables of the first."""
    with connection.cursor() as cursor:
        cursor.execute("USE tollbook")
        yield cursor


def _create(connection: duckdb.DuckDBPyConnection) -> None:
    with one_transaction(connection):
        for table in schema.TABLES:
            for statement in schema.ddl(table):
                connection.execute(statement)


@contextmanager
def one_transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Makes one transaction of many small statements, each of which would go to disk on its own."""
    connection.execute("BEGIN")
    yield
    connection.execute("COMMIT")


def _is_outdated(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the copy was made by a version with other tables or another format, or is mostly air."""
    form = connection.execute(
        "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = 'tollbook'"
    ).fetchall()
    if form != [(f"{STORAGE_VERSION}+",)]:
        return True
    there = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    if any(not has_columns(connection, table) for table in schema.TABLES if table.name in there):
        return True
    rows = connection.execute(
        "SELECT total_blocks, free_blocks FROM pragma_database_size() WHERE database_name = 'tollbook'"
    ).fetchall()
    return any(total > SMALL and free > MAX_FREE * total for total, free in rows)


def _rewrite(connection: duckdb.DuckDBPyConnection, staging: Staging) -> None:
    """Moves every row into a new file with the tables of this version; a column that is new is empty or zero."""
    aside = staging.database.with_name("rewritten.duckdb")
    _attach(connection, aside, "rewritten")
    _create(connection)
    rows = connection.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'tollbook'").fetchall()
    there = {name for (name,) in rows}
    for table in schema.TABLES:
        if table.name not in there:
            continue
        found = connection.execute(
            "SELECT column_name FROM duckdb_columns() WHERE database_name = 'tollbook' AND table_name = ?", [table.name]
        ).fetchall()
        kept = [field for field in table.fields if (field.name,) in found]
        added = [field for field in table.fields if field not in kept and field.is_required]
        names = ", ".join(f'"{field.name}"' for field in (*kept, *added))
        values = ", ".join([*(f'"{field.name}"' for field in kept), *(_EMPTY[field.type] for field in added)])
        connection.execute(f"INSERT INTO {table.name} ({names}) SELECT {values} FROM tollbook.main.{table.name}")
    connection.execute("USE memory")
    connection.execute("DETACH tollbook")
    connection.execute("DETACH rewritten")
    aside.replace(staging.database)
    _attach(connection, staging.database)


def has_columns(connection: duckdb.DuckDBPyConnection, table: schema.Table) -> bool:
    """Whether the table is there, with just the columns that this version gives it."""
    rows = connection.execute(
        "SELECT column_name FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index", [table.name]
    ).fetchall()
    return [name for (name,) in rows] == table.field_names()


def query(data: DataFolder, sql: str) -> pa.Table:
    """The result of the user's SQL on the published warehouse, read only. Raises QueryError and DatabaseMissing.

    Statements without a result, such as SET, may stand before the query; of two queries DuckDB would answer the last.
    """
    with open_published(data) as connection:
        try:
            answers = [[str(kind) for kind in one.expected_result_type] for one in connection.extract_statements(sql)]
            if answers.count([str(duckdb.ExpectedResultType.QUERY_RESULT)]) > 1:
                raise QueryError("these are several queries; give one at a time")
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
