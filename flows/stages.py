"""The reading stage as plain code: a corpus to shards of what has to be read, and what is to be said of the rest."""

import datetime as dt
import hashlib
import logging
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version

from flows.settings import RunSettings
from transforms.articles import read_raw_record
from transforms.errors import ArticleError
from transforms.records import Article, Reject, identifier
from warehouse.corpus import CorpusFile, corpus_files, corpus_id, corpus_label, read_file
from warehouse.known import Known, Standing
from warehouse.loading import RunCounts, RunRecord
from warehouse.parquet import write_articles, write_rejects, write_rows
from warehouse.rule_set import rule_set
from warehouse.schema import SOURCE_FILES
from warehouse.shards import Shards
from warehouse.sources import location_name

SHARD_ARTICLES = 1_000  # at the end of a run a processor waits for half a shard, and Prefect takes 30 ms for each
SHARD_CHARACTERS = 4_000_000
BUFFERED = 10_000  # rows of small tables that are kept in memory before they become a shard
RAW_KEPT = 2**20  # bytes of a rejected record that go into `rejects`
SETTLED = 3.0  # seconds: a file changed more recently may change again without its time of change showing it

_log = logging.getLogger("tollbook.reading")


def begin_run(settings: RunSettings) -> RunRecord:
    """A new run: its id is its start in UTC, to the millisecond, and a hash, so that runs sort by time."""
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    return RunRecord(
        run_id=f"{now:%Y%m%dT%H%M%S}{now.microsecond // 1000:03d}-{identifier(now.isoformat(), settings.corpus)[:8]}",
        started_at=now,
        corpus="the warehouse" if settings.extent == "reread" else location_name(settings.corpus),
        tollbook_version=version("tollbook"),
        rule_set=rule_set(),
        windows=settings.windows,
    )


@dataclass(frozen=True, slots=True)
class Shard:
    """A batch of articles on disk that a worker is to read; `articles` counts them."""

    number: int
    articles: int


class CorpusSharder:
    """Reads a corpus and puts what has to be read aside in shards; `counts` is complete when `shards` has ended.

    Files that have not changed since all of them was read are not opened; articles that the warehouse has, read under
    this rule set, are left alone.
    """

    def __init__(self, settings: RunSettings, run: RunRecord, shards: Shards, known: Known) -> None:
        self._settings, self._run, self._shards, self._known = settings, run, shards, known
        self._corpus = identifier(corpus_id(settings.corpus, settings.columns))
        self._label = corpus_label(settings.corpus)
        self._seen: set[bytes] = set()
        self._left_alone: set[str] = set()
        self._reopened: set[str] = set()
        self._batch: list[Article] = []
        self._characters = 0
        self._rejects: list[Reject] = []
        self._rejected_bytes = 0
        self._files: list[list[object]] = []
        self._written: Counter[str] = Counter()
        self.counts = RunCounts()
        self.reasons: Counter[str] = Counter()

    @property
    def written(self) -> Counter[str]:
        """How many articles are in the shards."""
        return Counter(articles=self._written["articles"])

    def shards(self) -> Iterator[Shard]:
        """One shard after the other, each on disk when it is given. Raises CorpusMissing and CorpusEmpty."""
        if self._settings.extent == "reread":
            yield from self._kept_articles(failed_only=False)
        elif self._settings.extent == "rejects":
            yield from self._kept_articles(failed_only=True)
            wanted = {path for path in self._known.rejected_files() if path.split("/", 1)[0] == self._label}
            yield from self._read(wanted)
        else:
            yield from self._read(None)
        if self._reopened:
            yield from self._read(self._reopened)
        self._flush_rejects()
        self._flush_files()

    def _kept_articles(self, *, failed_only: bool) -> Iterator[Shard]:
        """Shards of articles as the warehouse keeps them, the superseded ones included."""
        for number, table in enumerate(self._known.articles(failed_only=failed_only), self._written["shards"] + 1):
            column = table.schema.get_field_index("run_id")
            table = table.set_column(column, table.schema.field(column), [[self._run.run_id] * table.num_rows])
            self._shards.write("articles", number, table)
            self._written.update(shards=1, articles=table.num_rows)
            self._count(articles_read=table.num_rows, articles_reread=table.num_rows)
            yield Shard(number, table.num_rows)

    def _read(self, only: set[str] | None) -> Iterator[Shard]:
        """Shards of what is new or changed in the files of the corpus, or in those of `only`."""
        if only is not None and not only:
            return
        before = self._known.files(self._corpus) if self._settings.extent == "new" and only is None else {}
        for file in corpus_files(self._settings.corpus):
            if isinstance(file, Reject):
                self._reject(file)
                continue
            if only is not None and file.source_path not in only:
                self._left_alone.add(file.source_path)
                continue
            fingerprint = _fingerprint(file)
            as_before = before.get(file.source_path)
            if as_before is not None and as_before.fingerprint == fingerprint:
                self._left_alone.add(file.source_path)
                self._count(articles_read=as_before.records, articles_unchanged=as_before.records)
                continue
            self._left_alone.discard(file.source_path)
            yield from self._read_file(file, fingerprint)
        yield from self._flush_articles()

    def _read_file(self, file: CorpusFile, fingerprint: str | None) -> Iterator[Shard]:
        is_settled = fingerprint is not None and file.file.modified < time.time() - SETTLED
        records = rejects = 0
        is_whole = True
        for raw in read_file(file, self._settings.columns):
            if isinstance(raw, Reject):
                self._reject(raw)
                rejects += 1
                is_whole &= raw.source_record is not None
                continue
            try:
                article = read_raw_record(raw)
            except ArticleError as error:
                held = str(raw.fields.get("text") or raw.fields).encode("utf-8", "replace")
                self._reject(_rejected(raw.source_path, raw.source_record, error.reason_code, str(error), held))
                rejects += 1
                continue
            if not self._is_first(article):
                rejects += 1
                continue
            records += 1
            if not self._is_wanted(article):
                is_settled = False
                continue
            self._batch.append(article)
            self._characters += len(article.text)
            if len(self._batch) >= SHARD_ARTICLES or self._characters >= SHARD_CHARACTERS:
                yield from self._flush_articles()
        _log.info("%s: %d articles, %d rejects", file.source_path, records, rejects)
        if is_whole:
            kept = fingerprint if is_settled and not rejects else None
            self._files.append([self._corpus, file.source_path, kept, records, self._run.rule_set, self._run.run_id])
            if len(self._files) >= BUFFERED:
                self._flush_files()

    def _is_wanted(self, article: Article) -> bool:
        """Whether the article was published in the days that the user asked for."""
        since, until, date = self._settings.since, self._settings.until, article.publication_date
        if since is None and until is None:
            return True
        return date is not None and (since is None or since <= date) and (until is None or date <= until)

    def _is_first(self, article: Article) -> bool:
        key = hashlib.blake2b(article.source_id.encode(), digest_size=10).digest()
        if key not in self._seen:
            self._seen.add(key)
            return True
        self._reject_duplicate(article)
        return False

    def _reject_duplicate(self, article: Article) -> None:
        reason = f"the id {article.source_id!r} was used by an earlier record of this corpus; ids name one article"
        self._reject(
            _rejected(article.source_path, article.source_record, "duplicate_id", reason, article.text.encode())
        )

    def _flush_articles(self) -> Iterator[Shard]:
        batch, self._batch, self._characters = self._batch, [], 0
        if not batch:
            return
        counts: Counter[str] = Counter()
        fresh = []
        for article, standing in zip(batch, self._known.standings(batch), strict=True):
            if self._is_held_elsewhere(article, standing):
                continue
            status = "reread" if standing.status == "unchanged" and self._settings.extent == "full" else standing.status
            counts.update(["articles_read", f"articles_{status}"])
            if status != "unchanged":
                fresh.append(article)
        self._count(**counts)
        if fresh:
            self._written.update(shards=1, articles=len(fresh))
            number = self._written["shards"]
            write_articles(self._shards, number, fresh, self._run.run_id)
            yield Shard(number, len(fresh))

    def _is_held_elsewhere(self, article: Article, standing: Standing) -> bool:
        """Whether a file that is left alone in this run holds the article's id, and comes first.

        A file that holds it and comes later has lost it: it is opened again.
        """
        holder = standing.held_by
        if holder is None or holder == article.source_path or holder not in self._left_alone:
            return False
        if holder.split("/") < article.source_path.split("/") or self._settings.extent == "rejects":
            self._reject_duplicate(article)
            return True
        self._reopened.add(holder)
        return False

    def _count(self, **more: int) -> None:
        self.counts = replace(self.counts, **{name: getattr(self.counts, name) + n for name, n in more.items()})

    def _reject(self, reject: Reject) -> None:
        self._rejects.append(reject)
        self.reasons[reject.reason_code] += 1
        where = "" if reject.source_record is None else f" record {reject.source_record}"
        _log.info("%s%s rejected: %s", reject.source_path, where, reject.reason)
        if reject.reason_code != "unknown_format":
            self._count(records_rejected=1)
        self._rejected_bytes += len(reject.raw)
        if len(self._rejects) >= BUFFERED or self._rejected_bytes >= SHARD_CHARACTERS:
            self._flush_rejects()

    def _flush_rejects(self) -> None:
        if self._rejects:
            self._written.update(rejects=1)
            write_rejects(self._shards, self._written["rejects"], self._rejects, self._run.run_id)
            self._rejects, self._rejected_bytes = [], 0

    def _flush_files(self) -> None:
        if self._files:
            self._written.update(files=1)
            names = SOURCE_FILES.field_names()
            write_rows(self._shards, SOURCE_FILES, self._written["files"], names, self._files)
            self._files = []


def _fingerprint(file: CorpusFile) -> str | None:
    try:
        return file.fingerprint()
    except OSError:
        return None


def _rejected(path: str, number: int | None, code: str, reason: str, raw: bytes) -> Reject:
    return Reject(path, number, "read", code, reason, raw[:RAW_KEPT])
