"""`tollbook serve` against a real Prefect server: it fires, a failing check holds back, late runs do not pile up."""

import hashlib
import json
import os
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.faults.conftest import ROOT, free_port, write_corpus
from tests.flows.stages import rows
from warehouse.folder import DataFolder

EVERY = 20  # seconds, at the end of a cron expression of six fields
PATIENCE = 240.0


class Schedule:
    """`tollbook serve` as a process, with what it has said."""

    def __init__(self, corpus: Path, data: Path, log: Path) -> None:
        self.port = free_port()
        self._log = log
        self._mark = uuid.uuid4().hex.encode()  # of all that is started for it
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
        options = ["--data", str(data), "--cron", f"* * * * * */{EVERY}", "--port", str(self.port)]
        with log.open("wb") as words:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "flows", "serve", str(corpus), *options],
                env=environment | {"PYTHONPATH": str(ROOT), "TOLLBOOK_SCHEDULE": self._mark.decode()},
                stderr=words,
                start_new_session=True,
            )

    def said(self) -> list[str]:
        """The lines of its runs, without the time of day."""
        lines = self._log.read_text(encoding="utf-8").splitlines()
        return [line.partition(" ")[2] for line in lines if line[:1].isdigit()]

    def next_after(self, count: int) -> str:
        """The line that comes after so many."""
        wait_until(lambda: len(self.said()) > count or self.process.poll() is not None)
        assert self.process.poll() is None, self._log.read_text(encoding="utf-8")
        return self.said()[count]

    def states(self) -> list[str]:
        """The states of all runs that have been due so far, as the server tells them."""
        asked = json.dumps({"flow_runs": {"state": {"type": {"not_any_": ["SCHEDULED"]}}}}).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/flow_runs/filter", asked, {"content-type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return [run["state_type"] for run in json.load(answer)]

    def processes(self) -> dict[int, str]:
        """The number and the command of every process that works for it, whoever started it."""
        found = {}
        for entry in Path("/proc").iterdir():
            with suppress(OSError):  # it has ended meanwhile
                if self._mark in (entry / "environ").read_bytes():
                    found[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        return found


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.2)


@pytest.fixture
def schedule(tmp_path: Path) -> Iterator[Schedule]:
    schedule = Schedule(write_corpus(tmp_path / "news", 50), tmp_path / "data", tmp_path / "log")
    yield schedule
    with suppress(ProcessLookupError):
        schedule.process.terminate()
    schedule.process.wait(60)


@pytest.mark.timeout(1_500)
def test_a_schedule_over_a_few_firings(schedule: Schedule, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    assert "50 articles" in schedule.next_after(0)
    assert rows(data, "SELECT sum(articles_new) FROM runs") == [(50,)]

    (data / "checks").mkdir()
    check = data / "checks" / "nobody.sql"
    check.write_text("-- Nobody was killed.\nSELECT claim_id FROM casualty_claims", encoding="utf-8")
    before = len(schedule.said())
    while "user.nobody" not in schedule.next_after(before):
        before += 1
    published = hashlib.sha256((data / "tollbook.duckdb").read_bytes()).digest()
    assert "the warehouse published before is unchanged" in schedule.next_after(before)
    assert "user.nobody" in schedule.next_after(before + 1)
    assert hashlib.sha256((data / "tollbook.duckdb").read_bytes()).digest() == published
    check.unlink()

    # Somebody else is at work in the folder: one run waits, and those that fall due meanwhile are cancelled.
    with DataFolder(data).locked(60):
        wait_until(lambda: schedule.states().count("CANCELLED") >= 2)
        states = schedule.states()
        assert states.count("RUNNING") == 1
        before = len(schedule.said())
    assert "50 unchanged" in schedule.next_after(before)
    assert "50 unchanged" in schedule.next_after(before + 1)
    assert rows(data, "SELECT count(*) FROM articles") == [(50,)]
    said, states = schedule.said(), schedule.states()

    servers = [command for command in schedule.processes().values() if "server" in command]
    assert len(servers) == 1, servers
    schedule.process.kill()  # as -9: its server goes with it
    wait_until(lambda: not schedule.processes())
    with capsys.disabled():
        print(f"\na schedule every {EVERY} s: {sorted(states)}", *said, sep="\n")
