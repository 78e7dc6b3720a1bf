"""Rules for a period told by its distance: "last week", "this month", "the following year", "the weekend"."""

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from transforms.dates.amounts import duration_value
from transforms.dates.context import Context
from transforms.dates.distance_rules import quarter_off, unknown_period, years_off_before_christ
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import (
    Period,
    a_century,
    a_day,
    a_decade,
    a_month,
    a_quarter,
    a_week,
    a_weekend,
    a_year,
    shift,
)
from transforms.dates.reach_rules import past_unit
from transforms.dates.readings import NO_TIME, Reading
from transforms.dates.told import Told, mod_of, mod_of_word, told_reading
from transforms.lexicon.dates import PLURAL_UNITS
from transforms.records import Anchor


def stepped(found: Found, context: Context) -> Reading | None:
    """ "last week", "this month", "next year", "the following month", "the same year", "that week", "this weekend"."""
    unit = found.code("unit")
    back, ahead, this = "back" in found, "ahead" in found, "this" in found
    if back and "the" in found and word_is_last(found) and _OF_SOMETHING.match(context.after(found)):
        if unit == "D":
            return NO_TIME
        return Reading("DURATION", duration_value(1.0, unit), is_told=False)  # "the last month of the war"
    if word_of_reach(found, context):
        return past_unit(found, context)
    if this and _is_programme(found, context):
        return NO_TIME
    step = -1 if back else 1 if ahead else 0
    word = found.word("back") if back else found.word("ahead") if ahead else ""
    told_before = word not in ("", "last", "past", "next", "coming", "upcoming") or "same" in found
    if ahead and word == "next" and "the" in found:
        told_before = True
    base, anchor = context.then_in(unit) if told_before else context.now()
    if unit == "Y" and back and told_before and context.fiscal_year is not None and base is not None:
        base = dt.date(context.fiscal_year, 1, 1)
    mod = mod_of(found)
    if unit in ("TS", "TM", "TH", "NI", "L") or found.word("unit") in PLURAL_UNITS:
        return None
    if (
        word == "past"
        and unit in ("D", "W", "F", "M", "Y", "E", "C", "Q")
        and "mod" not in found
        and not _this_before(found)
    ):
        return None
    if unit == "D":
        if this or word == "last":
            return None  # "the last day of the feast"
        period = None if base is None else a_day(shift(base, step))
        return told_reading(
            Told("XXXX-XX-XX", None, None) if period is None else Told(period.value, period, anchor), mod
        )
    if unit == "Q" and back and told_before and not context.is_narrative:
        before = _quarter_before(context)
        if before is not None:
            return told_reading(Told(before.value, before, "narrative"), mod, is_told=False)
    if unit == "Q" and "same" in found and context.quarter is not None:
        return told_reading(Told(context.quarter.value, context.quarter, "narrative"), mod, is_told=False)
    if unit == "Y" and word == "last" and mod is None and _is_compared(found, context):
        return quarter_off(context, None)
    if unit == "WE" and this and base is not None and base.isoweekday() < 6:
        tense = context.tense(found)
        step = 1 if tense > 0 or (tense == 0 and base.isoweekday() >= 3) else 0
    if base is None and unit == "Y" and step and told_before:
        old = years_off_before_christ(context, step)
        if old is not None:
            return Reading("DATE", old.value, old, "narrative", mod)
    told_period = stepped_period(unit, step, base, anchor)
    if told_period is None:
        return None
    told = told_period
    if mod is None and this and told.period is not None and not told_before and base is not None:
        period = told.period
        if context.tense(found) > 0 and base <= (period.last or base):
            return Reading("DATE", told.value, replace(period, first=max(base, period.first or base)), anchor)
        if period.first is not None and period.first <= base:
            return Reading("DATE", told.value, replace(period, last=min(base, period.last or base)), anchor)
    if mod in ("START", "END") and found.word("mod") in ("earlier", "later") and base is not None and step == 0:
        return _sooner_or_later(told, mod, base)
    # "from $2 million in the prior year": a report compares, and stays where it is
    return told_reading(told, mod, is_told=context.is_narrative or not (unit == "Y" and back and told_before))


def _quarter_before(context: Context) -> Period | None:
    """The quarter before the one that a company reports on: "$43 million at the end of the prior quarter"."""
    reported = context.reported_quarter()
    if reported is None or reported.first is None:
        return None
    return a_quarter(reported.first.year, (reported.first.month + 2) // 3 - 1)


_OF_SOMETHING: Final = re.compile(r"\s+of\s+(?!last\b|this\b|\d)")


def word_is_last(found: Found) -> bool:
    """Whether the step back is "last", which also ends a series."""
    return found.word("back") == "last" and "mod" not in found


def _is_programme(found: Found, context: Context) -> bool:
    """Whether the words are the name of a broadcast: "This Week" between quotation marks."""
    begins = found.span("unit")[0]
    before = context.text[max(0, found.start - 2) : found.start].rstrip()
    return context.text[begins].isupper() and before.endswith(('"', "“", "``", "‘")) and not context.is_upper


def word_of_reach(found: Found, context: Context) -> bool:
    """Whether "the last week" is the seven days up to now, as in "over the last week", and not the calendar's week."""
    if "the" not in found or "back" not in found or found.word("back") != "last" or "mod" in found:
        return False
    unit = found.code("unit")
    is_unit = unit in ("D", "W", "F", "M", "Y", "E") and found.word("unit") not in PLURAL_UNITS
    return is_unit and re.search(r"\b(?:in|over|during|for|within|throughout)$", context.before(found)) is not None


_COMPARED: Final = re.compile(
    r"^(?!.*\bth(?:is|e) year\b).*\b(?:from|versus|compared (?:with|to))\b(?:[^.]|\.(?=\d)){0,45}$", re.DOTALL
)


def _is_compared(found: Found, context: Context) -> bool:
    """Whether a company compares its quarter with "last year": "from $2 million last year", "from last year's"."""
    if not context.is_quarter_last or context.is_narrative:
        return False
    return _COMPARED.search(context.before(found, 90)) is not None


def _this_before(found: Found) -> bool:
    return "this_before" in found


def _sooner_or_later(told: Told, mod: str, base: dt.date) -> Reading | None:
    """ "earlier this month": up to the day before the anchor; "later this month": from the day after it on."""
    period = told.period
    if period is None or period.first is None or period.last is None:
        return told_reading(told, mod)
    if mod == "START" and base > period.first:
        cut = replace(period, last=base - dt.timedelta(days=1))
    elif mod == "END" and base < period.last:
        cut = replace(period, first=base + dt.timedelta(days=1))
    else:
        cut = period
    return Reading("DATE", told.value, cut, told.anchor, mod)


def stepped_period(unit: str, step: int, base: dt.date | None, anchor: Anchor) -> Told | None:
    """The period `step` units from the one that holds `base`."""
    unknown = {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "F": "XXXX-WXX"}.get(unit, "XXXX")
    if base is None:
        return Told(unknown, None, None)
    period: Period | None = None
    if unit == "W":
        period = a_week(shift(base, 7 * step))
    elif unit == "F":
        period = a_week(shift(base, 14 * step))
    elif unit == "WE":
        # news of Monday to Friday calls the weekend before it "the weekend"
        behind = 0 if base.isoweekday() >= 6 else -7
        move = behind if step == 0 else (-7 if step < 0 else 7 if base.isoweekday() >= 6 else 0)
        period = a_weekend(shift(base, move))
    elif unit == "M":
        period = a_month(base.year, base.month + step)
    elif unit == "Q":
        period = a_quarter(base.year, (base.month + 2) // 3 + step)
    elif unit == "Y":
        period = a_year(base.year + step)
    elif unit == "E":
        period = a_decade(base.year + 10 * step)
    elif unit == "C":
        period = a_century((base.year - 1) // 100 + 1 + step)
    return None if period is None else Told(period.value, period, anchor)


def weekend(found: Found, context: Context) -> Reading | None:
    """ "over the weekend", "the weekend"."""
    base, anchor = context.now()
    step = 1 if base is not None and base.isoweekday() < 6 and context.tense(found) > 0 else 0
    if re.search(r"\bover$", context.before(found)):
        step = 0
    told = stepped_period("WE", step, base, anchor)
    return told_reading(told)


# Days ahead at which "the end of the year", told as past, is surely that of the year before.
_DAYS_TO_AN_END: Final = 180


def end_of_unit(found: Found, context: Context) -> Reading | None:
    """ "the end of the month", "the beginning of the week", "year-end", "the month's end"."""
    unit = found.code("unit", "unit" if "unit" in found else "unit_before")
    if unit == "D":
        return _hour_of_the_day(found, context)
    if unit in ("TS", "TM", "TH", "NI", "D", "L", "F", "C"):
        return None
    base, anchor = context.told_or_now()
    scene = _earlier_scene(found, context)
    if scene is not None and scene.first is not None:
        if unit in _SIZES and _SIZES.index(scene.unit) > _SIZES.index(unit):
            return Reading("DATE", unknown_period(unit), mod="END", is_told=False)  # a week of a month of long ago
        base, anchor = scene.first, "narrative"
    told = stepped_period(unit, 0, base, anchor)
    if "year" in found:
        year = a_year(found.number("year"))
        told = None if year is None or unit != "Y" else Told(year.value, year, "explicit")
    mod = mod_of_word(found.word("mod")) if "mod" in found else "END"
    reading = told_reading(told, mod)
    if reading is None or base is None or reading.period is None or reading.period.first is None:
        return reading
    begins = reading.period.first
    is_beside = "mod" in found and found.word("mod") in ("earlier", "later") and "year" not in found
    if is_beside and told is not None and mod is not None and not context.is_narrative:
        return _sooner_or_later(told, mod, base)
    if (
        scene is None
        and not context.is_narrative
        and "year" not in found
        and begins > base
        and context.tense(found) < 0
    ):
        is_far = (begins - base).days > _DAYS_TO_AN_END
        if is_far or unit == "W" or context.tells_of_harm(found):
            return told_reading(stepped_period(unit, -1, base, anchor), mod)  # it has been, so it is the one before
    if unit == "W" and mod == "START" and re.search(r"\bsince$", context.before(found)):
        return replace(reading, period=replace(reading.period, last=max(base, reading.period.first)))
    return reading


# Units that lie in one another, the smaller first.
_SIZES: Final = "DWMQY"
# Characters behind a date of an earlier year over which "the end of the year" is still of it.
_SCENE_WINDOW: Final = 250


_SINCE: Final = re.compile(r"\bsince (?:[a-z]+ ){0,2}[0-9]{4}$")


def _earlier_scene(found: Found, context: Context) -> Period | None:
    """The earlier year, month or day that news tells of: "In March 1998 he fled. By the end of the year, ..."."""
    told, published = context.told, context.published
    if context.is_narrative or published is None or told is None or told.first is None or told.unit not in _SIZES:
        return None
    if told.first.year >= published.year or found.start - context.told_at > _SCENE_WINDOW:
        return None
    if "\n\n" in context.lowered[context.told_at : found.start]:
        return None
    is_since = _SINCE.search(context.lowered, max(0, context.told_at - 32), context.told_at) is not None
    return None if is_since or context.tense(found) >= 0 else told


def _hour_of_the_day(found: Found, context: Context) -> Reading | None:
    """ "later in the day", "earlier in the day": the day told last, else that of publication."""
    if "mod" not in found or found.word("mod") not in ("early", "earlier", "late", "later"):
        return None
    base, anchor = context.day_at_hand()
    day = a_day(base)
    return None if day is None else Reading("DATE", day.value, day, anchor, mod_of_word(found.word("mod")))


STEP_RULES: Final[list[Phrase]] = [
    Phrase(
        "stepped",
        r"%(part)s?(?P<the><the>)?"
        r"(?:(?P<this_before><this>)?{back}|<this>?{ahead}|{this}|{same}{same:}?)(?:<full>?-?<fiscal|calendar>)?-?{unit}",
        stepped,
    ),
    Phrase("weekend", r"<the><weekend>", weekend),
    Phrase(
        "end_of_unit",
        r"<the>?(?P<mod><beginning|start|middle|end|close|turn|early|late|mid|earlier|later|latter>)<part>?(?:<in|of><the>|-){unit}"
        r"|<the>?{unit:unit_before}'?-?<end>(?:<of>?{year})?",
        end_of_unit,
    ),
]
