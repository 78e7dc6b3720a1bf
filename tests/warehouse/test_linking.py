"""Linking in the warehouse: copies, incidents over articles, the claims behind each number."""

from dataclasses import asdict
from pathlib import Path

import click
import pytest

from flows.commands.options import given_windows
from tests.flows.stages import run_on
from transforms.windows import Windows
from warehouse.database import query
from warehouse.folder import DataFolder

FIRST = (
    " date 2031-05-02 MOSUL, Iraq, May 2 (Tamber Wire) - At least nine people were killed on Thursday when a car bomb "
    "went off beside the fish market in Mosul, police said. The market of Bab Zeyn was crowded at the time.\n\n"
    "Ambulances took the wounded to two hospitals, and a crane lifted the burnt cars from the road."
)
LATER = (
    " date 2031-05-03 MOSUL, Iraq, May 3 (Tamber) - The death toll from a car bomb beside the fish market of Mosul "
    "on Thursday rose to 14, the health office said on Friday. Bab Zeyn was still closed to traffic."
)
OTHER = (
    " date 2031-05-03 LAGOS, Nigeria, May 3 (Tamber Wire) - Gunmen shot dead nine people on a ferry near Lagos, "
    "Nigeria, on Thursday, the harbour master said. The boat was towed ashore by fishermen."
)
COPY = FIRST.replace("MOSUL, Iraq, May 2 (Tamber Wire) - ", "Car bomb in Mosul\n\n").replace("05-02", "05-03")
ARTICLES = {"first.txt": FIRST, "later.txt": LATER, "other.txt": OTHER, "copy.txt": COPY}

INCIDENTS = """
    SELECT date_start::VARCHAR AS day, country, killed_low, killed_best, killed_high, number_of_articles,
        number_of_sources, first_reported::VARCHAR AS first, last_reported::VARCHAR AS last
    FROM incidents ORDER BY country
"""


def corpus(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(ARTICLES[name], encoding="utf-8")
    return folder


def tables(data: Path) -> dict[str, list[dict[str, object]]]:
    """What linking made, without the run ids."""
    names = ("incidents", "incident_claims", "incident_bounds")
    found = {name: query(DataFolder(data), f"SELECT * FROM {name} ORDER BY ALL").to_pylist() for name in names}
    copies = "SELECT article_id, duplicate_of FROM articles ORDER BY ALL"
    return found | {"copies": query(DataFolder(data), copies).to_pylist()}


def test_a_rising_toll_is_one_incident_and_copies_are_no_source(tmp_path: Path) -> None:
    run_on(corpus(tmp_path / "news", *ARTICLES), tmp_path / "data")
    rows = query(DataFolder(tmp_path / "data"), INCIDENTS).to_pylist()
    mosul, lagos = rows
    assert (mosul["day"], mosul["country"], mosul["killed_best"]) == ("2031-05-01", "IRQ", 14)
    assert (mosul["number_of_articles"], mosul["number_of_sources"]) == (3, 2)
    assert (mosul["first"], mosul["last"]) == ("2031-05-02", "2031-05-03")
    assert (lagos["country"], lagos["killed_low"], lagos["killed_best"], lagos["killed_high"]) == ("NGA", 9, 9, 9)
    reasons = query(
        DataFolder(tmp_path / "data"), "SELECT link_reason FROM incidents WHERE country = 'IRQ'"
    ).to_pylist()
    assert str(reasons[0]["link_reason"]).count(" with ") == 2


def test_each_number_names_the_claims_behind_it(tmp_path: Path) -> None:
    run_on(corpus(tmp_path / "news", *ARTICLES), tmp_path / "data")
    sql = """
        SELECT i.country, b.bound, b.number, c.text FROM incident_bounds b JOIN incidents i USING (incident_id)
        JOIN casualty_claims c USING (claim_id) WHERE b.outcome = 'killed' AND b.bound = 'best' ORDER BY ALL
    """
    found = [(row["country"], row["number"]) for row in query(DataFolder(tmp_path / "data"), sql).to_pylist()]
    assert found == [("IRQ", 14), ("NGA", 9)]


@pytest.mark.parametrize("order", [("first.txt", "later.txt"), ("later.txt", "first.txt")], ids=["early", "late"])
def test_runs_one_after_the_other_give_what_one_run_gives(tmp_path: Path, order: tuple[str, str]) -> None:
    run_on(corpus(tmp_path / "one" / "news", *ARTICLES), tmp_path / "at once")
    for name in order:
        run_on(corpus(tmp_path / "two" / "news", name), tmp_path / "bit by bit")
    run_on(corpus(tmp_path / "two" / "news", *ARTICLES), tmp_path / "bit by bit")
    assert tables(tmp_path / "bit by bit") == tables(tmp_path / "at once")


def test_an_incident_keeps_its_id_when_later_articles_add_to_it(tmp_path: Path) -> None:
    run_on(corpus(tmp_path / "news", "first.txt"), tmp_path / "data")
    before = query(DataFolder(tmp_path / "data"), "SELECT incident_id FROM incidents").to_pylist()
    run_on(corpus(tmp_path / "news", "later.txt"), tmp_path / "data")
    assert query(DataFolder(tmp_path / "data"), "SELECT incident_id FROM incidents").to_pylist() == before


def test_windows_are_set_for_a_run_and_other_ones_link_everything_anew(tmp_path: Path) -> None:
    news, data = corpus(tmp_path / "news", *ARTICLES), tmp_path / "data"
    incidents = "SELECT count(*) AS n FROM incidents"
    run_on(news, data)
    assert query(DataFolder(data), incidents).to_pylist() == [{"n": 2}]
    run_on(news, data, windows=Windows.of({"threshold": 20, "aside": 0}))
    assert query(DataFolder(data), incidents).to_pylist() == [{"n": 4}]
    run_on(news, data)
    assert query(DataFolder(data), incidents).to_pylist() == [{"n": 2}]
    kept = query(DataFolder(data), "SELECT windows FROM runs ORDER BY run_id").to_pylist()
    assert [row["windows"] for row in kept] == [
        "days=2, near_km=5, far_km=30, threshold=1.25, aside=1.5",
        "days=2, near_km=5, far_km=30, threshold=20, aside=0",
        "days=2, near_km=5, far_km=30, threshold=1.25, aside=1.5",
    ]


def test_windows_are_named_on_the_command_line() -> None:
    assert given_windows(("days=1", "far_km=50")) == Windows(days=1, far_km=50)
    for wrong in ("day=1", "days=1.5", "far_km=-1", "far_km=nan", "far_km", "far_km=near"):
        with pytest.raises(click.BadParameter, match="is not NAME=NUMBER"):
            given_windows((wrong,))


def test_the_readme_has_every_window_with_its_default() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for name, value in asdict(Windows()).items():
        assert f"| `{name}` | {value:g} |" in readme


def test_the_sample_has_an_incident_whose_toll_rises(sample: DataFolder) -> None:
    sql = """
        SELECT incident_id FROM toll_history WHERE outcome = 'killed' AND role IN ('main', 'update')
        GROUP BY incident_id HAVING count(DISTINCT coalesce(best, low)) >= 3 AND count(DISTINCT article_id) >= 3
    """
    assert query(sample, sql).num_rows >= 1


def test_the_seed_gives_one_incident_of_the_earlier_strikes(shared: Path, tmp_path: Path) -> None:
    run_on(shared / "seed", tmp_path / "data")
    rows = query(
        DataFolder(tmp_path / "data"), "SELECT date_start::VARCHAR AS day, killed_best FROM incidents"
    ).to_pylist()
    assert rows == [{"day": "2020-02-06", "killed_best": 23}]
    claims = query(DataFolder(tmp_path / "data"), "SELECT count(*) AS n FROM incident_claims").to_pylist()
    assert claims == [{"n": 2}]
