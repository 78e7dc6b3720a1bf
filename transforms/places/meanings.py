"""What the name of a place may mean: the entries of the gazetteer under it, apart by kind."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from transforms.lexicon.ordinary_names import ORDINARY_NAMES
from transforms.places.gazetteer import Entry, gazetteer

CLEAR: Final = 12
"""4 log2 of 8: how much larger one of two towns of a name must be to be meant without other evidence."""

KNOWN_TOWN: Final = 58
"""4 log2 of 23,000 people: a town that a name means that no other country has a town of."""

LARGE_TOWN: Final = 68
"""4 log2 of 131,000 people: a town that needs no other evidence to be meant."""


class Meanings:
    """The places of one name, apart by kind.

    `brought` is the country that the name speaks for as a capital or as the one large town; `home` and
    `home_of_area` the one country of its larger places, for a name alone and for one of an area; `home_of_towns` that
    of its towns, where it is no name of a larger place and one of them has people enough to be known.
    """

    __slots__ = (
        "areas",
        "brought",
        "countries",
        "home",
        "home_of_area",
        "home_of_towns",
        "is_capital",
        "is_faint",
        "is_ordinary",
        "larger",
        "regions",
        "seas",
        "towns",
    )

    def __init__(self, key: str, entries: Sequence[Entry]) -> None:
        self.is_ordinary = key in ORDINARY_NAMES
        self.seas = [entry for entry in entries if entry.kind == "sea"]
        self.larger = [entry for entry in entries if entry.kind in ("country", "region", "area")]
        self.countries = [entry for entry in self.larger if entry.kind == "country"]
        self.regions = [entry for entry in self.larger if entry.kind == "region"]
        self.areas = [entry for entry in self.larger if entry.kind == "area"]
        self.towns = [entry for entry in entries if entry.kind == "town"]
        self.is_capital = key in gazetteer().capitals
        self.is_faint = self.is_ordinary and not self.larger and not self.seas and not self.is_capital
        self.brought = _brought(key, [town for town in self.towns if town.is_own_name])
        of_area = {entry.country for entry in self.larger if entry.country}
        of_name = of_area
        if self.countries:
            of_name = of_area = {entry.country for entry in self.countries if entry.country}
        elif self.larger and not self.areas:
            of_name = of_area | {entry.country for entry in entries if entry.country}
        self.home = min(of_name) if len(of_name) == 1 else None
        self.home_of_area = min(of_area) if len(of_area) == 1 else None
        self.home_of_towns = _home_of_towns(self.towns) if not self.larger else None


@lru_cache(maxsize=1 << 15)
def meanings(key: str) -> Meanings:
    """The places of the name `key`."""
    return Meanings(key, gazetteer().places_named(key))


def _home_of_towns(towns: Sequence[Entry]) -> str | None:
    """The one country of `towns`, the largest of which is known beyond it; None for several countries or small ones."""
    if not towns or towns[0].size < KNOWN_TOWN or any(town.country != towns[0].country for town in towns):
        return None
    return towns[0].country


def _brought(key: str, towns: Sequence[Entry]) -> str | None:
    """The country that the name of a capital or of one large town speaks for; None where it may be elsewhere."""
    if key in ORDINARY_NAMES:
        return None
    capital = gazetteer().capitals.get(key)
    if capital or not towns or towns[0].size <= LARGE_TOWN:
        return capital
    return towns[0].country if len(towns) == 1 or towns[0].size - towns[1].size > CLEAR else None
