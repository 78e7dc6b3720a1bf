"""Whether a statement says that it happened: modality, condition, negation, and the hedge in the verb."""

from bisect import bisect_left
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.statements import Statement
from transforms.casualties.vocabulary import CHARACTER
from transforms.lexicon.clauses import ADVERBS, REPORTED
from transforms.lexicon.sources import TELLING

_MODAL, _TO, _HAVE, _NOT, _CONDITION, _STOP, _BE = (
    CHARACTER[kind] for kind in ("modal", "to", "have", "not", "condition", "stop", "be")
)
_CLAIM, _LIFE = CHARACTER["claim"], CHARACTER["life"]
_GROUP: Final = frozenset(
    CHARACTER[kind]
    for kind in ("modal", "to", "have", "not", "be", "adverb", "reported", "time", "found", "leave", "and", "comma")
)
_REPORTING: Final = frozenset(CHARACTER[kind] for kind in ("be", "have", "adverb", "reported", "say"))
MANAGED: Final = frozenset(
    {"managed", "continued", "continues", "continue", "went", "began", "used", "proceeded", "managing"}
)
_DOUBT_BEFORE_ING: Final = frozenset(
    {"avoid", "avoiding", "prevent", "preventing", "without", "risk", "risking", "about"}
)


def is_real(clause: Clause, statement: Statement) -> bool:
    """False for what could, would or should happen, for threats, plans and conditions, and for what did not happen."""
    shape = clause.shape
    if statement.rule == "forced_out":
        return True
    if _is_any(clause, statement):
        return _is_denied(clause, statement)
    if _is_act_undone(clause, statement) or _is_wish(clause, statement) or _is_find_to_come(clause, statement):
        return False
    verb = _verb_of(statement)
    position = verb - 1
    while position >= 0 and shape[position] in _GROUP and verb - position < 9:
        character = shape[position]
        if character == _MODAL:
            return False
        if character == _NOT:
            return False
        if character == _TO:
            following = shape[position + 1 : verb]
            before = clause.sentence.words[clause.firsts[position] - 1] if clause.firsts[position] else ""
            return _HAVE in following or before in MANAGED or before in REPORTED or before == "said"
        position -= 1
    if _is_to_be(clause, statement):
        return False
    if _ATTEMPTED.intersection(
        clause.sentence.words[max(0, clause.firsts[statement.trigger] - 2) : clause.firsts[statement.trigger]]
    ):
        return False
    if position >= 0:
        word = clause.sentence.words[clause.lasts[position]]
        if word in _DOUBT_BEFORE_ING and shape[statement.trigger] == CHARACTER["killing"]:
            return False
    if (
        "falsely"
        in clause.sentence.words[max(0, clause.firsts[statement.first] - 6) : clause.firsts[statement.trigger]]
    ):
        return False
    limit = max(0, statement.first - 12)
    for index in range(statement.trigger - 1, limit - 1, -1):
        if shape[index] == _STOP:
            break
        if shape[index] == _CONDITION:
            return False
    return True


def _is_to_be(clause: Clause, statement: Statement) -> bool:
    """Whether a participle further off shares a verb of what is to come: "will be driven out, executed"."""
    position = clause.shape.rfind(_MODAL, statement.first, statement.trigger)
    if position < 0 or not statement.rule.startswith("passive"):
        return False
    between = clause.shape[position + 1 : statement.trigger]
    if between.count(_BE) != 1 or not _SHARED.isdisjoint(between):
        return False
    return clause.sentence.words[clause.firsts[position + 1 + between.index(_BE)]] == "be"


_SHARED: Final = frozenset(CHARACTER[kind] for kind in ("stop", "relative", "subordinator", "say", "have"))


def _is_find_to_come(clause: Clause, statement: Statement) -> bool:
    """Whether bodies are only expected: "they would recover maybe 25 bodies"."""
    if not statement.rule.startswith("bodies"):
        return False
    before = clause.shape[max(0, statement.first - _ACT_REACH) : statement.first]
    at = before.rfind(_MODAL)
    if at < 0 or not _BREAKS.isdisjoint(before[at:]) or _HAVE in before[at:]:
        return False
    return clause.sentence.words[clause.firsts[statement.first - len(before) + at]] in _TO_COME


_TO_COME: Final = frozenset({"will", "would", "may", "might", "should"})


def _verb_of(statement: Statement) -> int:
    """Where the verb of the statement stands: in "could burn five men to death" before the people."""
    if statement.rule == "to_death":
        return statement.first
    return statement.trigger - (statement.rule == "passive_to_death")


# An act that is to be hindered, or only planned: "an end to the killing of civilians", "prevent the murder of judges".
_UNDONE: Final = frozenset(
    {
        "avert", "avoid", "avoiding", "end", "halt", "halting", "plan", "plans", "plot", "plots", "plotting", "prevent",
        "preventing", "prevents", "stop", "stopping", "threat", "threatened", "threatening", "threatens", "threats",
    }
)  # fmt: skip
_NO_FURTHER: Final = frozenset(
    {("any", "more"), ("any", "further"), ("no", "more"), ("no", "further"), ("any", "other")}
)
_NAMED_ACTS: Final = frozenset({"act_of", "possessed_act"})
_ACT_REACH: Final = 4
_BREAKS: Final = frozenset(CHARACTER[kind] for kind in ("stop", "relative", "subordinator", "say"))


def _is_act_undone(clause: Clause, statement: Statement) -> bool:
    """Whether the murder of somebody is named as what shall not be: none took place for all the sentence says."""
    if statement.rule not in _NAMED_ACTS:
        return False
    words, shape = clause.sentence.words, clause.sentence.shape
    act = clause.firsts[statement.trigger]
    first = act
    while first > 0 and act - first < _LIST_REACH and shape[first - 1] not in _BREAKS:
        first -= 1
    near = words[max(first, act - _ACT_REACH) : act]
    if "," in near:
        near = near[len(near) - near[::-1].index(",") :]
    return not _UNDONE.isdisjoint(near) or any(
        pair in _NO_FURTHER for pair in zip(words[first:act], words[first + 1 : act], strict=False)
    )


_LIST_REACH: Final = 12


def _is_wish(clause: Clause, statement: Statement) -> bool:
    """Whether nobody is counted: "a land without executed people" tells of no execution and denies none."""
    first = clause.firsts[statement.first]
    is_nobody = statement.people.kind == "nobody" and clause.sentence.words[first] == "without"
    return is_nobody and clause.shape[statement.trigger] in _PARTICIPLES


_PARTICIPLES: Final = frozenset((CHARACTER["killed"], CHARACTER["state"]))


# What was only tried: "the attempted murder of two judges".
_ATTEMPTED: Final = frozenset(
    {"attempted", "failed", "foiled", "thwarted", "averted", "planned", "plotted", "unsuccessful"}
)
_ANY: Final = frozenset({"any", "anyone", "anybody"})
_DENIED: Final = frozenset(
    {"denied", "denies", "deny", "denying", "not", "never", "didn't", "did not", "does not", "do not"}
)


def _is_any(clause: Clause, statement: Statement) -> bool:
    """Whether the people are "any civilians": nobody, under a negation or a denial, and no statement elsewhere."""
    starts = clause.sentence.starts
    return clause.sentence.words[bisect_left(starts, statement.people.start)] in _ANY


def _is_denied(clause: Clause, statement: Statement) -> bool:
    if _CONDITION in clause.shape[: statement.trigger]:
        return False
    return not _DENIED.isdisjoint(clause.sentence.words[: clause.lasts[max(statement.last, statement.trigger)] + 1])


# "Neither denied nor confirmed", "could not confirm".
_UNSAID: Final = frozenset({"neither", "nor", "not", "never"})


def hedges_of(clause: Clause, statement: Statement) -> str | None:
    """The hedge of an adverb or a participle in the statement's own words ("reportedly", "feared")."""
    if _is_refuted(clause, statement):
        return "denied"
    first = max(0, min(statement.first, statement.trigger) - 1)
    if first > 0 and clause.sentence.words[clause.firsts[first]] == "that":
        first -= 1
    last = max(statement.last, statement.trigger)
    while last + 1 < len(clause.shape) and last - statement.last < 3 and clause.shape[last + 1] in _REPORTING:
        last += 1
    for index in range(first, min(last + 1, len(clause.shape))):
        token = clause.firsts[index]
        word = clause.sentence.words[token]
        if token and clause.sentence.words[token - 1] in _UNSAID:
            continue
        if clause.shape[index] == _CLAIM and clause.shape[statement.trigger] == _LIFE:
            continue
        hedge = ADVERBS.get(word) or REPORTED.get(word)
        if word == "said" and clause.shape[index + 1 : index + 2] == _TO:
            hedge = "reported"
        if hedge:
            return hedge
    return None


def _is_refuted(clause: Clause, statement: Statement) -> bool:
    """Whether the words behind it say that what is told is wrong: "reports of 700 dead were exaggerated"."""
    if told_in(clause, statement) is None:
        return False
    words = clause.sentence.words
    after = clause.lasts[max(statement.last, statement.trigger)] + 1
    behind = words[after : after + _BEHIND]
    return any(one in _ARE and not _WRONG.isdisjoint(behind[at : at + _CLOSE]) for at, one in enumerate(behind))


def told_in(clause: Clause, statement: Statement) -> str | None:
    """The hedge of a noun that it is told in: "reports that 12 died", "claims of 12 dead", "no confirmation that"."""
    words = clause.sentence.words
    first = clause.firsts[min(statement.first, statement.trigger)]
    for index in range(first - 1, max(-1, first - _CLOSE), -1):
        if words[index] in _LEADING and index:
            return TELLING.get(words[index - 1])
        if words[index] in TELLING:
            return None
    return None


_LEADING: Final = frozenset({"that", "of"})
_BEHIND, _CLOSE = 6, 4
_ARE: Final = frozenset({"is", "are", "was", "were"})
_WRONG: Final = frozenset({"baseless", "exaggerated", "fabricated", "fake", "false", "groundless", "incorrect",
                    "inflated", "unfounded", "untrue", "wrong"})  # fmt: skip
