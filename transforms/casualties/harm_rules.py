"""The rules that join people and harm in a clause, by the turn of phrase."""

import re
from collections.abc import Callable, Iterator
from typing import cast

from transforms.casualties.members import members_of
from transforms.casualties.people import Clause, People
from transforms.casualties.statements import OTHERS, Statement, StatementRule
from transforms.casualties.vocabulary import CHARACTER, shape_pattern
from transforms.lexicon.clauses import RISE
from transforms.lexicon.harm import INTRANSITIVE_VERBS, TRANSITIVE_TURNS, TRANSITIVE_VERBS
from transforms.numbers import NOBODY
from transforms.records import Outcome

_FIRST = "(?:{counts|one|bare|plural|pronoun|nobody}|(?<!{preposition|bound|to|of|among}){named})"
NO_VERB = "(?!{be|have|killed|dies|modal|adverb|counted})"
_JOIN = "(?:{comma}?{added}|{comma}?{and|or})"
# A name and what it is said to be: "Ahmed, a farmer".
_SAID_TO_BE = "(?:(?<={named}){comma}{one}|(?<={plural}){named}|(?<={counts}){named})?"
PEOPLE_LIST = (
    _FIRST + _SAID_TO_BE + "(?:(?:{comma}{who|someone}){0,6}" + _JOIN + "{who|someone}" + _SAID_TO_BE + "){0,2}"
)
_MORE_OBJECTS = (
    _SAID_TO_BE + "(?:(?:{comma}{who|someone}){0,6}" + _JOIN + "{who|someone}" + NO_VERB + _SAID_TO_BE + "){0,2}"
)
_OBJECTS = _FIRST + _MORE_OBJECTS
OBJECTS_APART = (
    "(?:(?:{preposition|of|relative}{filler|named|plural}{1,6}){1,2}(?:{comma}{named})?{comma}?{and}{counts}(?!{word|participle})"
    + NO_VERB
    + ")?"
)
_NOUNS = (
    "(?:{filler|named}{1,7}{people}?|{people|bare})(?:(?:{comma}{and}?|{and}){named}){0,3}(?:{and}{filler|named}{1,3})?"
)


def _gap(joint: str, nouns: str) -> str:
    """One step between a subject and its verb; `joint` begins a phrase that goes with the subject, `nouns` ends it."""
    steps = (
        joint + "{adverb}?" + nouns,
        "{relative}{have|be|adverb|not}{0,2}{word|words|participle|thing|say}(?:{filler|named}{1,4})?",
        "{relative}{be|have|adverb}{0,3}{killed}{^stop|harm|comma}{0,14}{comma}?",
        "{killed}{preposition}" + nouns,
        "{preposition}(?={be|have|killed|dies})",
        "{parts}{part}(?:(?:{comma}{and}?|{and}){part}){0,7}",
        "{named}{comma}",
        "{comma}{killed}{^stop|harm|comma}{1,10}{comma}",
        "{comma}{^stop|harm|comma|subordinator}{1,14}{comma}",
        "{open}{^stop|harm|close}{1,8}{close}",
        "{dash}{^stop|harm|dash}{1,8}{dash}",
        "{quantified_thing|time|adverb|relative|mark}",
    )
    return f"(?:{'|'.join(steps)})"


_GAP = _gap("(?:{preposition|bound|of|to}|{participle}{preposition|to|bound}?)", _NOUNS)
_GAP_WITHOUT_COUNTS = _gap(
    "{preposition|bound|of}",
    "(?:{filler|named}{1,7}{plural|one}?|{plural|one|named})(?:(?:{comma}{and}?|{and}){named}){0,3}",
)
_VERB = "{have|modal|adverb|not|reported|to|time|found}"


def _outcomes(clause: Clause, match: re.Match[str], *groups: str) -> list[tuple[Outcome, int]]:
    """The outcome of each harm word of the match; killed and injured joined ("killed or wounded") are neither."""
    found: list[tuple[Outcome, int]] = []
    for group in groups:
        if match.start(group) >= 0:
            index = match.start(group)
            value = clause.sentence.values[clause.firsts[index]]
            if value:
                found.append((cast(Outcome, value), index))
    if {"killed", "injured"} <= {outcome for outcome, _ in found}:
        return []
    if len(found) == 2 and found[0][0] == found[1][0]:
        return found[:1]
    return found


_PLACE_TAKING = frozenset(
    form
    for line in TRANSITIVE_VERBS
    for form in line.split()
    if line.split()[0] in ("capture", "evacuate", "displace", "uproot", "hurt")
)


_PERSONAL = frozenset(
    form
    for line in TRANSITIVE_VERBS
    for form in line.split()
    if line.split()[0]
    in ("kill", "slay", "murder", "assassinate", "execute", "behead", "wound", "injure", "abduct", "kidnap", "martyr")
)
TRANSITIVE_FORMS = frozenset(form for line in TRANSITIVE_VERBS for form in line.split())


def _fits(person: People, outcome: Outcome, trigger_word: str, has_people_before: bool) -> bool:
    """Whether these words can be the people harmed; a number alone can where people stand before it."""
    if person.kind == "someone":
        return trigger_word in _LIVING
    if person.kind in ("unknown", "unknown_name"):
        return outcome in ("killed", "injured")
    if person.kind == "named":
        return trigger_word not in TRANSITIVE_FORMS or trigger_word in _PERSONAL
    if person.kind == "bare":
        return trigger_word not in _PLACE_TAKING or outcome == "displaced" or has_people_before
    return True


def _statement(rule: StatementRule, clause: Clause, match: re.Match[str], person: People, index: int,
               outcome: Outcome, trigger: int) -> Statement:  # fmt: skip
    first, last = min(index, match.start("span")), max(index, match.end("span") - 1)
    sentence = clause.sentence
    start = min(person.start, sentence.starts[clause.firsts[trigger]])
    end = max(person.end, sentence.ends[clause.lasts[trigger]])
    return Statement(person, outcome, rule.name, first, last, trigger, start, end)


def _harmed(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """Subject or object and verb: each of the people listed with each outcome."""
    for person, index in members_of(clause, *match.span("who")):
        for outcome, trigger in (
            _outcomes(clause, match, "harm", "harm2")
            if "harm2" in match.re.groupindex
            else _outcomes(clause, match, "harm")
        ):
            word = clause.sentence.words[clause.firsts[trigger]]
            if _fits(person, outcome, word, _COUNTS in clause.shape[:index]) and not (
                index > 0 and _is_place(clause, index, person)
            ):
                yield _statement(rule, clause, match, person, index, outcome, trigger)


def _is_place(clause: Clause, index: int, person: People) -> bool:
    return person.kind == "named" and clause.shape[index - 1] in _PREPOSITIONS


_COUNTS = CHARACTER["counts"]
_PREPOSITIONS = frozenset((CHARACTER["preposition"], CHARACTER["bound"], CHARACTER["to"]))
_BE, _ADVERB, _REPORTED, _KILLED, _STATE = (CHARACTER[kind] for kind in ("be", "adverb", "reported", "killed", "state"))
_WHO = frozenset(CHARACTER[kind] for kind in ("counts", "bare", "one", "plural", "named", "pronoun"))
# After these a participle describes the people after it: "a crowd of displaced villagers".
_BEFORE_A_NOUN = frozenset(CHARACTER[kind] for kind in ("of", "preposition", "determiner", "possessive", "bound"))
_ONE = CHARACTER["one"]
_COUNTED_OR_ONE = frozenset(CHARACTER[kind] for kind in ("counts", "bare", "one"))
_QUANTIFIED = frozenset(CHARACTER[kind] for kind in ("counts", "bare", "nobody"))


def _is_passive(clause: Clause, index: int) -> bool:
    """Whether a form of "be" governs the participle at `index`."""
    position = index - 1
    while position >= 0 and clause.shape[position] in (_ADVERB, _REPORTED, CHARACTER["time"], CHARACTER["not"]):
        position -= 1
    return position >= 0 and clause.shape[position] == _BE


def _active(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """A verb and its object; not a participle, and not what only looks like an object where commas are lost."""
    index = match.start("harm")
    shape = clause.shape
    if shape[index] == _KILLED:
        if _is_passive(clause, index) or (index > 0 and shape[index - 1] in _BEFORE_A_NOUN):
            return
        if index > 0 and shape[index - 1] in _COUNTED_OR_ONE and not _is_object(clause, match.end("who"), match):
            return
    is_noun = clause.sentence.words[clause.firsts[index]] in _NOUNS_TOO
    for statement in _harmed(rule, clause, match):
        if not is_noun or statement.people.kind in ("counts", "bare", "one", "nobody"):
            yield statement


def _is_object(clause: Clause, after: int, match: re.Match[str]) -> bool:
    """Whether people after a participle are its object: in "10 killed 15 injured" they are not, nor is a bare name."""
    if after < len(clause.shape) and clause.shape[after] in (_KILLED, _STATE):
        return False
    return clause.shape[match.start("who")] != CHARACTER["named"] or clause.shape[match.start("harm") - 1] == _ONE


# Forms of verbs that are nouns as well: "the murder", "two wounds".
_NOUNS_TOO = frozenset(
    {"murder", "murders", "massacre", "massacres", "slaughter", "capture", "captures", "wound", "wounds"}
)


def _reduced(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "12 people killed in ...": no "be", and no object that the people would have killed."""
    shape = clause.shape
    after = match.end("span")
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
    for statement in _harmed(rule, clause, match):
        if not is_apart or statement.people.kind in ("counts", "bare", "whom"):
            yield statement


_APART = frozenset(CHARACTER[kind] for kind in ("of", "preposition", "parts"))
_AFTER_REDUCED = frozenset(
    CHARACTER[kind] for kind in ("preposition", "stop", "time", "comma", "subordinator", "quote")
)


def _fleeing(person: People) -> bool:
    """Whether people who flee are displaced people, not men who run from a scene."""
    if person.kind in ("named", "pronoun", "one", "titled"):
        return False
    number = person.quantity.number
    return person.victim_class in ("civilian", "unspecified", "child") and (number is None or number >= 10)


def _state(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "12 are missing", "12 dead"; a bare name needs a verb between."""
    between = clause.shape[match.end("who") : match.start("harm")]
    for statement in _harmed(rule, clause, match):
        if statement.people.kind != "named" or _BE in between or CHARACTER["leave"] in between:
            yield statement


def _among(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "among the dead were two children": people who are a part of a total stated elsewhere."""
    for statement in _harmed(rule, clause, match):
        if statement.people.kind != "plural":
            statement.is_part = True
            yield statement


def _dying(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    for statement in _harmed(rule, clause, match):
        if statement.outcome != "displaced" or _fleeing(statement.people):
            yield statement


def _someone(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """A noun that no lexicon has, under a verb that takes a living being: "a subcommander was shot dead"."""
    trigger = match.start("harm")
    if rule.name == "active_someone" and clause.shape[trigger] == _KILLED and _is_passive(clause, trigger):
        return
    noun = clause.sentence.words[clause.lasts[match.start("who")]]
    if rule.name == "dying_someone" and not noun.endswith(_AGENTS):
        return
    if clause.sentence.words[clause.firsts[trigger]] in _LIVING:
        yield from _harmed(rule, clause, match)


# How nouns for people end: engines and crazes die too.
_AGENTS = ("er", "or", "ist", "man", "woman", "ian", "ant", "ee", "eer", "ess")


_LIVING = frozenset(
    form
    for table in (TRANSITIVE_VERBS, INTRANSITIVE_VERBS)
    for line, outcome in table.items()
    for form in line.split()
    if outcome == "killed" or line.startswith(("abduct", "kidnap"))
) | frozenset(TRANSITIVE_TURNS)


def _to_death(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "shooting four officers to death"; to be sentenced to death is not to be dead."""
    if clause.sentence.words[clause.lasts[match.start("verb")]].startswith(_DEADLY):
        yield from _harmed(rule, clause, match)


_DEADLY = (
    "shot", "shoot", "stab", "beat", "hack", "burn", "ston", "club", "bludgeon", "tortur", "trampl", "crush", "starv",
    "strangl", "chok", "batter", "knif", "kick", "whip", "lash", "clubb",
)  # fmt: skip


def _possessed(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "Galan's murder": the one whose death it was."""
    for statement in _harmed(rule, clause, match):
        if statement.people.kind == "possessor":
            yield statement


def _counted(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "six deaths", "no casualties": the number counts the noun."""
    for group in ("harm", "harm2"):
        index = match.start(group)
        if index < 0:
            continue
        outcome = clause.sentence.values[clause.firsts[index]]
        for person, position in members_of(clause, *match.span("who")):
            if outcome:
                yield _statement(rule, clause, match, person, position, cast(Outcome, outcome), index)
            elif person.quantity == NOBODY:
                yield _statement(rule, clause, match, person, position, "killed", index)
                yield _statement(rule, clause, match, person, position, "injured", index)
        if clause.shape[match.start("who")] != CHARACTER["nobody"]:
            return


def _toll(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "the death toll rose to 12": an update where a verb says that it moved."""
    words = [clause.sentence.words[first] for first in clause.firsts[slice(*match.span("gap"))]]
    before = [
        clause.sentence.words[first] for first in clause.firsts[max(0, match.start("harm") - 4) : match.start("harm")]
    ]
    for statement in _harmed(rule, clause, match):
        statement.is_update = any(word in _MOVED for word in (*words, *before))
        what = match.start("what")
        if what >= 0 and (value := clause.sentence.values[clause.firsts[what]]):
            statement.outcome = cast(Outcome, value)
        yield statement


_MOVED = frozenset(word for word, meaning in RISE.items() if meaning == "moved")


def _bodies(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    for person, index in members_of(clause, *match.span("who")):
        if rule.name != "bodies" or person.kind == "bare" or person.noun in OTHERS:
            yield _statement(rule, clause, match, person, index, "killed", match.start("harm"))


def _forced_out(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "prompting 4,700 villagers to flee": what they were made to do, they did."""
    for statement in _harmed(rule, clause, match):
        if statement.outcome == "displaced":
            yield statement


def _hostages(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    for person, index in members_of(clause, *match.span("who")):
        yield _statement(rule, clause, match, person, index, "captured", match.start("harm"))


def _rule(
    name: str,
    triggers: str,
    pattern: str,
    resolve: Callable[[StatementRule, Clause, re.Match[str]], Iterator[Statement]],
) -> StatementRule:
    characters = frozenset(CHARACTER[kind] for kind in triggers.split())
    return StatementRule(name, characters, shape_pattern(name, f"(?P<span>{pattern})"), resolve)


# A bare name or plural is the subject only where no number stands between it and the verb.
_UNCOUNTED = (
    f"(?={{plural|named}})(?=(?:{{plural|named|comma|and}}){{1,15}}{_GAP_WITHOUT_COUNTS}{{0,6}}"
    "{have|modal|not|be|reported|to|killed|dies|dying|state|found})"
)
_PLACE = "(?:{preposition}{filler|named}{1,4})"
_SUBJECTS = (
    f"(?P<who>(?:{_UNCOUNTED}|(?!{{plural|named}})){PEOPLE_LIST}"
    f"(?:{_PLACE}{{and}}{{bare}}{_PLACE}?"
    "|(?:{preposition|of}{filler|named|plural}{1,6}){1,3}{comma}?{and}{counts|one})?)"
)
_OBJECT_LIST = f"(?P<who>{_OBJECTS}{OBJECTS_APART})"
_AFTER_OF = f"(?P<who>{{who}}{_MORE_OBJECTS}{OBJECTS_APART})"
_PART_LIST = "{mark}?{parts}{part}(?:(?:{comma}{and}?|{and}){part}){0,7}{mark}?"
_WHO_LIST = f"(?P<who>{PEOPLE_LIST})"
# A participle before the one that harms: "was found and taken to hospital", "were tortured and killed".
_CHAIN = "(?:{participle|found|reported|word}{adverb|word}?(?:{comma}{and}?|{and})){0,2}"

RULES: tuple[StatementRule, ...] = (
    _rule(
        "passive",
        "killed",
        f"{_SUBJECTS}{_GAP}{{0,6}}{_VERB}{{0,4}}{{be}}(?:{_VERB}|{{be}}){{0,4}}{_CHAIN}"
        "(?P<harm>{killed})"
        "(?:(?:{preposition|of}{filler|named}{1,5}|{time}){0,3}{comma}?{and|or}{adverb}?(?P<harm2>{killed})(?!{who}))?",
        _harmed,
    ),
    _rule(
        "active",
        "killed kills killing",
        "(?P<harm>{killed|kills|killing})(?:{comma}?{and|or}{adverb}?(?P<harm2>{killed|kills|killing}))?{adverb|time}{0,2}"
        f"{_OBJECT_LIST}(?!{{counted|act|body|life}})",
        _active,
    ),
    _rule(
        "passive_someone",
        "killed",
        f"(?<!{{preposition|bound|to|of}})(?P<who>{{someone}}(?:{_JOIN}{{who|someone}})?){_GAP_WITHOUT_COUNTS}{{0,4}}{_VERB}{{0,4}}{{be}}(?:{_VERB}|{{be}}){{0,4}}{_CHAIN}"
        "(?P<harm>{killed})",
        _someone,
    ),
    _rule(
        "active_someone",
        "killed kills killing",
        f"(?P<harm>{{killed|kills|killing}})(?P<who>{{someone}}{_MORE_OBJECTS})",
        _someone,
    ),
    _rule(
        "dying_someone",
        "dies",
        f"(?<!{{preposition|bound|to|of}})(?P<who>{{someone}}(?:{_JOIN}{{who|someone}})?){_GAP_WITHOUT_COUNTS}{{0,4}}{_VERB}{{0,3}}(?P<harm>{{dies}})",
        _someone,
    ),
    _rule(
        "reduced",
        "killed",
        f"{_WHO_LIST}(?:(?:{{of|preposition}}{{filler|named}}{{1,5}}|{_PART_LIST})?{{adverb|time|others|reported}}{{0,3}}|{{comma}}(?={{killed}}{{preposition}}))"
        "(?P<harm>{killed})(?:{comma}?{and|or}(?P<harm2>{killed})(?!{who}))?",
        _reduced,
    ),
    _rule(
        "dying",
        "dies dying",
        f"{_SUBJECTS}{_GAP}{{0,5}}(?:{_VERB}|{{be}}){{0,4}}{_CHAIN}(?P<harm>{{dies|dying}})",
        _dying,
    ),
    _rule(
        "state",
        "state",
        f"{_SUBJECTS}{_GAP}{{0,5}}(?:{_VERB}|{{be|leave|others}}){{0,5}}(?P<harm>{{state}})(?!{{person|persons|body}})",
        _state,
    ),
    _rule("possessed_act", "act kills", "(?P<who>{named})(?P<harm>{act|kills})", _possessed),
    _rule(
        "among_the_dead_were",
        "among",
        "{among}{determiner}(?P<harm>{state|killed})(?!{and|or}){filler|person|persons}{0,2}{be}" + _OBJECT_LIST,
        _among,
    ),
    _rule(
        "was_among_the_dead",
        "among",
        f"{_WHO_LIST}{_PLACE}?{{be}}?{{adverb}}?{{among}}{{determiner|bare}}(?P<harm>{{state|killed}})(?!{{and|or}})",
        _among,
    ),
    _rule(
        "to_death",
        "to_death",
        "(?P<verb>{participle|word|words|killed|thing|someone})" + _OBJECT_LIST + "(?P<harm>{to_death})",
        _to_death,
    ),
    _rule("inverted", "killed", f"(?<!{{be}})(?<!{{be}}{{adverb}})(?P<harm>{{killed}}){{be}}{_OBJECT_LIST}", _harmed),
    _rule("the_dead_include", "parts", "{determiner}(?P<harm>{state|killed}){parts}(?P<who>{part})", _among),
    _rule("left_dead", "leave", f"{{leave}}{{adverb}}?(?P<harm>{{state|killed}}){_OBJECT_LIST}", _harmed),
    _rule(
        "act_of",
        "act kills killing counted",
        f"(?P<harm>{{act|kills|killing|counted}})(?:{{preposition}}{{filler|named|time}}{{1,4}}|{{time}})?{{of}}{_AFTER_OF}",
        _harmed,
    ),
    _rule(
        "counted",
        "counted",
        "(?P<who>{who})(?!{of})(?:{name|word|words|modifier|demonym|person|persons|reported|adverb|others|named|one|participle}(?!{of})){0,3}"
        "(?P<harm>{counted})"
        "(?:{and|or}(?P<harm2>{counted}))?",
        _counted,
    ),
    _rule(
        "toll",
        "toll",
        "(?P<harm>{toll})(?P<gap>{^stop|bare|counts|toll|harm|subordinator|relative|say}{0,24})"
        "(?:{quantified_thing}{to})?"
        "(?P<who>{bare|counts}(?:(?:{comma}{counts}){0,5}{comma}?{and}{counts}" + NO_VERB + ")?)"
        "(?P<what>{counted|state|killed})?",
        _toll,
    ),
    _rule(
        "brings_to",
        "toll",
        "(?P<gap>{rise}{to})(?P<who>{bare}){determiner}?(?P<harm>{toll})(?P<what>{state})?",
        _toll,
    ),
    _rule(
        "number_killed",
        "number_of",
        "{number_of}{^stop|harm|bare|counts}{1,10}(?P<harm>{killed|state})(?P<gap>{^stop|bare|counts|harm}{0,14}?)"
        "{to|preposition|rise|be|reported}(?P<what>{state})?(?P<who>{bare|counts})",
        _toll,
    ),
    _rule(
        "forced_out",
        "dies kills",
        "{force}(?P<who>" + PEOPLE_LIST + "){to}(?P<harm>{dies|kills})",
        _forced_out,
    ),
    _rule("lives_of", "life", f"{{claim}}{{determiner}}?(?P<harm>{{life}}){{of}}{_AFTER_OF}", _bodies),
    _rule("lives", "life", "{claim}{of}?(?P<who>{bare})(?:{filler|person|one}){0,2}(?P<harm>{life})", _bodies),
    _rule("cost_lives", "life", f"{{claim}}{_OBJECT_LIST}{{possessive}}(?P<harm>{{life}})", _bodies),
    _rule("bodies_of", "body", f"(?P<harm>{{body}}){{of}}{_AFTER_OF}", _bodies),
    _rule("bodies", "body", "(?P<who>{bare|counts})(?:{filler|others|state|participle}){0,3}(?P<harm>{body})", _bodies),
    _rule("hostages", "hostage", f"{{claim}}{_OBJECT_LIST}(?P<harm>{{hostage}})", _hostages),
)  # fmt: skip
