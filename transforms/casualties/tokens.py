"""One sentence as words, each with the class that the vocabulary gives it; the classes make its shape."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from transforms.casualties.vocabulary import CHARACTER, FIRST_WORDS, WORDS

_TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?(?:-[^\W\d_]+)*(?:st|nd|rd|th|s|m|km|mm|kg)?(?!\w)"
    r"|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’&-][^\W_]+)*|--|\.\.\.|\S"
)
_POSSESSIVE = ("'s", "’s", "s'", "s’")


@dataclass(slots=True)
class Sentence:
    """The words of one sentence in parallel lists: spans in the article, lower case, meaning; `shape` has the classes.

    A fixed turn ("shot dead") is one word. A time expression is one word too: "", with its position among those of
    the sentence as its meaning.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    values: list[object]
    shape: str


def read_tokens(
    text: str, lowered: str, start: int, end: int, times: Sequence[tuple[int, int]], is_uppercase: bool
) -> Sentence:
    """The sentence text[start:end]; `lowered` is the text in lower case, character for character.

    `times` are the spans of the time expressions that begin in it, in order.
    """
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    values: list[object] = []
    shape: list[str] = []
    if times:
        raw: list[tuple[int, int, str, int]] = []
        position = start
        for number, (time_start, time_end) in enumerate(times):
            if time_start < position:
                continue
            raw += [(*m.span(), m[0], -1) for m in _TOKEN.finditer(lowered, position, time_start)]
            raw.append((time_start, time_end, "", number))
            position = time_end
        raw += [(*m.span(), m[0], -1) for m in _TOKEN.finditer(lowered, position, max(end, position))]
    else:
        raw = [(*m.span(), m[0], -1) for m in _TOKEN.finditer(lowered, start, end)]
    index, count, skipped = 0, len(raw), -1
    while index < count:
        first, last, word, number = raw[index]
        index += 1
        if number >= 0:
            starts.append(first)
            ends.append(last)
            words.append("")
            values.append(number)
            shape.append(_TIME)
            continue
        if word in _QUOTES:
            if skipped == index:
                skipped = -1
                continue
            close = _scare_quote(raw, index)
            if close > 0:
                skipped = close + 1
                continue
        if word in _OPEN:
            index = _after_gloss(raw, index, text)
            if index > 0 and raw[index - 1][2] in _CLOSE:
                continue
        if "’" in word and len(word) > 1:
            word = word.replace("’", "'")
        entry = WORDS.get(word)
        turns = FIRST_WORDS.get(word)
        if turns is not None:
            for rest, whole, found in turns:
                if all(index + k < count and raw[index + k][2] == other for k, other in enumerate(rest)):
                    index += len(rest)
                    last, word, entry = raw[index - 1][1], whole, found
                    break
        starts.append(first)
        ends.append(last)
        words.append(word)
        if word == "is" and not is_uppercase and text[first:last] == "IS":
            entry = WORDS["islamic state"]
        if entry is not None:
            shape.append(entry[0])
            values.append(entry[1])
        else:
            shape.append(_form(word, not is_uppercase and text[first].isupper(), is_uppercase))
            values.append(None)
    return Sentence(starts, ends, words, values, "".join(shape))


_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_LONGEST_GLOSS = 8
_QUOTES = frozenset('"“”')
_LONGEST_SCARE_QUOTE = 5


def _scare_quote(raw: list[tuple[int, int, str, int]], index: int) -> int:
    """Where a quotation mark before `index` closes again after a few words; -1 where it does not."""
    for close in range(index + 1, min(index + _LONGEST_SCARE_QUOTE, len(raw))):
        word = raw[close][2]
        if word in _QUOTES:
            return close
        if not word or not word[0].isalnum():
            break
    return -1


def _after_gloss(raw: list[tuple[int, int, str, int]], index: int, text: str) -> int:
    """The position after a gloss that opens before `index`: "(RSF)", "[National Front]"; `index` where it is none.

    An acronym in round brackets is one, and so are words without a number in square ones.
    """
    for close in range(index, min(index + _LONGEST_GLOSS, len(raw))):
        word = raw[close][2]
        if word in _CLOSE:
            is_acronym = close == index + 1 and text[raw[index][0] : raw[index][1]].isupper()
            return close + 1 if close > index and (is_acronym or raw[index - 1][2] == "[") else index
        if not word or not word[0].isalpha():
            break
    return index


_NUMBER, _NAME, _WORD, _WORDS, _TIME, _MODIFIER, _PARTICIPLE, _POSSESSIVE_CLASS, _ADVERB, _ORDINAL, _THING = (
    CHARACTER[kind]
    for kind in (
        "number", "name", "word", "words", "time", "modifier", "participle", "possessive", "adverb", "ordinal", "thing",
    )
)  # fmt: skip
_PERSON = frozenset((CHARACTER["person"], CHARACTER["persons"]))


# How no name of a person ends, in copy that has no small letters.
_NO_NAME = (
    "tion", "tions", "ment", "ments", "ity", "ities", "ness", "ism", "ence", "ances", "ance", "ship", "hood", "ively",
    "ieves", "ves", "ights", "rew", "ization", "ings", "ers", "ists", "ants",
    "ology", "ics", "able", "ible", "ous", "ful",
    "ary", "ory", "ures", "ages", "acks", "ains", "ways",
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def _form(word: str, is_capital: bool, is_uppercase: bool) -> str:
    """The class of a word that the vocabulary does not have, by how it looks."""
    if word[0].isdigit():
        if word.replace(",", "").replace(".", "").isdecimal():
            return _NUMBER
        if "-" in word:
            return _MODIFIER
        return _ORDINAL if word.endswith(("st", "nd", "rd", "th")) else _THING
    if word.endswith(_POSSESSIVE):
        return _POSSESSIVE_CLASS
    if "." in word:
        known = WORDS.get(word.rstrip("."))
        return known[0] if known else _NAME
    if "-" in word:
        first, _, last = word.rpartition("-")
        begin, finish = WORDS.get(first), WORDS.get(last)
        if begin is not None and finish is not None and begin[0] == _NUMBER == finish[0]:
            return _NUMBER
        if finish is not None and finish[0] in _PERSON:
            return finish[0]
        return _NAME if is_capital and word[:3] in ("al-", "el-") else _MODIFIER
    if is_capital:
        return _NAME
    if word.endswith("ly") and len(word) > 4:
        return _ADVERB
    if word.endswith(("ed", "ing")) and len(word) > 4:
        return _PARTICIPLE
    if is_uppercase:
        return _WORD if word.endswith(_NO_NAME) else _NAME
    return _WORDS if word.endswith("s") and not word.endswith(("ss", "us", "is")) else _WORD
