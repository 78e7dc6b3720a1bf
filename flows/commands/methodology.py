"""`tollbook methodology`: how the numbers come about, written from the code."""

from pathlib import Path

import click

from flows.commands.options import DATA
from flows.methodology import methodology as described
from warehouse.database import is_published, query
from warehouse.folder import DataFolder
from warehouse.views import CONVENTIONS_QUERY


@click.command(epilog="Example: tollbook methodology > method.md")
@DATA
def methodology(data: Path) -> None:
    """Print the method as Markdown: every rule with its examples, the conventions, precision codes, accuracy.

    The conventions are those of the published warehouse, if there is one.
    """
    folder = DataFolder(data)
    conventions = query(folder, CONVENTIONS_QUERY).to_pylist() if is_published(folder) else []
    click.echo(described(conventions), nl=False)
