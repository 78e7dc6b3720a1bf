"""From a figure to the words: a claim or an incident with everything it was read from."""

from dataclasses import dataclass
from typing import Any, Literal

import duckdb

from warehouse.database import open_published
from warehouse.errors import RecordUnknown
from warehouse.folder import DataFolder

Row = dict[str, Any]

_CALLED_CIVILIANS = (
    "(SELECT sum(coalesce(c.best, c.low, c.high)) FROM incident_claims AS of_it JOIN casualty_claims AS c "
    "USING (claim_id) WHERE of_it.incident_id = i.incident_id AND c.outcome = 'killed' "
    "AND c.victim_class IN ('civilian', 'child')) AS called_civilians"
)


@dataclass(frozen=True, slots=True)
class ClaimProvenance:
    """A claim with its sentence, its article, the time expression of its event, its incidents, its run.

    `expression` is None where nothing dates the event, and has its sentence; an incident says which of its bounds the
    claim is behind and how many of its dead are called civilians; `counts` says what its vague word counts as, a row
    for each convention, and is empty where the claim has a number.
    """

    claim: Row
    article: Row
    expression: Row | None
    incidents: list[Row]
    counts: list[Row]
    run: Row


@dataclass(frozen=True, slots=True)
class IncidentProvenance:
    """An incident with its claims in order of publication, each with its file, and its toll under each convention."""

    incident: Row
    claims: list[Row]
    tolls: list[Row]


def claim_provenance(data: DataFolder, claim_id: str) -> ClaimProvenance:
    """Where a claim comes from. `claim_id` may be cut short. Raises RecordUnknown and DatabaseMissing."""
    with open_published(data) as connection:
        key = _whole_id(connection, "claim", claim_id)
        (claim,) = _rows(
            connection,
            "SELECT c.*, a.text AS article_text, sentence_start(a.text, c.char_start) AS sentence_start, "
            "greatest(sentence_end(a.text, c.char_end), c.char_end) AS sentence_end "
            "FROM casualty_claims AS c JOIN articles AS a USING (article_id) WHERE claim_id = ?",
            key,
        )
        (article,) = _rows(
            connection, "SELECT * EXCLUDE (text) FROM articles WHERE article_id = ?", claim["article_id"]
        )
        expressions = _rows(
            connection,
            "SELECT t.*, sentence_start(a.text, t.char_start) AS sentence_start, "
            "a.text[sentence_start + 1:greatest(sentence_end(a.text, t.char_end), t.char_end)] AS sentence "
            "FROM time_expressions AS t JOIN articles AS a USING (article_id) WHERE timex_id = ?",
            claim["timex_id"],
        )
        incidents = _rows(
            connection,
            "SELECT l.role, i.*, (SELECT string_agg(b.bound, ', ' ORDER BY b.bound) FROM incident_bounds AS b "
            f"WHERE b.incident_id = i.incident_id AND b.claim_id = l.claim_id) AS behind, {_CALLED_CIVILIANS} "
            "FROM incident_claims AS l JOIN incidents AS i USING (incident_id) WHERE claim_id = ?",
            key,
        )
        counts = _rows(
            connection,
            "SELECT convention, low, best, high, citation FROM conventions WHERE vague_term = ? ORDER BY convention",
            claim["vague_term"],
        )
        runs = _rows(connection, "SELECT * FROM runs WHERE run_id = ?", article["run_id"])
    text = claim.pop("article_text")
    claim["sentence"] = text[claim["sentence_start"] : claim["sentence_end"]]
    return ClaimProvenance(claim, article, next(iter(expressions), None), incidents, counts, next(iter(runs), {}))


def incident_provenance(data: DataFolder, incident_id: str) -> IncidentProvenance:
    """Where an incident comes from. `incident_id` may be cut short. Raises RecordUnknown and DatabaseMissing."""
    with open_published(data) as connection:
        key = _whole_id(connection, "incident", incident_id)
        (incident,) = _rows(
            connection, f"SELECT i.*, {_CALLED_CIVILIANS} FROM incidents AS i WHERE incident_id = ?", key
        )
        claims = _rows(connection, "SELECT * FROM incident_story(?)", key)
        articles = "SELECT article_id, source_path FROM articles WHERE list_contains(?, article_id)"
        paths = dict(connection.execute(articles, [[claim["article_id"] for claim in claims]]).fetchall())
        names = connection.execute("SELECT DISTINCT convention FROM conventions ORDER BY ALL").fetchall()
        tolls = [
            row
            for name in sorted({"raw", *(str(name) for (name,) in names)})
            for row in _rows(connection, "SELECT * FROM incident_tolls(?) WHERE incident_id = ?", name, key)
        ]
    return IncidentProvenance(
        incident, [{**claim, "source_path": paths[claim["article_id"]]} for claim in claims], tolls
    )


def _rows(connection: duckdb.DuckDBPyConnection, sql: str, *values: object) -> list[Row]:
    cursor = connection.execute(sql, list(values))
    names = [column[0] for column in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _whole_id(connection: duckdb.DuckDBPyConnection, kind: Literal["claim", "incident"], given: str) -> str:
    """The one id that begins with `given`."""
    table = {"claim": "casualty_claims", "incident": "incidents"}[kind]
    rows = _rows(
        connection, f"SELECT {kind}_id AS id FROM {table} WHERE starts_with({kind}_id, ?) ORDER BY id LIMIT 3", given
    )
    found = [str(row["id"]) for row in rows]
    if given in found:
        return given
    if len(found) != 1:
        raise RecordUnknown(kind, given, found)
    return found[0]
