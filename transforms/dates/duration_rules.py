"""Rules for durations: "1.5 hours", "a five-day offensive", "weeks", "the fiscal year"."""

import datetime as dt
import re
from typing import Final

from transforms.dates.amounts import TIMES, duration_value, read_amount, read_mod, read_number
from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import Period, a_year, shift
from transforms.dates.readings import NO_TIME, Reading
from transforms.lexicon.dates import LASTING_EVENTS, PLURAL_UNITS
from transforms.records import Anchor

_WORD: Final = re.compile(r"[a-z]{3,}")


_AGE: Final = re.compile(r"-\s?old\b|\s+olds?\b|\s+of\s+age\b|-olds\b")


_PERSON: Final = re.compile(
    r"-old\s+(?:\w+[\s-]+){0,2}?(?:boy|girl|baby|infant|child|son|daughter|man|woman|twin|kid|toddler|newborn|brother|sister)\b"
)


_OLD_CONFLICT: Final = re.compile(
    rf"-old\s+(?:\w+\s+)?(?:war|conflict|insurgency|rebellion|{'|'.join(sorted(LASTING_EVENTS))})\b"
)


def _is_age(found: Found, context: Context, unit: str) -> bool:
    after = context.after(found, 48)
    if unit == "Y":
        if _OLD_CONFLICT.match(after):
            return False
        return bool(_AGE.match(after)) or context.before(found, 8).endswith(("aged", "age"))
    return bool(_PERSON.match(after)) or bool(re.match(r"\s+old\b", after))


_OLD_WAR: Final = re.compile(r"['’]?s?['’]? War\b")


def duration(found: Found, context: Context) -> Reading | None:
    """ "1.5 hours", "a five-day offensive", "weeks", "several months", "nearly four years"."""
    unit = found.code("unit")
    amount, vague = read_amount(found)
    if amount is None and vague is None:
        return None
    if _is_age(found, context, unit):
        return NO_TIME
    if not context.is_narrative and _OLD_WAR.match(context.text, found.end):
        return NO_TIME  # "the Thirty Years' War"
    if "vague" in found and context.before(found, 6).endswith("as"):
        return NO_TIME  # "the third in as many weeks"
    if context.lowered[found.start : found.end] == "one day":
        return _one_day(found, context)
    word = found.word("unit")
    if amount == 0 or ("vague" in found and found.word("vague_word") == "some" and word not in PLURAL_UNITS):
        return None  # "some day"
    is_plural = word.endswith("s") or word in ("centuries", "millennia")
    is_hyphened = found.gap_before("unit") == "-"
    if "one" in found:
        if is_plural or word in ("second", "night", "weekend", "quarter", "minute"):
            return None
        if word == "day" and found.word("one") == "another":
            return None
    if word == "second" and not is_hyphened:
        return None
    is_share = amount in (1, 3) and context.after(found).startswith(" of ")
    if unit == "NI" or (unit == "Q" and (is_hyphened or not is_plural or is_share)):
        return None
    if context.text[found.span("unit")[0]].isupper() and context.text[found.start].isdigit() and not context.is_upper:
        return None
    if "one" in found and found.word("one") != "another" and _is_rate(found, context):
        return Reading("SET", duration_value(1.0, unit), is_told=False)
    value = duration_value(amount, unit)
    if value in ("P9M", "P6M"):
        context.is_quarter_last, context.months_reported = False, value
    mod = read_mod(found)
    if mod is None and vague == 2:
        mod = "APPROX"
    period = _lasting(found, context, amount, vague, unit, is_hyphened)
    return Reading("DURATION", value, period, "publication_date" if period else None, mod, is_told=False)


_SOME_DAY: Final = re.compile(
    r"\b(?:will|would|could|can|may|might|must|shall|should|to|he|she|they|we|i|it|you|hopes?|hoped|that)$"
)
_COUNTED_DAY: Final = re.compile(
    r"\b(?:in|for|within|after|of|than|on|least|most|only|just|about|over|under|nearly|almost|every|last|past|next|by|"
    r"lasted|took|takes|or|and|from|before|during|as|single|was|is)$"
)
_TOLD_OF_A_DAY: Final = re.compile(r",|\s+(?:in|last|when|a|an|the|he|she|they|we|i|his|her)\b")


def _one_day(found: Found, context: Context) -> Reading | None:
    """ "one day" is some day to come, or one of a story; a day's length only where a word before it counts."""
    before = context.before(found)
    if _SOME_DAY.search(before):
        return Reading("DATE", "FUTURE_REF", is_told=False)
    if not _COUNTED_DAY.search(before) and _TOLD_OF_A_DAY.match(context.after(found)):
        return NO_TIME
    return Reading("DURATION", "P1D", is_told=False)


_RATED: Final = re.compile(r"(?:\d|\b(?:million|billion|thousand|hundred|once|dozen|[a-z]{2,}s))$")


_NOT_RATED: Final = re.compile(
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


def as_long_as(found: Found, context: Context) -> Reading | None:
    """ "weeklong", "yearlong": one unit in one word; "weekslong": nobody counted them."""
    unit = found.code("length")
    if found.word("length").endswith("slong"):
        return Reading("DURATION", duration_value(None, unit), is_told=False)
    base = context.published
    period = None
    if base is not None and not context.is_narrative and LASTING_EVENTS & set(_WORD.findall(context.after(found))[:2]):
        days = _day_count(1, unit)
        period = None if days is None else _ending(base, days)
    anchor: Anchor | None = "publication_date" if period else None
    return Reading("DURATION", duration_value(1.0, unit), period, anchor, is_told=False)


def quarters_of_an_hour(found: Found, context: Context) -> Reading | None:
    """ "a quarter of an hour", "three quarters of an hour"."""
    return Reading("DURATION", "PT45M" if "three" in found else "PT15M", is_told=False)


def quarter_century(found: Found, context: Context) -> Reading | None:
    """ "a quarter of a century", "nearly a quarter-century ago"."""
    mod = read_mod(found)
    if "ago" not in found:
        return Reading("DURATION", "P25Y", mod=mod, is_told=False)
    base, anchor = context.now()
    year = None if base is None else a_year(base.year - 25)
    return Reading("DATE", "PAST_REF" if year is None else year.value, year, anchor, mod, is_told=False)


# "days after a raid", "weeks before the vote", where "office hours after the vote" are no such time
_BESIDE_EVENT: Final = re.compile(r"\s(?:after|before)\s(?:the|a|an|his|her|its|their|[a-z]+ing|he|she|they|it)\b")
_OF_A_KIND: Final = re.compile(
    r"(?:\b(?:office|opening|business|working|school|visiting|trading|rush|peak|early|small|late|wee|older)|[\d'’-])$"
)


def vague_units(found: Found, context: Context) -> Reading | None:
    """ "weeks", "months of fighting", "for decades": a plural that nobody counted."""
    before = context.before(found)
    if before.endswith("matter of"):
        return None  # "a matter of days": soon
    is_beside = _BESIDE_EVENT.match(context.after(found)) is not None and _OF_A_KIND.search(before) is None
    if not is_beside and not re.search(
        r"\b(?:for|in|within|after|over|during|of|and|or|many|those|these|until|the|since|by|past|following|first|early|final|closing|opening|took|take|last|lasted|spent|require|follows)$",
        before,
    ):
        return None
    unit = found.code("unit")
    if unit == "WE":
        return None
    return Reading("DURATION", duration_value(None, unit), is_told=False)


_ENDED: Final = re.compile(r",?\s+(?:ended|ending|ends|to)\b")
_OF_THE_RUNNING_YEAR: Final = re.compile(
    r"\b(?:for|(?:months?|weeks?|half|part|portion|remainder|rest|balance|start) of)$"
)


def _running_year(found: Found, context: Context) -> Reading | None:
    """ "for the year", "the full year", "the first nine months of the year" in news: the year of publication.

    "the latest year" is the one before.
    """
    base = context.published
    is_fiscal = "fiscal" in found and "latest" not in found
    if base is None or context.is_narrative or is_fiscal or _ENDED.match(context.after(found)):
        return None
    is_over = "latest" in found  # the latest year that is over
    if not is_over and "full" not in found and not _OF_THE_RUNNING_YEAR.search(context.before(found)):
        return None
    year = a_year(base.year - is_over)
    return None if year is None else Reading("DATE", year.value, year, "publication_date", is_told=False)


def year_ended(found: Found, context: Context) -> Reading | None:
    """ "the year ended June 30", "the fiscal year": a year that is not the calendar's."""
    running = _running_year(found, context)
    if running is not None:
        return running
    context.is_quarter_last = False
    if "fiscal" not in found and not _ENDED.match(context.after(found)):
        return None
    return Reading("DURATION", "P1Y", is_told=False)


def span_of_amounts(found: Found, context: Context) -> Reading | None:
    """ "two to three weeks", "12-18 months": the lower amount, since that much is certain."""
    amount = read_number(found)
    if amount is None or found.word("unit") not in PLURAL_UNITS:
        return None
    if _is_age(found, context, found.code("unit")):
        return NO_TIME
    return Reading("DURATION", duration_value(amount, found.code("unit")), mod="EQUAL_OR_MORE", is_told=False)


# Units that a smaller one follows in one amount.
_SMALLER: Final = {"TH": ("TM",), "TM": ("TS",), "D": ("TH",), "W": ("D",), "M": ("D", "W"), "Y": ("M", "W", "D")}


def two_amounts(found: Found, context: Context) -> Reading | None:
    """ "two hours and 15 minutes", "one year, three months": one duration of two units."""
    large, small = found.code("unit", "large"), found.code("unit", "small")
    first = 1.0 if "one_large" in found else read_number(found, "number_large")
    second = read_number(found, "number_small")
    if small not in _SMALLER.get(large, ()) or first is None or second is None or first % 1 or second % 1:
        return None
    if _AGE.match(context.after(found, 48)):
        return NO_TIME
    tail = duration_value(second, small).removeprefix("P")
    head = duration_value(first, large)
    value = head + (tail.removeprefix("T") if large in TIMES else tail)
    return Reading("DURATION", value, mod=read_mod(found), is_told=False)


DURATION_RULES: Final[list[Phrase]] = [
    Phrase(
        "two_amounts",
        r"%(more_or_less)s?(?:(?P<one_large><a|an>)|(?P<number_large>{figure:}|{number_word:}(?:-?{number_word:})?)){unit:large}"
        r"(?:,|,?<and>)?(?P<number_small>{figure:}|{number_word:}(?:-?{number_word:})?){unit:small}(?!<ago|earlier|later|before|after>)",
        two_amounts,
    ),
    Phrase(
        "duration",
        r"%(more_or_less)s?%(amount)s(?:<more|full|whole|straight|consecutive|trading|long>)?-?{unit}(?P<and_half><and><a><half>)?",
        duration,
    ),
    Phrase("unit_long", r"(?<!-)<a>?{unit}-<long|old>", unit_long),
    Phrase("as_long_as", r"<a>?{length}", as_long_as),
    Phrase(
        "quarters_of_an_hour", r"(?:<a>?<quarter>|(?P<three><three>)-?<quarters>)<of><an><hour>", quarters_of_an_hour
    ),
    Phrase(
        "quarter_century",
        r"%(more_or_less)s?(?:<a|the|one>|<the>?{back:})?<quarter>(?:-?<century>|<of><a|the><century>)(?P<ago><ago>)?",
        quarter_century,
    ),
    Phrase("vague_units", r"{plural_unit:unit}", vague_units),
    Phrase("year_ended", r"<the>(?P<latest><latest>)?(?:(?P<fiscal><fiscal>)|(?P<full><full>))?<year>", year_ended),
    Phrase(
        "span_of_amounts",
        r"{approximation}?%(number)s(?:<to|or>|-)(?:{figure:}|{number_word:})-?{unit}"
        r"|(?<=<between>)%(number)s<and>(?:{figure:}|{number_word:})-?{unit}",
        span_of_amounts,
    ),
]
