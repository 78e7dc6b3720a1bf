"""Statements that are of no event or of nobody: rates, deaths in bed, countries, places emptied by an army."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from transforms.casualties.people import Clause, People
from transforms.casualties.reality import MANAGED
from transforms.casualties.statements import Statement
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.actors import CAPTORS
from transforms.lexicon.harm import CONDITIONS, TRANSITIVE_VERBS
from transforms.lexicon.no_harm import BESIDE_A_COUNTRY, COUNTRIES, DISEASES, SPANS, VIOLENCE
from transforms.records import TimeExpression

_OF: Final = CHARACTER["of"]
_THINGS: Final = frozenset(CHARACTER[kind] for kind in ("things", "quantified_thing"))
_BE, _HAVE, _ADVERB, _MODAL, _NOT, _TO, _AND, _KILLS, _PRONOUN, _TIME = (
    CHARACTER[kind] for kind in ("be", "have", "adverb", "modal", "not", "to", "and", "kills", "pronoun", "time")
)


def is_harm(clause: Clause, statement: Statement) -> bool:
    """False where the words tell of no event, or where the people of the statement are not those it harms."""
    return not (
        _is_each(clause, statement)
        or _is_country(clause, statement)
        or _is_left_open(clause, statement)
        or _is_of_an_epidemic(clause, statement)
        or _is_of_another(clause, statement)
        or _is_purpose(clause, statement)
        or _is_withdrawal(statement)
        or _is_conditional(clause, statement)
        or _is_surname(clause, statement)
        or _is_thing(clause, statement)
        or _is_listed_missing(clause, statement)
        or _is_late(clause, statement)
        or _is_in_a_study(clause)
        or _is_played(clause, statement)
        or _is_without_a_home(clause, statement)
        or _is_of_a_game(clause, statement)
        or _is_taken_elsewhere(clause, statement)
    )


def _words_after(clause: Clause, statement: Statement) -> list[str]:
    first = clause.lasts[max(statement.last, statement.trigger)] + 1
    return clause.sentence.words[first : first + 3]


def is_rate(clause: Clause, statement: Statement, times: Sequence[TimeExpression]) -> bool:
    """ "33 deaths per day", "killing 40 people a day", but not "40 people a day after the vote"."""
    index = max(statement.last, statement.trigger) + 1
    if clause.shape[index : index + 1] != _TIME:
        return False
    value = clause.sentence.values[clause.firsts[index]]
    if not isinstance(value, int) or value >= len(times):
        return False
    return times[value].text.lower() in _EACH


_EACH: Final = frozenset(f"{article} {span}" for article in ("a", "an", "per") for span in SPANS)


def _is_each(clause: Clause, statement: Statement) -> bool:
    """ "A hundred for every dead soldier", "kills one person every 33 seconds": nobody in particular."""
    if _words_after(clause, statement)[:1] in (["every"], ["each"]):
        return True
    if statement.rule != "described":
        return False
    return clause.sentence.words[bisect_left(clause.sentence.starts, statement.people.start)] in ("every", "each")


def _is_country(clause: Clause, statement: Statement) -> bool:
    """Whether a country alone is what is dead: "Imperial Germany was dead"."""
    if statement.people.kind not in ("named", "possessor"):
        return False
    starts = clause.sentence.starts
    first, last = (bisect_left(starts, at) for at in (statement.people.start, statement.people.end))
    words = clause.sentence.words[first:last]
    return words[-1].removesuffix("'s") in COUNTRIES and BESIDE_A_COUNTRY.issuperset(words[:-1])


def _is_of_an_epidemic(clause: Clause, statement: Statement) -> bool:
    """Whether deaths stand beside cases of a disease: "23 deaths and 450 new cases", "cholera has caused 12 deaths"."""
    if statement.rule not in _COUNTS_OF_DEATHS:
        return False
    words = clause.sentence.words
    if not DISEASES.isdisjoint(words):
        return True
    return "cases" in words and words[words.index("cases") - 1] in _SICK


_COUNTS_OF_DEATHS: Final = frozenset({"counted", "toll", "act_of"})
_SICK: Final = frozenset({"active", "confirmed", "daily", "new", "recorded", "reported", "suspected"})


def _is_left_open(clause: Clause, statement: Statement) -> bool:
    """Whether the number is asked for, or is of those who came through: "how many were killed", "all but one died"."""
    words = clause.sentence.words
    first = bisect_left(clause.sentence.starts, statement.people.start)
    before = words[first - 1] if first else ""
    return before == "how" or (before == "but" and first > 1 and words[first - 2] in _EVERYONE)


_EVERYONE: Final = frozenset({"all", "everybody", "everyone"})
_NOMINATIVE: Final = frozenset({"he", "she", "they", "we", "i"})
_VERBAL: Final = frozenset((_BE, _HAVE, _ADVERB, _MODAL, _NOT, CHARACTER["reported"], CHARACTER["found"], _TIME))


def _is_of_another(clause: Clause, statement: Statement) -> bool:
    """Whether a pronoun right before the verb is who was harmed: "the officers who sought him concluded he was killed".

    The people of the statement stand before that pronoun.
    """
    index = statement.trigger - 1
    while index >= 0 and clause.shape[index] in _VERBAL:
        index -= 1
    if index < 0 or clause.shape[index] != _PRONOUN or index == statement.trigger - 1 < 0:
        return False
    token = clause.firsts[index]
    return clause.sentence.words[token] in _NOMINATIVE and statement.people.end <= clause.sentence.starts[token]


_BASES: Final = frozenset(line.split()[0] for line in TRANSITIVE_VERBS)
_IN_A_LIST: Final = frozenset(
    CHARACTER[kind]
    for kind in ("and", "or", "comma", "word", "participle", "kills", "counts", "bare", "one", "plural", "thing",
                 "things", "adverb", "words", "quantified_thing")
)  # fmt: skip
_LONGEST_LIST: Final = 8


def _is_purpose(clause: Clause, statement: Statement) -> bool:
    """Whether the verb goes on with what was only meant: "to find, target and kill rebels", "would arrest and kill"."""
    shape, words = clause.shape, clause.sentence.words
    verb = statement.trigger
    if shape[verb] != _KILLS or words[clause.firsts[verb]] not in _BASES or shape[verb - 1 : verb] not in _JOINTS:
        return False
    for index in range(verb - 1, max(-1, verb - _LONGEST_LIST), -1):
        if shape[index] in (_TO, _MODAL):
            following = words[clause.firsts[index + 1]] if index + 1 < verb else ""
            is_done = following.endswith(("ed", "ing")) or words[clause.firsts[index] - 1] in MANAGED
            return shape[index] == _MODAL or not is_done
        if shape[index] not in _IN_A_LIST:
            return False
    return False


_JOINTS: Final = frozenset((_AND, CHARACTER["or"]))
_ARMED: Final = frozenset({"combatant", "police", "perpetrator"})


def _is_withdrawal(statement: Statement) -> bool:
    """Whether an army leaves a place: "the troops were evacuated by ship" are no displaced people."""
    return statement.outcome == "displaced" and statement.people.victim_class in _ARMED


def _is_conditional(clause: Clause, statement: Statement) -> bool:
    """ "You are dead unless you pay": what follows makes a threat of it."""
    words = [word for word in _words_after(clause, statement) if word not in ('"', "”", "'")]
    return words[:1] in (["unless"], ["if"])


_SURNAMES: Final = frozenset({"butcher", "hurt", "lynch", "slaughter", "wound"})


def _is_surname(clause: Clause, statement: Statement) -> bool:
    """Whether the verb is the second half of a name: "the Merrill Lynch analyst Omar Diaz"."""
    trigger = statement.trigger
    if clause.sentence.words[clause.firsts[trigger]] not in _SURNAMES or statement.rule != "active":
        return False
    return trigger > 0 and clause.shape[trigger - 1] == _NAMED and statement.people.kind in ("named", "titled")


_NAMED: Final = CHARACTER["named"]


# How a death of any kind is told.
_DEATHS: Final = frozenset({"die", "died", "dies", "passed away"})
_WHOSE_DEATH: Final = frozenset({"named", "titled", "one", "pronoun", "someone", "possessor"})
_BEFORE, _BEHIND = 400, 250


def is_quiet_death(lowered: str, clause: Clause, statement: Statement) -> bool:
    """Whether one person died and nothing near in the text (`lowered`) tells of violence or of an accident."""
    if statement.outcome != "killed" or (statement.people.quantity.number or 0) not in (1, 2):
        return False
    words, people = clause.sentence.words, statement.people
    if not people.quantity.is_one and people.kind not in ("one", "named", "titled"):
        return False  # "his wife Jane and his mother passed away"
    if words[clause.firsts[statement.trigger]] not in _DEATHS and statement.rule != "possessed_act":
        return False
    if statement.rule == "possessed_act" and words[clause.firsts[statement.trigger]] != "death":
        return False
    if people.kind not in _WHOSE_DEATH:
        return False
    if people.is_any or words[bisect_left(clause.sentence.starts, people.start)] in ("one", "another"):
        return False  # "a beekeeper died": news tells of nobody in particular only where something befell them
    start, end = max(0, statement.start - _BEFORE), statement.end + _BEHIND
    return _VIOLENT.search(lowered, start, end) is None


_VIOLENT: Final = re.compile(rf"\b(?:{'|'.join(sorted(VIOLENCE))})\b")


def is_of_a_patient(lowered: str, clause: Clause, statement: Statement) -> bool:
    """Whether somebody is in critical condition where nothing told before (`lowered`) is violence or an accident."""
    words = clause.sentence.words
    if words[clause.firsts[statement.trigger]] not in CONDITIONS or not _ACCIDENTS.isdisjoint(words):
        return False
    return _ACCIDENT.search(lowered, max(0, statement.start - _BEFORE), statement.start) is None


_ACCIDENTS: Final = VIOLENCE - {"custody", "detention", "hospital", "jail", "prison", "scene", "spot"}
_ACCIDENT: Final = re.compile(rf"\b(?:{'|'.join(sorted(_ACCIDENTS))})\b")


# Verbs that are said of plans, orders and shows as well as of people.
_OF_THINGS: Final = frozenset(
    form
    for line in TRANSITIVE_VERBS
    for form in line.split()
    if line.split()[0] in ("execute", "kill", "slaughter", "butcher")
)
_DIES: Final = frozenset({"die", "died", "dies", "dying", "perish", "perished", "perishes"})


def _is_thing(clause: Clause, statement: Statement) -> bool:
    """Whether a noun that no lexicon has is a thing: "the project was killed", "three engines died", "execute a test".

    Of a noun with the ending of a doer that is left open, but nothing of the kind is executed save people by name.
    """
    people, verb = statement.people, clause.sentence.words[clause.firsts[statement.trigger]]
    if statement.outcome in ("missing", "captured") and people.kind == "plural" and _is_owned_by(clause, people):
        return True
    if people.kind == "nobody":
        first, last = (bisect_left(clause.sentence.starts, at) for at in (people.start, people.end))
        words = clause.sentence.words[first:last]
        is_thing = words == ["without"] or (people.noun is None and len(words) > 1 and words[0] == "no")
        return statement.rule != "counted" and is_thing
    if verb.startswith("execut") and not verb.startswith("execution"):
        return people.kind in ("someone", "unknown", "unknown_name") or _is_one_alone(clause, statement)
    if verb not in {"someone": _OF_THINGS, "unknown": _DIES}.get(people.kind, ()) or _is_with_people(clause, people):
        return False
    words, last = clause.sentence.words, bisect_left(clause.sentence.ends, people.end)
    if people.is_any and people.end < clause.sentence.starts[clause.firsts[statement.trigger]]:
        return verb in _DIES and not words[last].endswith(AGENTS)  # "a tribal figure was killed"
    return not words[last].removesuffix("s").endswith(AGENTS)


def _is_owned_by(clause: Clause, people: People) -> bool:
    """Whether things of theirs are what the verb is said of: "two rifles of the police are missing"."""
    at = clause_position(clause, people.start)
    return at > 1 and clause.shape[at - 1] == _OF and clause.shape[at - 2] in _THINGS


def _is_with_people(clause: Clause, people: People) -> bool:
    """Whether people are listed with it: "killing a doorkeep and a visitor"."""
    after = clause.shape[clause_position(clause, people.end) :]
    return after[:1] in _LISTED and after[1:2] in _PEOPLE


_LISTED: Final = frozenset((_AND, CHARACTER["comma"]))
_PEOPLE: Final = frozenset(CHARACTER[kind] for kind in ("counts", "one", "plural"))


def _is_one_alone(clause: Clause, statement: Statement) -> bool:
    """ "Execute one or more commands", "Commands are executed": a number alone, or a plural in a name's capital."""
    people = statement.people
    if people.kind == "bare":
        return people.quantity.is_one
    return people.kind == "named" and statement.rule == "passive" and "are" in _words_of(clause, statement)


def _words_of(clause: Clause, statement: Statement) -> list[str]:
    return clause.sentence.words[clause.firsts[statement.first] : clause.lasts[statement.last] + 1]


AGENTS: Final = ("er", "or", "ist", "man", "men", "woman", "women", "ian", "ant", "ee", "eer", "ess", "imam", "cleric")
"""How nouns for people end: engines and crazes die too."""


def _is_listed_missing(clause: Clause, statement: Statement) -> bool:
    """Whether a number heads a line about something missing: "94) - Missing count"."""
    if statement.rule != "state" or statement.people.kind != "bare":
        return False
    between = clause.shape[clause_position(clause, statement.people.end) : statement.trigger]
    return not _LISTING.isdisjoint(between)


_LISTING: Final = frozenset((CHARACTER["dash"], CHARACTER["close"]))


def _is_late(clause: Clause, statement: Statement) -> bool:
    """Whether "deceased" only says that somebody lives no more: "two deceased brothers", unlike "found deceased"."""
    words, starts = clause.sentence.words, clause.sentence.starts
    people = statement.people
    told = words[bisect_left(starts, people.start) : bisect_left(starts, people.end)]
    is_late = "deceased" in told or words[clause.firsts[statement.trigger]] == "deceased"
    return is_late and _FOUND.isdisjoint(words)


_FOUND: Final = frozenset(
    {"declared", "discovered", "found", "including", "located", "pronounced", "recovered", "retrieved"}
)


def _is_in_a_study(clause: Clause) -> bool:
    """Whether the dead are those of a trial of medicines: "four died in the placebo group"."""
    return not _OF_A_STUDY.isdisjoint(clause.sentence.words)


_OF_A_STUDY: Final = frozenset({"chemotherapy", "cohort", "placebo", "randomised", "randomized", "therapy"})


def _is_played(clause: Clause, statement: Statement) -> bool:
    """Whether it is made up for a drill: "they drilled for an attack in which 200 people are hurt"."""
    first = clause.firsts[max(statement.first, 0)]
    return not _DRILLS.isdisjoint(clause.sentence.words[max(0, first - _FAR) : first])


_DRILLS: Final = frozenset(
    {"drilled", "drill", "hypothetical", "mock", "scenario", "simulated", "simulates", "simulation"}
)
_FAR: Final = 16


def _is_without_a_home(clause: Clause, statement: Statement) -> bool:
    """Whether people live on the street: "three homeless men" are not driven from anywhere."""
    words = clause.sentence.words
    return statement.rule == "described" and statement.outcome == "displaced" and "homeless" in words


def _is_of_a_game(clause: Clause, statement: Statement) -> bool:
    """Whether players are hurt as players are: nothing in the sentence tells of violence."""
    is_player = (statement.people.noun or "") in _PLAYERS and statement.outcome == "injured"
    return is_player and VIOLENCE.difference(_WOUNDED).isdisjoint(clause.sentence.words)


_PLAYERS: Final = frozenset({"player", "players", "footballer", "footballers", "athlete", "athletes", "strikers"})
_WOUNDED: Final = frozenset({"injured", "injuries", "injury", "hit", "shot", "shots", "shooting", "strike", "strikes",
                      "spot", "fell", "fire"})  # fmt: skip


def clause_position(clause: Clause, end: int) -> int:
    """The first item of the clause that begins at or behind the character `end`."""
    token = bisect_left(clause.sentence.starts, end)
    return bisect_left(clause.firsts, token)


_TAKEN: Final = ("taken ", "whisked ", "marched ")
_CAPTIVE: Final = frozenset({"taken hostage", "taken captive", "taken prisoner"})
_SOMEBODY: Final = frozenset({"counts", "bare", "one", "plural", "titled", "pronoun"})


def _is_taken_elsewhere(clause: Clause, statement: Statement) -> bool:
    """Whether those "taken away" or "taken by" somebody went with no captors that the words behind name.

    Before them captors count too, unless it is they who are taken.
    """
    words, verb = clause.sentence.words, clause.firsts[statement.trigger]
    if statement.outcome != "captured" or not words[verb].startswith(_TAKEN) or words[verb] in _CAPTIVE:
        return False
    if statement.people.kind not in _SOMEBODY or statement.people.end > clause.sentence.starts[verb]:
        return True
    behind = words[verb + 1 : verb + 1 + _NEAR]
    if words[verb].endswith(" by"):
        return CAPTORS.isdisjoint(behind)
    people = words[bisect_left(clause.sentence.starts, statement.people.start) : verb]
    return CAPTORS.isdisjoint(words) or not CAPTORS.isdisjoint(people)


_NEAR: Final = 5
