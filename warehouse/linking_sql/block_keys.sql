-- Blocking: the keys under which each report is looked up on each day of `asked_days` on which it may have happened. Reports
-- that share a region (or a country, both without a region), a number of killed or injured of four or more, or a telling name may be of one event.
CREATE OR REPLACE TEMP TABLE block_keys AS
WITH days AS (
    SELECT turn, unnest(range(first_day, last_day + 1))::INTEGER AS day
    FROM linkables
    WHERE last_day - first_day BETWEEN 0 AND 31
), asked AS (
    SELECT turn, day FROM days SEMI JOIN asked_days USING (day)
), terms AS (
    SELECT report_id, false AS is_gone, terms FROM incident_reports
    UNION ALL
    SELECT report_id, true, terms FROM reports_gone
), keys AS (
    SELECT l.turn, unnest(list_distinct(list_concat(
        [
            'region ' || l.country || ' ' || coalesce(l.adm_1, ''),
            'killed ' || CASE WHEN l.killed >= 4 THEN l.killed END,
            'injured ' || CASE WHEN l.injured >= 4 THEN l.injured END
        ],
        [lower(term) FOR term IN string_split(terms.terms, '|') IF regexp_matches(term, '^\p{Lu}')]
    ))) AS key
    FROM linkables AS l
    JOIN terms USING (report_id, is_gone)
    SEMI JOIN asked USING (turn)
)
SELECT turn, hash(key) AS key, day
FROM keys
JOIN asked USING (turn)
WHERE key IS NOT NULL;
