"""The loader: the only code that writes DuckDB. It works on a copy, which is published when it is whole."""

import datetime as dt
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse import schema
from warehouse.checks import CheckResult, run_checks
from warehouse.errors import ChecksFailed, QueryError
from warehouse.folder import DataFolder, Staging, publish

# DuckDB 2's own storage format is closed to 1.x clients; this one opens in all of them.
STORAGE_VERSION = "v1.4.0"
MEMORY_LIMIT = "700MB"

# What a worker reads from an article, and so what is replaced when the article is read again.
EXTRACTED = ("time_expressions", "casualty_claims", "incident_reports", "report_claims")


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


@contextmanager
def open_published(data: DataFolder) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published warehouse, read only. Raises DatabaseMissing."""
    with duckdb.connect(str(data.published()), read_only=True) as connection:
        yield connection


def is_published(data: DataFolder) -> bool:
    """Whether a warehouse has been published in this folder."""
    return data.database.is_file()


def unread(data: DataFolder, rule_set: str, article_ids: Sequence[str]) -> tuple[set[str], set[str]]:
    """Which of `article_ids` have to be read, and which of these were read before, under other rules or an older text.

    An article is left alone when the warehouse has it, read under this rule set and not superseded.
    """
    if not is_published(data):
        return set(article_ids), set()
    wanted = pa.table({"article_id": pa.array(article_ids, pa.string())})
    with open_published(data) as connection:
        connection.register("wanted", wanted)
        rows = connection.execute(
            "SELECT article_id, r.rule_set = ? AND a.superseded_by IS NULL "
            "FROM wanted JOIN articles a USING (article_id) JOIN runs r USING (run_id)",
            [rule_set],
        ).fetchall()
    known = {article_id for article_id, _ in rows}
    current = {article_id for article_id, is_current in rows if is_current}
    return set(article_ids) - current, known - current


@contextmanager
def staged(data: DataFolder, staging: Staging) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the published warehouse to load into, with all tables there; an empty one before the first run."""
    staging.path.mkdir(parents=True, exist_ok=True)
    for left in staging.path.glob(f"{staging.database.name}*"):  # of an attempt that failed
        left.unlink()
    if is_published(data):
        shutil.copyfile(data.database, staging.database)
    with duckdb.connect() as connection:
        connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        connection.execute("SET preserve_insertion_order = false")
        connection.execute(f"SET temp_directory = {schema.quoted(str(staging.path / 'spill'))}")
        connection.execute(
            f"ATTACH {schema.quoted(str(staging.database))} AS tollbook (STORAGE_VERSION '{STORAGE_VERSION}')"
        )
        connection.execute("USE tollbook")
        for table in schema.TABLES:
            for statement in schema.ddl(table):
                connection.execute(statement)
        yield connection


def load_shards(connection: duckdb.DuckDBPyConnection, staging: Staging) -> None:
    """Loads every Parquet shard of the staging area; what was read before from the same articles is replaced."""
    if _has_shards(staging, "articles"):
        connection.execute(f"CREATE TEMP TABLE loaded AS SELECT article_id FROM {_shards(staging, 'articles')}")
        for table in EXTRACTED:
            key = "article_id"
            of = "SELECT article_id FROM loaded"
            if table == "report_claims":
                key, of = "report_id", "SELECT report_id FROM incident_reports SEMI JOIN loaded USING (article_id)"
            if table == "incident_reports":
                continue
            connection.execute(f"DELETE FROM {table} WHERE {key} IN ({of})")
        for table in ("incident_reports", "articles"):
            connection.execute(f"DELETE FROM {table} WHERE article_id IN (SELECT article_id FROM loaded)")
        for table in ("articles", *EXTRACTED):
            if _has_shards(staging, table):
                connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM {_shards(staging, table)}")
        _supersede(connection)
        connection.execute("DROP TABLE loaded")
    if _has_shards(staging, "rejects"):
        connection.execute(
            f"INSERT INTO rejects BY NAME SELECT DISTINCT ON (reject_id) * FROM {_shards(staging, 'rejects')} new "
            "ANTI JOIN rejects old ON new.reject_id = old.reject_id"
        )


def _supersede(connection: duckdb.DuckDBPyConnection) -> None:
    """Marks the earlier texts of what was loaded.

    A record's own id holds in every file; a path names an article only within the corpus folder of that name.
    """
    connection.execute(
        """
        UPDATE articles SET superseded_by = new.article_id
        FROM (
            SELECT article_id, source_id, split_part(source_path, '/', 1) AS corpus,
                ends_with(source_path, '/' || split_part(source_id, '#', 1)) AS is_path
            FROM articles SEMI JOIN loaded USING (article_id)
        ) AS new
        WHERE articles.source_id = new.source_id AND articles.article_id <> new.article_id
            AND articles.superseded_by IS NULL AND articles.article_id NOT IN (SELECT article_id FROM loaded)
            AND (NOT new.is_path OR split_part(articles.source_path, '/', 1) = new.corpus)
        """
    )


def _has_shards(staging: Staging, table: str) -> bool:
    return any(staging.shards(table).glob("*.parquet"))


def _shards(staging: Staging, table: str) -> str:
    return f"read_parquet({schema.quoted(str(staging.shards(table) / '*.parquet'))})"


def link_incidents(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes `incidents` and `incident_claims` of the reports of current articles: one incident a report."""
    connection.execute("UPDATE incident_reports SET incident_id = NULL WHERE incident_id IS NOT NULL")
    connection.execute("DELETE FROM incident_claims")
    connection.execute("DELETE FROM incidents")
    connection.execute(
        "UPDATE incident_reports SET incident_id = report_id FROM articles a "
        "WHERE incident_reports.article_id = a.article_id AND a.superseded_by IS NULL"
    )
    connection.execute(
        "INSERT INTO incidents BY NAME SELECT r.* EXCLUDE (report_id, article_id, is_main), 1 AS number_of_articles, "
        "1 AS number_of_sources, a.publication_date AS first_reported, a.publication_date AS last_reported "
        "FROM incident_reports r JOIN articles a USING (article_id) WHERE r.incident_id IS NOT NULL"
    )
    connection.execute(
        "INSERT INTO incident_claims BY NAME SELECT r.incident_id, c.claim_id, c.role "
        "FROM report_claims c JOIN incident_reports r USING (report_id) WHERE r.incident_id IS NOT NULL"
    )


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


def make_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Creates every view, and fills the table of conventions."""
    for file in sorted(resources.files("warehouse").joinpath("sql").iterdir(), key=lambda file: file.name):
        connection.execute(file.read_text(encoding="utf-8"))


def load(data: DataFolder, staging: Staging, run: RunRecord, counts: RunCounts) -> list[CheckResult]:
    """Loads one run's shards into a copy of the warehouse, links, checks, and publishes it. Returns the check results.

    Raises ChecksFailed, with nothing published, when a check of severity error finds a row.
    """
    with staged(data, staging) as connection:
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


def query(data: DataFolder, sql: str) -> pa.Table:
    """The result of the user's SQL on the published warehouse, read only. Raises QueryError and DatabaseMissing."""
    with open_published(data) as connection:
        try:
            relation = connection.sql(sql)
            return pa.table({}) if relation is None else relation.to_arrow_table()
        except duckdb.Error as error:
            raise QueryError(str(error)) from error


def relations(data: DataFolder) -> list[str]:
    """The names of all tables and views of the published warehouse."""
    with open_published(data) as connection:
        rows = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY table_name"
        ).fetchall()
    return [name for (name,) in rows]


def copy_relation(data: DataFolder, name: str, path: Path) -> None:
    """One table or view as a Parquet file, sorted by all of its columns, written aside and renamed."""
    aside = path.with_name(f".{path.name}")
    with open_published(data) as connection:
        target = f"{schema.quoted(str(aside))} (FORMAT parquet, COMPRESSION zstd)"
        connection.execute(f'COPY (SELECT * FROM "{name}" ORDER BY ALL) TO {target}')
    aside.replace(path)
