"""The Parquet export: a file for every table and exported view, written aside and put in place as a whole."""

import os
import shutil
from pathlib import Path

from warehouse import schema
from warehouse.database import copy_relation, relations
from warehouse.errors import ExportExists
from warehouse.folder import DataFolder

EXPORTED_VIEWS = ("article_tolls", "toll_history")


def export_tables(data: DataFolder, folder: Path) -> list[Path]:
    """Writes `<table>.parquet` for every table and exported view into `folder`; an earlier export is replaced.

    Raises DatabaseMissing, and ExportExists when the folder holds anything else.
    """
    there = set(relations(data))
    names = [table.name for table in schema.TABLES] + [view for view in EXPORTED_VIEWS if view in there]
    if folder.exists() and any(path.suffix != ".parquet" for path in folder.iterdir()):
        raise ExportExists(folder)
    aside = folder.with_name(f".{folder.name}.{os.getpid()}")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        for name in names:
            copy_relation(data, name, aside / f"{name}.parquet")
        shutil.rmtree(folder, ignore_errors=True)
        aside.replace(folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return [folder / f"{name}.parquet" for name in names]
