"""`tollbook run`: a corpus into the warehouse, with progress on a terminal and a summary at the end."""

import atexit
import os
import sys
from pathlib import Path

import click
from rich.console import Console

from flows.commands.options import DATA
from flows.interrupt import leaving_at_once
from flows.settings import DEFAULT_MAX_REJECTS, RunSettings, default_workers, prepare_prefect
from warehouse.corpus import sample_corpus
from warehouse.errors import CorpusMissing
from warehouse.formats import FIELDS


@click.command(epilog="Example: tollbook run news/ --data ledger --map text=body --map publication_date=published")
@click.argument("corpus", required=False, type=click.Path(path_type=Path))
@DATA
@click.option(
    "--workers", type=click.IntRange(1), default=None, help="Processes to read with. [default: the processors]"
)
@click.option(
    "--map", "columns", multiple=True, metavar="FIELD=COLUMN", help="The column that holds a field; repeatable."
)
@click.option(
    "--max-rejects",
    type=click.FloatRange(0, 100),
    default=DEFAULT_MAX_REJECTS,
    show_default=True,
    help="Per cent of records that may be rejected before the exit code is 1.",
)
@click.option("--wait", type=click.FloatRange(0), default=0.0, help="Seconds to wait for another run to end.")
@click.option("-v", "--verbose", count=True, help="Say more; twice for everything.")
def run(
    corpus: Path | None,
    data: Path,
    workers: int | None,
    columns: tuple[str, ...],
    max_rejects: float,
    wait: float,
    verbose: int,
) -> None:
    """Read CORPUS, a folder or a file, into the warehouse; without one, the bundled sample."""

    settings = RunSettings(
        corpus=corpus or sample_corpus(),
        data=data,
        workers=workers or default_workers(),
        columns=_columns(columns),
        max_rejects=max_rejects,
        wait=wait,
    )
    if not settings.corpus.exists():
        raise CorpusMissing(settings.corpus)
    prepare_prefect(settings.folder, verbose)
    atexit.register(silence_stderr)

    console = Console(stderr=True, highlight=False)
    console.print(f"tollbook: reading {settings.corpus}", markup=False, soft_wrap=True)
    # Prefect reads its environment when it is imported, so this comes after it has been prepared.
    from flows.progress import shown
    from flows.run import run_flow
    from flows.summary import QUERY

    with leaving_at_once(console), shown(console):
        summary = run_flow(settings)
    for label, value in summary.lines():
        console.print(f"{label:>13}  {value}", markup=False, soft_wrap=True)
    console.print(f'{"try":>13}  tollbook sql --data {data} "{QUERY}"', markup=False, soft_wrap=True)
    counts = summary.counts
    records = counts.articles_read + counts.records_rejected
    if records and 100 * counts.records_rejected / records > max_rejects:
        console.print(f"tollbook: more than {max_rejects:g} % of the records were rejected", markup=False)
        sys.exit(1)


def silence_stderr() -> None:
    """Closes stderr for good; to be registered with atexit before Prefect is imported, so that it runs last.

    Prefect's threads outlive the interpreter's tidying, and DuckDB's binding then lists what they hold as leaks. By
    then everything of ours has been said.
    """
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _columns(pairs: tuple[str, ...]) -> dict[str, str]:

    columns = {}
    for pair in pairs:
        name, equals, column = pair.partition("=")
        if not equals or not column or name not in FIELDS:
            raise click.BadParameter(
                f"{pair!r} is not FIELD=COLUMN with FIELD one of {', '.join(FIELDS)}", param_hint="--map"
            )
        columns[name] = column
    return columns
