"""The whole way: a corpus through the flow into a published warehouse, twice."""

import json
from pathlib import Path

import pytest

from flows.settings import RunSettings
from flows.summary import RunSummary
from warehouse.corpus import sample_corpus
from warehouse.database import query
from warehouse.errors import CorpusEmpty, DatabaseBusy
from warehouse.folder import DataFolder

pytestmark = pytest.mark.usefixtures("prefect_server")


def run(corpus: Path, data: Path, **settings: object) -> RunSummary:
    from flows.run import run_flow

    return run_flow(RunSettings(corpus=corpus, data=data, workers=1, **settings))  # type: ignore[arg-type]


def rows(data: Path, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in query(DataFolder(data), sql).to_pylist()]


def write(path: Path, *records: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, prefect_server: None) -> Path:
    data = tmp_path_factory.mktemp("sample")
    run(sample_corpus(), data)
    return data


def test_every_table_of_the_sample_has_rows(sample: Path) -> None:
    tables = ["articles", "time_expressions", "casualty_claims", "incident_reports", "report_claims", "incidents"]
    tables += ["incident_claims", "article_tolls", "toll_history", "rejects", "runs", "checks"]
    counts = {table: rows(sample, f"SELECT count(*) FROM {table}")[0][0] for table in tables}
    assert {table for table, count in counts.items() if not count} == set()


def test_no_check_of_severity_error_fails_on_the_sample(sample: Path) -> None:
    assert rows(sample, "SELECT name, example FROM checks WHERE failures > 0 AND severity = 'error'") == []


def test_the_summary_is_left_as_an_artifact(sample: Path) -> None:
    from prefect.artifacts import Artifact

    artifact = Artifact.get("tollbook-summary")
    assert artifact is not None
    assert "| claims |" in str(artifact.data)


def test_a_second_run_reads_nothing_twice(tmp_path: Path) -> None:
    corpus, data = tmp_path / "a.jsonl", tmp_path / "data"
    write(corpus, {"id": "1", "text": "Two people were killed.", "publication_date": "2031-03-04"})
    first = run(corpus, data)
    before = rows(data, "FROM articles")
    second = run(corpus, data)
    assert (first.counts.articles_new, first.counts.articles_unchanged) == (1, 0)
    assert (second.counts.articles_new, second.counts.articles_unchanged) == (0, 1)
    assert rows(data, "FROM articles") == before


def test_a_changed_text_supersedes_the_earlier_one(tmp_path: Path) -> None:
    corpus, data = tmp_path / "a.jsonl", tmp_path / "data"
    write(corpus, {"id": "1", "text": "Two people were killed.", "publication_date": "2031-03-04"})
    run(corpus, data)
    write(corpus, {"id": "1", "text": "Three people were killed.", "publication_date": "2031-03-04"})
    run(corpus, data)
    assert rows(data, "SELECT text, superseded_by IS NULL FROM articles ORDER BY 1") == [
        ("Three people were killed.", True),
        ("Two people were killed.", False),
    ]
    assert rows(data, "SELECT count(*) FROM article_tolls") == [(1,)]


def test_of_two_records_with_one_id_the_second_is_rejected(tmp_path: Path) -> None:
    one: dict[str, object] = {"id": "1", "text": "Two people were killed."}
    write(tmp_path / "c" / "a.jsonl", one, {**one, "text": "Three people were killed."})
    summary = run(tmp_path / "c", tmp_path / "data")
    assert summary.rejects == {"duplicate_id": 1}
    assert rows(tmp_path / "data", "SELECT source_record, raw FROM rejects") == [(2, b"Three people were killed.")]


def test_a_missing_date_stays_missing(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", {"id": "1", "text": "Two people were killed on Thursday."})
    run(tmp_path / "a.jsonl", tmp_path / "data")
    assert rows(tmp_path / "data", "SELECT publication_date, publication_date_basis FROM articles") == [
        (None, "missing")
    ]
    assert rows(tmp_path / "data", "SELECT DISTINCT date_start, date_end FROM time_expressions") in ([], [(None, None)])


def test_an_empty_corpus_is_said_to_be_empty_and_publishes_nothing(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    with pytest.raises(CorpusEmpty, match="no articles here"):
        run(tmp_path / "c", tmp_path / "data")
    assert not DataFolder(tmp_path / "data").database.exists()
    assert not list((tmp_path / "data").glob("staging/*"))


def test_a_second_run_at_once_is_told_to_wait(tmp_path: Path) -> None:
    with DataFolder(tmp_path / "data").locked(), pytest.raises(DatabaseBusy, match="another run is at work"):
        run(sample_corpus(), tmp_path / "data")


def test_the_seed_article(shared: Path, tmp_path: Path) -> None:
    run(shared / "seed", tmp_path / "data")
    assert rows(tmp_path / "data", "SELECT outcome, low, best, high FROM casualty_claims ORDER BY char_start") == [
        ("killed", 23, 23, 23),
        ("killed", 23, 23, 23),
    ]
