"""Rules for days and times of day: "Feb. 12, 2020", "late Thursday", "11:45 p.m. Thursday", "last night"."""

import datetime as dt
import re
from dataclasses import replace

from transforms.dates.context import Context
from transforms.dates.days import read_day
from transforms.dates.grammar import Found, Phrase
from transforms.dates.names import age_meant, is_named
from transforms.dates.periods import Period, a_day, a_month, day_of, shift
from transforms.dates.readings import NO_TIME, Reading
from transforms.dates.told import Told
from transforms.lexicon.dates import DAY_PARTS, WEEKDAYS, ZONES
from transforms.records import Anchor

# What may stand behind "the 6th" so that it is a day and not the sixth of something.
_STOP = re.compile(
    r"\s*(?:[.,;:)(]|[-–—]\s|(?:and|or|to|of|the|a|an|in|at|on|by|for|from|with|was|were|had|has|when|after|before|until|"
    r"he|she|it|they|we|his|their|that|as|but|while|under|against|near|also|there|then)\b)"
)

_MODS = {"early": "START", "earlier": "START", "mid": "MID", "late": "END", "later": "END"}


def _mod(found: Found) -> str | None:
    if "mod" in found:
        return _MODS.get(found.word("mod"))
    return "APPROX" if "approximation" in found else None


def _around(period: Period | None, mod: str | None) -> Period | None:
    """One day either side of a day that the words only come near to (UCDP GED 23.1: "around 2 July")."""
    if period is None or mod != "APPROX" or period.first is None or period.last is None:
        return period
    first, last = shift(period.first, -1), shift(period.last, 1)
    return period if first is None or last is None else replace(period, first=first, last=last)


def _date(told: Told | None, mod: str | None = None) -> Reading | None:
    if told is None:
        return None
    return Reading("DATE", told.value, _around(told.period, mod), told.anchor, mod)


def _time(told: Told | None, suffix: str, mod: str | None = None, is_told: bool = True) -> Reading | None:
    if told is None:
        return None
    return Reading("TIME", told.value + suffix, told.period, told.anchor, mod, is_told)


def read_clock(found: Found) -> str | None:
    """The T part of a clock time ("T23:45", "T05:00Z"), None where no clock shows it."""
    hours, minutes = 0, 0
    if "clock" in found:
        hours = found.number("clock")
    elif "hour" in found:
        hours = found.number("hour")
        if not 1 <= hours <= 12:
            if hours > 23 or hours == 0:
                return None
        elif "minute_half" in found:
            later, minutes = divmod(found.number("minute_half"), 60)
            return f"T{hours % 12 + later:02d}:{minutes:02d}"
        else:
            hours = hours % 12 + (found.number("clock_half") if "clock_half" in found else found.number("a_or_p"))
        minutes = found.number("minute") if "minute" in found else 0
    elif "hour_24" in found:
        hours, minutes = found.number("hour", "hour_24"), found.number("minute", "minute_24")
    elif "military" in found:
        hours, minutes = divmod(found.number("military"), 100)
    elif "military_early" in found:
        hours, minutes = divmod(found.number("early", "military_early"), 100)
    elif "military_zoned" in found:
        hours, minutes = divmod(found.number("military", "military_zoned"), 100)
    elif "zulu" in found:
        hours, minutes = divmod(found.number("zulu"), 100)
    elif "local_clock" in found:
        hours, minutes = divmod(found.number("local_clock"), 100)
    elif "hour_round" in found:
        hours = found.number("hour", "hour_round")
    elif "hour_word" in found:
        hours = found.number("hour_word")
    if hours == 24 and minutes == 0:
        return "T24:00"
    if hours > 23:
        return None
    if hours < 12 and "day_part" in found and found.code("day_part") in ("TAF", "TEV", "TNI") and "clock" not in found:
        later = "hour" not in found and not (found.code("day_part") == "TNI" and hours < 5)
        hours += 12 if later else 0
    zone = "Z" if "zulu" in found else ZONES[found.word("zone")] if "zone" in found else ""
    return f"T{hours:02d}:{minutes:02d}{zone if zone == 'Z' else ''}"


def day(found: Found, context: Context) -> Reading | None:
    """A day, with "early", "late" or "around" before it."""
    mod = _mod(found)
    if is_named(found, context):
        return NO_TIME
    if "deictic" in found:
        age = age_meant(found, context)
        if age is not None:
            return age
    shared = _PARTS_SHARED.match(context.after(found, 40)) if "weekday" in found else None
    if shared is not None:
        return Reading("SET", _each_week(found, shared[1]), is_told=False)
    told = read_day(found, context)
    if told is None:
        return None
    if "weekday_s" in found and (
        context.before(found, 6).endswith((" on", "every", "each")) or not _OWNS.match(context.after(found, 12))
    ):
        return Reading("SET", f"XXXX-WXX-{found.number('weekday_s')}", is_told=False)
    return _date(told, mod)


# "Monday and Tuesday nights": the first weekday shares the parts of day of the second.
_PARTS_SHARED = re.compile(
    rf"\s+(?:and|or)\s+(?:{'|'.join(WEEKDAYS)})\s+({'|'.join(part for part in DAY_PARTS if part.endswith('s'))})\b"
)


def _each_week(found: Found, parts: str) -> str:
    """The TIMEX3 value of a weekday's part in every week."""
    return f"XXXX-WXX-{found.number('weekday')}{DAY_PARTS[parts]}"


# In copy without apostrophes "Fridays raid" is one Friday's, "Fridays and Sundays" are all.
_OWNS = re.compile(r"\s+(?!(?:and|or|from|at|in|until|to)\b)[a-z0-9]")


def part_of_day(found: Found, context: Context) -> Reading | None:
    """A day and a part of it: "Thursday night", "the predawn hours of last Thursday morning"."""
    part = "day_part" if "day_part" in found else "front_part" if "front_part" in found else None
    if part is not None and "weekday" in found and found.word(part).endswith("s"):
        return Reading("SET", _each_week(found, found.word(part)), is_told=False)
    told = read_day(found, context)
    suffix = "TMO" if part is None else found.code("day_part", part)
    return _time(told, suffix, _mod(found))


def clock_and_day(found: Found, context: Context) -> Reading | None:
    """A clock time on a day."""
    suffix = read_clock(found)
    if suffix is None:
        return None
    return _time(read_day(found, context), suffix, "APPROX" if "approximation" in found else None)


def clock(found: Found, context: Context) -> Reading | None:
    """A clock time whose day is the one told last, else the day of publication."""
    suffix = read_clock(found)
    if suffix is None:
        return None
    if context.lowered[max(0, found.start - 1) : found.start] == "+":
        return None  # the distance from UTC
    base, anchor = context.now() if "this_part" in found else context.clock_day()
    told = Told("XXXX-XX-XX", None, None) if base is None else Told(base.isoformat(), a_day(base), anchor)
    return _time(told, suffix, "APPROX" if "approximation" in found else None, is_told=False)


def noon(found: Found, context: Context) -> Reading | None:
    """ "at noon", "around midnight"."""
    base, anchor = context.clock_day()
    suffix = "T12:00" if found.word("noon") in ("noon", "midday", "noontime") else "T24:00"
    told = Told("XXXX-XX-XX", None, None) if base is None else Told(base.isoformat(), a_day(base), anchor)
    return _time(told, suffix, "APPROX" if "approximation" in found else None, is_told=False)


def near_part(found: Found, context: Context) -> Reading | None:
    """ "last night", "this morning", "the following evening", "that night", "tonight", "overnight"."""
    base, anchor = context.now()
    step = 0
    part = found.code("day_part") if "day_part" in found else "TNI"
    if "back" in found:
        step = -1
        if found.word("back") not in ("last", "past"):
            base, anchor = context.then()
    elif "ahead" in found:
        base, anchor = context.then()
        step = 1
    elif "same" in found:
        base, anchor = context.then()
    if "tonight" in found and found.word("tonight") == "overnight":
        return _overnight(base, anchor, _mod(found))
    if part.startswith("T12") or part.startswith("T24"):
        return None
    moved = None if base is None else shift(base, step)
    told = Told("XXXX-XX-XX", None, None) if moved is None else Told(moved.isoformat(), a_day(moved), anchor)
    return _time(told, part, _mod(found))


def part_alone(found: Found, context: Context) -> Reading | None:
    """ "at dawn", "in the morning", "by mid-afternoon": a part of the day told last, where something happened in it."""
    if context.is_narrative or context.tense(found) >= 0:
        return None
    part = found.code("day_part")
    base, anchor = context.day_at_hand()
    day = a_day(base)
    if day is None or part not in ("TMO", "TAF", "TEV") or found.word("day_part").endswith("s"):
        return None
    return Reading("TIME", day.value + part, day, anchor, _mod(found), is_told=False)


def _overnight(base: dt.date | None, anchor: Anchor, mod: str | None) -> Reading:
    """The night between the day before and the anchor's: its value is the evening's day, its days are both."""
    evening = a_day(None if base is None else shift(base, -1))
    if evening is None or base is None:
        return Reading("TIME", "XXXX-XX-XXTNI", None, None, mod)
    return Reading("TIME", evening.value + "TNI", replace(evening, last=base), anchor, mod, is_told=False)


def overnight_into(found: Found, context: Context) -> Reading | None:
    """ "overnight into Tuesday": the night that ends on the day; "overnight Friday": the one that begins on it."""
    told = read_day(found, context)
    if told is None:
        return None
    morning = None if told.period is None else told.period.first
    if "into" not in found and morning is not None:
        morning = shift(morning, 1)  # "overnight Friday" begins on that evening
    return _overnight(morning, told.anchor or "publication_date", None)


def two_days_off(found: Found, context: Context) -> Reading | None:
    """ "the day before yesterday", "the day after tomorrow", "the night before last"."""
    base, anchor = context.now()
    moved = None if base is None else shift(base, 2 if "after" in found else -2)
    told = Told("XXXX-XX-XX", None, None) if moved is None else Told(moved.isoformat(), a_day(moved), anchor)
    return _time(told, "TNI") if "night" in found else _date(told)


def weekday_before_last(found: Found, context: Context) -> Reading | None:
    """ "the Sunday before last": a week before the last one."""
    base, anchor = context.now()
    weekday = found.number("weekday")
    day = None if base is None else a_day(shift(base, -((base.isoweekday() - weekday - 1) % 7 + 8)))
    told = Told(f"XXXX-WXX-{weekday}", None, None) if day is None else Told(day.value, day, anchor)
    return _date(told)


def the_other_day(found: Found, context: Context) -> Reading | None:
    """ "the other day" (UCDP GED 23.1: the day before)."""
    base, anchor = context.now()
    return Reading("DATE", "PAST_REF", None if base is None else a_day(shift(base, -1)), anchor, is_told=False)


def beside_day(found: Found, context: Context) -> Reading | None:
    """ "the day before last Tuesday", "the day after June 3"."""
    told = read_day(found, context)
    if told is None or told.period is None or told.period.first is None:
        return None
    period = a_day(shift(told.period.first, -1 if found.word("direction") == "before" else 1))
    return None if period is None else Reading("DATE", period.value, period, told.anchor)


def ordinal_day(found: Found, context: Context) -> Reading | None:
    """ "the 6th", "on the 20th": a day of the month told last."""
    after = context.after(found, 16)
    if (after[:1].isspace() or after[:1] == "-") and after.strip() and not _STOP.match(after):
        return None
    if context.told_month is None or context.told is None or context.told.first is None:
        return None
    if not context.is_narrative and found.start - context.told_at > 400:
        return None
    year, month = context.told_month
    period = day_of(year, month, found.number("dom_ordinal"))
    return None if period is None else Reading("DATE", period.value, period, "narrative")


def day_of_stepped_month(found: Found, context: Context) -> Reading | None:
    """ "the 5th of last month", "the 20th of this month"."""
    base, anchor = context.now()
    if base is None:
        return None
    month = a_month(base.year, base.month + (-1 if "back" in found else 1 if "ahead" in found else 0))
    if month is None or month.first is None:
        return None
    period = day_of(month.first.year, month.first.month, found.number("dom_ordinal"))
    return None if period is None else Reading("DATE", period.value, period, anchor)


def part_of_ordinal(found: Found, context: Context) -> Reading | None:
    """ "the morning of the 3rd": a part of a day of the month told last."""
    day = ordinal_day(found, context)
    return None if day is None else replace(day, type="TIME", value=day.value + found.code("day_part"))


def linked_day(found: Found, context: Context) -> Reading | None:
    """The bare day beside a full one: "13" of "13-16 February", "25" of "April 24 and 25"."""
    told = read_day(found, context)
    if told is None:
        return None
    month_day = told.period
    if month_day is None or month_day.first is None:
        return Reading("DATE", told.value[:-2] + f"{found.number('dom'):02d}")
    period = day_of(month_day.first.year, month_day.first.month, found.number("dom"))
    return None if period is None else Reading("DATE", period.value, period, told.anchor)


def linked_behind(found: Found, context: Context) -> Reading | None:
    """The bare day behind a full one: "25" of "April 24 and 25", "5" of "from March 3 to 5"."""
    told = context.told
    if told is None or told.first is None or told.unit != "D" or found.start - context.told_at > 12:
        return None
    year = found.number("year") if "year" in found else told.first.year
    period = day_of(year, told.first.month, found.number("dom"))
    if period is None or period.first is None or period.first <= told.first:
        return None
    return Reading("DATE", period.value, period, "narrative")


DAY_RULES: list[Phrase] = [
    Phrase(
        "day",
        r"(?:(?P<mod><early|earlier|mid|late|later>)-?<on>?|{approximation}(?!{weekday:}|{weekday_s:}))?%(day)s",
        day,
    ),
    Phrase(
        "day_part",
        r"(?:(?P<mod><early|earlier|mid|late|later>)-?<on|in>?|{approximation})?"
        r"%(day)s(?:,|')?(?:<early|late|mid|pre>-?)?(?:<at|during|in><the>?)?{day_part}(?:<hours>)?",
        part_of_day,
    ),
    Phrase(
        "part_of_day",
        r"(?:(?P<mod><early|late|mid|earlier|later>)-?<in|on>?|{approximation})?<the>?<early|late|mid|wee|small|first|pre>?-?"
        r"(?:{day_part:front_part}<hours>?|<hours>)(?:<of|on|to|for>|,)?<the>?%(day)s{day_part}?",
        part_of_day,
    ),
    Phrase(
        "clock_on_day",
        r"{approximation}?(?:%(clock)s|{hour:hour_round}(?=<in><the>{day_part:}))(?:<in><the>{day_part})?,?<on|of>?<late|early>?%(day)s(?:<morning|afternoon|night|evening>)?",
        clock_and_day,
    ),
    Phrase(
        "day_at_clock",
        r"%(day)s{day_part}?,?(?:<at>|<around>|<about>|<by>|<approximately>)?(?:<about|around|approximately>)?%(clock)s",
        clock_and_day,
    ),
    Phrase(
        "clock_before_clock",
        r"{approximation}?%(clock)s(?=(?:[-~]|<and|to|until|till>)(?:<noon|midday|midnight>|%(clock_behind)s),?<on>?%(day)s)",
        clock_and_day,
    ),
    Phrase("clock", r"{approximation}?%(clock)s", clock),
    Phrase(
        "clock_in_part",
        r"{approximation}?(?:{hour:hour_round}(?:<o>'<clock>|<oclock>)?|%(clock)s)(?:<in><the>|(?P<this_part><this>)){day_part}",
        clock,
    ),
    Phrase(
        "noon",
        r"(?:{approximation}|(?<=<at|by|until|before|since|after>))(?P<noon><noon|midday|noontime|midnight>)",
        noon,
    ),
    Phrase(
        "near_part",
        r"(?:(?P<mod><early|earlier|late|later>)-?<in>?)?"
        r"(?:%(step)s<early|late>?{day_part}|(?P<tonight><tonight|overnight>))",
        near_part,
    ),
    Phrase(
        "part_alone",
        r"(?:(?<=<at|by|before|until|since|around|after>)(?:<around|about>?(?P<mod><mid|early|late>)-?)?"
        r"|(?:(?P<mod><early|late|later|earlier>)<in>)?(?<=<in|during>)<the>(?:(?P<mod><early|late|mid|predawn>)-?)?){day_part}(?:<hours>)?",
        part_alone,
    ),
    Phrase(
        "overnight_into", r"<overnight>(?:(?P<into><into|to>|-)|<from|on>?)%(day)s|%(day)s<overnight>", overnight_into
    ),
    Phrase(
        "two_days_off",
        r"<the>?(?:<day><before><yesterday|yesterdays>|<day>(?P<after><after>)<tomorrow>|(?P<night><night|evening>)<before><last>)",
        two_days_off,
    ),
    Phrase("weekday_before_last", r"<the>{weekday}<before><last>", weekday_before_last),
    Phrase("the_other_day", r"<the><other><day|night|week>", the_other_day),
    Phrase("beside_day", r"<the>?<day>(?P<direction><before|after>)(?!{deictic:})%(day)s", beside_day),
    Phrase(
        "ordinal_day",
        r"(?:(?<=<on|by|until|since|from|to|of|before|after|and|between|around>)|<the>)<the>?{dom_ordinal}",
        ordinal_day,
    ),
    Phrase(
        "part_of_ordinal",
        r"(?:(?P<mod><early|late>)<in|on>)?<the>{day_part}<hours>?<of|on><the>{dom_ordinal}",
        part_of_ordinal,
    ),
    Phrase("linked_day", r"<the>?{dom}(?=(?:[-~/]|,?<to|and|or|through|until>)(?:%(day)s))", linked_day),
    Phrase("day_of_stepped_month", r"<the>?{dom_ordinal}<of>(?:{back}|{ahead}|{this})<month>", day_of_stepped_month),
    Phrase("linked_before_list", r"{dom}(?=,{dom:}(?:,{dom:}){0,3},?<and|or>(?:%(day)s))", linked_day),
    Phrase("linked_behind", r"(?<=<to|and|or|through|until>){dom}(?![;.:]?{figure:}|{unit:})", linked_behind),
    Phrase("linked_in_list", r"(?<=,){dom}(?=,?<and|or>?{dom:}(?![;.:]?{figure:}|{unit:}))", linked_behind),
    Phrase("linked_after_hyphen", r"(?<=-){dom}(?:,?{year}|(?![;.:]?{figure:}|{unit:}))", linked_behind),
]
