"""Leaving a run at once: after Ctrl-C or a termination signal nothing is waited for, since nothing can be lost.

Prefect answers an interrupt by telling its server, which the same Ctrl-C may have ended already; it then waits for
minutes. The published warehouse is only ever replaced as a whole, and the next run sweeps what this one leaves.
"""

import io
import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from rich.console import Console

from flows.servers import TemporaryServer

INTERRUPTED = 130
_STDERR = 2
_CLEARED = "\r\x1b[2K\x1b[?25h"  # to the beginning of the line, the line emptied, the cursor shown


@contextmanager
def leaving_at_once(console: Console, server: TemporaryServer | None, published: Path) -> Iterator[None]:
    """Within, SIGINT and SIGTERM end this process, its workers and `server` with exit code 130 and a sentence.

    The sentence says whether the file `published` has been replaced meanwhile.
    """
    at_first = _identity(published)

    def leave(number: int, frame: FrameType | None) -> None:
        drawn, console.file = console.file, io.StringIO()  # so that no progress is drawn below the sentence
        for process in multiprocessing.active_children():
            process.kill()
            process.join()
        if server is not None:
            server.kill()
        is_as_it_was = _identity(published) == at_first
        state = "the published warehouse is as it was" if is_as_it_was else "what was read until then is published"
        words = "" if console.quiet else f"tollbook: interrupted; {state}\n"
        os.write(_STDERR, f"{_CLEARED if drawn.isatty() else ''}{words}".encode())
        os._exit(INTERRUPTED)

    before = {number: signal.signal(number, leave) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _identity(path: Path) -> tuple[int, int, int] | None:
    """What tells one file of that name from the next; None while there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns
