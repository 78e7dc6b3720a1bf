"""What an example about time looks like: a phrase, or a story with its expressions, read on PUBLISHED."""

import datetime as dt
from dataclasses import dataclass

PUBLISHED = dt.date(2015, 3, 18)  # a Wednesday


@dataclass(frozen=True)
class DateExample:
    """A phrase that is one time expression, with its TIMEX3 value and UCDP precision."""

    phrase: str
    value: str
    prec: int | None = None
    days: tuple[str, str] | None = None  # date_start, date_end where the value does not show them
    type: str = "DATE"
    mod: str | None = None
    lead: str = ""  # the word a sentence needs before it


def phrases(
    value: str,
    prec: int | None,
    of: list[str],
    *,
    days: tuple[str, str] | None = None,
    type: str = "DATE",
    mod: str | None = None,
    lead: str = "",
) -> list[DateExample]:
    """One example for each phrase in `of`."""
    return [DateExample(phrase, value, prec, days, type, mod, lead) for phrase in of]


@dataclass(frozen=True)
class Story:
    """A text with its expressions: (words, value, anchor)."""

    text: str
    rows: tuple[tuple[str, str, str | None], ...]
    published: dt.date | None = PUBLISHED


def story(text: str, *rows: tuple[str, str, str | None], published: dt.date | None = PUBLISHED) -> Story:
    return Story(text, rows, published)
