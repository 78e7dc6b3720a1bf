"""`tollbook explain` on the warehouse: from a figure to the words."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.flows.stages import rows
from warehouse.errors import DatabaseMissing, RecordUnknown
from warehouse.folder import DataFolder

Command = Callable[..., Result]


def test_a_claim_is_followed_to_its_words(command: Command, sample: DataFolder) -> None:
    ((claim, words, sentence, rule, date_words, path, run),) = rows(
        sample.path,
        "SELECT s.claim_id, c.text, s.sentence, s.rule, s.date_words, s.source_path, a.run_id FROM claim_sentences s "
        "JOIN casualty_claims c USING (claim_id) JOIN articles a ON a.article_id = s.article_id "
        "WHERE date_words IS NOT NULL AND c.text NOT LIKE '%\n%' ORDER BY claim_id LIMIT 1",
    )
    result = command("explain", "--claim", claim[:12], "--data", sample.path)
    assert result.exit_code == 0
    assert sentence[:10] in result.stdout.replace("»", "").replace("«", "")
    assert f"»{words}«" in result.stdout
    for told in (claim, rule, date_words, path, run, "anchor", "rule_set"):
        assert told in result.stdout


def test_a_stated_zero_is_shown(command: Command, sample: DataFolder) -> None:
    ((claim,),) = rows(sample.path, "SELECT claim_id FROM casualty_claims WHERE best = 0 ORDER BY claim_id LIMIT 1")
    shown = command("explain", "--claim", claim, "--data", sample.path).stdout
    for bound in ("low", "best", "high"):
        assert re.search(rf"^{bound} +0$", shown, re.MULTILINE)
    assert re.search(r"^is_negated +True$", shown, re.MULTILINE)


def test_an_incident_is_followed_to_all_of_its_claims(command: Command, sample: DataFolder) -> None:
    ((incident, claims),) = rows(
        sample.path,
        "SELECT incident_id, list(claim_id) FROM incident_claims GROUP BY ALL ORDER BY count(*) DESC, 1 LIMIT 1",
    )
    result = command("explain", "--incident", incident, "--data", sample.path)
    assert result.exit_code == 0
    assert all(f"--claim {claim}" in result.stdout for claim in claims)
    assert "raw" in result.stdout


@pytest.mark.parametrize("option", ["--claim", "--incident"])
def test_an_id_that_is_none_or_several_is_said(command: Command, sample: DataFolder, option: str) -> None:
    unknown = command("explain", option, "not-an-id", "--data", sample.path).exception
    assert isinstance(unknown, RecordUnknown)
    assert not unknown.found
    several = command("explain", option, "", "--data", sample.path).exception
    assert isinstance(several, RecordUnknown)
    assert len(several.found) == 3


def test_one_thing_is_explained_at_a_time(command: Command, tmp_path: Path) -> None:
    assert command("explain").exit_code == 2
    assert command("explain", "A text.", "--claim", "a").exit_code == 2
    assert isinstance(command("explain", "--claim", "a", "--data", tmp_path).exception, DatabaseMissing)
