"""Incidents across articles: which reports speak of one event, why, and under which id.

Reports are taken in the order of publication, of one day those of the articles' main incidents first. Each joins the
incident whose reports it agrees with best, if it agrees well enough with one and contradicts none of them in time;
else it founds an incident, whose id is derived from the founding report. So the result does not depend on the order
in which reports are given, and an incident keeps its id when reports published later join it.

Agreement is a sum of points over five questions: when, where, how many,
by what means, and in which words. Linking needs
at least `threshold` of them. What speaks for a join is written down beside it.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, radians, sqrt

from transforms.places.names import key_of
from transforms.records import PublishedReport, Toll, identifier


@dataclass(frozen=True, slots=True)
class Windows:
    """How far apart two reports of one incident may be.

    `days` between the two events (xSub links within 1 or 2), `near_km` and `far_km` between two places known to
    the town, `threshold` points in all, and `aside` more where one report is not its article's main one.
    """

    days: int = 2
    near_km: float = 5.0
    far_km: float = 30.0
    threshold: float = 1.25
    aside: float = 1.5


DEFAULT_WINDOWS = Windows()
_LOWERED = 0.75
"""Down to which share of itself a toll is lowered when it is revised."""


@dataclass(frozen=True, slots=True)
class Linkable:
    """One incident report as linking sees it. `source` is the article that it copies, or its own article."""

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

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """The days on which it may have happened: the event's own, else the day of publication and the one before."""
        if self.date_start is not None and self.date_end is not None:
            return self.date_start, self.date_end
        if self.published is None:
            return None
        return self.published - dt.timedelta(1), self.published


def linkable(published: PublishedReport) -> Linkable:
    """A published report as linking sees it."""
    report = published.report

    def number(toll: Toll) -> int | None:
        return toll.best if toll.best is not None else toll.low

    return Linkable(
        report_id=report.report_id,
        article_id=report.article_id,
        source=published.source,
        is_main=report.is_main,
        published=published.published,
        date_start=report.date_start,
        date_end=report.date_end,
        country=report.country,
        adm_1=report.adm_1,
        latitude=report.latitude,
        longitude=report.longitude,
        where_prec=report.where_prec,
        killed=number(report.killed),
        injured=number(report.injured),
        civilians=report.deaths_civilians,
        combatants=report.deaths_combatants,
        event_clarity=report.event_clarity,
        is_update=report.is_update,
        place_name=report.place_name,
        means=report.means,
        terms=frozenset(report.terms),
    )


@dataclass(frozen=True, slots=True)
class Link:
    """A report in an incident: with which earlier report it was joined, by how many points, and why; or founding it."""

    report_id: str
    incident_id: str
    joined_to: str | None
    points: float
    reason: str | None


def link_reports(
    reports: Iterable[Linkable], pairs: Iterable[tuple[str, str]], windows: Windows = DEFAULT_WINDOWS
) -> tuple[Link, ...]:
    """The incident of every report. `pairs` are the reports that may belong together; others are never compared."""
    ordered = sorted(reports, key=_order)
    rank = {report.report_id: index for index, report in enumerate(ordered)}
    earlier: dict[str, list[str]] = {}
    for left, right in pairs:
        if left in rank and right in rank and left != right:
            first, second = sorted((left, right), key=rank.__getitem__)
            earlier.setdefault(second, []).append(first)
    by_id = {report.report_id: report for report in ordered}
    members: dict[str, list[Linkable]] = {}
    links: dict[str, Link] = {}
    for report in ordered:
        candidates = sorted(set(earlier.get(report.report_id, ())), key=rank.__getitem__)
        link = _join(report, [by_id[one] for one in candidates], links, members, windows)
        if link is None:
            link = Link(report.report_id, identifier("incident", report.report_id), None, 0.0, None)
        links[report.report_id] = link
        members.setdefault(link.incident_id, []).append(report)
    return tuple(links[report.report_id] for report in ordered)


def _order(report: Linkable) -> tuple[dt.date, bool, str]:
    """The order in which reports are taken: by publication, main ones first, then by id."""
    return report.published or dt.date.max, not report.is_main, report.report_id


def _join(
    report: Linkable,
    candidates: Sequence[Linkable],
    links: Mapping[str, Link],
    members: Mapping[str, Sequence[Linkable]],
    windows: Windows,
) -> Link | None:
    """The best join of `report` with an incident of one of `candidates`; None where none is good enough."""
    agreements: dict[str, list[tuple[float, str, str]]] = {}
    for other in candidates:
        points, reason = agreement(report, other, windows)
        agreements.setdefault(links[other.report_id].incident_id, []).append((points, other.report_id, reason))
    best: tuple[tuple[bool, float], Link] | None = None
    for incident_id, found in agreements.items():
        points, other_id, reason = max(found, key=lambda one: one[0])
        among_main = report.is_main and any(member.is_main for member in members[incident_id])
        threshold = windows.threshold + (0.0 if among_main else windows.aside)
        if points < threshold or not _holds(report, members[incident_id], windows):
            continue
        if sum(one[0] for one in found) / len(members[incident_id]) < threshold / 4:
            continue
        if best is None or (among_main, points) > best[0]:
            best = (among_main, points), Link(report.report_id, incident_id, other_id, round(points, 2), reason)
    return best[1] if best else None


def _holds(report: Linkable, others: Sequence[Linkable], windows: Windows) -> bool:
    """Whether `report` may stand in one incident with all of `others`: another article, within the window of days."""
    for other in others:
        if other.article_id == report.article_id:
            return False
        gap = _days_apart(report, other)
        if gap is not None and gap > windows.days:
            return False
    return True


def agreement(left: Linkable, right: Linkable, windows: Windows = DEFAULT_WINDOWS) -> tuple[float, str]:
    """How well two reports agree, in points, and what speaks for it. Below zero for what cannot be one event."""
    if left.article_id == right.article_id:
        return -9.0, "one article"
    parts = [
        _when(left, right, windows),
        _where(left, right, windows),
        _how_many(left, right),
        _by_what(left, right),
        _words(left, right),
    ]
    if left.event_clarity != right.event_clarity:
        parts.append((-2.0, "an aggregate and one event"))
    if left.source == right.source and left.is_main == right.is_main:
        parts.append((3.0, "copies of one article"))
    return sum(points for points, _ in parts), "; ".join(reason for points, reason in parts if points > 0)


def _days_apart(left: Linkable, right: Linkable) -> int | None:
    """The days between two events, 0 where they may be of one day; None where one has no date at all."""
    if left.days is None or right.days is None:
        return None
    (left_start, left_end), (right_start, right_end) = left.days, right.days
    return max(0, (right_start - left_end).days, (left_start - right_end).days)


def _when(left: Linkable, right: Linkable, windows: Windows) -> tuple[float, str]:
    gap = _days_apart(left, right)
    if gap is None:
        return -1.0, ""
    if gap > windows.days:
        return -9.0, f"{gap} days apart"
    stated = (left.date_start is not None) + (right.date_start is not None)
    if gap:
        return (1.0 if stated == 2 else 0.5) - 1.2 * (gap - 1), f"{gap} day{'s' if gap > 1 else ''} apart"
    if left.days == right.days and left.date_start == left.date_end:
        return (3.0, f"both on {left.date_start}") if stated == 2 else (2.0, f"both published on {left.published}")
    return (1.3, "the days overlap") if stated else (0.7, "published a day apart")


def _where(left: Linkable, right: Linkable, windows: Windows) -> tuple[float, str]:
    if left.country is None or right.country is None:
        return -1.5, ""
    if left.country != right.country:
        return -9.0, "different countries"
    distance = _kilometres(left, right)
    if distance is not None:
        if distance <= windows.near_km:
            return 0.5, f"{distance:.0f} km apart"
        if distance <= windows.far_km:
            return 0.2, f"{distance:.0f} km apart"
        return -2.0, f"{distance:.0f} km apart"
    if left.adm_1 and right.adm_1:
        return (0.1, f"both in {left.adm_1}") if left.adm_1 == right.adm_1 else (-1.0, "different regions")
    return 0.0, f"both in {left.country}"


def _kilometres(left: Linkable, right: Linkable) -> float | None:
    """The distance between two places known to the town; None for larger ones."""
    if (left.where_prec or 9) > 3 or (right.where_prec or 9) > 3:
        return None
    if left.latitude is None or right.latitude is None or left.longitude is None or right.longitude is None:
        return None
    east = (left.longitude - right.longitude) * cos(radians((left.latitude + right.latitude) / 2))
    return hypot(left.latitude - right.latitude, east) * 111.2


def _how_many(left: Linkable, right: Linkable) -> tuple[float, str]:
    points, reasons = 0.0, []
    earlier, later = sorted((left, right), key=_order)
    revised = later.is_update and _LOWERED <= (later.killed or 0) / max(1, earlier.killed or 0) <= 4
    for outcome, mine, other in (("killed", left.killed, right.killed), ("injured", left.injured, right.injured)):
        if not mine or not other:
            continue
        ratio = max(mine, other) / min(mine, other)
        if ratio == 1:
            points += 0.3 if mine < 4 else 0.6 if mine < 10 else 1.0
            reasons.append(f"{mine} {outcome} in both")
        elif revised:
            is_elsewhere = left.adm_1 and right.adm_1 and left.adm_1 != right.adm_1
            points += (0.6 if is_elsewhere else 1.6) if outcome == "killed" else 0.2
            reasons.append(f"{earlier.killed or 0} {outcome} revised to {later.killed}" if outcome == "killed" else "")
        elif ratio > 2.5:
            points -= 2.5 if outcome == "killed" else 0.5
        elif outcome == "killed":
            points -= 0.8 if ratio <= 1.3 or mine + other < 8 else 1.2
    if reasons == [] and _days_apart(left, right) != 0:
        points -= 0.7
    if not revised and _one_side(left) and _one_side(right) and _one_side(left) != _one_side(right):
        points -= 2.0
    return points, ", ".join(filter(None, reasons))


def _one_side(report: Linkable) -> str | None:
    """The side of all the dead of a report, where they are of one side."""
    if report.civilians and not report.combatants:
        return "civilians"
    return "combatants" if report.combatants and not report.civilians else None


def _by_what(left: Linkable, right: Linkable) -> tuple[float, str]:
    if not left.means or not right.means:
        return 0.0, ""
    if left.means[0] == right.means[0]:
        return 0.5, f"by {left.means[0]}"
    return (-0.8 if set(left.means) & set(right.means) else -2.3), "other means"


def _words(left: Linkable, right: Linkable) -> tuple[float, str]:
    mine, other = _telling(left), _telling(right)
    shared = mine & other
    if not shared:
        return -0.5, ""
    weight = sum(map(_weight, shared))
    size = sqrt((1 + sum(map(_weight, mine))) * (1 + sum(map(_weight, other))))
    telling = sorted(shared, key=lambda term: (-_weight(term), term))[:6]
    return 3.5 * weight / size, f"words: {', '.join(telling)}"


def _telling(report: Linkable) -> frozenset[str]:
    """The terms of a report without the names of its place and region, which say no more than where it is."""
    return report.terms - _words_of_place(report.adm_1, report.place_name)


@lru_cache(maxsize=1 << 14)
def _words_of_place(adm_1: str | None, place_name: str | None) -> frozenset[str]:
    """The words of a region and a place, as terms with a capital and without."""
    where = key_of(f"{adm_1 or ''} {place_name or ''}").split()
    return frozenset(where) | {word.capitalize() for word in where}


def _weight(term: str) -> float:
    """How much a term tells: a name twice as much as a word."""
    return 2.0 if term[0].isupper() else 1.0
