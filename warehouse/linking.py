"""Linking in the warehouse: which reports speak of one event, over all articles.

The loader calls `link_incidents` once a run, on the staged copy, between loading and checking. DuckDB finds the pairs
that may belong together (blocking, in linking_sql/); transforms.incidents decides, and says why.

The outcome depends on the articles alone, not on the order in which they came: a report is decided on by what was
published before it. So a run that adds articles decides only on their reports and on those later ones whose choices
they change; what it gives equals what linking everything anew would give.
"""

from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

import duckdb
import pyarrow as pa

from transforms.incidents.agreement import CONTRARY, POINTS, Linkable, words_of_place
from transforms.incidents.linking import link_reports
from transforms.records import identifier
from transforms.windows import DEFAULT_WINDOWS, Windows
from warehouse.copies import mark_copies
from warehouse.linking_sql import parameters, statement
from warehouse.merging import merge_incidents
from warehouse.schema import INCIDENT_REPORTS
from warehouse.temporary import columns_of, put_rows, text_columns

CHUNK = 40_000
"""Reports that are decided on at a time."""

LARGEST_BLOCK = 2_000
"""Reports of one key on one day from which on the key tells nothing."""

MOST_TOUCHED = 0.2
"""The share of touched reports from which on everything is linked anew."""

_NAMES = [field.name for field in fields(Linkable) if field.init]
_SOURCES = {
    "source": "coalesce(a.duplicate_of, a.article_id)",
    "is_main": "r.is_main OR r.is_item",
    "published": "a.publication_date",
    "killed": "coalesce(r.killed_best, r.killed_low)",
    "injured": "coalesce(r.injured_best, r.injured_low)",
    "civilians": "r.deaths_civilians",
    "combatants": "r.deaths_combatants",
}
_LINKABLE = ", ".join(_SOURCES.get(name, f"r.{name}") for name in _NAMES)
_LINK = ("incident_id", "joined_to", "link_points", "link_reason")
_LINKS = columns_of(INCIDENT_REPORTS, "report_id", *_LINK)
_PLACE_WORDS = text_columns("adm_1", "place_name", "word")


def spell_windows(windows: Windows) -> str:
    """The windows as `runs` keeps them."""
    return ", ".join(f"{name}={value:g}" for name, value in asdict(windows).items())


def is_linked_so(connection: duckdb.DuckDBPyConnection, version: str, rule_set: str, windows: Windows) -> bool:
    """Whether the last run linked by the same rules, within the same windows; true where there was none."""
    rows = connection.execute("SELECT tollbook_version, rule_set, windows FROM runs ORDER BY run_id DESC LIMIT 1")
    return rows.fetchall() in ([], [(version, rule_set, spell_windows(windows))])


def remember_reports(connection: duckdb.DuckDBPyConnection) -> None:
    """Keeps the linked reports of the articles that a run touches, before it replaces them."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE reports_gone AS "
        "SELECT r.*, a.publication_date, coalesce(a.duplicate_of, a.article_id) AS source "
        "FROM incident_reports AS r JOIN articles AS a USING (article_id) SEMI JOIN touched USING (article_id) "
        "WHERE r.incident_id IS NOT NULL"
    )


def link_incidents(
    connection: duckdb.DuckDBPyConnection, windows: Windows = DEFAULT_WINDOWS, *, anew: bool = False
) -> None:
    """Marks copies, and brings the links of the current reports and their incidents up to date.

    With `anew` everything is linked, else what the articles of the temporary table `touched` can change: their
    reports have no incident yet, or were kept by `remember_reports` and are gone.
    """
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (article_id VARCHAR)")
    if not connection.execute("SELECT 1 FROM duckdb_tables() WHERE table_name = 'reports_gone'").fetchall():
        remember_reports(connection)
    anew = anew or _share_touched(connection) > MOST_TOUCHED
    mark_copies(connection, anew=anew)
    linking = _Linking(connection, windows)
    if anew:
        linking.link_everything()
    else:
        linking.link_touched()
    linking.write()
    merge_incidents(connection)


def _share_touched(connection: duckdb.DuckDBPyConnection) -> float:
    """The reports that are new or gone as a share of all."""
    ((known, new, gone),) = connection.execute(
        "SELECT count(*), count(*) FILTER (incident_id IS NULL), (SELECT count(*) FROM reports_gone) "
        "FROM incident_reports JOIN articles USING (article_id) WHERE superseded_by IS NULL"
    ).fetchall()
    return float((new + gone) / max(1, known + gone))


class _Linking:
    """Decides on reports. The temporary table `linking` has the turns of those to decide on, `links` the outcome."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, windows: Windows) -> None:
        self._connection, self._windows = connection, windows
        self._is_keyed = False
        self._values = {**POINTS, **asdict(windows), "contrary": CONTRARY, "largest": LARGEST_BLOCK}

    def link_everything(self) -> None:
        """Decides on every current report; all incidents are made anew."""
        self._run("linkables")
        self._key("SELECT turn FROM linkables")
        self._is_keyed = True
        self._do("CREATE OR REPLACE TEMP TABLE linking AS SELECT turn FROM linkables WHERE NOT is_gone")
        self._decide()
        self._do(
            "CREATE OR REPLACE TEMP TABLE relinked AS "
            "SELECT incident_id FROM links UNION SELECT incident_id FROM incidents"
        )

    def link_touched(self) -> None:
        """Decides on the reports that are new, whose copies changed, or whose choices these or the gone ones change."""
        self._run("linkables")
        self._run("touched_reports")
        self._block("SELECT turn FROM touched_reports")
        self._run("first_reports")
        is_settled = False
        while not is_settled:
            self._decide()
            self._run("moved_reports")
            self._block("SELECT turn FROM moved_reports")
            self._run("report_pairs", earlier=False)
            is_settled = self._run("more_reports") == [(0,)]
        self._run("relinked")

    def write(self) -> None:
        """Writes down what was decided, and that the reports of superseded articles belong to no incident."""
        assignments = ", ".join(f"{name} = links.{name}" for name in _LINK)
        after, before = (", ".join(f"{table}.{name}" for name in _LINK) for table in ("links", "incident_reports"))
        self._do(
            f"UPDATE incident_reports SET {assignments} FROM links "
            f"WHERE incident_reports.report_id = links.report_id AND ({after}) IS DISTINCT FROM ({before})"
        )
        self._do(
            f"UPDATE incident_reports SET {', '.join(f'{name} = NULL' for name in _LINK)} WHERE incident_id IS NOT NULL"
            " AND article_id IN (SELECT article_id FROM articles WHERE superseded_by IS NOT NULL)"
        )

    def _decide(self) -> None:
        """Makes `links` of the reports of `linking`, a chunk at a time, given what was decided on the others."""
        self._put([], add=False)
        ((count,),) = self._rows("SELECT count(*) FROM linking")
        for first in range(0, count, CHUNK):
            self._block(f"SELECT turn FROM linking ORDER BY turn LIMIT {CHUNK} OFFSET {first}")
            self._run("report_pairs", earlier=True)
            self._run("context")
            self._put(self._founding())
            self._put(self._joined())

    def _block(self, asked: str) -> None:
        """Makes `asked`, and the keys of all reports that may be paired with one of them."""
        self._do(f"CREATE OR REPLACE TEMP TABLE asked AS {asked}")
        for name in ("asked_days", "near_reports"):
            self._run(name)
        if not self._is_keyed:
            self._key("SELECT DISTINCT turn FROM near_reports")
        for name in ("block_keys", "large_blocks"):
            self._run(name)

    def _key(self, reports: str) -> None:
        """Makes `report_keys` and `report_marks`: by what `reports` are looked up and compared."""
        self._do(f"CREATE OR REPLACE TEMP TABLE keyed AS {reports}")
        self._run("report_terms")
        places = self._rows("SELECT DISTINCT adm_1, place_name FROM report_terms")
        words = [(*place, word) for place in places for word in words_of_place(*place)]
        put_rows(self._connection, "place_words", _PLACE_WORDS, words)
        self._run("report_keys")
        self._run("report_marks")
        self._do("DROP TABLE report_terms")

    def _founding(self) -> list[tuple[object, ...]]:
        """The links of the reports of `asked` that are paired with none."""
        rows = self._rows(
            "SELECT turn, report_id FROM asked JOIN linkables USING (turn) ANTI JOIN context USING (turn)"
        )
        return [(turn, report_id, identifier("incident", report_id), None, None, None) for turn, report_id in rows]

    def _joined(self) -> list[tuple[object, ...]]:
        """The links of the reports of `asked` that are paired."""
        reports = linkable_reports(self._connection, "context")
        incidents = self._rows("SELECT turn, incident_id FROM context WHERE incident_id IS NOT NULL")
        settled = {reports[turn].report_id: incident_id for turn, incident_id in incidents}
        pairs = [
            (reports[other].report_id, reports[mine].report_id)
            for other, mine in self._rows("SELECT other, mine FROM report_pairs")
        ]
        turns = {report.report_id: turn for turn, report in reports.items()}
        return [
            (turns[link.report_id], link.report_id, link.incident_id, link.joined_to, link.points, link.reason)
            for link in link_reports(reports.values(), pairs, self._windows, settled)
        ]

    def _put(self, links: Sequence[tuple[object, ...]], *, add: bool = True) -> None:
        put_rows(self._connection, "links", pa.schema([("turn", pa.int32()), *_LINKS]), links, add=add)

    def _run(self, name: str, **values: object) -> list[Any]:
        """Runs a statement of linking_sql with the points, the windows and `values`."""
        sql = statement(name)
        return self._connection.execute(sql, parameters(sql, {**self._values, **values})).fetchall()

    def _do(self, sql: str) -> None:
        self._connection.execute(sql)

    def _rows(self, sql: str) -> list[Any]:
        return self._connection.execute(sql).fetchall()


def linkable_reports(connection: duckdb.DuckDBPyConnection, table: str) -> dict[int, Linkable]:
    """The current reports whose turns `table` has, by turn."""
    rows = connection.execute(
        f"SELECT l.turn, {_LINKABLE} FROM {table} JOIN linkables AS l USING (turn) "
        "JOIN incident_reports AS r USING (report_id) JOIN articles AS a ON a.article_id = r.article_id "
        "WHERE NOT l.is_gone"
    )
    return {row[0]: _linkable(row[1:]) for row in rows.fetchall()}


def _linkable(row: Sequence[Any]) -> Linkable:
    """A report as linking sees it, from its row."""
    means, terms = row[-2:]
    values = (*row[:-2], tuple(means.split("|")) if means else (), frozenset(terms.split("|") if terms else ()))
    return Linkable(*values)
