"""Prefect's database of a new data folder: a copy of the empty one that Prefect has laid out on this machine before.

Prefect lays a new database out by all its migrations, one after the other, which takes longer than all else of a short
run. What it has made the first time is kept among the user's caches, by Prefect's version, before anything is in it.
Nothing depends on the copy: without one, and where it is damaged or of other tables, Prefect's migrations do the work.
"""

import asyncio
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

import prefect
from prefect.settings import get_current_settings

from warehouse.durable import force

_DIGEST_BYTES = 16


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where this user's programs keep what can be made again (XDG). Raises RuntimeError where the user has no home."""
    named = environment.get("XDG_CACHE_HOME", "")
    return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / "tollbook"


def lay_out() -> None:
    """Makes Prefect's database from the copy that is kept, or by its migrations, and keeps it then.

    Leaves a database that is there alone, and one that the user has elsewhere. To be called before Prefect opens it.
    """
    settings = get_current_settings()
    database = settings.home / "prefect.db"
    url = settings.server.database.connection_url
    if url is None or url.get_secret_value() != f"sqlite+aiosqlite:///{database}":
        return
    if any(database.parent.glob(f"{database.name}*")):  # or its log, which would be taken for that of the copy
        return
    with suppress(OSError, RuntimeError):
        kept = kept_database()
        if kept is not None:
            _put(kept, database)
            return
        from prefect.server.database import provide_database_interface

        asyncio.run(provide_database_interface().create_db())
        _keep(database)


def kept_database() -> Path | None:
    """The copy that is kept for this version of Prefect, if it is whole."""
    for path in sorted(cache_folder().glob(f"prefect-{prefect.__version__}-*.db")):
        if path == _named(path.read_bytes()):
            return path
    return None


def _named(content: bytes) -> Path:
    """Where a copy is kept; its name says what is in it, so that a damaged one does not pass for whole."""
    digest = hashlib.blake2b(content, digest_size=_DIGEST_BYTES).hexdigest()
    return cache_folder() / f"prefect-{prefect.__version__}-{digest}.db"


def _keep(database: Path) -> None:
    """Keeps a copy of a database that has just been laid out."""
    folder = cache_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = folder / f".prefect.{os.getpid()}"
    try:
        with suppress(sqlite3.Error):
            with closing(sqlite3.connect(database)) as made, closing(sqlite3.connect(aside)) as copy:
                made.backup(copy)
            for earlier in folder.glob("prefect-*.db"):  # of other versions, or damaged
                earlier.unlink(missing_ok=True)
            aside.replace(_named(aside.read_bytes()))
    finally:
        aside.unlink(missing_ok=True)


def _put(kept: Path, database: Path) -> None:
    """Copies `kept` to `database`, in one step, unless another server has just done so."""
    aside = database.with_name(f".{database.name}.{os.getpid()}")
    try:
        shutil.copyfile(kept, aside)
        force(aside)
        os.link(aside, database)
    finally:
        aside.unlink(missing_ok=True)
