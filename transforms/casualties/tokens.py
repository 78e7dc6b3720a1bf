"""One sentence as words, each with the class that the vocabulary gives it; the classes make its shape."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from transforms.casualties.vocabulary import CHARACTER, KNOWN, WORDS, Turns

_TOKEN = re.compile(
    r"[^\W\d_]{2,3}–[^\W\d_]+|[^\W\d_]{2,}(?:['’&-][^\W_]+)*"
    r"|\d+(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?(?:-[^\W\d_]+)*(?:st|nd|rd|th|s|m|km|mm|kg)?(?!\w)"
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s?[^\W\d_]{2})|[^\W_]+(?:['’&-][^\W_]+)*|--|\.\.\.|\S"
)
_OF_TIME = "'s"  # "last week's bombing"
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
        position = time_end + len(_OF_TIME) * lowered.startswith(_OF_TIME, time_end)
    spans += [match.span() for match in _TOKEN.finditer(lowered, position, max(end, position))]
    words = [lowered[first:last] for first, last in spans]
    for index in order:
        words[index] = ""
    known = [KNOWN.get(word, _UNKNOWN) for word in words]
    shape = [entry[0] for entry in known]
    values = [entry[1] for entry in known]
    for index in [index for index, character in enumerate(shape) if not character]:
        word = words[index]
        if not word:
            shape[index], values[index] = _TIME, order[index]
        else:
            shape[index] = _form(word, not is_uppercase and text[spans[index][0]].isupper(), is_uppercase)
    sentence = Sentence([first for first, _ in spans], [last for _, last in spans], words, values, "".join(shape))
    openers = [index for index, entry in enumerate(known) if entry[2] is not None]
    joined = _joined(text, sentence, openers, known, is_uppercase) if openers else []
    return _rebuilt(sentence, joined) if joined else sentence


_UNKNOWN: tuple[str, object, Turns | None] = ("", None, None)


class Joined(NamedTuple):
    """Words from `start` to before `end` that are one word together; no word at all where `character` is empty."""

    start: int
    end: int
    word: str
    character: str
    value: object


def _joined(
    text: str,
    sentence: Sentence,
    openers: Sequence[int],
    known: Sequence[tuple[str, object, Turns | None]],
    is_uppercase: bool,
) -> list[Joined]:
    """The fixed turns, scare quotes, titles and glosses that begin at `openers`, in order."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends
    found: list[Joined] = []
    position, closing = 0, -1
    for index in openers:
        if index < position:
            continue
        character, _, turns = known[index]
        if character == _QUOTE:
            if index == closing:
                found.append(Joined(index, index + 1, "", "", None))
                continue
            closing = _scare_quote(words, index + 1)
            if closing > index + 2 and not is_uppercase and _is_title(text, starts[index + 1 : closing]):
                position = closing + 1
                found.append(Joined(index, position, " ".join(words[index + 1 : closing]), _THING, None))
            elif closing > 0:
                found.append(Joined(index, index + 1, "", "", None))
        elif character == _OPEN:
            after = _after_gloss(text, starts, ends, words, index + 1)
            if after > index + 1:
                position = after
                found.append(Joined(index, after, "", "", None))
        elif words[index] == "is":
            if not is_uppercase and text[starts[index] : ends[index]] == "IS":
                found.append(Joined(index, index + 1, "islamic state", *WORDS["islamic state"]))
        elif turns is not None and index + 1 < len(words):
            for rest, whole, entry in turns.get(words[index + 1], ()):
                if len(rest) == 1 or words[index + 1 : index + 1 + len(rest)] == rest:
                    position = index + 1 + len(rest)
                    found.append(Joined(index, position, whole, *entry))
                    break
    return found


def _rebuilt(sentence: Sentence, joined: Sequence[Joined]) -> Sentence:
    """The sentence with the words of each of `joined` in one."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    values: list[object] = []
    shape: list[str] = []
    position = 0
    for one in joined:
        if position < one.start:
            starts += sentence.starts[position : one.start]
            ends += sentence.ends[position : one.start]
            words += sentence.words[position : one.start]
            values += sentence.values[position : one.start]
            shape.append(sentence.shape[position : one.start])
        if one.character:
            starts.append(sentence.starts[one.start])
            ends.append(sentence.ends[one.end - 1])
            words.append(one.word)
            values.append(one.value)
            shape.append(one.character)
        position = one.end
    starts += sentence.starts[position:]
    ends += sentence.ends[position:]
    words += sentence.words[position:]
    values += sentence.values[position:]
    shape.append(sentence.shape[position:])
    return Sentence(starts, ends, words, values, "".join(shape))


_QUOTE, _OPEN = CHARACTER["quote"], CHARACTER["open"]
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


def _is_title(text: str, starts: Sequence[int]) -> bool:
    """Whether words between quotation marks are all capitalised: the title of a film, a book or a plan."""
    return all(text[first].isupper() or text[first].isdigit() for first in starts)


def _after_gloss(text: str, starts: list[int], ends: list[int], raw: list[str], index: int) -> int:
    """The position after a gloss that opens before `index`: "(RSF)", "[National Front]"; `index` where it is none.

    An acronym in round brackets is one, and so are words without a number in square ones.
    """
    for close in range(index, min(index + _LONGEST_GLOSS, len(raw))):
        word = raw[close]
        if word in _CLOSE:
            is_acronym = close == index + 1 and text[starts[index] : ends[index]].isupper()
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
        known = WORDS.get(word.rstrip(".")) if len(word) > 2 else None
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
