"""Every invariant is noticed when it is broken, and real readings break none."""

import datetime as dt
from dataclasses import replace

import pytest

from transforms.articles import read_raw_record
from transforms.consistency import check_reading
from transforms.errors import InconsistentReading
from transforms.reading import read_article
from transforms.records import RawRecord, Reading, Toll

TEXT = "At least 12 people, including two children, were killed on Tuesday in Mwanza, police said."


@pytest.fixture
def reading() -> Reading:
    fields = {"text": TEXT, "publication_date": "2031-03-13"}
    return read_article(read_raw_record(RawRecord("a", None, "a", fields, "field")))


def test_a_real_reading_is_consistent(reading: Reading) -> None:
    assert reading.claims
    assert reading.time_expressions
    check_reading(reading)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"char_end": 3}, "not the words of its span"),
        ({"low": 5, "best": 4}, "out of order"),
        ({"low": -1, "best": None, "high": None}, "out of order"),
        ({"low": 0, "best": 0, "high": None}, "a zero that nobody stated"),
        ({"timex_id": "nowhere"}, "a time expression that is not there"),
        ({"part_of": "nowhere"}, "a part of nothing"),
        ({"event_date_start": dt.date(2031, 3, 5), "event_date_end": dt.date(2031, 3, 4)}, "begins after it ends"),
    ],
)
def test_a_broken_claim_is_noticed(reading: Reading, fields: dict[str, object], fault: str) -> None:
    broken = reading.claims[0]._replace(**fields)  # type: ignore[arg-type]
    with pytest.raises(InconsistentReading, match=fault):
        check_reading(replace(reading, claims=(broken, *reading.claims[1:])))


def test_a_broken_time_expression_is_noticed(reading: Reading) -> None:
    (expression,) = reading.time_expressions
    broken = expression._replace(date_start=dt.date(2031, 3, 12), date_end=dt.date(2031, 3, 11))
    with pytest.raises(InconsistentReading, match="begins after it ends"):
        check_reading(replace(reading, time_expressions=(broken,)))


def test_two_rows_with_one_id_are_noticed(reading: Reading) -> None:
    with pytest.raises(InconsistentReading, match="two rows with one id"):
        check_reading(replace(reading, time_expressions=reading.time_expressions * 2))


def test_a_toll_out_of_order_is_noticed(reading: Reading) -> None:
    broken = reading.reports[0]._replace(killed=Toll(low=900, best=865))
    with pytest.raises(InconsistentReading, match="killed are out of order"):
        check_reading(replace(reading, reports=(broken,)))
