"""What a run says while it runs: nothing unless asked, then lines for people or JSON for programs, on stderr."""

import datetime as dt
import json
import logging
import os
import sys

from flows.terminal import visible

LEVELS = (logging.WARNING, logging.INFO, logging.DEBUG)


class _Plain(logging.Formatter):
    """`12:30:01 what happened`, on one line, whatever the names in it hold."""

    def format(self, record: logging.LogRecord) -> str:
        at = dt.datetime.fromtimestamp(record.created).astimezone()
        return f"{at:%H:%M:%S} {visible(record.getMessage())}"


class _Json(logging.Formatter):
    """An object a line: time, level, stage, message."""

    def format(self, record: logging.LogRecord) -> str:
        at = dt.datetime.fromtimestamp(record.created, dt.UTC)
        stage = record.name.removeprefix("tollbook.")
        line = {"time": at.isoformat(), "level": record.levelname.lower(), "stage": stage}
        return json.dumps({**line, "message": record.getMessage()}, ensure_ascii=True)


def start_logs(verbosity: int, *, as_json: bool) -> None:
    """Sends what tollbook's own loggers say to stderr; `verbosity` 0 is warnings only, 1 files and shards, 2 all."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if as_json else _Plain())
    logger = logging.getLogger("tollbook")
    logger.handlers = [handler]
    logger.setLevel(LEVELS[min(verbosity + as_json, 2)])
    logger.propagate = False


def silence_stderr() -> None:
    """Closes stderr for good; to be registered with atexit before Prefect is imported, so that it runs last.

    Prefect's threads outlive the interpreter's tidying, and DuckDB's binding then lists what they hold as leaks. By
    then everything of ours has been said.
    """
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
