"""Tolls: what the claims of one event add up to, in one article.

The rules, in the order in which they are applied to each outcome:

1. A claim that is part of another ("seven of the dead") adds nothing to it; a denied number is not counted.
2. "Nobody was hurt" is 0 only while no other claim states somebody.
3. The first number stated founds the toll, or the one that the headline states too, unless it is first told as a
   part. A later one is, by its words,
   - an update, where it says that it revises ("rose to 14"), or the same source states a higher number of the same
     people: it replaces what was counted;
   - a total, where it counts everyone ("people", "dead") and only single people were counted so far, or goes on from
     one fighter to many, from children to civilians, from one name to a list with it: it replaces them;
   - people over and above, where it names others ("another", "also"), stands beside the number in one sentence, or
     counts the other side of a toll by class: it is added, unless it is told as what came before ("after militants
     killed a pilot");
   - a rival account, where its source says that those counted were not harmed: it adds nothing, and bounds the toll;
   - else the same people again, or some of them: it adds nothing.
4. best is the sum of what is counted. low is the smallest and high the largest of the numbers that count the same
   people, where one claim states them; what an update replaced is out of both.
5. A toll without any number ("dozens") is NULL: the words stay with the claims.
6. The dead are civilians or combatants by the words of their number, of the claims that restate it, and of its parts.
   Those whose words name no class count as civilians where the words are plain ("people", "passengers", a bare
   number) and neither their sentence nor the end of the one before tells of fighting; else their class is unknown.
   So deaths_civilians holds people whom no article calls civilians; `tollbook explain` says where it does.
"""

import re
from collections.abc import Sequence
from typing import Final

from transforms.incidents.counts import NEAR, Count
from transforms.incidents.events import Told, is_toll
from transforms.incidents.nobody import is_of_some, is_vague
from transforms.incidents.same_people import (
    are_same_kind,
    is_nearer,
    is_one_of_a_list_again,
    is_same,
    is_within,
    is_word_for_word,
    speaks_of,
)
from transforms.incidents.wording import (
    are_enemies,
    counts_everyone,
    end_of_victims,
    is_beside,
    is_further,
    is_in_one_list,
    is_joined,
    is_later_death,
    is_listed,
    is_of_several_blows,
    is_of_the_next_blow,
    is_of_the_same_house,
    is_opened_by_others,
    number_of,
    side_of,
    sums_up,
    words_between,
)
from transforms.records import CasualtyClaim, Outcome, Role

_EARLIER: Final = re.compile(r"\b(?:after|avenge|following|in (?:response|retaliation|revenge)|since)\b", re.IGNORECASE)
_SHARE: Final = re.compile(
    r"\bof (?:the|those|them|whom)\s+(dead|killed|victims|wounded|injured|missing|casualties)", re.I
)
# Of these some may die yet: "one of the wounded died".
_HURT: Final = frozenset({"victims", "wounded", "injured"})
_DENIED: Final = re.compile(
    r"\b(?:denie[sd]|deny|denying|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)?)\s(?:\w+\s){0,3}"
    r"(?:reports?|rumou?rs?|claims?|allegations?)\b[^.;:]{0,50}\b(?:that|of)\s$",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(r"\b(?:they|these|those|all)\s(?:are|were)\samong\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
# The number that another one replaced: "raising an earlier toll of 22".
_SUPERSEDED: Final = re.compile(
    r"\b(?:earlier|previous|initial|preliminary)\s(?:death\s)?toll\b|\binitially (?:gave|put|reported|said)\b",
    re.IGNORECASE,
)
_PART_IN: Final = re.compile(
    r"\b(?:behind|connect(?:ed|ion)|implicated|involve(?:d|ment)|linked|part|participat(?:ed|ion|ing)|relation|responsib(?:le|ility)"
    r"|role)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_SAID_LATER: Final = re.compile(
    r"\blater (?:put|reported|said|told)\b|\b(?:reported|said) later\b|\bnow (?:put|say)s?\b", re.IGNORECASE
)
_NEXT: Final = 2
"""Sentences within which a number goes on from the one before."""


_FAR_ABOVE: Final = 4
"""A number so many times the toll, told in another paragraph without the place, is no bound: it may be of others."""


def count(told: Sequence[Told], outcome: Outcome, text: str, headline: int | None = None) -> Count:
    """The people of one outcome over the claims of an event, in order of `text`.

    `headline` is the number of them in the article's headline: where a claim states it, that one founds the toll.
    """
    result = Count()
    told = [one for one in told if one.claim.outcome == outcome]
    if not told:
        return result
    of_headline = [one for one in told if headline is not None and number_of(one.claim) == headline][:1]
    of_headline = [one for one in of_headline if _is_whole(one.claim)]
    for one in [*of_headline, *(one for one in told if one not in of_headline)]:
        claim = one.claim
        is_denied = (claim.hedge == "denied" and not _is_presupposed(one, text)) or _is_denied(one, text)
        if is_denied and not claim.is_negated:
            result.roles[claim.claim_id] = "background"
        elif claim.part_of is not None:
            result.roles[claim.claim_id] = "part"
            result.parts.append(one)
        elif claim.is_negated and is_of_some(claim):
            result.roles[claim.claim_id] = "part"  # "no Filipinos were hurt" is no toll of nobody
        elif claim.is_negated:
            result.roles[claim.claim_id] = "repeat" if result.zero else "main"
            result.zero = result.zero or one
        elif number_of(claim) is None:
            result.roles[claim.claim_id] = "repeat" if result.counted else "main"
        else:
            result.roles[claim.claim_id] = _add(one, result, text)
    higher = _told_more_often(result)
    if higher is not None:
        _replace(result, [higher], "repeat")
        result.roles[higher.claim.claim_id] = "main"
        result.again[:] = [other for other in result.again if other is not higher]
    _divide(result)
    if result.counted and result.zero is not None:
        result.roles[result.zero.claim.claim_id] = "repeat"
    elif result.zero is not None and any(is_vague(one.claim, result.roles) for one in told):
        result.roles[result.zero.claim.claim_id] = "part"  # "killed rebels and no civilians" is no toll of nobody
        result.zero = None
    return result


def _told_more_often(result: Count) -> Told | None:
    """A higher number of everyone that is told twice, where the one that founds the toll is told once: a later one."""
    if len(result.counted) != 1 or _is_rising(result.counted):
        return None
    first = result.counted[0]
    others = [one for one in result.again if (number_of(one.claim) or 0) != result.total]
    if len(others) < 2 or len(others) < len(result.again) or not counts_everyone(first.claim):
        return None
    higher = others[0]
    number = number_of(higher.claim) or 0
    is_one = all(number_of(one.claim) == number and one.claim.scope == "incident" for one in others)
    is_higher = result.total < number < _FAR_ABOVE * result.total
    return higher if is_one and is_higher and counts_everyone(higher.claim) else None


def _divide(result: Count) -> None:
    """Makes parts of the smaller numbers told again that come to the toll together: nine, six here and three there."""
    smaller = [one for one in result.again if (number_of(one.claim) or 0) < result.total]
    if not smaller:
        return
    parts = [*smaller, *(part for part in result.parts if part.claim.part_of is None)]
    if len(parts) > 1 and sum(number_of(part.claim) or 0 for part in parts) == result.total:
        result.again[:] = [one for one in result.again if one not in smaller]
        result.parts.extend(smaller)
        result.roles.update(dict.fromkeys([one.claim.claim_id for one in smaller], "part"))


def _is_denied(one: Told, text: str) -> bool:
    """Whether the words before `one` deny it: "denied reports that 60 had been killed"."""
    start = one.claim.char_start
    is_about = text[max(0, start - 8) : start].lower().rstrip().endswith(("that", "of"))
    return is_about and bool(_DENIED.search(text, max(one.start, start - 150), start))


def _is_presupposed(one: Told, text: str) -> bool:
    """Whether not `one` is denied but a part in it: "denied involvement in the murder of a judge"."""
    start = one.claim.char_start
    return bool(_PART_IN.search(text, max(one.start, start - 150), start))


def _is_whole(claim: CasualtyClaim) -> bool:
    """Whether `claim` is of the event reported and no part of another: a headline may count a part."""
    return claim.part_of is None and claim.scope == "incident"


def _add(one: Told, result: Count, text: str) -> Role:
    """The role of a numbered claim beside those counted, which it may replace or join."""
    number = number_of(one.claim) or 0
    counted = result.counted
    share = _SHARE.search(text, one.claim.char_start, end_of_victims(one.claim, text))
    if share is not None and not (one.claim.rule == "dying" and share[1].casefold() in _HURT):
        result.parts.append(one)
        return "part"
    if not counted:
        counted.append(one)
        return "main"
    if _is_update(one, counted, number, result.total, text):
        _replace(result, [one], "repeat")
        result.again.clear()
        return "update"
    parts = [number_of(part.claim) for part in result.parts if part.claim.part_of == one.claim.claim_id]
    if number > result.total in parts:  # "three clerks were killed. Three clerks were among eight people killed"
        _replace(result, [one], "part")
        return "main"
    if is_nearer(one, counted, number):
        _replace(result, [one], "repeat")
        return "update"
    if is_toll(one.claim) and counted[0].claim.is_update and number != result.total:
        return "repeat"
    if _is_rival_account(one, result):
        result.again.append(one)
        return "repeat"
    last = counted[-1]
    if number > result.total and one.claim.low is not None and sums_up(one, text) and not _is_rising(counted):
        _replace(result, [one], "part")
        return "main"
    if is_joined(last, one, text):
        counted.append(one)
        return "main"
    if one.sentence == last.sentence and not counts_everyone(last.claim) and is_listed(last, one, text):
        counted.append(one)
        return "main"
    if _SUPERSEDED.search(text, max(one.start, one.claim.char_start - 24), one.claim.char_end):
        return "repeat"
    if (one.claim.quantity or "").casefold().startswith("only "):
        result.parts.append(one)
        return "part"
    if _is_elsewhere(one, counted[-1]):
        counted.append(one)
        return "main"
    if result.again and is_one_of_a_list_again(one, counted, result.again[-1]):
        _replace(result, [result.again.pop(), one], "repeat")
        result.roles[result.counted[0].claim.claim_id] = "main"
        return "main"
    if _is_told_with_those_again(one, result):
        result.again[:] = [other for other in result.again if number_of(other.claim) != result.total]
        counted.append(one)
        return "main"
    if _is_next(one, result, text):
        counted.append(one)
        return "main"
    if any(is_word_for_word(one, other) for other in counted):
        return "repeat"
    is_again = number == result.total and number > 1 and not is_further(one, text)
    if is_again or any(is_same(one, other, text) for other in counted):
        if number == result.total:
            result.again.append(one)
        return "repeat"
    everyone = counts_everyone(one.claim)
    if number > result.total and all(is_within(other, one, text) for other in counted):
        _replace(result, [one], "part")
        return "main"
    if is_opened_by_others(one, text) and not any(counts_everyone(other.claim) for other in counted):
        counted.append(one)
        return "main"
    if _is_over_and_above(one, result, text):
        counted.append(one)
        return "main"
    is_quoted = is_toll(one.claim) and one.claim.attributed_to not in {other.claim.attributed_to for other in counted}
    is_rival = is_quoted or (
        everyone
        and 2 * number >= result.total
        and any(counts_everyone(other.claim) for other in counted)
        and (number >= result.total or _has_other_source(one, counted))
    )
    if number > result.total and _AMONG.search(text, max(one.start, one.claim.char_start - 60), one.claim.char_start):
        return "repeat"
    if number > result.total or is_rival:
        if speaks_of(one, counted) or number < _FAR_ABOVE * result.total:
            result.again.append(one)
        return "repeat"
    result.parts.append(one)
    return "part"


def _is_rising(counted: Sequence[Told]) -> bool:
    """Whether the toll was told as one that moves."""
    return any(one.claim.is_update or is_toll(one.claim) for one in counted)


def _is_next(one: Told, result: Count, text: str) -> bool:
    """Whether `one`, in a sentence soon after those counted, counts the dead of a later blow or who died since.

    Not where those counted are of several blows, whose parts these are, nor where a part of them was told before.
    """
    counted = result.counted
    away = one.sentence - max(told.sentence for told in counted)
    if not 0 < away <= NEAR or _is_rising(counted) or one.claim.is_update or is_toll(one.claim):
        return False
    if all(is_of_the_same_house(one, told, text) for told in counted):
        return away <= _NEXT
    number = number_of(one.claim) or 0
    if number == result.total > 2 and not is_further(one, text):
        return False
    if number > result.total and counts_everyone(one.claim) and not is_further(one, text):
        return False
    parts = [part for part in result.parts if part.sentence >= counted[0].sentence]
    if parts or any(is_of_several_blows(told, text) for told in counted):
        return False
    if is_later_death(one, text):
        is_definite = text[one.claim.char_start : one.claim.char_start + 4].casefold() == "the "
        return result.total > 1 or (counted[0].claim.victims != one.claim.victims and not is_definite)
    return away <= _NEXT and is_of_the_next_blow(one, text)


def _is_elsewhere(one: Told, last: Told) -> bool:
    """Whether a number alone goes on from the one before with a place of its own: "killed 41 at A and seven at B"."""
    claim = one.claim
    if claim.victims is not None or one.sentence != last.sentence or claim.is_update:
        return False
    return claim.rule == "apart" or (claim.rule == "active" and is_in_one_list(one, last))


def _is_told_with_those_again(one: Told, result: Count) -> bool:
    """Whether its list opens with the number counted, told again, and goes on: "the six monks and two women"."""
    again = result.again[-1] if result.again else None
    return (
        again is not None
        and len(result.counted) == 1
        and number_of(again.claim) == result.total > 1
        and is_in_one_list(again, one)
        and again.claim.char_start <= one.claim.char_start
        and not counts_everyone(result.counted[0].claim)
    )


def _has_other_source(one: Told, counted: Sequence[Told]) -> bool:
    """Whether somebody else says so: a smaller number from the same source is of some of those people."""
    return one.claim.attributed_to not in {other.claim.attributed_to for other in counted}


def _is_rival_account(one: Told, result: Count) -> bool:
    """Whether its source says that none of those counted were harmed: "denied it and said it had killed 30 rebels"."""
    source = one.claim.attributed_to
    if result.zero is None or source is None or result.zero.claim.attributed_to != source:
        return False
    return all(other.claim.attributed_to not in (None, source) for other in result.counted)


def _replace(result: Count, by: list[Told], role: Role) -> None:
    """Counts `by` instead of what was counted, which takes `role`."""
    for earlier in result.counted:
        result.roles[earlier.claim.claim_id] = role
    if role == "part":
        result.parts.extend(result.counted)
    result.counted[:] = by


def _is_update(one: Told, counted: Sequence[Told], number: int, total: int, text: str) -> bool:
    """Whether `one` revises the toll: it says so, or its source states a higher number of the same people."""
    if one.claim.is_update:
        return number >= total or not any(other.claim.is_update for other in counted)
    if number <= total or len(counted) > 1 or one.claim.attributed_to is None:
        return False
    first = counted[0].claim
    if one.claim.char_start < first.char_start:
        return False
    if counts_everyone(one.claim) and _SAID_LATER.search(text, one.start, max(one.start, one.claim.char_start)):
        return True
    same_people = first.victim_class == one.claim.victim_class and one.sentence != counted[0].sentence
    return same_people and first.attributed_to == one.claim.attributed_to and one.claim.timex_id is None


def _is_over_and_above(one: Told, result: Count, text: str) -> bool:
    """Whether `one` counts other people of the event than those counted."""
    last = result.counted[-1]
    further = is_further(one, text)
    if last.sentence == one.sentence and not further and _EARLIER.search(words_between(last, one, text) or ""):
        return False
    told = max([last.sentence, *(part.sentence for part in result.parts if part.sentence < one.sentence)])
    if all(are_enemies(other, one) for other in result.counted) and one.sentence - told <= _NEXT:
        return True
    if result.parts and result.parts[-1].sentence > last.sentence and result.parts[-1].sentence + 1 >= one.sentence:
        return False
    if any(counts_everyone(other.claim) for other in result.counted):
        is_attacker = one.claim.victim_class == "perpetrator" and last.sentence < one.sentence <= last.sentence + 3
        return is_attacker or (last.sentence == one.sentence and further)
    if last.sentence == one.sentence and is_beside(last, one, text):
        return True
    sides = {side_of(other.claim) for other in result.counted}
    mine = side_of(one.claim)
    is_other_side = mine != "unknown" and "unknown" not in sides and mine not in sides
    if further:
        if last.sentence == one.sentence and not are_same_kind(one, last) and number_of(one.claim) != result.total:
            return True
        if is_other_side and one.sentence - last.sentence <= NEAR:
            return True
        number = number_of(one.claim) or 0
        told = max(other.sentence for other in (last, *result.again) if other.sentence <= one.sentence or other is last)
        return one.sentence - told <= 3 and (number_of(last.claim) == 1 or number >= result.total)
    return is_other_side and one.sentence - last.sentence <= 2
