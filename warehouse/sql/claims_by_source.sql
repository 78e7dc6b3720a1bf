-- What each source has said, as the words name it: an article's own statement has no source beside its publisher.
CREATE OR REPLACE VIEW claims_by_source AS
SELECT
    article.publisher,
    claim.attributed_to,
    count(DISTINCT claim.claim_id) AS claims,
    count(DISTINCT claim.article_id) AS articles,
    count(DISTINCT link.incident_id) AS incidents,
    count(DISTINCT claim.claim_id) FILTER (coalesce(claim.low, claim.best, claim.high) IS NOT NULL) AS numbered,
    count(DISTINCT claim.claim_id) FILTER (claim.hedge IS NOT NULL AND claim.hedge <> 'confirmed') AS hedged,
    min(article.publication_date) AS first_published,
    max(article.publication_date) AS last_published
FROM casualty_claims AS claim
JOIN articles AS article USING (article_id)
LEFT JOIN incident_claims AS link USING (claim_id)
WHERE article.superseded_by IS NULL AND article.duplicate_of IS NULL
GROUP BY ALL;
