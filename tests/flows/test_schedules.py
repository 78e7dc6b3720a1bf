"""A schedule whose machine died at work: its place is given back, so that the next run is not cancelled."""

from pathlib import Path

import pytest

from warehouse.folder import DataFolder

pytestmark = pytest.mark.usefixtures("prefect_server")


def test_a_run_that_died_gives_its_place_back(tmp_path: Path) -> None:
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.objects import StateType
    from prefect.states import Pending, Running

    from flows.run import ingest
    from flows.schedules import close_dead_runs, schedule_name

    folder, other = DataFolder(tmp_path / "data"), DataFolder(tmp_path / "other")
    assert schedule_name(folder) != schedule_name(other)
    deployments = [
        ingest.to_deployment(schedule_name(one), concurrency_limit=1).apply()  # type: ignore[union-attr]
        for one in (folder, other)
    ]
    with get_client(sync_client=True) as client:
        runs = [client.create_flow_run_from_deployment(deployment) for deployment in deployments]  # type: ignore[arg-type]
        for run in runs:
            client.set_flow_run_state(run.id, Pending())
            client.set_flow_run_state(run.id, Running())
        with folder.locked():
            assert close_dead_runs(folder) == 0
        assert close_dead_runs(folder) == 1
        states = [client.read_flow_run(run.id).state for run in runs]
        assert [state.type for state in states if state] == [StateType.CRASHED, StateType.RUNNING]
        follower = client.create_flow_run_from_deployment(deployments[0])  # type: ignore[arg-type]
        assert client.set_flow_run_state(follower.id, Pending()).state.type == StateType.PENDING  # type: ignore[union-attr]
    assert close_dead_runs(folder) == 1
