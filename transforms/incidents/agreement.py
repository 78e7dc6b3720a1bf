"""Agreement of two reports: how well they agree that they speak of one event, in points, and in which respects.

Five questions give points: when, where, how many, by what means, and in which words. What contradicts takes points
away; what cannot be one event at all (different countries, further apart than the window of days) takes so many that
nothing makes up for them.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import cos, hypot, radians, sqrt
from typing import Final

from transforms.places.names import key_of
from transforms.windows import DEFAULT_WINDOWS, Windows

POINTS: Final[Mapping[str, float]] = {
    "never": -9.0,
    "one_day_stated": 3.0,
    "one_day_published": 2.0,
    "day_fits": 1.5,
    "days_overlap": 1.2,
    "published_a_day_apart": 0.5,
    "undated": -1.0,
    "next_day_stated": 1.0,
    "next_day": 0.3,
    "each_day_more": -1.3,
    "no_country": -1.5,
    "near": 0.6,
    "near_in_capital": 0.4,
    "not_far": 0.2,
    "far": -2.0,
    "one_region": 0.0,
    "other_regions": -1.0,
    "number_below_4": 0.3,
    "number_below_10": 0.6,
    "number": 1.0,
    "revised": 1.6,
    "revised_elsewhere": 0.6,
    "revised_injured": 0.2,
    "close_number": -0.5,
    "other_number": -0.8,
    "quite_other_number": -1.2,
    "contrary_killed": -2.5,
    "contrary_injured": -0.5,
    "nothing_and_another_day": -0.9,
    "nothing_in_common": -0.9,
    "other_side": -2.0,
    "one_means": 0.4,
    "means_in_part": -0.8,
    "other_means": -2.3,
    "no_words": -0.4,
    "all_words": 3.5,
    "aggregate": -2.0,
    "copies": 3.0,
}
"""What each answer is worth. linking_sql/report_pairs.sql reads it too, to leave out what cannot reach a threshold."""

LOWERED: Final = 0.75
"""Down to which share of itself a toll is lowered when it is revised."""

RAISED: Final = 4.0
"""Up to how many times itself a toll is raised when it is revised."""

CLOSE: Final = 1.15
"""Up to which ratio two numbers may be one that was counted twice."""

CONTRARY: Final = 2.5
"""From which ratio on two numbers speak against one event."""


@dataclass(frozen=True, slots=True)
class Linkable:
    """One incident report as linking sees it. `source` is the article that it copies, or its own article.

    The fields from `first_day` on follow from the others: the days, as ordinals, on which it may have happened (its
    own, else the day of publication and the one before; None without either), the names and the plain words of its
    terms without those of its place, which say no more than where it is, and their weight together.
    """

    report_id: str
    article_id: str
    source: str
    is_main: bool
    published: dt.date | None
    date_start: dt.date | None
    date_end: dt.date | None
    country: str | None
    adm_1: str | None
    latitude: float | None
    longitude: float | None
    where_prec: int | None
    killed: int | None
    injured: int | None
    civilians: int | None
    combatants: int | None
    event_clarity: int
    is_update: bool
    place_name: str | None
    means: tuple[str, ...]
    terms: frozenset[str]
    first_day: int | None = field(init=False, compare=False)
    last_day: int | None = field(init=False, compare=False)
    town: frozenset[str] = field(init=False, compare=False)
    names: frozenset[str] = field(init=False, compare=False)
    words: frozenset[str] = field(init=False, compare=False)
    weight: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        first = last = None
        if self.date_start is not None and self.date_end is not None:
            first, last = self.date_start.toordinal(), self.date_end.toordinal()
        elif self.published is not None:
            last = self.published.toordinal()
            first = last - 1
        telling = self.terms - words_of_place(self.adm_1, self.place_name)
        names = frozenset([term for term in telling if term[0].isupper()])
        derived = {
            "first_day": first,
            "last_day": last,
            "town": _town(self.adm_1, self.place_name),
            "names": names,
            "words": telling - names,
            "weight": len(telling) + len(names),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    @property
    def is_dated(self) -> bool:
        """Whether it has a date of its own."""
        return self.date_start is not None and self.date_end is not None

    @property
    def order(self) -> tuple[dt.date, bool, int, str]:
        """The order in which reports are taken: by publication, main ones and the most killed first, then by id."""
        return self.published or dt.date.max, not self.is_main, -(self.killed or 0), self.report_id


@lru_cache(maxsize=1 << 14)
def words_of_place(adm_1: str | None, place_name: str | None) -> frozenset[str]:
    """The words of a region and a place, as terms with a capital and without."""
    where = _words_of(adm_1) | _words_of(place_name)
    return where | {word.capitalize() for word in where}


@lru_cache(maxsize=1 << 14)
def _town(adm_1: str | None, place_name: str | None) -> frozenset[str]:
    """The words of a place, as terms, that are not named like its region: none for the capital of one."""
    words = _words_of(place_name)
    return frozenset() if words & _words_of(adm_1) else frozenset(word.capitalize() for word in words if len(word) > 3)


def _words_of(name: str | None) -> frozenset[str]:
    """The words of a name as terms have them, without a plural s."""
    return frozenset(word.removesuffix("s") if len(word) > 4 else word for word in key_of(name or "").split())


def agreement(left: Linkable, right: Linkable, windows: Windows = DEFAULT_WINDOWS) -> tuple[float, str]:
    """How well two reports agree, in points, and what speaks for it."""
    reasons: list[str] = []
    return points_of(left, right, windows, reasons), "; ".join(reasons)


def points_of(
    left: Linkable, right: Linkable, windows: Windows = DEFAULT_WINDOWS, reasons: list[str] | None = None
) -> float:
    """How well two reports agree, in points; what speaks for it is added to `reasons`, where given."""
    if left.article_id == right.article_id:
        return POINTS["never"]
    gap = days_apart(left, right)
    if gap is not None and gap > windows.days:
        return POINTS["never"]
    if left.country != right.country and left.country is not None and right.country is not None:
        return POINTS["never"]
    points = _when(left, right, gap, reasons)
    points += _where(left, right, windows, reasons)
    points += _how_many(left, right, gap, reasons)
    points += _by_what(left, right, reasons)
    points += _words(left, right, reasons)
    if left.event_clarity != right.event_clarity:
        points += POINTS["aggregate"]
    if left.source == right.source and left.is_main == right.is_main:
        points += POINTS["copies"]
        _note(reasons, "copies of one article")
    return points


def _note(reasons: list[str] | None, reason: str) -> None:
    if reasons is not None:
        reasons.append(reason)


def days_apart(left: Linkable, right: Linkable) -> int | None:
    """The days between two events, 0 where they may be of one day; None where one has no date at all."""
    if left.first_day is None or left.last_day is None or right.first_day is None or right.last_day is None:
        return None
    return max(0, right.first_day - left.last_day, left.first_day - right.last_day)


def _when(left: Linkable, right: Linkable, gap: int | None, reasons: list[str] | None) -> float:
    if gap is None:
        return POINTS["undated"]
    stated = left.is_dated + right.is_dated
    if gap:
        _note(reasons, "a day apart" if gap == 1 else f"{gap} days apart")
        return POINTS["next_day_stated" if stated == 2 else "next_day"] + POINTS["each_day_more"] * (gap - 1)
    if left.first_day == right.first_day and left.last_day == right.last_day and left.date_start == left.date_end:
        if stated == 2:
            _note(reasons, f"both on {left.date_start}")
            return POINTS["one_day_stated"]
        _note(reasons, f"both published on {left.published}")
        return POINTS["one_day_published"]
    if not stated:
        _note(reasons, "published a day apart")
        return POINTS["published_a_day_apart"]
    _note(reasons, "may be of one day")
    return POINTS[
        "day_fits"
        if stated == 1 and (left.date_start == left.date_end or right.date_start == right.date_end)
        else "days_overlap"
    ]


def _where(left: Linkable, right: Linkable, windows: Windows, reasons: list[str] | None) -> float:
    if left.country is None or right.country is None:
        return POINTS["no_country"]
    distance = _kilometres(left, right)
    if left.adm_1 == right.adm_1 and (distance is None or distance > windows.near_km):
        named = left.town & right.terms | right.town & left.terms
        if named:
            _note(reasons, f"{' '.join(sorted(named))} named in both")
            return POINTS["near"]
    if distance is not None:
        if distance > windows.far_km:
            return POINTS["far"]
        _note(reasons, f"{distance:.0f} km apart" if distance >= 1 else "in one place")
        if distance > windows.near_km:
            return POINTS["not_far"]
        return POINTS["near" if left.town and right.town else "near_in_capital"]
    if left.adm_1 and right.adm_1:
        if left.adm_1 != right.adm_1:
            return POINTS["other_regions"]
        _note(reasons, f"both in {left.adm_1}")
        return POINTS["one_region"]
    return 0.0


def _kilometres(left: Linkable, right: Linkable) -> float | None:
    """The distance between two places known to the town; None for larger ones."""
    if (left.where_prec or 9) > 3 or (right.where_prec or 9) > 3:
        return None
    if left.latitude is None or right.latitude is None or left.longitude is None or right.longitude is None:
        return None
    east = (left.longitude - right.longitude) * cos(radians((left.latitude + right.latitude) / 2))
    return hypot(left.latitude - right.latitude, east) * 111.2


def _how_many(left: Linkable, right: Linkable, gap: int | None, reasons: list[str] | None) -> float:
    points, is_alike = 0.0, False
    earlier, later = (left, right) if left.order <= right.order else (right, left)
    revised = later.is_update and LOWERED <= (later.killed or 0) / max(1, earlier.killed or 0) <= RAISED
    for outcome, mine, other in (("killed", left.killed, right.killed), ("injured", left.injured, right.injured)):
        if not mine or not other:
            continue
        if mine == other:
            is_alike = True
            points += POINTS["number_below_4" if mine < 4 else "number_below_10" if mine < 10 else "number"]
            _note(reasons, f"{mine} {outcome} in both")
            continue
        ratio = max(mine, other) / min(mine, other)
        if revised:
            is_alike = True
            if outcome == "killed":
                is_elsewhere = left.adm_1 and right.adm_1 and left.adm_1 != right.adm_1
                points += POINTS["revised_elsewhere" if is_elsewhere else "revised"]
                _note(reasons, f"{earlier.killed or 0} killed revised to {later.killed}")
            else:
                points += POINTS["revised_injured"]
        elif ratio > CONTRARY:
            points += POINTS[f"contrary_{outcome}"]
        elif outcome == "killed":
            points += POINTS[
                "close_number"
                if ratio <= CLOSE
                else "other_number"
                if ratio <= 1.3 or mine + other < 8
                else "quite_other_number"
            ]
    if not (left.killed and right.killed) and not (left.injured and right.injured):
        points += POINTS["nothing_in_common"]
    if not is_alike and gap != 0:
        points += POINTS["nothing_and_another_day"]
    if not revised and _one_side(left) and _one_side(right) and _one_side(left) != _one_side(right):
        points += POINTS["other_side"]
    return points


def _one_side(report: Linkable) -> str | None:
    """The side of all the dead of a report, where they are of one side."""
    if report.civilians and not report.combatants:
        return "civilians"
    return "combatants" if report.combatants and not report.civilians else None


def _by_what(left: Linkable, right: Linkable, reasons: list[str] | None) -> float:
    if not left.means or not right.means:
        return 0.0
    if left.means[0] == right.means[0]:
        _note(reasons, f"both by {left.means[0]}")
        return POINTS["one_means"]
    return POINTS["other_means" if set(left.means).isdisjoint(right.means) else "means_in_part"]


def _words(left: Linkable, right: Linkable, reasons: list[str] | None) -> float:
    names, words = left.names & right.names, left.words & right.words
    if not names and not words:
        return POINTS["no_words"]
    if reasons is not None:
        reasons.append("both tell of " + ", ".join([*sorted(names), *sorted(words)][:6]))
    return POINTS["all_words"] * (2 * len(names) + len(words)) / sqrt((1 + left.weight) * (1 + right.weight))
