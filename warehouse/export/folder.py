"""The export folder: which relations go into it in which form, and how it takes the place of the one before."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import duckdb

from warehouse import schema
from warehouse.database import open_published
from warehouse.errors import ExportExists
from warehouse.export.csv import write_csv
from warehouse.export.datapackage import ExportedFile, write_datapackage
from warehouse.export.geoparquet import INCIDENTS_GEO, write_geoparquet
from warehouse.export.parquet import write_parquet
from warehouse.export.relations import Relation, exported, plain
from warehouse.export.shapes import SHAPES, register_countries
from warehouse.folder import DataFolder
from warehouse.views import check_convention

ShapeName = Literal["ucdp-ged", "acled"]
NO_LICENCE = "not stated; the articles' texts belong to their publishers"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to export. `convention` None is the shape's own, or raw; `licence` is what the user says of the data."""

    has_csv: bool = False
    has_geoparquet: bool = False
    is_partitioned: bool = False
    shape: ShapeName | None = None
    convention: str | None = None
    licence: str = NO_LICENCE


@dataclass(frozen=True, slots=True)
class Export:
    """What was written: the folder, its files with their rows, the convention it counts under."""

    folder: Path
    files: tuple[ExportedFile, ...]
    convention: str


def export_warehouse(data: DataFolder, folder: Path, options: ExportOptions | None = None) -> Export:
    """Writes the published warehouse into `folder`; an earlier export there is replaced.

    The same warehouse and options give the same bytes. Raises DatabaseMissing, and ExportExists when the folder holds
    anything that is no export.
    """
    options = options or ExportOptions()
    _refuse_what_is_no_export(folder)
    target = folder.resolve()
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        with open_published(data) as connection:
            convention, files = _write(connection, aside, options)
        _swap(aside, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return Export(folder, tuple(files), convention)


def _write(
    connection: duckdb.DuckDBPyConnection, folder: Path, options: ExportOptions
) -> tuple[str, list[ExportedFile]]:
    shape = SHAPES[options.shape] if options.shape else None
    convention = options.convention or (shape.convention if shape else "raw")
    check_convention(connection, convention)
    if shape:
        register_countries(connection)
        relations = [Relation(shape.table, shape.sql(convention), ", ".join(shape.table.key), None)]
    else:
        relations = exported(convention)
    about = _about(connection, convention, options.licence)
    metadata = {f"tollbook.{name}": value for name, value in about.items()}
    files: list[ExportedFile] = []
    for one in relations:
        one = one if options.is_partitioned else plain(one, None)
        for path, rows in write_parquet(connection, one, folder, metadata):
            files.append(ExportedFile(one.table, path.relative_to(folder).as_posix(), rows))
        if options.has_csv:
            path = folder / f"{one.name}.csv"
            files.append(ExportedFile(one.table, path.name, write_csv(connection, one, path)))
    tables = [one.table for one in relations]
    if options.has_geoparquet:
        path = folder / f"{INCIDENTS_GEO.name}.parquet"
        files.append(ExportedFile(INCIDENTS_GEO, path.name, write_geoparquet(connection, path, metadata)))
        tables.append(INCIDENTS_GEO)
    (folder / "data_dictionary.md").write_text(schema.data_dictionary(tables), encoding="utf-8")
    write_datapackage(folder, files, _package_fields(about))
    return convention, files


def _about(connection: duckdb.DuckDBPyConnection, convention: str, licence: str) -> dict[str, str]:
    """The run, the rule set, the convention and the licence, for the metadata of every file."""
    run = connection.execute(
        "SELECT run_id, rule_set, tollbook_version, corpus FROM runs ORDER BY started_at DESC, run_id DESC LIMIT 1"
    ).fetchall()
    names = ("run_id", "rule_set", "version", "corpus")
    values = [str(value) for value in run[0]] if run else ["none"] * len(names)
    return {**dict(zip(names, values, strict=True)), "convention": convention, "licence": licence}


def _package_fields(about: dict[str, str]) -> dict[str, object]:
    return {
        "description": (
            f"Read by tollbook {about['version']} from the corpus {about['corpus']}. "
            f"Vague words count as the convention {about['convention']} says. Licence: {about['licence']}."
        ),
        "tollbook": about,
    }


def _refuse_what_is_no_export(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise ExportExists(folder)
    if not any(folder.iterdir()):
        return
    try:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ExportExists(folder) from error
    if not isinstance(package, dict) or "tollbook" not in package:
        raise ExportExists(folder)
    known = {"datapackage.json", "data_dictionary.md"}
    known |= {str(resource.get("path", "")).split("/")[0] for resource in package.get("resources", [])}
    if any(path.name not in known for path in folder.iterdir()):
        raise ExportExists(folder)


def _swap(aside: Path, target: Path) -> None:
    """Puts `aside` where `target` is; the export before it is gone only after that."""
    before = target.with_name(f".{target.name}.{os.getpid()}.before")
    shutil.rmtree(before, ignore_errors=True)
    if target.exists():
        target.replace(before)
    aside.replace(target)
    shutil.rmtree(before, ignore_errors=True)
