"""Text in, time expressions out: find the candidates, choose what stands, resolve from first to last."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from transforms.dates.chronicles import is_chronicle, listed_days, with_listed
from transforms.dates.context import Context
from transforms.dates.grammar import Candidate, Found
from transforms.dates.grammars import GRAMMAR, ancient_grammar
from transforms.dates.histories import ERA_RULES, is_history
from transforms.dates.odd_forms import odd_forms
from transforms.dates.periods import a_day, precision
from transforms.dates.quotations import has_quotations
from transforms.dates.ranges import link_ranges
from transforms.dates.readings import NO_TIME, Reading
from transforms.records import Article, TimeExpression, identifier


def lower(text: str) -> str:
    """`text` in lower case, character for character: what grows when lowered stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def read_time_expressions(article: Article) -> tuple[TimeExpression, ...]:
    """Every time expression of `article`, in order of `char_start`, without overlap. Never raises on any text."""
    return read_times_together([article])[0]


def read_times_together(articles: Sequence[Article]) -> list[tuple[TimeExpression, ...]]:
    """What read_time_expressions gives for each of `articles`: the candidates of all are found first."""
    lowered = [lower(article.text) for article in articles]
    candidates = [GRAMMAR.scan(text) for text in lowered]
    return list(map(_resolved, articles, lowered, candidates))


def _resolved(article: Article, lowered: str, candidates: list[Candidate]) -> tuple[TimeExpression, ...]:
    """The time expressions of one article from its candidates and the odd forms that no rule reads."""
    rows = tuple(_rows(article, lowered, candidates)) if candidates else ()
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


def _rows(article: Article, lowered: str, candidates: list[Candidate]) -> Iterator[TimeExpression]:
    text = article.text
    is_ancient = any(candidate.rule.name in ERA_RULES for candidate in candidates)
    if is_ancient:
        candidates = ancient_grammar().scan(lowered)
    is_narrative = is_history(article, candidates, lowered)
    context = Context(text, lowered, article.publication_date, is_narrative, has_quotations(text))
    context.is_ancient = is_ancient and is_narrative
    context.has_apostrophes = "'" in text or "’" in text
    context.plain_weekdays = _plain_weekdays(candidates)
    context.is_chronicle = not is_narrative and is_chronicle(text, candidates)
    end = 0
    listed = listed_days(lowered, candidates, article.publication_date)
    read = with_listed(candidates, listed) if listed else candidates
    context.candidates = read
    for index, candidate in enumerate(read):
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
_LATE: Final = frozenset({"TNI", "TEV"} | {f"T{hour}:{minute:02d}" for hour in range(18, 24) for minute in range(60)})
_STEPS: Final = frozenset({"back", "ahead", "this", "same"})
_WEEKDAY_RULES: Final = frozenset({"day", "day_part", "part_of_day", "clock_on_day", "day_at_clock"})


def _plain_weekdays(candidates: list[Candidate]) -> set[int]:
    """The weekdays that the text names without "last", "next" or the like."""
    plain = set()
    for candidate in candidates:
        found = candidate.best
        if "weekday" in found and candidate.rule.name in _WEEKDAY_RULES:
            is_plain = _STEPS.isdisjoint(found.groups())
            plain |= {found.number("weekday")} if is_plain else set()
    return plain
