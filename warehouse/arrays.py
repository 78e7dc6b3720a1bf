"""Python values as Arrow arrays, without waiting for pandas."""

import sys
from collections.abc import Sequence
from functools import cache
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import pyarrow as pa


def array(values: Sequence[Any], type_: pa.DataType) -> pa.Array:
    """An array of `values`, which are plain Python."""
    _leave_pandas_out()
    return pa.array(values, type_)


class _NoPandas(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname == "pandas":
            raise ModuleNotFoundError(name=fullname)
        return None


@cache
def _leave_pandas_out() -> None:
    """Lets pyarrow look for pandas in vain.

    It looks once in a process, at the first array, and where pandas is installed its import takes longer than many a
    run, and 60 MB in each process. `to_pandas` looks again, so whoever asks for pandas gets it.
    """
    if "pandas" in sys.modules:
        return
    finder = _NoPandas()
    sys.meta_path.insert(0, finder)
    try:
        pa.array([""])
    finally:
        sys.meta_path.remove(finder)
