"""What a match of a rule means: which people, which outcome, or nothing after all."""

import re
from collections.abc import Iterator
from typing import Final, cast

from transforms.casualties.classes import victim_class_of
from transforms.casualties.members import members_of
from transforms.casualties.people import Clause, People
from transforms.casualties.statements import OTHERS, Statement, StatementRule
from transforms.casualties.subjects import harmed
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.clauses import RISE
from transforms.lexicon.harm import (
    INTRANSITIVE_VERBS,
    MAY_HAVE_DIED,
    TRANSITIVE_TURNS,
    TRANSITIVE_VERBS,
)
from transforms.lexicon.no_harm import DEGREES, DISEASES
from transforms.lexicon.people import FLEEING
from transforms.numbers import NOBODY
from transforms.records import Outcome


def _outcomes(clause: Clause, match: re.Match[str], *groups: str) -> list[tuple[Outcome, int]]:
    """The outcome of each harm word of the match; killed and injured joined ("killed or wounded") are neither."""
    found: list[tuple[Outcome, int]] = []
    for group in groups:
        if match.start(group) >= 0:
            index = match.start(group)
            value = clause.sentence.values[clause.firsts[index]]
            if value:
                found.append((cast(Outcome, value), index))
    if len(found) == 2 and clause.sentence.words[clause.firsts[found[0][1]]] in MAY_HAVE_DIED:
        return found[1:]  # "stabbed and killed"
    if {"killed", "injured"} <= {outcome for outcome, _ in found}:
        return []
    if len(found) == 2 and found[0][0] == found[1][0]:
        return found[:1]
    if len(found) == 2 and CHARACTER["or"] in clause.shape[found[0][1] : found[1][1]]:
        return []
    return found


_PLACE_TAKING: Final = frozenset(
    form
    for line in TRANSITIVE_VERBS
    for form in line.split()
    if line.split()[0] in ("capture", "evacuate", "displace", "uproot")
)


_PERSONAL: Final = frozenset(
    form
    for line in TRANSITIVE_VERBS
    for form in line.split()
    if line.split()[0]
    in ("kill", "slay", "murder", "assassinate", "execute", "behead", "wound", "injure", "abduct", "kidnap", "martyr")
)
TRANSITIVE_FORMS: Final = frozenset(form for line in TRANSITIVE_VERBS for form in line.split())


def _fits(person: People, outcome: Outcome, trigger_word: str, has_people_before: bool, is_object: bool) -> bool:
    """Whether these words can be the people harmed; a number alone can where people stand before it."""
    if person.kind == "someone":
        return trigger_word in _LIVING and (not is_object or person.is_any or _is_somebody(person, trigger_word))
    if person.kind == "unknown":
        return outcome in ("killed", "injured") and (not is_object or _is_somebody(person, trigger_word))
    if person.kind == "unknown_name":
        return outcome in ("killed", "injured")
    if person.kind == "named":
        is_many = (person.quantity.number or 0) > 1
        return is_many or trigger_word not in TRANSITIVE_FORMS or trigger_word in _PERSONAL
    if trigger_word == "wiped out" and person.kind not in ("counts", "one", "plural", "titled"):
        return False
    if person.kind == "bare":
        return trigger_word not in _PLACE_TAKING or outcome == "displaced" or has_people_before
    return True


def _is_somebody(person: People, verb: str) -> bool:
    """Whether an unknown noun as an object is a person, by its ending or its verb: projects are killed too."""
    return verb in _OF_PEOPLE or (person.noun or "").removesuffix("s").endswith(_AGENTS)


# Verbs that are said of people only.
_OF_PEOPLE: Final = frozenset(
    form
    for line in TRANSITIVE_VERBS
    for form in line.split()
    if line.split()[0]
    in ("assassinate", "behead", "decapitate", "lynch", "martyr", "abduct", "kidnap", "crucify", "injure")
) | (frozenset(TRANSITIVE_TURNS) - {"wiped out", "cut down", "mowed down"})


def _statement(rule: StatementRule, clause: Clause, match: re.Match[str], person: People, index: int,
               outcome: Outcome, trigger: int) -> Statement:  # fmt: skip
    first, last = min(index, match.start("span")), max(index, match.end("span") - 1)
    sentence = clause.sentence
    start = min(person.start, sentence.starts[clause.firsts[trigger]])
    end = max(person.end, sentence.ends[clause.lasts[trigger]])
    return Statement(person, outcome, rule.name, first, last, trigger, start, end)


def resolve_harmed(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """Subject or object and verb: each of the people listed with each outcome."""
    for person, index in harmed(clause, match):
        for outcome, trigger in (
            _outcomes(clause, match, "harm", "harm2")
            if "harm2" in match.re.groupindex
            else _outcomes(clause, match, "harm")
        ):
            word = clause.sentence.words[clause.firsts[trigger]]
            if _disagree(clause, person, trigger) or (
                outcome == "displaced" and word in _LED_OUT and person.quantity.is_one
            ):
                continue
            if _fits(person, outcome, word, _COUNTS in clause.shape[:index], index > trigger) and not (
                index > 0 and _is_place(clause, index, person)
            ):
                yield _statement(rule, clause, match, person, index, outcome, trigger)


# Who is carried out of danger alone is not displaced: "a rescuer evacuates a child".
_LED_OUT: Final = frozenset({"evacuate", "evacuates", "evacuated", "evacuating"})


def _disagree(clause: Clause, person: People, trigger: int) -> bool:
    """Whether the verb is singular and the people are not: "the headquarters of the rebels was captured".

    Or the other way round: in "people who attended a wake were shot" a wake is nobody.
    """
    if person.kind == "someone" and clause.shape[trigger] == _KILLED:
        verbs = clause.sentence.words[max(0, clause.firsts[trigger] - 2) : clause.firsts[trigger]]
        before = clause.shape[max(0, trigger - _LONGEST_ADDRESS) : trigger]
        return "were" in verbs and CHARACTER["and"] not in before
    if person.kind != "plural" or clause.shape[trigger] != _KILLED or not (person.noun or "").endswith("s"):
        return False
    verbs = clause.sentence.words[max(0, clause.firsts[trigger] - 4) : clause.firsts[trigger]]
    return "was" in verbs and "were" not in verbs and clause.sentence.starts[clause.firsts[trigger]] > person.end


def _is_place(clause: Clause, index: int, person: People) -> bool:
    """Whether a name is that of a place: after "in", or in an address such as "in Karvel, Tessany, on Monday"."""
    if person.kind != "named" or clause.sentence.words[clause.firsts[index] - 1] == "by":
        return False
    shape = clause.shape
    is_last = shape[index + 1 : index + 2] != _COMMA or shape[index + 2 : index + 3] not in _WHO
    if index > 1 and is_last and shape[index - 1] == _DETERMINER and shape[index - 2] in _PREPOSITIONS:
        return clause.sentence.words[clause.firsts[index - 2]] in _BEFORE_A_PLACE  # "at the Karvel Penitentiary"
    first = index
    while first > 2 and index - first < _LONGEST_ADDRESS and shape[first - 1] in _ADDRESS:
        first -= 1
    if shape[first - 1] not in _PREPOSITIONS:
        return False
    return first == index or (
        shape[index - 1] == _COMMA
        and shape[index + 1 : index + 2] == _COMMA
        and shape[index + 2 : index + 3] not in _WHO
    )


_ADDRESS: Final = frozenset(CHARACTER[kind] for kind in ("named", "thing", "name", "comma", "modifier"))
_LONGEST_ADDRESS: Final = 8


_BEFORE_A_PLACE: Final = frozenset({"as", "at", "from", "in", "inside", "near", "of", "on", "outside"})
_PREPOSITIONS_OR_OF: Final = frozenset(CHARACTER[kind] for kind in ("preposition", "bound", "to", "of"))
_COMMA, _PARTICIPLE, _DETERMINER = CHARACTER["comma"], CHARACTER["participle"], CHARACTER["determiner"]
_SUBORDINATOR: Final = CHARACTER["subordinator"]
_COUNTS, _SUFFER = CHARACTER["counts"], CHARACTER["suffer"]
_PREPOSITIONS: Final = frozenset((CHARACTER["preposition"], CHARACTER["bound"], CHARACTER["to"]))
_BE, _ADVERB, _REPORTED, _KILLED, _STATE = (CHARACTER[kind] for kind in ("be", "adverb", "reported", "killed", "state"))
_WHO: Final = frozenset(CHARACTER[kind] for kind in ("counts", "bare", "one", "plural", "named", "pronoun"))
# After these a participle describes the people after it: "a crowd of displaced villagers".
_BEFORE_A_NOUN: Final = frozenset(
    CHARACTER[kind] for kind in ("of", "preposition", "determiner", "possessive", "bound")
)
_ONE, _SOMEONE = CHARACTER["one"], CHARACTER["someone"]
_COUNTED_OR_ONE: Final = frozenset(CHARACTER[kind] for kind in ("counts", "bare", "one"))
_QUANTIFIED: Final = frozenset(CHARACTER[kind] for kind in ("counts", "bare", "nobody"))


def _is_passive(clause: Clause, index: int) -> bool:
    """Whether a form of "be" governs the participle at `index`."""
    position = index - 1
    while position >= 0 and clause.shape[position] in (_ADVERB, _REPORTED, CHARACTER["time"], CHARACTER["not"]):
        position -= 1
    return position >= 0 and clause.shape[position] == _BE


def resolve_active(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """A verb and its object; not a participle, and not what only looks like an object where commas are lost."""
    index = match.start("harm")
    shape = clause.shape
    is_named = shape[match.start("who")] in (CHARACTER["named"], CHARACTER["someone"])
    if is_named and shape[index] == CHARACTER["killing"] and _is_noun(clause, index):
        return
    if shape[index] == _KILLED:
        if _is_passive(clause, index) or (index > 0 and shape[index - 1] in _BEFORE_A_NOUN):
            return
        if shape[match.start("who")] == CHARACTER["plural"] and index > 0 and _holds(clause, index):
            return
        if index > 0 and shape[index - 1] in _COUNTED_OR_ONE and not _is_object(clause, match.end("who"), match):
            return
    is_noun = clause.sentence.words[clause.firsts[index]] in _NOUNS_TOO
    for statement in resolve_harmed(rule, clause, match):
        if not is_noun or statement.people.kind in ("counts", "bare", "one", "nobody"):
            yield statement


def _is_noun(clause: Clause, index: int) -> bool:
    """Whether a form in -ing is a noun: "the slaying", "the monks' slaying"."""
    before = clause.sentence.words[clause.firsts[index] - 1] if index else ""
    return clause.shape[index - 1 : index] in _BEFORE_A_NOUN or before in ("'", "’")


def resolve_with_who(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "owned by Ruiz, who was killed": a name behind a preposition that leads to no place."""
    if clause.sentence.words[clause.firsts[match.start("who")] - 1] in _BEFORE_A_PLACE:
        return
    yield from resolve_harmed(rule, clause, match)


def _holds(clause: Clause, index: int) -> bool:
    """Whether people after a participle are hurt already: "a school sheltering displaced families"."""
    words = clause.sentence.words
    is_holding = clause.shape[index - 1] == _PARTICIPLE and words[clause.lasts[index - 1]].endswith("ing")
    is_holding |= clause.shape[index - 1] == _SUBORDINATOR  # "where displaced families live"
    return is_holding and words[clause.firsts[index]] in ("displaced", "evacuated", "wounded", "injured")


def _is_object(clause: Clause, after: int, match: re.Match[str]) -> bool:
    """Whether people after a participle are its object: in "10 killed 15 injured" they are not, nor is a bare name."""
    if after < len(clause.shape) and clause.shape[after] in (_KILLED, _STATE):
        return False
    return clause.shape[match.start("who")] != CHARACTER["named"] or clause.shape[match.start("harm") - 1] == _ONE


# Forms of verbs that are nouns as well: "the murder", "two wounds".
_NOUNS_TOO: Final = frozenset(
    {"murder", "murders", "massacre", "massacres", "slaughter", "capture", "captures", "wound", "wounds"}
)


def resolve_reduced(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "12 people killed in ...": no "be", and no object that the people would have killed."""
    shape = clause.shape
    if (
        shape[match.start("who")] == CHARACTER["pronoun"]
        and clause.sentence.words[clause.firsts[match.start("who")]] in _I
    ):
        return
    after = match.end("span")
    if shape[after : after + 1] == _SOMEONE:  # "a gunman shot dead a trustee": the verb has an object
        return
    if shape[after : after + 1] == _DETERMINER and clause.sentence.words[clause.firsts[after]] in ("a", "an"):
        return  # "a sniper shot and killed a Karvel doctor"
    other = after + (shape[after : after + 1] == _COMMA)
    if shape[other : other + 1] == _KILLED and match.start("harm2") < 0 and _is_of_both(clause, match, other):
        return
    if after < len(shape) and shape[after] in _WHO and shape[match.start("who")] != CHARACTER["nobody"]:
        following = after + 1
        is_next = following < len(shape) and shape[following] in (_KILLED, _STATE) and shape[after] in _QUANTIFIED
        is_name = shape[after] == CHARACTER["named"] and shape[match.end("who") - 1] in _QUANTIFIED
        if not (is_next or is_name):
            return
    if shape[match.start("who")] in (CHARACTER["named"], CHARACTER["pronoun"], CHARACTER["plural"]) and not (
        after >= len(shape) or shape[after] in _AFTER_REDUCED
    ):
        return
    is_apart = bool(_APART & set(shape[match.end("who") : match.start("harm")]))
    for statement in resolve_harmed(rule, clause, match):
        if not is_apart or statement.people.kind in ("counts", "bare", "whom"):
            yield statement


# "He killed at random" tells of one who kills.
_I: Final = frozenset({"he", "she", "they"})


def _is_of_both(clause: Clause, match: re.Match[str], after: int) -> bool:
    """Whether two participles side by side share one number: "175 rebels killed, injured" is neither."""
    words = clause.sentence
    first = words.values[clause.firsts[match.start("harm")]]
    is_both = {first, words.values[clause.firsts[after]]} == {"killed", "injured"}
    return is_both and clause.shape[after + 1 : after + 2] not in _WHO


_APART: Final = frozenset(CHARACTER[kind] for kind in ("of", "preposition", "parts"))
_AFTER_REDUCED: Final = frozenset(
    CHARACTER[kind] for kind in ("preposition", "stop", "time", "comma", "subordinator", "quote")
)


def _fleeing(person: People) -> bool:
    """Whether people who flee are displaced people, not men who run from a scene."""
    if person.kind in ("named", "pronoun", "one", "titled"):
        return False
    number = person.quantity.number
    if person.kind == "plural" and person.noun not in FLEEING:
        return False
    return person.victim_class in ("civilian", "unspecified", "child") and (number is None or number >= 10)


_JOINED, _HARMED = frozenset((CHARACTER["and"], CHARACTER["or"])), frozenset((_KILLED, _STATE))
_BEFORE_THE_DEAD: Final = frozenset({"the", "its", "their", "own", "his", "her", "our"})


def resolve_state(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "12 are missing", "12 dead"; a bare name needs a verb between, and "the dead" are no predicate."""
    if clause.sentence.words[clause.firsts[match.start("harm")] - 1] in _BEFORE_THE_DEAD:
        return
    between = clause.shape[match.end("who") : match.start("harm")]
    after = match.end("harm")
    if clause.shape[after : after + 1] in _JOINED and clause.shape[after + 1 : after + 2] in _HARMED:
        first, second = (clause.sentence.values[clause.firsts[one]] for one in (after - 1, after + 1))
        if {first, second} == {"killed", "injured"} and clause.shape[after + 2 : after + 3] not in _WHO:
            return
    if _is_either(clause, after) or clause.sentence.words[clause.lasts[after - 1] + 1 :][:2] == ["or", "lost"]:
        return  # "17 are dead or missing"
    is_sorted = not _SORTED.isdisjoint(clause.sentence.words[clause.lasts[after - 1] + 1 :][:4])
    if is_sorted and clause.sentence.words[clause.firsts[match.end("who")]] == "of":
        return  # "only 55 of 75 confirmed dead had been identified"
    for statement in resolve_harmed(rule, clause, match):
        if statement.people.kind != "named" or _BE in between or CHARACTER["leave"] in between:
            yield statement


_SORTED: Final = frozenset({"identified", "named", "buried", "repatriated"})


def resolve_among(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "among the dead were two children": people who are a part of a total stated elsewhere."""
    for statement in resolve_harmed(rule, clause, match):
        if statement.people.kind != "plural":
            statement.is_part = True
            yield statement


def resolve_dying(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """The subject of a verb that harms its subject; who only ran away is not displaced."""
    is_singular = clause.sentence.words[clause.firsts[match.start("harm")]] in _OF_ONE
    for statement in resolve_harmed(rule, clause, match):
        if is_singular and statement.people.quantity.number != 1:
            continue
        if _is_natural(clause, clause.lasts[match.start("harm")] + 1) or _is_either(clause, match.end("harm")):
            continue
        if statement.outcome != "displaced" or _fleeing(statement.people):
            yield statement


def _is_either(clause: Clause, after: int) -> bool:
    """Whether another harm may have come to them instead: "539 died or were missing" counts neither."""
    if clause.shape[after : after + 1] != CHARACTER["or"]:
        return False
    verb = after + 1 + (clause.shape[after + 1 : after + 2] == _BE)
    return clause.shape[verb : verb + 1] in _HARMED and clause.shape[verb + 1 : verb + 2] not in _WHO


def _is_natural(clause: Clause, after: int) -> bool:
    """Whether somebody died in bed: that is no casualty."""
    words = clause.sentence.words[after : after + 5]
    return (
        "sleep" in clause.sentence.words[after : after + 10]
        or words[:1] in (["peacefully"], ["naturally"])
        or (words[:1] in (["of"], ["from"], ["after"], ["in"]) and not _NATURAL.isdisjoint(words[1:]))
    )


_NATURAL: Final = DISEASES | frozenset(
    {"cancer", "leukaemia", "leukemia", "stroke", "natural", "old", "sleep", "illness"}
)
_OF_ONE: Final = frozenset(line.split()[1] for line in INTRANSITIVE_VERBS)


def resolve_someone(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """A noun that no lexicon has, under a verb that takes a living being: "a subcommander was shot dead"."""
    trigger = match.start("harm")
    if rule.name == "active_someone" and clause.shape[trigger] == _KILLED and _is_passive(clause, trigger):
        return
    if rule.name == "active_someone" and clause.sentence.words[clause.firsts[trigger]] in _LEADING_ON:
        return
    noun = clause.sentence.words[clause.lasts[match.start("who")]]
    if rule.name == "dying_someone" and not noun.endswith(_AGENTS):
        return
    if clause.sentence.words[clause.firsts[trigger]] in _LIVING:
        yield from resolve_harmed(rule, clause, match)


# Turns that end with a preposition: what follows is no object.
_LEADING_ON: Final = frozenset(turn for turn in TRANSITIVE_TURNS if turn.endswith((" under", " beneath")))
# How nouns for people end: engines and crazes die too.
_AGENTS: Final = ("er", "or", "ist", "man", "woman", "ian", "ant", "ee", "eer", "ess")


_LIVING: Final = frozenset(
    form
    for table in (TRANSITIVE_VERBS, INTRANSITIVE_VERBS)
    for line, outcome in table.items()
    for form in line.split()
    if outcome == "killed" or line.startswith(("abduct", "kidnap"))
) | (frozenset(TRANSITIVE_TURNS) - {"wiped out"})


def resolve_possessed(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "Galan's murder": the one whose death it was."""
    for statement in resolve_harmed(rule, clause, match):
        if statement.people.kind == "possessor":
            yield statement


def resolve_counted(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "six deaths", "no casualties": the number counts the noun."""
    for group in ("harm", "harm2"):
        index = match.start(group)
        if index < 0:
            continue
        outcome = clause.sentence.values[clause.firsts[index]]
        for person, position in members_of(clause, *match.span("who")):
            if person.kind == "bare":
                _take_class(person, clause, position, index)
            if person.quantity == NOBODY and not DEGREES.isdisjoint(_words(clause, match.start("who"), index)):
                continue
            if outcome and not (person.quantity.number is None and clause.shape[position - 1 : position] == _SUFFER):
                yield _statement(rule, clause, match, person, position, cast(Outcome, outcome), index)
            elif person.quantity == NOBODY:
                yield _statement(rule, clause, match, person, position, "killed", index)
                yield _statement(rule, clause, match, person, position, "injured", index)
        if clause.shape[match.start("who")] != CHARACTER["nobody"]:
            return


def _words(clause: Clause, start: int, end: int) -> list[str]:
    return clause.sentence.words[clause.firsts[start] : clause.firsts[end]]


def _take_class(person: People, clause: Clause, position: int, trigger: int) -> None:
    """Gives a number the class of the word between it and what it counts: "715 civilian deaths"."""
    sentence = clause.sentence
    for token in range(clause.lasts[position] + 1, clause.firsts[trigger]):
        found = victim_class_of([sentence.words[token]], "unspecified")
        if found != "unspecified":
            person.victim_class = found
            person.victims_start, person.victims_end = sentence.starts[token], sentence.ends[token]


def resolve_toll(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "the death toll rose to 12": an update where a verb says that it moved."""
    words = [clause.sentence.words[first] for first in clause.firsts[slice(*match.span("gap"))]]
    before = [
        clause.sentence.words[first] for first in clause.firsts[max(0, match.start("harm") - 4) : match.start("harm")]
    ]
    if _is_forecast(clause, match) or not _NO_TOLL.isdisjoint(words):
        return
    if _SUBORDINATOR in clause.shape[slice(*match.span("gap"))] and "since" not in words:
        return  # "the toll rose when a bomb hit 12 people"
    for statement in resolve_harmed(rule, clause, match):
        is_superseded = before[-1:] != [] and before[-1] in _SUPERSEDED
        statement.is_update = not is_superseded and any(word in _MOVED for word in (*words, *before))
        what = match.start("what")
        if what >= 0 and (value := clause.sentence.values[clause.firsts[what]]):
            statement.outcome = cast(Outcome, value)
        yield statement


def _is_forecast(clause: Clause, match: re.Match[str]) -> bool:
    """Whether the toll is one to come: "could reach 200", "is expected to rise to 40"; "may be as high as" is not."""
    start, end = match.span("gap")
    for index in range(start, end):
        if clause.shape[index] == CHARACTER["modal"] and _BE not in clause.shape[index + 1 : index + 3]:
            return True
        if clause.sentence.words[clause.firsts[index]] in _AHEAD and CHARACTER["to"] in clause.shape[index:end]:
            return True
    return False


# "raising an earlier toll of 22": the number that another one replaced.
_SUPERSEDED: Final = frozenset({"earlier", "previous", "initial", "preliminary"})
# "The toll included 25 soldiers", "by body count; and six others": no number of everyone.
_NO_TOLL: Final = frozenset({"ranged", "ranging", "ranges", "range", "varied", "varying", "included", "includes", ";"})
_AHEAD: Final = frozenset({"expected", "likely", "set", "bound", "predicted", "forecast"})
_MOVED: Final = frozenset(word for word, meaning in RISE.items() if meaning == "moved")


def resolve_bodies(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "12 bodies", "the lives of 12 men": people who are dead."""
    between = clause.shape[match.end("who") : match.start("harm")]
    if rule.name == "bodies" and _DETERMINER in between:
        return  # "two others carried a body"
    for person, index in members_of(clause, *match.span("who")):
        if person.state not in (None, "killed"):
            continue
        if rule.name != "bodies" or person.kind == "bare" or person.noun in OTHERS:
            yield _statement(rule, clause, match, person, index, "killed", match.start("harm"))


def resolve_hostages(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "took seven people hostage"."""
    for person, index in members_of(clause, *match.span("who")):
        yield _statement(rule, clause, match, person, index, "captured", match.start("harm"))
