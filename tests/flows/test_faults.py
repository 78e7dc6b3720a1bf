"""What goes wrong in the middle of a run, as far as it can be done quickly; the rest is in tests/faults."""

import errno
import json
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from flows.logs import keep_for_runs, start_logs, start_scheduled_logs
from flows.settings import RunSettings
from flows.workers import WorkerPool, extract_guarded
from tests.flows import stages as driver
from tests.flows.stages import contents, rows, run_on
from tests.flows.test_incremental import record, write
from transforms.articles import read_raw_record
from transforms.records import RawRecord
from warehouse.errors import ChecksFailed, DatabaseBusy, ShardDamaged
from warehouse.folder import DataFolder
from warehouse.parquet import write_articles
from warehouse.shards import Shards


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    write(tmp_path / "news" / "a.jsonl", record(0), record(1), record(3))
    return tmp_path / "news"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.mark.parametrize("table", ["articles", "casualty_claims", "time_expressions", "incident_reports"])
@pytest.mark.parametrize("harm", ["truncate", "remove", "blot"])
def test_a_shard_that_is_harmed_on_its_way_publishes_nothing(
    corpus: Path, data: Path, monkeypatch: pytest.MonkeyPatch, table: str, harm: str
) -> None:
    run_on(corpus, data)
    before = (data / "tollbook.duckdb").read_bytes()
    write(corpus / "b.jsonl", record(5), record(8))

    def harming(shards: Shards, run_id: str, number: int) -> Mapping[str, int]:
        written = extract(shards, run_id, number)
        path = Path(shards.root) / table / f"{number:06d}.parquet"
        if harm == "remove":
            path.unlink()
        elif harm == "blot":
            whole = path.read_bytes()
            path.write_bytes(whole[:4] + bytes(len(whole) // 4) + whole[4 + len(whole) // 4 :])
        else:
            os.truncate(path, path.stat().st_size // 2)
        return written

    extract = driver.extract_shard
    with monkeypatch.context() as patch:
        patch.setattr(driver, "extract_shard", harming)
        with pytest.raises(ShardDamaged, match=table):
            run_on(corpus, data)
    assert (data / "tollbook.duckdb").read_bytes() == before
    assert run_on(corpus, data).read == {"new": 2, "unchanged": 3}
    run_on(corpus, data.with_name("at-once"))
    assert contents(data) == contents(data.with_name("at-once"))


@pytest.fixture
def shards(tmp_path: Path) -> Shards:
    shards = Shards(str(tmp_path / "shards"))
    for number in (1, 2):
        raws = [RawRecord("news/a.jsonl", n, f"a.jsonl#{n}", record(n), "field") for n in range(5 * number)]
        write_articles(shards, number, [read_raw_record(raw) for raw in raws], "run")
    return shards


def test_a_pool_outlives_its_processes(shards: Shards) -> None:
    with WorkerPool(1) as pool:
        first = pool.extract(shards, "run", 1)
        inner = pool._pool
        assert inner is not None
        for process in list(inner._processes):
            os.kill(process, signal.SIGKILL)
        inner_is_broken = False
        for _ in range(3):
            try:
                again = pool.extract(shards, "run", 1)
                break
            except Exception as error:  # noqa: BLE001 - what it is, the next line says
                inner_is_broken = type(error).__name__ == "WorkerDied"
        assert inner_is_broken
        assert again == first
        assert pool.extract(shards, "run", 2)["casualty_claims"] > first["casualty_claims"]


def test_guarded_reading_gives_the_same(shards: Shards) -> None:
    with WorkerPool(1) as pool:
        assert extract_guarded(shards, "run", 2) == pool.extract(shards, "run", 2)
    with pytest.raises(ShardDamaged, match="shard 3 of articles"):
        extract_guarded(shards, "run", 3)


def test_a_lock_is_waited_for(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    held, release = threading.Event(), threading.Event()

    def hold() -> None:
        with folder.locked():
            held.set()
            release.wait(20)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(20)
    with pytest.raises(DatabaseBusy, match=str(os.getpid())), folder.locked(0.1):
        pass
    threading.Timer(0.3, release.set).start()
    with folder.locked(20):
        assert release.is_set()
    holder.join()


def test_a_lock_goes_with_its_process(tmp_path: Path) -> None:
    program = (
        "import sys, time, pathlib\nfrom warehouse.folder import DataFolder\n"
        "with DataFolder(pathlib.Path(sys.argv[1])).locked():\n    print('held', flush=True)\n    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(DatabaseBusy), DataFolder(tmp_path).locked():
            pass
        process.kill()
        process.wait()
    (tmp_path / "staging" / "left").mkdir(parents=True)
    with DataFolder(tmp_path).locked():
        assert not (tmp_path / "staging").exists()


@pytest.mark.usefixtures("prefect_server")
def test_a_failing_check_fails_the_flow_and_is_in_its_artifact(corpus: Path, data: Path) -> None:
    from prefect.artifacts import Artifact

    from flows.run import run_flow

    (data / "checks").mkdir(parents=True)
    (data / "checks" / "none.sql").write_text("-- There is nothing.\nSELECT article_id FROM articles")
    with pytest.raises(ChecksFailed, match=r"user\.none"):
        run_flow(RunSettings(corpus=corpus, data=data, workers=1))
    assert not (data / "tollbook.duckdb").exists()
    artifact = Artifact.get("tollbook-checks")
    assert artifact is not None
    (row,) = [row for row in json.loads(str(artifact.data)) if row["check"] == "user.none"]
    assert row["rows at fault"] == 3


@pytest.mark.usefixtures("prefect_server")
@pytest.mark.parametrize(("failures", "loads"), [(1, 2), (2, 2)])
def test_loading_is_tried_again_once_after_an_error_of_the_disk(
    corpus: Path, data: Path, monkeypatch: pytest.MonkeyPatch, failures: int, loads: int
) -> None:
    from flows import run

    tried: list[int] = []
    real = run.load_and_publish.fn

    def failing(*arguments: object, **options: object) -> object:
        tried.append(len(tried))
        if len(tried) <= failures:
            raise OSError(errno.EIO, "the disk does not answer")
        return real(*arguments, **options)

    monkeypatch.setattr(run.load_and_publish, "fn", failing)
    monkeypatch.setattr(run.load_and_publish, "retry_delay_seconds", 0)
    if failures < loads:
        run.run_flow(RunSettings(corpus=corpus, data=data, workers=1))
    else:
        with pytest.raises(OSError, match="does not answer"):
            run.run_flow(RunSettings(corpus=corpus, data=data, workers=1))
    assert len(tried) == loads
    assert (data / "tollbook.duckdb").exists() == (failures < loads)


def test_logs_are_lines_or_json(corpus: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(corpus / "b.jsonl", {**record(5), "publication_date": "soon\u001b[2J"})
    logger = logging.getLogger("tollbook")
    before = logger.handlers, logger.level, logger.propagate
    try:
        start_logs(0, as_json=False)
        run_on(corpus, data)
        assert capsys.readouterr().err == ""
        start_logs(1, as_json=False)
        run_on(corpus, data, extent="full")
        plain = capsys.readouterr().err
        assert "news/a.jsonl: 3 articles, 0 rejects" in plain
        assert "\u001b" not in plain
        start_logs(0, as_json=True)
        run_on(corpus, data, extent="full")
        lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
        assert {line["stage"] for line in lines} == {"reading", "steps"}
        assert any(line["message"].startswith("news/b.jsonl") for line in lines)
    finally:
        logger.handlers, logger.level, logger.propagate = before


@pytest.mark.parametrize("as_json", [False, True])
def test_a_scheduled_run_says_one_line_unless_asked_for_more(
    corpus: Path, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, as_json: bool
) -> None:
    names = ("tollbook", "tollbook.run")
    before = [(log, log.handlers, log.level, log.propagate) for log in map(logging.getLogger, names)]
    for name in ("TOLLBOOK_LOG_VERBOSITY", "TOLLBOOK_LOG_FORM"):
        monkeypatch.setenv(name, "")
    try:
        for verbosity in (0, 1):
            keep_for_runs(verbosity, as_json=as_json)
            logging.getLogger("tollbook").handlers = []
            start_scheduled_logs()
            run_on(corpus, data, extent="full")
            logging.getLogger("tollbook.run").info("news: %s", "3 articles")
            lines = capsys.readouterr().err.splitlines()
            said = [json.loads(line)["message"] if as_json else line.partition(" ")[2] for line in lines]
            assert said[-1] == "news: 3 articles"
            assert ("news/a.jsonl: 3 articles, 0 rejects" in said) == bool(verbosity)
            assert (len(said) == 1) == (verbosity == 0)
    finally:
        for log, handlers, level, is_propagating in before:
            log.handlers, log.level, log.propagate = handlers, level, is_propagating


def test_a_schedule_says_why_a_run_failed_in_the_words_of_the_error(capsys: pytest.CaptureFixture[str]) -> None:
    from flows.run import ingest

    logger = logging.getLogger("tollbook")
    before = logger.handlers, logger.level, logger.propagate
    try:
        start_logs(0, as_json=False)
        scheduled, by_hand = (SimpleNamespace(name="news", deployment_id=one) for one in ("id", None))
        words = "Flow run encountered an exception: ChecksFailed: checks failed: user.none"
        (say,) = ingest.on_failure_hooks
        for run in (scheduled, by_hand):
            say(ingest, run, SimpleNamespace(message=words))
        assert [line.partition(" ")[2] for line in capsys.readouterr().err.splitlines()] == [
            "news: checks failed: user.none"
        ]
    finally:
        logger.handlers, logger.level, logger.propagate = before


def test_nothing_of_a_file_name_or_a_text_reaches_sql(tmp_path: Path, data: Path) -> None:
    nasty = "it's; DROP TABLE articles; --*[a]"
    folder = tmp_path / nasty
    write(folder / f"{nasty}.jsonl", record(0, "Two people were killed.'; DROP TABLE runs; --"))
    run_on(folder, tmp_path / nasty / ".." / f"data {nasty}")
    other = tmp_path / f"data {nasty}"
    assert rows(other, "SELECT source_path FROM articles") == [(f"{nasty}/{nasty}.jsonl",)]
    assert run_on(folder, other).read == {"unchanged": 1}
