"""Saved web pages: the article's words and nothing around them, the day only as the page states it."""

import datetime as dt
import json
from pathlib import Path

import pytest

from transforms.articles import read_raw_record
from transforms.records import Article, RawRecord, Reject
from warehouse.corpus import read_corpus
from warehouse.pages import MAX_PAGE

BODY = """
<h1>Blast in Tolmisk</h1>
<p>At least 12 people were killed on Tuesday when a bomb went off in a market in Tolmisk, the police said.</p>
<p>Dozens were wounded,
   <a href="/h">the hospital</a> said.<br>A doctor counted 43&nbsp;people in all &amp; sent 9 home.</p>
<blockquote><p>"We pulled out 11 bodies from under the roof," said a medic at the scene.</p></blockquote>
<ul><li>Three children were among the dead, the ministry said.</li></ul>
"""
# Each number is one that no claim may come from.
AROUND = {
    "menu": '<header><nav><ul><li><a href="/1">501 killed in ferry disaster</a></li></ul></nav></header>',
    "related": '<div class="related"><h3>Read more</h3><ul><li><a href="/3">502 soldiers killed</a></li></ul></div>',
    "aside": "<aside><h3>Most read</h3><ol><li>503 hurt in crash</li></ol></aside>",
    "comments": '<section class="comments"><p>I heard that 504 people were killed, said a reader.</p></section>',
    "footer": "<footer><p>Last year 505 journalists were killed. All rights reserved.</p></footer>",
    "script": "<script>var text = '506 people were killed';</script><style>.x:after{content:'507 killed'}</style>",
    "table": "<table><tr><th>Town</th><th>Killed</th></tr><tr><td>Tolmisk</td><td>508</td></tr></table>",
    "caption": "<figure><img src=x><figcaption>509 people were killed here in 1960.</figcaption></figure>",
    "hidden": '<div style="display:none"><p>510 people were killed.</p></div><!-- 511 people were killed -->',
}


def page(body: str = f"<article>{BODY}</article>", head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def found(tmp_path: Path, content: str | bytes, name: str = "a.html") -> Article | Reject:
    folder = tmp_path / "news"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (record,) = read_corpus(folder)
    return read_raw_record(record) if isinstance(record, RawRecord) else record


def article(tmp_path: Path, content: str | bytes, name: str = "a.html") -> Article:
    read = found(tmp_path, content, name)
    assert isinstance(read, Article), read
    return read


def code(tmp_path: Path, content: str | bytes) -> str:
    read = found(tmp_path, content)
    assert isinstance(read, Reject), read
    return read.reason_code


def test_the_words_of_the_article_are_the_text(tmp_path: Path) -> None:
    assert article(tmp_path, page()).text == (
        "Blast in Tolmisk\n"
        "At least 12 people were killed on Tuesday when a bomb went off in a market in Tolmisk, the police said.\n"
        "Dozens were wounded, the hospital said.\n"
        "A doctor counted 43\u00a0people in all & sent 9 home.\n"
        '"We pulled out 11 bodies from under the roof," said a medic at the scene.\n'
        "- Three children were among the dead, the ministry said."
    )


@pytest.mark.parametrize("around", AROUND)
def test_what_stands_around_the_article_is_not_read(tmp_path: Path, around: str) -> None:
    without = article(tmp_path, page()).text
    inside = page(f"<main><article>{BODY}{AROUND[around]}</article></main>")
    beside = page(f"{AROUND[around]}<div class=story><article>{BODY}</article></div>{AROUND[around]}")
    assert article(tmp_path, inside).text == without
    assert article(tmp_path, beside).text == without


def test_lines_break_where_a_reader_sees_them_break(tmp_path: Path) -> None:
    folded = "<p>Two people\r\n\twere   killed\non Tuesday.</p><pre>Three  died.\nFour were hurt.</pre>"
    text = article(tmp_path, page(f"<article>{BODY}{folded}</article>")).text
    assert text.endswith("Two people were killed on Tuesday.\nThree  died.\nFour were hurt.")


def test_control_characters_are_blanks(tmp_path: Path) -> None:
    odd = page(f"<article>{BODY}<p>Two\x01people&#2; were\x0b killed on&#x1f; Tuesday.</p></article>")
    assert article(tmp_path, odd).text.split("\n")[-1].split() == ["Two", "people", "were", "killed", "on", "Tuesday."]


def test_a_short_article_does_not_draw_in_what_stands_around_it(tmp_path: Path) -> None:
    short = "<article><h1>Blast</h1><p>Two people were killed in Tolmisk on Tuesday.</p></article>"
    assert "50" not in article(tmp_path, page("".join(AROUND.values()) + short)).text


def test_an_overview_of_many_articles_is_none(tmp_path: Path) -> None:
    teasers = "".join(
        f'<div class="teaser"><h2><a href="/{n}">{n} killed</a></h2><p>At least {n} people were killed.</p></div>'
        for n in range(2, 20)
    )
    assert code(tmp_path, page(teasers)) == "no_article"


def linked(described: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(described)}</script>'


DAY = "2031-03-04T23:30:00-05:00"
STATED = {
    "article:published_time": f'<meta property="article:published_time" content="{DAY}">',
    "itemprop": f'<meta itemprop="datePublished" content="{DAY}">',
    "dublin core": '<meta name="DC.date.issued" content="2031-03-04">',
    "json-ld": linked({"@type": "NewsArticle", "datePublished": DAY, "dateModified": "2031-03-09"}),
    "json-ld graph": linked(
        {"@graph": [{"@type": "WebSite"}, {"@type": ["ReportageNewsArticle"], "datePublished": DAY}]}
    ),
    "json-ld list": linked([{"@type": "BlogPosting", "datePublished": DAY}]),
    "time": f'<time datetime="{DAY}">yesterday</time>',
    "marked time": f"<time datetime=2031-03-09></time><time itemprop=datePublished datetime={DAY}></time>",
    "the most explicit": f"<meta name=pubdate content=2031-03-08><meta property=article:published_time content={DAY}>",
}
NOT_STATED = {
    "nothing": "",
    "changed": '<meta property="article:modified_time" content="2031-03-04">',
    "words": "<p>Published on 4 March 2031</p>",
    "another form": '<meta property="article:published_time" content="03/04/2031">',
    "no calendar day": '<meta property="article:published_time" content="2031-02-30">',
    "a placeholder": '<meta property="article:published_time" content="0001-01-01T00:00:00">',
    "several times": '<time datetime="2031-03-04">a</time><time datetime="2031-03-05">b</time>',
    "two articles": linked({"@type": "NewsArticle", "datePublished": "2031-03-04"})
    + linked({"@type": "NewsArticle", "datePublished": "2031-03-05"}),
    "a listed article": linked(
        {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": DAY}]}
    ),
    "a comment": linked({"@type": "Comment", "datePublished": DAY}),
    "broken json-ld": '<script type="application/ld+json">{"datePublished": "2031-03-04"</script>',
    "deep json-ld": f'<script type="application/ld+json">{"[" * 99_999}</script>',
    "a number": linked({"@type": "NewsArticle", "datePublished": 20310304}),
}


@pytest.mark.parametrize("stated", STATED)
def test_the_day_is_the_one_that_the_page_states(tmp_path: Path, stated: str) -> None:
    read = article(tmp_path, page(head=STATED[stated]), "2031-01-01.html")
    assert (read.publication_date, read.publication_date_basis) == (dt.date(2031, 3, 4), "metadata")


@pytest.mark.parametrize("not_stated", NOT_STATED)
def test_a_day_that_the_page_does_not_state_is_not_guessed(tmp_path: Path, not_stated: str) -> None:
    read = article(tmp_path, page(head=NOT_STATED[not_stated]))
    assert (read.publication_date, read.publication_date_basis) == (None, "missing")


def test_the_day_of_a_page_without_one_may_be_in_its_name(tmp_path: Path) -> None:
    read = article(tmp_path, page(), "2031-03-04-blast.htm")
    assert (read.publication_date, read.publication_date_basis) == (dt.date(2031, 3, 4), "filename")


@pytest.mark.parametrize("sidecar", ["a.html.json", "a.json"])
def test_a_sidecar_says_more_than_the_page(tmp_path: Path, sidecar: str) -> None:
    (tmp_path / "news").mkdir()
    said = {"publication_date": "2031-03-04", "publisher": "Courier", "title": "", "text": "99 people were killed."}
    (tmp_path / "news" / sidecar).write_text(json.dumps(said))
    head = '<meta property="article:published_time" content="2031-03-09"><title>Blast</title>'
    read = article(tmp_path, page(head=head))
    assert (read.publication_date, read.publication_date_basis) == (dt.date(2031, 3, 4), "metadata")
    assert (read.publisher, read.title) == ("Courier", "Blast")
    assert "99" not in read.text


def test_title_address_publisher_and_language(tmp_path: Path) -> None:
    head = (
        "<title>Blast | Harbour Wire</title><meta property='og:title' content='Blast in Tolmisk'>"
        "<meta property='og:site_name' content='Harbour Wire'><link rel=canonical href='https://wire.example/1'>"
    )
    read = article(tmp_path, page(head=head))
    assert (read.title, read.url, read.publisher, read.language) == (
        "Blast in Tolmisk",
        "https://wire.example/1",
        "Harbour Wire",
        "en",
    )
    scripted = "<title>Blast</title><link rel=canonical href='javascript:alert(1)'>"
    read = article(tmp_path, page(head=scripted))
    assert (read.title, read.url, read.publisher) == ("Blast", None, None)


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
        ("cp1252", "<meta charset=windows-1252>"),
        ("iso8859-2", "<meta charset='ISO-8859-2'>"),
        ("utf-16", ""),
        ("utf-8-sig", "<meta charset=iso-8859-1>"),
        ("utf-8", ""),
    ],
)
def test_the_encoding_is_the_one_that_the_page_states(tmp_path: Path, encoding: str, head: str) -> None:
    written = page().replace('<meta charset="utf-8">', head).replace("market", "m\u00e4rket")
    assert "m\u00e4rket" in article(tmp_path, written.encode(encoding)).text


REFUSED = {
    "empty": (b"", "empty"),
    "blank": (b" \n", "no_article"),
    "no words": (b"<html><body><img src=a></body></html>", "no_article"),
    "not as stated": (page().replace("market", "m\u00e4rket").encode("cp1252"), "not_utf8"),
    "no encoding": (b"<meta charset=nonsense>" + page().encode(), "unknown_encoding"),
    "a codec that is none of the web": (b"<meta charset=punycode>" + page().encode(), "unknown_encoding"),
    "binary": (page().encode() + b"\0", "binary"),
    "deep": (page("<div>" * 20_000 + "<p>Two people were killed.</p>").encode(), "bad_html"),
    "long": (page(f"<p>{'word ' * (MAX_PAGE // 4)}</p>").encode(), "too_large"),
}


@pytest.mark.parametrize("refused", REFUSED)
def test_a_page_that_cannot_be_read_says_why(tmp_path: Path, refused: str) -> None:
    content, expected = REFUSED[refused]
    assert code(tmp_path, content) == expected


def test_entities_of_the_pages_own_are_not_unfolded(tmp_path: Path) -> None:
    declared = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20))
    file = tmp_path / "secret.txt"
    file.write_text("secret")
    doctype = f'<!DOCTYPE html [<!ENTITY e0 "x">{declared}<!ENTITY f SYSTEM "{file.as_uri()}">]>'
    written = page().replace("<!DOCTYPE html>", doctype).replace("a market", "a &e19;&f; market")
    text = article(tmp_path, written).text
    assert len(text) < 1_000
    assert "secret" not in text


def test_embedded_images_do_not_count(tmp_path: Path) -> None:
    image = f'<img src="data:image/png;base64,{"A" * MAX_PAGE * 2}">'
    assert article(tmp_path, page(f"<article>{image}{BODY}</article>")).text == article(tmp_path, page()).text


def test_what_a_browser_saves_beside_a_page_is_no_page(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    (folder / "a_files").mkdir(parents=True)
    (folder / "a.html").write_text(page())
    (folder / "a_files" / "advert.html").write_text(page("<p>99 people were killed.</p>"))
    (folder / "a_files" / "style.css").write_text("p {}")
    records = list(read_corpus(folder))
    assert [(type(record), record.source_path) for record in records] == [
        (RawRecord, "news/a.html"),
        (Reject, "news/a_files/advert.html"),
        (Reject, "news/a_files/style.css"),
    ]
    assert {record.reason_code for record in records if isinstance(record, Reject)} == {"unknown_format"}
