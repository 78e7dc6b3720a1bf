"""Copies: near-identical articles, by MinHash signatures over runs of three words.

Two signatures agree in a share of their places that estimates the Jaccard similarity of the two sets of runs.
Copies share bands of a signature, so candidates are found by joining on bands instead of comparing every pair.
"""

import re
from array import array
from collections.abc import Iterable, Mapping
from typing import TypeVar

from rensa import RMinHash

HASHES = 64
BAND = 4
"""Hashes in a band: at a similarity of 0.6 two signatures share one of their 16 bands nine times in ten."""

SIMILARITY = 0.5
"""From which similarity on, 0 to 1, an article counts as a copy."""

_RUN = 3
_FEWEST_WORDS = 12
_WORD = re.compile(r"\w+")
_SEED = 2020

Order = TypeVar("Order")


def signature_of(text: str) -> bytes | None:
    """The MinHash signature of `text`: 64 hashes of four bytes, big-endian; None below twelve words."""
    words = _WORD.findall(text.casefold())
    if len(words) < _FEWEST_WORDS:
        return None
    runs = [" ".join(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)]
    sketch = RMinHash(num_perm=HASHES, seed=_SEED)
    sketch.update(sorted(set(runs)))
    hashes = array("I", sketch.digest())
    return b"".join(value.to_bytes(4, "big") for value in hashes)


def similarity(left: bytes, right: bytes) -> float:
    """The share of places in which two signatures agree, 0 to 1."""
    places = range(0, 4 * HASHES, 4)
    return sum(left[place : place + 4] == right[place : place + 4] for place in places) / HASHES


def first_of_each(pairs: Iterable[tuple[str, str]], order: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """For every article that is a copy, the first article of its group.

    `pairs` are the pairs of copies, `order` gives what the articles are sorted by (publication date, then id). A
    copy of a copy belongs to the group. The pairs may come in any order.
    """
    leader: dict[str, str] = {}

    def first(article: str) -> str:
        path = []
        while leader.get(article, article) != article:
            path.append(article)
            article = leader[article]
        for passed in path:
            leader[passed] = article
        return article

    for left, right in pairs:
        left, right = sorted((first(left), first(right)), key=lambda article: (order[article], article))
        leader[left] = left
        leader[right] = left
    return {article: first(article) for article in sorted(leader) if first(article) != article}
