"""Publishing: a finished file takes the place of the published one in one step, and the last few are kept."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.durable import force, put_in_place
from warehouse.errors import NothingKept, RunUnknown
from warehouse.folder import KEPT, DataFolder


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that was published before; `run_id` is the last run in it."""

    run_id: str
    path: Path


def publish(staged: Path, data: DataFolder, replaced_run: str | None, kept: int = KEPT) -> None:
    """Puts `staged` in the place of the published file in one step, after it has reached the disk.

    With `replaced_run` (the last run in the file that is replaced) that file is kept, and the oldest beyond `kept` go.
    Whoever has the old file open keeps it. A write-ahead log beside it belongs to somebody who opened the published
    file for writing; it must not be applied to the new one.
    """
    force(staged)  # before anything is changed: a disk that fails shows it here
    if replaced_run is not None and kept > 0 and data.database.exists():
        data.history.mkdir(exist_ok=True)
        _link(data.database, data.history / f"{replaced_run}.duckdb")
        force(data.history)
    data.database.with_name(f"{data.database.name}.wal").unlink(missing_ok=True)
    put_in_place(staged, data.database)
    for old in kept_files(data)[kept:]:
        old.path.unlink()


def kept_files(data: DataFolder) -> list[KeptFile]:
    """The files that were published before, the latest first."""
    found = [KeptFile(path.stem, path) for path in data.history.glob("*.duckdb") if not path.name.startswith(".")]
    return sorted(found, key=lambda kept: kept.run_id, reverse=True)


def rollback(data: DataFolder, run_id: str | None) -> str:
    """Publishes an earlier file again: that of `run_id`, or the latest kept. Returns its run.

    The file that is replaced is kept, so that one can go forward again. Raises DatabaseMissing, NothingKept
    and RunUnknown.
    """
    current = last_run(data)
    kept = [file for file in kept_files(data) if file.run_id != current]
    earlier = [file for file in kept if current is None or file.run_id < current] or kept
    chosen = next((file for file in (kept if run_id else earlier) if run_id in (None, file.run_id)), None)
    if chosen is None:
        there = ", ".join(file.run_id for file in kept) or "none"
        if run_id is None:
            raise NothingKept(data.history)
        raise RunUnknown(run_id, f"kept are: {there}")
    aside = data.path / ".rollback.duckdb"
    _link(chosen.path, aside)
    publish(aside, data, current, kept=len(kept) + 1)
    return chosen.run_id


def last_run(data: DataFolder) -> str | None:
    """The latest run in the published file; None where that cannot be opened. Raises DatabaseMissing."""
    try:
        connection = duckdb.connect(str(data.published()), read_only=True)
    except duckdb.Error:
        return None
    with connection:
        ((run_id,),) = connection.execute("SELECT max(run_id) FROM runs").fetchall()
    return str(run_id)


def _link(source: Path, target: Path) -> None:
    """A second name for a file; the data are copied only where the file system knows no links."""
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    aside.unlink(missing_ok=True)
    try:
        os.link(source, aside)
    except OSError:
        shutil.copyfile(source, aside)
    aside.replace(target)
    aside.unlink(missing_ok=True)  # where both names were one file already, rename leaves both
