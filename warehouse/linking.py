"""Incidents across articles: which reports speak of one event, and which articles are copies of another.

The loader calls `link_incidents` once a run, on the staged copy, between loading and checking. DuckDB finds the pairs
that may belong together (blocking, in linking_sql/); transforms.incidents decides, and says why. Everything is linked
anew, so that the outcome depends on the articles alone and not on the order in which they came; a report that was
published later never changes what was published before it.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import lru_cache
from importlib import resources
from typing import Any

import duckdb
import pyarrow as pa

from transforms.incidents.copies import SIMILARITY, first_of_each, similarity
from transforms.incidents.linking import DEFAULT_WINDOWS, Windows, link_reports, linkable
from transforms.incidents.merging import merge
from transforms.records import OUTCOMES, Incident, IncidentReport, PublishedReport, Toll
from warehouse import schema

_BOUNDS = ("low", "best", "high")
_TOLLS = [f"{outcome}_{bound}" for outcome in OUTCOMES for bound in _BOUNDS]
_FIELDS = [field.name for field in fields(IncidentReport) if field.name != "claims"]
_BEFORE_TOLLS = _FIELDS.index(OUTCOMES[0])
_COLUMNS = [f"r.{name}" for name in (*_FIELDS[:_BEFORE_TOLLS], *_TOLLS, *_FIELDS[_BEFORE_TOLLS + len(OUTCOMES) :])]


def link_incidents(connection: duckdb.DuckDBPyConnection, windows: Windows = DEFAULT_WINDOWS) -> None:
    """Marks copies, and makes `incidents`, `incident_claims` and `incident_bounds` of the current reports."""
    mark_copies(connection)
    reports = list(_published_reports(connection))
    connection.execute(_sql("report_pairs"), {"days": windows.days})
    pairs = connection.execute("SELECT left_id, right_id FROM report_pairs").fetchall()
    links = link_reports(map(linkable, reports), pairs, windows)
    members: dict[str, list[PublishedReport]] = defaultdict(list)
    reasons: dict[str, list[str]] = defaultdict(list)
    by_id = {published.report.report_id: published for published in reports}
    for link in links:
        members[link.incident_id].append(by_id[link.report_id])
        if link.reason is not None:
            reasons[link.incident_id].append(
                f"{link.report_id} with {link.joined_to}: {link.reason} ({link.points} points)"
            )
    incidents = [
        merge(incident_id, of_incident, "\n".join(reasons[incident_id]) or None)
        for incident_id, of_incident in members.items()
    ]
    _register(connection, "links", ("report_id", "incident_id"), [(link.report_id, link.incident_id) for link in links])
    _load(connection, incidents)


def mark_copies(connection: duckdb.DuckDBPyConnection) -> None:
    """Sets `articles.duplicate_of` to the first article of each near-identical group."""
    rows = connection.execute(_sql("copy_candidates")).fetchall()
    pairs, order = [], {}
    for left, left_date, left_signature, right, right_date, right_signature in rows:
        if similarity(left_signature, right_signature) >= SIMILARITY:
            pairs.append((left, right))
            order[left] = ((left_date or dt.date.max).isoformat(), left)
            order[right] = ((right_date or dt.date.max).isoformat(), right)
    copies = sorted(first_of_each(pairs, order).items())
    _register(connection, "copies", ("article_id", "first"), copies)
    connection.execute(
        "UPDATE articles SET duplicate_of = NULL "
        "WHERE duplicate_of IS NOT NULL AND article_id NOT IN (SELECT article_id FROM copies)"
    )
    connection.execute(
        "UPDATE articles SET duplicate_of = copies.first FROM copies "
        "WHERE articles.article_id = copies.article_id AND duplicate_of IS DISTINCT FROM copies.first"
    )


def _published_reports(connection: duckdb.DuckDBPyConnection) -> Iterator[PublishedReport]:
    """The reports of every current article."""
    cursor = connection.execute(
        f"SELECT a.publication_date, a.publisher, coalesce(a.duplicate_of, a.article_id), {', '.join(_COLUMNS)} "
        "FROM incident_reports r JOIN articles a USING (article_id) WHERE a.superseded_by IS NULL"
    )
    before, after = _BEFORE_TOLLS + 3, _BEFORE_TOLLS + 3 + len(_TOLLS)
    while rows := cursor.fetchmany(10_000):
        for row in rows:
            tolls = [_toll(*row[at : at + len(_BOUNDS)]) for at in range(before, after, len(_BOUNDS))]
            means, terms = (tuple(words.split("|")) if words else () for words in row[-2:])
            values: tuple[Any, ...] = (*row[3:before], *tolls, *row[after:-2], means, terms, ())
            yield PublishedReport(IncidentReport(*values), row[0], row[1], row[2])


@lru_cache(maxsize=1 << 14)
def _toll(low: int | None, best: int | None, high: int | None) -> Toll:
    """A toll, the same one for the same numbers."""
    return Toll(low, best, high)


def _load(connection: duckdb.DuckDBPyConnection, incidents: Sequence[Incident]) -> None:
    """Replaces what was linked before."""
    names = schema.INCIDENTS.field_names()
    _register(connection, "merged", names, [_row(incident, names) for incident in incidents], schema.INCIDENTS)
    _register(
        connection,
        "bounds",
        ("incident_id", "outcome", "bound", "number", "report_id"),
        [(incident.incident_id, *bound) for incident in incidents for bound in incident.bounds],
    )
    _register(
        connection,
        "standings",
        ("report_id", "outcome", "standing"),
        [standing for incident in incidents for standing in incident.standings],
    )
    for table in ("incident_bounds", "incident_claims", "incidents"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("UPDATE incident_reports SET incident_id = NULL WHERE incident_id IS NOT NULL")
    connection.execute(
        "UPDATE incident_reports SET incident_id = links.incident_id FROM links "
        "WHERE incident_reports.report_id = links.report_id"
    )
    connection.execute("INSERT INTO incidents BY NAME SELECT * FROM merged")
    connection.execute(_sql("incident_claims"))
    connection.execute(_sql("incident_bounds"))


def _row(incident: Incident, names: Sequence[str]) -> list[Any]:
    row = {name: getattr(incident, name, None) for name in names}
    for one in OUTCOMES:
        toll: Toll = getattr(incident, one)
        row[f"{one}_low"], row[f"{one}_best"], row[f"{one}_high"] = toll.low, toll.best, toll.high
    return list(row.values())


def _register(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    table: schema.Table | None = None,
) -> None:
    """A temporary table of `rows`, text and whole numbers unless `table` says otherwise."""
    lists = list(zip(*rows, strict=True)) if rows else [() for _ in columns]
    if table is not None:
        of = schema.arrow_schema(table)
        arrays = [pa.array(values, of.field(column).type) for column, values in zip(columns, lists, strict=True)]
    else:
        arrays = [
            pa.array(values, pa.int64() if column == "number" else pa.string())
            for column, values in zip(columns, lists, strict=True)
        ]
    connection.register(f"{name}_rows", pa.table(dict(zip(columns, arrays, strict=True))))
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM {name}_rows")
    connection.unregister(f"{name}_rows")


def _sql(name: str) -> str:
    return (resources.files("warehouse") / "linking_sql" / f"{name}.sql").read_text(encoding="utf-8")
