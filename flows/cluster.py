"""The way to a Dask cluster through prefect-dask, which are an extra of the package."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from prefect.task_runners import TaskRunner

from flows.errors import ClusterMissing

CONNECT_SECONDS = 20


@contextmanager
def cluster_runner(address: str) -> Iterator[TaskRunner[Any]]:
    """A task runner on the Dask cluster whose scheduler listens at `address`. Raises ClusterMissing."""
    try:
        from prefect_dask.task_runners import DaskTaskRunner
    except ImportError as error:
        raise ClusterMissing(address, "a cluster needs an extra: pip install 'tollbook[cluster]'") from error
    with ExitStack() as stack:
        try:
            client = {"set_as_default": False, "timeout": CONNECT_SECONDS}
            runner: TaskRunner[Any] = stack.enter_context(DaskTaskRunner(address=address, client_kwargs=client))
        except OSError as error:
            raise ClusterMissing(address, f"no Dask scheduler answers there ({error})") from error
        yield runner


def lost_worker(error: Exception) -> bool:
    """Whether the cluster gave up a shard because its workers kept dying."""
    distributed = sys.modules.get("distributed")
    return distributed is not None and isinstance(error, distributed.KilledWorker)
