"""Runs that end before their time: what a run has said of its steps, and moments that fall into each of them.

A run says in its log when a step is over. Every step of an undisturbed run is ended in, the long ones more often: the
ended run's own log says that the step has begun, chance says how far into it the end falls, and the step's own end, if
it comes sooner, is the last moment. So the moments keep to the steps, however busy the machine.
"""

import json
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from tests.faults.conftest import Start
from tests.flows.stages import contents


class EndedRun:
    """A run as a process, with the steps that its log has said to be over."""

    def __init__(self, start: Start, corpus: Path, data: Path, log: Path, **more: str) -> None:
        self._data, self._log = data, log
        self.process = start("run", corpus, "--data", data, "--workers", "2", "--log-json", log=log, **more)

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


class Trial:
    """Runs over `material`'s news on its warehouse from before them, in the folder `data`, each ended by `end`."""

    def __init__(self, material: Path, data: Path, start: Start, logs: Path, end: Callable[[EndedRun], None]) -> None:
        self.before, self.after = contents(material / "before"), contents(material / "after")
        assert self.before != self.after
        self._material, self.data, self._start, self._logs, self._end = material, data, start, logs, end
        self.steps: list[str] = []
        self.outcomes = {"before": 0, "after": 0}

    def _begin(self, name: str, **more: str) -> EndedRun:
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(self._material / "before", self.data)
        os.sync()  # so that it outlives whatever comes
        return EndedRun(self._start, self._material / "news", self.data, self._logs / f"{name}.log", **more)

    def _undisturbed(self) -> list[float]:
        """Finds out which steps there are. Returns how many seconds each of them lasts."""
        run = self._begin("undisturbed")
        reached: list[tuple[str, float]] = []
        while not run.is_over:
            steps = run.wait_for(len(reached) + 1)
            reached += [(step, time.monotonic()) for step in steps[len(reached) :]]
        run.process.communicate()
        assert contents(self.data) == self.after
        self.steps = [step for step, _ in reached]
        assert "publishing" in self.steps
        return [end - begun for (_, begun), (_, end) in pairwise([*reached, ("over", time.monotonic())])]

    def ends(self, moments: int, seed: int, **more: str) -> Iterator[str]:
        """Ends a run at each of about so many moments; what that was, once the published file has been looked at.

        `more` is for the environment of the runs.
        """
        lasted, chance = self._undisturbed(), random.Random(seed)
        for number, ends in enumerate(_shares(lasted, moments)):
            for turn in range(ends):
                run = self._begin(f"{number}-{turn}", **more)
                run.wait_for(number + 1)
                into = (turn + chance.random()) / ends * lasted[number]
                steps = run.wait_for(number + 2, until=time.monotonic() + into)
                self._end(run)
                where = f"ended {into:.3f} s after {self.steps[number]!r}, after {steps}"
                assert steps[: number + 1] == self.steps[: number + 1], where
                published = contents(self.data)
                assert published in (self.before, self.after), where
                assert published == self.after or "publishing" not in steps, where
                self.outcomes["after" if published == self.after else "before"] += 1
                yield where


def _shares(lasted: list[float], moments: int) -> list[int]:
    """How many of the ends fall into each step: two in every one, the others where they are longest."""
    ends = [2] * len(lasted)
    for _ in range(moments - sum(ends)):
        longest = max(range(len(lasted)), key=lambda step: lasted[step] / (ends[step] + 1))
        ends[longest] += 1
    return ends
