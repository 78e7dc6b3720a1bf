"""What may reach a terminal: text that cannot move its cursor, change its colours or turn its lines round."""

import json
import shutil
import sys
from collections.abc import Callable


def terminal_width() -> int | None:
    """The columns of the terminal that stdout is, None in a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def visible(value: object) -> str:
    """A value as one line that cannot move the cursor: control characters are shown as escapes."""
    if value is None:
        return ""
    return _escaped(str(value), lambda c: c.encode("unicode_escape").decode())


def visible_lines(value: object) -> str:
    """A value as as many lines as it has, each visible."""
    return "\n".join(visible(line) for line in str(value).split("\n"))


def json_escaped(written: str) -> str:
    """JSON on one line with escapes for what is not printable in it; it says the same."""
    return _escaped(written, lambda c: json.dumps(c)[1:-1])


def _escaped(text: str, escape: Callable[[str], str]) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else escape(c) for c in text)
