"""Numerals and quantities: the words for a number of people -> low, best, high, mod."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from transforms.lexicon.numbers import BOUNDS, EXACTLY, ORDINALS, SCALES, TENS, TURNS, UNITS, VAGUE
from transforms.records import QuantityMod


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, as the words have it (DESIGN.md, "What the words mean"); every field is None where they do not say."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    mod: QuantityMod | None = None
    vague_term: str | None = None

    @property
    def number(self) -> int | None:
        """The one number to compare with others: best, else low, else high."""
        return self.best if self.best is not None else self.low if self.low is not None else self.high

    @property
    def is_nobody(self) -> bool:
        """Whether it equals NOBODY; asked of every statement, so without a comparison of all fields by name."""
        return self.best == 0 and self.low == 0 and self.high == 0 and self.mod is None and self.vague_term is None

    @property
    def is_one(self) -> bool:
        """Whether it equals ONE."""
        return self.best == 1 and self.low == 1 and self.high == 1 and self.mod is None and self.vague_term is None


NOBODY: Final = Quantity(0, 0, 0)
ONE: Final = Quantity(1, 1, 1)


def exactly(count: int) -> Quantity:
    """The quantity of a number that is given without a hedge."""
    return Quantity(count, count, count)


def bounded(count: int, mod: QuantityMod | None) -> Quantity:
    """`count` under a modifier: "at least 23" has no upper end, "up to 40" no lower one."""
    if mod in ("EQUAL_OR_MORE", "MORE_THAN"):
        return Quantity(count, count, None, mod)
    if mod == "EQUAL_OR_LESS":
        return Quantity(None, count, count, mod)
    if mod == "LESS_THAN":
        return Quantity(None, None, count, mod)
    if mod == "APPROX":
        return Quantity(None, count, None, mod)
    return exactly(count)


def added(first: Quantity, second: Quantity) -> Quantity:
    """Two groups counted together ("a mother and her two children"); None where either says nothing."""

    def sum_of(a: int | None, b: int | None) -> int | None:
        return None if a is None or b is None else a + b

    return Quantity(
        sum_of(first.low, second.low),
        sum_of(first.best, second.best),
        sum_of(first.high, second.high),
        first.mod or second.mod,
        first.vague_term or second.vague_term,
    )


_LARGEST: Final = 10**12


def _digits(word: str) -> float | None:
    plain = word.replace(",", "")
    if not plain.isascii() or not plain.replace(".", "", 1).isdigit():
        return None
    number = float(plain)
    return number if number < _LARGEST else None


def read_number(words: Sequence[str]) -> int | None:
    """The whole number that lower-case `words` spell ("twenty-three", "1,200", "two dozen", "1.5 million"), or None."""
    total, current, seen = 0.0, 0.0, False
    for word in words:
        if word in ("and", "a", "an"):
            continue
        if word in TURNS:
            current, seen = current + TURNS[word], True
            continue
        parts = word.split("-") if "-" in word else (word,)
        for part in parts:
            if part in UNITS or part in TENS:
                current, seen = current + UNITS.get(part, TENS.get(part, 0)), True
            elif part in RUN_TOGETHER:
                current, seen = current + RUN_TOGETHER[part], True
            elif part in ORDINALS:
                current, seen = current + ORDINALS[part], True
            elif part in SCALES:
                scale = SCALES[part]
                current = (current if seen and current else 1) * scale
                if scale >= 1000:
                    total, current = total + current, 0.0
                seen = True
            else:
                number = _digits(part)
                if number is None:
                    return None
                current, seen = current + number, True
    value = total + current
    if not seen or value >= _LARGEST or value != int(value):
        return None
    return int(value)


# "thirtythree": a number that has lost its hyphen.
RUN_TOGETHER: Final = {tens + unit: TENS[tens] + UNITS[unit] for tens in TENS for unit in UNITS if 0 < UNITS[unit] < 10}

_RANGE: Final = ("-", "–", "—", "to", "or")

# "tens of thousands" is filed under thousands: what a convention makes of tens would be a thousandth of it.
_MULTIPLIED: Final = ("hundreds", "thousands", "millions")


def read_quantity(words: Sequence[str]) -> Quantity | None:
    """What lower-case `words` (fixed turns joined) say about how many; None where they are no quantity."""
    mod: QuantityMod | None = None
    vague: str | None = None
    core: list[str] = []
    is_between = False
    for word in words:
        if word in BOUNDS:
            mod = cast(QuantityMod, BOUNDS[word]) or mod
        elif word in VAGUE:
            vague = VAGUE[word] if vague is None or VAGUE[word] in _MULTIPLIED else vague
        elif word == "between":
            is_between = True
        elif word in EXACTLY or word in ("another", "the other", "other", "the", "of", "these", "those", "this"):
            continue
        else:
            core.append(word)
    if vague is not None:
        scale = next((word for word in core if word in SCALES), None)
        if scale is not None and vague == "several":
            vague = {"dozen": "dozens", "hundred": "hundreds", "thousand": "thousands", "million": "millions"}.get(
                scale, vague
            )
        return Quantity(vague_term=vague, mod=mod)
    marks = ("and", *_RANGE) if is_between else _RANGE
    for position, word in enumerate(core):
        if word in marks and 0 < position < len(core) - 1:
            low, high = read_number(core[:position]), read_number(core[position + 1 :])
            if low is None or high is None:
                return None
            if low <= high:
                return Quantity(low, None, high)
            return None
    if len(core) == 2 and core[0].isdecimal() != core[1].isdecimal() and read_number(core[:1]) == read_number(core[1:]):
        core = core[:1]  # "4 four": one number, written twice
    count = read_number(core)
    return None if count is None else bounded(count, mod)
