"""The corpus reader: every format, and every kind of bad input, each costing nothing but itself."""

import datetime as dt
import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from transforms.articles import read_raw_record
from transforms.errors import BadDate
from transforms.records import Article, RawRecord, Reject
from warehouse import formats
from warehouse.corpus import read_corpus, sample_corpus
from warehouse.errors import CorpusEmpty, CorpusMissing

GOOD = {"id": "g1", "publication_date": "2031-03-04", "text": "Two people were killed."}


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def articles(root: Path, columns: dict[str, str] | None = None) -> list[Article]:
    found = list(read_corpus(root, columns))
    assert [r for r in found if isinstance(r, Reject)] == []
    return [read_raw_record(r) for r in found if isinstance(r, RawRecord)]


def rejects(root: Path) -> list[Reject]:
    return [r for r in read_corpus(root) if isinstance(r, Reject)]


def test_seed_form_keeps_all_after_the_header(tmp_path: Path) -> None:
    write(tmp_path / "c" / "one.txt", " date 2020-02-14 First line.\r\n\r\n  Second. \n")
    (article,) = articles(tmp_path / "c")
    assert article.text == "First line.\r\n\r\n  Second. \n"
    assert article.publication_date == dt.date(2020, 2, 14)
    assert article.publication_date_basis == "header"
    assert (article.source_id, article.source_path) == ("one.txt", "c/one.txt")


@pytest.mark.parametrize(
    "first",
    [
        "date 2020-02-14 ",
        " DATE 2020-02-14 ",
        "\u00a0date\u00a02020-02-14\u00a0",
        "\tdate\t2020-02-14\t",
        "\ufeff date 2020-02-14 ",
    ]
    + [f" date 2020-02-14{end}" for end in ("\n", "\r\n", "\r")],
)
def test_the_header_may_have_other_blanks_and_line_ends(tmp_path: Path, first: str) -> None:
    write(tmp_path / "one.txt", f"{first}Two died.\r\n")
    (article,) = articles(tmp_path)
    assert (article.text, article.publication_date) == ("Two died.\r\n", dt.date(2020, 2, 14))


@pytest.mark.parametrize("first", [" date 2020-02-30 ", " date 14/02/2020 ", " date 2020-2-14\n", " date 20200214 "])
def test_a_header_with_another_date_is_rejected_not_read_as_text(tmp_path: Path, first: str) -> None:
    write(tmp_path / "one.txt", f"{first}Two died.")
    (raw,) = read_corpus(tmp_path)
    assert isinstance(raw, RawRecord)
    with pytest.raises(BadDate):
        read_raw_record(raw)


@pytest.mark.parametrize(
    "first", ["The date 2020-02-14 ", "date 2020-02-14th ", "Update 2020-02-14 ", "\n date 2020-02-14 ", "date 12/2 "]
)
def test_what_is_no_header_stays_in_the_text(tmp_path: Path, first: str) -> None:
    write(tmp_path / "one.txt", f"{first}Two died.")
    (article,) = articles(tmp_path)
    assert (article.text, article.publication_date_basis) == (f"{first}Two died.", "missing")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".json", ".csv", ".tsv"])
def test_a_byte_order_mark_says_the_encoding(tmp_path: Path, suffix: str, encoding: str) -> None:
    written = {
        ".txt": "Zw\u00f6lf Tote \U0001f56f.\n",
        ".csv": 'id,text\n1,"Zw\u00f6lf Tote \U0001f56f.\n"\n',
        ".tsv": 'id\ttext\n1\t"Zw\u00f6lf Tote \U0001f56f.\n"\n',
    }.get(suffix, json.dumps({"text": "Zw\u00f6lf Tote \U0001f56f.\n"}, ensure_ascii=False))
    write(tmp_path / f"a{suffix}", written.encode(encoding))
    (article,) = articles(tmp_path)
    assert article.text == "Zw\u00f6lf Tote \U0001f56f.\n"


def test_records_before_a_cut_are_kept(tmp_path: Path) -> None:
    lines = b"".join(json.dumps(GOOD | {"id": str(n)}).encode() + b"\n" for n in range(1_000))
    write(tmp_path / "a.jsonl.gz", gzip.compress(lines)[:-9])
    found = list(read_corpus(tmp_path))
    assert [r.fields["id"] for r in found if isinstance(r, RawRecord)] == [str(n) for n in range(1_000)]
    assert [(r.source_record, r.reason_code) for r in found if isinstance(r, Reject)] == [(None, "bad_compression")]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a.jsonl", '{"body": "Two died.", "id": 1}'),
        ("a.json", '[{"body": "x", "id": 1}]'),
        ("a.csv", "body,id\nx,1\n"),
    ],
)
def test_where_the_text_is_under_another_name_the_names_are_listed(tmp_path: Path, name: str, written: str) -> None:
    write(tmp_path / name, written)
    (reject,) = rejects(tmp_path)
    assert "'text' among body, id; name it with --map" in reject.reason


@pytest.mark.parametrize(
    ("name", "sidecar", "date", "basis"),
    [
        ("2031-04-17-prison.txt", None, dt.date(2031, 4, 17), "filename"),
        ("prison_20310417.txt", None, dt.date(2031, 4, 17), "filename"),
        ("prison.txt", None, None, "missing"),
        ("flight-12345678.txt", None, None, "missing"),
        ("prison.txt", "prison.txt.json", dt.date(2031, 4, 18), "metadata"),
        ("2031-04-17.txt", "2031-04-17.json", dt.date(2031, 4, 18), "metadata"),
    ],
)
def test_date_of_a_text_without_header(
    tmp_path: Path, name: str, sidecar: str | None, date: dt.date | None, basis: str
) -> None:
    write(tmp_path / name, "Nobody was hurt.")
    if sidecar:
        write(tmp_path / sidecar, json.dumps({"publication_date": "2031-04-18", "title": "Prison", "text": "other"}))
    (article,) = articles(tmp_path)
    assert (article.publication_date, article.publication_date_basis) == (date, basis)
    assert article.text == "Nobody was hurt."
    assert article.title == ("Prison" if sidecar else None)


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet"])
@pytest.mark.parametrize("fold", ["", ".gz", ".zst"])
def test_every_format_gives_the_same_article(tmp_path: Path, suffix: str, fold: str) -> None:
    if suffix == ".parquet":
        path = tmp_path / "a.parquet"
        pq.write_table(pa.Table.from_pylist([GOOD]), path)
        data = path.read_bytes()
        path.unlink()
    elif suffix == ".json":
        data = json.dumps([GOOD]).encode()
    elif suffix in (".csv", ".tsv"):
        mark = "," if suffix == ".csv" else "\t"
        data = f"{mark.join(GOOD)}\n{mark.join(GOOD.values())}\n".encode()
    else:
        data = json.dumps(GOOD).encode()
    folded = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}[fold](data)
    write(tmp_path / f"a{suffix}{fold}", folded)
    (article,) = articles(tmp_path)
    assert (article.source_id, article.text) == ("g1", GOOD["text"])
    assert (article.publication_date, article.publication_date_basis) == (dt.date(2031, 3, 4), "field")


def test_columns_of_other_names(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "body;published\nTwo died.;2031-03-04\n")
    (article,) = articles(tmp_path, {"text": "body", "publication_date": "published"})
    assert (article.text, article.publication_date) == ("Two died.", dt.date(2031, 3, 4))
    assert article.source_id == "a.csv#1"


def test_csv_text_keeps_its_line_breaks(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", 'id,text\n1,"One.\r\n\r\nTwo, ""three""."\n2,Four.\n')
    assert [article.text for article in articles(tmp_path)] == ['One.\r\n\r\nTwo, "three".', "Four."]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2031-03-04", dt.date(2031, 3, 4)),
        ("2031-03-04T23:30:00-05:00", dt.date(2031, 3, 4)),
        ("Tue, 04 Mar 2031 23:30:00 +0000", dt.date(2031, 3, 4)),
        ("", None),
        (None, None),
    ],
)
def test_publication_dates(tmp_path: Path, written: str | None, date: dt.date | None) -> None:
    write(tmp_path / "a.jsonl", json.dumps({"text": "x", "publication_date": written}))
    assert articles(tmp_path)[0].publication_date == date


BAD = {
    "not_utf8": ("a.txt", "Zw\u00f6lf Tote".encode("latin-1")),
    "binary": ("a.txt", b"\x7fELF\x00\x01\x02"),
    "empty": ("a.txt", b""),
    "bad_json": ("a.jsonl", b'{"text": "cut of'),
    "too_large": ("a.txt", b"x" * (formats.MAX_ARTICLE + 1)),
    "unknown_format": ("a.pdf", b"%PDF"),
    "bad_parquet": ("a.parquet", b"PAR1 not really"),
    "bad_compression": ("a.txt.gz", gzip.compress(b"Two people died. " * 999)[:60]),
    "no_text_column": ("a.csv", b"id,body\n1,x\n"),
    "bad_csv": ("a.csv", b"id,text\n1,Two died, three hurt\n"),
    "bad_sidecar": ("a.txt", b"Two died."),
}


@pytest.mark.parametrize("code", BAD)
def test_bad_input_is_rejected_and_costs_no_other_record(tmp_path: Path, code: str) -> None:
    name, data = BAD[code]
    write(tmp_path / name, data)
    if code == "bad_sidecar":
        write(tmp_path / "a.txt.json", "[1]")
    write(tmp_path / "b.jsonl", json.dumps(GOOD))
    found = list(read_corpus(tmp_path))
    (reject,) = [r for r in found if isinstance(r, Reject)]
    assert reject.reason_code == code
    assert reject.source_path == f"{tmp_path.name}/{name}"
    assert reject.reason
    assert [r.fields["id"] for r in found if isinstance(r, RawRecord)] == ["g1"]


def test_a_bad_line_costs_only_itself(tmp_path: Path) -> None:
    lines = [json.dumps(GOOD), '{"text": "cut', "[1, 2]", "", json.dumps(GOOD | {"id": "g2"})]
    write(tmp_path / "a.jsonl", "\n".join(lines))
    found = list(read_corpus(tmp_path))
    assert [r.fields["id"] for r in found if isinstance(r, RawRecord)] == ["g1", "g2"]
    assert [(r.source_record, r.reason_code) for r in found if isinstance(r, Reject)] == [
        (2, "bad_json"),
        (3, "bad_json"),
    ]


def test_a_bad_csv_row_costs_only_itself(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", b"id,text\n1,caf\xe9\n2,Two died.\n3,a,b,c\n4,Three died.\n")
    found = list(read_corpus(tmp_path))
    assert [r.fields["id"] for r in found if isinstance(r, RawRecord)] == ["2", "4"]
    assert [(r.source_record, r.reason_code) for r in found if isinstance(r, Reject)] == [
        (1, "not_utf8"),
        (3, "bad_csv"),
    ]


def test_a_line_of_200_mb_is_rejected_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        for _ in range(200):
            file.write(b"x" * 2**20)
        file.write(b"\n" + json.dumps(GOOD).encode())
    found = list(read_corpus(tmp_path))
    assert [type(r) for r in found] == [Reject, RawRecord]
    assert len(found[0].raw) <= 2**20


def test_a_file_that_unfolds_without_end_is_rejected(tmp_path: Path) -> None:
    line = json.dumps(GOOD).encode() + b"\n"
    write(tmp_path / "a.jsonl.zst", zstandard.ZstdCompressor().compress(line + b" \n" * 50_000_000))
    found = list(read_corpus(tmp_path))
    assert isinstance(found[0], RawRecord)
    assert [r.reason_code for r in found[1:] if isinstance(r, Reject)] == ["too_large"]


def test_links_that_leave_the_corpus_are_rejected(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside" / "secret.txt", "Two died.")
    inside = write(tmp_path / "corpus" / "a.txt", "Three died.")
    (tmp_path / "corpus" / "b.txt").symlink_to(outside)
    (tmp_path / "corpus" / "c").symlink_to(outside.parent)
    (tmp_path / "corpus" / "d.txt").symlink_to(inside)
    found = list(read_corpus(tmp_path / "corpus"))
    assert [r.source_path for r in found if isinstance(r, Reject)] == ["corpus/b.txt", "corpus/c"]
    assert {r.reason_code for r in found if isinstance(r, Reject)} == {"outside_corpus"}
    assert [r.fields["text"] for r in found if isinstance(r, RawRecord)] == ["Three died.", "Three died."]


def test_missing_and_empty_corpora(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissing, match="no such file or folder"):
        list(read_corpus(tmp_path / "nowhere"))
    with pytest.raises(CorpusEmpty, match="no articles here"):
        list(read_corpus(tmp_path))


def test_the_sample_has_one_reject_at_reading_and_all_ids_differ() -> None:
    found = list(read_corpus(sample_corpus()))
    raws = [r for r in found if isinstance(r, RawRecord)]
    assert [r for r in found if isinstance(r, Reject)] == []
    assert len({r.fields.get("id") or r.default_id for r in raws}) == len(raws) >= 30
