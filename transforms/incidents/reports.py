"""What one article says of each incident: its events, with when, where and how many."""

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter, itemgetter

from transforms.casualties import read_casualty_claims
from transforms.incidents.aggregates import is_aggregate
from transforms.incidents.dating import dated_by
from transforms.incidents.digests import is_digest
from transforms.incidents.events import Event, Told, read_events
from transforms.incidents.remains import are_remains_moved
from transforms.incidents.terms import means_of, terms_of
from transforms.incidents.tolls import Count, count
from transforms.incidents.wording import number_of
from transforms.lexicon.incidents import MEETINGS
from transforms.places import read_places
from transforms.places.claims import fineness, without_sources
from transforms.places.mentions import is_dateline, peoples_in
from transforms.places.names import key_of
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

_REVISED = re.compile(r"\b(?:corrected|cut|lowered|reduced|revised)\s(?:[\w'’-]+\s){0,4}toll\b", re.IGNORECASE)
_MEETING = re.compile(rf"\b(?:{'|'.join(MEETINGS)})\b[^.;:]{{0,90}}\b(?:in|at)\s$", re.IGNORECASE)
_ACROSS = re.compile(r"\b(?:across|throughout)\s(?:the\s)?$")
_ACROSS_REACH = 16
_NAME_BEFORE = re.compile(r"\b(?:in|at|near)\s(?:the\s)?([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2})\sand\s$")
_NAME_AFTER = re.compile(r"\sand\s(?:(?:at|in|near)\s)?(?:the\s)?([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2})")
_ONE_NAME = 60
_LEAD = 500
"""Characters of an article's text that lead to its main incident."""

_MOST_SENTENCES = 4
_RECENT = dt.timedelta(60)
"""Up to how long before its publication an article follows up an event rather than recalls it."""

_REGION = 4
_COARSE = 6
_MEET = 120
_OFTEN = 3
"""Mentions of one country that make an article one about it."""


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
    filed = _filed(article, places) if events else None
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


def _is_within(position: int, sentences: Sequence[tuple[int, int]]) -> bool:
    """Whether one of `sentences`, which are in order and lie side by side, holds the position."""
    index = bisect_right(sentences, position, key=_START) - 1
    return index >= 0 and position < sentences[index][1]


def _between(start: int, end: int, places: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    """Those of `places`, which are in order, that begin from `start` on and before `end`."""
    return places[bisect_left(places, start, key=_CHAR_START) : bisect_left(places, end, key=_CHAR_START)]


_START, _CHAR_START = itemgetter(0), attrgetter("char_start")


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
    outcomes: tuple[Outcome, ...] = ("killed", "injured")
    for outcome in outcomes:
        for event, of_event in new:
            if outcome in headline and any(number_of(t.claim) == headline[outcome] for t in of_event[outcome].counted):
                return event
    for outcome in outcomes:
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
    filed: "_Filed | None",
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
    is_several = is_aggregate(article.text, event, list(counts.values()), time, precision)
    if is_several:
        placed = _place_of_several(article, event, places)
    elif digest:
        placed = _place_in_item(article, event, places)
    else:
        placed = _place(article, event, places, earlier, filed, is_main)
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
        place_name=_written(placed, places) if placed else None,
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


def _place(
    article: Article,
    event: Event,
    places: Sequence[PlaceMention],
    earlier: Sequence[tuple[int, int]],
    filed: "_Filed | None",
    is_main: bool,
) -> PlaceMention | None:
    """Where an event took place: the finest place that the sentences of its claims name.

    Where they name no more than a country, the main event takes a finer place of that country, or of the one that
    most places of the article lie in, from the lead, the headline or the rest of the article, in this order. Where an
    agency filed the story counts only where no other country is named.
    """
    own = _finest(event.places)
    if not is_main or (own is not None and fineness(own) < _COARSE):
        is_new = is_main or event.told[0].claim.scope == "incident"
        return own or (_country_of_peoples(filed, places, least=4) if is_new else None)
    told = [
        place
        for place in places
        if not is_dateline(article.text, place.char_start, place.char_end) and not _is_of_a_meeting(article.text, place)
    ]
    headline = read_places(replace(article, text=article.title)) if article.title else ()
    country = own.country if own is not None and own.country is not None else _country_of([*told, *headline])
    rest = [place for place in told if not _is_within(place.char_start, earlier)]
    leads = [[place for place in some if place.char_start < _LEAD] for some in (rest, told)]
    elsewhere = (leads[0], headline, rest, leads[1])
    for mentions in (headline,) if own is not None and own.where_prec is None else elsewhere:
        finer = [place for place in mentions if place.tells_where and (country is None or place.country == country)]
        found = _finest(finer)
        if found is not None and found.country is not None and (own is None or fineness(found) < fineness(own)):
            return found
    return (
        own
        or _filed_at(article, event, places)
        or _country_throughout([*told, *headline])
        or _country_of_peoples(filed, places, least=3)
    )


def _is_of_a_meeting(text: str, place: PlaceMention) -> bool:
    """Whether people meet at the place, where nobody came to harm: "talks that resumed in Vienna"."""
    start = place.char_start
    is_in = text[max(0, start - 8) : start].lower().rstrip().endswith(("in", "at"))
    return is_in and _MEETING.search(text, max(0, start - _MEET), start) is not None


def _place_in_item(article: Article, event: Event, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Where an item of a digest took place: as the sentences of its claims say, else as its other sentences do."""
    start, end = _item(article.text, event)
    own = _finest(event.places)
    if own is not None and fineness(own) < _COARSE:
        return own
    here = [
        place
        for place in _between(start, end, places)
        if place.country is not None and not is_dateline(article.text, place.char_start, place.char_end)
    ]
    country = own.country if own is not None and own.country is not None else _country_of(here)
    found = _finest([place for place in here if place.tells_where and (country is None or place.country == country)])
    return found if found is not None and (own is None or fineness(found) < fineness(own)) else own


def _place_of_several(article: Article, event: Event, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Where an aggregate took place: the finest place of its sentences that holds all the others.

    Where none does, it is the first of the finest ones, known no better than the region or the country of them all.
    What lies "across" a place lies there, whatever town is named for some of it.
    """
    here = [place for told in event.told for place in _in_sentence(article, told, places) if place.country is not None]
    first = _finest(here)
    if first is None:
        return _finest(event.places)
    if any(place.country != first.country for place in here):
        return None
    for place in here:
        if _ACROSS.search(article.text, max(0, place.char_start - _ACROSS_REACH), place.char_start):
            return place
    regions = {place.adm_1 for place in here if place.adm_1 is not None}
    finest = [place for place in here if fineness(place) == fineness(first)]
    is_with_unlisted = any(_is_beside_unlisted(article.text, place, here) for place in finest)
    is_one = len({(place.latitude, place.longitude) for place in finest}) <= 1 and len(regions) <= 1
    if is_one and not is_with_unlisted:
        return first
    region = min(regions) if len(regions) == 1 and not is_with_unlisted else None
    precision = _REGION if region else _COARSE
    whole = _finest([place for place in here if (place.where_prec or 9) >= precision]) or first
    if whole.where_prec == precision:
        return whole
    start, end = min(place.char_start for place in finest), max(place.char_end for place in finest)
    words = article.text[start:end]
    if whole in finest and len(words) < _ONE_NAME and "\n" not in words:
        whole = replace(whole, char_start=start, char_end=end, text=words)  # "Farah and Faryab"
    return replace(whole, adm_1=region, latitude=None, longitude=None, where_prec=precision)


def _is_beside_unlisted(text: str, place: PlaceMention, here: Sequence[PlaceMention]) -> bool:
    """Whether a town is named together with one that the gazetteer lacks: "in Spin Boldak and Bahramcha"."""
    if fineness(place) >= _REGION:
        return False
    before = _NAME_BEFORE.search(text, max(0, place.char_start - _ONE_NAME), place.char_start)
    after = _NAME_AFTER.match(text, place.char_end, place.char_end + _ONE_NAME)
    return any(
        found is not None and not any(found.start(1) <= other.char_start < found.end(1) for other in here)
        for found in (before, after)
    )


def _in_sentence(article: Article, told: Told, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places that the sentence of a claim names, without those of its source."""
    here = [
        place
        for place in _between(told.start, told.end, places)
        if not is_dateline(article.text, place.char_start, place.char_end)
        and not _MEETING.search(article.text, max(told.start, place.char_start - _MEET), place.char_start)
    ]
    return without_sources(article, told.claim, here, told.start, told.end)


def _country_of(places: Sequence[PlaceMention]) -> str | None:
    """The country that two in five of the places of an article lie in, the first such; None where none has so many."""
    countries = Counter(place.country for place in places if place.country is not None)
    if not countries:
        return None
    country, count = countries.most_common(1)[0]
    return country if 5 * count >= 2 * countries.total() else None


def _country_throughout(places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The country that all places of an article lie in but for one in three, if three are named and it is among them.

    Nothing has to tell where it happened for this: an article that speaks of no other country is about this one.
    """
    country = _country_of(places)
    inside = [place for place in places if place.country is not None and place.country == country]
    known = sum(place.country is not None for place in places)
    if len(inside) < _OFTEN or 3 * len(inside) < 2 * known:
        return None
    return next((place for place in inside if place.where_prec == _COARSE), None)


@dataclass(frozen=True, slots=True)
class _Filed:
    """Where an agency filed the story: in a country that `own` of the `all` names and peoples of the article are of."""

    place: PlaceMention
    own: int
    all: int


def _filed(article: Article, places: Sequence[PlaceMention]) -> _Filed | None:
    """Where the dateline of an article says that it was filed."""
    first = places[0] if places else None
    if first is None or first.country is None or not is_dateline(article.text, first.char_start, first.char_end):
        return None
    countries = [place.country for place in places if place.country is not None]
    countries += [country for _, country in peoples_in(article.text)]
    return _Filed(first, countries.count(first.country), len(countries))


def _country_of_peoples(filed: _Filed | None, places: Sequence[PlaceMention], least: int) -> PlaceMention | None:
    """The country where the story was filed, if `least` in five of the names and peoples of the article are of it.

    A report from Bogota about Colombians, and one Spaniard, is of Colombia; the town is not known.
    """
    if filed is None or filed.own < _OFTEN or 5 * filed.own < least * filed.all:
        return None
    first = filed.place
    whole = next((place for place in places if place.where_prec == _COARSE and place.country == first.country), None)
    return whole or replace(first, adm_1=None, latitude=None, longitude=None, where_prec=_COARSE)


def _filed_at(article: Article, event: Event, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Where the story was filed, if the article names no other country: then it happened there or thereabouts.

    The people that the first claim speaks of count as their country: the "Colombian senator" died elsewhere.
    """
    countries = {place.country for place in places if place.country is not None}
    claim = event.told[0].claim
    peoples = {country for at, country in peoples_in(article.text) if claim.char_start <= at < claim.char_end}
    countries |= peoples if countries.isdisjoint(peoples) else set()
    first = places[0] if places else None
    is_filed = first is not None and is_dateline(article.text, first.char_start, first.char_end)
    return first if is_filed and len(countries) == 1 else None


def _item(text: str, event: Event) -> tuple[int, int]:
    """The span of the paragraph, or paragraphs, that the claims of an event stand in."""
    start, end = event.told[0].claim.char_start, max(told.claim.char_end for told in event.told)
    before, after = text.rfind("\n\n", 0, start), text.find("\n\n", end)
    return before + 2 if before >= 0 else 0, after if after >= 0 else len(text)


def _written(place: PlaceMention, places: Sequence[PlaceMention]) -> str:
    """The name of `place` as the article writes it in running text, where capitals of a dateline stand for it."""
    if not place.text.isupper():
        return place.text
    key = key_of(place.text)
    return next((other.text for other in places if not other.text.isupper() and key_of(other.text) == key), place.text)


def _finest(places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The first of the finest places."""
    return min(places, key=fineness, default=None)


def _telling(article: Article, event: Event, is_main: bool, digest: bool) -> list[str]:
    """The texts that tell of an event: the sentences of its claims, and for the main one headline and lead first.

    In a digest the lead is another item's: there it is that of the paragraph.
    """
    texts = []
    if digest:
        start, end = _item(article.text, event)
        texts = [article.text[start : min(end, start + _LEAD)]]
    elif is_main:
        texts = [article.title or "", article.text[:_LEAD]]
    spans = sorted({(told.start, told.end) for told in event.told})
    return [*texts, *(article.text[start:end] for start, end in spans[:_MOST_SENTENCES])]
