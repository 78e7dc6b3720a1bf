-- Incidents whose numbers come from sources that differ: who is behind the least of their bounds, and who behind the
-- most. A range that one source gives by itself is no disagreement.
CREATE OR REPLACE VIEW disagreements AS
WITH behind AS (
    SELECT
        bound.incident_id,
        bound.outcome,
        bound.number,
        string_agg(
            DISTINCT coalesce(claim.attributed_to, article.publisher, article.source_path),
            ' and '
            ORDER BY coalesce(claim.attributed_to, article.publisher, article.source_path)
        ) AS source,
        max(article.publication_date) AS published,
        min(claim.claim_id) AS claim_id
    FROM incident_bounds AS bound
    JOIN casualty_claims AS claim USING (claim_id)
    JOIN articles AS article USING (article_id)
    GROUP BY bound.incident_id, bound.outcome, bound.bound, bound.number
), compared AS (
    SELECT
        incident_id,
        outcome,
        count(DISTINCT lower(source)) AS sources,
        first(struct_pack(number, source, published, claim_id) ORDER BY number, claim_id) AS least,
        first(struct_pack(number, source, published, claim_id) ORDER BY number DESC, claim_id DESC) AS most
    FROM behind
    GROUP BY ALL
)
SELECT
    compared.incident_id,
    incident.date_start,
    incident.date_end,
    incident.place_name,
    incident.country,
    compared.outcome,
    compared.sources,
    compared.least.number AS least,
    compared.least.source AS least_source,
    compared.least.published AS least_published,
    compared.most.number AS most,
    compared.most.source AS most_source,
    compared.most.published AS most_published,
    compared.most.number - compared.least.number AS difference,
    compared.least.claim_id AS least_claim_id,
    compared.most.claim_id AS most_claim_id
FROM compared
JOIN incidents AS incident USING (incident_id)
WHERE compared.least.number < compared.most.number AND lower(compared.least.source) <> lower(compared.most.source);
