"""A corpus of strangers' files made to harm: each costs nothing but itself, and says in a sentence what is wrong."""

import gzip
import io
import json
import os
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from flows.terminal import visible
from transforms.articles import read_raw_record
from transforms.errors import ArticleError
from transforms.records import RawRecord, Reject
from warehouse.compression import UNFOLD_FREELY
from warehouse.corpus import read_corpus
from warehouse.formats import MAX_ARTICLE

Make = Callable[[Path], object]
SECRET = "Secret: 99 people were killed."


def good(name: str, **fields: object) -> str:
    """A line that has to be read whatever stands around it."""
    record = {"id": f"good {name}", "text": "Two people were killed on Monday.", "publication_date": "2031-03-04"}
    return json.dumps({**record, **fields})


def content(data: str | bytes) -> Make:
    return lambda path: path.write_bytes(data if isinstance(data, bytes) else data.encode())


def lines(name: str, *bad: str) -> Make:
    """JSON Lines with a good record at the beginning, and one at the end."""
    return content("\n".join([good(f"{name} first"), *bad, good(f"{name} last")]))


def table(**columns: object) -> Make:
    return lambda path: pq.write_table(pa.table(columns), path, compression="zstd")


def archive(kind: str) -> bytes:
    held = io.BytesIO()
    if kind == "zip":
        with zipfile.ZipFile(held, "w") as file:
            file.writestr("../../escaped.txt", "Two people were killed.")
    else:
        with tarfile.open(fileobj=held, mode="w:gz") as tar:
            tar.addfile(tarfile.TarInfo("/escaped.txt"))
    return held.getvalue()


def outside(path: Path) -> None:
    secret = path.parent.parent / "secret.txt"
    secret.write_text(SECRET)
    path.symlink_to(secret)


ZSTD = zstandard.ZstdCompressor().compress
BLANKS = (b" " * 2**20 + b"\n") * (UNFOLD_FREELY // 2**20)

# A file, how it is made, the codes of its rejects, and how many articles it gives.
NASTY: dict[str, tuple[Make, list[str], int]] = {
    "bomb.jsonl.gz": (content(gzip.compress(good("bomb").encode() + b"\n" + BLANKS)), ["too_large"], 1),
    "bomb.txt.zst": (content(ZSTD(b"a" * (2 * MAX_ARTICLE))), ["too_large"], 0),
    "bomb.parquet": (table(text=["z" * 500_000] * 1_000), ["too_large"], 134),
    "long.parquet": (table(text=["z" * (MAX_ARTICLE + 1), "Two died."]), ["too_large"], 1),
    "twice.jsonl.gz.gz": (content(gzip.compress(gzip.compress(b"x"))), ["unknown_format"], 0),
    "archive.zip": (content(archive("zip")), ["outside_corpus"], 0),
    "archive.tar.gz": (content(archive("tar")), ["unknown_format"], 0),
    "out.txt": (outside, ["outside_corpus"], 0),
    "root": (lambda path: path.symlink_to("/"), ["outside_corpus"], 0),
    "up.txt": (lambda path: path.symlink_to("../secret.txt"), ["outside_corpus"], 0),
    "loop.txt": (lambda path: path.symlink_to("loop.txt"), ["unreadable"], 0),
    "self": (lambda path: path.symlink_to("."), [], 0),
    "pipe.txt": (os.mkfifo, ["no_file"], 0),
    "control.jsonl": (
        lines("control", good("x", publication_date="\u001b]0;title\u0007"), good("\u009b2J", title="\u001b[2J\u202e")),
        ["bad_date"],
        3,
    ),
    "name\u001b[31m\n.txt": (content("Two people were killed."), [], 1),
    "formula.csv": (content('id,text,title\n=1+1,"=HYPERLINK(""http://x"") Two died.",@SUM(A1)\n'), [], 1),
    "tags.jsonl": (lines("tags", good("<b>", title="<script>alert(1)</script>", url="javascript:alert(1)")), [], 3),
    "deep.jsonl": (lines("deep", "[" * 99_999 + "]" * 99_999, '{"a":' * 50_000 + "}" * 50_000), ["bad_json"] * 2, 2),
    "deep.json": (content('{"text":' + "[" * 200_000 + "]" * 200_000 + "}"), ["bad_json"], 0),
    "digits.jsonl": (lines("digits", '{"text": "Two died.", "id": ' + "9" * 5_000 + "}"), ["bad_json"], 2),
    "field.csv": (content("id,text\nf1," + "x" * (MAX_ARTICLE + 1) + "\nf2,Two died.\n"), ["too_large"], 1),
    "line.jsonl": (lines("line", '{"text": "' + "y" * (MAX_ARTICLE + 1) + '"}'), ["too_large"], 2),
    "nul.txt": (content(b"Two people\x00 were killed."), ["binary"], 0),
    "nul.jsonl": (lines("nul", "\x00\x00"), ["binary"], 2),
    "program.txt": (content(b"MZ\x90\x00\x03" + bytes(range(256))), ["binary"], 0),
    "utf16.txt": (content("Two people were killed.".encode("utf-16-le")), ["binary"], 0),
    "utf16_cut.txt": (content("Two people were killed.".encode("utf-16")[:-1]), ["not_utf8"], 0),
    "utf16_half.jsonl": (content(good("half").encode("utf-16") + b"\x00\xd8"), ["not_utf8"], 0),
    "heading_latin1.csv": (content(b"id,t\xe9xt\n1,x\n"), ["no_text_column"], 0),
    "keys.jsonl": (lines("keys", '{"\\ud800": 1}', json.dumps({"k" * 99_999: 1})), ["missing_text"] * 2, 2),
    "latin1.txt": (content("Zw\u00f6lf Tote".encode("latin-1")), ["not_utf8"], 0),
    "cp1252.csv": (content(b"id,text\nc1,\x93Two\x94 died\nc2,Two died.\n"), ["not_utf8"], 1),
    "mark.jsonl": (content("\ufeff" + good("mark")), [], 1),
    "carriage.csv": (content("id,text\rr1,Two died.\r"), ["bad_csv"], 0),
    "quote.csv": (content('id,text\nq1,Two died.\nq2,"never closed\nq3,x\n'), ["bad_csv"], 1),
    "ragged.csv": (content("id,text\nr1\nr2,a,b,c\nr3,Two died.\n"), ["missing_text", "bad_csv"], 1),
    "columns.csv": (content("a,b\n1,2\n"), ["no_text_column"], 0),
    "empty.csv": (content(""), ["empty"], 0),
    "heading.csv": (content("id,text\n"), [], 0),
    "broken.jsonl": (lines("broken", '{"text": "cut', "null", '"x"', "[]", "12"), ["bad_json"] * 5, 2),
    "kinds.jsonl": (
        lines("kinds", '{"text": ["a"]}', '{"text": 5}', '{"text": null}', '{"text": "x", "id": {}}', '{"text": " "}'),
        ["bad_field", "bad_field", "missing_text", "bad_field", "missing_text"],
        2,
    ),
    "half.jsonl": (lines("half", '{"text": "\\ud800 half a pair"}'), ["bad_field"], 2),
    "dates.jsonl": (
        lines("dates", *(good("d", publication_date=d) for d in ("0000-00-00", "2031-02-30", "soon", "1" * 999))),
        ["bad_date"] * 4,
        2,
    ),
    "header.txt": (content(" date 9999-99-99 Two died."), ["bad_date"], 0),
    "nested.parquet": (table(text=[["nested"]]), ["bad_field"], 0),
    "bytes.parquet": (table(text=pa.array([b"\xff"], pa.binary())), ["bad_field"], 0),
    "broken.parquet": (content(b"PAR1" + bytes(500) + b"PAR1"), ["bad_parquet"], 0),
    "cut.jsonl.gz": (content(gzip.compress(good("cut").encode() * 3_000)[:100]), ["bad_compression"], 0),
    "after.jsonl.zst": (content(ZSTD(good("after").encode() + b"\n") + b"what is no frame"), ["bad_compression"], 1),
    "paper.pdf": (content("%PDF"), ["unknown_format"], 0),
    "nothing": (content("x"), ["unknown_format"], 0),
    ".hidden.txt": (content("Two died."), [], 0),
    "blank.txt": (content("\u200b" * 99 + "\u2028\u2029\x85"), [], 1),
    "bidi.txt": (content("\u202eTwo people were killed."), [], 1),
    "digits.txt": (content("1" * 200_000 + " people were killed."), [], 1),
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[RawRecord | Reject]]:
    """What the corpus of all of them gives, by file."""
    folder = tmp_path_factory.mktemp("nasty") / "news"
    folder.mkdir()
    for name, (make, _, _) in NASTY.items():
        make(folder / name)
    records = defaultdict(list)
    for record in read_corpus(folder):
        records[record.source_path.split("/")[1]].append(record)
    assert set(records) <= set(NASTY)
    return records


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_file_costs_only_itself(found: dict[str, list[RawRecord | Reject]], name: str) -> None:
    _, codes, articles = NASTY[name]
    said: list[tuple[str, str]] = []
    read = []
    for record in found.get(name, []):
        if isinstance(record, Reject):
            said.append((record.reason_code, record.reason))
            continue
        try:
            read.append(read_raw_record(record))
        except ArticleError as error:
            said.append((error.reason_code, str(error)))
    assert [code for code, _ in said] == codes
    assert len(read) == articles
    assert not any(SECRET in article.text for article in read)
    for _, reason in said:
        assert "failed" not in reason
        assert 0 < len(reason) < 300 + len(name)
        assert visible(reason).isprintable()
