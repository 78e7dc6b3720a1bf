"""`tollbook export`: every table and exported view as Parquet."""

from pathlib import Path

import click

from flows.commands.options import DATA
from warehouse.export import export_tables
from warehouse.folder import DataFolder


@click.command(epilog="Example: tollbook export handover/ --data ledger")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@DATA
def export(folder: Path, data: Path) -> None:
    """Write every table and exported view to FOLDER as Parquet; an earlier export there is replaced."""

    for path in export_tables(DataFolder(data), folder):
        click.echo(str(path))
