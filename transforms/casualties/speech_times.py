"""Days on which somebody spoke of a harm, and not those of the harm: "said on Sunday", "at a briefing on May 9"."""

import re
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.statements import Statement
from transforms.casualties.tokens import Sentence
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.sources import OCCASIONS, SPEECH, UTTERANCES

_TIME, _PREPOSITION = CHARACTER["time"], CHARACTER["preposition"]


def is_speech_time(clause: Clause, index: int, statement: Statement) -> bool:
    """Whether the time tells when somebody spoke of `statement`: "said on Sunday", "Sunday, the army said"."""
    sentence = clause.sentence
    before = clause.firsts[index] - 1
    while before >= 0 and clause.sentence.shape[before] == _PREPOSITION:
        before -= 1
    if before >= 0 and sentence.words[before] in SPEECH:
        return True
    if _is_said_there(sentence, before) or _is_told_at(clause, index, before, statement):
        return True
    after = clause.lasts[index] + 1
    if not OCCASIONS.keys().isdisjoint(sentence.words[after : after + 2]) and not SPEECH.keys().isdisjoint(
        sentence.words[max(0, before - _FARTHEST_SPEECH) : before + 1]
    ):
        return True  # "said at a Thursday news briefing"
    if after < len(sentence.words) and (
        sentence.words[after] in SPEECH
        or (
            sentence.words[after] in _ADVERBS
            and sentence.words[after + 1 : after + 2] != []
            and sentence.words[after + 1] in SPEECH
        )
    ):
        return True
    if before > 0 and sentence.words[before] == "," and sentence.words[before - 1] in SPEECH:
        return True  # "residents said, Tuesday"
    if _opens_in_court(sentence.words, after + (sentence.words[after : after + 1] == [","])):
        return True
    return _opens_with_speech(clause, index, before, after)


_ADVERBS: Final = frozenset({"also", "again", "later", "first", "then"})
_LONGEST_SPEAKER: Final = 6


def _opens_with_speech(clause: Clause, index: int, before: int, after: int) -> bool:
    """Whether who spoke stands right behind the time: "they put it at 8, but on Monday the army said 40 had died".

    Where the time opens the sentence, what was told that day is another event, and mostly of that day or night.
    """
    words, shape = clause.sentence.words, clause.sentence.shape
    if before < 0 or words[before] not in ("but", "and", "however", ",", ";"):
        return False
    for at in range(after + (words[after : after + 1] == [","]), min(len(words), after + _LONGEST_SPEAKER)):
        if words[at] in SPEECH:
            return True
        if words[at] == "," or shape[at] == _TIME:
            return False
    return False


def _is_told_at(clause: Clause, index: int, before: int, statement: Statement) -> bool:
    """Whether the time is that of an occasion at which the sentence goes on to say that somebody told of the harm.

    "At a briefing on May 9 the army said that 40 had died", "speaking on Friday, he put the toll at 30".
    """
    words = clause.sentence.words
    while before >= 0 and words[before] in _WHERE:
        before -= 1
    if before < 0 or words[before] not in OCCASIONS:
        return False
    if index > statement.last:
        return any(word in SPEECH for word in words[max(0, before - _FARTHEST_SPEECH) : before])
    begins = max(0, before - _FARTHEST_SPEECH)
    until = max(clause.firsts[statement.first], clause.firsts[statement.trigger] + 1)
    around = words[begins:before] + words[clause.lasts[index] + 1 : until]
    return any(word in SPEECH or word in _PUTS for word in around)


def _opens_in_court(words: list[str], after: int) -> bool:
    """Whether a court sits on the day: "on May 2 an inquest heard that two men had drowned"."""
    near = words[after : after + _LONGEST_SPEAKER]
    return not _COURTS.isdisjoint(near) and any(word in SPEECH or word in _HEARS for word in near)


# Who hears, long after a deed, how it was.
_COURTS: Final = frozenset({"court", "inquest", "inquiry", "judge", "jurors", "jury", "tribunal"})
_HEARS: Final = frozenset({"heard", "found", "ruled", "convicted", "sentenced", "acquitted"})
_FARTHEST_SPEECH: Final = 6


# What may stand between an occasion and its day: "a statement released here Monday".
_WHERE: Final = frozenset({"here", "there", "late", "early"})
# What somebody does with a toll: "put it at 30".
_PUTS: Final = frozenset({"put", "puts", "placed", "gave", "gives", "listed", "cited"})


def _is_said_there(sentence: Sentence, last: int) -> bool:
    """Whether the words up to `last` say where or to whom somebody spoke: "said in a tweet late", "told reporters"."""
    if last < 0 or sentence.words[last] not in UTTERANCES:
        return False
    spoken = sentence.words[max(0, last - _LONGEST_UTTERANCE) : last]
    return not SPEECH.keys().isdisjoint(spoken)


_LONGEST_UTTERANCE: Final = 4


_OCCASION: Final = re.compile(
    rf"\b(?=[a-z])(?:{'|'.join(sorted(map(re.escape, OCCASIONS)))}),? (?:late |early |dated )?(?:on |of )?(?:the )?$",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(rf"\b(?=[a-z])(?:{'|'.join(sorted({*SPEECH, *_PUTS}))})\b", re.IGNORECASE)
_UNTIL_TOLD: Final = 90
_LONGEST_OCCASION: Final = 40


def is_of_occasion(text: str, start: int, end: int) -> bool:
    """Whether the time text[start:end] is that of an occasion at which somebody told of what follows."""
    return (
        _OCCASION.search(text, max(0, start - _LONGEST_OCCASION), start) is not None
        and _TOLD.search(text, end, end + _UNTIL_TOLD) is not None
    )
