"""The fiscal year that a company reports on."""

import datetime as dt
from collections.abc import Sequence

from transforms.dates.grammar import Candidate


def fiscal_year_told(lowered: str, candidates: Sequence[Candidate], published: dt.date | None) -> int | None:
    """The latest fiscal year whose quarters the text tells ("the fourth quarter of fiscal 2019"), None for none."""
    if "fiscal" not in lowered:
        return None
    years = [
        candidate.best.number("year")
        for candidate in candidates
        if candidate.rule.name == "quarter"
        and "year" in candidate.best
        and "fiscal" in lowered[candidate.best.start : candidate.best.end]
    ]
    latest = max(years, default=None)
    return latest if published is None or latest is None or latest <= published.year + 1 else None
