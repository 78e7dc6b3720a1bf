"""The description of an export as a Frictionless data package: every file with its hash, its rows and its schema."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warehouse.schema import FieldType, Table

_TYPES: Mapping[FieldType, dict[str, str]] = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "bigint": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "date": {"type": "date"},
    "timestamp": {"type": "datetime", "format": "any"},
    "double": {"type": "number"},
    "blob": {"type": "string", "format": "binary"},
    "box": {"type": "object"},
}


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file of an export: the relation it holds, where it lies in the folder, how many rows it has."""

    table: Table
    path: str
    rows: int


def write_datapackage(folder: Path, files: Iterable[ExportedFile], about: Mapping[str, object]) -> None:
    """Writes `datapackage.json` for the files that lie in `folder`; `about` are further fields of the package."""
    package: dict[str, Any] = {
        "profile": "data-package",
        "name": "tollbook",
        "title": "Casualty claims and incidents read from news",
        **about,
        "resources": [_resource(folder, file) for file in files],
    }
    text = json.dumps(package, indent=2, ensure_ascii=False)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def _resource(folder: Path, file: ExportedFile) -> dict[str, Any]:
    path = folder / file.path
    is_csv = path.suffix == ".csv"
    resource: dict[str, Any] = {
        "name": _name(file.path),
        # Frictionless reads Parquet by way of floats, where a NULL among integers fails: of Parquet it checks the hash.
        "type": "table" if is_csv else "file",
        "description": file.table.description,
        "path": file.path,
        "scheme": "file",
        "format": "csv" if is_csv else "parquet",
        "mediatype": "text/csv" if is_csv else "application/vnd.apache.parquet",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_sha256(path)}",
        "row_count": file.rows,
        "schema": {
            "fields": [
                {"name": field.name, **_TYPES[field.type], "description": field.description, **_constraints(field)}
                for field in file.table.fields
            ],
        },
    }
    if is_csv:
        resource |= {"encoding": "utf-8", "rows": file.rows, "fields": len(file.table.fields)}
    return resource


def _constraints(field: Any) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if field.is_required:
        constraints["required"] = True
    if field.one_of:
        constraints["enum"] = list(field.one_of)
    return {"constraints": constraints} if constraints else {}


def _name(path: str) -> str:
    """A resource name: lower case, digits, `-`, `_` and `.` only."""
    return "".join(c if c.isalnum() else "-" for c in path.lower()).strip("-").replace("----", "-")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
