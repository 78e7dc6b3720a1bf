"""The data folder: where the published file, the staging area, the lock and Prefect's own data lie."""

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import DatabaseBusy, DatabaseMissing


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Paths below one data folder; nothing is made before it is needed."""

    path: Path

    @property
    def database(self) -> Path:
        """The published DuckDB file."""
        return self.path / "tollbook.duckdb"

    @property
    def prefect_home(self) -> Path:
        """Where Prefect keeps its own data, unless the user has said otherwise."""
        return self.path / "prefect"

    def published(self) -> Path:
        """The published DuckDB file. Raises DatabaseMissing."""
        if not self.database.is_file():
            raise DatabaseMissing(self.database)
        return self.database

    def staging(self, run_id: str) -> "Staging":
        """The staging area of one run."""
        return Staging(self.path / "staging" / run_id)

    @contextmanager
    def locked(self, wait_seconds: float = 0.0) -> Iterator[None]:
        """Holds the folder for one run; the operating system lets go of it however the run ends.

        Raises DatabaseBusy when another run still holds it after `wait_seconds`. What a run that died has left in
        the staging area is swept away.
        """
        self.path.mkdir(parents=True, exist_ok=True)
        path = self.path / "run.lock"
        with path.open("a+", encoding="utf-8") as file:
            deadline = time.monotonic() + wait_seconds
            while not _try_lock(file.fileno()):
                if time.monotonic() >= deadline:
                    file.seek(0)
                    raise DatabaseBusy(self.path, file.read().strip() or "unknown")
                time.sleep(0.2)
            file.truncate(0)
            file.write(json.dumps({"pid": os.getpid()}))
            file.flush()
            shutil.rmtree(self.path / "staging", ignore_errors=True)
            try:
                yield
            finally:
                file.truncate(0)


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Staging:
    """Where one run keeps what is not yet published; gone when it ends."""

    path: Path

    @property
    def database(self) -> Path:
        """The copy of the published file that the run loads into."""
        return self.path / "tollbook.duckdb"

    def shards(self, table: str) -> Path:
        """The folder of a table's Parquet shards."""
        return self.path / "shards" / table

    def shard(self, table: str, number: int) -> Path:
        """The path of one Parquet shard."""
        return self.shards(table) / f"{number:06d}.parquet"

    def sweep(self) -> None:
        """Removes the staging area."""
        shutil.rmtree(self.path, ignore_errors=True)


def publish(staged: Path, published: Path) -> None:
    """Puts `staged` in the place of `published` in one step, after both file and folder have reached the disk."""
    with staged.open("rb") as file:
        os.fsync(file.fileno())
    staged.replace(published)
    folder = os.open(published.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
