"""Where the people of a claim came to harm: the place named nearest to it, by sentence, then by paragraph."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from transforms.records import Article, CasualtyClaim, PlaceMention

_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]?\s+(?=[\"“‘'(\[]?[^\W\d_a-z])|\n\s*\n")


def place_of_claim(article: Article, claim: CasualtyClaim, places: Sequence[PlaceMention]) -> str | None:
    """The words that name where the people of `claim` came to harm; None where the article does not say."""
    mention = mention_of_claim(article, claim, places)
    return mention.text if mention else None


def mention_of_claim(article: Article, claim: CasualtyClaim, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The mention that names where the people of `claim` came to harm: the finest one of its sentence, or None."""
    start, end = sentence_around(article.text, claim.char_start, claim.char_end)
    first = bisect_left(places, start, key=lambda place: place.char_start)
    after = bisect_left(places, end, lo=first, key=lambda place: place.char_start)
    return finest(places[first:after], claim.char_start)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence of `text` that holds the span; at most 600 characters to either side."""
    left = max(0, start - 600)
    for match in _SENTENCE_END.finditer(text, left, start):
        left = match.end()
    after = _SENTENCE_END.search(text, end, end + 600)
    return left, after.end() if after else min(len(text), end + 600)


def finest(places: Sequence[PlaceMention], near: int) -> PlaceMention | None:
    """The mention of the finest precision, and of those the nearest to the position `near`."""

    def rank(place: PlaceMention) -> tuple[int, int]:
        precision = 7 if place.where_prec is None else max(3, place.where_prec)
        return precision, abs(place.char_start - near)

    return min(places, key=rank, default=None)
