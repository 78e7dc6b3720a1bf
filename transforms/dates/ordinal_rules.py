"""Rules for days of a month told elsewhere: "the 6th", "the morning of the 3rd", "the 5th of last month"."""

import re
from dataclasses import replace
from typing import Final

from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import Period, a_month, day_of
from transforms.dates.readings import Reading

# What may stand behind "the 6th" so that it is a day and not the sixth of something.
_STOP: Final = re.compile(
    r"\s*(?:[.,;:)(]|[-–—]\s|(?:and|or|to|of|the|a|an|in|at|on|by|for|from|with|was|were|had|has|when|after|before|until|"
    r"he|she|it|they|we|his|her|its|our|my|their|all|both|some|this|no|that|as|but|while|under|against|near|also|there|then)\b)"
)

# "on the 26th Syria denied it", but "on the 26th Street" and "on the 38th Parallel".
_SUBJECT: Final = re.compile(
    r"\s(?!(?:Street|Avenue|Floor|Parallel|Division|Brigade|Army|Corps|Regiment|Battalion|Fleet|Ward|Congress|Amendment|"
    r"Anniversary|District|Infantry|Armou?red|Guards|Precinct|Marines?|Panzer|Airborne|Party|Cavalry|Legion|Arrondissement|"
    r"Century|Air|Tank|Rifle|Mountain|Light|Field|Mechani[sz]ed|Squadron|Wing|Company|Platoon|Hole)\b)"
    r"[A-Z][a-z]+ [a-z]"
)


# "the 19th and 20th traffic deaths": what the ordinals count stands behind the second.
_COUNTED_TOGETHER: Final = re.compile(
    r"\s(?:and|or|to)\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)\s(?!(?:of|and|or|to|in|at|on|by|for|from|with|was|were|had|has|when|"
    r"after|before|until|he|she|it|they|we|the|a|an|his|her|its|their|that|as|but|while|inst|instant|ult)\b)[a-z]"
)


def ordinal_day(found: Found, context: Context) -> Reading | None:
    """ "the 6th", "on the 20th": a day of the month told last."""
    after = context.after(found, 16)
    if (after[:1].isspace() or after[:1] == "-") and after.strip() and not _STOP.match(after):
        is_subject = _SUBJECT.match(context.text, found.end) is not None and not context.is_upper
        if (
            not is_subject
            or not context.before(found, 8).endswith("on")
            or "the" not in context.lowered[found.start : found.end]
        ):
            return None
    if _COUNTED_TOGETHER.match(context.lowered, found.end):
        return None
    is_untold = context.told is None or context.told.first is None
    if not context.is_narrative and (context.told_month is None or is_untold or found.start - context.told_at > 400):
        return _day_of_now(found, context)
    if context.told_month is None or is_untold:
        return None
    year, month = context.told_month
    period = day_of(year, month, found.number("dom_ordinal"))
    if period is not None and _has_not_come(period, found, context):
        before = a_month(year, month - 1)
        first = None if before is None else before.first
        period = None if first is None else day_of(first.year, first.month, found.number("dom_ordinal"))
    return None if period is None else Reading("DATE", period.value, period, "narrative")


def _has_not_come(period: Period, found: Found, context: Context) -> bool:
    """Whether the day lies ahead of a news report that tells of it as past."""
    if context.is_narrative or context.published is None or period.first is None:
        return False
    return period.first > context.published and context.tense(found) < 0


def _day_of_now(found: Found, context: Context) -> Reading | None:
    """ "on the 12th" where no month is told: the last such day before the report, or the next, as the verb tells."""
    published, tense = context.published, context.tense(found)
    if published is None or tense == 0 or not context.before(found, 8).endswith("on"):
        return None
    number = found.number("dom_ordinal")
    step = 1 if tense > 0 else -1
    for months in (0, step):
        month = a_month(published.year, published.month + months)
        first = None if month is None else month.first
        day = None if first is None else day_of(first.year, first.month, number)
        if day is not None and day.first is not None and (day.first - published).days * step >= 0:
            return Reading("DATE", day.value, day, "publication_date")
    return None


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


ORDINAL_RULES: Final[list[Phrase]] = [
    Phrase(
        "ordinal_day",
        r"(?:(?<=<on|by|until|since|from|to|of|before|after|and|between|around>)|<the>)<the>?{dom_ordinal}",
        ordinal_day,
    ),
    Phrase(
        "part_of_ordinal",
        r"(?:(?P<mod><early|late>)<in|on>)?<the>?{day_part}<hours>?<of|on><the>{dom_ordinal}",
        part_of_ordinal,
    ),
    Phrase("day_of_stepped_month", r"<the>?{dom_ordinal}<of>(?:{back}|{ahead}|{this})<month>", day_of_stepped_month),
]
