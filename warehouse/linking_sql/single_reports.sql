-- The reports that make an incident each on their own, with what of them goes into it: a date that has both its ends, an upper
-- bound that is not below the lower one, and deaths by class where the killed are told of.
CREATE OR REPLACE TEMP TABLE single_reports AS
SELECT r.* REPLACE (
    CASE WHEN date_end IS NOT NULL THEN date_start END AS date_start,
    CASE WHEN date_start IS NOT NULL THEN date_end END AS date_end,
    CASE WHEN date_start IS NOT NULL AND date_end IS NOT NULL THEN coalesce(date_prec, 5) END AS date_prec,
    CASE WHEN NOT coalesce(killed_low > killed_high, false) THEN killed_high END AS killed_high,
    CASE WHEN NOT coalesce(injured_low > injured_high, false) THEN injured_high END AS injured_high,
    CASE WHEN NOT coalesce(missing_low > missing_high, false) THEN missing_high END AS missing_high,
    CASE WHEN NOT coalesce(captured_low > captured_high, false) THEN captured_high END AS captured_high,
    CASE WHEN NOT coalesce(displaced_low > displaced_high, false) THEN displaced_high END AS displaced_high,
    CASE WHEN coalesce(killed_low, killed_best, killed_high) IS NOT NULL THEN deaths_civilians END AS deaths_civilians,
    CASE WHEN coalesce(killed_low, killed_best, killed_high) IS NOT NULL THEN deaths_combatants END AS deaths_combatants,
    CASE WHEN coalesce(killed_low, killed_best, killed_high) IS NOT NULL THEN deaths_unknown END AS deaths_unknown
), a.publication_date
FROM incident_reports AS r
JOIN articles AS a USING (article_id)
SEMI JOIN (FROM merging WHERE reports = 1) AS single USING (incident_id)
WHERE a.superseded_by IS NULL;
