"""One article, read whole: its time expressions, claims and incident reports."""

from collections.abc import Sequence

from transforms.casualties import read_claims_together
from transforms.dates import read_times_together
from transforms.incidents.copies import signature_of
from transforms.incidents.dating import complete_claims
from transforms.incidents.reports import read_incident_reports
from transforms.places import place_of_claim, read_places
from transforms.records import Article, CasualtyClaim, IncidentReport, PlaceMention, Reading, TimeExpression


def read_article(article: Article) -> Reading:
    """Everything that tollbook reads from `article`. Never raises on any text; gives the same rows every time."""
    return read_together([article])[0]


def read_together(articles: Sequence[Article]) -> list[Reading]:
    """What read_article gives for each of `articles`, which take each step together.

    The code and the words of one step do not all fit beside those of the next into the processor's own memory: a few
    dozen articles a step are read an eighth sooner than one after another.
    """
    times = read_times_together(articles)
    claims = read_claims_together(articles, times)
    signatures = [signature_of(article.text) for article in articles]
    places = [read_places(article) if found else () for article, found in zip(articles, claims, strict=True)]
    told = list(map(_told, articles, times, claims, places))
    return [Reading(*read) for read in zip(articles, times, *zip(*told, strict=True), signatures, strict=True)]


def _told(
    article: Article,
    time_expressions: tuple[TimeExpression, ...],
    claims: tuple[CasualtyClaim, ...],
    places: tuple[PlaceMention, ...],
) -> tuple[tuple[CasualtyClaim, ...], tuple[IncidentReport, ...]]:
    """The claims of `article` with their places and dates, and what it reports of each incident."""
    if not claims:
        return (), ()
    place_names = [place_of_claim(article, claim, places) for claim in claims]
    reports = read_incident_reports(article, time_expressions, claims, places)
    return complete_claims(article, time_expressions, claims, place_names, reports), reports
