"""When: the claim that dates an event, and the date that the other claims of the event have from it."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from typing import Final

from transforms.casualties.sentences import sentence_breaks
from transforms.incidents.counts import Count
from transforms.incidents.digests import paragraph_breaks
from transforms.incidents.events import Event, is_toll
from transforms.records import Article, CasualtyClaim, IncidentReport, Outcome, TimeExpression

_FEW_DAYS: Final = 2
"""The UCDP date_prec up to which an event's date is also that of its claims without one."""


def dated_by(
    event: Event, counts: Mapping[Outcome, Count], is_revised: bool, digest: bool, elsewhere: Set[str]
) -> CasualtyClaim | None:
    """The claim that dates an event: one that its own sentence dates, else one that has its date from the story.

    In a digest no item has its date from another; nor does an event from a time expression of another (`elsewhere`).
    """
    aside = {told.claim.claim_id for count in counts.values() for told in count.parts if told.claim.part_of is None}
    own = [told.claim for told in event.told if told.days is not None and told.claim.claim_id not in aside]
    found = _dating(own, counts, is_revised)
    if found is not None or digest:
        return found
    heirs = [told.claim for told in event.told if told.days is None and told.claim.event_date_end is not None]
    return next((claim for claim in heirs if claim.timex_id is not None and claim.timex_id not in elsewhere), None)


def _dating(own: Sequence[CasualtyClaim], counts: Mapping[Outcome, Count], is_revised: bool) -> CasualtyClaim | None:
    """The claim of those with a time of their own that dates the event: the finest that contradicts no counted one.

    A single day beside a toll ("rose to 17 on Thursday") is that of the statement: it dates the event only where
    nothing else does, and the earliest of such days is the nearest to it. Where the
    words revise a toll, the day beside the earlier one is no other's either.
    """
    counted = {told.claim.claim_id for count in counts.values() for told in count.counted}
    has_risen = is_revised or any(claim.is_update for claim in own)
    quoted = {claim.timex_id for claim in own if has_risen and is_toll(claim) and claim.claim_id not in counted}

    def is_statement(claim: CasualtyClaim) -> bool:
        return (claim.is_update or claim.timex_id in quoted) and claim.event_date_prec == 1

    def rank(claim: CasualtyClaim) -> tuple[bool, int, dt.date, bool, int]:
        told = claim.event_date_start if is_statement(claim) and claim.event_date_start else dt.date.min
        precision = claim.event_date_prec or 5
        return is_statement(claim), precision, told, claim.claim_id not in counted, claim.char_start

    said = next((claim for claim in own if claim.claim_id in counted and not is_statement(claim)), None)
    return min((claim for claim in own if said is None or _is_finer(claim, said)), key=rank, default=None)


def _is_finer(claim: CasualtyClaim, said: CasualtyClaim) -> bool:
    """Whether the day of `claim` may stand for that of `said`: people flee on a day of the fighting, not on its day."""
    return _overlap(claim, said) and (claim.outcome != "displaced" or said.outcome == "displaced")


def _overlap(left: CasualtyClaim, right: CasualtyClaim) -> bool:
    """Whether two dated claims may be of one day."""
    if left.event_date_start is None or right.event_date_end is None:
        return False
    if left.event_date_end is None or right.event_date_start is None:
        return False
    return left.event_date_start <= right.event_date_end and right.event_date_start <= left.event_date_end


def complete_claims(
    article: Article,
    time_expressions: Sequence[TimeExpression],
    claims: Sequence[CasualtyClaim],
    place_names: Sequence[str | None],
    reports: Sequence[IncidentReport],
) -> tuple[CasualtyClaim, ...]:
    """The claims with their places, those that their own sentence does not date with their event's date, or with none.

    A claim of another event than the one that has the date keeps none of it.
    """
    breaks = sentence_breaks(article.text)
    starts = {timex.timex_id: timex.char_start for timex in time_expressions}
    reported = {claim_id: report for report in reports for claim_id, _ in report.claims}

    paragraphs = paragraph_breaks(article.text)

    def is_near(position: int, claim: CasualtyClaim) -> bool:
        """Whether the sentence of `position` is that of the claim or the one before it in its paragraph."""
        if bisect_right(paragraphs, position) != bisect_right(paragraphs, claim.char_start):
            return False
        return 0 <= bisect_right(breaks, claim.char_start) - bisect_right(breaks, position) <= 1

    own = {claim.claim_id for claim in claims if claim.timex_id is not None and is_near(starts[claim.timex_id], claim)}
    dates: dict[str, CasualtyClaim] = {}
    for claim in claims:
        report = reported.get(claim.claim_id)
        is_date = claim.claim_id in own and report is not None and claim.event_date_start == report.date_start
        if is_date and report is not None and claim.event_date_end == report.date_end:
            dates.setdefault(report.report_id, claim)

    def dating(claim: CasualtyClaim) -> CasualtyClaim | None:
        """The claim that gives `claim` its date, itself where it keeps its own; None where it has none."""
        report = reported.get(claim.claim_id)
        if claim.timex_id is None or claim.claim_id in own or claim.scope != "incident" or report is None:
            return claim
        if report.date_start == claim.event_date_start and report.date_end == claim.event_date_end:
            return claim
        of_event = dates.get(report.report_id)
        return of_event if of_event is not None and (of_event.event_date_prec or 9) <= _FEW_DAYS else None

    def complete(claim: CasualtyClaim, place_name: str | None) -> CasualtyClaim:
        dated = dating(claim)
        if dated is claim and place_name is None:
            return claim
        # timex_id and the three fields of the date stand before the last two, place_name and rule
        when = dated[-6:-2] if dated is not None else (None,) * 4
        return CasualtyClaim._make((*claim[:-6], *when, place_name, claim.rule))

    return tuple(map(complete, claims, place_names))
