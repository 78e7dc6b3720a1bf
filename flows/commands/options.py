"""Options that several verbs share."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

import click

from flows.settings import DEFAULT_DATA, DEFAULT_MAX_REJECTS, RunSettings, default_workers
from transforms.windows import DEFAULT_WINDOWS, Windows
from warehouse.corpus import sample_corpus
from warehouse.folder import KEPT
from warehouse.formats import FIELDS
from warehouse.sources import located

Command = TypeVar("Command", bound=Callable[..., Any])

DATA = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=DEFAULT_DATA,
    show_default=True,
    help="The data folder, where the warehouse is published.",
)
CORPUS = click.argument("corpus", required=False, default=None)

_RUN_OPTIONS = (
    DATA,
    click.option(
        "--workers", type=click.IntRange(1), default=None, help="Processes to read with. [default: the processors]"
    ),
    click.option(
        "--map", "columns", multiple=True, metavar="FIELD=COLUMN", help="The column that holds a field; repeatable."
    ),
    click.option("--cluster", metavar="tcp://HOST:PORT", default=None, help="A Dask scheduler whose workers read."),
    click.option("--shards", "store", metavar="URL", default=None, help="Where the cluster's workers see the shards."),
    click.option(
        "--checks",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        default=None,
        help="A folder of your own checks, an SQL file each. [default: DATA/checks]",
    ),
    click.option(
        "--keep", "kept", type=click.IntRange(0), default=KEPT, show_default=True, help="Earlier files to keep."
    ),
    click.option(
        "--max-rejects",
        type=click.FloatRange(0, 100),
        default=DEFAULT_MAX_REJECTS,
        show_default=True,
        help="Per cent of records that may be rejected before the exit code is 1.",
    ),
    click.option("--wait", type=click.FloatRange(0), default=0.0, help="Seconds to wait for another run to end."),
    click.option(
        "--window",
        "windows",
        multiple=True,
        metavar="NAME=NUMBER",
        help="How far apart reports of one incident may be; repeatable. "
        f"[default: {', '.join(f'{name}={value:g}' for name, value in asdict(DEFAULT_WINDOWS).items())}]",
    ),
    click.option("-v", "--verbose", count=True, help="Say more; twice for everything."),
    click.option("--log-json", is_flag=True, help="Say it as JSON, an object a line."),
)


def run_options(command: Command) -> Command:
    """The options of every verb that runs the flow."""
    for option in reversed(_RUN_OPTIONS):
        command = option(command)
    return command


def run_settings(corpus: str | None, options: Mapping[str, Any]) -> RunSettings:
    """The settings that the options of run_options ask for; without a corpus, for the bundled sample."""
    return RunSettings(
        corpus=located(corpus) if corpus else sample_corpus(),
        data=options["data"],
        workers=options["workers"] or default_workers(),
        columns=mapped_columns(options["columns"]),
        cluster=options["cluster"],
        store=options["store"],
        checks=options["checks"],
        kept=options["kept"],
        max_rejects=options["max_rejects"],
        wait=options["wait"],
        windows=given_windows(options["windows"]),
    )


def given_windows(pairs: tuple[str, ...]) -> Windows:
    """The windows of `--window NAME=NUMBER`, as they stand by default where not given. Raises BadParameter."""
    try:
        return Windows.of({name: float(number) for name, _, number in (pair.partition("=") for pair in pairs)})
    except (TypeError, ValueError) as error:
        names = ", ".join(asdict(DEFAULT_WINDOWS))
        raise click.BadParameter(
            f"{' '.join(pairs)!r} is not NAME=NUMBER with NAME one of {names} and a number from 0 on; days are whole",
            param_hint="--window",
        ) from error


def mapped_columns(pairs: tuple[str, ...]) -> dict[str, str]:
    """The columns of `--map FIELD=COLUMN`. Raises BadParameter."""
    columns = {}
    for pair in pairs:
        name, equals, column = pair.partition("=")
        if not equals or not column or name not in FIELDS:
            raise click.BadParameter(
                f"{pair!r} is not FIELD=COLUMN with FIELD one of {', '.join(FIELDS)}", param_hint="--map"
            )
        columns[name] = column
    return columns
