"""Prefect's own database, as its migrations make it: laid out at once, since making it step by step takes seconds."""

import errno
import os
import sqlite3
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

TABLES = Path(__file__).with_name("prefect_tables.sql")  # its first line names the version of Prefect that made it
NAME = "prefect.db"


def lay_out(home: Path) -> None:
    """Makes the empty database of a Prefect whose PREFECT_HOME is `home`, which is made as well.

    One that is there stays as it is, and another version of Prefect than the one that is known here makes its own.
    Raises OSError.
    """
    home.mkdir(parents=True, exist_ok=True)
    database = home / NAME
    if database.exists():
        return
    script = TABLES.read_text(encoding="utf-8")
    if not script.startswith(f"-- prefect {version('prefect')}\n"):
        return
    aside = home / f".{NAME}.{os.getpid()}"
    try:
        with closing(sqlite3.connect(aside)) as connection:
            connection.executescript(script)
        _put_in_place(aside, database)
    except sqlite3.Error as error:  # such as a full disk
        raise OSError(errno.EIO, str(error), str(database)) from error
    finally:
        aside.unlink(missing_ok=True)


def _put_in_place(aside: Path, database: Path) -> None:
    """Names the file `database`, unless another run has been quicker."""
    try:
        os.link(aside, database)
    except OSError:
        if not database.exists():
            aside.replace(database)  # a file system without links


def spelled_out(database: Path) -> str:
    """What makes the database anew: its tables, and the rows in them."""
    with closing(sqlite3.connect(database)) as connection:
        return "\n".join([f"-- prefect {version('prefect')}", *connection.iterdump(), ""])
