"""Scores the transforms on a gold corpus beside the checkout, without Prefect or a warehouse.

    python -m tests.benchmarks.gold dates dates/timebank [--errors N]
    python -m tests.benchmarks.gold tolls tolls/fakes-dev
    python -m tests.benchmarks.gold links tolls/fakes-dev

Writes the three tables that the scorer reads to a temporary folder and calls the scorer on it.
"""

import argparse
import datetime as dt
import json
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.benchmarks.loaded import empty_warehouse, insert
from transforms.reading import read_article
from transforms.records import Article, CasualtyClaim, Reading, TimeExpression, identifier
from warehouse.linking import link_incidents
from warehouse.schema import quoted

SHARED = Path(__file__).resolve().parents[3] / "shared"

_DATE, _INT, _TEXT = pa.date32(), pa.int64(), pa.string()


def gold_article(record: dict[str, object]) -> Article:
    """The Article of one gold record."""
    published = record.get("publication_date")
    date = dt.date.fromisoformat(str(published)) if published else None
    source, title, text = str(record["id"]), record.get("title"), str(record["text"])
    return Article(
        article_id=identifier(source, date, title, text),
        source_id=source,
        source_path=source,
        source_record=None,
        publisher=None if record.get("publisher") is None else str(record["publisher"]),
        url=None,
        title=None if title is None else str(title),
        language=None,
        publication_date=date,
        publication_date_basis="field" if date else "missing",
        text=text,
    )


def read_gold(name: str) -> list[Reading]:
    """Every article of shared/gold/NAME.jsonl, read."""
    lines = (SHARED / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [read_article(gold_article(json.loads(line))) for line in lines if line.strip()]


def _write(path: Path, rows: list[dict[str, object]], fields: dict[str, pa.DataType]) -> None:
    schema = pa.schema(list(fields.items()))
    pq.write_table(pa.Table.from_pylist([{k: row.get(k) for k in fields} for row in rows], schema=schema), path)


def export(readings: list[Reading], folder: Path) -> None:
    """The tables that the scorer reads, as Parquet files in `folder`."""
    _write(
        folder / "articles.parquet",
        [asdict(r.article) for r in readings],
        {"article_id": _TEXT, "source_id": _TEXT, "text": _TEXT},
    )
    for table, record, rows in (
        ("time_expressions", TimeExpression, [t._asdict() for r in readings for t in r.time_expressions]),
        ("casualty_claims", CasualtyClaim, [c._asdict() for r in readings for c in r.claims]),
    ):
        kinds = {
            name: _DATE
            if name.startswith(("date_start", "date_end", "event_date_start", "event_date_end"))
            else _INT
            if name in ("char_start", "char_end", "low", "best", "high", "date_prec", "event_date_prec")
            else pa.bool_()
            if name.startswith("is_")
            else _TEXT
            for name in record._fields
        }
        _write(folder / f"{table}.parquet", rows, kinds)
    tolls = [
        {
            "article_id": r.article.article_id,
            "incident_id": report.report_id,
            "date_start": report.date_start,
            "date_end": report.date_end,
            "killed_low": report.killed.low,
            "killed_best": report.killed.best,
            "killed_high": report.killed.high,
            "injured_low": report.injured.low,
            "injured_best": report.injured.best,
            "injured_high": report.injured.high,
            "deaths_civilians": report.deaths_civilians,
            "deaths_combatants": report.deaths_combatants,
            "deaths_unknown": report.deaths_unknown,
        }
        for r in readings
        for report in r.reports
        if report.is_main
    ]
    numbers = ("killed_low", "killed_best", "killed_high", "injured_low", "injured_best", "injured_high")
    classes = ("deaths_civilians", "deaths_combatants", "deaths_unknown")
    fields = {"article_id": _TEXT, "incident_id": _TEXT, "date_start": _DATE, "date_end": _DATE}
    _write(folder / "article_tolls.parquet", tolls, fields | dict.fromkeys(numbers + classes, _INT))


def export_links(readings: list[Reading], folder: Path) -> None:
    """The tables that the scorer reads of links, after linking in a DuckDB in memory."""
    with empty_warehouse() as connection:
        insert(connection, readings)
        link_incidents(connection)
        tables = {
            "articles": "SELECT article_id, source_id, text FROM articles",
            "article_tolls": "SELECT article_id, incident_id FROM incident_reports WHERE is_main",
        }
        for table, query in tables.items():
            connection.execute(f"COPY ({query}) TO {quoted(str(folder / f'{table}.parquet'))} (FORMAT parquet)")


def main() -> int:
    """Read, export, score; the scorer's exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=["dates", "claims", "tolls", "links"])
    parser.add_argument("name", help="a gold file below shared/gold, without .jsonl")
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (export_links if args.task == "links" else export)(read_gold(args.name), Path(folder))
        scorer = [sys.executable, SHARED / "score" / "score.py", args.task, SHARED / "gold" / f"{args.name}.jsonl"]
        return subprocess.run([*scorer, folder, "--errors", str(args.errors)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
