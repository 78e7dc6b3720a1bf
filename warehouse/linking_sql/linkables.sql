-- What linking has to know of every report of a current article, in the order in which reports are taken (`turn`), and of
-- those that the run took away (`is_gone`). Days are counted from 1970-01-01, both inclusive; a report without a day of its
-- own may be of the day of publication or the one before.
CREATE OR REPLACE TEMP TABLE linkables AS
WITH known AS (
    SELECT r.*, a.publication_date, coalesce(a.duplicate_of, a.article_id) AS source, false AS is_gone
    FROM incident_reports AS r
    JOIN articles AS a USING (article_id)
    WHERE a.superseded_by IS NULL
    UNION ALL BY NAME
    SELECT *, true AS is_gone FROM reports_gone
)
SELECT
    row_number() OVER (
        ORDER BY coalesce(publication_date, DATE '9999-12-31'), NOT (is_main OR is_item),
            coalesce(killed_best, killed_low, 0) DESC, report_id, is_gone
    )::INTEGER AS turn,
    report_id,
    article_id,
    source,
    incident_id,
    joined_to,
    link_points,
    is_gone,
    is_main OR is_item AS is_main,
    country,
    adm_1,
    place_name,
    CASE WHEN where_prec <= 3 THEN latitude END AS latitude,
    coalesce(killed_best, killed_low) AS killed,
    coalesce(injured_best, injured_low) AS injured,
    CASE
        WHEN deaths_civilians > 0 AND coalesce(deaths_combatants, 0) = 0 THEN 'civilians'
        WHEN deaths_combatants > 0 AND coalesce(deaths_civilians, 0) = 0 THEN 'combatants'
    END AS side,
    event_clarity,
    is_update,
    split_part(means, '|', 1) AS means,
    date_start IS NOT NULL AND date_end IS NOT NULL AS is_dated,
    (CASE WHEN is_dated THEN date_start ELSE publication_date - 1 END - DATE '1970-01-01')::INTEGER AS first_day,
    (CASE WHEN is_dated THEN date_end ELSE publication_date END - DATE '1970-01-01')::INTEGER AS last_day
FROM known;
