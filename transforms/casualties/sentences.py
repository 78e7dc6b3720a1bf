"""Where sentences begin and end, and which of them have a word of harm in them: one fast scan finds those."""

import re
from bisect import bisect_right
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

from transforms.casualties.vocabulary import HARM_CLASSES, WORDS

_SHORT: Final = (
    "Mr", "Mrs", "Ms", "Dr", "Gen", "Col", "Lt", "Sgt", "Maj", "Capt", "Cmdr", "Gov", "Sen", "Rep", "Rev", "Fr", "St",
    "No", "Nos", "vs", "Inc", "Ltd", "Co", "Jr", "Sr", "Brig", "Pvt", "Adm", "Pres", "Prof",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "approx", "km", "Ft", "Mt",
)  # fmt: skip
_ABBREVIATIONS: Final = frozenset(map(str.lower, _SHORT))
_ABBREVIATION: Final = re.compile(
    rf"(?:\b(?:{'|'.join(_SHORT)}|a\.m|p\.m)|\b[A-Z]|[A-Za-z]\.[A-Za-z])\.$",
    re.IGNORECASE,
)
_LONG: Final = 1 + max(map(len, _SHORT))
# A mark that ends a sentence where the next one begins; the group is empty, and where its blank ends. One class of
# characters leads, so that the search for it is a native one.
_BEFORE_NEXT: Final = r"[\"”’')\]]*\s()\s*[\"“‘'(\[]*[A-Z0-9À-Þ]"
_CANDIDATE: Final = re.compile(rf"[.!?…\n\t](?:(?<=[\n\t])|(?={_BEFORE_NEXT}))")
# The same in text that is wrapped to a width, where a new line alone is a blank.
_CANDIDATE_IF_WRAPPED: Final = re.compile(
    rf"[.!?…\n\t](?:(?<=\t)|(?<=\n)(?=[ \t]*\n|[ \t]{{2,}})|(?<![\n\t])(?={_BEFORE_NEXT}))"
)
_GAP: Final = re.compile(r" {4,}")
# No sentence is longer: text without any mark is read in pieces, so that time stays linear.
LONGEST: Final = 1500

_HARM: Final = BytesAhoCorasick(
    sorted(word.encode("ascii") for word, entry in WORDS.items() if entry.character in HARM_CLASSES),
    implementation=Implementation.DFA,
)


def lower(text: str) -> str:
    """`text` in lower case, every character at its place; new lines become blanks, apostrophes straight."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(small if len(small := one.lower()) == 1 else one for one in text)
    return lowered.replace("\n", " ").replace("’", "'")


_SMALL, _CAPITAL = ascii_lowercase.encode(), ascii_uppercase.encode()
_SAMPLE: Final = 600


def is_uppercase(text: str) -> bool:
    """Whether the text is copy in capital letters, as far as its beginning tells."""
    sample = as_bytes(text[:_SAMPLE])
    small = len(sample) - len(sample.translate(None, _SMALL))
    return small < 0.5 * (len(sample) - len(sample.translate(None, _CAPITAL)))


def as_bytes(lowered: str) -> bytes:
    """One byte a character, for scans whose words are plain letters: positions stay what they are."""
    return lowered.encode("ascii", "replace")


def harmful_sentences(text: str, lowered: str) -> list[tuple[int, int, int]]:
    """The sentences of `text` with a word of harm in them: where the one before begins, and the span, in order."""
    hits = _HARM.find_matches_as_indexes(as_bytes(lowered))
    if not hits:
        return []
    breaks = sentence_breaks(text)
    found: list[tuple[int, int, int]] = []
    for _, position, _ in hits:
        if found and position < found[-1][2]:
            continue
        index = bisect_right(breaks, position)
        before = index - 2
        while before > 0 and text[breaks[before] : breaks[before + 1]].isspace():
            before -= 1  # a blank line between two paragraphs
        found.append((breaks[max(before, 0)], breaks[index - 1], breaks[index]))
    return found


def sentence_breaks(text: str) -> list[int]:
    """Where the sentences of `text` begin, in order, 0 and the length of the text among them.

    A new line ends a sentence unless the text is wrapped to a width; a blank line and a tab always do.
    """
    return _breaks_of_article(text) if len(text) < _LONG_TEXT else _breaks_of_long_text(text)


# Articles that are read together are asked for theirs again, a step later; long ones are not kept by the dozen.
_LONG_TEXT: Final = 50_000


@lru_cache(maxsize=192)  # their headlines are asked for in between
def _breaks_of_article(text: str) -> list[int]:
    return _read_breaks(text)


@lru_cache(maxsize=2)
def _breaks_of_long_text(text: str) -> list[int]:
    return _read_breaks(text)


def _read_breaks(text: str) -> list[int]:
    pattern = _CANDIDATE_IF_WRAPPED if "\n" in text and _is_wrapped(text) else _CANDIDATE
    breaks = [0]
    last = 0
    marks = [(match.start(), match.end(1)) for match in pattern.finditer(text)]
    if "    " in text:
        marks = sorted({*marks, *((match.start(), -1) for match in _GAP.finditer(text))})
    for position, end in marks:
        if end < 0:  # a new line, a tab or a gap
            end = position + 1
        elif text[position] == "." and _is_abbreviation(text, last, position):
            continue
        if end > last:
            if end - last > LONGEST:
                _cut(text, breaks, end)
            breaks.append(end)
            last = end
    if len(text) > last or len(breaks) == 1:
        _cut(text, breaks, len(text))
        breaks.append(len(text))
    return breaks


def _cut(text: str, breaks: list[int], end: int) -> None:
    """Adds breaks before `end`, at blanks where there are any, so that no piece is longer than LONGEST."""
    while end - breaks[-1] > LONGEST:
        blank = text.rfind(" ", breaks[-1] + 1, breaks[-1] + LONGEST)
        breaks.append(blank + 1 if blank > breaks[-1] else breaks[-1] + LONGEST)


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    """Whether the full stop at `stop`, in a sentence that begins at `start`, ends an abbreviation."""
    word = text[max(0, stop - _LONG) : stop].rpartition(" ")[2]
    if word.isascii() and word.isalpha() and start <= stop - len(word):
        return len(word) == 1 or word.lower() in _ABBREVIATIONS
    return _ABBREVIATION.search(text, max(start, stop - 12), stop + 1) is not None


_LONGEST_LINE: Final = 110
# Of so many lines the first letter is small where text breaks in its sentences.
_GOING_ON: Final = 0.4


def _is_wrapped(text: str) -> bool:
    """Whether lines break at a width, so that a single new line is a blank."""
    count = total = small = 0
    for line in text.split("\n"):
        if not line or line.isspace():
            continue
        length = len(line)
        if length > _LONGEST_LINE:
            return False
        count += 1
        total += length
        small += line[0].islower()
    return count >= 3 and (total / count > 40 or small > _GOING_ON * count)
