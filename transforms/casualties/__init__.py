"""Casualty claims: every statement of a number of people killed, injured, missing, captured or displaced."""

from collections.abc import Sequence

from transforms.records import Article, CasualtyClaim, TimeExpression


def read_casualty_claims(article: Article, time_expressions: Sequence[TimeExpression]) -> tuple[CasualtyClaim, ...]:
    """Every casualty claim of `article`, in order of `char_start`, with the time expression of its event."""
    return ()
