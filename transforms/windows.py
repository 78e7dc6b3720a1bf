"""Windows: how far apart two reports of one incident may be."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Windows:
    """How far apart two reports of one incident may be.

    `days` between the two events (xSub links within 1 or 2), `near_km` and `far_km` between two places known to
    the town, `threshold` points in all, and `aside` more where one report is not its article's main one.
    """

    days: int = 2
    near_km: float = 5.0
    far_km: float = 30.0
    threshold: float = 1.25
    aside: float = 1.5

    @classmethod
    def of(cls, numbers: Mapping[str, float]) -> "Windows":
        """Windows with these numbers, and the defaults elsewhere.

        Raises TypeError for a name that is none, and ValueError for a number below 0 or not finite, or for days that
        are not whole.
        """
        if any(not 0 <= number < inf for number in numbers.values()):
            raise ValueError(f"windows are numbers from 0 on, not {dict(numbers)}")
        named: dict[str, Any] = dict(numbers)
        windows = cls(**named)
        if windows.days != int(windows.days):
            raise ValueError(f"days are whole, not {windows.days}")
        return replace(windows, days=int(windows.days))


DEFAULT_WINDOWS: Final = Windows()
