"""Incidents in other projects' columns: their names, their invariants, and nothing that the text does not give."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from frictionless import validate

from tests.flows.stages import run_on
from warehouse.export import ExportOptions, export_warehouse
from warehouse.export.shapes import ACLED, SHAPES, UCDP_GED
from warehouse.folder import DataFolder

# The header of the GED 23.1 CSV file, in its order.
GED_23_1 = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name "
    "dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b "
    "number_of_sources source_article source_office source_date source_headline source_original where_prec "
    "where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id "
    "region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best "
    "high low gwnoa gwnob"
)
ACLED_HEADER = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 "
    "inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 "
    "location latitude longitude geo_precision source source_scale notes fatalities tags timestamp"
)


def shaped(sample: DataFolder, folder: Path, shape: str) -> list[dict[str, object]]:
    export_warehouse(sample, folder, ExportOptions(has_csv=True, shape=shape, convention="raw"))  # type: ignore[arg-type]
    assert validate(str(folder / "datapackage.json")).valid
    rows: list[dict[str, object]] = pq.read_table(folder / f"{SHAPES[shape].table.name}.parquet").to_pylist()
    assert rows
    return rows


def test_the_columns_are_those_of_ged_23_1_and_acled() -> None:
    assert " ".join(UCDP_GED.field_names()) == GED_23_1
    assert " ".join(ACLED.field_names()) == ACLED_HEADER


def test_geds_invariants_hold(sample: DataFolder, tmp_path: Path) -> None:
    rows = shaped(sample, tmp_path / "e", "ucdp-ged")
    for row in rows:
        dead = [row[name] for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")]
        assert row["best"] == sum(dead)  # type: ignore[arg-type]
        assert row["low"] <= row["best"] <= row["high"]  # type: ignore[operator]
        assert row["high"] >= 1  # type: ignore[operator]
        assert (row["geom_wkt"] is None) == (row["latitude"] is None) == (row["priogrid_gid"] is None)
        assert row["year"] == (row["date_end"].year if row["date_end"] else None)  # type: ignore[attr-defined]
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(0 <= row["id"] < 2**53 for row in rows)  # type: ignore[operator]


def test_no_number_is_made_up_for_a_shape(tmp_path: Path) -> None:
    told = {
        "at-least": "At least 12 people were killed in Kumasi on Wednesday.",
        "about": "About 50 people were killed in Iquitos on Wednesday.",
        "range": "Between 10 and 15 people were killed in Lublin on Wednesday.",
        "fewer": "Fewer than 10 people were killed in Mwanza on Wednesday.",
        "vague": "Dozens of people were killed in Tampere on Wednesday.",
        "none": "Nobody was killed in Leipzig on Wednesday.",
    }
    lines = [json.dumps({"id": name, "publication_date": "2031-03-13", "text": text}) for name, text in told.items()]
    (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run_on(tmp_path / "corpus.jsonl", tmp_path / "data")
    data = DataFolder(tmp_path / "data")
    ged = shaped(data, tmp_path / "ged", "ucdp-ged")
    assert {row["where_description"]: (row["low"], row["best"], row["high"]) for row in ged} == {
        "Kumasi": (12, 12, 12),
        "Iquitos": (50, 50, 50),
        "Lublin": (10, 10, 15),
    }
    acled = {row["location"]: row["fatalities"] for row in shaped(data, tmp_path / "acled", "acled")}
    assert acled == {"Kumasi": 12, "Iquitos": 50, "Lublin": 10, "Mwanza": None, "Tampere": None, "Leipzig": 0}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_only_a_look_up_gives_is_null(sample: DataFolder, tmp_path: Path, shape: str) -> None:
    rows = pa.Table.from_pylist(shaped(sample, tmp_path / "e", shape))
    for field in SHAPES[shape].table.fields:
        if field.description.startswith("Always NULL"):
            assert rows[field.name].null_count == rows.num_rows, field.name


def test_acled_makes_no_day_of_a_year(sample: DataFolder, tmp_path: Path) -> None:
    for row in shaped(sample, tmp_path / "e", "acled"):
        assert (row["event_date"] is None) == (row["time_precision"] is None)
        assert row["time_precision"] in (None, 1, 2, 3)
        assert row["geo_precision"] in (None, 1, 2, 3)
        if row["country"]:
            assert isinstance(row["iso"], int)


def test_acleds_own_convention_counts_unless_another_is_named(sample: DataFolder, tmp_path: Path) -> None:
    assert export_warehouse(sample, tmp_path / "a", ExportOptions(shape="acled")).convention == "acled-2024"
    assert export_warehouse(sample, tmp_path / "b", ExportOptions(shape="ucdp-ged")).convention == "raw"
    metadata = pq.read_schema(tmp_path / "a" / "acled.parquet").metadata
    assert metadata[b"tollbook.convention"] == b"acled-2024"
