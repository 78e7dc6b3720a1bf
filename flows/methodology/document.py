"""The method's description as Markdown."""

import inspect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

from flows.methodology.rules import read_example, rule_names
from transforms.incidents import aggregates, linking, merging, tolls
from warehouse.conventions import Row
from warehouse.method import Kind, kept_examples, measured_accuracy
from warehouse.rule_set import rule_set

_STATED = (
    ("23, twenty-three, a soldier, two named people", "23, 23, 1, 2", "the same", "the same"),
    ("at least 23; more than 200", "23; 200", "23; 200", "NULL"),
    ("up to 40", "NULL", "40", "40"),
    ("fewer than 10", "NULL", "NULL", "10"),
    ("about 50", "NULL", "50", "NULL"),
    ("between 10 and 15", "10", "NULL", "15"),
    ("dozens, several, hundreds", "NULL", "NULL", "NULL"),
    ("nobody was hurt", "0", "0", "0"),
)
_DATE_PREC = ("the day", "two to six days", "the week", "eight to thirty days, or the month", "up to a year")
_WHERE_PREC = (
    *("exact", "within 25 km", "second-order region", "first-order region", "a line or a fuzzy area"),
    *("the country", "at sea or in the air"),
)

_MEASURED = (
    "Against labels that people gave, some of which are wrong. The rules were written with these texts at hand: "
    "on texts that nobody has looked at, expect less."
)


def methodology(conventions: Sequence[Row]) -> str:
    """How tollbook comes to its numbers. `conventions` are its rows, as the warehouse has them."""
    return "\n".join(_lines(conventions)) + "\n"


def _lines(conventions: Sequence[Row]) -> Iterator[str]:
    yield from ("# How tollbook comes to its numbers", "", f"Made from the code of rule set {rule_set()}.", "")
    yield from (
        "A claim is one statement of a number of people killed, injured, missing, captured or displaced, with the "
        "characters it stands in. Nothing is invented: a number that nobody stated is NULL, a zero stands only where "
        "an article says that nobody was harmed, and a date is an interval with a precision.",
        "",
    )
    yield from ("## Numbers", "", *_table(("stated", "low", "best", "high"), _STATED), "")
    yield from _rules("date", "Time expressions", "Each is read on the day of publication given with it.")
    yield from _rules("claim", "Casualty claims", "Bounds are low/best/high.")
    yield from ("## Tolls of one article", "", *_prose(tolls), "")
    yield from ("## Incidents across articles", "", *_prose(linking), "", *_prose(merging), "")
    yield from ("## Aggregates over several events", "", *_prose(aggregates), "")
    yield from ("## Conventions for vague words", "")
    yield "Claims keep the words; a convention gives them numbers, in `incident_tolls(convention)`."
    yield ""
    yield from (*_table(("convention", "vague_term", "low", "best", "high", "citation"), conventions), "")
    yield from ("## Precision", "", "After the codebook of UCDP GED 23.1.", "")
    yield from (*_table(("date_prec", "what is known"), enumerate(_DATE_PREC, 1)), "")
    yield from (*_table(("where_prec", "what is known"), enumerate(_WHERE_PREC, 1)), "")
    yield from ("## Measured accuracy", "", _MEASURED, "")
    figures = [[one.gold, one.measure, f"{one.value:.1f}", one.measured_on] for one in measured_accuracy()]
    yield from _table(("texts", "measure", "per cent", "measured on"), figures)


def _rules(kind: Kind, title: str, note: str) -> Iterator[str]:
    examples: dict[str, list[list[object]]] = defaultdict(list)
    for kept in kept_examples():
        if kept.kind == kind:
            readings = [
                words for of, rule, words in read_example(kept.text, kept.published) if (of, rule) == (kind, kept.rule)
            ]
            if readings:
                examples[kept.rule].append([kept.rule, kept.text, kept.published, "; ".join(readings)])
    names = list(dict.fromkeys([*rule_names(kind), *examples]))
    yield from (
        f"## {title}",
        "",
        f"{len(names)} rules. {note} The rule that read a row is named in its column `rule`.",
        "",
    )
    rows = [row for name in names for row in examples[name] or [[name, "", "", ""]]]
    yield from (*_table(("rule", "example", "published", "reading"), rows), "")


def _prose(module: ModuleType) -> Iterator[str]:
    """The description that the code itself carries, less its first line, which is about the code."""
    text = inspect.cleandoc(module.__doc__ or "")
    yield from text.partition("\n")[2].strip().splitlines() or [text]


def _table(names: Sequence[str], rows: Any) -> Iterator[str]:
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(_cell(value) for value in row)} |"


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).replace("|", "\\|").split())
