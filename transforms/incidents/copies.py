"""Copies: near-identical articles, by MinHash signatures over runs of three words.

Two signatures agree in a share of their places that estimates the Jaccard similarity of the two sets of runs.
Copies share bands of a signature, so candidates are found by joining on bands instead of comparing every pair.
"""

import re
import sys
from array import array
from collections.abc import Iterable, Iterator
from typing import Final

from rensa import RMinHash

HASHES: Final = 64
"""Hashes of a signature, in 16 bands of four: at a similarity of 0.6 two share one of the bands nine times in ten."""

SIMILARITY: Final = 0.5
"""From which similarity on, 0 to 1, an article counts as a copy."""

SHORT: Final = 600
"""Characters below which an article is short: what all items of an agency share can be half of it."""

SHORT_SIMILARITY: Final = 0.7
"""From which similarity on a short article counts as a copy."""

_FEWEST_WORDS: Final = 12
_LONGEST_PIECE: Final = 200_000
_WORD: Final = re.compile(r"\w+")
_PLAIN_WORDS: Final = bytes(code if _WORD.match(chr(code)) else 0x20 for code in range(128)).ljust(256)
_SEED: Final = 2020
_LOW_BITS: Final = int.from_bytes(b"\x7f\xff\xff\xff" * HASHES, "big")
_HIGHEST_BITS: Final = int.from_bytes(b"\x80\x00\x00\x00" * HASHES, "big")


def signature_of(text: str) -> bytes | None:
    """The MinHash signature of `text`: 64 hashes of four bytes, big-endian; None below twelve words."""
    sketch: RMinHash | None = None
    words: list[str] = []
    for piece in _pieces(text):
        words = (words if sketch is None else words[-2:]) + _words(piece)
        if sketch is None and len(words) >= _FEWEST_WORDS:
            sketch = RMinHash(num_perm=HASHES, seed=_SEED)
        if sketch is not None:
            sketch.update(list(map(" ".join, zip(words, words[1:], words[2:], strict=False))))
    if sketch is None:
        return None
    hashes = array("I", sketch.digest())
    if sys.byteorder == "little":
        hashes.byteswap()
    return hashes.tobytes()


def _pieces(text: str) -> Iterator[str]:
    """`text` cut at blanks, for the words of a long one would fill more memory than all its rows."""
    start = 0
    while len(text) - start > _LONGEST_PIECE:
        end = text.find(" ", start + _LONGEST_PIECE)
        if end < 0:
            break
        yield text[start:end]
        start = end
    yield text[start:] if start else text


def _words(text: str) -> list[str]:
    """The words of `text`, case folded."""
    if text.isascii():
        # with a second argument compiled code hands over to Python's own translation, which is the quicker one
        return text.lower().encode().translate(_PLAIN_WORDS, b"").decode().split()
    return _WORD.findall(text.casefold())


def similarity(left: bytes, right: bytes) -> float:
    """The share of places in which two signatures agree, 0 to 1."""
    apart = int.from_bytes(left, "big") ^ int.from_bytes(right, "big")
    # The four bytes of a place stay zero where it agrees; else a carry, or their own highest bit, sets the highest one.
    differing = (((apart & _LOW_BITS) + _LOW_BITS) | apart) & _HIGHEST_BITS
    return (HASHES - differing.bit_count()) / HASHES


def are_copies(left: bytes, right: bytes, shorter: int) -> bool:
    """Whether two signatures are those of copies, the shorter text being of `shorter` characters."""
    return similarity(left, right) >= (SIMILARITY if shorter >= SHORT else SHORT_SIMILARITY)


def first_of_each(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For every article that is a copy, the first article of its group.

    `pairs` are the pairs of copies, articles being numbered in their order (publication date, then id). A copy of a
    copy belongs to the group. The pairs may come in any order.
    """
    leader: dict[int, int] = {}

    def first(article: int) -> int:
        path = []
        while (before := leader.get(article, article)) != article:
            path.append(article)
            article = before
        for passed in path:
            leader[passed] = article
        return article

    for left, right in pairs:
        left, right = first(left), first(right)
        leader[max(left, right)] = min(left, right)
    return {article: first(article) for article in sorted(leader) if leader[article] != article}
