"""Tests for transforms.dates: words about time, and what they mean."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples.dates import (
    DATES,
    NAMED_LATER,
    NAMES,
    NOT_DATES,
    PUBLISHED,
    RANGES,
    STORIES,
    UNRESOLVED,
    DateExample,
    Story,
)
from tests.examples.ucdp import CODEBOOK, REPORTED
from transforms.dates import read_time_expressions
from transforms.dates.grammars import ALL_RULES, GRAMMAR
from transforms.dates.words import LEXICONS
from transforms.lexicon import dates as lexicon
from transforms.records import Article, TimeExpression

CARRIERS = ("{}", "Water rose in the valley {}, and the bridge gave way.", "THE BRIDGE GAVE WAY {}.")
WORDS = sorted(word for word in GRAMMAR.letter if not word.isdigit() and " " not in word)
SEPARATORS = [" ", " ", " ", " ", "-", ", ", ". ", "/", ":", "'s ", " - ", "\n", "(", ")", "–", "’s ", "\n\n", '"']


def read(text: str, published: dt.date | None = PUBLISHED) -> tuple[TimeExpression, ...]:
    """The time expressions of an article of `text`."""
    return read_time_expressions(Article("a", "a", "a", None, None, None, None, None, published, "field", text))


def days(row: TimeExpression) -> tuple[str, str]:
    return str(row.date_start), str(row.date_end)


@pytest.mark.parametrize("example", DATES, ids=lambda example: example.phrase)
def test_a_phrase_is_one_expression_wherever_it_stands(example: DateExample) -> None:
    phrase = f"{example.lead} {example.phrase}".strip()
    for carrier in CARRIERS:
        text = carrier.format(phrase.upper() if carrier.isupper() else phrase)
        rows = read(text)
        assert [(row.value, row.type, row.mod, row.date_prec) for row in rows] == [
            (example.value, example.type, example.mod, example.prec)
        ], text
        start = text.lower().index(example.phrase.lower(), len(carrier.split("{")[0]) + len(example.lead))
        assert rows[0].char_start == start
        assert rows[0].text.rstrip(".)").lower() == example.phrase.rstrip(".)").lower()
        if example.days is not None:
            assert days(rows[0]) == example.days


@pytest.mark.parametrize("text", NOT_DATES)
def test_words_that_only_look_like_time_give_nothing(text: str) -> None:
    assert [row.text for row in read(text)] == []


@pytest.mark.parametrize("text", NAMES)
def test_days_that_have_become_names_give_nothing(text: str) -> None:
    assert [row.text for row in read(text, NAMED_LATER)] == []


@pytest.mark.parametrize(("text", "values", "first", "last"), RANGES, ids=[entry[0] for entry in RANGES])
def test_both_ends_of_a_range_hold_its_days(text: str, values: list[str], first: str, last: str) -> None:
    rows = read(text)
    assert [row.value for row in rows] == values
    assert {days(row) for row in rows} == {(first, last)}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.text[:60])
def test_what_an_expression_hangs_on(story: Story) -> None:
    rows = read(story.text, story.published)
    assert [(row.text, row.value, row.anchor) for row in rows] == list(story.rows)


@pytest.mark.parametrize(("phrase", "value"), UNRESOLVED)
def test_without_a_publication_date_nothing_is_resolved_against_one(phrase: str, value: str) -> None:
    (row,) = read(f"Water rose in the valley {phrase}, and the bridge gave way.", None)
    assert (row.value, row.date_start, row.date_end, row.date_prec, row.anchor) == (value, None, None, None, None)


@pytest.mark.parametrize(("phrase", "first", "last", "prec"), CODEBOOK, ids=[entry[0] for entry in CODEBOOK])
def test_the_codebook_s_expressions_have_its_days(phrase: str, first: str, last: str, prec: int) -> None:
    for carrier in ("{}", "Two guards were hurt in clashes {}, police said."):
        rows = [row for row in read(carrier.format(phrase), REPORTED) if row.date_start is not None]
        assert rows
        assert {(*days(row), row.date_prec) for row in rows} == {(first, last, prec)}


def test_every_rule_fires_on_some_example() -> None:
    texts = [f"{example.lead} {example.phrase}".strip() for example in DATES]
    texts += [entry[0] for entry in RANGES] + [phrase for phrase, _ in UNRESOLVED]
    fired = {row.rule for text in texts for row in read(text)}
    fired |= {row.rule for story in STORIES for row in read(story.text, story.published)}
    fired |= {row.rule for phrase, *_ in CODEBOOK for row in read(phrase, REPORTED)}
    assert {rule.name for rule in ALL_RULES} | {"odd_form", "listed_day"} == fired


def test_every_lexicon_word_occurs_in_some_example() -> None:
    texts = [f" {example.lead} {example.phrase} " for example in DATES] + [f" {text} " for text in [*NOT_DATES, *NAMES]]
    texts += [f" {entry[0]} " for entry in RANGES] + [f" {story.text} " for story in STORIES]
    texts += [f" {phrase} " for phrase, _ in UNRESOLVED] + [f" {phrase} " for phrase, *_ in CODEBOOK]
    seen = " ".join("".join(c if c.isalnum() else " " for c in text.lower()) for text in texts)
    seen = f" {' '.join(seen.split())} "
    tables = [table for name, table in vars(lexicon).items() if name.isupper()]
    tables += [LEXICONS["number_word"], LEXICONS["ordinal"]]
    missing = {word for table in tables for word in table if f" {word} " not in seen}
    assert missing == set()


def test_no_two_rules_claim_one_phrase_alike() -> None:
    for example in DATES:
        for candidate in GRAMMAR.scan(f"{example.lead} {example.phrase}".strip().lower()):
            names = [rule.name for rule, found in candidate.readings() if found.start == candidate.best.start]
            assert len(names) == len(set(names)), example.phrase


@given(st.text(max_size=300))
def test_any_text_gives_well_formed_rows(text: str) -> None:
    check(text, PUBLISHED)


@given(
    st.lists(
        st.tuples(st.sampled_from(WORDS) | st.integers(0, 2100).map(str), st.sampled_from(SEPARATORS)), max_size=40
    ),
    st.sampled_from([None, PUBLISHED, dt.date.min, dt.date.max, dt.date(2016, 2, 29)]),
)
def test_any_words_about_time_give_well_formed_rows(words: list[tuple[str, str]], published: dt.date | None) -> None:
    check("".join(word + separator for word, separator in words), published)


def check(text: str, published: dt.date | None) -> None:
    rows = read(text, published)
    assert rows == read(text, published)
    for row in rows:
        assert text[row.char_start : row.char_end] == row.text
        assert row.value
        assert (row.date_start is None) == (row.date_end is None) == (row.date_prec is None)
        if row.date_start is not None and row.date_end is not None:
            assert row.date_start <= row.date_end
            assert row.anchor is not None
    assert all(first.char_end <= second.char_start for first, second in pairwise(rows))


RELATIVE = ["yesterday", "on Friday", "last week", "last Tuesday", "three days ago", "over the weekend", "last night"]


@given(st.sampled_from(RELATIVE), st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_a_week_later_relative_days_are_a_week_later(phrase: str, published: dt.date) -> None:
    week = dt.timedelta(days=7)
    (now,) = read(f"The dam broke {phrase}.", published)
    (then,) = read(f"The dam broke {phrase}.", published + week)
    assert now.date_start is not None
    assert now.date_end is not None
    assert (then.date_start, then.date_end) == (now.date_start + week, now.date_end + week)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2060, 1, 1)))
def test_a_day_written_out_is_read_back(day: dt.date) -> None:
    for form in ("%Y-%m-%d", "%B %d, %Y", "%d %B %Y", "%A, %d %B %Y", "%b. %d, %Y"):
        (row,) = read(f"The dam broke on {day.strftime(form).replace('May.', 'May')}.")
        assert (row.date_start, row.date_end, row.date_prec, row.anchor) == (day, day, 1, "explicit")
        assert row.value == day.isoformat()


def test_a_long_text_of_nothing_but_numbers_is_read_in_pieces() -> None:
    assert len(read("3 May 2001 " * 3000)) == 3000
    assert read("one " * 20000) == ()
    assert read("2-" * 20000) == ()
