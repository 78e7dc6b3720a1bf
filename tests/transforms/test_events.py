"""Tests for transforms.incidents.events: which claims of an article speak of one event."""

import datetime as dt

import pytest

from transforms.reading import read_article
from transforms.records import Article


def events(text: str) -> list[tuple[int | None, int | None]]:
    """The killed and the injured of each event of an article of `text`, published on a Wednesday, in order."""
    article = Article("a", "a", "a", None, None, None, None, None, dt.date(2015, 3, 18), "field", text)
    return [(report.killed.best, report.injured.best) for report in read_article(article).reports]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # others of a kind are not those told before
        (
            "Two soldiers were killed in an ambush near Arauca, the army said.\n\nThe rebels were also accused of the "
            "murder of two other soldiers last Friday.",
            [(2, None), (2, None)],
        ),
        (
            "Two monks were killed in an ambush near Arauca on Monday, the army said.\n\nThe two monks were killed "
            "on their way home.",
            [(2, None)],
        ),
        # "meanwhile" leads elsewhere, but not to people known from before
        (
            "A bomb killed 18 people in Basra and wounded about 80.\n\nMeanwhile, the 83 injured were flown out.",
            [(18, 80)],
        ),
        (
            "A bomb killed 18 people in Basra and wounded about 80.\n\nMeanwhile, 12 clerks were injured in a fire.",
            [(18, 80), (None, 12)],
        ),
        # a week and its number are not the day's event
        (
            "A bomb killed 12 people in Basra, police said.\n\nLast week, about 40 people died in various attacks.",
            [(12, None), (40, None)],
        ),
        # those hurt beside the dead told just before, on a day of that year
        (
            "The report blames the police for a bombing in Belfast in 1971 in which 15 people died.\n\nMore than 16 "
            "other people were injured in the blast on Saturday December 4th, 1971.",
            [(15, 16)],
        ),
    ],
)
def test_claims_of_one_event_and_of_others(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    assert events(text) == expected
