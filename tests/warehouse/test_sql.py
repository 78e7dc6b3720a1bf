"""Views and macros: declared as they are, described, and each says what it promises."""

import datetime as dt
import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import duckdb
import pytest

from warehouse import schema
from warehouse.database import open_published, staged
from warehouse.folder import DataFolder
from warehouse.publishing import publish
from warehouse.views import MACROS, VIEWS, Macro, make_views, statement

TABLE_MACROS = [macro for macro in MACROS if macro.fields]


@pytest.fixture
def published(sample: DataFolder) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_published(sample) as connection:
        yield connection


@pytest.fixture
def empty() -> Iterator[duckdb.DuckDBPyConnection]:
    """All tables and views, no rows."""
    with duckdb.connect() as connection:
        for table in schema.TABLES:
            for sql in schema.ddl(table):
                connection.execute(sql)
        make_views(connection)
        yield connection


def published_without_rows(folder: Path) -> DataFolder:
    """A published warehouse with all tables and views and no rows."""
    data = DataFolder(folder)
    with staged(data, data.staging("r")) as connection:
        make_views(connection)
    publish(data.staging("r").database, data, replaced_run=None)
    return data


def put(connection: duckdb.DuckDBPyConnection, table: str, **values: object) -> None:
    """One row; what is required and not given gets a plain value of its type."""
    declared = schema.table(table)
    plain = {"text": "x", "integer": 1, "bigint": 1, "boolean": False, "timestamp": dt.datetime(2031, 1, 1)}
    row = {
        field.name: values[field.name] if field.name in values else next(iter(field.one_of), plain.get(field.type))
        for field in declared.fields
        if field.name in values or field.is_required
    }
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))


def tell(
    connection: duckdb.DuckDBPyConnection,
    number: int,
    published: str,
    killed: int | None,
    *,
    incident: str = "i",
    source: str | None = None,
    vague: str | None = None,
    role: str = "main",
    run: str = "r",
) -> None:
    """An article with one claim and one report of `incident`."""
    article, claim, report = f"a{number}", f"c{number}", f"p{number}"
    text = f"Before that. {killed} people were killed in Bralin. After."
    put(
        connection,
        "articles",
        article_id=article,
        source_id=article,
        publication_date=dt.date.fromisoformat(published),
        publisher=f"Paper {number}",
        text=text,
        run_id=run,
    )
    put(
        connection,
        "casualty_claims",
        claim_id=claim,
        article_id=article,
        char_start=13,
        char_end=text.index(" in Bralin"),
        text=text[13 : text.index(" in Bralin")],
        outcome="killed",
        low=killed,
        best=killed,
        high=killed,
        attributed_to=source,
        vague_term=vague,
        is_negated=killed == 0,
    )
    bounds = {"killed_low": killed, "killed_best": killed, "killed_high": killed}
    put(connection, "incident_reports", report_id=report, article_id=article, incident_id=incident, **bounds)
    put(connection, "incident_claims", incident_id=incident, claim_id=claim, role=role)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_has_the_columns_it_declares(published: duckdb.DuckDBPyConnection, view: schema.Table) -> None:
    made = published.sql(f'FROM "{view.name}"').to_arrow_table().schema
    declared = schema.arrow_schema(view)
    assert made.names == declared.names
    assert made.types == declared.types


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_carries_its_comments(published: duckdb.DuckDBPyConnection, view: schema.Table) -> None:
    comments = published.execute(
        "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = ?", [view.name]
    ).fetchall()
    assert dict(comments) == {field.name: field.description for field in view.fields}
    (comment,) = published.execute("SELECT comment FROM duckdb_views() WHERE view_name = ?", [view.name]).fetchall()
    assert comment == (view.description,)


@pytest.mark.parametrize("macro", TABLE_MACROS, ids=lambda macro: macro.name)
def test_a_macro_has_the_columns_it_declares(published: duckdb.DuckDBPyConnection, macro: Macro) -> None:
    made = published.sql(f"FROM {macro.call}").to_arrow_table().schema
    declared = schema.arrow_schema(schema.Table(macro.name, macro.description, macro.fields, ()))
    assert made.names == declared.names
    assert made.types == declared.types


def test_macros_carry_a_comment_that_shows_a_call(published: duckdb.DuckDBPyConnection) -> None:
    comments = published.execute("SELECT function_name, comment FROM duckdb_functions() WHERE NOT internal").fetchall()
    assert dict(comments) == {macro.name: f"{macro.description} {macro.call}" for macro in MACROS}


def test_nothing_in_the_file_is_without_a_comment(published: duckdb.DuckDBPyConnection) -> None:
    for listing, name in (
        ("duckdb_tables()", "table_name"),
        ("duckdb_views()", "view_name"),
        ("duckdb_columns()", "table_name || '.' || column_name"),
        ("duckdb_functions()", "function_name"),
    ):
        rows = published.sql(f"SELECT {name}, comment FROM {listing} WHERE NOT internal").fetchall()
        assert rows
        assert not [named for named, comment in rows if not comment], listing


def test_every_statement_is_declared_and_alone_in_its_file() -> None:
    files = {file.name for file in resources.files("warehouse").joinpath("sql").iterdir()}
    names = [one.name for one in (*VIEWS, *MACROS)]
    assert files == {f"{name}.sql" for name in names}
    for name in names:
        statements = duckdb.extract_statements(statement(name))
        assert len(statements) == 1, name
        assert statement(name).startswith("-- "), name


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_has_one_row_for_its_key(published: duckdb.DuckDBPyConnection, view: schema.Table) -> None:
    key = ", ".join(view.key)
    assert not published.sql(f"SELECT {key} FROM {view.name} GROUP BY ALL HAVING count(*) > 1").fetchall()


def test_sums_keep_their_order_and_count_what_has_no_number(empty: duckdb.DuckDBPyConnection) -> None:
    may = {"date_start": dt.date(2031, 5, 3), "date_end": dt.date(2031, 5, 4)}
    put(empty, "incidents", incident_id="a", **may, killed_low=12, killed_best=12, country="GHA")
    put(empty, "incidents", incident_id="b", **may, killed_low=10, killed_high=15, country="GHA")
    put(empty, "incidents", incident_id="c", **may, killed_high=9, country="GHA")
    put(empty, "incidents", incident_id="d", **may, country="GHA")
    put(empty, "incidents", incident_id="e", **may, killed_best=1000, event_clarity=2)
    put(empty, "incidents", incident_id="f", date_start=dt.date(2031, 4, 30), date_end=dt.date(2031, 5, 1))
    tell(empty, 1, "2031-05-05", None, incident="d", vague="dozens")
    rows = empty.sql("SELECT * EXCLUDE (convention) FROM tolls_by_month('raw')").fetchall()
    assert rows == [(dt.date(2031, 5, 1), "killed", 4, 22, 22, 36, 1, 1, 1, 0)]


def test_a_sum_of_what_nobody_stated_is_null(empty: duckdb.DuckDBPyConnection) -> None:
    may = {"date_start": dt.date(2031, 5, 3), "date_end": dt.date(2031, 5, 3)}
    put(empty, "incidents", incident_id="about", **may, killed_best=50, country="GHA", deaths_unknown=50)
    put(empty, "incidents", incident_id="up to", **may, killed_best=40, killed_high=40, country="GHA")
    put(empty, "incidents", incident_id="fewer than", **may, injured_high=9, country="GHA")
    read = "SELECT outcome, low, best, high, without_low, open_ended FROM tolls_by_{} ORDER BY outcome"
    for by in ("month('raw')", "country('raw')"):
        assert empty.sql(read.format(by)).fetchall() == [
            ("injured", None, None, 9, 1, 0),
            ("killed", None, 90, 90, 2, 1),
        ]
    assert empty.sql("SELECT low, best, high FROM tolls_by_class('raw')").fetchall() == [(None, 50, 50)]


def test_a_convention_gives_vague_words_their_number_and_nothing_else(empty: duckdb.DuckDBPyConnection) -> None:
    put(empty, "incidents", incident_id="i")
    put(empty, "incidents", incident_id="j", killed_low=5, killed_best=5, killed_high=5)
    put(empty, "conventions", convention="house", vague_term="dozens", low=12, best=12, high=None)
    tell(empty, 1, "2031-05-05", None, vague="dozens")
    tell(empty, 2, "2031-05-06", None, vague="dozens")
    tell(empty, 3, "2031-05-06", None, incident="j", vague="dozens")
    read = "SELECT convention, killed_low, killed_best, killed_high FROM incident_tolls('{}') ORDER BY incident_id"
    assert empty.sql(read.format("raw")).fetchall() == [("raw", None, None, None), ("raw", 5, 5, 5)]
    assert empty.sql(read.format("house")).fetchall() == [("house", 12, 12, None), ("house", 5, 5, 5)]
    for asked in (read, "SELECT count(*) FROM incident_tolls('{}')", "SELECT count(*) FROM tolls_by_country('{}')"):
        with pytest.raises(duckdb.Error, match="no convention of that name"):
            empty.sql(asked.format("hose")).fetchall()


def test_a_period_is_of_the_event_or_of_the_first_report(empty: duckdb.DuckDBPyConnection) -> None:
    killed = {"killed_low": 5, "killed_best": 5, "killed_high": 5}
    sunday, monday = dt.date(2031, 5, 4), dt.date(2031, 5, 5)
    put(empty, "incidents", incident_id="a", date_start=sunday, date_end=sunday, first_reported=monday, **killed)
    put(empty, "incidents", incident_id="b", date_start=sunday, date_end=monday, first_reported=monday, **killed)
    put(empty, "incidents", incident_id="c", first_reported=None, **killed)
    read = "SELECT period, sum(best) FROM tolls_by_period('raw', '{}', '{}') GROUP BY ALL ORDER BY ALL NULLS LAST"
    assert empty.sql(read.format("week", "event")).fetchall() == [(dt.date(2031, 4, 28), 5), (None, 10)]
    assert empty.sql(read.format("week", "report")).fetchall() == [(monday, 10), (None, 5)]
    assert empty.sql(read.format("month", "event")).fetchall() == [(dt.date(2031, 5, 1), 10), (None, 5)]
    with pytest.raises(duckdb.Error, match="dated_by is event or report"):
        empty.sql(read.format("week", "events")).fetchall()


def test_periods_add_up_to_what_months_do(published: duckdb.DuckDBPyConnection) -> None:
    columns = ("low", "best", "high", "incidents", "aggregates")
    sums = f"SELECT outcome, {', '.join(f'sum({name})' for name in columns)} FROM {{}} GROUP BY ALL ORDER BY ALL"
    months = published.sql(sums.format("tolls_by_month('raw')")).fetchall()
    assert len(months) == 5
    for unit, dated in [("day", "event"), ("week", "report"), ("year", "event")]:
        assert published.sql(sums.format(f"tolls_by_period('raw', '{unit}', '{dated}')")).fetchall() == months


def test_a_sole_source_is_the_only_one_that_gives_a_number(empty: duckdb.DuckDBPyConnection) -> None:
    for incident in ("one side", "both", "itself", "words"):
        put(empty, "incidents", incident_id=incident, killed_low=12, killed_best=12, killed_high=12)
    tell(empty, 1, "2031-05-05", 12, source="the Front", incident="one side")
    tell(empty, 2, "2031-05-06", 12, source="The Front", incident="one side", role="repeat")
    tell(empty, 3, "2031-05-06", 2, source="a witness", incident="one side", role="part")
    tell(empty, 4, "2031-05-05", 12, source="the Front", incident="both")
    tell(empty, 5, "2031-05-06", 12, source="the army", incident="both", role="repeat")
    tell(empty, 6, "2031-05-05", 12, source="the Front", incident="itself")
    tell(empty, 7, "2031-05-06", 12, incident="itself", role="repeat")
    tell(empty, 8, "2031-05-05", None, source="the Front", incident="words", vague="dozens")
    rows = empty.sql("SELECT incident_id, outcome, best, source, articles FROM sole_sources").fetchall()
    assert rows == [("one side", "killed", 12, "The Front", 2)]


def test_the_sentences_of_an_incident_say_where_it_was(empty: duckdb.DuckDBPyConnection) -> None:
    put(empty, "incidents", incident_id="i", country="GHA", place_name="Kumasi")
    tell(empty, 1, "2031-05-05", 12, source="police")
    read = "SELECT country, place_name, role, best, attributed_to, publisher, sentence FROM incident_sentences"
    assert empty.sql(read).fetchall() == [
        ("GHA", "Kumasi", "main", 12, "police", "Paper 1", "12 people were killed in Bralin.")
    ]


def test_disagreements_set_the_sources_of_the_bounds_side_by_side(empty: duckdb.DuckDBPyConnection) -> None:
    for incident in ("disputed", "range"):
        put(empty, "incidents", incident_id=incident)
    tell(empty, 1, "2031-05-05", 12, source="the army", incident="disputed")
    tell(empty, 2, "2031-05-06", 40, source="the Front", incident="disputed")
    tell(empty, 3, "2031-05-06", 2, source="a witness", incident="disputed", role="part")
    tell(empty, 4, "2031-05-06", 10, source="police", incident="range")
    tell(empty, 5, "2031-05-06", 15, source="Police", incident="range")
    bounds = [("disputed", "low", 12, 1), ("disputed", "best", 12, 1), ("disputed", "high", 40, 2)]
    for incident, bound, number, claim in [*bounds, ("range", "low", 10, 4), ("range", "high", 15, 5)]:
        put(
            empty,
            "incident_bounds",
            incident_id=incident,
            outcome="killed",
            bound=bound,
            number=number,
            claim_id=f"c{claim}",
        )
    query = "SELECT incident_id, sources, least, least_source, most, most_source, difference FROM disagreements"
    assert empty.sql(query).fetchall() == [("disputed", 2, 12, "the army", 40, "the Front", 28)]


def test_revisions_go_from_article_to_article(empty: duckdb.DuckDBPyConnection) -> None:
    put(empty, "incidents", incident_id="i")
    for number, (day, killed) in enumerate([("2031-05-05", 9), ("2031-05-06", 9), ("2031-05-07", 12)]):
        tell(empty, number, day, killed)
    rows = empty.sql("SELECT publication_date, earlier, later, change FROM revisions").fetchall()
    assert rows == [(dt.date(2031, 5, 7), 9, 12, 3)]


def test_what_changed_since_is_what_later_runs_logged(empty: duckdb.DuckDBPyConnection) -> None:
    runs = {"one": 5, "two": 7, "three": 9}
    for run, day in runs.items():
        put(empty, "runs", run_id=run, started_at=dt.datetime(2031, 5, day, 12))
    for incident, killed in (("grown", 12), ("new", 3), ("old", 5)):
        put(empty, "incidents", incident_id=incident, killed_best=killed, number_of_articles=2)
    log = [
        ("one", "old", "added", None),
        ("one", "grown", "added", None),
        ("two", "grown", "changed", 9),
        ("three", "grown", "changed", 10),
        ("two", "new", "added", None),
        ("two", "gone", "removed", 4),
        ("two", "brief", "added", None),
        ("three", "brief", "removed", 1),
    ]
    for run, incident, change, killed in log:
        before = None if killed is None else json.dumps({"killed_best": killed, "number_of_articles": 1})
        put(empty, "changes", run_id=run, kind="incident", id=incident, change=change, reason="linking", before=before)
    query = (
        "SELECT incident_id, change, killed_before, killed_now, articles_before, articles_now "
        "FROM changed_since('2031-05-06') ORDER BY incident_id"
    )
    assert empty.sql(query).fetchall() == [
        ("gone", "removed", 4, None, 1, None),
        ("grown", "changed", 9, 12, 1, 2),
        ("new", "added", None, 3, None, 2),
    ]


@pytest.mark.parametrize(
    ("before", "claim", "after"),
    [
        ("", "Two men died", "."),
        ("It began on Friday.| ", "Two men died", " in Bralin.| More came later."),
        ('"We saw it."| ', "Gen. Orsk said two men died", ", as did U.S. officials.| He left."),
        ("A headline\n\n|", "Two men died", "\n\n|The next"),
        ("Wrapped at a\nwidth, ", "two men\ndied", " there.|\n\nNext"),
        ("Zwölf überlebten 1999.| ", "Zwei Männer starben", "!| Ja."),
    ],
)
def test_a_sentence_is_found_around_its_claim(
    empty: duckdb.DuckDBPyConnection, before: str, claim: str, after: str
) -> None:
    text = f"{before}{claim}{after}".replace("|", "")
    start = len(before.replace("|", ""))
    expected = before.rpartition("|")[2].lstrip() + claim + after.partition("|")[0].rstrip("\n")
    found = empty.execute(
        "SELECT sentence_start($t, $s), sentence_end($t, $e)", {"t": text, "s": start, "e": start + len(claim)}
    ).fetchone()
    assert found is not None
    assert text[found[0] : found[1]] == expected


def test_the_sentence_of_every_claim_is_its_articles(published: duckdb.DuckDBPyConnection) -> None:
    rows = published.execute(
        "SELECT s.sentence, s.sentence_start, s.char_start, s.char_end, a.text, s.date_words, s.date_char_start "
        "FROM claim_sentences s JOIN articles a USING (article_id)"
    ).fetchall()
    assert rows
    for sentence, begins, char_start, char_end, text, words, date_start in rows:
        assert text[begins : begins + len(sentence)] == sentence
        assert begins <= char_start < char_end <= begins + len(sentence)
        assert words is None or text[date_start : date_start + len(words)] == words


def test_a_story_is_in_order_of_publication(published: duckdb.DuckDBPyConnection) -> None:
    (incident,) = published.sql("SELECT max_by(incident_id, number_of_articles) FROM incidents").fetchall()[0]
    days = published.execute("SELECT publication_date FROM incident_story(?)", [incident]).fetchall()
    assert days == sorted(days)
    assert days
