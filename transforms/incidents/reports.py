"""What one article says of each incident: its events, with when, where and how many."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from transforms.casualties import read_casualty_claims
from transforms.incidents.events import Event, read_events
from transforms.incidents.tolls import Count, count, number_of
from transforms.records import (
    OUTCOMES,
    Article,
    CasualtyClaim,
    IncidentReport,
    Outcome,
    PlaceMention,
    Role,
    TimeExpression,
    identifier,
)


def read_incident_reports(
    article: Article,
    time_expressions: Sequence[TimeExpression],
    claims: Sequence[CasualtyClaim],
    places: Sequence[PlaceMention],
) -> tuple[IncidentReport, ...]:
    """What `article` says of each incident it reports; at most one of them is its main one.

    The main incident is the first that is newly reported and has somebody killed or injured; where there is none,
    the first newly reported. An event told for context makes a report of its own that is never the main one, and a
    running total over many events makes none.
    """
    by_id = {claim.claim_id: claim for claim in claims}
    counted = [claim for claim in claims if _whole(claim, by_id).scope != "cumulative"]
    events = read_events(article, counted, places)
    headline = _headline(article)
    counts = [
        {outcome: count(event.told, outcome, article.text, headline.get(outcome)) for outcome in OUTCOMES}
        for event in events
    ]
    main = _main(events, counts, headline)
    return tuple(
        _report(article, event, of_event, event is main) for event, of_event in zip(events, counts, strict=True)
    )


def _whole(claim: CasualtyClaim, by_id: Mapping[str, CasualtyClaim]) -> CasualtyClaim:
    """The claim that `claim` is in the end a part of; itself where it is no part."""
    seen = {claim.claim_id}
    while claim.part_of is not None and claim.part_of in by_id and claim.part_of not in seen:
        claim = by_id[claim.part_of]
        seen.add(claim.claim_id)
    return claim


def _headline(article: Article) -> dict[Outcome, int]:
    """The first number of each outcome in the article's headline."""
    if not article.title:
        return {}
    numbers: dict[Outcome, int] = {}
    for claim in read_casualty_claims(replace(article, text=article.title, title=None), ()):
        number = number_of(claim)
        if number and claim.part_of is None:
            numbers.setdefault(claim.outcome, number)
    return numbers


def _main(
    events: Sequence[Event], counts: Sequence[Mapping[Outcome, Count]], headline: Mapping[Outcome, int]
) -> Event | None:
    """The main newly reported event."""
    new = [
        (event, of_event)
        for event, of_event in zip(events, counts, strict=True)
        if event.told[0].claim.scope == "incident"
    ]
    outcomes: tuple[Outcome, ...] = ("killed", "injured")
    for outcome in outcomes:
        for event, of_event in new:
            if outcome in headline and any(number_of(t.claim) == headline[outcome] for t in of_event[outcome].counted):
                return event
    for outcome in outcomes:
        for event, of_event in new:
            if of_event[outcome].counted:
                return event
    return new[0][0] if new else None


def _report(article: Article, event: Event, counts: Mapping[Outcome, Count], is_main: bool) -> IncidentReport:
    """The report of one event of `article`."""
    claims = [told.claim for told in event.told]
    dated = min(
        (claim for claim in claims if claim.event_date_start is not None and claim.event_date_end is not None),
        key=lambda claim: (claim.event_date_prec or 5, claim.char_start),
        default=None,
    )
    placed = min(
        event.places, key=lambda mention: 7 if mention.where_prec is None else mention.where_prec, default=None
    )
    tolls = {outcome: counts[outcome].toll() for outcome in OUTCOMES}
    roles: dict[str, Role] = {}
    for outcome in OUTCOMES:
        roles |= counts[outcome].roles
    civilians, combatants, unknown = counts["killed"].deaths(article.text)
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
        deaths_civilians=civilians,
        deaths_combatants=combatants,
        deaths_unknown=unknown,
        event_clarity=1,
        claims=tuple((claim.claim_id, roles[claim.claim_id]) for claim in claims),
    )
