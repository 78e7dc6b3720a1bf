"""Prefect's database of a new data folder: copied where one was laid out before, by Prefect's migrations elsewhere."""

import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from pydantic import SecretStr

from flows import prefect_database
from flows.prefect_database import cache_folder, kept_database, lay_out


class Machine:
    """A user's home, in which `database` is laid out; `migrated` counts how often Prefect did it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.migrated = folder, 0
        self.url: str | None = None

    def settings(self) -> SimpleNamespace:
        """What is asked of Prefect's settings."""
        url = SecretStr(self.url or f"sqlite+aiosqlite:///{self.folder}/prefect.db")
        return SimpleNamespace(home=self.folder, server=SimpleNamespace(database=SimpleNamespace(connection_url=url)))

    async def create_db(self) -> None:
        """As Prefect's: makes the tables."""
        self.migrated += 1
        with closing(sqlite3.connect(self.folder / "prefect.db")) as made:
            made.execute("CREATE TABLE runs (id INTEGER)")

    def lay_out(self, name: str) -> Path:
        """The database of a new data folder."""
        self.folder = self.folder.parent / name
        self.folder.mkdir()
        lay_out()
        return self.folder / "prefect.db"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    found = Machine(tmp_path / "none")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(prefect_database, "get_current_settings", found.settings)
    monkeypatch.setattr("prefect.server.database.provide_database_interface", lambda: found)
    return found


def tables(database: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(database)) as opened:
        return opened.execute("SELECT name FROM sqlite_master").fetchall()


def test_prefect_lays_a_database_out_once_on_a_machine(machine: Machine) -> None:
    assert [tables(machine.lay_out(name)) for name in ("a", "b", "c")] == [[("runs",)]] * 3
    assert machine.migrated == 1
    assert [path.name for path in machine.folder.iterdir()] == ["prefect.db"]


def test_a_damaged_copy_is_laid_out_again(machine: Machine) -> None:
    machine.lay_out("a")
    kept = kept_database()
    assert kept is not None
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    assert tables(machine.lay_out("b")) == [("runs",)]
    assert machine.migrated == 2
    assert kept_database() is not None
    assert len(list(cache_folder().iterdir())) == 1


@pytest.mark.parametrize("name", ["prefect.db", "prefect.db-wal"])
def test_what_is_there_is_left_alone(machine: Machine, name: str) -> None:
    machine.lay_out("a")
    machine.folder = machine.folder.parent / "b"
    machine.folder.mkdir()
    (machine.folder / name).write_bytes(b"rows")
    lay_out()
    assert [path.name for path in machine.folder.iterdir()] == [name]
    assert (machine.folder / name).read_bytes() == b"rows"


def test_a_database_elsewhere_is_left_to_prefect(machine: Machine) -> None:
    machine.url = "postgresql+asyncpg://host/prefect"
    assert not machine.lay_out("a").exists()
    assert not machine.migrated


def test_without_a_cache_folder_prefect_does_the_work(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, no folder")
    assert [tables(machine.lay_out(name)) for name in ("a", "b")] == [[("runs",)]] * 2
    assert machine.migrated == 2
