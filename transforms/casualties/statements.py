"""What is said of whom: the rules that join people and harm in a clause."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

from transforms.casualties.people import Clause, People
from transforms.casualties.vocabulary import CHARACTER, shape_pattern
from transforms.lexicon.clauses import RISE
from transforms.lexicon.harm import TRANSITIVE_VERBS
from transforms.numbers import NOBODY, ONE, Quantity, added
from transforms.records import Outcome


@dataclass(slots=True)
class Statement:
    """One group of people with one outcome; items and characters that it spans, the rule that read it."""

    people: People
    outcome: Outcome
    rule: str
    first: int
    last: int
    trigger: int
    start: int
    end: int
    whole: "Statement | None" = None
    is_update: bool = False
    wants_whole: bool = False
    hedges: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StatementRule:
    """One turn of phrase: `triggers` are the classes without which it cannot be there."""

    name: str
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    resolve: Callable[["StatementRule", Clause, re.Match[str]], Iterator[Statement]]


_LIST = "{who}(?:(?:{comma}{and}?|{and|or}){who}){0,7}"
_NOUNS = "(?:{filler|named}{1,7}{people}?|{people|bare})"
_GAP = (
    "(?:(?:{preposition|bound|of|participle|reported}{adverb}?" + _NOUNS + ")|{time}|{adverb}|{relative}"
    "|{parts}{part}(?:(?:{comma}{and}?|{and}){part}){0,7}|{comma}{^stop|harm|comma|subordinator}{1,9}{comma}|{mark})"
)
_VERB = "{have|modal|adverb|not|reported|to|time}"


def _outcomes(clause: Clause, match: re.Match[str], *groups: str) -> list[tuple[Outcome, int]]:
    """The outcome of each harm word of the match; killed and injured joined ("killed or wounded") are neither."""
    found: list[tuple[Outcome, int]] = []
    for group in groups:
        if match.start(group) >= 0:
            index = match.start(group)
            value = clause.sentence.values[clause.items[index].first]
            if value:
                found.append((cast(Outcome, value), index))
    if {"killed", "injured"} <= {outcome for outcome, _ in found}:
        return []
    if len(found) == 2 and found[0][0] == found[1][0]:
        return found[:1]
    return found


def _members(clause: Clause, start: int, end: int) -> list[tuple[People, int]]:
    """The people of a list, each with the position of its item; a name and what it is said to be are one."""
    members = [(person, index) for index in range(start, end) for person in clause.items[index].people]
    merged: list[tuple[People, int]] = []
    for person, index in members:
        if merged:
            last, before = merged[-1]
            between = clause.shape[before + 1 : index]
            if between == CHARACTER["comma"] and {last.kind, person.kind} in _APPOSITIONS:
                merged[-1] = (_apposed(last, person), before)
                continue
            if (
                between in (CHARACTER["and"], CHARACTER["comma"])
                and person.is_possessed
                and person.kind in ("one", "counts")
            ):
                merged[-1] = (_joined(last, person), before)
                continue
            if last.kind == "named" and person.kind == "named":
                merged[-1] = (_joined(last, person), before)
                continue
        merged.append((person, index))
    return merged


_APPOSITIONS = ({"named", "one"}, {"named", "titled"})


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
        else "unspecified"
        if "unspecified" in (first.victim_class, second.victim_class)
        else "mixed",
        sex_age=None,
        kind=first.kind,
        state=first.state,
    )


# Verbs whose object may be a place or a thing, so that a bare name does not do.
_PLACE_TAKING = frozenset(
    form
    for line in TRANSITIVE_VERBS
    for form in line.split()
    if line.split()[0] in ("capture", "evacuate", "displace", "uproot", "hurt")
)


def _fits(person: People, outcome: Outcome, trigger_word: str) -> bool:
    """Whether these words can be the people harmed."""
    if person.kind == "unknown":
        return outcome in ("killed", "injured")
    if person.kind == "named":
        return outcome in ("killed", "injured", "captured") and trigger_word not in _PLACE_TAKING
    if person.kind == "bare":
        return trigger_word not in _PLACE_TAKING or outcome == "displaced"
    return True


def _statement(rule: StatementRule, clause: Clause, match: re.Match[str], person: People, index: int,
               outcome: Outcome, trigger: int) -> Statement:  # fmt: skip
    first, last = min(index, match.start("span")), max(index, match.end("span") - 1)
    sentence = clause.sentence
    start = min(person.start, sentence.starts[clause.items[trigger].first])
    end = max(person.end, sentence.ends[clause.items[trigger].last])
    return Statement(person, outcome, rule.name, first, last, trigger, start, end)


def _harmed(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """Subject or object and verb: each of the people listed with each outcome."""
    for person, index in _members(clause, *match.span("who")):
        for outcome, trigger in (
            _outcomes(clause, match, "harm", "harm2")
            if "harm2" in match.re.groupindex
            else _outcomes(clause, match, "harm")
        ):
            word = clause.sentence.words[clause.items[trigger].first]
            if _fits(person, outcome, word) and not (index > 0 and _is_place(clause, index, person)):
                yield _statement(rule, clause, match, person, index, outcome, trigger)


def _is_place(clause: Clause, index: int, person: People) -> bool:
    return person.kind == "named" and clause.shape[index - 1] in _PREPOSITIONS


_PREPOSITIONS = frozenset((CHARACTER["preposition"], CHARACTER["bound"], CHARACTER["to"]))
_BE, _ADVERB, _REPORTED, _KILLED, _STATE = (CHARACTER[kind] for kind in ("be", "adverb", "reported", "killed", "state"))
_WHO = frozenset(CHARACTER[kind] for kind in ("counts", "bare", "one", "plural", "named", "pronoun"))
_QUANTIFIED = frozenset(CHARACTER[kind] for kind in ("counts", "bare", "nobody"))


def _is_passive(clause: Clause, index: int) -> bool:
    """Whether a form of "be" governs the participle at `index`."""
    position = index - 1
    while position >= 0 and clause.shape[position] in (_ADVERB, _REPORTED, CHARACTER["time"], CHARACTER["not"]):
        position -= 1
    return position >= 0 and clause.shape[position] == _BE


def _active(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    index = match.start("harm")
    shape = clause.shape
    if shape[index] == _KILLED:
        if _is_passive(clause, index):
            return
        after = match.end("who")
        if after < len(shape) and shape[after] in (_KILLED, _STATE) and index > 0 and shape[index - 1] in _QUANTIFIED:
            return
    yield from _harmed(rule, clause, match)


def _reduced(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "12 people killed in ...": no "be", and no object that the people would have killed."""
    shape = clause.shape
    after = match.end("span")
    if after < len(shape) and shape[after] in _WHO and shape[match.start("who")] not in (CHARACTER["nobody"],):
        following = after + 1
        if not (following < len(shape) and shape[following] in (_KILLED, _STATE) and shape[after] in _QUANTIFIED):
            return
    if shape[match.start("who")] in (CHARACTER["named"], CHARACTER["pronoun"], CHARACTER["plural"]) and not (
        after >= len(shape) or shape[after] in _AFTER_REDUCED
    ):
        return
    yield from _harmed(rule, clause, match)


_AFTER_REDUCED = frozenset(
    CHARACTER[kind] for kind in ("preposition", "stop", "time", "comma", "subordinator", "and", "quote")
)


def _fleeing(person: People) -> bool:
    """Whether people who flee are displaced people, not men who run from a scene."""
    if person.kind in ("named", "pronoun", "one", "titled"):
        return False
    number = person.quantity.number
    return person.victim_class in ("civilian", "unspecified", "child") and (number is None or number >= 10)


def _dying(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    for statement in _harmed(rule, clause, match):
        if statement.outcome != "displaced" or _fleeing(statement.people):
            yield statement


def _counted(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "six deaths", "no casualties": the number counts the noun."""
    for group in ("harm", "harm2"):
        index = match.start(group)
        if index < 0:
            continue
        outcome = clause.sentence.values[clause.items[index].first]
        for person, position in _members(clause, *match.span("who")):
            if outcome:
                yield _statement(rule, clause, match, person, position, cast(Outcome, outcome), index)
            elif person.quantity == NOBODY:
                yield _statement(rule, clause, match, person, position, "killed", index)
                yield _statement(rule, clause, match, person, position, "injured", index)
        if clause.shape[match.start("who")] != CHARACTER["nobody"]:
            return


def _toll(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "the death toll rose to 12": an update where a verb says that it moved."""
    words = [clause.sentence.words[item.first] for item in clause.items[slice(*match.span("gap"))]]
    before = clause.sentence.words[clause.items[match.start("harm") - 2].first] if match.start("harm") > 1 else ""
    for statement in _harmed(rule, clause, match):
        statement.is_update = any(word in _MOVED for word in (*words, before))
        what = match.start("what")
        if what >= 0 and (value := clause.sentence.values[clause.items[what].first]):
            statement.outcome = cast(Outcome, value)
        yield statement


_MOVED = frozenset(word for word, meaning in RISE.items() if meaning == "moved")


def _bodies(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    for person, index in _members(clause, *match.span("who")):
        yield _statement(rule, clause, match, person, index, "killed", match.start("harm"))


def _hostages(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    for person, index in _members(clause, *match.span("who")):
        yield _statement(rule, clause, match, person, index, "captured", match.start("harm"))


def _rule(
    name: str,
    triggers: str,
    pattern: str,
    resolve: Callable[[StatementRule, Clause, re.Match[str]], Iterator[Statement]],
) -> StatementRule:
    characters = tuple(CHARACTER[kind] for kind in triggers.split())
    return StatementRule(name, characters, shape_pattern(name, f"(?P<span>{pattern})"), resolve)


_WHO_LIST = f"(?P<who>{_LIST})"

RULES: tuple[StatementRule, ...] = (
    _rule(
        "passive",
        "killed",
        f"{_WHO_LIST}{_GAP}{{0,6}}{_VERB}{{0,4}}{{be}}(?:{_VERB}|{{be}}){{0,4}}(?P<harm>{{killed}})"
        "(?:{comma}?{and|or}{adverb}?(?P<harm2>{killed}))?",
        _harmed,
    ),
    _rule(
        "active",
        "killed kills killing",
        "(?P<harm>{killed|kills|killing})(?:{comma}?{and|or}{adverb}?(?P<harm2>{killed|kills|killing}))?{adverb|time}{0,2}"
        f"{_WHO_LIST}(?!{{counted|act|body|life}})",
        _active,
    ),
    _rule("reduced", "killed", f"{_WHO_LIST}{{adverb|time|others|reported}}{{0,3}}(?P<harm>{{killed}})"
          "(?:{comma}?{and|or}(?P<harm2>{killed})(?!{who}))?", _reduced),
    _rule("dying", "dies dying", f"{_WHO_LIST}{_GAP}{{0,5}}(?:{_VERB}|{{be}}){{0,4}}(?P<harm>{{dies|dying}})", _dying),
    _rule(
        "state",
        "state",
        f"{_WHO_LIST}{_GAP}{{0,5}}(?:{_VERB}|{{be|found|others}}){{0,5}}(?P<harm>{{state}})(?!{{person|persons|body}})",
        _harmed,
    ),
    _rule("left_dead", "leave", f"{{leave}}{{adverb}}?(?P<harm>{{state|killed}}){_WHO_LIST}", _harmed),
    _rule("act_of", "act kills killing counted", f"(?P<harm>{{act|kills|killing|counted}}){{of}}{_WHO_LIST}", _harmed),
    _rule(
        "counted",
        "counted",
        "(?P<who>{who})(?:{filler|person|persons|reported|adverb|others|named|one}){0,3}(?P<harm>{counted})"
        "(?:{and|or}(?P<harm2>{counted}))?",
        _counted,
    ),
    _rule(
        "toll",
        "toll",
        "(?P<harm>{toll})(?P<gap>{^stop|bare|counts|toll|harm|killed|kills}{0,18})(?P<who>{bare|counts})(?P<what>{counted|state|killed})?",
        _toll,
    ),
    _rule("lives_of", "life", f"{{claim}}{{determiner}}?(?P<harm>{{life}}){{of}}{_WHO_LIST}", _bodies),
    _rule("lives", "life", "{claim}{of}?(?P<who>{bare})(?:{filler|person|one}){0,2}(?P<harm>{life})", _bodies),
    _rule("cost_lives", "life", f"{{claim}}{_WHO_LIST}{{possessive}}(?P<harm>{{life}})", _bodies),
    _rule("bodies_of", "body", f"(?P<harm>{{body}}){{of}}{_WHO_LIST}", _bodies),
    _rule("bodies", "body", "(?P<who>{bare})(?:{filler|others|state|participle}){0,3}(?P<harm>{body})", _bodies),
    _rule("hostages", "hostage", f"{{claim}}{_WHO_LIST}(?P<harm>{{hostage}})", _hostages),
)  # fmt: skip


def read_statements(clause: Clause) -> list[Statement]:
    """Every statement of the clause, each person and outcome once: the rule that spans least wins."""
    found: list[Statement] = []
    parts = mark_parts(clause) if CHARACTER["parts"] in clause.shape else []
    shape = clause.shape
    for rule in RULES:
        if not any(trigger in shape for trigger in rule.triggers):
            continue
        for match in rule.pattern.finditer(shape):
            found.extend(rule.resolve(rule, clause, match))
    for index, item in enumerate(clause.items):
        for person in item.people:
            if person.state is not None:
                found.append(
                    Statement(person, person.state, "described", index, index, index, person.start, person.end)
                )
    best: dict[tuple[int, str], Statement] = {}
    for statement in found:
        key = (statement.people.start, statement.outcome)
        kept = best.get(key)
        if kept is None or (statement.last - statement.first) < (kept.last - kept.first):
            best[key] = statement
    statements = sorted(best.values(), key=lambda one: (one.people.start, one.start, one.outcome))
    return _read_parts(clause, statements, parts)


def _whole_for(clause: Clause, statements: list[Statement], index: int) -> Statement | None:
    inside = [one for one in statements if one.first <= index <= one.last and one.whole is None]
    if inside:
        return inside[-1]
    before = [one for one in statements if one.last < index and one.whole is None and one.people.quantity != NOBODY]
    return max(before, key=lambda one: (one.last, one.first), default=None)


_NO_VERB = "(?!{be|have|killed|dies|modal|adverb|said})".replace("|said", "")
_PARTS_OF_SUBJECT = shape_pattern(
    "parts_of_subject", f"(?:(?<={{who}})|(?<={{who}}{{mark}}))(?P<cue>{{parts}})(?P<who>{_LIST})"
)
_PARTS = shape_pattern(
    "parts", f"(?P<cue>{{parts}})(?P<who>{{who}}(?:(?:{{comma}}{{and}}?|{{and|or}}){{who}}{_NO_VERB}){{0,7}})"
)
_ADDED = frozenset({"as well as", "along with", "together with", "plus"})


def mark_parts(clause: Clause) -> list[tuple[int, int]]:
    """The lists after "including" and the like, as ranges of items; in the shape their people become `part`."""
    found: list[tuple[int, int]] = []
    for pattern in (_PARTS_OF_SUBJECT, _PARTS):
        for match in pattern.finditer(clause.shape):
            cue = clause.sentence.words[clause.items[match.start("cue")].first]
            if cue in _ADDED:
                continue
            start, end = match.span("who")
            found.append((start, end))
            characters = [CHARACTER["part"] if one in _WHO_ALL else one for one in clause.shape[start:end]]
            clause.shape = clause.shape[:start] + "".join(characters) + clause.shape[end:]
    return sorted(found)


_WHO_ALL = frozenset(CHARACTER[kind] for kind in ("counts", "one", "bare", "plural", "named", "pronoun", "nobody"))


def _read_parts(clause: Clause, statements: list[Statement], parts: list[tuple[int, int]]) -> list[Statement]:
    """The parts of a total: "including two children", "five of them women"."""
    found = list(statements)
    known = {one.people.start: one for one in statements}
    for start, end in parts:
        whole = _whole_for(clause, statements, start - 1)
        if whole is None:
            continue
        for person, index in _members(clause, start, end):
            if person.kind == "plural" or not fits_within(person.quantity, whole.people.quantity):
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
    for index, item in enumerate(clause.items):
        for person in item.people:
            if person.kind == "whom" and person.start not in known:
                whole = _whole_for(clause, statements, index)
                if whole is not None and fits_within(person.quantity, whole.people.quantity):
                    found.append(
                        Statement(
                            person, whole.outcome, "part", index, index, whole.trigger, person.start, person.end, whole
                        )
                    )
    return sorted(found, key=lambda one: (one.people.start, one.start, one.outcome))


def fits_within(part: Quantity, whole: Quantity) -> bool:
    """Whether a part can be no larger than its whole, as far as the numbers tell."""
    if part.number is None:
        return True
    return whole.number is None or part.number <= whole.number
