"""Who a headline is credited to: "Blast kills five: police", "Officials: bomber kills three"."""

from typing import Final

from transforms.casualties.attribution import Source
from transforms.casualties.people import Clause
from transforms.casualties.source_phrases import NOUN_PHRASE
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.sources import BODIES, CREDITED

_MARKS: Final = frozenset({":", "-", "–", "—", "--"})
_COUNTED: Final = frozenset(CHARACTER[kind] for kind in ("number", "counted", "act", "toll", "others"))
_LONGEST: Final = 6


def read_credit(clause: Clause, at: int) -> Source | None:
    """The source set apart by a colon or a dash at the end of a headline, or by a colon before it.

    `at` is the token of the statement; what has a full stop behind it is no headline.
    """
    sentence = clause.sentence
    words, last = sentence.words, len(sentence.words)
    if _MARKS.isdisjoint(words):
        return None
    for index in range(last - 2, max(at, last - 2 - _LONGEST), -1):
        if words[index] in _MARKS:
            return _credited(clause, index + 1, last)
    for index in range(1, min(at, _LONGEST)):
        if words[index] == ":":
            return _credited(clause, 0, index)
    return None


def _credited(clause: Clause, start: int, end: int) -> Source | None:
    """The words from `start` to `end` as a source, if they are the name of one."""
    sentence = clause.sentence
    shape = sentence.shape[start:end]
    if sentence.words[end - 1] not in BODIES and sentence.words[end - 1] not in CREDITED:
        return None
    if not NOUN_PHRASE.issuperset(shape) or not _COUNTED.isdisjoint(shape):
        return None
    return Source(sentence.starts[start], sentence.ends[end - 1], "reported", start, start)
