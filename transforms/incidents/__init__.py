"""Incidents: which claims speak of the same people, within an article and across a corpus."""

from transforms.incidents.reports import read_incident_reports

__all__ = ["read_incident_reports"]
