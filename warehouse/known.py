"""What the warehouse knows already, so that a run reads only what is new or changed."""

from collections.abc import Sequence

import pyarrow as pa

from warehouse.database import is_published, open_published
from warehouse.folder import DataFolder


def unread(data: DataFolder, rule_set: str, article_ids: Sequence[str]) -> tuple[set[str], set[str]]:
    """Which of `article_ids` have to be read, and which of these were read before, under other rules or an older text.

    An article is left alone when the warehouse has it, read under this rule set and not superseded.
    """
    if not is_published(data):
        return set(article_ids), set()
    wanted = pa.table({"article_id": pa.array(article_ids, pa.string())})
    with open_published(data) as connection:
        connection.register("wanted", wanted)
        rows = connection.execute(
            "SELECT article_id, r.rule_set = ? AND a.superseded_by IS NULL "
            "FROM wanted JOIN articles a USING (article_id) JOIN runs r USING (run_id)",
            [rule_set],
        ).fetchall()
    known = {article_id for article_id, _ in rows}
    current = {article_id for article_id, is_current in rows if is_current}
    return set(article_ids) - current, known - current
