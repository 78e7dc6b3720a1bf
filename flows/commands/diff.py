"""`tollbook diff`: what is not the same after two runs, and why."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import click

from flows.commands.options import DATA
from flows.terminal import json_escaped, visible
from warehouse.changes import Difference, differences
from warehouse.folder import DataFolder

# What of a row says which one it is, and what says how many; the rest is told only where it differs.
_SHOWN = {
    "claim": ("outcome", "quantity", "low", "best", "high", "victims", "text"),
    "toll": ("killed_low", "killed_best", "killed_high", "injured_low", "injured_best", "injured_high", "place_name"),
    "incident": ("date_start", "place_name", "killed_low", "killed_best", "killed_high", "number_of_articles"),
}
_REASONS = {
    "new_article": "the article is new",
    "new_text": "the article's text or details changed",
    "new_rules": "the rules changed",
    "asked": "it was read again on request",
    "linking": "reports of other articles were linked differently",
}


@click.command(
    epilog="Example: tollbook diff 20310304T100000123-1a2b3c4d 20310305T100000456-5e6f7a8b; "
    "`tollbook sql 'FROM runs'` lists the runs"
)
@click.argument("first")
@click.argument("second")
@DATA
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(["claim", "toll", "incident"]),
    multiple=True,
    default=("claim", "toll"),
    show_default=True,
    help="What to compare; repeatable.",
)
@click.option("--json", "as_json", is_flag=True, help="An object a line, with the whole rows.")
def diff(first: str, second: str, data: Path, kinds: tuple[str, ...], as_json: bool) -> None:
    """Show which claims and tolls are not the same after the run FIRST and after SECOND, and why."""
    found = 0
    for difference in differences(DataFolder(data), first, second):
        if difference.kind not in kinds:
            continue
        found += 1
        if as_json:
            sys.stdout.write(json_escaped(json.dumps(asdict(difference), ensure_ascii=False)) + "\n")
        else:
            _show(difference)
    click.echo(f"{found:,} differences", err=True)


def _show(difference: Difference) -> None:
    before, after = difference.before, difference.after
    sign = "+" if before is None else "-" if after is None else "~"
    place = difference.source_path or difference.id
    reason = _REASONS[difference.reason]
    if difference.reason == "new_rules":
        reason += f" ({' to '.join(difference.rule_sets)})"
    click.echo(f"{sign} {difference.kind} {difference.id}  {visible(place)}: {reason}")
    if before is not None and after is not None:
        for name in (name for name in after if before.get(name) != after[name]):
            click.echo(f"    {name}: {_value(before.get(name))} -> {_value(after[name])}")
        click.echo(f"    in: {_line(difference.kind, after)}")
    else:
        click.echo(f"    {_line(difference.kind, after or before or {})}")


def _line(kind: str, row: Mapping[str, object]) -> str:
    return ", ".join(f"{name} {_value(row[name])}" for name in _SHOWN[kind] if row.get(name) is not None)


def _value(value: object) -> str:
    return "NULL" if value is None else visible(value)
