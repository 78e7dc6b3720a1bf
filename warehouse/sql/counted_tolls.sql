-- What each incident adds to a sum, by outcome, under one convention: its own number, and of an aggregate over several
-- events what exceeds the incidents inside it (aggregate_remainders), so that all rows together count nobody twice.
-- A bound that nobody stated is NULL, never 0.
CREATE OR REPLACE MACRO counted_tolls(convention) AS TABLE
WITH stated AS (
    SELECT DISTINCT link.incident_id, claim.outcome
    FROM incident_claims AS link
    JOIN casualty_claims AS claim USING (claim_id)
    WHERE link.role IN ('main', 'update', 'repeat')
), long AS (
    SELECT
        toll.convention AS convention,
        toll.incident_id,
        toll.date_start,
        toll.date_end,
        toll.first_reported,
        toll.place_name,
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
        date_start,
        date_end,
        first_reported,
        place_name,
        country,
        event_clarity,
        toll.outcome AS outcome,
        toll.low AS low,
        toll.best AS best,
        toll.high AS high,
        coalesce(toll.low, toll.best, toll.high) IS NOT NULL AS has_number
    FROM long
), summed AS (
    SELECT
        number.convention AS convention,
        number.incident_id,
        number.date_start,
        number.date_end,
        number.first_reported,
        number.place_name,
        number.country,
        number.event_clarity,
        number.outcome AS outcome,
        number.low AS low,
        coalesce(number.best, number.low) AS best,
        coalesce(number.high, number.best, number.low) AS high,
        NOT number.has_number AS is_unnumbered,
        number.has_number AND number.low IS NULL AS is_without_low,
        number.has_number AND number.high IS NULL AS is_open_ended
    FROM numbers AS number
    LEFT JOIN stated ON stated.incident_id = number.incident_id AND stated.outcome = number.outcome
    WHERE number.event_clarity = 1 AND (number.has_number OR stated.incident_id IS NOT NULL)
    UNION ALL
    SELECT
        left_over.convention AS convention,
        whole.incident_id,
        whole.date_start,
        whole.date_end,
        whole.first_reported,
        whole.place_name,
        whole.country,
        whole.event_clarity,
        left_over.outcome,
        left_over.adds_low AS low,
        left_over.adds_best AS best,
        left_over.adds_high AS high,
        false AS is_unnumbered,
        left_over.low IS NULL AS is_without_low,
        left_over.high IS NULL AS is_open_ended
    FROM aggregate_remainders(convention) AS left_over
    JOIN incidents AS whole USING (incident_id)
    WHERE left_over.is_counted
)
SELECT
    summed.convention AS convention,
    summed.incident_id,
    summed.date_start,
    summed.date_end,
    summed.first_reported,
    summed.place_name,
    summed.country,
    summed.event_clarity,
    summed.outcome,
    CAST(summed.low AS BIGINT) AS low,
    CAST(summed.best AS BIGINT) AS best,
    CAST(summed.high AS BIGINT) AS high,
    summed.is_unnumbered,
    summed.is_without_low,
    summed.is_open_ended
FROM summed;
