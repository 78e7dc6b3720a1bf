"""Records to Parquet shards and back; a shard is written aside and renamed, so that none is ever half there."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from transforms.records import OUTCOMES, Article, IncidentReport, Reading, Reject, identifier
from warehouse import schema
from warehouse.folder import Staging

Rows = Sequence[Sequence[Any]]
_ARTICLE = [field.name for field in fields(Article)]


def write_rows(table: schema.Table, names: Sequence[str], rows: Rows, path: Path) -> None:
    """Rows of `names` as one Parquet file of `table`; columns not named are NULL."""
    columns = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else {}
    arrow = schema.arrow_schema(table)
    # A shard may lack what only the loader knows: nothing is required of it.
    loose = pa.schema([field.with_nullable(True) for field in arrow], metadata=arrow.metadata)
    arrays = [
        pa.array(columns[field.name], field.type) if field.name in columns else pa.nulls(len(rows), field.type)
        for field in loose
    ]
    write_table(pa.Table.from_arrays(arrays, schema=loose), path)


def write_table(table: pa.Table, path: Path) -> None:
    """One Parquet file, written aside, forced to disk and renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with aside.open("wb") as file:
            pq.write_table(table, file, compression="zstd")
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def write_articles(articles: Sequence[Article], run_id: str, path: Path) -> None:
    """One shard of articles, to be read by a worker and loaded as it is."""
    rows = [[*(getattr(article, name) for name in _ARTICLE), run_id] for article in articles]
    write_rows(schema.ARTICLES, [*_ARTICLE, "run_id"], rows, path)


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of one shard."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=256, columns=_ARTICLE):
            for row in batch.to_pylist():
                yield Article(**row)


def write_readings(readings: Iterable[Reading], staging: Staging, number: int) -> int:
    """What was read from one shard of articles, a file for each table. Returns the number of claims."""
    time_expressions: list[Any] = []
    claims: list[Any] = []
    reports: list[IncidentReport] = []
    for reading in readings:
        time_expressions.extend(reading.time_expressions)
        claims.extend(reading.claims)
        reports.extend(reading.reports)
    for table, records in ((schema.TIME_EXPRESSIONS, time_expressions), (schema.CASUALTY_CLAIMS, claims)):
        names = table.field_names()
        rows = [[getattr(record, name) for name in names] for record in records]
        write_rows(table, names, rows, staging.shard(table.name, number))
    names = [name for name in schema.INCIDENT_REPORTS.field_names() if name != "incident_id"]
    write_rows(
        schema.INCIDENT_REPORTS,
        names,
        [_report_row(report, names) for report in reports],
        staging.shard("incident_reports", number),
    )
    roles = [[report.report_id, claim_id, role] for report in reports for claim_id, role in report.claims]
    write_rows(schema.REPORT_CLAIMS, schema.REPORT_CLAIMS.field_names(), roles, staging.shard("report_claims", number))
    return len(claims)


def _report_row(report: IncidentReport, names: Sequence[str]) -> list[Any]:
    tolls = {
        f"{outcome}_{bound}": getattr(getattr(report, outcome), bound)
        for outcome in OUTCOMES
        for bound in ("low", "best", "high")
    }
    return [tolls[name] if name in tolls else getattr(report, name) for name in names]


def write_rejects(rejects: Sequence[Reject], run_id: str, path: Path) -> None:
    """One shard of rejects."""
    names = ["reject_id", "source_path", "source_record", "stage", "reason_code", "reason", "raw", "run_id"]
    rows = [
        [
            identifier(reject.source_path, reject.source_record, reject.reason_code, reject.raw.hex()),
            reject.source_path,
            reject.source_record,
            reject.stage,
            reject.reason_code,
            reject.reason,
            reject.raw,
            run_id,
        ]
        for reject in rejects
    ]
    write_rows(schema.REJECTS, names, rows, path)
