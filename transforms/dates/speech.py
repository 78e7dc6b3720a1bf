"""The day on which the words at a place of the text were spoken."""

import datetime as dt
from typing import TYPE_CHECKING

from transforms.dates.quotations import (
    day_behind_quotation,
    day_told_before,
    is_day_of_saying,
    quotation_begins,
    says,
)
from transforms.dates.tense import SENTENCE_END

if TYPE_CHECKING:
    from transforms.dates.context import Context


def spoken_on(context: "Context") -> dt.date | None:
    """The day on which the words at `context.here` were spoken, None where no other day than publication is told.

    A day told before a verb of saying in the same sentence, or behind the quotation ("...", he said on Monday).
    """
    begins = quotation_begins(context.text, context.here) if context.has_quotations else None
    until = context.here if begins is None else begins
    told_at, told = day_told_before(context.history, until)
    published = context.published
    if told is not None and told.last is not None and (published is None or told.last < published):
        between = context.lowered[told_at:until]
        if not SENTENCE_END.search(between) and says(between, is_quoted=begins is not None):
            return told.last
        goes_on = not SENTENCE_END.search(between) or not between.strip(" .\n")
        if begins is not None and goes_on and is_day_of_saying(context.lowered, told_at):
            return told.last
    if begins is None or published is None or context.is_narrative:
        return None
    weekday = day_behind_quotation(context.lowered, context.here)
    if weekday is None:
        return None
    return published - dt.timedelta(days=(published.isoweekday() - weekday) % 7)
