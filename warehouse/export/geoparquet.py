"""Incidents as GeoParquet 1.1: the columns of the table and a point where the place is resolved."""

import json
import struct
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.export.parquet import ROW_GROUP, row_groups
from warehouse.export.relations import relation
from warehouse.schema import INCIDENTS, Field, arrow_schema

INCIDENTS_GEO = replace(
    INCIDENTS,
    name="incidents_geo",
    description="Incidents with a point geometry (GeoParquet).",
    fields=(
        *INCIDENTS.fields,
        Field("geometry", "blob", "Where it happened, a WKB point, WGS 84."),
        Field("bbox", "box", "The box around geometry, by whose statistics readers skip; NULL where it has none."),
    ),
)


def write_geoparquet(connection: duckdb.DuckDBPyConnection, path: Path, metadata: Mapping[str, str]) -> int:
    """Writes the incidents with a column `geometry` (WKB) and its covering `bbox`. Returns the number of rows.

    The coordinates are WGS 84, longitude first, which is GeoParquet's own reference system where none is named.
    """
    schema = arrow_schema(INCIDENTS_GEO)
    plain = replace(INCIDENTS_GEO, fields=INCIDENTS.fields)
    tables = list(row_groups(connection, relation(plain, "incidents"), "", arrow_schema(plain)))
    whole = pa.concat_tables(tables) if tables else arrow_schema(plain).empty_table()
    longitudes, latitudes = whole["longitude"].to_pylist(), whole["latitude"].to_pylist()
    places = [None if x is None or y is None else (x, y) for x, y in zip(longitudes, latitudes, strict=True)]
    points = [place for place in places if place]
    corners = ("xmin", "ymin", "xmax", "ymax")
    column: dict[str, object] = {
        "encoding": "WKB",
        "geometry_types": ["Point"],
        "covering": {"bbox": {corner: ["bbox", corner] for corner in corners}},
    }
    if points:
        xs, ys = zip(*points, strict=True)
        column["bbox"] = [min(xs), min(ys), max(xs), max(ys)]
    geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
    boxes = [place and dict(zip(corners, (*place, *place), strict=True)) for place in places]
    added = {"geometry": [place and _point(*place) for place in places], "bbox": boxes}
    for name, values in added.items():
        whole = whole.append_column(schema.field(name), pa.array(values, schema.field(name).type))
    described = {"description": INCIDENTS_GEO.description, **metadata, "geo": json.dumps(geo)}
    pq.write_table(whole.replace_schema_metadata(described), path, compression="zstd", row_group_size=ROW_GROUP)
    return len(places)


def _point(longitude: float, latitude: float) -> bytes:
    """A point in little-endian WKB."""
    return struct.pack("<BIdd", 1, 1, longitude, latitude)
