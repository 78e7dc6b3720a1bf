"""Runs killed with -9 at random moments: the published file is whole, and the next run ends in the same rows."""

import time
from pathlib import Path

import pytest

from tests.faults.conftest import Start, processes_left
from tests.faults.ended_runs import EndedRun, Trial
from tests.flows.stages import contents, run_on

MOMENTS = 24


@pytest.mark.timeout(3_000)  # some fifty runs, on a machine that may be busy
def test_a_run_killed_at_any_moment(
    material: Path, start: Start, server: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trial = Trial(material, tmp_path / "data", start, tmp_path, EndedRun.kill)
    for where in trial.ends(MOMENTS, seed=2031):
        run_on(material / "news", trial.data)
        assert contents(trial.data) == trial.after, where
    time.sleep(3)
    assert processes_left(server) == []
    with capsys.disabled():
        print(f"\nkilled {sum(trial.outcomes.values())} times, in each of {len(trial.steps)} steps", end=": ")
        print(trial.outcomes, "every next run ended in the same rows", sep="; ")
