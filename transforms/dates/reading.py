"""Text in, time expressions out: find the candidates, choose what stands, resolve from first to last."""

from collections.abc import Iterator

from transforms.dates.amount_rules import AMOUNT_RULES
from transforms.dates.context import Context
from transforms.dates.day_rules import DAY_RULES
from transforms.dates.grammar import Candidate, Found, Grammar
from transforms.dates.month_rules import MONTH_RULES
from transforms.dates.patterns import PARTS
from transforms.dates.periods import precision
from transforms.dates.quarter_rules import QUARTER_RULES
from transforms.dates.readings import Reading
from transforms.dates.season_rules import SEASON_RULES
from transforms.dates.step_rules import STEP_RULES
from transforms.dates.words import LEXICONS
from transforms.dates.year_rules import YEAR_RULES
from transforms.lexicon.dates import MONTHS, SHORT_WEEKDAYS
from transforms.records import Article, TimeExpression, identifier

TRIGGERS = (
    "month", "weekday", "weekday_s", "deictic", "day_part", "unit", "season", "year", "decade", "clock", "zulu",
    "fixed_holiday", "easter_holiday", "moving_holiday", "clock_half", "quarter_figure", "frequency", "reference",
    "zone",
    "=tonight", "=overnight", "=yesterday", "=bc", "=past", "=b", "=m", "=end", "=clock", "century_word", "=thousand",
)  # fmt: skip

GRAMMAR: Grammar[Reading] = Grammar(
    [*DAY_RULES, *MONTH_RULES, *YEAR_RULES, *SEASON_RULES, *QUARTER_RULES, *STEP_RULES, *AMOUNT_RULES],
    LEXICONS,
    TRIGGERS,
    PARTS,
    frozenset({word for word in MONTHS if len(word) <= 4} | set(SHORT_WEEKDAYS) | {"m", "c", "ca", "b", "hrs", "mins"}),
    frozenset(LEXICONS["fixed_holiday"])
    | frozenset(LEXICONS["easter_holiday"])
    | frozenset(LEXICONS["moving_holiday"]),
)


def lower(text: str) -> str:
    """`text` in lower case, character for character: what grows when lowered stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def read_time_expressions(article: Article) -> tuple[TimeExpression, ...]:
    """Every time expression of `article`, in order of `char_start`, without overlap. Never raises on any text."""
    return tuple(_rows(article))


def _rows(article: Article) -> Iterator[TimeExpression]:
    text = article.text
    lowered = lower(text)
    candidates = GRAMMAR.scan(lowered)
    if not candidates:
        return
    context = Context(text, lowered, article.publication_date, _is_narrative(article, candidates))
    context.plain_weekdays = _plain_weekdays(candidates)
    end = 0
    for candidate in candidates:
        for rule, found in candidate.readings():
            if found.start < end:
                continue
            reading = rule.resolve(found, context)
            if reading is None:
                continue
            end = found.end
            if reading.is_told and reading.period is not None:
                context.tell(reading.period, end, reading.anchor == "explicit")
            yield _row(article, rule.name, found, reading)
            if end >= candidate.best.end:
                break


def _row(article: Article, rule: str, found: Found, reading: Reading) -> TimeExpression:
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


_WEEKDAY_RULES = frozenset({"day", "day_part", "part_of_day", "clock_on_day", "day_at_clock"})


def _plain_weekdays(candidates: list[Candidate[Reading]]) -> set[int]:
    """The weekdays that the text names without "last", "next" or the like."""
    plain = set()
    for candidate in candidates:
        found = candidate.best
        is_plain = not {"back", "ahead", "this", "same"} & found.groups()
        if is_plain and "weekday" in found and candidate.rule.name in _WEEKDAY_RULES:
            plain.add(found.number("weekday"))
    return plain


def _is_narrative(article: Article, candidates: list[Candidate[Reading]]) -> bool:
    """Whether the text is a history: it writes out years away from its publication, and hardly speaks of now.

    Words of now are weekdays without a date, "today", "yesterday", "last night": news has them in every paragraph.
    """
    published = article.publication_date
    far = near = full = now = 0
    for candidate in candidates:
        rule, found = candidate.rule, candidate.best
        if rule.name == "era_year":
            far += 1
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
