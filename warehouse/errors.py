"""What can go wrong between the disk and the tables.

WarehouseError
├── CorpusError             the corpus as a whole cannot be read
│   ├── CorpusMissing           no such file or folder
│   ├── CorpusEmpty             nothing in it that tollbook reads
│   └── UrlRefused              a URL that cannot be opened
├── PathRefused             a name that DuckDB or the tables have no form for
├── RecordError             one record cannot be read; becomes a row of `rejects`
├── ShardDamaged            a shard on its way from one stage to the next is broken or gone
├── StorageFailed           the disk is full or failing
├── DatabaseMissing         nothing has been published in this data folder yet
├── DatabaseDamaged         the published file is no DuckDB file that opens
├── DatabaseNewer           the published file was written by a later version
├── DatabaseBusy            another run holds the data folder
├── QueryError              the user's SQL is wrong
├── CheckWrong              a user's check file holds no query
├── RunUnknown              no run of that id, or none to go back to
├── NothingKept             no earlier file to go back to
├── ChecksFailed            a check of severity error found rows; nothing is published
├── BadConvention           the user's file of conventions is wrong
├── UnknownConvention       no convention of that name in this warehouse
├── ExportExists            the export folder holds something that is no export
├── ReportNeedsCharts       the packages that draw the report are not installed
└── RecordUnknown           no claim or incident of that id, or several
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warehouse.checks import CheckResult


class WarehouseError(Exception):
    """The root of this layer's errors; each message is fit for a user."""


class CorpusError(WarehouseError):
    """The corpus as a whole cannot be read."""


class CorpusMissing(CorpusError):
    """There is nothing at `path`, a path or a URL."""

    def __init__(self, path: Path | str) -> None:
        self.path = path
        super().__init__(f"{path}: no such file or folder; give a corpus: a folder or a file of articles")


class CorpusEmpty(CorpusError):
    """`path`, a path or a URL, holds no file that tollbook reads."""

    def __init__(self, path: Path | str) -> None:
        self.path = path
        super().__init__(
            f"{path}: no articles here; expected .txt, .html, .jsonl, .json, .csv, .tsv, .xlsx or .parquet files, "
            "also as .gz or .zst, or a .zip of them"
        )


class UrlRefused(CorpusError):
    """The URL names no store that can be opened, or says more than it should."""

    def __init__(self, url: str, reason: str) -> None:
        self.url, self.reason = url, reason
        super().__init__(f"{url}: {reason}")


class PathRefused(WarehouseError):
    """The folder cannot be used under its name."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(f"{path}: {reason}; give the folder another name")


class RecordError(WarehouseError):
    """One record cannot be read. `reason_code` names the class of fault, `raw` holds the bytes as far as kept."""

    def __init__(self, reason_code: str, reason: str, raw: bytes = b"") -> None:
        self.reason_code, self.reason, self.raw = reason_code, reason, raw
        super().__init__(f"{reason_code}: {reason}")


class ShardDamaged(WarehouseError):
    """The shard `number` of `table` is broken or gone."""

    def __init__(self, table: str, number: int, reason: str) -> None:
        self.table, self.number = table, number
        super().__init__(
            f"shard {number} of {table} is damaged ({reason}); nothing was published, run again and look at the disk"
        )

    def __reduce__(self) -> tuple[type["ShardDamaged"], tuple[str, int, str]]:
        return ShardDamaged, (self.table, self.number, "see above")


class StorageFailed(WarehouseError):
    """The disk below the data folder is full or failing; the published file is the one from before."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(f"{path}: cannot be written ({reason}); the warehouse published before is unchanged")


class DatabaseMissing(WarehouseError):
    """No warehouse has been published in this data folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path}: no warehouse here yet; run `tollbook run CORPUS --data {path.parent}` first")


class DatabaseDamaged(WarehouseError):
    """The published file cannot be opened."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(
            f"{path}: cannot be opened ({reason}); `tollbook rollback` goes back to an earlier file, if one is kept; "
            "else move it away and run again"
        )


class DatabaseNewer(WarehouseError):
    """The published file was written by a later version, whose columns this one would lose."""

    def __init__(self, version: str, ours: str) -> None:
        self.version, self.ours = version, ours
        super().__init__(
            f"this warehouse was written by tollbook {version}, and this is {ours}, which does not know all of it; "
            "install that version or a later one, or give another data folder"
        )


class DatabaseBusy(WarehouseError):
    """Another run holds the lock of this data folder."""

    def __init__(self, path: Path, holder: str) -> None:
        self.path, self.holder = path, holder
        super().__init__(f"{path}: another run is at work here ({holder}); wait for it, or give --wait SECONDS")


class QueryError(WarehouseError):
    """The user's SQL is not one query that DuckDB takes; the message is DuckDB's own where it refused."""


class CheckWrong(WarehouseError):
    """A user's check file is no single query."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(f"{path}: {reason}; a check file holds one SELECT, which gives the rows at fault")


class RunUnknown(WarehouseError):
    """`run_id` names no run of this data folder that can be used here."""

    def __init__(self, run_id: str, expected: str) -> None:
        self.run_id = run_id
        super().__init__(f"{run_id}: no such run here; {expected}")


class NothingKept(WarehouseError):
    """No earlier file is kept in `history`."""

    def __init__(self, history: Path) -> None:
        self.history = history
        super().__init__(f"{history}: no earlier file is kept here, so there is nothing to go back to")


class ChecksFailed(WarehouseError):
    """Checks of severity error found rows; the published file is the one from before. `results` has all checks."""

    def __init__(self, failed: Sequence[str], results: Sequence["CheckResult"] = ()) -> None:
        self.failed, self.results = failed, results
        super().__init__(f"checks failed: {', '.join(failed)}; the warehouse published before is unchanged")


class BadConvention(WarehouseError):
    """The user's file `name` of conventions is wrong, for `reason`."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(
            f"{name}: {reason}; expected the columns convention, vague_term, low, best, high, source, or in TOML a "
            "table for each convention with a source and words such as dozens = { low = 24 }"
        )


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


class ReportNeedsCharts(WarehouseError):
    """The optional packages that draw the report's charts are not installed."""

    def __init__(self) -> None:
        super().__init__("the report needs altair and vl-convert-python; pip install 'tollbook[report]' brings them")


class RecordUnknown(WarehouseError):
    """No `kind` of the warehouse has an id that begins with `given`, or several have."""

    def __init__(self, kind: str, given: str, found: list[str]) -> None:
        self.kind, self.given, self.found = kind, given, found
        if found:
            super().__init__(f"{given!r} begins several {kind} ids, such as {', '.join(found)}; give more of it")
        else:
            super().__init__(f"no {kind} has an id that begins with {given!r}")
