"""Where the words for a source begin and end: noun phrases, what describes them, and what is told in reports."""

from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.vocabulary import CHARACTER, WORDS
from transforms.lexicon.sources import ACCORDING, ESTIMATE, SPEECH, TITLES

_COMMA, _PARTICIPLE, _PREPOSITION, _DETERMINER, _RELATIVE, _SUBORDINATOR, _NUMBER, _COUNTED, _PLAIN_WORD = (
    CHARACTER[kind]
    for kind in (
        "comma", "participle", "preposition", "determiner", "relative", "subordinator", "number", "counted", "word",
    )
)  # fmt: skip
NOUN_PHRASE: Final = frozenset(
    CHARACTER[kind]
    for kind in (
        "person", "persons", "demonym", "group", "determiner", "possessive", "modifier", "thing", "things", "name",
        "word", "words", "number", "of", "preposition", "and", "ordinal", "act", "others", "counted",
    )
)  # fmt: skip
ENDS: Final = frozenset(CHARACTER[kind] for kind in ("comma", "stop", "open", "close", "dash", "quote"))
START: Final = frozenset(CHARACTER[kind] for kind in ("determiner", "possessive", "name", "person", "persons",
                                               "modifier",
                                               "demonym", "word", "words", "thing", "number", "group"))  # fmt: skip
# After these a determiner or a number goes on with a phrase; after anything else it begins a new one.
_GOES_ON: Final = frozenset(CHARACTER[kind] for kind in ("of", "preposition", "and", "determiner", "possessive"))
NEW: Final = frozenset(CHARACTER[kind] for kind in ("determiner", "number", "vague", "bound"))
DESCRIBING: Final = frozenset(CHARACTER[kind] for kind in ("determiner", "modifier", "demonym", "possessive"))
NOUNS: Final = frozenset(CHARACTER[kind] for kind in ("word", "words", "thing", "things", "person", "persons", "group"))
# The classes of the words that name a source.
SPEAKING: Final = frozenset(
    WORDS[word].character if word in WORDS else CHARACTER["participle"] for word in (*SPEECH, *ESTIMATE, *ACCORDING)
)
_BEFORE_REPORTS: Final = frozenset(CHARACTER[kind] for kind in ("adverb", "participle"))
_DESCRIBES: Final = frozenset({"who", "which", "that"})
# What a source tells in, behind words that describe it: "according to preliminary reports", "to a new toll".
TOLD_IN: Final = frozenset(
    {"report", "reports", "count", "counts", "toll", "tally", "estimate", "estimates", "claim", "claims"}
)
CLAUSE_STARTS: Final = frozenset(
    CHARACTER[kind] for kind in ("comma", "time", "stop", "quote", "subordinator", "adverb", "dash")
)
LONGEST, LONGEST_ASIDE = 12, 12
_STATE: Final = CHARACTER["state"]
_KINDS: Final = frozenset(CHARACTER[kind] for kind in ("name", "demonym", "modifier"))


def is_title(clause: Clause, index: int) -> bool:
    """Whether the full stop at `index` is that of a title: "Dr. Lena Moro"."""
    sentence = clause.sentence
    is_stop = sentence.words[index] == "." and 0 < index < len(sentence.words) - 1
    return is_stop and sentence.words[index - 1] in TITLES


def end_of_reports(clause: Clause, start: int) -> int | None:
    """Where "unconfirmed reports" at `start` ends; None where no such words stand there."""
    sentence = clause.sentence
    for index in range(start, min(start + 3, len(sentence.words))):
        if sentence.words[index] in TOLD_IN:
            return index + 1
        if sentence.shape[index] not in _BEFORE_REPORTS:
            return None
    return None


def end_of_phrase(clause: Clause, start: int) -> int:
    """Where the noun phrase from `start` ends; `start` where there is none."""
    sentence_words, shape = clause.sentence.words, clause.sentence.shape
    end = start
    while end < len(shape) and end - start < LONGEST - 1:
        is_of_the_dead = shape[end] == _STATE and end > start + 1 and sentence_words[end - 2 : end] == ["of", "the"]
        if shape[end] not in NOUN_PHRASE and not is_title(clause, end) and not is_of_the_dead:
            break
        if end > start and shape[end] in NEW and shape[end - 1] not in _GOES_ON:
            break
        end += 1
    if end > start and sentence_words[end : end + 1] and sentence_words[end] in TOLD_IN and shape[end - 1] in START:
        return end + 1
    while end > start and shape[end - 1] not in START and shape[end - 1] != _STATE:
        end -= 1
    return end if any(character != _DETERMINER for character in shape[start:end]) else start


def head_of_relative(clause: Clause, start: int) -> tuple[int, int] | None:
    """Whom a clause with a verb before the phrase at `start` describes: "a group that backs them said".

    "The town which the army said" has no verb before that phrase: there it is the army that speaks.
    """
    shape = clause.sentence.shape
    for position in range(start - 1, max(0, start - LONGEST_ASIDE), -1):
        if shape[position] in ENDS or shape[position] == _SUBORDINATOR or shape[position] in SPEAKING:
            return None
        if shape[position] == _RELATIVE:
            has_verb = position < start - 1 or shape[start] == _PLAIN_WORD  # a verb that no lexicon has
            if not has_verb or clause.sentence.words[position] not in _DESCRIBES:
                return None
            head = start_of_phrase(clause, position)
            is_led = head == 0 or shape[head - 1] in CLAUSE_STARTS
            return (head, position) if head < position and is_led else None
    return None


def start_of_phrase(clause: Clause, end: int) -> int:
    """Where the noun phrase before `end` starts; `end` where there is none."""
    shape = clause.sentence.shape
    start = end
    while start > 0 and end - start < LONGEST:
        character = shape[start - 1]
        is_noun = character in NOUN_PHRASE or is_title(clause, start - 1)
        if start == end and clause.sentence.words[start - 1] in _REPORTS:
            is_noun = start > 1 and is_report(clause, start - 1)
        if character == _PARTICIPLE and start < end and (shape[start] in NOUNS or shape[start] in _KINDS):
            is_noun = start > 1 and shape[start - 2] in DESCRIBING
        if not is_noun:
            break
        start -= 1
    for position in range(end - 1, start, -1):
        is_new = shape[position] == _DETERMINER or (shape[position] == _NUMBER and position < end - 1)
        is_new = is_new or clause.sentence.words[position - 1] == "others"
        if is_new and shape[position - 1] not in _GOES_ON:
            start = position
            break
    if end > start and shape[end - 1] == _COUNTED:  # "the first deaths reported in the area"
        return end
    trimmed = start
    while trimmed < end and shape[trimmed] not in START:
        trimmed += 1
    is_led = start > 1 and shape[start - 1] == _PARTICIPLE and clause.sentence.words[start] != "by"
    if trimmed > start and shape[start] == _PREPOSITION and is_led:
        head = start_of_phrase(clause, start - 1)
        if head < start - 1:
            return head
    return trimmed if any(character != _DETERMINER for character in shape[trimmed:end]) else end


def before_aside(clause: Clause, comma: int) -> int | None:
    """Where the phrase ends that an aside up to `comma` follows: "Ruiz, a doctor at the hospital, said"."""
    shape = clause.sentence.shape
    for position in range(comma - 1, max(-1, comma - LONGEST_ASIDE - 1), -1):
        if shape[position] == _COMMA:
            return position if position > 0 and shape[position - 1] in START else None
        is_end = shape[position] in ENDS and not is_title(clause, position)
        if is_end or shape[position] == _SUBORDINATOR:
            return None
    return None


def before_relative(clause: Clause, end: int) -> int | None:
    """Where the phrase ends that a clause up to `end` describes: "an official who asked not to be named said"."""
    shape = clause.sentence.shape
    for position in range(end - 1, max(0, end - LONGEST_ASIDE), -1):
        if shape[position] in ENDS or shape[position] == _SUBORDINATOR:
            return None
        if shape[position] == _RELATIVE and clause.sentence.words[position] == "who":
            if position > 1 and shape[position - 1] == _COMMA:  # "a doctor, Lena Moro, who stated"
                return before_aside(clause, position - 1) or position - 1
            return position
    return None


def is_report(clause: Clause, index: int) -> bool:
    """Whether "report" at `index` is what is told and no verb: "a UN report said", "reports at the time said"."""
    words, shape = clause.sentence.words, clause.sentence.shape
    if words[index] not in _REPORTS:
        return False
    if index and words[index] in _ONE_REPORT and words[index + 1 : index + 2] != ["that"]:
        first = index
        while first and index - first < LONGEST and shape[first - 1] in _OF_ONE:
            first -= 1
        if words[first] in _ARTICLES:
            return True
    if index + 1 < len(shape) and (words[index + 1] in SPEECH or words[index + 1] in ESTIMATE):
        return True
    is_led = index + 2 < len(shape) and shape[index + 1] == _PREPOSITION and (index == 0 or shape[index - 1] in ENDS)
    return is_led


_REPORTS: Final = frozenset({"report", "reports", "estimate"})
_ONE_REPORT: Final = frozenset({"report", "estimate"})
_ARTICLES: Final = frozenset({"a", "an", "the", "this", "another", "one"})
_OF_ONE: Final = frozenset(
    CHARACTER[kind] for kind in ("determiner", "possessive", "modifier", "demonym", "name", "word")
)
