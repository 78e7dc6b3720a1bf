-- Every claim of a current article with the sentence it stands in, the words of its date, and where it was published.
CREATE OR REPLACE VIEW claim_sentences AS
SELECT
    claim.claim_id,
    claim.outcome,
    claim.low,
    claim.best,
    claim.high,
    claim.quantity,
    claim.vague_term,
    claim.victims,
    claim.victim_class,
    claim.victim_sex_age,
    claim.scope,
    claim.hedge,
    claim.attributed_to,
    claim.event_date_start,
    claim.event_date_end,
    claim.event_date_prec,
    claim.place_name,
    substring(
        article.text,
        sentence_start(article.text, claim.char_start) + 1,
        greatest(sentence_end(article.text, claim.char_end), claim.char_end)
            - sentence_start(article.text, claim.char_start)
    ) AS sentence,
    CAST(sentence_start(article.text, claim.char_start) AS INTEGER) AS sentence_start,
    claim.char_start,
    claim.char_end,
    expression.text AS date_words,
    expression.char_start AS date_char_start,
    expression.char_end AS date_char_end,
    claim.rule,
    claim.article_id,
    article.publication_date,
    article.publisher,
    article.title,
    article.url,
    article.source_path,
    article.source_record
FROM casualty_claims AS claim
JOIN articles AS article USING (article_id)
LEFT JOIN time_expressions AS expression ON expression.timex_id = claim.timex_id
WHERE article.superseded_by IS NULL;
