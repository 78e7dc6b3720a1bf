"""Who speaks in a quotation that is longer than its sentence, or whose speaker is named behind it or before it.

What stands between two marks is one speaker's, however many sentences it has. A paragraph that a mark opens and none
closes goes on in the next, which begins with a mark of its own. The speaker is named behind the closing mark (", the
mayor said"), or before the opening one, in its own sentence ("The mayor said: ") or in the one before, where the
quotation goes on from another.
"""

import re
from typing import Final

_OPENING, _CLOSING = frozenset("“«"), frozenset("”»")
_STRAIGHT: Final = '"'
_ANY: Final = re.compile(r'["“”«»]|\n')
# Characters of a quotation among which its other mark is sought.
_LONGEST: Final = 1500
_SPOKEN_ON: Final = frozenset(",?!-–—")


def quotation_around(text: str, position: int) -> tuple[int, int] | None:
    """The places of the two marks of the quotation that `position` stands in; None where it stands in none."""
    begins = max(text.rfind("\n", 0, position) + 1, position - _LONGEST)
    opened = -1
    for mark in _ANY.finditer(text, begins, position):
        if mark[0] in _OPENING or (mark[0] == _STRAIGHT and opened < 0):
            opened = mark.start()
        elif mark[0] in _CLOSING or mark[0] == _STRAIGHT:
            opened = -1
    if opened < 0:
        return None
    for mark in _ANY.finditer(text, position, min(len(text), position + _LONGEST)):
        if mark[0] == "\n":
            following = _first_of_paragraph(text, mark.end())
            if following not in _OPENING and following != _STRAIGHT:
                return None
        elif mark[0] in _CLOSING or mark[0] == _STRAIGHT:
            if mark[0] == _STRAIGHT and _begins_paragraph(text, mark.start()):
                continue
            return opened, mark.start()
    return None


def is_followed_by_speaker(text: str, closing: int) -> bool:
    """Whether the sentence goes on behind the mark at `closing`: '," the mayor said', and not '." The mayor left'."""
    return text[closing - 1] in _SPOKEN_ON or text[closing + 1 : closing + 2] == ","


def _first_of_paragraph(text: str, start: int) -> str:
    """The first character of the paragraph at `start` that is no blank."""
    return text[start : start + _FEW].lstrip()[:1]


_FEW: Final = 8


def _begins_paragraph(text: str, position: int) -> bool:
    return position == 0 or text[max(0, position - _FEW) : position].rstrip(" \t")[-1:] in ("\n", "")
