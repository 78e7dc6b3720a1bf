"""The user's own checks: SQL files in a folder, beside the checks that tollbook brings."""

import re
from pathlib import Path

import duckdb

from warehouse.checks import Check, Severity
from warehouse.errors import CheckWrong

_SEVERITY = re.compile(r"severity:\s*warning", re.IGNORECASE)


def read_checks(folder: Path) -> list[Check]:
    """The user's own checks: each `.sql` file of `folder` is one, in order of their names; no folder, no checks.

    The file's name names the check. Its first comment line is the meaning; a line `-- severity: warning` makes it a
    warning, else it is an error. Raises CheckWrong where a file is not one SELECT.
    """
    return [_read_check(path) for path in sorted(folder.glob("*.sql"))] if folder.is_dir() else []


def _read_check(path: Path) -> Check:
    text = path.read_text(encoding="utf-8")
    comments = [line.removeprefix("--").strip() for line in text.splitlines() if line.startswith("--")]
    severity: Severity = "warning" if any(_SEVERITY.fullmatch(line) for line in comments) else "error"
    meaning = next((line for line in comments if not line.lower().startswith("severity:")), path.stem)
    try:
        statements = duckdb.extract_statements(text)
    except duckdb.Error as error:
        raise CheckWrong(path, str(error).splitlines()[0]) from error
    if len(statements) != 1 or statements[0].type.name != "SELECT":
        raise CheckWrong(path, f"{len(statements)} statements" if len(statements) != 1 else "no SELECT")
    return Check(f"user.{path.stem}", meaning, severity, statements[0].query)
