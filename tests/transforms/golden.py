"""What is read of each article of the sample as a table of text, each row beside what a careful reader says of it.

A row is `verdict | kind | ...`. The verdicts come from tests/golden/facts.md each time, so that a mistake which is
kept in a table stands there as one: `right`; `date: X`, `bounds: X` or `reader: X`, where the reader has X; `extra`, of
which the reader has nothing; `missed`, which only the reader has; `unjudged`, of which the reader does not speak.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from transforms.articles import read_raw_record
from transforms.errors import TransformError
from transforms.reading import Reading, read_article
from transforms.records import CasualtyClaim, TimeExpression
from warehouse.corpus import read_corpus, sample_corpus

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FACTS = GOLDEN / "facts.md"


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement as the reader has it: the words, outcome, low, best and high, the days, remarks."""

    words: str
    outcome: str
    bounds: str
    days: str
    notes: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the reader has of one article: its facts, and the value of each time expression by its words."""

    facts: tuple[Fact, ...]
    times: dict[str, str]


def read_facts() -> dict[str, Told]:
    """What the reader has, by source_id."""
    told: dict[str, Told] = {}
    for section in FACTS.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        if not title.strip().endswith(".txt") and " id " not in title:
            continue
        rows = [
            [cell.strip() for cell in line.strip("| ").split(" | ")]
            for line in body.splitlines()
            if line.startswith("| ") and not line.startswith(("| words", "| ---"))
        ]
        facts = tuple(
            Fact(words, outcome, bounds.replace(",", ""), days, " ".join(notes))
            for words, outcomes, bounds, days, *notes in rows
            for outcome in outcomes.split(", ")
        )
        listed = next((line[7:] for line in body.splitlines() if line.startswith("Times: ")), "")
        times = dict(pair.strip(" .").split(" = ", 1) for pair in listed.split("; ") if " = " in pair)
        told[title.rpartition(" id ")[2].strip()] = Told(facts, times)
    return told


def read_sample() -> Iterator[Reading]:
    """Every article of the sample as the transforms read it now; what cannot be read is no article."""
    for raw in read_corpus(sample_corpus()):
        try:
            yield read_article(read_raw_record(raw))
        except TransformError:
            continue


def file_name(source_id: str) -> str:
    """The name of an article's table."""
    return re.sub(r"\W+", "-", source_id.removesuffix(".txt")) + ".txt"


def table(reading: Reading, told: Told) -> list[str]:
    """The rows of an article in order of its text, then the tolls of its reports."""
    rows = list(_times(reading, told))
    rows += _claims(reading, told)
    lines = [line for _, line in sorted(rows)]
    for report in reading.reports:
        tolls = [(name, getattr(report, name)) for name in ("killed", "injured")]
        words = [f"{name} {_bounds(toll.low, toll.best, toll.high)}" for name, toll in tolls]
        main = "main report" if report.is_main else "report"
        lines.append(f"unjudged | {main} | {_days(report, '')} | {report.place_name or '-'} | {' | '.join(words)}")
    day = reading.article.publication_date or "no date"
    return [f"{reading.article.source_id}, published {day}", *lines]


def _times(reading: Reading, told: Told) -> Iterator[tuple[int, str]]:
    text = reading.article.text
    verdicts: dict[str, str] = {}
    for words, value in told.times.items():
        said = words.removesuffix(" (quoted)")
        start = text.find(said)
        meant = [one for one in reading.time_expressions if _touches(one, said, start)]
        if not meant:
            yield max(start, 0), f"missed | time | {words} | {value}"
        is_right = any(_is_value(one, value) for one in meant)
        verdicts |= {one.timex_id: "right" if is_right else f"reader: {value}" for one in meant}
    for one in reading.time_expressions:
        value = f"{one.type} {one.value} {one.mod or ''}".strip()
        verdict = verdicts.get(one.timex_id, "unjudged")
        yield one.char_start, f"{verdict} | time | {_plain(one.text)} | {value} | {_days(one, '')}"


def _is_value(one: TimeExpression, value: str) -> bool:
    """Whether the expression is what the reader has: a TIMEX3 value, a type, days, or a night."""
    value = re.sub(r"^night of (\S{10})/\d+", r"\1TNI", value)
    return bool({one.value, one.type, *_intervals(one.date_start, one.date_end)} & set(re.split(r"[ (),;]+", value)))


def _intervals(start: dt.date | None, end: dt.date | None) -> set[str]:
    """Days as the reader writes them: 2031-05-01..2031-05-04, 2031-05-01, or 2031 for the whole year."""
    if start is None or end is None:
        return set()
    if start == end:
        return {str(start)}
    is_year = start == dt.date(start.year, 1, 1) and end == dt.date(start.year, 12, 31)
    return {f"{start}..{end}", *([str(start.year)] if is_year else [])}


def _claims(reading: Reading, told: Told) -> Iterator[tuple[int, str]]:
    text, left = reading.article.text, list(reading.claims)
    matched: dict[str, str] = {}
    missed = list(told.facts)
    for test in (_is_same, _has_same_bounds, _is_same_place):
        for fact in list(missed):
            start = text.find(fact.words)
            claim = next((one for one in left if test(one, fact, start)), None)
            if claim is not None:
                left.remove(claim)
                missed.remove(fact)
                matched[claim.claim_id] = _verdict(claim, fact)
    for one in reading.claims:
        words = f"{one.outcome} {_bounds(one.low, one.best, one.high)} {one.vague_term or ''}".strip()
        days = _days(one, "event_")
        said = f"{one.scope} | {one.hedge or '-'}, {_plain(one.attributed_to or '-')}"
        verdict = matched.get(one.claim_id, "extra")
        yield one.char_start, f"{verdict} | claim | {words} | {days} | {said} | {_plain(one.text)}"
    for fact in missed:
        optional = " (optional)" if "optional" in fact.notes else ""
        row = f"missed{optional} | claim | {fact.outcome} {fact.bounds} | {fact.days} | {fact.words}"
        yield max(text.find(fact.words), 0), row


def _is_same(one: CasualtyClaim, fact: Fact, start: int) -> bool:
    return _has_same_bounds(one, fact, start) and _touches(one, fact.words, start)


def _has_same_bounds(one: CasualtyClaim, fact: Fact, start: int) -> bool:
    return one.outcome == fact.outcome and _bounds(one.low, one.best, one.high) == fact.bounds


def _is_same_place(one: CasualtyClaim, fact: Fact, start: int) -> bool:
    return one.outcome == fact.outcome and _touches(one, fact.words, start)


def _touches(one: CasualtyClaim | TimeExpression, words: str, start: int) -> bool:
    return start >= 0 and one.char_start < start + len(words) and start < one.char_end


def _verdict(one: CasualtyClaim, fact: Fact) -> str:
    if _bounds(one.low, one.best, one.high) != fact.bounds:
        return f"bounds: {fact.bounds}"
    expected = f"{fact.days} {fact.notes}"
    days = _intervals(one.event_date_start, one.event_date_end) or {"NULL"}
    return "right" if days & set(re.split(r"[ (),;]+", expected)) else f"date: {fact.days}"


def _days(one: object, prefix: str) -> str:
    start, end, prec = (getattr(one, f"{prefix}date_{part}") for part in ("start", "end", "prec"))
    if start is None and end is None:
        return "-"
    return f"{start} p{prec}" if start == end else f"{start}..{end} p{prec}"


def _bounds(*bounds: int | None) -> str:
    return " ".join("-" if bound is None else str(bound) for bound in bounds)


def _plain(words: str) -> str:
    return " ".join(words.split())
