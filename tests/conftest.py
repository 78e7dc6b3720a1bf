"""What every test may use: where the material beside the checkout lies, and the skip when it does not."""

import atexit
from pathlib import Path

import pytest

from flows.commands.run import silence_stderr

SHARED = Path(__file__).resolve().parents[2] / "shared"

# Runs after all else that ends with the session: see there.
atexit.register(silence_stderr)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The material beside the checkout; a test that needs it skips where there is none."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, which lies beside a developer's checkout only")
    return SHARED
