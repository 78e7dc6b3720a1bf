"""The command line: `tollbook VERB ...`. Data go to stdout, words to stderr; a verb is imported when it is called."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module

import click

# Each verb is the command of its name in the module of its name below flows.commands; the words are for the overview.
VERBS: Mapping[str, str] = {
    "run": "Read a corpus into the warehouse.",
    "serve": "Run on a schedule.",
    "rejects": "List what could not be read.",
    "diff": "Show what changed between two runs, and why.",
    "rollback": "Publish an earlier warehouse again.",
    "sql": "Query the published warehouse.",
    "export": "Write every table as described Parquet.",
    "report": "Write the warehouse as one HTML page.",
    "explain": "Show how a text is read, or where a number comes from.",
    "methodology": "Print how the numbers come about.",
}


class VerbGroup(click.Group):
    """A group whose commands are imported one at a time, so that a quick one does not wait for a slow one's imports."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order of their table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; None where there is no such verb."""
        if cmd_name not in VERBS:
            return None
        command = getattr(import_module(f"flows.commands.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> object:
        """Calls the verb; when the reader of a pipe has seen enough, as with `head`, the rest goes nowhere."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return None
        return result

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The overview of the verbs, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=VerbGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: tollbook run news/ && tollbook sql 'SELECT * FROM casualty_claims LIMIT 5'",
)
@click.version_option(package_name="tollbook", message="tollbook %(version)s")
def tollbook() -> None:
    """Read conflict news into a ledger of casualty claims: who was harmed, how many, when, where, and who says so."""


def main() -> None:
    """The console command. Exit code 0 done, 1 checks failed or too many rejects, 2 wrong usage, 130 interrupted."""
    from flows.errors import RunError
    from flows.terminal import visible, visible_lines
    from transforms.errors import TransformError
    from warehouse.errors import ChecksFailed, WarehouseError

    try:
        tollbook.main(standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("tollbook: interrupted; the published warehouse is as it was", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ChecksFailed as error:
        click.echo(f"tollbook: {visible_lines(error)}", err=True)
        sys.exit(1)
    except (RunError, WarehouseError, TransformError) as error:
        click.echo(f"tollbook: {visible_lines(error)}", err=True)
        sys.exit(2)
    except MemoryError:
        click.echo("tollbook: out of memory; the published warehouse is as it was", err=True)
        sys.exit(2)
    except OSError as error:
        click.echo(f"tollbook: {visible(error.filename or 'input or output')}: {error.strerror}", err=True)
        sys.exit(2)
