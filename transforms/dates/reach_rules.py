"""Rules for stretches of time that end or begin at the anchor: "the past 24 hours", "recent weeks"."""

import datetime as dt
import re
from typing import Final

from transforms.dates.amounts import TIMES, YEARS, duration_value, read_amount, read_mod
from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import Period, a_month, shift
from transforms.dates.readings import Reading
from transforms.lexicon.dates import PLURAL_UNITS

_VERB_OF_LASTING: Final = re.compile(
    r"\b(?:will|would|could|can|may|might|should|must|to|not|did|does|usually|likely|probably|only|they|which|that)$"
)


def past_amount(found: Found, context: Context) -> Reading | None:
    """ "the past 24 hours", "the last three weeks", "recent days", "the next two years": a DURATION, with its days.

    UCDP GED 23.1, appendix 2: hours reach back to the day they began on; days leave the day of the report out, weeks
    count it; months and years do not cross the turn of the year. The codebook prints two days back for "past 72 hours",
    as for 48; three are meant, since 72 hours before the report lie on the third day before it.
    """
    unit = found.code("unit")
    amount, vague = read_amount(found)
    is_back = "back" in found
    if is_back and found.word("back") == "last" and _VERB_OF_LASTING.search(context.before(found)):
        return None  # "it will last six weeks"
    if amount is None and vague is None:
        return None
    word = found.word("unit")
    if amount is not None and amount != 1 and not (word.endswith("s") or word in ("centuries", "millennia")):
        return None
    base, anchor = context.now()
    count = vague if vague is not None else amount or 0
    period = _reach(base, count, unit) if is_back and base is not None else None
    if not is_back and base is not None:
        period = _ahead(base, count, unit)
    mod = read_mod(found)
    return Reading("DURATION", duration_value(amount, unit), period, anchor if period else None, mod, is_told=False)


def _reach(base: dt.date, count: float, unit: str) -> Period | None:
    """The days that the past `count` units cover, seen from `base`."""
    first: dt.date | None
    last: dt.date | None = base
    if unit in TIMES:
        hours = count * {"TS": 1 / 3600, "TM": 1 / 60, "TH": 1}[unit]
        first = shift(base, -max(1, round(hours / 24))) if hours > 12 else base
    elif unit in ("D", "NI"):
        first, last = shift(base, -round(count)), shift(base, -1)
        if count == 1:
            first, last = shift(base, -1), base
    elif unit in ("W", "F"):
        weeks = count * (2 if unit == "F" else 1)
        first = shift(base, 1 - 7 * round(weeks)) if weeks == 1 or unit == "F" else shift(base, -7 * round(weeks))
    elif unit in ("M", "Q"):
        first = _months_back(base, round(count * (3 if unit == "Q" else 1)))
        if first is not None and first.year < base.year:
            first = dt.date(base.year, 1, 1)
    elif unit == "Y" and count == 1:
        first = dt.date(base.year, 1, 1)
    elif unit in YEARS:
        years = round(count * YEARS[unit])
        first = _months_back(base, 12 * years)
    else:
        return None
    return None if first is None or last is None else Period(unit, "", first, last)


def _months_back(base: dt.date, months: int) -> dt.date | None:
    month = a_month(base.year, base.month - months)
    if month is None or month.first is None or month.last is None:
        return None
    return month.first.replace(day=min(base.day, month.last.day))


def _ahead(base: dt.date, count: float, unit: str) -> Period | None:
    if unit in TIMES:
        hours = count * {"TS": 1 / 3600, "TM": 1 / 60, "TH": 1}[unit]
        last = shift(base, max(1, round(hours / 24))) if hours > 12 else base
    elif unit in ("D", "NI"):
        last = shift(base, round(count))
    elif unit in ("W", "F"):
        last = shift(base, round(7 * count * (2 if unit == "F" else 1)))
    elif unit in ("M", "Q"):
        last = _months_back(base, -round(count * (3 if unit == "Q" else 1)))
    elif unit in YEARS:
        last = _months_back(base, -12 * round(count * YEARS[unit]))
    else:
        return None
    return None if last is None else Period(unit, "", base, last)


def past_unit(found: Found, context: Context) -> Reading | None:
    """ "the past week", "past year": a DURATION up to the anchor, where "last week" is a calendar week."""
    unit = found.code("unit")
    if found.word("unit") in PLURAL_UNITS:
        return recent_units(found, context)
    if unit in ("NI", "WE", "TS", "TM"):
        return None
    base, anchor = context.now()
    period = None if base is None else _reach(base, 1, unit)
    return Reading("DURATION", duration_value(1.0, unit), period, anchor if period else None, is_told=False)


def recent_units(found: Found, context: Context) -> Reading | None:
    """ "recent weeks", "coming months", "past years"; "recent years" are the past and nobody says since when."""
    unit = found.code("unit")
    if unit in ("Y", "E", "C", "L") and "recent" in found:
        return Reading("DATE", "PAST_REF", is_told=False)
    base, anchor = context.now()
    period = None
    if base is not None and "ahead" not in found and unit not in ("Y", "E", "C", "L"):
        period = _reach(base, 3, unit)
    return Reading("DURATION", duration_value(None, unit), period, anchor if period else None, is_told=False)


REACH_RULES: Final[list[Phrase]] = [
    Phrase("past_amount", r"<the>?<this>?(?:{back}|{ahead})<more>?%(amount)s-?{unit}", past_amount),
    Phrase("past_unit", r"<the>?<past>{unit}", past_unit),
    Phrase("recent_units", r"(?:<the>?{ahead}|(?P<recent><recent>)|<past>){plural_unit:unit}", recent_units),
]
