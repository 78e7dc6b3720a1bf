"""Text made to be slow: twice as much of it is twice as much work, counted in calls and not in seconds."""

import sys
from types import FrameType

import pytest

from tests.benchmarks.adversarial import UNITS
from transforms.articles import read_raw_record
from transforms.reading import read_article
from transforms.records import Article, RawRecord

LENGTH = 12_000
SLACK = 300
"""Calls that an article costs whatever its length."""


def of_length(unit: str, length: int) -> Article:
    fields = {"text": "x" + unit * (length // len(unit)), "publication_date": "2031-03-04"}
    return read_raw_record(RawRecord("slow", None, "x", fields, "field"))


def calls_to_read(article: Article) -> int:
    """How many functions, Python's own among them, are called while `article` is read."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_article(article)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("name", UNITS)
def test_work_grows_with_the_length(name: str) -> None:
    """What was read before is kept, so both lengths are read once before they are counted."""
    unit = UNITS[name]
    small, large = of_length(unit, LENGTH), of_length(unit, 2 * LENGTH)
    for article in (small, large):
        read_article(article)
    assert calls_to_read(large) <= 2.1 * calls_to_read(small) + SLACK
