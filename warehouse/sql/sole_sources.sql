-- Tolls for which every article names one and the same source: nobody else gives a number, not even the article itself.
CREATE OR REPLACE VIEW sole_sources AS
WITH tolls AS (
    SELECT
        incident_id,
        date_start,
        date_end,
        first_reported,
        place_name,
        country,
        unnest([
            {'outcome': 'killed', 'low': killed_low, 'best': killed_best, 'high': killed_high},
            {'outcome': 'injured', 'low': injured_low, 'best': injured_best, 'high': injured_high},
            {'outcome': 'missing', 'low': missing_low, 'best': missing_best, 'high': missing_high},
            {'outcome': 'captured', 'low': captured_low, 'best': captured_best, 'high': captured_high},
            {'outcome': 'displaced', 'low': displaced_low, 'best': displaced_best, 'high': displaced_high}
        ]) AS toll
    FROM incidents
), speakers AS (
    SELECT
        link.incident_id,
        claim.outcome,
        min(claim.attributed_to) AS source,
        string_agg(DISTINCT claim.hedge, ', ' ORDER BY claim.hedge) AS hedges,
        count(DISTINCT claim.article_id) AS articles
    FROM incident_claims AS link
    JOIN casualty_claims AS claim USING (claim_id)
    WHERE link.role IN ('main', 'update', 'repeat') AND coalesce(claim.low, claim.best, claim.high) IS NOT NULL
    GROUP BY ALL
    HAVING count(DISTINCT lower(claim.attributed_to)) = 1 AND count(*) = count(claim.attributed_to)
)
SELECT
    tolls.incident_id,
    tolls.date_start,
    tolls.date_end,
    tolls.first_reported,
    tolls.place_name,
    tolls.country,
    speakers.outcome,
    tolls.toll.low AS low,
    tolls.toll.best AS best,
    tolls.toll.high AS high,
    speakers.source,
    speakers.hedges,
    speakers.articles
FROM tolls
JOIN speakers ON speakers.incident_id = tolls.incident_id AND speakers.outcome = tolls.toll.outcome;
