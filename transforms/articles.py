"""A raw record to an Article: what is there is kept as given, what is missing stays missing."""

import datetime as dt
from email.utils import parsedate_to_datetime

from transforms.errors import BadDate, BadField, MissingText
from transforms.records import Article, DateBasis, RawRecord, identifier


def read_raw_record(raw: RawRecord) -> Article:
    """The Article of a raw record. Raises MissingText, BadDate or BadField.

    An absent, empty or null field is None. A publication date may be a date, an ISO 8601 or an RFC 5322 text;
    its day is taken as written, in its own time zone.
    """
    where = raw.source_path if raw.source_record is None else f"{raw.source_path} record {raw.source_record}"
    text = raw.fields.get("text")
    if text is not None and not isinstance(text, str):
        raise BadField(where, "text", type(text).__name__)
    if text is not None and not _is_unicode(text):
        raise BadField(where, "text", "broken Unicode (half a surrogate pair)")
    if text is None or not text.strip():
        raise MissingText(where)
    date = _publication_date(where, raw.fields.get("publication_date"))
    basis: DateBasis = raw.date_basis if date else "missing"
    source_id = _optional_text(where, raw, "id") or raw.default_id
    title = _optional_text(where, raw, "title")
    return Article(
        article_id=identifier(source_id, date, title, text),
        source_id=source_id,
        source_path=raw.source_path,
        source_record=raw.source_record,
        publisher=_optional_text(where, raw, "publisher"),
        url=_optional_text(where, raw, "url"),
        title=title,
        language=_optional_text(where, raw, "language"),
        publication_date=date,
        publication_date_basis=basis,
        text=text,
    )


def _optional_text(where: str, raw: RawRecord, name: str) -> str | None:
    value = raw.fields.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, bool | list | dict | bytes):
        raise BadField(where, name, type(value).__name__)
    if not _is_unicode(str(value)):
        raise BadField(where, name, "broken Unicode (half a surrogate pair)")
    return str(value)


def _is_unicode(text: str) -> bool:
    """Whether `text` can be written as UTF-8: JSON escapes may hold half a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _publication_date(where: str, value: object) -> dt.date | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str):
        raise BadDate(where, str(value))
    written = value.strip()
    # Basic forms such as "20200214" or "2020" are numbers as often as dates: only the extended form is believed.
    if len(written) >= 10 and written[4] == "-":
        try:
            return dt.datetime.fromisoformat(written).date()
        except ValueError as error:
            raise BadDate(where, value) from error
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, IndexError, TypeError) as error:
        raise BadDate(where, value) from error
