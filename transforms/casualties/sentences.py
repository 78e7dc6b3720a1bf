"""Where sentences begin and end, and which of them have a word of harm in them."""

import re
from collections.abc import Iterator

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Maj|Capt|Cmdr|Gov|Sen|Rep|Rev|Fr|St|No|Nos|vs|Inc|Ltd|Co|Jr|Sr|Brig|Pvt|Adm|Pres|Prof"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|approx|km|Ft|Mt)|\b[A-Z]|[A-Za-z]\.[A-Za-z])\.$",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9À-Þ])|\s*\n[ \t]*\n\s*|\n(?=[ \t]{2,})|[ \t]{4,}|\t|\n")
_SOFT = re.compile(r"(?<=[a-z0-9]) (?=(?:At least|More than|Over|Around|About|Some|The|A|An|In|On) [a-z0-9]|At least )")


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of `text`, in order; a new line ends one unless the text is wrapped to a width."""
    is_wrapped = _is_wrapped(text)
    start = 0
    for match in _BREAK.finditer(text):
        mark = match[0]
        if mark == "\n" and is_wrapped:
            continue
        if mark[0] in ".!?…" and _ABBREVIATION.search(text, max(start, match.start() - 12), match.start() + 1):
            continue
        end = match.end() if mark[0] in ".!?…" else match.start()
        if end > start:
            yield start, end
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _is_wrapped(text: str) -> bool:
    """Whether lines break at a width, so that a single new line is a blank."""
    lines = [len(line) for line in text.split("\n") if line.strip()]
    if len(lines) < 3 or max(lines) > 110:
        return False
    return sum(lines) / len(lines) > 40
