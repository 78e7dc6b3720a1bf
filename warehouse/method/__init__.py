"""What the method's description is made of beside the code: kept examples and measured accuracy, as package data."""

import csv
import datetime as dt
import io
from dataclasses import dataclass
from importlib import resources
from typing import Literal

Kind = Literal["date", "claim"]


@dataclass(frozen=True, slots=True)
class KeptExample:
    """A phrase that a rule reads, and the day it is read on; how it is read is asked of the code each time."""

    kind: Kind
    rule: str
    text: str
    published: dt.date


@dataclass(frozen=True, slots=True)
class Accuracy:
    """One figure measured against human labels: in per cent, on that day, with the code of then."""

    gold: str
    what: str
    measure: str
    value: float
    measured_on: dt.date


def kept_examples() -> list[KeptExample]:
    """A few phrases for each rule, from the tables of examples that the tests read."""
    return [
        KeptExample("date" if kind == "date" else "claim", rule, text, dt.date.fromisoformat(published))
        for kind, rule, text, published in _rows("examples.csv")
    ]


def measured_accuracy() -> list[Accuracy]:
    """The figures of the last measurement that was kept."""
    return [
        Accuracy(gold, what, measure, float(value), dt.date.fromisoformat(day))
        for gold, what, measure, value, day in _rows("accuracy.csv")
    ]


def _rows(name: str) -> list[list[str]]:
    text = resources.files("warehouse.method").joinpath(name).read_text(encoding="utf-8")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]
