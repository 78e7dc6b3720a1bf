"""Rules for clock times: "11:45 p.m. Thursday", "0530 GMT", "half past six", "around midnight"."""

import datetime as dt
import re
from dataclasses import replace
from typing import Final, NamedTuple

from transforms.dates.context import Context
from transforms.dates.day_rules import near_part, night_beside, time_of
from transforms.dates.days import is_any_weekday, read_day
from transforms.dates.grammar import Candidate, Found, Phrase
from transforms.dates.leads import is_half_year
from transforms.dates.ordinal_rules import ordinal_day
from transforms.dates.periods import a_day, shift
from transforms.dates.quotations import is_day_of_saying, quotation_begins
from transforms.dates.readings import Reading
from transforms.dates.speech import spoken_on
from transforms.dates.tense import SENTENCE_END
from transforms.dates.told import Told
from transforms.lexicon.dates import ZONES
from transforms.records import Anchor


def read_clock(found: Found) -> str | None:
    """The T part of a clock time ("T23:45", "T05:00Z"), None where no clock shows it."""
    hours, minutes = 0, 0
    if "clock" in found:
        hours = found.number("clock")
    elif "clock_h" in found:
        hours, minutes = divmod(found.number("clock_h"), 60)
    elif "hour_h" in found:
        hours = found.number("hour_h")
    elif {"half_past", "quarter_hour", "side"} & found.groups():
        return _spoken(found)
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
    elif "minute_hrs" in found:
        hours, minutes = found.number("hour", "hour_24"), found.number("minute_hrs")
    elif "hour_24" in found:
        hours, minutes = found.number("hour", "hour_24"), found.number("minute", "minute_24")
    elif "military" in found:
        hours, minutes = divmod(found.number("military"), 100)
    elif "military_bare" in found:
        hours, minutes = divmod(found.number("military", "military_bare"), 100)
    elif "military_early" in found:
        hours, minutes = divmod(found.number("early", "military_early"), 100)
    elif "military_zoned" in found:
        hours, minutes = divmod(found.number("military", "military_zoned"), 100)
    elif "clock_hrs" in found:
        hours, minutes = divmod(found.number("clock_hrs"), 100)
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
    if "clock" not in found and "hour" not in found:
        hours = _in_part(hours, found)
    zone = "Z" if "zulu" in found else ZONES[found.word("zone")] if "zone" in found else ""
    return f"T{hours:02d}:{minutes:02d}{zone if zone == 'Z' else ''}"


def _in_part(hours: int, found: Found) -> int:
    """`hours` on the clock of 24 hours, by the part of the day beside them: "four on Sunday afternoon"."""
    group = next((name for name in ("day_part", "behind_part") if name in found), None)
    part = "" if group is None else found.code("day_part", group)
    is_later = part in ("TAF", "TEV", "TNI") and not (part == "TNI" and hours < 5)
    return hours + 12 if is_later and hours < 12 else hours


def _spoken(found: Found) -> str | None:
    """The T part of "half past six", "a quarter to nine", "ten to seven"."""
    hours = found.number("hour", "spoken_hour") if "spoken_hour" in found else found.number("hour_word", "spoken_word")
    if not 1 <= hours <= 12:
        return None
    if "half_past" in found:
        minutes = 30
    elif "quarter_hour" in found:
        minutes = 15
    elif "minutes_figure" in found:
        minutes = found.number("dom_figure", "minutes_figure")
    else:
        minutes = found.number("minutes_word") + (5 if "and_five" in found else 0)
    if "spoken_half" in found or "spoken_half_a" in found:
        half = found.number("clock_half", "spoken_half") if "spoken_half" in found else 0
        hours = hours % 12 + (found.number("a_or_p", "spoken_half_a") if "spoken_half_a" in found else half)
    if "side" in found and found.word("side") == "to":
        hours, minutes = (hours - 1) % 24, 60 - minutes
        hours = 12 if hours == 0 and "spoken_half" not in found and "spoken_half_a" not in found else hours
    if "spoken_half" not in found and "spoken_half_a" not in found:
        hours = _in_part(hours, found)
    return f"T{hours:02d}:{minutes:02d}" if minutes < 60 else None


def clock_and_day(found: Found, context: Context) -> Reading | None:
    """A clock time on a day."""
    suffix = read_clock(found)
    if suffix is None:
        return None
    mod = "APPROX" if "approximation" in found else None
    if "weekday" in found and _ANY_BEFORE.search(context.lowered[found.start : found.span("weekday")[0]]):
        return Reading("TIME", f"XXXX-WXX-{found.number('weekday')}{suffix}", mod=mod, is_told=False)
    return time_of(read_day(found, context), suffix, mod)


def clock_on_ordinal(found: Found, context: Context) -> Reading | None:
    """ "10 p.m. on the 11th": a clock time on a day of the month told last."""
    suffix, day = read_clock(found), ordinal_day(found, context)
    if suffix is None or day is None:
        return None
    return replace(day, type="TIME", value=day.value + suffix, mod="APPROX" if "approximation" in found else None)


_ANY_BEFORE: Final = re.compile(r"\ba\s+$")


def clock_and_part(found: Found, context: Context) -> Reading | None:
    """A clock time in a part of a day near by: "at nine last night", "2 a.m. the next morning"."""
    suffix = read_clock(found)
    part = night_beside(found, context) if "direction" in found else near_part(found, context)
    if suffix is None or part is None or part.period is None or part.period.first is None:
        return None
    day = part.period.first
    is_small_hour = suffix < "T06" and part.value.endswith("TNI")
    told = a_day(shift(day, 1) if is_small_hour else day)
    return None if told is None else replace(part, value=told.value + suffix, period=told, mod=None)


# What seven of "ten to seven" counts.
_COUNTED_BEHIND: Final = re.compile(
    r"[\s-]*(?:%|per|[a-z]*(?:people|men|women|percent)\b|(?!(?:was|is|has|his|as)\b)[a-z]+s\b)"
)
# Days before the publication over which a day told earlier is that of a clock time without one.
DAYS_AT_HAND: Final = 7
# Characters behind a clock time in which its sentence may tell its day, and those in which it surely does.
_DAY_WINDOW, _DAY_BESIDE = 160, 40


# "The vigil will begin at 8 p.m.": on no day that is over.
_WILL: Final = re.compile(r"\bwill\b[^.;:!?]*$")


def clock_day(found: Found, context: Context) -> tuple[dt.date | None, Anchor]:
    """The day of a clock time that stands alone.

    One told before it in its sentence; else one told just behind it ("3 p.m. in the port on Monday"); else the one
    told last, as long as that is near the publication; else one told later in its sentence; else, where no day is
    told, the day of publication.
    """
    told, published = context.told_day, context.published
    if context.is_narrative or published is None:
        return context.clock_day()
    if context.has_quotations:
        spoken = spoken_on(context)
        if spoken is not None and quotation_begins(context.text, context.here) is not None:
            return spoken, "quotation"
    if context.is_day_lost:
        behind = _day_behind(found, context)
        return (behind.day, "narrative") if behind is not None and behind.is_beside else (None, "narrative")
    if told is not None and told > published and context.tense(found) < 0:
        told = context.day_before_publication()
    if told is not None and context.is_in_sentence(context.day_at):
        return told, "narrative"
    if told is not None and told < published and _WILL.search(context.before(found, 90)):
        told = None
    behind = _day_behind(found, context)
    if behind is not None and (behind.is_beside or told is None):
        return behind.day, "narrative"
    if told is None:
        return published, "publication_date"
    if abs((published - told).days) <= DAYS_AT_HAND or context.is_only_day(told):
        return told, "narrative"
    return (None, "narrative") if behind is None else (behind.day, "narrative")


# The full stop of "p.m.", where the sentence goes on behind it.
_WITHIN: Final = re.compile(r"^\.(?=\s+(?:[a-z(]|(?:[A-Z]\w+\s+){1,2}time\b))")


class DayBehind(NamedTuple):
    """A day told behind a clock time in its sentence; `is_beside`: so near that it is that of the clock time."""

    day: dt.date
    is_beside: bool


def _day_behind(found: Found, context: Context) -> DayBehind | None:
    for candidate in context.ahead():
        distance = candidate.best.start - found.end
        if distance > _DAY_WINDOW:
            break
        between = context.lowered[found.end : candidate.best.start]
        if distance < 0:
            continue
        if SENTENCE_END.search(_WITHIN.sub("", context.text[found.end : candidate.best.start], count=1)):
            break
        day = _day_told(candidate, context)
        if day is None or (context.published is not None and day > context.published):
            continue
        is_saying = is_day_of_saying(context.lowered, candidate.best.end)
        return DayBehind(day, distance <= _DAY_BESIDE and "," not in between and not is_saying)
    return None


def _day_told(candidate: Candidate, context: Context) -> dt.date | None:
    """The day that `candidate` tells, None where it tells none."""
    best = candidate.best
    if candidate.rule.name in ("day", "day_part"):
        is_step = {"day_ahead", "day_back", "day_same"} & best.groups()
        if is_step or ("weekday" in best and is_any_weekday(best, context)):
            return None
        told = read_day(best, context)
        return None if told is None or told.period is None else told.period.first
    if candidate.rule.name in ("ordinal_day", "part_of_ordinal"):
        reading = candidate.rule.resolve(best, context)
        return None if reading is None or reading.period is None else reading.period.first
    return None


# "at 1500 feet", "1:50,000"
_MEASURED: Final = re.compile(
    r"\s?(?:feet|foot|ft|met(?:er|re)s?|km|kilomet(?:er|re)s?|miles?|yards?|rpm|mph|hp|degrees)\b|,\d{3}\b"
)
# "John 3:16", "a ratio of 10:30"
_NO_CLOCK: Final = re.compile(
    r"\b(?:genesis|exodus|leviticus|deuteronomy|psalms?|proverbs|isaiah|jeremiah|matthew|mark|luke|john|acts|romans|"
    r"corinthians|revelation|sura|surah|quran|koran|verse|ratio|score|odds|scale)(?: of)?$"
)


def _is_figure(found: Found, context: Context) -> bool:
    """Whether what looks like a clock time measures something, or is a verse or a ratio."""
    if "military" in found and _MEASURED.match(context.lowered, found.end):
        return True
    if "hour_24" not in found or "zone" in found:
        return False
    return (
        _MEASURED.match(context.lowered, found.end) is not None or _NO_CLOCK.search(context.before(found)) is not None
    )


_HALF_BEHIND: Final = re.compile(r"\s?(?:and|or|to|until|till|[-–])\s?(\d{1,2}):\d\d\s?p\.?m\b")


def clock(found: Found, context: Context) -> Reading | None:
    """A clock time whose day is the one told last, else the day of publication."""
    suffix = read_clock(found)
    if suffix is None:
        return None
    if "clock_h" in found and suffix < "T03" and is_half_year(context.text, found.span("clock_h")[0]):
        return None  # "in 1H05"
    if context.lowered[max(0, found.start - 1) : found.start] == "+":
        return None  # the distance from UTC
    if _is_figure(found, context):
        return None
    second = _HALF_BEHIND.match(context.lowered, found.end) if "hour_24" in found else None
    if second is not None and "T00" < suffix < "T12" and int(second[1]) % 12 >= int(suffix[1:3]):
        suffix = f"T{int(suffix[1:3]) + 12:02d}{suffix[3:]}"  # "at 3:53 and 3:56 p.m."
    if "side" in found and _COUNTED_BEHIND.match(context.after(found)):
        return None  # "at ten to seven percent"
    base, anchor = context.now() if "this_part" in found else clock_day(found, context)
    if _HABIT.search(context.before(found, 60)):
        base = None
    told = Told("XXXX-XX-XX", None, None) if base is None else Told(base.isoformat(), a_day(base), anchor)
    return time_of(told, suffix, "APPROX" if "approximation" in found else None, is_told=False)


def hour_before_clock(found: Found, context: Context) -> Reading | None:
    """ "2" of "between 2 and 3 p.m. on Friday": an hour whose half of the day stands behind the second."""
    hour = found.number("hour_12")
    if "half_of" in found:
        second = found.number("clock", "half_of")
    else:
        later = (
            found.number("clock_half", "half_behind")
            if "half_behind" in found
            else found.number("a_or_p", "half_behind_a")
        )
        second = found.number("hour", "second_hour") % 12 + later
    half = second // 12 * 12
    hour = hour % 12 + (half if hour % 12 < second % 12 else 12 - half)
    suffix = f"T{hour:02d}:00"
    if {"weekday", "deictic", "month_first", "month_second"} & found.groups():
        return time_of(read_day(found, context), suffix)
    base, anchor = (None, None) if _HABIT.search(context.before(found, 60)) else clock_day(found, context)
    told = Told("XXXX-XX-XX", None, None) if base is None else Told(base.isoformat(), a_day(base), anchor)
    return time_of(told, suffix, is_told=False)


# "a curfew from 9 p.m. to 6 a.m.", "every day from 8 to noon": hours of no one day.
_HABIT: Final = re.compile(
    r"\b(?:curfews?|daily|nightly|(?:every|each) (?:day|night|evening|morning)|weekdays)\b"
    r"[^.;]{0,40}\b(?:from|between)(?: [0-9:.apm ]{1,10} (?:to|and|until|till))?$"
)


def noon(found: Found, context: Context) -> Reading | None:
    """ "at noon", "around midnight"."""
    base, anchor = context.now() if "this_part" in found else clock_day(found, context)
    suffix = "T12:00" if found.word("noon") in ("noon", "midday", "noontime") else "T24:00"
    told = Told("XXXX-XX-XX", None, None) if base is None else Told(base.isoformat(), a_day(base), anchor)
    return time_of(told, suffix, "APPROX" if "approximation" in found else None, is_told=False)


CLOCK_RULES: Final[list[Phrase]] = [
    Phrase(
        "clock_on_day",
        r"{approximation}?(?:%(clock)s|{hour:hour_round}(?=<in><the>{day_part:}))(?:<in><the>{day_part})?,?<on|of>?<a>?<late|early>?%(day)s{day_part:behind_part}?",
        clock_and_day,
    ),
    Phrase("clock_on_ordinal", r"{approximation}?%(clock)s(?:<on|of>|,)?<the>{dom_ordinal}", clock_on_ordinal),
    Phrase(
        "bare_hour_on_day",
        r"(?:(?<=<at|around|about|by|until|before|after>)|<around|about>)(?:{hour:hour_round}|{hour_word})<on>?%(day)s{day_part:behind_part}",
        clock_and_day,
    ),
    Phrase(
        "hour_of_near_part",
        r"(?:{approximation}|(?<=<at|around|about|by|until|before|after>))(?:%(clock)s|{hour:hour_round}|{hour_word})"
        r"(?:%(step)s{day_part}|<the>(?P<part><night|evening|morning>)(?P<direction><before|after>))",
        clock_and_part,
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
    Phrase(
        "hour_before_clock",
        r"(?<=<from|between>){hour_12}(?=(?:-|<and|to|until|till>)(?:{clock:half_of}|{hour:second_hour}(?:[:.]{minute:})?(?:{clock_half:half_behind}|{a_or_p:half_behind_a}\.?<m>)),?<on>?(?:%(day)s)?)",
        hour_before_clock,
    ),
    Phrase("clock", r"{approximation}?%(clock)s", clock),
    Phrase(
        "clock_in_part",
        r"{approximation}?(?:{hour:hour_round}(?:<o>'<clock>|<oclock>)?|(?<=<at|around|about|by|until|before|after>){hour_word}|%(clock)s)(?:<in><the>|<at>(?=<night>)|(?P<this_part><this>)){day_part}",
        clock,
    ),
    Phrase(
        "noon",
        r"(?:{approximation}|(?<=<at|by|until|before|since|after|between|from>))(?P<noon><noon|midday|noontime|midnight>)(?P<this_part><tonight>)?",
        noon,
    ),
]
