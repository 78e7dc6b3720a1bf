"""Linking bit by bit gives what linking at once gives, and incidents of one report what merging gives."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations, groupby
from random import Random

import duckdb
import pytest

from tests.benchmarks.loaded import empty_warehouse, insert
from transforms.incidents.agreement import points_of
from transforms.incidents.merging import merge
from transforms.records import Article, IncidentReport, PublishedReport, Reading, Toll, identifier
from transforms.windows import Windows
from warehouse import linking
from warehouse.linking import link_incidents, linkable_reports, remember_reports
from warehouse.loading import EXTRACTED

NAMES = ("Bab", "Zab", "Tal", "Qasr", "Mosul", "Homs", "market", "ferry", "lorry", "convoy", "nineveh")
PLACES = (
    ("Mosul", "IRQ", "Nineveh", 36.34, 43.12, 1),
    ("Bashiqa", "IRQ", "Nineveh", 36.45, 43.35, 1),
    ("Nineveh", "IRQ", "Nineveh", 36.0, 42.5, 4),
    ("Homs", "SYR", "Homs", 34.73, 36.71, 1),
    (None, None, None, None, None, None),
)
TABLES = ("incidents", "incident_claims", "incident_bounds", "incident_reports")


def report(random: Random, article_id: str, number: int) -> IncidentReport:
    """An invented report: its values come from few, so that many agree."""
    day = dt.date(2031, 5, random.randint(1, 9))
    start, end, prec = random.choice([(day, day, 1), (day, day + dt.timedelta(2), 2), (None, None, None)])
    name, country, adm_1, latitude, longitude, where_prec = random.choice(PLACES)
    killed = random.choice([None, 0, 2, 5, 5, 9, 12, 30])
    toll = random.choice([Toll(killed, killed, killed), Toll(killed, killed, None), Toll(None, killed, None)])
    return IncidentReport(
        report_id=identifier(article_id, number),
        article_id=article_id,
        is_main=number == 0,
        is_item=random.random() < 0.2,
        date_start=start,
        date_end=end,
        date_prec=prec,
        place_name=name,
        country=country,
        adm_1=adm_1,
        latitude=latitude,
        longitude=longitude,
        where_prec=where_prec,
        killed=toll,
        injured=random.choice([Toll(), Toll(7, 7, 7), Toll(None, None, 40)]),
        missing=Toll(),
        captured=Toll(),
        displaced=Toll(),
        deaths_civilians=random.choice([None, killed]),
        deaths_combatants=None,
        deaths_unknown=None,
        event_clarity=random.choice([1, 1, 1, 2]),
        is_update=random.random() < 0.2,
        means=random.choice([(), ("bomb",), ("air", "bomb"), ("shooting",)]),
        terms=tuple(random.sample(NAMES, random.randint(0, 5))),
        claims=(),
    )


def readings(random: Random, count: int) -> list[Reading]:
    """Invented articles of one week, some of them near-identical."""
    found = []
    for number in range(count):
        article_id = identifier("article", number, random.random())
        published = random.choice([None, *(dt.date(2031, 5, day) for day in range(2, 10))])
        article = Article(
            article_id, f"s{number}", "news", number, random.choice(["Tamber", "Olwen", None]), None, None, None,
            published, "field" if published else "missing", "A text.",
        )  # fmt: skip
        signature = bytes([random.randint(0, 5)] * 128 + [random.randint(0, 2)] * 128)
        reports = tuple(report(random, article_id, at) for at in range(random.choice([0, 1, 1, 2])))
        found.append(Reading(article, (), (), reports, random.choice([None, signature])))
    return found


def add(connection: duckdb.DuckDBPyConnection, new: Sequence[Reading], gone: Iterable[str] = ()) -> None:
    """Does what a run does: `new` take the place of what was there of their articles, `gone` are superseded."""
    ids = [reading.article.article_id for reading in new]
    connection.execute("CREATE OR REPLACE TEMP TABLE touched (article_id VARCHAR)")
    for article_id in (*ids, *gone):
        connection.execute("INSERT INTO touched VALUES (?)", [article_id])
    remember_reports(connection)
    for table in ("articles", *(table for table in EXTRACTED if table != "report_claims")):
        connection.execute(f"DELETE FROM {table} WHERE article_id IN (SELECT unnest(?))", [ids])
    insert(connection, new)
    connection.execute("UPDATE articles SET superseded_by = 'x' WHERE article_id IN (SELECT unnest(?))", [list(gone)])
    link_incidents(connection)


def state(connection: duckdb.DuckDBPyConnection) -> dict[str, list[tuple[object, ...]]]:
    found = {table: connection.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in TABLES}
    copies = connection.execute("SELECT article_id, duplicate_of FROM articles ORDER BY ALL").fetchall()
    return found | {"copies": copies}


@pytest.mark.parametrize(("seed", "largest"), [(1, 2_000), (2, 2_000), (3, 2_000), (4, 4), (5, 4), (6, 2)])
def test_bit_by_bit_is_as_at_once(seed: int, largest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "MOST_TOUCHED", 10.0)
    monkeypatch.setattr(linking, "LARGEST_BLOCK", largest)
    random = Random(seed)
    coming = readings(random, 40)
    known: dict[str, Reading] = {}
    superseded: set[str] = set()
    with empty_warehouse() as bit_by_bit, empty_warehouse() as at_once:
        while coming:
            size = random.choice([1, 4, 9, 15])
            new, coming = coming[:size], coming[size:]
            current = sorted(known.keys() - superseded)
            again = random.sample(current, min(len(current), random.choice([0, 1])))
            reread = [
                replace(known[one], reports=tuple(report(random, one, at) for at in range(2)))
                for one in again
            ]  # fmt: skip
            gone = [one for one in random.sample(current, min(len(current), random.choice([0, 1]))) if one not in again]
            add(bit_by_bit, [*new, *reread], gone)
            known |= {reading.article.article_id: reading for reading in (*new, *reread)}
            superseded.update(gone)
        insert(at_once, list(known.values()))
        ids = sorted(superseded)
        at_once.execute("UPDATE articles SET superseded_by = 'x' WHERE article_id IN (SELECT unnest(?))", [ids])
        link_incidents(at_once, anew=True)
        assert state(bit_by_bit) == state(at_once)
        joined = at_once.execute("SELECT count(*) FROM incidents WHERE number_of_articles > 1").fetchall()
        assert joined > [(2,)]


def test_articles_published_later_change_no_id(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "MOST_TOUCHED", 10.0)
    of_article = "SELECT report_id, incident_id FROM incident_reports ORDER BY ALL"
    unsigned = [replace(reading, signature=None) for reading in readings(Random(7), 40)]
    coming = sorted(unsigned, key=lambda reading: reading.article.publication_date or dt.date.max)
    with empty_warehouse() as connection:
        before: set[tuple[str, str]] = set()
        for _, of_day in groupby(coming, key=lambda reading: reading.article.publication_date):
            add(connection, list(of_day))
            after = set(connection.execute(of_article).fetchall())
            assert before <= after
            before = after


def test_only_what_is_touched_is_decided_on_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "MOST_TOUCHED", 10.0)
    early = readings(Random(8), 30)
    days = dt.timedelta(days=200)
    late = [
        replace(
            reading,
            article=replace(reading.article, publication_date=dt.date(2031, 12, 1)),
            signature=None,
            reports=tuple(
                one._replace(date_start=one.date_start + days, date_end=one.date_end + days)
                for one in reading.reports
                if one.date_start and one.date_end
            ),
        )
        for reading in readings(Random(9), 10)
    ]
    with empty_warehouse() as connection:
        add(connection, early)
        add(connection, late)
        ((decided,),) = connection.execute("SELECT count(*) FROM linking").fetchall()
    assert decided == sum(len(reading.reports) for reading in late)


def test_an_incident_of_one_report_is_what_merging_makes_of_it() -> None:
    random = Random(10)
    singles = [
        replace(reading, reports=reading.reports[:1])
        for reading in readings(random, 60)
        if reading.reports and reading.article.publication_date
    ]
    apart = [
        replace(reading, signature=None, reports=(reading.reports[0]._replace(country=f"C{at}"),))
        for at, reading in enumerate(singles)
    ]
    with empty_warehouse() as connection:
        insert(connection, apart)
        link_incidents(connection)
        cursor = connection.execute("FROM incidents")
        names = [column[0] for column in cursor.description]
        found = {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}
        bounds = set(connection.execute("SELECT incident_id, outcome, bound, number, report_id FROM bounds").fetchall())
        standings = set(connection.execute("SELECT report_id, outcome, standing FROM standings").fetchall())
    wanted = []
    for reading in apart:
        incident_id = identifier("incident", reading.reports[0].report_id)
        published = PublishedReport(
            reading.reports[0], reading.article.publication_date, reading.article.publisher, reading.article.article_id
        )
        wanted.append(merge(incident_id, [published], None))
    assert len(found) == len(wanted)
    for incident in wanted:
        row = found[incident.incident_id]
        for name, value in row.items():
            outcome, _, bound = name.rpartition("_")
            is_toll = bound in ("low", "best", "high")
            expected = getattr(getattr(incident, outcome), bound) if is_toll else getattr(incident, name)
            assert value == expected, name
    assert bounds == {(incident.incident_id, *bound) for incident in wanted for bound in incident.bounds}
    assert standings == {standing for incident in wanted for standing in incident.standings}


@pytest.mark.parametrize("windows", [Windows(), Windows(days=0), Windows(days=1, far_km=5, threshold=0.5, aside=0.25)])
def test_no_pair_is_left_out_that_agrees_well_enough(windows: Windows) -> None:
    with empty_warehouse() as connection:
        insert(connection, readings(Random(11), 120))
        link_incidents(connection, windows)
        found = set(connection.execute(
            "SELECT m.report_id, o.report_id FROM report_pairs JOIN linkables AS m ON m.turn = mine "
            "JOIN linkables AS o ON o.turn = other"
        ).fetchall())  # fmt: skip
        reports = linkable_reports(connection, "linking")
    ordered = sorted(reports.values(), key=lambda one: one.order)
    wanted = {
        (later.report_id, earlier.report_id)
        for earlier, later in combinations(ordered, 2)
        if points_of(earlier, later, windows) >= windows.threshold + (0 if later.is_main else windows.aside)
        and any(name[0].isupper() for name in earlier.terms & later.terms)
        and earlier.first_day is not None
        and later.first_day is not None
    }
    assert wanted <= found
    assert len(wanted) > 5
