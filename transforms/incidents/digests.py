"""Digests: articles whose paragraphs are items apart, each about an event of its own."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from transforms.lexicon.incidents import TAKEN_UP
from transforms.places.mentions import peoples_in
from transforms.records import Article, PlaceMention

_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n\s*")
_BYLINE: Final = re.compile(r"[^.]{0,100}?(?:--|\s[—–]\s|\([A-Z][^()]{1,30}\)\s?-)")
_TAKEN_UP: Final = re.compile(rf"(?:{'|'.join(TAKEN_UP)})\b", re.IGNORECASE)
_QUOTES: Final = "\"“”‘'«"
_SHORTEST: Final = 60
"""Characters of a paragraph that tells something: shorter ones are headings."""

_LONGEST: Final = 450
"""Characters of an item, on average, where a digest stays long in one country."""

_FEWEST: Final = 3
_MOST_TAKEN_UP: Final = 6


def paragraph_breaks(text: str) -> list[int]:
    """Where the paragraphs of `text` end, the last one left out."""
    return [start for start, _ in _gaps(text)]


def item_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the paragraph, or paragraphs, that the claims from `start` to `end` stand in."""
    before, after = text.rfind("\n\n", 0, start), text.find("\n\n", end)
    return before + 2 if before >= 0 else 0, after if after >= 0 else len(text)


def is_digest(article: Article, places: Sequence[PlaceMention]) -> bool:
    """Whether the paragraphs of `article` are items apart.

    It has no headline and no agency's dateline, no paragraph opens with a quotation and hardly one takes up the one
    before ("He", "The attack"). Half of the steps from one paragraph to the next lead to other countries; one in five
    is enough for three short items and more.
    """
    text = article.text
    if article.title is not None or "\n" not in text or _BYLINE.match(text):
        return False
    items = [(start, end) for start, end in _paragraphs(text) if end - start > _SHORTEST]
    if len(items) < 2 or any(text[start] in _QUOTES for start, _ in items):
        return False
    taken_up = sum(bool(_TAKEN_UP.match(text, start, start + 40)) for start, _ in items[1:])
    if taken_up * _MOST_TAKEN_UP > len(items):
        return False
    countries = [found for found in _countries(text, items, places) if found]
    moves = sum(left.isdisjoint(right) for left, right in pairwise(countries))
    if len(countries) >= 2 and 2 * moves >= len(countries) - 1:
        return True
    is_terse = sum(end - start for start, end in items) < _LONGEST * len(items)
    is_located = len(items) >= _FEWEST and 2 * len(countries) >= len(items)
    return is_terse and is_located and 0 < len(countries) - 1 <= 5 * moves


@lru_cache(maxsize=1)  # one article is asked for them several times over
def _gaps(text: str) -> list[tuple[int, int]]:
    """The blanks between paragraphs as spans; the search is for the new line, which is rare, and goes back from it."""
    gaps = []
    for match in _PARAGRAPH.finditer(text):
        start = match.start()
        while start and text[start - 1].isspace():
            start -= 1
        gaps.append((start, match.end()))
    return gaps


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of `text` as spans."""
    start = 0
    for end, following in _gaps(text):
        yield start, end
        start = following
    yield start, len(text)


def _countries(text: str, items: Sequence[tuple[int, int]], places: Sequence[PlaceMention]) -> Iterator[set[str]]:
    """The countries that each item names, by its places and its peoples."""
    starts = [place.char_start for place in places]
    peoples = peoples_in(text)
    starts_of_peoples = [start for start, _ in peoples]
    for start, end in items:
        here = places[bisect_left(starts, start) : bisect_left(starts, end)]
        spoken_of = peoples[bisect_left(starts_of_peoples, start) : bisect_left(starts_of_peoples, end)]
        yield {place.country for place in here if place.country} | {country for _, country in spoken_of}
