"""The people of a list: "30 attackers and 12 guards" are two groups, "a mother and her two children" one of three."""

import re
from dataclasses import replace
from typing import Final

from transforms.casualties.people import Clause, People
from transforms.casualties.vocabulary import CHARACTER
from transforms.numbers import ONE, added


def members_of(clause: Clause, start: int, end: int) -> list[tuple[People, int]]:
    """The people of a list, each with the position of its item; a name and what it is said to be are one."""
    members = [
        (person, index)
        for index in range(start, end)
        if (index == start or not _is_aside(clause.shape, start, index))
        and (person := clause.people_at(index)) is not None
    ]
    merged: list[tuple[People, int]] = []
    previous = start
    for person, index in members:
        between = clause.shape[previous + 1 : index]
        previous = index
        if merged:
            last, before = merged[-1]
            is_beside = between == _COMMA or (between.endswith(_COMMA) and between[0] in _JOINTS)
            is_office = person.kind == "titled" and not _has_name(clause, person, index)
            is_told = not between and (last.kind, person.kind) == ("named", "one")
            is_apposed = {last.kind, person.kind} in _APPOSITIONS and not _has_name(clause, person, index)
            is_apposed |= last.kind == person.kind == "titled" and _has_name(clause, last, before) and is_office
            is_third = between == _COMMA and person.is_possessed and clause.shape[index + 1 : index + 2] == _AND
            if is_beside and person.kind == "one" and _is_end_of_address(clause, before, index):
                merged[-1] = (person, index)
                continue
            if (is_beside or is_told) and is_apposed and not (is_third and last.kind == "named"):
                merged[-1] = (_apposed(last, person), before)
                continue
            if (
                last.kind == "titled"
                and between in (_AND, _APPOSED_AND)
                and person.kind in ("one", "titled")
                and _is_one(clause, index + 1)
            ):
                last.end = person.end
                continue
            if last.kind == "one" and is_office and between.endswith(_AND) and _is_one(clause, index + 1):
                last.end = person.end
                continue
            if last.kind == "titled" and is_office and _is_second_office(clause, between, index):
                last.end = person.end
                continue
            if between in (_AND, _COMMA) and person.is_possessed and person.kind in ("one", "counts"):
                merged[-1] = (_joined(last, person), before)
                continue
            if person.kind == "named" and last.kind in ("plural", "counts") and not between:
                merged[-1] = (_named(last, person), before)
                continue
            if person.kind == "named" and last.kind == "counts_named":
                last.end = person.end
                continue
            if last.kind == "named" and person.kind == "named":
                merged[-1] = (_joined(last, person), before)
                continue
        merged.append((person, index))
    return merged


def _is_end_of_address(clause: Clause, before: int, index: int) -> bool:
    """Whether a name before people only ends an address: "near Upper Karvel, Tessany, a man and a boy were killed"."""
    shape = clause.shape
    is_address = before > 1 and shape[before] == _NAMED and shape[before - 1] == _COMMA and shape[before - 2] in _NAMES
    return is_address and shape[index + 1 : index + 2] == _AND


def _has_name(clause: Clause, person: People, index: int) -> bool:
    """Whether a name follows the title: "Colonel Ruiz"."""
    return person.kind == "titled" and clause.sentence.words[clause.lasts[index]] != person.noun


def _is_second_office(clause: Clause, between: str, index: int) -> bool:
    """Whether an office is one more of somebody named: "Ruiz, president of the company and mayor of the town"."""
    if not between.endswith(_AND) or _COMMA in between:
        return False
    position = index
    while position > 0 and clause.shape[position] != _COMMA:
        position -= 1
    return clause.shape[position - 1 : position] in (_NAMED, _ONE)


def _is_aside(shape: str, start: int, index: int) -> bool:
    """Whether the people at `index` belong to the phrase before, or stand in brackets or between dashes."""
    position = index - 1
    while shape[index] == _NAMED and position > start and shape[position] in _FILLING:
        position -= 1
    if shape[position] == _OF and position > start and shape[position - 1] == _AND:  # "of Ruiz and of Soto"
        return False
    if shape[position] in _ASIDE:
        return True
    return _is_open(shape[start:index], _OPENED, _CLOSED) or (
        shape.count(_DASH, start, index) == 1 and _DASH in shape[index : index + _LONGEST_GLOSS]
    )


def _is_open(before: str, opening: str, closing: str) -> bool:
    return before.count(opening) > before.count(closing)


def _is_one(clause: Clause, start: int) -> bool:
    """Whether the verb after a list is singular: "Ruiz, a teacher and a leader of the strike, was killed"."""
    for position in range(start, min(start + 10, len(clause.shape))):
        word = clause.firsts[position]
        if clause.shape[position] == _BE:
            return clause.sentence.words[word] in ("was", "is")
        if clause.shape[position] == _DIES:
            return _WHEN_ONE.search(" ".join(clause.sentence.words[word + 1 : word + 8])) is not None
    return False


_WHEN_ONE: Final = re.compile(r"\b(?:after|as|when) (?:he|she)\b")


_COMMA, _AND, _BE, _OF = CHARACTER["comma"], CHARACTER["and"], CHARACTER["be"], CHARACTER["of"]
_OPENED, _CLOSED, _DASH = CHARACTER["open"], CHARACTER["close"], CHARACTER["dash"]
_DIES: Final = CHARACTER["dies"]
_NAMED, _ONE = CHARACTER["named"], CHARACTER["one"]
_FILLING: Final = frozenset(
    CHARACTER[kind] for kind in ("determiner", "modifier", "name", "word", "thing", "things", "person")
)
_NAMES: Final = frozenset((_NAMED, CHARACTER["name"], CHARACTER["thing"]))
_LONGEST_GLOSS: Final = 8
_APPOSED_AND: Final = _COMMA + CHARACTER["one"] + _AND
# What follows these belongs to the phrase before: "the head of the council".
_JOINTS: Final = frozenset(CHARACTER[kind] for kind in ("of", "preposition", "bound", "relative"))
_ASIDE: Final = _JOINTS | {CHARACTER["open"]}
_APPOSITIONS: Final = ({"named", "one"}, {"named", "titled"})


def _named(group: People, name: People) -> People:
    """A group with the names of its members after it: a count keeps its number, a bare plural is counted by them."""
    is_counted = group.kind == "counts"
    return replace(
        group,
        end=name.end,
        quantity=group.quantity if is_counted else name.quantity,
        kind="counts_named" if is_counted else "named",
    )


def _apposed(first: People, second: People) -> People:
    if (first.quantity.number or 1) > 1:
        return replace(first, end=second.end)
    noun = first if first.kind != "named" else second
    return People(
        start=first.start,
        end=second.end,
        quantity_start=first.quantity_start,
        quantity_end=first.quantity_end,
        quantity=ONE,
        victims_start=noun.victims_start,
        victims_end=noun.victims_end,
        noun=noun.noun,
        victim_class=noun.victim_class,
        sex_age=noun.sex_age,
        kind="titled",
    )


def _joined(first: People, second: People) -> People:
    return People(
        start=first.start,
        end=second.end,
        quantity_start=first.quantity_start,
        quantity_end=second.quantity_end,
        quantity=added(first.quantity, second.quantity),
        victims_start=first.victims_start,
        victims_end=second.victims_end,
        noun=first.noun,
        victim_class=first.victim_class
        if first.victim_class == second.victim_class
        else "civilian"
        if {first.victim_class, second.victim_class} == {"civilian", "child"}
        else "unspecified"
        if "unspecified" in (first.victim_class, second.victim_class)
        else "mixed",
        sex_age=None,
        kind=first.kind,
        state=first.state,
    )
