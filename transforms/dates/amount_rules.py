"""Rules for amounts of time: durations, "three weeks ago", "two days later", "the past 24 hours", and how often."""

import datetime as dt
import re
from dataclasses import replace

from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import Period, a_day, a_month, a_quarter, a_week, a_year, shift
from transforms.dates.readings import NO_TIME, Reading
from transforms.lexicon.dates import LASTING_EVENTS, NUMBER_WORDS, PLURAL_UNITS
from transforms.records import Anchor

_TIMES = ("TS", "TM", "TH")
_YEARS = {"Y": 1, "E": 10, "C": 100, "L": 1000}


def read_number(found: Found, group: str = "number") -> float | None:
    """The amount in `group`: figures, words or both; None where they make no number."""
    words = [word for word in found.words(group) if word.strip() and word.strip() not in "-"]
    total, part = 0.0, 0.0
    figures = "".join(word for word in words if word[0].isdigit() or word in ".,/")
    if figures:
        try:
            if "/" in figures:
                pieces = [word for word in words if word != "/"]
                if len(pieces) == 3 and float(pieces[2]):
                    return float(pieces[0]) + float(pieces[1]) / float(pieces[2])
                return None
            return float(figures.replace(",", ""))
        except ValueError:
            return None
    for word in words:
        value = NUMBER_WORDS.get(word)
        if value is None:
            continue
        if value >= 100:
            part = (part or 1) * value
            if value == 1000:
                total, part = total + part, 0.0
        else:
            part += value
    return total + part


def duration_value(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units: P3D, PT1.5H, P2Y6M, PXW where nobody counted."""
    if unit == "WE":
        return f"P{_plain(amount)}WE"
    if unit == "NI":
        return f"P{_plain(amount)}D"
    if unit in _TIMES:
        if amount is not None and amount % 1 == 0.5 and unit != "TS":
            whole = f"{int(amount)}{unit[1]}" if amount >= 1 else ""
            return f"PT{whole}30{'M' if unit == 'TH' else 'S'}"
        return f"PT{_plain(amount)}{unit[1]}"
    if unit == "F":
        return f"P{_plain(None if amount is None else 2 * amount)}W"
    if unit in _YEARS and unit != "Y":
        if amount is None:
            return f"PX{ {'E': 'E', 'C': 'C', 'L': 'L'}[unit] }".replace(" ", "")
        amount, unit = amount * _YEARS[unit], "Y"
    if unit == "Y" and amount is not None and amount % 1 == 0.5:
        return f"P{int(amount)}Y6M" if amount >= 1 else "P6M"
    return f"P{_plain(amount)}{unit}"


def _plain(amount: float | None) -> str:
    if amount is None:
        return "X"
    return str(int(amount)) if amount == int(amount) else str(amount)


def read_amount(found: Found) -> tuple[float | None, int | None]:
    """The amount that patterns.AMOUNT caught, and what UCDP makes of one nobody counted (None: it was counted)."""
    if "vague" in found:
        word = found.word("vague_word")
        if word == "couple":
            return 2.0, 2
        return None, found.number("vague", "vague_word")
    if "half" in found:
        return 0.5, None
    if "one" in found:
        return (1.5 if "and_half" in found else 1.0), None
    number = read_number(found)
    if number is not None and "and_half" in found:
        number += 0.5
    return number, None


def read_mod(found: Found) -> str | None:
    """The TIMEX3 mod that "at least", "nearly" and the like give."""
    for group, mod in (
        ("least", "EQUAL_OR_MORE"),
        ("most", "EQUAL_OR_LESS"),
        ("more", "MORE_THAN"),
        ("less", "LESS_THAN"),
        ("not_more", "EQUAL_OR_LESS"),
    ):
        if group in found:
            return mod
    return found.code("approximation") if "approximation" in found else None


_WORD = re.compile(r"[a-z]{3,}")
_AGE = re.compile(r"-old\b|\s+olds?\b|\s+of\s+age\b|-olds\b")
_PERSON = re.compile(
    r"-old\s+(?:\w+[\s-]+){0,2}?(?:boy|girl|baby|infant|child|son|daughter|man|woman|twin|kid|toddler|newborn|brother|sister)\b"
)


def _is_age(found: Found, context: Context, unit: str) -> bool:
    after = context.after(found, 48)
    if unit == "Y":
        return bool(_AGE.match(after)) or context.before(found, 8).endswith(("aged", "age"))
    return bool(_PERSON.match(after)) or bool(re.match(r"\s+old\b", after))


def duration(found: Found, context: Context) -> Reading | None:
    """ "1.5 hours", "a five-day offensive", "weeks", "several months", "nearly four years"."""
    unit = found.code("unit")
    amount, vague = read_amount(found)
    if amount is None and vague is None:
        return None
    if _is_age(found, context, unit):
        return NO_TIME
    if amount == 0:
        return None
    word = found.word("unit")
    is_plural = word.endswith("s") or word in ("centuries", "millennia")
    is_hyphened = found.gap_before("unit") == "-"
    if "one" in found:
        if is_plural or word in ("second", "night", "weekend", "quarter", "minute"):
            return None
        if word == "day" and found.word("one") == "another":
            return None
    if word == "second" and not is_hyphened:
        return None
    if unit == "NI" or (unit == "Q" and (is_hyphened or not is_plural or context.after(found).startswith(" of "))):
        return None
    if context.text[found.span("unit")[0]].isupper() and context.text[found.start].isdigit() and not context.is_upper:
        return None
    if "one" in found and found.word("one") != "another" and _is_rate(found, context):
        return Reading("SET", duration_value(1.0, unit), is_told=False)
    value = duration_value(amount, unit)
    if value in ("P9M", "P6M"):
        context.is_quarter_last = False
    mod = read_mod(found)
    if mod is None and vague == 2:
        mod = "APPROX"
    period = _lasting(found, context, amount, vague, unit, is_hyphened)
    return Reading("DURATION", value, period, "publication_date" if period else None, mod, is_told=False)


_RATED = re.compile(r"(?:\d|\b(?:million|billion|thousand|hundred|once|dozen|[a-z]{2,}s))$")
_NOT_RATED = re.compile(
    r"\b(?:is|was|has|his|its|this|as|takes|lasts|plus|versus|us|less|requires|needs|means|perhaps|ends|begins)$"
)


def _is_rate(found: Found, context: Context) -> bool:
    """Whether "a year" stands behind an amount, so that it says how often: "400 calls a day"."""
    before = context.before(found)
    return bool(_RATED.search(before)) and not _NOT_RATED.search(before)


def _lasting(
    found: Found, context: Context, amount: float | None, vague: int | None, unit: str, is_hyphened: bool
) -> Period | None:
    """The days of a happening that lasts up to the report ("five-day offensive", "week-old siege"; UCDP GED 23.1)."""
    base = context.published
    if base is None or context.is_narrative:
        return None
    after = context.after(found, 24)
    if is_hyphened:
        if not LASTING_EVENTS & set(_WORD.findall(after)[:2]):
            return None
        days = _day_count(1 if amount is None else amount, unit)
        return None if days is None else _ending(base, days)
    if unit == "W" and vague == 3 and not re.search(r"\b(?:in|within|for|after|next)$", context.before(found)):
        if re.match(r"\s+(?:later|earlier|before|after|ago|from|to)\b", after):
            return None
        return _back(base, -3, "W")
    return None


def _day_count(amount: float, unit: str) -> int | None:
    per = {"D": 1, "W": 7, "F": 14, "M": 30}.get(unit)
    return None if per is None else max(1, round(amount * per))


def _ending(base: dt.date, days: int) -> Period | None:
    first = shift(base, 1 - days)
    return None if first is None else Period("D", "", first, base)


def _back(base: dt.date, count: int, unit: str) -> Period | None:
    first = shift(base, 7 * count) if unit == "W" else None
    return None if first is None else Period(unit, "", first, base)


def unit_long(found: Found, context: Context) -> Reading | None:
    """ "night-long battle", "week-old offensive", "a months-long siege"."""
    unit = found.code("unit")
    word = found.word("unit")
    is_plural = word.endswith("s") or word in ("centuries", "millennia")
    if _PERSON.match(context.lowered[found.end - 4 : found.end + 48]) or (
        unit == "Y" and "old" in found and not is_plural
    ):
        return None
    period = None
    base = context.published
    is_lasting = not is_plural and LASTING_EVENTS & set(_WORD.findall(context.after(found, 24))[:2])
    if base is not None and not context.is_narrative and is_lasting:
        days = 2 if unit == "NI" else _day_count(1, unit)
        period = None if days is None else _ending(base, days)
    value = "PT1N" if unit == "NI" else duration_value(None if is_plural else 1.0, unit)
    if unit == "NI":
        value = "P1NI"
    return Reading("DURATION", value, period, "publication_date" if period else None, is_told=False)


def vague_units(found: Found, context: Context) -> Reading | None:
    """ "weeks", "months of fighting", "for decades": a plural that nobody counted."""
    before = context.before(found)
    if not re.search(
        r"\b(?:for|in|within|after|over|during|of|and|or|many|those|these|until|the|since|by|past|following|took|take|last|lasted|spent|require|follows)$",
        before,
    ):
        return None
    unit = found.code("unit")
    if unit == "WE":
        return None
    return Reading("DURATION", duration_value(None, unit), is_told=False)


def past_amount(found: Found, context: Context) -> Reading | None:
    """ "the past 24 hours", "the last three weeks", "recent days", "the next two years": a DURATION, with its days.

    UCDP GED 23.1, appendix 2: hours reach back to the day they began on; days leave the day of the report out, weeks
    count it; months and years do not cross the turn of the year. The codebook prints two days back for "past 72 hours",
    as for 48; three are meant, since 72 hours before the report lie on the third day before it.
    """
    unit = found.code("unit")
    amount, vague = read_amount(found)
    is_back = "back" in found
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
    if unit in _TIMES:
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
    elif unit in _YEARS:
        years = round(count * _YEARS[unit])
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
    if unit in _TIMES:
        hours = count * {"TS": 1 / 3600, "TM": 1 / 60, "TH": 1}[unit]
        last = shift(base, max(1, round(hours / 24))) if hours > 12 else base
    elif unit in ("D", "NI"):
        last = shift(base, round(count))
    elif unit in ("W", "F"):
        last = shift(base, round(7 * count * (2 if unit == "F" else 1)))
    elif unit in ("M", "Q"):
        last = _months_back(base, -round(count * (3 if unit == "Q" else 1)))
    elif unit in _YEARS:
        last = _months_back(base, -12 * round(count * _YEARS[unit]))
    else:
        return None
    return None if last is None else Period(unit, "", base, last)


def past_unit(found: Found, context: Context) -> Reading | None:
    """ "the past week", "past year": a DURATION up to the anchor, where "last week" is a calendar week."""
    unit = found.code("unit")
    if unit in ("NI", "WE", "TS", "TM"):
        return None
    base, anchor = context.now()
    period = None if base is None else _reach(base, 1, unit)
    return Reading("DURATION", duration_value(1.0, unit), period, anchor if period else None, is_told=False)


def recent_units(found: Found, context: Context) -> Reading | None:
    """ "recent weeks", "coming months", "past years"."""
    unit = found.code("unit")
    base, anchor = context.now()
    period = None
    if base is not None and "ahead" not in found and unit not in ("E", "C", "L"):
        period = _reach(base, 3, unit)
    return Reading("DURATION", duration_value(None, unit), period, anchor if period else None, is_told=False)


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
    if direction in ("before", "after", "since"):
        return _counted_off(found, context, unit, amount, vague)
    sign = 1 if direction in ("later", "from", "hence") else -1
    base, anchor = context.now() if direction in ("ago", "from") else context.then()
    mod = read_mod(found)
    if unit in _TIMES:
        if direction == "ago":
            return Reading(
                "TIME",
                "PAST_REF" if base is None else base.isoformat() + "TXX",
                a_day(base),
                anchor,
                mod,
                is_told=False,
            )
        return Reading("DURATION", duration_value(amount, unit), mod=mod, is_told=False)
    if amount is None:
        return _vaguely_off(base, anchor, sign, vague or 3, unit, direction, mod)
    if base is None:
        unknown = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX")
        return Reading("DATE", unknown, mod=mod, is_told=False)
    if context.is_quarter_last and unit == "Y" and amount == 1 and sign < 0 and not context.is_narrative:
        return _quarter_off(context, mod)
    period = _off(base, sign * amount, unit)
    if period is None:
        return None
    reading = Reading("DATE", period.value, period, anchor, mod, is_told=not (direction == "ago" and unit != "D"))
    if unit == "F" and direction == "ago":
        reading = replace(reading, period=replace(period, first=shift(base, -13), last=base))
    return reading


def _quarter_off(context: Context, mod: str | None) -> Reading | None:
    """ "a year earlier" beside a quarter is that quarter of the year before: how companies report."""
    quarter = context.quarter
    if quarter is None or quarter.first is None:
        return None
    period = a_quarter(quarter.first.year - 1, (quarter.first.month + 2) // 3)
    return None if period is None else Reading("DATE", period.value, period, "narrative", mod, is_told=False)


def _vaguely_off(
    base: dt.date | None, anchor: Anchor, sign: int, count: int, unit: str, direction: str, mod: str | None
) -> Reading:
    """ "several years ago": nobody counted, so a reference with, for days, the days UCDP gives it."""
    value = "PAST_REF" if direction in ("ago", "earlier", "before", "back") else "FUTURE_REF"
    if direction == "later":
        value = "XXXX-XX-XX" if unit == "D" else "FUTURE_REF"
    return Reading("DATE", value, None, None, mod, is_told=False)


def _off(base: dt.date, amount: float, unit: str) -> Period | None:
    if unit == "D":
        return a_day(shift(base, round(amount)))
    if unit in ("W", "F"):
        weeks = amount * (2 if unit == "F" else 1)
        return a_week(shift(base, round(7 * weeks)))
    if unit in ("M", "Q"):
        return a_month(base.year, base.month + round(amount * (3 if unit == "Q" else 1)))
    if unit in _YEARS:
        years = amount * _YEARS[unit]
        if years % 1:
            return a_month(base.year, base.month + round(12 * years))
        return a_year(base.year + int(years))
    return None


def _counted_off(found: Found, context: Context, unit: str, amount: float | None, vague: int | None) -> Reading | None:
    """ "two days after the attack": an amount of time between two events, one of them told elsewhere."""
    after = context.after(found, 20)
    if unit in _TIMES or amount is None or re.match(r"\s+(?:[a-z'’]+)", after):
        period, anchor = _before_the_news(found, context, unit, amount)
        return Reading("DURATION", duration_value(amount, unit), period, anchor, read_mod(found), is_told=False)
    base, anchor = context.then()
    period = None if base is None else _off(base, amount if found.word("direction") == "after" else -amount, unit)
    if period is None:
        return None
    return Reading("DATE", period.value, period, anchor, read_mod(found))


_CAME = re.compile(r"\b(?:came|comes?|coming|happened|occurred|followed)(?:\s+\w+){0,2}$")


def _before_the_news(
    found: Found, context: Context, unit: str, amount: float | None
) -> tuple[Period | None, Anchor | None]:
    """The days of what the news "comes a week after": counted back from the day told last.

    "just over a week" may be a day more.
    """
    if amount is None or found.word("direction") != "after" or not _CAME.search(context.before(found, 40)):
        return None, None
    base, anchor = context.then()
    days = {"D": 1, "W": 7, "F": 14}.get(unit)
    if base is None or days is None:
        return None, None
    first = last = shift(base, -round(amount * days))
    if read_mod(found) == "MORE_THAN" and first is not None:
        first = shift(first, -1)
    return (None, None) if first is None or last is None else (Period("D", "", first, last), anchor)


def year_ago(found: Found, context: Context) -> Reading | None:
    """ "the year-earlier period", "year-ago quarter": the same period of the year before."""
    if context.is_quarter_last and not context.is_narrative:
        return _quarter_off(context, None)
    base, anchor = context.now()
    period = None if base is None else a_year(base.year - 1)
    return Reading("DATE", "XXXX") if period is None else Reading("DATE", period.value, period, anchor, is_told=False)


def next_to_told(found: Found, context: Context) -> Reading | None:
    """ "the day before", "the week after", "the year before last"."""
    unit = found.code("unit")
    if unit in _TIMES or unit in ("NI", "WE"):
        return None
    direction = found.word("direction")
    if "last" in found:
        base, anchor = context.now()
        period = None if base is None else _off(base, -2, unit)
    else:
        if re.match(
            r"\s+(?:the|a|an|his|her|their|its|that|this|he|she|it|they|we|i|[a-z]+)\b", context.after(found, 16)
        ):
            return None
        base, anchor = context.then()
        period = None if base is None else _off(base, -1 if direction in ("before", "previous") else 1, unit)
    if period is None:
        return None
    return Reading("DATE", period.value, period, anchor)


def frequency(found: Found, context: Context) -> Reading | None:
    """ "daily", "weekly"; before a name it is a newspaper."""
    if context.text[found.end : found.end + 2].strip()[:1].isupper() and not context.is_upper:
        return None
    return Reading("SET", found.code("frequency"), is_told=False)


def each(found: Found, context: Context) -> Reading | None:
    """ "every Friday", "each year", "every two weeks", "every other day", "each July", "every night"."""
    if "weekday" in found:
        value = f"XXXX-WXX-{found.number('weekday')}" + (found.code("day_part") if "day_part" in found else "")
    elif "month" in found:
        value = f"XXXX-{found.number('month'):02d}"
    elif "season" in found:
        value = f"XXXX-{found.code('season')}"
    elif "day_part" in found:
        part = found.code("day_part")
        value = f"XXXX-XX-XX{part}"
    else:
        unit = found.code("unit")
        if unit in ("TS",) and "other" not in found:
            return None
        amount = 2.0 if "other" in found else read_number(found) if "number" in found else 1.0
        value = duration_value(amount, unit) if unit != "WE" else "XXXX-WXX-WE"
    return Reading("SET", value, is_told=False)


def occasions(found: Found, context: Context) -> Reading | None:
    """ "twice a week", "three times a day", "once every two months"."""
    if found.word("occasion") == "times" and "number" not in found:
        return None
    return Reading("SET", duration_value(1.0, found.code("unit")), is_told=False)


def rate(found: Found, context: Context) -> Reading | None:
    """ "per day", "400 barrels a day": a rate behind an amount."""
    if "per" in found:
        return Reading("SET", duration_value(1.0, found.code("unit")), is_told=False)
    return None


def weekdays(found: Found, context: Context) -> Reading | None:
    """ "on Sundays", "Friday nights"."""
    number = found.number("weekday_s") if "weekday_s" in found else found.number("weekday")
    return Reading("SET", f"XXXX-WXX-{number}" + (found.code("day_part") if "day_part" in found else ""), is_told=False)


def recently(found: Found, context: Context) -> Reading | None:
    """ "recently" (UCDP GED 23.1: the three days before the report)."""
    if found.word("reference") == "soon" and re.search(r"\b(?:as|so|too)$", context.before(found)):
        return None
    base = context.published if not context.is_narrative else None
    period = None
    if base is not None and found.word("reference") == "recently":
        first, last = shift(base, -3), shift(base, -1)
        period = Period("D", "", first, last) if first and last else None
    return Reading("DATE", found.code("reference"), period, "publication_date" if period else None, is_told=False)


def reference(found: Found, context: Context) -> Reading | None:
    """ "the future", "the past", "these days", "at present"."""
    if "past" in found and not _STANDS_ALONE.match(context.after(found)):
        return None
    value = "FUTURE_REF" if "future" in found else "PAST_REF" if "past" in found else "PRESENT_REF"
    return Reading("DATE", value, is_told=False)


_STANDS_ALONE = re.compile(
    r"\s*(?:$|[^\w\s]|(?:and|or|has|have|had|was|were|is|are|but|to|by|with|as|when|the|it|he|she|they|we|that|on|for|"
    r"in|at|from|because|while|which|who|would|will|can|could)\b)"
)


def year_ended(found: Found, context: Context) -> Reading | None:
    """ "the year ended June 30", "the fiscal year": a year that is not the calendar's."""
    context.is_quarter_last = False
    if "fiscal" not in found and not re.match(r",?\s+(?:ended|ending|ends|to)\b", context.after(found)):
        return None
    return Reading("DURATION", "P1Y", is_told=False)


def span_of_amounts(found: Found, context: Context) -> Reading | None:
    """ "two to three weeks", "12-18 months": the lower amount, since that much is certain."""
    amount = read_number(found)
    if amount is None or found.word("unit") not in PLURAL_UNITS:
        return None
    return Reading("DURATION", duration_value(amount, found.code("unit")), mod="EQUAL_OR_MORE", is_told=False)


BACK_OR_AHEAD = r"<the>?<this>?(?:{back}|{ahead})"

AMOUNT_RULES: list[Phrase[Reading]] = [
    Phrase(
        "duration",
        r"%(more_or_less)s?%(amount)s(?:<more|full|whole|straight|consecutive|trading|long>)?-?{unit}(?P<and_half><and><a><half>)?",
        duration,
    ),
    Phrase("unit_long", r"(?<!-)<a>?{unit}-<long|old>", unit_long),
    Phrase("vague_units", r"{plural_unit:unit}", vague_units),
    Phrase("past_amount", BACK_OR_AHEAD + r"<more>?%(amount)s-?{unit}", past_amount),
    Phrase("past_unit", r"<the>?<past>{unit}", past_unit),
    Phrase("recent_units", r"(?:<the>?{ahead}|<recent|past>){plural_unit:unit}", recent_units),
    Phrase(
        "away",
        r"%(more_or_less)s?%(amount)s<more>?-?{unit}(?P<and_half><and><a><half>)?-?(?:<or><so>)?(?P<direction><ago|earlier|later|before|after|hence|from|back>)(?:(?<=<from>)<now>|(?<!<from>))",
        away,
    ),
    Phrase("year_ago", r"<the>?{unit:}-(?<=<year>-)(?:<ago|earlier>)(?:<period|quarter>)?", year_ago),
    Phrase(
        "next_to_told", r"<the>{unit}(?P<direction><before|after|previous|following>)(?P<last><last>)?", next_to_told
    ),
    Phrase("year_ended", r"<the>(?P<fiscal><fiscal>)?<year>", year_ended),
    Phrase(
        "span_of_amounts",
        r"{approximation}?%(number)s(?:<to|or>|-)(?:{figure:}|{number_word:})-?{unit}",
        span_of_amounts,
    ),
    Phrase("frequency", r"{frequency}", frequency),
    Phrase(
        "each",
        r"{each}(?:{weekday}{day_part}?|{month}|{season}|{day_part}|(?:%(number)s|(?P<other><other>))?-?{unit})",
        each,
    ),
    Phrase("occasions", r"(?:%(number)s)?{occasion}(?:<a|an|per|each|every>){unit}", occasions),
    Phrase("rate", r"(?P<per><per>){unit}", rate),
    Phrase("recently", r"<very|more|most|until>?{reference}", recently),
    Phrase(
        "reference",
        r"<the|in><near|foreseeable|distant>?(?:(?P<future><future>)|(?P<past><past>))|<these><days>|<right><now>|<at><present>",
        reference,
    ),
]
