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
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from transforms.incidents.events import Told, is_toll
from transforms.lexicon.incidents import CAMPS, CIVILIANS, COMBATANTS, EVERYONE, FIGHTING, FURTHER, PLAIN_PEOPLE
from transforms.records import CasualtyClaim, Outcome, Role, Toll

_FURTHER = re.compile(rf"\b(?:{'|'.join(FURTHER)})\b(?!\s+than)", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:also|as well|too)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:after|avenge|following|in (?:response|retaliation|revenge)|since)\b", re.IGNORECASE)
_FIGHTING = re.compile(rf"\b(?:{'|'.join(FIGHTING)})\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|while|plus|with|or)\b|,|;|&", re.IGNORECASE)
_SHARE = re.compile(r"\bof (?:the|those|them|whom)\s+(?:dead|killed|victims|wounded|injured|missing|casualties)", re.I)
_DENIED = re.compile(
    r"\b(?:denie[sd]|deny|denying|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)?)\s(?:\w+\s){0,3}"
    r"(?:reports?|rumou?rs?|claims?|allegations?)\b[^.;:]{0,50}\b(?:that|of)\s$",
    re.IGNORECASE,
)
_AMONG = re.compile(r"\b(?:they|these|those|all)\s(?:are|were)\samong\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
# The number that another one replaced: "raising an earlier toll of 22".
_SUPERSEDED = re.compile(r"\b(?:earlier|previous|initial|preliminary)\s(?:death\s)?toll\b", re.IGNORECASE)
_OTHERS = re.compile(r"(?:another|a further)\s\S+\s[^.;]{0,80}\balso\b", re.IGNORECASE)
_PART_IN = re.compile(
    r"\b(?:behind|connect(?:ed|ion)|implicated|involve(?:d|ment)|linked|part|participat(?:ed|ion|ing)|relation|responsib(?:le|ility)"
    r"|role)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_NEXT = 2
"""Sentences within which a number goes on from the one before."""

_NEAR = 6
"""Sentences from a number within which a part of it is told."""

_CIVILIAN = "civilian"
_NAME = re.compile(r"[^\W\d_]{3,}")


def number_of(claim: CasualtyClaim) -> int | None:
    """The number that a reader would put down for `claim`: best, else low, else high."""
    if claim.best is not None:
        return claim.best
    return claim.low if claim.low is not None else claim.high


def added(tolls: Iterable[Toll]) -> Toll:
    """The toll of people counted apart: a bound is the sum of the bounds, None once one of them has none."""

    def total(bounds: Sequence[int | None]) -> int | None:
        known = [bound for bound in bounds if bound is not None]
        return sum(known) if known and len(known) == len(bounds) else None

    tolls = list(tolls)
    return Toll(
        total([toll.low for toll in tolls]), total([toll.best for toll in tolls]), total([toll.high for toll in tolls])
    )


@dataclass(slots=True)
class Count:
    """The people of one outcome as counted so far: what is counted, what else was said of them, and the roles."""

    counted: list[Told] = field(default_factory=list)
    again: list[Told] = field(default_factory=list)
    parts: list[Told] = field(default_factory=list)
    zero: Told | None = None
    roles: dict[str, Role] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """The number of people counted."""
        return sum(number_of(told.claim) or 0 for told in self.counted)

    def toll(self) -> Toll:
        """Low, best and high of the people counted."""
        if not self.counted:
            zero = self.zero.claim if self.zero else None
            return Toll(zero.low, zero.best, zero.high) if zero else Toll()
        toll = added(Toll(told.claim.low, told.claim.best, told.claim.high) for told in self.counted)
        numbers = [number for told in self.again if (number := number_of(told.claim)) is not None]
        lows = [told.claim.low for told in self.again if told.claim.low is not None]
        best = toll.best if toll.best is not None else self.total
        low = min([number for number in (toll.low, *lows) if number is not None and number <= best], default=None)
        high = max([number for number in (toll.high, *numbers) if number is not None and number >= best], default=None)
        return Toll(low, toll.best, high)

    def deaths(self, text: str) -> tuple[int | None, int | None, int | None]:
        """Civilians, combatants and people of unstated class among those counted; None where there are none.

        A number takes the class of the claims that restate it, then of its parts, those told as the rest of it among
        them. What is left counts as civilian
        where the words are plain ("people", "women", a bare number), no part bears arms and neither the sentence nor
        the end of the one before tells of fighting; it is unknown otherwise.
        """
        civilians = combatants = 0
        for told in self.counted:
            number = number_of(told.claim) or 0
            sides = {_side(told.claim)} - {"unknown"} or {_side(other.claim) for other in self._restated(told)}
            sides -= {"unknown"}
            if len(sides) == 1:
                of_civilians = number if sides == {"civilian"} else 0
                of_combatants = number - of_civilians
            else:
                near = [part for part in self.parts if self._is_near(part)]
                of_civilians, of_combatants = _classes(near, number)
                left = number - of_civilians - of_combatants
                sides_left = {_side(part.claim) for part in near if part.claim.vague_term == "rest"}
                of_civilians += left if sides_left == {"civilian"} else 0
                of_combatants += left if sides_left == {"combatant"} else 0
                if not of_combatants and _is_plain(told, text) and not _is_divided(near, number):
                    of_civilians = number
            civilians += of_civilians
            combatants += of_combatants
        unknown = self.total - civilians - combatants
        return civilians or None, combatants or None, unknown if unknown > 0 else None

    def _is_near(self, part: Told) -> bool:
        """Whether `part` stands near, by sentences, to a number that it can be a part of."""
        wholes = (*self.counted, *self.again)
        return part.claim.part_of is not None or any(abs(part.sentence - one.sentence) <= _NEAR for one in wholes)

    def _restated(self, told: Told) -> list[Told]:
        """The claims that state the number of `told` again."""
        number = number_of(told.claim)
        return [other for other in self.again if number_of(other.claim) == number]


def _is_plain(told: Told, text: str) -> bool:
    """Whether nothing says that the victims of `told` bore arms."""
    words = _NAME.findall((told.claim.victims or "").casefold())
    if words and PLAIN_PEOPLE.isdisjoint(words):
        return False
    return told.claim.victim_class in ("unspecified", "mixed") and not _FIGHTING.search(
        text, max(0, told.start - 120), told.end
    )


def _is_divided(parts: Sequence[Told], number: int) -> bool:
    """Whether the words count civilians among `number` people, so that the others are not said to be civilians."""
    return any(
        _CIVILIAN in (part.claim.victims or "").casefold() and (number_of(part.claim) or 0) < number
        for part in parts
        if part.claim.part_of is not None
    )


def _classes(parts: Sequence[Told], number: int) -> tuple[int, int]:
    """How many of `number` people the parts name as civilians and as combatants, the largest part of each class."""
    most = {"civilian": 0, "child": 0, "combatant": 0}
    for part in parts:
        kind = "combatant" if part.claim.victim_class in COMBATANTS else part.claim.victim_class
        if kind in most and (number_of(part.claim) or 0) <= number:
            most[kind] = max(most[kind], number_of(part.claim) or 0)
    combatants = most["combatant"]
    return min(number - combatants, max(most["civilian"], most["child"])), combatants


_FAR_ABOVE = 4
"""A number so many times the toll, told in another paragraph without the place, is no bound: it may be of others."""


def count(told: Sequence[Told], outcome: Outcome, text: str, headline: int | None = None) -> Count:
    """The people of one outcome over the claims of an event, in order of `text`.

    `headline` is the number of them in the article's headline: where a claim states it, that one founds the toll.
    """
    result = Count()
    told = [one for one in told if one.claim.outcome == outcome]
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
        elif claim.is_negated:
            result.roles[claim.claim_id] = "repeat" if result.zero else "main"
            result.zero = result.zero or one
        elif number_of(claim) is None:
            result.roles[claim.claim_id] = "repeat" if result.counted else "main"
        else:
            result.roles[claim.claim_id] = _add(one, result, text)
    if result.counted and result.zero is not None:
        result.roles[result.zero.claim.claim_id] = "repeat"
    return result


def _is_denied(one: Told, text: str) -> bool:
    """Whether the words before `one` deny it: "denied reports that 60 had been killed"."""
    start = one.claim.char_start
    return bool(_DENIED.search(text, max(one.start, start - 150), start))


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
    if _SHARE.search(text, one.claim.char_start, one.claim.char_end):
        result.parts.append(one)
        return "part"
    if not counted:
        counted.append(one)
        return "main"
    if _is_update(one, counted, number, result.total):
        _replace(result, [one], "repeat")
        result.again.clear()
        return "update"
    if is_toll(one.claim) and counted[0].claim.is_update and number != result.total:
        return "repeat"
    if _is_rival_account(one, result):
        result.again.append(one)
        return "repeat"
    last = counted[-1]
    if one.sentence == last.sentence and not counts_everyone(last.claim) and _is_listed(last, one, text):
        counted.append(one)
        return "main"
    if _SUPERSEDED.search(text, max(one.start, one.claim.char_start - 20), one.claim.char_end):
        return "repeat"
    if (one.claim.quantity or "").casefold().startswith("only "):
        result.parts.append(one)
        return "part"
    if _is_elsewhere(one, counted[-1]):
        counted.append(one)
        return "main"
    if _is_told_with_those_again(one, result):
        result.again[:] = [other for other in result.again if number_of(other.claim) != result.total]
        counted.append(one)
        return "main"
    is_again = number == result.total and number > 1 and not _is_further(one, text)
    if is_again or any(_is_same(one, other, text) for other in counted):
        if number == result.total:
            result.again.append(one)
        return "repeat"
    everyone = counts_everyone(one.claim)
    if number > result.total and all(_is_within(other, one, text) for other in counted):
        _replace(result, [one], "part")
        return "main"
    if _is_opened_by_others(one, text) and not any(counts_everyone(other.claim) for other in counted):
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
        if _speaks_of(one, counted) or number < _FAR_ABOVE * result.total:
            result.again.append(one)
        return "repeat"
    result.parts.append(one)
    return "part"


def _is_elsewhere(one: Told, last: Told) -> bool:
    """Whether a number alone goes on from the one before with a place of its own: "killed 41 at A and seven at B"."""
    claim = one.claim
    if claim.victims is not None or one.sentence != last.sentence or claim.is_update:
        return False
    return claim.rule == "apart" or (claim.rule == "active" and _is_in_one_list(one, last))


def _is_told_with_those_again(one: Told, result: Count) -> bool:
    """Whether its list opens with the number counted, told again, and goes on: "the six monks and two women"."""
    again = result.again[-1] if result.again else None
    return (
        again is not None
        and len(result.counted) == 1
        and number_of(again.claim) == result.total > 1
        and _is_in_one_list(again, one)
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


def _is_within(few: Told, all_: Told, text: str) -> bool:
    """Whether the people of `few` are among those of `all_`, a larger number.

    One person is among people, among two or more that the words name with them, and among those of the same side told
    next; children are among the civilians or people told next.
    """
    if number_of(few.claim) == 1 and counts_everyone(all_.claim):
        return few.sentence != all_.sentence or not _is_further(all_, text)  # "his mother and 10 other people died"
    if few.sentence == all_.sentence or _is_further(all_, text):
        return False
    is_next = 0 < all_.sentence - few.sentence <= _NEXT
    if number_of(few.claim) == 1:
        if _names(few.claim) & _proper(all_.claim):
            return True
        return is_next and few.claim.victim_class == all_.claim.victim_class == "combatant"
    is_broader = all_.claim.victim_class == "civilian" or counts_everyone(all_.claim)
    return is_next and few.claim.victim_class == "child" and is_broader


def _speaks_of(one: Told, counted: Sequence[Told]) -> bool:
    """Whether the claim stands in a paragraph of those counted, or names their place or their kind of people."""
    return any(
        one.paragraph == other.paragraph or _same_name(one, other) or _same_people(one, other) for other in counted
    )


def _same_name(one: Told, other: Told) -> bool:
    return one.place is not None and other.place is not None and one.place.text == other.place.text


def _same_people(one: Told, other: Told) -> bool:
    """Whether both claims name victims of one kind, and not just people."""
    kinds = [_NAME.findall((told.claim.victims or "").casefold())[-1:] for told in (one, other)]
    return bool(kinds[0]) and kinds[0] == kinds[1] and PLAIN_PEOPLE.isdisjoint(kinds[0])


def _replace(result: Count, by: list[Told], role: Role) -> None:
    """Counts `by` instead of what was counted, which takes `role`."""
    for earlier in result.counted:
        result.roles[earlier.claim.claim_id] = role
    if role == "part":
        result.parts.extend(result.counted)
    result.counted[:] = by


def _is_update(one: Told, counted: Sequence[Told], number: int, total: int) -> bool:
    """Whether `one` revises the toll: it says so, or its source states a higher number of the same people."""
    if one.claim.is_update:
        return number >= total or not any(other.claim.is_update for other in counted)
    if number <= total or len(counted) > 1 or one.claim.attributed_to is None:
        return False
    first = counted[0].claim
    if one.claim.char_start < first.char_start:
        return False
    same_people = first.victim_class == one.claim.victim_class and one.sentence != counted[0].sentence
    return same_people and first.attributed_to == one.claim.attributed_to and one.claim.timex_id is None


def counts_everyone(claim: CasualtyClaim) -> bool:
    """Whether `claim` counts all the people harmed, on whichever side, rather than some by class or one by one."""
    if claim.victim_class not in ("unspecified", "mixed") or (number_of(claim) or 0) < 2:
        return False
    words = _NAME.findall((claim.victims or "").casefold())
    return not words or words[-1] in EVERYONE or words[0] in EVERYONE


def _side(claim: CasualtyClaim) -> str:
    """The side that the victims of `claim` are counted on."""
    if claim.victim_class in CIVILIANS:
        return "civilian"
    return "combatant" if claim.victim_class in COMBATANTS else "unknown"


def _are_enemies(one: Told, other: Told) -> bool:
    """Whether both are fighters, the ones of a state and the others against one: "ten militants", "three soldiers"."""
    camps = [_camp(told.claim) for told in (one, other)]
    return None not in camps and camps[0] != camps[1]


def _camp(claim: CasualtyClaim) -> str | None:
    """On which side of an insurgency the victims of `claim` stand by their noun; None where it does not say."""
    if claim.victim_class not in COMBATANTS:
        return None
    words = _NAME.findall((claim.victims or "").casefold())
    found = {CAMPS[word] for word in words if word in CAMPS}
    return found.pop() if len(found) == 1 else None


def _is_further(one: Told, text: str) -> bool:
    """Whether the words of `one`, up to its victims or with "also" after them, name others than those told before."""
    claim = one.claim
    named = text.find(claim.victims, claim.char_start, claim.char_end) if claim.victims else -1
    end = named + len(claim.victims or "") if named >= 0 else claim.char_end
    return bool(_FURTHER.search(text, max(0, claim.char_start - 12), end) or _ALSO.search(text, end, claim.char_end))


def _is_opened_by_others(one: Told, text: str) -> bool:
    """Whether the sentence of `one` opens with people over and above: "Another 12 soldiers were also killed"."""
    return one.claim.char_start - one.start < 3 and bool(_OTHERS.match(text, one.claim.char_start, one.claim.char_end))


def _is_over_and_above(one: Told, result: Count, text: str) -> bool:
    """Whether `one` counts other people of the event than those counted."""
    last = result.counted[-1]
    further = _is_further(one, text)
    if last.sentence == one.sentence and not further and _EARLIER.search(_between(last, one, text) or ""):
        return False
    if result.parts and result.parts[-1].sentence > last.sentence and result.parts[-1].sentence + 1 >= one.sentence:
        return False
    if any(counts_everyone(other.claim) for other in result.counted):
        is_attacker = one.claim.victim_class == "perpetrator" and last.sentence < one.sentence <= last.sentence + 3
        return is_attacker or (last.sentence == one.sentence and further)
    if last.sentence == one.sentence and _is_beside(last, one, text):
        return True
    sides = {_side(other.claim) for other in result.counted}
    mine = _side(one.claim)
    is_other_side = mine != "unknown" and "unknown" not in sides and mine not in sides
    if all(_are_enemies(other, one) for other in result.counted) and one.sentence - last.sentence <= 2:
        return True
    if further:
        if last.sentence == one.sentence and not _same_people(one, last) and number_of(one.claim) != result.total:
            return True
        if is_other_side and one.sentence - last.sentence <= _NEAR:
            return True
        number = number_of(one.claim) or 0
        told = max(other.sentence for other in (last, *result.again) if other.sentence <= one.sentence or other is last)
        return one.sentence - told <= 3 and (number_of(last.claim) == 1 or number >= result.total)
    return is_other_side and one.sentence - last.sentence <= 2


def _is_listed(last: Told, one: Told, text: str) -> bool:
    """Whether two numbers are items of one list: "four officers and four civilians were killed".

    Single people are looked at one by one, for one of them may go by two descriptions.
    """
    if 1 in (number_of(last.claim), number_of(one.claim)):
        return False
    between = _between(last, one, text)
    return between is None or (len(between) < 6 and bool(_JOINED.search(between)))


def _is_beside(last: Told, one: Told, text: str) -> bool:
    """Whether two numbers of one sentence stand side by side: joined by "and" or the like, or of two sides."""
    between = _between(last, one, text)
    sides = {_side(last.claim), _side(one.claim)}
    if len(sides) > 1 and "unknown" not in sides:
        return True
    if between is None:
        return number_of(one.claim) != number_of(last.claim) or number_of(one.claim) == 1
    return len(between) < 40 and bool(_JOINED.search(between))


def _between(left: Told, right: Told, text: str) -> str | None:
    """The words between two claims; None where one reaches into the other."""
    first, second = sorted((left.claim, right.claim), key=lambda claim: claim.char_start)
    return None if second.char_start < first.char_end else text[first.char_end : second.char_start]


def _is_same(one: Told, other: Told, text: str) -> bool:
    """Whether two claims count the same people: one number, one class, and for single people one name."""
    if number_of(one.claim) != number_of(other.claim):
        return False
    if number_of(one.claim) != 1:
        return {_side(one.claim), _side(other.claim)} != {"civilian", "combatant"}
    if _is_further(one, text) or _is_in_one_list(one, other):
        return False
    left, right = _names(one.claim), _names(other.claim)
    return not left or not right or bool(left & right) or one.sentence != other.sentence


def _is_in_one_list(one: Told, other: Told) -> bool:
    """Whether two claims are items of one list: the words of one go on from, or into, those of the other."""
    left, right = one.claim, other.claim
    if one.sentence != other.sentence or left.rule != right.rule or left.quantity == right.quantity:
        return False
    return left.char_start == right.char_start or left.char_end == right.char_end


def _names(claim: CasualtyClaim) -> frozenset[str]:
    """The words for the victims of `claim`, as keys."""
    return frozenset(_NAME.findall((claim.victims or "").casefold()))


def _proper(claim: CasualtyClaim) -> frozenset[str]:
    """The names, as keys, among the words for several victims: "Vega and his brother"."""
    return frozenset(word.casefold() for word in _NAME.findall(claim.victims or "") if word[0].isupper())
