"""A million claims linked: seconds, processor seconds and peak memory; then one more day of articles added to them.

    python -m tests.benchmarks.linking [--claims 1000000] [--years 20]

The reports are those of the texts beside the checkout (of the sample without them), over and over: every copy of a
corpus is moved to other years, other countries, regions and coordinates, other tolls and other names, but as one piece,
so that what belongs together still does. Nothing of it is kept.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from tests.benchmarks.gold import read_gold
from tests.benchmarks.loaded import empty_warehouse, insert
from tests.benchmarks.material import SHARED
from transforms.articles import read_raw_record
from transforms.reading import read_article
from transforms.records import Reading, Reject
from warehouse.corpus import read_corpus, sample_corpus
from warehouse.database import staged
from warehouse.folder import DataFolder, Staging
from warehouse.linking import link_incidents, remember_reports
from warehouse.memory import no_cycles_sought

GOLD = ("tolls/fakes-dev", "tolls/muc4-dev")
COUNTRIES = 60
_ID = "left(md5({} || '-' || k), 20)"
_DATE = "({} + moved)::DATE"

_COPIES = {
    "articles": {
        "article_id": _ID.format("article_id"),
        "source_id": "source_id || '-' || k",
        "publication_date": _DATE.format("publication_date"),
        "text": "left(text, 100)",
        "url": "corpus",
    },
    "casualty_claims": {
        "claim_id": _ID.format("claim_id"),
        "article_id": _ID.format("article_id"),
        "part_of": _ID.format("part_of"),
        "low": "low + k % 4",
        "best": "best + k % 4",
        "high": "high + k % 4",
        "event_date_start": _DATE.format("event_date_start"),
        "event_date_end": _DATE.format("event_date_end"),
    },
    "report_claims": {"report_id": _ID.format("report_id"), "claim_id": _ID.format("claim_id")},
    "incident_reports": {
        "report_id": _ID.format("report_id"),
        "article_id": _ID.format("article_id"),
        "date_start": _DATE.format("date_start"),
        "date_end": _DATE.format("date_end"),
        "country": f"'C' || lpad(((hash(country) + k) % {COUNTRIES})::VARCHAR, 2, '0')|| left(country, 0)",
        "adm_1": "adm_1 || ' ' || (k % 7)",
        "latitude": "latitude + k % 11",
        "longitude": "longitude - k % 13",
        "terms": "regexp_replace(terms, '(^|\\|)([A-Z][^|]*)', '\\1\\2' || chr((97 + k % 17)::INTEGER), 'g')",
        **{f"{outcome}_{bound}": f"{outcome}_{bound} + k % 4" for outcome in ("killed", "injured")
           for bound in ("low", "best", "high")},
    },
}  # fmt: skip


def corpora() -> Iterator[tuple[str, list[Reading]]]:
    """The readings to copy, a corpus at a time."""
    if not SHARED.is_dir():
        found = [raw for raw in read_corpus(sample_corpus()) if not isinstance(raw, Reject)]
        yield "sample", [read_article(read_raw_record(raw)) for raw in found]
        return
    for name in GOLD:
        yield name, read_gold(name)
    found = [raw for raw in read_corpus(SHARED / "corpus" / "current-events") if not isinstance(raw, Reject)]
    yield "current-events", [read_article(read_raw_record(raw)) for raw in found]


def make(data: DataFolder, claims: int, years: int) -> dict[str, int]:
    """A warehouse of `claims` claims or a few more over `years` years, not linked yet. Returns what is in it."""
    data.path.mkdir(parents=True, exist_ok=True)
    with staged(data, Staging(data.path / "staging")) as connection, empty_warehouse() as base:
        for name, readings in corpora():
            insert(base, readings, run_id=name)
        for table in (*_COPIES, "article_signatures"):
            connection.register(f"base_{table}", base.sql(f"FROM {table}").to_arrow_table())
        ((known,),) = base.execute("SELECT count(*) FROM casualty_claims").fetchall()
        copies = -(-claims // known)
        connection.execute(
            "CREATE TEMP TABLE moves AS WITH begun AS (SELECT run_id AS corpus, min(publication_date) AS first "
            "FROM base_articles GROUP BY ALL) SELECT corpus, k, ((DATE '2000-01-01' - first) "
            "+ (hash(corpus || k) % $days)::BIGINT)::INTEGER AS moved FROM begun, range($copies) AS copies (k)",
            {"days": 365 * years, "copies": copies},
        )
        for table, changed in _COPIES.items():
            _copy(connection, table, changed)
        _copy_signatures(connection)
    (data.path / "staging" / data.database.name).replace(data.database)
    with duckdb.connect(str(data.database), read_only=True) as connection:
        tables = ("articles", "incident_reports", "casualty_claims")
        return {t: connection.execute(f"SELECT count(*) FROM {t}").fetchall()[0][0] for t in tables}


def _copy(connection: duckdb.DuckDBPyConnection, table: str, changed: dict[str, str]) -> None:
    values = ", ".join(f"{value} AS {name}" for name, value in changed.items())
    key = "report_id" if table == "report_claims" else "article_id"
    source = "base_incident_reports JOIN base_articles USING (article_id)" if key == "report_id" else "base_articles"
    connection.execute(
        f"INSERT INTO {table} BY NAME SELECT base.* REPLACE ({values}) FROM base_{table} AS base "
        f"JOIN (SELECT {key} AS of, run_id AS corpus FROM {source}) AS owner ON owner.of = base.{key} "
        "JOIN moves USING (corpus)"
    )


def _copy_signatures(connection: duckdb.DuckDBPyConnection) -> None:
    """Signatures that differ from copy to copy in every hash, and agree within a copy where they did."""
    rows = connection.execute(
        "SELECT article_id, run_id, signature FROM base_article_signatures JOIN base_articles USING (article_id)"
    ).fetchall()
    moves = connection.execute("SELECT corpus, k FROM moves ORDER BY ALL").fetchall()
    for corpus, k in moves:
        mask = int.from_bytes((k * 2_654_435_761 % 2**32).to_bytes(4, "big") * 64, "big")
        of_copy = [
            (
                article_id,
                k,
                None if signature is None else (int.from_bytes(signature, "big") ^ mask).to_bytes(256, "big"),
            )
            for article_id, run_id, signature in rows
            if run_id == corpus
        ]
        lists = zip(*of_copy, strict=True)
        connection.register("signed", pa.table(dict(zip(("article_id", "k", "signature"), lists, strict=True))))
        connection.execute(f"INSERT INTO article_signatures SELECT {_ID.format('article_id')}, signature FROM signed")
        connection.unregister("signed")


def link(data: DataFolder, without: str | None = None) -> dict[str, Any]:
    """Links the warehouse in `data` on a copy that takes its place; what it took, and what is in it then.

    The articles that meet the condition `without` are taken out first, then brought back and linked: figures for these.
    """
    staging = Staging(data.path / "staging")
    with staged(data, staging) as connection:
        if without:
            _take_out_and_bring_back(connection, without)
        wall, processor = time.perf_counter(), time.process_time()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with no_cycles_sought():
            link_incidents(connection)
        found: dict[str, Any] = {
            "seconds": time.perf_counter() - wall,
            "processor seconds": time.process_time() - processor,
            "peak megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "peak megabytes before": before / 1024,
        }
        counts = {
            "incidents": "SELECT count(*) FROM incidents",
            "of several articles": "SELECT count(*) FROM incidents WHERE number_of_articles > 1",
            "decided on": "SELECT count(*) FROM linking",
            "hash": "SELECT sum(hash(i)::HUGEINT)::VARCHAR FROM incidents AS i",
        }
        found |= {name: connection.execute(sql).fetchall()[0][0] for name, sql in counts.items()}
    staging.database.replace(data.database)
    return found


def _take_out_and_bring_back(connection: duckdb.DuckDBPyConnection, without: str) -> None:
    """Takes articles out of a linked warehouse, links what is left, and puts them back in, not yet linked."""
    connection.execute(f"CREATE TEMP TABLE touched AS SELECT article_id FROM articles WHERE {without}")
    remember_reports(connection)
    tables = ("articles", "article_signatures", "incident_reports")
    for table in tables:
        connection.execute(f"CREATE TEMP TABLE out_{table} AS FROM {table} SEMI JOIN touched USING (article_id)")
        connection.execute(f"DELETE FROM {table} WHERE article_id IN (FROM touched)")
    link_incidents(connection)
    for table in tables:
        connection.execute(f"INSERT INTO {table} BY NAME FROM out_{table}")
    links = "incident_id = NULL, joined_to = NULL, link_points = NULL, link_reason = NULL"
    connection.execute(f"UPDATE incident_reports SET {links} WHERE article_id IN (FROM touched)")
    connection.execute("DELETE FROM reports_gone")


def measure(claims: int, years: int) -> dict[str, Any]:
    """Everything this measures, each linking in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder) / "data")
        found: dict[str, Any] = {"made": make(data, claims, years)}
        ids = "SELECT article_id FROM articles WHERE publication_date = DATE '2009-03-04' ORDER BY 1"
        parts = {
            "everything": None,
            "one more article": f"article_id IN ({ids} LIMIT 1)",
            "one more day": f"article_id IN ({ids})",
        }
        for name, without in parts.items():
            command = [sys.executable, "-m", "tests.benchmarks.linking", "--link", str(data.path)]
            command += ["--without", without] if without else []
            run = subprocess.run(command, check=True, capture_output=True, text=True)
            found[name] = json.loads(run.stdout)
            print(name, json.dumps(found[name]), flush=True)
        return found


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--years", type=int, default=20)
    parser.add_argument("--link", type=Path, help="only link the warehouse in this folder")
    parser.add_argument("--without", help="a condition on articles that are added to the rest")
    args = parser.parse_args()
    if args.link:
        print(json.dumps(link(DataFolder(args.link), args.without)))
        return
    print(json.dumps(measure(args.claims, args.years)["made"]))


if __name__ == "__main__":
    main()
