"""One article, read whole: its time expressions, claims and incident reports."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.casualties import read_casualty_claims
from transforms.dates import read_time_expressions
from transforms.incidents.copies import signature_of
from transforms.incidents.dating import date_claims
from transforms.incidents.reports import read_incident_reports
from transforms.places import place_of_claim, read_places
from transforms.records import Article, CasualtyClaim, Reading, TimeExpression


def read_article(article: Article) -> Reading:
    """Everything that tollbook reads from `article`. Never raises on any text; gives the same rows every time."""
    return read_together([article])[0]


def read_together(articles: Sequence[Article]) -> list[Reading]:
    """What read_article gives for each of `articles`, which take each step together.

    The code and the words of one step do not all fit beside those of the next into the processor's own memory: a few
    dozen articles a step are read an eighth sooner than one after another.
    """
    times = [read_time_expressions(article) for article in articles]
    claims = [read_casualty_claims(article, found) for article, found in zip(articles, times, strict=True)]
    return [_reading(*read) for read in zip(articles, times, claims, strict=True)]


def _reading(
    article: Article, time_expressions: tuple[TimeExpression, ...], claims: tuple[CasualtyClaim, ...]
) -> Reading:
    """What the time expressions and claims of `article` come to, with its places."""
    signature = signature_of(article.text)
    if not claims:
        return Reading(article, time_expressions, (), (), signature)
    places = read_places(article)
    named = ((claim, place_of_claim(article, claim, places)) for claim in claims)
    placed = tuple(claim if place is None else replace(claim, place_name=place) for claim, place in named)
    reports = read_incident_reports(article, time_expressions, placed, places)
    dated = date_claims(article, time_expressions, placed, reports)
    return Reading(article, time_expressions, dated, reports, signature)
