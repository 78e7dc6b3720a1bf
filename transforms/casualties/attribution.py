"""Who says so: the words for the source of a statement, and the hedge that the verb of saying puts on it."""

from dataclasses import dataclass

from transforms.casualties.people import Clause
from transforms.casualties.statements import Statement
from transforms.casualties.vocabulary import CHARACTER, WORDS
from transforms.lexicon.sources import ACCORDING, SPEECH
from transforms.records import Hedge

_NOUN_PHRASE = frozenset(
    CHARACTER[kind]
    for kind in (
        "person", "persons", "demonym", "group", "determiner", "possessive", "modifier", "thing", "things", "name",
        "word", "words", "number", "of", "preposition", "and", "ordinal", "act", "others",
    )
)  # fmt: skip
_ENDS = frozenset(CHARACTER[kind] for kind in ("comma", "stop", "open", "close", "dash", "quote"))
_START = frozenset(CHARACTER[kind] for kind in ("determiner", "possessive", "name", "person", "persons", "modifier",
                                                "demonym", "word", "words", "thing", "number"))  # fmt: skip
_BE = CHARACTER["be"]
_BESIDE_A_VERB = frozenset(CHARACTER[kind] for kind in ("time", "adverb", "have", "preposition", "be"))
# The classes of the words that name a source.
_SPEAKING = frozenset(
    WORDS[word].character if word in WORDS else CHARACTER["participle"] for word in (*SPEECH, *ACCORDING)
)
_PRONOUNS = frozenset({"he", "she", "it", "they"})


# After these a verb of saying says something else: "claimed responsibility", "claimed the lives of".
_SPOKEN_BEFORE_THAT = frozenset({"states", "alleged"})
_CLAIMED = frozenset({"claimed", "claims", "claim", "claiming"})
_NOT_SPOKEN = frozenset({"responsibility", "credit", "lives", "the", "at least", "more than"})


@dataclass(frozen=True, slots=True)
class Source:
    """The words for a source, as a span of the article, and its hedge; `at` is the token of the verb."""

    start: int
    end: int
    hedge: str
    at: int
    is_pronoun: bool = False


def read_sources(clause: Clause) -> list[Source]:
    """Every source named in the sentence, in order."""
    found: list[Source] = []
    sentence, shape = clause.sentence, clause.sentence.shape
    for index in [index for index, character in enumerate(shape) if character in _SPEAKING]:
        word = sentence.words[index]
        hedge = ACCORDING.get(word)
        if hedge is not None:
            end = index + 1
            while end < len(sentence.words) and end - index < 10 and shape[end] in _NOUN_PHRASE:
                end += 1
            while end > index + 1 and shape[end - 1] not in _START:
                end -= 1
            if end > index + 1:
                found.append(Source(sentence.starts[index + 1], sentence.ends[end - 1], hedge, index))
            continue
        hedge = SPEECH.get(word)
        if hedge is None or (index and shape[index - 1] == _BE and not word.endswith("ing")):
            continue
        following = sentence.words[index + 1] if index + 1 < len(sentence.words) else ""
        if (word in _CLAIMED and following in _NOT_SPOKEN) or (word in _SPOKEN_BEFORE_THAT and following != "that"):
            continue
        source = _subject(clause, index, hedge) or _inverted(clause, index, hedge)
        if source is not None:
            found.append(source)
    return found


def _subject(clause: Clause, index: int, hedge: str) -> Source | None:
    """The noun phrase before a verb of saying."""
    sentence, shape = clause.sentence, clause.sentence.shape
    end = index
    while end > 0 and (shape[end - 1] in _BESIDE_A_VERB or sentence.words[end - 1] in ("quoted", "as")):
        end -= 1
    if end > 0 and sentence.words[end - 1] in _PRONOUNS:
        return Source(sentence.starts[end - 1], sentence.ends[end - 1], hedge, index, True)
    start = end
    while start > 0 and end - start < 10 and shape[start - 1] in _NOUN_PHRASE:
        start -= 1
    while start < end and shape[start] not in _START:
        start += 1
    if start == end:
        return None
    return Source(sentence.starts[start], sentence.ends[end - 1], hedge, index)


def _inverted(clause: Clause, index: int, hedge: str) -> Source | None:
    """The noun phrase after one, where nothing stands before it: ', said the governor.'"""
    sentence, shape = clause.sentence, clause.sentence.shape
    if index and shape[index - 1] not in _ENDS:
        return None
    end = index + 1
    while end < len(sentence.words) and end - index < 10 and shape[end] in _NOUN_PHRASE:
        end += 1
    return Source(sentence.starts[index + 1], sentence.ends[end - 1], hedge, index) if end > index + 1 else None


def source_of(clause: Clause, statement: Statement, sources: list[Source]) -> Source | None:
    """The source of one statement: the nearest of the sentence."""
    trigger = clause.firsts[statement.trigger]
    return min(sources, key=lambda source: abs(source.at - trigger), default=None)


def hedge_of(own: str | None, source: Source | None) -> Hedge | None:
    """The hedge of the statement's own words, else that of the verb of saying."""
    hedge = own or (source.hedge if source else None)
    return hedge  # type: ignore[return-value]
