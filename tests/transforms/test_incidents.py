"""Tests for transforms.incidents: what one article's claims add up to."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples.incidents import TOLLS, Said, TollExample, claims_of, text_of
from transforms.casualties import read_casualty_claims
from transforms.incidents import read_incident_reports
from transforms.incidents.tolls import count
from transforms.places import read_places
from transforms.records import Article, Toll


def article(text: str = "", title: str | None = None) -> Article:
    """An article of `text`, published on a Wednesday."""
    return Article("a", "a", "a", None, None, None, title, None, dt.date(2015, 3, 18), "field", text)


@pytest.mark.parametrize("example", TOLLS, ids=lambda example: example.meaning)
def test_claims_add_up_to_the_toll(example: TollExample) -> None:
    reports = read_incident_reports(article(text_of(example)), (), claims_of(example), ())
    main = [report for report in reports if report.is_main]
    assert [report.killed.best for report in main] == ([] if example.killed is None else [example.killed])


@pytest.mark.parametrize("example", TOLLS, ids=lambda example: example.meaning)
def test_every_claim_has_one_role_in_one_report(example: TollExample) -> None:
    claims = [claim for claim in claims_of(example) if claim.scope != "cumulative"]
    reports = read_incident_reports(article(text_of(example)), (), claims, ())
    assert sorted(claim_id for report in reports for claim_id, _ in report.claims) == sorted(c.claim_id for c in claims)


def test_a_toll_nobody_stated_is_unknown() -> None:
    assert read_incident_reports(article(), (), (), ()) == ()
    assert count((), "killed", "").toll() == Toll(None, None, None)


@given(
    st.lists(
        st.builds(
            Said,
            best=st.integers(1, 60) | st.none(),
            victim_class=st.sampled_from(["unspecified", "civilian", "combatant", "police", "child"]),
            scope=st.sampled_from(["incident", "background", "cumulative"]),
            is_update=st.booleans(),
            by=st.sampled_from([None, "police", "the army"]),
            day=st.sampled_from([None, 12, 17]),
            words=st.sampled_from(["Harm", "People", "Two others", "A guard"]),
        ),
        max_size=8,
    )
)
def test_any_claims_give_ordered_tolls_and_deaths_within_them(said: list[Said]) -> None:
    example = TollExample("any", tuple(said), None)
    reports = read_incident_reports(article(text_of(example)), (), claims_of(example), ())
    assert sum(report.is_main for report in reports) <= 1
    for report in reports:
        for toll in (report.killed, report.injured):
            known = [number for number in (toll.low, toll.best, toll.high) if number is not None]
            assert known == sorted(known)
        deaths = sum(n or 0 for n in (report.deaths_civilians, report.deaths_combatants, report.deaths_unknown))
        assert deaths == (report.killed.best or 0)


def test_the_headline_says_which_event_is_the_main_one() -> None:
    text = "On Monday 2 people died in Mosul. A bomb killed 31 people in Basra on Tuesday."
    bomb = article(text, "Bomb kills 31")
    reports = read_incident_reports(bomb, (), read_casualty_claims(bomb, ()), read_places(bomb))
    assert [report.killed.best for report in reports if report.is_main] == [31]


def test_paragraphs_of_a_digest_are_incidents_apart() -> None:
    text = (
        "A car bomb kills four people outside a police station in the city of Kirkuk, Iraq.\n\n"
        "Gunmen shoot dead four people on a bus in the city of Lagos, Nigeria, police say.\n\n"
        "Four people are killed by shelling in the city of Donetsk, Ukraine, officials say."
    )
    digest = article(text)
    reports = read_incident_reports(digest, (), read_casualty_claims(digest, ()), read_places(digest))
    assert [(report.country, report.killed.best) for report in reports] == [("IRQ", 4), ("NGA", 4), ("UKR", 4)]
