"""The examples that the method's description shows: chosen from the tables of phrases, a few for each rule.

    python -m tests.examples.kept

writes them anew to warehouse/method/examples.csv; how they are read is asked of the code when they are shown.
"""

import csv
import datetime as dt
import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import tests.examples
from flows.methodology.rules import read_example, rule_names
from warehouse.method import KeptExample, Kind

FILE = Path(__file__).resolve().parents[2] / "warehouse" / "method" / "examples.csv"
A_RULE = 3
PUBLISHED = dt.date(2015, 3, 18)


def phrases() -> Iterator[tuple[str, dt.date]]:
    """Every phrase of every table, with the day its table is read on."""
    for module in pkgutil.iter_modules(tests.examples.__path__):
        if module.name == "kept":
            continue
        table = importlib.import_module(f"tests.examples.{module.name}")
        published = getattr(table, "PUBLISHED", PUBLISHED)
        for value in vars(table).values():
            for one, day in _texts(value):
                yield one, day or published


def _texts(value: object) -> Iterator[tuple[str, dt.date | None]]:
    if isinstance(value, str) and " " in value and len(value) < 100:
        yield value, None
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, tuple | dict):
        yield from _texts(list(value))
    elif hasattr(value, "phrase"):
        yield f"{getattr(value, 'lead', '')} {value.phrase}".strip(), None
    elif hasattr(value, "text"):
        yield str(value.text), getattr(value, "published", None)


def kept() -> list[KeptExample]:
    """A few phrases that fire each rule, in the order of the rules."""
    found: dict[tuple[Kind, str], set[tuple[int, str, dt.date]]] = defaultdict(set)
    for text, published in phrases():
        for kind, rule, _ in read_example(text, published):
            found[kind, rule].add((len(text), text, published))
    kinds: tuple[Kind, ...] = ("date", "claim")
    return [
        KeptExample(kind, rule, text, published)
        for kind in kinds
        for rule in dict.fromkeys([*rule_names(kind), *sorted(rule for of, rule in found if of == kind)])
        for text, published in _spread(sorted(found[kind, rule]))
    ]


def _spread(phrases: list[tuple[int, str, dt.date]]) -> list[tuple[str, dt.date]]:
    """A short one, a longer one and a long one, of those that fit on a line; never the same words twice."""
    distinct = list({text.casefold(): (text, published) for _, text, published in reversed(phrases)}.values())[::-1]
    short = [one for one in distinct if len(one[0]) <= 70] or distinct[:1]
    return list(dict.fromkeys(short[len(short) * step // A_RULE] for step in range(A_RULE)))


def main() -> None:
    """Writes the file anew."""
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["kind", "rule", "text", "published"])
        writer.writerows([one.kind, one.rule, one.text, one.published.isoformat()] for one in kept())


if __name__ == "__main__":
    main()
