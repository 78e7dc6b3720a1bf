"""What `tollbook sql` prints: aligned, whole, and safe in every format."""

import csv
import io
import json
from collections.abc import Callable

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import Result

from flows.output import write_table
from warehouse.folder import DataFolder

Command = Callable[..., Result]
VALUES = (
    "SELECT sum(n) AS total, 1.5::DECIMAL(4,2) AS part, [1, 2] AS list, {'a': DATE '2031-01-02'} AS struct, "
    "TIMESTAMP '2031-01-02 10:00' AS moment, INTERVAL 2 DAY AS span, encode('é') AS bytes, NULL AS nothing, "
    "'a,\"b\"' AS text, 170141183460469231731687303715884105727::HUGEINT AS wide FROM (VALUES (40), (2)) AS t(n)"
)


def test_json_keeps_numbers_numbers(command: Command, sample: DataFolder) -> None:
    (row,) = json.loads(command("sql", VALUES, "--data", sample.path, "--format", "json").stdout)
    assert row["total"] == 42
    assert row["part"] == 1.5
    assert row["list"] == [1, 2]
    assert row["struct"] == {"a": "2031-01-02"}
    assert row["moment"] == "2031-01-02T10:00:00"
    assert row["nothing"] is None
    assert row["wide"] == 2**127 - 1


def test_csv_writes_every_type(command: Command, sample: DataFolder) -> None:
    (row,) = csv.DictReader(io.StringIO(command("sql", VALUES, "--data", sample.path, "--format", "csv").stdout))
    assert row["total"] == "42"
    assert row["list"] == "[1, 2]"
    assert row["text"] == 'a,"b"'
    assert row["nothing"] == ""
    assert row["wide"] == str(2**127 - 1)


def test_parquet_sums_are_integers(command: Command, sample: DataFolder) -> None:
    query = "SELECT sum(best) AS best FROM casualty_claims"
    written = command("sql", query, "--data", sample.path, "--format", "parquet").stdout_bytes
    assert pq.read_schema(io.BytesIO(written)).field("best").type == pa.int64()


def test_a_table_is_aligned_with_numbers_to_the_right(capsys: pytest.CaptureFixture[str]) -> None:
    write_table(("place", "n"), [("Kumasi", 5), ("東京", 12), (None, None)])
    assert capsys.readouterr().out == "place    n\nKumasi   5\n東京    12\n\n"


def test_a_table_folds_to_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    write_table(("text", "n"), [("words " * 20, 5)], width=40)
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 40


def test_no_rows_still_have_their_heading(command: Command, sample: DataFolder) -> None:
    result = command("sql", "SELECT claim_id, best FROM casualty_claims WHERE false", "--data", sample.path)
    assert result.stdout == "claim_id  best\n"


def test_an_empty_query_is_no_query(command: Command, sample: DataFolder) -> None:
    assert command("sql", " ", "--data", sample.path).exit_code == 2
