"""Wounds told twice: of those stabbed who are said again to be hurt, and of those in hospital who were told before."""

from collections.abc import Collection, Sequence

from transforms.casualties.people import Clause
from transforms.casualties.statements import OTHERS, Statement
from transforms.lexicon.harm import CONDITIONS, MAY_HAVE_DIED
from transforms.records import Outcome


def with_wounds_told(clause: Clause, statements: list[Statement]) -> list[Statement]:
    """The statements, those stabbed as the whole of whom the sentence goes on to say how they are hurt.

    "Stabbed four men, two of them badly" are four; in "stabbed a man, leaving him injured" it is said again.
    """
    injured = [one for one in statements if one.outcome == "injured"]
    stabbed = [one for one in injured if clause.sentence.words[clause.firsts[one.trigger]] in MAY_HAVE_DIED]
    if len(stabbed) != 1 or len(injured) < 2:
        return statements
    whole = stabbed[0]
    others = [one for one in injured if one is not whole and one.trigger > whole.trigger and one.whole is None]
    if others and all(one.people.kind == "pronoun" for one in others):
        return [one for one in statements if one is not whole]
    if sum(one.people.quantity.number or 0 for one in others) <= (whole.people.quantity.number or 0):
        for one in others:
            one.whole = whole
    return statements


def mark_conditions(
    clause: Clause, statements: Sequence[Statement], numbers: Collection[tuple[Outcome, int | None]]
) -> None:
    """Makes those who are "in critical condition" a part of the injured whom an earlier sentence has told."""
    for one in statements:
        is_how = clause.sentence.words[clause.firsts[one.trigger]] in CONDITIONS and one.people.noun not in OTHERS
        number = one.people.quantity.number
        if (
            is_how
            and number is not None
            and any(outcome == "injured" and (told is None or told > number) for outcome, told in numbers)
        ):
            one.is_part = True
