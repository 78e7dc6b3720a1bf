"""Ctrl-C in the middle of a run: it ends at once, says so, and leaves the published warehouse alone."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = "from flows.cli import main; main()"


@pytest.mark.parametrize("moment", ["run.lock", "prefect/prefect.db"])
def test_ctrl_c_ends_a_run_and_its_processes(tmp_path: Path, moment: str) -> None:
    data = tmp_path / "data"
    (data).mkdir()
    (data / "tollbook.duckdb").write_bytes(b"published before")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "run", "--data", str(data)],
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,  # a process group of its own, as a terminal gives to its job
    ) as process:
        deadline = time.monotonic() + 90
        while not (data / moment).exists() and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        _, words = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "interrupted; the published warehouse is as it was" in words
    assert "Traceback" not in words
    assert (data / "tollbook.duckdb").read_bytes() == b"published before"
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
