"""Merging in the warehouse: from linked reports to incidents, with the claims behind each of their numbers.

An incident of one report is that report, which SQL copies; only those of several are merged in Python.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb
import pyarrow as pa

from transforms.incidents.merging import merge
from transforms.records import OUTCOMES, Incident, IncidentReport, PublishedReport, Toll
from warehouse.linking_sql import statement
from warehouse.schema import INCIDENTS
from warehouse.temporary import columns_of, put_rows, text_columns

BATCH = 10_000
"""Incidents of several reports that are merged at a time."""

_BOUNDS = ("low", "best", "high")
_TOLLS = [f"{outcome}_{bound}" for outcome in OUTCOMES for bound in _BOUNDS]
_FIELDS = [name for name in IncidentReport._fields if name != "claims"]
_BEFORE_TOLLS = _FIELDS.index(OUTCOMES[0])
_COLUMNS = [f"r.{name}" for name in (*_FIELDS[:_BEFORE_TOLLS], *_TOLLS, *_FIELDS[_BEFORE_TOLLS + len(OUTCOMES) :])]
_KEYS = (
    "r.incident_id",
    "r.joined_to",
    "r.link_points",
    "r.link_reason",
    "a.publication_date",
    "a.publisher",
    "coalesce(a.duplicate_of, a.article_id)",
)
_BOUND_COLUMNS = pa.schema(
    [*text_columns("incident_id", "outcome", "bound"), ("number", pa.int64()), ("report_id", pa.string())]
)
_STANDING_COLUMNS = text_columns("report_id", "outcome", "standing")


def merge_incidents(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes the incidents of the temporary table `relinked` anew, and takes away those that have no report any more."""
    for table in ("incident_bounds", "incident_claims", "incidents"):
        connection.execute(f"DELETE FROM {table} WHERE incident_id IN (SELECT incident_id FROM relinked)")
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE merging AS SELECT incident_id, count(*) AS reports "
        "FROM incident_reports SEMI JOIN relinked USING (incident_id) GROUP BY incident_id"
    )
    put_rows(connection, "bounds", _BOUND_COLUMNS, [])
    for name in ("single_reports", "single_incidents", "single_bounds"):
        connection.execute(statement(name))
    connection.execute("DROP TABLE single_reports")
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE standings AS SELECT DISTINCT report_id, outcome, 'main' AS standing FROM bounds"
    )
    _merge_several(connection)
    connection.execute(statement("incident_claims"))
    connection.execute(statement("incident_bounds"))


def _merge_several(connection: duckdb.DuckDBPyConnection) -> None:
    """Merges the incidents of several reports, and adds them, their `bounds` and their `standings`."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE several AS "
        "SELECT incident_id, row_number() OVER (ORDER BY incident_id) AS number FROM merging WHERE reports > 1"
    )
    ((count,),) = connection.execute("SELECT count(*) FROM several").fetchall()
    for first in range(0, count, BATCH):
        rows = connection.execute(
            f"SELECT {', '.join((*_KEYS, *_COLUMNS))} FROM several JOIN incident_reports AS r USING (incident_id) "
            "JOIN articles AS a USING (article_id) WHERE number > $first AND number <= $first + $batch "
            "ORDER BY incident_id, coalesce(publication_date, DATE '9999-12-31'), NOT (is_main OR is_item), "
            "coalesce(killed_best, killed_low, 0) DESC, report_id",
            {"first": first, "batch": BATCH},
        ).fetchall()
        _add(connection, [_merged(list(members)) for _, members in groupby(rows, key=itemgetter(0))])


def _merged(rows: Sequence[Sequence[Any]]) -> Incident:
    """The incident of the reports in `rows`."""
    members = [_published_report(row) for row in rows]
    by_id = {member.report.report_id: member for member in members}
    reasons = [
        f"{_named(member)} with {_named(by_id[joined_to])}: {reason} ({points:g} points)"
        for member, (_, joined_to, points, reason, *_) in zip(members, rows, strict=True)
        if joined_to is not None
    ]
    return merge(rows[0][0], members, "\n".join(reasons) or None)


def _named(member: PublishedReport) -> str:
    """How a report is named to a reader: by its publisher and the day, with the article's id cut short."""
    day = member.published.isoformat() if member.published is not None else "undated"
    return f"{member.publisher or 'the article'} of {day} [{member.report.article_id[:8]}]"


def _published_report(row: Sequence[Any]) -> PublishedReport:
    """A report from its row: what it was linked by, what its article says of it, and then its own fields."""
    before = _BEFORE_TOLLS + len(_KEYS)
    after = before + len(_TOLLS)
    tolls = [_toll(*row[at : at + len(_BOUNDS)]) for at in range(before, after, len(_BOUNDS))]
    means, terms = (tuple(words.split("|")) if words else () for words in row[-2:])
    values: tuple[Any, ...] = (*row[len(_KEYS) : before], *tolls, *row[after:-2], means, terms, ())
    return PublishedReport(IncidentReport(*values), *row[4 : len(_KEYS)])


@lru_cache(maxsize=1 << 14)
def _toll(low: int | None, best: int | None, high: int | None) -> Toll:
    """A toll, the same one for the same numbers."""
    return Toll(low, best, high)


def _add(connection: duckdb.DuckDBPyConnection, incidents: Sequence[Incident]) -> None:
    names = INCIDENTS.field_names()
    put_rows(connection, "merged", columns_of(INCIDENTS), [_row(incident, names) for incident in incidents])
    connection.execute("INSERT INTO incidents BY NAME FROM merged")
    bounds = [(incident.incident_id, *bound) for incident in incidents for bound in incident.bounds]
    put_rows(connection, "bounds", _BOUND_COLUMNS, bounds, add=True)
    standings = [standing for incident in incidents for standing in incident.standings]
    put_rows(connection, "standings", _STANDING_COLUMNS, standings, add=True)


def _row(incident: Incident, names: Sequence[str]) -> list[Any]:
    row = {name: getattr(incident, name, None) for name in names}
    for one in OUTCOMES:
        toll: Toll = getattr(incident, one)
        row[f"{one}_low"], row[f"{one}_best"], row[f"{one}_high"] = toll.low, toll.best, toll.high
    return list(row.values())
