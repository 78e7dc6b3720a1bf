"""The statements of one clause: every rule tried, one reading kept for each group of people and outcome."""

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from transforms.casualties.harm_rules import RULES
from transforms.casualties.parts import mark_added, mark_parts, read_parts
from transforms.casualties.people import Clause
from transforms.casualties.statements import OTHERS, Statement, StatementRule
from transforms.casualties.vocabulary import CHARACTER, HARM_CLASSES
from transforms.records import VictimClass

TOLL_RULES: Final = frozenset({"toll", "brings_to", "number_killed", "ranged"})
"""The rules of statements of a toll, whose sentence tells when it was told rather than when people died."""


def read_statements(clause: Clause, accept: Callable[[Clause, Statement], bool]) -> list[Statement]:
    """Every statement of the clause that `accept` lets stand, each person and outcome once.

    Of two readings a toll wins over a bare count, else the one that spans least.
    """
    found: list[Statement] = []
    parts = mark_parts(clause) if CHARACTER["parts"] in clause.shape else []
    added = mark_added(clause) if CHARACTER["added"] in clause.shape else []
    shape = clause.shape
    for rule in _rules_for(frozenset(shape)):
        for match in rule.pattern.finditer(shape):
            found.extend(rule.resolve(rule, clause, match))
    for index in clause.apart:
        person = clause.people_at(index)
        if person is not None and person.state is not None:
            found.append(Statement(person, person.state, "described", index, index, index, person.start, person.end))
            found[-1].is_part = person.kind == "of_those" or _OF_THE in " ".join(_words_of(clause, found[-1]))
    if not found:
        return read_parts(clause, found, parts, added)
    best: dict[tuple[int, str], Statement] = {}
    for statement in found:
        if statement.people.kind == "pronoun" and statement.people.quantity.number is None:
            known = _those_taken(statement, found)
            if known is None:
                continue
            statement.people = known.people
            statement.start = min(statement.start, known.people.start)
            statement.end = max(statement.end, known.people.end)
        if not accept(clause, statement):
            continue
        key = (statement.people.start, statement.outcome)
        kept = best.get(key)
        if kept is None or _rank(statement) < _rank(kept):
            best[key] = statement
    _leave_told_twice(best)
    _leave_objects(best)
    if len(best) > 1:
        _leave_those_who_died(best)
    tolls = [one for one in best.values() if one.rule in TOLL_RULES]
    kept_apart = [
        one
        for one in best.values()
        if one.people.quantity.number is not None
        or not any(toll.first <= one.first and one.last <= toll.last for toll in tolls)
    ]
    for one in kept_apart:
        if one.people.kind == "counts" and one.people.noun == "victims" and _OF in _words_of(clause, one):
            one.is_part = True
    statements = sorted(kept_apart, key=lambda one: (one.people.start, one.start, one.outcome))
    _mark_apposed(clause, statements)
    return read_parts(clause, statements, parts, added)


def _those_taken(statement: Statement, found: list[Statement]) -> Statement | None:
    """Whom "them" means in "seized 40 villagers and executed them": the people told before who were taken alive."""
    if statement.rule != "active" or statement.outcome != "killed":
        return None
    before = [
        one
        for one in found
        if one.outcome in ("captured", "missing")
        and one.trigger < statement.trigger
        and one.people.kind == "counts"
        and one.people.quantity.number is not None
        and one.people.quantity.number > 1
    ]
    return before[-1] if before else None


@lru_cache(maxsize=1 << 14)
def _rules_of(harm: frozenset[str]) -> tuple[StatementRule, ...]:
    """The rules whose harm is among the classes `harm`; clauses share some hundred sets of them."""
    return tuple(rule for rule in RULES if not rule.harm.isdisjoint(harm))


def _rules_for(present: frozenset[str]) -> list[StatementRule]:
    """The rules that can match a clause with the classes `present`."""
    found: list[StatementRule] = []
    for rule in _rules_of(HARM_CLASSES & present):
        for needed in rule.needs:
            if needed.isdisjoint(present):
                break
        else:
            found.append(rule)
    return found


def _mark_apposed(clause: Clause, statements: list[Statement]) -> None:
    """Makes those who are a number told one by one parts of it: "two civilians, a woman and her son, were killed".

    They add up to the number, and commas stand before and behind them.
    """
    for position, whole in enumerate(statements):
        if whole.people.kind != "counts" or whole.whole is not None:
            continue
        told = [
            one
            for one in statements[position + 1 :]
            if (one.outcome, one.trigger, one.whole) == (whole.outcome, whole.trigger, None)
        ]
        if not all(_may_be_one_of(one, whole) for one in told):
            continue
        number = whole.people.quantity.number
        numbers = [one.people.quantity.number or 0 for one in told]
        if number is None or not told or sum(numbers) != number or 0 in numbers:
            continue
        before = _mark_at(clause, whole.people.end)
        if before in _APART and before == _mark_at(clause, told[-1].people.end):
            for one in told:
                one.whole = whole
                one.is_part = True


def _may_be_one_of(one: Statement, whole: Statement) -> bool:
    """Whether neither sex and age nor class speak against it: a woman is none of "two men"."""
    person, people = one.people, whole.people
    if people.sex_age is not None and person.sex_age is not None and person.sex_age[:3] != people.sex_age[:3]:
        return False
    return "unspecified" in (person.victim_class, people.victim_class) or person.victim_class == people.victim_class


_APART: Final = frozenset({",", "-", "–", "—", "--"})


def _mark_at(clause: Clause, end: int) -> str:
    """The word after the one that ends at the character `end`."""
    sentence = clause.sentence
    token = bisect_left(sentence.ends, end) + 1
    return sentence.words[token] if token < len(sentence.words) else ""


def _leave_told_twice(best: dict[tuple[int, str], Statement]) -> None:
    """Takes away one of a pair that is counted with it ("a planter and his driver"), and a name for who is told before.

    Under one verb "a model, Vera Ruiz, was killed" is one person.
    """
    if len(best) < 2:
        return
    by_verb: dict[tuple[int, str], list[tuple[int, str]]] = {}
    for key, one in best.items():
        by_verb.setdefault((one.trigger, one.outcome), []).append(key)
    for keys in by_verb.values():
        told = [best[key] for key in keys]
        for key in keys:
            if any(_is_told_by(best[key], other) for other in told if other is not best[key]):
                del best[key]


def _is_told_by(one: Statement, other: Statement) -> bool:
    """Whether the words of `other` tell `one` already, or tell that `one` is not who came to harm."""
    person, people = one.people, other.people
    if people.start < person.start and person.end <= people.end:
        return True
    if other.rule == "those_killed_were" and one.rule == "reduced":
        return True  # "the other officials killed were two judges"
    if other.rule == "passive_someone" and person.kind == "named" and 0 < person.start - people.end <= _COMMA_AND_BLANK:
        return True
    return other.rule == "shot_dead" and one.rule == "state" and person.kind == "plural"


_COMMA_AND_BLANK: Final = 2


def _leave_objects(best: dict[tuple[int, str], Statement]) -> None:
    """Takes away the subjects of a verb that are the objects of one before it, or the number of a toll.

    In "the blast killed 23 people and another 30 were injured" the passive begins with the 30, in "the deaths of two
    men and nine wounded" the wounded are the nine, and in "the toll rose to 12, with five missing" the five.
    """
    objects = {one.people.start: one for one in best.values() if one.rule in _OBJECT_RULES or one.rule in TOLL_RULES}
    for key, one in list(best.items()):
        verb = objects.get(one.people.start)
        if (
            one.rule not in ("passive", "dying", "reduced", "state")
            or verb is None
            or not verb.trigger < one.first < one.trigger
        ):
            continue
        is_list = any(
            other.rule == one.rule and other.trigger == one.trigger and other.people.start > one.people.start
            for other in best.values()
        )
        if is_list or verb.rule in TOLL_RULES or one.people.end > verb.people.end:
            del best[key]


_OBJECT_RULES: Final = frozenset({"active", "act_of", "among_the_dead_were", "lost"})


def _leave_those_who_died(best: dict[tuple[int, str], Statement]) -> None:
    """Takes away the wounded of whom the words go on to say that they died: "several of the wounded died".

    "26 displaced people were killed" tells who they were, not that they fled.
    """
    harmed = {one.people.start for one in best.values() if one.rule != "described"}
    dead = {one.people.start for one in best.values() if one.outcome == "killed" and one.rule != "described"}
    taken_and_died = {one.people.start for one in best.values() if one.rule == "taken_and_died"}
    found_dead = {one.people.start for one in best.values() if one.rule == "bodies_of"}
    ends = [one for one in best.values() if one.rule == "dying" and one.outcome == "killed" and _is_one_again(one)]
    for key, one in list(best.items()):
        if one.outcome == "injured" and one.people.start in taken_and_died:
            del best[key]
            continue
        if one.rule == "dying" and one.outcome == "injured" and one.people.quantity.number == 1:
            if any(one.trigger < end.first for end in ends):  # "was taken to hospital, where he died"
                del best[key]
            continue
        before = {"injured": dead, "displaced": harmed}.get(one.outcome)
        if one.outcome == "missing" and one.rule == "reduced" and one.people.start in found_dead:
            del best[key]  # "the bodies of five miners trapped underground"
            continue
        if one.rule in ("described", "with_wounds") and before is not None and one.people.start in before:
            del best[key]


_OF, _OF_THE = "of", " of the "


def _is_one_again(one: Statement) -> bool:
    """Whether a pronoun takes up the one person told before."""
    return one.people.kind == "pronoun" and one.people.quantity.number == 1


def _words_of(clause: Clause, statement: Statement) -> list[str]:
    """The words of the people of a statement."""
    starts = clause.sentence.starts
    return [
        word
        for start, word in zip(starts, clause.sentence.words, strict=True)
        if statement.people.start <= start < statement.people.end
    ]


def _rank(statement: Statement) -> tuple[bool, int, str]:
    return statement.rule not in TOLL_RULES, statement.last - statement.first, statement.rule


def inherit(statements: list[Statement], before: Statement | None) -> None:
    """What a statement takes from the one before it: "12 others" and a number alone are people of the same class.

    In one sentence the injured of a toll that moved have moved with it. `before` is the last of the sentence before.
    """
    before = before.whole if before is not None and before.whole is not None else before
    last = before if before is not None and before.rule not in TOLL_RULES else None
    is_first = True
    for statement, following in zip(statements, (*statements[1:], None), strict=True):
        person = statement.people
        if following is not None and _shares_object(statement, following):
            person.victim_class = following.people.victim_class
        is_bare = person.kind == "bare" and not is_first
        takes_class = last is not None and (is_bare or person.noun in OTHERS) and person.victim_class == "unspecified"
        takes_class = takes_class and last is not None and last.people.victim_class != "perpetrator"
        if takes_class and last is not None and statement.rule not in TOLL_RULES:
            person.victim_class = last.people.victim_class
        if statement.whole is not None and person.victim_class == "unspecified" and person.sex_age is None:
            person.victim_class = _class_in(statement.whole)
        if is_bare and last is not None and last.is_update and statement.outcome == "injured":
            statement.is_update = True
        if statement.whole is None:
            last = statement
        is_first = False


def _class_in(whole: Statement) -> VictimClass:
    """The class of those who are part of `whole` and of none themselves: an officer among soldiers."""
    found = whole.people.victim_class
    return found if found in ("combatant", "police", "civilian") else "unspecified"


def _shares_object(statement: Statement, following: Statement) -> bool:
    """Whether a number alone counts the people of the next verb: "killed 28 and wounded 30 rebels"."""
    return (
        statement.rule == following.rule == "active"
        and statement.people.kind == "bare"
        and statement.people.victim_class == "unspecified"
        and following.people.kind == "counts"
        and following.people.noun not in OTHERS
        and following.trigger == statement.last + 2
    )
