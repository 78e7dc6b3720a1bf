-- People harmed, by period, country and outcome, under one convention. The unit is day, week, month, quarter or year. An
-- incident counts in the period of its event, or where dated_by is report in that of its first report. One whose days
-- lie in more than one period, or are not known, has none.
CREATE OR REPLACE MACRO tolls_by_period(convention, unit, dated_by) AS TABLE
WITH placed AS (
    SELECT
        counted.*,
        CASE dated_by
            WHEN 'event' THEN counted.date_start
            WHEN 'report' THEN counted.first_reported
            ELSE error('dated_by is event or report')
        END AS first_day,
        CASE dated_by WHEN 'event' THEN counted.date_end ELSE counted.first_reported END AS last_day
    FROM counted_tolls(convention) AS counted
)
SELECT
    toll.convention AS convention,
    CASE
        WHEN date_trunc(unit, toll.first_day) = date_trunc(unit, toll.last_day)
        THEN CAST(date_trunc(unit, toll.first_day) AS DATE)
    END AS period,
    toll.country,
    toll.outcome,
    count(*) FILTER (toll.event_clarity = 1) AS incidents,
    CAST(sum(toll.low) AS BIGINT) AS low,
    CAST(sum(toll.best) AS BIGINT) AS best,
    CAST(sum(toll.high) AS BIGINT) AS high,
    count(*) FILTER (toll.is_unnumbered) AS unnumbered,
    count(*) FILTER (toll.is_without_low) AS without_low,
    count(*) FILTER (toll.is_open_ended) AS open_ended,
    count(*) FILTER (toll.event_clarity = 2) AS aggregates
FROM placed AS toll
GROUP BY ALL
ORDER BY ALL;
