-- People harmed, by month, country and outcome, under one convention. An incident of more than one month has none.
-- A bound that nobody stated adds nothing, and a sum of such bounds alone is NULL, never 0.
CREATE OR REPLACE MACRO tolls(convention) AS TABLE
WITH stated AS (
    SELECT DISTINCT link.incident_id, claim.outcome
    FROM incident_claims AS link
    JOIN casualty_claims AS claim USING (claim_id)
    WHERE link.role IN ('main', 'update', 'repeat')
), long AS (
    SELECT
        toll.convention AS convention,
        toll.incident_id,
        month_of(toll.date_start, toll.date_end) AS month,
        toll.country,
        toll.event_clarity,
        unnest([
            {'outcome': 'killed', 'low': killed_low, 'best': killed_best, 'high': killed_high},
            {'outcome': 'injured', 'low': injured_low, 'best': injured_best, 'high': injured_high},
            {'outcome': 'missing', 'low': missing_low, 'best': missing_best, 'high': missing_high},
            {'outcome': 'captured', 'low': captured_low, 'best': captured_best, 'high': captured_high},
            {'outcome': 'displaced', 'low': displaced_low, 'best': displaced_best, 'high': displaced_high}
        ]) AS toll
    FROM incident_tolls(convention) AS toll
), numbers AS (
    SELECT
        long.convention AS convention,
        incident_id,
        month,
        country,
        event_clarity,
        toll.outcome AS outcome,
        toll.low AS low,
        toll.best AS best,
        toll.high AS high,
        coalesce(toll.low, toll.best, toll.high) IS NOT NULL AS has_number
    FROM long
)
SELECT
    number.convention AS convention,
    number.month,
    number.country,
    number.outcome,
    number.event_clarity,
    count(*) AS incidents,
    CAST(sum(low) AS BIGINT) AS low,
    CAST(sum(coalesce(best, low)) AS BIGINT) AS best,
    CAST(sum(coalesce(high, best, low)) AS BIGINT) AS high,
    count(*) FILTER (NOT has_number) AS unnumbered,
    count(*) FILTER (has_number AND low IS NULL) AS without_low,
    count(*) FILTER (has_number AND high IS NULL) AS open_ended
FROM numbers AS number
LEFT JOIN stated ON stated.incident_id = number.incident_id AND stated.outcome = number.outcome
WHERE number.has_number OR stated.incident_id IS NOT NULL
GROUP BY ALL
ORDER BY ALL;
