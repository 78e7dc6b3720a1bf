"""Some of a number: those taken out of a total told before, and a share of a number, which is fewer than all of it."""

from dataclasses import replace
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.statements import Statement
from transforms.casualties.turns import AMONG_VICTIMS
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.numbers import NOT_QUITE, SHARES
from transforms.numbers import bounded, exactly


def mark_shares(clause: Clause, statements: list[Statement]) -> None:
    """Marks those taken out of a total told before: "of those killed, 11 were children", "were among the victims"."""
    words = clause.sentence.words
    is_share = " ".join(words[:2]).startswith(("of the", "of those")) and not _TOTALS.isdisjoint(words[1:5])
    for one in statements:
        if is_share or words[clause.firsts[one.trigger]] == AMONG_VICTIMS:
            one.is_part = True


_TOTALS: Final = frozenset({"dead", "deaths", "fatalities", "injured", "killed", "slain", "victims", "wounded"})


def bound_shares(clause: Clause, statements: list[Statement]) -> None:
    """Makes a share of a number less than that number: "most of the 40 passengers died" gives no count of the dead.

    Where the number is of those who came to harm it stays: "most of the 23 people killed were civilians".
    """
    words, starts = clause.sentence.words, clause.sentence.starts
    for one in statements:
        number = one.people.quantity.high
        if number is None or one.people.quantity != exactly(number):
            continue
        if one.people.kind != "counts" or one.rule in _OF_THE_HARMED or one.first > one.trigger:
            continue
        before = clause.shape[one.first : one.trigger]
        if _RELATIVE in before and _IN_IT.issuperset(before[before.rindex(_RELATIVE) + 1 :]):
            continue  # "most of the 23 who had died were civilians"
        of = clause.firsts[one.first] - 1
        share = of - 1
        if share < 0 or words[of] != "of" or words[share] not in SHARES:
            continue
        if words[share] == "all":
            if share == 0 or words[share - 1] not in NOT_QUITE:
                continue
            share -= 1
        elif words[share] not in _ALONE and share > 0:
            share -= 1  # "a third", "two thirds", "40 percent", "the majority"
        start = starts[share]
        one.people = replace(one.people, start=start, quantity_start=start, quantity=bounded(number, "LESS_THAN"))
        one.start = min(one.start, start)


# The number they read is that of the dead or wounded, whatever share of them the verb speaks of.
_OF_THE_HARMED: Final = frozenset({"reduced", "state", "described"})
_RELATIVE: Final = CHARACTER["relative"]
_IN_IT: Final = frozenset(CHARACTER[kind] for kind in ("adverb", "be", "have"))
_ALONE: Final = frozenset({"most", "some", "part", "half"})
