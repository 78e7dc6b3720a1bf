"""Records to Parquet shards and back."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

import pyarrow as pa

from transforms.records import (
    OUTCOMES,
    Article,
    CasualtyClaim,
    IncidentReport,
    Reading,
    Reject,
    TimeExpression,
    identifier,
)
from warehouse import schema
from warehouse.arrays import array
from warehouse.shards import Shards, shard_schema

Rows = Sequence[Sequence[Any]]
_ARTICLE = [field.name for field in fields(Article)]

# The columns of a report, and where they are in the record: those of a toll one step down, those of words come last.
_WORDS = ("means", "terms")
_TOLLS = {f"{outcome}_{bound}": f"{outcome}.{bound}" for outcome in OUTCOMES for bound in ("low", "best", "high")}
_LINKED = ("incident_id", "joined_to", "link_points", "link_reason")
_PLAIN = [name for name in schema.INCIDENT_REPORTS.field_names() if name not in (*_WORDS, *_LINKED)]
_REPORT_COLUMNS = (*_PLAIN, *_WORDS)
_REPORT_FIELDS = attrgetter(*(_TOLLS.get(name, name) for name in _PLAIN))


def write_rows(shards: Shards, table: schema.Table, number: int, names: Sequence[str], rows: Rows) -> None:
    """Rows of `names` as one shard of `table`; columns not named are NULL."""
    columns = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else {}
    loose = shard_schema(table)
    arrays = [
        array(columns[field.name], field.type) if field.name in columns else pa.nulls(len(rows), field.type)
        for field in loose
    ]
    shards.write(table.name, number, pa.Table.from_arrays(arrays, schema=loose))


def write_articles(shards: Shards, number: int, articles: Sequence[Article], run_id: str) -> None:
    """One shard of articles, to be read by a worker and loaded as it is."""
    rows = [[*(getattr(article, name) for name in _ARTICLE), run_id] for article in articles]
    write_rows(shards, schema.ARTICLES, number, [*_ARTICLE, "run_id"], rows)


def read_articles(shards: Shards, number: int) -> Iterator[Article]:
    """The articles of one shard, in its order. Raises ShardDamaged."""
    for batch in shards.read("articles", number).select(_ARTICLE).to_batches(max_chunksize=256):
        yield from map(Article, *(column.to_pylist() for column in batch.columns))


def write_readings(shards: Shards, number: int, readings: Iterable[Reading]) -> Mapping[str, int]:
    """What was read from one shard of articles, a file for each table. Returns the rows of each."""
    written: Counter[str] = Counter()

    def write(table: schema.Table, names: Sequence[str], rows: Rows) -> None:
        write_rows(shards, table, number, names, rows)
        written[table.name] = len(rows)

    time_expressions: list[TimeExpression] = []
    claims: list[CasualtyClaim] = []
    reports: list[IncidentReport] = []
    signatures: list[tuple[str, bytes | None]] = []
    for reading in readings:
        signatures.append((reading.article.article_id, reading.signature))
        time_expressions.extend(reading.time_expressions)
        claims.extend(reading.claims)
        reports.extend(reading.reports)
    write(schema.TIME_EXPRESSIONS, TimeExpression._fields, time_expressions)
    write(schema.CASUALTY_CLAIMS, CasualtyClaim._fields, claims)
    write(schema.INCIDENT_REPORTS, _REPORT_COLUMNS, list(map(_report_row, reports)))
    roles = [[report.report_id, claim_id, role] for report in reports for claim_id, role in report.claims]
    write(schema.REPORT_CLAIMS, schema.REPORT_CLAIMS.field_names(), roles)
    write(schema.ARTICLE_SIGNATURES, schema.ARTICLE_SIGNATURES.field_names(), signatures)
    return written


def _report_row(report: IncidentReport) -> tuple[Any, ...]:
    return *_REPORT_FIELDS(report), "|".join(report.means) or None, "|".join(report.terms) or None


def write_rejects(shards: Shards, number: int, rejects: Sequence[Reject], run_id: str) -> None:
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
    write_rows(shards, schema.REJECTS, number, names, rows)
