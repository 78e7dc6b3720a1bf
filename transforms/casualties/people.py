"""Who: the noun phrases for people in a sentence, with how many they are, of which class, sex and age."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, cast

from transforms.casualties.classes import class_of_group_before, class_of_whole, classes_of_list, victim_class_of
from transforms.casualties.tokens import Sentence
from transforms.casualties.vocabulary import CHARACTER, shape_pattern
from transforms.lexicon.numbers import BOUNDS, VAGUE
from transforms.lexicon.people import ARMED_BY, MEMBERS
from transforms.numbers import NOBODY, ONE, Quantity, exactly, read_quantity
from transforms.records import Outcome, VictimClass
from transforms.shapes import by_first


@dataclass(slots=True, init=False)
class People:
    """One phrase for people. Spans are of the article; `noun` is the head noun, None where only a number stands."""

    start: int
    end: int
    quantity_start: int
    quantity_end: int
    quantity: Quantity
    victims_start: int
    victims_end: int
    noun: str | None
    victim_class: VictimClass
    sex_age: str | None
    kind: str
    state: Outcome | None
    is_possessed: bool
    is_any: bool

    def __init__(
        self,
        start: int,
        end: int,
        quantity_start: int,
        quantity_end: int,
        quantity: Quantity,
        victims_start: int,
        victims_end: int,
        noun: str | None,
        victim_class: VictimClass,
        sex_age: str | None,
        kind: str,
        state: Outcome | None = None,
        is_possessed: bool = False,
        is_any: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.quantity_start = quantity_start
        self.quantity_end = quantity_end
        self.quantity = quantity
        self.victims_start = victims_start
        self.victims_end = victims_end
        self.noun = noun
        self.victim_class = victim_class
        self.sex_age = sex_age
        self.kind = kind
        self.state = state
        self.is_possessed = is_possessed
        self.is_any = is_any


@dataclass(slots=True)
class Clause:
    """A sentence after chunking: chunks and single tokens in order, with the tokens that each begins and ends with.

    `shape` has the class of each. `apart` are the positions of people who are described ("three dead soldiers") or
    taken out of others ("two of them").
    """

    sentence: Sentence
    firsts: list[int]
    lasts: list[int]
    shape: str
    apart: list[int]
    chunks: dict[int, "Chunk"]

    def people_at(self, position: int) -> People | None:
        """The people of the chunk at `position`, if it is one for people."""
        chunk = self.chunks.get(position)
        if chunk is None:
            return None
        if chunk.people is None:
            chunk.people = _people(chunk, self.sentence)
        return chunk.people


@dataclass(slots=True, init=False)
class Chunk:
    """A phrase for people: its kind, its match in the sentence's shape, and how many they are where that is known."""

    kind: str
    match: re.Match[str]
    quantity: Quantity | None
    people: People | None

    def __init__(
        self,
        kind: str,
        match: re.Match[str],
        quantity: Quantity | None,
        people: People | None = None,
    ) -> None:
        self.kind = kind
        self.match = match
        self.quantity = quantity
        self.people = people


_NUMBER: Final = "(?:{number}*{scale}+(?:{and}?{number}+(?!{and|to|dash}))?|{number}+)"
_CORE: Final = (
    f"(?:{{between}}{_NUMBER}{{and|to|dash}}{_NUMBER}"
    f"|{_NUMBER}(?:{{to|dash|or}}{_NUMBER})?"
    "|{vague}{scale}*(?:{of}{vague|scale})*(?:{of}{vague|scale})*)"
)
_QUANTITY: Final = f"(?:{{bound|exact|another|determiner|possessive}}{{0,4}}(?:{{others}}(?={{number}}))?{_CORE})"
_QUANTITY_START: Final = (
    "(?:{another}|{bound|exact|another|determiner|possessive}{0,4}{others}?{number|scale|vague|between})"
)
_MODIFIER: Final = (
    "(?:{modifier|name|word|words|demonym|person|participle|reported|thing|possessive|ordinal|years_old}"
    "|{things}(?={person|persons})|{group}(?={person|persons}))"
)
_NOT_A_NOUN_NEXT: Final = "(?!{thing|things|word|words|person|persons|modifier|counted|act|body|toll|demonym|group})"

_PHRASES: Final = shape_pattern(
    "chunks",
    rf"""
    (?P<time>{{time}}+)
    | (?P<age>{{aged}}(?:{{between}}|{{preposition}}(?={{number}}{{to}}))?{{number}}(?:{{and|to|dash|or}}{{number}})?
        |(?<={{name}}{{comma}}){{number}}(?={{comma}})
        |(?<={{name}}){{number}}(?={{comma}}{{of}})
        |(?<={{person}}{{comma}}){{number}}(?={{comma}}))
    | (?P<nobody>{{nobody}}{_MODIFIER}{{0,4}}(?:{{persons}}+|{{person}}+)?)
    | (?P<revised>(?<={{preposition}})(?<!\A{{preposition}}){_NUMBER}(?={{to}}{_NUMBER}))
    | (?P<money>{{money}}{{number}}+{{scale}}*)
    | (?={_QUANTITY_START})(?:
      (?P<of_those>(?P<of_those_quantity>{_QUANTITY}){{of}}{{determiner}}{{number}}*(?P<those>{{killed|state}})(?!{_MODIFIER}{{0,3}}{{person|persons}}))
    | (?P<counts>(?P<counts_quantity>{_QUANTITY})(?:{{of}}{{determiner|possessive}}?)?{{others|exact}}?
        (?P<state>{{killed|state}}(?={_MODIFIER}{{0,4}}{{person|persons}}))?
        (?P<counts_noun>(?:{{name}}{{of}}(?={{name|modifier}})|{{modifier|thing}}{{of}}(?={{name}}))?{_MODIFIER}{{0,6}}(?:{{and}}{_MODIFIER}{{1,3}})?{{others}}?
            (?:{{person|persons|demonym}}*{{person|demonym}}(?!{{thing|things|word|words|counted|act|person|persons}})
            |{{person|persons}}*{{persons}}(?!{{thing|things}})(?:{{comma}}?{{and}}(?:{{modifier|demonym}}{{0,2}}){{persons}}{{1,2}})?
            |{{others}}|{{group}}(?:{{of}}{_QUANTITY})?)))
    | (?P<whom>(?P<whom_quantity>{_QUANTITY})(?P<of_them>{{of_them}}))
    | (?P<things>{_QUANTITY}(?:{{of}}{{determiner}}?{_NUMBER})?{{money}}?
        (?:{_MODIFIER}|{{exact|bound|state|killed}}){{0,3}}(?:{{things}}|{{money}}))
    | (?P<unknown>(?P<unknown_quantity>{_QUANTITY})
        (?P<unknown_noun>{{modifier|demonym|word|participle}}{{0,3}}{{words}})
        (?!{{person|persons}}))
    | (?P<unknown_name>(?P<unknown_name_quantity>{_QUANTITY})
        {{name|modifier|demonym}}{{0,3}}{{name}}(?={{be|have|killed|dies}}))
    | (?P<bare>(?P<bare_quantity>{_QUANTITY}(?!{{dash}}{{thing}})
        |{{another}}(?!{{person|name|word|words|modifier|demonym|thing}}))
        (?:{{modifier|participle}}(?={{and}}{{number}}|{{comma}}{{number}}|{{be|killed|dies}}))?))
    | (?P<other>(?<={{and}}){{others}}(?={{be}}))
    | (?P<possessor>{{name|person|demonym}}{{0,5}}{{possessive}}
        (?={{act|kills}}(?!{{of|word|words|thing|things|name|counted}})))
    | (?P<ordinal>{{determiner|possessive}}{{ordinal}}(?={{dies|be|have|killed|adverb}})
        |(?<={{killed|killing|kills}}){{determiner}}{{ordinal}}(?={{preposition|stop|comma|time}}|$))
    | (?P<one>(?P<one_determiner>{{bound}}?{{determiner|possessive|exact|another|ordinal}}+)
        (?P<one_state>{{killed|state}}(?={_MODIFIER}{{0,3}}{{person}}))?
        (?:{_MODIFIER}|{{persons}}){{0,6}}
        (?:(?>{{person|hostage}}+{{name}}{{0,5}})|{{demonym}}(?!{{name}})|{{group}}(?:{{of}}(?P<group_quantity>{_QUANTITY}){{persons}}?)?){_NOT_A_NOUN_NEXT})
    | (?P<titled>(?:{{modifier|demonym|name|persons}}{{0,4}}{{person}}+
        |(?<!{{of}}){{modifier|demonym|name}}{{1,4}}{{hostage}}|{{modifier|demonym|name}}{{1,4}}{{hostage}}(?={{name}})|{{hostage}}(?={{name}}))(?>{{name}}{{0,5}}){_NOT_A_NOUN_NEXT})
    | (?P<plural>{{determiner|possessive|bound|another|both|exact}}?{{determiner|possessive}}?
        (?:{{modifier|name|word|words|demonym|person|thing|possessive|ordinal}}|{{things}}(?={{persons}})){{0,5}}{{persons|group}}+(?:{{and}}{{persons}})?
        {_NOT_A_NOUN_NEXT})
    | (?P<someone>{{determiner|possessive}}{{modifier|demonym|name|ordinal|thing|word}}{{0,4}}{{word}}
        {_NOT_A_NOUN_NEXT})
    | (?P<pronoun>{{pronoun|both}}|{{possessive}}(?={{stop|comma|preposition|and|time|subordinator}}|$))
    | (?P<named>(?>(?:{{determiner}}?{{modifier}}{{1,2}}{{word}}?)?{{name}}{{name|demonym}}{{0,5}}){_NOT_A_NOUN_NEXT})
    """,
)
# Most places can begin two or three of the phrases: only those are tried.
_CHUNKS: Final = by_first(_PHRASES, "".join(CHARACTER.values()))

_KIND: Final = {
    "time": CHARACTER["time"],
    "nobody": CHARACTER["nobody"],
    "counts": CHARACTER["counts"],
    "whom": CHARACTER["counts"],
    "age": CHARACTER["quantified_thing"],
    "revised": CHARACTER["quantified_thing"],
    "of_those": CHARACTER["counts"],
    "ordinal": CHARACTER["one"],
    "other": CHARACTER["one"],
    "things": CHARACTER["quantified_thing"],
    "money": CHARACTER["quantified_thing"],
    "unknown": CHARACTER["counts"],
    "unknown_name": CHARACTER["counts"],
    "bare": CHARACTER["bare"],
    "one": CHARACTER["one"],
    "titled": CHARACTER["one"],
    "plural": CHARACTER["plural"],
    "pronoun": CHARACTER["pronoun"],
    "named": CHARACTER["named"],
    "someone": CHARACTER["someone"],
    "possessor": CHARACTER["named"],
}
_NO_PEOPLE: Final = frozenset({"time", "age", "revised", "things", "money"})
_PERSON, _PERSONS, _GROUP, _OTHERS, _NAME, _DEMONYM = (
    CHARACTER[kind] for kind in ("person", "persons", "group", "others", "name", "demonym")
)
_HOSTAGE: Final = CHARACTER["hostage"]
_HEADS: Final = frozenset((_PERSON, _PERSONS, _DEMONYM, _GROUP, _HOSTAGE))
_BEFORE_PERSONS: Final = frozenset(CHARACTER[kind] for kind in ("modifier", "demonym", "name", "person", "be"))
_COMMA, _AGED = CHARACTER["comma"], CHARACTER["aged"]
_POSSESSIVE, _OF, _AND = CHARACTER["possessive"], CHARACTER["of"], CHARACTER["and"]


# "a 14 years old boy": an age describes, it does not count.
_AGE: Final = CHARACTER["number"] + CHARACTER["years_old"]
_AGE_DESCRIBES: Final = CHARACTER["modifier"] + CHARACTER["years_old"]


def read_clause(sentence: Sentence) -> Clause:
    """The sentence with its phrases for people, things and times taken together."""
    shape = sentence.shape.replace(_AGE, _AGE_DESCRIBES)
    firsts = list(range(len(shape)))
    lasts = list(firsts)
    characters: list[str] = []
    apart: list[int] = []
    chunks: dict[int, Chunk] = {}
    position = taken = 0  # where the last chunk ended, and how many words have gone into the ones before them
    for match in _phrases_in(shape):
        start, end = match.span()
        kind = cast(str, match.lastgroup)
        if kind == "age" and position == start - 1 and shape[position] == _COMMA and shape[end : end + 1] == _COMMA:
            del firsts[position - taken : end - taken]  # "a man, 40, and a woman, 32, died": nobody is left between
            del lasts[position - taken : end - taken]
            taken += end - position
            position = end
            continue
        if kind == "age" and position == start and start > 0 and shape[start] == _AGED:
            del firsts[start - taken : end - taken]  # "two children aged 2 and 3"
            del lasts[start - taken : end - taken]
            taken += end - start
            position = end
            continue
        if kind not in _NO_PEOPLE:
            quantity = _quantity(kind, match, sentence, start, end)
            if quantity is None:
                continue
            if kind == "counts" and _is_of_two(match, quantity, sentence):
                match = cast("re.Match[str]", _CHUNKS[shape[start]].match(shape, start, match.end("counts_quantity")))
                kind, end = cast(str, match.lastgroup), match.end()
            elif kind == "counts" and (cut := _before_speaker(sentence, start, end)) is not None:
                match = cast("re.Match[str]", _CHUNKS[shape[start]].match(shape, start, cut))
                kind, end = cast(str, match.lastgroup), match.end()
            here = start - taken
            chunks[here] = Chunk(kind, match, quantity)
            if (kind in _STATED and match.start(_STATED[kind]) >= 0) or kind in _TAKEN_OUT:
                apart.append(here)
        if end - start > 1:
            del firsts[start + 1 - taken : end - taken]
            del lasts[start - taken : end - 1 - taken]
            taken += end - start - 1
        is_pair = kind == "plural" and sentence.words[end - 1] == "parents" and chunks[here].quantity != _PLURAL
        characters += (shape[position:start], CHARACTER["counts"] if is_pair else _KIND[kind])
        position = end
    characters.append(shape[position:])
    return Clause(sentence, firsts, lasts, "".join(characters), apart, chunks)


def _phrases_in(shape: str) -> Iterator[re.Match[str]]:
    """The phrases of a sentence from left to right, without overlap."""
    position, length = 0, len(shape)
    while position < length:
        pattern = _CHUNKS.get(shape[position])
        match = None if pattern is None else pattern.match(shape, position)
        if match is None:
            position += 1
        else:
            yield match
            position = match.end()


_TAKEN_OUT: Final = frozenset({"whom", "of_those"})
_STATED: Final = {"counts": "state", "one": "one_state"}
_PLURAL: Final = Quantity(vague_term="plural")
_PAIR: Final = 2
_TWINS: Final = frozenset({"twin", "twins"})
_read_quantity = lru_cache(maxsize=1 << 14)(read_quantity)


def _is_of_two(match: re.Match[str], quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a number and the noun after it are apart: in "25 dead governor says" the governor is not one of 25."""
    is_many = quantity.number is not None and quantity.number > 1
    return is_many and match.start("state") >= 0 and sentence.shape[match.end() - 1] == _PERSON


def _before_speaker(sentence: Sentence, start: int, end: int) -> int | None:
    """Where people end behind whom somebody speaks: police are not of those in "killed 3 people, and police said"."""
    if sentence.shape[end : end + 1] != _SAY or _AND not in sentence.shape[start + 1 : end]:
        return None
    cut = sentence.shape.rindex(_AND, start + 1, end)
    cut -= sentence.shape[cut - 1] == _COMMA
    return cut if not _HEADS.isdisjoint(sentence.shape[start + 1 : cut]) else None


_SAY: Final = CHARACTER["say"]


def _quantity(kind: str, match: re.Match[str], sentence: Sentence, start: int, end: int) -> Quantity | None:
    """How many the people of a chunk are; None where it is no phrase for people after all."""
    if kind in ("titled", "one") and _is_national_body(sentence, start, end):
        return None
    if kind == "titled":
        return ONE
    if kind == "named":
        is_people = sentence.words[start] == "ethnic" and sentence.words[end - 1].endswith("s")
        return _PLURAL if is_people else ONE
    group = _QUANTITY_GROUP.get(kind)
    if group is not None:
        words = sentence.words[slice(*match.span(group))]
        if words in (["another"], ["the other"]):
            return ONE
        if sentence.words[end - 1] == "individual" and not VAGUE.keys().isdisjoint(words):
            return None  # "large numbers of individual weapons"
        return _read_quantity(tuple([word for word in words if word not in ("his", "her", "their")]))
    first = sentence.words[start]
    if kind == "other":
        return ONE if first == "other" and sentence.words[end] in ("was", "is") else None
    if kind == "plural":
        if first in ("his", "her") and end - start == _PAIR and sentence.words[end - 1] == "parents":
            return exactly(2)
        if not _TWINS.isdisjoint(sentence.words[start:end]):
            return exactly(2)
        if first == "both" and _AND not in sentence.shape[start : end + 1]:
            return exactly(2)
        return ONE if first in ("a", "an") else _PLURAL
    if kind == "nobody":
        return NOBODY
    if kind == "pronoun":
        count = 1 if first == "her" else sentence.values[start]
        return exactly(count) if isinstance(count, int) else _PLURAL
    if kind == "someone" and sentence.shape[start] == _POSSESSIVE and first not in _PRONOUNS:
        return None
    if kind == "possessor" and sentence.words[end - 1] in _PRONOUNS:
        return None
    if kind == "one" and match.start("group_quantity") >= 0:
        return _read_quantity(tuple(sentence.words[slice(*match.span("group_quantity"))]))
    if kind == "one" and first in BOUNDS:
        return _read_quantity((first, "one"))
    return ONE


def _is_national_body(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "national" describes what is named after it: "the National Movement", unlike "a Saudi national"."""
    head = sentence.shape.rfind(_PERSON, start, end)
    if head < 0 or head == end - 1 or sentence.words[head] != "national":
        return False
    return head == start or sentence.shape[head - 1] != _DEMONYM


_QUANTITY_GROUP: Final = {
    "counts": "counts_quantity",
    "whom": "whom_quantity",
    "of_those": "of_those_quantity",
    "unknown": "unknown_quantity",
    "unknown_name": "unknown_name_quantity",
    "bare": "bare_quantity",
}


def _persons_after(sentence: Sentence, start: int) -> int | None:
    """Where the noun stands that says who "five of them" are: "five of them young children"."""
    for index in range(start, min(start + 4, len(sentence.shape))):
        if sentence.shape[index] == _PERSONS:
            return index
        if sentence.shape[index] not in _BEFORE_PERSONS:
            return None
    return None


def _people(chunk: Chunk, sentence: Sentence) -> People:
    """The people of one chunk, with their words and their class."""
    kind, match, shape = chunk.kind, chunk.match, sentence.shape
    quantity = cast(Quantity, chunk.quantity)
    start, end = match.span()
    q_start, q_end = match.span(_QUANTITY_GROUP[kind]) if kind in _QUANTITY_GROUP else (start, end)
    if kind == "nobody":
        q_end = start + 1
    noun: str | None = None
    victim_class: VictimClass = "unspecified"
    sex_age: str | None = None
    v_start, v_end = start, end
    head = None
    for index in range(end - 1, start - 1, -1):
        if shape[index] in _HEADS:
            head = index
            break
    if head is not None:
        noun = sentence.words[head]
        value = sentence.values[head]
        if shape[head] == _GROUP:
            if isinstance(value, int):
                quantity = exactly(value) if kind != "counts" else quantity
            elif kind == "counts" and noun == "crew":
                pass
            elif match.start("group_quantity") < 0 or kind != "one":
                quantity = Quantity(vague_term=noun)
        elif shape[head] == _HOSTAGE:
            victim_class = "unspecified" if noun == "prisoner" else "civilian"
        elif value:
            base, sex_age = cast("tuple[VictimClass, str | None]", value)
            victim_class = victim_class_of(sentence.words[start : head + 1], base)
            if not ARMED_BY.get(noun, _NOBODY_ARMED).isdisjoint(sentence.words[start:head]):
                victim_class = "combatant"
            if noun in ("officer", "officers") and end < len(shape) and shape[end] == _OF:
                victim_class = victim_class_of(sentence.words[end : end + 6], victim_class)
            if victim_class == "unspecified" and end < len(shape) and shape[end] == _OF:
                victim_class = victim_class_of(sentence.words[end : end + 6], base)
                if victim_class == "unspecified" and noun in MEMBERS:
                    victim_class = class_of_whole(sentence, end + 1)
            elif victim_class == "unspecified" and noun in MEMBERS:
                victim_class = class_of_group_before(sentence, start, head)
            if len(classes_of_list(sentence, start, head + 1)) > 1:
                victim_class = "mixed"
            if victim_class == "child" and _AND in shape[start:head]:
                victim_class = "civilian"
        while v_start < head and shape[v_start] in _NOT_VICTIMS:
            v_start += 1
    elif kind in ("unknown", "unknown_name"):
        noun = sentence.words[end - 1]
        v_start = q_end
    elif kind == "someone":
        noun = sentence.words[end - 1]
        v_start = start + 1
    elif kind == "bare" and q_end < end:
        v_start = q_end
        victim_class = victim_class_of(sentence.words[q_end:end], victim_class)
    elif kind in ("whom", "of_those") and (named := _persons_after(sentence, end)) is not None:
        v_start, v_end = end, named + 1
        noun = sentence.words[named]
        base, sex_age = cast("tuple[VictimClass, str | None]", sentence.values[named])
        victim_class = victim_class_of(sentence.words[end : named + 1], base)
    elif kind in ("bare", "of_those", "ordinal", "other"):
        v_start = v_end = -1
    elif kind in ("counts", "whom"):
        v_start = q_end + (q_end < end - 1 and shape[q_end] == _OF)
        noun = sentence.words[end - 1]
    possessed = shape[start] == _POSSESSIVE and sentence.words[start] in ("his", "her", "their", "its")
    state = None
    for name in ("state", "one_state", "those"):
        if match.start(name) >= 0 and (head is None or _POSSESSIVE not in shape[match.start(name) : head]):
            state = cast(Outcome, sentence.values[match.start(name)])
    return People(
        start=sentence.starts[start],
        end=sentence.ends[end - 1],
        quantity_start=sentence.starts[q_start],
        quantity_end=sentence.ends[q_end - 1],
        quantity=quantity,
        victims_start=sentence.starts[v_start] if v_start >= 0 else -1,
        victims_end=sentence.ends[v_end - 1] if v_start >= 0 else -1,
        noun=noun,
        victim_class=victim_class,
        sex_age=sex_age,
        kind=kind,
        state=state,
        is_possessed=possessed,
        is_any=sentence.words[start] in ("a", "an"),
    )


_NOBODY_ARMED: Final[frozenset[str]] = frozenset()
_PRONOUNS: Final = frozenset({"his", "her", "their", "its", "our", "my", "your"})
_NOT_VICTIMS: Final = frozenset(
    CHARACTER[kind]
    for kind in ("number", "scale", "vague", "bound", "exact", "determiner", "between", "of", "and", "to", "dash", "or",
                 "another",
                 "others",
                 "years_old",
                 "both",
                 "possessive", "ordinal", "nobody", "killed", "state")
)  # fmt: skip
