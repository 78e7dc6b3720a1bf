-- The reports that may have happened on a day of `asked_days`, and each such day.
CREATE OR REPLACE TEMP TABLE near_reports AS
WITH days AS (
    SELECT turn, unnest(range(first_day, last_day + 1))::INTEGER AS day
    FROM linkables
    WHERE last_day - first_day BETWEEN 0 AND 31
)
FROM days SEMI JOIN asked_days USING (day);
