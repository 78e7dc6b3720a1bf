"""Which place a name means: by the article's country, the other places in it, and size; the larger unit in doubt."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from transforms.lexicon.ordinary_names import ORDINARY_NAMES
from transforms.places.gazetteer import Entry, gazetteer
from transforms.places.meanings import CLEAR, KNOWN_TOWN, LARGE_TOWN, Meanings
from transforms.places.mentions import Named, is_uppercase

_METROPOLIS: Final = 76
"""4 log2 of half a million: a town that is meant even where the article is of another country."""

_FAINT: Final = 3
"""The weight of the countries of an article that hardly says where it is."""


# "The Meadow district of Aleppo", "Jenin, in the occupied West Bank".
_PART_OF: Final = re.compile(
    r"\s(?:areas?|districts?|municipality|county|subdistrict)\s(?:of|in)\s(?:the\s)?|,?\s\(?in\s(?:the\s)?(?:[\w-]{1,20}\s){0,2}",
    re.I,
)


class Setting:
    """What an article as a whole says of where it is: weights of countries (alpha-3) and of (country, region).

    `total` are the weights of all countries together, 1 at the least, `top` is that of the country that weighs most.
    `meant` is what names mean in it, as far as they were asked for: by words, sense, cue and whether it is inside.
    """

    __slots__ = ("countries", "meant", "regions", "top", "total")

    def __init__(self, countries: dict[str, int], regions: dict[tuple[str, str], int]) -> None:
        self.countries = countries
        self.regions = regions
        self.total = max(1, sum(countries.values()))
        self.top = max(countries.values(), default=0)
        self.meant: dict[tuple[str, str, bool, bool], Where | None] = {}


class Where(NamedTuple):
    """A place that is meant: as of PlaceMention. Nothing of it is known where nothing settles which one is."""

    country: str | None
    adm_1: str | None
    latitude: float | None
    longitude: float | None
    where_prec: int | None


_UNSETTLED: Final = Where(None, None, None, None, None)


def within(text: str, name: Named, following: Named) -> Setting | None:
    """What the next name says of where `name` is ("Tripoli, Lebanon", "Harem in Idlib province"); None for nothing."""
    larger = following.means.larger
    if not larger:
        return None
    between = text[name.end : following.start]
    is_next = between.strip(" ,(") in ("", "in")
    if not is_next and _PART_OF.fullmatch(between) is None:
        return None
    is_told = not is_next or following.sense == "area" or "," in between
    if not is_told and not any(entry.kind != "region" for entry in larger):
        return None
    countries = {entry.country: 100 for entry in larger if entry.country}
    return Setting(countries, {(entry.country, entry.adm_1): 4 for entry in larger if entry.country and entry.adm_1})


def setting_of(named: Sequence[Named], peoples: Iterable[str]) -> Setting:
    """The setting of an article by the names in it and the `peoples` it speaks of (weak evidence)."""
    countries: dict[str, int] = {}
    regions: dict[tuple[str, str], int] = {}
    for people in peoples:
        countries[people] = countries.get(people, 0) + 1
    for name in named:
        means = name.means
        home = means.home_of_area if name.sense == "area" else means.home
        if home is not None and (name.is_cued or not means.is_ordinary):
            countries[home] = countries.get(home, 0) + 3
        for entry in means.larger:
            if entry.country and entry.adm_1 and (name.sense == "area" or entry.kind == "area" or name.is_cued):
                region = entry.country, entry.adm_1
                regions[region] = regions.get(region, 0) + (2 if name.sense == "area" else 1)
        if means.brought is not None:
            countries[means.brought] = countries.get(means.brought, 0) + (3 if name.is_dateline else 2)
    return Setting(countries, regions)


def resolve(name: Named, setting: Setting) -> Where | None:
    """The place that `name` means in `setting`; unsettled where nothing tells; None where it is no place."""
    known = (name.text, name.sense, name.is_cued, name.is_inside)
    if known in setting.meant:
        where = setting.meant[known]
    else:
        where = setting.meant[known] = _where(name, setting)
    if where is not None:
        return where
    if not name.is_cued or name.key in ORDINARY_NAMES or len(name.key) < 4 or is_uppercase(name.text):
        return None
    return _UNSETTLED


def _where(name: Named, setting: Setting) -> Where | None:
    """The place that `name` means by its key, its sense and its cue; None where nothing settles it."""
    means = name.means
    chosen, where_prec = _choose(name, means, setting)
    if chosen is None or where_prec is None:
        likely = _alike(name, setting) if name.is_cued and not means.is_ordinary else []
        if not likely:
            return None
        chosen, where_prec = likely[0], _PRECISION.get(name.sense, 1)
    if name.sense == "far" and chosen.kind == "country":
        return None
    is_border = name.sense == "line" and chosen.kind == "country"
    if (is_border or name.sense == "far") and setting.countries.get(chosen.country or "", 0) < setting.top:
        return None  # the place may lie on the other side of a border
    if where_prec == 6 or name.sense == "far":
        return Where(chosen.country, None, None, None, 6)
    return Where(chosen.country, chosen.adm_1, chosen.latitude, chosen.longitude, where_prec)


_PRECISION: Final[dict[str, int]] = {"near": 2, "area": 4, "district": 3, "line": 5}


def _choose(name: Named, means: Meanings, setting: Setting) -> tuple[Entry | None, int | None]:
    """The entry that `name` means and its where_prec; (None, None) where nothing settles it."""
    if means.seas:
        return means.seas[0], 7
    ordinary, weights = means.is_ordinary, setting.countries
    regions = [entry for entry in means.regions if weights.get(entry.country or "", 0)]
    if means.countries and not (name.sense == "area" and regions) and (not ordinary or name.is_cued):
        best = max(means.countries, key=lambda entry: weights.get(entry.country or "", 0))
        return best, 5 if name.sense == "line" else 6
    areas = means.areas
    if areas:
        return areas[0], 5 if areas[0].adm_1 is None or name.sense == "line" else 4
    if not regions and means.regions and not ordinary and not weights:
        is_alone = len({entry.country for entry in means.regions}) == 1
        regions = means.regions if is_alone else []
    if not regions and not means.towns:
        return None, None
    likely = _likely(name, means, setting)
    if regions and (name.sense == "area" or not likely):
        return max(regions, key=lambda entry: weights.get(entry.country or "", 0)), 5 if name.sense == "line" else 4
    return _town(name, means, likely, setting)


def _score(town: Entry, setting: Setting) -> float:
    """How well `town` fits `setting`."""
    country = town.country or ""
    share = setting.countries.get(country, 0) / setting.total
    region = min(2, setting.regions.get((country, town.adm_1 or ""), 0))
    return 60 * share + (10 if share else 0) + 15 * region + 0.5 * town.size - (0 if town.is_own_name else 8)


def _likely(name: Named, means: Meanings, setting: Setting) -> list[Entry]:
    """The towns that `name` may mean in `setting`, without those that nothing speaks for.

    What the name itself brought into the setting does not speak for it.
    """
    floor = max(1, setting.top // 6) if name.is_cued else max(2, setting.top // 3)
    own = None if means.is_capital else means.brought
    weights = setting.countries
    at_home = [
        town
        for town in means.towns
        if weights.get(town.country or "", 0) - (2 if own is not None and town.country == own else 0) >= floor
    ]
    if at_home or name.sense not in ("place", "near", "site"):
        return at_home
    is_faint = setting.top <= _FAINT or (bool(means.towns) and means.towns[0].size >= LARGE_TOWN)
    if is_faint and name.is_inside and means.home_of_towns is not None and not means.is_ordinary:
        return means.towns
    if name.sense == "site":
        return []
    return [town for town in means.towns if town.size > _METROPOLIS and town.is_own_name]


def _town(name: Named, means: Meanings, likely: list[Entry], setting: Setting) -> tuple[Entry | None, int | None]:
    """The town of the `likely` ones that `name` means, or the region or the country that they share."""
    ordinary = means.is_ordinary
    if ordinary or not name.is_cued:
        floor = 60 if ordinary else _METROPOLIS if is_uppercase(name.text) else 52
        capital = means.brought if means.is_capital else None
        likely = [
            town
            for town in likely
            if (name.is_cued or not ordinary) and (town.size >= floor or (capital and town.country == capital))
        ]
    if not likely:
        if name.is_cued and not ordinary and not setting.countries and means.towns:
            is_here = name.is_inside or name.is_dateline
            likely = [town for town in means.towns if town.is_own_name and (is_here or town.size >= KNOWN_TOWN)]
            if is_here and _is_outdone(likely, means):
                likely = means.towns[:1]
        if not likely:
            return None, None
    precision = _PRECISION.get(name.sense, 1)
    if len(likely) == 1:
        return likely[0], precision
    scored = [(_score(town, setting), town) for town in likely]
    highest, best = max(scored, key=lambda one: one[0])
    rivals = [town for score, town in scored if town is not best and highest - score < CLEAR / 2]
    if not rivals or all(town.country == best.country and _close(town, best) for town in rivals):
        return best, precision
    if all((town.country, town.adm_1) == (best.country, best.adm_1) for town in rivals) and best.adm_1:
        return best, max(4, precision)
    if all(town.country == best.country for town in rivals):
        return best, 6
    return None, None


def _is_outdone(likely: Sequence[Entry], means: Meanings) -> bool:
    """Whether none of the `likely` towns is the one known town that a name means: the city of Jenin has another name.

    A village called so at home is not meant beside a city elsewhere.
    """
    first, *others = means.towns
    return first.size >= KNOWN_TOWN and first not in likely and all(first.size - town.size > CLEAR for town in others)


def _alike(name: Named, setting: Setting) -> list[Entry]:
    """The one town that a name written otherwise means, in the country that the article is about; else nothing."""
    if not setting.countries:
        return []
    home = min(country for country, weight in setting.countries.items() if weight == setting.top)
    towns = gazetteer().towns_like(name.key, home)
    in_region = [town for town in towns if setting.regions.get((home, town.adm_1 or ""))]
    candidates = in_region if setting.regions else list(towns)
    is_clear = len(candidates) == 1 or (candidates and candidates[0].size - candidates[1].size > CLEAR)
    return candidates[:1] if is_clear else []


def _close(left: Entry, right: Entry) -> bool:
    """Whether two towns lie within some 25 km of each other."""
    if left.latitude is None or right.latitude is None or left.longitude is None or right.longitude is None:
        return False
    return abs(left.latitude - right.latitude) < 0.22 and abs(left.longitude - right.longitude) < 0.28
