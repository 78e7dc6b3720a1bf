"""What is marked in a claim's sentence: the number, the date, the source, the place and the people."""

from collections.abc import Mapping
from typing import Any

Mark = tuple[int, int, str]  # first character, one past the last, what it is; counted in the sentence


def marks(claim: Mapping[str, Any]) -> list[Mark]:
    """The marks of a row of `claim_sentences`, in order, without overlap; what is clearest goes first.

    The claim itself is the mark `claim`, which the others may lie in.
    """
    sentence = claim["sentence"]
    offset = claim["sentence_start"]
    begins, ends = claim["char_start"] - offset, claim["char_end"] - offset
    found: list[Mark] = []
    _add(found, _nearest(sentence, claim["quantity"] or claim["vague_term"], begins, ends), "number")
    if claim["date_char_start"] is not None:
        start, end = claim["date_char_start"] - offset, claim["date_char_end"] - offset
        _add(found, (start, end) if start >= 0 and end <= len(sentence) else None, "date")
    for words in (claim["attributed_to"] or "").split(", citing "):
        _add(found, _nearest(sentence, words, begins, ends), "source")
    _add(found, _nearest(sentence, claim["place_name"], begins, ends), "place")
    _add(found, _nearest(sentence, claim["victims"], begins, ends), "people")
    return [(begins, ends, "claim"), *sorted(found)]


def _add(found: list[Mark], span: tuple[int, int] | None, kind: str) -> None:
    if span and all(span[1] <= start or end <= span[0] for start, end, _ in found):
        found.append((*span, kind))


def _nearest(sentence: str, words: str | None, begins: int, ends: int) -> tuple[int, int] | None:
    """Where `words` stand in the sentence, the place nearest to the claim; None where they do not."""
    if not words:
        return None
    places: list[int] = []
    place = sentence.find(words)
    while place >= 0:
        places.append(place)
        place = sentence.find(words, place + 1)
    if not places:
        return None

    def distance(start: int) -> int:
        return max(begins - start - len(words), start - ends, 0)

    nearest = min(places, key=distance)
    return nearest, nearest + len(words)
