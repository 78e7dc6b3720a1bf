"""Extraction on one core: articles a second, against what others do with the same text."""

import hashlib
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import dateparser.search
import spacy

import transforms.dates.reading
from flows.extraction import TOGETHER
from tests.benchmarks.material import spread_articles
from transforms.casualties import read_claims_together
from transforms.dates import read_times_together
from transforms.reading import read_together
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


Reader = Callable[[Sequence[Article]], object]


def _seconds(read: Reader, of: Sequence[Article]) -> float:
    """Processor seconds for an article, where as many are handed over at a time as a worker reads together."""
    started = time.process_time()
    for first in range(0, len(of), TOGETHER):
        read(of[first : first + TOGETHER])
    return (time.process_time() - started) / len(of)


def is_compiled() -> bool:
    """Whether the transforms in use are the compiled ones."""
    return Path(transforms.dates.reading.__file__).suffix != ".py"


def measure_plain() -> dict[str, float]:
    """What `measure_ours` gives for the checkout's own modules, uncompiled, in a process of its own."""
    plain = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONSAFEPATH")}
    command = [sys.executable, "-m", "tests.benchmarks.extraction"]
    done = subprocess.run(command, env=plain, capture_output=True, text=True, check=True)
    return {name: float(rate) for name, rate in json.loads(done.stdout).items()}


_FOUND: dict[str, Sequence[TimeExpression]] = {}
"""The time expressions of the articles at hand, by article: what the reader of casualties is given."""


def _read_both(articles: Sequence[Article]) -> object:
    """Both in two steps, as transforms.reading.read_together takes them."""
    return read_claims_together(articles, read_times_together(articles))


_READERS: Mapping[str, Reader] = {
    OURS: _read_both,
    "dates": read_times_together,
    "casualties": lambda articles: read_claims_together(articles, [_FOUND[one.article_id] for one in articles]),
    "everything, with places and incident reports": read_together,
}


def measure_ours() -> dict[str, float]:
    """The articles a second of our own readers."""
    return _measure(_READERS)


def measure() -> dict[str, float]:
    """The articles a second of our readers and the others, in one run."""
    splitter = spacy.blank("en")
    splitter.add_pipe("sentencizer")
    others: dict[str, Reader] = {
        "dateparser.search_dates, English": lambda articles: [
            dateparser.search.search_dates(one.text, languages=["en"]) for one in articles
        ],
        "spaCy blank pipeline with sentencizer": lambda articles: [list(splitter(one.text).sents) for one in articles],
        "one naive regular expression": lambda articles: [NAIVE.findall(one.text) for one in articles],
        "encoding and hashing the text": lambda articles: [
            hashlib.blake2b(one.text.encode()).digest() for one in articles
        ],
    }
    return _measure({**_READERS, **others})


def _measure(readers: Mapping[str, Reader], count: int = 600) -> dict[str, float]:
    """Each reader's articles a second: the best of three passes, so that a busy machine does little harm.

    Every pass reads the texts with other dates and numbers, and everybody reads as a worker does, with the search for
    cyclic garbage put off.
    """
    best = dict.fromkeys(readers, float("inf"))
    for number in range(_PASSES):
        material = spread_articles(count, number)
        _FOUND.clear()
        _FOUND.update(zip([one.article_id for one in material], read_times_together(material), strict=True))
        for name, read in readers.items():
            of = material[:: count // _OF_SEARCH_DATES] if "search_dates" in name else material
            with no_cycles_sought():
                best[name] = min(best[name], _seconds(read, of))
    return {name: 1 / seconds for name, seconds in best.items()}


if __name__ == "__main__":
    print(json.dumps(measure_ours()))
