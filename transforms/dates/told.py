"""A day or a period as the words tell it, before it becomes a reading: its value, its days, what it hangs on."""

import re
from dataclasses import dataclass
from typing import Final

from transforms.dates.context import Context
from transforms.dates.grammar import Found
from transforms.dates.periods import Period, half_of, part_of
from transforms.dates.readings import Reading
from transforms.lexicon.dates import PERIOD_PARTS
from transforms.records import Anchor


@dataclass(slots=True, init=False)
class Told:
    """A day or period as read: its TIMEX3 value, its days where they are known, and what it hangs on."""

    value: str
    period: Period | None
    anchor: Anchor | None

    def __init__(
        self,
        value: str,
        period: Period | None,
        anchor: Anchor | None,
    ) -> None:
        self.value = value
        self.period = period
        self.anchor = anchor


def mod_of_word(word: str) -> str | None:
    """The TIMEX3 mod of "early", "middle", "end"."""
    return PERIOD_PARTS.get(word)


def mod_of(found: Found) -> str | None:
    """The TIMEX3 mod of the part of a period that `found` names, None where it names the whole."""
    if "share_last" in found:
        return "END"
    if "share" in found:
        number = found.number("ordinal", "share")
        return "START" if number == 1 else "END" if number < 0 or "share_half" in found else "MID"
    if "edge" in found:
        return "START" if found.number("ordinal", "edge") > 0 else "END"
    if "edge_back" in found:
        return "END"
    return mod_of_word(found.word("mod")) if "mod" in found else None


def told_reading(
    told: Told | None, mod: str | None = None, is_told: bool = True, *, is_half: bool = False
) -> Reading | None:
    """The DATE that `told` is, cut to the days that `mod` leaves of it, or to one half."""
    if told is None:
        return None
    period = told.period
    if period is not None and mod is not None:
        period = half_of(period, mod) if is_half else part_of(period, mod)
    return Reading("DATE", told.value, period, told.anchor, mod, is_told)


# "the July floods of 2010", "a cold January morning in 2012".
_YEAR_OF_NOUN: Final = re.compile(
    r"\s+(?!(?:the|a|an|his|her|their|he|she|it|they)\b)[a-z][a-z-]{2,}"
    r"(?:\s[a-z]{3,})?,?\s(?:in|of)\s([12]\d{3})\b(?![-,./]\d)"
)
_OF_A_NOUN: Final = re.compile(r"\b(?:the|a|an|this|that|his|her|their|its|one|another)(?: [a-z]{3,}){0,2}$|['’]s$")


def year_of_noun(found: Found, context: Context) -> int | None:
    """The year that stands behind the noun which the month or day belongs to, None where there is none."""
    if context.lowered[found.end : found.end + 1] != " ":
        return None
    behind = _YEAR_OF_NOUN.match(context.lowered, found.end)
    if behind is None or {"back", "ahead", "this", "date_back", "date_ahead", "mod"} & found.groups():
        return None
    if not _OF_A_NOUN.search(context.before(found, 40)):
        return None
    return int(behind[1])


# "the summer of '69", "October '73"
_SHORT_YEAR: Final = re.compile(r" (?:of )?['’‘](\d\d)\b(?!s)")


def short_year_of(two: int, context: Context) -> int:
    """The year of the century before publication, or of the story, that two figures stand for."""
    base = context.told_year if context.is_narrative and context.told_year else None
    if base is None:
        base = context.published.year if context.published is not None else 1999
    number = base // 100 * 100 + two
    return number if number <= base + 5 else number - 100


# Steps from the year told last, in news too: "born in 1950, he moved in March of the following year".
_OF_A_STORY: Final = ("following", "ensuing", "subsequent", "previous", "preceding", "prior")


def year_behind(found: Found, context: Context) -> tuple[int | None, Anchor]:
    """The year that patterns.YEAR_AFTER or YEAR_OF_RANGE in `found` gives, and what it hangs on."""
    if "year" in found:
        return found.number("year"), "explicit"
    short = _SHORT_YEAR.match(context.lowered, found.end) if context.lowered[found.end : found.end + 1] == " " else None
    if short is not None and "date_back" not in found:
        return short_year_of(int(short[1]), context), "explicit"
    if "range_year" in found:
        return found.number("year", "range_year"), "explicit"
    if "the_year" in found and not context.is_narrative and context.published is not None:
        if context.year_at < 0 or not context.is_in_sentence(context.year_at):
            return context.published.year, "publication_date"
        year = context.written_year
        is_aside = year is None or abs(context.published.year - year) > 1 or context.tense(found) > 0
        return (context.published.year, "publication_date") if is_aside else (year, "narrative")
    if "same_year" in found:
        return context.told_year, "narrative"
    base, anchor = context.now()
    is_of_story = (context.is_narrative and "the_step" in found) or any(
        group in found and found.word(group) in _OF_A_STORY for group in ("year_back", "year_ahead")
    )
    if is_of_story and {"year_back", "year_ahead"} & found.groups():
        base, anchor = context.then_in("Y")
    if base is not None:
        for group, step in (("year_back", -1), ("year_ahead", 1), ("year_this", 0)):
            if group in found:
                return base.year + step, anchor
    return None, anchor
