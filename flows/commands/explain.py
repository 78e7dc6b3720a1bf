"""`tollbook explain`: every reading of a text, with the rule that made it."""

from dataclasses import asdict

import click

from flows.output import terminal_width, write_table
from transforms.articles import read_raw_record
from transforms.reading import read_article
from transforms.records import RawRecord


@click.command(epilog='Example: tollbook explain "At least 23 fighters were killed on Thursday." --date 2020-02-14')
@click.argument("text")
@click.option("--date", "date", metavar="YYYY-MM-DD", default=None, help="The day the text was published.")
def explain(text: str, date: str | None) -> None:
    """Print every reading of TEXT with the rule that made it: time expressions, claims, incident reports."""

    fields = {"text": text, "publication_date": date}
    reading = read_article(read_raw_record(RawRecord("command line", None, "command line", fields, "field")))
    width = terminal_width()
    columns = ("text", "type", "value", "mod", "date_start", "date_end", "date_prec", "anchor", "rule")
    click.echo(f"time expressions: {len(reading.time_expressions)}")
    if reading.time_expressions:
        write_table(columns, [[asdict(t)[name] for name in columns] for t in reading.time_expressions], width)
    shown = (
        *(
            "text",
            "outcome",
            "quantity",
            "low",
            "best",
            "high",
            "mod",
            "vague_term",
            "victims",
            "victim_class",
            "scope",
        ),
        *(
            "is_update",
            "is_negated",
            "hedge",
            "attributed_to",
            "event_date_start",
            "event_date_end",
            "place_name",
            "rule",
        ),
    )
    click.echo(f"\nclaims: {len(reading.claims)}")
    for number, claim in enumerate(reading.claims, 1):
        values = asdict(claim)
        stated = [(name, values[name]) for name in shown if values[name] not in (None, False)]
        write_table((f"claim {number}", ""), stated, width)
