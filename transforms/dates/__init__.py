"""Time expressions: every date, time, duration and set in an article, resolved against its anchor."""

from transforms.records import Article, TimeExpression


def read_time_expressions(article: Article) -> tuple[TimeExpression, ...]:
    """Every time expression of `article`, in order of `char_start`, without overlap."""
    return ()
