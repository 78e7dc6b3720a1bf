"""How a name stands: where something happened or only who acts, and in which place that is named next it lies."""

import re
from math import cos, hypot, radians
from typing import Final

from transforms.lexicon.places import COMPASS, EVENTS_IN, FAR_CUES, HIT, IN
from transforms.places.meanings import Meanings
from transforms.places.mentions import WHERE, Named
from transforms.records import PlaceMention

_BEFORE: Final = 80
"""Characters before a name that tell how it stands."""

_AFTER: Final = 40
_COMPASS: Final = "|".join(sorted(COMPASS))
# "In the Yemeni capital Sanaa", "in eastern and southern Lebanon".
_OF_A_PEOPLE: Final = r"(?:(?-i:[A-Z])[\w'’-]{1,20}\s(?=(?:capital|city|port|town)\s))?"
_DIRECTIONS: Final = rf"(?:(?:{_COMPASS})(?:,|,?\s(?:and|or))\s){{0,3}}"
_WHAT: Final = rf"(?:(?:{_COMPASS}|capital|city|town|port|parts|outskirts|of|the)\s){{0,4}}"
_THE: Final = rf"(?:the\s)?{_OF_A_PEOPLE}{_DIRECTIONS}{_WHAT}"
# A letter is looked for first: the end of every word is a boundary too.
_ELSEWHERE: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(FAR_CUES)})\s{_THE}$", re.IGNORECASE)
_CLOSE: Final = re.compile(
    r"\b(?:adjacent|close|closer|near|next|far|km|kms|kilomet(?:er|re)s?|miles?)\s(?:to|from)\s", re.I
)
_IN: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(IN)})\s{_THE}$", re.IGNORECASE)
_HIT: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(HIT)})\s{_THE}$", re.IGNORECASE)
_EVENT: Final = re.compile(rf"\s(?:\w{{1,12}}\s)?(?:{'|'.join(EVENTS_IN)})\b|\s?[:(]", re.IGNORECASE)
_BETWEEN: Final = frozenset({*COMPASS, "the", "capital", "city", "town", "port", "parts", "outskirts", "of"})
_FAR_WORDS: Final = frozenset(turn for turn in FAR_CUES if turn.isalpha())
# The last two words of the others, an optional one before them left out.
_FAR_TURNS: Final = tuple(
    " ".join(re.sub(r"\(.*\)\?", "", turn).split()[-2:]) for turn in FAR_CUES if not turn.isalpha()
)
_IN_WORDS: Final = frozenset(turn for turn in IN if turn.isalpha())
_HIT_WORD: Final = re.compile("|".join(HIT))
# How the words end that _ELSEWHERE or _IN is found in: few texts before a name do.
_ENDINGS: Final = tuple(_BETWEEN | {turn.rpartition(" ")[2] for turn in (*FAR_CUES, *IN)})
_LONGEST_CUE: Final = 30
# "In Old Ferry, Harbour County, ", and of a part of what is named next: "in Old Ferry, southern ".
_AFTER_PLACE: Final = re.compile(
    rf"\b(?:{'|'.join(IN)})\s(?:the\s)?(?:[\w'’-]{{1,20}}\s){{0,4}}(?-i:[A-Z])[\w'’-]*,\s"
    rf"(?:(?:(?-i:[A-Z])[\w'’-]{{1,20}}\s){{0,3}}(?-i:[A-Z])[\w'’-]*,\s){{0,2}}(?:(?:{_COMPASS})\s){{0,2}}$",
    re.IGNORECASE,
)
_DIRECTED: Final = re.compile(rf",\s(?:(?:{_COMPASS})\s){{1,2}}$", re.IGNORECASE)
_CALLED_NEXT: Final = re.compile(r"\b(?:capital|city|port|town),\s$")
_PART_OF: Final = re.compile(
    r"\s(?:areas?|districts?|neighbou?rhoods?|quarters?|sectors?|suburbs?|townships?)\s(?:of|in)\s(?:the\s)?"
    r"(?:[\w-]{1,15}\s)?(?:(?:city|town|port|capital)\s(?:of\s)?)?",
    re.IGNORECASE,
)
_IN_OR_NEAR: Final = re.compile(rf",?\s(?:(?:in|near|outside)\s)?(?:the\s)?(?:(?:{_COMPASS})\s){{0,2}}", re.IGNORECASE)
_TOWN, _REGION = 3, 4
_NEAR_KM: Final = 25.0
_NEAR: Final = 2
# "In the Minya region, south of the capital Cairo": where the region lies.
_BESIDE: Final = re.compile(
    rf"(?:\s\w{{1,12}})?,\s(?:[\w-]{{1,12}}\s){{0,4}}(?:{_COMPASS})\sof\s(?:the\s)?(?:[\w'’-]{{1,15}}\s){{0,3}}",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(r",?\s(?:and\s|or\s)?(?:the\s)?", re.IGNORECASE)


def tells_where(text: str, name: Named, previous: Named | None, previous_tells: bool) -> bool:
    """Whether `name` in `text` says where something happened. `previous` is the name before it, and whether that does.

    A name after "from", "to" or "based in" does not. The names of countries and capitals stand for their governments
    too ("Israel kills 50", "Damascus regained the town"): they tell where only after words that say so ("in Israel",
    "shells hit Damascus"), before what befell them ("the Kabul bombing"), or in a list with a place that does.
    """
    before = text[max(0, name.start - _BEFORE) : name.start]
    if before[-2:-1] == "," and name.means.is_capital and not name.means.countries and _CALLED_NEXT.search(before):
        before = f"{before[:-2]} "  # "in the Yemeni capital, Sanaa"
    last = _last_word(before)
    if text.startswith(WHERE, name.end) and name.sense != "far" and _CLOSE.search(before[-40:]):
        return True
    if name.sense not in ("near", "far") and _is_elsewhere(before, last) and not _CLOSE.search(before[-40:]):
        return False
    is_beside = name.sense == "near" and previous is not None and previous.sense == "area"
    if is_beside and previous is not None and _BESIDE.fullmatch(text, previous.end, name.start):
        return False
    means = name.means
    if not (means.countries or means.is_capital) or name.is_dateline or name.sense not in ("place", "far"):
        return True
    if previous is not None and _LISTED.fullmatch(text, previous.end, name.start):
        # A faint name has not been asked yet: hardly any is listed with a country.
        is_told = tells_where(text, previous, None, True) if previous.is_faint else previous_tells
        return is_told and _goes_on(previous.means, means)
    if _is_in(before, last) or _is_hit(before, last):
        return True
    is_apart = before[-2:-1] == "," or (not last and _DIRECTED.search(before) is not None)
    if is_apart and _AFTER_PLACE.search(before):
        return True
    return _EVENT.match(text[name.end : name.end + _AFTER]) is not None


def _last_word(before: str) -> str:
    """The last word of `before`, in lower case, if only a blank follows and no words that may stand between."""
    last = before[:-1].rpartition(" ")[2].lower()
    is_plain = last.isascii() and last.isalpha() and before[-1].isspace()
    return last if is_plain and last not in _BETWEEN else ""


def _is_elsewhere(before: str, last: str) -> bool:
    """Whether a name after the words `before`, which end in `last`, only says whence or whither."""
    if last:
        if last in _FAR_WORDS:
            return True
        is_far = before[-_LONGEST_CUE:-1].lower().endswith(_FAR_TURNS)
        return is_far and _ELSEWHERE.search(before, max(0, len(before) - _LONGEST_CUE)) is not None
    return before[:-1].lower().endswith(_ENDINGS) and _ELSEWHERE.search(before) is not None


def _is_in(before: str, last: str) -> bool:
    """Whether something happens in what is named after the words `before`, which end in `last`."""
    return last in _IN_WORDS if last else before[:-1].lower().endswith(_ENDINGS) and _IN.search(before) is not None


def _is_hit(before: str, last: str) -> bool:
    """Whether what is named after the words `before`, which end in `last`, is struck."""
    return (_HIT_WORD.fullmatch(last) if last else _HIT.search(before)) is not None


def _goes_on(before: Meanings, means: Meanings) -> bool:
    """Whether a name goes on from the one before: in a list of countries or capitals, or as the country it lies in.

    "In Gaza, Israel killed 12" is neither.
    """
    if before.countries or before.is_capital or means.is_capital:
        return True
    countries = {entry.country for entry in means.countries}
    return any(entry.country in countries for entry in (*before.larger, *before.towns)) or not (
        before.larger or before.towns
    )


def lies_in(text: str, place: PlaceMention, larger: PlaceMention) -> PlaceMention:
    """`place`, where the words up to the next one say that it lies in that one, and it is not known to lie there.

    "The Meadow district of Aleppo" is no Meadow elsewhere; an unlisted village in a province is in the province.
    """
    if larger.where_prec is None or larger.country is None:
        return place
    between = text[place.char_end : larger.char_start]
    is_part = _PART_OF.fullmatch(between) is not None
    if place.where_prec is None:
        is_in = is_part or _IN_OR_NEAR.fullmatch(between) is not None
    else:
        is_in = is_part and larger.where_prec <= _TOWN and not _is_near(place, larger)
    if not is_in:
        return place
    if larger.where_prec > _REGION:
        return place._replace(country=larger.country, where_prec=larger.where_prec)
    return place._replace(
        country=larger.country,
        adm_1=larger.adm_1,
        latitude=larger.latitude,
        longitude=larger.longitude,
        where_prec=max(_NEAR, larger.where_prec),
    )


def _is_near(left: PlaceMention, right: PlaceMention) -> bool:
    """Whether two places lie within some 25 km of each other."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return left.country == right.country
    east = (left.longitude - right.longitude) * cos(radians((left.latitude + right.latitude) / 2))
    return hypot(left.latitude - right.latitude, east) * 111.2 <= _NEAR_KM
