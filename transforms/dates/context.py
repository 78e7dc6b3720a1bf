"""What an expression hangs on: the day of publication, the last date told, the day of a quotation, the verb's tense."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from transforms.dates.fiscal_years import fiscal_year_told
from transforms.dates.grammar import Candidate, Found
from transforms.dates.leads import (
    Lead,
    heads_entry,
    is_in_capitals,
    opens_scene,
    read_lead,
    span_told,
    stands_in_dateline,
)
from transforms.dates.passing import REPORTED_WITHIN, is_of_another, is_of_birth, is_told_in_passing
from transforms.dates.periods import Period
from transforms.dates.quotations import quotation_begins
from transforms.dates.speech import spoken_on
from transforms.dates.tense import SENTENCE_END, tells_of_harm, tense_of
from transforms.records import Anchor

# A month this near after the one told goes on with its story, whatever year was mentioned between.
MONTHS_TOLD_AHEAD: Final = 1
_STORY_WINDOW: Final = 1500
# Characters over which a year written alone in a narrative holds for the months behind it.
_STORY_SENTENCE: Final = 150
_IN_YEAR: Final = re.compile(
    r"^(?!.*\b(?:plan|project|schedul|expect|until|hope|intend)).*\bin (?:early |late |mid-?)?[0-9]{4}$", re.DOTALL
)
# A month or a year in which something happened.
_IN_PERIOD: Final = re.compile(r"\bin (?:early |mid-?|late |the [a-z]+ of )?[a-z0-9.]+(?: [0-9]{4})?$")
# Characters behind a scene's last date over which the next one belongs to it, in news.
_SCENE_WINDOW: Final = 250
# Characters behind the date over an entry of a chronicle, in news, over which its words hang on it.
_LONGEST_ENTRY: Final = 800
# Characters over which a sentence is followed.
_LONGEST_SENTENCE: Final = 600
# Dates told before among which a month to come is sought.
_DATES_KEPT: Final = 24
# A year further than this from the story's is told in passing.
YEARS_OF_A_STORY: Final = 10
# Characters over which a written year holds for a month of the same sentence, in news.
_YEAR_WINDOW: Final = 60
# A narrative that names a month further back than this has passed the turn of the year.
MONTHS_TOLD_BACK: Final = 7

# Candidates behind an expression among which its sentence may tell its day.
CANDIDATES_AHEAD: Final = 4
# Candidates behind a year among which the next one written is sought.
_CANDIDATES_TO_A_YEAR: Final = 16
_CENTURIES_OF_A_STORY: Final = 200
# Months that a story goes on in one step; further on, or back, it has leapt.
LONGEST_STEP: Final = 9
_LONGEST_DATELINE: Final = 100
_OPENS_SENTENCE: Final = re.compile(r"(?:^|[.!?\n]['\"”)]{0,3}\s{0,4})(?:in|by|during|throughout)\s{1,3}$")
_SINCE_YEAR: Final = re.compile(r"\bsince (?:[a-z]+ ){0,4}?(?:in )?[0-9]{4}$")
_OPENS_LINE: Final = re.compile(r"(?:^|\n)\s*$")
_HEADING: Final = re.compile(r"(?::[^\n.]{0,80}|\s*)(?:\n|$)")


class Context:
    """The state of one article while its expressions are resolved from first to last.

    No dataclass: setting all these to what they begin with would take longer than many a text needs of them.
    """

    has_apostrophes: bool = True
    is_ancient: bool = False  # whether it is a history that names years BC or AD
    told: Period | None = None  # the last calendar period told
    told_day: dt.date | None = None  # the last day told
    day_at: int = -1  # where it was told
    late_at: int = -1  # where the evening or the night of a day was told last
    lost_at: int = -1  # where a day was told last that nobody can name ("on a Monday"), or another year was opened
    told_month: tuple[int, int] | None = None
    left_month: tuple[int, int] | None = None  # where the story was before it last leapt
    order_of_figures: str | None = None  # whether days or months come first in dates in figures, once it is known
    entry: dt.date | None = None  # the day that stands over the last entry of a diary or a chronicle
    entry_at: int = -1  # where its words end
    is_chronicle: bool = False  # whether it is news that has a date over each entry
    dateline: dt.date | None = None  # the day over the copy, where that came out a day or two later
    opened_at: int = -1  # where a sentence was last opened with a year
    headed_year: int | None = None  # the year that stands over the section
    month_at: int = -1  # where it was told
    told_year: int | None = None
    aside_year: int | None = None  # a year far from the story that was named last
    told_at: int = -1
    candidates: Sequence[Candidate] = ()  # every place where rules match
    index: int = 0  # which of them is being resolved
    here: int = 0  # where the expression begins that is being resolved
    year_at: int = -1  # where a year was last written out
    written_year: int | None = None
    before_christ: str | None = None  # the year BC that the story is in ("BC0480")
    scene: tuple[int, int] | None = None  # the year and month of an earlier scene that news tells of
    is_scene_open: bool = False  # whether its first date opened a sentence
    scene_at: int = -1  # where it was told last
    quarter: Period | None = None  # the quarter told last
    quarter_at: int = -1  # where it was told
    past_quarter: Period | None = None  # the latest quarter told that is over
    months_reported: str | None = None  # the TIMEX3 value of the months that a company reported on last
    is_quarter_last: bool = False  # whether a quarter was told after any other span that companies report on
    lead: Lead | None = None  # how long all that a history tells of lasted

    def __init__(
        self, text: str, lowered: str, published: dt.date | None, is_narrative: bool, has_quotations: bool = True
    ) -> None:
        self.text, self.lowered, self.published = text, lowered, published
        self.is_narrative, self.has_quotations = is_narrative, has_quotations
        self.history: list[tuple[int, Period]] = []  # every period told, and where its words end
        self.plain_weekdays: set[int] = set()

    @property
    def is_upper(self) -> bool:
        """Whether the copy is in capitals, so that a capital says nothing."""
        return is_in_capitals(self.text[:600])

    def tell(self, period: Period, end: int, has_written_year: bool) -> None:
        """Take note that `period` was told in the words that end at `end`."""
        self.told, self.told_at = period, end
        self.history.append((end, period))
        if self.is_narrative and has_written_year and period.first is not None:
            lead = read_lead(self.lowered, self.history[0], self.here, period, end)
            self.lead = self.lead if lead is None else lead
        if period.value.startswith("BC"):
            self.before_christ = period.value[:6] if period.value[2:6].isdigit() else self.before_christ
        if period.first is None:
            return
        if self._is_aside(period.first.year, has_written_year):
            return
        if has_written_year:
            self.before_christ = None
            if self.is_narrative:
                self._head(period, end)
        self.told_year = period.first.year
        if has_written_year:
            self.year_at, self.written_year = end, period.first.year
        if not self.is_narrative:
            self._tell_scene(period, end, has_written_year)
            if period.unit in ("Y", "M", "W") and opens_scene(self.lowered, self.here):
                self.lost_at = end  # "A year earlier, ...": whatever day follows is of that year
        if period.unit == "D":
            # "around 12 September" has the days beside it too
            day = period.first if period.first == period.last else dt.date.fromisoformat(period.value[:10])
            if self.told_day is None and self.here < _LONGEST_DATELINE:
                is_near = self.published is not None and 0 < (self.published - period.first).days <= 2
                is_dateline = is_near and not self.is_narrative and stands_in_dateline(self.text, self.here, end)
                self.dateline = period.first if is_dateline else None
            may_head = self.is_narrative or self.is_chronicle
            if may_head and period.first == period.last and heads_entry(self.text, self.here, end):
                self.open_entry(period.first, end)
            told = None if self.is_narrative else self.told_day
            if told is None or not is_told_in_passing(
                self.lowered, self.here, end, day, told, self.day_at, self.published
            ):
                self.told_day, self.day_at = day, end
        if period.unit in ("D", "M", "W", "WE"):
            self._move((period.first.year, period.first.month))
            self.month_at = end
        if period.unit == "Q":
            self.tell_quarter(period, end)

    def _tell_scene(self, period: Period, end: int, has_written_year: bool) -> None:
        """Take note of a scene of an earlier year in a news report, which the dates behind it belong to."""
        first, published = period.first, self.published
        if first is None or published is None or first.year >= published.year:
            self.scene = None
            return
        is_year = period.unit in ("Y", "Q", "H") or (period.unit == "S" and first.month < 12)
        if has_written_year:
            self.is_scene_open = opens_scene(self.lowered, self.here)
            is_scene = self.is_scene_open or not is_year
            self.scene = (first.year, 1 if is_year else first.month) if is_scene else None
        elif self.scene is not None and not is_year and first.year in (self.scene[0], self.scene[0] + 1):
            self.scene = (first.year, first.month)
        else:
            self.scene = None
        self.scene_at = end

    def _year_of_scene(self, found: Found, month: int) -> int | None:
        """The year that `month` has in the scene of an earlier year told just before it, in news."""
        if self.scene is None or self.published is None or found.start - self.scene_at > _SCENE_WINDOW:
            return None
        if not self.is_scene_open:
            opens = opens_scene(self.lowered, self.here)
            if not opens or "\n\n" in self.lowered[self.scene_at : self.here]:
                return None
        if any(
            told.first is not None and (told.first.year, told.first.month) == (self.published.year, month)
            for _, told in self.history[-_DATES_KEPT:]
            if told.unit in ("D", "M")
        ):
            return None  # the report itself tells of that month
        year, told_month = self.scene
        year += 1 if month < told_month else 0
        is_over = (year, month) <= (self.published.year, self.published.month)
        return year if is_over and self.tense(found) <= 0 else None

    def _head(self, period: Period, end: int) -> None:
        """Take note of a year that stands alone in a line, or before a colon, as the head of a section."""
        year = None if period.first is None else period.first.year
        if period.unit == "Y":
            self.left_month = None
            if _OPENS_SENTENCE.search(self.lowered, max(0, self.here - 16), self.here):
                self.opened_at = end
            opens = _OPENS_LINE.search(self.text[max(0, self.here - 4) : self.here])
            if opens is not None and _HEADING.match(self.text, end):
                self.headed_year = year
        if year != self.headed_year:
            self.headed_year = None

    def _move(self, month: tuple[int, int]) -> None:
        """Take note of the month that the story is in now, and where it was before a leap."""
        if self.is_narrative and self.told_month is not None:
            leap = _months_between(self.told_month, month)
            if self.left_month is not None and 0 <= _months_between(self.left_month, month) <= LONGEST_STEP:
                self.left_month = None  # the story has come back
            elif leap > 12 or leap < -1:
                self.left_month = self.told_month
            else:
                self.left_month = None
        self.told_month = month

    def _year_left(self, month: int) -> int | None:
        """The year of the story before its last leap, where `month` follows on there better than where it leapt to."""
        if self.left_month is None or self.told_month is None:
            return None
        here = (month - self.told_month[1]) % 12
        there = (month - self.left_month[1]) % 12
        leapt_back = _months_between(self.left_month, self.told_month) < 0
        if there > LONGEST_STEP or here >= LONGEST_STEP or (here <= there and not (leapt_back and here == there)):
            return None
        return self.left_month[0] + (1 if month < self.left_month[1] else 0)

    @property
    def fiscal_year(self) -> int | None:
        """The fiscal year of a company's report: the latest that it tells quarters of."""
        return None if self.is_narrative else fiscal_year_told(self.lowered, self.candidates, self.published)

    def tell_quarter(self, quarter: Period, end: int) -> None:
        """Take note of a quarter that companies report on, told in the words that end at `end`."""
        self.quarter, self.quarter_at, self.is_quarter_last = quarter, end, True
        is_over = self.published is None or (quarter.last is not None and quarter.last < self.published)
        is_over = is_over or (quarter.first is not None and quarter.first.year == self.fiscal_year)
        if is_over and (self.past_quarter is None or self.past_quarter.value <= quarter.value):
            self.past_quarter = quarter

    def reported_quarter(self) -> Period | None:
        """The quarter that a report speaks of: one named in the same sentence, else the latest that is over."""
        if self.past_quarter is None or self.is_in_sentence(self.quarter_at):
            return self.quarter
        return self.past_quarter

    def names_another(self, found: Found, period: Period) -> bool:
        """Whether a history names another event by its date, and stays where it is: "the May 2007 high", "(1790)"."""
        if not self.is_narrative:
            return period.unit == "D" and is_of_birth(self.lowered, found.start)
        if self.told_year is None:
            return False
        is_to_come = period.unit == "Y" and self.tense(found) > 0
        return is_to_come or is_of_another(self.text, found.start, found.end, period, self.told_year)

    def now(self) -> tuple[dt.date | None, Anchor]:
        """The day that "yesterday" and "last week" count from: in a quotation the day it was spoken on."""
        if self.is_narrative and self.before_christ is not None:
            return None, "narrative"
        if self.entry is not None and (self.is_narrative or self.here - self.entry_at <= _LONGEST_ENTRY):
            return self.entry, "narrative"
        if self.is_narrative and self.told_day is not None:
            if self.has_quotations and quotation_begins(self.text, self.here) is not None:
                return spoken_on(self), "quotation"  # a history's speakers count from a day of their own
            return self.told_day, "narrative"
        if self.published is not None:
            spoken = spoken_on(self)
            if spoken is not None:
                return spoken, "quotation"
        if self.dateline is not None:
            return self.dateline, "narrative"
        return self.published, "publication_date"

    def clock_day(self) -> tuple[dt.date | None, Anchor]:
        """The day that a clock time alone belongs to: the one told just before it, else the day of publication."""
        if self.told_day is not None or self.is_narrative:
            return self.told_day, "narrative"
        return self.published, "publication_date"

    def is_far_from_report(self) -> bool:
        """Whether a news report tells of a day that is more than a week gone, so that its nights are not last night."""
        if self.is_narrative or self.told_day is None or self.published is None or self.entry is not None:
            return False
        return (self.published - self.told_day).days > REPORTED_WITHIN and self.here - self.day_at <= _SCENE_WINDOW

    def open_entry(self, day: dt.date | None, end: int) -> None:
        """Take note of the day over an entry, whose words end at `end`."""
        self.entry, self.entry_at = day, end

    def is_only_day(self, day: dt.date) -> bool:
        """Whether no other day has been told, so that a report of long ago can only be of this one."""
        days = {told.first for _, told in self.history[-_DATES_KEPT:] if told.unit == "D"}
        return days == {day} and self.written_year == day.year

    def day_before_publication(self) -> dt.date | None:
        """The last day told that is none to come."""
        for _, told in reversed(self.history[-_DATES_KEPT:]):
            if told.unit == "D" and told.first is not None and (self.published is None or told.first <= self.published):
                return told.first
        return None

    def day_at_hand(self) -> tuple[dt.date | None, Anchor]:
        """The day that "later in the day" and "at dawn" belong to: one told just before, else that of publication.

        A day told in an earlier sentence of a news report is at hand within a week of the publication only.
        """
        day, published = self.told_day, self.published
        if day is not None and published is not None and day > published and not self.is_in_sentence(self.day_at):
            day = self.day_before_publication()
        if day is None or published is None or self.is_narrative:
            return self.clock_day()
        is_near = 0 <= (published - day).days <= 7
        if not is_near and not self.is_in_sentence(self.told_at):
            return published, "publication_date"
        return day, "narrative"

    def _is_aside(self, year: int, has_written_year: bool) -> bool:
        """Whether a narrative only glances at a year far from its story; named twice, the story has moved there."""
        if not self.is_narrative or self.told_year is None or abs(year - self.told_year) <= YEARS_OF_A_STORY:
            self.aside_year = None
            return False
        if has_written_year and year > self.told_year and self._goes_on_from(year):
            self.aside_year = None
            return False  # a story of centuries moves on in long steps
        is_again = self.aside_year is not None and abs(year - self.aside_year) <= YEARS_OF_A_STORY
        if has_written_year:
            self.aside_year = year
        return not is_again

    def _goes_on_from(self, year: int) -> bool:
        """Whether the next year written is nearer to `year`, and no earlier, than to the year of the story."""
        for candidate in self.candidates[self.index + 1 : self.index + 1 + _CANDIDATES_TO_A_YEAR]:
            following = candidate.best.number("year") if "year" in candidate.best else 0
            if abs(following - year) < _CENTURIES_OF_A_STORY:
                return year <= following and self.told_year is not None and following - year < year - self.told_year
        return False

    def then_in(self, unit: str) -> tuple[dt.date | None, Anchor]:
        """The day that "that year" and "the following month" count from: in the period told last."""
        if self.is_narrative and self.before_christ is not None:
            return None, "narrative"
        if unit == "M" and self.told is not None and self.told.unit == "Y" and self.told_month is not None:
            return dt.date(*self.told_month, 1), "narrative"
        if unit != "D" and self.told is not None and self.told.first is not None:
            return self.told.first, "narrative"
        return self.then()

    @property
    def is_day_lost(self) -> bool:
        """Whether what happened last was on a day that the text does not name."""
        told = self.told
        if (
            told is not None
            and told.unit in ("M", "Y", "S")
            and self.told_at > self.day_at >= 0
            and self.is_in_sentence(self.told_at)
            and _IN_PERIOD.search(self.lowered, max(0, self.told_at - 40), self.told_at)
        ):
            return True  # "seized in February 2011 and freed two days later"
        if self.lost_at <= self.day_at or self.here - self.lost_at > _SCENE_WINDOW:
            return False
        return "\n\n" not in self.lowered[self.lost_at : self.here]

    def then_ahead(self) -> tuple[dt.date | None, Anchor]:
        """The day that "the next day" counts from: in news only one that is told, since the report's is followed by
        "tomorrow"."""
        if not self.is_narrative and (self.told_day is None or self.is_day_lost):
            return None, "narrative"
        return self.then()

    def then(self) -> tuple[dt.date | None, Anchor]:
        """The day that "two days earlier" and "the day before" count from."""
        if self.is_narrative and self.before_christ is not None:
            return None, "narrative"
        if not self.is_narrative and self.is_day_lost:
            return None, "narrative"
        if self.told_day is not None:
            return self.told_day, "narrative"
        if self.is_narrative:
            return (None if self.told is None else self.told.first), "narrative"
        return self.published, "publication_date"

    def year_near(self, found: Found, month: int) -> int | None:
        """The year that `month` without one takes from the text before it.

        In a narrative the year told last, or the next where the story has gone on past December; in news a year
        written out earlier in the same sentence.
        """
        if self.is_narrative:
            span = span_told(self.lowered, self.history)
            if span is not None and span.end == self.told_at and span.holds(month):
                return span.year_of(month)
            if self.lead is not None and self.lead.end == self.told_at and not self.is_in_sentence(self.told_at):
                return self.lead.year_of(month)
            if self.told_month is None or self.headed_year is not None:
                return self.told_year if self.headed_year is None else self.headed_year
            told_year, told_month = self.told_month
            left = self._year_left(month)
            if left is not None:
                return left
            is_near = self.year_at > self.month_at and found.start - self.year_at <= _STORY_SENTENCE
            if is_near and _IN_YEAR.search(self.lowered[max(0, self.year_at - 60) : self.year_at]):
                return self.told_year  # "In 1918 the front held. In May it broke."
            is_open = self.opened_at > self.month_at
            if (
                not is_open
                and found.start - self.month_at <= _STORY_WINDOW
                and 0 <= month - told_month <= MONTHS_TOLD_AHEAD
            ):
                return told_year
            if self.told_year is None or told_year != self.told_year:
                return self.told_year
            return self.told_year + (1 if month < self.told_month[1] - MONTHS_TOLD_BACK else 0)
        if self.written_year is not None and self.year_at >= 0 and found.start - self.year_at <= _YEAR_WINDOW:
            between = self.lowered[self.year_at : found.start]
            is_same_month = self.told_month == (self.written_year, month)
            is_open = not SENTENCE_END.search(between) and ";" not in between
            if is_open and not self._is_since_year() and (is_same_month or self.tense(found) <= 0):
                year = self._year_going_on(month)
                if year is not None:
                    return year
        return self._year_to_come(found, month) or self._year_of_scene(found, month)

    def _year_going_on(self, month: int) -> int | None:
        """The year written in the sentence, or the next where its story has gone on past December.

        None where that lies ahead of the report.
        """
        year, told = self.written_year, self.told_month
        if year is None or self.published is None:
            return year
        if told is not None and self.month_at >= self.year_at and month < told[1] and told[0] in (year, year + 1):
            if month + 12 - told[1] >= LONGEST_STEP and self.published.year > told[0] + 1:
                return None  # "founded in June 2014, it was closed on 23 March": of this year
            year = told[0] + 1
        elif told is not None and self.month_at > self.year_at and told[0] == year + 1:
            year = told[0]
        return year if (year, month) <= (self.published.year, self.published.month) else None

    def _is_since_year(self) -> bool:
        """Whether the year written last only tells since when: "the worst since records began in 1997"."""
        before = self.lowered[max(0, self.year_at - 40) : self.year_at]
        return _SINCE_YEAR.search(before) is not None

    def _year_to_come(self, found: Found, month: int) -> int | None:
        """The year of a month to come that was told before: "next year in February ... the February vote"."""
        if self.published is None or self.told is None:
            return None
        for _, told in reversed(self.history[-_DATES_KEPT:]):
            first = told.first
            if first is not None and told.unit in ("D", "M") and first.month == month and first > self.published:
                return first.year if self.tense(found) >= 0 else None
        return None

    def told_or_now(self) -> tuple[dt.date | None, Anchor]:
        """The day that "the end of the month" hangs on: the last told in a narrative, else the publication."""
        if self.is_narrative and self.before_christ is not None:
            return None, "narrative"
        if self.is_narrative and self.told is not None and self.told.first is not None:
            return self.told.first, "narrative"
        return self.published, "publication_date"

    def is_in_sentence(self, since: int) -> bool:
        """Whether the words that end at `since` stand in the sentence of the expression that is being resolved."""
        if not 0 <= since <= self.here or self.here - since > _LONGEST_SENTENCE:
            return False
        return SENTENCE_END.search(self.lowered[since : self.here]) is None

    def ahead(self) -> Sequence[Candidate]:
        """The next candidates behind the one that is being resolved."""
        return self.candidates[self.index + 1 : self.index + 1 + CANDIDATES_AHEAD]

    def before(self, found: Found, count: int = 24) -> str:
        """The characters before the match, lower case, white space made one blank."""
        return " ".join(self.lowered[max(0, found.start - count) : found.start].split())

    def after(self, found: Found, count: int = 24) -> str:
        """The characters after the match, lower case, as they are."""
        return self.lowered[found.end : found.end + count]

    def tells_of_harm(self, found: Found) -> bool:
        """Whether the sentence tells of people hurt."""
        return tells_of_harm(self.lowered, found.start, found.end)

    def tense(self, found: Found) -> int:
        """-1 past, 1 future, 0 where the sentence does not tell."""
        return tense_of(self.lowered, found.start, found.end)


def _months_between(first: tuple[int, int], second: tuple[int, int]) -> int:
    return 12 * (second[0] - first[0]) + second[1] - first[1]
