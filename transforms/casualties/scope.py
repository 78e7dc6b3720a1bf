"""Which people are meant: those of the event reported, those of many events together, or those of an earlier one.

A statement is cumulative when its words count over many events: it stands with "since", with a stretch of months or
years, with "bringing the total to", or in a war or a conflict as a whole. It is background when its own date lies two
weeks and more before publication, or words before it lead to an earlier event ("in response to", "convicted of").
Everything else is of the incident reported.
"""

import datetime as dt
from collections.abc import Mapping

from transforms.casualties.people import Clause
from transforms.casualties.statements import Statement
from transforms.casualties.timing import EventTime
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.sources import EARLIER, LONG_EVENTS, RUNNING
from transforms.records import Scope

_STOP = CHARACTER["stop"]
_LONG_AGO = dt.timedelta(days=14)


def _turns(table: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(turn.split()) for turn in table)


_RUNNING, _EARLIER = _turns(RUNNING), _turns(EARLIER)


def _has(words: list[str], turns: tuple[tuple[str, ...], ...]) -> bool:
    joined = f" {' '.join(words)} "
    return any(f" {' '.join(turn)} " in joined for turn in turns)


def scope_of(
    text: str, clause: Clause, statement: Statement, time: EventTime, published: dt.date | None, is_lead: bool
) -> Scope:
    """The scope of one statement. `is_lead` is True for the first statements of an article."""
    sentence, items = clause.sentence, clause.items
    first, last = items[statement.first].first, items[statement.last].last
    after = last + 1
    while after < len(sentence.words) and after - last < 12 and clause.sentence.shape[after] != _STOP:
        after += 1
    before = first
    while before > 0 and first - before < 12 and clause.sentence.shape[before - 1] != _STOP:
        before -= 1
    around = text[sentence.starts[before] : sentence.ends[after - 1]].lower().split()
    if time.is_since or _has(around, _RUNNING):
        return "cumulative"
    if _in_long_event(clause, statement, first, last, after):
        return "cumulative"
    number = statement.people.quantity.number
    if statement.rule == "toll" and number is not None and number >= 1000:
        return "cumulative"
    preceding = text[sentence.starts[max(0, first - 14)] : sentence.starts[first]].lower().split()
    if _has(preceding, _EARLIER):
        return "background"
    if time.end is not None and published is not None and published - time.end > _LONG_AGO:
        return "incident" if is_lead and (time.precision or 9) <= 2 else "background"
    return "incident"


def _in_long_event(clause: Clause, statement: Statement, first: int, last: int, after: int) -> bool:
    """Whether a war as a whole is what killed them: "killed in the conflict", "a war that has killed"."""
    sentence = clause.sentence
    for index in range(last + 1, after):
        if sentence.words[index] in LONG_EVENTS:
            between = clause.sentence.shape[last + 1 : index]
            return len(between) <= 7 and clause.sentence.shape[last + 1] == CHARACTER["preposition"]
    number = statement.people.quantity.number
    return any(word in LONG_EVENTS for word in sentence.words[max(0, first - 6) : first]) and (
        number is None or number >= 100
    )
