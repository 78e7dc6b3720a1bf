"""Where sentences begin and end, and which of them have a word of harm in them: one fast scan finds those."""

import re
from bisect import bisect_right
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick

from transforms.casualties.vocabulary import HARM_CLASSES, WORDS

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Maj|Capt|Cmdr|Gov|Sen|Rep|Rev|Fr|St|No|Nos|vs|Inc|Ltd|Co|Jr|Sr|Brig|Pvt|Adm"
    r"|Pres|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|approx|km|Ft|Mt)|\b[A-Z]|[A-Za-z]\.[A-Za-z])\.$",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(r"[.!?…\n\t]")
_MARK = re.compile(r"[.!?…][\"”’')\]]*\s")
_GAP = re.compile(r" {4,}")
_SENTENCE_START = re.compile(r"\s*[\"“‘'(\[]*[A-Z0-9À-Þ]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n[ \t]{2,}")
# No sentence is longer: text without any mark is read in pieces, so that time stays linear.
LONGEST = 1500

_HARM = BytesAhoCorasick(
    sorted(word.encode("ascii") for word, entry in WORDS.items() if entry.character in HARM_CLASSES)
)


def lower(text: str) -> str:
    """`text` in lower case, every character at its place; new lines become blanks, apostrophes straight."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(small if len(small := one.lower()) == 1 else one for one in text)
    return lowered.replace("\n", " ").replace("’", "'")


_SMALL = str.maketrans("", "", "abcdefghijklmnopqrstuvwxyz")
_CAPITAL = str.maketrans("", "", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SAMPLE = 600


def is_uppercase(text: str) -> bool:
    """Whether the text is copy in capital letters, as far as its beginning tells."""
    sample = text[:_SAMPLE]
    small = len(sample) - len(sample.translate(_SMALL))
    return small < 0.5 * (len(sample) - len(sample.translate(_CAPITAL)))


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
        found.append((breaks[max(index - 2, 0)], breaks[index - 1], breaks[index]))
    return found


@lru_cache(maxsize=2)
def sentence_breaks(text: str) -> list[int]:
    """Where the sentences of `text` begin, in order, 0 and the length of the text among them.

    A new line ends a sentence unless the text is wrapped to a width; a blank line and a tab always do.
    """
    is_wrapped = "\n" in text and _is_wrapped(text)
    breaks = [0]

    def add(position: int) -> None:
        while position - breaks[-1] > LONGEST:
            blank = text.rfind(" ", breaks[-1] + 1, breaks[-1] + LONGEST)
            breaks.append(blank + 1 if blank > breaks[-1] else breaks[-1] + LONGEST)
        if position > breaks[-1]:
            breaks.append(position)

    candidates = [match.start() for match in _CANDIDATE.finditer(text)]
    if "    " in text:
        candidates = sorted({*candidates, *(match.start() for match in _GAP.finditer(text))})
    for position in candidates:
        mark = text[position]
        if mark in "\n\t ":
            if mark != "\n" or not is_wrapped or _PARAGRAPH.match(text, position):
                add(position + 1)
            continue
        match = _MARK.match(text, position)
        if match is None or not _SENTENCE_START.match(text, match.end() - 1):
            continue
        if mark == "." and _ABBREVIATION.search(text, max(breaks[-1], position - 12), position + 1):
            continue
        add(match.end())
    add(len(text))
    if len(breaks) == 1:
        breaks.append(len(text))
    return breaks


def _is_wrapped(text: str) -> bool:
    """Whether lines break at a width, so that a single new line is a blank."""
    lines = [len(line) for line in text.split("\n") if line.strip()]
    if len(lines) < 3 or max(lines) > 110:
        return False
    return sum(lines) / len(lines) > 40
