"""What has to hold of everything that is read from one article, whatever its text; a breach is a fault of a rule."""

import datetime as dt
from collections.abc import Iterator

from transforms.errors import InconsistentReading
from transforms.records import OUTCOMES, CasualtyClaim, Reading, TimeExpression, Toll


def check_reading(reading: Reading) -> None:
    """Raises InconsistentReading at the first breach: a span that is not its words, an interval or bounds out of order,
    a reference to nothing, a number below zero, a zero that nobody stated.
    """
    for fault in _faults(reading):
        raise InconsistentReading(reading.article.article_id, fault)


def _faults(reading: Reading) -> Iterator[str]:
    timex_ids = {expression.timex_id for expression in reading.time_expressions}
    claim_ids = {claim.claim_id for claim in reading.claims}
    if len(timex_ids) < len(reading.time_expressions) or len(claim_ids) < len(reading.claims):
        yield "two rows with one id"
    for expression in reading.time_expressions:
        yield from _span_faults(expression, reading.article.text)
        if _is_after(expression.date_start, expression.date_end):
            yield f"{expression.text!r} begins after it ends"
    for claim in reading.claims:
        yield from _span_faults(claim, reading.article.text)
        yield from _claim_faults(claim, timex_ids, claim_ids)
    for report in reading.reports:
        if _is_after(report.date_start, report.date_end):
            yield "an incident begins after it ends"
        for outcome in OUTCOMES:
            toll: Toll = getattr(report, outcome)
            if not _is_ordered(toll.low, toll.best, toll.high):
                yield f"an incident whose {outcome} are out of order: {toll}"
        if not claim_ids.issuperset(claim_id for claim_id, _ in report.claims):
            yield "an incident of a claim that is not there"


def _claim_faults(claim: CasualtyClaim, timex_ids: set[str], claim_ids: set[str]) -> Iterator[str]:
    if not _is_ordered(claim.low, claim.best, claim.high):
        yield f"{claim.text!r}: low, best and high out of order"
    if claim.best == 0 and not claim.is_negated:
        yield f"{claim.text!r}: a zero that nobody stated"
    if _is_after(claim.event_date_start, claim.event_date_end):
        yield f"{claim.text!r}: the event begins after it ends"
    if claim.timex_id is not None and claim.timex_id not in timex_ids:
        yield f"{claim.text!r}: a time expression that is not there"
    if claim.part_of is not None and claim.part_of not in claim_ids:
        yield f"{claim.text!r}: a part of nothing"


def _span_faults(row: TimeExpression | CasualtyClaim, text: str) -> Iterator[str]:
    if row.char_start >= row.char_end or text[row.char_start : row.char_end] != row.text:
        yield f"{row.text!r}: not the words of its span"


def _is_after(start: dt.date | None, end: dt.date | None) -> bool:
    return start is not None and end is not None and start > end


def _is_ordered(*bounds: int | None) -> bool:
    stated = [bound for bound in bounds if bound is not None]
    return stated == sorted(stated) and (not stated or stated[0] >= 0)
