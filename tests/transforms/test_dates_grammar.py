"""Tests for transforms.dates.grammar: words become letters, rules read runs of letters."""

import pytest

from transforms.dates.grammar import Found, Grammar, Phrase
from transforms.dates.readings import Reading
from transforms.errors import UnknownSlot

LEXICONS = {"colour": {"red": 1, "blue": 2}, "thing": {"boat": 1, "red": 2}, "name": {"blue note": 1}}


def grammar(*phrases: Phrase) -> Grammar:
    return Grammar(phrases, LEXICONS, ("colour", "name"), (), {}, frozenset(), frozenset({"blue note"}))


def word(found: Found) -> Reading:
    return Reading("DATE", found.word("colour"))


def matches(rules: Grammar, text: str) -> list[tuple[str, str]]:
    return [
        (candidate.rule.name, text[candidate.best.start : candidate.best.end]) for candidate in rules.scan(text.lower())
    ]


def test_an_unknown_slot_raises_when_the_rule_is_compiled() -> None:
    with pytest.raises(UnknownSlot) as caught:
        grammar(Phrase("painted", r"{colour}{material}", word))
    assert (caught.value.rule, caught.value.slot) == ("painted", "material")


def test_the_longest_match_wins_then_the_earlier_rule() -> None:
    rules = grammar(
        Phrase("one", r"{colour}", word), Phrase("two", r"{colour}{thing}", word), Phrase("same", r"{colour}", word)
    )
    assert matches(rules, "A red boat, a blue sea") == [("two", "red boat"), ("one", "blue")]


def test_unknown_words_and_full_stops_end_a_run() -> None:
    rules = grammar(Phrase("two", r"{colour}{thing}", word))
    assert matches(rules, "red wooden boat. Blue. Boat. red\nboat") == [("two", "red\nboat")]


def test_a_name_of_several_words_is_one_word() -> None:
    rules = grammar(Phrase("name", r"{name}", word), Phrase("one", r"{colour}", word))
    assert matches(rules, "The Blue Note and a blue boat") == [("name", "Blue Note"), ("one", "blue")]


def test_one_name_may_stand_in_several_alternatives() -> None:
    rules = grammar(Phrase("either", r"(?:{colour:first}{thing}|{thing}{colour:first})", word))
    (candidate,) = rules.scan("boat blue")
    assert candidate.best.word("first") == "blue"
    assert candidate.best.groups() == {"first", "thing"}
