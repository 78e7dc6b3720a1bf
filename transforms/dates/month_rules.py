"""Rules for months and for the weeks and days counted inside them."""

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from transforms.dates.context import Context
from transforms.dates.days import is_after, read_day, read_month_day
from transforms.dates.distance_rules import day_beside
from transforms.dates.grammar import Found, Phrase
from transforms.dates.names import is_named
from transforms.dates.periods import (
    a_day,
    a_month,
    a_span,
    a_week,
    a_year,
    nth_weekday,
    shift,
)
from transforms.dates.readings import NO_TIME, Reading
from transforms.dates.tense import is_told_to_come
from transforms.dates.told import Told, mod_of, told_reading, year_behind, year_of_noun
from transforms.records import Anchor

# "May" and "March" as months by the word before them.
_MONTH_BEFORE: Final = re.compile(
    r"\b(?:in|since|until|till|by|of|during|from|through|throughout|before|after|between|last|next|this|early|mid|late|"
    r"and|to|or|for|every|each|previous|following|coming|past|end|beginning|around|about|on|as of)[\s-]+(?:the\s+)?$"
)


# Groups of a match that make a month of "may" and "march".
_SETTLING: Final = {"back", "ahead", "this", "year_back", "year_ahead", "year_this", "same_year", "range_year"}


def month_told(found: Found, context: Context) -> Told | None:
    """The month that `month` names, with its year."""
    month = found.number("month")
    if is_after(found, context):
        found.leave_out("ahead", "month")
    year, anchor = year_behind(found, context)
    if year is None and (year := year_of_noun(found, context)) is not None:
        anchor = "explicit"
    if year is None and context.is_narrative and context.before_christ is not None:
        return Told(f"{context.before_christ}-{month:02d}", None, "narrative")
    if year is None:
        year, anchor = year_of_month(found, context, month)
    if year is None:
        return Told(f"XXXX-{month:02d}", None, None)
    period = a_month(year, month)
    return None if period is None else Told(period.value, period, anchor)


# "by May" looks ahead where May is this near, unless the sentence tells what had been done by then.
_UNTIL: Final = re.compile(r"\b(?:by|through|until|till|from)$")
_HAD: Final = re.compile(r"\b(?:had|was|were|since|killed|died|fell|rose|took|began)\b")
MONTHS_UNTIL: Final = 4
_HAD_BEEN: Final = re.compile(r"\b(?:since|was|were|had|has|have|did)\b")
# "prices dropped in January", where "planned in January" may lie ahead
_DID_IN: Final = re.compile(
    r"\b(?:began|broke|came|fell|left|lost|rose|took|went|won"
    r"|(?!need|indeed|speed|schedul|plann|expect|limit|unit|hundred|announc|propos|postpon|agre|delay|list|slat|promis|vow)"
    r"[a-z]{3,}(?<!e)ed)(?: [a-z0-9,$€£-]+){0,4} in$"
)


# "crude for May delivery", "the May contract": goods are sold for a month to come.
_CONTRACT: Final = re.compile(r"\s(?:delivery|deliveries|futures|contracts?|settlement)\b")


# The month before that of the report, if it were the next of its name.
_MONTHS_TO_LAST: Final = 11


_LISTED: Final = re.compile(r",? (?:and|or|to|through) |, ?")


def _year_in_list(found: Found, context: Context, month: int) -> int | None:
    """The year of a month right behind another: "for June and July", "December and January"; None for any other."""
    told = context.told
    if told is None or told.unit != "M" or told.first is None or found.start - context.told_at > _LONGEST_LINK:
        return None
    if _LISTED.fullmatch(context.lowered, context.told_at, found.start) is None or month == told.first.month:
        return None
    return told.first.year + (1 if month < told.first.month else 0)


_LONGEST_LINK: Final = 12


def year_of_month(found: Found, context: Context, month: int) -> tuple[int | None, Anchor]:
    """The year of a month that stands alone: "last" and "next" beside it, the text before it, then the tense."""
    if "ahead" in found and found.word("ahead") in ("following", "ensuing", "subsequent") and context.told_month:
        year, told_month = context.told_month
        return year + (1 if month <= told_month else 0), "narrative"
    near = context.year_near(found, month)
    if near is not None and not {"back", "ahead", "this"} & found.groups():
        return near, "narrative"
    listed = _year_in_list(found, context, month)
    if listed is not None and not {"back", "ahead", "this"} & found.groups():
        return listed, "narrative"
    base, anchor = context.now()
    if base is None:
        return None, anchor
    if "back" in found and base.month - month == 1 and found.span("back")[1] + 1 == found.span("month")[0]:
        return base.year - 1, anchor  # this year's would be "last month"
    if "back" in found:
        return (base.year if month < base.month else base.year - 1), anchor
    if "ahead" in found:
        return (base.year if month > base.month else base.year + 1), anchor
    if "this" in found or month == base.month:
        return base.year, anchor
    tense = 1 if _CONTRACT.match(context.after(found)) else context.tense(found)
    if _UNTIL.search(context.before(found)) and tense <= 0 and (month - base.month) % 12 <= MONTHS_UNTIL:
        tense = 1 if not _HAD.search(context.before(found, 90)) else tense
    behind = (base.month - month) % 12
    ahead = (month - base.month) % 12
    has_been = (
        _HAD_BEEN.search(context.before(found, 40))
        or _HAD_BEEN.search(context.after(found, 40))
        or (tense < 0 and _DID_IN.search(context.before(found, 60)))
    )
    if ahead == 1 and tense <= 0 and not has_been:
        tense = 1
    if tense < 0 or (tense == 0 and (ahead > 2 or behind < 6)):
        return (base.year if month < base.month else base.year - 1), anchor
    if ahead == _MONTHS_TO_LAST and not is_told_to_come(context.lowered, found.start):
        return (base.year if month < base.month else base.year - 1), anchor  # "after growth in June the bank will act"
    return (base.year if month > base.month else base.year + 1), anchor


# What makes a month of "Feb" and "Dec".
_IN_MONTH: Final = re.compile(r"\b(?:in|since|until|during|by) $")
# "and may God bless them": what stands before and behind the verb.
_WEAK_BEFORE: Final = re.compile(r"\b(?:and|or|to|for|this|that|on|each|every|about|around|after|before|between) $")
_VERB_OF_MAY: Final = re.compile(
    r"\s+(?:god|allah|he|she|it|they|we|you|i|be|have|not|also|well|this|that|the|his|her|yet)\b"
)


def month(found: Found, context: Context) -> Reading | None:
    """A month, with or without a year, "last" or "next", "early", "mid" or "late"."""
    if is_named(found, context):
        return NO_TIME
    has_more = bool({"year", "mod", "edge", "edge_back"} & found.groups()) or bool(_SETTLING & found.groups())
    if "doubtful" in found and not has_more:
        before = context.before(found, 16) + " "
        is_weak = _WEAK_BEFORE.search(before) is not None
        if found.word("month") == "may" and is_weak and _VERB_OF_MAY.match(context.after(found)):
            return None
        is_capital = not context.is_upper and _is_capital(found, context)
        stands_out = is_capital and (found.word("month") == "august" or _is_before_noun(found, context, before))
        if not _MONTH_BEFORE.search(before) and not stands_out:
            return None
        if before.endswith("the ") and not stands_out and _OF_A_MONTH.match(context.lowered, found.end) is None:
            return None  # "during the march"
        if found.word("month") not in ("may", "march", "august") and not _IN_MONTH.search(before):
            return None
    if "doubtful" in found and "year" not in found and not _is_capital(found, context):
        return None
    if not has_more and _is_of_a_name(found, context):
        return NO_TIME
    mod = mod_of(found)
    return told_reading(month_told(found, context), mod)


_WHEN: Final = re.compile(
    r"\b(?:in|since|until|till|by|of|during|from|through|throughout|before|after|between|early|mid|late)$"
)
# What is told apart by its month, in copy without capitals.
_OF_A_MONTH: Final = re.compile(
    r"\s(?:presidential |general |municipal )?(?:elections?|vote|offensive|summit|meeting|talks|session|agreements?|"
    r"accords?|deadline|coup|massacre|earthquake|strike|attacks?)\b"
)
_NAME_BEHIND: Final = re.compile(r"\s(?!(?:I|The|A|An|In|On|At|But|He|She|They|It|We)\b)[A-Z](?:[a-z]|['’][A-Z])")


def _is_of_a_name(found: Found, context: Context) -> bool:
    """Whether a month alone is part of a name: "June Carter", "the October Revolution"."""
    if context.is_upper or context.is_narrative or _NAME_BEHIND.match(context.text, found.end) is None:
        return False
    return _is_capital(found, context) and _WHEN.search(context.before(found, 16)) is None


_NOUN_BEHIND: Final = re.compile(
    r"\s+(?!(?:to|on|of|from|for|through|across|into|was|is|were|has|had|began|and|or|in|at|by)\b)[a-z]"
)


def _is_before_noun(found: Found, context: Context, before: str) -> bool:
    """Whether the month stands between an article and a noun: "the March accession"."""
    is_article = before.endswith((" the ", " a ", " an ")) or before in ("the ", "a ", "an ")
    return is_article and _NOUN_BEHIND.match(context.text[found.end : found.end + 16]) is not None


def _is_capital(found: Found, context: Context) -> bool:
    start = found.span("month")[0]
    return context.text[start].isupper()


def part_of_month_week(found: Found, context: Context) -> Reading | None:
    """ "the first week of June", "the last week of March 1945", "the 2d week of December"."""
    told = month_told(found, context)
    if told is None:
        return None
    weeks = 2 if "fortnight" in found else 1
    value = f"P{weeks}W"
    period = told.period
    number = found.number("ordinal") if "ordinal" in found else -1
    if period is not None and period.first is not None and period.last is not None:
        if number > 0:
            first = shift(period.first, 7 * weeks * (number - 1))
            last = shift(period.first, 7 * weeks * number - 1)
        else:
            first, last = shift(period.last, 1 - 7 * weeks), period.last
        if first is None or last is None or first > period.last:
            return None
        period = replace(period, unit="W", first=first, last=min(last, period.last))
    return Reading("DURATION", value, period, told.anchor, is_told=False)


def days_of_month(found: Found, context: Context) -> Reading | None:
    """ "the last 6 days of January", "the first three weeks of May": that many at the month's end or beginning.

    The codebook prints 25 to 30 January for the last six days; January has 31, so the six are 26 to 31.
    """
    unit = found.code("unit")
    count = int(found.word("figure")) if "figure" in found else found.number("number_word")
    days = count * {"D": 1, "W": 7, "M": 30, "Q": 91}.get(unit, 0)
    if "of_year" in found:
        year = a_year(found.number("year", "of_year"))
        told = None if year is None else Told(year.value, year, "explicit")
    else:
        told = month_told(found, context)
    if told is None or not 1 <= days <= 366:
        return None
    period = told.period
    if period is not None and period.first is not None and period.last is not None:
        first, last = period.first, period.last
        reach = dt.timedelta(days=days - 1)
        months = count * {"M": 1, "Q": 3}.get(unit, 0)
        if "of_year" in found and months:
            begin = (first.year, 13 - months) if "back" in found else (first.year, 1)
            period = a_span(unit, "", begin, months) if months <= 12 else period
        elif "back" in found:
            period = replace(period, first=max(first, last - reach))
        else:
            period = replace(period, last=min(last, first + reach))
    return Reading("DURATION", f"P{count}{unit}", period, told.anchor, is_told=False)


def weekday_of_month(found: Found, context: Context) -> Reading | None:
    """ "the first Monday of May 2014", "the last Friday in June": one weekday of a month."""
    told = month_told(found, context)
    number = found.number("ordinal") if "ordinal" in found else -1
    if told is None or told.period is None or told.period.first is None or not -1 <= number <= 5 or number == 0:
        return None
    month = told.period.first
    day = a_day(nth_weekday(month.year, month.month, found.number("weekday"), number))
    if day is None or day.first is None or day.first.month != month.month:
        return None
    return told_reading(Told(day.value, day, told.anchor))


def half_of_month(found: Found, context: Context) -> Reading | None:
    """ "the first half of March", "the latter half of May 2014": the month to its 15th, or from its 16th."""
    told = month_told(found, context)
    is_first = "ordinal" in found and found.number("ordinal") == 1
    if told is None or ("ordinal" in found and found.number("ordinal") not in (1, 2)):
        return None
    period = told.period
    if period is not None and period.first is not None:
        middle = period.first.replace(day=15)
        period = replace(period, last=middle) if is_first else replace(period, first=middle + dt.timedelta(days=1))
    return Reading("DATE", told.value, period, told.anchor, "START" if is_first else "END")


def week_of(found: Found, context: Context) -> Reading | None:
    """ "the week of May 6", the week of the calendar; "the week to 20 July", the seven days that end on it."""
    if "bound" in found:
        return _seven_days(found, context)
    told = read_month_day(found, context, found.number("month"), found.number("dom"))
    if told is None or told.period is None:
        return None
    period = a_week(told.period.first)
    return None if period is None else told_reading(Told(period.value, period, told.anchor))


def _seven_days(found: Found, context: Context) -> Reading | None:
    """The seven days that begin or end on the day in `found`; their value is its week."""
    told = read_day(found, context)
    if told is None or told.period is None or told.period.first is None:
        return None
    day, week = told.period.first, a_week(told.period.first)
    is_first = found.word("bound") in ("beginning", "starting")
    first, last = shift(day, 0 if is_first else -6), shift(day, 6 if is_first else 0)
    if week is None or first is None or last is None:
        return None
    return told_reading(Told(week.value, replace(week, first=first, last=last), told.anchor))


def day_of_event(found: Found, context: Context) -> Reading | None:
    """ "On 21 July, the fifth day of the rebellion": a day that has just been told."""
    day = day_beside(found, context)
    return None if day is None else Reading("DATE", day.value, is_told=False)


MONTH_RULES: Final[list[Phrase]] = [
    Phrase(
        "month",
        r"(?:%(part_of)s|%(edge)s)?(?:<the>?(?:<this>?{back}|<this>?{ahead}|{this}|{same}{same:}?))?(?:<the>?<month><of>)?"
        r"(?P<month>{sure_month:}|(?P<doubtful>{doubtful_month:}))(?:%(year_after)s|%(year_of_range)s)?",
        month,
    ),
    Phrase("day_of_event", r"<the>{ordinal}<full>?<day>(?=<of>)", day_of_event),
    Phrase(
        "week_in_month",
        r"<the>?(?:{ordinal}|{back})<full>?(?:<week>|(?P<fortnight><fortnight>))<of|in>(?P<month>{month:})(?:,?<of>?{year})?",
        part_of_month_week,
    ),
    Phrase(
        "days_of_month",
        r"<the>?(?:{back}|<first>|(?P<back><final>))(?:{figure}|{number_word}){unit}<of|in>(?:(?P<month>{month:})(?:,?<of>?{year})?|{year:of_year})",
        days_of_month,
    ),
    Phrase(
        "half_of_month",
        r"<the>(?:{ordinal}|<last|latter>)<half><of>(?P<month>{month:})(?:%(year_after)s)?",
        half_of_month,
    ),
    Phrase(
        "weekday_of_month",
        r"<the>(?:{ordinal}|{back}){weekday}<of|in>(?P<month>{month:})(?:%(year_after)s)?",
        weekday_of_month,
    ),
    Phrase(
        "week_of",
        r"<the>?<week>(?:<of><the>?(?:{month}{dom}|{dom}<of>?{month})(?:,?{year})?|(?P<bound><beginning|starting|ending|ended|to|through>)<on>?<the>?%(day)s)",
        week_of,
    ),
]
