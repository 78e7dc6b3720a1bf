"""Incidents: which claims speak of the same people, within an article and across a corpus."""

from collections.abc import Sequence

from transforms.records import Article, CasualtyClaim, IncidentReport, PlaceMention, TimeExpression


def read_incident_reports(
    article: Article,
    time_expressions: Sequence[TimeExpression],
    claims: Sequence[CasualtyClaim],
    places: Sequence[PlaceMention],
) -> tuple[IncidentReport, ...]:
    """What `article` says of each incident it reports; at most one of them is its main one."""
    return ()
