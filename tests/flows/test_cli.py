"""The command line: what it says, where it says it, and its exit codes."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import Result

from flows.cli import VERBS
from flows.settings import RunSettings, prepare_prefect
from flows.terminal import visible
from tests.flows.stages import run_stages
from warehouse.compression import SUFFIXES
from warehouse.errors import CorpusMissing, DatabaseMissing, QueryError
from warehouse.folder import DataFolder
from warehouse.formats import READERS
from warehouse.schema import TABLES

Command = Callable[..., Result]
README = Path(__file__).resolve().parents[2] / "README.md"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small warehouse, made by the stages without Prefect."""
    folder = tmp_path_factory.mktemp("cli")
    corpus = folder / "a.jsonl"
    corpus.write_text(json.dumps({"id": "1", "text": "Two \u001b[2Jdied.", "publication_date": "2031-03-04"}))
    run_stages(RunSettings(corpus=corpus, data=folder / "data"))
    return folder / "data"


def test_sql_in_every_format(command: Command, data: Path) -> None:
    query = "SELECT source_id, publication_date, text FROM articles"
    table = command("sql", query, "--data", data)
    assert table.stdout.split("\n")[0].split() == ["source_id", "publication_date", "text"]
    assert "\u001b" not in table.stdout
    rows = list(csv.DictReader(io.StringIO(command("sql", query, "--data", data, "--format", "csv").stdout)))
    assert rows[0]["publication_date"] == "2031-03-04"
    (row,) = json.loads(command("sql", query, "--data", data, "--format", "json").stdout)
    assert row == {"source_id": "1", "publication_date": "2031-03-04", "text": "Two \u001b[2Jdied."}
    folded = command("sql", query, "--data", data, "--format", "parquet").stdout_bytes
    assert pq.read_table(io.BytesIO(folded)).num_rows == 1


def test_export_writes_every_table(command: Command, data: Path, tmp_path: Path) -> None:
    result = command("export", tmp_path / "e", "--data", data)
    assert result.exit_code == 0
    names = {path.stem for path in (tmp_path / "e").glob("*.parquet")}
    assert names >= {table.name for table in TABLES} | {"article_tolls", "toll_history"}


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["sql", "SELECT 1"], DatabaseMissing),
        (["run", "nowhere"], CorpusMissing),
    ],
)
def test_what_is_missing_is_said(command: Command, tmp_path: Path, arguments: list[str], error: type) -> None:
    assert isinstance(command(*arguments, "--data", tmp_path / "none").exception, error)


def test_wrong_sql_is_said_in_duckdbs_words(command: Command, data: Path) -> None:
    result = command("sql", "SELECT nothing FROM articles", "--data", data)
    assert isinstance(result.exception, QueryError)
    assert "nothing" in str(result.exception)


def test_sql_cannot_write(command: Command, data: Path) -> None:
    assert isinstance(command("sql", "DELETE FROM articles", "--data", data).exception, QueryError)
    assert "one at a time" in str(command("sql", "FROM articles; FROM incidents", "--data", data).exception)
    assert command("sql", "SET threads = 1; SELECT 23 AS killed", "--data", data).output.split() == ["killed", "23"]


def test_map_names_a_known_field(command: Command, tmp_path: Path) -> None:
    result = command("run", tmp_path, "--map", "body=text")
    assert result.exit_code == 2
    assert "FIELD=COLUMN" in result.stderr


def test_explain_names_the_rule_of_every_reading(command: Command) -> None:
    result = command("explain", "At least 23 fighters were killed on Thursday.", "--date", "2020-02-14")
    assert result.exit_code == 0
    assert "2020-02-13" in result.stdout
    assert re.search(r"low\s+23", result.stdout)
    assert result.stdout.count("rule") == 2


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(command: Command, verb: str) -> None:
    result = command(verb, "--help")
    assert result.exit_code == 0
    assert f"Example: tollbook {verb}" in " ".join(result.stdout.split())


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "run"])
def test_only_run_imports_prefect(verb: str) -> None:
    code = f"import sys, flows.commands.{verb}; print('prefect' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_usage_errors_leave_with_2_and_say_why(tmp_path: Path) -> None:
    program = "from flows.cli import main; main()"
    for arguments in (
        ["sql", "SELECT 1", "--data", str(tmp_path)],
        ["run", "nowhere"],
        ["nothing"],
        ["serve", "--cron", "61 * * * *", "--data", str(tmp_path)],
    ):
        done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert done.stdout == ""
        assert done.stderr.strip()
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["sql", "FROM articles CROSS JOIN range(9999)", "--format", "csv"], ["rejects"]])
def test_a_reader_that_has_seen_enough_is_no_error(sample: DataFolder, arguments: list[str]) -> None:
    command = [sys.executable, "-m", "flows", *arguments, "--data", str(sample.path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_the_readme_documents_every_verb_table_and_setting(command: Command) -> None:
    readme = README.read_text(encoding="utf-8")
    for verb in VERBS:
        assert f"tollbook {verb}" in readme, verb
        options = re.findall(r"--[a-z-]+", command(verb, "--help").stdout.split("Example:")[0])
        for option in set(options) - {"--help"}:
            assert option in readme, f"{verb} {option}"
    for suffix in (*READERS, *SUFFIXES, ".zip"):
        assert f"`{suffix}`" in readme, suffix
    for table in TABLES:
        assert f"`{table.name}`" in readme, table.name


def test_prefect_gets_its_environment_only_where_the_user_has_not_said(tmp_path: Path) -> None:
    given: dict[str, str] = {"PREFECT_LOGGING_LEVEL": "INFO"}
    prepare_prefect(DataFolder(tmp_path / "d"), 0, given)
    assert given["PREFECT_LOGGING_LEVEL"] == "INFO"
    assert given["PREFECT_HOME"] == str(tmp_path / "d" / "prefect")
    assert given["PREFECT_UI_API_URL"] == "/api"
    assert given["PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE"].endswith(".filesystem")
    assert given["PREFECT_SERVER_ALLOW_EPHEMERAL_MODE"] == "false"
    served = {"PREFECT_API_URL": "http://127.0.0.1:4200/api"}
    prepare_prefect(DataFolder(tmp_path / "e"), 0, served)
    assert "PREFECT_HOME" not in served
    assert not (tmp_path / "e").exists()


@pytest.mark.parametrize(
    ("text", "shown"), [("a\nb", "a\\nb"), ("\u001b[2J", "\\x1b[2J"), ("Zwölf — 12", "Zwölf — 12")]
)
def test_control_characters_are_shown_not_sent(text: str, shown: str) -> None:
    assert visible(text) == shown
