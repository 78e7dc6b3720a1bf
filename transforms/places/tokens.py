"""The words of a text as the search for places sees them: what each may begin, and where it stands."""

import re
from functools import lru_cache
from typing import Final

from transforms.lexicon.countries import DEMONYMS
from transforms.lexicon.places import (
    AREAS,
    COMPASS,
    DISTRICTS,
    LINES,
    LOCATIVES,
    NEAR,
    NO_PLACES,
    ORGANISATIONS,
    PARTICLES,
    PERSON_TITLES,
    SETTLEMENTS,
    SITES,
)
from transforms.places.gazetteer import gazetteer
from transforms.places.names import key_of

_WORD: Final = re.compile(r"([^\W\d_][^\W_]*(?:['’ʻ`.](?=[^\W\d_])[^\W_]*)*|\d+)")
_GAP: Final = re.compile(r"[ \t]?-?[ \t]?|\s{1,3}")
POSSESSIVES: Final = ("'s", "’s")
_MAX_WORDS: Final = 40_000


_TYPES: Final = COMPASS | AREAS | SETTLEMENTS | DISTRICTS | LINES | SITES | PARTICLES | ORGANISATIONS


class Word:
    """A word wherever it stands: its key, whether it is capital and may go on a name, whose demonym it is.

    `names` are the names that begin with it, empty where it can begin none; `is_name` says that it is one itself, and
    `seconds` are the keys that go on with longer ones. `is_no_place` says that it speaks of no place when it stands
    alone, `is_type` that it says what a name is the name of; the other kinds are those of the lexicon.
    """

    __slots__ = (
        "begins",
        "is_area",
        "is_capital",
        "is_compass",
        "is_district",
        "is_line",
        "is_locative",
        "is_name",
        "is_near",
        "is_no_place",
        "is_of",
        "is_organisation",
        "is_possessive",
        "is_settlement",
        "is_site",
        "is_title",
        "is_type",
        "key",
        "length",
        "may_begin",
        "may_follow",
        "names",
        "people",
        "seconds",
    )

    def __init__(self, text: str) -> None:
        key = text.lower() if text.isascii() and text.isalnum() else key_of(text)
        self.key = key
        self.length = len(text)
        self.is_capital = text[:1].isupper()
        self.may_follow = self.is_capital or key in PARTICLES
        self.may_begin = self.may_follow and len(key) >= 2 and not key.isdigit()
        people = (DEMONYMS.get(key) or DEMONYMS.get(key.removesuffix("s"))) if self.is_capital else None
        self.is_possessive = self.is_capital and len(text) > 3 and text.casefold().endswith(POSSESSIVES)
        if people is None and self.is_possessive:
            people = gazetteer().country_of.get(
                key.removesuffix("s")
            )  # "Nigeria's" is no place but says where one lies
            self.may_begin = self.may_begin and people is None
            if people is None and gazetteer().places_named(key[:-1]) and not gazetteer().names_from(key):
                self.key = key = key[:-1]  # "in Baghdad's Sadr City", but not "in Cox's Bazar"
        self.people = people or None
        self.names: dict[str, str] = gazetteer().names_from(key) if self.may_begin else {}
        self.begins = bool(self.names)
        self.seconds = frozenset(name.split(" ", 2)[1] for name in self.names if " " in name)
        self.is_name = self.is_capital and key in self.names
        self.is_type = key in _TYPES
        self.is_no_place = self.is_type or key in NO_PLACES
        self.is_of = key == "of"
        self.is_area = key in AREAS
        self.is_compass = key in COMPASS
        self.is_district = key in DISTRICTS
        self.is_line = key in LINES
        self.is_locative = key in LOCATIVES
        self.is_near = key in NEAR
        self.is_organisation = key in ORGANISATIONS
        self.is_settlement = key in SETTLEMENTS
        self.is_site = key in SITES
        self.is_title = key in PERSON_TITLES


NO_WORD: Final = Word("")
"""What stands where no word does."""


class Words:
    """The words of a text, hyphens being gaps, and where each begins.

    `beginnings` are those that names begin with, or that follow "of" as a name may; `peoples` the demonyms: positions
    in `words`.
    """

    __slots__ = ("beginnings", "peoples", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Word] = []
        self.starts: list[int] = []
        self.beginnings: list[int] = []
        self.peoples: list[int] = []

    def end(self, index: int) -> int:
        """Where the word at `index` ends."""
        return self.starts[index] + self.words[index].length

    def before(self, index: int) -> Word:
        """The word that touches the one at `index` from before; NO_WORD where none does."""
        return self.words[index - 1] if index and self.touches(index) else NO_WORD

    def touches(self, index: int) -> bool:
        """Whether nothing but a blank or a hyphen stands between a word and the one before it."""
        end, start = self.end(index - 1), self.starts[index]
        if start == end:
            return True
        first = self.text[end]
        if first == " " and start == end + 1:
            return True
        return (first == "-" or first.isspace()) and _GAP.fullmatch(self.text, end, start) is not None


class _Chunk:
    """What stands between two blanks or new lines, but for a word alone: its words, and where each begins in it."""

    __slots__ = ("length", "offsets", "words")

    def __init__(self, text: str) -> None:
        parts = _WORD.split(text)
        self.length = len(text)
        self.words = [_WORDS[word] for word in parts[1::2]]
        self.offsets: list[int] = []
        offset = 0
        for index in range(1, len(parts), 2):
            offset += len(parts[index - 1])
            self.offsets.append(offset)
            offset += len(parts[index])


@lru_cache(maxsize=1)
def words_of(text: str) -> Words:
    """The words of `text`, the first 40,000 of them."""
    found = Words(text)
    words, starts, beginnings, peoples = found.words, found.starts, found.beginnings, found.peoples
    if len(text) > _MAX_WORDS:
        text = text[: len(text) - len(_WORD.split(text, _MAX_WORDS)[-1])]
    position = 0
    is_after_of = False
    for line in text.split("\n"):
        for piece in line.split(" "):
            chunk = _CHUNKS[piece]
            if isinstance(chunk, Word):
                if chunk.begins or (is_after_of and chunk.is_capital and chunk.may_begin):
                    beginnings.append(len(words))
                if chunk.people is not None:
                    peoples.append(len(words))
                is_after_of = chunk.is_of
                words.append(chunk)
                starts.append(position)
            else:
                for number, word in enumerate(chunk.words):
                    if word.begins or (is_after_of and word.is_capital and word.may_begin):
                        beginnings.append(len(words))
                    if word.people is not None:
                        peoples.append(len(words))
                    is_after_of = word.is_of
                    words.append(word)
                    starts.append(position + chunk.offsets[number])
            position += chunk.length + 1
    return found


_MOST_KNOWN: Final = 1 << 16
_LONGEST_KNOWN: Final = 40  # characters


class _KnownWords(dict[str, Word]):
    """Every word met so far; emptied where it holds _MOST_KNOWN, so that its size is bounded."""

    def __missing__(self, text: str) -> Word:
        word = Word(text)
        if len(text) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[text] = word
        return word


class _KnownChunks(dict[str, Word | _Chunk]):
    """Every chunk met so far; emptied as the words are."""

    def __missing__(self, text: str) -> Word | _Chunk:
        chunk = _WORDS[text] if _WORD.fullmatch(text) else _Chunk(text)
        if len(text) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[text] = chunk
        return chunk


_WORDS: Final = _KnownWords()
_CHUNKS: Final = _KnownChunks()
