"""Runs: known words of a text that stand together, around one of those without which there is no expression.

One native search finds these words, the triggers; the words around one are looked up until an unknown one comes. So
most of a text is never taken apart, and the time is linear in its length.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

_NAME_HEAD: Final = "\uf8ff"  # a word that only begins a name of several
_NAME_TAIL: Final = "\uf8fb"  # one that only stands second in a name, behind a word that begins many things
_UNKNOWN, _EMPTY = "\uf8fd", "\uf8fe"  # a word that no lexicon has; nothing between two separators
_POSSESSIVE: Final = "\uf8fc"  # the s of "year's"
_BETWEEN_WORDS: Final = (_EMPTY, _POSSESSIVE)
_NO_WORD: Final = (_UNKNOWN, _NAME_HEAD, _NAME_TAIL)
LONGEST_RUN: Final = 60  # words; a longer run is cut, so that no rule ever sees more
WORDS_BEFORE: Final = 8  # of a trigger that can belong to its expression


# Bytes of a text's ASCII: letters and figures stay, everything else separates words.
_PLAIN: Final = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
# Every figure becomes a 0, so that one search finds all numbers of a form.
_FIGURES: Final = bytes(ord("0") if 48 <= code < 58 else code for code in range(256))
_BLANK: Final = ord(" ")
_SPACE: Final = re.compile(r"\s+")


# How the characters between two words are written in a run; what is not here ends the run.
_GAPS: Final = {
    "": "",
    ",": ",",
    "-": "-",
    "–": "-",
    "—": "-",
    "/": "/",
    ":": ":",
    "'": "'",
    "’": "'",
    "`": "'",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "'s": "'",
    "’s": "'",
    "`s": "'",
    "“": "",
    "‘": "",
    '"': "",
}


_COMMON_GAPS: Final = {", ": ",", "-": "-"}


@lru_cache(maxsize=4096)
def gap_letter(gap: str, after_abbreviation: bool) -> str | None:
    """What stands for the characters between two words: nothing for white space, one letter else, None ends the run."""
    if gap == " ":
        return ""
    if gap == ",":
        return ";"  # no space: inside a number
    if gap == ".":
        return "."
    if gap[0] == ":" and len(gap) > 1:
        return None  # "February 10: 40 people died", and no clock time
    if len(gap) > 12 or gap.count("\n") > 1:
        return None
    bare = _SPACE.sub("", gap)
    if after_abbreviation and bare.startswith("."):
        bare = bare[1:]
    if bare == "-" and len(gap) > 2:
        return "~"
    if bare in ("–", "—") and len(gap) > 2:
        return "~"
    return _GAPS.get(bare)


@dataclass(slots=True, init=False)
class Run:
    """Known words that stand together: `letters` holds one letter a word and one a gap, `spans` where each is."""

    letters: str
    spans: list[tuple[int, int]]

    def __init__(
        self,
        letters: str,
        spans: list[tuple[int, int]],
    ) -> None:
        self.letters = letters
        self.spans = spans


class RunReader:
    """Finds the runs of a text. `letters` has the letter of each known word, and takes in those that only names have.

    A word with a letter of `wanted` is a trigger. So is the first word of a pair, which are two sets of letters, of
    words that stand together; the last of the three tells that the first are rarer than the second.
    """

    def __init__(
        self,
        letters: dict[str, str],
        wanted: frozenset[str],
        pairs: Sequence[tuple[str, str, bool]],
        abbreviations: frozenset[str],
        long_names: frozenset[str],
    ) -> None:
        self._abbreviations = abbreviations
        # names of several words are read as one word, the longest first, by the word they begin with
        self._names: dict[str, list[tuple[str, re.Pattern[str]]]] = defaultdict(list)
        tailed: set[str] = set()  # letters of words that begin many things, and names too
        for name in sorted(long_names, key=len, reverse=True):
            head, *others = name.split()
            if others:
                if head in letters and letters.setdefault(others[0], _NAME_TAIL) == _NAME_TAIL:
                    tailed.add(letters[head])
                rest = re.compile("".join(rf"(?:\s+|['’-]\s?){word}\b" for word in others))
                self._names[head].append((name, rest))
        for first in self._names:
            letters.setdefault(first, _NAME_HEAD)
        self._heads = frozenset(letters[first] for first in self._names)
        self._letters = letters
        self._known = {word.encode(): letter for word, letter in letters.items()} | {b"": _EMPTY, b"s": _POSSESSIVE}
        self._wanted = wanted | {_NAME_HEAD}
        self._ahead: dict[str, set[str]] = defaultdict(set)  # of pairs that are found by their first word
        self._behind: dict[str, set[str]] = defaultdict(set)  # of those that are found by their second
        for firsts, seconds, is_by_first in [*pairs, ("".join(sorted(tailed)), _NAME_TAIL, False)]:
            for letter in firsts if is_by_first else seconds:
                (self._ahead if is_by_first else self._behind)[letter].update(seconds if is_by_first else firsts)
        found_by = {*self._wanted, *self._ahead, *self._behind}
        words = {
            b" %b " % word.translate(_FIGURES)
            for word, letter in self._known.items()
            if letter in found_by and word.isalnum()
        }
        self._triggers = BytesAhoCorasick(sorted(words), implementation=Implementation.DFA)

    def read(self, lowered: str) -> Iterator[Run]:
        """The runs of `lowered` that hold a trigger, in order."""
        plain = lowered.encode("ascii", "replace").translate(_PLAIN)
        padded = b" %b " % plain.translate(_FIGURES)
        done = -1  # where the last word begins that is in a run
        for _, start, end in self._triggers.find_matches_as_indexes(padded, overlapping=True):
            for trigger in self._triggers_at(plain, start, end - 2):
                if trigger > done:
                    first = self._first_of_run(lowered, plain, trigger, done)
                    run, done = self._run(lowered, plain, first, trigger)
                    if run is not None:
                        yield run

    def _triggers_at(self, plain: bytes, start: int, end: int) -> list[int]:
        """Where the triggers begin that the word plain[start:end] tells of: the word itself, or the one before it."""
        found: list[int] = []
        letter = self._known.get(plain[start:end], _UNKNOWN)
        if letter in self._behind and start > 1:
            last = start - 1 - (plain[start - 2] == _BLANK)
            begins = plain.rfind(b" ", 0, last) + 1
            if self._known.get(plain[begins:last], _UNKNOWN) in self._behind[letter]:
                found.append(begins)
        if letter in self._wanted:
            found.append(start)
        elif letter in self._ahead:
            behind = end + 1 + (plain[end + 1 : end + 2] == b" ")
            until = plain.find(b" ", behind)
            if self._known.get(plain[behind : until if until >= 0 else len(plain)]) in self._ahead[letter]:
                found.append(start)
        return found

    def _first_of_run(self, lowered: str, plain: bytes, trigger: int, done: int) -> int:
        """Where the run around the trigger begins, at most WORDS_BEFORE words before it and behind `done`."""
        first = trigger
        for _ in range(WORDS_BEFORE):
            end = first - 1
            begins = plain.rfind(b" ", 0, end) + 1 if end > 0 else end
            letter = self._known.get(plain[begins:end], _UNKNOWN) if end >= 0 else _UNKNOWN
            while begins > done and letter in _BETWEEN_WORDS:
                end = begins - 1
                begins = plain.rfind(b" ", 0, end) + 1 if end > 0 else end
                letter = self._known.get(plain[begins:end], _UNKNOWN) if end >= 0 else _UNKNOWN
            if begins <= done or letter in _NO_WORD:
                break
            gap = lowered[end:first]
            if gap != " " and gap_letter(gap, lowered[begins:end] in self._abbreviations) is None:
                break
            first = begins
        return first

    def _run(self, lowered: str, plain: bytes, first: int, trigger: int) -> tuple[Run | None, int]:
        """The run that begins with the word at `first`, and where its last word begins."""
        run: list[str] = []
        spans: list[tuple[int, int]] = []
        last_end = last_start = 0
        start, last = first, trigger
        length, words = len(plain), 0
        while words < LONGEST_RUN and start <= length:
            end = plain.find(b" ", start)
            if end < 0:
                end = length
            letter = self._known.get(plain[start:end], _UNKNOWN)
            if letter == _EMPTY or (letter == _POSSESSIVE and lowered[last_end : last_end + 1] in ("'", "’", "`")):
                words += 1
                start = end + 1
                continue
            if letter in (_UNKNOWN, _POSSESSIVE, _NAME_TAIL):
                break
            if run:
                gap = lowered[last_end:start]
                if gap != " ":
                    between = _COMMON_GAPS.get(gap) or gap_letter(
                        gap, lowered[last_start:last_end] in self._abbreviations
                    )
                    if between is None:
                        break
                    if between:
                        run.append(between)
                        spans.append((last_end, start))
            last_start = begins = start
            if letter in self._heads:
                name = self._name(lowered, start, end)
                if name is not None:
                    letter, name_end = name
                    while end < name_end:
                        words += 1
                        begins = end + 1
                        end = plain.find(b" ", begins)
                        if end < 0:
                            end = length
                elif letter == _NAME_HEAD:
                    break
            run.append(letter)
            spans.append((last_start, end))
            last_end, last = end, begins
            words += 1
            start = end + 1
        return (Run("".join(run), spans) if run else None), max(last, trigger)

    def _name(self, lowered: str, start: int, end: int) -> tuple[str, int] | None:
        """The letter and the end of a name of several words that begins with the word at `start`."""
        for name, rest in self._names.get(lowered[start:end], ()):
            match = rest.match(lowered, end)
            if match is not None:
                return self._letters[name], match.end()
        return None
