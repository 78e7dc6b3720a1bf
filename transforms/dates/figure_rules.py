"""Rules for days written in figures: 2020-02-12, "12/02/2014", the dateline "3 JAN 90"."""

import re
from dataclasses import replace
from typing import Final

from transforms.dates.clock_rules import read_clock
from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import Period, day_of
from transforms.dates.readings import NO_TIME, Reading
from transforms.lexicon.dates import WEEKDAYS


def _explicit(period: Period | None) -> Reading | None:
    return None if period is None else Reading("DATE", period.value, period, "explicit")


# "12-05-2014-33", "10.12.2014.1": a number that goes on, and no range of two days.
_GOES_ON: Final = re.compile(r"[-./]\d(?!\d?[-./]\d\d?[-./]\d|\d{3}[-/]\d\d[-/])")


def iso_day(found: Found, context: Context) -> Reading | None:
    """2020-02-12, with or without a time behind it."""
    if "iso_hour" not in found and _GOES_ON.match(context.lowered, found.end):
        return NO_TIME
    day = found.number("iso_hour") // 100 if "iso_hour" in found else found.number("dom_figure")
    told = _explicit(day_of(found.number("year"), found.number("month_figure"), day))
    if told is None or "iso_hour" not in found:
        return told
    suffix = f"T{found.number('iso_hour') % 100:02d}:{found.number('minute'):02d}"
    return replace(told, type="TIME", value=told.value + suffix)


_FIGURES: Final = re.compile(r"(?<![\d/.])(\d\d?)([-/.])(\d\d?)\2(?:\d{4}|\d\d)(?!\d)")


def _order_of_figures(context: Context) -> str:
    """What comes first in the text's dates in figures, "day" or "month", by one of them that leaves no doubt."""
    if context.order_of_figures is None:
        context.order_of_figures = ""
        for match in _FIGURES.finditer(context.lowered):
            first, second = int(match[1]), int(match[3])
            if 12 < max(first, second) < 32 and min(first, second) < 13:
                context.order_of_figures = "day" if first > 12 else "month"
                break
    return context.order_of_figures


def numeric_day(found: Found, context: Context) -> Reading | None:
    """Day and month in figures with a year: day first or month first, as the figures or the publication allow."""
    if _GOES_ON.match(context.lowered, found.end):
        return NO_TIME
    first, second = (int(found.word(group)) for group in ("first", "second"))
    year = found.number("year") if "year" in found else _full_year(found.number("two"), context)
    readings = [_explicit(day_of(year, month, day)) for day, month in ((first, second), (second, first))]
    known = [reading for reading in readings if reading is not None]
    if len(known) < 2 or known[0] == known[1]:
        return known[0] if known else None
    beside = _weekday_beside(found, context)
    for reading in known:
        begins = None if beside is None or reading.period is None else reading.period.first
        if begins is not None and begins.isoweekday() == beside:
            return reading
    order = _order_of_figures(context)
    if order:
        return known[0] if order == "day" else known[1]
    if context.published is not None:
        for reading in known:
            if reading.period is not None and reading.period.first is not None:
                distance = (context.published - reading.period.first).days
                if -1 <= distance <= 31:
                    return reading
    return _either(known[0] if found.word("separator") == "." else known[1], known)


_DAYS: Final = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DAY_BEHIND: Final = re.compile(rf",? \(?({_DAYS})\b")
_DAY_BEFORE: Final = re.compile(rf"\b({_DAYS})\.?,? \(?$")


def _weekday_beside(found: Found, context: Context) -> int | None:
    """The ISO weekday that stands beside the figures: "6/4/92 (Monday)" can be of one order only."""
    behind = _DAY_BEHIND.match(context.lowered, found.end)
    before = _DAY_BEFORE.search(context.lowered, max(0, found.start - 14), found.start)
    beside = behind or before
    return None if beside is None else WEEKDAYS[beside[1]]


def clock_on_dated_day(found: Found, context: Context) -> Reading | None:
    """ "at 0430 on 12/03/2019": a clock time on a day in figures."""
    suffix = read_clock(found)
    if "agency" in found:
        reading = agency_day(found, context)
    else:
        reading = numeric_day(found, context) if "first" in found else _figures_day(found)
    if suffix is None or reading is None or reading is NO_TIME:
        return None
    return replace(reading, type="TIME", value=reading.value + suffix)


def _figures_day(found: Found) -> Reading | None:
    return _explicit(day_of(found.number("year"), found.number("month_figure"), found.number("dom_figure")))


def _either(chosen: Reading, known: list[Reading]) -> Reading:
    """`chosen` with the days from the one reading to the other, where the figures leave both open."""
    firsts = sorted(reading.period.first for reading in known if reading.period and reading.period.first)
    if chosen.period is None:
        return chosen
    return replace(chosen, period=replace(chosen.period, first=firsts[0], last=firsts[-1]))


def _full_year(two: int, context: Context) -> int:
    """The year that two figures stand for: the one nearest to publication."""
    base = context.published.year if context.published else 1990
    century = base // 100 * 100
    return min((century - 100 + two, century + two, century + 100 + two), key=lambda year: abs(year - base))


def agency_day(found: Found, context: Context) -> Reading | None:
    """ "3 JAN 90": the dateline of agency copy, two figures for the year."""
    after = context.after(found, 3).lstrip(" \t")
    if after[:1].isalnum() or (after[:1] in ",.:" and after[1:2].isdigit()):
        return None
    period = day_of(_full_year(found.number("two"), context), found.number("month"), found.number("dom_figure"))
    return _explicit(period)


def slashed_day(found: Found, context: Context) -> Reading | None:
    """ "8/NOV/2016", "8/Nov/16"."""
    year = found.number("year") if "year" in found else _full_year(found.number("two"), context)
    return _explicit(day_of(year, found.number("month"), found.number("dom_figure")))


def year_first(found: Found, context: Context) -> Reading | None:
    """ "2014 February 12", as records write it."""
    return _explicit(day_of(found.number("year"), found.number("month"), found.number("dom_figure")))


FIGURE_RULES: Final[list[Phrase]] = [
    Phrase("year_first", r"{year},?{month}{dom_figure}(?![:;.]{figure:}|,?{year:})", year_first),
    Phrase("iso_day", r"{year}[-/.]{month_figure}[-/.](?:{dom_figure}|{iso_hour}:{minute}(?::{minute:}z?)?)", iso_day),
    Phrase(
        "numeric_day",
        r"{dom_figure:first}(?P<separator>[-/.]){dom_figure:second}[-/.](?:{year}|{two})",
        numeric_day,
    ),
    Phrase(
        "clock_on_dated_day",
        r"(?:%(clock)s|{military:military_bare}),?<on>?(?:{dom_figure:first}(?P<separator>[-/.]){dom_figure:second}[-/.](?:{year}|{two})"
        r"|{year}-{month_figure}-{dom_figure}|(?P<agency>{dom_figure}{month},?'?{two}))",
        clock_on_dated_day,
    ),
    Phrase("slashed_day", r"{dom_figure}(?:/{month}/|-{month}-)(?:{year}|{two}(?![-~/]))", slashed_day),
    Phrase("agency_day", r"(?:{dom_figure}{month},?'?{two}|{month}{dom_figure},?'{two})", agency_day),
]
