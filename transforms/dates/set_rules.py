"""Rules for how often, and for references that the calendar does not fix."""

import re
from typing import Final

from transforms.dates.amounts import duration_value, read_number
from transforms.dates.context import Context
from transforms.dates.grammar import Found, Phrase
from transforms.dates.periods import Period, shift
from transforms.dates.readings import Reading

_NAME_BEHIND: Final = re.compile(r"\s[A-Z][a-z]")


def frequency(found: Found, context: Context) -> Reading | None:
    """ "daily", "weekly", also of what comes out that often ("the daily Granma"), but no name ("the Daily Herald")."""
    if context.text[found.start].isupper() and _NAME_BEHIND.match(context.text, found.end) and not context.is_upper:
        return None
    return Reading("SET", found.code("frequency"), is_told=False)


def each(found: Found, context: Context) -> Reading | None:
    """ "every Friday", "each year", "every two weeks", "every other day", "each July", "every night"."""
    if "weekday" in found:
        value = f"XXXX-WXX-{found.number('weekday')}" + (found.code("day_part") if "day_part" in found else "")
    elif "month" in found:
        value = f"XXXX-{found.number('month'):02d}"
    elif "season" in found:
        value = f"XXXX-{found.code('season')}"
    elif "day_part" in found:
        part = found.code("day_part")
        value = f"XXXX-XX-XX{part}"
    else:
        unit = found.code("unit")
        if unit in ("TS",) and "other" not in found:
            return None
        amount = 2.0 if "other" in found else read_number(found) if "number" in found else 1.0
        amount = None if "vague" in found else amount
        value = duration_value(amount, unit) if unit != "WE" else "XXXX-WXX-WE"
    return Reading("SET", value, is_told=False)


def occasions(found: Found, context: Context) -> Reading | None:
    """ "twice a week", "three times a day", "once every two months"."""
    if found.word("occasion") == "times" and "number" not in found:
        return None
    return Reading("SET", duration_value(1.0, found.code("unit")), is_told=False)


def hours_a_day(found: Found, context: Context) -> Reading | None:
    """ "24 hours a day", "five days a week": how much of every unit."""
    return Reading("SET", duration_value(1.0, found.code("unit")), is_told=False)


def rate(found: Found, context: Context) -> Reading | None:
    """ "per day", "400 barrels a day": a rate behind an amount."""
    if "per" in found:
        return Reading("SET", duration_value(1.0, found.code("unit")), is_told=False)
    return None


_PAST_BEHIND: Final = re.compile(
    r"\s+(?:[a-z]{3,}ed|was|were|had|became|began|came|fell|found|grew|left|lost|rose|took|went|won)\b"
)


def _is_after_another(found: Found, context: Context) -> bool:
    """Whether "soon" only says that one event followed another: "soon after", "fell soon", "as soon as"."""
    if re.search(r"\b(?:as|so|too)$", context.before(found)):
        return True
    if re.match(r",?\s+(?:after|afterwards?|before|followed)\b", context.after(found)):
        return True
    if _PAST_BEHIND.match(context.after(found)) and not re.search(r"\b(?:will|would)$", context.before(found)):
        return True
    if re.search(r"\b(?:was|were|had)$", context.before(found)) and not context.after(found).startswith(" to "):
        return True
    return context.is_narrative and context.tense(found) <= 0


def recently(found: Found, context: Context) -> Reading | None:
    """ "recently" (UCDP GED 23.1: the three days before the report)."""
    if found.word("reference") == "soon" and _is_after_another(found, context):
        return None
    if found.word("reference") == "recently" and (" " + context.before(found, 4)).endswith(" as"):
        return None  # "as recently as January"
    base = context.published if not context.is_narrative else None
    period = None
    is_lasting = context.lowered.startswith("until", found.start)
    if base is not None and found.word("reference") == "recently" and not is_lasting:
        first, last = shift(base, -3), shift(base, -1)
        period = Period("D", "", first, last) if first and last else None
    return Reading("DATE", found.code("reference"), period, "publication_date" if period else None, is_told=False)


_STANDS_ALONE: Final = re.compile(
    r"\s*(?:$|[^\w\s]|(?:and|or|has|have|had|was|were|is|are|but|to|by|with|as|when|the|it|he|she|they|we|that|on|for|"
    r"in|at|from|because|while|which|who|would|will|can|could)\b)"
)


def reference(found: Found, context: Context) -> Reading | None:
    """ "the future", "the past", "these days", "at present"."""
    if "past" in found and not _STANDS_ALONE.match(context.after(found)):
        return None
    value = "FUTURE_REF" if {"future", "term"} & found.groups() else "PAST_REF" if "past" in found else "PRESENT_REF"
    return Reading("DATE", value, is_told=False)


SET_RULES: Final[list[Phrase]] = [
    Phrase("frequency", r"{frequency}", frequency),
    Phrase(
        "each",
        r"{each}(?:<other>?{weekday}{day_part}?|{month}|{season}|{day_part}|(?:%(number)s|{vague}|(?P<other><other>))?-?{unit})",
        each,
    ),
    Phrase("occasions", r"(?:%(number)s)?{occasion}(?:<a|an|per|each|every>){unit}", occasions),
    Phrase("hours_a_day", r"%(number)s<hours|days|weeks|months><a|per>{unit}", hours_a_day),
    Phrase("rate", r"(?P<per><per>){unit}", rate),
    Phrase("recently", r"<very|more|most|until>?{reference}", recently),
    Phrase(
        "reference",
        r"<the|in><near|foreseeable|distant>?(?:(?P<future><future>)|(?P<past><past>))|<the><near|short>-?(?P<term><term>)|<these><days>|<right><now>|<at><present>",
        reference,
    ),
]
