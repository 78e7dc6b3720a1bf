"""A first look at a published warehouse: what an analyst does before anything else."""

import marimo

app = marimo.App(width="medium", app_title="A first look at a tollbook warehouse")


@app.cell
def _():
    import os
    from pathlib import Path

    import altair as alt
    import duckdb
    import marimo as mo

    return Path, alt, duckdb, mo, os


@app.cell
def _(mo):
    mo.md(
        """
        # A first look

        What an analyst does first with a warehouse that `tollbook run` has published: how much is there, how sure is
        it, what happened, where do sources disagree, and which words does a number come from. Run it with
        `marimo edit notebooks/first_look.py`, with `TOLLBOOK_DATA` naming the data folder (`data` unless it does).
        """
    )
    return


@app.cell
def _(Path, duckdb, os):
    database = Path(os.environ.get("TOLLBOOK_DATA", "data")) / "tollbook.duckdb"
    connection = duckdb.connect(str(database), read_only=True)
    return (connection,)


@app.cell
def _(mo):
    def shown(table, **options):
        """A table as the page shows it: without the summaries above its columns."""
        return mo.ui.table(table, selection=options.pop("selection", None), show_column_summaries=False, **options)

    return (shown,)


@app.cell
def _(connection, mo, shown):
    comments = connection.sql(
        "SELECT table_name AS name, comment FROM duckdb_tables() UNION ALL "
        "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY name"
    ).to_arrow_table()
    mo.vstack(
        [
            mo.md("## What is in it\n\nEvery table, view and column carries its description."),
            shown(comments, column_widths={"comment": 720}, wrapped_columns=["comment"], page_size=30),
        ]
    )
    return (comments,)


@app.cell
def _(connection, mo, shown):
    quality = connection.sql(
        "SELECT measure, affected, total, round(100 * affected / nullif(total, 0), 1) AS per_cent FROM data_quality"
    ).to_arrow_table()
    mo.vstack([mo.md("## How sure is it\n\nLook at this before any sum."), shown(quality, page_size=20)])
    return (quality,)


@app.cell
def _(connection, mo):
    ((dated_events, all_events),) = connection.sql("SELECT count(date_start), count(*) FROM incidents").fetchall()
    unit = mo.ui.dropdown(["week", "month", "year"], value="month", label="by")
    dated = mo.ui.dropdown(
        {"of the event": "event", "of the first report": "report"},
        value="of the event" if 2 * dated_events >= all_events else "of the first report",
    )
    mo.vstack(
        [
            mo.md(
                f"## What happened\n\n{dated_events:,} of {all_events:,} incidents are dated by their articles; of the "
                "others only the day of the first report is known. `low` and `high` go with every sum: quote the three "
                "together. `open_ended` counts the incidents whose articles give no upper bound, `unnumbered` those "
                "that state deaths in words only."
            ),
            mo.hstack([unit, dated], justify="start"),
        ]
    )
    return dated, unit


@app.cell
def _(alt, connection, dated, mo, shown, unit):
    names = ("incidents", "low", "best", "high", "unnumbered", "without_low", "open_ended")
    sums = ", ".join(f"CAST(sum({name}) AS BIGINT) AS {name}" for name in names)
    months = connection.sql(
        f"SELECT period, {sums} FROM tolls_by_period('raw', $unit, $dated) "
        "WHERE outcome = 'killed' GROUP BY period ORDER BY period",
        params={"unit": unit.value, "dated": dated.value},
    ).to_arrow_table()
    known = [row for row in months.to_pylist() if row["period"]]
    base = alt.Chart(
        alt.Data(values=[{**row, "period": row["period"].isoformat()} for row in known]), width=900, height=260
    ).encode(
        x=alt.X("period:T", title=None, scale=alt.Scale(type="utc", padding=30)),
        tooltip=["period:T", "low:Q", "best:Q", "high:Q"],
    )
    chart = base.mark_bar(color="#2f5f8f", size=max(600 / max(len(known), 1), 2)).encode(
        y=alt.Y("best:Q", title="people killed")
    ) + base.mark_rule(color="#e0962f", strokeWidth=3).encode(y="low:Q", y2="high:Q")
    mo.vstack([chart, mo.md("Bars are best; a line goes from low to high."), shown(months, page_size=15)])
    return (months,)


@app.cell
def _(connection, mo, shown):
    deadliest = connection.sql(
        "SELECT date_start, date_end, first_reported, place_name, country, killed_low, killed_best, killed_high, "
        "number_of_sources, incident_id FROM incidents WHERE killed_best > 0 AND event_clarity = 1 "
        "ORDER BY killed_best DESC, incident_id LIMIT 10"
    ).to_arrow_table()
    chosen = shown(deadliest, selection="single", initial_selection=[0] if deadliest.num_rows else [])
    mo.vstack([mo.md("## The deadliest incidents\n\nChoose one: its story is told below."), chosen])
    return chosen, deadliest


@app.cell
def _(chosen, connection, mo, shown):
    story = (
        connection.sql(
            "SELECT publication_date, outcome, low, best, high, sentence, attributed_to, role, publisher "
            "FROM incident_story($id)",
            params={"id": chosen.value["incident_id"][0].as_py()},
        ).to_arrow_table()
        if len(chosen.value)
        else None
    )
    mo.vstack(
        [
            mo.md("## From a number to its words\n\nEvery claim of the chosen incident, with its sentence."),
            shown(story, column_widths={"sentence": 420}, wrapped_columns=["sentence", "attributed_to"])
            if story is not None
            else mo.md("No incident states a number of deaths."),
        ]
    )
    return (story,)


@app.cell
def _(connection, mo, shown):
    disputed = connection.sql(
        "SELECT date_start, place_name, outcome, least, least_source, most, most_source FROM disagreements "
        "ORDER BY difference DESC, incident_id LIMIT 10"
    ).to_arrow_table()
    alone = connection.sql(
        "SELECT first_reported, place_name, outcome, best, source, hedges FROM sole_sources "
        "ORDER BY best DESC NULLS LAST, incident_id, outcome LIMIT 10"
    ).to_arrow_table()
    mo.vstack(
        [
            mo.md("## Where sources disagree"),
            shown(disputed, wrapped_columns=["least_source", "most_source"]),
            mo.md("## Where one source alone speaks"),
            shown(alone, wrapped_columns=["source"]),
        ]
    )
    return alone, disputed


if __name__ == "__main__":
    app.run()
