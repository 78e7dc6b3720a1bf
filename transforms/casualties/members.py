"""The people of a list: "30 attackers and 12 guards" are two groups, "a mother and her two children" one of three."""

from dataclasses import replace

from transforms.casualties.people import Clause, People
from transforms.casualties.vocabulary import CHARACTER
from transforms.numbers import ONE, added


def members_of(clause: Clause, start: int, end: int) -> list[tuple[People, int]]:
    """The people of a list, each with the position of its item; a name and what it is said to be are one."""
    members = [
        (person, index)
        for index in range(start, end)
        if (index == start or clause.shape[index - 1] not in _ASIDE) and (person := clause.people_at(index)) is not None
    ]
    merged: list[tuple[People, int]] = []
    previous = start
    for person, index in members:
        between = clause.shape[previous + 1 : index]
        previous = index
        if merged:
            last, before = merged[-1]
            is_beside = between == _COMMA or (between.endswith(_COMMA) and between[0] in _JOINTS)
            is_told = not between and (last.kind, person.kind) == ("named", "one")
            if (is_beside or is_told) and {last.kind, person.kind} in _APPOSITIONS:
                merged[-1] = (_apposed(last, person), before)
                continue
            if (
                last.kind == "titled"
                and between in (_AND, _APPOSED_AND)
                and person.kind == "one"
                and _is_one(clause, index + 1)
            ):
                last.end = person.end
                continue
            if between in (CHARACTER["and"], _COMMA) and person.is_possessed and person.kind in ("one", "counts"):
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


def _is_one(clause: Clause, start: int) -> bool:
    """Whether the verb after a list is singular: "Ruiz, a teacher and a leader of the strike, was killed"."""
    position = clause.shape.find(_BE, start, start + 10)
    return position >= 0 and clause.sentence.words[clause.firsts[position]] in ("was", "is")


_COMMA, _AND, _BE = CHARACTER["comma"], CHARACTER["and"], CHARACTER["be"]
_APPOSED_AND = _COMMA + CHARACTER["one"] + _AND
# What follows these belongs to the phrase before: "the head of the council".
_JOINTS = frozenset(CHARACTER[kind] for kind in ("of", "preposition", "bound", "relative"))
_ASIDE = _JOINTS | {CHARACTER["open"]}
_APPOSITIONS = ({"named", "one"}, {"named", "titled"})


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
