"""Terms: the words that tell one incident from another, taken from what an article says of it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ahocorasick_rs import AhoCorasick

from transforms.lexicon.actors import ACTORS
from transforms.lexicon.common_terms import COMMON_TERMS
from transforms.lexicon.countries import DEMONYMS
from transforms.lexicon.incidents import MEANS
from transforms.places.gazetteer import gazetteer
from transforms.places.names import key_of

MOST_TERMS: Final = 40
"""Terms kept of one report, the first ones told."""

_MOST_WORDS: Final = 1 << 16
_LONGEST_WORD: Final = 40  # characters
_WORD: Final = re.compile(r"[^\W\d_][\w'’ʻ]{2,}")
_MEANS_WORDS: Final = frozenset(word for turn in MEANS for word in turn.split())
_MEANS_TURNS: Final = tuple(MEANS)
_MEANS: Final = AhoCorasick(_MEANS_TURNS)


def terms_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The telling words of `texts`, each once, in order of the texts: keys without a plural s, no common words.

    A name keeps a capital first letter where the text is not all in capitals, for names weigh more.
    """
    found: dict[str, str] = {}
    for text in texts:
        shouts = text.isupper()
        for piece in text.split():
            for stem, is_capital in _STEMS[piece]:
                if stem in found:
                    continue
                found[stem] = stem.capitalize() if is_capital and not shouts else stem
                if len(found) == MOST_TERMS:
                    return tuple(found.values())
    return tuple(found.values())


def _stem(word: str) -> str | None:
    """The key of `word` without a plural s; None where it tells nothing."""
    key = key_of(word)
    stem = key.removesuffix("s") if len(key) > 4 else key
    if len(stem) < 4 or key in COMMON_TERMS or stem in COMMON_TERMS or key in ACTORS:
        return None
    countries = gazetteer().country_keys
    if stem in DEMONYMS or key in countries or stem in countries or key in _MEANS_WORDS:
        return None
    return stem


class _Stems(dict[str, tuple[tuple[str, bool], ...]]):
    """The stems of what stands between blanks, as far as it was met, and whether the words of them are capital.

    Emptied where it holds _MOST_WORDS, so that its size is bounded.
    """

    def __missing__(self, piece: str) -> tuple[tuple[str, bool], ...]:
        words = [(_stem(word), word[0].isupper()) for word in _WORD.findall(piece)]
        stems = tuple((stem, is_capital) for stem, is_capital in words if stem is not None)
        if len(piece) <= _LONGEST_WORD:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[piece] = stems
        return stems


_STEMS: Final = _Stems()


def means_of(texts: Iterable[str]) -> tuple[str, ...]:
    """How people came to harm by `texts` (air, shelling, bomb, shooting ...), each once, in order of the texts."""
    return tuple(dict.fromkeys(means for text in texts for means in _means_in(text)))


def _means_in(text: str) -> Iterator[str]:
    """What the words of `text` for how people came to harm stand for: leftmost, then longest, without overlap."""
    lowered = text.lower()
    hits = [(start, -end, turn) for turn, start, end in _MEANS.find_matches_as_indexes(lowered, overlapping=True)]
    done = 0
    for start, negative_end, turn in sorted(hits):
        if start < done or _is_within_a_word(lowered, start) or _is_within_a_word(lowered, -negative_end):
            continue
        done = -negative_end
        yield MEANS[_MEANS_TURNS[turn]]


def _is_within_a_word(text: str, position: int) -> bool:
    """Whether letters, digits or underscores stand on both sides of `position`, which has one on one side."""
    around = text[max(0, position - 1) : position + 1]
    return len(around) == 2 and position > 0 and around.replace("_", "a").isalnum()
