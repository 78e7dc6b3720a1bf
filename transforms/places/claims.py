"""Where the people of a claim came to harm: the place named nearest to it, by sentence, then by paragraph."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from transforms.lexicon.numbers import TENS, UNITS
from transforms.places.mentions import is_dateline
from transforms.records import Article, CasualtyClaim, PlaceMention

# One class of characters leads, so that the search for it is a native one.
_SENTENCE_END: Final = re.compile(r"[.!?\n](?:(?<=\n)\s*\n|(?<=[.!?])[\"”’')\]]?\s+(?=[\"“‘'(\[]?[^\W\d_a-z]))")


_CHAR_START: Final = attrgetter("char_start")


def place_of_claim(article: Article, claim: CasualtyClaim, places: Sequence[PlaceMention]) -> str | None:
    """The words that name where the people of `claim` came to harm; None where the article does not say."""
    mention = mention_of_claim(article, claim, places)
    return mention.text if mention else None


def mention_of_claim(article: Article, claim: CasualtyClaim, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The mention that names where the people of `claim` came to harm: the finest one of its sentence, or None."""
    start, end = sentence_around(article.text, claim.char_start, claim.char_end)
    first = bisect_left(places, start, key=_CHAR_START)
    after = bisect_left(places, end, lo=first, key=_CHAR_START)
    if first == after:
        return None
    here = without_sources(article, claim, places[first:after], start, end)
    here = [place for place in here if not is_dateline(article.text, place.char_start, place.char_end)]
    return place_told_of(article.text, claim, without_parts(article.text, claim, here))


def without_sources(
    article: Article, claim: CasualtyClaim, places: Sequence[PlaceMention], start: int, end: int
) -> list[PlaceMention]:
    """Those `places` of the sentence from `start` to `end` that tell where, and not only whose voice it is."""
    said_of = _spans_of_sources(article.text, claim, start, end)
    return [place for place in places if place.tells_where and not _is_of_a_source(article.text, place, said_of)]


def without_parts(text: str, claim: CasualtyClaim, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places of a sentence, those where only a part came to harm known no better than the region or the country.

    "At least 53 were killed, including 35 in Kumasi": the 53 died there and elsewhere.
    """
    return [
        place
        if (place.where_prec or 9) >= _REGION or not _PART.search(text, claim.char_end, place.char_start)
        else place._replace(latitude=None, longitude=None, where_prec=_REGION if place.adm_1 else _COUNTRY)
        for place in places
    ]


_PART: Final = re.compile(
    rf"\bincluding\s(?:at\sleast\s)?(?:\d+|{'|'.join((*UNITS, *TENS))})\b"
    r"[^,.;]{0,60}\b(?:at|from|in|near)\s(?:the\s)?$",
    re.IGNORECASE,
)
_REGION, _COUNTRY = 4, 6


def _spans_of_sources(text: str, claim: CasualtyClaim, start: int, end: int) -> list[tuple[int, int]]:
    """Where the sentence text[start:end] names who says so."""
    spans: list[tuple[int, int]] = []
    for words in (claim.attributed_to or "").split(", citing "):
        at = text.find(words, start, end) if words else -1
        if at >= 0:
            spans.append((at, at + len(words)))
    return spans


def _is_of_a_source(text: str, place: PlaceMention, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the place only tells whose voice it is ("the Paris prosecutor"), not where: "residents of Paris"."""
    if not any(start <= place.char_start < end for start, end in spans):
        return False
    if _WHERE.search(text, max(0, place.char_start - 16), place.char_start) is None:
        return True
    start = next(start for start, end in spans if start <= place.char_start < end)
    return _OFFICE.search(text, start, place.char_start) is not None


# Those speak from where they sit, and not only of it: "officials in Tokyo".
_OFFICE: Final = re.compile(
    r"\b(?:officials?|ministry|government|embassy|spokes\w+|diplomats?|analysts?)\b", re.IGNORECASE
)
_WHERE: Final = re.compile(r"\b(?:around|at|from|in|inside|near|of|on)\s(?:the\s)?$", re.IGNORECASE)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence of `text` that holds the span; at most 600 characters to either side."""
    left = max(0, start - 600)
    for match in _SENTENCE_END.finditer(text, left, start + 1):  # what begins at `start` tells that one ends before
        left = min(match.end(), start)
    after = _SENTENCE_END.search(text, end, end + 600)
    return left, after.end() if after else min(len(text), end + 600)


def finest(places: Sequence[PlaceMention], near: int) -> PlaceMention | None:
    """The mention of the finest precision, and of those the nearest to the position `near`."""

    def rank(place: PlaceMention) -> tuple[int, int]:
        return fineness(place), abs(place.char_start - near)

    return min(places, key=rank, default=None)


def place_told_of(text: str, claim: CasualtyClaim, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The finest of the `places` of a sentence; where the claim goes on with one ("killed in X"), none outside that."""
    best = finest(places, claim.char_start)
    after = next((place for place in places if place.char_start >= claim.char_end), None)
    if best is None or after is None or after is best or after.where_prec is None:
        return best
    is_outside = after.country != best.country or (after.adm_1 and best.adm_1 and after.adm_1 != best.adm_1)
    between = text[claim.char_end : after.char_start] if after.char_start - claim.char_end < _NEXT else ""
    return after if is_outside and _GOES_ON.fullmatch(between) else best


_NEXT: Final = 40
_GOES_ON: Final = re.compile(
    r"\s(?:[\w-]{1,15}\s){0,2}(?:at|in|inside|near|on|outside)\s(?:the\s)?(?:[\w-]{1,15}\s(?:of\s)?)?", re.I
)


def fineness(place: PlaceMention) -> int:
    """The where_prec of a place for comparison: a town before its neighbourhood, unresolved ones last."""
    if place.where_prec is None:
        return _UNRESOLVED
    return place.where_prec if place.where_prec > _DISTRICT else int(place.where_prec == _NEAR)


_NEAR, _DISTRICT, _UNRESOLVED = 2, 3, 9
