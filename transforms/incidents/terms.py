"""Terms: the words that tell one incident from another, taken from what an article says of it."""

import re
from collections.abc import Iterable

from transforms.lexicon.common_terms import COMMON_TERMS
from transforms.lexicon.countries import DEMONYMS
from transforms.lexicon.incidents import MEANS
from transforms.places.gazetteer import gazetteer
from transforms.places.names import key_of

MOST_TERMS = 40
"""Terms kept of one report, the first ones told."""

_WORD = re.compile(r"[^\W\d_][\w'’ʻ]{2,}")
_MEANS_WORDS = frozenset(word for turn in MEANS for word in turn.split())
_MEANS = re.compile(rf"\b(?:{'|'.join(sorted(MEANS, key=len, reverse=True))})\b", re.IGNORECASE)


def terms_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The telling words of `texts`, each once, in order of the texts: keys without a plural s, no common words.

    A name keeps a capital first letter where the text is not all in capitals, for names weigh more.
    """
    found: dict[str, str] = {}
    countries = gazetteer().country_keys
    for text in texts:
        shouts = text.isupper()
        for word in _WORD.findall(text):
            key = key_of(word)
            stem = key.removesuffix("s") if len(key) > 4 else key
            if len(stem) < 4 or key in COMMON_TERMS or stem in COMMON_TERMS or stem in found:
                continue
            if stem in DEMONYMS or key in countries or stem in countries or key in _MEANS_WORDS:
                continue
            found[stem] = stem.capitalize() if word[0].isupper() and not shouts else stem
            if len(found) == MOST_TERMS:
                return tuple(found.values())
    return tuple(found.values())


def means_of(texts: Iterable[str]) -> tuple[str, ...]:
    """How people came to harm by `texts` (air, shelling, bomb, shooting ...), each once, in order of the texts."""
    return tuple(dict.fromkeys(MEANS[word.lower()] for text in texts for word in _MEANS.findall(text)))
