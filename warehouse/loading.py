"""The loader: one run's shards into a copy of the warehouse, which is published when it is whole and checked."""

import datetime as dt
from dataclasses import dataclass

import duckdb

from warehouse import schema
from warehouse.checks import CheckResult, run_checks
from warehouse.database import staged
from warehouse.errors import ChecksFailed
from warehouse.folder import DataFolder, Staging, publish
from warehouse.linking import link_incidents
from warehouse.views import make_views

# What a worker reads from an article, and so what is replaced when the article is read again; children first.
EXTRACTED = ("time_expressions", "casualty_claims", "report_claims", "incident_reports")


@dataclass(frozen=True, slots=True)
class RunCounts:
    """What one run did, in records and claims."""

    articles_read: int = 0
    articles_new: int = 0
    articles_changed: int = 0
    articles_unchanged: int = 0
    records_rejected: int = 0
    claims: int = 0


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One row of `runs`, less its counts."""

    run_id: str
    started_at: dt.datetime
    corpus: str
    tollbook_version: str
    rule_set: str


def load(data: DataFolder, staging: Staging, run: RunRecord, counts: RunCounts) -> list[CheckResult]:
    """Loads one run's shards into a copy of the warehouse, links, checks, and publishes it. Returns the check results.

    Raises ChecksFailed, with nothing published, when a check of severity error finds a row.
    """
    with staged(data, staging) as connection:
        find_touched(connection, staging)
        load_shards(connection, staging)
        link_incidents(connection)
        make_views(connection)
        load_run(connection, run, counts)
        results = check(connection, run.run_id)
        connection.execute("CHECKPOINT tollbook")
        connection.execute("USE memory")
        connection.execute("DETACH tollbook")
    failed = [result.check.name for result in results if result.failures and result.check.severity == "error"]
    if failed:
        raise ChecksFailed(failed)
    publish(staging.database, data.database)
    return results


def find_touched(connection: duckdb.DuckDBPyConnection, staging: Staging) -> None:
    """Makes the temporary tables that say what the run touches, before anything of it is loaded.

    `loaded` has every article of the shards; `superseded` the earlier texts that one of them takes the place of;
    `touched` both; `touched_incidents` the incidents that their reports belong to so far.

    A record's own id holds in every file; a path names an article only within the corpus folder of that name.
    """
    found = _shards(staging, "articles") if _has_shards(staging, "articles") else "articles WHERE false"
    connection.execute(
        f"""
        CREATE TEMP TABLE loaded AS
        SELECT article_id, source_id, superseded_by, split_part(source_path, '/', 1) AS corpus,
            ends_with(source_path, '/' || split_part(source_id, '#', 1)) AS is_path
        FROM {found}
        """
    )
    connection.execute(
        """
        CREATE TEMP TABLE superseded AS
        SELECT old.article_id, new.article_id AS superseded_by
        FROM loaded AS new JOIN articles AS old USING (source_id)
        WHERE new.superseded_by IS NULL AND old.superseded_by IS NULL AND new.article_id <> old.article_id
            AND old.article_id NOT IN (SELECT article_id FROM loaded)
            AND (NOT new.is_path OR split_part(old.source_path, '/', 1) = new.corpus)
        """
    )
    connection.execute(
        "CREATE TEMP TABLE touched AS SELECT article_id FROM loaded UNION SELECT article_id FROM superseded"
    )
    connection.execute(
        "CREATE TEMP TABLE touched_incidents AS "
        "SELECT DISTINCT incident_id FROM incident_reports SEMI JOIN touched USING (article_id) "
        "WHERE incident_id IS NOT NULL"
    )


def load_shards(connection: duckdb.DuckDBPyConnection, staging: Staging) -> None:
    """Loads every Parquet shard of the staging area; what was read before from the same articles is replaced."""
    loaded = "SELECT article_id FROM loaded"
    for table in ("articles", *EXTRACTED):
        if table == "report_claims":
            reports = f"SELECT report_id FROM incident_reports WHERE article_id IN ({loaded})"
            connection.execute(f"DELETE FROM report_claims WHERE report_id IN ({reports})")
        else:
            connection.execute(f"DELETE FROM {table} WHERE article_id IN ({loaded})")
    for table in ("articles", *EXTRACTED):
        if _has_shards(staging, table):
            connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM {_shards(staging, table)}")
    connection.execute(
        "UPDATE articles SET superseded_by = s.superseded_by FROM superseded AS s "
        "WHERE articles.article_id = s.article_id"
    )
    if _has_shards(staging, "rejects"):
        connection.execute(
            f"INSERT INTO rejects BY NAME SELECT DISTINCT ON (reject_id) * FROM {_shards(staging, 'rejects')} new "
            "ANTI JOIN rejects old ON new.reject_id = old.reject_id"
        )


def _has_shards(staging: Staging, table: str) -> bool:
    return any(staging.shards(table).glob("*.parquet"))


def _shards(staging: Staging, table: str) -> str:
    return f"read_parquet({schema.quoted(str(staging.shards(table) / '*.parquet'))})"


def load_run(connection: duckdb.DuckDBPyConnection, run: RunRecord, counts: RunCounts) -> None:
    """Adds the run to `runs`."""
    values = {
        "run_id": run.run_id,
        "started_at": run.started_at,
        "finished_at": dt.datetime.now(dt.UTC).replace(tzinfo=None),
        "corpus": run.corpus,
        "tollbook_version": run.tollbook_version,
        "rule_set": run.rule_set,
        "articles_read": counts.articles_read,
        "articles_new": counts.articles_new,
        "articles_changed": counts.articles_changed,
        "articles_unchanged": counts.articles_unchanged,
        "records_rejected": counts.records_rejected,
        "claims": counts.claims,
    }
    names = ", ".join(values)
    marks = ", ".join(f"${name}" for name in values)
    connection.execute(f"INSERT INTO runs ({names}) VALUES ({marks})", values)


def check(connection: duckdb.DuckDBPyConnection, run_id: str) -> list[CheckResult]:
    """Runs every check and keeps what it found in `checks`."""
    results = run_checks(connection, run_id)
    connection.executemany(
        "INSERT INTO checks VALUES (?, ?, ?, ?, ?, ?)",
        [[run_id, r.check.name, r.check.meaning, r.check.severity, r.failures, r.example] for r in results],
    )
    return results
