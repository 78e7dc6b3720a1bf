"""Rules for weeks, months, quarters, seasons, years, decades and centuries, and for their parts."""

import datetime as dt
import re
from dataclasses import replace

from transforms.dates.context import Context
from transforms.dates.days import Told, read_month_day
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import (
    Period,
    a_century,
    a_day,
    a_decade,
    a_half,
    a_month,
    a_quarter,
    a_season,
    a_week,
    a_weekend,
    a_year,
    part_of,
    shift,
)
from transforms.dates.readings import Reading
from transforms.lexicon.dates import PERIOD_PARTS
from transforms.records import Anchor

# "May" and "March" as months by the word before them.
_MONTH_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|of|during|from|through|throughout|before|after|between|last|next|this|early|mid|late|"
    r"and|to|or|for|every|each|previous|following|coming|past|end|beginning|around|about|on|as of)[\s-]+(?:the\s+)?$"
)
_COUNTED = re.compile(
    r"[\s-]*(?:people|persons|civilians|soldiers|troops|men|women|children|fighters|rebels|guerrillas|militants|police|"
    r"policemen|officers|members|families|refugees|dead|deaths|casualties|victims|wounded|injured|killed|others|were|"
    r"inhabitants|residents|houses|homes|buildings|tons|tonnes|dollars|pounds|euros|rupees|miles|kilometers|kilometres|"
    r"km|m|mm|meters|metres|feet|ft|kg|kilograms|percent|per|square|votes|seats|shares|workers|prisoners|students|"
    r"demonstrators|protesters|hostages|additional|more|hectares|acres|points|degrees|units|copies|jobs|barrels|"
    r"vehicles|tanks|aircraft|planes|rounds|rockets|missiles|shells|guns|pieces|cases|times|hours|minutes|meter|million|"
    r"billion|thousand|hp|horsepower|marines|sailors|guardsmen|insurgents|terrorists|personnel|employees|passengers|"
    r"villagers|voters|delegates|pilgrims|volunteers|reservists|paratroopers|commandos|horses|ships|square)\b|\s*%"
)
_COUNTING = re.compile(
    r"(?:\b(?:some|about|nearly|almost|over|than|least|approximately|estimated|killed|killing|wounded|wounding|injured|"
    r"roughly|around|total of|number of|no|flight|route|highway|room|page|resolution|article|section|least|most|"
    r"another|only|exactly|up to|worth|height of|altitude of|#|\$|£|€|rs|usd|dlrs|law|decree|km|model|class|"
    r"every|these|those|boeing|pope|unit|battalion|brigade|ward|line|bus|train|hill|point|number)\.?\s*|[$£€#+])$"
)


def _is_counted(found: Found, context: Context, group: str = "year") -> bool:
    """Whether the four figures count something, or name it, and are no year."""
    start, end = found.span(group)
    lowered = context.lowered
    before = lowered[max(0, start - 18) : start]
    return bool(_COUNTED.match(lowered[end : end + 24]) or _COUNTING.search(before))


def _mod_of(word: str) -> str | None:
    return PERIOD_PARTS.get(word)


def _read(told: Told | None, mod: str | None = None, is_told: bool = True) -> Reading | None:
    if told is None:
        return None
    period = told.period
    if period is not None and mod is not None:
        period = part_of(period, mod)
    return Reading("DATE", told.value, period, told.anchor, mod, is_told)


def month_told(found: Found, context: Context) -> Told | None:
    """The month that `month` names, with its year."""
    month = found.number("month")
    year, anchor = _year_behind(found, context)
    if year is None:
        year, anchor = year_of_month(found, context, month)
    if year is None:
        return Told(f"XXXX-{month:02d}", None, None)
    period = a_month(year, month)
    return None if period is None else Told(period.value, period, anchor)


def _year_behind(found: Found, context: Context) -> tuple[int | None, Anchor]:
    if "year" in found:
        return found.number("year"), "explicit"
    if "same_year" in found:
        return context.told_year, "narrative"
    base, anchor = context.now()
    if base is not None:
        for group, step in (("year_back", -1), ("year_ahead", 1), ("year_this", 0)):
            if group in found:
                return base.year + step, anchor
    return None, anchor


def year_of_month(found: Found, context: Context, month: int) -> tuple[int | None, Anchor]:
    """The year of a month that stands alone: "last" and "next" beside it, the text before it, then the tense."""
    near = context.year_near(found)
    if near is not None and not {"back", "ahead", "this"} & found.groups():
        return near, "narrative"
    base, anchor = context.now()
    if base is None:
        return None, anchor
    if "back" in found:
        return (base.year if month < base.month else base.year - 1), anchor
    if "ahead" in found:
        return (base.year if month > base.month else base.year + 1), anchor
    if "this" in found or month == base.month:
        return base.year, anchor
    tense = context.tense(found)
    behind = (base.month - month) % 12
    ahead = (month - base.month) % 12
    if tense < 0 or (tense == 0 and behind <= ahead * 2):
        return (base.year if month < base.month else base.year - 1), anchor
    if tense > 0 and ahead <= 9:
        return (base.year if month > base.month else base.year + 1), anchor
    return (base.year if month < base.month else base.year - 1), anchor


def month(found: Found, context: Context) -> Reading | None:
    """A month, with or without a year, "last" or "next", "early", "mid" or "late"."""
    has_more = "year" in found or "mod" in found or bool({"back", "ahead", "this"} & found.groups())
    if "doubtful" in found and not has_more:
        before = context.before(found, 16)
        if not _MONTH_BEFORE.search(before + " "):
            return None
        if found.word("month") not in ("may", "march"):
            return None
    if "doubtful" in found and "year" not in found and not _is_capital(found, context):
        return None
    mod = _mod_of(found.word("mod")) if "mod" in found else None
    return _read(month_told(found, context), mod)


def _is_capital(found: Found, context: Context) -> bool:
    start = found.span("month")[0]
    return context.text[start].isupper()


def year(found: Found, context: Context) -> Reading | None:
    """A year; four figures that count something are none."""
    if _is_counted(found, context):
        return None
    number = found.number("year")
    mod = _mod_of(found.word("mod")) if "mod" in found else None
    if mod is None and "sure" not in found and not _is_year_here(found, context, number):
        return None
    period = a_year(number)
    return None if period is None else _read(Told(period.value, period, "explicit"), mod)


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|during|from|through|throughout|before|after|between|early|mid|late|year|and|to|"
    r"or|for|the|a|an|its|his|their|until|spring|summer|fall|autumn|winter|circa|about|fiscal|christmas|easter|post|pre|"
    r"born|on|that|with|as|than|against|at|into|is|was|olympic|election|elections|cup|games|war|around|back)[\s-]+|[(,\-–—:;/“\"'‘]\s*|^|\n\s*)$"
)


def _is_year_here(found: Found, context: Context, number: int) -> bool:
    start, end = found.span("year")
    lowered = context.lowered
    if not 1000 <= number <= 2100:
        return False
    if not _YEAR_BEFORE.search(lowered[max(0, start - 14) : start]):
        return False
    if number < 1400 and not lowered[max(0, start - 4) : start].startswith((" in ", "in ")):
        return False
    after = lowered[end : end + 2]
    return not (after[:1] in "$£€%#" and after[:1]) and not (after[:1] in ",.:/" and after[1:].isdigit())


def short_year(found: Found, context: Context) -> Reading | None:
    """ "1915-17": the second year of a range, written short."""
    first = context.written_year
    if first is None or context.year_at < found.start - 1:
        return None
    second = first // 100 * 100 + found.number("two")
    if second <= first:
        return None
    period = a_year(second)
    if period is None:
        return None
    return Reading("DATE", period.value, period, "explicit")


def decade(found: Found, context: Context) -> Reading | None:
    """ "the 1990s", "the mid-80s", "the nineties"."""
    number = found.number("decade")
    if number < 100:
        if "the" not in found and "mod" not in found:
            return None
        if re.match(r"\s*(?:and|or)\s+\d", context.after(found)) and "mod" not in found:
            return None
        if context.lowered[max(0, found.start - 4) : found.start].endswith(("his ", "her ")):
            return None
        base = context.told_year or (context.published.year if context.published else 1990)
        if context.published is not None and not context.is_narrative:
            base = context.published.year
        century = base // 100 * 100
        number += century if century + number <= base else century - 100
    elif number % 100 == 0 and "mod" not in found and "the" not in found:
        return None
    period = a_decade(number)
    mod = _mod_of(found.word("mod")) if "mod" in found else None
    return None if period is None else _read(Told(period.value, period, "explicit"), mod)


def century(found: Found, context: Context) -> Reading | None:
    """ "the 20th century"."""
    number = found.number("ordinal")
    if "tens" in found:
        number += found.number("number_word", "tens")
    period = a_century(number)
    mod = _mod_of(found.word("mod")) if "mod" in found else None
    return None if period is None else _read(Told(period.value, period, "explicit"), mod)


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
    mod = _mod_of(found.word("mod")) if "mod" in found else "APPROX" if "approximation" in found else None
    return Reading("DATE", value, Period(unit, value, None, None), "explicit", mod, is_told=False)


def season(found: Found, context: Context) -> Reading | None:
    """A season with its year, "last", "this" or "next"."""
    code = found.code("season")
    year, anchor = _year_behind(found, context)
    if year is None:
        near = context.year_near(found)
        base, anchor = context.now()
        groups = found.groups()
        if near is not None and not groups & {"back", "ahead", "this"}:
            year, anchor = near, "narrative"
        elif base is not None:
            year = _season_year(found, context, code, base.year, base.month, groups)
    mod = _mod_of(found.word("mod")) if "mod" in found else None
    if year is None:
        return Reading("DATE", f"XXXX-{code}", None, None, mod, is_told=False)
    period = a_season(year, code)
    return None if period is None else _read(Told(period.value, period, anchor), mod)


def _season_year(found: Found, context: Context, code: str, year: int, month: int, groups: set[str]) -> int:
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    if "back" in groups:
        is_now = begins <= month < begins + 3
        return year if begins <= month and not is_now else year - 1
    if "ahead" in groups:
        return year if begins > month else year + 1
    if "this" in groups:
        return year - 1 if code == "WI" and month <= 2 else year
    return year if begins <= month or context.tense(found) > 0 else year - 1


def bare_season(found: Found, context: Context) -> Reading | None:
    """ "in the summer": a season whose year the text gives."""
    if found.word("season") in ("fall", "spring"):
        if re.match(r"\s+of\b", context.after(found)) or not _is_in(context.before(found)):
            return None
    elif "the" not in found and not _is_in(context.before(found)):
        return None
    return season(found, context)


def _is_in(before: str) -> bool:
    return bool(re.search(r"\b(?:in|during|by|since|until|throughout|this|before|through|into|over)(?: the)?$", before))


def quarter(found: Found, context: Context) -> Reading | None:
    """ "the third quarter of 1990", "third-quarter", "the first half of 2019", "Q3 2020"."""
    is_half = "half_word" in found
    number = found.number("quarter_figure") if "quarter_figure" in found else found.number("ordinal")
    if number == -1:
        number = 2 if is_half else 4
    if not 1 <= number <= (2 if is_half else 4):
        return None
    year, anchor = _year_behind(found, context)
    base, base_anchor = context.now()
    if year is None and "back" in found and base is not None:
        year, anchor = base.year - 1, base_anchor
    if year is None and "ahead" in found and base is not None:
        year, anchor = base.year + 1, base_anchor
    if year is None:
        if context.is_narrative and context.told_year is not None:
            year, anchor = context.told_year, "narrative"
        elif base is not None:
            year, anchor = base.year, base_anchor
            begins = (number - 1) * (6 if is_half else 3) + 1
            if begins > base.month + 3 and context.tense(found) <= 0:
                year -= 1
    if year is None:
        return Reading("DATE", f"XXXX-{'H' if is_half else 'Q'}{number}", is_told=False)
    period = a_half(year, number) if is_half else a_quarter(year, number)
    mod = _mod_of(found.word("mod")) if "mod" in found else None
    return None if period is None else _read(Told(period.value, period, anchor), mod)


def stepped(found: Found, context: Context) -> Reading | None:
    """ "last week", "this month", "next year", "the following month", "the same year", "that week", "this weekend"."""
    unit = found.code("unit")
    back, ahead, this = "back" in found, "ahead" in found, "this" in found
    step = -1 if back else 1 if ahead else 0
    word = found.word("back") if back else found.word("ahead") if ahead else ""
    told_before = word not in ("", "last", "past", "next", "coming", "upcoming") or "same" in found
    if ahead and word == "next" and "the" in found:
        told_before = True
    base, anchor = context.then() if told_before else context.now()
    mod = _mod_of(found.word("mod")) if "mod" in found else None
    if unit in ("TS", "TM", "TH", "NI", "L"):
        return None
    if word == "past" and unit in ("W", "M", "Y", "E", "C", "Q") and "mod" not in found and not _this_before(found):
        return None
    if unit == "D":
        if this:
            return None
        period = None if base is None else a_day(shift(base, step))
        return _read(Told("XXXX-XX-XX", None, None) if period is None else Told(period.value, period, anchor), mod)
    told = stepped_period(unit, step, base, anchor)
    if told is None:
        return None
    if mod is None and this and told.period is not None and not told_before and base is not None:
        period = told.period
        if context.tense(found) > 0:
            return Reading("DATE", told.value, replace(period, first=max(base, period.first or base)), anchor)
        if period.first is not None and period.first <= base:
            return Reading("DATE", told.value, replace(period, last=min(base, period.last or base)), anchor)
    if mod in ("START", "END") and found.word("mod") in ("earlier", "later") and base is not None and step == 0:
        return _sooner_or_later(told, mod, base)
    return _read(told, mod)


def _this_before(found: Found) -> bool:
    return "this_before" in found


def _sooner_or_later(told: Told, mod: str, base: dt.date) -> Reading | None:
    """ "earlier this month": up to the day before the anchor; "later this month": from the day after it on."""
    period = told.period
    if period is None or period.first is None or period.last is None:
        return _read(told, mod)
    if mod == "START" and base > period.first:
        cut = replace(period, last=base - dt.timedelta(days=1))
    elif mod == "END" and base < period.last:
        cut = replace(period, first=base + dt.timedelta(days=1))
    else:
        cut = period
    return Reading("DATE", told.value, cut, told.anchor, mod)


def stepped_period(unit: str, step: int, base: dt.date | None, anchor: Anchor) -> Told | None:
    """The period `step` units from the one that holds `base`."""
    unknown = {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "F": "XXXX-WXX"}.get(unit, "XXXX")
    if base is None:
        return Told(unknown, None, None)
    period: Period | None = None
    if unit == "W":
        period = a_week(shift(base, 7 * step))
    elif unit == "F":
        period = a_week(shift(base, 14 * step))
    elif unit == "WE":
        # news of Monday to Friday calls the weekend before it "the weekend"
        behind = 0 if base.isoweekday() >= 6 else -7
        move = behind if step == 0 else (-7 if step < 0 else 7 if base.isoweekday() >= 6 else 0)
        period = a_weekend(shift(base, move))
    elif unit == "M":
        period = a_month(base.year, base.month + step)
    elif unit == "Q":
        period = a_quarter(base.year, (base.month + 2) // 3 + step)
    elif unit == "Y":
        period = a_year(base.year + step)
    elif unit == "E":
        period = a_decade(base.year + 10 * step)
    elif unit == "C":
        period = a_century((base.year - 1) // 100 + 1 + step)
    return None if period is None else Told(period.value, period, anchor)


def weekend(found: Found, context: Context) -> Reading | None:
    """ "over the weekend", "the weekend"."""
    base, anchor = context.now()
    step = 1 if base is not None and base.isoweekday() < 6 and context.tense(found) > 0 else 0
    if re.search(r"\bover$", context.before(found)):
        step = 0
    told = stepped_period("WE", step, base, anchor)
    return _read(told)


def end_of_unit(found: Found, context: Context) -> Reading | None:
    """ "the end of the month", "the beginning of the week", "year-end", "the month's end"."""
    unit = found.code("unit", "unit" if "unit" in found else "unit_before")
    if unit in ("TS", "TM", "TH", "NI", "D", "L", "F"):
        return None
    base, anchor = context.told_or_now()
    told = stepped_period(unit, 0, base, anchor)
    mod = _mod_of(found.word("mod")) if "mod" in found else "END"
    reading = _read(told, mod)
    if reading is None or base is None or reading.period is None or reading.period.first is None:
        return reading
    if unit == "W" and mod == "START" and re.search(r"\bsince$", context.before(found)):
        return replace(reading, period=replace(reading.period, last=max(base, reading.period.first)))
    return reading


def part_of_month_week(found: Found, context: Context) -> Reading | None:
    """ "the first week of June", "the last week of March 1945", "the 2d week of December"."""
    told = month_told(found, context)
    if told is None:
        return None
    value = "P1W"
    period = told.period
    number = found.number("ordinal") if "ordinal" in found else -1
    if period is not None and period.first is not None and period.last is not None:
        if number > 0:
            first = shift(period.first, 7 * (number - 1))
            last = shift(period.first, 7 * number - 1)
        else:
            first, last = shift(period.last, -6), period.last
        if first is None or last is None or first > period.last:
            return None
        period = replace(period, unit="W", first=first, last=min(last, period.last))
    return Reading("DURATION", value, period, told.anchor, is_told=False)


def days_of_month(found: Found, context: Context) -> Reading | None:
    """ "the last 6 days of January", "the first three weeks of May": that many at the month's end or beginning.

    The codebook prints 25 to 30 January for the last six days; January has 31, so the six are 26 to 31.
    """
    told = month_told(found, context)
    if told is None:
        return None
    count = int(found.word("figure")) if "figure" in found else found.number("number_word")
    unit = found.code("unit")
    if unit not in ("D", "W") or not 1 <= count <= 31:
        return None
    days = count * (7 if unit == "W" else 1)
    period = told.period
    if period is not None and period.first is not None and period.last is not None:
        first, last = period.first, period.last
        reach = dt.timedelta(days=days - 1)
        period = (
            replace(period, first=max(first, last - reach))
            if "back" in found
            else replace(period, last=min(last, first + reach))
        )
    return Reading("DURATION", f"P{count}{unit}", period, told.anchor, is_told=False)


def week_of(found: Found, context: Context) -> Reading | None:
    """ "the week of May 6"."""
    told = read_month_day(found, context, found.number("month"), found.number("dom"))
    if told is None or told.period is None:
        return None
    period = a_week(told.period.first)
    return None if period is None else _read(Told(period.value, period, told.anchor))


MOD = r"(?P<mod>{period_part:})(?:-|<in|of>)*<the>?"

PERIOD_RULES: list[Phrase[Reading]] = [
    Phrase(
        "month",
        r"(?:<the>?" + MOD + r")?(?:<the>?(?:<this>?{back}|<this>?{ahead}|{this}|{same}{same:}?))?(?:<month><of>)?"
        r"(?P<month>{sure_month:}|(?P<doubtful>{doubtful_month:}))%(year_after)s?",
        month,
    ),
    Phrase("year", r"(?:<the>?" + MOD + r")?(?P<sure><the>?<calendar|fiscal>?-?<year>)?{year}", year),
    Phrase("short_year", r"(?<={year}[-/]){two}", short_year),
    Phrase("decade", r"(?:(?P<the><the>)?(?:" + MOD + r")?)'?{decade}", decade),
    Phrase("century", r"(?:<the>?" + MOD + r")?<the>?(?:{number_word:tens}-?)?{ordinal}-?<century>", century),
    Phrase(
        "era_year",
        r"{approximation}?(?:<the>?"
        + MOD
        + r")?(?:(?:{dom}<of>?)?{month},?|<the>?{season}<of>?)?{figure}(?:<bc|bce>|<b>\.<c>\.?<e>?)",
        era_year,
    ),
    Phrase(
        "season",
        r"(?:<the>?"
        + MOD
        + r")?(?:%(step)s{season}|<the>?{season}(?:,?<of>?{year}|<of><that|the>{same:same_year}?<year>"
        r"|<of>?(?:{back:year_back}|{ahead:year_ahead}|{this:year_this})<year>))",
        season,
    ),
    Phrase("bare_season", r"(?:<the>?" + MOD + r")?(?P<the><the>)?{season}", bare_season),
    Phrase(
        "quarter",
        r"(?:<the>?" + MOD + r")?<the|its>?(?:(?:{back}|{ahead}|{this:})<year>')?"
        r"(?:{ordinal}-?(?:<fiscal>?-?<quarter>|(?P<half_word><half>))|{quarter_figure})%(year_after)s?",
        quarter,
    ),
    Phrase(
        "stepped",
        r"(?:"
        + MOD
        + r")?(?P<the><the>)?(?:(?P<this_before><this>)?{back}|<this>?{ahead}|{this}|{same}{same:}?)-?{unit}",
        stepped,
    ),
    Phrase("weekend", r"<the><weekend>", weekend),
    Phrase(
        "end_of_unit",
        r"<the>?(?P<mod><beginning|start|middle|end|close|early|late|mid|earlier|later>)(?:<in|of><the>|-){unit}|<the>?{unit:unit_before}'?-?<end>",
        end_of_unit,
    ),
    Phrase(
        "week_in_month",
        r"<the>?(?:{ordinal}|{back})<full>?<week><of|in>(?P<month>{month:})(?:,?<of>?{year})?",
        part_of_month_week,
    ),
    Phrase(
        "days_of_month",
        r"<the>?(?:{back}|<first|final>)(?:{figure}|{number_word}){unit}<of|in>(?P<month>{month:})(?:,?<of>?{year})?",
        days_of_month,
    ),
    Phrase("week_of", r"<the><week><of|beginning|starting|ending>{month}{dom}(?:,?{year})?", week_of),
]
