"""Rules for seasons and holidays."""

import datetime as dt
import re
from collections.abc import Set

from transforms.dates.context import Context
from transforms.dates.days import nearest
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import (
    SEASON_MONTHS,
    Period,
    a_day,
    a_season,
    a_week,
    a_weekend,
    easter,
    nth_weekday,
)
from transforms.dates.readings import NO_TIME, Reading
from transforms.dates.told import Told, mod_of, told_reading, year_behind
from transforms.records import Anchor


def season(found: Found, context: Context) -> Reading | None:
    """A season with its year, "last", "this" or "next"."""
    code = found.code("season")
    year, anchor = year_behind(found, context)
    if year is None and context.is_narrative and context.before_christ is not None:
        return Reading("DATE", f"{context.before_christ}-{code}", anchor="narrative", is_told=False)
    if year is None:
        near = context.year_near(found, SEASON_MONTHS[code])
        base, anchor = context.now()
        groups = found.groups()
        if near is not None and not groups & {"back", "ahead", "this"}:
            year, anchor = near, "narrative"
        elif base is not None:
            year = _season_year(found, context, code, base.year, base.month, groups)
    mod = mod_of(found)
    if year is None:
        return Reading("DATE", f"XXXX-{code}", None, None, mod, is_told=False)
    period = a_season(year, code)
    return None if period is None else told_reading(Told(period.value, period, anchor), mod)


def _season_year(found: Found, context: Context, code: str, year: int, month: int, groups: Set[str]) -> int:
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    if "before_last" in groups:
        return (year if begins + 2 < month else year - 1) - 1
    if "back" in groups:
        is_now = begins <= month < begins + 3
        return year if begins <= month and not is_now else year - 1
    if "ahead" in groups:
        return year if begins > month else year + 1
    if "this" in groups:
        return year - 1 if code == "WI" and month <= 2 else year
    return year if begins <= month or context.tense(found) > 0 else year - 1


def bare_season(found: Found, context: Context) -> Reading | None:
    """ "in the summer": a season whose year the text gives."""
    if "mod" in found:
        return season(found, context)
    if found.word("season") in ("fall", "spring"):
        if re.match(r"\s+of\b", context.after(found)) or not _is_in(context.before(found)):
            return None
    elif "the" not in found and not _is_in(context.before(found)):
        return None
    return season(found, context)


def _is_in(before: str) -> bool:
    return bool(re.search(r"\b(?:in|during|by|since|until|throughout|this|before|through|into|over)(?: the)?$", before))


def holiday(found: Found, context: Context) -> Reading | None:
    """A holiday that the calendar fixes, or that moves by a rule; its year as for any month and day."""
    name = next(group for group in ("fixed_holiday", "easter_holiday", "moving_holiday") if group in found)
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
            year = nearest(days, base, context.tense(found) if "back" not in found else -1).year
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


_NAME_BEHIND = re.compile(r"\s+(?!Eve\b|Day\b|Sunday\b|Monday\b)[A-Z][a-z]+")
_NAME_BEFORE = re.compile(r"\b(?:White|Father|Merry|Happy)\s+$")


def _is_part_of_name(found: Found, context: Context) -> bool:
    """Whether the holiday is part of a name: "the Easter Offensive", "White Christmas"."""
    if context.is_upper or {"year", "year_back", "year_ahead", "year_this"} & found.groups():
        return False
    before, after = context.text[max(0, found.start - 10) : found.start], context.text[found.end : found.end + 20]
    return bool(_NAME_BEHIND.match(after) or _NAME_BEFORE.search(before))


def _week_of(day: Period, word: str, anchor: Anchor) -> Told | None:
    """The week or the weekend of a holiday: "Easter week", "the Christmas weekend"."""
    period = a_week(day.first) if word == "week" else a_weekend(day.first)
    return None if period is None else Told(period.value, period, anchor)


def _holiday(name: str, value: object, year: int) -> dt.date | None:
    """The day of a holiday in `year`."""
    try:
        if name == "fixed_holiday" and isinstance(value, tuple):
            return dt.date(year, value[0], value[1])
        if name == "easter_holiday" and isinstance(value, int):
            return easter(year) + dt.timedelta(days=value)
        if isinstance(value, tuple):
            month, weekday, n, after = value
            return nth_weekday(year, month, weekday, n) + dt.timedelta(days=after)
    except (ValueError, OverflowError):
        return None
    return None


SEASON_RULES: list[Phrase] = [
    Phrase(
        "season",
        r"%(part_of)s?(?:%(step)s{season}|<the>?{season}%(year_after)s(?:[-/](?:{two:}|{year:})(?![-/.]))?|<the>{season}<before>(?P<before_last><last>))",
        season,
    ),
    Phrase("bare_season", r"%(part_of)s?(?P<the><the>)?{season}", bare_season),
    Phrase(
        "holiday",
        r"(?:<the>?{back}|<the>?{this:})?(?:{fixed_holiday}|{easter_holiday}|{moving_holiday})(?:%(year_after)s|{day_part}|(?P<week><week|weekend>))?",
        holiday,
    ),
]
