"""Rules for holidays: "Christmas Eve", "Easter Monday 2014", "Eid al-Fitr", "Ramadan"."""

import datetime as dt
import re
from typing import Final

from transforms.dates.calendars import DAYS_OF_DOUBT, easter, islamic_day, islamic_years, orthodox_easter
from transforms.dates.context import Context
from transforms.dates.days import nearest
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import DAY, Period, a_day, a_week, a_weekend, nth_weekday, shift
from transforms.dates.readings import NO_TIME, Reading
from transforms.dates.told import Told, told_reading, year_behind
from transforms.records import Anchor

_KINDS: Final = ("fixed_holiday", "easter_holiday", "orthodox_holiday", "moving_holiday")


def holiday(found: Found, context: Context) -> Reading | None:
    """A holiday that the calendar fixes, or that moves by a rule; its year as for any month and day."""
    name = next(group for group in _KINDS if group in found)
    value = found.value(name)
    part = found.code("day_part") if "day_part" in found else ""
    if part.startswith("T1") or part.startswith("T2"):
        return None
    if _is_part_of_name(found, context):
        return NO_TIME
    month = value[0] if isinstance(value, tuple) else 4
    year, anchor = year_behind(found, context)
    if year is None:
        base, anchor = context.now()
        near = context.year_near(found, month)
        if near is not None:
            year, anchor = near, "narrative"
        elif base is not None:
            days = [day for y in (base.year - 1, base.year, base.year + 1) if (day := _holiday(name, value, y))]
            if not days:
                return None
            tense = -1 if "back" in found else context.tense(found)
            if "back" not in found and _SEASON_BEHIND.match(context.lowered, found.end):
                tense = 1  # shoppers go out before the feast
            is_when = _WHEN.search(context.before(found, 12)) is not None
            if "back" in found or (tense < 0 and (is_when or context.tells_of_harm(found))):
                to_come = 0 if "back" in found else _DAYS_BESIDE if is_when else _DAYS_TO_COME
                latest = shift(base, to_come) or base
                days = [day for day in days if day <= latest] or days
            day = nearest(days, base, tense)
            if found.word(name) == "election day" and abs((day - base).days) > _ELECTION_NEAR:
                return None  # of another country
            year = day.year
    if year is None:
        fixed = f"-{value[1]:02d}" if name == "fixed_holiday" and isinstance(value, tuple) else ""
        return Reading("DATE", f"XXXX-{month:02d}{fixed}", is_told=False)
    period = a_day(_holiday(name, value, year))
    if period is None:
        return None
    if part:
        return Reading("TIME", period.value + part, period, anchor)
    if "week" in found:
        return told_reading(_week_of(period, found.word("week"), anchor))
    return Reading("DATE", period.value, period, anchor)


def weekday_by_holiday(found: Found, context: Context) -> Reading | None:
    """ "the Saturday before Christmas", "the Friday after Easter": the nearest such weekday on that side."""
    reading = holiday(found, context)
    if reading is None or reading.period is None or reading.period.first is None:
        return None if reading is not NO_TIME else reading
    feast, weekday = reading.period.first, found.number("weekday")
    is_before = found.word("direction") == "before"
    off = (feast.isoweekday() - weekday - 1) % 7 + 1 if is_before else (weekday - feast.isoweekday() - 1) % 7 + 1
    day = a_day(shift(feast, -off if is_before else off))
    return None if day is None else Reading("DATE", day.value, day, reading.anchor)


# A holiday this near ahead may be that of a sentence in the past tense: "a week before Christmas".
_DAYS_TO_COME: Final = 10
# One on which something happened: a weekend's feast told of on its eve.
_DAYS_BESIDE: Final = 2
# Days around a report over which "election day" may be the American one.
_ELECTION_NEAR: Final = 45
# What is there in the weeks before a feast: "Christmas shoppers".
_SEASON_BEHIND: Final = re.compile(
    r"\s(?:shop(?:pers?|ping)|rush|markets?|lights|trees?|decorations|cards|presents|gifts|preparations|getaway|travel(?:l?ers)?)\b"
)
_WHEN: Final = re.compile(r"\b(?:on|at|during|over|since)$")
_NAME_BEHIND: Final = re.compile(r"\s+(?!Eve\b|Day\b|Sunday\b|Monday\b)[A-Z][a-z]+")
_NAME_BEFORE: Final = re.compile(r"\b(?:White|Father|Merry|Happy)\s+$")


def _is_part_of_name(found: Found, context: Context) -> bool:
    """Whether the holiday is part of a name: "the Easter Offensive", "White Christmas"."""
    if context.is_upper or {"year", "year_back", "year_ahead", "year_this"} & found.groups():
        return False
    before, after = context.text[max(0, found.start - 10) : found.start], context.text[found.end : found.end + 20]
    return bool(_NAME_BEHIND.match(after) or _NAME_BEFORE.search(before))


# A holiday up to this day of the week belongs to the weekend before it.
_LONG_WEEKEND: Final = 2


def _week_of(day: Period, word: str, anchor: Anchor) -> Told | None:
    """The week or the weekend of a holiday: "Easter week", "the Christmas weekend"."""
    first = day.first
    if word == "weekend" and first is not None and first.isoweekday() <= _LONG_WEEKEND:
        first = shift(first, -first.isoweekday())  # the weekend that a holiday on Monday makes longer
    period = a_week(first) if word == "week" else a_weekend(first)
    return None if period is None else Told(period.value, period, anchor)


def _holiday(name: str, value: object, year: int) -> dt.date | None:
    """The day of a holiday in `year`."""
    try:
        if name == "fixed_holiday" and isinstance(value, tuple):
            return dt.date(year, value[0], value[1])
        if isinstance(value, int):
            sunday = easter(year) if name == "easter_holiday" else orthodox_easter(year)
            return sunday + dt.timedelta(days=value)
        if isinstance(value, tuple):
            month, weekday, n, after = value
            return nth_weekday(year, month, weekday, n) + dt.timedelta(days=after)
    except (ValueError, OverflowError):
        return None
    return None


# What stands before a holiday that is also a name of people ("Mohammed Eid", "Tariq Ramadan").
_OF_TIME: Final = re.compile(
    r"\b(?:in|during|for|before|after|since|until|till|by|throughout|on|at|over|around|ahead of|the|this|last|month|"
    r"muslim|holy|every|each|between|celebrate|celebrates|celebrated|celebrating|observe|marking|mark|marked|"
    r"(?:day|days|month|night|nights|week|start|end|beginning|eve|feast|festival|holiday|occasion|middle) of)$"
)
# What looks ahead to a holiday whatever the verb's tense.
_AHEAD_OF: Final = re.compile(r"\b(?:ahead of|until|by|for)(?: the)?$")


def islamic_holiday(found: Found, context: Context) -> Reading | None:
    """A holiday or month of the Islamic year: its days, one more at either end, since the moon is seen differently.

    Its value is the month or the year that those days are in: nobody told a day.
    """
    if _is_part_of_name(found, context) or not (
        " " in found.word("islamic_holiday") or _OF_TIME.search(context.before(found))
    ):
        return None
    meant = found.value("islamic_holiday")
    year = year_behind(found, context)[0]
    base, anchor = context.told_or_now() if context.is_narrative else context.now()
    if year is not None:
        base, anchor = dt.date(year, 7, 1), "explicit"
    if base is None or not isinstance(meant, tuple):
        return Reading("DATE", "XXXX", is_told=False)
    starts = {day: kind[2] for kind in meant for hijri in islamic_years(base.year) if (day := _begins(hijri, kind))}
    if year is not None:
        starts = {day: length for day, length in starts.items() if day.year == year}
        if len(starts) != 1:
            return None  # the Eid of a year is one of two
    tense = 0 if context.is_narrative else -1 if "back" in found else context.tense(found)
    if _AHEAD_OF.search(context.before(found)):
        tense = max(tense, 0)
    if tense < 0 and year is None:
        starts = {day: length for day, length in starts.items() if day <= base + DAYS_OF_DOUBT * DAY}
    if not starts:
        return None
    start = nearest(list(starts), base, tense)
    length = starts[start]
    first, last = shift(start, -DAYS_OF_DOUBT), shift(start, length - 1 + DAYS_OF_DOUBT)
    if first is None or last is None:
        return None
    value = first.isoformat()[:7] if (first.year, first.month) == (last.year, last.month) else f"{first.year:04d}"
    value = value if first.year == last.year else "XXXX"
    return Reading("DATE", value, Period("D", value, first, last), anchor, is_told=False)


def _begins(year: int, kind: tuple[int, int, int]) -> dt.date | None:
    """The first day of what begins on this month and day of the Islamic year."""
    try:
        return islamic_day(year, kind[0], kind[1])
    except ValueError:
        return None


HOLIDAY_RULES: Final[list[Phrase]] = [
    Phrase(
        "holiday",
        r"(?:<the>?{back}|<the>?{this:})?(?:{fixed_holiday}|{easter_holiday}|{orthodox_holiday}|{moving_holiday})(?:%(year_after)s|{day_part}|(?P<week><week|weekend>))?",
        holiday,
    ),
    Phrase(
        "weekday_by_holiday",
        r"<the>{weekday}(?P<direction><before|after>)"
        r"(?:{fixed_holiday}|{easter_holiday}|{orthodox_holiday}|{moving_holiday})%(year_after)s?",
        weekday_by_holiday,
    ),
    Phrase("islamic_holiday", r"(?:<the>?{back}|<the>?{this:})?{islamic_holiday}%(year_after)s?", islamic_holiday),
]
