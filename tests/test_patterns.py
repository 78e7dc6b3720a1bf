"""Text made to be slow: no pattern of the packages and no reader of files takes more than time in line with length."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

import flows
import transforms
import warehouse
from transforms.articles import read_raw_record
from transforms.errors import ArticleError
from transforms.records import RawRecord
from warehouse.corpus import read_corpus

# Repeated, these come near to what a pattern of words, numbers, names, quotes or dates begins with and never ends.
UNITS = [
    *("a", "A", " ", "\n", "1", "1,", "1 ", "12-", "a ", "A ", "Ab ", "Ab-", "a, ", "and ", "of the ", "the ", "Mr. "),
    *("(", "[", '"', "\u201c", "'", "\u2019s ", ". ", ", ", "- ", "\u2014", "\u00e9", "\u0301", "\t \t", "\r\n"),
    *("<", "&#", "May ", "2031-03-", "on Monday ", "killed ", "two ", "two and ", "at least ", "people ", "10:", "%"),
    *("one hundred ", "said ", "U.S. ", "dead, ", "last week ", "in ", "old ", "a 12-year-old ", "http://a."),
]
PATTERN_TEXT, FIELD_TEXT, FILE_TEXT = 8_000, 100_000, 100_000  # characters
UNSUSPICIOUS = 0.03  # seconds; what grows with the square takes longer for so many characters
SEARCHES = {"search", "finditer", "findall", "sub", "subn", "split"}
GROWTH = 8.0  # of the time when the text is four times as long: 4 in line with it, 16 with its square


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that a module of the three packages holds, by where it is found."""
    found: dict[str, re.Pattern[str]] = {}

    def look(where: str, value: object, depth: int) -> None:
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            found.setdefault(value.pattern, value)
            names.setdefault(value.pattern, where)
        elif depth and isinstance(value, dict):
            for key, held in value.items():
                look(f"{where}[{key!r}]"[:80], held, depth - 1)
        elif depth and isinstance(value, list | tuple | frozenset | set):
            for number, held in enumerate(value):
                look(f"{where}[{number}]", held, depth - 1)
        elif depth and hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
            for name in value.__dataclass_fields__:
                look(f"{where}.{name}", getattr(value, name, None), depth - 1)

    names: dict[str, str] = {}
    for package in (flows, transforms, warehouse):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.endswith(("__main__", "temporary_server")):
                continue
            for name, value in vars(importlib.import_module(module.name)).items():
                look(f"{module.name}.{name}", value, 4)
    return {names[pattern]: compiled for pattern, compiled in found.items()}


PATTERNS = patterns()


def searched() -> set[str]:
    """The names of what a module searches a text with, and so begins with at every character of it."""
    names = set()
    for package in (flows, transforms, warehouse):
        for path in Path(package.__path__[0]).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and node.attr in SEARCHES:
                    holder = node.value
                    names.add(holder.id if isinstance(holder, ast.Name) else getattr(holder, "attr", ""))
    return names


SEARCHED = searched()


def is_searched(name: str) -> bool:
    """Whether the pattern may be searched for; others are matched where something else has been found."""
    return "[" in name or name.rpartition(".")[2] in SEARCHED


def seconds(work: Callable[[], object]) -> float:
    """The least processor time of three."""
    times = []
    for _ in range(3):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
        if times[-1] < UNSUSPICIOUS:
            break
    return min(times)


def grows_too_fast(work: Callable[[str], object], unit: str, length: int) -> bool:
    """Whether four times the length takes far more than four times as long."""
    taken = seconds(lambda: work(made_of(unit, length)))
    return taken > UNSUSPICIOUS and taken > GROWTH * seconds(lambda: work(made_of(unit, length // 4)))


def made_of(unit: str, length: int) -> str:
    return "x" + unit * (length // len(unit))


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 100
    assert {name.split(".")[0] for name in PATTERNS} == {"flows", "transforms", "warehouse"}
    assert 50 < sum(map(is_searched, PATTERNS)) < len(PATTERNS)


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_backtracks_without_bound(name: str) -> None:
    pattern = PATTERNS[name]

    def scan(text: str) -> None:
        pattern.match(text)
        pattern.match(text, 1)
        pattern.fullmatch(text)
        if is_searched(name):
            for _ in pattern.finditer(text):
                pass

    assert [unit for unit in UNITS if grows_too_fast(scan, unit, PATTERN_TEXT)] == []


@pytest.mark.parametrize("field", ["text", "id", "publication_date", "title", "url", "language"])
def test_no_field_of_a_record_is_slow(field: str) -> None:
    def read(value: str) -> None:
        with suppress(ArticleError):
            read_raw_record(RawRecord("news/a", 1, "a", {"text": "Two died.", field: value}, "field"))

    assert [unit for unit in UNITS if grows_too_fast(read, unit, FIELD_TEXT)] == []


@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".json", ".csv", ".html"])
def test_no_reader_of_files_is_slow(tmp_path: Path, suffix: str) -> None:
    def read(text: str) -> None:
        (tmp_path / f"a{suffix}").write_text(text, encoding="utf-8")
        for _ in read_corpus(tmp_path):
            pass

    begun = {".jsonl": '{"text": "', ".ndjson": "[", ".json": "[[", ".csv": "id,text\n1,", ".tsv": "id\ttext\n1\t"}
    openings = ("", begun.get(suffix, " date 2031-03-04 "))
    found = [
        (opening, unit)
        for opening in openings
        for unit in (*UNITS, "{", '"",', '"\n', "1,a\n", '{"a":', "\\", "\ufeff", "\r", ";", "text,")
        if grows_too_fast(lambda text, opening=opening: read(opening + text), unit, FILE_TEXT)  # type: ignore[misc]
    ]
    assert found == []
