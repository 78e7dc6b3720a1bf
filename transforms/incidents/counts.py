"""What is counted of one outcome of an event: the people, what else was said of them, and their classes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from transforms.incidents.events import Told, are_apart
from transforms.incidents.wording import NAME, number_of, side_of
from transforms.lexicon.incidents import COMBATANTS, FIGHTING, PLAIN_PEOPLE
from transforms.places.claims import fineness
from transforms.records import PlaceMention, Role, Toll

_FIGHTING: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(FIGHTING)})\b", re.IGNORECASE)
NEAR: Final = 6
"""Sentences from a number within which a part of it is told."""

_CIVILIAN: Final = "civilian"
_REGION, _COUNTRY = 4, 6


def added(tolls: Iterable[Toll]) -> Toll:
    """The toll of people counted apart: a bound is the sum of the bounds, None once one of them has none."""

    def total(bounds: Sequence[int | None]) -> int | None:
        known = [bound for bound in bounds if bound is not None]
        return sum(known) if known and len(known) == len(bounds) else None

    tolls = list(tolls)
    return Toll(
        total([toll.low for toll in tolls]), total([toll.best for toll in tolls]), total([toll.high for toll in tolls])
    )


_NO_TOLL: Final = Toll()


@dataclass(slots=True)
class Count:
    """The people of one outcome as counted so far: what is counted, what else was said of them, and the roles."""

    counted: list[Told] = field(default_factory=list)
    again: list[Told] = field(default_factory=list)
    parts: list[Told] = field(default_factory=list)
    zero: Told | None = None
    roles: dict[str, Role] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """The number of people counted."""
        return sum(number_of(told.claim) or 0 for told in self.counted)

    def toll(self) -> Toll:
        """Low, best and high of the people counted."""
        if not self.counted:
            zero = self.zero.claim if self.zero else None
            return Toll(zero.low, zero.best, zero.high) if zero else _NO_TOLL
        toll = added(Toll(told.claim.low, told.claim.best, told.claim.high) for told in self.counted)
        numbers = [number for told in self.again if (number := number_of(told.claim)) is not None]
        lows = [told.claim.low for told in self.again if told.claim.low is not None]
        best = toll.best if toll.best is not None else self.total
        low = min([number for number in (toll.low, *lows) if number is not None and number <= best], default=None)
        high = max([number for number in (toll.high, *numbers) if number is not None and number >= best], default=None)
        return Toll(low, toll.best, high)

    def deaths(self, text: str) -> tuple[int | None, int | None, int | None]:
        """Civilians, combatants and people of unstated class among those counted; None where there are none.

        A number takes the class of the claims that restate it, then of its parts, those told as the rest of it among
        them. What is left counts as civilian where the words are plain ("people", "women", a bare number), no part
        bears arms and neither the sentence nor the end of the one before tells of fighting; it is unknown otherwise.
        """
        civilians = combatants = 0
        for told in self.counted:
            number = number_of(told.claim) or 0
            sides = {side_of(told.claim)} - {"unknown"} or {side_of(other.claim) for other in self._restated(told)}
            sides -= {"unknown"}
            if len(sides) == 1:
                of_civilians = number if sides == {"civilian"} else 0
                of_combatants = number - of_civilians
            else:
                near = [part for part in self.parts if self._is_near(part)]
                of_civilians, of_combatants = _classes(near, number)
                left = number - of_civilians - of_combatants
                sides_left = {side_of(part.claim) for part in near if part.claim.vague_term == "rest"}
                of_civilians += left if sides_left == {"civilian"} else 0
                of_combatants += left if sides_left == {"combatant"} else 0
                if not of_combatants and _is_plain(told, text) and not _is_divided(near, number):
                    of_civilians = number
            civilians += of_civilians
            combatants += of_combatants
        unknown = self.total - civilians - combatants
        return civilians or None, combatants or None, unknown if unknown > 0 else None

    def places_of_parts(self) -> list[PlaceMention]:
        """Where some of the people counted were, at two places and more; empty where all may have been in one."""
        total = self.total
        if any(told.place is not None and fineness(told.place) < _REGION for told in self.counted):
            return []
        places = [
            part.place
            for part in (*self.parts, *self.again)
            if part.place is not None and 0 < (number_of(part.claim) or 0) < total and fineness(part.place) != _COUNTRY
        ]
        is_apart = any(
            are_apart(place, places[0]) or (None in (place.country, places[0].country) and place.text != places[0].text)
            for place in places[1:]
        )
        return places if is_apart else []

    def _is_near(self, part: Told) -> bool:
        """Whether `part` stands near, by sentences, to a number that it can be a part of."""
        wholes = (*self.counted, *self.again)
        return part.claim.part_of is not None or any(abs(part.sentence - one.sentence) <= NEAR for one in wholes)

    def _restated(self, told: Told) -> list[Told]:
        """The claims that state the number of `told` again."""
        number = number_of(told.claim)
        return [other for other in self.again if number_of(other.claim) == number]


def _is_plain(told: Told, text: str) -> bool:
    """Whether nothing says that the victims of `told` bore arms."""
    words = NAME.findall((told.claim.victims or "").casefold())
    if words and PLAIN_PEOPLE.isdisjoint(words):
        return False
    return told.claim.victim_class in ("unspecified", "mixed") and not _FIGHTING.search(
        text, max(0, told.start - 120), told.end
    )


def _is_divided(parts: Sequence[Told], number: int) -> bool:
    """Whether the words count civilians among `number` people, so that the others are not said to be civilians."""
    return any(
        _CIVILIAN in (part.claim.victims or "").casefold() and (number_of(part.claim) or 0) < number
        for part in parts
        if part.claim.part_of is not None
    )


def _classes(parts: Sequence[Told], number: int) -> tuple[int, int]:
    """How many of `number` people the parts name as civilians and as combatants, the largest part of each class."""
    most = {"civilian": 0, "child": 0, "combatant": 0}
    for part in parts:
        kind = "combatant" if part.claim.victim_class in COMBATANTS else part.claim.victim_class
        if kind in most and (number_of(part.claim) or 0) <= number:
            most[kind] = max(most[kind], number_of(part.claim) or 0)
    combatants = most["combatant"]
    return min(number - combatants, max(most["civilian"], most["child"])), combatants
