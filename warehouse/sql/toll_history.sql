-- Every number stated for an incident, in order of publication, with its source and what superseded it.
CREATE OR REPLACE VIEW toll_history AS
SELECT
    link.incident_id,
    claim.outcome,
    article.publication_date,
    article.publisher,
    claim.attributed_to,
    claim.hedge,
    claim.quantity,
    claim.low,
    claim.best,
    claim.high,
    claim.vague_term,
    claim.is_update,
    link.role,
    claim.claim_id,
    claim.article_id,
    lead(claim.claim_id) OVER (
        PARTITION BY link.incident_id, claim.outcome, link.role IN ('part', 'background')
        ORDER BY article.publication_date, claim.article_id, claim.char_start
    ) AS next_claim_id
FROM incident_claims AS link
JOIN casualty_claims AS claim USING (claim_id)
JOIN articles AS article USING (article_id)
WHERE article.superseded_by IS NULL;
