"""The notebook runs on a published warehouse and finds in it what it says it shows."""

import importlib.util
from pathlib import Path

import pytest

from warehouse.folder import DataFolder

NOTEBOOK = Path(__file__).resolve().parents[2] / "notebooks" / "first_look.py"


def test_the_notebook_runs_on_the_sample(sample: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("marimo", reason="needs marimo, of the extra `notebook`")
    monkeypatch.setenv("TOLLBOOK_DATA", str(sample.path))
    specification = importlib.util.spec_from_file_location("first_look", NOTEBOOK)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    _, found = module.app.run()
    assert found["months"].num_rows >= 3
    assert found["deadliest"].num_rows == 10
    assert found["story"].num_rows >= 1
    assert {"incidents", "disagreements"} <= set(found["comments"]["name"].to_pylist())
    assert all(found["comments"]["comment"].to_pylist())
