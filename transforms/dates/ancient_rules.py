"""Rules for years of one to three figures, before and after the year 1, in histories that tell of such years."""

import re
from typing import Final

from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import Period, a_decade, a_month, a_season, a_year, day_of
from transforms.dates.readings import Reading
from transforms.dates.told import Told, mod_of, told_reading

# "BC", "B.C.", "BCE": the letters that make a year one before the year 1.
BEFORE_CHRIST: Final = r"(?:<bc|bce>|<b>\.<c>\.?<e>?)"
AFTER_CHRIST: Final = r"(?:<ad|ce>|<a>\.<d>)"

# What is counted and no year: "in 300 ships", "from 200 to 300 men", "in 378 of them", "in 480 km".
_COUNTED_THINGS: Final = re.compile(
    r"(?:\s*(?:-|–|to|and|or)\s*\d+)?[\s-]+(?:(?:[a-z]+\s)?[a-z]*(?:[a-z]s|men|people|cavalry|infantry|horse|foot)\b"
    r"|(?:of|km|m|kg|ft|per|or|more|dead|killed|wounded|strong)\b)|\s+\d|\s*[%°]|[.,:]\d|-[a-z]"
)
# Words that end in s and are counted by nothing.
_NO_PLURAL: Final = re.compile(
    r"[\s-]+(?:was|is|has|his|this|its|as|famous|various|perhaps|thus|across|towards|besides)\b"
)


def _is_counted(found: Found, context: Context) -> bool:
    end = found.span("old_year")[1]
    if _NO_PLURAL.match(context.text, end):
        return False
    return _COUNTED_THINGS.match(context.text, end) is not None


def _in_era(number: int, context: Context) -> str:
    """The TIMEX3 value of a year of few figures, in the era that the story is in."""
    return f"BC{number:04d}" if context.before_christ is not None else f"{number:04d}"


# What stands before two years of a range that nothing else announces: "(101-102, 105-106)", "he reigned 117-138".
_RANGE_BEFORE: Final = re.compile(r"(?:[(,;]|\breign(?:ed)?|\bruled|\br\.) ?$")


def _of_range(found: Found, context: Context) -> str | None:
    """The value of one year of "117-138": years count up after the year 1 and down before it."""
    if "second_year" in found:
        first, second = found.number("figure", "old_year"), int(found.word("second_year"))
        if _RANGE_BEFORE.search(context.before(found)) is None or first == second:
            return None
        return f"BC{first:04d}" if first > second else f"{first:04d}"
    if context.told is None or context.told_at != found.start - 1:
        return None
    return _in_era(found.number("figure", "old_year"), context)


def old_year(found: Found, context: Context) -> Reading | None:
    """ "in 378", "by 410": a year of the story's era, in a history that names years BC or AD."""
    if not context.is_ancient or ("announced" not in found and _is_counted(found, context)):
        return None
    number = found.number("figure", "old_year")
    if "by" in found and context.text[found.start - 3].islower():
        return None  # "reduced by 300"
    value = _of_range(found, context) if "range" in found else _in_era(number, context)
    if value is None:
        return None
    mod = mod_of(found)
    if value.startswith("BC"):
        return Reading("DATE", value, Period("Y", value, None, None), "narrative", mod)
    period = a_year(number)
    return None if period is None else told_reading(Told(period.value, period, "explicit"), mod)


def old_date(found: Found, context: Context) -> Reading | None:
    """ "9 August 378", "May 337", "the autumn of 105": a date in such a year."""
    if not context.is_ancient or _is_counted(found, context):
        return None
    number = found.number("figure", "old_year")
    mod = mod_of(found)
    value = _in_era(number, context)
    if "season" in found:
        period, value = a_season(number, found.code("season")), f"{value}-{found.code('season')}"
    else:
        month = found.number("month")
        period, value = a_month(number, month), f"{value}-{month:02d}"
        if "dom" in found:
            period, value = day_of(number, month, found.number("dom")), f"{value}-{found.number('dom'):02d}"
    if value.startswith("BC"):
        unit = "S" if "season" in found else "D" if "dom" in found else "M"
        return Reading("DATE", value, Period(unit, value, None, None), "narrative", mod)
    return None if period is None else told_reading(Told(period.value, period, "explicit"), mod)


def first_of_range(found: Found, context: Context) -> Reading | None:
    """ "431" of "431-404 BC", "1" of "1-3 September 31 BC": the first of a range whose era stands behind the second."""
    year = int(found.word("figure"))
    if "second_year" in found and year <= int(found.word("second_year")):
        return None
    value = f"BC{year:04d}"
    unit = "Y"
    if "season" in found:
        value, unit = f"{value}-{found.code('season')}", "S"
    elif "month" in found:
        value, unit = f"{value}-{found.number('month'):02d}", "M"
    elif "linked_dom" in found:
        value, unit = (
            f"{value}-{found.number('month', 'linked_month'):02d}-{found.number('dom', 'linked_dom'):02d}",
            "D",
        )
    return Reading("DATE", value, Period(unit, value, None, None), "explicit", mod_of(found))


def old_decade(found: Found, context: Context) -> Reading | None:
    """ "the 470s BC", and in a history of such times "the 370s"."""
    number = int(found.word("old_decade")[:-1])
    if "before_christ" in found:
        value = f"BC{number // 10:03d}"
        return Reading("DATE", value, Period("E", value, None, None), "explicit", mod_of(found))
    if not context.is_ancient or "the" not in found or context.before_christ is not None:
        return None
    period = a_decade(number)
    return None if period is None else told_reading(Told(period.value, period, "explicit"), mod_of(found))


ANCIENT_RULES: Final[list[Phrase]] = [
    Phrase(
        "first_of_range",
        r"(?:%(part_of)s|<the>?{season}<of>?|{month})?{figure}(?=(?:[-~/]|<to|and|or|until>)(?:%(part_of)s|{month:}){0,1}{figure:second_year}"
        + BEFORE_CHRIST
        + ")",
        first_of_range,
    ),
    Phrase(
        "old_year",
        r"(?:%(part_of)s{old:old_year}|(?P<announced><the>?<year>){figure:old_year}"
        r"|(?:(?<=<in|since|until|till|after|before>)|(?<=<from|between>)(?=.<to|and|until|or>{old:})"
        r"|(?<=<from|between>{old:}<to|and|until>)|(?P<by>(?<=<by>))){old:old_year}"
        r"|(?P<range>{old:old_year}(?=[-~]{old:second_year})|(?<={old:}[-~]){old:old_year}))"
        r"(?!" + AFTER_CHRIST + "|" + BEFORE_CHRIST + ")",
        old_year,
    ),
    Phrase(
        "old_date",
        r"%(part_of)s?(?:{dom}<of>?{month}|{month}{dom}|{month}|<the>?{season})<of|in>?,?<the>?<year>?{figure:old_year}(?!"
        + AFTER_CHRIST
        + "|"
        + BEFORE_CHRIST
        + ")",
        old_date,
    ),
    Phrase(
        "first_of_days",
        r"{dom:linked_dom}(?=(?:[-~/]|<to|and|or>){dom:}{month:linked_month}{figure}" + BEFORE_CHRIST + ")",
        first_of_range,
    ),
    Phrase(
        "old_decade",
        r"(?P<the><the>)?%(part)s?{old_decade}(?P<before_christ>" + BEFORE_CHRIST + ")?",
        old_decade,
    ),
]
