"""What a run says while it runs: nothing unless asked, then lines for people or JSON for programs, on stderr."""

import datetime as dt
import gc
import json
import logging
import os
import sys

from flows.terminal import visible

_VERBOSITY, _FORM = "TOLLBOOK_LOG_VERBOSITY", "TOLLBOOK_LOG_FORM"
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


def keep_for_runs(verbosity: int, *, as_json: bool) -> None:
    """Keeps in the environment how a schedule's runs, which are processes of Prefect's, are to say what they do."""
    os.environ[_VERBOSITY], os.environ[_FORM] = str(verbosity), "json" if as_json else "plain"


def start_scheduled_logs() -> None:
    """Lets a scheduled run say what it did on stderr and, by the handlers that Prefect has added, in Prefect's pages.

    A line a run; files and shards where keep_for_runs was given a verbosity above 0.
    """
    is_json = os.environ.get(_FORM) == "json"
    verbosity = int(os.environ.get(_VERBOSITY, "0"))
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if is_json else _Plain())
    logger = logging.getLogger("tollbook")
    logger.addHandler(handler)
    logger.setLevel(LEVELS[min(verbosity, 2)])
    logger.propagate = False
    logging.getLogger("tollbook.run").setLevel(min(logger.level, logging.INFO))


def silence_stderr() -> None:
    """Closes stderr for good; to be registered with atexit before Prefect is imported, so that it runs last.

    Prefect's threads outlive the interpreter's tidying, and DuckDB's binding then lists what they hold as leaks. By
    then everything of ours has been said. Nor are cycles sought then, which took half a second.
    """
    gc.freeze()
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
