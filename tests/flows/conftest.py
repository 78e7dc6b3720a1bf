"""One temporary Prefect server for all tests of the flows, and the command line as a function."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flows.cli import tollbook
from flows.settings import prepare_prefect
from warehouse.folder import DataFolder


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A Prefect server with a database of its own, for the whole session."""
    prepare_prefect(DataFolder(tmp_path_factory.mktemp("prefect")), verbosity=0)
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield


@pytest.fixture
def command() -> Callable[..., Result]:
    """`tollbook ...` in this process; errors of ours come back as the result's exception."""

    def call(*arguments: str | Path) -> Result:
        return CliRunner().invoke(tollbook, [str(argument) for argument in arguments])

    return call
