"""Rules for years, decades and centuries, in figures and in words, and for years BC."""

import re
from typing import Final

from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.names import is_model
from transforms.dates.periods import (
    Period,
    a_century,
    a_decade,
    a_month,
    a_season,
    a_year,
)
from transforms.dates.readings import Reading
from transforms.dates.told import Told, mod_of, mod_of_word, short_year_of, told_reading
from transforms.lexicon.dates import HAPPENINGS_OF_A_YEAR

_COUNTED: Final = re.compile(
    r"[\s-]*(?:people|persons|civilians|soldiers|troops|men|women|children|fighters|rebels|guerrillas|militants|police|"
    r"policemen|officers|members|families|refugees|deaths|casualties|victims|others|"
    r"inhabitants|residents|houses|homes|buildings|tons|tonnes|dollars|pounds|euros|rupees|miles|kilometers|kilometres|"
    r"foot|metre|strong|mile|kilometre|kilometer|tonne|ton|pound|litres?|liters?|seat|bed|word|member|"
    r"km|m|mm|meters|metres|feet|ft|kg|kilograms|percent|per|square|votes|seats|shares|workers|prisoners|students|"
    r"demonstrators|protesters|hostages|additional|more|hectares|acres|points|degrees|units|copies|jobs|barrels|"
    r"vehicles|head|tanks|aircraft|planes|rounds|rockets|missiles|shells|guns|pieces|cases|times|hours|minutes|meter|million|"
    r"billion|thousand|hp|horsepower|marines|sailors|guardsmen|insurgents|terrorists|personnel|employees|passengers|"
    r"villagers|voters|delegates|pilgrims|volunteers|reservists|paratroopers|commandos|horses|ships|square)\b|\s*%"
)


_COUNTED_UNLESS_ANNOUNCED: Final = re.compile(
    r"[\s-]*(?:were|dead|wounded|injured|killed|displaced|missing|captured|arrested|detained|are|have"
    r"|of (?:them|whom|those|these))\b"
)


_COUNTING: Final = re.compile(
    r"(?:\b(?:was|were|reached|totaled|totalled|some|about|nearly|almost|over|than|least|approximately|estimated|killed|killing|wounded|wounding|injured|"
    r"roughly|around|total of|number of|no|flight|route|highway|room|suite|apt|apartment|exit|gate|"
    r"channel|page|resolution|article|section|least|most|"
    r"box|score of|record of|"
    r"another|only|exactly|up to|worth|height of|altitude of|#|\$|£|€|rs|usd|dlrs|law|decree|km|model|class|"
    r"(?:force|group|crowd|population|garrison|army|strength|team|toll|loss|losses|convoy) of|"
    r"every|these|those|boeing|pope|unit|battalion|brigade|ward|line|bus|train|hill|point|number)\.?\s*|[$£€#+])$"
)


# "founded about 1910": a year that is near.
_BEGUN_ABOUT: Final = re.compile(
    r"\b(?:founded|born|built|in|since|until|by|back to|dates? to|dating to) (?:about|around) $"
)


def _is_counted(found: Found, context: Context, group: str = "year") -> bool:
    """Whether the four figures count something, or name it, and are no year."""
    start, end = found.span(group)
    lowered = context.lowered
    before = lowered[max(0, start - 18) : start]
    after = lowered[end : end + 24]
    if before.endswith("throughout "):
        return False
    if _COUNTED.match(after):
        return True
    if _COUNTING.search(before):
        return _BEGUN_ABOUT.search(lowered, max(0, start - 30), start) is None
    if before.endswith(" of ") or _YEAR_ANNOUNCED.search(before[-14:]):
        return False
    return _COUNTED_UNLESS_ANNOUNCED.match(after) is not None


_YEAR_BEFORE: Final = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|during|from|through|throughout|before|after|between|early|mid|late|year|and|to|"
    r"or|for|the|a|an|its|his|their|until|spring|summer|fall|autumn|winter|circa|about|fiscal|christmas|easter|post|pre|"
    r"born|on|that|as|olympic|election|elections|cup|games|war|around|back)[\s-]+"
    r"|[(,\-–—:;/“\"'‘]\s*|^|\n\s*)$"
)


# Words before four figures that leave no doubt.
_YEAR_ANNOUNCED: Final = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|throughout|early|mid|late|year|spring|summer|fall|autumn|winter|circa|fiscal|"
    r"christmas|easter|born)[\s-]+|\b(?:pre|post)-|\b\d{4}[-–])$"
)
# "the 1998 bombings": a year that tells happenings apart.
_TELLING_APART: Final = re.compile(r"(?:\b(?:the|his|her|its|their|our)|['’]s)\s+$")
_HAPPENINGS_BEHIND: Final = re.compile(rf"[\s-]+(?:[a-z]+[\s-]+){{0,2}}?(?:{'|'.join(sorted(HAPPENINGS_OF_A_YEAR))})\b")
_NUMBER_BEFORE: Final = re.compile(r"(?<!\d)(?:\d{1,3}|\d{5,})-$|\d{3} $")
# What cannot stand behind a year that nothing before it announces: a plural that it would count.
_PLURAL_BEHIND: Final = re.compile(
    r"[\s-]+(?:[a-z]+ly\s+|[a-z]+ed\s+)?(?!(?:was|is|has|his|its|this|as|does|olympics|elections|games|us)\b)[a-z]+s\b"
)


# "a firm called Meridian 1980": part of what something is called.
_CALLED: Final = re.compile(r"\b(?:called|named|entitled|titled|dubbed)(?: [\w'’-]+){1,2}$")


def year(found: Found, context: Context) -> Reading | None:
    """A year; four figures that count something are none."""
    if _is_counted(found, context) or is_model(found, context):
        return None
    number = found.number("year")
    mod = mod_of(found)
    if mod is None and "sure" not in found and not _is_year_here(found, context, number):
        return None
    if number % 10 == 0 and number % 100 and _is_decade(found, context):
        found.end += 2
        decade = a_decade(number)
        return None if decade is None else told_reading(Told(decade.value, decade, "explicit"), mod)
    period = a_year(number)
    return None if period is None else told_reading(Told(period.value, period, "explicit"), mod)


def _is_decade(found: Found, context: Context) -> bool:
    """Whether "the 1990's", as some papers write it, is a decade."""
    if context.lowered[found.end : found.end + 2] not in ("'s", "’s"):
        return False
    return context.lowered.startswith("the ", found.start) or context.before(found, 5).endswith("the") or "mod" in found


# "2023-555-1999", "case 2016/1999"
_NUMBER_GOES_ON: Final = re.compile(r"-\d{3}(?:\D|$)|-\d+-\d")
# "case CR-2015-1204"
_CODE_BEFORE: Final = re.compile(r"\b(?!mid|pre|post|early|late|non)[a-z]{1,6}-$")
_IN_A_NUMBER: Final = re.compile(r"\d/$")


# "the revolt of 1857": what is named by its year, however long ago.
EVENT_OF: Final = re.compile(
    r"\b(?:wars?|revolts?|rebellion|mutiny|rising|uprising|revolution|campaigns?|battles?|siege|treaty|famine|rains|"
    r"floods?|earthquake|plague|fire|winter|spring|summer|autumn|monsoon|massacres?|riots|crisis|"
    r"panic|constitution|armistice) of$"
)


def _is_year_here(found: Found, context: Context, number: int) -> bool:
    """Whether the four figures stand where a year stands."""
    start, end = found.span("year")
    lowered = context.lowered
    after = lowered[end : end + 2]
    if _CODE_BEFORE.search(lowered, max(0, start - 10), start) and lowered[end : end + 1] == "-":
        return False
    if _NUMBER_GOES_ON.match(lowered, end) or (
        _IN_A_NUMBER.search(lowered[max(0, start - 2) : start]) and context.year_at != start - 1
    ):
        return False
    if after[:1] and (after[0] in "$£€%#" or (after[0] in ",.:" and after[1:].isdigit())):
        return False
    before = lowered[max(0, start - 14) : start]
    if number < _EARLIEST_YEAR:
        return before.endswith("in ") or (context.is_narrative and _is_medieval(number, before, end, context))
    if _YEAR_ANNOUNCED.search(before):
        return True
    if EVENT_OF.search(context.before(found, 24)):
        return True
    if _NUMBER_BEFORE.search(before) or not _is_likely(number, context):
        return False
    if _TELLING_APART.search(before) and _HAPPENINGS_BEHIND.match(lowered, end):
        return True
    if _YEAR_BEFORE.search(before):
        return context.is_narrative or not _PLURAL_BEHIND.match(lowered[end : end + 40])
    if _CALLED.search(context.before(found, 40)):
        return False
    if not 1600 <= number <= 2060 or lowered[max(0, start - 1) : start] in (".", "/", "_", "@"):
        return False
    return not _PLURAL_BEHIND.match(lowered[end : end + 40])


# What is smaller is mostly a count.
_EARLIEST_YEAR: Final = 1400
# Years from the one told last among which another one of three centuries before that is at home.
_YEARS_NEAR: Final = 150
_SECOND_YEAR: Final = re.compile(r"\s?(?:[-–]|to|and)\s?1\d{3}\b(?!,)")


def _is_medieval(number: int, before: str, end: int, context: Context) -> bool:
    """Whether four figures from 1000 to 1399 are a year of the history that they stand in."""
    if _YEAR_BEFORE.search(before) is None or _PLURAL_BEHIND.match(context.lowered[end : end + 40]):
        return False
    if context.told_year is not None and abs(context.told_year - number) <= _YEARS_NEAR:
        return True
    return _SECOND_YEAR.match(context.lowered, end) is not None


# A later one that nothing announces is an hour of the evening: "between 2100 and 2130".
_LATEST_YEAR: Final = 2060


def _is_likely(number: int, context: Context) -> bool:
    """Whether four figures that nothing announces may be a year: in news one of the last century or soon to come."""
    if context.published is None or context.is_narrative:
        return number <= _LATEST_YEAR
    return context.published.year - 120 <= number <= context.published.year + 20


def short_year(found: Found, context: Context) -> Reading | None:
    """ "1915-17", "1918-9": the second year of a range, written short."""
    first = context.written_year
    if first is None or context.year_at < found.start - 1:
        return None
    if "two" in found:
        second = first // 100 * 100 + found.number("two")
    elif len(found.word("dom_figure")) > 1 or _FIGURES_GO_ON.match(context.lowered, found.end):
        return None  # "2015-3-18"
    else:
        second = first // 10 * 10 + found.number("dom_figure")
    if second <= first:
        return None
    period = a_year(second)
    if period is None:
        return None
    return Reading("DATE", period.value, period, "explicit")


# "1990-5 per cent", "2004-5,000", "a 2011-2 win"
_FIGURES_GO_ON: Final = re.compile(
    r"[-/–.:,]?\d|\s?(?:%|per ?cent\b|million\b|billion\b|win\b|victory\b|defeat\b|loss\b|draw\b)"
)


def lone_short_year(found: Found, context: Context) -> Reading | None:
    """ "in '92": the year of the century before publication that two figures stand for."""
    period = a_year(short_year_of(found.number("two"), context))
    return None if period is None else Reading("DATE", period.value, period, "explicit")


# Years by which a history may be ahead of what it told last.
_DECADES_AHEAD: Final = 30
_SINCE_THE: Final = re.compile(r"\b(?:since|during|until|from|of|before|after)$")
_WARMTH: Final = re.compile(r"\b(?:temperatures?|highs?|lows?|thermometer|degrees|mercury)\b")


def decade(found: Found, context: Context) -> Reading | None:
    """ "the 1990s", "the mid-80s", "the nineties"."""
    number = found.number("decade")
    if number < 100:
        is_cut = context.text[max(0, found.start - 1) : found.start] in ("'", "’", "‘")
        if "the" not in found and "mod" not in found and not is_cut:
            return None
        is_bare = found.word("decade").endswith("0s") and not is_cut and not context.is_narrative
        is_of_years = number >= 50 or _SINCE_THE.search(context.before(found, 12)) is not None
        if is_bare and (not is_of_years or _WARMTH.search(context.before(found, 60))):
            return None  # of degrees, of an age
        if re.match(r"\s*(?:and|or)\s+\d", context.after(found)) and "mod" not in found:
            return None
        if context.lowered[max(0, found.start - 6) : found.start].endswith(("his ", "her ", "their ", "my ", "your ")):
            return None
        base = context.told_year or (context.published.year if context.published else 1990)
        if context.published is not None and not context.is_narrative:
            base = context.published.year
        century = base // 100 * 100
        number += (
            century if century + number <= base + (_DECADES_AHEAD if context.is_narrative else 0) else century - 100
        )
    elif number % 100 == 0 and "mod" not in found and "the" not in found:
        return None
    if number % 100 == 0 and number <= 1900 and found.word("decade")[0].isdigit():
        period = a_century(number // 100 + 1)  # "the 1500s" are all of them
    else:
        period = a_decade(number)
    mod = mod_of(found)
    return (
        None
        if period is None
        else told_reading(Told(period.value, period, "explicit"), mod, is_half="share_half" in found)
    )


def century(found: Found, context: Context) -> Reading | None:
    """ "the 20th century", "the third century BC"."""
    number = found.number("ordinal")
    if "tens" in found:
        number += found.number("number_word", "tens")
    if "before_christ" in found:
        return Reading("DATE", f"BC{number - 1:02d}", Period("C", f"BC{number - 1:02d}", None, None), "explicit")
    period = a_century(number)
    mod = mod_of(found)
    return (
        None
        if period is None
        else told_reading(Told(period.value, period, "explicit"), mod, is_half="share_half" in found)
    )


def first_century(found: Found, context: Context) -> Reading | None:
    """ "the 17th" of "the 17th and 18th centuries"."""
    period = a_century(found.number("ordinal"))
    return None if period is None else told_reading(Told(period.value, period, "explicit"), mod_of(found))


def era_year(found: Found, context: Context) -> Reading | None:
    """A year, a month or a day BC; the tables' calendar begins with the year 1."""
    number = int(found.word("figure"))
    value = f"BC{number:04d}"
    unit = "Y"
    if "month" in found:
        value, unit = f"{value}-{found.number('month'):02d}", "M"
        if "dom" in found:
            value, unit = f"{value}-{found.number('dom'):02d}", "D"
    if "season" in found:
        value, unit = f"{value}-{found.code('season')}", "S"
    mod = mod_of_word(found.word("mod")) if "mod" in found else "APPROX" if "approximation" in found else None
    return Reading("DATE", value, Period(unit, value, None, None), "explicit", mod)


def year_of_our_lord(found: Found, context: Context) -> Reading | None:
    """ "AD 70", "410 AD", "A.D. 1066"."""
    period = a_year(int(found.word("figure")))
    mod = "APPROX" if "approximation" in found else None
    return None if period is None else told_reading(Told(period.value, period, "explicit"), mod)


def spoken_year(found: Found, context: Context) -> Reading | None:
    """ "nineteen ninety-six", "two thousand four": a year spelled out, with or without its month."""
    number = 0
    if "thousands" in found:
        number = 2000 + (found.number("number_word", "ones") if "ones" in found else 0)
        if "sure" not in found and "month" not in found:
            return None
    else:
        century = found.number("century_word", "hundreds")
        rest = found.number("number_word", "tens") + (found.number("number_word", "ones") if "ones" in found else 0)
        if not 17 <= century <= 20 or not 10 <= rest <= 99:
            return None
        number = 100 * century + rest
    if "season" in found:
        period = a_season(number, found.code("season"))
    else:
        period = a_month(number, found.number("month")) if "month" in found else a_year(number)
    return None if period is None else told_reading(Told(period.value, period, "explicit"))


YEAR_RULES: Final[list[Phrase]] = [
    Phrase(
        "year",
        r"(?:%(part_of)s|%(edge)s)?(?P<sure><the>?<full>?-?<calendar|fiscal|financial>?-?<year>|<fiscal|financial>)?{year}",
        year,
    ),
    Phrase("short_year", r"(?<={year:}[-/]){two}|(?<={year:}-){dom_figure}", short_year),
    Phrase("lone_short_year", r"(?<=<in|of|since|until|by|from|before|after|during>'){two}", lone_short_year),
    Phrase("decade", r"(?:%(share)s(?P<the><the>)|(?P<the><the>)?%(part)s?)'?{decade}", decade),
    Phrase(
        "first_century",
        r"%(part_of)s?<the>?{ordinal}(?=(?:<and|or|to|through>|[-~/])<the>?(?:%(part)s)?{ordinal:}-?<century|centuries>)",
        first_century,
    ),
    Phrase(
        "century",
        r"(?:%(share)s<the>|%(part_of)s?<the>?)(?:{number_word:tens}-?)?{ordinal}-?<century|centuries>"
        r"(?:(?P<before_christ><bc|bce>|<b>\.<c>\.?<e>?)|<ad|ce>|<a>\.<d>)?",
        century,
    ),
    Phrase(
        "year_of_our_lord",
        r"{approximation}?(?:(?:<ad>|<a>\.<d>\.?){figure}|{figure}(?:<ad|ce>|<a>\.<d>))",
        year_of_our_lord,
    ),
    Phrase(
        "era_year",
        r"{approximation}?%(part_of)s?(?:(?:{dom}<of>?)?{month},?|<the>?{season}<of>?)?{figure}(?:<bc|bce>|<b>\.<c>\.?<e>?)",
        era_year,
    ),
    Phrase(
        "spoken_year",
        r"(?:(?P<sure><the><year>)|<the>?{season}<of>?)?{month}?(?:{century_word:hundreds}-?{tens_word:tens}(?:-?{one_word:ones})?"
        r"|(?P<thousands><two><thousand>)<and>?{one_word:ones}?)",
        spoken_year,
    ),
]
