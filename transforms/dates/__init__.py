"""Time expressions: every date, time, duration and set in an article, resolved against its anchor."""

from transforms.dates.reading import read_time_expressions, read_times_together

__all__ = ["read_time_expressions", "read_times_together"]
