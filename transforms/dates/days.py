"""Which day the words name: a date, a weekday, "yesterday", "the same day"."""

import datetime as dt
import re
from typing import Final

from transforms.dates.context import Context
from transforms.dates.grammar import Found
from transforms.dates.periods import Period, a_day, day_of, shift
from transforms.dates.quotations import quotation_begins
from transforms.dates.tense import was_called_off
from transforms.dates.told import Told, year_behind, year_of_noun
from transforms.lexicon.dates import WEEKDAYS
from transforms.records import Anchor

# "Wednesday's ruling" has happened, "Wednesday's vote" may lie ahead.
_HAPPENED: Final = re.compile(
    r"['’]s\s+(?!(?:\w+\s+){0,2}?(?:election|elections|vote|voting|meeting|summit|talks|deadline|game|debate|hearing|"
    r"session|conference|ballot|poll|polls|referendum|runoff|final|match|race|ceremony|visit|trial|funeral|rally)\b)"
)


# A noun that an ordinal behind a month counts.
_COUNTED_BEHIND: Final = re.compile(
    r"[\s-]+(?!(?:and|or|to|of|in|at|on|by|for|from|with|was|were|had|has|when|after|before|until|he|she|it|they|we|"
    r"that|as|but|while|a|an|his|her|their|there|last|this|next)\b)[a-z]"
)


# "in March 12 people died", where "on March 12 rebels struck" tells the day.
PEOPLE_BEHIND: Final = re.compile(
    r"\s+(?:(?:more|other|armed|young|local|suspected|alleged|foreign) )?"
    r"(?:people|persons|civilians|soldiers|troops|men|women|children|fighters|died|drowned|perished|were killed|"
    r"rebels|guerrillas|militants|gunmen|police|policemen|officers|villagers|farmers|workers|students|"
    r"protesters|demonstrators|prisoners|refugees|migrants|passengers|bodies|others|deaths|attacks|bombings|"
    r"incidents|raids|murders|killings)\b"
)


# "in May 8.1 per cent", "May 8 ,1%"
_PERCENT: Final = re.compile(r"\s\d+(?: ?[.,] ?\d+)? ?(?:%|per ?cent\b|pc\b)")


def _is_count(found: Found, context: Context) -> bool:
    """Whether the figures behind the month count people or deeds: nobody writes "in March 12" of a day."""
    if PEOPLE_BEHIND.match(context.lowered, found.end) is None:
        return False
    return (
        "date_back" in found
        or context.before(found, 12).endswith((" in", "during", "throughout"))
        or context.before(found, 4) == "in"
    )


def _resolved(period: Period | None, anchor: Anchor, unknown: str) -> Told:
    return Told(unknown, None, None) if period is None else Told(period.value, period, anchor)


def read_day(found: Found, context: Context) -> Told | None:
    """The day that the parts of patterns.DAY in `found` name, None where there is no such day."""
    for which in ("first", "second"):
        if f"month_{which}" in found:
            day_group = "day_second" if which == "first" else "day_first"
            if day_group in found:
                number = found.number("dom", day_group)
            else:
                ordinal = "ordinal_second" if which == "first" else "ordinal_first"
                number = found.number("ordinal", ordinal)
                if which == "first" and _COUNTED_BEHIND.match(context.lowered, found.span(ordinal)[1]):
                    return None  # "in May the first shells fell"
            if which == "first" and day_group in found and _is_count(found, context):
                return None
            if which == "first" and _PERCENT.match(context.lowered, found.span(f"month_{which}")[1]):
                return None
            return read_month_day(found, context, found.number("month", f"month_{which}"), number)
    if "weekday_of" in found:
        step = -1 if "week_back" in found else 1 if "week_ahead" in found else 0
        base, anchor = context.now()
        weekday = found.number("weekday", "weekday_of")
        day = None if base is None else shift(base, 7 * step + weekday - base.isoweekday())
        return _resolved(a_day(day), anchor, f"XXXX-WXX-{weekday}")
    if "weekday" in found or "weekday_s" in found:
        return read_weekday(found, context)
    if "deictic" in found:
        base, anchor = context.now()
        day = None if base is None else shift(base, found.number("deictic"))
        beside = _WEEKDAY_BEHIND.match(context.lowered, found.end)
        if day is not None and beside is not None:
            off = (WEEKDAYS[beside[1]] - day.isoweekday() + _DAYS_OFF) % 7 - _DAYS_OFF
            day = shift(day, off) if abs(off) <= 1 else day
        return _resolved(a_day(day), anchor, "XXXX-XX-XX")
    if "day_back" in found and found.word("day_back") in ("past", "last"):
        return None  # a stretch of time, "in the past day"
    base, anchor = context.then_ahead() if "day_ahead" in found else context.then()
    step = 1 if "day_ahead" in found else -1 if "day_back" in found else 0
    day = None if base is None else shift(base, step)
    return _resolved(a_day(day), anchor, "XXXX-XX-XX")


def read_month_day(found: Found, context: Context, month: int, day: int) -> Told | None:
    """The day of a month, with the year in `found` or the one that the context gives."""
    if not 1 <= day <= 31:
        return None
    if day_of(2000, month, day) is None:
        return None
    year, anchor = year_behind(found, context)
    if year is None and (year := year_of_noun(found, context)) is not None:
        anchor = "explicit"
    if year is None and context.is_narrative and context.before_christ is not None:
        return Told(f"{context.before_christ}-{month:02d}-{day:02d}", None, "narrative")
    if year is None:
        year, anchor = year_of_month_day(found, context, month, day)
    if year is None:
        return Told(f"XXXX-{month:02d}-{day:02d}", None, None)
    period = day_of(year, month, day)
    return None if period is None else Told(period.value, period, anchor)


def year_of_month_day(found: Found, context: Context, month: int, day: int) -> tuple[int | None, Anchor]:
    """The year of a month and day that stand alone.

    In a narrative the year told last, the next one where the story has moved past December. In news the year
    written in the same sentence; else the date nearest to publication that the verb's tense allows.
    """
    base, anchor = context.now()
    if "date_back" not in found and "date_ahead" not in found:
        near = context.year_near(found, month)
        if near is not None:
            return near, "narrative"
        if base is None:
            return context.told_year, "narrative"
    if base is None:
        return None, anchor
    if "date_back" in found or "date_ahead" in found:
        is_past = (month, day) < (base.month, base.day)
        if "date_back" in found:
            return (base.year if is_past else base.year - 1), anchor
        return (base.year + 1 if is_past else base.year), anchor
    if context.before(found, 12).endswith(("since", "since the")):
        return (base.year if (month, day) <= (base.month, base.day) else base.year - 1), anchor
    this_year = _date(base.year, month, min(day, 28))
    if this_year is not None and -_DAYS_SURE <= (this_year - base).days <= _DAYS_MISDATED:
        return base.year, anchor
    candidates = [
        date for year in (base.year - 1, base.year, base.year + 1) if (date := _date(year, month, min(day, 28)))
    ]
    tense = 0 if _is_scheduled(found, context) or _WAS_TO.search(context.before(found, 60)) else context.tense(found)
    year = nearest(candidates, base, tense).year
    meant = _date(year, month, min(day, 28))
    if tense <= 0 and meant is not None and (meant - base).days > _DAYS_MISDATED:
        is_deed = _DEED_BEHIND.match(context.lowered, found.end) is not None or (
            tense < 0 and _DONE_ON.search(context.before(found, 48)) is not None
        )
        year -= 1 if is_deed or (tense < 0 and context.tells_of_harm(found)) else 0
    return year, anchor


# "ahead of the May 29 election": what a calendar sets is the nearest one, whatever tense stands around it.
_SCHEDULED: Final = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:elections?|vote|referendum|ballot|polls?|runoff|run-off|primary|primaries|deadline|summit|"
    r"inauguration|presidential|parliamentary|legislative|hearing|trial|conference)\b"
)


# "the troops were to leave by 1 May": a plan of the past, for a day that may be over.
_WAS_TO: Final = re.compile(r"\b(?:was|were) to (?:[a-z]+ ){1,6}(?:by|on|before|from|until)$")


def _is_scheduled(found: Found, context: Context) -> bool:
    return _SCHEDULED.match(context.lowered, found.end) is not None and context.before(found).endswith(" the")


# "the January 6 attack"
_DEED_BEHIND: Final = re.compile(
    r"\s(?:[a-z]+\s)?(?:attacks?|assault|massacres?|bombings?|raids?|riots?|shootings?|killings?|blasts?|explosions?|murders?|"
    r"ambush|airstrikes?|strikes?|earthquake|quake|crash|coup|insurrection|invasion|siege|kidnappings?)\b"
)
# "the truce was abandoned on 20 January": a deed, and no plan, that the day stands right behind.
_DONE_ON: Final = re.compile(
    r"\b(?!(?:announced|scheduled|planned|expected|slated|dated|postponed|delayed|extended|adjourned|moved|timed|billed|"
    r"booked|rescheduled|brought|put|proposed|needed|listed|reported|said|released|published|issued|expired?)\b)"
    r"(?:[a-z]{2,}ed|began|broke|came|fell|found|fought|left|lost|made|met|rose|sank|shot|struck|taken?|took|went|won|written)"
    r"(?: (?:off|out|up|down|over|place|here|there|home|apart))? on(?: the)?$"
)
# A day of harm this near behind the publication is of a text that was written on later.
_DAYS_MISDATED: Final = 31
# A day that was so few days ago is nearer than that of next year in whatever tense it is told (see `nearest`).
_DAYS_SURE: Final = 40


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def nearest(candidates: list[dt.date], base: dt.date, tense: int) -> dt.date:
    """The candidate that the tense allows and that is nearest; without a tense what is past weighs half."""

    def distance(date: dt.date) -> float:
        days = (date - base).days
        if days >= 0:
            return days * (5.0 if tense < 0 else 0.7 if tense > 0 else 1.4) if days else 0
        return -days * (5.0 if tense > 0 else 1.0)

    return min(candidates, key=distance)


_ANY: Final = re.compile(
    r"(?:\ba(?: (?:busy|chilly|cold|dark|hot|quiet|rainy|single|sunny|typical|warm|wet))?"
    r"|(?:^|[.!?;:,]['\"”’)]{0,2} ?|\bon )one)$"
)
# What may stand behind "a Sunday" so that it belongs to no noun ("a Sunday raid").
_NO_NOUN_BEHIND: Final = re.compile(
    r"(?:\s+(?:mornings?|afternoon|evening|night))?(?:$|[.,;:!?)]|\s+[-–—]|\s+(?:in|of|when|that|and|or|was|is|while|as|at|after|before|"
    r"to|with|by|for|near|from|on|he|she|they|it|the)\b)"
)


# "the third Friday of Ramadan", "the last Sunday in Lent": of a time that gives no month.
_OF_A_TIME: Final = re.compile(r"\s+(?:of|in)\s+(?!(?:last|this|next|the)\b)[a-z]")
# "the Sunday before the vote": of an event that gives no day
_BY_AN_EVENT: Final = re.compile(r"\s(?:before|after|following|preceding)\s(?:the|a|an|his|her|its|their)\b")
_ORDINAL: Final = re.compile(r"\b(?:first|second|third|fourth|fifth|final)$")
# "the 22nd Friday in a row", "the third consecutive Friday"
_ROW_ENDS: Final = ("st ", "nd ", "rd ", "th ", "ive ", "ght ")
_IN_A_ROW: Final = re.compile(r"(?:\d(?:st|nd|rd|th)|\b(?:consecutive|successive|straight))$")


def is_any_weekday(found: Found, context: Context) -> bool:
    """Whether no one day is meant: "it was a Tuesday", "one Sunday in June", where "a Tuesday raid" is of one."""
    if _OF_A_TIME.match(context.lowered, found.end) and (
        ("back" in found and found.word("back") == "last" and context.lowered.startswith("the ", found.start))
        or _ORDINAL.search(context.before(found, 12))
    ):
        return True
    near = context.lowered[max(0, found.start - 11) : found.start]
    if near.endswith("the ") and _BY_AN_EVENT.match(context.lowered, found.end):
        return True
    if near.endswith(_ROW_ENDS) and _IN_A_ROW.search(context.before(found)):
        return True
    if "a " not in near and "one " not in near and "a\n" not in near:
        return False
    if {"back", "ahead", "this", "same"} & found.groups() or _ANY.search(context.before(found)) is None:
        return False
    return _NO_NOUN_BEHIND.match(context.lowered, found.span("weekday")[1]) is not None


# "yesterday (Sunday)", told on Monday in copy of Tuesday: the weekday says which day that was.
_WEEKDAY_BEHIND: Final = re.compile(rf"(?: \((?:on )?|, )({'|'.join(WEEKDAYS)})(?=[),])")
_DAYS_OFF: Final = 3
# Between a day and the weekday that it is: "tomorrow, Tuesday", "12 March (Friday)".
_BESIDE: Final = re.compile(r"(?:, ?| ?\(|, i\.e\. | -- | - | – )(?:on )?")
_LONGEST_BESIDE: Final = 16


def read_weekday(found: Found, context: Context) -> Told:
    """A weekday: the tense and the words beside it choose which; the publication's own weekday is that day."""
    weekday = found.number("weekday") if "weekday" in found else found.number("weekday_s")
    if "weekday" in found and is_after(found, context):
        found.leave_out("ahead", "weekday")
    if "same" in found and context.told_day is not None:
        return _resolved(a_day(_on_or_before(context.told_day, weekday)), "narrative", f"XXXX-WXX-{weekday}")
    told = context.told
    if told is not None and told.unit == "D" and told.first is not None and told.first.isoweekday() == weekday:
        between = context.lowered[context.told_at : found.start]
        if len(between) < _LONGEST_BESIDE and _BESIDE.fullmatch(between):
            return Told(told.value, told, "narrative")  # "tomorrow, Tuesday"
    back, ahead = "back" in found, "ahead" in found
    if ahead and found.word("ahead") not in ("next", "coming", "upcoming"):
        base, anchor = context.then_ahead()
        day = None if base is None else shift(base, (weekday - base.isoweekday() - 1) % 7 + 1)
        return _resolved(a_day(day), anchor, f"XXXX-WXX-{weekday}")
    if back and found.word("back") not in ("last", "past") and context.told_day is not None:
        day = shift(context.told_day, -((context.told_day.isoweekday() - weekday - 1) % 7 + 1))
        return _resolved(a_day(day), "narrative", f"XXXX-WXX-{weekday}")
    if context.is_far_from_report() and context.told_day is not None and context.told_day.isoweekday() == weekday:
        is_quoted = context.has_quotations and quotation_begins(context.text, context.here) is not None
        if is_quoted or context.before(found).endswith("it was"):
            return _resolved(a_day(context.told_day), "narrative", "")  # "On 24 June ... 'It was Sunday'"
    base, anchor = context.now()
    if base is None:
        return Told(f"XXXX-WXX-{weekday}", None, None)
    today = base.isoweekday()
    published = context.published
    if base == context.dateline and published is not None and weekday == published.isoweekday() and not (back or ahead):
        return _resolved(a_day(published), "publication_date", "")  # copy of the day before, sent on after midnight
    if back:
        days = -((today - weekday - 1) % 7 + 1)
        if found.word("back") == "last" and weekday in context.plain_weekdays and days >= -2:
            days -= 7  # the plain weekday is yesterday's already
    elif ahead:
        days = (weekday - today - 1) % 7 + 1
    elif weekday == today:
        days = 0
    elif (context.is_narrative and context.entry is None) or _lies_ahead(found, context):
        days = (weekday - today) % 7
    else:
        days = -((today - weekday) % 7)
    return _resolved(a_day(shift(base, days)), anchor, f"XXXX-WXX-{weekday}")


# What makes "following" a step ahead: "that following Friday", "by following Friday".
_DETERMINED: Final = re.compile(r"\b(?:the|that|this|each|every|on|in|by|until|before|or|and)$")


def is_after(found: Found, context: Context) -> bool:
    """Whether "following" is what something came after: "three were held following Sunday's raid"."""
    if "ahead" not in found or found.word("ahead") != "following" or found.start != found.span("ahead")[0]:
        return False
    return _DETERMINED.search(context.before(found)) is None


# "Friday's election is the first": where no verb tells, what is voted or played on a day lies ahead.
_TO_BE_HELD: Final = re.compile(r"['’]s\s(?:[a-z]+\s)?(?:elections?|vote|referendum|runoff|ballot|final|polls?)\b")


# What is called off for a day this near ahead is mostly so before that day.
_DAYS_CALLED_OFF: Final = 2


def _lies_ahead(found: Found, context: Context) -> bool:
    """Whether the sentence speaks of the weekday to come; "Monday's ruling" has been given, whatever the verb says."""
    if context.before(found).endswith("ahead of"):
        return True
    if _HAPPENED.match(context.after(found, 60)) or (
        "weekday_s" in found and _HAPPENED.match("'s" + context.after(found, 60))
    ):
        return False
    if was_called_off(context.lowered, found.start, found.end) and context.published is not None:
        return (found.number("weekday") - context.published.isoweekday()) % 7 <= _DAYS_CALLED_OFF
    tense = context.tense(found)
    return tense > 0 or (
        tense == 0
        and (
            "this" in found
            or _TO_BE_HELD.match(context.after(found, 40)) is not None
            or context.before(found).endswith((" until", " until noon"))
        )
    )


def _on_or_before(day: dt.date, weekday: int) -> dt.date | None:
    return shift(day, -((day.isoweekday() - weekday) % 7))
