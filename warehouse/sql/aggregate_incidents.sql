-- Which incidents lie within each aggregate over several events, and which may: what its number counts over again.
-- An incident without a day of its own is taken to be of the day of its first report or the one before. Both are
-- looked up by country and month, so that the work grows with the incidents and not with their square.
CREATE OR REPLACE VIEW aggregate_incidents AS
WITH spans AS (
    SELECT
        incident_id,
        event_clarity,
        date_start IS NOT NULL AS is_dated,
        coalesce(date_start, first_reported - 1) AS first_day,
        coalesce(date_end, first_reported) AS last_day,
        date_diff('day', first_day, last_day) AS length,
        country,
        adm_1,
        place_name,
        latitude,
        longitude,
        CASE WHEN where_prec <= 3 AND latitude IS NOT NULL THEN 1 WHEN adm_1 IS NOT NULL THEN 2 ELSE 3 END AS reach
    FROM incidents
    WHERE country IS NOT NULL AND coalesce(date_start, first_reported) IS NOT NULL
), aggregates AS (
    SELECT
        *,
        unnest(generate_series(date_trunc('month', first_day), date_trunc('month', last_day), INTERVAL 1 MONTH)) AS month
    FROM spans
    WHERE event_clarity = 2
), inner_spans AS (
    -- The middle of its days, and for an aggregate both of an even number of days: more than half of them lie within.
    SELECT
        *,
        first_day + CAST((length + 1) // 2 AS INTEGER) AS middle,
        first_day + CAST(CASE event_clarity WHEN 1 THEN (length + 1) // 2 ELSE length // 2 END AS INTEGER) AS other_middle
    FROM spans
), pairs AS (
    SELECT
        whole.incident_id AS aggregate_id,
        one.incident_id AS incident_id,
        one.event_clarity AS event_clarity,
        whole.is_dated AND one.is_dated AND one.first_day >= whole.first_day AND one.last_day <= whole.last_day AS is_within,
        whole.reach AS reach,
        one.reach AS one_reach,
        whole.adm_1 IS NOT DISTINCT FROM one.adm_1 AS is_one_region,
        whole.place_name = one.place_name AS is_one_name,
        111.2 * sqrt(
            pow(whole.latitude - one.latitude, 2)
            + pow((whole.longitude - one.longitude) * cos(radians((whole.latitude + one.latitude) / 2)), 2)
        ) AS kilometres
    FROM aggregates AS whole
    JOIN inner_spans AS one ON one.country = whole.country AND date_trunc('month', one.middle) = whole.month
    WHERE one.middle BETWEEN whole.first_day AND whole.last_day
        AND one.other_middle BETWEEN whole.first_day AND whole.last_day
        AND (
            one.event_clarity = 1
            OR (one.length, one.reach, one.incident_id) < (whole.length, whole.reach, whole.incident_id)
        )
), placed AS (
    SELECT
        *,
        CASE
            WHEN reach = 3 OR (reach = 2 AND one_reach <= 2 AND is_one_region) THEN 'inside'
            WHEN reach = 1 AND one_reach = 1 AND (kilometres <= 5 OR (is_one_name AND is_one_region)) THEN 'inside'
            WHEN reach = 1 AND one_reach = 1 AND kilometres <= 25 THEN 'may be inside'
            WHEN one_reach > reach AND (one_reach = 3 OR is_one_region) THEN 'may be inside'
        END AS place
    FROM pairs
)
SELECT
    aggregate_id,
    incident_id,
    CASE WHEN is_within AND place = 'inside' THEN 'inside' ELSE 'may be inside' END AS relation,
    event_clarity
FROM placed
WHERE place IS NOT NULL;
