"""Raw records to articles: what is there is kept, what is wrong is named."""

import pytest

from transforms.articles import read_raw_record
from transforms.errors import ArticleError, BadDate, BadField, MissingText
from transforms.records import RawRecord, identifier


def raw(**fields: object) -> RawRecord:
    return RawRecord("c/a.jsonl", 3, "a.jsonl#3", fields, "field")


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({}, MissingText),
        ({"text": None}, MissingText),
        ({"text": " \n "}, MissingText),
        ({"text": ["x"]}, BadField),
        ({"text": "half a pair \ud800"}, BadField),
        ({"text": "x", "title": {"a": 1}}, BadField),
        ({"text": "x", "publication_date": "2020-13-45"}, BadDate),
        ({"text": "x", "publication_date": "2020"}, BadDate),
        ({"text": "x", "publication_date": "20200214"}, BadDate),
        ({"text": "x", "publication_date": 1581638400}, BadDate),
    ],
)
def test_what_is_wrong_is_named(fields: dict[str, object], error: type[ArticleError]) -> None:
    with pytest.raises(error, match=r"c/a\.jsonl record 3"):
        read_raw_record(raw(**fields))


def test_ids_depend_on_what_is_read_and_nothing_else() -> None:
    one = read_raw_record(raw(text="Two died.", publication_date="2031-03-04"))
    moved = read_raw_record(RawRecord("other/b.jsonl", 9, "a.jsonl#3", {**one_fields(), "url": "u"}, "field"))
    assert one.article_id == moved.article_id
    assert one.article_id != read_raw_record(raw(text="Two died.", publication_date="2031-03-05")).article_id
    assert one.article_id != read_raw_record(raw(text="Two died. ", publication_date="2031-03-04")).article_id


def one_fields() -> dict[str, object]:
    return {"text": "Two died.", "publication_date": "2031-03-04"}


def test_identifier_tells_its_parts_apart() -> None:
    ids = {
        identifier("ab", "c"),
        identifier("a", "bc"),
        identifier("abc"),
        identifier("abc", None),
        identifier("abc", ""),
    }
    assert len(ids) == 5
