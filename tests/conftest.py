"""What every test may use: where the material beside the checkout lies, and the skip when it does not."""

import atexit
from pathlib import Path

import pytest

from flows.logs import silence_stderr
from flows.settings import RunSettings
from tests.flows.stages import run_stages
from warehouse.corpus import sample_corpus
from warehouse.folder import DataFolder

SHARED = Path(__file__).resolve().parents[2] / "shared"

# Runs after all else that ends with the session: see there.
atexit.register(silence_stderr)


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
