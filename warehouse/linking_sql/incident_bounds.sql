-- The claims behind each bound of each incident: the first claim of the report that states the number as it is, or all
-- that the report adds up to it.
INSERT INTO incident_bounds BY NAME
WITH candidates AS (
    SELECT
        bounds.incident_id,
        bounds.outcome,
        bounds.bound,
        bounds.number,
        claim.claim_id,
        bounds.number IN (claim.best, claim.low, claim.high) AND link.role <> 'part' AS is_stated,
        link.role IN ('main', 'update') AS is_counted,
        row_number() OVER (
            PARTITION BY bounds.incident_id, bounds.outcome, bounds.bound
            ORDER BY coalesce(bounds.number IN (claim.best, claim.low, claim.high), false) AND link.role <> 'part' DESC,
                claim.char_start, claim.claim_id
        ) AS position,
        bool_or(coalesce(bounds.number IN (claim.best, claim.low, claim.high), false) AND link.role <> 'part') OVER (
            PARTITION BY bounds.incident_id, bounds.outcome, bounds.bound
        ) AS has_stated
    FROM bounds
    JOIN report_claims AS link USING (report_id)
    JOIN casualty_claims AS claim ON claim.claim_id = link.claim_id AND claim.outcome = bounds.outcome
)
SELECT incident_id, outcome, bound, number, claim_id
FROM candidates
WHERE CASE WHEN has_stated THEN position = 1 ELSE is_counted END;
