"""Options that several verbs share."""

from pathlib import Path

import click

from flows.settings import DEFAULT_DATA

DATA = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=DEFAULT_DATA,
    show_default=True,
    help="The data folder, where the warehouse is published.",
)
