"""Every word that the grammar knows, with its class; each class is one character of a sentence's shape."""

import re
import string
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from transforms.errors import UnknownSlot
from transforms.lexicon import adjectives, clauses, harm, numbers, people, sources
from transforms.numbers import RUN_TOGETHER

CLASSES = (
    # words of numbers
    "number", "scale", "vague", "bound", "exact", "another", "aged", "years_old", "ordinal", "between",
    # people
    "person", "persons", "demonym", "group", "others", "pronoun", "both", "nobody",
    # harm
    "kills", "killed", "killing", "dies", "dying", "state", "act", "counted", "toll", "body", "life", "to_death",
    # verbs and the words about them
    "be", "have", "modal", "to", "not", "adverb", "reported", "leave", "claim", "hostage", "rise", "say", "found",
    "lost", "suffer", "rest",
    # the rest of a clause
    "preposition", "among", "number_of", "force", "according", "of", "subordinator", "expletive", "condition",
    "relative",
    "determiner", "possessive", "and", "or", "parts", "added",
    "modifier", "thing", "things", "comma", "stop", "quote", "open", "close", "dash", "money",
    # unknown words, by their form
    "name", "word", "words", "participle",
    # chunks: people counted, one person, a number alone, people not counted, a name; a time expression
    "counts", "one", "bare", "plural", "named", "part", "someone", "time", "of_them", "quantified_thing",
)  # fmt: skip

_POOL: tuple[str, ...] = (*string.ascii_letters, *string.digits, *map(chr, range(0xC0, 0x100)))
CHARACTER = dict(zip(CLASSES, _POOL, strict=False))

# Names for sets of classes, for use in patterns.
ALIASES: dict[str, tuple[str, ...]] = {
    "who": ("counts", "one", "bare", "plural", "named", "pronoun", "nobody"),
    "people": ("counts", "one", "plural", "named"),
    "quantified": ("counts", "one", "bare"),
    "preps": ("preposition", "bound"),
    "filler": ("name", "word", "words", "modifier", "demonym", "thing", "things",
               "determiner", "possessive", "number", "of",
               "act", "person", "persons", "hostage", "group", "others", "someone", "body",
               "participle", "quantified_thing", "ordinal", "exact", "money", "dash", "suffer"),
    "mark": ("comma", "dash", "open", "close", "quote"),
    "harm": ("kills", "killed", "killing", "dies", "dying", "state"),
}  # fmt: skip

_SLOT = re.compile(r"\{([a-z_|^\s]+)\}")


def shape_pattern(name: str, pattern: str) -> re.Pattern[str]:
    """`pattern` with its slots filled: `{person}` is one word of that class, `{a|b}` of either, `{^a}` of any other.

    Blanks in a pattern stand for nothing. Raises UnknownSlot for a class that does not exist.
    """

    def fill(slot: re.Match[str]) -> str:
        listed = slot[1].lstrip("^")
        characters = ""
        for part in "".join(listed.split()).split("|"):
            if part not in ALIASES and part not in CHARACTER:
                raise UnknownSlot(name, part)
            characters += "".join(CHARACTER[one] for one in ALIASES.get(part, (part,)))
        return f"[{'^' if slot[1].startswith('^') else ''}{characters}]"

    return re.compile(re.sub(r"\s+", "", _SLOT.sub(fill, pattern)))


class Entry(NamedTuple):
    """What is known of a word or a fixed turn: its class, as a character, and what it stands for."""

    character: str
    value: object


WORDS: dict[str, Entry] = {}
# first word -> the turns that begin with it: the further words, and the whole as a key of WORDS
TURNS: dict[str, list[tuple[tuple[str, ...], str]]] = {}


def _learn(kind: str, words: Mapping[str, object] | Iterable[tuple[str, object]]) -> None:
    """Add `words`; a word that has a class already keeps it, so the order of the calls below settles conflicts."""
    pairs = words.items() if isinstance(words, Mapping) else words
    for word, value in pairs:
        if word in WORDS:
            continue
        WORDS[word] = Entry(CHARACTER[kind], value)
        first, *rest = word.split()
        if rest:
            TURNS.setdefault(first, []).append((tuple(rest), word))


def _forms(table: Mapping[str, object], *columns: int) -> list[tuple[str, object]]:
    return [
        (form, value) for line, value in table.items() for column in columns if (form := line.split()[column]) != "-"
    ]


_learn("killed", harm.HIT_IN_A_LIMB)
_learn("to_death", harm.LIMBS)
_learn("participle", clauses.HIT)
_learn("adverb", clauses.BODY_PARTS)
_learn("word", harm.FIGURES)
_learn("killed", {f"{word} {turn}": value for turn, value in harm.TRANSITIVE_TURNS.items()
                  if turn.startswith("trapped") for word in ("still", "feared")})  # fmt: skip
_learn("killed", harm.TRANSITIVE_TURNS)
_learn("kills", harm.TRANSITIVE_TURNS_PRESENT)
_learn("killing", harm.TRANSITIVE_TURNS_ING)
_learn("dies", harm.INTRANSITIVE_TURNS)
_learn("to_death", harm.ENDS)
_learn("to_death", harm.HOMES)
_learn("to_death", harm.HOSPITALS)
_learn("toll", harm.TOLLS)
_learn("killed", _forms(harm.TRANSITIVE_VERBS, 2, 3))
_learn("kills", _forms(harm.TRANSITIVE_VERBS, 0, 1))
_learn("dies", _forms(harm.INTRANSITIVE_VERBS, 0, 1, 2, 3))
_learn("dying", _forms(harm.INTRANSITIVE_VERBS, 4))
_learn("killing", _forms(harm.TRANSITIVE_VERBS, 4))
_learn("act", harm.ACTS)
_learn("lost", harm.LOSSES)
_learn("killed", {"stabbed": harm.WOUNDING_VERBS["stabbed"]})
_learn("kills", {"stabs": harm.WOUNDING_VERBS["stabs"]})
_learn("state", harm.CONDITIONS)
_learn("counted", harm.COUNTED)
_learn("rest", people.REST)
_learn("suffer", harm.SUFFERING)
_learn("state", harm.STATES)
_learn("be", clauses.BE)
_learn("body", harm.BODIES)
_learn("life", harm.LIVES)
_learn("name", clauses.PARTICLES)
_learn("name", {"jr.": "", "sr.": ""})
_learn("modifier", harm.DEGREES_OF_INJURY)
_learn("number", numbers.TURNS)
_learn("number", numbers.UNITS)
_learn("number", numbers.TENS)
_learn("number", RUN_TOGETHER)
_learn("scale", numbers.SCALES)
_learn("ordinal", numbers.ORDINALS)
_learn("vague", numbers.VAGUE)
_learn("bound", numbers.BOUNDS)
_learn("exact", numbers.EXACTLY)
_learn("aged", {"aged": "", "age": "", "ages": ""})
_learn("years_old", people.AGED)
_learn("both", {"both": 2})
_learn("another", {"another": "", "the other": ""})
_learn("among", {"among": "", "amongst": ""})
_learn("number_of", {"number of": ""})
_learn("force", clauses.FORCE)
_learn("according", sources.ACCORDING)
_learn("between", {"between": ""})
_learn("nobody", clauses.NOBODY)
_learn("have", clauses.HAVE)
_learn("to", {"to": ""})
_learn("participle", {"handed over": "", "handing over": "", "turned over": "", "turning over": ""})
_learn("of", {"of": "", "composed of": "", "consisting of": "", "made up of": ""})
_learn("of_them", {"of them": "", "of whom": "", "of these": "", "of those": "", "of which": ""})
_learn("and", {"and": "", "&": "", "nor": ""})
_learn("or", {"or": ""})
_learn("modal", clauses.MODALS)
_learn("not", clauses.NEGATIONS)
_learn("others", clauses.OTHERS)
_learn("parts", clauses.PARTS)
_learn("added", clauses.ADDED)
_learn("condition", clauses.CONDITIONS)
_learn("relative", clauses.RELATIVES)
_learn("possessive", clauses.POSSESSIVES)
_learn("determiner", clauses.DETERMINERS)
_learn("pronoun", clauses.PRONOUNS)
_learn("preposition", clauses.PREPOSITIONS)
_learn("subordinator", clauses.SUBORDINATORS)
_learn("expletive", clauses.EXPLETIVES)
_learn("adverb", clauses.ADVERBS)
_learn("found", {"found": "", "recovered": "", "discovered": "", "retrieved": "", "exhumed": ""})
_learn("claim", clauses.CLAIM)
_learn("reported", clauses.REPORTED)
_learn("leave", clauses.LEAVE)
_learn("hostage", clauses.HOSTAGE)
_learn("rise", clauses.RISE)
_learn("group", people.GROUPS)
_learn("person", _forms(people.PEOPLE, 0))
_learn("persons", _forms(people.PEOPLE, 1))
_learn("demonym", [(line.split()[0], ("unspecified", sex or None)) for line, sex in people.PEOPLES.items()])
_learn("persons", [(line.split()[1], ("unspecified", sex or None)) for line, sex in people.PEOPLES.items()])
_learn("say", clauses.SAY)
_learn("say", {word: hedge for word, hedge in sources.SPEECH.items() if not word.endswith(("ed", "ing"))})
_learn("modifier", people.CLASS_WORDS)
_learn("modifier", adjectives.MODIFIERS)
_learn("things", {word: "" for word in clauses.THINGS if word.endswith("s") or word in clauses.UNINFLECTED})
_learn("thing", clauses.THINGS)
_learn("money", {"$": "", "€": "", "£": "", "%": ""})
_learn("comma", {",": "", ";": ""})
_learn("stop", {".": "", "!": "", "?": "", ":": "", "...": "", "…": ""})
_learn("quote", {'"': "", "“": "", "”": "", "«": "", "»": "", "'": "", "‘": "", "’": ""})
_learn("open", {"(": "", "[": ""})
_learn("close", {")": "", "]": ""})
_learn("dash", {"-": "", "–": "", "—": "", "--": "", "/": ""})

# The turns that begin with a word, by their second word, longest first: the further words, the whole, what it means.
Turns = dict[str, list[tuple[list[str], str, Entry]]]


# Marks that come in pairs: turns begin with them that no lexicon lists.
_PAIRED = frozenset((CHARACTER["quote"], CHARACTER["open"]))
_UNLISTED: Turns = {"": []}


def _known() -> dict[str, tuple[str, object, Turns | None]]:
    """All that is known of a word in one place: its class ("" where only turns begin with it), meaning and turns."""
    known: dict[str, tuple[str, object, Turns | None]] = {
        word: (entry.character, entry.value, None) for word, entry in WORDS.items() if " " not in word
    }
    for first, turns in TURNS.items():
        by_second: Turns = {}
        for rest, whole in sorted(turns, key=lambda turn: -len(turn[0])):
            by_second.setdefault(rest[0], []).append((list(rest), whole, WORDS[whole]))
        character, value, _ = known.get(first, ("", None, None))
        known[first] = (character, value, by_second)
    for word in ("is", *(word for word, entry in WORDS.items() if entry.character in _PAIRED)):
        character, value, others = known[word]
        known[word] = (character, value, others or _UNLISTED)
    return known


KNOWN = _known()

# Words that make a sentence worth reading at all.
HARM_CLASSES = frozenset(
    CHARACTER[kind]
    for kind in (
        "kills",
        "killed",
        "killing",
        "dies",
        "dying",
        "state",
        "act",
        "counted",
        "toll",
        "body",
        "life",
        "hostage",
        "to_death",
        "lost",
    )
)
