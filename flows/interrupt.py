"""Leaving a run at once: after Ctrl-C or a termination signal nothing is waited for, since nothing can be lost.

Prefect answers an interrupt by telling its server, which the same Ctrl-C may have ended already; it then waits for
minutes. The published warehouse is only ever replaced as a whole, and the next run sweeps what this one leaves.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from rich.console import Console

from flows.servers import TemporaryServer

INTERRUPTED = 130


@contextmanager
def leaving_at_once(console: Console, server: TemporaryServer | None) -> Iterator[None]:
    """Within, SIGINT and SIGTERM end this process, its workers and `server` with exit code 130 and a sentence."""

    def leave(number: int, frame: FrameType | None) -> None:
        for process in multiprocessing.active_children():
            process.kill()
            process.join()
        if server is not None:
            server.kill()
        if console.is_terminal:
            console.show_cursor(True)
        console.print("\ntollbook: interrupted; the published warehouse is as it was", markup=False)
        sys.stderr.flush()
        os._exit(INTERRUPTED)

    before = {number: signal.signal(number, leave) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
