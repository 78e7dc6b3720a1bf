"""Readings loaded into a DuckDB of their own, as a run loads them but without its checks and its publishing."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import duckdb

from transforms.records import Reading
from warehouse import schema
from warehouse.loading import EXTRACTED
from warehouse.parquet import write_articles, write_readings
from warehouse.shards import Shards

_BATCH = 2_000


@contextmanager
def empty_warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a DuckDB in memory with every table of the warehouse."""
    with duckdb.connect() as connection:
        connection.execute("SET preserve_insertion_order = false")
        for table in schema.TABLES:
            for statement in schema.ddl(table):
                connection.execute(statement)
        yield connection


def insert(connection: duckdb.DuckDBPyConnection, readings: Iterable[Reading], run_id: str = "benchmark") -> None:
    """Adds `readings` to the tables."""
    stream = iter(readings)
    while batch := list(islice(stream, _BATCH)):
        _insert(connection, batch, run_id)


def _insert(connection: duckdb.DuckDBPyConnection, readings: Sequence[Reading], run_id: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shards = Shards(folder)
        write_articles(shards, 1, [reading.article for reading in readings], run_id)
        write_readings(shards, 1, readings)
        for table in ("articles", *EXTRACTED):
            path = schema.quoted(str(Path(folder) / table / "000001.parquet"))
            connection.execute(f"INSERT INTO {table} BY NAME FROM read_parquet({path})")
