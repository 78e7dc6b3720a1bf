"""The rules that read dates and claims, and what each makes of an example now."""

import datetime as dt

from transforms.articles import read_raw_record
from transforms.casualties.harm_rules import RULES
from transforms.dates.grammars import ALL_RULES
from transforms.reading import read_article
from transforms.records import CasualtyClaim, RawRecord, TimeExpression
from warehouse.method import Kind


def rule_names(kind: Kind) -> list[str]:
    """The names of the rules, in the order in which they are tried."""
    names = [rule.name for rule in ALL_RULES] if kind == "date" else [rule.name for rule in RULES]
    return list(dict.fromkeys(names))


def read_example(text: str, published: dt.date) -> list[tuple[Kind, str, str]]:
    """Each reading of a phrase published on that day: its kind, its rule, and what it says in words."""
    raw = RawRecord("example", None, "example", {"text": text, "publication_date": published}, "field")
    reading = read_article(read_raw_record(raw))
    found: list[tuple[Kind, str, str]] = [("date", one.rule, _expression(one)) for one in reading.time_expressions]
    return found + [("claim", one.rule, _claim(one)) for one in reading.claims]


def _expression(one: TimeExpression) -> str:
    days = "" if one.date_start is None else f", {one.date_start} to {one.date_end}, precision {one.date_prec}"
    mod = f" {one.mod}" if one.mod else ""
    return f"{one.type} {one.value}{mod}{days}"


def _claim(one: CasualtyClaim) -> str:
    bounds = "/".join("NULL" if bound is None else str(bound) for bound in (one.low, one.best, one.high))
    number = f"“{one.vague_term}”" if one.vague_term else bounds
    return f"{one.outcome} {number}"
