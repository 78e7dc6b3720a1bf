"""The SQL of linking, one statement a file."""

import re
from collections.abc import Mapping
from importlib import resources

_PARAMETER = re.compile(r"\$([a-z]\w*)")


def statement(name: str) -> str:
    """The SQL of that name."""
    return (resources.files("warehouse") / "linking_sql" / f"{name}.sql").read_text(encoding="utf-8")


def parameters(sql: str, values: Mapping[str, object]) -> dict[str, object]:
    """Of `values` those that the SQL names. Raises KeyError where one is missing."""
    return {name: values[name] for name in _PARAMETER.findall(sql)}
