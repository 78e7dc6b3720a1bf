"""Rules for days told by their distance: "three weeks ago", "two days later", "the day before", "a year earlier"."""

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from transforms.dates.amounts import TIMES, YEARS, duration_value, read_amount, read_mod, read_number
from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import Period, a_day, a_month, a_quarter, a_week, a_year, before_christ, day_of, shift
from transforms.dates.readings import Reading
from transforms.records import Anchor

# Words that count ahead, those of a story first.
_AHEAD: Final = ("later", "afterwards", "afterward", "thereafter", "from", "hence")


def away(found: Found, context: Context) -> Reading | None:
    """ "three weeks ago", "two days later", "a year earlier", "a week after", "ten days from now"."""
    unit = found.code("unit")
    amount, vague = read_amount(found)
    if amount is None and vague is None:
        return None
    word = found.word("unit")
    if amount not in (None, 1, 0.5, 1.5) and not (word.endswith("s") or word in ("centuries", "millennia")):
        return None
    direction = found.word("direction")
    if direction in ("before", "prior", "after", "since"):
        return _counted_off(found, context, unit, amount, vague)
    if direction in ("earlier", "later") and context.after(found, 6).startswith(" than"):
        return Reading("DURATION", duration_value(amount, unit), mod=read_mod(found), is_told=False)
    sign = 1 if direction in _AHEAD else -1
    base, anchor = context.now() if direction in ("ago", "from") else context.then_in(unit)
    if sign > 0 and direction != "from" and unit == "D" and context.then_ahead()[0] is None:
        base = None  # "a day later" where no day is told
    mod = read_mod(found)
    if unit in TIMES:
        if direction == "ago":
            hours = (amount or 0) * {"TS": 1 / 3600, "TM": 1 / 60, "TH": 1}[unit]
            day = a_day(None if base is None else shift(base, -int(hours // 24)))
            value = "PAST_REF" if day is None else day.value + "TXX"
            return Reading("TIME", value, day, anchor, mod, is_told=False)
        return Reading("DURATION", duration_value(amount, unit), mod=mod, is_told=False)
    if amount is None:
        return _vaguely_off(base, anchor, sign, vague or 3, unit, direction, mod)
    if base is None:
        old = years_off_before_christ(context, sign * amount * YEARS.get(unit, 0))
        if old is not None:
            return Reading("DATE", old.value, old, "narrative", mod, is_told=direction == "later")
        return Reading("DATE", unknown_period(unit), mod=mod, is_told=False)
    if context.is_quarter_last and unit == "Y" and amount == 1 and sign < 0 and not context.is_narrative:
        return quarter_off(context, mod)
    beside = _period_beside(found, context, unit) if direction == "later" else None
    if beside is not None:
        return Reading("DATE", beside.value, beside, "narrative", mod, is_told=False)
    period = _off(base, sign * amount, unit)
    if period is None:
        return None
    if unit in ("W", "F") and direction == "later" and _is_of_no_day(context):
        return Reading("DATE", f"{base.year:04d}-WXX", mod=mod, is_told=False)
    if sign > 0 and _is_beyond(period, found, context):
        return Reading("DATE", unknown_period(unit), mod=mod, is_told=False)
    is_glance = (direction == "ago" and unit != "D") or (direction == "earlier" and unit in YEARS)
    reading = Reading("DATE", period.value, period, anchor, mod, is_told=not is_glance)
    if unit == "F" and direction == "ago":
        reading = replace(reading, period=replace(period, first=shift(base, -13), last=base))
    return reading


def _is_of_no_day(context: Context) -> bool:
    """Whether only a month or a year has been told last, from which nobody can count weeks."""
    told = context.told
    return told is not None and told.unit in ("M", "Y", "S", "Q") and context.told_at > context.day_at


# "in April 1992, three years later": between a date and what says how much later it was.
_BESIDE: Final = re.compile(r"(?:,| \(| –| —| -) ?(?:just|only|some|exactly|almost|nearly|barely|about)? ?")


def _period_beside(found: Found, context: Context, unit: str) -> Period | None:
    """The period of `unit` that holds the date just told, where the words only say how much later that was."""
    told = context.told
    if told is None or told.first is None or told.unit not in ("D", "M", "Y") or found.start - context.told_at > 12:
        return None
    if _BESIDE.fullmatch(context.lowered, context.told_at, found.start) is None:
        return None
    behind = context.after(found, 2)
    if behind[:1] not in (",", ".", ")", ";", ""):
        return None  # "On 8 May, three days later the town fell" tells of another day
    return _off(told.first, 0, unit) if _COARSENESS.index(told.unit) <= _COARSENESS.index(unit[0]) else None


_COARSENESS: Final = "DWFMQYECL"
_DAY_BESIDE: Final = re.compile(r"(?:, ?| ?\(| ?[-–—]{1,2} ?)(?:just |only |exactly |some |barely |it was )?")


def day_beside(found: Found, context: Context) -> Period | None:
    """The day just told, where a history only says how far from an event it was: "On 8 May, the day after the raid".

    A date of its own in histories; news is read without it.
    """
    told = context.told
    if not context.is_narrative or told is None or told.unit != "D" or not 0 < found.start - context.told_at <= 12:
        return None
    is_beside = _DAY_BESIDE.fullmatch(context.lowered, context.told_at, found.start) is not None
    return told if is_beside else None


def unknown_period(unit: str) -> str:
    """The TIMEX3 value of a period of `unit` that nobody can name."""
    return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX")


def years_off_before_christ(context: Context, years: float) -> Period | None:
    """The year `years` later than the year BC that a history is in; None where it is in none, or past the year 1 BC."""
    if context.before_christ is None or not context.is_narrative or not years or years % 1:
        return None
    number = int(context.before_christ[2:]) - int(years)
    return before_christ(f"BC{number:04d}", "Y") if number > 0 else None


def _is_beyond(period: Period, found: Found, context: Context, least: int = -1) -> bool:
    """Whether a period would lie behind the report, though the report tells what happened in it.

    `least`: the tense that still counts as told.
    """
    if context.is_narrative or context.published is None or period.first is None or found.word("direction") == "from":
        return False
    return period.first > context.published and context.tense(found) <= least


def quarter_off(context: Context, mod: str | None) -> Reading | None:
    """ "a year earlier" beside a quarter is that quarter of the year before: how companies report."""
    quarter = context.reported_quarter()
    if quarter is None or quarter.first is None:
        return None
    period = a_quarter(quarter.first.year - 1, (quarter.first.month + 2) // 3)
    return None if period is None else Reading("DATE", period.value, period, "narrative", mod, is_told=False)


def _vaguely_off(
    base: dt.date | None, anchor: Anchor, sign: int, count: int, unit: str, direction: str, mod: str | None
) -> Reading:
    """ "several years ago": nobody counted, so a reference with, for days, the days UCDP gives it."""
    value = "FUTURE_REF" if direction in _AHEAD else "PAST_REF"
    if direction in _AHEAD[:4]:
        value = "XXXX-XX-XX" if unit == "D" else "FUTURE_REF"
        if unit == "W" and base is not None and anchor == "narrative":
            value = f"{base.year:04d}-WXX"
    return Reading("DATE", value, None, None, mod, is_told=False)


# Hours that are no time between two events: "office hours later in the week".
_OF_A_KIND: Final = re.compile(
    r"\b(?:office|opening|business|working|school|visiting|trading|rush|peak|early|small|late|wee|first|last|final|older|of)$"
)
_UNITS: Final = frozenset("DWMYEC")


def uncounted_away(found: Found, context: Context) -> Reading | None:
    """ "hours later", "Days earlier", "years ago": nobody counted them."""
    if _OF_A_KIND.search(context.before(found)) or context.after(found, 6).startswith(" than"):
        return None
    unit, direction = found.code("unit"), found.word("direction")
    if unit not in TIMES and unit not in _UNITS:
        return None
    if direction == "ago":
        return Reading("DURATION", duration_value(None, unit), is_told=False)
    if unit in TIMES:
        day = context.told_day if direction == "later" and not context.is_day_lost else None
        if day is None:
            return Reading("DURATION", duration_value(None, unit), is_told=False)
        return Reading("TIME", day.isoformat() + "TXX", is_told=False)  # of that day, or of the one behind it
    return Reading("DATE", unknown_period(unit) if direction == "later" else "PAST_REF", is_told=False)


def _off(base: dt.date, amount: float, unit: str) -> Period | None:
    if unit == "D":
        return a_day(shift(base, round(amount)))
    if unit in ("W", "F"):
        weeks = amount * (2 if unit == "F" else 1)
        return a_week(shift(base, round(7 * weeks)))
    if unit in ("M", "Q"):
        return a_month(base.year, base.month + round(amount * (3 if unit == "Q" else 1)))
    if unit in YEARS:
        years = amount * YEARS[unit]
        if years % 1:
            return a_month(base.year, base.month + round(12 * years))
        return a_year(base.year + int(years))
    return None


def _counted_off(found: Found, context: Context, unit: str, amount: float | None, vague: int | None) -> Reading | None:
    """ "two days after the attack": an amount of time between two events, one of them told elsewhere."""
    after = context.after(found, 20)
    if unit in TIMES or amount is None or re.match(r"\s+[\w'’$€£]", after):
        day = day_beside(found, context) if unit not in TIMES else None
        if day is not None:
            return Reading("DATE", day.value, is_told=False)  # "27 June 1850, two days after the raid"
        period, anchor = _before_the_news(found, context, unit, amount)
        return Reading("DURATION", duration_value(amount, unit), period, anchor, read_mod(found), is_told=False)
    base, anchor = context.then()
    period = None if base is None else _off(base, amount if found.word("direction") == "after" else -amount, unit)
    if period is None:
        return None
    if found.word("direction") == "after" and _is_beyond(period, found, context, least=0):
        return Reading("DURATION", duration_value(amount, unit), mod=read_mod(found), is_told=False)
    return Reading("DATE", period.value, period, anchor, read_mod(found))


_CAME: Final = re.compile(r"\b(?:came|comes?|coming|happened|occurred|followed)(?:\s+\w+){0,2}$")


def _before_the_news(
    found: Found, context: Context, unit: str, amount: float | None
) -> tuple[Period | None, Anchor | None]:
    """The days of what the news "comes a week after": counted back from the day told last.

    "just over a week" may be a day more.
    """
    if amount is None or found.word("direction") != "after" or not _CAME.search(context.before(found, 40)):
        return None, None
    base, anchor = context.then_in("W")
    if context.told is None or context.told.unit not in ("D", "WE"):
        return None, None
    days = {"D": 1, "W": 7, "F": 14}.get(unit)
    if base is None or days is None:
        return None, None
    first = last = shift(base, -round(amount * days))
    if read_mod(found) == "MORE_THAN" and first is not None:
        first = shift(first, -1)
    return (None, None) if first is None or last is None else (Period("D", "", first, last), anchor)


def year_ago(found: Found, context: Context) -> Reading | None:
    """ "the year-earlier period", "year-ago quarter", "the same period last year": the same period a year before."""
    if "number" in found:
        amount = read_number(found)
        return None if amount is None else Reading("DURATION", duration_value(amount, "M"), is_told=False)
    base, anchor = context.now()
    if base is None:
        return Reading("DATE", "XXXX", is_told=False)
    period: Period | None = None
    if "ordinal" in found:
        number = found.number("ordinal")
        of_year = context.fiscal_year or base.year
        period = a_quarter(of_year - 1, number) if 1 <= number <= 4 else None
    elif context.is_quarter_last and not context.is_narrative:
        return quarter_off(context, None)
    elif "year_period" in found and context.months_reported is not None:
        return Reading("DURATION", context.months_reported, is_told=False)
    elif "same_unit" in found:
        unit = found.code("unit", "same_unit")
        base, anchor = context.then() if unit == "D" else context.then_in("M")
        period = _same_a_year_before(base, unit)
    if period is None:
        period = a_year(base.year - 1) if base is not None else None
    return None if period is None else Reading("DATE", period.value, period, anchor, is_told=False)


def _same_a_year_before(base: dt.date | None, unit: str) -> Period | None:
    """The day, week, month or quarter of the year before that answers to the one of `base`; None for other units."""
    if base is None:
        return None
    if unit == "D":
        return day_of(base.year - 1, base.month, base.day)
    if unit == "W":
        return a_week(shift(base, -364))
    if unit == "M":
        return a_month(base.year - 1, base.month)
    return a_quarter(base.year - 1, (base.month + 2) // 3) if unit == "Q" else None


# The event that a day "before" or "after" is counted from stands behind it.
_EVENT_BEHIND: Final = re.compile(
    r"\s+(?!(?:in|at|near|by|from|but|and|against|during|with|while|when)\b)(?:[a-z]+|\d+)\b"
)
_TO_BEHIND: Final = re.compile(r"\s+to\b")


def next_to_told(found: Found, context: Context) -> Reading | None:
    """ "the day before", "the week after", "the year before last"."""
    unit = found.code("unit")
    if unit in TIMES or unit in ("NI", "WE"):
        return None
    direction = found.word("direction")
    if "last" in found:
        base, anchor = context.now()
        if direction not in ("before", "after") or (found.word("last") == "last") != (direction == "before"):
            return None
        period = None if base is None else _off(base, -2 if direction == "before" else 2, unit)
    else:
        behind = _TO_BEHIND if direction == "prior" else _EVENT_BEHIND
        if behind.match(context.after(found, 16)):
            day = day_beside(found, context) if unit == "D" else None
            return None if day is None else Reading("DATE", day.value, is_told=False)
        is_before = direction in ("before", "previous", "prior")
        base, anchor = context.then() if is_before or context.told is not None else (None, "narrative")
        period = None if base is None else _off(base, -1 if is_before else 1, unit)
    if period is None:
        return None
    is_glance = direction in ("before", "prior") and "last" not in found  # the story stays where it was
    return Reading("DATE", period.value, period, anchor, is_told=not is_glance)


def weeks_from_day(found: Found, context: Context) -> Reading | None:
    """ "a week ago Monday", "two weeks from today": that many weeks from the nearest such day."""
    amount = read_amount(found)[0]
    base, anchor = context.now()
    if amount is None or amount != int(amount) or found.code("unit") not in ("W", "F") or base is None:
        return None
    weeks = int(amount) * (2 if found.code("unit") == "F" else 1)
    is_back = found.word("direction") == "ago"
    if "deictic" in found:
        step = found.number("deictic")
    else:
        step = (found.number("weekday") - base.isoweekday()) % 7
        step = step - 7 if is_back and step else step
    period = a_day(shift(base, step + (-7 if is_back else 7) * weeks))
    return None if period is None else Reading("DATE", period.value, period, anchor, read_mod(found))


def _months_ago_today(found: Found, base: dt.date, amount: float, context: Context) -> Reading | None:
    """ "three months ago today": the same day of that month."""
    month = a_month(base.year, base.month - int(amount)) if amount == int(amount) and "deictic" in found else None
    day = None if month is None or month.first is None else day_of(month.first.year, month.first.month, base.day)
    day = None if day is None or day.first is None else a_day(shift(day.first, found.number("deictic")))
    return None if day is None else Reading("DATE", day.value, day, context.now()[1], read_mod(found))


def years_ago_today(found: Found, context: Context) -> Reading | None:
    """ "ten years ago today", "four years ago this month": that many years before the day, the week or the month."""
    amount = read_amount(found)[0]
    unit, base = found.code("unit"), context.now()[0]
    if amount is None or base is None or unit not in ("Y", "E", "M"):
        return None
    if unit == "M":
        return _months_ago_today(found, base, amount, context)
    period = _off(base, -amount, unit)
    if period is None or period.first is None or amount * YEARS[unit] % 1:
        return None
    year, exact = period.first.year, found.code("unit", "exact") if "exact" in found else "D"
    if exact == "M":
        period = a_month(year, base.month)
    else:
        if "weekday" in found:
            off = (found.number("weekday") - base.isoweekday()) % 7
            base = shift(base, off if "coming" in found or not off else off - 7) or base
        day = day_of(year, base.month, base.day)
        moved = None if day is None else shift(day.first or base, found.number("deictic") if "deictic" in found else 0)
        period = a_week(moved) if exact == "W" else a_day(moved)
    if period is None or exact not in ("D", "W", "M"):
        return None
    return Reading("DATE", period.value, period, context.now()[1], read_mod(found), is_told=exact == "D")


DISTANCE_RULES: Final[list[Phrase]] = [
    Phrase(
        "away",
        r"%(more_or_less)s?%(amount)s<more>?-?{unit}(?P<and_half><and><a><half>)?-?(?:<or><so>)?(?P<direction><ago|earlier|later|before|prior|after|hence|from|back|previously|beforehand|afterwards|afterward|thereafter>)(?:(?<=<from>)<now>|(?<!<from>))",
        away,
    ),
    Phrase("uncounted_away", r"<just|only>?{plural_unit:unit}(?P<direction><later|earlier|ago>)", uncounted_away),
    Phrase(
        "weeks_from_day",
        r"%(more_or_less)s?%(amount)s-?{unit}(?P<direction><ago|from>)<on>?(?:{weekday}|{deictic})",
        weeks_from_day,
    ),
    Phrase(
        "years_ago_today",
        r"%(more_or_less)s?%(amount)s-?{unit}<ago>(?:{deictic}|<this>{unit:exact}|<on>?(?P<coming><this|next|coming>)?{weekday})",
        years_ago_today,
    ),
    Phrase(
        "year_ago",
        r"(?:(?:<the>?<comparable|same|corresponding>?|<a>)<year>-<ago|earlier>(?:{ordinal}-?<quarter>|%(number)s<months>|(?P<year_period><period>)|<quarter>)?"
        r"|<the>(?:<same|corresponding|comparable|like>(?:<period>|{unit:same_unit})|<quarter|period>)"
        r"(?:<of|in>?<the>?<last|previous|preceding|prior><year>|<a><year><ago|earlier|before>|<the><year><before>)"
        r"|<last><year>'<quarter>"
        r"|<the>?<prior|previous|preceding|last>-?<year>'?-?"
        r"(?:<fiscal>?-?{ordinal}-?<fiscal>?-?<quarter>|<quarter>|(?P<year_period><period>)))",
        year_ago,
    ),
    Phrase(
        "next_to_told",
        r"<the>{unit}(?P<direction><before|after|previous|following|prior>)(?P<last><last|next>)?",
        next_to_told,
    ),
]
