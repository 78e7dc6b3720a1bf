"""Zip archives: their files are files of the corpus, and nothing in one reaches beyond it."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.flows.stages import rows, run_on
from transforms.articles import read_raw_record
from transforms.records import RawRecord, Reject
from warehouse.corpus import corpus_files, read_corpus
from warehouse.sources import LocalFile

TEXT = "Two people were killed on Monday."


def pack(path: Path, members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def read(root: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The texts of a corpus by source path, and the codes of its rejects."""
    found = list(read_corpus(root))
    texts = [read_raw_record(raw) for raw in found if isinstance(raw, RawRecord)]
    codes = {reject.source_path: reject.reason_code for reject in found if isinstance(reject, Reject)}
    return {article.source_path: article.text for article in texts}, codes


def test_the_files_of_an_archive_are_files_of_the_corpus(tmp_path: Path) -> None:
    table = io.BytesIO()
    pq.write_table(pa.table({"text": [TEXT + " table"]}), table)
    members: dict[str, str | bytes] = {
        "b/one.txt": " date 2031-03-04 " + TEXT,
        "b/two.txt": TEXT + " two",
        "b/two.txt.json": json.dumps({"publication_date": "2031-03-05", "title": "Two"}),
        "a.jsonl.gz": gzip.compress(json.dumps({"text": TEXT + " gz"}).encode()),
        "c.parquet": table.getvalue(),
        "photo.jpg": b"\xff\xd8",
        ".DS_Store": "x",
        "__MACOSX/b/._one.txt": "x",
    }
    news = tmp_path / "news"
    news.mkdir()
    pack(news / "week.zip", members)
    (news / "zz.txt").write_text(TEXT + " beside")
    found = [raw for raw in read_corpus(news) if isinstance(raw, RawRecord)]
    articles = {raw.source_path: read_raw_record(raw) for raw in found}
    assert [*articles] == [
        "news/week.zip/a.jsonl.gz",
        "news/week.zip/b/one.txt",
        "news/week.zip/b/two.txt",
        "news/week.zip/c.parquet",
        "news/zz.txt",
    ]
    one, two = articles["news/week.zip/b/one.txt"], articles["news/week.zip/b/two.txt"]
    assert (one.text, one.source_id, one.publication_date_basis) == (TEXT, "week.zip/b/one.txt", "header")
    assert (two.title, two.publication_date_basis) == ("Two", "metadata")
    assert articles["news/week.zip/c.parquet"].text == TEXT + " table"
    assert read(news)[1] == {"news/week.zip/photo.jpg": "unknown_format"}


def test_an_archive_may_be_the_corpus(tmp_path: Path) -> None:
    path = pack(tmp_path / "week.zip", {"one.txt": TEXT})
    assert read(path) == ({f"{tmp_path.name}/week.zip/one.txt": TEXT}, {})


@pytest.mark.parametrize("name", ["../up.txt", "/root.txt", "a/../../up.txt", "a//b.txt", "..\\up.txt"])
def test_a_name_that_leads_out_is_rejected(tmp_path: Path, name: str) -> None:
    pack(tmp_path / "a.zip", {name: TEXT, "good.txt": TEXT})
    texts, codes = read(tmp_path)
    assert [*texts] == [f"{tmp_path.name}/a.zip/good.txt"]
    assert [*codes.values()] == ["outside_corpus"]


def test_links_passwords_and_archives_in_archives_are_rejected(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    inner = pack(tmp_path / "inner.zip", {"a.txt": TEXT}).read_bytes()
    (tmp_path / "inner.zip").unlink()
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "../secret.txt")
        archive.writestr("locked.txt", TEXT)
        archive.writestr("inner.zip", inner)
    data = bytearray((tmp_path / "a.zip").read_bytes())
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"locked.txt"))
    data[at + 8] |= 1  # the flag of a password, in the directory
    (tmp_path / "a.zip").write_bytes(data)
    texts, codes = read(tmp_path)
    assert texts == {}
    assert {path.rpartition("/")[2]: code for path, code in codes.items()} == {
        "link.txt": "outside_corpus",
        "locked.txt": "encrypted",
        "inner.zip": "nested_archive",
    }


def test_two_members_of_one_name_are_two_records(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", TEXT)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", TEXT + " again")
    texts = [raw.fields["text"] for raw in read_corpus(tmp_path) if isinstance(raw, RawRecord)]
    assert sorted(map(str, texts)) == [TEXT, TEXT + " again"]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_broken_member_costs_only_itself(tmp_path: Path, method: int) -> None:
    path = pack(tmp_path / "a.zip", {"a.txt": TEXT * 99, "b.txt": TEXT}, method)
    data = bytearray(path.read_bytes())
    data[60] ^= 0xFF  # in the first member
    path.write_bytes(data)
    texts, codes = read(tmp_path)
    assert [*texts.values()] == [TEXT]
    assert codes == {f"{tmp_path.name}/a.zip/a.txt": "bad_archive"}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"x" * 999])
def test_what_is_no_archive_is_rejected(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    (tmp_path / "b.txt").write_text(TEXT)
    texts, codes = read(tmp_path)
    assert [*texts.values()] == [TEXT]
    assert codes == {f"{tmp_path.name}/a.zip": "bad_archive"}


def test_an_archive_that_unfolds_without_end_is_rejected(tmp_path: Path) -> None:
    pack(tmp_path / "a.zip", {f"{n}.txt": b"x" * 2**20 for n in range(70)})
    assert read(tmp_path) == ({}, {f"{tmp_path.name}/a.zip": "too_large"})


def test_a_member_that_lies_about_its_size_is_read_no_further(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.txt": b"x" * 10_000})
    true, said = (10_000).to_bytes(4, "little"), (100).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(true, said))
    texts, codes = read(tmp_path)
    assert (texts, [*codes.values()]) == ({}, ["bad_archive"])


def test_what_is_added_to_an_archive_is_read_alone_and_a_mended_archive_closes_its_reject(tmp_path: Path) -> None:
    news, data = tmp_path / "news", tmp_path / "data"
    news.mkdir()
    path = pack(news / "a.zip", {"a.txt": TEXT})
    whole = path.read_bytes()
    path.write_bytes(whole[:-30])
    run_on(news, data)
    assert rows(data, "SELECT source_path, reason_code, resolved_by IS NULL FROM rejects") == [
        ("news/a.zip", "bad_archive", True)
    ]
    path.write_bytes(whole)
    assert run_on(news, data).counts.articles_new == 1
    assert rows(data, "SELECT count(*) FROM rejects WHERE resolved_by IS NULL") == [(0,)]
    prints = {file.source_path: file.fingerprint() for file in corpus_files(news) if not isinstance(file, Reject)}
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("b.txt", TEXT + " more")
    after = {file.source_path: file.fingerprint() for file in corpus_files(news) if not isinstance(file, Reject)}
    changed = {path for path in after if prints.get(path) != after[path]}
    assert changed == {"news/a.zip", "news/a.zip/b.txt"}
    counts = run_on(news, data).counts
    assert (counts.articles_new, counts.articles_unchanged) == (1, 1)


def test_an_archive_that_may_not_be_read_is_said_to_be_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(tmp_path / "a.zip", {"a.txt": TEXT})

    def refuse(self: LocalFile) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(LocalFile, "open", refuse)
    assert read(tmp_path) == ({}, {f"{tmp_path.name}/a.zip": "unreadable"})
