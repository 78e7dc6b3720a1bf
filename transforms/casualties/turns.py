"""What a match of a rarer turn of phrase means: wounds suffered, one death, a death caused, people taken and killed."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, cast

from transforms.casualties.people import Clause, People
from transforms.casualties.resolvers import resolve_harmed
from transforms.casualties.statements import OTHERS, Statement, StatementRule
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.harm import INJURIES
from transforms.lexicon.incidents import MEANS
from transforms.lexicon.no_harm import VIOLENCE
from transforms.lexicon.people import KIN
from transforms.lexicon.sources import LONG_EVENTS
from transforms.numbers import NOBODY, ONE, Quantity, read_quantity
from transforms.records import Outcome


def _word(clause: Clause, match: re.Match[str], group: str) -> str:
    return clause.sentence.words[clause.lasts[match.start(group)]]


def resolve_suffered(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "suffered serious head injuries", "left a man with deep wounds", "injuries to three people"."""
    if _word(clause, match, "harm") in INJURIES:
        yield from resolve_harmed(rule, clause, match)


def resolve_with_wounds(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "25 people with gunshot wounds were brought in": wounds that a weapon or a fire made.

    Where the words go on to say that they died, that is what is told of them.
    """
    kind = clause.sentence.words[clause.firsts[match.start("kind")] : clause.firsts[match.start("harm")]]
    is_wound = _word(clause, match, "with") == "with" and _word(clause, match, "harm") in INJURIES
    after = match.end("harm")
    if not is_wound or _WOUNDING.isdisjoint(kind) or clause.shape[after : after + 1] in _PEOPLE:
        return
    while clause.shape[after : after + 1] in _VERBAL:
        after += 1
    ends = after < len(clause.shape) and clause.sentence.values[clause.firsts[after]] == "killed"
    for statement in resolve_harmed(rule, clause, match):
        if ends and clause.shape[after] in _DYING:
            statement.outcome, statement.end = "killed", clause.sentence.ends[clause.lasts[after]]
        yield statement


_PEOPLE: Final = frozenset(
    CHARACTER[kind] for kind in ("counts", "bare", "one", "plural", "named", "pronoun", "someone")
)
_VERBAL: Final = frozenset(CHARACTER[kind] for kind in ("be", "have", "adverb", "reported", "found", "time", "modal"))
_DYING: Final = frozenset(CHARACTER[kind] for kind in ("dies", "killed", "state"))
_WOUNDING: Final = frozenset({"blast", "bullet", "burn", "gunshot", "knife", "machete", "shell", "shrapnel", "stab"})


def resolve_act_of(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "The murder in Karvel of Omar Diaz"; in "the deaths in the township of Karvel" the name is that of a place."""
    before = match.start("who") - 2
    is_of_place = before > match.start("harm") + 1 and clause.shape[before] in _NOUNS
    for statement in resolve_harmed(rule, clause, match):
        if statement.people.kind != "named" or not is_of_place:
            yield statement


_NOUNS: Final = frozenset(CHARACTER[kind] for kind in ("someone", "thing", "things", "word", "words"))


def resolve_forced_out(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "prompting 4,700 villagers to flee": what they were made to do, they did."""
    for statement in resolve_harmed(rule, clause, match):
        if statement.outcome == "displaced":
            yield statement


def resolve_one_death(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "one death": of more than one a plural is counted elsewhere, and "two murders" may be charges."""
    is_one = _word(clause, match, "who") in ("one", "1") and _word(clause, match, "harm") in ("death", "injury")
    for statement in resolve_harmed(rule, clause, match):
        if is_one:
            yield statement


def resolve_caused_death(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "resulting in his immediate death": somebody named before is dead."""
    if _word(clause, match, "cause") not in _CAUSES or _word(clause, match, "harm") != "death":
        return
    yield from _owner(rule, clause, match)


def resolve_own_body(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "his body was found the next day": somebody named before is dead."""
    if _word(clause, match, "verb") in _LEFT and _word(clause, match, "harm") not in ("bodies", "corpses"):
        yield from _owner(rule, clause, match)


_LEFT: Final = frozenset(
    {
        "found", "recovered", "discovered", "retrieved", "dumped", "thrown", "burned", "dismembered", "decapitated",
        "identified", "exhumed", "washed", "returned", "handed over",
    }
)  # fmt: skip


def _owner(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """The one whom a possessive names: "his death"."""
    trigger = match.start("harm")
    sentence, token = clause.sentence, clause.firsts[match.start("who")]
    owner = sentence.words[token]
    if owner not in _OF_ONE and (rule.name != "caused_death" or not owner.endswith(("'s", "’s"))):
        return
    start, end = sentence.starts[token], sentence.ends[token]
    person = People(start, end, start, end, ONE, start, end, owner, "unspecified", None, "pronoun")
    outcome = cast(Outcome, sentence.values[clause.firsts[trigger]])
    first, after = match.span("span")
    last = sentence.ends[clause.lasts[trigger]]
    yield Statement(person, outcome, rule.name, first, after - 1, trigger, start, last)


def resolve_drowned(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "the boat sank, drowning 78 people": the one verb of those for dying that takes people as its object."""
    if _word(clause, match, "harm") not in _DROWNING:
        return
    before = clause.sentence.words[clause.firsts[match.start("harm")] - 1] if match.start("harm") else ""
    if before in _OF_A_BOAT:
        yield from resolve_harmed(rule, clause, match)


_DROWNING: Final = frozenset({"drowning", "drowned"})
_OF_A_BOAT: Final = frozenset(
    {",", "and", "sank", "capsized", "sinking", "capsizing", "flood", "floods", "wave", "waves"}
)


def resolve_ranged(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "counts of the dead ranged from 7 to 11": the two ends of one number."""
    if _word(clause, match, "verb") not in _RANGED:
        return
    sentence, at = clause.sentence, match.start("low")
    first, last = clause.firsts[at], clause.lasts[at]
    low = read_quantity(sentence.words[first : last + 1])
    for statement in resolve_harmed(rule, clause, match):
        person = statement.people
        high = person.quantity
        if low is None or low.number is None or high.number is None or low.number > high.number:
            return
        statement.people = replace(
            person,
            start=sentence.starts[first],
            quantity_start=sentence.starts[first],
            quantity=Quantity(low.number, None, None if high.high is None else high.number),
        )
        statement.start = min(statement.start, statement.people.start)
        yield statement


_RANGED: Final = frozenset({"range", "ranged", "ranges", "ranging", "varied", "varies", "vary", "varying"})


def resolve_lost(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "the brigade lost 40 soldiers": fighters whom their own side counts are dead."""
    for statement in resolve_harmed(rule, clause, match):
        person = statement.people
        is_side = person.victim_class in ("combatant", "police") or person.noun == "men"
        is_lost_side = person.kind == "counts" and is_side and person.quantity != NOBODY
        is_kin = person.noun in KIN and _is_of_someone(clause, person) and not _is_mislaid(clause, match.end("span"))
        if (is_lost_side or is_kin) and not _is_given(clause, match.end("span")):
            yield statement


def _is_mislaid(clause: Clause, after: int) -> bool:
    """Whether the words behind lead to no violence: "lost her son in the market"."""
    if clause.shape[after : after + 1] != CHARACTER["preposition"]:
        return False
    first = clause.firsts[after] + 1
    return _VIOLENCE.isdisjoint(clause.sentence.words[first : first + _FEW])


_VIOLENCE: Final = frozenset({*MEANS, *LONG_EVENTS, "attack", "attacks", "explosion", "raid", "strike", "strikes",
                       "massacre",
                       "quake", "tsunami", "fire", "disaster", "sinking", "genocide", "bombing"})  # fmt: skip
_FEW: Final = 4


def _is_given(clause: Clause, after: int) -> bool:
    """Whether the words behind say that they went over to somebody: "lost 12 fighters to a rival", not "to a mine"."""
    if clause.shape[after : after + 1] != _TO:
        return False
    first = clause.firsts[after] + 1
    return _DEADLY.isdisjoint(clause.sentence.words[first : first + _FEW])


_DEADLY: Final = VIOLENCE - {"injury", "injuries", "wounds"}
_TO: Final = CHARACTER["to"]


def _is_of_someone(clause: Clause, person: People) -> bool:
    """Whether the words say whose kin they are: "his wife", "three of her children"."""
    sentence = clause.sentence
    first, last = bisect_left(sentence.starts, person.start), bisect_left(sentence.starts, person.end)
    return not _WHOSE.isdisjoint(sentence.words[first:last])


_WHOSE: Final = frozenset({"his", "her", "their", "my", "our"})


_CAUSES: Final = frozenset({"causing", "caused", "resulting", "resulted", "leading", "led"})
_OF_ONE: Final = frozenset({"his", "her"})


def resolve_sole(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "the driver was the sole fatality"."""
    if _word(clause, match, "sole") in ("sole", "only") and _word(clause, match, "harm") == "fatality":
        yield from resolve_harmed(rule, clause, match)


_OPENS: Final = frozenset((CHARACTER["time"], CHARACTER["comma"], CHARACTER["name"], CHARACTER["quantified_thing"]))


def resolve_and_more(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "Rebel leader, 8 fighters killed" that has lost its comma: the one whom others are added to."""
    others = clause.people_at(match.start("harm") - 1)
    is_headline = _OPENS.issuperset(clause.shape[: match.start("who")])
    if others is not None and (is_headline or others.noun in OTHERS):
        yield from resolve_harmed(rule, clause, match)


def resolve_chained(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "was abducted by gunmen on Monday and later found dead": what first happened to them, and then harm."""
    is_first = _COUNTED.isdisjoint(clause.shape[: match.start("who")])
    for statement in resolve_harmed(rule, clause, match):
        if statement.people.kind != "named" or is_first:
            yield statement


_COUNTED: Final = frozenset(CHARACTER[kind] for kind in ("counts", "one", "bare"))


def resolve_those_killed(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "the other officials killed in the raid were two judges and a clerk": who they are, if they are counted."""
    for statement in resolve_harmed(rule, clause, match):
        if statement.people.kind in ("counts", "one", "titled"):
            yield statement


def resolve_taken_and_died(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "was taken to hospital but died there": who was hurt has died."""
    if _word(clause, match, "joint") in ("but", "and") and _outcome(clause, match) == "killed":
        yield from resolve_harmed(rule, clause, match)


def _outcome(clause: Clause, match: re.Match[str]) -> object:
    return clause.sentence.values[clause.firsts[match.start("harm")]]


def resolve_put(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "put the dead at 31 and the injured at 60": who is counted, and at what number somebody puts them."""
    before = clause.sentence.words[: clause.firsts[match.start("harm")]]
    if _word(clause, match, "at") == "at" and not _PUTTING.isdisjoint(before):
        yield from resolve_harmed(rule, clause, match)


_PUTTING: Final = frozenset({"estimated", "put", "puts", "putting"})


def resolve_headed(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "Killed: 2 soldiers, 1 policeman": a number under its heading, unless it is a score of a game."""
    if _word(clause, match, "colon") == ":" and _SCORES.isdisjoint(clause.sentence.words):
        yield from resolve_harmed(rule, clause, match)


_SCORES: Final = frozenset({"kills", "assists", "wins", "points", "levels"})


def resolve_victims(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "among the victims were two children"."""
    if _word(clause, match, "harm") == AMONG_VICTIMS:
        yield from resolve_harmed(rule, clause, match)


AMONG_VICTIMS: Final = "among the victims"
"""A turn for some of the dead: victims alone may be wounded, so that only a number of dead before it makes it one."""
