"""What the warehouse knows already, so that a run reads only what is new or changed."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

import duckdb
import pyarrow as pa

from transforms.records import Article
from warehouse.arrays import array
from warehouse.database import MEMORY_LIMIT, has_columns, is_published, open_published
from warehouse.folder import DataFolder
from warehouse.schema import ARTICLES, SOURCE_FILES

Status = Literal["new", "changed", "reread", "unchanged"]

_STANDING = """
SELECT wanted.number, same.article_id IS NOT NULL AS is_known, same.superseded_by IS NULL AS is_current,
    (same.publisher, same.url, same.language, same.publication_date_basis, same.source_path, same.source_record)
        IS NOT DISTINCT FROM (wanted.publisher, wanted.url, wanted.language, wanted.publication_date_basis,
        wanted.source_path, wanted.source_record) AS is_same,
    runs.rule_set IS NOT DISTINCT FROM $rule_set AS is_read_so,
    earlier.article_id IS NOT NULL AS has_earlier,
    CASE WHEN same.superseded_by IS NULL THEN coalesce(same.source_path, earlier.source_path)
        ELSE earlier.source_path END AS held_by
FROM wanted
LEFT JOIN articles AS same USING (article_id)
LEFT JOIN runs USING (run_id)
LEFT JOIN (
    SELECT old.* FROM articles AS old SEMI JOIN wanted USING (source_id) WHERE old.superseded_by IS NULL
) AS earlier ON earlier.source_id = wanted.source_id AND earlier.article_id <> wanted.article_id
    AND (NOT wanted.is_path OR split_part(earlier.source_path, '/', 1) = split_part(wanted.source_path, '/', 1))
QUALIFY row_number() OVER (PARTITION BY wanted.number ORDER BY earlier.source_path) = 1
ORDER BY wanted.number
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the warehouse stands to one article of a corpus.

    `held_by` is the source_path of the current article under its source_id, None where there is none.
    """

    status: Status
    held_by: str | None


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file of a corpus as it was when all of it was read under the present rules."""

    fingerprint: str
    records: int


class Known:
    """The published warehouse as it is when a run begins; without one, nothing is known."""

    def __init__(self, connection: duckdb.DuckDBPyConnection | None, rule_set: str) -> None:
        self._connection, self._rule_set = connection, rule_set

    def standings(self, articles: Sequence[Article]) -> list[Standing]:
        """The standing of each article, in their order."""
        if self._connection is None:
            return [Standing("new", None)] * len(articles)
        names = ["article_id", "source_id", "source_path", "source_record", "publisher", "url", "language"]
        columns: dict[str, list[object]] = {name: [getattr(a, name) for a in articles] for name in names}
        columns["publication_date_basis"] = [str(a.publication_date_basis) for a in articles]
        columns["is_path"] = [is_path_id(a.source_id, a.source_path) for a in articles]
        columns["number"] = list(range(len(articles)))
        types = {"source_record": pa.int64(), "is_path": pa.bool_(), "number": pa.int64()}
        wanted = pa.table({name: array(values, types.get(name, pa.string())) for name, values in columns.items()})
        self._connection.register("wanted", wanted)
        rows = self._connection.execute(_STANDING, {"rule_set": self._rule_set}).fetchall()
        return [Standing(_status(*row[1:6]), row[6]) for row in rows]

    def files(self, corpus_id: str) -> Mapping[str, KnownFile]:
        """The files of a corpus that were read to the end under the present rules, by source_path."""
        if self._connection is None or not has_columns(self._connection, SOURCE_FILES):
            return {}
        rows = self._connection.execute(
            "SELECT source_path, fingerprint, records FROM source_files WHERE corpus_id = ? AND rule_set = ?",
            [corpus_id, self._rule_set],
        ).fetchall()
        return {path: KnownFile(fingerprint, records) for path, fingerprint, records in rows}

    def rejected_files(self) -> set[str]:
        """The source paths with a reject of the reading stage that still stands."""
        if self._connection is None:
            return set()
        rows = self._connection.execute(
            "SELECT DISTINCT source_path FROM rejects WHERE resolved_by IS NULL AND stage = 'read'"
        ).fetchall()
        return {path for (path,) in rows}

    def articles(self, *, failed_only: bool = False) -> Iterator[pa.Table]:
        """Every article, in batches for shards; with `failed_only` those that a rule or a worker failed on."""
        if self._connection is None:
            return
        names = ", ".join(f'"{name}"' for name in ARTICLES.field_names())
        wanted = "true"
        if failed_only:
            wanted = (
                "(source_path, coalesce(source_record, -1)) IN (SELECT (source_path, coalesce(source_record, -1)) "
                "FROM rejects WHERE stage = 'extract' AND resolved_by IS NULL)"
            )
        query = f"SELECT {names} FROM articles WHERE {wanted} ORDER BY source_path, source_record, article_id"
        reader: Any = self._connection.cursor().sql(query).to_arrow_reader(2_000)
        while (batch := next(reader, None)) is not None:
            yield pa.Table.from_batches([batch])


def _status(is_known: bool, is_current: bool, is_same: bool, is_read_so: bool, has_earlier: bool) -> Status:
    if not is_known:
        return "changed" if has_earlier else "new"
    if not is_current or not is_same:
        return "changed"
    return "unchanged" if is_read_so else "reread"


def is_path_id(source_id: str, source_path: str) -> bool:
    """Whether the id is the record's place in its corpus, and so names it only within that corpus."""
    return source_path.endswith("/" + source_id.split("#", 1)[0])


@contextmanager
def known(data: DataFolder, rule_set: str) -> Iterator[Known]:
    """What the published warehouse of `data` knows, under these rules."""
    if not is_published(data):
        yield Known(None, rule_set)
        return
    with open_published(data) as connection:
        connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        yield Known(connection, rule_set)
