"""The flow: read articles, extract, link, load, check, publish. The one module of a run that knows Prefect."""

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.futures import PrefectFuture, as_completed
from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner

from flows.progress import report
from flows.settings import DEFAULT_DATA, DEFAULT_MAX_REJECTS, RunSettings, default_workers
from flows.stages import CorpusSharder, Shard, begin_run, extract_shard
from flows.summary import RunSummary
from warehouse.corpus import corpus_bytes, sample_corpus
from warehouse.folder import Staging
from warehouse.loading import load

# Below this a pool of processes takes longer to start than the extraction itself.
SMALL_CORPUS = 4_000_000  # bytes

extract = task(name="extract", task_run_name="extract shard {number}")(extract_shard)


def _is_io_error(task: Any, run: Any, state: Any) -> bool:
    return isinstance(state.result(raise_on_failure=False), OSError)


load_and_publish = task(name="load", retries=2, retry_delay_seconds=5, retry_condition_fn=_is_io_error)(load)


@flow(name="tollbook", validate_parameters=False)
def ingest(
    corpus: str | None = None,
    data: str = str(DEFAULT_DATA),
    workers: int | None = None,
    columns: Mapping[str, str] | None = None,
    max_rejects: float = DEFAULT_MAX_REJECTS,
    wait: float = 0.0,
) -> RunSummary:
    """Reads a corpus into the warehouse of a data folder and publishes it; without a corpus, the bundled sample."""
    settings = RunSettings(
        corpus=Path(corpus) if corpus else sample_corpus(),
        data=Path(data),
        workers=workers or default_workers(),
        columns=columns or {},
        max_rejects=max_rejects,
        wait=wait,
    )
    started = time.monotonic()
    with settings.folder.locked(settings.wait):
        run = begin_run(settings)
        staging = settings.folder.staging(run.run_id)
        try:
            sharder = CorpusSharder(settings, run, staging)
            claims = _extract_all(sharder, staging, run.run_id)
            counts = replace(sharder.counts, claims=claims)
            checks = load_and_publish(settings.folder, staging, run, counts)
        finally:
            staging.sweep()
    summary = RunSummary(
        run_id=run.run_id,
        counts=counts,
        checks=checks,
        rejects=sharder.reasons,
        database=str(settings.folder.database),
        seconds=time.monotonic() - started,
    )
    _leave_artifacts(summary)
    return summary


def _extract_all(sharder: CorpusSharder, staging: Staging, run_id: str) -> int:
    """Submits every shard as soon as it is on disk, and waits for all of them. Returns the number of claims."""
    submitted: dict[PrefectFuture[int], Shard] = {}
    total = 0
    for shard in sharder.shards():
        submitted[extract.submit(staging, run_id, shard.number)] = shard
        total += shard.articles
        report("reading", 0, total)
    claims = done = 0
    for future in as_completed(list(submitted)):
        claims += future.result()
        done += submitted[future].articles
        report("extracting", done, total)
    report("loading", done, total)
    return claims


def _leave_artifacts(summary: RunSummary) -> None:
    create_markdown_artifact(summary.markdown(), key="tollbook-summary", description="What the run did")
    create_table_artifact(summary.check_rows(), key="tollbook-checks", description="The checks before publishing")
    rejects = [{"reason": code, "records": count} for code, count in sorted(summary.rejects.items())]
    create_table_artifact(rejects, key="tollbook-rejects", description="What could not be read")


def run_flow(settings: RunSettings) -> RunSummary:
    """Runs the flow here and now, in as many processes as the corpus is worth."""
    is_small = corpus_bytes(settings.corpus) < SMALL_CORPUS
    runner: TaskRunner[Any] = (
        ThreadPoolTaskRunner(max_workers=1)
        if is_small or settings.workers == 1
        else ProcessPoolTaskRunner(max_workers=settings.workers)
    )
    return ingest.with_options(task_runner=runner)(
        corpus=str(settings.corpus),
        data=str(settings.data),
        workers=settings.workers,
        columns=dict(settings.columns),
        max_rejects=settings.max_rejects,
        wait=settings.wait,
    )
