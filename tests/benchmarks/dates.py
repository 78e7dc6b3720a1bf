"""How fast time expressions are read, beside dateparser's search_dates with pinned language, in the same run.

    python -m tests.benchmarks.dates [--articles N]

Invented articles of 3,000 characters with the share of dates that agency news has; the processor's time of one core.
"""

import argparse
import datetime as dt
import sys
import time
from collections.abc import Callable

from dateparser.search import search_dates

from transforms.dates import read_time_expressions
from transforms.records import Article

LENGTH = 3000
PUBLISHED = dt.date(2015, 3, 18)

_PARAGRAPHS = (
    "Two guards were hurt when a shell fell on the mill on {weekday}, officials in the port said. The mill has been "
    "hit before, and workers said they had asked for shelter {n} weeks ago. Nobody claimed the shelling, and the army "
    "said that it had not fired on the town. Smoke hung over the quays, where boats were being loaded with grain.",
    "The council will vote on the truce next week. A speaker for the towns along the river said that the talks had "
    "been hard, and that nobody could tell how long the road to the coast would stay open to lorries and buses. "
    "Shopkeepers kept their shutters down, and the school by the bridge was turned into a shelter for families.",
    "On {month} {n}, 2013, a bridge nearby gave way under a convoy; a report named no cause. Families from the eastern "
    "bank have lived in a school ever since, with little water and no power. Aid workers bring bread and blankets, "
    "but say that they cannot reach the villages behind the front, where the wells are said to be empty.",
    "Farmers said the harvest was poor and that prices in the market of the old town had risen by a third. Many have "
    "left for the hills, where relatives own some land, and others look for work in the brick yards by the river. "
    "The mayor said that the town had lost half of its people and most of its doctors, and asked for help.",
    "At about {n} a.m. the lights went out in the northern quarters, and the hospital ran on a generator that a "
    "neighbouring province had lent to it in the winter of {year}. Engineers walked along the line with torches, and "
    "found the place where a tree had fallen on it. They blamed the storm; the governor blamed saboteurs.",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "March", "April", "June", "August", "October", "December")


def article(number: int) -> Article:
    """The `number`-th invented article, LENGTH characters long."""
    text = ""
    count = number
    while len(text) < LENGTH:
        paragraph = _PARAGRAPHS[count % len(_PARAGRAPHS)]
        text += paragraph.format(
            weekday=_WEEKDAYS[count % 7], month=_MONTHS[count * 3 % 7], n=2 + count % 9, year=1990 + count % 20
        )
        text += "\n\n"
        count += 1 + number % 4
    name = str(number)
    return Article(name, name, name, None, None, None, None, None, PUBLISHED, "field", text[:LENGTH])


def rate(read: Callable[[Article], object], articles: list[Article]) -> float:
    """Articles read in a second of processor time."""
    start = time.process_time()
    for one in articles:
        read(one)
    return len(articles) / (time.process_time() - start)


def search(one: Article) -> object:
    """What dateparser finds in the running text."""
    base = dt.datetime.combine(PUBLISHED, dt.time())
    return search_dates(one.text, languages=["en"], settings={"RELATIVE_BASE": base})


def main() -> int:
    """Both rates and their ratio, one line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    count = parser.parse_args().articles
    articles = [article(number) for number in range(count)]
    read_time_expressions(articles[0])
    ours = rate(read_time_expressions, articles)
    theirs = rate(search, articles[: max(5, count // 200)])
    print(f"read_time_expressions {ours:8.0f} articles/s")
    print(f"search_dates          {theirs:8.1f} articles/s")
    print(f"ratio                 {ours / theirs:8.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
