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
    for told in (claim, rule, f"»{date_words}«", path, run, "anchor", "rule_set"):
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


def test_an_incident_names_the_file_of_each_claim_in_order_and_each_reason_of_a_join_alone(
    command: Command, sample: DataFolder
) -> None:
    ((incident, paths, reasons),) = rows(
        sample.path,
        "SELECT incident_id, list(a.source_path ORDER BY s.publication_date), any_value(i.link_reason) "
        "FROM toll_history AS s JOIN articles AS a USING (article_id) JOIN incidents AS i USING (incident_id) "
        "WHERE a.title IS NULL GROUP BY ALL HAVING any_value(i.number_of_articles) > 2 ORDER BY 1 LIMIT 1",
    )
    shown = command("explain", "--incident", incident, "--data", sample.path).stdout
    assert all(path in shown for path in paths)
    assert all(re.search(rf"^(link_reason)? +{re.escape(line)}$", shown, re.MULTILINE) for line in reasons.split("\n"))
    days = re.findall(r"^(\d{4}-\d\d-\d\d)  ", shown, re.MULTILINE)
    assert days == sorted(days)


def test_a_claim_behind_a_bound_says_so(command: Command, sample: DataFolder) -> None:
    ((claim, bounds),) = rows(
        sample.path,
        "SELECT claim_id, string_agg(bound, ', ' ORDER BY bound) FROM incident_bounds GROUP BY ALL ORDER BY 1 LIMIT 1",
    )
    shown = command("explain", "--claim", claim, "--data", sample.path).stdout
    assert re.search(rf"^behind +{bounds}$", shown, re.MULTILINE)


def test_the_dead_whom_no_claim_calls_civilians_are_told_apart(command: Command, sample: DataFolder) -> None:
    """An incident whose claims call nobody a civilian, and one whose claims call all of them that."""
    called = "coalesce(sum(coalesce(c.best, c.low, c.high)) FILTER (c.victim_class IN ('civilian', 'child')), 0)"
    asked = (
        "SELECT incident_id FROM incidents JOIN incident_claims USING (incident_id) JOIN casualty_claims AS c "
        f"USING (claim_id) WHERE c.outcome = 'killed' AND deaths_civilians > 0 GROUP BY ALL HAVING {called} {{}} "
        "any_value(deaths_civilians) ORDER BY 1 LIMIT 1"
    )
    for comparison, is_told in (("<", True), (">=", False)):
        ((incident,),) = rows(sample.path, asked.format(comparison))
        shown = command("explain", "--incident", incident, "--data", sample.path).stdout
        assert bool(re.search(r"^deaths_civilians +\d+, with those told of in plain words", shown, re.M)) is is_told


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
