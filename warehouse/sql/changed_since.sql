-- The incidents that articles read since a moment (UTC) have added to, and those they have founded.
CREATE OR REPLACE MACRO changed_since(moment) AS TABLE
WITH reports AS (
    SELECT
        report.incident_id,
        report.article_id,
        run.started_at >= CAST(moment AS TIMESTAMP) AS is_new
    FROM incident_reports AS report
    JOIN articles AS article USING (article_id)
    JOIN runs AS run USING (run_id)
    WHERE report.incident_id IS NOT NULL AND article.superseded_by IS NULL
), changed AS (
    SELECT
        incident_id,
        CASE WHEN bool_and(is_new) THEN 'new' ELSE 'more reports' END AS change,
        count(DISTINCT article_id) FILTER (is_new) AS new_articles
    FROM reports
    GROUP BY incident_id
    HAVING bool_or(is_new)
)
SELECT
    incident.incident_id,
    changed.change,
    changed.new_articles,
    incident.number_of_articles,
    incident.date_start,
    incident.date_end,
    incident.place_name,
    incident.country,
    incident.killed_low,
    incident.killed_best,
    incident.killed_high,
    incident.injured_low,
    incident.injured_best,
    incident.injured_high
FROM changed
JOIN incidents AS incident USING (incident_id)
ORDER BY incident.date_start, incident.incident_id;
