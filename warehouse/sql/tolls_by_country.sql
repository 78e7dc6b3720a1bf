-- People harmed, by country and outcome, under one convention. An aggregate over several events adds what exceeds the
-- incidents inside it.
CREATE OR REPLACE MACRO tolls_by_country(convention) AS TABLE
SELECT
    toll.convention AS convention,
    toll.country,
    toll.outcome,
    CAST(coalesce(sum(toll.incidents) FILTER (toll.event_clarity = 1), 0) AS BIGINT) AS incidents,
    CAST(sum(toll.low) AS BIGINT) AS low,
    CAST(sum(toll.best) AS BIGINT) AS best,
    CAST(sum(toll.high) AS BIGINT) AS high,
    CAST(sum(toll.unnumbered) AS BIGINT) AS unnumbered,
    CAST(sum(toll.without_low) AS BIGINT) AS without_low,
    CAST(sum(toll.open_ended) AS BIGINT) AS open_ended,
    CAST(coalesce(sum(toll.incidents) FILTER (toll.event_clarity = 2), 0) AS BIGINT) AS aggregates
FROM tolls(convention) AS toll
GROUP BY ALL
ORDER BY ALL;
