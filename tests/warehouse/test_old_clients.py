"""The published file opens in older clients: Python's of the 1.x line, the command line, the browser page's server.

README's queries are asked of each. Of the browser page (`duckdb -ui`) it is the server that is tried, as the page
speaks to it: the page itself comes from its makers' host.
"""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import duckdb
import pytest

from tests.flows.readme import README, queries
from warehouse import schema
from warehouse.database import relations, staged
from warehouse.folder import DataFolder
from warehouse.views import MACROS

OLD = ("1.0.0", "1.5.6")
ASKED = [sql for sql, _ in queries(README.read_text(encoding="utf-8"))]

READ = """
import duckdb, json, sys
path, relations, calls, asked = json.loads(sys.stdin.read())
connection = duckdb.connect(path, read_only=True)
connection.execute("SET enable_progress_bar = false")  # which on a slow machine would go to stdout
counts = {name: len(connection.sql(f'FROM "{name}"').fetchall()) for name in relations}
for call in calls:
    connection.sql(f"FROM {call}").fetchall()
answers = [repr(connection.sql(query).fetchall()) for query in asked]
comments = connection.sql("SELECT count(comment), count(*) FROM duckdb_columns() WHERE NOT internal").fetchone()
print(json.dumps([duckdb.__version__, counts, answers, comments]))
"""

PAGE = """
import json, os, pathlib, socket, sys, tempfile, time, urllib.request
# The extension keeps its own things below ~/.duckdb, and fails where there is none.
home = tempfile.TemporaryDirectory()
os.environ["HOME"] = home.name
pathlib.Path(home.name, ".duckdb").mkdir()
import duckdb, duckdb_extension_ui
path, asked = json.loads(sys.stdin.read())
extension, = pathlib.Path(duckdb_extension_ui.__file__).parent.rglob("*.duckdb_extension")
with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
connection = duckdb.connect(path, read_only=True)
connection.execute(f"LOAD '{extension}'")
connection.execute(f"SET ui_local_port = {port}")
connection.execute("CALL start_ui_server()").fetchall()
for _ in range(300):  # the call comes back before the server listens
    try:
        socket.create_connection(("localhost", port)).close()
        break
    except OSError:
        time.sleep(0.1)
origin = f"http://localhost:{port}"
answers = []
for query in asked:
    request = urllib.request.Request(f"{origin}/ddb/run", query.encode(), {"Origin": origin})
    answers.append(urllib.request.urlopen(request).read().decode("latin-1"))
connection.execute("CALL stop_ui_server()").fetchall()
print(json.dumps(answers))
"""


def python_with(*packages: str) -> Path:
    """Python with old clients; made once and kept in the user's cache. Skips where they cannot be installed."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")).expanduser() / "tollbook-tests"
    named = "-".join(packages).replace("==", "-")
    folder = cache / f"{named}-{sys.version_info.major}.{sys.version_info.minor}"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
        done = subprocess.run(install, capture_output=True, text=True, check=False, timeout=240)
        if done.returncode:
            pytest.skip(f"{' '.join(packages)} cannot be installed here: {done.stderr.strip()[-200:]}")
        (folder / "ready").touch()
    return python


def told_by(python: Path, script: str, *told: object) -> list[object]:
    """What the script prints in the old client, given these values."""
    home = python.parents[1]
    (home / ".duckdb").mkdir(exist_ok=True)  # in which the server makes a folder, and which it does not make itself
    asked = subprocess.run(
        [python, "-c", script],
        input=json.dumps(told),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(home)},
    )
    assert asked.returncode == 0, asked.stderr
    answer = json.loads(asked.stdout)
    assert isinstance(answer, list)
    return answer


@pytest.mark.parametrize("old", OLD)
def test_a_client_of_the_1_x_line_reads_every_table_view_and_macro(sample: DataFolder, old: str) -> None:
    calls = [macro.call for macro in MACROS if macro.fields]
    told = told_by(python_with(f"duckdb=={old}"), READ, str(sample.database), relations(sample), calls, ASKED)
    version, counts, answers, comments = told
    assert version == old
    assert isinstance(counts, dict)
    assert isinstance(comments, list)
    commented, columns = comments
    assert commented == columns
    assert counts["casualty_claims"] > 100
    assert counts["claim_sentences"] == counts["casualty_claims"]
    with duckdb.connect(str(sample.database), read_only=True) as connection:
        assert answers == [repr(connection.sql(query).fetchall()) for query in ASKED]


def test_the_server_of_the_browser_page_answers_readme_and_shows_the_comments(sample: DataFolder) -> None:
    python = python_with("duckdb==1.5.5", "duckdb-extension-ui==1.5.5")
    catalogue = "SELECT table_name, comment FROM duckdb_tables() WHERE NOT internal"
    wrong = "SELECT nothing_of_this_name"
    answers = told_by(python, PAGE, str(sample.database), [*ASKED, catalogue, wrong])
    *read, shown, refused = map(str, answers)
    ended_well = "d\0\1"  # field 100 of an answer, whether the query ended well
    assert all(answer.startswith(ended_well) for answer in (*read, shown))
    assert not refused.startswith(ended_well)
    for table in schema.TABLES:
        assert table.description in shown


def test_the_command_line_client_answers_readme_and_shows_comments(sample: DataFolder) -> None:
    client = python_with("duckdb-cli==1.5.6").with_name("duckdb")
    counted = {
        "SELECT count(*) FROM claim_sentences": range(100, 1000),
        "SELECT count(*) FROM tolls_by_month('raw')": range(5, 100),
        "SELECT count(*) FROM duckdb_views() WHERE NOT internal AND comment IS NULL": range(1),
        "SELECT count(*) FROM information_schema.tables WHERE table_comment IS NULL": range(1),  # as JDBC asks
        "SELECT count(*) FROM information_schema.columns WHERE column_comment IS NULL": range(1),
    }
    for query, expected in {**counted, **dict.fromkeys(ASKED)}.items():
        command = [client, "-readonly", "-noheader", "-list", sample.database, "-c", query]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert int(done.stdout) in expected if expected else done.stdout.strip()


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
