"""Tolls: what the claims of one incident add up to, in one article.

The rules, in the order in which they are applied to each outcome:

1. A claim that is part of another adds nothing to it; a denied number, a running total over many events is
   never the incident's.
2. "Nobody was hurt" is 0 only while no other claim states somebody.
3. The first sentence that states the outcome gives the toll; what it names side by side is added
   ("12 soldiers and 3 civilians" is 15).
4. A later sentence that states the same people again adds nothing. A later, higher number replaces the earlier;
   a later number of another class of victims (the other side's losses) is added, unless the toll already
   counts everyone.
"""

from collections.abc import Iterable, Sequence

from transforms.records import CasualtyClaim, Outcome, Role, Toll


def number_of(claim: CasualtyClaim) -> int | None:
    """The number that a reader would put down for `claim`: best, else low, else high."""
    return next((n for n in (claim.best, claim.low, claim.high) if n is not None), None)


def added(tolls: Iterable[Toll]) -> Toll:
    """The toll of people counted apart: a bound is the sum of the bounds, None once one of them has none."""

    def total(bounds: Sequence[int | None]) -> int | None:
        known = [bound for bound in bounds if bound is not None]
        return sum(known) if known and len(known) == len(bounds) else None

    tolls = list(tolls)
    return Toll(
        total([toll.low for toll in tolls]), total([toll.best for toll in tolls]), total([toll.high for toll in tolls])
    )


def toll_of(claims: Sequence[CasualtyClaim], outcome: Outcome) -> tuple[Toll, dict[str, Role]]:
    """The toll of one outcome over `claims` (in order of the text), and the role each claim of it plays."""
    roles: dict[str, Role] = {}
    counted: list[CasualtyClaim] = []
    zero: CasualtyClaim | None = None
    for claim in claims:
        if claim.outcome != outcome:
            continue
        if claim.scope == "cumulative" or claim.hedge == "denied":
            roles[claim.claim_id] = "background"
        elif claim.part_of is not None:
            roles[claim.claim_id] = "part"
        elif claim.is_negated:
            zero = zero or claim
            roles[claim.claim_id] = "main" if zero is claim else "repeat"
        else:
            roles[claim.claim_id] = _count(claim, counted, roles)
    if counted:
        if zero is not None:
            roles[zero.claim_id] = "repeat"
        return added(Toll(c.low, c.best, c.high) for c in counted), roles
    return (Toll(zero.low, zero.best, zero.high) if zero else Toll()), roles


def _count(claim: CasualtyClaim, counted: list[CasualtyClaim], roles: dict[str, Role]) -> Role:
    """The role of `claim` beside those already `counted`, which it may replace or join."""
    number = number_of(claim)
    if not counted:
        counted.append(claim)
        return "main"
    same = [c for c in counted if c.victim_class == claim.victim_class]
    if number is None:
        return "repeat"
    if claim.is_update:
        for earlier in counted:
            roles[earlier.claim_id] = "repeat"
        counted[:] = [claim]
        return "update"
    if any(number_of(c) == number for c in counted) or number == sum(number_of(c) or 0 for c in counted):
        return "repeat"
    if same and number > max(number_of(c) or 0 for c in same):
        for earlier in same:
            roles[earlier.claim_id] = "repeat"
            counted.remove(earlier)
        counted.append(claim)
        return "update"
    if same or "unspecified" in {claim.victim_class, *(c.victim_class for c in counted)}:
        return "repeat"
    counted.append(claim)
    return "main"
