"""Where a quotation begins and ends, and on which weekday it was spoken."""

import re
from typing import Final

from transforms.dates.periods import Period
from transforms.dates.tense import SENTENCE_WINDOW
from transforms.lexicon.dates import WEEKDAYS

_SAYING: Final = (
    r"(?:said|says|saying|told|telling|noted|noting|added|adding|announced|announcing|wrote|writing|posted|tweeted|"
    r"declared|declaring|stated|stating|claimed|claiming|warned|warning|vowed|revealed|disclosed|acknowledged|insisted)"
)
# Words whose full stop ends no sentence.
_SHORT: Final = r"(?:mr|mrs|ms|dr|gen|col|lt|sgt|maj|capt|cpl|sen|rep|gov|st|jr|sr|[a-z]|[a-z]\.[a-z])"
_SAYS: Final = re.compile(rf"\b{_SAYING}\b")
_GOES_ON_SAYING: Final = re.compile(
    r"\b(?:saying|noting|adding|claiming|stating|declaring|telling|warning|announcing)\b"
)
_SAID_ON: Final = re.compile(
    rf"[,.!?]*(?:”|''|\"|’)\s+(?:[\w.'’-]+,?\s+){{0,8}}?{_SAYING}\s+(?:(?:[\w'’-]+|{_SHORT}\.),?\s+){{0,6}}?(?:on\s+)?"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})\b"
)
_SAID_THEN: Final = re.compile(rf"\b{_SAYING}(?:\s+[\w'’-]+){{0,8}}$")
_LONGEST_QUOTATION: Final = 1200


def has_quotations(text: str) -> bool:
    """Whether `text` has a mark that can begin a quotation."""
    return '"' in text or "“" in text or "``" in text


def quotation_begins(text: str, position: int) -> int | None:
    """Where the quotation that holds `position` begins, None outside of one."""
    start = max(0, position - _LONGEST_QUOTATION)
    start = max(start, text.rfind("\n\n", start, position) + 1)
    before = text[start:position]
    opened = before.rfind("“")
    if opened >= 0:
        return start + opened if before.find("”", opened) < 0 else None
    opened = before.rfind("``")
    if opened >= 0:
        return start + opened if before.find("''", opened) < 0 else None
    if before.count('"') % 2:
        return start + before.rfind('"')
    return None


def says(words: str, *, is_quoted: bool) -> bool:
    """Whether lower-case `words` hold a verb of saying; outside a quotation only one that goes on ("saying")."""
    return bool((_SAYS if is_quoted else _GOES_ON_SAYING).search(words))


def is_day_of_saying(lowered: str, told_at: int) -> bool:
    """Whether the day whose words end at `told_at` is that of a verb of saying before it ("told them on Sunday")."""
    return _SAID_THEN.search(lowered, max(0, told_at - 90), told_at) is not None


def day_behind_quotation(lowered: str, position: int) -> int | None:
    """The ISO weekday told with the verb of saying behind the quotation that holds `position`."""
    after = lowered[position : position + _LONGEST_QUOTATION]
    ends = [end for mark in ("”", "''", '"') if (end := after.find(mark)) >= 0]
    if not ends:
        return None
    end = min(ends)
    match = _SAID_ON.search(after[max(0, end - 2) : end + 160])
    return None if match is None else WEEKDAYS[match["weekday"]]


def day_told_before(history: list[tuple[int, Period]], until: int) -> tuple[int, Period | None]:
    """The last day told in the sentence before `until`, and where its words end."""
    for end, period in reversed(history):
        if until - end > SENTENCE_WINDOW:
            break
        if end <= until and period.unit in ("D", "WE"):
            return end, period
    return -1, None
