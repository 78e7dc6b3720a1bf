"""Statements that their sentence dates without naming a day: "a few days ago", "the decade-long war has killed"."""

from collections.abc import Sequence
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.statements import Statement
from transforms.casualties.timing import distance_of
from transforms.casualties.vocabulary import CHARACTER
from transforms.records import TimeExpression

_TIME_ITEM, _SUBORDINATOR = CHARACTER["time"], CHARACTER["subordinator"]
# TIMEX3 units of stretches over which no one event goes on.
_YEARS: Final = frozenset({"Y", "E", "C"})


def is_of_no_day(clause: Clause, statement: Statement, times: Sequence[TimeExpression]) -> bool:
    """Whether the sentence dates the statement, and to no day: "a few days ago", "the decade-long war has killed"."""
    if _TIME_ITEM not in clause.shape:
        return False
    if statement.rule == "apart" and clause.shape[statement.last + 1 : statement.last + 2] == _SUBORDINATOR:
        return True  # "one was killed on Monday and four since"
    for index, character in enumerate(clause.shape):
        number = clause.sentence.values[clause.firsts[index]] if character == _TIME_ITEM else None
        time = times[number] if isinstance(number, int) and number < len(times) else None
        if time is None or distance_of(clause, statement, index) is None:
            continue
        if time.value == "PAST_REF" and time.text.lower().endswith(" ago"):
            return True
        if time.type == "DURATION" and time.value[-1:] in _YEARS and index < statement.first and "-" in time.text:
            return True
    return False
