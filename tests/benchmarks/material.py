"""Articles to measure on: real text where it lies beside the checkout, the sample otherwise, no two alike."""

import calendar
import datetime as dt
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

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


@cache
def texts() -> tuple[str, ...]:
    """Running text cut into pieces of LENGTH characters at paragraph or sentence ends."""
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
        while len(piece) >= LENGTH:
            cut = piece.rfind(". ", LENGTH // 2, LENGTH) + 2
            cut = cut if cut > 1 else LENGTH
            joined.append(piece[:cut])
            piece = piece[cut:]
    return tuple(joined or [piece])


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


def write_corpus(path: Path, count: int) -> int:
    """`count` records as one JSON Lines file; its size in bytes."""
    with path.open("w", encoding="utf-8") as file:
        for record in records(count):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path.stat().st_size
