"""A run that is ended in the middle, by Ctrl-C or with -9: nothing of it is left, and the next run is as any other."""

import os
import pty
import signal
import subprocess
import sys
import time
import uuid
from contextlib import suppress
from pathlib import Path

import pytest

from flows.settings import has_server
from tests.flows.stages import contents
from warehouse.folder import DataFolder

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = b"published before"


def begin(data: Path, mark: str = "", words: int = subprocess.PIPE) -> "subprocess.Popen[str]":
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return subprocess.Popen(
        [sys.executable, "-m", "flows", "run", "--data", str(data), "--workers", "1"],
        stderr=words,
        text=True,
        env=environment | {"PYTHONPATH": str(ROOT), "TOLLBOOK_TEST": mark},
        start_new_session=True,  # a process group of its own, as a terminal gives to its job
    )


def wait_for(moment: Path, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 120
    while not moment.exists() and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.05)


def marked(mark: str) -> set[str]:
    """The command lines of the processes that were started with the mark in their environment."""
    found = set()
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and f"TOLLBOOK_TEST={mark}".encode() in (folder / "environ").read_bytes():
                found.add((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode().strip())
        except OSError:
            continue
    return found - {""}


def left_after(mark: str, seconds: float) -> set[str]:
    """What is left of them when so much time has passed, or none is."""
    deadline = time.monotonic() + seconds
    while (left := marked(mark)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return left


@pytest.mark.parametrize("moment", ["run.lock", "prefect/prefect.db"])
def test_ctrl_c_ends_a_run_and_its_processes(tmp_path: Path, moment: str) -> None:
    data, mark = tmp_path / "data", uuid.uuid4().hex
    data.mkdir()
    (data / "tollbook.duckdb").write_bytes(PUBLISHED)
    with begin(data, mark) as process:
        wait_for(data / moment, process)
        os.killpg(process.pid, signal.SIGINT)
        _, words = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "interrupted; the published warehouse is as it was" in words
    assert "Traceback" not in words
    assert (data / "tollbook.duckdb").read_bytes() == PUBLISHED
    assert left_after(mark, 5) == set()


def test_on_a_terminal_nothing_is_drawn_below_the_sentence(tmp_path: Path) -> None:
    data = tmp_path / "data"
    terminal, end = pty.openpty()
    with begin(data, words=end) as process:
        os.close(end)
        wait_for(data / "run.lock", process)
        os.killpg(process.pid, signal.SIGINT)
        drawn = b""
        with suppress(OSError):  # that of a terminal which nobody has open any more
            while more := os.read(terminal, 65536):
                drawn += more
    os.close(terminal)
    assert process.returncode == 130
    cleared = b"\r\x1b[2K\x1b[?25h"  # the line is emptied, the cursor shown again
    assert drawn.endswith(cleared + b"tollbook: interrupted; the published warehouse is as it was\r\n")


LEAVE = """
import os, pathlib, signal, sys
from rich.console import Console
from flows.interrupt import leaving_at_once
published = pathlib.Path(sys.argv[1])
with leaving_at_once(Console(stderr=True), None, published):
    published.with_name("new").write_bytes(b"new")
    os.replace(published.with_name("new"), published)
    os.kill(os.getpid(), signal.SIGINT)
"""


def test_interrupted_after_its_publication_a_run_says_so(tmp_path: Path) -> None:
    (tmp_path / "tollbook.duckdb").write_bytes(PUBLISHED)
    command = [sys.executable, "-c", LEAVE, str(tmp_path / "tollbook.duckdb")]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 130
    assert done.stderr == "tollbook: interrupted; what was read until then is published\n"


def test_a_run_that_is_killed_leaves_no_process_and_the_next_one_is_as_any_other(
    tmp_path: Path, sample: DataFolder
) -> None:
    data, mark = tmp_path / "data", uuid.uuid4().hex
    with begin(data, mark) as process:
        wait_for(data / "run.lock", process)
        assert any("flows.temporary_server" in line for line in marked(mark))
        process.kill()
        process.wait()
    assert left_after(mark, 20) == set()
    with begin(data) as process:
        _, words = process.communicate(timeout=120)
    assert process.returncode == 0, words
    assert contents(data) == contents(sample.path)


@pytest.mark.parametrize(
    ("profiles", "environment", "expected"),
    [
        ('active = "a"\n[profiles.a]\nPREFECT_API_URL = "http://host/api"', {}, True),
        ('active = "a"\n[profiles.a]\n[profiles.b]\nPREFECT_API_URL = "http://host/api"', {}, False),
        ('active = "a"\n[profiles.b]\nPREFECT_API_URL = "http://host/api"', {"PREFECT_PROFILE": "b"}, True),
        ("active =", {}, False),
        (None, {}, False),
        (None, {"PREFECT_API_URL": "http://host/api"}, True),
    ],
)
def test_a_server_that_the_user_names_is_used(
    tmp_path: Path, profiles: str | None, environment: dict[str, str], expected: bool
) -> None:
    if profiles is not None:
        (tmp_path / "profiles.toml").write_text(profiles)
    assert has_server({"PREFECT_HOME": str(tmp_path), **environment}) is expected
