"""Excel workbooks: each sheet a table, nothing cut off, nothing unfolded without end."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from transforms.articles import read_raw_record
from transforms.errors import BadDate, BadField
from transforms.records import Article, RawRecord, Reject
from warehouse import workbooks
from warehouse.corpus import read_corpus

TEXT = "Two people were killed on Monday."
Sheets = Mapping[str, Sequence[Sequence[object]]]


def book(sheets: Sheets) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append([*row])
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The workbook with one of its parts written otherwise."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, change(content.decode()) if name == part else content)
    return held.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def records(tmp_path: Path, data: bytes, columns: dict[str, str] | None = None) -> list[RawRecord | Reject]:
    (tmp_path / "a.xlsx").write_bytes(data)
    return list(read_corpus(tmp_path, columns))


def articles(found: Sequence[RawRecord | Reject]) -> list[Article]:
    return [read_raw_record(record) for record in found if isinstance(record, RawRecord)]


def codes(found: Sequence[RawRecord | Reject]) -> list[str]:
    return [record.reason_code for record in found if isinstance(record, Reject)]


def test_rows_of_every_sheet_with_a_text_column_are_articles(tmp_path: Path) -> None:
    sheets: Sheets = {
        "First": [
            ["id", " text ", "publication_date", "other", None],
            [7, TEXT, dt.datetime(2031, 3, 4, 18, 0), 1.5],
            [None, None, None],
            ["b", TEXT + " b", "2031-03-05"],
            [],
            ["c", "One.\nTwo_x000D_\nThree.", dt.date(2031, 3, 6)],
        ],
        "Notes": [["what this is"], ["a list"]],
        "Empty": [],
        "Second": [["text"], [TEXT + " d"]],
    }
    found = records(tmp_path, book(sheets))
    assert [(a.source_id, a.text, a.publication_date, a.publication_date_basis) for a in articles(found)] == [
        ("7", TEXT, dt.date(2031, 3, 4), "field"),
        ("b", TEXT + " b", dt.date(2031, 3, 5), "field"),
        ("c", "One.\nTwo\r\nThree.", dt.date(2031, 3, 6), "field"),
        ("a.xlsx#5", TEXT + " d", None, "missing"),
    ]
    (reject,) = [record for record in found if isinstance(record, Reject)]
    assert (reject.source_record, reject.reason_code) == (4, "no_text_column")
    assert reject.reason == "sheet 'Notes': no column 'text' among what this is; name it with --map text=COLUMN"


def test_columns_of_other_names(tmp_path: Path) -> None:
    data = book({"A": [["Body", "When"], [TEXT, dt.date(2031, 3, 4)]]})
    (article,) = articles(records(tmp_path, data, {"text": "Body", "publication_date": "When"}))
    assert (article.text, article.publication_date) == (TEXT, dt.date(2031, 3, 4))


@pytest.mark.parametrize(
    ("row", "fault"),
    [([TEXT, 45_000], BadDate), ([TEXT, "04/03/2031"], BadDate), ([12, None], BadField), ([TEXT, True], BadDate)],
)
def test_a_cell_of_another_kind_is_not_guessed_from(tmp_path: Path, row: list[object], fault: type) -> None:
    (raw,) = records(tmp_path, book({"A": [["text", "publication_date"], row]}))
    assert isinstance(raw, RawRecord)
    with pytest.raises(fault):
        read_raw_record(raw)


def test_what_a_sheet_says_of_its_size_cuts_nothing_off(tmp_path: Path) -> None:
    data = book({"A": [["id", "text"], [1, TEXT], [2, TEXT]]})
    data = changed(data, SHEET, lambda xml: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1"', xml))
    assert [article.source_id for article in articles(records(tmp_path, data))] == ["1", "2"]


def far_row(number: str) -> bytes:
    return changed(book({"A": [["text"], [TEXT]]}), SHEET, lambda xml: xml.replace('r="2"', f'r="{number}"'))


def shared(text: str, rows: int, before: str = "") -> bytes:
    """A workbook whose sheet has `text` in many cells, and has it stored once."""
    data = changed(
        book({"A": [["text"], *[[TEXT]] * rows]}),
        SHEET,
        lambda xml: re.sub(
            r't="inlineStr"><is><t>(.*?)</t></is>', lambda cell: f't="s"><v>{int(cell[1] == TEXT)}</v>', xml
        ),
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    part = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    held = io.BytesIO(changed(data, "[Content_Types].xml", lambda xml: xml.replace("</Types>", part)))
    with zipfile.ZipFile(held, "a", zipfile.ZIP_DEFLATED) as archive:
        space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        strings = f'{before}<sst xmlns="{space}"><si><t>text</t></si><si><t>{text}</t></si></sst>'
        archive.writestr("xl/sharedStrings.xml", strings)
    return held.getvalue()


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20))
LAUGHS = f'<!DOCTYPE x [<!ENTITY e0 "killed">{ENTITIES}]>'


def laughing(xml: str) -> str:
    return LAUGHS + xml.removeprefix("<?xml version='1.0' encoding='UTF-8'?>").replace(f"<t>{TEXT}</t>", "<t>&e19;</t>")


REFUSED = {
    "no bytes": (b"", "bad_workbook"),
    "no workbook": (b"PK\x03\x04 not really", "bad_workbook"),
    "old format": (b"\xd0\xcf\x11\xe0" + bytes(600), "bad_workbook"),
    "cut off": (book({"A": [["text"], [TEXT]]})[:-40], "bad_workbook"),
    "empty": (book({"A": []}), "empty"),
    "no sheet": (changed(book({"A": [["text"]]}), SHEET, lambda xml: xml[:80]), "bad_workbook"),
    "rows without end": (far_row("99999999999"), "bad_workbook"),
    "texts of entities": (shared("&e19;", 1, LAUGHS), "bad_workbook"),
    "a sheet of entities": (changed(book({"A": [["text"], [TEXT]]}), SHEET, laughing), "bad_workbook"),
    "a bomb": (changed(book({"A": [["text"]]}), "docProps/app.xml", lambda xml: xml + " " * 90_000_000), "too_large"),
}


@pytest.mark.parametrize("refused", REFUSED)
def test_a_workbook_that_cannot_be_read_says_why(tmp_path: Path, refused: str) -> None:
    content, expected = REFUSED[refused]
    (reject,) = records(tmp_path, content)
    assert isinstance(reject, Reject)
    assert reject.reason_code == expected
    assert ("amplification" in reject.reason) == refused.endswith("of entities")


def test_a_text_in_many_cells_is_not_unfolded_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "most_unfolded", lambda stored: 2**20)
    found = records(tmp_path, shared("x" * 30_000, 99))
    assert codes(found) == ["too_large"]
    assert len(articles(found)) == 2**20 // 30_000
