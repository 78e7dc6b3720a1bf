"""Tests for transforms.dates on the material beside the checkout: the seed article and the codebook's table."""

import csv
import datetime as dt
from pathlib import Path

from tests.examples.ucdp import CODEBOOK
from transforms.dates import read_time_expressions
from transforms.records import Article, TimeExpression

SLIPS = {"past 72 hours", "last 6 days of January"}


def seed(shared: Path) -> dict[str, TimeExpression]:
    """The time expressions of the seed article by their words, its header left out."""
    (path,) = (shared / "seed").glob("*.txt")
    header, text = (
        path.read_text(encoding="utf-8").split(" ", 3)[1:3],
        path.read_text(encoding="utf-8").split(" ", 3)[3],
    )
    published = dt.date.fromisoformat(header[1])
    article = Article("a", "a", "a", None, None, None, None, None, published, "header", text)
    return {row.text: row for row in read_time_expressions(article)}


def test_the_seed_article_is_read_as_a_careful_reader_reads_it(shared: Path) -> None:
    rows = seed(shared)
    days = {
        words: (str(row.date_start), str(row.date_end), row.date_prec)
        for words, row in rows.items()
        if row.date_start is not None
    }
    assert days["late Thursday"] == ("2020-02-13", "2020-02-13", 1)
    assert days["just over a week after"] == ("2020-02-05", "2020-02-06", 2)
    assert days["Wednesday"] == ("2020-02-12", "2020-02-12", 1)
    assert days["16:13"] == days["17:39 UTC"] == days["February 12, 2020"] == ("2020-02-12", "2020-02-12", 1)
    assert days["approximately 11:45 p.m. Thursday"] == ("2020-02-13", "2020-02-13", 1)
    assert days["Earlier on Thursday"] == ("2020-02-13", "2020-02-13", 1)
    assert days["the predawn hours of last Thursday morning"] == ("2020-02-06", "2020-02-06", 1)
    assert days["the weekend"] == ("2020-02-08", "2020-02-09", 2)
    for words in ("the past week", "this week"):
        assert "2020-02-02" <= days[words][0] <= days[words][1] <= "2020-02-09"
        assert rows[words].anchor == "quotation"
    assert days["2011"] == ("2011-01-01", "2011-12-31", 5)
    assert rows["late Thursday"].mod == "END"
    assert rows["approximately 11:45 p.m. Thursday"].value == "2020-02-13T23:45"
    assert rows["approximately 11:45 p.m. Thursday"].mod == "APPROX"
    assert rows["Less than 1.5 hours"].type == "DURATION"
    assert "night time" not in rows


def test_the_codebook_s_table_is_ours_but_for_its_two_slips(shared: Path) -> None:
    with (shared / "conventions" / "ucdp_date_rules.csv").open(encoding="utf-8") as file:
        printed = {
            (row["expression"], row["date_start"], row["date_end"], int(row["date_prec"]))
            for row in csv.DictReader(file)
        }
    assert {entry[0] for entry in set(CODEBOOK) ^ printed} == SLIPS
