"""Incidents across articles: which reports speak of one event, and which articles are copies of another.

The loader calls `link_incidents` once a run, on the staged copy, between loading and checking. It finds two
temporary tables that say what the run has touched, so that linking can be incremental:

- `touched (article_id)`: every article that was loaded in this run, or whose `superseded_by` changed;
- `touched_incidents (incident_id)`: every incident that a report of a touched article belonged to before the run,
  whether or not the report is still there.
"""

import duckdb


def link_incidents(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes `incidents` and `incident_claims` of the reports of current articles: one incident a report."""
    connection.execute("UPDATE incident_reports SET incident_id = NULL WHERE incident_id IS NOT NULL")
    connection.execute("DELETE FROM incident_claims")
    connection.execute("DELETE FROM incidents")
    connection.execute(
        "UPDATE incident_reports SET incident_id = report_id FROM articles a "
        "WHERE incident_reports.article_id = a.article_id AND a.superseded_by IS NULL"
    )
    connection.execute(
        "INSERT INTO incidents BY NAME SELECT r.* EXCLUDE (report_id, article_id, is_main), 1 AS number_of_articles, "
        "1 AS number_of_sources, a.publication_date AS first_reported, a.publication_date AS last_reported "
        "FROM incident_reports r JOIN articles a USING (article_id) WHERE r.incident_id IS NOT NULL"
    )
    connection.execute(
        "INSERT INTO incident_claims BY NAME SELECT r.incident_id, c.claim_id, c.role "
        "FROM report_claims c JOIN incident_reports r USING (report_id) WHERE r.incident_id IS NOT NULL"
    )
