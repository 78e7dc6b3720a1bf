"""The published file opens in the last DuckDB of the 1.x line, from an environment of its own."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from warehouse.database import relations
from warehouse.folder import DataFolder
from warehouse.views import MACROS

OLD = "1.5.6"

READ = """
import duckdb, json, sys
path, relations, calls = json.loads(sys.stdin.read())
connection = duckdb.connect(path, read_only=True)
counts = {name: connection.sql(f'SELECT count(*) FROM (FROM "{name}")').fetchone()[0] for name in relations}
for call in calls:
    connection.sql(f"FROM {call}").fetchall()
comments = connection.sql("SELECT count(comment), count(*) FROM duckdb_columns() WHERE NOT internal").fetchone()
print(json.dumps([duckdb.__version__, counts, comments]))
"""


@pytest.fixture(scope="session")
def old_python() -> Path:
    """Python with the old client; made once and kept in the user's cache. Skips where it cannot be installed."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")).expanduser() / "tollbook-tests"
    folder = cache / f"duckdb-{OLD}-{sys.version_info.major}.{sys.version_info.minor}"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"duckdb=={OLD}"]
        done = subprocess.run(install, capture_output=True, text=True, check=False, timeout=240)
        if done.returncode:
            pytest.skip(f"duckdb {OLD} cannot be installed here: {done.stderr.strip()[-200:]}")
        (folder / "ready").touch()
    return python


def test_a_client_of_the_1_x_line_reads_every_table_view_and_macro(sample: DataFolder, old_python: Path) -> None:
    calls = [macro.call for macro in MACROS if macro.fields]
    told = json.dumps([str(sample.database), relations(sample), calls])
    done = subprocess.run([old_python, "-c", READ], input=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    version, counts, (commented, columns) = json.loads(done.stdout)
    assert version == OLD
    assert commented == columns
    assert counts["casualty_claims"] > 100
    assert counts["claim_sentences"] == counts["casualty_claims"]
