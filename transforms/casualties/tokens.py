"""One sentence as words, each with the class that the vocabulary gives it; the classes make its shape."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from transforms.casualties.vocabulary import CHARACTER, KNOWN, WORDS

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
    spans: list[tuple[int, int]] = []
    position = start
    order: dict[int, int] = {}
    for number, (time_start, time_end) in enumerate(times):
        if time_start < position:
            continue
        spans += [match.span() for match in _TOKEN.finditer(lowered, position, time_start)]
        order[len(spans)] = number
        spans.append((time_start, time_end))
        position = time_end
    spans += [match.span() for match in _TOKEN.finditer(lowered, position, max(end, position))]
    raw = [lowered[first:last] for first, last in spans]
    for index in order:
        raw[index] = ""

    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    values: list[object] = []
    shape: list[str] = []
    index, count, skipped = 0, len(raw), -1
    while index < count:
        word = raw[index]
        first, last = spans[index]
        known = KNOWN.get(word)
        index += 1
        if known is None:
            if word:
                shape.append(_form(word, not is_uppercase and text[first].isupper(), is_uppercase))
                values.append(None)
            else:
                shape.append(_TIME)
                values.append(order[index - 1])
        else:
            character, value, turns = known
            if character in _MARKS:
                if index - 1 == skipped:
                    continue
                close = _scare_quote(raw, index) if character == _QUOTE else -1
                if close - index > 1 and not is_uppercase and _is_title(text, spans[index:close]):
                    starts.append(first)
                    ends.append(spans[close][1])
                    words.append(" ".join(raw[index:close]))
                    values.append(None)
                    shape.append(_THING)
                    index = close + 1
                    continue
                if close > 0:
                    skipped = close
                    continue
                after = _after_gloss(text, spans, raw, index) if character == _OPEN else index
                if after > index:
                    index = after
                    continue
            elif turns is not None and index < count:
                for rest, whole, entry in turns.get(raw[index], ()):
                    if len(rest) == 1 or raw[index : index + len(rest)] == rest:
                        index += len(rest)
                        last, word, (character, value) = spans[index - 1][1], whole, entry
                        break
            if not character:
                character, value = _form(word, not is_uppercase and text[first].isupper(), is_uppercase), None
            elif word == "is" and not is_uppercase and text[first:last] == "IS":
                character, value = WORDS["islamic state"]
            shape.append(character)
            values.append(value)
        starts.append(first)
        ends.append(last)
        words.append(word)
    return Sentence(starts, ends, words, values, "".join(shape))


_QUOTE, _OPEN = CHARACTER["quote"], CHARACTER["open"]
_MARKS = frozenset((_QUOTE, _OPEN))
_QUOTES, _CLOSE = frozenset('"“”'), frozenset(")]")
_LONGEST_SCARE_QUOTE, _LONGEST_GLOSS = 5, 8


def _scare_quote(raw: list[str], index: int) -> int:
    """Where a quotation mark before `index` closes again after a few words; -1 where it does not."""
    if raw[index - 1] not in _QUOTES:
        return -1
    for close in range(index + 1, min(index + _LONGEST_SCARE_QUOTE, len(raw))):
        word = raw[close]
        if word in _QUOTES:
            return close
        if not word or not word[0].isalnum():
            break
    return -1


def _is_title(text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether words between quotation marks are all capitalised: the title of a film, a book or a plan."""
    return all(text[first].isupper() or text[first].isdigit() for first, _ in spans)


def _after_gloss(text: str, spans: list[tuple[int, int]], raw: list[str], index: int) -> int:
    """The position after a gloss that opens before `index`: "(RSF)", "[National Front]"; `index` where it is none.

    An acronym in round brackets is one, and so are words without a number in square ones.
    """
    for close in range(index, min(index + _LONGEST_GLOSS, len(raw))):
        word = raw[close]
        if word in _CLOSE:
            is_acronym = close == index + 1 and text[slice(*spans[index])].isupper()
            return close + 1 if close > index and (is_acronym or raw[index - 1] == "[") else index
        if not word or not word[0].isalpha():
            break
    return index


_DASH = CHARACTER["dash"]
_NUMBER, _NAME, _WORD, _WORDS, _TIME, _MODIFIER, _PARTICIPLE, _POSSESSIVE_CLASS, _ADVERB, _ORDINAL, _THING = (
    CHARACTER[kind]
    for kind in (
        "number", "name", "word", "words", "time", "modifier", "participle", "possessive", "adverb", "ordinal", "thing",
    )
)  # fmt: skip
_NUMERALS = frozenset((_NUMBER, CHARACTER["scale"]))
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
    if not word[0].isalnum():
        return _DASH
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
        if begin is not None and finish is not None and begin[0] == _NUMBER and finish[0] in _NUMERALS:
            return _NUMBER
        if finish is not None and finish[0] in _PERSON:
            return finish[0]
        return _NAME if word[:3] in ("al-", "el-") else _MODIFIER
    if is_capital:
        return _NAME
    if word.endswith("ly") and len(word) > 4:
        return _ADVERB
    if word.endswith(("ed", "ing")) and len(word) > 4:
        return _PARTICIPLE
    if is_uppercase:
        return _WORD if word.endswith(_NO_NAME) else _NAME
    return _WORDS if word.endswith("s") and not word.endswith(("ss", "us", "is")) else _WORD
