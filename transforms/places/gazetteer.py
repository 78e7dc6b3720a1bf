"""The gazetteer: towns of 500 people and more, first-order regions, countries and seas of the world, by name.

Towns and regions are GeoNames' (CC BY 4.0, geonames.org), as tests/benchmarks/build_gazetteer.py packs them. The
file is read at the first question (some 80 ms); the names stay one sorted block of bytes, searched by halves, and
only the names that begin with a word that was asked for become objects.
"""

import array
import gzip
import json
import re
import sys
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Literal

from transforms.lexicon.countries import COUNTRY_NAMES, MISNAMED_REGIONS, OTHER_NAMES, REGIONS, SEAS, TOWNS
from transforms.places.names import key_of, skeleton_of

Kind = Literal["country", "region", "town", "area", "sea"]

_REGION_TYPES = re.compile(
    r"(?:(?:muhafazat|wilayat|provincia de|departamento de|estado de|region of|province of|state of)\s+)?(.+?)"
    r"(?:(?<!\s)\s+(?:governorate|province|oblast|state|region|department|district|prefecture|county|city|kray|krai))?"
)
_COMPASS = {
    "northern": "north",
    "southern": "south",
    "eastern": "east",
    "western": "west",
    "nord": "north",
    "sud": "south",
}
_STEP = 2048
_SMALL_TOWN = 58
"""4 log2 of 23,000 people: the size of a town that is known without a count of its people."""

_OTHER_NAMES_FROM: dict[str, list[str]] = {}
for _other in OTHER_NAMES:
    _OTHER_NAMES_FROM.setdefault(_other.partition(" ")[0], []).append(_other)
_ARTICLE = re.compile(r"(?:al|ad|an|ar|as|ash|at|az|el)\s+(.{4,})")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer. `country` is alpha-3; `size` is 4 log2 of the population, 0 to 255."""

    kind: Kind
    country: str | None
    adm_1: str | None
    latitude: float | None
    longitude: float | None
    size: int
    is_own_name: bool


def region_keys(name: str) -> frozenset[str]:
    """Every key that a first-order region called `name` goes by: with and without its type and its article."""
    full = key_of(name)
    match = _REGION_TYPES.fullmatch(full)
    keys = {full, match[1] if match else full}
    keys |= {stem[1] for key in tuple(keys) if (stem := _ARTICLE.fullmatch(key))}
    for key in tuple(keys):
        first, _, rest = key.partition(" ")
        if first in _COMPASS and rest:
            keys.add(f"{_COMPASS[first]} {rest}")
    return frozenset(keys)


class Gazetteer:
    """Places by key; made once, by `gazetteer()`."""

    def __init__(self, data: bytes) -> None:
        head, _, rest = data.partition(b"\n")
        meta = json.loads(head)
        towns: int = meta["towns"]
        self.regions: list[tuple[str | None, str | None, float, float]] = [
            (country, MISNAMED_REGIONS.get((country, latitude, longitude), name), latitude, longitude)
            for country, name, latitude, longitude in meta["regions"]
        ]
        self._countries: list[tuple[str, str, str, str]] = [tuple(c) for c in meta["countries"]]
        self._latitudes, self._longitudes = array.array("i"), array.array("i")
        self._region_of, self._sizes = array.array("H"), array.array("B")
        start = 0
        for column in (self._latitudes, self._longitudes, self._region_of, self._sizes):
            end = start + towns * column.itemsize
            column.frombytes(rest[start:end])
            if sys.byteorder == "big":
                column.byteswap()
            start = end
        self._names = rest[start:]
        self.names_from = lru_cache(maxsize=50_000)(self._names_from)
        self.places_named = lru_cache(maxsize=50_000)(self._places_named)

    @cached_property
    def _larger(self) -> dict[str, list[Entry]]:
        """Countries, regions, areas and seas by key."""
        by_key: dict[str, list[Entry]] = {}
        for _, alpha_3, name, _ in self._countries:
            by_key.setdefault(key_of(name), []).append(Entry("country", alpha_3, None, None, None, 0, True))
        for key, alpha_3 in COUNTRY_NAMES.items():
            entry = Entry("country", alpha_3, None, None, None, 0, True)
            if entry not in by_key.setdefault(key, []):
                by_key[key].append(entry)
        centres = {(country, name): (lat, lon) for country, name, lat, lon in self.regions}
        for key, (country, adm_1) in REGIONS.items():
            latitude, longitude = centres.get((country, adm_1), (None, None))
            by_key.setdefault(key, []).append(Entry("area", country, adm_1, latitude, longitude, 0, True))
        for key, (country, adm_1, latitude, longitude) in TOWNS.items():
            by_key.setdefault(key, []).append(Entry("town", country, adm_1, latitude, longitude, _SMALL_TOWN, True))
        for key in SEAS:
            by_key.setdefault(key, []).append(Entry("sea", None, None, None, None, 0, True))
        for of_country, region, lat, lon in self.regions:
            if region is not None:
                for key in sorted(region_keys(region)):
                    by_key.setdefault(key, []).append(Entry("region", of_country, region, lat, lon, 0, True))
        for other, key in OTHER_NAMES.items():
            by_key.setdefault(other, []).extend(by_key.get(key, ()))
        return by_key

    @cached_property
    def country_keys(self) -> frozenset[str]:
        """Every key of a country."""
        return frozenset(self.country_of)

    @cached_property
    def country_of(self) -> dict[str, str]:
        """The country (alpha-3) of every key of a country."""
        return {key_of(name): alpha_3 for _, alpha_3, name, _ in self._countries} | COUNTRY_NAMES

    @cached_property
    def capitals(self) -> dict[str, str]:
        """The country (alpha-3) of every capital, by key."""
        return {key_of(capital): alpha_3 for _, alpha_3, _, capital in self._countries if capital}

    @cached_property
    def capital_of(self) -> dict[str, str]:
        """The key of the capital of every country (alpha-3) but for the two whose words for it are disputed."""
        return {alpha_3: key for key, alpha_3 in self.capitals.items() if alpha_3 not in ("ISR", "PSE")}

    @cached_property
    def _larger_by_first(self) -> dict[str, list[str]]:
        """The keys of the larger places by their first word."""
        by_first: dict[str, list[str]] = {}
        for key in self._larger:
            by_first.setdefault(key.partition(" ")[0], []).append(key)
        return by_first

    @cached_property
    def _steps(self) -> tuple[list[int], list[bytes]]:
        """The start of a line every few thousand bytes of the names block, and its key."""
        names, starts = self._names, [0]
        while (line := names.find(b"\n", starts[-1] + _STEP) + 1) and line < len(names):
            starts.append(line)
        return starts, [names[start : names.index(b"\t", start)] for start in starts]

    def _names_from(self, word: str) -> dict[str, str]:
        """The keys of every name whose first word is `word` (a key), with the references of their towns."""
        found = dict.fromkeys(self._larger_by_first.get(word, ()), "")
        for line in self._lines_from(word.encode("utf-8", "replace")):
            key, _, references = line.decode().partition("\t")
            found[key] = references
        for other in _OTHER_NAMES_FROM.get(word, ()):
            key = OTHER_NAMES[other]
            first = key.partition(" ")[0]
            found[other] = (found if first == word else self.names_from(first)).get(key, "")
        return found

    def _places_named(self, key: str) -> tuple[Entry, ...]:
        """Every place of the name `key`: the larger ones first, then towns by size."""
        references = self.names_from(key.partition(" ")[0]).get(key)
        if references is None:
            return ()
        return (*self._larger.get(key, ()), *map(self._town, references.split()))

    def towns_like(self, key: str, country: str) -> tuple[Entry, ...]:
        """The towns of `country` (alpha-3) whose names transliterate to the consonants of `key`, by size."""
        wanted = f"~{country} {skeleton_of(key)}"
        references = self.names_from(wanted).get(wanted, "") if len(skeleton_of(key)) > 2 else ""
        return tuple(map(self._town, references.split()))

    def _lines_from(self, word: bytes) -> list[bytes]:
        """The lines of the names block whose key is `word` or begins with it and a blank."""
        names, (starts, keys) = self._names, self._steps
        step = bisect_left(keys, word)
        low = starts[max(0, step - 1)]  # the first line of `word` begins here, behind it, or with the next step
        if not names.startswith(word, low):
            high = starts[step] if step < len(starts) else len(names)
            low = names.find(b"\n" + word, low, high + len(word)) + 1
        if not names.startswith(word, low):
            return []
        lines = []
        while low < len(names):
            end = names.index(b"\n", low)
            key = names[low : names.index(b"\t", low, end)]
            if key != word and not key.startswith(word + b" "):
                break
            lines.append(names[low:end])
            low = end + 1
        return lines

    def _town(self, reference: str) -> Entry:
        """The town that a reference of the names block stands for."""
        index = int(reference.lstrip("-"), 36)
        country, adm_1, _, _ = self.regions[self._region_of[index]]
        return Entry(
            "town",
            country,
            adm_1,
            self._latitudes[index] / 1e4,
            self._longitudes[index] / 1e4,
            self._sizes[index],
            not reference.startswith("-"),
        )


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of this package."""
    return Gazetteer(gzip.decompress((files("transforms.places") / "gazetteer.bin.gz").read_bytes()))
