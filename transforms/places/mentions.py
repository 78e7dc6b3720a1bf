"""Names of places in running text: where a name of the gazetteer stands and speaks of a place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from string import ascii_lowercase, ascii_uppercase
from typing import Literal

from transforms.lexicon.countries import DEMONYMS, REGIONS
from transforms.lexicon.places import (
    AREAS,
    ARTICLES,
    CALLED_AFTER,
    CAMPS,
    COMPASS,
    DISTRICTS,
    FORCES,
    INITIALS,
    LINES,
    LOCATIVES,
    NAME_HEADS,
    NEAR,
    NO_PLACES,
    ORGANISATIONS,
    PARTICLES,
    PERSON_TITLES,
    SAINTS,
    SETTLEMENTS,
    SITES,
    SPEECH,
)
from transforms.places.gazetteer import gazetteer
from transforms.places.meanings import Meanings, meanings
from transforms.places.names import key_of

Sense = Literal["place", "near", "far", "area", "district", "site", "line"]

# The first alternative is the second's for the words of most texts, whose letters are plain and whose ends are clear.
_WORD = re.compile(r"([A-Za-z]+(?=[ ,\n])|[^\W\d_][^\W_]*(?:['’ʻ`.](?=[^\W\d_])[^\W_]*)*|\d+)")
_GAP = re.compile(r"[ \t]?-?[ \t]?|\s{1,3}")
_TYPES = COMPASS | AREAS | SETTLEMENTS | DISTRICTS | LINES | SITES | PARTICLES | ORGANISATIONS
_AROUND = COMPASS | {"outskirts", "vicinity"}
_OF_WHAT = SETTLEMENTS | AREAS | COMPASS
_BEFORE_PLACES = LOCATIVES | _OF_WHAT
_LONGEST = 5
_UPPER, _LOWER = ascii_uppercase.encode(), ascii_lowercase.encode()
_AGE_OR_TAIL = re.compile(
    r",\s\d{1,2},|-(?:led|backed|based|made|born|sponsored|funded|trained|allied|linked|run)\b", re.I
)
_FOLLOWING = re.compile(r"\.?[\s-]([^\W\d_]{2,20})\b")
_TAILS = frozenset(",-")
_POSSESSIVES = ("'s", "’s")
_DISTANCE = re.compile(
    r"(?P<number>\d[\d.,]{0,6})[\s-]?(?:(?P<miles>miles?|mi)|km|kms|kilomet(?:er|re)s?)\b(?:\s\([^()\n]{1,20}\))?"
    r"(?:\s(?:to|the|due|away|outside|(?:north|south|east|west)[\w-]{0,10})){0,4}\s(?:of|from)"
    r"\s(?:the\s(?:[\w-]{1,12}\s)?(?:capital|city|town|port)(?:,|\sof)?\s)?$",
    re.I,
)
_NEAR_ANOTHER = re.compile(r"\b(?:near|outside)\s(?:[\w'’-]{1,15}\s){1,4}$", re.I)
_INSIDE = frozenset({"at", "in", "inside", "near", "outside"})
_FROM = frozenset({"of", "from", "capital", "city", "town", "port"})
_NEAR_KM = 25
"""Up to this distance from a place where_prec is 2."""

_HEAD = 120
_MAX_WORDS = 40_000
_BYLINE = re.compile(r"\s{0,3}(?:\([^()\n]{1,40}\)\s{0,2})?(?:[,-][^\n.]{0,40}?)?(?:--|—|–|\([A-Z][^()\n]{1,30}\))")
# "BEIRUT, July 13 - Gunmen killed", "AMMAN/BEIRUT - ", "YANGON: ", "MAIDUGURI. "
_AFTER_CAPITALS = re.compile(r"(?:/[A-Z][A-Z ]{1,30})?(?:,[^\n.]{0,40}?)?(?:\s-\s|:\s|\.\s)(?=[^\n]{0,20}[a-z])")


class Word:
    """A word wherever it stands: its key, whether it is capital and may go on a name, whose demonym it is.

    `names` are the names that begin with it, None where it can begin none; `is_name` says that it is one itself, and
    `seconds` are the keys that go on with longer ones.
    """

    __slots__ = ("is_capital", "is_name", "key", "may_follow", "names", "people", "seconds")

    def __init__(
        self,
        key: str,
        is_capital: bool,
        names: dict[str, str] | None,
        is_name: bool,
        seconds: frozenset[str],
        may_follow: bool,
        people: str | None,
    ) -> None:
        self.key = key
        self.is_capital = is_capital
        self.names = names
        self.is_name = is_name
        self.seconds = seconds
        self.may_follow = may_follow
        self.people = people


class Words:
    """The words of a text, the gap before each, and where they begin and end in turns.

    `beginnings` are those that names begin with, `peoples` the demonyms, as positions in `words`.
    """

    __slots__ = ("beginnings", "bounds", "gaps", "peoples", "words")

    def __init__(self, words: list[Word], gaps: list[str], bounds: list[int]) -> None:
        self.words = words
        self.gaps = gaps
        self.bounds = bounds
        self.beginnings = [index for index, word in enumerate(words) if word.names is not None]
        self.peoples = [index for index, word in enumerate(words) if word.people is not None]


@dataclass(slots=True, init=False)
class Named:
    """A name of the gazetteer in the text. `is_cued` says that the words around make it a place for certain.

    `is_inside` says that they are of something within or near it: "in", "the town of".
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


@lru_cache(maxsize=1)
def words_of(text: str) -> Words:
    """The words of `text`, the first 40,000 of them, hyphens being gaps."""
    parts = _WORD.split(text, _MAX_WORDS)
    return Words(list(map(_WORDS.__getitem__, parts[1::2])), parts[0::2], list(accumulate(map(len, parts))))


_MOST_WORDS = 1 << 16
_LONGEST_WORD = 40  # characters


class _KnownWords(dict[str, Word]):
    """Every word met so far; emptied where it holds _MOST_WORDS, so that its size is bounded."""

    def __missing__(self, text: str) -> Word:
        word = _read_word(text)
        if len(text) <= _LONGEST_WORD:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[text] = word
        return word


_WORDS = _KnownWords()


def _read_word(text: str) -> Word:
    """What is known of a word by its letters."""
    key = text.lower() if text.isascii() and text.isalnum() else key_of(text)
    is_capital = text[0].isupper()
    may_follow = is_capital or key in PARTICLES
    may_begin = may_follow and len(key) >= 2 and not key.isdigit()
    people = (DEMONYMS.get(key) or DEMONYMS.get(key.removesuffix("s"))) if is_capital else None
    if is_capital and people is None and text.casefold().endswith(_POSSESSIVES):
        people = gazetteer().country_of.get(key.removesuffix("s"))  # "Nigeria's" is no place but says where one lies
        may_begin = may_begin and people is None
    names = gazetteer().names_from(key) if may_begin else None
    seconds = frozenset(name.split(" ", 2)[1] for name in names or () if " " in name)
    return Word(key, is_capital, names, is_capital and key in (names or ()), seconds, may_follow, people or None)


def is_uppercase(text: str) -> bool:
    """Whether `text` is written in capitals throughout, so that they say nothing."""
    sample = text[:4000].encode("ascii", "ignore")
    upper = len(sample) - len(sample.translate(None, _UPPER))
    return upper > 4 * (len(sample) - len(sample.translate(None, _LOWER)))


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the name text[start:end] is where an agency filed the story: at its head, before a dash or a byline."""
    if start >= _HEAD:
        return False
    is_head = text[:end].isupper() and _AFTER_CAPITALS.match(text, end) is not None
    return is_head or _BYLINE.match(text, end) is not None


def named_in(text: str, words: Words) -> list[Named]:
    """Every name in `text` that speaks of a place, leftmost and longest."""
    found: list[Named] = []
    shouting = is_uppercase(text)
    position, after = 0, 0
    known = words.words
    last = len(known) - 1
    for index in words.beginnings:
        word = known[index]
        if word.names is None or index < after:
            continue
        is_open = bool(word.seconds) and index < last and known[index + 1].key in word.seconds
        length = _longest(words, index, word.names) if is_open else int(word.is_name)
        if not length and not shouting and word.is_capital and index > 1 and known[index - 1].key == "of":
            length = _unlisted(words, index)
        if length == 1 and word.key in ARTICLES:
            continue
        if length:
            after = index + length
            named = _sense(text, words, index, after, shouting)
            if named is not None and named.start >= position:
                found.append(named)
            position = words.bounds[2 * after - 1]
    return found


def peoples_in(text: str) -> list[tuple[int, str]]:
    """Where `text` has a demonym, and of which country (alpha-3)."""
    return _peoples_of_article(text) if len(text) < _LONG_TEXT else _read_peoples(text)


# Articles that are read together are asked for theirs again, a step later; long ones are not kept by the dozen.
_LONG_TEXT = 50_000


@lru_cache(maxsize=64)
def _peoples_of_article(text: str) -> list[tuple[int, str]]:
    return _read_peoples(text)


def _read_peoples(text: str) -> list[tuple[int, str]]:
    words = words_of(text)
    known, bounds = words.words, words.bounds
    return [(bounds[2 * index], people) for index in words.peoples if (people := known[index].people) is not None]


def _longest(words: Words, index: int, names: dict[str, str]) -> int:
    """The number of words of the longest name in `names` that starts at `index`; 0 for none."""
    known = words.words
    key = known[index].key
    best = int(known[index].is_name)
    for following in range(index + 1, min(index + _LONGEST, len(known))):
        word = known[following]
        if not word.may_follow or not _touches(words, following):
            break
        key = f"{key} {word.key}"
        if word.is_capital and key in names:
            best = following - index + 1
    return best


def _unlisted(words: Words, index: int) -> int:
    """The number of capitalised words at `index` that follow "town of" or the like; 0 where they do not."""
    if words.words[index - 2].key not in SETTLEMENTS or not _touches(words, index):
        return 0
    after = index + 1
    while after < min(len(words.words), index + 3) and words.words[after].is_capital and _touches(words, after):
        after += 1
    return after - index


def _touches(words: Words, index: int) -> bool:
    """Whether nothing but a blank or a hyphen stands between a word and the one before it."""
    gap = words.gaps[index]
    return gap == " " or bool(_GAP.fullmatch(gap))


def _sense(text: str, text_words: Words, first: int, after: int, shouting: bool) -> Named | None:
    """What the name words[first:after] speaks of; None where it is no place."""
    words = text_words.words
    is_single = after == first + 1
    key = words[first].key if is_single else " ".join([word.key for word in words[first:after]])
    if key in NO_PLACES or (key in _TYPES if is_single else _is_of_types(key, words[first:after])):
        return None
    start, end = text_words.bounds[2 * first], text_words.bounds[2 * after - 1]
    before = words[first - 1] if first and _touches(text_words, first) else None
    follower = words[after] if after < len(words) and _touches(text_words, after) else None
    filed = is_dateline(text, start, end)
    directed = first
    has_article = before is not None and before.key in ARTICLES and text_words.gaps[first] == "-"
    if has_article:
        directed -= 1
        start = text_words.bounds[2 * directed]
        before = words[directed - 1] if directed and _touches(text_words, directed) else None
    is_rural = False
    while before is not None and before.key in COMPASS:
        is_rural = is_rural or before.key == "rural"
        directed -= 1
        before = words[directed - 1] if directed and _touches(text_words, directed) else None
    cue = before.key if before is not None else ""
    is_owned = before is not None and before.key not in DEMONYMS and _is_country_of(before)
    of_what = words[directed - 2].key if cue == "of" and directed > 1 else ""
    sense: Sense = "near" if cue in NEAR or (cue == "of" and of_what in _AROUND) else "place"
    is_cued = (
        filed
        or is_owned
        or (cue in LOCATIVES and not (shouting and cue == "and"))
        or of_what in _OF_WHAT
        or cue in SETTLEMENTS
    )
    if key in INITIALS and (not is_cued or _belongs_to_forces(text, end)):
        return None
    is_rural = is_rural or of_what == "countryside" or (follower is not None and follower.key == "countryside")
    if is_rural and f"{key} countryside" in REGIONS:
        key = f"{key} countryside"
    if words[first - 1].key in _FROM and (distance := _DISTANCE.search(text, max(0, start - 90), start)):
        if _kilometres(distance) > _NEAR_KM:
            return Named(distance.start(), end, text[distance.start() : end], key, "far", True, False)
        sense = "near"
    if cue in SETTLEMENTS and _NEAR_ANOTHER.search(text, max(0, start - 60), start):
        sense = "near"
    if of_what in AREAS or is_rural:
        sense = "area"
    elif of_what in DISTRICTS:
        sense = "district"
    if cue in SAINTS or (cue in PERSON_TITLES and not shouting):
        return None
    if key in gazetteer().country_of and _is_called_after(words[first - 1] if first else None, follower):
        return None
    if of_what in ORGANISATIONS and words[directed - 2].is_capital:
        return None
    if follower is not None:
        if follower.key in AREAS:
            sense, is_cued = "area", True
        elif follower.key in DISTRICTS:
            sense, is_cued = "district", True
        elif follower.key in SITES:
            sense, is_cued = "site", not has_article or follower.key in SETTLEMENTS
        elif follower.key in LINES:
            sense, is_cued = "line", True
        elif _is_other_name(text, text_words, after, is_cued, shouting):
            return None
    if not shouting and before is not None and before.is_capital and not is_owned and not _may_precede(cue):
        whose = text[text_words.bounds[2 * directed - 2] : text_words.bounds[2 * directed - 1]]
        if not (whose.endswith(_POSSESSIVES) and meanings(cue[:-1]).larger):
            return None  # "Michael Jordan", but "Punjab's Lahore district"
    if text[end : end + 1] in _TAILS and _AGE_OR_TAIL.match(text, end):
        return None
    is_inside = not has_article and (cue in _INSIDE or of_what in SETTLEMENTS or cue in SETTLEMENTS)
    if cue == "the" and directed > 1 and follower is not None and follower.key in CAMPS:
        is_inside = words[directed - 2].key in _INSIDE  # "in the Jenin refugee camp"
    return Named(start, end, text[start:end], key, sense, is_cued, filed, is_inside)


def _is_of_types(key: str, words: Sequence[Word]) -> bool:
    """Whether `words` only say what places are, and `key` is no area called so: "the West Bank" is one."""
    return key not in REGIONS and all(word.key in _TYPES for word in words)


def _is_called_after(before: Word | None, follower: Word | None) -> bool:
    """Whether a part of a town only has the name of a country: "Villa El Salvador", "the Venezuela neighborhood"."""
    is_headed = before is not None and before.is_capital and before.key in NAME_HEADS
    return is_headed or (follower is not None and follower.key in CALLED_AFTER)


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


def _may_precede(cue: str) -> bool:
    """Whether the capitalised word `cue` (a key) before a name leaves it a place: no part of a person's name."""
    return cue in _BEFORE_PLACES or cue == "the" or cue.removesuffix("s") in DEMONYMS or cue.endswith("day")


def _is_other_name(text: str, words: Words, after: int, is_cued: bool, shouting: bool) -> bool:
    """Whether the word that follows a name makes it an organisation, a government or a person."""
    follower = words.words[after]
    if follower.key in ORGANISATIONS:
        return follower.is_capital or not is_cued
    if follower.key in SPEECH:
        return not is_cued
    if shouting:
        return False
    return follower.is_capital and follower.key not in COMPASS and not _is_break(text, words, after)


def _is_break(text: str, words: Words, after: int) -> bool:
    """Whether the capitalised word after a name belongs to something else: a weekday, an adjective of a people."""
    word = words.words[after]
    return (
        word.key.removesuffix("s") in DEMONYMS or word.key.endswith("day") or text[words.bounds[2 * after] - 1] == "\n"
    )
