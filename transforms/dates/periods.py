"""Periods of the calendar: the TIMEX3 value of each, its first and last day, and UCDP's precision."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

DAY: Final = dt.timedelta(days=1)

Unit = str  # D day, W week, WE weekend, M month, Q quarter, H half-year, S season, Y year, E decade, C century


@dataclass(slots=True, init=False)
class Period:
    """One period: `first` and `last` are inclusive, None where the calendar cannot hold them (BC) or nobody told."""

    unit: Unit
    value: str
    first: dt.date | None
    last: dt.date | None

    def __init__(
        self,
        unit: Unit,
        value: str,
        first: dt.date | None,
        last: dt.date | None,
    ) -> None:
        self.unit = unit
        self.value = value
        self.first = first
        self.last = last

    @property
    def precision(self) -> int | None:
        """UCDP GED 23.1 `date_prec` of the period."""
        return precision(self.first, self.last)


def precision(first: dt.date | None, last: dt.date | None) -> int | None:
    """1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer (UCDP GED 23.1)."""
    if first is None or last is None:
        return None
    days = (last - first).days + 1
    if days <= 1:
        return 1
    if days <= 6:
        return 2
    if days == 7:
        return 3
    return 4 if days <= 31 else 5


def shift(day: dt.date, days: int) -> dt.date | None:
    """`day` moved by `days`, None beyond the calendar's ends."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def day_of(year: int, month: int, day: int) -> Period | None:
    """The day, or None where the calendar has none (30 February)."""
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    return Period("D", date.isoformat(), date, date)


def a_day(date: dt.date | None) -> Period | None:
    """The day of `date`."""
    return None if date is None else Period("D", date.isoformat(), date, date)


def a_week(date: dt.date | None) -> Period | None:
    """The ISO week that holds `date`, Monday to Sunday."""
    if date is None:
        return None
    year, week, weekday = date.isocalendar()
    first, last = shift(date, 1 - weekday), shift(date, 7 - weekday)
    return Period("W", f"{year:04d}-W{week:02d}", first, last)


def a_weekend(date: dt.date | None) -> Period | None:
    """Saturday and Sunday of the ISO week that holds `date`."""
    week = a_week(date)
    if week is None or week.last is None:
        return None
    return Period("WE", week.value + "-WE", week.last - DAY, week.last)


def a_month(year: int, month: int) -> Period | None:
    """The month; `month` may lie outside 1 to 12 and then moves the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    first = dt.date(year, month, 1)
    return Period("M", f"{year:04d}-{month:02d}", first, month_end(year, month))


def month_end(year: int, month: int) -> dt.date:
    """The last day of the month."""
    if month == 12:
        return dt.date(year, 12, 31)
    return dt.date(year, month + 1, 1) - DAY


def a_span(unit: Unit, value: str, first_month: tuple[int, int], months: int) -> Period | None:
    """Whole months from `first_month`."""
    start = a_month(*first_month)
    end = a_month(first_month[0], first_month[1] + months - 1)
    if start is None or end is None:
        return None
    return Period(unit, value, start.first, end.last)


def a_quarter(year: int, quarter: int) -> Period | None:
    """The quarter; `quarter` may lie outside 1 to 4 and then moves the year."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    return a_span("Q", f"{year:04d}-Q{quarter}", (year, 3 * quarter - 2), 3)


def a_half(year: int, half: int) -> Period | None:
    """The half-year."""
    return a_span("H", f"{year:04d}-H{half}", (year, 6 * half - 5), 6)


SEASON_MONTHS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def a_season(year: int, season: str) -> Period | None:
    """The season of the northern year; a winter belongs to the year it begins in."""
    return a_span("S", f"{year:04d}-{season}", (year, SEASON_MONTHS[season]), 3)


def a_year(year: int) -> Period | None:
    """The year."""
    if not 1 <= year <= 9999:
        return None
    return Period("Y", f"{year:04d}", dt.date(year, 1, 1), dt.date(year, 12, 31))


def a_decade(year: int) -> Period | None:
    """The decade that holds `year`; TIMEX3 writes three figures."""
    first = year // 10 * 10
    if not 1 <= first <= 9990:
        return None
    return Period("E", f"{first // 10:03d}", dt.date(first, 1, 1), dt.date(first + 9, 12, 31))


def a_century(century: int) -> Period | None:
    """The n-th century; TIMEX3 writes two figures, 19 for the 20th."""
    if not 1 <= century <= 99:
        return None
    first = 100 * (century - 1)
    return Period("C", f"{century - 1:02d}", dt.date(first + 1, 1, 1), dt.date(first + 100, 12, 31))


def before_christ(value: str, unit: Unit) -> Period:
    """A period BC: the calendar of the tables begins with the year 1, so it has a value and no days."""
    return Period(unit, value, None, None)


def part_of(period: Period, mod: str | None) -> Period:
    """The days that "early", "mid" or "late" leaves of `period` (UCDP GED 23.1, appendix 2, for week, month, year).

    The value stays the whole period's.
    """
    first, last = period.first, period.last
    if mod not in ("START", "MID", "END") or first is None or last is None or period.unit == "D":
        return period
    if period.unit == "W":
        begin, end = {"START": (0, 2), "MID": (1, 4), "END": (4, 6)}[mod]
        return replace(period, first=first + begin * DAY, last=first + end * DAY)
    if period.unit == "M":
        if mod == "START":
            return replace(period, last=first.replace(day=10))
        if mod == "MID":
            return replace(period, first=first.replace(day=10), last=first.replace(day=20))
        return replace(period, first=first.replace(day=15))
    if period.unit == "Y":
        begin, end = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}[mod]
        return replace(period, first=first.replace(month=begin), last=month_end(first.year, end))
    days = (last - first).days + 1
    third = days // 3
    if third == 0:
        return period
    begin, end = {"START": (0, third - 1), "MID": (third, 2 * third - 1), "END": (2 * third, days - 1)}[mod]
    return replace(period, first=first + begin * DAY, last=first + end * DAY)


def half_of(period: Period, mod: str | None) -> Period:
    """The first half of a period where `mod` is START, the second where it is END."""
    first, last = period.first, period.last
    if first is None or last is None:
        return period
    middle = first + (last - first) // 2
    return replace(period, last=middle) if mod == "START" else replace(period, first=middle + DAY)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> dt.date:
    """The n-th `weekday` (ISO) of the month; n = -1 is the last."""
    if n > 0:
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    last = month_end(year, month)
    return last - dt.timedelta(days=(last.isoweekday() - weekday) % 7)
