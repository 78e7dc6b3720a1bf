"""`tollbook serve`: runs on a schedule, in a process of its own, with Prefect's server and its pages beside it."""

import os
import signal
import warnings
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click

from flows.commands.options import CORPUS, run_options, run_settings
from flows.logs import keep_for_runs, start_logs
from flows.servers import ScheduleServer
from flows.settings import RunSettings, has_server, prepare_prefect
from flows.terminal import visible
from warehouse.errors import CorpusMissing

WAIT_SECONDS = 600.0  # how long a scheduled run waits for one that was started by hand


@click.command(epilog="""Example: tollbook serve --cron "0 * * * *" news/ --data ledger""")
@CORPUS
@click.option("--cron", required=True, metavar="CRON", help='When to run, in UTC: "0 * * * *" is every hour.')
@run_options
@click.option("--host", default="127.0.0.1", show_default=True, help="Where Prefect's server listens.")
@click.option("--port", type=click.IntRange(1, 65535), default=4200, show_default=True, help="And on which port.")
def serve(corpus: str | None, cron: str, host: str, port: int, **options: object) -> None:
    """Read CORPUS into the warehouse on a schedule, until interrupted.

    Prefect's server is started with it, unless PREFECT_API_URL or a profile names one or one listens at that port
    already; its pages show every run with its summary, checks and rejects. One run at a time: what falls due in the
    meantime is cancelled, so that late runs do not pile up.
    """

    settings = run_settings(corpus, options)
    settings = replace(settings, wait=settings.wait or WAIT_SECONDS)
    if isinstance(settings.corpus, Path) and not settings.corpus.exists():
        raise CorpusMissing(settings.corpus)
    verbosity, as_json = int(str(options["verbose"])), bool(options["log_json"])
    prepare_prefect(settings.folder, max(verbosity, 1))
    # Prefect's own lines are for its pages; here the runs speak for themselves.
    os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "DEBUG" if verbosity > 1 else "CRITICAL")
    keep_for_runs(verbosity, as_json=as_json)
    start_logs(verbosity, as_json=as_json)
    # A service manager ends a process with SIGTERM; until Prefect answers it, it leaves the same way as Ctrl-C.
    signal.signal(signal.SIGTERM, _interrupt)
    # Prefect's answer calls a coroutine that it does not wait for, and exits all the same.
    warnings.filterwarnings("ignore", "coroutine 'Runner.astop' was never awaited", RuntimeWarning)
    server = None if has_server() else ScheduleServer(host, port)
    _check_cron(cron)
    if server is not None:
        server.ensure()
    _serve(settings, cron)


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _check_cron(cron: str) -> None:
    from prefect.client.schemas.schedules import CronSchedule

    try:
        CronSchedule(cron=cron)
    except ValueError as error:
        raise click.BadParameter(
            f'{cron!r} is no schedule; expected five fields as cron has them, such as "0 * * * *" for every hour',
            param_hint="--cron",
        ) from error


def _serve(settings: RunSettings, cron: str) -> None:
    from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
    from prefect.settings import get_current_settings
    from prefect.types.entrypoint import EntrypointType

    from flows.run import ingest, parameters_of
    from flows.schedules import close_dead_runs, schedule_name

    if closed := close_dead_runs(settings.folder):
        click.echo(f"tollbook: closed {closed} run{'s' if closed > 1 else ''} that died at work", err=True)
    pages = str(get_current_settings().api.url).removesuffix("/api")
    click.echo(f"tollbook: reading {visible(settings.corpus)} at {cron}; the runs are shown at {pages}", err=True)
    ingest.serve(
        name=schedule_name(settings.folder),
        cron=cron,
        parameters=parameters_of(settings),
        global_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
        entrypoint_type=EntrypointType.MODULE_PATH,
        pause_on_shutdown=False,
        print_starting_message=False,
    )
