"""The loader: one run's shards into a copy of the warehouse, which is published when it is whole and checked."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from transforms.windows import DEFAULT_WINDOWS, Windows
from warehouse.changes import log_changes, remember
from warehouse.checks import CHECKS, Check, CheckResult, run_checks
from warehouse.conventions import load_conventions
from warehouse.database import another, one_transaction, staged
from warehouse.errors import ChecksFailed, DatabaseNewer, ShardDamaged
from warehouse.folder import KEPT, DataFolder, Staging
from warehouse.linking import is_linked_so, link_incidents, remember_reports, spell_windows
from warehouse.memory import no_cycles_sought
from warehouse.publishing import publish
from warehouse.schema import quoted
from warehouse.sources import is_url
from warehouse.timing import timed
from warehouse.user_checks import read_checks
from warehouse.views import make_views

# What a worker reads from an article, and so what is replaced when the article is read again.
EXTRACTED = ("time_expressions", "casualty_claims", "report_claims", "incident_reports", "article_signatures")
SHARDED = ("articles", *EXTRACTED, "rejects", "source_files")
BESIDE = "time_expressions"  # no other table is as long, and linking reads nothing of it


@dataclass(frozen=True, slots=True)
class RunCounts:
    """What one run did, in records and claims."""

    articles_read: int = 0
    articles_new: int = 0
    articles_changed: int = 0
    articles_reread: int = 0
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
    windows: Windows = DEFAULT_WINDOWS


def load(
    data: DataFolder,
    staging: Staging,
    run: RunRecord,
    counts: RunCounts,
    written: Mapping[str, int],
    *,
    kept: int = KEPT,
    user_checks: Path | None = None,
) -> list[CheckResult]:
    """Loads one run's shards into a copy of the warehouse, links, checks, and publishes it. Returns the check results.

    `written` is how many rows the workers wrote for each table. A run that changes nothing takes the place of the
    last file without keeping that one, so that the `kept` files differ. Raises ChecksFailed, DatabaseNewer,
    ShardDamaged or StorageFailed, with nothing published.
    """
    checks = (*CHECKS, *read_checks(user_checks or data.checks))
    with staged(data, staging) as connection:
        _expect_no_newer(connection, run.tollbook_version)
        replaced = _last_run(connection)
        with timed("loading shards"):
            sources = _register(connection, staging, written)
            find_touched(connection, sources)
            anew = not is_linked_so(connection, run.tollbook_version, run.rule_set, run.windows)
            is_touched = anew or _has_rows(connection, "touched")
            if is_touched:
                remember(connection)
                remember_reports(connection)
                load_shards(connection, sources)
        early: list[CheckResult] = []
        if is_touched:
            # Linking keeps one processor busy; what does not depend on it is done meanwhile.
            with another(connection) as second, ThreadPoolExecutor(max_workers=1) as thread:
                done = thread.submit(_load_and_check_beside, second, staging, sources, run.run_id)
                with no_cycles_sought(), timed("linking incidents"):
                    link_incidents(connection, run.windows, anew=anew)
                early = done.result()
        is_changed = load_rejects(connection, sources, run.run_id) or is_touched
        load_source_files(connection, sources)
        with timed("making views"), one_transaction(connection):
            load_conventions(connection, data)
            make_views(connection)
        load_run(connection, run, counts)
        if is_touched:
            with timed("logging changes"):
                log_changes(connection, run.run_id, run.rule_set)
        with timed("checking"):
            results = check(connection, run.run_id, checks, early)
        failed = [result.check.name for result in results if result.failures and result.check.severity == "error"]
        if failed:
            raise ChecksFailed(failed, results)
    with timed("publishing"):
        publish(staging.database, data, replaced if is_changed else None, kept)
    return results


def _expect_no_newer(connection: duckdb.DuckDBPyConnection, ours: str) -> None:
    """Raises DatabaseNewer where a run of a later version than `ours` is in the warehouse."""
    rows = connection.execute("SELECT DISTINCT tollbook_version FROM runs").fetchall()
    newest = max((version for (version,) in rows), key=_order, default=ours)
    if _order(newest) > _order(ours):
        raise DatabaseNewer(newest, ours)


def _order(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)[:3]]


def _last_run(connection: duckdb.DuckDBPyConnection) -> str | None:
    ((run_id,),) = connection.execute("SELECT max(run_id) FROM runs").fetchall()
    return None if run_id is None else str(run_id)


def _has_rows(connection: duckdb.DuckDBPyConnection, table: str) -> bool:
    return bool(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchall())


def _register(connection: duckdb.DuckDBPyConnection, staging: Staging, written: Mapping[str, int]) -> frozenset[str]:
    """Lets DuckDB see the shards of every table as `<table>_shards`; returns the tables that have some.

    Raises ShardDamaged where there are not as many rows of articles, or of what they say, as were `written`.
    """
    found = set()
    for table in SHARDED:
        paths = staging.shards.paths(table)
        arrived, expected = staging.shards.count_rows(table), written.get(table, 0)
        if table in ("articles", *EXTRACTED) and arrived != expected:
            raise ShardDamaged(table, 0, f"{arrived} rows arrived of {expected}")
        if paths:
            found.add(table)
            _show(connection, staging, table, paths)
    return frozenset(found)


def _show(connection: duckdb.DuckDBPyConnection, staging: Staging, table: str, paths: Sequence[str]) -> None:
    """Lets DuckDB see the shards of a table as `<table>_shards`, on this connection."""
    if is_url(staging.shards.root):
        connection.register(f"{table}_shards", staging.shards.dataset(table))
    else:  # DuckDB reads them itself, in several threads
        listed = ", ".join(quoted(_plain(path)) for path in paths)
        # A folder's name with "=" in it is no column.
        shards = f"read_parquet([{listed}], hive_partitioning = false)"
        connection.execute(f"CREATE TEMP VIEW {table}_shards AS FROM {shards}")


def _plain(path: str) -> str:
    """A path that DuckDB takes as it is: characters of a pattern stand for themselves in brackets."""
    return re.sub(r"[*?[]", r"[\g<0>]", path)


@contextmanager
def _reading(table: str) -> Iterator[None]:
    """Within, shards are read whose ends are whole; where what lies between is not, ShardDamaged is raised."""
    try:
        yield
    except duckdb.InvalidInputException as error:
        raise ShardDamaged(table, 0, str(error).splitlines()[0]) from error


def find_touched(connection: duckdb.DuckDBPyConnection, sources: Set[str]) -> None:
    """Makes the temporary tables that say what the run touches, before anything of it is loaded.

    `loaded` has every article of the shards; `superseded` the earlier texts that one of them takes the place of;
    `touched` both; `touched_incidents` the incidents that their reports belong to so far.

    A record's own id holds in every file; a path names an article only within the corpus folder of that name.
    """
    found = "articles_shards" if "articles" in sources else "articles WHERE false"
    with _reading("articles"):
        connection.execute(
            f"""
            CREATE TEMP TABLE loaded AS
            SELECT article_id, source_id, source_path, source_record, superseded_by,
                split_part(source_path, '/', 1) AS corpus,
                ends_with(source_path, '/' || split_part(source_id, '#', 1)) AS is_path
            FROM {found}
            """
        )
    connection.execute(
        """
        CREATE TEMP TABLE superseded AS
        SELECT old.article_id, any_value(new.article_id) AS superseded_by, any_value(old.source_path) AS source_path
        FROM loaded AS new JOIN articles AS old USING (source_id)
        WHERE new.superseded_by IS NULL AND old.superseded_by IS NULL AND new.article_id <> old.article_id
            AND old.article_id NOT IN (SELECT article_id FROM loaded)
            AND (NOT new.is_path OR split_part(old.source_path, '/', 1) = new.corpus)
        GROUP BY old.article_id
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


def load_shards(connection: duckdb.DuckDBPyConnection, sources: Set[str]) -> None:
    """Loads every shard of the run, but those of BESIDE; what was read before from the same articles is replaced.

    Raises ShardDamaged.
    """
    loaded = "SELECT article_id FROM loaded"
    for table in ("articles", *EXTRACTED):
        if table == "report_claims":
            reports = f"SELECT report_id FROM incident_reports WHERE article_id IN ({loaded})"
            connection.execute(f"DELETE FROM report_claims WHERE report_id IN ({reports})")
        else:
            connection.execute(f"DELETE FROM {table} WHERE article_id IN ({loaded})")
    for table in ("articles", *EXTRACTED):
        if table in sources and table != BESIDE:
            _insert(connection, table)
    connection.execute(
        "UPDATE articles SET superseded_by = s.superseded_by FROM superseded AS s "
        "WHERE articles.article_id = s.article_id"
    )


def _insert(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    with _reading(table):
        connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM {table}_shards")


def _load_and_check_beside(
    connection: duckdb.DuckDBPyConnection, staging: Staging, sources: Set[str], run_id: str
) -> list[CheckResult]:
    """Loads the shards of BESIDE, and runs the checks of what was read. Raises ShardDamaged."""
    if BESIDE in sources:
        _show(connection, staging, BESIDE, staging.shards.paths(BESIDE))
        _insert(connection, BESIDE)
    return run_checks(connection, run_id, [check for check in CHECKS if check.is_of_reading])


def load_rejects(connection: duckdb.DuckDBPyConnection, sources: Set[str], run_id: str) -> bool:
    """Loads the rejects of the run, and closes those of earlier runs that it did not meet again. Tells of any change.

    A reject of the reading stage is closed when its file was read to the end and had it no more, one of the
    extraction when its article was read again and none failed.
    """
    met = "SELECT reject_id FROM rejects_shards" if "rejects" in sources else "SELECT NULL WHERE false"
    read = "SELECT source_path FROM source_files_shards" if "source_files" in sources else "SELECT NULL WHERE false"
    changes = [
        ("UPDATE rejects SET resolved_by = NULL WHERE resolved_by IS NOT NULL AND reject_id IN (" + met + ")", None),
        (
            f"UPDATE rejects SET resolved_by = $run_id WHERE resolved_by IS NULL AND reject_id NOT IN ({met}) AND "
            f"(stage = 'read' AND source_path IN ({read}) OR stage = 'extract' AND EXISTS (FROM loaded "
            "WHERE loaded.source_path = rejects.source_path "
            "AND loaded.source_record IS NOT DISTINCT FROM rejects.source_record))",
            {"run_id": run_id},
        ),
    ]
    if "rejects" in sources:
        changes.append(
            (
                "INSERT INTO rejects BY NAME SELECT DISTINCT ON (reject_id) * FROM rejects_shards new "
                "ANTI JOIN rejects old ON new.reject_id = old.reject_id",
                None,
            )
        )
    counts = [connection.execute(sql, parameters).fetchall() for sql, parameters in changes]
    return any(count for ((count,),) in counts)


def load_source_files(connection: duckdb.DuckDBPyConnection, sources: Set[str]) -> None:
    """Loads which files were read to their end without a reject, and forgets those whose articles were superseded."""
    connection.execute("DELETE FROM source_files WHERE source_path IN (SELECT source_path FROM superseded)")
    if "source_files" not in sources:
        return
    connection.execute(
        "DELETE FROM source_files WHERE (corpus_id, source_path) IN (SELECT (corpus_id, source_path) "
        "FROM source_files_shards)"
    )
    rejected = "SELECT source_path FROM rejects_shards WHERE stage = 'read'" if "rejects" in sources else "SELECT NULL"
    connection.execute(
        "INSERT INTO source_files BY NAME SELECT * FROM source_files_shards "
        f"WHERE fingerprint IS NOT NULL AND source_path NOT IN (SELECT s FROM ({rejected}) AS r(s) WHERE s IS NOT NULL)"
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
        "windows": spell_windows(run.windows),
        "articles_read": counts.articles_read,
        "articles_new": counts.articles_new,
        "articles_changed": counts.articles_changed,
        "articles_reread": counts.articles_reread,
        "articles_unchanged": counts.articles_unchanged,
        "records_rejected": counts.records_rejected,
        "claims": counts.claims,
    }
    names = ", ".join(values)
    marks = ", ".join(f"${name}" for name in values)
    connection.execute(f"INSERT INTO runs ({names}) VALUES ({marks})", values)


def check(
    connection: duckdb.DuckDBPyConnection, run_id: str, checks: Sequence[Check], early: Sequence[CheckResult] = ()
) -> list[CheckResult]:
    """Runs every check that has not run `early`, and keeps in `checks` what all of them found."""
    found = {result.check: result for result in early}
    late = run_checks(connection, run_id, [check for check in checks if check not in found])
    found |= {result.check: result for result in late}
    results = [found[check] for check in checks]
    connection.executemany(
        "INSERT INTO checks VALUES (?, ?, ?, ?, ?, ?)",
        [[run_id, r.check.name, r.check.meaning, r.check.severity, r.failures, r.example] for r in results],
    )
    return results
