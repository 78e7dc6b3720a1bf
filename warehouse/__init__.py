"""Disk, Parquet and DuckDB: the only code that reads raw input or writes tables."""
