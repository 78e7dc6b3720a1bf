"""One sentence as words, each with the class that the vocabulary gives it; the classes make its shape."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms.casualties.vocabulary import CHARACTER, TURNS, WORDS

_TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?(?:-[^\W\d_]+)*(?:st|nd|rd|th|s|m|km|mm|kg)?(?!\w)"
    r"|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’&-][^\W_]+)*|--|\.\.\.|\S"
)
_AGE = re.compile(r"\d+-(?:year|month|week|day)")
_POSSESSIVE = ("'s", "’s", "s'", "s’")


class Token(NamedTuple):
    """One word, or one fixed turn of several: its span in the article, lower case, as the vocabulary has it."""

    start: int
    end: int
    word: str
    value: object


class Sentence(NamedTuple):
    """The tokens of one sentence, and its shape: one character a token."""

    tokens: list[Token]
    shape: str


def read_tokens(text: str, start: int, end: int, times: Sequence[tuple[int, int]], is_uppercase: bool) -> Sentence:
    """The sentence text[start:end]. `times` are the spans of time expressions in it, in order: each is one token."""
    raw: list[tuple[int, int, str]] = []
    position = start
    for time_start, time_end in times:
        raw += [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text, position, max(position, time_start))]
        raw.append((time_start, time_end, ""))
        position = max(position, time_end)
    raw += [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text, position, end)]
    lower = [word.lower().replace("’", "'").rstrip(".") or word for _, _, word in raw]
    tokens: list[Token] = []
    shape: list[str] = []
    index, count = 0, len(raw)
    while index < count:
        word = lower[index]
        start, end, written = raw[index]
        used = 1
        character = None
        value: object = None
        turns = TURNS.get(word)
        if turns is not None:
            for rest, whole in turns:
                if tuple(lower[index + 1 : index + 1 + len(rest)]) == rest:
                    used = 1 + len(rest)
                    end, word = raw[index + used - 1][1], whole
                    break
        entry = WORDS.get(word)
        if entry is not None:
            character, value = entry
        else:
            character = _form(word, written, is_uppercase)
        tokens.append(Token(start, end, word, value))
        shape.append(character)
        index += used
    return Sentence(tokens, "".join(shape))


_NUMBER, _NAME, _WORD, _WORDS, _TIME, _MODIFIER, _PARTICIPLE, _POSSESSIVE_CLASS, _ADVERB, _ORDINAL, _THING = (
    CHARACTER[kind]
    for kind in (
        "number",
        "name",
        "word",
        "words",
        "time",
        "modifier",
        "participle",
        "possessive",
        "adverb",
        "ordinal",
        "thing",
    )
)


def _form(word: str, written: str, is_uppercase: bool) -> str:
    """The class of a word that the vocabulary does not have, by how it looks."""
    if not word:
        return _TIME
    if word[0].isdigit():
        if word.replace(",", "").replace(".", "").isdecimal():
            return _NUMBER
        if _AGE.match(word) or "-" in word:
            return _MODIFIER
        return _ORDINAL if word.endswith(("st", "nd", "rd", "th")) else _THING
    if word.endswith(_POSSESSIVE):
        return _POSSESSIVE_CLASS
    if "-" in word:
        first, _, last = word.rpartition("-")
        if first in WORDS and WORDS[first].character == _NUMBER and last in WORDS and WORDS[last].character == _NUMBER:
            return _NUMBER
        entry = WORDS.get(last)
        if entry is not None and entry.character in (CHARACTER["person"], CHARACTER["persons"]):
            return entry.character
        return _NAME if written[0].isupper() and not is_uppercase and word[:3] in ("al-", "el-") else _MODIFIER
    if not is_uppercase and written[0].isupper():
        return _NAME
    if word.endswith("ly") and len(word) > 4:
        return _ADVERB
    if word.endswith(("ed", "ing")) and len(word) > 4:
        return _PARTICIPLE
    if is_uppercase:
        return _NAME
    return _WORDS if word.endswith("s") and not word.endswith(("ss", "us", "is")) else _WORD
