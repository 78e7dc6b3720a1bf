"""What is new or changed is read, everything else is left alone, and the result is that of reading all at once."""

import datetime as dt
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from flows import extraction, stages
from tests.flows.stages import contents, rows, run_on
from transforms.reading import read_together
from transforms.records import Article, Reading

TEXTS = [
    "Four soldiers were killed and nine others wounded in Arbela on Monday.",
    "At least 12 people died when a bridge fell in Tolmisk on Sunday, officials said.",
    "No one was hurt in the fire.",
    "Gunmen killed three policemen near Veshmar last week.",
    "The council met on Tuesday.",
]


def record(number: int, text: str | None = None, **fields: object) -> dict[str, object]:
    date = f"2031-03-{number % 27 + 1:02d}"
    return {"id": f"a{number}", "text": text or TEXTS[number % len(TEXTS)], "publication_date": date, **fields}


def write(path: Path, *records: dict[str, object], age: float = 60.0) -> None:
    """Writes JSON Lines that look `age` seconds old, with a time of change that no earlier version had."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    then = path.stat().st_mtime - age
    os.utime(path, (then, then))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for number in range(6):
        write(tmp_path / "news" / f"{number}.jsonl", record(2 * number), record(2 * number + 1))
    return tmp_path / "news"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_nothing_new_opens_no_file_and_keeps_every_row(
    corpus: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_on(corpus, data).read == {"new": 12}
    before = contents(data)
    opened: list[str] = []
    monkeypatch.setattr(stages, "read_file", lambda file, columns: opened.append(file.source_path) or iter(()))
    assert run_on(corpus, data).read == {"unchanged": 12}
    assert opened == []
    assert contents(data) == before
    assert rows(data, "SELECT articles_read, claims FROM runs ORDER BY run_id DESC LIMIT 1") == [(12, 0)]


def test_a_run_with_nothing_new_keeps_no_further_file(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    run_on(corpus, data)
    assert not (data / "history").exists()


def test_one_new_article_is_all_that_is_read(corpus: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_on(corpus, data)
    write(corpus / "9.jsonl", record(20))
    read: list[str] = []

    def watched(articles: Sequence[Article]) -> list[Reading]:
        read.extend(article.source_id for article in articles)
        return read_together(articles)

    monkeypatch.setattr(extraction, "read_together", watched)
    assert run_on(corpus, data).read == {"new": 1, "unchanged": 12}
    assert read == ["a20"]


def test_a_file_touched_but_equal_is_opened_and_left_alone(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    write(corpus / "0.jsonl", record(0), record(1), age=30)
    assert run_on(corpus, data).read == {"unchanged": 12}


def test_a_file_that_changed_just_now_is_looked_at_again(corpus: Path, data: Path) -> None:
    write(corpus / "0.jsonl", record(0), age=0)
    run_on(corpus, data)
    stat = (corpus / "0.jsonl").stat()
    (corpus / "0.jsonl").write_text(json.dumps(record(0)).replace("Four", "Five"), encoding="utf-8")
    os.utime(corpus / "0.jsonl", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert run_on(corpus, data).read["changed"] == 1


def test_a_changed_text_supersedes_and_back_again(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    current = "SELECT text FROM articles WHERE source_id = 'a0' AND superseded_by IS NULL"
    write(corpus / "0.jsonl", record(0, "Six soldiers were killed on Monday."), record(1), age=50)
    assert run_on(corpus, data).read == {"changed": 1, "unchanged": 11}
    assert rows(data, current) == [("Six soldiers were killed on Monday.",)]
    assert rows(data, "SELECT count(*) FROM article_tolls t SEMI JOIN articles a USING (article_id)") == rows(
        data, "SELECT count(*) FROM article_tolls"
    )
    write(corpus / "0.jsonl", record(0), record(1), age=40)
    assert run_on(corpus, data).read == {"changed": 1, "unchanged": 11}
    assert rows(data, current) == [(TEXTS[0],)]
    assert rows(data, "SELECT count(*) FROM articles WHERE superseded_by IS NOT NULL") == [(1,)]


def test_a_changed_detail_changes_the_row(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    write(corpus / "0.jsonl", record(0, publisher="The Courier"), record(1), age=50)
    assert run_on(corpus, data).read == {"changed": 1, "unchanged": 11}
    assert rows(data, "SELECT publisher FROM articles WHERE source_id = 'a0'") == [("The Courier",)]


def test_a_moved_article_names_the_file_it_is_in(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    (corpus / "0.jsonl").rename(corpus / "00.jsonl")
    run_on(corpus, data)
    assert rows(data, "SELECT source_path FROM articles WHERE source_id = 'a0'") == [("news/00.jsonl",)]


@pytest.mark.parametrize("name", ["00.jsonl", "9.jsonl"])
@pytest.mark.parametrize("text", [None, "Eight people were killed on Friday."])
def test_of_two_files_with_one_id_the_first_holds_it_however_late_it_came(
    corpus: Path, data: Path, tmp_path: Path, name: str, text: str | None
) -> None:
    run_on(corpus, data)
    write(corpus / name, record(4, text))
    run_on(corpus, data)
    run_on(corpus, tmp_path / "at-once")
    of_today = "SELECT source_path, text FROM articles WHERE superseded_by IS NULL ORDER BY ALL"
    assert rows(data, of_today) == rows(tmp_path / "at-once", of_today)
    rejected = "SELECT source_path, source_record, reason_code FROM rejects"
    assert rows(data, rejected) == rows(tmp_path / "at-once", rejected)


def test_many_small_runs_end_in_the_rows_of_one(corpus: Path, data: Path, tmp_path: Path) -> None:
    for number in range(6):
        part = tmp_path / f"part{number}" / "news"
        part.mkdir(parents=True)
        os.link(corpus / f"{number}.jsonl", part / f"{number}.jsonl")
        run_on(part, data)
    run_on(corpus, tmp_path / "at-once")
    assert contents(data) == contents(tmp_path / "at-once")


def test_since_and_until_bound_the_publication_date(corpus: Path, data: Path) -> None:
    run_on(corpus, data, since=dt.date(2031, 3, 3), until=dt.date(2031, 3, 5))
    assert rows(data, "SELECT min(publication_date), max(publication_date), count(*) FROM articles") == [
        (dt.date(2031, 3, 3), dt.date(2031, 3, 5), 3)
    ]
    assert run_on(corpus, data, since=dt.date(2031, 3, 3)).read == {"unchanged": 3, "new": 7}
    assert run_on(corpus, data).read == {"unchanged": 10, "new": 2}


def test_full_reads_all_again_and_changes_nothing(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    before = contents(data)
    assert run_on(corpus, data, extent="full").read == {"reread": 12}
    assert contents(data) == before
    assert rows(data, "SELECT count(*) FROM changes WHERE reason <> 'new_article'") == [(0,)]


@pytest.fixture
def other_rules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Rules under which every number is one higher, as if somebody had changed a lexicon."""

    def otherwise(reading: Reading) -> Reading:
        claims = tuple(
            claim._replace(best=claim.best + 1, high=claim.high + 1, rule="other")
            if claim.best and claim.high
            else claim
            for claim in reading.claims
        )
        return replace(reading, claims=claims)

    def read_otherwise(articles: Sequence[Article]) -> list[Reading]:
        return [otherwise(reading) for reading in read_together(articles)]

    with monkeypatch.context() as patch:
        patch.setattr(extraction, "read_together", read_otherwise)
        patch.setattr(stages, "rule_set", lambda: "other-rules!")
        yield


def test_new_rules_read_everything_of_the_corpus_again(corpus: Path, data: Path, other_rules: None) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extraction, "read_together", read_together)
        patch.setattr(stages, "rule_set", lambda: "first-rules")
        run_on(corpus, data)
    assert run_on(corpus, data).read == {"reread": 12}
    assert run_on(corpus, data).read == {"unchanged": 12}


def test_reread_needs_no_corpus_and_keeps_what_supersedes_what(corpus: Path, data: Path, tmp_path: Path) -> None:
    run_on(corpus, data)
    write(corpus / "0.jsonl", record(0, "Six soldiers were killed on Monday."), record(1), age=50)
    run_on(corpus, data)
    before = contents(data)
    assert run_on(tmp_path / "gone", data, extent="reread").read == {"reread": 13}
    assert contents(data) == before


@pytest.mark.parametrize("shard_articles", [1, 5, 2_000])
def test_the_size_of_shards_does_not_show(
    corpus: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shard_articles: int
) -> None:
    run_on(corpus, tmp_path / "plain")
    monkeypatch.setattr(stages, "SHARD_ARTICLES", shard_articles)
    run_on(corpus, data)
    assert contents(data) == contents(tmp_path / "plain")
