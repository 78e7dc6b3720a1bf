"""Folders and files of any name: as corpus, as data folder, as what is written; or a sentence that says why not."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.flows.stages import rows, run_on
from tests.flows.test_incremental import record, write
from warehouse.errors import PathRefused
from warehouse.sources import located

Command = Callable[..., Result]

ODD = [
    "a b",
    "it's; DROP TABLE articles; --",
    'say "x"',
    "50% a%20b",
    "new\nline\ttab",
    "Z\u00fcrich \u6771\u4eac \U0001f600",
    "--data",
    "#1 [*] {x} ~ $HOME & a=b",
    ":memory:",
    "\u202eabc\u001b[31m",
    "x.duckdb",
    "x.jsonl.gz",
    "s" * 200,
]
ONLY_CORPUS = ["what?", "a\\b"]


@pytest.mark.parametrize("name", ODD)
def test_any_name_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Command, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page").mkdir()
    corpus, data = Path("corpus", name), Path("data", name)
    write(corpus / f"{name[:90]}.jsonl", record(0), record(1))
    assert run_on(corpus, data).read == {"new": 2}
    assert run_on(corpus, data).read == {"unchanged": 2}
    assert rows(data, "SELECT DISTINCT source_path FROM articles") == [(f"{name}/{name[:90]}.jsonl",)]
    for verb, target in (("export", "out"), ("report", "page")):
        options = ("--csv", "--partition-by", "year") if verb == "export" else ()
        result = command(verb, *options, "--data", data, "--", Path(target, name))
        assert result.exit_code == 0, result.exception
        assert Path(target, name).exists()
        assert "\u001b" not in result.output


@pytest.mark.parametrize("name", ONLY_CORPUS)
def test_a_data_folder_that_duckdb_cannot_open_is_refused(tmp_path: Path, command: Command, name: str) -> None:
    corpus = tmp_path / name
    write(corpus / f"{name}.jsonl", record(0), record(1))
    assert run_on(corpus, tmp_path / "data").read == {"new": 2}
    assert run_on(corpus, tmp_path / "data").read == {"unchanged": 2}
    assert command("export", "--csv", "--data", tmp_path / "data", tmp_path / f"{name}out").exit_code == 0
    with pytest.raises(PathRefused, match=rf"with {re.escape(min(name, key=str.isalpha))} in its name"):
        run_on(corpus, tmp_path / name / "data")


def test_a_name_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff")
    with pytest.raises(PathRefused, match="not UTF-8"):
        located(str(tmp_path / name))
    with pytest.raises(PathRefused, match="not UTF-8"):
        run_on(tmp_path, tmp_path / name)
