"""What every test may use: where the material beside the checkout lies, and the skip when it does not."""

import atexit
import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as properties

from flows.logs import silence_stderr
from flows.settings import RunSettings
from tests.flows.stages import run_stages
from warehouse.corpus import sample_corpus
from warehouse.folder import DataFolder

SHARED = Path(__file__).resolve().parents[2] / "shared"

# Runs after all else that ends with the session: see there.
atexit.register(silence_stderr)

# A test run gives the same verdict each time; `make fuzz` is where chance looks for what nobody has thought of.
properties.register_profile("tollbook", deadline=None, derandomize="TOLLBOOK_FUZZ" not in os.environ)
properties.load_profile("tollbook")


@pytest.fixture(scope="module", autouse=True)
def _left_in_its_module() -> Iterator[None]:
    """What a module's tests leave to the garbage collector ends with the module, not amid another's test.

    Servers, connections and native objects do things as they end.
    """
    yield
    gc.collect()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The material beside the checkout; a test that needs it skips where there is none."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, which lies beside a developer's checkout only")
    return SHARED


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    """The warehouse of the bundled sample, made by the stages without Prefect; tests only read it."""
    settings = RunSettings(corpus=sample_corpus(), data=tmp_path_factory.mktemp("sample"))
    run_stages(settings)
    return settings.folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """The flag that rewrites the golden tables; whoever uses it reads the diff."""
    parser.addoption("--rewrite-golden", action="store_true", help="rewrite tests/golden from what is read now")
