"""Whom people before a verb of harm are: those listed, those a clause with "who" tells of, or a head further off."""

import re
from typing import Final

from transforms.casualties.members import members_of
from transforms.casualties.people import Clause, People
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.people import NEAR_ONES

_RELATIVE, _OF = CHARACTER["relative"], CHARACTER["of"]
_OF_A_HEAD: Final = frozenset(CHARACTER[kind] for kind in ("of", "determiner", "possessive", "modifier", "name"))
_FILLING: Final = frozenset(CHARACTER[kind] for kind in ("modifier", "name", "thing", "things", "person", "determiner"))
_VERBAL: Final = frozenset(
    CHARACTER[kind]
    for kind in ("be", "have", "modal", "adverb", "not", "reported", "to", "time", "found", "participle", "word", "and")
)
_BEFORE_A_PLACE: Final = frozenset({"as", "at", "from", "in", "inside", "near", "of", "on", "outside"})
_PREPOSITIONS_OR_OF: Final = frozenset(CHARACTER[kind] for kind in ("preposition", "bound", "to", "of"))
_PREPOSITIONS: Final = frozenset((CHARACTER["preposition"], CHARACTER["bound"], CHARACTER["to"]))
_DETERMINER, _STOP = CHARACTER["determiner"], CHARACTER["stop"]
_TAKING_OBJECTS: Final = frozenset(CHARACTER[kind] for kind in ("lost", "participle", "claim", "leave"))
_AGE_APART: Final = frozenset((CHARACTER["comma"], CHARACTER["quantified_thing"]))
_COMMA, _PARTICIPLE, _COUNTS, _BARE, _AND, _TO = (
    CHARACTER[kind] for kind in ("comma", "participle", "counts", "bare", "and", "to")
)


def harmed(clause: Clause, match: re.Match[str]) -> list[tuple[People, int]]:
    """The people of the match: those whom a clause with "who" tells it of, else those listed as subject or object.

    In "the women have a list of 57 people who were killed" that is the 57.
    """
    start, end = match.span("who")
    trigger = match.start("harm")
    if trigger > end and _is_of_owner(clause, end, trigger):
        return []
    relative = clause.shape.rfind(_RELATIVE, end, trigger) if trigger > end else -1
    if relative > 0 and _VERBAL.issuperset(clause.shape[relative + 1 : trigger]):
        last = relative - 1 - (clause.shape[relative - 1] == _COMMA)
        person = clause.people_at(last) if last >= end else None
        if person is not None and not _is_of_head(clause, end, last, relative, person):
            return [(person, last)]
    beside = _people_with(clause, end, trigger)
    if beside is not None:
        return [beside]
    members = members_of(clause, start, end)
    if len(members) == 1 and trigger >= end and members[0][0].kind == "named" and not _is_plural(clause, end, trigger):
        who = _before_who(clause, members[0][1])
        return members if who is None else [who]
    if len(members) > 1 and trigger >= end and _is_second_clause(clause, start, end, trigger, members):
        return members[-1:]
    if not members or trigger < end or not _is_plural(clause, end, trigger):
        return members
    person, index = members[-1]
    if len(members) == 1 and person.quantity.number in (None, 1):
        head = _head_before(clause, start, index)
    elif person.kind == "plural" and all(one.quantity.number in (None, 1) for one, _ in members):
        head = _number_before(clause, start)
    else:
        head = None
    return members if head is None else [head]


def _is_of_owner(clause: Clause, after: int, trigger: int) -> bool:
    """Whether a clause with "whose" tells of somebody else's harm: "a detective whose partner was killed"."""
    words = clause.sentence.words[clause.firsts[after] : clause.firsts[trigger]]
    return words[:1] == ["whose"] and len(words) <= _SHORT_CLAUSE


_SHORT_CLAUSE: Final = 5


def _people_with(clause: Clause, after: int, trigger: int) -> tuple[People, int] | None:
    """Those of whom a turn with "with" tells: in "climbed past 75 with 300 people still missing" the 300."""
    last = trigger - 1
    while last > after and clause.shape[last] in _ABSOLUTE:
        last -= 1
    if last <= after or clause.shape[last] not in (_COUNTS, _BARE):
        return None
    person = clause.people_at(last)
    return None if person is None or clause.sentence.words[clause.firsts[last] - 1] != "with" else (person, last)


_ABSOLUTE: Final = frozenset(CHARACTER[kind] for kind in ("adverb", "reported", "not"))


def _is_plural(clause: Clause, after: int, trigger: int) -> bool:
    """Whether the verb between the people and the harm tells of many: "were", "have been"."""
    verbs = clause.sentence.words[clause.firsts[after] : clause.firsts[trigger]]
    return "were" in verbs or ("have" in verbs and "been" in verbs)


def _is_second_clause(clause: Clause, start: int, end: int, trigger: int, members: list[tuple[People, int]]) -> bool:
    """Whether only the last are the subject: in "we lost 15 people and one was injured" the many are an object."""
    (many, _), (one, index) = members[0], members[-1]
    is_one = one.quantity.number == 1 and (many.quantity.number or 0) > 1 and clause.shape[index - 1] == _AND
    if not is_one or start == 0 or clause.shape[start - 1] not in _TAKING_OBJECTS:
        return False
    verbs = clause.sentence.words[clause.firsts[end] : clause.firsts[trigger]]
    return not {"was", "is"}.isdisjoint(verbs)


def _before_who(clause: Clause, index: int) -> tuple[People, int] | None:
    """Of whom a clause with "who" that ends in a place tells: "Ruiz, who worked at the Red Mill, was killed"."""
    shape = clause.shape
    if index < _SHORT_CLAUSE or shape[index - 1] != _DETERMINER or shape[index - 2] not in _PREPOSITIONS:
        return None
    relative = shape.rfind(_RELATIVE, max(0, index - _FARTHEST_HEAD), index)
    if relative < 1 or clause.sentence.words[clause.firsts[relative]] != "who" or _STOP in shape[relative:index]:
        return None
    last = relative - 1
    while last >= 0 and shape[last] in _AGE_APART:
        last -= 1
    person = clause.people_at(last) if last >= 0 else None
    return (person, last) if person is not None and person.quantity.number == 1 else None


def _head_before(clause: Clause, start: int, index: int) -> tuple[People, int] | None:
    """The people counted before whom those at `index` only describe: in "two nurses treating Ruiz were killed" two."""
    shape = clause.shape
    for position in range(start - 1, max(-1, start - _FARTHEST_HEAD), -1):
        word = clause.sentence.words[clause.firsts[position]]
        if shape[position] in _BETWEEN_CLAUSES and word != "as" and shape[position - 1 : position] != _TO:
            return None
        person = clause.people_at(position) if shape[position] in (_COUNTS, _BARE) else None
        if person is None or (person.quantity.number or 0) < 2:
            continue
        if person.kind == "bare":
            return _number_before(clause, position + 1) if _NOUN_LIKE.issuperset(shape[position + 1 : start]) else None
        if person.kind != "counts":
            return None
        first = clause.sentence.words[clause.firsts[position + 1]]
        opens = (
            shape[position + 1] in _PREPOSITIONS
            or shape[position + 1] in _DESCRIBING
            or (shape[position + 1] == _PARTICIPLE and first.endswith("ing"))
        )
        is_subject = position == 0 or shape[position - 1] not in _PREPOSITIONS_OR_OF
        return (person, position) if opens and is_subject and _AND not in shape[position:index] else None
    return None


def _number_before(clause: Clause, start: int) -> tuple[People, int] | None:
    """The number alone at `start` - 1, if it begins what is spoken of: "four United Nations staff"."""
    person = clause.people_at(start - 1) if start else None
    if person is None or person.kind != "bare" or (person.quantity.number or 0) < 2:
        return None
    return None if start > 1 and clause.shape[start - 2] in _PREPOSITIONS_OR_OF else (person, start - 1)


_FARTHEST_HEAD: Final = 16
_NOUN_LIKE: Final = frozenset(
    CHARACTER[kind]
    for kind in (
        "name", "modifier", "open", "close", "word", "determiner", "demonym", "named", "plural", "preposition", "of",
    )
)  # fmt: skip
_DESCRIBING: Final = frozenset(CHARACTER[kind] for kind in ("relative", "parts"))
_BETWEEN_CLAUSES: Final = frozenset(
    CHARACTER[kind]
    for kind in (
        "stop", "say", "be", "killed", "kills", "killing", "dies", "state", "subordinator", "quote", "have", "modal",
    )
)  # fmt: skip


def _is_of_head(clause: Clause, start: int, last: int, relative: int, person: People) -> bool:
    """Whether the people at `last`, before "who", only describe the head: "five members of the family who died"."""
    between = clause.shape[start:last]
    if person.kind in ("counts", "bare") and person.quantity.number is not None:
        return False
    if person.kind == "named" and between[-1:] in _PREPOSITIONS_OR_OF:
        return clause.sentence.words[clause.firsts[last - 1]] in _BEFORE_A_PLACE
    if person.kind == "named" and between[-1:] in _FILLING:
        return True
    if relative - last > 1 and person.kind == "plural":
        return True
    head = clause.people_at(start - 1)
    if head is not None and head.noun in NEAR_ONES and _agrees(clause, relative, person):
        return False
    return _OF_A_HEAD.issuperset(between) and _OF in between


def _agrees(clause: Clause, relative: int, person: People) -> bool:
    """Whether the verb after "who" can be that of these people: "was" of one, "were" of many."""
    verbs = clause.sentence.words[clause.firsts[relative] : clause.firsts[relative] + 4]
    is_many = "were" in verbs or "have" in verbs
    return is_many == (person.quantity.number != 1)
