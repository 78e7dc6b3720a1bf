"""What changed from run to run: each run logs it while it loads, and `differences` reads two runs against each other.

The log has what was there before a run and is no longer so. The state after any run follows from it: for a row that
a later run changed, the `before` of the first such run; for every other, what the tables say now.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import duckdb

from warehouse.database import open_published
from warehouse.errors import RunUnknown
from warehouse.folder import DataFolder
from warehouse.schema import CASUALTY_CLAIMS, INCIDENTS

Kind = Literal["claim", "toll", "incident"]


@dataclass(frozen=True, slots=True)
class _Watched:
    """One kind of row whose changes are logged: `source` gives id, article_id and the row, of current articles only."""

    kind: Kind
    source: str


def _row(names: list[str], alias: str) -> str:
    return "struct_pack(" + ", ".join(f'"{name}" := {alias}."{name}"' for name in names) + ")"


_CLAIM = _row([name for name in CASUALTY_CLAIMS.field_names() if name not in ("claim_id", "article_id")], "c")
_INCIDENT = _row([name for name in INCIDENTS.field_names() if name != "incident_id"], "i")
_TOLL = _row(
    ["date_start", "date_end", "date_prec", "place_name"]
    + [f"{outcome}_{bound}" for outcome in ("killed", "injured") for bound in ("low", "best", "high")],
    "r",
)

_WATCHED = (
    _Watched(
        "claim",
        f"SELECT c.claim_id AS id, c.article_id, {_CLAIM} AS content FROM casualty_claims AS c "
        "SEMI JOIN touched USING (article_id) JOIN articles AS a USING (article_id) WHERE a.superseded_by IS NULL",
    ),
    _Watched(
        "toll",
        f"SELECT r.article_id AS id, r.article_id, {_TOLL} AS content FROM incident_reports AS r "
        "SEMI JOIN touched USING (article_id) JOIN articles AS a USING (article_id) "
        "WHERE a.superseded_by IS NULL AND r.is_main",
    ),
    _Watched(
        "incident", f"SELECT i.incident_id AS id, NULL::VARCHAR AS article_id, {_INCIDENT} AS content FROM incidents i"
    ),
)


def remember(connection: duckdb.DuckDBPyConnection) -> None:
    """Keeps the rows that a run may change, in temporary tables; to be called before anything of it is loaded."""
    connection.execute(
        "CREATE TEMP TABLE known_before AS SELECT a.article_id, runs.rule_set FROM articles a JOIN runs USING (run_id) "
        "SEMI JOIN touched USING (article_id)"
    )
    connection.execute(
        "CREATE TEMP TABLE reports_before AS "
        "SELECT article_id, incident_id FROM incident_reports SEMI JOIN touched USING (article_id)"
    )
    for watched in _WATCHED:
        connection.execute(f"CREATE TEMP TABLE {watched.kind}_before AS {watched.source}")


def log_changes(connection: duckdb.DuckDBPyConnection, run_id: str, rule_set: str) -> None:
    """Writes what the run changed into `changes`; to be called when it has loaded and linked everything."""
    # An incident changed for the reason of its reports; where they differ, a new text says more than a new article.
    connection.execute(
        """
        CREATE TEMP TABLE reasons AS
        SELECT touched.article_id,
            CASE WHEN s.article_id IS NOT NULL OR e.superseded_by IS NOT NULL THEN 'new_text'
                WHEN b.article_id IS NULL THEN 'new_article'
                WHEN b.rule_set <> $rule_set THEN 'new_rules'
                ELSE 'asked' END AS reason
        FROM touched
        LEFT JOIN superseded AS s USING (article_id)
        LEFT JOIN known_before AS b USING (article_id)
        LEFT JOIN (SELECT DISTINCT superseded_by FROM superseded) AS e ON e.superseded_by = touched.article_id
        """,
        {"rule_set": rule_set},
    )
    for watched in _WATCHED:
        if watched.kind == "incident":
            reasons = (
                "SELECT incident_id AS id, max(reason) AS reason FROM reasons JOIN (SELECT article_id, incident_id "
                "FROM incident_reports UNION ALL FROM reports_before) USING (article_id) GROUP BY ALL"
            )
        else:
            reasons = "SELECT article_id AS id, reason FROM reasons"
        key = "id" if watched.kind == "incident" else "article_id"
        connection.execute(
            f"""
            INSERT INTO changes BY NAME
            SELECT $run_id AS run_id, $kind AS kind, coalesce(n.id, o.id) AS id,
                coalesce(n.article_id, o.article_id) AS article_id,
                CASE WHEN o.id IS NULL THEN 'added' WHEN n.id IS NULL THEN 'removed' ELSE 'changed' END AS change,
                coalesce(w.reason, 'linking') AS reason, to_json(o.content)::VARCHAR AS before
            FROM ({watched.source}) AS n
            FULL JOIN {watched.kind}_before AS o ON n.id = o.id
            LEFT JOIN ({reasons}) AS w ON w.id = coalesce(n.{key}, o.{key})
            WHERE n.content IS DISTINCT FROM o.content
            """,
            {"run_id": run_id, "kind": watched.kind},
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """One claim, toll or incident that is not the same after two runs; a side that was not there is None."""

    kind: Kind
    id: str
    article_id: str | None
    source_path: str | None
    reason: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None
    rule_sets: tuple[str, str]


def differences(data: DataFolder, first: str, second: str) -> Iterator[Difference]:
    """What the warehouse had after the run `first` and what after `second`, where they differ.

    Raises RunUnknown and DatabaseMissing.
    """
    with open_published(data) as connection:
        rule_sets = _rule_set(connection, first), _rule_set(connection, second)
        earlier, later = sorted((first, second))
        rows = connection.execute(_DIFFERENCES, {"first": earlier, "second": later}).fetchall()
    for kind, identity, article_id, source_path, reason, *sides in rows:
        before, after = sides if first <= second else reversed(sides)
        yield Difference(
            kind,
            identity,
            article_id,
            source_path,
            reason,
            json.loads(before) if before else None,
            json.loads(after) if after else None,
            rule_sets,
        )


def _rule_set(connection: duckdb.DuckDBPyConnection, run_id: str) -> str:
    found = connection.execute("SELECT rule_set FROM runs WHERE run_id = ?", [run_id]).fetchall()
    if not found:
        rows = connection.execute("SELECT run_id FROM runs ORDER BY run_id DESC LIMIT 10").fetchall()
        raise RunUnknown(run_id, "the latest are " + ", ".join(name for (name,) in rows))
    return str(found[0][0])


_NOW = f"""
SELECT 'claim' AS kind, c.claim_id AS id, to_json({_CLAIM})::VARCHAR AS content
FROM casualty_claims c JOIN articles a USING (article_id) WHERE a.superseded_by IS NULL
UNION ALL BY NAME
SELECT 'toll' AS kind, r.article_id AS id, to_json({_TOLL})::VARCHAR AS content
FROM incident_reports r JOIN articles a USING (article_id) WHERE a.superseded_by IS NULL AND r.is_main
UNION ALL BY NAME
SELECT 'incident' AS kind, i.incident_id AS id, to_json({_INCIDENT})::VARCHAR AS content FROM incidents i
"""

_DIFFERENCES = f"""
WITH between_runs AS (
    SELECT kind, id, arg_max(reason, run_id) AS reason, any_value(article_id) AS article_id,
        first(before ORDER BY run_id) AS before
    FROM changes WHERE run_id > $first AND run_id <= $second GROUP BY kind, id
), later AS (
    SELECT kind, id, first(before ORDER BY run_id) AS before FROM changes WHERE run_id > $second GROUP BY kind, id
), now AS ({_NOW}), found AS (
    SELECT b.kind, b.id, b.article_id, b.reason, b.before,
        CASE WHEN later.id IS NOT NULL THEN later.before ELSE now.content END AS after
    FROM between_runs AS b
    LEFT JOIN later ON later.kind = b.kind AND later.id = b.id
    LEFT JOIN now ON now.kind = b.kind AND now.id = b.id
)
SELECT kind, id, found.article_id, a.source_path, reason, before, after
FROM found LEFT JOIN articles AS a USING (article_id)
WHERE before IS DISTINCT FROM after
ORDER BY kind, a.source_path, a.source_record, found.article_id, before IS NULL, before, after
"""
