"""Casualty claims: every phrase of the tables, every rule, every word, and what holds for any text."""

import datetime as dt
import re
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import casualties as table
from tests.examples import casualties_anaphora as anaphora
from tests.examples import casualties_context as context
from tests.examples import casualties_lists as lists
from tests.examples import casualties_news as news
from tests.examples import casualties_no_harm as no_harm
from tests.examples import casualties_people as people_table
from tests.examples import casualties_registers as registers
from tests.examples import casualties_speakers as speakers
from tests.examples import casualties_turns as turns
from tests.examples import casualties_verbs as verbs
from transforms.casualties import read_casualty_claims, readings
from transforms.casualties.harm_rules import RULES
from transforms.casualties.vocabulary import WORDS, shape_pattern
from transforms.dates import read_time_expressions
from transforms.errors import UnknownSlot
from transforms.lexicon import harm, numbers, people, sources
from transforms.lexicon.verbs import PLAIN_VERBS
from transforms.records import Article, CasualtyClaim

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"
PUBLISHED = dt.date(2020, 2, 14)  # a Friday; every example is read on it


def article(text: str, published: dt.date | None = PUBLISHED) -> Article:
    return Article(
        article_id="a",
        source_id="a",
        source_path="a",
        source_record=None,
        publisher=None,
        url=None,
        title=None,
        language=None,
        publication_date=published,
        publication_date_basis="field" if published else "missing",
        text=text,
    )


def read(text: str, published: dt.date | None = PUBLISHED) -> tuple[CasualtyClaim, ...]:
    record = article(text, published)
    return read_casualty_claims(record, read_time_expressions(record))


def number(claim: CasualtyClaim) -> int | str | None:
    return next((n for n in (claim.best, claim.low, claim.high) if n is not None), claim.vague_term)


def stated(claims: tuple[CasualtyClaim, ...]) -> list[tuple[str, int | None, int | None, int | None, str | None]]:
    return [(c.outcome, c.low, c.best, c.high, c.vague_term) for c in claims]


@pytest.mark.parametrize("example", table.ONE_CLAIM, ids=lambda e: e.phrase)
def test_a_phrase_gives_its_one_claim(example: table.Example) -> None:
    assert stated(read(example.phrase)) == [tuple(example[1:])]


@pytest.mark.parametrize("example", table.ONE_CLAIM, ids=lambda e: e.phrase)
def test_the_claim_is_the_same_between_other_sentences(example: table.Example) -> None:
    carrier = f"The convoy left at dawn. {example.phrase[0].upper()}{example.phrase[1:]}. The road was closed."
    assert stated(read(carrier)) == [tuple(example[1:])]


@pytest.mark.parametrize("example", table.NUMBERS, ids=lambda e: e.phrase)
def test_a_claim_spans_words_of_the_text(example: table.Example) -> None:
    for claim in read(example.phrase):
        assert example.phrase[claim.char_start : claim.char_end] == claim.text
        assert claim.quantity is not None
        assert claim.quantity in example.phrase


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        *table.SEVERAL_CLAIMS,
        *turns.TURNS,
        *lists.LISTS,
        *registers.TURNS,
        *news.TURNS,
        *no_harm.STATED,
        *anaphora.TURNS,
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_a_phrase_gives_all_its_claims(phrase: str, expected: list[tuple[str, int | str]]) -> None:
    found = [(claim.outcome, number(claim)) for claim in read(phrase)]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "phrase",
    [
        *table.NOTHING,
        *turns.NOTHING,
        *lists.NOTHING,
        *registers.NOTHING,
        *news.NOTHING,
        *no_harm.NOTHING,
        *anaphora.NOTHING,
    ],
)
def test_what_states_nothing_gives_nothing(phrase: str) -> None:
    assert read(phrase) == ()
    assert read(f"The convoy left at dawn. {phrase[0].upper()}{phrase[1:]}. The road was closed.") == ()


@pytest.mark.parametrize("text", anaphora.OTHER_STORIES)
def test_headlines_of_other_stories_state_nothing(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(("text", "number"), anaphora.NO_TEASERS)
def test_what_only_looks_like_a_headline_of_another_story(text: str, number: int) -> None:
    assert [c.best for c in read(text)] == [number]


@pytest.mark.parametrize("verb", sorted(PLAIN_VERBS))
def test_a_verb_in_capitals_is_nobody(verb: str) -> None:
    assert read(f"BEFORE THE KIDNAPPING {verb.upper()} KNOWN, THE POLICE MET TWO MEN.") == ()


@pytest.mark.parametrize("phrase", people_table.NOT_PEOPLE)
def test_things_and_animals_are_no_people(phrase: str) -> None:
    assert read(phrase) == ()


@pytest.mark.parametrize(
    ("phrase", "count", "victim_class"),
    [(phrase, 1, kind) for phrase, kind in people_table.ONE]
    + [(phrase, 3, kind) for phrase, kind in people_table.THREE],
)
def test_every_noun_for_people_is_read_with_its_class(phrase: str, count: int, victim_class: str) -> None:
    assert [(c.outcome, c.best, c.victim_class) for c in read(phrase)] == [("killed", count, victim_class)]


@pytest.mark.parametrize(
    ("phrase", "count"),
    [(phrase, 1) for phrase in people_table.ONE_OF_A_PEOPLE]
    + [(phrase, 3) for phrase in people_table.THREE_OF_A_PEOPLE],
)
def test_every_name_of_a_people_is_read(phrase: str, count: int) -> None:
    assert [(c.outcome, c.best) for c in read(phrase)] == [("killed", count)]


@pytest.mark.parametrize(("phrase", "outcome"), verbs.THREE_MEN)
def test_every_form_of_harm_is_read(phrase: str, outcome: str) -> None:
    assert [(c.outcome, c.best) for c in read(phrase)] == [(outcome, 3)]


@pytest.mark.parametrize(("phrase", "outcome"), verbs.THREE_MEN)
def test_capital_letters_change_nothing(phrase: str, outcome: str) -> None:
    assert [(c.outcome, c.best) for c in read(phrase.upper())] == [(outcome, 3)]


@pytest.mark.parametrize(("sentence", "hedge", "source"), context.SOURCES)
def test_who_says_so_and_how_sure_they_are(sentence: str, hedge: str | None, source: str | None) -> None:
    assert [(c.hedge, c.attributed_to) for c in read(sentence)] == [(hedge, source)]


@pytest.mark.parametrize(("text", "sources"), [*speakers.PRONOUNS, *speakers.QUOTATIONS, *speakers.HEADLINES])
def test_who_speaks_beyond_one_sentence(text: str, sources: list[str | None]) -> None:
    assert [c.attributed_to for c in read(text)] == sources


@pytest.mark.parametrize(("sentence", "sources"), context.SIDE_BY_SIDE)
def test_each_says_what_is_told_in_a_clause_of_its_own(sentence: str, sources: list[str | None]) -> None:
    assert [c.attributed_to for c in read(sentence)] == sources


@pytest.mark.parametrize(("sentence", "scope"), context.SCOPES)
def test_which_people_are_meant(sentence: str, scope: str | None) -> None:
    claims = read(sentence)
    assert claims
    assert scope is None or [c.scope for c in claims] == [scope]


@pytest.mark.parametrize(("sentences", "scope"), context.TOLD_AFTER)
def test_which_people_are_meant_after_those_of_the_event(sentences: str, scope: str) -> None:
    claims = read(f"Gunmen killed five people in a market. {sentences}")
    assert len(claims) > 1
    assert claims[-1].scope == scope


@pytest.mark.parametrize(("sentences", "scope"), anaphora.TOLD_BESIDE)
def test_which_people_are_meant_beside_those_of_the_event(sentences: str, scope: str) -> None:
    assert read(f"Gunmen killed five people in a market. {sentences}")[-1].scope == scope


@pytest.mark.parametrize(("sentence", "scope"), anaphora.OPENINGS)
def test_which_people_an_opening_means(sentence: str, scope: str) -> None:
    assert read(sentence)[0].scope == scope


@pytest.mark.parametrize(("sentences", "first"), anaphora.DAYS_BESIDE)
def test_whose_day_it_was(sentences: str, first: str | None) -> None:
    assert read(sentences)[-1].event_date_start == (first and dt.date.fromisoformat(first))


@pytest.mark.parametrize("sentences", context.OF_ONE_DISASTER)
def test_the_thousands_of_a_disaster_are_of_one_event(sentences: str) -> None:
    assert [c.scope for c in read(sentences)] == ["incident"]


@pytest.mark.parametrize(("sentence", "first", "last"), context.TIMES)
def test_when_it_was(sentence: str, first: str | None, last: str | None) -> None:
    expected = (first and dt.date.fromisoformat(first), last and dt.date.fromisoformat(last))
    assert [(c.event_date_start, c.event_date_end) for c in read(sentence)] == [expected]


@pytest.mark.parametrize(("text", "expected"), context.UPDATES)
def test_a_toll_that_moved_is_an_update(text: str, expected: list[bool]) -> None:
    assert [c.is_update for c in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), context.CLASSES)
def test_who_they_are(text: str, expected: list[str]) -> None:
    assert [c.victim_class for c in read(text)] == expected


def test_parts_are_joined_to_their_whole() -> None:
    whole, *parts = read("Five people, including one officer and four assailants, were killed.")
    assert [part.part_of for part in parts] == [whole.claim_id, whole.claim_id]
    assert whole.part_of is None


def test_words_that_name_nobody_are_no_victims() -> None:
    assert [c.victims for c in read("Four more were injured. Three other bodies were found.")] == [None, None]
    assert [c.victims for c in read("Four more soldiers and nine others were injured.")] == ["soldiers", "others"]


def test_the_objects_of_a_loss_are_not_those_of_the_next_verb() -> None:
    assert [(c.outcome, c.best) for c in read("The unit lost two soldiers and five were wounded.")] == [
        ("killed", 2),
        ("injured", 5),
    ]


def test_people_taken_and_then_killed_are_of_one_event() -> None:
    claims = read("A bomb killed a guard. Six people were taken hostage and then executed.")
    assert {c.scope for c in claims} == {"incident"}


def test_the_dead_include_some_of_those_of_the_event_reported() -> None:
    text = "Some 20 people died, a day after 150 people were killed in a bombing. The dead include two nurses."
    whole, _, part = read(text)
    assert part.part_of == whole.claim_id
    whole, _, part = read("The toll rose to 42. Three more people died overnight. The dead included 15 cousins.")
    assert part.part_of == whole.claim_id


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died. Among the dead were two children.",
        "Twelve people died. Two children were among the dead.",
        "Twelve people died. The dead included two children.",
        "Twelve people died. Two of the victims were beaten to death.",
        "Two children among 12 dead.",
        "Twelve people were hurt. Two of the injured people remain in hospital.",
        "Two children were among at least 12 people killed.",
    ],
)
def test_a_part_told_in_a_sentence_of_its_own_finds_its_whole(text: str) -> None:
    by_number = {claim.best: claim for claim in read(text)}
    assert by_number[2].part_of == by_number[12].claim_id


@pytest.mark.parametrize(
    ("sentence", "numbers", "parts"),
    [
        ("Two civilians, a woman and her son, were killed.", [2, 2], 1),
        ("Gunmen killed two villagers, a farmer and a teacher, on Monday.", [2, 1, 1], 2),
        ("The blast killed three people, two women and a child, on Monday.", [3, 2, 1], 2),
        ("Two soldiers, a policeman and a child were killed.", [2, 1, 1], 0),
        ("Two men, a woman and a child, all of one street, were killed.", [2, 1, 1], 0),
    ],
)
def test_a_number_told_one_by_one_holds_those_told(sentence: str, numbers: list[int], parts: int) -> None:
    claims = read(sentence)
    assert [claim.best for claim in claims] == numbers
    assert sum(claim.part_of == claims[0].claim_id for claim in claims) == parts


@pytest.mark.parametrize("text", anaphora.PARTS_OF_THE_NEW)
def test_some_of_the_dead_are_those_of_the_event_reported(text: str) -> None:
    claims = read(text)
    assert claims[-1].part_of == claims[0].claim_id


def test_a_toll_that_includes_some_counts_nobody_else() -> None:
    claims = read("The raid killed 57 people. The death toll included 25 soldiers and 27 farmers, officials said.")
    assert [c.best for c in claims] == [57]


def test_the_rest_of_the_dead_are_part_of_the_total_before() -> None:
    total, part, rest = read(
        "At least 22 people were killed, six of them civilians. The rest of the dead were fighters."
    )
    assert (part.part_of, rest.part_of, rest.best) == (total.claim_id, total.claim_id, None)


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        # one subject did both
        ("The war has killed 3,000 people and displaced 900,000.", ["cumulative", "cumulative"]),
        # the day is that of the clause with "that"
        ("Troops kill a rebel that killed two guards in a raid in May 2019.", ["incident", "background"]),
        # a part is no claim of its own that would push the wounded out of the lead
        ("The blasts on Jan. 7 killed 259 people, including two children, and hurt 5,000.", ["incident"] * 3),
        (
            "Three people are killed, bringing the total to 23 people killed since the truce.",
            ["incident", "cumulative"],
        ),
        ("A farmer was killed, two days after a soldier was injured by a mine.", ["incident", "background"]),
        ("Two days after a blast killed 12 people, the army fired rockets.", ["incident"]),
        # what running totals have counted
        ("Some 900 people have died since the war began. He said 44 nurses had been killed.", ["cumulative"] * 2),
        ("Some 900 people have died since the war began. He said 44 nurses were killed.", ["cumulative", "incident"]),
        ("A mine killed 3 boys. He said 44 nurses had been killed.", ["incident", "incident"]),
        ("A mine killed 3 boys. The attack came two weeks after a bomb killed 12.", ["incident", "background"]),
        ("A mine killed 3 boys. It comes days after raiders killed 12 farmers.", ["incident", "background"]),
        ("A mine killed 3 boys. The mayor came to the town after 3 boys were killed.", ["incident", "incident"]),
    ],
)
def test_two_events_of_one_sentence_have_scopes_of_their_own(text: str, scopes: list[str]) -> None:
    assert [claim.scope for claim in read(text)] == scopes


@pytest.mark.parametrize(("text", "numbers"), no_harm.SHARES)
def test_some_of_a_total_before_are_part_of_it(text: str, numbers: list[int]) -> None:
    whole, *parts = read(text)
    assert [part.best for part in parts] == numbers
    assert all(part.part_of == whole.claim_id for part in parts[-1:])


def test_two_groups_side_by_side_have_no_whole() -> None:
    assert [claim.part_of for claim in read("12 soldiers and 3 civilians were killed.")] == [None, None]


def test_nobody_hurt_is_zero_and_negated() -> None:
    (claim,) = read("No one was hurt.")
    assert (claim.low, claim.best, claim.high, claim.is_negated) == (0, 0, 0, True)


def test_a_sentence_without_a_time_takes_the_day_of_the_main_event() -> None:
    first, second = read("A blast killed 12 people on Thursday. Five of the wounded men died. The road was closed.")[:2]
    assert second.event_date_start == first.event_date_start == dt.date(2020, 2, 13)


def test_an_old_event_lends_its_day_to_no_other() -> None:
    claims = read("A blast killed 12 people. In 2011 a bomb killed 40 people.")
    assert [c.event_date_start for c in claims] == [None, dt.date(2011, 1, 1)]


def test_a_pronoun_that_speaks_is_the_speaker_before() -> None:
    claims = read("The governor said 12 people were killed. He said seven were wounded.")
    assert [c.attributed_to for c in claims] == ["The governor", "The governor"]


def test_a_pronoun_that_speaks_is_the_speaker_of_the_sentence_before() -> None:
    (claim,) = read("Mayor Omar Diaz said the road was closed. He said 12 people were killed.")
    assert claim.attributed_to == "Mayor Omar Diaz"


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    (claim,) = read('"We saw the blast," the commander said. "Seven men were wounded."')
    assert (claim.attributed_to, claim.hedge) == ("the commander", "reported")


def test_those_taken_out_of_others_have_their_own_class() -> None:
    claims = read("Twelve people were killed, five of them young children.")
    assert [(c.best, c.victim_class, c.victims) for c in claims][1] == (5, "child", "young children")


def test_short_lines_that_go_on_in_small_letters_are_one_sentence() -> None:
    text = "Guerrillas overran a\ntown in\nthe west and\nkilled 21 guards and the\nmayor, officials\nsaid Monday."
    assert [(c.outcome, c.best) for c in read(text)] == [("killed", 21), ("killed", 1)]


def test_who_is_said_to_be_somebody_says_nothing() -> None:
    (claim,) = read("Men said to be rebels stormed a village, killing ten farmers.")
    assert (claim.hedge, claim.attributed_to) == (None, None)


def test_hard_line_breaks_do_not_break_a_claim() -> None:
    text = (
        "AT LEAST TWELVE PEASANTS WERE KIDNAPPED THIS MORNING AND TWO\n"
        "SOLDIERS WERE KILLED WHEN GUERRILLAS ATTACKED THE TOWN, THE MAYOR\n"
        "SAID.\n\n   NOBODY WAS ARRESTED, AND THE ROAD TO THE CAPITAL WAS CLOSED TO\nALL CARS."
    )
    assert [(c.outcome, c.best) for c in read(text)] == [("captured", 12), ("killed", 2)]


@pytest.mark.skipif(not SEED.is_dir(), reason="the seed article lies beside the checkout, in shared/seed")
def test_the_seed_article_states_two_claims() -> None:
    (path,) = SEED.glob("*.txt")
    header, date, text = path.read_text(encoding="utf-8").lstrip().split(" ", 2)
    claims = read(text, dt.date.fromisoformat(date))
    assert header == "date"
    assert [(c.outcome, c.low, c.best, c.high, c.victims) for c in claims] == [
        ("killed", 23, 23, 23, "pro-Iranian fighters"),
        ("killed", 23, 23, 23, "Syrians and Iranians"),
    ]
    assert claims[0].event_date_start == claims[0].event_date_end == dt.date(2020, 2, 6)


def test_every_rule_fires_on_some_example() -> None:
    phrases = chain(
        (example.phrase for example in table.ONE_CLAIM),
        (phrase for phrase, _ in table.SEVERAL_CLAIMS),
        (phrase for phrase, _ in turns.TURNS),
        (text for text, _ in no_harm.SHARES),
        (phrase for phrase, _ in lists.LISTS),
        (phrase for phrase, _ in registers.TURNS),
        (phrase for phrase, _ in news.TURNS),
        (phrase for phrase, _ in anaphora.TURNS),
        (phrase for phrase, _ in verbs.THREE_MEN),
        (phrase for phrase, _ in people_table.ONE),
    )
    fired = {claim.rule for phrase in phrases for claim in read(phrase)}
    assert {rule.name for rule in RULES} <= fired


def _examples() -> list[str]:
    return [
        *(example.phrase for example in table.ONE_CLAIM),
        *(phrase for phrase, _ in table.SEVERAL_CLAIMS),
        *(phrase for phrase, _ in turns.TURNS),
        *(text for text, _ in no_harm.SHARES),
        *(phrase for phrase, _ in registers.TURNS),
        *(phrase for phrase, _ in news.TURNS),
        *(phrase for phrase, _ in anaphora.TURNS),
        *(phrase for phrase, _ in lists.LISTS),
        *(phrase for phrase, _ in verbs.THREE_MEN),
    ]


def test_one_reading_is_kept_of_people_and_what_happened_to_them() -> None:
    """Rules overlap by design: "three men were shot dead" has a passive in it, and the reduced clause that ends it.

    A phrase is therefore not one rule's own. What holds instead: people and outcome are claimed once, and which
    reading that is does not hang on the order in which the rules are tried.
    """
    for phrase in _examples():
        kept = [
            (claim.outcome, claim.quantity, claim.victims, claim.char_start, claim.char_end) for claim in read(phrase)
        ]
        assert len(set(kept)) == len(kept), phrase


def test_the_order_of_the_rules_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [read(phrase) for phrase in _examples()]
    monkeypatch.setattr(readings, "_rules_for", lambda present: reversed(RULES))
    assert [read(phrase) for phrase in _examples()] == before


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def _all_phrases() -> str:
    tables = (
        [example.phrase for example in table.ONE_CLAIM],
        [phrase for phrase, _ in table.SEVERAL_CLAIMS],
        [phrase for phrase, _ in turns.TURNS],
        [phrase for phrase, _ in registers.TURNS],
        [phrase for phrase, _ in news.TURNS],
        [phrase for phrase, _ in anaphora.TURNS],
        [phrase for phrase, _ in lists.LISTS],
        table.NOTHING,
        turns.NOTHING,
        registers.NOTHING,
        news.NOTHING,
        anaphora.NOTHING,
        [phrase for phrase, _ in people_table.ONE],
        [phrase for phrase, _ in people_table.THREE],
        people_table.ONE_OF_A_PEOPLE,
        people_table.THREE_OF_A_PEOPLE,
        people_table.NOT_PEOPLE,
        [phrase for phrase, _ in verbs.THREE_MEN],
        [sentence for sentence, *_ in context.SOURCES],
        [sentence for sentence, _ in context.SCOPES],
        [sentence for sentence, _ in context.UPDATES],
        [sentence for sentence, _ in context.CLASSES],
    )
    return " | ".join(chain.from_iterable(tables)).lower()


def _forms(lines: dict[str, object]) -> list[str]:
    return [form for line in lines for form in line.split() if form != "-"]


def test_every_word_of_harm_and_people_and_number_occurs_in_an_example() -> None:
    phrases = _all_phrases()
    words = [
        *_forms(dict(people.PEOPLE)),
        *_forms(dict(people.PEOPLES)),
        *people.GROUPS,
        *harm.TRANSITIVE_TURNS,
        *harm.TRANSITIVE_TURNS_PRESENT,
        *harm.TRANSITIVE_TURNS_ING,
        *harm.STATES,
        *harm.FIGURES,
        *harm.SUFFERING,
        *harm.ACTS,
        *harm.TOLLS,
        *harm.BODIES,
        *harm.LIVES,
        *harm.COUNTED,
        *_forms(dict(harm.TRANSITIVE_VERBS)),
        *numbers.VAGUE,
        *numbers.BOUNDS,
        *sources.SPEECH,
    ]
    missing = [word for word in words if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", phrases)]
    assert missing == []


def test_every_word_has_one_class() -> None:
    assert all(len(entry.character) == 1 for entry in WORDS.values())


def test_a_pattern_with_an_unknown_class_is_an_error() -> None:
    with pytest.raises(UnknownSlot):
        shape_pattern("wrong", "{no_such_class}")


_FRAGMENTS = st.sampled_from(
    [
        "12 people", "were", "killed", "and", "including", "two", "soldiers", ",", ".", "\n", "the", "death toll",
        "rose",
        "to", "300", "wounded", "no", "casualties", "of them", "his", "wife", "at least", "dozens", "of", "others",
        "bodies", "said", "Omar", "since 2011", "on Thursday", "between", "-", "(", ")", '"', "½", "İ",
        "1,000,000,000,000,000",
        "a", "family", "of five", "left", "dead", "missing", "hostage", "lives", "claimed", "killing", "if", "not",
    ]
)  # fmt: skip


def _well_formed(text: str, claims: tuple[CasualtyClaim, ...]) -> None:
    by_id = {claim.claim_id: claim for claim in claims}
    assert len(by_id) == len(claims)
    for claim in claims:
        assert 0 <= claim.char_start < claim.char_end <= len(text)
        assert text[claim.char_start : claim.char_end] == claim.text == claim.text.strip()
        assert claim.quantity in text if claim.quantity is not None else True
        assert claim.victims is None or claim.victims in text
        assert all(words in text for words in (claim.attributed_to or "").split(", citing "))
        known = [n for n in (claim.low, claim.best, claim.high) if n is not None]
        assert known == sorted(known)
        assert known or claim.vague_term
        assert claim.is_negated == (claim.high == 0)
        assert claim.outcome in ("killed", "injured", "missing", "captured", "displaced")
        if claim.part_of is not None:
            whole, part = by_id[claim.part_of], number(claim)
            total = number(whole)
            if isinstance(total, int) and isinstance(part, int):
                assert part <= total
    assert list(claims) == sorted(claims, key=lambda c: (c.char_start, c.char_end, c.claim_id))


@given(st.lists(_FRAGMENTS, max_size=40).map(" ".join))
def test_any_jumble_of_its_words_gives_well_formed_claims(text: str) -> None:
    _well_formed(text, read(text))


@given(st.text(max_size=300))
def test_any_text_gives_well_formed_claims(text: str) -> None:
    _well_formed(text, read(text, None))


@given(st.integers(1, 999_999), st.sampled_from(["soldiers", "people", "civilians", "villagers"]))
def test_a_number_survives_being_written_out(count: int, noun: str) -> None:
    assert [c.best for c in read(f"A raid killed {count} {noun} in the hills.")] == [count]
    assert [c.best for c in read(f"A raid killed {count:,} {noun} in the hills.")] == [count]


@given(st.lists(_FRAGMENTS, max_size=30).map(" ".join))
def test_the_same_article_gives_the_same_claims(text: str) -> None:
    record = article(text)
    times = read_time_expressions(record)
    assert read_casualty_claims(record, times) == read_casualty_claims(replace(record), times)
