"""The checks before publishing: each is a name, a meaning and SQL that must return nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import duckdb

from warehouse.schema import TABLES, Table

Severity = Literal["error", "warning"]

_OF_READING = {"articles", "article_signatures", "time_expressions", "casualty_claims", "report_claims"}

EXAMPLE = 500  # characters of the first row at fault that are kept


@dataclass(frozen=True, slots=True)
class Check:
    """`sql` selects the rows at fault; the first column of a row names it. `$run_id` is the run at work.

    With `is_of_reading` linking changes nothing that it looks at.
    """

    name: str
    meaning: str
    severity: Severity
    sql: str
    is_of_reading: bool = False


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check found: how many rows at fault, and the first."""

    check: Check
    failures: int
    example: str | None


def _unique_key(table: Table) -> Check:
    key = ", ".join(table.key)
    return Check(
        f"{table.name}_key_is_unique",
        f"No two rows of {table.name} have the same {key}.",
        "error",
        f"SELECT {key}, count(*) FROM {table.name} GROUP BY {key} HAVING count(*) > 1",
        is_of_reading=table.name in _OF_READING,
    )


def _orphans(child: str, column: str, parent: str, key: str) -> Check:
    return Check(
        f"{child}_{column}_exists",
        f"Every {column} of {child} is a {key} of {parent}.",
        "error",
        f"SELECT c.{column} FROM {child} c ANTI JOIN {parent} p ON c.{column} = p.{key} WHERE c.{column} IS NOT NULL",
        is_of_reading={child, parent} <= _OF_READING,
    )


def _spans(table: str, key: str) -> Check:
    return Check(
        f"{table}_span_is_text",
        f"The words of {table} are what its article has between char_start and char_end.",
        "error",
        f"SELECT t.{key}, t.text FROM {table} t JOIN articles a USING (article_id) WHERE a.run_id = $run_id "
        "AND substring(a.text, t.char_start + 1, t.char_end - t.char_start) <> t.text",
        is_of_reading=True,
    )


CHECKS: tuple[Check, ...] = (
    *map(_unique_key, TABLES),
    _orphans("time_expressions", "article_id", "articles", "article_id"),
    _orphans("casualty_claims", "article_id", "articles", "article_id"),
    _orphans("casualty_claims", "timex_id", "time_expressions", "timex_id"),
    _orphans("casualty_claims", "part_of", "casualty_claims", "claim_id"),
    _orphans("incident_reports", "article_id", "articles", "article_id"),
    _orphans("incident_reports", "incident_id", "incidents", "incident_id"),
    _orphans("report_claims", "report_id", "incident_reports", "report_id"),
    _orphans("report_claims", "claim_id", "casualty_claims", "claim_id"),
    _orphans("incident_claims", "incident_id", "incidents", "incident_id"),
    _orphans("incident_claims", "claim_id", "casualty_claims", "claim_id"),
    _spans("time_expressions", "timex_id"),
    _spans("casualty_claims", "claim_id"),
    Check(
        "part_is_no_larger_than_its_whole",
        "A claim that is part of a total does not exceed it.",
        "warning",
        "SELECT p.claim_id, p.best, w.best FROM casualty_claims p JOIN casualty_claims w ON p.part_of = w.claim_id "
        "WHERE p.best > coalesce(w.high, w.best)",
        is_of_reading=True,
    ),
    Check(
        "zero_is_stated",
        "A claim of 0 people is one that says so: it is negated.",
        "error",
        "SELECT claim_id, text FROM casualty_claims WHERE best = 0 AND NOT is_negated",
        is_of_reading=True,
    ),
    Check(
        "one_main_report_per_article",
        "An article has at most one main incident.",
        "error",
        "SELECT article_id FROM incident_reports WHERE is_main GROUP BY article_id HAVING count(*) > 1",
    ),
    Check(
        "incident_tolls_are_ordered",
        "The bounds of an incident's toll are in order.",
        "error",
        "SELECT incident_id FROM incidents WHERE killed_low > killed_best OR killed_best > killed_high "
        "OR killed_low > killed_high OR injured_low > injured_best OR injured_best > injured_high "
        "OR injured_low > injured_high",
    ),
    Check(
        "event_is_not_after_publication",
        "An event of an article does not begin after the article was published.",
        "warning",
        "SELECT c.claim_id, c.text FROM casualty_claims c JOIN articles a USING (article_id) "
        "WHERE c.event_date_start > a.publication_date",
        is_of_reading=True,
    ),
)


def run_checks(connection: duckdb.DuckDBPyConnection, run_id: str, checks: Sequence[Check]) -> list[CheckResult]:
    """Every check against the staged tables, in order. A check whose SQL fails has found a fault: its own."""
    results = []
    for check in checks:
        parameters = {"run_id": run_id} if "$run_id" in check.sql else None
        try:
            found = connection.execute(check.sql, parameters)
            rows = found.fetchmany(1)
            failures = len(rows)
            # To the end, whatever its length: an unfinished result holds the connection.
            while more := found.fetchmany(10_000):
                failures += len(more)
        except duckdb.IOException:
            raise
        except duckdb.Error as error:
            results.append(CheckResult(check, 1, str(error)[:EXAMPLE]))
            continue
        example = ", ".join(str(value) for value in rows[0])[:EXAMPLE] if rows else None
        results.append(CheckResult(check, failures, example))
    return results
