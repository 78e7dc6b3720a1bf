"""Whether a text is a history, whose dates hang on each other, or news, whose dates hang on its publication."""

import datetime as dt
import re
from typing import Final

from transforms.dates.context import Context
from transforms.dates.grammar import Candidate
from transforms.dates.leads import heads_entry, opens_scene
from transforms.dates.periods import SEASON_MONTHS
from transforms.dates.year_rules import EVENT_OF
from transforms.lexicon.dates import NAMING_WORDS
from transforms.records import Article

# Rules that read a year with its era, so that the text may tell of others.
ERA_RULES: Final = frozenset({"era_year", "year_of_our_lord"})

_MONTH_GROUPS: Final = ("month", "month_first", "month_second")
_MONTHS: Final = frozenset(_MONTH_GROUPS)
# What makes a weekday part of a name: "Bloody Sunday".
_NAMING_BEFORE: Final = tuple(f"{word} " for word in sorted(NAMING_WORDS))
# Rules that read years of few figures, where another has told its era.
_OLD_RULES: Final = frozenset({"old_year", "old_date", "first_of_range"})
# Dates without a year that a short history has at least.
_BARE_DATES: Final = 3


# Days behind which a text with its day over it is an old one, kept or told again: a diary, a chronicle.
_DAYS_LONG_AGO: Final = 366


# "July–August 1809", "October 1 to November 22, 1950": two dates, of which the second has the year, over a text.
_OVER_TEXT: Final = re.compile(r"\s*(?:[-–—]|to|until|through)\s*")


def _heads_stretch(text: str, candidates: list[Candidate], published: dt.date) -> bool:
    """Whether the first line of the text is a stretch of months or days of long before its publication."""
    first, second = candidates[0].best, candidates[1].best
    if "range_year" not in first or text[: first.start].strip() or "\n" not in text[second.end : second.end + 4]:
        return False
    is_stretch = _OVER_TEXT.fullmatch(text, first.end, second.start) is not None
    return is_stretch and published.year - first.number("year", "range_year") > 1


def _opens_long_ago(article: Article, lowered: str, candidate: Candidate, published: dt.date) -> bool:
    """Whether the text begins with a full date, or a month, of long before its publication, which stands over it."""
    found = candidate.best
    if candidate.rule.name not in ("day", "numeric_day", "iso_day", "month") or "year" not in found:
        return False
    if published.year - found.number("year") < 1 or not heads_entry(article.text, found.start, found.end):
        return False
    told = candidate.rule.resolve(found, Context(article.text, lowered, published, True))
    first = None if told is None or told.period is None else told.period.first
    return first is not None and (published - first).days > _DAYS_LONG_AGO and not article.text[: found.start].strip()


# A year that opens the sentence tells when the story begins: "In 1942 the division sailed".
_ORDINAL_RULES: Final = frozenset({"ordinal_day", "part_of_ordinal", "clock_on_ordinal"})
_YEAR_RULES: Final = frozenset({"year", "season", "year_part", "season_part"})
# How news, and those whom it quotes, speak of what has just been or is to come.
_SPEAKS_OF_NOW: Final = re.compile(
    r"\b(?:said|says|saying|told|tells|announced|announces|will|won['’]t|has|have|hasn['’]t|haven['’]t|spokes[a-z]+|"
    r"according to|shares|expects?|currently)\b"
)


def _is_of_now(candidate: Candidate, lowered: str) -> bool:
    """Whether the words are of the day of the report: "today", "on Sunday", "last night", but not "that night"."""
    rule, found = candidate.rule, candidate.best
    if rule.name == "near_part":
        is_stepped = "same" in found or "ahead" in found or ("back" in found and found.word("back") not in _LAST)
        return not is_stepped and not lowered.endswith(_NAMING_BEFORE, 0, found.start)
    if {"deictic", "weekday", "hyphened_day"} & found.groups():
        return not lowered.endswith(_NAMING_BEFORE, 0, found.start)
    return False


_LAST: Final = frozenset({"last", "past"})


def _opens_story(lowered: str, start: int) -> bool:
    """Whether the year at `start` tells when a story begins: "In 1942 ...", "the revolt of 1857"."""
    return opens_scene(lowered, start) or EVENT_OF.search(lowered[max(0, start - 24) : start].rstrip()) is not None


def is_history(article: Article, candidates: list[Candidate], lowered: str) -> bool:
    """Whether the text is a history: it writes out years away from its publication, and hardly speaks of now.

    Words of now are weekdays without a date, "today", "yesterday", "last night": news has them in every paragraph.
    A short history writes out the year of its first date only, and what follows hangs on that.
    """
    published = article.publication_date
    far = near = full = now = bare = ordinals = 0
    lone = 0  # the year that was named alone last
    last_month, goes_back = 0, False  # whether a bare month lies before the one told last
    opening: int | None = None  # the year of the first month or day, 0 where it has none
    for candidate in candidates:
        rule, found = candidate.rule, candidate.best
        groups = found.groups()
        has_month = not _MONTHS.isdisjoint(groups)
        year = found.number("year") if "year" in groups else 0
        if not year and "range_year" in groups:
            year = found.number("year", "range_year")
        if rule.name in ERA_RULES or rule.name in _OLD_RULES:
            far += 1
            full += 1
        elif "year" in groups:
            if published is not None and abs(year - published.year) <= 1:
                near += 1
            else:
                far += 1
            full += has_month
        elif rule.name == "near_part" or {"deictic", "weekday", "hyphened_day"} & groups:
            now += _is_of_now(candidate, lowered)
        elif has_month:
            bare += not year
        ordinals += rule.name in _ORDINAL_RULES
        if has_month:
            month = next(found.number("month", group) for group in _MONTH_GROUPS if group in groups)
            goes_back = goes_back or (not year and month < last_month)
            last_month = month
        elif rule.name == "season" and "season" in groups:
            last_month = SEASON_MONTHS[found.code("season")]
        opens = rule.name in _YEAR_RULES and year and (rule.name != "year" or _opens_story(lowered, found.start))
        if opening is None and (has_month or opens):
            opening = year
        elif opening is None and lone and rule.name == "stepped" and lowered.startswith("that year", found.start):
            opening = lone  # "he sailed in 1848, and in that year"
        lone = year if rule.name == "year" else lone
    if published is None:
        return far > now
    if near <= far and far and len(candidates) > 1 and _heads_stretch(article.text, candidates, published):
        return True
    if near == 0 and far and _opens_long_ago(article, lowered, candidates[0], published):
        return True
    if (
        now == 0
        and near == 0
        and bare + ordinals
        and opening
        and opening < published.year - 1
        and (bare >= _BARE_DATES or (not goes_back and _SPEAKS_OF_NOW.search(lowered) is None))
    ):
        return True
    return near <= far and (far - 4 * now >= 5 or (far >= 3 and full >= 2 and now == 0))
