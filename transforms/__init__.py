"""Text in, records out: pure functions that read dates, casualty claims and incidents from an article."""
