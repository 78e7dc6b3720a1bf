-- People killed in single events, by class, month and country, under one convention. Only an incident whose dead are all
-- of one class has bounds for it; else the number of the class is its low and high too, as it is stated.
-- An incident without a low adds nothing to low; a sum of such incidents alone is NULL.
CREATE OR REPLACE MACRO tolls_by_class(convention) AS TABLE
WITH classes AS (
    SELECT
        toll.convention AS convention,
        month_of(toll.date_start, toll.date_end) AS month,
        toll.country,
        toll.killed_low,
        toll.killed_best,
        toll.killed_high,
        unnest([
            {'victims': 'civilians', 'deaths': toll.deaths_civilians},
            {'victims': 'combatants', 'deaths': toll.deaths_combatants},
            {'victims': 'unknown', 'deaths': toll.deaths_unknown}
        ]) AS class
    FROM incident_tolls(convention) AS toll
    WHERE toll.event_clarity = 1
)
SELECT
    classes.convention AS convention,
    month,
    country,
    class.victims AS victims,
    count(*) AS incidents,
    CAST(sum(CASE WHEN class.deaths = killed_best THEN killed_low ELSE class.deaths END) AS BIGINT) AS low,
    CAST(sum(class.deaths) AS BIGINT) AS best,
    CAST(sum(CASE WHEN class.deaths = killed_best THEN coalesce(killed_high, killed_best) ELSE class.deaths END) AS BIGINT) AS high
FROM classes
WHERE class.deaths IS NOT NULL
GROUP BY ALL
ORDER BY ALL;
