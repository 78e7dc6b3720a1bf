"""Tables for people, in columns: what the verbs that ask print."""

import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal

from flows.terminal import visible


def write_table(names: Sequence[str], rows: Iterable[Sequence[object]], width: int | None = None) -> None:
    """An aligned table on stdout, numbers to the right; `width` is that of the terminal.

    Without one, in a pipe, nothing is cut or folded.
    """
    held = [list(row) for row in rows]
    is_number = [_is_numeric([row[column] for row in held]) for column in range(len(names))]
    lines = [[visible(value) for value in row] for row in held]
    if width is None:
        _write_plain([*names], lines, is_number)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name, is_right in zip(names, is_number, strict=True):
        table.add_column(Text(name), overflow="fold", justify="right" if is_right else "left")
    for line in lines:
        table.add_row(*map(Text, line))
    Console(width=width, highlight=False).print(table)


def _is_numeric(values: Sequence[object]) -> bool:
    stated = [value for value in values if value is not None]
    return bool(stated) and all(isinstance(value, int | float | Decimal) and value is not True for value in stated)


def _write_plain(names: list[str], lines: list[list[str]], is_number: list[bool]) -> None:
    from rich.cells import cell_len

    every = [names, *lines]
    widths = [max(cell_len(line[column]) for line in every) for column in range(len(names))]
    for line in every:
        cells = []
        for text, width, is_right in zip(line, widths, is_number, strict=True):
            gap = " " * (width - cell_len(text))
            cells.append(gap + text if is_right else text + gap)
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
