"""Rules for quarters and half-years, as companies report on them."""

import re
from typing import Final

from transforms.dates.context import Context
from transforms.dates.days import read_day
from transforms.dates.grammar import Found, Phrase
from transforms.dates.leads import is_half_year
from transforms.dates.periods import (
    Period,
    a_half,
    a_quarter,
    a_year,
)
from transforms.dates.readings import Reading
from transforms.dates.told import Told, mod_of, told_reading, year_behind


def quarter(found: Found, context: Context) -> Reading | None:
    """ "the third quarter of 1990", "third-quarter", "the first half of 2019", "Q3 2020"."""
    is_half = "half_word" in found or "half_figure" in found
    figure = next((name for name in ("quarter_figure", "half_figure") if name in found), None)
    number = found.number(figure) if figure else found.number("ordinal")
    if number == -1:
        number = 2 if is_half else 4
    if not 1 <= number <= (2 if is_half else 4):
        return None
    year, anchor = year_behind(found, context)
    base, base_anchor = context.now()
    if year is None and "half_word" in found and not {"back", "ahead"} & found.groups():
        return None  # of a match, of a book
    if year is None and "back" in found and base is not None:
        year, anchor = (context.fiscal_year or base.year) - 1, base_anchor
    if year is None and "ahead" in found and base is not None:
        year, anchor = base.year + 1, base_anchor
    if year is None:
        if context.is_narrative and context.told_year is not None:
            year, anchor = context.told_year, "narrative"
        elif (fiscal := context.fiscal_year) is not None and context.tense(found) <= 0:
            year, anchor = fiscal, "narrative"
        elif base is not None:
            year, anchor = base.year, base_anchor
            begins = (number - 1) * (6 if is_half else 3) + 1
            if begins > base.month + 3 and context.tense(found) <= 0:
                year -= 1
    if year is None:
        return Reading("DATE", f"XXXX-{'H' if is_half else 'Q'}{number}", is_told=False)
    period = a_half(year, number) if is_half else a_quarter(year, number)
    if _lies_ahead(period, found, context):
        period = a_half(year - 1, number) if is_half else a_quarter(year - 1, number)
    mod = mod_of(found)
    return None if period is None else told_reading(Told(period.value, period, anchor), mod)


def _lies_ahead(period: Period | None, found: Found, context: Context) -> bool:
    """Whether "the year" cannot be that of the report: nothing has happened in its last quarter yet."""
    if "the_year" not in found or context.is_narrative or context.published is None or period is None:
        return False
    return period.first is not None and period.first > context.published and context.tense(found) < 0


def latter_half(found: Found, context: Context) -> Reading | None:
    """ "the last half of 2008", "the latter half of this year", "the last quarter of 2008": the one that ends it."""
    year, anchor = year_behind(found, context)
    period = None if year is None else a_quarter(year, 4) if "quarter" in found else a_half(year, 2)
    if year is not None and _lies_ahead(period, found, context):
        period = a_quarter(year - 1, 4) if "quarter" in found else a_half(year - 1, 2)
    return None if period is None else told_reading(Told(period.value, period, anchor))


def year_quarter(found: Found, context: Context) -> Reading | None:
    """ "the 1988 second quarter", "the 1988 quarter": a quarter named by its year; alone, the quarter told last."""
    if "half" in found:
        half = a_half(found.number("year"), found.number("half_figure", "half"))
        return None if half is None else told_reading(Told(half.value, half, "explicit"), is_told=False)
    group = next((name for name in ("ordinal", "quarter_figure") if name in found), None)
    number = 0 if group is None else found.number(group)
    if not number:
        if not context.is_quarter_last:
            period = a_year(found.number("year"))
            return None if period is None else told_reading(Told(period.value, period, "explicit"), is_told=False)
        reported = context.reported_quarter()
        if reported is None or reported.first is None:
            return None
        number = (reported.first.month + 2) // 3
    period = a_quarter(found.number("year"), number) if 1 <= number <= 4 else None
    return None if period is None else told_reading(Told(period.value, period, "explicit"), is_told=False)


_ENDED: Final = re.compile(r",?\s(?:that )?end(?:ed|ing|s)\s(?:on\s)?$")


def _quarter_ended(found: Found, context: Context) -> Period | None:
    """The quarter of the calendar that ends with the day behind it: "the quarter ended Sept. 30"."""
    for candidate in context.ahead()[:1]:
        day = candidate.best
        if candidate.rule.name != "day" or not _ENDED.fullmatch(context.lowered[found.end : day.start]):
            return None
        told = read_day(day, context)
        last = None if told is None or told.period is None else told.period.last
        if last is None or last.month % 3 or last.day < 25:
            return None  # a company's own quarter
        return a_quarter(last.year, last.month // 3)
    return None


def latest_quarter(found: Found, context: Context) -> Reading | None:
    """ "the quarter", "the latest period": the quarter told last."""
    ended = _quarter_ended(found, context) if context.quarter is None else None
    if ended is not None:
        context.is_quarter_last = True
        return told_reading(Told(ended.value, ended, "narrative"))
    reported = context.past_quarter if "latest" in found else context.reported_quarter()
    if context.is_narrative or context.quarter is None:
        return None
    if "current" in found and context.published is not None:
        reported = a_quarter(context.published.year, (context.published.month + 2) // 3)
    if reported is None:
        reported = context.quarter
    context.is_quarter_last = True
    return told_reading(Told(reported.value, reported, "narrative"), is_told=False)


def glued(found: Found, context: Context) -> Reading | None:
    """ "FY2005", "3Q09", "1H05": how analysts write years, quarters and half-years."""
    if "glued_year" in found:
        period = a_year(found.number("glued_year"))
    else:
        if "glued_half" in found and not is_half_year(context.text, found.start):
            return None
        code = found.code("glued_half" if "glued_half" in found else "glued_quarter")
        year, number = int(code[:4]), int(code[6])
        period = a_half(year, number) if code[5] == "H" else a_quarter(year, number)
    return None if period is None else told_reading(Told(period.value, period, "explicit"))


QUARTER_RULES: Final[list[Phrase]] = [
    Phrase("glued", r"{glued_year}|{glued_quarter}|{glued_half}", glued),
    Phrase(
        "quarter",
        r"%(part_of)s?<the|its>?(?:(?:{back}|{ahead}|{this:})<year>')?<fiscal>?-?"
        r"(?:{ordinal}-?(?:<fiscal>?-?<quarter>|(?P<half_word><half>))|{quarter_figure}|{half_figure})(?:/?%(year_after)s)?",
        quarter,
    ),
    Phrase("latter_half", r"<the>(?:<last|latter><half>|<last>(?P<quarter><quarter>))%(year_after)s", latter_half),
    Phrase(
        "year_quarter",
        r"<the>?{year}-?(?:{ordinal}-?<quarter>|{quarter_figure}|(?P<half>{half_figure:})|<period|quarter>)",
        year_quarter,
    ),
    Phrase(
        "latest_quarter",
        r"<the>(?:(?:(?P<latest><latest>)|(?P<current><current>)|<fiscal>)?-?<quarter>|(?P<latest><latest>)<period>)",
        latest_quarter,
    ),
]
