"""README's queries print on the sample what README says."""

import pytest

from tests.flows.readme import README, printed, queries
from warehouse.folder import DataFolder
from warehouse.views import MACROS, VIEWS

QUERIES = list(queries(README.read_text(encoding="utf-8")))


def test_there_are_a_dozen_and_they_use_what_is_there_for_it() -> None:
    asked = " ".join(sql for sql, _ in QUERIES)
    assert len(QUERIES) >= 12
    for one in (*VIEWS, *MACROS):
        if one.name not in ("sentence_start", "sentence_end", "month_of", "tolls"):
            assert one.name in asked, one.name


@pytest.mark.parametrize(("sql", "expected"), QUERIES, ids=lambda value: value.split("\n")[0][:60])
def test_a_query_prints_what_readme_says(sample: DataFolder, sql: str, expected: str) -> None:
    assert printed(sql, sample.path) == expected, "python -m tests.flows.readme writes README anew"
    assert expected.count("\n") > 1
    assert all(len(line) <= 160 for line in expected.splitlines())
