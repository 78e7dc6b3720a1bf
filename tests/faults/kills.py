"""Runs killed with -9 at random moments: the published file is whole, and the next run ends in the same rows.

A run says in its log when a step is over. Every step of an undisturbed run is killed in, the long ones more often: the
killed run's own log says that the step has begun, chance says how far into it the kill falls, and the step's end, if
it comes sooner, is the last moment. So the moments keep to the steps, however busy the machine.
"""

import json
import random
import shutil
import signal
import time
from itertools import pairwise
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


class KilledRun:
    """A run as a process, with the steps that its log has said to be over."""

    def __init__(self, start: Start, corpus: Path, data: Path, log: Path) -> None:
        self._data, self._log = data, log
        self.process = start("run", corpus, "--data", data, "--workers", "2", "--log-json", log=log)

    @property
    def is_over(self) -> bool:
        return self.process.poll() is not None

    def steps(self) -> list[str]:
        """What is over so far, in order; the first is to wait for the data folder's lock."""
        said = [json.loads(line) for line in self._log.read_text(encoding="utf-8").split("\n")[:-1] if line[:1] == "{"]
        over = [line["message"].partition(":")[0] for line in said if line["stage"] == "steps"]
        lock = self._data / "run.lock"
        return ["locking", *over] if over or self.is_over or (lock.exists() and lock.stat().st_size > 0) else []

    def wait_for(self, steps: int, until: float = float("inf")) -> list[str]:
        """Waits until so many steps are over, the run is, or the clock has come to `until`; the steps then."""
        while len(over := self.steps()) < steps and not self.is_over and time.monotonic() < until:
            time.sleep(0.002)
        return over

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()


def shares(lasted: list[float]) -> list[int]:
    """How many of the kills fall into each step: two in every one, the others where they are longest."""
    kills = [2] * len(lasted)
    for _ in range(MOMENTS - sum(kills)):
        longest = max(range(len(lasted)), key=lambda step: lasted[step] / (kills[step] + 1))
        kills[longest] += 1
    return kills


@pytest.mark.timeout(3_000)  # some fifty runs, on a machine that may be busy
def test_a_run_killed_at_any_moment(
    material: Path, start: Start, server: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = contents(material / "before"), contents(material / "after")
    assert before != after
    data = tmp_path / "data"

    def begin(name: str) -> KilledRun:
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(material / "before", data)
        return KilledRun(start, material / "news", data, tmp_path / f"{name}.log")

    # undisturbed: which steps there are, and how long each of them lasts
    run = begin("undisturbed")
    reached: list[tuple[str, float]] = []
    while not run.is_over:
        steps = run.wait_for(len(reached) + 1)
        reached += [(step, time.monotonic()) for step in steps[len(reached) :]]
    run.process.communicate()
    assert contents(data) == after
    names = [step for step, _ in reached]
    lasted = [end - begun for (_, begun), (_, end) in pairwise([*reached, ("over", time.monotonic())])]
    assert "publishing" in names

    chance = random.Random(2031)
    outcomes = {"before": 0, "after": 0}
    for number, kills in enumerate(shares(lasted)):
        for kill in range(kills):
            run = begin(f"{number}-{kill}")
            run.wait_for(number + 1)
            into = (kill + chance.random()) / kills * lasted[number]
            steps = run.wait_for(number + 2, until=time.monotonic() + into)
            run.kill()
            where = f"killed {into:.3f} s after {names[number]!r}, after {steps}"
            assert steps[: number + 1] == names[: number + 1], where
            published = contents(data)
            assert published in (before, after), where
            assert published == after or "publishing" not in steps, where
            outcomes["after" if published == after else "before"] += 1
            run_on(material / "news", data)
            assert contents(data) == after, where
    time.sleep(3)
    assert processes_left(server) == []
    with capsys.disabled():
        print(f"\nkilled {sum(outcomes.values())} times, in each of {len(names)} steps: {outcomes}", end="; ")
        print("every next run ended in the same rows")
