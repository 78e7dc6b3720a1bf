"""Rules for days and their parts: "Feb. 12, 2020", "late Thursday", "Thursday night", "last night"."""

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from transforms.dates.context import Context
from transforms.dates.days import PEOPLE_BEHIND, is_any_weekday, nearest, read_day
from transforms.dates.grammar import Found, Phrase
from transforms.dates.names import age_meant, is_named
from transforms.dates.periods import Period, a_day, a_month, a_weekend, day_of, shift
from transforms.dates.readings import NO_TIME, Reading
from transforms.dates.told import Told
from transforms.lexicon.dates import DAY_PARTS, WEEKDAYS
from transforms.records import Anchor

_ABOUT: Final = ("about", "around", "approximately", "roughly", "circa", "ca")
_MODS: Final = {"early": "START", "earlier": "START", "mid": "MID", "late": "END", "later": "END"}


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


def time_of(told: Told | None, suffix: str, mod: str | None = None, is_told: bool = True) -> Reading | None:
    """The TIME that `suffix` ("TNI", "T23:45") makes of a day."""
    if told is None:
        return None
    return Reading("TIME", told.value + suffix, told.period, told.anchor, mod, is_told)


def day(found: Found, context: Context) -> Reading | None:
    """A day, with "early", "late" or "around" before it."""
    if "approximation" in found and found.word("approximation") not in _ABOUT:
        return None  # "over the previous day"
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
    if "weekday" in found and is_any_weekday(found, context):
        context.lost_at = found.end
        return Reading("DATE", f"XXXX-WXX-{found.number('weekday')}", is_told=False)
    told = read_day(found, context)
    if told is None:
        return None
    if "day_same" in found and told.period is not None and told.period.first is not None:
        other = _OF_ANOTHER_YEAR.match(context.lowered, found.end)
        if other is not None:
            period = day_of(int(other[1]), told.period.first.month, told.period.first.day)
            return None if period is None else Reading("DATE", period.value, period, told.anchor, is_told=False)
    if "weekday_s" in found and (
        _ON_EACH.search(context.before(found, 12)) is not None or _OWNS.match(context.after(found, 12)) is None
    ):
        return Reading("SET", f"XXXX-WXX-{found.number('weekday_s')}", is_told=False)
    reading = _date(told, mod)
    return reading if reading is None or "day_back" not in found else replace(reading, is_told=False)


# "the same day in 1945"
_OF_ANOTHER_YEAR: Final = re.compile(r"\s(?:in|of)\s([12]\d{3})\b")
# "on Fridays", "three Fridays running"
_ON_EACH: Final = re.compile(r"(?:^|\s)(?:on|every|each|two|three|four|five|six|several|many|most|all|some|few|\d+)$")


# "Monday and Tuesday nights": the first weekday shares the parts of day of the second.
_PARTS_SHARED: Final = re.compile(
    rf"\s+(?:and|or)\s+(?:{'|'.join(WEEKDAYS)})\s+({'|'.join(part for part in DAY_PARTS if part.endswith('s'))})\b"
)


def _each_week(found: Found, parts: str) -> str:
    """The TIMEX3 value of a weekday's part in every week."""
    return f"XXXX-WXX-{found.number('weekday')}{DAY_PARTS[parts]}"


# In copy without apostrophes "Fridays raid" is one Friday's, "Fridays and Sundays" are all.
_OWNS: Final = re.compile(r"\s+(?!(?:and|or|from|at|in|until|to)\b)[a-z0-9]")


def _is_one_s(found: Found, context: Context) -> bool:
    """Whether "Monday nights attack" is one night's, in copy that has lost its apostrophes."""
    if context.has_apostrophes or _ON_EACH.search(context.before(found, 12)):
        return False
    return _OWNS.match(context.after(found, 12)) is not None


def part_of_day(found: Found, context: Context) -> Reading | None:
    """A day and a part of it: "Thursday night", "the predawn hours of last Thursday morning"."""
    part = "day_part" if "day_part" in found else "front_part" if "front_part" in found else None
    is_plural = part is not None and "weekday" in found and found.word(part).endswith("s")
    if part is not None and is_plural and not _is_one_s(found, context):
        return Reading("SET", _each_week(found, found.word(part)), is_told=False)
    if "weekday" in found and is_any_weekday(found, context):
        context.lost_at = found.end
        return Reading("TIME", f"XXXX-WXX-{found.number('weekday')}", is_told=False)
    told = read_day(found, context)
    suffix = "TMO" if part is None else found.code("day_part", part)
    return time_of(told, suffix, _mod(found))


# What is "overnight" because it is quick, or goes on for a night.
_AT_ONCE: Final = re.compile(
    r"\s+(?:success|solution|sensation|change|fix|stay|trip|train|bus|ferry|flight|millionaire)s?\b"
)
_OF_A_WEEKDAY: Final = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})['’]s(?: [a-z]+)?$")


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
        base, anchor = context.then_ahead()
        step = 1
    elif "same" in found:
        base, anchor = context.then()
        if base is not None and _is_of_what_was(base, found, context):
            base = context.day_before_publication()
        if _is_of_an_older_time(found, context):
            base = None
    if "tonight" in found and found.word("tonight") == "overnight":
        if _OF_A_WEEKDAY.search(context.before(found)) or _AT_ONCE.match(context.after(found)):
            return NO_TIME  # "Monday's overnight raids" are Monday's
        if context.is_far_from_report():
            return Reading("TIME", "XXXX-XX-XXTNI", mod=_mod(found), is_told=False)
        return _overnight(base, anchor, _mod(found))
    if part.startswith("T12") or part.startswith("T24"):
        return None
    moved = None if base is None else shift(base, step)
    told = Told("XXXX-XX-XX", None, None) if moved is None else Told(moved.isoformat(), a_day(moved), anchor)
    return time_of(told, part, _mod(found))


def _is_of_what_was(day: dt.date, found: Found, context: Context) -> bool:
    """Whether "that night" tells of what has been, and so not of a day told before that is still to come."""
    published = context.published
    return not context.is_narrative and published is not None and day > published and context.tense(found) < 0


def _is_of_an_older_time(found: Found, context: Context) -> bool:
    """Whether "that night" is of a month, a season or a year told since: "killed in the summer of 2016"."""
    told = context.told
    if context.is_narrative or told is None or told.unit not in ("M", "S", "Y") or told.last is None:
        return False
    return context.told_day is not None and context.told_at > context.day_at and told.last < context.told_day


# A dawn up to which something of the night went on.
_UP_TO: Final = re.compile(r"\b(?:by|until|till|before)(?: the)?$")


def _follows_a_night(found: Found, context: Context) -> bool:
    """Whether the morning is the one after an evening just told: "late on Thursday ... They came back at dawn"."""
    day, published = context.told_day, context.published
    if day is None or published is None or context.late_at < context.day_at or day >= published:
        return False
    return _UP_TO.search(context.before(found)) is not None or not context.is_in_sentence(context.late_at)


def part_alone(found: Found, context: Context) -> Reading | None:
    """ "at dawn", "in the morning", "by mid-afternoon": a part of the day told last, where something happened in it."""
    is_story = context.is_narrative and context.entry is None
    if is_story or context.tense(found) >= 0 or context.is_day_lost:
        return None
    part = found.code("day_part")
    base, anchor = context.day_at_hand()
    if part == "TMO" and base is not None and _follows_a_night(found, context):
        base = shift(base, 1)
    day = a_day(base)
    if day is None or part not in ("TMO", "TAF", "TEV") or found.word("day_part").endswith("s"):
        return None
    return Reading("TIME", day.value + part, day, anchor, _mod(found), is_told=False)


def small_hours(found: Found, context: Context) -> Reading | None:
    """ "in the early hours": the morning of the day told last, else no stretch of time."""
    if "leads" in found or context.tense(found) >= 0 or context.is_day_lost:
        return NO_TIME
    base, anchor = (None, None) if context.is_narrative and context.entry is None else context.day_at_hand()
    if base is not None and _follows_a_night(found, context):
        base = shift(base, 1)
    day = a_day(base)
    return NO_TIME if day is None else Reading("TIME", day.value + "TMO", day, anchor, is_told=False)


def at_night(found: Found, context: Context) -> Reading:
    """ "at night", "by night": when, and of no one day."""
    return Reading("TIME", "XXXX-XX-XXTNI", is_told=False)


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
    return time_of(told, "TNI") if "night" in found else _date(told)


def hyphened_day(found: Found, context: Context) -> Reading | None:
    """ "to-day", "to-morrow", "to-night": as old papers spell them."""
    if context.lowered[found.start + 2] != "-" or context.lowered[found.end : found.end + 1] == "-":
        return None  # "day-to-day"
    if context.lowered[max(0, found.start - 1) : found.start] == "-":
        return None
    base, anchor = context.now()
    day = None if base is None else a_day(shift(base, found.number("hyphened_day")))
    told = Told("XXXX-XX-XX", None, None) if day is None else Told(day.value, day, anchor)
    return time_of(told, "TNI") if found.word("hyphened_day") == "night" else _date(told)


def weekday_before_last(found: Found, context: Context) -> Reading | None:
    """ "the Sunday before last", "the weekend before last": a week before the last one."""
    base, anchor = context.now()
    if "weekday" not in found:
        weekend = None if base is None else a_weekend(shift(base, -14))
        told = Told("XXXX-WXX-WE", None, None) if weekend is None else Told(weekend.value, weekend, anchor)
        return _date(told)
    weekday = found.number("weekday")
    day = None if base is None else a_day(shift(base, -((base.isoweekday() - weekday - 1) % 7 + 8)))
    told = Told(f"XXXX-WXX-{weekday}", None, None) if day is None else Told(day.value, day, anchor)
    return _date(told)


def weekday_week(found: Found, context: Context) -> Reading | None:
    """ "Friday week", "Monday fortnight" (British): a week, or two, after the next such weekday."""
    if _WEEK_GOES_ON.match(context.after(found)) or _WEEK_BEFORE.search(context.before(found)):
        return None
    base, anchor = context.now()
    weekday = found.number("weekday")
    ahead = 14 if "fortnight" in found else 7
    day = None if base is None else a_day(shift(base, (weekday - base.isoweekday() - 1) % 7 + 1 + ahead))
    return _date(Told(f"XXXX-WXX-{weekday}", None, None) if day is None else Told(day.value, day, anchor))


_WEEK_GOES_ON: Final = re.compile(r"[\s-]+(?:ago|after|before|earlier|later|long|old|one|two|three|four|five|\d)|['’]s")
_WEEK_BEFORE: Final = re.compile(r"\b(?:a|the|last|every|each)$")


def night_away(found: Found, context: Context) -> Reading | None:
    """ "three nights ago", "two nights earlier": the night of that day."""
    words = context.lowered[found.start : found.end].split()
    count = (
        found.number("number_word") if "number_word" in found else found.number("figure") if "figure" in found else 1
    )
    if words[-1] in ("before", "after") and _CLAUSE_BEHIND.match(context.after(found)):
        return None
    base, anchor = context.now() if words[-1] == "ago" else context.then()
    sign = 1 if words[-1] in ("later", "after") else -1
    if sign > 0:
        base, anchor = context.then_ahead()
    day = None if base is None or count > 366 else a_day(shift(base, sign * count))
    return time_of(Told("XXXX-XX-XX", None, None) if day is None else Told(day.value, day, anchor), "TNI")


# What a night "before" or "after" is counted from stands behind it.
_CLAUSE_BEHIND: Final = re.compile(r"\s+(?!(?:in|on|at|by|near|when|while|and|but|with|from|during|as|for)\b)[\w'’$€£]")


def night_beside(found: Found, context: Context) -> Reading | None:
    """ "the night before", "the morning after": that part of the day beside the one told last."""
    if _CLAUSE_BEHIND.match(context.after(found)):
        return None
    is_before = found.word("direction") != "after"
    base, anchor = context.then() if is_before else context.then_ahead()
    day = None if base is None else a_day(shift(base, -1 if is_before else 1))
    told = Told("XXXX-XX-XX", None, None) if day is None else Told(day.value, day, anchor)
    return time_of(told, DAY_PARTS[found.word("part")])


def weekday_ordinal(found: Found, context: Context) -> Reading | None:
    """ "Monday the 15th", "Friday 26th": the nearest 15th that is a Monday, on the side that the tense allows."""
    base, anchor = context.now()
    if base is None:
        return None
    number, weekday, tense = found.number("dom_ordinal"), found.number("weekday"), context.tense(found)
    days: list[dt.date] = []
    for months in range(-_MONTHS_NEAR, _MONTHS_NEAR + 1):
        month = a_month(base.year, base.month + months)
        day = None if month is None or month.first is None else day_of(month.first.year, month.first.month, number)
        if day is not None and day.first is not None and day.first.isoweekday() == weekday:
            days.append(day.first)
    nearest_day = a_day(nearest(days, base, tense)) if days else None
    return None if nearest_day is None else _date(Told(nearest_day.value, nearest_day, anchor))


# Months on either side of a report among which a weekday with its day of the month is sought.
_MONTHS_NEAR: Final = 12


def weekdays_ago(found: Found, context: Context) -> Reading | None:
    """ "two Sundays ago": the second Sunday back from the day of the report."""
    base, anchor = context.now()
    count = found.number("number_word") if "number_word" in found else found.number("figure")
    weekday = found.number("weekday_s")
    if not 1 <= count <= 52:
        return None
    back = 0 if base is None else (base.isoweekday() - weekday - 1) % 7 + 1 + 7 * (count - 1)
    day = None if base is None else a_day(shift(base, -back))
    return _date(Told(f"XXXX-WXX-{weekday}", None, None) if day is None else Told(day.value, day, anchor))


def the_other_day(found: Found, context: Context) -> Reading | None:
    """ "the other day" (UCDP GED 23.1: the day before)."""
    base, anchor = context.now()
    if context.lowered.endswith("week", found.start, found.end):
        return Reading("DATE", "PAST_REF", is_told=False)
    return Reading("DATE", "PAST_REF", None if base is None else a_day(shift(base, -1)), anchor, is_told=False)


def beside_day(found: Found, context: Context) -> Reading | None:
    """ "the day before last Tuesday", "the day after June 3"."""
    told = read_day(found, context)
    if told is None or told.period is None or told.period.first is None:
        return None
    period = a_day(shift(told.period.first, -1 if found.word("direction") == "before" else 1))
    return None if period is None else Reading("DATE", period.value, period, told.anchor)


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


def linked_night(found: Found, context: Context) -> Reading | None:
    """ "the night of 9/10 July", "overnight on 26-27 October": the evening's day is the first of the two."""
    day = linked_day(found, context)
    if day is None:
        return None
    part = "TNI" if "overnight" in found else found.code("day_part")
    if part not in ("TNI", "TEV", "TMO", "TAF"):
        return None
    return replace(day, type="TIME", value=day.value + part)


_FIGURE: Final = re.compile(r"\d")
_LONGEST_DATE: Final = 16


def is_count_beside(context: Context, end: int) -> bool:
    """Whether the figures that end at `end` count people, or stand beside a day told without figures.

    "On May 3 and 20 people died", "on Wednesday, and 20 were missing".
    """
    if PEOPLE_BEHIND.match(context.lowered, end):
        return True
    told = context.lowered[max(0, context.told_at - _LONGEST_DATE) : context.told_at]
    return _FIGURE.search(told) is None


def linked_behind(found: Found, context: Context) -> Reading | None:
    """The bare day behind a full one: "25" of "April 24 and 25", "5" of "from March 3 to 5"."""
    told = context.told
    if told is None or told.first is None or told.unit != "D" or found.start - context.told_at > 12:
        return None
    if "year" not in found and is_count_beside(context, found.end):
        return None
    year = found.number("year") if "year" in found else told.first.year
    period = day_of(year, told.first.month, found.number("dom"))
    if period is None or period.first is None or period.first <= told.first:
        return None
    return Reading("DATE", period.value, period, "narrative")


# What may stand behind the last day of a range whose dash has blanks around it: no noun that the figures count.
_NO_COUNT_BEHIND: Final = re.compile(
    r"\s{0,3}(?:$|\n|[,;)\]]|[.:](?!\d)|\s(?:in|at|and|the|when|while|with|was|were|is|are)\b)"
)


def linked_after_dash(found: Found, context: Context) -> Reading | None:
    """ "17" of "May 8 – 17", where "on May 8 – 17 people died" counts people."""
    if "year" not in found and _NO_COUNT_BEHIND.match(context.lowered, found.end) is None:
        return None
    return linked_behind(found, context)


DAY_RULES: Final[list[Phrase]] = [
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
        r"(?:{day_part:front_part}(?:<hours>|{zone:}<time>?|{zone_place:}<time>)?|<hours>)(?:<of|on|to|for>|,)?<the>?%(day)s{day_part}?",
        part_of_day,
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
        "small_hours",
        r"(?:(?<=<in|during>)|(?<=(?P<leads><into|to|until|till|by>)))<the>(?:<early|small|wee>)<hours>(?:<of><the>{day_part})?",
        small_hours,
    ),
    Phrase("at_night", r"(?<=<at|by>)(?P<night><night>)", at_night),
    Phrase(
        "overnight_into", r"<overnight>(?:(?P<into><into|to>|-)|<from|on>?)%(day)s|%(day)s<overnight>", overnight_into
    ),
    Phrase(
        "two_days_off",
        r"<the>?(?:<day><before><yesterday|yesterdays>|<day>(?P<after><after>)<tomorrow>|(?P<night><night|evening>)<before><last>)",
        two_days_off,
    ),
    Phrase("hyphened_day", r"<to>-{hyphened_day}", hyphened_day),
    Phrase("weekday_before_last", r"<the>(?:{weekday}|<weekend>)<before><last>", weekday_before_last),
    Phrase("weekday_week", r"{weekday}(?:<week>|(?P<fortnight><fortnight>))", weekday_week),
    Phrase("weekday_ordinal", r"{weekday},?<the>?{dom_ordinal}", weekday_ordinal),
    Phrase("weekdays_ago", r"(?:{number_word}|{figure}){weekday_s}<ago>", weekdays_ago),
    Phrase(
        "night_away",
        r"(?:(?:{number_word}|{figure})<nights><ago|earlier|before|later|after>|<a><night><ago|earlier>)",
        night_away,
    ),
    Phrase("night_beside", r"<the>(?P<part><night|evening|morning>)(?P<direction><before|after|prior>)", night_beside),
    Phrase("the_other_day", r"<the><other><day|night|week>", the_other_day),
    Phrase("beside_day", r"<the>?<day>(?P<direction><before|after>)(?!{deictic:})%(day)s", beside_day),
    Phrase(
        "linked_night",
        r"(?:<the>?<early|late|small|first|pre>?-?{day_part}<hours>?<of|on|between><the>?|(?P<overnight><overnight>)<from|on|between>?\(?<the>?)"
        r"{dom}(?=(?:[-~/]|<to|and|into>)(?:%(day)s))",
        linked_night,
    ),
    Phrase("linked_day", r"<the>?{dom}(?=(?:[-~/]|,?<to|and|or|through|until>)(?:%(day)s))", linked_day),
    Phrase("linked_before_list", r"{dom}(?=,{dom:}(?:,{dom:}){0,3},?<and|or>(?:%(day)s))", linked_day),
    Phrase(
        "linked_behind", r"(?<=<to|and|or|through|until>){dom}(?:,{year}|(?![;.:]?{figure:}|{unit:}))", linked_behind
    ),
    Phrase("linked_in_list", r"(?<=,){dom}(?=,?<and|or>?{dom:}(?![;.:]?{figure:}|{unit:}))", linked_behind),
    Phrase("linked_after_dash", r"(?<=~){dom}(?:,?{year}|(?![;.:]?{figure:}|{unit:}))", linked_after_dash),
    Phrase("linked_after_hyphen", r"(?<=[-/]){dom}(?:,?{year}|(?![;.:]?{figure:}|{unit:}))", linked_behind),
]
