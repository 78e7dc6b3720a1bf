"""Days of chronicles, which stand alone at the head of a line under that of their month: "15: The king fled"."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Final

from transforms.dates.context import Context
from transforms.dates.grammar import Candidate, Found, PhraseRule
from transforms.dates.leads import heads_entry
from transforms.dates.periods import Period, a_day, day_of
from transforms.dates.readings import Reading
from transforms.lexicon.dates import MONTHS, WEEKDAYS

_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_DECORATION: Final = r"[ \t]{0,4}[-–—=*#_•|.\[(]{0,6}[ \t]{0,2}"
# "--DECEMBER 2013--", "## March", "June, 1998:"
_MONTH_LINE: Final = re.compile(
    rf"(?m)^{_DECORATION}({_MONTH})\.?,?(?: (\d{{4}}))?[ \t]{{0,2}}[-–—=*#_:|.\])]{{0,6}}[ \t]{{0,4}}$"
)
# "- 15: Heavy gunfire", "10-20: Troops", "Wednesday 4 The visitors won"
_LISTED: Final = re.compile(
    rf"(?m)^[ \t]{{0,8}}(?:[-–—*•][ \t]{{0,4}})?(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?[ \t]{{1,2}})?"
    r"(?P<day>\d\d?)(?:st|nd|rd|th)?(?:[-–/](?P<until>\d\d?)(?:st|nd|rd|th)?)?"
    r"(?P<mark>[ \t]{0,2}:(?!\d)|[ \t]{0,2}[-–—]{1,2}[ \t]|[ \t](?=[a-z]))"
)
_LONGEST_DECORATION: Final = 12
# Days at least that stand so, and dates that head a line, before a text is a chronicle.
_FEWEST: Final = 2
_FEWEST_ENTRIES: Final = 3


class Spot(Found):
    """Where the figures of a listed day stand: a match that caught nothing."""

    __slots__ = ()

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end, self._spans = start, end, {}


class ListedDay(Candidate):
    """A candidate for one day of a chronicle: its figures, and the day that the line above them makes of them."""

    __slots__ = ("_day",)

    def __init__(self, start: int, end: int, day: Period) -> None:
        self.best, self._day = Spot(start, end), day
        self.rule = PhraseRule("listed_day", "", self._resolve)

    def _resolve(self, found: Found, context: Context) -> Reading:
        context.open_entry(self._day.first, found.end)
        return Reading("DATE", self._day.value, self._day, "narrative")

    def readings(self) -> Iterator[tuple[PhraseRule, Found]]:
        """The one way to read it; what its entry tells hangs on it."""
        yield self.rule, self.best


def listed_days(lowered: str, candidates: Sequence[Candidate], published: dt.date | None) -> list[ListedDay]:
    """The days of a chronicle in `lowered` whose month stands in a line above; none where there are too few."""
    if not any(candidate.rule.name == "month" and _heads_line(lowered, candidate) for candidate in candidates):
        return []
    heads = list(_MONTH_LINE.finditer(lowered))
    days: list[ListedDay] = []
    year: int | None = None
    last_month = 0
    behinds = [head.start() for head in heads[1:]] + [len(lowered)]
    for head, behind in zip(heads, behinds, strict=False):
        month = MONTHS[head[1]]
        year = int(head[2]) if head[2] else _year_of(month, year, last_month, published)
        last_month = month
        if year is not None:
            days += _days_under(lowered, head.end(), behind, (year, month))
    return days if len(days) >= _FEWEST else []


def _heads_line(lowered: str, candidate: Candidate) -> bool:
    start = candidate.best.start
    return start - lowered.rfind("\n", max(0, start - _LONGEST_DECORATION - 1), start) <= _LONGEST_DECORATION or (
        start < _LONGEST_DECORATION
    )


def _year_of(month: int, year: int | None, last_month: int, published: dt.date | None) -> int | None:
    """The year of a month that stands without one: it goes on from the one above, or is the last such month."""
    if year is not None:
        return year + 1 if month < last_month else year
    if published is None:
        return None
    return published.year if month <= published.month else published.year - 1


def _days_under(lowered: str, start: int, end: int, month: tuple[int, int]) -> Iterator[ListedDay]:
    for line in _LISTED.finditer(lowered, start, end):
        period = day_of(*month, int(line["day"]))
        if period is None or period.first is None or (line["weekday"] is None and not line["mark"].strip()):
            continue
        begins = line.start("day")
        if line["weekday"] is not None:
            if WEEKDAYS[line["weekday"]] != period.first.isoweekday():
                continue
            begins = line.start("weekday")
        yield ListedDay(begins, line.end("day"), period)
        until = None if line["until"] is None else day_of(*month, int(line["until"]))
        if until is not None and until.first is not None and until.first > period.first:
            yield ListedDay(line.start("until"), line.end("until"), a_day(until.first) or until)


def with_listed(candidates: Sequence[Candidate], days: Sequence[ListedDay]) -> list[Candidate]:
    """The candidates with the listed days among them, in order, instead of what overlaps one."""
    merged: list[Candidate] = list(days)
    spots = iter(sorted(days, key=lambda day: day.best.start))
    spot = next(spots, None)
    for candidate in candidates:
        while spot is not None and spot.best.end <= candidate.best.start:
            spot = next(spots, None)
        if spot is None or candidate.best.end <= spot.best.start:
            merged.append(candidate)
    return sorted(merged, key=lambda candidate: candidate.best.start)


def is_chronicle(text: str, candidates: Sequence[Candidate]) -> bool:
    """Whether several dates stand at the head of a line, each over an entry of its own."""
    entries = 0
    for candidate in candidates:
        if candidate.rule.name == "day" and heads_entry(text, candidate.best.start, candidate.best.end):
            entries += 1
            if entries >= _FEWEST_ENTRIES:
                return True
    return False
