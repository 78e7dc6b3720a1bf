"""A statement: some people, what happened to them, and the words that say so."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from transforms.casualties.people import Clause, People
from transforms.numbers import Quantity
from transforms.records import Outcome

# Nouns that stand for the people named before.
OTHERS: Final = frozenset({"others", "other", "more", "another"})


@dataclass(slots=True, init=False)
class Statement:
    """One group of people with one outcome; items and characters that it spans, the rule that read it."""

    people: People
    outcome: Outcome
    rule: str
    first: int
    last: int
    trigger: int
    start: int
    end: int
    whole: "Statement | None"
    is_update: bool
    is_part: bool

    def __init__(
        self,
        people: People,
        outcome: Outcome,
        rule: str,
        first: int,
        last: int,
        trigger: int,
        start: int,
        end: int,
        whole: "Statement | None" = None,
        is_update: bool = False,
        is_part: bool = False,
    ) -> None:
        self.people = people
        self.outcome = outcome
        self.rule = rule
        self.first = first
        self.last = last
        self.trigger = trigger
        self.start = start
        self.end = end
        self.whole = whole
        self.is_update = is_update
        self.is_part = is_part


@dataclass(frozen=True, slots=True)
class StatementRule:
    """One turn of phrase: it cannot be there without a class of `harm` and one of each of `needs`."""

    name: str
    harm: frozenset[str]
    needs: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]
    resolve: Callable[["StatementRule", Clause, re.Match[str]], Iterator[Statement]]


def fits_within(part: Quantity, whole: Quantity) -> bool:
    """Whether a part can be no larger than its whole, as far as the numbers tell."""
    if part.number is None:
        return True
    return whole.number is None or part.number <= whole.number
