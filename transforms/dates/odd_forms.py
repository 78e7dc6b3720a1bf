"""Explicit dates in forms that the rules do not know: "120914Z FEB 14", "20140212T0914Z", "2014-02-12T09:14Z".

The characters of one date alone go to dateparser, which never sees running text; what it adds that the words do not
have is not believed.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from transforms.dates.periods import day_of
from transforms.lexicon.dates import MONTHS

_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_ODD: Final = re.compile(
    rf"(?<![\w.-])(?:(?P<group>\d\d\s?\d{{4}})\s?(?P<group_zone>[a-ik-z]?)\*?\s?(?P<group_month>{_MONTH})[\s,.]{{0,2}}(?P<group_year>\d{{4}}|\d\d)"
    rf"|(?P<glued_day>\d\d?)(?P<glued_month>{_MONTH})(?P<glued_year>\d{{4}}|(?<=\d\d[a-z]{{3}})\d\d)"
    r"|(?P<compact>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))t(?P<compact_time>\d{4})(?:\d\d)?z?"
    r"|(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))t(?P<iso_time>\d\d:\d\d)(?::\d\d(?:\.\d{1,6})?)?z"
    r"|(?<![#$£€+/])(?P<bare>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![-/.,:]\d|[%°])"
    rf"|(?P<stamp>(?:mon|tue|wed|thu|fri|sat|sun) (?:{_MONTH}) \d\d? \d\d:\d\d:\d\d (?:[a-z]{{3,4}} )?\d{{4}}))(?![\w])"
)

# "case no. 20120304", "tel. 20120304": a number, and no day.
_NUMBERED: Final = re.compile(
    r"(?:\b(?:no|nr|nos|num|number|numbers|id|ids|tel|phone|fax|telephone|mobile|call|case|ref|reference|account|acct|code|serial|"
    r"registration|licen[cs]e|patent|doi|isbn|issn|pmid|article|version|build|usd|dlrs|rs|dollars|euros|pounds|about|some|than)"
    r"[.:#]{0,2} {0,2}|[\d(/.-])$"
)
# "20121115 shares"
_COUNTED: Final = re.compile(r"\s(?:people|shares|votes|dollars|euros|units|tons|tonnes|barrels|copies|[a-z]+s)\b")


# A text without such a date is passed over at once. Figures and colons are read as 0, which a native search finds, and
# characters beyond ASCII as blanks.
_GATE: Final = re.compile(
    rb"0(?: ?[a-z]\*? ?[a-z]{3}[ ,.]{0,2}0|0{5}\*?[a-z]{3}[ ,.]{0,2}0|t0{4}|0{7}|[adfjmnos][a-z]{2,8}00"
    rb"|00 (?:[a-z]{3,4} )?0{4})"
)
_FOR_GATE: Final = bytes(
    ord("0") if chr(code) in "0123456789:" else 32 if chr(code) == "?" or chr(code).isspace() else code
    for code in range(256)
)


def odd_forms(lowered: str) -> Iterator[tuple[int, int, dt.date, str]]:
    """Every odd form in `lowered`: where it stands, its day, and the T part of its time or nothing."""
    # with a second argument compiled code hands over to Python's own translation, which is the quicker one
    if _GATE.search(lowered.encode("ascii", "replace").translate(_FOR_GATE, b"")) is None:
        return
    for match in _ODD.finditer(lowered):
        time = ""
        if match["group"]:
            if not match["group_zone"] and not match["group"].isdigit():
                continue  # "12 2014 May 15"
            year = _full_year(match["group_year"])
            period = day_of(year, MONTHS[match["group_month"]], int(match["group"][:2]))
            date = period.first if period else None
            time = _clock(match["group"][-4:], "Z" if match["group_zone"] == "z" else "")
        elif match["glued_day"]:
            year = _full_year(match["glued_year"])
            period = day_of(year, MONTHS[match["glued_month"]], int(match["glued_day"]))
            date = None if period is None else period.first
        elif match["bare"]:
            figures = match["bare"]
            period = day_of(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
            is_number = _NUMBERED.search(lowered, max(0, match.start() - 24), match.start()) is not None
            date = None if period is None or is_number or _COUNTED.match(lowered, match.end()) else period.first
        elif match["iso"]:
            period = day_of(int(match["iso"][:4]), int(match["iso"][5:7]), int(match["iso"][8:]))
            date = period.first if period else None
            time = _clock(match["iso_time"].replace(":", ""), "Z")
        elif match["compact"]:
            period = day_of(int(match["compact"][:4]), int(match["compact"][4:6]), int(match["compact"][6:]))
            date = period.first if period else None
            time = _clock(match["compact_time"], "Z" if match[0].endswith("z") else "")
        else:
            date = _parsed(match[0])
            if match["stamp"] and date is not None:
                time = "T" + match[0].split()[3][:5]
        if date is not None:
            yield match.start(), match.end(), date, time


def _full_year(figures: str) -> int:
    year = int(figures)
    return year + (0 if year > 99 else 2000 if year < 50 else 1900)


def _clock(figures: str, zone: str) -> str:
    hours, minutes = int(figures[:2]), int(figures[2:])
    return f"T{hours:02d}:{minutes:02d}{zone}" if hours < 24 and minutes < 60 else ""


@lru_cache(maxsize=4096)
def _parsed(words: str) -> dt.date | None:
    """What dateparser makes of `words`, None where its day or year is not written in them."""
    import dateparser  # here: it costs every start a tenth of a second's processor time, and few texts need it

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    spaced = re.sub(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", " ", words)
    found = dateparser.parse(spaced, languages=["en"], settings=settings)
    if found is None:
        return None
    figures = {int(number) for number in re.findall(r"\d+", words)}
    return found.date() if {found.day, found.year} <= figures else None
