"""How long one waits for an answer: verbs that only ask, and a run over the sample, with Prefect's part apart."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

from tests.benchmarks.processes import Measured, tollbook

START_SECONDS = 120.0
_PREFECT = "from prefect import flow, task; import prefect.artifacts, prefect.futures, prefect.task_runners"
_OURS = "import flows.stages, flows.workers, warehouse.loading"


def measure_startup() -> dict[str, Any]:
    """Wall and processor seconds of each, printed as well; of short ones the least of three."""
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        data = ("--data", Path(folder) / "data")
        os.environ["XDG_CACHE_HOME"] = folder  # where Prefect's empty database is kept for later folders
        found["first run on the machine, on the sample"] = _figures(tollbook("run", "--data", Path(folder) / "earlier"))
        found["first run in a data folder, on the sample"] = _figures(tollbook("run", *data))
        found["next run on the sample"] = _figures(tollbook("run", *data))
        found["next run, server up"] = _figures(_run_beside_a_server(Path(folder), *data))
        for name, arguments in {
            "--help": ("--help",),
            "explain": ("explain", "Two people were killed on Thursday."),
            "sql": ("sql", "SELECT count(*) FROM articles", *data),
        }.items():
            found[name] = min((_figures(tollbook(*arguments)) for _ in range(3)), key=lambda run: run["seconds"])
        os.environ.setdefault("PREFECT_HOME", folder)
        found["Prefect's import"], found["our imports"] = _import(_PREFECT), _import(_OURS)
    print("\nStart-up, seconds (processor seconds)")
    for name, figures in found.items():
        parts = ", ".join(f"{role} {used:.1f}" for role, used in figures.get("by process", {}).items())
        print(f"  {figures['seconds']:8.2f} ({figures['processor seconds']:5.2f})   {name}   {parts}".rstrip())
    return found


def _figures(run: Measured) -> dict[str, Any]:
    return {"seconds": run.seconds, "processor seconds": run.all_processor, "by process": dict(run.processor)}


def _run_beside_a_server(folder: Path, *data: str | Path) -> Measured:
    """A run that finds a server, which does not count."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = str(found.getsockname()[1])
    url = f"http://127.0.0.1:{port}/api"
    home = {"PREFECT_HOME": str(folder / "server"), "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    arguments = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", port]
    kept = dict(os.environ)
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, env={**os.environ, **home}) as server:
        os.environ.update(home, PREFECT_API_URL=url)
        try:
            _wait_for(url)
            tollbook("run", *data)  # the first run of a new server is slower
            return tollbook("run", *data)
        finally:
            server.terminate()
            os.environ.clear()
            os.environ.update(kept)


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=START_SECONDS):
                return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.5)


def _import(statement: str) -> dict[str, float]:
    """The least of three imports in a process of its own, less what Python takes to start."""
    script = f"import time; s, c = time.perf_counter(), time.process_time(); {statement}; "
    script += "print(time.perf_counter() - s, time.process_time() - c)"
    runs = [
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True) for _ in range(3)
    ]
    seconds, used = min(tuple(map(float, run.stdout.split())) for run in runs)
    return {"seconds": seconds, "processor seconds": used}
