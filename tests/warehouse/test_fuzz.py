"""Any bytes in a corpus give records or rejects, never an error; whatever is read survives the whole way."""

import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.settings import RunSettings
from tests.flows.stages import rows, run_stages
from transforms.articles import read_raw_record
from transforms.errors import ArticleError
from transforms.reading import read_article
from transforms.records import RawRecord, Reject
from warehouse.corpus import read_corpus
from warehouse.errors import CorpusEmpty
from warehouse.formats import READERS
from warehouse.parquet import write_articles
from warehouse.shards import Shards

# `make fuzz` asks for many times as many examples as a test run has time for.
TIMES = int(os.environ.get("TOLLBOOK_FUZZ", "1"))
FUZZ = settings(max_examples=25 * TIMES, suppress_health_check=[HealthCheck.function_scoped_fixture])

# Pieces that files and claims are made of, so that chance comes near to what a reader takes for its own.
PIECES = (
    *(
        " date 2031-03-04 ",
        "At least 12 people were killed",
        "on Tuesday",
        "in 2011",
        "dozens",
        "Bob said:",
        "1.5 hours",
    ),
    *("{", "}", '"text":', '"id": 1', ",", ";", '"', "(", "text,id\n", "\t", "\r", "\n\n", "\x00", "\ufeff", "\u202e"),
    *("9" * 30, "=cmd()", "<script>", "'; DROP TABLE articles; --"),
)
TEXT = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=14).map(" ".join)
BYTES = st.one_of(st.binary(max_size=200), TEXT.map(lambda text: text.encode("utf-8", "surrogatepass")))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT, lambda inner: st.lists(inner, max_size=2)
)
RECORD = st.dictionaries(st.sampled_from(["text", "id", "publication_date", "title", "url", "language"]), JSON)


def outcome(corpus: Path) -> tuple[int, int]:
    """How many articles and how many rejects a corpus gives; every article is read to the end."""
    articles = rejects = 0
    try:
        for found in read_corpus(corpus):
            if isinstance(found, Reject):
                assert found.reason_code != "reader_failed", found.reason
                rejects += 1
                continue
            try:
                article = read_raw_record(found)
            except ArticleError:
                rejects += 1
                continue
            reading = read_article(article)
            for span in (*reading.time_expressions, *reading.claims):
                assert article.text[span.char_start : span.char_end] == span.text
            articles += 1
    except CorpusEmpty:
        pass
    return articles, rejects


@pytest.mark.parametrize("suffix", [*READERS, ".zip"])
@pytest.mark.parametrize("packed", ["", ".gz", ".zst"])
@FUZZ
@given(content=BYTES)
def test_any_bytes_are_articles_or_rejects(tmp_path: Path, suffix: str, packed: str, content: bytes) -> None:
    folder = tmp_path / "news"
    folder.mkdir(exist_ok=True)
    pack = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}[packed]
    (folder / f"a{suffix}{packed}").write_bytes(pack(content))
    (folder / f"b{suffix}{packed}").write_bytes(content)
    outcome(folder)


@FUZZ
@given(records=st.lists(RECORD, max_size=4))
def test_any_json_is_articles_or_rejects(tmp_path: Path, records: list[dict[str, Any]]) -> None:
    folder = tmp_path / "news"
    folder.mkdir(exist_ok=True)
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    assert sum(outcome(folder)) == len(records)


@FUZZ
@given(fields=RECORD, text=TEXT)
def test_what_is_an_article_survives_a_shard(tmp_path: Path, fields: dict[str, Any], text: str) -> None:
    raw = RawRecord("news/a.jsonl", 1, "a.jsonl#1", {**fields, "text": text}, "field")
    try:
        article = read_raw_record(raw)
    except ArticleError:
        return
    shards = Shards(str(tmp_path))
    write_articles(shards, 1, [article], "run")
    (row,) = shards.read("articles", 1).to_pylist()
    assert {name: row[name] for name in ("article_id", "source_id", "title", "text")} == {
        "article_id": article.article_id,
        "source_id": article.source_id,
        "title": article.title,
        "text": article.text,
    }


@settings(max_examples=6 * TIMES)
@given(texts=st.lists(TEXT, min_size=1, max_size=8))
def test_any_texts_go_the_whole_way(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("whole")
    lines = [json.dumps({"id": f"a{n}", "text": text, "title": text[:9]}) for n, text in enumerate(texts)]
    (folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run_stages(RunSettings(corpus=folder / "a.jsonl", data=folder / "data"))
    read = rows(folder / "data", "SELECT source_id, text FROM articles ORDER BY source_record")
    assert read == [(f"a{n}", text) for n, text in enumerate(texts) if text.strip() and "\ud800" not in text]
    assert len(read) + rows(folder / "data", "SELECT count(*) FROM rejects")[0][0] == len(texts)
