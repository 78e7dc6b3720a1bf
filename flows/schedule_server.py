"""The process of the Prefect server beside a schedule: `prefect server start`, as long as its parent lives."""

import os
import runpy
import signal

from flows.temporary_server import watch_parent


def main() -> None:
    """Does what `prefect` does with the same arguments, until stdin ends or a signal comes."""
    watch_parent(lambda: os.kill(os.getpid(), signal.SIGTERM))
    runpy.run_module("prefect", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
