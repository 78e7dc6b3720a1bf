"""The process of a temporary Prefect server: it serves on a socket that it is handed, as long as its parent lives."""

import gc
import os
import socket
import sys
import threading
import time
from collections.abc import Callable

import uvicorn

from warehouse.memory import no_cycles_sought

GRACE_SECONDS = 5.0  # for the last answers, before it ends in any case


def watch_parent(end: Callable[[], object]) -> None:
    """Calls `end` when stdin has ended, and ends this process soon after in any case.

    The other end of that pipe is the parent's alone; the system closes it however the parent ends.
    """

    def watch() -> None:
        # Not through sys.stdin: the interpreter cannot end while a thread waits in there.
        while os.read(0, 1024):
            pass
        end()
        time.sleep(GRACE_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="parent watch").start()


def main() -> None:
    """Serves on the listening socket whose descriptor is the one argument, until stdin ends or a signal comes."""
    running: list[uvicorn.Server] = []

    def leave() -> None:
        if not running:
            os._exit(1)
        running[0].should_exit = True

    watch_parent(leave)
    with no_cycles_sought():  # a fifth of what the import takes
        from prefect.server.api.server import create_app

        from flows.prefect_database import lay_out

        lay_out()
        app = create_app(ephemeral=True, final=True)
    gc.freeze()  # what is there now stays
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on", timeout_graceful_shutdown=1))
    running.append(server)
    server.run(sockets=[socket.socket(fileno=int(sys.argv[1]))])


if __name__ == "__main__":
    main()
