-- The incidents that runs since a moment (UTC) have added, changed or taken away, with their tolls before and now.
CREATE OR REPLACE MACRO changed_since(moment) AS TABLE
WITH log AS (
    SELECT
        step.id AS incident_id,
        first(step.change ORDER BY run.started_at, step.run_id) AS first_change,
        last(step.change ORDER BY run.started_at, step.run_id) AS last_change,
        first(step.before ORDER BY run.started_at, step.run_id) AS before,
        string_agg(DISTINCT step.reason, ', ' ORDER BY step.reason) AS reasons
    FROM changes AS step
    JOIN runs AS run USING (run_id)
    WHERE step.kind = 'incident' AND run.started_at >= CAST(moment AS TIMESTAMP)
    GROUP BY step.id
)
SELECT
    log.incident_id,
    CASE
        WHEN log.first_change = 'added' THEN 'added'
        WHEN log.last_change = 'removed' THEN 'removed'
        ELSE 'changed'
    END AS change,
    log.reasons,
    incident.date_start,
    incident.date_end,
    incident.place_name,
    incident.country,
    CAST(json_extract_string(log.before, '$.killed_best') AS BIGINT) AS killed_before,
    incident.killed_best AS killed_now,
    CAST(json_extract_string(log.before, '$.injured_best') AS BIGINT) AS injured_before,
    incident.injured_best AS injured_now,
    CAST(json_extract_string(log.before, '$.number_of_articles') AS BIGINT) AS articles_before,
    incident.number_of_articles AS articles_now
FROM log
LEFT JOIN incidents AS incident USING (incident_id)
WHERE NOT (log.first_change = 'added' AND log.last_change = 'removed')
ORDER BY incident.date_start, log.incident_id;
