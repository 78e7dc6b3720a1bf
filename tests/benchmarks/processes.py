"""A command as a whole: seconds, and the peak memory of all its processes together."""

import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """Wall seconds, and bytes that all processes of the command held at once at the most (proportional set size)."""

    seconds: float
    peak: int
    output: str
    code: int


def tollbook(*arguments: str | Path, timeout: float = 1_800) -> Measured:
    """Runs `tollbook ARGUMENTS` in a process of its own."""
    command = [sys.executable, "-c", "from flows.cli import main; main()", *map(str, arguments)]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        peak = [0]
        is_over = threading.Event()
        watcher = threading.Thread(target=_watch, args=(process.pid, peak, is_over))
        watcher.start()
        try:
            output, _ = process.communicate(timeout=timeout)
        finally:
            is_over.set()
            watcher.join()
    return Measured(time.perf_counter() - started, peak[0], output, process.returncode)


def _watch(root: int, peak: list[int], is_over: threading.Event) -> None:
    while not is_over.wait(0.25):
        peak[0] = max(peak[0], sum(map(_memory, _family(root))))


def _family(root: int) -> set[int]:
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    family, size = {root}, 0
    while len(family) > size:
        size = len(family)
        family |= {child for child, parent in parents.items() if parent in family}
    return family


def _memory(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        return 0
    return 0
