"""Tests for transforms.incidents.placing: where an event took place, and where one of several parts did."""

import datetime as dt

import pytest

from transforms.reading import read_article
from transforms.records import Article, IncidentReport


def main_report(text: str, title: str | None = None) -> IncidentReport:
    """The report of the main incident of an article of `text`, published on a Wednesday."""
    article = Article("a", "a", "a", None, None, None, title, None, dt.date(2015, 3, 18), "field", text)
    (main,) = (report for report in read_article(article).reports if report.is_main)
    return main


LEAD = "Nine guards were killed in an ambush in Helmand province on Monday, officials said."


@pytest.mark.parametrize(
    ("following", "name"),
    [
        ("The ambush took place in Gereshk.", "Gereshk"),
        ("Officials said the attack occurred near Gereshk.", "Gereshk"),
        ("It happened in the town of Gereshk.", "Gereshk"),
        ("Another attack took place in Gereshk in May.", "Helmand"),
        ("The wedding took place in Gereshk.", "Helmand"),
        ("The attack took place after a visit to Gereshk.", "Helmand"),
        ("The attack took place as a minister toured Basra.", "Helmand"),
    ],
)
def test_the_words_say_where_the_event_took_place(following: str, name: str) -> None:
    assert main_report(f"{LEAD}\n\n{following}").place_name == name


def test_a_hamlet_that_is_not_listed_keeps_its_name_and_lies_where_the_event_does() -> None:
    main = main_report(f"{LEAD}\n\nThe ambush took place in the village of Ostrin Tam.")
    assert (main.place_name, main.country, main.adm_1, main.where_prec) == ("Ostrin Tam", "AFG", "Helmand", 4)


@pytest.mark.parametrize(
    ("text", "where", "clarity"),
    [
        # parts in two towns of one country: the whole lay in neither
        (
            "Nine people were killed in two attacks, officials said. Six were shot dead near Basra. "
            "Three people died in Mosul.",
            (None, 6),
            2,
        ),
        # parts in one region
        (
            "Nine people were killed in two attacks, officials said. Six were shot dead in Aleppo. "
            "Three people died in Manbij.",
            ("Aleppo", 4),
            2,
        ),
        # a part in the town of the whole
        ("Nine people were killed in an attack in Mosul. Three of them died at a mill in Mosul.", ("Nineveh", 1), 1),
        # a disaster is one event, wherever it struck
        ("Nine people were killed in floods. Six died in Basra. Three people died in Mosul.", (None, 6), 1),
    ],
)
def test_a_whole_lies_in_none_of_its_parts(text: str, where: tuple[str | None, int], clarity: int) -> None:
    main = main_report(text)
    assert (main.adm_1, main.where_prec, main.event_clarity) == (*where, clarity)


def test_an_unlisted_hamlet_lies_in_the_one_country_of_the_article() -> None:
    main = main_report("Nine soldiers were killed in the village of Ostrin Tam.\n\nMali sent troops from Bamako.")
    assert (main.place_name, main.country, main.where_prec) == ("Ostrin Tam", "MLI", 6)
    main = main_report("Nine soldiers were killed in the village of Ostrin Tam.\n\nMali and Chad sent troops.")
    assert (main.place_name, main.country, main.where_prec) == ("Ostrin Tam", None, None)


def test_twin_blows_of_a_month_are_one_event() -> None:
    assert main_report("Twin bombings near the main station in Mosul last month killed 103 people.").event_clarity == 1


def test_parts_that_come_to_the_toll_together_do_not_bound_it() -> None:
    main = main_report(
        "Nine people were killed in two raids, officials said. Six people were killed near Basra. "
        "Three people died in Mosul."
    )
    assert (main.killed.low, main.killed.best, main.killed.high) == (9, 9, 9)


def test_a_capital_is_written_by_its_name_where_the_article_has_it() -> None:
    text = "BAMAKO, Mali - Nine people were killed in the Malian capital on Monday.\n\nBamako was calm on Tuesday."
    assert main_report(text).place_name == "Bamako"
