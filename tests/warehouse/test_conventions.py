"""Conventions: the codebooks' and the user's own."""

from pathlib import Path

import pytest

from tests.flows.stages import run_on
from warehouse.conventions import conventions_of
from warehouse.database import query
from warehouse.errors import BadConvention
from warehouse.folder import DataFolder

ARTICLE = (
    " date 2031-05-02 Dozens of people were killed on Thursday when shells hit a market in Mosul, Iraq, doctors said."
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "shells.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def killed(data: Path, convention: str) -> list[dict[str, object]]:
    sql = f"SELECT convention, killed_low, killed_best, killed_high FROM incident_tolls('{convention}')"
    rows: list[dict[str, object]] = query(DataFolder(data), sql).to_pylist()
    return rows


@pytest.mark.parametrize(
    ("convention", "low", "best"),
    [
        ("raw", None, None),
        ("gtd-2017", None, None),
        ("acled-2024", 12, 12),
        ("acled-2016", 12, 12),
        ("bounds", 24, None),
    ],
)
def test_a_vague_word_counts_as_the_convention_says(
    corpus: Path, tmp_path: Path, convention: str, low: int | None, best: int | None
) -> None:
    run_on(corpus, tmp_path / "data")
    assert killed(tmp_path / "data", convention) == [
        {"convention": convention, "killed_low": low, "killed_best": best, "killed_high": None}
    ]


OWN = {
    "conventions.csv": "convention,vague_term,low,best,high,source\nmine,dozens,24,36,99,house rule\n",
    "conventions.toml": '[mine]\nsource = "house rule"\ndozens = { low = 24, best = 36, high = 99 }\n',
}


@pytest.mark.parametrize("name", OWN)
def test_the_users_own_convention_counts(corpus: Path, tmp_path: Path, name: str) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / name).write_text(OWN[name], encoding="utf-8")
    run_on(corpus, data)
    assert killed(data, "mine") == [{"convention": "mine", "killed_low": 24, "killed_best": 36, "killed_high": 99}]
    assert killed(data, "acled-2024")[0]["killed_best"] == 12


def test_the_users_convention_takes_the_place_of_one_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "conventions.toml").write_text('[bounds]\nsource = "mine"\ndozens = { low = 30 }\n', encoding="utf-8")
    rows = [row for row in conventions_of(DataFolder(tmp_path)) if row[0] == "bounds"]
    assert rows == [("bounds", "dozens", 30, None, None, "mine")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("conventions.csv", "convention,vague_term\nmine,dozens\n"),
        ("conventions.csv", "convention,vague_term,low,best,high,source\nmine,dozens,many,,,rule\n"),
        ("conventions.csv", "convention,vague_term,low,best,high,source\nmine,dozens,36,24,,rule\n"),
        ("conventions.csv", "convention,vague_term,low,best,high,source\nmine,dozens,24,,,\n"),
        ("conventions.toml", "[mine]\ndozens = { low = 24 }\n"),
        ("conventions.toml", '[mine]\nsource = "rule"\ndozens = 24\n'),
        ("conventions.toml", "[mine"),
    ],
)
def test_a_wrong_file_of_conventions_is_named(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(BadConvention, match=name):
        conventions_of(DataFolder(tmp_path))
