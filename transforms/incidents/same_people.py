"""Whether two claims of an event count the same people, or one some of those of the other."""

from collections.abc import Sequence
from typing import Final

from transforms.incidents.events import Told
from transforms.incidents.wording import (
    NAME,
    counts_everyone,
    is_further,
    is_in_one_list,
    names_of,
    number_of,
    proper_names_of,
    side_of,
)
from transforms.lexicon.incidents import PLAIN_PEOPLE

_NEXT: Final = 2
"""Sentences within which a number goes on from the one before."""


def is_nearer(one: Told, counted: Sequence[Told], number: int) -> bool:
    """Whether `one` gives the number that the one counted only rounds: "more than 200" and then "at least 230"."""
    first = counted[0].claim
    if len(counted) > 1 or first.mod != "MORE_THAN" or one.claim.mod not in (None, "EQUAL_OR_MORE"):
        return False
    rounded = number_of(first) or 0
    step = 100 if rounded % 100 == 0 else 10 if rounded % 10 == 0 else 0
    is_rounded = step > 0 and rounded < number < rounded + step
    return is_rounded and all(counts_everyone(told) for told in (first, one.claim))


def is_within(few: Told, all_: Told, text: str) -> bool:
    """Whether the people of `few` are among those of `all_`, a larger number.

    One person is among people, among two or more that the words name with them, and among those of the same side told
    next; children are among the civilians or people told next.
    """
    if number_of(few.claim) == 1 and counts_everyone(all_.claim) and not is_further(all_, text):
        return True
    if (few.claim.quantity or "").casefold().startswith("the last "):
        return True  # "the bodies of the last three were found. The bodies of 19 ..."
    if few.sentence == all_.sentence or is_further(all_, text):
        return False
    is_next = 0 < all_.sentence - few.sentence <= _NEXT
    if number_of(few.claim) == 1:
        if names_of(few.claim) & proper_names_of(all_.claim):
            return True
        return is_next and few.claim.victim_class == all_.claim.victim_class == "combatant"
    is_broader = all_.claim.victim_class == "civilian" or counts_everyone(all_.claim)
    return is_next and few.claim.victim_class == "child" and is_broader


def speaks_of(one: Told, counted: Sequence[Told]) -> bool:
    """Whether the claim stands in a paragraph of those counted, or names their place or their kind of people."""
    return any(
        one.paragraph == other.paragraph or _same_name(one, other) or are_same_kind(one, other) for other in counted
    )


def _same_name(one: Told, other: Told) -> bool:
    return one.place is not None and other.place is not None and one.place.text == other.place.text


def are_same_kind(one: Told, other: Told) -> bool:
    """Whether both claims name victims of one kind, and not just people."""
    kinds = [NAME.findall((told.claim.victims or "").casefold())[-1:] for told in (one, other)]
    return bool(kinds[0]) and kinds[0] == kinds[1] and PLAIN_PEOPLE.isdisjoint(kinds[0])


def is_one_of_a_list_again(one: Told, counted: Sequence[Told], many: Told) -> bool:
    """Whether the one person counted is told again beside many: "Clerk slain. Rebels killed 43 men and a clerk"."""
    return (
        len(counted) == 1
        and number_of(one.claim) == number_of(counted[0].claim) == 1
        and (number_of(many.claim) or 0) > 1
        and is_in_one_list(many, one)
        and many.claim.char_start <= one.claim.char_start
        and are_same_kind(counted[0], one)
        and not are_same_kind(many, one)
    )


def is_word_for_word(one: Told, other: Told) -> bool:
    """Whether a later sentence tells the same in the same words: "another soldier was injured"."""
    is_same_number = number_of(one.claim) == number_of(other.claim)
    return (
        is_same_number and one.sentence != other.sentence and one.claim.text.casefold() == other.claim.text.casefold()
    )


def is_same(one: Told, other: Told, text: str) -> bool:
    """Whether two claims count the same people: one number, one class, and for single people one name."""
    if number_of(one.claim) != number_of(other.claim):
        return False
    if is_further(one, text) and (one.claim.victim_class == "perpetrator") != (
        other.claim.victim_class == "perpetrator"
    ):
        return False
    if number_of(one.claim) != 1:
        return {side_of(one.claim), side_of(other.claim)} != {"civilian", "combatant"}
    if is_further(one, text) or is_in_one_list(one, other):
        return False
    left, right = names_of(one.claim), names_of(other.claim)
    return not left or not right or bool(left & right) or one.sentence != other.sentence
