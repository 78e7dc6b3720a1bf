"""A schedule as Prefect keeps it: its name, and the runs that it takes for alive after the machine has died."""

from contextlib import suppress

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    DeploymentFilter,
    DeploymentFilterName,
    FlowRunFilter,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import StateType
from prefect.states import Crashed

from transforms.records import identifier
from warehouse.errors import DatabaseBusy
from warehouse.folder import DataFolder

_AT_WORK = [StateType.PENDING, StateType.RUNNING, StateType.CANCELLING]


def schedule_name(folder: DataFolder) -> str:
    """The name of the one schedule of a data folder, which no other folder's has on the same server."""
    return f"scheduled-{identifier(str(folder.path.resolve()))[:8]}"


def close_dead_runs(folder: DataFolder) -> int:
    """Marks runs of the folder's schedule as crashed where no process is at work in it. Returns how many.

    Prefect would hold the one place for them, and cancel every later run, for as long as it does not know: for five
    minutes, or for good where its server died too.
    """
    closed = 0
    with suppress(DatabaseBusy), folder.locked(), get_client(sync_client=True) as client:
        runs = client.read_flow_runs(
            deployment_filter=DeploymentFilter(name=DeploymentFilterName(any_=[schedule_name(folder)])),
            flow_run_filter=FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=_AT_WORK))),
        )
        for run in runs:
            client.set_flow_run_state(run.id, Crashed(message="The process that ran it is gone."))
            closed += 1
    return closed
