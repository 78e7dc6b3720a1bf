"""Prefect's temporary server outlives a run that is killed; the next run in the same data folder ends it."""

import contextlib
import os
import signal
import sys
from pathlib import Path

from warehouse.folder import DataFolder

_MARK = b"prefect.server.api.server:create_app"


def note_server(folder: DataFolder) -> None:
    """Writes down the temporary server that this process has started, if it has, and whose it is."""
    module = sys.modules.get("prefect.server.api.server")
    for instance in list(module.SubprocessASGIServer._instances.values()) if module else ():
        if instance.server_process is not None and folder.prefect_home.is_dir():
            _note(folder).write_text(f"{instance.server_process.pid} {os.getpid()}", encoding="utf-8")


def end_left_server(folder: DataFolder) -> None:
    """Ends the temporary server of an earlier run that was killed, if it is still there."""
    try:
        server, owner = map(int, _note(folder).read_text(encoding="utf-8").split())
        is_left = not Path(f"/proc/{owner}").exists() and _MARK in Path(f"/proc/{server}/cmdline").read_bytes()
    except (OSError, ValueError):
        return
    if is_left:
        with contextlib.suppress(OSError):
            os.kill(server, signal.SIGTERM)


def _note(folder: DataFolder) -> Path:
    return folder.prefect_home / "server.pid"
