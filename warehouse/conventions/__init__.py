"""Conventions: what vague words count as. Facts of the codebooks, each with its source, and the user's own.

The user's own lie in the data folder: conventions.csv, with the columns of vague_numbers.csv here (convention,
vague_term, low, best, high, source), or conventions.toml:

    [mine]
    source = "house rule of 2031"
    dozens = { low = 24, best = 36 }
    several = { low = 3 }

A convention of the user's takes the place of one of that name here. Claims never change by it.
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path

import duckdb

from warehouse.errors import BadConvention
from warehouse.folder import DataFolder

_BOUNDS = ("low", "best", "high")
_COLUMNS = ("convention", "vague_term", *_BOUNDS, "source")

Row = tuple[str, str, int | None, int | None, int | None, str]


def load_conventions(connection: duckdb.DuckDBPyConnection, data: DataFolder) -> None:
    """Fills `conventions` anew. Raises BadConvention where a file of the user's is wrong."""
    rows = {(row[0], row[1]): row for row in conventions_of(data)}
    connection.execute("DELETE FROM conventions")
    connection.executemany(
        "INSERT INTO conventions (convention, vague_term, low, best, high, citation) VALUES (?, ?, ?, ?, ?, ?)",
        [list(rows[key]) for key in sorted(rows)],
    )


def conventions_of(data: DataFolder) -> list[Row]:
    """Every convention for this data folder: those of the codebooks that the user's own do not replace, then these."""
    bundled = resources.files("warehouse.conventions") / "vague_numbers.csv"
    rows = list(_read_csv(bundled.read_text(encoding="utf-8"), "vague_numbers.csv"))
    own = [row for path in (data.path / "conventions.csv", data.path / "conventions.toml") for row in _read(path)]
    replaced = {row[0] for row in own}
    return [row for row in rows if row[0] not in replaced] + own


def _read(path: Path) -> Iterator[Row]:
    if not path.is_file():
        return
    try:
        text = path.read_text(encoding="utf-8-sig")
        tables = tomllib.loads(text) if path.suffix == ".toml" else None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadConvention(path.name, str(error)) from error
    yield from _read_csv(text, path.name) if tables is None else _read_toml(tables, path.name)


def _read_csv(text: str, name: str) -> Iterator[Row]:
    reader = csv.DictReader(text.splitlines())
    if sorted(reader.fieldnames or ()) != sorted(_COLUMNS):
        raise BadConvention(name, f"the columns are {', '.join(reader.fieldnames or ()) or 'none'}")
    for number, line in enumerate(reader, 2):
        where = f"line {number}"
        if not (line["convention"] and line["vague_term"] and line["source"]):
            raise BadConvention(name, f"{where} lacks a convention, a vague_term or a source")
        bounds = [_whole(line[bound], name, where) for bound in _BOUNDS]
        yield _row(line["convention"], line["vague_term"], bounds, line["source"], name, where)


def _read_toml(tables: Mapping[str, object], name: str) -> Iterator[Row]:
    for convention, words in tables.items():
        if not isinstance(words, dict) or not isinstance(words.get("source"), str):
            raise BadConvention(name, f"[{convention}] is no table with a source")
        for term, counts in words.items():
            if term == "source":
                continue
            where = f"{convention}.{term}"
            if not isinstance(counts, dict) or not set(counts) <= set(_BOUNDS):
                raise BadConvention(name, f"{where} is no table of low, best and high")
            bounds = [_whole(counts.get(bound), name, where) for bound in _BOUNDS]
            yield _row(convention, term, bounds, words["source"], name, where)


def _whole(value: object, name: str, where: str) -> int | None:
    """A number of people, or None for nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**62:
        raise BadConvention(name, f"{where} has {value!r}, which is no whole number")
    return value


def _row(convention: str, term: str, bounds: Sequence[int | None], source: str, name: str, where: str) -> Row:
    known = [bound for bound in bounds if bound is not None]
    if known != sorted(known):
        raise BadConvention(name, f"{where} has bounds out of order")
    low, best, high = bounds
    return convention, term, low, best, high, source
