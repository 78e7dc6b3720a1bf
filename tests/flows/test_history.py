"""What is kept from run to run: the log of changes, earlier files, rejects that come back, the user's checks."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from click.testing import Result

from flows import extraction, stages
from tests.flows.stages import contents, rows, run_on
from tests.flows.test_incremental import record, write
from transforms.reading import read_together
from transforms.records import Article, Reading
from warehouse.changes import differences
from warehouse.errors import ChecksFailed, CheckWrong, DatabaseMissing, DatabaseNewer, NothingKept, RunUnknown
from warehouse.folder import DataFolder
from warehouse.publishing import kept_files, rollback

Command = Callable[..., Result]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    write(tmp_path / "news" / "a.jsonl", record(0), record(1), record(3))
    return tmp_path / "news"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def otherwise(articles: Sequence[Article]) -> list[Reading]:
    """Readings under rules that put every number one higher."""
    return [
        replace(
            reading,
            claims=tuple(
                c._replace(best=c.best + 1, high=c.high + 1, rule="other") if c.best and c.high else c
                for c in reading.claims
            ),
        )
        for reading in read_together(articles)
    ]


def test_diff_of_a_rule_change_says_what_each_claim_was_and_is(
    corpus: Path, data: Path, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    first = run_on(corpus, data).run_id
    monkeypatch.setattr(extraction, "read_together", otherwise)
    monkeypatch.setattr(stages, "rule_set", lambda: "other-rules!")
    second = run_on(corpus, data, extent="reread").run_id
    found = [d for d in differences(DataFolder(data), first, second) if d.kind == "claim"]
    assert found
    for one in found:
        assert one.reason == "new_rules"
        assert one.before is not None
        assert one.after is not None
        assert {name for name in one.after if one.after[name] != one.before[name]} >= {"best", "rule"}
    printed = command("diff", first, second, "--data", data).stdout
    assert "best: 4 -> 5" in printed
    assert "the rules changed" in printed
    lines = command("diff", first, second, "--data", data, "--json", "--kind", "claim").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [one.id for one in found]


def test_diff_backwards_is_diff_turned_round(corpus: Path, data: Path) -> None:
    first = run_on(corpus, data).run_id
    write(corpus / "a.jsonl", record(0, "Six soldiers were killed on Monday."), record(1), record(3), age=50)
    second = run_on(corpus, data).run_id
    there = {(d.kind, d.id): (d.before, d.after) for d in differences(DataFolder(data), first, second)}
    back = {(d.kind, d.id): (d.after, d.before) for d in differences(DataFolder(data), second, first)}
    assert there == back
    assert {kind for kind, _ in there} == {"claim", "toll", "incident"}
    assert list(differences(DataFolder(data), second, second)) == []


def test_diff_over_several_runs_is_what_is_left_of_them(corpus: Path, data: Path) -> None:
    first = run_on(corpus, data).run_id
    for text in ("Six soldiers were killed on Monday.", None):
        write(corpus / "a.jsonl", record(0, text), record(1), record(3), age=50 if text else 40)
        last = run_on(corpus, data).run_id
    write(corpus / "b.jsonl", record(7))
    later = run_on(corpus, data).run_id
    assert [d for d in differences(DataFolder(data), first, last) if d.kind != "incident"] == []
    added = [d for d in differences(DataFolder(data), first, later) if d.kind == "claim"]
    assert {(d.source_path, d.reason, d.before) for d in added} == {("news/b.jsonl", "new_article", None)}


def test_diff_of_an_unknown_run_names_the_runs_there_are(corpus: Path, data: Path) -> None:
    first = run_on(corpus, data).run_id
    with pytest.raises(RunUnknown, match=first):
        list(differences(DataFolder(data), first, "nothing"))


def test_rollback_and_forward_again(corpus: Path, data: Path, command: Command) -> None:
    first = run_on(corpus, data)
    before = contents(data)
    write(corpus / "b.jsonl", record(7))
    second = run_on(corpus, data)
    after = contents(data)
    assert command("rollback", "--data", data).exit_code == 0
    assert contents(data) == before
    assert [kept.run_id for kept in kept_files(DataFolder(data))] == [second.run_id, first.run_id]
    assert rollback(DataFolder(data), second.run_id) == second.run_id
    assert contents(data) == after
    assert rollback(DataFolder(data), None) == first.run_id
    assert run_on(corpus, data).read == {"new": 1, "unchanged": 3}
    assert contents(data) == after


def test_the_last_files_that_differ_are_kept(corpus: Path, data: Path) -> None:
    runs = []
    for number in range(5):
        write(corpus / "b.jsonl", record(10 + number), age=50 - number)
        runs.append(run_on(corpus, data, kept=2).run_id)
        run_on(corpus, data, kept=2)
    kept = [file.run_id for file in kept_files(DataFolder(data))]
    assert len(kept) == 2
    assert runs[2] < kept[1] < runs[3] < kept[0] < runs[4]


def test_rollback_replaces_a_file_that_does_not_open(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    before = contents(data)
    write(corpus / "b.jsonl", record(7))
    run_on(corpus, data)
    (data / "tollbook.duckdb").write_bytes(b"not a database" * 1_000)
    rollback(DataFolder(data), None)
    assert contents(data) == before


def test_there_is_nothing_to_go_back_to(corpus: Path, data: Path) -> None:
    with pytest.raises(DatabaseMissing):
        rollback(DataFolder(data), None)
    run_on(corpus, data)
    with pytest.raises(NothingKept, match="nothing to go back to"):
        rollback(DataFolder(data), None)
    with pytest.raises(RunUnknown, match="kept are: none"):
        rollback(DataFolder(data), "another")


def test_a_file_of_a_later_version_is_left_alone(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    with duckdb.connect(str(data / "tollbook.duckdb")) as connection:
        connection.execute("ALTER TABLE articles ADD COLUMN mood VARCHAR")
        connection.execute("UPDATE runs SET tollbook_version = '99.0.1'")
    before = (data / "tollbook.duckdb").read_bytes()
    write(corpus / "b.jsonl", record(7))
    with pytest.raises(DatabaseNewer, match=r"tollbook 99\.0\.1"):
        run_on(corpus, data)
    assert (data / "tollbook.duckdb").read_bytes() == before


def test_a_reject_is_closed_when_its_file_is_mended(corpus: Path, data: Path, command: Command) -> None:
    broken = {**record(5), "publication_date": "2031-13-45"}
    write(corpus / "b.jsonl", record(4), broken)
    write(corpus / "c.jsonl", record(6), {**record(8), "text": ""})
    assert run_on(corpus, data).reasons == {"bad_date": 1, "missing_text": 1}
    listed = command("rejects", "--data", data).stdout
    assert "news/b.jsonl" in listed
    assert "news/b.jsonl" not in command("rejects", "--data", data, "--reason", "missing_text").stdout
    write(corpus / "b.jsonl", record(4), record(5), age=50)
    mended = run_on(corpus, data, extent="rejects")
    assert mended.read == {"new": 1, "unchanged": 2}
    assert rows(data, "SELECT reason_code, resolved_by FROM rejects ORDER BY 1") == [
        ("bad_date", mended.run_id),
        ("missing_text", None),
    ]
    assert "news/b.jsonl" not in command("rejects", "--data", data).stdout
    assert "news/b.jsonl" in command("rejects", "--data", data, "--resolved").stdout
    write(corpus / "b.jsonl", record(4), broken, age=40)
    run_on(corpus, data)
    assert rows(data, "SELECT count(*) FROM rejects WHERE resolved_by IS NULL") == [(2,)]


def test_an_article_that_a_rule_failed_on_is_read_again(
    corpus: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(articles: Sequence[Article]) -> list[Reading]:
        if any(article.source_id == "a1" for article in articles):
            raise ValueError("no such month")
        return read_together(articles)

    with monkeypatch.context() as patch:
        patch.setattr(extraction, "read_together", failing)
        run_on(corpus, data)
        assert rows(data, "SELECT reason_code, source_record FROM rejects") == [("rule_failed", 2)]
        assert rows(data, "SELECT count(DISTINCT article_id) FROM casualty_claims") == [(2,)]  # those read beside it
        assert run_on(corpus, data).read == {"unchanged": 3}
        assert rows(data, "SELECT resolved_by FROM rejects") == [(None,)]
    mended = run_on(corpus, data, extent="rejects")
    assert mended.read == {"reread": 1}
    assert rows(data, "SELECT resolved_by FROM rejects") == [(mended.run_id,)]
    run_on(corpus, data.with_name("at-once"))
    assert contents(data)["casualty_claims"] == contents(data.with_name("at-once"))["casualty_claims"]


def test_a_users_check_of_severity_error_keeps_the_old_file(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    before = (data / "tollbook.duckdb").read_bytes()
    (data / "checks").mkdir()
    check = data / "checks" / "no_arbela.sql"
    check.write_text("-- Nothing is said of Arbela.\nSELECT article_id FROM articles WHERE text LIKE '%Arbela%';\n")
    write(corpus / "b.jsonl", record(7))
    with pytest.raises(ChecksFailed, match=r"user\.no_arbela"):
        run_on(corpus, data)
    assert (data / "tollbook.duckdb").read_bytes() == before
    assert not (data / "history").exists()
    check.write_text("-- severity: warning\n" + check.read_text())
    assert run_on(corpus, data).read == {"new": 1, "unchanged": 3}
    assert rows(data, "SELECT meaning, severity, failures FROM checks WHERE name = 'user.no_arbela'") == [
        ("Nothing is said of Arbela.", "warning", 1)
    ]


@pytest.mark.parametrize("sql", ["DELETE FROM articles", "SELECT 1; SELECT 2", "SELEC 1", "", "COPY articles TO 'x'"])
def test_a_users_check_is_one_select(corpus: Path, data: Path, sql: str) -> None:
    (data / "checks").mkdir(parents=True)
    (data / "checks" / "wrong.sql").write_text(sql)
    with pytest.raises(CheckWrong, match=r"wrong\.sql"):
        run_on(corpus, data)


def test_a_check_on_a_column_that_is_gone_fails(corpus: Path, data: Path) -> None:
    (data / "checks").mkdir(parents=True)
    (data / "checks" / "old.sql").write_text("SELECT nothing FROM articles")
    with pytest.raises(ChecksFailed, match=r"user\.old"):
        run_on(corpus, data)


def test_a_file_of_an_older_version_is_brought_up_to_date(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    before = contents(data)
    with duckdb.connect(str(data / "tollbook.duckdb")) as connection:
        connection.execute("DROP TABLE changes")
        connection.execute("ALTER TABLE runs DROP COLUMN articles_reread")
        connection.execute("DROP TABLE source_files")
    assert run_on(corpus, data).read == {"unchanged": 3}
    assert contents(data) == before
    assert rows(data, "SELECT articles_reread FROM runs") == [(0,), (0,)]


def test_a_write_ahead_log_of_somebody_else_is_not_applied(corpus: Path, data: Path) -> None:
    run_on(corpus, data)
    (data / "tollbook.duckdb.wal").write_bytes(b"left by somebody who opened the file for writing")
    write(corpus / "b.jsonl", record(7))
    run_on(corpus, data)
    assert rows(data, "SELECT count(*) FROM articles") == [(4,)]
