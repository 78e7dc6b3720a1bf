"""Whether a statement that is not the first of its article tells of another event than the one reported.

Only what is told after other statements is asked: the words that look back in a lead ("the deadliest since") lead on
to nothing, and the first number of an article is that of its own event.
"""

import re
from itertools import pairwise
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.readings import TOLL_RULES
from transforms.casualties.scope import Cues
from transforms.casualties.statements import Statement
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.incidents import EVENT, EVENTS, MEANS
from transforms.lexicon.sources import LONG_EVENTS

_RELATIVE, _TIME, _COMMA, _HAVE, _PARTS, _STOP, _SUBORDINATOR = (
    CHARACTER[kind] for kind in ("relative", "time", "comma", "have", "parts", "stop", "subordinator")
)
_APART: Final = frozenset((_TIME, _COMMA, _STOP))
_VERY_MANY, _NEAR = 1000, 7
# So many times the number told before, people are those of many events.
_TIMES: Final = 10
_REACH: Final = 16
_HAPPENINGS: Final = frozenset(word.partition("(")[0].rstrip("?") for word in EVENT) | frozenset(MEANS)
_MANY_EVENTS: Final = frozenset(EVENTS)
_SITES: Final = frozenset({"place", "scene", "site", "spot"})
_ARTICLES: Final = frozenset({"a", "an", "another"})
_ROWS: Final = frozenset({"rash", "series", "spate", "string", "succession", "wave"})
# "The attack brought to 31 the number killed": the attack's own dead are a few of them.
_RAISED: Final = frozenset({"brought", "brings", "increased", "pushed", "raised", "raises", "took"})
_BROUGHT: Final = frozenset({"brought", "bring", "brings", "bringing"})
# After a day of this week people are those of one event: "fighting has raged since Monday".
_SINCE: Final = re.compile(
    r"\bsince\s(?!(?:early |late |last )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|dawn|noon|midnight|this morning|then|last night)",
    re.IGNORECASE,
)
_THOUSANDS: Final = frozenset({"thousands", "millions"})
_HUNDREDS, _SCORE = frozenset({"hundreds", "many hundreds"}), 20
# Of one riot "violence" kills dozens.
_VIOLENCE: Final = frozenset(
    {"attacks", "conflict", "fighting", "insurgency", "raids", "rebellion", "unrest", "violence", "war"}
)
_TOTALS: Final = frozenset({"a total of", "total of"})
_AFTER_TIME: Final = ("'s", "’s")


def looks_back(text: str, clause: Clause, statement: Statement) -> bool:
    """Whether the words before the statement lead to an earlier event: "it follows an attack in which 12 died"."""
    sentence = clause.sentence
    if _is_since(clause, statement) or _is_how_it_began(clause, statement):
        return True
    relative = _opening_of_clause(clause, statement)
    if relative < 1:
        return False
    before = sentence.words[max(0, clause.firsts[relative] - _REACH) : clause.firsts[relative]]
    if sentence.words[clause.firsts[relative]] == "where":
        following = sentence.words[clause.lasts[relative] + 1 : clause.lasts[relative] + 2]
        return before[-1:] != [] and before[-1] in _SITES and not _ARTICLES.isdisjoint(following)
    if "follows" in before[:-1] and "that" not in before[before.index("follows") :]:
        return True
    if _is_site_of(before):
        return True
    near = clause.shape[max(0, relative - _REACH) : relative]
    if _PARTS in near:
        listed = before[-near[::-1].index(_PARTS) - 1 :]
        is_list_of_past = _HAVE in near[: near.rindex(_PARTS)]  # "has claimed many attacks, including one that"
        return is_list_of_past and not _HAPPENINGS.isdisjoint(listed) and not _ARTICLES.isdisjoint(listed)
    return _is_of_then(text, clause, relative)


def _opening_of_clause(clause: Clause, statement: Statement) -> int:
    """Where "that", "in which" or "where" opens the clause of the statement; -1 where none does."""
    for index in range(statement.trigger, max(-1, statement.first - _REACH), -1):
        character = clause.shape[index]
        if character == _STOP:
            return -1
        if character == _RELATIVE or (
            character == _SUBORDINATOR and clause.sentence.words[clause.lasts[index]] in _IN_WHICH
        ):
            return index
    return -1


_IN_WHICH: Final = frozenset({"in which", "where", "which"})


def is_counted_too(clause: Clause, statement: Statement) -> bool:
    """Whether a number goes on from the one before: "2,500 have died this year. 300 policemen were also killed"."""
    words = clause.sentence.words[clause.firsts[statement.first] : clause.firsts[statement.trigger]]
    return "also" in words and (statement.people.quantity.number or 0) > 1


def _is_since(clause: Clause, statement: Statement) -> bool:
    """Whether "since" leads to it: "the worst attack since a bomb killed 89", not "since May 89 have died"."""
    for index in range(statement.first - 1, max(-1, statement.first - _REACH), -1):
        if clause.shape[index] in _APART and not _is_of_a_day(clause, index):
            return False
        if clause.sentence.words[clause.firsts[index]] == "since":
            return _HAVE not in clause.shape[statement.first : statement.last + 1]
    return False


def _is_of_a_day(clause: Clause, index: int) -> bool:
    """Whether a time between "since" and an event is its name: "the worst since the April 2010 attack that"."""
    words, shape = clause.sentence.words, clause.shape
    if shape[index] != _TIME or not 0 < index < len(shape) - 1:
        return False
    return words[clause.lasts[index - 1]] in _THE and words[clause.firsts[index + 1]] in _HAPPENINGS


_THE: Final = frozenset({"a", "an", "the"})


def _is_how_it_began(clause: Clause, statement: Statement) -> bool:
    """Whether it is told how a war began: "the war started when militants raided the south, killing 1,200"."""
    words = clause.sentence.words[: clause.firsts[statement.first]]
    for index, word in enumerate(words[:-2]):
        if word in _WARS and not _BEGAN.isdisjoint(words[index + 1 : index + 3]):
            return True
    return False


_WARS: Final = LONG_EVENTS.keys() | {"offensive"}
_BEGAN: Final = frozenset({"began", "erupted", "sparked", "started", "triggered"})


def _is_site_of(before: list[str]) -> bool:
    """Whether a place is known for it: "the scene of a massacre in which"."""
    for index, word in enumerate(before[:-2]):
        if word in _SITES and before[index + 1] == "of" and before[index + 2] in _ARTICLES:
            return True
    return False


def _is_of_then(text: str, clause: Clause, relative: int) -> bool:
    """Whether an event is called by a stretch gone by: "last week's bombing, which killed 26"."""
    for index in range(relative - 1, max(-1, relative - 6), -1):
        if clause.shape[index] != _TIME:
            continue
        end = clause.sentence.ends[clause.lasts[index]]
        said = text[clause.sentence.starts[clause.firsts[index]] : end].casefold()
        is_long = said.startswith("last ") and said.endswith(("week", "month", "year"))
        return is_long and text.startswith(_AFTER_TIME, end)
    return False


def sums_up_many(text: str, clause: Clause, statement: Statement, cues: Cues, most: int) -> bool:
    """Whether the number is of many events: "more than 4,000 have died in the violence", "brought to 31 the number".

    One disaster kills thousands; `cues` tell whether the article is of one. `most` is the highest number told before.
    """
    words = clause.sentence.words
    at, last = clause.firsts[statement.first], clause.lasts[statement.last]
    if statement.rule == "brings_to":
        following = words[last + 1 : last + _REACH]
        subject = words[max(0, at - 4) : at]
        is_of_event = not _BROUGHT.isdisjoint(words[at : last + 1]) and not _HAPPENINGS.isdisjoint(subject)
        is_of_event = is_of_event and not _is_of_that_event(following)
        return is_of_event or "since" in following or not _MANY_EVENTS.isdisjoint(following[:6])
    if statement.rule == "toll" and statement.is_update:
        subject = words[max(0, at - 4) : at]
        following = words[last + 1 : last + _REACH]
        return not _RAISED.isdisjoint(subject) and not _HAPPENINGS.isdisjoint(subject) and "since" in following
    if statement.rule in TOLL_RULES or statement.is_update:
        return False
    number, opening = statement.people.quantity.number, words[max(0, at - _REACH) : at]
    is_row = any(word in _ROWS and following == "of" for word, following in pairwise(opening))
    if is_row and number is None and _RELATIVE in clause.shape[max(0, statement.first - 3) : statement.first + 1]:
        return True  # "the latest in a spate of attacks that killed thousands"
    if _HAVE not in clause.shape[max(0, statement.first - 3) : statement.last + 1]:
        return False
    if statement.people.quantity.vague_term in _HUNDREDS and not _VIOLENCE.isdisjoint(words[max(0, at - 4) : at]):
        return True
    if statement.people.quantity.vague_term in _THOUSANDS and not cues.is_of_disaster():
        return True
    if number is None or number < 2:
        return False
    if "duty" in words[last + 1 : last + _NEAR] and number >= _TIMES * most:
        return True  # "two guards died. Over 200 guards have been killed on duty."
    if number >= _VERY_MANY and not cues.is_of_disaster():
        return True
    # "11 attacks have killed 90 people", "70 people have been killed in bombings"
    if clause.shape[statement.first - 2 : statement.first] == _COUNTED_EVENTS and _is_of_many(
        clause, statement.first - 2
    ):
        return True
    if _is_by_many(words[last + 1 : last + 7]):
        return True
    if is_row:
        return True
    before = _sentence_before(text, clause.sentence.starts[0])
    if number >= _SCORE and _SINCE.search(before) is not None and " have been " in before:
        return True  # "since the truce there have been 70 raids. About 200 people have been killed."
    is_total = not _TOTALS.isdisjoint(words[max(0, at - 2) : last])
    return is_total and _SINCE.search(before) is not None


def _is_by_many(following: list[str]) -> bool:
    """Whether many events killed them: "in bombings", "because of coalition air strikes", and not "in the bombings"."""
    if following[:2] in _BECAUSE:
        following = following[1:]
    elif not following or following[0] not in _BY_MANY:
        return False
    for word in following[1:4]:
        if word in _MANY_EVENTS:
            return True
        if not word.isalpha() or word in _CERTAIN:
            return False
    return False


_BY_MANY: Final = frozenset({"in", "by", "from", "because of", "due to", "as a result of"})
_BECAUSE: Final = (["because", "of"], ["due", "to"])
_CERTAIN: Final = frozenset({"the", "these", "those", "two", "three", "four", "five", "both", "twin", "separate", "and",
                      "in", "simultaneous", "coordinated", "on"})  # fmt: skip


def _sentence_before(text: str, start: int) -> str:
    """The end of the sentence before the one that begins at `start`, over blank lines."""
    end = text[max(0, start - _FARTHEST) : start].rstrip()
    return end[max(end.rfind(". ", 0, -1), end.rfind("\n")) + 1 :]


_FARTHEST: Final = 200


_COUNTED_EVENTS: Final = CHARACTER["quantified_thing"] + _HAVE
_BY: Final = frozenset({"in", "by", "from"})


def _is_of_many(clause: Clause, index: int) -> bool:
    """Whether what is counted at `index` are events: "at least 11 attacks"."""
    return clause.sentence.words[clause.lasts[index]] in _MANY_EVENTS


def _is_of_that_event(following: list[str]) -> bool:
    """Whether the words behind a toll say that it is the event's own: "the number killed in the blast"."""
    for index, word in enumerate(following[:6]):
        if word in ("the", "that", "this") and not _HAPPENINGS.isdisjoint(following[index + 1 : index + 4]):
            return True
    return False
