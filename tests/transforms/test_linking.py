"""Tests for transforms.incidents.linking and copies: reports across articles."""

import datetime as dt
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.incidents.agreement import Linkable, agreement
from transforms.incidents.copies import SIMILARITY, are_copies, first_of_each, signature_of, similarity
from transforms.incidents.linking import Link, link_reports
from transforms.windows import Windows

BOMB = Linkable(
    report_id="r1",
    article_id="a1",
    source="a1",
    is_main=True,
    published=dt.date(2015, 3, 18),
    date_start=dt.date(2015, 3, 17),
    date_end=dt.date(2015, 3, 17),
    country="IRQ",
    adm_1="Nineveh",
    latitude=36.335,
    longitude=43.119,
    where_prec=1,
    killed=12,
    injured=30,
    civilians=12,
    combatants=None,
    event_clarity=1,
    is_update=False,
    place_name="Mosul",
    means=("bomb",),
    terms=frozenset({"Mosul", "market", "Bab", "lorry"}),
)


def other(number: int, **changes: object) -> Linkable:
    """A report like BOMB in another article, with changes."""
    return replace(BOMB, report_id=f"r{number}", article_id=f"a{number}", source=f"a{number}", **changes)


def linked(*reports: Linkable, windows: Windows | None = None) -> list[Link]:
    pairs = list(combinations([report.report_id for report in reports], 2))
    return list(link_reports(reports, pairs, windows or Windows()))


def groups(links: list[Link]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for link in links:
        found.setdefault(link.incident_id, set()).add(link.report_id)
    return {frozenset(group) for group in found.values()}


SAME = {
    "the next day's report": {"published": dt.date(2015, 3, 19)},
    "a revised toll": {"killed": 15, "is_update": True, "published": dt.date(2015, 3, 19)},
    "a place five kilometres off": {"latitude": 36.37},
    "the region alone": {"latitude": 36.3, "longitude": 43.2, "where_prec": 4, "place_name": "Nineveh"},
    "no date of its own": {"date_start": None, "date_end": None},
}
APART = {
    "another country": {"country": "SYR", "adm_1": "Homs", "latitude": 34.73, "longitude": 36.71},
    "a week later": {"date_start": dt.date(2015, 3, 24), "date_end": dt.date(2015, 3, 24)},
    "the other side's dead": {"civilians": None, "combatants": 40, "killed": 40, "means": ("air",)},
    "an aggregate over the region": {"event_clarity": 2, "where_prec": 4, "killed": 40, "terms": frozenset({"wave"})},
    "other means, other words, other toll": {"means": ("air",), "terms": frozenset({"bridge"}), "killed": 2},
}


@pytest.mark.parametrize("changes", SAME.values(), ids=SAME)
def test_reports_of_one_event_are_joined_and_say_why(changes: dict[str, object]) -> None:
    links = linked(BOMB, other(2, **changes))
    assert len(groups(links)) == 1
    joined = [link for link in links if link.joined_to]
    assert [bool(link.reason) for link in joined] == [True]


@pytest.mark.parametrize("changes", APART.values(), ids=APART)
def test_reports_of_two_events_stay_apart(changes: dict[str, object]) -> None:
    assert len(groups(linked(BOMB, other(2, **changes)))) == 2


def test_two_reports_of_one_article_are_two_incidents() -> None:
    assert len(groups(linked(BOMB, replace(BOMB, report_id="r2")))) == 2


def test_pairs_that_are_not_given_are_not_compared() -> None:
    assert len(groups(list(link_reports([BOMB, other(2)], [])))) == 2


def test_windows_are_parameters() -> None:
    later = other(2, date_start=dt.date(2015, 3, 18), date_end=dt.date(2015, 3, 18))
    assert len(groups(linked(BOMB, later))) == 1
    assert len(groups(linked(BOMB, later, windows=Windows(days=0)))) == 2
    assert len(groups(linked(BOMB, other(2), windows=Windows(threshold=50)))) == 2


REPORTS = st.lists(
    st.builds(
        lambda number, day, published, killed, adm_1, terms: other(
            number,
            date_start=day and dt.date(2015, 3, day),
            date_end=day and dt.date(2015, 3, day),
            published=dt.date(2015, 3, published),
            killed=killed,
            adm_1=adm_1,
            where_prec=4,
            terms=frozenset(terms),
        ),
        number=st.integers(1, 10_000),
        day=st.none() | st.integers(10, 14),
        published=st.integers(10, 15),
        killed=st.none() | st.integers(0, 30),
        adm_1=st.sampled_from(["Nineveh", "Basra", None]),
        terms=st.lists(st.sampled_from(["Bab", "market", "lorry", "Zab"]), max_size=4),
    ),
    max_size=9,
    unique_by=lambda report: report.report_id,
)


@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_input_changes_nothing(reports: list[Linkable], random: object) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert linked(*reports) == linked(*shuffled)


@given(REPORTS)
def test_an_incident_keeps_its_id_when_later_articles_add_to_it(reports: list[Linkable]) -> None:
    ordered = sorted(reports, key=lambda report: report.order)
    earlier = {link.report_id: link.incident_id for link in linked(*ordered[: len(ordered) // 2])}
    everything = {link.report_id: link.incident_id for link in linked(*ordered)}
    assert earlier.items() <= everything.items()


@given(REPORTS, REPORTS)
def test_agreement_has_no_direction(left: list[Linkable], right: list[Linkable]) -> None:
    for one, two in zip(left, right, strict=False):
        assert agreement(one, two) == agreement(two, one)


STORY = (
    "Rescue workers pulled nine bodies from the ruins of a grain store in the port on Sunday evening, officials said. "
)


def test_a_copy_with_another_headline_is_a_copy() -> None:
    text = (
        STORY + "The roof had given way under the weight of water from a burst tank, and the search went on at night."
    )
    copy = "Nine dead in store collapse\n\n" + text
    left, right = signature_of(text), signature_of(copy)
    assert left is not None
    assert right is not None
    assert similarity(left, right) >= SIMILARITY


REPORT = (
    "Gunmen on motorcycles attacked a convoy of grain lorries on the road to the port on Sunday evening, killing nine "
    "drivers and wounding fourteen, the harbour office said. The lorries had left the silos at noon with an escort of "
    "two police cars, one of which was hit by a rocket. Drivers who got away said that the attackers set fire to the "
    "cabs and took the cash that was meant for the toll. The road was closed until the morning while the army searched "
    "the hills on both sides of it. Nobody said that they were behind the attack, the third of its kind this year on "
    "the same stretch of road. The union of drivers asked its members to stay at home until the road is guarded. "
)
FOOTER = (
    " Tamber Wire is an independent agency with correspondents in forty towns. Nothing of this report may be printed, "
    "sent on or kept without leave in writing from its editors. Write to the desk at the address below."
)


def copies(left: str, right: str) -> bool:
    signatures = signature_of(left), signature_of(right)
    assert signatures[0] is not None
    assert signatures[1] is not None
    return are_copies(*signatures, min(len(left), len(right)))  # type: ignore[arg-type]


COPIES = {
    "another headline and byline": "Nine drivers dead on port road\n\nBy Ada Olwen in Tamber\n\n" + REPORT,
    "an agency's footer": REPORT + FOOTER,
    "an update of the story": "The toll rose to eleven on Monday. "
    + REPORT.replace("killing nine", "killing eleven").replace("fourteen", "twelve")
    + "Two of the wounded died in the night, a doctor said.",
}
NO_COPIES = {
    "two items with one footer": (
        "Two shepherds were killed by a mine near Zab on Monday." + FOOTER,
        "A ferry sank in the port of Tal on Friday and nine passengers drowned." + FOOTER,
    ),
    "two attacks in an agency's one wording": (
        "At least nine people were killed on Monday when a car bomb went off in Bab, police said." + FOOTER,
        "At least four people were killed on Friday when a mortar shell hit a school in Zab, police said." + FOOTER,
    ),
    "another story with the background of the first": (
        REPORT,
        "The governor opened a new bridge over the river on Tuesday and spoke of better times. He promised guards for "
        "every lorry, and that the mills would run again by the end of the month. A choir sang, and the guests were "
        "taken across in buses. Outside, families of the dead held up their names. Nobody said that they were behind "
        "the attack, the third of its kind this year on the same stretch of road. The union of drivers asked its "
        "members to stay at home until the road is guarded. The governor met three of its leaders before he left the "
        "town in the evening, and said afterwards that he had listened to them for an hour.",
    ),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_copies_of_a_story_are_found(copy: str) -> None:
    assert copies(REPORT, copy)


@pytest.mark.parametrize(("left", "right"), NO_COPIES.values(), ids=NO_COPIES)
def test_what_shares_only_its_surroundings_is_no_copy(left: str, right: str) -> None:
    assert not copies(left, right)


def test_two_stories_are_no_copies_and_short_texts_have_no_signature() -> None:
    left, right = signature_of(STORY * 2), signature_of("The council met on Monday to settle the price of bread, " * 3)
    assert left is not None
    assert right is not None
    assert similarity(left, right) < SIMILARITY
    assert signature_of("Nine dead in port") is None


@pytest.mark.parametrize("length", [1, 30, 200])
def test_a_signature_does_not_depend_on_how_a_long_text_is_cut(monkeypatch: pytest.MonkeyPatch, length: int) -> None:
    whole = signature_of(STORY + " é " + STORY.upper())
    monkeypatch.setattr("transforms.incidents.copies._LONGEST_PIECE", length)
    assert signature_of(STORY + " é " + STORY.upper()) == whole


@given(st.permutations([(4, 2), (2, 1), (9, 2), (8, 6)]), st.booleans())
def test_copies_of_copies_have_one_first(pairs: list[tuple[int, int]], turned: bool) -> None:
    given = [(right, left) for left, right in pairs] if turned else pairs
    assert first_of_each(given) == {2: 1, 4: 1, 9: 1, 8: 6}
