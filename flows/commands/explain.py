"""`tollbook explain`: how a text is read, or where a claim or an incident of the warehouse comes from."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from flows.commands.options import DATA
from flows.output import write_table
from flows.terminal import terminal_width, visible
from transforms.articles import read_raw_record
from transforms.reading import read_article
from transforms.records import OUTCOMES, RawRecord
from warehouse.folder import DataFolder

_TIMEX = ("text", "type", "value", "mod", "date_start", "date_end", "date_prec", "anchor", "rule")
_CLAIM = (
    *("text", "outcome", "quantity", "low", "best", "high", "mod", "vague_term", "victims", "victim_class"),
    *("victim_sex_age", "part_of", "scope", "is_update", "is_negated", "hedge", "attributed_to"),
    *("event_date_start", "event_date_end", "event_date_prec", "place_name", "rule"),
)
_ARTICLE = (
    *("title", "publisher", "url", "publication_date", "publication_date_basis", "source_path", "source_record"),
    *("source_id", "article_id", "duplicate_of", "superseded_by"),
)
_INCIDENT = (
    *(
        "incident_id",
        "role",
        "behind",
        "date_start",
        "date_end",
        "date_prec",
        "place_name",
        "adm_1",
        "country",
        "latitude",
    ),
    *("longitude", "where_prec", "deaths_civilians", "deaths_combatants", "deaths_unknown", "number_of_articles"),
    *("number_of_sources", "first_reported", "last_reported", "event_clarity", "link_reason"),
)


@click.command(
    epilog='Example: tollbook explain "At least 23 fighters were killed on Thursday." --date 2020-02-14, '
    "or tollbook explain --claim 3f0c --data ledger"
)
@click.argument("text", required=False)
@click.option("--date", "date", metavar="YYYY-MM-DD", default=None, help="The day the text was published.")
@click.option("--claim", "claim_id", metavar="ID", default=None, help="A claim of the warehouse; its id may be cut.")
@click.option("--incident", "incident_id", metavar="ID", default=None, help="An incident of the warehouse.")
@DATA
def explain(text: str | None, date: str | None, claim_id: str | None, incident_id: str | None, data: Path) -> None:
    """Print every reading of TEXT with the rule that made it: time expressions, claims, incident reports.

    With --claim or --incident, go from a figure of the warehouse down to the words: article, span, rule, time
    expression, anchor, convention, run.
    """
    if sum(given is not None for given in (text, claim_id, incident_id)) != 1:
        raise click.UsageError("give a text, or --claim ID, or --incident ID")
    if claim_id is not None:
        _explain_claim(DataFolder(data), claim_id)
    elif incident_id is not None:
        _explain_incident(DataFolder(data), incident_id)
    elif text is not None:
        _explain_text(text, date)


def _explain_text(text: str, date: str | None) -> None:
    fields = {"text": text, "publication_date": date}
    reading = read_article(read_raw_record(RawRecord("command line", None, "command line", fields, "field")))
    width = terminal_width()
    click.echo(f"time expressions: {len(reading.time_expressions)}")
    if reading.time_expressions:
        write_table(_TIMEX, [[getattr(t, name) for name in _TIMEX] for t in reading.time_expressions], width)
    click.echo(f"\nclaims: {len(reading.claims)}")
    for number, claim in enumerate(reading.claims, 1):
        _write_stated(f"claim {number}", claim._asdict(), _CLAIM)


def _explain_claim(data: DataFolder, claim_id: str) -> None:
    # A text is read without a warehouse, and quicker without DuckDB.
    from warehouse.provenance import claim_provenance

    found = claim_provenance(data, claim_id)
    claim = found.claim
    click.echo(_marked(claim["sentence"], claim["char_start"] - claim["sentence_start"], len(claim["text"])) + "\n")
    _write_stated(
        "claim", {**claim, "span": f"{claim['char_start']} to {claim['char_end']}"}, ("claim_id", "span", *_CLAIM)
    )
    _write_stated("article", found.article, _ARTICLE)
    if found.expression:
        dated = found.expression
        words = _marked(dated["sentence"], dated["char_start"] - dated["sentence_start"], len(dated["text"]))
        expression = {**dated, "span": f"{dated['char_start']} to {dated['char_end']}", "sentence": words}
        _write_stated("time expression", expression, ("span", "sentence", *_TIMEX))
    for incident in found.incidents:
        _write_stated(
            "incident", {**incident, **_toll_words(incident), **_civilians(incident)}, (*_INCIDENT, *OUTCOMES)
        )
    if found.counts:
        click.echo(f"\n{claim['vague_term']} counts as")
        _write_rows(("convention", "low", "best", "high", "citation"), found.counts)
    _write_stated("run", found.run, ("run_id", "corpus", "started_at", "tollbook_version", "rule_set"))


def _explain_incident(data: DataFolder, incident_id: str) -> None:
    from warehouse.provenance import incident_provenance

    found = incident_provenance(data, incident_id)
    _write_stated("incident", {**found.incident, **_civilians(found.incident)}, _INCIDENT)
    click.echo("\ntoll, as low / best / high")
    write_table(
        ("convention", *OUTCOMES),
        [[row["convention"], *_toll_words(row).values()] for row in found.tolls],
        terminal_width(),
    )
    click.echo(f"\nclaims: {len(found.claims)}")
    for claim in found.claims:
        day = claim["publication_date"] or "no date"
        named = [claim["publisher"], claim["title"]] if claim["title"] else [claim["publisher"], claim["source_path"]]
        click.echo("  ".join([f"\n{day}", *(visible(name) for name in named if name)]))
        click.echo(f"  {visible(claim['sentence'])}")
        said = f", {claim['hedge']}" if claim["hedge"] else ""
        said += f", says {visible(claim['attributed_to'])}" if claim["attributed_to"] else ""
        number = claim["vague_term"] or "/".join(_bound(claim[name]) for name in ("low", "best", "high"))
        behind = f", behind {claim['bounds']}" if claim["bounds"] else ""
        click.echo(f"  {claim['role']}: {number} {claim['outcome']}{said}{behind}  (--claim {claim['claim_id']})")


def _toll_words(row: Mapping[str, Any]) -> dict[str, str]:
    """The bounds of each outcome on one line; empty where nothing is stated."""
    tolls = {outcome: [row[f"{outcome}_{bound}"] for bound in ("low", "best", "high")] for outcome in OUTCOMES}
    return {
        outcome: "" if toll == [None] * 3 else " / ".join(_bound(bound) for bound in toll)
        for outcome, toll in tolls.items()
    }


def _civilians(incident: Mapping[str, Any]) -> dict[str, str]:
    """What to say of dead civilians of whom some are not called that: `tollbook methodology` has the rule."""
    number = incident["deaths_civilians"]
    if number is None or number <= (incident["called_civilians"] or 0):
        return {}
    return {"deaths_civilians": f"{number}, with those told of in plain words, not as civilians"}


def _bound(value: int | None) -> str:
    return "?" if value is None else str(value)


def _marked(sentence: str, start: int, length: int) -> str:
    """The sentence with the claim between angle marks."""
    end = start + length
    return f"{visible(sentence[:start])}»{visible(sentence[start:end])}«{visible(sentence[end:])}"


def _write_stated(title: str, values: Mapping[str, Any], names: Sequence[str]) -> None:
    """A table of what is stated, a line a field."""
    stated = [
        (name if number == 0 else "", line)
        for name in names
        if values.get(name) is not None and values[name] is not False
        for number, line in enumerate(str(values[name]).splitlines() if name == "link_reason" else [values[name]])
        if line != ""
    ]
    click.echo()
    write_table((title, ""), stated, terminal_width())


def _write_rows(names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    write_table(names, [[row[name] for name in names] for row in rows], terminal_width())
