"""The constants of what is compiled are Final: mypyc looks others up by name wherever they are used."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]+")


def assigned(path: Path) -> dict[str, ast.expr]:
    """What a module assigns to plain names, without an annotation."""
    return {
        node.targets[0].id: node.value
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }


def compiled() -> list[Path]:
    """The modules of the packages that setup.py compiles."""
    of_setup = {name: ast.literal_eval(value) for name, value in assigned(ROOT / "setup.py").items() if name != "CALLS"}
    found = [path for name in of_setup["PACKAGES"] for path in (ROOT / "transforms" / name).glob("*.py")]
    return sorted(path for path in found if path.name not in of_setup["PLAIN"])


@pytest.mark.parametrize("path", compiled(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_constants_are_final(path: Path) -> None:
    assert [name for name in assigned(path) if CONSTANT.fullmatch(name)] == []
