"""Every table, declared once: the DDL, the Arrow schema and the data dictionary are generated from here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

import pyarrow as pa

from transforms import records

FieldType = Literal["text", "integer", "bigint", "boolean", "date", "timestamp", "double", "blob", "box"]

_SQL: dict[FieldType, str] = {
    "text": "VARCHAR",
    "integer": "INTEGER",
    "bigint": "BIGINT",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
    "double": "DOUBLE",
    "blob": "BLOB",
    "box": "STRUCT(xmin DOUBLE, ymin DOUBLE, xmax DOUBLE, ymax DOUBLE)",
}
_ARROW: dict[FieldType, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int32(),
    "bigint": pa.int64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us"),
    "double": pa.float64(),
    "blob": pa.binary(),
    "box": pa.struct([(name, pa.float64()) for name in ("xmin", "ymin", "xmax", "ymax")]),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One column. `one_of` lists the only values it may have; `is_required` means never NULL."""

    name: str
    type: FieldType
    description: str
    is_required: bool = False
    one_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `key` names the columns that identify a row, `constraints` are SQL conditions on every row."""

    name: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    constraints: tuple[str, ...] = ()

    def field_names(self) -> list[str]:
        """The names of the columns, in order."""
        return [field.name for field in self.fields]


def _id(name: str, description: str) -> Field:
    return Field(name, "text", description, is_required=True)


def _span(of: str) -> tuple[Field, ...]:
    where = "Python str indices into articles.text, half open"
    return (
        Field("char_start", "integer", f"First character of {of}; {where}.", is_required=True),
        Field("char_end", "integer", f"One past the last character of {of}; {where}.", is_required=True),
        Field("text", "text", f"The words of {of}, verbatim: articles.text[char_start:char_end].", is_required=True),
    )


def _interval(prefix: str, of: str) -> tuple[Field, ...]:
    return (
        Field(f"{prefix}date_start", "date", f"First day of {of}, inclusive; NULL where not known."),
        Field(f"{prefix}date_end", "date", f"Last day of {of}, inclusive; NULL where not known."),
        Field(
            f"{prefix}date_prec",
            "integer",
            f"Precision of {of} after UCDP GED 23.1: 1 day, 2 two to six days, 3 week, 4 up to a month, "
            "5 up to a year; NULL where it is no calendar date.",
        ),
    )


def _place() -> tuple[Field, ...]:
    return (
        Field("place_name", "text", "The words that name the place; NULL where the text does not say."),
        Field("country", "text", "Country, ISO 3166-1 alpha-3; NULL where not resolved."),
        Field("adm_1", "text", "First-order administrative region; NULL where not resolved."),
        Field("latitude", "double", "Latitude of the place, WGS 84 degrees; NULL where not resolved."),
        Field("longitude", "double", "Longitude of the place, WGS 84 degrees; NULL where not resolved."),
        Field(
            "where_prec",
            "integer",
            "Precision of the place after UCDP GED 23.1: 1 exact, 2 within 25 km, 3 second-order, 4 first-order, "
            "5 linear or fuzzy, 6 country, 7 sea or air; NULL where not resolved.",
        ),
    )


def _tolls() -> Iterator[Field]:
    meanings = (
        ("low", "most conservative reliable number"),
        ("best", "latest number of the best-placed source"),
        ("high", "highest number"),
    )
    for outcome in records.OUTCOMES:
        for bound, meaning in meanings:
            yield Field(
                f"{outcome}_{bound}", "bigint", f"People {outcome}: the {meaning}; NULL where nothing is stated."
            )


def _deaths() -> tuple[Field, ...]:
    return (
        Field(
            "deaths_civilians",
            "bigint",
            'Civilians among the killed: people called that, and people told of in plain words ("passengers", a bare '
            "number) where nothing near says that they bore arms or fought; NULL where there are none.",
        ),
        Field(
            "deaths_combatants",
            "bigint",
            "Fighters, soldiers, police and attackers of any side among the killed; NULL where nobody is called that.",
        ),
        Field("deaths_unknown", "bigint", "Killed people of whom neither can be said; NULL where there are none."),
    )


_ORDERED = "{0}_start IS NULL OR {0}_end IS NULL OR {0}_start <= {0}_end"

ARTICLES = Table(
    "articles",
    "News articles as they were given.",
    (
        _id("article_id", "Hash of source_id, publication_date, title and text."),
        _id("source_id", "The record's own id, or the path relative to the corpus root."),
        _id("source_path", "The file it came from, as the corpus folder's name and the path below it."),
        Field(
            "source_record", "bigint", "Number of the record in its file, from 1; NULL where the file is the record."
        ),
        Field("publisher", "text", "Who published it, as given."),
        Field("url", "text", "Where it was published, as given."),
        Field("title", "text", "Its headline, as given apart from the text."),
        Field("language", "text", "Its language, as given."),
        Field("publication_date", "date", "Day of publication (document creation time); NULL where missing."),
        Field(
            "publication_date_basis",
            "text",
            "Where publication_date was read.",
            is_required=True,
            one_of=get_args(records.DateBasis),
        ),
        Field("text", "text", "The text as given, to the character.", is_required=True),
        Field(
            "duplicate_of", "text", "article_id of the first article of its near-identical group; NULL for the first."
        ),
        Field(
            "superseded_by", "text", "article_id of a later text under the same source_id; NULL for the current text."
        ),
        _id("run_id", "The run that read it."),
    ),
    key=("article_id",),
)

TIME_EXPRESSIONS = Table(
    "time_expressions",
    "Every time expression of every article (TIMEX3), resolved to an interval where it is a calendar date.",
    (
        _id("timex_id", "Hash of the article and the span."),
        _id("article_id", "The article it stands in."),
        *_span("the expression"),
        Field("type", "text", "TIMEX3 type.", is_required=True, one_of=get_args(records.TimexType)),
        Field("value", "text", "TIMEX3 value, such as 2020-02-13TEV, P3D or PRESENT_REF.", is_required=True),
        Field("mod", "text", "TIMEX3 modifier, such as START, END, APPROX."),
        *_interval("", "the interval meant"),
        Field("anchor", "text", "What a relative expression hangs on.", one_of=get_args(records.Anchor)),
        _id("rule", "The rule that read it."),
    ),
    key=("timex_id",),
    constraints=("char_start < char_end", _ORDERED.format("date")),
)

CASUALTY_CLAIMS = Table(
    "casualty_claims",
    "One row for one statement of a number of people with an outcome, before anything is merged.",
    (
        _id("claim_id", "Hash of the article, the span and the outcome."),
        _id("article_id", "The article it stands in."),
        *_span("the statement"),
        Field("outcome", "text", "What befell the people.", is_required=True, one_of=records.OUTCOMES),
        Field("quantity", "text", "The words of the number, verbatim."),
        Field("mod", "text", "How the number is bounded.", one_of=get_args(records.QuantityMod)),
        Field("low", "bigint", "Lower bound the words state, people; NULL where they state none."),
        Field("best", "bigint", "The number the words state, people; NULL where they state none."),
        Field("high", "bigint", "Upper bound the words state, people; NULL where they state none."),
        Field("vague_term", "text", "The vague word (dozens, several) where there is no number."),
        Field("victims", "text", "The words for the people, verbatim."),
        Field("victim_class", "text", "Who they were.", is_required=True, one_of=get_args(records.VictimClass)),
        Field("victim_sex_age", "text", "Women, men, girls, boys, children, where stated."),
        Field("part_of", "text", "claim_id of the total that this is a subset of."),
        Field(
            "scope",
            "text",
            "The people of the event reported, a running total over many events, or an earlier event told for context.",
            is_required=True,
            one_of=get_args(records.Scope),
        ),
        Field("is_update", "boolean", "Whether the words revise an earlier number.", is_required=True),
        Field("is_negated", "boolean", "Whether the words say that nobody was.", is_required=True),
        Field("hedge", "text", "How sure the source is, where the words say.", one_of=get_args(records.Hedge)),
        Field("attributed_to", "text", "Who says so, verbatim; 'X, citing Y' where X passes on what Y said."),
        Field("timex_id", "text", "The time expression of its event."),
        *_interval("event_", "the event"),
        Field("place_name", "text", "The words that name where it happened; NULL where the text does not say."),
        _id("rule", "The rule that read it."),
    ),
    key=("claim_id",),
    constraints=(
        "char_start < char_end",
        _ORDERED.format("event_date"),
        "low IS NULL OR best IS NULL OR low <= best",
        "best IS NULL OR high IS NULL OR best <= high",
        "low IS NULL OR high IS NULL OR low <= high",
        "coalesce(low, best, high, 0) >= 0",
    ),
)

INCIDENT_REPORTS = Table(
    "incident_reports",
    "What one article says of one incident: the unit that is linked across articles.",
    (
        _id("report_id", "Hash of the article and its founding claim."),
        _id("article_id", "The article that reports."),
        Field("incident_id", "text", "The incident it was linked to; NULL where a later text supersedes its article."),
        Field("joined_to", "text", "The earlier report with which it was joined; NULL where it founds the incident."),
        Field("link_points", "double", "The points of agreement with that report; see the windows of the run."),
        Field("link_reason", "text", "What speaks for the join; NULL where it founds the incident."),
        Field("is_main", "boolean", "Whether this is the article's main newly reported incident.", is_required=True),
        Field("is_item", "boolean", "Whether it is newly reported by an item of a digest.", is_required=True),
        *_interval("", "the incident as this article dates it"),
        *_place(),
        *_tolls(),
        *_deaths(),
        Field("event_clarity", "integer", "1 one event, 2 an aggregate over several events.", is_required=True),
        Field("is_update", "boolean", "Whether its words revise an earlier report.", is_required=True),
        Field("means", "text", "How people came to harm (air, shelling, bomb, shooting ...), a bar between."),
        Field("terms", "text", "The words that tell this incident from others, names with a capital, a bar between."),
    ),
    key=("report_id",),
    constraints=(_ORDERED.format("date"),),
)

REPORT_CLAIMS = Table(
    "report_claims",
    "Which claims make up an incident report, and what each is in it.",
    (
        _id("report_id", "The report."),
        _id("claim_id", "The claim."),
        Field("role", "text", "What the claim is in the report.", is_required=True, one_of=get_args(records.Role)),
    ),
    key=("report_id", "claim_id"),
)

INCIDENTS = Table(
    "incidents",
    "One row for one event, however many articles report it.",
    (
        _id("incident_id", "Stable: it stays when later articles add to the incident."),
        *_interval("", "the incident"),
        *_place(),
        *_tolls(),
        *_deaths(),
        Field("number_of_articles", "bigint", "Articles that report it, copies included.", is_required=True),
        Field(
            "number_of_sources", "bigint", "Independent reports: articles less near-identical copies.", is_required=True
        ),
        Field("first_reported", "date", "Publication date of the first report; NULL where no report has one."),
        Field("last_reported", "date", "Publication date of the last report; NULL where no report has one."),
        Field("event_clarity", "integer", "1 one event, 2 an aggregate over several events.", is_required=True),
        Field(
            "link_reason",
            "text",
            "Why its reports were joined, a line for each join: who published it when, with which earlier report, what "
            "speaks for it, and the points of agreement; NULL for a single report.",
        ),
    ),
    key=("incident_id",),
    constraints=(_ORDERED.format("date"),),
)

INCIDENT_CLAIMS = Table(
    "incident_claims",
    "Which claims speak of an incident, and what each is in it.",
    (
        _id("incident_id", "The incident."),
        _id("claim_id", "The claim."),
        Field("role", "text", "What the claim is in the incident.", is_required=True, one_of=get_args(records.Role)),
    ),
    key=("incident_id", "claim_id"),
)

INCIDENT_BOUNDS = Table(
    "incident_bounds",
    "The claims behind each number of an incident; several where a report adds them up.",
    (
        _id("incident_id", "The incident."),
        Field("outcome", "text", "What befell the people.", is_required=True, one_of=records.OUTCOMES),
        Field("bound", "text", "Which number it is.", is_required=True, one_of=("low", "best", "high")),
        Field("number", "bigint", "The number, people.", is_required=True),
        _id("claim_id", "A claim that states it, or that is added up to it."),
    ),
    key=("incident_id", "outcome", "bound", "claim_id"),
)

ARTICLE_SIGNATURES = Table(
    "article_signatures",
    "MinHash signatures, by which near-identical articles are found.",
    (
        _id("article_id", "The article."),
        Field("signature", "blob", "64 hashes of four bytes; NULL for a text of fewer than twelve words."),
    ),
    key=("article_id",),
)

REJECTS = Table(
    "rejects",
    "What could not be read, and why; nothing is dropped without a row here.",
    (
        _id("reject_id", "Hash of the place, the reason and the bytes."),
        _id("source_path", "The file, as the corpus folder's name and the path below it."),
        Field("source_record", "bigint", "Number of the record in its file, from 1; NULL for a whole file."),
        Field("stage", "text", "Where it failed.", is_required=True, one_of=("read", "extract")),
        _id("reason_code", "The class of fault, such as not_utf8 or bad_date."),
        _id("reason", "The fault, in a sentence."),
        Field("raw", "blob", "The bytes of the record, the first mebibyte at most."),
        _id("run_id", "The run that first rejected it."),
        Field("resolved_by", "text", "The run that could read it after all; NULL while it stands."),
    ),
    key=("reject_id",),
)

RUNS = Table(
    "runs",
    "What each run did.",
    (
        _id("run_id", "The run: its start in UTC and a hash."),
        Field("started_at", "timestamp", "Start, UTC.", is_required=True),
        Field("finished_at", "timestamp", "End of the load, UTC.", is_required=True),
        _id("corpus", "The corpus as it was given on the command line, without the folders above it."),
        _id("tollbook_version", "The version of tollbook."),
        _id("rule_set", "Hash of the rules and lexicons that read the articles."),
        Field("windows", "text", "How far apart reports of one incident may be, as this run linked them."),
        Field("articles_read", "bigint", "Records found in the corpus.", is_required=True),
        Field("articles_new", "bigint", "Articles read for the first time.", is_required=True),
        Field(
            "articles_changed",
            "bigint",
            "Articles whose text or details changed since they were read; a changed text supersedes the earlier one.",
            is_required=True,
        ),
        Field(
            "articles_reread",
            "bigint",
            "Articles read again as they were: under other rules, or because the user asked.",
            is_required=True,
        ),
        Field("articles_unchanged", "bigint", "Articles already read under this rule set.", is_required=True),
        Field("records_rejected", "bigint", "Records that could not be read.", is_required=True),
        Field("claims", "bigint", "Claims read in this run.", is_required=True),
    ),
    key=("run_id",),
)

SOURCE_FILES = Table(
    "source_files",
    "Files that were read to their end without a reject: while they stay the same, runs leave them alone.",
    (
        _id("corpus_id", "Hash of where the corpus lies and how its columns are mapped."),
        _id("source_path", "The file, as the corpus folder's name and the path below it."),
        _id("fingerprint", "Its size and the time of its last change; those of a sidecar after them."),
        Field("records", "bigint", "Articles in it.", is_required=True),
        _id("rule_set", "Hash of the rules and lexicons that read it."),
        _id("run_id", "The run that read it."),
    ),
    key=("corpus_id", "source_path"),
)

CHANGES = Table(
    "changes",
    "What each run added, changed or took away: the history that `tollbook diff` reads.",
    (
        _id("run_id", "The run that changed it."),
        Field(
            "kind",
            "text",
            "A claim, the toll of an article, or an incident.",
            is_required=True,
            one_of=("claim", "toll", "incident"),
        ),
        _id("id", "The claim_id, the article_id of the toll, or the incident_id."),
        Field("article_id", "text", "The article of the claim or the toll; NULL for an incident."),
        Field("change", "text", "What happened to it.", is_required=True, one_of=("added", "changed", "removed")),
        Field(
            "reason",
            "text",
            "Why: the article is new, its text or details changed, the rules changed, it was read again on request, "
            "or reports of other articles were linked differently.",
            is_required=True,
            one_of=("new_article", "new_text", "new_rules", "asked", "linking"),
        ),
        Field("before", "text", "The row before the run, as JSON; NULL where there was none."),
    ),
    key=("run_id", "kind", "id"),
)

CHECKS = Table(
    "checks",
    "The checks before publishing, and how many rows each found at fault in each run.",
    (
        _id("run_id", "The run."),
        _id("name", "The check."),
        _id("meaning", "What it asserts."),
        Field(
            "severity",
            "text",
            "An error keeps the file from being published.",
            is_required=True,
            one_of=("error", "warning"),
        ),
        Field("failures", "bigint", "Rows at fault.", is_required=True),
        Field("example", "text", "The first row at fault."),
    ),
    key=("run_id", "name"),
)

CONVENTIONS = Table(
    "conventions",
    "What a vague word counts as, under each convention; NULL where the convention gives no number.",
    (
        _id("convention", "The convention."),
        _id("vague_term", "The vague word; * for all of them."),
        Field("low", "bigint", "Lower bound, people."),
        Field("best", "bigint", "Number to count, people."),
        Field("high", "bigint", "Upper bound, people."),
        _id("citation", "Where the convention says so."),
    ),
    key=("convention", "vague_term"),
)

TABLES: tuple[Table, ...] = (
    ARTICLES,
    TIME_EXPRESSIONS,
    CASUALTY_CLAIMS,
    INCIDENT_REPORTS,
    REPORT_CLAIMS,
    INCIDENTS,
    INCIDENT_CLAIMS,
    INCIDENT_BOUNDS,
    ARTICLE_SIGNATURES,
    REJECTS,
    RUNS,
    SOURCE_FILES,
    CHANGES,
    CHECKS,
    CONVENTIONS,
)


def table(name: str) -> Table:
    """The table of that name. Raises KeyError."""
    return {table.name: table for table in TABLES}[name]


def quoted(text: str) -> str:
    """`text` as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def _column(field: Field) -> str:
    column = f'"{field.name}" {_SQL[field.type]}'
    if field.is_required:
        column += " NOT NULL"
    if field.one_of:
        column += f' CHECK ("{field.name}" IN ({", ".join(map(quoted, field.one_of))}))'
    return column


def ddl(of: Table) -> Iterator[str]:
    """The statements that create a table with its constraints and its comments.

    Keys are not declared PRIMARY KEY: an index over millions of hashes costs more than the check that runs before
    each publication.
    """
    parts = [_column(field) for field in of.fields] + [f"CHECK ({condition})" for condition in of.constraints]
    yield f'CREATE TABLE IF NOT EXISTS "{of.name}" ({", ".join(parts)})'
    yield f'COMMENT ON TABLE "{of.name}" IS {quoted(of.description)}'
    for field in of.fields:
        yield f'COMMENT ON COLUMN "{of.name}"."{field.name}" IS {quoted(field.description)}'


def arrow_schema(of: Table) -> pa.Schema:
    """The Parquet schema of a table, a description in each field's metadata."""
    return pa.schema(
        [
            pa.field(
                field.name,
                _ARROW[field.type],
                nullable=not field.is_required,
                metadata={"description": field.description},
            )
            for field in of.fields
        ],
        metadata={"description": of.description},
    )


def data_dictionary(tables: Iterable[Table] = TABLES) -> str:
    """Every table and column in Markdown."""
    lines = ["# Data dictionary", ""]
    for one in tables:
        lines += [f"## {one.name}", "", one.description, "", "| column | type | meaning |", "| --- | --- | --- |"]
        for field in one.fields:
            values = f" One of: {', '.join(field.one_of)}." if field.one_of else ""
            lines.append(f"| {field.name} | {_SQL[field.type]} | {field.description}{values} |")
        lines.append("")
    return "\n".join(lines)
