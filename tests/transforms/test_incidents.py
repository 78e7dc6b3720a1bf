"""Tests for transforms.incidents: what one article's claims add up to."""

import datetime as dt

import pytest

from tests.examples.incidents import TOLLS, TollExample, claims_of
from transforms.incidents import read_incident_reports
from transforms.incidents.tolls import toll_of
from transforms.records import Article

ARTICLE = Article(
    article_id="a",
    source_id="a",
    source_path="a",
    source_record=None,
    publisher=None,
    url=None,
    title=None,
    language=None,
    publication_date=dt.date(2015, 3, 18),
    publication_date_basis="field",
    text="",
)


@pytest.mark.parametrize("example", TOLLS, ids=lambda example: example.meaning)
def test_claims_add_up_to_the_toll(example: TollExample) -> None:
    claims = claims_of(example)
    reports = read_incident_reports(ARTICLE, (), claims, ())
    main = [report for report in reports if report.is_main]
    assert [report.killed.best for report in main] == ([] if example.killed is None else [example.killed])


def test_a_toll_nobody_stated_is_unknown() -> None:
    assert read_incident_reports(ARTICLE, (), (), ()) == ()
    toll, roles = toll_of((), "killed")
    assert (toll.low, toll.best, toll.high, roles) == (None, None, None, {})
