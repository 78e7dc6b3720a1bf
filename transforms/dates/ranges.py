"""Expressions that belong together: both ends of a range hold the days of the whole, "since" reaches to the report.

TIMEX3 writes a range as two expressions with a value each; UCDP GED 23.1 (appendix 2) dates an event "between Sunday
and Monday" by the days from the first to the last.
"""

import datetime as dt
import re
from typing import Final

from transforms.dates.periods import precision
from transforms.dates.words import SHORT_MONTHS
from transforms.lexicon.dates import WEEKDAYS
from transforms.records import Article, TimeExpression

_WEEKDAY: Final = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_LONGEST_LINK: Final = 24
_RANGE: Final = re.compile(
    r"\s*(?:-|–|—|/|(?:,\s*)?(?:to|into|through|thru|until|till|up to|and up to))\s*(?:the\s+)?$", re.IGNORECASE
)
_AND: Final = re.compile(r"\s*(?:and|&)\s*(?:the\s+)?$", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_SINCE: Final = re.compile(r"\b(?:since|ever since)\s+(?:the\s+)?$", re.IGNORECASE)
# "The first strike since July", "the deadliest raid since March 3": a time that is over, and not the days since.
_FIRST_SINCE: Final = re.compile(
    r"\b(?:first|worst|only|[a-z]{3,}(?<!l)est|most [a-z]+)\b(?:\s+[a-z'’-]+){0,6}\s+since\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "The worst since July, when 84 died" tells of July.
_TOLD_OF: Final = re.compile(r",?\s{1,2}when\b", re.IGNORECASE)


def link_ranges(article: Article, expressions: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    """`expressions` with the days of a range in both its ends, and those of "since" up to the report."""
    rows = list(expressions)
    for index, row in enumerate(rows):
        if row.date_start is None or row.type not in ("DATE", "TIME"):
            continue
        if index + 1 < len(rows) and _is_range(article.text, row, rows[index + 1]):
            last = rows[index + 1].date_end
            if last is not None and _is_weekday(row) and 0 < (row.date_start - last).days <= 6:
                row = _week_before(row)  # "from Friday until Sunday", published on the Friday after
            if last is not None and row.date_start is not None and row.date_start < last:
                rows[index] = row
                for end in (index, index + 1):
                    prec = precision(row.date_start, last)
                    rows[end] = rows[end]._replace(date_start=row.date_start, date_end=last, date_prec=prec)
                continue
        published = article.publication_date
        if published is None or row.date_start is None or row.date_start >= published:
            continue
        before = article.text[max(0, row.char_start - 16) : row.char_start].lower()
        if "since" in before and _SINCE.search(before) and not _tells_of_then(article.text, row):
            rows[index] = row._replace(date_end=published, date_prec=precision(row.date_start, published))
    return tuple(rows)


def _tells_of_then(text: str, row: TimeExpression) -> bool:
    """Whether what is told is of the period itself, and not of the time since."""
    if _TOLD_OF.match(text, row.char_end):
        return True
    return _FIRST_SINCE.search(text[max(0, row.char_start - 80) : row.char_start]) is not None


def _is_weekday(row: TimeExpression) -> bool:
    """Whether the words are a weekday, resolved against the publication."""
    return row.anchor == "publication_date" and row.date_start == row.date_end and bool(_WEEKDAY.search(row.text))


def _week_before(row: TimeExpression) -> TimeExpression:
    """`row` a week earlier."""
    if row.date_start is None or row.date_start - dt.date.min < dt.timedelta(days=7):
        return row
    day = row.date_start - dt.timedelta(days=7)
    value = day.isoformat() + row.value[10:]
    return row._replace(value=value, date_start=day, date_end=day)


def _is_range(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Whether the words between the two make a range of them."""
    if second.date_end is None or second.type not in ("DATE", "TIME"):
        return False
    if second.char_start - first.char_end > _LONGEST_LINK:
        return False
    between = text[first.char_end : second.char_start]
    if between.startswith(".") and first.text.rsplit(None, 1)[-1].lower() in SHORT_MONTHS:
        between = between[1:]
    if _RANGE.fullmatch(between):
        return True
    return bool(_AND.fullmatch(between) and _BETWEEN.search(text[max(0, first.char_start - 16) : first.char_start]))
