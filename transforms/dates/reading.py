"""Text in, time expressions out: find the candidates, choose what stands, resolve from first to last."""

from collections.abc import Iterator

from transforms.dates.amount_rules import AMOUNT_RULES
from transforms.dates.context import Context
from transforms.dates.day_rules import DAY_RULES
from transforms.dates.grammar import Found, Grammar, PhraseRule
from transforms.dates.patterns import PARTS
from transforms.dates.period_rules import PERIOD_RULES
from transforms.dates.periods import precision
from transforms.dates.readings import Reading
from transforms.dates.words import LEXICONS
from transforms.lexicon.dates import MONTHS, SHORT_WEEKDAYS
from transforms.records import Article, TimeExpression, identifier

TRIGGERS = (
    "month", "weekday", "weekday_s", "deictic", "day_part", "unit", "season", "year", "decade", "clock", "zulu",
    "clock_half", "quarter_figure", "frequency", "reference", "zone",
    "=tonight", "=overnight", "=yesterday", "=bc", "=past", "=b", "=m", "=end", "=clock",
)  # fmt: skip

GRAMMAR: Grammar[Reading] = Grammar(
    [*DAY_RULES, *PERIOD_RULES, *AMOUNT_RULES],
    LEXICONS,
    TRIGGERS,
    PARTS,
    frozenset({word for word in MONTHS if len(word) <= 4} | set(SHORT_WEEKDAYS) | {"m", "c", "ca", "b", "hrs", "mins"}),
    {},
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
    candidates = list(GRAMMAR.scan(lowered))
    if not candidates:
        return
    context = Context(text, lowered, article.publication_date, _is_narrative(article, candidates))
    context.plain_weekdays = _plain_weekdays(candidates)
    end = 0
    for rule, found in candidates:
        if found.start < end:
            continue
        reading = rule.resolve(found, context)
        if reading is None:
            continue
        end = found.end
        if reading.is_told and reading.period is not None:
            context.tell(reading.period, end, reading.anchor == "explicit")
        period = reading.period
        first = period.first if period else None
        last = period.last if period else None
        yield TimeExpression(
            timex_id=identifier(article.article_id, found.start, found.end),
            article_id=article.article_id,
            char_start=found.start,
            char_end=found.end,
            text=text[found.start : found.end],
            type=reading.type,
            value=reading.value,
            mod=reading.mod,
            date_start=first,
            date_end=last,
            date_prec=precision(first, last),
            anchor=reading.anchor,
            rule=rule.name,
        )


_WEEKDAY_RULES = frozenset({"day", "day_part", "part_of_day", "clock_on_day", "day_at_clock"})


def _plain_weekdays(candidates: list[tuple[PhraseRule[Reading], Found]]) -> set[int]:
    """The weekdays that the text names without "last", "next" or the like."""
    plain = set()
    end = 0
    for rule, found in candidates:
        if found.start >= end and rule.name in _WEEKDAY_RULES and "weekday" in found:
            end = found.end
            if not {"back", "ahead", "this", "same"} & found.groups():
                plain.add(found.number("weekday"))
    return plain


def _is_narrative(article: Article, candidates: list[tuple[PhraseRule[Reading], Found]]) -> bool:
    """Whether the text is a history: it writes out years far from its publication and hardly speaks of now."""
    published = article.publication_date
    years, near = 0, 0
    seen = -1
    for rule, found in candidates:
        if found.start <= seen:
            continue
        seen = found.end
        if "year" in found:
            year = found.number("year")
            if published is None or abs(year - published.year) > 1:
                years += 1
            else:
                near += 1
        elif "deictic" in found or "weekday" in found or rule.name in ("near_part", "stepped", "away"):
            near += 1
    if published is None:
        return years > 0
    return years >= 5 and years > 2 * near
