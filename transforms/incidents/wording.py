"""How two numbers of one event stand to each other by their words: items of a list, others, a sum, a later blow."""

import re
from typing import Final

from transforms.incidents.events import Told
from transforms.lexicon.incidents import CAMPS, CIVILIANS, COMBATANTS, EVERYONE, FURTHER, STRUCK
from transforms.records import CasualtyClaim

_FURTHER: Final = re.compile(rf"\b(?:{'|'.join(FURTHER)})\b(?!\s+than)", re.IGNORECASE)
_ALSO: Final = re.compile(r"\b(?:also|as well|too)\b", re.IGNORECASE)
_JOINED: Final = re.compile(r"\b(?:and|while|plus|with|or)\b|,|;|&", re.IGNORECASE)
_OTHERS: Final = re.compile(r"(?:another|a further)\s\S+\s[^.;]{0,80}\balso\b", re.IGNORECASE)
NAME: Final = re.compile(r"[^\W\d_]{3,}")

# A sum of what was told before: "a total of 23 dead".
_SUM: Final = re.compile(r"\b(?:a total of|altogether|final (?:death )?toll|in all|in total|overall)\b", re.IGNORECASE)
_NEXT_BLOW: Final = re.compile(
    r"\b(?:an?|the) (?:fourth|fifth|last|later|second|separate|sixth|smaller|subsequent|third)\b"
    rf"(?:\s[\w-]+){{0,3}}?\s(?:{'|'.join(STRUCK)})\b"
    rf"|\banother(?:\s[\w-]+){{0,3}}?\s(?:{'|'.join(STRUCK)})\b"
    rf"|\b(?:two|three|four|five|six|several) (?:more|further|other)(?:\s[\w-]+){{0,2}}?\s(?:{'|'.join(STRUCK)})s\b",
    re.IGNORECASE,
)
_SEVERAL_BLOWS: Final = re.compile(
    rf"\b(?:{'|'.join(STRUCK)}|bombing|clashe|raid|shooting)s\b|\b(?:series|twin|double|wave|string|spate) \b",
    re.IGNORECASE,
)
_LATE_DEATH: Final = re.compile(
    r"\b(?:one|two|three|another|a) of (?:the|those) (?:injured|wounded)\b"
    r"|\b(?:a|an|another|the) (?:\w+ )?(?:injured|wounded) \w+(?: later)? (?:has )?(?:died|dies|succumbed)\b"
    r"|\b(?:died|dies|succumbed) (?:\w+ ){0,3}(?:later|(?:of|from|to) (?:his|her|their) (?:\w+ )?(?:injuries|wounds))\b"
    r"|\blater (?:died|succumbed)\b",
    re.IGNORECASE,
)
_HIS: Final = re.compile(r"(?:(?:one|two|three|four|five|\d+) of )?(?:his|her)\s", re.IGNORECASE)
# "His body was found", "causing her death": of the one told before.
_OF_HIM: Final = frozenset({"his_body", "caused_death", "possessed_act"})
_PRONOUNS: Final = frozenset({"he", "she", "they", "him", "her", "them"})
_LIST_JOINTS: Final = frozenset({"and", ", and", "&", "plus", "as well as", "in addition to"})


def number_of(claim: CasualtyClaim) -> int | None:
    """The number that a reader would put down for `claim`: best, else low, else high."""
    if claim.best is not None:
        return claim.best
    return claim.low if claim.low is not None else claim.high


def counts_everyone(claim: CasualtyClaim) -> bool:
    """Whether `claim` counts all the people harmed, on whichever side, rather than some by class or one by one."""
    if claim.victim_class not in ("unspecified", "mixed") or (number_of(claim) or 0) < 2:
        return False
    words = NAME.findall((claim.victims or "").casefold())
    return not words or words[-1] in EVERYONE or words[0] in EVERYONE


def side_of(claim: CasualtyClaim) -> str:
    """The side that the victims of `claim` are counted on."""
    if claim.victim_class in CIVILIANS:
        return "civilian"
    return "combatant" if claim.victim_class in COMBATANTS else "unknown"


def are_enemies(one: Told, other: Told) -> bool:
    """Whether both are fighters, the ones of a state and the others against one: "ten militants", "three soldiers"."""
    camps = [_camp(told.claim) for told in (one, other)]
    return None not in camps and camps[0] != camps[1]


def _camp(claim: CasualtyClaim) -> str | None:
    """On which side of an insurgency the victims of `claim` stand by their noun; None where it does not say."""
    if claim.victim_class not in COMBATANTS and claim.victim_class != "mixed":
        return None
    words = NAME.findall((claim.victims or "").casefold())
    found = {CAMPS[word] for word in words if word in CAMPS}
    return found.pop() if len(found) == 1 else None


def end_of_victims(claim: CasualtyClaim, text: str) -> int:
    """Where the words for the victims of `claim` end in it; its own end where it has none."""
    named = text.find(claim.victims, claim.char_start, claim.char_end) if claim.victims else -1
    return named + len(claim.victims or "") if named >= 0 else claim.char_end


def is_further(one: Told, text: str) -> bool:
    """Whether the words of `one`, up to its victims or with "also" after them, name others than those told before."""
    claim = one.claim
    end = end_of_victims(claim, text)
    return bool(_FURTHER.search(text, max(0, claim.char_start - 12), end) or _ALSO.search(text, end, claim.char_end))


def is_opened_by_others(one: Told, text: str) -> bool:
    """Whether the sentence of `one` opens with people over and above: "Another 12 soldiers were also killed"."""
    return one.claim.char_start - one.start < 3 and bool(_OTHERS.match(text, one.claim.char_start, one.claim.char_end))


def is_listed(last: Told, one: Told, text: str) -> bool:
    """Whether two numbers are items of one list: "four officers and four civilians were killed".

    Single people are looked at one by one, for one of them may go by two descriptions.
    """
    if 1 in (number_of(last.claim), number_of(one.claim)):
        return False
    between = words_between(last, one, text)
    return between is None or (len(between) < 6 and bool(_JOINED.search(between)))


def is_beside(last: Told, one: Told, text: str) -> bool:
    """Whether two numbers of one sentence stand side by side: joined by "and" or the like, or of two sides."""
    between = words_between(last, one, text)
    sides = {side_of(last.claim), side_of(one.claim)}
    if len(sides) > 1 and "unknown" not in sides:
        return True
    if between is None:
        return number_of(one.claim) != number_of(last.claim) or number_of(one.claim) == 1
    return len(between) < 40 and bool(_JOINED.search(between))


def words_between(left: Told, right: Told, text: str) -> str | None:
    """The words between two claims; None where one reaches into the other."""
    first, second = sorted((left.claim, right.claim), key=lambda claim: claim.char_start)
    return None if second.char_start < first.char_end else text[first.char_end : second.char_start]


def is_in_one_list(one: Told, other: Told) -> bool:
    """Whether two claims are items of one list: the words of one go on from, or into, those of the other."""
    left, right = one.claim, other.claim
    if one.sentence != other.sentence or left.rule != right.rule or left.quantity == right.quantity:
        return False
    return left.char_start == right.char_start or left.char_end == right.char_end


def names_of(claim: CasualtyClaim) -> frozenset[str]:
    """The words for the victims of `claim`, as keys."""
    return frozenset(NAME.findall((claim.victims or "").casefold()))


def proper_names_of(claim: CasualtyClaim) -> frozenset[str]:
    """The names, as keys, among the words for several victims: "Vega and his brother"."""
    return frozenset(word.casefold() for word in NAME.findall(claim.victims or "") if word[0].isupper())


_BESIDE_A_SUM: Final = re.compile(
    r"\b(?:a total of|altogether|final toll|in all|overall)\s[^.;]{0,30}\b(?:dead|deaths|killed)\b,?"
    r"\s(?:and|with|plus)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)


def sums_up(one: Told, text: str) -> bool:
    """Whether the number of `one` is the sum of all told: "a total of 23 dead", "the final toll was 24".

    So is the one beside it: "a total of 23 dead and 66 wounded".
    """
    start = one.claim.char_start
    if _BESIDE_A_SUM.search(text, max(one.start, start - 80), start):
        return True
    return bool(_SUM.search(text, max(one.start, one.claim.char_start - 12), one.claim.char_end + 9))


def is_joined(last: Told, one: Told, text: str) -> bool:
    """Whether `one` goes on from `last` in a list of two, by "and" alone: "105 men and one woman".

    Two single people may be one who goes by two descriptions.
    """
    if not is_in_one_list(one, last) or {number_of(last.claim), number_of(one.claim)} == {1}:
        return False
    first, second = last.claim, one.claim
    if first.char_start > second.char_start:
        return False
    words = first.victims or first.quantity or ""
    at = text.find(words, first.char_start, first.char_end)
    following = text.find(second.quantity or "", at + len(words), second.char_end)
    return at >= 0 and following >= 0 and text[at + len(words) : following].strip().casefold() in _LIST_JOINTS


def is_later_death(one: Told, text: str) -> bool:
    """Whether somebody hurt at first has died since: "one of the wounded died on Monday"."""
    return (
        number_of(one.claim) in (1, 2)
        and (one.claim.victims or "").casefold() not in _PRONOUNS
        and one.claim.outcome == "killed"
        and bool(_LATE_DEATH.search(text, one.start, min(one.end, one.claim.char_end + 60)))
    )


def is_of_the_next_blow(one: Told, text: str) -> bool:
    """Whether `one` tells of what struck next: "a second bomb killed four"."""
    return bool(_NEXT_BLOW.search(text, one.start, one.claim.char_end))


def is_of_several_blows(one: Told, text: str) -> bool:
    """Whether `one` tells of several attacks together: later ones are among them."""
    return bool(_SEVERAL_BLOWS.search(text, one.start, one.end))


def is_of_the_same_house(one: Told, others: Told, text: str) -> bool:
    """Whether `one` is kin or staff of the single person told in `others`: "his driver", "one of her guards"."""
    claim = one.claim
    if number_of(others.claim) != 1 or claim.rule in _OF_HIM or not _HIS.match(text, claim.char_start):
        return False
    return not names_of(claim) & names_of(others.claim)
