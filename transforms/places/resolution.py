"""Which place a name means: by the article's country, the other places in it, and size; the larger unit in doubt."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transforms.lexicon.ordinary_names import ORDINARY_NAMES
from transforms.places.gazetteer import Entry, gazetteer
from transforms.places.mentions import Named, is_uppercase
from transforms.records import PlaceMention

_LARGE_TOWN = 68
"""4 log2 of 131,000 people: a town that needs no other evidence to be meant."""

_METROPOLIS = 76
"""4 log2 of half a million: a town that is meant even where the article is of another country."""

_CLEAR = 12
"""4 log2 of 8: how much larger one of two towns of a name must be to be meant without other evidence."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article as a whole says of where it is: weights of countries (alpha-3) and of (country, region)."""

    countries: Counter[str]
    regions: Counter[tuple[str, str]]


def within(name: Named, following: Named, between: str) -> Setting | None:
    """What the next name says of where `name` is ("Tripoli, Lebanon", "Harem in Idlib province"); None for nothing."""
    if between.strip(" ,(") not in ("", "in"):
        return None
    larger = [e for e in gazetteer().places_named(following.key) if e.kind in ("country", "region", "area")]
    if not larger or (following.sense != "area" and not any(e.kind != "region" for e in larger) and "," not in between):
        return None
    countries = Counter({entry.country: 100 for entry in larger if entry.country})
    return Setting(countries, Counter({(e.country, e.adm_1): 4 for e in larger if e.country and e.adm_1}))


def setting_of(named: Sequence[Named], peoples: Iterable[str]) -> Setting:
    """The setting of an article by the names in it and the `peoples` it speaks of (weak evidence)."""
    countries: Counter[str] = Counter()
    regions: Counter[tuple[str, str]] = Counter()
    for people in peoples:
        countries[people] += 1
    for name in named:
        entries = gazetteer().places_named(name.key)
        larger = [entry for entry in entries if entry.kind in ("country", "region", "area")]
        of_country = {entry.country for entry in larger if entry.country}
        if any(entry.kind == "country" for entry in larger):
            of_country = {entry.country for entry in larger if entry.kind == "country" and entry.country}
        elif larger and name.sense != "area" and not any(entry.kind == "area" for entry in larger):
            of_country |= {entry.country for entry in entries if entry.country}
        if len(of_country) == 1 and (name.is_cued or name.key not in ORDINARY_NAMES):
            countries[of_country.pop()] += 3
        for entry in larger:
            if entry.country and entry.adm_1 and (name.sense == "area" or entry.kind == "area" or name.is_cued):
                regions[entry.country, entry.adm_1] += 2 if name.sense == "area" else 1
        towns = [entry for entry in entries if entry.kind == "town" and entry.is_own_name]
        brought = _brought(name, towns)
        if brought is not None:
            countries[brought] += 3 if name.is_dateline else 2
    return Setting(countries, regions)


def _brought(name: Named, towns: Sequence[Entry]) -> str | None:
    """The country that the name of a capital or of one large town speaks for; None where it may be elsewhere."""
    if name.key in ORDINARY_NAMES:
        return None
    capital = gazetteer().capitals.get(name.key)
    if capital or not towns or towns[0].size <= _LARGE_TOWN:
        return capital
    return towns[0].country if len(towns) == 1 or towns[0].size - towns[1].size > _CLEAR else None


def resolve(name: Named, setting: Setting) -> PlaceMention | None:
    """The place that `name` means in `setting`; unresolved where nothing settles it; None where it is no place."""
    entries = gazetteer().places_named(name.key)
    ordinary = name.key in ORDINARY_NAMES
    chosen, where_prec = _choose(name, entries, setting, ordinary)
    if chosen is None:
        likely = _alike(name, setting) if name.is_cued and not ordinary else []
        if likely:
            precision = {"near": 2, "area": 4, "district": 3, "line": 5}.get(name.sense, 1)
            town = likely[0]
            return PlaceMention(
                name.start, name.end, name.text, town.country, town.adm_1, town.latitude, town.longitude, precision
            )
        if ordinary or not name.is_cued or len(name.key) < 4 or is_uppercase(name.text):
            return None
        return PlaceMention(name.start, name.end, name.text, None, None, None, None, None)
    return PlaceMention(
        name.start,
        name.end,
        name.text,
        chosen.country,
        chosen.adm_1 if where_prec != 6 else None,
        chosen.latitude if where_prec != 6 else None,
        chosen.longitude if where_prec != 6 else None,
        where_prec,
    )


def _choose(name: Named, entries: Sequence[Entry], setting: Setting, ordinary: bool) -> tuple[Entry | None, int | None]:
    """The entry that `name` means and its where_prec; (None, None) where nothing settles it."""
    seas = [entry for entry in entries if entry.kind == "sea"]
    if seas:
        return seas[0], 7
    countries = [entry for entry in entries if entry.kind == "country"]
    regions = [entry for entry in entries if entry.kind == "region" and setting.countries[entry.country or ""]]
    if countries and not (name.sense == "area" and regions) and (not ordinary or name.is_cued):
        best = max(countries, key=lambda entry: setting.countries[entry.country or ""])
        return best, 5 if name.sense == "line" else 6
    areas = [entry for entry in entries if entry.kind == "area"]
    if areas:
        return areas[0], 5 if areas[0].adm_1 is None or name.sense == "line" else 4
    if not regions:
        regions = [entry for entry in entries if entry.kind == "region"]
        is_alone = len({entry.country for entry in regions}) == 1 and not ordinary and not setting.countries
        regions = regions if is_alone else []
    towns = [entry for entry in entries if entry.kind == "town"]
    if regions and (name.sense == "area" or not _likely(name, towns, setting)):
        return max(regions, key=lambda entry: setting.countries[entry.country or ""]), 5 if name.sense == "line" else 4
    return _town(name, towns, setting, ordinary)


def _score(town: Entry, setting: Setting) -> float:
    """How well `town` fits `setting`."""
    country, total = town.country or "", max(1, sum(setting.countries.values()))
    share = setting.countries[country] / total
    region = min(2, setting.regions[country, town.adm_1 or ""])
    return 60 * share + (10 if share else 0) + 15 * region + 0.5 * town.size - (0 if town.is_own_name else 8)


def _likely(name: Named, towns: Sequence[Entry], setting: Setting) -> list[Entry]:
    """The towns that `name` may mean in `setting`, without those that nothing speaks for."""
    top = max(setting.countries.values(), default=0)
    floor = max(1, top // 6) if name.is_cued else max(2, top // 3)
    at_home = [town for town in towns if _weight(name, town, towns, setting) >= floor]
    if at_home or name.sense not in ("place", "near"):
        return at_home
    return [town for town in towns if town.size > _METROPOLIS and town.is_own_name]


def _weight(name: Named, town: Entry, towns: Sequence[Entry], setting: Setting) -> int:
    """The weight of the country of `town` in `setting`, without what the name itself brought into it."""
    own = [entry for entry in towns if entry.is_own_name]
    weight = setting.countries[town.country or ""]
    if name.key not in gazetteer().capitals and _brought(name, own) == town.country:
        weight -= 2
    return weight


def _town(name: Named, towns: Sequence[Entry], setting: Setting, ordinary: bool) -> tuple[Entry | None, int | None]:
    """The town that `name` means, or the region or the country that its candidates share."""
    likely = _likely(name, towns, setting)
    if ordinary or not name.is_cued:
        floor = 60 if ordinary else _METROPOLIS if is_uppercase(name.text) else 52
        if name.key in gazetteer().capitals:
            floor = 0
        likely = [town for town in likely if (name.is_cued or not ordinary) and town.size >= floor]
    if not likely:
        if name.is_cued and not ordinary and not setting.countries and towns:
            likely = [town for town in towns if town.is_own_name]
        if not likely:
            return None, None
    ranked = sorted(likely, key=lambda town: -_score(town, setting))
    best = ranked[0]
    precision = {"near": 2, "area": 4, "district": 3, "line": 5}.get(name.sense, 1)
    rivals = [town for town in ranked[1:] if _score(best, setting) - _score(town, setting) < _CLEAR / 2]
    if not rivals or all(town.country == best.country and _close(town, best) for town in rivals):
        return best, precision
    if all((town.country, town.adm_1) == (best.country, best.adm_1) for town in rivals) and best.adm_1:
        return best, max(4, precision)
    if all(town.country == best.country for town in rivals):
        return best, 6
    return None, None


def _alike(name: Named, setting: Setting) -> list[Entry]:
    """The one town that a name written otherwise means, in the country that the article is about; else nothing."""
    if not setting.countries:
        return []
    top = max(setting.countries.values())
    home = min(country for country, weight in setting.countries.items() if weight == top)
    towns = gazetteer().towns_like(name.key, home)
    in_region = [town for town in towns if setting.regions[home, town.adm_1 or ""]]
    candidates = in_region if setting.regions else list(towns)
    is_clear = len(candidates) == 1 or (candidates and candidates[0].size - candidates[1].size > _CLEAR)
    return candidates[:1] if is_clear else []


def _close(left: Entry, right: Entry) -> bool:
    """Whether two towns lie within some 25 km of each other."""
    if left.latitude is None or right.latitude is None or left.longitude is None or right.longitude is None:
        return False
    return abs(left.latitude - right.latitude) < 0.22 and abs(left.longitude - right.longitude) < 0.28
