"""The only reader of raw input: a corpus to files, and a file to raw records and rejects, always in the same order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path, PurePosixPath

from transforms.records import RawRecord, Reject
from warehouse.archives import is_archive, with_members
from warehouse.compression import SUFFIXES
from warehouse.errors import CorpusEmpty, CorpusMissing, RecordError
from warehouse.formats import ONE_ARTICLE, READERS, Reader, read_archive, read_page, sidecars
from warehouse.listing import listed
from warehouse.sources import Found, Location, SourceFile, location_name, resolved

RAW_KEPT = 2**20  # bytes of a rejected record that go into `rejects`


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One file of a corpus that has a reader. `source_path` is the corpus folder's name and the path below it."""

    source_path: str
    relative: str
    file: SourceFile
    reader: Reader

    def fingerprint(self) -> str:
        """What changes whenever the file or a sidecar of it does. Raises OSError where there is none."""
        beside = (
            [self.file.beside(name) for name in sidecars(self.file.name)] if _is_one_article(self.file.name) else []
        )
        return " ".join(file.fingerprint for file in (self.file, *beside) if file is not None)


def read_corpus(root: Location, columns: Mapping[str, str] | None = None) -> Iterator[RawRecord | Reject]:
    """Every record below `root` in order of path, or what is wrong with it.

    `columns` maps a field (text, id, publication_date ...) to the column or key that holds it in tables and JSON.
    Raises CorpusMissing and CorpusEmpty. Hidden files are no part of a corpus; links that leave it are rejected.
    """
    for file in corpus_files(root):
        if isinstance(file, Reject):
            yield file
        else:
            yield from read_file(file, columns or {})


def corpus_files(root: Location) -> Iterator[CorpusFile | Reject]:
    """Every file below `root` in order of path, or why it is not read. Raises CorpusMissing and CorpusEmpty.

    A file in an archive can be read until the next file is asked for.
    """
    if isinstance(root, Path) and not root.exists():
        raise CorpusMissing(root)
    label = corpus_label(root)
    is_empty = True
    for found in with_members(listed(root)):
        if _is_sidecar(found):
            continue
        source_path = f"{label}/{found.relative}"
        if isinstance(found.file, RecordError):
            is_empty = False
            yield _reject(source_path, None, found.file)
            continue
        suffix = _suffix(found.file.name)
        reader = read_archive if is_archive(found.file.name) else READERS.get(suffix)
        is_part = reader is read_page and any(part.endswith("_files") for part in found.relative.split("/")[:-1])
        if reader is None or is_part:
            # Browsers put what a page shows, advertisements among it, into a folder of that name.
            kind = "a part of a saved page" if is_part else suffix or "a name without ending"
            reason = f"{kind}: nothing that tollbook reads"
            yield Reject(source_path, None, "read", "unknown_format", reason, b"")
            continue
        is_empty = False
        yield CorpusFile(source_path, found.relative, found.file, reader)
    if is_empty:
        raise CorpusEmpty(root)


def read_file(file: CorpusFile, columns: Mapping[str, str]) -> Iterator[RawRecord | Reject]:
    """Every record of one file, or what is wrong with it; a reject without a number ends the file."""
    try:
        for number, found, basis in file.reader(file.file, columns):
            if isinstance(found, RecordError):
                yield _reject(file.source_path, number, found)
            else:
                default_id = file.relative if number is None else f"{file.relative}#{number}"
                yield RawRecord(file.source_path, number, default_id, found, basis)
    except RecordError as fault:
        yield _reject(file.source_path, None, fault)
    except OSError as error:
        reason = f"cannot be read ({error.strerror or error})"
        yield Reject(file.source_path, None, "read", "unreadable", reason, b"")
    except Exception as error:  # noqa: BLE001 - a file that no reader has foreseen must cost no other
        reason = f"the reader failed on this file ({type(error).__name__}: {error})"
        yield Reject(file.source_path, None, "read", "reader_failed", reason, b"")


def corpus_label(root: Location) -> str:
    """What the source paths of a corpus begin with: the name of its folder, or of the folder that its file lies in."""
    if isinstance(root, Path):
        return root.resolve().name if root.is_dir() else root.resolve().parent.name
    is_file = is_archive(root) or _suffix(location_name(root)) in READERS
    return location_name(root.rstrip("/").rpartition("/")[0]) if is_file else location_name(root)


def corpus_id(root: Location, columns: Mapping[str, str]) -> str:
    """Where a corpus lies and how its columns are mapped, as a text that another corpus does not have."""
    return " ".join([resolved(root), *(f"{field}={column}" for field, column in sorted(columns.items()))])


def _reject(source_path: str, number: int | None, fault: RecordError) -> Reject:
    return Reject(source_path, number, "read", fault.reason_code, fault.reason, fault.raw[:RAW_KEPT])


def _is_sidecar(found: Found) -> bool:
    """Whether the file is JSON that says something of an article beside it."""
    name = PurePosixPath(found.relative).name
    if not name.endswith(".json"):
        return False
    stem = name.removesuffix(".json")
    articles = (stem + suffix for suffix in ("", *ONE_ARTICLE, *SUFFIXES))
    return any(article in found.siblings and _is_one_article(article) for article in articles)


def _is_one_article(name: str) -> bool:
    return _suffix(name) in ONE_ARTICLE


def _suffix(name: str) -> str:
    path = PurePosixPath(name)
    suffix = path.suffix.lower()
    return PurePosixPath(path.stem).suffix.lower() if suffix in SUFFIXES else suffix


def sample_corpus() -> Path:
    """The bundled corpus: articles invented for tollbook, of events that never happened, dated March to May 2031.

    Karvelia and Tessany and every place in them exist nowhere, so a gazetteer leaves them unresolved; what is said of
    real towns is as invented. One record has a date that is none, so that `rejects` has a row.
    """
    return Path(str(resources.files("warehouse").joinpath("sample")))
