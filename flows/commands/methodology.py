"""`tollbook methodology`: how the numbers come about, written from the code."""

from pathlib import Path

import click

from flows.commands.options import DATA
from flows.methodology import methodology as described
from warehouse.conventions import conventions_of
from warehouse.folder import DataFolder


@click.command(epilog="Example: tollbook methodology > method.md")
@DATA
def methodology(data: Path) -> None:
    """Print the method as Markdown: every rule with its examples, the conventions, precision codes, accuracy.

    The conventions are those of the codebooks and the data folder's own.
    """
    click.echo(described(sorted(conventions_of(DataFolder(data)), key=lambda row: row[:2])), nl=False)
