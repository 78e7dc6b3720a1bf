"""Whole articles of the sample with the rows read of them, each beside what a careful reader says.

    pytest tests/transforms/test_golden.py --rewrite-golden

writes the tables of tests/golden anew; whoever does so reads the diff. A row that is no longer `right` is a fall.
"""

from collections import Counter

import pytest

from tests.transforms.golden import GOLDEN, Told, file_name, read_facts, read_sample, table

FACTS = read_facts()
READINGS = {reading.article.source_id: reading for reading in read_sample()}


@pytest.mark.parametrize("source_id", READINGS)
def test_an_article_is_read_as_its_table_has_it(source_id: str, request: pytest.FixtureRequest) -> None:
    lines = table(READINGS[source_id], FACTS.get(source_id, Told((), {})))
    path = GOLDEN / file_name(source_id)
    if request.config.getoption("--rewrite-golden"):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == path.read_text(encoding="utf-8").splitlines(), "--rewrite-golden writes it anew; read the diff"


def test_every_article_has_a_table_and_no_table_is_left_over() -> None:
    assert {path.name for path in GOLDEN.glob("*.txt")} == {file_name(source_id) for source_id in READINGS}
    assert set(FACTS) <= set(READINGS)


def test_the_readers_words_stand_in_the_articles() -> None:
    for source_id, told in FACTS.items():
        text = READINGS[source_id].article.text
        for fact in told.facts:
            assert fact.words in " ".join(text.split()) or fact.words in text, (source_id, fact.words)


def test_most_of_what_the_reader_has_is_read_and_little_else() -> None:
    verdicts: Counter[str] = Counter()
    for source_id, told in FACTS.items():
        for line in table(READINGS[source_id], told)[1:]:
            verdict, kind, *_ = line.split(" | ")
            verdicts[f"{kind} {verdict.split(':')[0]}"] += 1
    claims = {name: verdicts[f"claim {name}"] for name in ("right", "date", "bounds", "extra", "missed")}
    told = sum(claims.values()) - claims["extra"]
    assert claims["right"] + claims["date"] >= 0.8 * told, claims
    assert claims["right"] >= 0.6 * told, claims
    assert claims["extra"] <= 0.1 * told, claims
