-- What each aggregate over several events adds to the sums, under one convention: what its number exceeds that of the
-- incidents within it, bound by bound and never below 0. The most conservative way is taken: low and best are less by all that may
-- be inside, high by what surely is. An aggregate inside another is less by its own incidents first, so the
-- remainders are worked out in as many rounds as aggregates lie within each other.
CREATE OR REPLACE MACRO aggregate_remainders(convention) AS TABLE
WITH RECURSIVE numbers AS (
    SELECT
        toll.convention AS convention,
        toll.incident_id,
        toll.event_clarity,
        toll.country IS NOT NULL AND coalesce(toll.date_start, toll.first_reported) IS NOT NULL AS has_extent,
        toll.deaths_combatants = toll.killed_best AND toll.killed_best > 0 AS is_of_combatants,
        toll.deaths_civilians,
        unnest([
            {'outcome': 'killed', 'low': killed_low, 'best': killed_best, 'high': killed_high},
            {'outcome': 'injured', 'low': injured_low, 'best': injured_best, 'high': injured_high},
            {'outcome': 'missing', 'low': missing_low, 'best': missing_best, 'high': missing_high},
            {'outcome': 'captured', 'low': captured_low, 'best': captured_best, 'high': captured_high},
            {'outcome': 'displaced', 'low': displaced_low, 'best': displaced_best, 'high': displaced_high}
        ]) AS toll
    FROM incident_tolls(convention) AS toll
), counted AS (
    SELECT
        number.convention AS convention,
        number.incident_id,
        number.event_clarity,
        number.has_extent,
        coalesce(is_of_combatants AND toll.outcome = 'killed', false) AS is_of_combatants,
        CASE WHEN toll.outcome = 'killed' THEN coalesce(deaths_civilians, 0) ELSE 0 END AS civilians,
        toll.outcome AS outcome,
        toll.low AS low,
        toll.best AS stated_best,
        toll.high AS stated_high,
        coalesce(toll.best, toll.low) AS best,
        coalesce(toll.high, toll.best, toll.low) AS high
    FROM numbers AS number
    WHERE coalesce(toll.low, toll.best, toll.high) IS NOT NULL
), wholes AS (
    SELECT * FROM counted WHERE event_clarity = 2
), known AS (
    -- Of an aggregate of fighters no civilian is a part.
    SELECT
        pair.aggregate_id,
        one.outcome,
        count(*) AS incidents,
        sum(greatest(one.low - CASE WHEN whole.is_of_combatants THEN one.civilians ELSE 0 END, 0)) AS low,
        sum(greatest(one.best - CASE WHEN whole.is_of_combatants THEN one.civilians ELSE 0 END, 0)) AS best,
        sum(greatest(one.high - CASE WHEN whole.is_of_combatants THEN one.civilians ELSE 0 END, 0))
            FILTER (pair.relation = 'inside') AS high
    FROM aggregate_incidents AS pair
    JOIN wholes AS whole ON whole.incident_id = pair.aggregate_id
    JOIN counted AS one ON one.incident_id = pair.incident_id AND one.outcome = whole.outcome
    WHERE pair.event_clarity = 1
    GROUP BY ALL
), nested AS (
    SELECT pair.aggregate_id, pair.incident_id, pair.relation, whole.outcome
    FROM aggregate_incidents AS pair
    JOIN wholes AS whole ON whole.incident_id = pair.aggregate_id
    JOIN wholes AS one ON one.incident_id = pair.incident_id AND one.outcome = whole.outcome
    WHERE pair.event_clarity = 2
), depths AS (
    SELECT DISTINCT aggregate_id, 1 AS depth FROM nested
    UNION
    SELECT nested.aggregate_id, depths.depth + 1 FROM depths JOIN nested ON nested.incident_id = depths.aggregate_id
), alone AS (
    SELECT
        whole.incident_id,
        whole.outcome,
        whole.low - coalesce(known.low, 0) AS low,
        whole.best - coalesce(known.best, 0) AS best,
        whole.high - coalesce(known.high, 0) AS high
    FROM wholes AS whole
    LEFT JOIN known ON known.aggregate_id = whole.incident_id AND known.outcome = whole.outcome
    WHERE whole.has_extent
), rounds AS (
    SELECT
        0 AS round,
        incident_id,
        outcome,
        greatest(low, 0) AS low,
        greatest(best, 0) AS best,
        greatest(high, 0) AS high
    FROM alone
    UNION ALL
    SELECT
        mine.round + 1 AS round,
        alone.incident_id,
        alone.outcome,
        greatest(alone.low - coalesce(sum(within.low), 0), 0) AS low,
        greatest(alone.best - coalesce(sum(within.best), 0), 0) AS best,
        greatest(alone.high - coalesce(sum(within.high) FILTER (nested.relation = 'inside'), 0), 0) AS high
    FROM rounds AS mine
    JOIN alone ON alone.incident_id = mine.incident_id AND alone.outcome = mine.outcome
    LEFT JOIN nested ON nested.aggregate_id = mine.incident_id AND nested.outcome = mine.outcome
    LEFT JOIN rounds AS within ON within.incident_id = nested.incident_id AND within.outcome = nested.outcome
    WHERE mine.round < (SELECT max(depth) FROM depths)
    GROUP BY mine.round, alone.incident_id, alone.outcome, alone.low, alone.best, alone.high
)
SELECT
    whole.convention AS convention,
    whole.incident_id,
    whole.outcome,
    whole.low,
    whole.stated_best AS best,
    whole.stated_high AS high,
    coalesce(known.incidents, 0) AS incidents,
    CAST(coalesce(known.low, 0) AS BIGINT) AS known_low,
    CAST(coalesce(known.best, 0) AS BIGINT) AS known_best,
    CAST(coalesce(known.high, 0) AS BIGINT) AS known_high,
    CAST(rounds.low AS BIGINT) AS adds_low,
    CAST(rounds.best AS BIGINT) AS adds_best,
    CAST(rounds.high AS BIGINT) AS adds_high,
    whole.has_extent AS is_counted
FROM wholes AS whole
LEFT JOIN known ON known.aggregate_id = whole.incident_id AND known.outcome = whole.outcome
LEFT JOIN rounds ON rounds.incident_id = whole.incident_id AND rounds.outcome = whole.outcome
    AND rounds.round = (SELECT coalesce(max(depth), 0) FROM depths);
