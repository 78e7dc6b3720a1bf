"""Names that hold a date and are none: "Black September", "the March 14 alliance", "the October 7 attack"."""

import datetime as dt
import re
from typing import Final

from transforms.dates.context import Context
from transforms.dates.grammar import Found
from transforms.dates.readings import NO_TIME, Reading
from transforms.lexicon.dates import (
    DEICTIC_DAYS,
    MAKERS,
    NAMED_AFTER_DAYS,
    NAMED_AFTER_WEEKDAYS,
    NAMED_DAYS,
    NAMED_HAPPENINGS,
    NAMING_WORDS,
    PLACES_NAMED_AFTER_DAYS,
    THINGS_OF_AN_AGE,
)

_NAMED_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(sorted(NAMING_WORDS))})\s+$")
_NAMED_BEHIND: Final = re.compile(rf"\s+(?:{'|'.join(sorted(NAMED_AFTER_DAYS))})\b")
_PLACE_BEHIND: Final = re.compile(
    rf"\s(?:{'|'.join(sorted(word.capitalize() for word in PLACES_NAMED_AFTER_DAYS))}|DAM)\b"
)
_HAPPENING_BEHIND: Final = re.compile(rf"\s+(?:{'|'.join(sorted(NAMED_HAPPENINGS))})\b")

_THINGS: Final = "|".join(sorted(THINGS_OF_AN_AGE))
_THINGS_BEHIND: Final = re.compile(rf"(?:['’]s|(?<=s))\s+(?:[a-z]+\s+)?(?:{_THINGS})\b")
_THINGS_BEFORE: Final = re.compile(rf"\b(?:{_THINGS}) of$")
# "told Russia Today", but not the last word of a headline in capitals.
_PAPER_BEFORE: Final = re.compile(r"(?:[(\"“‘]|\b[a-z][\w.]*\s+)[A-Z]\w+\s+$")


def age_meant(found: Found, context: Context) -> Reading | None:
    """What "today" means where it is no day: an age ("today's world") or part of a name ("USA Today"); None: a day."""
    word = found.word("deictic")
    begins = found.span("deictic")[0]
    if word == "today" and context.text[begins].isupper() and not context.is_upper:
        before = context.text[max(0, begins - 40) : begins]
        if _PAPER_BEFORE.search(before) and "\n" not in before[-12:]:
            return NO_TIME
    if _THINGS_BEHIND.match(context.lowered, found.end) or _THINGS_BEFORE.search(context.before(found)):
        step = DEICTIC_DAYS[word]
        return Reading("DATE", ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[step], is_told=False)
    return None


_MAKER_BEHIND: Final = re.compile(rf"\s+(?:{'|'.join(sorted(MAKERS))})\b")
# "Sheffield Wednesday", but "a fire in Sheffield Wednesday".
_CLUB: Final = re.compile(r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!near )(?<!from )(?<!outside )\bSheffield $")
_WEEKDAY_NAME: Final = re.compile(rf"\s(?:{'|'.join(word.capitalize() for word in sorted(NAMED_AFTER_WEEKDAYS))})\b")


def is_model(found: Found, context: Context) -> bool:
    """Whether the year is a vehicle's: "a 1998 Toyota"."""
    return _MAKER_BEHIND.match(context.after(found)) is not None


def is_named(found: Found, context: Context) -> bool:
    """Whether the day or month in `found` is part of a name, or the name of what happened on it years ago."""
    if _NAMED_BEFORE.search(context.lowered, max(0, found.start - 8), found.start):
        return True
    if "weekday" in found:
        begins = found.span("weekday")[0]
        is_club = _CLUB.search(context.text, max(0, begins - 24), begins) is not None
        return (is_club or _WEEKDAY_NAME.match(context.text, found.end) is not None) and not context.is_upper
    for which, other in (("first", "second"), ("second", "first")):
        if f"month_{which}" in found and "year" not in found:
            after = context.after(found)
            if _NAMED_BEHIND.match(after) or _PLACE_BEHIND.match(context.text, found.end):
                return True
            month = found.number("month", f"month_{which}")
            day = found.number("dom", f"day_{other}") if f"day_{other}" in found else 0
            return _became_a_name(month, day, context) and (
                _HAPPENING_BEHIND.match(after) is not None or not _is_anniversary(month, day, context)
            )
    return False


# Days before and behind which a day that has become a name is only a day of the year.
_DAYS_BEFORE, _DAYS_BEHIND = 31, 62


def _is_anniversary(month: int, day: int, context: Context) -> bool:
    """Whether the article is published near the day of some year, so that the day itself may be meant."""
    published = context.published
    if published is None or context.is_narrative:
        return True
    return any(
        -_DAYS_BEFORE <= (published - dt.date(year, month, day)).days <= _DAYS_BEHIND
        for year in (published.year - 1, published.year, published.year + 1)
        if 1 <= year <= dt.MAXYEAR
    )


def _became_a_name(month: int, day: int, context: Context) -> bool:
    """Whether the day had become a name when the article was published."""
    years = [year for named_month, named_day, year in NAMED_DAYS.values() if (month, day) == (named_month, named_day)]
    return bool(years) and (context.published is None or context.published.year > min(years))
