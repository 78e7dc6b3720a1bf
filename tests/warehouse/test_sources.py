"""Corpora and shards by URL, on a store of pyarrow's that needs no server, and what a listing must not follow."""

import gzip
import json
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from transforms.records import RawRecord, Reject
from warehouse.corpus import corpus_label, read_corpus
from warehouse.errors import CorpusMissing, ShardDamaged, UrlRefused
from warehouse.listing import listed
from warehouse.schema import REPORT_CLAIMS
from warehouse.shards import Shards
from warehouse.sources import location_name
from warehouse.stores import open_store

LINE = json.dumps({"id": "1", "text": "Two people were killed.", "publication_date": "2031-03-04"})


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    (folder / "b" / ".hidden").mkdir(parents=True)
    (folder / "a.jsonl").write_text(LINE + "\n" + LINE)
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(LINE.encode()))
    (folder / "b" / "c.txt").write_text(" date 2031-03-04 Two people were killed.")
    (folder / "b" / "d.txt").write_text("Two people were killed.")
    (folder / "b" / "d.json").write_text(json.dumps({"publication_date": "2031-03-05", "title": "Two"}))
    (folder / "b" / ".hidden" / "e.txt").write_text("Two people were killed.")
    pq.write_table(pa.Table.from_pylist([json.loads(LINE)]), folder / "f.parquet")
    (folder / "g.csv").write_text("id,text\n1,Two people were killed.\n")
    return folder


def test_a_corpus_by_url_reads_as_the_folder_does(corpus: Path) -> None:
    here = list(read_corpus(corpus))
    assert len(here) == 7
    assert list(read_corpus(corpus.as_uri())) == here
    assert all(isinstance(record, RawRecord) for record in here)


def test_one_file_by_url_reads_as_the_file_does(corpus: Path) -> None:
    path = corpus / "b" / "c.txt"
    assert list(read_corpus(path.as_uri())) == list(read_corpus(path))


def test_a_url_that_leads_nowhere_is_said_to(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissing):
        list(read_corpus((tmp_path / "none").as_uri()))


@pytest.mark.parametrize("url", ["s3://key:secret@bucket/news", "gopher://host/news"])
def test_a_url_with_keys_or_of_no_known_store_is_refused(url: str) -> None:
    with pytest.raises(UrlRefused) as refused:
        open_store(url)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "name", "label"),
    [("s3://bucket/news", "news", "news"), ("s3://bucket", "bucket", "bucket"), ("s3://b/n/a.jsonl", "a.jsonl", "n")],
)
def test_a_urls_name_says_nothing_of_what_lies_above(url: str, name: str, label: str) -> None:
    assert location_name(url) == name
    assert corpus_label(url) == label


def test_a_pipe_is_not_opened(corpus: Path) -> None:
    os.mkfifo(corpus / "h.txt")
    rejects = [found for found in read_corpus(corpus) if isinstance(found, Reject)]
    assert [(reject.source_path, reject.reason_code) for reject in rejects] == [("news/h.txt", "no_file")]


def test_a_sidecar_that_leads_out_of_the_corpus_is_not_read(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text(json.dumps({"publication_date": "2031-03-09"}))
    (corpus / "b" / "d.json").unlink()
    (corpus / "b" / "d.json").symlink_to(tmp_path / "secret.json")
    found = {r.source_path: r for r in read_corpus(corpus)}
    record = found["news/b/d.txt"]
    assert isinstance(record, RawRecord)
    assert record.fields.get("publication_date") is None


def test_a_name_that_is_not_utf8_is_shown_in_escapes(corpus: Path) -> None:
    Path(os.fsdecode(os.fsencode(corpus) + b"/\xff.txt")).write_text("Two people were killed.")
    assert [found.relative for found in listed(corpus)][-1] == "\\xff.txt"


def test_a_shard_that_is_cut_off_or_gone_is_damaged(tmp_path: Path) -> None:
    shards = Shards(str(tmp_path / "shards"))
    rows = pa.table({"report_id": ["r"], "claim_id": ["c"], "role": ["main"]})
    shards.write(REPORT_CLAIMS.name, 1, rows)
    assert shards.read(REPORT_CLAIMS.name, 1).num_rows == 1
    path = tmp_path / "shards" / REPORT_CLAIMS.name / "000001.parquet"
    path.write_bytes(path.read_bytes()[:-20])
    for attempt in (lambda: shards.read(REPORT_CLAIMS.name, 1), lambda: shards.count_rows(REPORT_CLAIMS.name)):
        with pytest.raises(ShardDamaged, match="shard 1 of report_claims"):
            attempt()
    with pytest.raises(ShardDamaged):
        shards.read(REPORT_CLAIMS.name, 2)
