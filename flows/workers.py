"""Processes that read shards: one that dies costs its shard's time, and an article that kills them becomes a reject."""

import multiprocessing
import os
import signal
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import TracebackType

from flows.errors import WorkerDied
from warehouse.shards import Shards

MAX_DEATHS = 2  # of one article; after these it is a reject
WATCH_SECONDS = 1.0

# A forked process would hold the data folder's lock beyond this one's death, and share its threads' locks.
_PROCESSES = multiprocessing.get_context("spawn")


class WorkerPool:
    """A pool of processes that is made anew when one of them dies. Threads may share it."""

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "WorkerPool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=error is None, cancel_futures=True)

    def extract(self, shards: Shards, run_id: str, number: int) -> Mapping[str, int]:
        """Reads one shard in a process of the pool and waits for it. Raises WorkerDied, and what extract_shard raises.

        When a process dies, the shards of all others are lost with it: whoever meets WorkerDied should try again.
        """
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(
                    self._processes, mp_context=_PROCESSES, initializer=_die_with_parent, initargs=(os.getpid(),)
                )
            pool = self._pool
        try:
            future: Future[Mapping[str, int]] = pool.submit(_extract, shards, run_id, number)
            return future.result()
        except BrokenProcessPool as error:
            with self._lock:
                if self._pool is pool:
                    pool.shutdown(wait=False, cancel_futures=True)
                    self._pool = None
            raise WorkerDied(number) from error


def _extract(shards: Shards, run_id: str, number: int) -> Mapping[str, int]:
    # The rules take longer to import than all else of ours, and only the processes that read need them.
    from flows.extraction import extract_shard

    return extract_shard(shards, run_id, number)


def extract_guarded(shards: Shards, run_id: str, number: int) -> Mapping[str, int]:
    """Reads one shard in a process of its own that is started again when it dies, beyond the article that kills it.

    Raises WorkerDied when it dies before any article is reached, or after the last.
    """
    from flows.extraction import AFTER_LAST

    deaths: Counter[int] = Counter()
    with tempfile.TemporaryDirectory(prefix="tollbook-") as folder:
        progress = Path(folder) / "progress"
        while True:
            fatal = frozenset(index for index, count in deaths.items() if count >= MAX_DEATHS)
            progress.write_bytes(b"")
            receiver, sender = _PROCESSES.Pipe(duplex=False)
            child = _PROCESSES.Process(
                target=_extract_noting, args=(shards, run_id, number, fatal, progress, sender, os.getpid())
            )
            child.start()
            sender.close()
            try:
                result: Mapping[str, int] | Exception = receiver.recv()
            except EOFError:
                result = {}
            finally:
                receiver.close()
                child.join()
            if isinstance(result, Exception):
                raise result
            if result:
                return result
            if progress.stat().st_size < 8:
                raise WorkerDied(number)
            index = int.from_bytes(progress.read_bytes()[:8], "big")
            deaths[index] += 1
            if index == AFTER_LAST and deaths[index] >= MAX_DEATHS:
                raise WorkerDied(number)


def _extract_noting(
    shards: Shards,
    run_id: str,
    number: int,
    fatal: frozenset[int],
    progress: Path,
    sender: "multiprocessing.connection.Connection[object, object]",
    parent: int,
) -> None:
    _die_with_parent(parent)
    from flows.extraction import extract_beyond

    with progress.open("r+b", buffering=0) as file:

        def note(index: int) -> None:
            os.pwrite(file.fileno(), index.to_bytes(8, "big"), 0)

        try:
            sender.send(extract_beyond(shards, run_id, number, fatal, note))
        except MemoryError:  # as good as killed: the parent starts it again
            os._exit(1)
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
            sender.send(error)


def _die_with_parent(parent: int) -> None:
    """Ends this process soon after its parent has ended, however that ended. Interrupts are the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(WATCH_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="parent watch").start()
