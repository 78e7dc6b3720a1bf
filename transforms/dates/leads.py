"""How copy and its sentences begin: datelines, capitals, scenes, and the sentence that says how long a war lasted."""

import re
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from transforms.dates.periods import Period
from transforms.dates.tense import SENTENCE_END

_PLACE: Final = re.compile(
    r"\s*[A-Z][A-Z .,'’/-]{2,60}(?:(?<=, )[A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15}){0,2}|(?<=, )[A-Z][a-z]{1,8}\.)?"
    r"(?:\([A-Z][A-Za-z]{1,12}\))?[ ,–—-]*"
)
_BEHIND_DATELINE: Final = re.compile(r"[, ]{0,2}(?:\(|\[|--|[-–—:])|\. [A-Z\"“]|\.\s{0,3}\n")
# Characters within which a history tells how long the whole lasted, and the words that say so.
_LONGEST_LEAD: Final = 600
_LASTING: Final = re.compile(r"\b(?:to|until|till|through|ended|ending|ends|concluded|lasted)\b|[-–]")


_OPENS_SCENE: Final = re.compile(
    r"(?:^|[.!?;\n]['\"”)]{0,3}\s{0,4})(?:(?:but|and|then|yet)\s{1,3})?(?:it (?:was|is|began|started)\s{1,3})?"
    r"(?:(?:in|on|by|during|throughout|at|late|early|one day)\s{1,3}){0,2}(?:the\s{1,3})?$"
)


_SMALL, _CAPITALS = ascii_lowercase.encode(), ascii_uppercase.encode()


@lru_cache(maxsize=4)
def is_in_capitals(head: str) -> bool:
    """Whether two letters of three are capitals; asked of one text many times."""
    if head.isascii():
        plain = head.encode()
        capitals = len(plain) - len(plain.translate(None, _CAPITALS))
        return capitals > 2 * (len(plain) - len(plain.translate(None, _SMALL)))
    return sum(map(str.isupper, head)) > 2 * sum(map(str.islower, head))


# "1H05", but "at 1h05" and "at 1H05" on a clock
_ON_THE_CLOCK: Final = re.compile(r"\b(?:at|around|about|by|until|till|from|before|after|to|vers)\s$")


def is_half_year(text: str, start: int) -> bool:
    """Whether what begins at `start` in the form of "1H05" is half a year and no time on the clock."""
    return text[start + 1 : start + 2] == "H" and _ON_THE_CLOCK.search(text, max(0, start - 8), start) is None


def opens_scene(lowered: str, start: int) -> bool:
    """Whether the words at `start` open a sentence: "In 1998 ...", "It was on ..."."""
    return _OPENS_SCENE.search(lowered, max(0, start - 24), start) is not None


# "3 May 1916 –", "Friday, Aug. 18, 1967\n": what stands before and behind a date that heads a line.
_BEFORE_ENTRY: Final = re.compile(r"(?:^|\n)[ \t•*–—-]*(?:(?:Date|Published|Posted|Dated)(?: on)?:? )?$")
_BEHIND_ENTRY: Final = re.compile(r"[ \t]*(?:[.:–—|-](?:\s|$)|--|\n|$)")


def heads_entry(text: str, start: int, end: int) -> bool:
    """Whether the date text[start:end] stands over an entry of a diary, a chronicle or an old report."""
    before = text[max(0, start - 24) : start]
    return _BEFORE_ENTRY.search(before) is not None and _BEHIND_ENTRY.match(text, end) is not None


def stands_in_dateline(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is the date of a dateline ("MANILA, May 3 (AP) --")."""
    place = text[:start].rsplit("\n", 1)[-1]
    return _PLACE.fullmatch(place) is not None and _BEHIND_DATELINE.match(text, end) is not None


@dataclass(frozen=True, slots=True)
class Lead:
    """The first and the last month of what a history opens with, and where its words end."""

    first: tuple[int, int]
    last: tuple[int, int]
    end: int

    def year_of(self, month: int) -> int:
        """The year of the first bare `month` behind it: the story begins again where the whole began."""
        for year in range(self.first[0], self.last[0] + 1):
            if self.first <= (year, month) <= self.last:
                return year
        # none lies within: the months just before the beginning are nearer than those behind the end
        return self.first[0] - (1 if month - self.first[1] > 6 else 0)

    def holds(self, month: int) -> bool:
        """Whether some bare `month` lies within."""
        return any(self.first <= (year, month) <= self.last for year in range(self.first[0], self.last[0] + 1))


# Characters between the two ends of a stretch: "(November 19, 1942 to February 2, 1943)".
_JOINED: Final = re.compile(r"\s?(?:to|until|till|through|[-–—])\s?")
_LONGEST_STRETCH: Final = 2  # years


def span_told(lowered: str, history: list[tuple[int, Period]]) -> Lead | None:
    """The stretch over the turn of a year whose two ends were told last, None where they make none."""
    if len(history) < 2:
        return None
    (ends, first), (end, last) = history[-2:]
    if first.unit != "D" or last.unit != "D" or first.first is None or last.first is None:
        return None
    if not 0 < last.first.year - first.first.year <= _LONGEST_STRETCH:
        return None
    if end - ends > 32 or _JOINED.match(lowered, ends) is None:
        return None
    return Lead((first.first.year, first.first.month), (last.first.year, last.first.month), end)


def read_lead(lowered: str, opening: tuple[int, Period], start: int, last: Period, end: int) -> Lead | None:
    """The lead that lowered[start:end] ends, None where it is no such sentence; `opening` is what was told first."""
    begins, first = opening
    if end > _LONGEST_LEAD or first.first is None or last.first is None or first.first >= last.first or begins > start:
        return None
    between = lowered[begins:start]
    if SENTENCE_END.search(between) is not None or _LASTING.search(between) is None:
        return None
    months = (first.first.year, first.first.month), (last.first.year, last.first.month)
    return Lead(*months, end)
