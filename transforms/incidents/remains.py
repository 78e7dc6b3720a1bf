"""Remains that change hands or graves: bodies given back, exhumed or buried anew are no toll of any event."""

import re
from collections.abc import Sequence
from typing import Final

from transforms.incidents.events import Told
from transforms.lexicon.incidents import BODIES, GIVEN_OVER

_REACH: Final = 60
_BODY: Final = re.compile(rf"\b(?:{'|'.join(BODIES)})\b", re.IGNORECASE)
_GIVEN: Final = "|".join(GIVEN_OVER)
# "Hands over the", but not "returned, and found the".
_BEFORE: Final = re.compile(
    rf"\b(?=[a-z])(?:{_GIVEN})\s(?:(?:a|about|all|another|at|his|her|its|least|nearly|of|over|some|the|their)\s){{0,3}}$",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"[^.;:]{{0,40}}\b(?:be|been|being|is|are|was|were)\s(?:[a-z]{{1,12}}\s){{0,2}}(?:{_GIVEN})\b|\s(?:{_GIVEN})\b",
    re.IGNORECASE,
)


def are_remains_moved(text: str, told: Sequence[Told]) -> bool:
    """Whether all claims of an event count bodies that are given back, exhumed or buried anew, and nobody else.

    "The bodies of 31 soldiers were returned": when and where they died, and how many others with them, is not said.
    """
    return all(_is_moved(text, one) for one in told)


def _is_moved(text: str, told: Told) -> bool:
    claim = told.claim
    if claim.outcome != "killed" or not _BODY.search(text, claim.char_start, claim.char_end):
        return False
    if _BEFORE.search(text, max(told.start, claim.char_start - _REACH), claim.char_start):
        return True
    return _BEHIND.match(text, claim.char_end, min(told.end, claim.char_end + _REACH)) is not None
