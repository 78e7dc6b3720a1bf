"""What an export holds: each relation's columns, its query, its order, and the day it is partitioned by."""

from dataclasses import dataclass, replace

from warehouse import schema, views
from warehouse.schema import Table, quoted

# The columns that a relation is sorted by before its key: what readers cut by, so that Parquet statistics can prune.
_SORTED_BY = {
    "articles": ("publication_date",),
    "casualty_claims": ("event_date_start", "article_id", "char_start"),
    "time_expressions": ("article_id", "char_start"),
    "incident_reports": ("date_start",),
    "incidents": ("date_start",),
    "incident_tolls": ("date_start",),
    "article_tolls": ("date_start",),
    "toll_history": ("incident_id", "publication_date"),
    "claim_sentences": ("publication_date", "article_id", "char_start"),
    "incident_sentences": ("publication_date", "incident_id"),
    "sole_sources": ("date_start",),
    "disagreements": ("date_start",),
    "revisions": ("publication_date",),
    "incidents_geo": ("date_start",),
}
_DATED_BY = {
    "articles": "publication_date",
    "casualty_claims": "event_date_start",
    "incident_reports": "date_start",
    "incidents": "date_start",
    "incident_tolls": "date_start",
    "article_tolls": "date_start",
    "toll_history": "publication_date",
    "claim_sentences": "publication_date",
    "incident_sentences": "publication_date",
    "sole_sources": "date_start",
    "disagreements": "date_start",
    "revisions": "publication_date",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of an export. `sql` selects it, `order` sorts it wholly, `day` is the column of its year, if any."""

    table: Table
    sql: str
    order: str
    day: str | None

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.table.name


def relation(table: Table, source: str, *, has_unique_key: bool = True) -> Relation:
    """The relation of `table` that is read from `source`, in an order that no run can change."""
    columns = ", ".join(f'"{name}"' for name in table.field_names())
    first = list(dict.fromkeys((*_SORTED_BY.get(table.name, ()), *table.key)))
    rest = [] if has_unique_key else [name for name in table.field_names() if name not in first]
    order = ", ".join(f'"{name}"' for name in (*first, *rest))
    return Relation(table, f"SELECT {columns} FROM {source}", order, _DATED_BY.get(table.name))


def exported(convention: str) -> list[Relation]:
    """Every table, every view, and the incidents' tolls under the convention."""
    macro = next(one for one in views.MACROS if one.name == "incident_tolls")
    tolls = Table(macro.name, macro.description, macro.fields, key=("incident_id",))
    tables = [relation(table, f'"{table.name}"') for table in schema.TABLES]
    made = [relation(view, f'"{view.name}"', has_unique_key=False) for view in views.VIEWS]
    return [*tables, *made, relation(tolls, f"incident_tolls({quoted(convention)})")]


def plain(of: Relation, day: str | None) -> Relation:
    """The relation, to be partitioned by the year of `day`, or not at all."""
    return replace(of, day=day)
