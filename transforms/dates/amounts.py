"""Amounts of time in words: how many, of what unit, more or less."""

from typing import Final

from transforms.dates.grammar import Found
from transforms.dates.words import NUMBER_WORDS

TIMES: Final = ("TS", "TM", "TH")


YEARS: Final = {"Y": 1, "E": 10, "C": 100, "L": 1000}


def read_number(found: Found, group: str = "number") -> float | None:
    """The amount in `group`: figures, words or both; None where they make no number."""
    words = [word for word in found.words(group) if word.strip() and word.strip() not in "-"]
    total, part = 0.0, 0.0
    figures = "".join(word for word in words if word[0].isdigit() or word in ".,/")
    if figures:
        try:
            if "/" in figures:
                pieces = [word for word in words if word != "/"]
                if len(pieces) == 3 and float(pieces[2]):
                    return float(pieces[0]) + float(pieces[1]) / float(pieces[2])
                return None
            return float(figures.replace(",", ""))
        except ValueError:
            return None
    for word in words:
        value = NUMBER_WORDS.get(word)
        if value is None:
            continue
        if 0 < value < 10 and 0 < part % 10 < 10 and part < 100:
            return None  # "two-three" are either
        if value >= 100:
            part = (part or 1) * value
            if value == 1000:
                total, part = total + part, 0.0
        else:
            part += value
    return total + part


def duration_value(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units: P3D, PT1.5H, P2Y6M, PXW where nobody counted."""
    if unit == "WE":
        return f"P{_plain(amount)}WE"
    if unit == "NI":
        return f"P{_plain(amount)}D"
    if unit in TIMES:
        if amount is not None and amount % 1 == 0.5 and unit != "TS":
            whole = f"{int(amount)}{unit[1]}" if amount >= 1 else ""
            return f"PT{whole}30{'M' if unit == 'TH' else 'S'}"
        return f"PT{_plain(amount)}{unit[1]}"
    if unit == "F":
        return f"P{_plain(None if amount is None else 2 * amount)}W"
    if unit in YEARS and unit != "Y":
        if amount is None:
            return f"PX{ {'E': 'E', 'C': 'C', 'L': 'L'}[unit] }".replace(" ", "")
        amount, unit = amount * YEARS[unit], "Y"
    if unit == "D" and amount is not None and amount % 1 == 0.5:
        return f"PT{int(24 * amount)}H"
    if unit == "Y" and amount is not None and amount % 1 == 0.5:
        return f"P{int(amount)}Y6M" if amount >= 1 else "P6M"
    return f"P{_plain(amount)}{unit}"


def _plain(amount: float | None) -> str:
    if amount is None:
        return "X"
    return str(int(amount)) if amount == int(amount) else str(amount)


def read_amount(found: Found) -> tuple[float | None, int | None]:
    """The amount that patterns.AMOUNT caught, and what UCDP makes of one nobody counted (None: it was counted)."""
    if "vague" in found:
        word = found.word("vague_word")
        if word == "couple":
            return 2.0, 2
        return None, found.number("vague", "vague_word")
    if "half" in found:
        return 0.5, None
    if "one" in found:
        return (1.5 if "and_half" in found else 1.0), None
    number = read_number(found)
    if number is not None and "and_half" in found:
        number += 0.5
    return number, None


def read_mod(found: Found) -> str | None:
    """The TIMEX3 mod that "at least", "nearly" and the like give."""
    for group, mod in (
        ("least", "EQUAL_OR_MORE"),
        ("most", "EQUAL_OR_LESS"),
        ("more", "MORE_THAN"),
        ("less", "LESS_THAN"),
        ("not_more", "EQUAL_OR_LESS"),
        ("odd", "APPROX"),
        ("plus", "MORE_THAN"),
    ):
        if group in found:
            return mod
    return found.code("approximation") if "approximation" in found else None
