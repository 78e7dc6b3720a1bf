"""What a rule makes of its words, before it becomes a row."""

from dataclasses import dataclass
from typing import Final

from transforms.dates.periods import Period
from transforms.records import Anchor, TimexType


@dataclass(slots=True, init=False)
class Reading:
    """One resolved expression. `period` holds the days (None: no calendar date), `value` the TIMEX3 value.

    `is_told` says whether later expressions may hang on it ("two days later").
    """

    type: TimexType
    value: str
    period: Period | None
    anchor: Anchor | None
    mod: str | None
    is_told: bool

    def __init__(
        self,
        type: TimexType,
        value: str,
        period: Period | None = None,
        anchor: Anchor | None = None,
        mod: str | None = None,
        is_told: bool = True,
    ) -> None:
        self.type = type
        self.value = value
        self.period = period
        self.anchor = anchor
        self.mod = mod
        self.is_told = is_told


# The words are read and are no time expression: a name, an age. Nothing inside them is tried either.
NO_TIME: Final = Reading("DATE", "", is_told=False)
