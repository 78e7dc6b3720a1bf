"""A disk that fills up, and readers that hold the published file open while it is replaced."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.conftest import Start, write_corpus
from tests.flows.stages import contents, rows, run_on

ARTICLES = 400
READER = """
import duckdb, pathlib, sys, time
path, stop, hold = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3] == "hold"
question = '''
    SELECT (SELECT count(*) FROM articles), (SELECT sum(articles_new) FROM runs),
        (SELECT count(*) FROM casualty_claims ANTI JOIN articles USING (article_id)),
        (SELECT count(*) FROM incident_claims ANTI JOIN incidents USING (incident_id)),
        (SELECT count(*) FROM articles ANTI JOIN runs USING (run_id))
'''
seen, looks = set(), 0
connection = duckdb.connect(path, read_only=True) if hold else None
while not stop.exists() or looks < 3:
    if hold:
        seen.add(connection.execute(question).fetchall()[0])
        time.sleep(0.05)
    else:
        with duckdb.connect(path, read_only=True) as other:
            seen.add(other.execute(question).fetchall()[0])
    looks += 1
assert all(articles == new and (a, b, c) == (0, 0, 0) for articles, new, a, b, c in seen), seen
print(looks, sorted(seen))
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 24 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("needs the right to mount a tmpfs")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_that_fills_up_at_any_step(
    small_disk: Path, start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = write_corpus(tmp_path / "news", ARTICLES)
    data = small_disk / "data"
    run_on(corpus, data)
    before = contents(data)
    write_corpus(corpus, ARTICLES, first=ARTICLES)
    outcomes: list[str] = []
    for free in (0, 200_000, 1_000_000, 4_000_000):
        ballast = small_disk / "ballast"
        with ballast.open("wb") as file:
            file.write(b"\0" * (shutil.disk_usage(small_disk).free - free))
        process = start("run", corpus, "--data", data, "--workers", "1")
        _, words = process.communicate(timeout=200)
        ballast.unlink()
        if process.returncode == 0:
            outcomes.append(f"{free:,}: done")
            break
        assert process.returncode == 2, words
        assert "No space left" in words or "cannot be written" in words, words
        assert "Traceback" not in words
        assert contents(data) == before
        assert not list((data / "staging").glob("*/*"))
        outcomes.append(f"{free:,}: refused")
    with capsys.disabled():
        print("\na disk of 24 MB with so many bytes free:", *outcomes, sep="\n")
    run_on(corpus, data)
    run_on(corpus, tmp_path / "plain")
    assert contents(data)["articles"] == contents(tmp_path / "plain")["articles"]
    assert contents(data)["casualty_claims"] == contents(tmp_path / "plain")["casualty_claims"]
    assert outcomes[0].endswith("refused")


def test_readers_never_block_a_run_and_never_see_half_of_one(
    tmp_path: Path, start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = write_corpus(tmp_path / "news", ARTICLES)
    data, stop = tmp_path / "data", tmp_path / "stop"
    run_on(corpus, data)
    command = [sys.executable, "-c", READER, str(data / "tollbook.duckdb"), str(stop)]
    readers = [
        subprocess.Popen([*command, kind], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for kind in ("hold", "reopen", "reopen")
    ]
    time.sleep(1)
    for number in range(8):
        write_corpus(corpus, 50, first=ARTICLES + 50 * number)
        run_on(corpus, data)
    stop.touch()
    said = [reader.communicate(timeout=60) for reader in readers]
    assert [reader.returncode for reader in readers] == [0, 0, 0], said
    assert rows(data, "SELECT count(*) FROM articles") == [(ARTICLES + 400,)]
    assert "[(400, 400, 0, 0, 0)]" in said[0][0]
    with capsys.disabled():
        print(
            "\nreaders while eight runs published (looks, what they saw):",
            *(words.strip() for words, _ in said),
            sep="\n",
        )


def test_of_two_runs_at_once_one_waits_or_leaves(tmp_path: Path, start: Start) -> None:
    corpus, data = write_corpus(tmp_path / "news", ARTICLES), tmp_path / "data"
    other = write_corpus(tmp_path / "more", 50, first=5_000)
    first = start("run", corpus, "--data", data)
    lock = data / "run.lock"
    while not (lock.exists() and lock.stat().st_size):
        time.sleep(0.01)
    first.send_signal(19)  # SIGSTOP: it holds the folder for as long as the test wants
    leaving = start("run", other, "--data", data)
    _, words = leaving.communicate(timeout=120)
    assert leaving.returncode == 2
    assert "another run is at work here" in words
    assert str(first.pid) in words
    waiting = start("run", other, "--data", data, "--wait", "100")
    time.sleep(3)
    first.send_signal(18)  # SIGCONT
    for process in (first, waiting):
        _, words = process.communicate(timeout=200)
        assert process.returncode == 0, words
    assert rows(data, "SELECT count(*) FROM articles") == [(ARTICLES + 50,)]
