"""Processes that die while they read: of this machine's pool and of a cluster; corpus and shards on a store."""

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from moto.server import ThreadedMotoServer
from pyarrow import fs

from tests.faults.conftest import Start, free_port, poison, write_corpus
from tests.flows.stages import contents, rows, run_on

ARTICLES = 300


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "news", ARTICLES)


def add(corpus: Path, text: str) -> None:
    record = {"id": "poisoned", "text": f"{text} Two people were killed in Arbela.", "publication_date": "2031-05-05"}
    with (corpus / "00100.jsonl").open("a", encoding="utf-8") as file:
        file.write("\n" + json.dumps(record))


def finished(process: "subprocess.Popen[str]") -> str:
    _, words = process.communicate(timeout=240)
    assert process.returncode == 0, words
    return words


def test_a_worker_that_dies_costs_nothing_but_time(corpus: Path, start: Start, tmp_path: Path) -> None:
    add(corpus, "POISON ONCE")
    run_on(corpus, tmp_path / "plain")
    paths = poison(tmp_path / "poison")
    finished(start("run", corpus, "--data", tmp_path / "data", "--workers", "2", paths=paths))
    assert (tmp_path / "poison" / "was-here").exists()
    assert contents(tmp_path / "data") == contents(tmp_path / "plain")


def test_an_article_that_kills_its_reader_is_a_reject(corpus: Path, start: Start, tmp_path: Path) -> None:
    run_on(corpus, tmp_path / "plain")
    add(corpus, "POISON")
    paths = poison(tmp_path / "poison")
    finished(start("run", corpus, "--data", tmp_path / "data", "--workers", "2", paths=paths))
    data = tmp_path / "data"
    assert rows(data, "SELECT stage, reason_code, source_path, source_record FROM rejects") == [
        ("extract", "worker_died", "news/00100.jsonl", 51)
    ]
    for table in ("casualty_claims", "time_expressions", "incidents"):
        assert contents(data)[table] == contents(tmp_path / "plain")[table]
    finished(start("run", "--rejects", "--data", data))
    assert rows(data, "SELECT count(resolved_by) FROM rejects") == [(1,)]


@pytest.fixture
def memory_group() -> Iterator[Path]:
    """A group of processes that the kernel grants 400 MB, and kills one of when they take more."""
    root = Path("/sys/fs/cgroup/memory") if Path("/sys/fs/cgroup/memory").is_dir() else Path("/sys/fs/cgroup")
    group = root / f"tollbook-{uuid.uuid4().hex}"
    try:
        group.mkdir()
        limit = group / ("memory.limit_in_bytes" if root.name == "memory" else "memory.max")
        limit.write_text(str(400 * 2**20))
    except OSError:
        pytest.skip("needs the right to make a control group of the kernel's")
    yield group
    group.rmdir()


def kills_of(group: Path) -> int:
    """How many processes of the group the kernel has killed for their memory."""
    events = group / ("memory.oom_control" if (group / "memory.oom_control").exists() else "memory.events")
    return sum(int(line.split()[1]) for line in events.read_text().splitlines() if line.startswith("oom_kill "))


@pytest.mark.parametrize("kind", ["HUNGRY", "GREEDY"])
def test_a_worker_that_has_no_memory_left_once_costs_nothing_but_time(
    corpus: Path, start: Start, tmp_path: Path, memory_group: Path, kind: str
) -> None:
    add(corpus, f"{kind} ONCE")
    run_on(corpus, tmp_path / "plain")
    paths = poison(tmp_path / "poison", memory_group)
    finished(start("run", corpus, "--data", tmp_path / "data", "--workers", "2", paths=paths))
    assert (tmp_path / "poison" / "was-here").exists()
    assert kills_of(memory_group) == (kind == "GREEDY")
    assert contents(tmp_path / "data") == contents(tmp_path / "plain")


@pytest.mark.parametrize("kind", ["HUNGRY", "GREEDY"])
def test_an_article_that_takes_all_memory_is_a_reject(
    corpus: Path, start: Start, tmp_path: Path, memory_group: Path, kind: str
) -> None:
    run_on(corpus, tmp_path / "plain")
    add(corpus, kind)
    paths, data = poison(tmp_path / "poison", memory_group), tmp_path / "data"
    finished(start("run", corpus, "--data", data, "--workers", "2", paths=paths))
    assert bool(kills_of(memory_group)) == (kind == "GREEDY")
    assert rows(data, "SELECT reason_code, source_record FROM rejects") == [("worker_died", 51)]
    assert contents(data)["casualty_claims"] == contents(tmp_path / "plain")["casualty_claims"]
    finished(start("run", "--rejects", "--data", data))
    assert rows(data, "SELECT count(resolved_by) FROM rejects") == [(1,)]


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The URL of a bucket on a server that speaks S3, and the environment that leads there."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        for name, value in s3_environment(server.get_host_and_port()[1]).items():
            monkeypatch.setenv(name, value)
        fs.FileSystem.from_uri("s3://bucket?allow_bucket_creation=true")[0].create_dir("bucket")
        yield "s3://bucket"
    finally:
        server.stop()


def s3_environment(port: int) -> dict[str, str]:
    return {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
    }


def s3_variables() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.startswith("AWS_")}


@pytest.fixture
def cluster(server: dict[str, str], store: str, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The address of a Dask scheduler with two workers, each a process, and the import path that they have."""
    paths = poison(tmp_path / "poison")
    python_path = os.pathsep.join([paths, server["PYTHONPATH"]])
    environment = {**server, **s3_variables(), "PYTHONPATH": python_path}
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    scheduler = [sys.executable, "-m", "dask", "scheduler", "--host", "127.0.0.1", "--port", str(port)]
    worker = [sys.executable, "-m", "dask", "worker", address, "--nthreads", "1", "--no-dashboard"]
    commands = [[*scheduler, "--no-dashboard"], *[[*worker, "--local-directory", str(tmp_path)]] * 2]
    processes = [
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in commands
    ]
    try:
        yield address, paths
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()


def upload(corpus: Path, url: str) -> None:
    target, path = fs.FileSystem.from_uri(url)
    fs.copy_files(str(corpus), path, fs.LocalFileSystem(), target)


def test_one_process_two_and_a_cluster_give_the_same_rows(
    corpus: Path, store: str, cluster: tuple[str, str], start: Start, tmp_path: Path
) -> None:
    upload(corpus, f"{store}/news")
    for workers in ("1", "2"):
        finished(start("run", corpus, "--data", tmp_path / workers, "--workers", workers))
    options = ["--cluster", cluster[0], "--shards", f"{store}/shards"]
    url = f"{store}/news"
    finished(start("run", url, "--data", tmp_path / "cluster", *options, **s3_variables()))
    one = contents(tmp_path / "1")
    assert len(one["casualty_claims"]) > ARTICLES / 2
    assert contents(tmp_path / "2") == one
    assert contents(tmp_path / "cluster") == one
    assert rows(tmp_path / "cluster", "SELECT corpus FROM runs") == [("news",)]
    bucket, path = fs.FileSystem.from_uri(f"{store}/shards")
    shards = bucket.get_file_info(fs.FileSelector(path, recursive=True, allow_not_found=True))
    assert [info.path for info in shards if info.is_file] == []
    again = finished(start("run", url, "--data", tmp_path / "cluster", *options, **s3_variables()))
    assert f"unchanged  {ARTICLES}" in again


def test_a_worker_of_the_cluster_that_dies_costs_nothing_but_time(
    corpus: Path, store: str, cluster: tuple[str, str], start: Start, tmp_path: Path
) -> None:
    add(corpus, "POISON ONCE")
    run_on(corpus, tmp_path / "plain")
    options = ["--cluster", cluster[0], "--shards", f"{store}/shards"]
    finished(start("run", corpus, "--data", tmp_path / "data", *options, **s3_variables()))
    assert (tmp_path / "poison" / "was-here").exists()
    assert contents(tmp_path / "data") == contents(tmp_path / "plain")


def test_an_article_that_kills_the_clusters_workers_is_a_reject(
    corpus: Path, store: str, cluster: tuple[str, str], start: Start, tmp_path: Path
) -> None:
    add(corpus, "POISON")
    options = ["--cluster", cluster[0], "--shards", f"{store}/shards"]
    finished(start("run", corpus, "--data", tmp_path / "data", *options, paths=cluster[1], **s3_variables()))
    assert rows(tmp_path / "data", "SELECT reason_code FROM rejects") == [("worker_died",)]
    assert rows(tmp_path / "data", "SELECT count(*) FROM articles") == [(ARTICLES + 1,)]
