"""The export: every reader gets the same rows back, the description is true, and nothing is half there."""

import hashlib
import json
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from frictionless import Package, validate

from tests.warehouse.test_sql import published_without_rows
from warehouse import schema
from warehouse.database import open_published
from warehouse.errors import ExportExists, UnknownConvention
from warehouse.export import ExportOptions, export_warehouse
from warehouse.export.csv import defused
from warehouse.folder import DataFolder
from warehouse.views import VIEWS


@pytest.fixture(scope="module")
def everything(sample: DataFolder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports") / "all"
    export_warehouse(sample, folder, ExportOptions(has_csv=True, has_geoparquet=True, licence="CC-BY-4.0"))
    return folder


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("table", [*schema.TABLES, *VIEWS], ids=lambda table: table.name)
def test_four_readers_get_every_row_back(sample: DataFolder, everything: Path, table: schema.Table) -> None:
    path = everything / f"{table.name}.parquet"
    with open_published(sample) as connection:
        expected = connection.sql(f"FROM {table.name}").to_arrow_table().to_pylist()

    def by_text(rows: list[dict[str, object]]) -> list[str]:
        return sorted(repr(list(row.values())) for row in rows)

    assert by_text(pq.read_table(path).to_pylist()) == by_text(expected)
    assert by_text(pl.read_parquet(path).to_dicts()) == by_text(expected)
    assert by_text(duckdb.sql(f"FROM '{path}'").to_arrow_table().to_pylist()) == by_text(expected)
    frame = pd.read_parquet(path, dtype_backend="pyarrow")
    assert by_text(pa.Table.from_pandas(frame).select(table.field_names()).to_pylist()) == by_text(expected)


def test_every_field_and_file_is_described(everything: Path) -> None:
    for table in (*schema.TABLES, *VIEWS):
        file = pq.read_schema(everything / f"{table.name}.parquet")
        for field, declared in zip(file, table.fields, strict=True):
            assert field.metadata[b"description"].decode() == declared.description
            assert field.nullable is not declared.is_required
        kept = {name.decode(): value.decode() for name, value in file.metadata.items()}
        assert kept["description"] == table.description
        assert kept["tollbook.convention"] == "raw"
        assert kept["tollbook.licence"] == "CC-BY-4.0"
        assert kept["tollbook.rule_set"]
        assert kept["tollbook.run_id"]


def test_numbers_stay_whole(everything: Path) -> None:
    incidents = pq.read_schema(everything / "incidents.parquet")
    assert incidents.field("killed_best").type == pa.int64()
    assert pq.read_schema(everything / "disagreements.parquet").field("difference").type == pa.int64()


def test_files_are_sorted_compressed_and_say_so(everything: Path) -> None:
    with pq.ParquetFile(everything / "incidents.parquet") as file:
        days = [day for day in file.read(["date_start"])["date_start"].to_pylist() if day is not None]
        group = file.metadata.row_group(0)
        assert days == sorted(days)
        assert group.column(0).compression == "ZSTD"
        assert group.sorting_columns[0].column_index == file.schema_arrow.get_field_index("date_start")
        statistics = group.column(group.sorting_columns[0].column_index).statistics
        assert (statistics.min, statistics.max) == (days[0], days[-1])


def test_the_package_is_valid_by_its_own_library(everything: Path) -> None:
    report = validate(str(everything / "datapackage.json"))
    assert report.valid, report.flatten(["place", "message"])
    package = Package(str(everything / "datapackage.json"))
    told = {resource.path: resource for resource in package.resources}
    assert set(told) == {path.name for path in everything.iterdir()} - {"datapackage.json", "data_dictionary.md"}
    for path, resource in told.items():
        assert resource.hash == f"sha256:{hashlib.sha256((everything / path).read_bytes()).hexdigest()}"
        if path.endswith(".parquet"):
            assert resource.custom["row_count"] == pq.read_metadata(everything / path).num_rows
            assert resource.schema.field_names == pq.read_schema(everything / path).names


def test_the_library_would_notice_a_changed_file(sample: DataFolder, tmp_path: Path) -> None:
    export_warehouse(sample, tmp_path / "e")
    with (tmp_path / "e" / "runs.parquet").open("ab") as file:
        file.write(b"x")
    assert not validate(str(tmp_path / "e" / "datapackage.json")).valid


def test_the_dictionary_has_every_exported_column(everything: Path) -> None:
    text = (everything / "data_dictionary.md").read_text(encoding="utf-8")
    for table in (*schema.TABLES, *VIEWS):
        assert f"## {table.name}\n" in text
    assert "| killed_best | BIGINT |" in text


@pytest.mark.parametrize("options", [ExportOptions(), ExportOptions(has_csv=True, is_partitioned=True)])
def test_the_same_warehouse_gives_the_same_bytes(sample: DataFolder, tmp_path: Path, options: ExportOptions) -> None:
    export_warehouse(sample, tmp_path / "one", options)
    export_warehouse(sample, tmp_path / "two", options)
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_partitions_hold_the_same_rows(sample: DataFolder, everything: Path, tmp_path: Path) -> None:
    export_warehouse(sample, tmp_path / "e", ExportOptions(is_partitioned=True))
    whole = pl.read_parquet(everything / "incidents.parquet").sort("incident_id")
    parts = pl.read_parquet(tmp_path / "e" / "incidents" / "**" / "*.parquet", hive_partitioning=True)
    assert parts.drop("year").sort("incident_id").equals(whole)
    query = f"SELECT year, date_start FROM read_parquet('{tmp_path}/e/incidents/*/*.parquet', hive_partitioning = true)"
    for year, day in duckdb.sql(query).fetchall():
        assert year is None if day is None else int(year) == day.year
    assert validate(str(tmp_path / "e" / "datapackage.json")).valid


def test_an_earlier_export_is_replaced_and_nothing_else_is(sample: DataFolder, tmp_path: Path) -> None:
    folder = tmp_path / "e"
    export_warehouse(sample, folder, ExportOptions(has_csv=True))
    export_warehouse(sample, folder)
    assert not list(folder.glob("*.csv"))
    assert [path.name for path in tmp_path.iterdir()] == ["e"]
    (folder / "notes.txt").write_text("mine")
    before = digests(folder)
    with pytest.raises(ExportExists):
        export_warehouse(sample, folder)
    assert digests(folder) == before


def test_a_failed_export_leaves_the_earlier_one(
    sample: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "e"
    export_warehouse(sample, folder)
    before = digests(folder)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("warehouse.export.folder.write_datapackage", fail)
    with pytest.raises(OSError, match="No space"):
        export_warehouse(sample, folder)
    assert digests(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["e"]


def test_an_unknown_convention_is_named(sample: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(UnknownConvention, match="hose"):
        export_warehouse(sample, tmp_path / "e", ExportOptions(convention="hose"))
    assert not (tmp_path / "e").exists()


def test_csv_gives_the_same_rows_back(everything: Path) -> None:
    claims = pl.read_csv(everything / "casualty_claims.csv", infer_schema=False)
    original = pl.read_parquet(everything / "casualty_claims.parquet")
    assert claims["claim_id"].to_list() == original["claim_id"].to_list()
    assert claims["text"].to_list() == original["text"].to_list()
    assert claims["best"].cast(pl.Int64).to_list() == original["best"].to_list()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|x", "%x"])
def test_a_formula_becomes_text(text: str) -> None:
    assert defused(pa.array([text, "a=1", "", None])).to_pylist() == ["'" + text, "a=1", "", None]


def test_geoparquet_is_read_as_geometry(everything: Path) -> None:
    path = everything / "incidents_geo.parquet"
    query = f"SELECT latitude, longitude, typeof(geometry), CAST(geometry AS VARCHAR) FROM '{path}'"
    rows = duckdb.sql(query).fetchall()
    assert any(latitude is not None for latitude, *_ in rows)
    for latitude, longitude, kind, point in rows:
        assert kind.startswith("GEOMETRY")
        assert point == (None if latitude is None else f"POINT ({longitude:.15g} {latitude:.15g})")
    geo = json.loads(pq.read_schema(path).metadata[b"geo"])
    assert geo["version"] == "1.1.0"
    west, south, east, north = geo["columns"]["geometry"]["bbox"]
    assert west <= east
    assert south <= north
    corners = {corner: ["bbox", corner] for corner in ("xmin", "ymin", "xmax", "ymax")}
    assert geo["columns"]["geometry"]["covering"] == {"bbox": corners}
    boxes = duckdb.sql(f"SELECT bbox, longitude, latitude FROM '{path}'").fetchall()
    for box, longitude, latitude in boxes:
        expected = dict(zip(corners, (longitude, latitude, longitude, latitude), strict=True))
        assert box == (None if latitude is None else expected)
    assert "## incidents_geo" in (everything / "data_dictionary.md").read_text(encoding="utf-8")


def test_an_empty_warehouse_can_be_exported(tmp_path: Path) -> None:
    export_warehouse(published_without_rows(tmp_path / "data"), tmp_path / "e", ExportOptions(has_csv=True))
    assert pq.read_metadata(tmp_path / "e" / "incidents.parquet").num_rows == 0
    assert validate(str(tmp_path / "e" / "datapackage.json")).valid
