-- The terms of the reports of `keyed`, one a row; a name has a capital.
CREATE OR REPLACE TEMP TABLE report_terms AS
WITH terms AS (
    SELECT report_id, false AS is_gone, terms FROM incident_reports
    UNION ALL
    SELECT report_id, true, terms FROM reports_gone
)
SELECT turn, adm_1, place_name, unnest(string_split(terms.terms, '|')) AS term, regexp_matches(term, '^\p{Lu}') AS is_name
FROM linkables
JOIN terms USING (report_id, is_gone)
SEMI JOIN keyed USING (turn)
WHERE terms.terms <> '';
