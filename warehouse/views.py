"""Every view and macro, declared once: their SQL lies in sql/, a statement a file; comments are made from here."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

import duckdb

from warehouse.errors import UnknownConvention
from warehouse.schema import (
    ARTICLES,
    CASUALTY_CLAIMS,
    INCIDENT_CLAIMS,
    INCIDENT_REPORTS,
    INCIDENTS,
    Field,
    Table,
    quoted,
)


@dataclass(frozen=True, slots=True)
class Macro:
    """A table macro or a function. `call` shows how it is called; `fields` are its columns, none for a function."""

    name: str
    description: str
    call: str
    fields: tuple[Field, ...] = ()


def _of(table: Table, *names: str) -> Iterator[Field]:
    """Columns of a table as a view has them: what they mean is the same, that they are there is not promised."""
    by_name = {field.name: field for field in table.fields}
    for name in names:
        yield Field(name, by_name[name].type, by_name[name].description)


def _id(name: str, description: str) -> Field:
    return Field(name, "text", description)


_INCIDENT = Field("incident_id", "text", "The incident.")
_CLAIM = Field("claim_id", "text", "The claim.")
_ARTICLE = Field("article_id", "text", "The article.")
_OUTCOME = Field("outcome", "text", "What befell the people: killed, injured, missing, captured or displaced.")
_CONVENTION = Field("convention", "text", "The convention that decides what vague words count as.")
_MONTH = Field("month", "date", "First day of the month; NULL for incidents not dated to a single month.")
_COUNTRY = Field("country", "text", "Country, ISO 3166-1 alpha-3; NULL where not resolved.")
_SUMS = (
    Field("incidents", "bigint", "Incidents of which the outcome is stated, with or without a number."),
    Field("low", "bigint", "Sum of the low bounds, people; NULL where no incident has one."),
    Field("best", "bigint", "Sum of the best numbers, people; a range alone adds its low; NULL where none is known."),
    Field("high", "bigint", "Sum of the high bounds, people; an incident without one adds its best."),
    Field("unnumbered", "bigint", "Incidents of which the outcome is stated in words without a number."),
    Field("without_low", "bigint", "Incidents with a number that add nothing to low, as in about 50 or up to 40."),
    Field("open_ended", "bigint", "Incidents with a number and no upper bound, as in at least 12."),
)
_SUMMED = (
    *_SUMS,
    Field("aggregates", "bigint", "Aggregates over several events, which add what exceeds the incidents inside them."),
)
_TOLLS = tuple(
    f"{outcome}_{bound}"
    for outcome in ("killed", "injured", "missing", "captured", "displaced")
    for bound in ("low", "best", "high")
)
_DEATHS = ("deaths_civilians", "deaths_combatants", "deaths_unknown")

ARTICLE_TOLLS = Table(
    "article_tolls",
    "The toll of each article's main newly reported incident, as this article has it.",
    (
        _ARTICLE,
        *_of(INCIDENT_REPORTS, "incident_id", "date_start", "date_end", "date_prec", "place_name"),
        *_of(INCIDENT_REPORTS, *_TOLLS[:6], *_DEATHS),
    ),
    key=("article_id",),
)

TOLL_HISTORY = Table(
    "toll_history",
    "Every number stated for an incident, in order of publication, with its source and what came after it.",
    (
        _INCIDENT,
        _OUTCOME,
        *_of(ARTICLES, "publication_date", "publisher"),
        *_of(CASUALTY_CLAIMS, "attributed_to", "hedge", "quantity", "low", "best", "high", "vague_term", "is_update"),
        *_of(INCIDENT_CLAIMS, "role"),
        _CLAIM,
        _ARTICLE,
        _id("next_claim_id", "The claim of the same outcome that came after it; NULL for the latest."),
    ),
    key=("incident_id", "claim_id"),
)

CLAIM_SENTENCES = Table(
    "claim_sentences",
    "Every claim of a current article with its sentence, the words of its date, and where it was published.",
    (
        _CLAIM,
        _OUTCOME,
        *_of(CASUALTY_CLAIMS, "low", "best", "high", "quantity", "vague_term", "victims", "victim_class"),
        *_of(CASUALTY_CLAIMS, "victim_sex_age", "scope"),
        *_of(CASUALTY_CLAIMS, "hedge", "attributed_to", "event_date_start", "event_date_end", "event_date_prec"),
        *_of(CASUALTY_CLAIMS, "place_name"),
        Field("sentence", "text", "The sentence or sentences that hold the claim, verbatim."),
        Field("sentence_start", "integer", "First character of the sentence in articles.text."),
        *_of(CASUALTY_CLAIMS, "char_start", "char_end"),
        Field("date_words", "text", "The time expression that dates the event, verbatim."),
        Field("date_char_start", "integer", "First character of the time expression in articles.text."),
        Field("date_char_end", "integer", "One past the last character of the time expression."),
        *_of(CASUALTY_CLAIMS, "rule"),
        _ARTICLE,
        *_of(ARTICLES, "publication_date", "publisher", "title", "url", "source_path", "source_record"),
    ),
    key=("claim_id",),
)

CLAIMS_BY_SOURCE = Table(
    "claims_by_source",
    "What each source has said: a row for each publisher and each source that its articles name; copies are left out.",
    (
        *_of(ARTICLES, "publisher"),
        Field("attributed_to", "text", "Who says so, verbatim; NULL for what the article says itself."),
        Field("claims", "bigint", "Claims."),
        Field("articles", "bigint", "Articles with a claim."),
        Field("incidents", "bigint", "Incidents the claims speak of."),
        Field("numbered", "bigint", "Claims that state a number."),
        Field("hedged", "bigint", "Claims that are reported, claimed, alleged, feared or denied."),
        Field("first_published", "date", "First day of publication."),
        Field("last_published", "date", "Last day of publication."),
    ),
    key=("publisher", "attributed_to"),
)

DISAGREEMENTS = Table(
    "disagreements",
    "Incidents whose numbers come from sources that differ: who is behind the least of their bounds, who the most.",
    (
        _INCIDENT,
        *_of(INCIDENTS, "date_start", "date_end", "place_name"),
        _COUNTRY,
        _OUTCOME,
        Field("sources", "bigint", "Sources behind its numbers."),
        Field("least", "bigint", "The least of its numbers, people."),
        Field("least_source", "text", "Who gives the least: the source named, else the publisher."),
        Field("least_published", "date", "When it was published."),
        Field("most", "bigint", "The most of its numbers, people."),
        Field("most_source", "text", "Who gives the most: the source named, else the publisher."),
        Field("most_published", "date", "When it was published."),
        Field("difference", "bigint", "Most less least, people."),
        _id("least_claim_id", "The claim with the least."),
        _id("most_claim_id", "The claim with the most."),
    ),
    key=("incident_id", "outcome"),
)

REVISIONS = Table(
    "revisions",
    "How the number of an incident changed: an article whose number differs from that of the article before it.",
    (
        _INCIDENT,
        _OUTCOME,
        *_of(ARTICLES, "publication_date", "publisher", "title"),
        Field("earlier", "bigint", "The number before, people."),
        Field("later", "bigint", "The number of this article, people."),
        Field("change", "bigint", "Later less earlier, people."),
        _ARTICLE,
        _id("earlier_article_id", "The article with the number before."),
    ),
    key=("incident_id", "outcome", "article_id", "earlier_article_id"),
)

INCIDENT_SENTENCES = Table(
    "incident_sentences",
    "Every claim of an incident with its sentence: where and when the incident was, who says so, and what to cite.",
    (
        _INCIDENT,
        *_of(INCIDENTS, "date_start", "date_end", "first_reported", "place_name"),
        _COUNTRY,
        *_of(INCIDENTS, "deaths_civilians"),
        *_of(INCIDENT_CLAIMS, "role"),
        _OUTCOME,
        *_of(CASUALTY_CLAIMS, "low", "best", "high", "vague_term", "victims", "victim_class", "attributed_to", "hedge"),
        *_of(CLAIM_SENTENCES, "sentence", "publication_date", "publisher", "title", "url", "source_path"),
        *_of(CLAIM_SENTENCES, "source_record", "char_start", "char_end", "rule"),
        _CLAIM,
        _ARTICLE,
    ),
    key=("incident_id", "claim_id"),
)

SOLE_SOURCES = Table(
    "sole_sources",
    "Tolls for which every article names one and the same source: nobody else gives a number, nor the article itself.",
    (
        _INCIDENT,
        *_of(INCIDENTS, "date_start", "date_end", "first_reported", "place_name"),
        _COUNTRY,
        _OUTCOME,
        Field("low", "bigint", "Low of the incident, people."),
        Field("best", "bigint", "Best of the incident, people."),
        Field("high", "bigint", "High of the incident, people."),
        Field("source", "text", "Who says so, verbatim."),
        Field(
            "hedges", "text", "How sure it is said to be: each hedge of its claims; NULL where the words do not say."
        ),
        Field("articles", "bigint", "Articles that give its number."),
    ),
    key=("incident_id", "outcome"),
)

AGGREGATE_INCIDENTS = Table(
    "aggregate_incidents",
    "Which incidents lie inside each aggregate over several events (event_clarity 2), or may: within its days and its "
    "place. Its number counts their people over again.",
    (
        _id("aggregate_id", "The aggregate: an incident of event_clarity 2 whose country and days are known."),
        _id("incident_id", "An incident inside it; of two aggregates the one of fewer days is inside the other."),
        Field(
            "relation",
            "text",
            "inside where its days and its place lie within; may be inside where most of its days do, where its day is "
            "only that of publication, where its place is coarser, or where it is a town within 25 km.",
        ),
        *_of(INCIDENTS, "event_clarity"),
    ),
    key=("aggregate_id", "incident_id"),
)

DATA_QUALITY = Table(
    "data_quality",
    "What is missing or uncertain, each as a number of rows out of how many.",
    (
        Field("measure", "text", "What is counted."),
        Field("affected", "bigint", "Rows it holds for."),
        Field("total", "bigint", "Rows it could hold for."),
    ),
    key=("measure",),
)

VIEWS: tuple[Table, ...] = (
    ARTICLE_TOLLS,
    TOLL_HISTORY,
    CLAIM_SENTENCES,
    INCIDENT_SENTENCES,
    CLAIMS_BY_SOURCE,
    SOLE_SOURCES,
    DISAGREEMENTS,
    REVISIONS,
    AGGREGATE_INCIDENTS,
    DATA_QUALITY,
)

_BY = "under one convention, each counted once"

MACROS: tuple[Macro, ...] = (
    Macro(
        "sentence_start",
        "Where the sentence that holds a character of a text begins, as an index from 0.",
        "sentence_start(text, char_start)",
    ),
    Macro(
        "sentence_end",
        "One past the last character of the sentence that a span of a text ends in.",
        "sentence_end(text, char_end)",
    ),
    Macro(
        "month_of",
        "The first day of the month that holds a whole interval; NULL for an interval over more than one month.",
        "month_of(date_start, date_end)",
    ),
    Macro(
        "incident_tolls",
        "Every incident with its tolls under one convention: vague words count as the convention says, if it does.",
        "incident_tolls('acled-2024')",
        (_CONVENTION, *_of(INCIDENTS, *INCIDENTS.field_names())),
    ),
    Macro(
        "aggregate_remainders",
        "What each aggregate over several events adds to the sums, under one convention: what exceeds the incidents "
        "inside it, bound by bound.",
        "aggregate_remainders('raw')",
        (
            _CONVENTION,
            _id("incident_id", "The aggregate."),
            _OUTCOME,
            Field("low", "bigint", "Its low, people, as it is stated."),
            Field("best", "bigint", "Its best, people, as it is stated."),
            Field("high", "bigint", "Its high, people, as it is stated."),
            Field(
                "incidents", "bigint", "Incidents of event_clarity 1 inside it, or maybe, with a number of the outcome."
            ),
            Field("known_low", "bigint", "Their lows together, people."),
            Field("known_best", "bigint", "Their bests together, people; a range alone adds its low."),
            Field(
                "known_high", "bigint", "The highs together of those surely inside, people; one without adds its best."
            ),
            Field(
                "adds_low",
                "bigint",
                "What its low exceeds theirs by, and what aggregates inside it add; never below 0.",
            ),
            Field("adds_best", "bigint", "The same of best."),
            Field("adds_high", "bigint", "The same of high."),
            Field(
                "is_counted",
                "boolean",
                "Whether sums count it: not where its country or its days are unknown, for nobody can say then what "
                "lies inside it.",
            ),
        ),
    ),
    Macro(
        "counted_tolls",
        "What each incident adds to a sum of an outcome, under one convention: its own number, and of an aggregate "
        "over several events (event_clarity 2) what exceeds the incidents inside it.",
        "counted_tolls('raw')",
        (
            _CONVENTION,
            _INCIDENT,
            *_of(INCIDENTS, "date_start", "date_end", "first_reported", "place_name"),
            _COUNTRY,
            *_of(INCIDENTS, "event_clarity"),
            _OUTCOME,
            Field("low", "bigint", "What it adds to low, people; NULL where nobody gives a lower bound."),
            Field("best", "bigint", "What it adds to best, people; a range alone adds its low."),
            Field("high", "bigint", "What it adds to high, people; one without an upper bound adds its best."),
            Field("is_unnumbered", "boolean", "Whether the outcome is stated in words without a number."),
            Field("is_without_low", "boolean", "Whether its number adds nothing to low, as in about 50 or up to 40."),
            Field("is_open_ended", "boolean", "Whether its number has no upper bound, as in at least 12."),
        ),
    ),
    Macro(
        "tolls",
        "People harmed, by month, country, outcome and event_clarity, under one convention; an aggregate over several "
        "events (event_clarity 2) adds what exceeds the incidents inside it.",
        "tolls('raw')",
        (_CONVENTION, _MONTH, _COUNTRY, _OUTCOME, *_of(INCIDENTS, "event_clarity"), *_SUMS),
    ),
    Macro(
        "tolls_by_month",
        f"People harmed, by month and outcome, {_BY}.",
        "tolls_by_month('raw')",
        (
            _CONVENTION,
            _MONTH,
            _OUTCOME,
            *_SUMMED,
        ),
    ),
    Macro(
        "tolls_by_period",
        "People harmed, by day, week, month, quarter or year, country and outcome, under one convention, each counted "
        "once; dated by the event or by the first report.",
        "tolls_by_period('raw', 'week', 'report')",
        (
            _CONVENTION,
            Field("period", "date", "First day of the period; NULL for incidents not dated to a single one."),
            _COUNTRY,
            _OUTCOME,
            *_SUMMED,
        ),
    ),
    Macro(
        "tolls_by_country",
        f"People harmed, by country and outcome, {_BY}.",
        "tolls_by_country('raw')",
        (
            _CONVENTION,
            _COUNTRY,
            _OUTCOME,
            *_SUMMED,
        ),
    ),
    Macro(
        "tolls_by_class",
        f"People killed, by month, country and who they were, {_BY}.",
        "tolls_by_class('raw')",
        (
            _CONVENTION,
            _MONTH,
            _COUNTRY,
            Field(
                "victims",
                "text",
                "Who they were, as in deaths_civilians, deaths_combatants, deaths_unknown of incidents.",
            ),
            Field("incidents", "bigint", "Incidents that state a number for the class."),
            Field(
                "low", "bigint", "Sum of the low bounds, where all dead of an incident are of the class; else of best."
            ),
            Field("best", "bigint", "Sum of the numbers of the class, people."),
            Field(
                "high",
                "bigint",
                "Sum of the high bounds, where all dead of an incident are of the class; else of best.",
            ),
            _SUMMED[-1],
        ),
    ),
    Macro(
        "incident_story",
        "All that is told of one incident, in order of publication: who said what, when, in which sentence.",
        "incident_story('3f0c...')",
        (
            *_of(ARTICLES, "publication_date", "publisher", "title"),
            *_of(CASUALTY_CLAIMS, "attributed_to", "hedge"),
            *_of(INCIDENT_CLAIMS, "role"),
            Field("bounds", "text", "Which of the incident's best, high and low the claim is behind; NULL for none."),
            _OUTCOME,
            *_of(CASUALTY_CLAIMS, "low", "best", "high", "vague_term", "victims"),
            *_of(CLAIM_SENTENCES, "date_words"),
            *_of(CASUALTY_CLAIMS, "event_date_start", "event_date_end", "place_name"),
            *_of(CLAIM_SENTENCES, "sentence"),
            _CLAIM,
            _ARTICLE,
        ),
    ),
    Macro(
        "changed_since",
        "The incidents that runs since a moment (UTC) have added, changed or removed, with their tolls before and now.",
        "changed_since('2031-05-01')",
        (
            _INCIDENT,
            Field("change", "text", "Whether it was added, changed or removed, all runs since taken together."),
            Field("reasons", "text", "Why, as the log of changes has it."),
            *_of(INCIDENTS, "date_start", "date_end", "place_name", "country"),
            Field("killed_before", "bigint", "Best number of killed people before; NULL where there was none."),
            Field("killed_now", "bigint", "Best number of killed people now; NULL where there is none."),
            Field("injured_before", "bigint", "Best number of injured people before; NULL where there was none."),
            Field("injured_now", "bigint", "Best number of injured people now; NULL where there is none."),
            Field("articles_before", "bigint", "Articles that reported it before; NULL where it was not there."),
            Field("articles_now", "bigint", "Articles that report it now; NULL where it is gone."),
        ),
    ),
)

# What another is made of comes before it.
_ORDER: tuple[Table | Macro, ...] = (*MACROS[:3], *VIEWS, *MACROS[3:])


def statement(name: str) -> str:
    """The SQL of a view or macro."""
    return resources.files("warehouse").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


def check_convention(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Raises UnknownConvention where the warehouse has no convention of that name; `raw` is always there."""
    rows = connection.execute("SELECT DISTINCT convention FROM conventions ORDER BY ALL").fetchall()
    known = sorted({"raw", *(str(row[0]) for row in rows)})
    if name not in known:
        raise UnknownConvention(name, known)


def make_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Creates every view and macro with its comments."""
    for one in _ORDER:
        connection.execute(statement(one.name))
        if isinstance(one, Macro):
            kind = "MACRO TABLE" if one.fields else "MACRO"
            connection.execute(f'COMMENT ON {kind} "{one.name}" IS {quoted(f"{one.description} {one.call}")}')
            continue
        connection.execute(f'COMMENT ON VIEW "{one.name}" IS {quoted(one.description)}')
        for field in one.fields:
            connection.execute(f'COMMENT ON COLUMN "{one.name}"."{field.name}" IS {quoted(field.description)}')
