"""Remains that change hands: who died long before they were given back, and when is not said by the day of it."""

import re
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.statements import Statement

# The statements that count the dead by their bodies.
_BODIES: Final = frozenset({"bodies", "bodies_of"})
_REACH: Final = 60  # characters between the bodies and the words for their return
_GIVING: Final = (
    r"(?:return(?:s|ed|ing)?|repatriat(?:e|es|ed|ing|ion)|(?:hand|turn)(?:s|ed|ing)? over"
    r"|exchang(?:e|es|ed|ing)|swap(?:s|ped|ping)?)"
)
# "The army recovers the bodies of two hostages": who were taken, and died, long before.
_FINDING: Final = re.compile(r"\b(?:recover|retriev|releas|locat)(?:e?s|e?d|ing)?\b[^.;:]*$", re.IGNORECASE)
_HELD: Final = re.compile(r"\b(?:hostages?|captives?)\b", re.IGNORECASE)
_BEFORE: Final = re.compile(rf"\b{_GIVING}\b(?! (?:fire|home))[^.;:]*$", re.IGNORECASE)
_BEHIND: Final = re.compile(rf"[^.;:,]{{0,40}}\b(?:be|been|being|is|are|was|were) {_GIVING}\b", re.IGNORECASE)


def are_given_over(text: str, clause: Clause, statement: Statement) -> bool:
    """Whether the statement counts bodies that one side gives back: "returned the remains of 31 soldiers"."""
    if statement.rule not in _BODIES:
        return False
    begins = clause.sentence.starts[0]
    before = text[max(begins, statement.start - _REACH) : statement.start]
    behind = text[statement.end : min(clause.sentence.ends[-1], statement.end + _REACH)]
    if _FINDING.search(before) is not None and _HELD.search(text, statement.start, statement.end) is not None:
        return True
    return _BEFORE.search(before) is not None or _BEHIND.match(behind) is not None
