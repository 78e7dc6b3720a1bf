"""The data folder: where the published file, its predecessors, the staging area and the lock lie."""

import fcntl
import json
import os
import shutil
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from warehouse.durable import put_in_place
from warehouse.errors import DatabaseBusy, DatabaseMissing, PathRefused, WarehouseError
from warehouse.sources import is_utf8

if TYPE_CHECKING:
    from warehouse.shards import Shards

KEPT = 3  # published files that are kept beside the current one
_NOT_FOR_DUCKDB = frozenset("?\\")  # what follows the first is a setting to it, the second parts folders


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Paths below one data folder; nothing is made before it is needed. Raises PathRefused."""

    path: Path

    def __post_init__(self) -> None:
        """Raises PathRefused for names that DuckDB takes for something else than a path."""
        found = sorted(set(str(self.path.absolute())) & _NOT_FOR_DUCKDB)
        if found:
            raise PathRefused(self.path, f"DuckDB opens no file below a folder with {found[0]} in its name")
        if not is_utf8(self.path):
            raise PathRefused(self.path, "its name is not UTF-8")

    @property
    def database(self) -> Path:
        """The published DuckDB file."""
        return self.path / "tollbook.duckdb"

    @property
    def history(self) -> Path:
        """The files that were published before, each named after its last run."""
        return self.path / "history"

    @property
    def checks(self) -> Path:
        """The user's own checks, an SQL file each."""
        return self.path / "checks"

    @property
    def corpora(self) -> Path:
        """Where the corpora of earlier runs lie; it stays in this folder and is no part of the warehouse."""
        return self.path / "corpora.json"

    @property
    def prefect_home(self) -> Path:
        """Where Prefect keeps its own data, unless the user has said otherwise."""
        return self.path / "prefect"

    def published(self) -> Path:
        """The published DuckDB file. Raises DatabaseMissing."""
        if not self.database.is_file():
            raise DatabaseMissing(self.database)
        return self.database

    def staging(self, run_id: str, store: str | None = None) -> "Staging":
        """The staging area of one run; `store` is a URL or folder for its shards, where it is not this folder."""
        return Staging(self.path / "staging" / run_id, store)

    @contextmanager
    def locked(self, wait_seconds: float = 0.0) -> Iterator[None]:
        """Holds the folder for one run; the operating system lets go of it however the run ends.

        Raises DatabaseBusy when another run still holds it after `wait_seconds`. What a run that died has left in
        the staging area is swept away.
        """
        self.path.mkdir(parents=True, exist_ok=True)
        with (self.path / "run.lock").open("a+", encoding="utf-8") as file:
            deadline = time.monotonic() + wait_seconds
            while not _try_lock(file.fileno()):
                if time.monotonic() >= deadline:
                    file.seek(0)
                    raise DatabaseBusy(self.path, file.read().strip() or "unknown")
                time.sleep(0.2)
            file.truncate(0)
            holder = {"process": os.getpid(), "host": socket.gethostname(), "since": _now()}
            with suppress(OSError):  # on a full disk the lock holds without saying who holds it
                os.write(file.fileno(), json.dumps(holder).encode())
            self._sweep()
            try:
                yield
            finally:
                file.truncate(0)

    def _sweep(self) -> None:
        """Removes what runs that died have left, here and on the stores of their shards."""
        for left in (self.path / "staging").glob("*/store"):
            # A store that is out of reach costs room there, never a run.
            with suppress(OSError, WarehouseError):
                Staging(left.parent, left.read_text(encoding="utf-8")).shards.sweep()
        shutil.rmtree(self.path / "staging", ignore_errors=True)

    def remember_corpus(self, label: str, location: str, columns: Mapping[str, str]) -> None:
        """Keeps where the corpus of that label lies, so that its rejects can be read again without naming it."""
        known = {**self.remembered_corpora(), label: (location, dict(columns))}
        aside = self.corpora.with_name(f".{self.corpora.name}")
        aside.write_text(json.dumps(known, indent=1), encoding="utf-8")
        put_in_place(aside, self.corpora)

    def remembered_corpora(self) -> dict[str, tuple[str, Mapping[str, str]]]:
        """The corpora of earlier runs by label: where each lies, and how its columns are mapped.

        Where the list is gone or broken, there is none: only the names of the corpora are lost with it.
        """
        try:
            found = json.loads(self.corpora.read_text(encoding="utf-8"))
            return {label: (location, columns) for label, (location, columns) in found.items()}
        except (
            FileNotFoundError,
            ValueError,
            TypeError,
            AttributeError,
        ):  # nothing is lost with it but the names of corpora
            return {}


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


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
    store: str | None = None

    @property
    def run_id(self) -> str:
        """The run that it belongs to."""
        return self.path.name

    @property
    def database(self) -> Path:
        """The copy of the published file that the run loads into."""
        return self.path / "tollbook.duckdb"

    @property
    def shards(self) -> "Shards":
        """The run's shards: in the staging area, or below `store` where workers elsewhere have to see them."""
        # Parquet takes long to import, and verbs that only ask have no shards.
        from warehouse.shards import Shards

        if self.store is None:
            return Shards(str(self.path.resolve() / "shards"))
        return Shards(f"{self.store.rstrip('/')}/{self.run_id}")

    def begin(self) -> None:
        """Makes the staging area; the name of a store is kept, so that the next run can sweep it after a crash."""
        self.path.mkdir(parents=True, exist_ok=True)
        if self.store is not None:
            (self.path / "store").write_text(self.store, encoding="utf-8")

    def sweep(self) -> None:
        """Removes the staging area and the shards."""
        self.shards.sweep()
        shutil.rmtree(self.path, ignore_errors=True)
