"""The process of a temporary Prefect server: it serves on a socket that it is handed, as long as its parent lives."""

import os
import socket
import sys
import threading
import time

import uvicorn

GRACE_SECONDS = 5.0  # for the last answers, before it ends in any case


def main() -> None:
    """Serves on the listening socket whose descriptor is the one argument, until stdin ends or a signal comes."""
    running: list[uvicorn.Server] = []

    def watch() -> None:
        # The other end of this pipe is the parent's alone; the system closes it however the parent ends.
        sys.stdin.buffer.read()
        for server in running:
            server.should_exit = True
            time.sleep(GRACE_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="parent watch").start()
    from prefect.server.api.server import create_app

    app = create_app(ephemeral=True, final=True)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on", timeout_graceful_shutdown=1))
    running.append(server)
    server.run(sockets=[socket.socket(fileno=int(sys.argv[1]))])


if __name__ == "__main__":
    main()
