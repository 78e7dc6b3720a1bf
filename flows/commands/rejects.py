"""`tollbook rejects`: what could not be read, by reason."""

from pathlib import Path

import click

from flows.commands.options import DATA
from flows.output import write_table
from flows.terminal import terminal_width
from warehouse.folder import DataFolder
from warehouse.rejects import list_rejects, reject_counts


@click.command(epilog="Example: tollbook rejects --reason bad_date --data ledger")
@DATA
@click.option("--reason", default=None, metavar="CODE", help="Only rejects for this reason, such as bad_date.")
@click.option("--resolved", is_flag=True, help="Also those that a later run could read after all.")
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="Rows to print.")
def rejects(data: Path, reason: str | None, resolved: bool, limit: int) -> None:
    """List what could not be read: how many for each reason, then each with its place.

    After a fix, `tollbook run --rejects` reads them again and closes them.
    """
    folder, width = DataFolder(data), terminal_width()
    counts = reject_counts(folder, reason, with_resolved=resolved)
    if not counts:
        click.echo("no rejects", err=True)
        return
    write_table(("reason", "records", "of them resolved"), counts, width)
    click.echo()
    rows = list_rejects(folder, reason, with_resolved=resolved, limit=limit)
    write_table(("reason", "file", "record", "what is wrong", "resolved by"), rows, width)
    left = sum(count for _, count, _ in counts) - len(rows)
    if left:
        click.echo(f"and {left:,} more: --limit N", err=True)
