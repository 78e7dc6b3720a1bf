"""Incidents as GeoParquet 1.1: the columns of the table and a point where the place is resolved."""

import json
import struct
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.export.parquet import ROW_GROUP, row_groups
from warehouse.export.relations import Relation
from warehouse.schema import arrow_schema


def write_geoparquet(
    connection: duckdb.DuckDBPyConnection, relation: Relation, path: Path, metadata: Mapping[str, str]
) -> int:
    """Writes the relation, which has latitude and longitude, with a column `geometry` (WKB). Returns its rows.

    The coordinates are WGS 84, longitude first, which is GeoParquet's own reference system where none is named.
    """
    schema = arrow_schema(relation.table)
    tables = list(row_groups(connection, relation, "", schema))
    whole = pa.concat_tables(tables) if tables else schema.empty_table()
    longitudes, latitudes = whole["longitude"].to_pylist(), whole["latitude"].to_pylist()
    points = [(x, y) for x, y in zip(longitudes, latitudes, strict=True) if x is not None and y is not None]
    column: dict[str, object] = {"encoding": "WKB", "geometry_types": ["Point"]}
    if points:
        column["bbox"] = [min(x for x, _ in points), min(y for _, y in points)]
        column["bbox"] += [max(x for x, _ in points), max(y for _, y in points)]  # type: ignore[operator]
    geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
    geometry = [_point(x, y) for x, y in zip(longitudes, latitudes, strict=True)]
    field = pa.field("geometry", pa.binary(), metadata={"description": "Where it happened, a WKB point, WGS 84."})
    whole = whole.append_column(field, pa.array(geometry, pa.binary()))
    described = {"description": relation.table.description, **metadata, "geo": json.dumps(geo)}
    pq.write_table(whole.replace_schema_metadata(described), path, compression="zstd", row_group_size=ROW_GROUP)
    return len(geometry)


def _point(longitude: float | None, latitude: float | None) -> bytes | None:
    """A point in little-endian WKB; None where a coordinate is missing."""
    if longitude is None or latitude is None:
        return None
    return struct.pack("<BIdd", 1, 1, longitude, latitude)
