"""One sentence as words, each with the class that the vocabulary gives it; the classes make its shape.

What stands between two blanks is read once and kept, for texts say the same words over and over: a sentence is put
together from such pieces without a look at its single characters.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count
from operator import add
from typing import Any, Final

from transforms.casualties.sentences import lower
from transforms.casualties.vocabulary import CHARACTER, KNOWN, WORDS, Turns
from transforms.lexicon.verbs import PLAIN_VERBS

# Characters that Unicode leaves to programs. A time expression is written as the first and as many of the second as it
# has further characters; the third is the full stop of an initial that a name goes on behind ("J. Doe").
_TIME_MARK, _TIME_REST, _INITIAL_STOP = "\ufdd0", "\ufdd1", "\ufdd2"
_TOKEN: Final = re.compile(
    rf"{_TIME_MARK}{_TIME_REST}*"
    r"|(?<![^\W_])[js]r\.|(?<![^\W_])\.\d+(?:-[^\W\d_]+)?"
    r"|[^\W\d_]{2,3}–[^\W\d_]+|[^\W\d_]{2,}(?:['’&-][^\W_]+)*"
    r"|\d+(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?(?:-[^\W\d_]+)*(?:st|nd|rd|th|s|m|km|mm|kg)?(?!\w)"
    r"|(?:[^\W\d_]\.){2,}|(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])|[^\W\d_]\.(?=\s?[^\W\d_]{2})|[^\W_]+(?:['’&-][^\W_]+)*|--|\.\.\.|\S"
)
_INITIAL: Final = re.compile(r"(?<![^\W_])([^\W\d_])\.(?=\s[^\W\d_]{2})")
_OF_TIME: Final = ("'s", "’s")  # "last week's bombing"
_BLANKS: Final = re.compile(r"\s+")
_POSSESSIVE: Final = ("'s", "’s", "s'", "s’")


@dataclass(slots=True, init=False)
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

    def __init__(
        self,
        starts: list[int],
        ends: list[int],
        words: list[str],
        values: list[object],
        shape: str,
    ) -> None:
        self.starts = starts
        self.ends = ends
        self.words = words
        self.values = values
        self.shape = shape


# The words between two blanks: lower case, steps from each to the one behind (one blank follows), classes, meanings,
# and the turns that they may begin. A plain tuple is taken apart faster than a named one.
Piece = tuple[tuple[str, ...], tuple[int, ...], str, tuple[object, ...], tuple[Turns | None, ...]]


_LONGEST_PIECE: Final = 40  # characters


class Pieces(dict[str, Piece]):
    """Every piece met so far; emptied where it holds `most`, so that its size is bounded."""

    def __init__(self, is_uppercase: bool, most: int = 1 << 16) -> None:
        super().__init__()
        self._most = most
        self._is_uppercase = is_uppercase

    def __missing__(self, text: str) -> Piece:
        piece = _read_piece(text, self._is_uppercase)
        if len(text) <= _LONGEST_PIECE:
            if len(self) >= self._most:
                self.clear()
            self[text] = piece
        return piece


def _read_piece(text: str, is_uppercase: bool) -> Piece:
    """The words of `text`, in which there is no blank."""
    is_initial = text[-1] == _INITIAL_STOP
    words = _TOKEN.findall(lower(f"{text[:-1]}. xx"))[:-1] if is_initial else _TOKEN.findall(lower(text))
    lengths = tuple(map(len, words))
    known = [KNOWN.get(word, _UNKNOWN) for word in words]
    shape = [
        entry[0] or _form(word, not is_uppercase and text[start].isupper(), is_uppercase)
        for entry, word, start in zip(known, words, accumulate(lengths, initial=0), strict=False)
    ]
    steps = (*lengths[:-1], lengths[-1] + 1)
    values = tuple(entry[1] for entry in known)
    turns = tuple(entry[2] for entry in known)
    return (
        tuple(words),
        _SHARED.get(steps, steps),
        "".join(shape),
        _NOTHING if values == _NOTHING else values,
        _NOTHING if turns == _NOTHING else turns,
    )


# What most pieces have in common is kept once: they are many, and the processor's own memory is small.
_SHARED: Final[dict[tuple[int, ...], tuple[int, ...]]] = {(length,): (length,) for length in range(_LONGEST_PIECE)}
_NOTHING: Final[tuple[None, ...]] = (None,)
_PIECES: Final = (Pieces(is_uppercase=False), Pieces(is_uppercase=True))
_UNKNOWN: Final[tuple[str, object, Turns | None]] = ("", None, None)


def read_tokens(text: str, start: int, end: int, times: Sequence[tuple[int, int]], is_uppercase: bool) -> Sentence:
    """The sentence text[start:end]; `times` are the spans of the time expressions that begin in it, in order."""
    order: Sequence[int] = ()
    if times:
        marked, order = _marked(text, start, end, times)
    else:
        marked = _without_marks(text[start:end])
    stripped = marked.lstrip()
    start += len(marked) - len(stripped)
    stripped = stripped.rstrip()
    if stripped.find(".", 0, -2) >= 0:
        stripped = _INITIAL.sub(rf"\1{_INITIAL_STOP}", stripped)
    pieces = stripped.split()
    if not pieces:
        return Sentence([], [], [], [], "")
    words: list[str] = []
    steps: list[int] = []
    shape: list[str] = []
    values: list[object] = []
    turns: list[Turns | None] = []
    # lists that grow in one loop: faster than chained iterators, one for each of them
    for more_words, more_steps, more_shape, more_values, more_turns in map(_PIECES[is_uppercase].__getitem__, pieces):
        words += more_words
        steps += more_steps
        shape.append(more_shape)
        values += more_values
        turns += more_turns
    if sum(map(len, pieces)) + len(pieces) - 1 < len(stripped):
        last = -1
        for more_shape, gap in zip(shape, _BLANKS.findall(stripped), strict=False):
            last += len(more_shape)
            steps[last] += len(gap) - 1
    steps.pop()
    starts = list(accumulate(steps, initial=start))
    sentence = Sentence(starts, list(map(add, starts, map(len, words))), words, values, "".join(shape))
    position = -1
    for number in order:
        position = sentence.shape.index(_TIME, position + 1)
        words[position], values[position] = "", number
    openers = list(compress(count(), turns))
    joined = _joined(text, sentence, openers, turns, is_uppercase) if openers else []
    return _rebuilt(sentence, joined) if joined else sentence


_MARK: Final = re.compile(f"[{_TIME_MARK}{_TIME_REST}{_INITIAL_STOP}]")
_NO_MARKS: Final = str.maketrans(dict.fromkeys((_TIME_MARK, _TIME_REST, _INITIAL_STOP), "\ufffd"))


def _marked(text: str, start: int, end: int, times: Sequence[tuple[int, int]]) -> tuple[str, list[int]]:
    """text[start:end] with marks for its time expressions, and which of `times` they are."""
    parts: list[str] = []
    order: list[int] = []
    position = start
    for number, (time_start, time_end) in enumerate(times):
        if time_start < position:
            continue
        parts += (_without_marks(text[position:time_start]), _TIME_MARK, _TIME_REST * (time_end - time_start - 1))
        order.append(number)
        position = time_end
        if text[position : position + 2].lower() in _OF_TIME:
            parts.append("  ")
            position += 2
    parts.append(_without_marks(text[position:end]))
    return "".join(parts), order


def _without_marks(text: str) -> str:
    """`text` without the characters that stand for time expressions; Unicode has no meaning for them."""
    if text.isascii() or _MARK.search(text) is None:
        return text
    return text.translate(_NO_MARKS)


@dataclass(slots=True, init=False)
class Joined:
    """Words from `start` to before `end` that are one word together; no word at all where `character` is empty."""

    start: int
    end: int
    word: str
    character: str
    value: Any

    def __init__(
        self,
        start: int,
        end: int,
        word: str,
        character: str,
        value: Any,
    ) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.character = character
        self.value = value


def _joined(
    text: str,
    sentence: Sentence,
    openers: Sequence[int],
    turns_of: Sequence[Turns | None],
    is_uppercase: bool,
) -> list[Joined]:
    """The fixed turns, scare quotes, titles and glosses that begin at `openers`, in order."""
    words, starts, ends, shape = sentence.words, sentence.starts, sentence.ends, sentence.shape
    found: list[Joined] = []
    position, closing = 0, -1
    for index in openers:
        if index < position:
            continue
        character = shape[index]
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
        elif index + 1 < len(words) and (turns := turns_of[index]) is not None:
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


_DASH: Final = CHARACTER["dash"]
_NUMBER, _NAME, _WORD, _WORDS, _TIME, _MODIFIER, _PARTICIPLE, _POSSESSIVE_CLASS, _ADVERB, _ORDINAL, _THING = (
    CHARACTER[kind]
    for kind in (
        "number", "name", "word", "words", "time", "modifier", "participle", "possessive", "adverb", "ordinal", "thing",
    )
)  # fmt: skip
_NUMERALS: Final = frozenset((_NUMBER, CHARACTER["scale"]))
_PERSON: Final = frozenset((CHARACTER["person"], CHARACTER["persons"]))


# How no name of a person ends, in copy that has no small letters.
_NO_NAME: Final = (
    "tion", "tions", "ment", "ments", "ity", "ities", "ness", "ism", "ence", "ances", "ance", "ship", "hood", "ively",
    "ieves", "ves", "ights", "rew", "ization", "ings", "ers", "ists", "ants",
    "ology", "ics", "able", "ible", "ous", "ful",
    "ary", "ory", "ures", "ages", "acks", "ains", "ways",
)  # fmt: skip


# How the second parts end of words that describe: "Iran-backed", "Quetta-bound".
_JOINED_TO: Final = ("ed", "ing", "ly", "bound", "built", "born", "made", "run", "led", "held", "era", "style", "wide",
              "old", "free", "loyal", "an", "pregnant", "ese", "ish", "long", "strong", "month", "year")  # fmt: skip


def _form(word: str, is_capital: bool, is_uppercase: bool) -> str:
    """The class of a word that the vocabulary does not have, by how it looks."""
    if word[0] == "." and len(word) > 1 and word[1].isdigit():
        return _THING  # ".45 caliber"
    if not word[0].isalnum():
        return _TIME if word[0] == _TIME_MARK else _DASH
    if word[0].isdigit():
        if word.replace(",", "").replace(".", "").isdecimal():
            return _NUMBER
        if "-" in word:
            return _ORDINAL if word.endswith("-old") else _MODIFIER
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
        if word[:3] in ("al-", "el-"):
            return _NAME
        is_name = is_capital and begin is None and finish is None and not last.endswith(_JOINED_TO)
        return _NAME if is_name and not is_uppercase else _MODIFIER
    if is_capital:
        return _NAME
    if word.endswith("ly") and len(word) > 4:
        return _ADVERB
    if word.endswith(("ed", "ing")) and len(word) > 4:
        return _PARTICIPLE
    if is_uppercase and word not in PLAIN_VERBS:
        return _WORD if word.endswith(_NO_NAME) else _NAME
    return _WORDS if word.endswith("s") and not word.endswith(("ss", "us", "is")) else _WORD
