"""Arrow arrays are made without pandas, and pandas can still be had."""

import subprocess
import sys

_SCRIPT = """
import importlib.util, sys
import pyarrow as pa
from warehouse.arrays import array
assert array(["a", None], pa.string()).to_pylist() == ["a", None]
assert "pandas" not in sys.modules
if importlib.util.find_spec("pandas"):
    assert pa.table({"a": array([1, 2], pa.int64())}).to_pandas()["a"].sum() == 3
"""


def test_an_array_brings_no_pandas_and_leaves_it_to_whoever_asks() -> None:
    subprocess.run([sys.executable, "-c", _SCRIPT], check=True)
