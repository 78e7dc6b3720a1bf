"""Text made to be slow: the time must grow with the length and no faster."""

import math
import time
from collections.abc import Mapping

from transforms.articles import read_raw_record
from transforms.reading import read_article
from transforms.records import RawRecord
from warehouse.memory import no_cycles_sought

UNITS: Mapping[str, str] = {
    "one line of news": "At least 23 people were killed on Thursday in a blast near the market, police said. ",
    "digits": "1234567890",
    "digits and blanks": "12 ",
    "killed": "killed ",
    "people": "people ",
    "and": "two and ",
    "nested quotes": "\u201che said \u2018",
    "brackets": "((((",
    "months": "May ",
    "commas": "Ali, ",
    "capitals": "Abu Al ",
    "one long word": "a",
    "blanks": " ",
    "line breaks": "\n",
}


def seconds(unit: str, length: int) -> float:
    """Processor seconds to read a text of `length` characters made of `unit`, as a worker does.

    The search for cyclic garbage is put off: what it looks through is all that was read, again and again.
    """
    text = "x" + unit * (length // len(unit))
    article = read_raw_record(RawRecord("bench", None, "x", {"text": text, "publication_date": "2031-03-04"}, "field"))
    with no_cycles_sought():
        started = time.process_time()
        read_article(article)
        return time.process_time() - started


def measure(length: int = 400_000) -> dict[str, dict[str, float]]:
    """For each unit: microseconds a character at `length`, and the exponent of growth from a quarter of it."""
    found = {}
    for name, unit in UNITS.items():
        small = min(seconds(unit, length // 4) for _ in range(2))
        large = seconds(unit, length)
        found[name] = {
            "microseconds per character": 1e6 * large / length,
            "exponent": math.log(max(large, 1e-9) / max(small, 1e-9), 4),
        }
    return found
