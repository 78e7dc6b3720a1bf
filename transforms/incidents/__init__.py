"""Incidents: which claims speak of the same people, within an article and across a corpus."""
