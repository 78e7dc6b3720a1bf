"""Claims beside "nobody was hurt": whether that is of everyone, and whether words without a number tell of somebody."""

from collections.abc import Mapping
from typing import Final

from transforms.incidents.wording import number_of
from transforms.lexicon.countries import DEMONYMS
from transforms.lexicon.incidents import COMBATANTS
from transforms.lexicon.people import PEOPLES
from transforms.records import CasualtyClaim, Role

_NATIONS: Final = DEMONYMS.keys() | {word for line in PEOPLES for word in line.split()}


def is_of_some(claim: CasualtyClaim) -> bool:
    """Whether a claim that nobody was harmed is of one side or nation: "no Filipinos", "no soldiers"."""
    words = (claim.victims or "").casefold().split()
    return claim.victim_class in COMBATANTS or not _NATIONS.isdisjoint(words)


def is_vague(claim: CasualtyClaim, roles: Mapping[str, Role]) -> bool:
    """Whether `claim` tells of some people without a number, and newly."""
    is_told = roles[claim.claim_id] in ("main", "repeat") and claim.scope == "incident"
    return is_told and not claim.is_negated and number_of(claim) is None
