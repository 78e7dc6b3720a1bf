"""The flow: read articles, extract, link, load, check, publish. The one module of a run that knows Prefect."""

import atexit
import datetime as dt
import logging
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, cast, get_args

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture, as_completed
from prefect.runtime import deployment, flow_run
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner
from prefect.tasks import Task

from flows.cluster import cluster_runner, lost_worker
from flows.errors import WorkerDied
from flows.logs import silence_stderr, start_scheduled_logs
from flows.progress import report
from flows.settings import DEFAULT_DATA, DEFAULT_MAX_REJECTS, Extent, RunSettings, default_workers
from flows.stages import CorpusSharder, Shard, begin_run
from flows.summary import RunSummary, check_rows
from flows.workers import WorkerPool, extract_guarded
from transforms.windows import Windows
from warehouse.checks import CheckResult
from warehouse.corpus import corpus_label, sample_corpus
from warehouse.errors import ChecksFailed, StorageFailed
from warehouse.folder import KEPT, Staging
from warehouse.known import known
from warehouse.loading import load
from warehouse.sources import located, location_name, resolved
from warehouse.timing import timed

RETRY_SECONDS = 5.0

_log = logging.getLogger("tollbook.run")


def _is_worth_a_retry(task: Any, run: Any, state: Any) -> bool:
    """Whether a task failed on input or output, for want of memory, or lost its worker: it may do better next time."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, OSError | StorageFailed | WorkerDied | MemoryError)


load_and_publish = task(
    name="load",
    retries=1,
    retry_delay_seconds=RETRY_SECONDS,
    retry_condition_fn=_is_worth_a_retry,
    cache_policy=NO_CACHE,
)(load)


# What Prefect says before the words of an error; the kind of one of ours is no news, its words say it.
_PREFECTS_WORDS = re.compile(r"^Flow run encountered an exception: (?:ChecksFailed: )?")


def _run_name() -> str:
    """What a run is called in Prefect's pages: its corpus, without the folders above it."""
    corpus = flow_run.parameters.get("corpus")
    return location_name(located(corpus)) if corpus else "sample"


def _say_failure(flow: Any, flow_run: Any, state: Any) -> None:
    """Says in the log of a schedule why a run failed; by hand, the command line says it."""
    if flow_run.deployment_id is not None:
        _log.error("%s: %s", flow_run.name, _PREFECTS_WORDS.sub("", state.message or ""))


@flow(name="tollbook", flow_run_name=_run_name, validate_parameters=False, on_failure=[_say_failure])
def ingest(
    corpus: str | None = None,
    data: str = str(DEFAULT_DATA),
    workers: int | None = None,
    columns: Mapping[str, str] | None = None,
    extent: str = "new",
    since: str | None = None,
    until: str | None = None,
    cluster: str | None = None,
    store: str | None = None,
    checks: str | None = None,
    kept: int = KEPT,
    max_rejects: float = DEFAULT_MAX_REJECTS,
    wait: float = 0.0,
    windows: Mapping[str, float] | None = None,
) -> RunSummary:
    """Reads a corpus into the warehouse of a data folder and publishes it; without a corpus, the bundled sample.

    Dates are YYYY-MM-DD. Raises ChecksFailed, and then nothing is published.
    """
    settings = RunSettings(
        corpus=located(corpus) if corpus else sample_corpus(),
        data=Path(data),
        workers=workers or default_workers(),
        columns=columns or {},
        extent=cast(Extent, extent) if extent in get_args(Extent) else "new",
        since=dt.date.fromisoformat(since) if since else None,
        until=dt.date.fromisoformat(until) if until else None,
        cluster=cluster,
        store=store,
        checks=Path(checks) if checks else None,
        kept=kept,
        max_rejects=max_rejects,
        wait=wait,
        windows=Windows.of(windows or {}),
    )
    if deployment.id is not None:  # a process of its own, which says all it has to say by its logs
        atexit.register(silence_stderr)
        start_scheduled_logs()
    started = time.monotonic()
    with settings.folder.locked(settings.wait):
        run = begin_run(settings)
        staging = settings.staging(run.run_id)
        staging.begin()
        try:
            with known(settings.folder, run.rule_set) as before:
                sharder = CorpusSharder(settings, run, staging.shards, before)
                with timed("reading and extracting"):
                    written = _extract_all(settings, sharder, staging)
            counts = replace(sharder.counts, claims=written["casualty_claims"])
            with timed("loading and publishing"):
                results = load_and_publish(
                    settings.folder, staging, run, counts, written, kept=settings.kept, user_checks=settings.checks
                )
        except ChecksFailed as error:
            _leave_checks(error.results)
            raise
        finally:
            staging.sweep()
        if settings.extent != "reread":
            label = corpus_label(settings.corpus)
            settings.folder.remember_corpus(label, resolved(settings.corpus), settings.columns)
    summary = RunSummary(
        run_id=run.run_id,
        counts=counts,
        checks=results,
        rejects=sharder.reasons,
        database=str(settings.folder.database),
        seconds=time.monotonic() - started,
    )
    with timed("leaving artifacts with Prefect"):
        _leave_artifacts(summary)
    if deployment.id is not None:
        _log.info("%s: %s", run.corpus, summary.line())
    return summary


@contextmanager
def _extraction(settings: RunSettings) -> Iterator[tuple[TaskRunner[Any], Task[Any, Mapping[str, int]]]]:
    """Who reads the shards, and the task that reads one: the cluster, or processes of this machine."""
    options: dict[str, Any] = {
        "name": "extract",
        "task_run_name": "extract shard {number}",
        "retries": 1,
        "retry_condition_fn": _is_worth_a_retry,
        "cache_policy": NO_CACHE,
    }
    if settings.cluster is not None:
        from flows.extraction import (
            extract_shard,
        )  # with all rules, which the workers of this machine import themselves

        with cluster_runner(settings.cluster) as runner:
            yield runner, task(**options)(extract_shard)
        return
    # One thread more than processes: the next shard is at hand while Prefect hears of the one that is done.
    threads: ThreadPoolTaskRunner[Any] = ThreadPoolTaskRunner(max_workers=settings.workers + 1)
    with WorkerPool(settings.workers) as pool, threads:
        yield threads, task(**options)(pool.extract)


def _extract_all(settings: RunSettings, sharder: CorpusSharder, staging: Staging) -> Counter[str]:
    """Submits every shard as soon as it is on disk, and waits for all of them. Returns the rows of each table."""
    submitted: dict[PrefectFuture[Mapping[str, int]], Shard] = {}
    total = done = 0
    written: Counter[str] = Counter()
    with _extraction(settings) as (runner, extract):
        for shard in sharder.shards():
            parameters = {"shards": staging.shards, "run_id": staging.run_id, "number": shard.number}
            submitted[runner.submit(extract, parameters)] = shard
            total += shard.articles
            report("reading", 0, total)
        for future in as_completed(list(submitted)):
            shard = submitted[future]
            written.update(_result(future, staging, shard))
            done += shard.articles
            report("extracting", done, total)
    report("loading", done, total)
    return written + sharder.written


def _result(future: PrefectFuture[Mapping[str, int]], staging: Staging, shard: Shard) -> Mapping[str, int]:
    """The rows of a shard; where the workers that read it keep dying, it is read here under guard."""
    try:
        return future.result()
    except Exception as error:
        if not isinstance(error, WorkerDied | MemoryError) and not lost_worker(error):
            raise
        _log.warning("shard %d: %s; reading it article by article", shard.number, str(error) or "out of memory")
        return extract_guarded(staging.shards, staging.run_id, shard.number)


def _leave_artifacts(summary: RunSummary) -> None:
    create_markdown_artifact(summary.markdown(), key="tollbook-summary", description="What the run did")
    _leave_checks(summary.checks)
    rejects = [{"reason": code, "records": count} for code, count in sorted(summary.rejects.items())]
    create_table_artifact(rejects, key="tollbook-rejects", description="What could not be read")


def _leave_checks(results: Sequence[CheckResult]) -> None:
    create_table_artifact(check_rows(results), key="tollbook-checks", description="The checks before publishing")


def parameters_of(settings: RunSettings) -> dict[str, Any]:
    """The settings as parameters of the flow, which Prefect can store."""
    return {
        "corpus": resolved(settings.corpus),
        "data": str(settings.data.resolve()),
        "workers": settings.workers,
        "columns": dict(settings.columns),
        "extent": settings.extent,
        "since": settings.since.isoformat() if settings.since else None,
        "until": settings.until.isoformat() if settings.until else None,
        "cluster": settings.cluster,
        "store": settings.store,
        "checks": str(settings.checks.resolve()) if settings.checks else None,
        "kept": settings.kept,
        "max_rejects": settings.max_rejects,
        "wait": settings.wait,
        "windows": asdict(settings.windows),
    }


def run_flow(settings: RunSettings) -> RunSummary:
    """Runs the flow here and now."""
    summary: RunSummary = ingest(**parameters_of(settings))
    return summary
