-- Incidents for which sources give different numbers: the latest number of each source, the least beside the most.
CREATE OR REPLACE VIEW disagreements AS
WITH said AS (
    SELECT
        link.incident_id,
        claim.outcome,
        coalesce(claim.attributed_to, article.publisher, article.source_path) AS source,
        coalesce(claim.best, claim.low, claim.high) AS number,
        article.publication_date,
        claim.claim_id,
        row_number() OVER (
            PARTITION BY
                link.incident_id, claim.outcome, lower(coalesce(claim.attributed_to, article.publisher, article.source_path))
            ORDER BY article.publication_date DESC NULLS LAST, claim.article_id, claim.char_start
        ) AS age
    FROM incident_claims AS link
    JOIN casualty_claims AS claim USING (claim_id)
    JOIN articles AS article USING (article_id)
    WHERE link.role IN ('main', 'update', 'repeat')
        AND coalesce(claim.hedge, '') <> 'denied'
        AND coalesce(claim.best, claim.low, claim.high) IS NOT NULL
        AND article.superseded_by IS NULL
        AND article.duplicate_of IS NULL
), compared AS (
    SELECT
        incident_id,
        outcome,
        count(*) AS sources,
        arg_min(struct_pack(number, source, publication_date, claim_id), (number, claim_id)) AS least,
        arg_max(struct_pack(number, source, publication_date, claim_id), (number, claim_id)) AS most
    FROM said
    WHERE age = 1
    GROUP BY ALL
    HAVING min(number) < max(number)
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
    compared.least.publication_date AS least_published,
    compared.most.number AS most,
    compared.most.source AS most_source,
    compared.most.publication_date AS most_published,
    compared.most.number - compared.least.number AS difference,
    compared.least.claim_id AS least_claim_id,
    compared.most.claim_id AS most_claim_id
FROM compared
JOIN incidents AS incident USING (incident_id);
