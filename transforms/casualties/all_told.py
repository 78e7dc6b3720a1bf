"""Those whom "all" stands for in "Four men were in the car. All were killed": as many as the sentence before counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, cast

from transforms.casualties.people import Clause, People
from transforms.casualties.statements import Statement, StatementRule
from transforms.casualties.vocabulary import CHARACTER
from transforms.numbers import Quantity
from transforms.records import Outcome

_ALL: Final = "all"
_WORDS: Final = frozenset({"all", "all of them"})


def resolve_all(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "All of them died", "they were all killed": people whom only the sentence before can count."""
    sentence, trigger = clause.sentence, match.start("harm")
    token, outcome = clause.firsts[match.start("who")], sentence.values[clause.firsts[trigger]]
    if not outcome or sentence.words[clause.firsts[match.start("all")]] not in _WORDS:
        return
    start, end = sentence.starts[token], sentence.ends[clause.lasts[match.start("all")]]
    people = People(start, end, start, end, Quantity(vague_term=_ALL), -1, -1, None, "unspecified", None, _ALL)
    first, after = match.span("span")
    last = sentence.ends[clause.lasts[trigger]]
    yield Statement(people, cast(Outcome, outcome), rule.name, first, after - 1, trigger, start, last)


def stands_for_others(statements: Sequence[Statement]) -> bool:
    """Whether one of `statements` is of "all", whom the sentence before counts."""
    return any(one.people.kind == _ALL for one in statements)


def with_all_counted(statements: Sequence[Statement], before: Clause | None) -> list[Statement]:
    """The statements, "all" being as many as the sentence `before` counts; without it where that counts several."""
    told = None if before is None else _counted(before)
    if told is not None:
        for one in statements:
            if one.people.kind == _ALL:
                one.people = replace(
                    one.people, quantity=told.quantity, victim_class=told.victim_class, sex_age=told.sex_age
                )
    return [one for one in statements if told is not None or one.people.kind != _ALL]


def _counted(before: Clause) -> People | None:
    """The only people whom a sentence counts, if it counts more than one, and nobody else stands in it."""
    found: People | None = None
    for index in before.chunks:
        person = before.people_at(index)
        if person is None or person.kind in _NOBODY_ELSE:
            continue
        if person.kind == "plural" and (person.victim_class == "perpetrator" or before.shape[index - 1] in _BY):
            continue  # "four men were stopped by soldiers"
        if found is not None or person.kind != "counts" or (person.quantity.number or 0) < 2:
            return None
        found = person
    return found


# Names of places look like those of people.
_NOBODY_ELSE: Final = frozenset({"named", "pronoun", "someone", "possessor"})
_BY: Final = frozenset(CHARACTER[kind] for kind in ("preposition", "bound"))
