"""Articles to measure on: real text where it lies beside the checkout, the sample otherwise, no two alike."""

import calendar
import csv
import datetime as dt
import gzip
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from transforms.articles import read_raw_record
from transforms.records import Article, RawRecord, Reject
from warehouse.corpus import read_corpus, sample_corpus

SHARED = Path(__file__).resolve().parents[3] / "shared"
LENGTH = 3_000  # characters of an article, about 500 words
_GOLD = ("dates/timebank", "dates/aquaint", "tolls/fakes-dev", "tolls/muc4-dev", "claims/wce-dev")
_MONTHS = [calendar.month_name[number] for number in range(1, 13)]
_YEAR = re.compile(r"\b(1[89]|20)(\d\d)\b")
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b")
_DIGITS = re.compile(r"(?<![\d,.])([1-9]\d?)(?![\d,.])")
_COLUMNS = pa.schema([(name, pa.string()) for name in ("id", "publication_date", "text")])


@cache
def texts() -> tuple[str, ...]:
    """Running text cut into pieces of LENGTH characters on average, each at the sentence end nearest to that."""
    found = read_corpus(SHARED / "corpus" if SHARED.is_dir() else sample_corpus())
    pieces = [str(raw.fields["text"]) for raw in found if not isinstance(raw, Reject)]
    if SHARED.is_dir():
        for name in _GOLD:
            lines = (SHARED / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
            pieces += [json.loads(line)["text"] for line in lines if line.strip()]
    joined: list[str] = []
    piece = ""
    for part in pieces:
        piece = f"{piece}\n\n{part}" if piece else part
        while len(piece) >= 2 * LENGTH:
            ends = [end for end in (piece.rfind(". ", 0, LENGTH), piece.find(". ", LENGTH)) if end >= 0]
            cut = min((end + 2 for end in ends), key=_from_length, default=LENGTH)
            cut = cut if _from_length(cut) < LENGTH // 2 else LENGTH
            joined.append(piece[:cut])
            piece = piece[cut:]
    return tuple(joined or [piece])


def _from_length(cut: int) -> int:
    return abs(cut - LENGTH)


def shifted(text: str, round_: int) -> str:
    """The text with its years, months and small numbers moved on, so that nothing read before helps."""
    if not round_:
        return text
    text = _YEAR.sub(lambda m: m[1] + f"{(int(m[2]) + 7 * round_) % 100:02d}", text)
    text = _MONTH.sub(lambda m: _MONTHS[(_MONTHS.index(m[1]) + round_) % 12], text)
    return _DIGITS.sub(lambda m: str((int(m[1]) + round_ - 1) % 28 + 1), text)


def records(count: int) -> Iterator[dict[str, str]]:
    """`count` records of JSON Lines, each with a text and a date of its own."""
    material = texts()
    first = dt.date(2016, 1, 4)
    for number in range(count):
        round_, index = divmod(number, len(material))
        day = first + dt.timedelta(days=(number * 13) % 3_000)
        yield {
            "id": f"bench-{number:07d}",
            "publication_date": day.isoformat(),
            "text": shifted(material[index], round_),
        }


def articles(count: int) -> list[Article]:
    """The same as records of the pipeline."""
    return [read_raw_record(RawRecord("bench", None, r["id"], r, "field")) for r in records(count)]


def spread_articles(count: int, round_: int) -> list[Article]:
    """`count` articles from all over the material, with the dates and numbers of one round of it."""
    material = texts()
    day = dt.date(2016, 1, 4) + dt.timedelta(days=97 * round_)
    found = []
    for number in range(count):
        fields = {
            "text": shifted(material[number * len(material) // count % len(material)], round_),
            "publication_date": (day + dt.timedelta(days=(number * 13) % 3_000)).isoformat(),
        }
        found.append(read_raw_record(RawRecord("bench", None, f"bench-{round_}-{number:07d}", fields, "field")))
    return found


def write_corpus(folder: Path, count: int) -> int:
    """`count` records in the formats of a corpus, most as JSON Lines; the characters of their texts.

    One in ten is in a file of gzipped JSON Lines, one in a Parquet file, one in a CSV file; of every hundred one is a
    text file of its own.
    """
    folder.mkdir(parents=True)
    characters = 0
    with (
        (folder / "lines.jsonl").open("w", encoding="utf-8") as lines,
        gzip.open(folder / "packed.jsonl.gz", "wt", encoding="utf-8", compresslevel=1) as packed,
        (folder / "table.csv").open("w", encoding="utf-8", newline="") as table,
        pq.ParquetWriter(folder / "columns.parquet", _COLUMNS) as columns,
    ):
        cells = csv.writer(table)
        cells.writerow(_COLUMNS.names)
        held = []
        for number, record in enumerate(records(count)):
            characters += len(record["text"])
            match number % 100:
                case 0:
                    text = f" date {record['publication_date']}\n{record['text']}"
                    (folder / f"{record['id']}.txt").write_text(text, encoding="utf-8")
                case place if place <= 10:
                    packed.write(json.dumps(record, ensure_ascii=False) + "\n")
                case place if place <= 20:
                    cells.writerow(record[name] for name in _COLUMNS.names)
                case place if place <= 30:
                    held.append(record)
                case _:
                    lines.write(json.dumps(record, ensure_ascii=False) + "\n")
            if len(held) >= 1_000:
                columns.write_table(pa.Table.from_pylist(held, schema=_COLUMNS))
                held = []
        columns.write_table(pa.Table.from_pylist(held, schema=_COLUMNS))
    return characters
