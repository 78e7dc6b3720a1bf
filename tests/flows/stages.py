"""The stages of a run one after the other in this process, without Prefect: quick, and open to monkeypatching."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from flows.extraction import extract_shard
from flows.settings import RunSettings
from flows.stages import CorpusSharder, begin_run
from warehouse.checks import CheckResult
from warehouse.database import query
from warehouse.folder import DataFolder
from warehouse.known import known
from warehouse.loading import RunCounts, load


class Run:
    """What a run of the stages gave."""

    def __init__(self, run_id: str, counts: RunCounts, checks: list[CheckResult], reasons: Counter[str]) -> None:
        self.run_id, self.counts, self.checks, self.reasons = run_id, counts, checks, reasons

    @property
    def read(self) -> dict[str, int]:
        """The counts of articles that are not zero, by the last word of their names."""
        names = ("new", "changed", "reread", "unchanged")
        return {name: count for name in names if (count := getattr(self.counts, f"articles_{name}"))}


def run_stages(settings: RunSettings) -> Run:
    run = begin_run(settings)
    with settings.folder.locked():
        staging = settings.staging(run.run_id)
        staging.begin()
        try:
            with known(settings.folder, run.rule_set) as before:
                sharder = CorpusSharder(settings, run, staging.shards, before)
                written: Counter[str] = Counter()
                for shard in sharder.shards():
                    written.update(extract_shard(staging.shards, run.run_id, shard.number))
            counts = replace(sharder.counts, claims=written["casualty_claims"])
            total = written + sharder.written
            checks = load(settings.folder, staging, run, counts, total, kept=settings.kept, user_checks=settings.checks)
        finally:
            staging.sweep()
    return Run(run.run_id, counts, checks, sharder.reasons)


def run_on(corpus: Path | str, data: Path, **settings: Any) -> Run:
    return run_stages(RunSettings(corpus=corpus, data=data, workers=1, **settings))


def rows(data: Path, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in query(DataFolder(data), sql).to_pylist()]


# What may differ between two ways to the same warehouse: when and by which run a thing was done.
_RUNS_OWN = {"runs", "checks", "changes", "source_files"}


def contents(data: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but those about the runs themselves, in an order of their own; run ids left out."""
    tables = rows(data, "SELECT table_name FROM duckdb_tables() ORDER BY 1")
    return {
        table: rows(data, f"SELECT COLUMNS(lambda c: c NOT IN ('run_id', 'resolved_by')) FROM {table} ORDER BY ALL")
        for (table,) in tables
        if table not in _RUNS_OWN
    }
