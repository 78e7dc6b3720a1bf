"""Who says so: the words for the source of a statement, and the hedge that the verb of saying puts on it.

A source is the noun phrase before a verb of saying, or after one where nothing stands before it. "Saying" and the like
have the speaker of the sentence, and so has a second verb ("denied it and claimed"). One who passes on what another
said is named with the other: "the ministry, citing a doctor".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.source_phrases import (
    CLAUSE_STARTS,
    DESCRIBING,
    ENDS,
    LONGEST,
    NEW,
    NOUN_PHRASE,
    NOUNS,
    SPEAKING,
    START,
    TOLD_IN,
    before_aside,
    before_relative,
    end_of_phrase,
    end_of_reports,
    head_of_relative,
    is_report,
    is_title,
    start_of_phrase,
)
from transforms.casualties.statements import Statement
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.sources import ACCORDING, BODIES, ESTIMATE, SPEECH
from transforms.records import Hedge

_BE, _COMMA, _PREPOSITION, _PARTICIPLE, _DETERMINER, _RELATIVE, _SUBORDINATOR, _NUMBER = (
    CHARACTER[kind]
    for kind in ("be", "comma", "preposition", "participle", "determiner", "relative", "subordinator", "number")
)
_NAME: Final = frozenset(CHARACTER[kind] for kind in ("name", "person", "demonym", "modifier", "dash"))
_BESIDE_A_VERB: Final = frozenset(CHARACTER[kind] for kind in ("time", "adverb", "have", "preposition", "be"))
_TIME: Final = CHARACTER["time"]
_AND, _COUNTED = CHARACTER["and"], CHARACTER["counted"]
_TOLL: Final = frozenset(CHARACTER[kind] for kind in ("toll", "number_of"))
# "Citing the death of a farmer" names no source.
_HARMFUL: Final = frozenset(CHARACTER[kind] for kind in ("act", "counted"))
_PASSIVE: Final = re.compile(f"{_BE}{CHARACTER['adverb']}?$")
_HARMED: Final = frozenset(CHARACTER[kind] for kind in ("killed", "dies", "state", "killing", "kills"))
_DEEDS: Final = frozenset(CHARACTER[kind] for kind in ("killed", "kills", "killing"))
# "Three people reported killed", "three confirmed dead": it is said of them.
_PASSED: Final = frozenset({"reported", "confirmed"})
_DONE: Final = frozenset(CHARACTER[kind] for kind in ("killed", "state"))
# "Neither denied nor confirmed", "for having stated".
_UNSPOKEN: Final = frozenset({"neither", "nor", "having", "ever"})
_PERCENT: Final = frozenset({"percent", "%"})
_PLAIN_WORD, _WORDS = CHARACTER["word"], CHARACTER["words"]
_OBJECT: Final = frozenset((*NEW, CHARACTER["possessive"], CHARACTER["quantified_thing"]))
# Words beside a verb of saying that are no part of the speaker: "the paper first reported".
_BESIDE_SPEECH: Final = frozenset({"quoted", "as", "first", "once", "earlier", "later", "previously", "also"})
# What may stand between a verb of saying and somebody it passes on: "noting: 'Foreign media reported".
_BETWEEN_TWO: Final = frozenset(CHARACTER[kind] for kind in ("stop", "quote", "relative", "time"))
# "A report from Zab said", "reports at the time said".
_OF_REPORTS: Final = frozenset(CHARACTER[kind] for kind in ("preposition", "of"))
_PRONOUNS: Final = frozenset({"he", "she", "it", "they"})
_TO_SOMEBODY: Final = frozenset({"told", "tells"})

# After these a verb of saying says something else: "claimed responsibility", "claimed the lives of".
_SPOKEN_BEFORE_THAT: Final = frozenset({"states", "alleged"})
_CLAIMED: Final = frozenset({"claimed", "claims", "claim", "claiming"})
_NOT_SPOKEN: Final = frozenset({"responsibility", "credit", "lives", "the", "at least", "more than"})
_LIVES: Final = frozenset({"lives", "life"})
# A denial of these denies no harm: "denied involvement in the murder".
_PART: Final = frozenset({"involvement", "responsibility", "participation", "participating", "role", "part", "link",
                   "links", "knowledge", "charges", "accusations", "involved", "complicity", "being"})  # fmt: skip
_QUOTING: Final = frozenset({"quoted", "quotes", "quoting", "cited", "citing"})
_CITING: Final = frozenset({"citing", "quoting"})
# A clause that one of these begins says nothing of the main clause: "12 died after the rebels said they had left".
_ASIDE: Final = frozenset(
    {"after", "before", "when", "while", "because", "although", "though", "since", "until", "where"}
)


@dataclass(slots=True, init=False)
class Source:
    """The words for a source, as a span of the article, and its hedge; `at` is the token of the verb.

    `outer` is the span of the one who passes it on, `first` the token that the words for the source begin at.
    """

    start: int
    end: int
    hedge: str
    at: int
    first: int
    is_pronoun: bool
    outer: tuple[int, int] | None

    def __init__(
        self,
        start: int,
        end: int,
        hedge: str,
        at: int,
        first: int,
        is_pronoun: bool = False,
        outer: tuple[int, int] | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.hedge = hedge
        self.at = at
        self.first = first
        self.is_pronoun = is_pronoun
        self.outer = outer

    def words(self, text: str) -> str:
        """The words of `text` that name it: "the minister", "the minister, citing foreign media"."""
        inner = text[self.start : self.end]
        return inner if self.outer is None else f"{text[slice(*self.outer)]}, citing {inner}"


def read_sources(clause: Clause) -> list[Source]:
    """Every source named in the sentence, in order; of one who passes on what another said, the two in one."""
    found: list[Source] = []
    sentence, shape = clause.sentence, clause.sentence.shape
    for index in [index for index, character in enumerate(shape) if character in SPEAKING]:
        word = sentence.words[index]
        if found and found[-1].at < index and sentence.starts[index] < found[-1].end:
            continue  # "according to preliminary reports": no verb
        hedge = ACCORDING.get(word)
        if hedge is not None:
            end = end_of_reports(clause, index + 1) or end_of_phrase(clause, index + 1)
            if end == index + 1 or not _HARMFUL.isdisjoint(shape[index + 1 : end]):
                continue
            source = Source(sentence.starts[index + 1], sentence.ends[end - 1], hedge, index, index + 1)
        else:
            hedge = SPEECH.get(word) or _estimate(clause, index)
            if hedge is None or not _speaks(clause, index, hedge):
                continue
            speaker = _speaker_at(clause, index, hedge, found)
            if speaker is None:
                continue
            source = speaker
        both = _passed_on(clause, source, found[-1]) if found else None
        if both is None:
            found.append(source)
        else:
            found[-1] = both
    return found


def _speaker_at(clause: Clause, index: int, hedge: str, found: Sequence[Source]) -> Source | None:
    """Whoever the verb of saying at `index` is said of; `found` are the sources before it in the sentence."""
    word, before = clause.sentence.words[index], found[-1] if found else None
    source = _subject(clause, index, hedge)
    if word.endswith("ing") and clause.sentence.words[index - 1] != "as":
        is_quoted = before is not None and source is not None and source.first == before.at + 1
        if is_quoted and before is not None and clause.sentence.words[before.at] in _QUOTING:
            return source  # "the agency quoted security sources saying"
        if before is not None and (source is None or not _has_with(clause, source)):
            return replace(before, hedge=hedge, at=index, outer=None)
        return source or _person_before(clause, index, hedge)
    if index and (clause.sentence.shape[index - 1] == _AND or clause.sentence.words[index - 1] == "but"):
        return replace(before, hedge=hedge, at=index, outer=None) if before else _person_before(clause, index, hedge)
    source = source or _inverted(clause, index, hedge)
    if before is not None and source is not None and source.is_pronoun:
        return replace(before, hedge=hedge, at=index)
    return source


def _passed_on(clause: Clause, source: Source, before: Source) -> Source | None:
    """Both in one, where one of the two passes on what the other says; None where each speaks for itself."""
    words, shape = clause.sentence.words, clause.sentence.shape
    if source.is_pronoun or before.is_pronoun or before.outer is not None or source.start <= before.start < source.end:
        return None
    if words[source.at] in _CITING:
        is_passed_on = before.end <= source.start
    elif words[before.at] in _CITING and source.first < before.at < source.at:
        return replace(before, hedge=source.hedge, outer=(source.start, source.end))
    else:
        is_passed_on = before.at < source.first and _BETWEEN_TWO.issuperset(shape[before.at + 1 : source.first])
    if not is_passed_on or words[source.at].startswith("accus"):
        return None
    return replace(source, first=before.first, outer=(before.start, before.end))


def _estimate(clause: Clause, index: int) -> str | None:
    """The hedge of a verb that is one of saying before a toll or "that" alone: "put the death toll at"."""
    sentence = clause.sentence
    hedge = ESTIMATE.get(sentence.words[index])
    is_toll = not _TOLL.isdisjoint(sentence.shape[index + 1 : index + 3])
    return hedge if is_toll or "that" in sentence.words[index + 1 : index + 3] else None


def _has_with(clause: Clause, source: Source) -> bool:
    """Whether the one who is saying it is brought in for it: "with the rebels claiming that"."""
    return source.first > 0 and clause.sentence.words[source.first - 1] in ("with", "and", ",")


def _speaks(clause: Clause, index: int, hedge: str) -> bool:
    """Whether the verb of saying at `index` says what happened."""
    words, shape = clause.sentence.words, clause.sentence.shape
    word = words[index]
    if not word.endswith("ing") and _PASSIVE.search(shape, max(0, index - 2), index):
        return False
    if is_report(clause, index):
        return False
    if index and (words[index - 1] in _UNSPOKEN or (word == "reported" and shape[index - 1] == _DETERMINER)):
        return False
    following = words[index + 1] if index + 1 < len(words) else ""
    if word == "reported" and shape[index + 1 : index + 2] == _PARTICIPLE and shape[index + 2 : index + 3] not in NOUNS:
        return False  # "exits reported locked as a blaze kills 12"
    if word in _PASSED and shape[index + 1 : index + 2] in _DONE and shape[index + 2 : index + 3] not in NOUNS:
        return False  # "three people reported killed"
    if word in _TO_SOMEBODY and following == "by":
        return False
    if hedge == "denied" and not _PART.isdisjoint(words[index + 1 : index + 5]):
        return False
    if word == "said" and following == "to" and words[index + 2 : index + 3] in (["be"], ["have"]):
        return False  # "men said to be rebels"
    if word in _CLAIMED and following == "the" and _is_clause(shape, index + 1):
        return True  # "claims the man killed was a rebel"
    return not (
        (word in _CLAIMED and (following in _NOT_SPOKEN or not _LIVES.isdisjoint(words[index + 1 : index + 6])))
        or (word in _SPOKEN_BEFORE_THAT and following != "that")
    )


def _is_clause(shape: str, start: int) -> bool:
    """Whether a verb stands among the next few words, before a clause that describes one of them."""
    for character in shape[start : start + _FEW]:
        if character in _VERBS:
            return True
        if character == _RELATIVE or character in ENDS:
            return False
    return False


_FEW: Final = 7
_VERBS: Final = frozenset(CHARACTER[kind] for kind in ("be", "have", "kills"))


def _subject(clause: Clause, index: int, hedge: str) -> Source | None:
    """The noun phrase before a verb of saying."""
    sentence, shape = clause.sentence, clause.sentence.shape
    end = index
    while end > 0 and (shape[end - 1] in _BESIDE_A_VERB or sentence.words[end - 1] in _BESIDE_SPEECH):
        end -= 1
    if index > 1 and shape[index - 2 : index] == _COMMA + _TIME:
        return None  # ", Dawn reported": a paper that is called like a time of day
    if end > 1 and shape[end - 1] == _COMMA:
        aside = before_aside(clause, end - 1)
        is_described = aside is not None and shape[aside + 1] == _RELATIVE  # "Omar Diaz, who was wounded, said"
        if aside is not None and not is_described and not _HARMED.isdisjoint(shape[aside + 1 : end - 1]):
            return None  # "in Karvel province, four died and two drowned, said the mayor"
        is_named = aside is not None and all(
            shape[at] in _NAME or is_title(clause, at) for at in range(aside + 1, end - 1)
        )
        if aside is not None and is_named:
            start = start_of_phrase(clause, aside)
            if start < aside and sentence.shape[start] in DESCRIBING:  # "a spokesman, Omar Diaz, said"
                return Source(sentence.starts[start], sentence.ends[end - 2], hedge, index, start)
        end = aside if aside is not None else end
    if end > 0 and sentence.words[end - 1] in _PRONOUNS:
        return Source(sentence.starts[end - 1], sentence.ends[end - 1], hedge, index, end - 1, True)
    start = start_of_phrase(clause, end)
    if start == end and (relative := before_relative(clause, end)) is not None:
        end = relative
        start = start_of_phrase(clause, end)
    if start and shape[start - 1] in _DEEDS and _AND in shape[start:end]:
        start = shape.rindex(_AND, start, end) + 1  # "killed three people and police said"
    if start == end or sentence.words[end - 1] in _PERCENT:
        return None
    if not any(word[0].isalpha() for word in sentence.words[start:end] if word):
        return None  # "34 confirmed kills"
    if (quoted := _quoted_by(clause, start, end, index, hedge)) is not None:
        return quoted
    if start > 1 and shape[start - 1] in _OF_REPORTS and sentence.words[start - 2] in TOLD_IN:
        is_alone = shape[start - 3 : start - 2] == _DETERMINER  # "a report"
        told = start - 3 if is_alone else start_of_phrase(clause, start - 2)
        return Source(sentence.starts[told], sentence.ends[end - 1], hedge, index, told)
    described = head_of_relative(clause, start)
    if described is not None:
        head, end = described
        return Source(sentence.starts[head], sentence.ends[end - 1], hedge, index, head)
    if _is_adjunct(clause, start) and (other := _inverted(clause, index, hedge, is_free=True)):
        return other
    return Source(sentence.starts[start], sentence.ends[end - 1], hedge, index, start)


def _quoted_by(clause: Clause, start: int, end: int, index: int, hedge: str) -> Source | None:
    """Both in one of "the head of the ward was quoted by the agency as saying", where the agency stands at `start`."""
    sentence, shape = clause.sentence, clause.sentence.shape
    if start < 3 or sentence.words[start - 2 : start] != ["quoted", "by"]:
        return None
    last = start - 2
    while last > 0 and shape[last - 1] in _BESIDE_A_VERB:
        last -= 1
    first = start_of_phrase(clause, last)
    if first == last:
        return None
    outer = (sentence.starts[start], sentence.ends[end - 1])
    return Source(sentence.starts[first], sentence.ends[last - 1], hedge, index, first, outer=outer)


def _is_adjunct(clause: Clause, start: int) -> bool:
    """Whether the phrase at `start` speaks of the harmed: "killed in the strike said", "the dead were women said"."""
    words, shape = clause.sentence.words, clause.sentence.shape
    if start < 2:
        return False
    is_after_harm = shape[start - 1] == _PREPOSITION and shape[start - 2] in _HARMED
    return words[start - 1] == "by" or shape[start - 1] == _BE or is_after_harm


def _person_before(clause: Clause, index: int, hedge: str) -> Source | None:
    """Who speaks in "..., saying" and "... and said": the nearest person before it that begins a clause."""
    sentence = clause.sentence
    for position in range(len(clause.firsts) - 1, -1, -1):
        first = clause.firsts[position]
        before = clause.shape[position - 1] if position else _DASH
        if clause.lasts[position] >= index or before not in CLAUSE_STARTS:
            continue
        person = clause.people_at(position)
        if before == _COMMA and person is not None and clause.shape[position + 1 : position + 2] == _COMMA:
            outer = before_aside(clause, clause.firsts[position + 1])
            start = None if outer is None else start_of_phrase(clause, outer)
            if outer is not None and start is not None and start < outer:  # "state media, a voice of the party, said"
                return Source(sentence.starts[start], sentence.ends[outer - 1], hedge, index, start)
        if person is not None and person.kind in ("named", "titled", "one", "plural"):
            return Source(person.start, person.end, hedge, index, first)
        if before == _DASH and sentence.shape[first] in START:
            end = end_of_phrase(clause, first)
            named = next((at + 1 for at in range(end - 1, first, -1) if sentence.shape[at] in _NAMING), end)
            if named == end and sentence.shape[end - 1] == _WORDS and sentence.shape[end : end + 1] in _OBJECT:
                named = end - 1  # a verb that no lexicon has: "the army seizes the town"
            if first < named <= index:
                return Source(sentence.starts[first], sentence.ends[named - 1], hedge, index, first)
    return None


_NAMING: Final = frozenset(CHARACTER[kind] for kind in ("person", "persons", "name", "group"))
_DASH: Final = CHARACTER["dash"]


def _inverted(clause: Clause, index: int, hedge: str, is_free: bool = False) -> Source | None:
    """The noun phrase after one, where nothing stands before it: ', said the governor.'"""
    sentence, shape = clause.sentence, clause.sentence.shape
    if sentence.words[index] in _TO_SOMEBODY:
        return None  # "told Reuters": who is told
    if index and shape[index - 1] not in ENDS and not is_free:
        return None
    end = end_of_phrase(clause, index + 1)
    if end == index + 1 or shape[index + 1] in (_NUMBER, CHARACTER["bound"], CHARACTER["vague"]):
        return None
    if end < len(shape) and shape[end] not in ENDS and shape[end] not in _AFTER_SPEAKER:
        return None
    return Source(sentence.starts[index + 1], sentence.ends[end - 1], hedge, index, index + 1)


_AFTER_SPEAKER: Final = frozenset(
    CHARACTER[kind] for kind in ("time", "preposition", "relative", "subordinator", "adverb", "participle", "and", "to")
)


def source_of(clause: Clause, statement: Statement, sources: Sequence[Source]) -> Source | None:
    """The source of one statement: the nearest of the sentence whose words stand whole before it, or after it."""
    first, trigger = clause.firsts[statement.first], clause.firsts[statement.trigger]
    spoken = [
        source
        for source in sources
        if not _is_aside(clause, source, trigger)
        and not _is_of_another_clause(clause, source, statement)
        and not _is_of_something_else(clause, source, statement)
    ]
    beside = [source for source in spoken if source.at < first or source.first > trigger]
    return min(beside or spoken, key=lambda source: abs(source.at - trigger), default=None)


def speaker_of(clause: Clause, pronoun: str = "he") -> Source | None:
    """Whom "he said" means in the next sentence: who speaks last in this one, else the person it begins with.

    "They" may be people it begins with, and "it" or "they" a body such as an army.
    """
    named = [source for source in read_sources(clause) if not source.is_pronoun]
    if named:
        return replace(named[-1], at=_ELSEWHERE)
    sentence = clause.sentence
    end = 0
    personal = _PERSONAL | {_AND} if pronoun == "they" else _PERSONAL
    while end < len(sentence.shape) and end < LONGEST and sentence.shape[end] in personal:
        end += 1
    begins = sentence.shape[:end]
    is_somebody = not _SOMEBODY.isdisjoint(begins) or (pronoun == "they" and _PERSONS in begins)
    is_somebody = is_somebody or (pronoun in ("it", "they") and not BODIES.isdisjoint(sentence.words[:end]))
    if end == 0 or begins[0] not in START or not is_somebody:
        return None
    while end > 1 and begins[end - 1] == _PLAIN_WORD and sentence.words[end - 1] not in BODIES:
        end -= 1  # a verb that no lexicon has: "the Front gave no figures"
    return Source(sentence.starts[0], sentence.ends[end - 1], "reported", _ELSEWHERE, 0)


# Where the verb of saying stands in another sentence.
_ELSEWHERE: Final = -1
_PERSONS: Final = CHARACTER["persons"]
_SOMEBODY: Final = frozenset(CHARACTER[kind] for kind in ("person", "name"))
_PERSONAL: Final = NOUN_PHRASE - frozenset(CHARACTER[kind] for kind in ("preposition", "and", "number"))


# What follows "as the rebels claim" where they claim something else: "as the rebels claim they have left".
_OWN_CLAUSE: Final = frozenset(CHARACTER[kind] for kind in ("pronoun", "relative", "expletive"))


def _is_aside(clause: Clause, source: Source, trigger: int) -> bool:
    """Whether the source speaks in a clause beside the one of the statement."""
    if source.at < 0:
        return False
    sentence = clause.sentence
    if source.first > 0 and sentence.words[source.first - 1] == "as":
        return source.at > trigger and sentence.shape[source.at + 1 : source.at + 2] in _OWN_CLAUSE
    if source.first == 0 or sentence.words[source.first - 1] not in _ASIDE:
        return False
    if source.at > trigger:
        return True
    return _COMMA in sentence.shape[source.at : trigger]


def _is_of_another_clause(clause: Clause, source: Source, statement: Statement) -> bool:
    """Whether a clause behind the statement has it for a speaker: "three died, and police said a man was held"."""
    start = min(source.first, source.at)
    before = clause.sentence.words[start - 1] if start else ""
    if source.at < 0 or start <= clause.lasts[max(statement.last, statement.trigger)]:
        return False
    return before in _JOINS or (before == "" and clause.sentence.words[start - 2 : start - 1] == ["and"])


# Words between a statement and another clause of as much weight.
_JOINS: Final = frozenset({"and", "but", "while", "whereas", "though", "although", "whilst", "yet"})


def _is_of_something_else(clause: Clause, source: Source, statement: Statement) -> bool:
    """Whether it speaks of something that only came after the harm: "announced a reward after 12 were killed"."""
    words, shape = clause.sentence.words, clause.sentence.shape
    first = clause.firsts[min(statement.first, statement.trigger)]
    if not 0 <= source.at < first or words[source.at] not in _WITH_OBJECT:
        return False
    between = shape[source.at + 1 : first]
    if not between or (between[0] not in _OBJECT and between[0] != _TIME) or not _TOLD.isdisjoint(between):
        return False
    return any(word in _AFTERWARDS for word in words[source.at + 1 : first])


_WITH_OBJECT: Final = frozenset({"announced", "announces", "declared", "declares", "ordered"})
_TOLD: Final = frozenset(
    CHARACTER[kind] for kind in ("relative", "act", "counted", "toll", "comma", "stop", "say", "quote")
)
_AFTERWARDS: Final = frozenset({"after", "following", "hours after", "days after"})


def hedge_of(own: str | None, source: Source | None, told_in: str | None = None) -> Hedge | None:
    """The hedge of the statement's own words, else that of the verb of saying, else of what it is `told_in`."""
    hedge = own or (source.hedge if source else None) or told_in
    return hedge  # type: ignore[return-value]
