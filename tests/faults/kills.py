"""Runs killed with -9 at random moments: the published file is whole, and the next run ends in the same rows."""

import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.faults.conftest import Start, processes_left, write_corpus
from tests.flows.stages import contents, run_on

MOMENTS = 24
ARTICLES = 500


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`before`: a warehouse and its corpus; `corpus`: what came after; `after`: the warehouse of an undisturbed run."""
    folder = tmp_path_factory.mktemp("kills")
    corpus = write_corpus(folder / "news", ARTICLES)
    run_on(corpus, folder / "before")
    write_corpus(corpus, 100, shift=7)  # changed texts
    write_corpus(corpus, ARTICLES, first=ARTICLES)  # new ones
    shutil.copytree(folder / "before", folder / "after")
    run_on(corpus, folder / "after")
    return folder


def locked(data: Path) -> bool:
    lock = data / "run.lock"
    return lock.exists() and lock.stat().st_size > 0


def test_a_run_killed_at_any_moment(
    material: Path, start: Start, server: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = contents(material / "before"), contents(material / "after")
    assert before != after
    data = tmp_path / "data"

    def begin() -> "subprocess.Popen[str]":
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(material / "before", data)
        process = start("run", material / "news", "--data", data, "--workers", "2")
        while not locked(data) and process.poll() is None:
            time.sleep(0.01)
        return process

    process = begin()
    began = time.monotonic()
    while locked(data):
        time.sleep(0.01)
    window = time.monotonic() - began
    process.communicate()
    assert contents(data) == after

    chance = random.Random(2031)
    outcomes = {"before": 0, "after": 0}
    for number in range(MOMENTS):
        moment = (number + chance.random()) / MOMENTS * window * 1.05
        process = begin()
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        published = contents(data)
        assert published in (before, after), f"killed after {moment:.2f} s"
        outcomes["after" if published == after else "before"] += 1
        run_on(material / "news", data)
        assert contents(data) == after, f"killed after {moment:.2f} s"
    time.sleep(3)
    assert processes_left(server) == []
    with capsys.disabled():
        print(f"\nkilled at {MOMENTS} moments over {window:.2f} s: {outcomes}; every next run ended in the same rows")
