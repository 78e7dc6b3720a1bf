"""Extraction on one core: articles a second, against what others do with the same text."""

import hashlib
import re
import time
from collections.abc import Callable, Mapping, Sequence

import dateparser.search
import spacy

from tests.benchmarks.material import spread_articles
from transforms.casualties import read_casualty_claims
from transforms.dates import read_time_expressions
from transforms.reading import read_article
from transforms.records import Article, TimeExpression
from warehouse.memory import no_cycles_sought

NAIVE = re.compile(
    r"(?i)\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens)\b[^.]{0,60}?\b(killed|dead|died|injured|wounded)\b"
)


OURS = "dates and casualties"
FLOORS: Mapping[str, float] = {
    OURS: 1_000,
    "dateparser.search_dates, English": 60,
    "spaCy blank pipeline with sentencizer": 1,
}
"""What is asked of dates and casualties together: articles a second, and how many times as fast as others."""

_PASSES = 3
_OF_SEARCH_DATES = 20
"""Articles that dateparser.search_dates reads: it takes as long for each as we for dozens."""


def _seconds(read: Callable[[Article], object], of: Sequence[Article]) -> float:
    """Processor seconds for an article."""
    started = time.process_time()
    for article in of:
        read(article)
    return (time.process_time() - started) / len(of)


def measure(count: int = 600) -> dict[str, float]:
    """Each reader's articles a second: the best of three passes, so that a busy machine does little harm.

    Every pass reads the texts with other dates and numbers, and everybody reads as a worker does, with the search for
    cyclic garbage put off.
    """
    splitter = spacy.blank("en")
    splitter.add_pipe("sentencizer")
    found: dict[str, Sequence[TimeExpression]] = {}
    readers: dict[str, Callable[[Article], object]] = {
        OURS: lambda article: read_casualty_claims(article, read_time_expressions(article)),
        "dates": read_time_expressions,
        "casualties": lambda article: read_casualty_claims(article, found[article.article_id]),
        "everything, with places and incident reports": read_article,
        "dateparser.search_dates, English": lambda article: dateparser.search.search_dates(
            article.text, languages=["en"]
        ),
        "spaCy blank pipeline with sentencizer": lambda article: list(splitter(article.text).sents),
        "one naive regular expression": lambda article: NAIVE.findall(article.text),
        "encoding and hashing the text": lambda article: hashlib.blake2b(article.text.encode()).digest(),
    }
    best = dict.fromkeys(readers, float("inf"))
    for number in range(_PASSES):
        material = spread_articles(count, number)
        found = {article.article_id: read_time_expressions(article) for article in material}
        for name, read in readers.items():
            of = material[:: count // _OF_SEARCH_DATES] if "search_dates" in name else material
            with no_cycles_sought():
                best[name] = min(best[name], _seconds(read, of))
    return {name: 1 / seconds for name, seconds in best.items()}
