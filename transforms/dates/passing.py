"""Days that a report tells in passing, so that what happened "that night" or "at 9 p.m." was on another one."""

import datetime as dt
import re
from typing import Final

from transforms.dates.periods import Period
from transforms.dates.quotations import is_day_of_saying
from transforms.dates.tense import SENTENCE_END

REPORTED_WITHIN: Final = 7  # days after a deed on which it is still reported by statements
_LONGEST_SENTENCE: Final = 300
# "five days after a strike killed him on Jan. 3": the sentence itself is of the day told before it.
_COUNTED_FROM: Final = re.compile(
    r"\b(?:minutes|hours|days?|weeks?|months?|years?) (?:after|before)\b[^;]*$", re.DOTALL
)
# "1:30 a.m. on Wednesday (2230 GMT Tuesday)"
_IN_ANOTHER_ZONE: Final = re.compile(r"\([0-9:.apm ]{3,9} ?(?:gmt|utc|e[sd]t|et)(?:,? on)? [a-z]+$")
# "the raid was not reported to officials until Thursday"
_MADE_KNOWN: Final = re.compile(
    r"\b(?:reported|confirmed|known|made public|notified|informed|learn(?:ed|t)|reached|released|identified|verified)"
    r"(?: [a-z]+){0,5} (?:until|only on|on)(?: late| early)? $"
)
_BORN: Final = re.compile(r"\b(?:born(?: on| in)?|d\.?o\.?b\.?:?|date of birth:?|b\.)\s$")


# "as strong as the Jan. 12 earthquake", "before the Jan. 30 election"
_BEFORE_EVENT: Final = re.compile(r"(?:\b(?:the|a|an|his|her|its|their)|['’]s)(?: [a-z]+)?\s$")
_EVENT_BEHIND: Final = re.compile(
    r"\s(?!(?:and|or|to|on|in|at|by|for|from|with|when|where|after|before|until|was|were|is|are|had|has|have|that|which|"
    r"who|he|she|it|they|we|as|but)\b)[a-z]{3,}"
)


def _is_of_another_event(lowered: str, start: int, end: int, days_off: int) -> bool:
    """Whether the date only names an event that the report, `days_off` days later, does not report."""
    if days_off <= REPORTED_WITHIN or _EVENT_BEHIND.match(lowered, end) is None:
        return False
    return _BEFORE_EVENT.search(lowered, max(0, start - 24), start) is not None


def is_told_in_passing(
    lowered: str, start: int, end: int, day: dt.date, told: dt.date, told_at: int, published: dt.date | None
) -> bool:
    """Whether `day`, told in lowered[start:end], leaves the report with `told`, whose words end at `told_at`.

    It is the day of a statement on an earlier deed ("on Friday, police said on Sunday"), the one since which
    something has gone on, that of another event, which it names or which the sentence counts from, or the same hour in
    another zone.
    """
    if 0 < (day - told).days <= REPORTED_WITHIN and (
        is_day_of_saying(lowered, end) or _MADE_KNOWN.search(lowered, max(0, start - 90), start)
    ):
        return True
    if told > day and lowered.endswith(("since ", "since the "), 0, start):
        return True
    if published is not None and _is_of_another_event(lowered, start, end, abs((published - day).days)):
        return abs((published - told).days) <= REPORTED_WITHIN
    if abs((day - told).days) == 1 and _IN_ANOTHER_ZONE.search(lowered, max(0, start - 16), end):
        return True
    if day >= told or not 0 <= told_at <= start or start - told_at > _LONGEST_SENTENCE:
        return False
    between = lowered[told_at:start]
    return _COUNTED_FROM.search(between) is not None and SENTENCE_END.search(between) is None


# "(The Herald 11 Sept. 1991; Radio Norland 20 Sept. 1991)": a source and its date between brackets.
_SOURCE: Final = re.compile(
    r"[(;]\s?(?:See |The |Le |La |El |Der )?(?!(?:From|Until|On|In|Since|Died|Born|Before|After|Between|To|By)\b)"
    r"[A-Z][\w/&'.-]*(?: [A-Z][\w/&'.-]*){0,4},? $"
)
_SOURCE_ENDS: Final = re.compile(r"[);]")
# "the Norland Pact of 1939"
_NAME_OF: Final = re.compile(r"\bthe (?:[A-Z][\w-]* ){1,4}of $")


def is_of_source(text: str, start: int, end: int) -> bool:
    """Whether the date text[start:end] is that of a source named between brackets."""
    return _SOURCE_ENDS.match(text, end) is not None and _SOURCE.search(text, max(0, start - 60), start) is not None


def is_of_name(text: str, start: int) -> bool:
    """Whether the year at `start` belongs to what something is called."""
    return _NAME_OF.search(text, max(0, start - 60), start) is not None


# A noun behind a date that says which one is meant.
_NOUN_BEHIND: Final = re.compile(
    r"\s+(?!(?:to|on|of|from|for|through|across|into|by|and|or|in|at|with|when|as|after|before|until|but|that|which|who|"
    r"was|were|is|are|had|has|have|began|saw|the|a|an|his|her|its|their|he|she|it|they)\b)[a-z]"
)


def is_of_another(text: str, start: int, end: int, period: Period, told_year: int) -> bool:
    """Whether the date text[start:end] of a history only names something: a source, a pact, a high, a reign."""
    if is_of_source(text, start, end):
        return True
    if period.unit == "Y":
        is_earlier = period.first is not None and period.first.year < told_year
        return (is_earlier and is_of_name(text, start)) or (
            text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        )
    return period.unit == "M" and text.endswith(" the ", 0, start) and _NOUN_BEHIND.match(text, end) is not None


def is_of_birth(lowered: str, start: int) -> bool:
    """Whether the date at `start` is that on which somebody was born."""
    return _BORN.search(lowered, max(0, start - 16), start) is not None
