"""A saved web page: the words of its article, and what its own metadata say of them."""

import codecs
import datetime as dt
import json
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import trafilatura
from lxml import etree, html

from warehouse.errors import RecordError

MAX_PAGE = 2 * 2**20  # characters without embedded images; the article of a page of scripts and styles is far shorter
MAX_HEAD = 4_096  # bytes in which a page says its encoding; the standard has 1,024

# What a page may say that it is written in: the encodings of the web as Python knows them, none that does more.
_ENCODINGS = {
    *(
        "utf-8",
        "cp1252",
        "cp866",
        "cp874",
        "koi8-r",
        "koi8-u",
        "big5",
        "gbk",
        "gb2312",
        "gb18030",
        "shift_jis",
        "euc_jp",
    ),
    *("euc_kr", "cp949", *(f"iso8859-{part}" for part in range(2, 17)), *(f"cp125{part}" for part in range(9))),
}
# As browsers have it: who says the one on the left means the one on the right.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.I
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")  # which no tree may hold
_EMBEDDED = re.compile(r"data:[\w/+.-]{1,99};base64,[A-Za-z0-9+/=]+")

# Metadata that name the day of publication, the most explicit first. None that may mean the day of a change or a visit.
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued"),
    *("dcterms.issued", "publication_date", "publishdate", "pubdate", "sailthru.date"),
)
_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")
_NO_DAYS = {"0001-01-01", "1970-01-01"}  # what programs write where there is no date

# It says in the log what the caller learns from what is returned.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def page_fields(data: bytes) -> dict[str, object]:
    """The fields of the article in a page; `publication_date` only where the page's metadata state it.

    The text is what trafilatura finds, at its strictest: headings, paragraphs, lists and quotations of the article, no
    menus, teasers, captions, tables or comments. Raises RecordError, also where there is no article.
    """
    written = _CONTROLS.sub(" ", _EMBEDDED.sub("", _decoded(data)))
    if len(written) > MAX_PAGE:
        raise RecordError("too_large", f"a page of over {MAX_PAGE >> 20} MiB without its images", data)
    tree = _parsed(written, data)
    fields = _metadata(tree)
    try:
        _fold_lines(tree)
        # Comments and tables are nobody's words on the event, or words in no sentence.
        text = trafilatura.extract(tree, include_comments=False, include_tables=False, favor_precision=True, fast=True)
    except ValueError as error:  # of lxml, which lets its parser put into a tree what nobody else may
        raise RecordError("bad_html", f"a page that cannot be read ({error})", data) from error
    if not text:
        raise RecordError("no_article", "no article found in this page; its text in a .txt file would be read", data)
    return {**fields, "text": text}


def _decoded(data: bytes) -> str:
    declared = _CHARSET.search(data, 0, MAX_HEAD)
    said = declared[1].decode("ascii", "replace") if declared else "utf-8"
    try:
        name = codecs.lookup(said).name
    except LookupError:
        name = said
    encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else _MEANT.get(name, name)
    if encoding not in (*_ENCODINGS, "utf-8-sig"):
        raise RecordError("unknown_encoding", f"a page that says it is in {said!r}, which is not known here", data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise RecordError(
            "not_utf8", f"not {encoding.upper()} at byte {error.start}, as the page has it", data
        ) from error
    if "\0" in text:
        raise RecordError("binary", "binary data, no page", data)
    return text


def _parsed(written: str, data: bytes) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(written.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise RecordError("no_article", "no article found in this page; it is empty", data) from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise RecordError("bad_html", "elements nested too deeply, or too long, for a page that can be read", data)
    return tree


def _fold_lines(tree: html.HtmlElement) -> None:
    """Makes one blank of what the page's source has for one: where its lines break is nothing that a reader sees."""
    as_typed = {element for typed in tree.iter("pre") for element in typed.iter()}
    for element in tree.iter():
        if element.text:
            element.text = _seen(element.text, is_typed=element in as_typed)
        if element.tail:
            element.tail = _seen(element.tail, is_typed=element.getparent() in as_typed)


def _seen(text: str, *, is_typed: bool) -> str:
    shown = _CONTROLS.sub(" ", text)  # a character reference may stand for any
    return shown if is_typed else _BLANKS.sub(" ", shown)


def _metadata(tree: html.HtmlElement) -> dict[str, object]:
    meta = _meta(tree)
    articles = _articles(tree)
    canonical = [
        link.get("href", "") for link in tree.iter("link") if "canonical" in link.get("rel", "").lower().split()
    ]
    urls = [url for url in (*canonical, meta.get("og:url", "")) if url.startswith(("https://", "http://"))]
    titles = (meta.get("og:title"), *(article.get("headline") for article in articles), tree.findtext(".//title"))
    publishers = (meta.get("og:site_name"), *(_name(article.get("publisher")) for article in articles))
    return {
        "publication_date": _publication_day(tree, meta, articles),
        "title": _first(titles),
        "url": _first(urls),
        "publisher": _first(publishers),
        "language": _first([tree.get("lang")]),
    }


def _publication_day(
    tree: html.HtmlElement, meta: Mapping[str, str], articles: Sequence[Mapping[str, Any]]
) -> str | None:
    """The day as the page states it, the most explicit statement first; None where statements of one kind differ."""
    times = [(one.get("datetime", ""), one.attrib) for one in tree.iter("time")]
    marked = [time for time, names in times if names.get("itemprop") == "datePublished" or "pubdate" in names]
    stated: tuple[Sequence[object], ...] = (
        *([meta[name]] for name in _PUBLISHED if name in meta),
        [article.get("datePublished") for article in articles],
        marked,
        [time for time, _ in times],
    )
    for kind in stated:
        days = {day for day in map(_day, kind) if day is not None}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _day(written: object) -> str | None:
    found = _DAY.match(written) if isinstance(written, str) else None
    if found is None or found[1] in _NO_DAYS:
        return None
    try:
        return dt.date.fromisoformat(found[1]).isoformat()
    except ValueError:
        return None


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    """The content of each meta element by its name in small letters; of several, the first."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content", "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _articles(tree: html.HtmlElement) -> list[Mapping[str, Any]]:
    """The articles that the page says it is, in JSON-LD; those that it lists or quotes are not among them."""
    found = []
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json":
            try:
                described = json.loads(script.text or "")
            except (ValueError, RecursionError):
                continue
            found += [one for one in _described(described) if _is_article(one.get("@type"))]
    return found


def _described(given: object) -> Iterator[Mapping[str, Any]]:
    for one in given if isinstance(given, list) else [given]:
        if isinstance(one, dict):
            graph = one.get("@graph")
            yield one
            yield from (part for part in (graph if isinstance(graph, list) else []) if isinstance(part, dict))


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one.endswith(("Article", "Posting", "Report")) for one in kinds)


def _name(publisher: object) -> object:
    return publisher.get("name") if isinstance(publisher, dict) else publisher


def _first(values: Sequence[object]) -> str | None:
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), None)
