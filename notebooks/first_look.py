"""A first look at a published warehouse: what an analyst does before anything else."""

import marimo

app = marimo.App(width="medium", app_title="A first look at a tollbook warehouse")


@app.cell
def _():
    import os
    from pathlib import Path

    import duckdb
    import marimo as mo

    return Path, duckdb, mo, os


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
def _(connection, mo):
    comments = connection.sql(
        "SELECT table_name AS name, comment FROM duckdb_tables() UNION ALL "
        "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY name"
    ).to_arrow_table()
    mo.vstack(
        [
            mo.md("## What is in it\n\nEvery table, view and column carries its description."),
            mo.ui.table(comments, selection=None, wrapped_columns=["comment"]),
        ]
    )
    return (comments,)


@app.cell
def _(connection, mo):
    quality = connection.sql(
        "SELECT measure, affected, total, round(100 * affected / nullif(total, 0), 1) AS per_cent FROM data_quality"
    ).to_arrow_table()
    mo.vstack([mo.md("## How sure is it\n\nLook at this before any sum."), mo.ui.table(quality, selection=None)])
    return (quality,)


@app.cell
def _(connection, mo):
    months = connection.sql(
        "SELECT month, incidents, low, best, high, unnumbered, without_low, open_ended FROM tolls_by_month('raw') "
        "WHERE outcome = 'killed' ORDER BY month"
    ).to_arrow_table()
    mo.vstack(
        [
            mo.md(
                "## What happened\n\n`low` and `high` go with every sum: quote the three together. `open_ended` counts "
                "the incidents whose articles give no upper bound, `unnumbered` those that state deaths in words only."
            ),
            mo.ui.table(months, selection=None),
        ]
    )
    return (months,)


@app.cell
def _(connection, mo):
    deadliest = connection.sql(
        "SELECT incident_id, date_start, date_end, place_name, country, killed_low, killed_best, killed_high, "
        "number_of_sources FROM incidents WHERE killed_best > 0 AND event_clarity = 1 "
        "ORDER BY killed_best DESC, incident_id LIMIT 10"
    ).to_arrow_table()
    mo.vstack([mo.md("## The deadliest incidents"), mo.ui.table(deadliest, selection=None)])
    return (deadliest,)


@app.cell
def _(connection, mo):
    disputed = connection.sql(
        "SELECT date_start, place_name, outcome, least, least_source, most, most_source FROM disagreements "
        "ORDER BY difference DESC, incident_id LIMIT 10"
    ).to_arrow_table()
    mo.vstack([mo.md("## Where sources disagree"), mo.ui.table(disputed, selection=None)])
    return (disputed,)


@app.cell
def _(connection, deadliest, mo):
    story = (
        connection.sql("FROM incident_story($id)", params={"id": deadliest["incident_id"][0].as_py()}).to_arrow_table()
        if deadliest.num_rows
        else None
    )
    mo.vstack(
        [
            mo.md("## From a number to its words\n\nEvery claim of the deadliest incident, with its sentence."),
            mo.ui.table(story, selection=None, wrapped_columns=["sentence"])
            if story is not None
            else mo.md("No incident states a number of deaths."),
        ]
    )
    return (story,)


if __name__ == "__main__":
    app.run()
