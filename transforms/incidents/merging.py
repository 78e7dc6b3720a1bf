"""From the linked reports of one event to the incident: when, where, how many, and whose number each bound is.

The rules for each outcome, over the reports that state it (copies of one article count once):

1. A publisher's later number takes the place of its earlier one, but what it tells for context not of what it reported.
   A report that revises the toll takes the place of every number below its own that was published before it.
2. best is the number of the best-placed source: of the reports of the last day of publication those for whom the
   event is the main one, before those that tell it for context; of these one that revises the toll, then the
   number that most reports of the incident state, then the larger one.
3. low is the smallest and high the largest number that still stands. The dead of one side alone are no low where best
   counts those of both, and a number above best is no low.
4. The deaths by class are those of the report that gives the best number of killed.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from transforms.records import OUTCOMES, Incident, Outcome, PublishedReport, Role, Toll

Bound = tuple[Outcome, str, int, str]


def merge(incident_id: str, members: Sequence[PublishedReport], link_reason: str | None) -> Incident:
    """The incident of `members`, which are in order of publication, then of report_id."""
    bounds: list[Bound] = []
    tolls: dict[Outcome, Toll] = {}
    best_report: dict[Outcome, PublishedReport] = {}
    for outcome in OUTCOMES:
        tolls[outcome], of_outcome, report = _toll(outcome, members)
        bounds.extend(of_outcome)
        if report is not None:
            best_report[outcome] = report
    when = _when(members)
    where = min(members, key=lambda member: (member.report.where_prec or 9, not member.report.is_main)).report
    deaths = best_report["killed"].report if "killed" in best_report else None
    published = [member.published for member in members if member.published is not None]
    return Incident(
        incident_id=incident_id,
        date_start=when[0],
        date_end=when[1],
        date_prec=when[2],
        place_name=where.place_name,
        country=where.country,
        adm_1=where.adm_1,
        latitude=where.latitude,
        longitude=where.longitude,
        where_prec=where.where_prec,
        killed=tolls["killed"],
        injured=tolls["injured"],
        missing=tolls["missing"],
        captured=tolls["captured"],
        displaced=tolls["displaced"],
        deaths_civilians=deaths.deaths_civilians if deaths else None,
        deaths_combatants=deaths.deaths_combatants if deaths else None,
        deaths_unknown=deaths.deaths_unknown if deaths else None,
        number_of_articles=len({member.report.article_id for member in members}),
        number_of_sources=len({member.source for member in members}),
        first_reported=min(published, default=None),
        last_reported=max(published, default=None),
        event_clarity=members[0].report.event_clarity,
        link_reason=link_reason,
        bounds=tuple(bounds),
        standings=tuple(_standings(members)),
    )


def toll_of(member: PublishedReport, outcome: Outcome) -> Toll:
    """The toll of one outcome in a report."""
    toll: Toll = getattr(member.report, outcome)
    return toll


def number_of(toll: Toll) -> int | None:
    """The number that a reader would put down for a toll: best, else low, else high."""
    if toll.best is not None:
        return toll.best
    return toll.low if toll.low is not None else toll.high


def _when(members: Sequence[PublishedReport]) -> tuple[dt.date | None, dt.date | None, int | None]:
    """The interval that most reports give, of those with the finest precision; the earliest of equals."""
    stated = [
        (member.report.date_prec or 5, member.report.date_start, member.report.date_end)
        for member in members
        if member.report.date_start is not None and member.report.date_end is not None
    ]
    if not stated:
        return None, None, None
    finest = min(precision for precision, _, _ in stated)
    votes = Counter((start, end) for precision, start, end in stated if precision == finest)
    start, end = min(votes, key=lambda interval: (-votes[interval], *interval))
    return start, end, finest


def _toll(outcome: Outcome, members: Sequence[PublishedReport]) -> tuple[Toll, list[Bound], PublishedReport | None]:
    """Low, best and high of one outcome, the reports behind them, and the one that gives best."""
    if all(number_of(toll_of(member, outcome)) is None for member in members):
        return Toll(), [], None
    standing: dict[str, PublishedReport] = {}
    articles = {member.report.article_id for member in members}
    originals = [m for m in members if m.source == m.report.article_id or m.source not in articles]
    for member in originals:
        voice = member.publisher or member.source
        before = standing.get(voice)
        if number_of(toll_of(member, outcome)) is not None and not (
            before and _reports(before) and not _reports(member)
        ):
            standing[voice] = member
    if not standing:
        return Toll(), [], None
    standing = {voice: member for voice, member in standing.items() if not _is_superseded(member, originals, outcome)}
    votes = Counter(number_of(toll_of(member, outcome)) for member in originals)
    chosen = max(
        standing.values(),
        key=lambda member: (
            _reports(member),
            member.published or dt.date.min,
            member.report.is_update,
            votes[number_of(toll_of(member, outcome))],
            number_of(toll_of(member, outcome)) or 0,
            member.report.report_id,
        ),
    )
    bounds: list[Bound] = []
    best = toll_of(chosen, outcome).best
    if best is not None:
        bounds.append((outcome, "best", best, chosen.report.report_id))
    lows = [
        (number, m.report.report_id)
        for m in standing.values()
        if (number := _low(toll_of(m, outcome))) is not None and not (outcome == "killed" and _is_one_side(m, chosen))
    ]
    highs = [
        (number, m.report.report_id) for m in standing.values() if (number := _high(toll_of(m, outcome))) is not None
    ]
    if best is not None:  # "more than 20" of one source is no lower bound on "about 8" of the best-placed one
        lows = [one for one in lows if one[0] <= best]
    low, high = min(lows, default=None), max(highs, key=lambda one: (one[0], one[1]), default=None)
    if low is not None:
        bounds.append((outcome, "low", *low))
    if high is not None and toll_of(chosen, outcome).high is None and high[0] <= (best or 0):
        high = None  # "at least 12" has no upper bound, and nobody states more
    if low is not None and high is not None and high[0] < low[0]:
        high = None  # "fewer than 10" of one source is no bound on "more than 20" of the best-placed one
    if high is not None:
        bounds.append((outcome, "high", *high))
    return Toll(low[0] if low else None, best, high[0] if high else None), bounds, chosen


def _reports(member: PublishedReport) -> bool:
    """Whether an article reports the event, as its main one or as an item of a digest, and not for context."""
    return member.report.is_main or member.report.is_item


def _is_superseded(member: PublishedReport, others: Sequence[PublishedReport], outcome: Outcome) -> bool:
    """Whether a report that was published after that of `member` revises the toll to more than its number."""
    number = number_of(toll_of(member, outcome))
    return any(
        other.report.is_update
        and _reports(other)
        and None not in (member.published, other.published, number, number_of(toll_of(other, outcome)))
        and (other.published or dt.date.min) > (member.published or dt.date.max)
        and (number_of(toll_of(other, outcome)) or 0) > (number or 0)
        for other in others
    )


def _is_one_side(member: PublishedReport, chosen: PublishedReport) -> bool:
    """Whether the dead of `member` are of one side, and those of `chosen`, more people, of both."""
    mine, best = member.report, chosen.report
    is_one = bool(mine.deaths_civilians) != bool(mine.deaths_combatants) and not mine.deaths_unknown
    is_fewer = (number_of(mine.killed) or 0) < (number_of(best.killed) or 0)
    return is_one and is_fewer and bool(best.deaths_civilians) and bool(best.deaths_combatants)


def _low(toll: Toll) -> int | None:
    """The lower bound that a toll states: none for "up to 40" and "about 50"."""
    return toll.low


def _high(toll: Toll) -> int | None:
    return toll.high if toll.high is not None else toll.best


def _standings(members: Sequence[PublishedReport]) -> list[tuple[str, Outcome, Role]]:
    """What the number of each report is beside those of the earlier ones."""
    standings: list[tuple[str, Outcome, Role]] = []
    for outcome in OUTCOMES:
        seen: set[int] = set()
        for member in members:
            number = number_of(toll_of(member, outcome))
            if number is None:
                continue
            role: Role = "main" if not seen else "repeat" if number in seen else "update"
            standings.append((member.report.report_id, outcome, role))
            seen.add(number)
    return standings
