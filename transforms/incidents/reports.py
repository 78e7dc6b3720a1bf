"""What one article says of each incident: its events, with when, where and how many."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from transforms.casualties import read_casualty_claims
from transforms.incidents.aggregates import is_aggregate
from transforms.incidents.counts import Count
from transforms.incidents.dating import dated_by
from transforms.incidents.digests import is_digest, item_around
from transforms.incidents.events import Event, read_events
from transforms.incidents.placing import (
    LEAD,
    Filed,
    filed_where,
    finest_of,
    name_as_written,
    place_in_item,
    place_of_event,
    place_of_several,
    place_over_parts,
)
from transforms.incidents.remains import are_remains_moved
from transforms.incidents.terms import means_of, terms_of
from transforms.incidents.tolls import count
from transforms.incidents.wording import number_of
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

_REVISED: Final = re.compile(r"\b(?:corrected|cut|lowered|reduced|revised)\s(?:[\w'’-]+\s){0,4}toll\b", re.IGNORECASE)
_HARM: Final[tuple[Outcome, ...]] = ("killed", "injured")
_MOST_SENTENCES: Final = 4
_RECENT: Final = dt.timedelta(60)
"""Up to how long before its publication an article follows up an event rather than recalls it."""


def read_incident_reports(
    article: Article,
    time_expressions: Sequence[TimeExpression],
    claims: Sequence[CasualtyClaim],
    places: Sequence[PlaceMention],
) -> tuple[IncidentReport, ...]:
    """What `article` says of each incident it reports; at most one of them is its main one.

    The main incident is the first that is newly reported and has somebody killed or injured; where there is none,
    the first newly reported. An event told for context makes a report of its own that is never the main one; a
    running total over many events makes none, nor do bodies that are given back.
    """
    by_id = {claim.claim_id: claim for claim in claims}
    counted = [claim for claim in claims if _whole(claim, by_id).scope != "cumulative"]
    digest = is_digest(article, places)
    told = read_events(article, time_expressions, counted, places, digest)
    events = [event for event in told if not are_remains_moved(article.text, event.told)]
    headline = _headline(article)
    counts = [
        {outcome: count(event.told, outcome, article.text, headline.get(outcome)) for outcome in OUTCOMES}
        for event in events
    ]
    main = _main(events, counts, headline, article.publication_date)
    times = {timex.timex_id: timex for timex in time_expressions}
    dating = _events_by_time(events)
    filed = filed_where(article, places) if events else None
    return tuple(
        _report(
            article,
            event,
            of_event,
            places,
            _earlier_than(event, events) if event is main else [],
            filed,
            event is main,
            digest,
            dated_by(event, of_event, _is_revised(article.text, event), digest, _times_of_others(event, dating)),
            times,
        )
        for event, of_event in zip(events, counts, strict=True)
    )


def _events_by_time(events: Sequence[Event]) -> dict[str, Event | None]:
    """The time expressions that date claims in their own sentences, and whose claims these are; None of several."""
    found: dict[str, Event | None] = {}
    for event in events:
        for told in event.told:
            timex_id = told.claim.timex_id
            if told.days is not None and timex_id is not None:
                found[timex_id] = event if found.get(timex_id, event) is event else None
    return found


def _times_of_others(event: Event, dating: Mapping[str, Event | None]) -> set[str]:
    """Which time expressions of the event's claims date those of another event in their own sentences."""
    times = {told.claim.timex_id for told in event.told}
    return {time for time in times if time is not None and time in dating and dating[time] is not event}


def _earlier_than(event: Event, events: Sequence[Event]) -> list[tuple[int, int]]:
    """The sentences of earlier events alone, in order: where 37 died in 2011 says nothing of where some died today."""
    own = {(told.start, told.end) for told in event.told}
    earlier = {
        (told.start, told.end)
        for other in events
        for told in other.told
        if other is not event and (told.claim.scope == "background" or told.is_old)
    }
    return sorted(earlier - own)


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
    events: Sequence[Event],
    counts: Sequence[Mapping[Outcome, Count]],
    headline: Mapping[Outcome, int],
    published: dt.date | None,
) -> Event | None:
    """The main newly reported event, or the one that the article follows up."""
    new = [
        (event, of_event)
        for event, of_event in zip(events, counts, strict=True)
        if any(told.claim.scope == "incident" for told in event.told)
    ]
    for outcome in _HARM:
        for event, of_event in new:
            if outcome in headline and any(number_of(t.claim) == headline[outcome] for t in of_event[outcome].counted):
                return event
    for outcome in _HARM:
        for event, of_event in new:
            if of_event[outcome].counted:
                return event
    return new[0][0] if new else _followed_up(events, counts, published)


def _followed_up(
    events: Sequence[Event], counts: Sequence[Mapping[Outcome, Count]], published: dt.date | None
) -> Event | None:
    """The first event told for context that has somebody killed or injured and that nothing puts long before.

    An article that reports nobody anew follows up such an event: an arrest for a murder, a visit to the wounded.
    """
    for event, of_event in zip(events, counts, strict=True):
        ends = [told.claim.event_date_end for told in event.told if told.claim.event_date_end is not None]
        is_past = published is not None and bool(ends) and published - max(ends) > _RECENT
        if not is_past and (of_event["killed"].counted or of_event["injured"].counted):
            return event
    return None


def _report(
    article: Article,
    event: Event,
    counts: Mapping[Outcome, Count],
    places: Sequence[PlaceMention],
    earlier: Sequence[tuple[int, int]],
    filed: Filed | None,
    is_main: bool,
    digest: bool,
    dated: CasualtyClaim | None,
    times: Mapping[str, TimeExpression],
) -> IncidentReport:
    """The report of one event of `article`, that `dated` dates; `earlier` are the sentences of earlier events.

    `filed` is where an agency filed the story.
    """
    claims = [told.claim for told in event.told]
    is_revised = _is_revised(article.text, event)
    time = times.get(dated.timex_id) if dated is not None and dated.timex_id is not None else None
    precision = dated.event_date_prec if dated is not None else None
    divided = next((counts[outcome] for outcome in _HARM if counts[outcome].places_of_parts()), None)
    parts = divided.places_of_parts() if divided is not None else []
    is_several = is_aggregate(article.text, event, list(counts.values()), time, precision, bool(parts))
    if is_several and divided is None:
        placed = place_of_several(article, event, places)
    elif divided is not None:
        own = [told.place for told in divided.counted if told.place is not None]
        placed = place_over_parts(parts, finest_of(own), places)
    elif digest:
        placed = place_in_item(article, event, places)
    else:
        placed = place_of_event(article, event, places, earlier, filed, is_main)
    tolls = {outcome: counts[outcome].toll() for outcome in OUTCOMES}
    roles: dict[str, Role] = {}
    for outcome in OUTCOMES:
        roles |= counts[outcome].roles
    telling = _telling(article, event, is_main, digest)
    civilians, combatants, unknown = counts["killed"].deaths(article.text)
    return IncidentReport(
        report_id=identifier(article.article_id, "report", claims[0].claim_id),
        article_id=article.article_id,
        is_main=is_main,
        is_item=digest and claims[0].scope == "incident",
        date_start=dated.event_date_start if dated else None,
        date_end=dated.event_date_end if dated else None,
        date_prec=dated.event_date_prec if dated else None,
        place_name=name_as_written(placed, places) if placed else None,
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
        event_clarity=2 if is_several else 1,
        is_update=any(claim.is_update for claim in claims) or is_revised,
        means=means_of(telling),
        terms=terms_of(telling),
        claims=tuple((claim.claim_id, roles[claim.claim_id]) for claim in claims),
    )


def _is_revised(text: str, event: Event) -> bool:
    """Whether the first sentence of `event` revises a toll in other words than a rise: "lowered the toll to 21"."""
    first = event.told[0]
    end = min(first.end, first.start + 400)
    return "toll" in text[first.start : end].lower() and bool(_REVISED.search(text, first.start, end))


def _telling(article: Article, event: Event, is_main: bool, digest: bool) -> list[str]:
    """The texts that tell of an event: the sentences of its claims, and for the main one headline and lead first.

    In a digest the lead is another item's: there it is that of the paragraph.
    """
    texts = []
    if digest:
        start, end = item_around(article.text, *event.span)
        texts = [article.text[start : min(end, start + LEAD)]]
    elif is_main:
        texts = [article.title or "", article.text[:LEAD]]
    spans = sorted({(told.start, told.end) for told in event.told})
    return [*texts, *(article.text[start:end] for start, end in spans[:_MOST_SENTENCES])]
