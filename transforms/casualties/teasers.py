"""Lines inside or below an article that only lead to other stories: "Read also: ..." and lists under such a heading."""

import re
from typing import Final

from transforms.lexicon.sources import TEASERS

_WORDS: Final = "|".join(sorted(map(re.escape, TEASERS), key=len, reverse=True))
# With a mark behind them, or in capitals, the words lead to another story: "Read: ...", "READ ALSO Two die ...".
_LEADS: Final = re.compile(rf"[\s\W]{{0,4}}(?:(?i:{_WORDS})[ \t]*[:|–—»>-]|(?:{_WORDS.upper()})[ \t])")
_HEADING: Final = re.compile(rf"[\s\W]{{0,4}}(?:{_WORDS})\s*[:|–—»>.…-]*\s*", re.IGNORECASE)
_LONGEST_HEADLINE: Final = 140
_LINES: Final = 8
_STOPS: Final = (".", "!", "?", '"', "”")


def is_teaser(text: str, start: int, end: int) -> bool:
    """Whether the sentence of `text` between `start` and `end` is a headline of another story.

    Either its line begins with such words, or it stands in a list of headlines under a line of such words alone.
    """
    if _LEADS.match(text, start, end) is not None:
        return True
    if text[start:end].rstrip().endswith(_STOPS) or "\n" not in text[max(0, start - _LONGEST_HEADLINE) : start]:
        return False
    below = text.rfind("\n", 0, start + len(text[start:end]) - len(text[start:end].lstrip()))
    for _ in range(_LINES):
        above = text.rfind("\n", max(0, below - _LONGEST_HEADLINE), below)
        line = text[above + 1 : below]
        if below < 0 or (above < 0 and below > _LONGEST_HEADLINE):
            return False
        if _HEADING.fullmatch(line) is not None:
            return True
        if line.rstrip().endswith(_STOPS):
            return False
        below = above
    return False
