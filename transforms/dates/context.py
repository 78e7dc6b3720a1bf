"""What an expression hangs on: the day of publication, the last date told, the day of a quotation, the verb's tense."""

import datetime as dt
import re
from dataclasses import dataclass, field

from transforms.dates.grammar import Found
from transforms.dates.periods import Period
from transforms.records import Anchor

_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=\S)|\n\s*\n")
_SENTENCE_WINDOW = 160

_TENSE = re.compile(
    r"\b(?:(?P<future>will|won['’]?t|wont|would|shall|going to|due|scheduled|slated|expected|expects|plans?|planned|"
    r"to be|is to|are to|set to|set for|expires?|payable|upcoming|hopes?|intends?|about to|ahead of|until|by|next|"
    r"can|could|should|may|might|must|deadline|effective|tomorrow|begins?|opens?|starts?|takes?|meets?|arrives?)"
    r"|(?P<past>was|were|had|has|have|did|said|told|began|came|went|took|made|left|met|fell|rose|held|hit|won|lost|"
    r"struck|shot|sent|found|broke|gave|brought|saw|led|ran|cut|since|ago|last|blew|fought|flew|fled|became|got|"
    r"kept|put|read|spoke|withdrew|wrote|died|quoted|closed|[a-z]{2,14}ed))\b"
)


@dataclass(slots=True)
class Context:
    """The state of one article while its expressions are resolved from first to last."""

    text: str
    lowered: str
    published: dt.date | None
    is_narrative: bool
    told: Period | None = None  # the last calendar period told
    told_day: dt.date | None = None  # the last day told
    told_month: tuple[int, int] | None = None
    told_year: int | None = None
    told_at: int = -1
    year_at: int = -1  # where a year was last written out
    written_year: int | None = None
    quarter: Period | None = None
    plain_weekdays: set[int] = field(default_factory=set)

    def tell(self, period: Period, end: int, has_written_year: bool) -> None:
        """Take note that `period` was told in the words that end at `end`."""
        self.told, self.told_at = period, end
        if period.first is None:
            return
        self.told_year = period.first.year
        if has_written_year:
            self.year_at, self.written_year = end, period.first.year
        if period.unit == "D":
            self.told_day = period.first
        if period.unit in ("D", "M", "W", "WE"):
            self.told_month = (period.first.year, period.first.month)
        elif period.unit == "Y" and self.told_month is not None and self.told_month[0] != period.first.year:
            self.told_month = None
        if period.unit == "Q":
            self.quarter = period

    def now(self) -> tuple[dt.date | None, Anchor]:
        """The day that "yesterday" and "last week" count from."""
        if self.is_narrative and self.told_day is not None:
            return self.told_day, "narrative"
        return self.published, "publication_date"

    def clock_day(self) -> tuple[dt.date | None, Anchor]:
        """The day that a clock time alone belongs to: the one told just before it, else the day of publication."""
        if self.told_day is not None:
            return self.told_day, "narrative"
        return self.published, "publication_date"

    def then(self) -> tuple[dt.date | None, Anchor]:
        """The day that "two days earlier" and "the next day" count from."""
        if self.told_day is not None:
            return self.told_day, "narrative"
        if self.told is not None and self.told.first is not None and self.is_narrative:
            return self.told.first, "narrative"
        return self.published, "publication_date"

    def year_near(self, found: Found) -> int | None:
        """The year that a month without one takes from the text before it.

        In a narrative the year told last; in news a year written out earlier in the same sentence.
        """
        if self.is_narrative:
            return self.told_year
        if self.year_at >= 0 and self.written_year is not None:
            between = self.lowered[self.year_at : found.start]
            if len(between) <= _SENTENCE_WINDOW and not _SENTENCE_END.search(between):
                return self.written_year
        return None

    def told_or_now(self) -> tuple[dt.date | None, Anchor]:
        """The day that "the end of the month" hangs on: the last told in a narrative, else the publication."""
        if self.is_narrative and self.told is not None and self.told.first is not None:
            return self.told.first, "narrative"
        return self.published, "publication_date"

    def before(self, found: Found, count: int = 24) -> str:
        """The characters before the match, lower case, white space made one blank."""
        return " ".join(self.lowered[max(0, found.start - count) : found.start].split())

    def after(self, found: Found, count: int = 24) -> str:
        """The characters after the match, lower case, as they are."""
        return self.lowered[found.end : found.end + count]

    def tense(self, found: Found) -> int:
        """-1 past, 1 future, 0 where the sentence does not tell: the last verb before the match decides."""
        before = self.lowered[max(0, found.start - _SENTENCE_WINDOW) : found.start]
        ends = list(_SENTENCE_END.finditer(before))
        if ends:
            before = before[ends[-1].end() :]
        verbs = list(_TENSE.finditer(before))
        last = verbs[-1] if verbs else None
        if last is None:
            after = self.lowered[found.end : found.end + 80]
            end = _SENTENCE_END.search(after)
            last = _TENSE.search(after[: end.start()] if end else after)
        if last is None:
            return 0
        return 1 if last["future"] else -1
