"""What a worker does: one shard of articles in, a shard of each table of what they say out."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import islice

from transforms.consistency import check_reading
from transforms.reading import read_together
from transforms.records import Article, Reading, Reject
from warehouse.memory import no_cycles_sought
from warehouse.parquet import read_articles, write_readings, write_rejects
from warehouse.shards import Shards

RAW_KEPT = 2**20  # bytes of a failing article that go into `rejects`
TOGETHER = 64  # articles that take each step of reading together, for speed
AFTER_LAST = 2**63  # what is reached when every article of a shard has been read
_DIED = "the process that read this article died, or had no memory left, twice"
REJECTS_FROM = 500_000  # the rejects of shard n are shard REJECTS_FROM + n, far above those of the reading stage


def extract_shard(shards: Shards, run_id: str, number: int) -> Mapping[str, int]:
    """Reads one shard of articles and writes what they say, a shard for each table. Returns the rows of each.

    An article that a rule fails on becomes a reject; the others of its shard go on. Raises ShardDamaged, OSError and
    MemoryError.
    """
    rejects: list[Reject] = []

    def readings() -> Iterator[Reading]:
        articles = read_articles(shards, number)
        while some := list(islice(articles, TOGETHER)):
            yield from _read_together(some, rejects)

    return _write(shards, run_id, number, readings(), rejects)


def extract_beyond(
    shards: Shards, run_id: str, number: int, fatal: Set[int], reached: Callable[[int], None]
) -> Mapping[str, int]:
    """As extract_shard, but one article after another, and those at the indices `fatal` become rejects.

    `reached` is told each index before the article is read, then AFTER_LAST.
    """
    rejects: list[Reject] = []

    def readings() -> Iterator[Reading]:
        for index, article in enumerate(read_articles(shards, number)):
            if index in fatal:
                rejects.append(_reject(article, "worker_died", _DIED))
                continue
            reached(index)
            yield from _read_one(article, rejects)
        reached(AFTER_LAST)

    return _write(shards, run_id, number, readings(), rejects)


def _read_together(articles: Sequence[Article], rejects: list[Reject]) -> list[Reading]:
    """What is read from `articles`; where one of them fails they are read one by one, and it alone is rejected."""
    try:
        readings = read_together(articles)
        for reading in readings:
            check_reading(reading)
        return readings
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - which of them it was is found below
        return [reading for article in articles for reading in _read_one(article, rejects)]


def _read_one(article: Article, rejects: list[Reject]) -> list[Reading]:
    """What is read from `article`; nothing, and one reject more, where a rule fails on it."""
    try:
        readings = read_together([article])
        check_reading(readings[0])
        return readings
    except MemoryError:  # is the machine's fault before it is the article's: the shard is tried again
        raise
    except Exception as error:  # noqa: BLE001 - one article must never cost the others of its shard
        reason = f"a rule failed on this article ({type(error).__name__}: {error})"
        rejects.append(_reject(article, "rule_failed", reason))
        return []


def _write(
    shards: Shards, run_id: str, number: int, readings: Iterator[Reading], rejects: Sequence[Reject]
) -> Mapping[str, int]:
    """Writes what is read from one shard, and the `rejects` that the reading leaves. Returns the rows of each table."""
    with no_cycles_sought():
        written = Counter(write_readings(shards, number, readings))
    if rejects:
        write_rejects(shards, REJECTS_FROM + number, rejects, run_id)
    written["rejects"] = len(rejects)
    return written


def _reject(article: Article, code: str, reason: str) -> Reject:
    raw = article.text.encode()[:RAW_KEPT]
    return Reject(article.source_path, article.source_record, "extract", code, reason, raw)
