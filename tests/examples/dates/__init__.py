"""Phrases and stories about time, grouped by what they mean. Every one is read on PUBLISHED, a Wednesday."""

from tests.examples.dates.clock_times import CLOCK_TIMES, PARTS_OF_DAYS, SPOKEN_CLOCK_TIMES
from tests.examples.dates.days import EXPLICIT, NEAR_DAYS
from tests.examples.dates.durations import DURATIONS, REACHING_BACK, REFERENCES, SETS
from tests.examples.dates.example import PUBLISHED, DateExample, Story
from tests.examples.dates.holidays import HOLIDAYS
from tests.examples.dates.negatives import NAMED_LATER, NAMES, NOT_DATES
from tests.examples.dates.periods import BEFORE_CHRIST, HALVES_AND_EDGES, LONG_PERIODS, NEAR_PERIODS, PARTS_OF_PERIODS
from tests.examples.dates.ranges import RANGES
from tests.examples.dates.stories_of_companies import COMPANIES
from tests.examples.dates.stories_of_history import HISTORIES
from tests.examples.dates.stories_of_names import NAMED
from tests.examples.dates.stories_of_news import NEWS
from tests.examples.dates.stories_of_old_times import OLD_TIMES
from tests.examples.dates.stories_of_reports import REPORTS
from tests.examples.dates.stories_of_tense import TENSES
from tests.examples.dates.unresolved import UNRESOLVED
from tests.examples.dates.words import WORDS_OF_THE_LEXICON

__all__ = [
    "DATES",
    "NAMED_LATER",
    "NAMES",
    "NOT_DATES",
    "PUBLISHED",
    "RANGES",
    "STORIES",
    "UNRESOLVED",
    "DateExample",
    "Story",
]

DATES: list[DateExample] = [
    *EXPLICIT, *PARTS_OF_PERIODS, *HALVES_AND_EDGES, *LONG_PERIODS, *BEFORE_CHRIST, *NEAR_DAYS, *PARTS_OF_DAYS,
    *SPOKEN_CLOCK_TIMES, *CLOCK_TIMES, *NEAR_PERIODS, *DURATIONS, *REACHING_BACK, *SETS, *REFERENCES, *HOLIDAYS,
    *WORDS_OF_THE_LEXICON,
]  # fmt: skip

STORIES: list[Story] = [*TENSES, *NEWS, *HISTORIES, *OLD_TIMES, *NAMED, *COMPANIES, *REPORTS]
