"""Incidents across articles: which reports speak of one event, why, and under which id.

Reports are taken in the order of publication, of one day those of the articles' main incidents first (every new item of
a digest counts as one), then those of the most killed. Each joins the incident whose reports it agrees with best, if
it agrees well enough with one, a quarter as well with all of them, and contradicts none of them in time; else it founds
an incident, whose id is derived from the founding report. So the result does not depend on the order in which reports
are given, and an incident keeps its id when reports published on later days join it.

Agreement is a sum of points over five questions: when, where, how many, by what means, and in which words. Linking
needs at least `threshold` of them. What speaks for a join is written down beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from transforms.incidents.agreement import Linkable, agreement, days_apart, points_of
from transforms.records import identifier
from transforms.windows import DEFAULT_WINDOWS, Windows

_ALL_OF_THEM: Final = 0.25
"""The share of the threshold that the mean agreement with all reports of an incident has to reach."""


@dataclass(frozen=True, slots=True)
class Link:
    """A report in an incident: with which earlier report it was joined, by how many points, and why; or founding it."""

    report_id: str
    incident_id: str
    joined_to: str | None
    points: float | None
    reason: str | None


def link_reports(
    reports: Iterable[Linkable],
    pairs: Iterable[tuple[str, str]],
    windows: Windows = DEFAULT_WINDOWS,
    settled: Mapping[str, str] | None = None,
) -> tuple[Link, ...]:
    """The incident of every report that `settled` does not have, in the order in which they are taken.

    `pairs` are the reports that may belong together: an incident none of whose reports is paired with a report is no
    choice for it. `settled` gives the incident of reports that are not decided again.
    """
    ordered = sorted(reports, key=lambda report: report.order)
    rank = {report.report_id: index for index, report in enumerate(ordered)}
    earlier: dict[str, set[str]] = {}
    for left, right in pairs:
        if left in rank and right in rank and left != right:
            first, second = (left, right) if rank[left] < rank[right] else (right, left)
            earlier.setdefault(second, set()).add(first)
    incident_of: dict[str, str] = dict(settled or {})
    members: dict[str, list[Linkable]] = {}
    links: list[Link] = []
    for report in ordered:
        if settled is None or report.report_id not in settled:
            candidates = {incident_of[other] for other in earlier.get(report.report_id, ())}
            choices = {incident_id: members[incident_id] for incident_id in sorted(candidates)}
            link = _join(report, choices, earlier.get(report.report_id, set()), windows)
            links.append(link)
            incident_of[report.report_id] = link.incident_id
        members.setdefault(incident_of[report.report_id], []).append(report)
    return tuple(links)


def _join(report: Linkable, choices: Mapping[str, Sequence[Linkable]], paired: set[str], windows: Windows) -> Link:
    """The best join of `report` with one of the incidents to choose from; a new incident where none is good enough."""
    best: tuple[bool, float] | None = None
    chosen: tuple[str, Linkable] | None = None
    for incident_id, members in choices.items():
        among_main = report.is_main and any(member.is_main for member in members)
        threshold = windows.threshold + (0.0 if among_main else windows.aside)
        if not _holds(report, members, windows):
            continue
        points = [points_of(report, member, windows) for member in members]
        most, other = max(
            (
                (of_member, member)
                for of_member, member in zip(points, members, strict=True)
                if member.report_id in paired
            ),
            key=lambda one: one[0],
        )
        if most < threshold or sum(points) / len(points) < _ALL_OF_THEM * threshold:
            continue
        if best is None or (among_main, most) > best:
            best, chosen = (among_main, most), (incident_id, other)
    if chosen is None:
        return Link(report.report_id, identifier("incident", report.report_id), None, None, None)
    points_reached, reason = agreement(report, chosen[1], windows)
    return Link(report.report_id, chosen[0], chosen[1].report_id, round(points_reached, 2), reason)


def _holds(report: Linkable, others: Sequence[Linkable], windows: Windows) -> bool:
    """Whether `report` may stand in one incident with all of `others`: another article, within the window of days."""
    for other in others:
        if other.article_id == report.article_id:
            return False
        gap = days_apart(report, other)
        if gap is not None and gap > windows.days:
            return False
    return True
