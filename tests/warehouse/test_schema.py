"""The declarations are honest: DDL, Parquet and the records agree, and everything has a description."""

import duckdb
import pyarrow as pa
import pytest

from transforms.records import OUTCOMES, Article, CasualtyClaim, IncidentReport, TimeExpression
from warehouse import schema


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_ddl_and_arrow_agree(table: schema.Table) -> None:
    with duckdb.connect() as connection:
        for statement in schema.ddl(table):
            connection.execute(statement)
        made = connection.sql(f"FROM {table.name}").to_arrow_table().schema
        comments = connection.execute(
            "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = ?", [table.name]
        ).fetchall()
    declared = schema.arrow_schema(table)
    assert made.names == declared.names
    assert made.types == declared.types
    assert dict(comments) == {field.name: field.metadata[b"description"].decode() for field in declared}


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_everything_is_described(table: schema.Table) -> None:
    assert set(table.key) <= set(table.field_names())
    assert table.description.endswith(".")
    for field in table.fields:
        assert field.description.lower().rstrip(".") != field.name, field.name
        assert field.description.endswith("."), field.name


@pytest.mark.parametrize(
    ("record", "table", "elsewhere"),
    [
        (Article, schema.ARTICLES, set()),
        (TimeExpression, schema.TIME_EXPRESSIONS, set()),
        (CasualtyClaim, schema.CASUALTY_CLAIMS, set()),
        (IncidentReport, schema.INCIDENT_REPORTS, {*OUTCOMES, "claims"}),
    ],
)
def test_every_field_of_a_record_has_its_column(record: type, table: schema.Table, elsewhere: set[str]) -> None:
    assert set(record.__match_args__) - elsewhere <= set(table.field_names())


def test_data_dictionary_has_every_column() -> None:
    dictionary = schema.data_dictionary()
    for table in schema.TABLES:
        assert f"## {table.name}" in dictionary
        for field in table.fields:
            assert f"| {field.name} |" in dictionary


def test_constraints_hold_rows_out() -> None:
    with duckdb.connect() as connection:
        for statement in schema.ddl(schema.CONVENTIONS):
            connection.execute(statement)
        with pytest.raises(duckdb.ConstraintException):
            connection.execute("INSERT INTO conventions VALUES (NULL, 'dozens', 1, 1, 1, 'x')")


def test_quoted_text_cannot_leave_its_quotes() -> None:
    assert duckdb.execute(f"SELECT {schema.quoted(chr(39) + '; DROP')}").fetchone() == ("'; DROP",)


def test_arrow_schema_is_plain() -> None:
    assert all(not pa.types.is_dictionary(field.type) for t in schema.TABLES for field in schema.arrow_schema(t))
