"""`tollbook run`: a corpus into the warehouse, with progress on a terminal and a summary at the end."""

import atexit
import datetime as dt
import shlex
import sys
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from flows.commands.options import CORPUS, run_options, run_settings
from flows.interrupt import leaving_at_once
from flows.logs import silence_stderr, start_logs
from flows.servers import TemporaryServer
from flows.settings import RunSettings, has_server, prepare_prefect
from flows.terminal import visible
from warehouse.errors import CorpusMissing
from warehouse.memory import no_cycles_sought
from warehouse.sources import located

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command(
    epilog="""\b
Example: tollbook run news/ --data ledger --map text=body --map publication_date=published
  tollbook run news/ --since 2025-03-01 --until 2025-03-31
  tollbook run --reread
  tollbook run s3://bucket/news --cluster tcp://10.0.0.5:8786 --shards s3://bucket/shards
"""
)
@CORPUS
@run_options
@click.option("--since", type=_DAY, default=None, help="Only articles published on this day or later.")
@click.option("--until", type=_DAY, default=None, help="Only articles published on this day or earlier.")
@click.option("--full", is_flag=True, help="Read everything in CORPUS again, also what is known and unchanged.")
@click.option("--reread", is_flag=True, help="Read everything in the warehouse again, from the text that it keeps.")
@click.option("--rejects", is_flag=True, help="Read only what was rejected before; without CORPUS, wherever it lay.")
def run(
    corpus: str | None,
    since: dt.datetime | None,
    until: dt.datetime | None,
    full: bool,
    reread: bool,
    rejects: bool,
    **options: object,
) -> None:
    """Read CORPUS, a folder, a file or a URL, into the warehouse; without one, the bundled sample.

    What is known and unchanged is left alone; a changed text supersedes the earlier one.
    """

    if full + reread + rejects > 1:
        raise click.UsageError("--full, --reread and --rejects exclude each other")
    if reread and (corpus or since or until):
        raise click.UsageError("--reread reads what the warehouse keeps: give no corpus and no dates")
    settings = run_settings(corpus, options)
    settings = replace(
        settings,
        since=since.date() if since else None,
        until=until.date() if until else None,
        extent="full" if full else "reread" if reread else "rejects" if rejects else "new",
    )
    if reread or rejects:
        settings.folder.published()  # there has to be one
    several = _remembered(settings) if rejects and corpus is None else [settings]
    for one in several:
        if isinstance(one.corpus, Path) and not one.corpus.exists():
            raise CorpusMissing(one.corpus)
    verbosity, as_json = int(str(options["verbose"])), bool(options["log_json"])
    prepare_prefect(settings.folder, verbosity)
    start_logs(verbosity, as_json=as_json)
    atexit.register(silence_stderr)
    console = Console(stderr=True, highlight=False, quiet=as_json)
    server = None if has_server() else TemporaryServer()

    is_over_limit = False
    with leaving_at_once(console, server, settings.folder.database):
        for one in several:
            is_over_limit |= _run(one, console, server)
    if is_over_limit:
        click.echo(f"tollbook: more than {settings.max_rejects:g} % of the records were rejected", err=True)
        sys.exit(1)


def _run(settings: RunSettings, console: Console, server: TemporaryServer | None) -> bool:
    """Runs the flow and says what it did. Tells whether too many records were rejected."""
    what = "the articles of the warehouse again" if settings.extent == "reread" else settings.corpus
    console.print(f"tollbook: reading {visible(what)}", markup=False, soft_wrap=True)
    # Prefect reads its environment when it is imported, so this comes after it has been prepared.
    with no_cycles_sought():  # a fifth of what the import takes
        from flows.progress import shown
        from flows.run import run_flow
        from flows.summary import QUERY

    if server is not None:
        server.wait()
    with shown(console):
        summary = run_flow(settings)
    for label, value in summary.lines():
        console.print(f"{label:>13}  {visible(value)}", markup=False, soft_wrap=True)
    console.print(
        f'{"try":>13}  tollbook sql --data {shlex.quote(visible(settings.data))} "{QUERY}"',
        markup=False,
        soft_wrap=True,
    )
    counts = summary.counts
    records = counts.articles_read + counts.records_rejected
    is_bounded = settings.extent in ("new", "full") and records > 0
    return is_bounded and 100 * counts.records_rejected / records > settings.max_rejects


def _remembered(settings: RunSettings) -> list[RunSettings]:
    """The settings for each corpus that an earlier run has read."""
    found = settings.folder.remembered_corpora().values()
    if not found:
        raise click.UsageError(
            "no corpus is remembered in this data folder: name it, as in `tollbook run --rejects news/`"
        )
    return [replace(settings, corpus=located(place), columns={**columns}) for place, columns in found]
