"""Prefect's own database: what is laid out is what Prefect's migrations make, and nobody's is touched."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from flows import prefect_database
from flows.prefect_database import NAME, TABLES, lay_out, spelled_out
from flows.settings import prepare_prefect
from tests.flows.prefect_tables import made_by_prefect
from warehouse.folder import DataFolder


def clauses(script: str) -> list[str]:
    """The lines in one order: that of a table's constraints is chance in Prefect's migrations."""
    return sorted(line.strip(" \t,") for line in script.splitlines())


def test_it_is_what_prefect_makes(tmp_path: Path) -> None:
    lay_out(tmp_path / "ours")
    assert sorted(path.name for path in (tmp_path / "ours").iterdir()) == [NAME]
    assert spelled_out(tmp_path / "ours" / NAME) == TABLES.read_text(encoding="utf-8")
    assert clauses(TABLES.read_text(encoding="utf-8")) == clauses(made_by_prefect(tmp_path / "prefects"))


def test_one_that_is_there_stays(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        connection.execute("CREATE TABLE mine (id INTEGER)")
    before = (tmp_path / NAME).read_bytes()
    lay_out(tmp_path)
    assert (tmp_path / NAME).read_bytes() == before


def test_a_disk_that_does_not_take_it_is_an_error_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = TABLES.read_text(encoding="utf-8")
    (tmp_path / "broken.sql").write_text(script.replace("COMMIT;", "INSERT INTO missing VALUES (1);\nCOMMIT;"))
    monkeypatch.setattr(prefect_database, "TABLES", tmp_path / "broken.sql")
    with pytest.raises(OSError, match=r"no such table: missing.*prefect\.db"):
        lay_out(tmp_path / "home")
    assert list((tmp_path / "home").iterdir()) == []


def test_another_version_of_prefect_makes_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefect_database, "version", lambda name: "3.9.0")
    lay_out(tmp_path / "home")
    assert list((tmp_path / "home").iterdir()) == []


def test_only_the_data_folders_own_is_laid_out(tmp_path: Path) -> None:
    prepare_prefect(DataFolder(tmp_path / "a"), environment={"PREFECT_HOME": str(tmp_path / "home")})
    prepare_prefect(DataFolder(tmp_path / "b"), environment={"PREFECT_API_URL": "http://127.0.0.1:1/api"})
    assert list(tmp_path.iterdir()) == []
    prepare_prefect(DataFolder(tmp_path / "c"), environment={})
    assert (tmp_path / "c" / "prefect" / NAME).is_file()
