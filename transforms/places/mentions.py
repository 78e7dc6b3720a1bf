"""Names of places in running text: where a name of the gazetteer stands and speaks of a place."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from string import ascii_lowercase, ascii_uppercase
from typing import Final, Literal

from transforms.lexicon.countries import DEMONYMS, REGIONS
from transforms.lexicon.places import (
    ARTICLES,
    CALLED_AFTER,
    CAMPS,
    FORCES,
    INITIALS,
    NAME_HEADS,
    NO_PLACES,
    SAINTS,
    SPEECH,
)
from transforms.places.gazetteer import gazetteer
from transforms.places.meanings import Meanings, meanings
from transforms.places.names import key_of
from transforms.places.tokens import NO_WORD, Word, Words, words_of

Sense = Literal["place", "near", "far", "area", "district", "site", "line"]

_AROUND: Final = frozenset({"outskirts", "vicinity"})
_LONGEST: Final = 5
_UPPER, _LOWER = ascii_uppercase.encode(), ascii_lowercase.encode()
_AGE_OR_TAIL: Final = re.compile(
    r",\s\d{1,2},|-(?:led|backed|based|made|born|sponsored|funded|trained|allied|linked|run)\b", re.I
)
_FOLLOWING: Final = re.compile(r"\.?[\s-]([^\W\d_]{2,20})\b")
_TAILS: Final = (",", "-")
_DISTANCE: Final = re.compile(
    r"(?P<number>\d[\d.,]{0,6})[\s-]?(?:(?P<miles>miles?|mi)|km|kms|kilomet(?:er|re)s?)\b(?:\s\([^()\n]{1,20}\))?"
    r"(?:\s(?:to|the|due|away|outside|(?:north|south|east|west)[\w-]{0,10})){0,4}\s(?:of|from)"
    r"\s(?:the\s(?:[\w-]{1,12}\s)?(?:capital|city|town|port)(?:,|\sof)?\s)?$",
    re.I,
)
_NEAR_ANOTHER: Final = re.compile(
    r"\b(?:near|outside|(?:north|south|east|west)\w{0,10}\sof)\s(?:[\w'’-]{1,15}\s){1,4}$", re.I
)
# "Kirkuk's Hawija district": of the province, not of the town.
_OF_ITS_DISTRICTS: Final = re.compile(r"['’]s\s(?:[A-Z][\w'’-]*\s){1,3}[Dd]istrict\b")
_INSIDE: Final = frozenset({"at", "in", "inside", "near", "outside"})
_FROM: Final = frozenset({"of", "from", "capital", "city", "town", "port"})
WHERE: Final = ", where "
"""What goes on from a name with what happened there: "120 miles from Colombo, where a bomb killed 11"."""

_NEAR_KM: Final = 25
"""Up to this distance from a place where_prec is 2."""

_HEAD: Final = 120
_BYLINE: Final = re.compile(
    r"\s{0,3}(?:\([^()\n]{1,40}\)\s{0,2})?(?:[,-][^\n.]{0,40}?)?(?:--|—|–|\([A-Z][^()\n]{1,30}\))"
)
# "BEIRUT, July 13 - Gunmen killed", "AMMAN/BEIRUT - ", "YANGON: ", "MAIDUGURI. "
# "Kabul: A bomb killed"
_AFTER_FIRST: Final = re.compile(r":\s(?=[A-Z\"“‘'])")
_AFTER_CAPITALS: Final = re.compile(r"(?:/[A-Z][A-Z ]{1,30})?(?:,[^\n.]{0,40}?)?(?:\s-\s|:\s|\.\s)(?=[^\n]{0,20}[a-z])")


@dataclass(slots=True, init=False)
class Named:
    """A name of the gazetteer in the text. `is_cued` says that the words around make it a place for certain.

    `is_inside` says that they are of something within or near it: "in", "the town of". What `is_faint` is no place at
    all, whatever the article is about: an ordinary word.
    """

    start: int
    end: int
    text: str
    key: str
    means: Meanings
    sense: Sense
    is_cued: bool
    is_dateline: bool
    is_inside: bool
    is_faint: bool

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        key: str,
        sense: Sense,
        is_cued: bool,
        is_dateline: bool,
        is_inside: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.key = key
        self.means = meanings(key)
        self.sense = sense
        self.is_cued = is_cued
        self.is_dateline = is_dateline
        self.is_inside = is_inside
        self.is_faint = not is_cued and self.means.is_faint


def is_uppercase(text: str) -> bool:
    """Whether `text` is written in capitals throughout, so that they say nothing."""
    sample = text[:4000].encode("ascii", "ignore")
    upper = len(sample) - len(sample.translate(None, _UPPER))
    return upper > 4 * (len(sample) - len(sample.translate(None, _LOWER)))


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the name text[start:end] is where an agency filed the story: at its head, before a dash or a byline."""
    if start >= _HEAD:
        return False
    if text[:end].isupper() and _AFTER_CAPITALS.match(text, end) is not None:
        return True
    if _AFTER_FIRST.match(text, end) and not text[:start].strip():
        return key_of(text[start:end]) not in gazetteer().country_of
    return _BYLINE.match(text, end) is not None


def named_in(text: str, words: Words) -> list[Named]:
    """Every name in `text` that speaks of a place, leftmost and longest."""
    found: list[Named] = []
    shouting = is_uppercase(text)
    position, after = 0, 0
    known = words.words
    last = len(known) - 1
    for index in words.beginnings:
        word = known[index]
        if index < after:
            continue
        is_open = index < last and known[index + 1].key in word.seconds
        length = _longest(words, index) if is_open else int(word.is_name)
        if not length and not shouting and word.is_capital and index > 1 and known[index - 1].is_of:
            length = _unlisted(words, index)
        if length == 1 and word.key in ARTICLES:
            continue
        if length:
            after = index + length
            named = _sense(text, words, index, after, shouting)
            if named is not None and known[after - 1].is_possessive and len(named.means.countries) == 1:
                # "In Sri Lanka's capital"
                named = _capital_of(text, words, index, after, named.means.countries[0].country) or named
            if named is not None and named.start >= position:
                found.append(named)
            position = words.end(after - 1)
    for index in words.peoples:
        if index < last and known[index + 1].key == "capital":
            capital = _capital_of(text, words, index, index + 1, known[index].people)
            at = bisect_left(found, words.starts[index], key=_START)
            if capital is not None:
                is_taken = at < len(found) and found[at].start < capital.end  # a town is called Malian
                found[at : at + is_taken] = [capital]
    return found


_START: Final = attrgetter("start")


def _capital_of(text: str, text_words: Words, index: int, after: int, country: str | None) -> Named | None:
    """The capital of `country`, which words[index:after] name, where it is not named: "in the Sri Lankan capital"."""
    words = text_words.words
    if after >= len(words) or words[after].key != "capital" or not text_words.touches(after):
        return None
    before = text_words.before(index)
    key = gazetteer().capital_of.get(country or "")
    if key is None or not (before.key == "the" or words[after - 1].is_possessive):
        return None
    start, end = text_words.starts[index], text_words.end(after)
    is_named = after + 1 < len(words) and words[after + 1].key == key.partition(" ")[0]
    if is_named or _CALLED.match(text, end) or _OUTSIDE.search(text, max(0, start - 30), start):
        return None
    cue = text_words.before(index - 1) if before.key == "the" else before
    return Named(start, end, text[start:end], key, "place", cue.is_locative, False, cue.key in _INSIDE)


# "The Afghan capital, Kabul", "the Somali capital of Mogadishu", "the Malian capital's outskirts".
_CALLED: Final = re.compile(
    r"\s(?:(?:of|city|district|goods|markets?|punishment|territory)\b|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z])|['’-]"
)
# "North of the Malian capital", but not its outskirts.
_OUTSIDE: Final = re.compile(
    r"(?<!centre)(?<!center)(?<!heart)(?<!outskirts)(?<!streets)(?<!suburb)(?<!suburbs)(?<!part)(?<!parts)\s(?:of|from|to)\s(?:the\s)?$",
    re.IGNORECASE,
)


def peoples_in(text: str) -> list[tuple[int, str]]:
    """Where `text` has a demonym, and of which country (alpha-3)."""
    return _peoples_of_article(text) if len(text) < _LONG_TEXT else _read_peoples(text)


# Articles that are read together are asked for theirs again, a step later, and their headlines stand between; long
# ones are not kept by the dozen.
_LONG_TEXT: Final = 50_000


@lru_cache(maxsize=192)
def _peoples_of_article(text: str) -> list[tuple[int, str]]:
    return _read_peoples(text)


def _read_peoples(text: str) -> list[tuple[int, str]]:
    words = words_of(text)
    known, starts = words.words, words.starts
    return [(starts[index], people) for index in words.peoples if (people := known[index].people) is not None]


def _longest(words: Words, index: int) -> int:
    """The number of words of the longest name that starts at `index`; 0 for none."""
    known = words.words
    key, names = known[index].key, known[index].names
    best = int(known[index].is_name)
    for following in range(index + 1, min(index + _LONGEST, len(known))):
        word = known[following]
        if not word.may_follow or not words.touches(following):
            break
        key = f"{key} {word.key}"
        if word.is_capital and key in names:
            best = following - index + 1
    return best


def _unlisted(words: Words, index: int) -> int:
    """The number of capitalised words at `index` that follow "town of" or the like; 0 where they do not."""
    if not words.words[index - 2].is_settlement or not words.touches(index):
        return 0
    after = index + 1
    while after < min(len(words.words), index + 3) and words.words[after].is_capital and words.touches(after):
        after += 1
    return after - index


def _sense(text: str, text_words: Words, first: int, after: int, shouting: bool) -> Named | None:
    """What the name words[first:after] speaks of; None where it is no place."""
    words = text_words.words
    if after == first + 1:
        if words[first].is_no_place:
            return None
        key = words[first].key
    else:
        of_name = words[first:after]
        key = " ".join([word.key for word in of_name])
        # "The West Bank" is an area called so, though its words only say what places are.
        if key in NO_PLACES or (key not in REGIONS and all(word.is_type for word in of_name)):
            return None
    start, end = text_words.starts[first], text_words.end(after - 1)
    last = words[first - 1] if first else NO_WORD
    before = text_words.before(first)
    is_possessive = words[after - 1].is_possessive
    if is_possessive:
        end -= 2
    follower = words[after] if not is_possessive and after < len(words) and text_words.touches(after) else NO_WORD
    filed = is_dateline(text, start, end)
    directed = first
    has_article = before.key in ARTICLES and text[start - 1] == "-" and start == text_words.end(first - 1) + 1
    if has_article:
        directed -= 1
        start = text_words.starts[directed]
        before = text_words.before(directed)
    is_rural = False
    while before.is_compass:
        is_rural = is_rural or before.key == "rural"
        directed -= 1
        before = text_words.before(directed)
    of_what = words[directed - 2] if before.is_of and directed > 1 else NO_WORD
    is_owned = before.people is not None and before.key not in DEMONYMS and _is_country_of(before)
    is_of_whole = of_what.is_settlement or of_what.is_area or of_what.is_compass
    sense: Sense = "near" if before.is_near or of_what.is_compass or of_what.key in _AROUND else "place"
    is_cued = (
        filed
        or is_owned
        or (before.is_locative and not (shouting and before.key == "and"))
        or is_of_whole
        or before.is_settlement
    )
    if key in INITIALS and (not is_cued or _belongs_to_forces(text, end)):
        return None
    is_rural = is_rural or of_what.key == "countryside" or follower.key == "countryside"
    if is_rural and f"{key} countryside" in REGIONS:
        key = f"{key} countryside"
    is_far = last.key in _FROM and not text.startswith(WHERE, end)
    if is_far and (distance := _DISTANCE.search(text, max(0, start - 90), start)):
        if _kilometres(distance) > _NEAR_KM:
            return Named(distance.start(), end, text[distance.start() : end], key, "far", True, False)
        sense = "near"
    if before.is_settlement and _NEAR_ANOTHER.search(text, max(0, start - 60), start):
        sense = "near"
    if of_what.is_area or is_rural:
        sense = "area"
    elif of_what.is_district:
        sense = "district"
    if before.key in SAINTS or (before.is_title and not shouting):
        return None
    if _is_called_after(last, follower) and key in gazetteer().country_of:
        return None
    if of_what.is_organisation and of_what.is_capital:
        return None
    if follower is not NO_WORD:
        if follower.is_area:
            sense, is_cued = "area", True
        elif follower.is_district:
            sense, is_cued = "district", True
        elif follower.is_site:
            sense, is_cued = "site", not has_article or follower.is_settlement
        elif follower.is_line:
            if key in DEMONYMS:
                return None  # "the Somali border" is that of a country, and who fell may lie on either side
            sense, is_cued = "line", True
        elif _is_other_name(text, text_words, after, is_cued, shouting):
            return None
    is_called = before.is_capital and not shouting and not is_owned and not _may_precede(before)
    if is_called and not (before.is_possessive and _is_place(before.key)):
        return None  # "Michael Jordan", but "Punjab's Lahore district"
    if text.startswith(_TAILS, end) and _AGE_OR_TAIL.match(text, end):
        return None
    if is_possessive:
        if not is_cued:
            return None  # "Chicago's mayor": who acts, where no preposition leads to it
        if _OF_ITS_DISTRICTS.match(text, end) and meanings(key).regions:
            sense = "area"
    is_inside = not has_article and (before.is_settlement or of_what.is_settlement or before.key in _INSIDE)
    if before.key == "the" and directed > 1 and follower.key in CAMPS:
        is_inside = words[directed - 2].key in _INSIDE  # "in the Jenin refugee camp"
    return Named(start, end, text[start:end], key, sense, is_cued, filed, is_inside)


def _is_place(key: str) -> bool:
    """Whether the key of a possessive names a place that is no ordinary word."""
    means = meanings(key)
    return not means.is_ordinary and bool(means.larger or means.towns)


def _is_called_after(last: Word, follower: Word) -> bool:
    """Whether a part of a town only has the name of a country: "Villa El Salvador", "the Venezuela neighborhood"."""
    return follower.key in CALLED_AFTER or (last.is_capital and last.key in NAME_HEADS)


def _belongs_to_forces(text: str, end: int) -> bool:
    """Whether the initials that end at `end` are followed by what a country's forces are or do."""
    following = _FOLLOWING.match(text, end)
    return following is not None and following[1].casefold() in FORCES


def _kilometres(distance: re.Match[str]) -> float:
    """The kilometres that `distance` tells."""
    written = distance["number"].rstrip(".,").replace(",", "")
    number = float(written) if written.count(".") < 2 else float(written.replace(".", ""))
    return number * 1.609 if distance["miles"] else number


def _is_country_of(word: Word) -> bool:
    """Whether `word` is a country in the possessive: "Nigeria's Borno State"."""
    return word.people is not None and gazetteer().country_of.get(word.key.removesuffix("s")) == word.people


def _may_precede(before: Word) -> bool:
    """Whether the capitalised word `before` a name leaves it a place: no part of a person's name."""
    is_cue = before.is_locative or before.is_settlement or before.is_area or before.is_compass
    key = before.key
    return is_cue or key == "the" or key.removesuffix("s") in DEMONYMS or key.endswith("day")


def _is_other_name(text: str, words: Words, after: int, is_cued: bool, shouting: bool) -> bool:
    """Whether the word that follows a name makes it an organisation, a government or a person."""
    follower = words.words[after]
    if follower.is_organisation:
        return follower.is_capital or not is_cued
    if follower.key in SPEECH:
        return not is_cued
    if shouting:
        return False
    return follower.is_capital and not follower.is_compass and not _is_break(text, words, after)


def _is_break(text: str, words: Words, after: int) -> bool:
    """Whether the capitalised word after a name belongs to something else: a weekday, an adjective of a people."""
    word = words.words[after]
    return word.key.removesuffix("s") in DEMONYMS or word.key.endswith("day") or text[words.starts[after] - 1] == "\n"
