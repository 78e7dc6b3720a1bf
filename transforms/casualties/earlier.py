"""Whether a statement told after others is of an event before theirs, which no day of its own sets apart.

So it is where an adjective says so ("in an earlier blast"), where what had happened is new to the reader ("a blast in
the same street had killed nine"), and where what has been told only came after it ("the raid on Monday came a day
after gunmen shot 18").
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.statements import Statement
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.incidents import EVENT, EVENTS, MEANS

_STOP, _RELATIVE, _HAVE, _COMMA = (CHARACTER[kind] for kind in ("stop", "relative", "have", "comma"))
# What happens, in one word: "blast", "clashes".
_HAPPENINGS: Final = (
    frozenset(word.partition("(")[0].rstrip("?") for word in EVENT)
    | frozenset(word for word in MEANS if " " not in word)
    | frozenset(EVENTS)
    | {"bomb", "incident", "killing", "clashes", "violence"}
)
_BEFORE: Final = frozenset({"earlier", "previous", "prior", "similar", "past"})
_NEW: Final = frozenset({"a", "an", "another"})
_REACH, _BESIDE = 8, 3
# What stands first in a sentence that goes back: "Previously, eight guards had been killed there".
_FORMERLY: Final = frozenset({"previously", "formerly"})
_SPANS, _AGO = frozenset({"days", "weeks", "months", "years"}), frozenset({"before", "earlier", "prior"})
_CAME: Final = frozenset({"came", "comes", "coming", "occurred", "happened"})
_SUBJECTS: Final = frozenset({"the", "this", "that", "these", "those", "its", "their", "both"})


def is_of_an_earlier_event(lowered: str, clause: Clause, statement: Statement, is_dated: bool, is_said: bool) -> bool:
    """Whether it is of an earlier event.

    `is_dated` where its sentence gives it a day of its own, `is_said` where it names who says so, in that tense.
    """
    words = clause.sentence.words
    first, last = clause.firsts[statement.first], clause.lasts[max(statement.last, statement.trigger)]
    start = first
    while start > 0 and first - start < _REACH and clause.sentence.shape[start - 1] != _STOP:
        start -= 1
    if _follows_it(lowered, clause, first) or _is_led_by_the_past(lowered, clause, first):
        return True
    if is_dated:
        return False
    if _names_an_earlier(words, start, first, last):
        return True
    if is_said or _HAVE not in clause.shape[max(0, statement.first - 2) : statement.last + 1]:
        return False
    if "had" not in words[max(0, first - 3) : last + 1]:
        return False
    goes_back = any(unit in _SPANS and then in _AGO for unit, then in pairwise(words[:4]))
    return words[0] in _FORMERLY or goes_back or _is_new_to_the_reader(clause, statement)


def _names_an_earlier(words: list[str], start: int, first: int, last: int) -> bool:
    """Whether "a similar night attack" harmed them: before the statement, from `start` on, or close behind it."""
    is_gone = "had" in words or "ago" in words
    for index in range(max(1, start), min(last + 1 + _REACH, len(words))):
        if words[index] not in _BEFORE or first <= index <= last or (words[index] == "similar" and not is_gone):
            continue
        led_by = words[index - 2] if index > 1 else ""
        if led_by not in (_WITHIN if index > last else _BEGINS):
            continue
        for word in words[index + 1 : index + 1 + _BESIDE]:
            if word in _HAPPENINGS:
                return words[index - 1] in _NEW or (words[index - 1] == "the" and words[index] in _DEFINITE)
            if word in _NO_NOUN or not word.isalpha():
                break
    return False


_WITHIN: Final = frozenset({"in", "by", "from", "during"})
_BEGINS: Final = frozenset({"", "in", "during", "that", ",", "and", "but", "while", ".", ":"})
_DEFINITE: Final = frozenset({"previous", "earlier"})
_NO_NOUN: Final = frozenset({"to", "in", "on", "at", "by", "of", "than", "and", "the", "a"})


def _follows_it(lowered: str, clause: Clause, first: int) -> bool:
    """Whether the event told came after the one of the statement: "the raid on Monday came a day after"."""
    sentence = clause.sentence
    words = sentence.words
    came = next((at for at in range(first - 1, 0, -1) if words[at] in _CAME), None)
    if came is None or _HAPPENINGS.isdisjoint(words[: min(came, _BESIDE + 2)]):
        return False
    if words[0] not in _SUBJECTS and words[0] != "" and not words[0].endswith(("'s", "’s")):
        return False
    return any(
        lowered.endswith("after", sentence.starts[at], sentence.ends[at])
        for at in range(came + 1, min(came + _NEAR, first))
    )


_NEAR: Final = 6


def _is_led_by_the_past(lowered: str, clause: Clause, first: int) -> bool:
    """Whether words for a time gone by lead to it, which name no day: "the group, which days ago shot 26 hostages"."""
    sentence = clause.sentence
    for index in range(first - 1, max(-1, first - _FAR), -1):
        if sentence.shape[index] == _STOP:
            return False
        if sentence.words[index] == "":
            said = lowered[sentence.starts[index] : sentence.ends[index]]
            return said in _GONE_BY or (said.startswith("earlier this ") and said.endswith(("month", "year")))
    return False


_FAR: Final = 30
_GONE_BY: Final = frozenset(
    f"{few}{unit} ago" for few in ("", "a few ", "several ", "some ", "many ") for unit in ("days", "weeks", "months")
)


def goes_back_with(before: str, clause: Clause) -> bool:
    """Whether it goes on with an earlier event that the sentence before has brought in: "The blast had killed two".

    `before` is that sentence in lower case: "Earlier, on January 1, a blast hit a bus".
    """
    words = clause.sentence.words
    is_of_it = len(words) > 2 and words[0] in ("the", "that") and words[1] in _HAPPENINGS and words[2] == "had"
    return is_of_it and before.lstrip().startswith(_BACK)


_BACK: Final = (
    "earlier, ",
    "earlier this ",
    "earlier in ",
    "previously, ",
    "last month",
    "last year",
    "in an earlier",
    "in a previous",
)


def _is_new_to_the_reader(clause: Clause, statement: Statement) -> bool:
    """Whether its agent is an event that "a" brings in: "a blast in the same street had killed nine"."""
    words = clause.sentence.words
    first = clause.firsts[statement.first]
    start = first
    while start > 0 and clause.sentence.shape[start - 1] not in (_STOP, _COMMA, _RELATIVE):
        start -= 1
    return words[start] in _NEW and not _HAPPENINGS.isdisjoint(words[start + 1 : start + 1 + _BESIDE])


def is_of_an_earlier_capture(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether people found dead had been captured before: an older event, and so are bodies brought home.

    Where one verb follows the other it is one event: "six were taken hostage and then executed".
    """
    beside = {one.outcome: one.rule for one in statements if one.people.start == statement.people.start}
    if not {"captured", "killed"} <= beside.keys():
        return False
    if beside["killed"] == "taken_and_killed" or beside["captured"] == beside["killed"]:
        return False
    return statement.outcome == "captured" or statement.rule == "bodies_of"
