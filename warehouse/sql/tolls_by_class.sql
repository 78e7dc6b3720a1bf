-- People killed, by class, month and country, under one convention. Only an incident whose dead are all
-- of one class has bounds for it; else the number of the class is its low and high too, as it is stated.
-- An incident without a low adds nothing to low; a sum of such incidents alone is NULL. An aggregate over several
-- events adds what exceeds the incidents inside it, to a class no more than it has over them; the rest is of unknown class.
CREATE OR REPLACE MACRO tolls_by_class(convention) AS TABLE
WITH inside AS (
    SELECT
        pair.aggregate_id AS incident_id,
        sum(one.deaths_civilians) AS civilians,
        sum(one.deaths_combatants) AS combatants
    FROM aggregate_incidents AS pair
    JOIN incidents AS one ON one.incident_id = pair.incident_id
    GROUP BY ALL
), left_over AS (
    SELECT
        of_all.convention AS convention,
        whole.*,
        of_all.adds_low,
        of_all.adds_best,
        of_all.adds_high,
        greatest(coalesce(whole.deaths_civilians, 0) - coalesce(inside.civilians, 0), 0) AS civilians,
        greatest(coalesce(whole.deaths_combatants, 0) - coalesce(inside.combatants, 0), 0) AS combatants
    FROM aggregate_remainders(convention) AS of_all
    JOIN incidents AS whole USING (incident_id)
    LEFT JOIN inside USING (incident_id)
    WHERE of_all.is_counted
        AND of_all.outcome = 'killed'
        AND of_all.adds_best IS NOT NULL
        AND coalesce(whole.deaths_civilians, whole.deaths_combatants, whole.deaths_unknown) IS NOT NULL
), shared AS (
    SELECT *, least(civilians, adds_best) AS civilians_left, least(combatants, adds_best - civilians_left) AS combatants_left
    FROM left_over
), told AS (
    SELECT
        toll.convention AS convention,
        toll.event_clarity,
        month_of(toll.date_start, toll.date_end) AS month,
        toll.country,
        toll.killed_low AS low,
        toll.killed_best AS best,
        coalesce(toll.killed_high, toll.killed_best) AS high,
        toll.deaths_civilians,
        toll.deaths_combatants,
        toll.deaths_unknown
    FROM incident_tolls(convention) AS toll
    WHERE toll.event_clarity = 1
    UNION ALL
    SELECT
        shared.convention AS convention,
        shared.event_clarity,
        month_of(shared.date_start, shared.date_end) AS month,
        shared.country,
        shared.adds_low AS low,
        shared.adds_best AS best,
        shared.adds_high AS high,
        CASE WHEN deaths_civilians IS NOT NULL THEN civilians_left END AS deaths_civilians,
        CASE WHEN deaths_combatants IS NOT NULL THEN combatants_left END AS deaths_combatants,
        CASE
            WHEN deaths_unknown IS NOT NULL OR adds_best > civilians_left + combatants_left
            THEN adds_best - civilians_left - combatants_left
        END AS deaths_unknown
    FROM shared
), classes AS (
    SELECT
        told.convention AS convention,
        event_clarity,
        month,
        country,
        low,
        best,
        high,
        unnest([
            {'victims': 'civilians', 'deaths': told.deaths_civilians},
            {'victims': 'combatants', 'deaths': told.deaths_combatants},
            {'victims': 'unknown', 'deaths': told.deaths_unknown}
        ]) AS class
    FROM told
)
SELECT
    classes.convention AS convention,
    month,
    country,
    class.victims AS victims,
    count(*) FILTER (event_clarity = 1) AS incidents,
    CAST(sum(CASE WHEN class.deaths = classes.best THEN classes.low ELSE class.deaths END) AS BIGINT) AS low,
    CAST(sum(class.deaths) AS BIGINT) AS best,
    CAST(sum(CASE WHEN class.deaths = classes.best THEN classes.high ELSE class.deaths END) AS BIGINT) AS high,
    count(*) FILTER (event_clarity = 2) AS aggregates
FROM classes
WHERE class.deaths IS NOT NULL
GROUP BY ALL
ORDER BY ALL;
