"""Publishing so that a power cut does no harm: what is not on the disk takes no other file's place."""

import json
import os
from pathlib import Path

import pytest

from tests.flows.stages import run_on
from tests.flows.test_incremental import record, write
from warehouse.folder import DataFolder
from warehouse.publishing import rollback

Step = tuple[str, str]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[Step]:
    """What is forced to disk and what is renamed, in order: ("sync", name) and ("rename", new name)."""
    found: list[Step] = []
    fsync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        fsync(descriptor)
        found.append(("sync", Path(f"/proc/self/fd/{descriptor}").readlink().name))

    def renamed(self: Path, target: Path) -> Path:
        found.append(("rename", target.name))
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    return found


def of(steps: list[Step], name: str, folder: str) -> list[Step]:
    """The steps around the rename to `name`, from the sync before it to the one after."""
    at = steps.index(("rename", name))
    return [step for step in steps[at - 1 : at + 2] if step[1] in (name, f".{name}", folder, ".rollback.duckdb")]


def test_the_file_and_then_its_name_are_forced_to_disk(tmp_path: Path, steps: list[Step]) -> None:
    data = tmp_path / "data"
    write(tmp_path / "news" / "a.jsonl", record(0))
    run_on(tmp_path / "news", data)
    name = "tollbook.duckdb"
    assert of(steps, name, "data") == [("sync", name), ("rename", name), ("sync", "data")]
    steps.clear()
    write(tmp_path / "news" / "b.jsonl", record(1))
    run_on(tmp_path / "news", data)
    assert of(steps, name, "data") == [("sync", name), ("rename", name), ("sync", "data")]
    # The file that is kept has its second name on the disk before the first is taken from it.
    assert steps.index(("sync", "history")) < steps.index(("rename", name))
    steps.clear()
    rollback(DataFolder(data), None)
    assert of(steps, name, "data") == [("sync", ".rollback.duckdb"), ("rename", name), ("sync", "data")]


def test_the_list_of_corpora_is_forced_to_disk_and_nothing_hangs_on_it(tmp_path: Path, steps: list[Step]) -> None:
    folder = DataFolder(tmp_path)
    folder.remember_corpus("news", "/somewhere/news", {"text": "body"})
    assert steps == [("sync", ".corpora.json"), ("rename", "corpora.json"), ("sync", tmp_path.name)]
    assert folder.remembered_corpora() == {"news": ("/somewhere/news", {"text": "body"})}
    for broken in ("", "[1]", json.dumps({"news": 1}), "\x00" * 9):
        folder.corpora.write_text(broken)
        assert folder.remembered_corpora() == {}
