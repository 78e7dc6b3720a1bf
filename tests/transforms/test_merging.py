"""Merging: which number of several reports of one event is low, best and high."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.incidents.merging import merge
from transforms.reading import read_article
from transforms.records import Article, PublishedReport, Toll


def published(day: int, text: str, publisher: str | None, *, is_item: bool = False) -> PublishedReport:
    """The first report of an article of May 2031; as an item of a digest that is not its main one, where it is one."""
    name = f"{publisher}{day}"
    article = Article(name, name, name, None, publisher, None, None, None, dt.date(2031, 5, day), "field", text)
    report = read_article(article).reports[0]
    if is_item:
        report = report._replace(is_main=False, is_item=True)
    return PublishedReport(report, dt.date(2031, 5, day), publisher, name)


FIRST = published(5, "At least 12 people were killed in a blast in Kumasi on Monday.", None)
TOLD_AGAIN = "The trial over the Kumasi blast opened. The explosion, on May 5, was one in which 21 people were killed."


@pytest.mark.parametrize(
    ("members", "killed"),
    [
        pytest.param([FIRST], Toll(12, 12, None), id="one report"),
        pytest.param(
            [FIRST, published(6, "The death toll from a blast in Kumasi rose to 17 on Tuesday.", "Meridian")],
            Toll(17, 17, 17),
            id="a toll that rises takes the place of everyone's earlier one",
        ),
        pytest.param(
            [
                FIRST,
                published(6, "The death toll from a blast in Kumasi rose to 17 on Tuesday.", "Meridian", is_item=True),
            ],
            Toll(17, 17, 17),
            id="an item of a digest reports too",
        ),
        pytest.param(
            [
                published(6, "The death toll from a blast in Kumasi rose to 23 on Tuesday.", "Harbour"),
                published(9, "The ministry lowered the death toll from the Kumasi blast to 21 from 23.", "Meridian"),
            ],
            Toll(21, 21, 23),
            id="a lowered toll leaves what others stand by as high",
        ),
        pytest.param(
            [
                published(5, "The Front said it had killed 30 soldiers in an ambush near Kumasi.", "Harbour"),
                published(6, "The army said 8 soldiers and 29 passengers were killed near Kumasi.", "Meridian"),
            ],
            Toll(37, 37, 37),
            id="the dead of one side are no low of both",
        ),
        pytest.param(
            [
                published(6, "More than 24 people were killed in a blast in Kumasi on Monday.", "Harbour"),
                published(7, "About eight people were killed in a blast in Kumasi on Monday.", "Meridian"),
            ],
            Toll(None, 8, 24),
            id="more than the best number is no low of it",
        ),
    ],
)
def test_bounds_of_an_incident(members: list[PublishedReport], killed: Toll) -> None:
    assert merge("i", members, None).killed == killed


def test_what_is_told_for_context_does_not_replace_what_was_reported() -> None:
    first = published(6, "The death toll from a blast in Kumasi rose to 23 on Tuesday.", "Harbour")
    again = published(30, TOLD_AGAIN, "Harbour")
    again = replace(again, report=again.report._replace(is_main=False, is_item=False))
    assert merge("i", [first, again], None).killed == Toll(23, 23, 23)


def in_order(numbers: list[int | None]) -> Toll:
    """The numbers as low, best and high, those that are there in ascending order."""
    ascending = iter(sorted(number for number in numbers if number is not None))
    low, best, high = (None if number is None else next(ascending) for number in numbers)
    return Toll(low, best, high)


TOLLS = st.lists(st.none() | st.integers(0, 9), min_size=3, max_size=3).map(in_order)


@settings(max_examples=500)
@given(st.lists(st.tuples(TOLLS, st.integers(5, 9), st.booleans(), st.booleans()), min_size=2, max_size=4))
def test_bounds_are_in_order_whatever_the_reports_state(said: list[tuple[Toll, int, bool, bool]]) -> None:
    members = [
        PublishedReport(
            FIRST.report._replace(
                report_id=f"r{number}",
                article_id=f"a{number}",
                killed=toll,
                is_main=is_main,
                is_update=is_update,
            ),
            dt.date(2031, 5, day),
            None,
            f"source {number}",
        )
        for number, (toll, day, is_main, is_update) in enumerate(said)
    ]
    killed = merge("i", members, None).killed
    there = [number for number in (killed.low, killed.best, killed.high) if number is not None]
    assert there == sorted(there)
