"""The export: what is handed on of a warehouse, written aside and put in place as a whole."""

from warehouse.export.folder import Export, ExportOptions, export_warehouse

__all__ = ["Export", "ExportOptions", "export_warehouse"]
