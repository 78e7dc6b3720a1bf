"""What a rule makes of its words, before it becomes a row."""

from dataclasses import dataclass

from transforms.dates.periods import Period
from transforms.records import Anchor, TimexType


@dataclass(frozen=True, slots=True)
class Reading:
    """One resolved expression. `period` holds the days (None: no calendar date), `value` the TIMEX3 value.

    `is_told` says whether later expressions may hang on it ("two days later").
    """

    type: TimexType
    value: str
    period: Period | None = None
    anchor: Anchor | None = None
    mod: str | None = None
    is_told: bool = True


# The words are read and are no time expression: a name, an age. Nothing inside them is tried either.
NO_TIME = Reading("DATE", "", is_told=False)
