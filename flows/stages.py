"""The stages of a run as plain functions: each takes paths and settings, and gives a path or a small count."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version

from flows.settings import RunSettings
from transforms.articles import read_raw_record
from transforms.errors import ArticleError
from transforms.reading import read_article
from transforms.records import Article, Reading, Reject, identifier
from warehouse.corpus import read_corpus
from warehouse.folder import Staging
from warehouse.known import unread
from warehouse.loading import RunCounts, RunRecord
from warehouse.parquet import read_articles, write_articles, write_readings, write_rejects
from warehouse.rule_set import rule_set

SHARD_ARTICLES = 2_000
SHARD_CHARACTERS = 8_000_000


def begin_run(settings: RunSettings) -> RunRecord:
    """A new run: its id is its start in UTC and a hash, so that runs sort by time."""
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    return RunRecord(
        run_id=f"{now:%Y%m%dT%H%M%S}-{identifier(now.isoformat(), settings.corpus)[:8]}",
        started_at=now,
        corpus=settings.corpus.resolve().name,
        tollbook_version=version("tollbook"),
        rule_set=rule_set(),
    )


@dataclass(frozen=True, slots=True)
class Shard:
    """A batch of articles on disk that a worker is to read; `articles` counts them."""

    number: int
    articles: int


class CorpusSharder:
    """Reads the corpus and puts what has to be read aside in shards; `counts` is complete when `shards` has ended."""

    def __init__(self, settings: RunSettings, run: RunRecord, staging: Staging) -> None:
        self._settings, self._run, self._staging = settings, run, staging
        self._seen: set[bytes] = set()
        self._rejects: list[Reject] = []
        self._written = 0
        self.counts = RunCounts()
        self.reasons: Counter[str] = Counter()

    def shards(self) -> Iterator[Shard]:
        """One shard after the other, each on disk when it is given. Raises CorpusMissing and CorpusEmpty."""
        batch: list[Article] = []
        characters = 0
        for raw in read_corpus(self._settings.corpus, self._settings.columns):
            if isinstance(raw, Reject):
                self._reject(raw)
                continue
            try:
                article = read_raw_record(raw)
            except ArticleError as error:
                held = str(raw.fields.get("text") or raw.fields).encode("utf-8", "replace")
                self._reject(_rejected(raw.source_path, raw.source_record, error.reason_code, str(error), held))
                continue
            if not self._is_first(article):
                continue
            batch.append(article)
            characters += len(article.text)
            if len(batch) >= SHARD_ARTICLES or characters >= SHARD_CHARACTERS:
                yield from self._shard(batch)
                batch, characters = [], 0
        yield from self._shard(batch)
        self._flush_rejects()

    def _is_first(self, article: Article) -> bool:
        key = hashlib.blake2b(article.source_id.encode(), digest_size=10).digest()
        if key not in self._seen:
            self._seen.add(key)
            return True
        reason = f"the id {article.source_id!r} was used by an earlier record of this corpus; ids name one article"
        self._reject(
            _rejected(article.source_path, article.source_record, "duplicate_id", reason, article.text.encode())
        )
        return False

    def _shard(self, batch: list[Article]) -> Iterator[Shard]:
        if not batch:
            return
        wanted, known = unread(self._settings.folder, self._run.rule_set, [article.article_id for article in batch])
        fresh = [article for article in batch if article.article_id in wanted]
        counts = self.counts
        self.counts = replace(
            counts,
            articles_read=counts.articles_read + len(batch),
            articles_new=counts.articles_new + len(wanted) - len(known),
            articles_changed=counts.articles_changed + len(known),
            articles_unchanged=counts.articles_unchanged + len(batch) - len(wanted),
        )
        if fresh:
            self._written += 1
            path = self._staging.shard("articles", self._written)
            write_articles(fresh, self._run.run_id, path)
            yield Shard(self._written, len(fresh))

    def _reject(self, reject: Reject) -> None:
        self._rejects.append(reject)
        self.reasons[reject.reason_code] += 1
        if reject.reason_code != "unknown_format":
            self.counts = replace(self.counts, records_rejected=self.counts.records_rejected + 1)
        if len(self._rejects) >= 100:
            self._flush_rejects()

    def _flush_rejects(self) -> None:
        if self._rejects:
            number = sum(1 for _ in self._staging.shards("rejects").glob("*.parquet")) + 1
            write_rejects(self._rejects, self._run.run_id, self._staging.shard("rejects", number))
            self._rejects = []


def _rejected(path: str, number: int | None, code: str, reason: str, raw: bytes) -> Reject:
    return Reject(path, number, "read", code, reason, raw[: 2**20])


def extract_shard(staging: Staging, run_id: str, number: int) -> int:
    """Reads one shard of articles and writes what they say, a Parquet file for each table. Returns the claims.

    An article that a rule fails on becomes a reject; the others of its shard go on.
    """
    rejects: list[Reject] = []

    def readings() -> Iterator[Reading]:
        for article in read_articles(staging.shard("articles", number)):
            try:
                yield read_article(article)
            except Exception as error:  # noqa: BLE001 - one article must never cost the others of its shard
                reason = f"a rule failed on this article ({type(error).__name__}: {error})"
                raw = article.text.encode()[: 2**20]
                place = article.source_path, article.source_record
                rejects.append(Reject(*place, "extract", "rule_failed", reason, raw))

    claims = write_readings(readings(), staging, number)
    if rejects:
        # Numbered after the shard, far above the rejects of the reading stage.
        write_rejects(rejects, run_id, staging.shard("rejects", 500_000 + number))
    return claims
