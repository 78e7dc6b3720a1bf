"""`tollbook methodology`: made from the code, and true of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from flows.methodology.rules import read_example, rule_names
from warehouse.folder import DataFolder
from warehouse.method import KeptExample, Kind, kept_examples, measured_accuracy
from warehouse.rule_set import rule_set

Command = Callable[..., Result]


def test_it_has_every_rule_and_every_figure(command: Command, sample: DataFolder) -> None:
    result = command("methodology", "--data", sample.path)
    assert result.exit_code == 0
    assert rule_set() in result.stdout
    for name in (*rule_names("date"), *rule_names("claim")):
        assert f"| {name} |" in result.stdout, name
    for figure in measured_accuracy():
        assert f"| {figure.measure} | {figure.value:.1f} | {figure.measured_on} |" in result.stdout
        assert 0 < figure.value <= 100
    for title in ("Numbers", "Tolls of one article", "Incidents across articles", "Conventions", "Precision"):
        assert f"\n## {title}" in result.stdout


def test_every_rule_has_an_example() -> None:
    kept = {(example.kind, example.rule) for example in kept_examples()}
    kinds: tuple[Kind, ...] = ("date", "claim")
    missing = [(kind, rule) for kind in kinds for rule in rule_names(kind) if (kind, rule) not in kept]
    assert not missing, "python -m tests.examples.kept chooses the examples anew"


def test_it_needs_no_warehouse_to_know_the_conventions(command: Command, tmp_path: Path) -> None:
    result = command("methodology", "--data", tmp_path)
    assert result.exit_code == 0
    assert "| acled-2024 | dozens | 12 | 12 |  | ACLED" in result.stdout
    assert "| raw | * |  |  |  | no number" in result.stdout


@pytest.mark.parametrize("example", kept_examples(), ids=lambda one: f"{one.rule}: {one.text}")
def test_an_example_is_read_by_the_rule_it_stands_for(example: KeptExample) -> None:
    rules = {(kind, rule) for kind, rule, _ in read_example(example.text, example.published)}
    assert (example.kind, example.rule) in rules, "python -m tests.examples.kept chooses the examples anew"
