"""What can go wrong between the disk and the tables.

WarehouseError
├── CorpusError             the corpus as a whole cannot be read
│   ├── CorpusMissing           no such file or folder
│   └── CorpusEmpty             nothing in it that tollbook reads
├── RecordError             one record cannot be read; becomes a row of `rejects`
├── DatabaseMissing         nothing has been published in this data folder yet
├── DatabaseBusy            another run holds the data folder
├── QueryError              the user's SQL is wrong
├── ChecksFailed            a check of severity error found rows; nothing is published
├── UnknownConvention       no convention of that name in this warehouse
└── ExportExists            the export folder holds something that is no export
"""

from pathlib import Path


class WarehouseError(Exception):
    """The root of this layer's errors; each message is fit for a user."""


class CorpusError(WarehouseError):
    """The corpus as a whole cannot be read."""


class CorpusMissing(CorpusError):
    """There is nothing at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path}: no such file or folder; give a corpus: a folder or a file of articles")


class CorpusEmpty(CorpusError):
    """`path` holds no file that tollbook reads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"{path}: no articles here; expected .txt, .jsonl, .json, .csv, .tsv or .parquet files, also as .gz or .zst"
        )


class RecordError(WarehouseError):
    """One record cannot be read. `reason_code` names the class of fault, `raw` holds the bytes as far as kept."""

    def __init__(self, reason_code: str, reason: str, raw: bytes = b"") -> None:
        self.reason_code, self.reason, self.raw = reason_code, reason, raw
        super().__init__(f"{reason_code}: {reason}")


class DatabaseMissing(WarehouseError):
    """No warehouse has been published in this data folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path}: no warehouse here yet; run `tollbook run CORPUS --data {path.parent}` first")


class DatabaseBusy(WarehouseError):
    """Another run holds the lock of this data folder."""

    def __init__(self, path: Path, holder: str) -> None:
        self.path, self.holder = path, holder
        super().__init__(f"{path}: another run is at work here ({holder}); wait for it, or give --wait SECONDS")


class QueryError(WarehouseError):
    """DuckDB refused the user's SQL; the message is DuckDB's own."""


class ChecksFailed(WarehouseError):
    """Checks of severity error found rows; the published file is the one from before."""

    def __init__(self, failed: list[str]) -> None:
        self.failed = failed
        super().__init__(f"checks failed: {', '.join(failed)}; the warehouse published before is unchanged")


class UnknownConvention(WarehouseError):
    """The warehouse has no convention of that name."""

    def __init__(self, name: str, known: list[str]) -> None:
        self.name, self.known = name, known
        super().__init__(f"{name!r} is no convention of this warehouse; it has {', '.join(known)}")


class ExportExists(WarehouseError):
    """The export folder exists and holds something that is no export of tollbook's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path}: holds files that are no export; give an empty or a new folder")
