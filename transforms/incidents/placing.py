"""Where an event took place, by its own sentences, by the rest of the article, or by where the story was filed."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter, itemgetter
from typing import Final

from transforms.incidents.digests import item_around
from transforms.incidents.events import Event, Told
from transforms.lexicon.incidents import DEEDS_TOLD_LATER, MEETINGS
from transforms.places import read_places
from transforms.places.claims import fineness, without_sources
from transforms.places.mentions import is_dateline, peoples_in
from transforms.places.names import key_of
from transforms.records import Article, PlaceMention

_MEETING: Final = re.compile(rf"\b(?:{'|'.join(MEETINGS)})\b[^.;:]{{0,90}}\b(?:in|at)\s$", re.IGNORECASE)
_ACROSS: Final = re.compile(r"\b(?:across|throughout)\s(?:the\s)?$")
_ACROSS_REACH: Final = 16
_NAME_BEFORE: Final = re.compile(r"\b(?:in|at|near)\s(?:the\s)?([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2})\sand\s$")
_NAME_AFTER: Final = re.compile(r"\sand\s(?:(?:at|in|near)\s)?(?:the\s)?([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2})")
_ONE_NAME: Final = 60
_TOOK_PLACE_WORDS: Final = ("took place", "occurred", "happened")
_TOOK_PLACE: Final = re.compile(r"\b(?:took place|occurred|happened)\b")
_DEEDS: Final = "|".join(sorted(DEEDS_TOLD_LATER))
# "The blast in the bus occurred", "officials said the attack took place"
_IT: Final = re.compile(
    rf"[\s\"“'‘]*(?:[^.;]{{0,80}}\bsa(?:id|ys)\s(?:that\s)?)?(?:it|this|(?:the|this)\s(?:[\w-]+\s){{0,3}}?(?:{_DEEDS}))\b",
    re.IGNORECASE,
)
_ANOTHER: Final = re.compile(
    r"\b(?:also|another|earlier|latter|other|previous|previously|second|separate|similar|third)\b", re.IGNORECASE
)
_CLAUSE_END: Final = re.compile(r"[.;](?=\s|$)|\n|\s(?:after|as|before|when|where|while)\s")
_ONE_CLAUSE: Final = 160
LEAD: Final = 500
"""Characters of an article's text that lead to its main incident."""

_REGION: Final = 4
_COARSE: Final = 6
_MEET: Final = 120
_OFTEN: Final = 3
"""Mentions of one country that make an article one about it."""

_TWICE: Final = 2
_START, _CHAR_START = itemgetter(0), attrgetter("char_start")


@dataclass(frozen=True, slots=True)
class Filed:
    """Where an agency filed the story: in a country that `own` of the `all` names and peoples of the article are of."""

    place: PlaceMention
    own: int
    all: int


def filed_where(article: Article, places: Sequence[PlaceMention]) -> Filed | None:
    """Where the dateline of an article says that it was filed."""
    first = places[0] if places else None
    if first is None or first.country is None or not is_dateline(article.text, first.char_start, first.char_end):
        return None
    countries = [place.country for place in places if place.country is not None]
    countries += [country for _, country in peoples_in(article.text)]
    return Filed(first, countries.count(first.country), len(countries))


def place_of_event(
    article: Article,
    event: Event,
    places: Sequence[PlaceMention],
    earlier: Sequence[tuple[int, int]],
    filed: Filed | None,
    is_main: bool,
) -> PlaceMention | None:
    """Where an event took place: the finest place that the sentences of its claims name.

    Where they name no more than a country, the main event takes a finer place of that country, or of the one that
    most places of the article lie in, from the lead, the headline or the rest of the article, in this order. Where an
    agency filed the story counts only where no other country is named.
    """
    own = finest_of(event.places)
    if is_main and (own is None or fineness(own) >= _REGION):
        own = _where_it_happened(article.text, places, own) or own
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
    leads = [[place for place in some if place.char_start < LEAD] for some in (rest, told)]
    elsewhere = (leads[0], headline, rest, leads[1])
    for mentions in (headline,) if own is not None and own.where_prec is None else elsewhere:
        finer = [place for place in mentions if place.tells_where and (country is None or place.country == country)]
        found = finest_of(finer)
        if found is not None and found.country is not None and (own is None or fineness(found) < fineness(own)):
            return found
    return (
        _in_the_one_country(own, [*places, *headline])
        or _filed_at(article, event, places)
        or _country_throughout([*told, *headline])
        or _country_of_peoples(filed, places, least=3)
    )


def _where_it_happened(text: str, places: Sequence[PlaceMention], own: PlaceMention | None) -> PlaceMention | None:
    """The place within `own` where the words say that the event happened: "the attack took place in Sukma district"."""
    if not any(words in text for words in _TOOK_PLACE_WORDS):
        return None
    for happened in _TOOK_PLACE.finditer(text):
        end = happened.end()
        begins = max(text.rfind(mark, 0, happened.start()) for mark in (". ", "\n")) + 1
        if _IT.match(text, begins, end) is None or _ANOTHER.search(text, begins, end):
            continue
        ends = _CLAUSE_END.search(text, end, end + _ONE_CLAUSE)
        here = _between(end, ends.start() if ends else end + _ONE_CLAUSE, places)
        found = finest_of([place for place in here if place.tells_where and _lies_in(place, own)])
        if found is not None and found.where_prec is None and own is not None:
            return own._replace(char_start=found.char_start, char_end=found.char_end, text=found.text)
        if found is not None and (own is None or fineness(found) < fineness(own)):
            return found
    return None


def _in_the_one_country(own: PlaceMention | None, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """`own`, in the country that all places of the article lie in where it is itself not listed."""
    countries = [place.country for place in places if place.country is not None]
    if own is None or own.where_prec is not None or len(countries) < _TWICE or len(set(countries)) != 1:
        return own
    return own._replace(country=countries[0], where_prec=_COARSE)


def _lies_in(place: PlaceMention, whole: PlaceMention | None) -> bool:
    """Whether `place` may lie in `whole`."""
    if whole is None or whole.country is None or place.where_prec is None:
        return True
    return place.country == whole.country and (whole.adm_1 is None or place.adm_1 in (None, whole.adm_1))


def place_over_parts(
    parts: Sequence[PlaceMention], own: PlaceMention | None, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """Where the people told in `parts` at places apart were: in the region of all, else in `own`, or the country."""
    known = [place for place in parts if place.country is not None]
    if len({place.country for place in known}) != 1:
        return own
    regions = {place.adm_1 for place in known}
    region = regions.pop() if len(regions) == 1 < len(known) else None
    if own is not None and (region is None or own.country != known[0].country or fineness(own) <= _REGION):
        return own
    precision = _REGION if region else _COARSE
    first = known[0]
    whole = next(
        (
            place
            for place in places
            if place.where_prec == precision and place.country == first.country and place.adm_1 == region
        ),
        first,
    )
    return whole._replace(adm_1=region, latitude=None, longitude=None, where_prec=precision)


def _is_of_a_meeting(text: str, place: PlaceMention) -> bool:
    """Whether people meet at the place, where nobody came to harm: "talks that resumed in Vienna"."""
    start = place.char_start
    is_in = text[max(0, start - 8) : start].lower().rstrip().endswith(("in", "at"))
    return is_in and _MEETING.search(text, max(0, start - _MEET), start) is not None


def place_in_item(article: Article, event: Event, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Where an item of a digest took place: as the sentences of its claims say, else as its other sentences do."""
    start, end = item_around(article.text, *event.span)
    own = finest_of(event.places)
    if own is not None and fineness(own) < _COARSE:
        return own
    here = [
        place
        for place in _between(start, end, places)
        if place.country is not None and not is_dateline(article.text, place.char_start, place.char_end)
    ]
    country = own.country if own is not None and own.country is not None else _country_of(here)
    found = finest_of([place for place in here if place.tells_where and (country is None or place.country == country)])
    return found if found is not None and (own is None or fineness(found) < fineness(own)) else own


def place_of_several(article: Article, event: Event, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Where an aggregate took place: the finest place of its sentences that holds all the others.

    Where none does, it is the first of the finest ones, known no better than the region or the country of them all.
    What lies "across" a place lies there, whatever town is named for some of it.
    """
    here = [place for told in event.told for place in _in_sentence(article, told, places) if place.country is not None]
    first = finest_of(here)
    if first is None:
        return finest_of(event.places)
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
    whole = finest_of([place for place in here if (place.where_prec or 9) >= precision]) or first
    if whole.where_prec == precision:
        return whole
    start, end = min(place.char_start for place in finest), max(place.char_end for place in finest)
    words = article.text[start:end]
    if whole in finest and len(words) < _ONE_NAME and "\n" not in words:
        whole = whole._replace(char_start=start, char_end=end, text=words)  # "Farah and Faryab"
    return whole._replace(adm_1=region, latitude=None, longitude=None, where_prec=precision)


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


def _country_of_peoples(filed: Filed | None, places: Sequence[PlaceMention], least: int) -> PlaceMention | None:
    """The country where the story was filed, if `least` in five of the names and peoples of the article are of it.

    A report from Bogota about Colombians, and one Spaniard, is of Colombia; the town is not known.
    """
    if filed is None or filed.own < _OFTEN or 5 * filed.own < least * filed.all:
        return None
    first = filed.place
    whole = next((place for place in places if place.where_prec == _COARSE and place.country == first.country), None)
    return whole or first._replace(adm_1=None, latitude=None, longitude=None, where_prec=_COARSE)


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


def name_as_written(place: PlaceMention, places: Sequence[PlaceMention]) -> str:
    """The name of `place` as the article writes it in running text, where capitals of a dateline stand for it.

    A capital that the place only speaks of ("the Afghan capital") has the name that the article has for it elsewhere.
    """
    if place.text.lower().endswith(" capital"):
        where = place.latitude, place.longitude
        named = (
            other
            for other in places
            if (other.latitude, other.longitude) == where and (other.where_prec or 9) < _REGION
        )
        place = next((other for other in named if not other.text.lower().endswith(" capital")), place)
    if not place.text.isupper():
        return place.text
    key = key_of(place.text)
    return next((other.text for other in places if not other.text.isupper() and key_of(other.text) == key), place.text)


def finest_of(places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The first of the finest places."""
    return min(places, key=fineness, default=None)


def _is_within(position: int, sentences: Sequence[tuple[int, int]]) -> bool:
    """Whether one of `sentences`, which are in order and lie side by side, holds the position."""
    index = bisect_right(sentences, position, key=_START) - 1
    return index >= 0 and position < sentences[index][1]


def _between(start: int, end: int, places: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    """Those of `places`, which are in order, that begin from `start` on and before `end`."""
    return places[bisect_left(places, start, key=_CHAR_START) : bisect_left(places, end, key=_CHAR_START)]
