"""Copies in the warehouse: which articles are near-identical to an earlier one."""

import datetime as dt

import duckdb

from transforms.incidents.copies import are_copies, first_of_each
from warehouse.linking_sql import statement
from warehouse.temporary import put_rows, text_columns


def mark_copies(connection: duckdb.DuckDBPyConnection, *, anew: bool) -> None:
    """Sets `articles.duplicate_of` to the first article of each near-identical group.

    With `anew` all groups are looked for, else those that the articles of the temporary table `touched` can change.
    The temporary table `recopied` has the articles of which it changed.
    """
    connection.execute(statement("bands"))
    if anew:
        connection.execute("CREATE OR REPLACE TEMP TABLE near_articles AS SELECT place, article_id FROM signed")
    else:
        connection.execute(statement("near_articles"))
    pairs: list[tuple[str, str]] = []
    order: dict[str, tuple[str, str]] = {}
    rows = connection.execute(statement("copy_candidates")).fetchall()
    for left, left_date, left_signature, right, right_date, right_signature, shorter in rows:
        if are_copies(left_signature, right_signature, shorter):
            pairs.append((left, right))
            for article, date in ((left, left_date), (right, right_date)):
                if article not in order:
                    order[article] = ((date or dt.date.max).isoformat(), article)
    put_rows(connection, "copies", text_columns("article_id", "first"), sorted(first_of_each(pairs, order).items()))
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE recopied AS SELECT article_id, copies.first FROM articles "
        "LEFT JOIN copies USING (article_id) WHERE duplicate_of IS DISTINCT FROM copies.first "
        + ("" if anew else "AND article_id IN (SELECT article_id FROM near_articles)")
    )
    connection.execute(
        "UPDATE articles SET duplicate_of = recopied.first FROM recopied "
        "WHERE articles.article_id = recopied.article_id"
    )
    for table in ("signed", "bands"):
        connection.execute(f"DROP TABLE {table}")
