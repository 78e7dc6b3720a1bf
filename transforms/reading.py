"""One article, read whole: its time expressions, claims and incident reports."""

from dataclasses import replace

from transforms.casualties import read_casualty_claims
from transforms.dates import read_time_expressions
from transforms.incidents.copies import signature_of
from transforms.incidents.dating import date_claims
from transforms.incidents.reports import read_incident_reports
from transforms.places import place_of_claim, read_places
from transforms.records import Article, Reading


def read_article(article: Article) -> Reading:
    """Everything that tollbook reads from `article`. Never raises on any text; gives the same rows every time."""
    time_expressions = read_time_expressions(article)
    claims = read_casualty_claims(article, time_expressions)
    signature = signature_of(article.text)
    if not claims:
        return Reading(article, time_expressions, (), (), signature)
    places = read_places(article)
    named = ((claim, place_of_claim(article, claim, places)) for claim in claims)
    placed = tuple(claim if place is None else replace(claim, place_name=place) for claim, place in named)
    reports = read_incident_reports(article, time_expressions, placed, places)
    dated = date_claims(article, time_expressions, placed, reports)
    return Reading(article, time_expressions, dated, reports, signature)
