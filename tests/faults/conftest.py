"""A real Prefect server, a corpus worth a second of work, and `tollbook` as a process that can be hurt."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.flows.stages import run_on

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [
    "{n} soldiers were killed and {m} others wounded in a blast in Arbela on Monday, the army said.",
    "At least {n} people died when a bridge fell in Tolmisk on Sunday. Officials had reported {m} dead.",
    "No one was hurt in the fire in Veshmar on Tuesday, police said.",
    "Gunmen killed {n} policemen near Veshmar last week. Earlier, {m} civilians were killed in a market.",
]
# As sitecustomize: in every process of a run, an article that says POISON kills whoever reads it, one that says HUNGRY
# takes more memory than there is, one that says GREEDY more than the kernel grants its group; ONCE does it once.
POISON = """
import os, pathlib, resource
import transforms.reading as reading
read = reading.read_together
def harm(text):
    if "HUNGRY" in text:
        resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
        return bytearray(2**32)
    if "GREEDY" in text:
        pathlib.Path({group!r}, "cgroup.procs").write_text(str(os.getpid()))
        return b"x" * 2**29
    os.kill(os.getpid(), 9)
def poisoned(articles):
    for article in articles:
        if "ONCE" in article.text:
            try:
                pathlib.Path({flag!r}).touch(exist_ok=False)
            except FileExistsError:
                pass
            else:
                harm(article.text)
        elif any(word in article.text for word in ("POISON", "HUNGRY", "GREEDY")):
            harm(article.text)
    return read(articles)
reading.read_together = poisoned
"""


def write_corpus(folder: Path, articles: int, first: int = 0, *, shift: int = 0) -> Path:
    """JSON Lines files of 50 articles; `shift` changes their numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(first, first + articles, 50):
        lines = []
        for number in range(start, min(start + 50, first + articles)):
            text = TEXTS[number % 4].format(n=number % 90 + 2 + shift, m=number % 40 + 3)
            date = f"2031-{number % 9 + 1:02d}-{number % 28 + 1:02d}"
            lines.append(json.dumps({"id": f"a{number}", "text": text, "publication_date": date}))
        path = folder / f"{start:05d}.jsonl"
        path.write_text("\n".join(lines), encoding="utf-8")
        then = time.time() - 100 + shift
        os.utime(path, (then, then))
    return folder


@pytest.fixture(scope="session")
def material(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`before`: a warehouse; `news`: its corpus and what came after; `after`: the warehouse of an undisturbed run."""
    folder, articles = tmp_path_factory.mktemp("material"), 500
    corpus = write_corpus(folder / "news", articles)
    run_on(corpus, folder / "before")
    write_corpus(corpus, 100, shift=7)  # changed texts
    write_corpus(corpus, articles, first=articles)  # new ones
    shutil.copytree(folder / "before", folder / "after")
    run_on(corpus, folder / "after")
    return folder


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment in which runs find a Prefect server that listens."""
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    environment |= {
        "PREFECT_HOME": str(tmp_path_factory.mktemp("prefect")),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PYTHONPATH": str(ROOT),
        "TOLLBOOK_FAULTS": uuid.uuid4().hex,
    }
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        url = f"http://127.0.0.1:{port}/api"
        try:
            for _ in range(240):
                try:
                    with urllib.request.urlopen(f"{url}/health", timeout=2):
                        break
                except OSError:
                    time.sleep(0.5)
            yield {**environment, "PREFECT_API_URL": url}
        finally:
            process.terminate()


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(server: dict[str, str]) -> Start:
    """Starts `tollbook ...` as a process; `paths` come before the checkout on its import path.

    What it says on stderr is written to `log` where that is given.
    """

    def begin(
        *arguments: str | Path, paths: str = "", log: Path | None = None, **environment: str
    ) -> "subprocess.Popen[str]":
        path = f"{paths}{os.pathsep}{ROOT}" if paths else str(ROOT)
        with nullcontext(subprocess.PIPE) if log is None else log.open("wb") as words:
            return subprocess.Popen(
                [sys.executable, "-m", "flows", *map(str, arguments)],
                env={**server, "PYTHONPATH": path, **environment},
                stdout=subprocess.PIPE,
                stderr=words,
                text=True,
            )

    return begin


def poison(folder: Path, group: Path = Path("none")) -> str:
    """A folder for the import path that makes the four words deadly; `group` is a control group of the kernel's."""
    folder.mkdir()
    program = POISON.format(flag=str(folder / "was-here"), group=str(group))
    (folder / "sitecustomize.py").write_text(program, encoding="utf-8")
    return str(folder)


def processes_left(server: dict[str, str]) -> list[str]:
    """The command lines of processes that a run has started and that are still there, the server's apart."""
    mark = f"TOLLBOOK_FAULTS={server['TOLLBOOK_FAULTS']}".encode()
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and mark in (folder / "environ").read_bytes().split(b"\0"):
                line = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                if line and "prefect server" not in line and "prefect.server" not in line:
                    found.append(line)
        except OSError:
            continue
    return found
