"""Text and time expressions -> casualty claims: the order of the steps."""

from bisect import bisect_left
from collections.abc import Sequence

from transforms.casualties.people import read_clause
from transforms.casualties.reality import hedges_of, is_real
from transforms.casualties.sentences import split_sentences
from transforms.casualties.statements import Statement, read_statements
from transforms.casualties.tokens import read_tokens
from transforms.casualties.vocabulary import HARM_CLASSES
from transforms.numbers import NOBODY
from transforms.records import Article, CasualtyClaim, TimeExpression, identifier


def read_casualty_claims(article: Article, time_expressions: Sequence[TimeExpression]) -> tuple[CasualtyClaim, ...]:
    """Every casualty claim of `article`, in order of `char_start`, with the time expression of its event."""
    text = article.text
    letters = sum(map(str.isalpha, text[:2000]))
    is_uppercase = letters > 0 and sum(map(str.isupper, text[:2000])) > 0.6 * letters
    spans = [(one.char_start, one.char_end) for one in time_expressions]
    claims: list[CasualtyClaim] = []
    for start, end in split_sentences(text):
        low, high = bisect_left(spans, (start, 0)), bisect_left(spans, (end, 0))
        sentence = read_tokens(text, start, end, spans[low:high], is_uppercase)
        if HARM_CLASSES.isdisjoint(sentence.shape):
            continue
        clause = read_clause(sentence)
        statements = [one for one in read_statements(clause) if is_real(clause, one)]
        ids: dict[int, str] = {}
        for statement in statements:
            claim_id = identifier(
                article.article_id, statement.outcome, statement.start, statement.end, statement.people.quantity_start
            )
            ids[id(statement)] = claim_id
        for statement in statements:
            whole = None if statement.whole is None else ids.get(id(statement.whole))
            claims.append(_claim(article, statement, ids[id(statement)], whole, hedges_of(clause, statement)))
    unique = {claim.claim_id: claim for claim in claims}
    return tuple(sorted(unique.values(), key=lambda claim: (claim.char_start, claim.char_end, claim.claim_id)))


def _claim(
    article: Article, statement: Statement, claim_id: str, whole: str | None, hedge: str | None
) -> CasualtyClaim:
    people, text = statement.people, article.text
    quantity = people.quantity
    has_victims = people.victims_end > people.victims_start >= 0
    return CasualtyClaim(
        claim_id=claim_id,
        article_id=article.article_id,
        char_start=statement.start,
        char_end=statement.end,
        text=text[statement.start : statement.end],
        outcome=statement.outcome,
        quantity=text[people.quantity_start : people.quantity_end],
        mod=quantity.mod,
        low=quantity.low,
        best=quantity.best,
        high=quantity.high,
        vague_term=quantity.vague_term,
        victims=text[people.victims_start : people.victims_end] if has_victims else None,
        victim_class=people.victim_class,
        victim_sex_age=people.sex_age,
        part_of=whole,
        scope="incident",
        is_update=statement.is_update,
        is_negated=quantity == NOBODY,
        hedge=hedge,  # type: ignore[arg-type]
        attributed_to=None,
        timex_id=None,
        event_date_start=None,
        event_date_end=None,
        event_date_prec=None,
        place_name=None,
        rule=statement.rule,
    )
