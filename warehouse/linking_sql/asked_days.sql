-- The days on which the reports of `asked` may have happened, and those within $days of them.
CREATE OR REPLACE TEMP TABLE asked_days AS
SELECT DISTINCT unnest(range(first_day - $days, last_day + $days + 1))::INTEGER AS day
FROM linkables
SEMI JOIN asked USING (turn)
WHERE last_day - first_day BETWEEN 0 AND 31;
