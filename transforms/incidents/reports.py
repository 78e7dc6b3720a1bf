"""What one article says of each incident: claims grouped by the event they speak of."""

import datetime as dt
from collections.abc import Mapping, Sequence

from transforms.incidents.tolls import number_of, toll_of
from transforms.places.claims import mention_of_claim
from transforms.records import (
    OUTCOMES,
    Article,
    CasualtyClaim,
    IncidentReport,
    PlaceMention,
    Role,
    TimeExpression,
    Toll,
    identifier,
)


def read_incident_reports(
    article: Article,
    time_expressions: Sequence[TimeExpression],
    claims: Sequence[CasualtyClaim],
    places: Sequence[PlaceMention],
) -> tuple[IncidentReport, ...]:
    """What `article` says of each incident it reports; at most one of them is its main one.

    The main incident is the first that a claim of scope `incident` reports; an event told for context makes a
    report of its own, and a running total over many events makes none.
    """
    groups: dict[tuple[str, dt.date | None, dt.date | None], list[CasualtyClaim]] = {}
    whole = {claim.claim_id: claim for claim in claims}
    main = next((claim for claim in claims if claim.scope == "incident"), None)
    for claim in claims:
        lead = _whole(claim, whole)
        if lead.scope == "cumulative":
            continue
        if lead.scope == "incident":
            groups.setdefault(("main", None, None), []).append(claim)
        else:
            groups.setdefault(("background", lead.event_date_start, lead.event_date_end), []).append(claim)
    return tuple(
        _report(article, group, places, kind == "main" and main is not None) for (kind, *_), group in groups.items()
    )


def _whole(claim: CasualtyClaim, by_id: Mapping[str, CasualtyClaim]) -> CasualtyClaim:
    """The claim that `claim` is in the end a part of; itself where it is no part."""
    seen = {claim.claim_id}
    while claim.part_of is not None and claim.part_of in by_id and claim.part_of not in seen:
        claim = by_id[claim.part_of]
        seen.add(claim.claim_id)
    return claim


def _report(
    article: Article, claims: Sequence[CasualtyClaim], places: Sequence[PlaceMention], is_main: bool
) -> IncidentReport:
    """The report of one event of `article` from its claims, in order of the text."""
    dated = min(
        (claim for claim in claims if claim.event_date_start is not None and claim.event_date_end is not None),
        key=lambda claim: (claim.event_date_prec or 5, claim.char_start),
        default=None,
    )
    mentions = [mention for claim in claims if (mention := mention_of_claim(article, claim, places))]
    placed = min(mentions, key=lambda mention: 7 if mention.where_prec is None else mention.where_prec, default=None)
    tolls: dict[str, Toll] = {}
    roles: dict[str, Role] = {}
    for outcome in OUTCOMES:
        tolls[outcome], of_outcome = toll_of(claims, outcome)
        roles |= of_outcome
    by_class = {"civilian": 0, "combatant": 0}
    deaths = [c for c in claims if c.outcome == "killed" and c.part_of is None and number_of(c)]
    for claim in deaths:
        kind = "combatant" if claim.victim_class in ("combatant", "police", "perpetrator") else claim.victim_class
        kind = "civilian" if kind == "child" else kind
        if kind in by_class and roles[claim.claim_id] in ("main", "update"):
            by_class[kind] += number_of(claim) or 0
    return IncidentReport(
        report_id=identifier(article.article_id, "report", claims[0].claim_id),
        article_id=article.article_id,
        is_main=is_main,
        date_start=dated.event_date_start if dated else None,
        date_end=dated.event_date_end if dated else None,
        date_prec=dated.event_date_prec if dated else None,
        place_name=placed.text if placed else None,
        country=placed.country if placed else None,
        adm_1=placed.adm_1 if placed else None,
        latitude=placed.latitude if placed else None,
        longitude=placed.longitude if placed else None,
        where_prec=placed.where_prec if placed else None,
        killed=tolls["killed"],
        injured=tolls["injured"],
        missing=tolls["missing"],
        captured=tolls["captured"],
        displaced=tolls["displaced"],
        deaths_civilians=by_class["civilian"] or None,
        deaths_combatants=by_class["combatant"] or None,
        deaths_unknown=None,
        event_clarity=1,
        claims=tuple((claim.claim_id, roles[claim.claim_id]) for claim in claims),
    )
