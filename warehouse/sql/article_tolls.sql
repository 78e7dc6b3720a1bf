-- One row for each article that states a toll: that of its main newly reported incident, as this article has it.
CREATE OR REPLACE VIEW article_tolls AS
SELECT
    report.article_id,
    report.incident_id,
    report.date_start,
    report.date_end,
    report.date_prec,
    report.place_name,
    report.killed_low,
    report.killed_best,
    report.killed_high,
    report.injured_low,
    report.injured_best,
    report.injured_high,
    report.deaths_civilians,
    report.deaths_combatants,
    report.deaths_unknown
FROM incident_reports AS report
JOIN articles AS article USING (article_id)
WHERE report.is_main AND article.superseded_by IS NULL;
