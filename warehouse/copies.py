"""Copies in the warehouse: which articles are near-identical to an earlier one."""

import duckdb
import pyarrow as pa

from transforms.incidents.copies import SHORT, are_copies, first_of_each
from warehouse.linking_sql import statement
from warehouse.temporary import put_rows

_PLACES = pa.schema([("place", pa.int32()), ("first", pa.int32())])


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
    connection.execute(statement("copy_candidates"))
    put_rows(connection, "copies", _PLACES, sorted(first_of_each(_copies(connection)).items()))
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE recopied AS "
        "WITH named AS (SELECT copy.article_id, first.article_id AS first FROM copies "
        "JOIN signed AS copy USING (place) JOIN signed AS first ON first.place = copies.first) "
        "SELECT articles.rowid AS row, article_id, named.first FROM articles "
        "LEFT JOIN named USING (article_id) WHERE duplicate_of IS DISTINCT FROM named.first "
        + ("" if anew else "AND article_id IN (SELECT article_id FROM near_articles) ")
        + "ORDER BY row"  # rows that are updated out of order take twenty times as long
    )
    connection.execute(
        "UPDATE articles SET duplicate_of = recopied.first FROM recopied WHERE articles.rowid = recopied.row"
    )
    for table in ("signed", "bands", "copy_candidates"):
        connection.execute(f"DROP TABLE {table}")


def _copies(connection: duckdb.DuckDBPyConnection) -> list[tuple[int, int]]:
    """Of the candidates those that are copies, by their places; a text is looked at only where its length decides."""
    paired = "SELECT place FROM copy_candidates UNION SELECT first FROM copy_candidates"
    rows = connection.execute(f"SELECT place, signature FROM signed WHERE place IN ({paired})").fetchall()
    signatures: dict[int, bytes] = dict(rows)
    found, close = [], []
    for pair in connection.execute("SELECT place, first FROM copy_candidates").fetchall():
        left, right = signatures[pair[0]], signatures[pair[1]]
        if are_copies(left, right, shorter=0):  # whatever their lengths
            found.append(pair)
        elif are_copies(left, right, shorter=SHORT):
            close.append(pair)
    put_rows(connection, "close_copies", _PLACES, close)
    found += connection.execute(
        "WITH short AS (SELECT place FROM signed JOIN articles USING (article_id) "
        "WHERE place IN (SELECT place FROM close_copies UNION SELECT first FROM close_copies) "
        "AND length(text) < $short) "
        "FROM close_copies WHERE place NOT IN (FROM short) AND first NOT IN (FROM short)",
        {"short": SHORT},
    ).fetchall()
    return found
