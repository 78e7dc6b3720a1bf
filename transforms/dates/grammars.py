"""The grammars of time: one for every text, and a wider one for histories of years BC and of few figures."""

from functools import cache
from typing import Final

from transforms.dates.ancient_rules import ANCIENT_RULES
from transforms.dates.clock_rules import CLOCK_RULES
from transforms.dates.day_rules import DAY_RULES
from transforms.dates.distance_rules import DISTANCE_RULES
from transforms.dates.duration_rules import DURATION_RULES
from transforms.dates.figure_rules import FIGURE_RULES
from transforms.dates.grammar import Grammar, Phrase
from transforms.dates.holiday_rules import HOLIDAY_RULES
from transforms.dates.month_rules import MONTH_RULES
from transforms.dates.ordinal_rules import ORDINAL_RULES
from transforms.dates.patterns import PARTS
from transforms.dates.quarter_rules import QUARTER_RULES
from transforms.dates.reach_rules import REACH_RULES
from transforms.dates.season_rules import SEASON_RULES
from transforms.dates.set_rules import SET_RULES
from transforms.dates.step_rules import STEP_RULES
from transforms.dates.words import LEXICONS, SHORT_MONTHS
from transforms.dates.year_rules import YEAR_RULES
from transforms.lexicon.dates import SHORT_WEEKDAYS

TRIGGERS: Final = (
    "month", "weekday", "weekday_s", "deictic", "day_part", "unit", "season", "year", "decade", "clock", "zulu",
    "local_clock", "clock_h", "clock_hrs", "early",
    "fixed_holiday", "easter_holiday", "moving_holiday", "orthodox_holiday", "islamic_holiday",
    "clock_half", "quarter_figure", "frequency", "reference",
    "zone", "=tonight", "=overnight", "=yesterday", "=bc", "=past", "=b", "=m", "=end", "=clock", "=bce",
    "=ad", "=ce", "=d", "=term",
    "glued_year", "glued_quarter", "glued_half",
    "=present", "=latest", "half_figure", "length", "century_word", "=thousand", "=future",
)  # fmt: skip

TRIGGER_PAIRS: Final = (
    ("hour", "minute"),
    ("hour", "minute_half"),
    ("hour", "minute_hrs"),
    ("=at", "military"),
    ("=the", "dom_ordinal"),
    ("=in", "two"),
    ("=at", "hour_h"),
    ("minutes_word", "=to"),
    ("=to", "hyphened_day"),
)

RULES: Final[list[Phrase]] = [
    *DAY_RULES,
    *ORDINAL_RULES,
    *CLOCK_RULES,
    *FIGURE_RULES,
    *MONTH_RULES,
    *YEAR_RULES,
    *SEASON_RULES,
    *HOLIDAY_RULES,
    *QUARTER_RULES,
    *STEP_RULES,
    *DURATION_RULES,
    *REACH_RULES,
    *DISTANCE_RULES,
    *SET_RULES,
]
ALL_RULES: Final[list[Phrase]] = [*ANCIENT_RULES, *RULES]

# What begins a year of few figures; in other texts these would only cost time.
ANCIENT_TRIGGERS: Final = ("old_decade",)
ANCIENT_PAIRS: Final = (
    ("=in", "old"),
    ("=by", "old"),
    ("=since", "old"),
    ("=until", "old"),
    ("=till", "old"),
    ("=after", "old"),
    ("=before", "old"),
    ("=from", "old"),
    ("=between", "old"),
    ("old", "old"),
)


def _grammar(rules: list[Phrase], triggers: tuple[str, ...], pairs: tuple[tuple[str, str], ...]) -> Grammar:
    return Grammar(
        rules,
        LEXICONS,
        triggers,
        pairs,
        PARTS,
        frozenset(SHORT_MONTHS | set(SHORT_WEEKDAYS) | {"m", "c", "ca", "b", "a", "d", "hrs", "mins"}),
        frozenset(LEXICONS["fixed_holiday"])
        | frozenset(LEXICONS["easter_holiday"])
        | frozenset(LEXICONS["moving_holiday"])
        | frozenset(LEXICONS["orthodox_holiday"])
        | frozenset(LEXICONS["islamic_holiday"])
        | frozenset(LEXICONS["day_part"]),
    )


GRAMMAR: Final[Grammar] = _grammar(RULES, TRIGGERS, TRIGGER_PAIRS)


@cache
def ancient_grammar() -> Grammar:
    """The grammar for texts that name a year BC or AD; made when the first such text is read."""
    return _grammar(ALL_RULES, TRIGGERS + ANCIENT_TRIGGERS, TRIGGER_PAIRS + ANCIENT_PAIRS)
