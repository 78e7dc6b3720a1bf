"""The settings of one run, and the environment that Prefect gets."""

import datetime as dt
import os
import tomllib
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from transforms.windows import DEFAULT_WINDOWS, Windows
from warehouse.folder import KEPT, DataFolder, Staging
from warehouse.sources import Location

DEFAULT_DATA = Path("data")
DEFAULT_MAX_REJECTS = 10  # per cent of the records

# What a run reads: what is new or changed; everything of the corpus again; everything the warehouse keeps again;
# or only what could not be read before.
Extent = Literal["new", "full", "reread", "rejects"]


def default_workers() -> int:
    """As many processes as this process may use processors."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What one run is asked to do.

    `corpus` is a path or a URL. `columns` maps fields to the columns that hold them. `since` and `until` bound the
    publication dates, both inclusive. `workers` counts processes of this machine; `cluster` is the address of a Dask
    scheduler that takes their place, `store` a folder or URL for the shards that its workers see. `checks` is a
    folder of the user's checks. `kept` counts the earlier files that are kept. `max_rejects` is in per cent of the
    records: above it the run ends with exit code 1. `wait` is how many seconds to wait for another run to end.
    `windows` say how far apart two reports of one incident may be.
    """

    corpus: Location
    data: Path = DEFAULT_DATA
    workers: int = field(default_factory=default_workers)
    columns: Mapping[str, str] = field(default_factory=dict)
    extent: Extent = "new"
    since: dt.date | None = None
    until: dt.date | None = None
    cluster: str | None = None
    store: str | None = None
    checks: Path | None = None
    kept: int = KEPT
    max_rejects: float = DEFAULT_MAX_REJECTS
    wait: float = 0.0
    windows: Windows = DEFAULT_WINDOWS

    @property
    def folder(self) -> DataFolder:
        """The data folder of the run."""
        return DataFolder(self.data)

    def staging(self, run_id: str) -> Staging:
        """The staging area of the run."""
        return self.folder.staging(run_id, self.store)


def prepare_prefect(
    folder: DataFolder,
    verbosity: int = 0,
    environment: MutableMapping[str, str] | None = None,
) -> None:
    """Sets Prefect's environment where the user has not; has to come before Prefect is imported.

    Its own data stay in the data folder, it starts no server behind our back, it sends no analytics, and it logs in
    a run only what the user asked for. Raises OSError.
    """
    environment = os.environ if environment is None else environment
    defaults = {
        "PREFECT_HOME": str(folder.prefect_home.resolve()),
        # It would start a server of its own wherever it finds none named, and leave it behind when a run is killed.
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "false",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        # The pages ask the server that they came from, whatever its port and wherever the browser.
        "PREFECT_UI_API_URL": "/api",
        # Kept in memory, the place of a run would stay taken for good when server and run die together.
        "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
        "DO_NOT_TRACK": "1",
        "PREFECT_LOGGING_LEVEL": "DEBUG" if verbosity > 1 else "INFO" if verbosity else "CRITICAL",
        "PREFECT_SERVER_LOGGING_LEVEL": "WARNING" if verbosity else "ERROR",
        "PREFECT_LOGGING_EXTRA_LOGGERS": "tollbook",
        "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
        "PREFECT_CLI_COLORS": "false",
    }
    if environment.get("PREFECT_API_URL"):
        del defaults["PREFECT_HOME"]
    elif "PREFECT_HOME" not in environment:
        folder.prefect_home.mkdir(parents=True, exist_ok=True)
    for name, value in defaults.items():
        environment.setdefault(name, value)


def has_server(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the user has named a Prefect server: in the environment, or in the active profile of PREFECT_HOME."""
    if environment.get("PREFECT_API_URL"):
        return True
    try:
        profiles = tomllib.loads(Path(environment["PREFECT_HOME"], "profiles.toml").read_text(encoding="utf-8"))
        active = environment.get("PREFECT_PROFILE") or profiles["active"]
        return bool(profiles["profiles"][active]["PREFECT_API_URL"])
    except (KeyError, TypeError, OSError, ValueError):
        return False
