"""`tollbook export`: the warehouse as Parquet files that are handed on, with their description."""

from pathlib import Path
from typing import get_args

import click

from flows.commands.options import DATA
from flows.terminal import visible
from warehouse.export import ExportOptions, export_warehouse
from warehouse.export.folder import NO_LICENCE, ShapeName
from warehouse.folder import DataFolder


@click.command(epilog="Example: tollbook export handover/ --data ledger --csv --licence CC-BY-4.0")
@click.argument("folder", type=click.Path(path_type=Path))
@DATA
@click.option("--partition-by", type=click.Choice(["year"]), help="Write dated tables as hive partitions, one a year.")
@click.option("--csv", "has_csv", is_flag=True, help="Write each table as CSV too, with formulas defused.")
@click.option("--geoparquet", "has_geoparquet", is_flag=True, help="Write the incidents as GeoParquet too.")
@click.option(
    "--shape",
    type=click.Choice(get_args(ShapeName)),
    help="Write the incidents in another project's columns instead of the tables.",
)
@click.option(
    "--convention",
    default=None,
    help="What vague words count as. [default: raw; acled-2024 with --shape acled]",
)
@click.option("--licence", default=NO_LICENCE, help="Under which terms you hand it on, kept in every file.")
def export(
    folder: Path,
    data: Path,
    partition_by: str | None,
    has_csv: bool,
    has_geoparquet: bool,
    shape: ShapeName | None,
    convention: str | None,
    licence: str,
) -> None:
    """Write every table and view to FOLDER; an earlier export there is replaced.

    The files are Parquet, described by datapackage.json (a Frictionless data package with hashes and row counts) and
    data_dictionary.md.
    """
    options = ExportOptions(has_csv, has_geoparquet, partition_by == "year", shape, convention, licence)
    for file in export_warehouse(DataFolder(data), folder, options).files:
        click.echo(f"{visible(folder / file.path)}\t{file.rows}")
