"""Aggregates over several events: what lies inside them, and that no sum counts anybody twice."""

import datetime as dt
import random
from collections.abc import Iterator

import duckdb
import pytest

from tests.warehouse.test_sql import put
from warehouse import schema
from warehouse.views import make_views


@pytest.fixture
def ledger() -> Iterator[duckdb.DuckDBPyConnection]:
    """All tables and views, no rows."""
    with duckdb.connect() as connection:
        for table in schema.TABLES:
            for sql in schema.ddl(table):
                connection.execute(sql)
        make_views(connection)
        yield connection


def day(number: int, month: int = 5) -> dt.date:
    return dt.date(2031, month, number)


REGION = {"country": "PER", "adm_1": "Loreto", "where_prec": 4}
TOWN = {
    "country": "PER",
    "adm_1": "Loreto",
    "where_prec": 3,
    "place_name": "Iquitos",
    "latitude": -3.75,
    "longitude": -73.25,
}
COUNTRY = {"country": "PER", "where_prec": 6}


def tell(
    ledger: duckdb.DuckDBPyConnection,
    name: str,
    first: dt.date | None,
    last: dt.date | None,
    killed: int | tuple[int | None, int | None, int | None],
    clarity: int = 1,
    **where: object,
) -> None:
    """An incident, or an aggregate of `clarity` 2, with its killed."""
    low, best, high = killed if isinstance(killed, tuple) else (killed, killed, killed)
    put(
        ledger,
        "incidents",
        incident_id=name,
        date_start=first,
        date_end=last,
        event_clarity=clarity,
        killed_low=low,
        killed_best=best,
        killed_high=high,
        **(where or COUNTRY),
    )


def inside(ledger: duckdb.DuckDBPyConnection, aggregate: str = "sum") -> dict[str, str]:
    """What lies inside an aggregate, and how surely."""
    query = "SELECT incident_id, relation FROM aggregate_incidents WHERE aggregate_id = ?"
    return dict(ledger.execute(query, [aggregate]).fetchall())


def adds(ledger: duckdb.DuckDBPyConnection, outcome: str = "killed") -> dict[str, tuple[int | None, ...]]:
    """What each aggregate adds to low, best and high."""
    query = "SELECT incident_id, adds_low, adds_best, adds_high FROM aggregate_remainders('raw') WHERE outcome = ?"
    return {name: tuple(bounds) for name, *bounds in ledger.execute(query, [outcome]).fetchall()}


def total(ledger: duckdb.DuckDBPyConnection, by: str = "month") -> tuple[int | None, ...]:
    query = f"SELECT sum(low), sum(best), sum(high) FROM tolls_by_{by}('raw') WHERE outcome = 'killed'"
    return ledger.execute(query).fetchall()[0]


def test_an_aggregate_adds_what_exceeds_the_incidents_inside_it(ledger: duckdb.DuckDBPyConnection) -> None:
    tell(ledger, "sum", day(1), day(31), (100, 118, 130), clarity=2)
    tell(ledger, "one", day(3), day(3), (10, 12, 15))
    tell(ledger, "two", day(9), day(10), 40, **TOWN)
    tell(ledger, "june", day(1, 6), day(1, 6), 7)
    assert inside(ledger) == {"one": "inside", "two": "inside"}
    assert adds(ledger) == {"sum": (50, 66, 75)}
    assert total(ledger) == total(ledger, "country") == (107, 125, 137)
    row = ledger.execute(
        "SELECT killed_low, killed_best, killed_high FROM incident_tolls('raw') WHERE event_clarity = 2"
    )
    assert row.fetchall() == [(100, 118, 130)]
    may = ledger.execute("SELECT incidents, aggregates, best FROM tolls_by_month('raw') WHERE month = '2031-05-01'")
    assert may.fetchall() == [(2, 1, 118)]


def test_an_aggregate_that_is_known_whole_adds_nothing(ledger: duckdb.DuckDBPyConnection) -> None:
    tell(ledger, "sum", day(1), day(31), (20, 20, None), clarity=2)
    tell(ledger, "one", day(3), day(3), (15, 30, 40))
    assert adds(ledger)["sum"] == (5, 0, 0)
    assert total(ledger) == (20, 30, 40)


@pytest.mark.parametrize(
    ("aggregate", "where", "relation"),
    [
        (COUNTRY, TOWN, "inside"),
        (COUNTRY, COUNTRY, "inside"),
        (REGION, TOWN, "inside"),
        (REGION, REGION, "inside"),
        (REGION, {**TOWN, "adm_1": "Ucayali"}, None),
        (REGION, COUNTRY, "may be inside"),
        (TOWN, TOWN, "inside"),
        (TOWN, {**TOWN, "latitude": -3.9, "place_name": "Bralin"}, "may be inside"),
        (TOWN, {**TOWN, "latitude": -4.9, "place_name": "Bralin"}, None),
        (TOWN, REGION, "may be inside"),
        (TOWN, {**REGION, "adm_1": "Ucayali"}, None),
        (COUNTRY, {"country": "CHL", "where_prec": 6}, None),
        (COUNTRY, {"place_name": "Veshmar"}, None),
        ({"place_name": "Veshmar"}, COUNTRY, None),
    ],
)
def test_a_place_lies_inside_another(
    ledger: duckdb.DuckDBPyConnection, aggregate: dict[str, object], where: dict[str, object], relation: str | None
) -> None:
    tell(ledger, "sum", day(1), day(31), 118, clarity=2, **aggregate)
    tell(ledger, "one", day(3), day(3), 12, **where)
    assert inside(ledger).get("one") == relation


@pytest.mark.parametrize(
    ("first", "last", "reported", "relation"),
    [
        (day(5), day(11), None, "inside"),
        (day(5), day(5), None, "inside"),
        (day(11), day(12), None, None),
        (day(10), day(12), None, "may be inside"),
        (day(1), day(31), None, None),
        (None, None, day(7), "may be inside"),
        (None, None, day(12), None),
        (None, None, None, None),
    ],
)
def test_days_lie_inside_others(
    ledger: duckdb.DuckDBPyConnection,
    first: dt.date | None,
    last: dt.date | None,
    reported: dt.date | None,
    relation: str | None,
) -> None:
    tell(ledger, "sum", day(5), day(11), 118, clarity=2)
    tell(ledger, "one", first, last, 12, **COUNTRY, first_reported=reported)
    assert inside(ledger).get("one") == relation


def test_what_may_be_inside_is_taken_off_low_and_best_but_not_off_high(ledger: duckdb.DuckDBPyConnection) -> None:
    tell(ledger, "sum", day(5), day(11), 118, clarity=2)
    tell(ledger, "one", day(10), day(12), 18)
    assert adds(ledger)["sum"] == (100, 100, 118)
    assert total(ledger) == (118, 118, 136)


def test_an_aggregate_without_a_country_or_a_day_is_in_no_sum(ledger: duckdb.DuckDBPyConnection) -> None:
    tell(ledger, "nowhere", day(5), day(11), 118, clarity=2, place_name="Veshmar")
    tell(ledger, "never", None, None, 60, clarity=2, **COUNTRY)
    tell(ledger, "one", day(10), day(10), 18)
    assert adds(ledger) == {"nowhere": (None, None, None), "never": (None, None, None)}
    assert total(ledger) == (18, 18, 18)
    measure = "SELECT affected, total FROM data_quality WHERE measure LIKE 'aggregates that no sum counts%'"
    assert ledger.sql(measure).fetchall() == [(2, 2)]


def test_a_year_over_a_month_over_a_week_counts_once(ledger: duckdb.DuckDBPyConnection) -> None:
    tell(ledger, "year", dt.date(2031, 1, 1), dt.date(2031, 12, 31), 500, clarity=2)
    tell(ledger, "month", day(1), day(31), 118, clarity=2)
    tell(ledger, "week", day(5), day(11), 39, clarity=2)
    tell(ledger, "one", day(6), day(6), 12)
    tell(ledger, "two", day(20), day(20), 30)
    tell(ledger, "three", day(1, 9), day(1, 9), 50)
    assert adds(ledger) == {"week": (27,) * 3, "month": (49,) * 3, "year": (332,) * 3}
    assert total(ledger) == (500, 500, 500)


def test_two_accounts_of_one_sum_count_as_the_larger(ledger: duckdb.DuckDBPyConnection) -> None:
    tell(ledger, "police", day(1), day(31), 80, clarity=2)
    tell(ledger, "monitors", day(1), day(31), 118, clarity=2)
    assert total(ledger) == (118, 118, 118)


def test_days_that_follow_each_other_count_each(ledger: duckdb.DuckDBPyConnection) -> None:
    tell(ledger, "to friday", day(8), day(9), 20, clarity=2)
    tell(ledger, "to saturday", day(9), day(10), 30, clarity=2)
    assert total(ledger) == (50, 50, 50)


def test_only_the_same_outcome_is_taken_off(ledger: duckdb.DuckDBPyConnection) -> None:
    tell(ledger, "sum", day(1), day(31), 118, clarity=2)
    put(ledger, "incidents", incident_id="one", date_start=day(3), date_end=day(3), injured_best=30, **COUNTRY)
    assert adds(ledger)["sum"] == (118, 118, 118)


def test_an_aggregate_of_fighters_has_no_civilians_inside(ledger: duckdb.DuckDBPyConnection) -> None:
    put(
        ledger,
        "incidents",
        incident_id="sum",
        date_start=day(1),
        date_end=day(31),
        event_clarity=2,
        killed_low=30,
        killed_best=30,
        killed_high=30,
        deaths_combatants=30,
        **COUNTRY,
    )
    for name, civilians, combatants in (("market", 12, None), ("raid", 2, 8)):
        dead = civilians + (combatants or 0)
        put(
            ledger,
            "incidents",
            incident_id=name,
            date_start=day(3),
            date_end=day(3),
            killed_low=dead,
            killed_best=dead,
            killed_high=dead,
            deaths_civilians=civilians,
            deaths_combatants=combatants,
            **COUNTRY,
        )
    assert adds(ledger)["sum"] == (22, 22, 22)
    classes = ledger.sql("SELECT victims, incidents, aggregates, low, best, high FROM tolls_by_class('raw')").fetchall()
    assert classes == [("civilians", 2, 0, 14, 14, 14), ("combatants", 1, 1, 30, 30, 30)]


def test_a_class_gets_no_more_than_it_has_over_the_incidents(ledger: duckdb.DuckDBPyConnection) -> None:
    dead = {"killed_low": 50, "killed_best": 50, "killed_high": 50}
    may = {"date_start": day(1), "date_end": day(31)}
    put(ledger, "incidents", incident_id="sum", event_clarity=2, **may, **dead, **COUNTRY, deaths_unknown=50)
    dead = {"killed_low": 30, "killed_best": 30, "killed_high": 30}
    may = {"date_start": day(3), "date_end": day(3)}
    put(ledger, "incidents", incident_id="one", **may, **dead, **COUNTRY, deaths_civilians=30)
    classes = ledger.sql("SELECT victims, best FROM tolls_by_class('raw')").fetchall()
    assert classes == [("civilians", 30), ("unknown", 20)]


def test_a_convention_gives_an_aggregate_its_number_too(ledger: duckdb.DuckDBPyConnection) -> None:
    put(ledger, "conventions", convention="house", vague_term="dozens", low=24, best=36, high=None)
    tell(ledger, "sum", day(1), day(31), (None, None, None), clarity=2)
    tell(ledger, "one", day(3), day(3), 12)
    put(ledger, "casualty_claims", claim_id="c", char_start=0, char_end=1, outcome="killed", vague_term="dozens")
    put(ledger, "incident_claims", incident_id="sum", claim_id="c", role="main")
    remainders = "SELECT adds_low, adds_best, adds_high FROM aggregate_remainders('{}')"
    assert ledger.sql(remainders.format("house")).fetchall() == [(12, 24, 24)]
    assert ledger.sql(remainders.format("raw")).fetchall() == []


@pytest.mark.parametrize("seed", range(12))
def test_sums_of_nested_aggregates_are_the_largest_account_of_each(
    ledger: duckdb.DuckDBPyConnection, seed: int
) -> None:
    """Days in weeks in months in quarters, with bounds by chance: each span counts the most that is said of it."""
    chance = random.Random(seed)

    def bounds() -> tuple[int, int, int]:
        low, best, high = sorted(chance.randrange(60) for _ in range(3))
        return low, best, high

    def span(first: dt.date, days: int, depth: int, name: str) -> list[int]:
        known = [0, 0, 0]
        if depth == 0:
            if chance.random() < 0.4:
                known = list(bounds())
                tell(
                    ledger, name, first, first, (known[0], known[1], known[2]), **chance.choice([COUNTRY, REGION, TOWN])
                )
            return known
        step = days // 4
        for part in range(4):
            inner = span(first + dt.timedelta(part * step), step, depth - 1, f"{name}{part}")
            known = [one + other for one, other in zip(known, inner, strict=True)]
        if chance.random() < 0.7:
            scale = 3 ** (depth - 1)
            low, best, high = (bound * scale for bound in bounds())
            tell(ledger, name, first, first + dt.timedelta(days - 1), (low, best, high), clarity=2, **COUNTRY)
            known = [max(one, other) for one, other in zip(known, (low, best, high), strict=True)]
        return known

    expected = span(dt.date(2031, 1, 5), 64, 3, "s")
    assert list(total(ledger)) == expected
    assert total(ledger, "country") == total(ledger)
    low, best, high = total(ledger)
    assert (low or 0) <= (best or 0) <= (high or 0)
