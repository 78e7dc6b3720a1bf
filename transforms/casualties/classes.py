"""Of which class people are by the words beside their noun: civilians, fighters, the police, or several together."""

from itertools import pairwise
from typing import Final, cast

from transforms.casualties.tokens import Sentence
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.people import CLASS_WORDS, RANKS
from transforms.records import VictimClass

_PERSON, _PERSONS = CHARACTER["person"], CHARACTER["persons"]
_WITHIN_A_WHOLE: Final = frozenset(
    CHARACTER[kind] for kind in ("determiner", "possessive", "modifier", "demonym", "name", "word", "words", "thing")
)


def victim_class_of(words: list[str], default: VictimClass) -> VictimClass:
    """The class of a phrase: its noun's own, or what the words before the noun make of it."""
    if default in ("unspecified", "police", "perpetrator") or default == "civilian":
        for word in words:
            found = CLASS_WORDS.get(word)
            if found == "combatant" and default in ("unspecified", "police"):
                return "combatant"
            if found == "civilian" and default == "unspecified":
                return "civilian"
            if found == "police" and default == "unspecified":
                return "police"
    if default == "combatant" and not _FORCES.isdisjoint(words) and "and" not in words and _ARMED.isdisjoint(words):
        return "police"  # "a police commander"
    for word, following in pairwise(words):
        if default == "unspecified" and (word, following) in _BODIES:
            return "combatant"
    return default


def class_of_part(noun: str | None, own: VictimClass, whole: VictimClass) -> VictimClass:
    """The class of some of others: a colonel is of the police where those he is one of are."""
    return "police" if whole == "police" and own == "combatant" and noun in RANKS else own


_FORCES: Final = frozenset({"police", "gendarmerie", "crpf"})
_ARMED: Final = frozenset({"army", "military", "militia", "rebel", "guerrilla"})
# Bodies under arms that are called by two words.
_BODIES: Final = frozenset({("national", "guard"), ("revolutionary", "guard"), ("revolutionary", "guards"),
                     ("republican", "guard"), ("presidential", "guard"), ("coast", "guard")})  # fmt: skip


def class_of_whole(sentence: Sentence, start: int) -> VictimClass:
    """The class of those whose member somebody is: "two members of the republic's forces" are combatants."""
    for index in range(start, min(start + 6, len(sentence.shape))):
        if sentence.shape[index] in (_PERSONS, _PERSON):
            base, _ = cast("tuple[VictimClass, str | None]", sentence.values[index])
            if base in ("combatant", "police"):
                return base
        elif sentence.shape[index] not in _WITHIN_A_WHOLE:
            break
    return "unspecified"


def class_of_group_before(sentence: Sentence, start: int, head: int) -> VictimClass:
    """The class of members of a group that the sentence named before: "the rebels executed 70 of their own members"."""
    if any(shape not in _PLAIN for shape in sentence.shape[start:head]):
        return "unspecified"
    is_group = any(
        CLASS_WORDS.get(word) == "combatant" and word not in _ARMIES
        for word in sentence.words[max(0, start - _FAR) : start]
    )
    return "combatant" if is_group else "unspecified"


def classes_of_list(sentence: Sentence, start: int, end: int) -> set[VictimClass]:
    """The classes of plural nouns one after another, told by one number: "270 soldiers guards and staff"."""
    found = {
        cast("tuple[VictimClass, str | None]", sentence.values[index])[0]
        for index in range(start, end)
        if (sentence.shape[index] == _PERSONS and sentence.words[index].endswith("s")) or index == end - 1
    }
    return found & {"combatant", "civilian", "police"}


# What may stand before members who have no group of their own.
_PLAIN: Final = frozenset(
    CHARACTER[kind]
    for kind in ("number", "scale", "vague", "bound", "exact", "of", "determiner", "possessive", "others", "modifier")
)
# Words that describe other nouns too: an army kills members of all kinds of bodies.
_ARMIES: Final = frozenset(
    {"army", "military", "security", "armed", "naval", "regime", "intelligence", "air force", "navy"}
)
_FAR: Final = 24
