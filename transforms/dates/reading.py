"""Text in, time expressions out: find the candidates, choose what stands, resolve from first to last."""

from collections.abc import Iterator
from typing import NamedTuple

from transforms.dates.clock_rules import CLOCK_RULES
from transforms.dates.context import Context
from transforms.dates.day_rules import DAY_RULES
from transforms.dates.distance_rules import DISTANCE_RULES
from transforms.dates.duration_rules import DURATION_RULES
from transforms.dates.figure_rules import FIGURE_RULES
from transforms.dates.grammar import Candidate, Found, Grammar
from transforms.dates.holiday_rules import HOLIDAY_RULES
from transforms.dates.month_rules import MONTH_RULES
from transforms.dates.odd_forms import odd_forms
from transforms.dates.patterns import PARTS
from transforms.dates.periods import a_day, precision
from transforms.dates.quarter_rules import QUARTER_RULES
from transforms.dates.quotations import has_quotations
from transforms.dates.ranges import link_ranges
from transforms.dates.reach_rules import REACH_RULES
from transforms.dates.readings import NO_TIME, Reading
from transforms.dates.season_rules import SEASON_RULES
from transforms.dates.set_rules import SET_RULES
from transforms.dates.step_rules import STEP_RULES
from transforms.dates.words import LEXICONS, SHORT_MONTHS
from transforms.dates.year_rules import YEAR_RULES
from transforms.lexicon.dates import SHORT_WEEKDAYS
from transforms.records import Article, TimeExpression, identifier

TRIGGERS = (
    "month", "weekday", "weekday_s", "deictic", "day_part", "unit", "season", "year", "decade", "clock", "zulu",
    "local_clock", "clock_h",
    "fixed_holiday", "easter_holiday", "moving_holiday", "orthodox_holiday", "islamic_holiday",
    "clock_half", "quarter_figure", "frequency", "reference",
    "zone", "=tonight", "=overnight", "=yesterday", "=bc", "=past", "=b", "=m", "=end", "=clock", "=bce",
    "=ad", "=ce", "=d", "=term",
    "=present", "=latest", "half_figure", "length", "century_word", "=thousand", "=future",
)  # fmt: skip

GRAMMAR: Grammar = Grammar(
    [
        *DAY_RULES,
        *CLOCK_RULES,
        *FIGURE_RULES,
        *MONTH_RULES,
        *YEAR_RULES,
        *SEASON_RULES,
        *HOLIDAY_RULES,
        *QUARTER_RULES,
        *STEP_RULES,
        *DURATION_RULES,
        *REACH_RULES,
        *DISTANCE_RULES,
        *SET_RULES,
    ],
    LEXICONS,
    TRIGGERS,
    (
        ("hour", "minute"),
        ("hour", "minute_half"),
        ("=at", "military"),
        ("=the", "dom_ordinal"),
        ("=in", "two"),
        ("=at", "hour_h"),
        ("minutes_word", "=to"),
    ),
    PARTS,
    frozenset(SHORT_MONTHS | set(SHORT_WEEKDAYS) | {"m", "c", "ca", "b", "a", "d", "hrs", "mins"}),
    frozenset(LEXICONS["fixed_holiday"])
    | frozenset(LEXICONS["easter_holiday"])
    | frozenset(LEXICONS["moving_holiday"])
    | frozenset(LEXICONS["orthodox_holiday"])
    | frozenset(LEXICONS["islamic_holiday"])
    | frozenset(LEXICONS["day_part"]),
)


def lower(text: str) -> str:
    """`text` in lower case, character for character: what grows when lowered stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def read_time_expressions(article: Article) -> tuple[TimeExpression, ...]:
    """Every time expression of `article`, in order of `char_start`, without overlap. Never raises on any text."""
    lowered = lower(article.text)
    rows = tuple(_rows(article, lowered))
    odd = [
        Spelled(start, end, Reading("TIME" if time else "DATE", date.isoformat() + time, a_day(date), "explicit"))
        for start, end, date, time in odd_forms(lowered)
    ]
    if odd:
        rows = _with_odd_forms(article, rows, odd)
    return link_ranges(article, rows)


class Spelled(NamedTuple):
    """An expression that no rule of the grammar reads, with its place in the text."""

    start: int
    end: int
    reading: Reading


def _with_odd_forms(
    article: Article, rows: tuple[TimeExpression, ...], odd: list[Spelled]
) -> tuple[TimeExpression, ...]:
    """`rows` with the odd forms among them, instead of what overlaps one."""
    kept = [row for row in rows if all(row.char_end <= form.start or form.end <= row.char_start for form in odd)]
    kept += [_row(article, "odd_form", form, form.reading) for form in odd]
    return tuple(sorted(kept, key=lambda row: row.char_start))


def _rows(article: Article, lowered: str) -> Iterator[TimeExpression]:
    text = article.text
    candidates = GRAMMAR.scan(lowered)
    if not candidates:
        return
    context = Context(text, lowered, article.publication_date, _is_narrative(article, candidates), has_quotations(text))
    context.has_apostrophes = "'" in text or "’" in text
    context.plain_weekdays = _plain_weekdays(candidates)
    end = 0
    context.candidates = candidates
    for index, candidate in enumerate(candidates):
        context.index = index
        for rule, found in candidate.readings():
            if found.start < end:
                continue
            context.here = found.start
            reading = rule.resolve(found, context)
            if reading is None:
                continue
            end = found.end
            if reading is NO_TIME:
                break
            if reading.is_told and reading.period is not None and not context.names_another(found, reading.period):
                context.tell(reading.period, end, reading.anchor == "explicit")
                if reading.mod == "END" or reading.value[10:] in _LATE:
                    context.late_at = end
            yield _row(article, rule.name, found, reading)
            if end >= candidate.best.end:
                break


def _row(article: Article, rule: str, found: Found | Spelled, reading: Reading) -> TimeExpression:
    first = reading.period.first if reading.period else None
    last = reading.period.last if reading.period else None
    return TimeExpression(
        timex_id=identifier(article.article_id, found.start, found.end),
        article_id=article.article_id,
        char_start=found.start,
        char_end=found.end,
        text=article.text[found.start : found.end],
        type=reading.type,
        value=reading.value,
        mod=reading.mod,
        date_start=first,
        date_end=last,
        date_prec=precision(first, last),
        anchor=reading.anchor,
        rule=rule,
    )


# Parts of a day that the next one's dawn follows.
_LATE = frozenset({"TNI", "TEV"} | {f"T{hour}:{minute:02d}" for hour in range(18, 24) for minute in range(60)})
_STEPS = frozenset({"back", "ahead", "this", "same"})
_WEEKDAY_RULES = frozenset({"day", "day_part", "part_of_day", "clock_on_day", "day_at_clock"})


def _plain_weekdays(candidates: list[Candidate]) -> set[int]:
    """The weekdays that the text names without "last", "next" or the like."""
    plain = set()
    for candidate in candidates:
        found = candidate.best
        if "weekday" in found and candidate.rule.name in _WEEKDAY_RULES:
            is_plain = _STEPS.isdisjoint(found.groups())
            plain |= {found.number("weekday")} if is_plain else set()
    return plain


def _is_narrative(article: Article, candidates: list[Candidate]) -> bool:
    """Whether the text is a history: it writes out years away from its publication, and hardly speaks of now.

    Words of now are weekdays without a date, "today", "yesterday", "last night": news has them in every paragraph.
    """
    published = article.publication_date
    far = near = full = now = 0
    for candidate in candidates:
        rule, found = candidate.rule, candidate.best
        if rule.name == "era_year":
            far += 1
            full += 1
        elif "year" in found:
            if published is not None and abs(found.number("year") - published.year) <= 1:
                near += 1
            else:
                far += 1
            full += bool({"month", "month_first", "month_second"} & found.groups())
        elif rule.name == "near_part" or {"deictic", "weekday"} & found.groups():
            now += 1
    if published is None:
        return far > now
    return near <= far and (far - 4 * now >= 5 or (far >= 3 and full >= 2 and now == 0))
