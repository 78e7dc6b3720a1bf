"""`tollbook report`: the warehouse as one HTML page that needs no network."""

from pathlib import Path

import click

from flows.commands.options import DATA
from flows.terminal import visible
from warehouse.folder import DataFolder
from warehouse.report import write_report


@click.command(epilog="Example: tollbook report tolls.html --data ledger --convention raw")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@DATA
@click.option("--convention", default="raw", show_default=True, help="What vague words count as.")
def report(file: Path, data: Path, convention: str) -> None:
    """Write FILE, one HTML page with charts, a map and tables: each incident opens to its claims and their words."""
    incidents = write_report(DataFolder(data), file, convention)
    click.echo(f"tollbook: {visible(file)}: {incidents:,} incidents", err=True)
