"""The rejects of the published warehouse, for people."""

from warehouse.database import open_published
from warehouse.folder import DataFolder

_WANTED = "($reason IS NULL OR reason_code = $reason) AND ($with_resolved OR resolved_by IS NULL)"


def reject_counts(data: DataFolder, reason: str | None, *, with_resolved: bool) -> list[tuple[str, int, int]]:
    """For each reason code how many rejects there are, and how many of them are resolved; the most first."""
    with open_published(data) as connection:
        return connection.execute(
            f"SELECT reason_code, count(*), count(resolved_by) FROM rejects WHERE {_WANTED} GROUP BY ALL "
            "ORDER BY 2 DESC, 1",
            {"reason": reason, "with_resolved": with_resolved},
        ).fetchall()


def list_rejects(
    data: DataFolder, reason: str | None, *, with_resolved: bool, limit: int
) -> list[tuple[str, str, int | None, str, str | None]]:
    """Reason code, file, record, reason and the run that resolved it, in order of reason and place."""
    with open_published(data) as connection:
        return connection.execute(
            f"SELECT reason_code, source_path, source_record, reason, resolved_by FROM rejects WHERE {_WANTED} "
            "ORDER BY ALL LIMIT $limit",
            {"reason": reason, "with_resolved": with_resolved, "limit": limit},
        ).fetchall()
