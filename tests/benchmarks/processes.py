"""A command as a whole: its seconds, the processor seconds of each of its processes, and their peak memory together."""

import os
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.2  # seconds between two looks at the processes
_TICKS = os.sysconf("SC_CLK_TCK")
MAIN, SERVER, WORKERS = "main process", "Prefect's server", "workers"
_ROLES = {b"temporary_server": SERVER, b"multiprocessing.spawn": WORKERS}


@dataclass(frozen=True)
class Measured:
    """Wall seconds; processor seconds by role; bytes that all processes held at once at the most.

    Memory is counted by proportional set size: what processes share is shared out among them.
    """

    seconds: float
    processor: Mapping[str, float]
    peak: int
    output: str
    code: int

    @property
    def all_processor(self) -> float:
        """Processor seconds of all processes."""
        return sum(self.processor.values())


def tollbook(*arguments: str | Path, timeout: float = 7_200) -> Measured:
    """Runs `tollbook ARGUMENTS` in a process of its own."""
    command = [sys.executable, "-c", "from flows.cli import main; main()", *map(str, arguments)]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        watch = _Watch(process.pid)
        watch.start()
        try:
            output, _ = process.communicate(timeout=timeout)
        finally:
            watch.is_over.set()
            watch.join()
    seconds = time.perf_counter() - started
    return Measured(seconds, watch.processor(), watch.peak, output, process.returncode)


class _Watch(threading.Thread):
    """Looks at a process and all that descend from it, until told that it is over.

    A process is counted as it was last seen, so up to INTERVAL seconds of it are missed.
    """

    def __init__(self, root: int) -> None:
        super().__init__()
        self.is_over = threading.Event()
        self.peak = 0
        self._root = root
        self._family = {root}
        self._used: dict[int, tuple[str, float]] = {}

    def run(self) -> None:
        """Looks every INTERVAL seconds."""
        while not self.is_over.wait(INTERVAL):
            self._look()

    def processor(self) -> Mapping[str, float]:
        """Processor seconds by role."""
        found: Counter[str] = Counter()
        for role, seconds in self._used.values():
            found[role] += seconds
        return dict(found)

    def _look(self) -> None:
        alive: dict[int, tuple[int, float]] = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    fields = (entry / "stat").read_text().rpartition(")")[2].split()
                except OSError:
                    continue
                alive[int(entry.name)] = int(fields[1]), (int(fields[11]) + int(fields[12])) / _TICKS
        size = 0
        while len(self._family) > size:
            size = len(self._family)
            self._family |= {pid for pid, (parent, _) in alive.items() if parent in self._family}
        held = 0
        for pid in self._family & alive.keys():
            role = self._used[pid][0] if pid in self._used else self._role(pid)
            self._used[pid] = role, alive[pid][1]
            held += _memory(pid)
        self.peak = max(self.peak, held)

    def _role(self, pid: int) -> str:
        if pid == self._root:
            return MAIN
        try:
            line = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            line = b""
        return next((role for mark, role in _ROLES.items() if mark in line), "others")


def _memory(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        return 0
    return 0
