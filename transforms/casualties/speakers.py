"""Whom a statement is said by where its own sentence names nobody: "he said", and a quotation of many sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from transforms.casualties.attribution import Source, read_sources, source_of, speaker_of
from transforms.casualties.credits import read_credit
from transforms.casualties.people import Clause, read_clause
from transforms.casualties.quotations import is_followed_by_speaker, quotation_around
from transforms.casualties.sentences import sentence_breaks
from transforms.casualties.statements import Statement
from transforms.casualties.tokens import read_tokens
from transforms.casualties.vocabulary import CHARACTER, KNOWN
from transforms.lexicon.sources import BODIES, TITLES

# Characters after which "he said" is somebody else, and sentences among which he is sought.
_FARTHEST, _SENTENCES = 600, 3
# So many speakers before the last one are kept.
_SPEAKERS: Final = 3
_MARKS: Final = '"“”«»'


class Speakers:
    """The speakers of one text, asked for its statements in order."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]], is_uppercase: bool) -> None:
        self._text = text
        self._spans = spans
        self._is_uppercase = is_uppercase
        self._has_marks = any(mark in text for mark in _MARKS)
        self._spoken: list[tuple[Source, int]] = []

    def of_statement(
        self, clause: Clause, statement: Statement, sources: Sequence[Source], start: int, end: int
    ) -> Source | None:
        """The source of a statement in the sentence from `start` to `end`, in which `sources` are named.

        A pronoun that stands for nobody who fits it is a source by itself.
        """
        source = source_of(clause, statement, sources)
        if source is None and self._has_marks:
            source = self._of_quotation(statement.start, start, end)
        if source is None and not sources:
            source = read_credit(clause, clause.firsts[statement.trigger])
        if source is not None and source.is_pronoun:
            meant = self._meant_by(self._text[source.start : source.end].lower(), min(start, source.start))
            source = source if meant is None else replace(meant, hedge=source.hedge)
        if source is not None and not source.is_pronoun:
            self._spoken = [*self._spoken[-_SPEAKERS:], (source, end)]
        return source

    def _clause(self, start: int, end: int) -> Clause:
        low, high = bisect_left(self._spans, (start, 0)), bisect_left(self._spans, (end, 0))
        return read_clause(read_tokens(self._text, start, end, self._spans[low:high], self._is_uppercase))

    def _of_quotation(self, position: int, start: int, end: int) -> Source | None:
        """Who speaks in the quotation around `position`, named behind it, before it, or in the sentence before it."""
        around = quotation_around(self._text, position)
        if around is None:
            return None
        opening, closing = around
        breaks = sentence_breaks(self._text)
        if is_followed_by_speaker(self._text, closing):
            behind = breaks[min(bisect_right(breaks, closing + 1), len(breaks) - 1)]
            named = read_sources(self._clause(closing + 1, behind)) if behind > closing + 1 else []
            if named:
                return replace(named[0], at=_ELSEWHERE)
        begins = breaks[bisect_right(breaks, opening) - 1]
        if self._text[begins:opening].strip():
            named = read_sources(self._clause(begins, opening))
            return replace(named[-1], at=_ELSEWHERE) if named else None
        if begins == 0:
            return None
        before = self._clause(breaks[bisect_left(breaks, begins) - 1], begins)
        named = read_sources(before)
        if named and all(one.is_pronoun for one in named):
            return replace(named[-1], at=_ELSEWHERE)
        return speaker_of(before) if named else None

    def _meant_by(self, pronoun: str, start: int) -> Source | None:
        """Whom a pronoun in the sentence at `start` stands for: who spoke last and may be called by it."""
        breaks = sentence_breaks(self._text)
        index = bisect_right(breaks, start) - 1
        for before in range(index - 1, max(-1, index - 1 - _SENTENCES), -1):
            sentence = self._text[breaks[before] : breaks[before + 1]]
            if not sentence or sentence.isspace():
                continue
            speaker = speaker_of(self._clause(breaks[before], breaks[before + 1]), pronoun)
            if speaker is not None and fits(pronoun, self._text[speaker.start : speaker.end]):
                return speaker
            if speaker is None and before < index - 1 and self._spoken and self._spoken[-1][1] >= breaks[before]:
                break
        for last, at in reversed(self._spoken):
            if start - at < _FARTHEST and fits(pronoun, self._text[last.start : last.end]):
                return last
        return None


# Where the verb of saying stands in another sentence.
_ELSEWHERE: Final = -1
_PERSON, _PERSONS = CHARACTER["person"], CHARACTER["persons"]
_ENDING: Final = frozenset({"of", "in", "at", "from", "for", "with", "who", "which", "that", "to", "near", "on"})


def fits(pronoun: str, source: str) -> bool:
    """Whether those whom the words name may be called so: no "they" is one man, no "he" a ministry."""
    words: list[str] = []
    for word in source.replace(",", " , ").split():
        if words and (word == "," or word.lower() in _ENDING):
            break
        words.append(word)
    small = [word.lower().rstrip(".") for word in words]
    if not small:
        return False
    head = small[-1]
    kind = KNOWN.get(head, ("", None, None))[0]
    is_many = "and" in small or (kind == _PERSONS and head != "police")
    is_many = is_many or (head.endswith("s") and words[-1][0].islower() and head not in BODIES)
    has_person = any(KNOWN.get(word, ("", None, None))[0] == _PERSON or word in TITLES for word in small)
    is_body = head in BODIES or head == "police" or (not has_person and not BODIES.isdisjoint(small))
    is_one = has_person and not is_many and not is_body
    if pronoun == "they":
        return is_many or is_body
    if pronoun == "it":
        return is_body or not (is_many or is_one)
    return not (is_many or is_body)
