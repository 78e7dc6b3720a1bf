"""How long the steps of a run take: a line in the log for each, in seconds of the clock and of this process."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

_log = logging.getLogger("tollbook.steps")


@contextmanager
def timed(step: str) -> Iterator[None]:
    """Logs how long what is done within has taken, whether it succeeds or not."""
    started, used = time.monotonic(), time.process_time()
    try:
        yield
    finally:
        _log.info("%s: %.2f s, processor %.2f s", step, time.monotonic() - started, time.process_time() - used)
