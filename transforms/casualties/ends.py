"""What the words behind those harmed mean: shot "to death" or "dead", burned "alive", driven "from their homes"."""

import re
from collections.abc import Iterator
from typing import Final

from transforms.casualties.people import Clause
from transforms.casualties.resolvers import resolve_harmed
from transforms.casualties.statements import Statement, StatementRule
from transforms.lexicon.harm import HOMES, HOSPITALS, LIMBS


def resolve_to_death(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "shooting four officers to death"; to be sentenced to death is not to be dead."""
    verb = clause.sentence.words[clause.lasts[match.start("verb")]]
    if clause.sentence.words[clause.firsts[match.start("harm")]] in HOMES:
        if verb.startswith(_DRIVING):
            yield from resolve_harmed(rule, clause, match)
        return
    if clause.sentence.words[clause.firsts[match.start("harm")]] in HOSPITALS:
        if verb.startswith(_BRINGING):
            yield from resolve_harmed(rule, clause, match)
        return
    if clause.sentence.words[clause.firsts[match.start("harm")]] in LIMBS:
        if verb in _HITTING:
            yield from resolve_harmed(rule, clause, match)
        return
    is_alive = clause.sentence.words[clause.firsts[match.start("harm")]] == "alive"
    if verb.startswith(_ALIVE if is_alive else _DEADLY):
        yield from resolve_harmed(rule, clause, match)


_DEADLY: Final = (
    "shot", "shoot", "stab", "beat", "hack", "burn", "ston", "club", "bludgeon", "tortur", "trampl", "crush", "starv",
    "strangl", "chok", "batter", "knif", "kick", "whip", "lash", "clubb",
    "axe", "boil", "bayonet", "slash", "put", "froze",
)  # fmt: skip


_BRINGING: Final = ("send", "sent", "took", "taking", "rush", "transport", "airlift", "ferr", "evacuat")
_HITTING: Final = frozenset({"shot", "shoot", "shoots", "shooting", "hit", "struck", "bitten", "beaten"})
_DRIVING: Final = ("forc", "driv", "drov", "evict", "expel", "chas")
_ALIVE: Final = ("burn", "buri", "bury", "boil", "skin", "roast")


def resolve_shot_dead(rule: StatementRule, clause: Clause, match: re.Match[str]) -> Iterator[Statement]:
    """ "gunmen shot a civilian dead": the object of the verb, where no number alone stands."""
    if clause.sentence.words[clause.lasts[match.start("verb")]] in _SHOT:
        yield from resolve_harmed(rule, clause, match)


_SHOT: Final = frozenset({"shot", "shoot", "shoots", "shooting", "struck", "beat", "beating", "knocked", "cut"})
