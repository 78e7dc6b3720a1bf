"""Parts of a total: "including two children", "five of them women", "two seriously"."""

import re
from dataclasses import replace
from typing import Final, cast

from transforms.casualties.members import members_of
from transforms.casualties.patterns import GLOSS, NO_VERB, PARTS_LIST
from transforms.casualties.people import Clause
from transforms.casualties.statements import OTHERS, Statement, fits_within
from transforms.casualties.vocabulary import CHARACTER, shape_pattern
from transforms.numbers import Quantity
from transforms.records import Outcome


def _whole_for(clause: Clause, statements: list[Statement], index: int) -> Statement | None:
    inside = [one for one in statements if one.first <= index <= one.last and one.whole is None]
    if inside:
        return inside[-1]
    before = [one for one in statements if one.last < index and one.whole is None and not one.people.quantity.is_nobody]
    return max(before, key=lambda one: (one.last, one.first, one.trigger), default=None)


# Others begin here: "two deaths, including one journalist, and 19 reported injuries".
_NO_HARM: Final = "(?!{reported|modifier|adverb|word}{1,2}{counted|killed|state})"
_PARTS_OF_SUBJECT: Final = shape_pattern(
    "parts_of_subject", f"(?:(?<={{who}})|(?<={{who}}{{mark}}))(?P<cue>{{parts}})(?P<who>{PARTS_LIST})"
)
_PARTS: Final = shape_pattern(
    "parts",
    f"(?<!{{counted}})(?P<cue>{{parts}})(?P<who>{{who}}(?:(?:{{comma}}{{and}}?|{{and|or}}){{who}}{NO_VERB}{_NO_HARM}"
    f"|(?:{{preposition}}{{filler|named}}{{1,5}}){{1,2}}{{comma}}?{{and}}{{counts}}{NO_VERB}){{0,7}})",
)


def mark_parts(clause: Clause) -> list[tuple[int, int]]:
    """The lists after "including" and the like, as ranges of items; in the shape their people become `part`."""
    return _mark(clause, _PARTS_OF_SUBJECT) + _mark(clause, _PARTS)


def mark_added(clause: Clause) -> list[tuple[int, int]]:
    """The lists after "along with" and the like, behind a verb, in the same way."""
    return _mark(clause, _ADDED)


def _mark(clause: Clause, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in pattern.finditer(clause.shape):
        start, end = match.span("who")
        if pattern is _PARTS_OF_SUBJECT:
            end = _without_others(clause, start, end)
        found.append((start, end))
        characters = [CHARACTER["part"] if one in _WHO_ALL else one for one in clause.shape[start:end]]
        clause.shape = clause.shape[:start] + "".join(characters) + clause.shape[end:]
    return found


def _without_others(clause: Clause, start: int, end: int) -> int:
    """Where a list of parts ends, if its last people are others, of whom a verb of harm tells: "and 27 others died"."""
    last = clause.people_at(end - 1)
    joint = end - 2
    if last is None or joint <= start or clause.shape[joint] != _AND or clause.shape[end : end + 1] not in _BE_OR_HARM:
        return end
    is_other = last.noun in OTHERS or not OTHERS.isdisjoint(_words_from(clause, end - 1))
    return joint - (clause.shape[joint - 1] == _COMMA) if is_other else end


def _words_from(clause: Clause, index: int) -> list[str]:
    return clause.sentence.words[clause.firsts[index] : clause.lasts[index] + 1]


_AND, _COMMA = CHARACTER["and"], CHARACTER["comma"]
_BE_OR_HARM: Final = frozenset(CHARACTER[kind] for kind in ("be", "killed", "dies", "have"))
_WHO_ALL: Final = frozenset(
    CHARACTER[kind] for kind in ("counts", "one", "bare", "plural", "named", "pronoun", "nobody")
)


_ADDED: Final = shape_pattern(
    "added",
    f"(?<!{{counts|one|bare|plural}})(?<!{{counts|one|bare|plural}}{{comma}}){{added}}(?P<who>{{who}}(?!{{killed|state|dies|say|body|counted|life}})(?:{{comma}}?{{and}}?{{who}}{NO_VERB}){{0,4}})",
)
# "182 civilians (171 Muslims)".
_GLOSS: Final = shape_pattern("gloss", "(?<={counts})" + GLOSS)
_SERIOUSLY: Final = shape_pattern("seriously", "(?P<who>{bare|counts})(?P<adverb>{adverb})(?!{killed})")
# "the rest of the dead were fighters", "22 died, six of them civilians and the rest fighters".
_REST: Final = shape_pattern(
    "rest",
    "(?P<rest>{rest})(?:(?:{of}|{of_them})(?:{determiner}?(?P<harm>{killed|state})|{plural})(?P<gap>{^stop|harm|be}{0,14}?{be})|{comma}?{be}?)"
    "{adverb}?(?P<who>{plural})",
)


def _next_harmed(statements: list[Statement], after: int) -> Statement | None:
    """Those whom a turn that opens the sentence is joined to: "in addition to 11 children, four women were killed"."""
    found = (one for one in statements if one.first >= after and one.rule in _OF_SUBJECTS and one.whole is None)
    return next(found, None)


_OF_SUBJECTS: Final = frozenset({"passive", "dying", "reduced", "state"})


def _those_left(clause: Clause, match: re.Match[str], statements: list[Statement]) -> Statement | None:
    """Those of a total who are left when its parts are taken away: who they are, not how many."""
    index, rest = match.start("who"), match.start("rest")
    person = clause.people_at(index)
    whole = _whole_for(clause, statements, rest - 1) if rest else None
    named = match.start("harm")
    outcome = clause.sentence.values[clause.firsts[named]] if named >= 0 else None if whole is None else whole.outcome
    if person is None or not outcome:
        return None
    sentence = clause.sentence
    start, end = sentence.starts[clause.firsts[rest]], sentence.ends[clause.lasts[rest]]
    left = replace(person, start=start, quantity_start=start, quantity_end=end, quantity=Quantity(vague_term="rest"))
    return Statement(left, cast(Outcome, outcome), "rest", rest, index, index, start, person.end, whole, is_part=True)


# "the 14 dead were nine fighters and five farmers".
_WERE: Final = shape_pattern(
    "were", "(?P<harm>{state|killed}){be}(?P<who>{counts}(?:{comma}{counts|one}){0,4}{comma}?{and}{counts|one})"
)


def _told_one_by_one(clause: Clause, statements: list[Statement]) -> list[Statement]:
    """Those of whom a total is said to be made up."""
    found: list[Statement] = []
    for match in _WERE.finditer(clause.shape):
        harm = match.start("harm")
        whole = next(
            (one for one in statements if one.trigger == harm and one.people.end <= _start(clause, harm)), None
        )
        for person, index in members_of(clause, *match.span("who")):
            if whole is not None and fits_within(person.quantity, whole.people.quantity):
                found.append(
                    Statement(person, whole.outcome, "part", index, index, harm, person.start, person.end, whole)
                )
    return found


_SUBORDINATOR: Final = CHARACTER["subordinator"]
_THINGS: Final = frozenset(CHARACTER[kind] for kind in ("thing", "things", "word", "words"))


def _start(clause: Clause, index: int) -> int:
    return clause.sentence.starts[clause.firsts[index]]


_FOUND: Final = CHARACTER["found"]
_GLOSSING, _ADVERB = frozenset((CHARACTER["open"], CHARACTER["dash"])), CHARACTER["adverb"]
_BE, _AND, _COUNTS = CHARACTER["be"], CHARACTER["and"], CHARACTER["counts"]
_GRAVE: Final = frozenset(
    {"seriously", "critically", "severely", "gravely", "badly", "slightly", "lightly", "moderately"}
)


def read_parts(
    clause: Clause, statements: list[Statement], parts: list[tuple[int, int]], added: list[tuple[int, int]]
) -> list[Statement]:
    """The statements with those of parts ("including two children", "five of them women") and of people added."""
    found = list(statements)
    known = {one.people.start: one for one in statements}
    for start, end in parts:
        whole = _whole_for(clause, statements, start - 1)
        if whole is None:
            continue
        total = 0
        is_of_things = start > 1 and clause.shape[start - 2] in _THINGS  # "in companies including Holasa"
        for person, index in members_of(clause, start, end):
            if person.kind == "plural" and person.quantity.number is None:
                continue
            if person.kind == "named" and is_of_things:
                continue
            total += person.quantity.number or 0
            if not fits_within(person.quantity, whole.people.quantity) or total > (
                whole.people.quantity.number or total
            ):
                if person.start not in known:
                    found.append(
                        Statement(
                            person,
                            whole.outcome,
                            "added",
                            index,
                            index,
                            whole.trigger,
                            person.start,
                            person.end,
                            is_part=whole.is_part,
                        )
                    )
                continue
            same = known.get(person.start)
            if same is not None and same.outcome == whole.outcome:
                if same is not whole:
                    same.whole = whole
                continue
            if same is not None:
                continue
            found.append(
                Statement(person, whole.outcome, "part", index, index, whole.trigger, person.start, person.end, whole)
            )
    for index in clause.apart:
        taken = clause.people_at(index)
        if taken is None or taken.kind != "whom":
            continue
        same = known.get(taken.start)
        whole = _whole_for(clause, [one for one in statements if one is not same], index)
        if whole is None or not fits_within(taken.quantity, whole.people.quantity):
            continue
        if same is None:
            found.append(
                Statement(taken, whole.outcome, "part", index, index, whole.trigger, taken.start, taken.end, whole)
            )
        elif whole.outcome == same.outcome:
            same.whole = whole
    for match in _GLOSS.finditer(clause.shape) if not _GLOSSING.isdisjoint(clause.shape) else ():
        if clause.sentence.words[clause.firsts[match.start()]] == "[":
            continue  # the mark of a footnote
        whole = next((one for one in statements if one.people is clause.people_at(match.start() - 1)), None)
        for inside, index in members_of(clause, match.start() + 1, match.end() - 1):
            if whole is None or not fits_within(inside.quantity, whole.people.quantity) or inside.start in known:
                continue
            found.append(
                Statement(inside, whole.outcome, "part", index, index, whole.trigger, inside.start, inside.end, whole)
            )
    if _BE in clause.shape and _AND in clause.shape and _COUNTS in clause.shape:
        found += [one for one in _told_one_by_one(clause, statements) if one.people.start not in known]
    for start, end in added:
        beside = _whole_for(clause, statements, start - 1)
        if beside is not None and _SUBORDINATOR in clause.shape[beside.last + 1 : start]:
            continue  # "died when they met, along with four others, a patrol"
        if (
            beside is not None
            and beside.outcome == "injured"
            and _FOUND in clause.shape[max(0, beside.first - 3) : start]
        ):
            continue  # "two men were found wounded, along with a suspect"
        beside = beside or _next_harmed(statements, end)
        for person, index in members_of(clause, start, end):
            if beside is not None and person.start not in known and person.kind not in ("plural", "pronoun"):
                found.append(
                    Statement(person, beside.outcome, "added", index, index, beside.trigger, person.start, person.end)
                )
    for match in _REST.finditer(clause.shape) if CHARACTER["rest"] in clause.shape else ():
        left = _those_left(clause, match, found)
        if left is not None:
            found.append(left)
    for match in _SERIOUSLY.finditer(clause.shape) if _ADVERB in clause.shape else ():
        index = match.start("who")
        adverb = clause.sentence.words[clause.firsts[match.start("adverb")]]
        whole = _whole_for(clause, [one for one in statements if one.outcome == "injured"], index)
        some = clause.people_at(index)
        if some is None or adverb not in _GRAVE or whole is None or some.start in known:
            continue
        if fits_within(some.quantity, whole.people.quantity):
            found.append(Statement(some, "injured", "part", index, index, whole.trigger, some.start, some.end, whole))
    return sorted(found, key=lambda one: (one.people.start, one.start, one.outcome))
