"""Rules for seasons."""

import re
from collections.abc import Set
from typing import Final

from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import (
    SEASON_MONTHS,
    a_season,
)
from transforms.dates.readings import Reading
from transforms.dates.told import Told, mod_of, told_reading, year_behind


def season(found: Found, context: Context) -> Reading | None:
    """A season with its year, "last", "this" or "next"."""
    code = found.code("season")
    if _is_of_a_name(found, context):
        return None  # "the Arab Spring of 2011"
    year, anchor = year_behind(found, context)
    if year is None and context.is_narrative and context.before_christ is not None:
        return Reading("DATE", f"{context.before_christ}-{code}", anchor="narrative", is_told=False)
    if year is None:
        near = context.year_near(found, SEASON_MONTHS[code])
        base, anchor = context.now()
        groups = found.groups()
        if near is not None and not groups & {"back", "ahead", "this"}:
            year, anchor = near, "narrative"
        elif base is not None:
            year = _season_year(found, context, code, base.year, base.month, groups)
    mod = mod_of(found)
    if year is None:
        return Reading("DATE", f"XXXX-{code}", None, None, mod, is_told=False)
    period = a_season(year, code)
    return None if period is None else told_reading(Told(period.value, period, anchor), mod)


_NAME_BEFORE: Final = re.compile(r"[a-z,] (?:the )?[A-Z][a-z]+ $|^(?:The )?[A-Z][a-z]+ $|\bThe [A-Z][a-z]+ $")


def _is_of_a_name(found: Found, context: Context) -> bool:
    """Whether a capital and a capitalised word before it make a name of the season: "the Prague Spring"."""
    begins = found.span("season")[0]
    if not context.text[begins].isupper() or context.is_upper:
        return False
    return _NAME_BEFORE.search(context.text[max(0, begins - 24) : begins]) is not None


# "this summer", told as past early in a year, is the last one.
_MONTHS_AHEAD: Final = 4


def _season_year(found: Found, context: Context, code: str, year: int, month: int, groups: Set[str]) -> int:
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    if "before_last" in groups:
        return (year if begins + 2 < month else year - 1) - 1
    if "back" in groups:
        is_now = begins <= month < begins + 3
        return year if begins <= month and not is_now else year - 1
    if "ahead" in groups:
        return year if begins > month else year + 1
    if "this" in groups:
        has_been = begins - month >= _MONTHS_AHEAD and (context.tense(found) < 0 or context.tells_of_harm(found))
        return year - 1 if (code == "WI" and month <= 2) or has_been else year
    return year if begins <= month or context.tense(found) > 0 else year - 1


def bare_season(found: Found, context: Context) -> Reading | None:
    """ "in the summer": a season whose year the text gives."""
    if "mod" in found:
        return season(found, context)
    if found.word("season") in ("fall", "spring"):
        if re.match(r"\s+of\b", context.after(found)) or not _is_in(context.before(found)):
            return None
    elif "the" not in found and not _is_in(context.before(found)):
        return None
    return season(found, context)


def _is_in(before: str) -> bool:
    return bool(re.search(r"\b(?:in|during|by|since|until|throughout|this|before|through|into|over)(?: the)?$", before))


def season_before_another(found: Found, context: Context) -> Reading | None:
    """ "the spring" of "the spring and early summer of 1943": a season whose year stands behind the second."""
    code = found.code("season")
    if "range_year" in found:
        year = found.number("year", "range_year")
        period = a_season(year - 1 if code == "WI" else year, code)  # "the winter and spring of 1943"
        return None if period is None else told_reading(Told(period.value, period, "explicit"), mod_of(found))
    return season(found, context) if context.is_narrative and "the" in found else None


def season_behind_another(found: Found, context: Context) -> Reading | None:
    """ "winter" of "the fall and winter", in a history."""
    return season(found, context) if context.is_narrative else None


SEASON_RULES: Final[list[Phrase]] = [
    Phrase(
        "season",
        r"%(part_of)s?(?:%(step)s{season}|<the>?{season}%(year_after)s(?:[-/](?:{two:}|{year:})(?![-/.]))?|<the>{season}<before>(?P<before_last><last>))",
        season,
    ),
    Phrase(
        "season_before_another",
        r"%(part_of)s?(?P<the><the>)?{season}"
        r"(?=<and|or|to|through>(?:<the>?<early|late|mid>?-?){season:}(?:<of|in>?,?{year:range_year})?)",
        season_before_another,
    ),
    Phrase("season_behind_another", r"(?<={season:}<and|or|to|through>)%(part)s?{season}", season_behind_another),
    Phrase("bare_season", r"%(part_of)s?(?P<the><the>)?{season}", bare_season),
]
