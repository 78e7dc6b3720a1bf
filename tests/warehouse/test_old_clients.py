"""The published file opens in older clients: Python's first and last of the 1.x line, and the command line's."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import duckdb
import pytest

from warehouse import schema
from warehouse.database import relations, staged
from warehouse.folder import DataFolder
from warehouse.views import MACROS

OLD = ("1.0.0", "1.5.6")

READ = """
import duckdb, json, sys
path, relations, calls = json.loads(sys.stdin.read())
connection = duckdb.connect(path, read_only=True)
counts = {name: len(connection.sql(f'FROM "{name}"').fetchall()) for name in relations}
for call in calls:
    connection.sql(f"FROM {call}").fetchall()
comments = connection.sql("SELECT count(comment), count(*) FROM duckdb_columns() WHERE NOT internal").fetchone()
print(json.dumps([duckdb.__version__, counts, comments]))
"""


def python_with(version: str, package: str = "duckdb") -> Path:
    """Python with the old client; made once and kept in the user's cache. Skips where it cannot be installed."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")).expanduser() / "tollbook-tests"
    folder = cache / f"{package}-{version}-{sys.version_info.major}.{sys.version_info.minor}"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"{package}=={version}"]
        done = subprocess.run(install, capture_output=True, text=True, check=False, timeout=240)
        if done.returncode:
            pytest.skip(f"{package} {version} cannot be installed here: {done.stderr.strip()[-200:]}")
        (folder / "ready").touch()
    return python


@pytest.mark.parametrize("old", OLD)
def test_a_client_of_the_1_x_line_reads_every_table_view_and_macro(sample: DataFolder, old: str) -> None:
    calls = [macro.call for macro in MACROS if macro.fields]
    told = json.dumps([str(sample.database), relations(sample), calls])
    done = subprocess.run([python_with(old), "-c", READ], input=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    version, counts, (commented, columns) = json.loads(done.stdout)
    assert version == old
    assert commented == columns
    assert counts["casualty_claims"] > 100
    assert counts["claim_sentences"] == counts["casualty_claims"]


def test_the_command_line_client_shows_views_macros_and_comments(sample: DataFolder) -> None:
    client = python_with("1.5.6", "duckdb-cli").with_name("duckdb")
    asked = (
        "SELECT count(*) FROM claim_sentences",
        "SELECT count(*) FROM tolls_by_month('raw')",
        "SELECT count(*) FROM duckdb_views() WHERE NOT internal AND comment IS NULL",
    )
    said = []
    for query in asked:
        command = [client, "-readonly", "-noheader", "-list", sample.database, "-c", query]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        said.append(int(done.stdout))
    claims, months, without_comment = said
    assert claims > 100
    assert months > 5
    assert without_comment == 0


def test_a_file_in_another_format_is_written_anew(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{data.database}' AS newer (STORAGE_VERSION 'v1.4.0')")
        for statement in schema.ddl(schema.REJECTS):
            connection.execute(statement.replace('"rejects"', 'newer."rejects"'))
        connection.execute("INSERT INTO newer.rejects VALUES ('r', 'f', 1, 'read', 'c', 'why', NULL, 'run', NULL)")
    with staged(data, data.staging("r")) as connection:
        form = "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = 'tollbook'"
        assert connection.sql(form).fetchall() == [("v1.0.0+",)]
        assert connection.sql("SELECT reject_id FROM rejects").fetchall() == [("r",)]
