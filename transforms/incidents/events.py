"""Events of one article: which of its claims speak of one occurrence.

Claims are taken in the order of the text. A claim belongs to the event told last, or to the first one where it
returns to that, unless its words put it elsewhere: another day of its own, a town more than 25 km away, another
scope, or a sentence that begins with a turn to something else ("Elsewhere", "In a separate attack"). In a digest,
whose paragraphs are items apart, no event reaches over a paragraph.
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from math import cos, hypot, radians
from typing import Final

from transforms.casualties.sentences import sentence_breaks
from transforms.casualties.vocabulary import WORDS
from transforms.incidents.digests import paragraph_breaks
from transforms.lexicon.incidents import OTHER_EVENT, PLAIN_PEOPLE
from transforms.places.claims import place_told_of, without_parts, without_sources
from transforms.places.mentions import is_dateline
from transforms.records import Article, CasualtyClaim, PlaceMention, TimeExpression

_TURN: Final = re.compile(rf"[\s\"“'‘(]*(?:but |and )?(?:{'|'.join(OTHER_EVENT)})\b", re.IGNORECASE)
_TOLL: Final = re.compile(r"\btoll\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_POSSESSIVE: Final = re.compile(r"['’]s\b")
_THE: Final = re.compile(r"\b(?:the|these|those)\b", re.IGNORECASE)
_OTHERS: Final = re.compile(r"\b(?:another|further|more|others?)\b", re.IGNORECASE)
_KNOWN: Final = re.compile(
    r"the\s(?!other\b|first\b)(?:\w+\s)?(?:\d|dead\b|injured\b|victims\b|wounded\b)|the\s[\w-]+\s(?:who|that)\b",
    re.IGNORECASE,
)
_FINE: Final = 4
_COUNTRY: Final = 6
_APART_KM: Final = 25.0
_LONG_AGO: Final = dt.timedelta(14)
_ONE_AREA_KM: Final = 100.0
_MANY: Final = 10
"""From this number of people on the same number in one area on one day is of the same people."""

_WEEK: Final = 6
"""Days from the first to the last of a week."""

_NEXT: Final = 2
"""Sentences to the next one, a blank line between them being one."""

_LATEST_EVENTS: Final = 300
"""Events of an article that a claim is compared with: a longer text is no article, and its time stays linear."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with where it stands: its sentence (number and span), its paragraph, the place the sentence names.

    `days` is the interval that its sentence or the one before gives; None where the claim has its date from elsewhere
    or none. `is_old` says that they lie two weeks and more before publication.
    """

    claim: CasualtyClaim
    sentence: int
    start: int
    end: int
    paragraph: int
    place: PlaceMention | None
    days: tuple[dt.date, dt.date] | None
    is_turn: bool
    is_old: bool = False


@dataclass(slots=True)
class Event:
    """One occurrence as the article tells it: its claims in the order of the text.

    `days` are the intervals told of it, revisions apart, `apart` its places that differ in where they are, `numbers`
    the outcomes and numbers told of it, `scopes` those in which it is told: each once, so that a long list of claims
    costs no more than a short one.
    """

    told: list[Told] = field(default_factory=list)
    days: set[tuple[dt.date, dt.date]] = field(default_factory=set)
    apart: dict[object, PlaceMention] = field(default_factory=dict)
    numbers: set[tuple[str, int | None]] = field(default_factory=set)
    scopes: set[str] = field(default_factory=set)

    def add(self, told: Told) -> None:
        """Takes note of the next claim."""
        claim, place = told.claim, told.place
        if not self.told or _counts_as_many(told, self):
            self.scopes.add(claim.scope)
        self.told.append(told)
        self.numbers |= {(claim.outcome, claim.best), (claim.outcome, claim.low)}
        if told.days is not None and not claim.is_update and not is_toll(claim):
            self.days.add(told.days)
        if place is not None:
            where = (place.country, place.adm_1, place.latitude, place.longitude, place.where_prec)
            self.apart.setdefault(where, place)

    @property
    def places(self) -> list[PlaceMention]:
        """The places that its claims name; those of parts only where no other claim names one."""
        named = [(told.claim, told.place) for told in self.told if told.place is not None]
        return [place for claim, place in named if claim.part_of is None] or [place for _, place in named]

    @property
    def span(self) -> tuple[int, int]:
        """From the first of its claims to the end of the last."""
        return self.told[0].claim.char_start, max(told.claim.char_end for told in self.told)


def kilometres(left: PlaceMention, right: PlaceMention) -> float | None:
    """How far two places lie from each other; None where one has no coordinates."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return None
    north = left.latitude - right.latitude
    east = (left.longitude - right.longitude) * cos(radians((left.latitude + right.latitude) / 2))
    return hypot(north, east) * 111.2


def are_apart(left: PlaceMention, right: PlaceMention) -> bool:
    """Whether two places cannot be one: other countries, other regions, or towns more than 25 km apart."""
    if left.country is None or right.country is None:
        return False
    if left.country != right.country:
        return True
    precise = (left.where_prec or 9) < _FINE and (right.where_prec or 9) < _FINE
    if left.adm_1 and right.adm_1 and left.adm_1 != right.adm_1:
        distance = kilometres(left, right)
        return not precise or distance is None or distance > _APART_KM
    distance = kilometres(left, right)
    return precise and distance is not None and distance > _APART_KM


def read_events(
    article: Article,
    time_expressions: Sequence[TimeExpression],
    claims: Sequence[CasualtyClaim],
    places: Sequence[PlaceMention],
    digest: bool,
) -> tuple[Event, ...]:
    """The events that `claims` (in order of the text, running totals left out) speak of, in order of appearance.

    `digest` says whether the paragraphs of the article are items apart.
    """
    events: list[Event] = []
    latest: Event | None = None
    of_claim: dict[str, Event] = {}
    all_told = list(_tell(article, time_expressions, claims, places))
    parts_of_first = frozenset() if digest else _parts_of_first(all_told)
    for told in all_told:
        whole = of_claim.get(told.claim.part_of or "")
        if told.claim.claim_id in parts_of_first:
            whole = events[0]
        event = whole or _event_of(told, events, latest, digest)
        if event is None:
            event = Event()
            events.append(event)
        event.add(told)
        latest = event
        of_claim[told.claim.claim_id] = event
    return tuple(events)


def _parts_of_first(told: Sequence[Told]) -> frozenset[str]:
    """The claims of the dead at several places that come to the number of the first one, which has no such place.

    "Nine people were killed in two attacks. Six were shot near Basra, three in Mosul."
    """
    first = told[0] if told else None
    if first is None or first.claim.part_of is not None or (first.place and (first.place.where_prec or 9) < _FINE):
        return frozenset()
    total = _number(first.claim)
    if total < _FEWEST:
        return frozenset()
    left, parts, days = total, [], first.days
    place: PlaceMention | None = None
    for one in told[1:_MOST_PARTS]:
        number = _number(one.claim)
        is_part = one.claim.outcome == first.claim.outcome and one.claim.part_of is None and 0 < number < total
        if not is_part:
            continue
        if one.place is None or number > left or one.claim.scope != first.claim.scope:
            break
        if any(other is not None and one.place.country not in (None, other.country) for other in (first.place, place)):
            break
        days = days or one.days
        if one.days is not None and days is not None and not _overlap(one.days, days):
            break
        place = one.place if one.place.country is not None else place
        left -= number
        parts.append(one.claim.claim_id)
        if left == 0:
            return frozenset(parts)
    return frozenset()


_FEWEST: Final = 4
"""The number from which two others hardly come to it by chance."""

_MOST_PARTS: Final = 24
"""Claims of an article among which the parts of the first one are looked for."""


def _number(claim: CasualtyClaim) -> int:
    """The number that `claim` states, best or low; 0 for none."""
    return claim.best if claim.best is not None else claim.low or 0


def _tell(
    article: Article,
    time_expressions: Sequence[TimeExpression],
    claims: Sequence[CasualtyClaim],
    places: Sequence[PlaceMention],
) -> Iterator[Told]:
    """Every claim with where it stands."""
    timexes = {timex.timex_id: timex for timex in time_expressions}
    sentences = sentence_breaks(article.text)
    breaks = paragraph_breaks(article.text)
    place_starts = [place.char_start for place in places]
    published = article.publication_date
    for claim in claims:
        index = min(bisect_right(sentences, claim.char_start), len(sentences) - 1)
        start, end = sentences[index - 1], max(sentences[index], claim.char_end)
        here = [
            place
            for place in places[bisect_right(place_starts, start - 1) : bisect_right(place_starts, end - 1)]
            if not is_dateline(article.text, place.char_start, place.char_end)
        ]
        here = without_parts(article.text, claim, without_sources(article, claim, here, start, end))
        timex = timexes.get(claim.timex_id or "")
        days = None
        paragraph = bisect_right(breaks, claim.char_start)
        if (
            timex is not None
            and sentences[max(0, index - 2)] <= timex.char_start < end
            and bisect_right(breaks, timex.char_start) == paragraph
        ):
            days = _days_of(claim)
        is_turn = bool(_TURN.match(article.text[start : start + 60]))
        is_old = days is not None and published is not None and published - days[1] > _LONG_AGO
        place = place_told_of(article.text, claim, here)
        yield Told(claim, index, start, end, paragraph, place, days, is_turn, is_old)


def _days_of(claim: CasualtyClaim) -> tuple[dt.date, dt.date] | None:
    """The interval of a claim's event; None where it has none."""
    if claim.event_date_start is None or claim.event_date_end is None:
        return None
    return claim.event_date_start, claim.event_date_end


def _event_of(told: Told, events: Sequence[Event], latest: Event | None, digest: bool) -> Event | None:
    """The event among `events` that `told` belongs to: of those that nothing speaks against the latest; or None.

    `latest` is the event that the claim before is of.
    """
    for event in islice(reversed(events), _LATEST_EVENTS):
        last = event.told[-1]
        if digest and last.paragraph != told.paragraph:
            continue
        if last.sentence == told.sentence and (last.claim.scope == told.claim.scope or _is_in_one_list(last, told)):
            return event
        if told.is_turn and not _is_named_again(told, event) and not _KNOWN.match(told.claim.text):
            continue
        if _is_left_behind(told, event, events[0]):
            continue
        if (event is latest and _are_others(told, event)) or not _is_other(told, event):
            return event
    return None


def _is_left_behind(told: Told, event: Event, first: Event) -> bool:
    """Whether `event` looks back from the first one and `told`, of a later paragraph, has no place or day of its own.

    A digression ends with its paragraph: what follows is of the event that the article reports.
    """
    if event is first or told.days is not None or told.place is not None or told.paragraph == event.told[-1].paragraph:
        return False
    starts = [start for start, _ in first.days]
    return bool(starts) and bool(event.days) and all(end < min(starts) for _, end in event.days)


def _is_named_again(told: Told, event: Event) -> bool:
    """Whether `told` names the number and the outcome of a claim of the event over again."""
    claim = told.claim
    number = claim.best if claim.best is not None else claim.low
    return number is not None and number > 1 and (claim.outcome, number) in event.numbers


def _is_in_one_list(last: Told, told: Told) -> bool:
    """Whether two claims share the verb of one list: the span of the first goes on over the second."""
    return told.claim.char_start < last.claim.char_end and told.claim.outcome == last.claim.outcome


def _names_the_same(told: Told, event: Event) -> bool:
    """Whether `told` names the people of the event: by number and kind ("the six monks"), or one person by name.

    What an article recalls and what it reports are one event where the words name the same people.
    """
    claim = told.claim
    kind = _kind(claim)
    number = claim.best if claim.best is not None else claim.low
    if not kind or (number == 1 and kind in WORDS) or _OTHERS.search(claim.text):
        return False
    return any(
        other.claim.outcome == claim.outcome
        and _kind(other.claim) == kind
        and number in (None, other.claim.best, other.claim.low)
        and (number is not None or _is_definite(claim))
        for other in islice(event.told, _LATEST_EVENTS)
    )


def _kind(claim: CasualtyClaim) -> str:
    """The last word for the victims of `claim`, as a key; empty for plain people, who are no kind."""
    return _kind_of(claim.victims or "")


@lru_cache(maxsize=4096)
def _kind_of(victims: str) -> str:
    words = _WORD.findall(_POSSESSIVE.sub("", victims.casefold()))
    return "" if not words or words[-1] in PLAIN_PEOPLE else words[-1]


def _is_definite(claim: CasualtyClaim) -> bool:
    """Whether the victims of `claim` are people known from before: "the monks"."""
    return bool(_THE.search(claim.text))


def is_toll(claim: CasualtyClaim) -> bool:
    """Whether `claim` quotes a toll ("put the toll at 12 on Wednesday"): its day is that of the statement."""
    return "toll" in claim.text.lower() and bool(_TOLL.search(claim.text))


def _is_stretch(start: dt.date, end: dt.date) -> bool:
    """Whether the days are a week or more: "last week, 39 were killed" is not the event of Friday."""
    return (end - start).days >= _WEEK


def _is_other(told: Told, event: Event) -> bool:
    """Whether the words of `told` put it elsewhere than `event`: another scope, day or place.

    A revised or quoted toll ("rose to 17 on Thursday") tells the day of the statement, not of the event.
    """
    claim = told.claim
    if claim.scope not in event.scopes:
        return not _names_the_same(told, event) and not _is_told_since(told, event)
    if told.days is not None and event.days and not claim.is_update and not is_toll(claim):
        start, end = told.days
        if all(start > late or end < early for early, late in event.days):
            return True
        if all(_is_stretch(*days) != _is_stretch(start, end) for days in event.days) and not _is_named_again(
            told, event
        ):
            return True
    is_apart = told.is_old or (told.days is not None and _is_stretch(*told.days))
    if is_apart and not event.days and _is_another_number(told, event):
        return True
    places = event.apart.values()
    if told.place is None or not places or not all(are_apart(told.place, place) for place in places):
        return False
    fine = (told.place.where_prec or 9) < _COUNTRY and any((place.where_prec or 9) < _COUNTRY for place in places)
    is_again = _is_named_again(told, event)
    return not is_again or (fine and not _is_in_one_area(told, event))


def _is_another_number(told: Told, event: Event) -> bool:
    """Whether the event has numbers of the outcome of `told`, and not that of `told`, which is no quoted toll."""
    if (told.claim.best is None and told.claim.low is None) or told.claim.is_update or is_toll(told.claim):
        return False
    numbers = {number for outcome, number in event.numbers if outcome == told.claim.outcome and (number or 0) > 1}
    return bool(numbers) and not _is_named_again(told, event)


def _counts_as_many(told: Told, event: Event) -> bool:
    """Whether `told` names over again a number of the event that is so large that it is of the same people."""
    number = told.claim.best if told.claim.best is not None else told.claim.low
    return (number or 0) >= _MANY and _is_named_again(told, event)


def _is_told_since(told: Told, event: Event) -> bool:
    """Whether `told`, of another scope, speaks of what the event has become known for since.

    So does the same number of ten and more, and an earlier toll beside a later one ("By Oct. 20 the toll had reached
    358"), in no other place and of no day before the event.
    """
    if told.place is not None and any(are_apart(told.place, place) for place in event.apart.values()):
        return False
    since = event.told[0].claim.event_date_start
    firsts = [start for start, _ in event.days] or ([since] if since is not None else [])
    if told.days is not None and firsts and told.days[1] < min(firsts):
        return False
    if _counts_as_many(told, event):
        return told.days is None or not event.days or any(_overlap(told.days, days) for days in event.days)
    return bool(firsts) and is_toll(told.claim) and any(is_toll(one.claim) for one in event.told[:_LATEST_EVENTS])


def _are_others(told: Told, event: Event) -> bool:
    """Whether `told` goes on from the dead told just before with those who were hurt beside them: "six others"."""
    last = event.told[-1]
    is_next = told.sentence - last.sentence <= _NEXT and last.claim.outcome == "killed" != told.claim.outcome
    if not is_next or not _OTHERS.search(told.claim.text):
        return False
    if told.place is not None and any(are_apart(told.place, place) for place in event.apart.values()):
        return False
    return told.days is None or not event.days or any(_overlap(told.days, days) for days in event.days)


def _overlap(left: tuple[dt.date, dt.date], right: tuple[dt.date, dt.date]) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]


def _is_in_one_area(told: Told, event: Event) -> bool:
    """Whether so many people as `told` counts, in towns of one area, are the same.

    A headline has "60 killed near Damascus", the text the name of the town.
    """
    place, number = told.place, told.claim.best if told.claim.best is not None else told.claim.low
    if place is None or (number or 0) < _MANY:
        return False
    distances = [kilometres(place, other) for other in event.apart.values() if other.country == place.country]
    return any(distance is not None and distance <= _ONE_AREA_KM for distance in distances)
