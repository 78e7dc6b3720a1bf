"""`tollbook rollback`: an earlier published file in the place of the present one."""

from pathlib import Path

import click

from flows.commands.options import DATA
from flows.terminal import visible
from warehouse.folder import DataFolder
from warehouse.publishing import kept_files
from warehouse.publishing import rollback as publish_earlier


@click.command(epilog="Example: tollbook rollback --list && tollbook rollback --data ledger")
@click.argument("run_id", required=False, default=None, metavar="[RUN]")
@DATA
@click.option("--list", "is_list", is_flag=True, help="Only list the files that are kept, the latest first.")
def rollback(run_id: str | None, data: Path, is_list: bool) -> None:
    """Publish the warehouse again as it was after RUN; without one, as it was before the last run that changed it.

    The present file is kept, so that the same command can go forward again. The next run reads what is missing.
    """
    folder = DataFolder(data)
    if is_list:
        for kept in kept_files(folder):
            click.echo(f"{kept.run_id}  {visible(kept.path)}")
        return
    with folder.locked():
        published = publish_earlier(folder, run_id)
    click.echo(f"tollbook: published is the warehouse as it was after {published}", err=True)
