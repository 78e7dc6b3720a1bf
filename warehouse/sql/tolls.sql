-- People harmed, by month, country and outcome, under one convention. An incident of more than one month has none.
-- A bound that nobody stated adds nothing, and a sum of such bounds alone is NULL, never 0.
CREATE OR REPLACE MACRO tolls(convention) AS TABLE
SELECT
    toll.convention AS convention,
    month_of(toll.date_start, toll.date_end) AS month,
    toll.country,
    toll.outcome,
    toll.event_clarity,
    count(*) AS incidents,
    CAST(sum(toll.low) AS BIGINT) AS low,
    CAST(sum(toll.best) AS BIGINT) AS best,
    CAST(sum(toll.high) AS BIGINT) AS high,
    count(*) FILTER (toll.is_unnumbered) AS unnumbered,
    count(*) FILTER (toll.is_without_low) AS without_low,
    count(*) FILTER (toll.is_open_ended) AS open_ended
FROM counted_tolls(convention) AS toll
GROUP BY ALL
ORDER BY ALL;
