"""Aggregates: one number over several events, which may be known one by one as well.

An aggregate is an incident of `event_clarity` 2. A number is one where its sentence says so: "in a wave of attacks",
"in separate incidents", "across the country"; or where it counts the people of a stretch of time, "last week", "over
the past 24 hours", and names events in the plural or none, but not a single one. So it is too where events in the
plural lie "across" a named place or "in" two, where two and more of them struck two named places, and where the death
toll "from strikes on" a country, of no stated day, rises. What is told "across the country" of a disaster is one event.
A running total up to now ("411 since March", "118 in May alone") is of scope cumulative and makes no incident at all.

What sums make of it (the views `aggregate_incidents` and `tolls`, the macro `aggregate_remainders`), after the
practice of UCDP, which codes of a summary what its known events leave:

1. The aggregate keeps its number as it is stated, in its own row.
2. Inside it lie the incidents whose days are within its days and whose place is within its place: its country; its
   region, where it names one; its town, within 5 km or by its name, where it names one. Of two aggregates that of fewer
   days, then of the smaller place, lies inside the other.
3. An incident may lie inside where the middle of its days does (of an aggregate, more than half of them), where only
   its publication gives its day, where its place is known no better than a region or country that holds that of the
   aggregate, or where it is a town within 25 km.
4. An aggregate adds to low, best and high what its bound exceeds the bounds of the incidents inside it by, less what
   the aggregates inside it add; never below 0. What may be inside is taken off low and best, not off high. So a sum
   over a stretch of time and a place is the larger of what the aggregate says and what its incidents come to, and
   nobody in it counts twice.
5. Only the same outcome is taken off; off an aggregate of fighters alone, no civilians.
6. An aggregate without a country or without any day is in no sum: nobody can say what lies inside it.
7. Two aggregates that share half of their days or fewer are two stretches of time, and each counts.
"""

import re
from collections.abc import Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick

from transforms.incidents.counts import Count
from transforms.incidents.events import Event, Told
from transforms.incidents.wording import number_of
from transforms.lexicon.incidents import AGGREGATES, DISASTERS, EVENT, EVENTS, SPREAD
from transforms.records import TimeExpression

# A letter is looked for first: the end of every word is a boundary too.
_AGGREGATE: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(AGGREGATES)})\b", re.IGNORECASE)
_EVENT: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(EVENT)})\b", re.IGNORECASE)
_EVENTS: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(EVENTS)})\b", re.IGNORECASE)
# "In raids across Peru", "killed 12 people across Peru": of many places. What crosses a line or a lake is one event.
_ACROSS: Final = (
    r"(?:across|throughout)\s(?:the\s)?"
    r"(?!(?:[\w'’–-]+\s){0,2}(?:[Bb]order|[Cc]hannel|[Ff]rontier|[Ll]ake|[Ll]ine|[Rr]iver|[Ss]ea)\b)[A-Z](?![\w'’]*-)"
)
_EVENTS_ACROSS: Final = re.compile(rf"\b(?=[A-Za-z])(?i:{'|'.join(EVENTS)})\s{_ACROSS}")
_HARMED_ACROSS: Final = re.compile(rf"\s(?:have\s|were\s|are\s)?(?:been\s)?(?:killed\s|injured\s|wounded\s)?{_ACROSS}")
# "Strikes across Peru killed two people in Iquitos": in one place all the same.
_IN_ONE_PLACE: Final = re.compile(
    r"\s(?:in|at|near)\s(?:the\s)?(?:(?:capital|city|town|village)\s){0,2}[A-Z][\w'’-]*+"
    rf"(?!\s(?:[\w-]+\s){{0,2}}(?:{'|'.join(EVENTS)})\b)"
)
# "In two raids in Kumasi and Tamale", "in three attacks in Peru, the first in Iquitos".
_IN_TWO_PLACES: Final = re.compile(
    r"\b(?:by|during|in)\s(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|multiple)\s"
    rf"(?:[\w-]+\s){{0,3}}(?:{'|'.join((*EVENTS, 'operations'))})\b"
    r"(?:[^.;:]{0,60}\b(?:at|in|near)\s(?:the\s)?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2}\sand\s(?:(?:at|in|near)\s)?"
    r"(?:the\s)?[A-Z]|[^.;:]{0,60},\s(?:the\sfirst|one)\s(?:at|in|near)\s)"
)
# A sentence without any of these, of which most are, is of none of the patterns above.
_SEVERAL: Final = AhoCorasick([*AGGREGATES, *EVENTS, "operations"])
# "In attacks in Kumasi and in Tamale", but not in January and February.
_CLOCK: Final = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_EVENTS_IN_TWO_PLACES: Final = re.compile(
    rf"\b(?=[A-Za-z])(?i:{'|'.join(EVENTS)})\s(?:[^.;:,]{{0,60}}\s)?(?:at|in|near)\s(?:the\s)?(?!{_CLOCK})[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){{0,2}}\sand\s"
    rf"(?:(?:at|in|near)\s)?(?:the\s)?(?!{_CLOCK})[A-Z]"
)
_TWIN: Final = re.compile(
    rf"\b(?:coordinated|double|dual|simultaneous|triple|twin)\s(?:[\w-]+\s){{0,2}}(?:{'|'.join(EVENTS)})\b",
    re.IGNORECASE,
)
_COUNTED_BLOWS: Final = re.compile(
    rf"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}|several)\s(?:[\w-]+\s){{0,2}}(?:{'|'.join(EVENTS)})\b",
    re.IGNORECASE,
)
_SPREAD: Final = re.compile("|".join(SPREAD), re.IGNORECASE)
_ONE_DISASTER: Final = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(DISASTERS))}|crash(?:ed)?|(?:earth)?quake|tsunami)\b)", re.IGNORECASE
)
_WHENCE: Final = re.compile(r"\bfrom\s$", re.IGNORECASE)
# "The death toll from strikes on Peru rises": of the strikes so far.
_TOLL_OF_MANY: Final = re.compile(
    rf"\btoll\s(?:from|in|of)\s(?:[\w'’-]+\s){{0,3}}(?:{'|'.join(EVENTS)})\s(?:across|against|in|on)\s"
)
_COUNTRY: Final = 6
_NEXT_CLAUSE: Final = re.compile(r"[,;:]\s+(?:and|but|while)\s|\b(?:after|before)\s", re.IGNORECASE)
_NEAR: Final = 160
"""Characters before and after a claim in which its sentence names what befell the people."""

_LONG: Final = 3
"""The UCDP date_prec from which a date is a stretch of a week or longer."""

_COUNTED_BACK: Final = re.compile(r"\b(?:hours|day|days|weeks|months|recent)\b", re.IGNORECASE)
_OVER: Final = re.compile(
    r"\b(?:during|over|throughout|within|in\s+(?:the\s+)?(?:last|past|previous|recent))\s(?:\S+\s){0,3}$", re.IGNORECASE
)
_PERFECT: Final = re.compile(
    r"(?<!\bto )\b(?:has|have)\s(?:\w+\s)?(?:been\s)?(?:\w+\s)?(?:died|killed|lost|wounded|injured)\b", re.IGNORECASE
)


def is_aggregate(
    text: str,
    event: Event,
    counts: Sequence[Count],
    time: TimeExpression | None,
    precision: int | None,
    is_divided: bool,
) -> bool:
    """Whether the number of `event` is over several events. `time` of `precision` dates it, where something does.

    `is_divided` says that the people are told in parts at places apart.
    """
    told = next((count.counted[0] for count in counts if count.counted), event.told[0])
    if number_of(told.claim) in (0, 1):
        return False
    return (
        _says_so(text, told)
        or (is_divided and _is_of_attacks(text, told))
        or _is_of_a_country(text, event, told, time)
        or (time is not None and _is_of_a_stretch(text, told, time, precision))
    )


def _is_of_attacks(text: str, told: Told) -> bool:
    """Whether the people fell to what is counted: "in two attacks"."""
    return _COUNTED_BLOWS.search(text, *_around(told)) is not None


def _is_of_a_country(text: str, event: Event, told: Told, time: TimeExpression | None) -> bool:
    """Whether it is a toll of strikes, raids or attacks of no stated day, on a country as a whole."""
    if time is not None or not event.places or any((place.where_prec or 0) != _COUNTRY for place in event.places):
        return False
    return told.claim.is_update and _TOLL_OF_MANY.search(text, *_around(told)) is not None


def _says_so(text: str, told: Told) -> bool:
    """Whether the sentence speaks of several events in the clause of the claim."""
    claim = told.claim
    if _HARMED_ACROSS.match(text, claim.char_end, told.end):
        return True
    start, end = _around(told)
    if not _SEVERAL.find_matches_as_indexes(text[start:end].casefold()):
        return False
    in_one = _IN_ONE_PLACE.match(text, claim.char_end, told.end)
    patterns = [_AGGREGATE, _IN_TWO_PLACES, *([] if in_one else [_EVENTS_ACROSS, _EVENTS_IN_TWO_PLACES])]
    return any(
        not (_SPREAD.match(found[0]) and _is_of_one(text, told, found.start()))
        and not _NEXT_CLAUSE.search(text, claim.char_end, found.start())
        and not _NEXT_CLAUSE.search(text, found.end(), claim.char_start)
        for pattern in patterns
        for found in pattern.finditer(text, start, end)
    )


def _is_of_one(text: str, told: Told, position: int) -> bool:
    """Whether what reached far, as told at `position`, is one disaster, or only where its victims are from."""
    return bool(_ONE_DISASTER.search(text, *_around(told)) or _WHENCE.search(text, max(0, position - 6), position))


def _around(told: Told) -> tuple[int, int]:
    """The span of the sentence around the claim."""
    return max(told.start, told.claim.char_start - _NEAR), min(told.end, told.claim.char_end + _NEAR)


def _is_of_a_stretch(text: str, told: Told, time: TimeExpression, precision: int | None) -> bool:
    """Whether the people were harmed over a stretch of time rather than in one event on some day of it."""
    is_counted_back = precision == 2 and bool(_COUNTED_BACK.search(time.text))
    if number_of(told.claim) is None or not (is_counted_back or (precision or 0) >= _LONG):
        return False
    around = _around(told)
    if _EVENT.search(text, *around) or _TWIN.search(text, *around):
        return False
    if _EVENTS.search(text, *around):
        return True
    is_over = bool(_OVER.search(text, max(told.start, time.char_start - 40), time.char_start)) or bool(
        _OVER.match(f"{time.text} ")
    )
    return is_over or bool(_PERFECT.search(text, *around))
