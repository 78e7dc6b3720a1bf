"""Days of other calendars: Easter of both churches, and months of the Islamic year."""

import datetime as dt
from typing import Final

# 1 Muharram of the year 1 in the tabular calendar, as dt.date counts days.
_HIJRA: Final = 227015
# Days by which the moon seen somewhere may differ from the tables.
DAYS_OF_DOUBT: Final = 1


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Julian calendar, as a Gregorian day (Meeus)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    days_apart = year // 100 - year // 400 - 2
    return dt.date(year, month, day + 1) + dt.timedelta(days=days_apart)


def islamic_day(year: int, month: int, day: int) -> dt.date:
    """The day of the tabular Islamic calendar (civil epoch, 11 leap years in 30); ValueError beyond dt.date."""
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return dt.date.fromordinal(_HIJRA + days - 1)


def islamic_years(year: int) -> range:
    """The Islamic years that share days with the Gregorian one."""
    first = (year - 622) * 33 // 32
    return range(max(1, first - 1), first + 3)
