"""`tollbook sql`: a query on the published warehouse, as a table, CSV, JSON or Parquet."""

import sys
from pathlib import Path

import click

from flows.commands.options import DATA
from flows.results import Format, write_arrow
from flows.terminal import terminal_width
from warehouse.database import query
from warehouse.folder import DataFolder


@click.command(
    epilog="""Example: tollbook sql "SELECT outcome, sum(best) FROM casualty_claims GROUP BY ALL" --format csv"""
)
@click.argument("sql")
@DATA
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json", "parquet"]), default="table", show_default=True
)
def sql(sql: str, data: Path, form: Format) -> None:
    """Print the result of an SQL query on the published warehouse, read only."""

    if not sql.strip():
        raise click.UsageError("give a query, as in `tollbook sql 'FROM incidents'`")
    if form == "parquet" and sys.stdout.isatty():
        raise click.UsageError("Parquet is no sight for a terminal: send it to a file, as in `> result.parquet`")
    write_arrow(query(DataFolder(data), sql), form, terminal_width())
