"""Prefect's servers: a temporary one for a run by hand, which cannot outlive it, and the one beside a schedule."""

import atexit
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from flows.errors import ServerMissing

START_SECONDS = 120.0
STOP_SECONDS = 5.0


class TemporaryServer:
    """A Prefect server without pages, on a free port of the loopback, for this process alone.

    It is a process that ends as soon as this one has ended, however that ended: it holds the other end of a pipe.
    From its start on PREFECT_API_URL leads to it, so it has to be started before Prefect is imported.
    """

    def __init__(self) -> None:
        with socket.socket() as listening:
            # The port is taken here, so nobody else can have it; who connects early waits until the server is up.
            listening.bind(("127.0.0.1", 0))
            listening.listen(128)
            self.url = f"http://127.0.0.1:{listening.getsockname()[1]}/api"
            handed = listening.fileno()
            self.process = subprocess.Popen(
                [sys.executable, "-m", "flows.temporary_server", str(handed)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                pass_fds=[handed],
                # No run uses Prefect's blocks, and to list them in a new database takes a second and a half.
                env={"PREFECT_SERVER_REGISTER_BLOCKS_ON_START": "false", **os.environ},
                start_new_session=True,  # Ctrl-C on the terminal is for the run to answer
            )
        os.environ["PREFECT_API_URL"] = self.url
        # Registered before Prefect is imported, so called after all that Prefect has to say at the end.
        atexit.register(self.stop)

    def wait(self) -> None:
        """Returns when the server answers. Raises ServerMissing."""
        if not is_healthy(self.url, START_SECONDS):
            raise ServerMissing(self.url, self.process.poll())

    def stop(self) -> None:
        """Ends the server, at once where it does not end by itself."""
        _end(self.process)

    def kill(self) -> None:
        """Ends the server at once; what it has answered is in its database."""
        self.process.kill()
        self.process.wait()


class ScheduleServer:
    """The Prefect server beside a schedule, with its pages: one that listens already, or one that ends with us.

    As it is made PREFECT_API_URL leads to it, so that has to come before Prefect is imported.
    """

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}/api"
        os.environ["PREFECT_API_URL"] = self.url
        # Registered before Prefect is imported, so called after all that Prefect has to say at the end.
        atexit.register(self.stop)

    def ensure(self) -> None:
        """Returns when a server answers, having started one where none did. Raises ServerMissing."""
        if is_healthy(self.url):
            return
        module, where = "flows.schedule_server", ["--host", self._host, "--port", str(self._port)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, "server", "start", *where],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + START_SECONDS
        while not is_healthy(self.url):
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise ServerMissing(self.url, self._process.poll())
            time.sleep(0.5)

    def stop(self) -> None:
        """Ends the server that was started, if one was."""
        if self._process is not None:
            _end(self._process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a process, at once where it does not end by itself."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def is_healthy(url: str, seconds: float = 2.0) -> bool:
    """Whether a Prefect server answers at `url` within so many seconds."""
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=seconds) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
