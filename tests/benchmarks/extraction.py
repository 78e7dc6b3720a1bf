"""Extraction on one core: articles a second, against what others do with the same text."""

import hashlib
import re
import time
from collections.abc import Callable, Sequence

import dateparser.search
import spacy

from tests.benchmarks.material import articles
from transforms.casualties import read_casualty_claims
from transforms.dates import read_time_expressions
from transforms.reading import read_article
from transforms.records import Article

NAIVE = re.compile(
    r"(?i)\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens)\b[^.]{0,60}?\b(killed|dead|died|injured|wounded)\b"
)


def rate(read: Callable[[Article], object], of: Sequence[Article], repeats: int = 3) -> float:
    """Articles a second of processor time: the best of `repeats` passes, so that a busy machine does little harm."""
    best = float("inf")
    for _ in range(repeats):
        started = time.process_time()
        for article in of:
            read(article)
        best = min(best, time.process_time() - started)
    return len(of) / best


def measure(count: int = 600) -> dict[str, float]:
    """Each reader's rate. Every article is another, and each pass reads all of them."""
    material = articles(count)
    few = material[:: max(1, count // 20)]
    splitter = spacy.blank("en")
    splitter.add_pipe("sentencizer")
    found = {article.article_id: read_time_expressions(article) for article in material}
    return {
        "dates": rate(read_time_expressions, material),
        "casualties": rate(lambda a: read_casualty_claims(a, found[a.article_id]), material),
        "dates and casualties": rate(lambda a: read_casualty_claims(a, read_time_expressions(a)), material),
        "everything (with places and incident reports)": rate(read_article, material),
        "dateparser.search_dates, English": rate(
            lambda a: dateparser.search.search_dates(a.text, languages=["en"]), few, repeats=1
        ),
        "spaCy blank pipeline with sentencizer": rate(lambda a: list(splitter(a.text).sents), material, repeats=2),
        "one naive regular expression": rate(lambda a: NAIVE.findall(a.text), material),
        "encoding and hashing the text": rate(lambda a: hashlib.blake2b(a.text.encode()).digest(), material),
    }
