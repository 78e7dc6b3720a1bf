"""The only reader of raw input: a folder or a file to raw records and rejects, always in the same order."""

import os
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path

from transforms.records import RawRecord, Reject
from warehouse.compression import SUFFIXES
from warehouse.errors import CorpusEmpty, CorpusMissing, RecordError
from warehouse.formats import READERS, sidecars

RAW_KEPT = 2**20  # bytes of a rejected record that go into `rejects`


def read_corpus(root: Path, columns: Mapping[str, str] | None = None) -> Iterator[RawRecord | Reject]:
    """Every record below `root` in order of path, or what is wrong with it.

    `columns` maps a field (text, id, publication_date ...) to the column or key that holds it in tables and JSON.
    Raises CorpusMissing and CorpusEmpty before the first record. Hidden files are no part of a corpus; links that
    leave it are rejected.
    """
    if not root.exists():
        raise CorpusMissing(root)
    return _records(root, columns or {})


def _records(root: Path, columns: Mapping[str, str]) -> Iterator[RawRecord | Reject]:
    top = root if root.is_dir() else root.parent
    label = root.resolve().name if root.is_dir() else root.resolve().parent.name
    is_empty = True
    for path in _files(root, top.resolve()):
        relative = path.relative_to(top).as_posix()
        source_path = f"{label}/{relative}"
        if _leaves(path, top.resolve()):
            is_empty = False
            yield Reject(
                source_path, None, "read", "outside_corpus", "a link that leaves the corpus; not followed", b""
            )
            continue
        reader = READERS.get(_suffix(path))
        if reader is None:
            reason = f"{path.suffix or 'a name without ending'}: not a format that tollbook reads"
            yield Reject(source_path, None, "read", "unknown_format", reason, b"")
            continue
        is_empty = False
        try:
            for number, found, basis in reader(path, columns):
                if isinstance(found, RecordError):
                    yield _reject(source_path, number, found)
                else:
                    default_id = relative if number is None else f"{relative}#{number}"
                    yield RawRecord(source_path, number, default_id, found, basis)
        except RecordError as fault:
            yield _reject(source_path, None, fault)
        except OSError as error:
            yield Reject(source_path, None, "read", "unreadable", f"cannot be read ({error.strerror})", b"")
    if is_empty:
        raise CorpusEmpty(root)


def _reject(source_path: str, number: int | None, fault: RecordError) -> Reject:
    return Reject(source_path, number, "read", fault.reason_code, fault.reason, fault.raw[:RAW_KEPT])


def _files(root: Path, top: Path) -> Iterator[Path]:
    if not root.is_dir():
        yield root
        return
    with os.scandir(root) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    names = {entry.name for entry in found}
    for entry in found:
        path = Path(entry.path)
        if entry.name.startswith(".") or _is_sidecar(path, names):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(path, top)
        elif entry.is_symlink() and path.is_dir() and not _leaves(path, top):
            continue  # a link to a folder of the corpus, whose files are read where they are
        else:
            yield path


def _is_sidecar(path: Path, names: set[str]) -> bool:
    if path.suffix.lower() != ".json":
        return False
    texts = [name for name in (path.stem, f"{path.stem}.txt", f"{path.stem}.text") if name in names]
    return any(path in sidecars(path.with_name(name)) for name in texts)


def _leaves(path: Path, top: Path) -> bool:
    return path.is_symlink() and not path.resolve().is_relative_to(top)


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() if suffix in SUFFIXES else suffix


def corpus_bytes(root: Path) -> int:
    """How many bytes lie below `root`, as stored."""
    if root.is_file():
        return root.stat().st_size
    return sum((Path(folder) / name).lstat().st_size for folder, _, names in os.walk(root) for name in names)


def sample_corpus() -> Path:
    """The bundled corpus: articles invented for tollbook, of events that never happened, dated March to May 2031.

    Karvelia and Tessany and every place in them exist nowhere, so a gazetteer leaves them unresolved; what is said of
    real towns is as invented. One record has a date that is none, so that `rejects` has a row.
    """
    return Path(str(resources.files("warehouse").joinpath("sample")))
