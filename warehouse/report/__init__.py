"""The report: one HTML page that holds a warehouse's incidents, down to the words, and needs no network."""

from warehouse.report.page import write_report

__all__ = ["write_report"]
