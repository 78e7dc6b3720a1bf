"""Numerals and quantities: what the words say, and no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples.numbers import NO_NUMBERS, NUMBERS
from transforms.lexicon import numbers as lexicon
from transforms.numbers import NOBODY, ONE, Quantity, added, bounded, exactly, read_number, read_quantity


def words(phrase: str) -> list[str]:
    """The phrase as the reader of quantities gets it: fixed turns in one piece."""
    return [phrase] if phrase in lexicon.TURNS else phrase.split()


@pytest.mark.parametrize(("number", "phrase"), NUMBERS, ids=lambda value: str(value))
def test_a_number_is_read(number: int, phrase: str) -> None:
    assert read_number(words(phrase)) == number


@pytest.mark.parametrize("phrase", NO_NUMBERS)
def test_what_is_no_whole_number_is_none(phrase: str) -> None:
    assert read_number(phrase.split()) is None


@pytest.mark.parametrize(("term", "mod"), [(term, mod) for term, mod in lexicon.BOUNDS.items()])
def test_every_bound_gives_its_modifier(term: str, mod: str) -> None:
    quantity = read_quantity([term, "23"])
    assert quantity == bounded(23, mod)
    assert quantity.mod == mod


@pytest.mark.parametrize(("word", "term"), list(lexicon.VAGUE.items()))
def test_every_vague_word_gives_its_term_and_no_number(word: str, term: str) -> None:
    assert read_quantity([word]) == Quantity(vague_term=term)


@pytest.mark.parametrize("word", list(lexicon.EXACTLY))
def test_words_beside_a_number_leave_it_as_it_is(word: str) -> None:
    assert read_quantity([word, "23"]) == exactly(23)


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [("between 10 and 15", 10, 15), ("10 to 15", 10, 15), ("10 - 15", 10, 15), ("ten or twelve", 10, 12)],
)
def test_a_range_has_two_ends_and_no_best(phrase: str, low: int, high: int) -> None:
    assert read_quantity(phrase.split()) == Quantity(low, None, high)


def test_a_range_that_runs_backwards_is_none() -> None:
    assert read_quantity(["15", "to", "10"]) is None


def test_several_of_a_scale_is_that_scale() -> None:
    assert read_quantity(["several", "hundred"]) == Quantity(vague_term="hundreds")
    assert read_quantity(["tens", "of", "thousands"]) == Quantity(vague_term="thousands")


def test_words_without_a_number_are_no_quantity() -> None:
    assert read_quantity(["soldiers"]) is None


@pytest.mark.parametrize(
    ("mod", "low", "best", "high"),
    [
        (None, 23, 23, 23),
        ("EQUAL_OR_MORE", 23, 23, None),
        ("MORE_THAN", 23, 23, None),
        ("EQUAL_OR_LESS", None, 23, 23),
        ("LESS_THAN", None, None, 23),
        ("APPROX", None, 23, None),
    ],
)
def test_the_table_of_the_design(mod: str | None, low: int | None, best: int | None, high: int | None) -> None:
    quantity = bounded(23, mod)
    assert (quantity.low, quantity.best, quantity.high) == (low, best, high)


def test_groups_counted_together_add_up() -> None:
    assert added(ONE, exactly(2)) == exactly(3)
    assert added(ONE, Quantity(vague_term="several")).number is None


def test_nobody_is_zero() -> None:
    assert (NOBODY.low, NOBODY.best, NOBODY.high) == (0, 0, 0)


@given(st.integers(0, 10**11))
def test_digits_survive(count: int) -> None:
    assert read_number([str(count)]) == count
    assert read_number([f"{count:,}"]) == count


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_words_give_ends_in_order(some: list[str]) -> None:
    quantity = read_quantity(some)
    if quantity is not None:
        known = [n for n in (quantity.low, quantity.best, quantity.high) if n is not None]
        assert known == sorted(known)
        assert known or quantity.vague_term
