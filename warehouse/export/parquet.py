"""A relation as Parquet: zstd, sorted, in row groups of one size, with a description in every field's metadata."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.export.relations import Relation
from warehouse.schema import arrow_schema

ROW_GROUP = 100_000
NO_YEAR = "__HIVE_DEFAULT_PARTITION__"  # what every reader of hive partitions takes for NULL


def write_parquet(
    connection: duckdb.DuckDBPyConnection, relation: Relation, folder: Path, metadata: Mapping[str, str]
) -> list[tuple[Path, int]]:
    """Writes the relation below `folder`; each file with its number of rows.

    One file, or where the relation has a day one for each year, as hive partitions: `<name>/year=2031/data.parquet`.
    """
    if relation.day is None:
        path = folder / f"{relation.name}.parquet"
        return [(path, _write(connection, relation, "", path, metadata))]
    years = connection.execute(
        f"SELECT DISTINCT year({relation.day}) FROM ({relation.sql}) ORDER BY ALL NULLS LAST"
    ).fetchall()
    files = []
    for (year,) in years or [(None,)]:
        path = folder / relation.name / f"year={NO_YEAR if year is None else year}" / "data.parquet"
        where = f"WHERE year({relation.day}) IS NOT DISTINCT FROM {'NULL' if year is None else int(year)}"
        files.append((path, _write(connection, relation, where, path, metadata)))
    return files


def _write(
    connection: duckdb.DuckDBPyConnection, relation: Relation, where: str, path: Path, metadata: Mapping[str, str]
) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    schema = arrow_schema(relation.table).with_metadata({"description": relation.table.description, **metadata})
    ordering = [(name.strip('" '), "ascending") for name in relation.order.split(",")]
    rows = 0
    with pq.ParquetWriter(
        path,
        schema,
        compression="zstd",
        sorting_columns=pq.SortingColumn.from_ordering(schema, ordering, null_placement="at_end"),
        write_page_index=True,
    ) as writer:
        for table in row_groups(connection, relation, where, schema):
            writer.write_table(table, row_group_size=ROW_GROUP)
            rows += table.num_rows
    return rows


def row_groups(
    connection: duckdb.DuckDBPyConnection, relation: Relation, where: str, schema: pa.Schema
) -> Iterator[pa.Table]:
    """The rows in order, as tables of ROW_GROUP rows, the last one shorter."""
    order = ", ".join(f"{name} ASC NULLS LAST" for name in relation.order.split(", "))
    query = f"SELECT * FROM ({relation.sql}) {where} ORDER BY {order}"
    reader: pa.RecordBatchReader = connection.sql(query).to_arrow_reader()
    held: list[pa.Table] = []
    rows = 0
    for batch in reader:
        held.append(pa.Table.from_batches([batch]).cast(schema))
        rows += batch.num_rows
        while rows >= ROW_GROUP:
            whole = pa.concat_tables(held)
            yield whole.slice(0, ROW_GROUP)
            held, rows = [whole.slice(ROW_GROUP)], rows - ROW_GROUP
    if rows:
        yield pa.concat_tables(held).combine_chunks()
